"""What stands inside a line: deadlines, clock times, names, and the words before a text."""
