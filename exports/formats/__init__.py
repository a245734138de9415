"""The formats that a document or a meeting is written in."""
