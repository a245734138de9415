"""The registers in the index: meetings put together, and the entries that are something else by now.

An entry's status stands in the index as its own meeting tells it. What others have made of it since is kept
beside that, where it differs. It is worked out again when anything has changed that one meeting can feel of
another; a mark says whether it holds, and goes with every such change.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from store.errors import Problem
from store.files.meeting_list import Summary
from store.files.readable_archive import ReadableArchive
from store.record.model import Stored
from store.registers.book import Book
from store.registers.events import events_from, part_of
from store.registers.holdings import Called, Contribution, Happened, happened
from store.search.index_tables import check_sum, part_from, summary_from
from store.series.same import same_series

if TYPE_CHECKING:
    from store.search.index import Index

Told: TypeAlias = list[tuple[int, int, str, bytes, bytes]]
"""Of every meeting its sum, row and path, itself, and what it gives to the registers, as the index has it."""


Parts: TypeAlias = Iterable[tuple[Summary, Contribution]]
"""Meetings, each with what it gives to the registers."""


class References(msgspec.Struct, frozen=True):
    """What meetings made of each other's entries.

    rows: meeting, entry and status of what is something else now than its own meeting says. reached: the
    meetings of whose entries others say anything.
    """

    rows: tuple[tuple[int, int, str], ...]
    reached: frozenset[int]


def became_of(book: Book) -> References:
    """Return what search needs of the registers: entries whose status other meetings have changed."""
    changed = tuple((row.summary.id, row.entry.key, row.status) for row in book.changed())
    return References(changed, book.reached)


def told_by(db: sqlite3.Connection) -> Told:
    """Read from the index what meetings contribute to the registers. Raises as :func:`check_sum` does."""
    told: Told = []
    for kept, place, path, meeting, part, kept_part in db.execute(
        "SELECT meetings.sum, row, path, meeting, part, registers.sum"
        " FROM meetings JOIN registers USING (row)"
    ):
        check_sum(kept, place, meeting, path)
        check_sum(kept_part, place, part)
        told.append((kept, place, path, meeting, part))
    return told


def parts_of(told: Told, archive: ReadableArchive) -> Parts:
    """Decode what each meeting contributes to the registers."""
    folder = archive.folder
    return (
        (summary_from(folder, kept, row, path, meeting), part_from(part))
        for kept, row, path, meeting, part in told
    )


def lacks_numbers(summary: Summary, part: Contribution) -> bool:
    """Whether some numbers of what a meeting gives may be others, by the rest of its series."""
    return summary.unsettled and summary.meeting.series is not None and bool(part.entries)


def with_numbers(parts: Sequence[tuple[Summary, Contribution]], index: Index) -> Parts:
    """The parts, those of meetings with unsettled numbers as the numbers of their series leave them.

    Reads the files of those: not while the index is asked, which what is wrong with a file would be told of.
    """
    numbers = None
    for summary, part in parts:
        if lacks_numbers(summary, part):
            numbers = numbers or index.numbers()
            with suppress(Problem, ValueError, ArithmeticError, RecursionError):
                record = index.archive.file(summary.path).record()
                yield summary, part_of(record, numbers.used(record.meeting))
                continue
        yield summary, part


def bound(parts: Parts, archive: ReadableArchive) -> Book:
    """Return a book of the meetings, with the names and the events that stand in archive.json."""
    tables = _common(archive)
    called = Called(tables.get("people", {}), tables.get("parties", {}))
    same, events = between_meetings(archive)
    return Book(parts, events, called, same)


def between_meetings(archive: ReadableArchive) -> tuple[Mapping[int, int], tuple[Happened, ...]]:
    """Return what archive.json tells: series that are another one, and what happened with no meeting open."""
    tables = _common(archive)
    return same_series(tables), happened(events_from(tables), None)


def mark_of(archive: ReadableArchive) -> bytes:
    """What marks that everything holds, as long as the same happened while no meeting was open."""
    tables = _common(archive)
    told = repr(
        (happened(events_from(tables), None), sorted(same_series(tables).items()))
    )  # numbers of any size, which no format takes
    return hashlib.sha256(told.encode()).digest()


def asked_anew(db: sqlite3.Connection, mark: bytes) -> tuple[bytes, Told] | None:
    """What it takes to work out what became of entries, and a mark for the while; None when it holds."""
    if db.execute("SELECT 1 FROM holds WHERE mark = ?", (mark,)).fetchone():
        return None
    meanwhile = os.urandom(8)
    db.execute("DELETE FROM holds")
    db.execute("INSERT INTO holds VALUES (?)", (meanwhile,))
    return meanwhile, told_by(db)


def keep(db: sqlite3.Connection, became: References, meanwhile: bytes, mark: bytes) -> bool:
    """Put what became of entries in place of what stood there; say whether that is anything else.

    When anything has changed meanwhile, it is left for the next time.
    """
    if not db.execute("SELECT 1 FROM holds WHERE mark = ?", (meanwhile,)).fetchone():
        return False
    rows: dict[str, int] = dict(
        # Of meetings with one id the one with the shortest name is followed.
        db.execute("SELECT id, row FROM files WHERE row IS NOT NULL ORDER BY length(path) DESC, path DESC")
    )
    new = sorted(
        (rows[str(meeting)], str(key), status) for meeting, key, status in became.rows if str(meeting) in rows
    )
    old = db.execute("SELECT row, key, status FROM became ORDER BY row, key").fetchall()
    if new != old:
        db.execute("DELETE FROM became")
        db.executemany("INSERT INTO became VALUES (?, ?, ?)", new)
    db.execute("DELETE FROM reached")
    db.executemany("INSERT INTO reached VALUES (?)", ((str(meeting),) for meeting in became.reached))
    db.execute("UPDATE holds SET mark = ?", (mark,))
    return new != old


def _common(archive: ReadableArchive) -> Stored:
    """The tables of archive.json. A damaged one hides what it says, and nothing else."""
    with suppress(Problem):
        return archive.common.tables()
    return {}
