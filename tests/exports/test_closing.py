"""The end of the document: what an approved one says, and what it no longer asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from exports.blocks import Details, Paragraph
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.record.values import Language, Profile, When
from tests.exports.printed import after, everything, flat
from tests.exports.records import Builder

AS_TYPED = AsTyped()
REMARKS = {"nb": "Merknader til", "nn": "Merknader til", "en": "Comments on"}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_approved_minutes_ask_for_no_remarks(language: Language) -> None:
    b = Builder(language=language)
    b.put(msgspec.structs.replace(b.record.meeting, remarks_by=When("fredag")))
    assert REMARKS[language] in everything(outline(b.record, AS_TYPED))
    b.approved(datetime(2026, 6, 11, 12, tzinfo=UTC))
    assert REMARKS[language] not in everything(outline(b.record, AS_TYPED))


@pytest.mark.parametrize(
    ("profile", "word", "other"), [("protocol", "Godkjend", "Godkjent"), ("minutes", "Godkjent", "Godkjend")]
)
def test_in_nynorsk_approved_agrees_with_what_is_approved(profile: Profile, word: str, other: str) -> None:
    b = Builder(language="nn", profile=profile)
    b.approved(datetime(2026, 6, 11, 12, tzinfo=UTC))
    told = [block for block in outline(b.record, AS_TYPED).blocks if isinstance(block, Details)]
    labels = [label for block in told for label, _ in block.rows]
    assert word in labels
    assert other not in labels


@pytest.mark.parametrize(
    ("profile", "reason", "header", "row"),
    [
        ("minutes", "", "Godkjent 11. juni 2026", "11. juni 2026"),
        (
            "protocol",
            "Godkjent i møte 19. mars 2026",
            "Godkjent i møte 19. mars 2026",
            "I møte 19. mars 2026",
        ),
        ("protocol", "Vedtatt av årsmøtet", "Vedtatt av årsmøtet", "Vedtatt av årsmøtet"),
    ],
)
def test_day_and_words_of_approval_are_the_same_in_header_and_at_the_end(
    profile: Profile, reason: str, header: str, row: str
) -> None:
    b = Builder(profile=profile)
    b.put(replace(b.approved(datetime(2026, 6, 11, 12, tzinfo=UTC)), reason=reason))
    document = outline(b.record, AsTyped())
    assert document.draft_label == header
    (details,) = after(document, "Om dokumentet")
    assert isinstance(details, Details)
    assert dict(details.rows) == {"Godkjent": row}


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"profile": "protocol", "number": "2/2026"}, "Møteprotokoll 2/2026, Styremøte, 12. mars 2026"),
        ({}, "Referat, Styremøte, 12. mars 2026"),
        ({"from_": None}, "Referat, Styremøte"),
        (
            {"title": "Møteprotokoll 2/2026", "number": "2/2026", "profile": "protocol"},
            "Møteprotokoll 2/2026, 12. mars 2026",
        ),
        ({"title": "Referat fra styret", "number": "3"}, "Møte 3, Referat fra styret, 12. mars 2026"),
        ({"title": "Styremøte 12. mars 2026"}, "Referat, Styremøte 12. mars 2026"),
        ({"title": "Styremøte 7/2026", "number": "7/26"}, "Referat, Styremøte 7/2026, 12. mars 2026"),
        ({"language": "en", "number": "4"}, "Minutes 4, Styremøte, 12 March 2026"),
    ],
)
def test_the_title_of_a_file_tells_it_from_others(facts: dict[str, Any], title: str) -> None:
    assert outline(Builder(**facts).record, AsTyped()).property_title == title


@pytest.mark.parametrize(
    ("language", "words", "printed"),
    [
        ("en", "Tuesday 9th June 2026 at 7.30pm.", "Tuesday 9th June 2026 at 7.30pm."),
        ("en", "9th June, in the hall", "Tuesday 9 June 2026, in the hall"),
        ("en", "9 June at 7.30pm", "Tuesday 9 June 2026 at 7.30pm"),
        ("nb", "9. juni kl. 18, biblioteket", "Tirsdag 9. juni 2026 kl. 18, biblioteket"),
        ("nb", "9.6. kl. 18", "Tirsdag 9. juni 2026 kl. 18"),
        ("nn", "tysdag 9. juni", "Tysdag 9. juni 2026"),
        ("nb", "Til sommeren", "Til sommeren (tirsdag 9. juni 2026)"),
    ],
)
def test_the_day_of_the_next_meeting_is_told_once(language: Language, words: str, printed: str) -> None:
    b = Builder(language=language, next_meeting=When(words, date(2026, 6, 9)))
    title = {"nb": "Neste møte", "nn": "Neste møte", "en": "Next meeting"}[language]
    (told,) = after(outline(b.record, AS_TYPED), title)
    assert isinstance(told, Paragraph)
    assert flat(told.line) == printed


APPROVED_ON = [
    ("nb", "minutes", "Godkjent 11. juni 2026"),
    ("nb", "protocol", "Godkjent 11. juni 2026"),
    ("nn", "minutes", "Godkjent 11. juni 2026"),
    ("nn", "protocol", "Godkjend 11. juni 2026"),
    ("en", "minutes", "Approved 11 June 2026"),
]


@pytest.mark.parametrize(("language", "profile", "told"), APPROVED_ON)
def test_the_word_for_approved_goes_with_the_paper_where_the_day_is_told(
    language: Language, profile: Profile, told: str
) -> None:
    b = Builder(language=language, profile=profile)
    b.put(replace(b.approved(datetime(2026, 6, 12, 12, tzinfo=UTC)), day=date(2026, 6, 11)))
    assert outline(b.record, AS_TYPED).draft_label == told
