"""The tables of the index, and how a meeting is put into them and taken out.

A meeting's row is made from its first day, so that the newest come first without sorting. One row holds
all its folded lines: a term of three letters and more is sought by its trigrams, a shorter one by the
distinct beginnings of its words, and the lines themselves decide. Both tables of words are without
content, so what is taken out has to be told to them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from store.errors import Problem
from store.findable import Piece, pieces_of
from store.finding import Summary
from store.folding import SHORTEST, plain_lines
from store.model import Meeting
from store.record import Record
from store.registers.followed import Part, felt_by_others, part_of

VERSION = 3
"""Of the tables; an index of another version is made anew."""

SCHEMA = """
CREATE TABLE files(
    path TEXT PRIMARY KEY, changed INTEGER, size INTEGER, id INTEGER, row INTEGER, problem BLOB
) WITHOUT ROWID;
CREATE INDEX files_by_id ON files(id);
CREATE TABLE meetings(row INTEGER PRIMARY KEY, path TEXT, meeting BLOB);
CREATE TABLE texts(row INTEGER PRIMARY KEY, lines TEXT, pieces BLOB);
CREATE TABLE registers(row INTEGER PRIMARY KEY, part BLOB, felt BLOB);
CREATE TABLE became(row INTEGER, key INTEGER, status TEXT, PRIMARY KEY(row, key)) WITHOUT ROWID;
CREATE INDEX became_by_status ON became(status, row);
CREATE TABLE reached(meeting INTEGER PRIMARY KEY);
CREATE TABLE holds(mark BLOB);
CREATE VIRTUAL TABLE trigrams USING fts5(
    lines, content='', columnsize=0, tokenize='trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE beginnings USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii');
"""

_BEGINS = re.compile(r"(?<!\w)(?=(\S\S?))")
_DAY = 41
"""Bits below the day: the millisecond in which the meeting was made, so that the order is that of lists."""

_encode = msgspec.msgpack.Encoder().encode
_pieces = msgspec.msgpack.Decoder(list[Piece]).decode
_meeting = msgspec.msgpack.Decoder(Meeting).decode
_part = msgspec.msgpack.Decoder(Part).decode
_problem = msgspec.msgpack.Decoder(tuple[str, dict[str, str | int]]).decode


class Read(msgspec.Struct, frozen=True):
    """A file as it was read: when it was changed, its size, and the meeting, or why there is none."""

    path: str
    changed: int
    size: int
    record: Record | None
    problem: Problem | None = None


class Row(msgspec.Struct, frozen=True):
    """What is put into the tables of a meeting; made outside the transaction."""

    read: Read
    lines: str = ""
    pieces: bytes = b""
    tokens: str = ""
    part: bytes = b""
    felt: bytes = b""


def row_of(read: Read) -> Row:
    """Fold the words of a meeting, and take what the registers need of it."""
    if read.record is None:
        return Row(read)
    pieces = pieces_of(read.record)
    lines = plain_lines(piece.text for piece in pieces)
    part = part_of(read.record)
    outward = felt_by_others(read.record.meeting, part)
    felt = _encode(outward) if outward else b""
    return Row(read, lines, _encode(pieces), _tokens(lines, pieces), _encode(part), felt)


def put(db: sqlite3.Connection, row: Row) -> None:
    """Put a file into the tables in place of what stood there of it."""
    read = row.read
    meeting = read.record.meeting if read.record else None
    before = _felt(db, read.path)
    take_out(db, read.path, alone=meeting is not None and meeting.id == _id_of(db, read.path))
    problem = read.problem
    place = None
    if meeting is not None:
        other = _same_meeting(db, meeting.id)
        if other is not None and _is_copy(read.path, other):
            problem = _copy(read.path, other)
        else:
            if other is not None:
                _make_copy(db, other, read.path)
            place = _put_meeting(db, row, meeting)
    told = _encode((problem.key, problem.facts)) if problem else None
    identity = meeting.id if meeting else None
    values = (read.path, read.changed, read.size, identity, place, told)
    db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)", values)
    if _felt(db, read.path) != before:
        unmark(db)


def take_out(db: sqlite3.Connection, path: str, *, alone: bool = False) -> None:
    """Take a file out. Its copies are forgotten with it, to be read again, unless it goes ``alone``."""
    found = db.execute("SELECT row, id FROM files WHERE path = ?", (path,)).fetchone()
    if found is None:
        return
    row, identity = found
    if row is not None:
        if not alone:
            unmark(db)
        _take_out_meeting(db, row)
        if not alone:
            db.execute("DELETE FROM files WHERE id = ? AND row IS NULL", (identity,))
    db.execute("DELETE FROM files WHERE path = ?", (path,))


def unmark(db: sqlite3.Connection) -> None:
    """What meetings made of each other's entries is to be worked out again."""
    db.execute("DELETE FROM holds")


def query_of(terms: Iterable[str]) -> tuple[str, str]:
    """What to ask the two tables of words for terms: three letters and more, and fewer."""
    long = [term for term in terms if len(term) >= SHORTEST]
    quoted = ('"' + term.replace('"', '""') + '"' for term in long)
    short = {_token(term) for term in terms if len(term) < SHORTEST}
    return " AND ".join(quoted), " AND ".join(sorted(short))


def pieces_from(data: bytes) -> list[Piece]:
    """The pieces of a meeting."""
    return _pieces(data)


def part_from(data: bytes) -> Part:
    """What a meeting gives to the registers."""
    return _part(data)


def summary_from(path: Path, data: bytes) -> Summary:
    """A meeting as lists show it."""
    return Summary(path, _meeting(data))


def problem_from(data: bytes) -> Problem:
    """Why a file is no meeting of its own."""
    key, facts = _problem(data)
    return Problem(key, **facts)


def first_row(year: int) -> int:
    """The row before which no meeting of a year, or a later one, stands."""
    day = date(max(1, year), 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
    return day << _DAY


def _put_meeting(db: sqlite3.Connection, row: Row, meeting: Meeting) -> int:
    day = Summary(Path(), meeting).day
    place = day.toordinal() << _DAY | (meeting.id >> 20) & ((1 << _DAY) - 1)
    while db.execute("SELECT 1 FROM meetings WHERE row = ?", (place,)).fetchone():
        place += 1
    db.execute("INSERT INTO meetings VALUES (?, ?, ?)", (place, row.read.path, _encode(meeting)))
    db.execute("INSERT INTO texts VALUES (?, ?, ?)", (place, row.lines, row.pieces))
    db.execute("INSERT INTO trigrams(rowid, lines) VALUES (?, ?)", (place, row.lines))
    db.execute("INSERT INTO beginnings(rowid, words) VALUES (?, ?)", (place, row.tokens))
    db.execute("INSERT INTO registers VALUES (?, ?, ?)", (place, row.part, row.felt))
    return place


def _take_out_meeting(db: sqlite3.Connection, row: int) -> None:
    lines, pieces = db.execute("SELECT lines, pieces FROM texts WHERE row = ?", (row,)).fetchone()
    gone = "INSERT INTO {0}({0}, rowid, {1}) VALUES ('delete', ?, ?)"
    db.execute(gone.format("trigrams", "lines"), (row, lines))
    db.execute(gone.format("beginnings", "words"), (row, _tokens(lines, _pieces(pieces))))
    db.execute("DELETE FROM texts WHERE row = ?", (row,))
    db.execute("DELETE FROM registers WHERE row = ?", (row,))
    db.execute("DELETE FROM meetings WHERE row = ?", (row,))


def _felt(db: sqlite3.Connection, path: str) -> tuple[bytes, ...]:
    """What other meetings can feel of the meeting in a file, or it of them; empty for a file that is none."""
    found = db.execute(
        "SELECT felt, CASE WHEN id IN (SELECT meeting FROM reached) THEN part ELSE x'' END"
        " FROM files JOIN registers USING (row) WHERE path = ?",
        (path,),
    ).fetchone()
    return found if found is not None and any(found) else ()


def _id_of(db: sqlite3.Connection, path: str) -> int | None:
    found = db.execute("SELECT id FROM files WHERE path = ?", (path,)).fetchone()
    return found[0] if found else None


def _same_meeting(db: sqlite3.Connection, identity: int) -> str | None:
    """The file that stands in the tables for a meeting."""
    found = db.execute("SELECT path FROM files WHERE id = ? AND row IS NOT NULL", (identity,)).fetchone()
    return found[0] if found else None


def _is_copy(path: str, other: str) -> bool:
    """Whether the first is the copy of the two: copies have longer names."""
    return (len(_name(path)), path) > (len(_name(other)), other)


def _make_copy(db: sqlite3.Connection, path: str, of: str) -> None:
    (row,) = db.execute("SELECT row FROM files WHERE path = ?", (path,)).fetchone()
    unmark(db)
    _take_out_meeting(db, row)
    problem = _copy(path, of)
    told = _encode((problem.key, problem.facts))
    db.execute("UPDATE files SET row = NULL, problem = ? WHERE path = ?", (told, path))


def _copy(path: str, of: str) -> Problem:
    return Problem("conflict-copy", file=_name(path), other=_name(of))


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _tokens(lines: str, pieces: Iterable[Piece]) -> str:
    """What is sought beside trigrams, each once: the first letter and two of words; kinds and statuses."""
    begins = set(_BEGINS.findall(" ".join(set(lines.split()))))
    begins |= {word[0] for word in begins}
    marks = {(piece.kind, piece.status) for piece in pieces}
    kinds = {kind_token(kind) for kind, _ in marks}
    statuses = {status_token(status) for _, status in marks if status}
    return " ".join(sorted({*map(_token, begins), *kinds, *statuses}))


def kind_token(kind: str) -> str:
    """What stands for a kind of entry among the beginnings, whose own letters end at f."""
    return f"kind{kind}"


def status_token(status: str) -> str:
    """What stands for a status there."""
    return f"status{status}"


def _token(begins: str) -> str:
    return begins.encode("utf-8", "surrogatepass").hex()
