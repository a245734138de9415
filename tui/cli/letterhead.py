"""``letterhead``: on whose paper documents are written."""

from __future__ import annotations

from pathlib import Path

import click

from exports.export import try_letterhead
from exports.picture_file import is_picture, read_picture
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.durable import read_file, unread
from store.files.system import NotOrdinaryError, System
from store.language.catalogue import screen_language, words
from store.stationery.letterheads import keep_letterhead, letterheads, remove_letterhead, use_letterhead
from store.stationery.logo import keep_logo, logo_there, name_of, remove_logo
from tui.cli.output import organisation, say
from tui.cli.verb import GivenPath, chosen_archive, verb


@verb("letterhead")
@click.argument("file", type=GivenPath(), required=False)
@click.option("--series")
@click.option("--remove")
@click.option("--text")
def letterhead_verb(
    file: Path | None, series: str | None, remove: str | None, text: str | None, archive: Path | None
) -> None:
    """Keep a Word file as letterhead, or a picture as logo, and use it; without FILE say which there are."""
    kept = chosen_archive(archive, create=file is not None)
    pictured = file is not None and is_picture(file.name)
    if (text is not None and not pictured) or (series and pictured):
        raise Misuse("logo-options")
    if remove:
        _remove(kept, remove)
    elif file is not None and pictured:
        _keep_logo(kept, file, text)
    elif file is not None:
        _keep(kept, file, series or "")
    else:
        _list(kept)


def _remove(archive: Archive, name: str) -> None:
    if is_picture(name) and logo_there(archive):
        remove_logo(archive)
    else:
        remove_letterhead(archive, name)
    say(words(screen_language(), "command")("letterhead-removed", name=name))


def _read(file: Path) -> bytes:
    try:
        return read_file(System(), file)
    except NotOrdinaryError as error:
        raise unread(error, file) from error
    except OSError as error:
        raise Problem("input-unreadable", file=str(file)) from error


def _keep_logo(archive: Archive, file: Path, text: str | None) -> None:
    """Keep a picture; without a text it shows who the archive is of, as a logo does."""
    shown = (text if text is not None else organisation(archive)).strip()
    picture = read_picture(_read(file), shown)
    keep_logo(archive, picture)
    sentence = words(screen_language(), "command")
    say(sentence("logo-kept", name=name_of(picture.kind)))
    if not shown:
        say(f"  {sentence('logo-no-text')}")


def _keep(archive: Archive, file: Path, series: str) -> None:
    from exports.formats.word.letterhead import read_letterhead  # noqa: PLC0415 — it reads with lxml

    data = _read(file)
    head = read_letterhead(data)
    try_letterhead(data)
    name = keep_letterhead(archive, file, data)
    use_letterhead(archive, name, series)
    sentence = words(screen_language(), "command")
    say(
        sentence("letterhead-kept-series", name=name, series=series)
        if series
        else sentence("letterhead-kept", name=name)
    )
    for missing in head.missing:
        say(f"  {sentence(missing)}")


def _list(archive: Archive) -> None:
    settings, _ = archive.settings()
    sentence = words(screen_language(), "command")
    names = letterheads(archive)
    for name in names:
        say(sentence("letterhead-used", name=name) if name == settings.letterhead else name)
    if logo := logo_there(archive):
        say(sentence("logo-used", name=logo))
    elif not names:
        say(sentence("letterhead-none"))
