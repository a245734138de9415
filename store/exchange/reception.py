"""What a record becomes that somebody brings: a meeting of ours that was lost, or one of another archive.

A meeting of ours that is here is compared, and nothing is written. One that was deleted for good stays gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from store.exchange.foreign_meetings import Arrival, ForeignMeetings
from store.exchange.handed_record import HandedRecord
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.new_file import written_anew
from store.record.identity import to_text
from store.record.in_minutes import Belonging
from store.record.model import Entry
from store.record.record import Record
from store.record.withheld import Withheld
from store.revisions.canonical import hash_of
from store.revisions.revision import approved_one, content_of

Received: TypeAlias = Arrival | Literal["restored", "here", "here-older", "here-newer", "here-other"]
"""What becomes of a record: beside those of another archive, an :data:`Arrival`; a meeting of ours comes back
(``restored``), or is here: as it is in the file (or both are drafts), or the file is older, newer or another.
"""


class Reception(msgspec.Struct, frozen=True):
    """What became of a record, and the file of a meeting of ours that came back.

    ours, theirs: the revision that the archive has, and that of the record; 0 for a draft.
    """

    what: Received
    handed: HandedRecord
    file: MeetingFile | None = None
    ours: int = 0
    theirs: int = 0


def expected(archive: Archive, handed: HandedRecord) -> Reception:
    """What would become of a record; nothing is written.

    Raises ``meeting-deleted`` for a meeting of ours that was deleted for good.
    """
    if archive.about().get("id") != handed.archive:
        return Reception(ForeignMeetings(archive).arrival(handed), handed)
    if (gone := archive.gone().get(handed.meeting.id)) is not None:
        raise gone.refused(to_text(handed.meeting.id))
    found = next((one for one in archive.listing().everything if one.id == handed.meeting.id), None)
    if found is None:
        return Reception("restored", handed)
    here = approved_one(archive.file(found.path).record())
    ours = here[0] if here else 0
    theirs = handed.revision.number if handed.revision else 0
    what: Received = "here"
    if theirs != ours:
        what = "here-older" if theirs < ours else "here-newer"
    elif here is not None and handed.revision is not None and handed.revision.hash != here[1].hash:
        what = "here-other"
    return Reception(what, handed, ours=ours, theirs=theirs)


def receive(archive: Archive, handed: HandedRecord) -> Reception:
    """Take a record in. Raises NotSaved, and what :func:`expected` raises."""
    meant = expected(archive, handed)
    if meant.what == "restored":
        return replace(meant, file=written_anew(restored(archive, handed), archive))
    if meant.what.startswith("here"):
        return meant
    arrival, _ = ForeignMeetings(archive).take(handed)
    return replace(meant, what=arrival)


def restored(archive: Archive, handed: HandedRecord) -> Record:
    """The record of a meeting of ours as its file is to hold it.

    What was printed is in its minutes still, although the record does not say why. Its revision holds what
    came back; where that is not all that was approved, it says that the rest is gone.
    """
    record = handed.record.with_documents(_kept(handed.record))
    for revision in record.revisions:
        content = content_of(record)
        gone = {} if hash_of(content) == revision.hash else {"content": _instant(archive)}
        record = record.with_documents([replace(revision, content=content, forgotten=gone)])
    return record


def _instant(archive: Archive) -> str:
    return archive.clock().isoformat(timespec="seconds")


def _kept(record: Record) -> Iterator[Entry]:
    """The entries that would not be printed, or not for everybody, by what stands around them."""
    belonging, withheld = Belonging(record), Withheld(record)
    for entry in record.entries:
        marked = entry.private or bool(entry.exempt)
        if not belonging.holds(entry) or (withheld.untold(entry.id) and not marked):
            yield replace(entry, kept=True)
