"""A meeting while its minutes are taken, without a screen: its settings, its place, and what lines cite."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.record.model import Attendance, Day, Entry, Meeting
from store.record.settings import Settings
from store.record.values import Name, Series
from tests.grammar.desk import typed
from tui.documents_folder import documents_of
from tui.grammar.result import Hint, Taken
from tui.recording import Recording, settings_of


def opened(deadline: str, series: Series | None, monkeypatch: pytest.MonkeyPatch) -> Any:
    people = (
        Attendance(id=1, name=Name("Kari")),
        Attendance(id=2, name=Name("Per"), deputy_for=Name("Kari")),
        Attendance(id=3, name=Name("elever"), count=4),
    )
    book = SimpleNamespace(
        row=lambda _key: SimpleNamespace(deadline=deadline),
        everybody=lambda _key: people,
        deputies=lambda _key: people[1:2],
    )
    monkeypatch.setattr("tui.recording.SeriesBook", lambda _tables: book)
    archive = SimpleNamespace(
        settings=lambda: (Settings(unstated_deadline="innen en uke"), None),
        common=SimpleNamespace(tables=dict),
    )
    session = SimpleNamespace(record=SimpleNamespace(meeting=Meeting(id=1, series=series)))
    return SimpleNamespace(archive=archive, session=session)


BOARD = Series(5, "Styret")
DEADLINES = [
    (BOARD, "", "innen en uke"),
    (BOARD, "innen to uker", "innen to uker"),
    (BOARD, "neste møte", "next"),
    (None, "innen to uker", "innen en uke"),
]
"""A series, its deadline for what names none, and the one that holds in a meeting of it."""


@pytest.mark.parametrize(("series", "deadline", "holds"), DEADLINES)
def test_the_deadline_of_the_series_holds_before_that_of_the_archive(
    series: Series | None, deadline: str, holds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, problem = settings_of(opened(deadline, series, monkeypatch))
    assert (settings.unstated_deadline, problem) == (holds, None)


def test_those_who_may_come_and_sit_in_are_those_of_the_series_and_no_groups(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings, _ = settings_of(opened("", BOARD, monkeypatch))
    assert (settings.colleagues, settings.deputies) == (("Kari", "Per"), {"Per": "Kari"})
    assert settings.votes == {"Kari": True, "Per": True}


def test_a_series_that_cannot_be_read_leaves_the_settings_of_the_archive(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting = opened("innen to uker", BOARD, monkeypatch)

    def tables() -> None:
        raise Problem("archive-unreadable")

    meeting.archive.common.tables = tables
    assert settings_of(meeting)[0] == Settings(unstated_deadline="innen en uke")


def recording(*lines: str, **fields: Any) -> Any:
    recorder, taken = typed(*lines, **fields)
    session = recorder.session
    made: Any = SimpleNamespace(recorder=recorder, session=session, record=session.record, taken=taken)
    made._cited = frozenset()
    return made


def test_the_next_line_goes_where_the_entry_stands_that_somebody_went_to() -> None:
    made = recording("# En", "i en", "# To", "i to")
    day = Day(id=1 << 41, heading="Dag 2")
    made.session.apply(day, Entry(id=1 << 42, text="om dagen", day=day.id))
    made.record = made.session.record
    assert len(made.record.entries) == 3
    for entry in made.record.entries:
        Recording.stand_where(made, entry)
        item, here = made.recorder.item, made.recorder.day
        assert (item.id if item else None) == entry.item
        assert entry.item is not None or (here.id if here else None) == entry.day
    loose = Entry(id=1 << 40, text="i åpningen")
    Recording.stand_where(made, loose)
    assert (made.recorder.item, made.recorder.day) == (None, None)


def test_only_a_number_that_no_decision_has_is_told_of_and_no_other_hint_gives_way_to_that() -> None:
    made = recording("# Sak", "= Vi kjøper, opphever 99/25")
    (entry,) = made.session.record.entries
    checked = Recording.with_citation_checked
    cites = replace(entry, supersedes=("99/25",))
    told = checked(made, Taken("decision", "", documents=(cites,)))
    assert told.hint is not None
    other = Hint("hint-looks-like")
    for documents, hint in (((replace(entry, supersedes=()),), None), ((), None), ((cites,), other)):
        assert checked(made, Taken("decision", "", documents=documents, hint=hint)).hint is hint


FOLDERS = [
    # this machine's, whether it is there; the archive's, whether it is there; whose counts
    ("maskin", True, "arkiv", True, "maskin"),
    ("maskin", False, "arkiv", True, "arkiv"),
    ("", False, "arkiv", True, "arkiv"),
    ("", False, "arkiv", False, "bruker"),
    ("", False, "", False, "bruker"),
]


@pytest.mark.parametrize(("machine", "there", "archive", "also", "whose"), FOLDERS)
def test_documents_go_to_a_folder_that_is_there(  # noqa: PLR0913 — a row of the table
    machine: str, archive: str, whose: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    *, there: bool, also: bool,
) -> None:  # fmt: skip
    for name, is_there in ((machine, there), (archive, also), ("bruker", True)):
        if name and is_there:
            (tmp_path / name).mkdir()
    settled = SimpleNamespace(documents=str(tmp_path / machine) if machine else "")
    monkeypatch.setattr("tui.documents_folder.read_settings", lambda: SimpleNamespace(settings=settled))
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "bruker")
    named = Settings(documents=str(tmp_path / archive) if archive else "")
    assert documents_of(SimpleNamespace(settings=lambda: (named, None))) == tmp_path / whose  # type: ignore[arg-type]
