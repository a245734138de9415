"""The internal version of a meeting: what others may not read stands in it, and is marked in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from exports.outline.context import legal_ground
from exports.privacy import InsideRecord
from exports.typography.dates import capital
from store.language.catalogue import Words, words
from store.record.kinds import KINDS, VOTED_ON
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Name
from store.record.withheld import Withheld

_D = TypeVar("_D", AgendaItem, Entry)


def for_insiders(record: Record) -> InsideRecord:
    """The record with nothing withheld: «Lønn (privat)», «Privat: vi øker lønna», the law by its name.

    What is in no version (memos, working notes) is as it was, and so are all numbers.
    """
    say = words(record.meeting.language, "document")
    withheld = Withheld(record)
    laws, private = withheld.laws, withheld.private
    marks: dict[int, str] = {}
    for document in (*record.agenda, *record.entries):
        told = [say("marked-private")] if document.id in private else []
        law = laws.get(document.id, "")
        told += [say("marked-exempt", law=legal_ground(say, law))] if law else []
        marks[document.id] = ", ".join(told)
    items = [_opened(_item(item, say, marks)) for item in record.agenda]
    inside = InsideRecord.of(record.with_documents([*items, *_entries(record, say, marks)]))
    inside.unnumbered = private
    return inside


def _opened(document: _D) -> _D:
    return replace(document, private=False, exempt="")


def _item(item: AgendaItem, say: Words, marks: Mapping[int, str]) -> AgendaItem:
    mark = marks[item.id]
    if not mark:
        return item
    title = say("marked-item", title=item.title, mark=mark) if item.title.strip() else capital(mark)
    return replace(item, title=title)


def _entries(record: Record, say: Words, marks: Mapping[int, str]) -> list[Entry]:
    """The entries, each marked one and the one after it a paragraph of its own."""
    made = []
    marked_before: dict[int | None, bool] = {}
    for entry in record.entries:
        mark = marks[entry.id]
        # The heading of a marked item says it of all that stands under it.
        own = "" if mark == marks.get(entry.item or 0) else mark
        above = record.get(Entry, entry.parent)
        if above is not None and above.kind in VOTED_ON and mark == marks.get(above.id):
            own = ""  # the decision that a point belongs to says it of all its points
        apart = entry.paragraph or (not entry.point and bool(own or marked_before.get(entry.item)))
        marked_before[entry.item] = bool(own)
        made.append(replace(_opened(_marked(entry, own, say)), paragraph=apart))
    return made


def _marked(entry: Entry, mark: str, say: Words) -> Entry:
    """The entry with its mark where its reader begins. A statement keeps every word it has."""
    if not mark:
        return entry
    if KINDS[entry.kind].verbatim and entry.speaker:
        named = say("marked-item", title=entry.speaker.name, mark=mark)
        return replace(entry, speaker=Name(named))
    field = "title" if entry.title.strip() else "name" if entry.name.strip() else "text"
    text = str(getattr(entry, field))
    told = say("marked-text", mark=capital(mark), text=text) if text.strip() else capital(mark)
    return replace(entry, **{field: told})


def mark_before(record: Record, document: int) -> str:
    """What the internal version puts before the words of an item or an entry: «Privat: »; empty for none.

    It stands behind the title of an item, and is not told of here.
    """
    entry = record.get(Entry, document)
    if entry is None:
        return ""
    inside = for_insiders(record).get(Entry, document)
    if inside is None:
        return ""
    field = "title" if entry.title.strip() else "name" if entry.name.strip() else "text"
    own, marked = str(getattr(entry, field)), str(getattr(inside, field))
    return marked[: len(marked) - len(own)] if own and marked != own and marked.endswith(own) else ""
