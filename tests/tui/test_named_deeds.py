"""What keys are called is what they do: each action, by itself and without a screen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from store.record.values import Kind
from store.registers.listing import TABS
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.export.write_file import WritingFile
from tui.screens.fair_copy.screen import FairCopyScreen
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow.screen import FollowScreen
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.help.screen import HelpScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.meetings_desk import MeetingsDesk
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.read.screen import ReadScreen
from tui.screens.registers.screen import RegistersScreen
from tui.screens.review.preflight import PreflightScreen
from tui.screens.review.summary import SummaryScreen
from tui.screens.series.overview import SeriesOverview
from tui.screens.series.screen import NextMeetingScreen
from tui.screens.topics.knowledge_room import KnowledgeRoom


class Asked:
    """Anything, which remembers what was asked of it."""

    def __init__(self, calls: list[tuple[Any, ...]] | None = None, name: str = "") -> None:
        self._calls: list[tuple[Any, ...]] = [] if calls is None else calls
        self._name = name

    def __getattr__(self, name: str) -> Asked:
        return Asked(self._calls, name)

    def __call__(self, *told: object) -> None:
        self._calls.append((self._name, *told))

    @property
    def calls(self) -> list[tuple[Any, ...]]:
        return self._calls


@pytest.mark.parametrize("screen", [LiveScreen, MeetingsScreen])
@pytest.mark.parametrize("tab", TABS)
def test_a_key_opens_the_register_that_it_names(screen: Any, tab: str) -> None:
    asked = Asked()
    getattr(screen, f"action_{tab}")(asked)
    assert asked.calls == [("tab" if tab in ("topics", "experiences") else "register", tab)]


@pytest.mark.parametrize("tab", [tab for tab in TABS if hasattr(KnowledgeRoom, f"action_{tab}")])
def test_beside_the_registers_too(tab: str) -> None:
    asked = Asked()
    getattr(KnowledgeRoom, f"action_{tab}")(asked)
    assert asked.calls == [("show_tab", tab)]


OPENED = {
    "elsewhere": "elsewhere", "read": "read", "preflight": "preflight", "summary": "summary",
    "replace": "replace", "spelling": "spelling", "find": "search", "followup": "follow_up",
    "series": "series",
    "approve": "approve", "corrections": "corrections", "site": "site", "kept_aside": "kept_aside",
    "next_check": "next_check",
}  # fmt: skip
"""The keys of a meeting that open something, and what they open."""


@pytest.mark.parametrize(("key", "opens"), OPENED.items())
def test_a_key_of_the_meeting_opens_what_it_names(key: str, opens: str) -> None:
    asked = Asked()
    getattr(LiveScreen, f"action_{key}")(asked)
    assert asked.calls == [(opens,)]


@pytest.mark.parametrize("look", ["preflight", "summary", "replace", "spelling"])
def test_a_key_of_the_list_looks_the_chosen_meeting_through(look: str) -> None:
    asked = Asked()
    getattr(MeetingsScreen, f"action_{look}")(asked)
    assert asked.calls == [("look_through", look)]


LETTERS = {
    "action": Kind.ACTION, "proposal": Kind.PROPOSAL, "question": Kind.QUESTION, "memo": Kind.MEMO,
    "step": Kind.STEP,
}  # fmt: skip
"""The letters that make an entry another kind."""


@pytest.mark.parametrize(("letter", "kind"), LETTERS.items())
def test_a_letter_makes_an_entry_the_kind_that_it_names(letter: str, kind: Kind) -> None:
    asked = Asked()
    getattr(MinutesPane, f"action_{letter}")(asked)
    assert asked.calls == [("become", kind, letter)]


def test_the_marks_are_turned_by_their_own_letters() -> None:
    asked = Asked()
    for mark in ("private", "in_minutes"):
        getattr(MinutesPane, f"action_{mark}")(asked)
    assert [call[:2] for call in asked.calls] == [("turn", "private"), ("turn", "in_minutes")]
    assert [keys for *_, keys in asked.calls] == [
        ("now-private", "now-not-private"),
        ("now-in-minutes", "now-out-of-minutes"),
    ]


OF_SCREENS: list[tuple[Any, str, tuple[Any, ...], tuple[Any, ...]]] = [
    # the screen, the action and its key, what it asks for
    (PreflightScreen, "summary", (), ("_show_screen", "summary")),
    (PreflightScreen, "replace", (), ("_show_screen", "replace")),
    (PreflightScreen, "spelling", (), ("_show_screen", "spelling")),
    (AttendanceScreen, "open", (), ("action_edit",)),
    (RegistersScreen, "decisions", (), ("_show_register", "decisions")),
    (RegistersScreen, "actions", (), ("_show_register", "actions")),
    (RegistersScreen, "expectations", (), ("_show_register", "expectations")),
    (RegistersScreen, "topics", (), ("_show_tab", "topics")),
    (RegistersScreen, "experiences", (), ("_show_tab", "experiences")),
    (RegistersScreen, "undo", (), ("unsay",)),
    (FollowUpScreen, "undo", (), ("take_back",)),
    (FollowUpScreen, "to_line", (), ("pop_screen",)),
    (FollowUpScreen, "back", ("escape",), ("pop_screen",)),
    (CorrectionsScreen, "undo", (), ("take_back",)),
    (FairCopyScreen, "edit", (), ("rewrite",)),
    (FairCopyScreen, "split", (), ("split",)),
    (SidesPane, "carry", ("up",), ("_shift", -1)),
    (SidesPane, "carry", ("down",), ("_shift", 1)),
    (SidesPane, "rest", (), ("keep_rest",)),
    (MinutesPane, "carry", ("up",), ("_shift", -1)),
    (MinutesPane, "carry", ("down",), ("_shift", 1)),
    (MinutesPane, "point", (), ("become_points",)),
    (MinutesPane, "decision", (), ("become_decision",)),
    (MinutesPane, "side", ("left",), ("go", "left")),
    (MinutesPane, "move", ("up",), ("move", -1)),
    (MinutesPane, "move", ("down",), ("move", 1)),
    (AgendaPane, "carry", ("up",), ("_move", -1)),
    (AgendaPane, "carry", ("down",), ("_move", 1)),
    (AgendaPane, "move", ("up",), ("action_cursor_up",)),
    (AgendaPane, "move", ("down",), ("action_cursor_down",)),
    (AgendaPane, "open", (), ("action_select",)),
    (SummaryScreen, "carry", ("up",), ("_move", -1)),
    (SummaryScreen, "carry", ("down",), ("_move", 1)),
    (FollowScreen, "part_before", (), ("_go", -1)),
    (FollowScreen, "part_after", (), ("_go", 1)),
    (FollowScreen, "move", ("up",), ("roll", -1)),
    (FollowScreen, "move", ("down",), ("roll", 1)),
    (FollowScreen, "turn", (), ("turn",)),
    (FollowScreen, "page", ("pagedown",), ("turn",)),
    (ReadScreen, "part_before", (), ("_go", -1)),
    (ReadScreen, "part_after", (), ("_go", 1)),
    (ReadScreen, "side", ("left",), ("_neighbour", 0)),
    (ReadScreen, "side", ("right",), ("_neighbour", 1)),
    (ReadScreen, "copy", (), ("copy_here",)),
    (ReadScreen, "copy_all", (), ("copy", "all")),
    (ReadScreen, "find", (), ("begin",)),
    (MeetingsScreen, "fair_copy", (), ("look_through", "fair")),
    (MeetingsScreen, "edit", (), ("action_details",)),
    (MeetingsScreen, "undo", (), ("bring_back",)),
    (MeetingsScreen, "bin", (), ("bin",)),
    (MeetingsScreen, "find", (), ("begin_search",)),
    (LiveScreen, "part_after", (), ("go", "#")),
    (LiveScreen, "part_before", (), ("go", "#-")),
    (LiveScreen, "undo", (), ("undo",)),
    (LiveScreen, "redo", (), ("redo",)),
    (LiveScreen, "end_meeting", (), ("end_meeting",)),
    (LiveScreen, "contents", (), ("focus",)),
    (WritingFile, "written", (), ("open",)),
    (WritingFile, "folder", (), ("show_in_folder",)),
    (WritingFile, "saved", (), ("action_open",)),
    (SeriesOverview, "edit", (), ("action_details",)),
    (NextMeetingScreen, "as_of", (), ("_ask_day",)),
    (HelpScreen, "help", (), ("_leave",)),
]
"""The keys of the screens that do one thing, and what that is."""


@pytest.mark.parametrize(("screen", "action", "key", "asks"), OF_SCREENS)
def test_a_key_of_a_screen_does_the_one_thing_that_it_is_for(
    screen: Any, action: str, key: tuple[Any, ...], asks: tuple[Any, ...]
) -> None:
    asked = Asked()
    getattr(screen, f"action_{action}")(asked, *key)
    assert asks in asked.calls


def test_the_digits_of_the_attendance_say_what_stands_beside_them() -> None:
    keeper = {name: lambda _who, name=name: name for name in ("came", "left", "vote", "toggle")}
    done: list[object] = []
    screen: Any = SimpleNamespace(
        people=SimpleNamespace(chosen=("hun", None)), words=lambda key: key,
        _keeper=SimpleNamespace(**keeper),
        _ask_deputy=lambda: done.append("deputy"), _ask_ground=lambda: done.append("recused"),
        _of_chosen=lambda change: done.append(change("hun")), _mark=done.append,
    )  # fmt: skip
    ways = AttendanceScreen.digits.fget(screen)  # type: ignore[attr-defined]
    for way in ways:
        way.run()
    named = ["present", "excused", "absent", "deputy", "recused", "came", "left"]
    assert done == named
    assert [way.digit for way in ways] == list("1234567")
    assert [way.title.rpartition("-")[2] for way in ways] == named
    AttendanceScreen.action_tick(screen)
    AttendanceScreen.action_vote(screen)
    assert done[7:] == ["toggle", "vote"]
    screen.people.chosen = None
    assert AttendanceScreen.digits.fget(screen) == ()  # type: ignore[attr-defined]


def test_the_ways_to_show_an_entry_put_it_in_and_out_and_make_it_private_or_exempt() -> None:
    done: list[object] = []
    pane: Any = SimpleNamespace(
        chosen=SimpleNamespace(in_minutes=True), words=lambda key: key,
        action_private=lambda: done.append("private"), _ask_exempt=lambda: done.append("exempt"),
        action_in_minutes=lambda: done.append("turned"), flash=SimpleNamespace(say=done.append),
    )  # fmt: skip
    pane._put_in_minutes = lambda *, within: MinutesPane._put_in_minutes(pane, within=within)
    ways = MinutesPane.views.fget(pane)  # type: ignore[attr-defined]
    assert [way.title for way in ways] == [
        f"view-entry-{name}" for name in ("in", "note", "private", "exempt")
    ]
    for way in ways:
        way.run()
    assert done == ["register-so-already", "turned", "private", "exempt"]
    pane.chosen.in_minutes = False
    for way in ways[:2]:
        way.run()
    assert done[4:] == ["turned", "register-so-already"]


LISTED = {"1": (False, False), "2": (False, True), "3": (True, False)}
"""Which meetings each digit lists: those put away, by series."""


def test_the_views_of_the_list_are_by_year_by_series_and_what_was_put_away() -> None:
    desk: Any = SimpleNamespace(_room=SimpleNamespace(words=lambda key: key))
    shown: list[tuple[bool, bool]] = []
    desk.view = lambda *, away, by_series=False: shown.append((away, by_series))
    for way in MeetingsDesk.ways.fget(desk):  # type: ignore[attr-defined]
        way.run()
        assert shown[-1] == LISTED[way.digit]
    assert len(shown) == len(LISTED)
