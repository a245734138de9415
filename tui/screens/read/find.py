"""Search inside the meeting that is read."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.widgets import TextArea

from tui.screens.background import background
from tui.screens.read.document import Leafing
from tui.screens.read.layout import Leaf
from tui.widgets.content import user
from tui.widgets.document.page import WordsFound
from tui.widgets.text_area import Field, Typing


class SeekingInside(Leafing):
    """A line to search in, and hits to go through."""

    search_line = getters.query_one("#search", Field)

    _hits: tuple[WordsFound, ...] = ()
    _hit = 0
    _from = 0

    def compose(self) -> ComposeResult:
        """The document, and the line to search in, which is not in sight until somebody searches."""
        yield from self.compose_document()
        yield Field(id="search")
        yield from self.compose_foot()

    @property
    def sought(self) -> str:
        """What is searched for."""
        return self.search_line.text.strip()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.search_line.placeholder = self.words("read-search-empty")
        self._tell_count()

    def shown(self, leaf: Leaf) -> None:
        """Find the same in another layout."""
        super().shown(leaf)
        self._hits = ()
        if self.sought:
            self._find(leaf, self.sought, None)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Search for what is typed now."""
        event.stop()
        if self.leaf is not None and self.has_class("-searching"):
            self._find(self.leaf, self.sought, self._from)

    def on_field_confirmed(self) -> None:
        """Go through what was found."""
        self.reader.focus()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Esc ends the search; the arrows go to what was found."""
        if event.direction == "escape":
            self.end_search()
        else:
            self.reader.focus()

    def on_descendant_focus(self) -> None:
        """Other keys mean something now."""
        self.show_keys("inside" if self.search_line.has_focus else "read")

    def action_find_inside(self) -> None:
        """Type what to search for, from here on."""
        if not self.has_class("-searching"):
            self._from = self.reader.reading_line
        self.add_class("-searching")
        self.search_line.focus()

    def action_hit_next(self) -> None:
        """Go to the next hit; after the last one, to the first."""
        self._step(1)

    def action_hit_before(self) -> None:
        """Go to the hit before; before the first one, to the last."""
        self._step(-1)

    def end_search(self) -> None:
        """Search for nothing any more, and stay where this has led to."""
        self.remove_class("-searching")
        self.search_line.fill("")
        self._hits = ()
        self.reader.tell_hits((), 0)
        self._tell_count()
        self.reader.focus()

    def _step(self, way: int) -> None:
        if not self.sought:
            self.action_find_inside()
        elif self._hits:
            self._hit = (self._hit + way) % len(self._hits)
            self._show_hit()

    @background(exclusive=True, group="inside")
    def _find(self, leaf: Leaf, text: str, start: int | None) -> None:
        """Find words; the first hit from a line on is gone to, or, without a line, none."""
        self.app.call_later(self._take, leaf, text, leaf.inside.find(text), start)

    def _take(self, leaf: Leaf, text: str, hits: tuple[WordsFound, ...], start: int | None) -> None:
        if leaf is not self.leaf or text != self.sought:
            return  # something else is shown, or sought, meanwhile
        self._hits = hits
        if start is None:
            self._hit = min(self._hit, max(0, len(hits) - 1))
            self.reader.tell_hits(hits, self._hit)
            self._tell_count()
            return
        self._hit = next((place for place, hit in enumerate(hits) if hit.line >= start), 0)
        self._show_hit()

    def _show_hit(self) -> None:
        self.reader.tell_hits(self._hits, self._hit)
        if self._hits:
            line = self._hits[self._hit].line
            self.reader.see_soon(line, line + 1)
        self._tell_count()

    def _tell_count(self) -> None:
        key = "read-hits" if self._hits else "read-no-hits"
        told = self.words(key, place=self._hit + 1, count=len(self._hits)) if self.sought else ""
        self.reader.border_subtitle = user(told)
