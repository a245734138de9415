"""A document knows the line it stands as, and forgets it with every change: no old line is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from store.files.encoding import encoded
from store.files.storage import WrittenDocument, with_lines

CHANGES: list[Callable[[WrittenDocument], Any]] = [
    lambda one: one.__setitem__("text", "ny"),
    lambda one: one.__delitem__("title"),
    lambda one: one.update(text="ny"),
    lambda one: one.update({"more": 1}),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_written(change: Callable[[WrittenDocument], Any]) -> None:
    tables: Any = {
        "entries": {"5": WrittenDocument({"text": "gammel", "title": "t"}), "10": {"text": "b"}, "9": {}}
    }
    first = with_lines(tables)
    assert first == encoded(tables)
    assert all(one.line is not None for one in tables["entries"].values())
    change(tables["entries"]["5"])
    assert tables["entries"]["5"].line is None
    assert with_lines(tables) == encoded(tables) != first


@pytest.mark.parametrize("name", ["pop", "popitem", "clear", "setdefault", "__ior__"])
def test_a_change_that_would_not_be_noticed_is_refused(name: str) -> None:
    document = WrittenDocument({"text": "a"}, b"linje")
    with pytest.raises(NotImplementedError):
        getattr(document, name)("text")
    assert (document, document.line) == ({"text": "a"}, b"linje")


@pytest.mark.parametrize("tables", [{}, {"entries": {}}, {"entries": {}, "agenda": {"5": {"title": "x"}}}])
def test_what_is_written_line_by_line_is_what_is_written_whole(tables: Any) -> None:
    assert with_lines({table: dict(documents) for table, documents in tables.items()}) == encoded(tables)
