"""What comes of the table of keys: bindings, key line, help and the table in the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from store.language.catalogue import Words, words
from store.record.values import Language
from tui.keys.own_keys import row_of, with_own
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
_WITHOUT_KEY = ("end_meeting", "kept_aside", "bin")


_BOUND = frozenset(f"{key.where}.{key.action}" for key in KEYS if key.by == "here")
"""The names of the bindings whose node does them itself."""


def commands(screen: Screen[object], words: Words) -> Iterator[SystemCommand]:
    """The commands that work on a screen; what has no key is here too."""
    for name in dict.fromkeys((*(key.action for key in KEYS if key.action not in _NOT_HERE), *_WITHOUT_KEY)):
        owner = owner_of(name, screen)
        if owner is not None:
            word = "key-" + name.replace("_", "-")
            title = words(word)
            title = title[:1].upper() + title[1:]
            yield SystemCommand(title, words(f"{word}.help"), partial(owner.run_action, name))


def owner_of(action: str, screen: Screen[object]) -> Widget | App[object] | None:
    """Who does an action on a screen now: a pane, first the one that has the focus, else the screen itself.

    Help and quitting are the application's. None when nobody does it here, or not now.
    """
    if action in ("help", "quit"):
        return screen.app
    focused = screen.focused.ancestors_with_self if screen.focused is not None else ()
    nodes = (node for node in (*focused, *screen.walk_children(Widget)) if isinstance(node, Widget))
    panes = (node for node in nodes if node is not screen and _binds(node, action))
    owner = next(panes, screen)
    able = hasattr(owner, f"action_{action}") and owner.check_action(action, ()) is not False
    return owner if able else None


def _binds(node: DOMNode, action: str) -> bool:
    """Whether a node has an action of ours at one of its keys."""
    ids = (one.id for one in type(node).BINDINGS if isinstance(one, Binding) and one.action == action)
    return any(one in _BOUND for one in ids)


_OWN: dict[str, tuple[str, ...]] = {}
"""Somebody's own keys, by the names of the rows."""


def settle_keys(own: Mapping[str, tuple[str, ...]]) -> None:
    """Let key line and help name somebody's own keys from now on."""
    _OWN.clear()
    _OWN.update(own)


def table_with(own: Mapping[str, tuple[str, ...]], language: Language) -> Iterator[dict[str, str]]:
    """Every row of the registry, own keys in it: ``id``, ``place``, ``keys``, ``typed`` and ``text``."""
    sentence = words(language, "screen")
    for key in with_own(own):
        twin = sentence(key.twin) if key.twin.startswith("twin-") else key.twin
        named_keys = named(key.keys, sentence("key-name-space"))
        yield {
            "id": row_of(key),
            "place": key.where,
            "keys": named_keys,
            "typed": twin,
            "text": sentence(f"{key.word}.help"),
        }


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
    """The bindings of one place, for the widget or screen that has its keys."""
    return [
        Binding(key.keys, _action(key), key.action, show=False, id=f"{where}.{key.action}")
        for key in KEYS
        if key.where == where and not key.own
    ]


def _action(key: Key) -> str:
    """What Textual runs: without a name before it, the action of the node that has the binding."""
    return key.action if key.by == "here" else f"{key.by}.{key.action}"


def named(keys: str, space: str = _NAMES["space"]) -> str:
    """Keys as people write them: «F8 · ctrl+n»; ``space`` is the name of the space bar."""
    names = {**_NAMES, "space": space}
    return " · ".join(names.get(key, key.upper() if key[1:].isdigit() else key) for key in keys.split(","))


def shown(language: Language, *places: Where) -> list[tuple[str, str]]:
    """The keys of the key line, each with its word: the first key of each that is shown."""
    sentence = words(language, "screen")
    keys = [key for place in places for key in with_own(_OWN) if key.where == place and key.shown]
    return [(named(key.keys.partition(",")[0]), sentence(key.word)) for key in keys][:MOST_SHOWN]


def table(language: Language) -> Iterator[tuple[Where, str, str, str]]:
    """Place, keys, typed twin and meaning of every key, for help and the documentation."""
    sentence = words(language, "screen")
    space = sentence("key-name-space")
    for key in with_own(_OWN):
        twin = sentence(key.twin) if key.twin.startswith("twin-") else key.twin
        yield key.where, named(key.keys, space), twin, sentence(f"{key.word}.help")
