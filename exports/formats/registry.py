"""The formats that a meeting or a register is written in: a row for each, which everything else walks."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never, get_args

import msgspec

if TYPE_CHECKING:
    from exports.blocks import Minutes
    from store.record.record import Record

Format: TypeAlias = Literal["docx", "pdf", "markdown", "html", "json"]
"""A format by its name: what ``--to`` takes, and ``export-<name>`` in the catalogue."""

FORMATS: tuple[Format, ...] = get_args(Format)


class FormatRow(msgspec.Struct, frozen=True):
    """What a format is.

    suffix: of its files. write: makes a file of a document; a letterhead is the Word file it is written on.
    write_record: makes a file of the meeting itself, where no document is what is written; with what is
    private, or without. typed: text stands as it was typed, and is not set as print. letterheads: it can be
    written on one. registers: registers are written in it too. carries: the record of the
    meeting can go along in it.
    """

    suffix: str
    write: Callable[[Minutes, bytes | None], bytes] | None = None
    write_record: Callable[[Record, Collection[str], bool], bytes] | None = None
    typed: bool = False
    letterheads: bool = False
    registers: bool = False
    carries: bool = False


def row_of(to: Format) -> FormatRow:
    """Return the row of a format."""
    match to:
        case "docx":
            return FormatRow(".docx", _docx, letterheads=True, registers=True, carries=True)
        case "pdf":
            return FormatRow(".pdf", _pdf, registers=True, carries=True)
        case "markdown":
            return FormatRow(".md", _markdown, typed=True, registers=True)
        case "html":
            return FormatRow(".html", _html, registers=True)
        case "json":
            return FormatRow(".json", write_record=_json)
    assert_never(to)


def _docx(minutes: Minutes, letterhead: bytes | None) -> bytes:
    from exports.formats.word import to_docx  # noqa: PLC0415 — as for a PDF

    if letterhead is None:
        return to_docx(minutes)
    from exports.formats.word.letterhead import read_letterhead  # noqa: PLC0415 — it reads with lxml

    return to_docx(minutes, read_letterhead(letterhead))


def _pdf(minutes: Minutes, _letterhead: bytes | None) -> bytes:
    from exports.formats.pdf import to_pdf  # noqa: PLC0415 — few write one, and it has many parts

    return to_pdf(minutes)


def _markdown(minutes: Minutes, _letterhead: bytes | None) -> bytes:
    from exports.formats.markdown import to_markdown  # noqa: PLC0415 — as for a PDF

    mark = f"<!-- referat {minutes.mark} -->\n\n" if minutes.mark else ""
    return f"{mark}{to_markdown(minutes)}".encode("utf-8", "replace")


def _html(minutes: Minutes, _letterhead: bytes | None) -> bytes:
    from exports.formats.html import to_html  # noqa: PLC0415 — as for a PDF

    return to_html(minutes).encode("utf-8", "replace")


def _json(record: Record, used_numbers: Collection[str], private: bool) -> bytes:
    from exports.formats.meeting_json import to_json  # noqa: PLC0415 — as for a PDF

    view = to_json(record, used_numbers, private=private, working=False)
    text = json.dumps(view, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


REGISTER_FORMATS = tuple(to for to in FORMATS if row_of(to).registers)
"""The formats a register is written in."""
