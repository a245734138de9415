"""Files of earlier versions, of this one, and of later ones."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from store.errors import NotSaved
from store.files import encoding as migrations
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.changes import Change, Edit
from store.record.model import SCHEMA, Stored
from tests.store.making import added, line, texts

FIXTURES = Path(__file__).parents[1] / "fixtures"


def from_0(tables: Stored) -> Stored:
    """An invented step: entries were called lines, and their text was called words."""
    entries = {
        key: {"text" if name == "words" else name: value for name, value in document.items()}
        for key, document in tables.get("lines", {}).items()
    }
    return {**{table: docs for table, docs in tables.items() if table != "lines"}, "entries": entries}


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MeetingFile:
    monkeypatch.setitem(migrations.STEPS, 0, from_0)
    return kept_in(tmp_path, 0)


def kept_in(folder: Path, schema: int) -> MeetingFile:
    path = folder / "archive" / "2015" / "2015-06-02 møtet.json"
    path.parent.mkdir(parents=True)
    shutil.copy(FIXTURES / f"schema-{schema}.json", path)
    return MeetingFile(path, System(), folder / "state")


def backups(file: MeetingFile) -> list[bytes]:
    assert file._state is not None
    return [path.read_bytes() for path in file._state.rglob("*.json")]


def test_there_is_a_fixture_of_every_schema() -> None:
    assert {path.name for path in FIXTURES.glob("schema-*.json")} == {
        f"schema-{schema}.json" for schema in range(SCHEMA + 1)
    }


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_file_of_any_schema_opens_and_takes_a_line(tmp_path: Path, schema: int) -> None:
    file = kept_in(tmp_path, schema)
    assert texts(file) == ["Stor interesse for felles innkjøp", "Felles innkjøp fra 1.9"]
    file.commit(added(line(1, "ny")))
    assert len(texts(file)) == 3


def test_opening_an_old_file_changes_nothing_and_the_first_edit_keeps_a_copy(old: MeetingFile) -> None:
    before = old.path.read_bytes()
    record = old.record()
    assert [entry.text for entry in record.entries] == ["Stor interesse", "Felles innkjøp"]
    assert record.meeting.schema == SCHEMA
    assert not old.changed()
    assert old.path.read_bytes() == before
    assert backups(old) == []
    assert old.commit(Change((Edit("entries", 12, {"text": ("Felles innkjøp", "Eget innkjøp")}),))) is None
    assert backups(old) == [before]
    stored = json.loads(old.path.read_text(encoding="utf-8"))
    assert "lines" not in stored
    assert stored["meeting"]["1"]["schema"] == SCHEMA
    assert stored["weather"] == {"1": {"rain": True}}
    assert stored["entries"]["11"]["mood"] == "glad"
    old.commit(added(line(9, "ny")))
    assert texts(old) == ["Stor interesse", "Eget innkjøp", "ny"]
    assert backups(old) == [before]


def test_without_a_copy_an_old_file_is_not_written(old: MeetingFile) -> None:
    before = old.path.read_bytes()
    old.read()
    assert old._state is not None
    old._state.write_bytes(b"no folder")
    with pytest.raises(NotSaved):
        old.commit(added(line(1, "ny")))
    assert old.path.read_bytes() == before
    old._state.unlink()
    old.commit(added(line(1, "ny")))
    assert backups(old) == [before]


def test_tables_that_are_as_they_should_be_are_the_same_object() -> None:
    tables: dict[str, dict[int, dict[str, Any]]] = {"meeting": {1: {"id": 7, "schema": SCHEMA}}}
    assert migrations.migrated(tables) is tables
    for strange in ({}, {"meeting": {1: {"schema": "x"}}}, {"meeting": {1: {"schema": SCHEMA + 1}}}):
        assert migrations.migrated(strange) is strange


def test_the_common_file_has_a_schema_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migrations.STEPS, 0, lambda tables: {**tables, "people": {1: {}}})
    after = migrations.migrated({"archive": {1: {"id": 3, "schema": 0}}})
    assert after == {"archive": {1: {"id": 3, "schema": 1}}, "people": {1: {}}}
