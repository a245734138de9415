"""The Markdown that the program itself writes of a meeting, read back."""
