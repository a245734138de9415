"""Reading minutes as they are printed."""
