"""What is known of a meeting and its items besides their entries: the lines of their heads."""
