"""The JSON that the program itself writes of a meeting, read back as the same meeting.

The reading walks :data:`store.record.fields.FIELDS`, as the writing does, so that a field that is new there
comes home too. What a file does not hold, the lines as they were typed among it, is empty.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.record import identity as ranks
from store.record.fields import FIELDS
from store.record.identity import from_text
from store.record.model import (
    TABLES,
    AgendaItem,
    Attendance,
    Document,
    Entry,
    Json,
    Meeting,
    from_json,
)
from store.record.numbering import Numbering, code_of, written_number
from store.record.record import Record
from store.record.values import Deadline, Name, Of, When
from tui.importing.builder import PlacedLine, Reading

_ASKED = frozenset({"id", "title", "language", "attendance", "agenda", "entries", "schema"})
"""What no file lacks that the program has written of a meeting."""

_LISTS = ("days", "agenda", "attendance", "presence", "entries", "events")
_MOST = 100_000
"""Documents of a meeting: a file with more is none."""

Found: TypeAlias = dict[str, Any]


def read_own(text: str, name: str) -> Reading:
    """Read the JSON of a meeting. Raises ``import-json`` for any other, and for one that does not fit."""
    try:
        view = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise Problem("import-json", file=name) from None
    if not isinstance(view, dict) or not view.keys() >= _ASKED or not _is_bounded(view):
        raise Problem("import-json", file=name)
    try:
        record, series = _record(view)
    except (msgspec.ValidationError, LookupError, TypeError, ValueError, AttributeError, OverflowError):
        raise Problem("import-json", file=name) from None
    return Reading(record, tuple(lines_of(record)), series=series)


def _is_bounded(view: Found) -> bool:
    lists = [view.get(table, []) for table in _LISTS]
    return all(isinstance(one, list) for one in lists) and sum(map(len, lists)) <= _MOST


def _record(view: Found) -> tuple[Record, str]:
    identity = from_text(view["id"]) or 0
    if identity <= 0:
        raise ValueError(view["id"])
    meeting = _document("meeting", identity, view)
    if not isinstance(meeting, Meeting):
        raise TypeError(meeting)
    documents = [one for table in _LISTS for one in _documents(table, view.get(table, []), view)]
    record = Record.new(meeting).with_documents(documents)
    settled = {from_text(one["id"]) for one in view.get("entries", []) if one.get("provisional") is False}
    return _numbered(record, settled), str(view.get("series") or "")


def _documents(table: str, views: Iterable[Found], meeting: Found) -> Iterator[Document]:
    before: list[str] = []
    for view in views:
        rank = ranks.after(before[-1:])
        before.append(rank)
        made = _document(table, from_text(view["id"]) or 0, view)
        if made.id <= 0:
            raise ValueError(view["id"])
        if isinstance(made, Entry) and meeting.get("scope") != "everything":
            # What belongs in the minutes is told as it comes of the meeting's default.
            made = replace(made, in_minutes=True)
        if isinstance(made, AgendaItem):
            # What is printed before a number is told in both fields.
            letters = written_number(code_of(made.prefix), "0").removesuffix("0")
            made = replace(made, number=made.number.removeprefix(letters))
        if isinstance(made, Attendance):
            made = replace(made, count=(made.count or 0) if view.get("group") else None)
        yield replace(made, rank=rank)


def _document(table: str, identity: int, view: Found) -> Document:
    """One document of its view, by the types of its fields."""
    cls = TABLES[table]
    hints = get_type_hints(cls)
    stored: Json = {}
    for field in FIELDS:
        told = field.table in ("*", table) and field.json and field.json in view and field.attribute in hints
        if told and field.name not in ("id", "series", "schema"):
            value = _whole(hints[field.attribute], field.json, view)
            if value is not None:
                stored[field.name] = value
    stored.setdefault("rank", "a0")
    if cls is Meeting:
        stored["id"] = identity
    return from_json(cls, identity, stored)


def _whole(kind: Any, name: str, view: Mapping[str, Any]) -> Any:
    """A value as it is stored: ids as numbers, names and times as the values they are."""
    inner = _without_none(kind)
    value = view[name]
    if inner is When:
        text = view.get(f"{name}_text") or ""
        return {"text": text, "date": value} if text or value else None
    if inner is Deadline:
        return _deadline(value, view.get(f"{name}_text") or "")
    if inner is Of:
        return {part: from_text(value[part]) for part in ("meeting", "entry")}
    return _stored(inner, value)


def _deadline(value: Any, text: str) -> Json | None:
    if value is None and not text:
        return None
    by_name = {"meeting": "next"} if value == "next-meeting" else {"date": value}
    return {"text": text, **({} if value is None else by_name)}


def _without_none(kind: Any) -> Any:
    others = [one for one in get_args(kind) if one is not type(None)]
    return others[0] if type(None) in get_args(kind) and len(others) == 1 else kind


def _stored(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if kind is Name and isinstance(value, str):
        return {"name": value}
    if kind is int and isinstance(value, str):
        return from_text(value)
    if get_origin(kind) is tuple and isinstance(value, list):
        return [_stored(_without_none(get_args(kind)[0]), inner) for inner in value]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        hints = get_type_hints(kind)
        fields = {field.encode_name: hints[field.name] for field in msgspec.structs.fields(kind)}
        told = {name: _whole(fields[name], name, value) for name in value if name in fields}
        return {name: inner for name, inner in told.items() if inner is not None}
    return value


def _numbered(record: Record, settled: Collection[int | None]) -> Record:
    """The record without the numbers that the places of items and decisions say anyway.

    ``settled``: the decisions whose numbers do not change any more, wherever they stand.
    """
    with_numbers = [*record.agenda, *(entry for entry in record.entries if entry.number)]
    bare = record.with_documents([replace(one, number="") for one in with_numbers])
    numbering = Numbering(bare)
    items = [item for item in record.agenda if numbering.item(item) != item.number]
    bare = bare.with_documents(record.agenda if items else [])
    numbering = Numbering(bare)  # a decision is cited by the number of its item
    decided = [entry for entry in record.entries if entry.number]
    told = [
        one
        for one in decided
        if one.id in settled or numbering.decision(replace(one, number="")) != one.number
    ]
    return bare.with_documents(told)


def lines_of(record: Record) -> Iterator[PlacedLine]:
    """What the file holds, a line for each: its number is its place."""
    titles = {item.id: item.title for item in record.agenda}
    told: list[tuple[str, str, int, str]] = [(record.meeting.title, "meeting-detail", record.meeting.id, "")]
    told += [(who.name.name, "attendance", who.id, "") for who in record.attendance]
    told += _items(record, titles)
    for number, (line, become, key, item) in enumerate(told, 1):
        yield PlacedLine(number, line, become, item, key)


def _items(record: Record, titles: Mapping[int, str]) -> Iterator[tuple[str, str, int, str]]:
    places: list[AgendaItem | None] = [None, *record.agenda]
    for item in places:
        if item is not None:
            yield item.title, "item", item.id, item.title
        for entry in record.entries:
            if entry.item == (item.id if item else None):
                become = "point" if entry.point else "conclusion" if entry.conclusion else entry.kind.value
                yield entry.text, become, entry.id, titles.get(entry.item or 0, "")
