"""The Word file of a set of minutes."""

from __future__ import annotations

from exports.blocks import Minutes


def to_docx(minutes: Minutes) -> bytes:
    """Return the minutes as a Word file that opens without a repair, a prompt or a compatibility mode.

    The same minutes give the same bytes. Any text is taken: what XML cannot hold is dropped. Nothing is
    raised for content; writing the bytes to a disk is the caller's.
    """
    # python-docx and lxml cost more to load than a short meeting costs to write.
    from exports.word.package import package  # noqa: PLC0415

    return package(minutes)
