"""Points, the enumerations that are typed, and what they belong to."""

from __future__ import annotations

import pytest

from store.record.model import Entry
from store.record.points import points_of
from tests.grammar.desk import typed
from tui.grammar.recorder import Recorder

ITEM = "# Torget"


def said(recorder: Recorder) -> list[tuple[str, str, str, str]]:
    """Each entry: its kind (points as such), how it counts, its text, and what it stands under."""
    record = recorder.session.record
    found = []
    for entry in record.entries:
        above = record.get(Entry, entry.parent)
        kind = "point" if entry.point else entry.kind.value
        found.append((kind, entry.ordered, entry.text, (above.text or above.kind.value) if above else ""))
    return found


OPENED = [
    (("vedtak:", "- benker", "- trær"), ["benker", "trær"]),
    (("Vedtak:", "* benker", "* trær"), ["benker", "trær"]),
    (("= Rådet vedtek:", "- benker", "- trær"), ["benker", "trær"]),
    (("= Rådet vedtar at:", "1. benker", "2. trær"), ["benker", "trær"]),
    (("vedtak: Følgende:", "a) benker", "b) trær"), ["benker", "trær"]),
    (("forslag:", "- benker", "- trær"), ["benker", "trær"]),
    (("forslag: Vi foreslår:", "i) benker", "ii) trær"), ["benker", "trær"]),
    (("konklusjon:", "- benker", "- trær"), ["benker", "trær"]),
    (("= 1. Torget får benker", "2. Torget får trær"), ["Torget får benker", "Torget får trær"]),
    (("vedtak: 1) benker.", "2) trær."), ["benker.", "trær."]),
    (("decision:", "- benches", "- trees"), ["benches", "trees"]),
    (("= Resolved:", "1. benches", "2. trees", "3. lamps"), ["benches", "trees", "lamps"]),
]


@pytest.mark.parametrize(("lines", "points"), OPENED)
def test_points_after_an_open_text_belong_to_it(lines: tuple[str, ...], points: list[str]) -> None:
    recorder, _ = typed(ITEM, *lines)
    (lead, *below) = recorder.session.record.entries
    assert lead.kind.value in ("decision", "proposal")
    assert [entry.text for entry in below] == points
    assert {entry.parent for entry in below} == {lead.id}


@pytest.mark.parametrize(
    "lines",
    [
        ("= Torget får benker.", "- grønne"),
        ("= Torget får benker", "- grønne"),
        ("= Rådet vedtar:", "", "- grønne"),
        ("= Rådet vedtar:", "- trær", "en tekst", "- grønne"),
        ("= Rådet vedtar:", "- trær", "! Kari: plante", "- grønne"),
        ("= Rådet vedtar:", "- trær", "stemmer: 4-1", "- grønne"),
        ("= Rådet vedtar:", "- trær", "# Neste", "- grønne"),
        ("Vi snakket om:", "- grønne"),
        ("? Hva ønsker vi:", "- grønne"),
    ],
)
def test_a_list_is_closed_by_anything_else(lines: tuple[str, ...]) -> None:
    recorder, _ = typed(ITEM, *lines)
    assert said(recorder)[-1] == ("point", "", "grønne", "")


LISTS = [
    (("1. lys", "2. lyd"), [("1", "lys"), ("1", "lyd")]),
    (("1) lys", "2) lyd", "3) lukt"), [("1", "lys"), ("1", "lyd"), ("1", "lukt")]),
    (("a) lys", "b) lyd"), [("a", "lys"), ("a", "lyd")]),
    (("i) lys", "ii) lyd", "iii) lukt"), [("i", "lys"), ("i", "lyd"), ("i", "lukt")]),
    (("Vi trenger:", "1. lys"), [("", "Vi trenger:"), ("1", "lys")]),
    (("1. lys",), [("", "1. lys")]),
    (("1. lys", "3. lyd"), [("", "1. lys"), ("", "3. lyd")]),
    (("1. lys", "2) lyd"), [("", "1. lys"), ("", "2) lyd")]),
    (("2. lys", "3. lyd"), [("", "2. lys"), ("", "3. lyd")]),
    (("1. mai er rød", "2. juni er blå"), [("", "1. mai er rød"), ("", "2. juni er blå")]),
    (
        ("1. juledag hviler vi", "2. juledag spiser vi"),
        [("", "1. juledag hviler vi"), ("", "2. juledag spiser vi")],
    ),
    (("1. trinn leser", "2. trinn skriver"), [("", "1. trinn leser"), ("", "2. trinn skriver")]),
    (("1. klassen les", "2. klassen skriv"), [("", "1. klassen les"), ("", "2. klassen skriv")]),
    (("A. Hansen kom", "B. Nilsen gikk"), [("", "A. Hansen kom"), ("", "B. Nilsen gikk")]),
    (("1.5 liter", "2.5 liter"), [("", "1.5 liter"), ("", "2.5 liter")]),
    (("1. lys", "en tekst", "2. lyd"), [("", "1. lys"), ("", "en tekst"), ("", "2. lyd")]),
]


@pytest.mark.parametrize(("lines", "wanted"), LISTS)
def test_typed_enumerations(lines: tuple[str, ...], wanted: list[tuple[str, str]]) -> None:
    recorder, _ = typed(ITEM, *lines)
    assert [(ordered, text) for _, ordered, text, _ in said(recorder)] == wanted


def test_a_number_that_does_not_follow_is_said() -> None:
    _, taken = typed(ITEM, "1. lys", "2. lyd", "4. lukt")
    assert taken[-1].hint is not None
    assert taken[-1].hint.key == "hint-not-next-number"
    assert taken[-1].documents[0].text == "4. lukt"  # type: ignore[attr-defined]


def test_sub_points() -> None:
    recorder, _ = typed(
        ITEM, "1. lys", "2. lyd", "  a) bass", "  b) diskant", "\t- tale", "3. lukt", "-- røyk", "  - ild"
    )
    assert said(recorder) == [
        ("point", "1", "lys", ""),
        ("point", "1", "lyd", ""),
        ("point", "a", "bass", "lyd"),
        ("point", "a", "diskant", "lyd"),
        ("point", "", "tale", "lyd"),
        ("point", "1", "lukt", ""),
        ("point", "", "røyk", "lukt"),
        ("point", "", "ild", "lukt"),
    ]


def test_an_indented_line_with_nothing_above_is_a_point() -> None:
    recorder, _ = typed(ITEM, "  - lys", "en tekst", "  - lyd")
    assert said(recorder) == [
        ("point", "", "lys", ""),
        ("note", "", "en tekst", ""),
        ("point", "", "lyd", ""),
    ]


def test_a_list_of_two_is_one_step() -> None:
    recorder, _ = typed(ITEM, "= 1. lys", "2. lyd")
    assert said(recorder)[0] == ("decision", "", "", "")
    recorder.session.undo()
    assert said(recorder) == [("decision", "", "1. lys", "")]


def test_who_is_named_in_a_decision_has_not_said_it() -> None:
    recorder, _ = typed(
        "til stede: Kari Vik, Per Ås", ITEM, "vedtak:", "- Kari Vik: leder", "- Per Ås: kasserer"
    )
    assert [text for kind, _, text, _ in said(recorder) if kind == "point"] == [
        "Kari Vik: leder",
        "Per Ås: kasserer",
    ]


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        (
            ("innstilling: Torget lyses opp", "innstilling: Det skjer i mai"),
            "Torget lyses opp\nDet skjer i mai",
        ),
        (("innstilling: Torget lyses opp", "... med lykter"), "Torget lyses opp med lykter"),
        (("innstilling:", "- lys", "- lyd", "en tekst"), "- lys\n- lyd"),
        (
            ("innstilling: Vi tilrår:", "1. lys", "  a) grønt", "2. lyd"),
            "Vi tilrår:\n1. lys\n  a) grønt\n2. lyd",
        ),
        (("tilråding:", "- lys", "", "- lyd"), "- lys"),
        (("recommendation: To agree:", "a) lamps", "b) benches"), "To agree:\na) lamps\nb) benches"),
    ],
)
def test_a_recommendation_holds_its_points_as_lines(lines: tuple[str, ...], held: str) -> None:
    recorder, _ = typed(ITEM, *lines)
    assert recorder.session.record.agenda[0].recommendation == held


def test_a_word_alone_does_not_take_the_next_word_alone() -> None:
    recorder, _ = typed("til stede: Kari Vik, Per Ås", ITEM, "vedtak:", "oppgave:", "Kari: måle opp torget")
    kinds = [(entry.kind.value, entry.text) for entry in recorder.session.record.entries]
    assert kinds == [("note", "vedtak:"), ("action", "måle opp torget")]
    assert recorder.session.record.entries[-1].owners[0].name == "Kari"


def test_a_question_goes_on_in_a_line_of_its_own_and_tells_who_asks() -> None:
    recorder, _ = typed(
        "til stede: Kari Vik, Per Ås", ITEM, "? Per Ås: Når kommer lyset", "... kanskje i mai"
    )
    entry = recorder.session.record.entries[-1]
    assert (entry.text, entry.speaker and entry.speaker.name) == ("Når kommer lyset\nkanskje i mai", "Per Ås")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("'eBok er nede", "eBok er nede"),
        ("'= er et tegn", "= er et tegn"),
        ("'1. er bare tall", "1. er bare tall"),
        ("'n Ola kom", "'n Ola kom"),
        ("'68-erne kom", "'68-erne kom"),
        ("'Ja' var svaret", "'Ja' var svaret"),
    ],
)
def test_a_literal_line(line: str, text: str) -> None:
    recorder, _ = typed(ITEM, line)
    assert recorder.session.record.entries[-1].text == text


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (("privat: vedtak:", "- lys", "- lyd"), ["decision", "point", "point"]),
        (("unntatt § 13: forslag:", "1. lys", "2. lyd"), ["proposal", "point", "point"]),
        (("privat: innstilling:", "- lys", "- lyd"), ["note", "point", "point"]),
        (("notat: bakgrunn:", "a) lys", "b) lyd"), ["note", "point", "point"]),
        (("private: decision:", "- lamps", "- benches"), ["decision", "point", "point"]),
    ],
)
def test_a_marked_word_alone_holds_the_points_below_it(lines: tuple[str, ...], kinds: list[str]) -> None:
    recorder, _ = typed(ITEM, *lines)
    first, *points = recorder.session.record.entries
    assert [first.kind.value, *("point" if one.point else "note" for one in points)] == kinds
    assert {one.parent for one in points} == {first.id}
    assert first.private or first.exempt or not first.in_minutes


def test_a_marked_word_alone_takes_text_but_no_other_line() -> None:
    recorder, _ = typed(ITEM, "privat: vedtak:", "Torget stenges", "privat: vedtak:", "! Kari: måle")
    found = [(one.kind.value, one.text, one.private) for one in recorder.session.record.entries]
    assert found == [
        ("decision", "Torget stenges", True),
        ("note", "vedtak:", True),
        ("action", "måle", False),
    ]


def test_letters_right_below_a_number_are_a_list_of_its_own() -> None:
    recorder, _ = typed("# Sak", "= Vi vedtar:", "1. Et", "2. To", "a) buss", "b) drosje", "3. Tre")
    record = recorder.session.record
    assert [(level, number, point.text) for level, number, point in points_of(record, record.entries[0])] == [
        (0, "1", "Et"),
        (0, "2", "To"),
        (1, "a", "buss"),
        (1, "b", "drosje"),
        (0, "3", "Tre"),
    ]
