"""What documents are written on: the letterheads of an archive, and its logo."""
