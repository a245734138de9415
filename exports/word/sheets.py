"""Minutes on a letterhead: its parts with our text, styles, lists and running lines in them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from lxml import etree

from exports.blocks import Minutes
from exports.word import frame, look
from exports.word.base import base_parts
from exports.word.joining import Names, join_lists, join_styles, named, renumber
from exports.word.letterhead import Letterhead
from exports.word.letterhead_parts import relations_of, section_of
from exports.word.markup import DECLARATION, NAMESPACES, R, W, has_text, paragraph, styled
from exports.word.numbering import numbering_xml
from exports.word.part import parsed, written

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


def on_letterhead(letterhead: Letterhead, minutes: Minutes, language: str, numbered: int) -> Sheets:
    """Prepare a letterhead for minutes with so many numbered lists."""
    parts = dict(letterhead.parts)
    styles_part = letterhead.part("styles")
    styles = letterhead.root(styles_part)
    names = join_styles(styles, parsed(base_parts(language)["word/styles.xml"].encode()), language)
    ours = parsed(numbering_xml(numbered).encode())
    numbering_part = letterhead.part("numbering")
    numbering = letterhead.root(numbering_part) if numbering_part else etree.Element(f"{{{W}}}numbering")
    lists = join_lists(numbering, ours, names)
    renumber(styles, names, lists)
    parts[styles_part] = written(styles)
    sheets = Sheets(parts, letterhead.body, "", "", NAMESPACES, letterhead.width, names, lists)
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
