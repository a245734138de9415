"""What an archive reads about a document, in a file beside it: title, meeting, case, access, and items."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from exports.outline.context import Scribe
from exports.outline.internal import for_insiders
from exports.privacy import for_others
from exports.typography.typesetter import typesetter
from store.record.record import Record
from store.record.values import Profile
from store.record.withheld import Withheld

if TYPE_CHECKING:
    from exports.blocks import Minutes
    from store.record.model import AgendaItem

SUFFIX = ".metadata.json"


class ExportedFile(NamedTuple):
    """A file of the document: its name, its format, and the SHA-256 of its bytes."""

    name: str
    format: str
    sha256: str


def exported_file(path: Path, content: bytes, to: str) -> ExportedFile:
    """The file that was written."""
    return ExportedFile(path.name, to, sha256(content).hexdigest())


def metadata_path(path: Path) -> Path:
    """Where what is known of a document stands: «Styremøte – protokoll.metadata.json»."""
    return path.with_name(f"{path.stem}{SUFFIX}")


def metadata(  # noqa: PLR0913 — a record, and what the document was made of
    record: Record,
    minutes: Minutes,
    files: Iterable[ExportedFile],
    *,
    used_numbers: Collection[str],
    internal: bool = False,
    item: AgendaItem | None = None,
) -> bytes:
    """Return the file for a document: of one for others, what others may read.

    ``item`` is the one that an extract is of.
    """
    told = {one.name: _plain(one.value) for one in minutes.properties}
    view: dict[str, Any] = {
        "title": _plain(minutes.property_title or minutes.title),
        "type": told.get("Dokumenttype", _plain(minutes.type_label).capitalize()),
        "date": told.get("Møtedato", ""),
        "committee": told.get("Utvalg", ""),
        "meeting_number": told.get("Møtenummer", ""),
        "meeting_id": told.get("Referat-møte", ""),
        "case": told.get("Arkivsak", ""),
        "access": {"code": told.get("Tilgangskode", ""), "law": told.get("Hjemmel", "")},
        "author": _plain(minutes.author),
        "version": told.get("Versjon", ""),
        "status": told.get("Status", ""),
        "language": minutes.language,
        "files": [one._asdict() for one in files],
        "items": list(_items(record, minutes, used_numbers, item, internal=internal)),
    }
    return (json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _plain(text: str) -> str:
    """A text as other programs look for it: the blanks that print has are blanks."""
    return " ".join(text.split())


def _items(
    record: Record,
    minutes: Minutes,
    used_numbers: Collection[str],
    item: AgendaItem | None,
    *,
    internal: bool,
) -> Iterator[Mapping[str, str]]:
    """Each item as it is printed: one that is exempt without its title, one that is private not at all.

    Beside an internal version each has its title alone: its access says what is printed behind it there.
    """
    shown = for_insiders(record) if internal else for_others(record)
    paper = minutes.origin.paper if minutes.origin is not None else ""
    profile: Profile | None = next((one for one in get_args(Profile) if one == paper), None)
    setter = typesetter(record.meeting.language, record.meeting.tidy)
    scribe = Scribe(shown, setter, profile, used_numbers, speakers=None)
    withheld = Withheld(record)  # for insiders the items bear none: they are marked in words
    bare = {one.id: scribe.heading(one.title) for one in record.agenda} if internal else {}
    for one in scribe.items:
        if one.form == "break" or (item is not None and one.id != item.id):
            continue
        law = withheld.laws.get(one.id, "") if internal else scribe.exempt(one)
        yield {
            "number": _plain(scribe.number(one)),
            "title": _plain(bare.get(one.id, "") or scribe.name_of(one)),
            "access": "exempt" if law else "private" if one.id in withheld.private else "open",
            "law": scribe.ground(law) if law else "",
        }


def other_files(path: Path) -> list[ExportedFile]:
    """The files that the one beside tells of already, as long as they are as they were."""
    try:
        rows = json.loads(metadata_path(path).read_bytes())["files"]
        told = [ExportedFile(str(row["name"]), str(row["format"]), str(row["sha256"])) for row in rows]
        return [
            one
            for one in told
            if one.name != path.name
            and Path(one.name).name == one.name
            and sha256((path.parent / one.name).read_bytes()).hexdigest() == one.sha256
        ]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def drop_untouched(path: Path, content: bytes) -> None:
    """Remove the file that stands where a new one will, where the two differ in the files they tell of alone.

    Anything else may have been written by hand, and stays beside the new one.
    """
    with suppress(OSError, ValueError):
        before, now = json.loads(path.read_bytes()), json.loads(content)
        if isinstance(before, dict) and {**before, "files": []} == {**now, "files": []}:
            path.unlink()
