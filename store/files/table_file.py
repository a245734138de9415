"""A file of tables: read whole, and changed by laying edits over what stands there now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import chain, compress, islice, repeat
from operator import is_not
from pathlib import Path
from typing import NamedTuple, TypeAlias

from store.errors import NotSaved, Overtaken, Problem
from store.files.durable import (
    identity,
    locked,
    not_saved,
    put_aside,
    read_file,
    remove_leftovers,
    show_replaced,
    unread,
)
from store.files.encoding import cleaned, migrated, parsed
from store.files.state_file import default_state, folder_of
from store.files.storage import TinyTables
from store.files.system import Disk
from store.forget.mark import is_gone
from store.merge.merge import Tables, lay, merge
from store.record.changes import Change, Edit, between, difference, traced
from store.record.model import TABLE_OF, Document, Json, Stored, key_of, ordered
from store.record.record import Record

BeforeWrite: TypeAlias = Callable[[Record], tuple[Document, ...]]
"""Called under the lock with the meeting as it will stand; returns the documents to keep with it."""

Later: TypeAlias = Callable[[Callable[[], None]], object]
"""Takes a call that can be made later, in any thread."""

BACKUPS = "backups"
"""The folder of the state folder that holds files as they were, before they were brought up to date."""

Places: TypeAlias = Mapping[str, Collection[int]]
"""The keys of documents, by table."""

_TRIES = 4
"""How often a commit looks again when another program, which does not heed the lock, writes the file too."""


class Laid(NamedTuple):
    """Tables that edits were laid over.

    ``told``: there is more in them than the edits say. ``changed`` are the only documents that can be others
    than before, when that is known.
    """

    tables: Stored
    told: bool
    record: Record | None
    changed: Places | None


class KeptFile:
    """A file of tables. It belongs to one thread at a time, and to one session.

    ``made_again`` says that the file had been moved or removed, and that the last commit has written it
    again. ``lacking`` says that it lacks something that was confirmed here: an older copy has been put in
    its place, or it is gone, or cannot be read any more; the next commit, also one without edits, puts it
    back, and until then nothing here is saved.
    """

    def __init__(self, path: Path, disk: Disk, folder: Path, state: Path | None = None) -> None:
        """Name the file, and the folder whose lock guards it; nothing is read yet.

        ``state`` is the system's folder for what programs remember, unless it is the usual one.
        """
        self.path = path
        self.disk = disk
        self.made_again = False
        self.lacking = False
        self._folder = folder
        self._state = state
        self._tables = TinyTables(self.path, self.disk)
        self._home = HomeFolder(disk, folder)
        self._known: Stored | None = None
        self._record: Record | None = None
        self._found: Stored = {}
        self._buried: dict[tuple[str, int], Json] = {}

    @property
    def folder(self) -> Path:
        """The folder whose lock guards the file: the archive's, with links followed."""
        return self._folder

    @property
    def state(self) -> Path:
        """The system's folder for what programs remember."""
        return default_state() if self._state is None else self._state

    @state.setter
    def state(self, state: Path) -> None:
        """Keep there what will no longer stand in the file."""
        self._state = state

    def read(self) -> Stored:
        """Read the tables, and remember what the file held. They are not to be changed.

        What was confirmed here and the file lacks comes back with the next commit. Raises
        ``file-missing``, ``file-unreadable`` and ``file-denied``.
        """
        return self._seen()[0]

    def changed(self) -> bool:
        """Whether others have written it since it was last read or written here: cheap, from any thread."""
        return self._tables.storage.changed()

    def refresh(self) -> Stored | None:
        """Take in what others have written; None when there is nothing new.

        For the thread that commits. What was confirmed here and the file lacks stays in the tables. Raises
        what :meth:`read` raises; a file that is gone or damaged lacks everything.
        """
        if self._known is None:
            return None
        if not self.changed():
            self._home.remember()
            return None
        return self._seen()[1]

    def missing(self) -> Change:
        """What the file lacks of what was confirmed here, as the edits that would put it back."""
        return Change(between(self._found, self._known or {}) if self.lacking else ())

    def commit(
        self, change: Change, before_write: BeforeWrite | None = None, later: Later = lambda call: call()
    ) -> Stored | None:
        """Lay the change over what stands in the file, durably.

        What others have written there is merged with it, and what was confirmed here stays. Returns the
        tables as they now stand when they hold anything else than this change and what was last read or
        written here, else None. Raises Misfit when the file takes no changes, and NotSaved when it cannot
        be written; the file is then as it was, or as it would have been. ``later`` is given what nobody has
        to wait for: to let the disk free the room of the version that was replaced.
        """
        edits = tuple(_clean(edit) for edit in change.edits)
        try:
            with self._guarded():
                return self._keep(edits, before_write)
        except Problem as problem:  # others have broken the file meanwhile
            self._tables.storage.doubt()
            if isinstance(problem, NotSaved):
                raise
            raise NotSaved(problem.key, **problem.facts) from problem
        except RecursionError as error:  # something in it is nested deeper than can be followed
            raise NotSaved("file-unreadable", file=self.path.name, line=0) from error
        finally:
            later(self._tables.storage.let_go)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """The archive's lock; what the system says inside it becomes NotSaved."""
        try:
            with locked(self.disk, self._folder):
                yield
        except OSError as error:
            raise not_saved(error, self.path) from error

    def _seen(self) -> tuple[Stored, Stored]:
        """Read the file, and take in what it holds: its tables, and what stands then.

        It counts as seen only when both have succeeded. Until then it lacks everything that was confirmed
        here, and is looked at again.
        """
        try:
            tables = self._loaded()
            return tables, self._take_in(tables)
        except Problem:
            self._tables.storage.doubt()
            self._found, self.lacking = {}, self._known is not None
            raise

    def _loaded(self) -> Stored:
        try:
            tables = self._tables.storage.load()
        except OSError as error:
            raise unread(error, self.path) from error
        if tables is None:
            raise Problem("file-missing", file=self.path.name)
        return tables

    def _take_in(self, tables: Stored) -> Stored:
        """Others have written these: what stands then, and is known from now on."""
        try:
            stands = self._standing(tables)
        except OSError as error:
            raise not_saved(error, self.path) from error
        self.lacking = not holds(tables, stands)
        self._found = tables if self.lacking else {}
        self._know(stands if self.lacking else tables)
        return stands

    def _keep(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None = None) -> Stored | None:
        """Keep the edits; when another program writes the file meanwhile, merge and do it again."""
        for _ in range(_TRIES - 1):
            with suppress(Overtaken):
                return self._kept_once(edits, before_write)
        return self._kept_once(edits, before_write)

    def _kept_once(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None) -> Stored | None:
        self._see_to_the_folder()
        try:
            return self._written(edits, before_write)
        except OSError:
            self._home.tidy = False  # it may have left something
            raise

    def _written(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None) -> Stored | None:
        known = self._known
        with self._tables.storage.batch() as found:
            tables, edits = self._prepared(found.tables, edits)
            stands = self._standing(tables)
            self._check(stands, edits)
            laid = self._laid(stands, edits, before_write)
            after = laid.tables
            if edits or not holds(tables, after):
                self._put_changed(tables, after, laid.changed if stands is tables else None)
            if edits:
                self._tables.storage.insist()
            if found.outdated is not None:
                self._put_aside(found.outdated)
            if found.tables is None:
                self._make_folder()
        self.made_again = found.tables is None and self._known is not None
        self.lacking, self._found = False, {}
        self._tables.storage.tables = after
        self._know(after, None if laid.told else laid.record)
        news = found.foreign or tables is not stands or stands is not known
        return after if news or laid.told else None

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        """What is laid over what. Raises NotSaved or Misfit when the edits have no business there."""
        if tables is None and self._known is None:
            raise NotSaved("file-gone", file=self.path.name)
        return tables or {}, edits

    def _check(self, stands: Stored, edits: tuple[Edit, ...]) -> None:
        """Raise Misfit when what stands in the file takes no such edits."""

    def _standing(self, tables: Stored) -> Stored:
        """What is in the file, with what was confirmed here and the file lacks."""
        known = self._known
        if known is None or tables is known:
            return tables
        stands = self._merged(known, tables)
        for table, documents in stands.items():
            for key, document in documents.items():
                before = known.get(table, {}).get(key, {})
                if is_gone(document):
                    self._buried.pop((table, key), None)
                elif "deleted" in document and before and "deleted" not in before:
                    self._buried[table, key] = before
        return stands

    def _laid(self, stands: Stored, edits: tuple[Edit, ...], before_write: BeforeWrite | None) -> Laid:
        """The tables with the edits, and with what is to be kept with them."""
        laid, fitted = lay(stands, edits, self._buried)
        after = self._kept_from_others(laid, stands, edits)
        alone = fitted and after is laid
        fitted = fitted and (alone or after == laid)
        more: tuple[Edit, ...] = ()
        record = None
        if before_write is not None:
            record = self._record_of(stands, after, edits if fitted else None)
            more = tuple(_edits(record, before_write(record)))
            if more:
                after, fits = lay(after, more, {})
                alone = alone and fits
        changed = _places((*edits, *more)) if alone else None
        for table in after:
            for key, document in different(stands, after, table, changed):
                after[table][key] = ordered(table, traced(stands.get(table, {}).get(key), document))
        return Laid(after, bool(more) or not fitted, record, changed)

    def _merged(self, known: Stored, tables: Stored) -> Tables:
        """What the file holds, with what is known here and it lacks."""
        return merge(known, known, tables)

    def _kept_from_others(self, laid: Tables, _stands: Stored, _edits: tuple[Edit, ...]) -> Tables:
        """The tables with the edits, once nothing in them is open that somebody withheld: here nothing is."""
        return laid

    def _record_of(self, stands: Stored, after: Stored, edits: tuple[Edit, ...] | None) -> Record:
        """The record of the tables; from the last one, when only the edits have come to it."""
        if self._record is None or stands is not self._known or edits is None:
            return Record.from_stored(after)
        return self._record.with_edits(edits)

    def _put_changed(self, tables: Stored, after: Stored, changed: Places | None) -> None:
        for table in after:
            put = dict(different(tables, after, table, changed))
            if put:
                self._tables.put(table, put, there=tables.get(table, {}))
        if changed is not None:
            return
        for table, documents in tables.items():
            gone = documents.keys() - after.get(table, {}).keys()
            if gone:  # what an approved meeting does not take
                self._tables.remove(table, gone)

    def _put_aside(self, data: bytes) -> None:
        """Keep a copy of what will no longer stand in the file."""
        put_aside(self.disk, folder_of(self.state, BACKUPS), self.path.name, data)

    def _point(self, path: Path) -> None:
        """Go on in another file."""
        self.path = path
        self._tables = TinyTables(self.path, self.disk)
        self._home.tidy = False

    def _know(self, tables: Stored, record: Record | None = None) -> None:
        self._known, self._record = tables, record

    def _see_to_the_folder(self) -> None:
        """Clear up after writers that were killed, once; and make the folder again if somebody removed it."""
        if not self._home.tidy or self.lacking:
            self._make_folder()
            self._home.clear_up(self.path, self._tables.storage.read_apart)

    def _make_folder(self) -> None:
        if self._known is not None:
            self._home.make_again(self.path)


class HomeFolder:
    """The folder that a file lies in, below the one whose lock guards it.

    ``tidy`` is whether nothing lies there that a killed writer of the file has left.
    """

    def __init__(self, disk: Disk, guarding: Path) -> None:
        """Name the folder whose lock guards the file; nothing is looked at yet."""
        self.tidy = False
        self._disk = disk
        self._guarding = guarding
        self._identity: tuple[int, int] | None = None

    def remember(self) -> None:
        """Remember which folder it is that guards, as soon as it is there."""
        self._identity = self._identity or identity(self._guarding)

    def make_again(self, path: Path) -> None:
        """Make the folder of a file that was there again, when somebody has removed it.

        Not in another guarding folder than there was: an empty one is what is left of a disk that has been
        taken out. Raises OSError.
        """
        folder = self._disk.real(path).parent
        same = self._identity == identity(self._guarding)
        if same and folder != self._guarding and self._disk.mode(folder) is None:
            self._disk.make_folder(folder, shared=True)
            self._disk.sync_folder(folder.parent)

    def clear_up(self, path: Path, tables: Callable[[], Stored | None]) -> None:
        """Remove what killed writers of a file have left; ``tables`` reads what stands in the file.

        What they had replaced without seeing it stays as a copy, when it has more than the file has.
        Raises OSError.
        """
        for left in remove_leftovers(self._disk, path):
            with suppress(Problem, OSError):  # then it lies there still, and is found the next time
                self._settle_replaced(left, path, tables())
        self.remember()
        self.tidy = True

    def _settle_replaced(self, left: Path, path: Path, ours: Stored | None) -> None:
        theirs = migrated(parsed(read_file(self._disk, left), left.name))
        if ours is not None and not between(ours, merge(None, ours, theirs)):
            self._disk.remove(left)
        else:
            show_replaced(self._disk, left, self._disk.real(path))


def holds(tables: Stored, stands: Stored) -> bool:
    """Whether everything that should stand in the tables does."""
    return stands is tables or all(
        tables.get(table, {}).get(key) == document
        for table, documents in stands.items()
        for key, document in documents.items()
    )


def different(
    tables: Stored, after: Stored, table: str, changed: Places | None = None
) -> list[tuple[int, Json]]:
    """The documents of a table that are not the very ones that were there.

    ``changed`` are those that can be others, when that is known: thousands are not gone through then.
    """
    there, here = tables.get(table, {}), after[table]
    if changed is not None:
        return [(key, here[key]) for key in changed.get(table, ()) if here[key] is not there.get(key)]
    if there is here:
        return []
    if list(there) == list(islice(here, len(there))):  # what is new comes last: thousands need no loop
        others = chain(map(is_not, here.values(), there.values()), repeat(True))
        return list(compress(here.items(), others))
    return [(key, document) for key, document in here.items() if document is not there.get(key)]


def _places(edits: Iterable[Edit]) -> Places:
    """The documents that edits are about."""
    places: dict[str, list[int]] = {}
    for edit in edits:
        places.setdefault(edit.table, []).append(edit.key)
    return {table: tuple(dict.fromkeys(keys)) for table, keys in places.items()}


def _clean(edit: Edit) -> Edit:
    """The edit as the file can hold it: whole characters, lists, and no traces, which are ours."""
    fields = {name: (cleaned(old), cleaned(new)) for name, (old, new) in edit.fields.items() if name != "was"}
    return Edit(edit.table, edit.key, fields, creates=edit.creates)


def _edits(record: Record, documents: Iterable[Document]) -> Iterable[Edit]:
    for document in documents:
        edit = difference(record.raw(TABLE_OF[type(document)], key_of(document)), document)
        if edit is not None:
            yield _clean(edit)
