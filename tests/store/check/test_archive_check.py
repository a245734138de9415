"""What the check of an archive names: each thing that is wrong, in the file where it is, and nothing else."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from store.check.archive_check import check_archive
from store.files.archive import Archive
from store.files.encoding import encoded
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry, Event, Meeting, to_json
from store.record.values import Approves, Kind, Of, Series
from tests.store.making import added, archive_at, line

BOARD = Series(7, "Styret")
DAY = date(2026, 3, 12)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_at(tmp_path / "arkiv")
    archive.state = tmp_path / "state"
    return archive


def meeting(archive: Archive, title: str, *documents: Any, **told: Any) -> Path:
    facts = {"series": BOARD, "state": "draft", "from_": DAY, **told}
    file = archive.create_meeting(Meeting(id=archive.ids(), title=title, **facts))
    if documents:
        file.commit(added(*documents))
    return file.path


def found(archive: Archive) -> list[tuple[str, str]]:
    return [(one.path.name, one.problem.key) for one in check_archive(archive)]


def facts(archive: Archive) -> list[dict[str, Any]]:
    return [dict(one.problem.facts) for one in check_archive(archive)]


def case(number: str = "12/26") -> AgendaItem:
    return AgendaItem(id=51, title="Budsjett", number=number)


BINNED = datetime(2026, 3, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "told", "twice"),
    [
        ("12/26", {}, True),
        ("012/2026", {}, True),
        ("12", {}, False),
        ("13/26", {}, False),
        ("12/26", {"state": "cancelled"}, False),
        ("12/26", {"series": Series(8, "Rådet")}, False),
        ("12/26", {"series": None}, False),
        ("12/26", {"binned": BINNED}, True),
    ],
)
def test_a_running_number_that_two_meetings_of_a_series_bear_is_told_of_the_later(
    number: str, told: dict[str, Any], twice: bool, archive: Archive
) -> None:
    first = meeting(archive, "En", case())
    second = meeting(archive, "To", case(number), **{"from_": date(2026, 4, 1), **told})
    assert found(archive) == ([(second.name, "number-twice")] if twice else [])
    if twice:
        assert facts(archive) == [{"number": number, "file": second.name, "other": first.name}]


@pytest.mark.parametrize(
    ("told", "twice"),
    [
        ({}, True),
        ({"title": "styremøte"}, True),
        ({"title": "Ekstramøte"}, False),
        ({"from_": date(2026, 3, 13)}, False),
        ({"start": "18.00"}, False),
        ({"series": Series(8, "Rådet")}, False),
        ({"series": None}, False),
        ({"state": "cancelled"}, False),
        ({"binned": BINNED}, False),
    ],
)
def test_two_meetings_of_a_series_with_one_day_time_and_title_are_told(
    told: dict[str, Any], twice: bool, archive: Archive
) -> None:
    meeting(archive, "Styremøte", start="10.00")
    second = meeting(archive, **{"title": "Styremøte", "start": "10.00", **told})
    assert found(archive) == ([(second.name, "series-two-meetings")] if twice else [])


def test_a_copy_of_a_meeting_is_no_second_meeting_of_its_day(archive: Archive) -> None:
    path = meeting(archive, "Styremøte", start="10.00")
    shutil.copy(path, path.with_name(f"{path.stem}-KARI-PC.json"))
    assert found(archive) == [(f"{path.stem}-KARI-PC.json", "conflict-copy")]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("2026 gammel/møte.json", [("2026 gammel", "folder-unlisted")]),
        ("2026-KARI-PC/møte.JSON", [("2026-KARI-PC", "folder-unlisted")]),
        ("møte.json", [("møte.json", "meeting-unlisted")]),
        (".stversions/møte.json", []),
        ("2025/møte.json", []),
    ],
)
def test_a_meeting_in_no_years_folder_is_told_unless_a_list_shows_it(
    place: str, told: list[tuple[str, str]], archive: Archive
) -> None:
    path = meeting(archive, "Møte")
    aside = archive.folder / place
    aside.parent.mkdir(exist_ok=True)
    shutil.copy(path, aside)
    assert "unlisted" not in str(found(archive))
    path.unlink()
    assert found(archive) == told


LOST: list[tuple[tuple[Any, ...], str]] = [
    ((line(51, "x", item=99),), "item"),
    ((line(51, "x", day=99),), "day"),
    ((line(51, "x", parent=99, point=True),), "parent"),
    ((AgendaItem(id=52, title="Borte", deleted=BINNED), line(51, "x", item=52)), "item"),
    ((AgendaItem(id=51, title="Under", parent=99),), "parent"),
]


@pytest.mark.parametrize(("documents", "field"), LOST)
def test_what_names_something_that_is_not_there_is_told(
    documents: tuple[Any, ...], field: str, archive: Archive
) -> None:
    path = meeting(archive, "Møte", *documents)
    assert found(archive) == [(path.name, "reference-lost")]
    (told,) = facts(archive)
    target = 52 if len(documents) > 1 else 99
    assert (told["field"], told["target"], told["place"].partition("/")[2]) == (field, to_text(target), "51")


def test_an_event_of_the_meeting_itself_must_have_its_entry(archive: Archive) -> None:
    path = meeting(archive, "Møte")
    own = archive.file(path).meeting().id
    file = archive.file(path)
    file.read()
    file.commit(
        added(
            line(51, "x"),
            *(Event(id=60 + n, of=Of(*of), to="done") for n, of in enumerate(((own, 51), (7, 99)))),
        )
    )
    assert found(archive) == []
    file.commit(added(Event(id=70, of=Of(own, 99), to="done")))
    assert [(key, told["field"]) for (_, key), told in zip(found(archive), facts(archive), strict=True)] == [
        ("reference-lost", "of")
    ]


def raw(archive: Archive, change: Callable[[dict[str, Any]], None]) -> Path:
    """A meeting's file as a hand has changed it."""
    path = meeting(archive, "Møte", line(51, "hei"))
    tables: dict[str, Any] = {t: dict(docs) for t, docs in archive.file(path).read().items()}
    change(tables)
    path.write_bytes(encoded(tables))
    return path


def newer_kinds(tables: dict[str, Any]) -> None:
    tables["entries"] = {
        n: {"kind": kind, "text": "x"} for n, kind in enumerate(("risk", "risk", "budget"), 51)
    }


HANDS: list[tuple[Callable[[dict[str, Any]], Any], str, dict[str, Any]]] = [
    (lambda t: t["meeting"][1].update(schema=9), "schema-newer", {}),
    (lambda t: t["entries"][51].update(text=7), "document-damaged", {"place": "entries/51"}),
    (
        lambda t: t["entries"][51].update(future=1 << 70),
        "value-unusual",
        {"place": "entries/51", "field": "future"},
    ),
    (newer_kinds, "kind-newer", {"kinds": "budget, risk", "count": 3}),
    (lambda t: t["meeting"][1].pop("id"), "", {}),
]


@pytest.mark.parametrize(("change", "key", "told"), HANDS)
def test_what_a_hand_or_a_newer_version_put_there_is_named_with_its_place(
    change: Callable[[dict[str, Any]], Any], key: str, told: dict[str, Any], archive: Archive
) -> None:
    path = raw(archive, change)
    assert found(archive) == ([(path.name, key)] if key else [])
    for fact in facts(archive):
        assert told.items() <= fact.items()


def test_names_that_stand_twice_in_a_file_are_told_and_of_many_the_first_ones(archive: Archive) -> None:
    path = meeting(archive, "Møte", *(line(51 + n, "hei") for n in range(7)))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"text": "hei"', '"text": "hei", "text": "hei"', 1), encoding="utf-8")
    assert [fact["keys"] for fact in facts(archive)] == ["entries/51/text"]
    path.write_text(text.replace('"text": "hei"', '"text": "hei", "text": "hei"'), encoding="utf-8")
    assert found(archive) == [(path.name, "keys-twice")]
    assert [fact["keys"].count("/text") for fact in facts(archive)] == [5]
    assert facts(archive)[0]["keys"].endswith(", …")


COMMON: list[tuple[bytes, str]] = [
    (b"{\n}\n", "archive-file-empty"),
    (b"tull", "file-unreadable"),
    (encoded({"archive": {1: {"id": 7, "schema": 9}}}), "schema-newer"),
    (encoded({"archive": {1: {"id": 7, "schema": 1}}}), ""),
]


@pytest.mark.parametrize(("data", "key"), COMMON)
def test_what_is_wrong_with_the_archives_own_file_is_told(data: bytes, key: str, archive: Archive) -> None:
    meeting(archive, "Møte", series=None)
    assert found(archive) == []
    archive.common.path.write_bytes(data)
    assert found(archive) == ([("archive.json", key)] if key else [])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such things")
def test_what_only_looks_like_a_file_is_named(archive: Archive) -> None:
    meeting(archive, "Møte")
    os.mkfifo(archive.folder / "rør.json")
    (archive.folder / "letterheads").mkdir()
    os.mkfifo(archive.folder / "letterheads" / "brev.docx")
    os.mkfifo(archive.folder / "letterheads" / "notat.txt")
    assert found(archive) == [("brev.docx", "file-not-ordinary"), ("rør.json", "file-not-ordinary")]


def test_a_meeting_says_which_minutes_it_has_approved_that_are_drafts_still(archive: Archive) -> None:
    earlier = meeting(archive, "Møte 1")
    identity = archive.file(earlier).meeting().id
    decision = Entry(id=51, kind=Kind.DECISION, text="Godkjent", approves=Approves(identity, DAY, 1, "f"))
    later = meeting(archive, "Møte 2", decision, from_=date(2026, 4, 1))
    assert found(archive) == [(later.name, "approval-not-entered")]
    file = archive.file(later)
    file.read()
    file.commit(Change((Edit("entries", 51, {"approves": (to_json(decision)["approves"], None)}),)))
    assert found(archive) == []


def test_each_file_that_has_been_looked_at_is_counted(archive: Archive) -> None:
    for title in ("En", "To"):
        meeting(archive, title)
    heard: list[tuple[int, int]] = []
    check_archive(archive, lambda done, count: heard.append((done, count)))
    assert heard == [(0, 2), (1, 2)]
