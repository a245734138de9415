from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from exports.formats.meeting_json import entry_json, to_json, votes_json
from store.record.identity import to_text
from store.record.model import Entry
from store.record.values import Deadline, Kind, Name, Period, Votes
from tests.exports.records import MEETING_ID, SERIES, Builder, votes
from tests.exports.rich import directors, protocol
from tests.grammar.desk import typed

COMMON = {
    "id", "item", "day", "kind", "text", "typed", "at", "speaker", "parent", "paragraph", "in_minutes",
    "kept", "sources", "check", "private", "exempt", "tags", "conflict_of",
}  # fmt: skip

OWN: dict[Kind, set[str]] = {
    Kind.NOTE: {"point", "ordered", "corrects", "corrected"},
    Kind.DECISION: {
        "title",
        "number",
        "provisional",
        "conclusion",
        "votes",
        "ballot",
        "supersedes",
        "repeals",
        "amends",
        "approves",
        "status",
    },
    Kind.ACTION: {"owners", "deadline", "deadline_text", "status"},
    Kind.EXPECTATION: {"from", "to", "mutual", "status"},
    Kind.PROPOSAL: {"name", "by", "votes", "ballot", "gathers", "status"},
    Kind.QUESTION: {"answer", "answered_by", "status"},
    Kind.ANNEX: {"number", "file"},
    Kind.SWOT: {"quadrant"},
    Kind.STEP: {"period", "owner"},
    Kind.VOTE: {"votes", "ballot"},
    Kind.EXPERIENCE: {"variant", "party", "outcome", "contact", "since", "status"},
    Kind.ACTIVITY: {"period", "party", "status"},
    Kind.LINK: {"url"},
}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_fields_also_when_they_are_empty(kind: Kind) -> None:
    b = Builder()
    entry = b.entry(kind, "x")
    assert entry_json(b.record, entry).keys() == COMMON | OWN.get(kind, set())


def entry(kind: Kind, **fields: Any) -> dict[str, Any]:
    b = Builder()
    made: Entry = b.entry(kind, "x", **fields)
    return entry_json(b.record, made)


@pytest.mark.parametrize(
    ("facts", "number", "provisional"),
    [
        ({}, "1", True),
        ({"number": "11/26"}, "11/26", False),
        ({"private": True}, "", False),  # what is private has none
    ],
)
def test_a_number_that_may_change_yet_is_said_to_be_provisional(
    facts: dict[str, Any], number: str, *, provisional: bool
) -> None:
    b = Builder(profile="protocol")
    decided = b.decision("Lånetida økes", **facts)
    told = entry_json(b.record, decided)
    assert (told["number"], told["provisional"]) == (number, provisional)


def test_names_are_plain_strings() -> None:
    assert entry(Kind.ACTION, owners=(Name("Kari", 5), Name("Per")))["owners"] == ["Kari", "Per"]
    told = entry(Kind.EXPECTATION, from_=Name("Alle"), to=Name("Alle"), mutual=True)
    assert (told["from"], told["to"], told["mutual"], told["status"]) == ("Alle", "Alle", True, "stated")


@pytest.mark.parametrize(
    ("deadline", "day", "words"),
    [
        (None, None, ""),
        (Deadline("1.10", date(2026, 10, 1)), "2026-10-01", "1.10"),
        (Deadline("neste møte", meeting="next"), "next-meeting", "neste møte"),
        (Deadline("høsten"), None, "høsten"),
    ],
)
def test_a_deadline_is_a_day_or_the_next_meeting(
    deadline: Deadline | None, day: str | None, words: str
) -> None:
    told = entry(Kind.ACTION, deadline=deadline)
    assert (told["deadline"], told["deadline_text"]) == (day, words)


def test_a_period_has_its_words_and_its_ends() -> None:
    told = entry(Kind.STEP, period=Period("juni–september 2015", "2015-06", "2015-09"))
    assert told["period"] == {"text": "juni–september 2015", "from": "2015-06", "to": "2015-09"}


def test_an_unknown_end_of_a_period_is_null() -> None:
    told = entry(Kind.STEP, period=Period("til høsten", to="2015-09"))
    assert told["period"] == {"text": "til høsten", "from": None, "to": "2015-09"}


def test_a_group_is_no_person_also_when_nobody_counted_it() -> None:
    b = Builder()
    b.person("Kari")
    b.group("biblioteksjefer", 9)
    b.group("ansatte", 0)
    told = [(who["name"], who["group"], who["count"]) for who in to_json(b.record)["attendance"]]
    assert told == [("Kari", False, None), ("biblioteksjefer", True, 9), ("ansatte", True, None)]


def test_a_repeal_says_so() -> None:
    told = entry(Kind.DECISION, supersedes=("9/25",), repeals=True)
    assert (told["supersedes"], told["repeals"]) == (["9/25"], True)


def test_votes_whole_and_as_far_as_they_are_known() -> None:
    vote = Votes("7-2-0", 7, 2, 0, dissent=(Name("Kari"),))
    whole = {"for": 7, "against": 2, "abstain": 0, "unanimous": False, "dissent": ["Kari"], "text": "7-2-0"}
    assert votes_json(vote) == whole
    assert votes_json(Votes("7-2-0", 7, 2, 0), known_only=True) == {
        "for": 7,
        "against": 2,
        "abstain": 0,
        "text": "7-2-0",
    }
    assert votes_json(Votes("enstemmig", unanimous=True), known_only=True) == {
        "unanimous": True,
        "text": "enstemmig",
    }
    assert votes_json(None) is None


def test_the_meeting_is_flat_and_its_series_a_name() -> None:
    told = to_json(protocol(), ("10/26",))
    assert told["id"] == to_text(MEETING_ID)
    assert (told["series"], told["profile"], told["chair"]) == (SERIES.name, "protocol", "Kari Eksempel")
    assert (told["from"], told["next_meeting"], told["next_meeting_text"]) == (
        "2026-03-12",
        "2026-06-11",
        "11. juni",
    )
    assert (told["remarks_by"], told["summary"]) == ("2026-04-01", [])
    assert json.loads(json.dumps(told)) == told


def test_lists_have_what_readers_ask_for() -> None:
    told = to_json(protocol())
    cases = [(item["number"], item["title"]) for item in told["agenda"]]
    assert cases[1] == ("12/26", "Felles utlånsreglar")
    assert {
        "id",
        "number",
        "title",
        "form",
        "day",
        "presenter",
        "planned_minutes",
        "outcome",
        "private",
    } <= told["agenda"][0].keys()
    decisions = [e for e in told["entries"] if e["kind"] == "decision"]
    assert [(d["number"], d["status"]) for d in decisions[:3]] == [
        ("11/26", "adopted"),
        ("12/26", "adopted"),
        ("12/26-2", "rejected"),
    ]
    assert decisions[1]["item"] == told["agenda"][1]["id"]
    assert [p["what"] for p in told["presence"]] == ["departure", "recusal"]
    assert told["events"][0]["of"] == {"meeting": told["id"], "entry": decisions[2]["id"]}
    assert told["attendance"][4]["deputy_for"] == "Anne Prøve"


def test_entries_of_a_day_name_it_and_no_item() -> None:
    told = to_json(directors())
    assert [(day["number"], day["date"]) for day in told["days"]] == [
        ("1", "2015-06-02"),
        ("2", "2015-06-03"),
    ]
    of_day = next(e for e in told["entries"] if e["text"].startswith("hovedtema"))
    assert (of_day["item"], of_day["day"]) == (None, told["days"][0]["id"])
    assert told["summary"][0].startswith("Samarbeid:")
    assert {"summary", "guide", "memo"} <= {e["kind"] for e in told["entries"]}
    assert len(told["id"]) == len(of_day["id"]) == 13


def test_presence_is_told_where_it_differs_and_the_quorum_where_votes_matter() -> None:
    b = Builder(profile="protocol")
    for name in ("Kari Vik", "Per Ås"):
        b.person(name)
    b.item("Lønn", private=True)
    b.decision("Lønna økes")
    assert "present" not in to_json(b.record)["agenda"][0]
    b.moved("Per", "recusal", ground="fvl. § 6")
    b.moved("Kari", "departure")
    told = to_json(b.record)
    assert told["agenda"][0]["present"] == ["Per Ås"]
    assert told["entries"][0]["quorum"] == {"met": 0, "members": 2}
    assert [m["what"] for m in to_json(b.record, private=False)["presence"]] == ["departure"]
    assert "quorum" not in to_json(directors())["entries"][0]


@pytest.mark.parametrize(("votes", "told"), [(True, False), (False, True)])
def test_the_quorum_of_minutes_is_told_where_not_everybody_has_a_vote(*, votes: bool, told: bool) -> None:
    b = Builder()
    b.person("Kari Vik")
    b.person("Per Ås", votes=votes)
    b.decision("Vi kjøper bil")
    assert ("quorum" in to_json(b.record)["entries"][0]) == told


def test_of_what_the_law_exempts_others_are_told_its_place_alone() -> None:
    b = Builder()
    exempt = b.item("SECRET", exempt="§ 13", background="SECRET", presenter="SECRET")
    b.decision("SECRET", title="SECRET", votes=votes("SECRET"))
    b.item("Åpen")
    owned = b.action("SECRET", "SECRET", exempt="§ 26", typed="SECRET")
    b.became(owned, "SECRET", what="owner")
    b.entry(Kind.SUMMARY, "SECRET", exempt="§ 13")
    told = to_json(b.record, private=False)
    assert "SECRET" not in str(told)
    assert (told["agenda"][0]["number"], told["agenda"][0]["exempt"]) == ("1", "§ 13")
    decision, action, summary = told["entries"]
    assert (decision["number"], decision["exempt"], decision["votes"]) == ("1", "§ 13", None)
    assert (decision["item"], action["status"], summary["kind"]) == (to_text(exempt.id), "", "summary")
    assert {*told["entries"][1], "typed"} == to_json(b.record)["entries"][1].keys()
    assert str(to_json(b.record)).count("SECRET") > 8


def test_memos_and_working_notes_stay_here_when_nothing_of_the_work_is_told() -> None:
    b = Builder()
    b.note("synlig")
    b.entry(Kind.MEMO, "melk")
    b.note("bare for oss", in_minutes=False)
    assert [entry["text"] for entry in to_json(b.record, working=False)["entries"]] == ["synlig"]
    assert len(to_json(b.record)["entries"]) == 3


@pytest.mark.parametrize(
    ("mark", "told"),
    [({}, [("1", "En"), ("2", "To"), ("3", "Tre")]), ({"exempt": "§ 13"}, [("1", "En"), ("3", "Tre")]),
     ({"private": True}, [("1", "En"), ("2", "Tre")])],
)  # fmt: skip
def test_of_the_points_of_a_decision_others_get_those_they_may_read(
    mark: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    recorder, _ = typed("# Sak", "vedtak:", "1. En", "2. To", "3. Tre")
    record = recorder.session.record
    second = next(entry for entry in record.entries if entry.text == "To")
    view = to_json(record.with_documents([replace(second, **mark)]), private=False, working=False)
    (points,) = [one["points"] for one in view["entries"] if "points" in one]
    assert [(point["number"], point["text"]) for point in points] == told
