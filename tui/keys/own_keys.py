"""Keys of one's own: which of them the registry takes, and the registry with them in place of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from tui.keys.table import KEYS, Key

NO_KEY = "unbound"
"""Stands for the key of a row that was taken away: no terminal sends it."""

FIXED = frozenset(
    "enter escape tab shift+tab up down left right f1 ctrl+p ctrl+q".split()  # noqa: SIM905 — read at a glance
)
"""Keys that prompts and menus need: they stay where they are."""


def row_of(key: Key) -> str:
    """The name of a row, as settings and ``referat keys`` have it: «minutes.edit»."""
    return f"{key.where}.{key.action}"


def rows(keys: Sequence[Key] = KEYS) -> dict[str, Key]:
    """The rows by their names."""
    return {row_of(key): key for key in keys}


def is_fixed(key: Key) -> bool:
    """Whether a row keeps its keys: a widget listens for them itself, or all of them are fixed."""
    return key.own or all(one in FIXED for one in key.keys.split(","))


def key_name(typed: str) -> str:
    """A key as Textual names it, of what somebody has written: «=», «space», «ctrl+n»."""
    from textual.keys import _character_to_key  # noqa: PLC0415 — the command line has no need of Textual

    text = typed.strip()
    *before, last = text.split("+") if text != "+" else ["+"]
    if len(last) == 1:
        last = _character_to_key(last)
    plain = len(last) == 1 and not before  # K and k are two keys, ctrl+K and ctrl+k are one
    return "+".join([*(part.lower() for part in before), last if plain else last.lower()])


def taken(name: str, wanted: Sequence[str], own: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The keys of a row that another row of its place has, each with that row's name."""
    known = rows()
    place = known[name].where
    for other, key in known.items():
        if key.where == place and other != name:
            theirs = own.get(other, key.keys.split(","))
            yield from ((one, other) for one in wanted if one in theirs)


def with_own(own: Mapping[str, Sequence[str]], keys: Iterable[Key] = KEYS) -> tuple[Key, ...]:
    """The registry with somebody's own keys; a row that has none is left out of key lines and help."""
    found = (replace(key, keys=",".join(own.get(row_of(key), key.keys.split(",")))) for key in keys)
    return tuple(key for key in found if key.keys)


def keymap(own: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Own keys as Textual takes them, by the ids of the bindings."""
    return {name: ",".join(keys) or NO_KEY for name, keys in own.items()}
