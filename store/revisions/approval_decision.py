"""The decision that approves minutes: which decisions do, about which minutes, and what it keeps of them.

The decision says which minutes it is about and what they said when it was made. That is fixed at the latest
when its meeting is closed. Carrying it out is :mod:`store.revisions.minutes_approval`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.series_members import at_closing
from store.files.table_file import BeforeWrite
from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Numbering, case_number, cites
from store.record.record import Record
from store.record.values import Approves, Corrects, ForApproval
from store.revisions.approval_item import approves, approving_text
from store.revisions.canonical import hash_of
from store.revisions.named_minutes import meant, minutes_of
from store.revisions.revision import content_of, numbered


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


def marked(archive: Archive, record: Record, entry: Entry, *, asked: bool = False) -> tuple[Document, ...]:
    """The decision with what it approves, and the corrections of its item with what they correct.

    asked: somebody has said that it is to approve minutes, in an item that is there for something else.
    Of a decision that is marked already, the corrections that have come since.
    """
    item = record.get(AgendaItem, entry.item)
    if entry.approves is not None:
        if not any(_waits(one, entry) for one in record.entries):
            return ()
        earlier = earlier_record(archive, record, entry.approves.meeting)
        return tuple(_corrections_of(record, entry, earlier)) if earlier is not None else ()
    if not approves(entry, item) and not (asked and approving_text(f"{entry.title} {entry.text}")):
        return ()
    taken = {one.approves.meeting for one in record.entries if one.approves is not None}
    drafts = [one for one in drafts_before(archive, record) if one.meeting.id not in taken]
    about = meant(entry, item, minutes_of(one.meeting for one in drafts))
    earlier = next((one for one in drafts if about and one.meeting.id == about.meeting), None)
    if earlier is None:
        return ()
    mark = hash_of(content_of(earlier))
    number = next((n for n, one in numbered(earlier) if one.hash == mark), len(numbered(earlier)) + 1)
    meeting = earlier.meeting
    told = replace(entry, approves=Approves(meeting.id, meeting.from_, number, mark))
    return (told, *_corrections_of(record, told, earlier))


def _waits(entry: Entry, decision: Entry) -> bool:
    """Whether a correction in the item of a decision says not yet of which minutes it is."""
    return entry.corrects is not None and not entry.corrects.meeting and entry.item == decision.item


def _corrections_of(record: Record, decision: Entry, earlier: Record) -> Iterator[Entry]:
    """The corrections that wait in the item of a decision, each with the minutes and the item it is about.

    One that names another day is about other minutes.
    """
    numbers, meeting = Numbering(earlier), earlier.meeting
    for entry in record.entries:
        if not _waits(entry, decision) or entry.corrects is None:
            continue
        day, number = entry.corrects.day, entry.corrects.number
        if day is not None and meeting.from_ and not meeting.from_ <= day <= (meeting.to or meeting.from_):
            continue
        item = _item_of(earlier, numbers, number)
        if item is None and number:  # it is about all of them, and says what was typed
            told = replace(entry, text=f"{number} {entry.text}")
            yield replace(told, corrects=Corrects(meeting.id, meeting.from_))
            continue
        about = Corrects(meeting.id, meeting.from_, item.id if item else None, number)
        yield replace(entry, corrects=about)


def unfound_number(archive: Archive, record: Record, entry: Entry) -> ForApproval | None:
    """The minutes that a correction is about and that have no item of the number it names; else None."""
    about, item = entry.corrects, record.get(AgendaItem, entry.item)
    if about is None or not about.number or about.item is not None:
        return None
    drafts = drafts_before(archive, record)
    waits = minutes_of(one.meeting for one in drafts)
    found = next((one for one in waits if about.day and one.day == about.day), None)
    found = found or meant(replace(entry, text="", title=""), item, waits)
    earlier = next((one for one in drafts if found and one.meeting.id == found.meeting), None)
    if earlier is None or _item_of(earlier, Numbering(earlier), about.number) is not None:
        return None
    return found


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
    found = next((found for entry in decided if (found := record.get(AgendaItem, entry.item))), None)
    return found or _item_of_letter(record, numbers, number) or _item_without_year(record, numbers, number)


def _item_without_year(record: Record, numbers: Numbering, number: str) -> AgendaItem | None:
    """The one item that a number means as people say it: «sak 14» for «PS 14/26»."""
    said = case_number(number)
    if said is None or said.year:
        return None
    named = ((item, case_number(numbers.item(item))) for item in record.agenda)
    found = [item for item, of in named if of is not None and of.year and of.value == said.value]
    return found[0] if len(found) == 1 else None


def _item_of_letter(record: Record, numbers: Numbering, number: str) -> AgendaItem | None:
    """The item of the one decision that has a number behind a letter: «4/26» for «D 4/26»."""
    lettered = [
        record.get(AgendaItem, entry.item)
        for entry in record.entries
        if (name := numbers.decision(entry)) and cites(number, name.rpartition(" ")[2])
    ]
    return lettered[0] if len(lettered) == 1 else None


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
            if entry.approves is not None or approves(entry, now.get(AgendaItem, entry.item))
            for document in marked(archive, now, entry)
        ]
        found = {(type(one), one.id): one for one in (*documents, *more)}
        return tuple(found.values())

    return fixed


def earlier_record(archive: Archive, record: Record, meeting: int) -> Record | None:
    """Another meeting of the archive; None when there is none, or it cannot be read."""
    with suppress(Problem):
        file = earlier_file(archive, record, meeting)
        return file.record() if file is not None else None
    return None


def earlier_file(archive: Archive, record: Record, meeting: int) -> MeetingFile | None:
    """The file of another meeting of the archive; None when there is none. Raises ``archive-missing``."""
    for summary in archive.listing().everything:
        if summary.id == meeting and summary.id != record.meeting.id:
            return archive.file(summary.path)
    return None
