"""The registers without a screen: what is written where, what goes back, and what stands in head and list."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.errors import Misfit, NotSaved, Problem
from store.files.meeting_list import Listing, Summary
from store.language.catalogue import words
from store.record.identity import Ids
from store.record.model import Meeting
from store.record.values import Kind, Series
from store.registers.listing import Register, RegisterView
from store.session.writer import Kept, Refused, Waiting
from tests.grammar.desk import ticking
from tests.tui.test_guards import Stand
from tests.tui.test_which_sentence import BY, EARLIER, REPLACED, key, row, step
from tui.screens.meetings.meetings_desk import MeetingsDesk, _out_of_list
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.registers import register_reader
from tui.screens.registers.event_writer import EventKeeper
from tui.screens.registers.register_head import RegisterHead
from tui.screens.registers.register_reader import RegisterPage, RegisterReader
from tui.screens.registers.rows_pane import RowsPane
from tui.screens.registers.screen import RegistersScreen
from tui.screens.registers.status_setter import StatusSetter
from tui.screens.saved import DiskNews
from tui.widgets.lists.headings import HeadedList
from tui.widgets.lists.meetings import MeetingList
from tui.widgets.lists.register import RegisterList

NOW = datetime(2026, 3, 12, 10, tzinfo=UTC)


class Queue:
    """What writes, in name: what it was given, and how that came out."""

    def __init__(self) -> None:
        self.given: list[Any] = []
        self.dropped = 0

    def submit(self, file: object, _change: object, done: Any) -> None:
        self.given.append((file, done))

    def drop(self, _file: object) -> None:
        self.dropped += 1


def keeper() -> tuple[EventKeeper, Queue, list[tuple[str, int]]]:
    queue, lost = Queue(), list[tuple[str, int]]()
    clock = ticking()
    archive: Any = SimpleNamespace(clock=clock, ids=Ids(clock), common=object())
    failed = lambda problem, told: lost.append((problem.key, len(told)))  # noqa: E731
    post = lambda call, *told: call(*told)  # noqa: E731
    return EventKeeper(archive, cast("Any", queue), None, failed, post), queue, lost


OUTCOMES: list[tuple[Any, list[tuple[str, int]], int]] = [
    # how it came out, what is told of it, how often it is dropped
    (Kept(None, NOW), [], 0),
    (Refused(Misfit("edit-of-missing", what=""), {}), [("edit-of-missing", 1)], 0),
    (Waiting(NotSaved("not-saved-full")), [("not-saved-full", 2)], 1),
]


@pytest.mark.parametrize(("outcome", "lost", "dropped"), OUTCOMES)
def test_a_status_that_is_nowhere_is_believed_by_nobody(
    outcome: Any, lost: list[tuple[str, int]], dropped: int
) -> None:
    events, queue, told = keeper()
    events.say([row(Kind.ACTION, "open")], "status", "done")
    events.say([row(Kind.ACTION, "open", key=4)], "status", "done")
    assert len(events.not_read_yet()[0]) == 2
    _, done = queue.given[0]
    done(outcome)
    assert (told, queue.dropped) == (lost, dropped)
    left = 2 - sum(count for _, count in lost)
    assert len(events.not_read_yet()[0]) == left
    done(outcome)  # heard of once
    assert told == lost


def test_what_was_said_and_taken_back_is_known_until_it_is_read() -> None:
    events, queue, _ = keeper()
    said = events.say([row(Kind.ACTION, "open")], "status", "done")
    events.take_back(said)
    assert events.not_read_yet() == ([], [*said])
    events.reading()
    assert events.not_read_yet() == ([], [*said])  # still on its way to the disk
    for _, done in queue.given:
        done(Kept(None, NOW))
    events.reading()
    assert events.not_read_yet() == ([], [])


class Setter(StatusSetter):
    """What the keys of a register say, over a book in name."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        book = SimpleNamespace(
            row=lambda _key: row(Kind.ACTION, "open"), cites=lambda _row: (),
            hear=lambda *_: self.heard.append("hear"), take_back=lambda _one: self.heard.append("back"),
        )  # fmt: skip
        reader: Any = SimpleNamespace(book=book, rows_changed=lambda *_: None)
        self.stand = Stand()
        self.stand.app.call_later = lambda *_: None
        archive = SimpleNamespace(clock=ticking(), ids=Ids(ticking()), common=object())
        self.stand.house = SimpleNamespace(archive=archive, writer=Queue(), language="nb")
        super().__init__(cast("Any", self.stand), reader, None, lambda: self.heard.append("drawn"))


def test_a_status_is_heard_at_once_told_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    setter = Setter()
    setter.take_back()
    setter.say([row(Kind.ACTION, "open")], "status", "done")
    setter.take_back()
    assert setter.heard == ["hear", "drawn", "back", "drawn"]
    assert setter.stand.flash == ["register-nothing-said", "register-said", "register-taken-back"]
    monkeypatch.setattr("tui.screens.registers.status_setter.is_there", lambda _screen: True)
    setter.say([row(Kind.ACTION, "open")], "status", "done")
    (statement,) = setter._said[0]
    setter._not_kept(Problem("not-saved-full"), [(statement, False)])
    assert setter.heard[-2:] == ["back", "drawn"]
    assert (setter.stand.problems, setter._said) == (["not-saved-full"], [])
    setter._not_kept(Problem("not-saved-full"), [(statement, True)])
    assert setter.heard[-2:] == ["hear", "drawn"]


# — the rows —


def pane(register: Register = "actions", *, as_of: date | None = None, paired: bool = False) -> Any:
    rows = {3: row(Kind.ACTION, "open"), 4: row(Kind.ACTION, "done", key=4)}
    view = RegisterView(register=register, order="deadline", as_of=as_of)
    listed = SimpleNamespace(picked=frozenset(), cursor=3, moved=0)
    listed.action_move = lambda steps: setattr(listed, "moved", listed.moved + steps)
    made: Any = Stand(
        rows=listed, said=[], digits=(), _is_empty=False,
        _reader=SimpleNamespace(view=view, paired=paired, row=rows.get, today=date(2026, 3, 12)),
    )  # fmt: skip
    made._chosen = lambda: RowsPane._chosen(made)
    made._say = lambda chosen, what, to: made.said.append(([one.entry.key for one in chosen], what, to))
    return made


def test_nothing_is_said_of_things_as_they_stood_nor_of_a_pair() -> None:
    for made, told in (
        (pane(as_of=date(2026, 1, 1)), "register-as-it-stood"),
        (pane(paired=True), "register-no-row"),
    ):
        RowsPane._set(made, "done")
        RowsPane._put_to_next(made)
        assert (made.said, made.flash) == ([], [told] * 2)


def test_what_is_so_already_is_not_said_again_and_one_row_goes_on_to_the_next() -> None:
    made = pane()
    RowsPane._set(made, "open")
    assert (made.said, made.flash, made.rows.moved) == ([], ["register-so-already"], 0)
    RowsPane._set(made, "done")
    assert (made.said, made.rows.moved) == ([([3], "status", "done")], 1)
    made.rows.picked = frozenset({3, 4})
    RowsPane._set(made, "done")
    assert (made.said[1:], made.rows.moved) == ([([3], "status", "done")], 1)
    made.rows.picked = frozenset()
    RowsPane._put_to_next(made)
    assert (made.said[2:], made.rows.moved) == ([([3], "deadline", "next-meeting")], 2)


MAY = [("actions", True), ("decisions", False), ("expectations", False)]


@pytest.mark.parametrize(("register", "may"), MAY)
def test_only_actions_have_an_owner_and_a_deadline_in_their_register(
    register: Register, *, may: bool
) -> None:
    made = pane(register)
    for action in ("owner", "deadline"):
        assert RowsPane.check_action(made, action, ()) is may
    made._is_empty = True
    for action in ("owner", "deadline", "remark", "mark", "edit"):
        assert RowsPane.check_action(made, action, ()) is False
    assert RowsPane.check_action(made, "choose", ()) is False


EMPTY = [
    (0, {}, ["register-no-actions"]),
    (0, {"as_of": date(2026, 1, 1)}, ["register-none-then"]),
    (3, {"open_only": True}, ["register-none-open", "register-filters"]),
    (3, {"typed": "buss"}, ["nothing-fits(text=buss)", "register-filters"]),
]


@pytest.mark.parametrize(("count", "view", "told"), EMPTY)
def test_an_empty_register_says_why(count: int, view: dict[str, Any], told: list[str]) -> None:
    looked = RegisterView(**{"register": "actions", "order": "deadline", "open_only": False, **view})
    made: Any = Stand(words=key)
    lines = RowsPane._why_empty(made, RegisterPage(looked, count=count))
    assert [line.plain for line in lines if line.plain] == told


def test_the_arrows_lead_to_the_last_that_took_its_place_and_to_the_first_that_it_took() -> None:
    amended = step("amended", by=replace(BY, key=8))
    cites = SimpleNamespace(cites=lambda _row: (SimpleNamespace(entry=replace(BY, key=7)),))
    reader: Any = SimpleNamespace(book=cites)
    one = row(history=(amended, REPLACED))
    assert RegisterReader.beside(reader, one, later=True) == 9
    assert RegisterReader.beside(reader, one, later=False) == 7
    reader.book = None
    assert RegisterReader.beside(reader, one, later=False) is None
    assert RegisterReader.beside(reader, row(), later=True) is None


@pytest.mark.parametrize("typed", ["", "x"])
def test_rows_are_put_in_order_before_words_are_folded(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    begun: list[tuple[str, Any]] = []
    monkeypatch.setattr(
        register_reader, "run_behind", lambda _, work, *, group, **__: begun.append((group, work))
    )
    monkeypatch.setattr(register_reader, "get_current_worker", lambda: SimpleNamespace(is_cancelled=False))
    view, folded = RegisterView(register="actions", order="deadline"), list[str]()
    reader = RegisterReader(cast("Any", None), view, lambda _page: None, lambda: None)
    shelf: Any = SimpleNamespace(fold=lambda stop: folded.append("folded" if not stop() else "stopped"))
    monkeypatch.setattr(reader, "_shelf", lambda *_: shelf)
    reader.book, reader.seen = cast("Any", object()), RegisterPage(view)
    reader.view = replace(view, typed=typed)
    reader.put_in_order()
    reader._go_on(first=False)
    (ordering, _), (folding, fold) = begun
    assert ordering != folding, "the one does not end the other"
    fold()
    assert folded == ([] if typed else ["folded"])


HEADS = [
    ({}, None, ("register-actions-count(count=5,open=2)", "register-count-short(count=5,open=2)", "2/5")),
    (
        {"as_of": date(2026, 1, 8)},
        None,
        ("register-as-of(day=8. januar 2026)", "register-as-of-short(day=8.1.2026)"),
    ),
]


@pytest.mark.parametrize(("view", "reading", "told"), HEADS)
def test_the_head_of_a_register_tells_its_day_or_how_many_rows_count(
    view: dict[str, Any], reading: str | None, told: tuple[str, ...]
) -> None:
    looked = RegisterView(**{"register": "actions", "order": "deadline", **view})
    head = RegisterHead(cast("Any", Stand(words=key, house=SimpleNamespace(language="nb"))), None)
    reader: Any = SimpleNamespace(view=looked, reading=reading, seen=SimpleNamespace(count=5, counting=2))
    assert tuple(head._told(reader)) == told
    reader.reading = "1 av 3"
    assert tuple(head._told(reader)) == ("1 av 3", "")


def test_the_head_says_when_all_series_are_looked_at() -> None:
    head = RegisterHead(cast("Any", Stand(house=SimpleNamespace(language="nb"))), Series(5, "Styret"))
    assert head._where(everywhere=False) == ("Styret · ", "$kind-quiet")
    assert head._where(everywhere=True) == ("register-all-series · ", "$warning")
    assert head._narrowed(everywhere=False).endswith(": Styret ")
    assert head._narrowed(everywhere=True) == ""
    assert RegisterHead(cast("Any", Stand()), None)._where(everywhere=True) == ("", "")


BACK: list[tuple[dict[str, Any], str, set[str], str, list[str]]] = [
    # what is looked at, the key, the classes; what comes of it
    ({}, "escape", set(), "actions", ["left"]),
    ({"typed": "x"}, "escape", set(), "actions", ["narrow no more"]),
    ({"everywhere": True}, "escape", set(), "actions", ["narrow no more"]),
    ({}, "escape", {"-narrowing"}, "actions", ["narrow no more"]),
    ({"typed": "x"}, "q", {"-narrowing"}, "actions", ["left"]),
    ({}, "escape", set(), "expectations", ["pairs"]),
    ({}, "q", set(), "expectations", ["left"]),
]


@pytest.mark.parametrize(("view", "pressed", "classes", "register", "done"), BACK)
def test_one_step_back_shows_all_rows_then_the_pairs_and_then_leaves(
    view: dict[str, Any], pressed: str, classes: set[str], register: Register, done: list[str]
) -> None:
    came: list[str] = []
    looked = RegisterView(**{"register": register, "order": "deadline", **view})
    screen: Any = Stand(reader=SimpleNamespace(view=looked, paired=False), classes=classes)
    screen._narrow_no_more = lambda: came.append("narrow no more")
    screen._look_at = lambda view, *, paired: came.append("pairs" if paired and view.parties is None else "?")
    RegistersScreen.action_back(screen, pressed)
    assert came + ["left"] * screen.left == done


def test_a_row_leads_to_the_open_meeting_or_is_read_in_its_own() -> None:
    for is_here, calls in ((True, []), (False, ["show_reading"])):
        went: list[tuple[int, int]] = []

        def go(meeting: int, entry: int, is_here: bool = is_here, went: Any = went) -> bool:
            went.append((meeting, entry))
            return is_here

        screen: Any = Stand(reader=SimpleNamespace(paired=False), _go=go)
        screen.pane = SimpleNamespace(row_here=row)
        RegistersScreen.action_open(screen)
        assert went == [(EARLIER.id, 3)]
        assert [call[0] for call in screen.house.calls] == calls


# — lists —


def listed(*states: tuple[str, bool]) -> Listing:
    return Listing(
        tuple(
            Summary(Path(f"{n}.json"), Meeting(id=n, state=cast("Any", state), put_away=away))
            for n, (state, away) in enumerate(states, 1)
        ),
        (),
    )


def test_what_was_put_away_or_cancelled_is_a_list_of_its_own() -> None:
    found = _out_of_list(listed(("draft", False), ("draft", True), ("cancelled", False), ("approved", True)))
    assert [(one.id, one.meeting.put_away) for one in found.meetings] == [(2, False), (3, False), (4, False)]


def test_all_meetings_are_listed_again_when_the_search_ends() -> None:
    done: list[object] = []
    desk: Any = SimpleNamespace(search=SimpleNamespace(clear=partial(done.append, "clear"), is_attached=True))
    desk.view = lambda *, away: done.append(("away", away))
    desk.narrow = lambda series: done.append(("series", series))
    desk.to_list = partial(done.append, "keys")
    MeetingsDesk.show_all(desk)
    assert done == ["clear", ("away", False), ("series", None), "keys"]


CHECKS = [
    # the action; what it is allowed with nothing chosen, of another archive, approved
    ("edit", False, False, None),
    ("read", False, None, None),
    ("approve", False, False, None),
    ("export", False, False, None),
    ("status", None, False, True),
    ("new", None, None, None),
]


@pytest.mark.parametrize(("action", "none", "foreign", "approved"), CHECKS)
def test_what_can_be_done_with_the_chosen_meeting(
    action: str,
    none: bool | None,
    foreign: bool | None,
    approved: bool | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.base.Room.check_action", lambda *_: None)
    monkeypatch.setattr("tui.screens.meetings.screen.is_reading", lambda _screen: False)
    screen = MeetingsScreen()
    states = ((None, False, False, none), (1, True, False, foreign), (1, False, True, approved))
    for chosen, reads_only, is_approved, may in states:
        screen.__dict__["desk"] = SimpleNamespace(chosen=chosen, reads_only=reads_only)
        screen.__dict__["_state"] = SimpleNamespace(approved=is_approved)
        monkeypatch.setattr(MeetingsScreen, "built", True)
        assert screen.check_action(action, ()) is may
        monkeypatch.setattr(MeetingsScreen, "built", False)
        assert screen.check_action(action, ()) is False


def lines(listing: Listing, *, by_series: bool = False, unfolded: int = 0) -> list[str]:
    meetings: Any = MeetingList(id="liste")
    meetings.by_series = by_series
    said = words("nb", "screen")
    meetings._longest = SimpleNamespace(title=20, series=10, status=10)
    meetings._columns = (20, 0)
    meetings._unfolded = {unfolded} if unfolded else set()
    told = meetings._meetings(listing.listed, said, "nb")
    return [" ".join(str(option.prompt).split()) for option in told]


def meeting_of(n: int, state: Any = "draft", day: date = date(2026, 3, 12), series: str = "") -> Summary:
    of = Series(len(series), series) if series else None
    return Summary(Path(f"{n}.json"), Meeting(id=n, title=f"M{n}", state=state, from_=day, series=of))


def test_meetings_under_way_stand_first_and_those_of_no_series_last() -> None:
    found = Listing(
        (meeting_of(1), meeting_of(2, "live"), meeting_of(3, series="Å"), meeting_of(4, series="A")), ()
    )
    by_year = lines(found)
    assert by_year[0] == words("nb", "screen")("meetings-live")
    assert [line for line in by_year if "M2" in line] == by_year[1:2]
    order = [line.split()[-2] for line in lines(found, by_series=True) if "M" in line and "·" not in line]
    assert [name for name in order if name.startswith("M")] == ["M2", "M4", "M3", "M1"]


def test_of_many_meetings_older_years_are_folded_unless_somebody_unfolded_them() -> None:
    many = [meeting_of(n, day=date(2026 - n // 15, 3, 12)) for n in range(60)]
    found = Listing(tuple(many), ())
    folded = [line for line in lines(found) if line.startswith("▸")]
    assert [line.split()[1] for line in folded] == ["2024", "2023"]
    assert [line.split()[1] for line in lines(found, unfolded=2023) if line[0] in "▸▾"] == ["2023", "2024"]
    assert not [line for line in lines(Listing(tuple(many[::2]), ())) if line[0] in "▸▾"]


def test_the_cursor_goes_past_a_heading_in_the_direction_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RegisterList, "_go", lambda self, place: setattr(self, "place", place))
    rows: Any = HeadedList(id="rader")
    rows._keys, rows._headings = (-1, 1, -2, 2, -3), frozenset({-1, -2, -3})
    rows.place = 1
    for wanted, goes in ((2, 3), (2, 1), (0, 1), (4, 3), (9, 3), (-4, 1)):
        rows._go(wanted)
        assert rows.place == goes, wanted
    rows._keys = ()
    rows._go(1)
    rows._keys, rows.place = (-1,), 0
    rows._go(0)
    assert rows.place == 0


def test_what_the_disk_refused_is_told_once_on_the_screen_that_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = "tui.screens.saved."
    monkeypatch.setattr(f"{house}warning", lambda *_: "")
    monkeypatch.setattr(f"{house}saved_sentence", lambda *_: "lagret")
    said: list[str] = []
    warned = SimpleNamespace(warn=said.append)
    screen: Any = Stand(query_one=lambda *_: warned, is_current=False, house=SimpleNamespace(language="nb"))
    opened: Any = SimpleNamespace(refused=Problem("edit-of-missing"), notice=Problem("file-gone"))
    news = DiskNews(screen, opened, said.append)
    news.tell()
    assert (screen.problems, said) == ([], ["", "lagret"])
    screen.is_current = True
    news.tell()
    news.tell()
    assert (screen.problems, opened.refused, opened.notice) == (["edit-of-missing", "file-gone"], None, None)
