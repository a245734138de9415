"""In which order things stand: what comes first in each list that is sorted, and by what."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.content import Content

from store.record.model import Entry, Meeting
from store.record.record import Record
from store.record.values import Kind
from tests.tui.test_which_sentence import key
from tui.keys.here import ROWS, deeds_here
from tui.screens.live.line_menus import _commands, _words
from tui.screens.menu.screen import Menu
from tui.screens.menu.way import MenuRow
from tui.screens.read.layout import stops_of
from tui.widgets.document.page import DocumentPage, Inside, Link, Target, Told
from tui.widgets.minutes.board import Board
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.row_sequence import RowSequence


def known(fits: dict[str, int], of_item: frozenset[str] = frozenset()) -> Any:
    """What is known of a line in name: how well each word fits, and which are of an item."""
    return SimpleNamespace(
        context=SimpleNamespace(settings=SimpleNamespace(labels={})), languages=("nb",),
        fits=lambda meaning: fits.get(meaning, 1), of_item=lambda meaning: meaning in of_item,
    )  # fmt: skip


def titles(text: str, asked: Any) -> list[str]:
    return [offer.title for offer in _words(text, asked, cast("Any", key))]


def test_of_the_words_with_a_colon_those_come_first_that_fit_here() -> None:
    first, second, *rest = titles(":", known({"action": 0, "deadline": 0}))
    assert [first, second] == ["oppgave:", "frist:"]
    assert rest[0] == "sak:"
    plain = titles(":inn", known({}))
    of_item = titles(":inn", known({}, frozenset({"presenter"})))
    assert "innleder:" in plain[1:]
    assert of_item[0] == "innleder:"
    assert sorted(plain) == sorted(of_item)


def test_of_the_commands_those_come_first_whose_word_begins_so() -> None:
    last = [row.typed for row in ROWS.values() if row.typed.startswith("twin-")][-1]

    def words(sentence: str, **_facts: object) -> str:
        return "#eksport" if sentence == last else f"#{sentence}" if "twin-" in sentence else f"ek {sentence}"

    found = [offer.text for offer in _commands("#ek", "ek", cast("Any", words))]
    assert found[0] == "#eksport"
    assert len(found) > 2, "what is called so is offered as well"


MENU = [
    MenuRow("", "Lagre filen", "skriver referatet"),
    MenuRow("", "Skriv referatet", ""),
    MenuRow("", "Referat", ""),
    MenuRow("", "Hjelp", "viser tastene"),
]


@pytest.mark.parametrize(
    ("typed", "shown"), [("", [0, 1, 2, 3]), ("refer", [2, 1, 0]), ("skriv", [1, 0]), ("taster", [])]
)
def test_a_menu_begins_with_what_is_called_so_then_what_has_it_in_its_name(
    typed: str, shown: list[int]
) -> None:
    rows = SimpleNamespace(styles=SimpleNamespace(), set_options=list, highlighted=None)
    told: list[str] = []
    menu: Any = SimpleNamespace(
        _typed=typed, _rows=MENU, rows_shown=rows, size=SimpleNamespace(width=80, height=24), _title="Gjør",
        head=SimpleNamespace(tell=print), _how="slik", _none=lambda text: f"ingen {text}",
        query_one=lambda *_: SimpleNamespace(tell=lambda text: told.append(text.plain)),
    )  # fmt: skip
    Menu._show(menu)
    assert menu._fitting == shown
    assert (rows.highlighted, told) == ((0, ["slik"]) if shown else (None, [f"ingen {typed}"]))


THERE = Target(Path("annet.json"))


def test_the_mark_goes_down_the_page_entries_before_their_links_and_the_text_before_the_margin() -> None:
    stops = [
        Link(3, 9, 12, THERE), Told(5, 3, 4), Link(3, 2, 6, THERE, beside=True), Link(3, 2, 6, THERE),
        Told(6, 1, 2), Told(7, 3, 9), Link(2, 0, 3, THERE),
    ]  # fmt: skip
    in_order = [stops[4], stops[6], stops[1], stops[5], stops[3], stops[0], stops[2]]
    entries = {n: Entry(id=n, kind=Kind.DECISION) for n in (5, 6, 7)}
    record = Record({"meeting": {1: Meeting(id=1)}, "entries": entries})
    told = [stop for stop in stops if isinstance(stop, Told)]
    links = [stop for stop in stops if isinstance(stop, Link)]
    page = DocumentPage((), {}, told=tuple(told), links=tuple(links))
    assert stops_of(record, page) == tuple(in_order)


def test_words_are_found_from_the_top_down_also_side_by_side() -> None:
    lines = tuple(Content(text) for text in ("en buss", "", "og en buss til", "buss"))
    page = DocumentPage(lines, {}, rows=((1, 2, "en stor buss"),))
    assert [hit.line for hit in Inside(page).find("buss")] == [0, 1, 2, 3]


def test_the_next_band_of_a_board_is_come_to_on_the_same_side_where_something_stands_there() -> None:
    def column(*keys: int) -> Any:
        return SimpleNamespace(rows=[SimpleNamespace(key=one) for one in keys])

    board: Any = SimpleNamespace(
        _columns=[
            [column(1), column(2)],
            [column(3), column(4, 5)],
            [column(), column()],
            [column(6), column()],
        ]
    )
    assert [Board._across(board, 0, side, 1) for side in (0, 1)] == [3, 4]
    assert [Board._across(board, 1, side, -1) for side in (0, 1)] == [1, 2]
    assert [Board._across(board, 1, side, 1) for side in (0, 1)] == [6, 6]
    assert [Board._across(board, 3, side, -1) for side in (0, 1)] == [3, 5]
    assert Board._across(board, 3, 0, 1) is None


def test_rows_stand_by_their_part_and_then_by_their_place_in_it() -> None:
    def row(one: int, part: int, rank: str) -> MinutesRow:
        return MinutesRow((0, rank, one), Content(""), part=part, key=one)

    rows = RowSequence([row(1, 1, "a"), row(2, 0, "b"), row(3, 0, "a")])
    assert rows.keys == [3, 2, 1]
    rows.exchange(lambda _row: False, [row(5, 1, "b"), row(4, 0, "c")])
    assert rows.keys == [3, 2, 4, 1, 5]
    latest = rows.exchange(lambda _row: False, [row(7, 2, "a"), row(6, 0, "0")]).latest
    assert latest is not None
    assert (latest.key, rows.keys) == (7, [6, 3, 2, 4, 1, 5, 7])


def test_what_is_nearest_stands_first_among_all_that_can_be_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.keys.here.owner_of", lambda *_: object())
    monkeypatch.setattr("tui.keys.here.called_here", lambda _screen: {})
    monkeypatch.setattr("tui.keys.here._word_of", lambda row, _owner: row.word)
    deeds = [*deeds_here(cast("Any", None))]
    order = [
        "list" if one.row.place == "list" else "all" if one.row.place == "all" else "near" for one in deeds
    ]
    assert order == sorted(order, key=["near", "list", "all"].index)
    assert set(order) == {"near", "list", "all"}
    shown = [one.row.id for one in deeds]
    first_of = dict.fromkeys(shown)
    assert len({(one.row.id, one.row.place) for one in deeds}) == len(first_of), "each deed stands once"
