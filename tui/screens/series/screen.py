"""The next meeting of a series, as it would be made: one key makes it and opens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Literal, TypeAlias

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.errors import Problem
from store.files.meeting_file import MeetingFile
from store.language.catalogue import told
from store.record.model import AgendaItem
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.values import LANGUAGES
from store.search.numbers_given import numbers_given
from store.series.clocks import clocks_in, without_clocks
from store.series.next_meeting import NextMeeting, close_meeting, make, next_meeting
from store.series.titles import with_gaps
from tui.grammar.phrases.clock_times import read_day
from tui.grammar.phrases.deadlines import read_coming_day
from tui.keys.here import LineKey, bound
from tui.screens.answer_pane import AnswerPane
from tui.screens.background import run_behind, tell_later, tell_latest
from tui.screens.base import Room
from tui.screens.series.meeting_time import meeting_time
from tui.widgets.bars import Sides
from tui.widgets.content import cut, day_words, hung, joined, user

_LABEL = 10
"""Columns of what stands before a row."""

_PAPERS = {one: f"profile-{one}" for one in ("minutes", "protocol", "municipal")}
_LANGUAGES = {one: f"language-{one}" for one in LANGUAGES}
_ORIGINS = {"next-meeting": "next-from-next-meeting", "meets": "next-from-meets"}

_Asked: TypeAlias = Literal["", "agreed", "all"]
"""What was asked for before the meeting had been worked out: to make it, or to change all of it."""


class NextMeetingScreen(Room):
    """What the next meeting would be. Nothing is written before Enter."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "list", "all")]
    PLACES = ("points", "list", "all")
    KEY_LINE = (
        ("list.open", "next-make"),
        ("points.as_of", "next-day"),
        ("list.edit", "next-edit"),
        ("list.new", "next-new"),
        ("all.details", "next-series"),
        "list.menu",
        "all.back",
    )

    head = getters.query_one("#head", Sides)
    panel = getters.query_one("#panel", VerticalScroll)
    text = getters.query_one("#panel-text", Static)
    answer = getters.query_one(AnswerPane)

    def __init__(self, series: int) -> None:
        """Take the series of the meeting that the cursor was on."""
        super().__init__()
        self._series = series
        self._wanted: NextMeeting | None = None
        self._used: frozenset[str] = frozenset()
        self._asked: _Asked = ""
        self._making = False
        self._reading = False
        self._clocks: tuple[str, str] | None = None

    def compose(self) -> ComposeResult:
        """A head, the rows, a line to answer on, the keys."""
        yield Sides(id="head")
        with VerticalScroll(id="panel"):
            yield Static("", id="panel-text", markup=False)
        yield AnswerPane(self._to_panel)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Work the meeting out."""
        super().on_mount()
        self.panel.focus()
        self._work_out(None)

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._show()

    def on_resize(self) -> None:
        """Wrap the rows to the room there is now."""
        self.call_after_refresh(self._show)

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """Enter opens the meeting that is planned already."""
        line = super().key_line_here
        opens = self._wanted is not None and self._wanted.planned is not None
        return ["list.open" if opens and key[0] == "list.open" else key for key in line]

    def awaits(self, key: str) -> bool:
        """Keys wait until the meeting is worked out: without a day it asks for one."""
        return super().awaits(key) or (self._reading and key != "escape")

    def _to_panel(self) -> None:
        self.panel.focus()

    def _work_out(self, first: date | None) -> None:
        self._reading = True
        run_behind(self, partial(self._worked_out, first), exclusive=True, group="next")

    def _worked_out(self, first: date | None) -> None:
        archive, language = self.house.archive, self.house.language
        wanted = next_meeting(archive, self._series, language, first=first, clocks=self._clocks)
        tell_latest(self, self._learn, wanted, numbers_given(archive, wanted.meeting))

    def _learn(self, wanted: NextMeeting, used: frozenset[str]) -> None:
        self._wanted, self._used, self._reading = wanted, used, False
        self._show()
        if not wanted.dated and wanted.planned is None:
            self._ask_day()
        elif self._asked:
            self._make(all_of_it=self._asked == "all")

    def failed(self, problem: Problem) -> None:
        """Say why; another try may be made."""
        self._making, self._asked, self._reading = False, "", False
        super().failed(problem)

    def action_open(self) -> None:
        """Make the meeting and open it; open the one that is planned already."""
        if self._wanted is None:
            self._asked = "agreed"
        elif not self._wanted.dated and self._wanted.planned is None:
            self._ask_day()
        else:
            self._make(all_of_it=False)

    def action_edit(self) -> None:
        """Make the meeting, and show all of its details."""
        if self._wanted is None:
            self._asked = "all"
        elif self._wanted.dated or self._wanted.planned:
            self._make(all_of_it=True)

    def action_as_of(self) -> None:
        """Ask for another day."""
        self._ask_day()

    def action_new(self) -> None:
        """Begin a wholly new meeting."""
        from tui.screens.forms.meeting import MeetingForm  # noqa: PLC0415 — not needed to begin

        house, form = self.house, MeetingForm(self.house.archive, None, self.house.language)
        self.app.pop_screen()
        house.show_form(form)

    def action_details(self) -> None:
        """Show the series in its lines; what is changed there holds for the meeting at once."""
        from tui.screens.series.description import SeriesScreen  # noqa: PLC0415 — not needed to begin

        first = self._wanted.meeting.from_ if self._wanted and self._wanted.origin == "asked" else None
        self.app.push_screen(SeriesScreen(self._series, partial(self._work_out, first)))

    def action_back(self, _key: str) -> None:
        """Leave everything as it was."""
        self.app.pop_screen()

    def _ask_day(self, text: str = "", wrong: Problem | None = None) -> None:
        name = self._wanted.meeting.series.name if self._wanted and self._wanted.meeting.series else ""
        asked = self.words("next-ask-day", name=name)
        if wrong is not None:
            asked = " ".join(told(wrong, self.house.language))
        self.answer.ask(asked, text, self._take_day, whole=False)

    def _take_day(self, text: str) -> None:
        """Take a day, with its clock times where they are told; what is none stands there to be put right."""
        today = self.house.archive.clock().date()
        told_day = without_clocks(text)  # whatever more is said would be lost
        day = read_day(told_day, today) or read_coming_day(told_day, today)
        if day is None:
            self._ask_day(text, Problem("date-unreadable", text=text))
        else:
            self._asked, self._clocks = "", clocks_in(text)
            self._work_out(day)

    def _make(self, *, all_of_it: bool) -> None:
        if self._wanted is not None and not self._making:
            self._making = True
            run_behind(self, partial(self._made, self._wanted, all_of_it=all_of_it), group="next")

    def _made(self, wanted: NextMeeting, *, all_of_it: bool) -> None:
        archive = self.house.archive
        if wanted.closes is not None:
            close_meeting(archive, archive.file(wanted.closes.path))
        found = wanted.planned
        path = found.path if found is not None else make(archive, wanted).path
        tell_later(self, self._opened, path, all_of_it)

    def _opened(self, path: object, all_of_it: bool) -> None:
        house = self.house
        self.app.pop_screen()
        house.open_meeting(MeetingFile(path, house.archive.disk))  # type: ignore[arg-type]
        if all_of_it and isinstance(self.app.screen, Room):
            action = getattr(self.app.screen, "action_details", None)
            if callable(action):
                action()

    # — the rows —

    def _show(self) -> None:
        wanted = self._wanted
        if wanted is None:
            self.head.tell(user(f" {self.words('reading')} ", "$kind-quiet"), user(""))
            return
        name = wanted.meeting.series.name if wanted.meeting.series else ""
        after = cut(wanted.last.meeting.title) if wanted.last else ""
        heading, right = self.words("next-title", name=name), self.words("next-after", title=after)
        self.head.tell(
            user(f" {heading} ", "$primary bold"), user(f"{right} " if after else "", "$kind-quiet")
        )
        self.text.update(Content("\n").join(self._rows(wanted)))
        self.show_keys_here()

    def _rows(self, wanted: NextMeeting) -> Iterator[Content]:
        meeting, language = wanted.meeting, self.house.language
        if wanted.planned is not None:
            planned = wanted.planned.meeting
            day = day_words(planned.from_, language, weekday=True) if planned.from_ else ""
            yield user(self.words("next-is-planned", title=cut(planned.title), day=day), "$warning")
            yield user("")
        yield self._row("next-row-title", meeting.title if wanted.dated else with_gaps(meeting.title))
        yield self._row("next-row-day", self._when(wanted), self._origin(wanted))
        paper = self.words(_PAPERS["municipal" if meeting.layout == "municipal" else meeting.profile])
        yield self._row("next-row-place", meeting.place)
        yield self._row("next-row-document", joined(paper.lower(), self.words(_LANGUAGES[meeting.language])))
        yield self._row("next-row-invited", ", ".join(self._people(wanted)))
        numbers = Numbering(
            Record({"meeting": {1: meeting}, "agenda": {item.id: item for item in wanted.items}}), self._used
        )
        for place, item in enumerate(wanted.items):
            number = numbers.item(item)
            shown = (
                f"({number}) " if number and meeting.profile == "protocol" else f"{number} " if number else ""
            )
            label = "next-row-items" if place == 0 else ""
            yield self._row(label, f"{shown}{item.title}", self._told_of(wanted, item))
        if wanted.unread and wanted.last is not None:
            yield user("")
            yield user(self.words("next-series-unread", title=cut(wanted.last.meeting.title)), "$warning")
        if wanted.nothing_to_approve:
            yield user("")
            yield user(self.words("next-nothing-to-approve"), "$kind-quiet")
        if wanted.closes is not None:
            yield user("")
            yield user(self.words("next-closes", title=cut(wanted.closes.meeting.title)), "$warning")

    def _told_of(self, wanted: NextMeeting, item: AgendaItem) -> str:
        """What stands beside an item: how what it submits stands, what is open, from where it was put off."""
        if item.continues is not None:
            earlier = item.continues
            number, why = earlier.number or cut(earlier.title), cut(earlier.reason)
            return self.words("next-postponed", number=number, reason=why, why=int(bool(why)))
        if item.approves and wanted.last is not None:
            return self.words(f"state-{wanted.last.state}")
        if item.role == "follow-up" and wanted.open_points:
            return self.words("next-open-points", count=wanted.open_points)
        return ""

    def _row(self, key: str, value: str, right: str = "") -> Content:
        label = f" {self.words(key)}" if key else ""
        row = user(f"{label:<{_LABEL}}", "$kind-quiet").append(user(value or "–"))
        row = row.append(user(f"   {right}", "$kind-quiet")) if right else row
        return hung(row, self.panel.scrollable_content_region.width, _LABEL)

    def _when(self, wanted: NextMeeting) -> str:
        today = self.house.archive.clock().date()
        return meeting_time(wanted.meeting, self.words, self.house.language, today)

    def _origin(self, wanted: NextMeeting) -> str:
        return self.words(_ORIGINS[wanted.origin]) if wanted.origin in _ORIGINS else ""

    def _people(self, wanted: NextMeeting) -> Iterator[str]:
        for who in wanted.people:
            more = ", ".join(filter(None, (who.role, "" if who.votes else self.words("next-no-vote"))))
            yield f"{who.name.name} ({more})" if more else who.name.name
