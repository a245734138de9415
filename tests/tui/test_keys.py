"""Keys are declared once, work on every keyboard, and fit on the screen in three languages."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widgets import TextArea

from store.language.catalogue import words
from store.record.values import LANGUAGES, Language
from tests.tui.house import (
    add_meeting,
    application,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
)
from tui.app import ReferatApp
from tui.grammar.signs import SIGNS
from tui.keys.bindings import MOST_SHOWN, shown, table
from tui.keys.table import KEYS, PLACES, Where
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.base import Room
from tui.screens.export.screen import ExportScreen
from tui.screens.fair_copy.editor_pane import EditorPane
from tui.screens.fair_copy.screen import FairCopyScreen
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow.screen import FollowScreen
from tui.screens.forms.screen import DetailsScreen
from tui.screens.help.screen import HelpScreen
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.bin_screen import BinScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.pane import Pane
from tui.screens.read.screen import ReadScreen
from tui.screens.registers.export import RegisterExportScreen
from tui.screens.registers.rows_pane import RowsPane
from tui.screens.registers.screen import RegistersScreen
from tui.screens.review.preflight import PreflightScreen
from tui.screens.review.refused import AsideScreen
from tui.screens.review.replace import ReplaceScreen
from tui.screens.review.spelling import SpellingScreen
from tui.screens.review.summary import SummaryScreen
from tui.screens.search.screen import SearchScreen

WHILE_TYPING = re.compile(r"enter|tab|escape|up|ctrl\+[jfglnortzycvspq]|f[1-9]")
"""What the capture line with the focus leaves to others, and every terminal sends."""

GIVEN_BACK = {"f6", "f7"}
"""What Textual's text areas keep to themselves, and the capture line does not."""

PLAIN = re.compile(
    r"[a-zA-Z0-9]|slash|question_mark|comma|full_stop|plus|space|pagedown|enter|escape|(?:shift\+)?(?:up|down)|left|right|(?:shift\+)?tab"
    r"|delete|backspace|ctrl\+[a-z]|f[1-9]"
)
OWNERS: dict[str, type[ReferatApp | Room | Pane]] = {
    "everywhere": ReferatApp,
    "meetings": MeetingsScreen,
    "live": LiveScreen,
    "minutes": MinutesPane,
    "board": MinutesPane,
    "agenda": AgendaPane,
    "attendance": AttendanceScreen,
    "fair": SidesPane,
    "writing": EditorPane,
    "form": DetailsScreen,
    "export": ExportScreen,
    "read": ReadScreen,
    "inside": ReadScreen,
    "follow": FollowScreen,
    "preflight": PreflightScreen,
    "search": SearchScreen,
    "bin": BinScreen,
    "summary": SummaryScreen,
    "replace": ReplaceScreen,
    "spelling": SpellingScreen,
    "path": ImportScreen,
    "import": ImportScreen,
    "registers": RegistersScreen,
    "narrowing": RegistersScreen,
    "register-export": RegisterExportScreen,
    "decisions": RowsPane,
    "expectations": RowsPane,
    "actions": RowsPane,
    "aside": AsideScreen,
    "help": HelpScreen,
}
SHOWN_TOGETHER: tuple[tuple[Where, ...], ...] = (
    ("meetings",),
    ("capture", "live", "everywhere"),
    ("asking",),
    ("minutes", "everywhere"),
    ("agenda", "everywhere"),
    ("attendance",),
    ("fair",),
    ("writing",),
    ("form",),
    ("export",),
    ("read",),
    ("inside",),
    ("follow",),
    ("preflight",),
    ("bin",),
    ("summary",),
    ("replace",),
    ("spelling",),
    ("path",),
    ("import",),
    ("registers",),
    ("narrowing",),
    ("register-export",),
    ("decisions", "registers"),
    ("expectations", "registers"),
    ("actions", "registers"),
    ("aside",),
    ("help",),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_line_has_seven_keys_at_most_and_fits_80_columns(language: Language) -> None:
    for places in SHOWN_TOGETHER:
        keys = [key for place in places for key in KEYS if key.where == place and key.shown]
        assert len(keys) <= MOST_SHOWN, places
    for places in (*SHOWN_TOGETHER, ("board", "minutes")):  # a board's key stands before the others
        assert sum(len(f" {key} {word} ") for key, word in shown(language, *places)) <= 80, places


def test_no_key_needs_altgr_option_or_a_dead_key() -> None:
    for key in KEYS:
        for one in key.keys.split(","):
            assert PLAIN.fullmatch(one), one
            if key.where in ("everywhere", "capture", "live"):
                assert WHILE_TYPING.fullmatch(one), one
    assert not re.findall(r"[@{}\[\]\\|~$^´`]", "".join(sign.example for sign in SIGNS))


@pytest.mark.parametrize("where", PLACES)
def test_no_key_does_two_things_in_one_place(where: Where) -> None:
    pressed = [name for key in KEYS if key.where == where for name in key.keys.split(",")]
    assert [name for name in pressed if pressed.count(name) > 1] == []


def test_the_line_swallows_no_key_of_the_screen_around_it() -> None:
    bound = [binding for binding in TextArea.BINDINGS if isinstance(binding, Binding)]
    swallowed = {key for binding in bound for key in binding.key.split(",")}
    around = {one for key in KEYS if key.where in ("live", "everywhere") for one in key.keys.split(",")}
    assert around & swallowed == GIVEN_BACK


def test_the_line_gives_back_the_key_that_text_areas_keep(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# En", "tekst", "# To")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "halvskrevet")
            assert live(pilot).line.has_focus
            await pilot.press("f6", "escape", "f7")
            item = live(pilot).recorder.item
            assert item is not None
            assert (item.title, live(pilot).line.text) == ("En", "halvskrevet")

    asyncio.run(run())


def test_every_function_key_has_a_twin() -> None:
    for key in KEYS:
        if re.search(r"\bf\d", key.keys):
            others = [one for one in key.keys.split(",") if not re.fullmatch(r"f\d", one)]
            assert key.twin or others, key.action


def test_every_key_that_not_every_terminal_sends_has_a_twin() -> None:
    for key in KEYS:
        if "shift+" in key.keys:
            assert any("+" not in one for one in key.keys.split(",")), key.action


def test_bindings_come_from_the_registry_and_have_actions() -> None:
    for place, owner in OWNERS.items():
        ids = {binding.id for binding in owner.BINDINGS if isinstance(binding, Binding) and binding.id}
        bound = {name for name in ids if name.startswith(f"{place}.")}
        declared = {f"{key.where}.{key.action}" for key in KEYS if key.where == place and not key.own}
        assert bound == declared
    screens_of = {"minutes": LiveScreen, "board": LiveScreen, "agenda": LiveScreen, "fair": FairCopyScreen}
    for key in KEYS:
        if not key.own:
            here = OWNERS[key.where]
            doer = {"here": here, "screen": screens_of.get(key.where, here), "app": ReferatApp}[key.by]
            assert hasattr(doer, f"action_{key.action}"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_in_the_help(language: Language) -> None:
    rows = list(table(language))
    assert {where for where, *_ in rows} == set(PLACES)
    assert all(meaning.endswith(".") for *_, meaning in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_its_essentials_at_80_by_24(language: Language, tmp_path: Path) -> None:
    sentence = words(language, "screen")

    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = ["til stede: Kari, Per", "# Våre forventninger (40 min)", "Bibliotekene > Fylket: støtte"]
        add_meeting(archive, "Biblioteksjefmøtet", *lines)
        async with screens(archive, language=language) as pilot:
            _has(text_of(pilot), language, ("meetings",), "Biblioteksjefmøtet", sentence("state-live"))
            await pilot.press("enter")
            await settled(pilot)
            time = sentence("item-time-planned", used=0, planned=40)
            present = sentence("present-count", here=2, expected=2)
            wanted = ["Biblioteksjefmøtet", time, present, "Bibliotekene → Fylket"]
            wanted.append(sentence("label-expectation"))
            _has(text_of(pilot), language, ("capture", "live", "everywhere"), *wanted)
            await pilot.press("escape")
            _has(text_of(pilot), language, ("minutes",))
            await pilot.press("i", "f2")
            await pilot.pause()
            names = [sentence(f"field-{name}") for name in ("title", "language", "profile", "state")]
            _has(text_of(pilot), language, ("form",), *names, sentence("state-cancelled"))
            await pilot.press("escape", "f3")
            await pilot.pause()
            _has(text_of(pilot), language, ("export",), sentence("export-private"), ".docx")
            await pilot.press("escape", "f1")
            await pilot.pause()
            _has(text_of(pilot), language, ("help",), sentence("help-signs"), sentence("sign-point"))

    asyncio.run(run())


def test_the_language_of_the_screen_changes_while_it_runs(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "! Kari: ordne")
        async with screens(archive, meeting="Møte") as pilot:
            assert "OPPGAVE" in text_of(pilot)
            application(pilot).speak("nn")
            await settled(pilot)
            assert "OPPGÅVE" in text_of(pilot)
            assert "heile" not in text_of(pilot)
            commands = {command.title: command for command in pilot.app.get_system_commands(live(pilot))}
            await commands[words("nn", "screen")("key-end-meeting")].callback()
            assert live(pilot).session.record.meeting.state == "draft"

    asyncio.run(run())


def _has(text: str, language: Language, places: tuple[Where, ...], *wanted: str) -> None:
    keys = [f"{key} {word}" for key, word in shown(language, *places)]
    assert not missing(text, [*keys, *wanted]), text
