"""The next meeting of a series."""
