"""What stands in a file of any of our formats, as text: what its readers see, and what stands beside that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from exports.review.pdf_text import pdf_text
from store.language.late_pattern import late_pattern

_TAG = late_pattern(r"<[^<>]*>")
_VALUE = late_pattern(r'"([^"]*)"')
_LITERAL = late_pattern(r'"(?:[^"\\]|\\.)*"')
_FOLDED = late_pattern(r"\r?\n[ \t]")
"""Where a long line of a calendar goes on."""


def texts_in(content: bytes) -> Iterator[str]:
    """The text of a file, and of each part of a package or a mail, with what stands in its tags."""
    if content.startswith(b"%PDF"):
        yield from pdf_text(content)
    elif content.startswith(b"Subject:"):
        yield from _mail_parts(content)
    elif is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as package:
            for name in package.namelist():
                yield name
                yield from _read(package.read(name).decode("utf-8", "replace"))
    else:
        yield from _read(content.decode("utf-8", "replace"))


def _mail_parts(content: bytes) -> Iterator[str]:
    from email import message_from_bytes  # noqa: PLC0415 — heavy, and few files are mails
    from email.policy import SMTP  # noqa: PLC0415

    mail = message_from_bytes(content, policy=SMTP)
    yield from map(str, mail.values())
    for part in mail.walk():
        if not part.is_multipart():
            yield part.get_filename("")
            inside = part.get_payload(decode=True)
            if isinstance(inside, bytes):
                yield from texts_in(inside)


def _read(text: str) -> Iterator[str]:
    """What a reader of a text sees, and what stands beside that; tags may cut words and part them."""
    yield text
    if text.startswith(("{", "[", "(self.")):
        yield " ".join(map(_literal, _LITERAL.findall(text)))
    if text.startswith("BEGIN:VCALENDAR"):
        yield _FOLDED.sub("", text).replace("\\n", " ")
    if text.lstrip().startswith("<"):
        from html import unescape  # noqa: PLC0415 — most files are searched for nothing: nothing is withheld

        parts = _TAG.split(text)
        yield unescape("".join(parts))
        yield unescape(" ".join(parts))
        yield unescape(" ".join(_VALUE.findall(text)))


def _literal(quoted: str) -> str:
    """What a text of JSON says; as it stands where it cannot be read."""
    if "\\" in quoted:
        with suppress(ValueError):
            return str(json.loads(quoted))
    return quoted
