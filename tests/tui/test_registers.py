"""The registers on the screen: what was decided, who was to do what, and whether it was done."""

from __future__ import annotations

import asyncio
import errno
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.content import Content
from textual.geometry import Size
from textual.pilot import Pilot

from store.files.archive import Archive
from store.language.catalogue import words
from store.record.values import LANGUAGES, Kind, Language
from store.registers.listing import TABS, Pair
from store.search.index import Index
from store.search.register_book import read_book
from tests.store.windows import Stubborn
from tests.tui.house import (
    NASTY,
    add_meeting,
    application,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.read.screen import ReadScreen
from tui.screens.registers.register_words import RegisterWords, pair_line
from tui.screens.registers.screen import RegistersScreen
from tui.screens.registers.tab_names import tell_tabs
from tui.widgets.bars import Sides


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder)
    lines = (
        "# Budsjett",
        "! Kari: sende utkast innen 1.6.2025",
        "! Per: ringe fylket innen 1.9.2099",
        "Bibliotekene > Fylket: støtte",
        "> svare",
        "= Felles innkjøp",
        "slutt:",
    )
    add_meeting(archive, "Vårmøte", *lines, day=date(2025, 3, 1))
    return archive


class Slow(Stubborn):
    """A disk that says what is wrong with it only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = Event()

    def open_new(self, path: Path, mode: int) -> int:
        if self.says:
            self.waits.wait(10)
        return super().open_new(path, mode)


def registers(pilot: Pilot[None]) -> RegistersScreen:
    screen = pilot.app.screen
    assert isinstance(screen, RegistersScreen)
    return screen


async def opened(pilot: Pilot[None], *keys: str) -> RegistersScreen:
    """Open a register, and wait until its rows are there."""
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, RegistersScreen))
    await until(pilot, lambda: registers(pilot).reader.seen is not None)
    return registers(pilot)


def statuses(archive: Archive, kind: Kind) -> dict[str, str]:
    """What has become of the entries of a kind, as it stands on the disk."""
    index = Index(archive)
    index.sync()
    found = {row.entry.text: row.status for row in read_book(index).rows(kind)}
    index.close()
    return found


def test_who_was_to_do_it_and_was_it_done(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive) as pilot:
            screen = await opened(pilot, "!")
            await until(pilot, lambda: not missing(text_of(pilot), ["Kari", "over fristen", "2 av 2 åpne"]))
            await pilot.press("slash")
            await paste(pilot, "fylket ansvar:per")
            await until(pilot, lambda: screen.reader.seen is not None and len(screen.reader.seen.rows) == 1)
            await pilot.press("enter", "1")
            await until(pilot, lambda: "Utført: «ringe fylket" in text_of(pilot))
            application(pilot).writer.flush()
            assert sorted(statuses(archive, Kind.ACTION).values()) == ["done", "open"]
            assert "1 av 2 åpne" in text_of(pilot)
            await pilot.press("u")
            application(pilot).writer.flush()
            assert set(statuses(archive, Kind.ACTION).values()) == {"open"}
            await pilot.press("enter")  # and to its place
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen))
            await until(pilot, lambda: "▸ ▌ Oppgave: Ringe fylket." in text_of(pilot))
            await pilot.press("q")
            assert isinstance(pilot.app.screen, RegistersScreen)

    asyncio.run(run())


def test_pairs_come_first_and_several_rows_are_set_at_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive) as pilot:
            screen = await opened(pilot, ">")
            await until(pilot, lambda: not missing(text_of(pilot), ["Bibliotekene → Fylket", "2 framsatt"]))
            await pilot.press("3")  # there is no row to accept yet
            await pilot.press("down", "enter")
            await until(pilot, lambda: (screen.pane.rows.cursor or 0) > 0)
            await pilot.press("space", "space", "3")
            application(pilot).writer.flush()
            assert set(statuses(archive, Kind.EXPECTATION).values()) == {"accepted"}
            await pilot.press("escape")
            await until(pilot, lambda: "2 godtatt" in text_of(pilot))
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, MeetingsScreen)

    asyncio.run(run())


def test_as_it_stood_on_a_day_nothing_is_set(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        add_meeting(archive, "Høstmøte", "# Sak", "= Nytt vedtak", "slutt:", day=date(2025, 11, 1))
        async with screens(archive) as pilot:
            await opened(pilot, "=")
            await until(pilot, lambda: "Nytt vedtak" in text_of(pilot))
            await pilot.press("d")
            await paste(pilot, "tull")
            await pilot.press("enter")
            assert "«tull» er ingen dag" in text_of(pilot)
            await paste(pilot, "1.5.2025")  # typed over what is no day
            await pilot.press("enter")
            await until(pilot, lambda: "per 1.5.2025" in text_of(pilot))
            await until(pilot, lambda: "Nytt vedtak" not in text_of(pilot))
            await pilot.press("3")
            await pilot.press("d")
            await until(pilot, lambda: "Nytt vedtak" in text_of(pilot))
            application(pilot).writer.flush()
            assert archive.events() == ()

    asyncio.run(run())


def test_from_the_live_screen_the_half_typed_line_stays_and_the_meeting_keeps_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        add_meeting(archive, "I dag", "# Oppfølging", "hei")
        async with screens(archive, meeting="I dag") as pilot:
            await type_lines(pilot, "#oppgaver")
            await until(pilot, lambda: isinstance(pilot.app.screen, RegistersScreen))
            await pilot.press("q")
            await paste(pilot, "halvskrevet")
            await pilot.press("escape")
            screen = await opened(pilot, "full_stop", *"alle oppgaver", "enter")
            await until(pilot, lambda: bool(screen.reader.seen and screen.reader.seen.rows))
            await pilot.press("1", "f")
            await paste(pilot, "neste møte")
            await pilot.press("enter", "q")
            assert live(pilot).line.text == "halvskrevet"
            events = live(pilot).session.record.events
            assert [(event.what, event.to) for event in events] == [
                ("status", "done"),
                ("deadline", "next-meeting"),
            ]
            assert archive.events() == ()

    asyncio.run(run())


def test_a_status_that_could_not_be_kept_is_told_where_somebody_has_gone_on_to(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        disk = archive.disk = Slow()
        async with screens(archive) as pilot:
            screen = await opened(pilot, "!")
            await until(pilot, lambda: bool(screen.reader.seen and screen.reader.seen.rows))
            disk.says = errno.ENOSPC
            await pilot.press("1", "q")
            assert isinstance(pilot.app.screen, MeetingsScreen)
            assert not screen.is_attached
            disk.waits.set()
            await until(pilot, lambda: "plass" in text_of(pilot))
            assert archive.events() == ()

    asyncio.run(run())


def test_a_key_leads_from_a_decision_to_the_one_that_took_its_place(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = ("# Sak", "= Gammelt vedtak", "= erstatter 1: Nytt vedtak", "slutt:")
        add_meeting(archive, "Møte", *lines, day=date(2025, 3, 1))
        async with screens(archive, size=(120, 40)) as pilot:
            screen = await opened(pilot, "=")
            await until(pilot, lambda: "→ 2" in text_of(pilot))
            await pilot.press("v", "1")  # only what stands
            await until(pilot, lambda: screen.reader.seen is not None and len(screen.reader.seen.rows) == 1)
            await pilot.press("left")
            await until(pilot, lambda: "→ videre til 2 Nytt vedtak" in text_of(pilot))
            await pilot.press("right")
            await until(pilot, lambda: "← tilbake til 1 Gammelt vedtak" in text_of(pilot))

    asyncio.run(run())


def test_what_cannot_be_written_is_told_and_the_row_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: Any, **_named: Any) -> None:
        raise PermissionError(13, "denied")

    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive) as pilot:
            screen = await opened(pilot, "!")
            await until(pilot, lambda: bool(screen.reader.seen and screen.reader.seen.rows))
            monkeypatch.setattr(type(archive.disk), "open_new", refuse)
            await pilot.press("1")
            await until(pilot, lambda: "archive.json" in text_of(pilot))
            assert "over fristen" in text_of(pilot)
            row = screen.reader.row(screen.pane.rows.cursor or 0)
            assert row is not None
            assert row.status == "open"
            await pilot.press("u")  # what was not kept cannot be taken back either
            await until(pilot, lambda: "Det er ingenting å angre her." in text_of(pilot))

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_archive_without_meetings_says_what_to_do(tmp_path: Path, language: Language) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive, language=language) as pilot:
            screen = await opened(pilot, "=")
            for key, register in (("=", "decisions"), (">", "expectations"), ("!", "actions")):
                await pilot.press(key, "1", "space", "enter", "right", "v", "1", "v", "1")
                await settled(pilot)
                assert not missing(text_of(pilot), [screen.words(f"register-no-{register}")])

    asyncio.run(run())


def test_what_people_typed_is_only_text_and_another_window_is_heard(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = [f"! [b]Kari: merkelig {text} 😀 \u202eאב" for text in NASTY]
        add_meeting(archive, "[red]Møte", "# [/", *lines, "slutt:")
        async with screens(archive, size=(120, 40)) as pilot:
            screen = await opened(pilot, "!")
            await until(pilot, lambda: not missing(text_of(pilot), [f"merkelig {text}" for text in NASTY]))
            add_meeting(archive, "Nytt", "# Sak", "! Åse: helt ny oppgave", "slutt:")
            screen._look()
            await until(pilot, lambda: "helt ny oppgave" in text_of(pilot))
            await settled(pilot)

    asyncio.run(run())


def test_what_is_shown_is_written_for_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "archive")
        add_meeting(archive, "Møte", "# Sak", "! Kari: ringe", "privat: ! Per: vente", "slutt:")
        written = tmp_path / "documents"
        monkeypatch.setattr("tui.screens.registers.register_export.documents_of", lambda _archive: written)
        async with screens(archive) as pilot:
            screen = await opened(pilot, "!")
            await until(pilot, lambda: screen.reader.seen is not None and len(screen.reader.seen.rows) == 2)
            await pilot.press("f3", "o")  # there is nothing to open yet
            await pilot.press("right", "right")
            await until(pilot, lambda: not missing(text_of(pilot), ["Oppgaver – register.md"]))
            await pilot.press("enter")
            await until(
                pilot, lambda: not missing(text_of(pilot), ["Skrevet:", "Én rad som ikke er for alle"])
            )
            (file,) = written.iterdir()
            assert ("ringe" in file.read_text("utf-8"), "vente" in file.read_text("utf-8")) == (True, False)
            await pilot.press("escape")
            assert registers(pilot) is screen

    asyncio.run(run())


class _Head(Sides):
    """The head of the registers in so many columns, without a screen."""

    def __init__(self, width: int) -> None:
        super().__init__(id="head")
        self._columns = width

    @property
    def size(self) -> Size:
        return Size(self._columns, 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_name_above_the_registers_is_cut(width: int, language: Language) -> None:
    said = words(language, "screen")
    names = [said(f"register-{tab}") for tab in ("meetings", *TABS)]
    counts = [said(f"register-{one}", open=97, count=120) for one in ("decisions-count", "count-short")]
    for place, tab in enumerate((None, *TABS)):
        head = _Head(width)
        tell_tabs(head, tab, said, *(Content(f"{end} ") for end in (*counts, "97/120")))
        told = head.render().plain
        assert "…" not in told
        assert names[place] in told
        if width >= 80:
            assert all(name in told for name in names), told


def test_the_register_that_is_shown_has_its_whole_name_where_there_is_little_room(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *(f"= Vedtak nummer {number}" for number in range(120)))
        async with screens(archive, size=(40, 24)) as pilot:
            for key, name in (("equals_sign", "Vedtak"), ("f8", "Oppgaver"), ("f8", "Forventninger")):
                await pilot.press(key)
                await settled(pilot)
                head = text_of(pilot).splitlines()[0]
                assert "…" not in head
                assert name in (head if key == "f8" else head[: head.index("120")])

    asyncio.run(run())


def test_a_long_lead_takes_the_end_of_no_row(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        owner = "Bibliotekenes felles arbeidsgruppe for innkjøp"
        add_meeting(archive, "Møte", "# Sak", f"unntatt § 13: ! {owner}: svare innen 1.6.2025")
        async with screens(archive, size=(60, 20)) as pilot:
            await pilot.press("exclamation_mark")
            await until(pilot, lambda: "over fristen" in text_of(pilot).splitlines()[2])

    asyncio.run(run())


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("nb", "1 framsatt · 2 godtatte · 3 innfridde · …"),
        ("nn", "1 sett fram · 2 godtekne · 3 innfridde · …"),
        ("en", "1 stated · 2 accepted · 3 met · 1 unmet · …"),
    ],
)
def test_the_counts_of_a_pair_are_whole_and_in_their_number(language: Language, counts: str) -> None:
    many = {"stated": 1, "accepted": 2, "met": 3, "unmet": 1, "withdrawn": 2}
    pair = Pair("Bibliotekene i Troms og Finnmark", "Fylkesbiblioteket", many)
    says = RegisterWords(words(language, "screen"), language, date(2026, 3, 12))
    line = pair_line(pair, 9, says, 68).plain
    assert len(line) == 68
    assert line.endswith(f"  {counts}")
    assert line.startswith("Bibliotekene i Troms")
