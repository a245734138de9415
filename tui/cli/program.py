"""The program and the one place where its errors reach the user."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import NotSaved, Problem, Stopped
from store.language.catalogue import screen_language, settle_language, told, words
from tui.cli.output import OutputFailed, is_quiet, say, say_problem
from tui.cli.verb import QUIET, GivenPath, GivenTwice, chosen_folder, form_of, hush, refuse_twice
from tui.crash_log import log_crash, terminal_is_gone, unforeseen
from tui.machine.settings_file import read_settings

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_VERBS = {
    "open": "meetings.meetings",
    "demo": "meetings.meetings",
    "new": "meetings.meetings",
    "series": "series.series_lines",
    "take": "take",
    "import": "importing",
    "list": "meetings.meetings",
    "show": "meetings.meetings",
    "search": "search",
    "decisions": "registers.registers",
    "expectations": "registers.registers",
    "actions": "registers.registers",
    "topic": "registers.topics",
    "experiences": "registers.topics",
    "followup": "series.follow_up",
    "renumber": "series.numbers",
    "calendar": "registers.calendar",
    "site": "site",
    "subscribe": "records",
    "set": "registers.registers",
    "export": "export",
    "summary": "export",
    "digest": "meetings.digest",
    "slip": "meetings.slip",
    "party": "registers.parties",
    "approve": "meetings.meetings",
    "revisions": "meetings.revisions",
    "corrections": "meetings.corrections",
    "letterhead": "letterhead",
    "check": "meetings.check",
    "settle": "meetings.copies",
    "merge-file": "git",
    "setup-git": "git",
    "waiting": "backlog",
    "spell": "texts",
    "replace": "texts",
    "settings": "machine",
    "keys": "machine",
    "bin": "meetings.bin",
    "forget": "texts",
    "help": "shell.help",
    "completion": "shell.completion",
}

_COMPLETES = "_REFERAT_COMPLETE"
"""The variable in which a shell asks what completes a word."""


class Program(click.Group):
    """The verbs, each imported when it is asked for: starting must be quick."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """What a shell may put in: verbs, of which none is imported, and the program's own options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 — only a shell asks for it

        sentence = words(screen_language(), "command")
        begun = (verb for verb in _VERBS if verb.startswith(incomplete))
        items = [CompletionItem(verb, help=sentence(f"verb-{verb}")) for verb in begun]
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the verb. Raises UsageError for what cannot be meant."""
        refuse_twice(self, ctx, args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order a new user meets them."""
        del ctx
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of a name."""
        del ctx
        if cmd_name not in _VERBS:
            return None
        module = import_module(f"tui.cli.{_VERBS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_verb")
        return command


@click.group(cls=Program, invoke_without_command=True, add_help_option=False)
@click.option("--archive", type=GivenPath(file_okay=False), metavar="DIR")
@click.option(*QUIET, is_flag=True, is_eager=True, expose_value=False, callback=hush)
@click.option("--help", "-h", "wants_help", is_flag=True)
@click.option("--version", "wants_version", is_flag=True)
@click.pass_context
def program(ctx: click.Context, archive: Path | None, *, wants_help: bool, wants_version: bool) -> None:
    """Take minutes; see ``referat --help``."""
    ctx.obj = archive
    if wants_help:
        _say_help(ctx)
    elif wants_version:
        from tui.cli.shell.installation import places, version_line  # noqa: PLC0415 — asked for rarely

        say(version_line())
        for place in (
            () if is_quiet() else places(chosen_folder(archive), words(screen_language(), "command"))
        ):
            say(place)
    elif ctx.invoked_subcommand is None:
        from tui.cli.meetings.meetings import open_screens  # noqa: PLC0415 — the screens are heavy

        open_screens(archive)
        return
    else:
        return
    ctx.exit()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with 0 (done), 1 (a problem in the data or the request) or 2 (misuse)."""
    given = sys.argv[1:] if arguments is None else arguments
    _fill_closed_streams()
    if sys.getfilesystemencoding() != "utf-8":
        _begin_again_in_utf8(given)
    _speak_utf8()
    _speak_as_settled()
    threading.excepthook = _thread_ended
    sys.exit(run(given))


def run(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code. Every error becomes one sentence and a hint."""
    if _COMPLETES in os.environ:
        from tui.cli.shell.completion import register  # noqa: PLC0415 — only a shell asks for it

        register()
    try:
        program.main(list(arguments), prog_name="referat", standalone_mode=False)
    except Problem as problem:
        _last_words(*_told(problem))
        return problem.exit_code
    except click.UsageError as misuse:
        _last_words(*_misuse(misuse))
        return 2
    except (click.Abort, KeyboardInterrupt):
        _last_words(*told(Stopped("stopped"), screen_language()))
        return Stopped.exit_code
    except click.exceptions.Exit as left:
        return left.exit_code
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing may be flushed there again.
        _close_output()
        return 1
    except OutputFailed:
        _close_output()
        _last_words(*told(Problem("output-failed"), screen_language()))
        return 1
    except Exception as error:  # noqa: BLE001 — the last catch: told and logged, never swallowed
        _last_words(*told(unforeseen(error), screen_language()))
        return 1
    return 0


def _speak_as_settled() -> None:
    """Speak the language that is settled for this machine, where nothing else says another."""
    settle_language(read_settings().settings.language)


def _last_words(sentence: str, hint: str) -> None:
    """Say why the program ends; where standard error is gone too, the exit code says it alone."""
    with suppress(OutputFailed, BrokenPipeError):
        say_problem(sentence, hint)


def _thread_ended(ended: threading.ExceptHookArgs) -> None:
    """A thread ended by an error that nobody foresaw: whoever waits for it is told, and here it is logged."""
    if ended.exc_value is not None and not terminal_is_gone(ended):
        log_crash(ended.exc_value)


def _say_help(ctx: click.Context) -> None:
    sentence = words(screen_language(), "command")
    say(sentence("usage"))
    say("")
    verbs = program.list_commands(ctx)
    width = max(map(len, verbs))
    for verb in verbs:
        say(f"  {verb:{width}}  {sentence(f'verb-{verb}')}")
    say("")
    say(sentence("usage-notes"))


def _told(problem: Problem) -> tuple[str, str]:
    """The sentence of a problem, and a hint that holds for somebody who has no screen open."""
    sentence, hint = told(problem, screen_language())
    language = words(screen_language(), "command")
    if isinstance(problem, NotSaved):
        return sentence, language("not-saved")
    line = getattr(problem, "line", 0)
    return sentence, language("line-not-saved", line=line) if line else hint


def _close_output() -> None:
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _misuse(misuse: click.UsageError) -> tuple[str, str]:
    sentence = words(screen_language(), "command")
    verb = misuse.ctx.info_name if misuse.ctx and misuse.ctx.parent else ""
    hint = sentence("misuse-hint", form=form_of(verb, sentence) if verb in _VERBS else "referat --help")
    match misuse:
        case GivenTwice():
            return sentence("given-twice", name=_name(misuse.option)), hint
        case click.NoSuchOption():
            return sentence("no-such-option", name=misuse.option_name), hint
        case click.MissingParameter():
            return sentence("missing-argument", name=_name(misuse.param)), hint
        case click.BadParameter() if misuse.param and isinstance(misuse.param.type, click.Choice):
            choices = ", ".join(str(choice) for choice in misuse.param.type.choices)
            return sentence("bad-choice", name=_name(misuse.param), choices=choices), hint
        case click.BadParameter():
            return sentence("bad-argument", name=_name(misuse.param)), hint
    verb_missing = misuse.ctx is not None and misuse.ctx.parent is None and _word(misuse)
    return sentence("no-such-verb", name=_word(misuse)) if verb_missing else sentence("bad-usage"), hint


def _name(parameter: click.Parameter | None) -> str:
    """An option as it is typed, or an argument as the help calls it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    name = parameter.name if parameter else ""
    known = {
        "meeting": "argument-meeting",
        "title": "argument-title",
        "entry": "argument-entry",
        "words": "argument-words",
        "words_sought": "argument-words",
        "old": "argument-old",
        "new": "argument-new",
        "files": "argument-files",
        "file": "argument-file",
        "restored": "argument-meeting",
    }
    return words(screen_language(), "command")(known[name]) if name in known else str(name)


def _word(misuse: click.UsageError) -> str:
    """What stood where a verb should; click tells it only inside its own sentence."""
    quoted = misuse.message.split("'")
    return quoted[1] if len(quoted) > 2 else ""


def _begin_again_in_utf8(arguments: Sequence[str]) -> None:
    """Names of files and arguments are UTF-8 too; Python settles that only when it starts."""
    words_of_call = [sys.executable, "-X", "utf8", "-m", "tui", *arguments]
    os.execv(sys.executable, [word.encode("utf-8", "surrogateescape") for word in words_of_call])  # noqa: S606 — ourselves


def _fill_closed_streams() -> None:
    """Let no file of ours have the number of a stream that was closed when the program began.

    Whatever is printed there by others, such as a program that is started, would go into that file. Nothing
    comes from a closed input, and a closed output takes nothing, as before.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 — for as long as the program runs


def _speak_utf8() -> None:
    """Streams are UTF-8 on every system, whatever its locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
