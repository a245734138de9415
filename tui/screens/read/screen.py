"""Reading a meeting: as it will be printed, with links to follow and what has happened since."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from msgspec.structs import replace
from textual.binding import BindingType

from exports.excerpt import telling, under
from exports.formats.markdown import blocks_to_markdown, to_markdown
from store.errors import Problem
from store.files.find_meeting import Summary
from store.files.meeting_file import MeetingFile
from store.files.series import neighbours
from tui.keys.bindings import bindings
from tui.screens.background import background
from tui.screens.base import telling as problems_told
from tui.screens.live.screen import LiveScreen
from tui.screens.read.document import Where
from tui.screens.read.find import SeekingInside
from tui.screens.read.layout import Leaf, OnPaper, ReadView, next_paper
from tui.widgets.document.page import Link, Told
from tui.widgets.document.reader import Reader

Copied: TypeAlias = Literal["marked", "part", "all"]


class ReadScreen(SeekingInside):
    """A meeting to read, and from there others."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read")]
    KEYS_OF = ("read",)

    def __init__(self, where: Where) -> None:
        """Take the place to begin at."""
        super().__init__(where)
        self._behind: list[Where] = []

    def follow(self, where: Where) -> None:
        """Read another place, and remember this one."""
        self._behind.append(self.here())
        self.open(where)

    def action_read_follow(self) -> None:
        """Follow the link that the mark is at; from an entry, its first one, or to its place in full."""
        mark, leaf = self.reader.marked, self.leaf
        if mark is None or leaf is None:
            self.flash.say(self.words("read-nothing-marked"))
            return
        link = mark if isinstance(mark, Link) else _first_link(leaf, mark)
        if link is not None:
            self.follow(Where(link.target.path, link.target.entry))
        elif isinstance(mark, Told) and leaf.page.place_of(mark.entry) != mark:
            self.follow(Where(self.where.path, mark.entry))
        else:
            self.flash.say(self.words("read-no-link"))

    def on_reader_chosen(self, event: Reader.Chosen) -> None:
        """Mark what was clicked, and follow it when it is a link."""
        self.reader.mark(event.place)
        if isinstance(event.place, Link):
            self.action_read_follow()

    def action_read_back(self) -> None:
        """Go back to where a link was followed from."""
        if self._behind:
            self.open(self._behind.pop())
        else:
            self.flash.say(self.words("read-no-way-back"))

    def action_mark_next(self) -> None:
        """Mark the next decision, action, expectation or link."""
        if not self.reader.step(1):
            self.flash.say(self.words("read-no-more"))

    def action_mark_before(self) -> None:
        """Mark the one before."""
        if not self.reader.step(-1):
            self.flash.say(self.words("read-no-more-above"))

    def action_heading_after(self) -> None:
        """Go to the next heading."""
        self._go(1)

    def action_heading_before(self) -> None:
        """Go to the heading before."""
        self._go(-1)

    def action_read_turn(self) -> None:
        """Scroll on by what is in sight."""
        self.reader.scroll_page_down(animate=False)

    def action_contents(self) -> None:
        """Go to the contents, and from there back."""
        self.toggle_class("-contents")
        (self.contents if self.has_class("-contents") else self.reader).focus()

    def action_series_before(self) -> None:
        """Read the meeting before in the series."""
        self._neighbour(0)

    def action_series_after(self) -> None:
        """Read the meeting after in the series."""
        self._neighbour(1)

    def action_paper(self) -> None:
        """Show another document of the meeting: minutes, protocol, notice."""
        if self.leaf is not None:
            self.turn(replace(self.view, paper=next_paper(self.leaf.record.meeting, self.view.paper)))

    def action_internal(self) -> None:
        """Show what is private too, or leave it out again."""
        self.turn(replace(self.view, internal=not self.view.internal))
        self.flash.say(self.words("read-internal" if self.view.internal else "read-public"))

    def action_copy(self) -> None:
        """Copy what is marked; else what stands under the heading."""
        self._copy_soon("marked" if self.marked_entry() else "part")

    def action_copy_all(self) -> None:
        """Copy everything."""
        self._copy_soon("all")

    @problems_told
    def action_export(self) -> None:
        """Show the export of the meeting."""
        file = self._file()
        self.house.show_export(file.record, file.path)

    @problems_told
    def action_write_here(self) -> None:
        """Write in the meeting, at the place that is read, unless it is approved."""
        if self.leaf is None:
            return
        if self.leaf.record.meeting.state == "approved":
            self.flash.say(self.words("read-approved"))
            return
        for screen in self.app.screen_stack:
            if isinstance(screen, LiveScreen) and screen.opened.file.path == self.where.path:
                while self.app.screen is not screen:
                    self.app.pop_screen()
                return
        self.house.open_meeting(self._file(), self.marked_entry())

    def action_close(self) -> None:
        """End the search, else leave the contents, else go back to where reading began."""
        if self.has_class("-searching"):
            self.end_search()
        elif self.has_class("-contents"):
            self.action_contents()
        else:
            self.app.pop_screen()

    def _file(self) -> MeetingFile:
        return MeetingFile(self.where.path, self.house.archive.disk)

    def _go(self, way: int) -> None:
        if self.leaf is None:
            return
        lines = [heading.line for heading in self.leaf.page.headings]
        here = self.reader.reading_line
        beyond = [line for line in lines if (line > here if way > 0 else line < here)]
        if beyond:
            self.reader.see(min(beyond) if way > 0 else max(beyond))
        else:
            self.reader.put_top(self.reader.max_scroll_y if way > 0 else 0)

    @background(exclusive=True, group="series")
    def _neighbour(self, place: int) -> None:
        """Find the meeting before or after in the series."""
        path = self.where.path
        try:
            meetings = self.since.meetings()
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
            return
        here = next((one for one in meetings if one.path == path), None)
        if here is None or here.meeting.series is None:
            self.app.call_later(self._tell, "read-no-series")
            return
        found = neighbours(here, meetings)[place]
        if found is None:
            self.app.call_later(self._tell, "read-newest" if place else "read-oldest")
        else:
            self.app.call_later(self._go_to, path, found)

    def _go_to(self, path: object, summary: Summary) -> None:
        if path == self.where.path:
            self.follow(Where(summary.path))

    def _tell(self, key: str) -> None:
        self.flash.say(self.words(key))

    def _copy_soon(self, part: Copied) -> None:
        if self.leaf is not None and self._paper is not None:
            place = self.leaf.page.heading_at(self.reader.reading_line)
            self._copy(self._paper, self.leaf, self.view, part, -1 if place is None else place)

    @background(exclusive=True, group="copy")
    def _copy(self, paper: OnPaper, leaf: Leaf, view: ReadView, part: Copied, place: int) -> None:
        """Make the text that is to be copied."""
        try:
            minutes = paper.document(leaf.record, view, "markdown")
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
            return
        match part:
            case "all":
                text = to_markdown(minutes)
            case "part":
                text = blocks_to_markdown(under(minutes, place))
            case "marked":
                text = blocks_to_markdown(telling(minutes, self.marked_entry()))
        self.app.call_later(self._copied, text, part)

    def _copied(self, text: str, part: Copied) -> None:
        self.app.copy_to_clipboard(text)
        self.flash.say(self.words(f"read-copied-{part}"))


def _first_link(leaf: Leaf, told: Told) -> Link | None:
    """The first thing to follow from an entry: in its lines, or beside them."""
    return next((link for link in leaf.page.links if told.first <= link.line < told.end), None)
