"""How the code is built: no circles of imports, and every late import has its reason in the documentation."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from fnmatch import fnmatchcase
from functools import cache

import pytest

from tests.by_hand.house import TOP, House, Imported, circles, measured
from tests.by_hand.promises import PROMISES, ROOT

REASON = re.compile(r"^\| (`.+`) \| (`.+`) \| .+ \|$", re.MULTILINE)
"""A row of the table of late imports: where, and what."""

HEAVY = frozenset({"babel", "docx", "fluent", "icalendar", "lxml", "prompt_toolkit", "rich", "textual"})


@cache
def house() -> House:
    return House(TOP)


def reasons() -> list[tuple[list[str], list[str]]]:
    """The patterns of the modules that import late, and of what they import, row by row."""
    text = (TOP / "docs/architecture.md").read_text(encoding="utf-8")
    table = text.partition("## Late imports")[2].partition("\n## ")[0]
    return [(re.findall(r"`(.+?)`", by), re.findall(r"`(.+?)`", what)) for by, what in REASON.findall(table)]


def is_reason(row: tuple[list[str], list[str]], one: Imported) -> bool:
    by, what = row
    return any(fnmatchcase(one.by, pattern) for pattern in by) and any(
        fnmatchcase(one.what, pattern) for pattern in what
    )


def test_every_late_import_has_its_reason() -> None:
    late = [one for one in house().imports if one.late]
    without = [f"{one.by} → {one.what}" for one in late if not any(is_reason(row, one) for row in reasons())]
    assert without == []


def test_every_reason_for_a_late_import_is_needed() -> None:
    rows = reasons()
    late = [one for one in house().imports if one.late]
    assert rows
    assert [row for row in rows if not any(is_reason(row, one) for one in late)] == []


def test_no_modules_import_each_other_not_even_late() -> None:
    graph: dict[str, set[str]] = defaultdict(set)
    for one in house().imports:
        graph[one.by].add(one.what)
    assert circles(graph) == []


@pytest.mark.parametrize(
    ("what", "most"),
    [
        ("longest class, with its bases", 400),
        ("most bases of ours of one class", 1),
        ("classes with two or more bases of ours", 0),
        ("names that stand in three folders", 0),
        ("class names used twice or more", 0),
        ("fullest folder", 18),
        ("longest chain of imports", 14),
        ("lines of the README", 120),
    ],
)
def test_the_house_keeps_within_its_figures(what: str, most: int) -> None:
    found = figures()[what]
    assert int(found.split()[0]) <= most, found


@cache
def figures() -> dict[str, str]:
    return dict(measured(house()))


@pytest.mark.parametrize("modules", ["tui.cli.program", "tui.cli.meetings.meetings"])
def test_help_and_the_list_start_without_what_is_heavy(modules: str) -> None:
    asked = f"import sys, {modules}; print(*{{name.split('.')[0] for name in sys.modules}})"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert set(told.stdout.split()) & HEAVY == set()


def test_what_is_broken_by_hand_stands_where_the_table_of_promises_says() -> None:
    lost = [
        f"{file}: {promise}"
        for (file, _), rows in PROMISES.items()
        for promise, line, _ in rows
        if (ROOT / file).read_text(encoding="utf-8").count(line) != 1
    ]
    assert lost == [], "such a row breaks nothing any more"
