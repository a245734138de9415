"""``decisions``, ``expectations`` and ``actions``: what stands and what is owed, over all meetings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
import msgspec

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.language.catalogue import screen_language, words
from store.query import Asked, asked
from store.record.texts import plain
from store.record.values import STATUSES, Kind
from store.registers.book import Book
from store.registers.listing import KIND_OF, Register, Shelf
from store.registers.rows import Row
from store.registers.set_status import read_status
from store.search.index import Index
from store.search.register_book import read_book
from store.session.backlog import backlogs
from tui.cli.backlog import tell_all_waiting
from tui.cli.options import chosen_archive, verb
from tui.cli.register_lines import action_lines, decision_lines, expectation_lines
from tui.cli.speech import say, say_aside, say_json, visible

_YEAR = 365


def _register(name: str, kind: Kind) -> Callable[[Callable[..., None]], click.Command]:
    """Make a verb of what shows a register, with the options that all of them have."""
    options = [
        click.argument("words_sought", metavar="WORDS", nargs=-1),
        click.option("--open", "open_only", is_flag=True),
        click.option("--status"),
        click.option("--series"),
        click.option("--as-of", "day"),
        click.option("--json", "as_json", is_flag=True),
        click.option("--export", "target", type=click.Path(path_type=Path), metavar="FILE"),
    ]
    if kind == Kind.EXPECTATION:
        options += [click.option("--from", "from_"), click.option("--to", "to")]
    if kind == Kind.ACTION:
        options += [click.option("--owner"), click.option("--overdue", is_flag=True)]

    def make(function: Callable[..., None]) -> click.Command:
        for option in reversed(options):
            function = option(function)
        return verb(name)(function)

    return make


@_register("decisions", Kind.DECISION)
def decisions_verb(**options: Any) -> None:
    """Print the decisions, the newest first."""
    _Shown(Kind.DECISION, **options).say(decision_lines)


@_register("expectations", Kind.EXPECTATION)
def expectations_verb(**options: Any) -> None:
    """Print who expects what of whom: how many of each pair, then each pair with its list."""
    _Shown(Kind.EXPECTATION, **options).say(expectation_lines)


@_register("actions", Kind.ACTION)
def actions_verb(**options: Any) -> None:
    """Print the actions by their deadlines, what is open first."""
    _Shown(Kind.ACTION, **options).say(action_lines)


class _Shown:
    """What somebody has asked to see of a register."""

    def __init__(self, kind: Kind, **options: Any) -> None:
        """Read the register as the options say. Raises Problem for what they cannot mean."""
        kept = chosen_archive(options["archive"], create=False)
        self._archive, self._options = kept, options
        self._register: Register = next(name for name, of in KIND_OF.items() if of == kind)
        self._as_of = read_as_of(options["day"], kept.clock().date())
        self._today = self._as_of or kept.clock().date()
        what = _asked(kind, options)
        self._book = read_now(kept)
        tell_all_waiting(backlogs(kept))
        rows = Shelf(self._book.rows(kind, self._as_of)).narrowed(what)
        self._rows = [
            row
            for row in rows
            if (row.is_open or not options["open_only"])
            and (row.overdue(self._today) or not options.get("overdue"))
        ]

    def say(self, lines: Callable[[Sequence[Row], date], Iterator[str]]) -> None:
        """Write the rows to a file, or print them as JSON, or as the lines that somebody reads."""
        if self._options["target"] is not None:
            from tui.cli.register_exporting import export_rows  # noqa: PLC0415 — only a file needs it

            export_rows(self._archive, self._register, self._rows, self._options, self._as_of)
            return
        if self._options["as_json"]:
            from exports.registers.register_json import row_json  # noqa: PLC0415 — only JSON needs it

            say_json([row_json(row, self._book, self._today) for row in self._rows], indent=2)
            return
        for line in lines(self._rows, self._today):
            say(line)
        sentence = words(screen_language(), "command")
        say_aside(sentence("register-count", count=len(self._rows)))


def read_now(archive: Archive) -> Book:
    """The registers as they are now; the index is brought up to date first, where there can be one."""
    index = Index(archive)
    try:
        index.sync()
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
    try:
        return read_book(index)
    finally:
        index.close()


def read_as_of(text: str | None, today: date) -> date | None:
    """The day that things are asked about; without a year the last such day. Raises ``date-unreadable``."""
    from tui.grammar.times import read_day  # noqa: PLC0415 — only a day that is told needs it

    if text is None:
        return None
    # A year back and one day on, every day without a year is found once.
    day = read_day(text, today - timedelta(days=_YEAR - 1))
    if day is None:
        raise Problem("date-unreadable", text=visible(text))
    return day


def _asked(kind: Kind, options: dict[str, Any]) -> Asked:
    """The words, and the filters that stand in options."""
    what = asked(" ".join(options["words_sought"]))
    names = {"from": options.get("from_"), "to": options.get("to")}
    names |= {"owner": options.get("owner"), "series": options["series"]}
    told = {name: (*what.names.get(name, ()), plain(text)) for name, text in names.items() if text}
    status = options["status"]
    statuses = what.statuses if status is None else frozenset({status_or_misuse(status, kind)})
    return msgspec.structs.replace(what, names={**what.names, **told}, statuses=statuses)


def status_or_misuse(text: str, kind: Kind) -> str:
    """The status that a word means. Raises ``status-unknown`` with those there are."""
    status = read_status(text, kind)
    if not status:
        raise Misuse("status-unknown", text=visible(text), choices=statuses_of(kind))
    return status


def statuses_of(kind: Kind) -> str:
    """What can become of a kind of entry, in words."""
    sentence = words(screen_language(), "screen")
    return ", ".join(sentence(f"status-{kind.value}-{one}") for one in STATUSES[kind])
