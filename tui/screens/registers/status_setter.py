"""What a key of a register says of the rows: a status, an owner, a deadline or a remark; and its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.errors import Problem
from store.record.values import What
from store.registers.book import RegisterRow
from tui.screens.background import is_there
from tui.screens.base import Room
from tui.screens.registers.event_writer import EventKeeper, Statement, Told
from tui.widgets.content import excerpt

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.screens.registers.register_reader import RegisterReader


AGAIN = 0.1
"""Seconds after which it is looked again whether there is a screen to say something on."""


class StatusSetter:
    """Writes what became of rows, and lets the registers know it at once."""

    def __init__(
        self, screen: Room, reader: RegisterReader, opened: Opened | None, redraw: Callable[[], None]
    ) -> None:
        """Take the meeting that is open, if one is; ``redraw`` says anew what is known of the rows."""
        self._screen = screen
        self._reader = reader
        self._redraw = redraw
        self._app = screen.app
        house = screen.house
        self.keeper = EventKeeper(house.archive, house.writer, opened, self._not_kept, screen.app.call_later)
        self._said: list[tuple[Statement, ...]] = []

    def say(self, rows: Sequence[RegisterRow], what: What, to: str) -> None:
        """Keep that something became of rows, and tell it. Raises Problem when that cannot be kept."""
        said = self.keeper.say(rows, what, to)
        self._said.append(said)
        self._hear_said(said, back=False)
        row = rows[0]
        told = self._screen.words(
            f"status-{row.entry.kind}-{to}" if what == "status" else f"register-said-{what}"
        )
        key = "register-said-in" if said[0].where else "register-said"
        meeting = said[0].where.meeting.title if said[0].where else ""
        text = excerpt(row.entry.title or row.entry.text)
        self._screen.flash.say(
            self._screen.words(
                key, what=told[:1].upper() + told[1:], count=len(rows), text=text, meeting=meeting
            )
        )

    def _hear_said(self, said: Sequence[Statement], *, back: bool) -> None:
        """Let the rows say it, and those of the decisions that they take the place of."""
        book = self._reader.book
        if book is None:
            return
        keys = {one.heard.entry for one in said}
        keys |= {p.entry.key for key in keys if (row := book.row(key)) for p in book.cites(row)}
        before = [row for key in keys if (row := book.row(key))]
        for one in said:
            if back:
                book.take_back(one.heard)
            else:
                book.hear(one.where, one.heard)
        self._reader.rows_changed(before, [row for key in keys if (row := book.row(key))])
        self._redraw()

    def _not_kept(self, problem: Problem, lost: Sequence[Told]) -> None:
        """What could not be written has not become so; say why."""
        gone = {said.event.id for said, _ in lost}
        self._said = [step for step in self._said if not gone & {said.event.id for said in step}]
        if not is_there(self._screen):
            self._tell_elsewhere(problem)
            return
        for said, back in lost:
            self._hear_said((said,), back=not back)
        self._screen.tell_problem(problem)

    def _tell_elsewhere(self, problem: Problem) -> None:
        """Say it on the screen that somebody has gone on to, as soon as it is built."""
        here = self._app.screen
        if isinstance(here, Room) and is_there(here):
            here.tell_problem(problem)
        else:
            self._app.set_timer(AGAIN, partial(self._tell_elsewhere, problem))

    def take_back(self) -> None:
        """Take back what was said last on this screen."""
        if not self._said:
            self._screen.flash.say(self._screen.words("register-nothing-said"))
            return
        said = self._said.pop()
        self.keeper.take_back(said)
        self._hear_said(said, back=True)
        self._screen.flash.say(self._screen.words("register-taken-back", count=len(said)))
