"""The entries that somebody marked to be looked at again: with ``??``, by a mark, or as a memo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec.structs import replace

from store.plain_text import has_check, without_check
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Meeting
from store.record.record import Record
from store.record.texts import reworded, worded

_D = TypeVar("_D", bound=Document)


def places_to_check(record: Record) -> tuple[Document, ...]:
    """Return what bears ``??`` or is marked to be checked, and the memos, as the meeting goes.

    The head comes first, then each item with what was noted in it.
    """
    tables = ("attendance", "days", "agenda", "entries")
    found = [*record.those("meeting", is_to_check, "age")]
    found += [document for table in tables for document in record.those(table, is_to_check)]
    places = _places(record)
    return tuple(sorted(found, key=lambda one: _where(one, places)))


def next_to_check(record: Record, after: Document | None) -> Document | None:
    """Return the next place to look at after a document; after the last one, and after none, the first."""
    found = places_to_check(record)
    places = _places(record)
    later = (one for one in found if after is not None and _where(one, places) > _where(after, places))
    return next(later, next(iter(found), None))


def is_to_check(document: Document) -> bool:
    """Whether somebody is to look at a document again."""
    if isinstance(document, Entry) and (document.check or KINDS[document.kind].aside):
        return True
    return any(has_check(text) for text in _texts(document))


def without_checks(document: _D) -> _D:
    """Return the document without its marks; what else it says stays."""
    settled = reworded(document, without_check)
    return replace(settled, check=False) if isinstance(settled, Entry) else settled


def _texts(document: Document) -> Iterator[str]:
    """What may bear a mark. Of an entry only what is typed freely: this is asked after every line."""
    match document:
        case Entry():
            yield from (document.text, document.title, document.answer)
            for name in (*document.owners, document.speaker, document.by, document.from_, document.to):
                if name is not None:
                    yield name.name
        case Meeting() | AgendaItem() | Attendance() | Day():
            yield from (text for _, text in worded(document))


def _places(record: Record) -> Mapping[int | None, int]:
    """Where each item stands; what stands in none comes before the first."""
    return {None: 1, **{item.id: number for number, item in enumerate(record.agenda, 2)}}


def _where(document: Document, places: Mapping[int | None, int]) -> tuple[int, bool, str, int]:
    match document:
        case Entry():
            return places.get(document.item, 1), True, document.rank, document.id
        case AgendaItem():
            return places.get(document.id, 1), False, "", 0
    return 0, False, "", 0
