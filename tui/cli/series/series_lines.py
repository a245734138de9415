"""``series``: what the meetings of a series have in common, told and taken in the lines of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from exports.formats.meeting_json import plain_json, value_json
from store.errors import Misuse
from store.files.archive import Archive
from store.follow_up.earlier_meetings import points_for
from store.language.catalogue import screen_language, words
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Series
from store.search.meeting_meant import meeting_meant
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook, unknown_series
from store.series.description import Described, keep
from store.series.made_from import describe_from, join_series
from store.series.series_meetings import SeriesMeetings
from store.series.series_rows import FIELDS, SERIES, SeriesRow
from store.series.year_plan import plan_year
from tui.cli.input_lines import lines_of
from tui.cli.output import say, say_aside, say_json, visible
from tui.cli.verb import GivenPath, chosen_archive, verb
from tui.grammar.series import described_in_words, read_series, read_year_plan, series_lines


@verb("series")
@click.argument("name", required=False, default="")
@click.argument("file", type=GivenPath(), required=False)
@click.option("--from", "like", default="")
@click.option("--join", "joined", default="")
@click.option("--dates", default="")
@click.option("--json", "as_json", is_flag=True)
def series_verb(  # noqa: PLR0913, PLR0917 — one parameter for each option
    name: str,
    file: Path | None,
    like: str,
    joined: str,
    dates: str,
    archive: Path | None,
    *,
    as_json: bool,
) -> None:
    """Print a series, or take what FILE says of it; without a name, print which series there are."""
    kept = chosen_archive(archive, create=bool(name and not as_json))
    if not name:
        _say_all(kept, as_json=as_json)
        return
    if like:
        _make_from(kept, name, like)
    elif joined:
        _join(kept, name, joined)
    elif dates:
        _plan(kept, name, dates)
    elif file is not None:
        _take(kept, name, file)
    else:
        _say_one(kept, name, as_json=as_json)


def found_series(archive: Archive, name: str) -> tuple[SeriesBook, int]:
    """The series of an archive, and the one of a name. Raises ``series-unknown``, or with what is near."""
    book = SeriesBook(archive.common.tables())
    found = book.named(name)
    if found is None:
        raise unknown_series(book, name)
    return book, found


def _say_all(archive: Archive, *, as_json: bool) -> None:
    book = SeriesBook(archive.common.tables())
    meetings = meetings_now(archive)
    if as_json:
        say_json([_as_json(archive, book, one) for one in book.ids], indent=2)
        return
    sentence = words(screen_language(), "command")
    for one in book.ids:
        own = SeriesMeetings(meetings, book, one)
        count = sentence("series-meetings", count=len(own.all))
        say(f"{visible(book.row(one).name)}  {count}")


def _say_one(archive: Archive, name: str, *, as_json: bool) -> None:
    book, series = found_series(archive, name)
    if as_json:
        say_json(_as_json(archive, book, series), indent=2)
        return
    for line in series_lines(book, series, screen_language()):
        say(line)


def _take(archive: Archive, name: str, file: Path) -> None:
    """Take the lines of a file or of standard input; a series that is not there yet is made."""
    book = SeriesBook(archive.common.tables())
    known = book.named(name)
    language = (book.row(known).language if known else None) or screen_language()
    said = read_series(lines_of(file), language, archive.clock().date())
    series = known if known is not None else archive.series(name).id
    told = keep(archive, series, said)
    _tell(told)
    if said.days:
        _say_planned(archive, series, said.days)


def _tell(told: Described) -> None:
    """Say what was changed: «2 felt endret, Ola Dahl ute»."""
    say(described_in_words(told, words(screen_language(), "command")))


def _make_from(archive: Archive, name: str, like: str) -> None:
    file = meeting_meant(archive, like)
    record = file.record()
    if record.meeting.state == "approved" and record.meeting.series is None:
        say_aside(words(screen_language(), "command")("series-from-approved", title=record.meeting.title))
    series = archive.series(name)
    told = describe_from(archive, series.id, record)
    if record.meeting.series is None and record.meeting.state != "approved":
        join_series(file, series)
    _tell(told)


def _join(archive: Archive, name: str, other: str) -> None:
    """Let a misspelt series be another one from now on; meetings are not rewritten."""
    book, series = found_series(archive, name)
    _, meant = found_series(archive, other)
    if series == meant:
        raise Misuse("series-joined-already", name=name, other=other)
    row = book.rows(series)[0]
    archive.common.commit(Change((Edit(SERIES, row.id, {"same_as": (row.same_as, meant)}),)))
    say(words(screen_language(), "command")("series-joined", name=row.name, other=book.row(meant).name))


def _plan(archive: Archive, name: str, dates: str) -> None:
    _, series = found_series(archive, name)
    _say_planned(archive, series, read_year_plan(dates, archive.clock().date()))


def _say_planned(archive: Archive, series: int, days: Any) -> None:
    sentence = words(screen_language(), "command")
    plan = plan_year(archive, series, days, screen_language())
    for meeting in plan.made:
        say(f"{to_text(meeting.id)}  {meeting.from_}  {visible(meeting.title)}")
    for day in plan.passed_over:
        row = SeriesBook(archive.common.tables()).row(series)
        say_aside(sentence("series-day-taken", day=day.isoformat(), name=row.name))


def _as_json(archive: Archive, book: SeriesBook, series: int) -> dict[str, Any]:
    """A series as JSON: every field, members and standing items, and its meetings."""
    row = book.row(series)
    own = SeriesMeetings(meetings_now(archive), book, series)
    planned = own.planned
    return {
        "id": to_text(row.id),
        **{name: value_json(getattr(row, name)) for name in FIELDS},
        "members": [
            {
                "id": to_text(one.id),
                "name": one.name.name,
                "count": one.count,
                "role": one.role,
                "organisation": one.organisation,
                "party": one.party,
                "votes": one.votes,
                "deputy_for": one.deputy_for.name if one.deputy_for else None,
                "email": one.email,
            }
            for one in book.everybody(series)
        ],
        "standing": [
            {
                "id": to_text(one.id),
                "parent": to_text(one.parent) if one.parent else None,
                "title": one.title,
                "role": one.role,
                "sort": one.sort,
                "planned_minutes": one.planned,
                "presenter": one.presenter,
                "form": one.form,
                "format": one.format,
                "background": one.background,
            }
            for one in book.standing(series)
        ],
        "meetings": [
            {"id": to_text(one.id), "date": plain_json(one.meeting.from_), "state": one.meeting.state}
            for one in own.all
        ],
        "next": to_text(planned.id) if planned else None,
        "open": _open_points(archive, row, own),
    }


def _open_points(archive: Archive, row: SeriesRow, own: SeriesMeetings) -> int:
    """How many points the meetings of a series have left open, as a meeting after all of them finds them."""
    day = max((archive.clock().date(), *(one.last_day for one in own.all)))
    after = Meeting(id=archive.ids(), series=Series(row.id, row.name), from_=day, to=day)
    return sum(not point.settled_here for point in points_for(archive, Record.new(after)))
