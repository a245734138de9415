from __future__ import annotations

from typing import Any

import msgspec
import pytest

from store.errors import Problem
from store.merge.merge import lay
from store.record.changes import Change
from store.record.model import Entry, Meeting
from store.record.record import Record
from store.session.session import Session, Touched
from tests.store.making import added, contents, edited, line, session_of


@pytest.fixture
def session() -> Session:
    return session_of(Record.new(Meeting(id=7)))[0]


def told(session: Session) -> list[Touched]:
    heard: list[Touched] = []
    session.subscribe(heard.append)
    return heard


def shown(session: Session) -> list[str]:
    return [entry.text for entry in session.record.entries]


def test_a_change_goes_to_the_record_the_keeper_and_the_listeners() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    heard = told(session)
    change = session.apply(line(1, "a"), line(2, "b"))
    assert shown(session) == ["a", "b"]
    assert sent == [change]
    assert heard == [{("entries", 1), ("entries", 2)}]
    assert not session.saved
    session.settle(change, None)
    assert session.saved


def test_nothing_new_is_no_change(session: Session) -> None:
    session.apply(line(1, "a"))
    heard = told(session)
    assert session.apply(line(1, "a")).edits == ()
    assert heard == []
    session.undo()
    assert shown(session) == []


def test_undo_and_redo_walk_through_everything(session: Session) -> None:
    seen = [contents(session.record.stored())]
    session.apply(line(1, "a"))
    seen.append(contents(session.record.stored()))
    session.apply(msgspec.structs.replace(session.record.entries[0], text="b", tags=("x",)))
    seen.append(contents(session.record.stored()))
    session.delete(session.record.entries[0])
    tombstone = session.record.raw("entries", 1)
    assert tombstone == Entry(id=1, deleted=tombstone.deleted if tombstone else None)
    assert session.undo()
    assert contents(session.record.stored()) == seen[2]
    assert session.undo()
    assert contents(session.record.stored()) == seen[1]
    assert session.undo()
    assert shown(session) == []
    assert not session.undo()
    for expected in seen[1:]:
        assert session.redo()
        assert contents(session.record.stored()) == expected
    assert session.redo()
    assert shown(session) == []
    assert not session.redo()


def test_undoing_a_new_line_leaves_a_dated_tombstone(session: Session) -> None:
    session.apply(line(1, "a"))
    session.undo()
    raw = session.record.raw("entries", 1)
    assert raw is not None
    assert raw.deleted is not None
    assert raw == Entry(id=1, deleted=raw.deleted)


def test_a_new_change_forgets_what_could_be_redone(session: Session) -> None:
    session.apply(line(1, "a"))
    session.undo()
    session.apply(line(2, "b"))
    assert not session.redo()
    assert shown(session) == ["b"]


def test_what_others_wrote_comes_in_below_what_is_on_its_way(session: Session) -> None:
    first = session.apply(line(1, "a"))
    session.apply(line(2, "b"))
    heard = told(session)
    theirs = Record.new(Meeting(id=7)).with_edits([*first.edits, *added(line(3, "theirs")).edits])
    session.settle(first, theirs)
    assert shown(session) == ["a", "b", "theirs"]
    assert heard == [{("entries", 3)}]


def test_undo_after_others_wrote_takes_back_only_ones_own(session: Session) -> None:
    first = session.apply(line(1, "a"))
    theirs = session.record.with_edits(added(line(3, "theirs")).edits)
    session.settle(first, theirs)
    session.undo()
    assert shown(session) == ["theirs"]


def test_a_change_on_its_way_stays_on_the_screen_whatever_others_made_of_its_line() -> None:
    session, _ = session_of(Record.new(Meeting(id=7)))
    first = session.apply(line(1, "a"))
    second = session.apply(msgspec.structs.replace(session.record.entries[0], text="mine"))
    third = session.apply(line(2, "b"))
    theirs = Record.new(Meeting(id=7)).with_edits([*first.edits, *edited(1, "a", "theirs").edits])
    session.settle(first, theirs)
    assert shown(session) == ["theirs", "mine", "b"]
    both, _ = lay(theirs.stored(), second.edits, {})
    session.settle(second, Record.from_stored(both))
    assert shown(session) == ["theirs", "mine", "b"]
    session.settle(third, None)
    assert session.saved


def test_what_others_wrote_comes_in_without_a_change_of_ones_own(session: Session) -> None:
    change = session.apply(line(1, "a"))
    heard = told(session)
    theirs = Record.new(Meeting(id=7)).with_edits(added(line(3, "theirs")).edits)
    session.take_in(theirs)
    assert shown(session) == ["a", "theirs"]
    session.settle(Change(()), theirs)
    session.settle(change, theirs.with_edits(change.edits))
    assert shown(session) == ["a", "theirs"]
    assert heard == [{("entries", 3)}]


def test_a_refused_change_leaves_minutes_that_are_approved_and_the_undo_steps() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    change = session.apply(line(1, "a"))
    session.undo()
    session.redo()
    for waiting in sent:
        session.refuse(waiting, Record.new(Meeting(id=7, state="approved")))
    assert shown(session) == []
    assert session.saved
    assert change not in [*session._done, *session._undone]
    session.take_in(Record.new(Meeting(id=7)))  # a draft again: nothing comes back by undoing
    assert shown(session) == []
    assert not session.undo()
    assert not session.redo()
    session.submit_again()
    assert len(sent) == 3


def test_a_refused_change_stays_in_sight_where_nothing_is_approved_and_is_sent_again() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    session.refuse(session.apply(line(1, "a")), Record.new(Meeting(id=7)))
    session.refuse(session.apply(line(2, "b")), Record.new(Meeting(id=7)))
    assert shown(session) == ["a", "b"]
    assert session.saved
    session.take_in(Record.new(Meeting(id=7, title="theirs")))
    assert shown(session) == ["a", "b"]
    session.undo()
    assert shown(session) == ["a"]
    session.refuse(sent[2], Record.new(Meeting(id=7)))
    assert shown(session) == ["a"]
    session.submit_again()
    assert sent[3:] == sent[:3]
    assert shown(session) == ["a"]
    for change in sent[3:]:
        session.settle(change, None)
    assert session.saved


def test_approved_minutes_are_not_undone() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    session.settle(session.apply(line(1, "a")), None)
    stands = session.record.with_documents([Meeting(id=7, state="approved")])
    session.take_in(stands)
    with pytest.raises(Problem, match="meeting-approved"):
        session.undo()
    assert shown(session) == ["a"]
    assert len(sent) == 1


def test_a_value_from_before_others_wrote_edits_only_its_fields(session: Session) -> None:
    first = session.apply(line(1, "a"))
    old = session.record.entries[0]
    traced: dict[str, Any] = session.record.stored()
    traced["entries"][1] = {**traced["entries"][1], "was": ["0123abcd"], "item": 3}
    session.settle(first, Record.from_stored(traced))
    change = session.apply(msgspec.structs.replace(old, text="b", item=3))
    assert change == Change(edited(1, "a", "b").edits)


def test_an_approved_meeting_takes_nothing() -> None:
    session, sent = session_of(Record.new(Meeting(id=7, state="approved")))
    with pytest.raises(Problem, match="meeting-approved"):
        session.apply(line(1, "a"))
    assert sent == []


def test_changes_made_together_are_one() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    session.apply(line(1, "a"))
    before = contents(session.record.stored())
    heard = told(session)
    with session.together():
        session.apply(line(2, "b"), line(3, "c"))
        session.apply(msgspec.structs.replace(session.record.entries[0], text="A"))
        session.apply(msgspec.structs.replace(session.record.entries[1], text="B"))
        session.delete(session.record.entries[2])
        assert len(sent) == 1
    assert len(sent) == 2
    assert heard == [{("entries", 1), ("entries", 2)}]
    assert shown(session) == ["A", "B"]
    after = contents(session.record.stored())
    session.undo()
    assert shown(session) == ["a"]
    session.redo()
    assert shown(session) == ["A", "B"]
    assert before != after


def test_of_changes_made_together_all_stay_or_none() -> None:
    session, sent = session_of(Record.new(Meeting(id=7)))
    session.apply(line(1, "a"))

    def interrupted() -> None:
        with session.together():
            session.apply(line(2, "b"))
            raise Problem("meeting-approved")

    with pytest.raises(Problem):
        interrupted()
    assert (shown(session), len(sent)) == (["a"], 1)
    session.apply(line(3, "c"))
    assert (shown(session), len(sent)) == (["a", "c"], 2)


def test_what_is_noted_now_is_the_newest_also_where_another_clock_was_ahead() -> None:
    ahead = line((1 << 62) + 5, "Skrevet på en maskin som går for fort")
    session, _ = session_of(Record.new(Meeting(id=7)).with_edits(added(ahead).edits))
    assert session.ids() > ahead.id
    further = line((1 << 62) + 500, "Og en til")
    session.take_in(Record.new(session.record.meeting).with_edits(added(ahead, further).edits))
    assert session.ids() > further.id
