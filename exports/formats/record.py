"""A meeting as a record for another archive: what others may read of it, in printed order.

Beside the meeting it tells what has become of its entries elsewhere: in approved meetings, and outside of
meetings. No clock is asked, so the same archive gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from exports.free_path import free_path
from exports.privacy import for_others, lead_of
from exports.public_registers import public_book
from exports.review.leak_check import meetings_leak
from store.errors import Problem
from store.exchange.handed_record import HandedRevision, LaterEvent, as_handed, handed_view
from store.exchange.record_text import View, record_text
from store.files.archive import Archive
from store.files.encoding import file_name
from store.language.catalogue import words
from store.record.identity import made_at
from store.record.in_minutes import Belonging
from store.record.model import AgendaItem, Document, Entry, Event, Json, Meeting, Presence, Stored, to_json
from store.record.record import Record
from store.record.withheld import Withheld
from store.registers.rows import Step
from store.revisions.revision import approved_one
from store.search.numbers_given import numbers_given

Became: TypeAlias = Mapping[int, Sequence[Step]]
"""What has become of entries since their meeting, by their ids."""


class RecordSource(msgspec.Struct, frozen=True, kw_only=True):
    """An archive that hands a meeting on: its id, its name, all its meetings, and what is known beside them.

    tables: those of archive.json. used_numbers: those of other meetings of a series, by meeting.
    """

    archive: int
    name: str
    records: Sequence[Record]
    tables: Stored
    used_numbers: Mapping[int, Collection[str]] = msgspec.field(default_factory=dict)


def record_source(archive: Archive, name: str) -> RecordSource:
    """Return an archive as it hands meetings on; ``name`` is what it is called. It gets an id if it has none.

    Reads every meeting; those that cannot be read tell nothing.
    """
    records = []
    for summary in archive.listing().meetings:
        with suppress(Problem):
            records.append(archive.file(summary.path).record())
    drafts = [record.meeting for record in records if record.meeting.state != "approved"]
    return RecordSource(
        archive=archive.identity(),
        name=name,
        records=tuple(sorted(records, key=lambda record: record.meeting.id)),
        tables=archive.common.tables(),
        used_numbers={meeting.id: numbers_given(archive, meeting) for meeting in drafts},
    )


def record_path(meeting: Meeting, folder: Path) -> Path:
    """Return «2026-05-05 Biblioteksjefmøtet – opptak.json» in a folder; numbered where there is one."""
    kind = words(meeting.language, "document")("type-record").lower()
    stem = f"{Path(file_name(meeting.title, meeting.from_)).stem} – {kind}"
    return free_path(folder, stem, ".json")


def to_record(source: RecordSource, meeting: int, *, internal: bool = False) -> bytes:
    """Return the record of a meeting, by its id; ``internal`` has what is private and exempt too.

    Raises ``export-leaks`` where a text that is withheld from others stood in one for them.
    """
    content = _content(source, meeting, internal=internal)
    if not internal:
        records = list(source.records)

        def again(silent: Sequence[Record], _keys: frozenset[int]) -> bytes:
            return _content(replace(source, records=silent), meeting, internal=False)

        if meetings_leak(records, content, again):
            raise Problem("export-leaks")
    return content


def public_record_text(archive: int, name: str, whole: Record, found: Became) -> bytes:
    """Return the record of a meeting for others, given what has become of its entries, by id.

    It is not looked through: that is for whoever makes it as one file of many. ``archive``, ``name``: as in
    :class:`RecordSource`.
    """
    return record_text(_view(archive, name, whole, found, internal=False))


def _content(source: RecordSource, meeting: int, *, internal: bool) -> bytes:
    whole = next(record for record in source.records if record.meeting.id == meeting)
    found = _found_later(source, whole)
    return record_text(_view(source.archive, source.name, whole, found, internal=internal))


def _view(archive: int, name: str, whole: Record, found: Became, *, internal: bool) -> View:
    meeting = whole.meeting.id
    parts = _Parts(whole, internal=internal)
    later = tuple(_later(found, parts.told))
    held = whole.meeting.to or whole.meeting.from_ or made_at(meeting).date()
    approved = approved_one(whole)
    return handed_view(
        whole.meeting,
        parts.documents(),
        archive=archive,
        name=name,
        audience="internal" if internal else "others",
        revision=None
        if approved is None
        else HandedRevision(approved[0], approved[1].hash, approved[1].day, approved[1].reason),
        later=later,
        later_until=max((held, *(one.day for one in later))),
    )


class _Parts:
    """The documents of a meeting that are handed on, as a record has them."""

    def __init__(self, whole: Record, *, internal: bool) -> None:
        withheld, belonging = Withheld(whole), Belonging(whole)
        self._shown: Record = whole if internal else for_others(whole)
        self._withheld = withheld
        self._walked = bool(whole.presence)
        hidden: Collection[int] = () if internal else withheld.private
        self._items = [item for item in self._shown.agenda if item.id not in hidden]
        kept = {entry.id for entry in whole.entries if belonging.holds(entry) and entry.id not in hidden}
        self._entries = [entry for entry in _in_order(self._shown) if entry.id in kept]
        self._there = {one.id for one in (*self._items, *self._entries)}
        self.told = frozenset(entry.id for entry in self._entries) - (
            frozenset() if internal else withheld.laws.keys()
        )

    def documents(self) -> dict[str, list[Json]]:
        """The documents by their tables, each in printed order."""
        return {
            "days": [_handed(day) for day in self._shown.days],
            "agenda": [self._item(item) for item in self._items],
            "attendance": [_handed(who) for who in self._shown.attendance],
            "presence": [_handed(self._moved(moved)) for moved in self._shown.presence],
            "entries": [self._entry(entry) for entry in self._entries],
            "events": [_handed(replace(event, at=None)) for event in self._events()],
        }

    def _item(self, item: AgendaItem) -> Json:
        return _handed(replace(self._marked(item), parent=self._known(item.parent)))

    def _entry(self, entry: Entry) -> Json:
        """An entry; when it was noted is told only where that says who was there."""
        lead = lead_of(entry)
        told = replace(
            self._marked(entry),
            parent=self._known(entry.parent),
            item=self._known(entry.item),
            conflict_of=self._known(entry.conflict_of),
            at=entry.at if self._walked else None,
            in_minutes=True,
        )
        return {**_handed(told), **({"lead": lead} if lead else {})}

    def _marked(self, line: AgendaItem | Entry) -> AgendaItem | Entry:
        """A line with the marks that it has from what it hangs on: the record does not say them otherwise."""
        law = self._withheld.laws.get(line.id, line.exempt)
        return replace(line, private=line.id in self._withheld.private, exempt=law)

    def _moved(self, moved: Presence) -> Presence:
        return replace(moved, item=self._known(moved.item))

    def _events(self) -> Iterator[Event]:
        """What became of entries here, of those that are told, and of points of earlier meetings."""
        own = self._shown.meeting.id
        for event in self._shown.events:
            if event.of.meeting != own or event.of.entry in self._there:
                yield replace(event, item=self._known(event.item))

    def _known(self, key: int | None) -> int | None:
        return key if key in self._there else None


def _in_order(record: Record) -> Iterator[Entry]:
    """The entries as they are printed: those before the first item, then item by item."""
    items = {item.id for item in record.agenda}
    yield from (entry for entry in record.entries if entry.item not in items)
    for item in record.agenda:
        yield from record.entries_of(item)


def _handed(document: Document) -> Json:
    stored: Json = as_handed({"id": document.id, **to_json(replace(document, unknown={}))})
    return stored


def _found_later(source: RecordSource, whole: Record) -> Became:
    """What has become of the entries of a meeting elsewhere, where others may know it."""
    meeting = whole.meeting.id
    counting = [
        record
        for record in source.records
        if record.meeting.id == meeting or record.meeting.state == "approved"
    ]
    pairs = [(record, for_others(record)) for record in counting]
    return public_book(pairs, source.tables, source.used_numbers).later(meeting)


def _later(found: Became, told: Collection[int]) -> Iterator[LaterEvent]:
    """What has become of the entries that are told, in order."""
    for key in sorted(found):
        for step in found[key] if key in told else ():
            if step.what != "remark":
                yield LaterEvent(key, step.what, step.to, step.day, _number_of(step))


def _number_of(step: Step) -> str:
    """The number of the decision that did it, where anybody may know it."""
    by = step.by
    return by.number if by is not None and by.settled and not by.hidden else ""
