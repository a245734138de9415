"""How long the meeting has been in an item: the time from its beginning, without what was spent elsewhere."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from store.model import AgendaItem

_LONGEST = 24 * 3600
"""Seconds: an item that was open for longer was forgotten, not discussed."""


def resumed(item: AgendaItem, now: datetime) -> AgendaItem:
    """The item once the meeting is in it: begun, or gone back to, with the time between left out."""
    away = seconds_between(item.ended, now) if item.began and item.ended else 0
    return replace(item, began=item.began or now, ended=None, away=item.away + away)


def minutes_used(item: AgendaItem, now: datetime) -> int | None:
    """Whole minutes spent in an item; None before it has begun, and when it was left open for days."""
    if item.began is None:
        return None
    spent = seconds_between(item.began, item.ended or now) - item.away
    return max(0, spent) // 60 if spent < _LONGEST else None


def seconds_between(first: datetime, last: datetime) -> int:
    """Whole seconds from one instant to another, 0 when they lie the other way round.

    A file may hold times with and without an offset.
    """
    return max(0, int(last.timestamp() - first.timestamp()))
