"""What a file looks like: its text, and its name.

Stock TinyDB reads the text (``TinyDB(path, encoding="utf-8")``): a table of tables of documents, one
document a line and always in the same order, so that a file reads by eye and differs by line.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, TypeAlias

from store.errors import Problem
from store.merge.merge import merge
from store.record.changes import Stored
from store.record.model import SCHEMA, TABLES, Json

Step: TypeAlias = Callable[[Stored], Stored]
"""Makes the tables of one schema into those of the next. It changes nothing of what it is given."""

STEPS: dict[int, Step] = {}
"""The steps by the schema they start from. There has only been one schema."""

HEADS = ("meeting", "archive")
"""The tables whose document 1 holds the schema: a meeting's, and archive.json's."""


def migrated(tables: Stored) -> Stored:
    """Return the tables as this version knows them; the same object when there is nothing to do."""
    schema = schema_of(tables)
    while schema is not None and schema < SCHEMA and schema in STEPS:
        tables = STEPS[schema](tables)
        schema += 1
        tables = {table: _with_schema(table, docs, schema) for table, docs in tables.items()}
    return tables


def schema_of(tables: Stored) -> int | None:
    """The schema a file says it has."""
    for head in HEADS:
        schema = tables.get(head, {}).get(1, {}).get("schema")
        if type(schema) is int:
            return schema
    return None


def _with_schema(table: str, documents: object, schema: int) -> dict[int, Json]:
    assert isinstance(documents, dict)  # noqa: S101 — a table is one
    if table in HEADS and 1 in documents:
        return {**documents, 1: {**documents[1], "schema": schema}}
    return documents


ARCHIVE_TABLES = ("archive", "series", "people", "parties", "events")
"""The tables of archive.json."""

NO_DAY = "0000"
"""The folder of meetings that have no day yet."""

_ORDER = {table: place for place, table in enumerate((*ARCHIVE_TABLES[:-1], *TABLES))}
_KEY = re.compile(r"0|[1-9][0-9]{0,18}")
_TITLE_BYTES = 80  # name, temporary name and all stay below 143, the least any file system takes
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)


def encoded(tables: Mapping[str, Mapping[Any, Json]]) -> bytes:
    """Return the text of a file. Documents keep the order of their fields; keys are numbers or digits."""
    lines = []
    for table in sorted(tables, key=lambda name: (_ORDER.get(name, len(_ORDER)), name)):
        documents = tables[table]
        rows = (f'"{key}": {_json(documents[key])}' for key in sorted(documents, key=int))
        body = ",\n".join(rows)
        lines.append(f"{_json(table)}: {{\n{body}\n}}" if body else f"{_json(table)}: {{}}")
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        return str(cleaned(text)).encode()


def parsed(data: bytes, name: str) -> dict[str, dict[int, Json]]:
    """Return the tables of a file. Raises ``file-unreadable`` when they cannot be read.

    ``name`` is the file's, for the sentence; ``line`` there is 0 when the text is JSON of another shape.
    """
    try:
        tables = _read(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        marked = re.search(rb"^(?:<{7} |>{7} |={7}$)", data, re.MULTILINE)
        if marked:  # what git leaves where two have changed the same
            line = data.count(b"\n", 0, marked.start()) + 1
            raise Problem("file-conflict-marks", file=name, line=line) from error
        raise Problem("file-unreadable", file=name, line=error.lineno) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Problem("file-unreadable", file=name, line=line) from error
    except (ValueError, RecursionError) as error:  # numbers and nestings beyond all measure
        raise Problem("file-unreadable", file=name, line=0) from error
    if not isinstance(tables, dict) or not all(_is_table(documents) for documents in tables.values()):
        raise Problem("file-unreadable", file=name, line=0)
    found = {table: {int(key): doc for key, doc in docs.items()} for table, docs in tables.items()}
    # An escape («\ud800») can bring in what no UTF-8 can write.
    return cleaned(found) if b"\\ud" in data.lower() else found


def keys_twice(data: bytes) -> tuple[str, ...]:
    """The names that stand twice in one object of a file, in order; none for a file that cannot be read."""
    twice: dict[str, None] = {}

    def seen(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names: set[str] = set()
        for name, _ in pairs:
            if name in names:
                twice[name] = None
            names.add(name)
        return dict(pairs)

    with suppress(ValueError, RecursionError):
        json.loads(data.decode("utf-8-sig"), object_pairs_hook=seen)
    return tuple(twice)


class _TwiceError(Exception):
    """A name stands twice in an object."""


def _read(text: str) -> Any:
    """What JSON holds. Names that stand twice in an object are versions of one thing, and are merged."""
    try:
        return json.loads(text, object_pairs_hook=_once)
    except _TwiceError:
        return _merged(json.loads(text, object_pairs_hook=_Pairs))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _TwiceError
    return found


class _Pairs(list[tuple[str, Any]]):
    """An object with every pair that stands in it."""


def _merged(value: Any) -> Any:
    """The tables with each version of a table, a document or a field, as two copies would be merged."""
    if not isinstance(value, _Pairs):
        return value
    found: dict[str, dict[int, Json]] = {}
    for table, documents in value:
        versions = found.setdefault(table, {})
        if not isinstance(documents, _Pairs) or not all(_KEY.fullmatch(key) for key, _ in documents):
            return _plain(value)
        for key, document in documents:
            for version in _versions(document):
                if not isinstance(version, dict):
                    return _plain(value)
                one = {table: {int(key): version}}
                present = {table: {int(key): versions[int(key)]}} if int(key) in versions else {}
                versions.update(merge(None, present, one)[table] if present else one[table])
    return {table: {str(key): document for key, document in docs.items()} for table, docs in found.items()}


def _versions(document: Any) -> list[Any]:
    """A document, once for each value of a field that stands in it several times."""
    if not isinstance(document, _Pairs):
        return [document]
    values: dict[str, list[Any]] = {}
    for name, inner in document:
        values.setdefault(name, []).append(_plain(inner))
    most = max(map(len, values.values()), default=1)
    return [{name: told[min(place, len(told) - 1)] for name, told in values.items()} for place in range(most)]


def _plain(value: Any) -> Any:
    """A value with objects as they usually are: the last of a name counts."""
    if isinstance(value, _Pairs):
        return {name: _plain(inner) for name, inner in value}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def cleaned(value: Any) -> Any:
    """The value with halves of characters (lone surrogates) joined, or replaced by U+FFFD."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return value
    if isinstance(value, Mapping):
        return {cleaned(key): cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(inner) for inner in value]
    return value


def year_folder(day: date | None) -> str:
    """The folder of a meeting whose first day this is."""
    return NO_DAY if day is None else f"{day.year:04d}"


def is_year_folder(name: str) -> bool:
    """Whether a folder of this name holds meetings."""
    return re.fullmatch(r"[0-9]{4}", name) is not None


def file_name(title: str, day: date | None, taken: Collection[str] = ()) -> str:
    """A name for a new meeting's file: its first day and its title, whatever the title holds.

    It is a name on every system and never a path; -2, -3 … when one of the ``taken`` is the same to
    a system that does not know great letters from small.
    """
    stem = _safe(title)
    if day is not None:
        stem = f"{day.isoformat()} {stem}".strip()
    elif not stem or _RESERVED.fullmatch(stem.partition(".")[0].strip()):
        stem = f"{stem}_" if stem else "meeting"
    names = {folded(name) for name in taken}
    name, number = f"{stem}.json", 1
    while folded(name) in names:
        number += 1
        name = f"{stem}-{number}.json"
    return name


def folded(text: str) -> str:
    """The text as it is compared: case, composition and the width of blanks aside."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", text).casefold().split()))


def _safe(title: str) -> str:
    kept = (
        " " if sign in _FORBIDDEN or unicodedata.category(sign)[0] in "CZ" else sign
        for sign in unicodedata.normalize("NFC", str(cleaned(title)))
    )
    text = " ".join("".join(kept).split())
    short = text.encode()[:_TITLE_BYTES].decode("utf-8", "ignore")
    return short.strip(" .~$")


def _is_table(documents: object) -> bool:
    return isinstance(documents, dict) and all(
        _KEY.fullmatch(key) and isinstance(document, dict) for key, document in documents.items()
    )


_json = json.JSONEncoder(ensure_ascii=False).encode
