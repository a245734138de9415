"""The page of a year: what falls in which month, what has no fixed day, and what is not finished."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from exports.blocks import Block, Details, Heading, Minutes, Paragraph, Point, PointList, Run
from exports.calendar.calendar_row import CalendarRow, Unfinished
from exports.typography.dates import capital, clock_range, date_range, day_and_month, short
from exports.typography.typesetter import Typesetter
from store.language.about import about
from store.language.catalogue import words
from store.language.written_day import month_name
from store.record.values import Language
from store.registers.rows import RegisterRow

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of a year is made of.

    found: everything that falls on days or has a time without one. without: open actions without a deadline.
    unfinished: what came to no conclusion. made: the day on its properties.
    """

    year: int
    found: tuple[CalendarRow, ...]
    without: tuple[RegisterRow, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    organisation: str = ""
    language: Language = "nb"


def of_year(found: Iterable[CalendarRow], year: int) -> tuple[CalendarRow, ...]:
    """Return what falls in a year, and what has no day and was said in a meeting of it or names it."""
    return tuple(one for one in found if _is_of(one, year))


def _is_of(one: CalendarRow, year: int) -> bool:
    if one.days is not None:
        return one.days[0].year <= year <= one.days[1].year
    named = [int(word) for word in one.words.replace(".", " ").split() if word.isdecimal() and len(word) == 4]
    named = named or [int(year) for year in _YEAR.findall(one.about)]
    if named:
        return year in named
    return one.meeting.from_ is not None and one.meeting.from_.year == year


def year_page(of: Year, setter: Typesetter) -> Minutes:
    """Return the page as a document, in no format yet."""
    return _YearPage(of, setter).minutes()


class _YearPage:
    """Makes the page of a year."""

    def __init__(self, of: Year, setter: Typesetter) -> None:
        self._of = of
        self._setter = setter
        self._words = words(of.language, "document")

    def minutes(self) -> Minutes:
        of = self._of
        title, kind = self._say("calendar-title", year=str(of.year)), self._say("type-calendar")
        return Minutes(
            language=about(of.language).tag,
            type_label=kind.upper(),
            draft_label="",
            title=title,
            subtitle="",
            organisation=self._text(of.organisation),
            running_title=title,
            footer=kind,
            page_label=self._say("page-label", page="{page}", pages="{pages}"),
            author=of.organisation,
            subject=self._say("subject", type=kind, title=title),
            created=f"{of.year:04}-01-01T00:00:00Z",
            details=Details(rows=()),
            blocks=tuple(self._blocks()),
        )

    def _blocks(self) -> Iterator[Block]:
        of = self._of
        dated = [one for one in of.found if one.days is not None]
        for month in range(1, 13):
            falls = [one for one in dated if self._month(one) == month]
            name = capital(month_name(date(of.year, month, 1), of.language))
            yield from self._part(name, [self._dated(one) for one in falls])
        undated = sorted(of.found, key=lambda one: (one.sort == "deadline", one.words.casefold(), one.key))
        loose = [self._undated(one) for one in undated if one.days is None]
        yield from self._part(self._say("calendar-no-day"), loose)
        yield from self._part(self._say("calendar-no-deadline"), [self._action(row) for row in of.without])
        yield from self._part(self._say("calendar-unfinished"), [self._left(one) for one in of.unfinished])
        if not (of.found or of.without or of.unfinished):
            yield Paragraph(line=(Run(self._say("calendar-nothing")),))

    def _month(self, one: CalendarRow) -> int:
        """The month of the year that something begins in, or January when it began before."""
        assert one.days is not None  # noqa: S101 — what has no days is told apart
        first = one.days[0]
        return first.month if first.year == self._of.year else 1

    def _part(self, title: str, points: Sequence[Point]) -> Iterator[Block]:
        if points:
            yield Heading(level=2, text=title)
            yield PointList(points=tuple(points))

    def _dated(self, one: CalendarRow) -> Point:
        assert one.days is not None  # noqa: S101 — as above
        first, last = one.days
        language = self._of.language
        if first == last:
            time = day_and_month(first, language)
        elif one.whole or not one.words:
            time = date_range(first, last, language)
        else:
            time = one.words
        told = [clock_range(one.start, one.end, language) if one.start else "", one.place]
        state = [self._say("calendar-cancelled")] if one.cancelled else []
        return self._point(time, self._what(one), [*told, *state, *one.owners])

    def _undated(self, one: CalendarRow) -> Point:
        return self._point(one.words, self._what(one), list(one.owners))

    def _what(self, one: CalendarRow) -> str:
        text = self._setter.text(one.text) or self._say("untitled")
        return self._say("calendar-deadline", text=text) if one.sort == "deadline" else text

    def _action(self, row: RegisterRow) -> Point:
        said = self._said(row.summary.meeting.title, row.entry.day)
        return self._point("", self._setter.text(row.entry.text), [*(o.name for o in row.owners), said])

    def _left(self, one: Unfinished) -> Point:
        said = self._said(one.meeting.title, one.meeting.from_)
        return self._point(
            "", self._setter.text(one.text), [self._say(f"calendar-left-{one.outcome}"), said], one.number
        )

    def _said(self, title: str, day: date | None) -> str:
        told = (title or self._say("untitled"), short(day, self._of.language) if day else "")
        return " ".join(filter(None, told))

    def _point(self, time: str, what: str, more: Sequence[str], number: str = "") -> Point:
        rest = " · ".join(self._text(part) for part in more if part)
        lead = (Run(f"{capital(self._text(time))}: ", bold=True),) if time else ()
        text = f"{self._text(number)} {what}".strip()
        return Point(line=(*lead, Run(f"{text} – {rest}" if rest else text)))

    def _say(self, key: str, **facts: str) -> str:
        return self._text(self._words(key, **facts))

    def _text(self, text: str) -> str:
        return self._setter.text(text)
