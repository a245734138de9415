"""Two places for one value in one file, so that a torn write leaves the version before it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from store.files.encoding import cleaned
from store.files.state_file import BLANK, Held
from store.rescue import Owed, packed, record_at

SLOT = 1 << 16
"""Bytes for one version of a draft."""


class Content(msgspec.Struct, frozen=True):
    """What stands in a draft: the meeting by id and file, the half-typed text, and the changes owed."""

    meeting: int
    path: str
    text: str
    at: datetime
    owed: tuple[Owed, ...] = ()


class Slots:
    """Two places in a file, written by turns; when a version outgrows them, they double."""

    def __init__(self) -> None:
        """Begin without a file."""
        self.held: Held | None = None
        self._size = SLOT
        self._current = 0
        self._number = 0

    def write(self, payload: bytes) -> None:
        """Write a version beside the present one. Raises OSError; the present one stays then."""
        assert self.held is not None  # noqa: S101 — the caller has seen to it
        record = packed(self._number + 1, payload)
        size = self._size
        while len(record) > size:
            size *= 2
        # A grown second slot lies behind both old ones, so whichever is valid stays whole.
        place = size if size > self._size or self._current == 0 else 0
        self.held.write(record, place)
        self._size, self._current, self._number = size, place, self._number + 1

    def blank_the_other(self) -> None:
        """Leave no text where it is not needed; if that fails, it is written over another time."""
        if self.held is None:
            return
        try:
            size = max(self.held.size(), 2 * self._size)
            found = record_at(self.held.read(), self._current)
            end = self._current + (len(packed(1, found[1])) if found else 0)
            self.held.write(BLANK * self._current, 0)
            self.held.write(BLANK * (size - end), end)
        except OSError:
            return


def latest(data: bytes) -> Content | None:
    """The newest whole version of a draft."""
    places = [0]
    while max(places[-1], SLOT // 2) * 2 < len(data):
        places.append(max(places[-1], SLOT // 2) * 2)
    versions = [found for place in places if (found := record_at(data, place)) is not None]
    for _, payload in sorted(versions, reverse=True):
        try:
            return msgspec.json.decode(payload, type=Content)
        except msgspec.DecodeError:
            continue
    return None


def encoded_content(content: Content) -> bytes:
    """A version as JSON; halves of characters joined or replaced."""
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        return msgspec.json.encode(cleaned(msgspec.to_builtins(content)))
