"""Deleting what somebody else has gone on from: what the one who deleted has not seen is kept."""

from __future__ import annotations

import pytest

from store.merge.merge import lay
from store.record.changes import Edit
from store.record.model import Json


def test_a_deletion_leaves_an_entry_that_has_got_another_field_since() -> None:
    stored: Json = {"id": 7, "text": "kjøp kaffe", "owners": [{"name": "Kari"}]}
    seen = {"text": ("kjøp kaffe", None), "deleted": (None, "2026-03-12T10:00:00Z")}
    tables, fitted = lay({"entries": {7: stored}}, [Edit("entries", 7, seen)], {})
    assert not fitted
    assert tables["entries"][7] == stored


def test_a_deletion_of_all_there_is_leaves_a_tombstone() -> None:
    stored: Json = {"id": 7, "text": "kjøp kaffe"}
    seen = {"text": ("kjøp kaffe", None), "deleted": (None, "2026-03-12T10:00:00Z")}
    tables, fitted = lay({"entries": {7: stored}}, [Edit("entries", 7, seen)], {})
    assert fitted
    assert "text" not in tables["entries"][7]


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("entries", {"parent": 7}),
        ("entries", {"sources": [6, 7]}),
        ("entries", {"conflict_of": 7}),
        ("agenda", {"item": 7}),
    ],
)
@pytest.mark.parametrize("private", [True, False])
def test_a_line_that_comes_to_a_withheld_one_after_its_deletion_is_withheld(
    table: str, named: Json, *, private: bool
) -> None:
    gone: Json = {"deleted": "2026-03-12T10:00:00Z", **({"private": True} if private else {})}
    said = {"text": (None, "lønn"), **{name: (None, key) for name, key in named.items()}}
    new = Edit("entries", 8, said, creates=True)
    tables, _ = lay({table: {7: gone}}, [new], {})
    assert tables["entries"][8].get("private", False) is private
