"""``slip``: what concerns one party or person, or each of those that a meeting concerns."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from exports.slip.slip_file import SLIP_FORMATS, SlipAsked, SlipsMade, deliver_slip, slips_of
from exports.slip.slip_lines import Slip
from exports.slip.slip_source import SlipSource, newest_with, source_of
from exports.typography.dates import date_range
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.forget.export_log import remember
from store.language.catalogue import screen_language, words
from store.search.meeting_meant import meeting_meant
from store.stationery.letterheads import letterhead_of, read_named
from store.stationery.logo import logo_of
from tui.cli.formats import FormatChoice
from tui.cli.output import organisation, say, say_aside, say_json, searched, titled, visible
from tui.cli.registers.registers import read_as_of
from tui.cli.series.series_lines import found_series
from tui.cli.verb import FileTarget, chosen_archive, target_option, verb
from tui.documents_folder import documents_of

_FORMATS = ("docx", "html", "markdown", "json", "eml")


@verb("slip")
@click.argument("name", default="")
@click.option("--all", "all_of", metavar="MEETING", default="")
@click.option("--since", default="")
@click.option("--series", default="")
@click.option("--to", "to", type=FormatChoice(_FORMATS), default="docx")
@click.option("--json", "as_json", is_flag=True)
@target_option("-o", "--output")
def slip_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    name: str,
    all_of: str,
    since: str,
    series: str,
    to: str,
    target: FileTarget,
    archive: Path | None,
    *,
    as_json: bool,
) -> None:
    """Write the slip of a party or a person, or one for each of those that a meeting concerns."""
    if bool(name.strip()) == bool(all_of):
        raise Misuse("slip-of-whom")
    kept = chosen_archive(archive, create=False)
    source = _source(kept, name, all_of, series)
    wanted = "json" if as_json else to
    asked = SlipAsked(
        kind=next(one for one in SLIP_FORMATS if one == wanted),
        names=(name,) if name else None,
        since=_since(kept, source, since),
        organisation=organisation(kept),
        letterhead=_letterhead(kept, source) if wanted == "docx" else None,
        logo=logo_of(kept),
    )
    made = slips_of(source, asked)
    if made.kind == "json" and not target.is_named:
        views = made.views()
        if all_of or views:
            say_json(views if all_of else views[0], indent=2)
    else:
        _deliver(kept, made, target, all_of=bool(all_of))
    _tell(made, asked)


def _source(archive: Archive, name: str, meeting: str, series: str) -> SlipSource:

    if meeting:
        return source_of(archive, meeting_meant(archive, meeting).record().meeting.id)
    return newest_with(archive, name, found_series(archive, series)[1] if series else None)


def _since(archive: Archive, source: SlipSource, text: str) -> int | date | None:
    """A meeting of the series, by its id, or a day. Raises what finding the meeting raises."""
    if not text.strip():
        return None
    try:
        day = read_as_of(text, archive.clock().date())
    except Problem:
        day = None
    if day is not None:
        return day
    meeting = meeting_meant(archive, text).record().meeting
    if meeting.id not in {record.meeting.id for record in source.records}:
        raise Problem("slip-since-other", title=titled(meeting.title))
    return meeting.id


def _letterhead(archive: Archive, source: SlipSource) -> bytes | None:
    used = letterhead_of(archive, source.records[-1].meeting)
    return read_named(archive, used) if used else None


def _deliver(archive: Archive, made: SlipsMade, target: FileTarget, *, all_of: bool) -> None:
    """Write each of them, and print where it is: several into the folder that was named."""
    folder = (target.as_folder if all_of else target.folder) or documents_of(archive)
    for one in made.made:
        path = deliver_slip(made, one, None if all_of else target.file, folder)
        remember(archive, path, one.slip.newest.meeting.id)
        say(str(path))


def _tell(made: SlipsMade, asked: SlipAsked) -> None:
    """Say of whom nothing was said, who has no address, and what was searched for."""
    sentence = words(screen_language(), "command")
    for slip in made.silent:
        say_aside(_nothing(slip))
    if made.kind == "eml":
        for one in made.made:
            if not one.addresses:
                say_aside(sentence("digest-no-address", name=visible(one.slip.reader.name)))
    if made.made and asked.kind != "json":
        say_aside(searched(made.look, "slips-public" if len(made.made) > 1 else "export-public"))


def _nothing(slip: Slip) -> str:

    sentence, name = words(screen_language(), "command"), visible(slip.reader.name)
    if slip.since_day is None:
        return sentence("slip-nothing", name=name)
    return sentence("slip-nothing-since", name=name, day=date_range(slip.since_day, None, screen_language()))
