"""The lives of windows that keep drafts and a rescue file, on the simulated disk.

Kept for certain: what was saved, and what the rescue file took, outlives a power cut; what was entered
outlives a kill. Each window has lines of its own, so what may stand there is, for every window, what it
had made after one of its steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count, product

from store.errors import Problem
from store.session.writer import Writer
from tests.proof.chance import chance
from tests.proof.oracle import Facts, facts
from tests.proof.power import CODES, SHORT, Cutter, Failing, Looker, Tally
from tests.proof.state import on, pump
from tests.proof.windows import Fillable, Window, opened_on, recovered
from tests.proof.workloads import holding
from tests.store.making import Ticking, line
from tests.store.simulated import killed

OLD = line(11, "gammel")

Script = Callable[[Fillable, list[Window]], Iterable[None]]
"""Steps of windows, which it makes and puts into the list."""


def plain(disk: Fillable, windows: list[Window]) -> Iterable[None]:
    """Lines said faster than they are written, edited, deleted, undone."""
    one = made(disk, windows)
    one.say(1, "Én")
    one.say(2, "To")
    one.write()
    yield
    one.edit(1, "Én og en halv")
    one.sync()
    one.write()
    yield
    one.enter(one.opened.session.undo)
    one.write()
    yield
    one.delete(2)
    one.say(3, "Tre " * 60)
    one.sync()
    yield
    one.write()
    one.sync()
    one.close()


def full(disk: Fillable, windows: list[Window]) -> Iterable[None]:
    """The archive's disk is full for a while, and then everything; the rescue file takes it."""
    one = made(disk, windows)
    one.say(1, "Én")
    one.write()
    disk.full = "archive"
    one.say(2, "To")
    one.write()
    yield
    one.edit(1, "Én til")
    one.write()
    disk.full = "all"
    one.say(3, "Tre")
    one.write()
    one.enter(one.opened.session.undo)
    one.write()
    yield
    disk.full = ""
    one.write()
    one.sync()
    one.say(4, "Fire")
    one.write()
    one.close()


def two(disk: Fillable, windows: list[Window]) -> Iterable[None]:
    """Two windows on one meeting; one of them dies, and a third makes its lines again."""
    one, other = made(disk, windows), made(disk, windows)
    one.say(1, "fra A")
    other.say(1, "fra B")
    one.write()
    yield
    other.edit(1, "fra B, og mer")
    other.write()
    one.edit(1, "A igjen")
    other.sync()
    yield
    one.write()
    other.enter(other.opened.session.undo)
    other.write()
    one.close()


def again(disk: Fillable, windows: list[Window]) -> Iterable[None]:
    """A window is killed; the one that is opened after it is cut off at every call of making it again."""
    one = made(disk, windows)
    disk.full = "archive"
    one.say(1, "Én")
    one.write()
    one.say(2, "To")
    one.sync()
    yield
    disk.full = ""
    one.sync()
    dead = killed(disk)
    disk.root = dead.root
    if one.opened._draft is not None and one.opened._draft.failure is None:
        one.safe = one.entered  # it was synced
    writer = Writer(Ticking(), now=disk.now)
    with on(disk):
        opened = opened_on(disk, writer)
        pump(writer)
        opened._inbox.run()
    yield


def random_life(seed: int, length: int = 8) -> Script:
    """Steps of two windows drawn by chance."""

    def script(disk: Fillable, windows: list[Window]) -> Iterable[None]:
        pick = chance("life", seed)
        both = [made(disk, windows) for _ in range(pick.randint(1, 2))]
        alive: dict[int, list[int]] = {id(one): [] for one in both}
        for number in range(1, length + 1):
            one = pick.choice(both)
            own = alive[id(one)]
            kind = pick.choice(("say", "say", "edit", "delete", "undo", "write", "write", "sync", "full"))
            if kind == "say" or (kind in {"edit", "delete"} and not own):
                one.say(number, f"{number} " * pick.randint(1, 80))
                own.append(number)
            elif kind == "edit":
                one.edit(pick.choice(own), f"ny {number}")
            elif kind == "delete":
                one.delete(own.pop(pick.randrange(len(own))))
            elif kind == "undo" and one.opened.session._done:
                one.enter(one.opened.session.undo)
                entries = {entry.id - one.first for entry in one.opened.session.record.entries}
                own[:] = [n for n in range(1, number + 1) if n in entries]
            elif kind == "sync":
                one.sync()
            elif kind == "full":
                disk.full = pick.choice(("", "archive", "all"))
            else:
                one.write()
            yield
        disk.full = ""
        for one in both:
            one.write()
            one.close()

    return script


FIXED: tuple[tuple[str, Script], ...] = (
    ("a window", plain), ("a full disk", full), ("two windows with drafts", two), ("made again", again),
)  # fmt: skip


def made(disk: Fillable, windows: list[Window]) -> Window:
    window = Window(disk, 100 * (len(windows) + 1))
    windows.append(window)
    return window


def lived(name: str, script: Script, seed: object = 1, mixed: int = 2, every: int = 1) -> Tally:
    """Cut the power, and kill, before every call of the windows' lives, or before every so many."""
    held, model = holding(OLD)
    disk, base = Fillable(held().root), facts(model)
    windows: list[Window] = []
    cutter = Cutter(disk, recovered, (seed, name), mixed)
    turn = _Turn()

    def look(_: str = "") -> None:
        cut, kill = _allowed(base, windows, kill=False), _allowed(base, windows, kill=True)
        cutter.look(turn.of((cut, kill)), cut, kill)

    calls = count(len(name) % every)
    disk.before = lambda said: look(said) if next(calls) % every == 0 else None
    with on(disk):
        for _ in script(disk, windows):
            pass
    look()
    return cutter.tally


def failed(script: Script, codes: tuple[int, ...] = (*CODES, SHORT), *, deep: bool = False) -> Tally:
    """Let every call of the windows' lives fail, once and from then on; every sixth one, unless ``deep``."""
    looker = Looker(recovered)
    held, model = holding(OLD)
    base = facts(model)
    for code, lasting in product(codes, (False, True)):
        # Those that fail once lie between those that fail from then on.
        first, step = (1, 1) if deep else (1 + 3 * lasting, 6)
        for at in count(first, step):
            disk = Fillable(held().root)
            failing = Failing(disk, at, code, lasting=lasting)
            if not failed_at(script, looker, disk, base, failing, deep=deep):
                break
            looker.tally.points += 1
    return looker.tally


def failed_at(  # noqa: PLR0913 — each stands alone
    script: Script, looker: Looker, disk: Fillable, base: Facts, failing: Failing, *, deep: bool
) -> bool:
    """Let one call fail, and cut the power at the end; False when there is no such call.

    With ``deep`` the power is cut after each later step too, but not when it was a draft that could not
    be written: two failures of the state folder's disk are one more than what is promised (an older
    draft may then make a change again that was taken back since).
    """
    windows: list[Window] = []
    with on(disk):
        try:
            for _ in script(disk, windows):
                if deep and failing.came and not failing.drafts:
                    looker.cut(disk, _allowed(base, windows, kill=False))
        except Problem:
            pass  # a window that cannot be opened, and says so
        failing.end()
        disk.full = ""
    looker.cut(disk, _allowed(base, windows, kill=False))
    looker.kill(disk, _allowed(base, windows, kill=True))
    return failing.came


class _Turn:
    """Numbers for what may stand there, so that it can be told apart."""

    def __init__(self) -> None:
        self._known: dict[object, int] = {}

    def of(self, kind: object) -> int:
        return self._known.setdefault(kind, len(self._known))


def _allowed(base: Facts, windows: list[Window], *, kill: bool) -> tuple[Facts, ...]:
    """What may stand there: for each window what it had after one of the steps that may be its last."""
    ranges = [
        range(one.killable if kill else one.sure, min(one.entered + one.entering, len(one.states) - 1) + 1)
        for one in windows
    ]
    return tuple(
        base.union(*(one.states[n] for one, n in zip(windows, numbers, strict=True)))
        for numbers in product(*ranges)
    )
