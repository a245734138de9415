"""One-line widgets of a meeting that is written in: what is not saved, and what the line will become."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.bars import OneLine, Sides
from tui.widgets.colours import colour_of
from tui.widgets.content import user


class Warned(OneLine):
    """The one lasting warning: what was confirmed is not on the disk yet."""

    def warn(self, text: str) -> None:
        """Show the warning; an empty one takes it away."""
        self.tell(user(f" {text}") if text else Content(""))
        self.set_class(bool(text), "-on")


class LineLabel(Sides):
    """What the line will become, in words and colour; at the end, how the meeting stands on the disk.

    Where there is no room for both, the end yields.
    """

    YIELDS = True

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id)
        self.told = Content("")
        self.stands = Content("")

    def tell_kind(self, kind: str, word: str, detail: str = "", hint: str = "") -> None:
        """Show the word of a kind, what is known besides, and why it may not be what was meant."""
        told = Content.styled(f" {word} ", f"{colour_of(kind)} bold reverse") if word else Content("")
        if detail:
            told = told.append("  ").append(user(detail, colour_of(kind)))
        if hint:
            told = told.append("  ").append(user(hint, "$kind-quiet italic"))
        self.told = told
        self.tell(self.told, self.stands)

    def tell_stands(self, sentence: str) -> None:
        """Say at the end how it stands: when it was saved, how much is to be checked."""
        self.stands = user(sentence, "$kind-quiet")
        self.tell(self.told, self.stands)
