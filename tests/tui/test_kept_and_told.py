"""What is kept until a key says what it becomes, and what is told of work behind a screen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from store.errors import Problem
from store.files.meeting_list import Listing, Summary
from store.record.model import Day, Entry, Meeting
from store.record.values import Kind
from store.series.description import Described
from tests.tui.test_guards import Stand
from tests.tui.test_which_sentence import key
from tui.cli.line_mode.spoken_report import Spoken
from tui.screens import background
from tui.screens.background import harmless, is_there, run_behind, tell_latest
from tui.screens.live.entries.reclassifier import Reclassifier
from tui.screens.meetings.meeting_preview import MeetingPreview
from tui.screens.review import spelling
from tui.screens.review.spelling import SpellingScreen
from tui.screens.search import archive_meetings
from tui.screens.search.archive_meetings import ArchiveMeetings
from tui.screens.series import description
from tui.widgets.minutes.board import Board
from tui.widgets.text_area import MOST_IN_LINE, PasteLine

# — a line that pastes wait in —

PASTES = [
    ("", "kort", ["in kort"]), ("", "en\nto", ["keep en\nto"]),
    ("", "x" * (MOST_IN_LINE + 1), ["keep " + "x" * (MOST_IN_LINE + 1)]),
    ("en\nto", "kort", ["keep kort"]),
]  # fmt: skip


@pytest.mark.parametrize(("waiting", "pasted", "becomes"), PASTES)
def test_what_is_pasted_behind_what_waits_waits_with_it(
    waiting: str, pasted: str, becomes: list[str]
) -> None:
    done: list[str] = []
    line: Any = SimpleNamespace(waiting=waiting, keep=lambda text: done.append(f"keep {text}"))
    line.let_in = lambda text: done.append(f"in {text}")
    PasteLine._take_in(line, pasted)
    assert done == becomes


def test_what_waits_is_kept_line_by_line_until_it_is_let_go() -> None:
    posted: list[Any] = []
    line: Any = SimpleNamespace(waiting="", post_message=posted.append, Pasted=PasteLine.Pasted)
    for text in ("en", "", "to"):
        PasteLine.keep(line, text)
    assert [message.text for message in posted] == ["en", "en", "en\nto"]
    PasteLine.let_go(line)
    assert line.waiting == ""


# — work behind a screen —


class Node:
    """A part of a screen that runs its work at once, and hears of what failed."""

    def __init__(self) -> None:
        self.failures: list[str] = []
        self.asked: dict[str, Any] = {}
        self.ancestors_with_self = [self]

    def run_worker(self, work: Callable[[], None], **asked: Any) -> None:
        self.asked = asked
        work()

    def failed(self, problem: Problem) -> None:
        self.failures.append(problem.key)


def behind(task: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> Node:
    node = Node()
    monkeypatch.setattr(background, "get_current_worker", lambda: SimpleNamespace(is_cancelled=False))
    monkeypatch.setattr(background, "tell_later", lambda _node, tell, *told: tell(*told))
    monkeypatch.setattr(background, "unforeseen", lambda error: Problem(type(error).__name__))
    run_behind(cast("Any", node), task, exclusive=True, group="a")
    return node


def _fails(error: Exception) -> Callable[[], None]:
    def task() -> None:
        raise error

    return task


@pytest.mark.parametrize(
    ("error", "told"), [(Problem("no-file"), "no-file"), (KeyError("x"), "KeyError"), (None, None)]
)
def test_whatever_goes_wrong_behind_a_screen_is_told_there(
    error: Exception | None, told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = behind(_fails(error) if error else lambda: None, monkeypatch)
    assert node.failures == ([told] if told else [])
    assert node.asked == {"thread": True, "exit_on_error": False, "exclusive": True, "group": "a"}


@pytest.mark.parametrize("cancelled", [False, True])
def test_of_one_group_only_what_the_last_worker_found_is_shown(
    *, cancelled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(background, "get_current_worker", lambda: SimpleNamespace(is_cancelled=cancelled))
    monkeypatch.setattr(background, "tell_later", lambda _node, tell, *facts: tell(*facts))
    tell_latest(cast("Any", Node()), told.append, "found")
    assert told == ([] if cancelled else ["found"])


def test_a_part_without_a_screen_is_not_there() -> None:
    assert not is_there(cast("Any", SimpleNamespace(ancestors_with_self=[], is_attached=True)))


def test_what_is_merely_shown_stops_nothing_and_is_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    logged: list[Exception] = []
    monkeypatch.setattr(background, "log_crash", logged.append)

    @harmless("nothing")
    def shown(line: str) -> str:
        return line[5]

    assert (shown("abcdef"), shown("abc")) == ("f", "nothing")
    assert [type(error) for error in logged] == [IndexError]


# — the preview, and a board —


@pytest.mark.parametrize("waits", [False, True])
def test_the_preview_tells_first_what_waits_then_where_it_is_from(
    *, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    waiting = {7: SimpleNamespace(sentence=lambda _language: "venter")} if waits else {}
    chosen = SimpleNamespace(id=7, origin="Naboen")
    monkeypatch.setattr("tui.screens.meetings.meeting_preview.shown_meeting", lambda _chosen: chosen)
    monkeypatch.setattr("tui.screens.meetings.meeting_preview.origin_words", lambda origin, *_: origin)
    pane: Any = SimpleNamespace(
        _chosen=lambda: chosen, _meetings=SimpleNamespace(waiting=waiting), _room=Stand(words=key),
        _lines=lambda *_: ["linjer"], tell=lambda lines: told.extend(str(line) for line in lines),
        scroll_home=lambda **_: None,
    )  # fmt: skip
    MeetingPreview._show(pane, cast("Any", SimpleNamespace(meeting=SimpleNamespace(id=7))), frozenset())
    assert told == ["venter"] * waits + ["Naboen", "linjer"]


NEIGHBOURS = [
    (1, "down", 2), (2, "up", 1), (2, "down", 9), (1, "up", 1), (3, "down", 3), (2, "left", 5),
    (3, "right", 3),
]  # fmt: skip


@pytest.mark.parametrize(("here", "direction", "next_one"), NEIGHBOURS)
def test_up_and_down_go_through_a_field_and_on_to_the_next(here: int, direction: str, next_one: int) -> None:
    column = SimpleNamespace(rows=[SimpleNamespace(key=one) for one in (1, 0, 2)])
    last = SimpleNamespace(rows=[SimpleNamespace(key=3)])
    places = {1: (0, 0, 0), 2: (0, 0, 2), 3: (0, 1, 0)}
    board: Any = SimpleNamespace(_columns=[[column, last]], _place_of=places.get)
    board._across = lambda _band, side, step: 9 if (side, step) == (0, 1) else None
    board._beside = lambda place, step: 5 if (place[1], step) == (0, -1) else None
    assert Board.neighbour(board, here, cast("Any", direction)) == next_one


# — and what was still told by nobody —


@pytest.mark.parametrize(("heading", "told"), [("", "day-number(number=2)"), ("Andre dag", "Andre dag")])
def test_a_day_is_told_by_its_heading_or_else_by_its_number(heading: str, told: str) -> None:
    days = (Day(id=1), Day(id=2, heading=heading))
    report: Any = SimpleNamespace(_labels=key)
    record: Any = SimpleNamespace(days=days)
    assert Spoken.place(report, record, None, days[1]) == told


def test_a_mark_is_set_on_what_is_picked_and_on_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tui.screens.live.entries.reclassifier.later.marked", lambda _record, found, _mark: (found, True)
    )
    kept: list[Any] = []
    pane: Any = Stand(words=key, picked=list, keep=lambda *found: kept.extend(found))
    of_pane: Any = SimpleNamespace(_pane=pane, _session=SimpleNamespace(record=None))
    Reclassifier.turn(of_pane, "check", ("marked", "unmarked"))
    assert (kept, pane.flash) == ([], [])
    entry = Entry(id=1, kind=Kind.NOTE, text="a")
    pane.picked = lambda: [entry]
    Reclassifier.turn(of_pane, "check", ("marked", "unmarked"))
    assert (kept, pane.flash) == ([entry], ["marked(count=1,text=a)"])


@pytest.mark.parametrize(
    ("has_state", "problem", "settled"),
    [(True, "conflict-copy", 1), (False, "conflict-copy", 0), (True, "no", 0)],
)
def test_copies_are_settled_where_there_are_any_and_somewhere_to_put_them(
    *, has_state: bool, problem: str, settled: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def settle(*where: object) -> tuple[object, ...]:
        calls.append(where)
        return ()

    monkeypatch.setattr(archive_meetings, "settle_copies", settle)
    cleaned: list[object] = []
    monkeypatch.setattr(archive_meetings, "clean_state", lambda *what: cleaned.append(what))
    archive = SimpleNamespace(clock=lambda: "now")
    house = SimpleNamespace(state="state" if has_state else None, archive=archive)
    of_archive: Any = SimpleNamespace(_screen=SimpleNamespace(house=house))
    listing: Any = SimpleNamespace(findings=[SimpleNamespace(problem=Problem(problem))])
    assert ArchiveMeetings._settles_copies(of_archive, listing) is bool(settled)
    assert calls == [(archive, "state")] * settled
    assert cleaned == [("state", "now")] * settled


LOOKED_UP = [
    # whether there is an index, what it answers, whether that stands there before the archive is read
    (True, Listing((Summary(Path("a.json"), Meeting(id=1)),), ()), True),
    (True, Listing((), ()), False),
    (True, Problem("index-unavailable", reason="x"), False),
    (False, Listing((Summary(Path("a.json"), Meeting(id=1)),), ()), False),
]


@pytest.mark.parametrize(("there", "answer", "learnt"), LOOKED_UP)
def test_what_the_index_has_stands_there_before_the_archive_is_read(
    answer: Listing | Problem, monkeypatch: pytest.MonkeyPatch, *, there: bool, learnt: bool
) -> None:
    done: list[str] = []

    def listing(_most: int) -> Listing:
        done.append("asked")
        if isinstance(answer, Problem):
            raise answer
        return answer

    def index(_archive: object, *, patience: float) -> SimpleNamespace:
        assert patience < 0.1, "the thread that draws waits for nobody"
        path = SimpleNamespace(exists=lambda: there)
        return SimpleNamespace(path=path, listing=listing, close=lambda: done.append("closed"))

    monkeypatch.setattr(archive_meetings, "Index", index)
    monkeypatch.setattr(archive_meetings, "run_behind", lambda *_, **__: done.append("read"))
    screen: Any = SimpleNamespace(house=SimpleNamespace(archive=None))
    meetings = ArchiveMeetings(screen, lambda: done.append("learnt"), lambda *_: None)
    meetings.read()
    assert done == ["asked"] * there + ["closed"] + ["learnt"] * learnt + ["read"]
    meetings.whole = True
    meetings.read()
    assert done[-2:] == ["read", "read"]


def test_only_a_series_that_says_something_is_told() -> None:
    assert (description._says(Described()), description._says(Described(fields=1))) == (False, True)


@pytest.mark.parametrize(("wanted", "told"), [("ord", ["ord"]), ("annet", [])])
def test_the_word_under_the_cursor_is_suggested_for(
    wanted: str, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(spelling, "tell_later", lambda _screen, _tell, word: said.append(word))
    screen: Any = SimpleNamespace(
        _one_reads=nullcontext(), _suggestions={}, _wanted=wanted, _suggest_if_here=None,
        _speller=SimpleNamespace(suggestions=lambda word: [word] * 50),
    )  # fmt: skip
    cast("Any", SpellingScreen._read_suggestions).__wrapped__(screen, "ord")
    assert said == told
    assert screen._suggestions == {word: ["ord"] * spelling.MOST for word in told}
