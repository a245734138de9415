"""The properties of a file that an archive reads without opening it: which meeting, version and access."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.blocks import Property
from exports.privacy import InsideRecord
from store.language.words import bodies, fold
from store.record.identity import to_text
from store.revisions.revision import approved_one, shown_hash

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def properties(scribe: Scribe, kind: str, status: str) -> tuple[Property, ...]:
    """Return the properties of a document of a kind, those that hold anything.

    They have the same names in every language, so that an archive looks for one.
    """
    return tuple(one for one in _all(scribe, kind, status) if one.value.strip())


def _all(scribe: Scribe, kind: str, status: str) -> Iterator[Property]:
    meeting = scribe.meeting
    holds = approved_one(scribe.record)
    yield Property("Arkivsak", meeting.archive_ref)
    # The file for others of a meeting with exempt items is open, whatever the meeting is.
    record = scribe.record
    secret = any(one.exempt for one in record.agenda) or any(one.exempt for one in record.entries)
    access = "" if secret and not isinstance(record, InsideRecord) else meeting.access
    yield Property("Hjemmel" if "§" in access else "Tilgangskode", access)
    yield Property("Møtedato", meeting.from_.isoformat() if meeting.from_ else "", is_date=True)
    body = next((role.name for role in meeting.roles if fold(role.label) in bodies()), "")
    yield Property("Utvalg", meeting.series.name if meeting.series else body or meeting.organiser)
    yield Property("Møtenummer", meeting.number)
    yield Property("Dokumenttype", kind)
    yield Property("Versjon", str(holds[0]) if holds is not None and holds[1].number else "")
    yield Property("Status", status.capitalize() if status.isupper() else status)
    yield Property("Referat-møte", to_text(meeting.id))
    yield Property("Referat-avtrykk", shown_hash(holds[1]) if holds is not None and holds[1].number else "")
