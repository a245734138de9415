"""Minutes as they were approved, or submitted for it: what is kept of them, and what is said of it."""
