"""The parts a set of minutes is made of, without any format.

The outline (:mod:`exports.outline`) turns a meeting into a :class:`Minutes`; the writers
(:mod:`exports.formats.word`, :mod:`exports.formats.markdown`, the screen) turn that into a page. All text
here is already in the meeting's language and ready to print: a writer looks nothing up and decides
nothing about content. Values are immutable and compare by content.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Tone: TypeAlias = Literal["decision", "action", "proposal", "question", "experience", "quiet"]
Counting: TypeAlias = Literal["", "1", "a", "i"]
"""How a list counts: not at all, in figures, letters or roman figures."""
Quadrant: TypeAlias = Literal["strength", "weakness", "opportunity", "threat"]


class Part(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A piece of a document. ``entries`` are the ids of those it tells, in order; no document prints them."""

    entries: tuple[int, ...] = ()


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style. ``link`` names the anchor of a heading in the same document.

    ``url`` is an address that the text leads to. ``text`` may hold anything a person can type, newlines and
    control characters too.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    url: str = ""


Line: TypeAlias = tuple[Run, ...]
"""Runs that stand one after another in a paragraph."""


class Heading(Part, frozen=True):
    """A heading. ``level`` 2–4; level 1 is the title alone. ``anchor`` is what links point to."""

    level: int
    text: str
    anchor: str = ""


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
    paragraph's text as label and value («Ansvar:», «Kari»). ``note`` is a smaller line with the same
    bar, kept together with the box (the votes). ``lists`` are the points of what stands in the box, after
    its paragraphs.
    """

    tone: Tone
    label: str
    paragraphs: tuple[Line, ...]
    details: tuple[tuple[str, str], ...] = ()
    note: tuple[str, str] | None = None
    lists: tuple[PointList, ...] = ()


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
    """Label and value, a line each: who, when and where. Never a table."""

    rows: tuple[tuple[str, str], ...]


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


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """A whole document.

    language: BCP 47 tag of the text: ``nb-NO``, ``nn-NO`` or ``en-GB``.
    type_label: what it is, in capitals («REFERAT»), printed above the title.
    draft_label: «UTKAST», printed on every page until the minutes are approved; empty then.
    organisation: header of the first page; may be empty.
    running_title: header of the later pages («Biblioteksjefmøtet – 2.–3. juni 2015»).
    footer: left side of the footer («Referat – 2.–3. juni 2015»).
    page_label: «Side {page} av {pages}», the two numbers in braces.
    property_title: the title among the document's properties, with type, number and day.
    author, subject: more of those. created: ISO instant for the properties, from the record.
    mark: what tells minutes from any other text when they come back: id, language, profile and status; empty
    for what is no meeting's minutes as others may read them.
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
    property_title: str = ""
