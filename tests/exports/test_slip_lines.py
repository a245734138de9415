"""What a slip tells, and what it does not: second versions, and days that have been."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from exports.privacy import for_others
from exports.slip.circle import Circle
from exports.slip.slip_file import SlipAsked, slips_of
from exports.slip.slip_lines import SlipSection
from exports.slip.slip_source import SlipSource
from store.record.model import Json
from store.record.record import Record
from store.record.values import Kind, Series, State
from tests.grammar.desk import typed


def texts(record: Record, section: SlipSection) -> list[str]:
    """The lines of Kari Nes in a section."""
    source = SlipSource(records=(record,), tables={})
    made = slips_of(source, SlipAsked(kind="json", names=("Kari Nes",)))
    slips = [*(one.slip for one in made.made), *made.silent]
    return [line.text for slip in slips for line in slip.of(section)]


@pytest.mark.parametrize(("state", "draft"), [("live", True), ("draft", True), ("approved", False)])
def test_a_slip_of_minutes_that_are_not_approved_says_that_they_are_a_draft(
    state: State, *, draft: bool
) -> None:
    record = typed("til stede: Kari Nes", "# Sak", "! Kari Nes: rydde")[0].session.record
    record = record.with_documents([replace(record.meeting, state=state)])
    (made,) = slips_of(
        SlipSource(records=(record,), tables={}), SlipAsked(kind="json", names=("Kari Nes",))
    ).made
    assert made.slip.draft is draft


def test_what_is_to_be_done_stands_by_deadline_and_what_ended_by_its_day() -> None:
    lines = ("rydde innen 3. juni", "vaske", "male innen 1. mai", "feie innen 2. mai")
    recorder, _ = typed("til stede: Kari Nes", "# Sak", *(f"! Kari Nes: {line}" for line in lines))
    record = recorder.session.record
    assert [text.split()[0] for text in texts(record, "actions")] == ["male", "feie", "rydde", "vaske"]


def test_a_second_version_is_in_no_slip() -> None:
    recorder, _ = typed("til stede: Kari Nes", "# Sak", "! Kari Nes: rydde")
    record = recorder.session.record
    (action,) = (one for one in record.entries if one.kind == Kind.ACTION)
    other = replace(action, id=action.id + 1, text="vaske", conflict_of=action.id)
    assert texts(record.with_documents([other]), "actions") == texts(record, "actions") != []


def test_a_day_that_has_come_by_the_end_of_the_meeting_is_no_date_to_come() -> None:
    days = ("/ 12. mars 2026: Bokmesse", "/ 13. mars 2026: Leir")
    recorder, _ = typed("til stede: Kari Nes", "# Plan", "plan:", *days, "= Planen er vedtatt")
    assert texts(recorder.session.record, "dates") == ["Leir"]


def test_all_whom_a_named_group_stands_for_get_a_slip_and_the_group_gets_none() -> None:
    recorder, _ = typed("til stede: Kari Nes (Nes bibliotek)", "# Sak", "Fylket > Bibliotekene: svare")
    group: Json = {"name": "Bibliotekene", "includes": ["Nes bibliotek", "Dal bibliotek"]}
    told = for_others(recorder.session.record)
    assert Circle([told], {"parties": {1: group}}, 0).concerned(told) == (
        *("Nes bibliotek", "Fylket", "Dal bibliotek"),
    )


@pytest.mark.parametrize(("held", "due"), [(1, "neste møte"), (2, "2.4.2026")])
def test_a_task_to_the_next_meeting_has_its_day_once_that_is_known(held: int, due: str) -> None:
    records = [
        typed(
            *("til stede: Kari Nes", "# Sak", line), id=101 + n, from_=day, to=day, series=Series(7, "Styret")
        )[0].session.record
        for n, (day, line) in enumerate(zip(DAYS, ("! Kari Nes: rydde til neste møte", "sagt"), strict=False))
    ]
    source = SlipSource(records=tuple(records[:held]), tables={}, series=7)
    made = slips_of(source, SlipAsked(kind="json", names=("Kari Nes",)))
    slips = [*(one.slip for one in made.made), *made.silent]
    (task,) = (line for slip in slips for line in slip.of("actions"))
    assert task.more[0] == due


DAYS = (date(2026, 3, 2), date(2026, 4, 2), date(2026, 5, 2))
SINCE = [
    (None, "BC"),  # she was at the first alone
    (101, "BC"), (102, "C"), (103, "C"), (999, "C"),
    (date(2026, 3, 1), "ABC"), (date(2026, 3, 2), "ABC"), (date(2026, 3, 3), "BC"),
    (date(2026, 4, 2), "BC"), (date(2026, 4, 3), "C"), (date(2026, 5, 2), "C"), (date(2026, 5, 3), "C"),
]  # fmt: skip
"""After which meeting, or from which day on, a slip tells, and of which decisions."""


@pytest.mark.parametrize(("since", "told"), SINCE)
def test_from_when_on_a_slip_tells(since: int | date | None, told: str) -> None:
    records = []
    for number, (day, here) in enumerate(zip(DAYS, ("til stede", "forfall", "forfall"), strict=True), 101):
        lines = (f"{here}: Kari Nes", "# Sak", f"= Vi kjøper {'ABC'[number - 101]}")
        made = typed(*lines, id=number, from_=day, to=day, series=Series(7, "Styret"))[0].session.record
        keys = {entry.id: replace(entry, id=entry.id + 1000 * number) for entry in made.entries}
        gone = [replace(entry, deleted=datetime.now(UTC)) for entry in made.entries]
        records.append(made.with_documents([*gone, *keys.values()]))
    source = SlipSource(records=tuple(records), tables={})
    asked = SlipAsked(kind="json", names=("Kari Nes",), since=since)
    made_slips = slips_of(source, asked)
    slips = [*(one.slip for one in made_slips.made), *made_slips.silent]
    assert "".join(line.text[-2] for slip in slips for line in slip.of("decisions")) == told
