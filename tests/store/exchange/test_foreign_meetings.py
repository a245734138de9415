"""Meetings of other archives: which version stands, what becomes of the others, and what is found in them."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from exports.formats.record import RecordSource, to_record
from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.exchange.handed_record import HandedRecord, read_record
from store.files.folders import OTHERS
from store.files.lifecycle import approve, reopen
from store.files.state_file import folder_of
from store.query import asked
from store.record.changes import Change
from store.record.record import Record
from store.record.values import Kind
from tests.store.making import line
from tests.tui.house import add_meeting, archive_in

LINES = (
    "# Budsjett",
    "= Nord kjøper båt",
    "privat: bare nord vet",
    "unntatt § 13: nord unntatt",
    "notat: nord notat",
    "hevet: 12",
)


def handed(record: Record, *, internal: bool = False) -> HandedRecord:
    source = RecordSource(archive=99, name="Nord", records=(record,), tables={})
    return read_record(to_record(source, record.meeting.id, internal=internal), "")


def versions(folder: Path) -> list[HandedRecord]:
    """A draft of a meeting, its first approved minutes, and those that took their place."""
    nord = archive_in(folder)
    add_meeting(nord, "Nordmøtet", *LINES)
    file = nord.find("Nordmøtet")
    found = [handed(file.record()), handed(approve(nord, file))]
    reopen(nord, file, "feil")
    file.commit(Change(()), lambda record: (line(77, "rettet", item=record.agenda[0].id),))
    return [*found, handed(approve(nord, file))]


def put_away(state: Path) -> set[bytes]:
    """What is kept beside, of versions that did not stay."""
    folder = folder_of(state, OTHERS)
    return {path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else set()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_of_versions_in_any_order_the_last_stands_and_none_is_thrown_away(
    order: tuple[int, ...], tmp_path: Path
) -> None:
    made = versions(tmp_path / "nord")
    archive, state = archive_in(tmp_path / "vårt"), tmp_path / "state"
    archive.state = state
    for place in order:
        ForeignMeetings(archive).take(made[place])
    (stands,) = ForeignMeetings(archive).meetings
    assert stands.handed.hash == made[2].hash
    assert ForeignMeetings(archive).take(made[2])[0] == "known"
    assert put_away(state) == {made[0].content, made[1].content}


def test_of_a_file_that_came_twice_the_first_counts(tmp_path: Path) -> None:
    (draft, *_) = versions(tmp_path / "nord")
    archive = archive_in(tmp_path / "vårt")
    _, first = ForeignMeetings(archive).take(draft)
    read = ForeignMeetings(archive).meetings[0].read
    for days in (-1, 1):
        day = (read + timedelta(days=days)).isoformat()
        first.with_name(first.name.replace(read.isoformat(), day)).write_bytes(draft.content)
    (stands,) = ForeignMeetings(archive).meetings
    assert stands.read == read - timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nord", {"kjøper"}),
        ("vet", set()),
        ("unntatt", set()),
        ("kjøper", {"kjøper"}),
        ("slag:vedtak", {"kjøper"}),
        ("år:2025 kjøper", set()),
        ("år:2026 kjøper", {"kjøper"}),
    ],
)
@pytest.mark.parametrize("internal", [False, True])
def test_nothing_withheld_is_found_in_them_even_where_it_came_along(
    words: str, found: set[str], internal: bool, tmp_path: Path
) -> None:
    nord = archive_in(tmp_path / "nord")
    add_meeting(nord, "Møtet", *LINES)
    archive = archive_in(tmp_path / "vårt")
    ForeignMeetings(archive).take(handed(nord.find("Møtet").record(), internal=internal))
    hits = list(ForeignMeetings(archive).hits(asked(words)))
    assert all(piece.kind == Kind.DECISION for _, piece in hits)
    assert {word for word in ("kjøper", "vet", "unntatt") for _, piece in hits if word in piece.text} == found


def test_a_record_is_told_from_other_files_and_from_changed_ones(tmp_path: Path) -> None:
    nord = archive_in(tmp_path)
    add_meeting(nord, "Nordmøtet", *LINES)
    record = nord.find("Nordmøtet").record()
    whole = to_record(RecordSource(archive=99, name="Nord", records=(record,), tables={}), record.meeting.id)
    others = (
        (b"{}", "record-none"), (b"", "record-none"), (b'{"a": 1}', "record-none"),
        (b" " + whole, "record-changed"),
        (whole.replace("båt".encode(), b"bil"), "record-changed"), (whole[:-2], "record-changed"),
        (whole + b" ", "record-changed"),
    )  # fmt: skip
    for data, key in others:
        with pytest.raises(Problem) as told:
            read_record(data, "a.json")
        assert told.value.key == key, data[:40]
    for data in (whole, b"\xef\xbb\xbf" + whole, whole.replace(b"\n", b"\r\n")):
        assert read_record(data, "a.json").meeting.id == record.meeting.id
