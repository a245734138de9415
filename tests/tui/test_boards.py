"""Boards: what stands where, what is in sight, and what the keys do there."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.strip import Strip

from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    missing,
    screens,
    settled,
    text_of,
    type_lines,
)
from tui.widgets.minutes.board import shared
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.wrap import Front, Shape, Wrapping

SWOT = ("#swot Analyse", "#? Hva virker?", "+ sterk", "- svak", "++ mulighet", "-- trussel")


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 3)), min_size=1, max_size=6), st.integers(-3, 60)
)
def test_room_is_shared_by_need_and_none_is_lost(asked: list[tuple[int, int]], room: int) -> None:
    needs, weights = [need for need, _ in asked], [weight for _, weight in asked]
    got = shared(needs, weights, room)
    assert sum(got) == max(0, min(room, sum(needs)))
    assert all(lines <= need for lines, need in zip(got, needs, strict=True))
    short = [(lines, weight) for lines, need, weight in zip(got, needs, weights, strict=True) if lines < need]
    for lines, weight in short:
        for other, heavy in zip(got, weights, strict=True):
            assert other <= (lines / weight + 1) * heavy + 1, "nobody gets much more for his weight"


def test_a_swot_is_two_by_two_with_its_signs(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *SWOT, "* uklart", "= vi går videre", *(f"+ {text}" for text in NASTY))
        async with screens(archive, meeting="Møte") as pilot:
            lines = text_of(pilot).split("\n")
            upper = _line(lines, "+ Styrker")
            assert "- Svakheter" in lines[upper]
            lower = _line(lines, "++ Muligheter")
            assert "-- Trusler" in lines[lower]
            assert upper < _line(lines, "svak") < lower < _line(lines, "trussel") < _line(lines, "uklart")
            assert _line(lines, "Hva virker?") < upper
            assert _line(lines, "uklart") < _line(lines, "vi går videre")
            assert "saker" not in lines[1].casefold(), "the board has the room of the agenda"
            await pilot.press("f9")
            await pilot.pause()
            assert live(pilot).desk.rail.has_focus
            assert "Åpning" in text_of(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert "Åpning" not in text_of(pilot)
            await pilot.resize_terminal(120, 60)
            await settled(pilot)
            assert "Åpning" in text_of(pilot)
            assert not missing(text_of(pilot), [text.replace("\x1b", "␛") for text in NASTY])

    asyncio.run(run())


def test_the_newest_point_of_a_crowded_field_is_in_sight(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        points = [f"{sign} punkt {n} {sign}" for n in range(40) for sign in ("+", "-", "++", "--", "*", "")]
        add_meeting(archive, "Møte", *SWOT, *points)
        async with screens(archive, meeting="Møte") as pilot:
            for sign in ("+", "--", "*"):
                await type_lines(pilot, f"{sign} det siste")
                assert _counted(pilot, "det siste") == 1
                live(pilot).action_undo()
            assert "↑" in text_of(pilot)

    asyncio.run(run())


def test_the_screen_is_a_board_as_soon_as_the_item_is_one(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "tekst")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "#swot")
            assert not missing(text_of(pilot), ["+ Styrker", "-- Trusler", "Annet i saken", "tekst"])
            assert text_of(pilot).count("└") == 1, "one frame, also while the pile is empty"
            live(pilot).action_undo()
            await pilot.pause()
            assert "Styrker" not in text_of(pilot)
            live(pilot).action_redo()
            await pilot.pause()
            assert "Styrker" in text_of(pilot)
            await type_lines(pilot, "# Ny sak")
            assert "Styrker" not in text_of(pilot)

    asyncio.run(run())


def test_values_stand_with_their_names_and_in_two_columns(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = [
            "#verdier Kjerneverdier",
            "#? Hva vil vi være?",
            "* Torg: her møtes folk",
            "* styrker lesing",
        ]
        add_meeting(archive, "Møte", *lines, "vi var enige", "* Vannhull: det folk trenger")
        async with screens(archive, meeting="Møte", size=(120, 40)) as pilot:
            shown = text_of(pilot).split("\n")
            assert "* Verdier" in shown[_line(shown, "Torg") - 1]
            assert "styrker lesing" in shown[_line(shown, "Torg")], "the second stands beside the first"
            assert _line(shown, "Torg") + 1 == _line(shown, "her møtes folk")
            assert _line(shown, "Hva vil vi være?") < _line(shown, "Torg") < _line(shown, "Vannhull")
            assert _line(shown, "Vannhull") < _line(shown, "vi var enige")
            await type_lines(pilot, "* [b]Ny[/: verdi")
            await pilot.press("escape")
            assert "[b]Ny[/" in text_of(pilot)
            await pilot.press("left")
            assert live(pilot).desk.minutes.cursor == _entry(pilot, "her møtes folk")
            await pilot.resize_terminal(70, 24)
            await settled(pilot)
            shown = text_of(pilot).split("\n")
            assert "styrker lesing" not in shown[_line(shown, "Torg")]

    asyncio.run(run())


def test_a_plan_has_rows_and_says_whether_it_is_adopted(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        steps = ["/ juni 2026: Kari: oppstart", "/ høring", "/ høsten 2026: vedtak i fylkestinget"]
        add_meeting(archive, "Møte", "til stede: Kari", "# Ny plan", "##plan Framdrift", *steps)
        async with screens(archive, meeting="Møte") as pilot:
            shown = text_of(pilot).split("\n")
            assert shown[_line(shown, "oppstart")].replace("│", " ").split() == [
                "1", "juni", "2026", "oppstart", "Kari",
            ]  # fmt: skip
            assert _line(shown, "Periode") < _line(shown, "juni 2026")
            assert "Planen: foreslått, ikke vedtatt" in text_of(pilot)
            await type_lines(pilot, "= planen er vedtatt")
            assert "Planen: vedtatt" in text_of(pilot)
            live(pilot).action_undo()
            await pilot.pause()
            assert "foreslått, ikke vedtatt" in text_of(pilot)
            await type_lines(pilot, "# Ny plan", "= planen er vedtatt", "# Framdrift")
            assert "Planen: vedtatt" in text_of(pilot), "a decision of the item above adopts it too"
            live(pilot).desk.minutes.cursor = _entry(pilot, "oppstart")
            live(pilot).desk.minutes_pane.action_delete()
            await pilot.pause()
            shown = text_of(pilot).split("\n")
            assert "1" in shown[_line(shown, "høring")]

    asyncio.run(run())


def test_arrows_go_within_and_between_the_fields(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *SWOT, "+ sterk to", "- svak to", "* uklart")
        async with screens(archive, meeting="Møte") as pilot:
            seen = []
            await pilot.press("escape")
            for key in ("up", "right", "up", "up", "left", "down", "up", "up", "up", "down"):
                await pilot.press(key)
                chosen = live(pilot).desk.chosen
                seen.append(chosen.text if chosen else "")
            assert seen == [
                "mulighet", "trussel", "svak to", "svak", "sterk", "sterk to",
                "sterk", "Hva virker?", "Hva virker?", "sterk",
            ]  # fmt: skip
            await pilot.press("e")
            assert live(pilot).line.text == "+ sterk"

    asyncio.run(run())


def test_a_pile_is_sorted_by_figures_and_each_is_undone_alone(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *SWOT, "* en", "* to", "* tre", "! Kari: ordne", "løs tekst")
        async with screens(archive, meeting="Møte") as pilot:
            screen = live(pilot)
            await pilot.press("escape")
            assert "1 + Styrker" in text_of(pilot)
            screen.desk.minutes.cursor = _entry(pilot, "en")
            await pilot.press("1", "4", "2")
            assert _fields(pilot, "en", "to", "tre") == ["strength", "threat", "weakness"]
            screen.desk.minutes.cursor = _entry(pilot, "to")
            await pilot.press("0")
            assert _fields(pilot, "to") == [None]
            screen.desk.minutes.cursor = _entry(pilot, "løs tekst")
            await pilot.press("3")
            assert _fields(pilot, "løs tekst") == ["opportunity"]
            screen.desk.minutes.cursor = _entry(pilot, "ordne")
            await pilot.press("1")
            assert "Bare tekst og punkter" in text_of(pilot)
            await pilot.press("u", "u")
            assert _fields(pilot, "en", "to", "løs tekst") == ["strength", "threat", None]

    asyncio.run(run())


def test_a_point_among_500_is_wrapped_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrapped: list[MinutesRow] = []
    wrap = Wrapping.wrapped

    def wrapping(self: Wrapping, row: MinutesRow, front: Front, shape: Shape, width: int) -> Iterator[Strip]:
        wrapped.append(row)
        return wrap(self, row, front, shape, width)

    monkeypatch.setattr(Wrapping, "wrapped", wrapping)

    async def run() -> None:
        archive = archive_in(tmp_path)
        signs = ("+", "-", "++", "--", "*")
        add_meeting(archive, "Møte", *SWOT, *(f"{signs[n % 5]} punkt {n}" for n in range(500)))
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.pause()
            wrapped.clear()
            await type_lines(pilot, "+ et punkt til")
            assert [row.body.plain for row in wrapped] == ["et punkt til"]
            await pilot.press("escape")
            assert live(pilot).desk.minutes.cursor == _entry(pilot, "et punkt til")
            live(pilot).desk.minutes.cursor = _entry(pilot, "punkt 249")
            await pilot.press("1")
            assert [row.body.plain for row in wrapped] == ["et punkt til", "punkt 249"]

    asyncio.run(run())


def _line(lines: list[str], text: str) -> int:
    found = [place for place, line in enumerate(lines) if text in line]
    assert found, "\n".join([text, *lines])
    return found[0]


def _counted(pilot: Pilot[None], text: str) -> int:
    return text_of(pilot).count(text)


def _entry(pilot: Pilot[None], text: str) -> int:
    return next(entry.id for entry in live(pilot).session.record.entries if entry.text == text)


def _fields(pilot: Pilot[None], *texts: str) -> list[str | None]:
    quadrants = {entry.text: entry.quadrant for entry in live(pilot).session.record.entries}
    return [quadrants[text] for text in texts]


def test_the_arrow_goes_to_what_was_noted_last_not_to_a_guiding_question(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "#swot Analyse", "* en", "* to", "* tre", "+ sterk", "#? Hva virker?")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("up")
            assert _chosen(pilot) == "sterk"
            await pilot.press("2")
            assert _chosen(pilot) == "tre", "from a field, too, the next one is in the pile"
            await pilot.press("1", "1", "1")
            assert _chosen(pilot) == "en", "it stays where the last one was put"

    asyncio.run(run())


def _chosen(pilot: Pilot[None]) -> str:
    entry = live(pilot).desk.chosen
    return entry.text if entry is not None else ""
