"""Minutes on a letterhead: its parts with our text, styles, lists and running lines in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import TypeAlias

import msgspec
from lxml import etree

from exports.blocks import Minutes
from exports.formats.letterhead_fields import filled
from exports.formats.word import page as frame
from exports.formats.word import styles as look
from exports.formats.word.fixed_parts import base_parts
from exports.formats.word.letterhead import Letterhead
from exports.formats.word.letterhead_parts import relations_of, section_of
from exports.formats.word.markup import DECLARATION, NAMESPACES, R, W, has_text, paragraph, styled
from exports.formats.word.part import parsed, written
from exports.formats.word.styles import List, numbering_xml

Names: TypeAlias = Mapping[str, str]
"""Our id, and the one it has on the letterhead."""

_STYLED = re.compile(r'<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"/>')
_LISTED = re.compile(r'<w:numId w:val="(\d+)"/>')
_OURS = "Referat"
_LEVEL = (
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy",
    "lvlJc", "pPr", "rPr",
)  # fmt: skip
"""The parts of a level of a list, in the order the schema fixes."""
_SIDES = {"start": "left", "end": "right"}
_LISTS = ("list bullet", "list bullet 2", "list number", "list number 2")
"""Styles that a letterhead's own would not do for: they point to lists that may be anything."""


def named(xml: str, styles: Names, lists: Names) -> str:
    """Our XML with the ids that styles and lists have on the letterhead."""
    xml = _STYLED.sub(lambda found: f'<w:{found[1]} w:val="{styles.get(found[2], found[2])}"/>', xml)
    return _LISTED.sub(lambda found: f'<w:numId w:val="{lists.get(found[1], found[1])}"/>', xml)


def join_styles(theirs: etree._Element, ours: etree._Element, language: str) -> Names:
    """Add the styles that are missing there, and return what each of ours is called there.

    The language of the document becomes theirs. Ids of lists in the styles are still ours.
    """
    known = {_key(style): _id(style) for style in theirs.iter(_w("style"))}
    taken = set(known.values())
    mapping: dict[str, str] = {}
    added = []
    for style in ours.iter(_w("style")):
        kind, name = _key(style)
        if (kind, name) in known and name not in _LISTS:
            mapping[_id(style)] = known[kind, name]
            continue
        new = deepcopy(style)
        mapping[_id(style)] = _free(_id(style), taken)
        if name in _LISTS:
            _child(new, "name").set(_w("val"), f"Minutes {_child(style, 'name').get(_w('val'))}")
            new.set(_w("customStyle"), "1")
        new.set(_w("styleId"), mapping[_id(style)])
        if _w("default") in new.attrib:
            del new.attrib[_w("default")]
        added.append(new)
    for style in added:
        for tag in ("basedOn", "next", "link"):
            for reference in style.iter(_w(tag)):
                reference.set(_w("val"), mapping.get(reference.get(_w("val"), ""), ""))
        theirs.append(style)
    _name_defaults(theirs, ours, mapping)
    _speak(theirs, language)
    return mapping


def join_lists(theirs: etree._Element, ours: etree._Element, styles: Names) -> Names:
    """Add our lists, and return what each is called there. Order: every definition before every list."""
    _tidy(theirs)
    shift = 1 + max(_numbers(theirs, "abstractNum", "abstractNumId"), default=-1)
    first = 1 + max(_numbers(theirs, "num", "numId"), default=0)
    mapping: dict[str, str] = {}
    place = len(theirs.findall(_w("numPicBullet"))) + len(theirs.findall(_w("abstractNum")))
    for definition in ours.findall(_w("abstractNum")):
        new = deepcopy(definition)
        _set(new, "abstractNumId", shift + int(new.get(_w("abstractNumId"), "0")))
        for style in new.iter(_w("pStyle")):
            style.set(_w("val"), styles.get(style.get(_w("val"), ""), ""))
        theirs.insert(place, new)
        place += 1
    cleanup = theirs.find(_w("numIdMacAtCleanup"))
    for number, instance in enumerate(ours.findall(_w("num")), first):
        new = deepcopy(instance)
        mapping[new.get(_w("numId"), "")] = str(number)
        _set(new, "numId", number)
        of = _child(new, "abstractNumId")
        of.set(_w("val"), str(shift + int(of.get(_w("val"), "0"))))
        theirs.append(new) if cleanup is None else cleanup.addprevious(new)
    return mapping


def _tidy(theirs: etree._Element) -> None:
    """Put a letterhead's lists as Word wants them: LibreOffice has another order, and other words."""
    for level in theirs.iter(_w("lvl")):
        level[:] = sorted(level, key=lambda part: _LEVEL.index(etree.QName(part).localname))
        for side in level.iter(_w("lvlJc"), _w("jc")):
            side.set(_w("val"), _SIDES.get(side.get(_w("val"), ""), side.get(_w("val"), "")))


def renumber(styles: etree._Element, ours: Names, lists: Names) -> None:
    """Point the styles that came with us to the lists that came with us."""
    mine = set(ours.values())
    for style in styles.iter(_w("style")):
        name = _child(style, "name").get(_w("val"), "")
        if _id(style) in mine and name.startswith("Minutes "):
            for number in style.iter(_w("numId")):
                number.set(_w("val"), lists.get(number.get(_w("val"), ""), "0"))


def _name_defaults(theirs: etree._Element, ours: etree._Element, mapping: Names) -> None:
    """Let each sort of style have one that counts where none is named; not every program says which."""
    named_already = {_key(style)[0] for style in theirs.iter(_w("style")) if style.get(_w("default"))}
    wanted = {mapping[_id(s)] for s in ours.iter(_w("style")) if s.get(_w("default"))}
    for style in theirs.iter(_w("style")):
        if _id(style) in wanted and _key(style)[0] not in named_already:
            style.set(_w("default"), "1")


def _speak(styles: etree._Element, language: str) -> None:
    """Let the text be in the language of the meeting, whatever the letterhead was made in."""
    for spoken in styles.iter(_w("lang")):
        if spoken.get(_w("val")) is not None:
            spoken.set(_w("val"), language)
    defaults = styles.find(_w("docDefaults"))
    if defaults is None:
        defaults = etree.Element(_w("docDefaults"))
        styles.insert(0, defaults)
    run = defaults.find(f"{_w('rPrDefault')}/{_w('rPr')}")
    if run is None:
        holder = etree.Element(_w("rPrDefault"))
        old = defaults.find(_w("rPrDefault"))
        if old is not None:
            defaults.remove(old)
        defaults.insert(0, holder)
        run = etree.SubElement(holder, _w("rPr"))
    if run.find(_w("lang")) is None:
        etree.SubElement(run, _w("lang")).set(_w("val"), language)


def _key(style: etree._Element) -> tuple[str, str]:
    name = style.find(_w("name"))
    return style.get(_w("type"), "paragraph"), str(name.get(_w("val")) if name is not None else "").casefold()


def _id(style: etree._Element) -> str:
    return str(style.get(_w("styleId"), ""))


def _free(wanted: str, taken: set[str]) -> str:
    """An id that no style of the letterhead has."""
    found = wanted
    while found in taken:
        found = f"{_OURS}{found}"
    taken.add(found)
    return found


def _numbers(root: etree._Element, tag: str, attribute: str) -> list[int]:
    return [int(one.get(_w(attribute), "0")) for one in root.findall(_w(tag))]


def _set(node: etree._Element, attribute: str, value: int) -> None:
    node.set(_w(attribute), str(value))


def _child(node: etree._Element, tag: str) -> etree._Element:
    found = node.find(_w(tag))
    if found is None:
        found = etree.SubElement(node, _w(tag))
    return found


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FORM = "application/vnd.openxmlformats-officedocument"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_AFTER_FIRST_PAGE = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
_USUAL_STOPS = (4320, 4513, 4536, 4680, 4819, 8640, 9026, 9072, 9360, 9638)
"""Where the header styles of Word and LibreOffice have their tab stops, in the middle and at the right."""
_AFTER_TABS = "<w:characterSpacingControl"


class Sheets(msgspec.Struct):
    """The parts of a document on a letterhead, while they are being made.

    parts: every part by name; the document part comes last, and is not in it. body: its name.
    width: room for text, in dxa. before: XML that stands before our text. section: XML of its section.
    namespaces: attributes of its root. styles and lists: what ours are called there.
    """

    parts: dict[str, bytes]
    body: str
    before: str
    section: str
    namespaces: str
    width: int
    styles: Names
    lists: Names

    def named(self, xml: str) -> str:
        """Our XML with the letterhead's names."""
        return named(xml, self.styles, self.lists)


def on_letterhead(letterhead: Letterhead, minutes: Minutes, language: str, lists: Sequence[List]) -> Sheets:
    """Prepare a letterhead for minutes with these lists."""
    parts = {**letterhead.parts, **dict(_filled(letterhead, minutes))}
    styles_part = letterhead.part("styles")
    styles = letterhead.root(styles_part)
    names = join_styles(styles, parsed(base_parts(language)["word/styles.xml"].encode()), language)
    ours = parsed(numbering_xml(lists).encode())
    numbering_part = letterhead.part("numbering")
    numbering = letterhead.root(numbering_part) if numbering_part else etree.Element(f"{{{W}}}numbering")
    joined = join_lists(numbering, ours, names)
    renumber(styles, names, joined)
    parts[styles_part] = written(styles)
    sheets = Sheets(parts, letterhead.body, "", "", NAMESPACES, letterhead.width, names, joined)
    if numbering_part:
        parts[numbering_part] = written(numbering)
    else:
        _add(sheets, "numbering", "numbering.xml", written(numbering))
    _settle(letterhead, sheets, language)
    for kind, file in (("fontTable", "fontTable.xml"), ("theme", "theme/theme1.xml")):
        if not letterhead.part(kind):
            _add(sheets, kind, file, base_parts(language)[f"word/{file}"].encode())
    if fonts := letterhead.part("fontTable"):
        sheets.parts[fonts] = written(_tidied(letterhead.root(fonts)))
    document = letterhead.root(letterhead.body)
    sheets.namespaces = _root_attributes(document)
    sheets.before = "".join(_pictures(document))
    section = section_of(document)
    _run_through(letterhead, sheets, section, minutes)
    sheets.section = etree.tostring(section, encoding="unicode")
    return sheets


def _filled(letterhead: Letterhead, minutes: Minutes) -> Iterator[tuple[str, bytes]]:
    """Its running lines, with what the document says of itself where they ask for it."""
    for name in letterhead.running_parts():
        root = letterhead.root(name)
        filled(root, minutes)
        yield name, written(root)


def _run_through(letterhead: Letterhead, sheets: Sheets, section: etree._Element, minutes: Minutes) -> None:
    """Headers and footers: theirs where they have them, ours where a page would have none."""
    first = section.find(f"{{{W}}}titlePg") is not None
    headers, footers = _references(section, "header"), _references(section, "footer")
    bare = not headers
    if bare and not first:
        _own_first_page(section)
        first = True
    named_parts = dict(letterhead.related("header"))
    if draft := minutes.draft_label:
        for id_ in headers.values():
            name = named_parts.get(id_, "")
            if name in sheets.parts:
                sheets.parts[name] = _with_draft(sheets, sheets.parts[name], draft)
    wanted = ("first", "default") if first else ("default",)
    for where in wanted:
        text = minutes.organisation if where == "first" and bare else minutes.running_title
        if where not in headers:
            _refer(sheets, section, "header", where, frame.header_xml(text, minutes.draft_label))
        if where not in footers and (where == "default" or not footers):
            _refer(sheets, section, "footer", where, frame.footer_xml(minutes))


def _own_first_page(section: etree._Element) -> None:
    """Let the first page have a header of its own; the schema fixes where that is said."""
    own = etree.Element(f"{{{W}}}titlePg")
    following = next((one for one in section if etree.QName(one).localname in _AFTER_FIRST_PAGE), None)
    section.append(own) if following is None else following.addprevious(own)


def _root_attributes(document: etree._Element) -> str:
    """The namespaces of a document, and which of them an older program may pass over."""
    names = {**{prefix: uri for prefix, uri in document.nsmap.items() if prefix}, "w": W, "r": R}
    declared = [f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items()]
    ignorable = document.get(f"{{{_COMPATIBILITY}}}Ignorable")
    prefix = next((prefix for prefix, uri in names.items() if uri == _COMPATIBILITY), "")
    return " ".join([*declared, f'{prefix}:Ignorable="{ignorable}"'] if ignorable else declared)


def _references(section: etree._Element, what: str) -> dict[str, str]:
    """Where each header or footer stands, and the id it has."""
    found = section.findall(f"{{{W}}}{what}Reference")
    return {one.get(f"{{{W}}}type", "default"): str(one.get(f"{{{R}}}id")) for one in found}


def _refer(sheets: Sheets, section: etree._Element, what: str, where: str, xml: str) -> None:
    # The style may be theirs, and end its lines elsewhere: ours says itself where the right edge is.
    stops = {*_USUAL_STOPS, look.TEXT_WIDTH} - {sheets.width}
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{stop}"/>' for stop in sorted(stops))
    edge = f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{sheets.width}"/></w:tabs></w:pPr>'
    xml = sheets.named(xml.replace("</w:pPr>", edge, 1))
    id_ = _add(sheets, what, f"{what}-{where}.xml", xml.encode())
    reference = etree.Element(f"{{{W}}}{what}Reference")
    reference.set(f"{{{W}}}type", where)
    reference.set(f"{{{R}}}id", id_)
    section.insert(0, reference)


def _with_draft(sheets: Sheets, header: bytes, draft: str) -> bytes:
    root = parsed(header)
    if has_text(draft):
        mark = paragraph("Header", styled(draft, "Draft")).replace(
            "</w:pPr>", '<w:jc w:val="right"/></w:pPr>', 1
        )
        wrapped = parsed(f"<w:hdr {NAMESPACES}>{sheets.named(mark)}</w:hdr>".encode())
        root.append(wrapped[0])
    return written(root)


def _pictures(document: etree._Element) -> Iterator[str]:
    """The paragraphs of the letterhead's text: of that only pictures are left."""
    for one in document.findall(f"{{{W}}}body/{{{W}}}p"):
        yield etree.tostring(one, encoding="unicode")


def _settle(letterhead: Letterhead, sheets: Sheets, language: str) -> None:
    """Let Word open it as a document of today, in the language of the meeting."""
    settings = base_parts(language)["word/settings.xml"]
    name = letterhead.part("settings")
    if not name:
        _add(sheets, "settings", "settings.xml", settings.encode())
        return
    if letterhead.root(name).find(f"{{{W}}}evenAndOddHeaders") is not None:
        settings = settings.replace(_AFTER_TABS, f"<w:evenAndOddHeaders/>{_AFTER_TABS}")
    sheets.parts[name] = settings.encode()


def _add(sheets: Sheets, kind: str, file: str, content: bytes) -> str:
    """Put a part of ours into the package; return the id the document refers to it by."""
    folder = sheets.body.rpartition("/")[0]
    name = f"{folder}/{file}" if folder else file
    if name in sheets.parts:
        return _add(sheets, kind, _beside(file), content)
    sheets.parts[name] = content
    types = parsed(sheets.parts["[Content_Types].xml"])
    override = etree.SubElement(types, f"{{{_TYPES}}}Override")
    override.set("PartName", f"/{name}")
    override.set("ContentType", f"{_FORM}.{'' if kind == 'theme' else 'wordprocessingml.'}{kind}+xml")
    sheets.parts["[Content_Types].xml"] = written(types)
    relations_part = relations_of(sheets.body)
    empty = f'{DECLARATION}<Relationships xmlns="{_RELATIONS}"/>'.encode()
    relations = parsed(sheets.parts.get(relations_part, empty))
    taken = {one.get("Id") for one in relations}
    id_ = next(id_ for number in range(1, len(taken) + 2) if (id_ := f"rIdReferat{number}") not in taken)
    relation = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship")
    relation.set("Id", id_)
    relation.set("Type", f"{R}/{kind}")
    relation.set("Target", file)
    sheets.parts[relations_part] = written(relations)
    return id_


def _tidied(fonts: etree._Element) -> etree._Element:
    """Take away the names of character sets, which LibreOffice writes and the schema does not know."""
    for one in fonts.iter(f"{{{W}}}charset"):
        one.attrib.pop(f"{{{W}}}characterSet", "")
    return fonts


def _beside(file: str) -> str:
    """Another name for a part of ours, where the letterhead has one of that name."""
    folder, slash, name = file.rpartition("/")
    return f"{folder}{slash}referat-{name}"
