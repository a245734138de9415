"""A corrected text leaves its older wording nowhere in the meeting's file, however it was corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.files.archive import open_archive
from store.record.identity import Ids
from store.record.model import Document, Entry, Meeting
from store.record.replace import Sought, replacements
from store.record.values import Kind, Name
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.grammar.desk import ticking
from tui.grammar.as_line import edited
from tui.grammar.edit import reclassify as later
from tui.grammar.edit import reorder as places
from tui.grammar.edit.join import merged
from tui.grammar.recorder import Recorder
from tui.screens.forms.entry import EntryForm

OLD, NEW = "kreft", "fravær"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    clock = ticking()
    archive = open_archive(tmp_path / "arkiv", create=True, clock=clock, ids=Ids(clock))
    writer = Writer(clock)
    yield open_meeting(archive, archive.create_meeting(Meeting(id=archive.ids(), title="Møte")), writer)
    writer.close()


def _line(recorder: Recorder, entry: Entry) -> list[Document]:
    return [edited(entry, f"- Per har {NEW}", recorder.context)]


def _literal(recorder: Recorder, entry: Entry) -> list[Document]:
    return [edited(entry, f"# {NEW}", recorder.context)]


def _words(recorder: Recorder, _entry: Entry) -> list[Document]:
    return [*replacements(recorder.session.record, Sought(OLD), NEW)]


def _kind(recorder: Recorder, entry: Entry) -> list[Document]:
    action = later.of_kind([entry], Kind.ACTION, recorder.context)[0]
    assert isinstance(action, Entry)
    return [replace(action, text=f"melde {NEW}")]


def _half(recorder: Recorder, entry: Entry) -> list[Document]:
    session = recorder.session
    first, second = places.split(session.record, entry, ("Per har", OLD), session.clock(), session.ids)
    session.apply(first, second)
    return [session.tombstone(second)]


def _joined(recorder: Recorder, entry: Entry) -> list[Document]:
    session = recorder.session
    other = session.record.entries[-1]
    session.apply(*merged(session, [entry, other], recorder.context))
    return [replace(session.record.entries[0], text=f"Per har {NEW} noe mer")]


@pytest.mark.parametrize("correct", [_line, _literal, _words, _kind, _half, _joined])
def test_no_byte_of_the_file_holds_the_older_wording(
    opened: Opened, correct: Callable[[Recorder, Entry], list[Document]]
) -> None:
    recorder = Recorder(opened.session)
    for line in ("# Sak", f"- Per har {OLD}", "- noe mer"):
        recorder.take(line)
    opened.save()
    assert OLD in opened.file.path.read_text(encoding="utf-8")
    before = opened.session.record.entries[0]
    opened.session.apply(*correct(recorder, before))
    opened.save()
    assert OLD not in opened.file.path.read_text(encoding="utf-8")
    while opened.session.record.entries[0].typed != before.typed:
        assert opened.session.undo()
    assert opened.session.record.entries[0].text == before.text


def test_the_form_brings_along_what_was_typed(opened: Opened) -> None:
    recorder = Recorder(opened.session)
    for line in ("# Sak", f"! Kari: melde {OLD} innen 1.9"):
        recorder.take(line)
    (entry,) = opened.session.record.entries
    EntryForm(opened.session, entry, None).keep({"text": f"melde {NEW} innen 1.9"})
    assert opened.session.record.entries[0].typed == f"! Kari: melde {NEW} innen 1.9"
    EntryForm(opened.session, opened.session.record.entries[0], None).keep({"owners": (Name("Per"),)})
    assert opened.session.record.entries[0].typed == f"! Per: melde {NEW} innen 1.9"
    EntryForm(opened.session, opened.session.record.entries[0], None).keep({"owners": ()})
    assert opened.session.record.entries[0].typed == ""
    opened.save()
    written = opened.file.path.read_text(encoding="utf-8")
    assert not [word for word in (OLD, "Kari", "Per") if word in written]


def test_what_only_comes_to_a_line_leaves_it_as_it_was_typed(opened: Opened) -> None:
    recorder = Recorder(opened.session)
    for line in ("# Sak", "= Vi kjøper", "stemmer: 7-2-1", "! sende", "frist: 1.9", "ansvar: Kari"):
        recorder.take(line)
    decision, action = opened.session.record.entries
    assert (decision.typed, action.typed) == ("= Vi kjøper", "! sende")
    opened.session.apply(replace(decision, private=True, tags=("innkjøp",)))
    opened.session.apply(*later.of_kind([decision], Kind.NOTE, recorder.context))
    assert opened.session.record.entries[0].typed == "= Vi kjøper"


def test_the_same_words_in_another_order_are_another_wording(opened: Opened) -> None:
    recorder = Recorder(opened.session)
    recorder.take("'= Per slo Kari")
    (entry,) = opened.session.record.entries
    opened.session.apply(replace(entry, text="= Kari slo Per"))
    assert opened.session.record.entries[0].typed == "'= Kari slo Per"


def test_an_older_wording_that_was_left_by_an_older_version_goes_with_the_next_correction(
    opened: Opened,
) -> None:
    entry = Entry(id=opened.archive.ids(), typed=f"- Per har {OLD}", text="Per er syk")
    opened.session.apply(entry)
    opened.session.apply(replace(entry, text="Per er borte"))
    assert opened.session.record.entries[0].typed == ""


def test_undo_brings_no_older_line_back_beside_the_words_of_another_window(opened: Opened) -> None:
    recorder = Recorder(opened.session)
    recorder.take(f"- Per har {OLD}")
    session = opened.session
    session.apply(replace(session.record.entries[0], text=NEW, typed=""))
    opened.save()
    session.take_in(session.record.with_documents([replace(session.record.entries[0], text="Per er borte")]))
    session.undo()
    assert (session.record.entries[0].text, session.record.entries[0].typed) == ("Per er borte", "")
