"""Taking minutes without a screen: what the line, its paste, the bars and the app do at each turn."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.errors import NotSaved, Problem
from store.files.system import System
from store.record.model import AgendaItem, Meeting
from store.record.record import Record
from store.record.values import Series
from tests.grammar.desk import typed
from tests.tui.test_guards import Line, Stand
from tests.tui.test_named_deeds import Asked
from tui.app import ReferatApp
from tui.crash_log import crash_report
from tui.grammar.result import Hint
from tui.safe_text import escaped, one_line, shown, whole
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.forms.approval import ApprovalForm
from tui.screens.forms.screen import DetailsScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.desk import Desk
from tui.screens.live.live_status import LiveStatus
from tui.screens.live.minutes_before import MinutesBefore
from tui.screens.live.paste import PasteQuestion
from tui.screens.live.undo import Undo
from tui.screens.live.waiting_points import WaitingPoints
from tui.screens.meetings.arrivals import Arrivals
from tui.screens.meetings.meeting_state import MeetingState
from tui.screens.series.screen import NextMeetingScreen
from tui.screens.topics.settlements import Settlements

# — Enter and Tab on the line —


def pane(*, asked: object = None, approved: bool = False, can: str = "", text: str = "") -> Any:
    """The pane of the line in name; ``can`` is what Tab could do."""
    done: list[str] = []
    recorder = SimpleNamespace(
        can_take_instead=can == "instead", take_instead="take_instead", meant=lambda t, _o: t
    )
    minutes = SimpleNamespace(
        can_approve=can == "approve", approve=lambda: done.append("approve"), line="= Godkjent", told=""
    )
    made: Any = Stand(
        questions=SimpleNamespace(asked=asked, answer=lambda text, _at: done.append(f"answer {text}")),
        recording=SimpleNamespace(recorder=recorder, opened=SimpleNamespace(approved=approved)),
        line=Line(text), _minutes=minutes, done=done, screen=None,
    )  # fmt: skip
    made._take = lambda deed: done.append(str(deed))
    made.take = lambda line: done.append(f"take {line}")
    made.house = SimpleNamespace(show_help=lambda sought="": done.append(f"help {sought}"), language="nb")
    return made


TABS = [
    (pane(can="instead"), ["take_instead"], ""),
    (pane(can="approve"), ["approve"], ""),
    (pane(), [], "= Godkjent"),
    (pane(approved=True), [], ""),
    (pane(text="noe"), [], "noe"),
    (pane(can="instead", asked="hvem", text="noe"), [], "noe"),
    (pane(can="approve", asked="hvem"), [], ""),
]
"""The pane as it is when Tab is pressed, what it does, and what stands on the line then."""


@pytest.mark.parametrize(("made", "done", "text"), TABS)
def test_tab_does_what_the_last_line_could_have_been_and_nothing_while_something_is_asked(
    made: Any, done: list[str], text: str
) -> None:
    CapturePane.on_capture_line_tab_asked(made)
    assert (made.done, made.line.text) == (done, text)


ENTERED = [
    ("?", None, ["help "], []),
    (" ? ", None, ["help "], []),
    ("?frist", None, ["help frist"], []),
    ("?hvem eier skapet", None, ["take ?hvem eier skapet"], []),
    ("en linje", None, ["take en linje"], []),
    ("", None, ["take "], ["line-paragraph"]),
    ("?", "hvem", ["answer ?"], []),
]


@pytest.mark.parametrize(("text", "asked", "done", "said"), ENTERED)
def test_enter_takes_the_line_answers_what_is_asked_or_shows_help(
    text: str, asked: object, done: list[str], said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    house = "tui.screens.live.capture_pane."
    monkeypatch.setattr(f"{house}names_help", lambda sought, *_: sought == "frist")
    made = pane(asked=asked)
    event: Any = SimpleNamespace(text=text, offered="", place=0)
    CapturePane.on_capture_line_entered(made, event)
    assert (made.done, made.flash) == (done, said)
    closed = pane(asked=asked, approved=True)  # there no paragraph begins
    CapturePane.on_capture_line_entered(closed, event)
    assert (closed.done, closed.flash) == (done, [])


def test_the_draft_has_what_was_put_by_what_is_typed_and_what_waits() -> None:
    line = SimpleNamespace(typed="typet", waiting="venter")
    made: Any = SimpleNamespace(questions=SimpleNamespace(put_by="lagt bort"), line=line)
    assert CapturePane.half_typed(made) == "lagt bort\ntypet\nventer"
    line.waiting = made.questions.put_by = ""
    assert CapturePane.half_typed(made) == "typet"


EMPTY = [
    ({}, "", "line-empty"),
    ({"form": "swot"}, "", "line-empty-swot"),
    ({"away": "entries"}, "entries", "line-away-entries"),
    ({"approved": True, "failure": 1}, "", "line-approved"),
    ({"failure": 1, "waiting": "x"}, "", "line-unsaved"),
    ({"waiting": "x", "asked": "hvem?"}, "", "pasted"),
    ({"asked": "hvem?", "approving": "= ja"}, "", "hvem?"),
    ({"approving": "= ja"}, "", "line-approving"),
    ({"approving": "= ja", "instead": True}, "", "line-empty"),
]
"""How the meeting stands, and what the empty line says."""


@pytest.mark.parametrize(("facts", "away", "says"), EMPTY)
def test_the_empty_line_says_what_it_takes_and_first_what_hinders_it(
    facts: dict[str, Any], away: Any, says: str
) -> None:
    opened = SimpleNamespace(approved=facts.get("approved", False), failure=facts.get("failure"))
    item = AgendaItem(id=2, form=facts.get("form", "plain"))
    asked = SimpleNamespace(placeholder=facts["asked"]) if "asked" in facts else None
    classes: dict[str, bool] = {}
    made: Any = Stand(
        recording=SimpleNamespace(item=item, opened=opened), questions=SimpleNamespace(asked=asked),
        _tab_answers=facts.get("instead", False),
        line=SimpleNamespace(
            placeholder="", waiting=facts.get("waiting", ""), content_size=SimpleNamespace(width=78)
        ), _pasted=lambda: "pasted",
        _minutes=SimpleNamespace(line=facts.get("approving", "")), _offers=Asked(),
        _tell_beginning=lambda: None,
        screen=SimpleNamespace(set_class=lambda on, name: classes.update({name: on})),
    )  # fmt: skip
    CapturePane.tell_line(made, away)
    assert (made.line.placeholder, classes) == (says, {"-among": bool(away)})


BEGINNINGS = [
    (("# Sak",), {}, "item-empty"),
    (("# Sak", "en linje"), {}, ""),
    (("# Sak",), {"approved": True}, ""),
    (("# Sak",), {"told": "minutes-submitted"}, "minutes-submitted"),
    ((), {}, "meeting-empty"),
    (("til stede: Kari",), {}, "meeting-listed"),
]


@pytest.mark.parametrize(("lines", "facts", "says"), BEGINNINGS)
def test_where_nothing_stands_yet_it_is_said_what_to_do_first(
    lines: tuple[str, ...], facts: dict[str, Any], says: str
) -> None:
    recorder, _ = typed(*lines)
    opened = SimpleNamespace(approved=facts.get("approved", False))
    recording = SimpleNamespace(record=recorder.session.record, item=recorder.item, opened=opened)
    wide = SimpleNamespace(size=SimpleNamespace(width=80))
    made: Any = Stand(recording=recording, _minutes=SimpleNamespace(told=facts.get("told", "")), screen=wide)
    assert CapturePane._beginning(made) == says


def test_beside_a_decision_and_a_vote_it_is_said_who_may_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.live.capture_pane.voting_sentence", lambda *_: "sju")
    made: Any = Stand(_roll=lambda: None, recording=SimpleNamespace(item=None))
    assert [CapturePane._voting(made, kind) for kind in ("decision", "votes", "action", "")] == [
        "sju",
        "sju",
        "",
        "",
    ]


# — a paste —


def asking(text: str = "en\nto", typed_before: str = "") -> Any:
    line = SimpleNamespace(typed=typed_before, waiting=text, gone=0, let=[], answered=False, filled=[])
    line.let_go = lambda: setattr(line, "gone", line.gone + 1)
    line.let_in, line.fill, line.settle_now = line.let.append, line.filled.append, lambda: None
    drafts: list[str] = []
    made: Any = Stand(
        line=line, drafts=drafts, keep_half_typed=lambda: drafts.append("kept"), is_attached=True
    )
    question = PasteQuestion(made, lambda: None)
    paste = SimpleNamespace(best="each", text=text, lines=2, literal=lambda: f"' {text}", apart=lambda: None)
    question._paste = cast("Any", paste)
    begun: list[str] = []
    cast("Any", question)._begin = lambda _paste, choice: begun.append(choice)
    return question, made, begun


ANSWERS = [("enter", ["each"]), ("2", ["each"]), ("3", ["items"]), ("4", ["typed"])]


@pytest.mark.parametrize(("key", "begins"), ANSWERS)
def test_a_paste_becomes_what_its_key_says(key: str, begins: list[str]) -> None:
    question, made, begun = asking()
    question.answer(key)
    assert (begun, made.line.gone) == (begins, 0)


def test_a_paste_that_is_given_up_leaves_the_line_and_the_draft() -> None:
    question, made, begun = asking()
    question.answer("escape")
    assert (begun, made.line.gone, made.drafts, question._paste) == ([], 1, ["kept"], None)
    question.answer("1")  # nothing waits any more
    assert begun == []


def test_behind_typed_words_a_paste_is_more_of_them_and_alone_it_is_text() -> None:
    for before, put in (("typet", "en\nto"), ("", "' en\nto")):
        question, made, begun = asking(typed_before=before)
        question.answer("enter" if before else "1")
        assert (begun, made.line.let) == ([], [put])


def test_while_a_long_paste_is_taken_only_esc_is_heard_and_stops_it() -> None:
    question, _, begun = asking()
    stopped: list[int] = []
    question._stop = SimpleNamespace(set=lambda: stopped.append(1))
    for key in ("1", "enter", "2"):
        question.answer(key)
    assert (stopped, begun) == ([], [])
    question.answer("escape")
    assert stopped == [1]


def test_what_was_pasted_while_another_was_taken_waits_for_its_own_answer() -> None:
    question, made, _ = asking("en\nto\ntre\nfire")
    question._asked_about = "en\nto"
    kept: list[str] = []
    made.line.keep = kept.append
    entering: list[str] = []

    class Entering:
        def __enter__(self) -> None:
            """The draft has the rest."""

        def __exit__(self, *_: object) -> None:
            """It is in the meeting."""

    opened = SimpleNamespace(entering=lambda left: entering.append(left) or Entering())  # type: ignore[func-returns-value]
    made.recording = SimpleNamespace(opened=opened)
    paste = SimpleNamespace(settle=lambda _made: 2, named=lambda _choice: "paste-each")
    question._put(paste, "each", object())
    assert (kept, entering, made.line.gone) == (["tre\nfire"], ["tre\nfire"], 1)
    assert made.flash == ["paste-done"]
    stopped, shown_again = asking()[:2]
    again: list[str] = []
    stopped._ask_about = again.append
    stopped._put(paste, "each", None)
    assert (again, shown_again.flash, shown_again.line.gone) == (["en\nto"], ["paste-stopped"], 0)


# — what is said when a meeting is opened —


def status(**facts: Any) -> tuple[Any, list[str], list[str]]:
    began: list[str] = []
    shown_next: list[str] = []
    nobody = SimpleNamespace(near=None, distant=None)
    opened = SimpleNamespace(recovered=facts.get("recovered"), left=facts.get("left", nobody))
    meeting = SimpleNamespace(record=SimpleNamespace(meeting=Meeting(id=1)), today=date(2026, 3, 12))
    recording = SimpleNamespace(unsettled=facts.get("unsettled"), recorder=SimpleNamespace(day=None))
    screen: Any = Stand(house=SimpleNamespace(language="nb"))
    screen.call_after_refresh = lambda deed: shown_next.append(deed())
    made = SimpleNamespace(
        _screen=screen, _opened=opened, _recording=recording, _session=meeting,
        _capture=SimpleNamespace(begin_with=began.append),
    )  # fmt: skip
    return made, began, shown_next


class Left(SimpleNamespace):
    """What windows that died have left."""

    def __bool__(self) -> bool:
        return bool(self.near or self.distant)

    def sentence(self, _language: str, key: str) -> str:
        return key


def test_what_a_crash_left_comes_into_the_line_and_what_was_not_taken_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.live.live_status.day_to_begin", lambda *_: 2)
    at = datetime.fromisoformat("2026-03-12T10:00:00+00:00")
    recovered = SimpleNamespace(text="halvt", at=at, sentence=lambda *_: "funnet")
    made, began, shown_next = status(recovered=recovered, left=Left(near=1, distant=None))
    LiveStatus.tell_opened(cast("Any", made), lambda: "aside")  # type: ignore[arg-type]
    assert (began, shown_next, made._screen.flash) == (["halvt"], ["aside"], ["day-is-here", "funnet"])
    made, began, shown_next = status(left=Left(near=None, distant=1), unsettled=Problem("settings-damaged"))
    LiveStatus.tell_opened(cast("Any", made), lambda: "aside")  # type: ignore[arg-type]
    assert (began, shown_next, made._screen.problems) == ([], [], ["settings-damaged"])
    assert made._screen.flash == ["day-is-here", "left-elsewhere"]


WAITS = [
    ("planned", True, date(2026, 3, 12), 1),
    ("planned", True, date(2026, 3, 13), 0),
    ("planned", True, None, 1),
    ("planned", False, date(2026, 3, 12), 0),
    ("live", True, date(2026, 3, 12), 0),
]


@pytest.mark.parametrize(("state", "series", "day", "looks"), WAITS)
def test_what_waits_is_counted_when_a_planned_meeting_is_opened_on_its_day(
    state: Any, day: date | None, looks: int, monkeypatch: pytest.MonkeyPatch, *, series: bool
) -> None:
    ran: list[int] = []
    monkeypatch.setattr("tui.screens.live.waiting_points.run_behind", lambda *_, **__: ran.append(1))
    meeting = Meeting(id=1, state=state, from_=day, series=Series(5, "Styret") if series else None)
    recording: Any = SimpleNamespace(
        record=SimpleNamespace(meeting=meeting), session=SimpleNamespace(today=date(2026, 3, 12))
    )
    WaitingPoints(cast("Any", Stand()), recording).look()
    assert len(ran) == looks


def test_only_points_that_are_still_open_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    house = "tui.screens.live.waiting_points."
    monkeypatch.setattr(f"{house}tell_later", lambda _screen, _tell, count: told.append(count))
    monkeypatch.setattr(f"{house}numbers_given", lambda *_: ())
    settled = [True, False, False]
    points = [SimpleNamespace(settled_here=one) for one in settled]
    monkeypatch.setattr(f"{house}points_for", lambda *_, **__: points)
    recording: Any = SimpleNamespace(opened=SimpleNamespace(archive=None))
    made = WaitingPoints(cast("Any", Stand()), recording)
    record: Any = SimpleNamespace(meeting=None)
    made._count(record)
    points[:] = points[:1]
    made._count(record)
    assert told == [2]


# — minutes of earlier meetings —


def test_what_a_line_submits_is_kept_and_what_it_says_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Any] = []
    kept: list[object] = []
    monkeypatch.setattr("tui.screens.live.minutes_before.run_behind", lambda _pane, deed: ran.append(deed))
    minutes: Any = SimpleNamespace(put_in=lambda _about: None, keep_submitted=kept.append)
    made: Any = Stand(tell_hint=lambda hint: hint.key)
    looked: list[int] = []
    before = MinutesBefore(made, minutes, lambda: looked.append(1))
    about: Any = SimpleNamespace(hint=Hint("hint-approves"), documents=("en",))
    before._put_in(about)
    ran.pop()()
    assert (kept, made.flash, looked) == ([about], ["Hint-approves."], [1])
    before._put_in(cast("Any", SimpleNamespace(hint=None, documents=())))
    assert (ran, len(looked)) == ([], 2)


# — the place above the minutes, and undo —


def test_the_time_of_an_item_stands_above_it_and_above_no_other_that_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.live.desk.item_time", lambda *_: "tid")
    one, other = AgendaItem(id=2, title="En"), AgendaItem(id=3, title="To")
    for read, time in ((one, "tid"), (other, "")):
        told: list[tuple[str, str]] = []
        made: Any = SimpleNamespace(
            part_in_sight=(read, None), telling=SimpleNamespace(name=lambda item, _day: item.title),
            _recording=SimpleNamespace(place=(one, None)), _session=None, _said=None,
        )  # fmt: skip
        tell = lambda title, at, told=told: told.append((title.plain.strip(), str(at)))  # noqa: E731
        made.minutes_pane = SimpleNamespace(place=SimpleNamespace(tell=tell))
        Desk._name_place(made)
        assert told == [(read.title, time)]


def test_a_step_back_goes_to_where_it_was_and_what_comes_next_goes_there() -> None:
    recorder, _ = typed("# En", "i en", "# To", "i to")
    session = recorder.session
    first, second = session.record.agenda
    entry = next(one for one in session.record.entries if one.item == first.id)
    pointed: list[int] = []
    desk: Any = SimpleNamespace(follow=lambda: None, minutes=SimpleNamespace(point=pointed.append))
    recording: Any = SimpleNamespace(session=session, recorder=recorder)
    assert recorder.item == second
    undo = Undo(cast("Any", Stand()), recording, desk)
    undo._go_back_to(session.record, cast("Any", {("entries", entry.id)}))
    assert (recorder.item.id if recorder.item else None, pointed) == (first.id, [entry.id])
    before = session.record
    session.delete(entry)
    recorder.place_at(second.id, None)
    undo._go_back_to(before, cast("Any", {("entries", entry.id)}))
    assert (recorder.item.id if recorder.item else None, pointed) == (first.id, [entry.id])


OUTCOMES = [("done", None, "done"), (None, "done", ""), ("done", "done", ""), (None, None, "")]


@pytest.mark.parametrize(("chosen", "has", "settles"), OUTCOMES)
def test_the_outcome_that_an_item_has_already_changes_nothing(chosen: Any, has: Any, settles: str) -> None:
    done: list[str] = []

    def settle(item: AgendaItem, outcome: Any) -> AgendaItem:
        done.append(outcome)
        return replace(item, outcome=chosen)

    item = AgendaItem(id=2, title="Sak", outcome=has)
    recording = SimpleNamespace(steering=SimpleNamespace(settle=settle))
    made: Any = Stand(_recording=recording, _told_item=lambda: item)
    AgendaPane._settle(made, chosen)
    assert done == ([settles] if settles else ["done"] if has and not chosen else [])
    assert made.flash == ["item-settled"]


# — lists that are read behind the screen —


def test_subscribed_folders_are_looked_through_once_and_what_came_or_failed_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[int] = []
    house = "tui.screens.meetings.arrivals."
    monkeypatch.setattr(f"{house}run_behind", lambda *_, **__: ran.append(1))
    monkeypatch.setattr(f"{house}sentence_of", lambda _one, _words: "en kom")
    settings = SimpleNamespace(subscriptions={})
    screen: Any = Stand(house=SimpleNamespace(machine=SimpleNamespace(settings=settings), language="nb"))
    learnt: list[int] = []
    arrivals = Arrivals(screen, lambda: learnt.append(1))
    arrivals.look()
    assert ran == []
    settings.subscriptions = {"a": "mappe"}
    arrivals.look()
    arrivals.look()
    assert ran == [1]
    one: Any = object()
    arrivals._tell([], [])
    arrivals._tell([one], [])
    arrivals._tell([one, one], [])
    assert (screen.flash, learnt) == (["en kom", "arrivals"], [1, 1])
    arrivals._tell([one], [Problem("archive-missing", folder="x")])
    assert (len(screen.flash), "arrivals" in screen.flash[-1], learnt) == (3, False, [1, 1, 1])


def test_a_state_that_is_chosen_in_the_list_is_remembered_to_be_taken_back() -> None:
    recorder, _ = typed("# Sak", state="draft")
    session = recorder.session
    opened: list[int] = []

    def quietly(_file: object) -> Any:
        opened.append(1)
        return SimpleNamespace(session=session)

    house = SimpleNamespace(archive=SimpleNamespace(disk=System()), open_quietly=quietly)
    ways_back: list[Any] = []
    bin_: Any = SimpleNamespace(remember=ways_back.append)
    state = MeetingState(cast("Any", Stand(house=house)), bin_, lambda: None)
    chosen: Any = SimpleNamespace(meeting=session.record.meeting, path=Path("m.json"))
    state._become(chosen, "draft")
    assert (opened, ways_back) == ([], [])
    state._become(chosen, "cancelled")
    states: list[str] = [session.record.meeting.state]
    ways_back[0]()
    states.append(session.record.meeting.state)
    assert states == ["cancelled", "draft"]


# — forms —


def test_a_form_asks_about_a_near_name_first_and_shows_a_wrong_field_that_is_folded() -> None:
    read = SimpleNamespace(wrong={}, changes={"a": 1})
    kept: list[object] = []
    form = SimpleNamespace(
        read=lambda _texts: read, fields=(), keep=kept.append, settles_machine=False, done="kept", facts={}
    )
    asks = [True, False]
    screen: Any = Stand(_form=form, _texts=dict, _asks=asks.pop, _folded=frozenset({"zone"}))
    screen._show_asked = lambda: None
    screen.query_one = lambda _which: SimpleNamespace(focus=lambda: None)
    asks.reverse()
    DetailsScreen.action_open(screen)
    assert (kept, screen.left) == ([], 0)
    DetailsScreen.action_open(screen)
    assert (kept, screen.left) == ([{"a": 1}], 1)
    read.wrong = {"zone": "wrong-zone"}
    DetailsScreen.action_open(screen)
    assert (len(kept), screen._folded, screen.flash[-1]) == (1, frozenset(), "details-wrong")


@pytest.mark.parametrize(("settles", "made"), [(True, False), (False, True), (False, False)])
def test_what_is_kept_holds_at_once_and_a_meeting_that_was_made_is_opened(
    *, settles: bool, made: bool
) -> None:
    read = SimpleNamespace(wrong={}, changes={})
    file = object() if made else None
    form = SimpleNamespace(
        read=lambda _texts: read, fields=(), keep=lambda _changes: file, settles_machine=settles, done="kept",
        facts={},
    )  # fmt: skip
    screen: Any = Stand(_form=form, _texts=dict, _asks=lambda: False)
    DetailsScreen.action_open(screen)
    names = [call[0] for call in screen.house.calls]
    assert names == ["settle_machine"] * settles + ["open_meeting"] * made


@pytest.mark.parametrize(
    ("state", "stale", "told"), [("approved", True, "stale"), ("approved", False, "approved")]
)
def test_a_site_that_lacks_what_was_approved_is_told_of(
    state: str, told: str, monkeypatch: pytest.MonkeyPatch, *, stale: bool
) -> None:
    monkeypatch.setattr("tui.screens.forms.approval.approve", lambda *told: given.extend(told[2:]))
    given: list[object] = []
    how = SimpleNamespace(reason="uten merknader", day=None, within=None)
    form: Any = SimpleNamespace(
        _meeting=Meeting(id=1, state="draft"), _offered="", _how=lambda _where: how, _archive=None,
        _file=None, _has_site=lambda: stale,
    )  # fmt: skip
    ApprovalForm.keep(form, {"approval": state})
    ApprovalForm.keep(form, {"approval": state, "reason": " mine ord "})
    assert form.facts == {"state": told}
    assert [given[0], given[3]] == ["uten merknader", "mine ord"]


# — the attendance list before —


def test_the_people_of_the_meeting_before_come_only_on_an_empty_list() -> None:
    recorder, _ = typed("# Sak")
    session = recorder.session
    other, _ = typed("til stede: Kari, Per")
    people = other.session.record.attendance
    before = SimpleNamespace(people=people, meeting=SimpleNamespace(meeting=Meeting(id=9)))
    screen: Any = Stand(_session=session, _before=before, _show=lambda: None)
    for _ in range(2):
        AttendanceScreen._list_before(screen, cast("Any", before))
    assert len(session.record.attendance) == 2
    assert (screen.flash, screen._before) == (["list-taken"], None)


# — the next meeting, and items without a topic —


DATED = [(False, False, "day"), (True, False, "make"), (False, True, "make"), (None, None, "agreed")]


@pytest.mark.parametrize(("dated", "planned", "does"), DATED)
def test_a_meeting_without_a_day_is_asked_for_one_before_it_is_made(
    does: str, *, dated: bool | None, planned: bool | None
) -> None:
    done: list[str] = []
    wanted = None if dated is None else SimpleNamespace(dated=dated, planned=object() if planned else None)
    screen: Any = Stand(_wanted=wanted, _asked="")
    screen._ask_day = lambda: done.append("day")
    screen._make = lambda **_how: done.append("make")
    NextMeetingScreen.action_open(screen)
    assert (done or [screen._asked]) == [does]


WHEN = [
    ("22. mars kl. 17", date(2026, 3, 22), ("17.00", "")),
    ("torsdag 19.3.2026 10.15", date(2026, 3, 19), ("10.15", "")),
    ("22. mars eller 29. mars", None, None),
    ("22. mars kl. 17 på Biblioteket", None, None),
    ("fredag", date(2026, 3, 13), None),
    ("11 January at 19.30", date(2027, 1, 11), ("19.30", "")),
    ("når det passer", None, None),
]


@pytest.mark.parametrize(("said", "day", "clocks"), WHEN)
def test_the_day_of_the_next_meeting_is_taken_as_it_is_said_or_stands_to_be_put_right(
    said: str, day: date | None, clocks: tuple[str, str] | None
) -> None:
    asked: list[object] = []
    screen: Any = Stand(_asked="all", _clocks=None, _work_out=asked.append)
    screen._ask_day = lambda text, wrong: asked.extend((text, wrong.key))
    screen.house = SimpleNamespace(archive=SimpleNamespace(clock=lambda: datetime(2026, 3, 12, 10)))  # noqa: DTZ001
    NextMeetingScreen._take_day(screen, said)
    assert (asked, screen._clocks) == ([day] if day else [said, "date-unreadable"], clocks)


@pytest.mark.parametrize(
    ("key", "reading", "waits"), [("2", True, True), ("2", False, False), ("escape", True, False)]
)
def test_a_key_waits_until_the_next_meeting_is_worked_out(key: str, *, reading: bool, waits: bool) -> None:
    screen = NextMeetingScreen(1)
    screen._reading = reading
    assert screen.awaits(key) == waits


def test_a_meeting_that_is_planned_is_opened_and_one_left_open_is_closed_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[str] = []
    house = "tui.screens.series.screen."
    monkeypatch.setattr(f"{house}close_meeting", lambda *_: done.append("closed"))
    monkeypatch.setattr(f"{house}make", lambda *_: done.append("made") or SimpleNamespace(path="ny"))  # type: ignore[func-returns-value]
    monkeypatch.setattr(
        f"{house}tell_later", lambda _s, _t, path, all_of_it: done.append(f"{path} {all_of_it}")
    )
    screen: Any = Stand(_opened=None)
    open_one, planned = SimpleNamespace(path="åpent"), SimpleNamespace(path="planlagt")
    for closes, found in ((None, None), (open_one, None), (None, planned)):
        wanted: Any = SimpleNamespace(closes=closes, planned=found)
        NextMeetingScreen._made(screen, wanted, all_of_it=True)
    assert done == ["made", "ny True", "closed", "made", "ny True", "planlagt True"]


def test_what_was_said_last_is_taken_back_first_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    at_once: Any = lambda _node, task, **_: task()  # noqa: E731
    monkeypatch.setattr("tui.screens.topics.settlements.run_behind", at_once)
    monkeypatch.setattr("tui.screens.topics.settlements.tell_later", lambda _node, tell, *told: tell(*told))
    screen: Any = Stand()
    settlements = Settlements(screen, lambda: done.append("read"))
    settlements.keep(lambda: partial(done.append, "a back"))
    settlements.keep(lambda: partial(done.append, "b back"))
    settlements.take_back()
    settlements.take_back()
    assert done == ["read", "read", "b back", "read", "a back", "read"]
    assert screen.flash == ["register-taken-back"] * 2
    settlements.take_back()
    assert screen.flash[-1] == "register-nothing-said"


# — the application —


class App(SimpleNamespace):
    """The application in name."""


def test_quitting_is_asked_twice_only_while_something_is_not_on_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tui.screens.base import Room  # noqa: PLC0415 — the screen in name is one of these

    for saved, ends in ((True, [1, 2]), (False, [0, 1])):
        screen: Any = Room.__new__(Room)
        said: list[str] = []
        monkeypatch.setattr(
            Room, "flash", SimpleNamespace(say=lambda text, said=said, **_: said.append(text))
        )
        ended: list[int] = []
        app: Any = App(
            writer=SimpleNamespace(rest=lambda _seconds, saved=saved: saved), _asked_to_quit=False,
            screen=screen, language="nb", exit=lambda ended=ended: ended.append(1),
        )  # fmt: skip
        for count in ends:
            asyncio.run(ReferatApp.action_quit(app))
            assert len(ended) == count
        assert len(said) == (0 if saved else 1)


CARRIED = [
    ("draft", True, True, 1),
    ("live", True, True, 0),
    ("draft", False, True, 0),
    ("draft", True, False, 0),
    ("approved", True, True, 0),
]


@pytest.mark.parametrize(("state", "series", "saved", "runs"), CARRIED)
def test_what_a_meeting_decided_of_earlier_minutes_is_done_once_when_it_is_closed_and_saved(
    state: Any, runs: int, monkeypatch: pytest.MonkeyPatch, *, series: bool, saved: bool
) -> None:
    ran: list[int] = []
    monkeypatch.setattr("tui.app.run_behind", lambda *_, **__: ran.append(1))
    meeting = Meeting(id=1, state=state, series=Series(5, "Styret") if series else None)
    session = SimpleNamespace(record=Record.new(meeting))
    opened: Any = SimpleNamespace(session=session, saved=saved)
    app: Any = App(_carried_out=set(), screen=None, _approve_earlier=lambda _record: None)
    for _ in range(2):
        ReferatApp._carry_out(app, opened)
    assert len(ran) == runs


def test_what_a_meeting_in_the_background_did_not_take_is_told_once() -> None:
    told: list[str] = []
    app: Any = App(
        screen=SimpleNamespace(opened=None), _list=None, tell=lambda problem: told.append(problem.key)
    )
    opened: Any = SimpleNamespace(refused=Problem("edit-of-missing"), failure=None)
    for _ in range(2):
        ReferatApp._heard(app, opened)
    assert (told, opened.refused) == (["edit-of-missing"], None)
    app.screen.opened, opened.refused = opened, Problem("edit-of-missing")
    ReferatApp._heard(app, opened)  # its own screen tells it
    assert len(told) == 1


@pytest.mark.parametrize("failure", [None, NotSaved("not-saved-full")])
def test_what_is_saved_can_be_found_at_once_and_nothing_else(failure: NotSaved | None) -> None:
    found: list[object] = []
    app: Any = App(upkeep=SimpleNamespace(saved=lambda _archive, path: found.append(path)))
    opened: Any = SimpleNamespace(failure=failure, archive=None, file=SimpleNamespace(path="m.json"))
    ReferatApp._keep_up(app, opened)
    assert found == ([] if failure else ["m.json"])


# — what is shown and written down —

SAFE = [
    ("a\x1b[31mb", "a␛[31mb"), ("a\x7fb", "a␡b"), ("a\x9bb", "a\ufffdb"), ("a\u2028b", "a\ufffdb"),
    ("a\u202eb", "a\ufffdb"), ("a\u2066b", "a\ufffdb"), ("a\ud800b", "a\ufffdb"), ("a\ufeffb", "a\ufffdb"),
    ("a\rb", "a␍b"), ("a\nb", "a\nb"), ("a\tb", "a  b"), ("a\u200fb", "a\u200fb"), ("a\u200db", "a\u200db"),
]  # fmt: skip
"""A text, and how it is shown; what Hebrew and Arabic need stays."""


@pytest.mark.parametrize(("text", "safe"), SAFE)
def test_what_would_steer_a_terminal_has_a_stand_in(text: str, safe: str) -> None:
    assert shown(text) == safe
    assert one_line(text) == safe.replace("  ", " ").replace("\n", " ⏎ ")
    sign = text[1]
    code = sign if sign in "\n\t" or safe == text else f"\\u{ord(sign):04x}"
    assert escaped(text) == text.replace(sign, code)
    whole(text).encode("utf-8")


def test_a_crash_report_has_the_errors_inside_each_other_and_no_word_of_theirs() -> None:
    def fails(depth: int) -> None:
        if depth:
            fails(depth - 1)
        raise ValueError("hemmelig")

    try:
        try:
            fails(60)
        except ValueError as inner:
            raise KeyError("hemmelig") from inner
    except KeyError as error:
        report = crash_report(error)
    assert [line for line in report.splitlines() if not line.startswith("  ")][:2] == [
        "builtins.KeyError",
        "builtins.ValueError",
    ]
    assert "hemmelig" not in report
    assert 35 < report.count(" fails") <= 40
    ring = RuntimeError()
    ring.__cause__ = other = RuntimeError()
    other.__cause__ = ring
    assert len(crash_report(ring).splitlines()) < 500
    carried = RuntimeError()
    cast("Any", carried).error = ValueError("hemmelig")
    assert "ValueError" in crash_report(carried)
