"""Documents laid out on the screen."""
