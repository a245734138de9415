"""Words that are forgotten wherever they stand: names, titles, backgrounds, grounds, remarks."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from exports.outline.votes import ballot_of
from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.encoding import encoded
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.forget.export_log import MOST, exported, remember
from store.forget.forget import forget
from store.forget.mark import MARK
from store.forget.mentions import mentions
from store.forget.remnants import Why
from store.language.catalogue import words
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import AgendaItem, Attendance, Event, Presence, Revision
from store.record.record import Record
from store.record.values import LANGUAGES, Ballot, Kind, Name, Of, Option, Votes
from store.search.index import Index
from store.session.draft import Draft, abandoned
from store.session.rescue import Owed, Rescue, pending
from tests.store.making import Ticking, added, archive_at, line, meeting_in
from tests.store.record.test_replace import WRONG, everywhere

NAME = "Kari Vik"
KEY = 1_500_000_000_000 << 20


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


@pytest.fixture
def file(archive: Archive) -> MeetingFile:
    return meeting_in(archive.folder, state="draft")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def found_in(folder: Path, *needles: str) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(needle.encode() in path.read_bytes() for needle in needles)]


def test_no_field_of_any_document_keeps_it(archive: Archive, state: Path) -> None:
    folder = archive.folder / "2026"
    folder.mkdir()
    stored = everywhere().stored()
    for table in ("entries", "agenda"):
        next(iter(stored[table].values()))["future"] = {"note": [WRONG]}
    stored["weather"] = {1: {"said": WRONG}}
    (folder / "møte.json").write_bytes(encoded(stored))
    archive.describe(organisation=f"{WRONG} as", settings={"words": [WRONG, "Olssens"]})
    archive.common.commit(
        Change((Edit("people", 5, {"name": (None, WRONG), "aliases": (None, [WRONG])}, creates=True),))
    )
    assert len(found_in(archive.folder, WRONG)) == 2
    assert forget(archive, WRONG, state, everywhere=True).left == ()
    assert found_in(archive.folder, WRONG, WRONG.casefold()) == []
    record = MeetingFile(folder / "møte.json", System()).record()
    assert not record.damaged
    assert record.meeting.chair == Name("(fjernet)")
    assert archive.common.tables()["people"][5].keys() == {"deleted", MARK}


def test_a_person_goes_and_the_rest_of_the_line_stays(
    archive: Archive, file: MeetingFile, state: Path
) -> None:
    said = f"{NAME} sa nei, og {NAME.upper()}s forslag falt, men Kari Vikøyr kom"
    file.commit(
        added(
            line(KEY + 1, said, typed=said, owners=(Name(NAME, 7),)),
            Attendance(id=KEY + 2, name=Name(NAME, 7), role="leder"),
            Presence(id=KEY + 3, who=Name(NAME), what="recusal", ground=f"{NAME} er søster av søker"),
            Event(id=KEY + 4, of=Of(1, KEY + 1), what="remark", to=f"ring {NAME}"),
        )
    )
    found = mentions(archive, NAME.casefold())
    assert {(one.table, one.field) for one in found.sayings} == {
        ("entries", "text"),
        ("entries", "typed"),
        ("entries", "owners"),
        ("attendance", "name"),
        ("presence", "who"),
        ("presence", "ground"),
        ("events", "to"),
    }
    with pytest.raises(Misuse, match="forget-several"):
        forget(archive, NAME, state)
    forget(archive, NAME, state, everywhere=True)
    record = MeetingFile(file.path, System()).record()
    (entry,), (person,), (moved,), (event,) = (
        record.entries,
        record.attendance,
        record.presence,
        record.events,
    )
    assert entry.text == "(fjernet) sa nei, og (fjernet)s forslag falt, men Kari Vikøyr kom"
    assert (entry.typed, entry.owners) == ("", (Name("(fjernet)"),))
    assert (person.name, person.role) == (Name("(fjernet)"), "leder")
    assert (moved.who.name, moved.ground, event.to) == (
        "(fjernet)",
        "(fjernet) er søster av søker",
        "ring (fjernet)",
    )
    assert [one.why for one in forget(archive, "Kari Vikøyr", state, everywhere=True).left] == []
    assert found_in(archive.folder, "Kari") == []


def test_nobody_who_voted_is_named_in_what_is_told_of_the_vote(
    archive: Archive, file: MeetingFile, state: Path
) -> None:
    said = f"3 mot 1 ({NAME}), avholdende Per Døme; {NAME} i tvil; {NAME} avgjorde; hos {NAME}: 2"
    ballot = Ballot(
        for_=(Name(NAME, 7),),
        abstain=(Name("Per Døme"), Name(NAME)),
        decided=f"{NAME} avgjorde",
        options=(Option(f"hos {NAME}", 2),),
        rest=f"{NAME} i tvil",
    )
    voted = Votes(said, for_=3, against=1, dissent=(Name(NAME),))
    file.commit(added(line(KEY + 1, "ny buss", kind=Kind.DECISION, votes=voted, ballot=ballot)))
    forget(archive, NAME, state, everywhere=True)
    (entry,) = MeetingFile(file.path, System()).record().entries
    gone = Name("(fjernet)")
    assert entry.votes == Votes(said.replace(NAME, gone.name), for_=3, against=1, dissent=(gone,))
    assert entry.ballot == Ballot(
        for_=(gone,),
        abstain=(Name("Per Døme"), gone),
        decided="(fjernet) avgjorde",
        options=(Option("hos (fjernet)", 2),),
        rest="(fjernet) i tvil",
    )
    assert ballot_of(entry) == entry.ballot
    assert found_in(archive.folder, NAME) == []


@pytest.mark.parametrize("field", ["title", "background", "recommendation", "presenter"])
def test_a_field_of_an_item_goes_and_the_item_stays(
    archive: Archive, file: MeetingFile, state: Path, field: str
) -> None:
    fields: dict[str, Any] = {"title": "Sak", field: "helseforhold hos eleven"}
    file.commit(added(AgendaItem(id=KEY + 1, number="3/15", **fields), line(KEY + 2, "noe", item=KEY + 1)))
    forget(archive, "helseforhold", state)
    (item,) = MeetingFile(file.path, System()).record().agenda
    assert getattr(item, field) == ("(fjernet)" if field == "title" else "")
    assert (item.number, list(item.forgotten)) == ("3/15", [field])
    assert found_in(archive.folder, "helseforhold") == []


def test_an_item_by_its_id_keeps_what_hangs_from_it(archive: Archive, file: MeetingFile, state: Path) -> None:
    file.commit(
        added(
            AgendaItem(id=KEY + 1, title="Om eleven", background="Lang"), line(KEY + 2, "noe", item=KEY + 1)
        )
    )
    forget(archive, to_text(KEY + 1), state)
    record = MeetingFile(file.path, System()).record()
    assert [(item.title, item.background) for item in record.agenda] == [("(fjernet)", "")]
    assert len(record.entries_of(record.agenda[0])) == 1


def test_one_of_a_list_goes_and_the_others_stay(archive: Archive, state: Path) -> None:
    file = meeting_in(archive.folder, copy_to=("Kommunen", NAME))
    forget(archive, NAME, state)
    assert MeetingFile(file.path, System()).meeting().copy_to == ("Kommunen", "(fjernet)")


def test_a_title_stands_on_in_the_name_of_the_file_and_that_is_said(archive: Archive, state: Path) -> None:
    file = meeting_in(archive.folder, title=f"Samtale med {NAME}")
    archive.state = state
    remember(archive, state.parent / f"Samtale med {NAME}.docx", file.meeting().id)
    forgotten = forget(archive, f"Samtale med {NAME}", state)
    assert [Path(one.path).name for one in forgotten.documents] == [f"Samtale med {NAME}.docx"]
    assert exported(state) == ()
    assert [(left.path, left.why) for left in forgotten.left] == [(file.path, "named")]
    assert MeetingFile(file.path, System()).meeting().title == "(fjernet)"


def test_approved_minutes_are_left_alone_and_named(archive: Archive, state: Path) -> None:
    first, second = meeting_in(archive.folder, state="draft"), meeting_in(archive.folder, state="draft")
    for number, file in enumerate((first, second)):
        file.commit(added(line(KEY + number, f"{NAME} sa ja")))
    approve(archive, second)
    before = second.path.read_bytes()
    forgotten = forget(archive, NAME, state, everywhere=True)
    assert [(left.path, left.why) for left in forgotten.left] == [(second.path, "approved")]
    assert second.path.read_bytes() == before
    assert NAME not in first.path.read_text(encoding="utf-8")
    with pytest.raises(Problem, match="forget-approved"):
        forget(archive, to_text(KEY + 1), state)


def test_versions_inside_versions_lose_it_too(archive: Archive, file: MeetingFile, state: Path) -> None:
    file.commit(added(line(KEY + 1, f"{NAME} sa ja"), line(KEY + 2, "annet")))
    first = json.dumps(file.record().stored())
    file.commit(added(Revision(id=3, content=first, hash="x")))
    file.commit(added(Revision(id=4, content=json.dumps(file.record().stored()), hash="y")))
    forget(archive, to_text(KEY + 1), state)
    assert found_in(archive.folder, NAME) == []
    inner = json.loads(json.loads(file.record().revisions[1].content)["revisions"]["3"]["content"])
    assert inner["entries"][str(KEY + 2)]["text"] == "annet"


def test_a_line_that_waits_keeps_everything_else(archive: Archive, file: MeetingFile, state: Path) -> None:
    meeting = file.meeting().id
    file.commit(added(line(KEY + 1, NAME)))
    rescue, own = Rescue(state), Draft(state, meeting, file.path, Ticking())
    rescue.put(Owed(1, meeting, "", added(line(KEY + 2, f"{NAME} sa nei"))))
    rescue.put(Owed(2, 99, "", added(line(KEY + 3, f"{NAME} i et annet arkiv"))))
    own.type(f"så sa {NAME}")
    rescue.close()
    own.close()
    other = Draft(state, 99, file.path, Ticking())
    other.type(f"{NAME} er et annet arkivs")
    other.close()
    forget(archive, NAME, state, everywhere=True)
    (left,), drafts = pending(state), abandoned(state)
    said = [edit.fields["text"][1] for owed in left.owed for edit in owed.change.edits]
    assert said == ["(fjernet) sa nei", f"{NAME} i et annet arkiv"]
    assert {draft.text for draft in drafts} == {"så sa (fjernet)", f"{NAME} er et annet arkivs"}
    left.close()
    for draft in drafts:
        draft.close()


def test_what_no_meeting_says_any_more_goes_from_what_is_kept_aside(
    archive: Archive, file: MeetingFile, state: Path
) -> None:
    file.commit(added(line(KEY + 1, f"{NAME} sa nei")))
    copies = state / "referat" / "copies"
    copies.mkdir(parents=True)
    (copies / "kopi.json").write_bytes(file.path.read_bytes())
    file.commit(Change((Edit("entries", KEY + 1, {"text": (f"{NAME} sa nei", "Noen sa nei")}),)))
    with pytest.raises(Problem, match="forget-unknown"):
        forget(archive, NAME, state)
    assert forget(archive, NAME, state, everywhere=True).files == 2, "the copy, and the mark in the meeting"
    assert found_in(state, NAME) == []
    with pytest.raises(Problem, match="forget-unknown"):
        forget(archive, NAME, state, everywhere=True)


def test_whatever_the_program_keeps_aside_loses_it(archive: Archive, file: MeetingFile, state: Path) -> None:
    file.commit(added(line(KEY + 1, f"{NAME} sa nei"), line(KEY + 2, "annet")))
    meeting = file.meeting().id
    aside = state / "referat" / "aside"
    aside.mkdir(parents=True)
    (aside / "linjer.txt").write_text(f"{meeting}\n{NAME} sa nei\nannet\n", encoding="utf-8")
    edit = {"table": "entries", "key": KEY + 1, "fields": {"text": [None, f"{NAME} sa nei"]}}
    kept = {"meeting": meeting, "change": {"edits": [edit, {"table": "entries", "key": 9, "fields": {}}]}}
    (aside / "endring.json").write_text(json.dumps(kept), encoding="utf-8")
    (aside / "endringer.jsonl").write_text(f"{json.dumps(kept)}\n{json.dumps(kept)}\n", encoding="utf-8")
    (aside / "kopi.json").write_bytes(file.path.read_bytes())
    (aside / "pakket").write_bytes(b"\xff\xfe\x00" + f"{NAME} sa nei".encode())
    forgotten = forget(archive, to_text(KEY + 1), state)
    assert [left.path.name for left in forgotten.left] == ["pakket"]
    assert found_in(state, NAME) == ["pakket"]
    assert "annet" in (aside / "linjer.txt").read_text(encoding="utf-8")
    assert [e["key"] for e in json.loads((aside / "endring.json").read_bytes())["change"]["edits"]] == [9]


def test_indexes_of_other_archives_stay(
    archive: Archive, file: MeetingFile, state: Path, tmp_path: Path, cache: Path
) -> None:
    other = archive_at(tmp_path / "other")
    meeting_in(other.folder)
    file.commit(added(line(KEY + 1, NAME)))
    for one in (archive, other):
        index = Index(one)
        index.sync()
        index.close()
    folder = cache / "referat"
    old = folder / "moved.sqlite"
    Index(archive).path.rename(old)
    (folder / "broken.sqlite").write_bytes(b"\0" * 100)
    forget(archive, to_text(KEY + 1), state)
    assert [path.name for path in folder.glob("*.sqlite")] == [Index(other).path.name]
    db = sqlite3.connect(Index(other).path)
    assert db.execute("SELECT count(*) FROM meetings").fetchone() == (1,)
    db.close()


def test_documents_are_remembered_as_long_as_there_is_room(archive: Archive, tmp_path: Path) -> None:
    archive.state = tmp_path / "state"
    for number in range(3):
        remember(archive, tmp_path / f"{number}.docx", 1, internal=True)
    remember(archive, tmp_path / "0.docx", 1)
    found = exported(archive.state)
    assert [(Path(one.path).name, one.internal) for one in found] == [
        ("1.docx", True),
        ("2.docx", True),
        ("0.docx", False),
    ]
    if sys.platform != "win32":
        assert (archive.state / "referat" / "exported.json").stat().st_mode & 0o077 == 0
    assert MOST >= 500
    (archive.state / "referat" / "exported.json").write_bytes(b"{")
    assert exported(archive.state) == ()
    remember(archive, tmp_path / "ny.docx", 1)
    assert len(exported(archive.state)) == 1


def test_what_archive_json_says_is_found_as_well(archive: Archive, file: MeetingFile) -> None:
    file.commit(added(line(KEY + 1, f"{NAME} kom")))
    archive.describe(organisation=f"{NAME} as")
    found = {(one.path.name, one.table, one.field) for one in mentions(archive, NAME).mentions}
    assert found == {(file.path.name, "entries", "text"), ("archive.json", "archive", "organisation")}


def test_every_reason_has_its_sentence() -> None:
    for language in LANGUAGES:
        for why in get_args(Why):
            assert "a.json" in words(language, "command")(f"forget-left-{why}", file="a.json")
        for table in ("meeting", "days", "agenda", "attendance", "presence", "entries", "events", "people"):
            assert words(language, "command")("forget-place", id="1", where="2", table=table, state="open")


def test_nothing_is_found_by_nothing(archive: Archive, file: MeetingFile, state: Path) -> None:
    file.commit(added(line(KEY + 1, NAME)))
    for text in ("", " ", "finnes ikke"):
        with pytest.raises(Problem, match="forget-unknown"):
            forget(archive, text, state, everywhere=True)
    assert isinstance(file.record(), Record)
