"""Forms: a meeting, an entry, an item, a person, the archive."""
