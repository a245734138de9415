"""Numbers that two meetings of a series bear: who yields, what goes along, what is kept of the old ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.formats.markdown import to_markdown
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.check.archive_check import check_archive
from store.files.archive import Archive
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.query import asked
from store.record.changes import Change
from store.record.model import Document
from store.search.index import Index
from store.search.search import search
from store.series.number_clashes import renumber, renumbering
from store.series.series_rows import SeriesRow
from tests.store.revisions.test_minutes_approval import BOARD, BUDGET, FEBRUARY, MARCH, meeting
from tests.tui.house import archive_in
from tui.cli.program import run
from tui.grammar.context import Context

CASE = (
    "# Ny båt",
    "= Vi kjøper båt",
    "= Vi selger den gamle",
    "# Drift",
    "= erstatter 1/26: Vi venter",
    "hevet: 15.00",
)


def clash(folder: Path) -> tuple[Archive, MeetingFile, MeetingFile]:
    """Two drafts made on two machines: both have 1/26 and 2/26."""
    archive = archive_in(folder)
    february, march = meeting(archive, FEBRUARY, *BUDGET), meeting(archive, MARCH, *CASE)
    record = march.record()
    old = {"3/26": "1/26", "3/26-2": "1/26-2", "4/26": "2/26"}
    told: list[Document] = [replace(one, number=old[one.number]) for one in record.agenda]
    told += [replace(one, number=old[one.number]) for one in record.entries if one.number]
    march.commit(Change(()), lambda _record: tuple(told))
    return archive, february, archive.file(march.path)


def keys(archive: Archive) -> list[str]:
    return [one.problem.key for one in check_archive(archive)]


def test_the_later_of_two_drafts_yields_and_its_decisions_go_along(tmp_path: Path) -> None:
    archive, february, march = clash(tmp_path)
    before = february.path.read_bytes()
    assert "number-twice" in keys(archive)
    found = renumbering(archive, BOARD.id)
    (one,) = found.meetings
    assert dict(one.numbers) == {"1/26": "3/26", "1/26-2": "3/26-2", "2/26": "4/26"}
    assert [entry.text for _, entry in found.citing] == ["Vi venter"]
    assert march.record().agenda[0].number == "1/26", "nothing is written by asking"
    assert len(list(one.numbers)) == 3, "that of an item and its decision is told once"
    renumber(archive, found)
    record = archive.file(march.path).record()
    assert [(one.number, one.formerly) for one in record.agenda] == [("3/26", "1/26"), ("4/26", "2/26")]
    assert [(one.number, one.formerly) for one in record.entries] == [
        ("3/26", "1/26"),
        ("3/26-2", "1/26-2"),
        ("4/26", "2/26"),
    ]
    assert february.path.read_bytes() == before
    assert "number-twice" not in keys(archive)
    assert renumbering(archive, BOARD.id).meetings == ()


def test_what_yields_again_keeps_every_number_that_it_had(tmp_path: Path) -> None:
    archive, _, march = clash(tmp_path)
    first = march.record().agenda[0]
    march.commit(Change(()), lambda _record: (replace(first, formerly="9/26"),))
    renumber(archive, renumbering(archive, BOARD.id))
    assert archive.file(march.path).record().agenda[0].formerly == "1/26, 9/26"


def test_a_citation_of_the_number_that_stays_is_not_told(tmp_path: Path) -> None:
    archive, _, _ = clash(tmp_path)
    between = meeting(archive, date(2026, 2, 26), "# Mer", "= erstatter 2/26: Vi venter ikke", "hevet: 15.00")
    after = meeting(archive, date(2026, 4, 23), "# Enda mer", "= erstatter 2/26: Likevel", "hevet: 15.00")
    told = {record.meeting.id for record, _ in renumbering(archive, BOARD.id).citing}
    assert between.record().meeting.id not in told
    assert after.record().meeting.id in told


def test_the_old_number_is_printed_and_finds_the_item_and_the_decision(tmp_path: Path) -> None:
    archive, _, march = clash(tmp_path)
    renumber(archive, renumbering(archive, BOARD.id))
    record = archive.file(march.path).record()
    told = to_markdown(outline(record, AsTyped())).replace("\u2002", " ")
    assert "Sak 3/26 Ny båt (tidligere 1/26)" in told
    assert "Vedtak 3/26-2 (tidligere 1/26-2):" in told
    item = Context(record, None, None, date(2026, 3, 19)).find_item("2/26")
    assert item is not None
    assert item.title == "Drift"
    index = Index(archive)
    try:
        index.sync()
        hits = {hit.piece.key for hit in search(index, asked("1/26-2")).hits}
    finally:
        index.close()
    assert record.entries[1].id in hits


def test_an_approved_meeting_keeps_its_numbers_though_it_is_later(tmp_path: Path) -> None:
    archive, february, march = clash(tmp_path)
    approve(archive, march)
    (one,) = renumbering(archive, BOARD.id).meetings
    assert one.record.meeting.id == february.record().meeting.id


def test_two_approved_meetings_are_left_alone_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, february, march = clash(tmp_path)
    archive.series("Styret")
    approve(archive, archive.file(february.path))
    approve(archive, march)
    found = renumbering(archive, BOARD.id)
    assert found.meetings == ()
    assert {one.key for one in found.refused} == {"renumber-approved"}
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Ingen numre i serien er brukt to ganger."),
        ("nn", "Ingen nummer i serien er brukte to gonger."),
        ("en", "No number of the series is used twice."),
    ],
)
def test_the_command_says_when_nothing_is_wrong(
    language: str,
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REFERAT_LANG", language)
    archive = archive_in(tmp_path)
    archive.series("Styret")
    assert run(["renumber", "Styret", "--archive", str(archive.folder)]) == 0
    assert sentence in capsys.readouterr().out


def test_what_would_change_is_told_with_how_and_what_has_changed_as_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    archive, *_ = clash(tmp_path)
    archive.common.keep_row("series", None, SeriesRow(id=BOARD.id, name=BOARD.name))
    for options, said in (((), "--yes» endrer dem"), (("--yes",), "Numrene er endret")):
        assert run(["renumber", "Styret", *options, "--archive", str(archive.folder)]) == 0
        told = capsys.readouterr().out
        assert "1/26 → 3/26" in told
        assert said in told
