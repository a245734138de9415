"""The edges of the program: every key exists that is built while it runs, every worker is caught, and all
output goes through one function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

from exports.deliver import FORMATS, PAPERS
from store.language import words
from store.registers.listing import ORDERS, REGISTERS
from store.values import (
    LANGUAGES,
    SCOPES,
    STATUSES,
    Attending,
    Form,
    Kind,
    Movement,
    Outcome,
    Quadrant,
    Sort,
    State,
)
from tui.grammar import reported
from tui.grammar.taken import SCREENS

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("store", "exports", "tui")
FILES = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}

MADE = sorted(set(reported._KINDS.values()) - {""})
LINES = (*Kind, *MADE, *SCREENS, "conclusion", *get_args(Quadrant), "unplaced")
PAIRS = tuple(f"{kind}-{status}" for kind, statuses in STATUSES.items() for status in statuses)
BUILT: Mapping[tuple[str, str], Iterable[str]] = {
    ("screen", "label-{}"): LINES,
    ("screen", "kind-{}"): tuple(Kind),
    ("screen", "hint-opens-{}"): SCREENS,
    ("screen", "status-{}-{}"): PAIRS,
    ("screen", "status-expectation-{}"): STATUSES[Kind.EXPECTATION],
    ("screen", "state-{}"): get_args(State),
    ("screen", "scope-{}"): SCOPES,
    ("screen", "sort-{}"): get_args(Sort),
    ("screen", "form-{}"): get_args(Form),
    ("screen", "profile-{}"): PAPERS,
    ("screen", "moved-{}"): get_args(Movement),
    ("screen", "attending-{}"): get_args(Attending),
    ("screen", "outcome-{}"): get_args(Outcome),
    ("screen", "export-{}"): FORMATS,
    ("screen", "register-{}-count"): REGISTERS,
    ("screen", "register-no-{}"): REGISTERS,
    ("screen", "register-hidden-{}"): ("private", "exempt", "note"),
    ("document", "register-{}"): REGISTERS,
    ("document", "table-register-{}"): REGISTERS,
    ("document", "register-order-{}"): sorted({order for orders in ORDERS.values() for order in orders}),
    ("document", "type-{}"): PAPERS,
    ("document", "outcome-{}"): tuple(one for one in get_args(Outcome) if one != "done"),
    ("screen", "command-language-{}"): LANGUAGES,
    ("screen", "language-{}"): LANGUAGES,
}
"""Keys that are built of values which the program knows as types or tables: the room, the key, the values."""

BESIDE = frozenset(
    {"approval-{}", "board-{}", "changed-{}", "column-{}", "count-{}s"}
    | {"expectation-{}", "fair-{}", "fair-{}-empty", "field-{}", "head-{}"}
    | {"help-place-{}", "how-{}", "line-empty-{}", "mark-{}", "none-with-{}"}
    | {"offer-{}", "outcome-{}-{}", "paste-{}", "plan-{}", "promoted-{}"}
    | {"quorum-{}", "read-copied-{}", "register-ask-{}", "register-link-{}", "register-only-{}"}
    | {"register-said-{}", "register-{}", "register-order-{}", "replace-{}", "sign-{}"}
    | {"since-{}-{}", "spoken-{}", "summary-{}", "swot-{}", "table-{}"}
    | {"verb-{}", "version-{}", "wrong-{}", "marked-{}", "meeting-{}"}
)
"""Keys that are built of names which stand beside them in the code; each was looked at."""


def templates() -> Iterator[tuple[str, str]]:
    """Every text with a gap in it that has the shape of a key of the catalogues, and where it stands."""
    known = {
        match[1]
        for file in (ROOT / "store" / "catalogues" / "nb").glob("*.ftl")
        for match in re.finditer(r"^([a-z][\w-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                text = "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
                shape = re.escape(text).replace(r"\{\}", "[a-z0-9-]+")
                if re.fullmatch(r"[a-z][a-z-]*-\{\}[a-z{}-]*", text) and any(
                    re.fullmatch(shape, k) for k in known
                ):
                    yield text, f"{path.relative_to(ROOT)}:{node.lineno}"


def test_every_key_that_is_built_has_its_values_in_a_table() -> None:
    seen = {template for _, template in BUILT} | BESIDE
    assert [(text, where) for text, where in templates() if text not in seen] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("room", "template"), list(BUILT))
def test_every_key_that_can_be_built_exists(language: str, room: str, template: str) -> None:
    say = words(language, room)
    for value in BUILT[room, template]:
        key = (
            template.replace("{}", value, 1)
            if template.count("{}") == 1
            else f"{template.split('{', maxsplit=1)[0]}{value}"
        )
        assert say(key, count=2, number="1", date="", text="")


def calls(name: str) -> Iterator[str]:
    """Where something of a name is called or decorates."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
                yield f"{path.relative_to(ROOT)}"


def test_every_worker_is_begun_where_its_errors_are_caught() -> None:
    screens = {path for path in calls("work") if path.startswith("tui/")}
    assert screens == {"tui/screens/background.py"}


def test_all_output_of_the_command_line_goes_through_one_function() -> None:
    assert [*calls("print"), *calls("click.echo"), *calls("click.secho")] == []
    for stream in ("sys.stdout", "sys.stderr"):
        assert [*calls(f"{stream}.write"), *calls(f"{stream}.buffer.write")] == []
