"""The sorts of fields that forms have: how each value is shown as text, and read back from it."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable
from datetime import date
from typing import Any, Literal, TypeAlias

import msgspec

from store.record.values import ClosedDoors, Deadline, Kind, Name, NumberStyle, Period, Votes, When
from tui.grammar.phrases.case_number import read_style, written_style
from tui.grammar.phrases.clock_times import read_minutes, read_period
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.votes.votes import read_votes
from tui.screens.forms.days_and_clocks import Clocks, Days, clocks_of, clocks_text, days_of, days_text

Sort: TypeAlias = Literal[
    "text",
    "lines",
    "choice",
    "maybe",
    "yes-no",
    "kind",
    "days",
    "clocks",
    "zone",
    "name",
    "names",
    "several",
    "numbers",
    "numbering",
    "pairs",
    "when",
    "minutes",
    "count",
    "votes",
    "deadline",
    "period",
    "closed",
]
"""«lines» is text of several lines, «pairs» such lines with an = in each; «maybe» is a choice whose value
«none» is no value."""

NONE = "none"

_DAY = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")


class Wrong(ValueError):  # noqa: N818 — the text is wrong, not the program
    """A text that cannot be read; ``key`` names the sentence that says so."""

    def __init__(self, key: str) -> None:
        """Name the sentence."""
        super().__init__(key)
        self.key = key


class BothWays(msgspec.Struct, frozen=True):
    """How a sort of field shows a value as text, and reads a text back as a value.

    ``read`` takes the text, the value that stood there, and the day that days are counted from.
    """

    shown: Callable[[Any], str]
    read: Callable[[str, Any, date], Any]


def read_day(text: str) -> date | None:
    """The day of «2.6.2026», «2. 6. 2026» or «2026-06-02»; None for nothing. Raises ValueError."""
    text = text.strip()
    if not text:
        return None
    match = _DAY.fullmatch(text)
    return date(int(match[3]), int(match[2]), int(match[1])) if match else date.fromisoformat(text)


def _days(text: str, old: Days, near: date) -> Days:
    days = days_of(text, old, near)
    if days is None:
        raise Wrong("wrong-days")
    return days


def _clocks(text: str, _old: Clocks, _near: date) -> Clocks:
    clocks = clocks_of(text)
    if clocks is None:
        raise Wrong("wrong-clock")
    return clocks


def _zone(text: str, _old: Any, _near: date) -> str:
    try:
        return zoneinfo.ZoneInfo(text).key
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise Wrong("wrong-zone") from error


def _names(text: str, old: tuple[Name, ...], _near: date) -> tuple[Name, ...]:
    """Names; those that stood there already are still known to be the same people."""
    known = {name.name: name for name in old}
    return tuple(known.get(part, Name(part)) for part in _parts(text, ";"))


def _when(text: str, _old: Any, _near: date) -> When | None:
    try:
        day = read_day(text)
    except ValueError:
        day = None  # words are as good
    return When(text, day) if text else None


def _minutes(text: str, _old: Any, _near: date) -> int | None:
    minutes = read_minutes(text) if text else None
    if text and minutes is None:
        raise Wrong("wrong-minutes")
    return minutes


def _count(text: str, _old: Any, _near: date) -> int | None:
    if not re.fullmatch(r"\d{0,5}", text, re.ASCII):
        raise Wrong("wrong-count")
    return int(text) if text else None


def _votes(text: str, _old: Any, _near: date) -> Votes | None:
    told = read_votes(text) if text else None
    if told is not None and not told.is_understood:
        raise Wrong("wrong-votes")
    return told.votes if told else None


def _deadline(text: str, _old: Any, near: date) -> Deadline | None:
    return read_deadline(text, near) if text else None


def _period(text: str, _old: Any, near: date) -> Period | None:
    period = read_period(text, near) if text else None
    if text and period is None:
        raise Wrong("wrong-period")
    return period


def _numbering(text: str, _old: Any, near: date) -> NumberStyle | None:
    """How items are numbered, by an example; «-» for not at all."""
    style = NumberStyle(form="none") if text == "-" else read_style(text, near.year)
    if text and style is None:
        raise Wrong("wrong-numbering")
    return style if text else None


def _closed(text: str, _old: Any, _near: date) -> ClosedDoors | None:
    return ClosedDoors(text.strip("-–")) if text else None


def _pairs(text: str, _old: Any, _near: date) -> dict[str, str]:
    """One pair a line, «fb = Fylkesbiblioteket»; empty lines are passed over."""
    found = {}
    for line in text.splitlines():
        left, sign, right = (part.strip() for part in line.partition("="))
        if line.strip() and not (left and sign and right):
            raise Wrong("wrong-pairs")
        if line.strip():
            found[left.removesuffix(":").rstrip()] = right
    return found


def _parts(text: str, between: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(f"[{between}]", text) if part.strip())


def _words(value: When | Deadline | Period | Votes | None) -> str:
    return value.text if value else ""


_TEXT = BothWays(str, lambda text, _old, _near: text)

SORTS: dict[Sort, BothWays] = {
    "text": _TEXT,
    "lines": _TEXT,
    "choice": _TEXT,
    "maybe": BothWays(lambda value: value or NONE, lambda text, _old, _near: None if text == NONE else text),
    "yes-no": BothWays(lambda value: "yes" if value else "no", lambda text, _old, _near: text == "yes"),
    "kind": BothWays(lambda kind: str(kind.value), lambda text, _old, _near: Kind(text)),
    "days": BothWays(days_text, _days),
    "clocks": BothWays(clocks_text, _clocks),
    "zone": BothWays(str, _zone),
    "name": BothWays(
        lambda name: name.name if name else "", lambda text, _o, _n: Name(text) if text else None
    ),
    "names": BothWays(lambda names: "; ".join(name.name for name in names), _names),
    "several": BothWays("; ".join, lambda text, _old, _near: _parts(text, ";")),
    "numbers": BothWays("; ".join, lambda text, _old, _near: _parts(text, ";,")),
    "numbering": BothWays(lambda style: written_style(style) if style else "", _numbering),
    "pairs": BothWays(lambda pairs: "\n".join(f"{left} = {right}" for left, right in pairs.items()), _pairs),
    "when": BothWays(_words, _when),
    "minutes": BothWays(lambda value: f"{value} min" if value else "", _minutes),
    "count": BothWays(lambda count: "" if count is None else str(count), _count),
    "votes": BothWays(_words, _votes),
    "deadline": BothWays(_words, _deadline),
    "period": BothWays(_words, _period),
    "closed": BothWays(lambda closed: (closed.text or "–") if closed else "", _closed),
}
"""Every sort with its two ways."""
