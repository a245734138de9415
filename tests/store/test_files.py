from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from store.changes import Change
from store.errors import Misfit, NotSaved
from store.files import TRACES, MeetingFile, content_hash
from store.model import Meeting
from tests.store.making import ROOT, added, archive_at, edited, line, meeting_in, texts
from tests.store.simulated import Simulated


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    made = meeting_in(tmp_path)
    made.read()
    return made


def raw(file: MeetingFile, key: int) -> dict[str, object]:
    document = json.loads(file.path.read_text(encoding="utf-8"))["entries"][str(key)]
    assert isinstance(document, dict)
    return document


def test_changes_of_one_writer_need_no_telling(file: MeetingFile) -> None:
    assert file.commit(added(line(1, "a"), line(2, "b"))) is None
    assert file.commit(edited(1, "a", "A")) is None
    assert texts(file) == ["A", "b"]


def test_lines_of_two_writers_are_both_there(file: MeetingFile) -> None:
    other = MeetingFile(file.path, file.disk)
    other.read()
    assert file.commit(added(line(1, "mine"))) is None
    tables = other.commit(added(line(2, "theirs")))
    assert tables is not None
    assert {key: doc["text"] for key, doc in tables["entries"].items()} == {1: "mine", 2: "theirs"}
    assert file.commit(edited(1, "mine", "mine still")) is not None
    assert file.commit(edited(1, "mine still", "mine at last")) is None
    assert texts(other) == ["mine at last", "theirs"]


def test_two_fields_of_one_document_are_both_kept(file: MeetingFile) -> None:
    other = MeetingFile(file.path, file.disk)
    file.commit(added(line(1, "a")))
    other.commit(edited(1, None, "21", field="exempt"))
    file.commit(edited(1, "a", "b"))
    assert raw(file, 1)["text"] == "b"
    assert raw(file, 1)["exempt"] == "21"


def test_two_texts_in_one_field_are_a_misfit_and_the_file_is_untouched(file: MeetingFile) -> None:
    file.commit(added(line(1, "a"), line(2, "b")))
    MeetingFile(file.path, file.disk).commit(edited(1, "a", "theirs"))
    before = file.path.read_bytes()
    with pytest.raises(Misfit):
        file.commit(Change((*edited(2, "b", "mine").edits, *edited(1, "a", "mine").edits)))
    assert file.path.read_bytes() == before
    # The refusal has not hidden what the other wrote.
    assert file.commit(edited(2, "b", "mine")) is not None


def test_a_change_can_be_made_again(file: MeetingFile) -> None:
    for _ in range(2):
        file.commit(added(line(1, "a", tags=("x", "y"))))
    for _ in range(2):
        file.commit(edited(1, "a", "b"))
    assert raw(file, 1) == {
        "rank": "a1",
        "was": [content_hash({"rank": "a1", "text": "a", "tags": ["x", "y"]})],
        "text": "b",
        "tags": ["x", "y"],
    }


def test_traces_are_the_latest_and_each_once(file: MeetingFile) -> None:
    file.commit(added(line(1, "0")))
    for number in range(TRACES + 5):
        file.commit(edited(1, str(number), str(number + 1)))
    was = raw(file, 1)["was"]
    assert was == [content_hash({"rank": "a1", "text": str(n)}) for n in range(5, TRACES + 5)]
    file.commit(edited(1, "25", "24"))
    file.commit(edited(1, "24", "25"))
    was = raw(file, 1)["was"]
    assert isinstance(was, list)
    assert len(set(was)) == len(was) == TRACES
    assert was[-2:] == [content_hash({"rank": "a1", "text": text}) for text in ("25", "24")]


def test_a_tombstone_keeps_what_it_was(file: MeetingFile) -> None:
    file.commit(added(line(1, "a")))
    opened = MeetingFile(file.path, file.disk).record()
    gone = Change((*edited(1, "a", None).edits, *edited(1, None, "2015-06-02T10:00:00Z", "deleted").edits))
    file.commit(gone)
    assert "text" not in raw(file, 1)
    assert raw(file, 1)["was"] == [content_hash({"rank": "a1", "text": "a"})]
    assert opened.entries
    assert texts(file) == []


def test_halves_of_characters_do_not_stop_later_edits(file: MeetingFile) -> None:
    file.commit(added(line(1, "a\ud83d")))
    file.commit(edited(1, "a\ud83d", "b"))
    assert texts(file) == ["b"]


def test_what_is_unknown_and_damaged_stays_as_it_is(file: MeetingFile) -> None:
    tables = json.loads(file.path.read_text(encoding="utf-8"))
    tables |= {"weather": {"1": {"rain": [True]}}, "entries": {"9": {"text": 3}, "8": {"mood": "x"}}}
    file.path.write_text(json.dumps(tables), encoding="utf-8")
    assert file.commit(added(line(1, "a"))) is not None
    after = json.loads(file.path.read_text(encoding="utf-8"))
    assert after.pop("entries") == {"1": {"rank": "a1", "text": "a"}, **tables.pop("entries")}
    assert after == tables


def test_a_file_that_is_gone_is_not_made_again(file: MeetingFile) -> None:
    moved = file.path.rename(file.path.with_suffix(".away"))
    with pytest.raises(NotSaved, match="file-gone"):
        file.commit(added(line(1, "a")))
    assert not file.path.exists()
    moved.rename(file.path)
    file.commit(added(line(1, "a")))
    assert texts(file) == ["a"]


@pytest.mark.parametrize("data", [b"", b"{", b'{"notes": {}}', b'{"meeting": {"1": {"title": 3}}}'])
def test_a_file_that_others_broke_is_left_alone(file: MeetingFile, data: bytes) -> None:
    file.path.write_bytes(data)
    with pytest.raises(NotSaved) as caught:
        file.commit(added(line(1, "a")))
    assert caught.value.key in {"file-unreadable", "not-a-meeting", "meeting-damaged"}
    assert file.path.read_bytes() == data


def test_a_newer_file_is_read_and_not_written(file: MeetingFile) -> None:
    newer = file.path.read_text(encoding="utf-8").replace('"schema": 1', '"schema": 2')
    file.path.write_text(newer, encoding="utf-8")
    assert file.meeting().title == "Biblioteksjefmøtet"
    assert file.read_only
    with pytest.raises(Misfit, match="schema-newer"):
        file.commit(added(line(1, "a")))
    assert file.path.read_text(encoding="utf-8") == newer


def test_an_approved_meeting_takes_only_its_reopening(tmp_path: Path) -> None:
    file = meeting_in(tmp_path, state="approved")
    with pytest.raises(Misfit, match="meeting-approved"):
        file.commit(added(line(1, "a")))
    record = file.record()
    reopened = added(line(1, "a")).edits
    state = edited(1, "approved", "draft", "state").edits[0]
    file.commit(Change((type(state)("meeting", 1, state.fields), *reopened)))
    assert record.meeting.state == "approved"
    assert file.meeting().state == "draft"


def test_what_is_added_under_the_lock_is_told(file: MeetingFile) -> None:
    def numbered(record: object) -> tuple[Meeting, ...]:
        meeting = record.meeting  # type: ignore[attr-defined]
        return (Meeting(id=meeting.id, title=meeting.title, from_=meeting.from_, number="1/15"),)

    tables = file.commit(added(line(1, "a")), before_write=numbered)
    assert tables is not None
    assert tables["meeting"][1]["number"] == "1/15"
    assert file.meeting().number == "1/15"
    assert file.commit(edited(1, "a", "b"), before_write=numbered) is None


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (errno.ENOSPC, "not-saved-full"),
        (errno.EDQUOT, "not-saved-full"),
        (errno.EACCES, "not-saved-denied"),
        (errno.EROFS, "not-saved-denied"),
        (errno.ESTALE, "not-saved-gone"),
        (errno.EIO, "not-saved-disk"),
    ],
)
def test_what_the_system_says_becomes_a_sentence(code: int, key: str) -> None:
    disk = Simulated()
    disk.make_folder(ROOT)
    file = meeting_in(ROOT, disk)

    def fail(call: str) -> None:
        if call == "write":
            raise OSError(code, os.strerror(code))

    disk.before = fail
    with pytest.raises(NotSaved) as caught:
        file.commit(added(line(1, "a")))
    assert caught.value.key == key
    assert not isinstance(caught.value, Misfit)
    disk.before = lambda _: None
    file.commit(added(line(1, "a")))
    assert texts(file) == ["a"]
    assert [seen.name for seen in disk.scan(file.path.parent)] == [file.path.name]


def test_a_folder_that_is_gone_is_a_failed_write(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive")
    (tmp_path / "archive").rename(tmp_path / "away")
    with pytest.raises(NotSaved, match="not-saved-gone"):
        file.commit(added(line(1, "a")))


def test_the_same_meeting_through_a_link_has_the_same_lock(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive")
    (tmp_path / "link").symlink_to(tmp_path / "archive")
    linked = MeetingFile(tmp_path / "link" / file.path.parent.name / file.path.name, file.disk)
    assert linked._folder == file._folder == archive_at(tmp_path / "archive").folder.resolve()
