"""The pane of a register: its rows, all there is to know of the chosen one, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.query import Query, asked
from store.record.values import Kind, What
from store.registers.book import RegisterRow
from store.registers.listing import KIND_OF, Pair
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.phrases.names import split_names
from tui.keys.here import bound
from tui.keys.statuses import STATUSES
from tui.screens.base import telling
from tui.screens.focus_keys import OF_ROW
from tui.screens.menu.way import Way
from tui.screens.pane import Pane
from tui.screens.registers.register_reader import RegisterPage, RegisterReader
from tui.screens.registers.register_words import (
    RegisterWords,
    column_names,
    detail_of,
    pair_detail,
    pair_line,
    row_line,
)
from tui.screens.registers.status_setter import StatusSetter
from tui.widgets.content import excerpt, joined, shown, user
from tui.widgets.lists.register import RegisterList

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


_OF_ROW = OF_ROW | {"owner", "deadline", "remark"}
"""What is said of the row under the cursor."""

ALL_PAIRS = -1
"""The key of the row that stands for the expectations of everybody."""


class RowsPane(Pane):
    """The rows of a register. A letter says what became of the row under the cursor, or of all picked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "list")]
    PLACES = ("points", "list")

    rows = getters.query_one("#rows", RegisterList)
    detail = getters.query_one("#detail", VerticalScroll)
    detail_text = getters.query_one("#detail-text", Static)

    def __init__(
        self,
        reader: RegisterReader,
        opened: Opened | None,
        ask: Callable[[str, str, Callable[[str], None]], None],
        count: Callable[[], None],
    ) -> None:
        """Take what reads the registers, the meeting that is open, if one is, and what asks for a text.

        ``count`` says anew how many rows there are, and how many of them still count.
        """
        super().__init__(id="middle")
        self._reader = reader
        self._opened = opened
        self._ask = ask
        self._count = count
        self._asked = Query()
        self._going_to: int | None = None
        self.setter: StatusSetter
        self.pair: Pair | None = None
        """The pair of parties whose rows are looked at."""

    def compose(self) -> ComposeResult:
        """The rows, and the chosen one."""
        yield RegisterList(id="rows")
        with VerticalScroll(id="detail"):
            yield Static("", id="detail-text", markup=False)

    def on_mount(self) -> None:
        """Begin with nothing said."""
        self.setter = StatusSetter(self.room, self._reader, self._opened, self.redraw)

    def on_register_list_row_moved(self) -> None:
        """Show all there is to know of the row that the cursor is on now."""
        self._tell_detail()
        self.detail.scroll_home(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key do what it does in this register."""
        if action == "choose":
            return bool(self.digits)
        if action in _OF_ROW and self._is_empty:
            return False
        if action in ("owner", "deadline"):
            return self._reader.view.register == "actions"
        return super().check_action(action, parameters)

    @property
    def _is_empty(self) -> bool:
        """Whether the register is read, and has no row to do anything with."""
        return self._reader.seen is not None and not self._reader.seen.rows

    @property
    def digits(self) -> Sequence[Way]:
        """What can become of a row of this register."""
        if self._reader.paired or self._is_empty:
            return ()
        kind = KIND_OF[self._reader.view.register]
        ways = [
            Way(digit, self.words(f"status-{kind.value}-{status}"), partial(self._set, status))
            for digit, status in STATUSES[kind].items()
        ]
        if kind == Kind.ACTION:
            ways.insert(1, Way("3", self.words("status-action-next"), self._put_to_next))
        return ways

    def action_owner(self) -> None:
        """Ask who is to do it."""
        rows = self._chosen()
        if rows:
            owners = {", ".join(owner.name for owner in row.owners) for row in rows}
            text = owners.pop() if len(owners) == 1 else ""
            self._ask(self._question("owner", rows), text, lambda answer: self._give_to(rows, answer))

    def action_deadline(self) -> None:
        """Ask by when it is to be done."""
        rows = self._chosen()
        if rows:
            self._ask(self._question("deadline", rows), "", lambda answer: self._put_off(rows, answer))

    def action_remark(self) -> None:
        """Ask what is to be remarked."""
        rows = self._chosen()
        if rows:
            self._ask(self._question("remark", rows), "", lambda answer: self._say(rows, "remark", answer))

    def action_mark(self) -> None:
        """Pick the row, and go on to the next one."""
        if not self._reader.paired:
            self.rows.pick()
            self.rows.action_move(1)

    @telling
    def unsay(self) -> None:
        """Take back what was said last on this screen."""
        self.setter.take_back()

    def _set(self, to: str) -> None:
        """Say what has become of the rows, and go on to the row below."""
        chosen = self._chosen()
        rows = [row for row in chosen if row.status != to]
        if rows:
            self._say(rows, "status", to)
            if len(chosen) == 1:
                self.rows.action_move(1)
        elif chosen:
            self.flash.say(self.words("register-so-already"))

    def _put_to_next(self) -> None:
        """Let the actions wait for the next meeting, and go on to the row below."""
        rows = self._chosen()
        if rows:
            self._say(rows, "deadline", "next-meeting")
            if len(rows) == 1:
                self.rows.action_move(1)

    def _give_to(self, rows: Sequence[RegisterRow], answer: str) -> None:
        self._say(rows, "owner", ", ".join(split_names(answer)) or answer)

    def _put_off(self, rows: Sequence[RegisterRow], answer: str) -> None:
        due = read_deadline(answer, self._reader.today)
        self._say(rows, "deadline", "next-meeting" if due.meeting else str(due.date or answer))

    def _chosen(self) -> list[RegisterRow]:
        """The rows that are picked, else the one under the cursor; none where nothing may be said."""
        if self._reader.view.as_of is not None:
            self.flash.say(self.words("register-as-it-stood"), wrong=True)
            return []
        keys = self.rows.picked or ({self.rows.cursor} if self.rows.cursor is not None else ())
        if self._reader.paired or not keys:
            self.flash.say(self.words("register-no-row"))
            return []
        return [row for key in keys if (row := self._reader.row(key)) is not None]

    @telling
    def _say(self, rows: Sequence[RegisterRow], what: What, to: str) -> None:
        self.setter.say(rows, what, to)
        self.rows.picked = frozenset()

    def _question(self, what: str, rows: Sequence[RegisterRow]) -> str:
        text = excerpt(rows[0].entry.title or rows[0].entry.text)
        return self.words(f"register-ask-{what}", count=len(rows), text=text)

    @property
    def says(self) -> RegisterWords:
        """What the rows are told in."""
        return RegisterWords(self.words, self.house.language, self._reader.today)

    def learn(self, seen: RegisterPage) -> None:
        """Show the rows, or the pairs of parties, and say when there are none."""
        self._asked = asked(seen.view.typed)
        all_pairs = (ALL_PAIRS,) if self._reader.paired and seen.pairs else ()
        self.rows.show((*all_pairs, *seen.keys), self._drawn)
        if self._going_to is not None and self.rows.point(self._going_to):
            self._going_to = None
        if self._reader.paired and self.pair is not None:
            back = next((n for n, pair in enumerate(seen.pairs) if pair.parties == self.pair.parties), None)
            self.pair = None
            self.rows.point(ALL_PAIRS if back is None else back)
        self._tell_list(seen)

    def redraw(self) -> None:
        """Say anew what is known of the rows."""
        self.rows.redraw()
        self._tell_detail()
        self._count()

    def row_here(self) -> RegisterRow | None:
        """The row that the cursor is on."""
        return (
            self._reader.row(self.rows.cursor)
            if self.rows.cursor is not None and not self._reader.paired
            else None
        )

    def _drawn(self, place: int, width: int) -> Content:
        seen, says = self._reader.seen, self.says
        if seen is None:
            return Content("")
        if self._reader.paired:
            pair = seen.pairs[place - 1] if place else None
            return pair_line(pair, len(seen.rows), says, width)
        row = self._reader.changed.get(seen.keys[place], seen.rows[place])
        of_pair = seen.view.parties is not None
        return row_line(row, self._asked, says, width, of_pair=of_pair)

    def on_resize(self) -> None:
        """Name the columns in the room that there is now."""
        self.call_after_refresh(self._name_columns)

    def _name_columns(self) -> None:
        if self._reader.seen is not None and self.is_attached:
            self._tell_list(self._reader.seen)

    def _tell_list(self, seen: RegisterPage) -> None:
        view = seen.view
        told = [self.words("register-pairs" if self._reader.paired else f"register-order-{view.order}")]
        if view.parties is not None and self.pair is not None:
            told.insert(0, self.says.pair_of(self.pair.from_, self.pair.to, mutual=self.pair.mutual))
        if view.open_only:
            told.append(self.words("register-standing" if view.register == "decisions" else "register-open"))
        shown_of = self.words("register-shown", shown=len(seen.rows), count=seen.count)
        said = joined(*told, shown_of if len(seen.rows) != seen.count else "")
        names = column_names(view.register, said, self.says, self.rows.size.width - 1)
        self.rows.border_title = user(said if self._reader.paired else names)
        self.screen.set_class(not seen.rows, "-empty")
        self.room.show_keys_here()
        if not seen.rows:
            self._tell_detail()

    def _tell_detail(self) -> None:
        seen, row = self._reader.seen, self.row_here()
        lines: list[Content] = []
        if seen is not None and not seen.rows:
            lines = self._why_empty(seen)
        elif row is not None:
            lines = detail_of(row, self._asked, self.says, list(self._links(row)))
        elif self._reader.paired and seen is not None:
            place = self.rows.cursor
            lines = pair_detail(seen.pairs[place], self.says) if place is not None and place >= 0 else []
            lines.append(user(self.words("register-pairs.help"), "$kind-quiet"))
        self.detail_text.update(Content("\n").join(line for line in lines if line.plain))

    def _why_empty(self, seen: RegisterPage) -> list[Content]:
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
        earlier = self._reader.book.cites(row)[:1] if self._reader.book else ()
        for key, entry in (("→", later), *(("←", placed.entry) for placed in earlier)):
            if entry is not None:
                told = " ".join(shown(f"{entry.shown_number} {entry.title or entry.text}").split())
                yield Content.styled(f"{key} ", "$primary bold").append(
                    user(
                        self.words(
                            "register-link-later" if key == "→" else "register-link-earlier", what=told
                        )
                    )
                )

    def point(self, key: int) -> bool:
        """Put the cursor on a row, now or when the rows are read; False when it is not among them now."""
        if self.rows.point(key):
            return True
        self._going_to = key
        return False
