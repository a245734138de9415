"""Tables in written minutes: what is to be done, who was there, the head, or rows of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import fold
from store.record.values import Attending, Kind
from tui.grammar.lines import Person
from tui.grammar.phrases.deadlines import read_deadline
from tui.importing.blocks import Block
from tui.importing.head import DETAILS, details
from tui.importing.people import people_in
from tui.importing.source import SourceLine, cells, is_separator, plain
from tui.importing.tasks import Task, named_owners
from tui.importing.words import LabelFound, meant, read_label

if TYPE_CHECKING:
    from tui.importing.entries import EntryReader

_ANY = any_language(MinutesWords)
_WHAT = frozenset(_ANY.subject_heads)
_NAME = frozenset(_ANY.name_heads)
_NUMBER = frozenset((*_ANY.number_heads, "#"))
_NOTHING = frozenset({"", "-", "–", "—", "n/a"})
_STATUS: dict[str, Attending] = {"present": "present", "excused": "excused", "absent": "absent"}
_TICKED = frozenset((*_ANY.ticked, "x", "v", "✓", "✔"))


def put_table(telling: EntryReader, block: Block, *, head: bool) -> None:
    """Put a table, row by row; one whose head does not say what it is stays text."""
    rows = [replace_lines(block, line) for line in block.lines]
    first = [plain(cell) for cell in cells(rows[0].first.text)]
    columns = ["deadline" if means == "when" else means for means in map(_meaning, first)]
    if "decision" in columns and len(columns) > 1:
        _aside(telling, rows[0], "decision")
        for row in rows[1:]:
            _put_decision(telling, row, columns)
    elif "owner" in columns and len(columns) > 1:
        _aside(telling, rows[0], "action")
        for row in rows[1:]:
            _put_action(telling, row, columns)
    elif any(fold(cell) in _NAME for cell in first) and len(first) > 1:
        _aside(telling, rows[0], "attendance")
        for row in rows[1:]:
            _put_person(telling, row, first)
    else:
        for row in rows:
            _put_row(telling, row, head=head)


def replace_lines(block: Block, line: SourceLine) -> Block:
    """One row of a table as a block by itself."""
    return replace(block, sort="text", lines=(line,), text=line.text)


def _meaning(cell: str) -> str:
    found = meant(cell)
    if fold(cell).strip(" .:") in _WHAT:
        return "what"
    if fold(cell).strip(" .:") in _NUMBER:
        return "number"
    return found.meaning if found else ""


def _aside(telling: EntryReader, row: Block, become: str) -> None:
    telling.making.put_aside(row, " · ".join(cells(row.first.text)), become)


def _put_decision(telling: EntryReader, row: Block, columns: Sequence[str]) -> None:
    """A row whose column says that it holds a decision; whoever is named for it gets it as an action."""
    told = [plain(cell) for cell in cells(row.first.text)]
    by_meaning = dict(zip(columns, told, strict=False))
    decided, owner = by_meaning.get("decision", ""), by_meaning.get("owner", "")
    if is_separator(row.first.text) or decided in _NOTHING:
        _put_action(telling, row, columns)
        return
    about = _about(told, columns, ("decision", "owner", "deadline", "number"))
    text = ": ".join(filter(None, (about, decided)))
    telling.last = telling.making.put(row, Kind.DECISION, text)
    owners, due = named_owners(owner, telling.near) if owner not in _NOTHING else ((), None)
    when = by_meaning.get("deadline", "")
    if owners:
        deadline = read_deadline(when, telling.near) if when not in _NOTHING else due
        telling.making.put_beside(row, Kind.ACTION, text, owners=owners, deadline=deadline)


def _about(told: Sequence[str], columns: Sequence[str], others: Sequence[str]) -> str:
    """The cells of a row that are in none of some columns."""
    cells_left = (cell for n, cell in enumerate(told) if n >= len(columns) or columns[n] not in others)
    return " – ".join(cell for cell in cells_left if cell not in _NOTHING)


def _put_action(telling: EntryReader, row: Block, columns: Sequence[str]) -> None:
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    owner = next((told[n] for n, what in enumerate(columns) if what == "owner" and n < len(told)), "")
    when = next((told[n] for n, what in enumerate(columns) if what == "deadline" and n < len(told)), "")
    text = _about(told, columns, ("owner", "deadline", "number"))
    owners, due = named_owners(owner, telling.near) if owner not in _NOTHING else ((), None)
    unread = owner not in _NOTHING and not owners
    if not text or unread or (owner in _NOTHING and when in _NOTHING):
        _put_row(telling, row, head=False)
        return
    telling.put_task(
        row, Task(owners, read_deadline(when, telling.near) if when not in _NOTHING else due, text)
    )


def _put_person(telling: EntryReader, row: Block, columns: Sequence[str]) -> None:
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    person, status = _person_of(told, columns)
    if person is None:
        _put_row(telling, row, head=False)
        return
    telling.making.list_person(person, status)
    _aside(telling, row, "attendance")


def _person_of(told: Sequence[str], columns: Sequence[str]) -> tuple[Person | None, Attending]:
    status: Attending = "present"
    name, others = "", list[str]()
    for cell, column in zip(told, columns, strict=False):
        said, heads = meant(cell), meant(column)
        if fold(column) in _NAME:
            name = cell
        elif said is not None and said.meaning in _STATUS:
            status = _STATUS[said.meaning]
        elif heads is not None and heads.meaning in _STATUS and fold(cell) in _TICKED:
            status = _STATUS[heads.meaning]
        elif cell not in _NOTHING and fold(cell) not in _TICKED:
            others.append(cell)
    found = people_in(name)
    if len(found) != 1:
        return None, status
    role, *rest = [*others, ""]
    return replace(found[0], role=found[0].role or role, organisation=", ".join(filter(None, rest))), status


def _put_row(telling: EntryReader, row: Block, *, head: bool) -> None:
    """A row as text; of two cells in the head, the first may say what the other is."""
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    label = read_label(f"{told[0].rstrip(':')}: {told[1]}") if head and len(told) == 2 and told[0] else None
    if label is not None and _take_detail(telling, row, label):
        return
    text = " · ".join(cell for cell in told if cell)
    if text:
        telling.last = telling.making.put(row, Kind.NOTE, text, paragraph=True)
    else:
        telling.making.place(row, "layout")


def _take_detail(telling: EntryReader, row: Block, label: LabelFound) -> bool:
    making = telling.making
    if label.meant.meaning in _STATUS:
        people = people_in(label.rest)
        for person in people:
            making.list_person(person, _STATUS[label.meant.meaning])
        if people:
            _aside(telling, row, "attendance")
        return bool(people)
    found = details(label, label.rest, making.meeting, telling.near) if label.meant.meaning in DETAILS else {}
    if found:
        making.set(**found)
        _aside(telling, row, "meeting-detail")
    return bool(found)
