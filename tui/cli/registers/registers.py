"""``decisions``, ``expectations``, ``actions`` and ``set``: what stands and what is owed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
import msgspec

from exports.formats.registry import REGISTER_FORMATS, row_of
from exports.registers.register_json import row_json
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.language.catalogue import screen_language, words
from store.language.words import NONE, fold
from store.plain_text import plain
from store.query import Query, asked, filter_words
from store.record.identity import to_text
from store.record.kinds import STATUSES
from store.record.values import Kind
from store.registers.book import Book
from store.registers.listing import KIND_OF, ORDERS, Register, RegisterView, Shelf, by_deadline
from store.registers.rows import RegisterRow, Said
from store.registers.set_status import find_entry, read_status, say_of
from store.search.book_now import book_now
from store.session.backlog import backlogs
from tui.cli.meetings.backlog_notice import tell_all_waiting
from tui.cli.output import ProgressLine, organisation, say, say_aside, say_json, searched, visible
from tui.cli.registers.register_lines import action_lines, decision_lines, expectation_lines
from tui.cli.series.follow_up import set_in_meeting
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb

_YEAR = 365


def _register(name: str, kind: Kind) -> Callable[[Callable[..., None]], click.Command]:
    """Make a verb of what shows a register, with the options that all of them have."""
    options: list[Callable[[Callable[..., None]], Callable[..., None]]] = [
        click.argument("words_sought", metavar="WORDS", nargs=-1),
        click.option("--open", "open_only", is_flag=True),
        click.option("--status"),
        click.option("--series"),
        click.option("--as-of", "day"),
        click.option("--json", "as_json", is_flag=True),
        target_option("--export", metavar="FILE"),
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
    _Listed(Kind.DECISION, **options).say(decision_lines)


@_register("expectations", Kind.EXPECTATION)
def expectations_verb(**options: Any) -> None:
    """Print who expects what of whom: how many of each pair, then each pair with its list."""
    _Listed(Kind.EXPECTATION, **options).say(expectation_lines)


@_register("actions", Kind.ACTION)
def actions_verb(**options: Any) -> None:
    """Print the actions by their deadlines, what is open first."""
    _Listed(Kind.ACTION, **options).say(action_lines)


class _Listed:
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

    def say(self, lines: Callable[[Sequence[RegisterRow], date], Iterator[str]]) -> None:
        """Write the rows to a file, or print them as JSON, or as the lines that somebody reads."""
        if self._options["target"].is_named:
            export_rows(self._archive, self._register, self._rows, self._options, self._as_of)
            return
        if self._options["as_json"]:
            say_json([row_json(row, self._book, self._today) for row in self._rows], indent=2)
            return
        for line in lines(self._rows, self._today):
            say(line)
        sentence = words(screen_language(), "command")
        say_aside(sentence("register-count", count=len(self._rows)))


def read_now(archive: Archive) -> Book:
    """The registers as they are now; the index is brought up to date first, where there can be one."""
    with ProgressLine("index-so-far") as tell:
        return book_now(archive, tell)


def read_as_of(text: str | None, today: date) -> date | None:
    """The day that things are asked about; without a year the last such day. Raises ``date-unreadable``."""
    from tui.grammar.phrases.clock_times import read_day  # noqa: PLC0415 — only a day that is told needs it

    if text is None:
        return None
    # A year back and one day on, every day without a year is found once.
    day = read_day(text, today - timedelta(days=_YEAR - 1))
    if day is None:
        raise Problem("date-unreadable", text=visible(text))
    return day


def _asked(kind: Kind, options: dict[str, Any]) -> Query:
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


@verb("set")
@click.argument("entry")
@click.argument("status", nargs=-1)
@click.option("--owner", multiple=True)
@click.option("--deadline")
@click.option("--remark")
@click.option("--in", "meeting", default="")
def set_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    entry: str,
    status: tuple[str, ...],
    owner: tuple[str, ...],
    deadline: str | None,
    remark: str | None,
    meeting: str,
    archive: Path | None,
) -> None:
    """Say what became of an entry, who has it now, and until when; what its minutes say stays as it is."""
    kept = chosen_archive(archive, create=False)
    if meeting:
        set_in_meeting(
            kept, entry, meeting, " ".join(status), lambda day: list(_rest(owner, deadline, remark, day))
        )
        return
    row = find_entry(read_now(kept), entry)
    if row.entry.kind != Kind.ACTION and (owner or deadline is not None):
        raise Misuse("set-only-actions")
    said = [*_status(row, " ".join(status)), *_rest(owner, deadline, remark, kept.clock().date())]
    if not said:
        raise Misuse("set-nothing", choices=statuses_of(row.entry.kind))
    where = say_of(kept, row, said).where
    now = find_entry(read_now(kept), to_text(row.entry.key))
    sentence = words(screen_language(), "command")
    told = _told(now)
    if where is None:
        say(sentence("set-between", text=visible(row.entry.text), status=told))
    else:
        say(sentence("set-in-meeting", text=visible(row.entry.text), status=told, title=where.meeting.title))


def _status(row: RegisterRow, text: str) -> Iterator[Said]:
    if text.strip():
        yield Said("status", status_or_misuse(text, row.entry.kind))


def _rest(owner: tuple[str, ...], deadline: str | None, remark: str | None, today: date) -> Iterator[Said]:
    if owner:
        yield Said("owner", ", ".join(name.strip() for name in owner if name.strip()))
    if deadline is not None:
        yield Said("deadline", _deadline(deadline, today))
    if remark:
        yield Said("remark", remark)


def _deadline(text: str, today: date) -> str:
    """A deadline as an event has it: a day, the next meeting, other words, or none."""
    from tui.grammar.phrases.deadlines import read_deadline  # noqa: PLC0415 — only a deadline needs it

    if not text.strip() or fold(text) in NONE:
        return ""
    deadline = read_deadline(text, today)
    if deadline.meeting is not None:
        return "next-meeting"
    return deadline.date.isoformat() if deadline.date else deadline.text.strip()


def _told(row: RegisterRow) -> str:
    """What holds of an entry now, in a few words."""
    sentence = words(screen_language(), "screen")
    owners = ", ".join(owner.name for owner in row.owners)
    due = row.due.isoformat() if row.due else row.deadline.text if row.deadline else ""
    status = sentence(f"status-{row.entry.kind.value}-{row.told_status}")
    return visible(" · ".join(filter(None, (status, owners, due))))


def export_rows(
    archive: Archive,
    register: Register,
    rows: Sequence[RegisterRow],
    options: Mapping[str, Any],
    day: date | None,
) -> None:
    """Write rows to the file of ``--export``, print its path, and say how many rows are not for everybody.

    Raises ``export-ending``, and what writing a document raises.
    """
    from exports.registers.document import RegisterDocument, keep_register  # noqa: PLC0415 — the exports are heavy

    target: FileTarget = options["target"]
    endings = {row_of(one).suffix: one for one in REGISTER_FORMATS}
    to = endings.get(target.file.suffix.lower()) if target.file else "docx"
    if to is None:
        raise Misuse("export-ending", file=str(target.file and target.file.name), endings=", ".join(endings))
    ordered = sorted(rows, key=by_deadline) if register == "actions" else rows
    view = RegisterView(
        register=register, typed=_asked_register_exporting(options), order=ORDERS[register][0], as_of=day
    )
    sheet = RegisterDocument(
        view=view,
        rows=tuple(ordered),
        language=screen_language(),
        made=archive.clock().date(),
        organisation=organisation(archive),
    )
    written = keep_register(archive, sheet, to, target.file, target.folder_in(archive))
    say(str(written.path))
    left = len(sheet.rows) - len(sheet.told)
    say_aside(words(screen_language(), "screen")("register-exported-left-out", count=left) if left else "")
    say_aside(searched(written.look, "register-public") if written.look else "")


def _asked_register_exporting(options: Mapping[str, Any]) -> str:
    """What was asked for, as it would be typed in the line of a search."""
    sentence = words(screen_language(), "command")
    filters = filter_words(screen_language())
    told = {"from": "from_", "to": "to", "owner": "owner", "series": "series", "status": "status"}
    found = [f'{filters[name]}:"{options[key]}"' for name, key in told.items() if options.get(key)]
    flags = [sentence(f"register-only-{name}") for name in ("open_only", "overdue") if options.get(name)]
    return " · ".join(filter(None, (" ".join((*options["words_sought"], *found)), *flags)))
