"""Which meeting a word means, which lists show one, what a series settles, and what is told of a disk."""

from __future__ import annotations

import errno
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.bin import binned_in, find_binned, put_away, put_in_bin, take_from_bin
from store.files.bounds import beyond_measure
from store.files.durable import TooLargeError, cause, not_saved, unread, write_file
from store.files.encoding import (
    encoded,
    file_name,
    folded,
    is_year_folder,
    parsed,
    read,
    year_folder,
)
from store.files.find_meeting import Ambiguous, matching
from store.files.lifecycle import approve, reopen
from store.files.meeting_file import meeting_of
from store.files.meeting_list import Summary, gone_from, is_another, listing_of
from store.files.series_members import (
    at_closing,
    neighbours,
    next_of,
    number_cases,
    remember_scope,
    with_numbering,
    with_scope,
)
from store.files.system import NotOrdinaryError, System, rights_of_others
from store.record.identity import to_text
from store.record.model import AgendaItem, Meeting, Revision
from store.record.record import Record
from store.record.values import ApprovedIn, NumberStyle, Series, Submitted, When
from store.revisions.revision import approved_one
from store.series.series_rows import SeriesRow
from store.stationery.letterheads import (
    is_letterhead,
    keep_letterhead,
    letterhead_of,
    letterheads,
    read_named,
    remove_letterhead,
    use_letterhead,
)
from tests.store.making import added, archive_at, line

BOARD = Series(7, "Styret")
AT = datetime(2026, 3, 12, tzinfo=UTC)
TODAY = date(2026, 3, 12)


def summary(key: int, month: int, day: int = 1, **told: Any) -> Summary:
    facts = {"title": f"Møte {key}", "state": "draft", **told}
    return Summary(Path(f"{key}.json"), Meeting(id=key << 40, from_=date(2026, month, day), **facts))


LATEST: list[tuple[list[Summary], date | None, int]] = [
    ([summary(1, 1), summary(2, 2)], None, 2),
    ([summary(1, 1, state="live"), summary(2, 2)], None, 1),
    ([summary(1, 1), summary(2, 2, put_away=True)], None, 1),
    ([summary(2, 2, put_away=True)], None, 2),
    ([summary(1, 1), summary(2, 2, state="planned")], None, 1),
    ([summary(1, 1), summary(2, 2, state="planned"), summary(3, 3, state="planned")], TODAY, 2),
    ([summary(1, 3, 12), summary(2, 4, state="planned")], TODAY, 1),
    ([summary(1, 3, 12), summary(2, 3, 12, state="planned")], TODAY, 2),
    ([summary(1, 1, state="live"), summary(2, 2, state="planned")], TODAY, 1),
    ([summary(3, 1, state="planned"), summary(2, 2, state="planned")], None, 3),
    ([summary(1, 1, state="approved"), summary(2, 2, state="cancelled")], None, 1),
]


@pytest.mark.parametrize(("meetings", "writes", "found"), LATEST)
def test_the_latest_is_the_live_one_else_the_last_held_and_for_who_writes_the_next(
    meetings: list[Summary], writes: date | None, found: int
) -> None:
    assert matching(meetings, "latest", writes).id == found << 40


def test_what_is_whole_wins_over_parts() -> None:
    meetings = [
        summary(1, 1, title="Styremøte"),
        summary(2, 2, title="Styremøte vår", to=date(2026, 2, 3)),
        summary(3, 3, title="Rådet"),
    ]
    said = {"styremøte": 1, "STYREMØTE  vår": 2, "vår": 2, "2026-02-02": 2, "3.2.2026": 2, "1. 3.2026": 3}
    assert {text: matching(meetings, text).id >> 40 for text in said} == said
    assert matching(meetings, to_text(3 << 40)).id == 3 << 40
    for text, problem in (
        ("", Problem),
        ("2026-02-04", Problem),
        ("møte", Ambiguous),
        ("31.2.2026", Problem),
    ):
        with pytest.raises(problem):
            matching(meetings, text)
    same = [
        summary(n, 1, title=title) for n, title in ((5, "Vårmøte i Vik"), (6, "Vårmøte på Ås"), (7, "Rådet"))
    ]
    for text in ("2026-01-01 vik", "1.1.2026  VÅRMØTE i", "i vik 2026-01-01"):
        assert matching(same, text).id >> 40 == 5
    for text, problem in (
        ("2026-01-01 vårmøte", Ambiguous),
        ("2026-02-02 vik", Problem),
        ("2026-01-01 x", Problem),
    ):
        with pytest.raises(problem):
            matching(same, text)
    many = [summary(n, 1) for n in range(1, 23)]
    with pytest.raises(Ambiguous) as asked:
        matching(many, "møte")
    assert (asked.value.facts["count"], str(asked.value.facts["list"]).count("\n")) == (22, 20)
    assert str(asked.value.facts["list"]).endswith("…")


def test_lists_show_what_lies_in_no_bin_and_was_not_put_away_the_newest_first() -> None:
    rows = [
        summary(1, 1),
        summary(2, 2, put_away=True),
        summary(3, 3, binned=AT),
        summary(4, 4, binned=AT, state="approved"),
    ]
    told = listing_of(rows, [])
    assert [
        [one.id >> 40 for one in part] for part in (told.meetings, told.listed, told.put_away, told.binned)
    ] == [[4, 2, 1], [4, 1], [2], [3]]
    assert [one.id >> 40 for one in told.everything] == [4, 2, 1, 3]
    states = [
        Summary(Path(), Meeting(id=1, state=state), submitted=True).state for state in ("draft", "approved")
    ]
    assert states == ["submitted", "approved"]
    undated = Summary(Path(), Meeting(id=1_500_000_000_000 << 20))
    assert (undated.day, undated.last_day) == (date(2017, 7, 14), date(2017, 7, 14))


@pytest.mark.parametrize(
    ("other", "another"),
    [
        ({}, False),
        ({"title": "Annet"}, False),
        ({"from_": date(2026, 1, 2)}, False),
        ({"title": "Annet", "from_": date(2026, 1, 2)}, True),
        ({"title": "MØTE", "from_": date(2026, 1, 2)}, False),
    ],
)
def test_two_files_of_one_id_are_two_meetings_by_both_title_and_day(
    other: dict[str, Any], another: bool
) -> None:
    one = Meeting(id=1, title="Møte", from_=date(2026, 1, 1))
    assert (
        is_another(one, Meeting(**{"id": 1, "title": "Møte", "from_": date(2026, 1, 1), **other})) is another
    )


def test_a_meeting_that_was_shown_again_after_it_was_deleted_is_not_gone() -> None:
    rows: Any = {
        1: {"at": "2026-03-12T10:00:00Z", "numbers": ["9/26"], "series": 7},
        2: {"at": "2026-03-12T10:00:00Z", "back": "2026-03-13T10:00:00Z"},
        3: {"at": "2026-03-14T10:00:00Z", "back": "2026-03-13T10:00:00Z"},
        4: {"at": 7},
    }
    found = gone_from({"gone": rows})
    assert ({*found}, found[1].day, found[1].numbers) == ({1, 3}, "2026-03-12", ("9/26",))
    told = found[1].come_back(Path("x.json"))
    assert (told.key, told.facts) == ("meeting-gone", {"file": "x.json", "day": "2026-03-12"})


@pytest.mark.parametrize(
    ("code", "why", "key"),
    [
        (errno.ENOSPC, "full", "not-saved-full"),
        (errno.EDQUOT, "full", "not-saved-full"),
        (errno.EFBIG, "full", "not-saved-full"),
        (errno.EACCES, "denied", "not-saved-denied"),
        (errno.EPERM, "denied", "not-saved-denied"),
        (errno.EROFS, "denied", "not-saved-denied"),
        (errno.ENOENT, "gone", "not-saved-gone"),
        (errno.ENODEV, "gone", "not-saved-gone"),
        (errno.ESTALE, "gone", "not-saved-gone"),
        (errno.EIO, "disk", "not-saved-disk"),
    ],
)
def test_what_hinders_writing_is_told_by_its_kind(code: int, why: str, key: str) -> None:
    error = OSError(code, "noe")
    assert (cause(error), not_saved(error, Path("a/x.json")).key) == (why, key)


def test_what_cannot_be_read_is_told_by_its_kind() -> None:
    path = Path("a/x.json")
    errors = (
        TooLargeError(path),
        NotOrdinaryError(path),
        IsADirectoryError(),
        FileNotFoundError(),
        PermissionError(13, "nei"),
    )
    assert [unread(error, path).key for error in errors] == [
        "file-too-large",
        "file-not-ordinary",
        "folder-denied",
        "file-missing",
        "file-denied",
    ]
    assert unread(errors[0], path).facts["size"] == 256


def test_a_file_that_somebody_made_read_only_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"gammelt")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_file(System(), path, b"nytt")
    assert (path.read_bytes(), [*tmp_path.iterdir()]) == (b"gammelt", [path])


@pytest.mark.parametrize(
    ("above", "folder", "file"),
    [(0o755, 0, 0), (0o775, 0o070, 0o060), (0o777, 0o077, 0o066), (0o757, 0o007, 0o006)],
)
def test_who_may_write_in_a_folder_shares_what_is_in_it(above: int, folder: int, file: int) -> None:
    assert (rights_of_others(above, folder=True), rights_of_others(above, folder=False)) == (folder, file)


NAMES = [
    ("con", None, "con_.json"),
    ("LPT1.txt", None, "LPT1.txt_.json"),
    ("con", TODAY, "2026-03-12 con.json"),
    ("", None, "meeting.json"),
    ("a/b:c?", None, "a b c.json"),
    (" .~ x $. ", None, "x.json"),
    ("x" * 99, None, "x" * 80 + ".json"),
]


@pytest.mark.parametrize(("title", "day", "name"), NAMES)
def test_a_name_is_one_on_every_system(title: str, day: date | None, name: str) -> None:
    assert file_name(title, day) == name
    assert file_name(title, day, [name.upper()]) == name.replace(".json", "-2.json"), (
        "great letters are not told apart"
    )
    assert folded("e\u0301  A") == folded("É a")
    assert [is_year_folder(one) for one in ("2026", "0000", "26", "20260", "from")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert (year_folder(TODAY), year_folder(None)) == ("2026", "0000")


def test_what_git_left_in_a_file_is_told_with_its_line() -> None:
    with pytest.raises(Problem) as told:
        parsed(b'{\n<<<<<<< HEAD\n"a": {}\n}\n', "x.json")
    assert (told.value.key, told.value.facts["line"]) == ("file-conflict-marks", 2)
    with pytest.raises(Problem) as broken:
        parsed(b'{\n"a": {}\n', "x.json")
    assert broken.value.key == "file-unreadable"
    for data, mended in (
        (encoded({"entries": {5: {"text": "a"}}}), False),
        (b'{"entries": {"5": {"text": "\\ud83d"}}}', True),
    ):
        assert read(data, "")[1] is mended


MEASURE: list[tuple[dict[str, Any], str]] = [
    ({"x": 1 << 63}, "x"),
    ({"x": -(1 << 64)}, "x"),
    ({"x": [{"y": float("nan")}]}, "x"),
    ({"x": float("inf")}, "x"),
    ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
    ({"at": "9999-12-31T23:59:59-14:00"}, "at"),
    ({"at": "2026-03-12T10:00:00Z"}, ""),
    ({"text": "0001-01-01T00:00:00+14:00"}, ""),
    ({"x": (1 << 63) - 1}, ""),
]


@pytest.mark.parametrize(("document", "field"), MEASURE)
def test_a_value_that_others_cannot_read_is_told_with_its_field(document: dict[str, Any], field: str) -> None:
    found = [one.facts["field"] for one in beyond_measure({"entries": {5: document}}, "x.json")]
    assert found == ([field] if field else [])
    odd = beyond_measure({"meeting": {1: {"id": 0}}, "entries": {1 << 63: {}}}, "x.json")
    assert [(one.facts["place"], one.facts["field"]) for one in odd] == [
        ("meeting/1", "id"),
        (f"entries/{1 << 63}", "id"),
    ]


def test_a_meeting_that_cannot_be_read_says_why() -> None:
    keys = []
    for tables in ({}, {"meeting": {1: {"title": 7}}}, {"meeting": {1: {"title": 7, "schema": 9}}}):
        with pytest.raises(Problem) as told:
            meeting_of(tables, "x.json")
        keys.append(told.value.key)
    assert keys == ["not-a-meeting", "meeting-damaged", "schema-newer"]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_at(tmp_path / "arkiv")
    archive.state = tmp_path / "state"
    return archive


def made(archive: Archive, title: str, *documents: Any, **told: Any) -> Any:
    facts = {"from_": TODAY, "state": "draft", **told}
    file = archive.create_meeting(Meeting(id=archive.ids(), title=title, **facts))
    if documents:
        file.commit(added(*documents))
    return file


def test_what_lies_in_the_bin_is_told_the_last_first_and_comes_back_as_it_was(archive: Archive) -> None:
    files = [made(archive, title, line(5, "a")) for title in ("En", "To")]
    first = put_in_bin(archive, files[0])
    put_in_bin(archive, files[1])
    assert put_in_bin(archive, files[0]).meeting.binned == first.meeting.binned, (
        "it keeps when it was put there"
    )
    assert [(one.summary.meeting.title, one.entries) for one in binned_in(archive)] == [("To", 1), ("En", 1)]
    assert find_binned(archive, "en").id == first.meeting.id
    with pytest.raises(Problem) as binned:
        archive.find("En")
    assert binned.value.key == "meeting-binned"
    assert take_from_bin(files[0]).meeting.binned is None
    assert put_away(files[0]).meeting.put_away
    assert not put_away(files[0], away=False).meeting.put_away
    approve(archive, files[0])
    with pytest.raises(Problem, match="bin-approved"):
        put_in_bin(archive, files[0])
    with pytest.raises(Problem, match="bin-approved"):
        put_away(files[0])


def test_a_list_tells_which_minutes_lie_before_a_later_meeting(archive: Archive) -> None:
    waits = Revision(id=1, rank="a", number=1, content="{}", hash="f", submitted=Submitted(7, 8))
    made(archive, "En", waits)
    made(archive, "To", replace(waits, approved=ApprovedIn(7)))
    made(archive, "Tre")
    states = {one.meeting.title: one.state for one in archive.listing().meetings}
    assert states == {"En": "submitted", "To": "draft", "Tre": "draft"}


def test_several_meetings_that_bear_a_number_are_asked_about_and_one_is_found(archive: Archive) -> None:
    made(archive, "En", AgendaItem(id=5, title="Sak", number="9/26"), series=BOARD)
    assert archive.find("9/26").meeting().title == "En"
    made(archive, "To", AgendaItem(id=5, title="Sak", number="9/26"), series=Series(8, "Rådet"))
    with pytest.raises(Ambiguous) as both:
        archive.find("9/26")
    assert len(both.value.choices) == 2


@pytest.mark.parametrize("state", ["planned", "live", "cancelled"])
def test_only_a_draft_is_approved_and_only_with_a_reason_reopened(state: Any, archive: Archive) -> None:
    file = made(archive, "Møte", state=state)
    with pytest.raises(Problem) as refused:
        approve(archive, file)
    assert refused.value.key == "not-to-approve"
    draft = made(archive, "Annet")
    approve(archive, draft, "Godkjent i møte", date(2026, 4, 1))
    holds = approved_one(draft.record())
    assert holds is not None
    assert (holds[1].reason, holds[1].day) == ("Godkjent i møte", date(2026, 4, 1))
    with pytest.raises(Misuse) as why:
        reopen(archive, draft, "  ")
    assert why.value.key == "reopen-why"
    again = reopen(archive, draft, " feil  tall ")
    assert (again.meeting.state, again.revisions[0].reopened and again.revisions[0].reopened.reason) == (
        "draft",
        "feil tall",
    )


def test_letterheads_are_meant_by_name_used_by_series_and_gone_where_they_are_removed(
    archive: Archive,
) -> None:
    assert letterheads(archive) == ()
    names = [
        keep_letterhead(archive, Path(name), b"PK") for name in ("Brev Nord.docx", "brev sør.DOTX", "c.txt")
    ]
    assert names == ["Brev Nord.docx", "brev sør.dotx", "c.docx"]
    assert [is_letterhead(one) for one in ("a.docx", "~$a.docx", ".a.docx", "a.doc")] == [
        True,
        False,
        False,
        False,
    ]
    assert read_named(archive, "brev n") == b"PK"
    with pytest.raises(Problem) as unknown:
        read_named(archive, "")
    assert (unknown.value.key, "c.docx" in str(unknown.value.facts["names"])) == ("letterhead-unknown", True)
    series = archive.series("Styret")
    of_board, alone = (Meeting(id=n, series=of) for n, of in ((1, series), (2, None)))
    use_letterhead(archive, names[0])
    use_letterhead(archive, names[1], "Styret")
    assert [letterhead_of(archive, one) for one in (of_board, alone)] == [names[1], names[0]]
    (archive.folder / "letterheads" / names[1]).unlink()
    with pytest.raises(Problem) as lost:
        letterhead_of(archive, of_board)
    assert lost.value.key == "letterhead-gone"
    keep_letterhead(archive, Path(names[1]), b"PK")
    remove_letterhead(archive, names[1])
    remove_letterhead(archive, names[0])
    assert [letterhead_of(archive, one) for one in (of_board, alone)] == ["", ""]
    with pytest.raises(Problem) as none:
        remove_letterhead(archive, names[0])
    assert none.value.key == "letterhead-unknown"


SETTLED: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"scope": "outcomes"}, {"scope": "outcomes"}),
    ({"tidy": "signs"}, {"tidy": "signs"}),
    ({"layout": "municipal"}, {"layout": "municipal", "profile": "protocol"}),
    ({"recommender": "rektor"}, {"recommender": "rektor"}),
    ({}, {"scope": "everything", "tidy": "all", "layout": "board", "profile": "minutes"}),
]


@pytest.mark.parametrize(("row", "told"), SETTLED)
def test_a_new_meeting_has_what_its_series_has_by_default_and_leaves_it_to_the_next(
    row: dict[str, Any], told: dict[str, Any], archive: Archive
) -> None:
    archive.common.keep_row("series", None, SeriesRow(id=7, name="Styret", **row))
    meeting = with_scope(archive, Meeting(id=1, series=BOARD))
    assert {name: getattr(meeting, name) for name in told} == told
    if row:
        archive.common.keep_row("series", None, SeriesRow(id=8, name="Rådet"))
        kept = {name: value for name, value in told.items() if name != "profile"}
        remember_scope(archive, Meeting(id=2, series=Series(8, "Rådet"), **kept))
        assert with_scope(archive, Meeting(id=3, series=Series(8, "Rådet"))) == Meeting(
            id=3, series=Series(8, "Rådet"), **told
        )


def test_a_meeting_is_numbered_as_the_one_before_it_that_settled_how(archive: Archive) -> None:
    styles = [NumberStyle("PS", "n/yy"), NumberStyle("RS", "n/yy")]
    for month, style in ((1, styles[0]), (6, styles[1])):
        made(archive, "Møte", series=BOARD, from_=date(2026, month, 1), numbering=style)
    for month, style in ((3, styles[0]), (9, styles[1])):
        assert (
            with_numbering(archive, Meeting(id=1, series=BOARD, from_=date(2026, month, 1))).numbering
            == style
        )
    assert with_numbering(archive, Meeting(id=1, series=BOARD)).numbering == styles[1]
    assert with_numbering(archive, Meeting(id=1)).numbering is None


def test_closing_tells_the_next_meeting_with_its_place_and_until_when_remarks_are_wanted(
    archive: Archive,
) -> None:
    archive.common.keep_row("series", None, SeriesRow(id=7, name="Styret", remarks_days=14))
    made(archive, "Avlyst", series=BOARD, from_=date(2026, 4, 1), state="cancelled")
    made(archive, "Neste", series=BOARD, from_=date(2026, 5, 2), state="planned", place="Bodø")
    made(archive, "Siden", series=BOARD, from_=date(2026, 6, 2), state="planned")
    record = made(archive, "Nå", series=BOARD, to=date(2026, 3, 13)).record()
    (told,) = (one for one in at_closing(archive)(record) if isinstance(one, Meeting))
    assert told.next_meeting == When("2. mai 2026, Bodø", date(2026, 5, 2))
    assert told.remarks_by == When("27. mars 2026", date(2026, 3, 27))
    live = Record.new(Meeting(id=1, series=BOARD, from_=TODAY, state="live"))
    assert at_closing(archive)(live) == ()
    others = [Meeting(id=2, from_=date(2026, 5, 1)), Meeting(id=3, from_=date(2026, 4, 1), state="cancelled")]
    found = next_of(Meeting(id=1, from_=TODAY), others)
    assert found is not None
    assert found.id == 2


def test_the_meetings_beside_one_are_those_of_its_series_that_were_not_cancelled() -> None:
    rows = [
        summary(1, 1, series=BOARD),
        summary(2, 2, series=BOARD),
        summary(3, 3, series=BOARD, state="cancelled"),
    ]
    rows += [
        summary(4, 4, series=BOARD),
        summary(5, 2, 15, series=Series(9, "Rådet")),
        summary(6, 5, series=Series(8, "styret")),
    ]
    beside = neighbours(rows[1], rows, {8: 7})
    assert [one and one.id >> 40 for one in beside] == [1, 4]
    assert [one and one.id >> 40 for one in neighbours(rows[3], rows, {8: 7})] == [2, 6]
    assert neighbours(summary(9, 2), rows, {}) == (None, None)


@pytest.mark.parametrize(
    ("told", "stored"),
    [({"profile": "protocol"}, "1/26"), ({}, ""), ({"profile": "protocol", "state": "approved"}, "")],
)
def test_the_case_numbers_of_a_protocol_are_fixed_when_its_notice_goes_out(
    told: dict[str, Any], stored: str, archive: Archive
) -> None:
    facts = {"state": "planned", "series": BOARD, **told}
    file = made(archive, "Møte", AgendaItem(id=5, title="Sak"), **{**facts, "state": "draft"})
    if facts["state"] == "approved":
        approve(archive, file)
        before = file.record().agenda[0].number
        assert number_cases(archive, file).agenda[0].number == before
        return
    assert number_cases(archive, file).agenda[0].number == stored
