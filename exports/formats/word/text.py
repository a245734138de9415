"""Running text: lines, headings, paragraphs, lists, named texts, label and value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from exports.blocks import (
    Counting,
    Details,
    Heading,
    Line,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Run,
    Signatures,
)
from exports.formats.page_breaks import lines_of
from exports.formats.word import styles as look
from exports.formats.word.markup import GAP, has_text, paragraph, run, styled
from exports.formats.word.styles import CELL_BULLETS, List, Place, number_id
from exports.formats.xml_text import clean
from store.addresses import Address, addresses, has_no_address
from store.language.late_pattern import late_pattern

_SIGNERS_HELD = 8
"""Signers that are kept together on a page; each takes three lines."""
_ENDS = (".", "!", "?", "…", ":")
_STYLES = {"body": "Normal", "quiet": "Quiet", "quote": "Quote"}


class PageWriter(msgspec.Struct):
    """What the writer knows while it goes down the page.

    ``anchors`` maps each anchor of the minutes to its bookmark's number. ``width`` is the room for text, in
    dxa. ``lists`` are the lists so far that have an instance of their own. ``caption`` is the nearest heading
    above. ``gap`` is the space the next running text has to put above itself, ``box`` how many boxes of one
    sort have come right after one another, ``marked`` the bookmarks that are set, ``introduces`` whether a
    heading stands right above and text of the same part right below, ``held`` whether the block stays on the
    page of the next. ``theirs`` says that the styles are a letterhead's. ``urls`` are the addresses that
    something links to, each with the name of its relationship. ``places`` are the numbers of the bookmarks
    round the words of the record, by name, ``texts`` these words, and ``parted`` those of them that are in
    several pieces so far.
    """

    anchors: Mapping[str, int] = msgspec.field(default_factory=dict)
    width: int = look.TEXT_WIDTH
    lists: list[List] = msgspec.field(default_factory=list)
    caption: str = ""
    gap: int | None = None
    box: int = 0
    marked: set[int] = msgspec.field(default_factory=set)
    introduces: bool = False
    held: bool = False
    theirs: bool = False
    urls: dict[str, str] = msgspec.field(default_factory=dict)
    places: dict[str, int] = msgspec.field(default_factory=dict)
    texts: dict[str, str] = msgspec.field(default_factory=dict)
    parted: set[int] = msgspec.field(default_factory=set)

    def in_place(self, name: str, text: str, inside: str) -> str:
        """Return runs of a text in the bookmark of a place, which may come in pieces, see :func:`joined`."""
        if not (name and inside):
            return inside
        places = self.places
        number = places.get(name)
        if number is None:
            number = places[name] = len(self.anchors) + len(places) + 1
            self.texts[name] = text
        else:
            self.parted.add(number)
            self.texts[name] += text
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def joined(xml: str, page: PageWriter) -> str:
    """Return the text with each bookmark that came in pieces as one, from its first piece to its last."""
    if not page.parted:
        return xml
    ends: dict[int, int] = {}
    for found in _BOOKMARK.finditer(xml):
        ends[int(found["number"])] = found.start()
    begun: set[int] = set()

    def once(found: re.Match[str]) -> str:
        number = int(found["number"])
        if number not in page.parted:
            return found[0]
        if found["side"] == "End":
            return found[0] if ends[number] == found.start() else ""
        first = number not in begun
        begun.add(number)
        return found[0] if first else ""

    return _BOOKMARK.sub(once, xml)


_BOOKMARK = late_pattern(r'<w:bookmark(?P<side>Start|End) w:id="(?P<number>\d+)"[^>]*/>')


def bookmark(number: int) -> str:
    """Return the name of a bookmark: hidden in Word's list, and safe whatever the anchor held."""
    return f"_item{number}"


def with_stop(text: str) -> str:
    """Return a name or a value that reads as a sentence of its own beside what follows it."""
    trimmed = clean(text).rstrip()
    return trimmed if trimmed.endswith(_ENDS) else f"{trimmed}."


def line_has_text(line: Line) -> bool:
    """Say whether anything of the line would be seen on paper."""
    return has_text(line[0].text if len(line) == 1 else "".join([piece.text for piece in line]))


def line_xml(line: Line, page: PageWriter, link: str = "Hyperlink") -> str:
    """Return the runs of a line; a link to an anchor that is not there prints as plain text.

    ``link`` is the style of a link; on a tint it is ``BoxLink``, since blue is too pale there.
    """
    if len(line) == 1:
        return _run(line[0], page, link)
    return "".join([_run(piece, page, link) for piece in line])


def _run(piece: Run, page: PageWriter, link: str) -> str:
    if not piece.places:
        return _in_style(piece, page, link)
    place = piece.places[0]
    if place.start == 0 and place.end == len(piece.text):
        return page.in_place(place.name, piece.text, _in_style(piece, page, link))
    written, at = [], 0
    for place in piece.places:
        written.append(_piece(piece, at, place.start, page, link))
        written.append(
            page.in_place(
                place.name,
                piece.text[place.start : place.end],
                _piece(piece, place.start, place.end, page, link),
            )
        )
        at = place.end
    return "".join([*written, _piece(piece, at, len(piece.text), page, link)])


def _piece(piece: Run, start: int, end: int, page: PageWriter, link: str) -> str:
    if start >= end:
        return ""
    whole = end - start == len(piece.text)
    return _in_style(piece if whole else replace(piece, text=piece.text[start:end]), page, link)


def _in_style(piece: Run, page: PageWriter, link: str) -> str:
    look = ("<w:b/><w:bCs/>" if piece.bold else "") + ("<w:i/><w:iCs/>" if piece.italic else "")
    number = page.anchors.get(piece.link) if piece.link else None
    if not number:
        if not piece.url and has_no_address(piece.text):
            return run(piece.text, look)
        return _with_links(piece, page, link, look)
    inside = run(piece.text, f'<w:rStyle w:val="{link}"/>{look}')
    if not inside:
        return ""
    return f'<w:hyperlink w:anchor="{bookmark(number)}" w:history="1">{inside}</w:hyperlink>'


def _with_links(piece: Run, page: PageWriter, link: str, look: str) -> str:
    """Runs of a text with the addresses in it as links; all of it leads where the piece leads."""
    text = piece.text
    found = [Address(0, len(text), piece.url)] if piece.url else [*addresses(text)]
    written, at = [], 0
    for one in found:
        inside = run(text[one.start : one.end], f'<w:rStyle w:val="{link}"/>{look}')
        relation = page.urls.setdefault(clean(one.url), f"rLink{len(page.urls) + 1}")
        written += [
            run(text[at : one.start], look) if at < one.start else "",
            f'<w:hyperlink r:id="{relation}" w:history="1">{inside}</w:hyperlink>' if inside else "",
        ]
        at = one.end
    rest = run(text[at:], look) if at < len(text) else ""
    return "".join([*written, rest])


def heading_xml(heading: Heading, page: PageWriter) -> str:
    """Return a heading, with a bookmark around its text when something may link to it."""
    if not has_text(heading.text):
        return ""
    page.caption = heading.text
    content = (
        line_xml((Run(heading.text, places=heading.places),), page) if heading.places else run(heading.text)
    )
    number = page.anchors.get(heading.anchor)
    if number and number not in page.marked:
        page.marked.add(number)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark(number)}"/>'
        content = f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'
    level = min(max(heading.level, 2), 4)
    # Said here and not only in the style, which on a letterhead is the letterhead's.
    above = look.HEADING_GAP if page.theirs and page.gap else None
    return paragraph(f"Heading{level}", content, keep_next=True, before=above)


def paragraph_xml(block: Paragraph, page: PageWriter) -> str:
    """Return a paragraph of running text; none when nothing stands in it."""
    if not line_has_text(block.line):
        return ""
    # What ends in a colon speaks of what comes next; who introduces an item belongs to what follows.
    leads = block.line[-1].text.rstrip().endswith(":") or (block.role == "quiet" and page.introduces)
    leads = leads or page.held
    return paragraph(_STYLES[block.role], line_xml(block.line, page), before=page.gap, keep_next=leads)


class Row(msgspec.Struct, frozen=True):
    """A point as a paragraph: its level, its list, whether it is one of a list that counts, and its text."""

    level: int
    list_id: int
    numbered: bool
    line: Line


def listed(block: PointList, page: PageWriter, place: Place = "text") -> list[Row]:
    """Return the points as paragraphs, each list with a number series of its own.

    Bullets in running text share the series of their style, which is list 0.
    """
    return _rows(block.points, 0, block.counting, page, place)


def list_xml(block: PointList, page: PageWriter) -> str:
    """Return a list in two levels, with a number series of its own when it is numbered."""
    rows = listed(block, page)
    if not rows:
        return ""
    last = len(rows) - 1
    printed = []
    for place, row in enumerate(rows):
        name = "ListNumber" if row.numbered else "ListBullet"
        printed.append(
            paragraph(
                f"{name}2" if row.level else name,
                line_xml(row.line, page),
                list_id=row.list_id,
                list_level=row.level,
                # The first point stays with the second, and with a line that introduces the list; the last
                # one stays with a board that follows.
                keep_next=(place == 0 and last > 0) or (page.held and place == last),
                before=page.gap if place == 0 else None,
                after=120 if place == last else None,
            )
        )
    return "".join(printed)


def _rows(points: Sequence[Point], level: int, form: Counting, page: PageWriter, place: Place) -> list[Row]:
    """Flatten the points; sub-points of a point without text move up to its place, and into its list."""
    rows: list[Row] = []
    forms: list[Counting] = [point.form for point in points if point.children]
    below = forms[0] if forms else ""
    list_id = _series(List(place, form, below), page, level)
    for point in points:
        shown = line_has_text(point.line)
        if shown:
            rows.append(Row(level, list_id, bool(form), point.line))
        if point.children and shown and level == 0 and form and point.form == below:
            # The second level of the same series, which begins anew under each point.
            lines = (child.line for child in point.children if line_has_text(child.line))
            rows += [Row(1, list_id, numbered=True, line=line) for line in lines]
        elif shown:
            rows += _rows(point.children, 1, point.form, page, place)
        else:
            moved = (line for line in lines_of(point.children) if line_has_text(line))
            rows += [Row(level, list_id, bool(form), line) for line in moved]
    return rows


def _series(sort: List, page: PageWriter, level: int) -> int:
    """The series of a list: one of its own where it counts, or where its place has no style for bullets."""
    if not sort.form and sort.place == "text":
        return 0
    if not sort.form and sort.place == "cell" and not level:
        return CELL_BULLETS
    page.lists.append(sort if not level else List(sort.place, sort.form, sort.form))
    return number_id(len(page.lists))


def named_xml(block: NamedTexts, page: PageWriter) -> str:
    """Return named texts, each with its name bold before it and a thin bar at the left of all."""
    printed: list[str] = []
    for text in block.texts:
        named = has_text(text.name)
        worded = line_has_text(text.line)
        if not (named or worded):
            continue
        name = styled(with_stop(text.name), "Label") + (GAP if worded else "") if named else ""
        before = None if printed else page.gap
        printed.append(paragraph("Named", name + line_xml(text.line, page), keep_lines=True, before=before))
    return "".join(printed)


def details_xml(block: Details, page: PageWriter) -> str:
    """Return label and value, a line each, with one tab between and a hanging indent."""
    names = block.places or ("",) * len(block.rows)
    rows = [row for row in zip(block.rows, names, strict=True) if has_text("".join(row[0]))]
    printed: list[str] = []
    for place, ((label, value), name) in enumerate(rows):
        told = value if has_text(value) else look.DASH
        # A tab of its own run, so that the place is the value alone.
        behind = run("\t") + page.in_place(name, told, run(told)) if name else run(f"\t{told}")
        content = styled(label, "Label") + behind
        printed.append(
            paragraph(
                "Details",
                content,
                keep_next=page.held or (place == 0 and len(rows) > 1),
                before=page.gap if place == 0 else None,
                after=120 if place == len(rows) - 1 else None,
            )
        )
    return "".join(printed)


def signatures_xml(block: Signatures, page: PageWriter) -> str:
    """Return the lines to sign on, each with who signs under it; none is parted from the others.

    Where nobody is named there is one line, for whoever it may be.
    """
    date_ends, name_begins = page.width * 44 // 100, page.width * 48 // 100
    stops = (
        ("left", "underscore", date_ends),
        ("left", "none", name_begins),
        ("right", "underscore", page.width),
    )
    tabs = "".join(f'<w:tab w:val="{side}" w:leader="{sign}" w:pos="{at}"/>' for side, sign, at in stops)
    signers = [signer for signer in block.signers if has_text(signer)]
    held = "<w:keepNext/>" if signers else ""
    style = f'<w:pStyle w:val="SignatureLine"/>{held}<w:keepLines/>'
    sign = block.sign if has_text(block.sign) else look.DASH
    labels = run(f"{block.place} \t\t{sign} \t")
    rule = f"<w:p><w:pPr>{style}<w:tabs>{tabs}</w:tabs></w:pPr>{labels}</w:p>"
    if not signers:
        return rule if block.signers else ""
    printed = []
    for left, signer in zip(range(len(signers), 0, -1), signers, strict=True):
        held = "<w:keepNext/>" if left > 1 and len(signers) <= _SIGNERS_HELD else ""
        name = f'<w:pStyle w:val="Signer"/>{held}<w:keepLines/><w:ind w:left="{name_begins}"/>'
        printed.append(f"{rule}<w:p><w:pPr>{name}</w:pPr>{run(signer)}</w:p>")
    return "".join(printed)
