"""The text of a record that goes to another archive: how it is laid out, its hash, and its bounds.

It is JSON with one document a line. The hash is that of its content in canonical form, so line ends do not
matter; all else does, for the text must be what its content is written as. That guards against accidents and
careless hands, not against a forger.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from store.errors import Problem

View: TypeAlias = Mapping[str, Any]
"""The content of a record: names, and what they hold, in order."""

FORMAT = "referat-record"
VERSION = 1
MOST_BYTES = 20 << 20
"""Bytes of the largest record that is read."""

_LEVELS = 64
"""Lists and objects inside one another, at most."""

_GREATEST = (1 << 63) - 1
RECORD_BEGINS = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format": ?"referat-record"')
"""How a record begins; no other JSON is read out of a folder."""

_MARKS = (b'"referat-record"', b'"audience"', b'"later_until"')
"""Names that no other file has together; one that a single letter was changed in has two of them still."""


def is_record(data: bytes) -> bool:
    """Whether a file is a record, or was one before something in it was changed."""
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    return sum(mark in data for mark in _MARKS) >= 2 + (not begins)


def hash_of(view: View) -> str:
    """SHA-256 of the content in canonical form (names in order, no blanks) without the hash itself."""
    bare = {name: value for name, value in view.items() if name != "hash"}
    text = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def record_text(view: View) -> bytes:
    """Return the text of a record: a name a line, and of a list a document a line."""
    lines = []
    for name, value in view.items():
        if isinstance(value, list) and value:
            inner = ",\n".join(map(_json, value))
            lines.append(f"{_json(name)}: [\n{inner}\n]")
        else:
            lines.append(f"{_json(name)}: {_json(value)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8", "replace")


def read_view(data: bytes, name: str) -> View:
    """Return the content of a record that nothing was changed in. ``name`` is the file's, for the sentence.

    Raises ``record-large``, ``record-none`` for another file, ``record-newer`` and ``record-changed``.
    """
    if len(data) > MOST_BYTES:
        raise Problem("record-large", file=name, size=MOST_BYTES >> 20)
    if not is_record(data):
        raise Problem("record-none", file=name)
    try:
        view = json.loads(data.decode("utf-8-sig"), parse_constant=_refused)
        version = view["version"]
        if type(version) is int and version > VERSION and view["format"] == FORMAT:
            raise Problem("record-newer", file=name, version=min(version, _GREATEST))
        whole = view["format"] == FORMAT and version == VERSION and view["hash"] == hash_of(view)
        laid_out = record_text(view)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise Problem("record-changed", file=name) from None
    if not whole or laid_out != data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"):
        raise Problem("record-changed", file=name)
    if not _is_bounded(view):
        raise Problem("record-damaged", file=name, place="–")
    return view  # type: ignore[no-any-return]


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _is_bounded(value: Any) -> bool:
    """Whether nothing is nested too deep, and no number is greater than others can read."""
    level = [value]
    for _ in range(_LEVELS):
        if any(type(one) is int and abs(one) > _GREATEST for one in level):
            return False
        inner = [one for one in level if isinstance(one, dict | list)]
        level = [deep for one in inner for deep in (one.values() if isinstance(one, dict) else one)]
        if not level:
            return True
    return False


_json = json.JSONEncoder(ensure_ascii=False).encode
