"""The mark of what was forgotten for good: which fields of a document, and when.

It stands in the document (``forgotten``: a field's name, or ``*`` for all of them, and the instant) and
wins every merge: whoever does not know a mark has nothing to say in its field, whatever it says there, and
whenever that was written. Nothing tells what stood there; the traces of earlier contents go with it, since
from 32 bits a name or a number can be guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.record.model import Json


MARK = "forgotten"
"""The field that holds the marks."""

WHOLE = "*"
"""Stands for every field: of the document only this is left, and a number that nothing else may get."""


def marks(document: Json | None) -> dict[str, str]:
    """Return when each field was forgotten; nothing when a hand has put something else there."""
    found = (document or {}).get(MARK)
    return {name: at for name, at in found.items() if isinstance(at, str)} if isinstance(found, dict) else {}


def is_gone(document: Json | None) -> bool:
    """Whether the whole document was forgotten."""
    return WHOLE in marks(document)


def joined(*versions: Json | dict[str, str]) -> dict[str, str]:
    """Return the marks of all versions, the latest of each field, in the order of names.

    The instants are of one zone (UTC), so that their texts compare as they do.
    """
    found: dict[str, str] = {}
    for version in versions:
        for name, at in version.items():
            found[name] = max(at, found.get(name, ""))
    return dict(sorted(found.items()))


def gone(now: str, *versions: Json) -> Json:
    """Return what is left of a document that is forgotten: when it was deleted, the mark, its number.

    And that it was withheld, if it was: what somebody hangs on it elsewhere is so too.
    """
    numbers = [v["number"] for v in versions if is_gone(v) and v.get("number")]
    numbers = numbers or [v["number"] for v in versions if v.get("number")]
    dates = [v["deleted"] for v in versions if isinstance(v.get("deleted"), str)]
    left: Json = {"number": max(numbers, key=str)} if numbers else {}
    mark = joined(*({WHOLE: at} for v in versions if (at := marks(v).get(WHOLE))), {WHOLE: now})
    left |= {"private": True} if any(v.get("private") or v.get("exempt") for v in versions) else {}
    return {"deleted": min(dates, default=mark[WHOLE]), MARK: mark, **left}


def cleared(document: Json, *others: Json) -> Json:
    """Return the document as somebody has it who knows what the others know to be forgotten.

    The same object when that is nothing new to it.
    """
    if any(is_gone(version) for version in (document, *others)):
        whole = [version for version in (document, *others) if is_gone(version)]
        return gone("", *whole)
    for other in others:
        known = marks(document)
        newer = {name: at for name, at in marks(other).items() if at > known.get(name, "")}
        if newer:
            stays = {name: value for name, value in document.items() if name not in {*newer, "was"}}
            told = {name: other[name] for name in newer if name in other}
            document = {**stays, **told, MARK: joined(known, newer)}
    return document


def silenced(documents: Mapping[int, Json]) -> dict[int, Json]:
    """Return the documents with no second version that says what its first one was made to forget.

    Whoever made a second version without knowing the mark has nothing to say in that field either. One that
    was seen when the first was forgotten has the mark itself, and stays (see :func:`seen`).
    """
    after = dict(documents)
    if not any(marks(document) for document in documents.values()):
        return after
    waiting = True
    while waiting:  # a second version may have one of its own
        quiet = {key: _silent(version, after.get(_first_of(version), {})) for key, version in after.items()}
        waiting = any(quiet[key] is not version for key, version in after.items())
        after = quiet
    return after


def seen(before: Mapping[int, Json], after: Mapping[int, Json]) -> dict[int, Json]:
    """Return the documents after forgetting, in which the second versions that were there have the mark too.

    They are texts of their own and stay as they are; the mark tells them from those that nobody has seen.
    """
    told = dict(after)
    for key, version in after.items():
        first = _first_of(version)
        known = marks(before.get(first))
        new = {name: at for name, at in marks(after.get(first)).items() if at != known.get(name)}
        named = {"text" if name == WHOLE else name: at for name, at in new.items()}
        if named and not is_gone(version):
            told[key] = {**version, MARK: joined(named, marks(version))}
    return told


def _first_of(version: Json) -> int:
    first = version.get("conflict_of")
    return first if isinstance(first, int) else 0


def _silent(version: Json, first: Json) -> Json:
    """A second version without what the first forgot; the same object when that is nothing new to it."""
    known = marks(version)
    newer = {
        name: at
        for name, at in marks(first).items()
        if at > known.get("text" if name == WHOLE else name, "") and not is_gone(version)
    }
    if WHOLE in newer:
        return gone(newer[WHOLE], version)
    if not newer:
        return version
    goes = {*newer, "was", *(("typed",) if "text" in newer else ())}
    return {**{n: v for n, v in version.items() if n not in goes}, MARK: joined(known, newer)}
