from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from store.record.identity import Ids, after, from_text, to_text
from store.record.model import AgendaItem, Entry, Json, Meeting
from store.record.points import is_kept_back, is_open
from store.record.record import Record
from store.record.values import Kind, Name
from store.record.withheld import goes_on
from tests.store.making import Ticking


def record_with(*items: AgendaItem) -> Record:
    return Record({"meeting": {1: Meeting(id=7)}, "agenda": {item.id: item for item in items}})


def test_items_come_in_order_each_with_what_lies_below_it() -> None:
    record = record_with(
        AgendaItem(id=2, rank="a1"),
        AgendaItem(id=1, rank="a0"),
        AgendaItem(id=4, rank="a1", parent=1),
        AgendaItem(id=3, rank="a0", parent=1),
        AgendaItem(id=5, rank="a0", parent=4),
    )
    assert [item.id for item in record.agenda] == [1, 3, 4, 5, 2]


def test_no_item_gets_out_of_sight() -> None:
    record = record_with(
        AgendaItem(id=1, parent=2),
        AgendaItem(id=2, parent=1),
        AgendaItem(id=3, parent=3),
        AgendaItem(id=4, parent=99),
    )
    assert sorted(item.id for item in record.agenda) == [1, 2, 3, 4]


def test_times_without_an_offset_do_not_stop_the_question_where_the_meeting_is() -> None:
    with_offset = datetime(2015, 6, 2, 10, tzinfo=UTC)
    record = record_with(
        AgendaItem(id=1, began=with_offset), AgendaItem(id=2, began=with_offset.replace(tzinfo=None, day=9))
    )
    assert record.current is not None
    assert record.current.id == 2


def test_what_cannot_be_read_is_kept_and_goes_back_out() -> None:
    stored: dict[str, dict[int, Json]] = {
        "meeting": {1: {"id": 7, "schema": 1}},
        "entries": {5: {"text": 3}, 6: {"text": "a", "mood": "x"}},
        "weather": {1: {"rain": True}},
    }
    record = Record.from_stored(stored)
    assert [(d.table, d.key) for d in record.damaged] == [("entries", 5)]
    places = [(table, key) for table in stored for key in stored[table]]
    assert record.stored_at([*places, ("entries", 9), ("weather", 2)]) == stored
    assert record.stored_at(places[1:2]) == {"entries": {5: {"text": 3}}}
    assert {table: docs for table, docs in record.stored().items() if docs} == stored


def test_ids_grow_and_their_letters_lead_back() -> None:
    ids = Ids(Ticking())
    made = [ids() for _ in range(500)]
    assert made == sorted(set(made))
    for number in (made[0], 0, 2**63 - 1):
        assert from_text(to_text(number)) == number
        assert from_text(f" {to_text(number).lower()} ") == number
    assert to_text(made[0]) < to_text(made[-1])
    assert from_text("for kort") is None
    assert from_text("UUUUUUUUUUUUU") is None


def test_a_clock_that_goes_back_makes_no_older_id() -> None:
    times = iter([datetime(2020, 1, 2, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)])
    ids = Ids(lambda: next(times))
    assert ids() < ids()


def test_ranks_find_a_place_after_any_neighbour() -> None:
    ranks: list[str] = []
    for _ in range(300):
        ranks.append(after(ranks))
    assert ranks == sorted(set(ranks))
    assert len(ranks[-1]) <= 4
    assert ranks[4] < after(ranks, 4) < ranks[5]
    assert after(ranks, -1) < ranks[0]
    assert after(["a0", "a1", "a1", "a2"], 1) > "a1"


def test_a_rank_that_a_hand_wrote_stops_nobody() -> None:
    assert after(["a0", "zzz"]) > "zzz"
    assert "a0" < after(["a0", "zzz"], 0) < "zzz"
    assert after(["1", "a0"], -1) < "1"


@pytest.mark.parametrize(
    ("fields", "opens", "kept_back"),
    [
        ({"kind": Kind.DECISION, "text": "Budsjettet:"}, True, False),
        ({"kind": Kind.DECISION, "text": "Budsjettet: "}, True, False),
        ({"kind": Kind.DECISION, "text": "Budsjettet"}, False, False),
        ({"kind": Kind.DECISION, "text": ""}, True, False),
        ({"kind": Kind.PROPOSAL, "text": "To ting:", "private": True}, True, True),
        ({"kind": Kind.DECISION, "text": "Lønn", "exempt": "§ 13"}, False, True),
        ({"text": "innstilling:"}, False, False),
        ({"text": "innstilling:", "private": True}, True, True),
        ({"text": "innstilling:", "exempt": "§ 13"}, True, True),
        ({"text": "innstilling:", "in_minutes": False}, True, False),
        ({"text": "innstilling", "private": True}, False, True),
        ({"text": "punkt", "private": True, "point": True}, False, False),
        ({"kind": Kind.ACTION, "text": "sende:", "private": True}, False, False),
        ({"kind": Kind.MEMO, "text": "kake:", "exempt": "§ 13"}, False, False),
    ],
)
def test_whose_the_points_below_an_entry_are(fields: dict[str, Any], opens: bool, kept_back: bool) -> None:
    entry = Entry(id=1, **fields)
    assert (is_open(entry), is_kept_back(entry)) == (opens, kept_back)


@pytest.mark.parametrize(
    ("fields", "labels", "goes"),
    [
        ({"typed": "> mer", "text": "mer"}, (), True),
        ({"typed": "... mer", "text": "mer"}, (), True),
        ({"typed": "… mer", "text": "mer"}, (), True),
        ({"typed": "--- mer", "text": "mer"}, (), True),
        ({"typed": "mer", "text": "mer"}, (), False),
        ({"typed": "> mer", "text": "mer", "speaker": Name("Kari")}, (), False),
        ({"typed": "> mer", "text": "mer", "point": True}, (), False),
        ({"typed": "> mer", "text": "mer", "sources": (2,)}, (), False),
        ({"typed": "x", "text": "x", "kind": Kind.VOTE}, (), True),
        ({"typed": "> kurs", "text": "kurs", "kind": Kind.EXPECTATION}, (), True),
        ({"typed": "A > B: kurs", "text": "kurs", "kind": Kind.EXPECTATION}, (), False),
        ({"typed": "> x", "text": "x", "kind": Kind.DECISION}, (), False),
        ({"text": "Merkelapp: noe"}, ("merkelapp",), True),
        ({"text": "Merkelapp: noe"}, ("en annen",), False),
        ({"text": "Merkelapp: noe"}, (), False),
        ({"text": "Merkelapp noe"}, ("merkelapp noe",), False),
    ],
)
def test_what_goes_on_with_the_line_before_it(
    fields: dict[str, Any], labels: tuple[str, ...], goes: bool
) -> None:
    assert goes_on(Entry(id=1, **fields), labels) is goes
