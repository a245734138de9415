"""What withholds a line from others, as a mark of its own: where it is taken away from what gave it that."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from store.record.model import AgendaItem, Entry
from store.record.values import Kind
from store.record.withheld import Withheld, cuts, has_leader, inheriting, stamped, with_marks
from tests.exports.records import START, Builder

Marks = tuple[bool, str, bool]
"""Whether a line is private, the law that exempts it, whether it is in the minutes."""

OPEN: Marks = (False, "", True)


def marks(entry: Entry) -> Marks:
    return entry.private, entry.exempt, entry.in_minutes


def below(**marked: Any) -> tuple[Builder, Entry, Entry]:
    """A marked point, and one below it that has no mark of its own."""
    b = Builder()
    b.item("Sak")
    point = b.point("over", **marked)
    return b, point, b.point("under", parent=point.id)


MARKED: list[tuple[dict[str, Any], Marks]] = [
    ({"private": True}, (True, "", True)),
    ({"exempt": "§ 13"}, (False, "§ 13", True)),
    ({"in_minutes": False}, (False, "", False)),
    ({}, OPEN),
]


@pytest.mark.parametrize(("marked", "own"), MARKED)
def test_a_line_takes_the_mark_of_what_it_hangs_from_along(marked: dict[str, Any], own: Marks) -> None:
    b, point, under = below(**marked)
    assert marks(with_marks(under, b.record)) == own
    assert marks(with_marks(point, b.record)) == own, "its own mark stays"


@pytest.mark.parametrize(
    ("item", "entry", "own"),
    [
        ({"private": True}, {}, OPEN),
        ({"exempt": "§ 13"}, {}, OPEN),
        ({"exempt": "§ 13"}, {"exempt": "§ 25"}, (False, "§ 25", True)),
        ({"private": True}, {"private": True}, (True, "", True)),
    ],
)
def test_the_mark_of_an_item_is_no_mark_of_its_lines(
    item: dict[str, Any], entry: dict[str, Any], own: Marks
) -> None:
    b = Builder()
    b.item("Sak", **item)
    assert marks(with_marks(b.note("linje", **entry), b.record)) == own


@pytest.mark.parametrize(("marked", "own"), MARKED)
def test_what_is_deleted_leaves_its_mark_to_what_hung_from_it(marked: dict[str, Any], own: Marks) -> None:
    b, point, under = below(**marked)
    before = b.record
    b.bury(point)
    found = stamped(before, b.record)
    assert [(one.id, marks(one)) for one in found] == ([(under.id, own)] if own != OPEN else [])


@pytest.mark.parametrize(("marked", "own"), MARKED)
def test_a_line_that_is_moved_away_keeps_the_mark_it_had(marked: dict[str, Any], own: Marks) -> None:
    b, _, under = below(**marked)
    moved = replace(under, parent=None)
    assert cuts(under, moved)
    (found,) = stamped(b.record, b.record.with_documents([moved])) or (moved,)
    assert (found.id, marks(found)) == (under.id, own)


@pytest.mark.parametrize(
    ("marked", "opened"),
    [
        ({"private": True}, {"private": False}),
        ({"exempt": "§ 13"}, {"exempt": ""}),
        ({"in_minutes": False}, {"in_minutes": True}),
        ({"private": True}, {"private": False, "exempt": "§ 13"}),
    ],
)
def test_a_mark_that_is_taken_away_is_gone_for_all_that_had_it(
    marked: dict[str, Any], opened: dict[str, Any]
) -> None:
    b, point, _ = below(**marked)
    assert stamped(b.record, b.record.with_documents([replace(point, **opened)])) == ()


def test_an_item_that_is_opened_opens_its_lines() -> None:
    for marked, opened in (({"private": True}, {"private": False}), ({"exempt": "§ 13"}, {"exempt": ""})):
        b = Builder()
        item = b.item("Sak", **marked)
        b.note("linje")
        assert stamped(b.record, b.record.with_documents([replace(item, **opened)])) == ()


def test_only_what_may_part_a_line_from_its_mark_cuts() -> None:
    b, point, under = below(private=True)
    item = b.record.agenda[0]
    assert not cuts(under, replace(under, check=True))
    assert cuts(item, replace(item, parent=7))
    assert not cuts(item, replace(item, title="Ny tittel"))
    gone = AgendaItem(id=item.id, deleted=START)
    assert cuts(item, gone)
    assert not cuts(gone, item), "what comes back parts nothing"
    assert not cuts(b.record.meeting, replace(b.record.meeting, title="Nytt"))
    assert cuts(point, Entry(id=point.id, deleted=START))


GOING_ON: list[tuple[dict[str, Any], Marks]] = [
    ({"private": True}, (True, "", True)),
    ({"exempt": "§ 13"}, (False, "§ 13", True)),
    ({"in_minutes": False, "typed": "notat: over"}, (False, "", False)),
]


@pytest.mark.parametrize(("marked", "own"), GOING_ON)
def test_a_line_that_goes_on_has_the_mark_of_the_one_before(marked: dict[str, Any], own: Marks) -> None:
    b = Builder()
    b.item("Sak")
    b.note("over", **marked)
    going_on = b.note("og mer", typed="... og mer")
    apart = b.note("noe annet", typed="noe annet")
    assert marks(inheriting(going_on, b.record)) == own
    assert marks(inheriting(apart, b.record)) == OPEN
    assert has_leader(going_on, b.record)
    assert not has_leader(apart, b.record)


def test_what_is_said_in_another_item_gives_no_mark() -> None:
    b = Builder()
    b.item("Sak")
    b.note("over", private=True)
    b.item("Neste")
    going_on = b.note("og mer", typed="... og mer")
    assert marks(inheriting(going_on, b.record)) == OPEN
    assert not has_leader(going_on, b.record)


def test_a_word_that_waited_gives_its_mark_to_the_line_that_comes() -> None:
    b = Builder()
    b.item("Sak")
    waited = b.note("privat:", private=True)
    line = b.note("lønna", typed="lønna")
    assert marks(inheriting(line, b.record)) == OPEN
    assert marks(inheriting(line, b.record, waited=waited)) == (True, "", True)


@pytest.mark.parametrize(("marked", "own"), MARKED)
def test_a_sub_point_goes_with_the_step_it_stands_under_however_late_that_is_marked(
    marked: dict[str, Any], own: Marks
) -> None:
    b = Builder()
    b.item("Høsten", form="plan")
    step = b.entry(Kind.STEP, "rydde hos NN")
    loose = b.entry(Kind.NOTE, "fordi NN er syk", point=True, typed="-- fordi NN er syk")
    record = b.record.with_documents([replace(step, **marked)])
    assert Withheld(record).untold(loose.id) is (own != OPEN)
