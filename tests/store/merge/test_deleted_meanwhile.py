"""Deleting what somebody else has gone on from: what the one who deleted has not seen is kept."""

from __future__ import annotations

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
