"""The agenda in the lines of a meeting: its items, days, breaks and forms, and the order of its items."""
