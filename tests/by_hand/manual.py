"""The manual page ``docs/referat.1``, made from the commands, the catalogues and the page of commands.

``python -m tests.by_hand.tables`` writes it with the tables of the documentation; a test fails while
they differ.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from store.language.catalogue import words
from tui.cli.program import program
from tui.cli.verb import form_of

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "referat.1"

_MORE = re.compile(r"^\| `([a-z]+)` \| (.+) \|$", re.MULTILINE)
_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_WIDTH = 100

_FILES = (
    ("2026/2026-03-12 styremøte.json", "a meeting, in the archive: a folder for each year"),
    ("archive.json", "what the meetings of an archive have in common"),
    ("$XDG_CONFIG_HOME/referat/referat.toml", "the settings of this machine"),
    ("$XDG_STATE_HOME/referat", "half-typed lines, what waits to be written, earlier versions"),
    ("$XDG_CACHE_HOME/referat", "the search index, which can be made again"),
)
_VARIABLES = (
    ("REFERAT_LANG", "nb, nn or en: the language of the screens"),
    ("REFERAT_CONFIG", "a file of settings in the place of the usual one"),
    ("NO_COLOR", "no colours of ours"),
)
_CODES = (("0", "done"), ("1", "a problem in the data or the request"), ("2", "not written as it must be"))


def page() -> str:
    """The whole page, as the program ``man`` reads it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    command = words("en", "command")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield '.\\" Made by python -m tests.by_hand.tables; change the commands and not this file.'
    yield f'.TH REFERAT 1 "" "referat {project["version"]}" "User commands"'
    yield from (
        ".SH NAME",
        f"referat \\- {_roff(project['description'][:1].lower() + project['description'][1:])}",
    )
    yield from (".SH SYNOPSIS", ".B referat", _roff("[--archive DIR] [-q] [COMMAND …]"))
    yield ".SH DESCRIPTION"
    yield from _text(" ".join(command("usage-notes").split()))
    yield ".SH OPTIONS"
    for option, about in (
        ("--archive DIR", "the archive; before the command or after it"),
        ("-q, --quiet", "print results and problems only"),
        ("-h, --help", "say how a command is written"),
        ("--version", "print the version, and where things lie"),
    ):
        yield from _row(option, about)
    yield ".SH COMMANDS"
    more = dict(_MORE.findall((ROOT / "docs" / "commands.md").read_text(encoding="utf-8")))
    for name in program.list_commands(click.Context(program)):
        about = f"{command(f'verb-{name}')[:1].upper()}{command(f'verb-{name}')[1:]}."
        yield from _row(form_of(name, command), f"{about} {_plain(more.get(name, ''))}")
    for title, rows in (("FILES", _FILES), ("ENVIRONMENT", _VARIABLES), ("EXIT STATUS", _CODES)):
        yield f".SH {title}"
        for left, right in rows:
            yield from _row(left, right)


def _row(left: str, right: str) -> Iterator[str]:
    yield from (".TP", f".B {_roff(left)}")
    yield from _text(right)


def _text(text: str) -> Iterator[str]:
    for line in textwrap.wrap(text, _WIDTH, break_on_hyphens=False, break_long_words=False):
        yield _roff(line)


def _plain(markdown: str) -> str:
    """Text of a page without its marks."""
    return _LINK.sub(r"\1", markdown).replace("`", "").replace("*", "").replace("\\|", "|")


def _roff(text: str) -> str:
    """Text in which nothing is a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
