"""What was said of points of earlier meetings, on the page: each point a row, and what it says of it now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from exports.blocks import Table
from exports.outline import outline
from exports.privacy import for_others
from exports.typography.typesetter import AsTyped
from store.follow_up.points import KINDS_FOLLOWED
from store.record.kinds import STATUSES
from store.record.model import Event
from store.record.values import About, Kind, Name, Of
from tests.exports.printed import every, rows
from tests.exports.records import START, Builder

EARLIER = 4711


def told(points: list[tuple[About, list[tuple[str, str]]]], *, internal: bool = True) -> list[list[str]]:
    """The rows of the table, as it is after all that was said, one point after another."""
    b = Builder()
    b.item("Oppfølging")
    for place, (about, said) in enumerate(points):
        for what, to in said:
            at = START + timedelta(minutes=place)
            b.add(Event, of=Of(EARLIER, place), what=what, to=to, about=about, item=b.item_id, at=at)
    record = b.record if internal else for_others(b.record)
    found = [
        table
        for table in every(outline(record, AsTyped()), Table)
        if table.alt == "Punkter fra tidligere møter og hva som er blitt av dem"
    ]
    return [row for table in found for row in rows(table)]


def now(kind: str, *said: tuple[str, str], **facts: Any) -> str:
    about = About(kind=kind, text="Male gjerdet", number="3/26", owners=(Name("Kari"),), **facts)
    ((origin, text, _owner, last),) = told([(about, list(said))])
    assert (origin, text) == ("3/26", "Male gjerdet")
    return last


WORDS = {
    ("action", "open"): "fortsetter",
    ("action", "done"): "utført",
    ("action", "dropped"): "utgår",
    ("decision", "adopted"): "vedtatt",
    ("decision", "rejected"): "falt",
    ("decision", "postponed"): "utsatt",
    ("decision", "superseded"): "erstattet",
    ("expectation", "stated"): "lagt fram igjen",
    ("expectation", "accepted"): "godtatt",
    ("expectation", "met"): "innfridd",
    ("expectation", "unmet"): "ikke innfridd",
    ("expectation", "withdrawn"): "trukket",
    ("proposal", "open"): "fortsetter",
    ("proposal", "adopted"): "vedtatt",
    ("proposal", "rejected"): "falt",
    ("proposal", "merged"): "slått sammen med et annet",
    ("proposal", "dropped"): "bortfalt",
    ("question", "open"): "fortsetter",
    ("question", "answered"): "besvart",
    ("question", "dropped"): "bortfalt",
}


def test_every_status_of_what_is_followed_up_has_its_words() -> None:
    followed = [(Kind(kind), STATUSES[Kind(kind)]) for kind in KINDS_FOLLOWED if kind in list(Kind)]
    statuses = [(kind.value, status) for kind, each in followed for status in each]
    assert {one: now(one[0], ("status", one[1])) for one in statuses} == WORDS


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ([("deadline", "")], "ingen frist"),
        ([("deadline", "next-meeting")], "ny frist neste møte"),
        ([("deadline", "2026-05-06")], "ny frist 6. mai 2026"),
        ([("deadline", "Til påske")], "ny frist til påske"),
        ([("owner", "Per, Liv")], "nå: Per og Liv"),
        ([("remark", "går bra")], "går bra"),
        ([("remark", " ")], "fortsetter"),
        # Of each kind the last that was said, and every remark.
        (
            [
                ("remark", "a"),
                ("status", "done"),
                ("owner", "Per"),
                ("deadline", "2026-05-06"),
                ("status", "open"),
                ("owner", "Ola"),
                ("deadline", "2026-05-07"),
                ("remark", "b"),
            ],
            "fortsetter\nny frist 7. mai 2026\nnå: Ola\na\nb",
        ),
    ],
)
def test_what_is_said_of_a_point_stands_in_its_row(said: list[tuple[str, str]], last: str) -> None:
    assert now("action", *said) == last


@pytest.mark.parametrize(
    ("facts", "row"),
    [
        ({"number": "3/26"}, ["3/26", "male", "Kari og Per", "utført"]),
        ({}, ["Gjerdet", "male", "Kari og Per", "utført"]),
        ({"owners": ()}, ["Gjerdet", "male", "utført"]),  # no column that is empty
        ({"from_": Name("Liv"), "to": Name("Ola")}, ["Gjerdet", "Liv → Ola: male", "Kari og Per", "utført"]),
        ({"from_": Name("Liv")}, ["Gjerdet", "male", "Kari og Per", "utført"]),
    ],
)
@pytest.mark.parametrize("internal", [False, True])
def test_a_row_says_from_where_a_point_is_and_whose(
    facts: dict[str, Any], row: list[str], *, internal: bool
) -> None:
    owners = (Name("Kari"), Name("Per"))
    about = About(**{"kind": "action", "text": "male", "title": "Gjerdet", "owners": owners, **facts})
    assert told([(about, [("status", "done")])], internal=internal) == [row]


def test_each_point_has_one_row_in_the_order_they_were_taken_up() -> None:
    points = [(About(kind="action", text=text, number="1/26"), [("status", "done")]) for text in "abc"]
    points[1][1].append(("remark", "bra"))
    assert [row[1:] for row in told(points)] == [
        ["a", "utført"],
        ["b", "utført\nbra"],
        ["c", "utført"],
    ]


@pytest.mark.parametrize("where", ["item", "nowhere", "gone"])
def test_what_was_followed_up_is_printed_wherever_it_was_said_and_once(where: str) -> None:
    b = Builder()
    item = b.item("Oppfølging")
    places = {"item": item.id, "nowhere": None, "gone": item.id + 50}
    about = About(kind="action", text="Male gjerdet", number="3/26")
    b.add(Event, of=Of(EARLIER, 1), what="status", to="done", about=about, item=places[where], at=START)
    tables = [rows(table) for table in every(outline(b.record, AsTyped()), Table)]
    assert [row[:2] for table in tables for row in table if "3/26" in row] == [["3/26", "Male gjerdet"]]
