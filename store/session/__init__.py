"""The meeting that is open: its session, the thread that writes, and what a crash leaves."""
