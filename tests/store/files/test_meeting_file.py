from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from store.errors import Misfit, NotSaved, Problem
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.files.system import LOCK_NAME
from store.record.changes import TRACES, Change, Edit, content_hash
from store.record.model import Meeting
from store.session.refused import kept_aside
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


def test_what_a_change_withholds_beside_itself_is_written_too(
    file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.commit(added(line(1, "a"), line(2, "b")))
    monkeypatch.setattr(
        file, "_kept_from_others",
        lambda laid, _stands, _edits: {
            **laid, "entries": {key: {**one, "private": True} for key, one in laid["entries"].items()}
        },
    )  # fmt: skip
    file.commit(edited(2, "b", "B"))
    assert [raw(file, key)["private"] for key in (1, 2)] == [True, True]


def test_what_an_older_copy_lacks_comes_back_with_the_next_change_of_a_file_that_is_no_meetings(
    tmp_path: Path,
) -> None:
    common = archive_at(tmp_path).common
    common.commit(Change((Edit("series", 1, {"name": (None, "en")}, creates=True),)))
    older = common.path.read_bytes()
    common.commit(Change((Edit("series", 2, {"name": (None, "to")}, creates=True),)))
    common.path.write_bytes(older)
    common.commit(Change((Edit("series", 3, {"name": (None, "tre")}, creates=True),)))
    assert json.loads(common.path.read_bytes())["series"].keys() == {"1", "2", "3"}


def test_two_fields_of_one_document_are_both_kept(file: MeetingFile) -> None:
    other = MeetingFile(file.path, file.disk)
    file.commit(added(line(1, "a")))
    other.commit(edited(1, None, "21", field="exempt"))
    file.commit(edited(1, "a", "b"))
    assert raw(file, 1)["text"] == "b"
    assert raw(file, 1)["exempt"] == "21"


def test_two_texts_in_one_field_are_two_entries(file: MeetingFile) -> None:
    file.commit(added(line(1, "a"), line(2, "b")))
    MeetingFile(file.path, file.disk).commit(edited(1, "a", "theirs"))
    tables = file.commit(Change((*edited(2, "b", "B").edits, *edited(1, "a", "mine").edits)))
    assert tables is not None
    assert texts(file) == ["theirs", "mine", "B"]
    first, second, _ = MeetingFile(file.path, file.disk).record().entries
    assert (first.id, second.conflict_of) == (1, 1)
    # Said again, as after a crash, it makes no third.
    before, inode = file.path.read_bytes(), file.path.stat().st_ino
    file.commit(edited(1, "a", "mine"))
    assert file.path.read_bytes() == before
    assert file.path.stat().st_ino != inode, "what stands there may not be durable"


def test_the_same_edit_in_two_windows_is_no_conflict(file: MeetingFile) -> None:
    file.commit(added(line(1, "a"), line(2, "b")))
    other = MeetingFile(file.path, file.disk)
    other.read()
    for window, when in ((file, "2015-06-02T10:00:00Z"), (other, "2015-06-02T10:00:01Z")):
        window.commit(edited(1, "a", "A"))
        gone = {"text": ("b", None), "rank": ("a2", None), "deleted": (None, when)}
        window.commit(Change((Edit("entries", 2, gone),)))
    assert texts(file) == ["A"]
    assert raw(file, 2)["deleted"] == "2015-06-02T10:00:00Z"


@pytest.mark.parametrize("told", [False, True])
def test_an_edit_beats_a_deletion_whoever_comes_first(file: MeetingFile, told: bool) -> None:
    file.commit(added(line(1, "a", item=5), line(2, "b", item=5)))
    other = MeetingFile(file.path, file.disk)
    other.read()
    for key, text in ((1, "a"), (2, "b")):
        gone = {"text": (text, None), "item": (5, None), "rank": (f"a{key}", None), "deleted": (None, "now")}
        delete, edit = Change((Edit("entries", key, gone),)), edited(key, text, "edited")
        for window, change in (
            ((file, delete), (other, edit)) if key == 1 else ((file, edit), (other, delete))
        ):
            if told:
                window.commit(added(line(key + 10, "met it without the session's knowing")))
            window.commit(change)
        assert raw(file, key)["text"] == "edited"
        assert raw(file, key)["item"] == 5
        assert raw(file, key)["rank"] == f"a{key}"


def test_a_deletion_does_not_take_what_the_deleter_has_not_seen(file: MeetingFile) -> None:
    file.commit(added(line(1, "a")))
    MeetingFile(file.path, file.disk).commit(edited(1, None, "21", "exempt"))
    file.commit(Change((Edit("entries", 1, {"text": ("a", None), "deleted": (None, "now")}),)))
    assert texts(file) == ["a"]


def test_what_was_confirmed_and_the_file_lacks_comes_back(file: MeetingFile) -> None:
    file.commit(added(line(1, "a"), line(2, "b")))
    older = file.path.read_bytes()
    file.commit(edited(1, "a", "A"))
    file.commit(added(line(3, "c")))
    file.path.write_bytes(older)  # as a synchroniser does that brings an old copy
    assert file.changed()
    tables = file.refresh()
    assert tables is not None
    assert {key: doc["text"] for key, doc in tables["entries"].items()} == {1: "A", 2: "b", 3: "c"}
    assert file.lacking
    assert texts(file) == ["a", "b"]
    file.commit(Change(()))
    assert not file.lacking
    assert texts(file) == ["A", "b", "c"]
    file.path.write_bytes(older)
    file.commit(added(line(4, "d")))
    assert texts(file) == ["A", "b", "c", "d"]


def test_a_window_sees_what_another_wrote_and_only_then_something(file: MeetingFile) -> None:
    other = MeetingFile(file.path, file.disk)
    other.read()
    assert not other.changed()
    assert other.refresh() is None
    file.commit(added(line(1, "a")))
    assert not file.changed()
    assert other.changed()
    tables = other.refresh()
    assert tables is not None
    assert tables["entries"][1]["text"] == "a"
    assert not other.lacking
    assert not other.changed()
    assert other.commit(edited(1, "a", "b")) is None
    # A change of the same size that leaves the time as it was is seen while the signature is young.
    stat = file.path.stat()
    file.path.write_bytes(file.path.read_bytes().replace(b'"b"', b'"c"'))
    os.utime(file.path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert other.changed()
    file.path.unlink()
    assert other.changed()


def test_a_commit_without_edits_writes_nothing_that_stands_there(file: MeetingFile) -> None:
    assert file.commit(Change(())) is None
    assert MeetingFile(file.path, file.disk).commit(Change(())) is not None
    other = MeetingFile(file.path, file.disk)
    other.read()
    file.commit(added(line(1, "a"), line(2, "b")))
    before = file.path.stat().st_ino
    for _ in range(2):  # two windows that look at each other's writing do not write for ever
        other.commit(Change(()))
        file.commit(Change(()))
    assert file.path.stat().st_ino == before


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


def test_traces_are_the_latest(file: MeetingFile) -> None:
    file.commit(added(line(1, "0")))
    for number in range(TRACES + 5):
        file.commit(edited(1, str(number), str(number + 1)))
    was = raw(file, 1)["was"]
    assert was == [content_hash({"rank": "a1", "text": str(n)}) for n in range(5, TRACES + 5)]
    file.commit(edited(1, "25", "24"))
    file.commit(edited(1, "24", "25"))
    was = raw(file, 1)["was"]
    assert isinstance(was, list)
    assert len(was) == TRACES
    assert was[-3:] == [content_hash({"rank": "a1", "text": text}) for text in ("24", "25", "24")]


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


def test_a_file_that_is_gone_is_written_again_from_memory(file: MeetingFile) -> None:
    file.commit(added(line(1, "a")))
    file.path.rename(file.path.with_suffix(".away"))
    tables = file.commit(added(line(2, "b")))
    assert tables is not None
    assert file.made_again
    assert texts(file) == ["a", "b"]
    file.commit(added(line(3, "c")))
    assert not file.made_again


def test_a_file_that_is_gone_with_its_folder_waits_for_it(file: MeetingFile) -> None:
    # An empty folder is what is left of a disk that has been taken out.
    moved = file.path.parent.rename(file.path.parent.with_name("away"))
    with pytest.raises(NotSaved, match="not-saved-gone"):
        file.commit(added(line(1, "a")))
    moved.rename(file.path.parent)
    file.commit(added(line(1, "a")))
    assert texts(file) == ["a"]


def test_a_file_that_was_never_read_is_not_made(tmp_path: Path) -> None:
    made = meeting_in(tmp_path)
    made.path.unlink()
    with pytest.raises(NotSaved, match="file-gone"):
        made.commit(added(line(1, "a")))


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


def test_nothing_is_merged_into_a_meeting_that_another_approved(tmp_path: Path) -> None:
    made = meeting_in(tmp_path / "archive")
    file = MeetingFile(made.path, made.disk, tmp_path / "state")
    file.read()
    older = file.path.read_bytes()
    file.commit(added(line(1, "only here")))
    approved = older.replace(b'"from"', b'"state": "approved", "from"')
    file.path.write_bytes(approved)
    with pytest.raises(Misfit, match="meeting-approved"):
        file.commit(added(line(2, "refused")))
    assert file.path.read_bytes() == approved
    file.read()
    file.commit(Change(()))
    assert file.path.read_bytes() == approved
    kept = [path.read_text(encoding="utf-8") for path in (tmp_path / "state").rglob("*.json")]
    assert len(kept) == 1
    assert "only here" in kept[0]


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


def test_a_year_folder_that_was_removed_is_made_again_but_no_archive(file: MeetingFile) -> None:
    file.commit(added(line(1, "a")))
    folder = file.path.parent
    shutil.rmtree(folder)
    with pytest.raises(Problem, match="file-missing"):
        file.refresh()
    assert file.lacking
    file.commit(Change(()))
    assert texts(file) == ["a"]
    shutil.rmtree(folder)
    file.commit(added(line(2, "b")))  # without a look between
    assert texts(file) == ["a", "b"]
    archive = folder.parent.rename(folder.parent.with_name("taken out"))
    folder.parent.mkdir()  # what is left of a disk that has been taken out
    with pytest.raises(NotSaved, match="not-saved-gone"):
        file.commit(added(line(3, "c")))
    assert [path.name for path in folder.parent.iterdir() if path.name != LOCK_NAME] == []
    shutil.rmtree(folder.parent)
    archive.rename(folder.parent)
    file.commit(added(line(3, "c")))
    assert texts(file) == ["a", "b", "c"]


def test_an_earlier_edition_that_comes_back_is_not_taken_for_the_last_one(
    file: MeetingFile, tmp_path: Path
) -> None:
    archive, state = archive_at(tmp_path), tmp_path / "state"
    file.state = state
    file.commit(added(line(1, "a")))
    file.commit(Change((Edit("meeting", 1, {"state": ("planned", "draft")}),)))
    approve(archive, file)
    first = file.path.read_bytes()
    reopen(archive, file, "feil")
    file.commit(edited(1, "a", "rettet"))
    approve(archive, file)
    last = file.path.read_bytes()
    file.path.write_bytes(first)
    file.refresh()
    assert file.lacking
    file.commit(Change(()))
    assert json.loads(file.path.read_bytes()) == json.loads(last)
    assert kept_aside(state) == ()
    # A window that had the first one takes the last one as it is.
    file.path.write_bytes(first)
    other = MeetingFile(file.path, file.disk, state)
    other.read()
    file.path.write_bytes(last)
    other.refresh()
    assert not other.lacking
    assert kept_aside(state) == ()
