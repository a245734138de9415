"""What stands around the text on each page: headers, footers, paper and margins."""

from __future__ import annotations

import re

from exports.blocks import Minutes
from exports.formats.word import styles as look
from exports.formats.word.markup import DECLARED, NAMESPACES, has_text, paragraph, run, styled

_PAGE_NUMBERS = re.compile(r"(\{page\}|\{pages\})")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}

FIRST_HEADER, LATER_HEADER, FIRST_FOOTER, LATER_FOOTER = "rId11", "rId12", "rId13", "rId14"


def header_xml(text: str, draft: str) -> str:
    """Return a header: text at the left, and at the right that it is a draft, or how it was approved.

    What has no room beside the text stands right below it.
    """
    left = run(text) if has_text(text) else ""
    if not has_text(draft):
        shown = paragraph("Header", left)
    elif left and len(text) * _TEXT_SIGN + len(draft) * _DRAFT_SIGN > _LINE:
        shown = paragraph("Header", left) + paragraph("Header", run("\t") + styled(draft, "Draft"))
    else:
        shown = paragraph("Header", left + run("\t") + styled(draft, "Draft"))
    return f"{DECLARED}<w:hdr {NAMESPACES}>{shown}</w:hdr>"


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
