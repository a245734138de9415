"""A picture from a file, made ready to go into documents."""

from __future__ import annotations

from exports.formats.word.media import picture_size, plain_picture
from store.errors import Problem
from store.stationery.picture import MOST_BYTES, Picture, PictureKind

_ENDINGS: dict[str, PictureKind] = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg"}
_BEGINNINGS: dict[bytes, PictureKind] = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}
_MOST_PIXELS = 10_000


def is_picture(name: str) -> bool:
    """Whether a file of this name should be a picture that documents can carry."""
    stem, _, ending = name.casefold().rpartition(".")
    return bool(stem) and ending in _ENDINGS


def read_picture(data: bytes, text: str) -> Picture:
    """Return a picture without what is written into it unseen; ``text`` is what it shows.

    Raises ``logo-unreadable`` for what is no PNG or JPEG file, and for one that is too large.
    """
    kind = next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), None)
    plain = plain_picture(data) if kind is not None and len(data) <= MOST_BYTES else None
    size = picture_size(plain) if plain is not None else None
    if kind is None or plain is None or size is None or not all(0 < one <= _MOST_PIXELS for one in size):
        raise Problem("logo-unreadable", most=MOST_BYTES // 1_000_000)
    return Picture(plain, kind, text, *size)
