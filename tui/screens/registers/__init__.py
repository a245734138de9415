"""The registers of decisions, actions and expectations."""
