"""A record as others may read it: :func:`for_others` is the one place that takes away what is withheld.

What is withheld keeps its place, its number and the law that exempts it, for the documents count and say so;
its words, names, days and votes are gone, and so is who stood aside in it. Every output for others begins
here, so that a mistake in a writer has nothing to give away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TypeAlias

from msgspec.structs import replace

from store.language.words import tells_outcome
from store.record.attendance import of_recusals
from store.record.kinds import VERBATIM
from store.record.model import TABLE_OF, AgendaItem, Document, Entry, Event, Presence
from store.record.points import is_literal
from store.record.record import Record
from store.record.values import About, Name
from store.record.withheld import Withheld


def items_told(record: Record, withheld: Withheld | None = None) -> dict[int, AgendaItem]:
    """Return the items by id; given what is ``withheld``, without the private ones."""
    hidden = withheld.private if withheld else frozenset()
    return {item.id: item for item in record.agenda if item.id not in hidden}


def entries_told(record: Record, withheld: Withheld | None = None) -> list[Entry]:
    """Return the entries; given what is ``withheld``, without the private ones."""
    hidden = withheld.private if withheld else frozenset()
    return [entry for entry in record.entries if entry.id not in hidden]


class PublicRecord(Record):
    """A record without a word of what is withheld from others. What is changed in it is a record again."""


class InsideRecord(Record):
    """A record for its own people alone, with what is withheld marked in words."""


Shown: TypeAlias = PublicRecord | InsideRecord
"""What a document may be made of: it has been decided who reads it."""

_GONE = datetime(1970, 1, 1, tzinfo=UTC)
_SOME = "–"
"""What stands for words that are gone: a text without any would count as none."""


def for_others(record: Record, *, named: bool = False) -> PublicRecord:
    """Return the record without what is private, what the law exempts, memos and working notes.

    What was typed, and what approved versions said, goes too: only the words that stand now are told.
    ``named`` says who said what also where the meeting's default is not to. What is reduced already is
    given back as it is.
    """
    if isinstance(record, PublicRecord):
        return record
    reduced = _Reduced(record, named=named or record.meeting.scope != "unattributed")
    tables: dict[str, dict[int, Document]] = {"meeting": {1: replace(record.meeting, was=(), unknown={})}}
    for document in reduced.documents():
        bare = replace(document, was=(), unknown={}) if document.was or document.unknown else document
        tables.setdefault(TABLE_OF[type(document)], {})[document.id] = bare
    return PublicRecord(tables)


class _Reduced:
    """Takes the documents of a record one by one, and leaves of each what others may know."""

    def __init__(self, record: Record, *, named: bool) -> None:
        self._record = record
        self._named = named
        self._withheld = Withheld(record)

    def documents(self) -> Iterator[Document]:
        record = self._record
        yield from (*record.days, *record.attendance)
        yield from map(self._item, record.agenda)
        yield from map(self._entry, record.entries)
        yield from self._moves()
        yield from self._events()
        for gone in record.tombstones:
            match gone:  # a number that was given is given once
                case AgendaItem():
                    yield AgendaItem(id=gone.id, deleted=_GONE, number=gone.number, prefix=gone.prefix)
                case Entry():
                    yield Entry(id=gone.id, deleted=_GONE, number=gone.number)
        for revision in record.revisions:
            yield replace(revision, flat=False, content="", forgotten={})

    def _item(self, item: AgendaItem) -> AgendaItem:
        if item.id not in self._withheld:
            return item
        return AgendaItem(
            id=item.id,
            rank=item.rank,
            parent=item.parent,
            day=item.day,
            number=item.number,
            prefix=item.prefix,
            form="break" if item.form == "break" else "plain",
            planned=item.planned,
            began=item.began,
            ended=item.ended,
            away=item.away,
            private=item.id in self._withheld.private,
            exempt=self._withheld.laws.get(item.id, ""),
        )

    def _entry(self, entry: Entry) -> Entry:
        if entry.id not in self._withheld.kept_back:
            return self._said(entry)
        return Entry(
            id=entry.id,
            rank=entry.rank,
            kind=entry.kind,
            item=entry.item,
            day=entry.day,
            text=_SOME,
            at=entry.at,
            parent=entry.parent,
            paragraph=entry.paragraph,
            in_minutes=entry.id not in self._withheld.aside,
            kept=entry.kept,
            sources=entry.sources,
            conflict_of=entry.conflict_of,
            private=entry.id in self._withheld.private,
            exempt=self._withheld.laws.get(entry.id, ""),
            point=entry.point,
            ordered=entry.ordered,
            number=entry.number,
            conclusion=entry.conclusion,
        )

    def _said(self, entry: Entry) -> Entry:
        """An entry that everybody may read: as it stands now, by nobody where nobody is to be named.

        Of what was typed only the lead stays that says how the line is printed.
        """
        kept = lead_of(entry)
        if self._named or entry.kind in VERBATIM:
            return replace(entry, typed=kept)
        # Somebody's words stay such, for a protocol leaves them out.
        return replace(entry, typed=kept, speaker=entry.speaker and Name(""), answered_by=None, by=None)

    def _moves(self) -> Iterator[Presence]:
        """That somebody came or went, but not in what; who stood aside, and why, tells what it was about.

        That one did is told of an item that the law exempts, since that has its place. Who then goes out and
        comes back would be known by that.
        """
        aside = of_recusals(self._record)
        for moved in self._record.presence:
            if moved.id in aside and aside[moved.id].item in self._withheld:
                continue
            if moved.item not in self._withheld:
                yield moved
            elif moved.what != "recusal":
                yield replace(moved, item=None, ground="")
            elif moved.item not in self._withheld.private:
                yield Presence(id=moved.id, rank=moved.rank, what="recusal", item=moved.item)

    def _events(self) -> Iterator[Event]:
        """What became of the entries that are told, without remarks and what was said of other meetings'.

        What an entry is now is told wherever that was said; owners and deadlines only where anybody may read.
        """
        for event in self._record.events:
            if event.about is not None:
                yield from self._followed_up(event, event.about)
                continue
            if event.of.meeting != self._record.meeting.id or not self._is_told(event.of.entry):
                continue
            if event.item not in self._withheld and event.what != "remark":
                yield event
            elif event.what == "status":
                yield replace(event, item=None)

    def _is_told(self, entry: int) -> bool:
        """Whether there is such an entry here, and somebody else may read it."""
        return self._record.get(Entry, entry) is not None and not self._withheld.untold(entry)

    def _followed_up(self, event: Event, about: About) -> Iterator[Event]:
        """What was said here of a point of an earlier meeting, of which others may know.

        Of a private one that is nothing, and of one that the law exempts its place and the law.
        """
        where = event.item or 0
        if about.private or where in self._withheld.private or event.of.entry in self._withheld.private:
            return
        if self._record.get(Entry, event.of.entry) is not None and self._withheld.untold(event.of.entry):
            return
        law = about.exempt or self._withheld.laws.get(where, "")
        if not law:
            yield event
            return
        place = About(kind=about.kind, number=about.number, day=about.day, exempt=law)
        status = event.to if event.what == "status" else ""
        yield Event(
            id=event.id,
            rank=event.rank,
            of=event.of,
            what=event.what,
            to=status,
            item=event.item,
            at=event.at,
            about=place,
        )


def lead_of(entry: Entry) -> str:
    """What of a typed line says how it is printed: that it is a sub-point, or why its item was put off."""
    if not entry.typed:
        return ""
    typed, text = entry.typed.strip(), entry.text.strip()
    if is_literal(entry):
        return "'"
    if entry.point:
        return "--" if typed.startswith("--") else ""
    word, colon, rest = typed.partition(":")
    whole = bool(colon and text) and (not rest.strip() or f" {rest.strip()}".endswith(f" {text}"))
    return f"{word}:" if whole and tells_outcome(word) else ""
