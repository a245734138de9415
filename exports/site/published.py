"""The published meetings of a site, and what others may know of them, as if they were the whole archive."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from exports.calendar.calendar_row import CalendarSource
from exports.privacy import PublicRecord, for_others
from exports.site.earlier_pages import mark_of_parts, program_mark
from exports.site.folder import WITHOUT
from exports.typography.typesetter import Typesetter, remembering
from store.errors import Problem
from store.files.meeting_list import Summary
from store.language.words import fold
from store.record.identity import to_text
from store.record.model import Event, Meeting, Stored
from store.record.record import Record
from store.record.values import LANGUAGES, Kind, Language, Series
from store.record.withheld import Withheld
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import Called, Contribution, Happened, TopicPlace, happened
from store.registers.parties import PartyBook
from store.registers.rows import RegisterRow, Step
from store.revisions.later_marks import as_marked_now
from store.revisions.revision import numbered, record_of, state_of
from store.series.same import same_series
from store.topics.list import TopicList
from store.topics.public_list import public_topics, topics_used
from store.topics.topic_page import Knowledge

LeftOut: TypeAlias = Literal["series", "unapproved", "cancelled", "planned"]
"""Why a meeting is not on the site: not a chosen series, no approved minutes yet, cancelled, planned."""

_TOLD = frozenset({"status", "deadline", "owner"})
"""What became of an entry elsewhere than in its own meeting that others may know; no remarks."""


class SiteAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of a site, as the manifest remembers it.

    series: the ids of the chosen ones, as text, and :data:`WITHOUT` for meetings of none. seen: those that
    the archive had then; a new one is told of and not taken. drafts: with minutes that are not approved
    yet. url: where it will be. language: of the frame; empty for the one that most meetings have.
    findable: search engines may list it. records: with each meeting as a record for other archives.
    """

    series: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    drafts: bool = False
    url: str = ""
    title: str = ""
    language: str = ""
    findable: bool = False
    records: bool = False


class ArchiveRead(msgspec.Struct, frozen=True, kw_only=True):
    """An archive as it was read.

    records: every meeting outside the bin. used: the numbers that others of its series have, by draft.
    """

    identity: int
    records: tuple[Record, ...]
    tables: Stored
    organisation: str = ""
    used: Mapping[int, Collection[str]] = msgspec.field(default_factory=dict)


class Published(msgspec.Struct, frozen=True):
    """A meeting of the site as others may read it, and the numbers that others of its series have."""

    record: PublicRecord
    used: Collection[str] = ()

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.record.meeting

    @property
    def day(self) -> date:
        """Its first day; of one without, that of its making."""
        return Summary(Path(), self.meeting).day

    @property
    def key(self) -> str:
        """Its id, as addresses have it."""
        return to_text(self.meeting.id)


class SiteSource:
    """What a site is made of: the published meetings, and what they know together.

    The record of the archive is asked once, here; what pages take from it is what others may read.
    """

    def __init__(self, archive: ArchiveRead, asked: SiteAsked, whole: Book | None = None) -> None:
        """Choose the meetings and take away what is withheld; ``whole`` may be known already."""
        self._whole = whole
        self.archive = archive.identity
        self.asked = asked
        self.organisation = archive.organisation
        self.same = same_series(archive.tables)
        chosen = _Choice(archive, asked, self.same)
        self.sources = chosen.sources
        self.left_out = tuple(chosen.left_out)
        self.meetings = tuple(
            sorted(chosen.published, key=lambda one: (one.day, one.meeting.id), reverse=True)
        )
        self.ahead = tuple(sorted(chosen.ahead, key=lambda one: one.meeting.id))
        self.by_id = {one.meeting.id: one for one in self.meetings}
        self.called = Called(archive.tables.get("people", {}), archive.tables.get("parties", {}))
        self.party_book = PartyBook(archive.tables)
        self._tables = archive.tables
        self._earlier = chosen.earlier
        self._marks: dict[int, str] = {}
        self._setters: dict[tuple[Language, str], Typesetter] = {}
        self._archive, self._said = archive, chosen.said

    @cached_property
    def book(self) -> Book:
        """The registers of the published meetings, with what became of their entries elsewhere."""
        archive = self._archive
        parts = [
            (
                Summary(Path(), one.meeting),
                _with_events(part_of(one.record, one.used), self._said[one.meeting.id]),
            )
            for one in self.meetings
        ]
        events = [event for event in _outside(archive) if event.what in _TOLD]
        book = Book(parts, events, self.called, self.same)
        gone = tuple(_no_longer(book, self.whole))
        return Book(parts, [*events, *gone], self.called, self.same) if gone else book

    @cached_property
    def whole(self) -> Book:
        """The registers of all approved meetings, with what is withheld: for what no longer holds."""
        return self._whole or Book(_approved(self._archive), _outside(self._archive), self.called, self.same)

    @cached_property
    def later(self) -> Mapping[int, Mapping[int, Sequence[Step]]]:
        """What became of entries elsewhere than in their meeting, by meeting and entry."""
        return self.book.later_of_all()

    @cached_property
    def of_series(self) -> Mapping[int, Sequence[Published]]:
        """The published meetings of each series, the newest first; without those of none."""
        found: dict[int, list[Published]] = {}
        for one in self.meetings:
            if one.meeting.series is not None:
                found.setdefault(self.book.series_of(one.meeting), []).append(one)
        return found

    @cached_property
    def topics(self) -> TopicList:
        """The topics that the published meetings use, by the names that others may know."""
        return public_topics(self._tables, self.book, lambda: topics_used(self._archive.records))

    def places(self, meeting: int) -> Sequence[TopicPlace]:
        """Where others may read topics in a meeting."""
        return self._topic_places.get(meeting, ())

    @cached_property
    def _topic_places(self) -> Mapping[int, Sequence[TopicPlace]]:
        return {
            summary.id: [place for place in part.topics if not place.hidden]
            for summary, part in self.book.parts
        }

    @cached_property
    def known(self) -> Knowledge:
        """What the published meetings say of topics and parties."""
        return Knowledge(self.book, self.topics)

    @cached_property
    def language(self) -> Language:
        """The language of the frame: as asked, else the one that most meetings have."""
        if self.asked.language in LANGUAGES:
            return self.asked.language
        counts = {one: sum(m.meeting.language == one for m in self.meetings) for one in LANGUAGES}
        return max(LANGUAGES, key=lambda one: counts[one])

    @cached_property
    def calendar(self) -> CalendarSource:
        """What falls on days: of the published meetings, and the meetings that are to come."""
        records = [*(one.record for one in self.meetings), *self.ahead]
        records.sort(key=lambda record: (record.meeting.from_ or date.max, record.meeting.id))
        tasks = tuple(row for row in reversed(self.rows(Kind.ACTION)) if row.is_open)
        return CalendarSource(tuple(records), tasks, self._earlier, self.book)

    def rows(self, kind: Kind) -> tuple[RegisterRow, ...]:
        """The entries of a kind that others may read, the newest first."""
        return tuple(row for row in self.book.rows(kind) if not row.entry.hidden and not row.entry.version)

    def mark(self, one: Published) -> str:
        """What the document of a meeting is made of: all that others may read of it, and by whom."""
        found = self._marks.get(one.meeting.id)
        if found is None:
            found = mark_of_parts(program_mark(), self.organisation, sorted(one.used), one.record.everything)
            self._marks[one.meeting.id] = found
        return found

    def setter(self, meeting: Meeting) -> Typesetter:
        """What sets the texts of a meeting; the same entry stands on several pages."""
        asked = meeting.language, meeting.tidy
        if asked not in self._setters:
            self._setters[asked] = remembering(*asked)
        return self._setters[asked]

    def series_of(self, meeting: Meeting) -> Series | None:
        """The series of a meeting under the id and the name that stand for it; None for none."""
        if meeting.series is None:
            return None
        return Series(self.book.series_of(meeting), meeting.series.name)

    @cached_property
    def series(self) -> Mapping[int, str]:
        """The series of the published meetings, each with the name in its newest meeting."""
        found: dict[int, str] = {}
        for one in self.meetings:
            series = self.series_of(one.meeting)
            if series is not None:
                found.setdefault(series.id, series.name)
        return found

    @cached_property
    def people(self) -> frozenset[str]:
        """The names, folded, of everybody who is known to be a person: none of them has a page."""
        found: set[str] = set()
        for one in self.meetings:
            found.update(fold(who.name.name) for who in one.record.attendance if who.count is None)
            found.update(fold(name.name) for name in (one.meeting.chair, one.meeting.note_taker) if name)
        for row in self._tables.get("people", {}).values():
            name = row.get("name")
            if isinstance(name, str):
                found.add(fold(name))
        return frozenset(found)


class _Choice:
    """Goes through the meetings of an archive once."""

    def __init__(self, archive: ArchiveRead, asked: SiteAsked, same: Mapping[int, int]) -> None:
        self.published: list[Published] = []
        self.ahead: list[PublicRecord] = []
        self.sources: list[Record] = []
        self.left_out: list[tuple[Meeting, LeftOut]] = []
        self.earlier: dict[int, int] = {}
        self.said: dict[int, tuple[Happened, ...]] = {}
        self._asked = asked
        self._same = same
        for record in sorted(archive.records, key=lambda one: one.meeting.id):
            self._take(record, archive.used.get(record.meeting.id, ()))

    def _take(self, record: Record, used: Collection[str]) -> None:
        meeting = record.meeting
        if not self._is_chosen(meeting):
            self.left_out.append((meeting, "series"))
            return
        shown = published_version(record, drafts=self._asked.drafts)
        if shown is not None:
            if shown.damaged:
                raise Problem("site-meeting-unread", meeting=meeting.title)
            self.earlier[meeting.id] = len(meeting.was)
            self.earlier.update((entry.id, len(entry.was)) for entry in record.entries if entry.was)
            self.sources.append(shown)
            self.said[meeting.id] = tuple(_said_of_others(shown))
            self.published.append(Published(for_others(shown), used if shown is record else ()))
            return
        if meeting.state in ("planned", "cancelled") and not meeting.access.strip():
            self.earlier[meeting.id] = len(meeting.was)
            self.ahead.append(_announced(meeting))
        known: dict[str, LeftOut] = {"planned": "planned", "cancelled": "cancelled"}
        self.left_out.append((meeting, known.get(meeting.state, "unapproved")))

    def part(self, one: Published) -> Contribution:
        """What a published meeting gives to the registers."""
        return _with_events(part_of(one.record, one.used), self.said[one.meeting.id])

    def _is_chosen(self, meeting: Meeting) -> bool:
        if meeting.series is None:
            return WITHOUT in self._asked.series
        return to_text(self._same.get(meeting.series.id, meeting.series.id)) in self._asked.series


def published_version(record: Record, *, drafts: bool) -> Record | None:
    """Return a meeting as it is published; None when it is not.

    One that was opened again is there as it was last approved, with what is withheld now.
    """
    state = record.meeting.state
    if record.meeting.in_bin or state == "cancelled":
        return None
    if state == "approved":
        return record
    approved = [one for one in numbered(record) if state_of(one[1]) in ("approved", "reopened")]
    for number, revision in reversed(approved):
        before = record_of(revision, number)
        if before is not None:
            return as_marked_now(before, record)
    return record if drafts and state == "draft" else None


def _announced(meeting: Meeting) -> PublicRecord:
    """Of a meeting that is to come, or was cancelled: when, where and what it is called."""
    bare = Meeting(
        id=meeting.id,
        title=meeting.title,
        series=meeting.series,
        from_=meeting.from_,
        to=meeting.to,
        start=meeting.start,
        end=meeting.end,
        zone=meeting.zone,
        place=meeting.place,
        language=meeting.language,
        state=meeting.state,
    )
    return PublicRecord.of(Record.new(bare))


def _said_of_others(record: Record) -> Iterator[Happened]:
    """What a meeting says became of entries of others where everybody may read it."""
    withheld = Withheld(record)
    told: list[Event] = [
        event
        for event in record.events
        if event.about is None
        and event.of.meeting != record.meeting.id
        and event.what in _TOLD
        and event.item not in withheld
    ]
    yield from happened(told, record.meeting)


def _with_events(part: Contribution, more: Iterable[Happened]) -> Contribution:
    known = {event.key for event in part.events}
    told = tuple(event for event in part.events if event.what in _TOLD)
    return replace(part, events=(*told, *(event for event in more if event.key not in known)))


def _outside(archive: ArchiveRead) -> tuple[Happened, ...]:
    """What became of entries while no meeting was open."""
    return happened(Record.from_stored({"events": archive.tables.get("events", {})}).events, None)


def _approved(archive: ArchiveRead) -> Iterator[tuple[Summary, Contribution]]:
    """What the approved meetings of the whole archive give to its registers."""
    for record in archive.records:
        if record.meeting.state == "approved" and not record.meeting.in_bin:
            yield Summary(Path(), record.meeting), part_of(record)


def _no_longer(book: Book, whole: Book) -> Iterator[Happened]:
    """That decisions do not hold any more, where it was decided in a meeting or a line that is not published.

    ``whole`` are the registers with these. It is true; who decided it, where and when is not told.
    """
    for row in book.rows(Kind.DECISION):
        now = whole.row(row.entry.key)
        if row.status == "adopted" and now is not None and now.status == "superseded":
            entry = row.entry
            yield Happened(-entry.key, row.summary.id, entry.key, "status", "superseded", entry.day, entry.at)


def groups_of(records: Iterable[Record], same: Mapping[int, int]) -> dict[str, str]:
    """The series of meetings, each by its id with its name, and what stands for no series.

    More than one of them must be chosen from: a wage committee is published by no slip.
    """
    found: dict[str, str] = {}
    for record in sorted(records, key=lambda one: one.meeting.id):
        if record.meeting.state == "cancelled":
            continue
        series = record.meeting.series
        key = to_text(same.get(series.id, series.id)) if series else WITHOUT
        found[key] = series.name if series else ""
    return found
