"""Finding entries: the newest meetings first, fifty hits at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec.structs import replace

from store.asked import Asked
from store.findable import Piece
from store.finding import Summary
from store.index import Index
from store.index_tables import first_row, kind_token, pieces_from, query_of, status_token, summary_from

MOST = 50
"""Hits on one page."""

NOTHING = "nothing"
"""A token that no meeting has."""

_END = 1 << 62


class Hit(msgspec.Struct, frozen=True):
    """An entry that holds all that was asked for, and the meeting it stands in."""

    summary: Summary
    piece: Piece


class Page(msgspec.Struct, frozen=True):
    """Some hits, and where the next ones begin: a meeting's row and a number of lines; None at the end."""

    hits: tuple[Hit, ...]
    then: tuple[int, int] | None


def search(
    index: Index, asked: Asked, begin: tuple[int, int] | None = None, patience: float | None = None
) -> Page:
    """The next hits. Where time is up after ``patience`` seconds, there may be fewer of them, or none yet.

    Raises ``index-unavailable``.
    """
    until = None if patience is None else time.perf_counter() + patience
    return index.ask(lambda db: _page(db, index.archive.folder, asked, begin or (_END, 0), until))


def _page(
    db: sqlite3.Connection, folder: Path, asked: Asked, begin: tuple[int, int], until: float | None
) -> Page:
    hits: list[Hit] = []
    for row, lines in _candidates(db, asked, begin[0]):
        skipped = begin[1] if row == begin[0] else 0
        if until is not None and time.perf_counter() > until:
            return Page(tuple(hits), (row, skipped))
        places = [place for place in _places(asked, lines) if place >= skipped]
        if not places:
            continue
        summary, pieces = _meeting(db, folder, row)
        series = summary.meeting.series.name if summary.meeting.series else ""
        for place in places:
            if asked.fits(pieces[place], series):
                if len(hits) == MOST:
                    return Page(tuple(hits), (row, place))
                hits.append(Hit(summary, pieces[place]))
    return Page(tuple(hits), None)


def _candidates(db: sqlite3.Connection, asked: Asked, last: int) -> Iterator[tuple[int, str]]:
    """The meetings that may have hits, the newest first."""
    found = _rows(db, asked, last)
    if asked.statuses:
        # A status is what a meeting says itself, or what has become of its entries since.
        found = merge(found, _rows(db, replace(asked, statuses=None), last, asked.statuses), reverse=True)
    for row, _ in groupby(found):
        (lines,) = db.execute("SELECT lines FROM texts WHERE row = ?", (row,)).fetchone()
        yield row, lines


def _rows(
    db: sqlite3.Connection, asked: Asked, last: int, became: frozenset[str] = frozenset()
) -> Iterator[int]:
    """The rows of meetings that may have hits, the newest first; of some status by now, if any is told."""
    trigrams, beginnings = query_of(asked.sought)
    tokens = [beginnings] if beginnings else []
    for chosen, token in ((asked.kinds, kind_token), (asked.statuses, status_token)):
        if chosen is not None:
            tokens.append("(" + " OR ".join(sorted(map(token, chosen))) + ")" if chosen else NOTHING)
    first, high = 0, last
    if asked.years is not None:
        first, high = first_row(asked.years[0]), min(last, first_row(asked.years[1] + 1) - 1)
    asking = (("trigrams", trigrams), ("beginnings", " AND ".join(tokens)))
    tables = [(table, query) for table, query in asking if query]
    # The first table gives the order; the plus keeps SQLite from asking the other one row by row.
    leading = tables[0][0] if tables else "meetings"
    found = f"SELECT rowid FROM {leading} WHERE {leading}.rowid BETWEEN ? AND ?"  # noqa: S608 — our own words
    for table, _ in tables:
        matching = f"{table} MATCH ?"
        other = f"+{leading}.rowid IN (SELECT rowid FROM {table} WHERE {matching})"  # noqa: S608 — as above
        found += f" AND {matching if table == leading else other}"
    if became:
        among = ", ".join("?" * len(became))
        found += f" AND +{leading}.rowid IN (SELECT row FROM became WHERE status IN ({among}))"  # noqa: S608 — as above
    rows = db.execute(f"{found} ORDER BY rowid DESC", (first, high, *(q for _, q in tables), *became))
    return (row for (row,) in rows)


def _places(asked: Asked, lines: str) -> Iterator[int]:
    """The numbers of the lines that hold every word."""
    if not asked.terms:
        yield from range(lines.count("\n") + 1)
        return
    first = max(asked.terms, key=len)
    number = start = 0
    at = lines.find(first)
    while at >= 0:
        begin = lines.rfind("\n", 0, at) + 1
        end = lines.find("\n", at)
        end = len(lines) if end < 0 else end
        number += lines.count("\n", start, begin)
        if asked.stands_in(lines[begin:end]):
            yield number
        start = begin
        at = lines.find(first, end)


def _meeting(db: sqlite3.Connection, folder: Path, row: int) -> tuple[Summary, list[Piece]]:
    found = db.execute(
        "SELECT path, meeting, pieces FROM meetings JOIN texts USING (row) WHERE row = ?", (row,)
    )
    path, meeting, pieces = found.fetchone()
    return summary_from(folder / path, meeting), _as_now(pieces_from(pieces), _became(db, row))


def _became(db: sqlite3.Connection, row: int) -> dict[int, str]:
    """The entries of a meeting that are something else now than it says itself."""
    return dict(db.execute("SELECT key, status FROM became WHERE row = ?", (row,)))


def _as_now(pieces: list[Piece], became: dict[int, str]) -> list[Piece]:
    if not became:
        return pieces
    return [replace(piece, status=became.get(piece.key, piece.status)) for piece in pieces]
