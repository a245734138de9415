"""What a kind is: the table has a row for each, and the rows agree with the fields and with each other."""

from __future__ import annotations

import pytest

from store.language.line import by_meaning
from store.language.words import ANY
from store.record.fields import FIELDS
from store.record.kinds import KINDS, OF_SOME_KINDS, STATUSES, VOTED_ON, ByKind, Kind
from store.record.model import Entry
from store.registers.listing import KIND_OF
from tui.grammar.entries import LEADS
from tui.grammar.signs import SIGNS
from tui.keys.statuses import STATUSES as DIGITS


def test_a_table_of_kinds_has_a_row_for_each_kind_and_one_for_newer_ones() -> None:
    assert [*ByKind.__annotations__] == [*(kind.value for kind in Kind), "newer"]


def test_a_kind_of_a_newer_version_is_itself_and_no_other() -> None:
    kind = Kind("hazard")
    assert (kind.value, str(kind), kind.is_known) == ("hazard", "hazard", False)
    assert kind not in [*Kind]
    assert all(one.is_known for one in Kind)
    assert KINDS[kind] == KINDS.newer


@pytest.mark.parametrize("nonsense", ["", "Ri sk", "x" * 99, "\x1b[31m", "NOTE"])
def test_what_no_version_would_call_a_kind_is_none(nonsense: str) -> None:
    with pytest.raises(ValueError, match="not a valid Kind"):
        Kind(nonsense)


def test_the_fields_of_a_kind_are_fields_of_entries() -> None:
    names = {field.name for field in FIELDS if field.table == "entries"}
    assert {name for nature in KINDS.rows.values() for name in nature.fields} <= names
    assert all(hasattr(Entry(id=0), name) for name in OF_SOME_KINDS)


def test_what_is_open_is_a_status() -> None:
    for kind, nature in KINDS.rows.items():
        assert nature.open <= {*nature.statuses}, kind
    assert {Kind.DECISION, Kind.PROPOSAL} == VOTED_ON


def test_a_board_has_entries_of_one_kind() -> None:
    boards = [nature.board for nature in KINDS.rows.values() if nature.board]
    assert len(boards) == len({*boards})


def test_each_status_has_a_digit_and_the_other_way() -> None:
    for kind, digits in DIGITS.items():
        # What supersedes a decision is another decision, and no key.
        assert {*digits.values()} == {*STATUSES[kind]} - {"superseded"}, kind
    assert {*KIND_OF.values()} <= {*DIGITS}


def test_what_a_kind_begins_with_is_a_word_of_the_line_and_stands_in_the_help() -> None:
    words = by_meaning(ANY.labels)
    assert [lead.word for lead in LEADS.rows.values() if lead.word and not words.get(lead.word)] == []
    shown = {sign.becomes for sign in SIGNS}
    assert [kind for kind, lead in LEADS.rows.items() if lead.example and kind.value not in shown] == []


DO: dict[str, str] = {
    "outcome": "statement summary decision action expectation annex vote experience activity link",
    "talk": "note proposal question",
    "spoken": "note statement question",
    "aside": "memo",
    "beforehand": "memo guide annex",
    "announced": "guide annex",
    "apart": "summary",
    "verbatim": "statement",
    "numbered": "decision",
    "settles": "decision action",
    "stays": "proposal question swot step experience",
    "voted_on": "decision proposal",
    "owned": "action step",
    "dated": "action",
}
"""What is promised of kinds, and of which: each is a sentence of the class that describes them."""


@pytest.mark.parametrize("promise", DO)
def test_which_kinds_do_what(promise: str) -> None:
    assert {kind.value for kind, nature in KINDS.rows.items() if getattr(nature, promise)} == {
        *DO[promise].split()
    }


ENDS: dict[Kind, dict[str, str | None]] = {
    Kind.DECISION: {"adopted": "reached", "rejected": "failed", "postponed": "moved", "superseded": None},
    Kind.ACTION: {"open": "waiting", "done": "reached", "dropped": "dropped"},
    Kind.EXPECTATION: {
        "stated": "waiting", "accepted": "moved", "met": "reached", "unmet": "failed", "withdrawn": "dropped"
    },
    Kind.PROPOSAL: {
        "open": "waiting", "adopted": "reached", "rejected": "failed", "merged": "moved", "dropped": "dropped"
    },
    Kind.QUESTION: {"open": "waiting", "answered": "reached", "dropped": "dropped"},
    Kind.EXPERIENCE: {"holds": "reached", "outdated": "dropped"},
    Kind.ACTIVITY: {"planned": "waiting", "held": "reached", "cancelled": "dropped"},
}  # fmt: skip
"""How an entry of a kind can end, the state it begins in first."""


def test_how_each_kind_can_end_and_what_it_begins_as() -> None:
    assert {kind: [*nature.ends.items()] for kind, nature in KINDS.rows.items() if nature.ends} == {
        kind: [*ends.items()] for kind, ends in ENDS.items()
    }
