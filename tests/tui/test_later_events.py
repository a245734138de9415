"""What has happened since: a sentence for everything that may, where it leads, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.blocks import place_name
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.files.meeting_list import Summary
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Continues, Kind, Language, Name, Of, Series
from store.registers.book import Book
from store.registers.events import part_of
from tests.exports.rich import directors
from tui.screens.read.later_events import elsewhere_of
from tui.screens.read.layout import stops_of
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import DocumentPage, Elsewhere, Link, Note, Target, Told

BOARD = Series(7, "Styret")
START = datetime(2015, 11, 12, 10, tzinfo=UTC)
HERE, THERE = Path("her.json"), Path("der.json")


def held(identity: int, day: date, path: Path, *documents: Document) -> tuple[Summary, Record]:
    meeting = Meeting(id=identity, title=f"Møte {identity}", from_=day, series=BOARD, state="draft")
    return Summary(path, meeting), Record.new(meeting).with_documents(documents)


def since(here: Sequence[Document], there: Sequence[Document], language: Language = "nb") -> Elsewhere:
    first = held(1, date(2015, 6, 2), HERE, *here)
    second = held(2, date(2015, 11, 12), THERE, *there)
    book = Book((summary, part_of(record)) for summary, record in (first, second))
    return elsewhere_of(book, first[1], words(language, "screen"), language)


def told(elsewhere: Elsewhere, entry: int = 11) -> list[str]:
    return [note.text for note in elsewhere.notes.get(entry, ())]


def decided(key: int, number: str, **fields: object) -> Entry:
    return Entry(id=key, kind=Kind.DECISION, text=f"Vedtak {key}", number=number, **fields)  # type: ignore[arg-type]


def happened(to: str, what: str = "status", key: int = 90) -> Event:
    return Event(id=key, of=Of(1, 11), what=what, to=to)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", STATUSES)
def test_there_is_a_sentence_for_every_status(kind: Kind, language: Language) -> None:
    for status in STATUSES[kind]:
        (sentence,) = told(since([Entry(id=11, kind=kind, text="a")], [happened(status)], language))
        assert "2015" in sentence


def test_what_became_of_an_action_is_told_with_its_day() -> None:
    action = Entry(id=11, kind=Kind.ACTION, text="a")
    assert told(since([action], [happened("done")])) == ["utført 12. november 2015"]
    events = [
        happened("Kari, Per", "owner", 91),
        happened("2016-02-01", "deadline", 92),
        happened("next-meeting", "deadline", 93),
        happened("venter på svar", "remark", 94),
    ]
    assert told(since([action], events)) == [
        "Kari, Per overtok 12. november 2015",
        "ny frist: neste møte, satt 12. november 2015",
        "12. november 2015: venter på svar",
    ]
    assert told(since([action, happened("done")], [])) == []


def test_of_what_is_kept_from_readers_only_a_number_is_told() -> None:
    kept = decided(11, "14/15", exempt="§ 13")
    assert told(since([kept], [happened("hemmelig", "remark"), decided(21, "31/15", amends=("14/15",))])) == [
        "endret av 31/15"
    ]


def test_a_decision_that_is_replaced_leads_both_ways() -> None:
    first, later = decided(11, "14/15"), decided(21, "31/15", supersedes=("14/15",))
    found = since([first], [later])
    assert found.notes == {11: (Note("erstattet av 31/15", Target(THERE, 21), "14/15"),)}
    assert told(since([first], [decided(21, "31/15", amends=("14/15",))], "nn")) == ["endra av 31/15"]
    assert told(since([first], [decided(21, "31/15", supersedes=("14/15",), repeals=True)], "en")) == [
        "repealed by 31/15"
    ]
    second = held(2, date(2015, 11, 12), THERE, later)
    book = Book((s, part_of(r)) for s, r in (held(1, date(2015, 6, 2), HERE, first), second))
    back = elsewhere_of(book, second[1], words("nb", "screen"), "nb")
    assert back.cited == {21: (("14/15", Target(HERE, 11)),)}


def test_what_was_rejected_itself_is_not_told() -> None:
    later = decided(21, "31/15", supersedes=("14/15",))
    fallen = Event(id=91, of=Of(2, 21), to="rejected")
    assert told(since([decided(11, "14/15")], [later, fallen])) == []


@settings(max_examples=20, deadline=None)
@given(st.integers(12, 90), st.sampled_from([0, 18, 30]), st.sets(st.integers(0, 40)), st.text(max_size=60))
def test_notes_stand_beside_or_under_their_entries_and_change_no_text(
    width: int, beside: int, noted: set[int], text: str
) -> None:
    record = directors()
    minutes = outline(record, Printed("nb"))
    keys = [entry.id for place, entry in enumerate(record.entries) if place in noted]
    notes = {key: (Note(f"x {text}", Target(THERE)), Note("y", None, "b")) for key in keys}
    page, bare = laid_out(minutes, width, Elsewhere(notes), beside), laid_out(minutes, width)
    assert _texts(page) == _texts(bare)
    assert set(page.margin) >= {link.line for link in page.links}
    for key in {one.entry for one in bare.told} & set(keys):
        where = [one for one in page.told if one.entry == key]
        assert len(where) == len([one for one in bare.told if one.entry == key])
        assert all(any(line >= one.first for line in page.margin) for one in where)
    assert not page.margin or max(page.margin) < len(page.lines)
    for link in page.links:
        assert page.margin[link.line].plain[link.start : link.end].strip()
    for line in page.margin.values():
        assert line.cell_length <= (beside or max(width, 10))


def _texts(page: DocumentPage) -> list[str]:
    return [line.plain for line in page.lines if line.plain.strip()]


def test_a_number_that_is_cited_is_a_link_wherever_it_stands_alone() -> None:
    record = Record.new(Meeting(id=1, title="M")).with_documents(
        [decided(21, "31/15", supersedes=("4/15",)), Entry(id=22, kind=Kind.NOTE, text="14/15 og 4/15-2")]
    )
    cited = {21: (("4/15", Target(HERE, 11)),)}
    page = laid_out(outline(record, Printed("nb")), 78, Elsewhere({}, cited))
    assert page.links
    for link in page.links:
        assert isinstance(link, Link)
        assert page.lines[link.line].plain[link.start : link.end] == "4/15"


def test_the_mark_stops_once_at_a_box_that_entries_share() -> None:
    record = Record.new(Meeting(id=1, title="M")).with_documents(
        [
            Entry(id=key, rank=str(key), kind=Kind.PROPOSAL, text=f"Forslag {key}", by=Name(f"Kari {key}"))
            for key in (21, 22)
        ]
    )
    page = laid_out(outline(record, Printed("nb")), 78)
    assert [told.entry for told in page.told] == [21, 22]
    (stop,) = stops_of(record, page)
    assert isinstance(stop, Told)
    assert stop.entry == 21


def test_a_place_is_found_again_in_another_width() -> None:
    minutes = outline(directors(), Printed("nb"))
    wide, narrow = laid_out(minutes, 90), laid_out(minutes, 40)
    for told_ in wide.told:
        line = narrow.line_of(wide.bearing(told_.first))
        assert any(one.entry == told_.entry and one.first <= line for one in narrow.told)
    for heading in wide.headings:
        assert narrow.line_of(wide.bearing(heading.line)) in [one.line for one in narrow.headings]


def test_an_item_that_was_put_off_leads_to_where_it_was_taken_up() -> None:
    earlier = AgendaItem(id=11, title="Kompetanse", outcome="postponed")
    proposal = Entry(id=12, kind=Kind.PROPOSAL, text="en bil", item=11)
    up = [
        AgendaItem(id=50 + of, title="Igjen", number=f"{of}/26", began=START, continues=Continues(1, of))
        for of in (11, 12)
    ]
    elsewhere = since([earlier, proposal], up)
    ((place, (note,)),) = elsewhere.of_items.items()
    assert place == place_name("i", to_text(11))
    assert (note.text, note.target) == ("tatt opp igjen i sak 11/26, 12. november 2015", Target(THERE, 61))
    assert told(elsewhere, 12) == ["tatt opp igjen i sak 12/26, 12. november 2015"]
    for kept in ({"private": True}, {"exempt": "§ 13"}):
        hidden = since([earlier, proposal], [replace(item, **kept) for item in up])
        assert (hidden.of_items, told(hidden, 12)) == ({}, [])
    minutes = outline(
        held(1, date(2015, 6, 2), HERE, earlier)[1], Printed("nb"), organisation="", used_numbers=()
    )
    assert any(link.target == note.target for link in laid_out(minutes, 60, elsewhere, 30).links)
