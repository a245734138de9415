"""Where pointing leads, what is waited for, and what a late step brings back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace
from textual.content import Content

from exports.review.spot import Spot
from store.files.meeting_list import Origin, Summary
from store.record.model import AgendaItem, Entry, Meeting
from store.record.values import Kind, Name
from store.registers.listing import RegisterView
from tests.tui.test_guards import Line, Stand
from tests.tui.test_named_deeds import Asked
from tests.tui.test_which_sentence import key, row
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.follow.screen import LargeMinutes
from tui.screens.forms.archive import FolderForm
from tui.screens.forms.fields import Wrong, _days
from tui.screens.help import screen as help_screen
from tui.screens.help.screen import HelpScreen
from tui.screens.live import capture_pane, waiting_points
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.live_status import LiveStatus
from tui.screens.live.undo import Undo
from tui.screens.live.waiting_points import WaitingPoints
from tui.screens.meetings.bin_screen import BinScreen
from tui.screens.read.find_pane import FindPane
from tui.screens.registers import rows_pane
from tui.screens.registers.register_reader import RegisterPage
from tui.screens.registers.rows_pane import RowsPane
from tui.screens.registers.status_setter import StatusSetter
from tui.screens.search.search_pane import SearchPane
from tui.screens.topics.entry_lines import lead_and_text
from tui.spots import _clocks_in
from tui.widgets.bars import _KEY, KeyLine
from tui.widgets.choice import MOST_IN_SIGHT, Choice
from tui.widgets.content import origin_words
from tui.widgets.minutes.list import MinutesView
from tui.widgets.minutes.wrap import RowColumn


@pytest.mark.parametrize(("count", "listed"), [(MOST_IN_SIGHT, False), (MOST_IN_SIGHT + 1, True)])
def test_more_values_than_are_in_sight_are_in_a_list_of_their_own(count: int, *, listed: bool) -> None:
    choice: Any = SimpleNamespace(_words={str(n): str(n) for n in range(count)}, posted=[])
    choice.is_list = Choice.is_list.fget(choice)  # type: ignore[attr-defined]
    assert choice.is_list is listed
    choice.value, choice._one = "3", lambda _value, word: SimpleNamespace(cell_length=len(word))
    assert Choice._lines(choice, 80) == ([["3"]] if listed else [[str(n) for n in range(count)]])
    choice.post_message, choice.MenuAsked, choice.Passed = choice.posted.append, lambda _one: "list", str
    Choice.key_down(choice)
    assert choice.posted == ["list" if listed else "down"]


@pytest.mark.parametrize(
    ("at_end", "top", "height", "stands"),
    [(True, 6, 6, 4), (True, 6, 12, 0), (False, 2, 6, 2), (False, 8, 6, 4)],
)
def test_a_window_that_grows_stays_at_the_end_or_where_it_is(
    *, at_end: bool, top: int, height: int, stands: int
) -> None:
    column = RowColumn(cast("Any", None))
    column._starts = list(range(11))
    column._at_end, column.top = at_end, top
    column.open(height)
    assert (column.top, column.height) == (stands, height)


@pytest.mark.parametrize(("pointed", "cursor"), [((5, 0), 5), ((0, 0), 1), (None, 1)])
def test_pointing_at_a_row_puts_the_cursor_on_it(pointed: tuple[int, int] | None, cursor: int) -> None:
    column = SimpleNamespace(key_at=lambda line: pointed[0] if pointed and line == 3 else None)
    rows: Any = SimpleNamespace(cursor=1, _pointed_at=lambda _event: (column, 3) if pointed else None)
    MinutesView.on_click(rows, cast("Any", None))
    assert rows.cursor == cursor


@pytest.mark.parametrize(("settled", "told"), [((False, True, False), ["2"]), ((True,), []), ((), [])])
def test_only_what_is_not_settled_here_waits(
    settled: tuple[bool, ...], told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    points = [SimpleNamespace(settled_here=one) for one in settled]
    monkeypatch.setattr(waiting_points, "points_for", lambda *_, **_used: points)
    monkeypatch.setattr(waiting_points, "numbers_given", lambda *_: frozenset())
    monkeypatch.setattr(waiting_points, "tell_later", lambda _screen, tell, *facts: tell(*facts))
    screen: Any = Stand(words=key)
    recording: Any = SimpleNamespace(opened=SimpleNamespace(archive=None))
    WaitingPoints(screen, recording)._count(cast("Any", SimpleNamespace(meeting=None)))
    assert screen.flash == [f"follow-up-waits(count={count})" for count in told]


@pytest.mark.parametrize("back", [False, True])
def test_what_is_taken_back_is_heard_no_more_and_drawn_anew(*, back: bool) -> None:
    heard: list[str] = []
    book = SimpleNamespace(
        row=lambda one: f"row {one}",
        cites=lambda _row: (SimpleNamespace(entry=SimpleNamespace(key=9)),),
        hear=lambda _where, one: heard.append(f"hear {one.entry}"),
        take_back=lambda one: heard.append(f"back {one.entry}"),
    )
    changed: list[Any] = []
    reader = SimpleNamespace(book=book, rows_changed=lambda _before, now: changed.append(sorted(now)))
    setter: Any = SimpleNamespace(_reader=reader, _redraw=lambda: heard.append("drawn"))
    said: Any = SimpleNamespace(where=None, heard=SimpleNamespace(entry=3))
    StatusSetter._hear_said(setter, (said,), back=back)
    assert heard == ["back 3" if back else "hear 3", "drawn"]
    assert changed == [["row 3", "row 9"]]
    reader.book = cast("Any", None)
    StatusSetter._hear_said(setter, (said,), back=back)
    assert len(heard) == 2


@pytest.mark.parametrize(("then", "seeking", "sought"), [("on", False, 1), ("on", True, 0), (None, False, 0)])
def test_more_is_sought_where_there_is_more_and_nothing_is_sought_already(
    *, then: str | None, seeking: bool, sought: int
) -> None:
    calls: list[Any] = []
    pane: Any = SimpleNamespace(
        _then=then, seeking=seeking, asked="a", _found=("b",), _seek=lambda *told: calls.append(told)
    )
    SearchPane.find_more(pane)
    assert calls == [("a", ("b",), "on")] * sought


def test_a_search_that_ends_leaves_no_words_no_hits_and_no_count() -> None:
    pane: Any = SimpleNamespace(
        screen=SimpleNamespace(remove_class=lambda _name: None), search_line=Line("buss"), _hits=(1,),
        _document=SimpleNamespace(reader=Asked()), _tell_count=lambda: None,
    )  # fmt: skip
    FindPane.end(pane)
    assert (pane.search_line.text, pane._hits) == ("", ())
    assert pane._document.reader.calls == [("tell_hits", (), 0), ("focus",)]


@pytest.mark.parametrize(
    ("register", "told"), [("actions", "register-open"), ("decisions", "register-standing")]
)
def test_a_register_of_which_only_a_part_is_shown_says_so_in_its_head(
    register: Any, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[str] = []

    def named(_register: str, said: str, *_: object) -> str:
        heads.append(said)
        return ""

    monkeypatch.setattr(rows_pane, "column_names", named)
    classes: list[bool] = []
    pane: Any = SimpleNamespace(
        words=key, _reader=SimpleNamespace(paired=False), pair=None, says=None, room=Asked(),
        rows=SimpleNamespace(size=SimpleNamespace(width=80)), _tell_detail=lambda: None,
        screen=SimpleNamespace(set_class=lambda on, _name: classes.append(on)),
    )  # fmt: skip
    for open_only, count in ((True, 0), (False, 0), (False, 5)):
        view = RegisterView(register=register, order="deadline", open_only=open_only)
        RowsPane._tell_list(pane, RegisterPage(view, count=count))
    order = "register-order-deadline"
    assert heads == [f"{order} · {told}", order, f"{order} · register-shown(count=5,shown=0)"]
    assert classes == [True] * 3


KARI, PER = Name("Kari"), Name("Per")
LEADS = [
    ({"from_": KARI, "to": PER}, ("", "Kari → Per: tekst")),
    ({"from_": KARI}, ("", "tekst")),
    ({"to": PER}, ("", "tekst")),
]


@pytest.mark.parametrize(("fields", "told"), LEADS)
def test_who_expects_and_of_whom_lead_an_expectation_where_both_are_known(
    fields: dict[str, Any], told: tuple[str, str]
) -> None:
    one = row(Kind.EXPECTATION, "open")
    bare = replace(
        one.entry, text="tekst", title="", from_=None, to=None, party=None, contact=None, number=""
    )
    lead, text = lead_and_text(replace(one, entry=replace(bare, **fields), owners=()))
    assert (lead, text) == told


def test_clock_times_of_a_place_are_written_as_the_language_does() -> None:
    place = Spot("late", {"end": "15.00", "number": "15.00"}, "entries", 3)
    assert _clocks_in("en", place).facts == {"end": "15:00", "number": "15.00"}
    assert _clocks_in("nb", place).facts == place.facts


@pytest.mark.parametrize(("room", "told"), [(0, "long"), (400, "long"), (5, "Nord")])
def test_where_there_is_little_room_the_name_of_an_archive_stands_alone(room: int, told: str) -> None:
    origin = Origin(archive=1, name="Nord", read=date(2026, 3, 12))
    said = origin_words(origin, cast("Any", key), "nb", room)
    assert said == (told if told == "Nord" else key("foreign-from", archive="Nord", day="12.3.2026"))
    assert origin_words(None, cast("Any", key), "nb") == ""


WENT = [
    # what is there now, what was there before, where the line goes, and which entry is pointed at
    ({1: 10, 2: 10}, {}, (10, None), 1),
    ({}, {1: 10}, (10, None), None),
    ({1: None}, {}, (None, 4), 1),
    ({}, {}, None, None),
]


@pytest.mark.parametrize(("now", "before", "place", "pointed"), WENT)
def test_a_step_back_leads_to_what_came_back_or_to_where_that_stood_which_went(
    now: dict[int, int | None], before: dict[int, int | None], place: Any, pointed: int | None
) -> None:
    def record(entries: dict[int, int | None]) -> Any:
        made = {one: Entry(id=one, kind=Kind.NOTE, item=item, day=4) for one, item in entries.items()}
        items = {10: AgendaItem(id=10)}
        return SimpleNamespace(get=lambda kind, one: (made if kind is Entry else items).get(one))

    went: list[Any] = []
    recorder = SimpleNamespace(place_at=lambda *at: went.append(at))
    desk = SimpleNamespace(follow=lambda: went.append("follow"), minutes=SimpleNamespace(point=went.append))
    recording = SimpleNamespace(session=SimpleNamespace(record=record(now)), recorder=recorder)
    undo = Undo(cast("Any", None), cast("Any", recording), cast("Any", desk))
    undo._go_back_to(record(before), frozenset({("entries", 1), ("entries", 2), ("agenda", 10)}))
    assert went == [*([place] if place else []), "follow", *([pointed] if pointed else [])]


@pytest.mark.parametrize(
    ("tables", "told"), [(("entries",), 0), (("agenda",), 1), (("entries", "meeting"), 1)]
)
def test_the_head_is_told_anew_where_more_than_entries_changed(tables: tuple[str, ...], told: int) -> None:
    calls: list[str] = []
    status: Any = SimpleNamespace(
        _stands=True, _desk=Asked(), _capture=SimpleNamespace(taking=False),
        tell_saved=lambda: calls.append("saved"), tell_meeting=lambda: calls.append("meeting"),
    )  # fmt: skip
    status._desk = SimpleNamespace(minutes=SimpleNamespace(), touched=calls.append, follow=lambda: None)
    LiveStatus.touched(status, cast("Any", [(table, 1) for table in tables]))
    assert calls[1:] == ["saved", *["meeting"] * told]
    status._stands = False
    LiveStatus.touched(status, cast("Any", [("meeting", 1)]))
    assert calls[1:] == ["saved", *["meeting"] * told]


PRESSED = [(1, 0, 1, "F1"), (5, 0, 1, "F1"), (10, 0, 1, "F2"), (30, 0, 1, ""), (1, 0, 3, ""), (1, 1, 1, "")]


@pytest.mark.parametrize(("x", "y", "button", "pressed"), PRESSED)
def test_a_key_of_the_key_line_is_pressed_by_its_name_and_by_its_word(
    x: int, y: int, button: int, pressed: str
) -> None:
    told = Content.assemble(("F1", _KEY), " hjelp ", ("F2", _KEY), " lagre", "    ")
    posted: list[tuple[str, int]] = []
    line: Any = SimpleNamespace(told=told, Pressed=lambda name, at: (name, at), post_message=posted.append)
    event: Any = SimpleNamespace(get_content_offset=lambda _line: SimpleNamespace(x=x, y=y), button=button)
    KeyLine.on_click(line, event)
    assert posted == ([(pressed, x - told.plain.index(pressed))] if pressed else [])


def test_a_question_that_is_answered_gives_its_place_back_to_the_list() -> None:
    done: list[str] = []
    screen: Any = SimpleNamespace(
        _answered="x", remove_class=done.append, show_keys_here=lambda: done.append("keys"),
        people=SimpleNamespace(focus=lambda: done.append("people")),
    )  # fmt: skip
    AttendanceScreen._ask_no_more(screen)
    assert (screen._answered, done) == (None, ["-asking", "keys", "people"])


@pytest.mark.parametrize(("board", "at_end", "led"), [(1, 0, ["board"]), (0, 1, ["home"]), (0, 0, ["page"])])
def test_what_the_room_reads_is_turned_and_begins_again_at_its_end(
    board: int, at_end: int, led: list[str]
) -> None:
    done: list[str] = []
    view: Any = SimpleNamespace(
        _board=SimpleNamespace(turn=lambda: done.append("board")) if board else None, refresh=lambda: None,
        is_vertical_scroll_end=bool(at_end), scroll_home=lambda **_: done.append("home"),
        scroll_page_down=lambda **_: done.append("page"),
    )  # fmt: skip
    LargeMinutes.turn(view)
    assert done == led


KEYS_NOW = [
    # waits, asked, a menu whose row Enter takes, approved
    (True, None, True, False, "_PASTED"),
    (False, None, True, False, "_IN_MENU"),
    (False, None, False, True, "_CLOSED"),
    (False, None, False, False, "_LINE"),
]


@pytest.mark.parametrize(("waits", "asked", "menu", "approved", "keys"), KEYS_NOW)
def test_the_keys_of_the_line_are_those_of_what_it_is_doing(
    *, waits: bool, asked: str | None, menu: bool, approved: bool, keys: str
) -> None:
    pane: Any = SimpleNamespace(
        line=SimpleNamespace(waiting="en\nto" if waits else ""), questions=SimpleNamespace(asked=asked),
        _offers=SimpleNamespace(enter_takes=menu),
        recording=SimpleNamespace(opened=SimpleNamespace(approved=approved)),
    )  # fmt: skip
    assert CapturePane.key_line_now.fget(pane) is getattr(capture_pane, keys)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("folder", "wrong"), [("mappe", {}), ("  ", {"folder": "wrong-folder"})])
def test_a_meeting_moves_to_a_folder_that_is_named(folder: str, wrong: dict[str, str]) -> None:
    assert FolderForm._wrong_together(cast("Any", None), {"folder": folder}, {}) == wrong


def test_days_that_are_none_are_wrong_and_none_at_all_are_taken_away() -> None:
    near = date(2026, 3, 1)
    with pytest.raises(Wrong, match="wrong-days"):
        _days("aldri", (None, None), near)
    assert _days("", (near, near), near) == (None, None)
    assert _days("12.3.2026", (None, None), near) == (date(2026, 3, 12),) * 2


@pytest.mark.parametrize(
    ("sought", "lines"),
    [
        ("", ["a1", "a2", "= B", "b1"]),
        ("b1", ["= B", "b1"]),
        ("a", ["= A", "a1", "a2"]),
        ("z", ["help-none(text=z)"]),
    ],
)
def test_the_help_shows_what_fits_under_its_headings_and_says_when_nothing_does(
    sought: str, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [SimpleNamespace(heading="= A", rows=["a1", "a2"]), SimpleNamespace(heading="= B", rows=["b1"])]
    monkeypatch.setattr(help_screen, "help_parts", lambda *_: parts)
    fitting = lambda rows, text: [row for row in rows if text in row]  # noqa: E731
    monkeypatch.setattr(help_screen, "rows_that_fit", fitting)
    put: list[Any] = []
    screen: Any = Stand(
        is_mounted=True, words=key, _below=None, _sought=sought, _drawn=str, head=Asked(),
        page=SimpleNamespace(set_options=put.extend, highlighted=None),
    )  # fmt: skip
    screen.house = SimpleNamespace(language="nb")
    HelpScreen._fill(screen)
    assert [str(option.prompt) for option in put] == lines
    assert [option.disabled for option in put] == [not line[1:].isdigit() for line in lines]
    first = next((n for n, line in enumerate(lines) if line[1:].isdigit()), None)
    assert screen.page.highlighted == first


@pytest.mark.parametrize("count", [0, 2])
def test_the_bin_says_how_many_meetings_it_holds_and_lists_them_all(count: int) -> None:
    told: list[str] = []
    listed: list[Any] = []
    screen: Any = Stand(words=key)
    screen.head = SimpleNamespace(tell=lambda *parts: told.extend(part.plain.strip() for part in parts))
    screen.list = SimpleNamespace(show=lambda listing, *_: listed.extend(listing.meetings))
    screen.set_class = lambda on, name: told.append(f"{name} {on}")
    screen.house = SimpleNamespace(language="nb")
    away = Summary(path=Path("a.mote"), meeting=Meeting(id=7, title="Borte", put_away=True))
    BinScreen._show(screen, cast("Any", tuple(SimpleNamespace(summary=away) for _ in range(count))))
    says = f"bin-count(count={count})" if count else "bin-empty"
    assert told == ["bin-title", says, f"-empty {not count}"]
    assert [one.meeting.put_away for one in listed] == [False] * count
