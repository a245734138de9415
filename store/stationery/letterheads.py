"""The letterheads of an archive: Word files in a folder of their own, and which one is used for what."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePath

from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.durable import locked, make_folders, not_saved, read_file, write_file
from store.files.encoding import file_name, folded
from store.files.folders import LETTERHEADS
from store.record.model import Meeting
from store.series.same import same_series

SUFFIXES = (".docx", ".dotx")


def letterheads(archive: Archive) -> tuple[str, ...]:
    """The names of the letterheads, in order. Raises ``letterheads-denied`` when nobody lets us look."""
    try:
        seen = archive.disk.scan(archive.folder / LETTERHEADS)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Problem("letterheads-denied", folder=LETTERHEADS, reason=error.strerror or "") from error
    named = (one.name for one in seen if one.ordinary and not one.folder and is_letterhead(one.name))
    return tuple(sorted(named))


def is_letterhead(name: str) -> bool:
    """Whether a file of this name should be a letterhead."""
    return name.casefold().endswith(SUFFIXES) and not name.startswith((".", "~"))


def read_named(archive: Archive, name: str) -> bytes:
    """Read a letterhead by its name, or by the beginning of it.

    Raises ``letterhead-unknown``, and ``letterhead-denied`` when it cannot be read.
    """
    names = letterheads(archive)
    fitting = [one for one in names if folded(one) == folded(name)]
    fitting = fitting or [one for one in names if folded(one).startswith(folded(name))]
    if not name or not fitting:
        raise Problem("letterhead-unknown", name=name, names=", ".join(names) or "–")
    try:
        return read_file(archive.disk, archive.folder / LETTERHEADS / fitting[0])
    except OSError as error:
        raise Problem("letterhead-denied", name=fitting[0], reason=error.strerror or "") from error


def keep_letterhead(archive: Archive, path: PurePath, data: bytes) -> str:
    """Keep a letterhead under the name of its file, in place of one of the same name; return the name."""
    stem = Path(file_name(path.stem, None)).stem
    name = f"{stem}{path.suffix.lower() if path.suffix.lower() in SUFFIXES else SUFFIXES[0]}"
    folder = archive.folder / LETTERHEADS
    try:
        with locked(archive.disk, archive.folder):
            make_folders(archive.disk, folder, archive.folder)
            write_file(archive.disk, folder / name, data)
    except OSError as error:
        raise not_saved(error, folder / name) from error
    return name


def remove_letterhead(archive: Archive, name: str) -> None:
    """Remove a letterhead; where it was used there is none from then on. Raises ``letterhead-unknown``."""
    if name not in letterheads(archive):
        raise Problem("letterhead-unknown", name=name, names=", ".join(letterheads(archive)) or "–")
    for key, row in archive.common.tables().get("series", {}).items():
        if row.get("letterhead") == name:
            archive.common.describe_series(key, letterhead="")
    settings, _ = archive.settings()
    if settings.letterhead == name:
        archive.settle(replace(settings, letterhead=""))
    try:
        with locked(archive.disk, archive.folder):
            archive.disk.remove(archive.folder / LETTERHEADS / name)
            archive.disk.sync_folder(archive.folder / LETTERHEADS)
    except OSError as error:
        raise not_saved(error, archive.folder / LETTERHEADS / name) from error


def use_letterhead(archive: Archive, name: str, series: str = "") -> None:
    """Use a letterhead for every meeting, or for those of a series; an empty name for none."""
    if series:
        archive.common.describe_series(archive.series(series).id, letterhead=name)
        return
    settings, unsettled = archive.settings()
    if unsettled is not None:
        raise unsettled
    archive.settle(replace(settings, letterhead=name))


def letterhead_of(archive: Archive, meeting: Meeting) -> str:
    """The letterhead that is used for a meeting: that of its series, else the archive's; empty for none.

    Raises ``letterhead-gone`` when it is not there: minutes do not go out without it unless somebody says so.
    """
    settings, _ = archive.settings()
    wanted = settings.letterhead
    if meeting.series is not None:
        with suppress(Problem):  # a damaged archive.json must not keep any document from going out
            tables = archive.common.tables()
            meant = same_series(tables).get(meeting.series.id, meeting.series.id)
            row = tables.get("series", {}).get(meant, {})
            wanted = str(row.get("letterhead", wanted))
    if wanted and wanted not in letterheads(archive):
        raise Problem("letterhead-gone", name=wanted)
    return wanted
