"""The agenda while the meeting is held: going back and forth, arranging, breaks and the clock."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import Problem
from store.record.identity import Ids
from store.record.model import AgendaItem, Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.timing import minutes_left, minutes_taken, minutes_used, passed_through
from store.session.session import Session
from tests.grammar.desk import typed
from tui.grammar.agenda.agenda_lines import minutes_to_end
from tui.grammar.agenda.item_order import day_to_begin
from tui.grammar.edit.items import Steering
from tui.grammar.recorder import Recorder
from tui.grammar.result import Hint

START = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that is moved on by hand."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time

    def wait(self, minutes: int) -> None:
        self.time += timedelta(minutes=minutes)


def meeting(*lines: str, clock: Clock | None = None, **fields: Any) -> tuple[Recorder, Steering]:
    clock = clock or Clock()
    day = date(2026, 3, 12)
    facts: dict[str, Any] = {"id": 1 << 40, "title": "Møte", "from_": day, "to": day, **fields}
    session = Session(Record.new(Meeting(**facts)), clock, Ids(clock), lambda _change: None)
    recorder = Recorder(session)
    for line in lines:
        recorder.take(line)
    return recorder, Steering(recorder)


def titles(recorder: Recorder) -> list[str]:
    return [f"{'· ' if item.parent else ''}{item.title}" for item in recorder.session.record.agenda]


def item(recorder: Recorder, title: str) -> AgendaItem:
    return next(item for item in recorder.session.record.agenda if item.title == title)


def here(recorder: Recorder) -> str:
    return recorder.item.title if recorder.item else ""


def test_it_goes_back_and_forth_past_breaks_and_what_was_dropped() -> None:
    recorder, steering = meeting("# En", "# To", "# Tre", "#pause Lunsj", "# Fire", "#1", "tekst")
    steering.settle(item(recorder, "Tre"), "postponed")
    for line, title in (("#", "To"), ("#", "Fire"), ("#-", "To"), ("#-", "En")):
        recorder.take(line)
        assert here(recorder) == title
    taken = recorder.take("#-")
    assert taken.hint is not None
    assert (taken.hint.key, here(recorder)) == ("hint-first-item", "En")


def test_what_was_put_off_after_it_had_begun_is_still_gone_to() -> None:
    recorder, steering = meeting("# En", "tekst", "# To", "## Under", "# Tre", "utsatt:")
    steering.settle(item(recorder, "To"), "withdrawn")
    recorder.take("#-")
    assert here(recorder) == "Under"
    steering.settle(item(recorder, "Tre"), "withdrawn")
    recorder.take("#")
    assert here(recorder) == "Tre"


def test_below_what_was_dropped_nothing_is_gone_to() -> None:
    recorder, steering = meeting("# En", "# To", "## Under", "# Tre", "#1", "tekst")
    steering.settle(item(recorder, "To"), "withdrawn")
    recorder.take("#")
    assert here(recorder) == "Tre"


def test_time_in_an_item_adds_up_and_leaves_out_what_was_spent_elsewhere() -> None:
    clock = Clock()
    recorder, _ = meeting("# En", "tekst", clock=clock)
    clock.wait(10)
    recorder.take("# To")
    clock.wait(30)
    recorder.take("#1")
    clock.wait(5)
    one, two = recorder.session.record.agenda
    assert (minutes_used(one, clock()), minutes_used(two, clock())) == (15, 30)
    assert minutes_taken(recorder.session.record, clock()) == 45
    assert (one.began, one.away) == (START, 30 * 60)
    recorder.take("#2")
    recorder.take("#1")
    assert minutes_used(item(recorder, "En"), clock()) == 15
    clock.wait(60 * 24 * 3)
    assert minutes_used(item(recorder, "En"), clock()) is None, "left open for days"


def test_an_item_of_yesterday_is_gone_back_to_in_the_morning() -> None:
    clock = Clock()
    recorder, _ = meeting("# En", "tekst", clock=clock)
    clock.wait(20)
    recorder.take("# To")
    clock.wait(60 * 24)
    recorder.take("#1")
    clock.wait(7)
    assert minutes_used(item(recorder, "En"), clock()) == 27


def test_items_move_with_what_lies_below_them() -> None:
    recorder, _ = meeting("# En", "# To", "## Under", "# Tre", "#2", "tekst")
    assert recorder.take("#opp").kind == "move"
    assert titles(recorder) == ["To", "· Under", "En", "Tre"]
    recorder.take("#down")
    recorder.take("#ned")
    assert titles(recorder) == ["En", "Tre", "To", "· Under"]
    taken = recorder.take("#ned")
    assert taken.hint is not None
    assert taken.hint.key == "hint-last-item"
    assert recorder.take("#opp i fjellet").kind == "note"


def test_items_with_the_same_rank_move_too() -> None:
    recorder, steering = meeting()
    same = [AgendaItem(id=n, rank="a0", title=str(n)) for n in range(1, 5)]
    recorder.session.apply(*same)
    steering.move(item(recorder, "4"), -1)
    assert titles(recorder) == ["1", "2", "4", "3"]
    steering.move(item(recorder, "1"), 1)
    assert titles(recorder) == ["2", "1", "4", "3"]


def test_between_two_days_lies_a_step() -> None:
    to = date(2026, 3, 14)
    recorder, steering = meeting("#dag 1", "# En", "# To", "## Under", "#dag 2", "# Tre", to=to)
    days = [day.id for day in recorder.session.record.days]

    def places() -> list[tuple[str, int]]:
        return [(i.title, days.index(i.day or 0) + 1) for i in recorder.session.record.agenda]

    steering.move(item(recorder, "To"), 1)
    assert places() == [("En", 1), ("To", 2), ("Under", 2), ("Tre", 2)]
    steering.move(item(recorder, "To"), 1)
    steering.move(item(recorder, "Tre"), -1)
    assert places() == [("En", 1), ("Tre", 1), ("To", 2), ("Under", 2)]
    assert not steering.move(item(recorder, "To"), 1)
    recorder.take("#dag 3")
    assert steering.move(item(recorder, "To"), 1), "to a day that has no items yet"


def test_a_new_item_comes_after_those_of_its_day_and_of_the_days_before() -> None:
    to = date(2026, 3, 14)
    recorder, _ = meeting("#dag 1", "# En", "#dag 2", "#dag 3", "# Tre", "#dag 2", "# To", to=to)
    assert titles(recorder) == ["En", "To", "Tre"]


def test_going_to_an_item_of_another_day_goes_to_that_day() -> None:
    recorder, _ = meeting("#dag 1", "# En", "#dag 2", "# To", "#1", to=date(2026, 3, 13))
    assert recorder.day == recorder.session.record.days[0]
    recorder.take("#")
    assert recorder.day == recorder.session.record.days[1]
    recorder.take("#dag 2")
    recorder.take("#-")
    assert here(recorder) == "En"


def test_case_numbers_that_are_stored_stay_whatever_the_order() -> None:
    recorder, steering = meeting("# 12/26 En", "# To", "# 13/26 Tre", profile="protocol")
    steering.move(item(recorder, "Tre"), -1)
    steering.move(item(recorder, "Tre"), -1)
    numbers = Numbering(recorder.session.record)
    assert [(i.title, numbers.item(i)) for i in recorder.session.record.agenda] == [
        ("Tre", "13/26"),
        ("En", "12/26"),
        ("To", "14/26"),
    ]
    steering.delete(item(recorder, "Tre"))
    recorder.take("# Ny")
    assert "13/26" not in {Numbering(recorder.session.record).item(i) for i in recorder.session.record.agenda}


def test_numbers_in_minutes_follow_the_order() -> None:
    recorder, steering = meeting("# En", "## Under", "# To")
    steering.move(item(recorder, "To"), -1)
    numbers = Numbering(recorder.session.record)
    assert [numbers.item(i) for i in recorder.session.record.agenda] == ["1", "2", "2.1"]
    assert titles(recorder)[0] == "To"


def test_the_day_that_it_is_is_offered_until_it_has_begun() -> None:
    today = date(2026, 3, 13)
    recorder, _ = meeting("#dag 1", "# En", to=date(2026, 3, 14))
    record = recorder.session.record
    assert day_to_begin(record, recorder.day, today) == 2
    assert day_to_begin(record, recorder.day, date(2026, 3, 12)) is None
    assert day_to_begin(record, recorder.day, date(2026, 3, 15)) is None
    recorder.take(f"#dag {day_to_begin(record, recorder.day, today)}")
    assert day_to_begin(recorder.session.record, recorder.day, today) is None
    other, _ = meeting("#dag Formøte", "#dag torsdag 12. mars", "#dag fredag 13. mars", "#1", to=today)
    assert day_to_begin(other.session.record, None, today) == 3, "as the days are counted"
    recorder.take("hevet:")
    assert day_to_begin(recorder.session.record, recorder.session.record.days[0], today) is None


def test_the_rest_of_a_day_is_known_when_every_item_has_its_frame() -> None:
    clock = Clock()
    lines = ("#dag 1", "# En (30 min)", "# To (20 min)", "## Under", "# Tre", "## A (5 min)", "## B (5 min)")
    recorder, steering = meeting(*lines, "#dag 2", "# I morgen", "#1", "tekst", clock=clock)

    def left() -> int | None:
        return minutes_left(recorder.session.record, clock())

    clock.wait(10)
    assert left() == 50
    clock.wait(40)
    assert left() == 30, "what is over time takes no more by the plan"
    steering.settle(item(recorder, "To"), "postponed")
    assert left() == 10
    recorder.take("#pause")
    assert left() is None
    recorder.take("#-")
    steering.add("Ny", item(recorder, "En"))
    assert left() is None


def test_a_planned_meeting_is_arranged_and_stays_planned() -> None:
    recorder, steering = meeting("# En", "# To (20 min)", "#pause Lunsj (30 min)", "#opp", "#-", "#")
    steering.add("Ny (V)", item(recorder, "En"))
    steering.settle(item(recorder, "To"), "postponed")
    recorder.take("# To")
    recorder.take("utsatt: til høsten")
    assert titles(recorder) == ["En", "Ny", "Lunsj", "To"]
    record = recorder.session.record
    assert record.meeting.state == "planned"
    assert not any(i.began for i in record.agenda)


def test_items_are_added_where_they_belong_and_nobody_goes_there() -> None:
    recorder, steering = meeting("# En", "## Under", "# To", "#1", "tekst")
    new = steering.add("Ny sak (15 min)", item(recorder, "En"))
    assert (new.title, new.planned, new.began, here(recorder)) == ("Ny sak", 15, None, "En")
    steering.add("Enda en", item(recorder, "Under"))
    steering.add("Under To", item(recorder, "To"), sub=True)
    steering.add("Aller først", None)
    steering.add("#swot Brett", item(recorder, "To"))
    steering.add("#pause 10 min", item(recorder, "Ny sak"))
    assert titles(recorder) == [
        *("Aller først", "En", "· Under", "· Enda en", "Ny sak", "Pause", "To", "· Under To", "Brett")
    ]
    assert steering.add("To", None) == item(recorder, "To")
    with pytest.raises(Problem):
        steering.add("#ned", item(recorder, "To"))


def test_an_outcome_given_twice_is_taken_away() -> None:
    recorder, steering = meeting("# En")
    assert steering.settle(item(recorder, "En"), "noted").outcome == "noted"
    assert steering.settle(item(recorder, "En"), "done").outcome == "done"
    assert steering.settle(item(recorder, "En"), "done").outcome is None


def test_what_a_deleted_item_held_is_kept() -> None:
    lines = (
        "#dag 1",
        "# En",
        "tekst",
        "## Under",
        "dypere",
        "## To",
        "# Tre",
        "til stede: Per",
        "ut: Per",
        "inhabil: Per",
    )
    recorder, steering = meeting(*lines, to=date(2026, 3, 13))
    one, day = item(recorder, "En"), recorder.session.record.days[0]
    steering.delete(item(recorder, "Under"))
    assert [e.text for e in recorder.session.record.entries_of(one)] == ["tekst", "dypere"]
    steering.delete(one)
    assert titles(recorder) == ["To", "Tre"]
    assert [(e.text, e.day) for e in recorder.session.record.entries_of(None)] == [
        ("tekst", day.id),
        ("dypere", day.id),
    ]
    three = item(recorder, "Tre")
    steering.delete(three)
    assert [p.item for p in recorder.session.record.presence] == [None, three.id]


def test_an_item_that_few_may_read_is_not_emptied_before_everybody() -> None:
    recorder, steering = meeting("privat: # Lønn", "## Tillegg", "hemmelig", "unntatt § 13: # Personal", "x")
    for title in ("Lønn", "Tillegg", "Personal"):
        with pytest.raises(Problem):
            steering.delete(item(recorder, title))
    for entry in recorder.session.record.entries:
        recorder.session.delete(entry)
    for title in ("Tillegg", "Lønn", "Personal"):
        steering.delete(item(recorder, title))
    assert titles(recorder) == []


def test_who_deletes_the_item_they_are_in_is_back_where_they_came_from() -> None:
    clock = Clock()
    recorder, steering = meeting("# En", "tekst", clock=clock)
    recorder.take("# Feil")
    clock.wait(3)
    steering.delete(item(recorder, "Feil"))
    assert here(recorder) == "En"
    assert recorder.session.record.current == recorder.item
    clock.wait(4)
    assert minutes_used(item(recorder, "En"), clock()) == 4


def test_taking_a_step_back_goes_back_too() -> None:
    recorder, steering = meeting("# En", "tekst", "# To")
    steering.undo()
    assert here(recorder) == "En"
    steering.redo()
    assert here(recorder) == "To"
    recorder.take("#1")
    steering.undo()
    assert here(recorder) == "To"
    planned, steering = meeting("# En", "# To")
    steering.undo()
    assert here(planned) == "En"


@pytest.mark.parametrize(
    ("line", "title", "planned"),
    [
        ("#pause", "Pause", None),
        ("#pause 10 min", "Pause", 10),
        ("#pause (15 min)", "Pause", 15),
        ("#break 1 hour", "Break", 60),
        ("#pause Lunsj", "Lunsj", None),
        ("#pause Lunsj 30 min", "Lunsj", 30),
        ("#pause Lunsj (1,5 t)", "Lunsj", 90),
        ("#pause til 12.30", "Pause til 12.30", None),
        ("#pause til kl. 13", "Pause til kl. 13", None),
        ("#break until 12:15", "Break until 12:15", None),
        ("#pause Lunsj, til 12.45", "Lunsj, til 12.45", None),
        ("#pause for å lese", "for å lese", None),
    ],
)
def test_breaks_have_a_length(line: str, title: str, planned: int | None) -> None:
    recorder, _ = meeting("# En", "tekst", line)
    assert recorder.item is not None
    assert (recorder.item.title, recorder.item.planned, recorder.item.form) == (title, planned, "break")
    assert Numbering(recorder.session.record).item(recorder.item) == ""


def test_a_break_that_the_agenda_has_is_gone_to() -> None:
    recorder, _ = meeting("# En", "#pause (20 min)", "# To", "#pause Lunsj til 12.45", "# Tre", "#1", "tekst")
    recorder.take("#pause")
    assert recorder.item is not None
    assert (recorder.item.title, recorder.item.planned) == ("Pause", 20)
    recorder.take("#")
    recorder.take("#pause lunsj")
    assert recorder.item is not None
    assert (recorder.item.title, recorder.item.planned) == ("Lunsj til 12.45", None)
    recorder.take("#pause Kaffe")
    assert titles(recorder) == ["En", "Pause", "To", "Lunsj til 12.45", "Kaffe", "Tre"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("#pause", None),
        ("#pause 25 min", 5),
        ("#pause til 12.30", 10),
        ("#pause til kl. 13", 40),
        ("#break until 12:15", -5),
        ("#pause Lunsj (til 12.45)", 25),
        ("#pause til 23.00", None),
        ("#pause til 7", None),
    ],
)
def test_a_break_knows_what_is_left_of_it(line: str, left: int | None) -> None:
    clock = Clock()
    recorder, _ = meeting("# En", "tekst", line, clock=clock)
    clock.wait(20)
    assert recorder.item is not None
    assert minutes_to_end(recorder.item, clock()) == left


def test_who_speaks_again_has_ended_the_break() -> None:
    clock = Clock()
    recorder, _ = meeting("#swot Brett", "+ bra", clock=clock)
    clock.wait(10)
    recorder.take("#pause 15 min")
    clock.wait(15)
    assert recorder.preview("+ også bra").kind == "swot"
    recorder.take("husk: kaffe")
    assert recorder.item is not None
    assert recorder.item.form == "break", "a memo is nobody speaking"
    taken = recorder.take("+ også bra")
    assert taken.hint is not None
    assert (taken.hint.key, here(recorder)) == ("hint-after-break", "Brett")
    assert [e.quadrant for e in recorder.session.record.entries] == ["strength", None, "strength"]
    assert minutes_used(item(recorder, "Brett"), clock()) == 10
    assert minutes_used(item(recorder, "Pause"), clock()) == 15


def test_a_new_item_stands_after_the_break_before_it() -> None:
    recorder, _ = meeting("# En", "#pause", "og så mer", "# To", "#1", "# Mellom")
    titles = [one.title for one in recorder.session.record.agenda]
    assert titles[titles.index("En") :] == ["En", "Pause", "Mellom", "To"]


def test_a_word_alone_after_a_break_takes_the_next_line() -> None:
    recorder, _ = meeting("# En", "tekst", "#pause", "Vedtak:", "vi kjøper bil")
    assert [entry.kind.value for entry in recorder.session.record.entries] == ["note", "decision"]
    assert here(recorder) == "En"


def test_after_a_break_it_goes_on_or_back() -> None:
    recorder, _ = meeting("# En", "# To", "#1", "tekst", "#pause", "#-")
    assert here(recorder) == "En"
    recorder.take("#pause")
    recorder.take("utsatt:")
    assert (here(recorder), item(recorder, "En").outcome) == ("En", "postponed")
    recorder.take("#pause")
    recorder.take("tidsramme: 5 min")
    assert recorder.item is not None
    assert (recorder.item.form, recorder.item.planned) == ("break", 5)
    recorder.take("#")
    assert here(recorder) == "To"


def test_a_break_with_nothing_before_it_takes_what_is_said() -> None:
    recorder, _ = meeting("Velkommen", "#pause", "Kaffe i gangen")
    assert here(recorder) == "Pause"


_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["up", "down", "delete", "add", "sub", "postponed", "noted", "go"]), st.integers(0, 9)
    ),
    max_size=12,
)
_LINES = (
    "#dag 1",
    "# En",
    "tekst",
    "## Under",
    "mer",
    "#pause",
    "#dag 2",
    "# To",
    "ut: Per",
    "privat: # Tre",
    "x",
)


@settings(max_examples=150, deadline=None)
@given(_DEEDS)
def test_nothing_is_lost_by_arranging_and_all_of_it_is_taken_back(deeds: list[tuple[str, int]]) -> None:
    recorder, steering = meeting("til stede: Per", *_LINES, to=date(2026, 3, 13))
    session = recorder.session
    before = _state(session.record)
    entries = {entry.id for entry in session.record.entries}
    steps = 0
    for number, (deed, which) in enumerate(deeds):
        agenda = session.record.agenda
        chosen = agenda[which % len(agenda)] if agenda else None
        alive = {one.id for one in agenda}
        changes = len(session._done)
        _do(steering, recorder, deed, chosen, f"Ny {number}")
        steps += len(session._done) - changes
        gone = alive - {one.id for one in session.record.agenda}
        assert gone <= ({chosen.id} if deed == "delete" and chosen else set())
        assert {entry.id for entry in session.record.entries} == entries
        for entry in session.record.entries:
            assert entry.item is None or session.record.get(AgendaItem, entry.item) is not None
    for _ in range(steps):
        steering.undo()
    assert _state(session.record) == before


def _do(steering: Steering, recorder: Recorder, deed: str, chosen: AgendaItem | None, title: str) -> None:
    match deed:
        case "add" | "sub":
            steering.add(title, chosen, sub=deed == "sub")
        case _ if chosen is None:
            return
        case "up" | "down":
            steering.move(chosen, -1 if deed == "up" else 1)
        case "delete":
            with contextlib.suppress(Problem):
                steering.delete(chosen)
        case "postponed":
            steering.settle(chosen, "postponed")
        case "noted":
            steering.settle(chosen, "noted")
        case "go":
            recorder.go(chosen)


def _state(record: Record) -> Sequence[object]:
    alive = (*record.agenda, *record.entries, *record.presence, *record.days)
    return [(type(one), one) for one in alive]


def test_an_item_that_the_meeting_only_came_past_was_not_treated() -> None:
    clock = Clock()
    recorder, _ = meeting("# En", "tekst", "# To", "# Tre", clock=clock)
    clock.wait(10)
    for line in ("# Fire", "tekst", "# Fem", "## Under", "tekst", "# Seks"):
        recorder.take(line)
    record = recorder.session.record
    passed = [item.title for item in record.agenda if passed_through(record, item)]
    assert passed == ["To"], "something was noted in the others or below them, or they took their time"


def test_the_preview_of_a_number_says_where_it_leads() -> None:
    recorder, _ = typed("# Budsjett", "# Bibliotekplan 2028–2031", "# Ymse")
    assert recorder.preview("#2").detail == "2 Bibliotekplan 2028–2031"
    assert recorder.preview("#-").detail == "2 Bibliotekplan 2028–2031"
    recorder.take("# 1/26 Sak fra styret")
    for said in ("#1", "#1/26", "#01/2026"):
        assert recorder.preview(said).detail == "1/26 Sak fra styret"
    assert recorder.preview("#2").detail == "", "a place is no number beside those of the organisation"


def test_a_line_that_gives_items_other_numbers_says_so() -> None:
    recorder, taken = typed("# En", "# To", "# Tre")
    assert [line.hint for line in taken] == [None] * 3
    recorder.take("#2")
    assert recorder.take("# Ny").hint == Hint(
        "hint-renumbered-new", {"new": "3", "title": "Tre", "number": "4"}
    )
    recorder.take("#1")
    assert recorder.take("#verdier Hva vi står for").hint == Hint(
        "hint-renumbered-more-new", {"new": "2", "title": "To", "number": "3"}
    )
    assert recorder.take("## Under").hint is None
    recorder.take("#1")
    assert recorder.take("#ned").hint == Hint(
        "hint-renumbered-more", {"title": "Hva vi står for", "number": "1"}
    )
    assert recorder.take("#pause").hint is None


def test_case_numbers_that_are_not_fixed_change_without_a_word() -> None:
    recorder, _ = typed("# En", "# To", "#1", profile="protocol")
    assert recorder.take("# Ny").hint is None


def test_the_follow_up_is_gone_to_where_the_agenda_has_an_item_for_it() -> None:
    recorder, taken = typed("# Oppfølging", "# Budsjett", "#oppfølging")
    assert (taken[-1].kind, taken[-1].opens) == ("go", "followup")
    assert recorder.item == recorder.session.record.agenda[0]
    recorder, taken = typed("# Budsjett", "#oppfølging")
    assert (taken[-1].kind, taken[-1].opens) == ("", "followup")


def test_the_numbers_of_a_series_are_read_for_a_line_that_goes_to_one() -> None:
    recorder, _ = typed("# Budsjett", "# Drift", profile="protocol")
    recorder.archive.read_numbers = lambda: frozenset({"4/26"})
    assert recorder.take("#6").kind == "go"
    assert recorder.item == recorder.session.record.agenda[1]


NUMBERED = ("# 6/26 Innkalling", "# 7/26 Protokoll", "# 8/26 Eventuelt")


@pytest.mark.parametrize(
    ("line", "title"),
    [("#1", "Innkalling"), ("#3", "Eventuelt"), ("#6", "Innkalling"), ("#8/26", "Eventuelt")],
)
def test_items_whose_numbers_begin_further_up_have_places_too(line: str, title: str) -> None:
    recorder, _ = typed(*NUMBERED, line)
    assert recorder.item is not None
    assert recorder.item.title == title


@pytest.mark.parametrize("line", ["#4", "#5", "#9", "#1/26"])
def test_a_number_that_leads_nowhere_hands_nothing_on(line: str) -> None:
    recorder, taken = typed(*NUMBERED, line, "votering: vedtatt")
    assert taken[-2].hint is not None
    assert taken[-2].hint.key == "hint-no-such-item"
    assert [entry.in_minutes for entry in recorder.session.record.entries] == [False, True]
