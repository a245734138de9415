from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.state_file import Calls, wiping
from store.files.system import System
from store.forget.forget import forget
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import Entry, Revision
from store.session.draft import Draft, abandoned
from store.session.rescue import Owed, Rescue, pending
from tests.store.making import Ticking, added, archive_at, edited, line, meeting_in, texts
from tui.cli.program import run

SAID = "Fødselsnummeret er 01019012345"
KEY = 1_500_000_000_000 << 20 | 7
OTHER = 1_500_000_000_001 << 20 | 8


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


@pytest.fixture
def file(archive: Archive) -> MeetingFile:
    made = meeting_in(archive.folder)
    made.commit(added(line(KEY, SAID, typed=f"- {SAID}", tags=(SAID,)), line(OTHER, "blir stående")))
    return made


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def found_in(folder: Path) -> list[str]:
    """The files below a folder that hold the secret, in any of the ways it is written."""
    needles = [SAID.encode(), json.dumps(SAID)[1:-1].encode(), b"01019012345"]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(needle in path.read_bytes() for needle in needles)]


def test_a_text_is_gone_from_everywhere(
    archive: Archive, file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    meeting = file.meeting().id
    change = added(line(KEY, SAID), line(OTHER, "også dette"))
    rescue, draft = Rescue(state), Draft(state, meeting, file.path, Ticking())
    rescue.put(Owed(1, meeting, "", change))
    rescue.put(Owed(2, meeting, "", edited(KEY, SAID, "nytt")))
    rescue.put(Owed(3, 99, "", added(line(5, "et annet møtes"))))
    draft.take(Owed(4, meeting, "", change))
    draft.type(f"{SAID} og mer")
    rescue.close()
    draft.close()
    copies = state / "referat" / "copies"
    copies.mkdir(parents=True)
    (copies / "kopi (1).json").write_bytes(file.path.read_bytes())
    copy = archive.folder / "2015" / "sync-conflict.json"
    copy.write_bytes(file.path.read_bytes())
    assert len(found_in(tmp_path)) == 5
    forgotten = forget(archive, to_text(KEY), state)
    assert found_in(tmp_path) == []
    assert (forgotten.files, forgotten.left, forgotten.entry) == (5, (), KEY)
    for path in (file.path, copy, copies / "kopi (1).json"):
        assert texts(MeetingFile(path, System())) == ["blir stående"]
        raw = MeetingFile(path, System()).record().raw("entries", KEY)
        assert raw is not None
        assert raw == Entry(id=KEY, deleted=raw.deleted, forgotten={"*": raw.forgotten["*"]})
        assert raw.deleted is not None
    (left,) = pending(state)
    assert [(one.id, [edit.key for edit in one.change.edits]) for one in left.owed] == [
        (1, [OTHER]),
        (3, [5]),
    ]
    (unsaid,) = abandoned(state)
    assert (unsaid.text, [edit.key for one in unsaid.owed for edit in one.change.edits]) == ("", [OTHER])
    left.close()
    unsaid.close()
    assert forget(archive, to_text(KEY), state).files == 0


def test_a_part_of_the_id_will_do_and_two_that_fit_will_not(
    archive: Archive, file: MeetingFile, state: Path
) -> None:
    with pytest.raises(Misuse, match="forget-several"):
        forget(archive, to_text(KEY)[:5], state)
    with pytest.raises(Problem, match="forget-unknown"):
        forget(archive, "ZZZZZZ", state)
    with pytest.raises(Problem, match="forget-unknown"):
        forget(archive, " ", state)
    assert SAID in texts(file)
    forget(archive, to_text(KEY)[5:].lower(), state)
    assert texts(file) == ["blir stående"]


def test_an_approved_meeting_is_refused_and_untouched(
    archive: Archive, file: MeetingFile, state: Path
) -> None:
    file.commit(Change((Edit("meeting", 1, {"state": (None, "approved")}),)))
    before = file.path.read_bytes()
    with pytest.raises(Problem, match="forget-approved"):
        forget(archive, to_text(KEY), state)
    assert file.path.read_bytes() == before


def revised(tables: Any) -> str:
    return json.dumps(tables, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@pytest.mark.parametrize(
    "content",
    [
        {"entries": {str(KEY): {"text": SAID}, str(OTHER): {"text": "b"}}},
        {"entries": [{"id": to_text(KEY), "text": SAID}, {"id": to_text(OTHER), "text": "b"}]},
        [{"id": KEY, "text": SAID}, {"id": OTHER, "text": "b"}],
    ],
)
def test_earlier_editions_lose_it_too(archive: Archive, file: MeetingFile, state: Path, content: Any) -> None:
    text = revised(content)
    mark = hashlib.sha256(text.encode()).hexdigest()
    file.commit(added(Revision(id=3, content=text, hash=mark), Revision(id=4, content="{}", hash="x")))
    forget(archive, to_text(KEY), state)
    assert found_in(archive.folder) == []
    first, second = file.record().revisions
    assert '"b"' in first.content
    assert first.hash == mark  # the name that was printed
    assert "content" in first.forgotten
    assert (second.content, second.hash) == ("{}", "x")


def test_what_an_open_window_holds_is_named(archive: Archive, file: MeetingFile, state: Path) -> None:
    draft = Draft(state, file.meeting().id, file.path, Ticking())
    draft.take(Owed(4, 7, "", added(line(KEY, SAID))))
    forgotten = forget(archive, to_text(KEY), state)
    assert [left.path.suffix for left in forgotten.left] == [".draft"]
    draft.settled(Owed(4, 7, "", added(line(KEY, SAID))))
    draft.close()
    assert forget(archive, to_text(KEY), state).left == ()


@pytest.mark.skipif(sys.platform == "win32", reason="not done on Windows")
def test_the_old_bytes_of_the_file_are_written_over(archive: Archive, file: MeetingFile, state: Path) -> None:
    old = os.open(file.path, os.O_RDONLY)
    size = os.fstat(old).st_size
    forget(archive, to_text(KEY), state)
    assert os.pread(old, size + 1, 0) == b"\n" * size
    os.close(old)


@pytest.mark.skipif(sys.platform == "win32", reason="not done on Windows")
def test_another_name_of_the_old_file_keeps_what_it_holds(
    archive: Archive, file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.json"
    backup.hardlink_to(file.path)
    before = backup.read_bytes()
    forget(archive, to_text(KEY), state)
    assert backup.read_bytes() == before
    with wiping(backup):
        pass
    assert backup.read_bytes() == before
    assert Calls().open(backup) > 0


def test_a_file_nobody_can_read_does_not_stop_it(archive: Archive, file: MeetingFile, state: Path) -> None:
    (archive.folder / "2015" / "broken.json").write_bytes(b"{")
    (state / "referat").mkdir(parents=True)
    (state / "referat" / "odd.json").write_text(f"{KEY} {{", encoding="utf-8")
    forgotten = forget(archive, to_text(KEY), state)
    assert [left.path.name for left in forgotten.left] == ["odd.json"]
    assert texts(file) == ["blir stående"]


def test_the_verb(
    archive: Archive,
    file: MeetingFile,
    state: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    monkeypatch.setenv("REFERAT_LANG", "en")
    given = ["--archive", str(archive.folder), "forget"]
    assert run([*given, "ZZZZ"]) == 1
    assert "ZZZZ" in capsys.readouterr().err
    assert run([*given, to_text(KEY)[:5]]) == 2
    said = capsys.readouterr()
    assert all(shown in said.out for shown in (SAID, "blir stående", to_text(KEY), "Biblioteksjefmøtet"))
    assert "2 places, and nothing was removed" in said.err
    draft = Draft(state, 7, file.path, Ticking())
    draft.take(Owed(4, 7, "", added(line(KEY, SAID))))
    assert run([*given, to_text(KEY)]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "The text is removed for good from one file."
    assert ".draft" in said.err
    draft.settled(Owed(4, 7, "", added(line(KEY, SAID))))
    draft.close()
    assert run([*given, to_text(KEY)]) == 0
    assert found_in(archive.folder) == []


def test_a_text_that_was_written_from_it_is_named(
    archive: Archive, file: MeetingFile, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.commit(added(line(OTHER + 1, "En person ble omtalt", sources=(KEY, OTHER))))
    assert forget(archive, to_text(OTHER), state).texts == (OTHER + 1,)
    assert run(["forget", to_text(KEY), "--archive", str(archive.folder)]) == 0
    assert to_text(OTHER + 1) in capsys.readouterr().out
    assert forget(archive, to_text(OTHER + 1), state).texts == ()


BOUND: dict[str, tuple[dict[str, Any], bool]] = {
    "another version of it": ({"conflict_of": KEY}, True),
    "what was written from it": ({"sources": (KEY,)}, True),
    "the same words": ({"text": f"Per sa: {SAID.upper()}"}, True),
    "the same words, as they were typed": ({"typed": SAID}, True),
    "a line below it": ({"parent": KEY}, False),
    "another version of another": ({"conflict_of": OTHER}, False),
    "some of its words": ({"text": "Fødselsnummeret er kjent"}, False),
}


@pytest.mark.parametrize("what", BOUND)
def test_of_what_stays_all_is_named_that_may_still_say_it(
    what: str, archive: Archive, file: MeetingFile, state: Path
) -> None:
    fields, named = BOUND[what]
    file.commit(added(line(OTHER + 1, **{"text": "noe helt annet", **fields})))
    told = forget(archive, to_text(KEY), state)
    assert told.entry == KEY
    assert told.texts == (OTHER + 1,) * named


@pytest.mark.parametrize("ours", [True, False])
def test_words_go_from_what_is_kept_of_this_archive_alone(
    ours: bool, archive: Archive, file: MeetingFile, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    other = meeting_in(tmp_path / "annet", id=(1_600_000_000_000 << 20) | 5)
    other.commit(added(line(KEY + 9, SAID)))
    kept = state / "referat" / "copies" / "kopi.json"
    kept.parent.mkdir(parents=True)
    kept.write_bytes((file if ours else other).path.read_bytes())
    forget(archive, SAID, state, everywhere=True)
    assert (found_in(state) == []) is ours
    assert found_in(archive.folder) == []
    assert found_in(tmp_path / "annet") == [other.path.name]
