"""Saying what became of an entry: which entry is meant, and which file it is written to.

An event belongs to the meeting in which it happens: the one that is open here, else the entry's own while
that is live. Where no meeting is under way it goes into archive.json. So a draft that is being finished and
approved minutes are never touched by what becomes of their entries later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import msgspec

from store.addresses import place_in
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.files.table_file import KeptFile
from store.plain_text import plain
from store.query import status_words
from store.record.changes import Change, difference
from store.record.identity import LOOKALIKES, to_text
from store.record.kinds import STATUSES
from store.record.model import Event
from store.record.values import Kind, Of
from store.registers.book import Book
from store.registers.rows import RegisterRow, Said

_CHOICES = 20


class Several(Misuse):
    """Raised when several entries fit what was asked for; the sentence lists them."""

    def __init__(self, text: str, rows: Sequence[RegisterRow]) -> None:
        """Name what was asked for, and what it could be."""
        shown = [f"{to_text(row.entry.key)}  {row.entry.day}  {row.entry.text}" for row in rows[:_CHOICES]]
        more = ["…"] if len(rows) > _CHOICES else []
        super().__init__("register-ambiguous", text=text, count=len(rows), list="\n".join([*shown, *more]))


def find_entry(book: Book, text: str) -> RegisterRow:
    """The entry that an id, a part of one, or the number of a decision means; a number goes before parts.

    A number that no decision has may be that of an item: then what can be settled there is meant.
    Raises ``register-unknown`` and Several.
    """
    text = place_in(text)[1] or text
    part = text.strip().upper().translate(LOOKALIKES)
    found = book.numbered(text) or (book.with_id(part) if part else ()) or book.in_item(text)
    if not found:
        raise Problem("register-unknown", text=text)
    if len(found) > 1:
        raise Several(text, found)
    return found[0]


def read_status(text: str, kind: Kind) -> str:
    """The status that a word of any language says of a kind of entry; empty for none of its own."""
    meant = status_words().get(plain(text), frozenset())
    return next((status for status in STATUSES[kind] if status in meant), "")


def place_of_event(
    archive: Archive, about: Summary, opened: Summary | None = None
) -> tuple[KeptFile, Summary | None]:
    """The file for an event about an entry of a meeting, and the meeting it happens in: None for no meeting.

    ``opened`` is the meeting that is open here, if one is. An event goes there through its session.
    """
    for meeting in (opened, about):
        if meeting is not None and meeting.meeting.state == "live":
            return archive.file(meeting.path), meeting
    return archive.common, None


def event_of(archive: Archive, row: RegisterRow, said: Said) -> Event:
    """Return what was said of an entry as an event with a new id and the present instant."""
    of = Of(row.summary.id, row.entry.key)
    return Event(id=archive.ids(), of=of, what=said.what, to=said.to, at=archive.clock())


class WrittenEvents(msgspec.Struct, frozen=True):
    """Where it was written what became of an entry, None for no meeting, and what takes it back."""

    where: Summary | None
    take_back: Callable[[], None]


def say_of(archive: Archive, row: RegisterRow, said: Iterable[Said]) -> WrittenEvents:
    """Write down what became of an entry, with nothing open here.

    All of it is kept, or nothing. Raises NotSaved, and what reading the meeting raises.
    """
    about = msgspec.structs.replace(row.summary, meeting=archive.file(row.summary.path).meeting())
    file, where = place_of_event(archive, about)
    events = tuple(event_of(archive, row, one) for one in said)
    file.commit(_change((None, event) for event in events))
    return WrittenEvents(where, partial(_take_back, archive, file, events))


def _take_back(archive: Archive, file: KeptFile, events: Sequence[Event]) -> None:
    """Let it not have become so. Raises NotSaved."""
    gone = archive.clock()
    file.commit(_change((event, Event(id=event.id, was=event.was, deleted=gone)) for event in events))


def _change(pairs: Iterable[tuple[Event | None, Event]]) -> Change:
    edits = (difference(before, after) for before, after in pairs)
    return Change(tuple(edit for edit in edits if edit is not None))
