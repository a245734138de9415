"""What stands around the text on each page: headers, footers, paper and margins."""

from __future__ import annotations

import re

from exports.blocks import Minutes
from exports.formats.word import styles as look
from exports.formats.word.markup import (
    DECLARED,
    NAMESPACES,
    attribute,
    has_text,
    paragraph,
    run,
    styled,
)
from store.stationery.picture import Picture

_PAGE_NUMBERS = re.compile(r"(\{page\}|\{pages\})")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}

FIRST_HEADER, LATER_HEADER, FIRST_FOOTER, LATER_FOOTER = "rId11", "rId12", "rId13", "rId14"


def header_xml(text: str, draft: str, logo: Picture | None = None) -> str:
    """Return a header: text at the left, and at the right that it is a draft, or how it was approved.

    What has no room beside the text stands right below it; a logo stands above both. What is longer than a
    line is set to the right, since a tab is only before its first line.
    """
    left = run(text) if has_text(text) else ""
    long = len(draft) * _DRAFT_SIGN > _LINE
    mark = ("" if long else run("\t")) + styled(draft, "Draft") if has_text(draft) else ""
    beside = not left or not mark or len(text) * _TEXT_SIGN + len(draft) * _DRAFT_SIGN <= _LINE
    lines = [left + mark] if beside else [left, mark]
    below = _BELOW_LONG if long else None
    if logo is not None:  # so high a header reaches the text, which begins right below it
        lines, below = [_picture(logo), *lines], _BELOW_LOGO
    *before, last = lines
    shown = "".join(paragraph("Header", one) for one in before)
    shown += paragraph("Header", last, after=below, right=long)
    return f"{DECLARED}<w:hdr {NAMESPACES}>{shown}</w:hdr>"


_BELOW_LOGO, _BELOW_LONG = 240, 120
"""Twentieths of a point, below a header that reaches the text."""
LOGO = "rId1"
"""The relation of the first header that leads to the logo."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMU = 36_000
"""Units of a drawing in a millimetre."""
_LOGO_HEIGHT, _LOGO_WIDTH = 18 * _EMU, 160 * _EMU
"""How high a logo is, and how wide at most."""


def _picture(picture: Picture) -> str:
    """A picture on the line, as high as a logo is, or lower where it would be too wide."""
    height = min(_LOGO_HEIGHT, _LOGO_WIDTH * picture.height // picture.width)
    size = f'cx="{height * picture.width // picture.height}" cy="{height}"'
    text = attribute(picture.text)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent {size}/><wp:docPr id="1" name="Logo" descr="{text}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="{text}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{LOGO}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


_TEXT_SIGN, _DRAFT_SIGN, _LINE = 4.4, 6.3, 440
"""How wide a sign of the text and one of the spaced bold word at the right are in the mean, and how wide the
line is with a gap between the two, in points."""


def footer_xml(minutes: Minutes) -> str:
    """Return the footer: what document it is at the left, the page of how many at the right."""
    pieces = _PAGE_NUMBERS.split(minutes.page_label)
    pages = "".join(_field(_FIELDS[piece]) if piece in _FIELDS else run(piece) for piece in pieces)
    content = run(minutes.footer) + run("\t") + pages
    return f"{DECLARED}<w:ftr {NAMESPACES}>{paragraph('Footer', content)}</w:ftr>"


def _field(code: str) -> str:
    """Return a field with a result to show until the program counts the pages itself."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{marks[0]}{instruction}{marks[1]}{run('1')}{marks[2]}"


def section_xml() -> str:
    """Return the section: A4, its margins, and which header and footer stand where."""
    references = (
        ("header", "first", FIRST_HEADER),
        ("header", "default", LATER_HEADER),
        ("footer", "first", FIRST_FOOTER),
        ("footer", "default", LATER_FOOTER),
    )
    named = "".join(f'<w:{what}Reference w:type="{where}" r:id="{id_}"/>' for what, where, id_ in references)
    return (
        f'<w:sectPr>{named}<w:pgSz w:w="{look.PAGE_WIDTH}" w:h="{look.PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{look.MARGIN_TOP}" w:right="{look.MARGIN_SIDE}" w:bottom="{look.MARGIN_BOTTOM}"'
        f' w:left="{look.MARGIN_SIDE}" w:header="{look.HEADER_DISTANCE}" w:footer="{look.FOOTER_DISTANCE}"'
        ' w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )
