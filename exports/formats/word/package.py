"""From parts to a file: python-docx opens them, writes the properties and saves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from exports.blocks import Minutes
from exports.formats.enclosure import NAMESPACE as RECORD
from exports.formats.enclosure import PART_NAME as CARRIED
from exports.formats.enclosure import record_part
from exports.formats.word import styles as look
from exports.formats.word.body import document_xml, text_xml
from exports.formats.word.custom_properties import NAME as CUSTOM
from exports.formats.word.custom_properties import custom_xml
from exports.formats.word.fixed_parts import base_parts, content_types
from exports.formats.word.letterhead_merge import on_letterhead
from exports.formats.word.page import footer_xml, header_xml, logo_parts, section_xml
from exports.formats.word.printed_part import (
    NAME,
    PROPERTIES_TYPE,
    printed_xml,
    properties_xml,
)
from exports.formats.word.styles import List, numbering_xml
from exports.formats.xml_text import clean

if TYPE_CHECKING:
    from exports.formats.word.letterhead import Letterhead

_PROPERTY_LENGTH: Final = 255
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_NO_DATE: Final = datetime(1980, 1, 1, tzinfo=UTC)
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNIX: Final = 3
_BODY: Final = "word/document.xml"
_TYPES: Final = "[Content_Types].xml"


def package(minutes: Minutes, letterhead: Letterhead | None = None) -> bytes:
    """Return the finished file of the minutes, on a letterhead when there is one."""
    language = minutes.language if _TAG.fullmatch(minutes.language) else "nb-NO"
    if letterhead is None:
        text = text_xml(minutes, look.TEXT_WIDTH)
        body, name = document_xml(text.xml, section_xml()), _BODY
        parts: Mapping[str, str | bytes] = _parts(minutes, language, text.lists)
    else:
        # What joins two files is half of the writer, and most minutes are written on none.
        text = text_xml(minutes, letterhead.width, theirs=True)
        sheets = on_letterhead(letterhead, minutes, language, text.lists)
        body = document_xml(sheets.before + sheets.named(text.xml), sheets.section, sheets.namespaces)
        name = sheets.body
        parts = {**sheets.parts, name: document_xml("", sheets.section, sheets.namespaces)}
    document = Document(_stored(parts))
    _set_properties(document, minutes, language)
    if minutes.properties:
        custom = custom_xml(minutes.properties).encode()
        whole = document.part.package
        part = Part(PackURI(CUSTOM), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, custom, whole)
        whole.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    if minutes.origin is not None:
        printed = printed_xml(minutes.origin, text.places, body)
        _add_part(document, NAME, printed, properties_xml())
    if minutes.carried:
        record = record_part(minutes.carried)
        _add_part(document, CARRIED, record, properties_xml(RECORD))
    for relation, url in text.urls.items():
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, url, relation, is_external=True)
    saved = BytesIO()
    document.save(saved)
    return _finished(saved, name, body)


def _parts(minutes: Minutes, language: str, lists: Sequence[List]) -> dict[str, str | bytes]:
    footer, logo = footer_xml(minutes), minutes.logo
    return {
        **base_parts(language),
        **(logo_parts(logo) if logo is not None else {}),
        _TYPES: content_types(logo.kind if logo is not None else ""),
        _BODY: document_xml("", section_xml()),
        "word/numbering.xml": numbering_xml(lists),
        "word/header1.xml": header_xml(minutes.organisation, minutes.draft_label, logo),
        "word/header2.xml": header_xml(minutes.running_title, minutes.draft_label),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
    }


def _stored(parts: Mapping[str, str | bytes]) -> BytesIO:
    """Pack the parts without pressing them: python-docx reads them back at once."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, xml in parts.items():
            archive.writestr(ZipInfo(name, _ZIP_EPOCH), xml)
    packed.seek(0)
    return packed


def _set_properties(document: WordDocument, minutes: Minutes, language: str) -> None:
    properties = document.core_properties
    created = _instant(minutes.created)
    titles = (minutes.property_title, minutes.title, minutes.type_label)
    properties.title = next(filter(None, map(_property, titles)), "")
    properties.subject = _property(minutes.subject)
    properties.author = properties.last_modified_by = _property(minutes.author)
    properties.language = language
    told = {one.name: one.value for one in minutes.properties}
    for attribute, value in (
        ("category", told.get("Dokumenttype", "")),
        ("content_status", told.get("Status", "")),
        ("identifier", told.get("Arkivsak", "")),
        ("version", told.get("Versjon", "")),
        ("keywords", minutes.keywords),
    ):
        if text := _property(value):
            setattr(properties, attribute, text)
    properties.revision = 1
    properties.created = properties.modified = created


def _add_part(document: WordDocument, name: str, xml: str, properties: str) -> None:
    """Add a part that no reader of the document sees, and the part that names it."""
    whole = document.part.package
    part = Part(PackURI(name), CONTENT_TYPE.XML, xml.encode(), whole)
    beside = PackURI(name.replace("/item", "/itemProps"))
    named = Part(beside, PROPERTIES_TYPE, properties.encode(), whole)
    part.relate_to(named, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _property(text: str) -> str:
    """Return text as a property may hold it: one line of at most 255 characters."""
    return " ".join(clean(text).split())[:_PROPERTY_LENGTH]


def _instant(text: str) -> datetime:
    """Read an ISO instant; one without an offset counts as UTC, and what is no date as the first zip day."""
    try:
        read = datetime.fromisoformat(text)
        instant = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return _NO_DATE
    return max(instant, _NO_DATE)


def _finished(saved: BytesIO, body_name: str, body: str) -> bytes:
    """Put the body in, and the same time on each entry: the same record gives the same bytes.

    The body comes in here and not before, since opening and saving it would cost more than writing it.
    """
    packed = BytesIO()
    with ZipFile(saved) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            target.writestr(entry, body if name == body_name else source.read(name))
    return packed.getvalue()
