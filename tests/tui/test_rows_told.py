"""What a row says of an entry, an item and a person: each mark by itself, and without a screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from msgspec.structs import replace

from exports.review.spot import WEIGHTY, Spot
from store.language.catalogue import words
from store.record.model import AgendaItem, Attendance, Entry, Meeting, Presence
from store.record.record import Record
from store.record.values import Continues, Deadline, Kind, Language, Name, Period, Votes
from tests.grammar.desk import typed
from tests.tui.test_which_sentence import key
from tests.tui.test_which_sentence import row as register_row
from tui.grammar.complete.known import Known
from tui.keys.own_keys import keymap, taken, with_own
from tui.screens.help.help_rows import HelpRow, rows_that_fit
from tui.screens.live.heads.head_rows import head_lines, lines_of_item
from tui.screens.live.item_rows import ItemRows, part_key, parts_to
from tui.screens.live.line_menus import of_menu, opens_menu
from tui.screens.search.preview import preview_of
from tui.screens.series.meeting_time import meeting_time
from tui.screens.topics.entry_lines import in_columns, lead_and_text
from tui.screens.topics.experiences_screen import _is_old
from tui.widgets.agenda_rail import AgendaRail
from tui.widgets.completing_line import _before_word
from tui.widgets.content import quoting, within
from tui.widgets.lists.people import _marks
from tui.widgets.minutes.rows import Facts, movement_words, row_of
from tui.widgets.minutes.wrap import Wrapping
from tui.widgets.spot_line import spot_line

NOW = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)
FACTS = Facts(Meeting(id=1), key, "nb")
KARI, PER = Name("Kari"), Name("Per")


def told(facts: Facts = FACTS, item: AgendaItem | None = None, **fields: Any) -> str:
    entry = Entry(**{"id": 3, "text": "kjøpe", "kind": Kind.NOTE, **fields})
    return row_of(entry, item, facts).body.plain


ROWS: list[tuple[dict[str, Any], str]] = [
    ({}, "kjøpe"),
    ({"private": True}, "kjøpe · mark-private"),
    ({"exempt": "§ 13"}, "kjøpe · mark-exempt(ground=§ 13)"),
    ({"in_minutes": False}, "kjøpe · mark-note"),
    ({"check": True}, "kjøpe · mark-check"),
    ({"conflict_of": 9}, "kjøpe · mark-conflict"),
    (
        {"private": True, "exempt": "§ 13", "check": True},
        "kjøpe · mark-private · mark-exempt(ground=§ 13) · mark-check",
    ),
    ({"speaker": KARI}, "Kari: kjøpe"),
    ({"kind": Kind.DECISION, "number": "3/26"}, "3/26 kjøpe"),
    ({"kind": Kind.DECISION, "number": "3/26", "conclusion": True}, "kjøpe"),
    ({"kind": Kind.DECISION, "title": "Buss"}, "Buss: kjøpe"),
    ({"kind": Kind.DECISION, "supersedes": ("1/25", "2/25")}, "kjøpe · mark-supersedes(numbers=1/25, 2/25)"),
    ({"kind": Kind.DECISION, "amends": ("1/25",)}, "kjøpe · mark-amends(numbers=1/25)"),
    ({"kind": Kind.DECISION, "votes": Votes("7-2-1", 7, 2, 1)}, "kjøpe · 7-2-1"),
    ({"kind": Kind.ACTION, "owners": (KARI, PER)}, "Kari, Per: kjøpe"),
    ({"kind": Kind.ACTION, "owners": (KARI,), "text": "Kari kjøper"}, "Kari kjøper"),
    ({"kind": Kind.ACTION, "deadline": Deadline("1.5.", date=date(2026, 5, 1)), "at": NOW}, "kjøpe · 1. mai"),
    (
        {"kind": Kind.ACTION, "deadline": Deadline("1.5.", date=date(2027, 5, 1)), "at": NOW},
        "kjøpe · 1. mai 2027",
    ),
    ({"kind": Kind.ACTION, "deadline": Deadline("før jul")}, "kjøpe · før jul"),
    ({"kind": Kind.ACTION, "deadline": Deadline("før jul"), "text": "Kjøpe før JUL"}, "Kjøpe før JUL"),
    ({"kind": Kind.PROPOSAL, "by": KARI}, "Kari: kjøpe"),
    ({"kind": Kind.PROPOSAL, "by": KARI, "name": "Forslag A"}, "Forslag A: kjøpe"),
    ({"kind": Kind.QUESTION, "answer": "ja"}, "kjøpe\nLabel-answer: ja"),
    ({"kind": Kind.STEP, "period": Period("høsten"), "owner": PER}, "høsten · Per: kjøpe"),
    ({"kind": Kind.EXPERIENCE, "party": KARI, "outcome": "bra"}, "Kari: kjøpe · label-outcome: bra"),
    ({"kind": Kind.EXPERIENCE, "party": KARI, "contact": PER}, "Kari: kjøpe · label-contact: Per"),
    ({"kind": Kind.EXPERIENCE, "contact": PER}, "Per: kjøpe"),
    ({"kind": Kind.LINK, "url": "https://a.no/b"}, "kjøpe · a.no"),
    ({"kind": Kind.LINK, "url": "https://a.no/b", "text": ""}, "https://a.no/b"),
    ({"kind": Kind.ANNEX, "number": "1", "text": "", "file": "b.pdf"}, "1: b.pdf"),
]
"""An entry, and what its row says."""


@pytest.mark.parametrize(("fields", "says"), ROWS)
def test_a_row_says_all_that_is_known_of_its_entry(fields: dict[str, Any], says: str) -> None:
    assert told(**fields) == says


def test_what_has_become_of_an_entry_is_told_and_not_that_it_still_holds() -> None:
    def of(status: str) -> Facts:
        return Facts(Meeting(id=1), key, "nb", status=lambda _entry: status)

    assert told(of("done"), kind=Kind.ACTION) == "kjøpe · status-action-done"
    assert told(of("rejected"), kind=Kind.DECISION) == "kjøpe · status-decision-rejected"
    for kind, holds, ended in (("experience", "holds", "outdated"), ("activity", "planned", "held")):
        assert told(of(holds), kind=Kind(kind)) == "kjøpe"
        assert told(of(ended), kind=Kind(kind)) == f"kjøpe · status-{kind}-{ended}"


def test_a_memo_is_not_called_a_note_too_and_a_pair_stands_above_its_text() -> None:
    outside = Facts(Meeting(id=1), key, "nb", outside=lambda _entry: "memo")
    assert told(outside, kind=Kind.MEMO) == "kjøpe"
    for mutual, sign in ((True, "↔"), (False, "→")):
        entry = Entry(id=3, text="støtte", kind=Kind.EXPECTATION, from_=KARI, to=PER, mutual=mutual)
        assert row_of(entry, None, FACTS).over == f"Kari {sign} Per"
    same = Entry(id=3, kind=Kind.EXPECTATION, from_=KARI, to=KARI, mutual=True)
    assert row_of(same, None, FACTS).over == "Kari ↔ each-other"


ITEM = AgendaItem(id=2, began=NOW)
TIMES = [
    (Kind.NOTE, NOW - timedelta(minutes=5), ITEM, True),
    (Kind.MEMO, NOW - timedelta(minutes=5), ITEM, False),
    (Kind.MEMO, NOW + timedelta(minutes=5), ITEM, True),
    (Kind.MEMO, NOW, replace(ITEM, began=None), False),
    (Kind.GUIDE, NOW + timedelta(minutes=5), ITEM, False),
    (Kind.NOTE, None, ITEM, False),
]


@pytest.mark.parametrize(("kind", "at", "item", "shown"), TIMES)
def test_what_prepared_the_talk_has_no_time(
    kind: Kind, at: datetime | None, item: AgendaItem, *, shown: bool
) -> None:
    row = row_of(Entry(id=3, text="a", kind=kind, at=at), item, FACTS)
    assert (row.at is not None) is shown


def test_a_coming_or_going_says_when_and_a_recusal_by_which_ground() -> None:
    left = Presence(id=3, who=KARI, what="departure", when="11.20")
    assert movement_words(left, key, "nb") == "moved-departure(name=Kari) 11.20"
    assert movement_words(replace(left, when=""), key, "nb") == "moved-departure(name=Kari)"
    aside = Presence(id=3, who=KARI, what="recusal", ground="fvl. § 6", when="11.20")
    assert movement_words(aside, key, "nb") == "moved-recusal(name=Kari) (fvl. § 6)"


SIGNS = [(False, "=", "VEDTAK"), (True, "=", ""), (True, "", "VEDTAK")]


@pytest.mark.parametrize(("signs", "sign", "word"), SIGNS)
def test_a_sign_stands_for_the_word_of_a_kind_where_that_is_settled(
    sign: str, word: str, *, signs: bool
) -> None:
    wrapping = Wrapping(cast("Any", None))
    wrapping.settle(times=False, signs=signs)
    row = replace(row_of(Entry(id=3), None, FACTS), sign=sign, label="VEDTAK")
    assert wrapping._word(row) == word


# — items —


def rail(item: AgendaItem, *, current: bool = False, passed: bool = False, width: int = 60) -> str:
    agenda = AgendaRail(id="sakene", number=lambda one: one.number)
    agenda._current, agenda._width = (item.id if current else None), width
    return agenda._item(item, passed, NOW, key).plain


AGENDA: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    # the item, how it is met, its mark, what stands behind its title
    ({}, {}, " ", ""),
    ({}, {"current": True}, "▶", ""),
    ({"outcome": "done"}, {}, "✓", ""),
    ({"outcome": "postponed"}, {}, "→", "outcome-postponed"),
    ({"outcome": "withdrawn"}, {}, "×", "outcome-withdrawn"),
    ({"outcome": "postponed"}, {"width": 20}, "→", ""),
    ({"began": -10, "ended": 0}, {}, "✓", "item-time(used=10)"),
    ({"began": -10, "ended": 0}, {"passed": True}, " ", "item-time(used=10)"),
    ({"began": -10, "ended": 0, "outcome": "noted"}, {"passed": True}, "✓", "item-time(used=10)"),
    ({"planned": 15}, {}, " ", "item-time(used=15)"),
    ({"planned": 15, "began": -10}, {"current": True}, "▶", "10/15"),
    ({"planned": 15, "began": -15}, {"current": True}, "▶", "15/15"),
    ({"planned": 15, "began": -16}, {"current": True}, "▶", "16/15!"),
    ({"planned": 15, "began": -16, "ended": 0}, {}, "✓", "16/15!"),
    ({"planned": 15, "began": -10, "ended": 0}, {}, "✓", "item-time(used=10)"),
]


@pytest.mark.parametrize(("fields", "how", "mark", "behind"), AGENDA)
def test_the_agenda_says_where_each_item_is_and_how_long_it_took(
    fields: dict[str, Any], how: dict[str, Any], mark: str, behind: str
) -> None:
    times: dict[str, Any] = {
        name: NOW + timedelta(minutes=fields[name]) for name in ("began", "ended") if name in fields
    }
    line = rail(
        AgendaItem(**cast("dict[str, Any]", {"id": 4, "title": "Sak", "number": "3"}) | fields | times), **how
    )
    assert (line[0], line.rstrip().removeprefix(line[:7]).strip()) == (mark, behind)
    assert line[2:7] == "3 Sak"


HEADS: list[tuple[dict[str, Any], str]] = [
    ({"presenter": "Kari"}, "head-presenter Kari"),
    ({"closed": SimpleNamespace(text="")}, "head-closed choice-yes"),
    ({"closed": SimpleNamespace(text="lønn")}, "head-closed lønn"),
    ({"outcome": "postponed"}, "head-outcome outcome-postponed"),
    ({"private": True}, "head-marks mark-private"),
    ({"exempt": "§ 13"}, "head-exempt § 13"),
    ({"form": "plan"}, "head-plan plan-proposed"),
    ({"continues": Continues(1, 2, number="3/25", reason="tid")}, "head-continues 3/25 · tid"),
]


@pytest.mark.parametrize(("fields", "line"), HEADS)
def test_the_head_of_an_item_tells_all_that_is_known_of_it(fields: dict[str, Any], line: str) -> None:
    item = AgendaItem(**{"id": 4, "title": "Sak", **fields})
    record = Record({"meeting": {1: Meeting(id=1)}, "agenda": {4: item}})
    rows = [
        f"{row.label} {row.body.plain}" for row in ItemRows(record, key, "nb", frozenset()).head(item, None)
    ]
    assert rows == [line]


NUMBERS = [("protocol", "", "()"), ("minutes", "", "11"), ("protocol", "7", "77")]


@pytest.mark.parametrize(("profile", "number", "brackets"), NUMBERS)
def test_a_number_that_may_still_change_stands_in_brackets_in_a_protocol(
    profile: Any, number: str, brackets: str
) -> None:
    item = AgendaItem(id=4, title="Sak", number=number)
    record = Record({"meeting": {1: Meeting(id=1, profile=profile)}, "agenda": {4: item}})
    told_number = ItemRows(record, key, "nb", frozenset()).item_number(item)
    assert told_number[:1] + told_number[-1:] == brackets


def test_a_plan_is_adopted_by_a_decision_that_is_printed_alone() -> None:
    recorder, _ = typed("# Veien videre", "#plan", "/ høsten 2026: Per: evaluere", "= Planen vedtas")
    session = recorder.session
    item = next(one for one in session.record.agenda if one.form == "plan")
    decision = next(one for one in session.record.entries if one.kind == Kind.DECISION)
    stands = []
    for private in (False, True):
        session.apply(replace(decision, private=private))
        stands.append(ItemRows(session.record, key, "nb", frozenset())._plan_stands(item))
    assert stands == ["adopted", "proposed"]


def test_the_meeting_stands_there_from_its_opening_to_the_place_of_the_line_and_no_further() -> None:
    recorder, _ = typed("# En", "# To", "# Tre")
    record = recorder.session.record
    first, second, _ = record.agenda
    keys = [part_key(*part) for part in parts_to(record, (second, None))]
    assert keys == [0, first.id, second.id]
    assert [part_key(*part) for part in parts_to(record, (None, None))] == [0]


# — people, previews and lists —


def people(who: Attendance, *, yields: bool = False) -> list[str]:
    now: Any = SimpleNamespace(words=key, roll=SimpleNamespace(yields=lambda _who: yields))
    return [*_marks(who, now)]


VOTING = [
    (Attendance(id=1, name=KARI, votes=True), False, []),
    (Attendance(id=1, name=KARI, votes=False), False, ["mark-no-vote"]),
    (Attendance(id=1, name=KARI, votes=True), True, ["mark-no-vote"]),
    (Attendance(id=1, name=Name("elever"), votes=False, count=4), False, []),
    (Attendance(id=1, name=KARI, votes=True, deputy_for=PER), False, ["mark-deputy-for(name=Per)"]),
]


@pytest.mark.parametrize(("who", "yields", "marks"), VOTING)
def test_who_may_not_vote_and_for_whom_somebody_sits_is_marked(
    who: Attendance, marks: list[str], *, yields: bool
) -> None:
    assert people(who, yields=yields) == marks


def test_a_preview_counts_items_without_breaks_and_tells_nothing_withheld() -> None:
    lines = ("# En", "= vi kjøper", "#pause Lunsj", "# To", "privat: ! Kari: hemmelig", "! Per: ringe")
    recorder, _ = typed(*lines)
    record = recorder.session.record
    told_lines = [line.plain for line in preview_of(record, key, "nb")]
    assert any(line.startswith("count-items(count=2) · count-decisions(count=1)") for line in told_lines)
    assert not [line for line in told_lines if "hemmelig" in line]
    assert [line for line in told_lines if "Per: ringe" in line]


WHEN = [
    ({"start": "10.00", "end": "12.00"}, "torsdag 12. mars next-at(clocks=10.00–12.00)"),
    ({"start": "10.00"}, "torsdag 12. mars next-at(clocks=10.00)"),
    ({"end": "12.00"}, "torsdag 12. mars"),
    ({"to": date(2026, 3, 13)}, "12.–13. mars 2026"),
    ({"from_": None}, ""),
    ({"from_": date(2027, 3, 12), "start": "10.00"}, "fredag 12. mars 2027 next-at(clocks=10.00)"),
]


@pytest.mark.parametrize(("fields", "says"), WHEN)
def test_a_meeting_of_a_series_says_its_day_and_the_clocks_that_are_known(
    fields: dict[str, Any], says: str
) -> None:
    meeting = Meeting(**{"id": 1, "from_": date(2026, 3, 12), **fields})
    assert meeting_time(meeting, key, "nb", date(2026, 11, 29)).replace("  ", " ") == says


@pytest.mark.parametrize(
    ("text", "room", "says"),
    [
        ("å skrive til alle", 40, "Utført: «å skrive til alle»."),
        ("å skrive til alle", 22, "Utført: «å skrive t…»."),
        ("å skrive til alle", 28, "Utført: «å skrive til alle»."),
        ("å skrive til alle", 27, "Utført: «å skrive til al…»."),
    ],
)
def test_a_sentence_quotes_as_much_of_a_text_as_it_has_room_for(text: str, room: int, says: str) -> None:
    told = quoting(lambda quoted: f"Utført: «{quoted}».", text, room, 5)
    assert told == says
    assert quoting(lambda quoted: f"Utført: «{quoted}».", text, 3, 5) == "Utført: «å skr…»."


def test_a_line_too_long_for_its_place_shows_that_it_goes_on() -> None:
    assert (within("Referatet blir godkjent", 10), within("Referatet", 9)) == ("Referatet…", "Referatet")
    assert within("Referatet blir godkjent", 0) == "Referatet blir godkjent"


@pytest.mark.parametrize("when", ["next meeting", "12 Mar 2026", "before the summer holidays begin"])
def test_what_stands_behind_an_entry_of_a_topic_is_whole_up_to_a_third_of_the_line(when: str) -> None:
    line = in_columns("Dev", "mend the fence along the road", when, 78)
    assert line.cell_length <= 78
    assert line.plain.endswith(when if len(when) <= 26 else f"{when[:25]}…")


def test_help_begins_with_what_the_sought_word_begins() -> None:
    rows = [
        HelpRow(left, "", " exempt", "", None) for left in ("note: · exempt § 13:", "exempt:", ". exempt")
    ]
    assert rows_that_fit(rows, "exempt")[0].left == "exempt:"
    assert rows_that_fit(rows, "") == rows


def test_the_clock_of_a_head_has_one_way_of_writing_and_a_law_that_nobody_named_says_so() -> None:
    meeting = Meeting(id=1, start="18.30", end="20:10")
    told = {line.field: line.told for line in head_lines(meeting, [], key, "en")}
    assert told["clock"] == "18:30–20:10"
    (line,) = lines_of_item(AgendaItem(id=2, rank="a", title="Lønn", exempt="the law"), key)
    assert (line.value, line.told) == ("the law", "head-exempt-unnamed")


AGES = [
    (date(2024, 3, 12), True),
    (date(2024, 3, 13), False),
    (date(2023, 12, 1), True),
    (date(2026, 3, 1), False),
]


@pytest.mark.parametrize(("day", "old"), AGES)
def test_after_two_years_an_experience_is_to_be_asked_about_again(day: date, *, old: bool) -> None:
    assert _is_old(day, date(2026, 3, 12)) is old


LEADS: list[tuple[Any, tuple[str, str]]] = [
    (register_row(Kind.EXPECTATION, "stated", from_=KARI, to=PER), ("", "Kari → Per: kjøpe")),
    (replace(register_row(Kind.ACTION, "open"), owners=(KARI, PER)), ("Kari, Per", "kjøpe")),
    (register_row(Kind.EXPERIENCE, "holds", party=KARI), ("", "Kari: kjøpe")),
    (register_row(Kind.ACTIVITY, "planned", party=KARI, period=Period("mai")), ("Kari", "mai: kjøpe")),
    (register_row(number="3/26", settled=True), ("3/26", "kjøpe")),
    (register_row(number="3/26"), ("(3/26)", "kjøpe")),
]


@pytest.mark.parametrize(("one", "lead"), LEADS)
def test_a_row_of_a_topic_begins_with_its_number_or_who(one: Any, lead: tuple[str, str]) -> None:
    assert lead_and_text(one) == lead


def test_a_place_that_must_not_go_out_stands_out() -> None:
    weighty = next(iter(WEIGHTY))
    for name, sign in ((weighty, "●"), ("look-summary", "○")):
        assert spot_line(Spot(name, {}, "entries", 1), "noe").plain == f"{sign} noe"


# — keys and the line —


def test_a_key_that_was_taken_away_is_nobodys_and_another_takes_its_place() -> None:
    own = {"list.new": (), "list.edit": ("f12", "x")}
    assert keymap(own) == {"list.new": "unbound", "list.edit": "f12,x"}
    rows = with_own(own)
    assert (rows["list.new"].groups, rows["list.edit"].groups) == ((), (("f12", "x"),))
    assert rows["list.copy"].groups == (("c",),)


def test_a_key_is_taken_where_another_row_of_the_same_place_has_it() -> None:
    assert [*taken("list.new", ("e", "n", "y"), {})] == [("e", "list.edit")]
    assert [*taken("list.new", ("e",), {"list.edit": ("x",)})] == []
    assert [*taken("list.new", ("x",), {"list.edit": ("x",)})] == [("x", "list.edit")]
    assert [*taken("entry.owner", ("n",), {})] == []


OPENS = [
    ("#", True),
    (":", True),
    ("#bu", True),
    ("# bu", False),
    ("##", True),
    ("#\n", False),
    ("a#", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "opens"), OPENS)
def test_a_menu_is_open_while_its_sign_stands_alone_or_before_letters(text: str, *, opens: bool) -> None:
    assert opens_menu(text) is opens


def test_the_menu_of_all_words_has_one_language_until_a_letter_is_typed() -> None:
    context, say = typed("# Sak")[0].context, words("nb", "screen")

    def titles(text: str, *languages: Language) -> set[str]:
        return {offer.title for offer in of_menu(text, (), Known(context, languages), say)}

    assert titles(":", "nb", "en") == titles(":", "nb") != set()
    assert {"oppgave:", "action:"} & titles(":", "nb", "en") == {"oppgave:"}
    assert "action:" in titles(":ac", "nb", "en") - titles(":ac", "nb")


def test_what_stands_before_the_word_that_is_typed() -> None:
    assert [_before_word(text) for text in ("", "ord", "et ord", "et ")] == ["", "", "et ", "et "]


def test_who_is_there_stands_in_the_opening_with_what_is_behind_the_name() -> None:
    listed = [
        Attendance(id=1, name=Name("Kari Vik"), status="present", role="leder", party="Ap"),
        Attendance(id=2, name=Name("Per Ås"), status="excused", organisation="Ås bibliotek", reason="syk"),
    ]
    told = [line.told for line in head_lines(Meeting(id=1), listed, key, "nb") if line.people]
    assert told == ["Kari Vik (leder, Ap)", "Per Ås (Ås bibliotek, syk)"]
