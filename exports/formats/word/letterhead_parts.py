"""The parts of a letterhead that a document carries: a white list, found by following its relationships.

Kept is what header, footer, page and styles need. Everything else goes, whatever it is called: properties
of the organisation, thumbnails, comments and their authors, data bound to fields, settings, glossaries,
programs, objects, and whatever lies outside. What referred to a part that goes, goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from posixpath import join, normpath
from urllib.parse import unquote

import msgspec
from lxml import etree

from exports.formats.word.leftovers import hidden_styles, without_leftovers
from exports.formats.word.markup import R, W
from exports.formats.word.media import plain_font, plain_picture
from exports.formats.word.part import parsed, written

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_FORM = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_FORM}.wordprocessingml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ONCE = ("styles", "numbering", "settings", "theme", "fontTable")
_BELOW = ("image", "hyperlink")
_KEPT: Mapping[str, tuple[str, ...]] = {
    "officeDocument": (*_ONCE, "header", "footer", *_BELOW),
    "header": _BELOW,
    "footer": _BELOW,
    "theme": ("image",),
    "numbering": ("image",),
    "fontTable": ("font",),
}
"""What each kind of part may refer to; the other kinds refer to nothing."""
_CONTENT_TYPES: Mapping[str, tuple[str, ...]] = {
    "officeDocument": (f"{_WORD}.document.main+xml",),
    "theme": (f"{_FORM}.theme+xml",),
    "font": (f"{_FORM}.obfuscatedFont",),
    "image": ("image/",),
}
"""What a part of a kind may be, by the beginning of its content type; the others are named as the kind."""
_ENDINGS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
_LINKS = ("http://", "https://", "mailto:")


class Relation(msgspec.Struct, frozen=True):
    """That a part refers to another: by what id, as what kind, to which name or (outside) address."""

    id: str
    kind: str
    target: str
    outside: bool


def kept_parts(package: Mapping[str, bytes], body: str) -> dict[str, bytes]:
    """The package with nothing in it but what a document on the letterhead needs.

    ``body`` is the name of its document part, of which the pictures and the paper of its first section
    stay. Raises KeyError, ValueError and XMLSyntaxError for a package that cannot be read.
    """
    kept = _NeededParts(package, body)
    kept.take(body, "officeDocument")
    return kept.parts()


def relations_of(name: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def relations(package: Mapping[str, bytes], name: str) -> Iterator[Relation]:
    """What a part refers to."""
    part = relations_of(name)
    for one in parsed(package[part]) if part in package else ():
        outside = one.get("TargetMode") == "External"
        target = str(one.get("Target", ""))
        kind = str(one.get("Type", "")).rpartition("/")[2]
        yield Relation(str(one.get("Id")), kind, target if outside else absolute(name, target), outside)


def absolute(name: str, target: str) -> str:
    """The name of the part that a part calls ``target``."""
    target = unquote(target)
    return target.lstrip("/") if target.startswith("/") else normpath(join(name.rpartition("/")[0], target))


def section_of(document: etree._Element) -> etree._Element:
    """The first section of a document: its paper, margins, headers and footers."""
    found = next(document.iter(_w("sectPr")), None)
    if found is None:
        raise ValueError("no section")
    return found


def first_section(document: etree._Element) -> Iterator[etree._Element]:
    """What stands in the first section, block by block."""
    body = document.find(_w("body"))
    for block in () if body is None else body:
        if block.tag == _w("sectPr"):
            return
        yield block
        if next(block.iter(_w("sectPr")), None) is not None:
            return


class _NeededParts:
    """The parts that have been found to be needed, and how they refer to each other."""

    def __init__(self, package: Mapping[str, bytes], body: str) -> None:
        self._package = package
        self._body = body
        self._types = _types(package)
        self._done: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._relations: dict[str, list[Relation]] = {}
        styles = next((r.target for r in relations(package, body) if r.kind == "styles"), "")
        self._hidden = hidden_styles(parsed(package[styles]))

    def take(self, name: str, kind: str, key: str = "") -> bool:
        """Take a part, and the parts it refers to; return whether it exists and is of the kind.

        ``key`` is what a font is masked with.
        """
        data: bytes | None = self._package.get(name)
        if data is None or not self._is_of_kind(name, kind):
            return False
        if kind == "font":
            data = plain_font(data, key)
        if name in self._kinds:
            return self._kinds[name] == kind and data is not None
        if kind == "image":
            data = plain_picture(data or b"")
        if data is None:
            return False
        self._kinds[name], self._relations[name] = kind, []
        if kind not in {"image", "font"}:
            data = self._taken_xml(name, kind, data)
        self._done[name] = data
        return True

    def parts(self) -> dict[str, bytes]:
        """The package, written anew: its parts, their relationships and what each part is."""
        types = etree.Element(f"{{{TYPES}}}Types")
        for ending, kind in _ENDINGS.items():
            etree.SubElement(types, f"{{{TYPES}}}Default", Extension=ending, ContentType=kind)
        for name in self._done:
            etree.SubElement(
                types, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=self._types(name)
            )
        whole = Relation("rId1", "officeDocument", self._body, outside=False)
        found = {"[Content_Types].xml": written(types), "_rels/.rels": _relations_xml([whole])}
        for name, data in self._done.items():
            found[name] = data
            if self._relations[name]:
                found[relations_of(name)] = _relations_xml(self._relations[name])
        return found

    def _is_of_kind(self, name: str, kind: str) -> bool:
        return self._types(name).startswith(_CONTENT_TYPES.get(kind, (f"{_WORD}.{kind}+xml",)))

    def _taken_xml(self, name: str, kind: str, data: bytes) -> bytes:
        root = parsed(data)
        if kind == "officeDocument":
            _bare_body(root)
        elif kind == "settings":
            _bare_settings(root)
        elif kind == "theme":
            for one in list(root.iter(f"{{{_DRAWING}}}extLst")):
                one.getparent().remove(one)  # type: ignore[union-attr]
        keys = _font_keys(root) if kind == "fontTable" else {}
        used = {str(value) for one in root.iter() for value in one.attrib.values()}
        for relation in relations(self._package, name):
            if relation.kind not in _KEPT.get(kind, ()):
                continue
            if relation.kind not in _ONCE and relation.id not in used:
                continue
            if self._is_kept(relation, keys.get(relation.id, "")):
                self._relations[name].append(relation)
        without_leftovers(root, {relation.id for relation in self._relations[name]}, self._hidden)
        if kind == "officeDocument":
            _without_pictures_lost(root)
        return written(root)

    def _is_kept(self, relation: Relation, key: str) -> bool:
        if relation.outside:
            return relation.kind == "hyperlink" and relation.target.casefold().startswith(_LINKS)
        return relation.kind != "hyperlink" and self.take(relation.target, relation.kind, key)


def _types(package: Mapping[str, bytes]) -> Callable[[str], str]:
    """What tells of each part of a package what it says it is; nothing where nothing is said."""
    root = parsed(package["[Content_Types].xml"])
    named = {
        str(one.get("PartName")).lstrip("/").casefold(): str(one.get("ContentType"))
        for one in root.iter(f"{{{TYPES}}}Override")
    }
    endings = {
        str(one.get("Extension")).casefold(): str(one.get("ContentType"))
        for one in root.iter(f"{{{TYPES}}}Default")
    }

    def type_of(name: str) -> str:
        folded = name.casefold()
        return named.get(folded) or endings.get(folded.rpartition(".")[2], "")

    return type_of


def _font_keys(fonts: etree._Element) -> dict[str, str]:
    """The key that each embedded font is masked with, by its id; none for one that has several."""
    found: dict[str, str] = {}
    for one in fonts.iter(_w("*")):
        id_, key = str(one.get(f"{{{R}}}id", "")), str(one.get(_w("fontKey"), ""))
        if id_ and found.setdefault(id_, key) != key:
            found[id_] = ""
    return found


def _bare_body(document: etree._Element) -> None:
    """Leave of the document's text the paragraphs with pictures, and the paper, of its first section."""
    section = section_of(document)
    for columns in section.findall(_w("cols")):  # tables are as wide as the page
        section.remove(columns)
    pictures = [block for block in first_section(document) if _is_picture(block)]
    for one in [inner for block in pictures for inner in block.iter(_w("sectPr"))]:
        one.getparent().remove(one)  # type: ignore[union-attr]
    body = document.find(_w("body"))
    if body is None:
        raise ValueError("no body")
    body[:] = [*pictures, section]  # removing a block costs more than its size
    for other in [one for one in document if one is not body]:
        document.remove(other)


def _is_picture(block: etree._Element) -> bool:
    """Whether a paragraph has a picture, and no words of its own."""
    shown = next(block.iter(_w("drawing"), _w("pict")), None) is not None
    words = any(text.text and text.text.strip() for text in block.iter(_w("t")))
    return block.tag == _w("p") and shown and not words


def _without_pictures_lost(document: etree._Element) -> None:
    """Take out the paragraphs whose picture could not come along."""
    body = document.find(_w("body"))
    for block in list(() if body is None else body.findall(_w("p"))):
        if not _is_picture(block):
            block.getparent().remove(block)  # type: ignore[union-attr]


def _bare_settings(settings: etree._Element) -> None:
    """Leave of the settings what changes how pages look: whether left and right ones differ."""
    for one in list(settings):
        if one.tag != _w("evenAndOddHeaders"):
            settings.remove(one)


def _relations_xml(found: list[Relation]) -> bytes:
    root = etree.Element(f"{{{RELATIONS}}}Relationships")
    for one in found:
        row = etree.SubElement(root, f"{{{RELATIONS}}}Relationship", Id=one.id, Type=f"{R}/{one.kind}")
        row.set("Target", one.target if one.outside else f"/{one.target}")
        if one.outside:
            row.set("TargetMode", "External")
    return written(root)


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
