"""Tables of words in a file: how they are read, what they say, and the words, one row a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class WordRow(NamedTuple):
    """Words that are read in one way and say the same."""

    how: str
    says: str
    words: tuple[str, ...]


def word_rows(table: Path) -> list[WordRow]:
    """The rows of a table."""
    lines = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
    return [WordRow(how, says, tuple(words.split(" · "))) for how, says, words in lines]


def misread(rows: Iterable[WordRow], how: str, reads: Callable[[str, str], bool]) -> list[tuple[str, str]]:
    """The words that are read in one way, each with what it should have said and did not.

    Fails where there is none: a reader that nothing asks tries nothing.
    """
    own = [row for row in rows if row.how == how]
    assert own, how
    return [(row.says, word) for row in own for word in row.words if not reads(row.says, word)]
