"""A meeting that goes to another archive: nothing withheld in it, and equal when it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from exports.formats.markdown import to_markdown
from exports.formats.record import RecordSource, record_source, to_record
from exports.outline import outline
from exports.privacy import PublicRecord, for_others
from exports.typography.typesetter import AsTyped
from store.errors import Problem
from store.exchange.handed_record import HandedRecord, read_record
from store.exchange.reception import restored
from store.files.archive import Archive
from store.record.model import Entry, Event
from store.record.record import Record
from store.record.values import Kind, Name, Of
from tests.exports.records import MEETING_ID, START, Builder
from tests.privacy.mixtures import Maker
from tui.demo import make_demo

SECRET = "hemmelighetskjelleren"  # noqa: S105 — no password


def source_of(*records: Record, archive: int = 9) -> RecordSource:
    return RecordSource(archive=archive, name="Nordfylket bibliotek", records=records, tables={})


def handed(record: Record, *others: Record, internal: bool = False) -> HandedRecord:
    content = to_record(source_of(record, *others), record.meeting.id, internal=internal)
    return read_record(content, "opptak.json")


def printed(record: Record) -> str:
    return to_markdown(outline(record, AsTyped(), organisation="Nordfylket bibliotek"))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return make_demo(tmp_path_factory.mktemp("demo"))


def test_what_is_read_prints_what_was_printed_and_goes_out_again_the_same(demo: Archive) -> None:
    source = record_source(demo, "Nordfylket bibliotek")
    for record in source.records:
        content = to_record(source, record.meeting.id)
        back = restored(demo, read_record(content, ""))
        assert printed(for_others(back)) == printed(for_others(record))
        others = tuple(back if one is record else one for one in source.records)
        assert to_record(replace(source, records=others), record.meeting.id) == content


@pytest.mark.parametrize("internal", [False, True])
def test_meetings_of_any_mixture_come_back_as_they_went(demo: Archive, *, internal: bool) -> None:
    for seed in range(12):
        made = Maker(seed).made()
        record = made.record
        content = to_record(source_of(record), record.meeting.id, internal=internal)
        back = restored(demo, read_record(content, ""))
        assert to_record(source_of(back), record.meeting.id, internal=internal) == content, seed
        if not internal:
            text = json.dumps(json.loads(content), ensure_ascii=False)
            assert not [word for word in made.untold if word in text], seed


def withheld() -> Iterator[Builder]:
    for marks in ({"private": True}, {"exempt": "§ 13"}, {"in_minutes": False}):
        b = Builder(state="draft")
        b.item("Åpen sak")
        b.note("åpen linje")
        b.note(SECRET, **marks)
        yield b
    b = Builder(state="draft")
    b.item(f"Sak om {SECRET}", private=True)
    b.decision("Vedtatt i den")
    yield b
    b = Builder(state="draft")
    action = b.action("ringe", "Kari")
    b.became(action, SECRET, what="remark")
    b.entry(Kind.MEMO, SECRET)
    yield b


def test_nothing_that_is_withheld_stands_in_it_and_no_gap_tells_of_it() -> None:
    for b in withheld():
        content = to_record(source_of(b.record), MEETING_ID)
        assert SECRET.encode() not in content
        for word in (b'"private"', b'"sources"', b'"typed"', b'"was"', b'"rank"'):
            assert word not in content
    private = next(withheld()).record
    without = Builder(state="draft")
    without.item("Åpen sak")
    without.note("åpen linje")
    assert to_record(source_of(private), MEETING_ID) == to_record(source_of(without.record), MEETING_ID)


def test_a_hole_in_what_takes_it_away_stops_the_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    def unmarked(record: Record, *, named: bool = False) -> PublicRecord:
        del named
        lines = (*record.agenda, *record.entries)
        return PublicRecord.of(record.with_documents(replace(one, private=False, exempt="") for one in lines))

    b = Builder(state="draft")
    b.note(SECRET, exempt="§ 13")
    monkeypatch.setattr("exports.formats.record.for_others", unmarked)
    with pytest.raises(Problem, match="export-leaks"):
        to_record(source_of(b.record), MEETING_ID)


def test_an_internal_record_has_what_is_withheld_with_its_marks(demo: Archive) -> None:
    b = Builder(state="draft")
    private = b.note(SECRET, private=True)
    b.point("under den", parent=private.id)
    exempt = b.decision("om noen", exempt="§ 13")
    b.entry(Kind.MEMO, "husk kaken")
    found = handed(b.record, internal=True)
    back = restored(demo, found)
    told = {entry.text: (entry.private, entry.exempt) for entry in back.entries}
    assert told == {SECRET: (True, ""), "under den": (True, ""), exempt.text: (False, "§ 13")}


def test_what_became_of_entries_elsewhere_is_told_without_its_remarks() -> None:
    b = Builder(state="approved")
    decided, action = b.decision("vi bygger", number="1/26"), b.action("ringe", "Kari")
    later = Builder(title="Møte to", from_=date(2026, 6, 1), state="approved")
    later.put(replace(later.record.meeting, id=MEETING_ID + 5))
    event = later.became(action, "done")
    later.put(replace(event, of=Of(MEETING_ID, action.id)))
    remark = later.became(action, SECRET, what="remark")
    later.put(replace(remark, of=Of(MEETING_ID, action.id)))
    draft = later.record.with_documents([replace(later.record.meeting, state="draft")])
    found = handed(b.record, later.record)
    assert [(one.of, one.what, one.to, one.day) for one in found.later] == [
        (action.id, "status", "done", date(2026, 6, 1))
    ]
    assert found.later_until == date(2026, 6, 1)
    assert handed(b.record, draft).later == ()
    assert decided.id not in {one.of for one in found.later}


@pytest.mark.parametrize("how", ["supersedes", "amends"])
@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize(
    ("state", "facts", "number"),
    [
        ("approved", {}, "2/26"),
        ("approved", {"number": ""}, ""),
        ("approved", {"exempt": "§ 13"}, None),
        ("approved", {"private": True}, None),
        ("approved", {"in_minutes": False}, None),
        ("draft", {}, None),
    ],
)
def test_what_a_later_decision_did_is_told_where_others_may_know_it(
    state: str, facts: dict[str, Any], number: str | None, how: str, *, internal: bool
) -> None:
    b = Builder(state="approved")
    old = b.decision("vi bygger", number="1/26")
    later = Builder(title="Møte to", from_=date(2026, 6, 1), state=state)
    later.put(replace(later.record.meeting, id=MEETING_ID + 5))
    later.item("Gjerdet")
    later.decision("vi river", **{"number": "2/26", how: ("1/26",), **facts})
    found = handed(b.record, later.record, internal=internal).later
    told = {"supersedes": ("status", "superseded"), "amends": ("amended", "")}[how]
    expected = [] if number is None else [(old.id, *told, date(2026, 6, 1), number)]
    assert [(one.of, one.what, one.to, one.day, one.by) for one in found] == expected


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("internal", [False, True])
def test_when_a_line_was_noted_is_told_only_where_it_says_who_was_there(
    *, internal: bool, moved: bool
) -> None:
    b = Builder()
    b.person("Kari Vik")
    b.item("Åpen sak")
    line = b.note("åpen linje")
    if moved:
        b.moved("Kari Vik", "departure", at=START)
    (told,) = json.loads(to_record(source_of(b.record), MEETING_ID, internal=internal))["entries"]
    assert line.at is not None
    assert ("at" in told) is moved


def test_a_changed_byte_is_told() -> None:
    b = Builder(title="Ærlig møte 🙂", state="approved")
    b.item("Første «sak»")
    b.decision("Vi bygger\nto broer", number="1/26", votes=None)
    content = to_record(source_of(b.record), MEETING_ID)
    assert read_record(content.replace(b"\n", b"\r\n"), "").meeting.title == "Ærlig møte 🙂"
    chance = Random(1)  # noqa: S311 — a test that repeats
    for _ in range(50):
        place = chance.randrange(len(content))
        other = chance.choice([byte for byte in range(256) if byte != content[place]])
        changed = content[:place] + bytes((other,)) + content[place + 1 :]
        with pytest.raises(Problem):
            read_record(changed, "opptak.json")


def test_a_working_note_is_in_no_record_and_an_event_of_one_neither() -> None:
    b = Builder(state="draft", scope="outcomes")
    left = b.note("bare snakk")
    kept = b.note("dette skulle med", kept=True)
    b.became(left, "done")
    found = handed(b.record)
    assert [entry.text for entry in found.record.entries] == [kept.text]
    assert found.record.events == ()
    assert all(isinstance(one, Entry | Event) for one in (*found.record.entries, *found.record.events))
    assert START.isoformat() not in found.content.decode()
    assert Name("Kari") not in {entry.speaker for entry in found.record.entries}
