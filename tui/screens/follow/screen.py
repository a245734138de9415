"""The follow view: a meeting for everybody in the room to see, in a window of its own that writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from store.errors import Problem
from store.follow_up.points import ITEM
from store.language.catalogue import told
from store.record.model import AgendaItem
from tui.keys.here import bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.follow.reader import FollowedMeeting, Follower
from tui.screens.follow_up.point_words import PointWords
from tui.screens.live.board import bands_of
from tui.screens.live.item_rows import ItemRows
from tui.screens.saved import LOOK_EVERY
from tui.screens.status_line import Place
from tui.widgets.agenda_rail import AgendaRail, day_heading
from tui.widgets.bars import Sides
from tui.widgets.content import user
from tui.widgets.minutes.list import MinutesView
from tui.widgets.minutes.row import MinutesRow, head_row
from tui.widgets.minutes.wrap import Shape
from tui.widgets.state_bars import Warned

_UNTOLD = AgendaItem(id=0)
"""Stands for the item that is not told of: nothing in the agenda is marked as present then."""


class LargeMinutes(MinutesView, can_focus=False, inherit_bindings=False):
    """What has been noted, large and with room between the entries."""

    SHAPE: ClassVar[Shape] = "large"
    GAP = 1

    def roll(self, lines: int) -> None:
        """Move by some lines; on a board every field."""
        if self._board is None:
            self.scroll_relative(y=lines, animate=False)
        else:
            self._board.scroll(lines)
            self.refresh()

    def turn(self) -> None:
        """Move on by what is in sight, and from the end to the beginning."""
        if self._board is not None:
            self._board.turn()
            self.refresh()
        elif self.is_vertical_scroll_end:
            self.scroll_home(animate=False)
        else:
            self.scroll_page_down(animate=False)


class LargeAgenda(AgendaRail, can_focus=False, inherit_bindings=False):
    """The agenda of the meeting that is followed. It takes neither the focus nor keys."""


class FollowScreen(Room):
    """A meeting as its audience may see it. It goes where the meeting goes, or to an item of its own."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("reading", "list", "all")]
    PLACES = ("reading", "list", "all")
    KEY_LINE = (
        "reading.turn",
        "list.move",
        ("all.part_before+all.part_after", "key-follow-parts"),
        "reading.follow",
    )
    WAY_OUT = ("q", "key-quit")

    status = getters.query_one("#status", Sides)
    heading = getters.query_one("#heading", Static)
    rail = getters.query_one("#rail", LargeAgenda)
    shown = getters.query_one("#minutes", LargeMinutes)
    warned = getters.query_one("#warned", Warned)

    def __init__(self, follower: Follower) -> None:
        """Take what reads the meeting."""
        super().__init__()
        self._follower = follower
        self._looking = False
        self._followed: FollowedMeeting | None = None
        self._telling: ItemRows | None = None
        self._elsewhere: int | None = None
        self._rows: tuple[tuple[int, str], list[MinutesRow]] | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom: the meeting, the item, what has been noted, what is wrong, the keys."""
        yield Sides(id="status")
        yield Static("", id="heading", markup=False)
        with Horizontal(id="desk"):
            yield LargeAgenda(id="rail", number=lambda item: item.number)
            yield LargeMinutes(id="minutes")
        yield Warned(id="warned")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Look at once, and again and again."""
        self.set_interval(LOOK_EVERY, self._look)
        self._look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._telling = self._rows = None
        self.shown.say_when_empty(self.words, self.house.language)
        self._show()

    def on_agenda_rail_redrawn(self) -> None:
        """Fit the agenda to its new room."""
        self._show()

    def action_move(self, direction: str) -> None:
        """Scroll a little up or down."""
        self.shown.roll(-1 if direction == "up" else 1)

    def action_page(self, key: str) -> None:
        """Scroll as far as the window is high."""
        if key in ("pageup", "pagedown"):
            self.shown.turn()

    def action_turn(self) -> None:
        """Scroll as far as the window is high; from the end to the beginning."""
        self.shown.turn()

    def action_part_before(self) -> None:
        """Look at the item before."""
        self._go(-1)

    def action_part_after(self) -> None:
        """Look at the item after."""
        self._go(1)

    def action_follow(self) -> None:
        """Follow the meeting again, at what came last."""
        self._elsewhere = self._rows = None
        self._show()

    async def action_back(self, key: str) -> None:
        """Follow the meeting again; ``q`` closes the window."""
        if key == "q":
            await self.app.run_action("quit")
        else:
            self.action_follow()

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self._read()

    @background()
    def _read(self) -> None:
        """Read what has been written, off the thread that draws."""
        tell_later(self, self._see, self._follower.look())
        if self._follower.learn_numbers():
            tell_later(self, self._see, self._follower.look())
        tell_later(self, self._looked)

    def failed(self, problem: Problem) -> None:
        """Say why what is shown may be old; it is looked at again."""
        self._looking = False
        self.warned.warn(" ".join((told(problem, self.house.language)[0], self.words("follow-stale"))))

    def _looked(self) -> None:
        self._looking = False

    def _see(self, followed: FollowedMeeting | None) -> None:
        problem = self._follower.problem
        sentence = told(problem, self.house.language)[0] if problem else ""
        self.warned.warn(" ".join((sentence, self.words("follow-stale"))) if problem else "")
        if followed is not None:
            self._followed, self._telling = followed, None
            self._show()

    def _place(self) -> Place:
        """What is looked at: an item that was gone to, else where the meeting is."""
        assert self._followed is not None  # noqa: S101 — nothing is shown before it is read
        item = self._followed.record.get(AgendaItem, self._elsewhere)
        return (item, None) if item is not None else (self._followed.item, self._followed.day)

    def _go(self, steps: int) -> None:
        if self._followed is None or not self._followed.record.agenda:
            return
        keys = [item.id for item in self._followed.record.agenda]
        item, _ = self._place()
        at = keys.index(item.id) if item is not None else (-1 if steps > 0 else len(keys))
        self._elsewhere = keys[max(0, min(len(keys) - 1, at + steps))]
        self._show()

    def _show(self) -> None:
        """Show what is looked at, where anything of it is new."""
        if self._followed is None:
            return
        record = self._followed.record
        if self._telling is None:
            self._telling = ItemRows(record, self.words, self.house.language, frozenset())
        item, day = self._place()
        closed = self._followed.closed and item is None
        self._tell_head(closed=closed)
        place = (_UNTOLD, None) if closed else (item, day)
        self.rail.show(record, place, self.house.archive.clock(), self.words, self.house.language)
        rows = [] if closed else list(self._telling.rows(item, day))
        if item is not None and self._followed.item is not None and item.id == self._followed.item.id:
            rows = [*self._points(), *rows]
        key = (item.id if item is not None else 0, item.form if item is not None else "")
        if self._rows is None or self._rows[0] != key or not _alike(self._rows[1], rows):
            self._rows = (key, rows)
            self.shown.show(rows, bands_of(item, self.words, "large"))

    def _points(self) -> Iterator[MinutesRow]:
        """What earlier meetings left open, a row each: the word of its kind, what it is, how it stands."""
        assert self._followed is not None  # noqa: S101 — nothing is shown before it is read
        meeting = self._followed.record.meeting
        today = meeting.to or meeting.from_ or self.house.archive.clock().date()
        says = PointWords(self.words, self.house.language, today)
        for place, point in enumerate(self._followed.points):
            label = self.words(f"label-{'item' if point.kind == ITEM else point.kind}")
            yield head_row(place, label, says.told(point))

    def _tell_head(self, *, closed: bool) -> None:
        assert self._followed is not None  # noqa: S101 — nothing is shown before it is read
        assert self._telling is not None  # noqa: S101
        item, day = self._place()
        away = self._elsewhere is not None
        title = self._followed.record.meeting.title or self.words("untitled")
        state = self.words("follow-away" if away else "follow-here")
        self.status.tell(user(f" {title}", "$primary bold"), user(f"{state} ", "$kind-quiet"))
        if closed:
            heading = user(self.words("follow-closed"))
        elif item is not None:
            number = user(f"{item.number}  " if item.number else "", "$primary")
            heading = number.append(user(item.title or self.words("untitled")))
        elif day is not None:
            days = self._followed.record.days
            heading = user(day_heading(day, days, self.words, self.house.language))
        else:
            heading = user(self.words("opening"))
        self.heading.update(heading.stylize("bold"))


def _alike(old: list[MinutesRow], new: list[MinutesRow]) -> bool:
    """Whether two showings look the same."""
    return [_look_of(row) for row in old] == [_look_of(row) for row in new]


def _look_of(row: MinutesRow) -> tuple[object, ...]:
    return row.place, row.label, row.beside, row.over, row.body.plain, row.body.spans
