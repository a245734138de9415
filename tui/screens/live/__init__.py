"""The meeting while it happens."""
