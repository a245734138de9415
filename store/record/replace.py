"""Finding words all over a meeting, and putting others in their place.

What is looked for is text, whatever signs it has. Nothing is changed before somebody has seen what it will
be: :func:`find` tells every place, and :func:`replacements` gives the documents of one change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from store.plain_text import has_check
from store.record.model import Document, Entry
from store.record.texts import documents_with_words, reworded, worded

if TYPE_CHECKING:
    from store.record.record import Record


class Sought(NamedTuple):
    """What is looked for: ``whole`` words only, and ``exact`` capitals or any."""

    text: str
    whole: bool = False
    exact: bool = False

    def pattern(self) -> re.Pattern[str] | None:
        """Return what finds it; None when there is nothing to look for."""
        if not self.text.strip():
            return None
        words = re.escape(self.text)
        bounded = rf"(?<![\w]){words}(?![\w])" if self.whole else words
        return re.compile(bounded, 0 if self.exact else re.IGNORECASE)


class Occurrence(NamedTuple):
    """A text that holds what is looked for: where it stands, and what it says before and after."""

    document: Document
    field: str
    before: str
    after: str


def find(record: Record, sought: Sought, new: str) -> tuple[Occurrence, ...]:
    """Every text of the meeting that would change, in the order they are read, and what it would say."""
    pattern = sought.pattern()
    if pattern is None:
        return ()
    return tuple(
        Occurrence(document, field, text, after)
        for document in documents_with_words(record)
        for field, text in worded(document)
        if (after := _replaced(text, pattern, new)) != text
    )


def replacements(record: Record, sought: Sought, new: str) -> tuple[Document, ...]:
    """Return the documents with the new words in them, for one change, which brings ``typed`` along."""
    pattern = sought.pattern()
    return tuple(_documents(record, pattern, new)) if pattern else ()


def _documents(record: Record, pattern: re.Pattern[str], new: str) -> Iterator[Document]:
    for document in documents_with_words(record):
        changed = reworded(document, lambda text: _replaced(text, pattern, new))
        if changed is document:
            continue
        if isinstance(changed, Entry) and isinstance(document, Entry) and has_check(document.text):
            # The mark ``??`` may be what was replaced.
            changed = replace(changed, check=has_check(changed.text))
        yield changed


def _replaced(text: str, pattern: re.Pattern[str], new: str) -> str:
    # A function, so that no sign of the new text means anything.
    return pattern.sub(lambda _match: new, text)
