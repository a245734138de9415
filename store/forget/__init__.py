"""Forgetting for good: what is named, where it stands, and the mark that wins every merge."""
