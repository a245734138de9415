"""The order in which the fields of a document always stand in a file."""

from __future__ import annotations

from store.record.model import TABLES, Json, stored_names


def ordered(table: str, document: Json) -> Json:
    """The document with its fields in the order they always stand in, unknown ones last."""
    kind = TABLES.get(table)
    if kind is None:
        return document
    names = [name for name in ("id", *stored_names(kind)) if name in document]
    return {**{name: document[name] for name in names}, **document}
