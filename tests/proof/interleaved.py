"""Two windows whose writings meet at every call: one commits a whole change before each call of the other."""

from __future__ import annotations

from store.errors import NotSaved
from store.files.meeting_file import MeetingFile
from tests.proof.oracle import Lost
from tests.proof.state import STATE
from tests.proof.workloads import PATH, deleted, holding
from tests.store.making import added, edited, line
from tests.store.simulated import Simulated

CHANGES = (
    (added(line(21, "fra A")), added(line(31, "fra B"))),
    (edited(11, "Én", "Én hos A"), edited(11, "Én", "Én hos B")),
    (edited(11, "Én", "Én hos A"), deleted(11, "Én")),
    (deleted(11, "Én"), edited(11, "Én", "Én hos B")),
    (edited(11, "Én", "Én hos A"), edited(11, None, ["b"], "tags")),
)


def interleaved() -> int:
    """Every pair of changes at every call; say how many meetings of the two that were."""
    points = 0
    for number in range(len(CHANGES)):
        at = 1
        while _meet(number, at):
            points += 1
            at += 1
    return points


def _meet(number: int, at: int) -> bool:
    disk = holding(line(11, "Én"))[0]()
    one, other = (MeetingFile(PATH, disk, STATE) for _ in range(2))
    one.read()
    other.read()
    ours, theirs = CHANGES[number]
    calls, refused = 0, False

    def before(_: str) -> None:
        nonlocal calls, refused
        calls += 1
        if calls == at:
            try:
                _as_another(disk, lambda: other.commit(theirs))
            except NotSaved as problem:
                if problem.key != "archive-locked":
                    raise
                refused = True

    disk.before = before
    one.commit(ours)
    disk.before = lambda _: None
    if calls < at:
        return False
    if refused:
        other.commit(theirs)
    _check(number, MeetingFile(PATH, disk, STATE))
    return True


def _as_another(disk: Simulated, call: object) -> None:
    """Run as another process does, whose calls are not counted."""
    before, disk.before = disk.before, lambda _: None
    try:
        call()  # type: ignore[operator]
    finally:
        disk.before = before


def _check(number: int, file: MeetingFile) -> None:
    """Both changes are there, and nothing deleted is back but what was edited."""
    entries = file.read()["entries"]
    texts = sorted(str(d.get("text")) for d in entries.values() if "deleted" not in d)
    expected = (
        ["fra A", "fra B", "Én"],
        ["Én hos A", "Én hos B"],
        ["Én hos A"],
        ["Én hos B"],
        ["Én hos A"],
    )[number]
    if texts != expected or (number == 4 and entries[11].get("tags") != ["b"]):
        raise Lost(f"{texts} and not {expected}")
