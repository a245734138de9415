"""Meetings of other archives, beside ours: their records as they came, to be read and never changed.

They lie in ``from/<archive>/<meeting> <day>.json``, a folder for each archive they are of; the day is that on
which one was read. Nothing that counts our meetings looks there. Of two versions of a meeting the later one
stays, so that any order of arrival ends the same; what it took the place of goes to the state folder. Two
that differ and are the same revision both stay.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from store.errors import Problem
from store.exchange.handed_record import HandedRecord, read_record
from store.exchange.record_text import MOST_BYTES
from store.files.archive import Archive
from store.files.durable import locked, make_folders, not_saved, put_aside, read_file, unread, write_file
from store.files.folders import OTHERS
from store.files.meeting_list import Finding, Origin, Summary
from store.files.state_file import default_state, folder_of
from store.language.late_pattern import late_pattern
from store.plain_text import plain
from store.query import Query
from store.record.identity import from_text, to_text
from store.record.model import Meeting
from store.record.record import Record
from store.record.texts import SearchText, pieces_of
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import Happened

Arrival: TypeAlias = Literal["new", "newer", "known", "older", "both"]
"""What becomes of a record that arrives: kept beside ours, in place of an older one, there already, left for
it is the older one, or kept beside another version of the same revision."""

_NAME = late_pattern(r"(?P<meeting>[0-9A-Z]{13}) (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: \([0-9]+\))?\.json")


class ForeignMeeting(msgspec.Struct, frozen=True):
    """A meeting of another archive, the file that it lies in, and the day on which it was read."""

    path: Path
    handed: HandedRecord
    read: date

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.handed.meeting

    @property
    def record(self) -> Record:
        """All that was handed on of it."""
        return self.handed.record

    @property
    def summary(self) -> Summary:
        """The meeting as lists show it."""
        origin = Origin(self.handed.archive, self.origin, self.read)
        return Summary(self.path, self.meeting, origin=origin)

    @property
    def origin(self) -> str:
        """The name of the archive that it is of; of one without, its id."""
        return " ".join(self.handed.name.split()) or to_text(self.handed.archive)


class ForeignMeetings:
    """The meetings of other archives that lie beside an archive's own."""

    def __init__(self, archive: Archive) -> None:
        """Name the archive; its folder is read when somebody asks."""
        self._archive = archive
        self._folder = archive.folder / OTHERS

    @cached_property
    def meetings(self) -> tuple[ForeignMeeting, ...]:
        """Those that stand, the newest first: of a meeting the later version, of one the first file."""
        found: dict[str, ForeignMeeting] = {}
        for one in self._readable:
            overtaken = any(_overtakes(other.handed, one.handed) for other in self._versions(one.handed))
            first = found.setdefault(one.handed.hash, one)
            if overtaken:
                del found[one.handed.hash]
            elif one.read < first.read:
                found[one.handed.hash] = one
        return tuple(sorted(found.values(), key=lambda one: (one.summary.day, one.meeting.id), reverse=True))

    @property
    def _readable(self) -> tuple[ForeignMeeting, ...]:
        return tuple(one for one in self._read if isinstance(one, ForeignMeeting))

    @cached_property
    def _by_meeting(self) -> Mapping[tuple[int, int], tuple[ForeignMeeting, ...]]:
        """The files that hold each meeting, by its archive and its id."""
        found: dict[tuple[int, int], tuple[ForeignMeeting, ...]] = {}
        for one in self._readable:
            key = one.handed.archive, one.meeting.id
            found[key] = (*found.get(key, ()), one)
        return found

    def _versions(self, handed: HandedRecord) -> tuple[ForeignMeeting, ...]:
        return self._by_meeting.get((handed.archive, handed.meeting.id), ())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What lies there and cannot be read, or was changed since it came."""
        return tuple(one for one in self._read if isinstance(one, Finding))

    @cached_property
    def _read(self) -> tuple[ForeignMeeting | Finding, ...]:
        return tuple(self._one(path, of, day) for path, of, day in self._paths())

    def _one(self, path: Path, archive: int, day: date) -> ForeignMeeting | Finding:
        try:
            handed = read_record(read_file(self._archive.disk, path, MOST_BYTES), path.name)
        except OSError as error:
            return Finding(path, unread(error, path))
        except Problem as problem:
            return Finding(path, problem)
        if handed.archive != archive or not path.name.startswith(to_text(handed.meeting.id)):
            return Finding(path, Problem("record-misplaced", file=path.name))
        return ForeignMeeting(path, handed, day)

    def _paths(self) -> Iterator[tuple[Path, int, date]]:
        """The files that should be records, with the archive they are of and the day they were read."""
        with suppress(OSError):
            for of in sorted(self._archive.disk.scan(self._folder), key=lambda seen: seen.name):
                archive = from_text(of.name) if of.folder else None
                if archive is not None:
                    yield from self._of(self._folder / of.name, archive)

    def _of(self, folder: Path, archive: int) -> Iterator[tuple[Path, int, date]]:
        with suppress(OSError):
            for seen in sorted(self._archive.disk.scan(folder), key=lambda seen: seen.name):
                named = _NAME.fullmatch(seen.name)
                if named is not None and not seen.folder:
                    with suppress(ValueError):
                        yield folder / seen.name, archive, date.fromisoformat(named["day"])

    @cached_property
    def book(self) -> Book:
        """What their decisions, actions and experiences are by now, as far as they tell; none of ours."""
        parts = []
        for one in self._standing():
            part = part_of(one.record)
            later = tuple(happened_later(one.handed))
            parts.append((one.summary, msgspec.structs.replace(part, events=(*part.events, *later))))
        return Book(parts)

    def origins(self) -> Mapping[Path, ForeignMeeting]:
        """The meetings by their files, as rows of the registers name them."""
        return {one.path: one for one in self.meetings}

    def _standing(self) -> Iterator[ForeignMeeting]:
        """One version of each meeting: of two that both stayed, the higher one."""
        highest: dict[tuple[int, int], ForeignMeeting] = {}
        for one in self.meetings:
            key = one.handed.archive, one.meeting.id
            if key not in highest or one.handed.version > highest[key].handed.version:
                highest[key] = one
        yield from highest.values()

    def hits(self, asked: Query) -> Iterator[tuple[ForeignMeeting, SearchText]]:
        """What is found in them, the newest first; nothing that is withheld where it came from."""
        for one in self._standing():
            series = one.meeting.series.name if one.meeting.series else ""
            if asked.years is not None and not asked.years[0] <= one.summary.day.year <= asked.years[1]:
                continue
            for piece in pieces_of(one.record):
                withheld = piece.private or bool(piece.exempt)
                if not withheld and asked.fits(piece, series) and asked.stands_in(plain(piece.text)):
                    yield one, piece

    def with_id(self, text: str) -> ForeignMeeting | None:
        """The meeting of an id; None for none."""
        wanted = from_text(text)
        return next((one for one in self._standing() if one.meeting.id == wanted), None)

    def read(self, path: Path) -> Record | None:
        """Read the file of one of them; None for a file that lies elsewhere.

        Raises what reading a record raises, and ``file-missing`` and its like.
        """
        if self._folder not in path.parents:
            return None
        try:
            return read_record(read_file(self._archive.disk, path, MOST_BYTES), path.name).record
        except OSError as error:
            raise unread(error, path) from error

    def take(self, handed: HandedRecord) -> tuple[Arrival, Path]:
        """Put a record that arrived beside ours, durably; say what became of it, and which file stands now.

        Raises NotSaved.
        """
        folder = self._folder / to_text(handed.archive)
        disk = self._archive.disk
        try:
            with locked(disk, self._archive.folder):
                self._forget()
                same = self._versions(handed)
                arrival = _arrival(handed, [one.handed for one in same])
                if arrival in ("known", "older"):
                    if arrival == "older":
                        self._put_away(handed.content, f"{to_text(handed.meeting.id)}.json")
                    return arrival, max(same, key=lambda one: one.handed.version).path
                make_folders(disk, folder, self._archive.folder)
                path = self._put(folder, handed)
                for one in same:
                    if _overtakes(handed, one.handed):
                        self._put_away(one.handed.content, one.path.name)
                        disk.remove(one.path)
                disk.sync_folder(folder)
        except OSError as error:
            raise not_saved(error, folder / "record") from error
        self._forget()
        return arrival, path

    def arrival(self, handed: HandedRecord) -> Arrival:
        """What would become of a record that arrives."""
        return _arrival(handed, [one.handed for one in self._versions(handed)])

    def _forget(self) -> None:
        for name in ("meetings", "_read", "_by_meeting", "book"):
            self.__dict__.pop(name, None)

    def _put(self, folder: Path, handed: HandedRecord) -> Path:
        stem = f"{to_text(handed.meeting.id)} {self._archive.clock().date().isoformat()}"
        number, path = 1, folder / f"{stem}.json"
        while True:
            try:
                write_file(self._archive.disk, path, handed.content, new=True)
            except FileExistsError:
                number += 1
                path = folder / f"{stem} ({number}).json"
            else:
                return path

    def _put_away(self, content: bytes, name: str) -> None:
        """Keep a version that another one took the place of: nothing that was read is thrown away."""
        state = self._archive.state or default_state()
        put_aside(self._archive.disk, folder_of(state, OTHERS), name, content)


def _arrival(handed: HandedRecord, same: list[HandedRecord]) -> Arrival:
    """What becomes of a record beside the versions of its meeting that are there."""
    if any(one.hash == handed.hash for one in same):
        return "known"
    others = [one for one in same if _is_other(one, handed)]
    rest = [one for one in same if not _is_other(one, handed)]
    if any(_overtakes(one, handed) for one in same):
        return "older"
    if others:
        return "both"
    return "newer" if rest else "new"


def _is_other(one: HandedRecord, other: HandedRecord) -> bool:
    """Whether two versions are the same revision by number, and not by what they say."""
    if one.revision is None or other.revision is None:
        return False
    return one.revision.number == other.revision.number and one.revision.hash != other.revision.hash


def _overtakes(one: HandedRecord, other: HandedRecord) -> bool:
    """Whether one version takes the place of another: it is the later one, and not simply another."""
    return one.version > other.version and not _is_other(one, other)


def happened_later(handed: HandedRecord) -> Iterator[Happened]:
    """What a record tells of its entries from elsewhere, as the registers take it."""
    for place, event in enumerate(handed.later):
        if event.what == "amended":
            continue
        told = f"{handed.hash} {place}".encode()
        key = int(hashlib.sha256(told).hexdigest()[:15], 16)
        yield Happened(key, handed.meeting.id, event.of, event.what, event.to, event.day, float(place))
