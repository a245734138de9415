"""Changing the agenda from its list: items added, moved, settled and deleted, and steps taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import Problem
from store.record.model import AgendaItem
from store.record.timing import resumed
from store.record.values import Outcome
from store.session.session import Touched
from tui.grammar.agenda.item_order import (
    last_left,
    left_at,
    left_by,
    moved,
    one_higher,
    one_lower,
    placed_first,
    settled,
)
from tui.grammar.context import Context
from tui.grammar.documents import LineWriter
from tui.grammar.lines import BreakLine, GoLine, ItemLine, Line, Step
from tui.grammar.parse import parse

if TYPE_CHECKING:
    from tui.grammar.recorder import Recorder


class Steering:
    """What is done to the agenda while the next line goes where it went: the recorder's place stays."""

    def __init__(self, recorder: Recorder) -> None:
        """Steer the meeting that a recorder writes in."""
        self._recorder = recorder
        self._session = recorder.session

    def add(self, typed: str, after: AgendaItem | None, *, sub: bool = False) -> AgendaItem:
        """Make an item, or a break, from what ``#`` takes; its place is after another, or first.

        ``sub``: under that other item. An item of that title that exists already is given back.
        Raises Problem for a text that names no item.
        """
        context = self._context(after)
        line = _named(typed, context, sub=sub or (after is not None and after.parent is not None))
        writing = LineWriter(
            context, self._session.clock(), self._session.ids, paragraph=False, waiting=False
        )
        match line:
            case GoLine():
                return self._found(line)
            case ItemLine():
                item = writing.item(line)
            case BreakLine():
                item = writing.pause(line)
            case _:
                raise Problem("no-item-title", text=typed)
        if after is None:
            item = placed_first(self._session.record, item)
        self._session.apply(item)
        return self._session.record[item]

    def move(self, item: AgendaItem, step: Step) -> bool:
        """Move an item up or down with what lies below it; False where it cannot go further."""
        found = moved(self._session.record, item, step)
        self._session.apply(*found)
        return bool(found)

    def level(self, item: AgendaItem, *, lower: bool) -> AgendaItem | None:
        """Put an item under the one before it, or let it be an item of its own again; None where it cannot.

        Raises Problem for one under an item that is withheld.
        """
        found = (one_lower if lower else one_higher)(self._session.record, item)
        self._session.apply(*found)
        return self._session.record[item] if found else None

    def settle(self, item: AgendaItem, outcome: Outcome) -> AgendaItem:
        """Give an item an outcome, or take the one it has from it."""
        self._session.apply(settled(item, outcome))
        return self._session.record[item]

    def delete(self, item: AgendaItem) -> None:
        """Delete an item; what it held goes where :func:`left_by` says, and nothing of it is lost."""
        record = self._session.record
        went = record.get(AgendaItem, item.parent) or last_left(record, item)
        present, running = self._recorder.item, record.current
        changed = {document.id: document for document in left_by(record, item)}
        if went is not None and running is not None and running.id == item.id:
            there = changed.get(went.id, went)
            changed[went.id] = resumed(
                there if isinstance(there, AgendaItem) else went, self._session.clock()
            )
        self._session.apply(*changed.values(), self._session.tombstone(item))
        if present is not None and present.id == item.id:
            self._recorder.place_at(went.id if went else None, item.day)

    def undo(self) -> Touched:
        """Take the last change back, and go back to where the meeting was then."""
        before = self._session.record.current
        touched = self._session.undo()
        self._follow(before)
        return touched

    def redo(self) -> Touched:
        """Do it again, and go where the meeting went."""
        before = self._session.record.current
        touched = self._session.redo()
        self._follow(before)
        return touched

    def _follow(self, before: AgendaItem | None) -> None:
        now = self._session.record.current
        if now is not None and (before is None or before.id != now.id):
            self._recorder.place_at(now.id, now.day)
        elif self._recorder.is_lost:
            self._recorder.place_at(*left_at(self._session.record))

    def _context(self, after: AgendaItem | None) -> Context:
        record = self._session.record
        day = next((day for day in record.days if after and day.id == after.day), None)
        return Context(record, after, day, self._session.today, settings=self._recorder.settings)

    def _found(self, line: GoLine) -> AgendaItem:
        item = self._session.record.get(AgendaItem, line.item)
        if item is None:
            raise Problem("no-item-title", text="#")
        return item


def _named(typed: str, context: Context, *, sub: bool) -> Line:
    """The line that names an item: with its own ``#``, or with the one that is meant."""
    text = typed.strip()
    return parse(text if text.startswith("#") else f"{'##' if sub else '#'} {text}", context)
