"""Places to check that the series tells of: approval, follow-up, what was put off, a member on no list.

They are warnings like those of :mod:`exports.review.preflight`, and read the archive besides the meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property, partial

from exports.review.spot import Spot
from exports.typography.dates import day_and_month
from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import ITEM, SILENT_FROM, OpenPoint
from store.language.words import fold
from store.record.model import AgendaItem
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.values import Kind, Language
from store.revisions.approval_item import submits
from store.search.index import Index, up_to_date
from store.search.series_index import PlaceInSeries, places_of, summaries_at
from store.series.book import SeriesBook
from store.series.same import names_of
from store.series.series_meetings import HELD

_SHOWN = 60
"""Signs of a text that a sentence tells."""

_RECENT = 3
"""Meetings back from the present one whose minutes are asked for."""

_LONG_STATED = 2
"""Held meetings that an expectation was stated before, from which on it is told that nobody accepted it."""


def series_spots(
    archive: Archive, record: Record, used: Collection[str], language: Language
) -> tuple[Spot, ...]:
    """What the series has to say of a meeting, days in a language; nothing for one of no series.

    Reads files: not for the thread that draws. What cannot be read says nothing here; the list of meetings
    tells of it.
    """
    if record.meeting.series is None or record.meeting.state == "cancelled":
        return ()
    try:
        index = up_to_date(archive)
    except Problem:
        return ()
    seen = _Series(archive, index, record, used, language)
    try:
        found = (*seen.approvals(), *seen.postponed(), *seen.follow_up(), *seen.members())
    except Problem:
        return ()
    finally:
        index.close()
    return found


class _Series:
    """The meetings of a series as one of them sees them."""

    def __init__(
        self, archive: Archive, index: Index, record: Record, used: Collection[str], language: Language
    ) -> None:
        self._archive = archive
        self._index = index
        self._record = record
        self._used = used
        self._language = language
        self._numbers = Numbering(record, used)
        self._held = record.meeting.state in HELD

    @cached_property
    def _book(self) -> SeriesBook:
        return SeriesBook(self._archive.common.tables())

    @cached_property
    def _earlier(self) -> tuple[PlaceInSeries, ...]:
        """The meetings of the series that were held before this one."""
        meeting = self._record.meeting
        assert meeting.series is not None  # noqa: S101 — there is nothing to see without
        names = names_of(self._book.same, meeting.series.id)
        own = self._index.settled(lambda: self._index.ask(partial(places_of, series=names)))
        here = next((one.order for one in own if one.id == meeting.id), None)
        return tuple(one for one in own if one.state in HELD and (here is None or one.order < here))

    @cached_property
    def _points(self) -> tuple[OpenPoint, ...]:
        return points_for(self._archive, self._record, self._index, self._used, older=False)

    def _summaries(self, *places: PlaceInSeries) -> list[Summary]:
        """Earlier meetings, in order."""
        rows = [place.row for place in places]
        folder = self._archive.folder
        return self._index.settled(lambda: self._index.ask(partial(summaries_at, folder=folder, rows=rows)))

    def _day(self, summary: Summary) -> str:
        return day_and_month(summary.day, self._language)

    def _named(self, summary: Summary) -> dict[str, str]:
        """The minutes of a meeting, as a sentence names them."""
        return {"profile": summary.meeting.profile, "day": self._day(summary)}

    def _number(self, item: AgendaItem) -> str:
        return self._numbers.item(item) or item.title

    def approvals(self) -> Iterator[Spot]:
        """Minutes of earlier meetings that this one approves, or was to approve."""
        approving = [item for item in self._record.agenda if submits(item)]
        decided = [entry for entry in self._record.entries if entry.approves is not None]
        near = self._summaries(*self._earlier[-_RECENT:])
        last = near[-1] if near else None
        if last is not None and last.meeting.state == "draft" and not (approving or decided):
            yield _spot("look-minutes-unheard", "meeting", 1, **self._named(last))
        about = {entry.approves.meeting for entry in decided if entry.approves is not None}
        for one in near[:-1] if approving or decided else ():
            if one.meeting.state == "draft" and one.id not in about:  # left behind by the one after it
                yield _spot("look-minutes-unheard", "meeting", 1, **self._named(one))
        told = {entry.item for entry in decided}
        for item in approving if self._held and last is not None else ():
            if last is not None and last.meeting.state == "draft" and item.id not in told:
                yield _spot(
                    "look-minutes-undecided", "agenda", item.id, item=self._number(item), **self._named(last)
                )
        states = {one.id: one for one in self._summaries(*(p for p in self._earlier if p.id in about))}
        closed = self._record.meeting.state in ("draft", "approved")
        for entry in decided if closed else ():
            earlier = states.get(entry.approves.meeting) if entry.approves else None
            if earlier is not None and earlier.meeting.state != "approved":
                yield _spot("look-minutes-waiting", "entries", entry.id, **self._named(earlier))

    def postponed(self) -> Iterator[Spot]:
        """Items that were put off and stand on no agenda, or that were dealt with where they were put off."""
        planned = self._record.meeting.state == "planned"
        until = self._record.meeting.from_
        for point in self._points if planned else ():
            later = bool(point.due and until and point.due > until)
            if point.kind == ITEM and not (point.settled_here or point.older or later):
                facts = {"item": f"{point.number} {_short(point)}".strip()}
                yield _spot("look-postponed", "meeting", 1, **facts)
        taken_up = {item.continues.meeting for item in self._record.agenda if item.continues is not None}
        earlier = {one.id: one for one in self._summaries(*(p for p in self._earlier if p.id in taken_up))}
        for item in self._record.agenda:
            summary = earlier.get(item.continues.meeting) if item.continues is not None else None
            if summary is not None and item.continues is not None:
                was = self._archive.file(summary.path).record().get(AgendaItem, item.continues.item)
                if was is not None and was.outcome not in (None, "postponed"):
                    facts = {"item": item.continues.number or was.title, "day": self._day(summary)}
                    yield _spot("look-taken-twice", "agenda", item.id, **facts)

    def follow_up(self) -> Iterator[Spot]:
        """Earlier points that nobody has looked at, and those that nobody speaks of any more."""
        open_here = [one for one in self._points if not (one.settled_here or one.older)]
        if not self._held or not open_here:
            return
        if not any(point.said or point.on_agenda for point in self._points):
            yield _spot("look-follow-up", "meeting", 1, count=len(open_here))
        for point in open_here:
            if point.silent >= SILENT_FROM and not (point.said or point.private or point.exempt):
                names = ", ".join(owner.name for owner in point.owners)
                yield _spot("look-silent", "meeting", 1, names=names, count=point.silent, text=_short(point))
        stated = [one for one in open_here if one.kind == Kind.EXPECTATION and not one.said]
        of_whom = Counter(one.to.name for one in stated if one.to and one.never_accepted >= _LONG_STATED)
        for name, count in of_whom.items():
            yield _spot("look-never-accepted", "meeting", 1, name=name, count=count)

    def members(self) -> Iterator[Spot]:
        """Members of the series who are not on the list of this meeting, while it has one."""
        series = self._record.meeting.series
        if series is None or not self._record.attendance:
            return
        listed = {fold(who.name.name) for who in self._record.attendance}
        for member in self._book.members(series.id):
            if fold(member.name.name) not in listed and member.count is None:
                yield _spot("look-member", "meeting", 1, name=member.name.name)


def _spot(key: str, table: str, identity: int, /, **facts: str | int) -> Spot:
    return Spot(key, facts, table, identity, "", identity if table == "agenda" else None)


def _short(point: OpenPoint) -> str:
    text = " ".join(point.text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
