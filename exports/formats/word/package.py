"""From parts to a file: put together here; on a letterhead by python-docx, which reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import msgspec

from exports.blocks import Minutes
from exports.formats.enclosure import NAMESPACE as RECORD
from exports.formats.enclosure import PART_NAME as CARRIED
from exports.formats.enclosure import record_part
from exports.formats.word import styles as look
from exports.formats.word.body import Text, around_text, document_xml, text_xml
from exports.formats.word.file_properties import (
    CUSTOM,
    CUSTOM_TYPE,
    core_properties,
    core_xml,
    custom_xml,
    language_of,
)
from exports.formats.word.fixed_parts import (
    BELOW_WORD,
    ORDER,
    WHOLE,
    PartRelation,
    base_parts,
    content_types,
    relations_xml,
)
from exports.formats.word.markup import R
from exports.formats.word.page import LOGO, footer_xml, header_xml, section_xml
from exports.formats.word.printed_part import NAME, PROPERTIES_TYPE, printed_xml, properties_xml
from exports.formats.word.styles import List, numbering_xml

if TYPE_CHECKING:
    from exports.formats.word.letterhead import Letterhead

_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_BODY: Final = "word/document.xml"
_FREE: Final = 6
"""The number of the first relation of the body that is none of the fixed ones."""


class _Unseen(msgspec.Struct, frozen=True):
    """A part that no reader of the document sees, and the part that names it."""

    name: str
    xml: str
    properties: str

    @property
    def beside(self) -> str:
        """The name of the part that names it."""
        return self.name.replace("/item", "/itemProps")


def package(minutes: Minutes, letterhead: Letterhead | None = None) -> bytes:
    """Return the finished file of the minutes, on a letterhead when there is one."""
    if letterhead is not None:
        return _on_letterhead(minutes, letterhead)
    text = text_xml(minutes, look.TEXT_WIDTH, around=around_text(section_xml()))
    return _zipped(_parts(minutes, text, text.xml))


def _unseen(minutes: Minutes, text: Text, body: str) -> Iterator[_Unseen]:
    if minutes.origin is not None:
        yield _Unseen(NAME, printed_xml(minutes.origin, text.places, body), properties_xml())
    if minutes.carried:
        yield _Unseen(CARRIED, record_part(minutes.carried), properties_xml(RECORD))


def _parts(minutes: Minutes, text: Text, body: str) -> Iterator[tuple[str, str | bytes]]:
    """The parts of a file without a letterhead, in the order and the words of python-docx."""
    unseen, whole = [*_unseen(minutes, text, body)], [*WHOLE]
    more = {one.beside: PROPERTIES_TYPE for one in unseen}
    if minutes.properties:
        more[CUSTOM] = CUSTOM_TYPE
        whole.append(PartRelation("rId4", f"{R}/custom-properties", CUSTOM[1:]))
    yield "[Content_Types].xml", content_types(more, minutes.logo.kind if minutes.logo is not None else "")
    yield "_rels/.rels", relations_xml(whole)
    yield _BODY, body
    leads = (
        *BELOW_WORD,
        *(PartRelation(f"rId{n}", f"{R}/customXml", f"..{one.name}") for n, one in enumerate(unseen, _FREE)),
        *(PartRelation(name, f"{R}/hyperlink", url, is_external=True) for name, url in text.urls.items()),
    )
    yield "word/_rels/document.xml.rels", relations_xml(leads)
    fixed = base_parts(language_of(minutes))
    made = {**fixed, **_sheets(minutes, text.lists)}
    for name in ORDER:
        yield name, made[name]
    if minutes.logo is not None:
        target = f"media/logo.{minutes.logo.kind}"
        yield "word/_rels/header1.xml.rels", relations_xml([PartRelation(LOGO, f"{R}/image", target)])
        yield f"word/{target}", minutes.logo.data
    for one in unseen:
        folder, _, file = one.name[1:].rpartition("/")
        named = PartRelation("rId1", f"{R}/customXmlProps", one.beside.rpartition("/")[2])
        yield one.name[1:], one.xml
        yield f"{folder}/_rels/{file}.rels", relations_xml([named])
        yield one.beside[1:], one.properties
    yield "docProps/app.xml", fixed["docProps/app.xml"]
    yield "docProps/core.xml", core_xml(core_properties(minutes))
    if minutes.properties:
        yield CUSTOM[1:], custom_xml(minutes.properties)


def _sheets(minutes: Minutes, lists: Sequence[List]) -> dict[str, str]:
    footer = footer_xml(minutes)
    return {
        "word/numbering.xml": numbering_xml(lists),
        "word/header1.xml": header_xml(minutes.organisation, minutes.draft_label, minutes.logo),
        "word/header2.xml": header_xml(minutes.running_title, minutes.draft_label),
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
    }


def _on_letterhead(minutes: Minutes, letterhead: Letterhead) -> bytes:
    # What joins two files is half of the writer, takes long to load, and most minutes are written on none.
    from docx import Document  # noqa: PLC0415
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    from exports.formats.word.letterhead_merge import on_letterhead  # noqa: PLC0415

    text = text_xml(minutes, letterhead.width, theirs=True)
    sheets = on_letterhead(letterhead, minutes, language_of(minutes), text.lists)
    body = document_xml(sheets.before + sheets.named(text.xml), sheets.section, sheets.namespaces)
    bare = document_xml("", sheets.section, sheets.namespaces)
    document = Document(_stored({**sheets.parts, sheets.body: bare}))
    core, whole = core_properties(minutes), document.part.package
    properties = document.core_properties
    properties.title, properties.subject = core.title, core.subject
    properties.author = properties.last_modified_by = core.author
    properties.language = core.language
    for name, value in core.settled:
        setattr(properties, name, value)
    properties.revision = 1
    properties.created = properties.modified = core.created
    if minutes.properties:
        custom = custom_xml(minutes.properties).encode()
        part = Part(PackURI(CUSTOM), CUSTOM_TYPE, custom, whole)
        whole.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    for one in _unseen(minutes, text, body):
        part = Part(PackURI(one.name), CONTENT_TYPE.XML, one.xml.encode(), whole)
        named = Part(PackURI(one.beside), PROPERTIES_TYPE, one.properties.encode(), whole)
        part.relate_to(named, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
        document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    for relation, url in text.urls.items():
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, url, relation, is_external=True)
    saved = BytesIO()
    document.save(saved)
    return _finished(saved, sheets.body, body)


def _stored(parts: Mapping[str, str | bytes]) -> BytesIO:
    """Pack the parts without pressing them: python-docx reads them back at once."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, xml in parts.items():
            archive.writestr(ZipInfo(name, _ZIP_EPOCH), xml)
    packed.seek(0)
    return packed


def _finished(saved: BytesIO, body_name: str, body: str) -> bytes:
    """Put the body in: not before, since opening and saving it would cost more than writing it."""
    with ZipFile(saved) as source:
        return _zipped((name, body if name == body_name else source.read(name)) for name in source.namelist())


def _zipped(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """Pack parts with the same time on each entry: the same record gives the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in parts:
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            target.writestr(entry, content)
    return packed.getvalue()
