"""Points of a list: the decision, proposal or text that they belong to, and the numbers they are given.

A decision or a proposal whose text ends in a colon, or that has none, holds the points below it: they are
notes whose ``parent`` it is. Lead and points are one decision wherever it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from store.record.kinds import VOTED_ON
from store.record.values import Kind

if TYPE_CHECKING:
    from store.record.model import Entry
    from store.record.record import Record


Form: TypeAlias = Literal["1", "a", "i"]
"""How a typed enumeration counts: figures, letters, roman figures."""

FORMS: tuple[Form, ...] = get_args(Form)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 39
"""Roman figures are read as far as ten, nine, five, four and one reach."""


def mark_of(form: str, place: int) -> str:
    """How a place is written: «3», «c», «iii»; in figures where letters or roman ones do not reach."""
    if form == "a" and place <= len(_LETTERS):
        return _LETTERS[place - 1]
    if form == "i" and place <= _MOST:
        told = ""
        for value, sign in _ROMAN:
            times, place = divmod(place, value)
            told += sign * times
        return told
    return str(place)


def place_of(mark: str, form: Form) -> int:
    """The place that a mark stands for in a form; 0 when it is none of it."""
    if form == "1":
        return int(mark) if mark.isdigit() and mark[0] != "0" else 0
    if form == "a":
        return _LETTERS.index(mark) + 1 if len(mark) == 1 and mark in _LETTERS else 0
    return _ROMAN_PLACES.get(mark, 0)


_ROMAN_PLACES = {mark_of("i", place): place for place in range(1, _MOST + 1)}


def is_open(entry: Entry) -> bool:
    """Whether points below an entry belong to it: a decision or proposal that ends in a colon, or is bare.

    So does a text for few that ends in a colon («privat: innstilling:»): its list is for the same few.
    """
    text = entry.text.rstrip()
    if entry.kind in VOTED_ON:
        return not text or text.endswith(":")
    return entry.kind == Kind.NOTE and is_marked(entry) and text.endswith(":")


def is_kept_back(entry: Entry) -> bool:
    """Whether an entry is a text, decision or proposal that somebody has made private, or that a law exempts.

    The list below it is for the same few, with or without a colon before.
    """
    told = entry.kind in VOTED_ON or (entry.kind == Kind.NOTE and not entry.point)
    return told and (entry.private or bool(entry.exempt))


def is_marked(entry: Entry) -> bool:
    """Whether an entry is for few: private, exempt, or a working note."""
    return entry.private or bool(entry.exempt) or not entry.in_minutes


def is_point(entry: Entry) -> bool:
    """Whether an entry is a point of a list."""
    return entry.kind == Kind.NOTE and entry.point


def is_literal(entry: Entry) -> bool:
    """Whether a text was typed behind a ', so that it is printed just as it stands."""
    return (
        entry.typed.lstrip().startswith("'")
        and entry.kind == Kind.NOTE
        and not entry.point
        and entry.text[:1] != "'"
    )


def is_text(entry: Entry) -> bool:
    """Whether an entry is a text of the fair copy."""
    return bool(entry.sources)


def opener(entry: Entry, find: Callable[[int | None], Entry | None]) -> Entry | None:
    """What a point belongs to that is no point itself, through the point above it; None for any other."""
    seen: set[int] = set()
    above = entry
    while is_point(above) and above.parent is not None and above.id not in seen:
        seen.add(above.id)
        found = find(above.parent)
        if found is None:
            return None
        above = found
    holds = above.kind in VOTED_ON or is_open(above) or is_kept_back(above)
    return above if above.id != entry.id and holds else None


def children(entries: Iterable[Entry]) -> dict[int, list[Entry]]:
    """The points that stand under each entry, by its id, in their order."""
    found: dict[int, list[Entry]] = {}
    for entry in entries:
        if is_point(entry) and entry.parent is not None:
            found.setdefault(entry.parent, []).append(entry)
    return found


def lists_of(points: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Points of one level as the lists they are, each with its form: an enumeration begins a list anew."""
    form = ""
    group: list[Entry] = []
    for point in points:
        own = point.ordered if point.ordered in FORMS else ""
        if group and (own != form or (own and point.paragraph)):
            yield form, group
            group = []
        form = own
        group.append(point)
    if group:
        yield form, group


def numbered(points: Sequence[Entry]) -> dict[int, str]:
    """The number of each point of one level, by its id; empty for a bullet."""
    return {
        point.id: mark_of(form, place) if form else ""
        for form, group in lists_of(points)
        for place, point in enumerate(group, 1)
    }


def points_of(
    record: Record, entry: Entry, told: Collection[int] | None = None
) -> list[tuple[int, str, Entry]]:
    """The points of a decision or proposal from top to bottom: level, number and point, in their order.

    told: the ids of those that are, where not all of them go out; the others are not counted.
    """
    below = children(one for one in record.entries if told is None or one.id in told)
    found: list[tuple[int, str, Entry]] = []
    seen = {entry.id}

    def walk(above: int, level: int) -> None:
        here = [point for point in below.get(above, ()) if point.id not in seen]
        numbers = numbered(here)
        for point in here:
            seen.add(point.id)
            found.append((level, numbers[point.id], point))
            walk(point.id, level + 1)

    if entry.kind in VOTED_ON and entry.id in below:
        walk(entry.id, 0)
    return found


def leads_of(record: Record) -> frozenset[int]:
    """What points of the record stand under, decisions and proposals among it, by id."""
    return record.once("leads", partial(_leads, record.entries))


def _leads(entries: Iterable[Entry]) -> frozenset[int]:
    return frozenset(entry.parent for entry in entries if entry.parent is not None and is_point(entry))


def whole_text(record: Record, entry: Entry, untold: Callable[[int], bool]) -> str:
    """The text of a decision or proposal with its points; one that is withheld stands in no open one."""
    points = points_of(record, entry)
    opened = not untold(entry.id)
    return told_whole(entry.text, (point for point in points if not (opened and untold(point[2].id))))


def told_whole(text: str, points: Iterable[tuple[int, str, Entry]]) -> str:
    """A lead and its points as one text of several lines: «Vi vedtar:», «1. Planen», «– Fristen»."""
    lines = [text] if text.strip() else []
    for level, number, point in points:
        sign = f"{number}." if number.isdigit() else f"{number})" if number else "–"
        lines.append(f"{'  ' * level}{sign} {point.text}")
    return "\n".join(lines)
