"""The rescue file: changes that could not be written to their meeting, kept where there is room for sure.

A full disk is usually one disk: the archive's and this one's. So each window has a file of one MiB
whose blocks are written out at start; changes go over them in place. After a restart they are found
here, and made again in their meetings.
"""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

import msgspec

from store.files.encoding import cleaned
from store.files.state_file import BLANK, Calls, Held, claimed, folder_of, made
from store.record.changes import Change

SIZE = 1 << 20
"""Bytes that are there from the start: some three thousand lines."""

KIND = "rescue"
ENDING = ".rescue"

_HEAD = struct.Struct(">4sBQII")  # mark, state, number, length, checksum
_MARK = b"RF1:"
_STATE_AT = 4
_OPEN, _DONE = 0, 1


class Owed(msgspec.Struct, frozen=True):
    """A change that a meeting does not hold yet, as far as anybody knows.

    ``id`` is the change's own: it tells that two records are of one change, and which came first.
    ``meeting`` is the meeting's id, ``path`` where its file was.
    """

    id: int
    meeting: int
    path: str
    change: Change


class Rescue:
    """The rescue file of this window. Its methods may be called from any thread."""

    def __init__(self, state: Path, calls: Calls | None = None, size: int = SIZE) -> None:
        """Name the state folder; the file is made by :meth:`prepare`, or when it is first needed."""
        self._folder = folder_of(state, KIND)
        self._calls = calls or Calls()
        self._size = size
        self._lock = threading.Lock()
        self._held: Held | None = None
        self._places: dict[int, int] = {}
        self._end = 0
        self._number = 0

    @property
    def path(self) -> Path | None:
        """Where the rescue file lies; None before it is made."""
        return self._held.path if self._held else None

    def prepare(self) -> None:
        """Write the file out, durably. Raises OSError when there is no room for it."""
        with self._lock:
            self._prepared()

    def put(self, owed: Owed) -> None:
        """Keep a change, durably when this returns; once, however often it is put.

        Beyond the first MiB the file grows. Raises OSError when it cannot: then the change is nowhere
        but in memory.
        """
        with self._lock:
            if owed.id in self._places:
                return
            held = self._prepared()
            if not self._places:
                self._end = 0
            number = self._number + 1
            record = packed(number, packed_owed(owed))
            held.write(record, self._end)
            held.sync()
            self._number = number
            self._places[owed.id] = self._end
            self._end += len(record)

    def done(self, identity: int) -> None:
        """The change is in its meeting; it is not to be made again. Raises OSError."""
        with self._lock:
            place = self._places.pop(identity, None)
            if place is not None and self._held is not None:
                self._held.write(bytes([_DONE]), place + _STATE_AT)
                self._held.sync()
                if not self._places:  # no text stays where nobody needs it
                    self._held.write(BLANK * self._end, 0)

    def close(self) -> None:
        """Let the file go; it stays when it holds something."""
        with self._lock:
            if self._held is not None:
                _ended(self._held, keep=bool(self._places))
                self._held = None

    def _prepared(self) -> Held:
        if self._held is None:
            held = made(self._folder, ENDING, self._size, self._calls)
            try:
                held.sync()
            except OSError:
                held.remove()
                raise
            self._held = held
        return self._held


class Pending:
    """The rescue file of a window that no longer lives, locked until it is closed."""

    def __init__(self, held: Held) -> None:
        """Read the file. ``owed`` are its changes that are not known to be in their meetings, in order."""
        self._held = held
        found = list(_open(held.read()))
        self._places = {owed.id: place for place, owed in found}
        self.owed = tuple(owed for _, owed in found)

    @property
    def path(self) -> Path:
        """Where the rescue file lies."""
        return self._held.path

    def done(self, identity: int) -> None:
        """The change is kept elsewhere. Raises OSError."""
        place = self._places.pop(identity)
        self._held.write(bytes([_DONE]), place + _STATE_AT)
        self._held.sync()

    def forget(self, without: Callable[[Owed], Owed | None], says: Callable[[bytes], bool]) -> bool:
        """Write over everything but what is owed ``without`` something; say whether there was anything.

        ``says`` is whether bytes have it, as those of a change that is done with may. Raises OSError.
        """
        data = self._held.read()
        kept = [rest for owed in self.owed if (rest := without(owed)) is not None]
        if tuple(kept) == self.owed and not says(data):
            return False
        packs = [packed(number, packed_owed(owed)) for number, owed in enumerate(kept, start=1)]
        self._held.write(b"".join(packs).ljust(len(data), BLANK), 0)
        self._held.sync()
        self.owed = tuple(kept)
        starts = accumulate(map(len, packs), initial=0)
        self._places = {owed.id: start for owed, start in zip(kept, starts, strict=False)}
        return True

    def close(self) -> None:
        """Let the file go; it is removed when nothing is left in it."""
        _ended(self._held, keep=bool(self._places))


def pending(state: Path, calls: Calls | None = None) -> list[Pending]:
    """The rescue files of windows that no longer live, and that hold something. Close each."""
    found = []
    for held in claimed(folder_of(state, KIND), ENDING, calls or Calls()):
        try:
            left = Pending(held)
        except OSError:
            held.close()
            continue
        if left.owed:
            found.append(left)
        else:
            left.close()
    return found


def open_records(data: bytes) -> tuple[Owed, ...]:
    """The changes in a rescue file that are not known to be in their meetings, in order."""
    return tuple(owed for _, owed in _open(data))


def _open(data: bytes) -> Iterator[tuple[int, Owed]]:
    for place, state, payload in records(data):
        owed = unpacked_owed(payload)
        if state == _OPEN and owed is not None:
            yield place, owed


def packed(number: int, payload: bytes) -> bytes:
    """A record: its number, which only grows in a file, length and checksum, and what it holds."""
    checksum = zlib.crc32(payload, number & 0xFFFFFFFF)
    return _HEAD.pack(_MARK, _OPEN, number, len(payload), checksum) + payload


def records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Place, state and content of each record; what is torn, or left from earlier, ends them."""
    place = last = 0
    while (found := record_at(data, place)) is not None:
        number, payload = found
        if number <= last:
            return
        yield place, data[place + _STATE_AT], payload
        place += _HEAD.size + len(payload)
        last = number


def record_at(data: bytes, place: int) -> tuple[int, bytes] | None:
    """Number and content of the record at a place, if a whole one stands there."""
    if place + _HEAD.size > len(data):
        return None
    mark, _, number, length, checksum = _HEAD.unpack_from(data, place)
    payload = data[place + _HEAD.size : place + _HEAD.size + length]
    whole = mark == _MARK and len(payload) == length
    return (number, payload) if whole and zlib.crc32(payload, number & 0xFFFFFFFF) == checksum else None


def packed_owed(owed: Owed) -> bytes:
    """The change as JSON; halves of characters joined or replaced, as the meeting's file does."""
    try:
        return msgspec.json.encode(owed)
    except UnicodeEncodeError:
        return msgspec.json.encode(cleaned(msgspec.to_builtins(owed)))


def unpacked_owed(payload: bytes) -> Owed | None:
    """The change that JSON holds; None for what is none."""
    try:
        return msgspec.json.decode(payload, type=Owed)
    except msgspec.DecodeError:
        return None


def _ended(held: Held, *, keep: bool) -> None:
    if keep:
        held.close()
    else:
        held.remove()
