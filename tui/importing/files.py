"""Files and folders of written minutes, and the archive that takes them in: all that touches a disk."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exports.formats.enclosure import carried_record
from store.errors import Problem
from store.exchange.handed_record import HandedRecord, read_record
from store.exchange.reception import Reception, receive
from store.exchange.record_text import MOST_BYTES as MOST_RECORD_BYTES
from store.exchange.record_text import RECORD_BEGINS, is_record
from store.files.archive import Archive
from store.files.durable import unread
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import KnownMeetings
from store.files.new_file import written_anew
from store.files.series_members import with_scope
from store.files.system import System
from store.record.identity import to_text
from store.record.values import Language, Series
from store.search.index import Index
from tui.importing.builder import Reading
from tui.importing.own_files.own_json import lines_of, read_own
from tui.importing.pages.mail_file import is_mail_file, mail_text
from tui.importing.pages.web_page import is_web_page, page_lines
from tui.importing.pages.word_file import is_word_file, word_page
from tui.importing.read import read_minutes

MOST_BYTES = 4_000_000
"""More than any minutes have: a longer file is something else, and nobody would look through its lines."""

MOST_WORD_BYTES = 80_000_000
"""The same of a Word file, which may hold pictures."""

_OLD = b"\xd0\xcf\x11\xe0"
"""How a Word file begins that is locked with a password, or in the format before .docx."""
_ZIPPED = (b"PK\x03\x04", _OLD)
_PDF = b"%PDF"
_OTHERS = (_PDF, b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")
_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_JSON = re.compile(r"\ufeff?\s*(?:\{\s*[\"}]|\[\s*(?:[{\"\[]\s*[\"}\]]|\]))")
"""How JSON begins, our own or another's, be it whole or cut off; no line of minutes does."""

_FEW, _FORGIVEN = 50, 10
"""One sign in so many may be a control character in a text, and so many besides."""


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file: by its byte order mark, else UTF-8, else as Windows wrote Norwegian.

    Lines end at LF. Raises ``import-empty``, ``import-word``, ``import-word-old``, ``import-odt``,
    ``import-too-long`` and ``import-no-text``;
    ``name`` is the file's, for the sentence.
    """
    if data.startswith(_OLD) and name.casefold().endswith((".docx", ".doc", ".dotx")):
        raise Problem("import-word-old", file=name)
    if data.startswith(_ZIPPED) and name.casefold().endswith(".odt"):
        raise Problem("import-odt", file=name)
    if data.startswith(_ZIPPED) and name.casefold().endswith((".docx", ".doc", ".dotx")):
        raise Problem("import-word", file=name)
    if len(data) > MOST_BYTES:
        raise Problem("import-too-long", file=name, size=MOST_BYTES // 1_000_000)
    if data.startswith((*_ZIPPED, *_OTHERS)):
        raise Problem("import-no-text", file=name)
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n")
    if not "".join(text.split()).strip("\ufeff\x00"):
        raise Problem("import-empty", file=name)
    if (_control_characters(text) - _FORGIVEN) * _FEW > len(text):
        raise Problem("import-no-text", file=name)
    return text


def _text(data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Windows has no letter for five of the bytes; Latin-1 has a control character for each.
        return "".join(_of_windows(byte) for byte in data)


def _of_windows(byte: int) -> str:
    single = bytes((byte,))
    try:
        return single.decode("cp1252")
    except UnicodeDecodeError:
        return single.decode("latin-1")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: nearly every other byte of a text in our letters is zero."""
    head = data[:4000]
    half = len(head) // 2
    if half < 2 or len(data) % 2:
        return ""
    if head[1::2].count(0) * 10 >= half * 8 and not head[0::2].count(0):
        return "utf-16-le"
    if head[0::2].count(0) * 10 >= half * 8 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _control_characters(text: str) -> int:
    return sum(sign < " " and sign not in "\t\n\f\x0b\x1b" for sign in text)


ENDINGS = (".md", ".markdown", ".txt", ".text", ".docx", ".html", ".htm")
"""What files of a folder are read; others lie there for other reasons."""

_OWN = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"id": ?"[0-9A-Z]{13}"')
"""How the JSON begins that the program itself writes of a meeting; no other is read out of a folder."""


class Read(msgspec.Struct, frozen=True):
    """A file, and what it became: a reading, or the problem that keeps it from being one.

    there: whether the archive has that meeting already. handed: what an archive handed on, where the file
    is a record of one.
    """

    path: Path
    reading: Reading | None = None
    problem: Problem | None = None
    there: bool = False
    handed: HandedRecord | None = None


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files that are named, and those of the named folders and all below, in order, each once.

    A path that leads to none is given as it is: reading it tells why.
    """
    seen: set[Path] = set()
    for path in paths:
        for one in sorted(filter(_is_read, _shown_below(path))) or [path]:
            if one not in seen:
                seen.add(one)
                yield one


def read_file(path: Path, language: Language | None, otherwise: Language, known: KnownMeetings) -> Read:
    """Read one file. ``known``: the meetings that the archive has, or has had, by their ids.

    One that was deleted for good is refused, and never told to be there.
    """
    try:
        with os.fdopen(System().open_read(path), "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
            if is_word_file(data, path.name) or data.startswith(_PDF):
                data += stream.read(MOST_WORD_BYTES - MOST_BYTES)
            elif data.lstrip()[:1] == b"{":
                data += stream.read(MOST_RECORD_BYTES + 1 - len(data))
        carried = carried_record(data)
        if carried is not None and is_record(carried):
            data = carried
        if is_record(data):
            handed = read_record(data, path.name)
            return Read(path, Reading(handed.record, tuple(lines_of(handed.record))), handed=handed)
        reading = _reading(data, path.name, language, otherwise, known)
        if (gone := known.get(reading.meeting.id)) is not None:
            raise gone.refused(reading.meeting.title or to_text(reading.meeting.id))
    except FileNotFoundError:
        return Read(path, problem=Problem("import-missing", file=str(path)))
    except IsADirectoryError:
        return Read(path, problem=Problem("import-nothing", folder=str(path)))
    except OSError as error:
        return Read(path, problem=unread(error, path))
    except Problem as problem:
        return Read(path, problem=problem)
    return Read(path, reading, there=reading.meeting.id in known)


def _reading(
    data: bytes,
    name: str,
    language: Language | None,
    otherwise: Language,
    known: KnownMeetings,
) -> Reading:
    """What the bytes of a file become: a Word file, a web page, JSON of ours, or text."""
    if is_word_file(data, name):
        page = word_page(data, name, known)
        return read_minutes(
            page.text, name, language, otherwise, apart=True, asides=page.asides, left_out=page.left_out
        )
    if is_mail_file(data, name):
        mail, left_out = mail_text(data)
        return read_minutes(mail, name, language, otherwise, left_out=left_out)
    text = decoded(data, name)
    if _JSON.match(text):
        return read_own(text, name)
    if is_web_page(text, name):
        lines = page_lines(text)
        if not lines.split():
            raise Problem("import-empty", file=name)
        return read_minutes(lines, name, language, otherwise, apart=True)
    return read_minutes(text, name, language, otherwise)


def known_meetings(archive: Archive) -> KnownMeetings:
    """The meetings that an archive has, or has had: those that were deleted for good, with when.

    By the index, which knows what has changed on the disk.
    """
    index = Index(archive)
    try:
        index.sync()
        listing = index.settled(index.listing)
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
        listing = archive.listing()
    finally:
        index.close()
    return {**archive.gone(), **{summary.id: None for summary in listing.everything}}


def keep(archive: Archive, reading: Reading, series: Series | None = None) -> MeetingFile:
    """Put a meeting that was read into the archive, durably and in one write. Raises NotSaved."""
    if series is None and reading.series.strip():
        series = archive.series(reading.series)
    meeting = replace(reading.meeting, series=series)
    record = reading.record.with_documents([with_scope(archive, meeting)])
    return written_anew(record, archive)


class Report(msgspec.Struct):
    """What became of the files: those kept with their meeting's file, those there before, those refused.

    received: the records of archives, and what became of each; a meeting of ours that came back is kept.
    """

    received: list[tuple[Read, Reception]] = msgspec.field(default_factory=list)
    kept: list[tuple[Read, MeetingFile]] = msgspec.field(default_factory=list)
    there: list[Read] = msgspec.field(default_factory=list)
    refused: list[Read] = msgspec.field(default_factory=list)

    @property
    def lines(self) -> int:
        """How many lines have words, in all that was kept."""
        return sum(len(read.reading.lines) for read, _ in self.kept if read.reading)

    @property
    def as_text(self) -> int:
        """How many of them were left as text."""
        return sum(read.reading.as_text for read, _ in self.kept if read.reading)


def keep_all(
    archive: Archive,
    reads: Sequence[Read],
    series: Series | None = None,
    tell: Callable[[int], None] = lambda _done: None,
) -> Report:
    """Keep every file that was read; a file that cannot be kept is refused, and the rest goes on.

    ``tell`` is called with how many have been dealt with.
    """
    report, taken = Report(), set[int]()
    for done, read in enumerate(reads, 1):
        if read.reading is None:
            report.refused.append(read)
        elif read.handed is not None:
            _receive(archive, read, read.handed, report)
        elif read.there or read.reading.meeting.id in taken:
            report.there.append(read)
        else:
            try:
                report.kept.append((read, keep(archive, read.reading, series)))
                taken.add(read.reading.meeting.id)
            except Problem as problem:
                report.refused.append(Read(read.path, problem=problem))
        tell(done)
    return report


def _receive(archive: Archive, read: Read, handed: HandedRecord, report: Report) -> None:
    try:
        received = receive(archive, handed)
    except Problem as problem:
        report.refused.append(Read(read.path, problem=problem))
        return
    if received.file is not None:
        report.kept.append((read, received.file))
    else:
        report.received.append((read, received))


def _is_read(path: Path) -> bool:
    if path.suffix.casefold() != ".json":
        return path.suffix.casefold() in ENDINGS
    try:
        with os.fdopen(System().open_read(path), "rb") as stream:
            begins = stream.read(64)
            return _OWN.match(begins) is not None or RECORD_BEGINS.match(begins) is not None
    except OSError:
        return False


def _shown_below(folder: Path) -> Iterator[Path]:
    """The files below a folder that are not hidden; what goes away meanwhile has none."""
    for place, folders, names in os.walk(folder):
        folders[:] = filter(_is_shown, folders)
        yield from (Path(place, name) for name in filter(_is_shown, names))


def _is_shown(name: str) -> bool:
    return not name.startswith((".", "~$"))
