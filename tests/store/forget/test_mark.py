"""The mark of what was forgotten: it wins, wherever an edit or a version comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Misfit
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.forget.forget import forget
from store.forget.mark import MARK, WHOLE, gone, marks
from store.merge.copies import settle_copies
from store.merge.merge import lay, merge
from store.record.changes import Change, Edit, applied, content_hash, difference, joined, traced, undo_step
from store.record.identity import to_text
from store.record.model import AgendaItem, Json
from store.record.record import Record
from store.session.recovery import made_again
from tests.store.making import added, archive_at, edited, line, meeting_in, session_of

OLD, KEY = "helseforhold", 1_500_000_000_000 << 20
MARKED: Json = {"title": "Sak", MARK: {"background": "2026-03-12T10:00:00Z"}}
GONE: Json = {"deleted": "2026-03-12T09:00:00Z", MARK: {WHOLE: "2026-03-12T10:00:00Z"}}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


@pytest.fixture
def file(archive: Archive) -> MeetingFile:
    file = meeting_in(archive.folder)
    file.commit(
        added(AgendaItem(id=KEY, title="Sak", background=OLD), line(KEY + 1, OLD), line(KEY + 2, "b"))
    )
    return file


@pytest.mark.parametrize(
    ("before", "withheld"), [({"private": True}, True), ({"exempt": "§ 13"}, True), ({"text": OLD}, False)]
)
def test_what_was_withheld_stays_so_when_it_is_forgotten(before: Json, *, withheld: bool) -> None:
    assert gone("2026-03-12T10:00:00Z", before).get("private", False) is withheld


def test_an_edit_that_does_not_know_the_mark_says_nothing_in_its_field() -> None:
    for before in (OLD, None):
        both = Edit("agenda", 1, {"title": ("Sak", "Ny sak"), "background": (before, f"{OLD} og mer")})
        after, fitted = lay({"agenda": {1: MARKED}}, [both], {})
        assert after["agenda"][1] == {**MARKED, "title": "Ny sak"}
        assert not fitted
        with pytest.raises(Misfit):
            applied(both, MARKED)
    made = Edit("agenda", 1, {"title": (None, "Sak"), "background": (None, OLD)}, creates=True)
    assert lay({"agenda": {1: MARKED}}, [made], {})[0]["agenda"][1] == MARKED


def test_whoever_knows_the_mark_may_write_there_again() -> None:
    before = Record.from_stored({"meeting": {1: {"id": 1}}, "agenda": {1: MARKED}}).agenda[0]
    edit = difference(before, replace(before, background="noe annet"))
    assert edit is not None
    once = applied(edit, MARKED)
    assert once == {**MARKED, "background": "noe annet"}
    later = difference(replace(before, background="noe annet"), replace(before, background="noe tredje"))
    assert later is not None
    both = joined([Change((edit,)), Change((later,))])
    assert lay({"agenda": {1: MARKED}}, both.edits, {})[0]["agenda"][1]["background"] == "noe tredje"
    back = undo_step(Change((edit,)), {"agenda": {1: once}})
    assert applied(back.edits[0], once) == MARKED
    again = {**once, MARK: {"background": "2026-03-12T11:00:00Z"}}
    assert undo_step(Change((edit,)), {"agenda": {1: again}}).edits == ()


def test_nothing_is_laid_over_what_is_gone_as_a_whole() -> None:
    for edit in (
        edited(1, None, OLD).edits[0],
        Edit("entries", 1, {"text": (None, OLD), "deleted": (GONE["deleted"], None)}),
        Edit("entries", 1, {"text": (None, OLD)}, creates=True),
        Edit("entries", 1, {"deleted": (GONE["deleted"], "2026-03-12T12:00:00Z")}),
    ):
        assert lay({"entries": {1: GONE}}, [edit], {("entries", 1): {"text": OLD}})[0]["entries"][1] == GONE
        with pytest.raises(Misfit):
            applied(edit, GONE)
        assert undo_step(Change((edit.inverse(),)), {"entries": {1: GONE}}).edits == ()
    whole = Record.from_stored({"meeting": {1: {"id": 1}}, "entries": {1: GONE}})
    assert made_again(whole, added(line(1, OLD))) == ()


def test_what_is_forgotten_whole_goes_also_where_somebody_has_just_written() -> None:
    edit = Edit("entries", 1, {"text": ("a", None), "deleted": (None, "t"), MARK: (None, {WHOLE: "t"})})
    for stands in ({"text": "b", "number": "7/26"}, {"text": "a"}, {}):
        (after,) = lay({"entries": {1: stands}}, [edit], {})[0]["entries"].values()
        number = {"number": "7/26"} if "number" in stands else {}
        assert after == {"deleted": "t", MARK: {WHOLE: "t"}, **number}


def test_no_trace_tells_what_was_forgotten() -> None:
    before: Json = {"title": "Sak", "background": OLD, "was": ["00000000"]}
    assert "was" not in traced(before, MARKED)
    merged = merge(None, {"agenda": {1: before}}, {"agenda": {1: MARKED}})["agenda"][1]
    assert merged == MARKED
    assert content_hash(before) not in str(
        merge(None, {"agenda": {1: {**before, "title": "Ny"}}}, {"agenda": {1: MARKED}})
    )
    assert traced(MARKED, {**MARKED, "title": "Ny"})["was"] == [content_hash(MARKED)]


def test_a_field_is_undone_by_nobody(archive: Archive, file: MeetingFile, tmp_path: Path) -> None:
    session, sent = session_of(file.record())
    item = session.record.agenda[0]
    session.apply(replace(item, background=f"{OLD} og mer", title="Ny sak"))
    file.commit(sent[-1])
    session.settle(sent[-1], None)
    forget(archive, OLD, tmp_path / "state", everywhere=True)
    session.undo()  # before it has looked
    after = file.commit(sent[-1])
    assert after is not None
    session.settle(sent[-1], Record.from_stored(after))
    assert session.record.agenda[0].title == "Sak"
    assert session.record.agenda[0].background == "(fjernet) og mer"
    assert OLD not in f"{session.record.stored()} {session._done} {session._undone}"
    session.redo()
    file.commit(sent[-1])
    session.settle(sent[-1], None)
    assert session.record.agenda[0].title == "Ny sak"
    assert OLD not in file.path.read_text(encoding="utf-8")


def test_a_tombstone_keeps_the_mark(archive: Archive, file: MeetingFile, tmp_path: Path) -> None:
    old = file.path.read_bytes()
    forget(archive, OLD, tmp_path / "state", everywhere=True)
    session, sent = session_of(file.record())
    session.delete(session.record.agenda[0])
    file.commit(sent[-1])
    copy = file.path.with_name(f"{file.path.stem} (kopi).json")
    copy.write_bytes(old.replace(b'"title": "Sak"', b'"title": "Annen sak"'))
    settle_copies(archive, tmp_path / "state")
    assert not [p for p in tmp_path.rglob("*.json") if OLD in p.read_text(encoding="utf-8")]


def test_a_copy_is_kept_without_it(archive: Archive, file: MeetingFile, tmp_path: Path) -> None:
    copy = file.path.with_name(f"{file.path.stem} (kopi).json")
    data = file.path.read_bytes()
    forget(archive, to_text(KEY + 1), tmp_path / "state")
    copy.write_bytes(data.replace(b'"b"', b'"bb"'))
    settle_copies(archive, tmp_path / "state")
    assert not copy.exists()
    (kept,) = (tmp_path / "state" / "referat" / "copies").iterdir()
    record = MeetingFile(kept, archive.disk).record()
    assert [entry.text for entry in record.entries] == ["bb"]
    assert record.agenda[0].background == OLD, "that was not forgotten"


def test_what_was_typed_goes_with_the_words_when_two_are_merged() -> None:
    base: Json = {"text": "a b", "typed": "- a b"}
    mended: Json = traced(base, {"text": "a c"})
    other = traced(base, {**base, "private": True})
    assert (
        "typed"
        not in merge({"entries": {1: base}}, {"entries": {1: mended}}, {"entries": {1: other}})["entries"][1]
    )
    apart = ({"text": "a c d"}, {"text": "a b", "typed": "- a b"})
    first = merge(None, *({"entries": {1: one}} for one in apart))["entries"][1]
    assert (first["text"], first.get("typed")) == ("a c d", None)
    again = merge({"entries": {1: mended}}, {"entries": {1: mended}}, {"entries": {1: traced(mended, base)}})
    assert again["entries"][1]["typed"] == "- a b", "an undo of the other window"


def test_a_second_version_that_nobody_had_seen_says_nothing_either() -> None:
    mark = "2026-03-12T10:00:00Z"
    version: Json = {"text": f"{OLD} og mer", "typed": f"- {OLD}", "conflict_of": 1}
    first: Json = {"text": "(fjernet)", MARK: {"text": mark}}
    for there in (first, GONE):
        sides = ({"entries": {1: there}}, {"entries": {1: {"text": OLD}, 2: version}})
        for one, other in (sides, sides[::-1]):
            assert OLD not in str(merge(None, one, other))
        made = Edit("entries", 2, {n: (None, value) for n, value in version.items()}, creates=True)
        after, fitted = lay({"entries": {1: there}}, [made], {})
        assert OLD not in str(after)
        assert not fitted
    seen = {**version, MARK: {"text": mark}}
    for there in (first, {**GONE, MARK: {WHOLE: mark}}):
        kept = merge(None, {"entries": {1: there, 2: seen}}, {"entries": {1: there, 2: seen}})
        assert kept["entries"][2] == seen


def test_a_second_version_that_was_there_stays_as_a_text_of_its_own(
    archive: Archive, file: MeetingFile, tmp_path: Path
) -> None:
    file.commit(added(replace(line(KEY + 3, "noe annet"), conflict_of=KEY + 1)))
    old = file.path.read_bytes()
    forget(archive, to_text(KEY + 1), tmp_path / "state")
    file.path.with_name(f"{file.path.stem} (kopi).json").write_bytes(old.replace(b'"b"', b'"bb"'))
    settle_copies(archive, tmp_path / "state")
    assert {"bb", "noe annet"} <= {entry.text for entry in file.record().entries}


def test_nobody_brings_back_a_deleted_line(archive: Archive, file: MeetingFile, tmp_path: Path) -> None:
    old, state = file.path.read_bytes(), tmp_path / "state"
    kept = state / "referat" / "copies" / "kopi.json"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(old)
    session, sent = session_of(file.record())
    for entry in [e for e in session.record.entries if e.text == OLD]:
        session.delete(entry)
    session.apply(replace(session.record.agenda[0], background="noe annet"))
    for change in sent:
        file.commit(change)
        session.settle(change, None)
    forget(archive, OLD, state, everywhere=True)
    for _ in range(2):
        session.undo()
        file.commit(sent[-1])
    copy = file.path.with_name(f"{file.path.stem} (kopi).json")
    copy.write_bytes(old.replace(OLD.encode(), f"{OLD} og mer".encode()))
    settle_copies(archive, state)
    assert not [p for p in tmp_path.rglob("*.json") if OLD in p.read_text(encoding="utf-8")]
    assert file.record().agenda[0].background == "noe annet"


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ({"text": "2026"}, {"text": "2026"}), ({"text": 7, "title": "2026"}, {"title": "2026"}),
        ({}, {}), ("2026", {}), (["text"], {}), (None, {}),
    ],
)  # fmt: skip
def test_what_a_hand_put_where_the_mark_stands_is_no_mark(held: Any, told: dict[str, str]) -> None:
    assert marks({MARK: held}) == told
