"""A late pattern is the pattern, and is compiled when it is asked."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from store.language.late_pattern import LatePattern

ROOT = Path(__file__).parents[3]


def test_a_late_pattern_is_compiled_when_it_is_asked_and_finds_the_same() -> None:
    source = r"(?P<a>x)(\d+)"
    late, at_once = LatePattern(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    assert "compiled" not in vars(late)
    assert late.pattern == at_once.pattern
    assert "compiled" not in vars(late)
    text = "X12 x3"
    assert late.findall(text) == at_once.findall(text)
    assert late.sub("-", text) == at_once.sub("-", text)
    assert late.groupindex == at_once.groupindex
    assert "compiled" in vars(late)
    assert LatePattern(lambda: source, re.IGNORECASE).compiled is at_once


def test_a_wrong_one_is_found_when_it_is_asked() -> None:
    late = LatePattern("(", 0)
    with pytest.raises(re.error):
        late.search("")


LOADED = """
import sys
import store.language.late_pattern as patterns
import tui.screens.live.screen
late = list(patterns._ALL)
assert len(late) > 200, len(late)
assert not [one.pattern for one in late if "compiled" in vars(one)]
patterns._compile_all()
assert all("compiled" in vars(one) for one in late)
heavy = {"babel", "fluent", "pytz", "docx", "lxml", "email", "icalendar"}
assert not heavy & {name.partition(".")[0] for name in sys.modules}, heavy & set(sys.modules)
"""


def test_what_opens_a_meeting_compiles_no_pattern_of_the_grammar_and_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], check=False, cwd=ROOT, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
