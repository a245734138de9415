"""What of a record belongs in the minutes: the one rule that documents, counts and marks go by.

A note that went into a text of the fair copy is no part of the minutes as long as that text lives. This
is derived from the text's ``sources`` and stored nowhere else: when the text is deleted, undone, or lost
in a merge of two copies, the notes are in the minutes again by themselves, so nothing that was said can
fall between the two. When two windows take over the same note at once, both texts are printed, beside
each other, where somebody sees it.

A text is as private, and as exempt, as the notes it was written from: whoever marks a note private need
not know who has written what from it, in this window or another.

A meeting has a default (``scope``). Whoever wants an entry in the minutes against it says so of the entry
(``kept``); ``in_minutes`` alone cannot, since an entry that nobody has looked at says true as well, and a
third value there would not be read by programs that know two. Texts of the fair copy were written for the
minutes, so no default leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, TypeAlias, TypeVar

from msgspec.structs import replace

from store.record.kinds import KINDS
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Meeting
from store.record.order import Order
from store.record.record import Record
from store.record.texts import reworded, worded
from store.record.values import Scope
from store.record.withheld import Withheld

# Two question marks alone or at the end of a word. Three are text.
_CHECK = re.compile(r"(?:(?<=\S)|^)\s*(?<!\?)\?\?(?!\?)(?=\s|$|[.,;:!»”)\]])")


def has_check(text: str) -> bool:
    """Whether a text has a place to look at again."""
    return "??" in text and _CHECK.search(text) is not None


def without_check(text: str) -> str:
    """Return the text as it is printed, without the marks."""
    return _CHECK.sub("", text).strip() if "??" in text else text


_D = TypeVar("_D", bound=Document)


def places_to_check(record: Record) -> tuple[Document, ...]:
    """Return what bears ``??`` or is marked to be checked, and the memos, as the meeting goes.

    The head comes first, then each item with what was noted in it.
    """
    tables = ("attendance", "days", "agenda", "entries")
    orders = (Order("meeting", "age", which=is_to_check), *(Order(one, which=is_to_check) for one in tables))
    found = [document for order in orders for document in record.those(order)]
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


Reason: TypeAlias = Literal["", "note", "memo", "written", "default"]
"""Why an entry is no part of the minutes: marked out, a memo, written into a text, or left out by the
meeting's default. Empty: it is one."""


class Belonging:
    """What belongs in the minutes of one record, looked up in one pass."""

    def __init__(self, record: Record) -> None:
        """Read which texts of the fair copy live, and from what they were written."""
        self._record = record
        self._scope = record.meeting.scope
        self._texts: dict[int, list[Entry]] = {}
        for entry in record.those(Order("entries", which=is_text)):
            if isinstance(entry, Entry) and entry.text.strip():
                for source in entry.sources:
                    self._texts.setdefault(source, []).append(entry)

    @cached_property
    def _aside(self) -> frozenset[int]:
        """Lines that are out of the minutes, and what belongs to them."""
        return Withheld(self._record).aside

    def texts_of(self, note: Entry) -> tuple[Entry, ...]:
        """The texts that a note went into; none for what stands for itself."""
        return tuple(self._texts.get(note.id, ())) if may_be_written(note) else ()

    def reason(self, entry: Entry) -> Reason:
        """Why an entry is no part of the minutes; empty when it is."""
        if KINDS[entry.kind].aside:
            return "memo"
        if not entry.in_minutes or entry.id in self._aside:
            return "note"
        if self.texts_of(entry):
            return "written"
        return "default" if is_left_out(self._scope, entry) else ""

    def holds(self, entry: Entry) -> bool:
        """Whether an entry is part of the minutes. Who may read it is another question."""
        return not self.reason(entry)


def is_left_out(scope: Scope, entry: Entry) -> bool:
    """Whether a meeting's default leaves an entry out that nobody has said anything else of."""
    if scope != "outcomes" or KINDS[entry.kind].outcome:
        return False
    return not entry.kept and not is_text(entry)


def names_voices(meeting: Meeting) -> bool:
    """Whether the document of a meeting says who said what, where nobody asks for anything else."""
    return meeting.profile != "protocol" and meeting.scope != "unattributed"


def is_text(entry: Entry) -> bool:
    """Whether an entry is a text of the fair copy."""
    return bool(entry.sources)


def may_be_written(entry: Entry) -> bool:
    """Whether an entry can go into a text of the fair copy.

    Only talk can: what a register follows, what was voted on and what must be printed word for word stands
    for itself, and so does a text of the fair copy.
    """
    return KINDS[entry.kind].talk and entry.votes is None and not is_text(entry)
