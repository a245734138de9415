"""The record of a meeting as values, and what follows from it."""
