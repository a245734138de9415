"""Keys, letters and text areas without a program: which key is meant, what acts, is typed and is picked."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual import events

from tests.tui.test_guards import Line
from tui.keys.here import _does, acts_on_row, key_at, key_event, key_name, keys_named
from tui.keys.own_keys import is_fixed, is_key
from tui.keys.own_keys import key_name as typed_key
from tui.keys.registry import KEYS
from tui.keys.statuses import FOLLOWED, MEETING, OUTCOMES, STATUSES
from tui.screens.live.letters import HeldLetter, LiveMinutes, _is_at_once
from tui.widgets.completing_line import CompletingLine
from tui.widgets.picked_rows import Picking
from tui.widgets.row_list import _nearest
from tui.widgets.search_line import SearchLine
from tui.widgets.text_area import CaptureLine, PasteLine, TextField, Typing

# — which key is meant —

PRESSED = [
    ("?⏎", "f1", None), ("⏎", "enter", None), ("Esc", "escape", None), ("F8", "f8", None),
    ("F12", "f12", None),
    ("ctrl+n", "ctrl+n", None), ("␣", "space", " "), ("a", "a", "a"), ("=", "equals_sign", "="),
    ("7", "7", "7"), ("↑", "up", None), ("⌫", "backspace", None),
]  # fmt: skip
"""What stands in a key line, the key that is pressed for it, and what that types."""


@pytest.mark.parametrize(("named", "pressed", "typed"), PRESSED)
def test_a_key_that_is_pointed_at_is_pressed(named: str, pressed: str, typed: str | None) -> None:
    key = key_event(named)
    assert key is not None
    assert (key.key, key.character) == (pressed, typed)


POINTED = [
    ("F7 F8", 0, "f7"), ("F7 F8", 1, "f7"), ("F7 F8", 3, "f8"), ("F7 F8", 9, "f7"), ("←→", 0, "left"),
    ("←→", 1, "right"), ("←→", 5, "left"), ("=!>", 1, "exclamation_mark"), ("?⏎", 1, "f1"), ("1–4", 0, "1"),
    ("1–4", 2, "4"), ("1–4", 9, "1"),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "place", "pressed"), POINTED)
def test_of_several_keys_that_one_is_pressed_that_was_pointed_at(keys: str, place: int, pressed: str) -> None:
    key = key_at(keys, place)
    assert key is not None
    assert key.key == pressed


def test_keys_are_named_as_people_write_them() -> None:
    named = {row.name: keys_named(row) for row in KEYS}
    wanted = {
        "all.details": "F2 · ctrl+o", "agenda.choose": "1–6", "entry.choose": "0–4", "list.mark": "␣",
        "list.carry": "shift+↑ · K · shift+↓ · J", "all.back": "Esc · q", "list.delete": "Del · ⌫",
    }  # fmt: skip
    assert {name: named[name] for name in wanted} == wanted
    assert keys_named(next(row for row in KEYS if row.name == "list.mark"), "mellomrom") == "mellomrom"
    assert [key_name(key) for key in ("shift+tab", "f5", "K", "space")] == ["shift+Tab", "F5", "K", "␣"]


WRITTEN = [
    ("shift+k", "K"), ("K", "K"), ("ctrl+K", "ctrl+k"), ("Shift+F9", "shift+f9"), ("=", "equals_sign"),
    ("ctrl+i", "tab"), ("ctrl+m", "enter"), ("+", "plus"), (" n ", "n"), ("ctrl+N", "ctrl+n"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "name"), WRITTEN)
def test_a_key_is_known_however_somebody_writes_it(typed: str, name: str) -> None:
    assert typed_key(typed) == name
    assert is_key(name)


def test_what_no_terminal_sends_is_no_key() -> None:
    assert [name for name in ("hest", "super+n", "ctrl+hest", "ctrl+alt+n") if is_key(name)] == ["ctrl+alt+n"]


FIXED = [
    "line.take",
    "form.values",
    "menu.hit",
    "list.open",
    "list.move",
    "all.back",
    "all.quit",
    "all.command_palette",
]
FREE = ["entry.owner", "list.new", "all.export", "reading.turn", "all.help"]


@pytest.mark.parametrize("name", [*FIXED, *FREE])
def test_keys_that_prompts_and_menus_need_stay_where_they_are(name: str) -> None:
    (row,) = [one for one in KEYS if one.name == name]
    assert is_fixed(row) is (name in FIXED)


ACTS = [
    ("enter", ("list",), True), ("e", ("list", "all"), True), ("n", ("list",), False),
    ("v", ("list",), False),
    ("full_stop", ("list",), False), ("f2", ("all",), True), ("f3", ("list", "all"), True),
    ("f1", ("all",), False),
    ("ctrl+q", ("all",), False), ("equals_sign", ("archive",), False),
    ("equals_sign", ("entry",), True),
    ("f12", ("all",), False), ("u", ("list", "all"), False),
]  # fmt: skip
"""A key, the places that count, and whether it waits for the row that it acts on."""


@pytest.mark.parametrize(("key", "places", "acts"), ACTS)
def test_a_key_that_acts_on_a_row_waits_for_it(key: str, places: tuple[Any, ...], *, acts: bool) -> None:
    assert acts_on_row(key, places) is acts


def test_a_widget_does_a_row_where_it_has_its_place_its_action_and_something_to_act_on() -> None:
    (row,) = [one for one in KEYS if one.name == "list.edit"]
    for places, action, check, does in (
        (("list",), str, None, True),
        (("list",), str, True, True),
        (("list",), str, False, False),
        (("all",), str, True, False),
        (("list",), None, True, False),
    ):
        node: Any = SimpleNamespace(PLACES=places, action_edit=action)
        if check is not None:
            node.check_action = lambda *_, check=check: check
        assert _does(node, row) is does


def test_one_place_among_the_digits_is_one_end_whatever_the_kind() -> None:
    ends = {"1": "reached", "3": "moved", "4": "dropped", "5": "failed", "6": "waiting"}
    assert {digit for rows in STATUSES.values() for digit in rows} <= {*ends}
    for kind, rows in FOLLOWED.items():
        for digit, deed in rows.items():
            same = {own: at for row in [STATUSES.get(cast("Any", kind), {})] for at, own in row.items()}
            assert same.get(deed, digit) == digit, (kind, deed)
    outcomes = ["done", "noted", "postponed", "withdrawn", "inconclusive", None]
    assert [*OUTCOMES.items()] == list(zip("123456", outcomes, strict=True))
    assert [*MEETING.items()] == list(zip("1234", ["draft", "live", "planned", "cancelled"], strict=True))


# — letters among the minutes —


class Letters:
    """The letters among the minutes, over a widget in name that has the keys."""

    def __init__(self, *, pause: float = 1.0, focused: bool = True) -> None:
        self.acted: list[str] = []
        self.typed: list[str] = []
        self.again: list[str] = []
        self.timers = 0
        app = SimpleNamespace(give_again=lambda key: self.again.append(key.key))
        widget: Any = SimpleNamespace(app=app, set_timer=self._timer)
        widget.screen = SimpleNamespace(focused=widget if focused else None)

        async def act(key: str) -> None:
            self.acted.append(key)

        self.held = HeldLetter(widget, lambda key: key in "abu ", act, self._type)
        self.held.pause = pause

    def _timer(self, _seconds: float, _deed: object) -> Any:
        self.timers += 1
        return SimpleNamespace(stop=lambda: None)

    def _type(self, *keys: events.Key) -> None:
        self.typed += [key.key for key in keys]

    def press(self, *keys: tuple[str, float]) -> None:
        for name, time in keys:
            key = events.Key(name, name if len(name) == 1 else None)
            key.time = time
            asyncio.run(self.held.press(key))


LETTERS = [
    # keys with their times: what acted, what was typed, what is given again
    ([("a", 0)], [], [], []),
    ([("a", 0), ("n", 0.1)], [], ["a", "n"], []),
    ([("a", 0), ("b", 0.1)], [], ["a", "b"], []),
    ([("a", 0), ("b", 5)], ["a"], [], ["b"]),
    ([("a", 0), ("up", 0.1)], ["a"], [], []),
    ([("n", 0)], [], ["n"], []),
    ([("a", 0), ("a", 0.1)], ["a", "a"], [], []),
    ([("4", 0)], [], ["4"], []),
]


@pytest.mark.parametrize(("keys", "acted", "typed", "again"), LETTERS)
def test_a_letter_acts_unless_another_follows_at_once_and_then_both_are_typed(
    keys: list[tuple[str, float]], acted: list[str], typed: list[str], again: list[str]
) -> None:
    letters = Letters()
    letters.press(*keys)
    assert (letters.acted, letters.typed, letters.again) == (acted, typed, again)


def test_without_a_pause_and_without_the_keys_nothing_is_held() -> None:
    letters = Letters(pause=0)
    letters.press(("a", 0), ("b", 0.01), ("n", 0.02))
    assert (letters.acted, letters.typed) == (["a", "b"], ["n"])
    letters = Letters(focused=False)
    letters.press(("a", 0))
    assert (letters.acted, letters.typed) == ([], ["a"])
    letters = Letters()
    letters.press(("a", 0))
    asyncio.run(letters.held.act_on_held())
    letters.press(("a", 0.5), ("a", 5))
    assert (letters.acted, letters.timers) == (["a", "a"], 2)
    assert letters.held.let_go() is not None
    assert letters.held.let_go() is None
    assert [key for key in ("space", "3", "a") if _is_at_once(key)] == ["space", "3"]


def test_what_is_held_is_let_go_when_the_keys_leave() -> None:
    gone: list[int] = []
    minutes: Any = SimpleNamespace(letter=SimpleNamespace(let_go=lambda: gone.append(1)))
    LiveMinutes.on_blur(minutes)
    assert gone == [1]


# — text areas —


def key(name: str, character: str | None = None) -> events.Key:
    return events.Key(name, character)


TYPES = [
    (key("a", "a"), True),
    (key("backspace"), True),
    (key("enter", "\r"), False),
    (events.Paste("x"), True),
    (key("up"), False),
]


@pytest.mark.parametrize(("event", "types"), TYPES)
def test_a_key_that_only_types_is_held_up_by_nothing_unless_a_paste_waits(event: Any, *, types: bool) -> None:
    line: Any = PasteLine.__new__(PasteLine)
    line.waiting = ""
    assert Typing.types(line, event) is types
    assert PasteLine.types(line, event) is types
    line.waiting = "en\nto"
    assert PasteLine.types(line, event) is False


PASTED = [
    ("en linje", "", ["en linje"], ""),
    ("en\r\nto", "", [], "en\nto"),
    ("a" * 10_001, "", [], "a" * 10_001),
    ("mer", "en\nto", [], "en\nto\nmer"),
    ("a\ud83d\ude00b", "", ["a\U0001f600b"], ""),
]


@pytest.mark.parametrize(("pasted", "waiting", "typed", "waits"), PASTED)
def test_one_pasted_line_is_typed_and_many_wait_behind_what_waits_already(
    pasted: str, waiting: str, typed: list[str], waits: str
) -> None:
    let: list[str] = []
    line: Any = SimpleNamespace(waiting=waiting, let_in=let.append, post_message=lambda _message: None)
    line.Pasted = PasteLine.Pasted
    line.keep = lambda text: PasteLine.keep(line, text)
    PasteLine._take_in(line, pasted)
    assert (let, line.waiting) == (typed, waits)


WAITING = [
    ("1", False, ["1"]),
    ("enter", False, ["enter"]),
    ("a", False, []),
    ("1", True, []),
    ("escape", True, ["escape"]),
]


@pytest.mark.parametrize(("pressed", "answered", "told"), WAITING)
def test_while_a_paste_waits_a_key_says_what_becomes_of_it_and_nothing_is_typed(
    pressed: str, told: list[str], *, answered: bool
) -> None:
    asked: list[str] = []
    line: Any = SimpleNamespace(waiting="en\nto", answered=answered)
    line.Answered, line.post_message = str, asked.append
    event = key(pressed, pressed if len(pressed) == 1 else None)
    asyncio.run(PasteLine._on_key(line, event))
    assert asked == told
    assert event._stop_propagation is (not answered or pressed == "escape")


def capture(text: str = "", offer: str = "", stack: tuple[int, ...] = ()) -> Any:
    posted: list[str] = []
    line: Any = Line(text)
    line._offer, line._away, line.waiting, line.posted = offer, "", "", posted
    line.history = SimpleNamespace(undo_stack=stack, redo_stack=stack)
    for name in ("UndoAsked", "RedoAsked", "TabAsked"):
        setattr(line, name, lambda name=name: name)
    line.Left = lambda _line, direction: f"left {direction}"
    line.post_message = posted.append
    line.undo, line.redo = (lambda: posted.append("undo")), (lambda: posted.append("redo"))
    line._confirm = lambda: posted.append("confirm")
    line.selection = ()
    line._replace_via_keyboard = lambda new, *_: posted.append(repr(new))
    line.beginnings = frozenset("=!")
    line._on_offer = lambda event: CaptureLine._on_offer(line, event)
    line.offer = lambda sign: CaptureLine.offer(line, sign)
    return line


STEPS = [
    ("undo", capture(), ["UndoAsked"]),
    ("undo", capture(stack=(1,)), ["undo"]),
    ("undo", capture("noe"), ["undo"]),
    ("undo", capture("- ", "- "), ["UndoAsked"]),
    ("redo", capture(), ["RedoAsked"]),
    ("redo", capture(stack=(1,)), ["redo"]),
    ("redo", capture("noe"), ["redo"]),
]


@pytest.mark.parametrize(("step", "line", "does"), STEPS)
def test_a_step_back_is_of_what_is_typed_before_it_is_of_the_meeting(
    step: str, line: Any, does: list[str]
) -> None:
    getattr(CaptureLine, f"action_{step}")(line)
    assert line.posted == does


ON_LINE = [
    ("enter", capture("noe"), ["confirm"]),
    ("ctrl+j", capture("noe"), ["'\\n'"]),
    ("escape", capture("noe"), ["left escape"]),
    ("tab", capture(), ["TabAsked"]),
    ("tab", capture("noe"), []),
    ("up", capture(), ["left up"]),
    ("up", capture("- ", "- "), ["left up"]),
    ("up", capture("noe"), []),
    ("a", capture("noe"), []),
]


@pytest.mark.parametrize(("pressed", "line", "does"), ON_LINE)
def test_a_key_of_the_line_does_what_it_is_for(pressed: str, line: Any, does: list[str]) -> None:
    event = key(pressed, pressed if len(pressed) == 1 else None)
    asyncio.run(CaptureLine._on_key(line, event))
    assert line.posted == does
    line.waiting, line.posted[:] = "en\nto", []
    asyncio.run(CaptureLine._on_key(line, key(pressed)))
    assert line.posted == []


def test_a_sign_that_is_only_offered_is_nothing_typed_and_yields() -> None:
    for pressed, character, left in (
        ("backspace", None, ("", "")),
        ("equals_sign", "=", ("=", "")),
        ("a", "a", ("- ", "- ")),
    ):
        line = capture("- ", "- ")
        yields = CaptureLine._on_offer(line, key(pressed, character))
        assert ((line.text, line._offer), yields) == (left, left != ("- ", "- "))
    assert not CaptureLine._on_offer(capture("- noe", "- "), key("backspace"))
    line = capture("- ", "- ")
    CaptureLine.on_blur(line)
    assert (line.text, line._offer) == ("", "")
    CaptureLine.on_focus(line)
    assert (line.text, line._offer, line._away) == ("- ", "- ", "")
    line = capture("noe")
    CaptureLine.offer(line, "- ")
    assert (line.text, line._offer) == ("noe", "")


def completing(pressed: str, **facts: Any) -> tuple[list[str], Any, bool]:
    done: list[str] = []
    plain = {"waiting": "", "offers": (), "mark": 0, "listed": False, "text": "#"}
    line: Any = SimpleNamespace(**{**plain, **facts})
    line.take = lambda place: done.append(f"take {place}")
    line._put_mark = lambda place: done.append(f"mark {place}")
    line._close_list = lambda: done.append("close")
    line.fill = lambda text: done.append(f"fill {text}")
    event = key(pressed)
    asyncio.run(CompletingLine._on_key(line, event))
    return done, line, bool(event._stop_propagation)


OFFERS = tuple(SimpleNamespace(by_enter=one) for one in (False, True, True))
COMPLETING = [
    ("tab", {"offers": OFFERS}, ["take 0"], True),
    ("tab", {}, [], False),
    ("enter", {"offers": OFFERS}, [], False),
    ("enter", {"offers": OFFERS, "mark": 1}, ["take 1"], True),
    ("down", {"offers": OFFERS}, [], False),
    ("down", {"offers": OFFERS, "listed": True}, ["mark 1"], True),
    ("down", {"offers": OFFERS, "listed": True, "mark": 2}, [], False),
    ("up", {"offers": OFFERS, "listed": True, "mark": 1}, ["mark 0"], True),
    ("up", {"offers": OFFERS, "listed": True}, [], False),
    ("escape", {"offers": OFFERS, "listed": True}, ["close", "fill "], True),
    ("escape", {"offers": OFFERS, "listed": True, "text": "#bud"}, ["close"], True),
    ("escape", {"offers": OFFERS}, [], False),
    ("f4", {"offers": OFFERS}, ["fill "], False),
    ("f4", {"offers": OFFERS, "text": "#bud"}, [], False),
    ("tab", {"offers": OFFERS, "waiting": "en\nto"}, [], False),
]


@pytest.mark.parametrize(("pressed", "facts", "does", "stops"), COMPLETING)
def test_what_is_offered_is_taken_gone_through_and_closed(
    pressed: str, facts: dict[str, Any], does: list[str], *, stops: bool
) -> None:
    done, _, stopped = completing(pressed, **facts)
    assert (done, stopped) == (does, stops)


def test_tab_takes_the_filter_that_is_offered_in_the_place_of_the_last_part() -> None:
    done: list[Any] = []
    line: Any = SimpleNamespace(
        offers=("status:utført",), text="bil sta", document=SimpleNamespace(end=(0, 7))
    )
    line.replace = lambda *told: done.append(told)
    line.move_cursor = lambda _at: None
    asyncio.run(SearchLine._on_key(line, key("tab")))
    assert done == [("status:utført", (0, 4), (0, 7))]
    line.offers = ()
    asyncio.run(SearchLine._on_key(line, key("tab")))
    asyncio.run(SearchLine._on_key(line, key("a", "a")))
    assert len(done) == 1


FIELDS = [
    ("tab", {"instead": "Styret", "suggestion": "x"}, ["put Styret"]),
    ("tab", {"suggestion": "x"}, ["put tatt"]),
    ("tab", {}, []),
    ("down", {"known": ("a",)}, ["ListAsked"]),
    ("down", {}, ["left down"]),
    ("down", {"ends": False}, []),
    ("up", {}, ["left up"]),
    ("enter", {}, ["Confirmed"]),
    ("escape", {}, ["left escape"]),
    ("ctrl+j", {}, []),
    ("ctrl+j", {"several": True}, ["'\\n'"]),
]


@pytest.mark.parametrize(("pressed", "facts", "does"), FIELDS)
def test_a_key_of_a_field_does_what_it_is_for(pressed: str, facts: dict[str, Any], does: list[str]) -> None:
    done: list[str] = []
    plain = {
        "instead": "",
        "suggestion": "",
        "known": (),
        "several": False,
        "_taken": "tatt",
        "selection": (),
    }
    field: Any = SimpleNamespace(**{**plain, **facts})
    field.put = lambda text: done.append(f"put {text}")
    field.post_message, field._at_end = done.append, lambda _way: facts.get("ends", True)
    field.Confirmed, field.ListAsked = (lambda: "Confirmed"), (lambda _field: "ListAsked")
    field.Left = lambda _field, way: f"left {way}"
    field._replace_via_keyboard = lambda new, *_: done.append(repr(new))
    asyncio.run(TextField._on_key(field, key(pressed)))
    assert done == does


# — what is picked —


def test_what_is_not_looked_at_is_not_acted_on_unless_something_is_asked_about_it() -> None:
    rows: Any = SimpleNamespace(cursor=3, picked=frozenset(), held=False, has_focus=True)
    Picking.pick(rows)
    assert rows.picked == {3}
    Picking.pick(rows)
    assert rows.picked == frozenset()
    rows.picked, rows.held, rows.has_focus = frozenset({3}), True, False
    Picking.on_blur(rows)
    assert rows.picked == {3}
    Picking.watch_held(rows, True)
    assert rows.picked == {3}
    Picking.watch_held(rows, False)
    assert rows.picked == frozenset()
    rows.picked, rows.held = frozenset({3}), False
    Picking.on_blur(rows)
    assert rows.picked == frozenset()
    rows.cursor = None
    Picking.pick(rows)
    assert rows.picked == frozenset()


def test_the_cursor_goes_to_the_nearest_row_that_is_no_heading() -> None:
    for keys, at, goes in (
        (("", "a", "", "b"), 2, 3),
        (("", "a", ""), 2, 1),
        (("", ""), 0, None),
        (("a",), 5, 0),
    ):
        assert _nearest(keys, at) == goes
