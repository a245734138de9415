"""A record as others may read it: :func:`for_others` is the one place that takes away what is withheld.

What is withheld keeps its place, its number and the law that exempts it, for the documents count and say so;
its words, names, days and votes are gone. Every output for others begins here, so that a mistake in a writer
has nothing to give away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NewType, TypeAlias

from msgspec.structs import replace

from store.belonging import Belonging
from store.model import TABLE_OF, AgendaItem, Document, Entry, Event, Presence, Revision
from store.record import Record
from store.values import Kind
from store.withheld import Withheld

PublicRecord = NewType("PublicRecord", Record)
"""A record without a word of what is withheld from others."""

InsideRecord = NewType("InsideRecord", Record)
"""A record for its own people alone, with what is withheld marked in words."""

Shown: TypeAlias = PublicRecord | InsideRecord
"""What a document may be made of: it has been decided who reads it."""

_GONE = datetime(1970, 1, 1, tzinfo=UTC)
_SOME = "–"
"""What stands for words that are gone: a text without any would count as none."""


def for_others(record: Record) -> PublicRecord:
    """Return the record without what is private, what the law exempts, memos and working notes.

    What was typed, and what approved versions said, goes too: only the words that stand now are told.
    """
    reduced = _Reduced(record)
    tables: dict[str, dict[int, Document]] = {"meeting": {1: replace(record.meeting, was=(), unknown={})}}
    for document in reduced.documents():
        bare = replace(document, was=(), unknown={})
        tables.setdefault(TABLE_OF[type(document)], {})[document.id] = bare
    return PublicRecord(Record(tables))


class _Reduced:
    """Takes the documents of a record one by one, and leaves of each what others may know."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._withheld = Withheld(record)
        self._belonging = Belonging(record)

    def documents(self) -> Iterator[Document]:
        record = self._record
        yield from (*record.days, *record.attendance)
        yield from map(self._item, record.agenda)
        yield from map(self._entry, record.entries)
        yield from filter(self._is_told_move, record.presence)
        yield from filter(self._is_told_event, record.events)
        for gone in record.tombstones:
            if isinstance(gone, (AgendaItem, Entry)):  # a number that was given is given once
                yield type(gone)(id=gone.id, deleted=_GONE, number=gone.number)
        for revision in record.revisions:
            yield Revision(id=revision.id, rank=revision.rank, reason=revision.reason, at=revision.at)

    def _item(self, item: AgendaItem) -> AgendaItem:
        if item.id not in self._withheld:
            return item
        return AgendaItem(
            id=item.id,
            rank=item.rank,
            parent=item.parent,
            day=item.day,
            number=item.number,
            form="break" if item.form == "break" else "plain",
            planned=item.planned,
            began=item.began,
            ended=item.ended,
            away=item.away,
            private=item.id in self._withheld.private,
            exempt=self._withheld.laws.get(item.id, ""),
        )

    def _entry(self, entry: Entry) -> Entry:
        if entry.id not in self._withheld and self._belonging.reason(entry) not in ("memo", "note"):
            # The lead of a line says how it is printed; of an older wording nothing is told.
            return entry if entry.typed.endswith(entry.text) else replace(entry, typed="")
        return Entry(
            id=entry.id,
            rank=entry.rank,
            kind=entry.kind,
            item=entry.item,
            day=entry.day,
            text=_SOME,
            at=entry.at,
            parent=entry.parent,
            paragraph=entry.paragraph,
            in_minutes=entry.in_minutes,
            kept=entry.kept,
            sources=entry.sources,
            conflict_of=entry.conflict_of,
            private=entry.id in self._withheld.private,
            exempt=self._withheld.laws.get(entry.id, ""),
            point=entry.point,
            number=entry.number,
            conclusion=entry.conclusion,
        )

    def _is_told_move(self, moved: Presence) -> bool:
        """That somebody stood aside tells what an item is about; that somebody came does not."""
        return moved.what != "recusal" or moved.item not in self._withheld

    def _is_told_event(self, event: Event) -> bool:
        """Not what became of something withheld, nor what was said of anything in a withheld item."""
        if event.item in self._withheld or event.what == "remark":
            return False
        if event.of.meeting != self._record.meeting.id:
            return True
        of = self._record.get(Entry, event.of.entry)
        untold = of is not None and (of.kind == Kind.MEMO or not of.in_minutes)
        return event.of.entry not in self._withheld and not untold
