"""The pane of a meeting to be read: its contents, its lines, and what has happened since beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList

from store.errors import Problem
from store.language.catalogue import told
from store.record.record import Record
from store.revisions.revision import day_of, shown_state, state_of
from tui.screens.background import background, tell_later, tell_latest
from tui.screens.pane import Pane
from tui.screens.read.later_events import Since
from tui.screens.read.layout import Leaf, OnPaper, ReadView, Space, paper_of
from tui.widgets.bars import Sides
from tui.widgets.content import days_words, user
from tui.widgets.document.layout import GAP
from tui.widgets.document.page import Bearing, DocumentPage, Elsewhere, Told
from tui.widgets.document.reader import GUTTER, Reader
from tui.widgets.row_list import RowList
from tui.widgets.state_bars import Warned

LOOK_EVERY = 5.0
"""Seconds between two looks for what others have written."""

MEASURE = 78
"""Cells that a line of text has at the most: longer ones are hard to read."""

WAIT_FOR_DISK = 1.0
"""Seconds that what was just confirmed is given to reach the disk."""

_MARGIN = (18, 30)
"""The least and the most cells of the margin."""


class Where(msgspec.Struct, frozen=True):
    """A place to read at: a meeting's file, an entry or an item in it, or what stands at the top.

    revision: the number of the revision that is read; 0 for the meeting as it stands.
    """

    path: Path
    place: int = 0
    bearing: Bearing | None = None
    revision: int = 0


class DocumentPane(Pane):
    """Shows the document of one meeting, and keeps it as it is on the disk."""

    head = getters.query_one("#head", Sides)
    contents = getters.query_one("#contents", RowList)
    reader = getters.query_one("#reader", Reader)
    warned = getters.query_one("#warned", Warned)

    def __init__(self, where: Where, shown: Callable[[Leaf], None]) -> None:
        """Take the place to begin at, and what is done when another layout is shown."""
        super().__init__(id="document")
        self.where = where
        self.view = ReadView()
        self.leaf: Leaf | None = None
        self.paper: OnPaper | None = None
        self._shown = shown
        self._elsewhere = Elsewhere()
        self._wanted: Where | None = where
        self.since: Since

    def compose(self) -> ComposeResult:
        """The meeting, the contents beside the document, what is wrong."""
        yield Sides(id="head")
        with Horizontal(id="sides"):
            yield RowList(id="contents")
            yield Reader(id="reader")
        yield Warned(id="warned")

    def on_mount(self) -> None:
        """Read the meeting, and again and again what others write."""
        self.since = Since(self.house.archive)
        self.reader.focus()
        self.set_interval(LOOK_EVERY, self.look)
        self.open(self.where)

    def on_unmount(self) -> None:
        """Let go of what was asked."""
        self.since.close()

    def say_again(self) -> None:
        """Say everything again, in the language of the screens."""
        self.contents.border_title = user(self.words("read-contents"))
        self._tell_head()
        self.look()

    def open(self, where: Where) -> None:
        """Read another place: in this meeting, or in another one."""
        if self.paper is None or (self.paper.path, self.paper.revision) != (where.path, where.revision):
            self.paper = OnPaper(self.house.archive, where.path, where.revision)
            self.view = ReadView(internal=self.view.internal)
            self._elsewhere = Elsewhere()
            self.leaf = None
            self._tell_head()
        self.where = self._wanted = where
        self.lay_out()

    def turn(self, view: ReadView) -> None:
        """Look at another document of the meeting."""
        self.view = view
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the document out in the room there is, once there is any."""
        if self.paper is not None and self.reader.scrollable_content_region.width:
            self._make(self.paper, self.view, self._space(), self._elsewhere)

    def on_reading_view_reflowed(self) -> None:
        """There is other room."""
        self.lay_out()

    def on_row_list_resized(self) -> None:
        """The contents have other room."""
        self._tell_contents()

    def on_reader_moved(self) -> None:
        """Let the contents follow the lines in sight."""
        if self.leaf is None or self.contents.has_focus:
            return
        place = self.leaf.page.heading_at(self.reader.reading_line)
        if place is not None:
            self.contents.point_at(str(place))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to a heading."""
        event.stop()
        self.screen.remove_class("-contents")
        self.reader.focus()
        if self.leaf is not None and event.option.id:
            self.reader.see(self.leaf.page.headings[int(event.option.id)].line)

    def marked_entry(self) -> int:
        """The entry that the mark is at; 0 for none."""
        return self.reader.marked.entry if isinstance(self.reader.marked, Told) else 0

    def here(self) -> Where:
        """Where somebody reads now."""
        bearing = self.leaf.page.bearing(self.reader.top) if self.leaf is not None else None
        return Where(self.where.path, self.marked_entry(), bearing, self.where.revision)

    def _space(self) -> Space:
        room = self.reader.scrollable_content_region.width - GUTTER - 1
        if self.screen.has_class("-narrow") or not self._elsewhere.notes:
            return Space(min(MEASURE, room))
        least, most = _MARGIN
        beside = max(least, min(most, room // 3))
        return Space(min(MEASURE, room - GAP - beside), beside)

    @background(exclusive=True, group="paper")
    def _make(self, paper: OnPaper, view: ReadView, space: Space, elsewhere: Elsewhere) -> None:
        """Read the meeting if it is another one now, and lay it out."""
        self.house.writer.flush(WAIT_FOR_DISK)
        paper.look()
        try:
            leaf = paper.leaf(view, space, elsewhere)
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        tell_latest(self, self._see, paper, leaf)

    @background(exclusive=True, group="looking")
    def _ask(self, paper: OnPaper) -> None:
        """Ask what others have written, here and elsewhere."""
        new, record = paper.look(), paper.record
        try:
            known = record is not None and not paper.is_foreign
            since = Elsewhere()
            if record is not None and known:
                since = self.since.learn(record, self.words, self.house.language)
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            since = None
        tell_later(self, self._asked, paper, since, new)

    def _asked(self, paper: OnPaper, since: Elsewhere | None, new: bool) -> None:
        if paper is not self.paper or not self.is_attached:
            return
        self._warn(paper)
        if since is not None and since != self._elsewhere:
            self._elsewhere, new = since, True
        if new:
            self.lay_out()

    def look(self) -> None:
        """See what others have written, while the screen is looked at."""
        if self.paper is not None and self.screen.is_current:
            self._ask(self.paper)

    def _warn(self, paper: OnPaper) -> None:
        problem = paper.problem
        self.warned.warn(" ".join(told(problem, self.house.language)) if problem else "")

    def _see(self, paper: OnPaper, leaf: Leaf | None) -> None:
        """Show another layout, at the place that was wanted or at the line that was the first."""
        if paper is not self.paper or not self.is_attached:
            return
        self._warn(paper)
        if leaf is None:
            if self.leaf is None:
                self.reader.take(DocumentPage((), {}), ())
            return
        before, mark, top = self.leaf, self.reader.marked, self.reader.top
        in_sight = mark is not None and self.reader.is_in_sight(mark)
        self.leaf = leaf
        self.reader.take(leaf.page, leaf.stops)
        self._tell_head()
        self._tell_contents()
        if self._wanted is not None:
            self._arrive(leaf, self._wanted)
            self._wanted = None
        elif before is not None:
            self.reader.put_top(leaf.page.line_of(before.page.bearing(top)))
            if mark is not None:
                self.reader.mark_again(mark, before.page)
            if in_sight:  # what is noted below it has come since
                self.reader.keep_in_sight()
        self._shown(leaf)
        self.on_reader_moved()
        if before is None or before.record is not leaf.record:
            self._ask(paper)

    def _arrive(self, leaf: Leaf, where: Where) -> None:
        """Go to a place; what is not printed is told."""
        told = leaf.page.place_of(where.place)
        line = leaf.line_of(where.place)
        if where.bearing is not None:
            self.reader.put_top(leaf.page.line_of(where.bearing))
        elif line is not None:
            self.reader.see(line)
        else:
            self.reader.put_top(0)
            if where.place not in (0, leaf.record.meeting.id):
                self.flash.say(self.words("read-not-printed"))
        if told is not None:
            self.reader.mark(told)

    def _tell_head(self) -> None:
        if self.leaf is None:
            waiting = self.words("read-reading")
            self.head.tell(
                user(f" {self.where.path.stem}", "$kind-quiet"), user(f"{waiting} ", "$kind-quiet")
            )
            return
        meeting = self.leaf.record.meeting
        days = days_words(meeting.from_, meeting.to, self.house.language)
        title = user(f" {meeting.title or self.words('untitled')}", "$primary bold")
        length = len(title.plain)
        left = title.append(user(f" · {days}" if days else "", "$kind-quiet"))
        paper = self.words(f"profile-{self.view.paper or paper_of(meeting)}")
        internal = [self.words("version-internal")] if self.view.internal else []
        states = self._states(self.leaf.record)
        # Which revision it is must be told; when it was approved stands on its pages, and the title does not.
        ways = [[paper, states[0], *internal], *([one, *internal] for one in states[1:])]
        ends = [(left, user(f"{' · '.join(way)} ", "$kind-quiet")) for way in ways]
        self.head.tell(*ends[0], length, ends[1:])

    def _states(self, record: Record) -> list[str]:
        """The state of the meeting, or which revision of it this is; then shorter."""
        revision = record.revisions[0] if self.where.revision and record.revisions else None
        if revision is None:
            return [self.words(f"state-{shown_state(record)}")]
        day = day_of(record.meeting, revision)
        days = days_words(day, None, self.house.language) if day else ""
        corrected = revision.approved is not None and revision.approved.corrections
        found = state_of(revision)
        state = self.words("revision-corrected" if corrected and found == "approved" else f"revision-{found}")
        told = " ".join(filter(None, (state, days)))
        return [
            self.words("revision-read", number=self.where.revision, state=one) for one in (told, told, state)
        ]

    def _tell_contents(self) -> None:
        if self.leaf is None:
            return
        room = max(10, self.contents.scrollable_content_region.width)
        self.contents.put(
            [
                (
                    str(place),
                    Content(f"{'  ' * (heading.level - 2)}{heading.text}").truncate(room, ellipsis=True),
                )
                for place, heading in enumerate(self.leaf.page.headings)
            ]
        )
