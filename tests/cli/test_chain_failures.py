"""What goes wrong from one meeting to the next, told in three languages with the right exit code."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import store.language
from store.files.archive import Archive
from store.record.values import LANGUAGES, Language
from tests.tui.house import add_meeting, archive_in
from tui.cli.program import run

HELD = ("# Sak", "= ja", "hevet: 12.00")

CASES: list[tuple[str, int, tuple[str, ...]]] = [
    ("next-day-unknown", 2, ("new", "--after", "Styret")),
    ("series-unknown-near", 1, ("new", "--after", "Stryet")),
    ("series-unknown", 1, ("series", "Kor")),
    ("series-of-none", 1, ("followup", "Allmøte")),
    ("series-no-such-day", 1, ("series", "Styret", "--dates", "31.2")),
    ("approval-before", 1, ("approve", "Februar", "--in", "Januar")),
    ("approval-elsewhere", 1, ("approve", "Februar", "--in", "Forum")),
    ("approval-no-item", 1, ("approve", "Februar", "--in", "Mars", "--item", "77/26")),
    ("approval-one-way", 2, ("approve", "Februar", "--in", "Mars", "--on", "1.5.2026")),
    ("series-joined-already", 2, ("series", "Styret", "--join", "Styret")),
]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_in(tmp_path / "arkiv")
    board, forum = archive.series("Styret"), archive.series("Forum")
    add_meeting(archive, "Allmøte", *HELD, day=date(2026, 1, 2))
    for title, day in (("Januar", 8), ("Februar", 12)):
        month = 1 if title == "Januar" else 2
        add_meeting(archive, title, *HELD, day=date(2026, month, day), series=board)
    add_meeting(archive, "Mars", *HELD, day=date(2026, 3, 12), series=board)
    add_meeting(archive, "Forum", *HELD, day=date(2026, 3, 13), series=forum)
    return archive


def literal(language: Language, key: str, catalogue: str = "problems") -> str:
    """The longest piece of a sentence that no fact stands in."""
    page = Path(store.language.__path__[0]) / language / f"{catalogue}.ftl"
    found = re.search(rf"^{key} = (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert found, key
    return max(re.split(r"\{[^{}]*\}", found[1]), key=len).strip()


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "code", "arguments"), CASES, ids=[case[0] for case in CASES])
def test_what_goes_wrong_is_told(  # noqa: PLR0913, PLR0917 — a row of the table, and where it is tried
    key: str,
    code: int,
    arguments: tuple[str, ...],
    language: Language,
    archive: Archive,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REFERAT_LANG", language)
    monkeypatch.setenv("COLUMNS", "300")
    assert run([*arguments, "--archive", str(archive.folder)]) == code
    assert literal(language, key) in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_series_that_cannot_be_read_keeps_nobody_from_meeting(
    language: Language, archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERAT_LANG", language)
    (archive.folder / "archive.json").write_text('{"series": {"', encoding="utf-8")
    assert run(["new", "--after", "styret", "--from", "16.4.2026", "--archive", str(archive.folder)]) == 0
    told = capsys.readouterr().err
    assert literal(language, "next-series-unread", "command") in told
    assert "Mars 2026-03-12" in told
    made = archive.find("2026-04-16").record()
    assert made.meeting.series is not None
    assert made.meeting.series.name == "Styret"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_that_cannot_be_read_is_missed_in_the_follow_up(
    language: Language, archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERAT_LANG", language)
    archive.find("Februar").path.write_text("{", encoding="utf-8")
    assert run(["followup", "Mars", "--archive", str(archive.folder)]) == 0
    told = capsys.readouterr().err
    assert "2026-02-12 Februar" in told
    assert {"nb": "punktene derfra mangler", "nn": "punkta derifrå manglar", "en": "are missing"}[
        language
    ] in told
    assert run(["followup", "Januar", "--archive", str(archive.folder)]) == 0
    assert "2026-02-12 Februar" not in capsys.readouterr().err
