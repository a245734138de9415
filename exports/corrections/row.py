"""One thing that somebody changed in a Word file, as it is told and may be taken."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal, TypeAlias

import msgspec

from exports.formats.word.returned_file import Author
from store.record.identity import from_text

Sort: TypeAlias = Literal[
    "changed", "split", "added", "deleted", "moved", "comment", "label", "merged", "unplaced"
]
OFFERED: frozenset[Sort] = frozenset({"changed", "split", "added", "deleted", "moved"})
"""What can be taken; the others are shown."""
_SHOWN = 8


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A change, by the place it is of.

    sort: what was done. place: the name of the place, or of the one before it for what stands in none. old:
    what the file said when it was printed, as far as the record still says it. new: what Word says, lines
    apart. here: what the record prints now. by: who made it, as far as Word followed it. both: whether the
    record has changed there, too. after: the place it comes after, for what was added or moved. style, mark
    and level: those of an added paragraph (see :class:`Returned`). order: its place in the file.
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

    @property
    def id(self) -> str:
        """Eight digits that are the same as long as the same was changed in the same way."""
        told = f"{self.sort}\0{self.place}\0{self.old}\0{self.new}\0{self.after}"
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
        """Whether it can be taken at all."""
        return self.sort in OFFERED


def of_document(place: str) -> int | None:
    """The id of the entry or item that a place is of."""
    sort, _, rest = place.partition("_")
    return from_text(rest.partition("_")[0]) if sort in ("e", "i", "o") else None
