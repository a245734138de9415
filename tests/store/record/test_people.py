"""Who is meant by a name, who is a party, how many are there, and what a vote told."""

from __future__ import annotations

from typing import Any

import pytest

from store.record.attendance import (
    Names,
    Quorum,
    RollCall,
    attending,
    lesser,
    of_recusals,
    parties_of,
    party_names,
    people_of,
    said_twice,
)
from store.record.model import Attendance
from store.record.values import Kind, Name, Role, Votes, day_of
from tests.exports.records import Builder, votes

LISTED = ("Kari-Anne Vik", "Per Dal", "Per Ås", "B Hale", "Aase Boe", "Dr. Nils Finch")

NAMED = [
    ("Kari Anne Vik", "Kari-Anne Vik"),
    ("kari-anne", "Kari-Anne Vik"),
    ("Vik", "Kari-Anne Vik"),
    ("K Vik", "Kari-Anne Vik"),
    ("Dal, Per", "Per Dal"),
    ("Per D", "Per Dal"),
    ("Per D.", "Per Dal"),
    ("Per", ""),
    ("Bob Hale", "B Hale"),
    ("Åse Bø", "Aase Boe"),
    ("Åse", ""),
    ("Nils", "Dr. Nils Finch"),
    ("Dr Finch", "Dr. Nils Finch"),
    ("Ola", ""),
]


@pytest.mark.parametrize(("said", "meant"), NAMED)
def test_a_name_means_the_one_of_the_list_that_it_is_short_for(said: str, meant: str) -> None:
    names = Names(LISTED)
    assert names.in_full(said) == (meant or said)
    assert names.knows(said) == ("one" if meant else "several" if said == "Per" else "")
    assert names.among([said]) == ((said,) if meant else ())


SPELT = [
    ("kari-anne", "Kari-Anne"),
    ("kari anne", "Kari-Anne"),
    ("vik", "Vik"),
    ("Per D", "Per Dal"),
    ("dal per", "Per Dal"),
    ("Dal, Per", "Per Dal"),
    ("dr finch", "dr Finch"),
    ("per", "per"),
    ("Ola", "Ola"),
]


@pytest.mark.parametrize(("said", "listed"), SPELT)
def test_a_name_has_the_letters_that_it_has_on_the_list(said: str, listed: str) -> None:
    assert Names(LISTED).as_listed(said) == listed


ALMOST = [
    ("PD", "Per Dal"),
    ("KAV", "Kari-Anne Vik"),
    ("PÅ", "Per Ås"),
    ("XY", ""),
    ("Pfr Dal", "Per Dal"),
    ("Finchh", "Finch"),
    ("finchh", ""),
    ("Vik", ""),
    ("Persson", ""),
]


@pytest.mark.parametrize(("said", "near"), ALMOST)
def test_a_slip_or_initials_are_told_to_whoever_is_asked(said: str, near: str) -> None:
    assert Names(LISTED).almost(said) == near


@pytest.mark.parametrize("letters", ["SV", "NB", "TODO"])
def test_capitals_that_mean_something_else_are_nobodys_initials(letters: str) -> None:
    names = Names([" ".join(f"{letter}nn" for letter in letters), "Ola Li"])
    assert names.almost(letters) == ""
    assert Names(["Ola Li", "Olga Lind"]).almost("OL") == "", "two have them"


SAID = [
    ("absent", "excused", "absent", "excused"),
    ("excused", "absent", "absent", "excused"),
    ("present", "excused", "excused", "excused"),
    ("deputy", "present", "deputy", "deputy"),
    ("present", None, "present", "present"),
    ("present", "absent", "absent", "absent"),
]


@pytest.mark.parametrize(("one", "other", "less", "twice"), SAID)
def test_of_two_things_said_the_lesser_holds_and_who_sent_word_is_excused(
    one: Any, other: Any, less: Any, twice: Any
) -> None:
    assert (lesser(one, other), said_twice(one, other)) == (less, twice)


@pytest.mark.parametrize(
    ("status", "reason"),
    [("present", ""), ("deputy", ""), ("excused", "syk"), ("absent", "syk"), (None, "syk")],
)
def test_who_is_there_after_all_has_no_reason_for_being_away(status: Any, reason: str) -> None:
    who = attending(Attendance(id=1, name=Name("Per"), status="excused", reason="syk"), status)
    assert (who.status, who.reason) == (status, reason)


def board() -> Builder:
    b = Builder(
        chair=Name("Åse Bø (styreleder)"),
        note_taker=Name("Ola Li"),
        organiser="Fylket",
        roles=(Role("Prosessleder", "Hugo"),),
        recommender="rektor",
    )
    b.person("Kari Vik", role="leder", organisation="Nes bibliotek", party="SV")
    b.person("Per Dal", "absent", organisation="nes BIBLIOTEK")
    b.group("Elever", 9)
    b.expects("Styret", "Bibliotekene", "støtte")
    b.entry(Kind.EXPERIENCE, "fire dager", party=Name("Åsly bibliotek"))
    return b


def test_people_and_parties_of_a_meeting_are_told_apart() -> None:
    record = board().record
    assert people_of(record) == ("Kari Vik", "Per Dal", "Åse Bø", "Ola Li")
    assert {
        "leder",
        "nes bibliotek",
        "elever",
        "sv",
        "prosessleder",
        "fylket",
        "styret",
        "bibliotekene",
        "rektor",
    } <= parties_of(record)
    assert {"kari vik", "per dal"}.isdisjoint(parties_of(record))
    assert [*party_names(record)] == [
        "Nes bibliotek",
        "Elever",
        "SV",
        "Fylket",
        "Bibliotekene",
        "Åsly bibliotek",
    ]


def test_how_many_are_there_counts_groups_deputies_and_those_who_came_without_being_listed() -> None:
    b = Builder()
    b.person("Kari")
    b.person("Per", "excused")
    b.person("Ola", "deputy", deputy_for=Name("Per"))
    b.group("Elever", 9)
    assert RollCall(b.record).headcount() == (11, 11)
    assert not RollCall(b.record).uncounted
    b.moved("Åse", "arrival")
    assert RollCall(b.record).headcount() == (12, 12)
    b.moved("Kari", "departure")
    assert RollCall(b.record).headcount() == (11, 12)
    b.group("Foreldre", 0)
    roll = RollCall(b.record)
    assert (roll.headcount(), roll.uncounted, roll.moved) == ((11, 12), True, True)
    alone = Builder()
    alone.person("Kari")
    assert RollCall(alone.record).voters_known
    alone.group("Foreldre", 0)
    assert not RollCall(alone.record).voters_known, "a group could have votes, too"


def test_who_stands_aside_goes_out_for_the_item_and_comes_back() -> None:
    b = Builder()
    b.person("Kari Vik")
    b.item("En")
    aside = b.moved("Kari Vik", "recusal")
    out = b.moved("Kari", "departure")
    back = b.moved("Kari", "arrival")
    again = b.moved("Kari", "departure")
    assert of_recusals(b.record) == {out.id: aside, back.id: aside}
    assert again.id not in of_recusals(b.record)


def test_a_recusal_holds_in_its_item_and_below_it_and_nowhere_else() -> None:
    b = Builder()
    b.person("Kari Vik")
    b.person("Per Dal")
    item = b.item("En")
    b.moved("Kari Vik", "recusal")
    below = b.item("Under", parent=item.id)
    other = b.item("To")
    roll = RollCall(b.record)
    voters = {key: len(roll.voters(key)) for key in (item.id, below.id, other.id, None)}
    assert voters == {item.id: 1, below.id: 1, other.id: 2, None: 2}


@pytest.mark.parametrize(
    ("met", "rule", "standing"),
    [
        (4, "", "quorate"),
        (3, "", "half"),
        (2, "", "not-quorate"),
        (3, "minst halvparten", "quorate"),
        (3, "minst fire", "half"),
        (3, "4", "not-quorate"),
        (4, "4", "quorate"),
        (3, "tull", "half"),
    ],
)
def test_a_quorum_is_more_than_half_unless_the_series_has_a_rule(met: int, rule: str, standing: str) -> None:
    assert Quorum(met, 6, rule).standing == standing


def test_votes_that_were_told_are_summed_and_compared_with_those_who_could_vote() -> None:
    assert Votes("", for_=7, against=2, abstain=1).told == 10
    assert Votes("", against=2).told == 2
    assert Votes("enstemmig").told == 0
    b = Builder(profile="protocol")
    for name in ("Kari", "Per", "Ola"):
        b.person(name)
    decision = b.decision("Vi kjøper båt")
    roll = RollCall(b.record)
    assert roll.too_few_for(votes("", for_=2, abstain=2), decision) == Quorum(3, 3)
    assert roll.too_few_for(votes("", for_=2, abstain=1), decision) is None
    assert roll.too_few_for(None, decision) is None
    assert roll.missed_by(decision) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-06-02", "2026-06-02"), ("2026-06", None), ("2026", None), ("2026-13-01", None), ("", None)],
)
def test_an_end_of_a_period_is_a_day_only_where_it_is_written_whole(written: str, day: str | None) -> None:
    found = day_of(written)
    assert (found and found.isoformat()) == day
