"""Every field goes the whole way: a line sets it, it survives the disk, JSON and the document show it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree
from msgspec.structs import replace

from exports.formats.meeting_json import to_json
from exports.formats.word import to_docx
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.files.archive import Archive, open_archive
from store.record.fields import FIELDS, Field
from store.record.model import TABLES, AgendaItem, Document, Entry, Meeting, stored_names
from store.record.record import Record
from store.record.values import Deadline, Series, Value
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.grammar.desk import ticking
from tui.grammar.recorder import Recorder
from tui.screens.forms.meeting_fields import MEETING_FIELDS

TYPED = [field for field in FIELDS if not field.lines[0].startswith("(")]
CHANGES: dict[tuple[str, str], Any] = {
    ("meeting", "series"): Series(7, "Styremøter"),
    ("meeting", "number"): "2/2026",
    ("meeting", "zone"): "Europe/London",
    ("meeting", "language"): "nn",
    ("meeting", "profile"): "protocol",
    ("meeting", "access"): "Intern",
    ("meeting", "scope"): "unattributed",
    ("meeting", "tidy"): "signs",
    ("entries", "tags"): ("innkjøp",),
    ("entries", "kept"): True,
    ("entries", "title"): "Innkjøp",
    ("entries", "number"): "9/26",
    ("entries", "file"): "avtale.pdf",
}

ALWAYS_SET = {("entries", "kind"), ("events", "what")}


def test_the_table_names_every_field_of_the_model_once() -> None:
    common = set(stored_names(Document)) | {"id"}
    in_model = {("*", name) for name in common}
    in_model |= {(t, name) for t, cls in TABLES.items() for name in stored_names(cls) if name not in common}
    in_table = [(field.table, field.name) for field in FIELDS]
    assert sorted(in_table) == sorted(in_model)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(tmp_path / "arkiv", create=True, clock=ticking())


@pytest.fixture
def opened(archive: Archive) -> Iterator[Opened]:
    meeting = Meeting(id=archive.ids(), title="Møte", from_=archive.clock().date(), to=archive.clock().date())
    writer = Writer(archive.clock)
    yield open_meeting(archive, archive.create_meeting(meeting), writer)
    writer.close()


@pytest.mark.parametrize("field", TYPED, ids=lambda f: f"{f.table}.{f.name}")
def test_a_typed_field_goes_the_whole_way(field: Field, opened: Opened) -> None:
    recorder = Recorder(opened.session)
    if field.table != "meeting" or field.lines[0].startswith("neste"):
        recorder.take("# Sak")
    taken = [recorder.take(line) for line in field.lines]
    opened.save()
    record = opened.file.record()
    default = getattr(TABLES[field.table](id=0), field.attribute)
    documents = [d for t in taken for d in t.documents if isinstance(d, TABLES[field.table])]
    now = [record.raw(field.table, 1 if isinstance(d, Meeting) else d.id) for d in documents]
    values = [getattr(document, field.attribute) for document in now if document]
    set_here = [value for value in values if value != default or (field.table, field.name) in ALWAYS_SET]
    assert set_here, f"no line set {field.table}.{field.name}"
    _seen(record, field, set_here[-1])


@pytest.mark.parametrize("place", CHANGES, ids=".".join)
def test_a_field_set_in_a_form_goes_the_whole_way(place: tuple[str, str], opened: Opened) -> None:
    field = next(f for f in FIELDS if (f.table, f.name) == place)
    recorder = Recorder(opened.session)
    for line in ("# Sak", "vedlegg: Avtalen" if field.name == "file" else "= Vi kjøper"):
        recorder.take(line)
    document: Document = opened.session.record.meeting
    if field.table == "entries":
        document = opened.session.record.entries[0]
    opened.commit_now(replace(document, **{field.attribute: CHANGES[place]}))
    _seen(opened.file.record(), field, CHANGES[place])


def _seen(record: Record, field: Field, value: object) -> None:
    view = to_json(record)
    assert field.json
    places = [view] if field.table == "meeting" else view[field.table]
    shown = [place[field.json] for place in places if field.json in place]
    assert any(_alike(one, value) for one in shown), f"{field.json}: {shown} has no {value}"
    printed = " ".join(_printed(record, profile) for profile in ("minutes", "protocol"))
    if field.shows:
        assert field.shows in printed.replace("\u00a0", " ")
    for document in (*record.entries, *record.agenda):
        if isinstance(document, Entry | AgendaItem) and document.private:
            assert (document.text if isinstance(document, Entry) else document.title) not in printed


def _printed(record: Record, profile: Any) -> str:
    """All text of the Word file, header and footer too."""
    package = zipfile.ZipFile(
        io.BytesIO(to_docx(outline(record, Printed(record.meeting.language), profile=profile)))
    )
    parts = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
    roots = [etree.fromstring(package.read(name)) for name in parts if "theme" not in name]
    return "\n".join("".join(str(text) for text in p.itertext()) for root in roots for p in root.iter("{*}p"))


def _alike(shown: object, value: object) -> bool:
    """Whether JSON shows a value: names as plain words, ids as thirteen characters, days as ISO."""
    match value:
        case Deadline(date=None, meeting=None):
            return shown is None
        case bool():
            return shown is value
        case int() if isinstance(shown, str):
            return len(shown) == 13
        case tuple():
            return isinstance(shown, list) and len(shown) == len(value)
        case Value():
            words = [str(v) for v in msgspec.to_builtins(value).values() if v]
            return any(word in str(shown) for word in words) or isinstance(shown, dict)
    return bool(shown == msgspec.to_builtins(value))


def test_the_form_of_a_meeting_has_every_field_that_a_line_sets() -> None:
    in_form = {name for one in MEETING_FIELDS for name in (one.holds or (one.attribute,))}
    of_lines = {field.attribute for field in TYPED if field.table == "meeting"}
    # Lines of the head have these, and one field of the form chooses profile and layout.
    assert of_lines - in_form == {"roles", "next_meeting", "tags", "layout"}
