"""The search over all meetings."""
