"""What the meetings know of a topic, the items that have none, and what parties have shared."""
