"""The encoding of a file: its JSON text, its name, and what a file of an older version becomes.

Stock TinyDB reads the text (``TinyDB(path, encoding="utf-8")``): a table of tables of documents, one
document a line and always in the same order, so that a file reads by eye and differs by line.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, TypeAlias

import msgspec

from store.errors import NotSaved, Problem
from store.language.late_pattern import late_pattern
from store.merge.duplicates import TwiceError, joined, once
from store.record.model import SCHEMA, TABLES, Json, Stored

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


ARCHIVE_TABLES = ("archive", "series", "members", "standing", "topics", "people", "parties", "events")
"""The tables of archive.json."""

NO_DAY = "0000"
"""The folder of meetings that have no day yet."""

_ORDER = {table: place for place, table in enumerate((*ARCHIVE_TABLES[:-1], *TABLES))}
_KEY = re.compile(r"0|[1-9][0-9]{0,18}")
_GIT = re.compile(rb"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
_HALF = late_pattern(
    r"""\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"""
)
"""A surrogate that stands alone (1), in a text where others are pairs, or letters after a backslash."""

_TITLE_BYTES = 80  # name, temporary name and all stay below 143, the least any file system takes
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = late_pattern(r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)


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


def written(tables: Mapping[str, Mapping[Any, Json]]) -> bytes:
    """Return the text of a file that is to be put on the disk: it has been read again, and says the same.

    Raises NotSaved (``not-readable``), with the place, when it would not.
    """
    single = [(table, key) for table, documents in tables.items() for key in documents]
    try:
        text = encoded(tables)
        again = parsed(text, "")
        lost = [place for place in single if not _says_the_same(again, *place, tables[place[0]][place[1]])]
    except (Problem, ValueError, TypeError, RecursionError) as error:
        for table, key in single if len(single) > 1 else ():
            written({table: {key: tables[table][key]}})  # names the one that hinders
        table, key = single[0] if single else ("", "")
        raise NotSaved("not-readable", place=f"{table}/{key}") from error
    if lost:
        raise NotSaved("not-readable", place=f"{lost[0][0]}/{lost[0][1]}")
    return text


def parsed(data: bytes, name: str) -> dict[str, dict[int, Json]]:
    """Return the tables of a file. Raises ``file-unreadable`` when they cannot be read.

    ``name`` is the file's, for the sentence; ``line`` there is 0 when the text is JSON of another shape.
    """
    return read(data, name)[0]


def read(data: bytes, name: str) -> tuple[dict[str, dict[int, Json]], bool]:
    """Return the tables of a file, as :func:`parsed` does, and whether they say it otherwise than the file.

    They do where a name stands twice, and its versions are merged, and where a character is only half.
    """
    try:
        return _tables(data)
    except json.JSONDecodeError as error:
        marked = _GIT.search(data)  # what git leaves where two have changed the same
        if marked:
            line = data.count(b"\n", 0, marked.start()) + 1
            raise Problem("file-conflict-marks", file=name, line=line) from error
        raise Problem("file-unreadable", file=name, line=error.lineno) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Problem("file-unreadable", file=name, line=line) from error
    except (ValueError, RecursionError) as error:  # numbers and nestings beyond all measure
        raise Problem("file-unreadable", file=name, line=0) from error


def _tables(data: bytes) -> tuple[dict[str, dict[int, Json]], bool]:
    text = data.decode("utf-8-sig")
    found = json.loads(text)
    if _is_as_written(data, found):
        return _numbered(found), False
    whole = _HALF.sub(lambda half: "\ufffd" if half[1] else half[0], text)  # what no UTF-8 can write
    try:
        return _numbered(json.loads(whole, object_pairs_hook=once)), whole != text
    except TwiceError:
        return joined(whole, _number), True


def _is_as_written(data: bytes, found: object) -> bool:
    """Whether a text says nothing but what was found in it, so that no name stands twice: most files do.

    Asked so, because listening to every name costs as much again as the reading.
    """
    try:
        return data.translate(None, b" \n") == _bare(found).translate(None, b" \n")
    except (ValueError, OverflowError, RecursionError):
        return False


def _numbered(tables: Any) -> dict[str, dict[int, Json]]:
    if not isinstance(tables, dict) or not all(map(_is_table, tables.values())):
        raise ValueError("no tables")
    return {table: {int(key): doc for key, doc in docs.items()} for table, docs in tables.items()}


def _is_table(documents: object) -> bool:
    return isinstance(documents, dict) and all(
        _KEY.fullmatch(key) and isinstance(document, dict) for key, document in documents.items()
    )


def _number(key: str) -> int:
    if not _KEY.fullmatch(key):
        raise ValueError(key)
    return int(key)


def _says_the_same(again: Mapping[str, Mapping[int, Json]], table: str, key: Any, meant: Json) -> bool:
    said = again.get(cleaned(table), {}).get(int(key))
    # By their texts where a value is not equal to itself (NaN), or can only be written otherwise.
    return said == meant or _text(said) == cleaned(_text(meant))


def cleaned(value: Any) -> Any:
    """The value as a file can hold it: lists, and no halves of characters (lone surrogates).

    Two that belong together are joined; what stands alone becomes U+FFFD.
    """
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return value
    if isinstance(value, Mapping | list | tuple):
        return json.loads(cleaned(_text(value)))  # in one piece, so that it may be nested as deep as it is
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


_json = json.JSONEncoder(ensure_ascii=False).encode
_text = json.JSONEncoder(ensure_ascii=False).encode  # another one: what slips here must not slip there
_bare = msgspec.json.Encoder().encode
