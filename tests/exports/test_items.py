"""What stands in an item, in minutes and in a protocol."""

from __future__ import annotations

import pytest

from exports.blocks import Callout, Paragraph, PointList
from exports.formats.markdown import to_markdown
from exports.outline import outline
from exports.outline.context import legal_ground
from exports.privacy import for_others
from exports.typography.typesetter import AsTyped
from store.language.catalogue import words
from store.record.record import Record
from store.record.values import Kind, Name, Outcome, Profile
from tests.exports.one_item import PRINTED, item, printed, said
from tests.exports.printed import after, flat, texts_of
from tests.exports.records import Builder
from tests.grammar.desk import typed


def test_lines_of_text_run_together_until_an_empty_enter() -> None:
    b = item()
    b.note("første linje")
    b.note("Andre linje!")
    b.note("nytt avsnitt", paragraph=True)
    assert said(b) == [["Første linje. Andre linje!"], ["Nytt avsnitt."]]
    assert said(b, setter=AsTyped()) == [["første linje\nAndre linje!"], ["nytt avsnitt"]]


def test_points_are_one_list_of_two_levels() -> None:
    b = item()
    b.note("Punktene:")
    top = b.point("a")
    below = b.point("ae", parent=top.id)
    b.point("ai", parent=below.id)
    b.point("b", typed="- b")
    b.point("be", typed="-- be")
    _, points = printed(b)
    assert isinstance(points, PointList)
    assert [(flat(p.line), [flat(c.line) for c in p.children]) for p in points.points] == [
        ("A", ["Ae", "Ai"]),
        ("B", ["Be"]),
    ]


def test_what_somebody_said_has_the_name_in_bold_and_is_left_out_of_a_protocol() -> None:
    b = item()
    b.note("vi mangler folk", speaker=Name("Kari"))
    b.point("samme hos oss", speaker=Name("Per"))
    paragraph, points = printed(b)
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.bold) for run in paragraph.line] == [("Kari:", True), (" Vi mangler folk.", False)]
    assert list(texts_of(points)) == ["Per: Samme hos oss"]
    assert said(b, profile="protocol") == []
    assert len(said(b, profile="protocol", speakers=True)) == 2


def test_a_statement_is_printed_word_for_word() -> None:
    b = item()
    b.entry(Kind.STATEMENT, 'jeg er "uenig" - kl. 10:00', speaker=Name("Per"))
    (paragraph,) = printed(b, profile="protocol")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.role == "quote"
    assert flat(paragraph.line) == "Protokolltilførsel fra Per: «jeg er ‘uenig’ – kl.\u00a010:00.»"


def test_the_fields_of_an_item_stand_around_what_was_said() -> None:
    b = Builder()
    b.item("Saken", presenter="Kari", background="Det var\nen gang", recommendation="vedtas", outcome="noted")
    b.note("vi snakket")
    b.decision("ja")
    minutes = [" ".join(texts) for texts in said(b)]
    assert minutes == [
        "Innledning ved Kari.",
        "Bakgrunn: Det var.",
        "En gang.",
        "Innstilling: Vedtas.",
        "Vi snakket.",
        "Vedtak 1: Ja.",
        "Saken ble tatt til orientering.",
    ]
    formal = [" ".join(texts) for texts in said(b, profile="protocol")]
    assert formal.index("Vi snakket.") < formal.index("Innstilling: Vedtas.") < formal.index("Vedtak 1: Ja.")


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        ("postponed", "Saken ble utsatt."),
        ("withdrawn", "Saken ble trukket."),
        ("inconclusive", "Saken ble behandlet uten konklusjon."),
    ],
)
def test_the_outcome_of_an_item(outcome: Outcome, line: str) -> None:
    b = Builder()
    b.item("Saken", outcome=outcome)
    assert said(b) == [[line]]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("til høsten", "Saken ble utsatt til høsten."),
        ("vi mangler tall", "Saken ble utsatt: vi mangler tall."),
    ],
)
def test_what_was_said_with_an_outcome_is_one_sentence_with_it(words: str, line: str) -> None:
    b = Builder()
    b.item("Saken", outcome="postponed")
    b.note("Vi ventet.")
    b.note(words, typed=f"Utsatt: {words}")
    assert said(b) == [["Vi ventet."], [line]]


def test_a_postponed_decision_says_that_its_item_was() -> None:
    b = Builder()
    b.item("Saken", outcome="postponed")
    entry = b.decision("saken tas opp i juni")
    b.became(entry, "postponed")
    assert said(b) == [["Utsatt 1:", "Saken tas opp i juni."]]


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_the_order_is_as_typed_in_minutes_and_by_kind_in_a_protocol(profile: Profile) -> None:
    b = item("swot")
    b.action("oppgaven")
    b.decision("vedtaket")
    b.entry(Kind.STATEMENT, "tilførselen")
    b.entry(Kind.PROPOSAL, "forslaget")
    b.entry(Kind.SWOT, "styrken", quadrant="strength")
    b.note("teksten")
    b.entry(Kind.QUESTION, "spørsmålet")
    text = "\n".join(
        texts[1] if len(texts) > 1 else texts[0] for texts in said(b, profile=profile)
    ).casefold()
    typed = ["oppgaven", "vedtaket", "tilførselen", "forslaget", "styrken", "teksten", "spørsmålet"]
    formal = ["teksten", "spørsmålet", "styrken", "forslaget", "vedtaket", "tilførselen", "oppgaven"]
    assert sorted(typed, key=text.index) == (formal if profile == "protocol" else typed)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("sjekk dette??", "Sjekk dette."),
        ("sjekk ?? dette", "Sjekk dette."),
        ("?? sjekk", "Sjekk."),
        ("sjekk??, altså", "Sjekk, altså."),
        ("hva???", "Hva???"),
        ("a??b", "a??b."),
    ],
)
def test_check_marks_are_not_printed(typed: str, text: str) -> None:
    b = item()
    b.note(typed, check=True)
    assert said(b) == [[text]]


def test_exempt_entries_and_items_keep_their_place_and_say_nothing() -> None:
    b = item()
    b.note("før")
    b.note("HEMMELIG", exempt="§ 13")
    b.action("HEMMELIG", "HEMMELIG", exempt="13")
    b.decision("HEMMELIG", exempt="fvl. § 13")
    b.note("etter")
    b.item("HEMMELIG", exempt="§ 13", background="HEMMELIG", presenter="HEMMELIG")
    b.decision("HEMMELIG")
    b.item("HEMMELIG", parent=b.item_id)
    b.entry(Kind.SUMMARY, "HEMMELIG")
    b.entry(Kind.ANNEX, "HEMMELIG")
    law = "Punktet er unntatt offentlighet, jf. offl. §\u00a013."
    assert said(b) == [
        ["Før."],
        [law],
        [law],
        ["Vedtak 1:", "Punktet er unntatt offentlighet, jf. fvl. §\u00a013."],
        ["Etter."],
    ]
    document = outline(b.record, PRINTED)
    assert "HEMMELIG" not in str(document)
    assert [list(texts_of(block)) for block in after(document, "Unntatt offentlighet")] == [[law]]


def _told(record: Record) -> str:
    return " ".join(text for block in outline(record, PRINTED).blocks for text in texts_of(block))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("13", "offl. § 13"),
        ("§ 13 første ledd", "offl. § 13 første ledd"),
        ("§ 25 offl.", "offl. § 25"),
        ("§ 25 offl", "offl. § 25"),
        ("§ 11-5 andre ledd kommuneloven", "kommuneloven § 11-5 andre ledd"),
        ("§ 24 Offentleglova", "Offentleglova § 24"),
        ("§ 40 Freedom of Information Act", "offl. § 40 Freedom of Information Act"),
        ("§ 13, jf. fvl. § 13", "offl. § 13, jf. fvl. § 13"),
        ("fvl. § 13", "fvl. § 13"),
        ("§ 23 anbud", "offl. § 23 anbud"),
    ],
)
def test_the_law_of_a_paragraph_is_named_once(typed: str, printed: str) -> None:
    assert legal_ground(words("nb", "document"), typed) == printed


def test_why_nothing_was_concluded_goes_on_with_the_sentence() -> None:
    recorder, _ = typed("# Saken", "konklusjon: ingen i denne omgang")
    assert "Saken ble behandlet uten konklusjon i denne omgang." in _told(recorder.session.record)


def test_the_same_is_said_to_everybody() -> None:
    recorder, _ = typed("# Saken", "konklusjon: ingen foreløpig")
    told = _told(for_others(recorder.session.record))
    assert "uten konklusjon foreløpig." in told
    assert "Foreløpig" not in told


def test_names_that_present_an_item_have_a_word_before_the_last() -> None:
    recorder, _ = typed("# Saken", "innleder: Ida Strøm, Per Moen")
    assert "Innledning ved Ida Strøm og Per Moen." in _told(recorder.session.record)


def test_proposals_that_no_name_tells_apart_have_a_box_each() -> None:
    b = item()
    for text in ("leie scene", "kjøpe scene", "låne scene"):
        b.entry(Kind.PROPOSAL, text)
    assert len(printed(b)) == 3


@pytest.mark.parametrize(
    ("whose", "told"),
    [
        ("rådmannen", "Rådmannens innstilling"),
        ("NAV Nes", "NAV Nes’ innstilling"),
        ("Max", "Max’ innstilling"),
        ("Fritz", "Fritz’ innstilling"),
    ],
)
def test_whose_recommendation_it_is_has_its_genitive(whose: str, told: str) -> None:
    b = Builder()
    b.item("Sak", recommendation="Planen vedtas.", recommender=whose)
    assert f"{told}: Planen vedtas." in to_markdown(outline(b.record, AsTyped())).replace("*", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("hvem betaler", ["Hvem betaler?"]),
        ("hvem betaler?", ["Hvem betaler?"]),
        ("hvem betaler\nog når", ["Hvem betaler?", "Og når."]),
        ("prisen er høy\nhvem betaler?", ["Prisen er høy.", "Hvem betaler?"]),
        ("hvem betaler?\nprisen er høy", ["Hvem betaler?", "Prisen er høy."]),
    ],
)
def test_of_a_question_the_first_line_asks_where_none_does(text: str, lines: list[str]) -> None:
    b = item()
    b.entry(Kind.QUESTION, text)
    (block,) = printed(b)
    assert isinstance(block, Callout)
    assert [flat(line).strip() for line in block.paragraphs] == lines
