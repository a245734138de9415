"""From a meeting to a document: one outline, and one writer for each format."""
