"""``digest``: the short account of meetings that goes out by e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from exports.digest.digest_file import (
    DIGEST_FORMATS,
    MAILED_FORMATS,
    DigestAsked,
    DigestMade,
    MailedFormat,
    digest_of,
)
from exports.digest.mail import MailAttachment
from exports.digest.readers import DigestReaders, absent_from
from exports.export import deliver
from exports.free_path import free_path
from exports.site.last_site import page_of
from exports.slip.slip_file import SlipAsked, as_attachment, slips_of
from exports.slip.slip_source import source_of
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.encoding import file_name
from store.forget.export_log import ALL, remember
from store.language.catalogue import screen_language, told, words
from store.language.words import fold
from store.record.record import Record
from store.search.meeting_meant import meeting_meant
from store.search.numbers_given import numbers_given
from store.stationery.letterheads import letterhead_of, read_named
from store.stationery.logo import logo_of
from tui.cli.formats import FormatChoice
from tui.cli.output import organisation, say, say_aside, say_problem, searched, visible
from tui.cli.registers.registers import read_as_of
from tui.cli.series.series_lines import found_series
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb
from tui.documents_folder import documents_of

_FORMATS = ("eml", "html", "markdown", "json")
_HELD = frozenset({"live", "draft", "approved"})


@verb("digest")
@click.argument("meetings", metavar="MEETING", nargs=-1)
@click.option("--since", default=None)
@click.option("--series", default="")
@click.option("--to", "to", type=FormatChoice(_FORMATS), default="eml")
@click.option("--for", "reader", default="")
@click.option("--absent", is_flag=True)
@click.option("--attach", type=click.Choice(MAILED_FORMATS))
@target_option("-o", "--output")
def digest_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    meetings: tuple[str, ...],
    since: str | None,
    series: str,
    to: str,
    reader: str,
    attach: MailedFormat | None,
    target: FileTarget,
    archive: Path | None,
    *,
    absent: bool,
) -> None:
    """Write the digest of meetings, or of all that were held since a day; one for each absent person.

    Of those since a day, the meetings of a series alone, where one is named.
    """
    kept = chosen_archive(archive, create=False)
    if series and meetings:
        raise Misuse("digest-series")
    records = _records(kept, meetings, since, series)
    kind = next(one for one in DIGEST_FORMATS if one.startswith(to))
    asked = DigestAsked(
        kind=kind,
        language=screen_language(),
        organisation=organisation(kept),
        reader=reader,
        attach=attach,
        used_numbers={one.meeting.id: numbers_given(kept, one.meeting) for one in records},
        letterheads=_letterheads(kept, records) if attach == "docx" else {},
        logo=logo_of(kept) if attach else None,
        addresses={one.meeting.id: page_of(kept, one.meeting) for one in records},
    )
    mails = _Mails(kept, records, digest_of(records, asked), target)
    if absent:
        mails.to_absent()
    else:
        mails.to_readers(reader)


def _records(archive: Archive, meetings: Sequence[str], since: str | None, series: str) -> list[Record]:
    """The meetings that were named, else those held since a day, of a series where one is named.

    Raises ``digest-of-none``, and what finding the series raises.
    """
    if meetings:
        return [meeting_meant(archive, one).record() for one in meetings]
    day = read_as_of(since, archive.clock().date())
    if day is None:
        raise Misuse("digest-of-which")
    wanted = found_series(archive, series)[1] if series else None
    same = archive.same_series()
    found = []
    for summary in archive.listing().meetings:
        meeting = summary.meeting
        of = same.get(meeting.series.id, meeting.series.id) if meeting.series is not None else 0
        if wanted is not None and of != wanted:
            continue
        if meeting.state in _HELD and meeting.from_ is not None and (meeting.to or meeting.from_) >= day:
            try:
                found.append(archive.file(summary.path).record())
            except Problem as problem:
                say_problem(*told(problem, screen_language()))
    if not found:
        raise Problem("digest-of-none", day=day.isoformat())
    return found


def _letterheads(archive: Archive, records: Sequence[Record]) -> dict[int, bytes]:
    """The letterhead that each of some meetings is printed on, where it has one."""
    named = {record.meeting.id: letterhead_of(archive, record.meeting) for record in records}
    return {meeting: read_named(archive, name) for meeting, name in named.items() if name}


class _Mails:
    """A digest that is written once, or once for each person it is meant for."""

    def __init__(
        self, archive: Archive, records: Sequence[Record], made: DigestMade, target: FileTarget
    ) -> None:
        self._archive = archive
        self._records = records
        self._made = made
        self._target = target
        self._sentence = words(screen_language(), "command")
        self._readers = DigestReaders(archive, records)

    def to_readers(self, reader: str) -> None:
        """Write it to one reader, else to all members whose addresses are known."""
        if self._made.kind == "json" and not self._target.is_named:
            say(self._made.written().decode().rstrip("\n"))
            return
        to = self._address(reader) if reader else self._readers.everybody
        self._deliver(self._made.stem, self._target.file, self._target.folder_in(self._archive), to)
        say_aside(searched(self._made.look))

    def to_absent(self) -> None:
        """Write one for each person who is noted as excused or absent in any of the meetings."""
        people = absent_from(self._records)
        if not people:
            raise Problem("digest-nobody-absent")
        folder = self._target.as_folder or documents_of(self._archive)
        slips = self._slips(people) if self._made.kind == "eml" else {}
        for name in people:
            stem = Path(file_name(f"{self._made.stem} – {name}", None)).stem
            self._deliver(stem, None, folder, self._address(name), slips.get(fold(name), ()))
        say_aside(searched(self._made.look))

    def _slips(self, people: Sequence[str]) -> dict[str, tuple[MailAttachment, ...]]:
        """What concerns each of some people, as a Word file that goes with the mail, by folded names."""
        last = max(self._records, key=lambda record: (record.meeting.from_ or date.min, record.meeting.id))
        listed = {fold(who.name.name) for who in last.attendance if who.count is None}
        used = letterhead_of(self._archive, last.meeting)
        asked = SlipAsked(
            names=tuple(name for name in people if fold(name) in listed),
            organisation=organisation(self._archive),
            letterhead=read_named(self._archive, used) if used else None,
            logo=logo_of(self._archive),
        )
        made = slips_of(source_of(self._archive, last.meeting.id), asked).made
        return {fold(one.slip.reader.name): (as_attachment(one),) for one in made}

    def _deliver(
        self,
        stem: str,
        target: Path | None,
        folder: Path,
        to: Sequence[str],
        also: Sequence[MailAttachment] = (),
    ) -> None:
        suffix = ".md" if self._made.kind == "markdown" else f".{self._made.kind}"
        content = self._made.written(to, also)
        path = deliver(content, target, folder, lambda: free_path(folder, stem, suffix))
        remember(self._archive, path, self._records[0].meeting.id if len(self._records) == 1 else ALL)
        say(str(path))

    def _address(self, name: str) -> tuple[str, ...]:
        """The address of the one person a name stands for; where none is known, that is said."""
        found = self._readers.address(name)
        if not found and self._made.kind == "eml":
            say_aside(self._sentence("digest-no-address", name=visible(name)))
        return (found,) if found else ()
