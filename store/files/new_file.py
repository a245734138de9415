"""A whole record put into a new file of an archive: what was read elsewhere, or lost its file."""

from __future__ import annotations

from pathlib import Path

from store.files.archive import Archive
from store.files.durable import locked, make_folders, not_saved, write_file
from store.files.encoding import file_name, written, year_folder
from store.files.meeting_file import MeetingFile
from store.record.model import ordered
from store.record.record import Record


def written_anew(record: Record, archive: Archive) -> MeetingFile:
    """Put everything a record holds into a new file of the archive, durably, under the meeting's own id.

    A file of the same meeting that lies there already stays; the two are merged as copies are. Raises
    NotSaved when it cannot be written.
    """
    meeting = record.meeting
    folder = archive.folder / year_folder(meeting.from_)
    tables = {
        table: {key: ordered(table, document) for key, document in documents.items()}
        for table, documents in record.stored().items()
        if documents
    }
    try:
        with locked(archive.disk, archive.folder):
            make_folders(archive.disk, folder, archive.folder)
            # An earlier try may have failed between making the folder and making it durable.
            archive.disk.sync_folder(archive.folder)
            path = _put(folder, archive, meeting.title, written(tables), record)
    except OSError as error:
        raise not_saved(error, folder / "archive") from error
    return MeetingFile(path, archive.disk)


def _put(folder: Path, archive: Archive, title: str, data: bytes, record: Record) -> Path:
    taken = {seen.name for seen in archive.disk.scan(folder)}
    while True:
        path = folder / file_name(title, record.meeting.from_, taken)
        try:
            write_file(archive.disk, path, data, new=True)
        except FileExistsError:  # a synchroniser brought it this moment
            taken.add(path.name)
        else:
            return path
