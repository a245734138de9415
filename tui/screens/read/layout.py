"""A meeting as it is printed, to be read: its document, and the lines that makes."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec

from exports.blocks import Minutes
from exports.export import PAPERS, Paper, composed
from exports.formats.registry import Format
from exports.outline import anchors
from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.folders import OTHERS
from store.record.kinds import STATUSES
from store.record.model import Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.revisions.later_marks import as_marked_now
from store.revisions.revision import numbered, record_of
from store.search.numbers_given import numbers_given
from tui.screens.saved import Watched
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import DocumentPage, Elsewhere, Inside, Told
from tui.widgets.document.reader import Stop


class ReadView(msgspec.Struct, frozen=True):
    """What is looked at of a meeting: which of its documents, and whether with what is private."""

    paper: Paper | None = None
    internal: bool = False


class Space(msgspec.Struct, frozen=True):
    """How many cells a line has, and how many the margin beside it; 0 is no margin."""

    width: int
    beside: int = 0


class Leaf(msgspec.Struct, frozen=True, eq=False):
    """What is shown: a meeting's record, its lines, and where the mark may stand in them."""

    record: Record
    view: ReadView
    page: DocumentPage
    stops: Sequence[Stop]
    inside: Inside

    def line_of(self, place: int) -> int | None:
        """The line of an entry or an item, by its id; None when it is not printed."""
        told = self.page.place_of(place)
        return told.first if told else self.page.anchors.get(anchors(self.record).get(place, ""))


class OnPaper(Watched):
    """Reads a meeting and lays it out, one thread at a time. Not for the thread that draws."""

    def __init__(self, archive: Archive, path: Path, revision: int = 0) -> None:
        """Name the file, and the revision in it that is read; nothing is read yet."""
        super().__init__(archive, path)
        self.revision = revision
        self._lock = threading.Lock()
        self.record: Record | None = None
        self._made: tuple[Record, ReadView, Minutes] | None = None

    def look(self) -> bool:
        """Read what has been written; say whether that may be anything new."""
        with self._lock:
            record = self._read()
            if record is not None and self.revision:
                found = dict(numbered(record)).get(self.revision)
                before = record_of(found, self.revision) if found is not None else None
                record = as_marked_now(before, record) if before is not None else None
            if record is not None:
                self.record = record
            return record is not None

    @property
    def is_foreign(self) -> bool:
        """Whether the meeting is one of another archive, to be read and nothing else."""
        return self.archive.folder / OTHERS in self.path.parents

    def _read(self) -> Record | None:
        """The record when it may be a new one; a meeting of another archive stays as it came."""
        if not self.is_foreign:
            return self.read()
        if self.record is not None:
            return None
        try:
            return ForeignMeetings(self.archive).read(self.path)
        except Problem as problem:
            self.problem = problem
            return None

    def leaf(self, view: ReadView, space: Space, elsewhere: Elsewhere) -> Leaf | None:
        """Return the document as it is shown in so much room; None while the file cannot be read."""
        with self._lock:
            record = self.record
            if record is None:
                return None
            if self._made is None or self._made[0] is not record or self._made[1] != view:
                self._made = (record, view, self.document(record, view, "docx"))
            page = laid_out(self._made[2], space.width, elsewhere, space.beside)
        return Leaf(record, view, page, stops_of(record, page), Inside(page))

    def document(self, record: Record, view: ReadView, to: Format) -> Minutes:
        """Return the document that a file of some format would hold."""
        # Only where a number is still to be given does it matter which ones others have.
        open_ = bool(Numbering(record).to_store())
        used = numbers_given(self.archive, record.meeting) if open_ else frozenset()
        paper = view.paper or paper_of(record.meeting)
        return composed(record, to, paper=paper, organisation="", used_numbers=used, internal=view.internal)


def paper_of(meeting: Meeting) -> Paper:
    """The document that a meeting has: minutes or protocol; of one that has not been held, the notice."""
    return "notice" if meeting.state in ("planned", "cancelled") else meeting.profile


def next_paper(meeting: Meeting, paper: Paper | None) -> Paper:
    """The document after another, and after the last one the first."""
    return PAPERS[(PAPERS.index(paper or paper_of(meeting)) + 1) % len(PAPERS)]


def stops_of(record: Record, page: DocumentPage) -> tuple[Stop, ...]:
    """Where the mark may stand: at what tells entries that something may become of, and at each link."""
    followed = {entry.id for entry in record.entries if entry.kind in STATUSES}
    # Proposals that share a box are told by the same lines, and are one place to stop at.
    told = {(stop.first, stop.end): stop for stop in reversed(page.told) if stop.entry in followed}
    return tuple(sorted((*told.values(), *page.links), key=_order))


def _order(stop: Stop) -> tuple[int, int, int]:
    """An entry before what leads on from its first line, and what is in a line before what is beside it."""
    if isinstance(stop, Told):
        return stop.first, 0, stop.end
    return stop.line, 1 + stop.beside, stop.start
