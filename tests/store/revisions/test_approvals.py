"""Which minutes an approval is about, what is printed of it, and what a revision tells."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Entry, Meeting, Revision
from store.record.record import Record
from store.record.values import ApprovedIn, Approves, Corrects, ForApproval, Kind, Reopened, Series, Submitted
from store.revisions.approval_decision import drafts_before, marked, unfound_number
from store.revisions.approval_meeting import ApprovingMeeting, approval_in, later_of
from store.revisions.approval_sentences import approved_in_meeting, approved_on, approving
from store.revisions.canonical import canonical, changed_documents, tables_in
from store.revisions.later_marks import as_marked_now
from store.revisions.minutes_approval import Effect, pending
from store.revisions.named_minutes import meant, minutes_of
from store.revisions.revision import (
    approved_one,
    content_of,
    day_of,
    forgotten_in,
    identity_of,
    replaced_one,
    shown_state,
    submitted_one,
)
from tests.exports.records import Builder
from tests.store.making import added, archive_at

BOARD = Series(7, "Styret")
FEBRUARY, MARCH = date(2026, 2, 12), date(2026, 3, 12)
AT = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "arkiv")


def draft(archive: Archive, title: str, *documents: Any, **told: Any) -> MeetingFile:
    facts = {"series": BOARD, "state": "draft", "from_": FEBRUARY, "profile": "protocol", **told}
    file = archive.create_meeting(Meeting(id=archive.ids(), title=title, **facts))
    if documents:
        file.commit(added(*documents))
    return file


WAITS = [
    ({}, True),
    ({"state": "live"}, False),
    ({"state": "approved"}, False),
    ({"binned": AT}, False),
    ({"from_": date(2026, 3, 13)}, False),
    ({"from_": MARCH}, True),
    ({"series": Series(8, "Rådet")}, False),
    ({"series": None}, False),
]


@pytest.mark.parametrize(("told", "waits"), WAITS)
def test_which_earlier_minutes_wait_for_approval(told: dict[str, Any], waits: bool, archive: Archive) -> None:
    draft(archive, "Før", **told)
    record = draft(archive, "Nå", from_=MARCH).record()
    assert [one.meeting.title for one in drafts_before(archive, record)] == (["Før"] if waits else [])
    assert drafts_before(archive, Record.new(replace(record.meeting, series=None))) == []


ITEM = AgendaItem(id=51, rank="a", title="Godkjenning av protokoll", number="9/26")


def approval_meeting(archive: Archive, *documents: Any) -> Record:
    return draft(archive, "Nå", ITEM, *documents, from_=MARCH).record()


def decision(key: int = 61, text: str = "Protokollen godkjennes", **told: Any) -> Entry:
    return Entry(**{"id": key, "rank": f"a{key}", "kind": Kind.DECISION, "item": 51, "text": text, **told})


def test_a_decision_marks_which_minutes_and_the_corrections_of_its_item_what_they_correct(
    archive: Archive,
) -> None:
    budget = AgendaItem(id=11, rank="a", title="Budsjett", number="3/26")
    decided = Entry(id=12, rank="a", kind=Kind.DECISION, item=11, text="Vi kjøper", number="V 4/26")
    earlier = draft(archive, "Februar", budget, decided).record()
    corrections = [
        Entry(id=71, rank="b1", item=51, text="feil tall", corrects=Corrects(number="3/26")),
        Entry(id=72, rank="b2", item=51, text="feil tall", corrects=Corrects(number="4/26")),
        Entry(id=73, rank="b3", item=51, text="feil tall", corrects=Corrects(number="77/26")),
        Entry(id=74, rank="b4", item=51, text="feil tall", corrects=Corrects()),
        Entry(id=75, rank="b5", item=51, text="feil tall", corrects=Corrects(day=date(2026, 1, 2))),
        Entry(id=76, rank="b6", text="feil tall", corrects=Corrects()),
    ]
    record = approval_meeting(archive, decision(), *corrections)
    told, *more = (one for one in marked(archive, record, record.entries[0]) if isinstance(one, Entry))
    assert told.approves is not None
    assert (told.approves.meeting, told.approves.day, told.approves.revision) == (
        earlier.meeting.id,
        FEBRUARY,
        1,
    )
    found = {one.id: (one.corrects and one.corrects.item, one.text) for one in more}
    assert found == {
        71: (11, "feil tall"),
        72: (11, "feil tall"),
        73: (None, "77/26 feil tall"),
        74: (None, "feil tall"),
    }
    assert all(one.corrects and one.corrects.meeting == earlier.meeting.id for one in more)
    asked = [unfound_number(archive, record, one) for one in record.entries if one.corrects]
    assert [one and one.title for one in asked] == [None, None, "Februar", None, None, None]


NOT_APPROVING = [
    {"text": "Protokollen ble ikke godkjent"},
    {"text": "Innkallingen godkjennes"},
    {"text": "Vi kjøper båt"},
    {"conclusion": True},
    {"kind": Kind.NOTE},
    {"item": None},
]


@pytest.mark.parametrize("told", NOT_APPROVING)
def test_what_approves_no_minutes_marks_none(told: dict[str, Any], archive: Archive) -> None:
    draft(archive, "Februar")
    record = approval_meeting(archive, decision(**told))
    (entry,) = record.entries
    assert marked(archive, record, entry) == ()


def test_minutes_that_another_decision_of_the_meeting_approves_are_taken(archive: Archive) -> None:
    first, second = (
        draft(archive, t, from_=d) for t, d in (("Januar", date(2026, 1, 8)), ("Februar", FEBRUARY))
    )
    record = approval_meeting(archive, decision(61), decision(62))
    approves = []
    for _ in range(2):
        entry = next(one for one in record.entries if one.approves is None)
        (told,) = marked(archive, record, entry)
        assert isinstance(told, Entry)
        assert told.approves is not None
        approves.append(told.approves.meeting)
        record = record.with_documents([told])
    assert approves == [second.meeting().id, first.meeting().id], "the latest first"
    third = record.with_documents([decision(63)])
    assert marked(archive, third, third.entries[-1]) == ()


def test_what_somebody_says_approves_minutes_does_so_in_any_item(archive: Archive) -> None:
    draft(archive, "Februar")
    record = draft(archive, "Nå", AgendaItem(id=51, title="Eventuelt"), decision(), from_=MARCH).record()
    assert marked(archive, record, record.entries[0]) == ()
    assert len(marked(archive, record, record.entries[0], asked=True)) == 1


MINUTES = (ForApproval(1, "Januar", date(2026, 1, 8)), ForApproval(2, "Februar", FEBRUARY))
MEANT = [
    ("Protokollen godkjennes", (), "Sak", 2),
    ("Protokollen fra 8. januar godkjennes", (), "Sak", 1),
    ("Protokollen godkjennes", (MINUTES[0],), "Sak", 1),
    ("Protokollen fra 12. februar godkjennes", (MINUTES[0],), "Sak", 2),
    ("Protokollen godkjennes", (replace(MINUTES[0], meeting=9),), "Sak", None),
    ("Protokollen fra 8. januar godkjennes", (replace(MINUTES[0], meeting=9),), "Sak", 1),
    ("Protokollen godkjennes", (), "Protokoll fra 8. januar", 1),
    ("Protokollen fra 3. mars godkjennes", (), "Sak", None),
]


@pytest.mark.parametrize(("text", "submits", "title", "meeting"), MEANT)
def test_minutes_are_meant_by_their_day_else_by_the_item_else_the_latest(
    text: str, submits: Any, title: str, meeting: int | None
) -> None:
    item = AgendaItem(id=51, title=title, approves=submits)
    found = meant(decision(text=text), item, MINUTES)
    assert (found and found.meeting) == meeting
    twice = (*MINUTES, replace(MINUTES[1], meeting=3))
    assert meant(decision(text="Protokollen fra 12. februar godkjennes"), None, twice) is None
    meetings = [Meeting(id=2, from_=MARCH), Meeting(id=1, from_=FEBRUARY)]
    assert [one.meeting for one in minutes_of(meetings)] == [1, 2]


def test_the_item_in_which_minutes_were_approved_is_told_where_others_may_read_of_it() -> None:
    b = Builder(profile="protocol", series=BOARD)
    days = b.day(date=date(2026, 3, 13))
    b.item("Godkjenning", number="7/26")
    b.item("Lønn", number="8/26", exempt="§ 13")
    b.item("Lønn", number="9/26", private=True)
    told = ApprovingMeeting(b.record, ())
    found = [told.approval(Meeting(id=1, profile="protocol"), item) for item in b.record.agenda]
    assert [one.within and one.within.number for one in found] == ["7/26", "", ""]
    assert [one.day for one in found] == [days.date] * 3
    assert ["7/26" in one.reason for one in found] == [True, False, False]
    assert "Lønn" not in "".join(one.reason for one in found)
    assert [item and item.number for item in map(told.item, ("8", "8/26", "77"))] == ["8/26", "8/26", None]
    two = Builder(profile="protocol")
    two.item("En", number="7/25")
    two.item("To", number="7/26")
    assert ApprovingMeeting(two.record, ()).item("7") is None, "two have that figure"
    minutes = Builder(profile="minutes")
    item = minutes.item("Godkjenning")
    assert ApprovingMeeting(minutes.record, ()).number_of(item) == ""
    assert ApprovingMeeting(minutes.record, ()).title_of(item) == "Godkjenning"


CANNOT = [
    ({"from_": date(2026, 2, 11)}, "", "approval-before"),
    ({"series": Series(8, "Rådet")}, "", "approval-elsewhere"),
    ({"series": None}, "", "approval-elsewhere"),
    ({}, "77/26", "approval-no-item"),
    ({}, "7/26", ""),
    ({"from_": FEBRUARY}, " ", ""),
]


@pytest.mark.parametrize(("told", "item", "key"), CANNOT)
def test_a_meeting_that_cannot_have_approved_minutes_is_refused(
    told: dict[str, Any], item: str, key: str, archive: Archive
) -> None:
    earlier = draft(archive, "Februar").meeting()
    later = draft(
        archive, "Nå", AgendaItem(id=51, title="Sak", number="7/26"), **{"from_": MARCH, **told}
    ).record()
    if not key:
        assert approval_in(archive, earlier, later, item).within is not None
        return
    with pytest.raises(Problem) as refused:
        approval_in(archive, earlier, later, item)
    assert refused.value.key == key
    with pytest.raises(Problem):
        approval_in(archive, later.meeting, later)


def test_later_meetings_of_the_series_come_in_order_without_cancelled_ones() -> None:
    def summary(key: int, month: int, **told: Any) -> Summary:
        return Summary(Path(), Meeting(**{"id": key, "from_": date(2026, month, 1), "series": BOARD, **told}))

    meeting = summary(1, 3).meeting
    others = [summary(2, 6), summary(3, 4), summary(4, 5, state="cancelled"), summary(5, 2), summary(6, 3)]
    others += [summary(7, 7, series=None), summary(8, 8, series=Series(9, "Styre"))]
    assert [one.id for one in later_of(meeting, others, {})] == [3, 2]
    assert [one.id for one in later_of(meeting, others, {9: 7})] == [3, 2, 8]


def test_sentences_of_approval_count_corrections_and_name_the_item() -> None:
    meeting = Meeting(id=1, language="nb", profile="protocol")
    minutes = ForApproval(2, "Februar", FEBRUARY, "protocol")
    told = [approving(meeting, minutes, count) for count in (0, 1, 2)]
    assert len({*told}) == 3
    assert all("12. februar 2026" in one for one in told)
    assert "Februar" in approving(meeting, replace(minutes, day=None), 0)
    printed = {
        approved_in_meeting(meeting, MARCH, **facts)
        for facts in (
            {},
            {"number": "7/26"},
            {"title": "Godkjenning"},
            {"corrections": 1},
            {"number": "7/26", "corrections": 2},
        )
    }
    assert len(printed) == 5
    assert "Godkjent i møte 12. mars 2026 (sak 7/26)" in printed
    assert approved_on(meeting, MARCH) == "Godkjent 12. mars 2026"
    effect = Effect("Styremøte", done=True, day=FEBRUARY, corrections=2)
    assert effect.facts == {"title": "Styremøte", "dated": 1, "day": FEBRUARY, "corrections": 2}
    assert Effect("Styremøte").facts["dated"] == 0


def test_only_a_decision_that_was_adopted_approves() -> None:
    b = Builder(state="draft")
    one = b.decision("Godkjent", approves=Approves(7))
    other = b.decision("Godkjent", approves=Approves(8))
    b.decision("Vi kjøper")
    b.became(other, "rejected")
    assert pending(b.record) == (one,)


def revision(number: int, **told: Any) -> Revision:
    return Revision(
        id=number, rank=f"a{number}", number=number, content='{"meeting":{"1":{}}}', hash="f", **told
    )


OPENED = Reopened(AT, "feil")
STATES = [
    ("approved", [revision(1)], 1, None, None, "approved"),
    ("approved", [revision(1, reopened=OPENED), revision(2)], 2, 1, None, "approved"),
    ("draft", [revision(1, reopened=OPENED)], None, None, None, "draft"),
    ("draft", [revision(1, submitted=Submitted(7, 8))], None, None, 1, "submitted"),
    (
        "draft",
        [revision(1, submitted=Submitted(7, 8)), revision(2, reopened=OPENED)],
        None,
        None,
        None,
        "draft",
    ),
    ("approved", [revision(1, submitted=Submitted(7, 8), approved=ApprovedIn(7))], 1, None, None, "approved"),
    ("live", [], None, None, None, "live"),
]


@pytest.mark.parametrize(("state", "revisions", "approved", "replaced", "submitted", "shown"), STATES)
def test_which_revision_holds_which_it_replaced_and_which_waits(  # noqa: PLR0913, PLR0917
    state: Any, revisions: list[Revision], approved: Any, replaced: Any, submitted: Any, shown: str
) -> None:
    record = Record.new(Meeting(id=1, state=state)).with_documents(revisions)
    found = (approved_one(record), replaced_one(record), submitted_one(record))
    assert tuple(one and one[0] for one in found) == (approved, replaced, submitted)
    assert shown_state(record) == shown


DAYS = [
    ({"day": FEBRUARY, "at": AT}, FEBRUARY),
    ({"submitted": Submitted(7, 8, FEBRUARY), "at": AT}, FEBRUARY),
    ({"submitted": Submitted(7, 8, FEBRUARY), "approved": ApprovedIn(7), "at": AT}, MARCH),
    ({"at": AT}, MARCH),
    ({}, None),
]


@pytest.mark.parametrize(("told", "day"), DAYS)
def test_the_day_of_a_revision_is_the_one_told_else_that_of_the_key_press(
    told: dict[str, Any], day: Any
) -> None:
    assert day_of(Meeting(id=1), revision(1, **told)) == day


def test_what_is_gone_from_a_revision_is_counted_with_the_last_instant() -> None:
    tables: Any = {
        "entries": {1: {"forgotten": {"*": "2026-01-01"}}, 2: {"forgotten": {"text": "2026-02-01"}}, 3: {}}
    }
    held = revision(1, forgotten={"content": "2026-03-01"})
    assert forgotten_in(replace(held, content=canonical(tables))) == (2, "2026-03-01")
    assert forgotten_in(replace(held, content="tull")) == (1, "2026-03-01")
    assert forgotten_in(revision(1)) == (0, "")


def test_contents_are_compared_document_by_document() -> None:
    one, other = {"entries": {1: {"a": 1}, 2: {"b": 2}}}, {"entries": {1: {"a": 1}, 2: {"b": 3}, 3: {}}}
    assert changed_documents(canonical(one), canonical(other)) == 2
    assert changed_documents(canonical(one), canonical(one)) == 0
    assert changed_documents(canonical(one), "tull") == 0
    assert canonical({"b": {2: {"z": 1, "a": "å"}}, "a": {}}) == '{"a":{},"b":{"2":{"a":"å","z":1}}}'
    assert tables_in(canonical(one)) == one
    assert [tables_in(text) for text in ("[]", '{"a": {"x": {}}}', '{"a": {"1": 7}}', "{")] == [None] * 4


LEFT_OUT: list[tuple[str, dict[str, Any]]] = [
    ("state", {"state": "approved"}),
    ("binned", {"binned": AT}),
    ("put away", {"put_away": True}),
    ("traces", {"was": ("f",)}),
]


@pytest.mark.parametrize(("what", "told"), LEFT_OUT, ids=[row[0] for row in LEFT_OUT])
def test_what_no_document_is_made_of_changes_no_hash(what: str, told: dict[str, Any]) -> None:
    b = Builder(state="draft")
    b.note("sagt")
    before = content_of(b.record)
    b.put(replace(b.record.meeting, **told))
    assert content_of(b.record) == before, what
    b.put(replace(b.record.meeting, title="Annet"))
    assert content_of(b.record) != before


def test_a_recusal_in_a_private_item_is_in_no_revision_and_that_somebody_went_is_without_its_item() -> None:
    b = Builder()
    b.person("Kari")
    item = b.item("Lønn", private=True)
    b.moved("Kari", "recusal", ground="fvl. § 6")
    b.moved("Kari", "departure", "11.20")
    tables = tables_in(content_of(b.record)) or {}
    (told,) = tables["presence"].values()
    assert (told["what"], told["when"], "item" in told, "ground" in told) == (
        "departure",
        "11.20",
        False,
        False,
    )
    assert "Lønn" not in content_of(b.record)
    assert str(item.id) in content_of(b.record), "the places of the others are counted with it"


def test_an_earlier_version_shows_nothing_that_was_withheld_since() -> None:
    b = Builder()
    one, other, _ = b.note("en"), b.note("to"), b.note("tre")
    before = b.record
    b.put(replace(one, private=True))
    b.put(replace(other, exempt="§ 13"))
    now = as_marked_now(before, b.record)
    assert [(line.private, line.exempt) for line in now.entries] == [(True, ""), (False, "§ 13"), (False, "")]
    assert as_marked_now(before, before) is before


def test_two_machines_that_make_the_same_revision_make_one() -> None:
    assert identity_of(1, 2, "f") == identity_of(1, 2, "f")
    assert (
        len({identity_of(1, 2, "f"), identity_of(2, 2, "f"), identity_of(1, 3, "f"), identity_of(1, 2, "e")})
        == 4
    )
