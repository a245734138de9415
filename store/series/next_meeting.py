"""The next meeting of a series: its day, its title, who is invited and what stands on the agenda.

Everything is worked out from archive.json and the meetings; nothing is written before :func:`make`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.series_members import with_numbering, with_scope
from store.follow_up.answers import taken_up
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import ITEM, OpenPoint
from store.record import identity as ranks
from store.record.changes import Change, difference
from store.record.model import AgendaItem, Attendance, Document, Meeting, key_of
from store.record.record import Record
from store.record.values import ForApproval, Language, Series
from store.revisions.approval_decision import closing
from store.revisions.named_minutes import submitted
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook
from store.series.clocks import clock_after, clocks_in
from store.series.recurrence import read_recurrence
from store.series.series_meetings import HELD, SeriesMeetings, described_by, members_of, standing_of
from store.series.series_rows import Member, SeriesRow
from store.series.submitted_minutes import moved, submits_minutes
from store.series.titles import (
    filled,
    next_number,
    number_of,
    number_told,
    numbered_as,
    role_of,
    with_day_of,
)

Origin: TypeAlias = Literal["asked", "next-meeting", "meets", ""]
"""Where the day of the next meeting is from: somebody named it, the last meeting, the rule; or unknown."""


class NextMeeting(msgspec.Struct, frozen=True):
    """A meeting that may be made.

    planned: the meeting that is planned already, which is opened instead. last: the one it follows. days:
    empty where nobody knows when. nothing_to_approve: an approval item was left out. closes: the last
    meeting, when it is live still and its day is past. unread: archive.json cannot be read, and what is told
    is from the last meeting. open_points: what earlier meetings left open for it.
    """

    meeting: Meeting
    items: tuple[AgendaItem, ...] = ()
    people: tuple[Attendance, ...] = ()
    origin: Origin = ""
    last: Summary | None = None
    planned: Summary | None = None
    nothing_to_approve: bool = False
    closes: Summary | None = None
    unread: bool = False
    open_points: int = 0

    @property
    def dated(self) -> bool:
        """Whether it is known when it is."""
        return self.meeting.from_ is not None


def next_meeting(  # noqa: PLR0913 — each stands alone, and all but three have a default
    archive: Archive,
    series: int,
    language: Language,
    *,
    title: str = "",
    first: date | None = None,
    clocks: tuple[str, str] | None = None,
) -> NextMeeting:
    """Work out the next meeting of a series. ``language`` is that of a series which says none.

    ``first``, and the ``clocks`` of that day: when somebody says that it is.
    Reads the list and the last meeting: not for the thread that draws.
    """
    told = readable_series(archive)
    book = told or SeriesBook({})
    own = SeriesMeetings(meetings_now(archive), book, series)
    last = own.last
    record = None
    if last is not None:
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            record = archive.file(last.path).record()
    made = _Making(archive, book, own, record, language).made(series, title, first, clocks)
    return made if told is not None else replace(made, unread=True)


def readable_series(archive: Archive) -> SeriesBook | None:
    """The series of an archive; None while archive.json cannot be read, which keeps nobody from meeting."""
    with suppress(Problem):
        return SeriesBook(archive.common.tables())
    return None


class _Making:
    """Puts a meeting together."""

    def __init__(
        self, archive: Archive, book: SeriesBook, own: SeriesMeetings, last: Record | None, language: Language
    ) -> None:
        self._archive = archive
        self._book = book
        self._own = own
        self._last = last
        self._language = language
        self._open_points = 0

    def made(
        self, series: int, title: str, first: date | None, asked: tuple[str, str] | None = None
    ) -> NextMeeting:
        row = self._described(series)
        days, clocks, origin = self._when(row, first, asked)
        meeting = self._meeting(row, days, clocks, title)
        items, left_out = self._items(row, meeting)
        last = self._own.last
        today = self._archive.clock().date()
        closes = last if last and last.meeting.state == "live" and last.last_day < today else None
        return NextMeeting(
            meeting=meeting,
            items=items,
            people=self._people(series),
            origin=origin,
            last=last,
            planned=self._own.planned if first is None else None,
            nothing_to_approve=left_out,
            closes=closes,
            open_points=self._open_points,
        )

    def _described(self, series: int) -> SeriesRow:
        """The series, and what it does not say as its last meeting has it."""
        row = self._book.row(series)
        if self._last is None:
            return row
        of_last = described_by(self._last)
        named = self._last.meeting.series
        row = row if row.name or named is None else replace(row, name=named.name)
        more = {
            name: getattr(of_last, name)
            for name in ("title", "start", "minutes", "place", "language", "profile", "layout", "organiser")
            if not getattr(row, name) and getattr(of_last, name)
        }
        return replace(row, **more)

    def _when(
        self, row: SeriesRow, first: date | None, clocks: tuple[str, str] | None
    ) -> tuple[tuple[date, date] | None, tuple[str, str] | None, Origin]:
        last = self._last.meeting if self._last else None
        long = timedelta(days=0)
        if last and last.from_ and last.to:
            long = last.to - last.from_
        if first is not None:
            return (first, first + long), clocks, "asked"
        said = last.next_meeting if last else None
        if said is not None and said.date and last and last.from_ and said.date > last.from_:
            return (said.date, said.date + long), clocks_in(said.text), "next-meeting"
        rule = read_recurrence(row.meets) if row.meets else None
        latest = max((one.last_day for one in self._own.all), default=self._archive.clock().date())
        found = rule.after(latest) if rule else None
        return ((found, found + long), None, "meets") if found else (None, None, "")

    def _meeting(
        self,
        row: SeriesRow,
        days: tuple[date, date] | None,
        clocks: tuple[str, str] | None,
        title: str,
    ) -> Meeting:
        language = row.language or self._language
        first = days[0] if days else None
        number = next_number([one.meeting for one in self._own.all], first)
        counted = any(number_of(one.meeting) is not None for one in self._own.all) or "(" in row.title
        last_number = next(filter(None, (number_told(one.meeting) for one in reversed(self._own.all))), "")
        start = clocks[0] if clocks else row.start
        end = (clocks[1] if clocks else "") or clock_after(start, row.minutes)
        meeting = Meeting(
            id=self._archive.ids(),
            title=title or filled(row.title or row.name, number, first, language),
            series=Series(row.id, row.name),
            number=numbered_as(last_number, number, first) if counted and last_number else "",
            from_=first,
            to=days[1] if days else None,
            start=start,
            end=end,
            zone=row.zone or (self._last.meeting.zone if self._last else "Europe/Oslo"),
            place=row.place,
            organiser=row.organiser,
            language=language,
            profile=row.profile or "minutes",
            layout=row.layout or "board",
            numbering=row.numbering,
            recommender=row.recommender,
            chair=row.chair,
            note_taker=row.note_taker,
            copy_to=row.copy_to,
            archive_ref=row.archive_ref,
            access=row.access,
            signers=row.signers,
            quorum=row.quorum,
        )
        if not meeting.number and "(" in row.title and filled(row.title, number, None, language) != row.title:
            meeting = replace(meeting, number=str(number))
        return with_numbering(self._archive, with_scope(self._archive, meeting))

    def _people(self, series: int) -> tuple[Attendance, ...]:
        members = self._book.members(series)
        if not members and self._last is not None:
            members = tuple(members_of(self._last))
        found: list[Attendance] = []
        for member in members:
            rank = ranks.after([found[-1].rank] if found else [])
            found.append(invited(member, self._archive.ids(), rank))
        return tuple(found)

    def _items(self, row: SeriesRow, meeting: Meeting) -> tuple[tuple[AgendaItem, ...], bool]:
        standing = self._book.standing(row.id)
        if not standing and self._last is not None:
            standing = tuple(standing_of(self._last))
        found: list[AgendaItem] = []
        made: dict[int, int] = {}
        left_out = False
        for item in standing:
            title, submits = item.title, tuple[ForApproval, ...]()
            if item.role == "approval":
                before = self._to_approve()
                if before is None:
                    left_out = True
                    continue
                title = with_day_of(title, before.day, meeting.language)
                submits = (submitted(before.meeting),)
            rank = ranks.after([found[-1].rank] if found else [])
            new = AgendaItem(
                id=self._archive.ids(),
                rank=rank,
                parent=made.get(item.parent or 0),
                title=title,
                form=item.form,
                sort=item.sort,
                format=item.format,
                background=item.background,
                presenter=item.presenter,
                planned=item.planned,
                role=item.role or role_of(item.title),
                approves=submits,
            )
            made[item.id] = new.id
            found.append(new)
        return self._with_postponed(found, meeting), left_out

    def _with_postponed(self, items: list[AgendaItem], meeting: Meeting) -> tuple[AgendaItem, ...]:
        """The items, and after the follow-up those that were put off; older ones and later ones aside."""
        points: list[OpenPoint] = []
        with suppress(Problem):
            found = points_for(self._archive, Record.new(meeting))
            self._open_points = len(found)
            points = [
                point
                for point in found
                if point.kind == ITEM and not point.older and not _is_later(point, meeting)
            ]
        above = next((item for item in items if item.role == "follow-up"), None)
        place = items.index(above) + 1 if above in items else _before_other(items)
        for point in points:
            ordered = [item.rank for item in items]
            rank = ranks.after(ordered, place - 1)
            items.insert(place, taken_up(point, meeting.id, rank))
            place += 1
        return tuple(items)

    def _to_approve(self) -> Summary | None:
        """The last held meeting whose minutes are not approved."""
        last = self._own.held[-1] if self._own.held else None
        return last if last is not None and last.meeting.state != "approved" else None


def _is_later(point: OpenPoint, meeting: Meeting) -> bool:
    """Whether an item was put off until a day after a meeting."""
    return bool(point.due and meeting.from_ and point.due > meeting.from_)


def _before_other(items: Sequence[AgendaItem]) -> int:
    """The place before «other business» at the end of an agenda."""
    return len(items) - (1 if items and items[-1].role == "other" else 0)


def as_of_series(archive: Archive, meeting: Meeting) -> Meeting:
    """A meeting that somebody makes by hand, with the time, place, paper and language of its series."""
    book = readable_series(archive)
    if meeting.series is None or book is None:
        return meeting
    row = book.row(meeting.series.id)
    return replace(
        meeting,
        start=row.start,
        end=clock_after(row.start, row.minutes),
        place=row.place,
        language=row.language or meeting.language,
        profile=row.profile or meeting.profile,
        layout=row.layout or meeting.layout,
    )


def invited(member: Member, identity: int, rank: str) -> Attendance:
    """A member as the attendance list of a meeting has them before it begins."""
    return Attendance(
        id=identity,
        rank=rank,
        name=member.name,
        count=member.count,
        role=member.role,
        organisation=member.organisation,
        party=member.party,
        invited=True,
        votes=member.votes,
    )


def make(archive: Archive, wanted: NextMeeting) -> MeetingFile:
    """Put a meeting on the disk, with its people and items, as one change. Raises NotSaved."""
    file = archive.create_meeting(wanted.meeting)
    documents: Sequence[Document] = (*wanted.people, *wanted.items)
    edits = (difference(None, document) for document in documents)
    change = Change(tuple(edit for edit in edits if edit is not None))
    if change.edits:
        file.read()
        file.commit(change)
    return file


def close_meeting(archive: Archive, file: MeetingFile) -> None:
    """Let a meeting that is live still be a draft: its items have ended, and its numbers are fixed.

    Raises NotSaved, and what reading it raises.
    """
    record = file.record()
    now = archive.clock()
    ended = (replace(item, ended=now) for item in record.agenda if item.began and not item.ended)
    documents = (replace(record.meeting, state="draft"), *ended)
    edits = (difference(record.get(type(one), key_of(one)), one) for one in documents)
    file.commit(Change(tuple(edit for edit in edits if edit is not None)), closing(archive))


def bare(record: Record) -> bool:
    """Whether a planned meeting has never had anything but its head: the year plan made it."""
    if record.meeting.state != "planned" or record.meeting.series is None:
        return False
    return not (record.agenda or record.attendance or record.entries or record.tombstones)


def in_step(archive: Archive, record: Record, meetings: Sequence[Summary]) -> tuple[Document, ...]:
    """What a meeting gets when it is opened to write, or its notice goes out.

    A bare one its people and items; any other the day that minutes it submits have by now.
    """
    return filling(archive, record) if bare(record) else moved(record, meetings)


def filled_in(archive: Archive, record: Record) -> Record:
    """A meeting as its notice tells of it: a bare one filled from its series, and in step with the others."""
    documents = in_step(archive, record, meetings_now(archive)) if _is_behind(record) else ()
    return record.with_documents(documents) if documents else record


def _is_behind(record: Record) -> bool:
    """Whether a meeting may have to be put in step with its series: no file of others is read for most."""
    return bare(record) or submits_minutes(record)


def fill(archive: Archive, file: MeetingFile) -> None:
    """Put a meeting whose notice goes out in step with its series. Raises NotSaved."""
    record = file.record()
    if file.read_only or not _is_behind(record):
        return
    meetings = meetings_now(archive)
    documents = in_step(archive, record, meetings)
    if documents:  # another window may have done so meanwhile
        was_bare = bare(record)
        file.commit(
            Change(()),
            lambda now: (documents if bare(now) else ()) if was_bare else moved(now, meetings),
        )


def filling(archive: Archive, record: Record) -> tuple[Document, ...]:
    """The people and items that a bare meeting gets from its series when it is first opened to write."""
    series = record.meeting.series
    if series is None or not bare(record):
        return ()
    book = readable_series(archive) or SeriesBook({})
    own = SeriesMeetings(meetings_now(archive), book, series.id)
    before = [
        one for one in own.all if (one.day, one.id) < (record.meeting.from_ or date.max, record.meeting.id)
    ]
    own.all = tuple(one for one in before if one.meeting.state in HELD) or tuple(before)
    last = None
    if own.last is not None:
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            last = archive.file(own.last.path).record()
    wanted = _Making(archive, book, own, last, record.meeting.language).made(
        series.id, record.meeting.title, record.meeting.from_
    )
    head = replace(
        record.meeting,
        **{
            name: getattr(record.meeting, name) or getattr(wanted.meeting, name)
            for name in ("start", "end", "place", "organiser", "chair", "note_taker", "copy_to", "signers",
                         "archive_ref", "access", "quorum", "recommender")
        },
    )  # fmt: skip
    changed = (head,) if head != record.meeting else ()
    return (*changed, *wanted.people, *wanted.items)
