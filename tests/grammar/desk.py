"""A meeting to type into, with a clock that ticks a second for each question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from store.record.identity import Ids
from store.record.model import Entry, Meeting
from store.record.record import Record
from store.session.session import Session
from tui.grammar.recorder import Recorder
from tui.grammar.result import Taken


def ticking(start: datetime = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)) -> Callable[[], datetime]:
    seconds = iter(range(10**9))
    return lambda: start + timedelta(seconds=next(seconds))


def new_session(**fields: Any) -> Session:
    clock = ticking()
    ids = Ids(clock)
    day = date(2026, 3, 12)
    meeting = Meeting(**{"id": ids(), "title": "Prøvemøte", "from_": day, "to": day, **fields})
    return Session(Record.new(meeting), clock, ids, lambda _change: None)


def typed(*lines: str, **fields: Any) -> tuple[Recorder, list[Taken]]:
    """Type lines into a new meeting; return the recorder and what each line became."""
    recorder = Recorder(new_session(**fields))
    return recorder, [recorder.take(line) for line in lines]


def taken(*lines: str, **fields: Any) -> Taken:
    """What the last of some lines became."""
    return typed(*lines, **fields)[1][-1]


def asked(*lines: str, **fields: Any) -> tuple[str, str]:
    """The kind that the last line became, and the line that it could have been; empty when nobody asks."""
    became = taken(*lines, **fields)
    return became.kind, became.hint.instead if became.hint else ""


def last(*lines: str, **fields: Any) -> Entry:
    """The entry that the last of the lines made or touched."""
    recorder, taken = typed(*lines, **fields)
    entry = recorder.session.record.get(Entry, taken[-1].documents[0].id)
    assert entry is not None
    return entry
