"""The menus of a screen: all that can be done where the keys are, commands by name, ways to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import SystemCommand
from textual.screen import Screen

from store.language.catalogue import Words
from tui.keys.here import deeds_here
from tui.screens.menu.way import MenuRow, Way


class Menus:
    """Asks by a list what is to be done on a screen; what was chosen is run, and nothing when it is left."""

    def __init__(self, screen: Screen[Any], words: Callable[[], Words]) -> None:
        """Ask above a screen; ``words`` gives its sentences as they are when a menu is shown."""
        self._screen = screen
        self._words = words

    def ask_all(self) -> None:
        """Ask what to do, of all that can be done where the keys are."""
        words = self._words()
        deeds = list(deeds_here(self._screen))
        rows = [MenuRow(deed.keys, words(deed.word), words(f"{deed.word}.help")) for deed in deeds]

        def chosen(place: int) -> None:
            owner = deeds[place].owner
            owner.call_later(owner.run_action, deeds[place].action)

        self._ask(words("menu-all"), rows, chosen)

    def ask_command(self, named: Sequence[SystemCommand]) -> None:
        """Ask which of some commands to run, by their names; each does itself what it says."""
        rows = [MenuRow("", command.title, command.help) for command in named]
        self._ask(
            self._words()("command-ask"),
            rows,
            lambda place: self._screen.call_later(named[place].callback),
        )

    def ask_way(self, title: str, ways: Sequence[Way]) -> None:
        """Ask which of several ways to take."""
        rows = [MenuRow(way.digit, way.title) for way in ways]
        self._ask(title, rows, lambda place: ways[place].run())

    def _ask(self, title: str, rows: Sequence[MenuRow], chosen: Callable[[int], object]) -> None:
        from tui.screens.menu.screen import Menu  # noqa: PLC0415 — not needed until somebody asks

        words = self._words()
        title = title[:1].upper() + title[1:]
        menu = Menu(title, rows, lambda text: words("menu-none", text=text), words("menu-how"))

        def answered(place: int | None) -> None:
            if place is not None:
                chosen(place)

        self._screen.app.push_screen(menu, answered)
