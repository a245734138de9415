"""Approved minutes: what was approved is kept whole, and nothing changes it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import MeetingFile
from store.record.changes import Change
from store.record.record import Record
from store.record.values import Reopened
from store.revisions.revision import numbered
from tests.tui.house import add_meeting, archive_in


def draft(folder: Path) -> MeetingFile:
    archive = archive_in(folder)
    add_meeting(archive, "Møte", "= ja", "hevet: 15.00")
    return archive.find("Møte")


def test_what_is_approved_is_kept_as_it_was_with_its_mark_and_the_reason(tmp_path: Path) -> None:
    file = draft(tmp_path)
    before = file.record()
    after = approve(archive_in(tmp_path), file, "Godkjent i møte 11. juni 2026")
    (revision,) = after.revisions
    assert after.meeting.state == "approved"
    told = Record.from_stored(_tables(revision.content))
    assert [entry.text for entry in told.entries] == [entry.text for entry in before.entries]
    assert (told.meeting.title, told.meeting.state) == (before.meeting.title, "planned")
    assert revision.hash == hashlib.sha256(revision.content.encode()).hexdigest()
    assert (revision.reason, revision.at) == ("Godkjent i møte 11. juni 2026", archive_in(tmp_path).clock())


def _tables(content: str) -> dict[str, dict[int, dict[str, object]]]:
    read = json.loads(content)
    return {table: {int(key): document for key, document in docs.items()} for table, docs in read.items()}


def test_approving_twice_keeps_one_version_and_a_draft_again_keeps_it_too(tmp_path: Path) -> None:
    file, archive = draft(tmp_path), archive_in(tmp_path)
    for _ in range(2):
        assert len(approve(archive, file).revisions) == 1
    again = reopen(archive, file, "feil i sak 2")
    assert (again.meeting.state, len(again.revisions)) == ("draft", 1)
    assert again.revisions[0].reopened == Reopened(archive.clock(), "feil i sak 2")
    assert reopen(archive, file, "").meeting.state == "draft"
    assert [number for number, _ in numbered(approve(archive, file))] == [1, 2]


def test_nobody_opens_minutes_without_saying_why(tmp_path: Path) -> None:
    file, archive = draft(tmp_path), archive_in(tmp_path)
    approve(archive, file)
    with pytest.raises(Problem) as told:
        reopen(archive, file, "  ")
    assert (told.value.key, file.meeting().state) == ("reopen-why", "approved")


@pytest.mark.parametrize("state", ["planned", "live", "cancelled"])
def test_only_a_draft_can_be_approved(state: str, tmp_path: Path) -> None:
    file, archive = draft(tmp_path), archive_in(tmp_path)
    file.commit(Change(()), lambda record: (replace(record.meeting, state=state),))
    with pytest.raises(Problem) as told:
        approve(archive, file)
    assert told.value.key == "not-to-approve"
    assert file.record().revisions == ()
