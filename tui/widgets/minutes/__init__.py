"""The entries of a meeting as rows."""
