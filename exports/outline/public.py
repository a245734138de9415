"""A meeting as whoever follows or searches it may see it: nothing but what its documents print."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from exports.outline.context import Scribe
from exports.outline.entry_order import is_speech
from exports.privacy import PublicRecord, for_others
from exports.typography.typesetter import AsTyped
from store.plain_text import without_check
from store.record.kinds import KINDS
from store.record.model import TABLE_OF, AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import Kind

_V = TypeVar("_V")
_D = TypeVar("_D", bound=Document)


def public_record(record: Record, used_numbers: Collection[str] = ()) -> PublicRecord:
    """Return the record without what no document prints.

    The :class:`Scribe` decides, as it does for every document. Of what is exempt only the sentence stands
    that keeps its place. Numbers stand as the documents have them; nothing stands as it was typed.
    """
    told = record if isinstance(record, PublicRecord) else for_others(record)
    scribe = Scribe(told, AsTyped(), None, used_numbers, speakers=None)
    tables: dict[str, dict[int, Document]] = {"meeting": {1: _unmarked(_meeting(told.meeting))}}
    for document in (*told.days, *told.attendance, *_items(scribe), *_entries(scribe), *_events(scribe)):
        bare = replace(document, was=(), unknown={}) if document.was or document.unknown else document
        tables.setdefault(TABLE_OF[type(document)], {})[document.id] = _unmarked(bare)
    return PublicRecord(tables)


def _unmarked(document: _D) -> _D:
    """The document with no mark for another look in any of its texts; itself when there is none."""
    return _without_marks(document) if b"??" in msgspec.msgpack.encode(document) else document


def _meeting(meeting: Meeting) -> Meeting:
    """What a meeting's head says to its readers."""
    return Meeting(
        id=meeting.id,
        title=meeting.title,
        subtitle=meeting.subtitle,
        from_=meeting.from_,
        to=meeting.to,
        zone=meeting.zone,
        place=meeting.place,
        language=meeting.language,
        profile=meeting.profile,
        layout=meeting.layout,
        recommender=meeting.recommender,
        chair=meeting.chair,
        note_taker=meeting.note_taker,
        state=meeting.state,
    )


def _items(scribe: Scribe) -> Iterator[AgendaItem]:
    for item in scribe.items:
        number, parent = scribe.numbers.item(item), scribe.parents.get(item.id)
        if scribe.exempt(item):
            # Not even how it is talked about: its form, its outcome and who presents it are told nowhere.
            bare = AgendaItem(id=item.id, rank=item.rank, day=item.day, title=scribe.name_of(item))
            times = {"planned": item.planned, "began": item.began, "ended": item.ended, "away": item.away}
            yield replace(bare, number=number, parent=parent, **times)
        else:
            yield replace(item, number=number, parent=parent)


def _entries(scribe: Scribe) -> Iterator[Entry]:
    for item in scribe.items:
        if law := scribe.exempt(item):
            yield Entry(id=-item.id, text=scribe.exempt_sentence(law), item=item.id)
    for entry in scribe.entries:
        within = scribe.item_of.get(entry.item or 0)
        untold = is_speech(entry) and not scribe.tells_speech
        if untold or (within is not None and scribe.exempt(within)):
            continue
        if not entry.exempt:
            yield _told(scribe, entry, within)
        elif not KINDS[entry.kind].apart:
            yield _place_of(_told(scribe, entry, within), scribe.exempt_sentence(entry.exempt))


def _told(scribe: Scribe, entry: Entry, within: AgendaItem | None) -> Entry:
    """An entry as it is printed: by whom only where the document says so, in an item that it has."""
    asks = entry.kind == Kind.QUESTION and not scribe.unattributed
    named = scribe.speakers or KINDS[entry.kind].verbatim or asks
    known = within is None and any(day.id == entry.day for day in scribe.record.days)
    return replace(
        entry,
        item=within.id if within is not None else None,
        day=entry.day if known else None,
        number=scribe.numbers.decision(entry),
        speaker=entry.speaker if named else None,
        answered_by=None if scribe.unattributed else entry.answered_by,
        typed="",
        tags=(),
        check=False,
    )


def _place_of(entry: Entry, sentence: str) -> Entry:
    """What keeps the place of an exempt entry; a decision keeps its number too."""
    kept = Entry(id=entry.id, rank=entry.rank, item=entry.item, day=entry.day, at=entry.at, text=sentence)
    if not KINDS[entry.kind].numbered:
        return kept
    return replace(kept, kind=entry.kind, number=entry.number, conclusion=entry.conclusion)


def _events(scribe: Scribe) -> Iterator[Event]:
    """What became of the entries that are told, without remarks, which no document prints."""
    told = {entry.id for entry in scribe.entries if not scribe.exempt(entry)}
    for event in scribe.record.events:
        if event.about is not None or (event.of.entry in told and event.what == "status"):
            yield event


def _without_marks(value: _V) -> _V:
    """The value with no mark for another look in any of its texts; itself when there is none."""
    found: Any = value
    if isinstance(value, str):
        found = without_check(value)
    elif isinstance(value, tuple):
        inner = tuple(_without_marks(one) for one in value)
        found = inner if inner != value else value
    elif isinstance(value, msgspec.Struct):
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        changed = {name: new for name, old in fields if old and (new := _without_marks(old)) is not old}
        found = replace(value, **changed) if changed else value
    return found  # type: ignore[no-any-return]
