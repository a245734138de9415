"""What a digit says of an open point: kept in the open meeting, beside approved minutes, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from store.follow_up.answers import MENTIONED as GOES_ON
from store.follow_up.answers import answer, follow_up_item, take_up_after
from store.follow_up.points import ITEM, OpenPoint
from store.record.changes import Change, difference
from store.record.model import AgendaItem, Document, Event
from store.record.record import Record
from store.registers.rows import Said
from store.series.titles import role_of
from tui.grammar.phrases.deadlines import read_deadline
from tui.keys.statuses import LATER, MENTIONED, NEXT_MEETING

if TYPE_CHECKING:
    from store.session.open_meeting import Opened

PointAnswer: TypeAlias = tuple[OpenPoint, tuple[Said, ...]]
"""A point, and what is said of it."""


def said_by(deed: str, typed: str, today: date) -> tuple[Said, ...]:
    """What a digit says of a point, with the text typed for it; status or deadline comes first."""
    if deed == MENTIONED:
        return (GOES_ON,)
    if deed == NEXT_MEETING:
        return (Said("deadline", NEXT_MEETING),)
    if deed == LATER:
        return (Said("deadline", deadline_said(typed, today)),)
    remarks = (Said("remark", typed),) if typed else ()
    return Said("status", deed), *remarks


def deadline_said(typed: str, today: date) -> str:
    """A deadline that somebody typed, as an event keeps it: a day, the next meeting, else the words."""
    due = read_deadline(typed, today)
    return NEXT_MEETING if due.meeting else str(due.date or typed)


class FollowUpAnswers:
    """Says in an open meeting what became of points; in approved minutes, beside the meetings.

    Everything that is said at once is one step, which :meth:`take_back` takes back.
    """

    def __init__(self, opened: Opened) -> None:
        """Take the meeting that is open."""
        self._opened = opened
        self._archive = opened.archive
        self._steps: list[tuple[Event, ...]] = []
        self._own: set[int] = set()

    @property
    def beside(self) -> bool:
        """Whether it is kept beside the meetings, since the minutes are approved."""
        return self._opened.approved

    @property
    def _record(self) -> Record:
        return self._opened.session.record

    @property
    def item(self) -> AgendaItem | None:
        """The item in which it is said."""
        return follow_up_item(self._record)

    def is_news(self, key: int) -> bool:
        """Whether something was said in another window; True the first time it is asked for."""
        news = key not in self._own
        self._own.add(key)
        return news

    def say(self, spoken: Sequence[PointAnswer], *, settles: bool) -> Change | None:
        """Keep what is said, as one step; what settles takes the place of what settled before.

        Returns the change that is to be written to archive.json, where the minutes are approved. Raises
        Problem when the meeting takes nothing.
        """
        documents: list[Document] = []
        for point, said in spoken:
            before = self._settling(point) if settles else None
            for place, one in enumerate(said):
                event = self._event(point, one)
                if before is not None and place == 0:
                    event = replace(event, id=before.id, was=before.was, unknown=before.unknown)
                documents.append(event)
        return self._keep(documents)

    def take_up(self, points: Sequence[OpenPoint]) -> None:
        """Let points be items of this meeting, after the follow-up and what was taken up already."""
        agenda, above = list(self._record.agenda), self._above()
        items: list[AgendaItem] = []
        for point in points:
            item = take_up_after(point, self._record.meeting.id, above, agenda)
            agenda.insert(agenda.index(above) + 1 if above is not None else 0, item)
            above = item
            items.append(item)
        self._keep(items)

    def so_already(self, point: OpenPoint, said: Sequence[Said]) -> bool:
        """Whether the same was said of a point here last."""
        before = self._settling(point)
        return before is not None and [(before.what, before.to)] == [(one.what, one.to) for one in said]

    def take_back(self) -> tuple[bool, Change | None]:
        """Take the last step back; say whether there was one, and what archive.json is to forget."""
        if not self._steps:
            return False, None
        beside = self._steps.pop()
        if not beside:
            self._opened.session.undo()
            return True, None
        now = self._archive.clock()
        gone = (difference(one, Event(id=one.id, was=one.was, deleted=now)) for one in beside)
        return True, Change(tuple(edit for edit in gone if edit is not None))

    def _keep(self, documents: Sequence[Document]) -> Change | None:
        self._own |= {one.id for one in documents}
        if not self.beside:
            self._opened.session.apply(*documents)
            self._steps.append(())
            return None
        self._steps.append(tuple(one for one in documents if isinstance(one, Event)))
        edits = (difference(None, one) for one in documents)
        return Change(tuple(edit for edit in edits if edit is not None))

    def _event(self, point: OpenPoint, said: Said) -> Event:
        item = self.item
        return answer(point, said, item.id if item else None, self._archive.clock(), self._archive.ids)

    def _settling(self, point: OpenPoint) -> Event | None:
        """What settled a point here, as far as one digit does: a status, a deadline, that it goes on."""
        found = [
            event
            for event in self._record.events
            if event.of.entry == point.key and event.about is not None and _is_answer(event, point)
        ]
        return found[-1] if found else None

    def _above(self) -> AgendaItem | None:
        """The item that a point is taken up after: what was taken up before, the follow-up, the last one.

        None where nothing but other business stands, which is last.
        """
        agenda = self._record.agenda
        taken = [item for item in agenda if item.continues is not None]
        if taken:
            return taken[-1]
        plain = [item for item in agenda if (item.role or role_of(item.title)) != "other"]
        return self.item or (plain[-1] if plain else None)


def _is_answer(event: Event, point: OpenPoint) -> bool:
    match event.what:
        case "status":
            return True
        case "deadline":
            return event.to == NEXT_MEETING or point.kind == ITEM
        case "remark":
            return not event.to.strip()
    return False
