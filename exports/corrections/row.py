"""One thing that somebody changed in a Word file, as it is told and may be taken."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal, TypeAlias

import msgspec

from exports.formats.word.returned_file import Author
from store.record.identity import from_text

Sort: TypeAlias = Literal[
    "changed",
    "split",
    "added",
    "deleted",
    "moved",
    "comment",
    "label",
    "merged",
    "unplaced",
    "restyled",
    "struck",
]
OFFERED: frozenset[Sort] = frozenset({"changed", "split", "added", "deleted", "moved"})
"""What can be taken; the others are shown."""
_KINDS = ("BoxDecision", "BoxAction", "BoxProposal", "BoxQuestion", "Quote", "Heading")
"""The styles of paragraphs that say what a text is."""
_SHOWN = 8


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A change, by the place it is of.

    sort: what was done. place: the name of the place, or of the one before it for what stands in none. old:
    what the file said when it was printed, as far as the record still says it. new: what Word says, lines
    apart. here: what the record prints now. by: who made it, as far as Word followed it. both: whether the
    record has changed there, too. after: the place it comes after, for what was added or moved. style, mark
    and level: those of an added paragraph (see :class:`Returned`). order: its place in the file. done: a
    comment that somebody has marked so. again: how many like it stand before it.
    """

    sort: Sort
    place: str = ""
    old: str = ""
    new: str = ""
    here: str = ""
    by: tuple[Author, ...] = ()
    both: bool = False
    after: str = ""
    style: str = ""
    mark: str = ""
    level: int = 0
    order: int = 0
    done: bool = False
    again: int = 0

    @property
    def id(self) -> str:
        """Eight digits that are the same as long as the same was changed in the same way.

        What the record says there is of no account, as long as the change can be taken.
        """
        old = "" if self.is_offered else self.old
        told = f"{self.sort}\0{self.place}\0{old}\0{self.new}\0{self.after}\0{self.again}"
        return sha256(told.encode("utf-8", "replace")).hexdigest()[:_SHOWN]

    @property
    def document(self) -> int | None:
        """The id of the entry or item that it is of; None for the meeting's head."""
        return of_document(self.place)

    @property
    def field(self) -> str:
        """The field it is of: ``text`` of an entry, ``title`` of an item, or the one that the place names."""
        sort, _, rest = self.place.partition("_")
        if sort == "m":
            return rest
        return rest.partition("_")[2] or ("title" if sort == "i" else "text")

    @property
    def is_offered(self) -> bool:
        """Whether it can be taken at all.

        What was moved is shown alone where it is an item, or where nothing of the record stands before it.
        """
        if self.sort == "moved":
            return not self.place.startswith("i_") and of_document(self.after) is not None
        return self.sort in OFFERED


def style_of(style: str) -> str:
    """Which of the styles that say what a text is a style is one of; empty for any other."""
    return next((one for one in _KINDS if style.startswith(one)), "")


def of_document(place: str) -> int | None:
    """The id of the entry or item that a place is of."""
    sort, _, rest = place.partition("_")
    return from_text(rest.partition("_")[0]) if sort in ("e", "i", "o") else None
