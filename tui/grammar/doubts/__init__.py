"""Lines that look like more than they are: what they could have been, and what is out of reach."""
