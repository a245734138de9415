"""A number that runs through a series finds its item in every command, where it is not settled yet too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.files.archive import Archive
from store.record.values import Kind
from store.search.index import Index
from store.search.register_book import read_book
from store.series.used_numbers import used_numbers
from tests.tui.house import add_meeting, archive_in
from tui.cli.program import run

PROTOCOL = {"profile": "protocol"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Two meetings of a series, the second numbered after the first, and one of another series."""
    archive = archive_in(tmp_path / "arkiv")
    board, forum = archive.series("Styret"), archive.series("Forum")
    held = ("# Lokaler", "= ja", "# Budsjett", "! Per: regne", "hevet: 12.00")
    add_meeting(archive, "Februar", *held, day=date(2026, 2, 12), series=board, **PROTOCOL)
    add_meeting(
        archive,
        "Mars",
        "# Kurs",
        "! Kari: melde på",
        "# Lån",
        day=date(2026, 3, 12),
        series=board,
        **PROTOCOL,
    )
    add_meeting(archive, "Forum", "# Annet", day=date(2026, 3, 13), series=forum, **PROTOCOL)
    return archive


def take(archive: Archive, folder: Path, *lines: str) -> None:
    """Take lines into the second meeting, as the command line does."""
    file = folder / "lines.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert run(["take", "Mars", str(file), "--archive", str(archive.folder)]) == 0


@pytest.mark.parametrize(
    ("line", "item"), [("#4/26", "Lån"), ("# 3/26", "Kurs"), ("# Kurs", "Kurs"), ("#4/2026", "Lån")]
)
def test_a_line_goes_to_the_item_that_the_series_numbers(
    line: str, item: str, archive: Archive, tmp_path: Path
) -> None:
    take(archive, tmp_path, line, "her er vi")
    record = archive.find("Mars").record()
    (entry,) = (one for one in record.entries if one.text == "her er vi")
    assert next(one.title for one in record.agenda if one.id == entry.item) == item


def test_a_number_of_another_meeting_leads_to_no_item_here(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path, "#1/26")
    (entry,) = archive.find("Mars").record().entries[-1:]
    assert (entry.text, entry.in_minutes) == ("#1/26", False)


@pytest.mark.parametrize(
    ("number", "title"), [("2/26", "Februar"), ("3/26", "Mars"), ("sak 4/26", "Mars"), ("4/2026", "Mars")]
)
def test_a_meeting_is_found_by_the_number_of_its_item(number: str, title: str, archive: Archive) -> None:
    assert archive.find(number).record().meeting.title == title


@pytest.mark.parametrize(("number", "told"), [("1/26", "meeting-ambiguous"), ("9/26", "meeting-unknown")])
def test_a_number_that_means_no_one_meeting_is_told(number: str, told: str, archive: Archive) -> None:
    with pytest.raises(Exception, match=told):
        archive.find(number)


def test_a_task_is_settled_by_the_number_of_its_item(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["set", "3/26", "utført", "--archive", str(archive.folder)]) == 0
    assert "melde på" in capsys.readouterr().out
    assert run(["set", "2/26", "utført", "--archive", str(archive.folder)]) == 0
    assert "regne" in capsys.readouterr().out
    assert run(["set", "4/26", "utført", "--archive", str(archive.folder)]) == 1


def test_series_that_are_one_share_their_numbers_in_the_registers_too(archive: Archive) -> None:
    add_meeting(
        archive, "April", "# Ny", "= ja", day=date(2026, 4, 9), series=archive.series("Styre"), **PROTOCOL
    )
    assert run(["series", "Styre", "--join", "Styret", "--archive", str(archive.folder)]) == 0
    meeting = archive.find("April").record().meeting
    index = Index(archive)
    try:
        index.sync()
        assert index.numbers().used(meeting) == used_numbers(archive, meeting)
        told = [
            row.entry.place for row in read_book(index).rows(Kind.DECISION) if row.summary.id == meeting.id
        ]
    finally:
        index.close()
    assert told == ["(3/26) Ny"]
