"""Looking for what is to be forgotten in files that are nobody's own: each that has it is named."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from store.forget.removal import Removal

Why: TypeAlias = Literal["in-use", "cut", "beside", "closed", "named", "approved", "refused"]
"""Why something may be left: a window holds the file, it cannot be read as what it should be, it is a copy
that is not ours to change, it cannot be looked into, its name says it, its meeting is approved, or the
system refused."""

_CLOSED = (b"%PDF", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"Rar!")
"""What files begin with that are packed in a way that nothing can be found in them."""

_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"
_MOST_UNPACKED = 1 << 26
_MEMBERS = 10_000


class Remnant(msgspec.Struct, frozen=True):
    """A file that may still have it, and why."""

    path: Path
    why: Why


def remnants(folder: Path, removal: Removal, cleaned: Collection[Path]) -> Iterator[Remnant]:
    """Yield every file below a folder, hidden ones too, that has it; those that were ``cleaned`` aside.

    Links to other folders are not followed, and only ordinary files are read.
    """
    done = {os.path.realpath(path) for path in cleaned}
    for above, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(above) / name
            if os.path.realpath(path) not in done and (why := _why(path, removal)) is not None:
                yield Remnant(path, why)
            elif removal.says(name.encode("utf-8", "surrogateescape")):
                yield Remnant(path, "named")


def _why(path: Path, removal: Removal) -> Why | None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        return None  # a link to nothing, or gone this moment
    except OSError:
        return "closed"
    return looked_into(data, removal)


def looked_into(data: bytes, removal: Removal) -> Why | None:
    """Why the bytes of a file are named; None when nothing of it is in them."""
    if removal.holds(data) or removal.says(data):
        return "beside"
    if data.startswith(_CLOSED):
        return "closed"
    if data.startswith((_ZIP, _GZIP)):
        try:
            return (
                "beside" if any(removal.holds(part) or removal.says(part) for part in _parts(data)) else None
            )
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError):
            return "closed"
    return None


def _parts(data: bytes) -> Iterator[bytes]:
    """What a packed file holds, up to a size that no document has."""
    if data.startswith(_GZIP):
        with gzip.open(io.BytesIO(data)) as file:
            yield _some(file.read(_MOST_UNPACKED + 1))
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        room = _MOST_UNPACKED
        for member in package.infolist()[:_MEMBERS]:
            with package.open(member) as part:
                read = _some(part.read(room + 1), room)
                room -= len(read)
                yield read


def _some(read: bytes, most: int = _MOST_UNPACKED) -> bytes:
    if len(read) > most:
        raise EOFError
    return read
