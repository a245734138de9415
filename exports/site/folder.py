"""The folder of a site: whose it is, what stands in it, and changing it file by file.

Only files are touched that an earlier run has written and that hold what it wrote. The manifest says first
that the folder is being written and last that it is whole, so that a run that was broken off is seen, and
the next one finishes what it began.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from exports.site.earlier_pages import EarlierPages
from store.errors import Problem
from store.files.durable import FULL, HIDDEN, locked
from store.files.system import LOCK_NAME, System

MANIFEST = "referat-site.json"
FORMAT = "referat-site"
WITHOUT = "-"
"""What stands for meetings of no series among the chosen ones."""

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
_AT_ONCE = 8
"""Files of a new folder that the disk is given at a time."""

_OWN = (
    "m",
    "y",
    "s",
    "t",
    "p",
    "plan",
    "search",
    "decisions",
    "actions",
    "expectations",
    "experiences",
    "records",
)
"""The folders that a site has files in."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands in the folder of a site: no times, and no titles of meetings.

    archive: the id of the archive it is made of. options: what was asked for, which the next run does again.
    files: each by its hash. pages: what each page was made of (:mod:`exports.site.earlier_pages`). before:
    those that a run which is not finished takes the place of.
    """

    format: str = FORMAT
    version: int = 1
    archive: str = ""
    state: str = "whole"
    options: dict[str, object] = msgspec.field(default_factory=dict)
    files: dict[str, str] = msgspec.field(default_factory=dict)
    pages: dict[str, str] = msgspec.field(default_factory=dict)
    before: dict[str, list[str]] = msgspec.field(default_factory=dict)

    def wrote(self, path: str, mark: str) -> bool:
        """Whether a file holds what an earlier run put into it."""
        return self.files.get(path) == mark or mark in self.before.get(path, ())

    @property
    def paths(self) -> frozenset[str]:
        """Every file that is ours."""
        return frozenset((*self.files, *self.before))


class FolderChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What a run does with the files of a folder, by their addresses.

    kept: how many stay as they are. foreign: how many belong to somebody else. replaced: those that somebody
    has made or changed by hand and that are put away. mended: a run before was broken off.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    kept: int = 0
    foreign: int = 0
    mended: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no page is written or removed."""
        return not (self.new or self.changed or self.removed)


def mark_of(content: bytes) -> str:
    """The hash that the manifest knows a file by."""
    return hashlib.sha256(content).hexdigest()


def check_place(folder: Path, archive: Path) -> None:
    """Refuse a folder in which a site would publish the records, or be in the way.

    Raises ``site-in-archive`` for one inside the archive or around it, and ``site-folder-home`` for a home
    folder or the root of a disk.
    """
    place, kept = folder.resolve(), archive.resolve()
    if place == kept or kept in place.parents or place in kept.parents:
        raise Problem("site-in-archive")
    with suppress(RuntimeError):
        if place == Path.home().resolve():
            raise Problem("site-folder-home", folder=str(folder))
    if place.parent == place:
        raise Problem("site-folder-home", folder=str(folder))
    if folder.exists() and not folder.is_dir():
        raise Problem("site-no-folder", folder=str(folder))


def manifest_of(folder: Path, archive: str) -> Manifest | None:
    """What an earlier run has put into a folder; None for one that is empty or not there.

    Raises ``site-other-things`` for a folder that holds anything else, ``site-of-other-archive`` for the site
    of another archive, and ``site-newer`` for one that a newer version has made.
    """
    try:
        data = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        if folder.is_dir() and any(not _is_passed_over(one) for one in folder.iterdir()):
            raise Problem("site-other-things", folder=folder.name) from None
        return None
    except OSError as error:
        raise Problem("site-unwritable", folder=str(folder), reason=error.strerror or "") from error
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError:
        raise Problem("site-other-things", folder=folder.name) from None
    if found.format != FORMAT or not all(map(_is_inside, found.paths)):
        raise Problem("site-other-things", folder=folder.name)
    if found.archive != archive:
        raise Problem("site-of-other-archive")
    if found.version > Manifest().version:
        raise Problem("site-newer", version=found.version)
    return found


def earlier_pages(folder: Path, known: Manifest | None, whole: str = "") -> EarlierPages:
    """The pages of an earlier run that are as it wrote them; ``whole`` is what that run was made of."""
    if known is None:
        return EarlierPages()

    def read(path: str) -> bytes | None:
        found = _content(folder, path) if path in known.files else None
        return found if found is not None and mark_of(found) == known.files[path] else None

    finished = whole if known.state == "whole" else ""
    return EarlierPages(known.pages, read, whole=finished, files=sorted(known.files))


def compared(
    folder: Path, known: Manifest | None, files: Mapping[str, bytes], *, overwrite: bool
) -> FolderChanges:
    """What has to be done so that the folder holds the files.

    Raises ``site-changed-by-hand`` and ``site-name-taken`` for a file that is not ours, unless ``overwrite``
    puts it away.
    """
    before = known or Manifest()
    new, changed, removed, replaced, kept = [], [], [], [], 0
    for path, content in files.items():
        place = folder / path
        if not os.path.lexists(place):
            new.append(path)
            continue
        there = _content(folder, path)
        if there == content:
            kept += 1
            continue
        if there is None or not before.wrote(path, mark_of(there)):
            if not overwrite:
                raise Problem(
                    "site-changed-by-hand" if path in before.paths else "site-name-taken", file=path
                )
            replaced.append(path)
        changed.append(path)
    foreign = 0
    for path in _walked(folder):
        if path in files or path == MANIFEST:
            continue
        there = _content(folder, path)
        if path in before.paths and there is not None and before.wrote(path, mark_of(there)):
            removed.append(path)
        else:
            foreign += 1
    return FolderChanges(
        new=tuple(sorted(new)),
        changed=tuple(sorted(changed)),
        removed=tuple(sorted(removed)),
        replaced=tuple(sorted(replaced)),
        kept=kept,
        foreign=foreign,
        mended=before.state == "writing",
    )


class FolderUpdate(msgspec.Struct, frozen=True):
    """What is put into a folder: the files, what that changes, and the manifest of before and after."""

    files: Mapping[str, bytes]
    changes: FolderChanges
    old: Manifest | None
    new: Manifest


def write(
    folder: Path, what: FolderUpdate, aside: Path, step: Callable[[str], None] = lambda _: None
) -> None:
    """Let the folder hold the files.

    A new folder is made beside and renamed, so that it is whole or not there; one that is there is changed
    file by file, the front page last. Files that are replaced go to ``aside``. ``step`` is told what comes
    next. Raises ``site-unwritable``, and ``site-full`` on a full disk.
    """
    new, changes = what.new, what.changes
    try:
        if not folder.exists():
            _build_beside(folder, what.files, new, step)
            return
        with _locked(folder):
            whole = encoded(new)
            if changes.nothing and _content(folder, MANIFEST) == whole:
                return
            _change(folder, what, aside, step)
            step(MANIFEST)
            _put(folder, MANIFEST, whole)
    except OSError as error:
        if error.errno in FULL:
            raise Problem("site-full", folder=str(folder)) from error
        raise Problem("site-unwritable", folder=str(folder), reason=error.strerror or "") from error


def encoded(manifest: Manifest) -> bytes:
    """A manifest as it stands in its file."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1) + b"\n"


def _change(folder: Path, what: FolderUpdate, aside: Path, step: Callable[[str], None]) -> None:
    old, new, changes = what.old, what.new, what.changes
    before: dict[str, list[str]] = {}
    for source in [old] if old is not None else []:
        for path in source.paths:
            marks = {source.files.get(path, ""), *source.before.get(path, ())} - {""}
            before[path] = sorted(marks)
    step(MANIFEST)
    _put(folder, MANIFEST, encoded(msgspec.structs.replace(new, state="writing", before=before)))
    for path in changes.replaced:
        step(path)
        _put_aside(folder, path, aside)
    written = (*changes.new, *changes.changed)
    for path in sorted(written, key=lambda one: (one == "index.html", one in changes.changed, one)):
        step(path)
        _put(folder, path, what.files[path])
    for path in changes.removed:
        step(path)
        (folder / path).unlink(missing_ok=True)
    _sweep(folder, new, changes.removed)


def _build_beside(
    folder: Path, files: Mapping[str, bytes], new: Manifest, step: Callable[[str], None]
) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.parent / f"{HIDDEN}{folder.name}.site"
    if beside.is_dir() and not beside.is_symlink():  # of a run that was broken off
        shutil.rmtree(beside)
    beside.mkdir()
    beside.chmod(_FOLDER_MODE)
    try:
        for path in sorted(files):
            step(path)
            _fill(_place(beside, path), files[path])
        step(MANIFEST)
        _fill(beside / MANIFEST, encoded(new))
        with ThreadPoolExecutor(_AT_ONCE) as pool:  # a disk takes many at a time
            list(pool.map(_sync, (beside / path for path in (*files, MANIFEST))))
        beside.rename(folder)
    except (OSError, KeyboardInterrupt):
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _put(folder: Path, path: str, content: bytes) -> None:
    """Put a file whole into its place, for everybody to read."""
    place = _place(folder, path)
    temporary = place.with_name(f"{HIDDEN}{place.name}.tmp")
    try:
        _fill(temporary, content)
        _sync(temporary)
        temporary.replace(place)
    except (OSError, KeyboardInterrupt):  # on a full disk the rest of it is in the way
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _place(folder: Path, path: str) -> Path:
    """Where a file stands, in a folder that is there."""
    place = folder / path
    if place.parent != folder and not place.parent.exists():
        place.parent.mkdir(parents=True)
        place.parent.chmod(_FOLDER_MODE)
    return place


def _fill(place: Path, content: bytes) -> None:
    """Write a file, for everybody to read."""
    place.write_bytes(content)
    place.chmod(_FILE_MODE)


def _sync(place: Path) -> None:
    """Let the disk have all of a file."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def _put_aside(folder: Path, path: str, aside: Path) -> None:
    """Keep what somebody has made by hand where it is in nobody's way."""
    place = folder / path
    kept, number = aside / path, 1
    while os.path.lexists(kept):
        number += 1
        kept = (aside / path).with_name(f"{place.stem} ({number}){place.suffix}")
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(place, kept)


def _sweep(folder: Path, new: Manifest, removed: Iterable[str]) -> None:
    """Take away what a run that was broken off left half written, and folders that are empty now."""
    for path in (*new.files, *new.before, *removed):
        place = folder / path
        place.with_name(f"{HIDDEN}{place.name}.tmp").unlink(missing_ok=True)
    for name in _OWN:
        with suppress(OSError):  # not there, or with somebody's files in it
            (folder / name).rmdir()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        with locked(System(), folder):
            yield
    finally:
        if sys.platform == "win32":  # the lock is a file there; nobody can remove one that another has open
            with suppress(OSError):
                (folder / LOCK_NAME).unlink()


def _walked(folder: Path) -> Iterator[str]:
    """The addresses of the files in a folder, but for what synchronisers leave; links are not followed."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        for name in sorted(names):
            if not name.startswith(HIDDEN):
                yield (Path(where) / name).relative_to(folder).as_posix()


def _content(folder: Path, path: str) -> bytes | None:
    """What a file of the folder holds; None for what is no ordinary file, or lies behind a link."""
    place = folder / path
    above = [one for one in place.parents if folder in one.parents]
    if place.is_symlink() or not place.is_file() or any(one.is_symlink() for one in above):
        return None
    return place.read_bytes()


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(HIDDEN)


def _is_inside(path: str) -> bool:
    """Whether an address of a manifest stays in its folder, whoever has written it."""
    parts = path.split("/")
    return all(parts) and not any(part in {".", ".."} or "\\" in part or ":" in part for part in parts)
