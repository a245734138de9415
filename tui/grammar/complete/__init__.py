"""What the line is completed with while somebody types."""
