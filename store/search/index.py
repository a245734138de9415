"""The index of an archive: which meetings it has, and what was said in them, found in an instant.

It is derived and disposable: one SQLite file in the system's cache folder, never in the archive. When
anything is wrong with it, it is deleted and made anew: when its seal says that somebody else has written
to it, and when anything at all goes wrong while it is read. Several processes may use it at once.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias, TypeVar

import msgspec

from store.errors import Problem
from store.files.meeting_list import Finding, Listing, listing_of
from store.files.readable_archive import ReadableArchive, ReadableMeeting
from store.files.state_file import OWN_FOLDER, write_over
from store.files.storage import YOUNG
from store.files.system import PRIVATE
from store.files.user_folders import user_folder
from store.record.record import Record
from store.search.index_build import MANY, Wanted, begin_filling, row_at, rows_of
from store.search.index_tables import (
    SCHEMA,
    VERSION,
    as_named,
    hide_gone,
    name_in,
    place_of,
    problem_from,
    put_all,
    summary_from,
    take_out_all,
    year_of,
)
from store.search.register_index import asked_anew, became_of, bound, keep, mark_of, parts_of
from store.search.seal import Seal
from store.search.series_index import given_numbers
from store.series.used_numbers import SeriesNumbers

_T = TypeVar("_T")

Stamp: TypeAlias = tuple[int, int]
"""When a file was changed last, in nanoseconds (0: too lately to tell), and its size in bytes."""

FIRST = (50, 100, 200)
"""After so many meetings what has been read can be found; then after each batch."""

BATCH = 400
"""Meetings that are put in at once after that."""

_EARLIEST = -(1 << 63)
_ENDINGS = ("", "-wal", "-shm", "-journal")
_PATIENCE = 2.0
_OUT_OF_REACH = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
    }
)
"""What the system refuses; the index itself may be as it should be."""

_LOST = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR})
"""What may come of the file too, and would come of it every time: cut off, it cannot be read either."""

_STAYS = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What comes of a wrong file, or one of another version, that the system lets nobody delete."""


_SPOILT = (
    sqlite3.DatabaseError,
    msgspec.MsgspecError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What reading wrong bytes may end with."""

_TRIES = 3
"""How often what was thrown away is made anew before the disk is given up."""


FEW = 64
"""Files that are read before it is asked which meetings there are; reading more is for who searches."""


_LOOKED: ContextVar[dict[Path, Mapping[str, Stamp]] | None] = ContextVar("looked", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """Let all that is asked meanwhile be answered as of one look at the files of an archive.

    For what only reads, and is done at once: ten thousand files take a while to look at.
    """
    token = _LOOKED.set({})
    try:
        yield
    finally:
        _LOOKED.reset(token)


class Index:
    """The index of one archive. May be asked from any thread, and answers one at a time.

    ``thrown`` counts how often it was found spoilt, and thrown away, while this one asked it: what it
    answered then may lack what stood in it.
    """

    def __init__(
        self,
        archive: ReadableArchive,
        cache: Path | None = None,
        *,
        in_memory: bool = False,
        patience: float = _PATIENCE,
    ) -> None:
        """Name the file; it is opened, and made, when something is asked.

        ``cache`` is the system's folder for what can be made again, unless it is the usual one. One
        ``in_memory`` has no file, and begins empty: for where the system lets nobody keep one.
        ``patience``: seconds to wait while another process has it to itself.
        """
        place = str(archive.disk.real(archive.folder))
        name = hashlib.sha256(os.fsencode(place)).hexdigest()[:24]
        self.archive = archive
        self.path = (default_cache() if cache is None else cache) / OWN_FOLDER / f"{name}.sqlite"
        self.in_memory = in_memory
        self.read_last: dict[Path, tuple[ReadableMeeting, Record]] = {}
        """The meetings that were read whole last, for the search, each with its file."""
        self._patience = patience
        self.thrown = 0
        self._db: sqlite3.Connection | None = None
        self._end: Callable[[], object] = _nothing
        self._file = (0, 0)
        self._lock = threading.RLock()

    def ask(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do something with the tables. When they cannot be used, they are made anew, empty, and asked again.

        Raises ``index-unavailable`` when the system refuses.
        """
        with self._lock:
            # Removed only when the error is forgotten: what it holds on to keeps the file open.
            with suppress(*_SPOILT):
                return self._tried(work)
            self.thrown += 1
            self.remove()
            try:
                return self._tried(work)
            except sqlite3.DatabaseError as error:
                if _code(error) not in _STAYS:
                    raise
                self.close()
                raise Problem("index-unavailable", reason=str(error)) from error

    def settled(self, answer: Callable[[], _T]) -> _T:
        """An answer from an index that was whole all the while.

        When it is thrown away meanwhile, it is made anew and asked again. It has been brought up to date
        before, by :meth:`sync`. Raises what that raises.
        """
        for _ in range(_TRIES):
            thrown = self.thrown
            found = answer()
            if self.thrown == thrown:
                return found
            self.sync()
        raise Problem("index-unavailable", reason=os.strerror(errno.EIO))

    def listing(self, most: int = -1) -> Listing:
        """The meetings that are in it, the newest first; the newest ``most``, if that is a number of them."""

        def listed(db: sqlite3.Connection) -> Listing:
            newest = db.execute(
                "SELECT sum, row, path, meeting FROM meetings ORDER BY row DESC LIMIT ?", (most,)
            )
            wrong = db.execute("SELECT path, problem FROM files WHERE problem IS NOT NULL ORDER BY path")
            folder = self.archive.folder
            return listing_of(
                (summary_from(folder, *row) for row in newest),
                (Finding(place_of(folder, path), problem_from(problem)) for path, problem in wrong),
            )

        return self.ask(listed)

    def listing_now(self, most: int = FEW) -> Listing | None:
        """The meetings as the files have them now; None where the files themselves are to be asked.

        That is where there is no index yet, or more than ``most`` files are new to it: it is kept up by who
        searches. Raises ``archive-missing``.
        """
        return self._now(self.listing, most)

    def files_now(self, meeting: int, most: int = FEW, *, unread: bool = False) -> tuple[Path, ...] | None:
        """The files that hold a meeting, copies of it too, and with ``unread`` those that may.

        None and raises as for :meth:`listing_now`.
        """
        sought = "SELECT path FROM files WHERE id = ? OR (? AND id IS NULL)"

        def found(db: sqlite3.Connection) -> tuple[Path, ...]:
            rows = db.execute(sought, (str(meeting), unread))
            return tuple(place_of(self.archive.folder, path) for (path,) in rows)

        return self._now(lambda: self.ask(found), most)

    def _now(self, answer: Callable[[], _T], most: int) -> _T | None:
        """What the tables answer, with the few files taken in that have changed; None where they are many."""
        if self.in_memory or not self.path.exists():
            return None
        try:
            here, known = self._stamps(), self.ask(_known)
            changed = [path for path in here if known.get(path) != here[path]]
            gone = [path for path in known if path not in here]
            if len(changed) + len(gone) > most:
                return None
            if gone:
                self._change(take_out_all, gone)
            self._take(changed, here, None, lambda: False)
            if self._hide() or self.ask(_count) < len(here):
                return None  # what hung on another file is to be read again
            answered = answer()
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            return None
        return None if self.thrown else answered

    def sums(self) -> tuple[int, ...]:
        """What differs as soon as any meeting in it, or what it gives to the registers, is another."""
        summed = (
            "SELECT count(*), total(sum), total(sum % 8191 * (row % 8191)) FROM meetings",
            "SELECT count(*), total(sum), total(sum % 8191 * (row % 8191)) FROM registers",
        )
        return tuple(
            int(part)
            for one in summed
            for part in self.ask(lambda db, one=one: db.execute(one).fetchone())  # type: ignore[misc]
        )

    def numbers(self) -> SeriesNumbers:
        """The numbers of the meetings as this has them, or as the files have where there is no index."""
        try:
            given = self.ask(given_numbers)
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            given = None
        return SeriesNumbers(self.archive, given)

    def numbers_now(self, most: int = FEW) -> SeriesNumbers:
        """The numbers as the files have them now, which are asked themselves as for :meth:`listing_now`."""
        return SeriesNumbers(self.archive, self._now(lambda: self.ask(given_numbers), most))

    def sync(
        self, tell: Callable[[int, int], None] | None = None, stop: Callable[[], bool] = lambda: False
    ) -> bool:
        """Take in what has changed in the archive, the newest first; say whether that was anything.

        After each batch ``tell`` hears how many files have been read, and of how many. ``stop`` is asked
        before each of them; the rest comes the next time. May take long: not for the thread that draws.
        Raises ``archive-missing`` and ``index-unavailable``.
        """
        changed = False
        for _ in range(_TRIES):
            thrown = self.thrown
            changed = self._synced(tell, stop) or changed
            if self.thrown == thrown or stop():
                return changed
        raise Problem("index-unavailable", reason=os.strerror(errno.EIO))

    def _synced(self, tell: Callable[[int, int], None] | None, stop: Callable[[], bool]) -> bool:
        here = self._stamps()
        known: dict[str, Stamp] = self.ask(_known)
        gone = [path for path in known if path not in here]
        if gone:
            self._change(take_out_all, gone)
            known = self.ask(_known)
        changed = [path for path in here if known.get(path) != here[path]]
        self._take(changed, here, tell, stop)
        if changed and not stop() and self.ask(_count) < len(here):
            known = self.ask(_known)  # what hung on one that is another meeting now was forgotten with it
            self._take([path for path in here if path not in known], here, tell, stop)
        back = [] if stop() else self._hide()
        self._take([path for path in back if path in here], here, tell, stop)
        renewed = not stop() and self._renewed()
        return renewed or bool(gone or changed or back)

    def _hide(self) -> list[str]:
        """Show nothing that was deleted for good; return what was hidden so, and is to be read again."""
        gone = self.archive.gone()

        def hidden(db: sqlite3.Connection) -> list[str]:
            with _transaction(db):
                return hide_gone(db, gone)

        return self.ask(hidden)

    def _take(
        self,
        paths: Sequence[str],
        here: Mapping[str, Stamp],
        tell: Callable[[int, int], None] | None,
        stop: Callable[[], bool],
    ) -> None:
        """Read files, the newest first, and put them into the tables."""
        changed = sorted(paths, reverse=True)
        batches = _batches([(path, *here[path]) for path in changed])
        done = 0
        for rows in rows_of(self.archive, batches, stop):
            self._change(put_all, rows[::-1])  # the words are kept in the order of rows, and cost least in it
            done += len(rows)
            if tell is not None:
                tell(done, len(changed))

    def renew(self, path: Path) -> None:
        """Take in one meeting as it stands in its file now. Raises ``index-unavailable``."""
        try:
            size = path.stat().st_size
        except OSError:
            return  # the next look at the archive tells what became of it
        name = name_in(self.archive.folder, path)
        self._change(put_all, [row_at(self.archive, name, 0, size)])  # so young that it is read again
        self._hide()

    def names(self, meaning: str, begun: str, most: int) -> tuple[str, ...]:
        """Names that a filter may ask for: ``from``, ``to``, ``owner`` or ``series``.

        begun: folded; what any word of them begins with.
        """
        sought = "SELECT name FROM names WHERE filter = ? AND instr(' ' || folded, ' ' || ?) LIMIT ?"
        return tuple(
            name for (name,) in self.ask(lambda db: db.execute(sought, (meaning, begun, most)).fetchall())
        )

    def years(self) -> range:
        """The years of the indexed meetings, from the newest back to the oldest, without gaps."""
        first, last = self.ask(lambda db: db.execute("SELECT min(row), max(row) FROM meetings").fetchone())
        return range(year_of(last), year_of(first) - 1, -1) if last else range(0)

    def close(self) -> None:
        """Close the database; the next question opens it again."""
        with self._lock:
            end, self._end, self._db = self._end, _nothing, None
            end()

    def remove(self) -> None:
        """Delete the index file; it is made anew by the next question."""
        with self._lock:
            if self._db is not None:
                self._db.close()
            self._delete()  # before others may open it again
            self.close()

    def _delete(self) -> None:
        for path in self._files():
            with suppress(OSError):  # where another process has it open, it cannot go; it is emptied
                path.unlink()

    def _tried(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            return work(self._opened())
        except sqlite3.DatabaseError as error:
            code, reason = _code(error), str(error)
            if code not in _OUT_OF_REACH:
                raise
        except OSError as error:
            code, reason = sqlite3.SQLITE_OK, error.strerror or ""
        if code in _LOST:
            self.remove()
        self.close()
        raise Problem("index-unavailable", reason=reason)

    def _opened(self) -> sqlite3.Connection:
        if self._db is not None and not self.in_memory and self._file != _number(self.path):
            self.close()  # another process has deleted it
        if self._db is None:
            seal = None if self.in_memory else self._sealed()
            self._end = weakref.finalize(self, _closed, None, seal)
            self._db = sqlite3.connect(
                ":memory:" if self.in_memory else self.path,
                timeout=self._patience,
                isolation_level=None,
                check_same_thread=False,
            )
            self._end.detach()
            self._end = weakref.finalize(self, _closed, self._db, seal)
            self._file = (0, 0) if self.in_memory else _number(self.path)
            _prepare(self._db)
        return self._db

    def _sealed(self) -> Seal:
        """See that nobody else has written to the file, and make one if there is none."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        seal = Seal(self.path)
        seal.take(self._delete)
        # Minutes are for who takes them; SQLite would let everybody read.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, PRIVATE))
        return seal

    def _change(self, change: Callable[[sqlite3.Connection, Sequence[_T]], None], of: Sequence[_T]) -> None:
        """Change the tables for some things, all at once."""

        def changed(db: sqlite3.Connection) -> None:
            with _transaction(db):
                change(db, of)

        self.ask(changed)

    def _renewed(self) -> bool:
        """Work out again what later meetings made of entries, unless that holds; say whether it changed."""
        mark = mark_of(self.archive)
        asked = self.ask(lambda db: asked_anew(db, mark))
        if asked is None:
            return False
        meanwhile, told = asked
        became = became_of(
            bound(parts_of(told, self.archive), self.archive)
        )  # outside, so that others can ask

        def kept(db: sqlite3.Connection) -> bool:
            with _transaction(db):
                return keep(db, became, meanwhile, mark)

        return self.ask(kept)

    def _stamps(self) -> Mapping[str, Stamp]:
        """Every file of the archive, by its name in it, and its stamp."""
        looked = _LOOKED.get()
        if looked is None:
            return self._stamps_now()
        if self.archive.folder not in looked:
            looked[self.archive.folder] = self._stamps_now()
        return looked[self.archive.folder]

    def _stamps_now(self) -> Mapping[str, Stamp]:
        # What was changed within the last seconds may be changed again and look the same.
        settled = time.time_ns() - int(YOUNG * 1e9)
        return {
            as_named(name): (seen.changed if _EARLIEST < seen.changed < settled else 0, seen.size)
            for name, seen in self.archive.names()
        }

    def _files(self) -> Iterator[Path]:
        return (self.path.with_name(self.path.name + ending) for ending in _ENDINGS)


def wipe_indexes(archive: ReadableArchive, cache: Path | None, meetings: frozenset[int]) -> list[Path]:
    """Delete every index that has one of the meetings, and write over what it held; say what could not be.

    An archive that was moved has another index, and leaves the old one behind. What cannot be asked which
    meetings it has goes too.
    """
    folder = (default_cache() if cache is None else cache) / OWN_FOLDER
    own = Index(archive, cache).path
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        names = []
    left = []
    stems = dict.fromkeys(name.partition(".sqlite")[0] for name in names if ".sqlite" in name)
    for path in (folder / f"{stem}.sqlite" for stem in stems):
        if path == own or not _is_of_others(path, meetings):
            left += _wiped(path)
    return left


def _is_of_others(path: Path, meetings: frozenset[int]) -> bool:
    """Whether an index can be read, and has none of the meetings."""
    try:
        db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
        try:
            ids = db.execute("SELECT id FROM files WHERE id IS NOT NULL")
            return meetings.isdisjoint(int(identity) for (identity,) in ids)
        finally:
            db.close()
    except sqlite3.Error:
        return False


def _wiped(index: Path) -> list[Path]:
    left = []
    for path in (index.with_name(index.name + ending) for ending in _ENDINGS):
        try:
            write_over(path)
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError:
            left.append(path)
    return left


def up_to_date(archive: ReadableArchive, tell: Callable[[int, int], None] | None = None) -> Index:
    """An index with all that is in the archive: the one that is kept, or one in memory where none can be.

    That takes the time of reading every file; ``tell`` is called as :meth:`Index.sync` does.
    Raises ``archive-missing``.
    """
    index = Index(archive)
    if not brought_up_to_date(index, tell):
        index.close()
        index = Index(archive, in_memory=True)
        index.sync(tell)
    return index


def newest_first(
    archive: ReadableArchive, tell: Callable[[int, int], None]
) -> tuple[Index, int, Callable[[], None]]:
    """As :func:`up_to_date`; but where very many files are to be read, with the newest of them alone.

    Returns beside it how many files are still to be read, and what lets them be read behind: it raises
    OSError where the system lets nobody.
    """
    index, read, left = Index(archive), 0, 0

    def told(done: int, count: int) -> None:
        nonlocal read, left
        read, left = done, count - done
        tell(done, count)

    if not brought_up_to_date(index, told, lambda: read >= FIRST[-1] and left >= MANY):
        index.close()
        index, left = up_to_date(archive, tell), 0
    return index, left if left >= MANY else 0, partial(begin_filling, archive.folder)


def brought_up_to_date(
    index: Index,
    tell: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Bring an index up to date (see :meth:`Index.sync`); False where it can be neither kept nor read."""
    try:
        index.sync(tell, stop)
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
        return False
    return True


def default_cache() -> Path:
    """Return the system's cache folder, where each archive's index lies."""
    return user_folder("cache")


def _nothing() -> None:
    """Nothing is open."""


def _closed(db: sqlite3.Connection | None, seal: Seal | None) -> None:
    """Close what an index has open; also when nobody has said so before it is gone."""
    try:
        if db is not None:
            db.close()
    finally:
        if seal is not None:
            seal.let_go()


def _prepare(db: sqlite3.Connection) -> None:
    """Make the tables, unless they are there; of another version, raise as of a broken file."""
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA synchronous = NORMAL")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return
    if version:
        raise sqlite3.DatabaseError("another version")
    db.execute("PRAGMA journal_mode = WAL")
    with _transaction(db):
        if db.execute("PRAGMA user_version").fetchone() == (0,):  # another process may have made them
            for statement in SCHEMA.split(";\n"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _code(error: sqlite3.DatabaseError) -> int:
    """What SQLite says it is; our own word for an index of another version has no code."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF


def _count(db: sqlite3.Connection) -> int:
    (count,) = db.execute("SELECT count(*) FROM files").fetchone()
    return int(count)


def _known(db: sqlite3.Connection) -> dict[str, Stamp]:
    rows = db.execute("SELECT path, changed, size FROM files")
    # What was too young when it was read is read again.
    return {path: (changed or -1, size) for path, changed, size in rows}


def _batches(wanted: Sequence[Wanted]) -> list[Sequence[Wanted]]:
    """The newest first, a few at first so that they can be found at once."""
    ends = [0, *FIRST, *range(FIRST[-1] + BATCH, len(wanted) + BATCH, BATCH)]
    return [wanted[start:end] for start, end in pairwise(ends) if wanted[start:end]]


def _number(path: Path) -> tuple[int, int]:
    """What tells one file of a name from the next; zeros when there is none."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_dev, stat.st_ino
