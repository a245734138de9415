"""The table of keys, and what binds them."""
