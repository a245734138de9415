"""Which corrections somebody has taken or refused on this machine, so that the same file asks no more.

Marks are kept, and no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias, get_args

import msgspec

from store.errors import NotSaved, Problem
from store.files.durable import locked, make_folders, read_file, reason, write_file
from store.files.state_file import folder_of
from store.files.system import System
from store.record.identity import to_text

SettledAs: TypeAlias = Literal["accepted", "refused", "noted"]
MOST = 5_000
"""Marks that are kept for a meeting; the newest are."""
_KIND = "corrections"


def settled(state: Path, meeting: int) -> dict[str, SettledAs]:
    """Return what became of corrections of a meeting, by their marks; none where nothing can be read."""
    try:
        kept = msgspec.json.decode(read_file(System(), _file(state, meeting)), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}
    known: dict[str, SettledAs] = {one: one for one in get_args(SettledAs)}
    return {mark: known[told] for mark, told in kept.items() if told in known}


def settle(state: Path, meeting: int, marks: Iterable[str], told: SettledAs | None) -> None:
    """Keep what became of corrections; with None, that nothing did. Raises ``corrections-unkept``."""
    folder, new = folder_of(state, _KIND), dict.fromkeys(marks)
    if not new:
        return
    try:
        make_folders(System(), folder)
        with locked(System(), folder):
            kept: Mapping[str, str] = settled(state, meeting)
            left = {mark: one for mark, one in kept.items() if mark not in new}
            rows = {**left, **(dict.fromkeys(new, told) if told else {})}
            write_file(System(), _file(state, meeting), msgspec.json.encode(dict([*rows.items()][-MOST:])))
    except (OSError, NotSaved) as error:
        why = reason(error) if isinstance(error, OSError) else error.key
        raise Problem("corrections-unkept", reason=str(why)) from error


def _file(state: Path, meeting: int) -> Path:
    return folder_of(state, _KIND) / f"{to_text(meeting)}.json"
