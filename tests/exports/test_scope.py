"""What belongs in the minutes by default, in every format, and what is taken in against it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.outline.notice import notice
from exports.typography.typesetter import AsTyped
from store.record.in_minutes import Belonging
from store.record.values import Kind, Name
from tests.exports.printed import everything
from tests.exports.records import Builder

ALWAYS = {
    *(Kind.DECISION, Kind.ACTION, Kind.EXPECTATION, Kind.STATEMENT, Kind.SUMMARY, Kind.ANNEX, Kind.VOTE),
    *(Kind.EXPERIENCE, Kind.ACTIVITY, Kind.LINK),
}
WHO = "Kari Nordmann"

_kinds = st.sampled_from(list(Kind))
_profiles = st.sampled_from(["minutes", "protocol"])
_marks = st.sampled_from(
    [{}, {"kept": True}, {"in_minutes": False}, {"in_minutes": False, "kept": True}, {"sources": (1,)}]
)


@given(_kinds, _profiles, _marks, st.booleans())
def test_only_outcomes_are_printed_unless_somebody_wants_more(
    kind: Kind, profile: str, marks: dict[str, Any], point: bool
) -> None:
    b = Builder(profile=profile, scope="outcomes")
    b.item("Budsjett")
    entry = b.entry(kind, "det som ble sagt", point=point and kind == Kind.NOTE, **marks)
    wanted = kind in ALWAYS or "kept" in marks or "sources" in marks
    expected = wanted and kind != Kind.MEMO and marks.get("in_minutes", True)
    assert Belonging(b.record).holds(entry) == expected
    for setter in (AsTyped(),):
        for asked in ("minutes", "protocol"):
            assert ("det som ble sagt" in everything(outline(b.record, setter, profile=asked))) == expected
    (view,) = to_json(b.record, private=False)["entries"]
    if kind != Kind.MEMO:
        assert view["in_minutes"] == expected


def _said(b: Builder, kind: Kind, **fields: Any) -> None:
    b.entry(kind, "mange vil", typed=f"{WHO}: mange vil", speaker=Name(WHO), **fields)


@given(st.sampled_from([kind for kind in Kind if kind not in {Kind.STATEMENT, Kind.MEMO}]), st.booleans())
def test_everything_is_told_and_nobody_named(kind: Kind, point: bool) -> None:
    b = Builder(scope="unattributed")
    b.item("Budsjett")
    _said(b, kind, point=point and kind == Kind.NOTE)
    b.entry(Kind.QUESTION, "hvem eier avtalen", answer="fylket", answered_by=Name(WHO))
    document = outline(b.record, AsTyped())
    assert WHO not in str(document)
    told = everything(document)
    assert "mange vil" in told
    assert "fylket" in told
    assert WHO not in str(to_json(b.record, private=False)["entries"])
    assert WHO in str(to_json(b.record)["entries"])


def test_a_statement_keeps_its_name_and_whoever_asks_gets_the_others() -> None:
    b = Builder(scope="unattributed")
    b.item("Budsjett")
    _said(b, Kind.STATEMENT)
    assert WHO in everything(outline(b.record, AsTyped()))
    assert WHO in str(to_json(b.record, private=False)["entries"])
    b = Builder(scope="unattributed")
    b.item("Budsjett")
    _said(b, Kind.NOTE)
    assert WHO in everything(outline(b.record, AsTyped(), speakers=True))


def test_a_protocol_leaves_out_the_talk_as_before() -> None:
    b = Builder(scope="unattributed", profile="protocol")
    b.item("Budsjett")
    _said(b, Kind.NOTE)
    assert "mange vil" not in everything(outline(b.record, AsTyped()))


@pytest.mark.parametrize("scope", ["everything", "outcomes", "unattributed"])
def test_another_default_changes_no_number(scope: str) -> None:
    b = Builder()
    b.item("Budsjett")
    b.decision("Vi kjøper")
    b.note("tekst")
    b.decision("Vi selger")
    numbers = [entry.get("number") for entry in to_json(b.record)["entries"]]
    b.put(replace(b.record.meeting, scope=scope))
    assert [entry.get("number") for entry in to_json(b.record)["entries"]] == numbers


def test_the_notice_asks_its_questions_whatever_the_minutes_hold() -> None:
    b = Builder(scope="outcomes")
    b.item("Budsjett")
    b.entry(Kind.GUIDE, "Hva mangler?")
    assert "Hva mangler?" in everything(notice(b.record, AsTyped()))
