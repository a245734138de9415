"""A hole in what takes withheld words away is found by the last look, in calendars and mails too."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.calendar import calendar_row
from exports.calendar.calendar_file import CalendarAsked, CalendarFormat, calendar_of
from exports.digest import digest_file
from exports.digest.digest_file import DigestAsked, DigestFormat, digest_of
from exports.privacy import PublicRecord
from store.errors import Problem
from store.files.meeting_list import Summary
from store.record.record import Record
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.rows import RegisterRow
from tests.grammar.desk import typed

OPEN = ("# Plan", "plan:", "/ 3. april 2027: Bokmesse", "= Planen er vedtatt", "! Kari: rydde innen 1. mai")
WITHHELD = {
    "a deadline": ("privat: ! Per: skrubbe hemmelighetskjelleren innen 2. mai",),
    "a task without one": ("privat: ! Per: skrubbe hemmelighetskjelleren",),
    "a step": ("privat: / 4. april 2027: hemmelighetskjelleren åpnes",),
    "an item": ("privat: # Hemmelighetskjelleren åpnes", "utsatt: mangler tall"),
    "a decided item": ("unntatt § 13: # Hemmelighetskjelleren åpnes", "= Den åpnes"),
    "an activity": ("privat: aktivitet: 4. april 2027: hemmelighetskjelleren åpnes",),
    "a question": ("privat: ? Hvem åpner hemmelighetskjelleren",),
    "an experience": ("privat: erfaring: hemmelighetskjelleren er kald",),
}
IN_CALENDAR = ("a deadline", "a task without one", "a step", "an item", "an activity")
IN_DIGEST = ("a deadline", "a step", "a decided item", "an activity", "a question", "an experience")


def record_with(withheld: str) -> Record:
    recorder, _ = typed(*OPEN, *WITHHELD[withheld])
    return recorder.session.record


def unmarked(record: Record, *, named: bool = False) -> PublicRecord:
    """The whole record given away, as by a mistake."""
    del named
    lines = (*record.agenda, *record.entries)
    return PublicRecord.of(record.with_documents(replace(one, private=False, exempt="") for one in lines))


def calendar(record: Record, to: CalendarFormat) -> bytes:
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    asked = CalendarAsked(to=to, deadlines=True, spans=True, year=2027 if to == "html" else None)
    return calendar_of([record], book, 1, asked).content


@pytest.mark.parametrize("withheld", IN_CALENDAR)
def test_a_hole_in_the_calendar_is_found(withheld: str, monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_with(withheld)
    to: CalendarFormat = "ics" if withheld in {"a deadline", "a step"} else "html"
    assert b"hemmelighet" not in calendar(record, to).lower()
    rows = Book.rows

    def all_told(book: Book, *asked: object) -> tuple[RegisterRow, ...]:
        found = rows(book, *asked)  # type: ignore[arg-type]
        return tuple(replace(row, entry=replace(row.entry, hidden="")) for row in found)

    monkeypatch.setattr(Book, "rows", all_told)
    monkeypatch.setattr(calendar_row, "for_others", unmarked)
    with pytest.raises(Problem) as told:
        calendar(record, to)
    assert told.value.key == "export-leaks"


@pytest.mark.parametrize("withheld", IN_DIGEST)
@pytest.mark.parametrize("kind", ["eml", "json"])
def test_a_hole_in_a_mail_is_found(
    withheld: str, kind: DigestFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = record_with(withheld)
    assert b"hemmelighet" not in digest_of([record], DigestAsked(kind=kind)).written().lower()
    monkeypatch.setattr(digest_file, "for_others", unmarked)
    with pytest.raises(Problem) as told:
        digest_of([record], DigestAsked(kind=kind))
    assert told.value.key == "export-leaks"
