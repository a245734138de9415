"""The notice: what a meeting is called to, and nothing of what came of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.blocks import Details, Heading, Minutes, Table
from exports.formats.word import to_docx
from exports.outline.notice import before_meeting, notice
from exports.typography.typesetter import Printed
from store.files.archive import open_archive
from store.files.series_members import number_cases
from store.record.changes import Change, difference
from store.record.model import AgendaItem, Attendance, Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Kind, Language, Name, Role
from tests.exports.printed import columns, every, everything, headings, rows
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol
from tui.demo import SAMPLES, make_meeting

SECRET = "HEMMELIGHETEN"  # noqa: S105 — no password


def of(record: Record) -> Minutes:
    return notice(record, Printed(record.meeting.language))


def called(b: Builder) -> None:
    b.add(Attendance, name=Name("Kari Vik"), role="leder", invited=True, status="present")
    b.add(Attendance, name=Name("Per Ås"), invited=True, status="excused")
    b.add(Attendance, name=Name("Gjest Gjestesen"), status="present")


def test_the_agenda_stands_with_what_leads_up_to_it() -> None:
    b = Builder(place="Storsalen", start="10.00", copy_to=("kommunene",), note_taker=Name("Jonas Li"))
    called(b)
    b.item("Budsjett", sort="decision", planned=40, background="Avtalen går ut", recommendation="Ny avtale")
    b.entry(Kind.GUIDE, "Hva savner vi?")
    b.entry(Kind.ANNEX, "Årsmelding")
    minutes = of(b.record)
    assert minutes.type_label == "INNKALLING"
    assert not minutes.draft_label
    assert headings(minutes) == [(2, "Innkalt"), (2, "Saksliste"), (2, "1 Budsjett"), (2, "Om dokumentet")]
    people, agenda = every(minutes, Table)
    assert rows(people) == [["Kari Vik", "Leder"], ["Per Ås", "–"]]
    assert columns(agenda) == ["Sak", "Tittel", "Type", "Tid"]
    assert rows(agenda) == [["1", "Budsjett", "Vedtak", "40\u00a0min"]]
    told = everything(minutes)
    for part in ("Storsalen", "Avtalen går ut", "Ny avtale", "Hva savner vi?", "Årsmelding", "Kommunene"):
        assert part in told
    assert "Forfall meldes til Jonas Li." in told


def test_a_line_of_the_head_says_who_takes_apologies() -> None:
    b = Builder(note_taker=Name("Jonas Li"), roles=(Role("Påmelding", "Mia Ro, mia@eksempel.no"),))
    told = everything(of(b.record))
    assert "Påmelding\nMia Ro, mia@eksempel.no" in told
    assert "Forfall" not in told, "it is said once"


def test_an_item_of_which_only_the_title_is_known_stands_in_the_list_alone() -> None:
    b = Builder()
    for title, background in (("Godkjenning", ""), ("Budsjett", "Avtalen går ut"), ("Eventuelt", "")):
        b.item(title, background=background)
    document = of(b.record)
    assert headings(document)[1:] == [(2, "2 Budsjett")]
    assert [row[1] for row in rows(every(document, Table)[0])] == ["Godkjenning", "Budsjett", "Eventuelt"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [directors, protocol])
def test_nothing_of_a_held_meeting_is_in_its_notice(make: object, language: Language) -> None:
    record: Record = make(language)  # type: ignore[operator]
    told = everything(of(record))
    for entry in record.entries:
        if entry.kind not in (Kind.GUIDE, Kind.ANNEX) and len(entry.text) > 25:
            assert entry.text not in told


@given(st.sampled_from(list(Kind)), st.sampled_from([{"private": True}, {"in_minutes": False}, {}]))
def test_no_entry_of_the_meeting_and_nothing_private_is_in_it(kind: Kind, hidden: dict[str, bool]) -> None:
    b = Builder()
    called(b)
    b.item("Sak", outcome="postponed")
    b.entry(kind, SECRET, **hidden)
    b.item(SECRET, private=True, background=SECRET)
    b.entry(Kind.GUIDE, SECRET)
    minutes = of(b.record)
    shown = kind in (Kind.GUIDE, Kind.ANNEX) and not hidden
    assert (SECRET in everything(minutes)) == shown
    assert "utsatt" not in everything(minutes).casefold()


def test_a_cancelled_meeting_says_so_on_every_page() -> None:
    assert of(Builder(state="cancelled").record).draft_label == "AVLYST"


def test_the_notice_of_the_sample_that_is_planned_is_a_word_file(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    make_meeting(archive, next(sample for sample in SAMPLES if not sample.held))
    record = archive.file(archive.paths()[0]).record()
    minutes = of(record)
    assert to_docx(minutes).startswith(b"PK")
    levels = [heading.level for heading in every(minutes, Heading)]
    assert min(levels) == 2
    assert every(minutes, Details)
    assert not before_meeting(record).presence


def test_a_case_number_that_went_out_in_a_notice_is_kept(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    meeting = Meeting(id=archive.ids(), title="Styret", from_=date(2026, 3, 12), profile="protocol")
    file = archive.create_meeting(meeting)
    file.read()
    items = [
        AgendaItem(id=archive.ids(), rank=rank, title=title) for rank, title in (("a", "En"), ("b", "To"))
    ]
    edits = (difference(None, item) for item in items)
    file.commit(Change(tuple(edit for edit in edits if edit)))
    record = number_cases(archive, archive.file(file.path))
    assert [item.number for item in record.agenda] == ["1/26", "2/26"]
    assert [item.number for item in archive.file(file.path).record().agenda] == ["1/26", "2/26"]
