"""The parts a set of minutes is made of, without any format.

The outline (:mod:`exports.outline`) turns a meeting into a :class:`Minutes`; the writers
(:mod:`exports.formats.word`, :mod:`exports.formats.markdown`, the screen) turn that into a page. All text
here is already in the meeting's language and ready to print: a writer looks nothing up and decides
nothing about content. Values are immutable and compare by content.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from store.stationery.picture import Picture

Tone: TypeAlias = Literal["decision", "action", "proposal", "question", "experience", "quiet"]
Counting: TypeAlias = Literal["", "1", "a", "i"]
"""How a list counts: not at all, in figures, letters or roman figures."""
Quadrant: TypeAlias = Literal["strength", "weakness", "opportunity", "threat"]


class Part(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A piece of a document. ``entries`` are the ids of those it tells, in order; no document prints them."""

    entries: tuple[int, ...] = ()


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where in a text the words of one field of the record stand, by the name that a file gives the place.

    ``start`` and ``end`` count the text's characters.
    """

    name: str
    start: int
    end: int


def place_name(sort: str, document: str, field: str = "") -> str:
    """What a place is called: «i» for an item and «e» for an entry, its id as text, and perhaps a field."""
    return f"{sort}_{document}_{field}" if field else f"{sort}_{document}"


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style. ``link`` names the anchor of a heading in the same document.

    ``url`` is an address that the text leads to. ``text`` may hold anything a person can type, newlines and
    control characters too. ``places`` are, in order, the stretches of it that are somebody's words: a file
    that comes back changed is read by them.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    url: str = ""
    places: tuple[Place, ...] = ()


Line: TypeAlias = tuple[Run, ...]
"""Runs that stand one after another in a paragraph."""


def placed(  # noqa: PLR0913 — a run, and what stands around the words in it
    text: str,
    name: str,
    *,
    before: str = "",
    after: str = "",
    bold: bool = False,
    italic: bool = False,
    link: str = "",
    url: str = "",
) -> Run:
    """Return a run in which a text has a name for its place; without a name, a run and no more."""
    place = (Place(name, len(before), len(before) + len(text)),) if name and text.strip() else ()
    return Run(f"{before}{text}{after}", bold=bold, italic=italic, link=link, url=url, places=place)


def after_blank(line: Line) -> Line:
    """Return a line with a blank before its first word, and its places where they were."""
    if not line or not line[0].text:
        return line
    first = line[0]
    places = tuple(Place(one.name, one.start + 1, one.end + 1) for one in first.places)
    return (msgspec.structs.replace(first, text=f" {first.text}", places=places), *line[1:])


class Heading(Part, frozen=True):
    """A heading. ``level`` 2–4; level 1 is the title alone. ``anchor`` is what links point to.

    ``places`` are as those of a :class:`Run`.
    """

    level: int
    text: str
    anchor: str = ""
    places: tuple[Place, ...] = ()


class Paragraph(Part, frozen=True):
    """Running text. ``quiet`` is smaller and muted: presence, quorum, what is left out and why."""

    line: Line
    role: Literal["body", "quiet", "quote"] = "body"


class Point(Part, frozen=True):
    """A point of a list with its sub-points (two levels at the most), which ``form`` numbers or not."""

    line: Line
    children: tuple[Point, ...] = ()
    form: Counting = ""


class PointList(Part, frozen=True):
    """A real list, bulleted or numbered; numbering starts at 1 in each list, and counts in ``form``."""

    points: tuple[Point, ...]
    numbered: bool = False
    form: Counting = "1"

    @property
    def counting(self) -> Counting:
        """How it counts; empty for bullets."""
        return self.form if self.numbered else ""


class Callout(Part, frozen=True):
    """A box with a bar at its left: a decision, an action, a proposal, an open question.

    ``label`` stands bold before the first paragraph («Vedtak 13/26:»), and on a line of its own where the
    first paragraph is empty. ``details`` follow the last
    paragraph's text as label and value («Ansvar:», «Kari»), whose places have the names ``detail_places``,
    one for each or none at all. ``note`` is a smaller line with the same
    bar, kept together with the box (the votes). ``lists`` are the points of what stands in the box, after
    its paragraphs.
    """

    tone: Tone
    label: str
    paragraphs: tuple[Line, ...]
    details: tuple[tuple[str, str], ...] = ()
    note: tuple[str, str] | None = None
    lists: tuple[PointList, ...] = ()
    detail_places: tuple[str, ...] = ()


class Cell(Part, frozen=True):
    """A cell of a table: lines as paragraphs, and, when ``bulleted``, as bullets, an entry each.

    ``lists`` stand after the lines.
    """

    lines: tuple[Line, ...]
    bulleted: bool = False
    lists: tuple[PointList, ...] = ()


class Column(Part, frozen=True):
    """A column. ``width`` is its share of the text width, in per cent; they add up to 100."""

    title: str
    width: int


class Table(Part, frozen=True):
    """A table with a header row. ``alt`` says in a sentence what it holds, for a screen reader."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alt: str


class SwotField(Part, frozen=True):
    """One of the four fields of a SWOT table; each of its points is an entry."""

    quadrant: Quadrant
    title: str
    points: tuple[Line, ...]


class Swot(Part, frozen=True):
    """The 3×3 SWOT table: a header row, a header column and four fields.

    ``header`` is the three words of the header row (perspective, helps, hinders), ``rows`` the two of
    the header column (internal, external), ``fields`` stand in the order strength, weakness,
    opportunity, threat. ``empty`` is what an empty field says.
    """

    header: tuple[str, str, str]
    rows: tuple[str, str]
    fields: tuple[SwotField, SwotField, SwotField, SwotField]
    empty: str
    alt: str


class Named(Part, frozen=True):
    """A value or a named proposal: the name stands bold before the text. No name: text alone."""

    name: str
    line: Line


class NamedTexts(Part, frozen=True):
    """Values or named proposals, with a thin bar at their left."""

    texts: tuple[Named, ...]


class Details(Part, frozen=True):
    """Label and value, a line each: who, when and where. Never a table.

    ``places`` names the place of each value, as a :class:`Run` does; none at all where no value is a field.
    """

    rows: tuple[tuple[str, str], ...]
    places: tuple[str, ...] = ()


class Signatures(Part, frozen=True):
    """Lines to sign on: room for place and date, room for the name, and who signs beneath.

    ``place`` and ``sign`` are the labels before the two lines, ``signers`` a name and a role each.
    """

    place: str
    sign: str
    signers: tuple[str, ...]


Block: TypeAlias = (
    Heading | Paragraph | PointList | Callout | Table | Swot | NamedTexts | Details | Signatures
)


class DocumentOrigin(msgspec.Struct, frozen=True):
    """What a document was made of: a meeting and an item of it, by id, and as what.

    ``paper`` is one of :data:`exports.export.PAPERS`; ``item`` is 0 for the whole meeting. ``tidy`` is what
    of its text was put right, as the meeting says it.
    """

    meeting: int
    paper: str
    internal: bool = False
    item: int = 0
    tidy: str = ""


class Property(msgspec.Struct, frozen=True):
    """What a file says of itself to whoever does not open it. A day is an ISO date."""

    name: str
    value: str
    is_date: bool = False


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """A whole document.

    language: BCP 47 tag of the text: ``nb-NO``, ``nn-NO`` or ``en-GB``.
    type_label: what it is, in capitals («REFERAT»), printed above the title.
    draft_label: «UTKAST», printed on every page until the minutes are approved; empty then.
    organisation: header of the first page; may be empty.
    running_title: header of the later pages («Biblioteksjefmøtet – 2.–3. juni 2015»).
    footer: left side of the footer («Referat – 2.–3. juni 2015»).
    page_label: «Side {page} av {pages}», the two numbers in braces.
    days: its days, as they are printed; empty for what has none.
    property_title: the title among the document's properties, with type, number and day.
    author, subject: more of those. created: ISO instant for the properties, from the record.
    mark: what tells minutes from any other text when they come back: id, language, profile and status; empty
    for what is no meeting's minutes as others may read them.
    properties: what else an archive reads of the file; keywords: its topics.
    carried: the record of the meeting for others, where the file is to bring it along; empty elsewhere.
    logo: the picture it begins with where it is written on no letterhead.
    origin: what the document was made of; none for what no change can be read back from.
    """

    language: str
    type_label: str
    draft_label: str
    title: str
    subtitle: str
    organisation: str
    running_title: str
    footer: str
    page_label: str
    author: str
    subject: str
    created: str
    details: Details
    blocks: tuple[Block, ...]
    mark: str = ""
    days: str = ""
    property_title: str = ""
    origin: DocumentOrigin | None = None
    properties: tuple[Property, ...] = ()
    keywords: str = ""
    carried: bytes = b""
    logo: Picture | None = None
