"""Merging two versions of a file's tables; an entry that both worded differently becomes two versions of it.

Pure, and without sides: whoever merges the same two versions gets the same bytes. An edit beats a
deletion, and only a tombstone deletes; what was forgotten (see :mod:`store.forget.mark`) stays so. Lists are
sets. Choices, dates and numbers are one of the two; words are both: an entry that two have worded
differently becomes two entries, since a line of the minutes must stay a line; elsewhere both wordings stand
in the field, where they are seen and mended.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import repeat
from operator import contains
from typing import TypeAlias, cast

import msgspec

from store.errors import Misfit
from store.forget.mark import MARK, WHOLE, cleared, gone, marks, silenced
from store.merge.merged_fields import clashing, merged_fields, weight
from store.merge.revision_contents import alike, without_forgotten
from store.record.changes import TRACES, Edit, applied, content_hash, reached, short_hash, traces
from store.record.model import TABLES, Json, Stored, content, from_json, ordered

Tables: TypeAlias = dict[str, dict[int, Json]]
Buried: TypeAlias = Mapping[tuple[str, int], Json]
"""What deleted documents held before, by table and key."""

_LONGEST_TRACE = 100
"""Longer than what an edit leaves: a merge must know all that both sides knew, or it is not the end."""

_GREATEST = (1 << 63) - 1
"""The greatest key that is made."""

_AFTER = "V"
"""What makes a rank sort right after another, whatever comes next."""

_LEFT = frozenset({"id", "deleted", "number", "rank", "was", "private", MARK})
"""What may stand in a tombstone."""

_HANGS_ON = {"agenda": ("parent",), "entries": ("parent", "item", "sources", "conflict_of")}
"""What a line names of those that it has its mark from."""

_OF_ITS_PLACE = frozenset({"rank", "item", "day", "parent", "number"})
"""What a second version has from the first, or not at all."""


def merge(base: Stored | None, one: Stored, other: Stored) -> Tables:
    """Return the tables that hold what both versions hold.

    ``base`` is what both were made from; without it ``was`` tells which of two documents is the older.
    """
    tables: Tables = {}
    root = base or {}
    for table in {**root, **one, **other}:
        ours, theirs, before = one.get(table, {}), other.get(table, {}), root.get(table, {})
        documents = tables[table] = {}
        extras: dict[int, Json] = {}
        for key in {**before, **ours, **theirs}:
            here, there = ours.get(key), theirs.get(key)
            if table == "revisions" and here is not None and there is not None:
                here, there = alike(here, there)
            document, more = _merged(table, key, (before.get(key), here, there))
            documents[key] = document
            extras.update(more)
        _add(table, documents, extras)
        tables[table] = _silenced(table, documents)
    return without_forgotten(tables)


def lay(tables: Stored, edits: Iterable[Edit], buried: Buried) -> tuple[Tables, bool]:
    """Return the tables with the edits laid over them, and whether all fitted as they were.

    An edit that was made on something else than what stands there is merged with it. ``buried`` is
    what an edit of a deleted document goes on from. Tables that nothing is laid over are shared.
    """
    edits, fitted = tuple(edits), True
    after: Tables = {
        **cast("Tables", tables),
        **{made.table: dict(tables.get(made.table, {})) for made in edits},
    }
    for made in edits:
        documents = after[made.table]
        stored = documents.get(made.key)
        edit = reached(made, stored)
        fitted = fitted and edit == made
        if edit is None:
            continue
        if mark := _forgets(edit):
            documents[edit.key] = gone(mark, stored or {}, _overlaid({}, edit, 1))
            continue
        document = _fitting(edit, stored)
        if document is None:
            fitted = False
            document, more = _laid(edit, stored, buried.get((edit.table, edit.key)))
            documents[edit.key] = document
            _add(edit.table, documents, more)
        if made.creates and _hangs_on_withheld(edit.table, document, after):
            fitted = False
            document = ordered(edit.table, {**document, "private": True})
        documents[edit.key] = document
    for table in {made.table for made in edits}:
        quiet = _silenced(table, after[table])
        fitted = fitted and (quiet is after[table] or quiet == after[table])
        after[table] = quiet
    return after, fitted


def _hangs_on_withheld(table: str, document: Json, tables: Stored) -> bool:
    """Whether a new line belongs to one that others might not read, and that was deleted before it came."""
    if "deleted" in document or document.get("private"):
        return False
    for name in _HANGS_ON.get(table, ()):
        named, where = document.get(name), "agenda" if name == "item" else table
        for key in named if isinstance(named, list) else (named,):
            giver = tables.get(where, {}).get(key, {}) if isinstance(key, int) else {}
            if "deleted" in giver and giver.get("private"):
                return True
    return False


def _silenced(table: str, documents: dict[int, Json]) -> dict[int, Json]:
    """The documents of a table, none of which says as a second version what the first forgot."""
    if not any(map(contains, documents.values(), repeat(MARK))):
        return documents
    quiet = silenced(documents)
    return {
        key: document if document is documents[key] else ordered(table, document)
        for key, document in quiet.items()
    }


def _fitting(edit: Edit, stored: Json | None) -> Json | None:
    """The document with the edit, when it was made on what stands there."""
    try:
        document = applied(edit, stored)
    except Misfit:
        return None
    if _deletes(edit) and not document.keys() <= _LEFT:
        return None  # there is something that the one who deleted has not seen
    return document


def _merged(
    table: str, key: int, versions: tuple[Json | None, Json | None, Json | None]
) -> tuple[Json, dict[int, Json]]:
    base, one, other = versions
    one, other = (base if side is None else side for side in (one, other))
    if one is None or other is None or one is other:
        return (one if other is None else other) or {}, {}
    if any(MARK in version for version in (base or {}, one, other)):
        base, one, other = _all_cleared(table, base, one, other)
    if base is not None:
        one, other = (_unless_stale(base, side) for side in (one, other))
        if any(_forks(base, side) for side in (one, other)):
            base = None  # what both were made from is older, and not known
    whole = _last_of(one, other)
    if whole is not None:
        return whole, {}
    newer = _newer_of(base, one, other)
    if newer is not None:
        older = other if newer is one else one
        known = {*traces(older), content_hash(older)} <= {*traces(newer)}
        return newer if known else _with_traces(table, content(newer), one, other), {}
    first, second = sorted((one, other), key=weight, reverse=True)
    if "deleted" in first and "deleted" not in second:
        first, second = second, first
    if "deleted" in second and "deleted" not in first:
        return _with_traces(table, content(first), first, second), {}
    if _is_damaged(table, key, first) or _is_damaged(table, key, second):
        good, bad = (second, first) if _is_damaged(table, key, first) else (first, second)
        return good, {_key_beside(key, content(bad)): bad}
    result = merged_fields(table, None if base is None else content(base), content(first), content(second))
    extras = _conflict(table, key, (base, first, second), result)
    return _with_traces(table, result, first, second), extras


def _all_cleared(table: str, base: Json | None, one: Json, other: Json) -> tuple[Json | None, Json, Json]:
    """The versions as they are for whoever knows all that one of them knows to be forgotten."""
    versions = [version for version in (one, other, base) if version is not None]
    root = None if base is None else ordered(table, cleared(base, *versions))
    return root, ordered(table, cleared(one, *versions)), ordered(table, cleared(other, *versions))


def _unless_stale(base: Json, side: Json) -> Json:
    """A side that is older than the base has not changed: somebody brought back an old copy."""
    older = content_hash(side) in traces(base) and content_hash(base) not in traces(side)
    return base if older or _is_on_the_way(side, base) else side


def _forks(base: Json, side: Json) -> bool:
    """Whether a side was made from what the base was made from, by somebody who had not seen the base."""
    mark, known = content_hash(base), traces(side)
    changed = content_hash(side) != mark and mark not in known
    return changed and not set(traces(base)).isdisjoint(known)


def _last_of(one: Json, other: Json) -> Json | None:
    """The one that the other has become, or either when they say the same."""
    if content(one) == content(other):
        return max(one, other, key=lambda side: (len(traces(side)), traces(side), json.dumps(side)))
    if _is_on_the_way(one, other):
        return other
    return one if _is_on_the_way(other, one) else None


def _newer_of(base: Json | None, one: Json, other: Json) -> Json | None:
    """The one that has gone on from the other, or from a base that the other has come back to."""
    one_is_newer, other_is_newer = _follows(one, other, base), _follows(other, one, base)
    if one_is_newer and other_is_newer and len(traces(one)) != len(traces(other)):
        return max(one, other, key=lambda side: len(traces(side)))
    if one_is_newer != other_is_newer:
        return one if one_is_newer else other
    if base is not None and content(one) == content(base):
        return other
    if base is not None and content(other) == content(base):
        return one
    return None


def _is_on_the_way(older: Json, newer: Json) -> bool:
    """Whether the newer one's traces begin with all that the older one was, and is.

    They may have lost their beginning: then they begin somewhere in what the older one was.
    """
    way, was = [*traces(older), content_hash(older)], traces(newer)
    if was[: len(way)] == way:
        return True
    return len(was) >= TRACES and any(was[:p] == way[-p:] for p in range(1, min(len(was), len(way)) + 1))


def _follows(newer: Json, older: Json, base: Json | None) -> bool:
    """Whether one was made from the other, as far as its traces tell, and that after both had the base."""
    was = traces(newer)
    places = {trace: place for place, trace in enumerate(was)}
    mark = content_hash(older)
    if mark not in places:
        return False
    if base is None:
        return True
    way = [*traces(base), content_hash(base)]
    if was[: len(way)] == way:
        return places[mark] >= len(way)
    if way[-1] in places:
        return places[mark] > places[way[-1]]
    return way[-1] != content_hash(newer)  # what the base itself comes from is older than the base


def _with_traces(table: str, result: Json, one: Json, other: Json) -> Json:
    """The merged content with all that both sides knew, and the sides themselves last."""
    shorter, longer = sorted((traces(one), traces(other)), key=lambda was: (len(was), was))
    more = [trace for trace in shorter if trace not in longer]
    last = {content_hash(one), content_hash(other)} - {content_hash(result)}
    return ordered(table, {**result, "was": [*longer, *more, *sorted(last)][-_LONGEST_TRACE:]})


def _conflict(
    table: str, key: int, versions: tuple[Json | None, Json, Json], result: Json
) -> dict[int, Json]:
    """The second version of an entry that two have worded differently, as an entry that stands after it.

    It has its key from what it says, so that every machine makes the same one; it has no number,
    since numbers are given once.
    """
    base, first, second = versions
    names = clashing(table, base, first, second)
    if not names:
        return {}
    place = {name: value for name, value in result.items() if name in {"item", "day", "parent"}}
    rank = result.get("rank")
    if isinstance(rank, str) and rank:
        place["rank"] = rank + _AFTER
    own = {name: value for name, value in content(second).items() if name not in _OF_ITS_PLACE}
    said = second["text"] if names == ["text"] else {name: second[name] for name in names}
    extra = {**own, **place, "conflict_of": key}
    return {_key_beside(key, said): ordered(table, extra)}


def _key_beside(key: int, said: object) -> int:
    """A key that is greater than another by some seconds of an id, and always the same.

    After one that a hand has made beyond all ids it is smaller: a file takes no longer ones.
    """
    way = (1 << 20) + int(short_hash([key, said], 8), 16)
    return key + way if key + way <= _GREATEST else key - way


def _add(table: str, documents: dict[int, Json], extras: dict[int, Json]) -> None:
    """Put second versions in; where one stands already it may have been changed or deleted since."""
    waiting = sorted(extras.items())
    while waiting:
        key, extra = waiting.pop(0)
        if key in documents:
            extra, more = _merged(table, key, (None, documents[key], extra))
            waiting.extend(sorted(more.items()))
        documents[key] = extra


def _laid(edit: Edit, stored: Json | None, buried: Json | None) -> tuple[Json, dict[int, Json]]:
    """What an edit makes of a document that it was not made for."""
    if stored is None:
        return _overlaid({}, edit, 1), {}
    if _deletes(edit) or (edit.creates and content_hash(_overlaid({}, edit, 1)) in traces(stored)):
        return stored, {}  # somebody has gone on from it meanwhile
    frame = stored
    if "deleted" in stored:
        frame = {name: value for name, value in stored.items() if name != "deleted"}
        if "deleted" in edit.fields:
            return _overlaid(frame, edit, 1), {}
        if buried is None and not (edit.creates or edit.fields.get("text", (None, None))[1]):
            return stored, {}
        frame = {**frame, **(buried or {}), "was": traces(stored)}
    base, mine = _overlaid(frame, edit, 0), _overlaid(frame, edit, 1)
    if _follows(stored, mine, base) or (frame is not stored and content(mine) == content(frame)):
        return stored, {}  # it was made already, and others went on from it
    first, second = sorted((mine, frame), key=weight, reverse=True)
    result = merged_fields(edit.table, content(base), content(first), content(second))
    return result, _conflict(edit.table, edit.key, (base, first, second), result)


def _overlaid(document: Json, edit: Edit, side: int) -> Json:
    """The document with what the edit says was there (0), or shall be (1)."""
    values = {**document, **{name: pair[side] for name, pair in edit.fields.items()}}
    return {name: value for name, value in values.items() if value is not None or name not in edit.fields}


def _forgets(edit: Edit) -> str:
    """When the edit forgets the whole document; nothing when it does not."""
    return marks(_overlaid({}, edit, 1)).get(WHOLE, "")


def _deletes(edit: Edit) -> bool:
    return edit.fields.get("deleted", (None, None))[1] is not None


def _is_damaged(table: str, key: int, document: Json) -> bool:
    if table not in TABLES:
        return False
    try:
        from_json(TABLES[table], key, document)
    except (msgspec.ValidationError, TypeError):
        return True
    return False
