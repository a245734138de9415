"""Faults planted in the store, in the test alone: each must be caught by one of the layers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from store.errors import Problem
from store.files import durable, encoding
from store.files.storage import Storage
from store.files.system import Disk
from store.files.table_file import KeptFile
from store.merge.merge import Tables
from store.record.model import Stored, content
from tests.proof import arrivals, ends, life, oblivion, races, slips, workloads
from tests.proof.archives import two_archives
from tests.proof.arrivals import Arrival
from tests.proof.interleaved import interleaved
from tests.proof.oracle import Lost
from tests.proof.power import cut_everywhere, fail_everywhere
from tests.proof.state import simulating
from tests.store.simulated import File, Simulated


class NoSync(Simulated):
    def sync(self, descriptor: int) -> None:  # noqa: ARG002
        self.before("sync")


class NoFolderSync(Simulated):
    def sync_folder(self, folder: Path) -> None:  # noqa: ARG002
        self.before("sync_folder")


class InPlace(Simulated):
    """Writes over the live file instead of replacing it."""

    def swap(self, one: Path, other: Path) -> bool:  # noqa: ARG002
        return False

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        old, new = self.node(target), self.node(source)
        assert isinstance(old, File)
        assert isinstance(new, File)
        old.data = new.data[: len(new.data) // 2]
        self.before("replace")
        old.data = old.durable = new.data
        self.remove(source)


class LateSync(Simulated):
    """Says that it has synced, and does it with the next call."""

    def __init__(self, root: Any = None) -> None:
        super().__init__(root)
        self._late: list[Callable[[], None]] = []

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")
        for sync in self._late:
            sync()
        self._late = [self.folder(folder).sync]


class ReplaceFirst(Simulated):
    """Syncs a file's content only when it has got its name."""

    def sync(self, descriptor: int) -> None:
        self.before("sync")
        self._file = self.file_of(descriptor)

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        if hasattr(self, "_file"):
            self._file.durable = self._file.data


def _unlooped(disk: Disk, path: Path, data: bytes, mode: int) -> None:
    descriptor = disk.open_new(path, mode)
    disk.write(descriptor, memoryview(data))
    disk.sync(descriptor)
    disk.close(descriptor)


def _trusting(storage: Storage, tables: Any) -> None:
    """After a failed write, believe that memory holds what the file does."""
    before = storage._known
    try:
        _KEEP(storage, tables)
    except OSError:
        storage._known, storage._kept, storage._tables = before, tables, None
        raise


_KEEP, _READ = Storage._keep, Storage._read


@contextmanager
def _no_lock(*_: object) -> Iterator[None]:
    yield


def _theirs_dropped(base: object, one: Tables, other: object) -> Tables:  # noqa: ARG001
    return {table: dict(documents) for table, documents in one.items()}


def _not_looking(storage: Storage) -> Any:
    """Read the file once, and never look again whether others have written it."""
    return _READ(storage) if storage._known is None else (storage._known, None)


def _disk_fault(kind: type[Simulated], short: int | None = None) -> Callable[[], None]:
    def run() -> None:
        cut_everywhere(workloads.adds(), kind=kind, short=short)

    return run


def _patched(call: Callable[[], object], patches: dict[str, object]) -> Callable[[], None]:
    """The call, with something else in the place of some of the store's functions."""

    def run() -> None:
        with ExitStack() as stack:
            for name, new in patches.items():
                stack.enter_context(patch(name, new))
            call()

    return run


def _nothing(*_: object) -> None:
    pass


def _life(script: life.Script) -> Callable[[], object]:
    return lambda: life.lived("planted", script)


def _ends(arrival: Arrival, before: ends.Before, *last: ends.End) -> Callable[[], None]:
    """Windows that end in these ways after an arrival."""

    def run() -> None:
        for end in last:
            if said := ends.lost(ends.Point(before, arrival, end)):
                raise Lost(said)

    return run


def _races(writing: int, arrival: Arrival) -> Callable[[], None]:
    """An arrival before every call of a writing."""

    def run() -> None:
        if losses := races.raced(writing, arrival.__name__).losses:
            raise Lost(losses[0])

    return run


def _killed_races() -> None:
    if losses := races.killed_while_racing().losses:
        raise Lost(losses[0])


def _two_archives() -> None:
    if losses := two_archives().losses:
        raise Lost(losses[0])


def _slips() -> None:
    if said := slips.lost(slips.cut, ends.saved):
        raise Lost(said)


def _unread(tables: Any) -> bytes:
    """The text of tables as it was encoded."""
    return encoding.encoded(tables)


def _forgotten() -> None:
    """An older copy, with the text, is settled after the text was forgotten."""
    with oblivion.quick():
        if said := oblivion.kept(("forget the word",)):
            raise Lost(said)


def _only_if_readable(file: KeptFile) -> Any:
    """See what an older copy lacks, and not that a file which cannot be read lacks everything."""
    try:
        return _REFRESH(file)
    except Problem:
        file.lacking = False
        raise


def _before_only(disk: Disk, path: Path, *known: Any) -> bool:
    """Look at what is to be replaced, and not at what has been."""
    return path.suffix == ".tmp" or _IS(disk, path, *known)


_REFRESH, _IS = KeptFile.refresh, durable._is


def _put_unless_there(file: KeptFile, tables: Stored, after: Stored, _changed: object) -> None:
    for table, documents in after.items():
        there = tables.get(table, {})
        if changed := {key: d for key, d in documents.items() if content(d) != content(there.get(key, {}))}:
            file._tables.put(table, changed, there)


_UNLESS_THERE: dict[str, object] = {
    "store.files.table_file.KeptFile._put_changed": _put_unless_there,
    "store.files.storage.Storage.insist": _nothing,
}

FAULTS: dict[str, Callable[[], None]] = {
    "no fsync of the file": _disk_fault(NoSync),
    "no fsync of the folder": _disk_fault(NoFolderSync),
    "written in place": _disk_fault(InPlace),
    "said before the fsync": _disk_fault(LateSync),
    "name before content": _disk_fault(ReplaceFirst),
    "a short write not looped": _patched(
        lambda: cut_everywhere(workloads.adds(), short=50), {"store.files.durable._fill": _unlooped}
    ),
    "memory trusted after a failure": _patched(
        lambda: fail_everywhere(workloads.edits()),
        {"store.files.storage.Storage._keep": _trusting, **_UNLESS_THERE},
    ),
    "a change that stands there already not made durable": _patched(
        lambda: fail_everywhere(workloads.adds()), _UNLESS_THERE
    ),
    "no lock": _patched(interleaved, {"store.files.table_file.locked": _no_lock}),
    "what others wrote is written over": _patched(
        lambda: cut_everywhere(workloads.windows()), {"store.files.table_file.merge": _theirs_dropped}
    ),
    "no look at what others wrote": _patched(
        lambda: cut_everywhere(workloads.windows()),
        {"store.files.storage.Storage._read": _not_looking, "store.files.durable._is": lambda *_: True},
    ),
    "draft not made again": _patched(_life(life.plain), {"store.session.recovery.Remains.owed": ()}),
    "draft not written at Enter": _patched(_life(life.plain), {"store.session.draft.Draft.take": _nothing}),
    "older owed change not synced away": _patched(
        _life(life.plain), {"store.session.draft.Draft.ready": _nothing}
    ),
    "nothing rescued": _patched(_life(life.full), {"store.session.rescue.Rescue.put": _nothing}),
    "rescue file's name not durable": _patched(
        _life(life.full),
        {"store.files.state_file.Held.sync": lambda held: held._calls.sync(held._descriptor)},
    ),
    "what an older copy lacks not written back": _patched(
        _ends(arrivals.older, ends.saved, ends.looked),
        {"store.session.open_meeting.Opened._write_back": _nothing},
    ),
    "saved not taken back meanwhile": _patched(
        _ends(arrivals.older, ends.full, ends.looked),
        {
            "store.session.open_meeting.Opened.lacking": False,
            "store.session.open_meeting.Opened._returned": _nothing,
        },
    ),
    "closed without a last look": _patched(
        _ends(arrivals.removed, ends.saved, ends.closed), {"store.session.writer.Writer._looks": lambda _: []}
    ),
    "a file that cannot be read taken for one that lacks nothing": _patched(
        _ends(arrivals.cut_off, ends.saved, ends.looked),
        {"store.files.table_file.KeptFile.refresh": _only_if_readable},
    ),
    "refused is settled": _patched(
        _ends(arrivals.approved, ends.on_its_way, ends.looked), {"store.session.writer._lay_aside": _nothing}
    ),
    "what approved minutes lack is dropped": _patched(
        _ends(arrivals.older_approved, ends.saved, ends.looked),
        {"store.files.meeting_file.MeetingFile._lay_aside": _nothing},
    ),
    "a newer version's file written over": _patched(
        _ends(arrivals.older_newer, ends.saved, ends.looked),
        {"store.files.meeting_file.is_newer": lambda _: False},
    ),
    "another meeting's file merged": _patched(
        _ends(arrivals.another, ends.on_its_way, ends.looked),
        {"store.files.meeting_file.MeetingFile._refuse_another": _nothing},
    ),
    "no look before the name is given": _patched(
        _races(0, arrivals.theirs), {"store.files.durable._is": lambda *_: True}
    ),
    "what was replaced not looked at": _patched(
        _races(0, arrivals.theirs), {"store.files.durable._is": _before_only}
    ),
    "what a killed writer had replaced is removed": _patched(
        _killed_races, {"store.files.durable._is_replaced": lambda *_: False}
    ),
    "recovery by the meeting's id alone": _patched(
        _two_archives,
        {
            "store.session.recovery.Remains._takes": lambda left, owed: owed.meeting == left._meeting,
            "store.session.recovery.Remains._has_text": lambda left, draft: draft.meeting == left._meeting,
        },
    ),
    "what waits is not told": _patched(_two_archives, {"store.session.backlog._left": lambda *_: []}),
    "what is encoded not read back": _patched(_slips, {"store.files.storage.written": _unread}),
    "the last of two lines of one key wins": _patched(
        _ends(arrivals.line_twice, ends.saved, ends.another_line),
        {"store.files.encoding._is_as_written": lambda *_: True},
    ),
    "an older copy brings back what was forgotten": _patched(
        _forgotten, {"store.merge.merge._all_cleared": lambda _, *versions: versions}
    ),
}


ON_THE_REAL_DISK = frozenset({"an older copy brings back what was forgotten"})


def caught(name: str) -> str | None:
    """Plant a fault and see whether a layer says so; what it says."""
    with nullcontext() if name in ON_THE_REAL_DISK else simulating():
        try:
            FAULTS[name]()
        except (Lost, AssertionError, Problem) as said:
            return str(said) or type(said).__name__
    return None
