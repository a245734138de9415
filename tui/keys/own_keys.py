"""Keys of one's own: which can be chosen, which rows would share one, and the registry with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tui.keys.registry import DEEDS, KEYS, KeyRow

NO_KEY = "unbound"
"""Stands for the key of a row that was taken away: no terminal sends it."""

FIXED = frozenset(
    "enter escape tab shift+tab up down left right f1 ctrl+p ctrl+q".split()  # noqa: SIM905 — read at a glance
)
"""Keys that prompts and menus need: they stay where they are."""


_BY_WIDGETS = ("line", "form", "menu")
"""The places whose keys a widget hears itself."""


def rows() -> dict[str, KeyRow]:
    """The rows that have keys, by their names: «entry.owner»."""
    return {row.name: row for row in KEYS}


def is_fixed(row: KeyRow) -> bool:
    """Whether a row keeps its keys: a widget hears them, they go two ways, or all of them are fixed."""
    return row.place in _BY_WIDGETS or len(row.groups) != 1 or FIXED.issuperset(row.groups[0])


def key_name(typed: str) -> str:
    """A key as Textual names it, of what somebody has written: «=», «space», «ctrl+n»."""
    from textual.keys import _character_to_key  # noqa: PLC0415 — the command line has no need of Textual

    text = typed.strip()
    *before, last = text.split("+") if text != "+" else ["+"]
    if [part.lower() for part in before] == ["shift"] and len(last) == 1 and last.isalpha():
        before, last = [], last.upper()  # a terminal sends the capital letter, and nothing of shift
    if len(last) == 1:
        last = _character_to_key(last)
    plain = len(last) == 1 and not before  # K and k are two keys, ctrl+K and ctrl+k are one
    name = "+".join([*(part.lower() for part in before), last if plain else last.lower()])
    return _SENT_ALIKE.get(name, name)


_SENT_ALIKE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape"}
"""Keys that no terminal tells from others, which are fixed."""


def is_key(name: str) -> bool:
    """Whether a terminal can send a key of that name: «percent_sign», «ctrl+n», «shift+f9»."""
    from textual.keys import KEY_TO_UNICODE_NAME, Keys, _character_to_key  # noqa: PLC0415 — as above

    *before, last = name.split("+")
    signs = {_character_to_key(sign) for sign in map(chr, range(33, 127))}
    known = len(last) == 1 or last in signs or last in {*(key.value for key in Keys), *KEY_TO_UNICODE_NAME}
    return known and {*before} <= {"ctrl", "shift", "alt"}


def taken(name: str, wanted: Sequence[str], own: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The keys of a row that another row of its place has, each with that row's name."""
    known = rows()
    for other, row in known.items():
        if row.place == known[name].place and other != name:
            theirs = own.get(other, [key for group in row.groups for key in group])
            yield from ((one, other) for one in wanted if one in theirs)


def with_own(own: Mapping[str, Sequence[str]]) -> dict[str, KeyRow]:
    """All rows by their names, with somebody's own keys; one whose key was taken away has none."""
    return {
        row.name: replace(row, keys=",".join(own[row.name])) if row.name in own else row
        for row in (*KEYS, *DEEDS)
    }


def keymap(own: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Own keys as Textual takes them, by the ids of the bindings."""
    return {name: ",".join(keys) or NO_KEY for name, keys in own.items()}
