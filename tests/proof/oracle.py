"""What must stand on a disk: confirmed changes; the one in flight and refused ones may; nothing else."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.changes import Change, merged
from store.record.identity import Ids
from store.record.model import Json, Stored, content
from store.record.record import Record
from tests.proof.standard import complaint
from tests.proof.state import STATE
from tests.store.making import ROOT, Ticking
from tests.store.simulated import File, Simulated

Fact: TypeAlias = tuple[str, str, str, tuple[str, ...]]
Facts: TypeAlias = frozenset[Fact]
"""Each document by its file, its table, and its key, with what it says; second versions with the first."""

Model: TypeAlias = Mapping[str, Mapping[str, Mapping[int, Json]]]
"""The tables of each file, as they should be."""

Makes: TypeAlias = Callable[[Model], Model]
ARCHIVE = "archive.json"


class Lost(AssertionError):  # noqa: N818 — it says what happened
    """Something confirmed is not there, or something is that should not be."""


class Tried:
    """How many points were tried, and what was lost at some of them: it is told of all, not of the first."""

    def __init__(self) -> None:
        self.points = 0
        self.losses: list[str] = []

    def one(self, said: str | None) -> bool:
        """Take what a point says; None and False when there is no such point."""
        self.points += said is not None
        self.losses += [said] if said else []
        return said is not None


class Counted(Ids):
    """Ids that are the same in every run."""

    def __init__(self) -> None:
        super().__init__(Ticking())
        self._last = 1 << 40

    def __call__(self) -> int:
        self._last += 1
        return self._last


def archive_on(disk: Simulated) -> Archive:
    return Archive(ROOT, disk, Ticking(), Counted(), STATE)


def facts(model: Model) -> Facts:
    """What the files say, in a form in which it can be compared."""
    groups: defaultdict[tuple[str, str, str], list[Json]] = defaultdict(list)
    for file, tables in model.items():
        for table, documents in tables.items():
            for key, document in documents.items():
                said = {name: value for name, value in content(document).items() if name != "conflict_of"}
                root = str(document.get("conflict_of", key))
                if file == ARCHIVE:  # it makes ids and keys of its own
                    said = {name: value for name, value in said.items() if name not in {"id", "schema"}}
                    root = str(document.get("name", key))
                groups[file, table, root].append(said)
    return frozenset((*place, _said(documents)) for place, documents in groups.items())


def _said(documents: list[Json]) -> tuple[str, ...]:
    if len(documents) == 1:
        return (json.dumps(documents[0], sort_keys=True, ensure_ascii=False),)
    return tuple(sorted(str(document.get("text")) for document in documents))


def name_of(meeting: int) -> str:
    return f"meeting {meeting}"


def what_stands(disk: Simulated) -> Facts:
    """What a new program reads in the archive; a file that it cannot read fails."""
    archive = archive_on(disk)
    listing = archive.listing()
    if listing.findings:
        raise Lost(str(listing.findings))
    model: dict[str, Mapping[str, Mapping[int, Json]]] = {}
    for summary in listing.meetings:
        if name_of(summary.id) in model:
            raise Lost(f"meeting {summary.id} stands twice")
        tables = MeetingFile(summary.path, disk, STATE).read()
        Record.from_stored(tables)
        _as_others_read(disk, summary.path, tables)
        model[name_of(summary.id)] = tables
    common = archive.common.tables()
    if common:
        _as_others_read(disk, archive.common.path, common)
        model[ARCHIVE] = common
    return facts(model)


def _as_others_read(disk: Simulated, path: Path, tables: Stored) -> None:
    """What we read is what any other program reads, key by key."""
    node = disk.node(path)
    if isinstance(node, File) and (said := complaint(node.data, tables)):
        raise Lost(f"{path.name}: {said}")


def compare(present: Facts, allowed: Iterable[Facts]) -> None:
    """Fail unless what is present is one of what may be; say what differs from the nearest."""
    states = list(allowed)
    if present in states:
        return
    nearest = min(states, key=lambda state: len(state ^ present))
    raise Lost(f"missing: {sorted(nearest - present)}; too much: {sorted(present - nearest)}")


def changing(meeting: int, change: Change) -> Makes:
    """What a change makes of a model."""
    file = name_of(meeting)

    def make(model: Model) -> Model:
        return {**model, file: merged(model[file], change.edits)}

    return make


def putting(file: str, table: str, key: int, document: Json | None) -> Makes:
    """A document put in whole, or gone."""

    def make(model: Model) -> Model:
        tables = model.get(file, {})
        documents = {k: d for k, d in tables.get(table, {}).items() if k != key}
        if document is not None:
            documents[key] = document
        return {**model, file: {**tables, table: documents}}

    return make


def both(*makes: Makes) -> Makes:
    """One after the other."""

    def make(model: Model) -> Model:
        for each in makes:
            model = each(model)
        return model

    return make
