"""An offer: what the end of a half-typed line may become."""

from __future__ import annotations

import msgspec

from store.language.words import fold


class Offer(msgspec.Struct, frozen=True):
    """What the end of a line may become.

    typed: the end of the line that it takes the place of. text: what stands there then. what: the kind of
    thing it is (``person``, ``party``, ``item``, ``decision``, ``word``, ``deadline``, ``abbreviation``).
    title: how a list shows it, when that is not the text. about: what is known besides.
    at_once: whether taking it takes the line, too.
    """

    typed: str
    text: str
    what: str
    title: str = ""
    about: str = ""
    at_once: bool = False

    @property
    def ghost(self) -> str:
        """What comes behind what is typed; empty when that would not read as one text."""
        start = self.text[: len(self.typed)]
        return self.text[len(self.typed) :] if start.casefold() == self.typed.casefold() else ""


def begins(whole: str, part: str) -> bool:
    """Whether a part begins a whole, and is not all of it."""
    folded, wanted = fold(whole), part.casefold().lstrip()
    return folded.startswith(wanted) and folded != wanted.rstrip()
