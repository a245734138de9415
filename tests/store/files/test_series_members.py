"""What is fixed in writing when a meeting closes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.files.archive import Archive, open_archive
from store.files.series_members import at_closing, remember_scope, with_numbering, with_scope
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import NumberStyle
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.grammar.desk import ticking
from tui.grammar.recorder import Recorder


def test_numbers_and_the_next_meeting_are_fixed_once_and_no_line_after_reads_the_series(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    series = archive.series("Styret")
    for title, month in (("Vår", 3), ("Høst", 9)):
        day = date(2026, month, 12)
        archive.create_meeting(Meeting(id=archive.ids(), title=title, from_=day, to=day, series=series))
    readings: list[int] = []
    read = Archive.records_of_series

    def counted(self: Archive, wanted: int) -> list[Record]:
        readings.append(wanted)
        return read(self, wanted)

    monkeypatch.setattr(Archive, "records_of_series", counted)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, archive.find("Vår"), writer, before_write=at_closing(archive))
    recorder = Recorder(opened.session)
    for line in ("# Sak", "= vi kjøper", "hevet: 15.00", "en linje", "en til", "= og vi selger"):
        recorder.take(line)
        opened.save()
    writer.close()
    record = archive.find("Vår").record()
    numbers = [entry.number for entry in record.entries if entry.number]
    assert numbers == ["V 1/26", "V 2/26"]
    assert record.meeting.next_meeting is not None
    assert record.meeting.next_meeting.date == date(2026, 9, 12)
    assert len(readings) == 2


def test_a_new_meeting_has_what_its_series_has_by_default(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    one = Meeting(id=archive.ids(), series=archive.series("Styret"), scope="outcomes")
    another = Meeting(id=archive.ids(), series=archive.series("Ledergruppa"))
    remember_scope(archive, one)
    remember_scope(archive, Meeting(id=archive.ids(), scope="outcomes"))
    assert with_scope(archive, replace(one, scope="everything")).scope == "outcomes"
    assert with_scope(archive, another) == another
    assert with_scope(archive, replace(one, series=None)).scope == "outcomes"
    assert archive.series("styret") == one.series


def test_a_damaged_default_or_archive_keeps_nobody_from_making_a_meeting(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    meeting = Meeting(id=archive.ids(), series=archive.series("Styret"))
    archive.common.describe_series(archive.series("Styret").id, scope="no such")
    archive.common.describe_series(7, scope="outcomes")
    assert with_scope(archive, meeting) == meeting
    (tmp_path / "archive.json").write_text("{", encoding="utf-8")
    assert with_scope(archive, meeting) == meeting


def test_a_new_meeting_is_numbered_as_the_last_one_of_its_series(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True, clock=ticking())
    series = archive.series("Styret")
    for month, style in ((3, NumberStyle("PS", "n/yy")), (6, NumberStyle(form="none")), (9, None)):
        day = date(2026, month, 12)
        archive.create_meeting(Meeting(id=archive.ids(), from_=day, series=series, numbering=style))
    new = Meeting(id=archive.ids(), from_=date(2026, 5, 1), series=series)
    assert with_numbering(archive, new).numbering == NumberStyle("PS", "n/yy")
    assert with_numbering(archive, replace(new, from_=date(2027, 1, 1))).numbering == NumberStyle(form="none")
    assert with_numbering(archive, replace(new, series=archive.series("Laget"))).numbering is None
    assert with_numbering(archive, replace(new, numbering=NumberStyle())).numbering == NumberStyle()
