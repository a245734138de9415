"""Mentions of something in an archive: by its id, by a part of that, or by the words themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from store.errors import Problem
from store.files.archive import ARCHIVE_FILE, Archive
from store.files.durable import read_file
from store.files.encoding import parsed
from store.forget.mark import WHOLE, is_gone
from store.forget.removal import field_that_goes, fields_that_go, texts_in
from store.record.identity import LOOKALIKES, from_text, to_text
from store.record.model import Json, Stored

_LEAST = 3
"""Signs of an id that are asked for; fewer fit by chance."""

_NOT_BY_ID = frozenset({"meeting", "revisions", "archive", "series"})


class Mention(msgspec.Struct, frozen=True):
    """A place that says it: a field of a document, or a document as a whole.

    fields: what goes when just this is forgotten. title, day: the meeting's; empty for archive.json. listed:
    whether it stands in a list, of which the rest is to stay.
    """

    path: Path
    table: str
    key: int
    field: str
    text: str
    fields: frozenset[str]
    title: str = ""
    day: str = ""
    approved: bool = False
    listed: bool = False


class TextMeaning(msgspec.Struct, frozen=True):
    """What a text means. ``sure`` says that it was a whole id, so that nothing has to be asked.

    ``pattern`` finds the words wherever they stand; None when there are no words to find.
    """

    text: str
    sure: bool
    mentions: tuple[Mention, ...]
    pattern: re.Pattern[str] | None = None

    @property
    def places(self) -> tuple[Mention, ...]:
        """One mention for each place: copies of a meeting, and what goes together, count once."""
        seen: dict[tuple[object, ...], Mention] = {}
        for one in self.mentions:
            where = (one.key,) if one.key > 1 else (one.path,)
            seen.setdefault((one.table, *where, one.fields), one)
        return tuple(seen.values())

    @property
    def sayings(self) -> tuple[Mention, ...]:
        """Every text that says the words, once, however many copies of the meeting have it."""
        seen: dict[tuple[object, ...], Mention] = {}
        for one in self.mentions:
            if one.field:
                where = (one.key,) if one.key > 1 else (one.path,)
                seen.setdefault((one.table, *where, one.field, one.text), one)
        return tuple(seen.values())


def mentions(archive: Archive, text: str) -> TextMeaning:
    """Find what a text means in every file of the archive that can be read; nothing is changed.

    A whole id is that document. Anything else is a part of an id, or words: whole ones, case and the width
    of blanks aside, or, where there are none, any part of a text. Raises ``archive-missing``.
    """
    files = list(_files(archive))
    key = from_text(text)
    if key is not None:
        found = tuple(one for path, tables in files for one in _by_id(path, tables, to_text(key)))
        if found:
            return TextMeaning(text, sure=True, mentions=found)
    part = text.strip().upper().translate(LOOKALIKES)
    by_id = [
        one for path, tables in files for one in (_by_id(path, tables, part) if len(part) >= _LEAST else ())
    ]
    for pattern in patterns(text):
        by_words = [one for path, tables in files for one in _by_words(path, tables, pattern)]
        if by_words:
            return TextMeaning(text, sure=False, mentions=(*by_id, *by_words), pattern=pattern)
    return TextMeaning(text, sure=False, mentions=tuple(by_id))


def patterns(text: str) -> Iterator[re.Pattern[str]]:
    """Yield what finds the words: whole ones, a genitive among them, and then any part of a text."""
    words = text.split()
    if not words:
        return
    forms = dict.fromkeys(unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    some = "|".join(r"\s+".join(re.escape(word) for word in form.split()) for form in forms)
    yield re.compile(rf"(?<!\w)(?:{some})(?=(?:['’]?s)?(?!\w))", re.IGNORECASE)
    yield re.compile(some, re.IGNORECASE)


def _files(archive: Archive) -> Iterator[tuple[Path, Stored]]:
    for path in (*archive.paths(), archive.folder / ARCHIVE_FILE):
        with suppress(Problem, OSError):  # what is left of the text there is looked for in its bytes
            yield path, parsed(read_file(archive.disk, path), path.name)


def _by_id(path: Path, tables: Stored, part: str) -> Iterator[Mention]:
    for table, key, document in _documents(tables):
        if table not in _NOT_BY_ID and part in to_text(key):
            told = [text for _, text in texts_in(table, document)]
            yield _mention(
                path,
                tables,
                (table, key),
                "",
                max(told, key=len, default=""),
                fields_that_go(table, document),
            )
        for field in ("about", "continues"):
            if table not in _NOT_BY_ID and field in document and part in _copied(field, document):
                gone = field_that_goes(table, field)
                yield _mention(path, tables, (table, key), field, _told_in(document[field]), gone)


def _copied(field: str, document: Json) -> str:
    """The id of what a field tells of another meeting; nothing for none."""
    held = document.get("of" if field == "about" else field)
    identity = held.get("entry" if field == "about" else "item") if isinstance(held, dict) else None
    return to_text(identity) if isinstance(identity, int) and identity >= 0 else ""


def _told_in(copy: object) -> str:
    told = copy.get("text") or copy.get("title") if isinstance(copy, dict) else ""
    return told if isinstance(told, str) else ""


def _by_words(path: Path, tables: Stored, pattern: re.Pattern[str]) -> Iterator[Mention]:
    for table, key, document in _documents(tables):
        for field, text in texts_in(table, document):
            if not is_gone(document) and pattern.search(text):
                yield _mention(path, tables, (table, key), field, text, field_that_goes(table, field))


def _documents(tables: Stored) -> Iterator[tuple[str, int, Json]]:
    for table, documents in tables.items():
        for key, document in documents.items():
            yield table, key, document


def _mention(  # noqa: PLR0913, PLR0917 — a place and what is said there
    path: Path, tables: Stored, place: tuple[str, int], field: str, text: str, fields: frozenset[str]
) -> Mention:
    meeting = tables.get("meeting", {}).get(1, {})
    return Mention(
        path,
        *place,
        field,
        text,
        fields,
        title=str(meeting.get("title") or ""),
        day=str(meeting.get("from") or ""),
        approved=meeting.get("state") == "approved",
        listed=WHOLE not in fields and isinstance(tables[place[0]][place[1]].get(field), list),
    )
