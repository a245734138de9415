"""What the program itself writes of a meeting, Markdown and JSON, read back as the same meeting."""
