from __future__ import annotations

import msgspec
import pytest

from store.errors import Misfit
from store.record.changes import Change, Edit, applied, difference, merged, undo_step
from store.record.model import to_json
from store.record.record import Record
from tests.store.making import added, edited, line


def test_a_difference_names_only_what_differs() -> None:
    before = line(5, "a", tags=("x",))
    edit = difference(before, msgspec.structs.replace(before, text="b", tags=()))
    assert edit == Edit("entries", 5, {"text": ("a", "b"), "tags": (["x"], None)})
    assert difference(before, before) is None


def test_traces_of_earlier_contents_are_no_difference() -> None:
    before = line(5, "a", was=("0123abcd",))
    assert difference(before, line(5, "a")) is None
    edit = difference(before, line(5, "b"))
    assert edit is not None
    assert set(edit.fields) == {"text"}


def test_an_edit_fits_what_it_expects_and_what_it_wants() -> None:
    edit = Edit("entries", 5, {"text": ("a", "b")})
    assert applied(edit, {"text": "a", "item": 3}) == {"text": "b", "item": 3}
    assert applied(edit, {"text": "b", "item": 3}) == {"text": "b", "item": 3}
    with pytest.raises(Misfit, match="edit-conflict"):
        applied(edit, {"text": "c"})
    with pytest.raises(Misfit, match="edit-of-missing"):
        applied(edit, None)


def test_a_deleted_document_takes_only_edits_that_know_it() -> None:
    tombstone = {"deleted": "2015-06-02T10:00:00Z"}
    with pytest.raises(Misfit):
        applied(Edit("entries", 5, {"tags": (None, ["x"])}), tombstone)
    with pytest.raises(Misfit):
        applied(added(line(5, "replayed")).edits[0], tombstone)
    back = Edit("entries", 5, {"deleted": (tombstone["deleted"], None), "text": (None, "a")})
    assert applied(back, tombstone) == {"text": "a"}


def test_laying_edits_leaves_the_given_tables_alone() -> None:
    tables = {"entries": {5: {"text": "a"}}}
    after = merged(tables, [*edited(5, "a", "b").edits, *added(line(6, "c")).edits])
    assert tables == {"entries": {5: {"text": "a"}}}
    assert after["entries"] == {5: {"text": "b"}, 6: {"rank": "a6", "text": "c"}}


def test_undo_leaves_what_others_changed() -> None:
    change = Change((Edit("entries", 5, {"text": ("a", "b"), "item": (None, 3)}),))
    assert undo_step(change, {"entries": {5: {"text": "c", "item": 3}}}).edits == (
        Edit("entries", 5, {"item": (3, None)}),
    )


@pytest.mark.parametrize("others", [{"text": "theirs"}, {"text": "a", "tags": ["theirs"]}])
def test_undo_keeps_a_new_document_that_others_changed_or_added_to(others: dict[str, object]) -> None:
    change = added(line(5, "a"))
    mine = to_json(line(5, "a"))
    assert undo_step(change, {"entries": {5: {**mine, "was": ["0123abcd"]}}}).edits
    assert not undo_step(change, {"entries": {5: {**mine, **others}}}).edits


def test_undo_passes_over_what_others_deleted() -> None:
    change = Change((Edit("entries", 5, {"tags": (["x"], None)}),))
    assert not undo_step(change, {"entries": {5: {"deleted": "2015-06-02T10:00:00Z"}}}).edits


def test_a_record_and_a_file_take_the_same_edits() -> None:
    record = Record.from_stored({"meeting": {1: {"id": 1}}, "entries": {5: {"text": "a"}}})
    change = Change((*edited(5, "a", "b").edits, *added(line(6, "c")).edits))
    assert record.with_edits(change.edits).stored() == {
        **Record.from_stored({}).stored(),
        **merged(record.stored(), change.edits),
    }
