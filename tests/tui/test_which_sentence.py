"""Which sentence is told of what: every state by itself, by the key of its sentence, and without a screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from exports.review.leak_check import SearchCount
from store.errors import Problem
from store.files.meeting_list import Summary
from store.follow_up.points import ITEM, OpenPoint
from store.query import Query
from store.record.model import AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import About, Deadline, Kind, Name, Of
from store.registers.holdings import FollowedEntry, FollowedItem
from store.registers.rows import RegisterRow, Step
from tests.grammar.desk import typed
from tui.screens.export.outcome import before_told, search_told, slips_told, written_told
from tui.screens.follow_up.point_words import PointWords
from tui.screens.live.heads.follow_up_lines import followed_up
from tui.screens.live.live_status import LiveStatus
from tui.screens.live.sentences import what_changed
from tui.screens.registers.register_words import RegisterWords, detail_of
from tui.screens.registers.step_words import step_words
from tui.screens.status_line import (
    item_time,
    present_count,
    quorum_words,
    saved_sentence,
    status_line,
    voting_sentence,
    warning,
)

NOW = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)
TODAY = NOW.date()
KARI, PER = Name("Kari"), Name("Per")


def key(sentence: str, /, **facts: object) -> str:
    """A sentence by its key, with what it is told with."""
    told = ",".join(f"{name}={fact}" for name, fact in sorted(facts.items()) if fact not in ("", None))
    return f"{sentence}({told})" if told else sentence


# — the head of a meeting that is taken —

TIMES: list[tuple[dict[str, Any], int, str, bool]] = [
    ({}, 5, "item-time(used=5)", False),
    ({"planned": 10}, 5, "item-time-planned(over=-5,planned=10,used=5)", False),
    ({"planned": 10}, 10, "item-time-planned(over=0,planned=10,used=10)", False),
    ({"planned": 10}, 11, "item-time-over(over=1,planned=10,used=11)", True),
    ({"form": "break"}, 5, "break-time(used=5)", False),
    ({"form": "break", "planned": 10}, 9, "break-time-planned(left=1,over=-1)", False),
    ({"form": "break", "planned": 10}, 10, "break-time-over(left=0,over=0)", True),
    ({"form": "break", "planned": 10}, 12, "break-time-over(left=-2,over=2)", True),
]
"""An item, the minutes since it began, what is told of them, and whether it stands out."""


@pytest.mark.parametrize(("fields", "used", "told", "late"), TIMES)
def test_an_item_is_late_when_more_than_its_time_is_used_and_a_break_when_it_is_up(
    fields: dict[str, Any], used: int, told: str, *, late: bool
) -> None:
    item = AgendaItem(id=1, began=NOW - timedelta(minutes=used), **fields)
    session = cast("Any", SimpleNamespace(now=NOW))
    line = item_time(session, (item, None), key)
    assert (line.plain.strip(), "$warning" in str(line.spans)) == (told, late)
    ended = replace(item, ended=NOW)
    assert not item_time(session, (ended, None), key).plain
    assert not item_time(session, (None, None), key).plain


def roll(here: int, expected: int, *, uncounted: bool = False) -> Any:
    return SimpleNamespace(headcount=lambda: (here, expected), uncounted=uncounted)


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (roll(11, 12), "present-count(expected=12,here=11)"),
        (roll(11, 12, uncounted=True), "present-uncounted(here=11)"),
        (roll(0, 0), ""),
    ],
)
def test_who_is_there_is_counted_unless_nobody_is_listed(people: Any, told: str) -> None:
    assert present_count(people, key) == told


def quorum(standing: str) -> Any:
    return SimpleNamespace(met=7, members=9, standing=standing)


def test_what_stands_in_the_way_of_a_vote_is_told_and_nothing_where_votes_do_not_matter() -> None:
    aside = (SimpleNamespace(who=KARI),)
    people: Any = SimpleNamespace(
        votes_matter=True, quorum=lambda _item: quorum("quorate"), recusals=lambda _item: aside
    )
    assert voting_sentence(people, None, key) == "voters-present(members=9,met=7) · moved-recusal(name=Kari)"
    people.quorum, people.recusals = lambda _item: quorum("short"), lambda _item: ()
    assert voting_sentence(people, None, key) == "voters-present(members=9,met=7) · quorum-short"
    people.votes_matter = False
    assert voting_sentence(people, None, key) == ""
    assert [*quorum_words(quorum("short"), key)] == ["voters-count(members=9,met=7)", "quorum-short"]
    assert [*quorum_words(None, key)] == []


HEADS: list[tuple[dict[str, Any], str]] = [
    ({}, " Møte · to. 12. mars"),
    ({"state": "draft"}, " Møte · to. 12. mars · state-draft"),
    ({"title": ""}, " untitled · to. 12. mars"),
    ({"from_": date(2025, 3, 12)}, " Møte · on. 12. mars 2025"),
    ({"from_": None}, " Møte"),
]


@pytest.mark.parametrize(("fields", "told"), HEADS)
def test_the_head_names_the_meeting_its_day_and_its_state_unless_it_is_held_now(
    fields: dict[str, Any], told: str
) -> None:
    recorder, _ = typed()
    session = recorder.session
    session.apply(replace(session.record.meeting, **{"title": "Møte", "state": "live", **fields}))
    left, right, title = status_line(session, (None, None), "elleve", key, "nb")
    assert (left.plain, right.plain.startswith("elleve · ")) == (told, True)
    assert left.plain[:title].strip() == told.split(" · ", maxsplit=1)[0].strip()
    assert not status_line(session, (None, None), "", key, "nb")[1].plain.startswith(" ·")


# — how it stands on the disk —


def opened(**facts: Any) -> Any:
    """As much of an open meeting as what is said of the disk needs."""
    nothing = SimpleNamespace(sentence=lambda *_how: "", pieces=())
    left = SimpleNamespace(near=None, distant=None)
    session = SimpleNamespace(record=SimpleNamespace(meeting=Meeting(id=1)), clock=lambda: NOW)
    plain = {
        "read_only": False, "saved_at": NOW, "failure": None, "lacking": False, "approved": False,
        "aside": (), "left": left, "refusals": nothing, "only_on_screen": None, "unprotected": None,
        "session": session, "saved": True, "file": SimpleNamespace(path=Path("m.json")),
    }  # fmt: skip
    return SimpleNamespace(**{**plain, **facts})


FULL = Problem("not-saved-full")
SAVED: list[tuple[dict[str, Any], bool]] = [
    ({}, True),
    ({"saved_at": None}, False),
    ({"failure": FULL}, False),
    ({"lacking": True}, False),
    ({"approved": True, "aside": ("en",)}, False),
    ({"approved": True}, True),
    ({"aside": ("en",)}, True),
]


@pytest.mark.parametrize(("facts", "saved"), SAVED)
def test_nothing_is_said_to_be_saved_that_is_not(facts: dict[str, Any], *, saved: bool) -> None:
    assert saved_sentence(opened(**facts), key, "nb").startswith("saved-at") is saved


def test_a_meeting_that_can_only_be_read_says_so_and_nothing_of_saving() -> None:
    assert saved_sentence(opened(read_only=True), key, "nb") == "read-only"


def test_what_is_not_on_the_disk_not_protected_or_kept_aside_has_a_line_each() -> None:
    assert warning(opened(), key, "nb") == ""
    near = SimpleNamespace(sentence=lambda _language, which: f"<{which}>")
    aside = SimpleNamespace(sentence=lambda *_how: "<aside>")
    facts: dict[str, Any] = {
        "failure": FULL,
        "unprotected": Problem("half-typed-unprotected", why="full", reason="", folder="utkast"),
        "left": SimpleNamespace(near=near, distant=None),
        "refusals": aside,
    }
    told = warning(opened(**facts), key, "nb").split("\n")
    assert len(told) == 3
    assert "not-saved-elsewhere" in told[0]
    assert told[2] == "<left-lost> <aside> kept-aside-how"
    # What stands on the screen alone is worse than a missing draft, and told in its place.
    alone = warning(
        opened(**facts, only_on_screen=Problem("only-on-screen", why="full", reason="")), key, "nb"
    ).split("\n")
    assert len(alone) == 2


ANSWERS: list[tuple[dict[str, Any], str]] = [
    ({}, "all-saved"),
    ({"saved": False}, "saving"),
    ({"read_only": True}, "schema-newer"),
    ({"failure": FULL}, "not-saved-full"),
    ({"failure": FULL, "read_only": True, "saved": False}, "not-saved-full"),
]


@pytest.mark.parametrize(("facts", "told"), ANSWERS)
def test_the_key_for_it_says_whether_everything_is_saved(facts: dict[str, Any], told: str) -> None:
    said: list[str] = []
    flash = SimpleNamespace(say=lambda text, *_hint, **_how: said.append(text.partition("(")[0]))
    screen = SimpleNamespace(
        words=key, flash=flash, house=SimpleNamespace(language="nb"),
        tell_problem=lambda problem: said.append(problem.key),
    )  # fmt: skip
    meeting = opened(**facts)
    LiveStatus.answer_saved(
        cast("Any", SimpleNamespace(_screen=screen, _opened=meeting, _session=meeting.session))
    )
    assert said == [told]


# — the points of the follow-up —

EARLIER = Summary(Path("før.json"), Meeting(id=7, title="Styret", from_=date(2026, 1, 8)))
OTHER = Summary(Path("annet.json"), Meeting(id=8, title="Årsmøtet", from_=date(2026, 2, 8)))


def point(kind: str = Kind.ACTION.value, **fields: Any) -> OpenPoint:
    now = {"action": "open", ITEM: "postponed", "question": "open", "expectation": "stated"}.get(kind, "")
    return OpenPoint(**{"key": 3, "kind": kind, "summary": EARLIER, "text": "ringe", "now": now, **fields})


def step(what: Any, to: str = "", **fields: Any) -> Step:
    return Step(what=what, to=to, day=date(2026, 3, 1), at=0, key=0, **fields)


DUE = Deadline("1. mai", date=date(2026, 5, 1))
NEXT = Deadline("next-meeting", meeting="next")
STATES: list[tuple[OpenPoint, str]] = [
    (point(), ""),
    (point(on_agenda=(4, "2")), "follow-up-on-agenda(number=2)"),
    (point(on_agenda=(4, "")), "follow-up-on-agenda-bare"),
    (point(now="done"), "status-action-done"),
    (point(due=TODAY), ""),
    (point(due=TODAY - timedelta(days=1)), "register-overdue"),
    (point(ITEM, due=TODAY - timedelta(days=1)), ""),
    (point(due=TODAY - timedelta(days=1), silent=5), "register-overdue"),
    (point(silent=2), ""),
    (point(silent=3), "follow-up-silent(count=3)"),
    (point("expectation", never_accepted=2), "follow-up-never-accepted(count=2)"),
    (point("expectation"), "status-expectation-stated"),
    (point(deadline=DUE), "follow-up-due(due=1.5.2026)"),
    (point(ITEM, deadline=DUE), "follow-up-until(due=1.5.2026)"),
    (point(deadline=NEXT), "status-action-next"),
    (point(ITEM, deadline=NEXT), "follow-up-until(due=next-meeting)"),
    (point(deadline=Deadline("før jul")), "follow-up-due(due=før jul)"),
    (point(said=(step("remark"),)), "follow-up-mentioned"),
    (point(said=(step("remark", "ringte"),)), "follow-up-remarked"),
    (point(said=(step("owner", "Per"), step("remark", "ringte"))), "follow-up-now-owner(names=Per)"),
    (point(said=(step("owner"),)), "follow-up-now-owner(names=–)"),
    (point(said=(step("deadline"),)), "follow-up-no-deadline"),
    (point(said=(step("deadline", "2026-05-01"),)), "follow-up-due(due=1.5.2026)"),
    (point(said=(step("status", "open"),)), "status-action-open"),
]
"""An open point of an earlier meeting, and how it stands."""


@pytest.mark.parametrize(("one", "told"), STATES)
def test_a_point_says_how_it_stands(one: OpenPoint, told: str) -> None:
    assert PointWords(key, "nb", TODAY).state(one) == told


MARKS = [(point(), ""), (point(now="done"), "✓"), (point(said=(step("remark"),)), "·")]


@pytest.mark.parametrize(("one", "mark"), MARKS)
def test_a_point_is_marked_when_something_was_said_of_it(one: OpenPoint, mark: str) -> None:
    line = PointWords(key, "nb", TODAY).line(one, 80, 12).plain
    assert line[:2].strip() == mark
    assert "ringe" in line


LEADS = [
    (point(), "", "ringe"),
    (point(owners=(KARI, PER)), "", "Kari, Per: ringe"),
    (point("expectation", from_=KARI, to=PER), "", "Kari → Per: ringe"),
    (point(private=True), "register-hidden-private", "ringe"),
    (point(exempt="§ 13"), "register-hidden-exempt", "ringe"),
    (point(private=True, exempt="§ 13"), "register-hidden-private", "ringe"),
    (point(ITEM, item=FollowedItem(1, "Sak", reason="for sent")), "", "ringe – for sent"),
]


@pytest.mark.parametrize(("one", "hidden", "told"), LEADS)
def test_a_point_tells_who_and_first_of_all_that_it_is_withheld(
    one: OpenPoint, hidden: str, told: str
) -> None:
    says = PointWords(key, "nb", TODAY)
    assert says.told(one).startswith(told)
    head, *_ = says.detail(one)
    assert head.plain.split()[1:2] == ([f"{hidden}:"] if hidden else head.plain.split()[1:2])
    assert ("register-hidden" in says.line(one, 100, 12).plain) is bool(hidden)


def test_all_there_is_to_know_of_a_point_names_its_meeting_its_day_and_what_was_said() -> None:
    one = point(number="3/26", title="Budsjett", due=date(2026, 5, 1), deadline=DUE, said=(step("remark"),))
    _, place, said = PointWords(key, "nb", TODAY).detail(one)
    assert "follow-up-of-item(number=3/26,title=Budsjett)" in place.plain
    assert "Styret, 8. januar 2026" in place.plain
    assert "follow-up-due(due=1. mai 2026)" in place.plain
    assert said.plain == "follow-up-said(what=follow-up-mentioned)"


FOLLOWED: list[tuple[dict[str, Any], Event, str]] = [
    ({}, Event(id=5, what="status", to="done"), "status-action-done"),
    ({}, Event(id=5, what="deadline", to=""), "follow-up-no-deadline"),
    ({}, Event(id=5, what="deadline", to="next-meeting"), "status-action-next"),
    ({"kind": ITEM}, Event(id=5, what="deadline", to="next-meeting"), "next-meeting"),
    ({}, Event(id=5, what="deadline", to="2026-05-01"), "follow-up-due(due=1.5.2026)"),
    ({"kind": ITEM}, Event(id=5, what="deadline", to="2026-05-01"), "follow-up-until(due=1.5.2026)"),
    ({}, Event(id=5, what="owner", to="Per"), "follow-up-now-owner(names=Per)"),
    ({}, Event(id=5, what="remark", to=" "), "follow-up-mentioned"),
    ({}, Event(id=5, what="remark", to="ringte"), "ringte"),
]


@pytest.mark.parametrize(("about", "event", "told"), FOLLOWED)
@pytest.mark.parametrize("hidden", ["", "private", "exempt"])
def test_what_was_said_of_an_earlier_point_stands_in_the_head_of_its_item(
    about: dict[str, Any], event: Event, told: str, hidden: str
) -> None:
    marks = {"private": hidden == "private", "exempt": "§ 13" if hidden == "exempt" else ""}
    of = About(**{"kind": "action", "text": "ringe", "owners": (KARI,), **marks, **about})
    item = AgendaItem(id=2, title="Oppfølging")
    record = Record(
        {
            "meeting": {1: Meeting(id=1)},
            "agenda": {2: item},
            "events": {5: replace(event, of=Of(7, 3), item=2, about=of)},
        }
    )
    mark = f"register-hidden-{hidden} · " if hidden else ""
    assert [*followed_up(record, item, key, "nb")] == [("head-followed", f"{mark}Kari: ringe · {told}")]
    assert [*followed_up(record, None, key, "nb")] == []


# — the registers —


def row(kind: Kind = Kind.DECISION, status: str = "adopted", **fields: Any) -> RegisterRow:
    of = {name: fields.pop(name) for name in tuple(fields) if name in FollowedEntry.__struct_fields__}
    entry = FollowedEntry(**{"key": 3, "kind": kind, "text": "kjøpe", "day": date(2026, 1, 8), **of})
    plain: dict[str, Any] = {"owners": (), "deadline": None, "due": None, "since": entry.day}
    return RegisterRow(summary=EARLIER, entry=entry, status=status, **{**plain, **fields})


BY = FollowedEntry(9, Kind.DECISION, "leie", date(2026, 3, 1), number="19/26", settled=True)
REPLACED = step("status", "superseded", by=BY, where=OTHER)
STEPS = [
    (REPLACED, "since-replaced(number=19/26)"),
    (replace(REPLACED, by=replace(BY, repeals=True)), "since-repealed(number=19/26)"),
    (replace(REPLACED, by=replace(BY, number="")), "since-replaced(number=1. mars 2026)"),
    (step("amended", by=BY), "since-amended(number=19/26)"),
    (step("status", "done"), "since-decision-done(day=1. mars 2026)"),
    (step("owner", "Kari, Per"), "since-owner(day=1. mars 2026,owners=Kari, Per)"),
    (step("owner"), "since-no-owner(day=1. mars 2026)"),
    (step("deadline", "next-meeting"), "since-deadline-next-meeting(day=1. mars 2026)"),
    (step("deadline", "2026-05-01"), "since-deadline(day=1. mars 2026,deadline=1. mai 2026)"),
    (step("deadline"), "since-no-deadline(day=1. mars 2026)"),
    (step("remark", "ringte"), "since-remark(day=1. mars 2026,text=ringte)"),
    (step("remark", " "), "since-mentioned(day=1. mars 2026)"),
]


@pytest.mark.parametrize(("one", "told"), STEPS)
def test_what_became_of_an_entry_has_a_sentence_of_its_own(one: Step, told: str) -> None:
    assert step_words(one, Kind.DECISION, key, "nb") == told


SAYS = RegisterWords(key, "nb", TODAY)
ACTION = row(Kind.ACTION, "open")
STATUSES: list[tuple[RegisterRow, str, str, str]] = [
    (row(), "status-decision-adopted", "status-decision-adopted", "$kind-decision"),
    (row(status="rejected"), "status-decision-rejected", "status-decision-rejected", "$kind-quiet"),
    (row(status="superseded", history=(REPLACED,)), "since-replaced(number=19/26)", "→ 19/26", "$kind-quiet"),
    (row(status="superseded"), "status-decision-superseded", "status-decision-superseded", "$kind-quiet"),
    (row(history=(REPLACED,)), "status-decision-adopted", "status-decision-adopted", "$kind-decision"),
    (ACTION, "status-action-open", "status-action-open", "$kind-action"),
    (replace(ACTION, due=TODAY), "status-action-open", "status-action-open", "$kind-action"),
    (replace(ACTION, due=date(2026, 3, 11)), "register-overdue", "register-overdue", "$error bold"),
    (row(Kind.ACTION, "done", due=date(2026, 3, 11)), "status-action-done", "status-action-done", "$success"),
]
"""A row, what is told of its status below the list and in a column, and how that looks."""


@pytest.mark.parametrize(("one", "below", "column", "style"), STATUSES)
def test_a_row_says_what_has_become_of_it(one: RegisterRow, below: str, column: str, style: str) -> None:
    assert (SAYS.status_by(one), SAYS.status_in_column(one), SAYS.style(one)) == (below, column, style)


PAIRS = [("A", "B", False, "A → B"), ("A", "B", True, "A ↔ B"), ("A", "A", True, "A ↔ each-other")]
PAIRS += [("A", "A", False, "A → themselves")]


@pytest.mark.parametrize(("of", "to", "mutual", "told"), PAIRS)
def test_a_pair_says_who_expects_of_whom(of: str, to: str, told: str, *, mutual: bool) -> None:
    assert SAYS.pair_of(of, to, mutual=mutual) == told


def test_the_history_of_a_row_names_the_meetings_of_others_and_none_for_its_own() -> None:
    here = step("remark", "ringte", where=EARLIER)
    first, own, other = SAYS.history(row(first="adopted", history=(here, REPLACED)))
    assert first == "history-first(day=8. januar 2026,what=status-decision-adopted)"
    assert own == "since-remark(day=1. mars 2026,text=ringte)"
    assert other.startswith("history-in(meeting=Årsmøtet,what=history-by(")


WHO = [
    (ACTION, "register-no-owner · register-no-deadline"),
    (replace(ACTION, owners=(KARI, PER)), "register-owner(owners=Kari, Per) · register-no-deadline"),
    (replace(ACTION, deadline=NEXT), "register-no-owner · register-due(due=next-meeting)"),
    (
        replace(ACTION, deadline=Deadline("uke 18"), due=date(2026, 5, 1)),
        "register-no-owner · register-due(due=uke 18 (1. mai 2026))",
    ),
    (
        replace(ACTION, deadline=Deadline("1.5.", date=date(2026, 5, 1)), due=date(2026, 5, 1)),
        "register-no-owner · register-due(due=1. mai 2026)",
    ),
]


@pytest.mark.parametrize(("one", "told"), WHO)
def test_an_action_says_whose_it_is_and_until_when_or_that_nobody_said(one: RegisterRow, told: str) -> None:
    assert told in [line.plain for line in detail_of(one, Query(), SAYS, ())]


@pytest.mark.parametrize("hidden", ["", "private", "exempt", "note"])
def test_below_the_list_it_is_told_that_a_row_is_not_for_everybody(hidden: Any) -> None:
    head, *_ = detail_of(row(hidden=hidden), Query(), SAYS, ())
    assert ("register-hidden-" in head.plain) is bool(hidden)
    assert f"register-hidden-{hidden}" in head.plain or not hidden


# — what was taken back, and what was written —


def records(before: Sequence[Document], after: Sequence[Document]) -> tuple[Record, Record]:
    meeting = Meeting(id=1)
    tables = []
    for documents in (after, before):
        entries = {one.id: one for one in documents if isinstance(one, Entry)}
        agenda = {one.id: one for one in documents if isinstance(one, AgendaItem)}
        events = {one.id: one for one in documents if isinstance(one, Event)}
        tables.append({"meeting": {1: meeting}, "entries": entries, "agenda": agenda, "events": events})
    one, other = (Record(cast("Any", table)) for table in tables)
    return one, other


LINE = Entry(id=3, text="kjøpe", kind=Kind.DECISION)
SAK, PUNKT = AgendaItem(id=4, title="Sak"), AgendaItem(id=5, title="Punkt")
CHANGES: list[tuple[list[Document], list[Document], set[tuple[str, int]], str]] = [
    ([], [LINE], {("entries", 3)}, "changed-entry(kind=kind-decision,text=kjøpe)"),
    ([LINE], [], {("entries", 3)}, "changed-deleted(what=changed-entry(kind=kind-decision,text=kjøpe))"),
    (
        [],
        [replace(LINE, conclusion=True)],
        {("entries", 3)},
        "changed-entry(kind=kind-conclusion,text=kjøpe)",
    ),
    (
        [],
        [replace(LINE, kind=Kind.NOTE, point=True)],
        {("entries", 3)},
        "changed-entry(kind=kind-point,text=kjøpe)",
    ),
    ([], [LINE, replace(LINE, id=6)], {("entries", 3), ("entries", 6)}, "changed-entries(count=2)"),
    (
        [LINE],
        [LINE, Event(id=7, of=Of(1, 3))],
        {("events", 7)},
        "changed-edited(what=changed-entry(kind=kind-decision,text=kjøpe))",
    ),
    ([SAK], [SAK, PUNKT], {("agenda", 4), ("agenda", 5)}, "changed-item(title=Punkt)"),
    ([SAK, PUNKT], [SAK, PUNKT], {("agenda", 4), ("agenda", 5)}, "changed-agenda(title=Sak)"),
    ([], [], {("meeting", 1)}, "changed-meeting"),
    ([], [], {("presence", 1), ("attendance", 2)}, "changed-attendance"),
    ([], [], {("revisions", 1)}, "changed-other"),
]


@pytest.mark.parametrize(("before", "after", "touched", "told"), CHANGES)
def test_what_is_taken_back_is_called_by_its_name(
    before: list[Document], after: list[Document], touched: set[tuple[str, int]], told: str
) -> None:
    assert what_changed(cast("Any", frozenset(touched)), records(before, after), key) == told


def test_what_was_written_says_what_it_was_searched_for_and_of_whom_nothing_was() -> None:
    made = SimpleNamespace(path=Path("m.docx"), slips=None)
    record = Record.new(Meeting(id=1))
    for internal, told in ((True, ["exported-internal"]), (False, ["exported-checked(count=0)"])):
        asked: Any = SimpleNamespace(internal=internal)
        lines = [*written_told(asked, cast("Any", made), record, key)]
        assert lines[0] == "exported(path=m.docx)"
        assert lines[-1] == "exported-next"
        assert not internal or lines[1:-1] == told
        assert internal or not any("internal" in line for line in lines)
    short = ["exported-checked(count=3)", "exported-short(count=2)"]
    assert [*search_told(SearchCount(3, 2), key)] == short
    assert [*search_told(SearchCount(3, 0), key)] == short[:1]
    assert [*search_told(None, key)] == []
    silent = (SimpleNamespace(reader=PER),)
    slips: Any = SimpleNamespace(made=(1, 2), silent=silent, look=SearchCount(3, 0))
    told_of = [
        "slips-written(count=2,path=mappe)",
        "slips-silent(names=Per)",
        "slips-checked(count=3)",
        "slips-next",
    ]
    assert [*slips_told(slips, Path("mappe"), key)] == told_of
    slips.made, slips.silent = (), silent
    assert [*slips_told(slips, Path("mappe"), key)] == ["slips-written(count=0,path=mappe)", told_of[1]]


@pytest.mark.parametrize(("count", "more"), [(1, 0), (3, 0), (4, 1), (9, 6)])
def test_of_what_was_written_before_three_are_named_and_the_rest_counted(count: int, more: int) -> None:
    paths = [Path(f"{n}.docx") for n in range(count)]
    names = " · ".join(path.name for path in paths[:3])
    assert before_told(paths, key) == f"exported-before(more={more},names={names})"
    assert before_told([], key) == ""
