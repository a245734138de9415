"""Files of earlier versions: brought up to date in memory, step by step, when they are read.

Reading changes nothing on the disk. The first edit writes the file as it is now, after a copy of it as
it was has been put into the state folder.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from store.changes import Stored
from store.model import SCHEMA, Json

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
