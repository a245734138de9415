"""The layers of the proof, each with what it tries, the figure it reaches and the figure asked for."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

import msgspec

from tests.proof import ends as windows_ends
from tests.proof import life, races, slips, storms, workloads
from tests.proof.archives import two_archives
from tests.proof.bad_files import bad_files
from tests.proof.faults import FAULTS, caught
from tests.proof.interleaved import interleaved
from tests.proof.oracle import Lost, Tried
from tests.proof.power import CODES, SHORT, Tally, cut_everywhere, fail_everywhere
from tests.proof.run import Workload
from tests.proof.state import simulating

Result = TypeVar("Result")


class Asked(msgspec.Struct, frozen=True):
    """How much is tried. ``lanes`` are processes that share the work."""

    files: int
    drafts: int
    drawn: int
    lives: int
    deep: bool
    kills: int
    lines: int
    close: int
    screens: int
    writers: tuple[tuple[int, int], ...]
    triples: int
    forgotten: int
    full: int
    bad: int
    ends: int
    races: int
    step: int
    storms: tuple[int, int]
    slips: int
    archives: int
    lanes: int


FAST = Asked(
    files=4_000, drafts=1_000, drawn=0, lives=0, deep=False, kills=40, lines=800, close=5, screens=1,
    writers=((2, 100),), triples=300, forgotten=12, full=3, bad=30, ends=150, races=100,
    step=8, storms=(50, 8), slips=20, archives=50, lanes=1,
)  # fmt: skip
LONG = Asked(
    files=25_000, drafts=25_000, drawn=40, lives=18, deep=True, kills=1_000, lines=20_000, close=200,
    screens=100, writers=((2, 500), (4, 300)), triples=20_000, forgotten=600, full=50, bad=2_000,
    ends=3_000, races=2_000, step=1, storms=(4_000, 12), slips=20, archives=50,
    lanes=os.cpu_count() or 1,
)  # fmt: skip
FAULTS_ASKED = 32
OPEN: tuple[re.Pattern[str], ...] = ()
"""Losses that are known and not mended. They are counted and told; any other loss fails. Take a row away
when its kind is mended."""

MOST_TOLD = 40
"""Losses that are printed; a mend often ends all of a kind."""


class Row(msgspec.Struct, frozen=True):
    """What a layer tried, and whether that is what was asked for, without a loss."""

    layer: str
    what: str
    reached: str
    asked: str
    holds: bool


def shared(asked: Asked, work: Callable[..., Result], arguments: Iterable[tuple[Any, ...]]) -> list[Result]:
    """Do pieces of work in as many processes as there are lanes."""
    pieces = list(arguments)
    if asked.lanes == 1:
        return [work(*piece) for piece in pieces]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(asked.lanes, mp_context=context) as pool:
        return list(pool.map(work, *zip(*pieces, strict=True)))


def files(asked: Asked, seed: int) -> Row:
    """Meetings, archive.json, several windows and foreign bytes: power cuts, kills, failing calls."""
    fixed = range(-len(workloads.FIXED), 0)
    drawn = range(asked.drawn * seed, asked.drawn * (seed + 1))
    done = shared(asked, file_points, ((number, seed, asked.deep) for number in (*fixed, *drawn)))
    return _points("simulated disk: files", done, asked.files)


def file_points(number: int, seed: int, deep: bool) -> tuple[int, int]:
    """All points of one workload: a fixed one below nought, else a drawn one."""
    tally = Tally()
    with simulating():
        workload = _workload(number)
        tally += cut_everywhere(workload, seed)
        if number < 0 and (deep or (number + seed) % 3 == 0):  # shortly: every third of them
            tally += cut_everywhere(workload, seed, short=50)
        alike, full = (1, 1) if deep else (18, 3)
        tally += fail_everywhere(workload, alike=alike, full=full, seed=seed - number)
    return tally.points, tally.disks


def _workload(number: int) -> Workload:
    return workloads.FIXED[number]() if number < 0 else workloads.drawn(number)


def drafts(asked: Asked, seed: int) -> Row:
    """Windows with drafts and rescue files: the same, also while the disk is full."""
    fixed = range(-len(life.FIXED), 0)
    drawn = range(asked.lives * seed, asked.lives * (seed + 1))
    done = shared(asked, life_points, ((number, seed, asked.deep) for number in (*fixed, *drawn)))
    return _points("simulated disk: drafts and rescue", done, asked.drafts)


def life_points(number: int, seed: int, deep: bool) -> tuple[int, int]:
    """All points of one script of windows: a fixed one below nought, else a drawn one."""
    name, script = life.FIXED[number] if number < 0 else (f"life {number}", life.random_life(number))
    codes = CODES if deep else CODES[:1]
    with simulating():
        tally = life.lived(name, script, seed, mixed=2 if deep else 1, every=1 if deep else 2)
        tally += life.failed(script, (*codes, SHORT) if deep else codes, deep=deep)
    return tally.points, tally.disks


def _points(layer: str, done: list[tuple[int, int]], least: int) -> Row:
    points, disks = (sum(one) for one in zip(*done, strict=True))
    what = f"cuts, kills, failing calls; {disks:,} different disks looked into"
    return Row(layer, what, f"{points:,} fault points", f"{least:,}", points >= least)


def ends(asked: Asked, seed: int) -> Row:  # noqa: ARG001 — as every layer is called
    """A window that ends after something has arrived under it."""
    names = ", ".join(arrival.__name__.replace("_", " ") for arrival in windows_ends.ARRIVALS)
    done = shared(asked, end_points, ((n, asked.deep) for n in range(len(windows_ends.ARRIVALS))))
    return _whole("a window ends", names, "ends", done, asked.ends)


def end_points(number: int, deep: bool) -> Tried:
    """Every end of a window after one kind of arrival."""
    with simulating():
        return windows_ends.ended(number, failing=deep)


def other_programs(asked: Asked, seed: int) -> Row:
    """Other programs that replace a file before any call of ours, without our lock."""
    names = [arrival.__name__ for arrival in (races.ARRIVALS.values() if asked.deep else races.QUICK)]
    pieces = [(number, name, seed, asked.step) for number in range(len(races.WRITINGS)) for name in names]
    done = shared(asked, race_points, [(-1, "", seed, 1), (-2, "", seed, 1), *pieces])
    writings = "; ".join(writing.name for writing in races.WRITINGS)
    what = f"before each call of {writings}; archive.json; a new meeting; and kills after it"
    return _whole("other programs, no lock", what, "calls and kills", done, asked.races)


def race_points(number: int, name: str, seed: int, step: int) -> Tried:
    """One writing and one arrival; below nought: what is made and not changed, and kills."""
    with simulating():
        if number < 0:
            return races.made_meanwhile() if number == -1 else races.killed_while_racing()
        return races.raced(number, name, 1 + (seed + len(name) + number) % step, step)


def many(asked: Asked, seed: int) -> Row:
    """Many arrivals under one window, drawn by chance."""
    number, length = asked.storms
    share = number // asked.lanes
    done = shared(
        asked, storm_points, ((number * seed + share * n, share, length) for n in range(asked.lanes))
    )
    what = f"{length} steps each: lines, edits, a full disk, looks, and all that can arrive, at any call"
    return _whole("many arrivals", what, "windows", done, share * asked.lanes)


def storm_points(first: int, number: int, length: int) -> Tried:
    """So many storms, from a seed on."""
    with simulating():
        return storms.storms(first, number, length)


def encoder(asked: Asked, seed: int) -> Row:  # noqa: ARG001 — as every layer is called
    """An encoder that slips."""
    with simulating():
        done = slips.slipped()
    names = ", ".join(slip.__name__.replace("_", " ") for slip in slips.SLIPS)
    return _whole("what is encoded is read back", names, "slips", [done], asked.slips)


def archives(asked: Asked, seed: int) -> Row:  # noqa: ARG001 — as every layer is called
    """A copy of the archive is opened first."""
    with simulating():
        done = two_archives()
    what = "a copy of the archive is opened before the first, and killed at every call: what waits comes back"
    return _whole("two archives", what, "kills", [done], asked.archives)


def forgotten(asked: Asked, seed: int) -> Row:
    """What was forgotten stays so, drawn by chance."""
    from tests.proof.oblivion import oblivious  # noqa: PLC0415 — on the real disk, as those above

    share = asked.forgotten // asked.lanes
    firsts = (asked.forgotten * seed + share * lane for lane in range(asked.lanes))
    done = shared(asked, oblivious, ((first, share) for first in firsts))
    what = (
        "two machines: edits, deletes, undo, crashes, full disks, copies, merges; no byte has it in the end"
    )
    return _whole("forgotten", what, "sequences", done, share * asked.lanes)


def _whole(layer: str, what: str, unit: str, done: list[Tried], least: int) -> Row:
    """The row of a layer, when nothing was lost."""
    points = sum(tried.points for tried in done)
    losses = [said for tried in done for said in tried.losses]
    known = [said for said in losses if any(open_.search(said) for open_ in OPEN)]
    if len(known) < len(losses):
        raise Lost(f"{len(losses)} of {points}:\n" + "\n".join(losses[:MOST_TOLD]))
    told = f"{points:,} {unit}" + (f", {len(known)} LOST, known and not mended yet" if known else "")
    return Row(layer, what, told, f"{least:,}", points >= least)


def faults(asked: Asked, seed: int) -> Row:  # noqa: ARG001 — as every layer is called
    """Faults planted in the store: each is caught."""
    missed = [name for name in FAULTS if caught(name) is None]
    if missed:
        raise Lost(f"not caught: {missed}")
    return Row(
        "planted faults", "; ".join(FAULTS), f"{len(FAULTS)} of {len(FAULTS)} caught", f"{FAULTS_ASKED}, all",
        len(FAULTS) >= FAULTS_ASKED,
    )  # fmt: skip


def kills(asked: Asked, seed: int) -> Row:
    """kill -9 of a window on the real disk."""
    from tests.proof.kills import Killed, kills  # noqa: PLC0415 — forks, which Windows has not

    share = asked.kills // asked.lanes
    seen = Killed()
    for one in shared(asked, kills, ((share, f"{seed}-{lane}") for lane in range(asked.lanes))):
        seen += one
    return Row(
        "kill -9",
        "real disk: adds, edits, deletes, undo; file before and meeting after opening again",
        f"{seen.kills:,} kills, {seen.lines:,} confirmed changes, {seen.close} within 5 ms of Enter",
        f"{share * asked.lanes:,}, {asked.lines:,}, {asked.close}",
        seen.kills >= share * asked.lanes and seen.lines >= asked.lines and seen.close >= asked.close,
    )


def screens(asked: Asked, seed: int) -> Row:
    """kill -9 of the program in a pseudo-terminal."""
    from tests.proof.screens import Seen, screen_kills  # noqa: PLC0415 — pseudo-terminals are POSIX'

    lanes = min(asked.lanes, asked.screens)
    seen = Seen()
    share = -(-asked.screens // lanes)
    for one in shared(asked, screen_kills, ((share, f"{seed}-{lane}") for lane in range(lanes))):
        seen += one
    return Row(
        "kill -9 through the screen",
        "lines that stood in the minutes on the screen, and the half-typed one",
        f"{seen.kills} kills, {seen.lines} shown lines ({seen.drafted} only in the draft), "
        f"{seen.halves} half-typed",
        f"{asked.screens}",
        seen.kills >= asked.screens,
    )


def writers(asked: Asked, seed: int) -> Row:  # noqa: ARG001 — as every layer is called
    """Several processes write one meeting."""
    from tests.proof.writers import writers  # noqa: PLC0415 — as above

    with simulating():
        points = interleaved()
    done = [(number, changes, writers(number, changes)) for number, changes in asked.writers]
    reached = ", ".join(f"{number} × {confirmed // number}" for number, _, confirmed in done)
    wanted = ", ".join(f"{number} × {changes}" for number, changes in asked.writers)
    what = f"0 lost, 0 resurrected; and a whole commit before each of {points} calls of another"
    return Row("several writers", what, reached, wanted, all(n * c == found for n, c, found in done))


def merge(asked: Asked, seed: int) -> Row:
    """Merging, drawn by Hypothesis."""
    from tests.proof.merging import merging  # noqa: PLC0415 — Hypothesis is heavy

    share = asked.triples // asked.lanes
    tried = sum(shared(asked, merging, ((share, seed * 100 + lane) for lane in range(asked.lanes))))
    what = "every changed text survives; symmetric; idempotent; nothing undeleted"
    return Row("merge", what, f"{tried:,} triples", f"{share * asked.lanes:,}", tried >= share * asked.lanes)


def full(asked: Asked, seed: int) -> Row:
    """A disk that is really full."""
    from tests.proof.full import full  # noqa: PLC0415 — as above

    cycles, means = full(asked.full, seed)
    what = f"{means} with archive and state folder: disk = confirmed = shown, rescued, then room again"
    return Row("full disk", what, f"{cycles} times full", f"{asked.full}", cycles >= asked.full)


def bad(asked: Asked, seed: int) -> Row:
    """Bad files."""
    tried = bad_files(asked.bad, seed, verbs=max(asked.bad // 60, 1))
    what = (
        "cut, flipped, empty, binary, wrong types, newer, a 10 MB line: a sentence, unchanged, the rest opens"
    )
    return Row("bad files", what, f"{tried:,} files", f"{2 * asked.bad:,}", tried >= 2 * asked.bad)


LAYERS: dict[str, Callable[[Asked, int], Row]] = {
    "files": files,
    "drafts": drafts,
    "ends": ends,
    "races": other_programs,
    "storms": many,
    "archives": archives,
    "slips": encoder,
    "forgotten": forgotten,
    "faults": faults,
    "kills": kills,
    "screens": screens,
    "full": full,
    "writers": writers,
    "merge": merge,
    "bad": bad,
}
NOT_ON_WINDOWS = frozenset({"kills", "screens", "full"})
"""They fork, have pseudo-terminals and mount small disks."""


def here() -> list[str]:
    """The layers that this system can run."""
    return [name for name in LAYERS if sys.platform != "win32" or name not in NOT_ON_WINDOWS]
