"""What earlier meetings of a series left open, and saying in this one what has become of it."""
