"""Copying from a meeting that is read: what is marked, the part that is read, or everything, as text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from exports.formats.markdown import blocks_to_markdown, to_markdown
from exports.passage import telling, under
from exports.site.last_site import address_of
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.screens.read.layout import Leaf, OnPaper, ReadView

if TYPE_CHECKING:
    from tui.screens.read.document_pane import DocumentPane

Copied: TypeAlias = Literal["marked", "address", "part", "all"]
"""What is copied: the entry that is marked, its address, what stands under the heading, everything."""


class DocumentCopy:
    """Puts text of the document that is read on the clipboard, made on a thread of its own."""

    def __init__(self, room: Room, document: DocumentPane) -> None:
        """Take the screen that says what was copied, and the pane of the document."""
        self._room = room
        self._document = document
        self._last = 0

    def copy_here(self) -> None:
        """Copy the entry that is marked; the second time, its address. Without a mark, what is read."""
        entry = self._document.marked_entry()
        again = entry != 0 and entry == self._last
        self._last = 0 if again else entry
        self.copy("address" if again else "marked" if entry else "part")

    def copy(self, what: Copied) -> None:
        """Copy a part of the document as it is shown now; nothing before it is laid out."""
        leaf, paper = self._document.leaf, self._document.paper
        if leaf is not None and paper is not None:
            place = leaf.page.heading_at(self._document.reader.reading_line)
            heading = -1 if place is None else place
            task = partial(self._make, paper, leaf, self._document.view, what, heading)
            run_behind(self._room, task, exclusive=True, group="copy")

    def _make(self, paper: OnPaper, leaf: Leaf, view: ReadView, what: Copied, heading: int) -> None:
        """Make the text that is to be copied. Raises Problem."""
        if what == "address":
            meeting, entry = leaf.record.meeting, self._document.marked_entry()
            tell_later(self._room, self._copied, address_of(self._room.house.archive, meeting, entry), what)
            return
        minutes = paper.document(leaf.record, view, "markdown")
        match what:
            case "all":
                text = to_markdown(minutes)
            case "part":
                text = blocks_to_markdown(under(minutes, heading))
            case "marked":
                text = blocks_to_markdown(telling(minutes, self._document.marked_entry()))
        tell_later(self._room, self._copied, text, what)

    def _copied(self, text: str, what: Copied) -> None:
        self._room.app.copy_to_clipboard(text)
        self._room.flash.say(self._room.words(f"read-copied-{what}"))
