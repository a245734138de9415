"""Mails kept as files, read as the text that they carry below the lines of their head."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import TypeAlias

from tui.importing.pages.web_page import page_lines

_HEAD = ("From", "To", "Cc", "Subject", "Date")
"""What is told of a mail above its text; the rest of its head is between programs."""

_BEGINNING = 4000
_Mail: TypeAlias = "Message[str, str]"


def is_mail_file(data: bytes, name: str) -> bool:
    """Whether a file is a mail as mail programs keep it: by its name, and by how it begins."""
    return name.casefold().endswith(".eml") and b":" in data[:_BEGINNING].partition(b"\n")[0]


def mail_text(data: bytes) -> tuple[str, int]:
    """The lines of a mail, and how many files it carries, which are not read. Total."""
    mail = message_from_bytes(data)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    carried = [part for part in parts if part.get_content_disposition() == "attachment"]
    written = [part for part in parts if part not in carried and part.get_content_maintype() == "text"]
    plain = [part for part in written if part.get_content_subtype() != "html"]
    body = "\n".join(map(_text, plain or written[:1]))
    return "\n".join([*_head(mail), "", body]), len(parts) - len(written)


def _head(mail: _Mail) -> Iterator[str]:
    for key in _HEAD:
        if value := " ".join(_said(str(mail.get(key, ""))).split()):
            yield f"{key}: {value}"


def _said(value: str) -> str:
    """A value of the head in the letters that it stands for."""
    try:
        parts = decode_header(value)
    except HeaderParseError:
        return value
    return "".join(part if isinstance(part, str) else _decoded(part, charset) for part, charset in parts)


def _text(part: _Mail) -> str:
    """The words of a part, be it written as a page or not."""
    raw = part.get_payload(decode=True)
    text = _decoded(raw if isinstance(raw, bytes) else b"", part.get_content_charset())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return page_lines(text) if part.get_content_subtype() == "html" else text


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):  # a charset that nobody knows
        return data.decode("cp1252", "replace")
