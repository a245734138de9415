"""The decision that approves minutes: which decisions do, about which minutes, and what it keeps of them.

The decision says which minutes it is about and what they said when it was made. That is fixed at the latest
when its meeting is closed. Carrying it out is :mod:`store.revisions.minutes_approval`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from store.files.archive import Archive
from store.files.series_members import at_closing
from store.files.table_file import BeforeWrite
from store.language.folders import any_of
from store.language.words import ANY, fold
from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Numbering, cites
from store.record.record import Record
from store.record.values import Approves, Corrects, Kind
from store.revisions.approval_item import APPROVING, MINUTES, submits
from store.revisions.approval_sentences import long_day
from store.revisions.canonical import hash_of
from store.revisions.revision import content_of, numbered

_FORMAL = re.compile(rf"\b{any_of(ANY.printed.formalities)}\b", re.IGNORECASE)


_DENIED = re.compile(rf"\b{any_of(map(re.escape, ANY.votes.denied))}\b", re.IGNORECASE)


_DAY = re.compile(r"\d{1,2}\.? ?(?:[^\W\d_]{3,20}|\d{1,2}\b)")


def approves(entry: Entry, item: AgendaItem | None) -> bool:
    """Whether a decision in an item for that approves minutes. One about the notice alone does not."""
    said = f"{entry.title} {entry.text}"
    if entry.kind != Kind.DECISION or entry.conclusion or not submits(item) or _DENIED.search(said):
        return False
    return bool(APPROVING.search(said)) and (bool(MINUTES.search(fold(said))) or not _FORMAL.search(said))


def drafts_before(archive: Archive, record: Record) -> list[Record]:
    """The earlier meetings of a meeting's series whose minutes are drafts, the latest last."""
    meeting = record.meeting
    if meeting.series is None or meeting.from_ is None:
        return []
    found = [
        other
        for other in archive.records_of_series(meeting.series.id)
        if other.meeting.id != meeting.id
        and other.meeting.state == "draft"
        and not other.meeting.in_bin
        and other.meeting.from_
        and other.meeting.from_ <= meeting.from_
    ]
    return sorted(found, key=lambda other: (other.meeting.from_ or date.min, other.meeting.id))


def meant(entry: Entry, item: AgendaItem | None, drafts: list[Record]) -> Record | None:
    """The draft that a decision is about: that of the day it names, or else the latest; None for neither."""
    said = fold(f"{entry.title} {entry.text} {item.title if item else ''}")
    if _DAY.search(said) is None:
        return drafts[-1] if drafts else None
    named = [one for one in drafts if any(day in said for day in _days(one))]
    return named[0] if len(named) == 1 else None


def _days(record: Record) -> Iterator[str]:
    meeting = record.meeting
    if meeting.from_ is not None:
        told = fold(long_day(meeting.from_, meeting.language))
        yield told.removesuffix(f" {meeting.from_.year}")
        yield f"{meeting.from_.day}.{meeting.from_.month}."


def marked(
    archive: Archive, record: Record, entry: Entry, drafts: list[Record] | None = None
) -> tuple[Document, ...]:
    """The decision with what it approves, and the corrections of its item with what they correct."""
    item = record.get(AgendaItem, entry.item)
    if entry.approves is not None or not approves(entry, item):
        return ()
    earlier = meant(entry, item, drafts_before(archive, record) if drafts is None else drafts)
    if earlier is None:
        return ()
    mark = hash_of(content_of(earlier))
    number = next((n for n, one in numbered(earlier) if one.hash == mark), len(numbered(earlier)) + 1)
    meeting = earlier.meeting
    told = replace(entry, approves=Approves(meeting.id, meeting.from_, number, mark))
    return (told, *_corrections_of(record, told, earlier))


def _corrections_of(record: Record, decision: Entry, earlier: Record) -> Iterator[Entry]:
    """The corrections that wait in the item of a decision, each with the minutes and the item it is about."""
    numbers = Numbering(earlier)
    for entry in record.entries:
        waits = entry.corrects is not None and not entry.corrects.meeting and entry.item == decision.item
        if waits and entry.corrects is not None:
            item = _item_of(earlier, numbers, entry.corrects.number)
            meeting = earlier.meeting
            number = entry.corrects.number
            if item is None and number:  # it is about all of them, and says what was typed
                told = replace(entry, text=f"{number} {entry.text}")
                yield replace(told, corrects=Corrects(meeting.id, meeting.from_))
                continue
            about = Corrects(meeting.id, meeting.from_, item.id if item else None, number)
            yield replace(entry, corrects=about)


def _item_of(record: Record, numbers: Numbering, number: str) -> AgendaItem | None:
    """The item of a number, or of the decision that has it."""
    if not number:
        return None
    for item in record.agenda:
        if numbers.item(item) and cites(number, numbers.item(item)):
            return item
    decided = (
        entry
        for entry in record.entries
        if numbers.decision(entry) and cites(number, numbers.decision(entry))
    )
    return next((found for entry in decided if (found := record.get(AgendaItem, entry.item))), None)


def closing(archive: Archive) -> BeforeWrite:
    """What is fixed in writing once a meeting is a draft: its numbers, and which minutes it approves."""
    numbers = at_closing(archive)

    def fixed(record: Record) -> tuple[Document, ...]:
        documents = numbers(record)
        if record.meeting.state != "draft":
            return documents
        now = record.with_documents(documents)
        more = [
            document
            for entry in now.entries
            if entry.approves is None and approves(entry, now.get(AgendaItem, entry.item))
            for document in marked(archive, now, entry)
        ]
        found = {(type(one), one.id): one for one in (*documents, *more)}
        return tuple(found.values())

    return fixed
