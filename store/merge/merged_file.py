"""The content that a file has when two versions of it are merged, as version control asks for it.

The versions are bytes, wherever they lie. Everything of both is in the result: what one version lacks, nobody
has deleted, since a deletion leaves its mark. So taking a commit back takes no line away.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from store.errors import Problem
from store.files.archive import newer_archive
from store.files.encoding import HEADS, migrated, parsed, written
from store.files.meeting_file import is_approved, is_newer, meeting_of
from store.files.meeting_list import is_another
from store.merge.copies import beyond, differing
from store.merge.inherited_marks import kept_from_others
from store.merge.merge import merge
from store.record.model import Stored


def merged_file(base: bytes, ours: bytes, theirs: bytes, name: str) -> bytes:
    """Return the content of a file that holds what both versions hold.

    ``base`` is what both were made from; nothing when there is no such version, or it cannot be read.
    ``name`` is for the sentence. Raises Problem when they must stay two: one cannot be read or is of a newer
    version of the program, they are of two meetings or archives, or one has more than the other, which is
    approved.
    """
    one, other = (_read(data, name) for data in (ours, theirs))
    if _identity(one) != _identity(other) or _are_two(one, other, name):
        raise Problem("merge-two-files", file=name)
    before = _base(base, one, name)
    for approved, further in ((one, other), (other, one)):
        if is_approved(approved) and (more := beyond(approved, further)):
            raise Problem("merge-beyond-approved", file=name, **more)
    whole = kept_from_others(merge(before, one, other), one, other)
    for data, tables in ((ours, one), (theirs, other)):
        if is_approved(tables) and not differing(tables, whole):
            return data  # it has all that the other has, and stays as it is
    return written(whole)


def _read(data: bytes, name: str) -> Stored:
    tables = migrated(parsed(data, name))
    if is_newer(tables) or newer_archive(tables):
        raise Problem("schema-newer", file=name)
    if not any(_identity(tables)):
        raise Problem("merge-two-files", file=name)
    return tables


def _base(data: bytes, version: Stored, name: str) -> Stored | None:
    """The version before both; None when it is not one of the same file."""
    with suppress(Problem):
        tables = migrated(parsed(data, name))
        return tables if _identity(tables) == _identity(version) else None
    return None


def _identity(tables: Stored) -> Sequence[object]:
    """Which meeting the tables are of, and which archive."""
    return [tables.get(head, {}).get(1, {}).get("id") for head in HEADS]


def _are_two(one: Stored, other: Stored, name: str) -> bool:
    """Whether somebody has copied a meeting by hand, and made another one of it."""
    meetings = [meeting_of(tables, name) for tables in (one, other) if "meeting" in tables]
    return len(meetings) > 1 and is_another(*meetings)
