"""What the keys of the agenda do: items come, go, change places and get an outcome while the meeting runs."""

from __future__ import annotations

from store.record.model import AgendaItem
from store.record.record import Record
from store.record.values import Outcome
from store.session.open_meeting import Opened
from tui.grammar.agenda import Step, day_to_begin, left_by
from tui.grammar.report import renumbered
from tui.screens.ask import Question
from tui.screens.base import telling
from tui.screens.live.recording import LiveActions
from tui.widgets.agenda_rail import day_heading
from tui.widgets.content import shown


class AgendaActions(LiveActions):
    """The actions of the agenda: each is about the item under its cursor, else about the present one."""

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened)
        self._sure: int | None = None

    def action_agenda(self) -> None:
        """Move the keys to the agenda; Enter goes to an item."""
        self.desk.rail.focus()

    def action_agenda_up(self) -> None:
        """Move to the line above."""
        self.desk.rail.action_cursor_up()

    def action_agenda_down(self) -> None:
        """Move to the line below."""
        self.desk.rail.action_cursor_down()

    def action_add_item(self) -> None:
        """Ask for the title of a new item after this one."""
        self._ask_title(self.desk.chosen_item, sub=False)

    def action_add_sub_item(self) -> None:
        """Ask for the title of a new item under this one."""
        item = self._chosen()
        if item is not None:
            self._ask_title(item, sub=True)

    def action_item_up(self) -> None:
        """Move the item up."""
        self._move(-1)

    def action_item_down(self) -> None:
        """Move the item down."""
        self._move(1)

    def action_item_postponed(self) -> None:
        """The item is put off; a second time takes that back. So with the other outcomes."""
        self._settle("postponed")

    def action_item_withdrawn(self) -> None:
        """The item is dropped."""
        self._settle("withdrawn")

    def action_item_noted(self) -> None:
        """The item was for information."""
        self._settle("noted")

    def action_item_done(self) -> None:
        """The item has been dealt with."""
        self._settle("done")

    @telling
    def action_delete_item(self) -> None:
        """Delete the item; one with entries says first where they go, and is deleted the second time."""
        item = self._chosen()
        if item is None:
            return
        record = self.session.record
        left_by(record, item)  # refuses what must not be emptied before anything is asked
        held = len(record.entries_of(item))
        if held and self._sure != item.id:
            self._sure = item.id
            self.flash.say(self.words("delete-item-sure", count=held, place=self._place_left(item)))
            return
        self._sure = None
        self.steering.delete(item)
        self.desk.follow()
        told = self.words("deleted", text=shown(item.title))
        self.flash.say(self._with_numbers(told, record), self.words("deleted-hint"))

    def tell_day(self) -> None:
        """Say how to begin the day that it is, when the minutes stand in an earlier one."""
        record = self.session.record
        number = day_to_begin(record, self.recorder.day, self.session.today)
        if number is not None:
            self.flash.say(self.words("day-is-here", number=number))

    def _ask_title(self, after: AgendaItem | None, *, sub: bool) -> None:
        """Ask for the title of an item: after another one (None: first), or under it."""
        key = "naming-first" if after is None else "naming-under" if sub else "naming-after"
        self.ask(
            Question(
                self.words("label-item"),
                lambda typed, _place: self._added(typed, after, sub=sub),
                self.words(key, title=shown(after.title) if after else ""),
                placeholder=self.words("naming-how"),
                home=self.desk.rail.focus,
            )
        )

    def _added(self, typed: str, after: AgendaItem | None, *, sub: bool) -> bool:
        """Make the item of a title; nothing makes none."""
        if typed.strip():
            before = self.session.record
            item = self.steering.add(typed, after, sub=sub)
            self.desk.rail.point_at(item.id)
            self.flash.say(self._with_numbers(self.words("item-added", title=shown(item.title)), before))
        return True

    @telling
    def _move(self, step: Step) -> None:
        item, before = self._chosen(), self.session.record
        if item is None:
            return
        if not self.steering.move(item, step):
            self.flash.say(self.words("item-is-first" if step < 0 else "item-is-last"))
        elif told := self._with_numbers("", before):
            self.flash.say(told)

    def _with_numbers(self, told: str, before: Record) -> str:
        """What is said of a change, and which items have other numbers after it."""
        hint = renumbered(before, self.session.record)
        return " ".join(filter(None, (told, self.words(hint.key, **hint.facts) if hint else "")))

    @telling
    def _settle(self, outcome: Outcome) -> None:
        item = self._chosen()
        if item is None:
            return
        now = self.steering.settle(item, outcome)
        told = self.words(f"outcome-{now.outcome}" if now.outcome else "outcome-open")
        self.flash.say(self.words("item-settled", title=shown(now.title), outcome=told))

    def _chosen(self) -> AgendaItem | None:
        """The item the keys are about; without one that is said."""
        item = self.desk.chosen_item
        if item is None:
            self.flash.say(self.words("no-item-chosen"))
        return item

    def _place_left(self, item: AgendaItem) -> str:
        """Where the entries of an item go when it is deleted, in words."""
        record = self.session.record
        above = record.get(AgendaItem, item.parent)
        if above is not None:
            return shown(above.title)
        day = next((day for day in record.days if day.id == item.day), None)
        if day is None:
            return self.words("opening")
        return shown(day_heading(day, record.days, self.words, self.house.language))
