"""The registers of meetings as others may know them: made of what others may read, and of nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from exports.privacy import PublicRecord
from store.files.meeting_list import Summary
from store.record.model import Event, Stored
from store.record.record import Record
from store.record.status import deadline_from, owners_from
from store.record.withheld import Withheld
from store.registers.book import Book
from store.registers.events import events_from, part_of
from store.registers.holdings import Called, happened
from store.registers.rows import RegisterRow
from store.series.same import same_series


def public_book(
    pairs: Sequence[tuple[Record, PublicRecord]],
    tables: Stored,
    used_numbers: Mapping[int, Collection[str]],
) -> Book:
    """Return the registers of meetings, each with what others may read of it.

    What became of an entry is told wherever it was said; who has it, and until when, only where anybody may
    read that. ``tables`` are those of archive.json; ``used_numbers`` those of other meetings, by meeting.
    """
    parts = []
    for record, public in pairs:
        part = part_of(public, used_numbers.get(public.meeting.id, ()))
        events = happened(_told(record), record.meeting)
        parts.append((Summary(Path(), public.meeting), replace(part, events=events)))
    outside = (event for event in events_from(tables) if event.what != "remark")
    called = Called(tables.get("people", {}), tables.get("parties", {}))
    return Book(parts, happened(outside, None), called, same_series(tables))


def _told(record: Record) -> Iterator[Event]:
    """What a meeting says became of entries, its own and others'.

    That an entry has another status is told even where that was said out of hearing, for else it would stand
    as something that it is not.
    """
    withheld = Withheld(record)
    for event in record.events:
        if event.what == "remark":
            continue
        about = event.about
        aside = event.item in withheld or (about is not None and (about.private or bool(about.exempt)))
        if not aside:
            yield event
        elif event.what == "status":
            yield replace(event, item=None, about=None)


def said_aside(records: Iterable[Record]) -> frozenset[int]:
    """The ids of new owners and deadlines that were told where others may not read."""
    found: set[int] = set()
    for record in records:
        withheld = Withheld(record)
        found.update(
            event.id for event in record.events if event.what in _OF_A_TASK and event.item in withheld
        )
    return frozenset(found)


def row_for_others(row: RegisterRow, aside: Collection[int]) -> RegisterRow:
    """A row with the owners and the deadline that others know of, without what was told ``aside``."""
    history = tuple(step for step in row.history if step.what not in _OF_A_TASK or step.key not in aside)
    if len(history) == len(row.history):
        return row
    owners = [owners_from(step.to) for step in history if step.what == "owner"]
    deadlines = [deadline_from(step.to) for step in history if step.what == "deadline"]
    deadline = deadlines[-1] if deadlines else row.entry.deadline
    return replace(
        row,
        history=history,
        owners=row.called.known(owners[-1]) if owners else row.entry.owners,
        deadline=deadline,
        due=row.due if deadline == row.deadline else deadline.date if deadline else None,
    )


_OF_A_TASK = frozenset({"owner", "deadline"})
