"""The pop-up menu."""
