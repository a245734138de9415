"""Figures of the chain: how files grow by approvals, and how long the follow-up list takes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from store.files.archive import open_archive
from store.files.encoding import encoded, file_name, year_folder
from store.files.lifecycle import approve, reopen
from store.follow_up.earlier_meetings import points_for
from store.record.identity import Ids, system_clock
from store.record.model import AgendaItem, Attendance, Entry, Meeting
from store.record.record import Record
from store.record.values import Kind, Name, Series
from store.revisions.approval_decision import closing
from store.search.index import Index
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.recording import Recording

APPROVALS = 5
MEETINGS, OF_SERIES, ENTRIES = 300, 60, 100
ROUNDS = 5

LINES = (
    "til stede: Kari Berg, Per Hansen, Anne Lie",
    "# Budsjett",
    "Per legger fram tallene for året, og Anne spør om husleia er med. Det er den.",
    "= Budsjettet vedtas",
    "stemmer: 2-1",
    "! Per: sende tallene til revisor innen 1.4",
    "# Kompetanse",
    "Kari ber om et kurs i mars, og alle er enige i at det haster.",
    "Bibliotekene > Fylket: kurs i mars",
    "? Hvem betaler",
    "= Vi spør fylket",
    "hevet: 12.00",
)


def grown_by_approvals(folder: Path) -> tuple[int, int]:
    """Bytes of a meeting's file before it was approved, and after five approvals."""
    archive = open_archive(folder / "arkiv", create=True, state=folder / "state")
    day = date(2026, 2, 12)
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Møte", from_=day, to=day, language="nb"))
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer, before_write=closing(archive))
    recording = Recording(opened)
    for line in LINES:
        recording.recorder.take(line)
    opened.save()
    writer.close()
    before = file.path.stat().st_size
    for number in range(APPROVALS):
        approve(archive, archive.file(file.path))
        if number + 1 < APPROVALS:
            reopen(archive, archive.file(file.path), "en feil")
    return before, file.path.stat().st_size


def follow_up_milliseconds(folder: Path) -> tuple[float, int]:
    """Milliseconds of the processor for the follow-up list of a large archive, and its points.

    300 meetings of 100 entries, 60 of them of the series; what was read before stands in the index.
    """
    archive = open_archive(folder / "arkiv", create=True, state=folder / "state")
    series = archive.series("Styret")
    for record in _meetings(series):
        meeting = record.meeting
        path = archive.folder / year_folder(meeting.from_) / file_name(meeting.title, meeting.from_)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(encoded(record.stored()))
    today = date(2026, 12, 1)
    here = Record.new(Meeting(id=archive.ids(), title="Neste", series=series, from_=today, to=today))
    index = Index(archive)
    try:
        index.sync()
        took = []
        for _ in range(ROUNDS):
            began = time.process_time()
            points = points_for(archive, here, index)
            took.append((time.process_time() - began) * 1000)
    finally:
        index.close()
    return statistics.median(took), len(points)


def _meetings(series: Series) -> Iterator[Record]:
    ids = Ids(system_clock)
    for number in range(MEETINGS):
        day = date(2021, 1, 1) + timedelta(days=7 * number)
        own = number % (MEETINGS // OF_SERIES) == 0
        meeting = Meeting(
            id=ids(), title=f"Møte {number}", from_=day, to=day, state="draft", series=series if own else None
        )
        item = AgendaItem(id=ids(), rank="a", title="Sak")
        there = Attendance(id=ids(), rank="a", name=Name("Per Hansen"), status="present")
        entries = [_entry(ids(), item, number, place) for place in range(ENTRIES)]
        yield Record.new(meeting).with_documents([item, there, *entries])


def _entry(identity: int, item: AgendaItem, number: int, place: int) -> Entry:
    kinds = (Kind.ACTION, Kind.EXPECTATION, Kind.QUESTION) + (Kind.NOTE,) * 7
    kind = kinds[place % len(kinds)]
    text = f"det som ble sagt i møte {number} som nummer {place}"
    entry = Entry(id=identity, rank=f"a{place:03}", kind=kind, item=item.id, text=text)
    match kind:
        case Kind.ACTION:
            return replace(entry, owners=(Name("Per Hansen"),))
        case Kind.EXPECTATION:
            return replace(entry, from_=Name("Bibliotekene"), to=Name("Fylket"))
    return entry
