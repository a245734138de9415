"""The agenda beside the minutes: its keys, what it says of time, and the room it takes."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from store.errors import Problem
from store.files.archive import Archive
from store.record.model import Meeting
from store.record.values import LANGUAGES, Language
from tests.tui.house import (
    DAY,
    Standing,
    add_meeting,
    archive_in,
    live,
    paste,
    screens,
    text_of,
    type_lines,
    until,
)
from tui.grammar.agenda.item_order import one_higher, one_lower

AGENDA = ("# Velkommen (15 min)", "# Budsjett (40 min)", "## Gebyrer", "# Eventuelt", "#1", "tekst")


def _wait(archive: Archive, pilot: Pilot[None], minutes: int) -> None:
    clock = archive.clock
    assert isinstance(clock, Standing)
    clock.time += timedelta(minutes=minutes)
    live(pilot).live_status.tick()


def _agenda(pilot: Pilot[None]) -> list[str]:
    """The lines of the agenda, blanks aside."""
    return [" ".join(content.plain.split()) for _, content in live(pilot).desk.rail._told]


def test_items_are_added_moved_settled_and_deleted_by_keys(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await paste(pilot, "halvskrevet")
            await pilot.press("f9", "j", "n")
            await type_lines(pilot, "Innkjøp [/ (20 min)")
            assert _agenda(pilot)[1:] == [
                *("▶ 1 Velkommen 0/15", "2 Budsjett", "2.1 Gebyrer", "3 Innkjøp [/", "4 Eventuelt")
            ]
            assert live(pilot).line.text == "halvskrevet"
            await pilot.press("K", "3")
            assert _agenda(pilot)[2:4] == ["→ 2 Innkjøp [/ utsatt", "3 Budsjett"]
            await pilot.press("6", "shift+down", ".", *"undersak", "enter")
            await type_lines(pilot, "Avtalen")
            assert _agenda(pilot)[4:6] == ["3 Innkjøp [/", "3.1 Avtalen"]
            await pilot.press("delete", "u", "f8")
            assert "▶ 2 Budsjett" in text_of(pilot)
            assert live(pilot).line.text == "halvskrevet"
            assert len(_agenda(pilot)) == 7

    asyncio.run(run())


def test_a_broad_agenda_has_the_frames_of_what_is_to_come(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(120, 40)) as pilot:
            assert "2 Budsjett 40 m" in _agenda(pilot)

    asyncio.run(run())


def test_on_its_second_day_a_meeting_says_how_to_begin_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first = DAY - timedelta(days=1)
        archive.create_meeting(Meeting(id=archive.ids(), title="Møte", from_=first, to=DAY))
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            assert "Skriv #dag 2" in text_of(pilot)
            await type_lines(pilot, "#dag 2")
            assert "▶ dag 2" in text_of(pilot)

    asyncio.run(run())


def test_a_title_that_is_not_given_makes_no_item(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            before = len(live(pilot).session.record.agenda)
            await pilot.press("f9", "n")
            assert "Tittelen på saken" in text_of(pilot)
            await paste(pilot, "Nei")
            await pilot.press("escape")
            assert live(pilot).desk.rail.has_focus
            await pilot.press("n", "enter", "escape")
            assert live(pilot).line.has_focus
            assert len(live(pilot).session.record.agenda) == before
            await pilot.press("f9", "n")
            await type_lines(pilot, "#ned")
            assert live(pilot).line.text == "#ned"
            assert "ingen sakstittel" in text_of(pilot)

    asyncio.run(run())


def test_an_item_with_entries_says_where_they_go_before_it_is_deleted(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await pilot.press("f9", "delete")
            assert "én oppføring flyttes til «Åpning»" in text_of(pilot)
            assert len(live(pilot).session.record.agenda) == 4
            await pilot.press("delete")
            record = live(pilot).session.record
            assert [entry.text for entry in record.entries_of(None)] == ["tekst"]
            assert len(record.agenda) == 3
            await pilot.press("u")
            record = live(pilot).session.record
            assert [entry.text for entry in record.entries_of(record.agenda[0])] == ["tekst"]
            assert live(pilot).recorder.item == record.agenda[0]

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("nb", ("14 av 15 min", "19 av 15 min, 4 over", "pause, 7 min igjen", "2 min over")),
        ("nn", ("14 av 15 min", "19 av 15 min, 4 over", "pause, 7 min att", "2 min over")),
        ("en", ("14 of 15 min", "19 of 15 min, 4 over", "break, 7 min left", "2 min over")),
    ],
)
def test_the_clock_says_how_long_and_what_is_over(
    language: Language, sentences: tuple[str, ...], tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30), language=language) as pilot:
            said = []
            for minutes, line in ((14, ""), (5, "#pause 10 min"), (3, ""), (9, "")):
                _wait(archive, pilot, minutes)
                await until(pilot, lambda: live(pilot).is_current)
                await pilot.pause()
                said.append(text_of(pilot))
                if line:
                    assert "▶ 1 Velkommen 19/15!" in _agenda(pilot)
                    await type_lines(pilot, line)
            for sentence, text in zip(sentences, said, strict=True):
                assert sentence in text
            assert "✓ 1 Velkommen 19/15!" in _agenda(pilot)

    asyncio.run(run())


def test_the_rest_of_the_day_is_counted_when_all_of_it_has_frames(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            assert "igjen" not in _agenda(pilot)[-1]
            await type_lines(pilot, "# Eventuelt", "#1")
            _wait(archive, pilot, 5)
            assert _agenda(pilot)[-1] == "50 min igjen · 12.37", "what was left again is done"

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_below_a_hundred_columns_the_agenda_shows_itself_when_it_is_asked_for(
    language: Language, tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(60, 20), language=language) as pilot:
            assert not live(pilot).desk.agenda_pane.display
            await pilot.press("f9")
            assert not live(pilot).desk.minutes_pane.display
            await until(pilot, lambda: "2 Budsjett" in text_of(pilot))
            await pilot.press("down", "enter")
            await until(pilot, lambda: not live(pilot).desk.agenda_pane.display)
            assert live(pilot).line.has_focus
            assert "2 Budsjett" in text_of(pilot)

    asyncio.run(run())


def test_days_are_shown_and_the_one_we_are_in_is_marked(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "#dag 1", "# En", "#dag 2", "#dag Ekskursjon")
        async with screens(archive, meeting="Møte", size=(120, 40)) as pilot:
            assert _agenda(pilot) == ["Åpning", "dag 1 · torsdag 12. mars", "1 En", "dag 2", "▶ Ekskursjon"]
            await type_lines(pilot, "#1")
            assert "▶ 1 En" in _agenda(pilot)

    asyncio.run(run())


def test_what_only_leads_to_a_meeting_has_neither_tick_nor_clock(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# En", "# To", "# Tre", "husk: kaffe")
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            session = live(pilot).session
            began = session.clock() + timedelta(minutes=5)
            session.apply(replace(session.record.agenda[2], began=began))
            live(pilot).desk.show()
            await type_lines(pilot, "#1", "tekst", "#2", "#3")
            rows = {row.label: row.at for row in live(pilot).desk.minutes.rows if row.label == "HUSKELAPP"}
            assert rows == {"HUSKELAPP": None}
            assert [line for line in _agenda(pilot) if line.startswith("✓")] == ["✓ 1 En 0 m"]

    asyncio.run(run())


def test_an_item_goes_under_the_one_before_it_and_comes_out_again(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await pilot.press("f9", "left")
            assert "Den er en egen sak allerede." in text_of(pilot)
            await pilot.press("right")
            assert "Her er ingen sak foran som den kan stå under." in text_of(pilot)
            await pilot.press("down", "right")
            assert _agenda(pilot)[1:] == ["▶ 1 Velkommen 0/15", "1.1 Budsjett", "1.2 Gebyrer", "2 Eventuelt"]
            assert "«Budsjett» står nå under «Velkommen»." in text_of(pilot)
            await pilot.press("right", "left")
            assert _agenda(pilot)[1:] == ["▶ 1 Velkommen 0/15", "2 Budsjett", "2.1 Gebyrer", "3 Eventuelt"]
            await pilot.press("u", "u")
            assert _agenda(pilot)[1:] == ["▶ 1 Velkommen 0/15", "2 Budsjett", "2.1 Gebyrer", "3 Eventuelt"]

    asyncio.run(run())


@pytest.mark.parametrize("mark", ["private", "exempt"])
def test_what_is_withheld_with_an_item_does_not_come_out_of_it(tmp_path: Path, mark: str) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Åpen", "# Lukket", "## Under")
    record = archive.find("Møte").record()
    _open, closed, under = record.agenda
    change = {"private": True} if mark == "private" else {"exempt": "offl. § 13"}
    record = record.with_documents([replace(closed, **change)])
    for move, item in ((one_higher, under), (one_lower, record[closed])):
        with pytest.raises(Problem, match="item-hidden-level"):
            move(record, item)
