"""A hole in what takes withheld words away is found by the last look, whatever is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.calendar import calendar_row
from exports.calendar.calendar_file import CalendarAsked, CalendarFormat, calendar_of
from exports.digest import digest_file
from exports.digest.digest_file import DigestAsked, DigestFormat, digest_of
from exports.formats.registry import Format
from exports.privacy import PublicRecord
from exports.registers import topic_document
from exports.registers.document import RegisterDocument, export_register
from exports.registers.topic_document import TopicAsked, TopicSource, topic_file
from exports.site import published
from exports.slip import slip_file
from exports.slip.slip_file import SlipAsked, SlipFormat, slips_of
from exports.slip.slip_source import SlipSource
from store.errors import Problem
from store.files.meeting_list import Summary
from store.record.record import Record
from store.record.values import Kind
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.listing import RegisterView
from store.registers.rows import RegisterRow
from store.topics.list import TopicList
from store.topics.topic_page import Knowledge
from tests.exports.site.shelf import site, text_of
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


@pytest.mark.parametrize("kind", ["json", "eml", "html"])
def test_a_hole_in_a_slip_is_found(kind: SlipFormat, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder, _ = typed("til stede: Kari Nes", *OPEN, "privat: ! Kari: skrubbe hemmelighetskjelleren")
    source = SlipSource(records=(recorder.session.record,), tables={})
    asked = SlipAsked(kind=kind, names=("Kari Nes",))
    assert b"hemmelighet" not in b"".join(one.content for one in slips_of(source, asked).made).lower()
    monkeypatch.setattr(slip_file, "for_others", unmarked)
    with pytest.raises(Problem) as told:
        slips_of(source, asked)
    assert told.value.key == "export-leaks"


@pytest.mark.parametrize("to", ["json", "markdown"])
def test_a_hole_in_the_page_of_a_topic_is_found(to: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder, _ = typed("# Plan", "emne: kjeller", "= Planen er vedtatt", *WITHHELD["a deadline"])
    record = recorder.session.record
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    topics = TopicList({}, [place for _, part in book.parts for place in part.topics])
    ((topic, *_),) = Knowledge(book, topics).counts()
    asked = TopicAsked(topic=topic, to=to, language="nb", today=date(2027, 1, 1))
    source = TopicSource(records=(record,), tables={}, book=book)
    assert b"hemmelighet" not in topic_file(source, asked)[0].lower()
    monkeypatch.setattr(topic_document, "for_others", unmarked)
    with pytest.raises(Problem) as told:
        topic_file(source, asked)
    assert told.value.key == "export-leaks"


def test_a_hole_in_a_register_is_found_before_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = record_with("a deadline")
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    view = RegisterView(register="actions", order="deadline")
    sheet = RegisterDocument(view=view, rows=book.rows(Kind.ACTION), language="nb", made=date(2027, 1, 1))
    target = tmp_path / "oppgaver.md"

    def write() -> str:
        export_register(sheet, "markdown", target, folder=tmp_path, records=lambda _: [record])
        return target.read_text(encoding="utf-8").lower()

    assert "hemmelighet" not in write()
    target.unlink()
    monkeypatch.setattr(RegisterDocument, "told", property(lambda one: one.rows))
    with pytest.raises(Problem) as told:
        write()
    assert told.value.key == "export-leaks"
    assert list(tmp_path.iterdir()) == []


def test_a_hole_in_a_site_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_with("a deadline")
    approved = record.with_documents([replace(record.meeting, state="approved")])
    assert "hemmelighet" not in text_of(site([approved]).files).lower()
    monkeypatch.setattr(published, "for_others", unmarked)
    with pytest.raises(Problem) as told:
        site([approved])
    assert told.value.key == "site-leaks"
