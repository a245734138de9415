"""What the line that takes the minutes may go on with: in grey behind the cursor, and in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets.text_area import Selection

from tui.grammar.signs import BEGINNINGS
from tui.widgets.content import shown, user
from tui.widgets.text_area import CaptureLine

if TYPE_CHECKING:
    from tui.grammar.complete.complete import Offer

MENU_SIGNS = ("#", ":")
"""What opens a menu when nothing else stands on the line; alone it is nothing that was said."""


class OfferList(Widget):
    """A few rows that lie over the lower end of what stands above, so that nothing there moves.

    It is there only while it has rows, and never has the focus.
    """

    DEFAULT_CSS = """
    OfferList {
        display: none;
        overlay: screen;
        constrain: inside inside;
        offset-y: -100%;
        width: auto;
        max-width: 100%;
        height: auto;
        padding: 0 1;
        background: $panel;
    }
    OfferList.-open {
        display: block;
    }
    """

    class Clicked(Message):
        """A row was pointed at, counted from the top."""

        def __init__(self, row: int) -> None:
            """Take what it tells."""
            super().__init__()
            self.row = row

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self._rows: tuple[Content, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is anything to see."""
        return bool(self._rows)

    def show(self, rows: Sequence[Content]) -> None:
        """Show other rows, if they are others; none closes the list."""
        if len(rows) == len(self._rows) and all(map(Content.is_same, rows, self._rows)):
            return
        self._rows = tuple(rows)
        self.set_class(bool(rows), "-open")
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Say which row was pointed at."""
        self.post_message(self.Clicked(event.y))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the longest row."""
        del container, viewport
        return max((row.cell_length for row in self._rows), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each row."""
        del container, viewport, width
        return len(self._rows)

    def render(self) -> Content:
        """Every row, cut where there is no more room."""
        width = self.content_size.width
        return Content("\n").join(row.truncate(width, ellipsis=True) for row in self._rows)


def row(title: str, beside: str, *, marked: bool, sign: str = "⇥", wide: int = 0) -> Content:
    """A row of the list: a sign on the marked one, what is taken, at least so wide, and what it is."""
    front = Content.styled(f"{sign} ", "$primary bold") if marked else Content("  ")
    told = front.append(user(" ".join(title.split()).ljust(wide), "bold" if marked else ""))
    return told.append(user(f"  {' '.join(beside.split())}", "$kind-quiet"))


class CompletingLine(CaptureLine):
    """Shows behind the cursor how the line may go on; Tab takes it, Enter takes what is typed.

    What there is to offer is asked for at every key, so it always fits what stands there. While a list
    of it is in sight (``listed``), the arrows move the mark and Esc closes the list.
    """

    beginnings = BEGINNINGS

    class Offered(Message):
        """What is offered, or marked, has changed."""

    class ListClosed(Message):
        """Esc closed the list."""

    def __init__(self, *, id: str, ask: Callable[[str, str], tuple[Offer, ...]]) -> None:  # noqa: A002 — Textual's own word
        """Take what tells how a text may go on, given the sign that stood there already."""
        self.offers: tuple[Offer, ...] = ()
        self.mark = 0
        self.listed = False
        self._ask = ask
        self._asked = ""
        self._dismissed: str | None = None
        super().__init__(id=id)

    def update_suggestion(self) -> None:
        """The text has changed: ask anew."""
        text = self.text if self.cursor_location == self.document.end and self.selection.is_empty else ""
        if text == self._asked:
            return
        self._asked = text
        if not text or self._dismissed != _before_word(text):
            self._dismissed = None
        self._offer_all(self._ask(text, self._offer) if text and self._dismissed is None else ())

    def watch_selection(self, _before: Selection, _after: Selection) -> None:
        """Away from the end of the line nothing is offered."""
        self.update_suggestion()

    def take(self, place: int) -> None:
        """Let one of the offers stand in the line. It can be taken back like typing."""
        offer = self.offers[place]
        row, column = self.document.end
        self.replace(offer.text, (row, column - len(offer.typed)), (row, column))
        self.move_cursor(self.document.end)
        if offer.at_once:
            self._confirm()

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end of the line, take what stands behind the cursor."""
        if self.suggestion and not select:
            self.take(self.mark)
        else:
            super().action_cursor_right(select)

    def _offer_all(self, offers: tuple[Offer, ...]) -> None:
        if offers or self.offers:
            self.offers = offers
            self._put_mark(0)

    def _put_mark(self, place: int) -> None:
        self.mark = place
        ghost = self.offers[place].ghost if self.offers else ""
        self.suggestion = shown(ghost.partition("\n")[0])
        self.post_message(self.Offered())

    def _close_list(self) -> None:
        """Offer nothing more for the word that is being typed."""
        self._dismissed = _before_word(self.text)
        self._offer_all(())
        self.post_message(self.ListClosed())

    async def _on_key(self, event: events.Key) -> None:
        if self.waiting:
            return
        match event.key:
            case "tab" if self.offers:
                self.take(self.mark)
            case "enter" if self.offers and self.offers[self.mark].by_enter:
                self.take(self.mark)
            case "down" if self.listed and self.mark + 1 < len(self.offers):
                self._put_mark(self.mark + 1)
            case "up" if self.listed and self.mark > 0:
                self._put_mark(self.mark - 1)
            case "escape" if self.listed:
                self._close_list()
                if self.text in MENU_SIGNS:
                    self.fill("")  # it opened the menu, and was nothing that was said
            case key if self.offers and self.text in MENU_SIGNS and key[0] == "f" and key[1:].isdigit():
                self.fill("")  # the key leaves the menu for another place, where the sign means nothing
                return
            case _:
                return
        event.stop()
        event.prevent_default()


def _before_word(text: str) -> str:
    """What stands before the word that is being typed."""
    return text[: len(text) - len(text.rpartition(" ")[2])]
