"""What is pointed at with the mouse does what the key for it does."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual import events
from textual.geometry import Size

from tests.tui.house import add_meeting, archive_in, screens, settled
from tests.tui.test_named_deeds import Asked
from tui.app import ReferatApp
from tui.keys.here import key_at
from tui.screens.base import Room
from tui.screens.forms.folded_line import FoldedLine
from tui.screens.help.screen import HelpScreen
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.offers import Offers
from tui.screens.menu.screen import Menu
from tui.widgets.bars import KeyLine
from tui.widgets.choice import Choice
from tui.widgets.completing_line import OfferList
from tui.widgets.document.page import DocumentPage, Link, Target, Told
from tui.widgets.document.reader import GUTTER, Reader
from tui.widgets.lists.fair_copy import FairList
from tui.widgets.lists.register import RegisterList
from tui.widgets.minutes.board import Band, Board, BoardField
from tui.widgets.minutes.list import MinutesView
from tui.widgets.picked_rows import Picking
from tui.widgets.pointed_list import PointedList, twice


def test_the_right_button_opens_the_menu_and_a_key_of_the_key_line_can_be_pressed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, size=(120, 30)) as pilot:
            await settled(pilot)
            await pilot.click(offset=(30, 5), button=3)
            await settled(pilot)
            menu = pilot.app.screen
            assert isinstance(menu, Menu)
            chosen = menu.rows_shown.get_component_styles("option-list--option-highlighted")
            assert chosen.background != menu.rows_shown.styles.background, "the row that Enter does is seen"
            await pilot.press("end")
            last = menu.rows_shown.option_count - 1
            assert menu.rows_shown.highlighted == last
            await pilot.press("home", "pagedown")
            assert menu.rows_shown.highlighted not in (0, None), "a page goes to a row that is in sight"
            await pilot.press("escape")
            await settled(pilot)
            line = pilot.app.screen.query_one("#keys", KeyLine)
            place = line.told.plain.rindex("?")
            await pilot.click(line, offset=(place + 1, 0))
            await settled(pilot)
            assert isinstance(pilot.app.screen, HelpScreen)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("keys", "place", "pressed"),
    [
        ("F7 F8", 0, "f7"),
        ("F7 F8", 4, "f8"),
        ("←→", 0, "left"),
        ("←→", 1, "right"),
        ("?⏎", 0, "f1"),
        ("⏎", 0, "enter"),
        ("n", 0, "n"),
    ],
)
def test_what_is_pressed_at_a_place_of_written_keys(keys: str, place: int, pressed: str) -> None:
    key = key_at(keys, place)
    assert key is not None
    assert key.key == pressed


def click(x: int = 0, y: int = 0, button: int = 1, chain: int = 1, **more: Any) -> Any:
    """A press of a button of the mouse at a place of a widget."""
    at = SimpleNamespace(x=x, y=y)
    return SimpleNamespace(
        x=x, y=y, button=button, chain=chain, get_content_offset=lambda _widget: at,
        stop=lambda: None, prevent_default=lambda: None, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("button", "chain", "opens"), [(1, 1, False), (1, 2, True), (1, 3, False), (3, 2, False)]
)
def test_twice_with_the_left_button_opens_and_nothing_else(button: int, chain: int, *, opens: bool) -> None:
    event = click(button=button, chain=chain)
    assert twice(event) is opens
    asked = Asked()
    Picking.on_click(cast("Any", asked), event)
    assert asked.calls == [("simulate_key", "enter")] * opens
    done: list[str] = []
    rows: Any = SimpleNamespace(
        highlighted=0, get_option_at_index=lambda place: SimpleNamespace(disabled=place == 3),
        action_select=lambda: done.append("open"),
    )  # fmt: skip
    for place, stands in ((2, 2), (3, 2), (None, 2)):
        event.style = SimpleNamespace(meta={"option": place})
        asyncio.run(PointedList._on_click(rows, event))
        assert rows.highlighted == stands
    assert done == ["open"] * opens


@pytest.mark.parametrize(("button", "in_room", "asks"), [(3, True, 1), (1, True, 0), (3, False, 0)])
def test_the_right_button_asks_what_to_do_on_a_screen_of_ours(
    button: int, asks: int, *, in_room: bool
) -> None:
    done: list[str] = []
    screen: Any = Room.__new__(Room) if in_room else object()
    if in_room:
        screen.action_menu = lambda: done.append("menu")
    ReferatApp.on_click(cast("Any", SimpleNamespace(screen=screen)), click(button=button))
    assert done == ["menu"] * asks


@pytest.mark.parametrize(("y", "place"), [(0, 10), (3, 13), (4, None)])
def test_in_a_list_that_is_scrolled_that_row_is_meant_which_is_pointed_at(y: int, place: int | None) -> None:
    scrolled, went = SimpleNamespace(y=10), list[int]()
    rows: Any = SimpleNamespace(_keys=range(14), scroll_offset=scrolled, _go=went.append)
    RegisterList.on_click(rows, click(y=y))
    assert went == ([] if place is None else [place])
    column = SimpleNamespace(at=lambda line: line if line < 14 else None)
    fair: Any = SimpleNamespace(
        _column=column, scroll_offset=scrolled, cursor=0, rows=[SimpleNamespace(key=n) for n in range(14)]
    )
    FairList.on_click(fair, click(y=y))
    assert fair.cursor == (0 if place is None else place)
    for outside in (rows, fair):
        event = click(y=0)
        event.get_content_offset = lambda _widget: None
        (RegisterList if outside is rows else FairList).on_click(outside, event)
    assert (len(went), fair.cursor) == (place is not None, place or 0)


CHOICES = [
    (0, 0, ""),
    (1, 0, "a"),
    (3, 0, "a"),
    (4, 0, ""),
    (6, 0, ""),
    (7, 0, "b"),
    (9, 0, "b"),
    (10, 0, ""),
]


@pytest.mark.parametrize(("x", "y", "chosen"), [*CHOICES, (1, 1, "c"), (7, 1, ""), (1, 2, "")])
def test_the_value_that_is_pointed_at_is_chosen_and_a_gap_is_none(x: int, y: int, chosen: str) -> None:
    picked: list[str] = []
    choice: Any = SimpleNamespace(
        is_list=False, _words={one: one for one in "abc"}, choose=picked.append, _lines=lambda _: ["ab", "c"],
        _one=lambda *_: SimpleNamespace(cell_length=3), content_size=Size(20, 2), post_message=picked.append,
        MenuAsked=lambda _: "list",
    )  # fmt: skip
    Choice.on_click(choice, click(x, y))
    assert picked == ([chosen] if chosen else [])
    choice.is_list = True
    Choice.on_click(choice, click(x, y))
    assert picked[-1] == "list"


THERE = Target(Path("annet.json"), 3)
IN_TEXT, BESIDE = Link(5, 4, 9, THERE), Link(5, 2, 6, THERE, beside=True)
TELLS = Told(3, 4, 7)
CLICKS = [
    # line, column: what is clicked
    (5, 4, IN_TEXT), (5, 8, IN_TEXT), (5, 9, TELLS), (5, 3, TELLS), (4, 4, TELLS), (7, 4, None),
    (5, 31, TELLS), (5, 32, BESIDE), (5, 35, BESIDE), (5, 36, TELLS),
]  # fmt: skip


@pytest.mark.parametrize(("line", "column", "place"), CLICKS)
def test_in_a_document_a_link_is_clicked_where_it_stands_also_in_the_margin(
    line: int, column: int, place: Any
) -> None:
    posted: list[Any] = []
    reader: Any = SimpleNamespace(
        top=3, stops=(TELLS, IN_TEXT, BESIDE), page=DocumentPage((), {}, margin_at=30),
        Chosen=lambda stop: stop, post_message=posted.append,
    )  # fmt: skip
    reader._covers = lambda link, at: Reader._covers(reader, link, at)
    Reader.on_click(reader, click(column + GUTTER, line - 3))
    assert posted == ([] if place is None else [place])


def test_the_rows_of_offers_are_taken_by_their_place_in_all_of_them() -> None:
    rows: list[Any] = []
    listed: Any = SimpleNamespace(post_message=rows.append, Clicked=lambda row: row)
    OfferList.on_click(listed, click(y=2))
    assert rows == [2]
    taken: list[int] = []
    line = SimpleNamespace(offers=range(7), take=taken.append)
    offers: Any = SimpleNamespace(_first=4, _shown=4, _pane=SimpleNamespace(line=line))
    for row in (0, 2, 3, 4):  # the last of them stands in no row, and then there are decisions
        Offers.take(offers, row)
    assert taken == [4, 6]
    pane: Any = SimpleNamespace(_offers=SimpleNamespace(take=taken.append), line=Asked())
    CapturePane.on_offer_list_clicked(pane, cast("Any", SimpleNamespace(row=1)))
    assert (taken[-1], pane.line.calls) == (1, [("focus",)])


@pytest.mark.parametrize(
    ("key", "unfolds"), [("enter", 1), ("space", 1), ("right", 1), ("left", 0), ("a", 0)]
)
def test_a_folded_line_unfolds_by_keys_and_by_pointing(key: str, unfolds: int) -> None:
    line = Asked()
    event: Any = SimpleNamespace(key=key, stop=lambda: None, prevent_default=lambda: None)
    FoldedLine.on_key(cast("Any", line), event)
    assert len([call for call in line.calls if call[0] == "post_message"]) == unfolds
    FoldedLine.on_click(cast("Any", line))
    assert len([call for call in line.calls if call[0] == "post_message"]) == unfolds + 1


@pytest.mark.parametrize(
    ("board", "pointed", "moved"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_the_wheel_moves_the_field_of_a_board_that_is_pointed_at(
    *, board: bool, pointed: bool, moved: bool
) -> None:
    lines: list[int] = []
    column = SimpleNamespace(scroll=lines.append)
    view: Any = SimpleNamespace(
        _board=1 if board else None,
        refresh=lambda: None,
        _pointed_at=lambda _: (column, 0) if pointed else None,
    )
    for turned in (events.MouseScrollUp, events.MouseScrollDown):
        MinutesView._turn(view, turned(None, 1, 1, 0, 0, 0, shift=False, meta=False, ctrl=False))
    assert lines == ([-2, 2] if moved else [])


@pytest.mark.parametrize(
    ("x", "y", "meant"),
    [(0, 0, None), (5, 1, (0, 2)), (39, 1, (0, 2)), (41, 2, (1, 8)), (99, 2, (1, 8)), (0, 9, None)],
)
def test_on_a_board_the_field_at_the_mouse_is_meant_and_its_line_in_sight(
    x: int, y: int, meant: tuple[int, int] | None
) -> None:
    columns: list[Any] = [SimpleNamespace(top=2), SimpleNamespace(top=7)]
    board: Any = SimpleNamespace(
        _bands=[Band((BoardField((1,)), BoardField((2,))))], _columns=[columns], _width=81,
        _lines=[(0, -1), (0, 0), (0, 1), (0, -2)],
    )  # fmt: skip
    board._widths = lambda place: Board._widths(board, place)
    found = Board.pointed_at(board, x, y)
    assert found == (None if meant is None else (columns[meant[0]], meant[1]))
