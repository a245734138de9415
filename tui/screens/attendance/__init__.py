"""The screen of the attendance list."""
