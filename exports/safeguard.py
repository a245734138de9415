"""The last look at a file for others: no text of what is withheld from them stands anywhere in it.

This knows nothing of how documents are made, nor of what :func:`exports.withheld.for_others` takes away: it
follows the bonds of a record by a rule of its own, takes the finished bytes, every part of a package, and
looks for the words themselves, so that it also finds what a mistake in a writer lets out.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from io import BytesIO
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile, is_zipfile

from msgspec.structs import replace

from exports.outline.entries import without_phrase
from store.model import AgendaItem, Document, Entry, Presence
from store.near import is_like_label
from store.record import Record
from store.values import Kind
from store.wording import reworded, worded

SHORTEST = 12
"""Signs of a text that is looked for. A shorter one («ja», «enstemmig») stands in many a document."""

LONG_WORD = 5
"""Letters of a word that is looked for alone, where it stands in nothing that anybody may read."""

_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'"([^"]*)"')
_SIGNS = re.compile(r"[^\W_]+")


def leaks(record: Record, content: bytes, write: Callable[[Record], bytes]) -> bool:
    """Whether words that are withheld from others stand in a file that was made of the record.

    Words may stand there for another reason: somebody said the same for all to hear, or every document
    has them. So what is found is looked for again in what ``write`` makes of the meeting without the
    withheld words; only what is not there as well has leaked.
    """
    withheld = _withheld(record)
    sought = {text for document in withheld for text in _texts(document)}
    found = _standing(sought, content) if sought else set()
    rare = _words_of(withheld) - _words_of(_open(record, withheld))
    rare_found = rare & _words_in(content) if rare else set()
    if not (found or rare_found):
        return False
    silent = write(record.with_documents(_silenced(document) for document in withheld))
    return bool(found - _standing(found, silent) or rare_found - _words_in(silent))


def looked_for(record: Record) -> int:
    """How many withheld texts a file for others is searched for."""
    return sum(1 for document in _withheld(record) if next(_told(document), ""))


def lines_beside(record: Record) -> tuple[Entry, ...]:
    """Lines that go out and stand right after one that is withheld: they may have been meant for it."""
    withheld = {document.id for document in _withheld(record)}
    found = []
    for item in (None, *record.agenda):
        entries = record.entries_of(item)
        found += [
            entry
            for before, entry in itertools.pairwise(entries)
            if before.id in withheld and entry.id not in withheld and _is_plain(entry)
        ]
    return tuple(found)


def _withheld(record: Record) -> list[Document]:
    """The documents whose words go to nobody else: private, exempt, memos, working notes, and their kin."""
    lines: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
    guarded = {line.id for line in lines if line.private or line.exempt}
    guarded |= {e.id for e in record.entries if e.kind == Kind.MEMO or not e.in_minutes}
    marked = {e.id for e in record.entries if e.private or e.exempt}
    while more := set(_kin(record, guarded, marked)) - marked:
        guarded |= more
        marked |= more
    guarded |= {source for entry in record.entries if entry.id in marked for source in entry.sources}
    items = [item for item in record.agenda if item.id in guarded]
    entries = [entry for entry in record.entries if entry.id in guarded]
    grounds = [m for m in record.presence if m.what == "recusal" and m.item in guarded]
    events = [e for e in record.events if e.of.entry in guarded or e.item in guarded or e.what == "remark"]
    return [*items, *grounds, *entries, *events]


def _kin(record: Record, guarded: set[int], marked: set[int]) -> Iterator[int]:
    """What goes with something guarded: what is under it, versions and sources of it, lines that go on."""
    items = {item.id for item in record.agenda} & guarded
    yield from items
    yield from (item.id for item in record.agenda if item.parent in items)
    for entry in record.entries:
        if entry.item in items or not marked.isdisjoint((entry.parent, entry.conflict_of, *entry.sources)):
            yield entry.id
        if entry.id in marked and entry.conflict_of is not None:
            yield entry.conflict_of
    for item in (None, *record.agenda):
        entries = record.entries_of(item)
        yield from (
            entry.id
            for before, entry in itertools.pairwise(entries)
            if before.id in marked and _goes_on(entry)
        )


def _goes_on(entry: Entry) -> bool:
    """Whether a line says by its first signs that it goes on, or is a label that nothing was made of."""
    if entry.kind == Kind.EXPECTATION:
        return entry.typed.lstrip().startswith(">")
    lead = (entry.typed or entry.text).lstrip()
    return _is_plain(entry) and (lead.startswith((">", "...", "…")) or is_like_label(entry.text))


def _is_plain(entry: Entry) -> bool:
    return entry.kind == Kind.NOTE and not (entry.point or entry.speaker or entry.sources)


def _open(record: Record, withheld: list[Document]) -> Iterator[Document]:
    """The documents of a record that anybody may read."""
    hidden = {(type(document), document.id) for document in withheld}
    everything = (record.meeting, *record.days, *record.agenda, *record.attendance, *record.presence)
    for document in (*everything, *record.entries, *record.events):
        if (type(document), document.id) not in hidden:
            yield document


def _words_of(documents: Iterable[Document]) -> set[str]:
    """The longer words of documents, and the figures, as every format keeps them."""
    return {word for document in documents for text in _told(document) for word in _longer_words(text)}


def _words_in(content: bytes) -> set[str]:
    return {word for part in _parts(content) for word in _longer_words(part)}


def _longer_words(text: str) -> Iterator[str]:
    folded = normalize("NFC", text).casefold()
    return (word for word in _SIGNS.findall(folded) if len(word) >= LONG_WORD)


def _told(document: Document) -> Iterator[str]:
    """Everything a document says, but for the ground it is withheld on."""
    yield from (text for field, text in worded(document) if field != "exempt")
    if isinstance(document, Entry):
        yield from filter(None, (document.typed, document.file))


def _texts(document: Document) -> Iterator[str]:
    """What is looked for of a document, line by line, as the signs that every format keeps."""
    whole = list(_told(document))
    if isinstance(document, Entry) and document.deadline is not None:
        whole.append(without_phrase(document.text, document.deadline.text))
    for text in whole:
        for line in text.splitlines():
            if len(line.strip()) >= SHORTEST and _signs(line):
                yield _signs(line)


def _silenced(document: Document) -> Document:
    if isinstance(document, Presence):
        return replace(document, ground="")
    silent = reworded(document, lambda _text: "–")
    return replace(silent, typed="", file="") if isinstance(silent, Entry) else silent


def _standing(sought: set[str], content: bytes) -> set[str]:
    parts = [_signs(part) for part in _parts(content)]
    return {text for text in sought if any(text in part for part in parts)}


def _parts(content: bytes) -> Iterator[str]:
    """The text of a file, and of each part of a package, with what stands in its tags."""
    if not is_zipfile(BytesIO(content)):
        yield from _read(content.decode("utf-8", "replace"))
        return
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            yield name
            yield from _read(package.read(name).decode("utf-8", "replace"))


def _read(text: str) -> Iterator[str]:
    if text.startswith("{"):
        yield " ".join(_strings(json.loads(text)))
        return
    yield text
    if text.startswith("<"):
        yield unescape(_TAG.sub("", text))
        yield unescape(" ".join(_VALUE.findall(text)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _signs(text: str) -> str:
    """Letters and figures alone: typography changes the signs between them, and capitals."""
    return "".join(_SIGNS.findall(normalize("NFC", text).casefold()))
