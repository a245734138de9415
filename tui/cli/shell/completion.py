"""``completion``: the script by which a shell asks, and how each shell quotes what it is offered.

The questions and answers are click's. A title has blanks and signs that a shell would take for its own: zsh
quotes what it puts in, and the classes here do it for the others.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Any

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

from store.language.late_pattern import late_pattern
from tui.cli.output import say
from tui.cli.verb import verb
from tui.safe_text import one_line

PROGRAM = "referat"
ASKED = "_REFERAT_COMPLETE"
"""The variable in which a shell asks, as click names it."""


_SINGLE = "'\u2018\u2019\u201a\u201b"
"""What PowerShell takes for a single quotation mark; doubled it is one inside such."""

_DOUBLED = late_pattern(rf"([{_SINGLE}])[{_SINGLE}]")


class Bash(BashComplete):
    """bash puts in what it is given, so that blanks must be quoted, unless the word is in quotes already."""

    name = "bash"

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the value as it can stand on the line."""
        typed = os.environ.get("COMP_WORDS", "").split("\n")  # as they stand, each on a line
        place = int(os.environ.get("COMP_CWORD", "0"))
        begun = typed[place] if place < len(typed) else ""
        value = item.value
        if not begun.startswith(('"', "'")) and not _is_bare(value):
            value = shlex.quote(value)
        return f"{item.type},{value}"

    def source(self) -> str:
        """Return the script; bash is not asked for its version, which may be another one than is meant."""
        return ShellComplete.source(self)


class Fish(FishComplete):
    """fish quotes what it puts in; values and descriptions may have commas."""

    name = "fish"
    source_template = FishComplete.source_template.replace('string split ","', 'string split -m 1 ","')


class PowerShell(ShellComplete):
    """PowerShell hands over the words before the one that is typed, each on a line, and that word.

    It takes a value and what it is, a tab between. Both are escaped as in addresses: Windows PowerShell reads
    what a program says by the code page of the console.
    """

    name = "powershell"
    source_template = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $line, $cursor)
    $before = $env:%(complete_var)s, $env:COMP_WORDS, $env:COMP_CWORD
    $words = foreach ($part in $line.CommandElements) {
        if ($part.Extent.EndOffset -lt $cursor) {
            if ($part -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $part.Value }
            else { $part.Extent.Text.Trim('"') }
        }
    }
    $env:%(complete_var)s = 'powershell_complete'
    $env:COMP_WORDS = $words -join "`n"
    $env:COMP_CWORD = $word
    try {
        & %(prog_name)s 2>$null | ForEach-Object {
            $value, $about = $_ -split "`t", 2 | ForEach-Object { [Uri]::UnescapeDataString($_) }
            if ($value) {
                if (-not $about) { $about = $value }
                [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
            }
        }
    } finally {
        $env:%(complete_var)s, $env:COMP_WORDS, $env:COMP_CWORD = $before
    }
}
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is typed, and that one as far as it is there."""
        begun = os.environ.get("COMP_CWORD", "")
        if begun.startswith((*_SINGLE, '"')):
            begun = _DOUBLED.sub(r"\1", begun.strip(begun[0]))
        return os.environ.get("COMP_WORDS", "").split("\n")[1:], begun

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the value, quoted where PowerShell would take it apart, and what it is.

        For files and folders nothing is returned: PowerShell then completes their names itself.
        """
        if item.type != "plain":
            return ""
        from urllib.parse import quote  # noqa: PLC0415 — no other shell needs it

        value = item.value
        if not _is_bare(value):
            value = f"'{''.join(sign * 2 if sign in _SINGLE else sign for sign in value)}'"
        return "\t".join(quote(said, errors="replace") for said in (value, one_line(item.help or "")))


SHELLS: dict[str, type[ShellComplete]] = {
    "bash": Bash,
    "zsh": ZshComplete,
    "fish": Fish,
    "powershell": PowerShell,
}
"""The shells that complete, each with what speaks to it."""


def register() -> None:
    """Let click speak to the shells by the classes here."""
    for name, of in SHELLS.items():
        add_completion_class(of, name)


@verb("completion")
@click.argument("shell", type=click.Choice(tuple(SHELLS)))
def completion_verb(shell: str, archive: Path | None) -> None:
    """Print the script that lets a shell complete."""
    del archive  # it is completed in any
    program = click.get_current_context().find_root().command
    say(SHELLS[shell](program, {}, PROGRAM, ASKED).source().rstrip("\n"))


def _is_bare(value: str) -> bool:
    """Whether no shell takes a value apart."""
    return bool(value) and all(sign.isalnum() or sign in "-_./:" for sign in value)
