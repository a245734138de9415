"""Numbers that two meetings of a series bear, and new ones for those that yield.

The meeting that is not approved yields, of two drafts the later. A case takes its decisions along, and what
was the number is kept beside the new one. What two approved meetings bear is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.record.changes import Change, difference
from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Cited, Numbering, cited, cites, is_running, name_of, numbers_in
from store.record.record import Record
from store.series.used_numbers import used_numbers


class Renumbered(msgspec.Struct, frozen=True):
    """What a meeting that yields gets: each document with its new number, beside the number it had."""

    record: Record
    documents: tuple[AgendaItem | Entry, ...]

    @property
    def numbers(self) -> Iterator[tuple[str, str]]:
        """Each number as it was, and as it becomes; that of an item and its decision once."""
        told = ((name_of(self.record[document]), name_of(document)) for document in self.documents)
        yield from dict.fromkeys(told)


class Renumbering(msgspec.Struct, frozen=True):
    """What is to be done. citing: decisions that cite a number that changes; they stay as they are."""

    meetings: tuple[Renumbered, ...] = ()
    citing: tuple[tuple[Record, Entry], ...] = ()
    refused: tuple[Problem, ...] = ()


def renumbering(archive: Archive, series: int) -> Renumbering:
    """Work out which numbers of a series change. Reads its meetings; nothing is written."""
    records = [
        one
        for one in archive.records_of_series(series)
        if one.meeting.state != "cancelled" and not one.meeting.in_bin
    ]
    records.sort(key=_precedence)
    borne: set[Cited] = set()
    new: set[str] = set()
    found: list[Renumbered] = []
    refused: list[Problem] = []
    for record in records:
        yields = [one for one in _numbered(record) if cited(0, name_of(one)) in borne]
        if yields and record.meeting.state == "approved":
            refused += [Problem("renumber-approved", number=name_of(one)) for one in yields]
        elif yields:
            used = {*used_numbers(archive, record.meeting), *numbers_in(record), *new}
            documents = tuple(_with_new_numbers(record, yields, used))
            found.append(Renumbered(record, documents))
            record = record.with_documents(documents)  # noqa: PLW2901 — as it will be
        borne |= {cited(0, name_of(one)) for one in _numbered(record)}
        new |= {name_of(one) for one in _numbered(record)}
    return Renumbering(tuple(found), tuple(_citing(records, found)), tuple(refused))


def _precedence(record: Record) -> tuple[bool, date, int]:
    """Approved meetings keep their numbers, then the earlier ones."""
    meeting = record.meeting
    return meeting.state != "approved", meeting.from_ or date.max, meeting.id


def _numbered(record: Record) -> Iterator[AgendaItem | Entry]:
    items: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
    return (one for one in items if one.number and is_running(name_of(one)))


def _with_new_numbers(
    record: Record, yields: Iterable[AgendaItem | Entry], used: set[str]
) -> Iterator[AgendaItem | Entry]:
    """The documents that yield, and the decisions of the cases among them, each with the next free number."""
    keys = {one.id for one in yields}
    within = (one for one in record.entries if one.number and one.item in keys)
    going = {one.id: one for one in (*yields, *(e for e in within if _is_of(e, record)))}
    bare = record.with_documents([replace(one, number="") for one in going.values()])
    for document in Numbering(bare, used).to_store():
        before = going.get(document.id)
        if before is not None and isinstance(document, AgendaItem | Entry):
            formerly = ", ".join(filter(None, (name_of(before), before.formerly)))
            told = replace(before, number=document.number, formerly=formerly)
            yield replace(told, prefix=document.prefix) if isinstance(document, AgendaItem) else told


def _is_of(entry: Entry, record: Record) -> bool:
    """Whether the number of a decision is that of its case."""
    item = record.get(AgendaItem, entry.item)
    return item is not None and name_of(item) in (entry.number, entry.number.rpartition("-")[0])


def _citing(records: Sequence[Record], found: Iterable[Renumbered]) -> Iterator[tuple[Record, Entry]]:
    """The decisions that cite a number which changes: the meeting that yields is the last one to bear it."""
    old = {one.record.meeting.id: [number for number, _ in one.numbers] for one in found}
    borne = {one.meeting.id: [name_of(each) for each in _numbered(one)] for one in records}
    places = {one.meeting.id: (one.meeting.from_ or date.max, one.meeting.id) for one in records}
    for record in records:
        own = places[record.meeting.id]
        for entry in record.entries:
            for told in (*entry.supersedes, *entry.amends):
                bearing = [
                    (place, meeting)
                    for meeting, place in places.items()
                    if place <= own
                    and any(
                        cites(told, n) for n in (*borne[meeting], *old.get(meeting, ())) if n != entry.number
                    )
                ]
                meant = max(bearing)[1] if bearing else 0
                if any(cites(told, number) for number in old.get(meant, ())):
                    yield record, entry
                    break


def renumber(archive: Archive, what: Renumbering) -> None:
    """Write the new numbers, meeting by meeting. Raises NotSaved."""
    for one in what.meetings:
        file = next(
            archive.file(s.path) for s in archive.listing().everything if s.id == one.record.meeting.id
        )
        documents: tuple[Document, ...] = one.documents
        edits = (difference(one.record[document], document) for document in documents)
        file.commit(Change(tuple(edit for edit in edits if edit is not None)))
