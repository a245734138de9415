"""Pasted text: what its lines are. Paragraphs, points with their nesting, or an agenda; no signs.

Nothing here reads a line as a typed one, so no pasted word decides, charges or moves anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import BLANK
from store.plain_text import has_check
from store.record import identity as ranks
from store.record.changes import Change, joined
from store.record.model import AgendaItem, Document, Entry
from store.record.values import Kind
from store.session.session import Session
from tui.grammar.agenda.agenda_lines import new_item
from tui.grammar.context import Context
from tui.grammar.documents import LineWriter
from tui.grammar.lines import EntryLine, ItemLine
from tui.grammar.parse import parse
from tui.grammar.paste.line_ends import unbroken
from tui.grammar.paste.list_marks import Marked, marked_lines
from tui.grammar.phrases.case_number import NumberRow, after, row_of

if TYPE_CHECKING:
    from tui.grammar.recorder import Recorder

Become: TypeAlias = Literal["one", "each", "items", "typed"]
"""What a paste may become: one text, an entry for each line, agenda items, or lines as if typed."""

LEAST_WRAPPED = 50
"""Signs that a line has at least when a mail program has broken it."""

MOST_IN_A_TITLE = 100

_MINUTES = any_language(MinutesWords)
_USUAL = late_pattern(rf"{any_of(_MINUTES.first_items)}\b", re.IGNORECASE)
_FIRST = late_pattern(r"[^\d\n]{0,30}(\d{1,4})")
_NAMES_THE_AGENDA = late_pattern(rf"#*[ ]*{any_of(_MINUTES.agenda_titles)}:?", re.IGNORECASE)
_HEADING = late_pattern(rf"(#{{1,6}})[{BLANK}]+(.+)")


class PastedLine(msgspec.Struct, frozen=True):
    """A line that was meant as one: wrapped ones are joined again.

    typed: as it was pasted. text: without its bullet. level: how deep its bullet or number is nested.
    point: whether it has one. begins: whether a blank line came before it.
    """

    typed: str
    text: str
    level: int = 0
    point: bool = False
    begins: bool = False


class PastedItem(msgspec.Struct, frozen=True):
    """An agenda item of a paste, and the text that stands under it there."""

    line: ItemLine
    background: str = ""


class Agenda(msgspec.Struct, frozen=True):
    """A paste as an agenda; ``before``: what stands before its first item."""

    items: tuple[PastedItem, ...]
    before: str = ""


def read_pasted(text: str, lines: Sequence[Marked] | None = None) -> list[PastedLine]:
    """The lines of a paste: paragraphs and points. No word is left out but the bullets.

    ``lines`` are those of the text, where they are known already; the same below.
    """
    found: list[PastedLine] = []
    for block in _blocks(marked_lines(text) if lines is None else lines):
        found += _unwrapped(block)
    return found


def read_agenda(text: str, lines: Sequence[Marked] | None = None, row: NumberRow | None = None) -> Agenda:
    """A paste as agenda items, with sub-items under them and text as their background.

    ``row``: what the agenda of the meeting says of numbers; without it, that of an empty one. A list that is
    numbered from one on says places, and no numbers of the organisation's own.

    Items are what is numbered as cases, else what is numbered or bulleted outermost, else headings, else
    every line. A line that only says «Saksliste» is left out.
    """
    lines = marked_lines(text) if lines is None else lines
    is_item = _item_test(lines)
    items: list[PastedItem] = []
    before: list[str] = []
    row = row or NumberRow("nb", frozenset(range(2000, 2100)), first=True)
    own = _of_their_own(lines)
    for line in lines:
        if is_item(line) or (line.level and items):
            heading = _HEADING.fullmatch(line.title)
            title, deep = (heading[2], len(heading[1]) > 2) if heading else (line.title, line.level > 0)
            if own and line.kind in ("case", "number") and not line.level:
                title = line.text  # with its number as it stands there
            item = new_item(title, sub=deep, row=row)
            row = row if deep else after(row, item.number, item.title)
            items.append(PastedItem(item))
        elif items:
            background = f"{items[-1].background} {line.rest}".strip()
            items[-1] = msgspec.structs.replace(items[-1], background=background)
        elif not _NAMES_THE_AGENDA.fullmatch(line.text):
            before.append(line.rest)
    return Agenda(tuple(items), "\n".join(before))


def _of_their_own(lines: Sequence[Marked]) -> bool:
    """Whether the outermost numbers go on from another agenda: they do not begin at one."""
    tops = (_FIRST.match(line.text) for line in lines if line.kind in ("case", "number") and not line.level)
    first = next((found for found in tops if found), None)
    return first is not None and first[1] != "1"


def guess(text: str, lines: Sequence[Marked] | None = None, *, empty: bool) -> Become:
    """What a paste most likely is; ``empty``: whether the meeting still has neither items nor entries."""
    lines = marked_lines(text) if lines is None else lines
    if sum(line.kind == "case" for line in lines) > 1:
        return "items"
    tops = [line.title for line in lines if line.kind == "number" and not line.level]
    short = all(len(title) <= MOST_IN_A_TITLE and not title.endswith((".", ":", ";", "?")) for title in tops)
    if len(tops) < 2 or not short:
        return "each"
    found = [new_item(title, sub=False, row=None) for title in tops]
    told = sum(item.planned is not None or item.sort is not None for item in found) > 1
    usual = any(_USUAL.match(title) for title in tops)
    named = _NAMES_THE_AGENDA.fullmatch(lines[0].text) is not None
    return "items" if told or usual or named or empty else "each"


def _item_test(lines: Sequence[Marked]) -> Callable[[Marked], bool]:
    """What tells an item of this agenda from the lines around it."""
    outermost = {line.kind for line in lines if not line.level}
    for kind in ("case", "number", "bullet"):
        if kind in outermost:
            return lambda line: line.kind == kind and not line.level
    if any(_HEADING.fullmatch(line.text) for line in lines):
        return lambda line: _HEADING.fullmatch(line.text) is not None
    return lambda _line: True


def _blocks(lines: Sequence[Marked]) -> list[list[Marked]]:
    """What stands between blank lines."""
    blocks: list[list[Marked]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _unwrapped(block: list[Marked]) -> list[PastedLine]:
    """A block with the lines joined that a mail program has broken, where that is sure."""
    found: list[PastedLine] = []
    width = max(len(line.typed) for line in block)
    running = _is_running_text(block, width)
    for before, line in zip([None, *block], block, strict=False):
        if before and not line.kind and (running or _goes_on(found[-1], before, line, width)):
            typed, text = f"{found[-1].typed}\n{line.typed}", f"{found[-1].text} {line.text}"
            found[-1] = msgspec.structs.replace(found[-1], typed=typed, text=text)
        else:
            found.append(
                PastedLine(line.typed, line.rest, line.level, bool(line.kind), begins=before is None)
            )
    return found


def _is_running_text(block: list[Marked], width: int) -> bool:
    """Whether a block is one paragraph of three lines or more, broken where the line was full."""
    if len(block) < 3 or any(line.kind for line in block):
        return False
    full = all(_is_full(line, after, width) for line, after in pairwise(block))
    small = sum(line.text[0].islower() for line in block[1:])
    return full and small * 2 >= len(block) - 1


def _goes_on(last: PastedLine, before: Marked, line: Marked, width: int) -> bool:
    """Whether a line without a bullet belongs to the one before: indented under its point, or broken off."""
    hangs = line.indent > before.indent if before.kind else line.indent >= before.indent > 0
    return (last.point and hangs) or (line.text[0].islower() and _is_full(before, line, width))


def _is_full(line: Marked, after: Marked, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    return len(line.typed) >= LEAST_WRAPPED and len(line.typed) + 1 + len(after.text.split()[0]) > width


TELL_EVERY = 100
"""Lines after which it is told how far the taking has come."""


class Paste:
    """A pasted text at the recorder's place: what it may become there, and becoming it.

    ``best`` is what it most likely is; ``entries`` and ``items`` are what it would be.
    """

    def __init__(
        self, text: str, recorder: Recorder, read: tuple[Become, list[PastedLine], Agenda] | None = None
    ) -> None:
        """Read a text, unless it was ``read`` before; nothing is changed by it."""
        self.text = unbroken(text)
        self._recorder = recorder
        self._session = recorder.session
        self.best, self.entries, self.agenda = read or self._read()

    def _read(self) -> tuple[Become, list[PastedLine], Agenda]:
        record = self._session.record
        lines = marked_lines(self.text)
        best = guess(self.text, lines, empty=not record.agenda and not record.entries)
        return (
            best,
            read_pasted(self.text, lines),
            read_agenda(self.text, lines, row_of(record, self._recorder.item)),
        )

    @property
    def lines(self) -> int:
        """How many lines are not blank."""
        return sum(bool(line.strip()) for line in self.text.split("\n"))

    @property
    def sort(self) -> str:
        """What its entries are: ``points``, ``paragraphs``, or ``both``."""
        points = sum(line.point for line in self.entries)
        return "points" if points == len(self.entries) else "both" if points else "paragraphs"

    def count(self, choice: Become) -> int:
        """How many entries, items or lines it would be."""
        counts = {"each": len(self.entries), "items": len(self.agenda.items), "typed": self.lines}
        return counts.get(choice, 1)

    def named(self, choice: Become) -> str:
        """The key of the words for what it becomes."""
        return f"paste-{self.sort}" if choice == "each" else f"paste-{choice}"

    def literal(self) -> str:
        """The whole text as one line may hold it: when it would be read as a sign, with an apostrophe."""
        line = parse(self.text, self._context())
        plain = isinstance(line, EntryLine) and line.kind == Kind.NOTE and not line.fields
        return self.text if plain and not self.text.startswith("'") else f"'{self.text}"

    def become(self, choice: Become) -> int:
        """Put it into the meeting as one change; the number of entries, items or lines that it became.

        Raises Problem when the meeting takes nothing; nothing of it is in the meeting then.
        """
        made = self.apart().work_out(choice)
        assert made is not None  # noqa: S101 — nobody has stopped it
        return self.settle(made)

    def apart(self) -> Apart:
        """A copy of the place where it goes, to work out there what it becomes."""
        before, changes = self._session, list[Change]()
        session = Session(before.record, before.clock, before.ids, changes.append)
        recorder = self._recorder.apart(session)
        return Apart(Paste(self.text, recorder, (self.best, self.entries, self.agenda)), recorder, changes)

    def settle(self, made: Made) -> int:
        """Put what was worked out into the meeting as one change; the number as :meth:`become` has it.

        Raises Problem when the meeting takes nothing, or was changed in the same places meanwhile.
        """
        self._session.adopt(made.change)
        self._recorder.stand_as(made.recorder)
        return made.number

    def put_in(self, choice: Become, tell: Callable[[int], None], stopped: Callable[[], bool]) -> int | None:
        """Put it into the session, in as many changes as it takes; None when it was stopped on the way."""
        if choice == "typed":
            number = 0
            for done, line in enumerate(self.text.split("\n"), 1):
                if stopped():
                    return None
                number += bool(self._recorder.take(line).kind)
                if done % TELL_EVERY == 0:
                    tell(done)
            return number
        if choice == "items":
            number, documents = len(self.agenda.items), self._items()
        else:
            lines = self.entries if choice == "each" else [PastedLine(self.text, self.text, begins=True)]
            number, documents = len(lines), self._entries(lines)
        self._session.apply(*documents)
        self._recorder.interrupted()
        return None if stopped() else number

    def _entries(self, lines: Sequence[PastedLine]) -> list[Document]:
        """Text and points. The first is written where the next line goes; the others follow it."""
        first, *besides = self._first(EntryLine(kind=Kind.NOTE, text=lines[0].text), lines[0].typed)
        on_board = self._recorder.item is not None and self._recorder.item.form == "swot"
        assert isinstance(first, Entry)  # noqa: S101 — that is what an EntryLine writes
        entry, parent = first, None
        found: list[Document] = []
        for line in lines:
            nested = parent if line.level and line.point and not on_board else None
            entry = replace(
                entry,
                id=self._session.ids() if found else first.id,
                rank=ranks.after([entry.rank]) if found else first.rank,
                kind=Kind.SWOT if on_board and line.point else Kind.NOTE,
                text=line.text,
                typed=line.typed,
                point=line.point and not on_board,
                parent=nested,
                paragraph=line.begins and not line.point,
                check=has_check(line.text),
            )
            parent = (nested or entry.id) if line.point else None
            found.append(entry)
        return [*found, *besides]

    def _items(self) -> list[Document]:
        """Planned items after the present one, and what introduces them."""
        record, present = self._session.record, self._recorder.item
        day = self._recorder.day
        tops = [item for item in record.agenda if item.parent is None]
        order = [item.rank for item in tops]
        here = (present.parent or present.id) if present else tops[-1].id if tops else None
        place = next((n for n, item in enumerate(tops) if item.id == here), -1)
        found: list[Document] = []
        parent, under = None, ""
        for pasted in self.agenda.items:
            line = pasted.line
            if line.sub and parent:
                rank = under = ranks.after([under] if under else [])
            else:
                rank, under, parent = ranks.after(order, place), "", None
                place += 1
                order.insert(place, rank)
            item = AgendaItem(
                id=self._session.ids(),
                rank=rank,
                parent=parent,
                day=day.id if day else None,
                number=line.number,
                prefix=line.prefix,
                title=line.title,
                sort=line.sort,
                planned=line.planned,
                background=pasted.background,
            )
            parent = parent or item.id
            found.append(item)
        if self.agenda.before:
            found += self._first(EntryLine(kind=Kind.MEMO, text=self.agenda.before), self.agenda.before)
        return found

    def _first(self, line: EntryLine, typed: str) -> list[Document]:
        """What a line writes where the next one goes."""
        now = self._session.clock()
        return LineWriter(self._context(), now, self._session.ids, paragraph=False, waiting=False).documents(
            line, typed
        )

    def _context(self) -> Context:
        recorder = self._recorder
        today = self._session.today
        return Context(self._session.record, recorder.item, recorder.day, today, settings=recorder.settings)


class Made(msgspec.Struct, frozen=True):
    """What a paste becomes, worked out apart: the change, how many it became, and where the hand stands."""

    change: Change
    number: int
    recorder: Recorder


class Apart:
    """A paste on a session of its own, which nobody else sees: any thread may work it out there."""

    def __init__(self, paste: Paste, recorder: Recorder, changes: Sequence[Change]) -> None:
        """Take the paste, the hand that writes it there, and the changes that this makes."""
        self._paste = paste
        self._recorder = recorder
        self._changes = changes

    def work_out(
        self,
        choice: Become,
        tell: Callable[[int], None] = lambda _done: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Made | None:
        """Work out what it becomes; None when ``stopped`` says so. ``tell`` hears how many lines are done.

        Raises Problem when the meeting takes nothing.
        """
        number = self._paste.put_in(choice, tell, stopped)
        return None if number is None else Made(joined(self._changes), number, self._recorder)
