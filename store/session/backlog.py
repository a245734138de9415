"""What waits for a meeting: what windows that died left of it, and what it refused. Looking changes nothing.

What was left belongs to the file it was typed into: a copy of an archive has the same ids, and is another
archive all the same. So each piece says where it belongs, seen from a meeting: ``here``; ``elsewhere``,
where its own file is still there; or ``lost``, where that is gone (the archive has been moved, its disk is
not connected), and only a person can say whether this is the meeting it was meant for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.durable import not_saved, read_file
from store.files.encoding import is_year_folder, parsed
from store.files.meeting_file import MeetingFile, meeting_id
from store.files.meeting_list import Finding, Summary
from store.files.state_file import Calls, default_state, folder_of, looked_at
from store.files.system import Disk
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import Language
from store.session.draft import ENDING as DRAFT
from store.session.draft import KIND as DRAFTS
from store.session.draft import abandoned, latest
from store.session.recovery import made_again
from store.session.refused import Aside, kept_aside, made_id, said_in, unreadable
from store.session.refused import discard as discard_aside
from store.session.rescue import ENDING as RESCUE
from store.session.rescue import KIND as RESCUES
from store.session.rescue import Owed, open_records, pending

Where: TypeAlias = Literal["here", "elsewhere", "lost"]
Sort: TypeAlias = Literal["line", "half-typed", "aside"]


class WaitingPiece(msgspec.Struct, frozen=True, kw_only=True):
    """Something that waits. ``id`` names it to a person; ``lines`` are what somebody typed, if words.

    ``path`` is the meeting's file as it was, ``reason`` why a meeting refused it; ``living`` says that a
    window which is open is still trying to save it.
    """

    id: str
    sort: Sort
    meeting: int
    lines: tuple[str, ...]
    path: str
    where: Where
    at: datetime | None = None
    reason: Problem | None = None
    living: bool = False


class Backlog(msgspec.Struct, frozen=True):
    """What waits for one meeting, the oldest first."""

    title: str = ""
    pieces: tuple[WaitingPiece, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything waits, be it in another archive."""
        return bool(self.pieces)

    @property
    def near(self) -> Backlog:
        """Without what belongs to another file that is there."""
        return Backlog(self.title, tuple(piece for piece in self.pieces if piece.where != "elsewhere"))

    @property
    def distant(self) -> Backlog:
        """Only what belongs to another file that is there."""
        return Backlog(self.title, tuple(piece for piece in self.pieces if piece.where == "elsewhere"))

    @property
    def left(self) -> Backlog:
        """Without what was refused, which the meeting tells of by itself when it is open."""
        return Backlog(self.title, tuple(piece for piece in self.pieces if piece.sort != "aside"))

    @property
    def counts(self) -> dict[str, int]:
        """How many lines, half-typed texts and refused changes wait."""
        sorts = [piece.sort for piece in self.pieces]
        return {
            "lines": sorts.count("line"),
            "half": sorts.count("half-typed"),
            "aside": sorts.count("aside"),
        }

    def problem(self, key: str = "waits") -> Problem:
        """The same as a problem, so that it can be told where they are."""
        counts = self.counts
        before = (counts["lines"], counts["lines"] + counts["half"])
        first = ", " if before[0] and counts["half"] else ""
        second = ", " if before[1] and counts["aside"] else ""
        wheres = {piece.where for piece in self.pieces}
        how = (
            "living" if all(piece.living for piece in self.pieces) else "lost" if "lost" in wheres else "here"
        )
        order: dict[Where, int] = {"lost": 0, "elsewhere": 1, "here": 2}
        path = min(self.pieces, key=lambda piece: order[piece.where]).path if self.pieces else ""
        return Problem(key, title=self.title, first=first, second=second, how=how, path=path, **counts)

    def sentence(self, language: Language, key: str = "waits") -> str:
        """How much waits, in one sentence."""
        problem = self.problem(key)
        return words(language, "problems")(key, **problem.facts)


class Places:
    """Says where things that were left in a file belong, seen from the meetings of one archive."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        """Name the archive's folder."""
        self._folder = disk.real(folder)
        self._disk = disk

    def seen_from(self, path: Path, meeting: int) -> Callable[[str], Where]:
        """For the meeting in a file: where what was left in another file belongs."""
        return lambda left: self._where(path, meeting, left)

    def is_inside(self, left: str) -> bool:
        """Whether a file is, or was, one of this archive."""
        return Path(left).is_absolute() and _archive_of(self._disk.real(Path(left))) == self._folder

    def _where(self, path: Path, meeting: int, left: str) -> Where:
        if not Path(left).is_absolute():
            return "lost"  # of an earlier version of the program, which did not always say it
        there = self._disk.real(Path(left))
        if there == self._disk.real(path):
            return "here"
        folder = _archive_of(there)
        if folder == self._folder and self._is_broken(there):
            return "here"  # what was typed into it has no other way back
        if self._holds(there, meeting):
            return "elsewhere"
        if folder == self._folder:
            return "here"  # the file has got another name
        return "elsewhere" if any(self._holds(one, meeting) for one in self._files(folder)) else "lost"

    def _is_broken(self, path: Path) -> bool:
        """Whether a file is there and cannot be read as tables."""
        try:
            parsed(read_file(self._disk, path), path.name)
        except Problem:
            return True
        except OSError:
            return False
        return False

    def _holds(self, path: Path, meeting: int) -> bool:
        """Whether a file is that of a meeting, or may be: one that cannot be read may."""
        try:
            data = read_file(self._disk, path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True
        if str(meeting).encode() not in data:
            return False
        try:
            return meeting_id(parsed(data, path.name)) == meeting
        except Problem:
            return True

    def _files(self, folder: Path) -> Iterator[Path]:
        with suppress(OSError):
            for year in self._disk.scan(folder):
                if year.folder and is_year_folder(year.name):
                    for seen in self._disk.scan(folder / year.name):
                        if seen.name.endswith(".json") and not seen.folder:
                            yield folder / year.name / seen.name


def backlog_of(state: Path, archive: Archive, path: Path, record: Record) -> Backlog:
    """What waits for the meeting in a file. ``record`` is what it holds: that waits no more.

    ``state`` is the system's folder for what programs remember.
    """
    meeting = record.meeting
    where = Places(archive.folder, archive.disk).seen_from(path, meeting.id)
    found = [one for one in _left(state, archive.disk) if one.meeting == meeting.id]
    return Backlog(meeting.title, tuple(_pieces(found, where, record)))


def backlogs(archive: Archive, meetings: Iterable[Summary] | None = None) -> Mapping[int, Backlog]:
    """What waits for each of the meetings, by their ids; those that nothing waits for are not in it.

    ``meetings`` are those of the archive, when they are known. Where nothing waits at all it reads the state
    folder and nothing else.
    """
    state = state_of(archive)
    left = _left(state, archive.disk)
    ids = {one.meeting for one in left}
    found = {}
    for summary in (archive.listing().everything if meetings is None else meetings) if left else ():
        if summary.id in ids:
            with suppress(Problem):  # the listing names it
                record = MeetingFile(summary.path, archive.disk).record()
                backlog = backlog_of(state, archive, summary.path, record).near
                if backlog or summary.id not in found:  # two meetings may have one id
                    found[summary.id] = backlog
    return {identity: backlog for identity, backlog in found.items() if backlog}


def orphans(archive: Archive, meetings: Iterable[Summary]) -> tuple[WaitingPiece, ...]:
    """What waits for files of this archive that are not there any more, or cannot be read."""
    places, ids = Places(archive.folder, archive.disk), {summary.id for summary in meetings}
    gone = [
        one
        for one in _left(state_of(archive), archive.disk)
        if one.meeting not in ids and places.is_inside(one.path)
    ]
    return tuple(_pieces(gone, lambda _: "here", None))


def unread_aside(archive: Archive) -> tuple[Finding, ...]:
    """Files of what meetings did not take that cannot be read: nobody knows which meeting they are of."""
    paths = unreadable(state_of(archive), archive.disk)
    return tuple(Finding(path, Problem("aside-unreadable", file=str(path))) for path in paths)


def discard(state: Path, piece: WaitingPiece) -> bool:
    """Throw away something that waits; say whether it was still there. Raises NotSaved.

    What a window that is open has is left to it.
    """
    try:
        return _discarded(state, piece)
    except OSError as error:
        raise not_saved(error, folder_of(state, DRAFTS)) from error


def state_of(archive: Archive) -> Path:
    """The system's folder for what programs remember, as an archive has it."""
    return default_state() if archive.state is None else archive.state


class _Left(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was left, as it was found."""

    sort: Sort
    id: int
    meeting: int
    path: str
    text: str = ""
    at: datetime | None = None
    owed: Owed | None = None
    aside: Aside | None = None
    living: bool = False


def _left(state: Path, disk: Disk) -> list[_Left]:
    """All that waits, of whatever meeting; each change once."""
    found: dict[tuple[str, int], _Left] = {}

    def put(left: _Left) -> None:
        found.setdefault((left.sort, left.id), left)

    for path, data, living in looked_at(folder_of(state, DRAFTS), DRAFT, Calls()):
        content = None if living else latest(data)
        if content is None:
            continue
        if content.text:
            put(_Left(sort="half-typed", id=made_id(path.name), meeting=content.meeting, path=content.path,
                      text=content.text, at=content.at))  # fmt: skip
        for owed in content.owed:
            put(_of_owed(owed, content.at))
    for _, data, living in looked_at(folder_of(state, RESCUES), RESCUE, Calls()):
        for owed in open_records(data):
            put(_of_owed(owed, None, living=living))
    for aside in kept_aside(state, disk=disk):
        put(
            _Left(sort="aside", id=aside.id, meeting=aside.meeting, path=aside.path, at=aside.at, aside=aside)
        )
    return list(found.values())


def _of_owed(owed: Owed, at: datetime | None, *, living: bool = False) -> _Left:
    return _Left(
        sort="line", id=owed.id, meeting=owed.meeting, path=owed.path, at=at, owed=owed, living=living
    )


def _pieces(
    found: Iterable[_Left], where: Callable[[str], Where], record: Record | None
) -> Iterator[WaitingPiece]:
    """What of it waits still, in the order in which it was made."""
    order = {"line": 0, "half-typed": 1, "aside": 2}
    for left in sorted(found, key=lambda left: (order[left.sort], left.id)):
        change = left.owed.change if left.owed else left.aside.change if left.aside else None
        typed = left.aside.typed if left.aside else (left.text,) if left.text else ()
        if change is not None and not typed and record is not None and not made_again(record, change):
            continue  # it is there
        said = said_in(change) if change else ()
        yield WaitingPiece(
            id=to_text(left.id),
            sort=left.sort,
            meeting=left.meeting,
            lines=tuple(dict.fromkeys([*said, *typed])),
            path=left.path,
            where=where(left.path),
            at=left.at,
            reason=left.aside.reason if left.aside else None,
            living=left.living,
        )


def _discarded(state: Path, piece: WaitingPiece) -> bool:
    if piece.sort == "aside":
        found = [aside for aside in kept_aside(state, piece.meeting) if to_text(aside.id) == piece.id]
        for aside in found:
            discard_aside(aside)
        return bool(found)
    done = False
    for draft in abandoned(state):
        rest = tuple(owed for owed in draft.owed if to_text(owed.id) != piece.id)
        half = piece.sort == "half-typed" and to_text(made_id(draft.file.name)) == piece.id
        if half or len(rest) < len(draft.owed):
            draft.keep(rest, "" if half else draft.text)
            done = True
        draft.close()
    for rescue in pending(state):
        for owed in rescue.owed:
            if to_text(owed.id) == piece.id:
                rescue.done(owed.id)
                done = True
        rescue.close()
    return done


def _archive_of(path: Path) -> Path:
    return path.parent.parent if is_year_folder(path.parent.name) else path.parent
