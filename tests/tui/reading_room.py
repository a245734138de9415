"""A series of three meetings, in which a decision is replaced and an action is done."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from store.files.archive import Archive
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.files.series_members import at_closing
from store.record.changes import Change
from store.record.model import Entry, Event, Meeting
from store.record.values import Kind, Of, Series
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.grammar.recorder import Recorder

BOARD = Series(7, "Styret")
LINES: dict[str, tuple[date, tuple[str, ...]]] = {
    "Styret i mars": (
        date(2025, 3, 4),
        (
            "# 14/25 Felles innkjøp",
            "Alle var med, også økonomisk",
            "= Bibliotekene kjøper inn e-bøker sammen",
            "! Kari: sende ut avtalen innen 1. april",
            "Bibliotekene > Fylket: en god støttespiller",
            "Bibliotekene > Fylket: en tydelig stemme",
            "privat: = Lønna til lederen økes",
            "slutt:",
        ),
    ),
    "Styret i juni": (date(2025, 6, 3), ("# 20/25 Orienteringer", "Ingenting nytt", "slutt:")),
    "Styret i januar": (
        date(2026, 1, 20),
        ("# 31/26 Felles innkjøp", "= erstatter 14/25: Hvert bibliotek kjøper inn selv", "slutt:"),
    ),
}


def series(archive: Archive) -> tuple[MeetingFile, MeetingFile, MeetingFile]:
    """Put the meetings on the disk; the first is approved, and its action was done in the second."""
    first, second, third = (_held(archive, title, day, lines) for title, (day, lines) in LINES.items())
    record = first.record()
    action = next(entry for entry in record.entries if entry.kind == Kind.ACTION)
    done = Event(id=archive.ids(), of=Of(record.meeting.id, action.id), to="done")
    second.commit(Change(()), lambda _: (done,))
    approve(archive, first)
    return first, second, third


def entry_of(file: MeetingFile, text: str) -> Entry:
    """The entry with some words in it."""
    return next(entry for entry in file.record().entries if text in entry.text)


def _held(archive: Archive, title: str, day: date, lines: tuple[str, ...]) -> MeetingFile:
    made = Meeting(id=archive.ids(), title=title, from_=day, to=day, series=BOARD, profile="protocol")
    file = archive.create_meeting(made)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer, before_write=at_closing(archive))
    recorder = Recorder(opened.session)
    for line in lines:
        recorder.take(line)
    if opened.session.record.meeting.state != "draft":
        opened.session.apply(replace(opened.session.record.meeting, state="draft"))
    opened.save()
    writer.close()
    return archive.file(file.path)
