"""The short account of a meeting or several that goes out by e-mail."""
