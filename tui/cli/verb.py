"""What every verb has: its help, and the archive it works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from exports.formats.registry import FORMATS
from store.files.archive import Archive, open_archive
from store.files.state_file import default_state
from store.language.catalogue import Words, screen_language, words
from store.record.values import LANGUAGES
from tui.cli.output import say

FOLDER = "Referat"
"""The folder of the archive in the user's documents folder, unless another one is named."""


def verb(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a verb, with the options that every verb has: ``--archive`` and ``--help``.

    ``--archive`` may stand before the verb too.
    """
    folder = click.option("--archive", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
    wants_help = click.option("--help", "-h", is_flag=True, is_eager=True, expose_value=False, callback=_help)

    def make(function: Callable[..., Any]) -> click.Command:
        return click.command(name, add_help_option=False)(folder(wants_help(function)))

    return make


def _help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Say what a verb does and how it is written."""
    if wanted:
        sentence = words(screen_language(), "command")
        verb = ctx.info_name or ""
        say(f"{form_of(verb, sentence)}\n\n  {sentence(f'verb-{verb}')}")
        ctx.exit()


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


def documents() -> Path:
    """The user's documents folder."""
    from platformdirs import user_documents_path  # noqa: PLC0415 — not needed when a folder is named

    return user_documents_path()
