"""What comes of the map of keys on a screen: its bindings, its key line, and all that can be done there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from store.language.catalogue import Words
from tui.keys.own_keys import with_own
from tui.keys.registry import KEYS, PLACES, KeyRow, Place

ROWS = with_own({})
"""The rows as they are here, with somebody's own keys."""


def settle_keys(own: Mapping[str, Sequence[str]]) -> None:
    """Let key line, menu and help name somebody's own keys from now on."""
    ROWS.update(with_own(own))


_NAMES = {
    "enter": "⏎",
    "escape": "Esc",
    "tab": "Tab",
    "space": "␣",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "backspace": "⌫",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "question_mark": "?",
    "full_stop": ".",
    "equals_sign": "=",
    "exclamation_mark": "!",
    "greater_than_sign": ">",
    "asterisk": "*",
    "apostrophe": "'",
    "colon": ":",
    "number_sign": "#",
}
_CALLED = {name: key for key, name in _NAMES.items()}

HELP_TYPED = "?⏎"
"""What is typed for the help on the line."""

SIGNS = {sign: key for key, sign in _NAMES.items() if len(sign) == 1 and sign.isascii()}
"""The signs on a key, and what Textual calls that key."""


LineKey: TypeAlias = str | tuple[str, str]
"""What stands in a key line: the name of a row, or of several (``+`` between) and the word for them."""


class Deed(NamedTuple):
    """Something that can be done where we are: the row, its action, who does it, and its keys."""

    row: KeyRow
    action: str
    owner: Widget | App[Any]
    keys: str
    word: str
    """The key of its words: the row's, unless the key line or its owner calls it something else now."""


def bound(*places: Place) -> list[Binding]:
    """The bindings of a pane or screen that has the keys of some places, the inner place first.

    Of two rows with the same key the first one acts; one that cannot act here leaves it to the other.
    """
    return [
        Binding(",".join(group), action, row.id, show=False, id=row.name)
        for place in places
        for row in KEYS
        if row.place == place
        for group, action in zip(row.groups, actions_of(row), strict=True)
    ]


def actions_of(row: KeyRow) -> list[str]:
    """What Textual runs, for each of its groups of keys: ``carry('up')``."""
    if not row.groups:
        return []
    if len(row.groups) < 2:
        return [row.id]
    firsts = (group[0] for group in row.groups)
    return [f"{row.id}({(one if 'tab' in one else one.removeprefix('shift+'))!r})" for one in firsts]


def key_name(key: str, space: str = _NAMES["space"]) -> str:
    """A key as people write it: «F8», «ctrl+n», «shift+↑»."""
    plain = key.removeprefix("shift+")
    name = space if key == "space" else _NAMES.get(plain, plain.upper() if plain[1:].isdigit() else plain)
    return f"shift+{name}" if plain != key else name


def key_event(named: str) -> events.Key | None:
    """What is pressed for a key as people write it; None for what is no single key."""
    if named == HELP_TYPED:
        named = "F1"
    key = _CALLED.get(named)
    if key is None and ("+" in named or (len(named) == 1 and named.isascii())):
        key = named
    elif key is None and named[:1] == "F" and named[1:].isdigit():
        key = named.lower()
    typed = " " if key == "space" else named if len(named) == 1 and named.isascii() else None
    return events.Key(key, typed) if key is not None else None


def key_at(keys: str, place: int) -> events.Key | None:
    """What is pressed at a place among keys as a key line has them, «F7 F8», «←→»; behind them, the first."""
    first = None
    for found in re.finditer(r"\S+", keys):
        whole = key_event(found.group())
        names = [found.group()] if whole is not None else found.group()
        for number, name in enumerate(names):
            first = first or key_event(name)
            start = found.start() + number
            if place < (found.end() if whole is not None else start + 1):
                return key_event(name)
    return first


def keys_named(row: KeyRow, space: str = _NAMES["space"]) -> str:
    """All the keys of a row: «F8 · ctrl+n», «1–6»."""
    digits = [group[0] for group in row.groups if group[0].isdigit()]
    if len(digits) > 1:
        return f"{digits[0]}–{digits[-1]}"
    return " · ".join(key_name(key, space) for group in row.groups for key in group)


def owner_of(row: KeyRow, screen: Screen[Any]) -> Widget | App[Any] | None:
    """The widget that does a row now: the innermost that hears keys and can; None when none can.

    What is not about the row under the cursor may be done by a pane that has not the keys.
    """
    focused = screen.focused
    inner = [*focused.ancestors_with_self] if focused is not None else [screen, screen.app]
    able = (node for node in inner if _does(node, row))
    owner = next((node for node in able if isinstance(node, Widget | App)), None)
    if owner is None and row.place not in ("all", "list"):
        owner = next((node for node in screen.walk_children(Widget) if _does(node, row)), None)
    return owner


def _does(node: DOMNode, row: KeyRow) -> bool:
    """Whether a node has the keys of the place of a row, and can do it now."""
    places: Sequence[Place] = getattr(node, "PLACES", ())
    if row.place not in places or not callable(getattr(node, f"action_{row.id}", None)):
        return False
    check = getattr(node, "check_action", None)
    return check is None or check(row.id, ()) is not False


def deeds_here(screen: Screen[Any]) -> Iterator[Deed]:
    """All that can be done on a screen now, what is nearest first; what has no key is here too."""
    done: set[str] = set()
    called = called_here(screen)
    rows = sorted((row for row in ROWS.values() if row.menu), key=lambda row: row.place in ("all", "list"))
    for row in sorted(rows, key=lambda row: row.place == "all"):
        owner = owner_of(row, screen)
        if owner is None or row.id in done:
            continue
        done.add(row.id)
        word = called.get(row.name, _word_of(row, owner))
        if not row.groups:
            yield Deed(row, row.id, owner, "", word)
            continue
        for group, action in zip(row.groups, actions_of(row), strict=True):
            yield Deed(row, action, owner, key_name(group[0]), word)


def _word_of(row: KeyRow, owner: DOMNode | None) -> str:
    """The word of a row, or the one that its owner has for it in ``named``, where it does something else."""
    named: Mapping[str, str] = getattr(owner, "named", {})
    return named.get(row.name, row.word)


def called_here(screen: Screen[Any]) -> Mapping[str, str]:
    """The words that the key line has for rows in place of their own: of Enter, «skriv nettstedet»."""
    line: Sequence[LineKey] = getattr(screen, "key_line_here", ())
    return dict(one for one in line if not isinstance(one, str) and "+" not in one[0])


def line_of(shown: Iterable[LineKey], screen: Screen[Any], words: Words) -> Iterator[tuple[str, str]]:
    """The keys of a key line with their words: of what stands there, what can be done now."""
    for one in shown:
        names, word = (one, "") if isinstance(one, str) else one
        rows = [ROWS[name] for name in names.split("+")]
        able = [
            row
            for row in rows
            if row.groups and (row.place in _WIDGETS or row.id == "pane" or owner_of(row, screen) is not None)
        ]
        if able:
            yield (
                " ".join(_shown(row) for row in able),
                words(word or _word_of(able[0], owner_of(able[0], screen))),
            )


_WIDGETS = ("line", "form", "menu")
"""The places whose keys a widget hears itself."""


def _shown(row: KeyRow) -> str:
    """The keys of a row in the key line: the first of each group, without blanks between."""
    if row.groups[0][0].isdigit():
        return keys_named(row)
    if row.id in ("back", "mark", "pane") and len(row.groups) > 1:
        return key_name(row.groups[0][0])
    firsts = [next((key for key in group if "shift+" not in key), group[0]) for group in row.groups]
    return ("" if all(len(key_name(key)) == 1 for key in firsts) else " ").join(map(key_name, firsts))


def deed_at(key: str, places: Sequence[Place], screen: Screen[Any]) -> Deed | None:
    """What a key does here: the row of the first place that has it and can do it now."""
    for place in places:
        for row in ROWS.values():
            if row.place != place or not row.groups:
                continue
            for group, action in zip(row.groups, actions_of(row), strict=True):
                if key in group and (owner := owner_of(row, screen)) is not None:
                    return Deed(row, action, owner, key_name(key), row.word)
    return None


def acts_on_row(key: str, places: Sequence[Place]) -> bool:
    """Whether a key does something with the row under the cursor, by the first of the places that has it."""
    for place in places:
        for row in ROWS.values():
            if row.place == place and any(key in group for group in row.groups):
                return row.name in _ON_CHOSEN or (
                    place not in ("all", "archive") and row.name not in _ON_NONE
                )
    return False


_ON_CHOSEN = ("all.details", "all.export", "all.attendance", "all.fair_copy", "all.preflight")
"""The rows of every place that act on the chosen meeting."""

_ON_NONE = ("list.new", "list.view", "list.menu")
"""The rows of a list that need none to be chosen."""


def map_rows(words: Words) -> Iterator[tuple[Place, list[tuple[str, str, str]]]]:
    """Each place with its rows, for the help and the documentation: keys, what is typed, what it does."""
    for place in PLACES:
        rows = [row for row in ROWS.values() if row.place == place]
        yield (
            place,
            [
                (
                    keys_named(row, words("key-name-space")) or f". {words(row.word)}",
                    words(row.typed) if row.typed.startswith("twin-") else row.typed,
                    words(f"{row.word}.help"),
                )
                for row in rows
            ],
        )


def table_with(own: Mapping[str, Sequence[str]], words: Words) -> Iterator[dict[str, str]]:
    """Every row with somebody's own keys: ``id``, ``place``, ``keys``, ``typed`` and ``text``."""
    for row in with_own(own).values():
        yield {
            "id": row.name,
            "place": row.place,
            "keys": keys_named(row, words("key-name-space")),
            "typed": words(row.typed) if row.typed.startswith("twin-") else row.typed,
            "text": words(f"{row.word}.help"),
        }


def commands(screen: Screen[Any], words: Words) -> Iterator[SystemCommand]:
    """Everything that can be done on a screen, by its name."""
    for deed in deeds_here(screen):
        title = words(deed.word)
        way = f" {deed.keys}" if len(deed.row.groups) > 1 else ""
        yield SystemCommand(
            f"{title[:1].upper()}{title[1:]}{way}",
            words(f"{deed.word}.help"),
            partial(deed.owner.run_action, deed.action),
        )
