"""The pane of the agenda: items come, go, change places and get an outcome while the meeting runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Self

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.record.model import AgendaItem
from store.record.record import Record
from store.record.values import Outcome
from tui.grammar.agenda.item_order import left_by
from tui.grammar.lines import Step
from tui.grammar.report import renumbered
from tui.keys.here import bound
from tui.keys.statuses import OUTCOMES
from tui.screens.ask import Asker, Question
from tui.screens.base import telling
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.widgets.agenda_rail import AgendaRail, day_heading
from tui.widgets.bars import Sides
from tui.widgets.content import shown
from tui.widgets.minutes.board import Direction

if TYPE_CHECKING:
    from tui.recording import Recording


class LiveRail(AgendaRail):
    """The agenda of the meeting that is recorded."""

    def focus(self, scroll_visible: bool = True) -> Self:
        """Take the keys, also when the minutes have the agenda's room."""
        if self.parent is not None:
            self.parent.display = True
        return super().focus(scroll_visible)


class AgendaPane(Pane):
    """The agenda and its keys: each is about the item under the cursor, else about the present one."""

    DEFAULT_CSS = """
    AgendaPane {
        width: auto;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bound("agenda", "list")]
    PLACES = ("agenda", "list")
    KEY_LINE = (
        ("list.open", "key-agenda-go"),
        ("list.new", "key-agenda-new"),
        ("list.side", "key-agenda-level"),
        "list.carry",
        "list.edit",
        "list.menu",
        "all.back",
        "list.delete",
    )

    rail = getters.query_one("#rail", LiveRail)
    heading = getters.query_one("#agenda-heading", Sides)

    def __init__(
        self,
        recording: Recording,
        number: Callable[[AgendaItem], str],
        asker: Asker,
        follow: Callable[[], None],
    ) -> None:
        """Take the meeting and what gives an item its number, asks on the line, and shows where it goes."""
        super().__init__(id="agenda-pane")
        self._recording = recording
        self._number = number
        self._asker = asker
        self._follow = follow
        self._sure: int | None = None

    def compose(self) -> ComposeResult:
        """The list of items, under its name."""
        yield Sides(id="agenda-heading")
        yield LiveRail(id="rail", number=self._number)

    @property
    def chosen(self) -> AgendaItem | None:
        """The item that the cursor is on, while the keys are here; else the present one."""
        if self.rail.has_focus:
            return self._recording.record.get(AgendaItem, self.rail.chosen)
        return self._recording.item

    @property
    def digits(self) -> Sequence[Way]:
        """What comes of the item under the cursor."""
        if self.chosen is None:
            return ()
        return [
            Way(digit, self.words(f"outcome-{outcome or 'open'}"), partial(self._settle, outcome))
            for digit, outcome in OUTCOMES.items()
        ]

    def on_option_list_option_highlighted(self) -> None:
        """Say which digits count for the item that the cursor is on now."""
        if self.rail.has_focus:
            self.room.show_keys_here()

    def action_move(self, direction: Direction) -> None:
        """Move to the line above or below."""
        if direction == "up":
            self.rail.action_cursor_up()
        else:
            self.rail.action_cursor_down()

    def action_open(self) -> None:
        """Go to the item."""
        self.rail.action_select()

    def action_new(self) -> None:
        """Ask for the title of a new item after this one."""
        self._ask_title(self.chosen, sub=False)

    def action_sub_item(self) -> None:
        """Ask for the title of a new item under this one."""
        item = self._told_item()
        if item is not None:
            self._ask_title(item, sub=True)

    def action_carry(self, direction: Direction) -> None:
        """Move the item up or down."""
        self._move(-1 if direction == "up" else 1)

    @telling
    def action_side(self, direction: Direction) -> None:
        """Put the item under the one before it, or let it be an item of its own again."""
        item, before = self._told_item(), self._recording.session.record
        if item is None:
            return
        lower = direction == "right"
        now = self._recording.steering.level(item, lower=lower)
        if now is None:
            self.flash.say(self.words("item-no-lower" if lower else "item-no-higher"))
            return
        above = self._recording.session.record.get(AgendaItem, now.parent)
        key = "item-now-own" if above is None else "item-now-under"
        told = self.words(key, title=shown(now.title), above=shown(above.title) if above else "")
        self.flash.say(self._with_numbers(told, before))

    def action_edit(self) -> None:
        """Show everything that is known of the item, to be changed."""
        item = self.chosen
        if item is None:
            self.flash.say(self.words("no-item"))
        else:
            self.show_form(ItemForm(self._recording.session, item))

    @telling
    def action_delete(self) -> None:
        """Delete the item; one with entries says first where they go, and is deleted the second time."""
        item = self._told_item()
        if item is None:
            return
        record = self._recording.session.record
        left_by(record, item)  # refuses what must not be emptied before anything is asked
        held = len(record.entries_of(item))
        if held and self._sure != item.id:
            self._sure = item.id
            self.flash.say(self.words("delete-item-sure", count=held, place=self._place_left(item)))
            return
        self._sure = None
        self._recording.steering.delete(item)
        self._follow()
        told = self.words("deleted", text=shown(item.title))
        self.flash.say(self._with_numbers(told, record), self.words("deleted-hint"))

    def _ask_title(self, after: AgendaItem | None, *, sub: bool) -> None:
        """Ask for the title of an item: after another one (None: first), or under it."""
        key = "naming-first" if after is None else "naming-under" if sub else "naming-after"
        self._asker.ask(
            Question(
                self.words("label-item"),
                lambda typed, _place: self._added(typed, after, sub=sub),
                self.words(key, title=shown(after.title) if after else ""),
                placeholder=self.words("naming-how"),
                done="key-make-item",
                home=self.rail.focus,
            )
        )

    def _added(self, typed: str, after: AgendaItem | None, *, sub: bool) -> bool:
        """Make the item of a title; nothing makes none."""
        if typed.strip():
            before = self._recording.session.record
            item = self._recording.steering.add(typed, after, sub=sub)
            self.rail.point_at(item.id)
            self.flash.say(self._with_numbers(self.words("item-added", title=shown(item.title)), before))
        return True

    @telling
    def _move(self, step: Step) -> None:
        item, before = self._told_item(), self._recording.session.record
        if item is None:
            return
        if not self._recording.steering.move(item, step):
            self.flash.say(self.words("item-is-first" if step < 0 else "item-is-last"))
        elif told := self._with_numbers("", before):
            self.flash.say(told)

    def _with_numbers(self, told: str, before: Record) -> str:
        """What is said of a change, and which items have other numbers after it."""
        hint = renumbered(before, self._recording.session.record)
        return " ".join(filter(None, (told, self.words(hint.key, **hint.facts) if hint else "")))

    @telling
    def _settle(self, outcome: Outcome | None) -> None:
        """Give the item an outcome, or none; the one that it has already changes nothing."""
        item = self._told_item()
        if item is None:
            return
        now, wanted = item, outcome or item.outcome
        if outcome != item.outcome and wanted is not None:
            now = self._recording.steering.settle(item, wanted)
        told = self.words(f"outcome-{now.outcome or 'open'}")
        self.flash.say(self.words("item-settled", title=shown(now.title), outcome=told))

    def _told_item(self) -> AgendaItem | None:
        """The item the keys are about; without one that is said."""
        item = self.chosen
        if item is None:
            self.flash.say(self.words("no-item-chosen"))
        return item

    def _place_left(self, item: AgendaItem) -> str:
        """Where the entries of an item go when it is deleted, in words."""
        record = self._recording.session.record
        above = record.get(AgendaItem, item.parent)
        if above is not None:
            return shown(above.title)
        day = next((day for day in record.days if day.id == item.day), None)
        if day is None:
            return self.words("opening")
        return shown(day_heading(day, record.days, self.words, self.house.language))
