"""The words of a document: every text that somebody typed into it, and how to put others in their place.

What is no wording is left out: ``typed``, which follows the words (see :func:`with_typed`), numbers and
what cites them, file names, and the choices of the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import compress
from operator import attrgetter
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from store.model import AgendaItem, Attendance, Day, Document, Entry, Event, Meeting, Presence
from store.record import Record
from store.values import Deadline, Name, Period, Role, Votes, When

_D = TypeVar("_D", bound=Document)

WORDED: dict[type[Document], tuple[str, ...]] = {
    Meeting: (
        "title", "subtitle", "place", "organiser", "chair", "note_taker", "roles", "next_meeting", "copy_to",
        "archive_ref", "access", "signers", "remarks_by",
    ),
    Day: ("heading",),
    AgendaItem: ("title", "format", "background", "recommendation", "presenter", "exempt"),
    Attendance: ("name", "role", "organisation", "deputy_for"),
    Presence: ("who", "ground"),
    Entry: (
        "title", "name", "text", "speaker", "by", "from_", "to", "answer", "answered_by", "owners", "owner",
        "deadline", "period", "votes", "exempt", "tags",
    ),
    Event: ("to",),
}  # fmt: skip
"""The fields of each kind of document that hold words, in the order they are read."""

_CITED = ("supersedes", "amends", "number", "file")
"""Fields of an entry that are no wording, and that a typed line says all the same."""

_INNER: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Name: ("name",),
    When: ("text",),
    Deadline: ("text",),
    Period: ("text",),
    Role: ("label", "name"),
    Votes: ("text", "dissent"),
}


def worded(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every field with words and its text; a list or a role gives several of one field."""
    fields = _fields(document)
    values = _values(fields)(document) if fields else ()
    for field, value in compress(zip(fields, values, strict=True), values):
        for text in (value,) if isinstance(value, str) else _texts(value):
            if text:
                yield field, text


def reworded(document: _D, change: Callable[[str], str]) -> _D:
    """Return the document with every text changed; the same object when that changes nothing."""
    changed = {}
    for field in _fields(document):
        before = getattr(document, field)
        after = _changed(before, change)
        if after != before:
            changed[field] = after
    return replace(document, **changed) if changed else document


def documents_with_words(record: Record) -> tuple[Document, ...]:
    """The documents of a meeting that hold words, in the order they are read: head, list, items, entries."""
    return (
        record.meeting,
        *record.attendance,
        *record.days,
        *record.agenda,
        *record.presence,
        *record.entries,
        *record.events,
    )


def with_typed(before: Document | None, after: _D) -> _D:
    """Return an entry whose ``typed`` says nothing that its words said ``before`` and no longer say.

    Where the old words stand in the typed line, the new ones take their place. Where they do not, what was
    typed goes: nobody corrects a line to find what was wrong still standing in the file. Whoever gives
    ``typed`` anew has seen to it, and what only came to the words leaves it as it was typed.
    """
    if not isinstance(before, Entry) or not isinstance(after, Entry):
        return after
    if not after.typed or after.typed != before.typed or before.id != after.id:
        return after
    changed = [
        (name, old, new)
        for name in ("text", *(name for name in WORDED[Entry] if name != "text"), *_CITED)
        if (old := [*_texts(getattr(before, name))]) != (new := [*_texts(getattr(after, name))])
    ]
    said = [text for name in (*WORDED[Entry], *_CITED) for text in _texts(getattr(after, name))]
    lost = {word for _, old, _ in changed for text in old for word in _words(text)}
    lost -= {word for text in said for word in _words(text)}
    gone = [text for _, old, _ in changed for text in old if not any(text.strip(" .") in one for one in said)]
    rewritten = after.kind == before.kind and after.text != before.text
    if not (lost or gone or rewritten):
        return after
    typed = after.typed
    if after.kind == before.kind:
        for name, old, new in changed:
            typed = _with_words(typed, old, new, strict=name == "text")
    elif before.text in gone:
        typed = ""
    stale = not lost.isdisjoint(_words(typed)) or any(text in typed for text in gone if text)
    return replace(after, typed="" if stale else typed)


def _with_words(typed: str, old: list[str], new: list[str], *, strict: bool) -> str:
    """The typed line with new words in the place of old ones; nothing when ``strict`` ones are not in it."""
    if len(old) != len(new):
        return typed
    for before, after in zip(old, new, strict=True):
        found = [*re.finditer(rf"(?<!\w){re.escape(before)}(?!\w)", typed)] if before.strip() else []
        if found:
            typed = f"{typed[: found[-1].start()]}{after}{typed[found[-1].end() :]}"
        elif strict:
            return ""
    return typed


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text)}


def _fields(document: Document) -> tuple[str, ...]:
    if isinstance(document, Event) and document.what not in ("owner", "remark"):
        return ()  # a status or a day
    return WORDED.get(type(document), ())


@cache
def _values(fields: tuple[str, ...]) -> Callable[[Document], tuple[Any, ...]]:
    """Looks up all the fields at once: every entry of an archive is asked."""
    found = attrgetter(*fields)
    return found if len(fields) > 1 else lambda document: (found(document),)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif value is not None:
        for field in _INNER[type(value)]:
            yield from _texts(getattr(value, field))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(inner, change) for inner in value)
    if value is None:
        return None
    return replace(value, **{field: _changed(getattr(value, field), change) for field in _INNER[type(value)]})
