"""What is taken out where something is forgotten: field by field, and which files may have it still."""

from __future__ import annotations

import copy
import gzip
import io
import json
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import Archive
from store.forget.earlier_wordings import said_before
from store.forget.export_log import ALL, drop, exported, remember, written_before
from store.forget.forget import forget
from store.forget.mark import MARK, cleared, gone, is_gone, joined, marks, seen, silenced
from store.forget.mentions import mentions, patterns
from store.forget.remnants import looked_into, remnants
from store.forget.removal import Removal, field_that_goes, fields_that_go, needles_of, texts_in
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import AgendaItem, Event, Revision
from store.record.values import About, Of, Reopened
from store.session.rescue import Owed
from tests.store.making import added, archive_at, line, meeting_in

AT = "2026-03-12T10:00:00Z"
KEY = (1_500_000_000_000 << 20) + 345_678
WORD = re.compile("Olssen", re.IGNORECASE)


def by_words(*needles: str) -> Removal:
    return Removal(AT, {}, WORD, needles or ("Olssen",), "nb")


def by_id(table: str, key: int, *fields: str, needles: tuple[str, ...] = ()) -> Removal:
    return Removal(AT, {(table, key): frozenset(fields or ("*",))}, None, needles, "nb")


FIELDS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("entries", {"text": "Olssen kom", "typed": "Olssen kom"}, {"text": "(fjernet) kom"}),
    (
        "entries",
        {"text": "ja", "speaker": {"name": "Olssen", "ref": 7}},
        {"text": "ja", "speaker": {"name": "(fjernet)"}},
    ),
    (
        "entries",
        {"text": "ja", "speaker": {"name": "Per", "ref": 7}},
        {"text": "ja", "speaker": {"name": "Per", "ref": 7}},
    ),
    (
        "entries",
        {"text": "ja", "owners": [{"name": "Olssen"}, {"name": "Per"}]},
        {"text": "ja", "owners": [{"name": "(fjernet)"}, {"name": "Per"}]},
    ),
    ("entries", {"text": "ja", "tags": ["olssen"]}, {"text": "ja", "tags": ["(fjernet)"]}),
    ("entries", {"text": "ja", "file": "olssen.pdf"}, {"text": "ja", "file": "(fjernet).pdf"}),
    (
        "entries",
        {"text": "ja", "future": {"deep": ["Olssen"]}},
        {"text": "ja", "future": {"deep": ["(fjernet)"]}},
    ),
    ("agenda", {"title": "Olssen", "number": "9/26"}, {"title": "(fjernet)", "number": "9/26"}),
    (
        "attendance",
        {"name": {"name": "Per"}, "party": "Olssen"},
        {"name": {"name": "Per"}, "party": "(fjernet)"},
    ),
    (
        "attendance",
        {"name": {"name": "Per"}, "reason": "Olssen"},
        {"name": {"name": "Per"}, "reason": "(fjernet)"},
    ),
    ("events", {"what": "status", "to": "olssen"}, {"what": "status", "to": "olssen"}),
    ("events", {"what": "remark", "to": "Olssen"}, {"what": "remark", "to": "(fjernet)"}),
    (
        "events",
        {"what": "status", "about": {"kind": "action", "text": "Olssen"}},
        {"what": "status", "about": {"kind": "action", "text": "(fjernet)"}},
    ),
    ("revisions", {"number": 1, "reason": "Olssen"}, {"number": 1, "reason": "(fjernet)"}),
]


@pytest.mark.parametrize(("table", "before", "after"), FIELDS)
def test_the_words_go_from_every_field_that_has_them_and_the_rest_stays(
    table: str, before: dict[str, Any], after: dict[str, Any]
) -> None:
    tables = {table: {5: before}}
    asked = copy.deepcopy(tables)
    found = dict(by_words().tables(asked)[table][5])
    assert asked == tables, "what is given stays as it is"
    edits = by_words().edits(asked)
    assert {name: new for edit in edits for name, (_, new) in edit.fields.items() if name != "was"} == {
        name: found.get(name) for name in {*found, *before} if found.get(name) != before.get(name)
    }
    mark = found.pop(MARK, {})
    assert found == after
    assert {*mark} == {name for name in before if before[name] != after.get(name)}
    assert {*mark.values()} <= {AT}


def test_why_minutes_were_approved_goes_from_their_file(archive: Archive, tmp_path: Path) -> None:
    opened = Reopened(datetime(2026, 3, 12, tzinfo=UTC), "feil av Olssen")
    revision = Revision(id=9, number=1, content="{}", hash="f", reason="Godkjent av Olssen", reopened=opened)
    file = meeting_in(archive.folder, state="draft")
    file.commit(added(revision))
    assert forget(archive, "Olssen", tmp_path / "state", everywhere=True).left == ()
    assert b"Olssen" not in file.path.read_bytes()
    (left,) = archive.file(file.path).record().revisions
    assert (left.reason, left.reopened and left.reopened.reason) == (
        "Godkjent av (fjernet)",
        "feil av (fjernet)",
    )


@pytest.mark.parametrize("table", ["people", "parties", "members"])
def test_a_row_of_a_person_goes_as_a_whole(table: str) -> None:
    found = by_words().tables({table: {5: {"name": "Olssen", "email": "o@x.no"}, 6: {"name": "Per"}}})[table]
    assert (is_gone(found[5]), found[6]) == (True, {"name": "Per"})


WHOLE = ("entries", "attendance", "presence", "events", "people", "parties", "members", "standing")


@pytest.mark.parametrize("table", [*WHOLE, "agenda", "days", "meeting", "series"])
def test_what_others_hang_on_loses_its_words_and_all_else_goes_as_a_whole(table: str) -> None:
    document = {"title": "Lønn", "number": "9/26", "rank": "a", "place": ""}
    assert fields_that_go(table, document) == ({"*"} if table in WHOLE else {"title"})
    assert field_that_goes(table, "title") == ({"*"} if table in WHOLE else {"title"})


def test_of_a_whole_document_its_number_the_mark_and_that_it_was_withheld_are_left() -> None:
    row = {"text": "Lønn", "number": "9/26", "exempt": "§ 13", "was": ["f"]}
    left = by_id("entries", 5).tables({"entries": {5: row}})["entries"][5]
    assert left == {"deleted": AT, MARK: {"*": AT}, "number": "9/26", "private": True}
    plain = by_id("entries", 5).tables({"entries": {5: {"text": "Lønn"}}})["entries"][5]
    assert plain == {"deleted": AT, MARK: {"*": AT}}
    item = by_id("agenda", 5, "title", "background").tables(
        {"agenda": {5: {"title": "L", "background": "b"}}}
    )
    assert item["agenda"][5] == {"title": "(fjernet)", MARK: {"background": AT, "title": AT}}


def test_an_edit_of_it_is_made_by_nobody_any_more() -> None:
    change = Change(
        (Edit("entries", 5, {"text": ("Olssen", "Olssen er her")}), Edit("entries", 6, {"text": ("a", "b")}))
    )
    owed = Owed(1, 7, "/x.json", change)
    left = by_id("entries", 5).owed(owed)
    assert left is not None
    assert [edit.key for edit in left.change.edits] == [6]
    bare = by_words().owed(owed)
    assert bare is not None
    assert bare.change.edits[0].fields == {"text": ("(fjernet)", "(fjernet) er her")}
    assert by_id("entries", 7).owed(owed) is owed
    assert by_id("entries", 5).owed(Owed(1, 7, "/x", Change(change.edits[:1]))) is None
    assert by_words().owed(Owed(1, 7, "/olssen.json", change)).path == "/(fjernet).json"  # type: ignore[union-attr]


def test_a_half_typed_line_that_says_it_goes_and_words_alone_are_taken_out() -> None:
    assert by_id("entries", 5, needles=("Lønna til Per",)).half_typed("Lønna til Per er") == ""
    assert by_id("entries", 5, needles=("Lønna til Per",)).half_typed("noe annet") == "noe annet"
    assert by_words().half_typed("Olssen sa") == "(fjernet) sa"


def test_in_any_other_value_what_it_says_goes_and_what_has_its_id_is_emptied() -> None:
    removal = by_id("entries", KEY, needles=("Lønna til Per",))
    value = {
        "a": ["Lønna til Per", {"id": KEY, "text": "x"}, {"id": 6, "text": "y"}],
        to_text(KEY): {"text": "z"},
        "edits": [{"table": "entries", "key": KEY}, {"table": "agenda", "key": KEY}],
    }
    assert removal.value(value) == {
        "a": ["(fjernet)", {"id": KEY}, {"id": 6, "text": "y"}],
        to_text(KEY): {},
        "edits": [{"table": "agenda", "key": KEY}],
    }


def packed(data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", data)
    return made.getvalue()


LOOKED = [
    (b"Hei Olssen", "beside"),
    (b"<p>Ol<b>ssen</b></p>", "beside"),
    ("Olssen".encode("utf-16-le"), "beside"),
    (packed(b"<t>Olssen</t>"), "beside"),
    (gzip.compress(b"Olssen", mtime=0), "beside"),
    (packed(b"<t>Ol<b>ssen</b></t>"), "beside"),
    (packed("Olssen".encode("utf-16-le")), "beside"),
    (gzip.compress(b"<t>Ol<b>ssen</b></t>", mtime=0), "beside"),
    (packed(b"<t>Per</t>"), None),
    (gzip.compress(b"Per", mtime=0), None),
    (b"PK\x03\x04 ikke noe arkiv", "closed"),
    (b"\x1f\x8b tull", "closed"),
    *(
        (begins + b" noe", "closed")
        for begins in (b"%PDF", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"Rar!")
    ),
    (b"Per", None),
]


@pytest.mark.parametrize(("data", "why"), LOOKED)
def test_a_file_that_has_it_or_cannot_be_looked_into_is_named(data: bytes, why: str | None) -> None:
    assert looked_into(data, by_words()) == why


def test_every_file_below_the_folder_is_looked_at_but_those_that_were_cleaned(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name, data in {
        "a/.skjult": b"Olssen",
        "a/olssen.txt": b"",
        "b.txt": b"Olssen",
        "c.txt": b"Per",
    }.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "borte").symlink_to(tmp_path / "finnes ikke")
    found = {(one.path.name, one.why) for one in remnants(tmp_path, by_words(), [tmp_path / "b.txt"])}
    assert found == {(".skjult", "beside"), ("olssen.txt", "named")}


def test_an_id_is_known_in_files_in_both_its_writings_and_short_texts_are_looked_for_by_nobody() -> None:
    removal = by_id("entries", KEY, needles=("Å gå & se",))
    for data in (
        str(KEY).encode(),
        to_text(KEY).encode(),
        "Å gå &amp; se".encode(),
        json.dumps("Å gå & se").encode(),
    ):
        assert removal.holds(data)
    assert not removal.holds(b"noe annet")
    assert not by_id("meeting", 1).holds(b"1")
    row = {"text": "abc", "title": "Lønn og vilkår", "speaker": {"name": "Kari Vik"}, "typed": " Lønn "}
    assert {*needles_of("entries", row, frozenset({"*"}))} == {"Lønn og vilkår", "Lønn"}
    assert {*needles_of("agenda", {"title": "Lønn"}, frozenset({"title"}))} == {"Lønn"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_at(tmp_path / "arkiv")
    archive.state = tmp_path / "state"
    return archive


FOUND = [
    ("kari vik", ["text"]),
    ("Kari Viks", ["text"]),
    ("Vik", ["text", "title"]),
    ("ari", ["text"]),
    ("lønnen  til", ["title"]),
    ("ingen", []),
    (to_text(KEY)[-6:], [""]),
    (to_text(KEY)[-2:], []),
]


@pytest.mark.parametrize(("said", "fields"), FOUND)
def test_words_mean_whole_ones_first_and_a_part_of_an_id_has_three_signs(
    said: str, fields: list[str], archive: Archive
) -> None:
    file = meeting_in(archive.folder, title="Prøve")
    file.commit(added(line(KEY, "med Kari  Viks bil"), AgendaItem(id=4, title="Lønnen til Vik")))
    found = mentions(archive, said)
    assert sorted(one.field for one in found.mentions) == sorted(fields)
    assert not found.sure


def test_a_whole_id_is_that_document_and_what_other_meetings_copied_of_it(archive: Archive) -> None:
    file = meeting_in(archive.folder, title="Prøve")
    told = Event(id=5, of=Of(7, KEY), to="done", about=About("action", "kopien"))
    file.commit(added(line(KEY, "selv"), told, line(6, "annet")))
    found = mentions(archive, to_text(KEY).lower())
    assert found.sure
    assert [(one.table, one.field, one.text, one.title, one.approved) for one in found.mentions] == [
        ("events", "about", "kopien", "Prøve", False),
        ("entries", "", "selv", "Prøve", False),
    ] or sorted(one.text for one in found.mentions) == ["kopien", "selv"]
    assert len(found.places) == 2


@pytest.mark.parametrize(
    ("said", "text", "whole"),
    [
        ("Vik", "Vik, Viks og Vik's", 3),
        ("Vik", "Viken", 0),
        ("kari vik", "Kari\n Vik", 1),
        ("é", "e\u0301", 1),
    ],
)
def test_a_genitive_is_the_word_and_blanks_and_accents_may_be_written_otherwise(
    said: str, text: str, whole: int
) -> None:
    first, *_ = patterns(said)
    assert len(first.findall(text)) == whole
    assert list(patterns("  ")) == []


def test_a_mark_wins_by_its_instant_and_a_document_that_is_gone_stays_so() -> None:
    assert joined({"text": "1"}, {"text": "2", "title": "1"}) == {"text": "2", "title": "1"}
    assert marks({MARK: {"text": 7, "title": "1"}}) == {"title": "1"}
    assert (marks({MARK: "tull"}), marks(None)) == ({}, {})
    row = {"text": "hei", "title": "t", "was": ["f"]}
    assert cleared(row, {MARK: {"text": "2"}}) == {"title": "t", MARK: {"text": "2"}}
    assert cleared({**row, MARK: {"text": "3"}}, {MARK: {"text": "2"}})["text"] == "hei", (
        "it was written afterwards"
    )
    assert cleared(row, {"text": "du"}) is row
    assert cleared(row, gone("5", {"number": "9"})) == gone("5", {"number": "9"})
    kept = gone("5", {"number": "9/26"}, {"number": "4/26", MARK: {"*": "1"}, "deleted": "0"})
    assert kept == {"deleted": "0", MARK: {"*": "5"}, "number": "4/26"}


def test_a_second_version_says_no_more_than_the_first_unless_somebody_had_seen_it() -> None:
    first = {MARK: {"text": "5"}, "title": "t"}
    second = {"conflict_of": 1, "text": "hei", "typed": "hei", "title": "u"}
    assert silenced({1: first, 2: second})[2] == {"conflict_of": 1, "title": "u", MARK: {"text": "5"}}
    assert is_gone(silenced({1: gone("5", {}), 2: second})[2])
    assert silenced({1: {"text": "a"}, 2: second})[2] is second
    known = seen({1: {"text": "a"}, 2: second}, {1: first, 2: second})
    assert known[2] == {**second, MARK: {"text": "5"}}
    assert silenced(known)[2]["text"] == "hei"
    assert silenced({3: {"conflict_of": 2, "text": "hei"}, 1: first, 2: second})[3] == {
        "conflict_of": 2,
        MARK: {"text": "5"},
    }


def test_earlier_wordings_are_known_from_what_waits_and_from_revisions(tmp_path: Path) -> None:
    content = json.dumps(
        {"entries": {"5": {"text": "Olssen"}, "x": {}}, "meeting": {"1": {"title": "Olssen"}}}
    )
    tables: Any = {"revisions": {9: {"content": content}}, "entries": {6: {"text": "Per"}}}
    found = said_before(tmp_path / "state", {tmp_path: tables}, WORD)
    assert found == {("entries", 5): {"text"}}, "the heads of all meetings have the same key"


def test_documents_are_remembered_once_and_the_newest_first(archive: Archive, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.docx", "b.docx", "c.docx")]
    for path in (*paths, paths[0]):
        path.write_bytes(b"")
        remember(archive, path, 7)
    remember(archive, tmp_path / "d.docx", 8, internal=True)
    assert [Path(one.path).name for one in exported(tmp_path / "state")] == [
        "b.docx",
        "c.docx",
        "a.docx",
        "d.docx",
    ]
    paths[1].unlink()
    assert [path.name for path in written_before(archive, 7)] == ["a.docx", "c.docx"]
    drop(tmp_path / "state", tuple(one for one in exported(tmp_path / "state") if one.meeting == 7))
    (left,) = exported(tmp_path / "state")
    assert (left.meeting, left.internal, ALL) == (8, True, 0)


def test_every_text_of_a_document_is_one_that_may_go() -> None:
    stored = {
        "text": "a",
        "typed": "b",
        "speaker": {"name": "c", "ref": 7},
        "kind": "note",
        "future": {"x": ["d"]},
    }
    assert [*texts_in("entries", stored)] == [
        ("text", "a"),
        ("typed", "b"),
        ("speaker", "c"),
        ("future", "d"),
    ]
    assert [*texts_in("events", {"what": "status", "to": "open"})] == []
