"""``digest``: the short account of meetings that goes out by e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.language.catalogue import screen_language, told, words
from store.language.words import fold
from store.record.record import Record
from store.series.book import SeriesBook
from store.series.used_numbers import used_numbers
from tui.cli.output import organisation, say, say_aside, say_problem, searched, visible
from tui.cli.registers.registers import read_as_of
from tui.cli.verb import chosen_archive, verb
from tui.documents_folder import documents_of

if TYPE_CHECKING:
    from exports.digest.digest_file import DigestAsked

_FORMATS = ("eml", "html", "markdown", "md", "json")
_HELD = frozenset({"live", "draft", "approved"})


@verb("digest")
@click.argument("meetings", metavar="MEETING", nargs=-1)
@click.option("--since", default=None)
@click.option("--to", "to", type=click.Choice(_FORMATS), default="eml")
@click.option("--for", "reader", default="")
@click.option("--absent", is_flag=True)
@click.option("--attach", type=click.Choice(["docx"]))
@click.option("-o", "target", type=click.Path(path_type=Path), metavar="PATH")
def digest_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    meetings: tuple[str, ...],
    since: str | None,
    to: str,
    reader: str,
    attach: str | None,
    target: Path | None,
    archive: Path | None,
    *,
    absent: bool,
) -> None:
    """Write the digest of meetings, or of all that were held since a day; one for each absent person."""
    from exports.digest.digest_file import DIGEST_FORMATS, DigestAsked  # noqa: PLC0415 — heavy

    kept = chosen_archive(archive, create=False)
    records = _records(kept, meetings, since)
    kind = next(one for one in DIGEST_FORMATS if one.startswith("markdown" if to == "md" else to))
    asked = DigestAsked(
        kind=kind,
        language=screen_language(),
        organisation=organisation(kept),
        reader=reader,
        attach=attach is not None,
        used_numbers={one.meeting.id: used_numbers(kept, one.meeting) for one in records},
    )
    if absent:
        _for_absent(kept, records, asked, target)
        return
    _write(kept, records, asked, target, [reader] if reader else [])


def _records(archive: Archive, meetings: Sequence[str], since: str | None) -> list[Record]:
    """The meetings that were named, else those held since a day. Raises ``digest-of-none``."""
    if meetings:
        return [archive.find(one).record() for one in meetings]
    day = read_as_of(since, archive.clock().date())
    if day is None:
        raise Misuse("digest-of-which")
    found = []
    for summary in archive.listing().meetings:
        meeting = summary.meeting
        if meeting.state in _HELD and meeting.from_ is not None and (meeting.to or meeting.from_) >= day:
            try:
                found.append(archive.file(summary.path).record())
            except Problem as problem:
                say_problem(*told(problem, screen_language()))
    if not found:
        raise Problem("digest-of-none", day=day.isoformat())
    return found


def _for_absent(archive: Archive, records: Sequence[Record], asked: DigestAsked, target: Path | None) -> None:
    """One for each person who is noted as excused or absent in any of the meetings."""
    from msgspec.structs import replace  # noqa: PLC0415 — only here

    people = dict.fromkeys(
        person.name.name
        for record in records
        for person in record.attendance
        if person.status in ("excused", "absent") and person.count is None and person.name.name
    )
    if not people:
        raise Problem("digest-nobody-absent")
    for name in people:
        _write(archive, records, replace(asked, reader=""), target, [name], own=name)


def _write(  # noqa: PLR0913 — what is written, to whom, and where
    archive: Archive,
    records: Sequence[Record],
    asked: DigestAsked,
    target: Path | None,
    names: Sequence[str],
    *,
    own: str = "",
) -> None:
    from msgspec.structs import replace  # noqa: PLC0415 — only here

    from exports.digest.digest_file import digest_of  # noqa: PLC0415 — heavy
    from exports.export import deliver, free_path  # noqa: PLC0415 — heavy

    to = _addresses(archive, records, names)
    written = digest_of(records, replace(asked, to=to))
    if asked.kind == "json" and target is None:
        say(written.content.decode().rstrip("\n"))
        return
    suffix = {"markdown": ".md"}.get(asked.kind, f".{asked.kind}")
    stem = f"{written.stem} – {own.replace('/', '-')}" if own else written.stem
    folder = target if own and target is not None else documents_of(archive)
    path = deliver(written.content, None if own else target, folder, lambda: free_path(folder, stem, suffix))
    say(str(path))
    sentence = words(screen_language(), "command")
    if asked.kind == "eml":
        for name in names:
            if not _addresses(archive, records, [name]):
                say_aside(sentence("digest-no-address", name=visible(name)))
    if not own:
        say_aside(searched(written.look))


def _addresses(archive: Archive, records: Sequence[Record], names: Sequence[str]) -> tuple[str, ...]:
    """The e-mail addresses of members of the series, by a part of their names; all of them without names."""
    book = SeriesBook(archive.common.tables())
    found: dict[str, None] = {}
    for record in records:
        series = record.meeting.series
        for one in book.everybody(series.id) if series else ():
            fits = not names or any(fold(name) in fold(one.name.name) for name in names)
            if one.email and fits:
                found[" ".join(one.email.split())] = None
    return tuple(found)
