"""What somebody types in the wake of something withheld, and what of it may be read by others.

``typed.tsv`` has a meeting in each row: words that begin with SKJUL go to nobody else, those that begin
with VIS do.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from exports.export import written
from store.record.record import Record
from store.record.settings import Settings
from tests.grammar.desk import new_session
from tests.privacy.mixtures import everything, outputs
from tui.grammar.recorder import Recorder

PRESENT = "til stede: Kari Nes, Per Dal, Ola By"

with (Path(__file__).parent / "typed.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
    CASES = {row["case"]: row["lines"] for row in ROWS}


def typed(lines: str) -> Record:
    recorder = Recorder(new_session(), Settings(labels={"St": "votes"}))
    for line in f"{PRESENT}\\n{lines}".split("\\n"):
        recorder.take(line)
    return recorder.session.record


@pytest.mark.parametrize("case", list(CASES))
def test_what_is_typed_in_the_wake_of_something_withheld(case: str) -> None:
    record = typed(CASES[case])
    files = outputs(record, ("markdown", "json"), shared=False)
    leaks = [what for what, content in files if "skjul" in everything(content).casefold()]
    assert leaks == []
    text = everything(written(record, "html", paper="minutes", organisation="", used_numbers=())).casefold()
    assert [word for word in re.findall(r"VIS\w+", CASES[case]) if word.casefold() not in text] == []
