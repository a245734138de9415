"""Help on the line and on the keys."""
