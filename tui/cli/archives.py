"""Which archive a verb works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from store.archive import Archive, open_archive

FOLDER = "Referat"
"""The folder of the archive in the user's documents folder, unless another one is named."""


def archive_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a verb the option ``--archive``; it may stand before the verb too."""
    option = click.option("--archive", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
    return option(command)


def chosen_folder(archive: Path | None) -> Path:
    """The folder named after the verb, before it, or the default one."""
    if archive is None:
        ctx = click.get_current_context(silent=True)
        archive = ctx.find_root().obj if ctx else None
    return archive or documents() / FOLDER


def chosen_archive(archive: Path | None, *, create: bool) -> Archive:
    """Open the archive. Raises Problem when it is not there, or cannot be made."""
    return open_archive(chosen_folder(archive), create=create)


def documents() -> Path:
    """The user's documents folder."""
    from platformdirs import user_documents_path  # noqa: PLC0415 — not needed when a folder is named

    return user_documents_path()
