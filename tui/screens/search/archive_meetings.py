"""The meetings of an archive: at once as the index has them, then as the files have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Event

from msgspec.structs import replace
from textual.worker import Worker, get_current_worker

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.meeting_list import Listing, Summary
from store.language.catalogue import told
from store.merge.copies import SettledCopies, clean_state, settle_copies
from store.search.index import Index
from store.session.backlog import Backlog, backlogs, unread_aside
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.widgets.lists.meetings import AT_FIRST

AT_ONCE = 0.05
"""Seconds that the first picture waits for an index which another process has to itself."""

SHOWN_WITHIN = 0.5
"""Seconds given to drawing the first meetings before the archive is looked at."""


class ArchiveMeetings:
    """The meetings of the archive.

    ``listing`` holds them; ``whole`` says whether that is all of them, or the newest that the index had;
    ``waiting`` is what waits for some of them. ``others`` are those that other archives have handed on.
    """

    def __init__(self, screen: Room, learnt: Callable[[], None], hear: Callable[[int, int], None]) -> None:
        """Take the screen; ``learnt`` is told when more is known.

        ``hear`` is told how many files have been taken into the index, of how many that had changed.
        """
        self._screen = screen
        self._learnt = learnt
        self._hear = hear
        self.listing = Listing((), ())
        self.whole = False
        self.waiting: Mapping[int, Backlog] = {}
        self.others: tuple[Summary, ...] = ()

    def read(self) -> None:
        """See what has changed in the archive, outside the thread that draws.

        The first time, what the index has of the newest meetings is there at once.
        """
        if not self.whole and not self.listing.meetings:
            self._look_up()
        run_behind(self._screen, self._read, exclusive=True, group="listing")

    def _look_up(self) -> None:
        """Learn what the index has: that takes no longer than drawing what would stand there meanwhile."""
        index = Index(self._screen.house.archive, patience=AT_ONCE)
        with suppress(Problem):  # the reading says so
            if index.path.exists():
                self.listing = index.listing(AT_FIRST)
        index.close()
        if self.listing.meetings:
            self._learnt()

    def _read(self) -> None:
        try:
            listing = self._now(get_current_worker())
        except Problem as problem:
            tell_later(self._screen, self._screen.tell_problem, problem)
            return
        if listing is not None:
            archive = self._screen.house.archive
            waiting, unread = backlogs(archive, listing.everything), unread_aside(archive)
            foreign = ForeignMeetings(archive)
            unread = (*unread, *foreign.findings)
            listing = replace(listing, findings=(*listing.findings, *unread)) if unread else listing
            others = tuple(one.summary for one in foreign.meetings)
            tell_later(self._screen, self._learn_all, listing, waiting, others)

    def _now(self, worker: Worker[None]) -> Listing | None:
        """The archive as it is; None when another reading has begun. Without an index every file is read."""
        index = Index(self._screen.house.archive)
        try:
            return self._by_index(index, worker)
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            listing = self._screen.house.archive.listing()
            return self._screen.house.archive.listing() if self._settles_copies(listing) else listing
        finally:
            index.close()

    def _by_index(self, index: Index, worker: Worker[None]) -> Listing | None:
        def tell(done: int, count: int) -> None:
            if not self.listing.meetings:
                self._tell_first(index)
            tell_later(self._screen, self._hear, done, count)

        self._tell_first(index)
        index.sync(tell, lambda: worker.is_cancelled)
        if worker.is_cancelled:
            return None
        listing = index.settled(index.listing)
        if self._settles_copies(listing):
            index.sync()
            listing = index.settled(index.listing)
        return listing

    def _tell_first(self, index: Index) -> None:
        """Show the newest meetings that the index has, until all are known."""
        if not self.whole:
            first = self.listing if self.listing.meetings else index.listing(AT_FIRST)
            if first.meetings:
                shown = Event()
                tell_later(self._screen, self._learn_first, first, shown)
                shown.wait(SHOWN_WITHIN)  # what is read next must not keep it from being drawn

    def _settles_copies(self, listing: Listing) -> bool:
        """Merge what a synchroniser copied and move it out of the way; say whether there was anything."""
        copied = any(finding.problem.key == "conflict-copy" for finding in listing.findings)
        if self._screen.house.state is None or not copied:
            return False
        found = settle_copies(self._screen.house.archive, self._screen.house.state)
        settled = [one for one in found if isinstance(one, SettledCopies)]
        if settled:  # what could not be settled stands among the meetings
            several = Problem("copies-settled", count=len(settled))
            told = settled[0].problem if len(settled) == 1 else several
            tell_later(self._screen, self._tell_settled, told)
        clean_state(self._screen.house.state, self._screen.house.archive.clock())
        return True

    def _tell_settled(self, problem: Problem) -> None:
        self._screen.flash.say(*told(problem, self._screen.house.language))

    def _learn_first(self, listing: Listing, shown: Event) -> None:
        if self.listing is not listing:
            self.listing = listing
            self._learnt()
        self._screen.call_after_refresh(shown.set)

    def _learn_all(
        self, listing: Listing, waiting: Mapping[int, Backlog], others: tuple[Summary, ...]
    ) -> None:
        self.waiting, self.others = waiting, others
        self.listing, self.whole = listing, True
        self._learnt()
