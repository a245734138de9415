"""The follow-up in a document: a table of what was said of points of earlier meetings.

Everything is printed from what the meeting keeps itself: each event holds the point as it stood that day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from exports.blocks import Block, Cell, Paragraph, Run
from exports.outline.boards import cell, table
from exports.outline.entries import due
from exports.typography import dates
from store.record.model import AgendaItem, Event
from store.record.status import deadline_from, owners_from
from store.record.values import About, Deadline, Name

if TYPE_CHECKING:
    from exports.outline.context import Scribe


class FollowedUp(msgspec.Struct, frozen=True):
    """A point of an earlier meeting, and all that was said of it here, in order."""

    point: About
    events: tuple[Event, ...]

    def last(self, what: str) -> str | None:
        """What a kind of event said last; None where there was none."""
        said = [event.to for event in self.events if event.what == what]
        return said[-1] if said else None

    @property
    def is_open(self) -> bool:
        """Whether a task goes on, with another deadline or another owner."""
        return self.point.kind == "action" and self.last("status") in (None, "open")

    @property
    def owners(self) -> tuple[Name, ...]:
        """Who has it now."""
        told = self.last("owner")
        return self.point.owners if told is None else owners_from(told)

    @property
    def deadline(self) -> Deadline | None:
        """By when it is to be done now."""
        told = self.last("deadline")
        return self.point.deadline if told is None else deadline_from(told)


def points_in(scribe: Scribe, item: AgendaItem | None = None, *, anywhere: bool = False) -> list[FollowedUp]:
    """The points that were followed up in an item; with none, those that were in no item that is told.

    anywhere: those of the whole meeting.
    """
    found: dict[tuple[int, int], list[Event]] = {}
    for event in scribe.record.events:
        where = event.item if event.item in scribe.item_of else None
        if event.about is not None and (anywhere or where == (item.id if item else None)):
            found.setdefault((event.of.meeting, event.of.entry), []).append(event)
    return [
        FollowedUp(events[0].about, tuple(events)) for events in found.values() if events[0].about is not None
    ]


def followed_up(scribe: Scribe, item: AgendaItem | None = None) -> Iterator[Block]:
    """Yield the table of what was followed up: from where, what, whose, and what has become of it."""
    points = points_in(scribe, item)
    if not points:
        return
    columns = [
        (scribe.say("column-from"), 12),
        (scribe.say("column-point"), 45),
        (scribe.say("column-owner"), 18),
        (scribe.say("column-now"), 25),
    ]
    yield table(columns, [_row(scribe, point) for point in points], scribe.say("table-followed-up"))


def _row(scribe: Scribe, followed: FollowedUp) -> Sequence[Cell]:
    point = followed.point
    origin = cell(point.number or scribe.heading(point.title))
    if point.exempt and not point.text:
        return (origin, cell(scribe.exempt_sentence(point.exempt)), cell(""), cell(""))
    names = scribe.names(point.owners) if point.owners else ""
    return (
        origin,
        cell(_text(scribe, point)),
        cell(scribe.phrase(names)),
        Cell(lines=_now(scribe, followed)),
    )


def _text(scribe: Scribe, point: About) -> str:
    text = scribe.sentence(point.text)
    if point.from_ and point.to:
        text = scribe.say("pair-text", giver=point.from_.name, heir=point.to.name, text=text)
    if point.private or point.exempt:  # in the internal version alone
        mark = (
            scribe.say("marked-private") if point.private else scribe.say("marked-exempt", law=point.exempt)
        )
        text = scribe.say("marked-item", title=text, mark=mark)
    return text


def _now(scribe: Scribe, followed: FollowedUp) -> tuple[tuple[Run, ...], ...]:
    """What has become of it, a line each: its status, deadline and owner, and what was remarked."""
    told: list[str] = []
    if (status := followed.last("status")) is not None:
        told.append(scribe.say("now-status", status=_status_key(followed, status)))
    if (deadline := followed.last("deadline")) is not None:
        told.append(_deadline(scribe, deadline))
    if (owner := followed.last("owner")) is not None:
        told.append(scribe.say("now-owner", names=scribe.names(owners_from(owner))))
    remarks = [event.to for event in followed.events if event.what == "remark" and event.to.strip()]
    if not told and not remarks:
        told.append(scribe.say("now-goes-on"))
    lines = [*map(scribe.phrase, told), *map(scribe.sentence, remarks)]
    return tuple((Run(line),) for line in lines)


def _status_key(followed: FollowedUp, status: str) -> str:
    """A status as the sentence tells it: a task that is dropped is told in other words than a question."""
    return "lapsed" if status == "dropped" and followed.point.kind != "action" else status


def _deadline(scribe: Scribe, to: str) -> str:
    deadline = deadline_from(to)
    if deadline is None:
        return scribe.say("now-no-deadline")
    if deadline.date:
        return scribe.say("now-deadline", date=dates.date_range(deadline.date, None, scribe.language))
    told = due(scribe, deadline)
    return scribe.say("now-deadline", date=told[:1].lower() + told[1:])


def goes_on_from(scribe: Scribe, item: AgendaItem) -> Iterator[Block]:
    """Yield that an item was put off in an earlier meeting: which, when and why."""
    earlier = item.continues
    if earlier is None:
        return
    day = dates.date_range(earlier.day, None, scribe.language) if earlier.day else ""
    told = scribe.say(
        "postponed-from",
        number=earlier.number or scribe.heading(earlier.title),
        date=day,
        numbered=int(bool(earlier.number)),
        why=int(bool(earlier.reason)),
        reason=scribe.phrase(earlier.reason) if earlier.reason else "",
    )
    yield Paragraph(line=(Run(scribe.sentence(told)),), role="quiet")
