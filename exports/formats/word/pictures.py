"""Pictures that a document may carry: of a known sort, and without what is written into them unseen."""

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
_START_OF_SCAN = 0xDA
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length."""


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
