"""What comes of the table of keys: bindings, key line, help and the table in the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from store.language.catalogue import Words, words
from store.record.values import Language
from tui.keys.table import KEYS, Key, Where

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


MOST_SHOWN = 7
"""The key line has room for seven at 80 columns."""

_NAMES = {
    "enter": "⏎",
    "escape": "Esc",
    "tab": "Tab",
    "slash": "/",
    "space": "␣",
    "plus": "+",
    "pagedown": "PgDn",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "backspace": "⌫",
    "comma": ",",
    "full_stop": ".",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "shift+tab": "shift+Tab",
}


def bindings(where: Where) -> list[Binding]:
    """The bindings of one place."""
    return [
        Binding(key.keys, _action(key), key.action, show=False, id=f"{where}.{key.action}")
        for key in KEYS
        if key.where == where and not key.own
    ]


def _action(key: Key) -> str:
    """What Textual runs: help and the palette belong to the application, a widget's keys to its screen."""
    if key.action in ("help", "command_palette", "quit"):
        return f"app.{key.action}"
    return f"screen.{key.action}"


def named(keys: str, space: str = _NAMES["space"]) -> str:
    """Keys as people write them: «F8 · ctrl+n»; ``space`` is the name of the space bar."""
    names = {**_NAMES, "space": space}
    return " · ".join(names.get(key, key.upper() if key[1:].isdigit() else key) for key in keys.split(","))


def shown(language: Language, *places: Where) -> list[tuple[str, str]]:
    """The keys of the key line, each with its word: the first key of each that is shown."""
    sentence = words(language, "screen")
    keys = [key for place in places for key in KEYS if key.where == place and key.shown]
    return [(named(key.keys.partition(",")[0]), sentence(key.word)) for key in keys][:MOST_SHOWN]


def table(language: Language) -> Iterator[tuple[Where, str, str, str]]:
    """Place, keys, typed twin and meaning of every key, for help and the documentation."""
    sentence = words(language, "screen")
    space = sentence("key-name-space")
    for key in KEYS:
        twin = sentence(key.twin) if key.twin.startswith("twin-") else key.twin
        yield key.where, named(key.keys, space), twin, sentence(f"{key.word}.help")
