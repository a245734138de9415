"""Writes the calendar of an archive, and searches it for withheld words before it is handed over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from exports.calendar.calendar_row import (
    CalendarRow,
    CalendarSource,
    calendar_rows,
    calendar_source,
    unfinished,
    without_deadline,
)
from exports.calendar.ics import in_calendar, to_ics
from exports.calendar.year_page import Year, of_year, year_page
from exports.export import deliver, rendered
from exports.formats.meeting_json import plain_json
from exports.formats.registry import row_of
from exports.free_path import free_path
from exports.review.leak_check import SearchCount, looked_for, meetings_leak
from exports.typography.typesetter import AsTyped, Printed
from store.errors import Problem
from store.files.encoding import file_name
from store.language.catalogue import words
from store.language.words import fold
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import Language
from store.registers.book import Book

CalendarFormat: TypeAlias = Literal["ics", "docx", "markdown", "html", "json"]
"""What a calendar is written as: a file for calendars, the page of a year, or what it is made of."""

CALENDAR_FORMATS: tuple[CalendarFormat, ...] = get_args(CalendarFormat)


class CalendarAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of the calendar.

    year: None for all, or on a page for that of the newest meeting. series: a part of its name. owner: a part
    of the name of whoever is to do it; then meetings are left out. deadlines: with those of open actions,
    which a page always has. spans: with bars over more than a month.
    """

    to: CalendarFormat = "ics"
    year: int | None = None
    series: str = ""
    owner: str = ""
    deadlines: bool = False
    spans: bool = False
    language: Language = "nb"
    organisation: str = ""


class CalendarWritten(msgspec.Struct, frozen=True):
    """A calendar: its bytes, what has no day and is therefore not in it, and what it was searched for."""

    content: bytes
    left: tuple[CalendarRow, ...]
    look: SearchCount
    year: int | None


def calendar_of(records: Sequence[Record], book: Book, archive: int, asked: CalendarAsked) -> CalendarWritten:
    """Return the calendar of meetings; ``archive`` is the id of theirs.

    Raises ``export-leaks`` when a text that is withheld stood in it.
    """
    make = partial(_made, book=book, archive=archive, asked=asked)
    content, left, year = make(records)
    if meetings_leak(records, content, lambda silent, keys: make(silent, without=keys)[0]):
        raise Problem("export-leaks")
    return CalendarWritten(content, left, looked_for(*records), year)


def _made(
    records: Sequence[Record],
    *,
    book: Book,
    archive: int,
    asked: CalendarAsked,
    without: frozenset[int] = frozenset(),
) -> tuple[bytes, tuple[CalendarRow, ...], int | None]:
    of = calendar_source((one for one in records if _is_of_series(one, asked.series)), book, without)
    found = tuple(one for one in calendar_rows(of) if _fits(one, asked))
    if asked.to == "ics" or asked.to == "json":  # noqa: PLR1714 — so the other formats are known by type
        if asked.year is not None:
            found = of_year(found, asked.year)
        told = in_calendar(found, spans=asked.spans)
        left = tuple(one for one in found if one.days is None)
        if asked.to == "json":
            return _as_json(found, archive), left, asked.year
        name = asked.organisation or words(asked.language, "document")("calendar-name")
        return to_ics(told, name=name, archive=archive, language=asked.language), left, asked.year
    year = asked.year if asked.year is not None else _newest_year(of)
    page = Year(
        year=year,
        found=of_year(found, year),
        without=tuple(row for row in without_deadline(of) if _is_owned([o.name for o in row.owners], asked)),
        unfinished=() if asked.owner else unfinished(of),
        organisation=asked.organisation,
        language=asked.language,
    )
    setter = AsTyped() if row_of(asked.to).typed else Printed(asked.language)
    return rendered(year_page(page, setter), asked.to), (), year


def _fits(one: CalendarRow, asked: CalendarAsked) -> bool:
    if one.sort == "deadline" and asked.to in ("ics", "json") and not (asked.deadlines or asked.owner):
        return False
    return _is_owned(one.owners, asked)


def _is_owned(owners: Iterable[str], asked: CalendarAsked) -> bool:
    wanted = fold(asked.owner)
    return not wanted or any(wanted in fold(name) for name in owners)


def _is_of_series(record: Record, series: str) -> bool:
    wanted, own = fold(series), record.meeting.series
    return not wanted or (own is not None and wanted in fold(own.name))


def _newest_year(of: CalendarSource) -> int:
    """The year of the newest meeting; the first there is where no meeting has a day."""
    days = [record.meeting.from_ for record in of.records if record.meeting.from_ is not None]
    return max(days).year if days else 1


def _as_json(found: Iterable[CalendarRow], archive: int) -> bytes:
    rows = [_row(one, archive) for one in found]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n".encode("utf-8", "backslashreplace")


def _row(one: CalendarRow, archive: int) -> dict[str, Any]:
    first, last = one.days or (None, None)
    return {
        "id": to_text(one.key),
        "uid": f"{to_text(one.key)}@{to_text(archive)}",
        "sequence": one.sequence,
        "kind": one.sort,
        "meeting": {
            "id": to_text(one.meeting.id),
            "title": one.meeting.title,
            "from": plain_json(one.meeting.from_),
        },
        "from": plain_json(first),
        "to": plain_json(last),
        "start": one.start,
        "end": one.end,
        "time": one.words,
        "text": one.text,
        "owners": list(one.owners),
        "place": one.place,
        "status": one.status,
    }


def deliver_calendar(
    written: CalendarWritten, target: Path | None, folder: Path, asked: CalendarAsked
) -> Path:
    """Put a calendar where it was asked for, else into the folder under a name of its own.

    Raises what :func:`exports.export.deliver` raises.
    """
    say = words(asked.language, "document")
    name = (
        say("calendar-name") if asked.to in ("ics", "json") else say("calendar-title", year=str(written.year))
    )
    suffix = ".ics" if asked.to == "ics" else row_of(asked.to).suffix
    stem = Path(file_name(name, None)).stem
    return deliver(written.content, target, folder, lambda: free_path(folder, stem, suffix))
