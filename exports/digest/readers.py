"""The readers of a digest: members of its series and their addresses, and who was not at its meetings."""

from __future__ import annotations

from collections.abc import Sequence

from store.files.readable_archive import ReadableArchive
from store.language.words import fold
from store.record.attendance import Names
from store.record.record import Record
from store.series.book import SeriesBook


def absent_from(records: Sequence[Record]) -> tuple[str, ...]:
    """Return each person who is noted as excused or absent in any of some meetings, by name; no groups."""
    people = (person for record in records for person in record.attendance)
    away = (one for one in people if one.status in ("excused", "absent") and one.count is None)
    return tuple(dict.fromkeys(one.name.name for one in away if one.name.name))


class DigestReaders:
    """The members of the series of some meetings, and whoever was at these."""

    def __init__(self, archive: ReadableArchive, records: Sequence[Record]) -> None:
        """Read the series of an archive."""
        book = SeriesBook(archive.common.tables())
        series = {record.meeting.series.id for record in records if record.meeting.series is not None}
        members = [member for one in series for member in book.everybody(one)]
        self._emails = {
            fold(member.name.name): " ".join(member.email.split()) for member in members if member.email
        }
        people = [person.name.name for record in records for person in record.attendance if not person.count]
        self._people = Names([*(member.name.name for member in members), *people])

    @property
    def everybody(self) -> tuple[str, ...]:
        """The addresses of all members."""
        return tuple(dict.fromkeys(self._emails.values()))

    def address(self, name: str) -> str:
        """The address of the one person a name stands for; empty where none is known."""
        return self._emails.get(self._people.resolve(name), "")
