"""The index finds what reading everything would find, and nothing that goes wrong with it matters."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import time
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.encoding import encoded
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.forget.forget import forget
from store.plain_text import places, plain
from store.query import Query, asked
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry, Event, Meeting
from store.record.texts import SearchText, pieces_of
from store.record.values import Kind, Name, Of, Series
from store.search import index_tables
from store.search import search as searching
from store.search.index import Index, one_look
from store.search.search import MOST, Hit, search
from tests.benchmarks.large_archive import Talk, write_archive
from tests.store.making import added, archive_at, edited, line, meeting_in
from tests.store.replaying import statuses

MEETINGS = 40


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("many")
    write_archive(folder, MEETINGS, seed=7)
    return open_archive(folder, create=False)


@pytest.fixture
def index(many: Archive) -> Index:
    made = Index(many)
    made.sync()
    return made


def found(index: Index, text: str) -> list[tuple[str, int]]:
    """The file and the entry of every hit, page after page."""
    hits: list[Hit] = []
    page = search(index, asked(text))
    while True:
        hits += page.hits
        if page.then is None:
            return [(hit.summary.path.name, hit.piece.key) for hit in hits]
        assert len(page.hits) == MOST
        page = search(index, asked(text), page.then)


def by_reading(archive: Archive, text: str) -> list[tuple[str, int]]:
    """The same, found by reading every file and looking at every text."""
    what = asked(text)
    return [
        (summary.path.name, piece.key)
        for summary, piece, folded in everything(archive)
        if all(stands(term, folded) for term in what.terms)
        and what.fits(piece, summary.meeting.series.name if summary.meeting.series else "")
        and in_years(what, summary.day.year)
    ]


@cache
def everything(archive: Archive) -> list[tuple[Summary, SearchText, str]]:
    """Every text with what has become of it by now, also in other meetings."""
    read = [(summary, archive.file(summary.path).record()) for summary in archive.meetings()]
    now = statuses([record for _, record in read])
    return [
        (summary, replace(piece, status=now.get(piece.key, piece.status)), plain(piece.text))
        for summary, record in read
        for piece in pieces_of(record)
    ]


def stands(term: str, folded: str) -> bool:
    """Anywhere from three letters on, else where a word begins."""
    starts = [place for place in range(len(folded)) if folded.startswith(term, place)]
    if len(term) >= 3:
        return bool(starts)
    return any(
        place == 0 or not (folded[place - 1].isalnum() or folded[place - 1] == "_") for place in starts
    )


def in_years(what: Query, year: int) -> bool:
    return what.years is None or what.years[0] <= year <= what.years[1]


def queries(seed: int, count: int) -> list[str]:
    """Pieces of words as they are typed, one to three of them, at times with a phrase or a filter."""
    chance = random.Random(seed)  # noqa: S311 — the same ones every time
    talk = Talk(seed)
    made = []
    for _ in range(count):
        parts = []
        for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
            word = talk.sentence(1).rstrip(".")
            start = chance.randrange(len(word))
            parts.append(word[start : start + chance.randint(1, 8)])
        if chance.random() < 0.1:
            parts.append(f'"{" ".join(talk.sentence(2).rstrip(".").split())}"')
        if chance.random() < 0.3:
            parts.append(chance.choice(FILTERED))
        made.append(" ".join(parts))
    return made


FILTERED = (
    "slag:vedtak",
    "kind:action",
    "slag:sak",
    "fra:styret",
    "til:bibl",
    "ansvar:ås",
    "serie:styret",
    "år:2026",
    "year:20",
    "status:åpen",
    "status:lagt",
    "status:erstattet",
)


@pytest.mark.long(14)
def test_it_finds_what_reading_everything_finds(many: Archive, index: Index) -> None:
    """Fifty queries; three times as many in the long form."""
    hits = 0
    for text in queries(3, 150 if os.environ.get("REFERAT_PROOF") == "long" else 50):
        expected = by_reading(many, text)
        assert found(index, text) == expected, text
        hits += len(expected)
    assert hits > 300


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Økonomiplanen", "okonomi"),
        ("kommunedirektøren", "direktør"),
        ("Ålesund", "al"),
        ("Ærlig talt", "aerlig"),
        ("Kari", "KARI"),
        ("cafe\u0301en", "café"),
        ("et\nlinjeskift", '"et linje'),
        ("§ 13 gjelder", "§"),
        ("(b) neste", "b"),
        ('sa "hei"', "hei"),
        ("a\0b etter", "b et"),
        ("straße", "strasse"),
        ("50 % av det", "50 %"),
        ("漢字", "漢"),
    ],
)
def test_letters_count_as_people_type_them(tmp_path: Path, text: str, typed: str) -> None:
    archive = one(tmp_path, text)
    assert found(indexed(archive), f"slag:tekst {typed}") == [(archive.paths()[0].name, 1)]
    assert places(text, asked(typed).terms)


@pytest.mark.parametrize("last", [1, 3, 4095])
def test_lines_beyond_the_last_row_of_a_meeting_share_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    monkeypatch.setattr(index_tables, "LAST", last)
    monkeypatch.setattr(searching, "LAST", last)
    archive = archive_at(tmp_path / "archive")
    said = [f"sak om {word}" for word in ("bru", "vei", "tun", "li", "bruk", "skog")]
    lines = [
        Entry(id=archive.ids(), kind=Kind.NOTE, text=text, rank=f"a{place}")
        for place, text in enumerate(said)
    ]
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Møte"))
    index = Index(archive, tmp_path / "cache")
    for count in (5, 6):
        file.commit(added(*lines[:count]))
        index.sync()
        keys = [entry.id for entry in lines[:count]]
        assert [key for _, key in found(index, "sak om")] == keys
        assert [key for _, key in found(index, "bru")] == [keys[0], keys[4]]
        assert [key for _, key in found(index, "l")] == [keys[3]]
        assert [hit.piece.text for hit in search(index, asked("sak om")).hits] == said[:count]
        assert not found(index, "skog li")


def test_a_line_without_words_is_found_by_what_it_is(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "archive")
    meeting = Meeting(id=archive.ids(), title="\u200b")
    action = Entry(id=archive.ids(), rank="a", kind=Kind.ACTION, text="\u00ad")
    file = archive.create_meeting(meeting)
    index = Index(archive, tmp_path / "cache")
    index.sync()
    assert [key for _, key in found(index, "")] == [meeting.id]
    file.commit(added(action))
    index.sync()
    assert [key for _, key in found(index, "kind:action")] == [action.id]


def test_an_index_that_lacks_a_line_is_made_anew(tmp_path: Path) -> None:
    index = indexed(one(tmp_path, "tak over hodet"))
    index.ask(lambda db: db.execute("DELETE FROM texts"))
    assert not found(index, "hodet")
    assert index.thrown == 1
    index.sync()
    assert found(index, "hodet")


@pytest.mark.parametrize(
    ("text", "typed"), [("kommune", "un"), ("Ål", "la"), ("en to", '"to en"'), ("x", "xy")]
)
def test_what_does_not_stand_there_is_not_found(tmp_path: Path, text: str, typed: str) -> None:
    assert found(indexed(one(tmp_path, text)), typed) == []


def test_what_is_marked_is_what_was_found() -> None:
    assert places("Økonomi og ØKONOMI", ("okonomi",)) == [(0, 7), (11, 18)]
    assert places("Ærfugl", ("aer",)) == [(0, 2)]
    assert places("både og", ("ad", "og", "o")) == [(5, 7)]
    assert places("en  to\n tre", ("en to tre",)) == [(0, 11)]


def test_filters_hold_of_the_entry_itself(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    meeting = Meeting(id=archive.ids(), title="Møte", series=Series(1, "Styret i forbundet"))
    file = archive.create_meeting(meeting)
    item = AgendaItem(id=5, rank="a", title="Budsjett")
    file.read()
    file.commit(
        added(
            item,
            line(1, "felles", kind=Kind.EXPECTATION, from_=Name("Bibliotekene"), to=Name("Fylket"), item=5),
            line(2, "felles", kind=Kind.ACTION, owners=(Name("Åse Dahl"),)),
            line(3, "felles", kind=Kind.DECISION, conclusion=True),
            line(4, "felles og mer", kind=Kind.DECISION),
            line(6, "felles", kind=Kind.SWOT, quadrant="threat", private=True),
        )
    )
    index = indexed(archive)

    def keys(text: str) -> set[int]:
        return {key for _, key in found(index, text)}

    assert keys("felles") == {1, 2, 3, 4, 6}
    assert keys("fra:bibl felles") == keys("til:fylket") == keys("from:BIBL to:fylk") == {1}
    assert keys("ansvar:åse") == keys("owner:ase") == {2}
    assert keys("slag:vedtak") == keys("kind:deci") == {4}
    assert keys("slag:konklusjon slag:trussel") == {3, 6}
    assert keys("slag:swot") == {6}
    assert keys("slag:sak") == {5}
    assert keys('serie:"i forbundet" slag:oppg') == {2}
    assert keys("serie:annet") == keys("slag:tull felles") == keys("år:tull felles") == set()
    assert keys("felles slag:") == keys("felles år:2015") == keys("felles år:2010-") == {1, 2, 3, 4, 6}
    assert keys("felles år:2016") == set()
    assert keys("status:framsatt") == {1}
    assert keys("12:30") == set()


def test_a_line_is_marked_as_withheld_when_it_has_that_from_what_it_belongs_to(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Møte"))
    file.read()
    file.commit(
        added(
            AgendaItem(id=5, rank="a", title="Lønn", private=True),
            AgendaItem(id=6, rank="b", title="Tillegg", parent=5),
            AgendaItem(id=7, rank="c", title="Annet"),
            line(11, "felles", item=6),
            line(12, "felles punkt", item=7, point=True, exempt="§ 13"),
            line(13, "felles under", item=7, point=True, parent=12),
            line(14, "felles notat", item=7, private=True),
            line(15, "felles tekst", item=7, sources=(14,)),
            line(16, "felles åpent", item=7),
        )
    )
    pieces = {hit.piece.key: hit.piece for hit in search(indexed(archive), asked("felles")).hits}
    assert {key: piece.private for key, piece in pieces.items()} == {
        11: True, 12: False, 13: False, 14: True, 15: True, 16: False,
    }  # fmt: skip
    assert {key for key, piece in pieces.items() if piece.exempt == "§ 13"} == {12, 13}
    assert [piece.private for piece in pieces_of(file.record()) if piece.kind == "item"] == [
        True,
        True,
        False,
    ]


def test_it_follows_what_others_change(tmp_path: Path) -> None:
    archive = one(tmp_path, "først")
    index = indexed(archive)
    (path,) = archive.paths()
    file = MeetingFile(path, archive.disk)
    file.read()
    file.commit(edited(1, "først", "siden"))
    assert index.sync()
    assert found(index, "først") == []
    assert found(index, "siden") == [(path.name, 1)]
    path.unlink()
    assert index.sync()
    assert found(index, "siden") == []
    assert index.listing().meetings == ()


def test_the_catalogue_is_what_reading_gives(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    for number in range(5):
        archive.create_meeting(Meeting(id=archive.ids(), title=f"Møte {number}"))
    first = archive.paths()[0]
    (first.parent / f"{first.stem} (kopi).json").write_bytes(first.read_bytes())
    (first.parent / "rot.json").write_bytes(b"{")
    index = indexed(archive)
    assert told(index) == told_by(archive)
    first.unlink()
    index.sync()
    assert told(index) == told_by(archive)
    assert len(index.listing(2).meetings) == 2


def test_within_one_look_the_files_are_looked_at_once(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    archive.create_meeting(Meeting(id=archive.ids(), title="Møte 1"))
    indexed(archive).close()
    with one_look():
        (first,) = told_now(archive)
        archive.create_meeting(Meeting(id=archive.ids(), title="Møte 2"))
        assert told_now(archive) == [first]
    assert len(told_now(archive)) == 2


def told_now(archive: Archive) -> list[str]:
    listing = Index(archive).listing_now()
    assert listing is not None
    return [one.meeting.title for one in listing.meetings]


def test_asked_for_a_few_meetings_it_tells_the_newest_the_newest_first(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    for month in (2, 4, 1, 3):
        archive.create_meeting(Meeting(id=archive.ids(), title=f"Møte {month}", from_=date(2015, month, 1)))
    index = indexed(archive)
    told = [[one.meeting.title for one in index.listing(most).meetings] for most in (1, 2)]
    assert told == [["Møte 4"], ["Møte 4", "Møte 3"]]


def test_what_the_index_knows_of_others_is_the_same_as_in_one_made_anew(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    series = archive.series("Styret")
    files = [
        archive.create_meeting(
            Meeting(id=archive.ids(), title=f"Møte {number}", from_=date(2026, number, 1), series=series)
        )
        for number in (1, 2, 3)
    ]
    decided = Entry(id=11, rank="a", kind=Kind.DECISION, text="ja", number="V 1/26")
    files[0].commit(added(decided, Entry(id=12, rank="b", kind=Kind.ACTION, text="sende")))
    told_there = Event(id=21, rank="a", of=Of(files[0].meeting().id, 12), to="done")
    files[1].commit(added(told_there, replace(decided, id=22, number="V 2/26", supersedes=("V 1/26",))))
    index = indexed(archive)
    before = hung_together(index)
    assert {key for key, _ in before["stands"]} == {"11", "12", "22", "#v 1/26", "#v 2/26"}
    assert {key for key, _ in before["speaks"]} == {"12", "#v 1/26"}
    files[0].commit(edited(11, "ja", "nei"))
    other = replace(files[1].meeting(), title="Et annet", from_=date(2026, 5, 1))
    twin = files[1].path.with_name("2026-05-01 et annet.json")
    twin.write_bytes(encoded(files[1].record().with_documents([other]).stored()))
    index.sync()
    assert hung_together(index) == hung_together(indexed(archive, in_memory=True)) != before
    files[2].path.unlink()
    files[1].path.unlink()
    index.sync()
    assert hung_together(index) == hung_together(indexed(archive, in_memory=True))


def hung_together(index: Index) -> dict[str, list[tuple[object, ...]]]:
    """The tables by which meetings are found that have to do with one."""
    every = "SELECT * FROM {} ORDER BY 1, 2"

    def rows(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
        return {name: db.execute(every.format(name)).fetchall() for name in ("places", "stands", "speaks")}

    return index.ask(rows)


def told(index: Index) -> object:
    listing = index.listing()
    return listing.meetings, {finding.path: finding.problem.key for finding in listing.findings}


def told_by(archive: Archive) -> object:
    listing = archive.listing()
    return listing.meetings, {finding.path: finding.problem.key for finding in listing.findings}


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but long enough to be one", None])
def test_a_damaged_index_is_made_anew(many: Archive, index: Index, damage: bytes | None) -> None:
    expected = found(index, "bibliotek")
    index.close()
    if damage is None:
        middle = bytearray(index.path.read_bytes())
        middle[4096:] = os.urandom(len(middle) - 4096)
        damage = bytes(middle)
    index.path.write_bytes(damage)
    fresh = Index(many)
    fresh.sync()
    assert found(fresh, "bibliotek") == expected


def test_an_index_of_another_version_is_made_anew(many: Archive, index: Index) -> None:
    index.ask(lambda db: db.execute("PRAGMA user_version = 99"))
    index.close()
    fresh = Index(many)
    assert fresh.sync()
    assert len(fresh.listing().meetings) == MEETINGS


@pytest.mark.parametrize("damage", [b"not a database at all, but long enough to be one", None])
def test_where_what_is_wrong_cannot_be_deleted_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None
) -> None:
    index = indexed(one(tmp_path, "tak over hodet"))
    if damage is None:
        index.ask(lambda db: db.execute("PRAGMA user_version = 99"))
    index.close()
    if damage is not None:
        index.path.write_bytes(damage)
    monkeypatch.setattr(Index, "_delete", lambda _: None)  # as where another process has it open
    with pytest.raises(Problem, match="index-unavailable"):
        index.listing()


def test_one_that_another_process_deletes_is_made_anew(many: Archive, index: Index) -> None:
    Index(many).remove()
    index.sync()
    assert len(index.listing().meetings) == MEETINGS


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the folder cannot be closed")
def test_where_it_cannot_be_kept_that_is_said(many: Archive, cache: Path) -> None:
    cache.chmod(0o500)
    with pytest.raises(Problem, match="index-unavailable"):
        Index(many).sync()
    cache.chmod(0o700)


def test_a_file_in_its_way_is_said(many: Archive, tmp_path: Path) -> None:
    (tmp_path / "referat").write_text("", encoding="utf-8")
    with pytest.raises(Problem, match="index-unavailable"):
        Index(many, tmp_path).sync()


@pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")
def test_only_its_owner_may_read_it(index: Index) -> None:
    assert index.path.stat().st_mode & 0o077 == 0


def build(folder: Path, cache: Path) -> None:
    """What a process of its own does."""
    Index(open_archive(folder, create=False), cache).sync()


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_kill_in_the_middle_of_making_it_does_no_harm(many: Archive, tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    chance = random.Random(5)  # noqa: S311 — any moment will do
    for _ in range(5):
        process = context.Process(target=build, args=(many.folder, tmp_path))
        process.start()
        time.sleep(chance.uniform(0.0, 0.15))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    index = Index(many, tmp_path)
    index.sync()
    assert found(index, "budsjett") == by_reading(many, "budsjett")
    assert index.ask(lambda db: db.execute("PRAGMA integrity_check").fetchone()) == ("ok",)


@pytest.mark.skipif(sys.platform == "win32", reason="begins processes as POSIX does")
def test_several_processes_make_it_at_once(many: Archive, tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=build, args=(many.folder, tmp_path)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    index = Index(many, tmp_path)
    assert found(index, "budsjett") == by_reading(many, "budsjett")
    check = "INSERT INTO entries(entries) VALUES ('integrity-check')"
    index.ask(lambda db: db.execute(check))


def test_what_is_forgotten_is_gone_from_it_too(tmp_path: Path, cache: Path) -> None:
    said = "fødselsnummer 01010112345"
    archive = one(tmp_path / "arkiv", said)
    index = indexed(archive)
    assert found(index, "01010112345") == [(archive.paths()[0].name, 1)]
    assert b"01010112345" in held_in(cache)
    if sys.platform == "win32":
        index.close()  # what is open is emptied there, but stays, and is told
    assert forget(archive, to_text(1), tmp_path / "state").left == ()
    assert b"01010112345" not in held_in(cache)
    index.sync()
    assert found(index, "01010112345") == []
    assert b"01010112345" not in held_in(cache)


def held_in(cache: Path) -> bytes:
    return b"".join(path.read_bytes() for path in cache.rglob("*") if path.is_file())


def test_only_our_own_errors_are_mended(index: Index) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        index.ask(lambda db: db.execute("SELECT nothing FROM nowhere"))


def one(folder: Path, text: str) -> Archive:
    """An archive of one meeting with one entry."""
    file = meeting_in(folder)
    file.read()
    file.commit(added(line(1, text)))
    return open_archive(folder, create=False)


def indexed(archive: Archive, *, in_memory: bool = False) -> Index:
    made = Index(archive, in_memory=in_memory)
    made.sync()
    return made
