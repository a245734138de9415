"""The registers as documents and as JSON."""
