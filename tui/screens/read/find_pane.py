"""The pane of the search inside the meeting that is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import getters
from textual.app import ComposeResult
from textual.widgets import TextArea

from tui.keys.here import LineKey
from tui.screens.background import background, tell_later
from tui.screens.pane import Pane
from tui.widgets.content import user
from tui.widgets.document.page import WordsFound
from tui.widgets.text_area import TextField, Typing

if TYPE_CHECKING:
    from tui.screens.read.document_pane import DocumentPane
    from tui.screens.read.layout import Leaf


class FindPane(Pane):
    """A line to search in, and hits to go through. It is in sight while somebody searches."""

    DEFAULT_CSS = """
    FindPane {
        height: auto;
    }
    """
    search_line = getters.query_one("#search", TextField)

    def __init__(self, document: DocumentPane) -> None:
        """Take the pane that is searched."""
        super().__init__(id="find")
        self._document = document
        self._hits: tuple[WordsFound, ...] = ()
        self._hit = 0
        self._from = 0

    def compose(self) -> ComposeResult:
        """The line to search in."""
        yield TextField(id="search")

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """The hits that there are to go through, and how to leave them."""
        hits: tuple[LineKey, ...] = ("menu.hit",) if self._hits else ()
        return (*hits, ("line.take", "key-to-text"), ("line.to_entries", "key-end-find"))

    @property
    def sought(self) -> str:
        """What is searched for."""
        return self.search_line.text.strip()

    def say_again(self) -> None:
        """Say everything again, in the language of the screens."""
        self.search_line.placeholder = self.words("read-search-empty")
        self._tell_count()

    def find_again(self, leaf: Leaf) -> None:
        """Find the same in another layout."""
        self._hits = ()
        if self.sought:
            self._find(leaf, self.sought, None)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Search for what is typed now."""
        event.stop()
        if self._document.leaf is not None and self.screen.has_class("-searching"):
            self._find(self._document.leaf, self.sought, self._from)

    def on_text_field_confirmed(self) -> None:
        """Go through what was found."""
        self._document.reader.focus()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Esc ends the search; the arrows go through what was found."""
        if event.direction == "escape":
            self.end()
        elif self.sought:
            self.step(-1 if event.direction == "up" else 1)

    def begin(self) -> None:
        """Type what to search for, from here on."""
        if not self.screen.has_class("-searching"):
            self._from = self._document.reader.reading_line
        self.screen.add_class("-searching")
        self.search_line.focus()

    def end(self) -> None:
        """Search for nothing any more, and stay where this has led to."""
        self.screen.remove_class("-searching")
        self.search_line.fill("")
        self._hits = ()
        self._document.reader.tell_hits((), 0)
        self._tell_count()
        self._document.reader.focus()

    def step(self, way: int) -> None:
        """Go so many hits on, or back; behind the last one is the first."""
        if not self.sought:
            self.begin()
        elif self._hits:
            self._hit = (self._hit + way) % len(self._hits)
            self._show_hit()

    @background(exclusive=True, group="inside")
    def _find(self, leaf: Leaf, text: str, start: int | None) -> None:
        """Find words; the first hit from a line on is gone to, or, without a line, none."""
        tell_later(self, self._take, leaf, text, leaf.inside.find(text), start)

    def _take(self, leaf: Leaf, text: str, hits: tuple[WordsFound, ...], start: int | None) -> None:
        if leaf is not self._document.leaf or text != self.sought:
            return  # something else is shown, or sought, meanwhile
        self._hits = hits
        if start is None:
            self._hit = min(self._hit, max(0, len(hits) - 1))
            self._document.reader.tell_hits(hits, self._hit)
            self._tell_count()
            return
        self._hit = next((place for place, hit in enumerate(hits) if hit.line >= start), 0)
        self._show_hit()

    def _show_hit(self) -> None:
        self._document.reader.tell_hits(self._hits, self._hit)
        if self._hits:
            line = self._hits[self._hit].line
            self._document.reader.see_soon(line, line + 1)
        self._tell_count()

    def _tell_count(self) -> None:
        key = "read-hits" if self._hits else "read-no-hits"
        told = self.words(key, place=self._hit + 1, count=len(self._hits)) if self.sought else ""
        self._document.reader.border_title = user(told)
        self.room.show_keys_here()
