"""An organisation's letterhead: a Word file or template whose page, header, footer and styles are used.

What stands in its text is not: minutes begin where it began. Pictures that hang there (a logo) stay.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import msgspec
from lxml import etree

from exports.formats.letterhead_fields import keeps_words, unfilled
from exports.formats.word import styles as look
from exports.formats.word.letterhead_parts import kept_parts, relations, section_of
from exports.formats.word.markup import R, W
from exports.formats.word.part import parsed
from exports.palette import contrast_on_white
from store.errors import Problem

MOST_BYTES = 80_000_000
MOST_PART_BYTES = 40_000_000
MOST_PARTS = 5_000
MOST_SIGNS = 300_000
"""A letterhead that unpacks to more than this, one of its parts to more, with more parts, or with more
places where elements begin and end in one, is none."""

NARROW = 6800
"""Text narrower than this (12 cm, in dxa) leaves tables little room."""

_TEMPLATE = b"wordprocessingml.template.main+xml"
_DOCUMENT = b"wordprocessingml.document.main+xml"
_UNREADABLE = (
    *(BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError),
    *(etree.XMLSyntaxError, zlib.error),
)
"""What reading a file that is no Word file, is damaged or is encrypted comes to."""
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_LEAST_CONTRAST = 4.5
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

    def related(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield id and part name of what the document refers to by a kind."""
        for one in relations(self.parts, self.body):
            if one.kind == kind and not one.outside:
                yield one.id, one.target

    def running_parts(self) -> Iterator[str]:
        """Yield the names of its headers and footers."""
        for kind in ("header", "footer"):
            yield from (name for _, name in self.related(kind) if name in self.parts)

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
    package = _unpacked(data)
    body = next((one.target for one in relations(package, "") if one.kind == "officeDocument"), "")
    section_text = _has_text(parsed(package[body]))
    read = Letterhead(kept_parts(package, body), body, look.TEXT_WIDTH, ())
    if not read.part("styles"):
        raise ValueError("no styles")
    width = _width(read)
    old = any(keeps_words(parsed(package[name])) for name in read.running_parts() if name in package)
    more = {"letterhead-words": old, "letterhead-text": section_text}
    missing = [*_missing(read, width), *(key for key, holds in more.items() if holds)]
    return Letterhead(read.parts, body, width, tuple(missing))


def _unpacked(data: bytes) -> dict[str, bytes]:
    """The parts, read in a bound: the list in a file may say anything of how large they are."""
    parts: dict[str, bytes] = {}
    room = MOST_BYTES
    with ZipFile(BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > MOST_PARTS:
            raise ValueError("too many parts")
        for entry in entries:
            most = min(room, MOST_PART_BYTES)
            with archive.open(entry) as part:
                content = part.read(most + 1)
            if len(content) > most or (_is_told(entry.filename) and content.count(b"<") > MOST_SIGNS):
                raise ValueError("too large")
            room -= len(content)
            parts[entry.filename] = content
    if any(name.casefold().endswith("vbaproject.bin") for name in parts):
        raise Problem("letterhead-macros")
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(_TEMPLATE, _DOCUMENT)
    if _DOCUMENT not in parts["[Content_Types].xml"]:
        raise ValueError("no Word document")
    return parts


def _is_told(name: str) -> bool:
    """Whether a part is XML, of which each element costs a hundred bytes and more once it is read."""
    return name.casefold().endswith((".xml", ".rels"))


def _has_text(document: etree._Element) -> bool:
    return any(text.text and text.text.strip() for text in document.iter(f"{{{W}}}t"))


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
    if section.find(f"{{{W}}}titlePg") is not None and not _counts_first(letterhead, section):
        yield "letterhead-first-page"
    roots = [letterhead.root(name) for name in letterhead.running_parts()]
    if any(_has_unnamed_picture(root) for root in (document, *roots)):
        yield "letterhead-no-alt"
    if any(_is_pale(style) for style in styles.iter(f"{{{W}}}style")):
        yield "letterhead-pale"
    if any(True for root in roots for _ in unfilled(root)):
        yield "letterhead-unfilled"


def _counts_first(letterhead: Letterhead, section: etree._Element) -> bool:
    """Whether the first page, which has lines of its own, says which page it is."""
    first = {
        str(one.get(f"{{{R}}}id"))
        for one in section.iter(f"{{{W}}}headerReference", f"{{{W}}}footerReference")
        if one.get(f"{{{W}}}type") == "first"
    }
    named = dict([*letterhead.related("header"), *letterhead.related("footer")])
    ours = section.find(f"{{{W}}}footerReference") is None
    return ours or any(b"PAGE" in letterhead.parts.get(named.get(one, ""), b"") for one in first)


def _has_unnamed_picture(root: etree._Element) -> bool:
    """Whether there is a picture of which nobody says what it shows to whoever does not see it."""
    above = ((one, one.getparent()) for one in root.iter("{*}docPr"))
    shown = [
        one for one, frame in above if frame is not None and next(frame.iter("{*}pic"), None) is not None
    ]
    old = [one for one in root.iter("{*}shape") if next(one.iter("{*}imagedata"), None) is not None]
    return any(not (one.get("descr") or "").strip() for one in shown) or any(
        not (one.get("alt") or "").strip() for one in old
    )


def _is_pale(style: etree._Element) -> bool:
    """Whether a heading stands out from paper by less than 4.5 to 1."""
    name, colour = style.find(f"{{{W}}}name"), style.find(f"{{{W}}}rPr/{{{W}}}color")
    if (
        name is None
        or colour is None
        or str(name.get(f"{{{W}}}val")).casefold() not in (*_HEADINGS, "subtitle")
    ):
        return False
    told = _COLOUR.fullmatch(str(colour.get(f"{{{W}}}val")))
    return told is not None and contrast_on_white(told[0]) < _LEAST_CONTRAST
