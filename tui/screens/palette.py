"""The command palette: every key's action by its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.screen import Screen

from store.language.catalogue import Words
from tui.screens.key_table import KEYS

_NOT_HERE = {
    "command_palette",
    "up",
    "down",
    "left",
    "right",
    "roll_up",
    "roll_down",
    "turn",
    "take",
    "line",
    "to_minutes",
    "take_back",
    "do_again",
    "line_again",
    "go",
    "look_go",
    "to_place",
    "detail_up",
    "detail_down",
    "back",
}
_WITHOUT_KEY = ("end_meeting", "kept_aside")


def commands(screen: Screen[object], words: Words) -> Iterator[SystemCommand]:
    """The commands that work on a screen; what has no key is here too."""
    names = dict.fromkeys(key.action for key in KEYS if key.action not in _NOT_HERE)
    for name in (*names, *_WITHOUT_KEY):
        owner = screen if hasattr(screen, f"action_{name}") else screen.app
        if name in ("help", "quit") or _does(screen, name):
            word = "key-" + name.replace("_", "-")
            title = words(word)
            title = title[:1].upper() + title[1:]
            yield SystemCommand(title, words(f"{word}.help"), partial(owner.run_action, name))


def _does(screen: Screen[object], name: str) -> bool:
    return hasattr(screen, f"action_{name}") and screen.check_action(name, ()) is not False
