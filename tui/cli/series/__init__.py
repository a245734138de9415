"""What is done with a series of meetings: its description, what comes next, what is open, its calendar."""
