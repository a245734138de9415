"""A series in the lines that describe it, to be changed: the lines of a meeting, and nothing new to learn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar

import msgspec
from msgspec.structs import replace
from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import TextArea

from store.errors import Problem
from store.language.catalogue import told, words
from store.language.line import by_meaning, line
from store.language.series import series_words
from store.record.values import Language
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook
from store.series.description import Described, Description, keep
from store.series.made_from import book_after
from store.series.next_meeting import NextMeeting, next_meeting
from store.series.series_meetings import HELD, SeriesMeetings
from store.series.year_plan import YearPlan, plan_year
from tui.grammar.series import changed_lines, changed_twice, described_in_words, read_series, series_lines
from tui.keys.here import bound
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.screens.series.meeting_time import meeting_time
from tui.widgets.bars import OneLine, Sides
from tui.widgets.content import cut, joined, short_weekday, user, whole
from tui.widgets.text_area import Typing, begun_with

_PAUSE = 0.15
"""Seconds without a key before the lines are read."""

_OF_MEETING = (
    *("title", "place", "time", "organiser", "document", "chair", "note_taker", "recommender", "numbering"),
    *("deputy", "copy_to", "signers", "archive_ref", "deadline", "remarks_by"),
)
"""The words of a meeting's lines that a series has too, by what they mean."""


class SeriesLines(Typing):
    """Lines that are written one under the other; Tab ends a word that is known."""

    known: Sequence[str] = ()
    offered: Sequence[str] = ()
    """The lines that Tab writes where there are none."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty, with long lines wrapped."""
        super().__init__(id=id)
        self.soft_wrap = True

    def update_suggestion(self) -> None:
        """Show behind the cursor how the word that begins a line goes on."""
        row, column = self.cursor_location
        typed = self.document.get_line(row)
        at_end = self.selection.is_empty and column == len(typed)
        begun = begun_with(typed) if at_end else ""
        found = next((one for one in self.known if begun and one.startswith(begun) and one != begun), "")
        self.suggestion = found[len(begun) :]

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "tab":
            event.stop()
            event.prevent_default()
            if self.suggestion:
                self.insert(self.suggestion)
            elif self.offered and not self.text.strip():
                self.insert("\n".join(self.offered))
        elif event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(self, "escape"))

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if result := self._replace_via_keyboard(whole(event.text), *self.selection):
            self.move_cursor(result.end_location)

    def action_select_all(self) -> None:
        """Leave F7 to the screen."""

    def action_select_line(self) -> None:
        """Leave F6 to the screen."""


class DescribedSeries(msgspec.Struct, frozen=True):
    """A series as archive.json has it now: its lines, its meetings in a sentence's parts, what comes next.

    language: the one that its lines are told in. offered: where there are no lines, those that the last
    meeting would describe it in. like: the title of that meeting. planned: how many meetings are planned,
    with the lists that they were made with.
    """

    name: str
    language: Language
    lines: tuple[str, ...]
    count: int
    first: int
    following: NextMeeting | None
    offered: tuple[str, ...] = ()
    like: str = ""
    planned: int = 0


class SeriesScreen(Room):
    """The lines of a series. Nothing is kept before ctrl+s; then what was changed is, and nothing else."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("all")]
    PLACES = ("all",)
    KEY_LINE = (
        ("all.saved", "series-save"),
        ("line.complete", "series-complete"),
        ("all.back", "series-close"),
    )

    head = getters.query_one("#head", Sides)
    lines = getters.query_one("#series-lines", SeriesLines)
    how = getters.query_one("#series-how", OneLine)
    following = getters.query_one("#series-next", OneLine)

    def __init__(self, series: int, changed: Callable[[], object] = lambda: None) -> None:
        """Take the series; ``changed`` is called when something was kept."""
        super().__init__()
        self._series = series
        self._changed = changed
        self._seen: DescribedSeries | None = None
        self._resting: Timer | None = None
        self._sure = False
        self._keeping = False
        self._crossed: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """The head, the lines, what is wrong with them, the next meeting, the keys."""
        yield Sides(id="head")
        yield SeriesLines(id="series-lines")
        yield OneLine(id="series-how")
        yield OneLine(id="series-next")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Read the series."""
        super().on_mount()
        self.lines.focus()
        self._read()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._tell()

    @property
    def unread(self) -> bool:
        """Whether the lines are not there yet."""
        return self._seen is None

    @property
    def _typed(self) -> list[str]:
        return [text.rstrip() for text in whole(self.lines.text).split("\n")]

    @property
    def _unsaved(self) -> bool:
        return self._seen is not None and bool(changed_lines(self._seen.lines, self._typed))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Wait until nothing has been typed for a moment, then read the lines."""
        event.stop()
        self._sure = False
        if self._resting is None:
            self._resting = self.set_timer(_PAUSE, self._rested)
        else:
            self._resting.reset()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Leave, as Esc does."""
        event.stop()
        self.action_back("escape")

    def action_back(self, _key: str) -> None:
        """Go back; what is not kept is let go only when asked twice."""
        if self._unsaved and not self._sure:
            self._sure = True
            self.flash.say(self.words("series-sure"), wrong=True)
        else:
            self.app.pop_screen()

    def action_saved(self) -> None:
        """Keep what was changed; of a line that says nothing, tell which, and keep nothing."""
        if self._seen is None or self._keeping:
            return
        try:
            self._read_typed()
        except Problem as problem:
            self._point_at(problem)
            self.tell_problem(problem)
            return
        self._keeping = True
        run_behind(self, partial(self._kept, self._seen, self._typed), group="keeping")

    def failed(self, problem: Problem) -> None:
        """Say why nothing was kept; what is typed stays."""
        self._keeping = False
        super().failed(problem)

    def _read_typed(self) -> Description:
        """What the lines say. Raises Problem, which names the line."""
        assert self._seen is not None  # noqa: S101 — whoever asks has seen it
        return read_series(self._typed, self._seen.language, self.house.archive.clock().date())

    def _kept(self, seen: DescribedSeries, typed: Sequence[str]) -> None:
        archive = self.house.archive
        now = self._described()
        if now.lines != self._crossed and changed_twice(seen.lines, typed, now.lines):
            tell_later(self, self._warn_crossing, now)
            return
        said = changed_lines(seen.lines, typed)
        description = read_series(said, seen.language, archive.clock().date())
        described = keep(archive, self._series, description)
        plan = plan_year(archive, self._series, description.days, seen.language) if description.days else None
        tell_later(self, self._learn_kept, self._described(), described, plan)

    def _warn_crossing(self, now: DescribedSeries) -> None:
        """Another window has changed the same line meanwhile: say so, and let the next ctrl+s decide."""
        self._keeping, self._crossed = False, now.lines
        self.flash.say(self.words("series-crossing"), wrong=True)

    def _learn_kept(self, now: DescribedSeries, described: Described, plan: YearPlan | None) -> None:
        self._keeping = False
        self._show(now)
        sentence = words(self.house.language, "command")
        told_of = described_in_words(described, sentence)
        planned = self.words("series-planned", count=len(plan.made)) if plan is not None else ""
        taken = self.words("series-taken", count=len(plan.passed_over)) if plan and plan.passed_over else ""
        before = now.planned - (len(plan.made) if plan is not None else 0)
        others = before if described.came or described.gone else 0
        lists = self.words("series-lists", count=others) if others else ""
        kept = told_of if not planned or _says(described) else ""
        said = "; ".join(filter(None, (kept, planned, taken, lists)))
        self.flash.say(f"{said[:1].upper()}{said[1:]}.")
        self._changed()

    def _read(self) -> None:
        run_behind(self, self._reading, exclusive=True, group="reading")

    def _reading(self) -> None:
        tell_later(self, self._show, self._described())

    def _described(self) -> DescribedSeries:
        archive, spoken = self.house.archive, self.house.language
        book = SeriesBook(archive.common.tables())
        own = SeriesMeetings(meetings_now(archive), book, self._series)
        row = book.row(self._series)
        held = [one for one in own.all if one.meeting.state in HELD]
        following = next_meeting(archive, self._series, spoken) if own.all or row.meets else None
        seen = DescribedSeries(
            row.name,
            row.language or spoken,
            tuple(series_lines(book, self._series, spoken)),
            len(held),
            held[0].day.year if held else 0,
            following,
            planned=sum(one.meeting.state == "planned" for one in own.all),
        )
        if seen.lines or own.last is None:
            return seen
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):  # what is damaged offers nothing
            last = archive.file(own.last.path).record()
            like = book_after(archive, self._series, last)
            language = like.row(self._series).language or spoken
            lines = tuple(series_lines(like, self._series, language))
            return replace(seen, language=language, offered=lines, like=last.meeting.title)
        return seen

    def _show(self, seen: DescribedSeries) -> None:
        self._seen = seen
        place = self.lines.cursor_location
        self.lines.known = _beginnings(seen.language)
        self.lines.offered = seen.offered
        self.lines.fill("\n".join(seen.lines))
        self.lines.move_cursor(place)
        self._tell()

    def _rested(self) -> None:
        self._resting = None
        self._tell()

    def _tell(self) -> None:
        seen = self._seen
        if seen is None:
            self.head.tell(user(f" {self.words('reading')} ", "$kind-quiet"), user(""))
            return
        count = self.words("series-count", count=seen.count, year=str(seen.first)) if seen.count else ""
        title = self.words("series-title", name=cut(seen.name))
        self.head.tell(user(f" {title} ", "$primary bold"), user(f"{count} ", "$kind-quiet"))
        self.following.tell(user(f" {self._told_next(seen)}", "$kind-quiet"))
        self._tell_how()
        self.show_keys_here()

    def _tell_how(self) -> None:
        """Say what is wrong with the lines, else what they would change."""
        try:
            said = self._read_typed()
        except Problem as problem:
            self.how.tell(user(f" ! {told(problem, self.house.language)[0]}", "$error"))
            return
        days = ", ".join(short_weekday(first, self.house.language) for first, _ in said.days)
        if days:
            self._say_how(self.words("series-days", days=days))
        elif self._unsaved:
            self._say_how(self.words("series-unsaved"))
        elif any(self._typed):
            self._say_how("")
        elif self._seen is not None and self._seen.offered:
            self._say_how(self.words("series-offered", like=cut(self._seen.like)))
        else:
            self._say_how(self.words("series-empty"))

    def _say_how(self, told_so: str) -> None:
        self.how.tell(user(f" {told_so}", "$primary"))

    def _told_next(self, seen: DescribedSeries) -> str:
        following, language = seen.following, self.house.language
        if following is None:
            return self.words("series-no-next")
        meeting = following.planned.meeting if following.planned is not None else following.meeting
        when = meeting_time(meeting, self.words, language, self.house.archive.clock().date())
        if not when:
            return self.words("series-no-next")
        people = self.words("series-invited", count=len(following.people)) if following.people else ""
        return self.words("series-next", told=joined(cut(meeting.title), when, people))

    def _point_at(self, problem: Problem) -> None:
        """Put the cursor on the line that a problem names."""
        place = problem.facts.get("line")
        if isinstance(place, int):
            self.lines.move_cursor((place - 1, len(self.lines.document.get_line(place - 1))))


def _says(described: Described) -> bool:
    return described != Described()


def _beginnings(language: Language) -> tuple[str, ...]:
    """The words that a line about a series may begin with, each with its colon."""
    of_meeting = by_meaning(line(language).labels)
    own = by_meaning(series_words(language).labels)
    words_of = [*(of_meeting[one] for one in _OF_MEETING if one in of_meeting), *own.values()]
    return tuple(f"{forms[0]}: " for forms in words_of)
