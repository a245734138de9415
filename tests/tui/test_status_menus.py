"""What the rows of the status menus do, each by itself and without a screen."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.record.model import Entry
from store.record.status import status_of
from store.record.values import Kind
from tests.grammar.desk import typed
from tui.keys.statuses import STATUSES
from tui.screens.fair_copy.line_treatment import LineTreatment
from tui.screens.live.entries.entry_status import EntryStatus
from tui.screens.registers.rows_pane import RowsPane

DIGITS = [(kind, digit, status) for kind, rows in STATUSES.items() for digit, status in rows.items()]


class Said(list[str]):
    """The keys of what was said below a screen."""

    def say(self, text: str, *_more: object, **_how: object) -> None:
        self.append(text)

    def room(self, _hint: str = "") -> int:
        """As wide as a usual terminal."""
        return 78

    def go(self) -> None:
        """Say nothing more."""


def pane_with(kind: Kind) -> tuple[Any, Entry, Said]:
    """As much of the running minutes as a status needs, with an entry of a kind."""
    recorder, _ = typed("# Sak", "en linje")
    session, said = recorder.session, Said()
    (line,) = session.record.entries
    session.apply(replace(line, kind=kind))
    recording = SimpleNamespace(session=session, item=session.record.agenda[0])
    keep = session.apply
    pane = SimpleNamespace(
        recording=recording, words=lambda key, **_facts: key, flash=said, keep=keep, action_settled=None
    )
    return pane, session.record.entries[0], said


@pytest.mark.parametrize(("kind", "digit", "status"), DIGITS)
def test_each_digit_of_the_minutes_sets_the_status_that_stands_beside_it(
    kind: Kind, digit: str, status: str
) -> None:
    pane, entry, said = pane_with(kind)
    record = pane.recording.session.record
    first = next(other for other in STATUSES[kind].values() if other != status)
    ways = EntryStatus(pane).ways
    for wanted in (first, status):
        (way,) = [one for one in ways(entry) if one.title == f"status-{kind.value}-{wanted}"]
        way.run()
    assert (way.digit, said[-1]) == (digit, "status-set")
    record = pane.recording.session.record
    assert status_of(record, entry) == status
    events = len(record.events)
    way.run()
    assert (len(pane.recording.session.record.events), said[-1]) == (events, "register-so-already")


def test_an_action_can_wait_for_the_next_meeting() -> None:
    pane, entry, said = pane_with(Kind.ACTION)
    ways = EntryStatus(pane).ways(entry)
    assert [way.digit for way in ways] == ["1", "3", "4", "6"]
    ways[1].run()
    (kept,) = pane.recording.session.record.entries
    assert kept.deadline is not None
    assert (kept.deadline.meeting, said[-1]) == ("next", "status-set")


@pytest.mark.parametrize(
    ("fields", "settles"),
    [({}, False), ({"check": True}, True), ({"text": "hvor mange??"}, True), ({"kind": Kind.MEMO}, True)],
)
def test_what_is_to_be_looked_at_again_can_be_settled(fields: dict[str, Any], settles: bool) -> None:
    pane, entry, _ = pane_with(Kind.NOTE)
    entry = replace(entry, **fields)
    pane.recording.session.apply(entry)
    status = EntryStatus(pane)
    assert ("0" in [way.digit for way in status.ways(entry)]) is settles
    if settles:
        status.settle(entry)
        left = pane.recording.session.record.entries
        assert [(one.check, "??" in one.text) for one in left] == (
            [] if entry.kind == Kind.MEMO else [(False, False)]
        )


ANSWERS = [
    ("owner", "Kari og Per", ("owner", "Kari, Per")),
    ("owner", "Kari Nes", ("owner", "Kari Nes")),
    ("deadline", "neste møte", ("deadline", "next-meeting")),
    ("deadline", "1. mai", ("deadline", "2026-05-01")),
    ("deadline", "når det passer", ("deadline", "når det passer")),
    ("remark", "ringte i dag, 1. mai", ("remark", "ringte i dag, 1. mai")),
]
"""What is asked of a row of the register of actions, what is answered, and what is said of the row then."""


@pytest.mark.parametrize(("deed", "answer", "told"), ANSWERS)
def test_what_is_typed_of_a_row_is_said_of_it(
    deed: str, answer: str, told: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, Any]] = []
    reader = cast("Any", SimpleNamespace(today=date(2026, 3, 12)))
    pane = RowsPane(reader, None, lambda *question: asked.append(question), lambda: None)
    said: list[tuple[object, ...]] = []
    rows = [SimpleNamespace(owners=())]
    monkeypatch.setattr(pane, "_say", lambda *what: said.append(what))
    monkeypatch.setattr(pane, "_chosen", lambda: rows)
    monkeypatch.setattr(pane, "_question", lambda what, _rows: what)
    getattr(pane, f"action_{deed}")()
    ((question, begins, done),) = asked
    assert (question, begins) == (deed, "")
    done(answer)
    assert said == [(rows, *told)]


KEPT = [
    ((False,), [True]),
    ((True,), [False]),
    ((True, True), [False, False]),
    ((True, False), [True, True]),
    ((False, False), [True, True]),
]
"""Whether picked lines are kept as they stand, before and after the digit for it."""


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_lines_of_the_fair_copy_are_kept_until_all_of_them_are(
    before: tuple[bool, ...], after: list[bool]
) -> None:
    recorder, _ = typed("# Sak", *("en linje" for _ in before))
    session = recorder.session
    session.apply(
        *(replace(one, kept=kept) for one, kept in zip(session.record.entries, before, strict=True))
    )
    lines = list(session.record.entries)

    def do(*documents: Entry) -> bool:
        return bool(session.apply(*documents).edits)

    sides = SimpleNamespace(state=lambda _line: "open", lines=lines)
    pane = cast(
        "Any", SimpleNamespace(session=session, picked=lines, do=do, sides=sides, words=str, flash=Said())
    )
    pane.step = lambda _lines: None
    (keep,) = [way for way in LineTreatment(pane).ways if way.title == "key-fair-keep"]
    keep.run()
    assert (keep.digit, [entry.kept for entry in session.record.entries]) == ("1", after)
