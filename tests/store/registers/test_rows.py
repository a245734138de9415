"""What a row of a register says, what is meant by a number or a word, and who is meant by a name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from store.errors import Misuse, Problem
from store.files.meeting_list import Summary
from store.language.line import by_meaning, line
from store.record.identity import to_text
from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import LANGUAGES, Deadline, Kind, Name, Of, Series
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import Called, FollowedEntry, number_and_title
from store.registers.listing import KIND_OF, Order, RegisterView, Shelf, listed, pairs
from store.registers.parties import PartyBook, let_be_called, let_include
from store.registers.rows import RegisterRow, Step, confirmed_on
from store.registers.set_status import find_entry, read_status
from store.registers.standing import stands
from tests.store.making import archive_at

BOARD, OTHER = Series(7, "Styret"), Series(8, "Rådet")


def meeting(key: int, *documents: Document, **fields: Any) -> tuple[Summary, Record]:
    told = {"title": f"Møte {key}", "from_": date(2026, key, 1), "series": BOARD, "state": "draft", **fields}
    head = Meeting(id=key, **told)
    return Summary(Path(f"{key}.json"), head), Record.new(head).with_documents(documents)


def book(*meetings: tuple[Summary, Record]) -> Book:
    return Book([(summary, part_of(record)) for summary, record in meetings])


def decision(key: int, number: str = "", **fields: Any) -> Entry:
    told = {"text": f"vedtak {key}", "number": number, **fields}
    return Entry(id=key, rank=f"a{key % 10}", kind=Kind.DECISION, **told)


def event(key: int, of: tuple[int, int], to: str, **fields: Any) -> Event:
    at = datetime(2026, 3, 1, 12, key % 60, tzinfo=UTC)
    return Event(**{"id": key, "of": Of(*of), "to": to, "at": at, **fields})


def row(kind: Kind = Kind.ACTION, **fields: Any) -> RegisterRow:
    entry = FollowedEntry(5, kind, "tekst", date(2026, 3, 1))
    told = {
        "status": "open",
        "owners": (),
        "deadline": None,
        "due": None,
        "since": date(2026, 3, 1),
        **fields,
    }
    return RegisterRow(meeting(3)[0], entry, **told)


@pytest.mark.parametrize(
    ("status", "due", "overdue"),
    [
        ("open", date(2026, 3, 9), True),
        ("open", date(2026, 3, 10), False),
        ("open", None, False),
        ("done", date(2026, 3, 9), False),
        ("dropped", date(2026, 3, 9), False),
    ],
)
def test_an_action_is_overdue_from_the_day_after_its_own(
    status: str, due: date | None, overdue: bool
) -> None:
    assert row(status=status, due=due).overdue(date(2026, 3, 10)) is overdue


@pytest.mark.parametrize(
    ("status", "later", "told"),
    [
        ("superseded", (True,), "repealed"),
        ("superseded", (True, True), "repealed"),
        ("superseded", (True, False), "superseded"),
        ("superseded", (False,), "superseded"),
        ("superseded", (), "superseded"),
        ("adopted", (True,), "adopted"),
    ],
)
def test_a_decision_with_nothing_in_its_place_is_repealed(
    status: str, later: tuple[bool, ...], told: str
) -> None:
    day = date(2026, 3, 1)
    history = tuple(
        Step("status", "superseded", day, 0.0, n, by=FollowedEntry(n, Kind.DECISION, "", day, repeals=one))
        for n, one in enumerate(later)
    )
    assert row(Kind.DECISION, status=status, history=history).told_status == told


OPEN = {
    Kind.DECISION: {"postponed"},
    Kind.ACTION: {"open"},
    Kind.EXPECTATION: {"stated", "accepted", "unmet"},
    Kind.PROPOSAL: {"open"},
    Kind.QUESTION: {"open"},
}


@pytest.mark.parametrize("kind", STATUSES)
def test_what_somebody_has_to_do_something_about_is_open(kind: Kind) -> None:
    found = {status for status in STATUSES[kind] if row(kind, status=status).is_open}
    assert found == OPEN.get(kind, set())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", STATUSES)
def test_every_word_for_a_status_says_that_and_no_other(kind: Kind, language: str) -> None:
    words = by_meaning(line(language).statuses)
    own = {status: words[status] for status in STATUSES[kind] if status in words}
    told = {word: read_status(word.upper(), kind) for forms in own.values() for word in forms}
    assert told == {word: status for status, forms in own.items() for word in forms}
    others = {form for status, forms in words.items() if status not in own for form in forms} - told.keys()
    assert {read_status(word, kind) for word in others} <= {""}


def test_a_number_that_may_change_stands_in_brackets() -> None:
    for number, settled, shown in (("9/26", True, "9/26"), ("9/26", False, "(9/26)"), ("", False, "")):
        entry = FollowedEntry(5, Kind.DECISION, "", date(2026, 3, 1), number=number, settled=settled)
        assert entry.shown_number == shown


@pytest.mark.parametrize(
    ("place", "number", "title"),
    [
        ("12/26 Budsjett", "12/26", "Budsjett"),
        ("PS 12/26 Budsjett", "PS 12/26", "Budsjett"),
        ("(12/26) Budsjett", "(12/26)", "Budsjett"),
        ("(PS 12/26) Budsjett", "(PS 12/26)", "Budsjett"),
        ("3.1 Budsjett", "3.1", "Budsjett"),
        ("Budsjett 2026", "", "Budsjett 2026"),
        ("(utsatt) Budsjett", "", "(utsatt) Budsjett"),
        ("Fra 2025 til nå", "", "Fra 2025 til nå"),
        ("", "", ""),
    ],
)
def test_the_number_and_the_title_of_an_item_are_told_apart(place: str, number: str, title: str) -> None:
    told = number_and_title(place)
    assert (told[0], told[2]) == (number, title)


def test_a_name_or_an_alias_means_somebody_and_one_that_two_share_means_nobody() -> None:
    people: dict[int, Any] = {
        1: {"name": "Kari Vik", "aliases": ["Kari", "KV", 7, " "]},
        2: {"name": "Kari Nes", "aliases": ["kari"]},
        3: {"name": "Per Ås", "deleted": "2026-01-01"},
        4: {"name": 9},
    }
    called = Called(people, {10: {"name": "Fylket"}})
    said = ("Kari Vik", "kv", "KARI", "Per Ås", "fylket", "Ola")
    assert [name.ref for name in called.known(map(Name, said))] == [1, 1, None, None, 10, None]
    assert [name.name for name in called.known(map(Name, said))] == [*said], "as they were written"
    assert called.known([Name("KV", 4)]) == (Name("KV", 4),), "who is known already stays"
    assert called.all_names(Name("KV", 1)) == "KV · Kari Vik · Kari · KV"


ROWS: dict[int, Any] = {
    1: {"name": "Bibliotekene", "includes": ["Åsly", "Nes", "ÅSLY"], "aliases": ["alle"]},
    2: {"name": "Åsly"},
    3: {"name": "Fylket", "includes": ["bibliotekene", "Fylket"]},
    4: {"name": "Ring", "includes": ["Fylket", "Nes"]},
    5: {"name": "Borte", "includes": ["Nes"], "deleted": "2026-01-01"},
    6: {"name": "bibliotekene", "includes": ["Sør"]},
}


def test_a_group_stands_for_parties_and_for_the_groups_in_it() -> None:
    parties = PartyBook({"parties": ROWS})
    assert parties.includes("ALLE") == ("ÅSLY", "Nes", "Sør")
    assert parties.groups_of("Nes") == ("Bibliotekene", "Ring", "Fylket")
    assert parties.groups_of("Ukjent") == ()
    assert (parties.key("Alle"), parties.key("Ukjent")) == ("bibliotekene", "ukjent")


def test_a_group_does_not_stand_for_itself_and_is_not_called_by_its_own_name(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "arkiv")
    let_be_called(archive, "Bibliotekene", ["alle", "BIBLIOTEKENE", " alle ", ""])
    let_include(archive, "alle", ["Åsly", " ", "bibliotekene", "Alle", "Nes", "Nes"])
    (stored,) = archive.common.tables()["parties"].values()
    assert (stored["name"], stored["aliases"], stored["includes"]) == (
        "Bibliotekene",
        ["alle"],
        ["Åsly", "Nes"],
    )
    let_include(archive, "Bibliotekene", [])
    (stored,) = archive.common.tables()["parties"].values()
    assert (stored.get("includes"), stored["aliases"]) == (None, ["alle"])


def test_an_experience_was_last_confirmed_when_somebody_said_that_it_holds() -> None:
    told = meeting(2, Entry(id=21, kind=Kind.EXPERIENCE, text="fire dager"))
    later = [event(90, (2, 21), "holds"), event(91, (2, 21), "outdated")]
    found = book(told, meeting(4, later[0]), meeting(5, later[1])).row(21)
    alone = book(told).row(21)
    assert found is not None
    assert alone is not None
    assert (confirmed_on(found), confirmed_on(alone)) == (date(2026, 4, 1), date(2026, 2, 1))


def test_what_lies_in_the_bin_or_was_cancelled_is_in_no_register() -> None:
    gone: list[dict[str, Any]] = [{"binned": datetime(2026, 3, 1, tzinfo=UTC)}, {"state": "cancelled"}]
    assert [len(book(meeting(2, decision(21), **fields))) for fields in ({}, *gone)] == [1, 0, 0]


def test_as_of_a_day_there_is_nothing_that_came_later() -> None:
    found = book(meeting(2, decision(21)), meeting(4, decision(41), event(90, (2, 21), "rejected")))
    then = {r.entry.key: r.status for r in found.rows(Kind.DECISION, date(2026, 3, 31))}
    now = {r.entry.key: r.status for r in found.rows(Kind.DECISION)}
    assert (then, now) == ({21: "adopted"}, {41: "adopted", 21: "rejected"})


def test_changed_is_what_its_own_meeting_does_not_say() -> None:
    own = meeting(2, decision(21), decision(22), decision(23), event(80, (2, 22), "rejected"))
    later = meeting(
        4, event(90, (2, 21), "rejected"), event(91, (2, 22), "rejected"), event(92, (2, 23), "adopted")
    )
    assert [one.entry.key for one in book(own, later).changed()] == [21]


def keys(rows: Iterable[Any]) -> list[int]:
    return [one.entry.key for one in rows]


def test_a_number_means_the_newest_decision_before_and_a_settled_one_first() -> None:
    citing = decision(61, "9/26", supersedes=("3/26",))
    settled, open_ = meeting(2, decision(21, "3/26")), meeting(4, decision(41, "3/26"))
    found = book(settled, open_, meeting(6, citing))
    row_ = found.row(61)
    assert row_ is not None
    assert keys(found.cites(row_)) == [41]
    later = book(settled, meeting(7, decision(71, "3/26")), meeting(6, citing))
    told = later.row(61)
    assert told is not None
    assert keys(later.cites(told)) == [21]


def test_a_number_of_meetings_of_no_series_means_one_in_the_same_meeting_unless_it_runs() -> None:
    first = meeting(2, decision(21, "2"), decision(22, "14/25"), series=None)
    second = meeting(4, decision(41, "3"), series=None)
    found = book(first, second)
    assert keys(found.of_number(first[0].meeting, "2")) == [21]
    assert keys(found.of_number(second[0].meeting, "2")) == []
    assert keys(found.of_number(second[0].meeting, "14/25")) == [22]
    assert keys(found.of_number(meeting(5, series=OTHER)[0].meeting, "14/25")) == []


def cases() -> Book:
    item = AgendaItem(id=5, rank="a", title="Budsjett", number="12/26")
    open_ = Entry(id=31, item=5, kind=Kind.ACTION, text="sende")
    done = Entry(id=32, item=5, kind=Kind.ACTION, text="ringe")
    return book(meeting(3, item, open_, done, event(90, (3, 32), "done")), meeting(4, decision(41, "9/26")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9/26", 41),
        ("12/26", 31),
        (to_text(41), 41),
        (to_text(41).lower().replace("0", "o"), 41),
        (f"https://styret.example/m/{to_text(4)}.html#e-{to_text(41)}", 41),
    ],
)
def test_an_entry_is_meant_by_an_id_its_number_or_that_of_its_item(text: str, found: int) -> None:
    assert find_entry(cases(), text).entry.key == found


def test_what_nothing_or_several_fit_is_told() -> None:
    with pytest.raises(Problem) as unknown:
        find_entry(cases(), "77/26")
    many = book(meeting(3, *(decision(1000 + n) for n in range(21))))
    with pytest.raises(Misuse) as several:
        find_entry(many, "0")
    listed_ = str(several.value.facts["list"]).split("\n")
    assert (unknown.value.key, unknown.value.facts["text"]) == ("register-unknown", "77/26")
    assert (several.value.facts["count"], len(listed_), listed_[-1]) == (21, 21, "…")
    few = book(meeting(3, *(decision(1000 + n) for n in range(20))))
    with pytest.raises(Misuse) as some:
        find_entry(few, "0")
    assert "…" not in str(some.value.facts["list"])


def expected(key: int, of: str, to: str, *, mutual: bool = False) -> Entry:
    return Entry(id=key, kind=Kind.EXPECTATION, text="støtte", from_=Name(of), to=Name(to), mutual=mutual)


def test_a_pair_is_mutual_where_all_its_expectations_are_and_the_most_come_first() -> None:
    found = book(
        meeting(
            3,
            expected(31, "Alle", "Fylket", mutual=True),
            expected(32, "Bo", "Fylket", mutual=True),
            expected(33, "ALLE", "fylket"),
            event(90, (3, 33), "met"),
        )
    )
    one, other = pairs(found.rows(Kind.EXPECTATION))
    assert (one.count, dict(one.counts), one.mutual) == (2, {"stated": 1, "met": 1}, False)
    assert (other.from_, other.to, other.mutual) == ("Bo", "Fylket", True)


def test_by_owner_what_still_counts_comes_first_and_what_nobody_has_last() -> None:
    def action(key: int, owner: str, due: int) -> Entry:
        owners = (Name(owner),) if owner else ()
        deadline = Deadline("", date=date(2026, 5, due))
        return Entry(id=key, kind=Kind.ACTION, text="x", owners=owners, deadline=deadline)

    rows = (action(31, "", 1), action(32, "Kari", 9), action(33, "Kari", 2), action(34, "Kari", 1))
    found = book(meeting(3, *rows, event(90, (3, 34), "done"))).rows(Kind.ACTION)
    orders: dict[Order, list[int]] = {"owner": [33, 32, 34, 31], "deadline": [31, 33, 32, 34]}
    for order, in_order in orders.items():
        assert keys(listed(Shelf(found), RegisterView(register="actions", order=order))) == in_order


@pytest.mark.parametrize("register", KIND_OF)
def test_what_is_settled_does_not_count_still(register: Any) -> None:
    kind = KIND_OF[register]
    entries = [Entry(id=31 + n, kind=kind, text="x") for n, _ in enumerate(STATUSES[kind])]
    events = [event(90 + n, (3, 31 + n), status) for n, status in enumerate(STATUSES[kind])]
    shelf = Shelf(book(meeting(3, *entries, *events)).rows(kind))
    left = {one.status for one in listed(shelf, RegisterView(register=register, open_only=True))}
    assert left == ({"adopted"} if kind == Kind.DECISION else KINDS[kind].open)


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({}, True),
        ({"conclusion": True}, False),
        ({"private": True}, False),
        ({"exempt": "§ 13"}, False),
        ({"in_minutes": False}, False),
    ],
)
def test_a_decision_stands_that_everybody_may_read_and_cite(fields: dict[str, Any], standing: bool) -> None:
    told = book(meeting(3, decision(31, "9/26", **fields))).row(31)
    assert told is not None
    assert stands(told) is standing
