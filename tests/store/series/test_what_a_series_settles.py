"""What a series settles for its meetings: the deadline that is not told, when remarks are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import Archive
from store.record.model import Entry, Meeting
from store.record.values import Deadline, NumberStyle, When
from store.revisions.approval_decision import closing
from store.series.description import Description, keep
from store.series.next_meeting import make, next_meeting
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.tui.house import archive_in
from tui.recording import Recording

DAY = date(2026, 2, 12)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path)


@pytest.fixture
def writer(archive: Archive) -> Iterator[Writer]:
    writer = Writer(archive.clock)
    yield writer
    writer.close()


def opened(archive: Archive, writer: Writer, **said: Any) -> Recording:
    series = archive.series("Styret")
    keep(archive, series.id, Description(said))
    meeting = Meeting(id=archive.ids(), title="Møte", series=series, from_=DAY, to=DAY, language="nb")
    file = archive.create_meeting(meeting)
    return Recording(open_meeting(archive, file, writer, before_write=closing(archive)))


DEADLINES = [
    ("neste møte", Deadline("neste møte", meeting="next")),
    ("next meeting", Deadline("neste møte", meeting="next")),
    ("14 dager", Deadline("14 dager", date=date(2026, 2, 26))),
    ("snarest", Deadline("snarest")),
    ("", None),
]


@pytest.mark.parametrize(("words", "deadline"), DEADLINES)
def test_an_action_that_names_no_deadline_gets_that_of_the_series(
    words: str, deadline: Deadline | None, archive: Archive, writer: Writer
) -> None:
    recording = opened(archive, writer, deadline=words or None)
    for line in ("til stede: Per Hansen", "# Sak", "! Per: sende utkast", "! Per: ringe innen 1.3"):
        recording.recorder.take(line)
    plain, named = (one for one in recording.record.entries if one.kind == "action")
    assert plain.deadline == deadline
    assert named.deadline is not None
    assert named.deadline.date == date(2026, 3, 1)
    assert isinstance(plain, Entry)


def test_when_remarks_are_wanted_is_counted_from_the_meeting_as_it_closes(
    archive: Archive, writer: Writer
) -> None:
    recording = opened(archive, writer, remarks_days=7)
    recording.recorder.take("# Sak")
    recording.opened.save()
    assert recording.record.meeting.remarks_by is None
    recording.recorder.take("hevet: 12.00")
    recording.opened.save()
    found = archive.file(recording.opened.file.path).record().meeting
    assert found.remarks_by == When("19. februar 2026", date(2026, 2, 19))


def test_what_somebody_said_of_remarks_stays(archive: Archive, writer: Writer) -> None:
    recording = opened(archive, writer, remarks_days=7)
    for line in ("merknader innen: 1. mars", "# Sak", "hevet: 12.00"):
        recording.recorder.take(line)
    recording.opened.save()
    by = archive.file(recording.opened.file.path).record().meeting.remarks_by
    assert by is not None
    assert by.date == date(2026, 3, 1)


def test_the_next_meeting_is_numbered_as_the_series_says(archive: Archive) -> None:
    series = archive.series("Styret")
    keep(archive, series.id, Description({"numbering": NumberStyle("PS", "n/yy")}))
    made = make(archive, next_meeting(archive, series.id, "nb", first=DAY)).record()
    assert made.meeting.numbering == NumberStyle("PS", "n/yy")
