"""What is done with whole meetings: made, listed, approved, thrown away, and their copies."""
