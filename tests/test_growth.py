"""No pattern may take more and more time for each sign: text has no greatest length."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

import exports
import store
import tui
from store.language.late_pattern import LatePattern

SHORT, LONG = 400, 1_600
MOST = 9.0
"""Times as long for four times the text; a square takes sixteen."""

FLOOR = 0.002
"""Seconds for the long text below which nothing is said: a machine that is busy takes that for nothing."""

PIECES = (
    *(" ", "\t", "a", "1", "-", "*", "_", "[", "(", "|", '"', ":", ".", "\\", "<", "/", "@", ",", "#", "?"),
    *("a ", "1.", "a.", "a,", "A ", "a:", "a@", "1/", "[a](", " - a", "mot ", "kl. ", "§ "),
)

ENDS = tuple((piece, end) for piece in PIECES for end in ("", "x"))
USUAL = tuple((piece, "x") for piece in (" ", "a", "1"))
"""What a text holds most of."""

WAYS = 1 if os.environ.get("REFERAT_PROOF") == "long" else 3
"""A pattern is tried with every third of the texts, others for each pattern, and with the usual ones; in the
long form with all."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of a module, also in a table, with where it stands."""
    seen: set[re.Pattern[Any]] = set()
    walked: dict[int, object] = {}
    for package in (store, exports, tui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if id(value) in walked:  # a table that another module only imports
                    continue
                walked[id(value)] = value
                for pattern in _inside(value):
                    if pattern not in seen and isinstance(pattern.pattern, str):
                        seen.add(pattern)
                        yield f"{module.name}.{name}", pattern


def _inside(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, LatePattern):
        yield value.compiled
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from _inside(one)
    elif isinstance(value, dict):
        yield from _inside(tuple(value.values()))


SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for package in ("store", "exports", "tui")
    for path in (Path(__file__).parent.parent / package).rglob("*.py")
)
PATTERNS = dict(patterns())


def used(name: str) -> set[str]:
    """The ways in which a pattern is asked; what is asked by way of a table has to be the whole."""
    module, _, own = name.rpartition(".")
    ways = _asked(module if own.startswith("_") else "")[own]
    return {"finditer" if way in {"split", "sub", "findall"} else way for way in ways} or {"fullmatch"}


@cache
def _asked(module: str) -> defaultdict[str, set[str]]:
    """What is asked of each name in a module, or in all of the product."""
    source = (
        Path(str(importlib.import_module(module).__file__)).read_text(encoding="utf-8") if module else SOURCES
    )
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for own, way in re.findall(r"\b(\w+)\.(match|search|fullmatch|split|sub|find\w+)\b", source):
        ways[own].add(way)
    return ways


def seconds(ask: Callable[[str], object], text: str) -> float:
    """What the quickest of some tries takes of the processor."""
    best = 1.0
    for _ in range(5):
        began = time.thread_time()
        found = ask(text)
        if isinstance(found, Iterator):
            deque(found, 0)
        best = min(best, time.thread_time() - began)
        if best < FLOOR:
            break
    return best


def grows(ask: Callable[[str], object], piece: str, end: str) -> bool:
    """Whether a text of many such signs takes more than its share."""
    few = piece * (20 // len(piece)) + end
    if seconds(ask, few) > 10 * FLOOR:
        return True  # twice as long for each sign: a longer one would never end
    long = seconds(ask, piece * (LONG // len(piece)) + end)
    return long > FLOOR and long > MOST * seconds(ask, piece * (SHORT // len(piece)) + end)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_takes_no_more_than_its_share(name: str) -> None:
    for way in sorted(used(name)):
        ask = getattr(PATTERNS[name], way)
        ends = dict.fromkeys((*USUAL, *ENDS[crc32(name.encode()) % WAYS :: WAYS]))
        slow = [(piece, end) for piece, end in ends if grows(ask, piece, end) and grows(ask, piece, end)]
        assert not slow, way


@pytest.mark.parametrize("pattern", [r"[ \t]+(?:x|z)", r"(?:\d+|[ ])*"])
def test_a_pattern_that_takes_more_is_found(pattern: str) -> None:
    ask = re.compile(pattern).fullmatch if "*" in pattern else re.compile(pattern).search
    # A quick machine may need it asked more than once; a pattern that is in order is never found twice.
    assert any(grows(ask, piece, "y") for _ in range(20) for piece in (" ", "1"))
