"""The Word file of a set of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.blocks import Minutes

if TYPE_CHECKING:
    from exports.formats.word.letterhead import Letterhead


def to_docx(minutes: Minutes, letterhead: Letterhead | None = None) -> bytes:
    """Return the minutes as a Word file that opens without a repair, a prompt or a compatibility mode.

    On a ``letterhead`` they have its page, header, footer and styles, and ours for what it lacks.
    The same minutes give the same bytes. Any text is taken: what XML cannot hold is dropped. Nothing is
    raised for content; writing the bytes to a disk is the caller's.
    """
    # python-docx and lxml cost more to load than a short meeting costs to write.
    from exports.formats.word.package import package  # noqa: PLC0415

    return package(minutes, letterhead)
