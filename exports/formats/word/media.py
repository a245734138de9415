"""Pictures and fonts that a document may carry: of a known sort, without what is written into them unseen."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_OTHERS = (b"GIF87a", b"GIF89a", b"BM", b"II*\x00", b"MM\x00*", b"\x01\x00\x00\x00", b"\xd7\xcd\xc6\x9a")
"""What GIF, BMP, TIFF, EMF and WMF files begin with."""
_EMF_MARK = b" EMF"
_PNG_CHUNKS = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"pHYs",
        b"sBIT",
        b"bKGD",
    }
)
"""What a PNG needs to look as it does; texts, times and cameras stand in other chunks."""
_JPEG_APART = frozenset({0xE1, 0xFE, *range(0xE3, 0xEE), 0xEF})
"""Segments of a JPEG that hold texts, places and smaller pictures; colours stand in 0xE0, 0xE2 and 0xEE."""
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Segments of a JPEG that say how large it is."""
_START_OF_SCAN = 0xDA
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length."""
_FONTS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
"""What TrueType and OpenType fonts begin with."""
_COLLECTION = b"ttcf"
_ALIGNED = 4
"""What the length of each table is filled up to, the last one's too."""
_MOST_FONTS = 64
_MOST_TABLES = 256
"""More than any collection of fonts, and any font, has."""
_KEY_LENGTH = 16
_MASKED = 2 * _KEY_LENGTH
"""Bytes at the beginning of an embedded font that are masked with its key."""


def plain_picture(data: bytes) -> bytes | None:
    """The picture without its descriptions; None for what is no picture, whatever it is called.

    SVG is none here: it is a program's file, with its history in it. Word has a bitmap beside each.
    """
    if data.startswith(_PNG):
        return _plain_png(data)
    if data.startswith(_JPEG):
        return _plain_jpeg(data)
    if data.startswith(b"\x01\x00\x00\x00") and data[40:44] != _EMF_MARK:
        return None
    return data if data.startswith(_OTHERS) else None


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG picture; None where it does not say them."""
    try:
        if data.startswith(_PNG):
            width, height = struct.unpack_from(">II", data, len(_PNG) + 8)
            return width, height
        frame = next((segment for marker, segment in _segments(data) if marker in _JPEG_FRAMES), b"")
        height, width = struct.unpack_from(">HH", frame, 5)
    except struct.error:
        return None
    return width, height


def plain_font(data: bytes, key: str) -> bytes | None:
    """An embedded font, still masked, without what follows its tables; None for what is no font.

    ``key`` is the GUID in the table of fonts by which it is masked.
    """
    mask = _mask_of(key)
    if mask is None:
        return None
    head = bytes(byte ^ mask[place % _KEY_LENGTH] for place, byte in enumerate(data[:_MASKED]))
    end = _end_of_font(head + data[_MASKED:])
    return data[: end + -end % _ALIGNED] if end else None


def _mask_of(key: str) -> bytes | None:
    """The bytes of a GUID from its end, by which they are laid over those of a font."""
    try:
        mask = bytes.fromhex(key.strip().removeprefix("{").removesuffix("}").replace("-", ""))
    except ValueError:
        return None
    return mask[::-1] if len(mask) == _KEY_LENGTH else None


def _end_of_font(font: bytes) -> int:
    """Where the last table of a font ends; 0 where it is none, or its tables are not all there."""
    if not font.startswith(_COLLECTION):
        return _end_of_tables(font, 0)
    try:
        (count,) = struct.unpack_from(">I", font, 8)
        places = struct.unpack_from(f">{min(count, _MOST_FONTS)}I", font, 12)
    except struct.error:
        return 0
    ends = [_end_of_tables(font, place) for place in places]
    return max(ends, default=0) if all(ends) else 0


def _end_of_tables(font: bytes, place: int) -> int:
    """The same of the one font that begins at a place."""
    if not font.startswith(_FONTS, place):
        return 0
    try:
        (count,) = struct.unpack_from(">H", font, place + 4)
        rows = range(place + 12, place + 12 + 16 * min(count, _MOST_TABLES), 16)
        ends = [sum(struct.unpack_from(">II", font, row + 8)) for row in rows]
    except struct.error:
        return 0
    end = max(ends, default=0)
    return end if end <= len(font) else 0


def _plain_png(data: bytes) -> bytes | None:
    kept = [_PNG]
    place = len(_PNG)
    while place + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        name, end = data[place + 4 : place + 8], place + 12 + length
        if end > len(data):
            return None
        if name in _PNG_CHUNKS:
            kept.append(data[place:end])
        place = end
        if name == b"IEND":
            return b"".join(kept)
    return None


def _plain_jpeg(data: bytes) -> bytes | None:
    """Everything up to the scan, described segments apart, and the scan itself up to the end mark."""
    kept = [data[:2]]
    for marker, segment in _segments(data):
        if marker == _START_OF_SCAN:
            end = data.rfind(b"\xff\xd9")
            start = len(data) - len(segment)
            return b"".join([*kept, data[start : end + 2]]) if end > start else None
        if marker not in _JPEG_APART:
            kept.append(segment)
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment; the scan comes with all that follows."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if marker in _BARE:
            yield marker, data[place : place + 2]
            place += 2
            continue
        if marker == _START_OF_SCAN:
            yield marker, data[place:]
            return
        (length,) = struct.unpack_from(">H", data, place + 2)
        yield marker, data[place : place + 2 + length]
        place += 2 + length
