"""One item of a meeting as the fair copy shows it: its lines, and the texts they become."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from textual.content import Content

from store.language.catalogue import Words
from store.record.in_minutes import Belonging, may_be_written
from store.record.model import AgendaItem, Entry
from store.record.numbering import Numbering
from store.record.points import is_text
from store.record.record import Record
from store.record.texts import kind_word, told_kind
from store.record.values import Kind, Language
from store.session import fair_copy as fair
from tui.widgets.colours import colour_of
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.rows import Facts, row_of

_SIGNS = {"open": "○", "kept": "✓", "out": "–", "private": "×"}
"""The sign of a line that went into no text; one that did has the numbers of its texts."""


class ItemCopy:
    """One item of a record, as the fair copy shows it."""

    def __init__(self, record: Record, item: AgendaItem | None, words: Words, language: Language) -> None:
        """Take a record and one of its items; None is the opening and the days."""
        self.item = item
        self.record = record
        self._words = words
        self._belonging = Belonging(record)
        self._facts = Facts(
            record.meeting, words, language, Numbering(record).decision, outside=lambda _entry: ""
        )
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
        """The texts that a line went into; the line itself when it is printed as it is."""
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
        return msgspec.structs.replace(row, body=body, over="", label="", beside=(sign, state))

    def _text(self, text: Entry) -> MinutesRow:
        number = self.numbers.get(text.id)
        row = row_of(text, None, self._facts)
        sign = str(number) if number else _SIGNS["kept"] if text.kept else " "
        state = "written" if number else "kept"
        body = self._labelled(text, row)
        if not text.in_minutes:
            body = body.append(Content.styled(f" · {self._words('fair-out')}", "$kind-quiet italic"))
        return msgspec.structs.replace(row, body=body, over="", label="", at=None, beside=(sign, state))

    def _labelled(self, entry: Entry, row: MinutesRow) -> Content:
        """The text of an entry behind the word of its kind; running text needs none."""
        kind = told_kind(entry)
        if kind == Kind.NOTE:
            return row.whole
        return Content.styled(
            f"{self._words(f'label-{kind_word(kind)}')} ", f"{colour_of(kind)} bold"
        ).append(row.whole)
