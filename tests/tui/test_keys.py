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
from tui.keys.here import ROWS, _shown, bound
from tui.keys.registry import DEEDS, INNER, KEYS, KeyRow
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.base import Room
from tui.screens.corrections.corrections_pane import CorrectionsPane
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export.screen import ExportScreen
from tui.screens.fair_copy.editor_pane import EditorPane
from tui.screens.fair_copy.screen import FairCopyScreen
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow.screen import FollowScreen
from tui.screens.forms.screen import DetailsScreen
from tui.screens.help.screen import HelpScreen
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.bin_screen import BinScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.pane import Pane
from tui.screens.read.find_pane import FindPane
from tui.screens.read.screen import ReadScreen
from tui.screens.registers.register_export import RegisterExportScreen
from tui.screens.registers.rows_pane import RowsPane
from tui.screens.registers.screen import RegistersScreen
from tui.screens.review.preflight import PreflightScreen
from tui.screens.review.refused import AsideScreen
from tui.screens.review.replace import ReplaceScreen
from tui.screens.review.spelling import SpellingScreen
from tui.screens.review.summary import SummaryScreen
from tui.screens.search.screen import SearchScreen

WHILE_TYPING = re.compile(r"enter|tab|shift\+tab|escape|up|ctrl\+[jfglnortzycvspq]|f[1-9]")
"""What the capture line with the focus leaves to others, and every terminal sends."""

GIVEN_BACK = {"f6", "f7"}
"""What Textual's text areas keep to themselves, and the capture line does not."""

PLAIN = re.compile(
    r"[a-zA-Z0-9]|slash|question_mark|full_stop|plus|minus|equals_sign|exclamation_mark|greater_than_sign"
    r"|asterisk|apostrophe|colon|number_sign|space|page(?:up|down)|home|end|enter|escape"
    r"|(?:shift\+)?(?:up|down|tab)|left|right|delete|backspace|ctrl\+[a-z]|f[1-9]"
)
"""Keys that need no AltGr and no dead key on the layouts of the Nordic countries, Germany and England."""

ABOVE_LINE = {"ctrl+z", "ctrl+y"}
"""What the capture line hears as well: it asks the meeting when it has nothing of its own to take back."""

OWNERS: tuple[type[ReferatApp | Room | Pane], ...] = (
    ReferatApp,
    AgendaPane,
    AsideScreen,
    AttendanceScreen,
    BinScreen,
    CorrectionsPane,
    CorrectionsScreen,
    DetailsScreen,
    ExportScreen,
    FairCopyScreen,
    FollowScreen,
    HelpScreen,
    ImportScreen,
    LiveScreen,
    MeetingsScreen,
    MinutesPane,
    PreflightScreen,
    ReadScreen,
    RegisterExportScreen,
    RegistersScreen,
    ReplaceScreen,
    RowsPane,
    SearchScreen,
    SidesPane,
    SpellingScreen,
    SummaryScreen,
)
"""Who has the keys of a place, and does what they say."""

HEARD = {"line", "form", "menu"}
"""The places whose keys a widget hears itself."""


def _of(owner: type[ReferatApp | Room | Pane]) -> tuple[str, ...]:
    return ("all",) if owner is ReferatApp else tuple(getattr(owner, "PLACES"))  # noqa: B009


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_line_fits_80_columns(language: Language) -> None:
    sentence = words(language, "screen")
    for owner in (*OWNERS[1:], CapturePane, FindPane, EditorPane):
        line = getattr(owner, "KEY_LINE", ())
        named = [(one, "") if isinstance(one, str) else one for one in line]
        assert {name for names, _ in named for name in names.split("+")} <= {*ROWS}, owner
        told = [
            f" {_keys(names)} {sentence(word or ROWS[names.partition('+')[0]].word)} "
            for names, word in named[:5]
        ]
        assert sum(map(len, [*told, f" ?⏎ {sentence('key-all-help')} "])) <= 80, (owner, told)


def _keys(names: str) -> str:
    return " ".join(_shown(ROWS[name]) for name in names.split("+"))


def test_no_key_needs_altgr_option_or_a_dead_key() -> None:
    for row in KEYS:
        for key in (key for group in row.groups for key in group):
            assert PLAIN.fullmatch(key), key
    assert not re.findall(r"[@{}\[\]\\|~$^´`]", "".join(sign.example for sign in SIGNS))


def test_every_key_of_the_screen_around_the_line_reaches_it_or_is_typed() -> None:
    bound_there = [binding for binding in TextArea.BINDINGS if isinstance(binding, Binding)]
    swallowed = {key for binding in bound_there for key in binding.key.split(",")}
    around = {key for row in KEYS if row.place == "all" for group in row.groups for key in group}
    typed = {key for key in around if not WHILE_TYPING.fullmatch(key)}
    assert typed == {"question_mark", "slash", "u", "q"}
    assert (around - typed) & swallowed - ABOVE_LINE == GIVEN_BACK


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


def test_every_function_key_has_another_way() -> None:
    for row in KEYS:
        for group in row.groups:
            if any(re.fullmatch(r"f\d", key) for key in group):
                others = [key for key in group if not re.fullmatch(r"f\d", key)]
                assert row.typed or others, row.name


def test_every_key_that_not_every_terminal_sends_has_another_way() -> None:
    for row in KEYS:
        for group in row.groups:
            if any("shift+" in key and "tab" not in key for key in group):
                assert any("+" not in key for key in group), row.name


def test_every_row_has_somebody_who_does_it() -> None:
    for row in (*KEYS, *DEEDS):
        able = [owner for owner in OWNERS if row.place in _of(owner) and hasattr(owner, f"action_{row.id}")]
        assert able or row.place in HEARD or row.id == "pane", row.name


def test_who_has_a_place_binds_its_keys_the_inner_place_first() -> None:
    for owner in OWNERS:
        bound_here = [one.id for one in owner.BINDINGS if isinstance(one, Binding) and one.id]
        expected = [one.id for one in bound(*_of(owner))]  # type: ignore[arg-type]
        assert bound_here == expected, owner


def test_where_two_places_have_a_key_the_pair_is_known() -> None:
    pairs = {
        (inner, outer)
        for owner in OWNERS
        for n, inner_place in enumerate(_of(owner))
        for outer_place in _of(owner)[n + 1 :]
        for inner, outer in _both(inner_place, outer_place)
    }
    assert pairs == INNER


def _both(inner: str, outer: str) -> list[tuple[str, str]]:
    return [
        (one.name, other.name)
        for one in KEYS
        for other in KEYS
        if one.place == inner and other.place == outer and _pressed(one) & _pressed(other)
    ]


def _pressed(row: KeyRow) -> set[str]:
    return {key for group in row.groups for key in group}


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_its_essentials_at_80_by_24(language: Language, tmp_path: Path) -> None:
    sentence = words(language, "screen")

    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = ["til stede: Kari, Per", "# Våre forventninger (40 min)", "Bibliotekene > Fylket: støtte"]
        add_meeting(archive, "Biblioteksjefmøtet", *lines)
        async with screens(archive, language=language) as pilot:
            _has(text_of(pilot), language, "Biblioteksjefmøtet", sentence("state-live"))
            await pilot.press("enter")
            await settled(pilot)
            time = sentence("item-time-planned", used=0, planned=40)
            present = sentence("present-count", here=2, expected=2)
            wanted = ["Biblioteksjefmøtet", time, present, "Bibliotekene → Fylket"]
            wanted.append(sentence("label-expectation"))
            _has(text_of(pilot), language, *wanted)
            await pilot.press("escape")
            _has(text_of(pilot), language, sentence("key-line-become"))
            await pilot.press("i", "f2")
            await pilot.pause()
            names = [sentence(f"field-{name}") for name in ("title", "language", "profile", "state")]
            _has(text_of(pilot), language, sentence("key-save"), *names, sentence("state-cancelled"))
            await pilot.press("escape", "f3")
            await pilot.pause()
            _has(text_of(pilot), language, sentence("key-write"), sentence("export-private"), ".docx")
            await pilot.press("escape", "f1")
            await pilot.pause()
            _has(text_of(pilot), language, sentence("help-signs"), sentence("sign-point"))

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
            english = words("en", "screen")
            assert english("command-language", language=english("language-en")) in commands
            await commands[words("nn", "screen")("key-all-end-meeting").capitalize()].callback()
            assert live(pilot).session.record.meeting.state == "draft"

    asyncio.run(run())


def _has(text: str, language: Language, *wanted: str) -> None:
    assert not missing(text, [words(language, "screen")("key-all-help"), *wanted]), text
