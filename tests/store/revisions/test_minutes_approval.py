"""Minutes that the next meeting approves: with corrections, once only, whatever stops between the files."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import NotSaved
from store.files.archive import Archive, open_archive
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.language.catalogue import told, words
from store.record.changes import Change
from store.record.identity import Ids
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Series
from store.revisions.approval_decision import closing
from store.revisions.approval_item import approves, submits
from store.revisions.minutes_approval import carry_out, waiting_for
from store.revisions.revision import numbered, shown_state, state_of, verified
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.tui.house import Standing, archive_in
from tui.recording import Recording

BOARD = Series(7, "Styret")
FEBRUARY, MARCH = date(2026, 2, 12), date(2026, 3, 19)
BUDGET = ("# Budsjett", "= Vi kjøper båt", "# Drift", "= Vi venter", "hevet: 15.00")
APPROVAL = "# Godkjenning av protokoll fra forrige møte"


def meeting(archive: Archive, day: date, *lines: str, **fields: Any) -> MeetingFile:
    """A meeting of the board with lines taken down in it."""
    facts = {"series": BOARD, "profile": "protocol", "language": "nb", **fields}
    made = Meeting(id=archive.ids(), title=f"Styremøte {day.month}", from_=day, to=day, **facts)
    file = archive.create_meeting(made)
    take(archive, file, *lines)
    return file


def take(archive: Archive, file: MeetingFile, *lines: str) -> None:
    writer = Writer(archive.clock)
    try:
        opened = open_meeting(archive, archive.file(file.path), writer, before_write=closing(archive))
        recording = Recording(opened)
        for line in lines:
            taken = recording.recorder.take(line)
            opened.save()
            recording.minutes.see_to(taken)
        opened.save()
    finally:
        writer.close()


def test_what_is_approved_as_it_was_submitted_becomes_the_revision_that_was_submitted(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "= Godkjent")
    waiting = february.record()
    assert shown_state(waiting) == "submitted"
    (before,) = waiting.revisions
    assert carry_out(archive, march.record()) == (), "the meeting is not over"
    take(archive, march, "hevet: 16.00")
    (effect,) = carry_out(archive, march.record())
    assert (effect.done, effect.problem) == (True, None)
    record = february.record()
    (after,) = record.revisions
    assert (after.id, after.hash, state_of(after)) == (before.id, before.hash, "approved")
    assert (record.meeting.state, after.day) == ("approved", MARCH)
    assert after.reason == "Godkjent i møte 19. mars 2026 (sak 3/26)"
    assert verified(after, record) == "yes"
    decision = march.record().entries[0]
    assert decision.approves is not None
    assert (decision.approves.hash, decision.approves.day) == (after.hash, FEBRUARY)


def test_corrections_are_put_into_the_earlier_minutes_and_make_the_next_revision(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    corrections = ("sak 1 – det skal stå 3 mot 1", "Per var til stede", "12/26 finnes ikke")
    lines = (*(f"rettelse: {one}" for one in corrections), "= Godkjent", "hevet: 16.00")
    march = meeting(archive, MARCH, APPROVAL, *lines)
    (effect,) = carry_out(archive, march.record())
    assert effect.done
    assert words("nb", "screen")("minutes-approved", **effect.facts) == (
        "«Styremøte 2» 12. februar 2026 er godkjent i dette møtet, med 3 rettelser."
    )
    record = february.record()
    copies = [entry for entry in record.entries if entry.corrected]
    assert [(one.text, one.item) for one in copies] == [
        ("det skal stå 3 mot 1", record.agenda[0].id),
        ("Per var til stede", None),
        ("12/26 finnes ikke", None),
    ]
    assert [one.kept for one in copies] == [True, True, True]
    assert [(number, state_of(one)) for number, one in numbered(record)] == [
        (1, "submitted"),
        (2, "approved"),
    ]
    revision = record.revisions[1]
    assert revision.reason == "Godkjent med rettelser i møte 19. mars 2026 (sak 3/26)"
    assert revision.approved is not None
    assert revision.approved.corrections == 3
    assert verified(revision, record) == "yes"


def test_it_is_done_once_and_not_again_after_somebody_has_reopened_the_minutes(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "rettelse: 1/26 feil tall", "= Godkjent", "hevet: 16.00")
    assert [effect.done for effect in carry_out(archive, march.record())] == [True]
    approved = february.path.read_bytes()
    assert carry_out(archive, march.record()) == ()
    assert february.path.read_bytes() == approved
    reopen(archive, archive.file(february.path), "en feil til")
    assert carry_out(archive, march.record()) == ()
    assert archive.file(february.path).record().meeting.state == "draft"


def test_minutes_that_have_changed_since_are_not_approved_and_that_is_told(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "= Godkjent")
    entry = february.record().entries[0]
    february.commit(Change(()), lambda _record: (replace(entry, text="Vi kjøper bil"),))
    take(archive, march, "hevet: 16.00")
    for _ in range(2):  # told until it is settled
        (effect,) = carry_out(archive, march.record())
        assert effect.problem is not None
        assert effect.problem.key == "approval-changed"
        assert effect.problem.facts["count"] == 1
    assert february.record().meeting.state == "draft"


def test_a_vote_that_falls_against_approves_nothing(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "= ikke vedtatt: Protokollen godkjennes", "hevet: 16.00")
    assert carry_out(archive, march.record()) == ()
    assert february.record().meeting.state == "draft"


def test_a_private_correction_stays_private_in_the_earlier_minutes(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    lines = ("privat: rettelse: 1/26 gjelder lønn", "unntatt § 13: rettelse: 2/26 gjelder Kari", "= Godkjent")
    march = meeting(archive, MARCH, APPROVAL, *lines, "hevet: 16.00")
    carry_out(archive, march.record())
    copies = [entry for entry in february.record().entries if entry.corrected]
    assert [(one.private, one.exempt) for one in copies] == [(True, ""), (False, "§ 13")]
    assert "rettelse" not in february.record().revisions[-1].reason


def test_minutes_approved_already_are_named_with_their_revision(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "= Godkjent")
    approve(archive, archive.file(february.path), day=date(2026, 3, 1))
    take(archive, march, "hevet: 16.00")
    (effect,) = carry_out(archive, march.record())
    assert effect.problem is not None
    sentence, _ = told(effect.problem, "nb")
    assert "alt godkjent (1. mars 2026, revisjon 1)" in sentence


def test_why_minutes_could_not_be_written_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = archive_in(tmp_path)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "= Godkjent", "hevet: 16.00")

    def full(*_: object) -> None:
        raise NotSaved("not-saved-full", file=february.path.name)

    with monkeypatch.context() as broken:
        broken.setattr(MeetingFile, "commit", full)
        (effect,) = carry_out(archive, march.record())
    assert effect.problem is not None
    assert "not-saved" not in told(effect.problem, "nb")[0]
    assert [one.done for one in carry_out(archive, march.record())] == [True]


class Dying(System):
    """A disk whose user is killed before one of its calls."""

    def __init__(self, calls: int) -> None:
        super().__init__()
        self.left = calls

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or name == "left" or not callable(found):
            return found

        def called(*given: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left < 0:
                os._exit(9)
            return found(*given, **named)

        return called


def killed_before(calls: int, folder: Path, record: Record) -> bool:
    """Let a window carry out what a meeting approved, and be killed before one of its calls to the disk."""
    child = os.fork()
    if child == 0:
        clock = Standing()
        disk = Dying(calls)
        carry_out(open_archive(folder, create=False, disk=disk, clock=clock, ids=Ids(clock)), record)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


STEP = 1 if os.environ.get("REFERAT_PROOF") == "long" else 3


def stopped_everywhere(folder: Path) -> int:
    """Stop a window before its calls between the two files of an approval; say before how many.

    Before every third; in the long form before each.
    """
    archive = archive_in(folder)
    february = meeting(archive, FEBRUARY, *BUDGET)
    march = meeting(archive, MARCH, APPROVAL, "rettelse: 1/26 feil tall", "= Godkjent", "hevet: 16.00")
    before, record, deaths = february.path.read_bytes(), march.record(), 0
    while killed_before(deaths * STEP, folder, record):
        left = archive_in(folder).file(february.path).record()
        told = list(waiting_for(record, [left]))
        assert bool(told) == (left.meeting.state == "draft"), "told until it is done"
        again = archive_in(folder)
        carry_out(again, record)
        found = again.file(february.path).record()
        assert found.meeting.state == "approved"
        assert [one.text for one in found.entries if one.corrected] == ["feil tall"]
        assert [state_of(one) for one in found.revisions] == ["submitted", "approved"]
        february.path.write_bytes(before)
        deaths += 1
    return deaths


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a window is killed in a process of its own")
def test_a_stop_between_the_two_files_loses_nothing_and_does_nothing_twice(tmp_path: Path) -> None:
    assert stopped_everywhere(tmp_path) * STEP > 15


APPROVING = [
    ("Godkjenning av protokoll", "Godkjent", True),
    ("Godkjenning av innkalling og referat", "Referatet godkjennes", True),
    ("Godkjenning av innkalling og referat", "Innkallingen godkjennes", False),
    ("Godkjenning av protokoll", "Protokollen er ikke godkjent", False),
    ("Godkjenning av protokoll", "Vi tar det neste gang", False),
    ("Budsjett", "Budsjettet godkjennes", False),
    ("Budsjett", "Protokollen godkjennes", False),
    ("Godkjenning av møteprotokollen", "Vert godkjend", True),
    ("Approval of minutes", "Approved", True),
    ("Approval of agenda", "Approved", False),
]


@pytest.mark.parametrize(("title", "text", "does"), APPROVING)
def test_which_decisions_approve_minutes(title: str, text: str, does: bool, tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    file = meeting(archive, MARCH, f"# {title}", f"= {text}")
    record: Record = file.record()
    (decision,) = (entry for entry in record.entries if entry.kind == "decision")
    assert approves(decision, record.agenda[0]) == does


@pytest.mark.parametrize(
    ("role", "title", "is_one"),
    [
        ("", "Godkjenning av protokoll", True),
        ("", "Godkjenning av innkalling", False),
        ("approval", "Sist møte", True),
        ("other", "Godkjenning av protokoll", False),
    ],
)
def test_what_an_item_is_for_goes_before_what_its_title_says(role: str, title: str, *, is_one: bool) -> None:
    assert submits(AgendaItem(id=1, role=role, title=title)) is is_one


def test_a_correction_where_nothing_is_submitted_is_text(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    record = meeting(archive, MARCH, "# Budsjett", "rettelse: 2/26 feil").record()
    (entry,) = record.entries
    assert (entry.text, entry.corrects) == ("rettelse: 2/26 feil", None)
    assert not submits(record.agenda[0])
    assert isinstance(entry, Entry)
