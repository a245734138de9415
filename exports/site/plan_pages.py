"""The year plan of a site: what falls when, and what has no day or no conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from exports.calendar.calendar_row import CalendarRow, Unfinished, calendar_rows, unfinished, without_deadline
from exports.calendar.year_page import of_year
from exports.formats.html import escaped
from exports.site.addresses import meeting_page
from exports.site.entry_rows import PageParts
from exports.site.frame import link
from exports.typography.dates import capital, clock_range, date_range, day_and_month
from exports.typography.typesetter import with_capital
from store.language.catalogue import words
from store.language.written_day import month_name

_MOST = 60
"""Rows of what has no day, no deadline or no conclusion: the last of them, which are the newest."""


class PlanPages:
    """Makes the pages of the years."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the pages are made of."""
        self._source, self._frame, self._rows, self._places = parts
        self._say = self._frame.say

    @cached_property
    def dated(self) -> tuple[CalendarRow, ...]:
        """Everything that falls on days, or has words for when."""
        return calendar_rows(self._source.calendar)

    def all(self) -> Iterator[tuple[str, bytes]]:
        """A page for each year, and the newest again as the one that every page leads to."""
        days = [day.year for one in self.dated if one.days is not None for day in one.days]
        held = [one.day.year for one in self._source.meetings]
        years = sorted({*days, *held})
        newest = max(held, default=max(days, default=0))
        for year in years:
            yield f"plan/{year:04}.html", self._plan(f"plan/{year:04}.html", year, years)
        yield "plan.html", self._plan("plan.html", newest, years)

    def _plan(self, address: str, year: int, years: Sequence[int]) -> bytes:
        title = self._say("plan-title", year=str(year)) if year else self._say("nav-plan")
        main = [f"<h1>{self._frame.text(title)}</h1>"]
        shown = [str(one) if one == year else link(f"plan/{one:04}.html", str(one)) for one in years]
        subscribe = link("calendar.ics", self._say("plan-subscribe"))
        main.append(f"<p>{subscribe}. {' · '.join(shown)}</p>")
        found = of_year(self.dated, year)
        for month in range(1, 13):
            falls = [one for one in found if _month(one, year) == month]
            if falls:
                name = capital(month_name(date(year, month, 1), self._frame.language))
                main += [f"<h2>{escaped(name)}</h2>", *self._plan_list(map(self._plan_row, falls))]
        loose = sorted(
            (one for one in found if one.days is None),
            key=lambda one: (one.sort == "deadline", one.words.casefold(), one.key),
        )
        newest = address == "plan.html" or year == max(
            (one.day.year for one in self._source.meetings), default=0
        )
        parts: list[tuple[str, str, list[str]]] = [("no-day", "", [self._plan_row(one) for one in loose])]
        if newest:
            tasks = without_deadline(self._source.calendar)
            parts.append(("no-deadline", "actions", [self._rows.row(row) for row in tasks]))
            parts.append(("unfinished", "", [self._left(one) for one in unfinished(self._source.calendar)]))
        for key, place, rows in parts:
            if rows:
                main += [f"<h2>{self._frame.told(key)}</h2>", *self._plan_list(rows[-_MOST:])]
                main += self._rows.rest(len(rows) - _MOST, place)
        if not found and not any(rows for *_, rows in parts):
            main.append(f"<p>{self._frame.told('plan-nothing')}</p>")
        return self._frame.page(address, title, main, here="plan")

    def _plan_list(self, rows: Iterable[str]) -> Iterator[str]:
        yield '<ul class="rows plan">'
        yield from rows
        yield "</ul>"

    def _plan_row(self, one: CalendarRow) -> str:
        told = [clock_range(one.start, one.end, self._frame.language) if one.start else "", one.place]
        if one.cancelled:
            told.append(words(self._frame.language, "document")("calendar-cancelled"))
        if one.sort != "meeting":
            told.append(", ".join(one.owners))
        rest = " · ".join(filter(None, told))
        more = f'<p class="meta">{escaped(rest)}</p>' if rest else ""
        time = f'<p class="lead"{self.marked(one)}>{escaped(capital(self.time(one, short=True)))}</p>'
        return f"<li>{time}<div><p>{self.what(one)}</p>{more}</div></li>"

    def marked(self, one: CalendarRow) -> str:
        """The attribute that marks the words of a time of another language."""
        return self._frame.marked(one.meeting.language) if self.time(one) == one.words else ""

    def time(self, one: CalendarRow, *, short: bool = False) -> str:
        """The days of something, in the frame's language; else its own words."""
        if one.days is None:
            return one.words
        first, last = one.days
        language = self._frame.language
        if first == last:
            return day_and_month(first, language) if short else date_range(first, None, language)
        if one.words and not one.whole:
            return one.words
        told = date_range(first, last, language)
        return told.removesuffix(f" {last.year}") if short and first.year == last.year else told

    def what(self, one: CalendarRow) -> str:
        """What falls on a day, with the link to where it was said."""
        meeting = one.meeting
        text = with_capital(self._rows.printed(meeting, one.text).strip()) or self._say("untitled")
        if one.sort == "deadline":
            text = self._say("deadline-of", text=self._rows.printed(meeting, one.text).strip())
        lang = self._frame.marked(meeting.language)
        if meeting.id not in self._source.by_id:
            return f"<span{lang}>{escaped(text)}</span>"
        address = (
            meeting_page(meeting.id) if one.sort == "meeting" else self._places.entry(meeting.id, one.key)
        )
        return link(address, text, more=lang)

    def _left(self, one: Unfinished) -> str:
        """An item or a proposal that came to no conclusion."""
        meeting = one.meeting
        outcome = words(self._frame.language, "document")(f"calendar-left-{one.outcome}")
        place = self._places.item if one.outcome != "proposal" else self._places.entry
        text = self._rows.printed(meeting, " ".join(filter(None, (one.number, one.text))))
        shown = link(place(meeting.id, one.key), text, more=self._frame.marked(meeting.language))
        said = f'<p class="meta">{self._rows.meeting_link(meeting)}</p>'
        return f'<li><p class="lead">{escaped(capital(outcome))}</p><div><p>{shown}</p>{said}</div></li>'


def _month(one: CalendarRow, year: int) -> int:
    """The month of the year that something begins in, or January when it began before; 0 for no day."""
    if one.days is None:
        return 0
    return one.days[0].month if one.days[0].year == year else 1
