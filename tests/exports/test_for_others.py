"""A record as others may read it, before anything is made of it: no word of what is withheld is left."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from exports.privacy import for_others
from store.record.model import Entry
from store.record.values import Deadline, Kind, Name
from tests.exports.records import START, Builder, votes

SECRET = "HEMMELIGHETEN"  # noqa: S105 — no password


def words(b: Builder, *, named: bool = False) -> str:
    """Everything that stands in what others get."""
    return json.dumps(msgspec.to_builtins(for_others(b.record, named=named).stored()), ensure_ascii=False)


def private_item(b: Builder) -> None:
    b.item(SECRET, private=True, presenter=SECRET, background=SECRET, recommendation=SECRET)


def exempt_item(b: Builder) -> None:
    b.item(SECRET, exempt="§ 13", background=SECRET)


def exempt_entry(b: Builder) -> None:
    b.decision(SECRET, exempt="§ 13", votes=votes(SECRET), title=SECRET, typed=SECRET, speaker=Name(SECRET))


def private_action(b: Builder) -> None:
    b.action(SECRET, SECRET, private=True, deadline=Deadline(SECRET), tags=(SECRET,))


def notes_of_a_private_text(b: Builder) -> None:
    b.note("åpent", sources=(b.note(SECRET).id,), private=True)


def memo(b: Builder) -> None:
    b.entry(Kind.MEMO, SECRET)


def working_note(b: Builder) -> None:
    b.note(SECRET, in_minutes=False)


def what_was_typed(b: Builder) -> None:
    b.note("åpent", typed=f"åpent {SECRET}")
    b.note("åpent", typed=f"utsatt: {SECRET}")


def what_was_there_before(b: Builder) -> None:
    b.put(replace(b.note("åpent"), was=(SECRET,)))
    b.put(replace(b.record.meeting, was=(SECRET,)))


def remark(b: Builder) -> None:
    b.became(b.action("ringe"), SECRET, what="remark")


def owner_of_a_private_action(b: Builder) -> None:
    b.became(b.action("ringe", private=True), SECRET, what="owner")


def owner_said_in_a_private_item(b: Builder) -> None:
    action = b.action("ringe")
    b.became(action, SECRET, what="owner", item=b.item("skjult", private=True).id)


def became_of_another_meeting(b: Builder) -> None:
    b.put(
        replace(b.became(b.action("ringe"), "done"), of=replace(b.record.events[0].of, meeting=5), to=SECRET)
    )


def who_stood_aside(b: Builder) -> None:
    b.item("skjult", private=True)
    b.moved(SECRET, "recusal", ground=SECRET)


def who_stood_aside_in_an_exempt_item(b: Builder) -> None:
    b.item("skjult", exempt="§ 13")
    b.moved(SECRET, "recusal", SECRET, ground=SECRET)


def why_somebody_left(b: Builder) -> None:
    b.item("skjult", private=True)
    b.moved("Kari", "left", ground=SECRET)


def what_was_deleted(b: Builder) -> None:
    b.put(replace(b.note(SECRET), deleted=START))
    b.put(replace(b.item(SECRET), deleted=START))
    b.put(replace(b.person(SECRET), deleted=START))


def who_approved_what(b: Builder) -> None:
    b.put(replace(b.approved(START), by=SECRET))


SCENES = (
    private_item, exempt_item, exempt_entry, private_action, notes_of_a_private_text, memo, working_note,
    what_was_typed,
    what_was_there_before, remark, owner_of_a_private_action, owner_said_in_a_private_item,
    became_of_another_meeting, who_stood_aside, who_stood_aside_in_an_exempt_item, why_somebody_left,
    what_was_deleted,
)  # fmt: skip


@pytest.mark.parametrize("scene", SCENES)
def test_no_word_of_what_is_withheld_is_left(scene: Callable[[Builder], None]) -> None:
    b = Builder()
    b.item("Åpen sak")
    b.note("åpent")
    scene(b)
    told = words(b)
    assert SECRET not in told
    assert "Åpen sak" in told


def test_what_is_withheld_keeps_place_number_and_law() -> None:
    b = Builder()
    item = b.item(SECRET, private=True, number="3/26", form="swot")
    pause = b.item(SECRET, private=True, form="break")
    entry = b.decision(SECRET, exempt="§ 13", number="4/26")
    gone = b.decision(SECRET, number="5/26")
    b.bury(gone)
    record = for_others(b.record)
    first, second = record.agenda
    assert (first.rank, first.number, first.form, first.private) == (item.rank, "3/26", "plain", True)
    assert (second.id, second.form) == (pause.id, "break")
    (left,) = record.entries
    assert (left.rank, left.number, left.exempt, left.private, left.kind) == (
        entry.rank, "4/26", "§ 13", True, Kind.DECISION
    )  # fmt: skip
    assert {one.number for one in record.tombstones if isinstance(one, Entry)} == {"5/26"}


def test_that_somebody_came_and_what_became_of_it_may_be_read() -> None:
    b = Builder()
    action = b.action("ringe")
    item = b.item("skjult", private=True)
    left = b.moved("Kari", "left", "13.00", ground="syk")
    done = b.became(action, "done", item=item.id)
    record = for_others(b.record)
    assert record.presence == (replace(left, item=None, ground=""),)
    assert record.events == (replace(done, item=None),)


def test_nobody_is_named_where_nobody_is_to_be() -> None:
    b = Builder(scope="unattributed")
    b.note("åpent", speaker=Name("Kari"))
    b.entry(Kind.PROPOSAL, "forslag", by=Name("Kari"))
    b.entry(Kind.QUESTION, "hvorfor", answer="derfor", answered_by=Name("Kari"))
    assert "Kari" not in words(b)
    assert words(b, named=True).count("Kari") == 3
    b.entry(Kind.STATEMENT, "protokoll", speaker=Name("Kari"))
    assert words(b).count("Kari") == 1


@pytest.mark.parametrize("mark", [{"private": True}, {"exempt": "§ 13"}])
def test_who_stood_aside_is_not_told_by_coming_back(mark: dict[str, Any]) -> None:
    b = Builder()
    b.person("Zeno Sorn")
    b.person("Kari Vik")
    b.item("Ansettelse", **mark)
    b.moved("Zeno", "recusal", ground="søker")
    b.moved("Zeno Sorn", "departure")
    b.moved("Kari Vik", "departure", "12.10")
    b.moved("Zeno Sorn", "arrival")
    b.item("Budsjett")
    b.moved("Kari Vik", "arrival", "12.30")
    told = [(moved.who.name, moved.what) for moved in for_others(b.record).presence if moved.who.name]
    assert told == [("Kari Vik", "departure"), ("Kari Vik", "arrival")]
