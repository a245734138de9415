"""The record of a meeting inside its document: put there when somebody asks for it, and taken out again.

It is the record that another archive reads (:mod:`exports.formats.record`), with what others may read and no
more, so that the document alone brings the meeting home. A Word file has it as a part of its own, a PDF file
as an attachment.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Final

from exports.formats.xml_text import clean
from store.exchange.record_text import MOST_BYTES

NAMESPACE: Final = "urn:referat:record:1"
PART_NAME: Final = "/customXml/item2.xml"
ATTACHED_NAME: Final = "referat-record.json"
"""What the record is called among the attachments of a PDF file."""

_PDF: Final = b"%PDF"
_ZIP: Final = b"PK\x03\x04"
_MOST_ATTACHED: Final = 50


def record_part(record: bytes) -> str:
    """Return a part of a Word file that holds a record, byte for byte."""
    from exports.formats.word.markup import DECLARATION, escape  # noqa: PLC0415 — each format brings its own

    text = record.decode()
    coded = clean(text) != text  # a sign that XML cannot hold, which is to come back all the same
    body = b64encode(record).decode() if coded else escape(text)
    form = ' form="base64"' if coded else ""
    return f'{DECLARATION}<record xmlns="{NAMESPACE}"{form}>{body}</record>'


def carried_record(data: bytes) -> bytes | None:
    """Return the record that a Word or PDF file carries; None where it carries none, or cannot be read.

    What comes back is whatever stands there: whoever reads it looks whether it is a record.
    """
    if data.startswith(_ZIP):
        return _of_word(data)
    return _of_pdf(data) if data.startswith(_PDF) else None


def _of_word(data: bytes) -> bytes | None:
    if NAMESPACE.encode() not in data and b"customXml/item" not in data:
        return None
    from exports.formats.word.package_parts import UNREADABLE, unpacked  # noqa: PLC0415
    from exports.formats.word.part import parsed  # noqa: PLC0415

    try:
        for name, part in unpacked(data).items():
            if name.startswith("customXml/") and NAMESPACE.encode() in part and len(part) <= 2 * MOST_BYTES:
                root = parsed(part)
                if root.tag == f"{{{NAMESPACE}}}record":
                    text = root.text or ""
                    return b64decode(text) if root.get("form") == "base64" else text.encode()
    except UNREADABLE:
        return None
    return None


def _of_pdf(data: bytes) -> bytes | None:
    if ATTACHED_NAME.encode() not in data and b"EmbeddedFile" not in data and b"ObjStm" not in data:
        return None
    try:
        import pypdfium2  # noqa: PLC0415 — an extra, and heavy
    except ImportError:
        return None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        for number in range(min(document.count_attachments(), _MOST_ATTACHED)):
            attached = document.get_attachment(number)
            if attached.get_name() == ATTACHED_NAME:
                return bytes(attached.get_data())
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()
    return None
