"""Rows of the registers as lines for somebody who reads, as wide as the terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, zip_longest

from store.language.catalogue import screen_language, words
from store.language.line import line
from store.record.identity import to_text
from store.record.kinds import STATUSES
from store.record.values import Kind
from store.registers.listing import Pair, by_deadline, pairs, parties_of
from store.registers.rows import RegisterRow, Step
from tui.cli.output import titled, visible

_GAP = "  "
_WIDEST = 18
"""Signs of a column of names or deadlines; what is longer goes on below."""

_NARROWEST = 20
"""Signs that the text has at least, however narrow the terminal."""


def decision_lines(rows: Sequence[RegisterRow], today: date) -> Iterator[str]:
    """The decisions of each meeting: number, status and text, and what they did to each other."""
    del today
    told = _RowWords()
    table = _Table([(row.entry.shown_number, told.status(row)) for row in rows])
    for _, group in groupby(rows, key=lambda row: row.summary.id):
        found = list(group)
        yield _meeting(found[0])
        for row in found:
            text = ": ".join(filter(None, (row.entry.title, row.entry.text)))
            below = (*told.earlier(row), *told.later(row), *told.marks(row), _id(row))
            yield from table.lines((row.entry.shown_number, told.status(row)), text, below)


def action_lines(rows: Sequence[RegisterRow], today: date) -> Iterator[str]:
    """What is open first, by its deadline: when, whether it is late, whose it is, and what."""
    told = _RowWords()
    ordered = sorted(rows, key=by_deadline)
    cells = [(_when(row), told.standing(row, today), _owners(row)) for row in ordered]
    table = _Table(cells)
    for row, cell in zip(ordered, cells, strict=True):
        yield from table.lines(cell, row.entry.text, (*told.marks(row), _meeting(row), _id(row)))


def expectation_lines(rows: Sequence[RegisterRow], today: date) -> Iterator[str]:
    """How many of each pair, and of each status; then the expectations of each pair."""
    del today
    told = _RowWords()
    found = pairs(rows)
    counts = _Table([(_pair(pair), str(pair.count)) for pair in found], widest=2 * _WIDEST)
    for pair in found:
        yield from counts.lines((_pair(pair), str(pair.count)), told.counts(pair), ())
    table = _Table([(told.status(row),) for row in rows])
    for pair in found:
        yield f"\n{_pair(pair)}"
        for row in (row for row in rows if parties_of(row) == pair.parties):
            below = (*told.marks(row), _meeting(row), _id(row))
            yield from table.lines((told.status(row),), row.entry.text, below)


class _RowWords:
    """What is said of rows, in the language of the screens."""

    def __init__(self) -> None:
        self._words = words(screen_language(), "screen")
        self._said = words(screen_language(), "command")

    def status(self, row: RegisterRow) -> str:
        if row.entry.conclusion and row.status == "adopted":
            return self._words("kind-conclusion")
        return self._words(f"status-{row.entry.kind.value}-{row.told_status}")

    def standing(self, row: RegisterRow, today: date) -> str:
        return self._words("register-overdue") if row.overdue(today) else self.status(row)

    def counts(self, pair: Pair) -> str:
        statuses = (one for one in STATUSES[Kind.EXPECTATION] if one in pair.counts)
        return ", ".join(f"{self._words(f'status-expectation-{one}')} {pair.counts[one]}" for one in statuses)

    def earlier(self, row: RegisterRow) -> Iterator[str]:
        """What a decision does to earlier ones."""
        entry = row.entry
        if entry.supersedes:
            key = "register-repeals" if entry.repeals else "register-supersedes"
            yield self._said(key, numbers=visible(", ".join(entry.supersedes)))
        if entry.amends:
            yield self._said("register-amends", numbers=visible(", ".join(entry.amends)))

    def later(self, row: RegisterRow) -> Iterator[str]:
        """What later decisions have done to one."""
        for step in row.replaced_by:
            key = "register-repealed-by" if step.by and step.by.repeals else "register-superseded-by"
            yield self._said(key, number=_number(step), date=step.day.isoformat())
        for step in row.history:
            if step.what == "amended":
                yield self._said("register-amended-by", number=_number(step), date=step.day.isoformat())

    def marks(self, row: RegisterRow) -> Iterator[str]:
        """Why not everybody may read it, and what was remarked last."""
        if row.entry.hidden:
            yield self._said(f"register-{row.entry.hidden}")
        remarks = [step.to for step in row.history if step.what == "remark" and step.to.strip()]
        yield from map(visible, remarks[-1:])


class _Table:
    """Columns as wide as what stands in them, and a last one that has the rest of the line."""

    def __init__(self, cells: Sequence[Sequence[str]], widest: int = _WIDEST) -> None:
        columns = zip(*cells, strict=True)
        self._widths = [min(widest, max(map(len, column))) for column in columns]
        before = sum(self._widths) + len(_GAP) * (len(self._widths) + 1)
        self._rest = max(_NARROWEST, shutil.get_terminal_size().columns - 1 - before)

    def lines(self, cells: Sequence[str], text: str, below: Sequence[str]) -> Iterator[str]:
        """A row, and below its text what else there is to say of it."""
        widths = [*self._widths, self._rest]
        columns = [_wrapped(cell, width) for cell, width in zip((*cells, visible(text)), widths, strict=True)]
        columns[-1] += _wrapped(" · ".join(below), self._rest) if below else []
        for parts in zip_longest(*columns, fillvalue=""):
            line = _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True))
            yield f"{_GAP}{line}".rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _when(row: RegisterRow) -> str:
    """The day of a deadline, else its words."""
    if row.due is not None:
        return row.due.isoformat()
    return visible(row.deadline.text) if row.deadline else "–"


def _owners(row: RegisterRow) -> str:
    return visible(", ".join(owner.name for owner in row.owners)) or "–"


def _pair(pair: Pair) -> str:
    """Who expects of whom, in the words of the screens where it is each other or themselves."""
    language = screen_language()
    if pair.parties[0] == pair.parties[1]:
        words = line(language).people
        to = (words.each_other if pair.mutual else words.ourselves)[0]
        return visible(f"{pair.from_} → {to}")
    return visible(f"{pair.from_} {'↔' if pair.mutual else '→'} {pair.to}")


def _number(step: Step) -> str:
    """The number of the decision that did it; its text where it has none."""
    return visible(step.by.number or step.by.text) if step.by else ""


def _meeting(row: RegisterRow) -> str:
    return f"{row.entry.day}  {titled(row.summary.meeting.title)}"


def _id(row: RegisterRow) -> str:
    return to_text(row.entry.key)
