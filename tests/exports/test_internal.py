"""The internal version: nothing is withheld in it, and what is withheld elsewhere says so in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from exports.blocks import Table
from exports.formats.word import to_docx
from exports.outline import outline
from exports.outline.notice import notice
from exports.typography.typesetter import AsTyped, Printed
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.values import LANGUAGES, Kind, Language, Name, Profile
from tests.exports.lint import lint
from tests.exports.printed import after, body, every, everything, rows, texts_of
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol

WORDS: dict[Language, tuple[str, str]] = {
    "nb": ("INTERN – UTKAST", "Privat: "),
    "nn": ("INTERNT – UTKAST", "Privat: "),
    "en": ("INTERNAL – DRAFT", "Private: "),
}


def internal(record: Record) -> str:
    return everything(outline(record, AsTyped(), internal=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_that_it_is_internal_and_a_private_text_what_it_is(language: Language) -> None:
    b = Builder(language=language)
    b.item("Budsjett")
    b.note("lønna økes", private=True)
    document = outline(b.record, Printed(language), internal=True)
    label, mark = WORDS[language]
    assert document.draft_label == label
    assert f"{mark}lønna økes." in everything(document)
    assert outline(b.record, Printed(language)).draft_label in ("UTKAST", "DRAFT")


def test_private_and_exempt_are_told_by_their_mark_in_every_kind_of_block() -> None:
    b = Builder()
    b.item("Saken")
    b.action("ringe fylket", "Kari", private=True)
    b.decision("Vi sier opp", exempt="13", title="Avtalen")
    b.point("under hånden", private=True)
    b.entry(Kind.PROPOSAL, "her møtes vi", name="Torg", private=True)
    b.entry(Kind.ANNEX, "", file="kontrakt.pdf", private=True)
    b.entry(Kind.STATEMENT, "Jeg er uenig", speaker=Name("Per"), private=True)
    b.entry(Kind.SUMMARY, "Lønn: den økes", exempt="fvl. § 6", private=True)
    told = internal(b.record)
    for text in (
        "Privat: ringe fylket",
        "Unntatt offentlighet, jf. offl. § 13: Avtalen",
        "Vi sier opp",
        "Privat: under hånden",
        "Privat: Torg",
        "Privat (kontrakt.pdf)",
        "Protokolltilførsel fra Per (privat): «Jeg er uenig»",
        "Privat, unntatt offentlighet, jf. fvl. § 6: Lønn: den økes",
    ):
        assert text in told, text


def test_an_item_says_it_once_for_all_that_stands_under_it() -> None:
    b = Builder()
    b.item("Åpen")
    hidden = b.item("Lønn", private=True, presenter="Kari")
    b.note("den økes")
    b.item("Tillegg", parent=hidden.id)
    b.item("Oppsigelse", exempt="§ 13", background="Hun kommer ikke")
    b.decision("Hun slutter")
    told = internal(b.record)
    for text in (
        "\nLønn (privat)",
        "\nTillegg (privat)",
        "Innledning ved Kari.",
        "Hun kommer ikke",
    ):
        assert text in told, text
    assert "2\u2002Oppsigelse (unntatt offentlighet, jf. offl. § 13)" in told
    assert "Vedtak 1:\nHun slutter" in told
    assert "Privat: den økes" not in told
    assert "den økes" in told


def test_a_private_line_is_a_paragraph_of_its_own() -> None:
    b = Builder()
    b.item("Saken")
    for text in ("en", "to"):
        b.note(text)
    b.note("hemmelig", private=True)
    b.note("tre")
    b.note("fire")
    document = outline(b.record, Printed("nb"), internal=True)
    assert [" ".join(texts_of(block)) for block in after(document, "Saken")] == [
        "En. To.",
        "Privat: hemmelig.",
        "Tre. Fire.",
    ]


def test_memos_and_working_notes_are_in_no_version_and_numbers_are_the_same_in_both() -> None:
    for record in (directors(), protocol()):
        assert "handle melk" not in internal(record)
        assert "bare for oss" not in internal(record)
    b = Builder(profile="protocol")
    dead = b.item("Slettet", number="2/26")
    b.bury(dead)
    b.item("Lønn", private=True)
    b.decision("ja")
    b.item("Budsjett")
    b.decision("nei")
    public, inside = outline(b.record, AsTyped()), outline(b.record, AsTyped(), internal=True)
    assert "Vedtak 1/26:" in str(public)
    assert {"Vedtak:", "Vedtak 1/26:"} <= set(body(inside))
    assert [Numbering(b.record).decision(entry) for entry in b.record.entries] == ["", "1/26"]


def test_a_notice_may_be_internal_too() -> None:
    b = Builder()
    b.item("Lønn", private=True)
    document = notice(b.record, AsTyped(), internal=True)
    assert document.draft_label == "INTERN"
    assert "Lønn (privat)" in everything(document)


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_the_word_file_is_sound(
    language: Language, profile: Profile, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    for number, record in enumerate((directors(language), protocol(language))):
        data = to_docx(outline(record, Printed(language), profile=profile, internal=True))
        assert lint(data) == []
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        assert_valid_docx(file)


def test_the_first_page_names_an_exempt_item_without_its_ground() -> None:
    b = Builder(profile="protocol")
    b.item("Tilsetting", exempt="13")
    b.decision("Kari ansettes")
    (decided, *_) = every(outline(b.record, Printed("nb"), internal=True), Table)
    assert rows(decided)[0][0] == "1/26"
