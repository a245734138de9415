"""The keys that a screen names, what is pressed for each, and all that a screen shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

from tests.tui.house import settled, text_of
from tui.keys.here import _NAMES, key_event
from tui.screens.live.screen import LiveScreen
from tui.widgets.bars import Flash, KeyLine

_PRESSED = {name: key for key, name in _NAMES.items()} | {"?⏎": "question_mark"}
_CLOCK = re.compile(r"\d\d[.:]\d\d(?:[.:]\d\d)?")


def named_keys(screen: Screen[Any]) -> list[str]:
    """The keys of the key line and of the row of digits above it, each by itself: «⏎», «F8», «1»."""
    return [
        key
        for line in screen.query(KeyLine)
        for named in _bold(line)
        for one in named.split()
        for key in _each(one)
    ]


def _bold(line: KeyLine) -> Iterator[str]:
    for span in line.told.spans:
        if span.style == "$primary bold":
            yield line.told.plain[span.start : span.end]


def _each(named: str) -> list[str]:
    if re.fullmatch(r"\d–\d", named):
        first, last = map(int, named.split("–"))
        return [str(n) for n in range(first, last + 1)]
    whole = named in _PRESSED or re.fullmatch(r"F\d+|\w+\+.+", named)
    return [named] if whole else list(named)


def pressed_for(named: str) -> list[str]:
    """What is pressed for a key as it is written: «F8» is f8, «?⏎» is two keys."""
    if named == "?⏎":
        return ["question_mark", "enter"]
    if named.startswith("shift+"):
        return [f"shift+{_PRESSED.get(named[6:], named[6:])}"]
    key = key_event(named)
    return [key.key] if key is not None else []


class Shown(NamedTuple):
    """All that a screen shows, and what could be seen elsewhere."""

    stack: tuple[int, ...]
    focus: object
    text: str
    typed: tuple[tuple[str, object], ...]
    record: object
    clipboard: str
    running: bool


def shown_now(pilot: Pilot[None]) -> Shown:
    """What there is to see now, the clock aside."""
    app = pilot.app
    screen = app.screen
    lives = [one.session.record for one in app.screen_stack if isinstance(one, LiveScreen)]
    typed = tuple((area.text, area.selection) for area in screen.query(TextArea))
    return Shown(
        tuple(map(id, app.screen_stack)),
        screen.focused,
        _CLOCK.sub("", text_of(pilot)),
        typed,
        lives[-1] if lives else None,
        app.clipboard,
        app.is_running,
    )


async def restore(pilot: Pilot[None], before: Shown) -> bool:
    """Go back to what was shown before; False when that needs the place to be gone to anew."""
    app = pilot.app
    while len(app.screen_stack) > len(before.stack):
        app.pop_screen()
    await pilot.pause()
    if tuple(map(id, app.screen_stack)) != before.stack:
        return False
    for one in app.screen_stack:
        if isinstance(one, LiveScreen):
            while one.session.record != before.record and one.session.undo():
                pass
    if isinstance(before.focus, Widget):
        app.screen.set_focus(before.focus)
    for flash in app.screen.query(Flash):
        flash.go()
    await settled(pilot)
    return shown_now(pilot) == before
