"""What is told of what waits, which changes go together, and what an open meeting takes."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Misfit, NotSaved, Problem
from store.files.state_file import Calls, folder_of
from store.files.system import System
from store.forget.mark import MARK
from store.record.changes import Change, Edit
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Kind, Name
from store.session import fair_copy as fair
from store.session.backlog import Backlog, Places, WaitingPiece, discard, orphans
from store.session.draft import ENDING, KIND, abandoned
from store.session.open_meeting import open_meeting
from store.session.recovery import Recovered
from store.session.refusals import Refusals, told_of
from store.session.rescue import Owed, Rescue, pending
from store.session.writer import Writer, _Job
from tests.store.making import Ticking, added, archive_at, edited, line, meeting_in, session_of

AT = datetime(2015, 6, 2, 10, 0, tzinfo=UTC)


def piece(sort: Any = "line", where: Any = "here", **told: Any) -> WaitingPiece:
    facts = {"id": "x", "meeting": 7, "lines": ("hei",), "path": f"/{where}", **told}
    return WaitingPiece(sort=sort, where=where, **facts)


WAITS = [
    ([piece()], {"lines": 1, "half": 0, "aside": 0}, "here", "/here", "", ""),
    ([piece(), piece("half-typed")], {"lines": 1, "half": 1, "aside": 0}, "here", "/here", ", ", ""),
    ([piece("half-typed"), piece("aside")], {"lines": 0, "half": 1, "aside": 1}, "here", "/here", "", ", "),
    ([piece(), piece("aside", "lost")], {"lines": 1, "half": 0, "aside": 1}, "lost", "/lost", "", ", "),
    ([piece(living=True)], {"lines": 1, "half": 0, "aside": 0}, "living", "/here", "", ""),
    ([piece(living=True), piece()], {"lines": 2, "half": 0, "aside": 0}, "here", "/here", "", ""),
    ([piece(), piece(where="elsewhere")], {"lines": 2, "half": 0, "aside": 0}, "here", "/elsewhere", "", ""),
]


@pytest.mark.parametrize(("pieces", "counts", "how", "path", "first", "second"), WAITS)
def test_what_waits_is_told_by_how_much_and_where(  # noqa: PLR0913, PLR0917 — a row
    pieces: list[WaitingPiece], counts: dict[str, int], how: str, path: str, first: str, second: str
) -> None:
    backlog = Backlog("Styremøte", tuple(pieces))
    told = {"title": "Styremøte", "first": first, "second": second, "how": how, "path": path, **counts}
    assert (backlog.counts, backlog.problem().facts, bool(backlog)) == (counts, told, True)


def test_what_belongs_elsewhere_is_apart_and_what_was_refused_is_told_by_the_meeting() -> None:
    pieces = (piece(), piece(where="elsewhere"), piece("aside"), piece("half-typed", "lost"))
    backlog = Backlog("", pieces)
    assert backlog.near.pieces == (pieces[0], pieces[2], pieces[3])
    assert backlog.distant.pieces == (pieces[1],)
    assert backlog.left.pieces == (pieces[0], pieces[1], pieces[3])
    assert not Backlog()


@pytest.mark.parametrize(("lines", "text", "says"), [(2, "", False), (2, "halv", True), (0, "halv", True)])
def test_that_a_half_typed_line_was_found_is_said(lines: int, text: str, says: bool) -> None:
    sentence = Recovered(lines, text, AT).sentence("nb", "10.42")
    assert ("påbegynt" in sentence) is says
    assert ("2 linjer" in sentence) is bool(lines)
    assert "10.42" in sentence


def test_where_something_belongs_goes_by_the_file_it_was_typed_into(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "a", state="draft")
    identity, year = file.meeting().id, file.path.parent
    other = meeting_in(tmp_path / "b")
    where = Places(tmp_path / "a", System()).seen_from(file.path, identity)
    (year / "ødelagt.json").write_bytes(b"{")
    (year / "mappe.json").mkdir()
    copy = tmp_path / "c" / "2015" / "kopi.json"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(file.path.read_bytes())
    told = {
        str(file.path): "here",
        str(year / "nytt navn.json"): "here",
        str(year / "ødelagt.json"): "here",
        str(copy): "elsewhere",
        str(copy.with_name("borte.json")): "elsewhere",
        str(other.path): "lost",
        "2015/x.json": "lost",
        "": "lost",
        str(tmp_path / "d" / "2015" / "x.json"): "lost",
        str(year / "mappe.json"): "elsewhere",
    }
    assert {left: where(left) for left in told} == told
    assert Places(tmp_path / "a", System()).is_inside(str(year / "borte.json"))
    assert not Places(tmp_path / "a", System()).is_inside(str(copy))
    assert not Places(tmp_path / "a", System()).is_inside("2015/x.json")


def left_in(state: Path) -> list[int]:
    """What the rescue files of dead windows still have."""
    found = pending(state)
    for one in found:
        one.close()
    return [owed.id for one in found for owed in one.owed]


def test_of_a_rescue_file_one_line_is_thrown_away_and_the_others_stay(tmp_path: Path) -> None:
    rescue = Rescue(tmp_path)
    for number in (3, 4):
        rescue.put(Owed(number, 7, "/x/2015/y.json", added(line(number, "hei"))))
    rescue.close()
    assert left_in(tmp_path) == [3, 4]
    waiting = [piece(id=each) for each in ("0000000000003", "0000000000009")]
    assert [discard(tmp_path, each) for each in waiting] == [True, False]
    assert left_in(tmp_path) == [4]


class OneUnread(Calls):
    """A disk on which the first file that is read cannot be."""

    def __init__(self) -> None:
        self.bad: int | None = None

    def read_at(self, descriptor: int, size: int, place: int) -> bytes:
        """Read it, unless it is the first."""
        self.bad = descriptor if self.bad is None else self.bad
        if descriptor == self.bad:
            self.bad = -1
            raise OSError(errno.EIO, "Input/output error")
        return super().read_at(descriptor, size, place)


def test_a_rescue_file_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    windows = [Rescue(tmp_path) for _ in range(2)]
    for number, rescue in enumerate(windows, 3):
        rescue.put(Owed(number, 7, "/x/2015/y.json", added(line(number, "hei"))))
        rescue.close()
    found = pending(tmp_path, OneUnread())
    assert [len(one.owed) for one in found] == [1]
    for one in found:
        one.close()
    assert sorted(left_in(tmp_path)) == [3, 4]


def test_a_draft_that_nobody_can_read_is_left_alone_and_an_empty_one_goes(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, KIND)
    folder.mkdir(parents=True)
    torn, empty = folder / f"1-torn{ENDING}", folder / f"1-tom{ENDING}"
    torn.write_bytes(b"halvskrevet")
    empty.write_bytes(b"\n" * 100)
    assert abandoned(tmp_path) == []
    assert (torn.exists(), empty.exists()) == (True, False)


def test_what_was_left_in_a_file_that_is_gone_is_thrown_away_and_what_belongs_elsewhere_stays(
    tmp_path: Path,
) -> None:
    file, state = meeting_in(tmp_path / "a"), tmp_path / "state"
    archive, identity = archive_at(tmp_path / "a"), file.meeting().id
    copy = tmp_path / "b" / "2015" / file.path.name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(file.path.read_bytes())
    rescue = Rescue(state)
    for number, path in ((3, "/borte/2015/x.json"), (4, str(copy))):
        rescue.put(Owed(number, identity, path, added(line(number, f"linje {number}"))))
    rescue.close()
    writer = Writer(archive.clock)
    opened = open_meeting(archive, archive.file(file.path), writer, state=state)
    assert sorted((one.where, one.lines) for one in opened.left.pieces) == [
        ("elsewhere", ("linje 4",)),
        ("lost", ("linje 3",)),
    ]
    opened.discard_left()
    assert [one.where for one in opened.left.pieces] == ["elsewhere"]
    opened.close()
    writer.close()
    assert left_in(state) == [4]


def test_what_was_typed_into_a_file_that_is_gone_from_the_archive_is_an_orphan(tmp_path: Path) -> None:
    file, state = meeting_in(tmp_path / "a"), tmp_path / "state"
    archive = archive_at(tmp_path / "a")
    archive.state = state
    rescue = Rescue(state)
    for number, meeting, path in (
        (3, 77, file.path.with_name("borte.json")),
        (4, file.meeting().id, file.path),
        (5, 78, tmp_path / "b" / "2015" / "x.json"),
    ):
        rescue.put(Owed(number, meeting, str(path), added(line(number, f"linje {number}"))))
    rescue.close()
    found = orphans(archive, archive.listing().everything)
    assert [(one.meeting, one.lines, one.where) for one in found] == [(77, ("linje 3",), "here")]


def refusals(tmp_path: Path, **told: Any) -> Refusals:
    file = meeting_in(tmp_path / "a", **told)
    file.state = tmp_path / "state"
    session, _ = session_of(file.record())
    made = Refusals(session, file)
    made.keep(3, added(line(3, "en linje som  er lang")), Problem("meeting-approved"))
    made.keep(4, Change(()), Problem("meeting-approved"), ("aldri endret",))
    made.update()
    return made


def test_what_was_not_taken_is_told_with_why_and_what_it_says(tmp_path: Path) -> None:
    made = refusals(tmp_path, state="approved")
    assert made.outstanding() == 2
    whole = made.sentence("nb")
    assert "en linje som er lang · aldri endret" in whole
    assert "2" in whole
    short = made.sentence("nb", most=12)
    assert "en linje so…" in short
    assert "aldri" not in short
    sentences = {whole}
    made._file.read_only = True
    sentences.add(made.sentence("nb"))
    record = made._session.record
    made._session.record = record.with_documents([line(3, "en linje som  er lang")])
    assert made.outstanding() == 2, "nobody can say here what a newer version holds"
    made._session.record = record
    with pytest.raises(Problem) as newer:
        made.make_again()
    assert (newer.value.key, made.outstanding()) == ("schema-newer", 2)
    made._file.read_only = False
    made._session.record = made._session.record.with_documents(
        [replace(made._session.record.meeting, state="draft")]
    )
    sentences.add(made.sentence("nb"))
    assert len(sentences) == 3, "a newer file, approved minutes and a draft are told apart"
    assert made.make_again() == 1
    assert [one.typed for one in made.settled()] == [()]
    assert (made.outstanding(), made.settled()) == (1, ())
    made.discard()
    assert (made.pieces, made.sentence("nb")) == ((), "")


def test_what_is_kept_aside_comes_with_the_facts_of_why(tmp_path: Path) -> None:
    made = refusals(tmp_path)
    day = datetime(2026, 3, 12, tzinfo=UTC).date()
    kept = made.keep(5, Change(()), Problem("not-saved-full", file="a.json", day=day), ("hei",))
    assert (kept.key, kept.facts, kept.typed) == (
        "not-saved-full",
        {"file": "a.json", "day": "2026-03-12"},
        ("hei",),
    )
    made.update()
    assert kept in made.pieces


@pytest.mark.parametrize(
    ("key", "facts", "told"),
    [("schema-newer", {"file": "x.json"}, "aside-newer"), ("meeting-approved", {}, "aside-approved")],
)
def test_why_a_change_was_refused_is_told_with_its_words(key: str, facts: dict[str, str], told: str) -> None:
    problem = told_of(Misfit(key, **facts), added(line(3, "hei"), line(4, "du")))
    assert (problem.key, problem.facts["text"], problem.facts["worded"]) == (told, "hei · du", 1)
    assert told_of(Misfit(key, **facts), Change(())).facts["worded"] == 0


def job(change: Change, owed: bool = False, before: Any = None) -> _Job:
    owes = (Owed(1, 7, "/x", change),) if owed else ()
    return _Job(Any, change, lambda _: None, before, owes, None, None)  # type: ignore[arg-type]


NEW, OTHER, TEXT = added(line(3, "a")), added(line(4, "b")), edited(3, "a", "b")
HEAD = Change((Edit("meeting", 1, {"state": ("live", "draft")}),))
TOGETHER = [
    (job(NEW), job(OTHER), True),
    (job(TEXT), job(NEW), True),
    (job(NEW), job(Change(())), False),
    (job(Change(())), job(NEW), False),
    (job(HEAD), job(NEW), False),
    (job(NEW), job(HEAD), False),
    (job(NEW, before=len), job(OTHER), False),
    (job(NEW, owed=True), job(OTHER, owed=True), True),
    (job(NEW, owed=True), job(TEXT), False),
    (job(TEXT, owed=True), job(NEW), False),
]


@pytest.mark.parametrize(("one", "other", "together"), TOGETHER)
def test_which_changes_are_written_in_one_go(one: _Job, other: _Job, together: bool) -> None:
    assert one.goes_with(other) is together


def board(*documents: Any, **told: Any) -> Record:
    head = Meeting(**{"id": 7, "title": "Møte", "from_": AT.date(), "state": "live", **told})
    return Record.new(head).with_documents(documents)


def test_a_tombstone_keeps_its_number_and_that_it_was_withheld() -> None:
    item = AgendaItem(id=5, rank="a", title="Lønn", number="9/26", prefix="PS", exempt="§ 13")
    entry = Entry(id=6, rank="a", item=5, text="tekst", kind=Kind.DECISION, number="10/26")
    session, _ = session_of(board(item, entry, line(8, "åpen")))
    told = [session.tombstone(one) for one in (item, entry, line(8, "åpen"))]
    assert [(one.number, one.private) for one in told[:2] if isinstance(one, AgendaItem | Entry)] == [
        ("9/26", True),
        ("10/26", True),
    ]
    assert isinstance(told[0], AgendaItem)
    assert (told[0].prefix, told[0].title, told[0].deleted is not None) == ("PS", "", True)
    assert isinstance(told[2], Entry)
    assert (told[2].private, told[2].text) == (False, "")


def test_approved_minutes_take_no_change_in_any_way() -> None:
    session, sent = session_of(board(line(3, "a"), state="approved"))
    entry = session.record.entries[0]

    def over() -> None:
        with session.over(added(line(4, "b"))):
            pass

    for attempt in (
        lambda: session.apply(replace(entry, text="b")),
        lambda: session.delete(entry),
        lambda: session.adopt(edited(3, "a", "b")),
        over,
    ):
        with pytest.raises(Problem) as refused_:
            attempt()
        assert refused_.value.key == "meeting-approved"
    assert sent == []


def test_what_is_done_together_and_fails_leaves_everything_as_it_was() -> None:
    session, sent = session_of(board(line(3, "a")))
    before = session.record

    def fail() -> None:
        with session.together():
            session.apply(line(4, "b"))
            raise ValueError("midt i")

    with pytest.raises(ValueError, match="midt i"):
        fail()
    assert (session.record is before, sent, session.saved) == (True, [], True)
    session.apply(line(5, "c"))
    assert len(sent) == 1


def test_what_was_forgotten_elsewhere_is_in_no_step_that_can_be_taken_back() -> None:
    session, _ = session_of(board(line(3, "hemmelig")))
    changed = session.apply(replace(session.record.entries[0], text="åpent"))
    session.settle(changed, None)
    gone = {"deleted": "2015-06-02T12:00:00Z", MARK: {"*": "2015-06-02T12:00:00Z"}}
    stored = session.record.stored()
    session.take_in(Record.from_stored({**stored, "entries": {3: gone}}))
    session.undo()
    assert "hemmelig" not in str(session.record.stored())


def texts_of(*entries: Entry | AgendaItem) -> Any:
    session, _ = session_of(board(*entries))
    return session


def test_a_text_has_the_topics_the_marks_and_the_voices_of_its_notes() -> None:
    notes = (
        line(3, "en", tags=("kurs",), speaker=Name("Kari")),
        line(4, "to", tags=("innkjøp", "kurs"), exempt="§ 13"),
        Entry(id=5, rank="a5", kind=Kind.QUESTION, text="hvem", answer="fylket", answered_by=Name("Per")),
        Entry(id=6, rank="a6", kind=Kind.PROPOSAL, text="en bil", by=Name("Ola"), name="Torg"),
        Entry(id=8, rank="a8", kind=Kind.DECISION, text="Vi kjøper"),
    )
    session = texts_of(*notes)
    (text,) = fair.take_over(session, notes)
    assert isinstance(text, Entry)
    assert text.text == "Kari: en\nto\nhvem\nPer: fylket\nOla: Torg: en bil"
    assert (text.tags, text.exempt, text.private) == (("kurs", "innkjøp"), "§ 13", False)
    assert text.sources == (3, 4, 5, 6), "a decision stands for itself"
    assert fair.take_over(session, [notes[4]]) == ()
    assert [
        (e.in_minutes, e.kept) for e in fair.leave_out([replace(notes[0], kept=True)]) if isinstance(e, Entry)
    ] == [(False, False)]
    assert [
        (e.in_minutes, e.kept)
        for e in fair.keep([replace(notes[0], in_minutes=False)])
        if isinstance(e, Entry)
    ] == [(True, True)]


PARTED = [(0, []), (1, []), (4, ["hei", "du"]), (5, ["hei", "du"]), (7, []), (99, [])]


@pytest.mark.parametrize(("place", "parts"), PARTED)
def test_a_text_is_parted_only_where_both_parts_say_something(place: int, parts: list[str]) -> None:
    text = Entry(id=5, rank="a", text=" hei du ", sources=(3,))
    session = texts_of(text)
    assert [one.text for one in fair.split(session, text, place) if isinstance(one, Entry)] == parts
    assert fair.split(session, replace(text, sources=()), place) == ()


def test_in_a_private_item_every_line_has_been_decided_about() -> None:
    item = AgendaItem(id=2, rank="a", title="Lønn", private=True)
    other = AgendaItem(id=9, rank="b", title="Annet")
    session = texts_of(item, other, line(3, "a", item=2), line(4, "b", item=2), line(5, "c", item=9))
    told = {p.item.title if p.item else "": (p.treated, p.lines) for p in fair.progress(session.record)}
    assert told == {"Lønn": (2, 2), "Annet": (0, 1)}


def test_what_was_said_before_the_first_item_has_its_progress_before_theirs() -> None:
    item = AgendaItem(id=2, rank="a", title="Lønn")
    session = texts_of(item, line(3, "a", kept=True), line(4, "b"), line(5, "c", item=2))
    told = [(p.item and p.item.title, p.treated, p.lines) for p in fair.progress(session.record)]
    assert told == [(None, 1, 2), ("Lønn", 0, 1)]


def test_a_note_that_was_written_anew_is_kept_by_both_halves_of_a_text() -> None:
    notes = (line(3, "en"), line(4, "to"), line(5, "tre"))
    text = Entry(id=8, rank="a8", text="en\nskrevet om\ntre", sources=(3, 4, 5))
    session = texts_of(*notes, text)
    first, second = (one for one in fair.split(session, text, 7) if isinstance(one, Entry))
    assert (first.text, first.sources, second.sources) == ("en\nskre", (3, 4), (4, 5))


FULL = OSError(28, "No space left on device")
SCREEN = [
    (NotSaved("not-saved-full"), False, FULL, True),
    (NotSaved("not-saved-full"), True, FULL, False),
    (NotSaved("not-saved-full"), False, None, False),
    (None, False, FULL, False),
]


@pytest.mark.parametrize(("failure", "rescued", "error", "told"), SCREEN)
def test_what_is_on_the_screen_alone_is_said_where_no_file_has_it(
    failure: Any, rescued: bool, error: Any, told: bool, tmp_path: Path
) -> None:
    file = meeting_in(tmp_path / "a")
    writer = Writer(Ticking())
    opened = open_meeting(archive_at(tmp_path / "a"), file, writer)
    assert (opened.only_on_screen, opened.unprotected, opened.drafting) == (None, None, False)
    opened.failure, opened.rescued = failure, rescued
    opened._draft = SimpleNamespace(failure=error)  # type: ignore[assignment]
    found, half = opened.only_on_screen, opened.unprotected
    assert (found is not None) is told
    assert found is None or (found.key, found.facts["why"]) == ("only-on-screen", "full")
    assert (half is not None) is (error is not None)
    writer.close()


def test_how_many_changes_were_sent_and_answered_is_counted(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "a")
    writer = Writer(archive.clock)
    opened = open_meeting(archive, meeting_in(tmp_path / "a"), writer)
    assert (opened.sent, opened.answered) == (0, 0)
    for number in (3, 4):
        opened.session.apply(line(number, "hei"))
    assert (opened.sent, opened.answered) == (2, 0)
    opened.save()
    assert (opened.sent, opened.answered) == (2, 2)
    writer.close()
