"""Corrections as they are told: what can become of each, what it says, and what the next meeting may take."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from exports.blocks import DocumentOrigin
from exports.corrections.row import OFFERED, Correction, Sort
from exports.formats.word.returned_file import Author
from store.errors import Problem
from store.files.archive import Archive
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.model import Entry
from store.record.values import Kind
from tests.exports.records import Builder
from tests.tui.house import add_meeting, archive_in
from tui.corrections.correction_list import kind_told, lines_for_next, listed, state_of, told, viewed, who
from tui.corrections.meeting_of_file import meeting_of
from tui.screens.corrections.correction_words import CorrectionWords

KARI = Author("Kari T", "2026-03-14T10:12:00Z")


def row(sort: Sort = "changed", **fields: Any) -> Correction:
    return Correction(sort=sort, **{"place": "m_place", "old": "gammelt", "new": "nytt", **fields})


@pytest.mark.parametrize("sort", get_args(Sort))
@pytest.mark.parametrize("both", [False, True])
def test_what_can_become_of_a_correction(sort: Sort, *, both: bool) -> None:
    one = row(sort, both=both, after="e_00000000000ZC")
    offered = sort in {"changed", "split", "added", "deleted", "moved"}
    assert (sort in OFFERED) is one.is_offered is offered
    assert state_of(one, {}) == (("both" if both else "open") if offered else "shown")
    for settled in ("accepted", "refused", "noted"):
        assert state_of(one, {one.id: settled}) == settled
    assert state_of(one, {"00000000": "refused"}) != "refused"
    whole = row(sort, place="i_00000000000ZB", after=one.after, both=both)
    nowhere = row(sort, after="m_title", both=both)
    assert whole.is_offered is nowhere.is_offered is (offered and sort != "moved")


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (row(old="vi kjøper båt", new="vi kjøper bil"), "vi kjøper [båt→bil]"),
        (row("moved", new="alt som sto"), "alt som sto"),
        (row("merged", new="to i ett"), "to i ett"),
        (row("restyled", new="som før", old="som før"), "som før"),
        (row("comment", new="Er det så?"), "«Er det så?»"),
    ],
    ids=lambda one: getattr(one, "sort", None),
)
def test_what_was_changed_is_told_in_a_line(one: Correction, said: str) -> None:
    assert told(one) == said


@pytest.mark.parametrize(("done", "said"), [(False, "merknad"), (True, "merknad, merket som løst i Word")])
def test_a_comment_that_is_marked_as_resolved_is_told_so(said: str, *, done: bool) -> None:
    one = row("comment", place="m_place", new="Er det så?", done=done)
    assert kind_told(one, words("nb", "command")) == said
    (told_of,) = listed([one], Builder().record, (), {})
    assert viewed(told_of)["resolved"] is done
    line = CorrectionWords("nb", Builder().record).line(told_of, 80).plain
    assert ("merket som løst" in line) is done


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ((), "uten sporing"),
        ((KARI,), "Kari T 14.3. 10.12"),
        ((Author("Per", ""), KARI), "Per, Kari T 14.3. 10.12"),
        ((Author("Per", "i går"),), "Per"),
        ((Author("", ""),), "uten sporing"),
    ],
)
def test_who_made_it_is_told_as_far_as_word_followed_it(by: tuple[Author, ...], said: str) -> None:
    assert who(row(by=by), "uten sporing") == said


def test_the_next_meeting_takes_what_is_open_and_can_be_taken() -> None:
    b = Builder(profile="protocol")
    item = b.item("Innkjøp", number="13/26")
    point = b.point("et punkt")
    conclusion = b.entry(Kind.DECISION, "slik er det", conclusion=True)
    decision = b.decision("vi kjøper båt")
    i = f"i_{to_text(item.id)}"

    def e(one: Entry) -> str:
        return f"e_{to_text(one.id)}"

    rows = [
        row(place=e(decision), new="vi  kjøper\nbil"),
        row("deleted", place=e(point), old="et punkt", new=""),
        row(place=e(conclusion), new="begge", both=True),
        row("comment", place=e(decision), new="bare vist"),
        row(place=i, new="Innkjøpene"),
        row(place="m_place", new="Rom 3"),
        row(place=e(decision), new="alt tatt"),
        row(place=e(decision), new="avslått"),
    ]
    decided: Any = {rows[-2].id: "accepted", rows[-1].id: "refused"}
    found = listed(rows, b.record, (), decided)
    assert list(lines_for_next(found, b.record)) == [
        "rettelse: 13/26 vi kjøper bil",
        "rettelse: 13/26 – et punkt",
        "rettelse: 13/26 begge",
        "rettelse: 13/26 Innkjøpene",
        "rettelse: Rom 3",
    ]
    assert [(one.label, one.number) for one in found[:6]] == [
        ("decision", "13/26"),
        ("point", "13/26"),
        ("conclusion", "13/26"),
        ("decision", "13/26"),
        ("item", "13/26"),
        ("meeting", ""),
    ]
    views = list(map(viewed, found))
    assert [view["state"] for view in views] == [
        *("open", "open", "both", "shown", "open", "open", "accepted", "refused"),
    ]
    assert [view["entry"] is not None for view in views[:6]] == [True, True, True, True, False, False]
    assert [view["item"] is not None for view in views[:6]] == [True, True, True, True, True, False]
    (tracked,) = listed([row(place=e(decision), by=(KARI,))], b.record, (), {})
    assert [viewed(one)["tracked"] for one in (found[0], tracked)] == [False, True]
    assert viewed(tracked)["by"] == [{"name": "Kari T", "at": "2026-03-14T10:12:00Z"}]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = archive_in(Path(tmp_path_factory.mktemp("arkiv")) / "a")
    add_meeting(archive, "Styremøte", "sagt")
    add_meeting(archive, "Kurs", "sagt")
    return archive


OF = [
    ("ours", None, "Styremøte"),
    ("ours", "Styremøte", "Styremøte"),
    ("ours", "Kurs", "corrections-other-meeting"),
    ("none", None, "corrections-not-ours"),
    ("none", "Kurs", "Kurs"),
    ("none", "finnes ikke", "meeting-unknown"),
    ("gone", None, "corrections-elsewhere"),
    ("gone", "Kurs", "corrections-other-meeting"),
]
"""What a file says of its meeting, which one is asked for, and which it is, or why it is none."""


@pytest.mark.parametrize(("says", "asked", "wanted"), OF)
def test_which_meeting_a_file_is_of(says: str, asked: str | None, wanted: str, archive: Archive) -> None:
    ours = archive.find("Styremøte").record().meeting.id
    origin = {
        "ours": DocumentOrigin(ours, "minutes"),
        "gone": DocumentOrigin(ours + 1, "minutes"),
        "none": None,
    }[says]
    try:
        found = meeting_of(archive, origin, asked, "ut.docx").record().meeting.title
    except Problem as problem:
        found = problem.key
    assert found == wanted
