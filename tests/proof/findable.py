"""Where a person finds a text on a disk: in the meeting, in a copy beside it, kept aside, or waiting.

The archive and what is kept aside are read with the standard library's JSON and nothing of ours. Drafts
and rescue files have a form of their own; those are read as the next window reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from store.files.archive import Archive
from store.files.durable import HIDDEN
from store.session.backlog import backlogs, orphans
from store.session.draft import abandoned
from store.session.rescue import pending
from tests.proof.oracle import Counted
from tests.proof.standard import entry_texts, identity, standard, texts_in
from tests.proof.state import STATE, on
from tests.store.making import ROOT, Ticking
from tests.store.simulated import File, Folder, Simulated, killed

ASIDE = STATE / "referat" / "aside"


class Places(msgspec.Struct, frozen=True):
    """The texts by where they are. ``meeting`` and ``others`` are in the archive, told apart by the id."""

    meeting: frozenset[str]
    others: frozenset[str]
    aside: frozenset[str]
    waiting: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.meeting | self.others | self.aside | self.waiting


def told(disk: Simulated, root: Path = ROOT) -> frozenset[str]:
    """The texts that the list of meetings and the check say are waiting, or kept aside, for this archive."""
    with on(disk):
        archive = Archive(root, disk, Ticking(), Counted(), STATE)
        meetings = archive.meetings()
        waiting = [piece for backlog in backlogs(archive, meetings).values() for piece in backlog.pieces]
        pieces = [*waiting, *orphans(archive, meetings)]
    return frozenset(text for piece in pieces for line in piece.lines for text in line.split("\n"))


def archive_files(disk: Simulated, root: Path = ROOT) -> Iterator[tuple[Path, bytes]]:
    """What the archive's year folders hold that a person sees."""
    for name, folder in sorted(disk.folder(root).names.items()):
        for inner, node in sorted(folder.names.items()) if isinstance(folder, Folder) else ():
            if isinstance(node, File) and inner.endswith(".json") and not inner.startswith(HIDDEN):
                yield root / name / inner, node.data


def places(disk: Simulated, meeting: int = 7, root: Path = ROOT) -> Places:
    """Where every text is, once the window is gone."""
    left = killed(disk)
    mine: set[str] = set()
    others: set[str] = set()
    for _, data in archive_files(left, root):
        tables = standard(data)
        if tables is not None:
            (mine if identity(tables) == meeting else others).update(entry_texts(tables))
    aside, waiting = _aside(left), _waiting(left, meeting)
    return Places(frozenset(mine), frozenset(others), frozenset(aside), frozenset(waiting))


def _aside(disk: Simulated) -> Iterator[str]:
    for data in files_in(disk, ASIDE):
        yield from texts_in(standard(data))


def files_in(disk: Simulated, folder: Path) -> Iterator[bytes]:
    """The bytes of every file in a folder that need not be there."""
    try:
        names = disk.folder(folder).names
    except FileNotFoundError:
        return
    yield from (node.data for node in names.values() if isinstance(node, File))


def _waiting(disk: Simulated, meeting: int) -> Iterator[str]:
    with on(disk):
        for draft in abandoned(STATE):
            if draft.meeting == meeting:
                yield from draft.text.split("\n")
                yield from _said(draft.owed)
            draft.close()
        for rescue in pending(STATE):
            yield from _said(owed for owed in rescue.owed if owed.meeting == meeting)
            rescue.close()


def _said(changes: Any) -> Iterator[str]:
    for owed in changes:
        for edit in owed.change.edits:
            new = edit.fields.get("text", (None, None))[1]
            if isinstance(new, str):
                yield new


def path_of(disk: Simulated, meeting: int = 7, root: Path = ROOT) -> Path | None:
    """The meeting's file, whatever it is called; None when there is none that can be read.

    A copy has a longer name than what it is a copy of.
    """
    for path, data in sorted(archive_files(disk, root), key=lambda found: (len(found[0].name), found[0])):
        tables = standard(data)
        if tables is not None and identity(tables) == meeting:
            return path
    return None


def every_byte(disk: Simulated) -> Iterator[bytes]:
    """What each file of the whole disk holds."""
    waiting: list[Folder] = [disk.root]
    while waiting:
        for node in waiting.pop().names.values():
            if isinstance(node, Folder):
                waiting.append(node)
            else:
                yield node.data
