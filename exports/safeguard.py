"""The last look at a file for others: no text of what is withheld from them stands anywhere in it.

This knows nothing of how documents are made. It takes the finished bytes, every part of a package, and
looks for the words themselves, so that it also finds what a mistake in a writer lets out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile, is_zipfile

from msgspec.structs import replace

from exports.outline.entries import without_phrase
from exports.withheld import exempt_laws, private_ids
from store.model import AgendaItem, Document, Entry, Presence
from store.record import Record
from store.values import Kind
from store.wording import reworded, worded

SHORTEST = 12
"""Signs of a text that is looked for. A shorter one («ja», «enstemmig») stands in many a document."""

_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'"([^"]*)"')
_SIGNS = re.compile(r"[^\W_]+")


def leaks(record: Record, content: bytes, write: Callable[[Record], bytes]) -> bool:
    """Whether a text that is withheld from others stands in a file that was made of the record.

    Words may stand there for another reason: somebody said the same for all to hear, or every document
    has them. So what is found is looked for again in what ``write`` makes of the meeting without the
    withheld words; only what is not there as well has leaked.
    """
    withheld = _withheld(record)
    sought = {text for document in withheld for text in _texts(document)}
    found = _standing(sought, content) if sought else set()
    if not found:
        return False
    silent = write(record.with_documents(_silenced(document) for document in withheld))
    return bool(found - _standing(found, silent))


def _withheld(record: Record) -> list[Document]:
    """The documents whose words go to nobody else: private, exempt, memos, working notes."""
    guarded = private_ids(record) | exempt_laws(record).keys()
    items: list[AgendaItem] = [item for item in record.agenda if item.id in guarded]
    hidden = {item.id for item in items if item.id in private_ids(record)}
    grounds = [m for m in record.presence if m.what == "recusal" and m.item in hidden]
    notes = [e for e in record.entries if e.id in guarded or e.kind == Kind.MEMO or not e.in_minutes]
    of = {entry.id for entry in notes}
    events = [event for event in record.events if event.of.entry in of]
    return [*items, *grounds, *notes, *events]


def _texts(document: Document) -> Iterator[str]:
    """What is looked for of a document, line by line, as the signs that every format keeps."""
    whole = [text for field, text in worded(document) if field != "exempt"]
    if isinstance(document, Entry):
        whole += [document.typed, document.file]
        if document.deadline is not None:
            whole.append(without_phrase(document.text, document.deadline.text))
    for text in whole:
        for line in text.splitlines():
            if len(line.strip()) >= SHORTEST and _signs(line):
                yield _signs(line)


def _silenced(document: Document) -> Document:
    if isinstance(document, Presence):
        return replace(document, ground="")
    silent = reworded(document, lambda text: "–" if len(text) >= SHORTEST else text)
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
