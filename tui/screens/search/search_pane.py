"""The pane of the search: a line to type in, and what that finds in every meeting of the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, cast

from textual import getters
from textual.app import ComposeResult
from textual.timer import Timer
from textual.worker import get_current_worker

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.query import Query, asked
from store.record.values import Language, Series
from store.search.index import Index
from store.search.search import MOST, Hit, HitPage, search
from store.search.suggest import last_part, offers
from tui.keys.here import LineKey
from tui.screens.background import background, tell_later
from tui.screens.pane import Pane
from tui.widgets.bars import OneLine
from tui.widgets.content import joined, user

if TYPE_CHECKING:
    from textual.widgets import TextArea

    from tui.screens.search.archive_meetings import ArchiveMeetings
    from tui.widgets.lists.hits import HitList
    from tui.widgets.search_line import SearchLine
    from tui.widgets.text_area import Typing


PATIENCE = 0.03
"""Seconds after which what has been found so far is shown, and the search goes on."""

LOOK_EVERY = 5.0
"""Seconds between two looks for what others have written, while somebody searches."""


class SearchPane(Pane):
    """Searches while a query is typed: ``asked``. ``seeking`` is whether more hits may still come."""

    DEFAULT_CSS = """
    SearchPane {
        height: auto;
    }
    """

    offers_line = getters.query_one("#search-offers", OneLine)

    def __init__(
        self,
        meetings: ArchiveMeetings,
        show_hits: Callable[[], None],
        to_list: Callable[[], None],
        end: Callable[[], None],
        series: Series | None = None,
    ) -> None:
        """Take the meetings that are searched; what shows hits, gives the keys to the list, and ends it.

        ``series``: that of the meeting it is searched from; it begins with the meetings of that one.
        """
        super().__init__(id="search-pane")
        self._meetings = meetings
        self._show_hits = show_hits
        self._to_list = to_list
        self._end = end
        self.series = series
        self.everywhere = False
        self.asked = Query()
        self.seeking = False
        self._found: tuple[Hit, ...] = ()
        self._found_for = Query()
        self._then: tuple[int, int] | None = None
        self._index: Index | None = None
        self._looking: Timer | None = None

    @property
    def search_line(self) -> SearchLine:
        """The line to search in."""
        return cast("SearchLine", self.query_one("#search"))

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """What counts while something is typed: hits are opened or gone to, and what is offered is taken."""
        found: tuple[LineKey, ...] = (("line.take", "key-list-open"), ("menu.hit", "key-to-hits"))
        offered: tuple[LineKey, ...] = ("line.complete",) if self.search_line.offers else ()
        return (*(found if self._found else ()), *offered, ("line.to_entries", "key-end-find"))

    @property
    def searching(self) -> bool:
        """Whether hits stand where the meetings do otherwise."""
        return bool(self.asked)

    @property
    def unanswered(self) -> bool:
        """Whether nothing has been found yet for the query: the hits in sight belong to an older one."""
        return self.seeking and (not self._found or self._found_for != self.asked)

    def compose(self) -> ComposeResult:
        """The line to search in, and how it may go on."""
        from tui.widgets.search_line import SearchLine  # noqa: PLC0415 — not needed until somebody searches

        yield SearchLine(id="search")
        yield OneLine(id="search-offers")

    def on_unmount(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()

    def say_in(self, placeholder: str) -> None:
        """Say in the empty line what it takes."""
        self.search_line.placeholder = placeholder

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Search for what is typed now."""
        event.stop()
        self._ask()
        self._offer(self.search_line.text, ())
        if last_part(self.search_line.text):
            self._complete(self.search_line.text, self.house.language)

    def on_typing_erased(self) -> None:
        """Search in all series, this once."""
        if self.series is not None and not self.everywhere:
            self.everywhere = True
            self._ask()
            self._show_hits()

    def _ask(self) -> None:
        """Search for what is typed now."""
        self.asked = asked(self.search_line.text)
        if self.series is not None and self.asked:
            self.asked = self.asked.asked_from(self.series.id, everywhere=self.everywhere)
        self.seeking = self.searching
        if self.searching:
            self._seek(self.asked)
        else:
            self._take(self.asked, (), None)

    def find_more(self) -> None:
        """Find the next ones."""
        if self._then is not None and not self.seeking:
            self.seeking = True
            self._seek(self.asked, self._found, self._then)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Go to what was found; Esc ends the search."""
        if event.direction == "escape":
            self._end()
        else:
            self._to_list()

    def begin(self) -> None:
        """Type what to search for."""
        self.screen.add_class("-searching")
        self.search_line.focus()
        if self._looking is None:
            self._looking = self.set_interval(LOOK_EVERY, self._meetings.read)
            self._meetings.read()
        self._looking.resume()

    def clear(self) -> None:
        """Search for nothing any more."""
        if self._looking is not None:
            self._looking.pause()
        self.search_line.fill("")
        self.everywhere = False
        self.screen.remove_class("-searching")
        self.asked = Query()
        self._take(self.asked, (), None)

    def show(self, hits: HitList) -> None:
        """Show in a list what was found, or that nothing was."""
        self.screen.set_class(self.searching, "-found")
        key = "hits-newest" if self._then is not None else "hits-count"
        told = self.words(key, count=len(self._found)) if self._found else ""
        hits.border_title = user(joined(self.words("hits-title"), told))
        hits.show(self._found, self.asked, self.words, self.house.language)

    def seek_again(self) -> None:
        """Seek the same in an index that has more in it now, unless somebody is looking through hits."""
        if self.searching and not self.seeking and len(self._found) <= MOST:
            self._seek(self.asked)

    @background(exclusive=True, group="search")
    def _seek(self, what: Query, hits: tuple[Hit, ...] = (), begin: tuple[int, int] | None = None) -> None:
        """Find a page of hits. What takes long is shown as it comes."""
        worker = get_current_worker()
        wanted = len(hits) + MOST
        while not worker.is_cancelled:
            try:
                page = self._page(what, begin)
            except Problem as problem:
                tell_later(self, self.tell_problem, problem)
                return
            hits, begin = (*hits, *page.hits), page.then
            if begin is None:
                hits = (*hits, *self._of_others(what))
            done = begin is None or len(hits) >= wanted
            if done or page.hits:
                tell_later(self, self._take, what, hits, begin, done)
            if done:
                return

    def _of_others(self, what: Query) -> Iterator[Hit]:
        """What meetings of other archives have, after all of ours; not from within a series."""
        if not what.near or what.everywhere:
            foreign = ForeignMeetings(self.house.archive)
            yield from (Hit(one.summary, piece) for one, piece in islice(foreign.hits(what), MOST))

    def _page(self, what: Query, begin: tuple[int, int] | None) -> HitPage:
        """The next hits. Where the system lets nobody keep an index, from one in memory."""
        if self._index is None:
            self._index = Index(self.house.archive)
        index = self._index
        thrown = index.thrown
        try:
            if index.in_memory:
                index.sync(stop=lambda: get_current_worker().is_cancelled)
            page = search(index, what, begin, PATIENCE)
        except Problem as problem:
            if problem.key != "index-unavailable" or index.in_memory:
                raise
            self._index = Index(self.house.archive, in_memory=True)
            return self._page(what, begin)
        if index.thrown != thrown:  # it is made anew, and then the same is sought again
            tell_later(self, self._meetings.read)
        return page

    @background(exclusive=True, group="complete")
    def _complete(self, text: str, language: Language) -> None:
        """Find how the filter that is being typed may go on."""
        worker = get_current_worker()
        index = Index(self.house.archive)
        with suppress(Problem):  # the search itself says so
            found = offers(index, text, language)
            if not worker.is_cancelled:
                tell_later(self, self._offer, text, found)
        index.close()

    def failed(self, problem: Problem) -> None:
        """Say why; what was found so far stands there."""
        self.seeking = False
        self.room.failed(problem)

    def _offer(self, text: str, found: tuple[str, ...]) -> None:
        """Show how what is typed may go on."""
        self.search_line.offer(text, found)
        self.screen.set_class(bool(self.search_line.offers), "-offered")
        told = " · ".join(self.search_line.offers)
        self.offers_line.tell(user(self.words("search-offers", offers=told)))
        self.room.show_keys_here()

    def _take(
        self, what: Query, hits: tuple[Hit, ...], then: tuple[int, int] | None, done: bool = True
    ) -> None:
        if what != self.asked:
            return  # something else has been typed meanwhile
        self._found, self._then, self.seeking, self._found_for = hits, then, not done, what
        self._show_hits()
        self.room.show_keys_here()
