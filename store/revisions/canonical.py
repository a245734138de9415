"""Tables as one text, the same wherever it is made, and its hash: what a revision holds and is cited by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, TypeAlias

HASH_SHOWN = 8
"""The digits of a hash that are printed."""

_Document: TypeAlias = dict[str, Any]


def canonical(tables: Mapping[str, Mapping[Any, _Document]]) -> str:
    """Tables as JSON: names in order, keys as text, no spaces."""
    keyed = {table: {str(key): document for key, document in docs.items()} for table, docs in tables.items()}
    return json.dumps(keyed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(content: str) -> str:
    """SHA-256 of a content, as 64 hex digits."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def tables_in(content: str) -> dict[str, dict[int, _Document]] | None:
    """The tables of a content; None when it is none."""
    try:
        value = json.loads(content)
        return {table: {int(key): _object(doc) for key, doc in docs.items()} for table, docs in value.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def changed_documents(before: str, after: str) -> int:
    """How many documents two contents do not have alike; 0 where one of them is none."""
    first, second = tables_in(before), tables_in(after)
    if first is None or second is None:
        return 0
    keys = {(table, key) for tables in (first, second) for table, docs in tables.items() for key in docs}
    return sum(first.get(table, {}).get(key) != second.get(table, {}).get(key) for table, key in keys)


def _object(document: Any) -> _Document:
    if not isinstance(document, dict):
        raise TypeError(type(document).__name__)
    return document
