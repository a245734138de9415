"""A record that is handed on: what is left out, what is refused, which version is later, what it becomes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.exchange.handed_record import HandedRecord, HandedRevision, as_handed, handed_view, read_record
from store.exchange.reception import expected, receive
from store.exchange.record_text import hash_of, is_record, read_view, record_text
from store.exchange.subscriptions import RECORDS, look_through
from store.files.archive import Archive
from store.files.bin import put_in_bin
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.forget.deletion import delete_for_good
from store.query import asked
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry, Meeting, to_json
from store.record.values import Name
from store.revisions.revision import approved_one, verified
from tests.store.making import added, archive_at, line

NORD, THEIRS = 99, 1_500_000_000_000 << 20


def view(archive: int = NORD, meeting: Meeting | None = None, **facts: Any) -> dict[str, Any]:
    head = meeting or Meeting(id=THEIRS, title="Nordmøtet", from_=date(2026, 3, 12))
    told = {
        "name": "Nord",
        "audience": "others",
        "revision": None,
        "later": (),
        "later_until": date(2026, 4, 1),
        **facts,
    }
    entries = [{"id": to_text(5), "text": "Vi kjøper båt"}]
    return dict(handed_view(head, {"entries": entries}, archive=archive, **told))


def record(**facts: Any) -> HandedRecord:
    return read_record(record_text(view(**facts)), "nord.json")


def resealed(told: dict[str, Any]) -> bytes:
    """The text of a record whose content somebody has changed, with the hash that it then has."""
    return record_text({**told, "hash": hash_of(told)})


CHANGED: list[tuple[Callable[[bytes], bytes], str]] = [
    (lambda data: data, ""),
    (lambda data: b"\xef\xbb\xbf" + data, ""),
    (lambda data: data.replace(b"\n", b"\r\n"), ""),
    (lambda data: data.replace(b"kj", b"gj"), "record-changed"),
    (lambda data: data + b"\n", "record-changed"),
    (lambda data: data.replace(b": [", b":  ["), "record-changed"),
    (lambda data: data.replace(b'"audience"', b'"audiense"'), "record-changed"),
    (lambda data: data[:-3], "record-changed"),
    (lambda data: data.replace(b'"version": 1', b'"version": NaN'), "record-changed"),
    (lambda _: b"{}", "record-none"),
    (lambda data: b"PK" + data[1:], "record-changed"),
    (lambda _: json.dumps({"format": "referat-record"}).encode(), "record-none"),
]


@pytest.mark.parametrize(("change", "key"), CHANGED)
def test_a_record_is_read_where_nothing_but_its_line_ends_was_changed(
    change: Callable[[bytes], bytes], key: str
) -> None:
    data = change(record_text(view()))
    if not key:
        assert read_view(data, "nord.json")["hash"] == hash_of(view())
        return
    with pytest.raises(Problem) as told:
        read_view(data, "nord.json")
    assert (told.value.key, told.value.facts["file"]) == (key, "nord.json")


def deep(levels: int) -> Any:
    value: Any = "dypt"
    for _ in range(levels):
        value = [value]
    return value


ODD: list[tuple[dict[str, Any], str, str]] = [
    ({"version": 2}, "record-newer", ""),
    ({"version": 0}, "record-changed", ""),
    ({"format": "annet"}, "record-changed", ""),
    ({"later": deep(70)}, "record-damaged", "–"),
    ({"later": [1 << 63]}, "record-damaged", "–"),
    ({"later": deep(40)}, "record-damaged", "later"),
    ({"audience": "alle"}, "record-damaged", "audience"),
    ({"archive": {"id": "tull", "name": "Nord"}}, "record-damaged", "archive"),
    ({"archive": {"id": to_text(NORD), "name": 7}}, "record-damaged", "archive"),
    ({"later_until": "i morgen"}, "record-damaged", "later_until"),
    ({"meeting": {"title": "uten id"}}, "record-damaged", "meeting"),
    ({"meeting": {"id": to_text(0), "title": "null"}}, "record-damaged", "meeting"),
    ({"revision": {"number": "en"}}, "record-damaged", "revision"),
    ({"entries": {"id": 1}}, "record-damaged", "entries"),
    ({"entries": [{"id": to_text(5)}, {"id": to_text(5)}]}, "record-damaged", "entries/2"),
    ({"entries": [{"text": "uten id"}]}, "record-damaged", "entries/1"),
    ({"entries": [{"id": to_text(5), "text": 7}]}, "record-damaged", "entries/1"),
    ({"entries": [{"id": to_text(5), "lead": 7}]}, "record-damaged", "entries/1"),
    ({"entries": [{"id": to_text(5), "at": "0001-01-01T00:00:00Z"}]}, "record-damaged", "entries/1"),
]


@pytest.mark.parametrize(("told", "key", "place"), ODD)
def test_what_is_no_record_is_refused_whole_and_the_place_is_named(
    told: dict[str, Any], key: str, place: str
) -> None:
    with pytest.raises(Problem) as refused:
        read_record(resealed({**view(), **told}), "nord.json")
    assert refused.value.key == key
    assert str(refused.value.facts.get("place", "")) == place


def test_a_file_that_was_a_record_is_told_from_any_other() -> None:
    data = record_text(view())
    assert is_record(data)
    assert is_record(data.replace(b'"audience"', b'"audienze"'))
    assert not is_record(data.replace(b'"audience"', b'"x"').replace(b'"later_until"', b'"y"'))
    assert not is_record(b"{}")


OWN = ("typed", "rank", "was", "check", "sources", "kept", "binned", "put_away", "ref")


def test_what_means_something_in_one_archive_alone_is_handed_on_by_nobody() -> None:
    entry = Entry(
        id=5,
        rank="a",
        was=("f",),
        typed="Kari: hei",
        text="hei",
        check=True,
        sources=(6,),
        kept=True,
        speaker=Name("Kari", 7),
        item=8,
        day=9,
        parent=10,
        conflict_of=11,
    )
    handed = as_handed({"id": 5, **to_json(entry), "binned": "x", "put_away": True})
    assert not {*OWN} & {*handed, *handed["speaker"]}
    assert (handed["text"], handed["speaker"]["name"]) == ("hei", "Kari")
    assert {name: handed[name] for name in ("id", "item", "day", "parent", "conflict_of")} == {
        "id": to_text(5),
        "item": to_text(8),
        "day": to_text(9),
        "parent": to_text(10),
        "conflict_of": to_text(11),
    }
    foreign = {
        "id": to_text(5),
        "text": "hei",
        "speaker": {"name": "Kari", "ref": 7},
        "check": True,
        "kept": True,
    }
    (read,) = read_record(resealed({**view(), "entries": [foreign]}), "").record.entries
    assert (read.speaker, read.check, read.kept) == (Name("Kari"), False, False)


def test_the_later_of_two_versions_has_the_higher_revision_then_is_internal_then_knows_more() -> None:
    revision = [HandedRevision(number, "f" * 64) for number in (1, 2)]
    made = [
        record(),
        record(later_until=date(2026, 4, 2)),
        record(audience="internal"),
        record(audience="internal", later_until=date(2026, 4, 2)),
        record(revision=revision[0]),
        record(revision=revision[0], audience="internal"),
        record(revision=revision[1]),
    ]
    assert sorted(made, key=lambda one: one.version) == made


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_at(tmp_path / "vårt")
    archive.state = tmp_path / "state"
    archive.identity()
    return archive


def test_a_version_of_the_same_revision_that_says_something_else_stays_beside_it(archive: Archive) -> None:
    one, other = (record(revision=HandedRevision(1, sign * 64)) for sign in "ab")
    took = [ForeignMeetings(archive).take(each)[0] for each in (record(), one, other, one, record())]
    assert took == ["new", "newer", "both", "known", "older"]
    assert {each.handed.hash for each in ForeignMeetings(archive).meetings} == {one.hash, other.hash}
    assert [ForeignMeetings(archive).arrival(each) for each in (one, record())] == ["known", "older"]


def test_a_meeting_of_others_is_told_with_where_it_is_from_and_found_in_its_years(archive: Archive) -> None:
    ForeignMeetings(archive).take(record())
    foreign = ForeignMeetings(archive)
    (meeting,) = foreign.meetings
    assert (meeting.origin, meeting.summary.origin and meeting.summary.origin.archive) == ("Nord", NORD)
    found = {text: len([*foreign.hits(asked(text))]) for text in ("båt", "båt år:2026", "båt år:2025", "hus")}
    assert found == {"båt": 1, "båt år:2026": 1, "båt år:2025": 0, "hus": 0}
    assert foreign.with_id(to_text(THEIRS)) == meeting
    assert foreign.with_id(to_text(THEIRS + 1)) is None
    assert replace(meeting, handed=replace(meeting.handed, name="  ")).origin == to_text(NORD)


def test_a_file_that_lies_under_the_name_of_another_is_told_of_and_shown_by_nobody(archive: Archive) -> None:
    _, path = ForeignMeetings(archive).take(record())
    path.rename(path.with_name(path.name.replace(to_text(THEIRS), to_text(THEIRS + 1))))
    foreign = ForeignMeetings(archive)
    assert (foreign.meetings, [one.problem.key for one in foreign.findings]) == ((), ["record-misplaced"])
    elsewhere = path.parent.with_name(to_text(NORD + 1))
    path.parent.rename(elsewhere)
    (elsewhere / path.name.replace(to_text(THEIRS), to_text(THEIRS + 1))).rename(elsewhere / path.name)
    assert [one.problem.key for one in ForeignMeetings(archive).findings] == ["record-misplaced"]


def ours(archive: Archive) -> MeetingFile:
    file = archive.create_meeting(Meeting(id=THEIRS, title="Vårt", from_=date(2026, 3, 12), state="draft"))
    file.commit(
        added(AgendaItem(id=4, rank="a0", title="Sak"), Entry(id=5, rank="a0", text="Vi kjøper båt", item=4))
    )
    return file


def handed_of(archive: Archive, file: MeetingFile) -> HandedRecord:
    """The record of a meeting of ours as it stands."""
    now = file.record()
    holds = approved_one(now)
    revision = None if holds is None else HandedRevision(holds[0], holds[1].hash)
    documents = {
        table: [as_handed({"id": one.id, **to_json(one)}) for one in documents]
        for table, documents in (("agenda", now.agenda), ("entries", now.entries))
    }
    head, until = replace(now.meeting, state=now.meeting.state), date(2026, 4, 1)
    told = handed_view(
        head,
        documents,
        archive=archive.identity(),
        name="Vårt",
        audience="others",
        revision=revision,
        later=(),
        later_until=until,
    )
    return read_record(record_text(told), "")


def test_a_meeting_of_ours_that_is_here_is_compared_and_not_touched(archive: Archive) -> None:
    file = ours(archive)
    draft = handed_of(archive, file)
    assert receive(archive, draft).what == "here"
    approve(archive, file)
    first = handed_of(archive, file)
    before = file.path.read_bytes()
    other = replace(first, revision=HandedRevision(1, "f" * 64))
    later = replace(first, revision=HandedRevision(2, "f" * 64))
    told = [receive(archive, one) for one in (draft, first, other, later)]
    assert [one.what for one in told] == ["here-older", "here", "here-other", "here-newer"]
    assert [(one.ours, one.theirs) for one in told] == [(1, 0), (1, 1), (1, 1), (1, 2)]
    assert file.path.read_bytes() == before
    assert [one.id for one in archive.listing().everything] == [THEIRS]


def test_a_meeting_of_ours_that_was_lost_comes_back_with_its_revision(archive: Archive) -> None:
    file = ours(archive)
    approve(archive, file)
    whole = handed_of(archive, file)
    file.path.unlink()
    assert expected(archive, whole).what == "restored"
    assert not archive.listing().everything
    back = receive(archive, whole)
    assert back.file is not None
    record_ = back.file.record()
    (number, revision) = approved_one(record_) or (0, None)
    assert revision is not None
    assert (number, record_.entries[0].text, verified(revision, record_)) == (1, "Vi kjøper båt", "yes")


def test_what_came_back_in_part_says_that_the_rest_of_it_is_gone(archive: Archive) -> None:
    file = ours(archive)
    file.commit(added(line(6, "unntatt andre", item=4)))
    approve(archive, file)
    whole = handed_of(archive, file)
    part = replace(
        whole, record=whole.record.with_documents([replace(whole.record.entries[1], deleted=archive.clock())])
    )
    file.path.unlink()
    back = receive(archive, part)
    assert back.file is not None
    record_ = back.file.record()
    (_, revision) = approved_one(record_) or (0, None)
    assert revision is not None
    assert (verified(revision, record_), "content" in revision.forgotten) == ("forgotten", True)


def test_a_meeting_that_was_deleted_for_good_stays_gone(archive: Archive, tmp_path: Path) -> None:
    file = ours(archive)
    handed = handed_of(archive, file)
    put_in_bin(archive, file)
    (summary,) = archive.listing().binned
    delete_for_good(archive, summary, tmp_path / "state", tmp_path / "cache")
    for call in (expected, receive):
        with pytest.raises(Problem) as gone:
            call(archive, handed)
        assert gone.value.key == "meeting-deleted"
    assert not archive.listing().everything


def test_a_folder_is_looked_through_with_its_folder_of_records_and_ours_are_passed_over(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "delt"
    (folder / RECORDS).mkdir(parents=True)
    (folder / "annet").mkdir()
    for path, data in {
        "a.json": record_text(view()),
        "records/b.JSON": record_text(view(meeting=Meeting(id=THEIRS + 1, title="To"))),
        "annet/c.json": record_text(view(meeting=Meeting(id=THEIRS + 2, title="Tre"))),
        "d.json": b'{"annet": 1}',
        "e.txt": record_text(view(meeting=Meeting(id=THEIRS + 3, title="Fire"))),
        "f.json": record_text(view()).replace(b"kj", b"gj"),
        "g.json": record_text(view(archive=archive.identity(), meeting=Meeting(id=THEIRS + 4, title="Vårt"))),
    }.items():
        (folder / path).write_bytes(data)
    told = look_through(archive, folder)
    assert [(one.what, one.handed.meeting.title) for one in told.received] == [
        ("new", "Nordmøtet"),
        ("new", "To"),
    ]
    assert [(one.path.name, one.problem.key) for one in told.findings] == [("f.json", "record-changed")]
    assert [one.what for one in look_through(archive, folder).received] == ["known", "known"]
    assert not archive.listing().everything, "nobody asked for ours to come back"
    with pytest.raises(Problem) as silent:
        look_through(archive, tmp_path / "borte")
    assert silent.value.key == "subscription-silent"
