"""What a slip tells, and what it does not: second versions, and days that have been."""

from __future__ import annotations

from msgspec.structs import replace

from exports.slip.slip_file import SlipAsked, slips_of
from exports.slip.slip_lines import SlipSection
from exports.slip.slip_source import SlipSource
from store.record.record import Record
from store.record.values import Kind
from tests.grammar.desk import typed


def texts(record: Record, section: SlipSection) -> list[str]:
    """The lines of Kari Nes in a section."""
    source = SlipSource(records=(record,), tables={})
    made = slips_of(source, SlipAsked(kind="json", names=("Kari Nes",)))
    slips = [*(one.slip for one in made.made), *made.silent]
    return [line.text for slip in slips for line in slip.of(section)]


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
