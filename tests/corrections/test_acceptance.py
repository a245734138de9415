"""Corrections that are taken: the record prints what Word says, and says so in its own fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.blocks import DocumentOrigin
from exports.corrections.row import Correction
from exports.formats.word.markup import W
from store.errors import Problem
from store.record.identity import Ids, to_text
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Deadline, Kind, Name
from tests.corrections.board import board, place, read_back, rows, word
from tests.corrections.random_edits import accept_all, check
from tests.corrections.word_edits import WordFile, changed
from tests.exports.records import Builder
from tui.corrections.acceptance import Additions, Moment, accepted, as_note, check_acceptable, deleted
from tui.corrections.settled_corrections import settle, settled

RECORD, ON = board()
DATA = word(RECORD)
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


def taken(change: Callable[[WordFile], object], record: Record = RECORD, data: bytes = DATA) -> Record:
    return accept_all(read_back(changed(data, lambda f: (change(f), None)[1]), record), record)


def entry(record: Record, one: Entry) -> Entry:
    found = record.get(Entry, one.id)
    assert found is not None
    return found


@pytest.mark.parametrize("seed", range(6))
def test_random_changes_are_told_and_taken(seed: int) -> None:
    assert check(seed, 4)


def test_refusing_everything_changes_nothing() -> None:
    data = changed(DATA, lambda f: f.replace(place(ON.talk), "usamde", "ueinige"))
    assert rows(data, RECORD)
    assert word(RECORD) == DATA


def test_fields_are_read_by_their_own_readers() -> None:
    new = taken(lambda f: f.replace(place(ON.action, "owner"), "Kari Eksempel", "Kari Eksempel og Per Prøve"))
    assert [name.name for name in entry(new, ON.action).owners] == ["Kari Eksempel", "Per Prøve"]
    new = taken(lambda f: f.replace(place(ON.action, "deadline"), "1.\u00a0april", "1.5.2026"))
    deadline = entry(new, ON.action).deadline
    assert deadline is not None
    assert deadline.date == date(2026, 5, 1)
    new = taken(lambda f: f.replace(place(ON.question, "answer"), "Fylket", "Kommunen"))
    assert entry(new, ON.question).answer == "Kommunen gjer det"
    new = taken(lambda f: f.replace(place(ON.rules), "lånereglar", "reglar"))
    item = new.get(AgendaItem, ON.rules.id)
    assert item is not None
    assert item.title == "Felles reglar"
    new = taken(lambda f: f.replace("m_place", "2", "3"))
    assert new.meeting.place == "Møterom 3"


def test_a_deadline_that_gives_way_leaves_no_words_in_the_text() -> None:
    typed = replace(
        ON.action, text="sende reglane til alle innan 1. april", deadline=Deadline("innan 1. april")
    )
    record = RECORD.with_documents([typed])
    new = taken(
        lambda f: f.replace(place(ON.action, "deadline"), "1.\u00a0april", "1.5.2026"), record, word(record)
    )
    assert entry(new, ON.action).text == "sende reglane til alle"


def test_a_deadline_that_is_typed_behind_the_owner_is_none_of_the_owners() -> None:
    bare = RECORD.with_documents([replace(ON.action, deadline=None)])
    added = "Kari Eksempel. Frist: 1.5.2026"
    new = taken(lambda f: f.replace(place(ON.action, "owner"), "Kari Eksempel", added), bare, word(bare))
    made = entry(new, ON.action)
    assert [name.name for name in made.owners] == ["Kari Eksempel"]
    assert made.deadline is not None
    assert made.deadline.date == date(2026, 5, 1)


def test_who_does_a_task_is_taken_from_behind_its_words() -> None:
    bare = RECORD.with_documents([replace(ON.action, owners=(), deadline=None)])
    new = taken(
        lambda f: f.append(place(ON.action), " Ansvar: Per Prøve. Frist: 1.5.2026."), bare, word(bare)
    )
    made = entry(new, ON.action)
    assert made.text.casefold() == "sende reglane til alle"
    assert [name.name for name in made.owners] == ["Per Prøve"]
    assert made.deadline is not None


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("Vedtak 7: Skranken flyttes", Kind.DECISION, "Skranken flyttes"),
        ("Konklusjon: vi venter", Kind.DECISION, "vi venter"),
        ("Oppgave: ringe Per. Ansvar: Kari Eksempel. Frist: 1.5.2026.", Kind.ACTION, "ringe Per"),
        ("Prisen: 5 kroner", Kind.DECISION, "Prisen: 5 kroner"),
    ],
)
def test_a_new_paragraph_keeps_no_label_that_we_print(typed: str, kind: Kind, text: str) -> None:
    new = taken(lambda f: f.insert_after(place(ON.decision), typed))
    known = {one.id for one in RECORD.entries}
    (made,) = [one for one in new.entries if one.id not in known]
    assert (made.kind, made.text, made.conclusion) == (kind, text, typed.startswith("Konkl"))
    assert [name.name for name in made.owners] == ["Kari Eksempel"] * (kind == Kind.ACTION)


@pytest.mark.parametrize(
    ("style", "typed", "text", "by", "answer"),
    [
        ("BoxQuestion", "Spørsmål: Kven betaler? Svar: Fylket.", "Kven betaler?", "", "Fylket."),
        ("BoxQuestion", "Ope spørsmål frå Per Prøve: Kven betaler?", "Kven betaler?", "Per Prøve", ""),
        ("BoxProposal", "Framlegg frå Per Prøve: Vi ventar.", "Vi ventar.", "Per Prøve", ""),
        ("Quote", "Protokolltilførsel frå Per Prøve: «Eg er usamd.»", "Eg er usamd.", "Per Prøve", ""),
        ("BoxQuestion", "Kven betaler: fylket?", "Kven betaler: fylket?", "", ""),
    ],
)
def test_a_new_question_is_whose_its_label_says(
    style: str, typed: str, text: str, by: str, answer: str
) -> None:
    record = RECORD.with_documents([replace(RECORD.meeting, language="nn")])

    def change(file: WordFile) -> None:
        made = file.insert_after(place(ON.decision), typed)
        next(made.iter(f"{{{W}}}pStyle")).set(f"{{{W}}}val", style)

    new = taken(change, record, word(record))
    known = {one.id for one in RECORD.entries}
    (made,) = [one for one in new.entries if one.id not in known]
    whose = made.speaker or made.by
    assert (made.text, whose.name if whose else "", made.answer) == (text, by, answer)


def test_a_new_text_is_of_the_time_of_what_stands_before_it() -> None:
    new = taken(lambda f: f.insert_after(place(ON.own), "Per kom seinare"))
    assert [one.at for one in new.entries if one.text == "Per kom seinare"] == [ON.own.at]

    def first(file: WordFile) -> None:
        made = file.insert_after(place(ON.news), "Per kom først")
        next(made.iter(f"{{{W}}}pStyle")).set(f"{{{W}}}val", "Normal")

    assert [one.at for one in taken(first).entries if one.text == "Per kom først"] == [ON.grants.at]


def test_what_was_typed_goes_when_word_has_other_words() -> None:
    note = replace(ON.talk, typed="ingen var usamde i at reglane må endrast")
    record = RECORD.with_documents([note])
    new = taken(lambda f: f.replace(place(ON.talk), "usamde", "ueinige"), record)
    assert entry(new, ON.talk).text == "Ingen var ueinige i at reglane må endrast."


def test_a_new_paragraph_becomes_what_stands_before_it() -> None:
    new = taken(lambda f: f.insert_after(place(ON.grants), "Eit nytt punkt"))
    before, made = [one for one in new.entries if one.text in (ON.grants.text, "Eit nytt punkt")]
    assert made.point
    assert made.item == before.item == ON.news.id
    new = taken(lambda f: f.insert_after(place(ON.expects), "Eit nytt krav"))
    (made,) = [one for one in new.entries if one.text == "Eit nytt krav"]
    assert (made.kind, made.from_, made.to) == (Kind.EXPECTATION, Name("Styret"), Name("Biblioteka"))


def test_a_split_text_that_prints_in_one_paragraph_becomes_two() -> None:
    new = taken(lambda f: f.split(place(ON.own), "tok"))
    texts = [one.text for one in new.entries if one.item == ON.rules.id and one.kind == Kind.NOTE]
    assert texts[2:] == ["Ordskiftet", "tok tjue minutt."]
    new = taken(lambda f: f.split(place(ON.decision), "betaler"))
    assert (
        entry(new, ON.decision).text == "Barn under 15 år\nbetaler ikkje purregebyr ved nokon av biblioteka."
    )


def test_the_marks_of_an_internal_paper_are_no_words_of_the_record() -> None:
    b = Builder()
    b.item("Lønn")
    secret = b.note("lønna øker med fem prosent", private=True)
    b.note("alle fikk kaffe")
    data = word(b.record, internal=True)
    new = taken(lambda f: f.replace(place(secret), "fem", "seks"), b.record, data)
    assert entry(new, secret).text.casefold() == "lønna øker med seks prosent."
    made = taken(lambda f: f.insert_after(place(secret), "Og mer om lønna"), b.record, data)
    assert [one.private for one in made.entries if one.text == "Og mer om lønna"] == [True]
    assert word(made) == word(b.record)


def test_what_is_only_shown_is_not_taken_and_can_be_a_note() -> None:
    data = changed(DATA, lambda f: f.comment(place(ON.grants), "Var ikkje dette ti dagar?"))
    (row,) = rows(data, RECORD)
    with pytest.raises(Problem, match="corrections-only-shown"):
        check_acceptable(RECORD, [row])
    moment = Moment(date(2026, 3, 20), NOW, Ids(lambda: NOW))
    note = as_note(RECORD, row, "Per P.", moment)
    assert note.text == "Per P.: Var ikkje dette ti dagar?"
    assert note.item == ON.news.id
    assert not note.in_minutes
    assert word(RECORD.with_documents([note])) == DATA


def test_a_note_of_what_is_withheld_is_withheld_itself() -> None:
    (row,) = rows(changed(DATA, lambda f: f.comment(place(ON.grants), "Ti dagar?")), RECORD)
    moment = Moment(date(2026, 3, 20), NOW, Ids(lambda: NOW))
    for marks in ({"private": True}, {"exempt": "offl. § 13"}):
        assert row.document is not None
        about = RECORD.get(Entry, row.document)
        assert about is not None
        note = as_note(RECORD.with_documents([replace(about, **marks)]), row, "", moment)
        assert {name: getattr(note, name) for name in marks} == marks


def test_an_approved_meeting_takes_none() -> None:
    approved = RECORD.with_documents([replace(RECORD.meeting, state="approved")])
    data = changed(DATA, lambda f: f.replace(place(ON.talk), "usamde", "ueinige"))
    with pytest.raises(Problem, match="corrections-approved"):
        check_acceptable(approved, rows(data, approved))


def test_what_was_refused_is_remembered_by_its_mark_alone(tmp_path: Path) -> None:
    state = tmp_path
    data = changed(DATA, lambda f: f.replace(place(ON.talk), "usamde", "ueinige"))
    (row,) = rows(data, RECORD)
    other = Correction(sort="comment", new="Ja")
    settle(state, RECORD, [row], "refused")
    settle(state, RECORD, [other], "refused")
    assert settled(state, RECORD, [row, other]) == {row.id: "refused", other.id: "refused"}
    settle(state, RECORD, [row], None)
    assert settled(state, RECORD, [row, other]) == {other.id: "refused"}
    (kept,) = state.rglob("*.json")
    assert "ueinige" not in kept.read_text(encoding="utf-8")
    kept.write_bytes(b"\x00 damaged")
    assert settled(state, RECORD, [row, other]) == {}
    # The same change to the same place is the same one, whatever the record says there by then.
    since = RECORD.with_documents([replace(ON.talk, text="noko anna")])
    assert [one.id for one in rows(data, since)] == [row.id]


def test_of_too_many_decisions_the_newest_are_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.corrections.settled_corrections.MOST", 3)
    a, b, c, d, e = every = [Correction(sort="comment", new=sign) for sign in "abcde"]
    for one in (a, b, c, d):
        settle(tmp_path, RECORD, [one], "refused")
    settle(tmp_path, RECORD, [b], "refused")
    assert settled(tmp_path, RECORD, every).keys() == {c.id, d.id, b.id}
    settle(tmp_path, RECORD, [e], "refused")
    assert settled(tmp_path, RECORD, every).keys() == {d.id, b.id, e.id}


_REWORDED = replace(ON.talk, text="noko anna")
_ELSEWHERE = replace(ON.grants, item=ON.bus.item, day=ON.bus.day, rank="zz", parent=None)


@pytest.mark.parametrize(
    ("change", "here", "since"),
    [
        # what is changed in Word · what the record says when that is taken · what somebody makes of it later
        pytest.param(lambda f: f.replace(place(ON.talk), "usamde", "ueinige"), None, _REWORDED, id="changed"),
        pytest.param(
            lambda f: f.replace(place(ON.talk), "usamde", "ueinige"),
            replace(ON.talk, text="endra her òg"),
            _REWORDED,
            id="both",
        ),
        pytest.param(
            lambda f: f.insert_after(place(ON.talk), "Ein ny tanke"),
            None,
            lambda new: replace(new, text="Endra"),
            id="added",
        ),
        pytest.param(lambda f: f.move(place(ON.grants), place(ON.bus)), None, _ELSEWHERE, id="moved"),
        pytest.param(lambda f: f.delete(place(ON.bus)), None, None, id="deleted"),
    ],
)
def test_what_was_taken_is_settled_only_where_the_record_has_it(
    tmp_path: Path,
    change: Callable[[WordFile], object],
    here: Entry | None,
    since: Entry | Callable[[Entry], Entry] | None,
) -> None:
    data = changed(DATA, lambda f: (change(f), None)[1])
    before = RECORD.with_documents([here]) if here is not None else RECORD
    (row,) = rows(data, before)
    additions = Additions()
    moment = Moment(NOW.date(), NOW, Ids(lambda: NOW))
    gone = {key: Entry(id=key, deleted=NOW) for key in deleted([row])}
    origin = DocumentOrigin(RECORD.meeting.id, RECORD.meeting.profile)
    after = before.with_documents(accepted(before, [row], origin, moment, gone, additions))
    settle(tmp_path, before, [row], "accepted", additions.of([row], noted=False))
    # A backup from before it was taken, and one from before the record was changed there, have not got it.
    for old in (before, RECORD):
        (again,) = rows(data, old)
        assert again.id == row.id
        assert settled(tmp_path, old, [again]) == {}
    # Another word in the record later on is a later word.
    assert not rows(data, after)
    if since is not None:
        made = next((one for one in after.entries if RECORD.raw("entries", one.id) is None), ON.talk)
        later = after.with_documents([since(made) if callable(since) else since])
        found = rows(data, later)
        assert found
        assert settled(tmp_path, later, found) == {row.id: "accepted"}


def test_what_was_kept_as_a_note_is_settled_where_the_record_has_the_note(tmp_path: Path) -> None:
    (row,) = rows(changed(DATA, lambda f: f.comment(place(ON.grants), "Ti dagar?")), RECORD)
    note = as_note(RECORD, row, "Per", Moment(NOW.date(), NOW, Ids(lambda: NOW)))
    additions = Additions()
    additions.note(row, note.id)
    settle(tmp_path, RECORD, [row], "noted", additions.of([row], noted=True))
    assert settled(tmp_path, RECORD, [row]) == {}
    for since in (note, Entry(id=note.id, deleted=NOW)):  # a note that is deleted was dealt with
        assert settled(tmp_path, RECORD.with_documents([since]), [row]) == {row.id: "noted"}


@pytest.mark.parametrize("tracked", [True, False])
def test_what_was_moved_in_word_stands_where_word_has_it_with_the_marks_it_had(tracked: bool) -> None:
    def order(record: Record) -> list[int]:
        return [one.id for one in record.entries_of(record.get(AgendaItem, ON.talk.item))]

    before = order(RECORD)
    by = () if tracked else (None,)
    new = taken(lambda f: f.move(place(ON.grants), place(ON.bus), *by))
    at = entry(new, ON.grants)
    assert (at.item, at.day) == (ON.bus.item, ON.bus.day)
    here = [one.id for one in new.entries_of(new.get(AgendaItem, at.item))]
    assert here.index(at.id) == here.index(ON.bus.id) + 1
    assert sorted(one.id for one in new.entries) == sorted(one.id for one in RECORD.entries)
    assert [key for key in order(new) if key != at.id] == [key for key in before if key != at.id]
    assert replace(at, rank="", item=None, day=None, parent=None) == replace(
        ON.grants, rank="", item=None, day=None, parent=None, was=at.was
    )


@pytest.mark.parametrize("mark", ["private", "exempt"])
def test_what_was_kept_back_by_the_line_above_it_is_so_where_word_has_it(mark: str) -> None:
    b = Builder()
    b.item("Lønn")
    above = b.note("Bare vi", private=mark == "private", exempt="§ 13" if mark == "exempt" else "")
    point = b.note("Kari får mer", point=True, parent=above.id)
    b.item("Bod")
    at = b.note("Den er full")
    row = Correction(
        sort="moved", place=f"e_{to_text(point.id)}", old="", new="", after=f"e_{to_text(at.id)}"
    )
    moment = Moment(NOW.date(), NOW, Ids(lambda: NOW))
    new = b.record.with_documents(accepted(b.record, [row], DocumentOrigin(b.record.meeting.id, ""), moment))
    moved = entry(new, point)
    assert (moved.item, moved.parent) == (at.item, None)
    assert (moved.private, moved.exempt) == (mark == "private", "§ 13" if mark == "exempt" else "")


@pytest.mark.parametrize(
    ("typed", "field"), [(" Ansvar: Per Prøve.", "owner"), (" Frist: 1.5.2026.", "deadline")]
)
def test_what_the_record_got_since_is_not_overwritten_by_what_word_got(typed: str, field: str) -> None:
    bare = RECORD.with_documents([replace(ON.action, owners=(), deadline=None)])
    data = changed(word(bare), lambda f: f.append(place(ON.action), typed))
    (row,) = [one for one in rows(data, RECORD) if one.place.endswith(f"_{field}") and one.sort == "changed"]
    assert row.both
    assert not row.old
