"""The registers: decisions, expectations and actions of all meetings, and what has become of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Label, TextArea

from store.record.values import Language
from store.registers.listing import ORDERS, Register, RegisterTab, RegisterView, next_order
from tui.grammar.phrases.clock_times import read_day
from tui.keys.here import LineKey, bound
from tui.screens.answer_pane import AnswerPane
from tui.screens.base import Room, telling
from tui.screens.menu.way import Way
from tui.screens.registers.register_head import RegisterHead
from tui.screens.registers.register_reader import LOOK_EVERY, RegisterPage, RegisterReader
from tui.screens.registers.rows_pane import ALL_PAIRS, RowsPane
from tui.screens.registers.tab_names import tab_beside
from tui.widgets.bars import Sides
from tui.widgets.text_area import TextField, Typing

if TYPE_CHECKING:
    from exports.registers.document import RegisterDocument
    from store.session.open_meeting import Opened


class RegistersScreen(Room):
    """A register at a time: its rows, and all there is to know of the chosen one."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "archive", "list", "all")]
    PLACES = ("points", "archive", "list", "all")
    KEY_LINE = ("list.open", "all.find", "list.status", "list.view", "list.menu", "all.undo", "all.export")

    head = getters.query_one("#head", Sides)
    narrow = getters.query_one("#narrow", TextField)

    def __init__(
        self,
        register: Register,
        opened: Opened | None = None,
        go: Callable[[int, int], bool] | None = None,
    ) -> None:
        """Begin with a register; ``opened`` is the meeting that this was opened from.

        ``go`` takes the ids of a meeting and an entry, and goes there when that meeting is open already.
        """
        super().__init__()
        self._go = go
        self._series = opened.session.record.meeting.series if opened is not None else None
        series = self._series.id if self._series is not None else 0
        view = RegisterView(register=register, order=ORDERS[register][0], series=series)
        self.reader = RegisterReader(self, view, self._learn, self._tell_head)
        self._told_head = RegisterHead(self, self._series)
        self._below = AnswerPane(self.keys_back)
        self.pane = RowsPane(self.reader, opened, self._below.ask, self._tell_head)

    def compose(self) -> ComposeResult:
        """The head, the rows beside the chosen one, the line to narrow them by, what is asked, the keys."""
        yield Sides(id="head")
        yield self.pane
        with Horizontal(id="narrow-line"):
            yield Label(id="narrow-series")
            yield TextField(id="narrow")
        yield self._below
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Read, and look again and again."""
        self.pane.rows.focus()
        self.set_interval(LOOK_EVERY, self._look)

    def on_screen_resume(self) -> None:
        """Somebody may have written something meanwhile, here too."""
        self._look()

    @property
    def unread(self) -> bool:
        """Whether the rows are not yet those that are asked for."""
        return self.pane.rows.has_focus and self.reader.behind

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        widen = f"{self.words('search-widen')} · " if self._series is not None else ""
        self.narrow.placeholder = f"{widen}{self.words('register-narrow-empty')}"
        self._tell_head()
        if self.reader.seen is not None:
            self._learn(self.reader.seen)

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """While the rows are narrowed, or something is asked, what that needs."""
        if self.narrow.has_focus:
            return (("line.take", "key-to-rows"), ("line.to_entries", "key-all-rows"))
        return super().key_line_here

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a row be opened where one is."""
        nothing = action == "open" and (seen := self.reader.seen) is not None and not seen.rows
        return False if nothing else super().check_action(action, parameters)

    @property
    def views(self) -> Sequence[Way]:
        """What is settled as well, or not, the series or all of them, and the orders."""
        view, words = self.reader.view, self.words
        ways = [Way("1", words("key-points-open-only"), self.action_open_only)]
        if self._series is not None:
            turned = replace(view, everywhere=not view.everywhere)
            ways.append(Way("2", words("register-view-series"), partial(self._look_at, turned)))
        for n, order in enumerate(() if self.reader.paired else ORDERS[view.register], 3):
            ordered = partial(self._look_at, replace(view, order=order))
            ways.append(Way(str(n), words(f"register-order-{order}"), ordered))
        return ways

    def keys_back(self) -> None:
        """Give the keys to the list again."""
        self.show_keys_here()
        self.pane.rows.focus()

    def on_register_list_row_chosen(self) -> None:
        """Go where a click asks to go."""
        self.action_open()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Narrow the register to what is typed."""
        if event.text_area is self.narrow:
            event.stop()
            self._look_at(replace(self.reader.view, typed=self.narrow.text))

    def on_typing_erased(self) -> None:
        """Look at all series, this once."""
        if self.narrow.has_focus and self._series is not None:
            self._look_at(replace(self.reader.view, everywhere=True))

    def on_text_field_confirmed(self) -> None:
        """Go to the rows that are left."""
        if self.narrow.has_focus:
            self.keys_back()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Go to the rows; Esc shows all of them again."""
        if self.narrow.has_focus:
            if event.direction == "escape":
                self._narrow_no_more()
            self.keys_back()

    def action_undo(self) -> None:
        """Take back what was said last on this screen."""
        self.pane.unsay()

    def action_decisions(self) -> None:
        """Show the decisions."""
        self._show_register("decisions")

    def action_expectations(self) -> None:
        """Show who expects what of whom."""
        self._show_register("expectations")

    def action_actions(self) -> None:
        """Show who is to do what."""
        self._show_register("actions")

    def action_part_after(self) -> None:
        """Show the next register."""
        self._show_tab(tab_beside(self.reader.view.register, 1))

    def action_part_before(self) -> None:
        """Show the register before."""
        self._show_tab(tab_beside(self.reader.view.register, -1))

    def action_topics(self) -> None:
        """Show the topics, in place of the registers."""
        self._show_tab("topics")

    def action_experiences(self) -> None:
        """Show the experiences, in place of the registers."""
        self._show_tab("experiences")

    def _show_tab(self, tab: RegisterTab) -> None:
        """Show another of the registers: here, or on a screen of its own in place of this one."""
        if tab == "topics" or tab == "experiences":  # noqa: PLR1714 — so the type checker knows the rest
            self.house.show_tab(tab, instead=True)
        else:
            self._show_register(tab)

    def action_find(self) -> None:
        """Type what the rows are to hold."""
        self.add_class("-narrowing")
        self.narrow.focus()

    def action_sort(self) -> None:
        """Put the rows in another order."""
        if not self.reader.paired:
            self._look_at(replace(self.reader.view, order=next_order(self.reader.view)))

    def action_open_only(self) -> None:
        """Leave out what is settled, or show it again."""
        self._look_at(replace(self.reader.view, open_only=not self.reader.view.open_only))

    def action_as_of(self) -> None:
        """Ask for a day, and show things as they stood on it; then again as they are."""
        if self.reader.view.as_of is not None:
            self._look_at(replace(self.reader.view, as_of=None))
        else:
            self._below.ask(self.words("register-ask-day"), "", self._look_back)

    def action_side(self, direction: str) -> None:
        """Go to the decision that this one took the place of, or amended; or to the one that did so to it."""
        row = self.pane.row_here()
        self._go_to(self.reader.beside(row, later=direction != "left") if row is not None else None)

    @telling
    def action_open(self) -> None:
        """Go to where it stands in its meeting; into a pair of parties."""
        if self.reader.paired and self.reader.seen is not None and self.pane.rows.cursor is not None:
            pair = (
                self.reader.seen.pairs[self.pane.rows.cursor] if self.pane.rows.cursor != ALL_PAIRS else None
            )
            self.pane.pair = pair
            self._look_at(replace(self.reader.view, parties=pair.parties if pair else None), paired=False)
            return
        row = self.pane.row_here()
        if row is not None and not (self._go is not None and self._go(row.summary.id, row.entry.key)):
            self.house.show_reading(row.summary, row.entry.key)

    def action_export(self) -> None:
        """Show the export of what is looked at."""
        from tui.screens.registers.register_export import (  # noqa: PLC0415 — the exports are heavy
            RegisterExportScreen,
        )

        if self.reader.seen is not None:
            made = self.house.archive.clock().astimezone().date()
            sheet = _sheet(self.reader.seen, self.reader, self.pane, self.house.language, made)
            self.app.push_screen(RegisterExportScreen(sheet))

    def action_back(self, key: str) -> None:
        """Show all the rows again, then the pairs; then go back. ``q`` goes back at once."""
        if key == "q":
            self.app.pop_screen()
        elif self.reader.view.typed or self.has_class("-narrowing") or self.reader.view.everywhere:
            self._narrow_no_more()
        elif self.reader.view.register == "expectations" and not self.reader.paired:
            self._look_at(replace(self.reader.view, parties=None), paired=True)
        else:
            self.app.pop_screen()

    def _look(self) -> None:
        self.reader.look(self.pane.setter.keeper)

    def _learn(self, seen: RegisterPage) -> None:
        """Show the rows, and how many there are."""
        self.pane.learn(seen)
        self._tell_head()

    def _tell_head(self) -> None:
        self._told_head.tell(self.reader)

    def _look_at(self, view: RegisterView, *, paired: bool | None = None) -> None:
        paired = self.reader.paired if paired is None else paired
        if (view.register, paired) != (self.reader.view.register, self.reader.paired):
            self.pane.rows.begin()
        self.reader.view, self.reader.paired = view, paired
        if self.pane.rows.has_focus:
            self.show_keys_here()
        self._tell_head()
        self.reader.put_in_order()

    def _show_register(self, register: Register) -> None:
        if register != self.reader.view.register:
            view = replace(self.reader.view, register=register, order=ORDERS[register][0], parties=None)
            self._look_at(view, paired=register == "expectations")

    def _look_back(self, answer: str) -> None:
        day = read_day(answer, self.reader.today)
        if day is None:
            self._below.ask(self.words("register-ask-day"), answer, self._look_back)
            self.flash.say(self.words("register-no-day", text=answer), wrong=True)
        else:
            self._look_at(replace(self.reader.view, as_of=day))

    def _narrow_no_more(self) -> None:
        self.remove_class("-narrowing")
        self.narrow.fill("")
        self._look_at(replace(self.reader.view, typed="", everywhere=False))

    def _go_to(self, key: int | None) -> None:
        """Put the cursor on a row; where it is not among those that are looked at, all of them are."""
        if key is None:
            self.flash.say(self.words("register-no-link"))
        elif not self.pane.point(key):
            self.narrow.fill("")
            everywhere = self.reader.view.everywhere or not self.reader.reaches(key)
            self._look_at(replace(self.reader.view, typed="", open_only=False, everywhere=everywhere))


def _sheet(
    seen: RegisterPage, reader: RegisterReader, pane: RowsPane, language: Language, made: date
) -> RegisterDocument:
    """What is looked at, as a document of a day."""
    from exports.registers.document import RegisterDocument  # noqa: PLC0415 — the exports are heavy

    rows = tuple(reader.changed.get(row.entry.key, row) for row in seen.rows)
    pair, says = pane.pair, pane.says
    parties = says.pair_of(pair.from_, pair.to, mutual=pair.mutual) if pair and not reader.paired else ""
    return RegisterDocument(view=seen.view, rows=rows, language=language, made=made, parties=parties)
