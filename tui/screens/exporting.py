"""What the export does beside the screen: reading a meeting for a choice, and writing its file."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from exports.export import Format, Paper, composed, export
from store.exported import remember
from store.files.archive import Archive
from store.files.letterheads import read_named
from store.files.series import number_cases, used_numbers
from store.record.record import Record
from store.session.backlog import backlog_of, state_of
from tui.documents import documents_of

if TYPE_CHECKING:
    from exports.review.preflight import Spot

_MOST = 40
"""Lines of page 1 that are shown, where there is room."""


class Asked(NamedTuple):
    """What was chosen. ``letterhead`` is a name; empty for none."""

    to: Format
    paper: Paper
    internal: bool
    letterhead: str


class Seen(NamedTuple):
    """What was read of the meeting for a choice: its page 1, what to look at, and where it will go."""

    record: Record
    folder: Path
    spots: tuple[Spot, ...]
    page: tuple[tuple[str, bool], ...]


def seen(archive: Archive, read: Callable[[], Record], file: Path, asked: Asked) -> Seen:
    """Read the meeting in a file for a choice. Reads files: not for the thread that draws. Raises Problem."""
    from exports.excerpt import first_lines  # noqa: PLC0415 — only here
    from exports.review.preflight import preflight, waiting_spots  # noqa: PLC0415

    record = read()
    used = used_numbers(archive, record.meeting)
    minutes = composed(
        record,
        asked.to,
        paper=asked.paper,
        organisation=_organisation(archive),
        used_numbers=used,
        internal=asked.internal,
    )
    page = tuple(islice(first_lines(minutes), _MOST)) if asked.to != "json" else ()
    spots = () if asked.paper == "notice" else preflight(record, used, profile=asked.paper)
    spots = (*waiting_spots(backlog_of(state_of(archive), archive, file, record)), *spots)
    return Seen(record, documents_of(archive), spots, page)


def written(archive: Archive, record: Record, file: Path, asked: Asked, folder: Path) -> Path:
    """Write the file that was chosen, under a name that none has; return its path. Raises Problem."""
    if asked.paper == "notice":
        record = number_cases(archive, archive.file(file))
    path = export(
        record,
        asked.to,
        None,
        folder=folder,
        paper=asked.paper,
        organisation=_organisation(archive),
        used_numbers=used_numbers(archive, record.meeting),
        letterhead=read_named(archive, asked.letterhead) if asked.letterhead else None,
        internal=asked.internal,
    )
    remember(archive, path, record.meeting.id, internal=asked.internal)
    return path


def _organisation(archive: Archive) -> str:
    return str(archive.about().get("organisation") or "")
