"""Finding entries and meetings: the index, what is asked of it, and keeping it fresh."""
