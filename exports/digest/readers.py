"""The readers of a digest: the members of the series that it is about, and their addresses."""

from __future__ import annotations

from collections.abc import Sequence

from store.files.readable_archive import ReadableArchive
from store.language.words import fold
from store.record.attendance import Names
from store.record.record import Record
from store.series.book import SeriesBook


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
