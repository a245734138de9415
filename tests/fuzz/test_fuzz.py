"""A sample of what ``python -m tests.fuzz`` tries at length; the long form tries a larger one."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from store.record.model import TABLES, stored_names
from tests.fuzz.caches import archive_of, spoilt
from tests.fuzz.mutants import mutants
from tests.fuzz.record import common, rich
from tests.fuzz.trial import OF_ONE, Miss, Trial

LONG = os.environ.get("REFERAT_PROOF") == "long"
SAMPLE = 20 if LONG else 7
ASKED = 3
"""How many of the questions about one meeting each mutant is asked in turn; the long run asks all."""


MISSED_ONCE = {
    "agenda/34/began: first without one": ("show", "export json"),
    "agenda/34/x: unknown, a deep list": ("show --json",),
    "agenda/31/planned: 10^30": ("export markdown", "export docx"),
    "entries/57/votes/for: 10^400": ("show", "export html"),
    "presence/45/at: the first instant": ("check M", "export docx --internal"),
    "meeting/1/id: 2^64": ("show",),
    "meeting/1/x: unknown, 10^30": ("show --json", "export json --internal"),
    "events/81/at: without an offset": ("show",),
    "entries: twice": ("show",),
    "events/82/to: the last day": ("show", "export html"),
    "archive.json events/13/of/meeting: -2^63-1": ("show",),
}
"""What stopped a command at some time, and the commands it stopped."""


def test_the_meeting_has_something_in_every_field() -> None:
    tables = rich()
    # A meeting that is in the bin, or put away, is in no list that could be asked for it.
    common = {"rank", "was", "deleted", "forgotten", "binned", "put_away"}
    for table, kind in TABLES.items():
        there = {name for document in tables[table].values() for name in document}
        assert set(stored_names(kind)) - there <= common, table


@pytest.mark.long(12)
def test_one_odd_field_stops_nothing_hides_nothing_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("REFERAT_LANG", "nb")
    trial = Trial(tmp_path / "trial")
    chance = random.Random(12)  # noqa: S311 — the same ones every time
    every = list(mutants(rich()))
    questions = list(OF_ONE)
    misses: list[Miss] = []
    for turn, mutant in enumerate(chance.sample(every, SAMPLE)):
        these = [questions[(turn * ASKED + number) % len(questions)] for number in range(ASKED)]
        misses += trial.of(mutant, these)
    by_name = {mutant.name: mutant for mutant in [*every, *mutants(common(), common=True)]}
    for name, asked in MISSED_ONCE.items():
        misses += trial.of(by_name[name], asked)
    assert misses == []
    assert len(every) > 5_000


@pytest.mark.skipif(sys.platform == "win32", reason="the seal needs locks of POSIX")
def test_wrong_bytes_in_the_index_change_no_answer(tmp_path: Path) -> None:
    archive = archive_of(tmp_path / "archive")
    told = spoilt(archive, tmp_path / "seen", 4 if LONG else 2, seed=1)
    assert (told.stops, told.wrong, told.fewer) == ([], 0, 0)
    told = spoilt(archive, tmp_path / "unseen", 6 if LONG else 3, seed=1, unseen=True)
    assert (told.stops, told.wrong) == ([], 0)
