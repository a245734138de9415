"""What the keys of the attendance list do, without a screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from store.errors import Misfit, Problem
from store.record.attendance import Quorum
from store.record.model import Attendance
from store.session.session import Session
from tests.grammar.desk import new_session
from tui.grammar.edit.list_keeper import ListKeeper
from tui.grammar.recorder import Recorder
from tui.grammar.result import Hint
from tui.screens.forms.item_and_person import PersonForm

LIST = "innkalt: Kari Vik, Per Hansen, Anne Ås (nestleder), tre gjester"


class Desk:
    """A list under way in an item."""

    def __init__(self, *lines: str) -> None:
        self.session: Session = new_session(profile="protocol")
        self.recorder = Recorder(self.session)
        for line in (LIST, "# Sak", *lines):
            self.recorder.take(line)
        self.keeper = ListKeeper(self.session, lambda: (self.recorder.item, self.recorder.day))

    def who(self, name: str) -> Attendance:
        return next(who for who in self.session.record.attendance if name in who.name.name)

    def statuses(self) -> list[str | None]:
        return [who.status for who in self.session.record.attendance]

    def moves(self) -> list[tuple[str, str]]:
        return [(moved.what, moved.who.name) for moved in self.session.record.presence]


def test_a_tick_is_there_and_the_next_is_not() -> None:
    desk = Desk()
    for status in ("present", "absent", "present"):
        assert desk.keeper.toggle(desk.who("Kari")) is None
        assert desk.who("Kari").status == status
    assert desk.moves() == []


def test_who_has_come_or_gone_goes_and_comes_by_a_tick() -> None:
    desk = Desk("til stede: alle", "ut: Per")
    desk.keeper.toggle(desk.who("Per"))
    assert desk.keeper.roll.is_present(desk.who("Per"))
    desk.keeper.toggle(desk.who("Per"))
    assert desk.moves() == [("departure", "Per"), ("arrival", "Per Hansen"), ("departure", "Per Hansen")]
    desk.keeper.mark(desk.who("Per"), "present")
    assert desk.moves()[-1] == ("arrival", "Per Hansen")
    assert desk.keeper.mark(desk.who("Per"), "excused") == Hint("list-has-moved", {"name": "Per Hansen"})
    assert desk.who("Per").status == "excused"


def test_everybody_then_the_exceptions() -> None:
    desk = Desk()
    assert desk.keeper.everybody() is None
    assert desk.statuses() == ["present"] * 4
    assert desk.keeper.everybody() == Hint("hint-nobody-left")
    desk.keeper.mark(desk.who("Per"), "excused")
    assert desk.keeper.deputise(desk.who("Anne"), "Nils Li (varamedlem)") is None
    assert desk.statuses() == ["present", "excused", "excused", "present", "deputy"]
    nils = desk.who("Nils")
    assert (nils.role, nils.deputy_for and nils.deputy_for.name) == ("varamedlem", "Anne Ås")
    assert desk.keeper.roll.quorum(None) == Quorum(2, 3)
    desk.keeper.mark(nils, "absent")
    desk.keeper.mark(nils, "present")
    assert desk.who("Nils").status == "deputy"
    desk.session.undo()
    assert desk.who("Nils").status == "absent"


@pytest.mark.parametrize("text", ["", "ni sjefer", "Nils Li, Ola Dal"])
def test_a_deputy_is_one_person(text: str) -> None:
    desk = Desk()
    assert desk.keeper.deputise(desk.who("Anne"), text) == Hint("list-one-name")
    assert len(desk.statuses()) == 4


def test_who_comes_and_goes_now() -> None:
    desk = Desk("til stede: alle")
    assert desk.keeper.came(desk.who("Kari")) == Hint("list-is-here", {"name": "Kari Vik"})
    assert desk.keeper.left(desk.who("Kari")) is None
    assert desk.keeper.left(desk.who("Kari")) == Hint("list-is-not-here", {"name": "Kari Vik"})
    assert desk.keeper.came(desk.who("Kari")) is None
    assert desk.keeper.left(desk.who("gjester")) is None
    assert desk.keeper.roll.headcount() == (3, 6)
    assert len(desk.statuses()) == 4


def test_a_recusal_has_its_ground_and_ends_when_the_person_comes_in() -> None:
    desk = Desk("til stede: alle", "En tekst")
    assert desk.keeper.recuse(desk.who("gjester"), "") == Hint("list-persons-only")
    desk.keeper.recuse(desk.who("Per"), "fvl. § 6")
    desk.keeper.recuse(desk.who("Per"), "fvl. § 6 e")
    assert [moved.ground for moved in desk.session.record.presence] == ["fvl. § 6 e"]
    item = desk.session.record.agenda[0].id
    assert desk.keeper.roll.quorum(item) == Quorum(2, 3)
    assert desk.keeper.came(desk.who("Per")) is None
    assert desk.keeper.roll.quorum(item) == Quorum(3, 3)


def test_the_vote_is_given_and_taken() -> None:
    desk = Desk()
    assert desk.keeper.vote(desk.who("gjester")) == Hint("list-persons-only")
    desk.keeper.vote(desk.who("Per"))
    assert not desk.who("Per").votes
    desk.keeper.vote(desk.who("Per"))
    assert desk.who("Per").votes


def test_more_people_are_written_as_in_a_line() -> None:
    desk = Desk()
    desk.keeper.add("Liv Test (sekretær, uten stemmerett), fire biblioteksjefer")
    desk.keeper.add("forfall: Per")
    desk.keeper.add("ut: Kari 9.30")
    assert desk.statuses() == ["present", "excused", None, None, "present", "present"]
    assert (desk.who("Liv").votes, desk.who("biblioteksjefer").count) == (False, 4)
    assert desk.moves() == [("departure", "Kari")]
    assert desk.keeper.add("") == Hint("hint-who")
    assert len(desk.statuses()) == 6
    assert not desk.session.record.entries


def test_whoever_is_removed_takes_what_they_did_along_in_one_step() -> None:
    desk = Desk("til stede: alle", "ut: Per", "inn: Per", "ut: Kari")
    per = desk.who("Per")
    desk.keeper.remove(per)
    assert [move for move, _ in desk.moves()] == ["departure"]
    with pytest.raises(Misfit):
        desk.keeper.toggle(per)
    desk.session.undo()
    assert len(desk.moves()) == 3
    desk.keeper.remove(desk.session.record.presence[0])
    assert desk.moves() == [("arrival", "Per"), ("departure", "Kari")]
    assert desk.who("Per").status == "present"


def test_an_approved_meeting_takes_nothing() -> None:
    desk = Desk()
    desk.session.apply(replace(desk.session.record.meeting, state="approved"))
    with pytest.raises(Problem):
        desk.keeper.toggle(desk.who("Kari"))


def test_under_another_name_people_have_done_what_they_did() -> None:
    desk = Desk("til stede: alle", "ut: Per", "vara: Nils Li for Anne")
    form = PersonForm(desk.session, desk.who("Per"))
    texts = {**form.texts(), "name": "Peter Hansen", "role": "leder", "votes": "no", "status": "none"}
    read = form.read(texts)
    assert not read.wrong
    form.keep(read.changes)
    peter = desk.who("Peter")
    assert (peter.role, peter.votes, peter.status) == ("leder", False, None)
    assert desk.moves() == [("departure", "Peter Hansen")]
    anne = PersonForm(desk.session, desk.who("Anne"))
    anne.keep({"name": peter.name})
    nils = desk.who("Nils").deputy_for
    assert nils == peter.name


@pytest.mark.parametrize(("text", "count"), [("", None), ("0", 0), ("12", 12)])
def test_the_head_count_of_a_group_is_edited(text: str, count: int | None) -> None:
    desk = Desk()
    form = PersonForm(desk.session, desk.who("gjester"))
    assert form.texts()["count"] == "3"
    form.keep(form.read({**form.texts(), "count": text}).changes)
    assert desk.who("gjester").count == count


def test_a_person_has_a_name_and_a_head_count_is_a_number() -> None:
    desk = Desk()
    form = PersonForm(desk.session, desk.who("Kari"))
    read = form.read({**form.texts(), "name": " ", "count": "mange"})
    assert read.wrong == {"name": "wrong-name", "count": "wrong-count"}
    desk.session.delete(desk.who("Kari"))
    with pytest.raises(Misfit):
        form.keep({})


@pytest.mark.parametrize("came", ["inn: Per 10.15", "til stede: Per"])
def test_who_is_there_after_all_has_no_reason_for_being_away(came: str) -> None:
    desk = Desk("forfall: Per Hansen (syk)")
    assert desk.who("Per").reason == "syk"
    desk.recorder.take(came)
    assert (desk.who("Per").status, desk.who("Per").reason) == ("present", "")


def test_a_tick_takes_the_reason_for_being_away() -> None:
    desk = Desk("forfall: Per Hansen (syk)")
    desk.keeper.mark(desk.who("Per"), "absent")
    assert desk.who("Per").reason == "syk"
    desk.keeper.toggle(desk.who("Per"))
    assert (desk.who("Per").status, desk.who("Per").reason) == ("present", "")
