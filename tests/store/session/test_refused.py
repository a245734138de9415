from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from store.errors import Problem
from store.files.durable import make_folders
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.forget.forget import forget
from store.merge.copies import clean_state
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.session.recovery import made_again
from store.session.refusals import Refusals
from store.session.refused import (
    ASIDE,
    Aside,
    belongs,
    discard,
    forget_aside,
    keep_aside,
    kept_aside,
    made_id,
    unreadable,
)
from tests.proof.state import STATE
from tests.store.making import added, archive_at, edited, line, meeting_in, session_of
from tests.store.simulated import Simulated, after_cuts

AT = datetime(2015, 6, 2, 10, 0, tzinfo=UTC)


def refused(change: Change, number: int = 1, meeting: int = 7, typed: tuple[str, ...] = ()) -> Aside:
    return Aside(
        id=number, meeting=meeting, title="Styremøte", path="/arkiv/2015/2015-06-02 Styremøte.json",
        archive="/arkiv", key="meeting-approved", facts={}, at=AT + timedelta(seconds=number),
        change=change, typed=typed,
    )  # fmt: skip


def test_a_change_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    change = Change((*added(line(11, "Én «linje» ø 🙂", typed="- Én")).edits, *edited(12, "a", "b").edits))
    kept = keep_aside(tmp_path, refused(change, typed=("og en til",)))
    assert kept_aside(tmp_path) == (kept,)
    assert kept.lines == ("Én «linje» ø 🙂", "b", "og en til")
    assert kept.reason.key == "meeting-approved"
    assert kept_aside(tmp_path, 7) == (kept,)
    assert kept_aside(tmp_path, 8) == ()


def test_the_same_change_is_kept_once_and_others_in_their_order(tmp_path: Path) -> None:
    for number in (2, 1, 2):
        keep_aside(tmp_path, refused(added(line(number, f"linje {number}")), number))
    assert [aside.lines for aside in kept_aside(tmp_path)] == [("linje 1",), ("linje 2",)]


def test_a_person_can_read_the_file_and_nobody_else_may(tmp_path: Path) -> None:
    kept = keep_aside(tmp_path, refused(added(line(11, "Én til"))))
    tables = json.loads(kept.file.read_text(encoding="utf-8"))
    assert tables["aside"]["1"]["title"] == "Styremøte"
    assert tables["edits"]["1"]["fields"]["text"] == [None, "Én til"]
    assert '"Én til"' in kept.file.read_text(encoding="utf-8")
    assert kept.file.name.startswith("2015-06-02 Styremøte ")
    if sys.platform != "win32":
        assert kept.file.stat().st_mode & 0o777 == 0o600
        assert kept.file.parent.stat().st_mode & 0o777 == 0o700


def test_it_can_be_made_again_when_the_meeting_takes_changes(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive")
    file.commit(added(line(1, "først")))
    kept = keep_aside(tmp_path, refused(added(line(2, "så")), meeting=file.meeting().id))
    record = file.record()
    (document,) = made_again(record, kept.change)
    assert document.id == 2
    assert made_again(record.with_documents([document]), kept.change) == ()


def test_a_line_that_never_became_a_change_stays_until_somebody_has_dealt_with_it(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive")
    file.state = tmp_path / "state"
    session, _ = session_of(file.record())
    refusals = Refusals(session, file)
    kept = refusals.keep(5, Change(()), Problem("meeting-approved"), ("en linje",))
    refusals.update()
    assert (refusals.pieces, refusals.outstanding(), refusals.settled()) == ((kept,), 1, ())


def test_what_is_dealt_with_is_gone_and_no_time_takes_the_rest(tmp_path: Path) -> None:
    one = keep_aside(tmp_path, refused(added(line(1, "en")), 1))
    two = keep_aside(tmp_path, refused(added(line(2, "to")), 2))
    discard(one)
    discard(one)  # by two windows
    clean_state(tmp_path, datetime.now(UTC) + timedelta(days=1000))
    assert kept_aside(tmp_path) == (two,)


def test_a_file_that_cannot_be_read_is_named_and_hides_no_other(tmp_path: Path) -> None:
    kept = keep_aside(tmp_path, refused(added(line(1, "en"))))
    broken = kept.file.with_name("ødelagt.json")
    broken.write_bytes(b'{"aside": {"1": {"id": "x"}}}')
    assert kept_aside(tmp_path) == (kept,)
    assert unreadable(tmp_path) == (broken,)


def test_a_text_that_is_forgotten_is_forgotten_here_too(tmp_path: Path) -> None:
    archive, said, key = archive_at(tmp_path / "archive"), "Fødselsnummeret", 1_500_000_000_000 << 20 | 7
    file = meeting_in(archive.folder)
    file.commit(added(line(key, said)))
    change = Change(
        (*edited(key, said, f"{said} 01019012345").edits, *added(line(9, "blir", parent=key)).edits)
    )
    keep_aside(tmp_path, refused(change, 1, typed=(f"og {said}", "en annen")))
    alone = keep_aside(tmp_path, refused(edited(key, said, "annet"), 2))
    forgotten = forget(archive, to_text(key), tmp_path)
    (left,) = kept_aside(tmp_path)
    assert left.lines == ("blir", "en annen")
    assert not alone.file.exists()
    assert forgotten.left == ()
    for path in (tmp_path / "referat").rglob("*"):
        assert not path.is_file() or b"01019012345" not in path.read_bytes()
    assert forget_aside(tmp_path, "entries", key) == 0


def test_an_id_made_of_what_is_said_is_the_same_for_all_who_say_it() -> None:
    change = added(line(1, "en"))
    said = msgspec.to_builtins(change)
    assert made_id(7, said) == made_id(7, said)
    assert made_id(7, said) != made_id(8, said)
    assert made_id(7, said) < 1 << 63


@pytest.mark.parametrize("failing", ["sync", "sync_folder", "write", "rename_new", "open_new"])
def test_a_disk_that_refuses_says_so(failing: str) -> None:
    disk = Simulated()
    make_folders(disk, STATE)
    disk.before = lambda call: _fails(call == failing)
    with pytest.raises(OSError, match="no"):
        keep_aside(STATE, refused(added(line(1, "en"))), disk)
    disk.before = lambda _: None
    keep_aside(STATE, refused(added(line(1, "en"))), disk)
    for left in after_cuts(disk):
        (kept,) = kept_aside(STATE, disk=left)
        assert kept.lines == ("en",)


def test_it_is_durable_whatever_call_the_power_went_before() -> None:
    disk = Simulated()
    make_folders(disk, STATE)

    def look(_: str) -> None:
        for left in after_cuts(disk):
            keep_aside(STATE, refused(added(line(1, "en"))), left)
            for more in after_cuts(left):
                assert len(kept_aside(STATE, disk=more)) == 1

    disk.before = look
    keep_aside(STATE, refused(added(line(1, "en"))), disk)


def test_edits_of_a_newer_kind_come_through_whole(tmp_path: Path) -> None:
    odd = Change((Edit("ukjent", 3, {"navn": (None, {"a": [1, {"b": "c"}]})}, creates=True),))
    assert keep_aside(tmp_path, refused(odd)).change == odd
    assert kept_aside(tmp_path)[0].change == odd


def test_a_title_no_disk_takes_and_a_folder_that_is_none_are_no_harm(tmp_path: Path) -> None:
    assert kept_aside(tmp_path / "none") == ()
    assert unreadable(tmp_path / "none") == ()
    long = msgspec.structs.replace(refused(added(line(1, "en"))), path="/arkiv/2015/" + "ø" * 120 + ".json")
    assert keep_aside(tmp_path, long).file.exists()
    assert MeetingFile(kept_aside(tmp_path)[0].file, System()).path.parent.name == ASIDE


def _fails(now: bool) -> None:
    if now:
        raise OSError(5, "no")


def test_a_problem_is_told_as_it_was(tmp_path: Path) -> None:
    aside = msgspec.structs.replace(
        refused(added(line(1, "en"))), key="schema-newer", facts={"file": "F.json"}
    )
    keep_aside(tmp_path, aside)
    reason = kept_aside(tmp_path)[0].reason
    assert isinstance(reason, Problem)
    assert (reason.key, reason.facts) == ("schema-newer", {"file": "F.json"})


@pytest.mark.parametrize(
    ("kept_in", "asked_in", "there", "its"),
    [
        ("arkiv", "arkiv", ("arkiv",), True),
        ("arkiv", "annet", ("arkiv", "annet"), False),
        ("arkiv", "annet", ("annet",), True),  # the archive has got another place or name
        ("arkiv", "arkiv", (), True),
    ],
)
def test_what_was_kept_aside_belongs_to_its_archive_wherever_that_lies_now(
    kept_in: str, asked_in: str, there: tuple[str, ...], its: bool, tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).mkdir()
    aside = msgspec.structs.replace(refused(added(line(1, "en"))), archive=str(tmp_path / kept_in))
    assert belongs(aside, tmp_path / asked_in) is its


def test_a_meeting_of_an_archive_that_was_moved_tells_what_it_did_not_take(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "før")
    file.state = tmp_path / "state"
    session, _ = session_of(file.record())
    kept = Refusals(session, file).keep(5, added(line(9, "en linje")), Problem("meeting-approved"))
    (tmp_path / "før").rename(tmp_path / "nå")
    moved = MeetingFile(tmp_path / "nå" / file.path.relative_to(tmp_path / "før"), System())
    moved.state = file.state
    refusals = Refusals(session, moved)
    refusals.update()
    assert refusals.pieces == (kept,)
