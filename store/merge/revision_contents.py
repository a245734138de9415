"""What was forgotten for good, taken out of the revisions beside it, whichever machine knew of it first.

A revision holds documents as they once were. Two machines may each forget something in the same one, or one
may approve what another has been made to forget.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from store.forget.mark import MARK, WHOLE, cleared, gone, joined, marks
from store.record.model import Json, Stored
from store.revisions.canonical import canonical, tables_in

Tables: TypeAlias = dict[str, dict[int, Json]]


def alike(one: Json, other: Json) -> tuple[Json, Json]:
    """Two versions of a revision, the content of each without what the other was made to forget."""
    here, there = (side.get("content") for side in (one, other))
    if not (isinstance(here, str) and isinstance(there, str)) or here == there:
        return one, other
    ours, theirs = tables_in(here), tables_in(there)
    if ours is None or theirs is None:
        return one, other
    return _with(one, ours, theirs), _with(other, theirs, ours)


def without_forgotten(tables: Tables) -> Tables:
    """The tables, their revisions without what the lines themselves were made to forget since."""
    revisions = tables.get("revisions")
    lines = {
        (table, key): marks(document)
        for table, documents in tables.items()
        if table != "revisions"
        for key, document in documents.items()
        if MARK in document
    }
    if not revisions or not lines:
        return tables
    after = {key: _bare(revision, lines) for key, revision in revisions.items()}
    return {**tables, "revisions": after}


def _bare(revision: Json, lines: Mapping[tuple[str, int], Mapping[str, str]]) -> Json:
    content = revision.get("content")
    held = tables_in(content) if isinstance(content, str) else None
    if held is None or not isinstance(content, str):
        return revision
    found = ""
    after: Tables = {table: dict(documents) for table, documents in held.items()}
    for (table, key), known in lines.items():
        document = held.get(table, {}).get(key)
        if document is None:
            continue
        newer = {name: at for name, at in known.items() if at > marks(document).get(name, "")}
        if newer:
            found = max(found, *newer.values())
            after[table][key] = _stripped(document, newer)
    if not found:
        return revision
    return {**revision, "content": canonical(after), MARK: joined(marks(revision), {"content": found})}


def _stripped(document: Json, newer: Mapping[str, str]) -> Json:
    if WHOLE in newer:
        return gone(newer[WHOLE], document)
    left = {name: value for name, value in document.items() if name not in newer}
    return {**left, MARK: joined(marks(document), dict(newer))}


def _with(revision: Json, tables: Stored, others: Stored) -> Json:
    """The revision without what others were made to forget; the same object when that is nothing new."""
    after = {
        table: {key: cleared(doc, others.get(table, {}).get(key, {})) for key, doc in documents.items()}
        for table, documents in tables.items()
    }
    return revision if tables == after else {**revision, "content": canonical(after)}
