"""The reader of the registers: what became of everything, which rows are seen, what took their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from threading import Lock

import msgspec
from msgspec.structs import replace
from textual.worker import get_current_worker

from store.errors import Problem
from store.query import asked
from store.registers.book import Book, RegisterRow
from store.registers.listing import (
    KIND_OF,
    Pair,
    RegisterView,
    Shelf,
    listed,
    of_series,
    pairs,
    still_counts,
)
from store.search.index import Index
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.screens.registers.event_writer import EventKeeper

LOOK_EVERY = 5.0
"""Seconds between two looks for what others have written."""

LOOKED_AT = 0.2
"""Seconds from when rows are there until the rest is done, so that nothing holds up their being drawn."""


class RegisterPage(msgspec.Struct, frozen=True, eq=False):
    """What there is to see of a register: its rows in their order, or pairs of parties; and how many in all.

    keys: the ids of the rows, or the places of the pairs. counting: how many of all its rows still count.
    """

    view: RegisterView
    keys: tuple[int, ...] = ()
    rows: tuple[RegisterRow, ...] = ()
    pairs: tuple[Pair, ...] = ()
    count: int = 0
    counting: int = 0


class RegisterReader:
    """Reads the registers. Nothing is read or sorted on the thread that draws.

    ``view`` is what is looked at, ``paired`` whether its pairs of parties are; ``seen`` is what there is to
    see of it once that is known, ``reading`` how far the reading has come, in words.
    """

    def __init__(
        self,
        screen: Room,
        view: RegisterView,
        learn: Callable[[RegisterPage], None],
        tell: Callable[[], None],
    ) -> None:
        """Take the screen; ``learn`` shows what is to be seen, ``tell`` says how far the reading is."""
        self._screen = screen
        self._learn = learn
        self._tell = tell
        self.view = view
        self.paired = view.register == "expectations"
        self.book: Book | None = None
        self.seen: RegisterPage | None = None
        self.reading = ""
        self.changed: dict[int, RegisterRow] = {}
        self._one_sorts = Lock()
        self._events: object = None
        self._keeper: EventKeeper | None = None

    @property
    def behind(self) -> bool:
        """Whether what there is to see is not yet what is looked at."""
        return self.seen is None or self.seen.view != self.view

    @property
    def today(self) -> date:
        """The day that deadlines are counted from: the one that is looked at."""
        return self.view.as_of or self._screen.house.archive.clock().astimezone().date()

    def beside(self, row: RegisterRow, *, later: bool) -> int | None:
        """Return the entry id of a decision that a row has to do with; None when there is none.

        ``later``: the one that replaced or amended the row last; otherwise the first that the row itself
        replaces or amends.
        """
        if later:
            return next((step.by.key for step in reversed(row.history) if step.by), None)
        earlier = self.book.cites(row) if self.book is not None else ()
        return earlier[0].entry.key if earlier else None

    def row(self, key: int) -> RegisterRow | None:
        """An entry as it is now, or stood on the day that is looked at."""
        return self.book.row(key, self.view.as_of) if self.book is not None else None

    def reaches(self, key: int) -> bool:
        """Whether an entry is of the series that is looked at."""
        row = self.row(key)
        if row is None or self.book is None or not self.view.series:
            return True
        own = self.book.same.get(self.view.series, self.view.series)
        return self.book.series_of(row.summary.meeting) == own

    def look(self, keeper: EventKeeper) -> None:
        """See what has changed in the archive; ``keeper`` knows what is said here and not on the disk yet."""
        self._keeper = keeper
        keeper.reading()
        run_behind(self._screen, self._read, exclusive=True, group="reading")

    def put_in_order(self) -> None:
        """Put the rows that are looked at in order."""
        if self.book is not None:
            work = partial(self._put_in_order, self.book, self.view, dict(self.changed), paired=self.paired)
            run_behind(self._screen, work, exclusive=True, group="arranging")

    def rows_changed(self, before: Sequence[RegisterRow], now: Sequence[RegisterRow]) -> None:
        """Something is known of some entries that was not when they were put in order."""
        self.changed.update((row.entry.key, row) for row in now)
        if self.seen is not None:
            more = sum(map(still_counts, now)) - sum(map(still_counts, before))
            self.seen = replace(self.seen, counting=self.seen.counting + more)

    def _read(self) -> None:
        worker, index = get_current_worker(), Index(self._screen.house.archive)
        try:
            if self.book is None:
                self._events = self._events_now()
                tell_later(self._screen, self._take_book, self._screen.house.books.read(index))
                return  # what has changed is looked for once these rows are seen
            changed = self._sync(index)
            events = self._events_now()
            if not worker.is_cancelled and (changed or events != self._events):
                self._events = events
                tell_later(self._screen, self._take_book, self._screen.house.books.read(index))
        except Problem as problem:
            tell_later(self._screen, self._screen.tell_problem, problem)
        finally:
            index.close()
            tell_later(self._screen, self._is_read)

    def _sync(self, index: Index) -> bool:
        worker = get_current_worker()

        def tell(done: int, count: int) -> None:
            tell_later(self._screen, self._hear, done, count)

        try:
            return index.sync(tell, lambda: worker.is_cancelled)
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            return False  # every file was read; what is said here is known without reading them again

    def _events_now(self) -> object:
        """What happened with no meeting open. A damaged archive.json is told where it is written."""
        try:
            return self._screen.house.archive.events()
        except Problem:
            return None

    def _hear(self, done: int, count: int) -> None:
        self.reading = self._screen.words("reading-so-far", done=done, count=count) if done < count else ""
        if self._screen.is_attached:
            self._tell()

    def _is_read(self) -> None:
        self.reading = ""
        if self._screen.is_attached:
            self._tell()

    def _take_book(self, book: Book) -> None:
        """Take what was read, and what was said here and may not have been on the disk yet."""
        said, gone = self._keeper.not_read_yet() if self._keeper is not None else ((), ())
        for one in said:
            book.hear(one.where, one.heard)
        for one in gone:
            book.take_back(one.heard)
        self.book = book
        self.changed.clear()
        if self._screen.is_attached:
            self.put_in_order()

    def _put_in_order(
        self, book: Book, view: RegisterView, changed: dict[int, RegisterRow], *, paired: bool
    ) -> None:
        worker = get_current_worker()
        with self._one_sorts:
            if worker.is_cancelled:
                return
            shelf = self._shelf(book, view, changed)
            everywhere = view.everywhere or "series" in asked(view.typed).names
            own = book.same.get(view.series, view.series)
            meant = replace(view, series=own, everywhere=everywhere)
            rows = of_series(listed(shelf, view), meant, book.series_of)
            everything = of_series(shelf.rows, meant, book.series_of)
            found = pairs(rows) if paired else ()
            counting = sum(map(still_counts, everything))
            keys = tuple(range(len(found))) if paired else tuple(row.entry.key for row in rows)
            seen = RegisterPage(view, keys, rows, found, len(everything), counting)
        tell_later(self._screen, self._take, book, seen, paired)

    def _shelf(self, book: Book, view: RegisterView, changed: dict[int, RegisterRow]) -> Shelf:
        kind, shelves = KIND_OF[view.register], self._screen.house.books
        known = shelves.shelf(book, kind, view.as_of)
        anew = [row for row in changed.values() if row.entry.kind == kind and view.as_of is None]
        if anew:
            known = known.put(anew)
            shelves.put(book, kind, view.as_of, known)
        return known

    def _take(self, book: Book, seen: RegisterPage, paired: bool) -> None:
        if (
            self._screen.is_attached
            and book is self.book
            and seen.view == self.view
            and paired == self.paired
        ):
            first, self.seen = self.seen is None, seen
            self._learn(seen)
            self._screen.set_timer(LOOKED_AT, partial(self._go_on, first=first))

    def _go_on(self, *, first: bool) -> None:
        """The rows have been seen: look for what has changed, and fold their words before anybody types."""
        if first and self._keeper is not None:
            self.look(self._keeper)
        if self.book is not None:
            work = partial(self._fold, self.book, self.view, dict(self.changed))
            run_behind(self._screen, work, exclusive=True, group="folding")

    def _fold(self, book: Book, view: RegisterView, changed: dict[int, RegisterRow]) -> None:
        worker = get_current_worker()

        def is_over() -> bool:
            """Whether other rows are to be put in order by now: those come first."""
            return worker.is_cancelled or self.behind or book is not self.book

        with self._one_sorts:
            if not is_over():
                self._shelf(book, view, changed).fold(is_over)
