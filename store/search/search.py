"""Finding entries: the newest meetings first, fifty hits at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.meeting_list import Summary
from store.query import Query
from store.record.texts import SearchText, pieces_of
from store.search.index_tables import (
    LAST,
    PLACE,
    first_row,
    lines_of,
    mark_of,
    piece_at,
    query_of,
    summary_from,
)
from store.series.same import names_of

if TYPE_CHECKING:
    from store.record.record import Record
    from store.search.index import Index


MOST = 50
"""Hits on one page."""

NOTHING = "_nothing_"
"""A mark that no entry has."""

_END = (1 << 51) - 1
"""Beyond every meeting's row."""

_BEGUN = "SELECT rowid FROM beginnings WHERE beginnings MATCH ?"

_READ_LAST = 4
"""Meetings whose numbers are not settled that are kept in mind: whoever types on seeks in the same ones."""

_FEW = 1000
"""Meetings among whose lines alone it pays to look for a short term beside a longer one."""

Candidate: TypeAlias = tuple[int, tuple[int, str] | None]
"""A meeting's row, and the number and the text of a line that may be a hit; None when any line may."""


class Hit(msgspec.Struct, frozen=True):
    """An entry that holds all that was asked for, and the meeting it stands in."""

    summary: Summary
    piece: SearchText


class HitPage(msgspec.Struct, frozen=True):
    """Some hits, and where the next ones begin: a meeting's row and a number of lines; None at the end."""

    hits: tuple[Hit, ...]
    then: tuple[int, int] | None


def search(
    index: Index, asked: Query, begin: tuple[int, int] | None = None, patience: float | None = None
) -> HitPage:
    """The next hits. Where time is up after ``patience`` seconds, there may be fewer of them, or none yet.

    Raises ``index-unavailable``.
    """
    until = None if patience is None else time.perf_counter() + patience
    near = names_of(index.archive.same_series(), asked.near) if asked.near else frozenset()
    start = begin or (_END, 0)
    page = index.ask(lambda db: _page(db, index.archive.folder, asked, near, start, until))
    return _with_numbers(page, index)


def _with_numbers(page: HitPage, index: Index) -> HitPage:
    """The page, its unsettled numbers as those of their series leave them."""
    open_: dict[Path, list[Hit]] = {}
    for hit in page.hits:
        if hit.summary.unsettled:
            open_.setdefault(hit.summary.path, []).append(hit)
    if not open_:
        return page
    numbers = index.numbers()
    now: dict[tuple[int, int], SearchText] = {}
    for path, hits in open_.items():
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            record, asked = _record(index, path), {hit.piece.key for hit in hits}
            pieces = pieces_of(record, numbers.used(record.meeting), asked)
            now |= {(hits[0].summary.id, piece.key): piece for piece in pieces}
    return replace(
        page, hits=tuple(_renumbered(hit, now.get((hit.summary.id, hit.piece.key))) for hit in page.hits)
    )


def _record(index: Index, path: Path) -> Record:
    """A meeting as its file has it; the few that were read last are known until their files change."""
    file, record = index.read_last.pop(path, (None, None))
    if file is None or record is None or file.changed():
        file = index.archive.file(path)
        record = file.record()
    index.read_last[path] = file, record
    for other in [*index.read_last][:-_READ_LAST]:
        index.read_last.pop(other, None)
    return record


def _renumbered(hit: Hit, now: SearchText | None) -> Hit:
    if now is None:
        return hit
    return replace(hit, piece=replace(hit.piece, text=now.text, item=now.item))


def _page(  # noqa: PLR0913, PLR0917 — where it is sought, what, and how long
    db: sqlite3.Connection,
    folder: Path,
    asked: Query,
    near: frozenset[int],
    begin: tuple[int, int],
    until: float | None,
) -> HitPage:
    hits: list[Hit] = []
    for row, found in groupby(_candidates(db, asked, begin[0]), key=itemgetter(0)):
        skipped = begin[1] if row == begin[0] else 0
        if until is not None and time.perf_counter() > until:
            return HitPage(tuple(hits), (row, skipped))
        places = (place for place in _places(db, asked, row, found) if place >= skipped)
        first = next(places, None)
        if first is None:
            continue
        summary, became = _meeting(db, folder, row), _became(db, row)
        series = summary.meeting.series.name if summary.meeting.series else ""
        own = not near or (summary.meeting.series is not None and summary.meeting.series.id in near)
        if not (own or asked.everywhere):
            continue
        for place in chain((first,), places):
            piece = _as_now(piece_at(db, row, place), became)
            withheld = piece.private or bool(piece.exempt)
            if asked.fits(piece, series) and (own or not withheld):
                if len(hits) == MOST:
                    return HitPage(tuple(hits), (row, place))
                hits.append(Hit(summary, piece))
    return HitPage(tuple(hits), None)


def _candidates(db: sqlite3.Connection, asked: Query, last: int) -> Iterator[Candidate]:
    """The newest meetings first: the rows that may have a hit, and which line may be one."""
    found = _lines(db, asked, last)
    if asked.statuses:
        # A status is what a meeting says itself, or what has become of its entries since.
        since = _lines(db, replace(asked, statuses=None), last, asked.statuses)
        found = merge(found, since, key=itemgetter(0), reverse=True)
    return found


def _lines(
    db: sqlite3.Connection, asked: Query, last: int, became: frozenset[str] = frozenset()
) -> Iterator[Candidate]:
    """The same; of meetings with entries that have become something since, if that is told."""
    words, beginnings = query_of(db, asked.sought)
    marks = [
        "(" + " OR ".join(sorted(map(mark_of, chosen))) + ")" if chosen else NOTHING
        for chosen in (asked.kinds, asked.statuses)
        if chosen is not None
    ]
    marks += [mark_of(name) for name in asked.names if name != "series"]
    first = 0
    if asked.years is not None:
        first, last = first_row(asked.years[0]), min(last, first_row(asked.years[1] + 1) - 1)
    among = ", ".join("?" * len(became))
    since = f"SELECT row FROM became WHERE status IN ({among})" if became else ""  # noqa: S608 — our own words
    if words or marks:
        query = " AND ".join(filter(None, (words, *marks)))
        among = (
            "SELECT entries.rowid, lines FROM entries LEFT JOIN texts ON texts.row = entries.rowid"
            " WHERE entries MATCH ? AND entries.rowid BETWEEN ? AND ?"
        )
        among += f" AND (entries.rowid >> {PLACE}) IN ({since})" if since else ""
        begun = (beginnings,) if beginnings and _are_few(db, beginnings) else ()
        among += f" AND (entries.rowid >> {PLACE}) IN ({_BEGUN})" if begun else ""
        rows = db.execute(
            f"{among} ORDER BY entries.rowid DESC",
            (query, first << PLACE, last << PLACE | LAST, *became, *begun),
        )
        yield from ((found >> PLACE, (found & LAST, lines)) for found, lines in rows)
        return
    table, wanted = ("beginnings", (beginnings,)) if beginnings else ("meetings", ())
    among = f"SELECT rowid FROM {table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608 — our own words
    among += f" AND {table} MATCH ?" if beginnings else ""
    among += f" AND +rowid IN ({since})" if since else ""
    rows = db.execute(f"{among} ORDER BY rowid DESC", (first, last, *wanted, *became))
    yield from ((row, None) for (row,) in rows)


def _are_few(db: sqlite3.Connection, beginnings: str) -> bool:
    """Whether few meetings have words that begin so."""
    found = db.execute(f"SELECT count(*) FROM ({_BEGUN} LIMIT ?)", (beginnings, _FEW + 1)).fetchone()  # noqa: S608 — our own words
    return bool(found[0] <= _FEW)


def _places(db: sqlite3.Connection, asked: Query, row: int, candidates: Iterable[Candidate]) -> Iterator[int]:
    """The numbers of the lines that hold every word, of those that may; in order."""
    found = {line for _, line in candidates}
    texts = enumerate(lines_of(db, row)) if None in found else sorted(filter(None, found))
    for first, lines in texts:
        for place, line in enumerate(lines.split("\n"), first):
            if asked.stands_in(line):
                yield place


def _meeting(db: sqlite3.Connection, folder: Path, row: int) -> Summary:
    (found,) = db.execute("SELECT sum, row, path, meeting FROM meetings WHERE row = ?", (row,))
    return summary_from(folder, *found)


def _became(db: sqlite3.Connection, row: int) -> dict[int, str]:
    """The entries of a meeting that are something else now than it says itself."""
    found = db.execute("SELECT key, status FROM became WHERE row = ?", (row,))
    return {int(key): status for key, status in found}


def _as_now(piece: SearchText, became: dict[int, str]) -> SearchText:
    return replace(piece, status=became[piece.key]) if piece.key in became else piece
