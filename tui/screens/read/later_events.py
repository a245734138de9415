"""The later events of a meeting's entries: what other meetings say of them, as notes in the margin."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

from exports.blocks import place_name
from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.language.catalogue import Words
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Language
from store.registers.book import Book, RegisterRow, Step
from store.search.index import Index
from store.search.register_book import read_book
from tui.screens.registers.step_words import step_words
from tui.widgets.content import day_words
from tui.widgets.document.page import Elsewhere, Note, Target

_LEAD = 24
"""Signs of an entry that tell it from others of its place."""


class Since:
    """Reads what other meetings say of one, one thread at a time. Not for the thread that draws."""

    def __init__(self, archive: Archive) -> None:
        """Name the archive; nothing is asked yet."""
        self._index = Index(archive)
        self._book: Book | None = None
        self._lock = threading.Lock()

    def learn(self, record: Record, words: Words, language: Language) -> Elsewhere:
        """What is said elsewhere of a meeting, as the files are now.

        Raises Problem when the archive cannot be read. Without an index every file of it is.
        """
        with self._lock:
            try:
                changed = self._index.sync()
            except Problem as problem:
                if problem.key != "index-unavailable":
                    raise
                changed = True
            if changed or self._book is None:
                self._book = read_book(self._index)
            return elsewhere_of(self._book, record, words, language)

    def meetings(self) -> Sequence[Summary]:
        """The meetings of the archive, as they were when it was asked last."""
        try:
            return self._index.listing().meetings
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            return self._index.archive.meetings()

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()


def elsewhere_of(book: Book, record: Record, words: Words, language: Language) -> Elsewhere:
    """What other meetings say of the entries of a meeting, in the language of the screens."""
    notes = {}
    for entry in book.later(record.meeting.id):
        row = book.row(entry)
        told = tuple(_notes(row, record.meeting.id, words, language)) if row is not None else ()
        if told:
            notes[entry] = told
    cited = {entry.id: found for entry in record.entries if (found := _cited(book, entry))}
    items: dict[str, tuple[Note, ...]] = {}
    for key, note in _taken_up(book, record, words, language):
        if record.get(AgendaItem, key) is not None:
            name = place_name("i", to_text(key))
            items[name] = (*items.get(name, ()), note)
        else:  # a proposal, that is an item now
            notes[key] = (*notes.get(key, ()), note)
    return Elsewhere(notes, cited, items)


def _taken_up(book: Book, record: Record, words: Words, language: Language) -> Iterator[tuple[int, Note]]:
    """The items and proposals of a meeting that later ones went on with, and in which item they did."""
    for summary, part in book.parts:
        for item in part.items:
            if item.goes_on is not None and item.goes_on.meeting == record.meeting.id and not item.hidden:
                day = day_words(summary.day, language)
                told = words("since-taken-up", number=item.number or item.title, day=day)
                yield item.goes_on.entry, Note(told, Target(summary.path, item.key))


def _notes(row: RegisterRow, meeting: int, words: Words, language: Language) -> Iterator[Note]:
    """The last thing that happened elsewhere of each sort; what was undone by the next is not told."""
    last = {
        (step.what, step.by.key if step.by and step.what == "amended" else 0): step for step in row.history
    }
    lead = row.entry.shown_number or _short(row.entry.text)
    for step in last.values():
        if step.where is not None and step.where.id == meeting:
            continue
        # Of what is kept from readers, only the number of what took its place is told.
        hidden = row.entry.hidden and step.by is None
        told = "" if hidden else step_words(step, row.entry.kind, words, language)
        if told:
            yield Note(told, _target(step), lead)


def _target(step: Step) -> Target | None:
    if step.where is None:
        return None
    return Target(step.where.path, step.by.key if step.by else 0)


def _cited(book: Book, entry: Entry) -> tuple[tuple[str, Target], ...]:
    """The decisions that an entry says it replaces or changes, as far as there are any."""
    numbers = (*entry.supersedes, *entry.amends)
    row = book.row(entry.id) if numbers else None
    if row is None:
        return ()
    found = ((number, book.cited_by(row, number)) for number in numbers)
    return tuple((number, Target(one.summary.path, one.entry.key)) for number, one in found if one)


def _short(text: str) -> str:
    first = " ".join(text.split())
    return f"{first[:_LEAD].rstrip()}…" if len(first) > _LEAD else first
