from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.record.model import AgendaItem, Entry
from store.record.numbering import Numbering, cites, is_running
from store.record.values import Profile
from tests.exports.records import SERIES, Builder


def protocol(**meeting: Any) -> Builder:
    return Builder(profile="protocol", series=SERIES, **meeting)


def test_cases_go_on_where_the_series_stands() -> None:
    b = protocol()
    first, second = b.item("A"), b.item("B")
    numbers = Numbering(b.record, ("10/26", "11/26-2", "40/25", "V 77/26"))
    assert [numbers.item(first), numbers.item(second)] == ["11/26", "12/26"]


def test_a_typed_case_number_stays_and_the_next_goes_on_from_it() -> None:
    b = protocol()
    typed, following = b.item("A", number="12/26"), b.item("B")
    numbers = Numbering(b.record)
    assert numbers.item(following) == "13/26"
    assert (numbers.stored(typed), numbers.stored(following)) == (True, False)


def test_a_deleted_case_keeps_its_number() -> None:
    b = protocol()
    b.bury(b.item("gone", number="1/26"))
    item = b.item("A")
    assert Numbering(b.record).item(item) == "2/26"


def test_numbers_of_several_deleted_cases_in_a_row_are_passed_over() -> None:
    b = protocol()
    for number in ("1/26", "2/26", "3/26"):
        b.bury(b.item("gone", number=number))
    items = [b.item("A"), b.item("B")]
    assert [Numbering(b.record).item(item) for item in items] == ["4/26", "5/26"]


def test_breaks_and_sub_items_of_a_protocol_carry_no_number() -> None:
    b = protocol()
    top = b.item("A")
    sub, pause = b.item("A1", parent=top.id), b.item("Pause", form="break")
    last = b.item("B")
    numbers = Numbering(b.record)
    assert [numbers.item(i) for i in (top, sub, pause, last)] == ["1/26", "", "", "2/26"]


def test_items_of_minutes_are_counted_with_their_sub_items() -> None:
    b = Builder()
    top = b.item("A")
    b.item("Pause", form="break")
    second = b.item("B")
    subs = [b.item("B1", parent=second.id), b.item("B2", parent=second.id)]
    numbers = Numbering(b.record)
    assert [numbers.item(i) for i in (top, second, *subs)] == ["1", "2", "2.1", "2.2"]


def test_items_of_minutes_beside_one_with_a_typed_number_carry_none() -> None:
    b = Builder()
    cases = [b.item(title, number=number) for title, number in (("A", ""), ("B", "12/27"), ("C", "13/27"))]
    below, last = b.item("C1", parent=cases[2].id), b.item("D")
    numbers = Numbering(b.record)
    assert [numbers.item(i) for i in (*cases, below, last)] == ["", "12/27", "13/27", "", ""]


def test_decisions_of_a_case_are_cited_by_it() -> None:
    b = protocol()
    case = b.item("A", number="13/26")
    first, agreed, second = b.decision("a"), b.decision("b", conclusion=True), b.decision("c")
    b.item("sub", parent=case.id)
    third = b.decision("d")
    numbers = Numbering(b.record)
    cited = [numbers.decision(entry) for entry in (first, agreed, second, third)]
    assert cited == ["13/26", "", "13/26-2", "13/26-3"]


def test_decisions_of_a_series_without_cases_run_through_the_year() -> None:
    b = Builder(series=SERIES, from_=date(2015, 6, 2))
    b.item("A")
    one, two = b.decision("a"), b.decision("b")
    numbers = Numbering(b.record, ("V 2/15", "V 9/14"))
    assert [numbers.decision(one), numbers.decision(two)] == ["V 3/15", "V 4/15"]


def test_decisions_of_no_series_are_counted() -> None:
    b = Builder()
    one, note, two = b.decision("a"), b.decision("x", in_minutes=False), b.decision("b")
    numbers = Numbering(b.record)
    assert [numbers.decision(entry) for entry in (one, note, two)] == ["1", "", "2"]


def test_a_deleted_decision_keeps_its_number() -> None:
    b = Builder(series=SERIES)
    b.bury(b.decision("gone", number="V 1/26"))
    kept = b.decision("b")
    assert Numbering(b.record).decision(kept) == "V 2/26"


def test_a_second_version_of_a_decision_and_a_working_note_carry_no_number() -> None:
    b = Builder(series=SERIES)
    first = b.decision("den første")
    second = b.decision("den andre", conflict_of=first.id)
    numbered = b.decision("den andre", conflict_of=first.id, number="V 9/26")
    note = b.decision("den tredje", in_minutes=False)
    conclusion = b.decision("en konklusjon", conclusion=True)
    last = b.decision("den siste")
    numbers = Numbering(b.record)
    told = [numbers.decision(entry) for entry in (first, second, numbered, note, conclusion, last)]
    assert told == ["V 10/26", "", "", "", "", "V 11/26"]
    assert {document.id for document in numbers.to_store()} == {first.id, last.id}


def test_a_number_that_runs_through_a_series_is_known_by_its_year() -> None:
    assert [is_running(number) for number in ("12/26", "V 3/15", "2", "3.1")] == [True, True, False, False]


def test_what_is_to_be_stored_at_closing() -> None:
    b = protocol()
    b.item("A", number="5/26")
    b.decision("a")
    b.item("B")
    stored = Numbering(b.record).to_store()
    assert [(type(d).__name__, d.number) for d in stored if isinstance(d, AgendaItem | Entry)] == [
        ("AgendaItem", "6/26"),
        ("Entry", "5/26"),
    ]
    minutes = Builder()
    minutes.item("A")
    minutes.decision("a")
    assert [d.number for d in Numbering(minutes.record).to_store() if isinstance(d, Entry)] == ["1"]


def test_the_number_of_a_meeting_printed_as_the_other_kind_is_the_meetings_own() -> None:
    b = protocol()
    item = b.item("A")
    assert Numbering(b.record).item(item) == "1/26"
    b.put(msgspec.structs.replace(b.record.meeting, profile="minutes"))
    assert Numbering(b.record).item(item) == "1"


_numbers = st.sampled_from(["", "", "", "1/26", "2/26", "2/26-2", "V 1/26", "V 3/26", "7"])


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@given(
    script=st.lists(st.tuples(st.booleans(), _numbers), max_size=12),
    used=st.sets(_numbers.filter(bool)),
    series=st.booleans(),
)
def test_no_derived_number_is_given_twice(
    profile: Profile, script: list[tuple[bool, str]], used: set[str], *, series: bool
) -> None:
    b = Builder(profile=profile, series=SERIES if series else None)
    for is_item, number in script:
        if is_item:
            b.item("A", number=number if "-" not in number else "")
        else:
            b.decision("a", number=number)
    record = b.record
    numbers = Numbering(record, used)
    derived = [numbers.decision(e) for e in record.entries if not e.number]
    stored = {e.number for e in record.entries if e.number}
    assert len(set(derived)) == len(derived)
    # A bare number is a name within its meeting: «7» elsewhere is another decision.
    assert not set(derived) & ({number for number in used if is_running(number)} | stored)
    # Stored, they are what they were: closing a meeting changes no citation.
    for document in numbers.to_store():
        b.put(document)
    again = Numbering(b.record, used)
    assert [again.decision(e) for e in record.entries] == [numbers.decision(e) for e in record.entries]


def test_letters_belong_to_the_number_and_a_word_for_a_case_does_not() -> None:
    b = protocol()
    letters = b.item("A", number="41/26", prefix="PS")
    first, second = b.decision("a"), b.decision("b")
    word, other = b.item("B", number="16/26", prefix="Sak"), b.item("C", number="41/26", prefix="RS")
    third = b.decision("c")
    numbers = Numbering(b.record)
    assert [numbers.item(i) for i in (letters, word, other)] == ["PS 41/26", "16/26", "RS 41/26"]
    assert [numbers.decision(e) for e in (first, second, third)] == ["PS 41/26", "PS 41/26-2", "RS 41/26"]


@pytest.mark.parametrize(
    ("prefix", "typed", "following"),
    [
        ("PS", "41/26", "PS 42/26"),
        ("V-sak", "8/2026", "V-sak 9/2026"),
        ("Sak", "16/26", "17/26"),
        ("", "71", "72"),
        ("", "014", "015"),
        ("Styresak", "045-2026", "046-2026"),
        ("", "2026/9", "2026/10"),
    ],
)
def test_an_item_without_a_number_gets_the_next_in_the_same_style(
    prefix: str, typed: str, following: str
) -> None:
    b = protocol()
    b.item("A", number=typed, prefix=prefix)
    item = b.item("B")
    numbers = Numbering(b.record)
    assert numbers.item(item) == following
    for document in numbers.to_store():
        b.put(document)
    assert Numbering(b.record).item(item) == following


def test_beside_letters_of_several_sorts_no_number_is_made_up() -> None:
    b = protocol()
    for prefix, number in (("PS", "41/26"), ("RS", "5/26")):
        b.item("A", prefix=prefix, number=number)
    assert Numbering(b.record).item(b.item("Eventuelt")) == ""


def test_what_comes_before_the_first_number_gets_none_that_is_in_use() -> None:
    b = protocol()
    checked_in, approval = b.item("Innsjekk"), b.item("Godkjenning av protokoll")
    b.item("A", number="15/26")
    last = b.item("B")
    told = [Numbering(b.record).item(item) for item in (checked_in, approval, last)]
    assert told == ["", "", "16/26"]
    assert Numbering(b.record, ("13/26",)).item(approval) == "14/26"


def test_a_number_that_stands_in_a_title_gets_no_second_one() -> None:
    b = protocol()
    b.item("A", number="15/26")
    twice, alone, after = b.item("Sak 15/26 Annet"), b.item("19/26"), b.item("B")
    assert [Numbering(b.record).item(item) for item in (twice, alone, after)] == ["", "", "16/26"]


def test_the_decisions_of_a_bare_number_are_cited_by_it_in_a_protocol_only() -> None:
    for profile, cited_by in (("protocol", "71"), ("minutes", "V 1/26")):
        b = Builder(profile=profile, series=SERIES)
        b.item("A", number="71")
        decision = b.decision("a")
        # «71» of another meeting is another case.
        assert Numbering(b.record, ("71",)).decision(decision) == cited_by


def test_an_english_series_numbers_its_decisions_with_its_own_letter() -> None:
    b = Builder(series=SERIES, language="en")
    decision = b.decision("a")
    assert Numbering(b.record).decision(decision) == "D 1/26"
    assert Numbering(b.record, ("V 4/26",)).decision(decision) == "V 5/26", "a series goes on as it began"


@pytest.mark.parametrize(
    ("said", "name", "same"),
    [
        ("PS 41/26", "PS 41/26", True),
        ("41/26", "PS 41/26", True),
        ("41/2026", "PS 41/26", True),
        ("014", "14", True),
        ("sak 14/26", "14/26", True),
        ("RS 41/26", "PS 41/26", False),
        ("3/26", "V 3/26", False),
        ("41/26", "41/26-2", False),
        ("41/25", "41/26", False),
    ],
)
def test_what_a_number_may_mean(said: str, name: str, *, same: bool) -> None:
    assert cites(said, name) is same
