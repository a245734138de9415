"""``letterhead``: the organisation's own paper, kept in the archive."""

from __future__ import annotations

from pathlib import Path

import click

from store.errors import Problem
from store.files.archive import Archive
from store.files.durable import read_file, unread
from store.files.letterheads import keep_letterhead, letterheads, remove_letterhead, use_letterhead
from store.files.system import NotOrdinaryError, System
from store.language.catalogue import screen_language, words
from tui.cli.options import chosen_archive, verb
from tui.cli.speech import say


@verb("letterhead")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--series")
@click.option("--remove")
def letterhead_verb(file: Path | None, series: str | None, remove: str | None, archive: Path | None) -> None:
    """Keep a Word file as letterhead and use it from now on; without FILE say which there are."""
    kept = chosen_archive(archive, create=file is not None)
    if remove:
        remove_letterhead(kept, remove)
        say(words(screen_language(), "command")("letterhead-removed", name=remove))
    elif file is not None:
        _keep(kept, file, series or "")
    else:
        _list(kept)


def _keep(archive: Archive, file: Path, series: str) -> None:
    from exports.export import try_letterhead  # noqa: PLC0415 — the exports are heavy
    from exports.formats.word.letterhead import read_letterhead  # noqa: PLC0415

    try:
        data = read_file(System(), file)
    except NotOrdinaryError as error:
        raise unread(error, file) from error
    except OSError as error:
        raise Problem("input-unreadable", file=str(file)) from error
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
    if not names:
        say(sentence("letterhead-none"))
