"""What a meeting is, and how it is kept."""
