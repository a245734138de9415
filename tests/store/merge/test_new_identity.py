"""A meeting copied by hand gets ids of its own; and what is told of copies, choices and damaged rows."""

from __future__ import annotations

from itertools import count, permutations
from pathlib import Path
from typing import Any

import pytest

from store.errors import Misuse, Problem
from store.files.durable import put_aside
from store.files.encoding import encoded, parsed
from store.files.meeting_file import BACKUPS
from store.files.state_file import folder_of
from store.files.system import System
from store.merge.copies import COPIES, SettledCopies, beyond, beyond_approved, settle_copies
from store.merge.duplicates import TwiceError, doubles, joined, once
from store.merge.inherited_marks import kept_from_others
from store.merge.merge import lay, merge
from store.merge.merged_fields import merged_fields
from store.merge.new_identity import file_called, renew, renewed
from store.record.changes import Edit
from store.record.model import AgendaItem, Day, Entry, Event, Meeting, to_json
from store.record.record import Record
from store.record.values import Kind, Of
from tests.store.making import added, archive_at, line, meeting_in

MEETING = 1_500_000_000_000 << 20


def full() -> Record:
    """A meeting in which everything that can name something else does."""
    return Record.new(Meeting(id=MEETING, title="Møte", was=("f",))).with_documents(
        [
            Day(id=11, rank="a", heading="Dag"),
            AgendaItem(id=12, rank="a", title="Over", day=11),
            AgendaItem(id=13, rank="b", title="Under", parent=12, was=("f",)),
            Entry(id=14, rank="a", item=13, day=11, text="note", was=("f",)),
            Entry(id=15, rank="b", item=13, text="point", point=True, parent=14),
            Entry(id=16, rank="c", item=13, text="annen", conflict_of=14),
            Entry(id=17, rank="d", item=13, text="tekst", sources=(14, 15)),
            Event(id=18, of=Of(MEETING, 14), to="done", item=13),
            Event(id=19, of=Of(7, 14), to="done"),
        ]
    )


def test_everything_that_names_something_names_it_still_by_its_new_id() -> None:
    old, ids = full(), count(1000)
    new = Record.from_stored(renewed(old.stored(), lambda: next(ids)))
    assert not {one.id for one in old.everything} & {one.id for one in new.everything}
    assert not any(one.was for one in new.everything), "its traces are another meeting's"
    (day,), (above, below) = new.days, new.agenda
    note, point, other, text = new.entries
    assert (above.day, below.parent) == (day.id, above.id)
    assert [one.item for one in new.entries] == [below.id] * 4
    assert (note.day, point.parent, other.conflict_of, text.sources) == (
        day.id,
        note.id,
        note.id,
        (note.id, point.id),
    )
    own, elsewhere = new.events
    assert (own.of, own.item) == (Of(new.meeting.id, note.id), below.id)
    assert elsewhere.of == Of(7, 14), "what it said of another meeting it says still"
    assert [one.text for one in new.entries] == [one.text for one in old.entries]


def test_a_file_that_nobody_shares_its_id_with_is_left_and_else_the_old_one_is_kept(tmp_path: Path) -> None:
    file, state = meeting_in(tmp_path / "a"), tmp_path / "state"
    archive = archive_at(tmp_path / "a")
    with pytest.raises(Problem) as alone:
        renew(archive, state, file.path)
    assert alone.value.key == "id-alone"
    copy = file.path.with_name("2015-06-02 kopi.json")
    before = file.path.read_bytes()
    copy.write_bytes(before)
    meeting = renew(archive, state, copy)
    assert meeting.id != file.meeting().id
    assert file.path.read_bytes() == before
    assert [one.read_bytes() for one in folder_of(state, BACKUPS).iterdir()] == [before]


def test_a_file_is_meant_by_its_name_its_folder_or_any_path(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "a")
    archive = archive_at(tmp_path / "a")
    name = file.path.name
    for said in (name, f"{file.path.parent.name}/{name}", str(file.path)):
        assert file_called(archive, said) == file.path
    other = tmp_path / "a" / "2016" / name
    other.parent.mkdir()
    other.write_bytes(file.path.read_bytes())
    assert file_called(archive, f"2016/{name}") == other
    with pytest.raises(Misuse) as both:
        file_called(archive, name)
    assert (both.value.key, both.value.facts["folders"]) == ("file-ambiguous", "2015, 2016")
    with pytest.raises(Problem) as none:
        file_called(archive, "borte.json")
    assert none.value.key == "file-missing"


@pytest.mark.parametrize(("lines", "told", "more"), [(1, 1, False), (10, 10, False), (11, 10, True)])
def test_what_goes_beyond_approved_minutes_is_counted_and_the_first_ten_are_told(
    lines: int, told: int, more: bool
) -> None:
    approved: Any = {"meeting": {1: {"id": 7, "state": "approved"}}, "entries": {}}
    other: Any = {
        **approved,
        "entries": {n: {"text": f"linje  {n} " + "x" * 90} for n in range(1, lines + 1)},
    }
    found = beyond(approved, other)
    rows = str(found["list"]).split("\n")
    assert (found["count"], len(rows), rows[-1] == "…") == (lines, told + more, more)
    assert all(row.startswith("– linje ") and len(row) == 62 for row in rows[:told])
    assert beyond(other, approved) == {}


def test_a_settled_copy_says_whether_it_had_more_and_the_version_before_is_kept(tmp_path: Path) -> None:
    file, state = meeting_in(tmp_path / "a"), tmp_path / "state"
    file.commit(added(line(3, "a")))
    archive = archive_at(tmp_path / "a")
    keys = []
    for text in ("", "mer"):
        copy = file.path.with_name(f"{file.path.stem} (kopi).json")
        copy.write_bytes(file.path.read_bytes())
        before = file.path.read_bytes()
        if text:
            archive.file(copy).read()
            tables: Any = parsed(copy.read_bytes(), "")
            copy.write_bytes(encoded({**tables, "entries": {**tables["entries"], 4: {"text": text}}}))
        (settled,) = settle_copies(archive, state)
        assert isinstance(settled, SettledCopies)
        keys.append(settled.problem.key)
        assert (settled.kept.is_file(), copy.exists(), settled.kept.parent) == (
            True,
            False,
            folder_of(state, COPIES),
        )
    assert keys == ["copy-settled", "copy-settled-more"]
    assert before in [one.read_bytes() for one in folder_of(state, BACKUPS).iterdir()]


def test_a_file_like_that_of_the_archive_which_is_another_archives_is_told_of(tmp_path: Path) -> None:
    archive, state = archive_at(tmp_path / "a"), tmp_path / "state"
    archive.identity()
    (tmp_path / "a" / "archive-2.json").write_bytes(encoded({"archive": {1: {"id": 7, "schema": 1}}}))
    (tmp_path / "a" / "annet.json").write_bytes(b"{}")
    found = [one for one in settle_copies(archive, state) if not isinstance(one, SettledCopies)]
    assert [(one.path.name, one.problem.key) for one in found] == [("archive-2.json", "archive-other")]
    assert beyond_approved(archive) == ()


def test_what_is_kept_aside_twice_is_kept_once(tmp_path: Path) -> None:
    first = put_aside(System(), tmp_path / "b", "møte.json", b"en")
    assert put_aside(System(), tmp_path / "b", "møte.json", b"en") == first
    other = put_aside(System(), tmp_path / "b", "møte.json", b"to")
    assert (first.read_bytes(), other.read_bytes(), first.suffix) == (b"en", b"to", ".json")


CHOICES: list[tuple[str, str, Any, Any, Any]] = [
    ("meeting", "state", "live", "draft", "draft"),
    ("meeting", "state", "planned", "cancelled", "cancelled"),
    ("meeting", "state", "cancelled", "live", "live"),
    ("meeting", "state", "draft", "approved", "approved"),
    ("meeting", "binned", "2026-01-01", "2026-02-01", "2026-02-01"),
    ("entries", "deleted", "2026-01-01", "2026-02-01", "2026-01-01"),
    ("meeting", "place", "Bodø", "Bodø bibliotek", "Bodø bibliotek / Bodø"),
    ("meeting", "place", "Bodø / Nes", "Nes", "Bodø / Nes"),
    ("agenda", "background", "En", "Toere", "Toere\n\nEn"),
    ("people", "name", "Kari", "Kari Vik", "Kari Vik / Kari"),
    ("meeting", "tags", ["a", "b"], ["b", "c"], ["a", "b", "c"]),
    (
        "meeting",
        "chair",
        {"name": "Kari", "ref": 7},
        {"name": "Per", "ref": 7},
        {"name": "Kari / Per", "ref": 7},
    ),
    ("meeting", "chair", {"name": "Kari", "ref": 7}, {"name": "Per", "ref": 8}, {"name": "Kari / Per"}),
]


@pytest.mark.parametrize(("table", "name", "one", "other", "both"), CHOICES)
def test_of_two_values_one_is_chosen_and_of_two_wordings_both_stand(
    table: str, name: str, one: Any, other: Any, both: Any
) -> None:
    for first, second in ((one, other), (other, one)):
        found = merged_fields(table, None, {name: first}, {name: second})[name]
        assert found == both or (isinstance(both, list) and sorted(found) == both)


BASES: list[tuple[Any, Any, Any, Any]] = [
    ("a", "a", None, None),
    ("a", "b", None, "b"),
    (None, "b", None, "b"),
    ("a", "a", "b", "b"),
    ("a", "b", "a", "b"),
    (["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"]),
]


@pytest.mark.parametrize(("base", "one", "other", "both"), BASES)
def test_an_edit_beats_a_removal_and_what_nobody_changed_gives_way(
    base: Any, one: Any, other: Any, both: Any
) -> None:
    def told(value: Any) -> dict[str, Any]:
        return {} if value is None else {"place": value}

    assert merged_fields("meeting", told(base), told(one), told(other)) == told(both)
    assert merged_fields("meeting", told(base), told(other), told(one)) == told(both)


def test_a_second_version_stands_after_the_first_and_has_no_number_and_no_place_of_its_own() -> None:
    row = {"kind": "decision", "rank": "a1", "item": 5, "number": "9/26", "text": "Vi kjøper en bil nå"}
    merged = merge(None, {"entries": {21: row}}, {"entries": {21: {**row, "text": "Vi venter", "item": 6}}})
    first, second = Record.from_stored(merged).entries
    assert (first.id, first.number, first.text) == (21, "9/26", "Vi kjøper en bil nå")
    assert (second.conflict_of, second.number, second.text) == (21, "", "Vi venter")
    assert (second.item, second.rank) == (first.item, "a1V")


def test_a_row_that_cannot_be_read_stands_beside_the_one_that_can() -> None:
    good, bad = {"text": "god"}, {"text": 7}
    merged = merge(None, {"entries": {21: good}}, {"entries": {21: bad}})["entries"]
    assert merged[21]["text"] == "god"
    assert [row["text"] for key, row in merged.items() if key != 21] == [7]


def test_a_new_line_under_one_that_was_withheld_and_is_deleted_is_withheld() -> None:
    tables: Any = {
        "entries": {21: {"deleted": "2026-01-01T00:00:00Z", "private": True}, 22: {"text": "åpen"}},
        "agenda": {5: {"deleted": "2026-01-01T00:00:00Z", "private": True}},
    }
    for fields in ({"parent": 21}, {"item": 5}, {"sources": [21]}, {"conflict_of": 21}):
        told = {**{name: (None, value) for name, value in fields.items()}, "text": (None, "ny")}
        after, fitted = lay(tables, [Edit("entries", 30, told, creates=True)], {})
        assert (after["entries"][30].get("private"), fitted) == (True, False)
    after, fitted = lay(
        tables, [Edit("entries", 30, {"parent": (None, 22), "text": (None, "ny")}, creates=True)], {}
    )
    assert ("private" in after["entries"][30], fitted) == (False, True)


def test_of_two_marks_that_a_line_had_the_stronger_stays_and_approved_minutes_stay_as_they_are() -> None:
    def version(**told: Any) -> dict[str, Any]:
        lead = Entry(id=3, rank="a3", kind=Kind.DECISION, text="lead", **told)
        below = Entry(id=4, rank="a4", point=True, parent=3, text="under")
        return {"meeting": {1: {"id": 7, "state": "draft"}}, "entries": {3: to_json(lead), 4: to_json(below)}}

    after = {"meeting": {1: {"id": 7, "state": "draft"}}, "entries": {4: {"text": "under", "point": True}}}
    marked = kept_from_others(after, version(private=True), version(in_minutes=False))["entries"][4]
    assert (marked.get("private"), marked.get("in_minutes")) == (True, False)
    for these in permutations([version(private=True), version(exempt="§ 13")]):
        both = kept_from_others(after, *these)["entries"][4]
        assert (both.get("private"), both.get("exempt")) == (True, "§ 13")
    approved = {**after, "meeting": {1: {"id": 7, "state": "approved"}}}
    assert kept_from_others(approved, version(private=True))["entries"][4] == after["entries"][4]
    open_ = version()
    assert kept_from_others(after, version(private=True), open_)["entries"][4].get("private") is None


TWICE = '{"entries": {"5": {"id": 1, "text": "en"}, "5": {"id": %s, "text": "to"}}}'


def test_what_stands_twice_under_one_name_is_merged_unless_it_is_two_things() -> None:
    found = joined(TWICE % 1, int)["entries"]
    assert sorted(row["text"] for row in found.values()) == ["en", "to"]
    with pytest.raises(ValueError, match="5"):
        joined(TWICE % 2, int)
    assert doubles((TWICE % 1).encode()) == ("entries/5",)
    assert doubles(b"tull") == ()
    with pytest.raises(TwiceError):
        once([("a", 1), ("a", 2)])
