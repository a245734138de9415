"""The parts of a Word file from elsewhere, in a bound: a file may say anything of how large it is."""

from __future__ import annotations

import zlib
from io import BytesIO
from itertools import islice
from typing import IO, Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

MOST_BYTES: Final = 80_000_000
MOST_PART_BYTES: Final = 40_000_000
MOST_PARTS: Final = 4_000
MOST_SIGNS: Final = 1_000_000
"""Where elements begin and end in a part: each costs a hundred bytes and more once it is read."""
MOST_LOOK_SIGNS: Final = 300_000
"""The same in a part that says how text looks, and no word."""
_AT_ONCE: Final = 1 << 20
MOST_BLOCKS: Final = 50_000
"""Paragraphs and cells that are read; the minutes of a long year have fewer."""

UNREADABLE: Final = (
    *(BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError),
    *(etree.XMLSyntaxError, StopIteration, zlib.error),
)
"""What is raised for a file that is no package, is damaged, is locked or says too much."""


class PartTooLargeError(ValueError):
    """A package holds more than is read."""


_LOOKS: Final = ("styles.xml", "numbering.xml")


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts that hold text, by name.

    Raises PartTooLargeError, and what :data:`UNREADABLE` names for what is no package.
    """
    parts: dict[str, bytes] = {}
    room = MOST_BYTES
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_PARTS:
            raise PartTooLargeError("too many parts")
        told = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
        if sum(entry.file_size for entry in told) > MOST_BYTES:
            raise PartTooLargeError("too large")  # before anything of it is unpacked
        for entry in told:
            most = min(room, MOST_PART_BYTES)
            if entry.file_size > most:
                raise PartTooLargeError("too large a part")
            signs = MOST_LOOK_SIGNS if entry.filename.endswith(_LOOKS) else MOST_SIGNS
            with archive.open(entry) as part:
                parts[entry.filename] = content = _read(part, most, signs)
            room -= len(content)
    return parts


def _read(part: IO[bytes], most: int, signs: int) -> bytes:
    """What stands in a part, read no further than where it is known to be too much."""
    content = BytesIO()
    while piece := part.read(_AT_ONCE):
        content.write(piece)
        signs -= piece.count(b"<")
        if signs < 0 or content.tell() > most:
            raise PartTooLargeError("too large a part")
    return content.getvalue()


def check_bound(body: etree._Element, *tags: str) -> None:
    """Raise PartTooLargeError where there are more elements with these tags than are read."""
    if next(islice(body.iter(*tags), MOST_BLOCKS, None), None) is not None:
        raise PartTooLargeError("too many paragraphs")
