"""The list of meetings by year: those under way first, older years folded, unreadable files last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len
from textual import events
from textual.content import Content, Span
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.files.meeting_list import Finding, Listing, Summary
from store.language.catalogue import Words
from store.language.folders import fold
from store.record.values import Language
from tui.widgets.content import cut, origin_words, short_weekday, shown
from tui.widgets.pointed_list import PointedList

Chosen: TypeAlias = Summary | Finding

AT_FIRST = 200
"""Meetings that are listed to begin with; more come when the cursor gets near the end."""

_DATE, _SERIES, _STATUS = 14, 14, 16
"""Cells of the columns beside the title."""

_ROOM_FOR_SERIES = 72
"""Cells from which the series has a column."""

_ROOM_FOR_BOTH = _ROOM_FOR_SERIES - _DATE - _STATUS
"""Cells that title and series have at least between them."""

FEW = 40
"""Meetings that are all listed; of more, the years before the last two are folded."""

_LEAST = 12
_YEAR = "year-"


class MeetingList(PointedList):
    """Meetings and unreadable files as a list."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id, markup=False, compact=True)
        self.choices: dict[str, Chosen] = {}
        self.by_series = False
        """Whether those of a series stand together, else those of a year."""
        self._told: tuple[Listing, Words, Language] | None = None
        self._shown: tuple[object, ...] = ()
        self._most = AT_FIRST
        self._wanted = ""
        self._waiting: frozenset[int] = frozenset()
        self._others: tuple[Summary, ...] = ()
        self._unfolded: set[int] = set()
        self._open = 0
        """Meetings that can be listed: those of years that are not folded."""
        self._longest = _Longest(0, 0, 0)
        self._columns = (0, 0)

    def action_select(self) -> None:
        """Choose a meeting; a year is unfolded, or folded again."""
        option = self.highlighted_option
        if option is None or not (option.id or "").startswith(_YEAR):
            super().action_select()
            return
        self._unfolded ^= {int((option.id or "").removeprefix(_YEAR))}
        self._fill()

    def point(self, meeting: int) -> None:
        """Put the cursor on a meeting, as soon as it is in the list."""
        self._wanted = f"meeting-{meeting}"
        found = [one for one in self._told[0].meetings if one.id == meeting] if self._told else []
        self._unfolded |= {one.day.year for one in found}
        self._fill()

    @property
    def chosen(self) -> Chosen | None:
        """What the cursor is on."""
        option = self.highlighted_option
        return self.choices.get(option.id) if option is not None and option.id else None

    def show(
        self,
        listing: Listing,
        words: Words,
        language: Language,
        waiting: frozenset[int] = frozenset(),
        others: tuple[Summary, ...] = (),
    ) -> None:
        """Show meetings, with the cursor where it was if that is still there.

        ``waiting`` are the ids of those that something waits for; ``others`` are meetings of other archives.
        """
        told = listing, words, language, waiting, others, self.by_series
        if told == self._shown:
            return
        self._shown = told
        self._waiting = waiting
        self._others = others
        self._told = (listing, words, language)
        self._fill()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """List more when the cursor gets near the end; all that is not folded, on a folded year below it."""
        if event.option_index > self._most - 20 and self._open > self._most:
            self._most = self._open if self._is_folded(event.option_id or "") else self._most + AT_FIRST
            self._fill()

    def _is_folded(self, key: str) -> bool:
        """Whether a row is a year whose meetings are folded."""
        return key.startswith(_YEAR) and int(key.removeprefix(_YEAR)) not in self._unfolded

    def on_resize(self, event: events.Resize) -> None:
        """Fit the titles to the room, where that is another."""
        del event
        if self._told is not None and self._widths() != self._columns:
            self._fill()
            self.call_after_refresh(self.scroll_to_highlight)  # by then it is known how much is in sight

    def _fill(self) -> None:
        if self._told is None:
            return
        listing, words, language = self._told
        self._longest = _longest(listing.listed[: self._most], self._waiting, words)
        self._columns = self._widths()
        was = self.highlighted_option.id if self.highlighted_option else None
        was = self._wanted or was
        self.choices = {}
        self._name_columns(words)
        options = [
            *self._meetings(listing.listed, words, language),
            *self._of_others(words, language),
            *self._findings(listing, words),
        ]
        self.set_options(options)
        keys = [option.id for option in options]
        first = next((place for place, key in enumerate(keys) if key), None)
        if self._wanted in keys:
            self._wanted = ""
        self.highlighted = keys.index(was) if was and was in keys else first

    def _meetings(self, summaries: Sequence[Summary], words: Words, language: Language) -> Iterator[Option]:
        live = [summary for summary in summaries if summary.meeting.state == "live"]
        if live:
            yield self._heading(words("meetings-live"))
        for summary in live:
            yield self._option(summary, words, language)
        rest = [summary for summary in summaries if summary.meeting.state != "live"]
        self._open = len(rest)
        if self.by_series:
            yield from self._series(rest, words, language)
            return
        years = Counter(summary.day.year for summary in rest)
        folded = set(sorted(years)[:-2]) - self._unfolded if len(rest) > FEW else set()
        year, opened = 0, [one for one in rest if one.day.year not in folded]
        self._open = len(opened)
        for summary in opened[: self._most]:
            if summary.day.year != year:
                year = summary.day.year
                foldable = len(rest) > FEW and year in sorted(years)[:-2]
                yield self._year(year, "▾", years[year], words) if foldable else self._heading(str(year))
            yield self._option(summary, words, language)
        yield from (self._year(one, "▸", years[one], words) for one in sorted(folded, reverse=True))

    def _series(self, summaries: Sequence[Summary], words: Words, language: Language) -> Iterator[Option]:
        """The meetings of each series, in the order of their names; those without a series last."""
        found: dict[str, list[Summary]] = {}
        for summary in summaries:
            found.setdefault(summary.meeting.series.name if summary.meeting.series else "", []).append(
                summary
            )
        left = self._most
        for name in sorted(found, key=lambda name: (not name, fold(name))):
            if left <= 0:
                return
            title = " ".join(shown(cut(name)).split()) if name else words("meetings-no-series")
            told = words("meetings-count", count=len(found[name]))
            yield self._heading(f"{title} · {told}")
            for summary in found[name][:left]:
                yield self._option(summary, words, language)
            left -= len(found[name])

    def _year(self, year: int, sign: str, count: int, words: Words) -> Option:
        """A year that can be folded, with how many meetings it has."""
        told = words("meetings-count", count=count)
        return Option(Content.styled(f"{sign} {year} · {told}", "$kind-quiet bold"), id=f"{_YEAR}{year}")

    def _name_columns(self, words: Words) -> None:
        """Say in the top row what the columns have."""
        title, series = self._columns
        names = [f"{words('column-day'):<{_DATE}}{words('column-meeting'):<{title}}"]
        names.append(f"{words('column-series'):<{series}}" if series else "")
        self.border_title = Content.styled("".join([*names, words("column-status")]), "$kind-quiet")

    def _widths(self) -> tuple[int, int]:
        """Cells of the title and of the series; none for a series without room."""
        width = max(24, self._room)
        if width < _ROOM_FOR_SERIES or self.by_series:
            return max(_LEAST, width - _DATE - self._longest.status), 0
        # The room that a wide terminal has more is shared, and what the titles do not need is the series'.
        titles, names, status = self._longest
        room = width - _DATE - status
        series = min(names, max(_SERIES + (room - _ROOM_FOR_BOTH) // 2, room - titles))
        return max(_LEAST, room - series), series

    @property
    def _room(self) -> int:
        """Cells of a row; what they will be, before the list has its place: all of the screen's."""
        if self.size.width:
            return self.scrollable_content_region.width
        return self.app.size.width - self.gutter.width

    def _of_others(self, words: Words, language: Language) -> Iterator[Option]:
        """The meetings of other archives, each with where it is from and when it was read."""
        if self._others:
            yield self._heading(words("foreign-list"))
        title, series = self._columns
        for place, summary in enumerate(self._others):
            key = f"foreign-{place}"
            self.choices[key] = summary
            meeting = summary.meeting
            date = short_weekday(meeting.from_, language) if meeting.from_ else words("no-date")
            whole = title + series + self._longest.status
            origin = origin_words(summary.origin, words, language, whole * 3 // 5 - 1)
            beside = min(cell_len(origin) + 1, whole * 3 // 5)
            line = _row(
                _Cell(date, _DATE, "$kind-quiet"),
                _Cell(cut(meeting.title) or words("untitled"), whole - beside),
                _Cell(origin, beside, "$kind-quiet"),
            )
            yield Option(line, id=key)

    def _findings(self, listing: Listing, words: Words) -> Iterator[Option]:
        if listing.findings:
            yield self._heading(words("meetings-unreadable"))
        for place, finding in enumerate(listing.findings):
            self.choices[f"finding-{place}"] = finding
            line = Content.styled(f"⚠ {shown(finding.path.name)}", "$warning")
            yield Option(line, id=f"finding-{place}")

    def _heading(self, text: str) -> Option:
        return Option(Content.styled(text, "$kind-quiet bold"), disabled=True)

    def _option(self, summary: Summary, words: Words, language: Language) -> Option:
        key = f"meeting-{summary.id}"
        if key in self.choices:  # of another meeting with the same id
            key = f"meeting-{summary.id}-{len(self.choices)}"
        self.choices[key] = summary
        meeting = summary.meeting
        date = short_weekday(meeting.from_, language) if meeting.from_ else words("no-date")
        waits = summary.id in self._waiting
        state = _status(summary, self._waiting, words)
        title, series = self._columns
        colour = "$warning" if waits else "$kind-action" if meeting.state == "live" else "$kind-quiet"
        line = _row(
            _Cell(date, _DATE, "$kind-quiet"),
            _Cell(cut(meeting.title) or words("untitled"), title),
            _Cell(meeting.series.name if meeting.series else "", series, "$kind-quiet"),
            _Cell(state, self._longest.status, colour),
        )
        return Option(line, id=key)


class _Cell(NamedTuple):
    """A text in a column so many cells wide, and its style; one of no cells is left out."""

    text: str
    width: int
    style: str = ""


def _row(*cells: _Cell) -> Content:
    """The columns of a row, each text cut where it is too long, with a gap behind it."""
    told, spans = "", []
    for text, width, style in cells:
        start, told = len(told), told + _fitted(text, width)
        if style and start < len(told):
            spans.append(Span(start, len(told), style))
    return Content(told, spans=spans)


def _fitted(text: str, width: int) -> str:
    told = " ".join(shown(text).split()) if width else ""
    if cell_len(told) > max(1, width - 1):
        told = Content(told).truncate(max(1, width - 1), ellipsis=True).plain
    return told + " " * max(0, width - cell_len(told))


def _status(summary: Summary, waiting: frozenset[int], words: Words) -> str:
    """What its last column says of a meeting."""
    return words("meeting-waits") if summary.id in waiting else words(f"state-{summary.state}")


class _Longest(NamedTuple):
    """Cells of the longest title, series and status in the list, each with a gap behind it."""

    title: int
    series: int
    status: int


def _longest(summaries: Sequence[Summary], waiting: frozenset[int], words: Words) -> _Longest:
    """Cells that the columns need; the status no more than its share."""
    titles = (cell_len(cut(one.meeting.title)) for one in summaries)
    names = [
        words("column-series"),
        *(cut(one.meeting.series.name) for one in summaries if one.meeting.series),
    ]
    states = [
        words("column-status"),
        *(_status(summary, waiting, words) for summary in summaries),
    ]
    longest = max(map(cell_len, states)) + 1
    return _Longest(max(titles, default=0) + 1, max(map(cell_len, names)) + 1, min(longest, _STATUS))
