"""Word files and web pages of others, read as lines of text."""
