"""Importing minutes that exist as text."""
