"""The rows of the running minutes, without a screen: what comes and goes is put in its place."""

from __future__ import annotations

import pytest
from textual.content import Content

from tui.widgets.minutes.row import BOARD, HEAD, LEADING, MinutesRow
from tui.widgets.minutes.row_sequence import RowSequence


def row(
    key: int, *, part: int = 0, group: int = LEADING, text: str = "", movement: bool = False
) -> MinutesRow:
    """A row; of one part and group, those with lower keys stand first."""
    return MinutesRow((group, "", abs(key)), Content(text), part, key=key, movement=movement)


def test_what_comes_goes_to_its_place_and_the_rest_is_told_to_be_as_it_was() -> None:
    rows = RowSequence([row(5), row(1), row(9, part=1)])
    exchanged = rows.exchange(lambda one: one.key == 5, [row(3), row(4), row(9, part=1, text="again")])
    assert rows.keys == [1, 3, 4, 9]
    assert (exchanged.first, exchanged.same) == (1, 0)
    assert exchanged.latest == row(4)
    assert not rows.rows[-1].body.plain  # its place was taken
    nothing = rows.exchange(lambda _one: False, [])
    assert (nothing.first, nothing.same, nothing.latest) == (4, 4, None)


def test_a_head_and_movements_that_look_the_same_are_left() -> None:
    head = [row(-1, part=1, group=HEAD, text="Sak"), row(-2, part=1, group=HEAD, text="Bakgrunn")]
    rows = RowSequence([row(1), *head, row(2, part=1), row(7, part=1, text="Per kom", movement=True)])
    assert rows.put_head(1, reversed(head)) is None
    assert rows.put_head(1, head[:1]) == 1
    assert rows.keys == [1, -1, 2, 7]
    goes, come = rows.replaced_movements([row(7, part=1, text="Per kom", movement=True)])
    assert not come
    assert not any(map(goes, rows.rows))
    goes, come = rows.replaced_movements([row(8, part=1, text="Per gikk", movement=True)])
    rows.exchange(goes, come)
    assert rows.keys == [1, -1, 2, 8]
    assert rows.cut(1) == 1
    assert rows.keys == [1]


@pytest.mark.parametrize(
    ("at", "steps", "to"),
    [(None, 1, 4), (None, -1, 4), (4, -1, 2), (1, -5, 1), (2, 9, 4), (99, -2, 2)],
)
def test_steps_stay_between_the_ends(at: int | None, steps: int, to: int) -> None:
    rows = RowSequence([row(1), row(2), MinutesRow((LEADING, "", 3), Content("name")), row(4)])
    assert rows.stepped(at, steps) == to
    assert RowSequence().stepped(at, steps) is None


def test_the_newest_on_a_board_is_what_stands_in_its_fields() -> None:
    assert RowSequence([row(9), row(3, group=BOARD), row(5, group=BOARD)]).newest() == 5
    assert RowSequence([row(9), row(3)]).newest() == 9
    assert RowSequence().newest() is None
    rows = RowSequence([row(1), MinutesRow((LEADING, "", 2), Content("name")), row(3)])
    assert (rows.near(1), rows.near(0), rows.near(9)) == (1, 1, 3)
    assert rows.pick({3}, {1, 3}) == 0
    assert [one.picked for one in rows.rows] == [False, False, True]
    assert rows.row(0) is None
