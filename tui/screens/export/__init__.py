"""The screen that writes a meeting to a file."""
