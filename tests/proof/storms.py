"""Many things that arrive under one window, at any call, between lines drawn by chance.

What was confirmed in the window is found in the end, whatever came meanwhile; and what came, once the window
has looked at it. A sequence that loses something is told with its seed, and as short as it can be made.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Literal, TypeAlias

import msgspec

from store.errors import Problem
from tests.proof.arrivals import LOCKLESS, OLD, OURS, Arrived, another
from tests.proof.chance import chance
from tests.proof.ends import BETWEEN, Scene, examine, stands
from tests.proof.oracle import Lost, Tried
from tests.proof.races import Interruption
from tests.proof.state import on
from tests.store.simulated import killed

Kind: TypeAlias = Literal["say", "edit", "write", "look", "full", "arrive"]
KINDS: tuple[Kind, ...] = ("say", "say", "edit", "write", "look", "arrive", "arrive", "full")
ARRIVALS = {arrival.__name__: arrival for arrival in (*LOCKLESS, *OURS)}
MOST_CALLS = 30
"""Calls of a writing and a look, before one of which something arrives."""


class Step(msgspec.Struct, frozen=True):
    """A line, new words in one, the writer's turn, a look, a disk that fills or empties, an arrival.

    ``line`` tells which line is edited. An arrival comes ``before`` a call of the window's writing and
    looking; 0: before both, between two calls.
    """

    kind: Kind
    line: int = 0
    arrival: str = ""
    before: int = 0

    def __str__(self) -> str:
        return f"{self.arrival} before call {self.before}" if self.arrival else self.kind


Steps: TypeAlias = tuple[Step, ...]


def drawn(seed: int, length: int) -> Steps:
    """Steps drawn by chance. Another meeting's file comes last: from then on the window is elsewhere."""
    pick = chance("storm", seed)
    steps = []
    for _ in range(length):
        kind = pick.choice(KINDS)
        name = pick.choice(sorted(ARRIVALS)) if kind == "arrive" else ""
        before = pick.randrange(MOST_CALLS) if name and ARRIVALS[name] not in OURS else 0
        steps.append(Step(kind, pick.randrange(100), name, before))
    firsts = [number for number, step in enumerate(steps) if step.arrival == another.__name__]
    gone = firsts[0] if firsts else length
    return tuple(step for number, step in enumerate(steps) if number <= gone or not step.arrival)


class Storm:
    """One window, and what becomes of it."""

    def __init__(self) -> None:
        self.scene = Scene()
        self._number = 10
        self._texts: dict[int, str] = {}
        self._wanted: frozenset[str] = frozenset()
        self._buries = True
        self._stood: set[bytes | None] = set()
        self._came: frozenset[bytes] = frozenset()

    def go(self, steps: Steps) -> None:
        """Take the steps, end, and look for everything."""
        with on(self.scene.disk):
            self.scene.begin()
            for step in steps:
                self._take(step)
            self.scene.disk.full = ""
            self._look()
            self.scene.look()
            self.scene.window.leave()
        last = self.scene.arrived
        arrived = msgspec.structs.replace(
            last, theirs=self._wanted | last.theirs, buries=self._buries, came=self._came
        )
        examine(killed(self.scene.disk), self.scene.ours, arrived, once=False)

    def _take(self, step: Step) -> None:
        match step.kind:
            case "say":
                self._say()
            case "edit":
                self._edit(step.line)
            case "write":
                self.scene.window.write()
            case "look":
                self._look()
            case "full":
                self.scene.disk.full = "" if self.scene.disk.full else "archive"
            case "arrive":
                self._arrive(step)

    def _say(self) -> None:
        number = self._number + 1
        with suppress(Problem):  # the meeting takes no lines: this one stays in the typing line
            self.scene.window.say(number, f"linje {number}")
            self._entered(number, f"linje {number}")

    def _edit(self, which: int) -> None:
        window = self.scene.window
        shown = {entry.id - window.first for entry in window.opened.session.record.entries}
        numbers = sorted(shown & self._texts.keys())  # others were refused meanwhile, and are kept aside
        with suppress(Problem):
            if numbers:
                number = numbers[which % len(numbers)]
                window.edit(number, f"{self._texts[number]}, rettet")
                self._entered(number, f"{self._texts[number]}, rettet")

    def _entered(self, number: int, text: str) -> None:
        self.scene.ours.discard(self._texts.get(number, ""))
        self.scene.ours.add(text)
        self._texts[number] = text
        self._number = max(self._number, number)

    def _arrive(self, step: Step) -> None:
        """Let it come now, or in the middle of the window's next writing and looking."""

        def arrive() -> None:
            with suppress(Problem):  # another window of ours, which was refused
                self.scene.arrived = ARRIVALS[step.arrival](self.scene.disk, self.scene.older)
                self._stands(self.scene.arrived)

        if not step.before:
            arrive()
            return
        interruption = Interruption(self.scene.disk, step.before, arrive)
        with interruption.watching():
            self.scene.window.write()
            self._look()
        if interruption.calls < step.before:
            arrive()

    def _stands(self, arrived: Arrived) -> None:
        """What stood there before is an older version when it comes once more, also when it is approved."""
        self._buries = self._buries and arrived.buries
        if arrived.untouched in self._stood:
            self.scene.arrived = msgspec.structs.replace(arrived, untouched=None)
        self._stood.add(arrived.untouched)
        self._came |= arrived.came

    def _look(self) -> None:
        """The window sees what has come; from then on it is not lost, whatever comes after it.

        Not what lies beside, which nobody settles while the window is open, nor what came into a file
        that takes no lines: the window holds nothing of that.
        """
        before = self.scene.arrived
        self.scene.window.opened.poll()
        self.scene.window.pass_by(BETWEEN)
        closed, _ = stands(self.scene.disk)
        if before is self.scene.arrived and not (closed or self.scene.disk.full or before.beside):
            self._wanted |= before.theirs - {OLD}  # which others may change


def storms(first: int, number: int, length: int) -> Tried:
    """Go through so many. What is lost is told with the shortest steps that lose something."""
    tried = Tried()
    for seed in range(first, first + number):
        steps = drawn(seed, length)
        said = storm(steps)
        if said:
            least = shortest(steps)
            said = f"storms.drawn({seed}, {length}): {'; '.join(map(str, least))}: {storm(least)}"
        tried.one(said)
    return tried


def storm(steps: Steps) -> str:
    """What one storm loses; "" for nothing."""
    try:
        Storm().go(steps)
    except (Lost, AssertionError, Problem, OSError) as said:
        return f"{type(said).__name__} {said}"
    return ""


def shortest(steps: Steps) -> Steps:
    """Steps that still lose something, and none of which can be left out."""
    at = 0
    while at < len(steps):
        fewer = (*steps[:at], *steps[at + 1 :])
        steps, at = (fewer, at) if storm(fewer) else (steps, at + 1)
    return steps
