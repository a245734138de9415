"""A view of a document that is laid out: it draws the lines in sight."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.widgets.page import Page


class ReadingView(ScrollView, can_focus=True):
    """Shows a document that is laid out; the arrows scroll it."""

    class Resized(Message):
        """There is other room: the document has to be laid out anew."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self.page = Page((), {})

    def show(self, page: Page) -> None:
        """Show a document, where its lines are scrolled to now."""
        self.page = page
        self.virtual_size = Size(self.scrollable_content_region.width, len(page.lines))
        self.refresh()

    def go(self, anchor: str) -> None:
        """Scroll to a heading, if it is there."""
        line = self.page.anchors.get(anchor)
        if line is not None:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        if place >= len(self.page.lines):
            return Strip.blank(width, self.rich_style)
        line = self.line_at(place)
        strips = Visual.to_strips(self, line, width, 1, self.visual_style, apply_selection=False)
        return (strips[0] if strips else Strip.blank(0)).adjust_cell_length(width, self.rich_style)

    def line_at(self, place: int) -> Content:
        """What a line of the page looks like."""
        return self.page.lines[place]
