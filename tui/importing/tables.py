"""Tables in written minutes: what is to be done, who was there, the head, or rows of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.beside_names import is_party, is_post, is_workplace
from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import ANY, fold
from store.record.attendance import lesser
from store.record.values import Attending, Kind, Name
from tui.grammar.lines import Person
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.phrases.names import called_by, is_capitalised
from tui.importing.block import Block
from tui.importing.body.board_tables import board_in
from tui.importing.body.item_tables import heads_items
from tui.importing.body.struck_words import UNSETTLED, struck_out
from tui.importing.days_and_places import DETAILS, details
from tui.importing.labels import STATUS_OF, LabelFound, Meant, meant, read_label
from tui.importing.people import people_in, stands_in
from tui.importing.roster.roll import TICKS, answer, called, is_ticked, movement, put_on_list
from tui.importing.source import SourceLine, cells, is_separator, is_template, is_unfilled, plain, says_nobody
from tui.importing.tasks import Task, named_owners

if TYPE_CHECKING:
    from store.record.model import Entry
    from tui.importing.entry_reader import EntryReader

_ANY = any_language(MinutesWords)
_WHAT = frozenset(_ANY.subject_heads)
_NAME = frozenset(_ANY.name_heads)
_COLUMNS: dict[str, frozenset[str]] = {
    "name": _NAME,
    "given": frozenset(_ANY.given_heads),
    "family": frozenset(_ANY.family_heads),
    "role": frozenset(_ANY.role_heads),
    "party": frozenset(_ANY.party_heads),
    "organisation": frozenset(_ANY.organisation_heads),
    "present": frozenset((*_ANY.present_heads, *TICKS)),
    "deputy": frozenset(_ANY.deputy_heads),
}
"""What a column of a list of people holds, by its heading; any other says nothing of them here."""

_NUMBER = frozenset((*_ANY.number_heads, "#"))
_NOTHING = frozenset({"", "-", "–", "—", "n/a"})
_STATUS: dict[str, Attending] = {"present": "present", "excused": "excused", "absent": "absent"}
_MOST_IN_A_NAME = 6
"""Words of whoever is named as the owner of a task."""


def put_table(telling: EntryReader, block: Block, label: LabelFound | None = None, *, head: bool) -> None:
    """Put a table, row by row; one whose head does not say what it is stays text.

    ``label``: the one that it stands below.
    """
    rows = _below_title(telling, [replace_lines(block, line) for line in block.lines])
    first = [plain(cell) for cell in cells(rows[0].first.text)]
    columns = ["deadline" if means == "when" else means for means in map(_meaning, first)]
    if "owner" in columns:  # «By» beside who is to do it is until when
        dues = (fold(cell).strip(" .:") in _ANY.due_heads for cell in first)
        columns = ["deadline" if due else means for due, means in zip(dues, columns, strict=True)]
    if heads_items(first) and all(is_separator(row.first.text) for row in rows[1:]):
        _aside(telling, rows[0], "aside")  # the rows themselves are items by now
        for row in rows[1:]:
            telling.making.place(row, "layout")
    elif "decision" in columns and len(columns) > 1:
        _aside(telling, rows[0], "decision")
        for row in rows[1:]:
            _put_decision(telling, row, columns)
    elif _holds_tasks(columns, first, label):
        _aside(telling, rows[0], "action")
        told = _is_task_head(first) or (label is not None and label.meant.meaning == "action")
        for row in rows[1:]:
            _put_action(telling, row, columns, called=told)
    elif not _put_people(telling, rows, label, head=head):
        for row in rows:
            _put_row(telling, row, head=head)


def put_board(telling: EntryReader, block: Block) -> bool:
    """Put a table whose heads make it a board of its item; False for any other."""
    making = telling.making
    rows = [replace_lines(block, line) for line in block.lines if not is_separator(line.text)]
    told = board_in([[plain(cell) for cell in cells(row.first.text)] for row in rows]) if making.item else []
    fields = any(isinstance(one.head, str) for one in told)
    if not told or (fields and making.item is not None and making.item.form != "plain"):
        return False
    if fields:
        making.set_item(form="swot")
    made: dict[int, Entry] = {}
    for one in told:
        row, head = rows[one.row], one.head
        if isinstance(head, str):
            telling.last = making.put_beside(row, Kind.SWOT, one.text, quadrant=head)
        else:
            pair = {"from_": Name(head.giver), "to": Name(head.taker)}
            telling.last = making.put_beside(row, Kind.EXPECTATION, one.text, **pair)
        made.setdefault(row.first.number, telling.last)
    for row in (replace_lines(block, line) for line in block.lines):
        if is_separator(row.first.text):
            making.place(row, "layout")
        elif entry := made.get(row.first.number):
            making.place(row, entry.kind.value, entry.id)
        else:
            _aside(telling, row, "aside")
    return True


def _below_title(telling: EntryReader, rows: Sequence[Block]) -> Sequence[Block]:
    """The rows below a title over the whole width of a table, when these have heads of their own."""
    told = [row for row in rows if not is_separator(row.first.text)]
    if len(told) < _LEAST_ROWS or not _is_title(told[0]) or _is_title(told[1]):
        return rows
    heads = [plain(cell) for cell in cells(told[1].first.text)]
    columns = [_column(head) for head in heads]
    if "name" not in columns and not _holds_tasks([_meaning(head) for head in heads], heads, None):
        return rows
    for row in rows[: rows.index(told[1])]:
        if is_separator(row.first.text):
            telling.making.place(row, "layout")
        else:
            _aside(telling, row, "attendance" if "name" in columns else "action")
    return rows[rows.index(told[1]) :]


def _is_title(row: Block) -> bool:
    """Whether a row has words in its first cell alone, though it has several, or the same in all of them."""
    told = [plain(cell) for cell in cells(row.first.text)]
    return len(told) > 1 and bool(told[0]) and (not any(told[1:]) or len(set(told)) == 1)


_LEAST_ROWS = 3


def _put_people(telling: EntryReader, rows: Sequence[Block], label: LabelFound | None, *, head: bool) -> bool:
    """Put a table of people: a person a row, or a column for those who were there; False for any other."""
    if head and _put_boxes(telling, rows):
        return True
    first = [plain(cell) for cell in cells(rows[0].first.text)]
    label = label or _called_by_heads(first, rows)
    if (people := _people_columns(first, rows, label, head=head)) is not None:
        _aside(telling, rows[0], "attendance")
        groups = _called_in_front(people, rows[1:])
        for n, row in enumerate(rows[1:]):
            _put_person(telling, row, people, (groups[n] if groups else None) or label)
    elif head and len(rows) > 1 and (labels := _lists_below(first)):
        _aside(telling, rows[0], "attendance")
        for row in rows[1:]:
            _put_lists(telling, row, labels)
    elif label is not None and label.meant.meaning in STATUS_OF and _lists_one(first):
        for row in rows:
            _put_listed(telling, row, label)
    else:
        return False
    return True


def _put_boxes(telling: EntryReader, rows: Sequence[Block]) -> bool:
    """Put cells that have a list each below its own label, «Til stede:» and the names; False for others."""
    read: list[tuple[LabelFound, Sequence[Person]]] = []
    for cell in (plain(cell) for row in rows for cell in cells(row.first.text)):
        words, _, rest = cell.partition("\n")
        if not cell or is_separator(cell):
            continue
        said, people = meant(words.strip(" :")), people_in(rest, listed=True) if rest else ()
        if said is None or said.meaning not in STATUS_OF or not (people or says_nobody(rest)):
            return False
        read.append((LabelFound(words.strip(" :"), said), people))
    for label, listed in read:
        put_on_list(telling.making, listed, label)
    for row in rows if read else ():
        if is_separator(row.first.text):
            telling.making.place(row, "layout")
        else:
            _aside(telling, row, "attendance")
    return bool(read)


def _called_in_front(columns: list[str], rows: Sequence[Block]) -> list[LabelFound | None]:
    """What a first column without a head says of each row, «Til stede:» of those below it too; none else."""
    found: list[LabelFound | None] = []
    if columns[0]:
        return []
    for row in rows:
        cell = plain(cells(row.first.text)[0])
        said = meant(cell) if cell and not is_separator(row.first.text) else None
        if cell and said is None and not is_separator(row.first.text):
            return []
        found.append(LabelFound(cell, said) if said else found[-1] if found else None)
    told = [one for one in found if one is not None]
    if not told or any(one.meant.meaning not in STATUS_OF for one in told):
        return []
    columns[0] = _GROUP
    return found


_GROUP = "group"
"""A column that holds no more than what :func:`_called_in_front` reads."""


def _called_by_heads(heads: Sequence[str], rows: Sequence[Block]) -> LabelFound | None:
    """The head of a first column of names that says itself whether they were there: «Møtande», «Forfall»."""
    said = meant(heads[0])
    if said is None or STATUS_OF.get(said.meaning) is None or (len(heads) > 1 and _lists_below(heads)):
        return None
    told = [
        [plain(cell) for cell in cells(row.first.text)]
        for row in rows[1:]
        if not is_separator(row.first.text)
    ]
    names = [row[0] for row in told]
    # A box in another cell says by itself whether somebody came.
    if any(
        is_ticked(cell) is not None or answer(cell) is not None for row in told for cell in row[1:] if cell
    ):
        return None
    named = (
        bool(names)
        and not any(_column(name) for name in names)
        and all(len(people_in(name, listed=True)) == 1 for name in names)
    )
    return LabelFound(heads[0], said) if named else None


def _lists_one(told: Sequence[str]) -> bool:
    """Whether a row has somebody in its first cell: a list of people without heads."""
    return bool(told[0]) and len(people_in(told[0], listed=True)) == 1 and _column(told[0]) == ""


def _put_listed(telling: EntryReader, row: Block, label: LabelFound) -> None:
    """A row of such a list: whoever it names, and what the other cells say of them."""
    told = [plain(cell) for cell in cells(row.first.text)]
    people, answered = called("\t".join(cell for cell in told if cell not in _NOTHING), row.first.text)
    if is_separator(row.first.text) or not people:
        _put_row(telling, row, head=False)
        return
    put_on_list(telling.making, people, label, answered)
    _aside(telling, row, "attendance")


def _lists_below(heads: Sequence[str]) -> list[LabelFound]:
    """The labels of a table whose columns are lists of those who were there, and of those who were not."""
    found = [LabelFound(head, said) for head in heads if (said := meant(head)) and said.meaning in STATUS_OF]
    return found if len(found) == len(heads) > 1 else []


def _put_lists(telling: EntryReader, row: Block, labels: Sequence[LabelFound]) -> None:
    told = [plain(cell) for cell in cells(row.first.text)]
    read = [people_in(cell, listed=True) for cell in told]
    fits = all(
        people or cell in _NOTHING or says_nobody(cell) for people, cell in zip(read, told, strict=True)
    )
    if is_separator(row.first.text) or not fits:
        _put_row(telling, row, head=False)
        return
    for label, people in zip(labels, read, strict=False):
        put_on_list(telling.making, people, label)
    _aside(telling, row, "attendance")


def _holds_tasks(columns: Sequence[str], heads: Sequence[str], label: LabelFound | None) -> bool:
    """Whether the heads of a table, or the label above it, say that its rows are tasks."""
    if len(columns) < 2 or ("what" not in columns and "owner" not in columns):
        return False
    below = label is not None and label.meant.meaning == "action"
    return "owner" in columns or below or ("deadline" in columns and _is_task_head(heads))


def _is_task_head(heads: Sequence[str]) -> bool:
    return any((found := meant(head)) is not None and found.meaning == "action" for head in heads)


def _people_columns(
    heads: Sequence[str], rows: Sequence[Block], label: LabelFound | None, *, head: bool
) -> list[str] | None:
    """What each column of a list of people holds; None when the table is another one.

    A column without a head holds the names where every row has somebody in it.

    Among the items a list of people who are not said to have been there, or not, is a text.
    """
    found = [_column(head) for head in heads]
    if label is not None and label.words == heads[0] and found[0] != "name":
        found[0] = "name"
    if "name" not in found and any(found) and (place := _unnamed(heads, found, rows)) is not None:
        found[place] = "name"
    named = "name" in found or ("given" in found and "family" in found)
    below = label is not None and label.meant.meaning in STATUS_OF
    told = head or below or "present" in found or any(column in _STATUS for column in found)
    return found if named and told and (len(heads) > 1 or below) else None


def _unnamed(heads: Sequence[str], columns: Sequence[str], rows: Sequence[Block]) -> int | None:
    """The column that has somebody in every row, and no head, or one that says nothing of people.

    A head of its own («Representant», «Board Member») is believed where another column says who came.
    """
    told = [
        [plain(cell) for cell in cells(row.first.text)]
        for row in rows[1:]
        if not is_separator(row.first.text)
    ]
    asked = [n for n, column in enumerate(columns) if column == "present" or column in _STATUS]
    said = [row[n] for row in told for n in asked if n < len(row) and row[n]]
    answered = len(told) > 1 and all(is_ticked(cell) is not None or answer(cell) for cell in said)
    for place, head in enumerate(heads):
        column = [row[place] for row in told if place < len(row) and row[place]]
        called = answered and len(column) == len(told) and not _names_somebody(head)
        free = not columns[place] and (not head or called)
        if free and column and all(len(people_in(cell, listed=True)) == 1 for cell in column):
            return place
    return None


def _names_somebody(head: str) -> bool:
    """Whether a head is no head, but names: «Tora Li, Odd Bø» beside «Til stede»."""
    return "," in head or (bool(head) and fold(head.split(maxsplit=1)[0]) in _FIRST_NAMES)


def _column(head: str) -> str:
    plain = _ASKS.sub("", fold(head)).strip(" .:?*")
    if means := next((name for name, heads in _COLUMNS.items() if plain in heads), ""):
        return means
    said = meant(head)
    return said.meaning if said is not None and said.meaning in _STATUS else ""


_ASKS = re.compile(r"[ ]?[(\[](?:[jy]a?|yes|x)[ ]?/[ ]?(?:n(?:ei|o)?|-|)[)\]]|[ ]?\(x\)|[ ]?[jy]/n$")
"""«Til stede (J/N)»."""


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
    if is_unfilled(decided):
        _put_row(telling, row, head=False)
        return
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


def _put_action(telling: EntryReader, row: Block, columns: Sequence[str], *, called: bool = True) -> None:
    """A row of a table of tasks; ``called``: one that nobody owns is a task, too."""
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    owner = next((told[n] for n, what in enumerate(columns) if what == "owner" and n < len(told)), "")
    owner = re.sub(r"(?<!\w)@(?=\w)", "", owner)
    when = next((told[n] for n, what in enumerate(columns) if what == "deadline" and n < len(told)), "")
    text = _about(told, columns, ("owner", "deadline", "number"))
    owners, due = named_owners(owner, telling.near) if owner not in _NOTHING else ((), None)
    owners = owners or _as_written(owner)
    owners = tuple(called_by(one.name, telling.context) or one for one in owners)
    unread = owner not in _NOTHING and not owners
    unread = (
        unread or fold(owner).strip(" .") in _ANY.informs or (not called and not owners and when in _NOTHING)
    )
    if not text or is_template(text) or unread or says_nobody(text):
        _put_row(telling, row, head=False)
        return
    if _is_struck(row, columns):
        telling.last = telling.making.put(
            row,
            Kind.NOTE,
            " · ".join(cell for cell in told if cell),
            "note",
            UNSETTLED,
            paragraph=True,
        )
        return
    telling.put_task(
        row, Task(owners, read_deadline(when, telling.near) if when not in _NOTHING else due, text)
    )


def _is_struck(row: Block, columns: Sequence[str]) -> bool:
    """Whether what is to be done is struck out in a row that does not say that it was done."""
    others = ("owner", "deadline", "number")
    typed = cells(row.first.text)
    what = [cell for n, cell in enumerate(typed) if n >= len(columns) or columns[n] not in others]
    said = [struck_out(cell) for cell in what if plain(cell) not in _NOTHING]
    return bool(said) and said[0] == ""


def _as_written(owner: str) -> tuple[Name, ...]:
    """Owners who are called what no name looks like: «Per m.fl.», «F2 / PD»."""
    parts = [part.strip() for part in re.split(r"[/,;&+]", owner) if part.strip() not in _NOTHING]
    fits = all(len(part.split()) <= _MOST_IN_A_NAME for part in parts)
    return tuple(map(Name, parts)) if fits and len(parts) <= _MOST_IN_A_NAME else ()


def _put_person(telling: EntryReader, row: Block, columns: Sequence[str], label: LabelFound | None) -> None:
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    person, status = _person_of(told, columns, row.first.text)
    if person is None:
        _put_row(telling, row, head=False)
        return
    above = label.meant.meaning if label is not None and label.meant.meaning in STATUS_OF else ""
    here = STATUS_OF[above] if above else None
    if here == "present" and ("present" in columns or status is not None):
        here = None
    meaning = above if here is not None or above == "roll" else "invited" if above == "invited" else ""
    listed = LabelFound(label.words if label else "", Meant(meaning or "alternates"))
    put_on_list(telling.making, (person,), listed, status)
    _aside(telling, row, "attendance")


def _person_of(
    told: Sequence[str], columns: Sequence[str], typed: str
) -> tuple[Person | None, Attending | None]:
    """The person of a row, by the headings of the columns, and what the row says of their being there."""
    status: Attending | None = None
    blank = False
    parts: dict[str, list[str]] = {}
    notes: list[str] = []
    for written, column in zip(told, columns, strict=False):
        cell = written
        if column == "present":
            said_beside = _BRACKET.fullmatch(cell)
            if said_beside:
                cell, beside = said_beside[1], said_beside[2]
                notes.append(beside)
            walked = movement(cell) is not None
            notes += [cell] if walked or stands_in(cell) else []
            ticked = True if walked else is_ticked(cell)
            said = answer(cell) if cell not in _NOTHING else None
            status = lesser(status, said or ("present" if ticked else "absent" if ticked is False else None))
            blank = blank or cell in _NOTHING
        elif column in _STATUS:
            status = lesser(status, _STATUS[column]) if is_ticked(cell) else status
        elif not column and cell not in _NOTHING:
            notes.append(cell)
        elif column and cell not in _NOTHING:
            parts.setdefault(column, []).append(cell)
    status = "absent" if status is None and blank else status
    name = " ".join(parts.get("name") or [*parts.get("given", []), *parts.get("family", [])])
    found = people_in(_turned(name), listed=True)
    if len(found) != 1:
        return None, status
    role, organisation, party = (
        ", ".join(parts.get(column, ())) for column in ("role", "organisation", "party")
    )
    if stands := people_in(_turned(" ".join(parts.get("deputy", ())))):
        status = lesser(status, "deputy")
        found = (replace(found[0], deputy_for=stands[0].name),)
    status = "absent" if _STRUCK.search(typed) and status in (None, "present") else status
    # A column of remarks may say that somebody did not come, or left; never that they were there.
    told_beside = [note for note in notes if movement(note) or answer(note) in _AWAY or stands_in(note)]
    person = found[0]
    organisation = ", ".join(filter(None, (organisation or person.organisation, *told_beside)))
    return replace(
        person, role=role or person.role, organisation=organisation, party=party or person.party
    ), status


def _turned(name: str) -> str:
    """«Eide, Åshild» as it is said."""
    family, comma, given = name.partition(",")
    given = given.strip()
    fits = comma and is_capitalised(family) and is_capitalised(given) and "," not in given
    fits = fits and not (given.isupper() or is_workplace(given) or is_post(given) or _is_whole(family))
    return (
        f"{given} {family}" if fits and len(family.split()) <= _MOST_FAMILY and not is_party(given) else name
    )


def _is_whole(name: str) -> bool:
    """Whether words are a first name and a family name: «Geir Olsen, Nordea» is no «Nordea Geir Olsen»."""
    first, *others = name.split()
    return bool(others) and fold(first) in _FIRST_NAMES


_FIRST_NAMES = frozenset(ANY.people.first_names)
_AWAY: tuple[Attending, ...] = ("excused", "absent")
_MOST_FAMILY = 2
_BRACKET = re.compile(r"([^()]{1,40}?)[ ]?\(([^()]{2,60})\)")
"""«Present (arrived 6.20pm)»: an answer, and what is said beside it."""

_STRUCK = re.compile(r"~~[^~|]+~~")


def _put_row(telling: EntryReader, row: Block, *, head: bool) -> None:
    """A row as text; of two cells in the head, the first may say what the other is."""
    if is_separator(row.first.text):
        telling.making.place(row, "layout")
        return
    told = [plain(cell) for cell in cells(row.first.text)]
    said = [*told[:1], *(cell for nth, cell in enumerate(told[1:]) if cell and cell not in told[1 : nth + 1])]
    label = read_label(f"{told[0].rstrip(':')}: {said[1]}") if head and len(said) == 2 and told[0] else None
    if label is not None and _take_detail(telling, row, label):
        return
    text = " · ".join(_in_one_line(cell) for cell in told if cell)
    if text:
        telling.last = telling.making.put(row, Kind.NOTE, text, paragraph=True)
    else:
        telling.making.place(row, "layout")


def _in_one_line(cell: str) -> str:
    """The lines of a cell beside others, told apart by their own stops, or by one that they lack."""
    return _STOPPED.sub(" ", cell).replace("\n", "; ")


_STOPPED = re.compile(r"(?<=[.!?:;,])\n")


def _take_detail(telling: EntryReader, row: Block, label: LabelFound) -> bool:
    making = telling.making
    if label.meant.meaning in STATUS_OF:
        people = people_in(label.rest, listed="\n" in label.rest)
        put_on_list(making, people, label)
        if people:
            _aside(telling, row, "attendance")
        return bool(people)
    found = details(label, label.rest, making.meeting, telling.near) if label.meant.meaning in DETAILS else {}
    if found:
        making.set(**found)
        _aside(telling, row, "meeting-detail")
    return bool(found)
