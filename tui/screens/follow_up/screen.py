"""The follow-up board: what earlier meetings of the series left open, before the meeting that hears of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import OpenPoint
from store.follow_up.unread_meetings import unread_before
from store.record.changes import Change
from store.record.model import AgendaItem, Event
from store.record.record import Record
from store.record.timing import in_zone
from store.registers.rows import Step
from store.search.numbers_given import numbers_given
from store.session.session import Touched
from tui.keys.here import bound
from tui.screens.answer_pane import AnswerPane
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.screens.follow_up.points_pane import PointsPane
from tui.widgets.bars import Sides
from tui.widgets.content import clock_words, cut, excerpt, joined, user

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class FollowUpScreen(Room):
    """The open points of a series as a meeting finds them. Nothing is stored as open: it is worked out."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "list", "all")]
    PLACES = ("points", "list", "all")

    head = getters.query_one("#head", Sides)

    def __init__(self, opened: Opened, number: Callable[[AgendaItem], str]) -> None:
        """Take the meeting that is open, and what gives an item of it its number."""
        super().__init__()
        self._opened = opened
        self._session = opened.session
        self._number = number
        self._read_once = False
        self._unread: tuple[str, ...] = ()
        self._below = AnswerPane(self.keys_back)
        self.pane = PointsPane(self._opened, self._ask, self._write)

    def compose(self) -> ComposeResult:
        """The head, the points above the chosen one, what is asked, the keys."""
        yield Sides(id="head")
        yield self.pane
        yield self._below
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Work the points out, and again whenever the meeting has changed."""
        super().on_mount()
        self.pane.rows.focus()
        self._session.subscribe(self._touched)
        self._look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.pane.say_again()
        self._tell()

    @property
    def unread(self) -> bool:
        """Whether the points are not there yet."""
        return not self._read_once and self.pane.rows.has_focus

    def keys_back(self) -> None:
        """Give the keys to the rows again."""
        self.show_keys_here()
        self.pane.rows.focus()

    def on_register_list_row_chosen(self) -> None:
        """Go where a click asks to go."""
        self.action_open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a point be read only where there is one."""
        nothing = action == "open" and self.is_mounted and self.pane.is_empty
        return False if nothing else super().check_action(action, parameters)

    def action_open(self) -> None:
        """Read the point in its meeting; on what is folded, show it."""
        from tui.screens.read.document_pane import Where  # noqa: PLC0415 — not needed to begin
        from tui.screens.read.screen import ReadScreen  # noqa: PLC0415

        point = self.pane.point_here
        if point is not None:
            self.app.push_screen(ReadScreen(Where(point.summary.path, point.key), comes_back=True))
        else:
            self.pane.action_side("right")

    def action_undo(self) -> None:
        """Take back what was said last on this screen."""
        self.pane.take_back()

    def action_to_line(self) -> None:
        """Go back to the line."""
        self.app.pop_screen()

    def action_back(self, _key: str) -> None:
        """Go back to the meeting."""
        self.app.pop_screen()

    def _ask(
        self, question: str, text: str, answered: Callable[[str], None], *, may_be_empty: bool = False
    ) -> None:
        self._below.ask(question, text, answered, may_be_empty=may_be_empty)

    def _write(self, change: Change) -> None:
        """Write to archive.json what was said beside the meetings."""
        run_behind(self, partial(self._written, change), group="writing")

    def _written(self, change: Change) -> None:
        self._opened.archive.common.commit(change)

    def _touched(self, touched: Touched) -> None:
        if not self.is_attached or not self.display:
            return
        if any(table in ("events", "agenda", "meeting") for table, _ in touched):
            self._tell_elsewhere(touched)
            self._look()

    def _tell_elsewhere(self, touched: Touched) -> None:
        """Say what another window has said of a point that is shown here."""
        for table, key in touched:
            event = self._session.record.raw("events", key) if table == "events" else None
            if not isinstance(event, Event) or event.about is None:
                continue
            point = self.pane.points.get(event.of.entry)
            if point is not None and self.pane.answers.is_news(key):
                step = Step(what=event.what, to=event.to, day=self._session.today, at=0, key=key)
                what = self.pane.says.step(point, step)
                text, clock = excerpt(point.text), self._clock_of(event)
                self.flash.say(self.words("follow-up-elsewhere", text=text, what=what, clock=clock))

    def _clock_of(self, event: Event) -> str:
        """When something was said, on the clock of the meeting."""
        meeting = self._session.record.meeting
        return clock_words(in_zone(meeting, event.at), self.house.language) if event.at else ""

    def _look(self) -> None:
        if self._read_once and self.pane.answers.beside:
            return  # what is said beside the meeting is of a later day than the meeting sees
        run_behind(self, partial(self._read, self._session.record), exclusive=True, group="points")

    def _read(self, record: Record) -> None:
        archive = self._opened.archive
        if record.meeting.series is None:
            tell_later(self, self._learn, record, (), ())
            return
        points = points_for(archive, record, used=numbers_given(archive, record.meeting))
        tell_later(self, self._learn, record, points, unread_before(archive, record.meeting))

    def _learn(self, record: Record, points: Sequence[OpenPoint], unread: tuple[str, ...]) -> None:
        if record is not self._session.record:
            self._look()  # something was said meanwhile, and is in the next answer
            return
        self._read_once, self._unread = True, unread
        self.pane.show(points)
        self._tell()

    def on_register_list_row_moved(self) -> None:
        """Count anew: something may be settled by now."""
        self._tell()

    def _tell(self) -> None:
        meeting = self._session.record.meeting
        item = self.pane.answers.item
        number = self._number(item) if item is not None else ""
        title = item.title if item is not None else self.words("follow-up-title")
        name = f"{number} {title}".strip()
        left = user(f" {name} ", "$primary bold")
        whole, short = (user(f"{self._counted(short=one)} ", "$kind-quiet") for one in (False, True))
        self.head.tell(left, whole, shorter=[(left, short)])
        empty = self._read_once and not self.pane.points
        self.set_class(empty, "-empty")
        if empty:
            series = meeting.series
            told = (
                self.words("follow-up-none", name=series.name)
                if series
                else self.words("follow-up-no-series")
            )
            self.pane.detail_text.update(user(told))
        self.show_keys_here()

    def _counted(self, *, short: bool = False) -> str:
        """How many are open and how many settled, in which series; ``short`` leaves the series out."""
        series = self._session.record.meeting.series
        if not self._read_once or series is None:
            return "" if self._read_once else self.words("reading")
        points = self.pane.points.values()
        settled = sum(point.settled_here for point in points)
        key = "follow-up-count-short" if short else "follow-up-count"
        told = self.words(key, open=len(points) - settled, settled=settled, name=series.name)
        names = ", ".join(map(cut, self._unread))
        lost = self.words("follow-up-unread", names=names, count=len(self._unread)) if names else ""
        return joined(told if points else "", lost)
