"""What the command line says: results on standard output, problems on standard error.

All output goes through here, and nothing in it is a command to a terminal, whatever a title or the name of
a file holds: also where it is piped, since a pager shows it to a terminal after all.
"""

from __future__ import annotations

import json
import os
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self, TextIO

import click

from store.errors import Problem, Stopped
from store.language.catalogue import screen_language, told, words
from tui.safe_text import escaped, one_line, shown

if TYPE_CHECKING:
    from exports.review.leak_check import SearchCount
    from exports.review.spot import Spot
    from store.files.archive import Archive


_TITLE = 300
"""Signs of a title in a list."""

_QUIET = "tui.cli.quiet"
"""Where a command remembers that it is to be quiet."""

_AT_ONCE = 0.5
"""Seconds of work of which nothing is said."""

_AGAIN = 0.1
"""Seconds until the next word of progress."""

_MARKED = "\x1b[1;4m{}\x1b[0m"


class OutputFailed(Exception):  # noqa: N818 — named after what happened
    """What was to be said could not be written."""


def say(text: str) -> None:
    """Print a line at once, so that whoever reads the pipe has it."""
    _write(sys.stdout, f"{_safe(text)}\n")


def say_marked(parts: Iterable[tuple[str, bool]]) -> None:
    """Print a line made of parts; those that are marked stand out on a terminal."""
    marks = sys.stdout is not None and sys.stdout.isatty()
    texts = (_MARKED.format(_safe(text)) if marked and marks else _safe(text) for text, marked in parts)
    _write(sys.stdout, f"{''.join(texts)}\n")


def say_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, in readable letters."""
    _write(sys.stdout, f"{escaped(json.dumps(value, ensure_ascii=False, indent=indent))}\n")


def ask(question: str) -> str:
    """Print a question, and return the line that answers it."""
    _write(sys.stdout, f"{_safe(question)} ")
    return sys.stdin.readline()


def say_problem(sentence: str, hint: str) -> None:
    """Print a sentence and its hint to standard error."""
    _write(sys.stderr, _safe(f"referat: {sentence}\n" + (f"  {hint}\n" if hint else "")))


def say_aside(text: str) -> None:
    """Print a text beside the result, to standard error; nothing when it is empty, or with ``-q``."""
    if text and not is_quiet():
        _write(sys.stderr, f"{_safe(text)}\n")


def be_quiet() -> None:
    """Say nothing beside results and problems until the command has ended."""
    context = click.get_current_context(silent=True)
    if context is not None:
        context.meta[_QUIET] = True


def is_quiet() -> bool:
    """Whether only results and problems are wanted."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_QUIET))


class ProgressLine:
    """How far long work has come: one line on a terminal, written over, and gone when the work is done.

    In a pipe, with ``-q`` and on a terminal that only prints, nothing is said; nor of what is done at once.
    Call it with how many are done, and of how many.
    """

    def __init__(self, key: str, clock: Callable[[], float] = time.monotonic, *, stopped: str = "") -> None:
        """Say the sentence ``key`` of the catalogue, filled with ``done`` and ``count``.

        ``stopped`` is the problem that is told, filled in the same way, when somebody stops the work.
        """
        self._key = key
        self._stopped = stopped
        self._done = self._count = 0
        self._clock = clock
        self._next = clock() + _AT_ONCE
        self._wide = 0

    def __call__(self, done: int, count: int) -> None:
        """Say how far it has come, some times a second."""
        self._done, self._count = done, count
        if self._clock() < self._next or not _can_write_over():
            return
        self._next = self._clock() + _AGAIN
        text = visible(words(screen_language(), "command")(self._key, done=done, count=count))
        _write(sys.stderr, f"\r{text:<{self._wide}}")
        self._wide = len(text)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Take the line away. Raises Stopped, where somebody stopped the work."""
        if self._wide:
            _write(sys.stderr, f"\r{'':{self._wide}}\r")
        if kind is KeyboardInterrupt and self._stopped:
            raise Stopped(self._stopped, done=self._done, count=self._count)


@contextmanager
def stopping(key: str) -> Iterator[None]:
    """Tell by a problem what was kept and what was not, when somebody stops what is done here."""
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped(key) from None


visible = one_line
"""A text of somebody's on one line, as it stands in a line of output."""


def titled(title: str) -> str:
    """A title as lists print it: at most 300 characters, control characters made visible."""
    return visible(title if len(title) <= _TITLE else f"{title[:_TITLE]}…")


def wrapped(text: str, columns: int) -> str:
    """The text in lines that break between words; a word that is wider than a line stays whole."""
    lines = textwrap.wrap(text, max(20, columns - 1), break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _can_write_over() -> bool:
    """Whether standard error is a terminal on which a line can be written over."""
    there = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    return there and not is_quiet()


def _safe(text: str) -> str:
    return shown(text, tab="\t")


def _write(stream: TextIO | None, text: str) -> None:
    """Write to a stream at once. A reader that has gone is told as the system does, by BrokenPipeError."""
    if stream is None:  # whoever started the program closed it
        raise OutputFailed
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed from error


def spots_in_words(spots: Sequence[Spot]) -> str:
    """Return how many places there are to look at, and a line for each; empty for none."""
    if not spots:
        return ""
    sentence = words(screen_language(), "screen")
    lines = (f"  {visible(sentence(spot.key, **spot.facts))}" for spot in spots)
    return "\n".join([sentence("look-count", count=len(spots)), *lines])


def searched(look: SearchCount, key: str = "export-public") -> str:
    """Return what a file for others was searched for, and what is too short to be searched for."""
    sentence = words(screen_language(), "command")
    told = [sentence(key, count=look.sought)]
    return " ".join([*told, *([sentence("export-short", count=look.short)] if look.short else [])])


def organisation(archive: Archive) -> str:
    """The organisation the archive belongs to, for the head of a document; says why when unread."""
    try:
        told_there = archive.about().get("organisation")
    except Problem as problem:  # a damaged archive.json must not keep any document from going out
        say_problem(*told(problem, screen_language()))
        return ""
    return told_there if isinstance(told_there, str) else ""
