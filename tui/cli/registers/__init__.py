"""The registers of decisions, actions and expectations, read and kept."""
