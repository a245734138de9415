"""The reading screen: a meeting as it will be printed, with links, and what later meetings say of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import BindingType

from exports.export import Paper
from store.errors import Problem
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.series_members import neighbours
from store.revisions.revision import numbered
from tui.keys.here import bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.base import telling as problems_told
from tui.screens.menu.way import Way
from tui.screens.read.document_copy import DocumentCopy
from tui.screens.read.document_pane import DocumentPane, Where
from tui.screens.read.find_pane import FindPane
from tui.screens.read.layout import Leaf, next_paper
from tui.screens.read.revisions import RevisionsScreen, show_differences
from tui.widgets.document.page import Link, Told
from tui.widgets.document.reader import Reader


class ReadScreen(Room):
    """A meeting to read, and from there others."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("reading", "list", "all")]
    PLACES = ("reading", "list", "all")
    KEY_LINE = (
        "list.open",
        "reading.mark",
        "all.find",
        "all.contents",
        "all.export",
        "list.copy",
        "list.menu",
    )

    def __init__(self, where: Where, *, comes_back: bool = False) -> None:
        """Take the place to begin at; ``comes_back``: the first way back is to the screen below."""
        super().__init__()
        self._comes_back = comes_back
        self.document = DocumentPane(where, self._find_again)
        self.find = FindPane(self.document)
        self._copies = DocumentCopy(self, self.document)
        self._behind: list[Where] = []

    def compose(self) -> ComposeResult:
        """The document, the line to search in, the keys."""
        yield self.document
        yield self.find
        yield from self.compose_foot()

    def on_screen_resume(self) -> None:
        """On another screen the meeting may have been changed."""
        self.document.look()

    @property
    def unread(self) -> bool:
        """Whether the document is not laid out yet."""
        return self.document.leaf is None

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.document.say_again()
        self.find.say_again()

    def _find_again(self, leaf: Leaf) -> None:
        self.find.find_again(leaf)

    def action_find(self) -> None:
        """Type what to search for, from here on."""
        self.find.begin()

    def follow(self, where: Where) -> None:
        """Read another place, and remember this one."""
        self._behind.append(self.document.here())
        self.document.open(where)

    def action_open(self) -> None:
        """Follow the link that the mark is at; from an entry, its first one, or to its place in full."""
        mark, leaf = self.document.reader.marked, self.document.leaf
        if mark is None or leaf is None:
            self.flash.say(self.words("read-nothing-marked"))
            return
        link = mark if isinstance(mark, Link) else _first_link(leaf, mark)
        if link is not None:
            self.follow(Where(link.target.path, link.target.entry))
        elif isinstance(mark, Told) and leaf.page.place_of(mark.entry) != mark:
            self.follow(Where(self.document.where.path, mark.entry))
        else:
            self.flash.say(self.words("read-no-link"))

    def on_reader_chosen(self, event: Reader.Chosen) -> None:
        """Mark what was clicked, and follow it when it is a link."""
        self.document.reader.mark(event.place)
        if isinstance(event.place, Link):
            self.action_open()

    @property
    def _reads_revision(self) -> bool:
        """Whether it is a revision or another archive's meeting, which nothing is written in; says so."""
        if self.document.where.revision:
            self.flash.say(self.words("read-revision"))
        return bool(self.document.where.revision) or self._reads_foreign

    @property
    def _reads_foreign(self) -> bool:
        """Whether it is a meeting of another archive, that has nothing but what is read; says so then."""
        foreign = self.document.paper is not None and self.document.paper.is_foreign
        if foreign:
            self.flash.say(self.words("read-foreign"))
        return foreign

    @problems_told
    def action_revisions(self) -> None:
        """Show the revisions of the meeting."""
        if self._reads_foreign:
            return
        record = self._file().record()
        if not record.revisions:
            self.flash.say(self.words("revisions-none"))
            return
        path, internal = self.document.where.path, self.document.view.internal

        def show(number: int) -> None:
            self.app.push_screen(ReadScreen(Where(path, revision=number)))

        self.app.push_screen(RevisionsScreen(record, show, internal=internal))

    @problems_told
    def action_differences(self) -> None:
        """Show what differs from the revision before; of a draft, from the last revision."""
        if self._reads_foreign:
            return
        record, number = self._file().record(), self.document.where.revision
        last = len(numbered(record)) - (1 if record.meeting.state == "approved" else 0)
        first, second = (number - 1, number) if number else (last, 0)
        show_differences(self, record, first, second, internal=self.document.view.internal)

    def action_way_back(self) -> None:
        """Go back to where a link was followed from."""
        if self._behind:
            self.document.open(self._behind.pop())
        elif self._comes_back:
            self.app.pop_screen()
        else:
            self.flash.say(self.words("read-no-way-back"))

    def action_mark(self, key: str) -> None:
        """Mark the next decision, action, expectation or link, or the one before."""
        step = 1 if key == "tab" else -1
        if not self.document.reader.step(step):
            self.flash.say(self.words("read-no-more" if step > 0 else "read-no-more-above"))

    def action_part_after(self) -> None:
        """Go to the next heading."""
        self._go(1)

    def action_part_before(self) -> None:
        """Go to the heading before."""
        self._go(-1)

    def action_turn(self) -> None:
        """Scroll on by what is in sight."""
        self.document.reader.scroll_page_down(animate=False)

    def action_contents(self) -> None:
        """Go to the contents, and from there back."""
        self.toggle_class("-contents")
        (self.document.contents if self.has_class("-contents") else self.document.reader).focus()

    def action_side(self, direction: str) -> None:
        """Read the meeting before or after in the series."""
        self._neighbour(0 if direction == "left" else 1)

    @property
    def views(self) -> Sequence[Way]:
        """The documents of the meeting, and the one with what is private and exempt."""
        papers: tuple[tuple[str, Paper], ...] = (("1", "minutes"), ("2", "protocol"), ("3", "notice"))
        return (
            *(
                Way(digit, self.words(f"profile-{paper}"), partial(self._turn_to, paper))
                for digit, paper in papers
            ),
            Way("4", self.words("read-with-private"), self.action_internal),
        )

    def _turn_to(self, paper: Paper) -> None:
        if self.document.leaf is not None:
            self.document.turn(replace(self.document.view, paper=paper))

    def action_paper(self) -> None:
        """Show another document of the meeting: minutes, protocol, notice."""
        if self.document.leaf is not None:
            self.document.turn(
                replace(
                    self.document.view,
                    paper=next_paper(self.document.leaf.record.meeting, self.document.view.paper),
                )
            )

    def action_internal(self) -> None:
        """Show what is private too, or leave it out again."""
        self.document.turn(replace(self.document.view, internal=not self.document.view.internal))
        self.flash.say(self.words("read-internal" if self.document.view.internal else "read-public"))

    def action_copy(self) -> None:
        """Copy what is marked, the second time its address; else what stands under the heading."""
        self._copies.copy_here()

    def action_copy_all(self) -> None:
        """Copy everything."""
        self._copies.copy("all")

    @problems_told
    def action_export(self) -> None:
        """Show the export of the meeting."""
        if self._reads_revision:
            return
        file = self._file()
        self.house.show_export(file.record, file.path)

    @problems_told
    def action_to_line(self) -> None:
        """Write in the meeting, at the place that is read, unless it is approved."""
        if self.document.leaf is None or self._reads_revision:
            return
        if self.document.leaf.record.meeting.state == "approved":
            self.flash.say(self.words("read-approved"))
            return
        if not self.house.back_to_meeting(self.document.where.path):
            self.house.open_meeting(self._file(), self.document.marked_entry())

    def action_back(self, _key: str) -> None:
        """End the search, else leave the contents, else go back to where reading began."""
        if self.has_class("-searching"):
            self.find.end()
        elif self.has_class("-contents"):
            self.action_contents()
        else:
            self.app.pop_screen()

    def _file(self) -> MeetingFile:
        return MeetingFile(self.document.where.path, self.house.archive.disk)

    def _go(self, way: int) -> None:
        if self.document.leaf is None:
            return
        lines = [heading.line for heading in self.document.leaf.page.headings]
        here = self.document.reader.reading_line
        beyond = [line for line in lines if (line > here if way > 0 else line < here)]
        if beyond:
            self.document.reader.see(min(beyond) if way > 0 else max(beyond))
        else:
            self.document.reader.put_top(self.document.reader.max_scroll_y if way > 0 else 0)

    @background(exclusive=True, group="series")
    def _neighbour(self, place: int) -> None:
        """Find the meeting before or after in the series."""
        path = self.document.where.path
        try:
            meetings = self.document.since.meetings()
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        here = next((one for one in meetings if one.path == path), None)
        if here is None or here.meeting.series is None:
            tell_later(self, self._tell, "read-no-series")
            return
        found = neighbours(here, meetings, self.house.archive.same_series())[place]
        if found is None:
            tell_later(self, self._tell, "read-newest" if place else "read-oldest")
        else:
            tell_later(self, self._go_to, path, found)

    def _go_to(self, path: object, summary: Summary) -> None:
        if path == self.document.where.path:
            self.follow(Where(summary.path))

    def _tell(self, key: str) -> None:
        self.flash.say(self.words(key))


def _first_link(leaf: Leaf, told: Told) -> Link | None:
    """The first thing to follow from an entry: in its lines, or beside them."""
    return next((link for link in leaf.page.links if told.first <= link.line < told.end), None)
