"""What stands in an item: each kind of entry, in minutes and in a protocol."""

from __future__ import annotations

from typing import Any

import pytest

from exports.blocks import Block, Callout, NamedTexts, Paragraph, PointList, Swot, Table
from exports.outline import outline
from exports.typography import AsTyped, Printed, Typesetter
from store.values import Deadline, Form, Kind, Language, Name, Outcome, Period, Profile, Votes
from tests.exports.records import Builder, votes
from tests.exports.told import after, columns, every, flat, rows, texts_of

PRINTED = Printed("nb")


def item(form: Form = "plain", **meeting: Any) -> Builder:
    b = Builder(**meeting)
    b.item("Saken", form=form)
    return b


def printed(b: Builder, setter: Typesetter = PRINTED, **options: Any) -> list[Block]:
    return after(outline(b.record, setter, **options), "Saken")


def said(b: Builder, **options: Any) -> list[list[str]]:
    return [list(texts_of(block)) for block in printed(b, **options)]


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
    below = b.point("a1", parent=top.id)
    b.point("a2", parent=below.id)
    b.point("b", typed="- b")
    b.point("b1", typed="-- b1")
    _, points = printed(b)
    assert isinstance(points, PointList)
    assert [(flat(p.line), [flat(c.line) for c in p.children]) for p in points.points] == [
        ("a", ["a1", "a2"]),
        ("b", ["b1"]),
    ]


def test_what_somebody_said_has_the_name_in_bold_and_is_left_out_of_a_protocol() -> None:
    b = item()
    b.note("vi mangler folk", speaker=Name("Kari"))
    b.point("samme hos oss", speaker=Name("Per"))
    paragraph, points = printed(b)
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.bold) for run in paragraph.line] == [("Kari:", True), (" Vi mangler folk.", False)]
    assert list(texts_of(points)) == ["Per: samme hos oss"]
    assert said(b, profile="protocol") == []
    assert len(said(b, profile="protocol", speakers=True)) == 2


def test_guides_stand_before_the_board_and_the_board_after_its_text() -> None:
    b = item("swot")
    b.entry(Kind.GUIDE, "Hva fungerer?")
    b.note("vi kjørte en analyse:")
    b.entry(Kind.SWOT, "nyhetsbrev", quadrant="strength")
    b.entry(Kind.GUIDE, "Hva ikke?")
    b.note("etterpå ble det pause")
    b.entry(Kind.SWOT, "alt på en gang", quadrant="threat")
    b.entry(Kind.SWOT, "løst punkt")
    blocks = printed(b)
    assert [type(block) for block in blocks] == [
        Paragraph,
        PointList,
        Swot,
        Paragraph,
        PointList,
        Paragraph,
    ]
    guides, swot = blocks[1], blocks[2]
    assert isinstance(guides, PointList)
    assert guides.numbered
    assert len(guides.points) == 2
    assert isinstance(swot, Swot)
    titles = ["Styrker", "Svakheter", "Muligheter", "Trusler"]
    assert [field.title for field in swot.fields] == titles
    assert [len(field.points) for field in swot.fields] == [1, 0, 0, 1]
    assert swot.empty == "Ingen punkter ført."
    assert said(b)[4] == ["løst punkt"]


def test_expectations_go_in_four_directions_a_row_for_each_pair() -> None:
    b = item()
    b.expects("Alle", "Alle", "stille opp", mutual=True)
    b.expects("Bibliotekene", "Fylket", "støtte")
    b.expects("Fylket", "Bibliotekene", "delta")
    b.expects("Fylket", "fylket", "ha oversikt")
    b.expects("A", "B", "hilse", mutual=True)
    b.became(b.expects("Bibliotekene", "Fylket", "svare"), "met")
    (table,) = printed(b)
    assert columns(table) == ["Fra", "Til", "Forventning"]
    assert rows(table) == [
        ["Alle", "Hverandre", "Stille opp"],
        ["Bibliotekene", "Fylket", "Støtte\nSvare (innfridd)"],
        ["Fylket", "Bibliotekene", "Delta"],
        ["Fylket", "Seg selv", "Ha oversikt"],
        ["A og B", "Hverandre", "Hilse"],
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("nn", ["Kvarandre", "Seg sjølv"]), ("en", ["Each other", "Themselves"])],
)
def test_the_parties_of_an_expectation_in_other_languages(language: Language, words: list[str]) -> None:
    b = item(language=language)
    b.expects("Alle", "Alle", "x", mutual=True)
    b.expects("Fylket", "Fylket", "y")
    (table,) = printed(b)
    assert [row[1] for row in rows(table)] == words


def test_values_have_their_names_and_the_nameless_come_after() -> None:
    b = item("values")
    b.entry(Kind.PROPOSAL, "her møtes folk", name="Torg")
    b.entry(Kind.PROPOSAL, "bidrar til leseforståelse")
    b.entry(Kind.PROPOSAL, "oppgavene folk trenger", name="Vannhull")
    named, others = printed(b)
    assert isinstance(named, NamedTexts)
    assert [(n.name, flat(n.line)) for n in named.texts] == [
        ("Torg.", "Her møtes folk."),
        ("Vannhull.", "Oppgavene folk trenger."),
    ]
    assert list(texts_of(others)) == ["bidrar til leseforståelse"]


def test_a_plan_is_a_table_with_owners_when_there_are_any() -> None:
    b = item("plan")
    b.entry(Kind.STEP, "oppstart", period=Period("juni-september 2015"))
    b.entry(Kind.STEP, "høring")
    (table,) = printed(b)
    assert columns(table) == ["Steg", "Periode", "Aktivitet"]
    assert rows(table) == [["1", "Juni–september 2015", "Oppstart"], ["2", "–", "Høring"]]
    b.entry(Kind.STEP, "vedtak", owner=Name("Per"))
    (table,) = printed(b)
    assert columns(table)[-1] == "Ansvar"


def callout(b: Builder) -> Callout:
    found = [block for block in printed(b) if isinstance(block, Callout)]
    return found[-1]


@pytest.mark.parametrize(
    ("vote", "line"),
    [
        (Votes("enstemmig", unanimous=True), "Enstemmig vedtatt."),
        (Votes("7-0", for_=7, against=0, unanimous=True), "Enstemmig vedtatt (7 stemmer)."),
        (Votes("3-1", for_=3, against=1), "Vedtatt med 3 mot 1 stemme."),
        (
            votes("7-2-1", for_=7, against=2, abstain=1, dissent=("Kari", "Per")),
            "Vedtatt med 7 mot 2 stemmer, 1 avholdende. Mot stemte: Kari og Per.",
        ),
        (Votes("ved akklamasjon"), "Ved akklamasjon."),
        (votes("mot: Kari", dissent=("Kari",)), "Mot stemte: Kari."),
    ],
)
def test_a_vote_is_told_in_a_sentence(vote: Votes, line: str) -> None:
    b = item()
    b.decision("vi gjør det", votes=vote)
    assert callout(b).note == ("Avstemning:", line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nn", "Vedteke med 7 mot 1 røyst, 2 lét vere å røyste."),
        ("en", "Adopted by 7 votes to 1, with 2 abstentions."),
    ],
)
def test_votes_in_other_languages(language: Language, line: str) -> None:
    b = item(language=language)
    b.decision("ja", votes=Votes("7-1-2", 7, 1, 2))
    note = callout(b).note
    assert note is not None
    assert note[1] == line


def test_a_decision_has_its_number_its_title_and_what_it_replaces() -> None:
    b = item(profile="protocol")
    b.decision(
        "vi gjør det\nfra høsten", title="Felles innkjøp", supersedes=("14/25", "15/25"), amends=("1/25",)
    )
    box = callout(b)
    assert (box.tone, box.label) == ("decision", "Vedtak 1/26:")
    assert [flat(line) for line in box.paragraphs] == [
        "Felles innkjøp.",
        "Vi gjør det.",
        "Fra høsten.",
        "Erstatter vedtak 14/25 og 15/25.",
        "Endrer vedtak 1/25.",
    ]


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("rejected", "Ikke vedtatt 1:"),
        ("postponed", "Utsatt 1:"),
        ("superseded", "Erstattet vedtak 1:"),
        ("no status at all", "Vedtak 1:"),
    ],
)
def test_a_decision_is_labelled_by_what_became_of_it(status: str, label: str) -> None:
    b = item()
    b.became(b.decision("vi gjør det"), status)
    assert callout(b).label == label


def test_events_of_other_meetings_say_nothing_here() -> None:
    b = item()
    entry = b.decision("vi gjør det")
    elsewhere = b.became(entry, "superseded").of
    assert callout(b).label == "Erstattet vedtak 1:"
    c = item()
    again = c.decision("vi gjør det")
    c.became(again, "superseded", of=type(elsewhere)(elsewhere.meeting + 1, again.id))
    assert callout(c).label == "Vedtak 1:"


def test_a_conclusion_has_no_number() -> None:
    b = item(profile="protocol")
    b.decision("vi prøver", conclusion=True)
    assert callout(b).label == "Konklusjon:"


def test_an_action_says_who_and_when_also_when_nobody_knows() -> None:
    b = item()
    b.action("rydde")
    box = callout(b)
    assert (box.tone, box.label) == ("action", "Oppgave:")
    assert box.details == (("Ansvar:", "Ikke fastsatt"), ("Frist:", "Ikke fastsatt"))


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("sende utkast innen neste møte", "neste møte", "Sende utkast."),
        ("sende utkast, senest innen fredag!", "fredag", "Sende utkast."),
        ("evaluere til høsten", "høsten", "Evaluere."),
        ("bli ferdig før jul", "før jul", "Bli ferdig."),
        ("bestille høsten", "høsten", "Bestille høsten."),
        ("innen fredag sende utkast", "fredag", "Innen fredag sende utkast."),
        ("innen neste møte", "neste møte", "Innen neste møte."),
    ],
)
def test_the_deadline_of_an_action_moves_to_its_label(text: str, words: str, left: str) -> None:
    b = item()
    b.action(text, deadline=Deadline(words))
    assert flat(callout(b).paragraphs[0]) == left
    (typed,) = [block for block in printed(b, AsTyped()) if isinstance(block, Callout)]
    assert flat(typed.paragraphs[0]) == text


def test_a_deadline_set_anew_leaves_the_text_as_it_was() -> None:
    b = item()
    entry = b.action("sende utkast innen fredag", "Kari", deadline=Deadline("fredag"))
    b.became(entry, "2026-05-04", what="deadline")
    b.became(entry, "Per, Anne", what="owner")
    box = callout(b)
    assert flat(box.paragraphs[0]) == "Sende utkast innen fredag."
    assert box.details == (("Ansvar:", "Per og Anne"), ("Frist:", "4.5.2026"))


@pytest.mark.parametrize(
    ("status", "label"), [("done", "Oppgave – utført:"), ("dropped", "Oppgave – utgår:")]
)
def test_an_action_is_labelled_by_what_became_of_it(status: str, label: str) -> None:
    b = item()
    b.became(b.action("rydde"), status)
    assert callout(b).label == label


def test_proposals_of_a_status_share_a_box() -> None:
    b = item()
    b.entry(Kind.PROPOSAL, "arbeidsgruppe")
    b.entry(Kind.PROPOSAL, "frikjøp", by=Name("Per"))
    b.became(b.entry(Kind.PROPOSAL, "felles kalender"), "adopted")
    b.entry(Kind.PROPOSAL, "noe voterte vi over", votes=Votes("3-1", 3, 1))
    first, second, third = (block for block in printed(b) if isinstance(block, Callout))
    assert first.label == "Forslag – uten konklusjon:"
    assert [flat(line) for line in first.paragraphs] == ["Arbeidsgruppe.", "Per: Frikjøp."]
    assert second.label == "Forslag – vedtatt:"
    assert (third.label, third.note) == ("Forslag:", ("Avstemning:", "3 stemte for og 1 mot."))


def test_an_open_proposal_beside_a_decision_is_not_called_inconclusive() -> None:
    b = item()
    b.entry(Kind.PROPOSAL, "alternativ A")
    b.decision("alternativ A")
    assert every(outline(b.record, PRINTED), Callout)[0].label == "Forslag:"


def test_questions_with_and_without_answers() -> None:
    b = item()
    b.entry(Kind.QUESTION, "hvem eier avtalen?")
    b.entry(Kind.QUESTION, "og når?", answer="i mai", answered_by=Name("Per"))
    first, second = printed(b)
    assert isinstance(first, Callout)
    assert isinstance(second, Callout)
    assert (first.label, first.details) == ("Åpent spørsmål:", ())
    assert (second.label, second.details) == ("Spørsmål:", (("Svar fra Per:", "I mai"),))


def test_a_statement_is_printed_word_for_word() -> None:
    b = item()
    b.entry(Kind.STATEMENT, 'jeg er "uenig" - kl. 10:00', speaker=Name("Per"))
    (paragraph,) = printed(b, profile="protocol")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.role == "quote"
    assert flat(paragraph.line) == 'Protokolltilførsel fra Per: «jeg er "uenig" - kl. 10:00»'


def test_annexes_are_numbered_by_their_item() -> None:
    b = item()
    b.entry(Kind.ANNEX, "Budsjett", file="budsjett.xlsx")
    b.note("etter")
    b.entry(Kind.ANNEX, "", file="b.pdf", number="7")
    assert said(b) == [["Etter."], ["Vedlegg 1.1: Budsjett (budsjett.xlsx)", "Vedlegg 7: b.pdf"]]


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
        ("a??b", "A??b."),
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


def test_a_table_stands_where_its_first_line_was_typed() -> None:
    b = item()
    b.expects("A", "B", "én")
    b.note("mellom")
    b.expects("A", "B", "to")
    assert [type(block) for block in printed(b)] == [Table, Paragraph]
