"""Revisions: minutes as they were approved, by content, hash and number.

A revision holds what the minutes for insiders are made of and nothing else: no memo, no working note, no
private line, no traces, no tombstones, and nothing of the meeting's state. So what is no part of the minutes
changes no hash. It is canonical JSON: names in order, no spaces, a table by its keys. No revision holds
another. Files of earlier versions have revisions with the whole file in them, and older ones with the
earlier revisions inside each other; those are taken out by :func:`flattened`, and put in again where the
hash is asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal, TypeAlias

from msgspec.structs import replace

from store.forget.mark import is_gone, marks
from store.record.in_minutes import Belonging
from store.record.model import Document, Event, Json, Meeting, Presence, Revision, to_json
from store.record.record import Record
from store.record.timing import in_zone
from store.record.values import State
from store.record.withheld import Withheld
from store.revisions.canonical import HASH_SHOWN, canonical, hash_of, tables_in

RevisionState: TypeAlias = Literal["submitted", "approved", "reopened"]
Verified: TypeAlias = Literal["yes", "no", "forgotten"]
"""Whether the content of a revision gives its hash; it cannot any more when something in it is forgotten."""

_NOT_SAID = ("was", "state", "binned", "put_away")
"""Fields of a meeting that no document is made of."""

_PLACE = ("rank", "parent", "day", "number", "prefix", "form", "private")
"""What stays of a private item: the places of the others are counted with it."""

_SINCE_FLAT = ("number", "day", "submitted", "approved", "reopened", "flat", "was", "forgotten")
"""Fields that revisions had not when they stood inside each other."""


def content_of(record: Record) -> str:
    """What a revision of the record holds."""
    return canonical(_tables(record))


def shown_hash(revision: Revision) -> str:
    """The eight digits that a revision is cited by."""
    return revision.hash[:HASH_SHOWN]


def identity_of(meeting: int, number: int, mark: str) -> int:
    """The id of a revision, from its meeting, number and hash: two machines that make the same make one."""
    said = json.dumps([meeting, number, mark]).encode()
    return int(hashlib.sha256(said).hexdigest()[:15], 16)


def state_of(revision: Revision) -> RevisionState:
    """What has become of a revision."""
    if revision.reopened is not None:
        return "reopened"
    return "submitted" if revision.submitted is not None and revision.approved is None else "approved"


def day_of(meeting: Meeting, revision: Revision) -> date | None:
    """The day on which a revision was approved or submitted; of older versions that of the key press."""
    submitted = revision.submitted if state_of(revision) == "submitted" else None
    if revision.day is not None or (submitted is not None and submitted.day is not None):
        return revision.day or (submitted.day if submitted else None)
    return in_zone(meeting, revision.at).date() if revision.at else None


def numbered(record: Record) -> tuple[tuple[int, Revision], ...]:
    """The revisions of a meeting with their numbers, in order; those of earlier versions are counted."""
    found: list[tuple[int, Revision]] = []
    for revision in record.revisions:
        found.append((max(revision.number, found[-1][0] + 1 if found else 1), revision))
    return tuple(found)


def approved_one(record: Record) -> tuple[int, Revision] | None:
    """The revision that holds of approved minutes, with its number."""
    holds = [one for one in numbered(record) if state_of(one[1]) == "approved"]
    return holds[-1] if holds and record.meeting.state == "approved" else None


def submitted_one(record: Record) -> tuple[int, Revision] | None:
    """The revision of a draft that lies before a later meeting, with its number."""
    found = numbered(record)
    waits = found and state_of(found[-1][1]) == "submitted" and record.meeting.state == "draft"
    return found[-1] if waits else None


def shown_state(record: Record) -> str:
    """The state that lists tell: that of the meeting, or «submitted»."""
    return "submitted" if submitted_one(record) else record.meeting.state


def replaced_one(record: Record) -> tuple[int, Revision] | None:
    """The approved revision before the one that holds: the one that it takes the place of."""
    holds = approved_one(record)
    before = [
        one for one in numbered(record) if state_of(one[1]) == "reopened" and holds and one[0] < holds[0]
    ]
    return before[-1] if before else None


def record_of(revision: Revision, number: int) -> Record | None:
    """The meeting as a revision has it, with what was said of it then; None when it cannot be read."""
    tables = tables_in(revision.content)
    if tables is None or 1 not in tables.get("meeting", {}):
        return None
    tables = {table: dict(documents) for table, documents in tables.items() if table != "revisions"}
    tables["meeting"][1] = {**tables["meeting"][1], "state": "draft"}
    record = Record.from_stored(tables)
    try:
        meeting = record.meeting
    except KeyError:  # the meeting itself is damaged
        return None
    held = replace(revision, number=number, reopened=None, content="")
    state: State = "draft" if state_of(held) == "submitted" else "approved"
    return record.with_documents([replace(meeting, state=state), held])


def forgotten_in(revision: Revision) -> tuple[int, str]:
    """How many lines of a revision are gone for good since it was made, and the last instant (UTC)."""
    since = marks(to_json(revision)).get("content", "")
    tables = tables_in(revision.content) or {}
    if not since:
        return 0, ""
    gone = [
        at
        for documents in tables.values()
        for document in documents.values()
        if (at := max(marks(document).values(), default=""))
    ]
    return max(1, len(gone)), since


def withheld_since(then: Record, record: Record) -> int:
    """How many items and entries of a revision, as it was, others might read then and may not read now."""
    before, now = Withheld(then), Withheld(record)
    texts = (*then.agenda, *then.entries)
    return sum(now.untold(text.id) and not before.untold(text.id) for text in texts)


def verified(revision: Revision, record: Record) -> Verified:
    """Whether the content of a revision of the record gives its hash."""
    inside = _earlier(revision, record.revisions) if revision.flat else []
    if any("content" in one.forgotten for one in (revision, *inside)):
        return "forgotten"
    if revision.flat and tables_in(revision.content) is None:
        return "no"
    content = _whole(revision, inside) if revision.flat else revision.content
    return "yes" if hash_of(content) == revision.hash else "no"


def flattened(record: Record) -> tuple[Revision, ...]:
    """The revisions that hold others, each without them.

    Only those of which the hash can be made again afterwards: nothing is lost for being smaller.
    """
    found = []
    for revision in record.revisions:
        tables = None if revision.flat else tables_in(revision.content)
        if not tables or not tables.get("revisions"):
            continue
        bare = canonical({table: docs for table, docs in tables.items() if table != "revisions"})
        flat = replace(revision, content=bare, flat=True)
        if _whole(flat, _earlier(revision, record.revisions)) == revision.content:
            found.append(flat)
    return tuple(found)


def _earlier(revision: Revision, revisions: Iterable[Revision]) -> list[Revision]:
    """Those that may stand inside one: of the versions of the program that numbered none."""
    return [other for other in revisions if other.id < revision.id and not other.number]


def _whole(revision: Revision, earlier: Collection[Revision]) -> str:
    """The content of a flat revision with the earlier ones in it, as they stood there."""
    inner: dict[str, Json] = {}
    for other in sorted(earlier, key=lambda one: one.id):
        whole = _whole(other, [one for one in earlier if one.id < other.id]) if other.flat else other.content
        stood = {name: value for name, value in to_json(other).items() if name not in _SINCE_FLAT}
        inner[str(other.id)] = {**stood, "content": whole}
    tables = json.loads(revision.content)
    return json.dumps(
        {**tables, "revisions": inner}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def _tables(record: Record) -> dict[str, dict[int, Json]]:
    """The tables of what the minutes are made of."""
    told = _Kept(record)
    stored = record.stored()
    tables: dict[str, dict[int, Json]] = {}
    for table, documents in stored.items():
        if table == "revisions":
            continue
        kept = {key: told.bare(table, key, document) for key, document in documents.items()}
        tables[table] = {key: document for key, document in kept.items() if document is not None}
    return {table: documents for table, documents in tables.items() if documents}


class _Kept:
    """What of the documents of a record belongs in a revision."""

    def __init__(self, record: Record) -> None:
        withheld, belonging = Withheld(record), Belonging(record)
        self._record = record
        self._private = withheld.private
        self._left = {entry.id for entry in record.entries if not belonging.holds(entry)}

    def bare(self, table: str, key: int, document: Json) -> Json | None:
        """A document of a table; None for what is left out."""
        if "deleted" in document or is_gone(document) or (table == "entries" and self._is_out(key)):
            return None
        if table == "agenda" and key in self._private:
            return {name: value for name, value in document.items() if name in _PLACE}
        told = {name: value for name, value in document.items() if name != "was"}
        if table == "meeting":
            return {name: value for name, value in told.items() if name not in _NOT_SAID}
        if table == "events":
            event = self._record.get(Event, key)
            return None if event is not None and self._is_aside(event) else told
        if table == "presence":
            moved = self._record.get(Presence, key)
            if moved is not None and moved.item in self._private:
                # That somebody came or went is told, but not in what.
                told = {name: value for name, value in told.items() if name not in ("item", "ground")}
                return None if moved.what == "recusal" else told
        return told

    def _is_aside(self, event: Event) -> bool:
        private = event.about is not None and event.about.private
        return private or self._is_out(event.of.entry) or event.item in self._private

    def _is_out(self, key: int) -> bool:
        return key in self._private or key in self._left


def approval(record: Record, said: Revision) -> tuple[Document, ...]:
    """The documents that approve a draft as it stands: the meeting, its revision, and flat older ones.

    ``said`` is the revision but for what it holds. One that was submitted with the same text becomes it.
    """
    return (replace(record.meeting, state="approved"), *submission(record, said))


def submission(record: Record, said: Revision) -> tuple[Document, ...]:
    """The documents that put a revision of a draft as it stands beside it, and older ones flat."""
    content = content_of(record)
    mark = hash_of(content)
    last = numbered(record)[-1] if record.revisions else (0, _NEW)
    if state_of(last[1]) == "submitted" and last[1].hash == mark:
        made = replace(said, id=last[1].id, number=last[0], submitted=said.submitted or last[1].submitted)
        made = replace(made, content=content, hash=mark, was=last[1].was, at=said.at or last[1].at)
    else:
        number = last[0] + 1
        identity = identity_of(record.meeting.id, number, mark)
        made = replace(said, id=identity, number=number, content=content, hash=mark)
    return (made, *flattened(record))


_NEW = Revision(id=0)
