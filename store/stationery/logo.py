"""The archive's logo: a picture that documents on no letterhead begin with, and what it shows in words."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.durable import locked, make_folders, not_saved, read_file, write_file
from store.files.folders import LETTERHEADS
from store.stationery.picture import KINDS, Picture, PictureKind


class _KeptLogo(msgspec.Struct, frozen=True):
    """What archive.json says of the logo."""

    kind: PictureKind
    text: str
    width: int
    height: int


_FIELD = "logo"


def logo_of(archive: Archive) -> Picture | None:
    """The logo of an archive; None where it has none. Raises ``logo-gone`` where its picture is not there.

    An archive.json that cannot be read must not keep any document from going out: it has none then.
    """
    told: object = None
    with suppress(Problem):
        told = archive.about().get(_FIELD)
    if not told:
        return None
    try:
        kept = msgspec.convert(told, _KeptLogo)
    except msgspec.ValidationError as error:
        raise Problem("logo-gone", name=_FIELD) from error
    name = name_of(kept.kind)
    try:
        data = read_file(archive.disk, archive.folder / LETTERHEADS / name)
    except OSError as error:
        raise Problem("logo-gone", name=name) from error
    return Picture(data, kept.kind, kept.text, kept.width, kept.height)


def logo_there(archive: Archive) -> str:
    """The name of the file of the logo; empty where the archive says of none."""
    with suppress(Problem):
        told = archive.about().get(_FIELD)
        if isinstance(told, dict) and told.get("kind") in KINDS:
            return f"{_FIELD}.{told['kind']}"
    return ""


def name_of(kind: PictureKind) -> str:
    """The name of the file of a logo."""
    return f"{_FIELD}.{kind}"


def keep_logo(archive: Archive, logo: Picture) -> None:
    """Let documents begin with a picture from now on, in place of another. Raises NotSaved."""
    _write(archive, logo.kind, logo.data)
    kept = _KeptLogo(logo.kind, logo.text, logo.width, logo.height)
    archive.describe(logo=msgspec.to_builtins(kept))
    for other in KINDS:
        if other != logo.kind:
            _remove(archive, other)


def remove_logo(archive: Archive) -> None:
    """Let documents begin without a picture. Raises NotSaved."""
    archive.describe(logo=None)
    for kind in KINDS:
        _remove(archive, kind)


def _write(archive: Archive, kind: PictureKind, data: bytes) -> None:
    path = archive.folder / LETTERHEADS / name_of(kind)
    try:
        with locked(archive.disk, archive.folder):
            make_folders(archive.disk, path.parent, archive.folder)
            write_file(archive.disk, path, data)
    except OSError as error:
        raise not_saved(error, path) from error


def _remove(archive: Archive, kind: PictureKind) -> None:
    path = archive.folder / LETTERHEADS / name_of(kind)
    try:
        with locked(archive.disk, archive.folder):
            archive.disk.remove(path)
            archive.disk.sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise not_saved(error, path) from error
