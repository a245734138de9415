"""What concerns one party or one person, out of the meetings of a series."""
