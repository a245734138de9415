from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.check.archive_check import check_archive
from store.errors import NotSaved, Problem
from store.files.archive import Archive, open_archive
from store.files.find_meeting import Ambiguous
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import AgendaItem, Event, Meeting, Presence
from store.record.values import Of, Series
from tests.store.making import DAY, ROOT, added, archive_at, line
from tests.store.simulated import Simulated


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "Referat")


def new(archive: Archive, title: str, day: date | None = DAY, **fields: Any) -> Meeting:
    meeting = Meeting(id=archive.ids(), title=title, from_=day, **fields)
    archive.create_meeting(meeting)
    return meeting


def test_an_archive_is_made_only_when_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with pytest.raises(Problem, match="archive-missing"):
        open_archive(folder, create=False)
    assert not folder.parent.exists()
    open_archive(folder, create=True)
    open_archive(folder, create=False)
    assert list(folder.iterdir()) == []


def test_an_archive_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Problem, match="archive-unwritable"):
            open_archive(folder, create=True)


def test_meetings_lie_by_year_and_never_in_each_others_place(archive: Archive) -> None:
    for title in ("Møte", "møte", "../../Møte"):
        new(archive, title)
    new(archive, "Uten dag", None)
    assert [path.relative_to(archive.folder).as_posix() for path in archive.paths()] == [
        "0000/Uten dag.json",
        "2015/2015-06-02 Møte-3.json",
        "2015/2015-06-02 Møte.json",
        "2015/2015-06-02 møte-2.json",
    ]
    assert {m.meeting.title for m in archive.meetings()} == {"Møte", "møte", "../../Møte", "Uten dag"}


def test_making_the_same_meeting_again_makes_no_second_file(archive: Archive) -> None:
    meeting = new(archive, "Møte")
    assert archive.create_meeting(meeting).path == archive.find("Møte").path
    assert len(archive.paths()) == 1


def test_the_newest_meeting_comes_first(archive: Archive) -> None:
    for day in (date(2014, 1, 1), date(2016, 1, 1), date(2015, 1, 1)):
        new(archive, str(day.year), day)
    assert [m.meeting.title for m in archive.meetings()] == ["2016", "2015", "2014"]


def test_files_that_are_no_meetings_are_named_and_the_rest_opens(archive: Archive) -> None:
    new(archive, "God")
    year = archive.folder / "2015"
    bad: dict[str, tuple[bytes, str]] = {
        "a.json": (b"", "file-unreadable"),
        "b.json": (b"\x00\xff" * 100, "file-unreadable"),
        "c.json": (b'{"meeting": {}}', "not-a-meeting"),
        "d.json": (b'{"meeting": {"1": {"from": "tirsdag"}}}', "meeting-damaged"),
        "e.JSON": (b'{"meeting": {"1": {"schema": 9, "title": []}}}', "schema-newer"),
    }
    for name, (data, _) in bad.items():
        (year / name).write_bytes(data)
    (year / ".~x.json.1-a.tmp").touch()
    (year / "notat.txt").touch()
    (year / "mappe.json").mkdir()
    (year / "gone.json").symlink_to(year / "nowhere")
    found = {**{name: key for name, (_, key) in bad.items()}, "gone.json": "file-missing"}
    listing = archive.listing()
    assert [m.meeting.title for m in listing.meetings] == ["God"]
    assert {f.path.name: f.problem.key for f in listing.findings} == found
    assert {name: (year / name).read_bytes() for name in bad} == {n: data for n, (data, _) in bad.items()}
    assert {f.path.name for f in check_archive(archive)} == set(found)


def test_a_copy_with_the_same_id_is_named_and_not_listed(archive: Archive) -> None:
    meeting = new(archive, "Møte")
    original = archive.find("Møte").path
    copy = original.with_name("2015-06-02 Møte (Karis konfliktkopi).json")
    copy.write_bytes(original.read_bytes())
    assert [m.path for m in archive.meetings()] == [original]
    assert archive.find(to_text(meeting.id)).path == original
    assert [(f.path, f.problem.key) for f in check_archive(archive)] == [(copy, "conflict-copy")]


def test_a_meeting_is_found_by_whatever_names_it(archive: Archive) -> None:
    held = new(archive, "Biblioteksjefmøtet vår", date(2015, 6, 2), to=date(2015, 6, 3), state="approved")
    autumn = new(archive, "Biblioteksjefmøtet høst", date(2015, 11, 2), state="draft")
    new(archive, "Styremøte", date(2016, 1, 5))

    def found(text: str) -> int:
        return archive.find(text).meeting().id

    assert found(to_text(held.id)) == held.id
    assert found(to_text(held.id).lower()) == held.id
    assert found(to_text(held.id)[-6:]) == held.id
    assert found("BIBLIOTEKSJEFMØTET  vår") == held.id
    assert found("høst") == autumn.id
    assert found("2015-06-03") == found("2.6.2015") == found("03.06.2015") == held.id
    assert found("latest") == autumn.id
    live = new(archive, "Høst", date(2015, 1, 1), state="live")
    assert found("Latest") == live.id
    assert found("høst") == live.id


def test_what_could_be_several_meetings_is_asked_back_with_the_list(archive: Archive) -> None:
    for title in ("Møte vår", "Møte høst"):
        new(archive, title)
    with pytest.raises(Ambiguous) as caught:
        archive.find("møte")
    assert caught.value.exit_code == 2
    assert {choice.meeting.title for choice in caught.value.choices} == {"Møte vår", "Møte høst"}
    assert "2015-06-02  Møte vår" in str(caught.value.facts["list"])
    with pytest.raises(Ambiguous):
        archive.find("2015-06-02")


@pytest.mark.parametrize("text", ["", " ", "finnes ikke", "2019-01-01", "31.2.2015", "\ud83d"])
def test_what_is_no_meeting_is_said(archive: Archive, text: str) -> None:
    new(archive, "Planlagt")
    with pytest.raises(Problem, match="meeting-unknown") as caught:
        archive.find(text)
    assert caught.value.exit_code == 1


def test_a_series_is_made_once_whatever_the_case(archive: Archive) -> None:
    assert not archive.common.path.exists()
    made = archive.series(" Biblioteksjefmøtet ")
    assert made.name == "Biblioteksjefmøtet"
    assert archive.series("BIBLIOTEKSJEFMØTET") == made
    assert archive.series("Styret").id != made.id
    assert list(json.loads(archive.common.path.read_text(encoding="utf-8"))) == ["archive", "series"]


def test_the_meetings_of_a_series_are_read_whole(archive: Archive) -> None:
    series = archive.series("Styret")
    for number in (1, 2):
        new(archive, f"Styret {number}", date(2015, number, 1), series=series)
    new(archive, "Annet", series=Series(series.id + 1, "Styret"))
    assert [r.meeting.title for r in archive.records_of_series(series.id)] == ["Styret 2", "Styret 1"]


def test_what_meetings_have_in_common_is_kept_in_one_file(archive: Archive) -> None:
    assert archive.about() == {}
    assert archive.events() == ()
    archive.describe(organisation="Fylkesbiblioteket")
    archive.describe(settings={"language": "nn"})
    about = archive.about()
    assert (about["organisation"], about["settings"]) == ("Fylkesbiblioteket", {"language": "nn"})
    assert about["id"]
    event = Event(id=5, rank="a0", of=Of(1, 2), to="done")
    archive.common.commit(added(event))
    assert archive.events() == (event,)
    person = Edit("people", 8, {"name": (None, "Kari"), "aliases": (None, ["K."])}, creates=True)
    archive.common.commit(Change((person,)))
    assert archive.common.tables()["people"] == {8: {"name": "Kari", "aliases": ["K."]}}


def test_a_broken_common_file_is_a_sentence_and_no_meeting_is_touched(archive: Archive) -> None:
    new(archive, "Møte")
    archive.common.path.write_bytes(b"")
    with pytest.raises(Problem, match="file-unreadable"):
        archive.about()
    with pytest.raises(Problem, match="file-unreadable"):
        archive.series("Styret")
    assert archive.common.path.read_bytes() == b""
    assert archive.find("Møte").meeting().title == "Møte"
    assert [(f.path, f.problem.key) for f in check_archive(archive)] == [
        (archive.common.path, "file-unreadable")
    ]
    archive.common.path.write_bytes(b"{}")
    assert [f.problem.key for f in check_archive(archive)] == ["archive-file-empty"]
    archive.common.path.write_bytes(b'{"archive": {"1": {"schema": 9}}}')
    assert [f.problem.key for f in check_archive(archive)] == ["schema-newer"]
    with pytest.raises(NotSaved, match="schema-newer"):
        archive.series("Styret")


def test_the_check_names_damage_and_references_that_lead_nowhere(archive: Archive) -> None:
    new(archive, "Møte")
    file = archive.find("Møte")
    assert check_archive(archive) == []
    ok = (AgendaItem(id=100, rank="a0"), line(101, "a", item=100), line(102, "b", parent=101))
    file.commit(added(*ok, Event(id=109, of=Of(file.meeting().id, 101)), Event(id=110, of=Of(1, 2))))
    assert check_archive(archive) == []
    lost = (
        AgendaItem(id=103, parent=99),
        line(104, "c", item=99),
        line(105, "d", day=100),
        Presence(id=106, item=99),
        Event(id=107, of=Of(file.meeting().id, 99)),
    )
    file.commit(added(*lost))
    file.commit(Change((Edit("entries", 108, {"text": (None, 3)}, creates=True),)))
    found = {(f.problem.key, str(f.problem.facts["place"])) for f in check_archive(archive)}
    assert found == {
        ("reference-lost", "agenda/103"),
        ("reference-lost", "entries/104"),
        ("reference-lost", "entries/105"),
        ("reference-lost", "presence/106"),
        ("reference-lost", "events/107"),
        ("document-damaged", "entries/108"),
    }


def test_a_new_meeting_that_cannot_be_written_is_not_saved() -> None:
    disk = Simulated()
    disk.make_folder(ROOT)
    archive = archive_at(ROOT, disk)

    def fail(call: str) -> None:
        if call == "make_folder":
            raise PermissionError(13, "no")

    disk.before = fail
    with pytest.raises(NotSaved, match="not-saved-denied"):
        new(archive, "Møte")
    disk.before = lambda _: None
    new(archive, "Møte")
    assert len(archive.meetings()) == 1
