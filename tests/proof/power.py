"""Power cuts and kills before every call of a workload, and every call failing in every way.

A fault point is one workload, one call, and one disk that a cut leaves there, or one way to fail. After
each: recover, compare, write two more lines, lose power, recover again.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from itertools import count, product
from typing import Self

import msgspec

from store.record.model import Meeting
from tests.proof.chance import chance
from tests.proof.oracle import Facts, Lost, archive_on, compare, what_stands
from tests.proof.run import Known, Recover, Run, Workload
from tests.proof.state import Where, on
from tests.store.making import DAY, added, line
from tests.store.simulated import File, Folder, Simulated, after_cuts, content, distinct_cuts, killed

CODES = (errno.ENOSPC, errno.EIO, errno.EACCES)
SHORT = -1
"""Beside the codes: the call writes or reads less than it was asked to."""

FEW = 7
"""Bytes that a short call moves."""


class Tally(msgspec.Struct):
    """How many points were tried, and how many different disks were looked into for them."""

    points: int = 0
    disks: int = 0

    def __iadd__(self, other: Tally) -> Self:
        self.points += other.points
        self.disks += other.disks
        return self


def examine(disk: Simulated, allowed: tuple[Facts, ...], recover: Recover) -> None:
    """Recover, compare, write two more lines, lose power, recover again."""
    with on(disk):
        recover(disk)
    present = what_stands(disk)
    compare(present, allowed)
    more = two_more(disk, present)
    for again in after_cuts(disk):
        with on(again):
            recover(again)
        now = what_stands(again)
        if more - now:
            raise Lost(f"missing: {sorted(more - now)}")
        compare(now - more, allowed)  # what a killed program had not confirmed may be gone now


def two_more(disk: Simulated, present: Facts) -> Facts:
    """Write two lines as a new program, and see that nothing else changes; what is new."""
    archive = archive_on(disk)
    meetings = archive.meetings()
    path = (
        meetings[0].path
        if meetings
        else archive.create_meeting(Meeting(id=99, title="Etterpå", from_=DAY)).path
    )
    for key in (901, 902):
        archive_on(disk).file(path).commit(added(line(key, "etterpå")))
    now = what_stands(disk)
    if len(now - present) != (2 if meetings else 3) or present - now:
        raise Lost(f"two more lines changed {sorted(now ^ present)}")
    return now - present


class Cutter:
    """Looks, before each call of a disk, into all that a power cut or a kill would leave now."""

    def __init__(self, disk: Simulated, recover: Recover, seed: object, mixed: int) -> None:
        self.tally = Tally()
        self._disk, self._recover = disk, recover
        self._chance, self._mixed = chance(seed), mixed
        self._seen: set[object] = set()

    def look(self, turn: int, cut: tuple[Facts, ...], kill: tuple[Facts, ...]) -> None:
        """``cut`` and ``kill`` are what may stand there after either; ``turn`` tells them from others."""
        for image, left in distinct_cuts(self._disk, self._chance, self._mixed):
            self._one((turn, image), left, cut)
        left = killed(self._disk)
        self._one((turn, content(left.root), unsynced(left.root)), left, kill)

    def _one(self, kind: object, disk: Simulated, allowed: tuple[Facts, ...]) -> None:
        self.tally.points += 1
        if kind not in self._seen:  # a call that changes nothing leaves the disks of the one before it
            self._seen.add(kind)
            self.tally.disks += 1
            examine(disk, allowed, self._recover)


def unsynced(folder: Folder) -> tuple[object, ...]:
    """What of a disk is not durable."""
    return (
        len(folder.versions),
        *(n.data != n.durable if isinstance(n, File) else unsynced(n) for n in folder.names.values()),
    )


def cut_everywhere(
    workload: Workload, seed: object = 1, mixed: int = 2, short: int | None = None, kind: type | None = None
) -> Tally:
    """Lose power before every call of a workload and after it."""
    disk = _made(workload, kind)
    disk.short = short
    run = Run(workload, disk)
    cutter = Cutter(disk, workload.recover, (seed, workload.name), mixed)
    disk.before = lambda _: cutter.look(run.turn, run.allowed, run.allowed)
    with on(disk):
        whole = run.go()
    disk.before("")
    disk.before = lambda _: None
    if not whole or run.refused:
        raise Lost(f"{workload.name}: a step was refused on a disk that is well")
    return cutter.tally


def fail_everywhere(
    workload: Workload,
    codes: tuple[int, ...] = (*CODES, SHORT),
    alike: int = 1,
    full: int = 1,
    seed: int = 0,
) -> Tally:
    """Let every call of a workload fail, once and from then on.

    A full disk is tried at every ``full``-th call. What is told and done with in the same way, other codes
    and short calls, comes only at every ``alike``-th.
    """
    looker = Looker(workload.recover)
    for code, lasting in product(codes, (False, True)):
        step = full if code == errno.ENOSPC else alike
        for at in count(1 + (seed + lasting) % step, step):
            if not fail_at(workload, looker, at, code, lasting=lasting):
                break
            looker.tally.points += 1
    return looker.tally


def fail_at(workload: Workload, looker: Looker, at: int, code: int, *, lasting: bool) -> bool:
    """Let one call fail, and look at what there is then, there and after a cut; False when it has no such."""
    disk = workload.disk()
    run = Run(workload, disk, looker.known)
    failing = Failing(disk, at, code, lasting=lasting)
    with on(disk):
        run.go()
        failing.end()
        looker.cut(disk, run.allowed)
        looker.kill(disk, run.allowed)
        # The disk is well again: what was refused goes through, in the same window.
        if not run.go():
            raise Lost(f"{workload.name}: refused on a disk that is well again")
    looker.kill(disk, run.allowed)
    return failing.came


class Looker:
    """Looks into disks after a failure; into alike ones once, when the same may stand there."""

    def __init__(self, recover: Recover) -> None:
        self.tally = Tally()
        self.known = Known()
        self._recover = recover
        self._seen: set[object] = set()

    def cut(self, disk: Simulated, allowed: tuple[Facts, ...]) -> None:
        """What may be left when the power goes now."""
        for image, left in distinct_cuts(disk):
            if self._is_new((image, allowed)):
                with on(left):
                    self._recover(left)
                compare(what_stands(left), allowed)

    def kill(self, disk: Simulated, allowed: tuple[Facts, ...]) -> None:
        """What is left when the program is killed now; two more lines are written there."""
        left = killed(disk)
        if self._is_new((content(left.root), unsynced(left.root), allowed)):
            examine(left, allowed, self._recover)

    def _is_new(self, kind: object) -> bool:
        known = kind in self._seen
        self._seen.add(kind)
        self.tally.disks += not known
        return not known


class Failing:
    """Fails a disk's calls from a number on, or that one."""

    def __init__(self, disk: Simulated, at: int, code: int, *, lasting: bool) -> None:
        self.calls = 0
        self.drafts = False  # it was a draft or a rescue file that could not be written
        self._disk, self._at, self._code, self._lasting = disk, at, code, lasting
        disk.before = self._before

    @property
    def came(self) -> bool:
        """Whether there was such a call."""
        return self.calls >= self._at

    def end(self) -> None:
        self._disk.before = lambda _: None
        self._disk.short = None

    def _before(self, _: str) -> None:
        self.calls += 1
        fails = self.calls == self._at or (self._lasting and self.calls > self._at)
        if self._code == SHORT:
            self._disk.short = FEW if fails else None
        elif fails:
            self.drafts = self.drafts or Where.drafting
            raise OSError(self._code, os.strerror(self._code))


def _made(workload: Workload, kind: Callable[..., Simulated] | None) -> Simulated:
    disk = workload.disk()
    return disk if kind is None else kind(disk.root)
