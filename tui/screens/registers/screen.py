"""The registers: decisions, expectations and actions of all meetings, and what has become of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from store.query import Query, asked
from store.registers.book import RegisterRow
from store.registers.listing import ORDERS, REGISTERS, Pair, Register, RegisterView, next_order
from store.session.open_meeting import Opened
from tui.grammar.phrases.clock_times import read_day
from tui.keys.bindings import bindings
from tui.screens.base import telling
from tui.screens.registers.reading import LOOK_EVERY, Seen
from tui.screens.registers.rows import RegisterWords, detail_of, pair_detail, pair_line, row_lines
from tui.screens.registers.set_status import RegisterSettling
from tui.widgets.bars import Sides
from tui.widgets.content import day_words, shown, user
from tui.widgets.lists.register import RegisterList
from tui.widgets.text_area import Field, Typing

ALL_PAIRS = -1
"""The key of the row that stands for the expectations of everybody."""


class RegisterShowing(RegisterSettling):
    """Shows what is looked at."""

    head = getters.query_one("#head", Sides)
    rows = getters.query_one("#rows", RegisterList)
    detail_text = getters.query_one("#detail-text", Static)

    def __init__(self, opened: Opened | None) -> None:
        """Begin with nothing asked for."""
        super().__init__(opened)
        self._asked = Query()
        self._going_to: int | None = None
        self._pair: Pair | None = None

    @property
    def _says(self) -> RegisterWords:
        """What the rows are told in."""
        return RegisterWords(self.words, self.house.language, self.today)

    def learn(self, seen: Seen) -> None:
        """Show the rows, or the pairs of parties, and say when there are none."""
        self._asked = asked(seen.view.typed)
        all_pairs = (ALL_PAIRS,) if self.paired and seen.pairs else ()
        self.rows.show((*all_pairs, *seen.keys), self._drawn)
        if self._going_to is not None and self.rows.point(self._going_to):
            self._going_to = None
        if self.paired and self._pair is not None:
            back = next((n for n, pair in enumerate(seen.pairs) if pair.parties == self._pair.parties), None)
            self._pair = None
            self.rows.point(ALL_PAIRS if back is None else back)
        self._tell_head()
        self._tell_list(seen)

    def say_reading(self) -> None:
        """Say how far the reading has come."""
        self._tell_head()

    def redraw(self) -> None:
        """Say anew what is known of the rows."""
        self.rows.redraw()
        self._tell_head()
        self._tell_detail()

    def _row_here(self) -> RegisterRow | None:
        """The row that the cursor is on."""
        return self.row(self.rows.cursor) if self.rows.cursor is not None and not self.paired else None

    def _show_register_keys(self) -> None:
        self.show_keys(*(() if self.paired else (self.view.register,)), "registers")

    def _drawn(self, place: int, width: int, lines: int) -> list[Content]:
        seen, says = self.seen, self._says
        if seen is None:
            return []
        if self.paired:
            pair = seen.pairs[place - 1] if place else None
            return [pair_line(pair, len(seen.rows), says, width)]
        row = self._changed.get(seen.keys[place], seen.rows[place])
        of_pair = seen.view.parties is not None
        return row_lines(row, self._asked, says, (width, lines), of_pair=of_pair)

    def _tell_head(self) -> None:
        tabs = Content("")
        for number, register in enumerate(REGISTERS, 1):
            style = "$primary bold reverse" if register == self.view.register else "$kind-quiet"
            tabs = tabs.append(" ").append(user(f" {number} {self.words(f'register-{register}')} ", style))
        seen, day = self.seen, self.view.as_of
        told = self.reading
        if not told and day is not None:
            told = self.words("register-as-of", day=day_words(day, self.house.language))
        elif not told and seen is not None:
            told = self.words(f"register-{self.view.register}-count", count=seen.count, open=seen.counting)
        self.head.tell(tabs, user(f"{told} ", "$warning" if day is not None else "$kind-quiet"))

    def _tell_list(self, seen: Seen) -> None:
        view = seen.view
        told = [self.words("register-pairs" if self.paired else f"register-order-{view.order}")]
        if view.parties is not None and self._pair is not None:
            told.insert(0, self._says.pair_of(self._pair.from_, self._pair.to, mutual=self._pair.mutual))
        if view.open_only:
            told.append(self.words("register-standing" if view.register == "decisions" else "register-open"))
        self.rows.border_title = user(" · ".join(told))
        shown_of = self.words("register-shown", shown=len(seen.rows), count=seen.count)
        self.rows.border_subtitle = user(shown_of if len(seen.rows) != seen.count else "")
        self.set_class(not seen.rows, "-empty")
        if not seen.rows:
            self._tell_detail()

    def _tell_detail(self) -> None:
        seen, row = self.seen, self._row_here()
        lines: list[Content] = []
        if seen is not None and not seen.rows:
            lines = self._why_empty(seen)
        elif row is not None:
            lines = detail_of(row, self._asked, self._says, list(self._links(row)))
        elif self.paired and seen is not None:
            place = self.rows.cursor
            lines = pair_detail(seen.pairs[place], self._says) if place is not None and place >= 0 else []
            lines.append(user(self.words("register-pairs.help"), "$kind-quiet"))
        self.detail_text.update(Content("\n").join(line for line in lines if line.plain))

    def _why_empty(self, seen: Seen) -> list[Content]:
        """Why there is nothing to see, and what to do."""
        view = seen.view
        if seen.count == 0:
            key = "register-none-then" if view.as_of else f"register-no-{view.register}"
            return [user(self.words(key))]
        told = self.words("nothing-fits", text=view.typed.strip()) if view.typed.strip() else ""
        hidden = self.words("register-none-open") if view.open_only else ""
        return [user(told), user(hidden), user(self.words("register-filters"), "$kind-quiet")]

    def _links(self, row: RegisterRow) -> Iterator[Content]:
        """The decisions that this one leads to, each after the key that goes there."""
        later = next((step.by for step in reversed(row.history) if step.by), None)
        earlier = self.book.cites(row)[:1] if self.book else ()
        for key, entry in (("j", later), *(("k", placed.entry) for placed in earlier)):
            if entry is not None:
                told = " ".join(shown(f"{entry.number} {entry.title or entry.text}").split())
                yield Content.styled(f"{key} ", "$primary bold").append(
                    user(self.words(f"register-link-{key}", what=told))
                )


class RegistersScreen(RegisterShowing):
    """A register at a time: its rows, and all there is to know of the chosen one."""

    CSS_PATH = "screen.tcss"
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
        self.view = RegisterView(register=register, order=ORDERS[register][0])
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
        from exports.registers.document import RegisterDocument  # noqa: PLC0415 — the exports are heavy
        from tui.screens.registers.export import RegisterExportScreen  # noqa: PLC0415

        if self.seen is None:
            return
        rows = tuple(self._changed.get(row.entry.key, row) for row in self.seen.rows)
        pair, says = self._pair, self._says
        parties = says.pair_of(pair.from_, pair.to, mutual=pair.mutual) if pair and not self.paired else ""
        made = self.house.archive.clock().astimezone().date()
        language = self.house.language
        sheet = RegisterDocument(
            view=self.seen.view, rows=rows, language=language, made=made, parties=parties
        )
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

    def _look_at(self, view: RegisterView, *, paired: bool | None = None) -> None:
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
