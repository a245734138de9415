"""The parts of a Word file with its properties: title, author and days, and those that an archive reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

import msgspec

from exports.blocks import Minutes, Property
from exports.formats.word.markup import DECLARATION, DECLARED, attribute, escape
from exports.formats.xml_text import clean

CUSTOM: Final = "/docProps/custom.xml"
CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What the system calls properties that somebody has named."""
_FIRST: Final = 2
"""The number of the first one; those below are the system's."""
_LONGEST: Final = 255
_NO_DATE: Final = datetime(1980, 1, 1, tzinfo=UTC)
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class CoreProperties(msgspec.Struct, frozen=True):
    """What every file says of itself, by the names that python-docx has for it."""

    title: str
    subject: str
    author: str
    language: str
    category: str
    content_status: str
    identifier: str
    version: str
    keywords: str
    created: datetime

    @property
    def settled(self) -> Iterator[tuple[str, str]]:
        """Those that are settled only where there is something to say."""
        for name in ("category", "content_status", "identifier", "version", "keywords"):
            if value := getattr(self, name):
                yield name, value


def language_of(minutes: Minutes) -> str:
    """Return the tag of the language that a file is in."""
    return minutes.language if _TAG.fullmatch(minutes.language) else "nb-NO"


def core_properties(minutes: Minutes) -> CoreProperties:
    """Return what a file says of itself."""
    told = {one.name: one.value for one in minutes.properties}
    titles = (minutes.property_title, minutes.title, minutes.type_label)
    return CoreProperties(
        title=next(filter(None, map(_property, titles)), ""),
        subject=_property(minutes.subject),
        author=_property(minutes.author),
        language=language_of(minutes),
        category=_property(told.get("Dokumenttype", "")),
        content_status=_property(told.get("Status", "")),
        identifier=_property(told.get("Arkivsak", "")),
        version=_property(told.get("Versjon", "")),
        keywords=_property(minutes.keywords),
        created=_instant(minutes.created),
    )


_TAGS: Final = {
    "category": "cp:category",
    "content_status": "cp:contentStatus",
    "identifier": "dc:identifier",
    "version": "cp:version",
    "keywords": "cp:keywords",
}


def core_xml(core: CoreProperties) -> str:
    """Return the part, in the order in which python-docx writes it."""
    package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    spaces = (
        f'xmlns:cp="{package}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    rows = (
        ("dc:title", core.title),
        ("cp:lastModifiedBy", core.author),
        ("cp:revision", "1"),
        ("dcterms:modified", _w3cdtf(core.created)),
        ("dc:subject", core.subject),
        ("dc:creator", core.author),
        ("dc:language", core.language),
        *((_TAGS[name], value) for name, value in core.settled),
        ("dcterms:created", _w3cdtf(core.created)),
    )
    told = "".join(f"<{tag}{_kind(tag)}>{escape(text)}</{tag}>" for tag, text in rows)
    return f"{DECLARED}<cp:coreProperties {spaces}>{told}</cp:coreProperties>"


def _kind(tag: str) -> str:
    return ' xsi:type="dcterms:W3CDTF"' if tag.startswith("dcterms:") else ""


def _w3cdtf(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def _property(text: str) -> str:
    """Return text as a property may hold it: one line of at most 255 characters."""
    return " ".join(clean(text).split())[:_LONGEST]


def _instant(text: str) -> datetime:
    """Read an ISO instant; one without an offset counts as UTC, and what is no date as the first zip day."""
    try:
        read = datetime.fromisoformat(text)
        instant = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return _NO_DATE
    return max(instant, _NO_DATE)


def custom_xml(properties: Iterable[Property]) -> str:
    """Return the part; a day is one to whoever reads it, everything else is text."""
    rows = "".join(_row(number, one) for number, one in enumerate(properties, _FIRST))
    space = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"{DECLARATION}<Properties {space}>{rows}</Properties>"


def _row(number: int, one: Property) -> str:
    text = escape(" ".join(one.value.split())[:_LONGEST])
    value = (
        f"<vt:filetime>{text}T00:00:00Z</vt:filetime>" if one.is_date else f"<vt:lpwstr>{text}</vt:lpwstr>"
    )
    return f'<property fmtid="{_SET}" pid="{number}" name="{attribute(one.name)}">{value}</property>'
