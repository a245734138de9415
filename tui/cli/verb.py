"""What every verb has: its help, and the archive it works on."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from exports.formats.registry import FORMATS
from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.state_file import default_state
from store.language.catalogue import Words, screen_language, words
from store.record.values import LANGUAGES
from tui.cli.output import be_quiet, say
from tui.cli.shell.known_values import let_complete

QUIET = ("-q", "--quiet")
"""The option with which only results and problems are printed."""

FOLDER = "Referat"
"""The folder of the archive in the user's documents folder, unless another one is named."""


class GivenPath(click.Path):
    """A path as somebody wrote it; no name, and one that the system refuses at once, are none."""

    def __init__(self, *, file_okay: bool = True) -> None:
        """A path of a file or a folder; with ``file_okay`` off of a folder."""
        super().__init__(path_type=Path, file_okay=file_okay)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Raises ``path-unusable`` for one that cannot even be looked for."""
        try:
            if not value:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            path = Path(os.fsdecode(super().convert(value, param, ctx)))
            with suppress(FileNotFoundError, NotADirectoryError):
                path.stat()
        except OSError as error:
            raise Problem("path-unusable", path=str(value), reason=error.strerror or "") from error
        return path


def verb(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a verb, with the options that every verb has: ``--archive``, ``-q`` and ``--help``.

    The first two may stand before the verb too.
    """
    quiet = click.option(*QUIET, is_flag=True, is_eager=True, expose_value=False, callback=hush)
    folder = click.option("--archive", type=GivenPath(file_okay=False), metavar="DIR")
    wants_help = click.option("--help", "-h", is_flag=True, is_eager=True, expose_value=False, callback=_help)

    def make(function: Callable[..., Any]) -> click.Command:
        made = click.command(name, add_help_option=False)(folder(quiet(wants_help(function))))
        let_complete(made, archive_of)
        return made

    return make


def hush(_ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Say nothing beside results and problems, where that is wanted."""
    if wanted:
        be_quiet()


def _help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Say what a verb does and how it is written."""
    if wanted:
        sentence = words(screen_language(), "command")
        say(described(ctx.info_name or "", sentence))
        ctx.exit()


def described(verb: str, sentence: Words) -> str:
    """How a verb is written, and what it does."""
    return f"{form_of(verb, sentence)}\n\n  {sentence(f'verb-{verb}')}"


def form_of(name: str, sentence: Words) -> str:
    """How a verb is written, with the formats and the languages there are."""
    return sentence(f"verb-{name}.form", formats="|".join(FORMATS), languages="|".join(LANGUAGES))


def chosen_folder(archive: Path | None) -> Path:
    """The folder named after the verb, before it, or the default one."""
    if archive is None:
        ctx = click.get_current_context(silent=True)
        archive = ctx.find_root().obj if ctx else None
    return archive or documents() / FOLDER


def chosen_archive(archive: Path | None, *, create: bool) -> Archive:
    """Open the archive. Raises Problem when it is not there, or cannot be made."""
    return open_archive(chosen_folder(archive), create=create, state=default_state())


def archive_of(ctx: click.Context) -> Archive:
    """The archive that a command line means which is not written to its end. Raises Problem without one."""
    seen: click.Context | None = ctx
    folder = None
    while seen is not None and folder is None:
        folder, seen = seen.params.get("archive"), seen.parent
    return open_archive(folder or documents() / FOLDER, create=False, state=default_state())


def documents() -> Path:
    """The user's documents folder."""
    from platformdirs import user_documents_path  # noqa: PLC0415 — not needed when a folder is named

    return user_documents_path()
