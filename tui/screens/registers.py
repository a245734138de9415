"""The registers: decisions, expectations and actions of all meetings, and what has become of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Static, TextArea

from store.registers.listing import ORDERS, REGISTERS, Register, View, next_order
from store.session.open_meeting import Opened
from tui.grammar.clock_times import read_day
from tui.keys.bindings import bindings
from tui.screens.base import telling
from tui.screens.register_reading import LOOK_EVERY
from tui.screens.register_showing import ALL_PAIRS, RegisterShowing
from tui.widgets.lines import Sides
from tui.widgets.register_list import RegisterList
from tui.widgets.typing import Field, Typing


class RegistersScreen(RegisterShowing):
    """A register at a time: its rows, and all there is to know of the chosen one."""

    CSS_PATH = "registers.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("registers"),
        *bindings("decisions"),
        *bindings("expectations"),
        *bindings("actions"),
    ]

    detail = getters.query_one("#detail", VerticalScroll)
    narrow = getters.query_one("#narrow", Field)

    def __init__(
        self,
        register: Register,
        opened: Opened | None = None,
        go: Callable[[int, int], bool] | None = None,
    ) -> None:
        """Begin with a register; ``opened`` is the meeting that this was opened from.

        ``go`` takes the ids of a meeting and an entry, and goes there when that meeting is open already.
        """
        super().__init__(opened)
        self._go = go
        self.view = View(register=register, order=ORDERS[register][0])
        self.paired = register == "expectations"

    def compose(self) -> ComposeResult:
        """The head, the rows beside the chosen one, the line to narrow them by, what is asked, the keys."""
        yield Sides(id="head")
        with Container(id="middle"):
            yield RegisterList(id="rows")
            with VerticalScroll(id="detail", can_focus=False):
                yield Static("", id="detail-text", markup=False)
        yield Field(id="narrow")
        yield from self.compose_answer()
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Read, and look again and again."""
        self.rows.focus()
        self.set_interval(LOOK_EVERY, self.look)

    def on_screen_resume(self) -> None:
        """Somebody may have written something meanwhile, here too."""
        self.look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        self._show_register_keys()
        self.narrow.placeholder = self.words("register-narrow-empty")
        self._tell_head()
        if self.seen is not None:
            self.learn(self.seen)

    def keys_back(self) -> None:
        """Give the keys to the list again."""
        self._show_register_keys()
        self.rows.focus()

    def on_register_list_moved(self) -> None:
        """Show all there is to know of the row that the cursor is on now."""
        self._tell_detail()
        self.detail.scroll_home(animate=False)

    def on_register_list_chosen(self) -> None:
        """Go where a click asks to go."""
        self.action_to_place()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Narrow the register to what is typed."""
        if event.text_area is self.narrow:
            event.stop()
            self._look_at(replace(self.view, typed=self.narrow.text))

    def on_field_confirmed(self) -> None:
        """Go to the rows that are left."""
        if self.narrow.has_focus:
            self.keys_back()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Go to the rows; Esc shows all of them again."""
        if self.narrow.has_focus:
            if event.direction == "escape":
                self._narrow_no_more()
            self.keys_back()

    def action_decisions(self) -> None:
        """Show the decisions."""
        self._show_register("decisions")

    def action_expectations(self) -> None:
        """Show who expects what of whom."""
        self._show_register("expectations")

    def action_actions(self) -> None:
        """Show who is to do what."""
        self._show_register("actions")

    def action_next_register(self) -> None:
        """Show the next register."""
        self._show_register(REGISTERS[(REGISTERS.index(self.view.register) + 1) % len(REGISTERS)])

    def action_register_before(self) -> None:
        """Show the register before."""
        self._show_register(REGISTERS[REGISTERS.index(self.view.register) - 1])

    def action_narrow(self) -> None:
        """Type what the rows are to hold."""
        self.add_class("-narrowing")
        self.narrow.focus()
        self.show_keys("narrowing")

    def action_sort_rows(self) -> None:
        """Put the rows in another order."""
        if not self.paired:
            self._look_at(replace(self.view, order=next_order(self.view)))

    def action_turn_open(self) -> None:
        """Leave out what is settled, or show it again."""
        self._look_at(replace(self.view, open_only=not self.view.open_only))

    def action_as_of(self) -> None:
        """Ask for a day, and show things as they stood on it; then again as they are."""
        if self.view.as_of is not None:
            self._look_at(replace(self.view, as_of=None))
        else:
            self.ask(self.words("register-ask-day"), "", self._look_back)

    def action_detail_up(self) -> None:
        """Scroll what is known of the row up."""
        self.detail.scroll_relative(y=-1, animate=False)

    def action_detail_down(self) -> None:
        """Scroll what is known of the row down."""
        self.detail.scroll_relative(y=1, animate=False)

    def action_later_decision(self) -> None:
        """Go to the decision that took the place of this one, or amended it."""
        row = self._row_here()
        later = [step.by.key for step in row.history if step.by] if row else []
        self._go_to(later[-1] if later else None)

    def action_earlier_decision(self) -> None:
        """Go to the decision that this one took the place of, or amended."""
        row = self._row_here()
        earlier = self.book.cites(row) if row and self.book else ()
        self._go_to(earlier[0].entry.key if earlier else None)

    @telling
    def action_to_place(self) -> None:
        """Go to where it stands in its meeting; into a pair of parties."""
        if self.paired and self.seen is not None and self.rows.cursor is not None:
            pair = self.seen.pairs[self.rows.cursor] if self.rows.cursor != ALL_PAIRS else None
            self._pair = pair
            self._look_at(replace(self.view, parties=pair.parties if pair else None), paired=False)
            return
        row = self._row_here()
        if row is not None and not (self._go is not None and self._go(row.summary.id, row.entry.key)):
            self.house.show_reading(row.summary, row.entry.key)

    def action_export_register(self) -> None:
        """Show the export of what is looked at."""
        from exports.registers.document import Sheet  # noqa: PLC0415 — the exports are heavy
        from tui.screens.register_export import RegisterExportScreen  # noqa: PLC0415

        if self.seen is None:
            return
        rows = tuple(self._changed.get(row.entry.key, row) for row in self.seen.rows)
        pair, says = self._pair, self._says
        parties = says.pair_of(pair.from_, pair.to, mutual=pair.mutual) if pair and not self.paired else ""
        made = self.house.archive.clock().astimezone().date()
        language = self.house.language
        sheet = Sheet(view=self.seen.view, rows=rows, language=language, made=made, parties=parties)
        self.app.push_screen(RegisterExportScreen(sheet))

    def action_back(self) -> None:
        """Show all the rows again, then the pairs; then go back to where this was asked for."""
        if self.view.typed or self.has_class("-narrowing"):
            self._narrow_no_more()
        elif self.view.register == "expectations" and not self.paired:
            self._look_at(replace(self.view, parties=None), paired=True)
        else:
            self.action_close()

    def action_close(self) -> None:
        """Go back to where this was asked for."""
        self.app.pop_screen()

    def _look_at(self, view: View, *, paired: bool | None = None) -> None:
        paired = self.paired if paired is None else paired
        if (view.register, paired) != (self.view.register, self.paired):
            self.rows.begin()
        self.view, self.paired = view, paired
        if self.rows.has_focus:
            self._show_register_keys()
        self._tell_head()
        self.put_in_order()

    def _show_register(self, register: Register) -> None:
        if register != self.view.register:
            view = replace(self.view, register=register, order=ORDERS[register][0], parties=None)
            self._look_at(view, paired=register == "expectations")

    def _look_back(self, answer: str) -> None:
        day = read_day(answer, self.today)
        if day is None:
            self.ask(self.words("register-ask-day"), answer, self._look_back)
            self.flash.say(self.words("register-no-day", text=answer), wrong=True)
        else:
            self._look_at(replace(self.view, as_of=day))

    def _narrow_no_more(self) -> None:
        self.remove_class("-narrowing")
        self.narrow.fill("")
        self._look_at(replace(self.view, typed=""))

    def _go_to(self, key: int | None) -> None:
        """Put the cursor on a row; where it is not among those that are looked at, all of them are."""
        if key is None:
            self.flash.say(self.words("register-no-link"))
        elif not self.rows.point(key):
            self._going_to = key
            self.narrow.fill("")
            self._look_at(replace(self.view, typed="", open_only=False))
