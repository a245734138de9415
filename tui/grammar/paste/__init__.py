"""Lines that are pasted, and the marks of lists in them."""
