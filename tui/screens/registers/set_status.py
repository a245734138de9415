"""Saying what became of entries: a status by one key, an owner, a deadline or a remark on the line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.errors import Problem
from store.record.kinds import STATUSES
from store.record.values import What
from store.registers.book import RegisterRow
from store.registers.listing import KIND_OF
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.phrases.names import split_names
from tui.screens.ask import AsksBelow
from tui.screens.base import telling
from tui.screens.registers.event_writer import EventKeeper, Said, Told
from tui.screens.registers.reading import RegisterReading
from tui.widgets.content import excerpt
from tui.widgets.lists.register import RegisterList


class RegisterSettling(RegisterReading, AsksBelow):
    """The keys that say what became of the row under the cursor, or of those that are picked."""

    rows: RegisterList

    def on_mount(self) -> None:
        """Begin with nothing said."""
        house = self.house
        self.keeper = EventKeeper(
            house.archive, house.writer, self.opened, self._not_kept, self.app.call_later
        )
        self._said: list[tuple[Said, ...]] = []

    @property
    def today(self) -> date:
        """The day that deadlines are counted from: the one that is looked at."""
        return self.view.as_of or self.house.archive.clock().astimezone().date()

    def redraw(self) -> None:
        """Say anew what is known of the rows."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key do what it does in this register."""
        del parameters
        if action.startswith("set_"):
            return action.removeprefix("set_") in STATUSES[KIND_OF[self.view.register]]
        return action not in ("new_owner", "new_deadline") or self.view.register == "actions"

    def action_set_adopted(self) -> None:
        """It stands."""
        self._set("status", "adopted")

    def action_set_rejected(self) -> None:
        """It was not adopted."""
        self._set("status", "rejected")

    def action_set_postponed(self) -> None:
        """It was put off."""
        self._set("status", "postponed")

    def action_set_stated(self) -> None:
        """It is expected, and no more can be said of it."""
        self._set("status", "stated")

    def action_set_accepted(self) -> None:
        """The other side has accepted it."""
        self._set("status", "accepted")

    def action_set_met(self) -> None:
        """It has been met."""
        self._set("status", "met")

    def action_set_unmet(self) -> None:
        """It has not been met."""
        self._set("status", "unmet")

    def action_set_withdrawn(self) -> None:
        """Nobody expects it any more."""
        self._set("status", "withdrawn")

    def action_set_open(self) -> None:
        """It is to be done, again."""
        self._set("status", "open")

    def action_set_done(self) -> None:
        """It has been done."""
        self._set("status", "done")

    def action_set_dropped(self) -> None:
        """Nobody is to do it any more."""
        self._set("status", "dropped")

    def action_new_owner(self) -> None:
        """Ask who is to do it."""
        rows = self._chosen()
        if rows:
            owners = {", ".join(owner.name for owner in row.owners) for row in rows}
            text = owners.pop() if len(owners) == 1 else ""
            self.ask(self._question("owner", rows), text, lambda answer: self._give_to(rows, answer))

    def action_new_deadline(self) -> None:
        """Ask by when it is to be done."""
        rows = self._chosen()
        if rows:
            self.ask(self._question("deadline", rows), "", lambda answer: self._put_off(rows, answer))

    def action_remark(self) -> None:
        """Ask what is to be remarked."""
        rows = self._chosen()
        if rows:
            self.ask(self._question("remark", rows), "", lambda answer: self._say(rows, "remark", answer))

    def action_pick(self) -> None:
        """Pick the row, and go on to the next one."""
        if not self.paired:
            self.rows.pick()
            self.rows.action_move(1)

    @telling
    def action_unsay(self) -> None:
        """Take back what was said last on this screen."""
        if not self._said:
            self.flash.say(self.words("register-nothing-said"))
            return
        said = self._said.pop()
        self.keeper.take_back(said)
        self._hear_said(said, back=True)
        self.flash.say(self.words("register-taken-back", count=len(said)))

    def _set(self, what: What, to: str) -> None:
        rows = [row for row in self._chosen() if row.status != to]
        if rows:
            self._say(rows, what, to)
        elif self._chosen():
            self.flash.say(self.words("register-so-already"))

    def _give_to(self, rows: Sequence[RegisterRow], answer: str) -> None:
        self._say(rows, "owner", ", ".join(split_names(answer)) or answer)

    def _put_off(self, rows: Sequence[RegisterRow], answer: str) -> None:
        due = read_deadline(answer, self.today)
        self._say(rows, "deadline", "next-meeting" if due.meeting else str(due.date or answer))

    def _chosen(self) -> list[RegisterRow]:
        """The rows that are picked, else the one under the cursor; none where nothing may be said."""
        if self.view.as_of is not None:
            self.flash.say(self.words("register-as-it-stood"), wrong=True)
            return []
        keys = self.rows.picked or ({self.rows.cursor} if self.rows.cursor is not None else ())
        if self.paired or not keys:
            self.flash.say(self.words("register-no-row"))
            return []
        return [row for key in keys if (row := self.row(key)) is not None]

    @telling
    def _say(self, rows: Sequence[RegisterRow], what: What, to: str) -> None:
        said = self.keeper.say(rows, what, to)
        self._said.append(said)
        self._hear_said(said, back=False)
        self.rows.picked = frozenset()
        row = rows[0]
        told = self.words(f"status-{row.entry.kind}-{to}" if what == "status" else f"register-said-{what}")
        key = "register-said-in" if said[0].where else "register-said"
        meeting = said[0].where.meeting.title if said[0].where else ""
        text = excerpt(row.entry.title or row.entry.text)
        self.flash.say(
            self.words(key, what=told[:1].upper() + told[1:], count=len(rows), text=text, meeting=meeting)
        )

    def _hear_said(self, said: Sequence[Said], *, back: bool) -> None:
        """Let the rows say it, and those of the decisions that they take the place of."""
        book = self.book
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
        self.rows_changed(before, [row for key in keys if (row := book.row(key))])
        self.redraw()

    def _not_kept(self, problem: Problem, lost: Sequence[Told]) -> None:
        """What could not be written has not become so; say why."""
        gone = {said.event.id for said, _ in lost}
        self._said = [step for step in self._said if not gone & {said.event.id for said in step}]
        for said, back in lost:
            self._hear_said((said,), back=not back)
        self.tell_problem(problem)

    def _question(self, what: str, rows: Sequence[RegisterRow]) -> str:
        text = excerpt(rows[0].entry.title or rows[0].entry.text)
        return self.words(f"register-ask-{what}", count=len(rows), text=text)
