"""Real processes on a real disk: several writers at once, and writers that are killed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store.changes import merged
from store.files import MeetingFile
from tests.store.child import step
from tests.store.making import added, contents, line, meeting_in

KILLS = int(os.environ.get("REFERAT_KILLS", "20"))
ROOT = Path(__file__).parents[2]


def started(file: MeetingFile, kind: str, first: int, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.child", str(file.path), kind, str(first), str(number)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("writers", [2])
def test_no_line_of_several_processes_is_lost(tmp_path: Path, writers: int) -> None:
    file = meeting_in(tmp_path)
    children = [started(file, "own", 1000 * (n + 1), 100) for n in range(writers)]
    said = [child.communicate()[0].split() for child in children]
    confirmed = {int(number) for numbers in said for number in numbers}
    assert len(confirmed) == 100 * writers
    assert set(MeetingFile(file.path, file.disk).read()["entries"]) == confirmed


def test_no_word_is_lost_when_two_processes_edit_the_same_lines(tmp_path: Path) -> None:
    file = meeting_in(tmp_path)
    file.commit(added(*(line(key, "linje") for key in (1, 2, 3))))
    children = [started(file, "same", 1000 * (n + 1), 60) for n in range(2)]
    said = {int(number) for child in children for number in child.communicate()[0].split()}
    assert len(said) == 120
    entries = MeetingFile(file.path, file.disk).record().entries
    assert {int(word) for entry in entries for word in entry.text.split() if word.isdigit()} == said
    assert {entry.conflict_of for entry in entries} <= {None, 1, 2, 3}


def test_a_killed_writer_loses_nothing_it_confirmed(tmp_path: Path) -> None:
    file = meeting_in(tmp_path)
    expected = file.read()
    done, chance = 0, random.Random(7)  # noqa: S311 — moments to kill at, no secrets
    for _ in range(KILLS):
        child = started(file, "mixed", done, 100_000)
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(chance.randint(1, 12))]
        time.sleep(chance.random() * 0.005)
        child.kill()
        # What it still said before it died counts too; a torn last word was not said.
        said += [word for word in child.communicate()[0].splitlines(keepends=True) if word.endswith("\n")]
        for number in range(done, int(said[-1]) + 1):
            expected = merged(expected, step(number).edits)
        done = int(said[-1]) + 1
        # The change in flight may be there, or not; nothing else may differ.
        present = contents(MeetingFile(file.path, file.disk).read())
        if present != contents(expected):
            expected = merged(expected, step(done).edits)
            done += 1
        assert present == contents(expected)
    assert done > 3 * KILLS
