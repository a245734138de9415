"""Minutes written by hand, with every sort of block, in the three languages."""

from __future__ import annotations

from exports.blocks import (
    Callout,
    Details,
    Heading,
    Minutes,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Run,
    Table,
)
from tests.exports.sample_board import board_protocol
from tests.exports.sample_directors import library_directors
from tests.exports.sample_parts import cells, columns, line, linked, points


def working_group() -> Minutes:
    """A short English one with awkward text: markup, tabs, newlines, emoji, right-to-left, a long line."""
    return Minutes(
        language="en-GB",
        type_label="MINUTES",
        draft_label="DRAFT",
        title="Working group on “opening hours” & <access>",
        subtitle="",
        organisation="",
        running_title="Working group – 4 May 2026",
        footer="Minutes – 4 May 2026",
        page_label="Page {page} of {pages}",
        author="A" * 300,
        subject="",
        created="2026-05-04T09:00:00Z",
        details=Details(rows=(("Date", "Monday 4 May 2026"), ("Present", "Kari, Ola\nand שלום"))),
        blocks=(
            Table(
                columns=columns(("What", 70), ("Who", 30)),
                rows=(cells("Ask the owner", ""),),
                alt='"Actions" & <owners>\nof the "group"',
            ),
            Table(columns=columns(("Item", 100)), rows=((linked("Gone", "nowhere"),),), alt="Items"),
            Paragraph(
                line=line("Text after a table.\nA line break, a\ttab, \x07 a bell, \ud800 half a sign.")
            ),
            Heading(level=2, text="1  Opening hours 📚", anchor="i1"),
            Heading(level=3, text="Detail"),
            Heading(level=4, text="Finer detail"),
            Paragraph(
                line=(
                    Run("See "),
                    Run("item 1", link="i1"),
                    Run(" and "),
                    Run("no item", link="x"),
                    Run(". مرحبا بالعالم [/b] {'a[0]'} <w:p>&amp;"),
                )
            ),
            points("First", "Second", numbered=True),
            Paragraph(line=line("Between two lists that both begin at 1.")),
            PointList(
                points=(
                    Point(line=line("Again first"), children=(Point(line=line("Below")),)),
                    Point(line=line("Again second")),
                ),
                numbered=True,
            ),
            Paragraph(line=line("long " * 2000)),
            NamedTexts(
                texts=(Named(name="Open", line=line("All day.")), Named(name="", line=line("No name.")))
            ),
            Callout(tone="decision", label="Decision:", paragraphs=(line("Adopted."),)),
            Callout(tone="decision", label="Decision:", paragraphs=(line("Adopted too."),)),
            Heading(level=2, text="Attendance"),
            Table(
                columns=columns(("Name", 50), ("Role", 50)),
                rows=(cells("Kari", ""), cells("Ola", "Chair")),
                alt="Who was there",
            ),
        ),
    )


__all__ = ["ALL", "board_protocol", "library_directors", "working_group"]

ALL = (library_directors, board_protocol, working_group)
