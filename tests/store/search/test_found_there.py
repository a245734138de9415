"""What is found, page by page, and what a search and a register show of meetings that lists do not."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.follow_up.unread_meetings import unread_before
from store.query import asked
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import Kind, Name, Of, Series
from store.registers.standing import Decision
from store.search import index_tables, second_process
from store.search.book_now import book_now
from store.search.index import Index, brought_up_to_date, up_to_date, wipe_indexes
from store.search.kept_book import KeptBook
from store.search.meeting_meant import copies_here, meeting_meant
from store.search.meetings_now import listing_now, meetings_known, meetings_now
from store.search.numbers_given import numbers_given, used_elsewhere
from store.search.register_book import read_book
from store.search.search import MOST, search
from store.search.standing_decisions import Standing, read_earlier
from tests.store.making import added, archive_at, line

BOARD = Series(7, "Styret")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "arkiv")


def made(archive: Archive, title: str, *documents: Any, **told: Any) -> Any:
    facts = {"from_": date(2026, 3, 12), "state": "draft", "series": BOARD, **told}
    file = archive.create_meeting(Meeting(id=archive.ids(), title=title, **facts))
    if documents:
        file.commit(added(*documents))
    return file


def hits(archive: Archive, text: str, near: int = 0, *, everywhere: bool = False) -> list[str]:
    index = up_to_date(archive)
    try:
        query = asked(text).asked_from(near, everywhere=everywhere)
        return [hit.piece.text for hit in search(index, query).hits]
    finally:
        index.close()


def test_fifty_hits_stand_on_a_page_and_the_rest_follow(archive: Archive) -> None:
    made(archive, "Møte", *(Entry(id=100 + n, rank=f"a{n:03}", text=f"bil {n}") for n in range(MOST + 7)))
    index = up_to_date(archive)
    first = search(index, asked("bil"))
    assert (len(first.hits), first.then is not None) == (MOST, True)
    second = search(index, asked("bil"), first.then)
    assert (len(second.hits), second.then) == (7, None)
    assert len({hit.piece.key for hit in (*first.hits, *second.hits)}) == MOST + 7
    index.close()


YEARS = [
    ("år:2025", 1),
    ("år:2025-2026", 2),
    ("år:2026-", 2),
    ("år:2024", 0),
    ("år:202", 3),
    ("år:2027", 1),
    ("", 3),
]


@pytest.mark.parametrize(("filter_", "count"), YEARS)
def test_the_years_that_are_asked_for_are_both_counted_in(filter_: str, count: int, archive: Archive) -> None:
    for year in (2025, 2026, 2027):
        made(archive, f"Møte {year}", line(5, "bil"), from_=date(year, 12, 31))
    assert len(hits(archive, f"bil {filter_}")) == count
    index = up_to_date(archive)
    assert [*index.years()] == [2027, 2026, 2025]
    index.close()


def test_there_are_no_years_where_there_is_no_meeting(archive: Archive) -> None:
    index = up_to_date(archive)
    assert [*index.years()] == []
    index.close()


def test_from_a_meeting_its_series_is_searched_and_of_others_nothing_withheld(archive: Archive) -> None:
    for name, series in (("vår", BOARD), ("deres", Series(8, "Rådet"))):
        lines = (
            line(5, f"bil {name}"),
            line(6, f"bil {name} privat", private=True),
            line(7, f"bil {name} unntatt", exempt="§ 13"),
        )
        made(archive, name, *lines, series=series)
    own = {"bil vår", "bil vår privat", "bil vår unntatt"}
    assert {*hits(archive, "bil", 7)} == {text if "unntatt" not in text else f"{text} · § 13" for text in own}
    assert len(hits(archive, "bil", 7, everywhere=True)) == 4
    assert len(hits(archive, "bil")) == 6


def change(file: Any, **fields: Any) -> None:

    file.commit(Change(()), lambda now: (replace(now.meeting, **fields),))


def bury(archive: Archive, file: Any) -> None:
    identity = file.meeting().id
    archive.common.commit(
        Change((Edit("gone", identity, {"at": (None, "2026-03-12T10:00:00Z")}, creates=True),))
    )


def copy(file: Any) -> None:
    file.path.with_name(f"{file.path.stem} (kopi).json").write_bytes(file.path.read_bytes())


HIDDEN: list[tuple[str, Callable[[Archive, Any], Any], int, str]] = [
    ("as it is", lambda _archive, _file: None, 1, ""),
    ("in the bin", lambda archive, file: change(file, binned=archive.clock()), 0, ""),
    (
        "in the bin and written in",
        lambda _archive, file: change(file, binned=datetime(2014, 1, 1, tzinfo=UTC)),
        0,
        "bin-written",
    ),
    ("put away", lambda _archive, file: change(file, put_away=True), 1, ""),
    ("deleted for good", bury, 0, "meeting-gone"),
    ("unreadable", lambda _archive, file: file.path.write_bytes(b"{"), 0, "file-unreadable"),
    ("a copy beside it", lambda _archive, file: copy(file), 1, "conflict-copy"),
]


@pytest.mark.parametrize(("what", "do", "count", "key"), HIDDEN, ids=[row[0] for row in HIDDEN])
def test_what_no_list_shows_no_search_and_no_register_finds(
    what: str, do: Callable[[Archive, Any], Any], count: int, key: str, archive: Archive
) -> None:
    decision = Entry(id=5, kind=Kind.DECISION, text="bil", at=datetime(2015, 1, 1, tzinfo=UTC))
    file = made(archive, "Møte", decision)
    up_to_date(archive).close()
    do(archive, file)
    assert len(hits(archive, "bil")) == count, what
    assert len(book_now(archive).rows(Kind.DECISION)) == count
    assert len(meetings_now(archive)) == count
    for listing in (listing_now(archive), archive.listing()):
        assert [one.problem.key for one in listing.findings] == ([key] if key else [])
    assert len(meetings_known(archive)) == count


def test_of_two_meetings_with_one_id_the_longer_name_gives_the_registers_nothing(archive: Archive) -> None:
    first = made(archive, "En", Entry(id=5, kind=Kind.DECISION, text="bil"))
    tables = first.path.read_bytes().replace(b'"En"', b'"Et annet"').replace(b"2026-03-12", b"2026-04-12")
    tables = tables.replace(b'"5": {', b'"6": {')
    first.path.with_name("2026-04-12 Et annet.json").write_bytes(tables)
    assert [row.entry.key for row in book_now(archive).rows(Kind.DECISION)] == [5]
    assert len(meetings_now(archive)) == 2
    keys = [one.problem.key for one in listing_now(archive).findings]
    assert keys == [one.problem.key for one in archive.listing().findings] == ["meeting-of-same-id"]


def test_a_status_is_found_as_it_is_now_and_a_meeting_left_out_gives_nothing(archive: Archive) -> None:
    first = made(archive, "En", Entry(id=5, kind=Kind.ACTION, text="sende bil"))
    later = made(archive, "To", Event(id=6, of=Of(first.meeting().id, 5), to="done"), from_=date(2026, 4, 1))
    assert (len(hits(archive, "bil status:utført")), len(hits(archive, "bil status:åpen"))) == (1, 0)
    index = up_to_date(archive)
    without = read_book(index, later.meeting().id).row(5)
    whole = read_book(index).row(5)
    index.close()
    assert without is not None
    assert whole is not None
    assert (without.status, whole.status) == ("open", "done")


def test_a_book_that_was_told_more_is_not_given_again(archive: Archive) -> None:
    made(archive, "En", Entry(id=5, kind=Kind.ACTION, text="sende"))
    index, kept = up_to_date(archive), KeptBook()
    first = kept.read(index)
    assert kept.read(index) is first
    first.meets(Meeting(id=9, from_=date(2026, 5, 1), series=BOARD))
    assert kept.read(index) is not first
    index.close()


def test_an_index_is_its_owners_alone_and_one_of_another_version_is_made_anew(archive: Archive) -> None:
    made(archive, "En", line(5, "bil"))
    index = up_to_date(archive)
    index.close()
    if sys.platform != "win32":
        assert index.path.stat().st_mode & 0o077 == 0
    db = sqlite3.connect(index.path)
    db.execute(f"PRAGMA user_version = {index_tables.VERSION + 1}")
    db.close()
    assert len(hits(archive, "bil")) == 1


def test_an_index_that_has_the_meeting_is_wiped_and_that_of_another_archive_stays(
    archive: Archive, tmp_path: Path
) -> None:
    other = archive_at(tmp_path / "annet")
    paths = []
    for each in (archive, other):
        made(each, "En", line(5, "bil"))
        index = up_to_date(each)
        paths.append(index.path)
        index.close()
    identity = archive.listing().meetings[0].id
    assert wipe_indexes(archive, None, frozenset({identity})) == []
    assert [path.exists() for path in paths] == [False, True]


def test_one_process_fills_an_index_at_a_time(archive: Archive) -> None:
    made(archive, "En", line(5, "bil"))
    index = Index(archive)
    mark = index.path.with_suffix(".filled")
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    assert not second_process.fill(archive.folder)
    assert mark.exists()
    mark.unlink()
    assert second_process.fill(archive.folder)
    assert not mark.exists()
    assert len(meetings_known(archive)) == 1
    assert brought_up_to_date(index)
    index.close()


def test_a_meeting_is_meant_where_lists_show_it_and_its_copies_are_told(archive: Archive) -> None:
    file = made(archive, "En")
    other = made(archive, "To", binned=archive.clock())
    up_to_date(archive).close()
    identity = file.meeting().id
    assert meeting_meant(archive, to_text(identity)).path == file.path
    with pytest.raises(Exception, match="meeting-binned"):
        meeting_meant(archive, to_text(other.meeting().id))
    assert copies_here(archive, file.path, file.meeting()) == ()
    copy(file)
    assert len(copies_here(archive, file.path, file.meeting())) == 1


def test_numbers_of_others_count_where_any_of_ones_own_is_unsettled(archive: Archive) -> None:
    made(archive, "En", Entry(id=5, kind=Kind.DECISION, text="bil", number="V 4/26"))
    own = made(archive, "To", Entry(id=5, kind=Kind.DECISION, text="båt"), from_=date(2026, 4, 1))
    up_to_date(archive).close()
    record = own.record()
    assert numbers_given(archive, record.meeting) == {"V 4/26"}
    assert used_elsewhere(archive, record) == {"V 4/26"}
    assert numbers_given(archive, Meeting(id=9)) == frozenset()
    settled = record.with_documents([Entry(id=5, kind=Kind.DECISION, text="båt", number="V 5/26")])
    assert used_elsewhere(archive, settled) == frozenset()
    assert hits(archive, "båt slag:vedtak") == ["(V 5/26): båt"]


def test_a_meeting_that_is_sought_in_again_is_read_again_where_it_has_changed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [made(archive, f"Møte {n}", Entry(id=5, kind=Kind.DECISION, text=f"båt{n}")) for n in range(6)]
    read: list[Path] = []
    whole = MeetingFile.record

    def reading(file: MeetingFile) -> Record:
        read.append(file.path)
        return whole(file)

    monkeypatch.setattr(MeetingFile, "record", reading)

    def found() -> list[str]:
        return [hit.piece.text for hit in search(index, asked("båt0")).hits]

    with closing(up_to_date(archive)) as index:
        read.clear()
        before = found()
        assert (len(before), found(), read) == (1, before, [files[0].path])
        files[0].read()
        first = Entry(id=4, kind=Kind.DECISION, text="nå det første")
        files[0].commit(added(first))
        assert found() not in ([], before)  # its number is another one
        assert read == [files[0].path] * 2
        assert len(search(index, asked("båt")).hits) == 6
        assert len(index.read_last) == 4


def test_earlier_decisions_are_those_that_are_settled_the_series_own_first(archive: Archive) -> None:
    def decided(number: str, series: Series, month: int) -> None:
        made(
            archive,
            f"{series.name} {month}",
            Entry(id=month, kind=Kind.DECISION, text=number, number=number),
            series=series,
            from_=date(2026, month, 1),
        )

    decided("V 1/26", BOARD, 1)
    decided("V 2/26", Series(8, "Rådet"), 2)
    made(archive, "Styret 3", Entry(id=5, kind=Kind.DECISION, text="åpen"), from_=date(2026, 3, 1))
    found = read_earlier(archive, 0, BOARD)
    assert [one.number for one in found.standing] == ["V 1/26", "V 2/26"]
    assert [one.number for one in read_earlier(archive, 0, Series(8, "Rådet")).standing] == [
        "V 2/26",
        "V 1/26",
    ]
    assert {number for _, number in found.numbers} == {"v 1/26", "v 2/26"}
    decisions = [
        Decision(number=f"{n}/26", text="felles innkjøp av bøker", meeting=1, entry=n, series=7)
        for n in range(4)
    ]
    alike = Standing(decisions)
    assert [one.number for one in alike.alike("innkjøp av bøker")] == ["0/26", "1/26"]
    assert [one.number for one in alike.alike("innkjøp av bøker", {decisions[0].cited})] == ["1/26", "2/26"]
    assert alike.alike("noe annet helt") == ()


def test_names_that_a_filter_may_ask_for_are_those_that_stand_there(archive: Archive) -> None:
    owned = Entry(id=5, kind=Kind.ACTION, text="x", owners=(Name("Kari Vik"),))
    told = Entry(id=6, kind=Kind.EXPECTATION, text="y", from_=Name("Styret"), to=Name("Åsly skole"))
    made(archive, "En", owned, told)
    index = up_to_date(archive)
    for meaning, begun, names in (
        ("owner", "vi", ("Kari Vik",)),
        ("owner", "ari", ()),
        ("from", "st", ("Styret",)),
        ("to", "as", ("Åsly skole",)),
        ("series", "", ("Styret",)),
    ):
        assert index.names(meaning, begun, 9) == names
    index.close()


UNREAD = [("2026-03-01 tull.json", True), ("2026-03-13 tull.json", False), ("tull.json", True)]


@pytest.mark.parametrize(("name", "told"), UNREAD)
def test_a_meeting_before_that_cannot_be_read_is_named(name: str, told: bool, archive: Archive) -> None:
    file = made(archive, "En", AgendaItem(id=5, title="Sak"))
    (file.path.parent / name).write_bytes(b"{")
    copy(file)
    assert unread_before(archive, file.meeting()) == ((name.removesuffix(".json"),) if told else ())
