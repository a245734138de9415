"""An entry of a kind that only a newer version knows: shown, printed, told of, and kept as it came."""

from __future__ import annotations

import asyncio
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from exports.formats.html import to_html
from exports.formats.markdown import to_markdown
from exports.formats.meeting_json import to_json
from exports.formats.word import to_docx
from exports.outline import outline
from exports.review.preflight import preflight
from exports.typography.typesetter import Printed
from store.check.archive_check import check_archive
from store.files.archive import Archive
from store.files.encoding import encoded, parsed
from store.record.model import Entry, from_json
from store.record.model import to_json as stored
from store.record.record import Record
from store.record.values import Kind
from tests.exports.records import Builder
from tests.tui.house import add_meeting, archive_in, rows_of, screens, text_of, until
from tui.cli.program import run

NEWER = {"kind": "hazard", "severity": 3, "measures": ["pumpe", {"by": "Kari"}]}


def archive_with_a_hazard(folder: Path, **fields: object) -> tuple[Archive, Path]:
    """An archive whose meeting has one entry that a newer version wrote."""
    archive = archive_in(folder)
    add_meeting(archive, "Styremøte", "# Budsjett", "= Felles innkjøp", "Flom kan stenge veien", "mer tekst")
    (path,) = archive.paths()
    tables = parsed(path.read_bytes(), path.name)
    key = next(key for key, one in tables["entries"].items() if one["text"].startswith("Flom"))
    tables["entries"][key] |= NEWER | fields
    path.write_bytes(encoded(tables))
    return archive, path


def hazard_in(path: Path) -> bytes:
    (row,) = (row for row in path.read_bytes().splitlines() if b'"hazard"' in row)
    return row.rstrip(b",")


def record_with_a_hazard(**fields: object) -> Record:
    b = Builder(state="draft")
    b.item("Budsjett")
    entry = b.entry(Kind.NOTE, "Flom kan stenge veien")
    b.entry(Kind.DECISION, "Felles innkjøp")
    newer = from_json(Entry, entry.id, stored(entry) | NEWER | fields)
    return b.record.with_documents([newer])


def test_it_is_written_back_as_it_came(tmp_path: Path) -> None:
    archive, path = archive_with_a_hazard(tmp_path / "arkiv")
    before = hazard_in(path)

    async def scene() -> None:
        async with screens(archive, meeting="Styremøte") as pilot:
            await until(pilot, lambda: ("NYERE SLAG", "hazard: Flom kan stenge veien") in rows_of(pilot))
            await pilot.press(*"abc", "enter")
            await until(pilot, lambda: b"abc" in path.read_bytes())

    asyncio.run(scene())
    assert hazard_in(path) == before


def test_it_stands_in_the_minutes_that_are_read(tmp_path: Path) -> None:
    archive, _ = archive_with_a_hazard(tmp_path / "arkiv")

    async def scene() -> None:
        async with screens(archive, size=(80, 50)) as pilot:
            await pilot.press("r")
            await until(pilot, lambda: "hazard: Flom kan stenge veien" in text_of(pilot))

    asyncio.run(scene())


@pytest.mark.parametrize("sought", ["flom", "hazard"])
def test_it_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str], sought: str) -> None:
    archive, _ = archive_with_a_hazard(tmp_path / "arkiv")
    assert run(["search", sought, "--archive", str(archive.folder)]) == 0
    assert "NYERE SLAG  hazard: Flom kan stenge veien  [1 Budsjett]" in capsys.readouterr().out
    assert run(["search", sought, "--json", "--archive", str(archive.folder)]) == 0
    (hit,) = json.loads(capsys.readouterr().out)
    assert (hit["kind"], hit["text"]) == ("hazard", "hazard: Flom kan stenge veien")


@pytest.mark.parametrize("scope", ["everything", "outcomes", "unattributed"])
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_every_document_has_it_with_its_kind(scope: str, profile: str) -> None:
    record = record_with_a_hazard()
    meeting = from_json(
        type(record.meeting), 1, stored(record.meeting) | {"scope": scope, "profile": profile}
    )
    record = record.with_documents([meeting])
    minutes = outline(record, Printed("nb"))
    with ZipFile(BytesIO(to_docx(minutes))) as package:
        word = package.read("word/document.xml").decode()
    for page in (word, to_html(minutes), to_markdown(minutes)):
        assert "hazard:" in page
        assert "Flom kan stenge veien" in page
    for private in (True, False):
        told = to_json(record, private=private)["entries"]
        assert ("hazard", "Flom kan stenge veien") in [(one["kind"], one["text"]) for one in told]


def test_what_withholds_it_still_does() -> None:
    record = record_with_a_hazard(private=True)
    assert "Flom" not in to_markdown(outline(record, Printed("nb")))
    assert "Flom" not in json.dumps(to_json(record, private=False))


def test_it_is_told_once_with_the_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive, path = archive_with_a_hazard(tmp_path / "arkiv")
    told = [found.problem for found in check_archive(archive) if found.path == path]
    assert [(one.key, one.facts["kinds"], one.facts["count"]) for one in told] == [
        ("kind-newer", "hazard", 1)
    ]
    run(["check", "--archive", str(archive.folder)])
    said = capsys.readouterr()
    assert "Oppgrader Referat" in said.out + said.err
    spots = [spot for spot in preflight(record_with_a_hazard()) if spot.key == "look-newer-kind"]
    assert [(spot.facts["kinds"], spot.facts["count"], spot.table) for spot in spots] == [
        ("hazard", 1, "entries")
    ]


def test_its_form_keeps_its_kind_and_its_letters_act(tmp_path: Path) -> None:
    archive, path = archive_with_a_hazard(tmp_path / "arkiv")

    async def scene() -> None:
        async with screens(archive, meeting="Styremøte") as pilot:
            await until(pilot, lambda: ("NYERE SLAG", "hazard: Flom kan stenge veien") in rows_of(pilot))
            await pilot.press("up", "up", "enter")
            await until(pilot, lambda: "nyere slag" in text_of(pilot))
            await pilot.press("escape", "=")
            await until(pilot, lambda: ("VEDTAK", "(2) Flom kan stenge veien") in rows_of(pilot))
            await pilot.press("u")
            await until(pilot, lambda: ("NYERE SLAG", "hazard: Flom kan stenge veien") in rows_of(pilot))
            await pilot.press("escape", *"xyz", "enter")
            await until(pilot, lambda: b"xyz" in path.read_bytes())

    asyncio.run(scene())
    assert b'"severity": 3' in hazard_in(path)
