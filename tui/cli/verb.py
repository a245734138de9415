"""What every verb has: its help, the archive it works on, and where a file is asked to go."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from exports.formats.registry import FORMATS
from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.state_file import default_state
from store.language.catalogue import Words, screen_language, words
from store.record.values import LANGUAGES
from tui.cli.output import be_quiet, say
from tui.cli.shell.known_values import let_complete
from tui.documents_folder import documents_of

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

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


class GivenTwice(click.UsageError):
    """An option that has one value was given two: nobody knows which of them counts."""

    def __init__(self, option: click.Option, ctx: click.Context) -> None:
        """Take the option that was given twice."""
        super().__init__("", ctx)
        self.option = option


def refuse_twice(command: click.Command, ctx: click.Context, args: Sequence[str]) -> None:
    """Raise GivenTwice where an option with one value is given several: the last would count unseen."""
    if ctx.resilient_parsing:  # a shell asks for a line that is not whole
        return
    given = command.make_parser(ctx).parse_args(args=list(args))[2]
    for one in (option for option in given if isinstance(option, click.Option)):
        single = not one.multiple and not one.count and (not one.is_flag or one.secondary_opts)
        if single and given.count(one) > 1:
            raise GivenTwice(one, ctx)


class _Verb(click.Command):
    """A verb, whose options with one value are given once."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed behind the verb. Raises UsageError for what cannot be meant."""
        refuse_twice(self, ctx, args)
        return super().parse_args(ctx, args)


class FileTarget(NamedTuple):
    """Where a file is asked to go: a file, or a folder that it has its usual name in. Nothing for neither."""

    file: Path | None = None
    folder: Path | None = None

    @property
    def is_named(self) -> bool:
        """Whether anybody said where."""
        return self != FileTarget()

    @property
    def as_folder(self) -> Path | None:
        """The folder for several files: what was named is one, be it there or not."""
        return self.folder or self.file

    def folder_in(self, archive: Archive) -> Path:
        """The folder that is named, else the one that documents of an archive go to."""
        return self.folder or documents_of(archive)


class _TargetType(click.ParamType[FileTarget]):
    """A path: a folder where one stands, or where a separator ends it, which is made; else a file."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> FileTarget:
        """Return where a path leads. Raises ``path-unusable`` as :class:`GivenPath` does."""
        if isinstance(value, FileTarget):
            return value
        path = GivenPath().convert(value, param, ctx)
        is_folder = str(value).endswith(tuple(filter(None, (os.sep, os.altsep)))) or path.is_dir()
        return FileTarget(folder=path) if is_folder else FileTarget(file=path)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Files and folders, by the shell itself."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 — only a shell asks for it

        del ctx, param
        return [CompletionItem(incomplete, type="file")]


def target_option(*names: str, metavar: str = "PATH") -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option that says where a file is to go."""
    return click.option(*names, "target", type=_TargetType(), metavar=metavar, default=FileTarget())


def verb(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a verb, with the options that every verb has: ``--archive``, ``-q`` and ``--help``.

    The first two may stand before the verb too.
    """
    quiet = click.option(*QUIET, is_flag=True, is_eager=True, expose_value=False, callback=hush)
    folder = click.option("--archive", type=GivenPath(file_okay=False), metavar="DIR")
    wants_help = click.option("--help", "-h", is_flag=True, is_eager=True, expose_value=False, callback=_help)

    def make(function: Callable[..., Any]) -> click.Command:
        made = click.command(name, _Verb, add_help_option=False)(folder(quiet(wants_help(function))))
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
