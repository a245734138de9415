"""Several processes write one meeting at once: nothing confirmed is lost, nothing deleted comes back."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from store.files.meeting_file import MeetingFile
from tests.proof.oracle import Lost
from tests.store.making import added, line, meeting_in

ROOT = Path(__file__).parents[2]
SHARED = (1, 2, 3)


def writers(number: int, changes: int) -> int:
    """So many processes, each with so many changes: own lines, some deleted, and words in shared ones."""
    with tempfile.TemporaryDirectory() as scratch:
        file = meeting_in(Path(scratch))
        file.commit(added(*(line(key, "linje") for key in SHARED)))
        firsts = [10_000 * (n + 1) for n in range(number)]
        children = [_started(file, first, changes) for first in firsts]
        said = [child.communicate()[0].split() for child in children]
        _check(file, firsts, changes, {word for words in said for word in words})
        return sum(len(words) for words in said)


def _started(file: MeetingFile, first: int, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.child", str(file.path), str(first), str(number)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _check(file: MeetingFile, firsts: list[int], changes: int, said: set[str]) -> None:
    expected = {str(n) for first in firsts for n in range(first, first + changes)}
    if said != expected:
        raise Lost(f"not confirmed: {sorted(expected - said)[:5]}")
    entries = MeetingFile(file.path, file.disk).record().entries
    words = {int(word) for entry in entries for word in entry.text.split() if word.isdigit()}
    kinds = {
        int(n): (int(n) - first) % 5
        for first in firsts
        for n in expected
        if first <= int(n) < first + changes
    }
    shared = {n for n, kind in kinds.items() if kind == 4}
    deleted = {n - 1 for n, kind in kinds.items() if kind == 3}
    own = {n for n, kind in kinds.items() if kind < 3}
    alive = {entry.id for entry in entries if entry.id in kinds}
    if missing := (own - deleted) - alive or shared - words:
        raise Lost(f"lost: {sorted(missing)[:5]}")
    if back := alive & deleted:
        raise Lost(f"came back: {sorted(back)[:5]}")
