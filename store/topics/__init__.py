"""Topics: what items and lines of all meetings are about, by names that somebody has given them."""
