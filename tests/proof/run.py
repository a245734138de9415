"""One run of a workload: steps that are confirmed or refused, and what may stand on the disk meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.changes import Change
from store.record.model import Meeting, to_json
from tests.proof.oracle import Facts, Makes, Model, archive_on, changing, facts, name_of
from tests.proof.state import STATE
from tests.store.making import ROOT
from tests.store.simulated import Simulated

WINDOWS = "ABCD"


class World:
    """What a program holds in memory: an archive, and for each window the files it has open."""

    def __init__(self, disk: Simulated) -> None:
        self.disk = disk
        self.archive: Archive = archive_on(disk)
        self._files: dict[tuple[str, int], MeetingFile] = {}

    def file(self, meeting: int, window: str = "A") -> MeetingFile:
        """The window's own file object, with what it remembers."""
        if (window, meeting) not in self._files:
            paths = [s.path for s in archive_on(self.disk).meetings() if s.id == meeting]
            if not paths:
                raise Problem("meeting-unknown")
            file = MeetingFile(paths[0], self.disk, STATE)
            file.read()
            self._files[window, meeting] = file
        return self._files[window, meeting]

    def create(self, meeting: Meeting) -> None:
        self._files["A", meeting.id] = self.archive.create_meeting(meeting)


class Step(msgspec.Struct, frozen=True):
    """One thing that is confirmed when ``act`` returns, and refused when it raises."""

    act: Callable[[World], object]
    makes: Makes


Recover: TypeAlias = Callable[[Simulated], None]


def no_recovery(_: Simulated) -> None:
    """A program that keeps no drafts has nothing to recover."""


class Workload(msgspec.Struct, frozen=True):
    """Steps on a prepared disk; ``again`` says that what is refused is tried once more, as a window does."""

    name: str
    steps: tuple[Step, ...]
    disk: Callable[[], Simulated]
    model: Model = {}
    again: bool = True
    recover: Recover = no_recovery


def empty_disk() -> Simulated:
    disk = Simulated()
    for folder in (ROOT, STATE):
        disk.make_folder(folder)
    disk.root.sync()
    return disk


def creating(meeting: Meeting) -> Step:
    file, tables = name_of(meeting.id), {"meeting": {1: to_json(meeting)}}
    return Step(lambda world: world.create(meeting), lambda model: {**model, file: tables})


def committing(meeting: int, change: Change, window: str = "A", makes: Makes | None = None) -> Step:
    return Step(lambda world: world.file(meeting, window).commit(change), makes or changing(meeting, change))


class Known:
    """What the steps of a workload make of its models, and what these say: the same in each of its runs."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], tuple[Step, Model, Model]] = {}
        self._said: dict[int, tuple[Model, Facts]] = {}

    def made(self, step: Step, model: Model) -> Model:
        """The model after a step; it stays, so that no other has its place in memory."""
        key = (id(step), id(model))
        if key not in self._made:
            self._made[key] = (step, model, step.makes(model))
        return self._made[key][2]

    def said(self, model: Model) -> Facts:
        """What a model says."""
        if id(model) not in self._said:
            self._said[id(model)] = (model, facts(model))
        return self._said[id(model)][1]

    def apart(self, models: Iterable[Model]) -> list[Model]:
        """Models of which no two say the same."""
        return list({self.said(model): model for model in models}.values())


class Run:
    """Goes through a workload; ``allowed`` is what may stand on the disk at this moment."""

    def __init__(self, workload: Workload, disk: Simulated, known: Known | None = None) -> None:
        self.workload = workload
        self._known = known or Known()
        self.world = World(disk)
        self.confirmed = self.refused = 0
        self.turn = 0
        self._states: list[Model] = [workload.model]
        self._after: list[Model] = []
        self._next = 0
        self._facts: tuple[int, tuple[Facts, ...]] = (-1, ())

    @property
    def allowed(self) -> tuple[Facts, ...]:
        if self._facts[0] != self.turn:
            found = dict.fromkeys(self._known.said(model) for model in [*self._states, *self._after])
            self._facts = (self.turn, tuple(found))
        return self._facts[1]

    def go(self) -> bool:
        """Do what is left to do; say whether all of it was confirmed."""
        steps = self.workload.steps
        while self._next < len(steps):
            tries = 2 if self.workload.again else 1
            if not any(self._tried(steps[self._next]) for _ in range(tries)) and self.workload.again:
                return False
            self._next += 1
        return True

    def _tried(self, step: Step) -> bool:
        self._after = self._known.apart([self._known.made(step, model) for model in self._states])
        self.turn += 1
        try:
            step.act(self.world)
        except Problem:
            self.refused += 1
            self._states = self._known.apart([*self._states, *self._after])
            confirmed = False
        else:
            self.confirmed += 1
            self._states = self._after
            confirmed = True
        self._after = []
        self.turn += 1
        return confirmed
