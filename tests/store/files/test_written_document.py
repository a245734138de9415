"""A document knows the line it stands as, and forgets it with every change: no old line is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from store.files.encoding import encoded
from store.files.storage import WrittenDocument, keep_lines, with_lines
from store.files.table_file import different

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


@pytest.mark.parametrize(
    ("document", "stands", "kept"),
    [
        ({"text": '«Ærlig»\u2028 "a"\\ \x01\n', "at": None, "on": [1, 2.5, True]}, None, True),
        ({"text": "a"}, b'"5": {"text":"a"}', False),  # a hand's way of writing, or another program's
        ({"text": "a"}, b'"5": {"text": "b"}', False),
        ({"much": 1e300}, None, False),  # two encoders write it in two ways
        ({"half": "\ud800"}, None, False),
    ],
)
def test_what_stands_in_the_file_as_it_would_be_written_is_not_written_anew(
    document: Any, stands: bytes | None, *, kept: bool
) -> None:
    tables: Any = {"meeting": {"1": WrittenDocument({"id": 7})}, "entries": {"5": WrittenDocument(document)}}
    whole = encoded(tables)
    keep_lines(tables, whole if stands is None else whole.replace(whole.split(b"\n")[5], stands))
    assert tables["meeting"]["1"].line == b'"1": {"id": 7}'
    assert (tables["entries"]["5"].line is not None) is kept
    assert with_lines(tables) == whole


A, B, C = {"text": "a"}, {"text": "b"}, {"text": "c"}


@pytest.mark.parametrize(
    ("there", "here", "others"),
    [
        ({1: A, 2: B}, {1: A, 2: B}, []),
        ({1: A, 2: B}, {1: A, 2: C, 3: B}, [(2, C), (3, B)]),
        ({1: A, 2: B}, {2: B, 1: C}, [(1, C)]),
        ({1: A, 2: B}, {2: C}, [(2, C)]),
        ({}, {1: A}, [(1, A)]),
        ({1: A}, {1: dict(A)}, [(1, A)]),
    ],
)
def test_what_is_another_document_is_found_wherever_it_stands(there: Any, here: Any, others: Any) -> None:
    assert different({"entries": there}, {"entries": here}, "entries") == others
