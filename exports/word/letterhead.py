"""An organisation's letterhead: a Word file or template whose page, header, footer and styles are used.

What stands in its text is not: minutes begin where it began. Pictures that hang there (a logo) stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import join, normpath
from zipfile import BadZipFile, ZipFile

import msgspec
from lxml import etree

from exports.word import look
from exports.word.markup import W
from store.errors import Problem

MOST_BYTES = 50_000_000
"""A letterhead that unpacks to more than this is no letterhead."""

NARROW = 6800
"""Text narrower than this (12 cm, in dxa) leaves tables little room."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_DOCUMENT = b"wordprocessingml.document.main+xml"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_UNREADABLE = (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError, NotImplementedError, RuntimeError)
"""What reading a file that is no Word file, is damaged or is encrypted comes to."""
_HEADINGS = ("heading 1", "heading 2", "heading 3", "heading 4")


class Letterhead(msgspec.Struct, frozen=True):
    """A letterhead that can be printed on.

    parts: its package, by name. body: the name of its document part. width: room for text, in dxa.
    missing: what it lacks, as keys of the catalogue ``command``.
    """

    parts: Mapping[str, bytes]
    body: str
    width: int
    missing: tuple[str, ...]

    def root(self, name: str) -> etree._Element:
        """The XML of a part, parsed anew."""
        return parsed(self.parts[name])

    def related(self, kind: str, name: str = "") -> Iterator[tuple[str, str]]:
        """Yield id and part name of what the document (or another part) refers to by a kind."""
        name = name or self.body
        relations = relations_of(name)
        if relations not in self.parts:
            return
        for one in parsed(self.parts[relations]):
            if one.get("Type", "").endswith(f"/{kind}") and one.get("TargetMode") != "External":
                yield str(one.get("Id")), _absolute(name, str(one.get("Target")))

    def part(self, kind: str) -> str:
        """The name of the one part of a kind; empty when there is none."""
        return next((name for _, name in self.related(kind) if name in self.parts), "")


def read_letterhead(data: bytes) -> Letterhead:
    """Read a ``.docx`` or ``.dotx``.

    Raises Problem: ``letterhead-unreadable`` for what is no such file, ``letterhead-macros`` for one that
    carries programs.
    """
    try:
        return _read(data)
    except _UNREADABLE as error:
        raise Problem("letterhead-unreadable") from error


def _read(data: bytes) -> Letterhead:
    parts = _unpacked(data)
    read = Letterhead(parts, _body_of(parts), look.TEXT_WIDTH, ())
    if not read.part("styles"):
        raise ValueError("no styles")
    width = _width(read)
    return Letterhead(parts, read.body, width, tuple(_missing(read, width)))


def parsed(xml: bytes) -> etree._Element:
    """Parse a part; nothing outside it is ever read."""
    return etree.fromstring(xml, _PARSER)


def relations_of(name: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def section_of(document: etree._Element) -> etree._Element:
    """The last section of a document: its paper, margins, headers and footers."""
    found = document.find(f"{{{W}}}body/{{{W}}}sectPr")
    if found is None:
        raise ValueError("no section")
    return found


def _unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError("too large")
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    if any(name.casefold().endswith("vbaproject.bin") for name in parts):
        raise Problem("letterhead-macros")
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(_TEMPLATE, _DOCUMENT)
    if _DOCUMENT not in parts["[Content_Types].xml"]:
        raise ValueError("no Word document")
    _drop_properties(parts)
    return parts


def _drop_properties(parts: dict[str, bytes]) -> None:
    """Whose the letterhead was is nobody's business: minutes get properties of their own."""
    whole = parsed(parts["_rels/.rels"])
    types = parsed(parts["[Content_Types].xml"])
    for one in list(whole):
        if one.get("Type", "").endswith("/core-properties"):
            name = _absolute("", str(one.get("Target")))
            parts.pop(name, None)
            whole.remove(one)
            for named in [row for row in types if row.get("PartName") == f"/{name}"]:
                types.remove(named)
    parts["_rels/.rels"] = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts["[Content_Types].xml"] = etree.tostring(
        types, xml_declaration=True, encoding="UTF-8", standalone=True
    )


def _body_of(parts: Mapping[str, bytes]) -> str:
    for one in parsed(parts["_rels/.rels"]):
        if one.get("Type", "").endswith("/officeDocument"):
            return _absolute("", str(one.get("Target")))
    raise ValueError("no document")


def _absolute(name: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(name.rpartition("/")[0], target))


def _width(letterhead: Letterhead) -> int:
    section = section_of(letterhead.root(letterhead.body))
    size, margins = section.find(f"{{{W}}}pgSz"), section.find(f"{{{W}}}pgMar")
    if size is None or margins is None:
        return look.TEXT_WIDTH
    sides = (margins.get(f"{{{W}}}{side}") or "0" for side in ("left", "right", "gutter"))
    width = int(size.get(f"{{{W}}}w") or look.PAGE_WIDTH) - sum(abs(int(side)) for side in sides)
    if width < look.DETAILS_INDENT:
        raise ValueError("no room for text")
    return width


def _missing(letterhead: Letterhead, width: int) -> Iterator[str]:
    document = letterhead.root(letterhead.body)
    styles = letterhead.root(letterhead.part("styles"))
    names = {str(name.get(f"{{{W}}}val")).casefold() for name in styles.iter(f"{{{W}}}name")}
    section = section_of(document)
    if section.find(f"{{{W}}}headerReference") is None:
        yield "letterhead-no-header"
    footers = [name for _, name in letterhead.related("footer")]
    if section.find(f"{{{W}}}footerReference") is None:
        yield "letterhead-no-footer"
    elif not any(b"PAGE" in letterhead.parts.get(name, b"") for name in footers):
        yield "letterhead-no-pages"
    if not names.issuperset(_HEADINGS):
        yield "letterhead-no-headings"
    if width < NARROW:
        yield "letterhead-narrow"
    if any(text.text and text.text.strip() for text in document.iter(f"{{{W}}}t")):
        yield "letterhead-text"
