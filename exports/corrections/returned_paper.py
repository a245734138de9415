"""A paper of a meeting that came back as a Word file: what was changed in it since it was printed."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple, get_args

import msgspec
from msgspec.structs import replace

from exports.blocks import DocumentOrigin
from exports.corrections.comparison import corrections
from exports.corrections.row import Correction, of_document
from exports.export import PAPERS, Paper, composed
from exports.formats.word import styles as look
from exports.formats.word.body import around_text, text_xml
from exports.formats.word.package_parts import UNREADABLE
from exports.formats.word.page import section_xml
from exports.formats.word.printed_part import PrintedPart, mark
from exports.formats.word.returned_file import Returned, ReturnedFile, read_document, read_returned
from exports.formats.word.styles import numbering_xml
from exports.outline.entry_order import SHAPES
from store.errors import Problem
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Tidy

_ZIP = b"PK\x03\x04"
_OPEN = b"\xd0\xcf\x11\xe0"
"""How a file begins that is locked with a password, or in Word's old format."""


class Corrections(NamedTuple):
    """What was changed in a paper: the changes in the order of the file, and which paper it is.

    ``since`` counts the places that have been changed in the record since the paper was printed.
    """

    rows: tuple[Correction, ...]
    origin: DocumentOrigin
    since: int = 0


def returned_paper(data: bytes, name: str) -> ReturnedFile:
    """Read a Word file that is said to be one of ours, by the name of the file.

    Raises ``corrections-unreadable``, and ``corrections-locked`` for one with a password or in the old
    format.
    """
    if data.startswith(_OPEN):
        raise Problem("corrections-locked", file=name)
    if not data.startswith(_ZIP):
        raise Problem("corrections-unreadable", file=name)
    try:
        return read_returned(data)
    except UNREADABLE as error:
        raise Problem("corrections-unreadable", file=name) from error


def origin_of(file: ReturnedFile) -> DocumentOrigin | None:
    """Which paper a file is; None for one that is not ours, or has lost what says it."""
    return file.printed.origin if file.printed is not None else None


def found_in(file: ReturnedFile, record: Record, used_numbers: Collection[str]) -> Corrections:
    """Return what was changed in a file, which is a paper of a meeting.

    A file that has lost what it was printed with is taken for the minutes for others, as the record prints
    them now.
    """
    origin = origin_of(file) or DocumentOrigin(
        record.meeting.id, record.meeting.profile, tidy=record.meeting.tidy
    )
    ours, texts = _printed_now(record, origin, used_numbers)
    printed = file.printed or PrintedPart(
        origin,
        {name: mark(text) for name, text in texts.items()},
        tuple(mark(one.outside) for one in ours if one.outside.strip()),
    )
    since = sum(1 for name, text in texts.items() if printed.marks.get(name, mark(text)) != mark(text))
    rows = tuple(_as_sorted(row, file, record, origin) for row in corrections(ours, file, printed))
    return Corrections(rows, origin, since)


def _as_sorted(row: Correction, file: ReturnedFile, record: Record, origin: DocumentOrigin) -> Correction:
    """A correction that stands after what the record has before it, too.

    A protocol prints talk, proposals and decisions one after another, whatever came first.
    """
    moved = record.get(Entry, row.document) if row.sort == "moved" and row.document else None
    if moved is None or origin.paper not in _SORTED:
        return row
    wanted = SHAPES[moved.kind].place
    for paragraph in reversed(file.paragraphs[: row.order]):
        for span in reversed(paragraph.spans):
            before = record.get(Entry, of_document(span.name) or 0)
            if span.name.startswith("i_") or (before is not None and SHAPES[before.kind].place == wanted):
                return msgspec.structs.replace(row, after=span.name)
    return row


_SORTED = frozenset({"protocol"})
"""The papers in which what is said is sorted by what it is."""


def _printed_now(
    record: Record, origin: DocumentOrigin, used_numbers: Collection[str]
) -> tuple[list[Returned], dict[str, str]]:
    """The paragraphs that the record prints now as the same paper, and the words of each place."""
    tidy = next((one for one in get_args(Tidy) if one == origin.tidy), record.meeting.tidy)
    paper: Paper | None = next((one for one in PAPERS if one == origin.paper), None)
    item = record.get(AgendaItem, origin.item) if origin.item else None
    if origin.item and item is None:
        raise Problem("corrections-item-gone")
    minutes = composed(
        record.with_documents([replace(record.meeting, tidy=tidy)]),
        "docx",
        paper=paper,
        organisation="",
        used_numbers=used_numbers,
        internal=origin.internal,
        item=item,
    )
    text = text_xml(minutes, look.TEXT_WIDTH, around=around_text(section_xml()))
    document = text.xml.encode("utf-8", "replace")
    return read_document(document, numbering_xml(text.lists).encode()), dict(text.places)
