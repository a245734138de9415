"""Writing slips: for whom, in which format, under which names, and looked through before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec

from exports.digest.letter import mail_html, plain_text
from exports.digest.mail import MailAttachment, to_eml
from exports.export import deliver, rendered
from exports.formats.registry import row_of
from exports.free_path import free_path
from exports.privacy import for_others
from exports.public_registers import public_book
from exports.review.leak_check import SearchCount, files_leak, looked_for
from exports.slip.circle import Circle
from exports.slip.slip_lines import Slip, SlipMaker
from exports.slip.slip_page import document, letter, slip_view
from exports.slip.slip_source import SlipSource
from exports.typography.typesetter import AsTyped, Typesetter, typesetter
from store.errors import Problem
from store.files.encoding import file_name
from store.record.record import Record
from store.registers.book import Book
from store.stationery.picture import Picture

SlipFormat: TypeAlias = Literal["docx", "html", "markdown", "json", "eml"]
"""What a slip is written as."""

SLIP_FORMATS: tuple[SlipFormat, ...] = get_args(SlipFormat)


class SlipAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of slips.

    names: of whom; None for all whom the last meeting concerns. since: a meeting, by its id, or a day; None
    for when each of them was there last. letterhead: what Word files are written on. logo: what any
    other begins with.
    """

    kind: SlipFormat = "docx"
    names: tuple[str, ...] | None = None
    since: int | date | None = None
    organisation: str = ""
    letterhead: bytes | None = None
    logo: Picture | None = None


class SlipMade(msgspec.Struct, frozen=True):
    """A slip that was looked through. content: its file, but for a mail, which is addressed first.

    addresses: of its reader, as far as they are known. stem: of its file's name.
    """

    slip: Slip
    content: bytes
    addresses: tuple[str, ...]
    stem: str


class SlipsMade(msgspec.Struct, frozen=True):
    """Slips, those of whom nothing is told, and what they all were searched for."""

    made: tuple[SlipMade, ...]
    silent: tuple[Slip, ...]
    look: SearchCount
    kind: SlipFormat
    book: Book

    def written(self, one: SlipMade) -> bytes:
        """The bytes of the file of one of them; a mail is addressed to its reader."""
        if self.kind != "eml":
            return one.content
        return to_eml(letter(one.slip, _setter(one.slip, self.kind)), one.addresses)

    def views(self) -> list[dict[str, object]]:
        """All of them as JSON."""
        return [slip_view(one.slip, self.book) for one in self.made]


def slips_of(source: SlipSource, asked: SlipAsked) -> SlipsMade:
    """Return the slips of a series' last meeting.

    Raises ``slip-nobody`` for a name that nobody has, and ``export-leaks`` when a text that is withheld stood
    in any of them.
    """
    slips, book, circle = _slips(source, source.records, asked)
    contents = [_content(slip, book, asked) for slip in slips]

    def again(silent: Sequence[Record], _keys: frozenset[int]) -> Sequence[bytes]:
        others, registers, _ = _slips(source, silent, asked)
        return [_content(slip, registers, asked) for slip in others]

    if files_leak(source.records, contents, again):
        raise Problem("export-leaks")
    made = [
        SlipMade(slip, content, circle.addresses(slip.reader), _stem(slip))
        for slip, content in zip(slips, contents, strict=True)
        if slip.tells
    ]
    silent = tuple(slip for slip in slips if not slip.tells)
    return SlipsMade(tuple(made), silent, looked_for(*source.records), asked.kind, book)


def _slips(
    source: SlipSource, records: Sequence[Record], asked: SlipAsked
) -> tuple[list[Slip], Book, Circle]:
    told = [for_others(record) for record in records]
    book = public_book(list(zip(records, told, strict=True)), source.tables, source.used_numbers)
    circle = Circle(told, source.tables, source.series)
    maker = SlipMaker(told, book, circle, source.used_numbers, typed=_is_typed(asked.kind))
    names = circle.concerned(told[-1]) if asked.names is None else asked.names
    return [maker.slip(circle.reader(name), asked.since) for name in names], book, circle


def _is_typed(kind: SlipFormat) -> bool:
    return kind != "eml" and row_of(kind).typed


def _setter(slip: Slip, kind: SlipFormat) -> Typesetter:
    meeting = slip.newest.meeting
    return AsTyped() if _is_typed(kind) else typesetter(meeting.language, meeting.tidy)


def _content(slip: Slip, book: Book, asked: SlipAsked) -> bytes:
    """The file of a slip; a mail as it is read, with nothing of its own encoding between its letters."""
    setter = _setter(slip, asked.kind)
    match asked.kind:
        case "json":
            told = json.dumps(slip_view(slip, book), ensure_ascii=False, indent=2)
            return f"{told}\n".encode("utf-8", "backslashreplace")
        case "eml":
            mail = letter(slip, setter)
            return f"{mail.subject}\n{plain_text(mail)}\n{mail_html(mail)}".encode("utf-8", "replace")
        case "docx" | "html" | "markdown":
            page = msgspec.structs.replace(document(slip, setter, asked.organisation), logo=asked.logo)
            return rendered(page, asked.kind, asked.letterhead)


def _stem(slip: Slip) -> str:
    """Return «2026-05-06 Biblioteksjefmøtet – Dømedal bibliotek»: with the last day of the meeting."""
    meeting = slip.newest.meeting
    title = f"{meeting.title} – {slip.reader.name}" if meeting.title.strip() else slip.reader.name
    return Path(file_name(title, meeting.to or meeting.from_)).stem


def deliver_slip(made: SlipsMade, one: SlipMade, target: Path | None, folder: Path) -> Path:
    """Put a slip where it was asked for, else into the folder under a name of its own.

    Raises what :func:`exports.export.deliver` raises.
    """
    suffix = ".eml" if made.kind == "eml" else row_of(made.kind).suffix
    return deliver(made.written(one), target, folder, lambda: free_path(folder, one.stem, suffix))


def as_attachment(one: SlipMade) -> MailAttachment:
    """A slip that goes with a mail, as the Word file it was made as."""
    return MailAttachment(f"{one.stem}.docx", one.content)
