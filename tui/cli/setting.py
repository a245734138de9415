"""``set``: what became of a decision, an expectation or an action."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from store.errors import Misuse
from store.language.catalogue import screen_language, words
from store.language.words import NONE, fold
from store.record.identity import to_text
from store.record.values import Kind
from store.registers.rows import Row
from store.registers.set_status import Said, find_entry, say_of
from tui.cli.options import chosen_archive, verb
from tui.cli.registers import read_now, status_or_misuse, statuses_of
from tui.cli.speech import say, visible


@verb("set")
@click.argument("entry")
@click.argument("status", nargs=-1)
@click.option("--owner", multiple=True)
@click.option("--deadline")
@click.option("--remark")
def set_verb(  # noqa: PLR0913, PLR0917 — a parameter for each option
    entry: str,
    status: tuple[str, ...],
    owner: tuple[str, ...],
    deadline: str | None,
    remark: str | None,
    archive: Path | None,
) -> None:
    """Say what became of an entry, who has it now, and until when; what its minutes say stays as it is."""
    kept = chosen_archive(archive, create=False)
    row = find_entry(read_now(kept), entry)
    if row.entry.kind != Kind.ACTION and (owner or deadline is not None):
        raise Misuse("set-only-actions")
    said = [*_status(row, " ".join(status)), *_rest(owner, deadline, remark, kept.clock().date())]
    if not said:
        raise Misuse("set-nothing", choices=statuses_of(row.entry.kind))
    where = say_of(kept, row, said)
    now = find_entry(read_now(kept), to_text(row.entry.key))
    sentence = words(screen_language(), "command")
    told = _told(now)
    if where is None:
        say(sentence("set-between", text=visible(row.entry.text), status=told))
    else:
        say(sentence("set-in-meeting", text=visible(row.entry.text), status=told, title=where.meeting.title))


def _status(row: Row, text: str) -> Iterator[Said]:
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
    from tui.grammar.deadlines import read_deadline  # noqa: PLC0415 — only a deadline needs it

    if not text.strip() or fold(text) in NONE:
        return ""
    deadline = read_deadline(text, today)
    if deadline.meeting is not None:
        return "next-meeting"
    return deadline.date.isoformat() if deadline.date else deadline.text.strip()


def _told(row: Row) -> str:
    """What holds of an entry now, in a few words."""
    sentence = words(screen_language(), "screen")
    owners = ", ".join(owner.name for owner in row.owners)
    due = row.due.isoformat() if row.due else row.deadline.text if row.deadline else ""
    status = sentence(f"status-{row.entry.kind.value}-{row.status}")
    return visible(" · ".join(filter(None, (status, owners, due))))
