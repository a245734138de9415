"""The document as a whole: its head, its order and its end."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from importlib import resources

import pytest
from msgspec.structs import replace

from exports.blocks import Details, Heading, Paragraph, Signatures, Table
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.language.catalogue import words
from store.record.values import LANGUAGES, Language, Name, Profile, When
from tests.exports.printed import after, columns, every, everything, flat, headings, rows, texts_of
from tests.exports.records import SERIES, Builder, votes
from tests.exports.rich import directors, protocol

AS_TYPED = AsTyped()


def test_the_directors_two_days_stand_in_the_order_a_reader_asks() -> None:
    assert headings(outline(directors(), AS_TYPED)) == [
        (2, "Kort oppsummert"),
        (2, "Oppfølging"),
        (2, "Program"),
        (2, "Dag 1 – tirsdag 2. juni"),
        (3, "Innledning"),
        (3, "SWOT-analyse"),
        (3, "Våre forventninger til hverandre"),
        (2, "Dag 2 – onsdag 3. juni"),
        (3, "Viktige suksesskriterier"),
        (3, "Våre kjerneverdier"),
        (3, "Forslag til ny bibliotekplanprosess"),
        (4, "Forslag til framdriftsplan"),
    ]


def test_a_protocol_has_cases_participants_and_what_is_to_be_done_with_it() -> None:
    assert headings(outline(protocol(), AS_TYPED)) == [
        (2, "Vedtak og oppfølging"),
        (2, "Deltakarar"),
        (3, "Medlemer"),
        (3, "Administrasjon og andre"),
        (2, "Sakliste"),
        (2, "Sak 11/26 Godkjenning av innkalling"),
        (2, "Sak 12/26 Felles utlånsreglar"),
        (2, "Sak 13/26 Unnateke offentlegheit"),
        (2, "Sak 14/26 Bookingsystem"),
        (2, "Neste møte"),
        (2, "Om dokumentet"),
        (2, "Underskrifter"),
    ]


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_and_profile_is_whole(language: Language, profile: Profile) -> None:
    for record in (directors(language), protocol(language)):
        document = outline(record, Printed(language), profile=profile)
        levels = [level for level, _ in headings(document)]
        steps = zip([1, *levels], levels, strict=False)
        assert all(2 <= level <= min(4, above + 1) for above, level in steps)
        anchors = [heading.anchor for heading in every(document, Heading) if heading.anchor]
        assert len(set(anchors)) == len(anchors)
        tables = every(document, Table)
        links = {r.link for t in tables for row in t.rows for c in row for line in c.lines for r in line}
        assert links - {""} <= set(anchors)
        assert len(links) > 2
        for table in tables:
            assert sum(column.width for column in table.columns) == 100
            assert all(len(row) == len(table.columns) and all(c.lines for c in row) for row in table.rows)
            assert table.alt


def test_the_catalogues_hold_the_same_sentences() -> None:
    def keys(language: Language) -> list[str]:
        file = resources.files("store") / "language" / language / "document.ftl"
        return re.findall(r"^([a-z-]+) =", file.read_text(encoding="utf-8"), re.MULTILINE)

    assert keys("nb") == keys("nn") == keys("en")


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("nb", ["Dato", "Tid", "Sted", "Møteleder", "Referent", "Neste møte"]),
        ("nn", ["Dato", "Tid", "Stad", "Møteleiar", "Referent", "Neste møte"]),
        ("en", ["Date", "Time", "Place", "Chair", "Minute-taker", "Next meeting"]),
    ],
)
def test_the_head_tells_when_where_and_who(language: Language, labels: list[str]) -> None:
    assert [label for label, _ in outline(protocol(language), AS_TYPED).details.rows] == labels


def test_the_head_of_the_directors() -> None:
    document = outline(directors(), Printed("nb"), organisation="Troms")
    assert (document.type_label, document.draft_label, document.language) == ("REFERAT", "UTKAST", "nb-NO")
    assert document.subtitle == "Oppsummering av biblioteksjefmøtet i Tromsø 2.–3.\u00a0juni 2015"
    assert document.running_title == "Biblioteksjefmøtet 2015 – 2.–3.\u00a0juni 2015"
    assert document.footer == "Referat – 2.–3.\u00a0juni 2015"
    assert document.page_label == "Side {page} av {pages}"
    assert document.organisation == "Troms"
    assert dict(document.details.rows)["Prosessleder"] == "Hugo Rystrøm, I Pluss"
    present = "Ni biblioteksjefer, ansatte ved fylkesbiblioteket og Hugo Rystrøm"
    assert dict(document.details.rows)["Til stede"] == present


def test_the_clock_of_the_head_is_that_of_the_language() -> None:
    assert dict(outline(protocol("nb"), AS_TYPED).details.rows)["Tid"] == "kl. 10.00–14.30"
    assert dict(outline(protocol("en"), AS_TYPED).details.rows)["Time"] == "10:00–14:30"


@pytest.mark.parametrize(
    ("language", "row"),
    [("nb", ("Slutt", "kl. 15.00")), ("nn", ("Slutt", "kl. 15.00")), ("en", ("Adjourned", "15:00"))],
)
def test_an_end_without_a_start_does_not_read_as_the_start(language: Language, row: tuple[str, str]) -> None:
    b = Builder(language=language, from_=None, end="15.00")
    assert outline(b.record, AS_TYPED).details.rows == (row,)


def test_a_subtitle_is_made_of_series_and_number() -> None:
    assert outline(protocol(), AS_TYPED).subtitle == "Styret, møte 2/2026"
    named = Builder(title="Styret i mars", series=SERIES, number="2")
    assert outline(named.record, AS_TYPED).subtitle == "Møte 2"
    assert outline(Builder(title="X", series=SERIES).record, AS_TYPED).subtitle == "Styret"


def test_an_approved_document_is_no_draft_and_says_when() -> None:
    b = Builder()
    b.approved(datetime(2026, 6, 11, 12, tzinfo=UTC))
    document = outline(b.record, AS_TYPED)
    assert document.draft_label == "Godkjent 11. juni 2026"
    late = Builder(zone="Europe/Oslo")
    late.approved(datetime(2026, 6, 11, 23, tzinfo=UTC))
    assert outline(late.record, AS_TYPED).draft_label == "Godkjent 12. juni 2026", "the day it was there"
    worded = b.approved(datetime(2026, 6, 11, 12, tzinfo=UTC))
    b.put(replace(worded, reason="Godkjent i møte 11. juni 2026, sak 15/26"))
    assert outline(b.record, AS_TYPED).draft_label == "Godkjent i møte 11. juni 2026, sak 15/26"
    assert every(document, Details)[0].rows == (("Godkjent", "11. juni 2026"),)


def test_an_empty_meeting_is_a_title() -> None:
    document = outline(Builder(title="", from_=None).record, AS_TYPED)
    assert document.title == "Uten tittel"
    assert document.blocks == ()
    assert document.details.rows == ()


def test_the_same_record_gives_the_same_document() -> None:
    assert outline(protocol(), Printed("nn")) == outline(protocol(), Printed("nn"))


def test_participants_stand_in_tables_when_more_is_told_of_them() -> None:
    document = outline(protocol(), AS_TYPED)
    (members,) = after(document, "Medlemer")
    others, quorum, moved = after(document, "Administrasjon og andre")
    assert columns(members) == ["Namn", "Rolle", "Verksemd", "Status"]
    assert rows(members)[2:] == [
        ["Anne Prøve", "styremedlem", "Prøvestad bibliotek", "Forfall"],
        ["Nils Prøve", "–", "Prøvestad bibliotek", "Møtte for Anne Prøve"],
        ["Liv Test", "styremedlem", "–", "Ikkje møtt"],
    ]
    assert rows(others) == [["Ola Eksempel", "sekretær", "Fylkesbiblioteket", "Til stades"]]
    assert list(texts_of(quorum)) == ["Vedtaksført: 3 av 4 røysteføre medlemer møtte."]
    assert " ".join(texts_of(moved)) == (
        "Nils Prøve gjekk kl. 13.15, under handsaminga av sak 12/26. "
        "Per Døme var ugild i sak 12/26 (fvl. § 6)."
    )


@pytest.mark.parametrize(
    ("met", "said"),
    [(4, "Vedtaksført: 4 av 4"), (3, "Vedtaksført: 3 av 4"), (2, "2 av 4"), (1, "Ikke vedtaksført: 1 av 4")],
)
def test_the_quorum_claims_nothing_at_exactly_half(met: int, said: str) -> None:
    b = Builder(profile="protocol")
    for place in range(4):
        b.person(f"P{place}", "present" if place < met else "excused")
    b.person("Gjest", votes=False)
    document = outline(b.record, AS_TYPED)
    assert flat(every(document, Paragraph)[-1].line).startswith(said)
    assert "møtte" not in str(outline(b.record, AS_TYPED, profile="minutes").blocks)


def test_empty_columns_of_the_participants_are_dropped() -> None:
    b = Builder()
    b.person("Kari", role="leder")
    b.group("gjester", 3)
    b.person("Per", None, invited=True)
    (table,) = after(outline(b.record, AS_TYPED), "Deltakere")
    assert columns(table) == ["Navn", "Rolle", "Status"]
    assert rows(table) == [
        ["Kari", "leder", "Til stede"],
        ["Gjester (3)", "–", "Til stede"],
        ["Per", "–", "Innkalt"],
    ]


def test_the_next_meeting_and_the_end() -> None:
    document = outline(protocol(), AS_TYPED)
    assert [list(texts_of(b)) for b in after(document, "Neste møte")] == [["Torsdag 11. juni 2026"]]
    details, remarks = after(document, "Om dokumentet")
    assert isinstance(details, Details)
    assert dict(details.rows) == {
        "Kopi til": "Kommunane og Fylket",
        "Vedlegg": "12/26.1 Reglar.pdf",
        "Arkivsak": "2026/123",
    }
    assert list(texts_of(remarks)) == ["Merknader til protokollen må gjevast innan 1. april 2026."]


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        (
            When("11. juni kl. 10 i Dømedal", date(2026, 6, 11)),
            "Torsdag 11. juni 2026 kl. 10 i Dømedal",
        ),
        (When("torsdag 11.6.2026", date(2026, 6, 11)), "Torsdag 11. juni 2026"),
        (When("11.6.2026 kl. 9 i Dømedal", date(2026, 6, 11)), "Torsdag 11. juni 2026 kl. 9 i Dømedal"),
        (When("på Moen 11. juni", date(2026, 6, 11)), "på Moen 11. juni"),
        (When("torsdag i uke 24", date(2026, 6, 11)), "torsdag i uke 24 (torsdag 11. juni 2026)"),
        (When("til høsten"), "til høsten"),
    ],
)
def test_the_words_of_the_next_meeting_are_kept_where_they_tell_more(when: When, printed: str) -> None:
    document = outline(Builder(next_meeting=when).record, AS_TYPED)
    assert [list(texts_of(b)) for b in after(document, "Neste møte")] == [[printed]]


def test_a_short_introduction_stands_under_the_title_and_more_under_a_heading() -> None:
    b = Builder()
    b.note("Vi møttes i Tromsø")
    assert headings(outline(b.record, AS_TYPED)) == []
    b.decision("Innkallingen godkjennes", votes=votes("enstemmig", unanimous=True))
    assert [text for _, text in headings(outline(b.record, AS_TYPED))] == ["Vedtak", "Åpning"]


def test_items_of_no_day_keep_their_place_around_the_days() -> None:
    b = Builder()
    b.item("Velkommen")
    b.day(heading="Formiddag")
    b.item("Budsjett")
    b.day_id = None
    b.item("Eventuelt")
    assert headings(outline(b.record, AS_TYPED))[1:] == [
        (2, "Velkommen"),
        (2, "Formiddag"),
        (3, "Budsjett"),
        (2, "Eventuelt"),
    ]


def test_a_day_without_date_or_heading_is_counted() -> None:
    b = Builder(language="en")
    b.day(date=date(2026, 3, 12), heading="Morning")
    b.note("a")
    b.day()
    b.note("b")
    titles = [text for _, text in headings(outline(b.record, AS_TYPED))]
    assert titles == ["Morning – Thursday 12 March", "Day 2"]


def test_sentences_of_a_catalogue_are_told_in_the_plural_they_need() -> None:
    said = words("nb", "document")("votes-counted", status="adopted", **{"for": 3, "against": 1})
    assert said == "Vedtatt med 3 mot 1 stemme."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_of_coming_and_going_has_its_sentence(language: Language) -> None:
    b = Builder(language=language)
    for numbered in (False, True):
        if numbered:
            b.item("Saken")
        for what in ("arrival", "departure", "recusal"):
            b.moved(f"{what} {numbered}", what)
            b.moved(f"{what} {numbered}", what, "13.15", ground="§ 6")
    told, in_item = (block for block in outline(b.record, AS_TYPED).blocks if isinstance(block, Paragraph))
    sentences = flat(told.line).replace("kl. ", "").split(". ")
    assert len(set(sentences)) == len(sentences) == 12
    assert len({*flat(in_item.line).replace("kl. ", "").split(". ")}) == 6, "in the item they are told again"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "nb",
            "Per (SV) ble erklært inhabil etter fvl. § 6 og deltok ikke i behandlingen. Kari gikk kl. 13.15.",
        ),
        (
            "nn",
            "Per (SV) vart erklært ugild etter fvl. § 6 og deltok ikkje i handsaminga. Kari gjekk kl. 13.15.",
        ),
        ("en", "Per (SV) declared an interest under fvl. § 6 and took no part. Kari left at 13:15."),
    ],
)
def test_a_recusal_is_told_first_in_its_item_and_nowhere_where_that_is_withheld(
    language: Language, told: str
) -> None:
    b = Builder(language=language)
    b.person("Per", party="SV")
    for exempt in ("", "§ 13"):
        b.item("Saken", exempt=exempt)
        b.moved("Per", "recusal", ground="fvl. § 6")
        b.moved("Kari", "departure", "13.15")
        b.note("det ble drøftet")
    paragraphs = [flat(one.line) for one in every(outline(b.record, AS_TYPED), Paragraph)]
    assert paragraphs.count(told) == 1
    assert paragraphs[paragraphs.index(told) + 1].casefold().startswith("det ble")


def test_a_ground_that_is_no_law_is_told_in_brackets() -> None:
    b = Builder(language="en")
    b.item("Library card")
    b.moved("Sam Okoro", "recusal", ground="his brother's shop")
    told = every(outline(b.record, AS_TYPED), Paragraph)
    assert flat(told[-1].line) == "Sam Okoro declared an interest (his brother's shop) and took no part."


def test_in_a_programme_an_item_without_a_number_is_named() -> None:
    b = Builder()
    b.day()
    b.item("Kjerneverdier")
    b.moved("Per", "departure", "13.15")
    told = every(outline(b.record, AS_TYPED), Paragraph)[0]
    assert flat(told.line) == "Per gikk kl. 13.15, under behandlingen av sak «Kjerneverdier»."


def test_items_that_stand_in_a_ring_are_printed_all_the_same() -> None:
    b = Builder()
    one = b.item("En", exempt="", parent=1002)
    b.item("To", parent=one.id)
    assert [text for _, text in headings(outline(b.record, AS_TYPED))] == ["1 En", "1.1 To"]


def test_what_belongs_to_an_item_that_is_gone_is_not_lost() -> None:
    b = Builder()
    b.bury(b.item("Borte"))
    b.note("ikke borte")
    assert "ikke borte" in str(outline(b.record, AS_TYPED).blocks)


def test_a_protocol_ends_with_lines_to_sign_on_and_minutes_name_who_signs() -> None:
    document = outline(protocol(), AS_TYPED)
    assert document.blocks[-1] == Signatures(
        place="Stad og dato:",
        sign="Underskrift:",
        signers=("Kari Eksempel, leiar", "Per Døme, styremedlem"),
    )
    minutes = outline(protocol(), AS_TYPED, profile="minutes")
    assert not [block for block in minutes.blocks if isinstance(block, Signatures)]
    assert "Kari Eksempel og Per Døme" in everything(minutes)
    b = Builder(profile="protocol", chair=Name("Kari"), signers=(Name("Kari"), Name("Per")))
    assert outline(b.record, AS_TYPED).blocks[-1] == Signatures(
        place="Sted og dato:", sign="Underskrift:", signers=("Kari, møteleder", "Per")
    )
