"""The screen of forms: typing in them, leaving them, and what the screen behind shows then."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from store.record.values import Kind, Name
from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
)
from tui.screens.forms.meeting_fields import MEETING_FIELDS
from tui.widgets.choice import Choice
from tui.widgets.text_area import TextField


def test_a_wrong_date_loses_nothing_and_esc_asks_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive) as pilot:
            await pilot.press("n")
            await paste(pilot, "Nytt møte")
            await pilot.press("down")
            await type_lines(pilot, "xx")
            await pilot.pause()
            assert "! Datoen ble ikke forstått." in text_of(pilot)
            assert pilot.app.screen.query_one("#field-title", TextField).text == "Nytt møte"
            await pilot.press("escape")
            assert "Noe er endret" in text_of(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert not archive.meetings()

    asyncio.run(run())


def test_details_from_the_list_are_saved(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte")
        async with screens(archive) as pilot:
            await pilot.press("e")
            await pilot.pause()
            await pilot.press("end")
            await paste(pilot, " i juni")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "Styremøte i juni" in text_of(pilot)
        assert [summary.meeting.title for summary in archive.meetings()] == ["Styremøte i juni"]

    asyncio.run(run())


def test_an_entry_and_its_item_are_changed_by_f(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", f"'{' '.join(NASTY)}")
        async with screens(archive, meeting="Møte") as pilot:
            session = live(pilot).session
            before = session.record.entries[0]
            await pilot.press("escape", "enter")
            await pilot.pause()
            assert not missing(text_of(pilot), [NASTY[0], NASTY[3], "Oppføring", "Sagt av"])
            assert not pilot.app.screen.query_one("#row-owners").display
            await _choose(pilot, "kind", "action")
            await pilot.press("ctrl+j", "o", "g")
            pilot.app.screen.query_one("#field-owners", TextField).focus()
            await pilot.pause()
            await type_lines(pilot, "Kari")
            await settled(pilot)
            after = session.record.entries[0]
            assert (after.kind, after.owners) == (Kind.ACTION, (Name("Kari"),))
            assert after.text == f"{before.text}\nog"
            assert "OPPGAVE" in text_of(pilot)
            await pilot.press("u")
            assert session.record.entries[0] == replace(before, was=session.record.entries[0].was)
            await pilot.press("i", "f9", "e")
            await pilot.pause()
            await pilot.press("end")
            await paste(pilot, "en om bil")
            await pilot.press("enter")
            await settled(pilot)
            assert session.record.agenda[0].title == "Saken om bil"
            assert "Saken om bil" in text_of(pilot)

    asyncio.run(run())


def test_what_stood_in_a_field_is_replaced_by_typing_and_kept_by_the_arrows(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", place="Tromsø", number="3")
        async with screens(archive) as pilot:
            await pilot.press("e")
            await pilot.pause()
            await _field(pilot, "title", *"Per", "tab", "shift+tab", *"s")
            assert standing(pilot, "title") == "Pers"  # what was typed here is gone on with
            await _field(pilot, "place", "end", *" by")
            assert standing(pilot, "place") == "Tromsø by"
            await _field(pilot, "number", "delete")
            assert standing(pilot, "number") == ""
            await _field(pilot, "number", "ctrl+z", "right", *"4")
            assert standing(pilot, "number") == "34"

    asyncio.run(run())


def standing(pilot: Pilot[None], name: str) -> str:
    """What stands in a field."""
    return pilot.app.screen.query_one(f"#field-{name}", TextField).text


async def _field(pilot: Pilot[None], name: str, *keys: str) -> None:
    pilot.app.screen.query_one(f"#field-{name}", TextField).focus()
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 40)])
def test_a_new_meeting_has_five_fields_and_more_unfolds_the_rest(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive, size=size) as pilot:
            await pilot.press("n")
            await pilot.pause()
            shown, more = text_of(pilot), f"({len(MEETING_FIELDS) - 5})"
            assert not missing(shown, ["Tittel", "Dato", "Kl.", "Serie", "Sted", "▸ Mer", more])
            assert "Tidssone" not in shown
            await pilot.press(*"Fagdag", "down", *"torsdag")
            await pilot.pause()
            assert "Torsdag 19. mars 2026" in text_of(pilot)
            await pilot.press("down", *"10-14.30", "down", "down", "down")
            await pilot.pause()
            assert "⏎ alle felt" in text_of(pilot), "Enter makes no meeting there"
            await pilot.press("right", *"Om bøker")
            await pilot.pause()
            assert standing(pilot, "subtitle") == "Om bøker"
            await pilot.press("enter")
            await settled(pilot)
        meeting = archive.find("Fagdag").meeting()
        assert (meeting.from_, meeting.start, meeting.end) == (date(2026, 3, 19), "10.00", "14.30")
        assert meeting.subtitle == "Om bøker"

    asyncio.run(run())


@pytest.mark.parametrize(("keys", "series"), [(["tab", "enter"], "Fagdag"), (["tab", "enter"], "")])
def test_tab_makes_a_series_of_a_new_meeting_and_the_one_beside_it(
    tmp_path: Path, keys: list[str], series: str
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Fagdag 2026")
        async with screens(archive) as pilot:
            await pilot.press("n", *"Ny")
            pilot.app.screen.query_one("#field-series", TextField).focus()
            await settled(pilot)
            assert not missing(text_of(pilot), ["⇥ Fagdag", "Tab ta tilbudet"])
            await pilot.press(keys[0])
            await settled(pilot)
            assert "«Fagdag 2026» og dette møtet" in text_of(pilot)
            if series == "":
                await pilot.press("ctrl+u")
            await pilot.press(keys[-1])
            await settled(pilot)
        names = {one.meeting.series.name if one.meeting.series else "" for one in archive.meetings()}
        assert names == {series}

    asyncio.run(run())


def test_down_shows_what_is_known_and_enter_takes_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "til stede: Kari Berg, Per Hansen", "# Sak", "! ringe")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("escape", "enter")
            await _field(pilot, "owners", *"Kari Berg; ", "down")
            assert not missing(text_of(pilot), ["Kari Berg", "Per Hansen"])
            await pilot.press(*"han", "enter")
            assert standing(pilot, "owners") == "Kari Berg; Per Hansen"
            pilot.app.screen.query_one("#field-kind", Choice).focus()
            await pilot.press("down")
            await pilot.pause()
            assert "forslag" in text_of(pilot)
            await pilot.press(*"forsl", "enter")
            await pilot.pause()
            assert pilot.app.screen.query_one("#field-kind", Choice).value == "proposal"

    asyncio.run(run())


@pytest.mark.parametrize(("keys", "series"), [(["tab", "enter"], "Styret"), (["enter"], "Styre")])
def test_a_series_like_a_known_one_is_asked_about(tmp_path: Path, keys: list[str], series: str) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        for number in (1, 2):
            add_meeting(archive, f"Møte {number}", series=archive.series("Styret"))
        async with screens(archive) as pilot:
            await pilot.press("n", "n")
            await settled(pilot)
            await pilot.press(*"Nytt")
            await _field(pilot, "series", *"Styre", "enter")
            assert not missing(text_of(pilot), ["Ny serie «Styre»? «Styret» har 2 møter. ⇥ tar den"])
            for key in keys:
                await pilot.press(key)
                await settled(pilot)
        made = archive.find("Nytt").meeting().series
        assert made is not None
        assert made.name == series

    asyncio.run(run())


def test_known_series_places_and_people_complete_what_is_typed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(
            archive,
            "Møte",
            series=archive.series("Direktørene"),
            place="Møterom 2",
            signers=(Name("Kari Eksempel"), Name("Per Døme")),
        )
        async with screens(archive) as pilot:
            await pilot.press("e")
            await settled(pilot)
            await _field(pilot, "series", *"dir", "tab")
            assert standing(pilot, "series") == "Direktørene"
            await _field(pilot, "place", *"Møt", "right")
            assert standing(pilot, "place") == "Møterom 2"
            await _field(pilot, "signers", *"Per Døme; Ka", "tab")
            assert standing(pilot, "signers") == "Per Døme; Kari Eksempel"
            await _field(pilot, "chair", *"Xy", "tab")
            assert standing(pilot, "chair") == "Xy"

    asyncio.run(run())


async def _choose(pilot: Pilot[None], name: str, value: str) -> None:
    choice = pilot.app.screen.query_one(f"#field-{name}", Choice)
    while choice.value != value:
        choice.action_step(1)
    await pilot.pause()


def test_tab_goes_to_the_next_field_and_back(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path)) as pilot:
            await pilot.press("n")
            await settled(pilot)
            there = []
            for key in ("tab", "tab", "shift+tab"):
                await pilot.press(key)
                there.append(pilot.app.focused.id if pilot.app.focused else "")
            assert there == ["field-days", "field-clocks", "field-days"]

    asyncio.run(run())
