"""What others may not read: what is private and what the law exempts, and what goes with it.

A mark is inherited along every bond: a sub-item has that of its item, an entry that of its item and of the
point it stands under, a second version that of the first, a text of the fair copy that of its notes, and a
line that goes on with another that of the other. Versions give theirs both ways, since the same was said
in both, and a text its own to the notes it was written from. Everything that goes out asks here; the
lines of the record itself keep the marks that somebody set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from store.model import AgendaItem, Entry
from store.near import is_like_label
from store.record import Record
from store.values import Kind

_GOES_ON = (">", "...", "…")
"""What a typed line begins with that goes on with the line before it."""


class Withheld:
    """The items and entries of a record that others may not read, by id."""

    def __init__(self, record: Record) -> None:
        """Follow every bond of the record once."""
        marked: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
        self.private: frozenset[int] = frozenset(
            _spread(record, {document.id: "private" for document in marked if document.private})
        )
        """What is private, by its own mark or by what it belongs to."""
        self.laws: Mapping[int, str] = _spread(
            record, {document.id: document.exempt for document in marked if document.exempt}
        )
        """The law that exempts an item or an entry, its own or that of what it belongs to."""

    def __contains__(self, document: object) -> bool:
        """Whether an item or an entry is withheld, on whatever ground."""
        return document in self.private or document in self.laws


def _spread(record: Record, marks: dict[int, str]) -> dict[int, str]:
    """The marks, and those that others have from them."""
    if not marks:
        return marks
    heirs: dict[int, list[int]] = {}
    for giver, heir in _bonds(record):
        heirs.setdefault(giver, []).append(heir)
    waiting = list(marks)
    while waiting:
        giver = waiting.pop()
        for heir in heirs.get(giver, ()):
            if heir not in marks:
                marks[heir] = marks[giver]
                waiting.append(heir)
    for text in record.entries:  # other texts of the same notes may have been written for everybody
        if text.id in marks:
            marks = {**dict.fromkeys(text.sources, marks[text.id]), **marks}
    return marks


def _bonds(record: Record) -> Iterator[tuple[int, int]]:
    """Who gives its mark to whom."""
    for item in record.agenda:
        if item.parent is not None:
            yield item.parent, item.id
    for entry in record.entries:
        for above in (entry.item, entry.parent):
            if above is not None:
                yield above, entry.id
        for source in entry.sources:
            yield source, entry.id
        if entry.conflict_of is not None:
            yield entry.conflict_of, entry.id
            yield entry.id, entry.conflict_of
    for place in (None, *record.agenda):
        yield from _chains(record.entries_of(place))


def _chains(entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
    """Lines that go on with the one before them, or were meant for it and could not be read."""
    before: Entry | None = None
    for entry in entries:
        if before is not None and goes_on(entry):
            yield before.id, entry.id
        before = entry


def goes_on(entry: Entry) -> bool:
    """Whether an entry goes on with what stands before it: by its sign, or as a label that became text."""
    if entry.kind == Kind.EXPECTATION:
        return entry.typed.startswith(">")
    plain = entry.kind == Kind.NOTE and not entry.point and entry.speaker is None and not entry.sources
    return plain and (entry.typed.startswith(_GOES_ON) or is_like_label(entry.text))


def inheriting(entry: Entry, before: Entry | None, record: Record) -> Entry:
    """A new entry with the mark of the one before it, when it goes on with that; else as it is."""
    if before is None or entry.private or entry.exempt or not goes_on(entry):
        return entry
    withheld, item = Withheld(record), entry.item or 0
    private = before.id in withheld.private and item not in withheld.private
    law = "" if item in withheld.laws else withheld.laws.get(before.id, "")
    return replace(entry, private=private, exempt=law) if private or law else entry
