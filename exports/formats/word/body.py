"""The document part: the minutes' blocks from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from exports.blocks import (
    Block,
    Callout,
    Details,
    Heading,
    Minutes,
    NamedTexts,
    Paragraph,
    PointList,
    Signatures,
    Swot,
    Table,
)
from exports.formats.page_breaks import before_signatures, line_sizes
from exports.formats.word import styles as look
from exports.formats.word.markup import DECLARATION, GAP, NAMESPACES, has_text, paragraph, run, styled
from exports.formats.word.styles import SPACER, List
from exports.formats.word.tables import swot_xml, table_xml
from exports.formats.word.text import (
    PageWriter,
    details_xml,
    heading_xml,
    joined,
    line_has_text,
    line_xml,
    list_xml,
    listed,
    named_xml,
    paragraph_xml,
    signatures_xml,
    with_stop,
)

_HELD = 2500
"""Characters of a box that is still held on one page; a longer one may be divided.

A page has room for about 4000. What is held and fits on none leaves its heading alone on the page before.
"""


def callout_xml(block: Callout, page: PageWriter) -> str:
    """Return a box: bold label, paragraphs, details in the last of them, and the note below."""
    name = block.tone.capitalize()
    contents = _contents(block, page)
    note = _note(block, f"Label{name}" if block.tone == "decision" else "Label")
    sizes = line_sizes(block)
    held = sum(sizes) <= _HELD
    label_alone = bool(block.paragraphs) and not line_has_text(block.paragraphs[0])
    note_follows = bool(note) and (held or not sizes or sizes[-1] <= _HELD)
    # What is signed right below is held with the lines to sign on.
    last_held = note_follows or (page.held and not note)
    style = f"Box{name}Next" if page.box % 2 else f"Box{name}"
    last = len(contents) - 1
    points = _box_points(block, page, style, held=held, last_held=bool(note) or page.held)
    printed = [
        paragraph(
            style,
            content,
            keep_next=bool(points) or last_held if place == last else held or (label_alone and place == 0),
            keep_lines=held,
            before=80 if place else None,
            after=80 if place < last or points else None,
        )
        for place, content in enumerate(contents)
    ]
    printed += points
    if note:
        printed.append(paragraph(f"Note{name}", note, keep_lines=True, keep_next=page.held))
    return "".join(printed)


def _box_points(block: Callout, page: PageWriter, style: str, *, held: bool, last_held: bool) -> list[str]:
    """Return the points in a box, as real lists; the last one stays with what is below where it is held."""
    if not block.lists:
        return []
    rows = [row for points in block.lists for row in listed(points, page, "box")]
    last = len(rows) - 1
    return [
        paragraph(
            style,
            line_xml(row.line, page, "BoxLink"),
            list_id=row.list_id,
            list_level=row.level,
            keep_next=last_held if place == last else held or place == 0,
            keep_lines=held,
            before=0 if place else None,
            after=40 if place < last else None,
        )
        for place, row in enumerate(rows)
    ]


def _contents(block: Callout, page: PageWriter) -> list[str]:
    """Return the inside of each paragraph of the box; none without text."""
    contents = [line_xml(line, page, "BoxLink") for line in block.paragraphs if line_has_text(line)]
    label = styled(block.label, f"Label{block.tone.capitalize()}") if has_text(block.label) else ""
    if label and contents and not line_has_text(block.paragraphs[0]):
        contents.insert(0, label)
    elif label:
        contents[:1] = [label + GAP + contents[0]] if contents else [label]
    names = block.detail_places or ("",) * len(block.details)
    details = [
        _detail(*detail, name, page)
        for detail, name in zip(block.details, names, strict=True)
        if has_text("".join(detail))
    ]
    if details:
        contents[-1:] = [GAP.join([*contents[-1:], *details])]
    return contents


def _detail(label: str, value: str, name: str, page: PageWriter) -> str:
    bold = run(label, "<w:b/><w:bCs/>")
    if not has_text(value):
        return bold
    # A label at the end of a line would name nothing.
    told = with_stop(value)
    behind = _HELD_GAP + page.in_place(name, told, run(told)) if name else run(f"\u00a0{told}")
    return bold + behind


_HELD_GAP = GAP.replace(" <", "\u00a0<")


def _note(block: Callout, style: str) -> str:
    if block.note is None or not has_text("".join(block.note)):
        return ""
    label, value = block.note
    gap = GAP if has_text(label) and has_text(value) else ""
    return styled(label, style) + gap + run(value)


class Text(msgspec.Struct, frozen=True):
    """The text of a document, the lists of their own in it, and where its links lead, by name.

    ``places`` are the words of the record in it, by the names of their places.
    """

    xml: str
    lists: list[List]
    urls: dict[str, str]
    places: Mapping[str, str]


def text_xml(
    minutes: Minutes, width: int, *, theirs: bool = False, around: tuple[str, str] = ("", "")
) -> Text:
    """Return the text of the document in a width (dxa), with what stands ``around`` it.

    ``theirs`` says that the styles are a letterhead's.
    """
    page = PageWriter(anchors=_anchors(minutes.blocks), width=width, theirs=theirs)
    before, behind = around  # joined at once: a long text takes much memory, which a second one has to get
    xml = joined("".join([before, _top(minutes, page), *_printed(minutes.blocks, page), behind]), page)
    return Text(xml, page.lists, {name: url for url, name in page.urls.items()}, page.texts)


def around_text(section: str, namespaces: str = NAMESPACES) -> tuple[str, str]:
    """Return what the document part begins and ends with; ``namespaces`` are the attributes of its root."""
    return f"{DECLARATION}<w:document {namespaces}><w:body>", f"{section}</w:body></w:document>"


def document_xml(text: str, section: str, namespaces: str = NAMESPACES) -> str:
    """Return the document part of a text, see :func:`around_text`."""
    return text.join(around_text(section, namespaces))


def _anchors(blocks: Iterable[Block]) -> dict[str, int]:
    """Number the anchors of the headings that print; the first of two alike is the one linked to."""
    anchors: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Heading) and block.anchor and has_text(block.text):
            anchors.setdefault(block.anchor, len(anchors) + 1)
    return anchors


def _top(minutes: Minutes, page: PageWriter) -> str:
    """Return type label, title, subtitle and details.

    The title is the one Heading 1: the Title style is no heading to a screen reader.
    """
    title = next((text for text in (minutes.title, minutes.type_label) if has_text(text)), look.DASH)
    kind = " – ".join(part for part in (minutes.type_label, minutes.draft_label.upper()) if has_text(part))
    label = paragraph("TypeLabel", run(kind)) if kind else ""
    subtitle = paragraph("Subtitle", run(minutes.subtitle)) if has_text(minutes.subtitle) else ""
    page.caption = title
    page.gap = None if subtitle else 140
    whole = minutes.origin is not None and not minutes.origin.item and title == minutes.title
    heading = page.in_place("m_title" if whole else "", title, run(title))
    return label + paragraph("Heading1", heading) + subtitle + details_xml(minutes.details, page)


_GRIDS = (Table, Swot)


def _printed(blocks: Sequence[Block], page: PageWriter) -> list[str]:
    printed: list[str] = []
    previous: Block | None = None
    held = before_signatures(blocks)
    for place, block in enumerate(blocks):
        # A text right before a board introduces it.
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        introduces = isinstance(following, _GRIDS) and not isinstance(block, Callout)
        page.held = place in held or introduces
        page.gap = look.GAP if isinstance(previous, _GRIDS) else None
        page.introduces = (
            isinstance(previous, Heading) and following is not None and not isinstance(following, Heading)
        )
        alike = isinstance(block, Callout) and isinstance(previous, Callout)
        page.box = page.box + 1 if alike else 0
        xml = _WRITERS[type(block)](block, page)
        if not xml:
            continue
        if isinstance(block, _GRIDS) and page.gap:
            printed.append(paragraph(SPACER, ""))
        printed.append(xml)
        previous = block
    if isinstance(previous, _GRIDS):
        # A document whose last thing is a table is one Word repairs.
        printed.append(paragraph(SPACER, ""))
    return printed


_WRITERS: Mapping[type[Block], Callable[[Any, PageWriter], str]] = {
    Heading: heading_xml,
    Paragraph: paragraph_xml,
    PointList: list_xml,
    Callout: callout_xml,
    Table: table_xml,
    Swot: swot_xml,
    NamedTexts: named_xml,
    Details: details_xml,
    Signatures: signatures_xml,
}
