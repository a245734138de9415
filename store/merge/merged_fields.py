"""Merging one document that was changed on two sides: field by field, and which both worded differently."""

from __future__ import annotations

import json
from typing import Any

from store.record.fields import FIELDS, LINE
from store.record.model import TABLES, Json, content, stored_names

ENTRY_WORDS = frozenset(field.name for field in FIELDS if field.parts)
"""What is typed into an entry. Two of one make two entries; a second deadline is as dear as a text."""

_JOINED: dict[tuple[str, str], str] = {
    **{(field.table, field.name): field.joined for field in FIELDS if field.joined},
    **{(table, "name"): LINE for table in ("people", "parties", "series")},
}
"""The fields that hold both wordings, and what stands between them."""

_STATES = ("planned", "cancelled", "live", "draft", "approved")
"""A meeting never goes back to what it was before: of two states it has the later one."""

_DEEPEST = 32
"""Objects inside one another that are merged name by name; what lies deeper is one value."""

_NONE = object()


def merged_fields(table: str, base: Json | None, first: Json, second: Json) -> Json:
    """The document that has the changes of both. ``first`` is the one whose word counts in doubt."""
    result: Json = {}
    for name in {**first, **second}:
        before = _NONE if base is None else base.get(name)
        value = _value((table, name), before, first.get(name), second.get(name))
        # A null that a newer version wrote is a value; one of ours is a field that is gone.
        if value is not None or all(side.get(name) is None for side in (first, second)):
            result[name] = value
    if table == "entries" and first.get("typed") != second.get("typed"):
        result["typed"] = _typed(base, first, second, result)
        if result["typed"] is None:
            del result["typed"]
    return result


def _typed(base: Json | None, first: Json, second: Json, result: Json) -> Any:
    """What was typed, as the side has it whose words the result has: it says nothing they do not say."""
    for one, other in ((first, second), (second, first)):
        if base is not None and other.get("typed") == base.get("typed"):
            return one.get("typed")
    typed = [side.get("typed") for side in (first, second) if side.get("text") == result.get("text")]
    return typed[0] if typed and None not in typed else None


def clashing(table: str, base: Json | None, first: Json, second: Json) -> list[str]:
    """The fields of an entry that two have worded differently, in order."""
    if table != "entries":
        return []
    return [
        name
        for name in sorted(ENTRY_WORDS & first.keys() & second.keys())
        if _clash(_NONE if base is None else base.get(name), first[name], second[name])
    ]


def weight(document: Json) -> tuple[int, str]:
    """By what two versions are put in order: the longer text first, since it mostly says more."""
    text = document.get("text")
    return len(text) if isinstance(text, str) else 0, _text(content(document))


def _value(place: tuple[str, str], base: Any, one: Any, other: Any, depth: int = 0) -> Any:
    table, name = place
    if not _clash(base, one, other):
        return _changed_value(base, one, other)
    if isinstance(one, list) and isinstance(other, list):
        return _union(base if isinstance(base, list) else [], one, other) or None
    if isinstance(one, dict) and isinstance(other, dict) and _is_open(table, name) and depth < _DEEPEST:
        return _each(base, one, other, depth + 1)
    if name == "deleted":
        return min(one, other, key=_text)
    if place == ("meeting", "binned"):
        return max(one, other, key=_text)  # whoever put it there last has seen the most of it
    if place == ("meeting", "state"):
        return max(
            one, other, key=lambda state: (_STATES.index(state) if state in _STATES else -1, _text(state))
        )
    between = _JOINED.get(place)
    return one if between is None else _both(one, other, between)


def _clash(base: Any, one: Any, other: Any) -> bool:
    """Whether both have a value, not the same, and neither of them is the one before."""
    if one is None or other is None:
        return False
    return len({_before(base), _text(one), _text(other)}) == 3


def _changed_value(base: Any, one: Any, other: Any) -> Any:
    """The value that somebody has changed, where nobody has changed it into another."""
    if one is None or other is None:
        left = other if one is None else one
        removed = base is not None and _before(base) == _text(left)
        return None if removed else left  # an edit beats a removal
    return other if _text(one) == _before(base) else one


def _union(base: list[Any], one: list[Any], other: list[Any]) -> list[Any]:
    """What is in either list, without what either has taken out; in their order, as far as they agree."""
    places: dict[str, int] = {}
    values: dict[str, Any] = {}
    for side in (one, other):
        for place, value in enumerate(side):
            text = _text(value)
            places[text] = min(place, places.get(text, place))
            values.setdefault(text, value)
    kept = {_text(value) for value in one} & {_text(value) for value in other}
    gone = {_text(value) for value in base} - kept
    return [values[text] for text in sorted(places.keys() - gone, key=lambda text: (places[text], text))]


def _each(base: Any, one: Json, other: Json, depth: int) -> Json:
    """An object of settings, or of fields a newer version wrote: name by name."""
    known = base if isinstance(base, dict) else {}
    merged = {}
    for name in {**one, **other}:
        before = _NONE if base is _NONE else known.get(name)
        merged[name] = _value(("", name), before, one.get(name), other.get(name), depth)
    return {name: value for name, value in merged.items() if value is not None}


def _both(one: Any, other: Any, between: str) -> Any:
    """Both wordings in one value, the longer first; of a name or a time only the words."""
    if isinstance(one, str) and isinstance(other, str):
        long, short = sorted((one, other), key=lambda text: (len(text), text), reverse=True)
        holds = f"{between}{short}{between}" in f"{between}{long}{between}"
        return long if holds else f"{long}{between}{short}"
    for name in ("name", "text"):
        if isinstance(one, dict) and isinstance(other, dict) and name in one and name in other:
            same = {key: value for key, value in one.items() if key in other and other[key] == value}
            return {**same, name: _both(one[name], other[name], between)}
    return one


def _is_open(table: str, name: str) -> bool:
    """Whether a field is no value of the model, which is one thing and not several."""
    kind = TABLES.get(table)
    return kind is None or name not in stored_names(kind)


def _before(base: Any) -> str:
    """The text of the value before; no value has an empty one."""
    return "" if base is _NONE else _text(base)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
