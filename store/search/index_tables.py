"""The tables of the index, and how a meeting is put into them and taken out.

A meeting's row is made from its first day, so that the newest come first without sorting; and the row of
each of its lines from that, so that only the lines are read that are asked for. A term of three letters and
more is sought among all the words there are, by their trigrams, and the words that hold it are sought among
those of each line; a shorter term is sought by
the distinct beginnings of a meeting's words; and the lines themselves decide. The tables of words are
without content, so what is taken out has to be told to them. Words that no meeting has any more stay
known until the index is made anew. What is shown to people is kept with its sum, so that wrong bytes in
the file never become wrong words on a screen. Ids are kept as text: those that a hand has written may be
larger than any number of SQLite. What is short stands before what is long in a row, and is read without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import msgspec
from msgspec.structs import replace

from store.errors import Problem, unusual
from store.files.encoding import cleaned
from store.files.meeting_list import Summary, is_another, of_same_id
from store.language.late_pattern import late_pattern
from store.plain_text import SHORTEST, plain, plain_lines
from store.record.model import Meeting
from store.record.numbering import Numbering, numbers_in
from store.record.record import Record, written_since
from store.record.texts import MEETING, SearchText, pieces_of
from store.registers.events import felt_by_others, part_of
from store.registers.holdings import Contribution
from store.registers.part_keys import days_in, spoken_of_in, standing_in
from store.revisions.revision import submitted_one

if TYPE_CHECKING:
    from store.files.meeting_list import Gone


WORD = late_pattern(r"\w+")
_BLANK = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
"""The signs of ASCII that part words, each a blank: for most lines this is quicker than the pattern."""

_INSIDE = late_pattern(r"[^\w\s](?=(\S\S?))")
"""What follows a sign that is no letter begins a word too: the «b» of «a-b»."""

PLACE = 12
"""Bits below a meeting's row: the number of a line. Lines beyond the last one it can hold share it."""

LAST = (1 << PLACE) - 1
"""The last number of a line that a row can hold."""


def names_of(meeting: Meeting, pieces: Iterable[SearchText]) -> frozenset[tuple[str, str]]:
    """Every name that a filter may ask for, with the filter it is for."""
    names = {("series", meeting.series.name)} if meeting.series else set()
    for piece in pieces:
        names.update((("from", piece.from_), ("to", piece.to), *(("owner", one) for one in piece.owners)))
    return frozenset((name, said) for name, said in names if said)


class TextRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the tables hold of a line: it folded, what search knows of it, and its words and marks.

    The last row that a meeting can have holds all the lines that are left; so what is known is a list.
    """

    lines: str
    pieces: bytes
    words: str


def text_rows_of(lines: str, pieces: Sequence[SearchText]) -> tuple[TextRow, ...]:
    """The rows of a meeting's lines, each with what search knows of it; none of a meeting in the bin."""
    if not pieces:
        return ()
    each = list(zip(lines.split("\n"), pieces, _marked(words_in(lines), pieces), strict=True))
    rows = [TextRow(line, _encode((piece,)), words) for line, piece, words in each[:LAST]]
    if len(each) > LAST:
        left, of, words = zip(*each[LAST:], strict=True)
        rows.append(TextRow("\n".join(left), _encode(of), " ".join(words)))
    return tuple(rows)


def words_in(lines: str) -> list[str]:
    """The words of each line, with blanks between them."""
    return [
        line.translate(_BLANK) if line.isascii() else " ".join(WORD.findall(line))
        for line in lines.split("\n")
    ]


def _marked(words: Sequence[str], pieces: Sequence[SearchText]) -> list[str]:
    """What is sought among entries, of each line: its words, and its marks."""
    each = zip(words, pieces, strict=True)
    return [f"{said} {_marks(one.kind, one.status, _told(one))}" for said, one in each]


def _told(piece: SearchText) -> tuple[bool, bool, bool]:
    return bool(piece.from_), bool(piece.to), bool(piece.owners)


@lru_cache(maxsize=1024)
def _marks(kind: str, status: str, told: tuple[bool, bool, bool]) -> str:
    """Its kind and status, and that it is said from or to somebody, or has owners."""
    names = (name for name, said in zip(("from", "to", "owner"), told, strict=True) if said)
    return " ".join(map(mark_of, (kind, status, *names)))


def mark_of(kind: str) -> str:
    """What stands for a kind or a status among words; a word that looks the same only costs a look."""
    return f"_{kind}_" if kind else ""


def tokens_of(words: set[str]) -> str:
    """The beginnings of words, each once: one letter and two."""
    begins = {word[:2] for word in words}
    begins.update(_INSIDE.findall(_with_signs(words)))
    begins |= {word[0] for word in begins}
    return " ".join(sorted(map(token_of, begins)))


def _said(words: set[str]) -> frozenset[str]:
    """The words without the signs at them."""
    return frozenset((*filter(str.isalnum, words), *WORD.findall(_with_signs(words))))


def _with_signs(words: set[str]) -> str:
    return " ".join(word for word in words if not word.isalnum())


@lru_cache(maxsize=4096)
def token_of(begins: str) -> str:
    """What stands for one letter or two that a word begins with; FTS5 would take signs for blanks."""
    return begins.encode("utf-8", "surrogatepass").hex()


VERSION = 14
"""Of the tables; an index of another version is made anew."""

SCHEMA = """
CREATE TABLE files(
    path TEXT PRIMARY KEY, changed INTEGER, size INTEGER, id TEXT, row INTEGER, problem BLOB
) WITHOUT ROWID;
CREATE INDEX files_by_id ON files(id);
CREATE TABLE meetings(row INTEGER PRIMARY KEY, sum INTEGER, texts INTEGER, path TEXT, meeting BLOB);
CREATE TABLE texts(row INTEGER PRIMARY KEY, sum INTEGER, lines TEXT, pieces BLOB);
CREATE TABLE registers(row INTEGER PRIMARY KEY, sum INTEGER, felt BLOB, part BLOB);
CREATE TABLE places(
    row INTEGER PRIMARY KEY, id TEXT, series TEXT, state TEXT, begins INTEGER, numbers BLOB,
    unsettled INTEGER, binned INTEGER, first INTEGER, last INTEGER
);
CREATE TABLE stands(key TEXT, row INTEGER, PRIMARY KEY(key, row)) WITHOUT ROWID;
CREATE TABLE speaks(key TEXT, row INTEGER, PRIMARY KEY(key, row)) WITHOUT ROWID;
CREATE TABLE became(row INTEGER, key TEXT, status TEXT, PRIMARY KEY(row, key)) WITHOUT ROWID;
CREATE INDEX became_by_status ON became(status, row);
CREATE TABLE reached(meeting TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE holds(mark BLOB);
CREATE TABLE names(filter TEXT, folded TEXT, name TEXT, PRIMARY KEY(filter, folded)) WITHOUT ROWID;
CREATE TABLE known(id INTEGER PRIMARY KEY, word TEXT UNIQUE);
CREATE VIRTUAL TABLE vocabulary USING fts5(
    word, content='known', content_rowid='id', columnsize=0, tokenize='trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE entries USING fts5(
    words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE beginnings USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii');
INSERT INTO entries(entries, rank) VALUES ('hashsize', 16777216);
"""

MANY_WORDS = 32
"""Words that hold a term; when there are more, hits are many, and the lines are asked at once."""

_HALF = late_pattern("[\ud800-\udfff]")
_TOLD = late_pattern("\0([0-9a-f]{4})")
_MADE = 29
"""Bits below the day: the second in which the meeting was made, so that the order is that of lists."""

_encode = msgspec.msgpack.Encoder().encode
_NOTHING = _encode(Contribution())
_numbers = msgspec.msgpack.Decoder(tuple[str, ...]).decode
_problem = msgspec.msgpack.Decoder(tuple[str, dict[str, str | int]]).decode


@cache  # to make one takes a millisecond, and few commands ask
def _listed() -> msgspec.msgpack.Decoder[tuple[Meeting, bool, tuple[str, ...], bool]]:
    return msgspec.msgpack.Decoder(tuple[Meeting, bool, tuple[str, ...], bool])


@cache
def _pieces() -> msgspec.msgpack.Decoder[list[SearchText]]:
    return msgspec.msgpack.Decoder(list[SearchText])


@cache
def _part() -> msgspec.msgpack.Decoder[Contribution]:
    return msgspec.msgpack.Decoder(Contribution)


class _There(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Of a :class:`Contribution` who was there, without reading the rest."""

    entries: msgspec.Raw
    events: msgspec.Raw
    items: msgspec.Raw
    there: tuple[str, ...] = ()


@cache
def _there() -> msgspec.msgpack.Decoder[_There]:
    return msgspec.msgpack.Decoder(_There)


class IndexRow(msgspec.Struct, frozen=True):
    """What the tables hold of a file; made outside the transaction, and perhaps by another process.

    path: as :func:`name_in` tells it. said: its words. changed: when the file was changed last. submitted,
    numbers and unsettled as a :class:`Summary` has them. stands, speaks and days as
    :mod:`store.registers.part_keys` tells them. problem: why there is no meeting, or what of it cannot be
    used, as key and facts.
    """

    path: str
    changed: int
    size: int
    submitted: bool = False
    numbers: tuple[str, ...] = ()
    unsettled: bool = False
    meeting: Meeting | None = None
    texts: tuple[TextRow, ...] = ()
    said: frozenset[str] = frozenset()
    tokens: str = ""
    names: frozenset[tuple[str, str]] = frozenset()
    part: bytes = b""
    felt: bytes = b""
    stands: frozenset[str] = frozenset()
    speaks: frozenset[str] = frozenset()
    days: tuple[int, int] | None = None
    problem: tuple[str, dict[str, str | int]] | None = None


def row_of(record: Record, path: str, changed: int, size: int) -> IndexRow:
    """Fold the words of a meeting, and take what the registers need of it.

    What cannot be used there is left out, and told. A new table's share of a meeting is made here, stands in
    the :class:`RegisterRow`, and is put into its table in :func:`_put_meeting` and taken out in
    :func:`_take_out_meeting`; VERSION grows with it.
    """
    try:
        row = _numbered_row(record, IndexRow(path, changed, size))
        if record.meeting.in_bin:
            return _binned_row(record, row)
        return _row(record.meeting, pieces_of(record), part_of(record), row)
    except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
        told = problem_in(unusual(_name(path), error))
    # What is wrong may be beside the words; then it may be in them; then the meeting alone is shown.
    meeting = replace(record.meeting, unknown={})
    alone = [SearchText(meeting.id, MEETING, meeting.title)]
    row = IndexRow(path, changed, size, problem=told)
    with suppress(Exception):  # it has been told what is wrong
        return _row(meeting, pieces_of(record), part_of(record), row)
    with suppress(Exception):
        return _row(meeting, alone, Contribution(), row)
    return row


def _row(meeting: Meeting, pieces: list[SearchText], part: Contribution, row: IndexRow) -> IndexRow:
    """A row with all that is made of a meeting. Raises whatever comes of values that nothing can hold."""
    _encode(meeting)
    lines = plain_lines(piece.text for piece in pieces)
    names = names_of(meeting, pieces)
    "".join((lines, *(said for _, said in names))).encode()  # halves of characters are no text
    outward = felt_by_others(meeting, part)
    words = set(lines.split())
    return replace(
        row,
        meeting=meeting,
        texts=text_rows_of(lines, pieces),
        said=_said(words),
        tokens=tokens_of(words),
        names=names,
        part=_encode(part),
        felt=_encode(outward) if outward else b"",
        stands=standing_in(part),
        speaks=spoken_of_in(part),
        days=days_in(part),
    )


def _numbered_row(record: Record, row: IndexRow) -> IndexRow:
    """A row with what is told of a meeting's approval and of its numbers."""
    return replace(
        row,
        submitted=submitted_one(record) is not None,
        numbers=tuple(numbers_in(record)) if record.meeting.series else (),
        unsettled=bool(Numbering(record).to_store()),
    )


def _binned_row(record: Record, row: IndexRow) -> IndexRow:
    """A row that no search and no register finds; that somebody has gone on writing there is told."""
    _encode(record.meeting)
    since = written_since(record)
    told = problem_in(since) if since is not None else None
    return replace(row, meeting=record.meeting, part=_NOTHING, problem=told)


def problem_in(problem: Problem) -> tuple[str, dict[str, str | int]]:
    """Return a problem as the tables hold it: its key and its facts."""
    return problem.key, cleaned(problem.facts)


def name_in(folder: Path, path: Path) -> str:
    """What the tables call a file of an archive, or a folder of it that cannot be looked into."""
    return as_named(path.name if path.parent == folder else f"{path.parent.name}/{path.name}")


def as_named(name: str) -> str:
    """What the tables call a file by its name in the archive.

    Bytes of a name that are no text are told as figures after a NUL, which no name holds.
    """
    return name if name.isascii() else _HALF.sub(lambda found: f"\0{ord(found[0]):x}", name)


def place_of(folder: Path, name: str) -> Path:
    """The file that the tables call by a name."""
    return folder / (_TOLD.sub(lambda found: chr(int(found[1], 16)), name) if "\0" in name else name)


def sum_of(row: int, data: bytes, path: str = "") -> int:
    """Return the checksum (CRC-32) of a row: of its number, its bytes, and the path if it has one."""
    begin = row & 0xFFFFFFFF
    return crc32(data, crc32(path.encode(), begin) if path else begin)


def check_sum(kept: int, row: int, data: bytes, path: str = "") -> None:
    """Raise sqlite3.DatabaseError, as SQLite does for a spoilt file, when a row is not as it was put in."""
    if kept != sum_of(row, data, path):
        raise sqlite3.DatabaseError("the sum of a row is wrong")


def put_all(db: sqlite3.Connection, rows: Sequence[IndexRow]) -> None:
    """Put files into the tables in place of what stood there of them."""
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM known").fetchone()
    said = sorted({word for row in rows for word in row.said})
    db.executemany("INSERT OR IGNORE INTO known(word) VALUES (?)", ((word,) for word in said))
    db.execute("INSERT INTO vocabulary(rowid, word) SELECT id, word FROM known WHERE id > ?", (last,))
    names = {(name, plain(said), said) for row in rows for name, said in row.names}
    db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", sorted(names))
    for row in rows:
        _put(db, row)


def _put(db: sqlite3.Connection, row: IndexRow) -> None:
    meeting, path = row.meeting, row.path
    before = _felt(db, path)
    _take_out(db, path, alone=meeting is not None and _is_still(db, path, meeting))
    told = row.problem
    place = None
    if meeting is not None:
        other, twins = _same_id(db, meeting)
        if other is not None and _is_copy(path, other):
            told = _copy(path, other)
        else:
            if other is not None:
                _make_copy(db, other, path)
            if twins:
                row, told = _beside(db, row, twins)
            place = _put_meeting(db, row, meeting)
    identity = str(meeting.id) if meeting else None
    values = (path, row.changed, row.size, identity, place, _encode(told) if told else None)
    db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)", values)
    if _felt(db, path) != before:
        unmark(db)


def _beside(
    db: sqlite3.Connection, row: IndexRow, twins: Sequence[str]
) -> tuple[IndexRow, tuple[str, dict[str, str | int]] | None]:
    """A meeting where another has the same id: the one with the longer name gives the registers nothing.

    What follows an entry goes by ids, and theirs are the same.
    """
    first = min((row.path, *twins), key=_length)
    for path in twins:
        if path != first:
            (place,) = db.execute("SELECT row FROM files WHERE path = ?", (path,)).fetchone()
            _take_out_keys(db, place)
            values = (_NOTHING, sum_of(place, _NOTHING), place)
            db.execute("UPDATE registers SET part = ?, felt = x'', sum = ? WHERE row = ?", values)
            told = _encode(row.problem or _twin(path, first))
            db.execute("UPDATE files SET problem = coalesce(problem, ?) WHERE path = ?", (told, path))
            unmark(db)
    if row.path == first:
        return row, row.problem
    alone = replace(row, part=_NOTHING, felt=b"", stands=frozenset(), speaks=frozenset(), days=None)
    return alone, row.problem or _twin(row.path, first)


def hide_gone(db: sqlite3.Connection, gone: Mapping[int, Gone]) -> list[str]:
    """Take out of the tables what holds a meeting that was deleted for good, and tell of it instead.

    Return the files that were hidden so and whose meetings are not gone any more: they are to be read.
    """
    for identity, known in gone.items():
        shown = "SELECT path, row FROM files WHERE id = ? AND row IS NOT NULL"
        for path, row in db.execute(shown, (str(identity),)).fetchall():
            unmark(db)
            _take_out_meeting(db, row)
            told = _encode(problem_in(known.come_back(Path(path))))
            db.execute("UPDATE files SET row = NULL, problem = ? WHERE path = ?", (told, path))
    ids = {str(identity) for identity in gone}
    hidden = "SELECT path, id, problem FROM files WHERE row IS NULL AND id IS NOT NULL"
    back = [
        path
        for path, identity, told in db.execute(hidden).fetchall()
        if identity not in ids and told and _problem(told)[0] == "meeting-gone"
    ]
    db.executemany("DELETE FROM files WHERE path = ?", [(path,) for path in back])
    return back


def take_out_all(db: sqlite3.Connection, paths: Sequence[str]) -> None:
    """Take files out, and their copies with them, which are to be read again."""
    for path in paths:
        _take_out(db, path)


def _take_out(db: sqlite3.Connection, path: str, *, alone: bool = False) -> None:
    """Take a file out. Others with its id are forgotten too, to be read again, unless it goes ``alone``."""
    found = db.execute("SELECT row, id FROM files WHERE path = ?", (path,)).fetchone()
    if found is None:
        return
    row, identity = found
    if row is not None:
        if not alone:
            unmark(db)
        _take_out_meeting(db, row)
        if not alone:
            beside = "SELECT row FROM files WHERE id = ? AND path != ? AND row IS NOT NULL"
            for (other,) in db.execute(beside, (identity, path)).fetchall():
                _take_out_meeting(db, other)
            db.execute("DELETE FROM files WHERE id = ?", (identity,))
    db.execute("DELETE FROM files WHERE path = ?", (path,))


def unmark(db: sqlite3.Connection) -> None:
    """Mark as out of date what the index has about meetings changing each other's entries."""
    db.execute("DELETE FROM holds")


def lines_of(db: sqlite3.Connection, row: int) -> list[str]:
    """The folded lines of a meeting, none of one in the bin. Raises as :func:`check_sum` when one lacks."""
    return [line for (lines,) in _texts(db, row, "lines") for line in lines.split("\n")]


def _texts(db: sqlite3.Connection, row: int, columns: str) -> list[tuple[Any, ...]]:
    """What stands in columns of the lines of a meeting."""
    asked = f"SELECT {columns} FROM texts WHERE row BETWEEN ? AND ? ORDER BY row"  # noqa: S608 — our own words
    found = db.execute(asked, (row << PLACE, row << PLACE | LAST)).fetchall()
    if db.execute("SELECT texts FROM meetings WHERE row = ?", (row,)).fetchone() != (len(found),):
        raise sqlite3.DatabaseError("a line is not there")
    return found


def query_of(db: sqlite3.Connection, terms: Iterable[str]) -> tuple[str, str]:
    """What to ask the two tables for terms: that of words, and that of their beginnings."""
    wanted, begins = [], set()
    for term in terms:
        if len(term) < SHORTEST:
            begins.add(token_of(term))
            continue
        for found in WORD.finditer(term):
            part = found[0]
            if len(part) >= SHORTEST:
                wanted.append(_words_with(db, part))
            elif found.start():  # within a term it begins a word
                begins.add(token_of(part))
    return " AND ".join(filter(None, wanted)), " AND ".join(sorted(begins))


def _words_with(db: sqlite3.Connection, part: str) -> str:
    """All the words that hold a part of one, as a query; empty when they are too many."""
    found = db.execute(
        "SELECT word FROM vocabulary WHERE vocabulary MATCH ? LIMIT ?", (f'"{part}"', MANY_WORDS + 1)
    ).fetchall()
    if len(found) > MANY_WORDS:
        return ""
    return "(" + " OR ".join(f'"{word}"' for (word,) in found or [(part,)]) + ")"


def piece_at(db: sqlite3.Connection, row: int, place: int) -> SearchText:
    """What search knows of a line of a meeting, by its number. Raises as :func:`check_sum` does."""
    shared = min(place, LAST)
    at = row << PLACE | shared
    kept, data = db.execute("SELECT sum, pieces FROM texts WHERE row = ?", (at,)).fetchone()
    check_sum(kept, at, data)
    return _pieces().decode(data)[place - shared]


def part_from(data: bytes) -> Contribution:
    """Decode what a meeting contributes to the registers."""
    return _part().decode(data)


def there_from(data: bytes) -> tuple[str, ...]:
    """Decode of what a meeting contributes to the registers who was there."""
    return _there().decode(data).there


def numbers_from(data: bytes | None) -> tuple[str, ...]:
    """Decode the numbers that a meeting has given."""
    return () if data is None else _numbers(data)


def summary_from(folder: Path, kept: int, row: int, path: str, data: bytes) -> Summary:
    """A meeting of an archive as lists show it, from its row; the sum that was kept of it comes first.

    Raises as :func:`check_sum` does.
    """
    check_sum(kept, row, data, path)
    return Summary(place_of(folder, path), *_listed().decode(data))


def problem_from(data: bytes) -> Problem:
    """Decode why a file is not shown as a meeting."""
    key, facts = _problem(data)
    return Problem(key, **facts)


def first_row(year: int) -> int:
    """Return the first row number that a meeting of a year can have; later years have greater ones."""
    day = date(max(1, year), 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
    return day << _MADE


def year_of(row: int) -> int:
    """Return the year of the meeting that has a row number."""
    return date.fromordinal(row >> _MADE).year


def _put_meeting(db: sqlite3.Connection, row: IndexRow, meeting: Meeting) -> int:
    day = Summary(Path(), meeting).day
    place = day.toordinal() << _MADE | (meeting.id >> 30) & ((1 << _MADE) - 1)
    while db.execute("SELECT 1 FROM meetings WHERE row = ?", (place,)).fetchone():
        place += 1
    data = _encode((meeting, row.submitted, row.numbers, row.unsettled))
    told = (place, sum_of(place, data, row.path), len(row.texts), row.path, data)
    db.execute("INSERT INTO meetings VALUES (?, ?, ?, ?, ?)", told)
    texts = [*enumerate(row.texts, place << PLACE)]
    db.executemany(
        "INSERT INTO texts VALUES (?, ?, ?, ?)",
        ((at, sum_of(at, text.pieces), text.lines, text.pieces) for at, text in texts),
    )
    db.executemany(
        "INSERT INTO entries(rowid, words) VALUES (?, ?)", ((at, text.words) for at, text in texts)
    )
    db.execute("INSERT INTO beginnings(rowid, words) VALUES (?, ?)", (place, row.tokens))
    db.execute(
        "INSERT INTO registers VALUES (?, ?, ?, ?)", (place, sum_of(place, row.part), row.felt, row.part)
    )
    _put_place(db, place, row, meeting)
    return place


def _put_place(db: sqlite3.Connection, place: int, row: IndexRow, meeting: Meeting) -> None:
    """Put in what of a meeting is asked without reading it."""
    series = str(meeting.series.id) if meeting.series else None
    begins = meeting.from_.toordinal() if meeting.from_ else None
    numbers = _encode(row.numbers) if row.numbers else None
    first, last = row.days or (None, None)
    told = (place, str(meeting.id), series, meeting.state, begins, numbers)
    more = (row.unsettled, meeting.in_bin, first, last)
    db.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", told + more)
    db.executemany("INSERT INTO stands VALUES (?, ?)", ((key, place) for key in sorted(row.stands)))
    db.executemany("INSERT INTO speaks VALUES (?, ?)", ((key, place) for key in sorted(row.speaks)))


def _take_out_keys(db: sqlite3.Connection, row: int) -> None:
    """Take out by what a meeting is found that has to do with others."""
    (data,) = db.execute("SELECT part FROM registers WHERE row = ?", (row,)).fetchone()
    part = part_from(data)
    gone = "DELETE FROM {} WHERE key = ? AND row = ?"
    db.executemany(gone.format("stands"), ((key, row) for key in standing_in(part)))
    db.executemany(gone.format("speaks"), ((key, row) for key in spoken_of_in(part)))
    db.execute("UPDATE places SET first = NULL, last = NULL WHERE row = ?", (row,))


def _take_out_meeting(db: sqlite3.Connection, row: int) -> None:
    texts = _texts(db, row, "row, lines, pieces")
    gone = "INSERT INTO {0}({0}, rowid, {1}) VALUES ('delete', ?, ?)"
    words = (
        (at, " ".join(_marked(words_in(lines), _pieces().decode(pieces)))) for at, lines, pieces in texts
    )
    db.executemany(gone.format("entries", "words"), words)
    tokens = tokens_of({word for _, lines, _ in texts for word in lines.split()})
    db.execute(gone.format("beginnings", "words"), (row, tokens))
    db.executemany("DELETE FROM texts WHERE row = ?", ((at,) for at, _, _ in texts))
    _take_out_keys(db, row)
    db.execute("DELETE FROM places WHERE row = ?", (row,))
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


def _is_still(db: sqlite3.Connection, path: str, meeting: Meeting) -> bool:
    """Whether a file holds the meeting that it held, by what tells meetings of one id apart."""
    found = db.execute(
        "SELECT files.id, meeting FROM files LEFT JOIN meetings USING (row) WHERE files.path = ?", (path,)
    ).fetchone()
    if found is None or found[0] != str(meeting.id):
        return False
    if found[1] is None:  # a copy: nothing else hangs on it
        return True
    was, *_ = _listed().decode(found[1])
    return (was.title, was.from_) == (meeting.title, meeting.from_)


def _same_id(db: sqlite3.Connection, meeting: Meeting) -> tuple[str | None, list[str]]:
    """The file that stands in the tables for a meeting, and those of other meetings with its id."""
    held = "SELECT files.path, meeting FROM files JOIN meetings USING (row) WHERE id = ?"
    found = db.execute(held, (str(meeting.id),)).fetchall()
    same = [path for path, other in found if not is_another(_listed().decode(other)[0], meeting)]
    twins = [path for path, _ in found if path not in same]
    return min(same, key=_length, default=None), twins


def _is_copy(path: str, other: str) -> bool:
    """Whether the first is the copy of the two: copies have longer names."""
    return _length(path) > _length(other)


def _length(path: str) -> tuple[int, str]:
    return len(_name(path)), path


def _make_copy(db: sqlite3.Connection, path: str, of: str) -> None:
    (row,) = db.execute("SELECT row FROM files WHERE path = ?", (path,)).fetchone()
    unmark(db)
    _take_out_meeting(db, row)
    db.execute("UPDATE files SET row = NULL, problem = ? WHERE path = ?", (_encode(_copy(path, of)), path))


def _copy(path: str, of: str) -> tuple[str, dict[str, str | int]]:
    return "conflict-copy", {"file": _name(path), "other": _name(of)}


def _twin(path: str, first: str) -> tuple[str, dict[str, str | int]]:
    return problem_in(of_same_id(Path(_name(path)), Path(_name(first))))


def _name(path: str) -> str:
    return path.rpartition("/")[2]
