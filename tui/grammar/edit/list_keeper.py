"""Ticking people off on the attendance list: what each key of its screen does, without a screen."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from store.errors import Misfit
from store.language.words import BLANK
from store.record.attendance import RollCall, attending
from store.record.model import AgendaItem, Attendance, Day, Document, Presence
from store.record.values import Attending, Movement
from store.session.session import Session
from tui.grammar.context import Context
from tui.grammar.documents import LineWriter
from tui.grammar.lines import Line, PeopleLine, PresenceLine
from tui.grammar.parse import parse
from tui.grammar.people_lines import read_people_line
from tui.grammar.phrases.names import read_people
from tui.grammar.result import Hint


class ListKeeper:
    """Changes the list of an open meeting, a step of undo for each change.

    A method that did nothing, or less than was asked, returns a hint that says so. All raise Problem
    for a meeting that takes nothing, and Misfit for somebody who is gone from the list.
    """

    def __init__(self, session: Session, place: Callable[[], tuple[AgendaItem | None, Day | None]]) -> None:
        """Take the session, and what tells where the meeting is."""
        self._session = session
        self._place = place
        self._roll = RollCall(session.record)
        self._seen = session.record

    @property
    def roll(self) -> RollCall:
        """Who is there, as the record is now."""
        if self._seen is not self._session.record:
            self._seen = self._session.record
            self._roll = RollCall(self._seen)
        return self._roll

    @property
    def item(self) -> AgendaItem | None:
        """The item the meeting is in."""
        return self._place()[0]

    def toggle(self, who: Attendance) -> Hint | None:
        """Switch somebody between present and absent."""
        now = self._now(who)
        if not self.roll.is_present(now):
            return self.mark(now, "present")
        return self.left(now) if self._has_walked(now) else self.mark(now, "absent")

    def mark(self, who: Attendance, status: Attending) -> Hint | None:
        """Set how somebody attends. Who has gone and is there again has come in."""
        now = self._now(who)
        if status == "present" and self._has_walked(now) and not self.roll.is_present(now):
            return self.came(now)
        stands_in = status == "present" and now.deputy_for is not None
        change = self._session.apply(attending(now, "deputy" if stands_in else status))
        if not change.edits:
            return Hint("register-so-already")
        walked = status != "present" and self._has_walked(now)
        return Hint("list-has-moved", {"name": now.name.name}) if walked else None

    def came(self, who: Attendance) -> Hint | None:
        """Somebody came in now; who stood aside in this item no longer does."""
        if self.roll.is_present(self._now(who)) and not self._recusals(who):
            return Hint("list-is-here", {"name": who.name.name})
        return self._move(who, "arrival")

    def left(self, who: Attendance) -> Hint | None:
        """Somebody left now."""
        if not self.roll.is_present(self._now(who)):
            return Hint("list-is-not-here", {"name": who.name.name})
        return self._move(who, "departure")

    def recuse(self, who: Attendance, ground: str) -> Hint | None:
        """Somebody stands aside in the present item; said again, only the ground is another."""
        now = self._now(who)
        if now.count is not None:
            return Hint("list-persons-only")
        item = self.item.id if self.item else None
        before = [recusal for recusal in self._recusals(now) if recusal.item == item]
        if not before:
            return self._move(now, "recusal", ground.strip(BLANK))
        self._session.apply(replace(before[-1], ground=ground.strip(BLANK)))
        return None

    def vote(self, who: Attendance) -> Hint | None:
        """Give somebody the right to vote, or take it away."""
        now = self._now(who)
        if now.count is not None:
            return Hint("list-persons-only")
        self._session.apply(replace(now, votes=not now.votes))
        return None

    def deputise(self, who: Attendance, text: str) -> Hint | None:
        """Somebody stands in for a person: «Nils Li (nestleder)»."""
        now = self._now(who)
        people = read_people(text)
        if now.count is not None:
            return Hint("list-persons-only")
        if len(people) != 1 or people[0].count is not None or not people[0].name:
            return Hint("list-one-name")
        deputy = msgspec.structs.replace(people[0], deputy_for=now.name.name)
        return self._write(PeopleLine(people=(deputy,), status="deputy"))

    def add(self, text: str) -> Hint | None:
        """People as after «til stede:»; a line with a word of its own («forfall: …») counts as it does."""
        context = self._context()
        line: Line | Hint | None = parse(text, context)
        if not isinstance(line, PeopleLine | PresenceLine):
            line = read_people_line("present", text.strip(BLANK), context)
        return self._write(line) if isinstance(line, Line) else line

    def everybody(self) -> Hint | None:
        """Mark all who have no status yet as present."""
        if all(who.status for who in self._session.record.attendance):
            return Hint("hint-nobody-left")
        line = read_people_line("present", "alle", self._context())
        return self._write(line) if isinstance(line, Line) else line

    def remove(self, what: Attendance | Presence) -> None:
        """Take somebody off the list with all they did, or one thing that somebody did."""
        gone: list[Document] = [what]
        if isinstance(what, Attendance):
            gone += self.roll.movements_of(what)
        self._session.delete(*gone)

    def _move(self, who: Attendance, what: Movement, ground: str = "") -> Hint | None:
        return self._write(PresenceLine(what=what, who=(who.name,), ground=ground))

    def _write(self, line: Line) -> Hint | None:
        session = self._session
        writing = LineWriter(self._context(), session.clock(), session.ids, paragraph=False, waiting=False)
        session.apply(*writing.documents(line, ""))
        return line.hint

    def _context(self) -> Context:
        item, day = self._place()
        return Context(self._session.record, item, day, self._session.today)

    def _now(self, who: Attendance) -> Attendance:
        """The person as the list has them now."""
        now = self._session.record.get(Attendance, who.id)
        if now is None:
            raise Misfit("edit-of-missing", what=who.name.name)
        return now

    def _has_walked(self, who: Attendance) -> bool:
        return any(moved.what != "recusal" for moved in self.roll.movements_of(who))

    def _recusals(self, who: Attendance) -> list[Presence]:
        aside = self.roll.recusals(self.item.id if self.item else None)
        return [moved for moved in self.roll.movements_of(who) if moved in aside]
