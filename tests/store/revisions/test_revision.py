"""Revisions: what they hold, what their hash says, and older ones that stand inside each other."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.lifecycle import approve, flatten, reopen
from store.files.meeting_file import MeetingFile
from store.forget.forget import forget
from store.merge.copies import settle_copies
from store.merge.merge import merge
from store.record.changes import Change
from store.record.identity import to_text
from store.record.model import AgendaItem, Document, Entry, Event, Meeting, Presence, Revision, to_json
from store.record.record import Record
from store.record.values import About, ApprovedIn, Name, Of, Submitted
from store.revisions.revision import (
    approval,
    content_of,
    flattened,
    numbered,
    record_of,
    state_of,
    submission,
    verified,
    withheld_since,
)
from tests.tui.house import add_meeting, archive_in

LINES = ("# Budsjett", "= Vi kjøper", "Per: en merknad", "notat: bare her", "# Drift", "hevet: 15.00")


def draft(folder: Path, *lines: str) -> tuple[Archive, MeetingFile]:
    archive = archive_in(folder)
    add_meeting(archive, "Møte", *(lines or LINES))
    return archive, archive.find("Møte")


def put(file: MeetingFile, *documents: Document) -> None:
    file.commit(Change(()), lambda _record: documents)


NO_PART: list[tuple[str, dict[str, Any]]] = [
    ("a memo", {"kind": "memo", "text": "husk kaffe"}),
    ("a working note", {"text": "stikkord", "in_minutes": False}),
    ("a private line", {"text": "bare oss", "private": True}),
    ("a deleted line", {"deleted": datetime(2026, 3, 12, tzinfo=UTC)}),
]


@pytest.mark.parametrize(("what", "fields"), NO_PART, ids=lambda one: str(one)[:16])
def test_what_is_no_part_of_the_minutes_changes_no_hash(
    what: str, fields: dict[str, Any], tmp_path: Path
) -> None:
    _, file = draft(tmp_path)
    before = file.record()
    put(file, Entry(id=77, item=before.agenda[0].id, **fields))
    assert content_of(file.record()) == content_of(before), what


def test_a_line_of_the_minutes_changes_the_hash_and_a_private_item_keeps_its_place_alone(
    tmp_path: Path,
) -> None:
    _, file = draft(tmp_path)
    before = content_of(file.record())
    put(file, replace(file.record().agenda[0], private=True, background="lønn"))
    hidden = content_of(file.record())
    assert hidden != before
    assert "Budsjett" not in hidden
    assert "lønn" not in hidden
    assert "Vi kjøper" not in hidden
    again = Record.from_stored(_tables(hidden))
    assert [item.title for item in again.agenda] == ["", "Drift"], "the second stays the second"


@pytest.mark.parametrize("private", [True, False])
def test_what_is_said_of_a_private_point_of_another_meeting_stands_in_no_revision(
    tmp_path: Path, *, private: bool
) -> None:
    _, file = draft(tmp_path)
    point = About("action", text="ring legen", private=private)
    put(file, Event(id=78, of=Of(5, 6), what="status", to="done", about=point))
    assert ("ring legen" in content_of(file.record())) is not private


IN_PRIVATE: list[Document] = [
    Presence(id=3, what="recusal", item=2, who=Name("Per Dal"), ground="søster av søkeren"),
    Event(id=3, of=Of(9, 5), what="remark", to="ringte legen", item=2),
]


@pytest.mark.parametrize("document", IN_PRIVATE, ids=lambda one: type(one).__name__)
def test_what_happened_in_a_private_item_stands_in_no_revision(document: Document) -> None:
    record = Record.new(Meeting(id=1)).with_documents([AgendaItem(id=2, title="Lønn", private=True)])
    assert content_of(record.with_documents([document])) == content_of(record)


def _tables(content: str) -> dict[str, dict[int, dict[str, Any]]]:
    return {t: {int(key): doc for key, doc in docs.items()} for t, docs in json.loads(content).items()}


def test_five_approvals_make_a_file_grow_by_the_record_each(tmp_path: Path) -> None:
    lines = [line for n in range(30) for line in (f"# Sak {n}", "= Vi kjøper ny båt til alle", "- et punkt")]
    archive, file = draft(tmp_path, *lines, "hevet: 15.00")
    record = file.path.stat().st_size
    sizes = [record]
    for n in range(5):
        approve(archive, file, "Godkjent")
        sizes.append(file.path.stat().st_size)
        reopen(archive, file, f"feil {n}")
    growth = [(after - before) / record for before, after in pairwise(sizes)]
    assert max(growth) <= 1.1, growth


def test_a_revision_is_read_back_as_it_was_when_the_minutes_have_gone_on(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    approve(archive, file, "Godkjent i møte", date(2026, 3, 19), ApprovedIn(meeting=9, number="5/26"))
    reopen(archive, file, "feil")
    entry = next(one for one in file.record().entries if one.text == "Vi kjøper")
    put(file, replace(entry, text="Vi selger"))
    record = approve(archive, file)
    (first, one), (second, two) = numbered(record)
    assert (first, second) == (1, 2)
    assert [state_of(one), state_of(two)] == ["reopened", "approved"]
    told = record_of(one, first)
    assert told is not None
    assert (told.meeting.state, told.revisions[0].reason) == ("approved", "Godkjent i møte")
    assert "Vi kjøper" in [one.text for one in told.entries]
    assert [verified(one, record) for one in record.revisions] == ["yes", "yes"]


def test_what_was_withheld_after_a_revision_is_counted(tmp_path: Path) -> None:
    lines = ("# Budsjett", "= Vi kjøper", "- punkt", "-- underpunkt", "unntatt § 13: navnet", "hevet: 15.00")
    archive, file = draft(tmp_path, *lines)
    approve(archive, file, "Godkjent i møte", date(2026, 4, 16))
    reopen(archive, file, "navn")
    record = file.record()
    ((number, revision),) = numbered(record)
    then = record_of(revision, number)
    assert then is not None
    assert withheld_since(then, record) == 0, "what was exempt then is no news"
    point = next(one for one in record.entries if one.text == "punkt")
    put(file, replace(point, private=True))
    assert withheld_since(then, file.record()) == 2, "the point, and what stands under it"


def test_a_file_that_was_changed_outside_the_program_does_not_match(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    (revision,) = approve(archive, file).revisions
    put(file, replace(revision, content=revision.content.replace("kjøper", "stjeler")))
    assert verified(file.record().revisions[0], file.record()) == "no"


@pytest.mark.parametrize("content", [" ", "", "{", "[]", '{"entries": 1}'])
def test_a_content_that_cannot_be_read_does_not_match_and_stops_nothing(content: str, tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    record = approve(archive, file)
    damaged = [replace(one, content=content, flat=True) for one in record.revisions]
    broken = record.with_documents(damaged)
    assert [verified(one, broken) for one in broken.revisions] == ["no"]


def nested(file: MeetingFile, count: int) -> list[str]:
    """Approve and reopen as the first versions did, each revision with the whole file in it; the hashes."""
    hashes = []
    for n in range(count):
        record = file.record()
        content = json.dumps(record.stored(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        mark = hashlib.sha256(content.encode()).hexdigest()
        at = datetime(2025, 1, 1 + n, tzinfo=UTC)
        put(file, Revision(id=100 + n, content=content, hash=mark, reason=f"Godkjent {n}", at=at))
        hashes.append(mark)
    return hashes


def test_revisions_inside_each_other_are_read_flattened_and_still_proved(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    hashes = nested(file, 5)
    nested_size = file.path.stat().st_size
    assert [verified(one, file.record()) for one in file.record().revisions] == ["yes"] * 5
    assert flatten(file) == 4, "the first held none"
    flat = file.record()
    assert [one.hash for one in flat.revisions] == hashes
    assert [verified(one, flat) for one in flat.revisions] == ["yes"] * 5
    assert [one.flat for one in flat.revisions] == [False, True, True, True, True]
    assert flattened(flat) == ()
    assert file.path.stat().st_size < nested_size / 3
    assert flatten(file) == 0
    last = approve(archive, file)
    assert [number for number, _ in numbered(last)] == [1, 2, 3, 4, 5, 6]
    assert [verified(one, last) for one in last.revisions] == ["yes"] * 6


def test_the_next_approval_takes_them_out_of_one_another(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    nested(file, 3)
    record = approve(archive, file)
    assert [one.flat for one in record.revisions] == [False, True, True, False]


def test_what_cannot_be_put_together_again_is_left_as_it_is(tmp_path: Path) -> None:
    _, file = draft(tmp_path)
    nested(file, 2)
    first = file.record().revisions[0]
    put(file, replace(first, reason="en annen grunn"))
    assert flatten(file) == 0


def test_forgetting_empties_a_revision_and_keeps_its_name(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    (revision,) = approve(archive, file).revisions
    reopen(archive, file, "personopplysning")
    entry = next(one for one in file.record().entries if one.text == "Vi kjøper")
    forget(archive, to_text(entry.id), tmp_path / "state")
    record = file.record()
    (after,) = record.revisions
    assert after.hash == revision.hash
    assert "Vi kjøper" not in after.content
    assert verified(after, record) == "forgotten"


def test_two_machines_forget_each_something_in_one_revision(tmp_path: Path) -> None:
    archive, file = draft(tmp_path, "# Sak", "= hemmelig en", "= hemmelig to", "hevet: 15.00")
    approve(archive, file)
    reopen(archive, file, "feil")
    before = file.path.read_bytes()
    sides = []
    for text in ("hemmelig en", "hemmelig to"):
        file.path.write_bytes(before)
        archive = archive_in(tmp_path)
        entry = next(one for one in file.record().entries if one.text == text)
        forget(archive, to_text(entry.id), tmp_path / "state")
        sides.append(archive.find("Møte").read())
    for one, other in (sides, sides[::-1]):
        (revision,) = Record.from_stored(merge(None, one, other)).revisions
        assert "hemmelig" not in revision.content


def test_what_one_machine_forgot_goes_out_of_what_another_approved(tmp_path: Path) -> None:
    archive, file = draft(tmp_path, "# Sak", "= hemmelig", "hevet: 15.00")
    before = file.path.read_bytes()
    forget(archive, to_text(file.record().entries[0].id), tmp_path / "state")
    one = archive.find("Møte").read()
    file.path.write_bytes(before)
    approve(archive_in(tmp_path), archive_in(tmp_path).find("Møte"))
    other = archive_in(tmp_path).find("Møte").read()
    for first, second in ((one, other), (other, one)):
        (revision,) = Record.from_stored(merge(None, first, second)).revisions
        assert "hemmelig" not in revision.content


def test_two_machines_that_each_approve_the_same_make_one_revision(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    copy = file.path.with_name("Møte.sync-conflict.json")
    copy.write_bytes(file.path.read_bytes())
    approve(archive, archive.file(file.path), "Godkjent i møte 19. mars 2026", date(2026, 3, 19))
    other = archive_in(tmp_path)
    other.clock.time = datetime(2026, 3, 20, tzinfo=UTC)  # type: ignore[attr-defined]
    approve(other, other.file(copy), "Godkjent i møte 19. mars 2026", date(2026, 3, 19))
    (settled,) = settle_copies(archive, tmp_path / "state")
    assert not copy.exists(), settled
    record = archive.file(file.path).record()
    assert len(record.revisions) == 1
    assert record.meeting.state == "approved"
    assert verified(record.revisions[0], record) == "yes"


def test_an_open_window_takes_in_that_the_same_was_approved_elsewhere(tmp_path: Path) -> None:
    archive, file = draft(tmp_path)
    mine = archive.file(file.path)
    draft_bytes = file.path.read_bytes()
    approve(archive, mine)
    ours = file.path.read_bytes()
    file.path.write_bytes(draft_bytes)
    other = archive_in(tmp_path)
    other.clock.time = datetime(2026, 3, 20, tzinfo=UTC)  # type: ignore[attr-defined]
    approve(other, other.file(file.path))
    assert file.path.read_bytes() != ours
    mine.state = tmp_path / "state"
    mine.refresh()
    mine.commit(Change(()))
    record = archive.file(file.path).record()
    assert len(record.revisions) == 1
    assert not list((tmp_path / "state").rglob("*.json")), "nothing had to be kept aside"


@pytest.mark.parametrize(
    ("revision", "state"),
    [
        (Revision(id=1), "approved"),
        (Revision(id=1, submitted=Submitted(2, 3)), "submitted"),
        (Revision(id=1, submitted=Submitted(2, 3), approved=ApprovedIn(2, 3)), "approved"),
    ],
)
def test_what_has_become_of_a_revision(revision: Revision, state: str) -> None:
    assert state_of(revision) == state
    assert "state" not in to_json(revision)


@pytest.mark.parametrize(("changed", "number"), [(False, 1), (True, 2)])
def test_minutes_that_are_approved_as_they_were_submitted_keep_by_what(
    number: int, tmp_path: Path, *, changed: bool
) -> None:
    _, file = draft(tmp_path)
    by, record = Submitted(7, 8, date(2026, 4, 1)), file.record()
    record = record.with_documents(submission(record, Revision(id=0, submitted=by)))
    if changed:
        record = record.with_documents([replace(record.agenda[0], title="Noe annet")])
    record = record.with_documents(approval(record, Revision(id=0, approved=ApprovedIn(7, 9))))
    last, made = numbered(record)[-1]
    assert (last, made.submitted, made.approved) == (number, None if changed else by, ApprovedIn(7, 9))


def test_numbers_go_on_from_revisions_that_have_none(tmp_path: Path) -> None:
    revisions = [Revision(id=5), Revision(id=9), Revision(id=2, number=3), Revision(id=1, number=3)]
    _, file = draft(tmp_path)
    record = file.record().with_documents(revisions)
    assert [(number, one.id) for number, one in numbered(record)] == [(1, 5), (2, 9), (3, 1), (4, 2)]
    assert AgendaItem not in map(type, record.revisions)


OPEN, PRIVATE = 1, 2
"""An item for everybody, and a private one; a line, a note and a private line are 11, 12 and 13."""

SAID = [
    (Event(id=21, of=Of(9, 11), to="done", item=OPEN), {"item"}),
    (Event(id=21, of=Of(9, 11), to="done"), set()),
    (Event(id=21, of=Of(9, 11), to="done", item=PRIVATE), None),
    (Event(id=21, of=Of(9, 12), to="done", item=OPEN), None),
    (Event(id=21, of=Of(9, 13), to="done", item=OPEN), None),
    (Event(id=21, of=Of(9, 14), to="done", item=OPEN), None),
    (Event(id=21, of=Of(8, 5), to="done", item=OPEN, about=About(kind="action")), {"item"}),
    (Event(id=21, of=Of(8, 5), to="done", item=PRIVATE, about=About(kind="action")), None),
    (Event(id=21, of=Of(8, 5), to="done", item=OPEN, about=About(kind="action", private=True)), None),
    (Presence(id=21, who=Name("Per"), what="departure", item=OPEN), {"item"}),
    (Presence(id=21, who=Name("Per"), what="departure", item=PRIVATE), set()),
    (Presence(id=21, who=Name("Per"), what="recusal", item=OPEN, ground="styreleder"), {"item", "ground"}),
    (Presence(id=21, who=Name("Per"), what="recusal", item=PRIVATE, ground="styreleder"), None),
]
"""What was said in a meeting, and what of its place a revision tells with it; None where it tells nothing."""


@pytest.mark.parametrize(("said", "told"), SAID)
def test_what_was_said_stands_in_a_revision_where_everybody_heard_it(
    said: Event | Presence, told: set[str] | None
) -> None:
    lines = [
        *(AgendaItem(id=OPEN, rank="a", title="Sak"), AgendaItem(id=PRIVATE, rank="b", private=True)),
        *(Entry(id=11, item=OPEN, text="linje"), Entry(id=12, item=OPEN, text="notat", in_minutes=False)),
        *(Entry(id=13, item=OPEN, text="privat", private=True), Entry(id=14, item=PRIVATE, text="der inne")),
    ]
    record = Record.new(Meeting(id=9, title="Møte")).with_documents([*lines, said])
    tables = _tables(content_of(record))
    kept = tables.get("events" if isinstance(said, Event) else "presence", {})
    assert bool(kept) is (told is not None)
    assert [{"item", "ground"} & row.keys() for row in kept.values()] == [told] * (told is not None)
