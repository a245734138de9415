"""Going around without a program: items, places, meetings and screens, and what is told on the way."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.meeting_list import Summary
from store.record.model import Day, Entry, Meeting, Revision
from store.record.values import Kind, Series
from tests.grammar.desk import typed
from tests.tui.test_follow_up_answers import point
from tests.tui.test_guards import Line, Stand, ways_of
from tests.tui.test_named_deeds import Asked
from tests.tui.test_which_sentence import key, row
from tui.app import ReferatApp
from tui.screens.fair_copy.editor_pane import EditorPane
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.follow.screen import FollowScreen
from tui.screens.follow_up.points_pane import PointsPane
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.agenda_pane import AgendaPane
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.live_status import LiveStatus
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.offers import Offers
from tui.screens.live.screen import LiveScreen
from tui.screens.live.sentences import told_of_meeting
from tui.screens.meetings.bin_question import BinQuestion
from tui.screens.meetings.meeting_deeds import MeetingDeeds
from tui.screens.meetings.meeting_preview import MeetingPreview
from tui.screens.meetings.meetings_desk import MeetingsDesk
from tui.screens.read.revisions import RevisionsScreen, show_differences
from tui.screens.review.base import Looking
from tui.screens.review.refused import AsideScreen
from tui.screens.series.description import SeriesScreen
from tui.screens.series.overview import SeriesOverview
from tui.screens.series.screen import NextMeetingScreen
from tui.screens.site.screen import SiteScreen
from tui.screens.status_line import status_line
from tui.screens.topics.experiences_screen import ExperiencesScreen
from tui.screens.topics.queue import QueueScreen

# — in a meeting —


def test_what_is_put_in_comes_into_the_line_and_the_meeting_and_is_counted() -> None:
    navigation, _ = ways_of()
    line = Line("halvt")
    cast("Any", navigation)._capture = SimpleNamespace(half_typed=lambda: "halvt", line=line)
    opened: Any = navigation._opened
    opened.take_left = lambda _half: SimpleNamespace(text="funnet", lines=2)
    opened.refusals = SimpleNamespace(make_again=lambda: 4)
    assert navigation._put_in() == 3
    assert line.text == "halvt\nfunnet"
    opened.aside = ("en",)
    opened.take_left = lambda _half: None
    assert navigation._put_in() == 4
    assert line.text == "halvt\nfunnet"


GOES = [(False, True), (True, False)]


@pytest.mark.parametrize(("approved", "goes"), GOES)
def test_the_follow_up_is_gone_to_in_its_item_unless_the_minutes_are_approved(
    monkeypatch: pytest.MonkeyPatch, *, approved: bool, goes: bool
) -> None:
    navigation, screen = ways_of()
    cast("Any", navigation._opened).approved = approved
    went: list[object] = []
    recorder: Any = navigation._recording.recorder
    monkeypatch.setattr(type(recorder), "go", lambda _self, item: went.append(item), raising=False)
    item = SimpleNamespace(id=99)
    monkeypatch.setattr("tui.screens.live.navigation.follow_up_item", lambda _record: item)
    monkeypatch.setattr("tui.screens.follow_up.screen.FollowUpScreen", lambda *_: "board")
    navigation.follow_up()
    assert went == ([item] if goes else [])
    assert screen.shown == ["str"]


def test_every_place_of_a_meeting_is_gone_to() -> None:
    navigation, screen = ways_of()
    cast("Any", screen).call_after_refresh = lambda _deed: None
    record = navigation._session.record
    (entry,), (item,) = record.entries, record.agenda
    pointed: list[object] = []
    desk = SimpleNamespace(
        follow=lambda: None,
        minutes=SimpleNamespace(point=pointed.append, focus=lambda: None, see_cursor=lambda: None),
    )
    cast("Any", navigation)._desk = desk
    stood: list[object] = []
    cast("Any", navigation)._recording.recorder = SimpleNamespace(place_at=lambda *at: stood.append(at))
    navigation.to_id(entry.id)
    assert pointed == [entry.id]
    navigation.to_id(item.id)
    navigation.to(Day(id=8))
    assert stood == [(item.id, None), (None, 8)]
    navigation.to_id(12345)
    assert (len(pointed), len(stood)) == (1, 2)
    navigation.to(entry, "deadline")
    navigation.to(item, "background")
    navigation.to(record.meeting, "from_")
    shown = [call for call in screen.house.calls if call[0]]
    assert [call[0] for call in shown] == ["show_form", "show_form", "show_details"]
    assert [call[-1] for call in shown] == ["deadline", "background", "from"]


def test_the_next_check_is_gone_to_and_where_none_is_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    navigation, screen = ways_of()
    went: list[object] = []
    found: list[Any] = ["her", None]
    monkeypatch.setattr("tui.screens.live.navigation.next_to_check", lambda *_: found.pop(0))
    cast("Any", navigation)._desk = SimpleNamespace(chosen=None, minutes=SimpleNamespace(has_focus=True))
    cast("Any", navigation).to = went.append
    navigation.next_check()
    navigation.next_check()
    assert (went, screen.flash) == (["her"], ["checks-none"])


LEAVES = [("q", ["closed"]), ("escape", ["line"])]


@pytest.mark.parametrize(("pressed", "does"), LEAVES)
def test_q_closes_a_meeting_and_esc_goes_back_to_the_line(pressed: str, does: list[str]) -> None:
    import asyncio  # noqa: PLC0415 — one test needs it

    done: list[str] = []

    async def close() -> None:
        done.append("closed")

    screen: Any = SimpleNamespace(action_close=close, line=SimpleNamespace(focus=lambda: done.append("line")))
    asyncio.run(LiveScreen.action_back(screen, pressed))
    assert done == does


def test_a_long_text_that_was_left_waits_and_a_short_one_stands_in_the_line() -> None:
    for length, waits in ((10_000, False), (10_001, True)):
        kept: list[str] = []
        line: Any = Line()
        line.keep = kept.append
        CapturePane.begin_with(cast("Any", SimpleNamespace(line=line)), "a" * length)
        assert (bool(kept), bool(line.text)) == (waits, not waits)


def test_while_an_entry_is_read_its_time_and_where_the_line_goes_are_told() -> None:
    told: list[str] = []
    at = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)
    here, other = (SimpleNamespace(id=2), None), (SimpleNamespace(id=3), None)
    for has_times, sight, says in (
        (False, here, "11.42"),
        (True, here, ""),
        (True, other, "line-goes-to"),
        (False, other, "11.42 · line-goes-to"),
    ):  # fmt: skip
        minutes = SimpleNamespace(has_focus=True, has_times=has_times)
        telling = SimpleNamespace(name=lambda *_: "Sak")
        desk = SimpleNamespace(
            chosen=Entry(id=3, at=at), part_in_sight=sight, minutes=minutes, telling=telling
        )
        label = SimpleNamespace(tell_kind=lambda _kind, _word, text: told.append(text))
        status: Any = SimpleNamespace(
            _desk=desk, _capture=SimpleNamespace(label=label, questions=SimpleNamespace(asked=None)),
            _recording=SimpleNamespace(place=here), _screen=Stand(house=SimpleNamespace(language="nb")),
            _session=SimpleNamespace(record=SimpleNamespace(meeting=Meeting(id=1, zone="Europe/Oslo"))),
        )  # fmt: skip
        LiveStatus.tell_read(status)
        assert told[-1] == says
        desk.minutes.has_focus = False
        LiveStatus.tell_read(status)
    assert len(told) == 4


STANDS = [
    (0, 0, "lagret", "lagret"),
    (2, 0, "", "new-below"),
    (2, 3, "lagret", "new-below · checks-count · lagret"),
]


@pytest.mark.parametrize(("below", "checks", "saved", "says"), STANDS)
def test_beside_the_line_it_is_told_what_is_new_below_and_to_be_checked(
    below: int, checks: int, saved: str, says: str
) -> None:
    told: list[str] = []
    desk = SimpleNamespace(minutes=SimpleNamespace(unseen=below), telling=SimpleNamespace(to_check=checks))
    label = SimpleNamespace(tell_stands=told.append)
    status: Any = SimpleNamespace(_screen=Stand(), _desk=desk, _capture=SimpleNamespace(label=label))
    LiveStatus.say_stands(status, saved)
    assert told == [says]


def test_one_entry_is_joined_with_the_one_above_and_the_first_with_none() -> None:
    recorder, _ = typed("# Sak", "en", "to", "tre")
    session = recorder.session
    first, second, third = session.record.entries
    joined = [[first], [second], [second, third]]
    said = []
    for entries in joined:
        pane: Any = Stand(session=session, view=SimpleNamespace(point=lambda _key: None))
        pane.recording = SimpleNamespace(recorder=recorder)
        alive = [one for entry in entries if (one := session.record.get(Entry, entry.id))]
        pane.picked = lambda alive=alive: alive
        pane._above = lambda key: first.id if key == second.id else None
        pane.keep = session.apply
        MinutesPane.action_join(pane)
        said += pane.flash
    assert said[:2] == ["nothing-above", "merged"]
    assert len(session.record.entries) == 2


LEVELS = [(True, "item-no-lower"), (False, "item-no-higher")]


@pytest.mark.parametrize(("lower", "says"), LEVELS)
def test_an_item_that_goes_no_further_in_or_out_says_so(says: str, *, lower: bool) -> None:
    recorder, _ = typed("# Sak")
    session = recorder.session
    steering = SimpleNamespace(level=lambda _item, **_lower: None, move=lambda _item, _step: False)
    pane: Any = Stand(_recording=SimpleNamespace(session=session, steering=steering))
    pane._told_item = lambda: session.record.agenda[0]
    AgendaPane.action_side(pane, "right" if lower else "left")
    AgendaPane._move(pane, -1)
    AgendaPane._move(pane, 1)
    assert pane.flash == [says, "item-is-first", "item-is-last"]


def test_decisions_that_stand_are_offered_beside_a_decision_and_not_those_replaced_here() -> None:
    asked: list[object] = []

    def alike(text: str, replaced: object = None) -> list[str]:
        asked.append(replaced)
        return [text]

    known = SimpleNamespace(own_decisions=(), own=SimpleNamespace(replaced=lambda: {"1/25"}))
    for kind, found in (("decision", ("kjøpe", "kjøpe")), ("note", ())):
        preview = SimpleNamespace(kind=kind, text="kjøpe")
        recorder = SimpleNamespace(
            preview=lambda _line, preview=preview: preview, meant=lambda text, _sign: text
        )
        standing = SimpleNamespace(decisions=(), alike=alike)
        offers: Any = SimpleNamespace(_recorder=recorder, known=known, _own=standing, _earlier=standing)
        assert Offers._standing(offers, "= kjøpe", "") == found
    assert asked in ([None, {"1/25"}], [{"1/25"}, None])


TOLD = [
    ("end", "hevet: 12:00", "told-end(time=12.00)"),
    ("", "The meeting opened at 2 pm.", "The meeting opened at 2 pm."),
    ("place", "sted: Vik.", "told-detail(label=Sted,value=Vik)"),
]


@pytest.mark.parametrize(("field", "line", "says"), TOLD)
def test_what_a_line_says_of_the_meeting_is_told_as_a_sentence(field: str, line: str, says: str) -> None:
    taken: Any = SimpleNamespace(field=field, typed=line, value="12:00")
    assert told_of_meeting(taken, Meeting(id=1), key, "nb") == says


DAYS = [(1, False), (2, True), (3, True)]


@pytest.mark.parametrize(("count", "told"), DAYS)
def test_a_meeting_of_several_days_says_which_it_is(count: int, *, told: bool) -> None:
    recorder, _ = typed()
    session = recorder.session
    days = [Day(id=100 + n, rank=f"a{n}", date=date(2026, 3, 12 + n)) for n in range(count)]
    session.apply(replace(session.record.meeting, title="Møte", state="live"), *days)
    left, *_ = status_line(session, (None, days[-1]), "", key, "nb")
    assert (f"day-number(number={count})" in left.plain) is told


# — the fair copy —


def test_a_step_back_in_the_fair_copy_goes_to_the_item_that_it_was_in() -> None:
    recorder, _ = typed("# En", "i en", "# To", "i to")
    session = recorder.session
    first, second = session.record.agenda
    entry = next(one for one in session.record.entries if one.item == first.id)
    pointed: list[int] = []
    side = SimpleNamespace(point=pointed.append)
    pane: Any = Stand(session=session, _item=second.id, show_now=lambda: None, lines=side, texts=side)
    pane._minutes = SimpleNamespace(read_soon=lambda: None)
    SidesPane.go_back_to(pane, session.record, cast("Any", {("entries", entry.id)}))
    assert (pane._item, pointed) == (first.id, [entry.id])
    SidesPane.go_back_to(pane, session.record, cast("Any", {("agenda", first.id)}))
    assert pane._item == first.id


def test_a_text_that_was_kept_is_half_written_no_more() -> None:
    kept: list[str] = []
    pane: Any = Stand(writing=1, _opened=SimpleNamespace(typing=kept.append), _half_typed=lambda: "halv")
    pane.screen = SimpleNamespace(remove_class=lambda _name: None)
    pane.room = SimpleNamespace(show_keys_here=lambda: None)
    pane._home = SimpleNamespace(focus=lambda: None)
    EditorPane._close(pane)
    assert (kept, pane.writing) == (["halv"], None)


# — the list of meetings —


def test_what_was_put_away_comes_back_and_what_was_let_back_has_no_way_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = "tui.screens.meetings.bin_question."
    told: list[str] = []
    monkeypatch.setattr(f"{house}put_away", lambda _file, **_away: None)
    monkeypatch.setattr(f"{house}tell_later", lambda _screen, _tell, what, _summary: told.append(what))
    question: Any = BinQuestion(cast("Any", Stand()), lambda: None)
    question._file = lambda _summary: None
    summary = Summary(Path("m.json"), Meeting(id=1))
    question._put_away(summary, away=True)
    question._put_away(summary, away=False)
    assert (told, len(question._gone)) == (["put-away", "bin-back"], 1)
    assert not question.give_up()

    def fails(_file: object) -> None:
        raise Problem("file-gone", file="m.json")

    with pytest.raises(Problem):
        question._back(summary, fails)
    assert len(question._gone) == 2  # another try may be made


COUNTED = [("planned", True, 1), ("draft", True, 0), ("planned", False, 0)]


@pytest.mark.parametrize(("state", "series", "looks"), COUNTED)
def test_only_of_a_planned_meeting_of_a_series_it_is_counted_what_waits_for_it(
    state: Any, looks: int, monkeypatch: pytest.MonkeyPatch, *, series: bool
) -> None:
    told: list[object] = []
    house = "tui.screens.meetings.meeting_preview."
    points = [SimpleNamespace(settled_here=one) for one in (True, False)]
    monkeypatch.setattr(f"{house}points_for", lambda *_, **__: points)
    monkeypatch.setattr(f"{house}tell_later", lambda *what: told.append(what[-1]))
    meeting = Meeting(id=1, state=state, series=Series(5, "Styret") if series else None)
    pane: Any = SimpleNamespace(_room=Stand(), _show=None)
    MeetingPreview._count_open(pane, cast("Any", SimpleNamespace(meeting=meeting)), frozenset())
    assert told == [1] * looks


NEW = [(Series(5, "Styret"), ["NextMeetingScreen"], []), (None, [], ["show_form"])]


@pytest.mark.parametrize(("series", "shows", "asks"), NEW)
def test_after_a_meeting_of_a_series_comes_its_next_one_and_else_a_new_one(
    series: Series | None, shows: list[str], asks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.forms.meeting.MeetingForm", lambda *_: None)
    screen = Stand()
    chosen = Summary(Path("m.json"), Meeting(id=1, series=series))
    MeetingDeeds(cast("Any", screen), lambda: chosen).new()
    assert (screen.shown, [call[0] for call in screen.house.calls if call[0]]) == (shows, asks)


def test_meetings_are_narrowed_to_a_series_and_shown_again_only_when_that_changes() -> None:
    shown: list[int] = []
    desk: Any = SimpleNamespace(_series=None, show=lambda: shown.append(1), _away=False)
    desk.list = SimpleNamespace(by_series=False)
    for series in (None, ("Styret", frozenset({1})), ("Styret", frozenset({1})), None):
        MeetingsDesk.narrow(desk, series)
    assert len(shown) == 2
    for away, by_series in ((False, False), (True, False), (True, False), (False, True)):
        MeetingsDesk.view(desk, away=away, by_series=by_series)
    assert (len(shown), desk._away, desk.list.by_series) == (4, False, True)


# — revisions, and what was kept aside —


def test_a_revision_that_was_changed_or_holds_what_was_forgotten_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = "tui.screens.read.revisions."
    monkeypatch.setattr(f"{house}record_of", lambda *_: "then")
    monkeypatch.setattr(f"{house}forgotten_in", lambda _one: (2, "2026-03-12T10"))
    screen: Any = Stand(_record=SimpleNamespace(meeting=Meeting(id=1)), words=key)
    for proof, withheld, says in (
        ("yes", 0, []),
        ("no", 0, ["revision-wrong"]),
        ("forgotten", 0, ["revision-unproved(count=2,day=2026-03-12,number=1)"]),
        ("yes", 3, ["revision-withheld(count=3)"]),
    ):
        monkeypatch.setattr(f"{house}verified", lambda *_, proof=proof: proof)
        monkeypatch.setattr(f"{house}withheld_since", lambda *_, withheld=withheld: withheld)
        told = [text for text, _ in RevisionsScreen._below(screen, 1, Revision(id=1))]
        assert told == says


PICKED = [(set(), (1, 2)), ({3}, (1, 2)), ({1, 3}, (1, 3)), ({1, 2, 3}, (2, 3))]


@pytest.mark.parametrize(("picked", "pair"), PICKED)
def test_two_chosen_revisions_are_compared_and_of_more_the_last_ones(
    picked: set[int], pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[int, int]] = []
    show = lambda _screen, _record, one, other, **_how: compared.append((one, other))  # noqa: E731
    monkeypatch.setattr("tui.screens.read.revisions.show_differences", show)
    screen: Any = Stand(list=SimpleNamespace(key="2"), _picked=picked, _record=None, _internal=False)
    RevisionsScreen.action_differences(screen)
    assert compared == [pair]


def test_before_the_first_revision_there_is_none_to_compare_with(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Any] = []
    monkeypatch.setattr(
        "tui.screens.read.revisions.run_behind", lambda _screen, task, **_how: ran.append(task.args)
    )
    monkeypatch.setattr("tui.screens.read.revisions.numbered", lambda _record: [(1, "r1"), (2, "r2")])
    monkeypatch.setattr("tui.screens.read.revisions.record_of", lambda found, _number: found)
    screen: Any = Stand()
    record: Any = "now"
    for first, second in ((0, 1), (0, 0), (3, 1)):
        show_differences(screen, record, first, second, internal=False)
    assert (screen.flash, ran) == (["revisions-none-before"] * 3, [])
    for first, second, sides in ((1, 2, ("r1", "r2")), (2, 0, ("r2", "now"))):
        show_differences(screen, record, first, second, internal=True)
        assert ran[-1][1:3] == sides


def test_everything_that_was_kept_aside_is_copied_and_what_cannot_be_looked_at_is_told() -> None:
    screen: Any = Stand(
        _left=SimpleNamespace(pieces=(SimpleNamespace(lines=("en",)),)),
        _aside=(SimpleNamespace(lines=("to", "tre")),),
    )
    AsideScreen.action_copy(screen)
    assert (screen.shown, screen.flash) == (["en\nto\ntre"], ["aside-copied"])
    for count, instead in ((0, 1), (2, 0)):
        said: list[object] = []
        looking: Any = Looking.__new__(Looking)
        looking.__dict__["say_instead"] = lambda *told, said=said: said.append(told)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Looking, "list", SimpleNamespace(option_count=count))
            patch.setattr(Looking, "house", SimpleNamespace(language="nb"))
            patch.setattr(Looking, "tell_problem", lambda *_: None)
            Looking.failed(looking, Problem("not-saved-full"))
        assert len(said) == instead


# — series, topics, the site —


def test_what_another_window_changed_too_is_told_before_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    house = "tui.screens.series.description."
    told: list[str] = []
    monkeypatch.setattr(f"{house}tell_later", lambda _screen, tell, *_: told.append(tell))
    monkeypatch.setattr(f"{house}changed_lines", lambda *_: ["ny"])
    monkeypatch.setattr(f"{house}read_series", lambda *_: SimpleNamespace(days=()))
    monkeypatch.setattr(f"{house}keep", lambda *_: told.append("kept"))
    now = SimpleNamespace(lines=("nå",))
    screen: Any = Stand(
        _crossed=(), _described=lambda: now, _series=5, _warn_crossing="warn", _learn_kept="learn"
    )
    screen.house = SimpleNamespace(archive=SimpleNamespace(clock=lambda: datetime(2026, 3, 12, tzinfo=UTC)))
    seen: Any = SimpleNamespace(lines=("før",), language="nb")
    for twice, crossed, does in (
        (True, (), ["warn"]),
        (True, ("nå",), ["kept", "learn"]),
        (False, (), ["kept", "learn"]),
    ):
        told.clear()
        monkeypatch.setattr(f"{house}changed_twice", lambda *_, twice=twice: twice)
        screen._crossed = crossed
        SeriesScreen._kept(screen, seen, ["ny"])
        assert told == does
    SeriesScreen._warn_crossing(screen, cast("Any", now))
    assert (screen._crossed, screen.flash, screen._keeping) == (("nå",), ["series-crossing"], False)


def test_nothing_is_done_with_a_series_where_there_is_none() -> None:
    went: list[object] = []
    chosen = SimpleNamespace(name="Styret", meetings=frozenset({1}), series=5)
    screen: Any = Stand(_chosen=None, _narrow=lambda *told: went.append(told))
    for deed in ("open", "new", "details"):
        getattr(SeriesOverview, f"action_{deed}")(screen)
    assert (went, screen.left, screen.shown) == ([], 0, [])
    screen._chosen = chosen
    for deed in ("open", "new", "details"):
        getattr(SeriesOverview, f"action_{deed}")(screen)
    assert (went, screen.left) == ([("Styret", frozenset({1}))], 1)
    assert screen.shown == ["NextMeetingScreen", "SeriesScreen"]


BESIDE = [
    (
        {"continues": SimpleNamespace(number="3/25", title="", reason="tid")},
        "next-postponed(number=3/25,reason=tid,why=1)",
    ),
    ({"continues": SimpleNamespace(number="", title="Lån", reason="")}, "next-postponed(number=Lån,why=0)"),
    ({"approves": (1,)}, "state-draft"),
    ({"role": "follow-up"}, "next-open-points(count=4)"),
    ({}, ""),
]


@pytest.mark.parametrize(("item", "says"), BESIDE)
def test_beside_an_item_of_the_next_meeting_stands_what_waits_for_it(item: dict[str, Any], says: str) -> None:
    plain = {"continues": None, "approves": (), "role": ""}
    wanted: Any = SimpleNamespace(last=SimpleNamespace(state="draft"), open_points=4)
    screen: Any = Stand(words=key)
    assert (
        NextMeetingScreen._told_of(screen, wanted, cast("Any", SimpleNamespace(**{**plain, **item}))) == says
    )


def test_items_without_a_topic_stand_newest_first_and_those_that_got_one_go() -> None:
    found = [SimpleNamespace(item=n, summary=SimpleNamespace(day=date(2026, 1, n))) for n in (1, 3, 2)]
    known = SimpleNamespace(knowledge=SimpleNamespace(untagged=lambda: found))
    screen: Any = SimpleNamespace(known=known, _gone={2})
    assert [one.item for one in QueueScreen._left.fget(screen)] == [3, 1]  # type: ignore[attr-defined]
    screen.known = None
    assert QueueScreen._left.fget(screen) == []  # type: ignore[attr-defined]
    given: list[object] = []
    for answer in ("en, to ,", " , "):
        QueueScreen._give_written(cast("Any", SimpleNamespace(_give=given.append)), answer)
    assert given == [("en", "to")]


def test_experiences_that_are_out_of_date_are_shown_when_asked_for_and_others_say_nothing() -> None:
    ours = [row(Kind.EXPERIENCE, "holds"), row(Kind.EXPERIENCE, "outdated", key=4)]
    known = SimpleNamespace(
        knowledge=SimpleNamespace(experiences=lambda: ours),
        of_others=SimpleNamespace(experiences=lambda: ours[:1]),
    )
    still = {"_say": lambda *_: None, "_turn": lambda: None}
    screen: Any = Stand(known=known, _whole=False, list=SimpleNamespace(key="e3"), **still)
    screen._shown = lambda *, ours: ExperiencesScreen._shown(screen, ours=ours)
    assert [one.entry.key for one in screen._shown(ours=True)] == [3]
    screen._here = ours[0]
    assert len(ExperiencesScreen.statuses.fget(screen)) == 2  # type: ignore[attr-defined]
    screen.list.key = "o3"
    assert ExperiencesScreen.statuses.fget(screen) == ()  # type: ignore[attr-defined]
    assert len(ExperiencesScreen.views.fget(screen)) == 1  # type: ignore[attr-defined]
    screen._whole = True
    assert [one.entry.key for one in screen._shown(ours=True)] == [3, 4]
    ours.pop()
    assert ExperiencesScreen.views.fget(screen) == ()  # type: ignore[attr-defined]


def test_a_first_site_is_offered_the_series_that_was_approved_last() -> None:
    def held(n: int, state: Any, series: str, day: int) -> Summary:
        meeting = Meeting(
            id=n, state=state, from_=date(2026, 1, day), series=Series(n, series) if series else None
        )
        return Summary(Path(f"{n}.json"), meeting)

    meetings = [
        held(1, "approved", "Styret", 2),
        held(2, "approved", "Koret", 1),
        held(3, "draft", "Laget", 3),
    ]
    screen: Any = Stand(
        house=SimpleNamespace(archive=SimpleNamespace(listing=lambda: SimpleNamespace(meetings=meetings)))
    )
    names = {"styret": "Styret", "koret": "Koret"}
    assert SiteScreen._first_series(screen, names) == ("Styret",)
    meetings[:] = meetings[2:]
    assert SiteScreen._first_series(screen, names) == ()
    assert SiteScreen._first_series(screen, {"laget": "Laget"}) == ("Laget",)


def test_the_site_says_what_becomes_public_and_why_the_rest_does_not() -> None:
    held = SimpleNamespace(private=2, exempt=3, working=0)
    made: Any = SimpleNamespace(
        meetings=(SimpleNamespace(title="Møte", from_=date(2026, 3, 12)),),
        people=tuple(f"P{n}" for n in range(31)),
        withheld=held, left_out=((1, "unapproved"), (2, "unapproved"), (3, "cancelled")),
        look=SimpleNamespace(sought=5, short=1),
    )  # fmt: skip
    run: Any = SimpleNamespace(groups={"s": "Styret"}, asked=SimpleNamespace(series=("s",)))
    changes: Any = SimpleNamespace(nothing=False, new=(1,), changed=(1, 2), removed=())
    screen: Any = Stand(words=key, house=SimpleNamespace(language="nb"))
    told = [line.plain.strip() for line in SiteScreen._goes_out(screen, run, made, changes)]
    assert told[0] == "site-public(count=1,series=Styret)"
    left = [line for line in told if line.startswith("site-left-")]
    assert left == [
        "site-left-private(count=2)", "site-left-exempt(count=3)", "site-left-unapproved(count=2)",
        "site-left-cancelled(count=1)",
    ]  # fmt: skip
    assert [line for line in told if line.endswith("P29 …")]
    assert told[-1] == "site-will-write(changed=2,new=1,removed=0)"
    changes.nothing = True
    assert [*SiteScreen._goes_out(screen, run, made, changes)][-1].plain == "site-up-to-date"


def test_older_points_are_folded_below_the_others_of_their_group() -> None:
    rows: Any = SimpleNamespace(put=lambda keys, _headings, _drawn: shown.append(keys))
    shown: list[list[int]] = []
    points = {
        one.key: one
        for one in (point(number=3), point(number=4, older=True), point("question", 5, older=True))
    }
    pane: Any = Stand(points=points, rows=rows, _unfolded=set())
    pane.says = SimpleNamespace(state_cells=lambda _points: 0)
    pane._name_columns = pane.tell_detail = lambda: None
    pane._drawn = None
    for unfolded in (set(), {"action"}):
        pane._unfolded = unfolded
        PointsPane._arrange(pane)
    folded, open_ = shown
    assert [key for key in folded if key > 0] == [3]
    assert [key for key in open_ if key > 0] == [3, 4]


# — the window for the room, and an import —


def test_esc_follows_the_meeting_again_and_q_closes_the_window() -> None:
    import asyncio  # noqa: PLC0415 — one test needs it

    ran: list[str] = []

    async def action(name: str) -> None:
        ran.append(name)

    screen: Any = Stand(_elsewhere=3, _rows=1, _show=lambda: ran.append("shown"))
    screen.app = SimpleNamespace(run_action=action)
    screen.action_follow = lambda: FollowScreen.action_follow(screen)
    for pressed in ("escape", "q"):
        asyncio.run(FollowScreen.action_back(screen, pressed))
    assert (ran, screen._elsewhere) == (["shown", "quit"], None)


def test_a_line_that_can_be_nothing_else_says_so() -> None:
    line = SimpleNamespace(become="note")
    reading = SimpleNamespace(lines=[line])
    corrected: list[object] = []
    screen: Any = Stand(
        _keeping=False, _line_here=lambda: 0, _reading=lambda: reading, _correct=corrected.append
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.screens.importing.screen.made_into", lambda *_: reading)
        ImportScreen._make(screen, "decision")
        ImportScreen._make(screen, "note")
    assert (screen.flash, corrected) == (["import-stays"], [reading])


def test_what_is_settled_for_the_machine_holds_on_the_screens_that_are_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoken: list[str] = []
    settled: list[str] = []
    before = SimpleNamespace(theme="dark", language="nb")
    for theme, language in (("dark", "nb"), ("light", "nb"), ("light", "en")):
        now = SimpleNamespace(theme=theme, language=language)
        monkeypatch.setattr("tui.app.read_settings", lambda now=now: SimpleNamespace(settings=now))
        monkeypatch.setattr("tui.app.preferred", lambda name: f"theme {name}")
        monkeypatch.setattr("tui.app.settle_language", settled.append)
        monkeypatch.setattr("tui.app.screen_language", lambda language=language: language)
        app: Any = SimpleNamespace(machine=SimpleNamespace(settings=before), theme="as it was", language="nb")
        app.speak = spoken.append
        ReferatApp.settle_machine(app)
        assert app.theme == ("as it was" if theme == "dark" else f"theme {theme}")
        assert app.language == language
    assert (spoken, settled) == (["nb", "nb", "en"], ["en"])


def test_an_example_of_the_help_is_put_on_the_line_of_a_meeting_and_of_no_other_screen() -> None:
    put: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.screens.help.screen.HelpScreen", lambda _below, _sought, where: put.append(where))
        live: Any = LiveScreen.__new__(LiveScreen)
        live.__dict__["capture"] = SimpleNamespace(put_on_line="line")
        for screen in (live, Asked()):
            app: Any = SimpleNamespace(screen=screen, push_screen=lambda _screen: None)
            ReferatApp.show_help(app)
    assert put == ["line", None]


def test_the_way_back_to_a_meeting_leads_to_that_one_and_to_no_other() -> None:
    def shown(name: str) -> Any:
        screen: Any = LiveScreen.__new__(LiveScreen)
        screen.opened = SimpleNamespace(file=SimpleNamespace(path=Path(name)))
        return screen

    below, above = shown("a.json"), object()
    app: Any = SimpleNamespace(screen_stack=[object(), below, above], screen=above)
    app.pop_screen = lambda: setattr(app, "screen", below)
    assert not ReferatApp.back_to_meeting(app, Path("b.json"))
    assert app.screen is above
    assert ReferatApp.back_to_meeting(app, Path("a.json"))
    assert app.screen is below
