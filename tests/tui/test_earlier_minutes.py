"""What a line does about the minutes of earlier meetings, by itself: marks them, waits, or only says so."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Corrects, Kind, Series, Submitted
from tui.earlier_minutes import EarlierMinutes, LineAbout, _submitted
from tui.grammar.result import Hint, Taken

EARLIER = SimpleNamespace(meeting=7, day="2026-01-08", title="Januar", profile="minutes")
LINE = Entry(id=3, text="Referatet godkjennes", kind=Kind.DECISION, item=2)
MARKED = replace(LINE, approves=Submitted(7, 3))
LIKE = Hint("hint-looks-like")


class Minutes(EarlierMinutes):
    """The minutes before a meeting in name: what waits, and what was kept."""

    def __init__(self, *entries: Entry, waits: bool = True, series: bool = True) -> None:
        item = AgendaItem(id=2, title="Godkjenning")
        meeting = Meeting(id=1, series=Series(5, "Styret") if series else None)
        tables = {"meeting": {1: meeting}, "agenda": {2: item}, "entries": {one.id: one for one in entries}}
        record = Record(cast("Any", tables))
        self.applied: list[object] = []
        self.could: list[str] = []
        session = SimpleNamespace(record=record, apply=lambda *documents: self.applied.extend(documents))
        opened: Any = SimpleNamespace(session=session, archive=None, save=lambda: None)
        recorder: Any = SimpleNamespace(item=item, could_be=self.could.append)
        super().__init__(opened, recorder)
        self._drafts = cast("Any", (EARLIER,) if waits else ())


def taken(hint: Hint | None = None, text: str = "= godkjennes", kind: Any = "decision") -> Taken:
    return Taken(kind, text, documents=(LINE,), hint=hint)


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the archive says of a line: which documents mark minutes, and the hint of one that could."""
    says: dict[str, Any] = {"marked": (), "hint": None, "asked": []}

    def marked(_archive: object, _record: object, _entry: object, *, asked: bool = False) -> Any:
        says["asked"].append(asked)
        return says["marked"]

    house = "tui.earlier_minutes."
    monkeypatch.setattr(f"{house}marked", marked)
    monkeypatch.setattr(f"{house}approval_hint", lambda *_: says["hint"])
    monkeypatch.setattr(f"{house}approving_text", lambda text: "godkjennes" in text)
    monkeypatch.setattr(f"{house}approves", lambda *_: False)
    monkeypatch.setattr(f"{house}unfound_number", lambda *_: None)
    return says


CONCERNS = [
    (LINE, True, "decision", True),
    (LINE, False, "decision", False),
    (LINE, True, "more", False),
    (LINE, True, "votes", False),
    (replace(LINE, text="noe annet"), True, "decision", False),
    (replace(LINE, text="noe annet", corrects=Corrects(7)), True, "decision", True),
]


@pytest.mark.parametrize(("line", "series", "kind", "about"), CONCERNS)
def test_only_what_says_so_in_a_meeting_of_a_series_is_about_earlier_minutes(
    line: Entry, kind: str, archive: dict[str, Any], *, series: bool, about: bool
) -> None:
    assert archive
    assert Minutes(line, series=series).concerns(taken(kind=kind)) is about


def test_a_decision_that_approves_says_so_with_its_corrections_and_a_rejected_one_does_not(
    archive: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive["marked"] = (MARKED,)
    minutes = Minutes(LINE)
    about = minutes.look_up(taken())
    assert about is not None
    assert (about.documents, about.waits) == ((MARKED,), False)
    assert about.hint is not None
    assert (about.hint.key, about.hint.facts["corrections"]) == ("hint-approves-at-closing", "none")
    of = Corrects(7, number="2")
    for count, told in ((1, "one"), (2, "some"), (3, "some")):
        lines = [replace(LINE, id=10 + n, kind=Kind.NOTE, corrects=of) for n in range(count)]
        lines.append(replace(LINE, id=50, kind=Kind.NOTE, corrects=Corrects(99)))
        found = Minutes(LINE, *lines).look_up(taken())
        assert found is not None
        assert found.hint is not None
        assert found.hint.facts["corrections"] == told
    other = minutes.look_up(taken(Hint("hint-another")))
    assert other is not None
    assert other.hint == Hint("hint-another")
    monkeypatch.setattr(
        "tui.earlier_minutes.Fates", lambda _record: SimpleNamespace(status=lambda _e: "rejected")
    )
    rejected = minutes.look_up(taken())
    assert rejected is not None
    assert (rejected.documents, rejected.hint) == ((MARKED,), None)


WAITS = [
    # the hint of the archive, the line's own; what is told, whether it waits, the line that approves
    (Hint("hint-approves", instead="= Januar"), None, "hint-approves", True, "= Januar"),
    (Hint("hint-approves", instead="= Januar"), LIKE, "hint-approves", True, "= Januar"),
    (Hint("hint-approves", instead="= Januar"), Hint("hint-another"), "hint-another", True, ""),
    (Hint("hint-which", instead="= Januar"), None, "hint-which", False, "= Januar"),
    (None, LIKE, "hint-looks-like", False, ""),
    (None, None, None, False, ""),
]


@pytest.mark.parametrize(("hint", "own", "told", "waits", "instead"), WAITS)
def test_what_could_approve_waits_until_it_is_let(  # noqa: PLR0913 — a row of the table
    hint: Hint | None,
    own: Hint | None,
    told: str | None,
    instead: str,
    archive: dict[str, Any],
    *,
    waits: bool,
) -> None:
    archive["hint"] = hint
    minutes = Minutes(LINE)
    assert minutes.concerns(taken(own))
    about = minutes.look_up(taken(own))
    assert about is not None
    assert (about.hint.key if about.hint else None, about.waits, about.instead) == (told, waits, instead)
    minutes.put_in(about)
    assert minutes.can_approve is waits
    assert (minutes.applied, minutes.could) == ([], [instead] if instead else [])
    archive["marked"] = (MARKED,)
    let = minutes.let_approve()
    assert (let is not None) is waits
    assert archive["asked"][-1:] == [waits] if waits else True
    assert not minutes.can_approve
    assert minutes.let_approve() is None


def test_the_line_that_was_offered_approves_when_it_is_typed(archive: dict[str, Any]) -> None:
    minutes = Minutes(LINE)
    minutes.put_in(LineAbout(3, waits=True, instead="= Januar"))
    for typed, asked in (("= Januar", True), ("= Noe annet", False)):
        minutes._instead = "= Januar"
        minutes.concerns(taken(text=typed))
        minutes.look_up(taken(text=typed))
        assert archive["asked"][-1] is asked


def test_where_no_minutes_wait_a_text_that_approves_says_so(archive: dict[str, Any]) -> None:
    assert archive
    note = replace(LINE, kind=Kind.NOTE)
    about = Minutes(note, waits=False).look_up(taken(LIKE))
    assert about is not None
    assert (about.alone, about.hint) == (True, Hint("hint-no-minutes-wait"))
    for line, hint in ((LINE, LIKE), (note, None)):
        found = Minutes(line, waits=False).look_up(taken(hint))
        assert found is not None
        assert not found.alone


def test_what_hinders_reading_the_series_does_not_hinder_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Any:
        raise Problem("archive-unreadable")

    monkeypatch.setattr("tui.earlier_minutes.marked", fails)
    assert Minutes(LINE).look_up(taken()) is None


def test_minutes_are_kept_as_they_are_when_they_are_submitted_and_wait_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: list[object] = []
    monkeypatch.setattr("tui.earlier_minutes.submit", lambda _archive, _record, entry: kept.append(entry))
    minutes = Minutes(MARKED)
    minutes.keep_submitted(LineAbout(3))
    assert (len(kept), minutes._drafts is not None) == (0, True)
    minutes.keep_submitted(LineAbout(3, (MARKED,)))
    assert (kept, minutes._drafts) == ([MARKED], None)
    minutes = Minutes(LINE)
    minutes.keep_submitted(LineAbout(3, (LINE,)))
    assert len(kept) == 1


def test_what_is_submitted_counts_items_and_decisions_and_neither_breaks_nor_conclusions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.earlier_minutes.submitted", lambda _meeting: EARLIER)
    agenda = [AgendaItem(id=1), AgendaItem(id=2, form="break"), AgendaItem(id=3, parent=1)]
    lines = [LINE, replace(LINE, id=4, conclusion=True), replace(LINE, id=5, kind=Kind.NOTE)]
    tables: Any = {"meeting": {1: Meeting(id=9)}}
    tables |= {"agenda": {one.id: one for one in agenda}, "entries": {one.id: one for one in lines}}
    found = _submitted(Record(tables))
    assert (found.items, found.decisions) == (1, 1)
