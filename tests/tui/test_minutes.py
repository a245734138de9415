"""Letters among the minutes: what they do to what is noted, and what they ask on the line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TypeAlias

from textual.pilot import Pilot

from store.record.model import Entry
from store.record.values import Kind, Name
from tests.tui.house import (
    add_meeting,
    archive_in,
    live,
    paste,
    rows_of,
    screens,
    text_of,
    type_lines,
    until,
)
from tui.screens.live.screen import LiveScreen

Play: TypeAlias = Callable[[Pilot[None], LiveScreen], Coroutine[None, None, None]]


def played(folder: Path, *lines: str) -> Callable[[Play], None]:
    """Play a scene in a meeting with some lines; the keys are on the empty line."""

    def play(scene: Play) -> None:
        async def run() -> None:
            archive = archive_in(folder)
            add_meeting(archive, "Møte", *lines)
            async with screens(archive, meeting="Møte") as pilot:
                await scene(pilot, live(pilot))

        asyncio.run(run())

    return play


def entries(screen: LiveScreen) -> list[Entry]:
    return list(screen.session.record.entries)


def chosen(screen: LiveScreen) -> str:
    entry = screen.desk.chosen
    assert entry is not None
    return entry.text


def test_a_letter_makes_the_last_entry_another_kind_and_back(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", "Kari: sende brev innen 1.9", "= tre")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "up", "!")
        assert rows_of(pilot)[1] == ("OPPGAVE", "Kari: sende brev innen 1.9 · 1. september")
        assert "Endret til oppgave" in text_of(pilot)
        await pilot.press("'", "=", "'", "'", "=")
        assert rows_of(pilot)[1:] == [
            ("VEDTAK", "(1) Kari: sende brev innen 1.9"),
            ("VEDTAK", "(2) tre"),
        ]
        assert "Endret til vedtak" in text_of(pilot)
        await pilot.press("u", "u", "u", "u", "u")
        assert [entry.kind for entry in entries(screen)] == [Kind.NOTE, Kind.NOTE, Kind.DECISION]
        assert rows_of(pilot)[2] == ("VEDTAK", "(1) tre")
        await pilot.press("ctrl+y", "ctrl+y", "ctrl+y", "v", "2", "v", "3")
        assert rows_of(pilot)[1][1].endswith("privat · notat, ikke i referatet")
        assert screen.desk.minutes.has_focus
        await pilot.press("escape", "up")
        assert chosen(screen) == "tre", "the arrow goes to the last one, wherever the cursor was"


def test_what_is_asked_leaves_the_half_typed_line_as_it_was(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", "to", "A > B: tre")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await paste(pilot, "halvskrevet")
        await pilot.press("escape", "up", "a")
        assert "Trykk ! for å gjøre den til en oppgave" in text_of(pilot)
        await pilot.press("!", "a")
        assert screen.key_line.told.plain.split()[:4] == ["⏎", "svar", "Esc", "avbryt"]
        await paste(pilot, "Kari og Per")
        await until(pilot, lambda: screen.capture.label.told.plain.split()[:1] == ["ANSVAR"])
        await pilot.press("enter")
        assert (screen.line.text, screen.desk.minutes.has_focus) == ("halvskrevet", True)
        assert entries(screen)[1].owners == (Name("Kari"), Name("Per"))
        await pilot.press("f")
        await paste(pilot, "1.10")
        await until(pilot, lambda: "1. oktober 2026" in screen.capture.label.told.plain)
        await pilot.press("enter", "a")
        assert screen.line.text == "Kari og Per"
        await pilot.press("escape")
        assert screen.line.text == "halvskrevet"
        await pilot.press("up", ">")
        assert screen.line.text == "A > B"
        await paste(pilot, "A > B > C")
        await pilot.press("enter")
        assert screen.line.text == "A > B > C", "what cannot be read is asked again"
        await pilot.press(*["backspace"] * 4, "enter")
        assert rows_of(pilot)[0] == ("FORVENTNING", "A → B\nen")
        assert screen.line.text == "halvskrevet"


def test_what_a_question_begins_with_is_typed_over_or_kept_by_an_arrow(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "! sende brev")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "a", *"Per", "enter", "f", *"1.10", "enter")
        await pilot.press("a", *"Siri", "enter")
        assert entries(screen)[0].owners == (Name("Siri"),)
        await pilot.press("a", "right", *" og Per", "enter")
        assert entries(screen)[0].owners == (Name("Siri"), Name("Per"))
        await pilot.press("f", *"1.11", "enter")
        deadline = entries(screen)[0].deadline
        assert deadline
        assert deadline.text == "1.11"
        await pilot.press("e", *" nå", "enter")
        assert entries(screen)[0].text.endswith(" nå"), "a line is gone on with at its end"


def test_what_was_said_before_gives_way_to_the_keys_of_an_answer(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en")
    async def scene(pilot: Pilot[None], _screen: LiveScreen) -> None:
        await pilot.press("up", "!")
        assert "Endret til oppgave" in text_of(pilot)
        await pilot.press("a")
        await until(pilot, lambda: "Endret til oppgave" not in text_of(pilot))
        assert "Esc avbryt" in text_of(pilot)


def test_the_draft_keeps_the_line_that_waits_and_the_answer(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "a")
        add_meeting(archive, "Møte", "# Sak", "! en")
        async with screens(archive, meeting="Møte", state=tmp_path / "s") as pilot:
            await paste(pilot, "halvskrevet")
            await pilot.press("escape", "a")
            await paste(pilot, "Kari")
            await until(pilot, lambda: b"halvskrevet\\nKari" in _drafts(tmp_path / "s"))
            await pilot.press("escape")
            assert live(pilot).line.text == "halvskrevet"

    asyncio.run(run())


def _drafts(state: Path) -> bytes:
    return b"".join(file.read_bytes() for file in state.rglob("*") if file.is_file())


def test_an_entry_goes_to_another_item_and_undo_follows_it_back(tmp_path: Path) -> None:
    @played(tmp_path, "# En", "hit", "her", "# To", "der", "#1")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "up", "#")
        await paste(pilot, "tre")
        await pilot.press("enter")
        assert screen.line.text == "tre", "no item is called that"
        await pilot.press("ctrl+z")
        await paste(pilot, "t")
        assert screen.line.suggestion == "o", "the same is offered as after a #"
        await pilot.press("tab")
        assert ([text for _, text in rows_of(pilot)], chosen(screen)) == (["her"], "her")
        await pilot.press("i")
        await type_lines(pilot, "#2")
        assert [text for _, text in rows_of(pilot)] == ["der", "hit"]
        await pilot.press("escape", "u", "u")
        assert ([text for _, text in rows_of(pilot)], chosen(screen)) == (["hit", "her"], "hit")
        await pilot.press("ctrl+y")
        assert ([text for _, text in rows_of(pilot)], chosen(screen)) == (["der", "hit"], "hit")
        await pilot.press("i")
        await type_lines(pilot, "videre")
        assert entries(screen)[-1].item == screen.session.record.agenda[1].id, "what is seen is typed into"


def test_several_entries_are_picked_and_undone_as_one(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", "to", "tre", "fire")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "space", "up", "up", "space", "-")
        assert [text for _, text in rows_of(pilot)] == ["en", "• to", "tre", "• fire"]
        assert text_of(pilot).count("●") == 2, "a sign, not only a colour"
        await pilot.press("shift+up", "shift+up")
        assert [text for _, text in rows_of(pilot)] == ["• to", "• fire", "en", "tre"]
        await pilot.press("plus")
        assert [text for _, text in rows_of(pilot)] == ["• to fire", "en", "tre"]
        await pilot.press("u", "u", "u", "u")
        assert [text for _, text in rows_of(pilot)] == ["en", "to", "tre", "fire"]
        await pilot.press("i", "up", "space", "#")
        assert "●" in text_of(pilot), "what is asked about stays in sight"
        await pilot.press("escape", "i", "escape")
        assert not screen.desk.minutes.picked, "what is not looked at is not acted on"


def test_an_entry_is_split_where_the_cursor_is_and_merged_again(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "= kjøpe bil selge båt")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "b", "enter")
        assert "Sett markøren inne i teksten" in text_of(pilot)
        await pilot.press("ctrl+left", "ctrl+left", "enter")
        assert rows_of(pilot) == [("VEDTAK", "(1) kjøpe bil"), ("VEDTAK", "(2) selge båt")]
        assert chosen(screen) == "selge båt"
        await pilot.press("plus")
        assert rows_of(pilot) == [("VEDTAK", "(1) kjøpe bil selge båt")]


def test_a_strength_remains_a_strength_and_a_proposal_is_adopted(tmp_path: Path) -> None:
    @played(tmp_path, "#swot Brett", "+ god økonomi", "forslag: kjøpe bil")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "=")
        assert "Forslaget er merket som vedtatt" in text_of(pilot)
        assert chosen(screen) == "kjøpe bil"
        screen.desk.minutes.point(entries(screen)[0].id)
        await pilot.press("!")
        assert "står som før" in text_of(pilot)
        kinds = [Kind.SWOT, Kind.ACTION, Kind.PROPOSAL, Kind.DECISION]
        assert [entry.kind for entry in entries(screen)] == kinds


def test_an_answer_that_the_meeting_refuses_stays_on_the_line(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "e")
        meeting = screen.session.record.meeting
        screen.session.apply(type(meeting)(id=meeting.id, title="Møte", state="approved"))
        await type_lines(pilot, " rettet")
        assert screen.line.text == "en rettet"
        await pilot.press("escape")
        assert screen.line.text == ""


def test_the_arrow_leaves_a_sign_that_is_only_offered(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await type_lines(pilot, "- en")
        assert screen.line.text == "- "
        await pilot.press("up", "=")
        assert rows_of(pilot) == [("VEDTAK", "(1) en")]


def test_a_command_of_the_palette_acts_on_all_that_are_picked(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", "to")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "space", "up", "space", "ctrl+p", *"huskelapp")
        await until(pilot, lambda: "Gjør oppføringen til en huskelapp" in text_of(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: all(entry.kind == Kind.MEMO for entry in entries(screen)))


def test_an_entry_is_edited_as_the_line_that_made_it(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "Amund: vi venter", "= kjøpe bil")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("up", "e")
        assert screen.line.text == "= kjøpe bil"
        screen.line.put("kjøpe båt")
        await pilot.press("enter", "up", "e")
        assert rows_of(pilot)[1] == ("", "kjøpe båt"), "without its sign it is text"
        assert screen.line.text == "Amund: vi venter"
        await type_lines(pilot, " litt")
        assert rows_of(pilot)[0] == ("", "Amund: vi venter litt")
        await pilot.press("down", "e")
        await type_lines(pilot, " # sak?")
        screen.line.put("")
        assert rows_of(pilot)[1][1] == "kjøpe båt # sak?"


def test_a_step_back_says_what_it_took_back(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en")
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await type_lines(pilot, "= Felles innkjøp fra 1.9", "neste møte: til høsten")
        for what in ("siden om møtet", "vedtak «Felles innkjøp fra 1.9»"):
            await pilot.press("ctrl+z")
            assert f"Angret: {what}. " in screen.flash.told.plain
        await pilot.press("ctrl+y")
        assert "Gjort igjen: vedtak «Felles innkjøp fra 1.9»." in screen.flash.told.plain
        await pilot.press("up", "delete", "u")
        assert "Angret: slettingen av vedtak «Felles innkjøp fra 1…»." in screen.flash.told.plain
        await pilot.press("e")
        await type_lines(pilot, " i år")
        await pilot.press("u")
        assert "Angret: endringen av vedtak «Felles innkjøp fra 1…»." in screen.flash.told.plain
        await type_lines(pilot)
        await pilot.press("i")
        await type_lines(pilot, "# Ny", "til stede: Kari")
        for what in ("frammøtet", "saken «Ny»"):
            await pilot.press("ctrl+z")
            assert f"Angret: {what}. " in screen.flash.told.plain


def test_what_a_line_says_of_the_meeting_is_confirmed(tmp_path: Path) -> None:
    @played(tmp_path)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        for line, told in (
            ("dato: 2.6.2026", "Dato: 2. juni 2026."),
            ("sted: Tromsø", "Sted: Tromsø."),
            ("# Sak", "Sted: Tromsø."),
            ("neste møte: 14.6.2027", "Neste møte: 14. juni 2027."),
            ("hevet: 15.00", "Møtet er hevet kl. 15.00; referatet er et utkast."),
        ):
            await type_lines(pilot, line)
            assert screen.flash.told.plain == told
