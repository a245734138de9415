"""What a digit of the follow-up says of a point, where it is kept and taken back; what the room sees."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.follow_up.answers import MENTIONED as GOES_ON
from store.follow_up.points import ITEM, OpenPoint
from store.record.changes import Change
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Kind, Series
from store.registers.rows import Said
from tests.grammar.desk import typed
from tests.tui.test_guards import Stand
from tui.keys.statuses import FOLLOWED, LATER, MENTIONED, NEXT_MEETING, TAKE_UP
from tui.screens.follow.reader import followed, public_points
from tui.screens.follow_up.answers import FollowUpAnswers, deadline_said, said_by
from tui.screens.follow_up.points_pane import PointsPane
from tui.screens.follow_up.screen import FollowUpScreen

TODAY = date(2026, 3, 12)
EARLIER = Summary(Path("før.json"), Meeting(id=7 << 20, title="Styret", from_=date(2026, 1, 8)))
NOW = {"action": "open", ITEM: "postponed", "question": "open", "expectation": "stated"}


def point(kind: str = Kind.ACTION.value, number: int = 3, **fields: Any) -> OpenPoint:
    plain = {"key": number, "kind": kind, "summary": EARLIER, "text": "ringe", "now": NOW.get(kind, "")}
    return OpenPoint(**{**plain, **fields})


SAID = [
    (MENTIONED, "", (GOES_ON,)),
    (NEXT_MEETING, "", (Said("deadline", "next-meeting"),)),
    (LATER, "1. mai", (Said("deadline", "2026-05-01"),)),
    (LATER, "neste møte", (Said("deadline", "next-meeting"),)),
    (LATER, "når det passer", (Said("deadline", "når det passer"),)),
    ("done", "", (Said("status", "done"),)),
    ("answered", "fylket", (Said("status", "answered"), Said("remark", "fylket"))),
]


@pytest.mark.parametrize(("deed", "answer", "said"), SAID)
def test_a_digit_says_a_status_or_a_day_first_and_then_what_was_typed(
    deed: str, answer: str, said: tuple[Said, ...]
) -> None:
    assert said_by(deed, answer, TODAY) == said
    assert deadline_said("1. mai", TODAY) == "2026-05-01"


def meeting_with(*lines: str, approved: bool = False, **fields: Any) -> Any:
    """An open meeting of a series."""
    recorder, _ = typed(*lines, series=Series(5, "Styret"), **fields)
    session = recorder.session
    archive = SimpleNamespace(clock=session.clock, ids=session.ids)
    return SimpleNamespace(session=session, archive=archive, approved=approved)


def events(opened: Any) -> list[tuple[str, str]]:
    found = sorted(opened.session.record.events, key=lambda one: one.id)
    return [(one.what, one.to) for one in found]


def test_what_settles_a_point_takes_the_place_of_what_settled_it_before() -> None:
    opened = meeting_with("# Oppfølging")
    answers, one = FollowUpAnswers(opened), point()
    answers.say([(one, (Said("status", "done"),))], settles=True)
    answers.say([(one, (GOES_ON,))], settles=True)
    assert events(opened) == [("remark", "")]
    assert answers.so_already(one, (GOES_ON,))
    assert not answers.so_already(one, (Said("status", "done"),))
    answers.say([(one, (Said("remark", "ringte"),))], settles=False)
    answers.say([(one, (Said("owner", "Per"),))], settles=False)
    answers.say([(one, (Said("deadline", NEXT_MEETING),))], settles=True)
    assert events(opened) == [("deadline", NEXT_MEETING), ("remark", "ringte"), ("owner", "Per")]
    assert not answers.so_already(point(number=4), (GOES_ON,))


DEADLINES = [
    # the kind of a point, what was said of it first: whether another answer takes the place of that
    (ITEM, "2026-05-01", True),
    (ITEM, NEXT_MEETING, True),
    (Kind.ACTION.value, NEXT_MEETING, True),
    (Kind.ACTION.value, "2026-05-01", False),
]


@pytest.mark.parametrize(("kind", "first", "instead"), DEADLINES)
def test_another_day_takes_the_place_of_an_answer_and_not_of_a_deadline_that_was_set(
    kind: str, first: str, *, instead: bool
) -> None:
    opened = meeting_with("# Oppfølging")
    answers, one = FollowUpAnswers(opened), point(kind)
    answers.say([(one, (Said("deadline", first),))], settles=False)
    answers.say([(one, (Said("deadline", NEXT_MEETING),))], settles=True)
    before = [] if instead else [("deadline", first)]
    assert events(opened) == [*before, ("deadline", NEXT_MEETING)]


def test_what_was_said_of_a_point_is_taken_back_a_step_at_a_time() -> None:
    opened = meeting_with("# Oppfølging")
    answers = FollowUpAnswers(opened)
    assert answers.take_back() == (False, None)
    answers.say([(point(), (Said("status", "done"),)), (point(number=4), (GOES_ON,))], settles=True)
    answers.say([(point(), (Said("remark", "ringte"),))], settles=False)
    assert len(events(opened)) == 3
    assert answers.take_back() == (True, None)
    assert len(events(opened)) == 2
    assert answers.take_back() == (True, None)
    assert events(opened) == []
    assert answers.take_back() == (False, None)


def test_of_approved_minutes_it_is_kept_beside_them_and_taken_back_there() -> None:
    opened = meeting_with("# Oppfølging", approved=True)
    answers = FollowUpAnswers(opened)
    change = answers.say([(point(), (Said("status", "done"),))], settles=True)
    assert isinstance(change, Change)
    assert events(opened) == []
    (made,) = change.edits
    found, back = answers.take_back()
    assert found
    assert back is not None
    (gone,) = back.edits
    assert (gone.table, gone.key) == (made.table, made.key)
    assert "deleted" in gone.fields


def test_what_this_window_says_is_no_news_and_what_another_says_is_news_once() -> None:
    answers = FollowUpAnswers(meeting_with("# Oppfølging"))
    answers.say([(point(), (Said("status", "done"),))], settles=True)
    (own,) = answers._record.events
    assert not answers.is_news(own.id)
    assert answers.is_news(99)
    assert not answers.is_news(99)


AGENDAS = [
    (("# Godkjenning", "# Oppfølging", "# Budsjett", "# Eventuelt"), ["Oppfølging", "En", "To", "Budsjett"]),
    (("# Godkjenning", "# Budsjett", "# Eventuelt"), ["Budsjett", "En", "To", "Eventuelt"]),
    (("# Eventuelt",), ["En", "To", "Eventuelt"]),
]
"""An agenda, and where two items that are taken up come in it."""


@pytest.mark.parametrize(("agenda", "order"), AGENDAS)
def test_what_is_taken_up_comes_after_the_follow_up_and_before_other_business(
    agenda: tuple[str, ...], order: list[str]
) -> None:
    opened = meeting_with(*agenda)
    if "# Oppfølging" in agenda:
        session = opened.session
        item = next(one for one in session.record.agenda if one.title == "Oppfølging")
        session.apply(replace(item, role="follow-up"))
    answers = FollowUpAnswers(opened)
    for number, title in ((3, "En"), (4, "To")):
        answers.take_up([point(ITEM, number, text=title, title=title)])
    titles = [item.title for item in opened.session.record.agenda]
    at = titles.index(order[0])
    assert titles[at : at + len(order)] == order


# — the pane —


def pane(points: list[OpenPoint], *, beside: bool = False, picked: set[int] | None = None) -> Any:
    """The pane of the points in name; what it asks and what it says are kept."""
    rows = SimpleNamespace(picked=frozenset(picked or ()), cursor=points[0].key if points else None, moved=0)
    rows.action_move = lambda steps: setattr(rows, "moved", rows.moved + steps)
    made: Any = Stand(
        points={one.key: one for one in points}, rows=rows, asked=[], kept=[],
        point_here=points[0] if points else None,
        answers=SimpleNamespace(beside=beside, so_already=lambda _point, _said: False, taken=[]),
        _opened=SimpleNamespace(session=SimpleNamespace(today=TODAY)),
    )  # fmt: skip
    made.answers.take_up = made.answers.taken.extend
    made._called = lambda one, deed: PointsPane._called(made, one, deed)
    made._question = lambda key, _rows: key
    made._ask = lambda question, _text, answered, **how: made.asked.append((question, how, answered))
    made._chosen = lambda: PointsPane._chosen(made)
    made._keep = lambda spoken, *, settles: made.kept.append((spoken, settles))
    made._patch = lambda _changed: None
    made._tell_done = lambda fitting, **how: PointsPane._tell_done(made, fitting, **how)
    made._tell_set = lambda _what, points, **_how: made.flash.append(f"set {len(points)}")
    made._done = lambda *told: PointsPane._done(made, *told)
    made._do = lambda digit: PointsPane._do(made, digit)
    return made


@pytest.mark.parametrize("kind", FOLLOWED)
@pytest.mark.parametrize("beside", [False, True])
def test_each_kind_of_point_has_its_digits_and_nothing_is_taken_up_in_approved_minutes(
    kind: str, *, beside: bool
) -> None:
    digits = PointsPane.digits.fget(pane([point(kind)], beside=beside))  # type: ignore[attr-defined]
    wanted = [digit for digit, deed in FOLLOWED[kind].items() if not (beside and deed == TAKE_UP)]
    assert [way.digit for way in digits] == wanted
    assert PointsPane.digits.fget(pane([])) == ()  # type: ignore[attr-defined]


def test_what_has_no_such_choice_stays_as_it_was_and_is_counted() -> None:
    made = pane([point(), point("expectation", 4), point(ITEM, 5)], picked={3, 4, 5})
    PointsPane._do(made, "5")
    ((spoken, settles),) = made.kept
    assert [(one.key, said) for one, said in spoken] == [(4, (Said("status", "unmet"),))]
    assert (settles, made.flash, made.rows.picked, made.rows.moved) == (
        True,
        ["follow-up-unfit"],
        frozenset(),
        0,
    )


def test_the_same_again_changes_nothing_and_says_so() -> None:
    made = pane([point()])
    made.answers.so_already = lambda _point, _said: True
    PointsPane._do(made, "1")
    assert (made.kept, made.flash, made.rows.moved) == ([], ["register-so-already"], 1)


def test_what_needs_a_text_asks_for_it_first() -> None:
    made = pane([point(Kind.QUESTION.value)])
    PointsPane._do(made, "1")
    ((question, how, answered),) = made.asked
    assert (question, how, made.kept) == ("follow-up-ask-answer", {"may_be_empty": True}, [])
    answered("fylket")
    assert made.kept[0][0][0][1] == (Said("status", "answered"), Said("remark", "fylket"))
    made = pane([point(ITEM)])
    PointsPane._do(made, "3")
    ((question, how, answered),) = made.asked
    assert (question, how) == ("follow-up-ask-later", {})
    answered("1. mai")
    assert made.kept[0][0][0][1] == (Said("deadline", "2026-05-01"),)


@pytest.mark.parametrize(("on_agenda", "beside", "taken"), [(None, False, 1), ((4, "2"), False, 0)])
def test_a_point_is_taken_up_once(on_agenda: tuple[int, str] | None, taken: int, *, beside: bool) -> None:
    made = pane([point(ITEM, on_agenda=on_agenda)], beside=beside)
    PointsPane._do(made, "1")
    assert len(made.answers.taken) == taken
    assert made.flash == (["set 1"] if taken else ["register-so-already"])


UNFIT = [("owner", ITEM, "follow-up-unfit-owner"), ("deadline", "question", "follow-up-unfit-deadline")]
UNFIT += [("owner", "expectation", "follow-up-unfit-owner"), ("owner", "action", "")]
UNFIT += [("deadline", ITEM, ""), ("deadline", "action", ""), ("remark", "question", "")]


@pytest.mark.parametrize(("deed", "kind", "told"), UNFIT)
def test_only_what_has_an_owner_or_a_deadline_gets_another(deed: str, kind: str, told: str) -> None:
    made = pane([point(kind)])
    made._give_to = made._put_off = made._say = lambda *_: None
    getattr(PointsPane, f"action_{deed}")(made)
    assert (made.flash, len(made.asked)) == ([told] if told else [], 0 if told else 1)


def test_the_head_counts_what_is_open_and_names_the_meetings_that_could_not_be_read() -> None:
    told: list[dict[str, object]] = []

    def say(sentence: str, /, **facts: object) -> str:
        told.append(facts)
        return sentence

    record = meeting_with("# Oppfølging").session.record
    points = {3: point(), 4: point(number=4, now="done")}
    screen: Any = Stand(
        words=say, _session=SimpleNamespace(record=record), _read_once=True, _unread=("januar",),
        pane=SimpleNamespace(points=points),
    )  # fmt: skip
    assert FollowUpScreen._counted(screen) == "follow-up-count · follow-up-unread"
    assert told[0] == {"open": 1, "settled": 1, "name": "Styret"}
    assert told[1] == {"names": "januar", "count": 1}
    screen._unread, screen.pane.points = (), {}
    assert FollowUpScreen._counted(screen) == ""
    screen._read_once = False
    assert FollowUpScreen._counted(screen) == "reading"


# — what the room sees —

SEEN = [({}, True), ({"private": True}, False), ({"exempt": "§ 13"}, False), ({"older": True}, False)]


@pytest.mark.parametrize(("fields", "seen"), SEEN)
def test_the_room_sees_no_point_that_is_withheld_or_folded(fields: dict[str, Any], *, seen: bool) -> None:
    one = point(**fields)
    assert public_points([one]) == ((one,) if seen else ())


def test_the_room_is_where_the_meeting_is_and_after_an_item_where_the_last_line_was_made() -> None:
    recorder, _ = typed("# En", "en linje", "# To")
    session = recorder.session
    first, second = session.record.agenda
    assert followed(session.record).item is not None
    ended = [replace(one, ended=session.clock()) for one in (first, second)]
    session.apply(*ended)
    seen = followed(session.record)
    assert (seen.item.title if seen.item else "", seen.closed) == ("En", False)


def test_an_item_that_is_not_told_of_is_a_closed_door_and_nothing_more() -> None:
    recorder, _ = typed("# Lønn", "hemmelig")
    session = recorder.session
    (item,) = session.record.agenda
    session.apply(replace(item, private=True))
    seen = followed(session.record)
    assert (seen.item, seen.day, seen.closed) == (None, None, True)
    assert not [entry for entry in seen.record.entries if entry.item == item.id]
    assert not followed(Record.new(Meeting(id=1))).closed


def test_only_news_of_points_that_are_shown_is_told() -> None:
    of = point()
    told: list[dict[str, object]] = []

    def say(_name: str, **facts: object) -> str:
        told.append(facts)
        return ""

    opened = meeting_with("# Oppfølging")
    answers = FollowUpAnswers(opened)
    answers.say([(of, (Said("status", "done"),))], settles=True)
    (event,) = opened.session.record.events
    pane = SimpleNamespace(
        points={of.key: of}, answers=FollowUpAnswers(opened), says=SimpleNamespace(step=lambda *_: "utført")
    )
    screen: Any = Stand(words=say, _session=opened.session, pane=pane, _clock_of=lambda _event: "10.00")
    touched: Any = {("events", event.id), ("entries", 99)}
    FollowUpScreen._tell_elsewhere(screen, touched)
    FollowUpScreen._tell_elsewhere(screen, touched)
    assert told == [{"text": "ringe", "what": "utført", "clock": "10.00"}]
    pane.answers, pane.points = FollowUpAnswers(opened), {}
    FollowUpScreen._tell_elsewhere(screen, touched)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("points", "folds", "empty"), [({}, {}, True), ({1: 1}, {}, False), ({}, {1: 1}, False)]
)
def test_where_nothing_is_open_no_key_is_named_for_a_row(points: Any, folds: Any, *, empty: bool) -> None:
    made: Any = SimpleNamespace(points=points, _folds=folds, digits=())
    made.is_empty = PointsPane.is_empty.fget(made)  # type: ignore[attr-defined]
    assert made.is_empty is empty
    if empty:
        assert [PointsPane.check_action(made, one, ()) for one in ("remark", "mark", "owner")] == [False] * 3
        screen: Any = SimpleNamespace(is_mounted=True, pane=made)
        assert FollowUpScreen.check_action(screen, "open", ()) is False
