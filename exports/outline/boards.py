"""The boards of a meeting in a document: SWOT, values, expectations, a plan; tables without empty columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from exports.blocks import (
    Block,
    Cell,
    Column,
    Line,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Quadrant,
    Run,
    Swot,
    SwotField,
    Table,
    placed,
)
from store.record.model import Entry
from store.record.values import Name

if TYPE_CHECKING:
    from exports.outline.context import Scribe


NOTHING = "–"
"""What stands in a cell that holds nothing: a screen reader says it, an empty cell says nothing."""


def cell(text: str, *, bold: bool = False, link: str = "", entry: int = 0, place: str = "") -> Cell:
    """Return a cell of one line; an empty text gives an empty cell, which :func:`table` deals with.

    ``place`` is the name of the place that the text is.
    """
    told = ((placed(text, place, bold=bold, link=link),),) if text.strip() else ()
    return Cell(lines=told, entries=(entry,) if entry else ())


def table(columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Cell]], alt: str) -> Table:
    """Return a table of the columns that hold anything; the room of the others is shared out.

    ``columns`` are titles and widths in any unit; they come out in per cent.
    """
    kept = [n for n in range(len(columns)) if any(row[n].lines for row in rows)]
    widths = _per_cent([columns[n][1] for n in kept])
    return Table(
        columns=tuple(Column(title=columns[n][0], width=w) for n, w in zip(kept, widths, strict=True)),
        rows=tuple([tuple([row[n] if row[n].lines else _NOTHING for n in kept]) for row in rows]),
        alt=alt,
    )


def lines(*texts: str) -> tuple[Line, ...]:
    """Return the texts that hold anything, a line each."""
    return tuple((Run(text),) for text in texts if text.strip())


_NOTHING = Cell(lines=((Run(NOTHING),),))


def _per_cent(widths: Sequence[int]) -> list[int]:
    total = sum(widths) or 1
    shares = [width * 100 // total for width in widths]
    if shares:
        shares[shares.index(max(shares))] += 100 - sum(shares)
    return shares


def guides(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the guiding questions as a numbered list; one alone is a line of its own, in italics."""
    if len(entries) == 1:
        line = (placed(scribe.phrase(entries[0].text), scribe.place(entries[0]), italic=True),)
        yield Paragraph(line=line, entries=(entries[0].id,))
        return
    yield PointList(points=_points(scribe, entries), numbered=True)


def swot(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the SWOT table, and after it the points that were never placed."""
    quartered = [entry for entry in entries if entry.quadrant]
    unplaced = [entry for entry in entries if not entry.quadrant]
    if quartered:
        strength, weakness, opportunity, threat = (
            _field(scribe, quadrant, quartered) for quadrant in get_args(Quadrant)
        )
        yield Swot(
            header=(scribe.say("swot-perspective"), scribe.say("swot-helps"), scribe.say("swot-hinders")),
            rows=(scribe.say("swot-internal"), scribe.say("swot-external")),
            fields=(strength, weakness, opportunity, threat),
            empty=scribe.say("swot-empty"),
            alt=scribe.say("swot-alt"),
        )
    if unplaced:
        yield Paragraph(line=(Run(scribe.say("swot-unplaced"), bold=True),))
        yield PointList(points=_points(scribe, unplaced))


def values(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the values in the order they were typed; before those that one gathers, its name."""
    waiting: list[Entry] = []
    gathered = False
    for entry in entries:
        if entry.gathers:
            # A name that nothing was told under stands alone, and announces no list.
            told = scribe.say("values-gathered", name=scribe.text(entry.text)) if waiting else ""
            name = told or scribe.sentence(entry.text)
            at = "" if told else scribe.place(entry)
            yield Paragraph(line=(placed(name, at, bold=True),), entries=(entry.id,))
            yield from _listed(scribe, waiting)
            waiting, gathered = [], True
        else:
            waiting.append(entry)
    if gathered and waiting:  # typed behind the name: it gathers none of them
        yield Paragraph(line=(Run(scribe.say("values-more"), bold=True),))
    yield from _listed(scribe, waiting)


def _listed(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield values that have a name, each with it, and the others as points."""
    for named, group in groupby(entries, key=lambda entry: bool(entry.name)):
        if named:
            yield NamedTexts(
                texts=tuple(
                    Named(
                        name=scribe.lead(entry.name),
                        line=_by(scribe, entry, scribe.sentence(entry.text)),
                        entries=(entry.id,),
                    )
                    for entry in group
                )
            )
        else:
            yield PointList(
                points=tuple(
                    Point(line=_by(scribe, entry, scribe.phrase(entry.text)), entries=(entry.id,))
                    for entry in group
                )
            )


def expectations(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield who expects what of whom: a row for each pair, with its expectations as bullets."""
    pairs: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        pairs.setdefault(_pair(scribe, entry), []).append(entry)
    columns = [
        (scribe.say("column-from"), 20),
        (scribe.say("column-to"), 20),
        (scribe.say("column-expectation"), 60),
    ]
    rows = [(cell(one), cell(other), _all_expected(scribe, those)) for (one, other), those in pairs.items()]
    yield table(columns, rows, scribe.say("table-expectations"))


def plan(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the steps of a plan as a table."""
    columns = [
        (scribe.say("column-step"), 9),
        (scribe.say("column-period"), 30),
        (scribe.say("column-activity"), 43),
        (scribe.say("column-owner"), 18),
    ]
    rows = [
        (
            cell(str(scribe.steps[entry.id]), bold=True),
            cell(scribe.phrase(entry.period.text if entry.period else "")),
            cell(scribe.phrase(entry.text), entry=entry.id, place=scribe.place(entry)),
            cell(scribe.phrase(scribe.names(scribe.fates.owners(entry))), place=scribe.place(entry, "owner")),
        )
        for entry in entries
    ]
    yield table(columns, rows, scribe.say("table-plan"))


def annexes(scribe: Scribe, entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the annexes of an item as a list."""
    yield PointList(
        points=tuple(
            Point(
                line=(
                    Run(scribe.say("annex", number=scribe.annexes[entry.id]), bold=True),
                    placed(scribe.text(annex_title(entry)), _annex_place(scribe, entry), before=" "),
                ),
                entries=(entry.id,),
            )
            for entry in entries
        )
    )


def _annex_place(scribe: Scribe, entry: Entry) -> str:
    """The place of an annex that has a title and no file, which a title would have to be told from."""
    return scribe.place(entry) if annex_title(entry) == entry.text else ""


def _points(scribe: Scribe, entries: Sequence[Entry]) -> tuple[Point, ...]:
    return tuple(
        Point(line=(placed(scribe.phrase(entry.text), scribe.place(entry)),), entries=(entry.id,))
        for entry in entries
    )


def _field(scribe: Scribe, quadrant: Quadrant, entries: Sequence[Entry]) -> SwotField:
    those = [entry for entry in entries if entry.quadrant == quadrant]
    return SwotField(
        quadrant=quadrant,
        title=scribe.say(f"swot-{quadrant}"),
        points=tuple((placed(scribe.phrase(entry.text), scribe.place(entry)),) for entry in those),
        entries=tuple(entry.id for entry in those),
    )


def _by(scribe: Scribe, entry: Entry, text: str) -> Line:
    told = placed(text, scribe.place(entry))
    return (told,) if entry.by is None else (Run(f"{scribe.text(entry.by.name)}: "), told)


def _pair(scribe: Scribe, entry: Entry) -> tuple[str, str]:
    """The two parties as they are printed: «Alle», «Hverandre»; «Fylket», «Seg selv»."""
    one, other = _party(scribe, entry.from_), _party(scribe, entry.to)
    same = one.casefold() == other.casefold()
    if entry.mutual:
        both = [one] if same else [party for party in (one, other) if party]
        return scribe.joined(both), scribe.say("each-other")
    return one, scribe.say("themselves") if same and one else other


def _party(scribe: Scribe, name: Name | None) -> str:
    return scribe.text(name.name) if name else ""


def _all_expected(scribe: Scribe, entries: Sequence[Entry]) -> Cell:
    lines = tuple(_expected(scribe, entry) for entry in entries)
    return Cell(lines=lines, bulleted=True, entries=tuple(entry.id for entry in entries))


def _expected(scribe: Scribe, entry: Entry) -> Line:
    """An expectation, and what became of it when something did."""
    text = placed(scribe.phrase(entry.text), scribe.place(entry))
    status = scribe.fates.status(entry)
    if status == "stated":
        return (text,)
    return (text, Run(f" {scribe.say(f'expectation-{status}')}", italic=True))


def annex_title(entry: Entry) -> str:
    """Return what an annex is called, and its file when that is another name."""
    if not entry.file or entry.file == entry.text:
        return entry.text or entry.file
    return f"{entry.text} ({entry.file})" if entry.text else entry.file
