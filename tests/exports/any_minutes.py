"""Any minutes at all: every sort of block, any text in every field."""

from __future__ import annotations

from hypothesis import strategies as st

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    Details,
    DocumentOrigin,
    Heading,
    Line,
    Minutes,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Property,
    Signatures,
    Swot,
    SwotField,
    Table,
    placed,
)
from store.stationery.picture import Picture

SIGNS = st.one_of(
    st.text(max_size=30),
    st.text(st.characters(), max_size=12),
    st.sampled_from(
        [
            "",
            " ",
            "\x00\x0b",
            "\ud800x",
            "\ufffe\uffff",
            "a\r\nb\tc\n",
            "]]><w:p/>&lt;",
            '"quoted"',
            "[/b] {'a[0]'}",
            "שלום",
            "👩‍👩‍👧",
            "\x85",
        ]
    ),
)
NAMES = st.sampled_from(["", "", "e_1", "e_2", "o_1"])
LINES: st.SearchStrategy[Line] = st.lists(
    st.builds(
        placed,
        SIGNS,
        NAMES,
        before=st.sampled_from(["", " "]),
        bold=st.booleans(),
        italic=st.booleans(),
        link=st.sampled_from(["", "a", "b", "\x00"]),
    ),
    max_size=3,
).map(tuple)
MANY_LINES = st.lists(LINES, max_size=3).map(tuple)
PAIRS = st.lists(st.tuples(SIGNS, SIGNS), max_size=3).map(tuple)
POINTS = st.builds(Point, line=LINES)
CELLS = st.builds(Cell, lines=MANY_LINES, bulleted=st.booleans())
FIELDS = [
    st.builds(SwotField, quadrant=st.just(quadrant), title=SIGNS, points=MANY_LINES)
    for quadrant in ("strength", "weakness", "opportunity", "threat")
]
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, level=st.integers(0, 9), text=SIGNS, anchor=st.sampled_from(["", "a", "b", "\x00"])),
    st.builds(Paragraph, line=LINES, role=st.sampled_from(["body", "quiet", "quote"])),
    st.builds(
        PointList,
        points=st.lists(
            st.builds(Point, line=LINES, children=st.lists(POINTS, max_size=2).map(tuple)), max_size=3
        ).map(tuple),
        numbered=st.booleans(),
    ),
    st.builds(
        Callout,
        tone=st.sampled_from(["decision", "action", "proposal", "question", "quiet"]),
        label=SIGNS,
        paragraphs=MANY_LINES,
        details=PAIRS,
        note=st.none() | st.tuples(SIGNS, SIGNS),
    ),
    st.builds(
        Table,
        columns=st.lists(st.builds(Column, title=SIGNS, width=st.integers(-5, 200)), max_size=4).map(tuple),
        rows=st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=3).map(tuple),
        alt=SIGNS,
    ),
    st.builds(
        Swot,
        header=st.tuples(SIGNS, SIGNS, SIGNS),
        rows=st.tuples(SIGNS, SIGNS),
        fields=st.tuples(*FIELDS),
        empty=SIGNS,
        alt=SIGNS,
    ),
    st.builds(NamedTexts, texts=st.lists(st.builds(Named, name=SIGNS, line=LINES), max_size=3).map(tuple)),
    st.builds(Details, rows=PAIRS),
    st.builds(Signatures, place=SIGNS, sign=SIGNS, signers=st.lists(SIGNS, max_size=3).map(tuple)),
)
PNG = b"\x89PNG\r\n\x1a\n"
SIDES = st.integers(1, 10_000)
MINUTES = st.builds(
    Minutes,
    language=st.sampled_from(["nb-NO", "nn-NO", "en-GB", "nonsense\x00"]),
    **dict.fromkeys(
        [
            name
            for name in Minutes.__struct_fields__
            if name not in {"language", "details", "blocks", "origin", "properties", "carried", "logo"}
        ],
        SIGNS,
    ),
    logo=st.none() | st.builds(Picture, st.just(PNG), st.just("png"), SIGNS, SIDES, SIDES),
    carried=SIGNS.map(lambda signs: signs.encode("utf-8", "replace")),
    properties=st.lists(
        st.builds(Property, st.sampled_from(["Utvalg", "Status"]), SIGNS),
        max_size=3,
        unique_by=lambda one: one.name,
    ).map(tuple),
    origin=st.none() | st.builds(DocumentOrigin, st.integers(1, 1 << 60), SIGNS, internal=st.booleans()),
    details=st.builds(Details, rows=PAIRS),
    blocks=st.lists(BLOCKS, max_size=6).map(tuple),
)
