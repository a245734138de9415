"""The keys that count where the focus is: which widget has them, what they choose, the key line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

from textual.dom import DOMNode
from textual.screen import Screen

from store.language.catalogue import Words
from tui.keys.here import HELP_TYPED, ROWS, LineKey, acts_on_row, line_of, owner_of
from tui.screens.background import is_reading
from tui.screens.menu.way import Way
from tui.widgets.input import TakesText

Ways: TypeAlias = Literal["digits", "statuses", "views"]
"""What a screen or pane may offer to choose from, each by a property of that name: what the digits do there
now, what can become of the row under the cursor (the digits, where it says nothing else), how it is shown."""

_MENUS: dict[str, Ways] = {"status": "statuses", "view": "views"}
"""The actions that ask by a menu, and what is chosen there."""

_MOST_KEYS = ((100, 7), (76, 5), (60, 4), (0, 2))
"""From how many columns on how many keys stand in the key line, beside help."""

WAY_OUT = ("Esc", "key-all-back")
"""The key that leaves, and its word, for the key line. A screen that is left otherwise says so in its own
``WAY_OUT``, None where something else on it tells how."""

_LEAST_KEYS = 2
"""How many keys stay before the way out."""

OF_ROW = frozenset({"edit", "mark", "delete", "copy", "carry"})
"""What is done with the row under the cursor: where there is none, it cannot be done. Screens add to it."""


class FocusKeys:
    """The widgets that hear a key, from the focus outwards: a widget, the panes around it, the screen.

    A screen or pane names in ``PLACES`` the places of the map whose keys it has, and in ``KEY_LINE`` what
    stands in the key line meanwhile.
    """

    def __init__(self, screen: Screen[Any], words: Callable[[], Words], unread: Callable[[], bool]) -> None:
        """Take the screen; ``words`` gives its sentences in the language that it speaks now.

        ``unread`` says whether what has the keys is not there yet.
        """
        self._screen = screen
        self._words = words
        self._unread = unread

    @property
    def nodes(self) -> Sequence[DOMNode]:
        """The focused widget and what it stands in, innermost first; without a focus the screen."""
        focused = self._screen.focused
        return [*focused.ancestors_with_self] if focused is not None else [self._screen]

    @property
    def pane_line(self) -> Sequence[LineKey]:
        """The key line of the innermost pane that has one of its own; empty when none has."""
        return next((line for node in self.nodes if (line := getattr(node, "key_line_now", ()))), ())

    def ways(self, of: Ways) -> Sequence[Way]:
        """The choices of the innermost widget that offers any."""
        return next((ways for node in self.nodes if (ways := _offered(node, of))), ())

    def can(self, action: str) -> bool | None:
        """Whether an action has something to act on; None when that does not depend on the focus.

        A menu is asked for where there is something to choose, and a row is changed where there is one.
        """
        if action in getattr(self._screen, "OF_ROW", OF_ROW) and self._without_rows:
            return False
        return bool(self.ways(_MENUS[action])) if action in _MENUS else None

    @property
    def _without_rows(self) -> bool:
        """Whether a list that is empty, and stays so, has the keys."""
        screen = self._screen
        known = screen.has_class("-empty")  # then the list is hidden, and may have the keys no longer
        return (known and screen.focused is None) or (self._unread() and (known or not is_reading(screen)))

    def awaits(self, key: str) -> bool:
        """Whether a key acts on a row that is still being read."""
        places = [place for node in self.nodes for place in getattr(node, "PLACES", ())]
        return self._unread() and acts_on_row(key, places) and is_reading(self._screen)

    def move(self, direction: str) -> None:
        """Move the cursor of what has the focus ``up`` or ``down``, or to a side; else scroll there."""
        for name in (f"action_cursor_{direction}", f"action_scroll_{direction}"):
            step = getattr(self._screen.focused, name, None)
            if callable(step):
                step()
                return

    def _way_out(self, *, typing: bool) -> tuple[str, str] | None:
        """The key that leaves, and its word; None where none does, or where it would be typed."""
        out: tuple[str, str] | None = getattr(self._screen, "WAY_OUT", WAY_OUT)
        if out is None or (typing and _is_typed(out[0])) or owner_of(ROWS["all.back"], self._screen) is None:
            return None
        return out

    def named(self, line: Sequence[LineKey]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """The keys of a key line with their words, as many as have room, help last; and what digits do.

        How to leave stands before the help where nothing else on the screen tells it; the last of the others
        give way to it.
        """
        words, focused = self._words(), self._screen.focused
        most = next(most for columns, most in _MOST_KEYS if self._screen.app.size.width >= columns)
        keys = list(line_of(line, self._screen, words))[:most]
        area = focused if isinstance(focused, TakesText) else None
        typing = area is not None
        if area is not None and not area.takes_lines:  # there letters and signs are text
            keys = [(key, word) for key, word in keys if not any(map(_is_typed, key.split()))]
        asks = any("entry" in getattr(node, "PLACES", ()) for node in self.nodes)  # there ? is a question
        names = HELP_TYPED if "line.word" in line else "F1" if typing or asks else "?"
        help_ = (names, words("key-all-help"))
        out = self._way_out(typing=typing)
        if out is not None and not any("Esc" in key.split() for key, _ in keys):
            told, room = (out[0], words(out[1])), self._screen.app.size.width
            while len(keys) > _LEAST_KEYS and _cells((*keys, told, help_)) > room:
                keys.pop()
            keys += [told] if _cells((*keys, told, help_)) <= room else []
        keys.append(help_)
        ways = [(way.digit, way.title) for way in self.ways("digits")] if not typing else []
        return keys, ways


def _cells(keys: Sequence[tuple[str, str]]) -> int:
    """The cells that keys and their words take in a key line."""
    return sum(len(f" {key} {word} ") for key, word in keys)


def _offered(node: DOMNode, of: Ways) -> Sequence[Way]:
    own: Sequence[Way] | None = getattr(node, of, None)
    return _offered(node, "digits") if own is None and of == "statuses" else own or ()


def choose(node: DOMNode, digit: str) -> None:
    """Run the choice that a screen or pane has at a digit, if there is one."""
    way = next((way for way in _offered(node, "digits") if way.digit == digit), None)
    if way is not None:
        way.run()


_TYPED = re.compile(r"[!-~]|[!-/:-@\[-`]+|[A-Z]{2}|\d–\d")
"""What stands in a key line for a letter, a digit or a sign, or for several."""


def _is_typed(key: str) -> bool:
    return _TYPED.fullmatch(key) is not None
