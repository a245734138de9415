"""Lists of meetings, hits, people and rows of registers."""
