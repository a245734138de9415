"""A meeting as another archive handed it on: read from its file, within bounds, and not trusted in anything.

Ids stand in the file as people see them, and who is meant by a name in the archive it came from does not.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec

from store.errors import Problem
from store.exchange.record_text import FORMAT, VERSION, View, hash_of, read_view
from store.files.bounds import GREATEST, beyond_measure
from store.record.identity import after, from_text, to_text
from store.record.model import TABLES, Json, Meeting, Revision, from_json, to_json
from store.record.record import Record
from store.record.values import Count
from store.revisions.revision import identity_of

Audience: TypeAlias = Literal["others", "internal"]
"""For whom a record was made: for anybody, or with what is withheld from others."""

LISTS = ("days", "agenda", "attendance", "presence", "entries", "events")
"""The tables of a record, in the order they stand in."""

LEFT_OUT = ("typed", "rank", "was", "check", "sources", "kept", "binned", "put_away", "ref")
"""Fields that mean something in the archive alone where they were made."""

_POINTERS = frozenset({"id", "item", "day", "parent", "conflict_of", "meeting", "entry"})
"""The names under which an id may stand."""

_T = TypeVar("_T")

_MOST = 100_000
"""Documents of a meeting: a file with more is none."""


class HandedRevision(msgspec.Struct, frozen=True):
    """Which approved minutes a record has: number, day, hash, and the sentence that is printed of them."""

    number: Count
    hash: str
    day: date | None = None
    reason: str = ""


class LaterEvent(msgspec.Struct, frozen=True):
    """What became of an entry elsewhere, by a day. ``by``: the number of the decision that did it."""

    of: int
    what: Literal["status", "deadline", "owner", "amended"]
    to: str
    day: date
    by: str = ""


class HandedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting of an archive, by the archive's id and name, as its file has it.

    record: with the revision that holds, without what it held. later: what has become of its entries
    elsewhere, until a day. content: the file's own bytes.
    """

    archive: int
    name: str
    audience: Audience
    revision: HandedRevision | None
    record: Record
    later: tuple[LaterEvent, ...] = ()
    later_until: date
    hash: str
    content: bytes

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.record.meeting

    @property
    def version(self) -> tuple[int, bool, date, str]:
        """By what the later one of two versions of a meeting is known."""
        number = self.revision.number if self.revision else 0
        return number, self.audience == "internal", self.later_until, self.hash


def read_record(data: bytes, name: str) -> HandedRecord:
    """Return what a file hands on. ``name`` is the file's, for the sentence.

    Raises what :func:`store.exchange.record_text.read_view` raises, and ``record-damaged``, with the place,
    for a document that is none.
    """
    view = read_view(data, name)
    told = {place: _read(name, place, read, view.get(place)) for place, read in _HEAD.items()}
    meeting = _read(name, "meeting", _as_stored, view.get("meeting"))
    record = _with_revision(_record(meeting, view, name), told["revision"])
    archive, called = told["archive"]
    return HandedRecord(
        archive=archive,
        name=called,
        audience=told["audience"],
        revision=told["revision"],
        record=record,
        later=told["later"],
        later_until=told["later_until"],
        hash=view["hash"],
        content=data,
    )


def _read(name: str, place: str, read: Callable[[Any], _T], told: Any) -> _T:
    """What stands at a place of a file. Raises ``record-damaged``, with the place, for anything else."""
    try:
        return read(told)
    except (msgspec.ValidationError, LookupError, TypeError, ValueError, AttributeError, OverflowError):
        raise Problem("record-damaged", file=name, place=place) from None


def _with_revision(record: Record, held: HandedRevision | None) -> Record:
    if held is None:
        return record
    meeting = record.meeting.id
    identity = identity_of(meeting, held.number, held.hash)
    revision = Revision(id=identity, number=held.number, hash=held.hash, day=held.day, reason=held.reason)
    return record.with_documents([revision])


def _record(meeting: Json, view: View, name: str) -> Record:
    _read(name, "meeting", lambda told: from_json(Meeting, _whole(told["id"]), told), meeting)
    lists = {table: _read(name, table, _rows, view.get(table)) for table in LISTS}
    if sum(map(len, lists.values())) > _MOST:
        raise Problem("record-damaged", file=name, place="entries")
    tables: dict[str, dict[int, Json]] = {"meeting": {1: meeting}}
    for table, rows in lists.items():
        found = tables.setdefault(table, {})
        rank = ""
        for place, row in enumerate(rows):
            rank = after([rank] if rank else [])
            taking = partial(_document, table, rank, found)
            key, stored = _read(name, f"{table}/{place + 1}", taking, row)
            found[key] = stored
    odd = next(beyond_measure(tables, name), None)
    if odd is not None:
        raise Problem("record-damaged", file=name, place=odd.facts["place"])
    return Record.from_stored(tables)


def _rows(told: Any) -> list[Any]:
    return msgspec.convert(told, list[Any])


def _document(table: str, rank: str, found: Collection[int], row: Any) -> tuple[int, Json]:
    """A document of a table, and its id; each id stands once."""
    stored = _as_stored(row)
    key = _whole(stored.pop("id"))
    stored |= {"rank": rank, **_lead_of(stored)}
    from_json(TABLES[table], key, stored)
    return _whole(-1 if key in found else key), stored


def _lead_of(stored: Json) -> Json:
    lead = stored.pop("lead", "")
    if not isinstance(lead, str):
        raise TypeError(lead)
    return {"typed": lead} if lead else {}


def _later(rows: Any) -> tuple[LaterEvent, ...]:
    return tuple(msgspec.convert({**row, "of": _identity(row["of"])}, LaterEvent) for row in _rows(rows))


def _identity(text: Any) -> int:
    """The id that a text stands for. Raises ValueError for none."""
    found = from_text(text) if isinstance(text, str) else None
    return _whole(found)


def _whole(identity: Any) -> int:
    if type(identity) is not int or not 0 < identity <= GREATEST:
        raise ValueError(identity)
    return identity


def _as_stored(value: Any) -> Any:
    """A document as files of meetings have it: its ids are numbers, and it knows nobody of our archive."""
    if isinstance(value, list):
        return [_as_stored(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {name: _number(name, inner) for name, inner in value.items() if name not in LEFT_OUT}


def _number(name: str, value: Any) -> Any:
    identity = from_text(value) if name in _POINTERS and isinstance(value, str) else None
    return _as_stored(value) if identity is None else identity


def as_handed(value: Any) -> Any:
    """A stored document as a record has it: its ids as people see them, without what is the archive's own."""
    if isinstance(value, list | tuple):
        return [as_handed(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        name: to_text(inner) if name in _POINTERS and type(inner) is int else as_handed(inner)
        for name, inner in value.items()
        if name not in LEFT_OUT
    }


def handed_view(  # noqa: PLR0913 — what a record has beside its documents
    meeting: Meeting,
    documents: Mapping[str, list[Json]],
    *,
    archive: int,
    name: str,
    audience: Audience,
    revision: HandedRevision | None,
    later: tuple[LaterEvent, ...],
    later_until: date,
) -> View:
    """Return the content of a record, with its hash. ``documents``: by table, each in printed order."""
    view = {
        "format": FORMAT,
        "version": VERSION,
        "archive": {"id": to_text(archive), "name": name},
        "audience": audience,
        "revision": None if revision is None else msgspec.to_builtins(revision),
        "meeting": as_handed(to_json(meeting)),
        **{table: documents.get(table, []) for table in LISTS},
        "later": [{**msgspec.to_builtins(one), "of": to_text(one.of)} for one in later],
        "later_until": later_until.isoformat(),
    }
    return {**view, "hash": hash_of(view)}


_HEAD: Mapping[str, Callable[[Any], Any]] = {
    "archive": lambda told: (_identity(told["id"]), msgspec.convert(told["name"], str)),
    "audience": lambda told: msgspec.convert(told, Audience),
    "revision": lambda told: None if told is None else msgspec.convert(told, HandedRevision),
    "later": _later,
    "later_until": date.fromisoformat,
}
"""What stands before and after the documents of a record, and how it is read."""
