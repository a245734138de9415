"""Who is there when, and who may vote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.record.attendance import Names, Quorum, RollCall, parties_of, said_twice
from store.record.model import AgendaItem, Attendance, Document, Entry, Meeting, Presence
from store.record.record import Record
from store.record.timing import in_zone
from store.record.values import Attending, Kind, Movement, Name, Profile

DAY = date(2026, 3, 12)
TEN = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
"""Ten o'clock in Oslo."""


def at(minutes: float) -> datetime:
    return TEN + timedelta(minutes=minutes)


class Book:
    """A record under way: every document gets the next id, so that later is larger."""

    def __init__(self, profile: Profile = "minutes", **meeting: Any) -> None:
        head = Meeting(**{"id": 1, "profile": profile, "from_": DAY, **meeting})
        self.tables: dict[str, dict[int, Document]] = {"meeting": {1: head}}
        self.last = 1

    def put(self, table: str, kind: type[Document], **fields: Any) -> Any:
        self.last += 1
        made = kind(id=self.last, rank=f"{self.last:06}", **fields)
        self.tables.setdefault(table, {})[made.id] = made
        return made

    def person(self, name: str, status: Attending | None = "present", **fields: Any) -> Attendance:
        made = self.put("attendance", Attendance, name=Name(name), status=status, **fields)
        assert isinstance(made, Attendance)
        return made

    def moved(self, what: Movement, who: str, noted: float, when: str = "", **fields: Any) -> None:
        self.put("presence", Presence, what=what, who=Name(who), at=at(noted), when=when, **fields)

    def item(self, **fields: Any) -> AgendaItem:
        made = self.put("agenda", AgendaItem, **fields)
        assert isinstance(made, AgendaItem)
        return made

    @property
    def roll(self) -> RollCall:
        return RollCall(Record(self.tables))


def names(who: Sequence[Attendance]) -> list[str]:
    return [one.name.name for one in who]


def test_a_name_is_known_by_its_first_and_last_word() -> None:
    known = Names(["Per Hansen", "Kari Vik", "Kari Ås"])
    assert [known.knows(name) for name in ("per", "Hansen", "Kari", "Kari Vik", "Ola")] == [
        "one",
        "one",
        "several",
        "one",
        "",
    ]
    assert known.resolve("Per") == "per hansen"
    assert known.in_full("hansen") == "Per Hansen"
    assert (known.resolve("Kari"), known.in_full("Ola")) == ("kari", "Ola")


def test_who_goes_and_comes_is_counted_by_a_short_name_too() -> None:
    book = Book()
    for name in ("Kari Vik", "Per Hansen"):
        book.person(name)
    book.person("gjester", count=3)
    book.person("Anne Ås", "excused")
    assert book.roll.headcount() == (5, 6)
    assert not book.roll.uncounted
    book.moved("departure", "Per", 80)
    assert book.roll.headcount() == (4, 6)
    book.moved("arrival", "Hansen", 90)
    assert book.roll.headcount() == (5, 6)
    book.moved("arrival", "Fremmed Gjest", 90)
    assert book.roll.headcount() == (6, 7)
    book.person("de ansatte", count=0)
    assert (book.roll.headcount(), book.roll.uncounted) == ((6, 7), True)


def test_whoever_comes_was_not_there_before_and_whoever_goes_was() -> None:
    book = Book()
    late = book.person("Kari Vik")
    early = book.person("Per Hansen", "absent")
    book.moved("arrival", "Kari", 30)
    book.moved("departure", "Per", 45)
    roll = book.roll
    assert [roll.is_present(late, at(m)) for m in (0, 29, 31)] == [False, False, True]
    assert [roll.is_present(early, at(m)) for m in (0, 44, 46)] == [True, True, False]
    assert names(roll.present()) == ["Kari Vik"]


def test_a_time_in_the_past_counts_and_one_to_come_counts_from_now() -> None:
    book = Book()
    per = book.person("Per Hansen")
    book.moved("departure", "Per", 125, "11.20")
    book.moved("arrival", "Per", 126, "11.40")
    there = [book.roll.is_present(per, at(m)) for m in (79, 81, 99, 101)]
    assert there == [True, False, False, True]
    book.moved("departure", "Per", 130, "14.00")
    assert not book.roll.is_present(per, at(131))


def test_movements_count_by_their_time_and_not_by_the_order_they_were_typed_in() -> None:
    book = Book()
    per = book.person("Per Hansen")
    book.moved("arrival", "Per", 125, "11.40")
    book.moved("departure", "Per", 126, "11.20")
    assert [book.roll.is_present(per, at(m)) for m in (50, 90, 110)] == [True, False, True]


def test_within_its_minute_the_order_of_the_lines_counts() -> None:
    book = Book()
    per = book.person("Per Hansen")
    book.moved("departure", "Per", 80.6, "11.20")
    assert book.roll.is_present(per, at(80.5))
    assert not book.roll.is_present(per, at(80.7))


def test_a_meeting_written_up_later_goes_by_the_order_of_the_lines() -> None:
    book = Book(from_=DAY - timedelta(days=3))
    per = book.person("Per Hansen")
    book.moved("departure", "Per", 10, "9.30")
    assert book.roll.is_present(per, at(9))
    assert not book.roll.is_present(per, at(11))


def test_a_first_name_that_was_clear_stays_clear_when_another_is_listed() -> None:
    book = Book()
    hansen = book.person("Per Hansen")
    book.moved("departure", "Per", 10)
    other = book.person("Per Ås")
    assert (book.roll.is_present(hansen), book.roll.is_present(other)) == (False, True)
    assert book.roll.headcount() == (1, 2)
    assert [m.what for m in book.roll.movements_of(hansen)] == ["departure"]


def test_a_deputy_takes_the_seat_of_the_member_who_is_away() -> None:
    book = Book("protocol")
    for name in ("Kari Vik", "Per Hansen"):
        book.person(name)
    book.person("Anne Ås", "excused")
    book.person("Nils Li", "deputy", deputy_for=Name("Anne"))
    book.person("Ola Dal", "deputy", deputy_for=Name("Anne"))
    book.person("Sekretær Moe", votes=False)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Per Hansen", "Nils Li"]
    assert book.roll.headcount() == (5, 5)
    book.moved("arrival", "Anne", 20)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Per Hansen", "Anne Ås"]
    book.moved("departure", "Anne", 40)
    book.moved("departure", "Nils", 40)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Per Hansen", "Ola Dal"]
    assert book.roll.quorum(None) == Quorum(3, 3)


def test_a_member_who_is_not_on_the_list_has_a_seat_all_the_same() -> None:
    book = Book("protocol")
    book.person("Kari Vik")
    book.person("Nils Li", "deputy", deputy_for=Name("Anne Ås"))
    book.person("Ola Dal", "deputy", deputy_for=Name("Nils Li"))
    assert book.roll.quorum(None) == Quorum(2, 2)
    assert book.roll.attended() == Quorum(2, 2)
    book.moved("departure", "Nils", 5)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Ola Dal"]


def test_a_deputy_for_one_without_a_vote_has_none_and_one_for_nobody_takes_any_seat() -> None:
    book = Book("protocol")
    book.person("Kari Vik")
    book.person("Sekretær Moe", "excused", votes=False)
    book.person("Nils Li", "deputy", deputy_for=Name("Moe"))
    book.person("Anne Ås", "excused")
    assert book.roll.quorum(None) == Quorum(1, 2)
    book.person("Ola Dal", "deputy")
    book.person("Eva Dal", "deputy")
    assert book.roll.quorum(None) == Quorum(2, 2)
    book.person("gjester", count=9)
    assert book.roll.quorum(None) == Quorum(2, 2)


def test_a_recusal_holds_for_its_item_and_sub_items_until_the_person_is_back() -> None:
    book = Book("protocol")
    for name in ("Kari Vik", "Per Hansen", "Anne Ås"):
        book.person(name)
    item = book.item(title="Sak")
    below = book.item(title="Undersak", parent=item.id)
    other = book.item(title="Neste")
    book.moved("recusal", "Per", 30, item=item.id, ground="fvl. § 6")
    roll = book.roll
    for place in (item, below):
        assert names(roll.voters(place.id, at(10))) == ["Kari Vik", "Anne Ås"]  # the whole item
        assert [m.ground for m in roll.recusals(place.id)] == ["fvl. § 6"]
    assert len(roll.voters(other.id)) == 3
    assert roll.headcount() == (3, 3)
    book.moved("arrival", "Per", 40, item=other.id)
    assert len(book.roll.voters(item.id)) == 2  # coming in for the next item changes nothing here
    book.moved("arrival", "Per", 50, item=below.id)
    assert len(book.roll.voters(item.id, at(49))) == 2
    assert len(book.roll.voters(item.id, at(51))) == 3
    assert book.roll.is_present(book.roll.present()[1], at(1))  # aside is not away


def test_the_quorum_of_a_decision_is_that_of_its_item_and_instant() -> None:
    book = Book("protocol")
    for name in ("Kari Vik", "Per Hansen", "Anne Ås"):
        book.person(name)
    item = book.item(title="Sak")
    early = book.put("entries", Entry, item=item.id, at=at(5))
    late = book.put("entries", Entry, item=item.id, at=at(15))
    book.moved("recusal", "Per", 1, item=item.id)
    book.moved("departure", "Kari", 10, item=item.id)
    assert book.roll.at_decision(early) == Quorum(2, 3)
    assert book.roll.at_decision(late) == Quorum(1, 3)


def test_a_deputy_votes_for_a_recused_member() -> None:
    book = Book("protocol")
    book.person("Kari Vik")
    book.person("Per Hansen")
    book.person("Nils Li", "deputy", deputy_for=Name("Per"))
    item = book.item(title="Sak")
    assert names(book.roll.voters(item.id)) == ["Kari Vik", "Per Hansen"]
    book.moved("recusal", "Per", 5, item=item.id)
    assert names(book.roll.voters(item.id)) == ["Kari Vik", "Nils Li"]


@pytest.mark.parametrize(("met", "standing"), [(3, "quorate"), (2, "half"), (1, "not-quorate")])
def test_at_exactly_half_nothing_is_claimed(met: int, standing: str) -> None:
    book = Book("protocol")
    for place in range(4):
        book.person(f"Medlem {place}", "present" if place < met else "excused")
    quorum = book.roll.quorum(None)
    assert quorum is not None
    assert quorum.standing == standing


def test_nothing_is_said_while_nothing_is_known() -> None:
    book = Book("protocol")
    assert book.roll.quorum(None) is None
    book.person("Kari Vik", None, invited=True)
    assert book.roll.quorum(None) is None
    assert book.roll.attended() is None


def test_whoever_came_at_all_attended() -> None:
    book = Book("protocol")
    book.person("Kari Vik")
    book.person("Per Hansen", "excused")
    book.person("Anne Ås", "excused")
    book.moved("arrival", "Per", 5)
    book.moved("departure", "Per", 6)
    assert book.roll.attended() == Quorum(2, 3)
    assert book.roll.quorum(None) == Quorum(1, 3)


def test_votes_matter_in_a_protocol_and_where_not_everybody_may() -> None:
    book = Book()
    book.person("Kari Vik")
    assert not book.roll.votes_matter
    book.person("Ola Dal", votes=False)
    assert book.roll.votes_matter
    assert Book("protocol").roll.votes_matter


def test_who_was_there_for_an_item() -> None:
    book = Book()
    for name in ("Kari Vik", "Per Hansen", "Anne Ås"):
        book.person(name)
    first = book.item(title="En", began=at(0), ended=at(20))
    second = book.item(title="To", began=at(20))
    book.moved("departure", "Kari", 10, item=first.id)
    book.moved("arrival", "Per", 15, item=first.id)
    book.moved("arrival", "Anne", 30, item=second.id)
    assert names(book.roll.during(first)) == ["Kari Vik", "Per Hansen"]
    assert names(book.roll.during(second)) == ["Per Hansen", "Anne Ås"]
    written_up = book.item(title="Tre")
    book.put("entries", Entry, item=written_up.id, at=at(12))
    assert names(book.roll.during(written_up)) == []


_PEOPLE = ("Per Hansen", "Kari Vik", "Anne Ås", "Ola Dal")
_SHORT = {name: (name, name.split()[0], name.split()[1].upper()) for name in _PEOPLE}
_STATUSES = st.sampled_from(["present", "excused", "absent", "deputy", None])
_MOVES = st.lists(
    st.tuples(
        st.sampled_from(["arrival", "departure"]),
        st.sampled_from(_PEOPLE).flatmap(
            lambda name: st.tuples(st.just(name), st.sampled_from(_SHORT[name]))
        ),
        st.integers(0, 200),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_STATUSES, min_size=4, max_size=4), _MOVES, st.integers(-1, 201))
def test_presence_is_what_the_last_movement_before_an_instant_says(
    statuses: list[Attending | None], moves: list[tuple[Movement, tuple[str, str], int]], minute: int
) -> None:
    book = Book()
    listed = [book.person(name, status) for name, status in zip(_PEOPLE, statuses, strict=True)]
    for what, (_, said), when in moves:
        book.moved(what, said, 300 + book.last, f"{10 + when // 60}.{when % 60:02}")
    roll = book.roll
    for who in listed:
        own = sorted(
            (when, n, what) for n, (what, (name, _), when) in enumerate(moves) if name == who.name.name
        )
        before = [what for when, _, what in own if when <= minute]
        if before:
            expected = before[-1] == "arrival"
        elif own:
            expected = own[0][2] == "departure"
        else:
            expected = who.status in ("present", "deputy")
        assert roll.is_present(who, at(minute)) == expected
    here, expected_count = roll.headcount()
    assert here == len(roll.present())
    assert expected_count == len(_PEOPLE)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(_STATUSES, st.booleans(), st.integers(-1, 5)), max_size=7), st.integers(0, 3))
def test_there_is_never_more_than_one_vote_for_a_seat(
    people: list[tuple[Attending | None, bool, int]], recused: int
) -> None:
    book = Book("protocol")
    for place, (status, votes, whose) in enumerate(people):
        deputy_for = Name(f"Medlem {whose}") if whose >= 0 else None
        book.person(f"Medlem {place}", status, votes=votes, deputy_for=deputy_for)
    for place in range(recused):
        book.moved("recusal", f"Medlem {place}", 1)
    voters, quorum = book.roll.voters(None), book.roll.quorum(None)
    assert all(who.votes and book.roll.is_present(who) for who in voters)
    assert not {who.name.name for who in voters} & {f"Medlem {place}" for place in range(recused)}
    assert quorum is None or len(voters) == quorum.met <= quorum.members


def test_a_deputy_yields_when_the_member_comes_and_takes_the_seat_again_when_the_member_goes() -> None:
    book = Book("protocol")
    book.person("Kari Vik")
    book.person("Amund Li", "excused")
    deputy = book.person("Nils Moe", "deputy", deputy_for=Name("Amund"))
    assert not book.roll.yields(deputy)
    book.moved("arrival", "Amund", 20)
    assert (book.roll.yields(deputy, at(10)), book.roll.yields(deputy)) == (False, True)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Amund Li"]
    assert book.roll.quorum(None) == Quorum(2, 2)
    assert book.roll.headcount() == (3, 3)  # both are in the room
    book.moved("departure", "Amund", 40)
    assert not book.roll.yields(deputy)
    assert names(book.roll.voters(None)) == ["Kari Vik", "Nils Moe"]


@pytest.mark.parametrize(("zone", "hour"), [("Europe/Oslo", 10), ("Asia/Tokyo", 18)])
def test_the_clock_is_that_of_the_meeting(zone: str, hour: int) -> None:
    assert in_zone(Meeting(id=1, zone=zone), TEN).hour == hour


def test_in_a_zone_nobody_knows_the_clock_is_the_machines() -> None:
    assert in_zone(Meeting(id=1, zone="Mars/Olympus"), TEN).utcoffset() == TEN.astimezone().utcoffset()


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("present", "absent", "absent"),
        ("absent", "excused", "excused"),
        ("excused", "absent", "excused"),
        ("deputy", "present", "deputy"),
        (None, "present", "present"),
        (None, None, None),
    ],
)
def test_of_two_things_said_of_somebody_the_one_that_claims_less_holds(
    first: Attending | None, second: Attending | None, both: Attending | None
) -> None:
    assert said_twice(first, second) == both


@pytest.mark.parametrize(
    ("rule", "here", "standing"),
    [
        ("", 3, "quorate"),
        ("", 2, "half"),
        ("", 1, "not-quorate"),
        ("minst halvparten", 2, "quorate"),
        ("mer enn halvparten", 2, "not-quorate"),
        ("minst to tredjedeler", 3, "quorate"),
        ("1", 1, "quorate"),
        ("slik vi pleier", 2, "half"),
    ],
)
def test_the_rule_of_the_series_says_how_many_must_be_there(rule: str, here: int, standing: str) -> None:
    book = Book(quorum=rule, profile="protocol")
    for place in range(4):
        book.person(f"Medlem {'ABCD'[place]}", "present" if place < here else "absent")
    item = book.item()
    decision = replace(book.put("entries", Entry, item=item.id, at=at(5)), kind=Kind.DECISION)
    quorum = book.roll.quorum(None)
    assert quorum is not None
    assert (quorum.met, quorum.members, quorum.standing) == (here, 4, standing)
    missed = book.roll.missed_by(decision)
    assert (missed is not None) is (standing == "not-quorate")


YIELDS = [
    # the member's status, what the member did, the deputy's status; whether the seat was given back
    ("excused", (), "deputy", False),
    ("excused", ("arrival",), "deputy", True),
    ("excused", ("arrival", "departure"), "deputy", False),
    ("present", (), "deputy", False),
    ("present", ("departure", "arrival"), "deputy", True),
    ("excused", ("arrival",), "absent", False),
]


@pytest.mark.parametrize(("member", "moves", "deputy", "yields"), YIELDS)
def test_a_deputy_gives_the_seat_back_when_the_member_has_come(
    member: Attending, moves: Sequence[Movement], deputy: Attending, *, yields: bool
) -> None:
    book = Book()
    book.person("Kari Nes", member)
    who = book.person("Nils Moe", deputy, deputy_for=Name("Kari Nes"))
    for minutes, what in enumerate(moves):
        book.moved(what, "Kari Nes", minutes)
    assert book.roll.yields(who) is yields
    # Who was there before, and came back, gave nobody's place away.
    assert book.roll.gave_way(who) is (yields and moves[0] == "arrival")


def test_a_deputy_of_a_deputy_gives_way_to_the_member_whatever_the_list_calls_them() -> None:
    book = Book()
    member = book.person("Kari Anne Nes", "excused")
    book.person("Per Dal", "excused", deputy_for=Name("Kari Anne"))
    last = book.person("Nils Moe", "deputy", deputy_for=Name("Per"))
    assert (book.roll.gave_way(last), book.roll.member_of(last)) == (False, member)
    book.moved("arrival", "Kari Anne", 5)
    assert book.roll.gave_way(last)


def test_who_something_is_from_or_to_is_known_as_a_party() -> None:
    meeting = Meeting(id=1, title="Møte")
    entries = [Entry(id=2, from_=Name("Fylket")), Entry(id=3, to=Name("Staten")), Entry(id=4, text="Kjent")]
    found = parties_of(Record.new(meeting).with_documents(entries))
    assert found - parties_of(Record.new(meeting)) == {"fylket", "staten"}
