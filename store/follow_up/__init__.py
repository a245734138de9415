"""What earlier meetings of a series left open, worked out from the meetings and stored nowhere."""
