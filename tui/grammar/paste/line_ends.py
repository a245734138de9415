"""The line ends of a pasted text."""

from __future__ import annotations


def unbroken(text: str) -> str:
    """A pasted text with one sort of line ends, and without blank lines around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
