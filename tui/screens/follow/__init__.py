"""Following a meeting that is live."""
