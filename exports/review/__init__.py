"""Looking a document over before it goes out, and its summary."""
