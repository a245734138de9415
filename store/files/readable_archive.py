"""The reading side of an archive: what the index and the numbers of a series ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from store.files.meeting_list import Gone, Listing, Summary
    from store.files.system import Disk, FolderEntry
    from store.record.model import Stored
    from store.record.record import Record


class ReadableTables(Protocol):
    """A file that gives its tables, and none when there is no file."""

    def tables(self) -> Stored:
        """The tables. Raises Problem when they cannot be read."""


class ReadableMeeting(Protocol):
    """The file of a meeting, to read."""

    def read(self) -> Stored:
        """The tables, from the disk. Raises Problem when they cannot be read."""

    def record(self) -> Record:
        """The meeting, from the disk. Raises Problem, and what values beyond all measure raise."""

    def changed(self) -> bool:
        """Whether others have written it since it was read from here."""


class ReadableArchive(Protocol):
    """An archive, to read: :class:`store.files.archive.Archive` is one."""

    @property
    def folder(self) -> Path:
        """Where it is."""

    @property
    def disk(self) -> Disk:
        """The calls by which it is read."""

    @property
    def common(self) -> ReadableTables:
        """archive.json."""

    def file(self, path: Path) -> ReadableMeeting:
        """The file of a meeting, not read yet."""

    def files(self) -> tuple[tuple[Path, FolderEntry], ...]:
        """The files that should be meetings, and what the disk says of them. Raises ``archive-missing``."""

    def names(self) -> Iterator[tuple[str, FolderEntry]]:
        """The same by their names in the archive."""

    def listing(self) -> Listing:
        """Every meeting, and what is wrong with the files that are none. Reads all of them."""

    def meetings(self) -> list[Summary]:
        """The meetings that can be read, the newest first, without those in the bin."""

    def gone(self) -> Mapping[int, Gone]:
        """The meetings that were deleted for good, by their ids."""

    def same_series(self) -> Mapping[int, int]:
        """The id that stands for a series, where that is not its own."""

    def records_of_series(self, series: int) -> list[Record]:
        """The meetings of a series, the newest first, those in the bin too."""
