"""What makes a line stay text, or be asked about: what it could have been, and what it is too far from."""
