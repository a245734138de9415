"""Where pasted lines go: the documents that a paste makes, all of them in one change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from store.record import identity as ranks
from store.record.changes import Change, joined
from store.record.in_minutes import has_check
from store.record.model import AgendaItem, Document, Entry
from store.record.values import Kind
from store.session.session import Session
from tui.grammar.context import Context
from tui.grammar.documents import Writing
from tui.grammar.lines import EntryLine
from tui.grammar.marks import marked_lines
from tui.grammar.parse import parse
from tui.grammar.pasting import Agenda, Become, Pasted, guess, read_agenda, read_pasted, unbroken
from tui.grammar.recorder import Recorder

TELL_EVERY = 100
"""Lines after which it is told how far the taking has come."""


class Paste:
    """A pasted text at the recorder's place: what it may become there, and becoming it.

    ``best`` is what it most likely is; ``entries`` and ``items`` are what it would be.
    """

    def __init__(
        self, text: str, recorder: Recorder, read: tuple[Become, list[Pasted], Agenda] | None = None
    ) -> None:
        """Read a text, unless it was ``read`` before; nothing is changed by it."""
        self.text = unbroken(text)
        self._recorder = recorder
        self._session = recorder.session
        self.best, self.entries, self.agenda = read or self._read()

    def _read(self) -> tuple[Become, list[Pasted], Agenda]:
        record = self._session.record
        lines = marked_lines(self.text)
        best = guess(self.text, lines, empty=not record.agenda and not record.entries)
        return best, read_pasted(self.text, lines), read_agenda(self.text, lines)

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
            lines = self.entries if choice == "each" else [Pasted(self.text, self.text, begins=True)]
            number, documents = len(lines), self._entries(lines)
        self._session.apply(*documents)
        self._recorder.interrupted()
        return None if stopped() else number

    def _entries(self, lines: Sequence[Pasted]) -> list[Document]:
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
        return Writing(self._context(), now, self._session.ids, paragraph=False, waiting=False).documents(
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
