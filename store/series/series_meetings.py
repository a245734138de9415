"""The meetings of a series, and what the last of them tells of the series where nobody has described it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from store.files.meeting_list import Summary
from store.language.beside_names import is_reason
from store.record.model import AgendaItem
from store.record.record import Record
from store.series.book import SeriesBook
from store.series.clocks import planned_minutes
from store.series.series_rows import Member, SeriesRow, StandingItem
from store.series.titles import role_of, with_brackets

HELD = ("live", "draft", "approved")
"""The states of a meeting that has been held, or is being."""


class SeriesMeetings:
    """The meetings of one series in order of time, cancelled ones aside."""

    def __init__(self, meetings: Iterable[Summary], book: SeriesBook, series: int) -> None:
        """Take those of the series out of all meetings."""
        identity = book.id_of(series)
        own = (one for one in meetings if one.meeting.series is not None and one.meeting.state != "cancelled")
        found = (one for one in own if one.meeting.series and book.id_of(one.meeting.series.id) == identity)
        self.all = tuple(sorted(found, key=lambda one: (one.day, one.id)))

    @property
    def held(self) -> tuple[Summary, ...]:
        """Those that have been held."""
        return tuple(one for one in self.all if one.meeting.state in HELD)

    @property
    def last(self) -> Summary | None:
        """The one that the next follows: the last held; before any was held, the last there is."""
        return self.held[-1] if self.held else self.all[-1] if self.all else None

    @property
    def planned(self) -> Summary | None:
        """The first planned one after the last that was held."""
        after = (self.held[-1].day, self.held[-1].id) if self.held else (date.min, 0)
        later = (one for one in self.all if one.meeting.state == "planned" and (one.day, one.id) > after)
        return next(later, None)


def members_of(record: Record) -> Iterator[Member]:
    """The people of a meeting as members: those on its list who sat in for nobody."""
    for who in record.attendance:
        if who.deputy_for is not None:
            continue
        yield Member(
            id=who.id,
            rank=who.rank,
            name=who.name,
            count=who.count,
            role="" if who.status in ("absent", "excused") and is_reason(who.role) else who.role,
            organisation=who.organisation,
            party=who.party,
            votes=who.votes,
        )


def standing_of(record: Record) -> Iterator[StandingItem]:
    """The items of a meeting that have a role, as standing items."""
    for item in record.agenda:
        role = item.role or role_of(item.title)
        if role and not (item.private or item.exempt):
            yield _as_standing(item, role)


def _as_standing(item: AgendaItem, role: str) -> StandingItem:
    return StandingItem(
        id=item.id,
        rank=item.rank,
        title=item.title,
        role=role,
        sort=item.sort,
        planned=item.planned,
        presenter=item.presenter if not role else "",
        form=item.form,
        format=item.format,
    )


def described_by(record: Record) -> SeriesRow:
    """What a meeting tells of the series it might belong to."""
    meeting = record.meeting
    title, _ = with_brackets(meeting)
    return SeriesRow(
        id=0,
        title=title,
        start=meeting.start,
        minutes=planned_minutes(meeting.start, meeting.end),
        place=meeting.place,
        zone=meeting.zone if meeting.zone != "Europe/Oslo" else "",
        organiser=meeting.organiser,
        language=meeting.language,
        profile=meeting.profile,
        layout=meeting.layout if meeting.layout != "board" else None,
        recommender=meeting.recommender,
        numbering=meeting.numbering,
        scope=meeting.scope if meeting.scope != "everything" else None,
        chair=meeting.chair,
        note_taker=meeting.note_taker,
        copy_to=meeting.copy_to,
        archive_ref=meeting.archive_ref,
        access=meeting.access,
        signers=meeting.signers,
    )
