"""The import screen: a path, what each line becomes, and into the archive or not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from store.language.catalogue import words
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from tests.importing.outlines import FOLDER
from tests.tui.house import archive_in, live, missing, paste, screens, settled, text_of, until
from tui.importing.builder import PlacedLine, Reading
from tui.importing.files import Read
from tui.screens.importing.import_rows import ImportRows
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen


def foot(pilot: Pilot[None]) -> str:
    """What is said of the keys, at the bottom of the screen."""
    return "\n".join(text_of(pilot).splitlines()[-3:])


async def shown(pilot: Pilot[None], path: Path) -> ImportScreen:
    """Ask for a file on the import screen, and wait for it."""
    await pilot.press("full_stop", *"importer", "enter")
    screen = pilot.app.screen
    assert isinstance(screen, ImportScreen)
    await paste(pilot, str(path))
    await pilot.press("enter")
    await until(pilot, lambda: screen.list.has_focus or bool(screen.instead.told.plain[10:]))
    return screen


def test_every_line_is_shown_and_enter_keeps_and_opens_the_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        async with screens(archive, size=(120, 60)) as pilot:
            await shown(pilot, FOLDER / "12-nynorsk.txt")
            wanted = ["Styremøte i Sogn lesarlag", "20. november 2025 · nynorsk", "3 saker"]
            wanted += ["VEDTAK      Vedtak: Godkjent.", "OPPGAVE     Ansvar: Synnøve Lid"]
            assert not missing(text_of(pilot), wanted)
            assert not archive.paths()
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            assert live(pilot).session.record.meeting.title == "Styremøte i Sogn lesarlag"
            assert len(archive.paths()) == 1

    asyncio.run(run())


def test_esc_leaves_the_archive_as_it_was_and_a_bad_file_says_why(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        (nasty := tmp_path / "[action] [.txt").write_text("[/ [red]\x1b[31m\n{'a[0]'}", encoding="utf-8")
        (tmp_path / "bilde.md").write_bytes(b"\x89PNG\x00\x01\x02")
        async with screens(archive) as pilot:
            await shown(pilot, nasty)
            assert not missing(text_of(pilot), ["[/ [red]", "{'a[0]'}"])
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, MeetingsScreen)
            await shown(pilot, tmp_path / "bilde.md")
            assert "ikke en tekstfil" in text_of(pilot)
            await pilot.press("escape")
            await shown(pilot, tmp_path)
            assert not missing(text_of(pilot), ["2 filer", "ikke en tekstfil"])
            await pilot.press("escape")
            assert not archive.paths()

    asyncio.run(run())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sentence", ["import-correct", "import-correct-person"])
def test_what_can_be_corrected_is_said_whole_in_eighty_columns(language: Language, sentence: str) -> None:
    assert cell_len(words(language, "screen")(sentence)) <= 77  # a blank at either side, and the scroll bar


def test_what_is_said_of_a_line_is_not_cut_with_it() -> None:
    line = PlacedLine(1, "Styret var enig om " + "mye " * 30, "note", hint="import-hint-decided")
    reading = Reading(Record.new(Meeting(id=1, title="Møte")), (line,))
    rows = dict(ImportRows(words("nb", "screen"), "nb").rows(Read(Path("a.txt"), reading), reading))
    assert rows["l0"].plain.splitlines()[1].strip() == words("nb", "screen")("import-hint-decided")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_cut_at_its_first_comma_still_says_what_the_key_does(language: Language) -> None:
    for name in ("all-part-before", "all-part-after", "all-experiences"):
        help_ = words(language, "screen")(f"key-{name}.help")
        assert len(help_.split(",")[0].split(":")[0].split()) > 4, help_


def test_lines_and_people_are_corrected_before_anything_is_written(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        path = tmp_path / "a.md"
        path.write_text(
            "# Møtet 3.3.2026\n\nTil stede: Tora Li\n\n## Bod\n\nTora rydder boden\n", encoding="utf-8"
        )
        async with screens(archive, size=(120, 40)) as pilot:
            screen = await shown(pilot, path)
            screen.list.point_at(next(key for key, _ in screen.list.told if key.startswith("p")))
            await settled(pilot)
            assert "1 til stede" in foot(pilot)
            assert not any(word in foot(pilot) for word in ("blir til", "u angre"))
            await pilot.press("2")
            assert not missing(text_of(pilot), ["forfall     Tora Li"])
            await until(pilot, lambda: "u angre" in foot(pilot))
            screen.list.point_at(screen.list.told[-1][0])
            await settled(pilot)
            assert not missing(foot(pilot), ["= ! * - ' blir til", "u angre"])
            assert "1 til stede" not in foot(pilot)
            await pilot.press("!")
            assert not missing(text_of(pilot), ["OPPGAVE     Tora rydder boden"])
            await pilot.press("'", "=", "=", "u")
            assert not missing(text_of(pilot), ["VEDTAK      Tora rydder boden"])
            assert not archive.paths()
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            record = live(pilot).session.record
            assert [who.status for who in record.attendance] == ["excused"]
            assert [entry.kind for entry in record.entries if entry.item] == ["decision"]

    asyncio.run(run())
