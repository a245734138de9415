"""The screens that look a meeting over before it goes out."""
