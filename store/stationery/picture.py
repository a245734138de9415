"""A picture that documents carry, and what it shows in words."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import msgspec

PictureKind: TypeAlias = Literal["png", "jpeg"]
"""What a picture may be; each is the ending of its file, too."""

KINDS: tuple[PictureKind, ...] = get_args(PictureKind)

MOST_BYTES = 1_000_000
"""A larger picture would make every document that carries it large."""


class Picture(msgspec.Struct, frozen=True):
    """A picture as it stands in its file. ``text`` is what it shows, for those who do not see it.

    ``width`` and ``height`` are in pixels.
    """

    data: bytes
    kind: PictureKind
    text: str
    width: int
    height: int
