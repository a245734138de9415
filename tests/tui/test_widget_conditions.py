"""Each clause of a condition by itself, in the lists, lines and boards that screens are made of."""

from __future__ import annotations

from functools import partial
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from exports.review.spot import Spot
from store.files.meeting_list import Listing, Summary
from store.query import Query, asked
from store.record.model import AgendaItem, Meeting
from store.record.values import Kind, Name, Series
from tests.tui.test_guards import Stand
from tests.tui.test_which_sentence import SAYS, TODAY, key, row
from tui.keys.here import Deed, called_here, deed_at
from tui.keys.registry import KEYS
from tui.screens.compositor import RowsCompositor
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.focus_keys import FocusKeys, _offered
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.live.offers import Offers
from tui.screens.meetings.meetings_desk import MeetingsDesk
from tui.screens.menu.screen import Menu
from tui.screens.menu.way import MenuRow
from tui.screens.read.document_pane import DocumentPane
from tui.screens.registers.register_words import row_line
from tui.screens.registers.screen import RegistersScreen
from tui.screens.review.preflight import PreflightScreen
from tui.screens.series.screen import NextMeetingScreen
from tui.screens.site.screen import SiteScreen
from tui.widgets.agenda_rail import OPENING, AgendaRail
from tui.widgets.completing_line import CompletingLine, OfferList
from tui.widgets.content import hung
from tui.widgets.document.layout import Stack, _wrap
from tui.widgets.document.page import Elsewhere, Note, Target
from tui.widgets.editor import Editor
from tui.widgets.lists.fair_copy import FairList
from tui.widgets.lists.headings import HeadedList
from tui.widgets.lists.hits import HitList, excerpt
from tui.widgets.lists.meetings import _ROOM_FOR_SERIES, MeetingList, _Longest
from tui.widgets.lists.register import RegisterList
from tui.widgets.minutes.list import MinutesView
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.row_sequence import RowSequence
from tui.widgets.minutes.scrolled_column import ScrolledColumn
from tui.widgets.minutes.wrap import Front, RowColumn, Wrapping
from tui.widgets.row_list import RowList
from tui.widgets.text_area import CaptureLine, TextField, Typing

# — what is drawn —


def test_what_stands_in_rows_that_have_changed_is_asked_for_those_and_nothing_else() -> None:
    asked: list[tuple[str, Region]] = []

    class Drawn:
        def __init__(self, name: str) -> None:
            self.name = name

        def render_lines(self, crop: Region) -> list[Strip]:
            asked.append((self.name, crop))
            return [Strip([Segment(self.name * crop.width)])] * crop.height

    whole = Region(0, 0, 9, 6)
    places = {
        "a": (Region(0, 0, 9, 2), whole),
        "b": (Region(0, 2, 4, 8), Region(0, 2, 9, 3)),  # the last of its lines are scrolled away
        "c": (Region(4, 2, 5, 3), whole),
        "s": (whole, whole),
    }
    made = RowsCompositor()
    made.size = whole.size
    made._visible_widgets = {cast("Any", Drawn(name)): place for name, place in places.items()}
    strips = [strip.text for strip in made.render_strips()]
    assert strips == ["aaaaaaaaa"] * 2 + ["bbbbccccc"] * 3 + ["sssssssss"]
    asked.clear()
    made._dirty_regions = {Region(0, 3, 4, 1)}
    update = made.render_partial_update()
    assert isinstance(update, ChopsUpdate)
    assert [strip.text for strip in update.chops[3].values() if strip] == ["bbbb", "sssss"]
    assert asked == [("b", Region(0, 1, 4, 1)), ("s", Region(0, 3, 9, 1))]


def test_the_colours_of_a_line_are_looked_up_when_they_may_be_others(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ScrollView, "render_lines", lambda *_: [])
    line = Typing(id="line")
    for theme in ("dark", "light"):
        line._theme = cast("Any", SimpleNamespace(apply_css=lambda _line, theme=theme: asked.append(theme)))
        for _ in range(2):
            line.render_lines(Region(0, 0, 9, 1))
    line.notify_style_update()
    line.render_lines(Region(0, 0, 9, 1))
    assert asked == ["dark", "light", "light"]


# — the agenda —


@pytest.mark.parametrize(("option", "chosen"), [("7", 7), (OPENING, None), (None, None), ("none", None)])
def test_the_opening_of_an_agenda_is_no_item(option: str | None, chosen: int | None) -> None:
    here = None if option == "none" else SimpleNamespace(id=option)
    rail: Any = SimpleNamespace(highlighted_option=here)
    assert AgendaRail.chosen.fget(rail) == chosen  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("focus", "highlighted", "current", "points"),
    [
        (False, 2, 7, ["7"]),
        (True, None, 7, ["7"]),
        (True, 2, 7, []),
        (False, 2, None, [OPENING]),
    ],
)
def test_the_cursor_of_the_agenda_follows_the_meeting_while_the_keys_are_elsewhere(
    highlighted: int | None, current: int | None, points: list[str], *, focus: bool
) -> None:
    went: list[str | None] = []
    rail: Any = SimpleNamespace(
        has_focus=focus, highlighted=highlighted, _current=current, _point_at=went.append
    )
    AgendaRail._see_current(rail)
    assert went == points


@pytest.mark.parametrize(
    ("current", "day", "mark"), [(None, None, "▶"), (7, None, " "), (None, 5, " "), (7, 5, " ")]
)
def test_the_opening_is_marked_while_the_meeting_is_in_it(
    current: int | None, day: int | None, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail: Any = SimpleNamespace(
        _current=current, _day=day, _fitted=lambda front, text, _after: Content(f"{front}{text}"),
        _heading=lambda one, *_: Content(f"dag {one.id}"), _line=lambda item, *_: Content(item.title),
    )  # fmt: skip
    days = tuple(SimpleNamespace(id=n) for n in (1, 2, 3))
    agenda = [
        AgendaItem(id=n, title=f"sak {n}", day=day_of)
        for n, day_of in ((11, 1), (12, 1), (13, 2), (14, None))
    ]
    record: Any = SimpleNamespace(days=days, agenda=agenda)
    monkeypatch.setattr("tui.widgets.agenda_rail.passed_through", lambda *_: False)
    told = [*AgendaRail._told_lines(rail, record, cast("Any", None), key, "nb")]
    assert told[0][1].plain[0] == mark
    assert [line.plain for _, line in told[1:]] == [
        "dag 1", "sak 11", "sak 12", "dag 2", "sak 13", "sak 14", "dag 3",
    ]  # fmt: skip


# — lists —


WIDTHS = [
    # the room, whether they stand by series: whether the series has a column
    (_ROOM_FOR_SERIES, False, True),
    (_ROOM_FOR_SERIES - 1, False, False),
    (200, True, False),
    (200, False, True),
]


@pytest.mark.parametrize(("room", "by_series", "column"), WIDTHS)
def test_a_series_has_a_column_where_there_is_room_and_no_heading_says_it(
    room: int, *, by_series: bool, column: bool
) -> None:
    made: Any = SimpleNamespace(
        _room=room,
        by_series=by_series,
        _longest=_Longest(30, 12, 10),
    )
    title, series = MeetingList._widths(made)
    assert bool(series) is column
    assert title + series + 10 + 14 == max(room, 24)


@pytest.mark.parametrize(("width", "room"), [(78, 77), (0, 118)])
def test_before_it_has_its_place_a_list_reckons_with_all_of_the_screen(width: int, room: int) -> None:
    made: Any = SimpleNamespace(
        size=SimpleNamespace(width=width),
        scrollable_content_region=SimpleNamespace(width=77),
        app=SimpleNamespace(size=SimpleNamespace(width=120)),
        gutter=SimpleNamespace(width=2),
    )
    assert MeetingList._room.fget(made) == room  # type: ignore[attr-defined]


def test_a_list_that_is_shown_again_as_it_was_is_not_drawn_again() -> None:
    filled: list[int] = []
    made: Any = SimpleNamespace(_shown=(), by_series=False, _fill=lambda: filled.append(1))
    nothing = Listing((), ())
    for others in ((), (), (Summary(Path("a.json"), Meeting(id=1)),)):
        MeetingList.show(made, nothing, key, "nb", frozenset(), others)
    assert len(filled) == 2


@pytest.mark.parametrize(("fitted", "told"), [(True, True), (False, True), (False, False)])
def test_the_cursor_of_the_list_stays_in_sight_where_the_titles_are_fitted_to_other_room(
    *, fitted: bool, told: bool
) -> None:
    done: list[Any] = []
    made: Any = SimpleNamespace(
        _told=told or None, _columns=(9, 9), _widths=lambda: (9, 9 if fitted else 0),
        _fill=lambda: done.append("filled"), call_after_refresh=done.append, scroll_to_highlight="seen",
    )  # fmt: skip
    MeetingList.on_resize(made, cast("Any", None))
    assert done == ([] if fitted or not told else ["filled", "seen"])


NEAR_THE_END = [
    # where the cursor is, on what, how many can be listed, and how many are then, of 200
    (190, "meeting-7", 900, 400),
    (179, "meeting-7", 900, 200),
    (190, "meeting-7", 200, 200),
    (205, "year-2024", 900, 900),
    (205, "year-2025", 900, 400),  # unfolded, and the rest of its meetings below
    (205, None, 900, 400),
]


@pytest.mark.parametrize(("at", "option", "open_", "most"), NEAR_THE_END)
def test_more_meetings_are_listed_near_the_end_where_there_are_more(
    at: int, option: str | None, open_: int, most: int
) -> None:
    filled: list[int] = []
    made: Any = SimpleNamespace(
        _most=200, _open=open_, _unfolded={2025}, _fill=lambda: filled.append(1),
        _is_folded=lambda key: MeetingList._is_folded(made, key),
    )  # fmt: skip
    event = SimpleNamespace(option_index=at, option_id=option)
    MeetingList.on_option_list_option_highlighted(made, cast("Any", event))
    assert (made._most, bool(filled)) == (most, most > 200)


@pytest.mark.parametrize(
    ("option", "opens", "folds"),
    [("meeting-3", 1, set()), ("year-2024", 0, {2024}), ("none", 1, set()), (None, 1, set())],
)
def test_enter_unfolds_a_year_and_opens_all_else(
    option: str | None, opens: int, folds: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    monkeypatch.setattr("textual.widgets.OptionList.action_select", lambda _self: opened.append(1))
    monkeypatch.setattr(MeetingList, "_fill", lambda _self: None)
    here = None if option == "none" else SimpleNamespace(id=option)
    monkeypatch.setattr(MeetingList, "highlighted_option", here)
    made: Any = MeetingList.__new__(MeetingList)
    made._unfolded = set()
    MeetingList.action_select(made)
    assert (len(opened), made._unfolded) == (opens, folds)


def test_a_hit_is_chosen_and_no_heading() -> None:
    for option, chosen in ((SimpleNamespace(id="1"), "b"), (SimpleNamespace(id=None), None), (None, None)):
        hits: Any = SimpleNamespace(highlighted_option=option, _hits=("a", "b"))
        assert HitList.chosen.fget(hits) == chosen  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "room", "told"),
    [
        ("en buss", 30, "en buss"),
        ("vi har lenge snakket om å kjøpe en buss", 20, "…"),
        ("buss " + "og mer " * 9, 20, "buss"),
        ("ingenting her som passer til det", 12, "ingenting"),
    ],
)
def test_an_excerpt_begins_where_the_sought_word_is_seen(text: str, room: int, told: str) -> None:
    line = excerpt(text, asked("buss"), room)
    assert line.plain.startswith(told)
    assert line.cell_length <= room
    assert ("buss" in line.plain) is ("buss" in text)


@pytest.mark.parametrize(
    ("keys", "cursor", "place", "now"),
    [
        ((1, 2, 3), 2, 1, 1),
        ((3, 1, 2), 2, 1, 2),
        ((1, 3), 2, 1, 1),
        ((1,), 2, 1, 0),
        ((), 2, 1, 0),
        ((5, 2), None, 0, 0),
    ],
)
def test_the_cursor_stays_on_its_row_or_near(
    keys: tuple[int, ...], cursor: int | None, place: int, now: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_measure", "_see", "post_message"):
        monkeypatch.setattr(RegisterList, name, lambda *_: None)
    rows: Any = RegisterList(id="rader")
    rows.set_reactive(RegisterList.cursor, cursor)
    rows._keys, rows.place = (1, 2, 3), place
    monkeypatch.setattr(RegisterList, "watch_cursor", lambda *_: None)
    rows.show(keys, lambda *_: Content(""))
    assert (rows.place, rows.cursor) == (now, keys[now] if keys else None)


@pytest.mark.parametrize(
    ("found", "top", "scrolled"), [(1, 1, 1), (1, 0, 0), (2, 2, 0), (3, 3, 0), (4, 4, 1), (4, 3, 0)]
)
def test_the_heading_above_a_row_comes_in_sight_with_it(
    found: int, top: int, scrolled: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[float] = []
    monkeypatch.setattr(RegisterList, "_go", lambda *_: None)
    rows: Any = HeadedList.__new__(HeadedList)
    monkeypatch.setattr(HeadedList, "scroll_offset", SimpleNamespace(y=top))
    monkeypatch.setattr(HeadedList, "scroll_relative", lambda _self, y, **_: moved.append(y))
    rows._keys, rows._headings, rows.place = (-1, 1, 2, -2, 3), frozenset({-1, -2}), found
    HeadedList._go(rows, found)
    assert len(moved) == scrolled


def test_a_row_of_the_fair_copy_that_differs_in_nothing_stays_itself() -> None:
    old = MinutesRow((0, "a", 1), Content("en"), key=1)
    assert FairList._same(None, old) is old
    assert FairList._same(old, replace(old)) is old
    for new in (
        replace(old, body=Content("to")), replace(old, body=Content("en").stylize("bold")),
        replace(old, picked=True), replace(old, bullet="• "), replace(old, beside=("1", "kept")),
    ):  # fmt: skip
        assert FairList._same(old, new) is new


# — the running minutes —


def view(**facts: Any) -> Any:
    """The running minutes in name."""
    done: list[str] = []
    rows = SimpleNamespace(rows=[SimpleNamespace(key=1)], newest=lambda: 9, near=lambda _place: 8, keys=[1])
    column = SimpleNamespace(rows=rows, at_end=False, pointed=True)
    plain: dict[str, Any] = {
        "_board": None, "_column": column, "cursor": 1, "_newest": 9, "done": done, "unseen": 0,
        "picked": (), "see_cursor": lambda: done.append("seen"), "_settle_gutter": lambda: None,
        "_measure": lambda *_: None,
        "_to_end": lambda: done.append("end"), "is_vertical_scroll_end": False, "_topmost": None,
        "_stay": lambda _top: done.append("stay"), "_see": lambda _row: done.append("see"), "reads_on": False,
    }  # fmt: skip
    return SimpleNamespace(**{**plain, **facts})


@pytest.mark.parametrize(
    ("cursor", "newest", "board", "now"),
    [(1, 9, False, 1), (None, 9, False, 8), (1, 3, False, 8), (1, 3, True, 9), (1, 9, True, 1)],
)
def test_the_keys_begin_at_the_last_entry_also_after_another_has_come(
    cursor: int | None, newest: int, now: int, *, board: bool
) -> None:
    made = view(cursor=cursor, _newest=newest, _board=1 if board else None)
    MinutesView.on_focus(made)
    assert (made.cursor, made._newest) == (now, 9)


@pytest.mark.parametrize(
    ("at_end", "bottom", "height", "goes"),
    [(True, False, 9, True), (False, True, 9, True), (False, False, 0, True), (False, False, 9, False)],
)
def test_with_other_room_the_end_stays_where_it_was_in_sight(
    height: int, *, at_end: bool, bottom: bool, goes: bool
) -> None:
    made = view(is_vertical_scroll_end=bottom)
    made._column.at_end = at_end
    MinutesView.fit(made, Size(80, height))
    assert made.done == ["end"] * goes


def test_rows_that_went_while_nobody_saw_them_are_not_drawn_and_one_that_came_is_not_gone_to() -> None:
    wraps = SimpleNamespace(height=lambda *_: 1, strips=lambda *_: ("linje",))
    rows = [MinutesRow((0, sign, n), Content(sign), key=n) for n, sign in enumerate("abc", 1)]
    made: Any = ScrolledColumn(
        cast("Any", SimpleNamespace(scrollable_content_region=Region(0, 0, 0, 9))),
        RowColumn(cast("Any", wraps)),
        lambda: None,
        anchored=False,
    )
    made.rows = RowSequence(rows)
    made.lay(80, 0, 0, 0)
    made.rows.cut(0)
    assert made._column.strip(2) is None
    assert made._column.key_at(2) == 0
    made.rows = RowSequence(rows * 2)
    made.see(made.rows.rows[3])


@pytest.mark.parametrize(
    ("moves", "pointed", "now", "seen"), [(False, False, 9, 0), (True, False, 3, 0), (True, True, 3, 2)]
)
def test_whoever_has_moved_away_is_not_taken_to_the_end_afterwards(
    now: int, seen: int, *, moves: bool, pointed: bool
) -> None:
    later: list[Any] = []
    done: list[int] = []
    end = iter((5, 7, 9))  # more of the rows is known each time
    view: Any = SimpleNamespace(scroll_y=0, is_attached=True)
    view.scroll_end = lambda **_: setattr(view, "scroll_y", next(end))
    view.call_after_refresh = lambda call, *args, **named: later.append(partial(call, *args, **named))
    made = ScrolledColumn(view, cast("Any", None), lambda: done.append(1), anchored=False)
    made.to_end()
    if moves:
        view.scroll_y, made.pointed = 3, pointed
        made.to_end() if pointed else None
    while later:
        later.pop(0)()
    assert (view.scroll_y, len(done)) == (now, seen)


COME = [
    # what came last, whether it is to be seen, whether somebody reads further up, whether it was there before
    (None, True, False, False, "stay", 0),
    (7, False, False, False, "stay", 0),
    (7, True, False, False, "see", 0),
    (7, True, True, False, "stay", 1),
    (1, True, True, True, "see", 0),
]


@pytest.mark.parametrize(("latest", "seen", "reads_on", "was", "does", "unseen"), COME)
def test_what_comes_is_shown_unless_somebody_reads_further_up(  # noqa: PLR0913 — a row
    latest: int | None, does: str, unseen: int, *, seen: bool, reads_on: bool, was: bool
) -> None:
    row_of = SimpleNamespace(key=latest) if latest else None
    made = view(reads_on=reads_on)
    made._column.rows.exchange = lambda *_: (0, 0, row_of)
    changed: list[Any] = [row_of, SimpleNamespace(key=0)] if row_of else []
    MinutesView._exchange(made, lambda _row: False, changed, seen=seen)
    assert (made.done, made.unseen, was) == ([does], unseen, latest == 1)


@pytest.mark.parametrize(
    ("cursor", "shows", "board", "part"),
    [(1, True, False, 4), (1, False, False, 2), (None, True, False, 2), (1, True, True, 2)],
)
def test_the_part_that_is_read_is_that_of_the_cursor_that_is_seen(
    cursor: int | None, part: int, *, shows: bool, board: bool
) -> None:
    made = view(cursor=cursor, shows_cursor=shows, _board=1 if board else None)
    made._column.rows.row = lambda _key: SimpleNamespace(part=4)
    made._topmost = (SimpleNamespace(part=2), 0)
    assert MinutesView.part_in_sight.fget(made) == part  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("away", "changed", "cursor"), [({1}, (), 8), ({1}, (1,), 1), ({2}, (), 1), (set(), (), 1)]
)
def test_the_cursor_goes_near_when_its_row_has_gone(
    away: set[int], changed: tuple[int, ...], cursor: int
) -> None:
    made = view(_as_picked=lambda one: one, _exchange=lambda *_, **__: 0)
    MinutesView.patch(made, away, [cast("Any", SimpleNamespace(key=one)) for one in changed])
    assert made.cursor == cursor


@pytest.mark.parametrize(
    ("at_end", "place", "top"),
    [(False, 0, ("en", 2)), (True, 0, None), (False, None, None), (False, 5, None)],
)
def test_the_topmost_row_is_that_at_the_first_line_in_sight(
    place: int | None, top: Any, *, at_end: bool
) -> None:
    column: Any = SimpleNamespace(
        _view=SimpleNamespace(scroll_offset=SimpleNamespace(y=6)), at_end=at_end,
        rows=SimpleNamespace(rows=["en"]),
        _column=SimpleNamespace(at=lambda _line: place, span=lambda _place: (4, 9)),
    )  # fmt: skip
    assert ScrolledColumn.topmost.fget(column) == top  # type: ignore[attr-defined]


def test_nothing_is_drawn_while_the_colours_change_and_everything_afterwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[int] = []
    made = MinutesView(id="minutes")
    monkeypatch.setattr(MinutesView, "app", SimpleNamespace(theme="light"))
    monkeypatch.setattr(made, "_measure", drawn.append)
    known: dict[Any, Any] = made._wrapping._known
    for left in ({}, {"row": "lines"}):  # the second time the colours are the same
        known["row"] = "lines"
        made.notify_style_update()
        assert known == left
    assert not drawn


HIGH = [
    # the text, what stands above it, the word of the kind, what stands before a point
    ("kort", "", "", ""),
    ("kort", "A → B", "VEDTAK", ""),
    ("en\nto\n\n", "", "VEDTAK", ""),
    ("", "", "", ""),
    ("lang " * 30, "", "OPPGAVE", "• "),
    ("lang " * 30, "Navn " * 30, "FORVENTNING", ""),
    ("x" * 200 + " " + "表" * 90, "", "", "  12. "),
    ("e\u0301" * 70 + "  \u3000 👩\u200d🔬 " * 20, "A → B", "", ""),
]


@pytest.mark.parametrize(("text", "over", "label", "bullet"), HIGH)
def test_a_row_of_the_minutes_is_known_to_be_as_high_as_it_is_drawn(
    text: str, over: str, label: str, bullet: str
) -> None:
    plain = Style.null()
    looks = SimpleNamespace(rich_style=plain)
    widget = SimpleNamespace(visual_style=looks, get_component_rich_style=lambda *_, **__: plain)
    made: Any = Wrapping(cast("Any", widget))
    made._lines = lambda body, width: [[Segment(line.plain)] for line in body.wrap(max(10, width))]
    made.named = lambda _style: plain
    one = MinutesRow((0, "a", 1), Content(text), over=over, label=label, bullet=bullet)
    for width, led, times in product((12, 40, 80, 200), (False, True), (False, True)):
        made.settle(times=times, signs=False)
        drawn = len([*made.wrapped(one, Front("", led), "minutes", width)])
        assert made.height(one, Front("", led), "minutes", width) == drawn, (width, led, times)


# — texts —


@pytest.mark.parametrize(
    ("text", "width", "told"),
    [
        ("en to tre fire", 8, ["en to", "  tre", "  fire"]),
        ("en to", 5, ["en to"]),
        ("en to tre", 0, ["en to tre"]),
        ("en to tre", 2, ["en to tre"]),
    ],
)
def test_a_text_is_hung_where_it_is_longer_than_its_room(text: str, width: int, told: list[str]) -> None:
    assert [line.rstrip() for line in hung(Content(text), width, 2).plain.split("\n")] == told


def test_what_is_noted_is_a_link_where_it_leads_somewhere_and_has_words() -> None:
    for target, text, links in (
        (Target(DAY_FILE), "erstattet", 1),
        (None, "erstattet", 0),
        (Target(DAY_FILE), " ", 0),
    ):
        sheet = Stack(40, Elsewhere(), 0)
        sheet._lines = [Content("vedtak")]
        sheet._note(Note(text, target), 0, several=False)
        assert len(sheet.page().links) == links


DAY_FILE = cast("Any", "annet.json")


@pytest.mark.parametrize(
    ("text", "offer", "left"),
    [("= vedtak", "= ", "= "), ("vedtak", "= ", ""), ("= ", "= ", "= "), ("x", "", "")],
)
def test_a_sign_that_was_offered_counts_while_the_line_begins_with_it(
    text: str, offer: str, left: str
) -> None:
    line: Any = SimpleNamespace(
        _offer=offer,
        text=text,
        typed=text,
        post_message=lambda _: None,
        Typed=str,
        _settling=SimpleNamespace(reset=print),
    )
    CaptureLine.on_text_area_changed(line, cast("Any", SimpleNamespace(stop=lambda: None)))
    assert line._offer == left


@pytest.mark.parametrize(
    ("text", "begun", "several", "selects"),
    [
        ("Vik", "Vik", False, True),
        ("Vi", "Vik", False, False),
        ("", "", False, False),
        ("Vik", "Vik", True, False),
    ],
)
def test_what_a_field_began_with_is_typed_over(
    text: str, begun: str, *, several: bool, selects: bool
) -> None:
    done: list[str] = []
    field: Any = SimpleNamespace(
        text=text, _begun=begun, several=several, select_all=lambda: done.append("all"),
        scroll_cursor_visible=lambda: done.append("seen"),
    )  # fmt: skip
    TextField.on_focus(field)
    assert done == (["all"] if selects else [] if several else ["seen"])


@pytest.mark.parametrize(
    ("column", "empty", "offers", "behind"),
    [(2, True, 1, "ar"), (1, True, 1, ""), (2, True, 0, ""), (2, False, 1, "")],
)
def test_an_abbreviation_is_told_at_the_end_of_its_line(
    column: int, offers: int, behind: str, monkeypatch: pytest.MonkeyPatch, *, empty: bool
) -> None:
    monkeypatch.setattr("tui.widgets.editor._ghost", lambda _offer: "ar")
    editor: Any = SimpleNamespace(
        cursor_location=(0, column), document=SimpleNamespace(get_line=lambda _row: "mg"),
        selection=SimpleNamespace(is_empty=empty), _ask=lambda _text: ("offer",) * offers,
    )  # fmt: skip
    Editor.update_suggestion(editor)
    assert editor.suggestion == behind


ASKED = [
    # the text, whether the cursor is at its end, what was asked and dismissed before: what is offered
    ("Ka", True, "", None, ("Ka",)),
    ("Ka", False, "x", None, ()),
    ("en Ka", True, "", "en ", ()),
    ("to Ka", True, "", "en ", ("to Ka",)),
    ("", True, "x", "", ()),
]


@pytest.mark.parametrize(("text", "at_end", "before", "dismissed", "offers"), ASKED)
def test_a_word_is_offered_at_the_end_of_the_line_until_it_is_dismissed(
    text: str, before: str, dismissed: str | None, offers: tuple[str, ...], *, at_end: bool
) -> None:
    put: list[Any] = []
    line: Any = SimpleNamespace(
        text=text, cursor_location=5 if at_end else 4, document=SimpleNamespace(end=5), _asked=before,
        _offer="", selection=SimpleNamespace(is_empty=True), _dismissed=dismissed,
        _ask=lambda now, _offer: (now,), _offer_all=put.append,
    )  # fmt: skip
    CompletingLine.update_suggestion(line)
    assert put == [offers]
    CompletingLine.update_suggestion(line)
    assert len(put) == 1, "the same is not asked again"


def test_the_list_of_offers_is_drawn_again_where_its_rows_are_others() -> None:
    drawn: list[int] = []
    listed: Any = SimpleNamespace(
        _rows=(Content("a"), Content("b")), set_class=lambda *_: None, refresh=lambda **_: drawn.append(1)
    )
    for rows, count in (("ab", 0), ("ac", 1), ("ac", 1), ("a", 2), ("", 3), ("", 3)):
        OfferList.show(listed, [Content(one) for one in rows])
        assert len(drawn) == count


# — keys —


def keys_of(**facts: Any) -> tuple[FocusKeys, Any]:
    screen: Any = SimpleNamespace(focused=None, app=SimpleNamespace(size=SimpleNamespace(width=120)), **facts)
    return FocusKeys(screen, lambda: cast("Any", key), lambda: False), screen


NAMED = [
    # what has the keys, the keys of the line: the last of them, and whether digits are named
    (None, ["e"], ["e", "Esc", "?"], True),
    (None, ["e", "Esc"], ["e", "Esc", "?"], True),
    ("area", ["e", "F3"], ["F3", "Esc", "F1"], False),
    ("entry", ["e"], ["e", "Esc", "F1"], True),
]


@pytest.mark.parametrize(("focus", "line", "named", "digits"), NAMED)
def test_the_way_out_and_the_help_stand_last_and_letters_are_no_keys_where_one_types(
    focus: str | None, line: list[str], named: list[str], monkeypatch: pytest.MonkeyPatch, *, digits: bool
) -> None:
    module = "tui.screens.focus_keys."
    monkeypatch.setattr(f"{module}line_of", lambda *_: [(one, one) for one in line])
    monkeypatch.setattr(f"{module}owner_of", lambda *_: object())
    keys, screen = keys_of()
    ways = [SimpleNamespace(digit="1", title="en")]
    places = ("entry",) if focus == "entry" else ()
    node = Typing.__new__(Typing) if focus == "area" else SimpleNamespace(PLACES=places)
    monkeypatch.setattr(FocusKeys, "nodes", [SimpleNamespace(PLACES=places, digits=ways)])
    screen.focused = node
    told, above = keys.named(["list.edit"])
    assert [one for one, _ in told] == named
    assert bool(above) is digits
    screen.WAY_OUT = None
    assert [one for one, _ in keys.named(["list.edit"])[0]] == [
        one for one in named if one != "Esc" or "Esc" in line
    ]


def test_what_can_become_of_a_row_is_told_by_its_digits_where_nothing_else_is() -> None:
    digits: Any = SimpleNamespace(digits=("a",))
    both: Any = SimpleNamespace(digits=("a",), statuses=("b",))
    neither: Any = SimpleNamespace(digits=("a",), statuses=())
    told = [(*_offered(one, "statuses"),) for one in (digits, both, neither)]
    assert cast("Any", told) == [("a",), ("b",), ()]
    assert [(*_offered(one, "views"),) for one in (digits, both)] == [(), ()]


def test_of_two_words_for_a_key_the_one_of_the_key_line_counts_unless_it_is_of_several() -> None:
    line = ("list.edit", ("list.open", "key-write"), ("entry.decision+entry.action", "key-line-become"))
    screen: Any = SimpleNamespace(key_line_here=line)
    assert called_here(screen) == {"list.open": "key-write"}


def test_a_key_does_the_row_of_the_first_place_that_can(monkeypatch: pytest.MonkeyPatch) -> None:
    able: list[str] = []
    monkeypatch.setattr("tui.keys.here.owner_of", lambda row, _screen: object() if row.name in able else None)

    def done(pressed: str, *places: str) -> str:
        deed: Deed | None = deed_at(pressed, cast("Any", places), cast("Any", None))
        return deed.row.name if deed is not None else ""

    able.extend(row.name for row in KEYS)
    assert done("equals_sign", "entry", "archive") == "entry.decision"
    assert done("equals_sign", "archive", "entry") == "archive.decisions"
    assert done("e", "entry", "list") == "list.edit"
    assert done("e", "all") == ""
    able.remove("entry.decision")
    assert done("equals_sign", "entry", "archive") == "archive.decisions"


@pytest.mark.parametrize(
    ("pressed", "typed", "place"),
    [
        ("delete", "", 0),
        ("f3", "", 1),
        ("space", "", 2),
        ("space", "a", None),
        ("e", "", None),
        ("f4", "", None),
    ],
)
def test_a_key_with_a_name_chooses_its_row_of_a_menu_and_a_blank_only_before_letters(
    pressed: str, typed: str, place: int | None
) -> None:
    rows = [MenuRow("Del", "slett"), MenuRow("F3", "eksport"), MenuRow("␣", "merk"), MenuRow("e", "rediger")]
    menu: Any = SimpleNamespace(_rows=rows, _typed=typed, _fitting=[0, 1, 2, 3])
    assert Menu._named(menu, pressed) == place


@pytest.mark.parametrize(("row_of", "chosen"), [(0, 5), (1, 7), (2, None), (None, None)])
def test_enter_chooses_a_row_of_the_menu_that_is_there(row_of: int | None, chosen: int | None) -> None:
    answers: list[int] = []
    menu: Any = SimpleNamespace(_fitting=[5, 7], dismiss=answers.append)
    Menu._choose(menu, row_of)
    assert answers == ([] if chosen is None else [chosen])


# — and on screens —


NUMBERED = [
    # the number the item has, the title that is typed, the numbers of others: whether the number is read
    ("", "4/26 Bil", (), True),
    ("", "Bil", (), False),
    ("", "4/26 Bil", ("4/26",), False),
    ("3/26", "4/26 Bil", (), False),
]


@pytest.mark.parametrize(("number", "title", "others", "read"), NUMBERED)
def test_a_number_before_a_title_is_read_where_no_other_item_has_it(
    number: str, title: str, others: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, *, read: bool
) -> None:
    module = "tui.screens.forms.item_and_person."
    found = SimpleNamespace(prefix="", number="4/26", title="Bil")
    monkeypatch.setattr(f"{module}read_number", lambda text, _row: found if text.startswith("4/26") else None)
    monkeypatch.setattr(f"{module}row_of", lambda _record: None)
    monkeypatch.setattr(f"{module}cites", lambda one, other: one.strip() == other)
    monkeypatch.setattr(f"{module}name_of", lambda one: one)
    form: Any = SimpleNamespace(
        document=SimpleNamespace(number=number),
        _session=SimpleNamespace(record=SimpleNamespace(agenda=others)),
    )
    told = ItemForm._numbered(form, {"title": title})
    assert told == ({"prefix": "", "number": "4/26", "title": "Bil"} if read else {})
    assert ItemForm._numbered(form, {}) == {}


BESIDE = [
    (AgendaItem(id=1, role="follow-up"), 6, "next-open-points(count=6)"),
    (AgendaItem(id=1, role="follow-up"), 0, ""),
    (AgendaItem(id=1), 6, ""),
]


@pytest.mark.parametrize(("item", "points", "told"), BESIDE)
def test_how_much_is_open_stands_beside_the_item_for_it(item: AgendaItem, points: int, told: str) -> None:
    screen: Any = Stand(words=key)
    wanted: Any = SimpleNamespace(last=None, open_points=points)
    assert NextMeetingScreen._told_of(screen, wanted, item) == told


@pytest.mark.parametrize(("rows", "can"), [((), False), ((1,), None), (None, None)])
def test_a_row_of_a_register_is_opened_where_there_is_one(
    rows: tuple[int, ...] | None, can: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.base.Room.check_action", lambda *_: None)
    screen: Any = RegistersScreen.__new__(RegistersScreen)
    screen.reader = SimpleNamespace(seen=None if rows is None else SimpleNamespace(rows=rows))
    assert RegistersScreen.check_action(screen, "open", ()) is can
    assert RegistersScreen.check_action(screen, "sort", ()) is None


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    "one", [row(number="3/26", settled=True), row(Kind.ACTION, "open", owners=(Name("Kari"),))]
)
def test_a_row_of_a_register_has_its_text_and_its_end_in_every_width(one: Any, width: int) -> None:
    line = row_line(one, Query(), SAYS, width)
    assert "kjøpe" in line.plain
    assert line.cell_length <= width
    assert not line.plain.endswith("kjøpe")


def test_a_place_to_check_names_its_item_unless_it_is_that_item() -> None:
    item = AgendaItem(id=7, title="Budsjett")
    record: Any = SimpleNamespace(get=lambda _kind, one: item if one == 7 else None)
    for table, of, named in (("entries", 7, True), ("agenda", 7, False), ("entries", None, False)):
        spot = Spot("look-empty", {}, table, 3, item=of)
        screen: Any = SimpleNamespace(_spots=(spot,), words=lambda sentence, **_: sentence)
        ((_, line),) = PreflightScreen._lines(screen, record)
        assert line.plain.endswith("Budsjett") is named


@pytest.mark.parametrize(
    ("found", "count", "left"),
    [(True, 2, True), (True, 0, False), (False, 2, False)],
)
def test_the_head_of_the_corrections_names_the_meeting_once_the_file_is_read(
    count: int, *, found: bool, left: bool
) -> None:
    heads: list[str] = []
    meeting = Meeting(id=1, title="Styret", series=Series(5, "Styret"), from_=TODAY)
    opened = SimpleNamespace(session=SimpleNamespace(record=SimpleNamespace(meeting=meeting)))
    screen: Any = Stand(
        words=lambda sentence, **_: sentence, _found=SimpleNamespace(rows=(1,)) if found else None,
        _opened=opened,
        pane=SimpleNamespace(left=1, count=count), _file_name="a.docx", _instead=lambda: None,
        head=SimpleNamespace(tell=lambda *sides: heads.extend(side.plain for side in sides)),
        set_class=lambda *_: None,
    )  # fmt: skip
    CorrectionsScreen._tell(screen)
    assert ("Styret" in heads[0]) is ("a.docx" in heads[0]) is found
    assert bool(heads[1].strip()) is left


@pytest.mark.parametrize(
    ("menu", "is_open", "lists"), [(False, False, 0), (True, False, 1), (False, True, 1)]
)
def test_the_list_of_offers_follows_where_it_is_open_and_a_menu_opens_at_once(
    lists: int, *, menu: bool, is_open: bool
) -> None:
    done: list[int] = []
    offers: Any = SimpleNamespace(
        _pane=SimpleNamespace(offer_list=SimpleNamespace(is_open=is_open)), in_menu=menu,
        _list=lambda: done.append(1),
    )  # fmt: skip
    Offers.follow(offers)
    assert len(done) == lists


def test_what_is_known_of_a_line_is_worked_out_anew_in_another_place_or_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Any] = []

    def known(context: Any, languages: Any, _decisions: Any) -> Any:
        made.append((context, languages))
        return SimpleNamespace(context=context, asked=languages)

    monkeypatch.setattr("tui.screens.live.offers.Known", known)
    meeting = SimpleNamespace(language="nb")
    context = SimpleNamespace(record=SimpleNamespace(meeting=meeting))
    house = SimpleNamespace(language="en")
    offers: Any = SimpleNamespace(
        _recorder=SimpleNamespace(context=context), _pane=SimpleNamespace(house=house), _known=None,
        _earlier=SimpleNamespace(decisions=()),
    )  # fmt: skip
    ask = Offers.known.fget  # type: ignore[attr-defined]
    other = SimpleNamespace(record=context.record)
    for at, language, count in ((context, "en", 1), (context, "en", 1), (context, "nn", 2), (other, "nn", 3)):
        offers._recorder.context, house.language = at, language
        ask(offers)
        assert len(made) == count


def test_the_lines_of_a_list_keep_the_cursor_where_it_was_or_near() -> None:
    lines: Any = RowList(id="liste")
    for told, at, key_of in (
        ("ab", 0, "a"), ("xab", 1, "a"), ("xb", 1, "b"), ("b", 0, "b"), ("", None, ""),
    ):  # fmt: skip
        lines.put([(one, Content(one)) for one in told])
        assert (lines.highlighted, lines.key) == (at, key_of)
    lines.put([("", Content("overskrift")), ("a", Content("a"))])
    assert lines.key == "a"


@pytest.mark.parametrize(
    ("text", "lines"), [("en to", ["en to"]), ("en\nto", ["en", "to"]), ("en to tre", ["en to", "tre"])]
)
def test_a_text_of_a_document_is_one_line_where_it_is_short_and_has_no_other(
    text: str, lines: list[str]
) -> None:
    assert [line.plain.rstrip() for line in _wrap(Content(text), 6, 3)] == lines


@pytest.mark.parametrize(("place", "width", "goes"), [(0, 80, [6]), (3, 80, []), (0, 0, [])])
def test_what_was_the_topmost_row_is_gone_to_where_it_stands(place: int, width: int, goes: list[int]) -> None:
    went: list[int] = []
    view_of = SimpleNamespace(
        scrollable_content_region=SimpleNamespace(width=width), scroll_to=lambda y, **_: went.append(y)
    )
    column: Any = SimpleNamespace(
        rows=SimpleNamespace(place_for=lambda _row: place, rows=["en"]), _view=view_of,
        _column=SimpleNamespace(span=lambda _place: (4, 9)),
    )  # fmt: skip
    ScrolledColumn.stay(column, (cast("Any", "en"), 2))
    assert went == goes


@pytest.mark.parametrize(("paper", "width", "makes"), [(1, 80, 1), (None, 80, 0), (1, 0, 0)])
def test_a_document_is_laid_out_once_there_is_room_for_it(paper: int | None, width: int, makes: int) -> None:
    made: list[Any] = []
    pane: Any = SimpleNamespace(
        paper=paper, reader=SimpleNamespace(scrollable_content_region=SimpleNamespace(width=width)),
        view=None, _space=lambda: None, _elsewhere=None, _make=lambda *what: made.append(what),
    )  # fmt: skip
    DocumentPane.lay_out(pane)
    assert len(made) == makes


EMPTY = [
    # whether somebody searches, what is found, whether all is read, what was put away is looked at:
    # whether that is told as nothing, and whether the first deeds are shown
    (False, False, True, False, False, True),
    (False, False, True, True, True, False),
    (False, False, False, False, False, False),
    (False, True, True, False, False, False),
    (True, False, False, False, True, False),
    (True, True, True, False, False, False),
]


@pytest.mark.parametrize(("searching", "found", "whole", "away", "told", "beginning"), EMPTY)
def test_an_empty_list_says_what_there_is_to_do(  # noqa: PLR0913 — a row
    *, searching: bool, found: bool, whole: bool, away: bool, told: bool, beginning: bool
) -> None:
    lines: list[Any] = []
    shows: list[bool] = []
    room = Stand()
    room.__dict__["set_class"] = lambda on, name: (room.classes.add if on else room.classes.discard)(name)

    def begin(*, beginning: bool) -> None:
        shows.append(beginning)
        room.__dict__["set_class"](beginning, "-beginning")

    desk: Any = SimpleNamespace(
        search=SimpleNamespace(searching=searching, seeking=False), hits=SimpleNamespace(chosen=found),
        list=SimpleNamespace(choices=found), meetings=SimpleNamespace(whole=whole), _room=room, _away=away,
        _begin_or_list=begin, preview=SimpleNamespace(tell=lines.append), _nothing=lambda **_: "ingenting",
    )  # fmt: skip
    MeetingsDesk._say_when_empty(desk)
    assert (bool(lines), shows) == (told, [beginning])
    assert ("-empty" in room.classes) is (told or beginning)


SITE = [
    # made, run, changes: what is told where nothing goes wrong and nothing is under way
    (1, 1, 1, "goes out"),
    (None, 1, 1, "site-none-yet"),
    (1, None, 1, "site-none-yet"),
    (1, 1, None, "site-none-yet"),
]


@pytest.mark.parametrize(("made", "run", "changes", "told"), SITE)
def test_what_goes_out_is_told_once_all_of_it_is_known(
    made: int | None, run: int | None, changes: int | None, told: str
) -> None:
    screen: Any = Stand(
        words=key, _busy=False, _problem=None, _made=made, _run=run, _changes=changes,
        _goes_out=lambda *_: [Content("goes out")],
    )  # fmt: skip
    assert [line.plain for line in SiteScreen._lines(screen)] == [told]
    screen._busy = True
    assert [line.plain for line in SiteScreen._lines(screen)] == ["site-looking"]


@pytest.mark.parametrize(
    ("attached", "built", "tells"), [(True, True, 1), (False, True, 0), (True, False, 0)]
)
def test_the_site_is_told_of_once_its_screen_is_there(tells: int, *, attached: bool, built: bool) -> None:
    done: list[Any] = []
    screen: Any = Stand(
        words=key, is_attached=attached, query=lambda _name: built, _wanted=None, _lines=list,
        head=SimpleNamespace(tell=lambda *sides: done.append(sides)), text=SimpleNamespace(update=print),
    )  # fmt: skip
    SiteScreen._tell(screen)
    assert len(done) == tells


@pytest.mark.parametrize(("key", "place"), [("ctrl+end", (2, 4)), ("ctrl+home", (0, 0))])
def test_a_text_has_a_key_to_its_beginning_and_one_to_its_end(key: str, place: tuple[int, int]) -> None:
    area = Typing("en\nto\ntre.", id="text")
    area.move_cursor((1, 1))
    [bound] = [one for one in Typing.BINDINGS if isinstance(one, Binding) and one.key == key]
    getattr(area, f"action_{bound.action}")()
    assert area.cursor_location == place
