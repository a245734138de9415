"""What somebody changed in a Word file of a meeting, to be taken or refused."""
