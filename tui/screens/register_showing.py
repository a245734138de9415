"""What stands on the registers' screen: the tabs, the rows, the chosen one, and why there is nothing."""

from __future__ import annotations

from collections.abc import Iterator

from textual import getters
from textual.content import Content
from textual.widgets import Static

from store.query import Asked, asked
from store.registers.book import Row
from store.registers.listing import REGISTERS, Pair
from store.session.open_meeting import Opened
from tui.screens.register_reading import Seen
from tui.screens.register_rows import detail_of, pair_detail, pair_line, row_lines
from tui.screens.register_settling import RegisterSettling
from tui.screens.register_words import RegisterWords
from tui.widgets.dates import day_words
from tui.widgets.lines import Sides
from tui.widgets.plain import shown, user
from tui.widgets.register_list import RegisterList

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
        self._asked = Asked()
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

    def _row_here(self) -> Row | None:
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

    def _links(self, row: Row) -> Iterator[Content]:
        """The decisions that this one leads to, each after the key that goes there."""
        later = next((step.by for step in reversed(row.history) if step.by), None)
        earlier = self.book.cites(row)[:1] if self.book else ()
        for key, entry in (("j", later), *(("k", placed.entry) for placed in earlier)):
            if entry is not None:
                told = " ".join(shown(f"{entry.number} {entry.title or entry.text}").split())
                yield Content.styled(f"{key} ", "$primary bold").append(
                    user(self.words(f"register-link-{key}", what=told))
                )
