"""Exporting a meeting: the file, its writer, and the promise that it is whole or not there."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import shutil
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from exports import rings
from exports.blocks import DocumentOrigin
from exports.extract import extract
from exports.formats.registry import Format, row_of
from exports.free_path import free_path
from exports.outline import outline
from exports.outline.notice import notice
from exports.review.leak_check import leaks
from exports.typography.typesetter import AsTyped, typesetter
from store.errors import Problem
from store.files.durable import FULL
from store.files.encoding import file_name
from store.files.system import PRIVATE
from store.language.catalogue import words
from store.record.model import AgendaItem, Meeting
from store.record.numbering import name_of
from store.record.record import Record

if TYPE_CHECKING:
    from exports.blocks import Minutes
    from store.stationery.picture import Picture

Paper: TypeAlias = Literal["minutes", "protocol", "notice"]
"""The documents of a meeting: its two profiles, and the notice that goes out before it."""
PAPERS: tuple[Paper, ...] = ("minutes", "protocol", "notice")


def proposed(  # noqa: PLR0913 — what a file's name tells
    record: Record,
    to: Format,
    *,
    folder: Path,
    paper: Paper | None,
    internal: bool = False,
    item: AgendaItem | None = None,
) -> Path:
    """The path of a file that does not exist yet: «2015-06-02 Biblioteksjefmøtet – referat.docx».

    The name has the day, the title and the kind of document, in the language of the meeting; an internal
    version is called internal, and an extract by the number and the title of its case. ``(2)``, ``(3)`` … is
    added as long as such a file exists.
    """
    meeting = record.meeting
    say = words(meeting.language, "document")
    kind = (say("type-extract") if item else say(f"type-{paper or meeting.profile}")).lower()
    if internal:
        kind = f"{kind} – {say('internal')}"
    named = " ".join(filter(None, (name_of(item).replace("/", "-"), item.title))) if item else meeting.title
    stem = f"{Path(file_name(named, meeting.from_)).stem} – {kind}"
    return free_name(folder, stem, to)


def free_name(folder: Path, stem: str, to: Format) -> Path:
    """A file of a format in the folder that does not exist; numbered while there is such a file already."""
    return free_path(folder, stem, row_of(to).suffix)


def export(  # noqa: PLR0913 — a record, and what the person who asks can choose
    record: Record,
    to: Format,
    target: Path | None,
    *,
    folder: Path,
    paper: Paper | None,
    organisation: str,
    used_numbers: Collection[str],
    letterhead: bytes | None = None,
    logo: Picture | None = None,
    internal: bool = False,
    item: AgendaItem | None = None,
    carried: bytes = b"",
) -> Path:
    """Write a meeting, or the extract of one item of it, to a file and return its path.

    ``letterhead`` is the Word file that a Word file is written on, ``logo`` the picture that any other
    document begins with; ``carried`` a record of the meeting for
    others that goes along in a Word or PDF file. What is private or exempt is in the
    ``internal`` version alone, memos and working notes in none; a public file is looked through before it
    is put anywhere.

    An internal version is for its owner alone to open, as far as the system has such rights.

    Without a ``target`` the file gets a name of its own in ``folder``. A target that exists is replaced
    in one step, once the new one is whole; what stood there stays beside it under a name of its own, for
    it may be what somebody corrected by hand.
    Raises Problem with a sentence when the file cannot be written, or something private stood in it;
    ``export-held`` when another program has the target open.
    """
    make = partial(
        written,
        to=to,
        paper=paper,
        organisation=organisation,
        used_numbers=used_numbers,
        letterhead=letterhead,
        logo=logo,
        internal=internal,
        item=item,
        carried=carried,
    )
    with rings.unsearched():
        content = make(record) if internal else looked_through(record, make)
    name = partial(proposed, record, to, folder=folder, paper=paper, internal=internal, item=item)
    return deliver(content, target, folder, name, private=internal)


def looked_through(record: Record, make: Callable[[Record], bytes]) -> bytes:
    """Return what ``make`` makes for others. Raises ``export-leaks`` when withheld words are in it."""
    content = make(record)
    if leaks(record, content, make):
        raise Problem("export-leaks")
    return content


def deliver(
    content: bytes, target: Path | None, folder: Path, name: Callable[[], Path], *, private: bool = False
) -> Path:
    """Put a document where it was asked for, else into the folder under what ``name`` gives.

    A ``private`` one is made for its owner alone; any other with the rights of the file it takes the place
    of, else as the system makes files.
    See :func:`export`, which says what becomes of a file that stands there, and what is raised.
    """
    path = target
    try:
        if path is not None:
            _check_place(path)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            path = _reserved(name)
        place = path.resolve() if path.is_symlink() else path  # the link stays, and leads to the new file
        _put(content, place, reserved=target is None, private=private)
    except OSError as error:
        raise _unwritten(error, path or folder) from error
    return path


def as_it_was_typed(record: Record) -> Record:
    """The record, to be printed without anything put right."""
    return record.with_documents([replace(record.meeting, tidy="off")])


def written(  # noqa: PLR0913 — as above
    record: Record,
    to: Format,
    *,
    paper: Paper | None,
    organisation: str,
    used_numbers: Collection[str],
    letterhead: bytes | None = None,
    logo: Picture | None = None,
    internal: bool = False,
    item: AgendaItem | None = None,
    carried: bytes = b"",
) -> bytes:
    """The content of the file, as bytes."""
    row = row_of(to)
    if row.write_record is not None:
        return row.write_record(record, used_numbers, internal)
    minutes = composed(
        record,
        to,
        paper=paper,
        organisation=organisation,
        used_numbers=used_numbers,
        internal=internal,
        item=item,
    )
    return rendered(replace(minutes, carried=carried, logo=logo), to, letterhead)


def rendered(minutes: Minutes, to: Format, letterhead: bytes | None = None) -> bytes:
    """A document in a format, as bytes; ``letterhead`` is what a Word file is written on."""
    write = row_of(to).write
    assert write is not None  # noqa: S101 — what is made of a record never comes here
    return write(minutes, letterhead)


def try_letterhead(letterhead: bytes) -> None:
    """Make a document on a letterhead, as every export will. Raises ``letterhead-unreadable``."""
    record = Record.new(Meeting(id=1, title="–"))
    paper = composed(record, "docx", paper=None, organisation="–", used_numbers=(), internal=False)
    try:
        rendered(paper, "docx", letterhead)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise Problem("letterhead-unreadable") from error


def composed(  # noqa: PLR0913 — as above
    record: Record,
    to: Format,
    *,
    paper: Paper | None,
    organisation: str,
    used_numbers: Collection[str],
    internal: bool,
    item: AgendaItem | None = None,
) -> Minutes:
    """Return the document of a file as blocks: minutes, protocol, notice, or an extract."""
    meeting = record.meeting
    setter = AsTyped() if row_of(to).typed else typesetter(meeting.language, meeting.tidy)
    minutes = partial(extract, item=item.id) if item is not None else outline
    told = partial(
        notice if paper == "notice" else partial(minutes, profile=paper),
        organisation=organisation,
        used_numbers=used_numbers,
        internal=internal,
    )
    case = item.id if item else 0
    origin = DocumentOrigin(
        meeting.id, paper or meeting.profile, internal=internal, item=case, tidy=meeting.tidy
    )
    return replace(told(record, setter), origin=origin)


def _check_place(path: Path) -> None:
    """Refuse a folder, and a pipe or a device, which is neither read to its end nor replaced."""
    if not path.name or path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not path.is_file():
        raise Problem("export-not-ordinary", path=str(path))


def _reserved(name: Callable[[], Path]) -> Path:
    """A file that nobody else has, empty so far."""
    while True:
        path = name()
        with contextlib.suppress(FileExistsError):
            path.open("xb").close()
            return path


def _keep_older(path: Path) -> None:
    """Give the file that stands there another name beside it: «ut (2).docx»; not one that is open."""
    if _is_open(path):
        raise _held(path)
    for number in itertools.count(2):
        with contextlib.suppress(FileExistsError):
            older = path.with_name(f"{path.stem} ({number}){path.suffix}")
            older.open("xb").close()
            shutil.copymode(path, older)  # before anything stands in it
            shutil.copy2(path, older)
            return


def _put(content: bytes, path: Path, *, reserved: bool, private: bool) -> None:
    temporary = path.with_name(f".~{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            if private:
                temporary.chmod(PRIVATE)
            elif not reserved and path.exists():
                shutil.copymode(path, temporary)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not reserved and path.exists() and path.read_bytes() != content:
            _keep_older(path)
        _take_place(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        if reserved:
            path.unlink(missing_ok=True)
        raise


def _take_place(temporary: Path, path: Path) -> None:
    """Put the new file where the old one is. Raises ``export-held`` when another program has that open.

    Windows lets nobody replace a file that Word shows; the folder takes other files all the same.
    """
    try:
        temporary.replace(path)
    except PermissionError as error:
        if not path.exists():
            raise
        raise _held(path) from error


def _held(path: Path) -> Problem:
    return Problem("export-held", path=str(path), other=free_path(path.parent, path.stem, path.suffix).name)


def _is_open(path: Path) -> bool:
    """Whether Word or LibreOffice says, by a file beside it, that somebody has a file open.

    Elsewhere than on Windows it could be replaced all the same, and the next save there would undo that.
    """
    # Word puts its sign before a short name, and in place of the first two letters of a long one.
    beside = (*(f"~${path.name[letters:]}" for letters in range(3)), f".~lock.{path.name}#")
    return any(path.with_name(name).exists() for name in beside)


def _unwritten(error: OSError, path: Path) -> Problem:
    if error.errno in FULL:
        return Problem("export-full", path=str(path))
    if isinstance(error, PermissionError):
        return Problem("export-denied", path=str(path))
    reason = error.strerror or type(error).__name__
    return Problem("export-unwritable", path=str(path), reason=reason)
