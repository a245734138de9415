"""The rule of what is withheld from others: what is private or exempt, and what inherits that.

A mark is inherited along every bond: a sub-item has that of its item, an entry that of its item and of the
point it stands under, a second version that of the first, a text of the fair copy that of its notes, a
statement that of the decision it was made on, and a line that goes on with another that of the other.
Versions give theirs both ways, since the same was said in both, and a text its own to the notes it was
written from. Memos and working notes go to nobody else either, and take with them what belongs to the line
itself: its sub-points, its other versions, and what goes on with it. Everything that goes out asks here;
the lines of the record keep the marks that somebody set. A line that somebody wants in the minutes as it
stands (``kept``) has none from the line above it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from store.language.folders import fold
from store.language.line import ENDS, is_like_label
from store.record.kinds import ASIDE, VERBATIM, VOTED_ON
from store.record.model import AgendaItem, Document, Entry, key_of
from store.record.values import Kind

if TYPE_CHECKING:
    from store.record.record import Record


_ENTRY_BONDS = (
    "deleted", "item", "day", "parent", "sources", "conflict_of", "kind", "typed", "point", "rank",
)  # fmt: skip
"""What of an entry says what it hangs on, and what hangs on it."""

OF_MARKS = frozenset({*_ENTRY_BONDS, "private", "exempt", "in_minutes", "kept"}) - {"typed", "deleted"}
"""What somebody changes of an entry who moves it, marks it or opens it."""

_GOES_ON = (">", "...", "…", "---")
"""What a typed line begins with that goes on with the line before it, or was meant to: there are two levels
of points, and a third is text."""


class Withheld:
    """The items and entries of a record that others may not read, by id."""

    def __init__(self, record: Record) -> None:
        """Name the record; its bonds are followed when somebody asks."""
        self._record = record

    @cached_property
    def private(self) -> frozenset[int]:
        """What is private, by its own mark or by what it belongs to."""
        return self._record.once("private", self._private)

    def _private(self) -> frozenset[int]:
        return frozenset(_spread(self._record, {line.id: "private" for line in self._marked(_is_private)}))

    @cached_property
    def laws(self) -> Mapping[int, str]:
        """The law that exempts an item or an entry, its own or that of what it belongs to."""
        return self._record.once("laws", self._laws)

    def _laws(self) -> Mapping[int, str]:
        return _spread(self._record, {line.id: line.exempt for line in self._marked(_is_exempt)})

    @cached_property
    def aside(self) -> frozenset[int]:
        """Memos and working notes, and what belongs to such a line and is not wanted in the minutes."""
        return self._record.once("aside", self._aside)

    def _aside(self) -> frozenset[int]:
        own = {key_of(entry): "aside" for entry in self._record.those("entries", _is_aside)}
        if not own:
            return frozenset()
        kept = {entry.id for entry in self._record.entries if entry.kept}
        bonds = (bond for bond in _line_bonds(self._record) if bond[1] not in kept)
        return frozenset(_carried(own, bonds))

    @cached_property
    def kept_back(self) -> frozenset[int]:
        """What goes out to nobody, on whatever ground."""
        return self.private.union(self.laws, self.aside)

    def _marked(self, which: Callable[[AgendaItem | Entry], bool]) -> Iterator[AgendaItem | Entry]:
        """The items and entries that say something of themselves."""
        for table in ("agenda", "entries"):
            yield from cast("tuple[AgendaItem | Entry, ...]", self._record.those(table, which))

    def __contains__(self, document: object) -> bool:
        """Whether an item or an entry is private or exempt, by its id."""
        return document in self.private or document in self.laws

    def untold(self, document: int) -> bool:
        """Whether nothing of an item or an entry goes out, on whatever ground."""
        return document in self.kept_back


def _is_private(line: AgendaItem | Entry) -> bool:
    return line.private


def _is_exempt(line: AgendaItem | Entry) -> bool:
    return bool(line.exempt)


def _is_aside(entry: Entry) -> bool:
    """Whether a line is out of the minutes by itself."""
    return entry.kind in ASIDE or not entry.in_minutes


def _spread(record: Record, marks: dict[int, str]) -> dict[int, str]:
    """The marks, and those that others have from them."""
    if not marks:
        return marks
    marks = _carried(marks, _bonds(record))
    for text in record.entries:  # other texts of the same notes may have been written for everybody
        if text.id in marks:
            marks = {**dict.fromkeys(text.sources, marks[text.id]), **marks}
    return marks


def _carried(marks: dict[int, str], bonds: Iterable[tuple[int, int]]) -> dict[int, str]:
    """The marks, and those that are inherited along bonds; a mark of one's own stays."""
    heirs: dict[int, list[int]] = {}
    for giver, heir in bonds:
        heirs.setdefault(giver, []).append(heir)
    waiting = list(marks)
    for giver in waiting:
        for heir in heirs.get(giver, ()):
            if heir not in marks:
                marks[heir] = marks[giver]
                waiting.append(heir)
    return marks


def _bonds(record: Record) -> Iterator[tuple[int, int]]:
    """Who gives its mark to whom."""
    for item in record.agenda:
        if item.parent is not None:
            yield item.parent, item.id
    for entry in record.entries:
        if entry.item is not None:
            yield entry.item, entry.id
        for source in entry.sources:
            yield source, entry.id
    yield from _line_bonds(record)


def _line_bonds(record: Record) -> Iterator[tuple[int, int]]:
    """What belongs to a line: its sub-points, its other versions, and the lines that go on with it."""
    for entry in record.entries:
        if entry.parent is not None:
            yield entry.parent, entry.id
        if entry.conflict_of is not None:
            yield entry.conflict_of, entry.id
            yield entry.id, entry.conflict_of
    places: dict[tuple[int | None, int | None], list[Entry]] = {}
    for entry in record.entries:
        places.setdefault((entry.item, entry.day), []).append(entry)
    for entries in places.values():
        yield from _chains(entries)
        yield from _sub_points(entries)


def _chains(entries: Iterable[Entry], labels: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """Lines that go on with what stands above them, or were meant for it and could not be read.

    ``labels`` are those of the archive.
    """
    before = decision = None
    for entry in entries:
        onward = goes_on(entry, labels)
        if not entry.kept:
            if before is not None and onward:
                yield before.id, entry.id
            if decision is not None and entry.kind in VERBATIM:
                yield decision.id, entry.id
        if entry.kind in VOTED_ON:
            decision = entry
        elif not onward and entry.kind not in VERBATIM:
            decision = None
        if not _has_missed(entry):
            before = entry


def _sub_points(entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
    """Sub-points whose point is not known: with the point above, and the line above («/ august: …»)."""
    point = above = None
    for entry in entries:
        if not _is_loose(entry):
            above = entry
            point = entry if entry.point and entry.parent is None else point
            continue
        for giver in () if entry.kept else (point, above):
            if giver is not None:
                yield giver.id, entry.id


def _has_missed(entry: Entry) -> bool:
    """Whether a line was to steer and led nowhere («#9»): nothing goes on with it."""
    marked = entry.private or entry.exempt or entry.kept
    return not (marked or entry.in_minutes) and entry.typed.lstrip(ENDS).startswith("#")


def _is_loose(entry: Entry) -> bool:
    """Whether a sub-point does not say under which point it stands."""
    return entry.point and entry.parent is None and entry.typed.lstrip(ENDS).startswith("--")


def goes_on(entry: Entry, labels: Collection[str] = ()) -> bool:
    """Whether an entry goes on with what stands before it: by its sign, or as a label that became text."""
    lead = entry.typed.lstrip(ENDS)
    if entry.kind == Kind.VOTE:
        return True
    if entry.kind == Kind.EXPECTATION:
        return lead.startswith(">")
    plain = entry.kind == Kind.NOTE and not entry.point and entry.speaker is None and not entry.sources
    return plain and (
        lead.startswith(_GOES_ON) or is_like_label(entry.text) or _is_own_label(entry.text, labels)
    )


def _is_own_label(text: str, labels: Collection[str]) -> bool:
    before, colon, _ = text.partition(":")
    return bool(colon and labels) and fold(before.strip(ENDS)) in {fold(label) for label in labels}


def inheriting(
    entry: Entry, record: Record, labels: Collection[str] = (), waited: Entry | None = None
) -> Entry:
    """A new entry with the mark of the line it goes on with; as it is when it goes on with none.

    ``waited`` is a word alone that waited for this line and that nothing was made of, or the line above a
    sub-point that stands under no point.
    """
    if waited is None and not (goes_on(entry, labels) or entry.kind in VERBATIM):
        return entry
    here = (e for e in record.entries if (e.item, e.day) == (entry.item, entry.day))
    line = [*sorted(here, key=lambda e: e.id), entry]
    found = (giver for giver, heir in _chains(line, labels) if heir == entry.id)
    giver = waited.id if waited is not None else next(found, None)
    if giver is None:
        return entry
    withheld, item = Withheld(record), entry.item or 0
    return replace(
        entry,
        private=entry.private or (giver in withheld.private and item not in withheld.private),
        exempt=entry.exempt or ("" if item in withheld.laws else withheld.laws.get(giver, "")),
        in_minutes=entry.in_minutes and giver not in withheld.aside,
    )


def with_marks(entry: Entry, record: Record) -> Entry:
    """The entry with the marks it has from lines around it as its own: for what is made of it in its item."""
    withheld, item = Withheld(record), entry.item or 0
    return replace(
        entry,
        private=entry.private or (entry.id in withheld.private and item not in withheld.private),
        exempt=entry.exempt or ("" if item in withheld.laws else withheld.laws.get(entry.id, "")),
        in_minutes=entry.in_minutes and entry.id not in withheld.aside,
    )


def has_leader(entry: Entry, record: Record) -> bool:
    """Whether an entry goes on with a line above it, so that it has the marks of that."""
    here = [one for one in record.entries if (one.item, one.day) == (entry.item, entry.day)]
    here = [replace(one, kept=False) for one in here]
    return any(heir == entry.id for _, heir in (*_chains(here), *_sub_points(here)))


def cuts(before: Document, after: Document) -> bool:
    """Whether a change of a document may part it, or others, from what withholds them."""
    if not isinstance(before, AgendaItem | Entry) or before.deleted is not None:
        return False
    fields = _ENTRY_BONDS if isinstance(before, Entry) else ("deleted", "parent")
    return any(getattr(before, field) != getattr(after, field) for field in fields)


def stamped(before: Record, after: Record) -> tuple[Entry, ...]:
    """The entries that a change parts from what withholds them, each with that mark as its own.

    Deleting a private point, or moving a line away from it, opens nothing. A mark that the change takes away
    is gone for all that had it from there.
    """
    was, now = Withheld(before.with_documents(_opened(before, after))), Withheld(after)
    found = []
    for entry in after.entries:
        marked = replace(
            entry,
            private=entry.private or (entry.id in was.private and entry.id not in now.private),
            exempt=entry.exempt or ("" if entry.id in now.laws else was.laws.get(entry.id, "")),
            in_minutes=entry.in_minutes and (entry.id not in was.aside or entry.id in now.aside),
        )
        found += [marked] if marked != entry else []
    return tuple(found)


def _opened(before: Record, after: Record) -> Iterator[Document]:
    """The lines as they were, without the marks that are not theirs any more."""
    for item in before.agenda:
        stays = after.get(AgendaItem, item.id)
        if stays is not None:
            yield replace(item, private=item.private and stays.private, exempt=item.exempt and stays.exempt)
    for entry in before.entries:
        still = after.get(Entry, entry.id)
        if still is not None:
            opened = (entry.private and not still.private) or (entry.exempt and not still.exempt)
            yield replace(
                entry,
                private=entry.private and still.private,
                exempt=entry.exempt and still.exempt,
                in_minutes=entry.in_minutes or still.in_minutes,
                kind=Kind.NOTE if entry.kind in ASIDE and still.kind not in ASIDE else entry.kind,
                kept=still.kept or bool(opened),
            )
