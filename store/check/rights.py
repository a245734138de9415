"""Whom an archive is shared with, and whether every file in it is for the same people.

An archive is for its owner alone unless group or others may write in its folder; its files, years and
letterheads are then for them too. On Windows a folder's own access list says so, and nothing is told here.
"""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from store.errors import Problem
from store.files.archive import Archive
from store.files.encoding import is_year_folder
from store.files.folders import LETTERHEADS, OTHERS
from store.files.meeting_list import Finding
from store.files.system import rights_of_others

_SHOWN = 5


def shared_with(archive: Archive) -> Problem | None:
    """The sentence that says with whom an archive is shared; None when it is its owner's alone."""
    mode = archive.disk.mode(archive.folder) or 0
    if sys.platform == "win32" or not rights_of_others(mode, folder=True):
        return None
    if mode & stat.S_IWOTH:
        return Problem("shared-with-everybody")
    return Problem("shared-with-group", group=_group(archive.folder))


def misplaced_rights(archive: Archive) -> Iterator[Finding]:
    """Files and folders that more or fewer may open than the archive is for."""
    mode = archive.disk.mode(archive.folder)
    if sys.platform == "win32" or mode is None:
        return
    # Who may not pass through the archive's own folder reaches nothing in it, whatever its rights.
    passing = (0o070 if mode & stat.S_IXGRP else 0) | (0o007 if mode & stat.S_IXOTH else 0)
    open_, closed = [], []
    for path in _everything(archive):
        own = archive.disk.mode(path)
        if own is None:
            continue
        meant = rights_of_others(mode, folder=path.is_dir())
        has = own & (0o077 if path.is_dir() else 0o066)
        if meant & ~has:
            closed.append(path)
        if has & passing & ~meant and not path.is_dir():
            open_.append(path)
    for key, found in (("rights-too-wide", open_), ("rights-too-narrow", closed)):
        if found:
            names = [str(path.relative_to(archive.folder)) for path in found[:_SHOWN]]
            shown = ", ".join([*names, *(["…"] if len(found) > _SHOWN else [])])
            yield Finding(archive.folder, Problem(key, count=len(found), list=shown))


def _everything(archive: Archive) -> Iterator[Path]:
    """The files of the archive that the program makes, and the folders they stand in."""
    for folder in (archive.folder, *_folders(archive)):
        if folder != archive.folder:
            yield folder
        try:
            seen = archive.disk.scan(folder)
        except OSError:
            continue
        files = (one.name for one in seen if one.ordinary and not one.folder)
        yield from (folder / name for name in files if not name.startswith("."))


def _folders(archive: Archive) -> Iterator[Path]:
    try:
        seen = archive.disk.scan(archive.folder)
    except OSError:
        return
    for one in seen:
        if one.folder and (is_year_folder(one.name) or one.name == LETTERHEADS):
            yield archive.folder / one.name
        elif one.folder and one.name == OTHERS:
            yield archive.folder / one.name
            with suppress(OSError):
                below = archive.disk.scan(archive.folder / one.name)
                yield from (archive.folder / one.name / of.name for of in below if of.folder)


def _group(folder: Path) -> str:
    if sys.platform == "win32":
        return ""
    try:
        return folder.group()
    except (KeyError, OSError):
        return str(folder.stat().st_gid)
