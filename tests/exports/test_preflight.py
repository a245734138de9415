"""Places to look at: what is found, in which order, and what is not."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.outline import outline
from exports.review.preflight import preflight
from exports.review.spot import Spot
from exports.typography.typesetter import AsTyped
from store.language.catalogue import words
from store.plain_text import has_check
from store.record.model import AgendaItem
from store.record.record import Record
from store.record.values import LANGUAGES, Deadline, Kind, Language, Name
from tests.exports.printed import everything
from tests.exports.records import START, Builder, votes
from tests.exports.rich import directors, protocol
from tests.store.making import archive_at
from tui.spots import spots_of


def keys(record: Record, **how: Any) -> list[str]:
    return [spot.key for spot in preflight(record, **how)]


def held(**fields: Any) -> Builder:
    b = Builder(**{"state": "draft", **fields})
    b.person("Kari Vik")
    b.person("Per Ås")
    return b


def due(text: str = "neste uke") -> Deadline:
    return Deadline(text, date=date(2026, 3, 20))


def test_a_meeting_in_order_has_nothing_to_look_at() -> None:
    b = held()
    b.item("Budsjett", sort="decision")
    b.note("stor interesse???", speaker=Name("Kari"))
    b.decision("Vi kjøper")
    b.action("kjøpe", "Per", deadline=due())
    assert preflight(b.record) == ()


def test_what_is_found_stands_in_the_order_of_its_weight() -> None:
    b = held(profile="protocol")
    b.person("Kari Dal")
    b.entry(Kind.MEMO, "ring Anne")
    b.decision("Vi selger")
    b.item("Budsjett", sort="discussion")
    b.note("Olsen?? sa det", speaker=Name("Kari"))
    b.entry(Kind.PROPOSAL, "en bil", by=Name("Anne Lie"))
    b.item("Lønn", sort="decision")
    b.action("sende", deadline=due())
    b.action("skrive", "Per")
    b.action("ringe")
    b.note("usikkert", check=True)
    assert keys(b.record) == [
        "look-check",
        "look-marked",
        "look-owner",
        "look-deadline",
        "look-action-bare",
        "look-no-case",
        "look-outcome",
        "look-stranger",
        "look-proposal",
        "look-two-names",
        "look-memo",
        "look-unspoken",
    ]
    assert keys(b.record, profile="minutes")[5] == "look-outcome"


def test_each_place_can_be_gone_to() -> None:
    b = held(place="Tromsø??")
    item = b.item("Budsjett??", sort="decision")
    entry = b.action("ringe")
    place, title, action, outcome = (*preflight(b.record), None)[:4]
    assert (place, title) == (
        Spot("look-check", {"text": "Tromsø??"}, "meeting", 1, "place"),
        Spot("look-check", {"text": "Budsjett??"}, "agenda", item.id, "title", item.id),
    )
    assert action == Spot("look-action-bare", {"text": "ringe"}, "entries", entry.id, "", item.id)
    assert outcome is None


@pytest.mark.parametrize("hidden", [{"private": True}, {"in_minutes": False}])
def test_what_is_not_printed_needs_no_look(hidden: dict[str, Any]) -> None:
    b = held()
    b.item("Budsjett")
    b.action("ringe??", "Anne Lie", **hidden)
    b.note("hei", speaker=Name("Nils"), **hidden)
    assert preflight(b.record) == ()


def test_a_note_that_went_into_a_text_is_looked_at_there() -> None:
    b = held()
    b.item("Budsjett")
    note = b.note("Olsen?? sa det")
    b.note("Olsen sa det", sources=(note.id,))
    assert preflight(b.record) == ()


def test_what_settles_an_item_may_stand_in_a_sub_item() -> None:
    b = held()
    above = b.item("Budsjett", sort="decision")
    b.item("Pause", sort="decision", form="break")
    b.item("Utsatt", sort="decision", outcome="postponed")
    b.note("lang debatt", item=above.id)
    assert keys(b.record) == ["look-outcome"]
    b.item("Gebyrer", parent=above.id)
    b.decision("Vi kjøper")
    assert keys(b.record) == []


def test_proposals_that_were_decided_or_voted_on_are_not_open() -> None:
    b = held()
    b.item("Verdier", form="values")
    b.entry(Kind.PROPOSAL, "her møtes folk", name="Torg")
    b.item("Budsjett")
    proposal = b.entry(Kind.PROPOSAL, "en bil", votes=votes("1-2", for_=1, against=2))
    b.person("Anne Lie")
    b.entry(Kind.PROPOSAL, "en buss")
    assert [spot.facts["text"] for spot in preflight(b.record)] == ["en buss"]
    b.became(proposal, "open")
    assert keys(b.record) == ["look-proposal"] * 2
    b.decision("Vi kjøper")
    assert keys(b.record) == []


def test_groups_organisations_roles_and_those_who_lead_are_no_strangers() -> None:
    b = held(chair=Name("Nils Li"), organiser="Fylket")
    b.person("Ole Bø", role="leder", organisation="Harstad bibliotek")
    b.group("biblioteksjefer", 9)
    b.item("Budsjett")
    b.action(
        "ringe", "Fylket", "Harstad bibliotek", "leder", "biblioteksjefer", "Nils", "alle", deadline=due()
    )
    b.action("skrive", "Ole Bø, Fylket og Nils", deadline=due())
    assert preflight(b.record) == ()
    b.action("ringe", "Anne Lie", deadline=due())
    b.action("sende", "anne lie", deadline=due())
    assert [(spot.key, spot.facts["name"]) for spot in preflight(b.record)] == [("look-stranger", "Anne Lie")]


def test_lines_that_look_like_labels_and_became_text_are_counted_last() -> None:
    b = held()
    b.item("Budsjett")
    b.note("trusel: kutt", typed="trusel: kutt")
    b.note("#emneknagg", typed="#emneknagg")
    b.note("vedtak: hva det er", typed="'vedtak: hva det er")
    b.note("Sum: 35 000", typed="Sum: 35 000")
    b.note("trusel: i et punkt", point=True)
    b.entry(Kind.MEMO, "kake")
    assert keys(b.record) == ["look-memo", "look-misread"]
    assert preflight(b.record)[-1].facts == {"text": "trusel: kutt", "number": 2}


def test_without_a_list_nobody_is_a_stranger() -> None:
    b = Builder(state="draft")
    b.action("ringe", "Anne Lie", deadline=due())
    assert preflight(b.record) == ()


def test_decisions_of_too_few_are_told_where_votes_matter() -> None:
    b = held(profile="protocol")
    for name in ("Anne Lie", "Nils Li", "Ole Bø"):
        b.person(name, "excused")
    b.item("Budsjett")
    b.decision("Vi kjøper")
    (spot,) = preflight(b.record)
    assert (spot.key, spot.facts["met"], spot.facts["members"]) == ("look-quorum", 2, 5)
    assert keys(b.record, profile="minutes") == ["look-quorum"]
    b.put(replace(b.record.meeting, profile="minutes"))
    assert keys(b.record) == []
    assert keys(b.record, profile="protocol") == ["look-quorum"]
    b.person("Referent Moe", votes=False)
    assert keys(b.record) == ["look-quorum"]


def test_more_votes_than_voters_are_told() -> None:
    b = held()
    b.item("Budsjett")
    b.decision("Vi kjøper", votes=votes("2-1", for_=2, against=1))
    (spot,) = preflight(b.record)
    assert (spot.key, spot.facts["votes"], spot.facts["voters"]) == ("look-votes", 3, 2)
    b.group("gjester", 3)  # some of them may have voted
    assert keys(b.record) == []
    b.put(replace(b.record.meeting, profile="protocol"))
    assert keys(b.record) == ["look-votes"]


def test_items_the_meeting_never_came_to_are_told_in_one() -> None:
    b = held()
    opened = b.item("Åpnet", began=START)
    b.item("Habilitet", began=START)
    b.moved("Kari Nes", "recusal")
    b.item("Utsatt", outcome="postponed")
    b.item("Pause", form="break")
    above = b.item("Har underpunkt")
    b.item("Med ord", parent=above.id)
    b.note("ord")
    first = b.item("Glemt", number="12/27", sort="decision")
    b.item("Også glemt")
    b.item("Hemmelig", private=True)
    b.item("Eventuelt")
    b.item("Frå førre møte", role="follow-up")
    untouched, empty = preflight(b.record)
    facts: dict[str, str | int] = {"items": "12/27, Også glemt", "count": 2}
    assert untouched == Spot("look-untouched", facts, "agenda", first.id, "", first.id)
    assert empty == Spot("look-empty", {"items": "Åpnet", "count": 1}, "agenda", opened.id, "", opened.id)
    assert preflight(replaced(b, state="planned")) == ()


@pytest.mark.parametrize(
    "filling",
    [
        {"background": "Fra i fjor"},
        {"recommendation": "Vi kjøper"},
        {"outcome": "informed"},
        {"form": "break"},
    ],
)
def test_an_item_that_says_something_is_not_empty(filling: dict[str, Any]) -> None:
    b = held()
    b.item("Åpnet", began=START, **filling)
    assert preflight(b.record) == ()


def test_two_versions_of_a_line_come_first() -> None:
    b = held()
    b.item("Budsjett??")
    first = b.note("vi kjøper to")
    second = b.note("vi kjøper tre", conflict_of=first.id)
    assert keys(b.record) == ["look-versions", "look-check"]
    spot = preflight(b.record)[0]
    assert (spot.id, spot.facts) == (second.id, {"text": "vi kjøper to", "other": "vi kjøper tre"})
    b.put(replace(first, text="", deleted=START))
    assert keys(b.record) == ["look-check"]


def test_a_number_is_borne_by_one_thing_only() -> None:
    b = held(profile="protocol")
    b.item("Budsjett", number="18/26")
    b.decision("Vi kjøper", number="18/26")
    assert keys(b.record) == []
    b.item("Lønn", number="18/2026")
    b.decision("Vi venter", number="19/26")
    assert keys(b.record) == ["look-number-twice"]
    used = keys(b.record, used_numbers={"19/2026"})
    assert used == ["look-number-twice", "look-number-used"]


def test_a_place_in_minutes_is_no_number_of_a_series() -> None:
    b = held()
    b.item("Budsjett", number="2")
    b.note("ord")
    assert keys(b.record, used_numbers={"2"}) == []


def test_those_who_were_asked_and_never_marked_are_told_in_one() -> None:
    b = held()
    first = b.person("Anne Lie", None, invited=True)
    b.person("Ola By", None, invited=True)
    b.person("Siri Moe", "absent", invited=True)
    b.person("Nils Vik", None, invited=True)
    b.moved("Nils Vik", "arrival", "10.15")
    b.person("Gjest", None)
    (spot,) = preflight(b.record)
    facts: dict[str, str | int] = {"names": "Anne Lie, Ola By", "count": 2}
    assert spot == Spot("look-unmarked", facts, "attendance", first.id)
    assert preflight(replaced(b, state="planned")) == ()


@pytest.mark.parametrize("text", ["#1", "#2 budsjettet", "##3", "#finn lørdag", "#lse"])
def test_a_command_that_missed_is_looked_at(text: str) -> None:
    b = held()
    b.item("Budsjett")
    b.note(text)
    assert keys(b.record) == ["look-misread"]


@pytest.mark.parametrize(("language", "facts"), [("nb", ("10.15", "10.30")), ("en", ("10:15", "10:30"))])
def test_clock_times_are_told_in_the_language_of_the_screens(
    language: Language, facts: tuple[str, str], tmp_path: Path
) -> None:
    b = held(end="10:15")
    b.item("Budsjett")
    b.note("tidlig")
    b.note("sent", at=START + timedelta(minutes=30))
    (spot,) = spots_of(archive_at(tmp_path), b.record, (), language)
    assert (spot.facts["end"], spot.facts["time"]) == facts


def test_an_end_before_the_last_line_is_told() -> None:
    b = held(end="10.15")
    b.item("Budsjett", began=START)
    b.note("tidlig")
    assert preflight(b.record) == ()
    b.note("sent", at=START + timedelta(minutes=30))  # half past ten in Oslo
    (spot,) = preflight(b.record)
    assert (spot.key, spot.field) == ("look-end", "end")
    assert spot.facts == {"end": "10.15", "time": "10.30"}
    assert keys(replaced(b, end="10.20")) == []
    assert keys(replaced(b, end="9.30")) == [], "all of it was written up afterwards"
    assert keys(replaced(b, to=date(2026, 3, 13))) == []
    assert keys(replaced(b, from_=date(2026, 3, 10))) == []


def replaced(b: Builder, **fields: Any) -> Record:
    b.put(replace(b.record.meeting, **fields))
    return b.record


def test_long_minutes_want_a_summary() -> None:
    b = held()
    b.item("Budsjett")
    for place in range(79):
        b.point(f"punkt {place}")
    assert keys(b.record) == []
    b.point("punkt 80")
    assert keys(b.record) == ["look-summary"]
    assert keys(b.record, profile="protocol") == []
    b.entry(Kind.SUMMARY, "Kort sagt")
    assert keys(b.record) == []


def test_a_planned_meeting_is_not_asked_what_came_of_it() -> None:
    b = Builder(state="planned")
    b.item("Budsjett", sort="decision")
    assert preflight(b.record) == ()


def test_a_long_text_is_told_around_its_mark() -> None:
    b = held()
    b.item("Budsjett")
    b.note("ord " * 30 + "Olsen?? " + "mer " * 30)
    b.action("ringe " * 30, "Per")
    check, deadline = (str(spot.facts["text"]) for spot in preflight(b.record))
    assert check.startswith("… ord ord")
    assert "Olsen??" in check
    assert check.endswith("mer …")
    assert deadline.endswith("ringe …")
    assert max(len(check), len(deadline)) < 70


@pytest.mark.parametrize("make", [directors, protocol])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_has_a_sentence(make: Any, language: Any) -> None:
    b = Builder(state="draft")
    make(b)
    b.entry(Kind.MEMO, "ring Anne")
    spots = preflight(b.record)
    assert spots
    for spot in spots:
        assert str(spot.facts.get("text", "")) in words(language, "screen")(spot.key, **spot.facts)


_text = st.text(alphabet="abc ?.»", max_size=12)


@given(_text, _text, _text, st.sampled_from(list(Kind)), st.sampled_from(["minutes", "protocol"]))
def test_no_check_mark_is_ever_printed_and_none_goes_unseen(
    head: str, title: str, text: str, kind: Kind, profile: str
) -> None:
    b = Builder(state="draft", profile=profile, title=f"{head}?? x", place=f"{head}??", chair=Name("Kari??"))
    b.item(f"{title}?? y", presenter="Per??", background=f"{text}??")
    b.person("Nils??")
    b.entry(kind, f"{text}?? z", title=f"{title}??", name="N??", by=Name("B??"), answer="ja??")
    b.entry(Kind.ACTION, "ringe", owners=(Name("Ola??"),), deadline=Deadline("snart??"))
    for asked in ("minutes", "protocol"):
        told = everything(outline(b.record, AsTyped(), profile=asked))
        assert not [line for line in told.split("\n") if has_check(line)]
    seen = {(spot.table, spot.id) for spot in preflight(b.record) if spot.key == "look-check"}
    wanted = {("meeting", 1), *(("agenda", item.id) for item in b.record.agenda)}
    assert wanted <= seen


def test_what_the_meeting_hides_stays_hidden_here() -> None:
    b = held()
    hidden = b.item("HEMMELIG??", private=True, sort="decision")
    b.note("HEMMELIG??")
    assert preflight(b.record) == ()
    b.put(replace(hidden, private=False))
    assert isinstance(b.record.get(AgendaItem, hidden.id), AgendaItem)
    assert keys(b.record) == ["look-check", "look-check", "look-outcome"]


def test_a_vote_that_says_something_else_than_what_became_of_it_is_looked_at() -> None:
    b = Builder()
    b.item("Budsjett")
    b.decision("Vi kjøper", votes=votes("forkastet, 2 mot 1", for_=2, against=1))
    b.decision("Vi selger", votes=votes("vedtatt med 2 mot 1", for_=2, against=1))
    assert keys(b.record).count("look-vote-outcome") == 1


def test_a_vote_without_its_decision_is_looked_at() -> None:
    b = Builder()
    b.item("Budsjett")
    b.entry(Kind.VOTE, "2-1", votes=votes("2-1", for_=2, against=1))
    assert "look-vote-waits" in keys(b.record)


def test_what_people_said_is_told_where_a_protocol_leaves_it_out() -> None:
    b = Builder()
    b.item("Sak")
    b.note("vi mangler folk", speaker=Name("Kari Vik"))
    b.note("vi òg", speaker=Name("Per Ås"))
    assert not {"look-unspoken"} & set(keys(b.record))
    (spot,) = (one for one in preflight(b.record, profile="protocol") if one.key == "look-unspoken")
    assert spot.facts["number"] == 2


def test_a_mark_at_either_end_has_no_dots_on_that_side() -> None:
    for count in (10, 29, 30, 31, 200):
        b = held()
        b.item("Sak")
        b.note("?? " + "ord " * count + "slutt")
        b.note("Først " + "ord " * count + "??")
        b.note("Først " + "ord " * count + "?? " + "ord " * count + "slutt")
        first, last, inside = (
            str(one.facts["text"]) for one in preflight(b.record) if one.key == "look-check"
        )
        assert first.startswith("?? ord")
        assert last.endswith("ord ??")
        assert "??" in inside
        assert first.endswith("slutt") == (not first.endswith("…"))
        assert last.startswith("Først") == (not last.startswith("…"))
