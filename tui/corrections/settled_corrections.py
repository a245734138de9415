"""Which corrections somebody has taken or refused on this machine, so that the same file asks no more.

Marks are kept, and no text. What was taken is settled as long as the record has it: an archive that was put
back from a backup is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec

from exports.corrections.row import Correction
from exports.formats.word.printed_part import mark
from store.errors import NotSaved, Problem
from store.files.durable import locked, make_folders, read_file, reason, write_file
from store.files.state_file import folder_of
from store.files.system import System
from store.record.identity import from_text, to_text
from store.record.model import TABLE_OF, Entry
from store.record.record import Record

SettledAs: TypeAlias = Literal["accepted", "refused", "noted"]
MOST = 5_000
"""Marks that are kept for a meeting; the newest are."""
_KIND = "corrections"


def settled(state: Path, record: Record, rows: Iterable[Correction]) -> dict[str, SettledAs]:
    """Return what became of corrections of a file, by their marks, as far as the record bears it out."""
    kept = _kept(state, record.meeting.id)
    known: dict[str, SettledAs] = {one: one for one in get_args(SettledAs)}
    found: dict[str, SettledAs] = {}
    for row in rows:
        told, _, witness = kept.get(row.id, "").partition(" ")
        if told in known and _is_borne_out(known[told], witness, row, record):
            found[row.id] = known[told]
    return found


def settle(
    state: Path,
    record: Record,
    rows: Iterable[Correction],
    told: SettledAs | None,
    made: Mapping[str, int] | None = None,
) -> None:
    """Keep what became of corrections; with None, that nothing did. Raises ``corrections-unkept``.

    ``record`` is the meeting before they were taken, ``made`` the entries that were made of some of them.
    """
    new = {row.id: f"{told} {_witness(row, record, made or {})}".strip() for row in rows}
    if not new:
        return
    folder, meeting = folder_of(state, _KIND), record.meeting.id
    try:
        make_folders(System(), folder)
        with locked(System(), folder):
            left = {key: one for key, one in _kept(state, meeting).items() if key not in new}
            every = {**left, **(new if told else {})}
            write_file(System(), _file(state, meeting), msgspec.json.encode(dict([*every.items()][-MOST:])))
    except (OSError, NotSaved) as error:
        why = reason(error) if isinstance(error, OSError) else error.key
        raise Problem("corrections-unkept", reason=str(why)) from error


def _witness(row: Correction, record: Record, made: Mapping[str, int]) -> str:
    """What tells later whether the record has a correction: the entry made of it, else what stood there."""
    return to_text(made[row.id]) if row.id in made else _standing(row, record)


def _is_borne_out(told: SettledAs, witness: str, row: Correction, record: Record) -> bool:
    """Whether the record has what was said of a correction that its file still differs in.

    It may have gone on from what was taken, and so differ; it has not got it where it prints what it did
    before, or what the file was printed with.
    """
    if told == "refused":
        return True
    made = from_text(witness) or 0
    if told == "noted":
        return record.raw(TABLE_OF[Entry], made) is not None  # a note that is deleted was dealt with
    match row.sort:
        case "added":
            return record.get(Entry, made) is not None
        case "moved":
            return witness != _standing(row, record)
        case _:
            return row.both and witness != _standing(row, record) and row.sort != "deleted"


def _standing(row: Correction, record: Record) -> str:
    """A mark of what the record has where a correction is of: the place of what is moved, else the text."""
    entry = record.get(Entry, row.document or 0)
    if row.sort == "moved" and entry is not None:
        return mark(f"{entry.item} {entry.rank}")
    return mark(row.here)


def _kept(state: Path, meeting: int) -> dict[str, str]:
    """What is kept of a meeting; nothing where that cannot be read."""
    try:
        return msgspec.json.decode(read_file(System(), _file(state, meeting)), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def _file(state: Path, meeting: int) -> Path:
    return folder_of(state, _KIND) / f"{to_text(meeting)}.json"
