"""What was withheld because of where it stood stays so when it is changed, moved, joined or parted later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from exports.privacy import for_others
from store.forget.mark import WHOLE
from store.forget.removal import Removal
from store.merge.merge import lay
from store.record.model import TABLE_OF, AgendaItem, Document, Entry
from store.record.record import Record
from store.record.values import Kind
from store.record.withheld import Withheld
from store.session import fair_copy as fair
from store.session.session import Session
from tests.grammar.desk import typed
from tests.store.making import added, line
from tui.grammar.as_line import as_line, edited
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.grammar.recorder import Recorder

POINTS = ("# Tilsyn", "privat: - klagen", "-- hemmelig", "- åpent", "# Annet")
LAW = ("# Tilsyn", "unntatt § 13: - klagen", "-- hemmelig", "- åpent", "# Annet")
PAIRS = ("# Krav", "privat: Kari > Per: be om mer", "> hemmelig", "# Annet")
NOTES = ("# Sak", "notat: - bare oss", "-- hemmelig", "- åpent", "# Annet")


def desk(lines: Sequence[str]) -> tuple[Recorder, Session]:
    recorder, _ = typed(*lines)
    return recorder, recorder.session


def the(session: Session, text: str) -> Entry:
    return next(entry for entry in session.record.entries if text in entry.text)


def out(session: Session) -> str:
    """Everything that others may read of the meeting."""
    return str(for_others(session.record).stored())


def deleted(recorder: Recorder) -> None:
    session = recorder.session
    session.delete(the(session, "klagen"))


def moved(recorder: Recorder) -> None:
    session = recorder.session
    other = session.record.agenda[-1]
    session.apply(*places.moved(session.record, [the(session, "hemmelig")], other))


def a_point(recorder: Recorder) -> None:
    session = recorder.session
    session.apply(*later.as_points(session.record, [the(session, "hemmelig")], recorder.context))


def a_decision(recorder: Recorder) -> None:
    session = recorder.session
    session.apply(*later.of_kind([the(session, "hemmelig")], Kind.DECISION, recorder.context))
    session.delete(the(session, "klagen"))


def joined_to_what_is_open(recorder: Recorder) -> None:
    session = recorder.session
    session.apply(*merged(session, [the(session, "åpent"), the(session, "hemmelig")], recorder.context))


def parted(recorder: Recorder) -> None:
    session = recorder.session
    one = the(session, "hemmelig")
    session.apply(
        *places.split(session.record, one, ("hemmelig", "hemmelig to"), session.clock(), session.ids)
    )
    session.delete(the(session, "klagen"))


def promoted(recorder: Recorder) -> None:
    session = recorder.session
    one = the(session, "hemmelig")
    session.apply(replace(one, kind=Kind.QUESTION, point=False))
    one = the(session, "hemmelig")
    session.apply(*later.promoted(session.record, one, Kind.ACTION, session.clock(), session.ids))


def written_up_and_taken_out(recorder: Recorder) -> None:
    session = recorder.session
    one = the(session, "hemmelig")
    session.apply(*fair.take_over(session, [one]))
    text = next(entry for entry in session.record.entries if entry.sources)
    session.apply(*fair.rewrite(session, text, "hemmelig, med andre ord"))
    text = next(entry for entry in session.record.entries if entry.sources)
    session.apply(*fair.take_out(session, text, [the(session, "hemmelig")]))


CHANGES = [
    deleted, moved, a_point, a_decision, joined_to_what_is_open, parted, promoted, written_up_and_taken_out,
]  # fmt: skip


@pytest.mark.parametrize("lines", [POINTS, LAW, NOTES])
@pytest.mark.parametrize("change", CHANGES)
def test_a_sub_point_stays_as_withheld_as_it_was(
    change: Callable[[Recorder], None], lines: Sequence[str]
) -> None:
    recorder, session = desk([line.replace("bare oss", "klagen") for line in lines])
    assert "hemmelig" not in out(session)
    change(recorder)
    texts = [entry for entry in session.record.entries if "hemmelig" in entry.text]
    assert texts
    if lines is NOTES and change is written_up_and_taken_out:
        return  # a text is written for the minutes, also from a working note
    assert "hemmelig" not in out(session)


def test_undoing_takes_the_mark_back_too() -> None:
    recorder, session = desk(POINTS)
    deleted(recorder)
    assert the(session, "hemmelig").private
    session.undo()
    assert not the(session, "hemmelig").private
    assert "hemmelig" not in out(session)


def test_what_is_opened_is_open_for_all_that_had_the_mark_from_there() -> None:
    _, session = desk(POINTS)
    documents, private = later.marked(session.record, [the(session, "klagen")], "private")
    session.apply(*documents)
    assert not private
    assert "hemmelig" in out(session)
    _, session = desk(("privat: # Lønn", "- hemmelig"))
    (item,) = session.record.agenda
    session.apply(replace(item, private=False))
    assert "hemmelig" in out(session)


@pytest.mark.parametrize("how", ["key", "line", "form"])
def test_a_line_that_goes_on_can_be_opened_by_itself(how: str) -> None:
    recorder, session = desk(PAIRS)
    one = the(session, "hemmelig")
    assert one.private
    if how == "key":
        documents, _ = later.marked(session.record, [one], "private")
        session.apply(*documents)
    elif how == "line":
        line = as_line(one, recorder.context)
        session.apply(edited(one, line.replace("privat: ", ""), recorder.context))
    else:
        session.apply(replace(one, private=False, kept=True))
    assert "hemmelig" in out(session)
    assert "be om mer" not in out(session)
    documents, _ = later.marked(session.record, [the(session, "hemmelig")], "private")
    session.apply(*documents)
    assert "hemmelig" not in out(session)


def test_a_line_that_was_noted_before_lines_inherited_goes_on_all_the_same() -> None:
    _, session = desk(PAIRS)
    session.apply(replace(the(session, "hemmelig"), private=False))
    assert the(session, "hemmelig").id in Withheld(session.record).private


def test_a_sub_point_of_a_working_note_can_be_taken_in() -> None:
    _, session = desk(NOTES)
    session.apply(*fair.keep([the(session, "hemmelig")]))
    assert "hemmelig" in out(session)
    assert "bare oss" not in out(session)


def test_deleting_a_private_item_opens_nothing() -> None:
    _, session = desk(("privat: # Lønn", "## Under", "- hemmelig", "# Annet"))
    above, below, _ = session.record.agenda
    session.apply(session.tombstone(above), replace(below, parent=None))
    assert "hemmelig" not in out(session)
    assert session.record.get(AgendaItem, below.id)


def forgotten(record: Record, gone: Document) -> Record:
    """The record when somebody has made it forget a document."""
    place = (TABLE_OF[type(gone)], gone.id)
    return Record.from_stored(
        Removal("2026-03-12T12:00:00Z", {place: frozenset({WHOLE})}).tables(record.stored())
    )


@pytest.mark.parametrize("how", ["deleted", "forgotten"])
@pytest.mark.parametrize(
    "lines",
    [POINTS[:2], LAW[:2], ("# Tilsyn", "privat: - en ansatt", "-- klagen")],
)
def test_what_somebody_hung_on_it_before_they_knew_that_it_had_gone_is_withheld(
    lines: Sequence[str], how: str
) -> None:
    _, session = desk(lines)
    gone = the(session, "klagen")
    late = added(line(gone.id + 5, "hemmelig", parent=gone.id, item=gone.item))
    if how == "deleted":
        session.delete(gone)
    else:
        session.record = forgotten(session.record, gone)
    tables, fitted = lay(session.record.stored(), late.edits, {})
    assert not fitted
    record = Record.from_stored(tables)
    assert "hemmelig" not in str(for_others(record).stored())
    late_line = record.get(Entry, gone.id + 5)
    assert late_line is not None
    session.record = record
    session.apply(replace(late_line, private=False))
    assert "hemmelig" in out(session), "it can be opened like any other line"


def test_what_comes_into_an_item_that_had_been_private_and_was_deleted_is_withheld() -> None:
    _, session = desk(("# Åpen", "privat: # Lukket"))
    item = session.record.agenda[1]
    session.delete(item)
    tables, _ = lay(session.record.stored(), added(line(item.id + 5, "hemmelig", item=item.id)).edits, {})
    assert tables["entries"][item.id + 5]["private"]


def test_what_is_hung_on_an_open_line_that_had_gone_stays_open() -> None:
    _, session = desk(("# Sak", "- åpent punkt"))
    gone = the(session, "åpent punkt")
    session.delete(gone)
    late = added(line(gone.id + 5, "mer om det", parent=gone.id, item=gone.item))
    tables, fitted = lay(session.record.stored(), late.edits, {})
    assert fitted
    assert "private" not in tables["entries"][gone.id + 5]
