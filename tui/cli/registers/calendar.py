"""``calendar``: what falls on days, as a file for calendars, as the page of a year, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from exports.calendar.calendar_file import CALENDAR_FORMATS, CalendarAsked, calendar_of, deliver_calendar
from store.errors import Problem
from store.files.archive import Archive
from store.forget.export_log import ALL, remember
from store.language.catalogue import screen_language, told, words
from store.language.words import fold
from store.record.attendance import people_of
from store.record.record import Record
from store.record.status import Fates
from store.record.withheld import Withheld
from tui.cli.formats import FormatChoice
from tui.cli.output import organisation, say, say_aside, say_problem, searched, visible
from tui.cli.registers.registers import read_now
from tui.cli.series.series_lines import found_series
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb

_FORMATS = ("ics", "docx", "markdown", "html", "json")


@verb("calendar")
@click.option("--to", "to", type=FormatChoice(_FORMATS), default="ics")
@click.option("--year", type=click.IntRange(1, 9999))
@click.option("--series", default="")
@click.option("--owner", default="")
@click.option("--deadlines", is_flag=True)
@click.option("--spans", is_flag=True)
@target_option("-o", "--output")
def calendar_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    to: str,
    year: int | None,
    series: str,
    owner: str,
    target: FileTarget,
    archive: Path | None,
    *,
    deadlines: bool,
    spans: bool,
) -> None:
    """Write the calendar of the archive, and say what has no day and is not in it."""
    kept = chosen_archive(archive, create=False)
    format_ = next(one for one in CALENDAR_FORMATS if one.startswith(to))
    asked = CalendarAsked(
        to=format_,
        year=year,
        series=series,
        owner=owner,
        deadlines=deadlines,
        spans=spans,
        language=screen_language(),
        organisation=organisation(kept),
    )
    records = _records(kept)
    if series and not any(
        fold(series) in fold(one.meeting.series.name) for one in records if one.meeting.series
    ):
        found_series(kept, series)  # says which are near
    if owner:
        _check_owner(records, owner)
    written = calendar_of(records, read_now(kept), kept.identity(), asked)
    sentence = words(screen_language(), "command")
    if format_ == "json" and not target.is_named:
        say(written.content.decode().rstrip("\n"))
        return
    path = deliver_calendar(written, target.file, target.folder_in(kept), asked)
    remember(kept, path, ALL)
    say(str(path))
    say_aside(searched(written.look))
    for time in dict.fromkeys(visible(one.words) for one in written.left if one.words):
        say_aside(sentence("calendar-no-day", time=time))


def _check_owner(records: Sequence[Record], owner: str) -> None:
    """Raise Problem when nobody in the archive is called so, with who is called nearly so.

    Names that only somebody's private lines have are not told.
    """
    names = dict.fromkeys(name for one in records for name in _named(one))
    wanted = fold(owner)
    if any(wanted in fold(name) for name in names):
        return
    words_of = {fold(part): name for name in names for part in (name, *name.split())}
    near = get_close_matches(wanted, words_of, 1, _NEAR)
    if near:
        raise Problem("calendar-nobody-near", name=owner, near=words_of[near[0]])
    raise Problem("calendar-nobody", name=owner)


_NEAR = 0.7
"""How alike two names are, of 1, from which on one may be meant by the other."""


def _named(record: Record) -> Iterator[str]:
    """Who is on the list of a meeting, or is to do something that others may read."""
    yield from people_of(record)
    withheld = Withheld(record)
    fates = Fates(record)
    for entry in record.entries:
        if not withheld.untold(entry.id):
            yield from (name.name for name in fates.owners(entry))


def _records(archive: Archive) -> list[Record]:
    """Every meeting that can be read; which cannot, is said."""
    found = []
    for summary in archive.listing().meetings:
        try:
            found.append(archive.file(summary.path).record())
        except Problem as problem:
            say_problem(*told(problem, screen_language()))
    return found
