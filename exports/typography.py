"""What the page puts right that nobody can type in a terminal."""

from __future__ import annotations

from typing import Protocol


class Typesetter(Protocol):
    """How typed text becomes printed text. The record itself keeps what was typed."""

    def text(self, typed: str) -> str:
        """Text of a point, a name, a heading: quotes, dashes, spaces and clock times put right."""
        ...

    def sentence(self, typed: str) -> str:
        """A line of running text: as :meth:`text`, with a capital at its start and a stop at its end."""
        ...


class AsTyped:
    """Changes nothing: for the screen, Markdown and JSON."""

    def text(self, typed: str) -> str:
        """Return the text as typed."""
        return typed

    def sentence(self, typed: str) -> str:
        """Return the text as typed."""
        return typed
