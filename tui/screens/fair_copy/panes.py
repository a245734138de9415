"""The two sides of the fair copy, kept in step with the session and with each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from textual import getters
from textual.content import Content

from store.language.catalogue import Words
from store.record.in_minutes import Belonging, is_text, may_be_written
from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.settings import Settings
from store.record.texts import kind_word, told_kind
from store.record.values import Kind, Language
from store.session import fair_copy as fair
from store.session.open_meeting import Opened
from store.session.session import Touched
from tui.screens.saved import Following
from tui.widgets.colours import colour_of
from tui.widgets.lists.fair_copy import FairList
from tui.widgets.minutes.rows import Facts, MinutesRow, row_of

_SIGNS = {"open": "○", "kept": "✓", "out": "–", "private": "×"}
"""The sign of a line that went into no text; one that did has the numbers of its texts."""


class Sides:
    """One item of a record, as the fair copy shows it."""

    def __init__(self, record: Record, item: AgendaItem | None, words: Words, language: Language) -> None:
        """Take a record and one of its items; None is the opening and the days."""
        self.item = item
        self.record = record
        self._words = words
        self._belonging = Belonging(record)
        self._facts = Facts(words, language, Numbering(record).decision, outside=lambda _entry: "")
        here = record.entries_of(item)
        self.lines = tuple(entry for entry in here if fair.is_line(entry))
        self.texts = tuple(entry for entry in here if is_text(entry) or self._stands(entry))
        written = (entry for entry in self.texts if is_text(entry))
        self.numbers: Mapping[int, int] = {text.id: number for number, text in enumerate(written, 1)}

    @property
    def is_out(self) -> bool:
        """Whether nothing of the item is in the minutes."""
        alone = (line for line in self.lines if self.state(line) != "written")
        return not any(entry.in_minutes for entry in (*alone, *self.texts))

    def state(self, line: Entry) -> str:
        """What has been decided about a line: ``written``, ``private``, ``out``, ``kept`` or ``open``."""
        reason = self._belonging.reason(line)
        if reason == "written":
            return "written"
        if line.private or (self.item is not None and self.item.private):
            return "private"
        return "out" if reason else "kept" if line.kept else "open"

    def texts_of(self, line: Entry) -> tuple[Entry, ...]:
        """The texts that a line went into, or the line itself where it stands for itself."""
        return self._belonging.texts_of(line) or ((line,) if line in self.texts else ())

    def left(self) -> list[MinutesRow]:
        """The lines as typed, each with what has been decided about it."""
        return [self._line(line) for line in self.lines]

    def right(self) -> list[MinutesRow]:
        """The texts and what stands as it is, in the order of the minutes."""
        return [self._text(text) for text in self.texts]

    def _stands(self, entry: Entry) -> bool:
        """Whether an entry is in the minutes as it stands: talk only when somebody has said so."""
        talk = may_be_written(entry) and not entry.kept
        return fair.is_line(entry) and not talk and self._belonging.holds(entry) and not entry.private

    def _line(self, line: Entry) -> MinutesRow:
        state = self.state(line)
        texts = self._belonging.texts_of(line)
        numbers = ", ".join(str(self.numbers[text.id]) for text in texts if text.id in self.numbers)
        # The mark of a private entry says that already.
        said = "" if state == "private" and line.private else self._words(f"fair-{state}", text=numbers)
        row = row_of(line, None, self._facts)
        body = self._labelled(line, row)
        if said:
            body = body.append(Content.styled(f" · {said}", "$kind-quiet italic"))
        sign = _SIGNS.get(state) or numbers or "…"
        return msgspec.structs.replace(row, body=body, label="", beside=(sign, state))

    def _text(self, text: Entry) -> MinutesRow:
        number = self.numbers.get(text.id)
        row = row_of(text, None, self._facts)
        sign = str(number) if number else _SIGNS["kept"] if text.kept else " "
        state = "written" if number else "kept"
        body = self._labelled(text, row)
        if not text.in_minutes:
            body = body.append(Content.styled(f" · {self._words('fair-out')}", "$kind-quiet italic"))
        return msgspec.structs.replace(row, body=body, label="", at=None, beside=(sign, state))

    def _labelled(self, entry: Entry, row: MinutesRow) -> Content:
        """The text of an entry behind the word of its kind; running text needs none."""
        kind = told_kind(entry)
        if kind == Kind.NOTE:
            return row.body
        return Content.styled(
            f"{self._words(f'label-{kind_word(kind)}')} ", f"{colour_of(kind)} bold"
        ).append(row.body)


class FairDesk(Following):
    """One item of a meeting that is open: its lines, and the texts they become."""

    lines = getters.query_one("#lines", FairList)
    texts = getters.query_one("#texts", FairList)

    def __init__(
        self, opened: Opened, settings: Settings, item: int | None, half_typed: Callable[[], str]
    ) -> None:
        """Take a meeting that is open, the archive's settings, and the item to begin with.

        ``half_typed`` tells what stands on the meeting's line meanwhile: the draft keeps it.
        """
        super().__init__()
        self.opened = opened
        self.session = opened.session
        self.settings = settings
        self.half_typed = half_typed
        self.progress: tuple[fair.Progress, ...] = ()
        self.sides: Sides
        self._item = item
        self._shown: Record | None = None

    @property
    def item(self) -> AgendaItem | None:
        """The item at hand; None is the opening and the days."""
        return self.session.record.get(AgendaItem, self._item)

    @property
    def is_on_texts(self) -> bool:
        """Whether the keys are on the side of the texts."""
        return self.texts.has_focus

    @property
    def line(self) -> Entry | None:
        """The line under the cursor."""
        return self.session.record.get(Entry, self.lines.cursor)

    @property
    def text(self) -> Entry | None:
        """The text, or what stands as it is, under the cursor of the other side."""
        return self.session.record.get(Entry, self.texts.cursor)

    @property
    def picked(self) -> list[Entry]:
        """What the letters act on: on the side that has the keys all that is marked, else what is at hand."""
        side = self.texts if self.is_on_texts else self.lines
        marked = [row.key for row in side.rows if row.key in side.picked]
        keys = marked or [side.cursor or 0]
        return [entry for key in keys if (entry := self.session.record.get(Entry, key))]

    def show_now(self) -> None:
        """Show the record as it is."""
        record = self._shown = self.session.record
        self.progress = fair.progress(record)
        self.sides = Sides(record, self.item, self.words, self.house.language)
        self.lines.show(self.sides.left())
        self.texts.show(self.sides.right())
        self.link()
        self.tell_head()

    def look(self) -> None:
        """Show what has changed since the last look: another window, or a form, may have written."""
        if self._shown is not self.session.record:
            self.show_now()
            self.read_soon()
        self.tell_kept()

    def link(self) -> None:
        """Show on each side what belongs to the cursor of the other."""
        line, text = self.line, self.text
        told = self.sides.texts_of(line) if line is not None else ()
        written = [one for one in told if is_text(one)]
        if written and not self.is_on_texts and text not in written:
            text = written[0]
            self.texts.point(text.id)
        self.texts.linked = frozenset(one.id for one in told)
        sources = (text.sources or (text.id,)) if text is not None else ()
        self.lines.linked = frozenset(sources)
        if sources and self.is_on_texts:
            self.lines.see(sources[0])

    def do(self, *documents: Document) -> bool:
        """Keep the documents in one change and show it; False when there is nothing to keep."""
        if not documents:
            return False
        self.session.apply(*documents)
        self.show_now()
        self.read_soon()
        return True

    def step(self, treated: list[Entry]) -> None:
        """Let the line after those that were treated be at hand: the next one that is open."""
        done = {entry.id for entry in treated}
        places = [place for place, line in enumerate(self.sides.lines) if line.id in done]
        rest = self.sides.lines[max(places, default=-1) + 1 :]
        following = next((line for line in rest if self.sides.state(line) == "open"), None)
        self.lines.picked = frozenset()
        if following is not None:
            self.lines.point(following.id)

    def go(self, steps: int) -> bool:
        """Go to another item that has lines; False when there is none that way."""
        places = [one.item.id if one.item else None for one in self.progress]
        here = self._item if self.item is not None else None
        at = places.index(here) if here in places else -1
        if not 0 <= at + steps < len(places):
            return False
        self.go_to(places[at + steps])
        return True

    def go_to(self, item: int | None) -> None:
        """Show an item from its first open line on."""
        self._item = item
        self.lines.cursor = self.texts.cursor = None
        self.show_now()
        self.step([])
        self.read_soon()

    def go_back_to(self, before: Record, touched: Touched) -> None:
        """Show what came back, or went: in its item, under the cursor."""
        changed = [key for table, key in sorted(touched) if table == "entries"]
        found = [e for key in changed if (e := self.session.record.get(Entry, key) or before.get(Entry, key))]
        if found and found[0].item != self._item:
            self._item = found[0].item
        self.show_now()
        for entry in found:
            (self.texts if is_text(entry) else self.lines).point(entry.id)
        self.read_soon()

    def tell_head(self) -> None:
        """Say where we are and what is left."""
        raise NotImplementedError

    def read_soon(self) -> None:
        """Let the reading follow."""
        raise NotImplementedError
