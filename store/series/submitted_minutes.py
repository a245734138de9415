"""The items that submit minutes to a meeting, kept in step with the meetings that the minutes are of."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.record.model import AgendaItem
from store.record.record import Record
from store.record.values import ForApproval
from store.revisions.named_minutes import submitted
from store.series.titles import with_day_moved

_OPEN = ("planned", "live")
"""The states of a meeting whose agenda still says what is to come."""


def submits_minutes(record: Record) -> bool:
    """Whether a meeting that is not over submits minutes of earlier ones."""
    return record.meeting.state in _OPEN and any(item.approves for item in record.agenda)


def moved(record: Record, meetings: Iterable[Summary]) -> tuple[AgendaItem, ...]:
    """The items whose minutes are of a meeting that has another day or title by now, with those.

    Of minutes that the meeting has decided about, the item stays as it was.
    """
    if not submits_minutes(record):
        return ()
    decided = {entry.approves.meeting for entry in record.entries if entry.approves is not None}
    now = {one.id: submitted(one.meeting) for one in meetings if one.id not in decided and one.meeting.from_}
    changed = []
    for item in record.agenda:
        told = tuple(_as_now(one, now.get(one.meeting)) for one in item.approves)
        title = item.title
        for before, after in zip(item.approves, told, strict=True):
            title = with_day_moved(title, before.day, after.day)
        if told != item.approves:
            changed.append(replace(item, title=title, approves=told))
    return tuple(changed)


def _as_now(before: ForApproval, after: ForApproval | None) -> ForApproval:
    """Minutes as an item has them, unless their meeting has another day or title by now."""
    if after is None or (before.day, before.title) in {(after.day, after.title), (after.day, "")}:
        return before
    return after
