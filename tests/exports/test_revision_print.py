"""What approved minutes print of their approval: how, which revision, and what it takes the place of."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from exports.formats.markdown import to_markdown
from exports.outline import outline
from exports.privacy import for_others
from exports.typography.typesetter import Printed
from store.record.model import Meeting, Revision
from store.record.values import ApprovedIn, Corrected, Corrects, Kind, Reopened, Submitted
from store.revisions.approval_sentences import approved_in_meeting, approved_on
from tests.exports.records import Builder

AT = datetime(2026, 11, 28, 12, tzinfo=UTC)
HASH = "81be07aa" + "0" * 56


def printed(*revisions: Revision, **meeting: Any) -> tuple[str, str]:
    """The document as Markdown, and its footer."""
    b = Builder(state="approved", **meeting)
    b.item("Sak")
    for revision in revisions:
        b.put(revision)
    minutes = outline(b.record, Printed(b.record.meeting.language))
    return to_markdown(minutes), minutes.footer


def test_what_an_earlier_version_approved_prints_what_it_printed() -> None:
    text, footer = printed(Revision(id=5, hash=HASH, at=AT))
    assert "REFERAT – Godkjent 28. november 2026" in text.replace("\u00a0", " ")
    assert "evisjon" not in text + footer


@pytest.mark.parametrize(
    ("language", "profile", "told"),
    [
        ("nb", "protocol", "Erstatter revisjon 1, godkjent 19. mars 2026: feil i tallet."),
        ("nn", "protocol", "Erstattar revisjon 1, godkjend 19. mars 2026: feil i tallet."),
        ("nn", "minutes", "Erstattar revisjon 1, godkjent 19. mars 2026: feil i tallet."),
        ("en", "minutes", "Replaces revision 1, approved 19 March 2026: feil i tallet."),
    ],
)
def test_a_second_revision_says_what_it_replaces_and_why(language: str, profile: str, told: str) -> None:
    first = Revision(
        id=5, number=1, day=date(2026, 3, 19), hash="a" * 64, reopened=Reopened(AT, "feil i tallet")
    )
    second = Revision(id=6, number=2, day=date(2026, 4, 23), hash=HASH, reason="X i møte")
    text, footer = printed(first, second, language=language, profile=profile)
    assert told in text.replace("\u00a0", " ")
    assert footer.endswith("evision 2 · 81be07aa" if language == "en" else "evisjon 2 · 81be07aa")


SENTENCES = [
    ("nb", "protocol", {}, "Godkjent i møte 19. mars 2026"),
    ("nb", "protocol", {"number": "5/26"}, "Godkjent i møte 19. mars 2026 (sak 5/26)"),
    ("nb", "minutes", {"title": "Referat"}, "Godkjent i møte 19. mars 2026 (Referat)"),
    (
        "nn",
        "protocol",
        {"number": "5/26", "corrections": 1},
        "Godkjend med rettingar i møte 19. mars 2026 (sak 5/26)",
    ),
    ("nn", "minutes", {"corrections": 2}, "Godkjent med rettingar i møte 19. mars 2026"),
    ("en", "minutes", {"number": "5/26"}, "Approved at the meeting on 19 March 2026 (item 5/26)"),
]


@pytest.mark.parametrize(("language", "profile", "facts", "told"), SENTENCES)
def test_the_sentence_of_an_approval(language: Any, profile: Any, facts: dict[str, Any], told: str) -> None:
    meeting = Meeting(id=1, language=language, profile=profile)
    assert approved_in_meeting(meeting, date(2026, 3, 19), **facts) == told
    assert "møte" not in approved_on(meeting, date(2026, 3, 19))


def test_others_get_number_day_and_hash_and_never_the_content() -> None:
    b = Builder()
    b.put(
        Revision(
            id=5,
            number=1,
            content="hemmelig",
            hash=HASH,
            submitted=Submitted(7, 8),
            approved=ApprovedIn(7, 8, "5/26"),
            forgotten={"content": "2026"},
        )
    )
    (revision,) = for_others(b.record).revisions
    assert (revision.content, revision.forgotten, revision.number, revision.hash) == ("", {}, 1, HASH)


@pytest.mark.parametrize(
    ("language", "profile", "told", "made"),
    [
        (
            "nb",
            "protocol",
            "Rettelse til protokollen fra 12. februar 2026, sak 2/26:",
            "Rettet i møte 19. mars 2026 (sak 5/26):",
        ),
        (
            "nn",
            "minutes",
            "Retting til referatet frå 12. februar 2026, sak 2/26:",
            "Retta i møte 19. mars 2026 (sak 5/26):",
        ),
        (
            "en",
            "minutes",
            "Correction to the minutes of 12 February 2026, item 2/26:",
            "Corrected at the meeting on 19 March 2026 (item 5/26):",
        ),
    ],
)
def test_a_correction_says_what_it_is_to_and_where_it_was_made(
    language: str, profile: str, told: str, made: str
) -> None:
    b = Builder(language=language, profile=profile, scope="outcomes")
    b.item("Sak")
    for fields in (
        {"corrects": Corrects(7, date(2026, 2, 12), 8, "2/26")},
        {"corrected": Corrected(9, date(2026, 3, 19), "5/26")},
    ):
        b.entry(Kind.NOTE, "det skal stå 3 mot 1", kept=True, **fields)
    text = to_markdown(outline(b.record, Printed(b.record.meeting.language))).replace("\u00a0", " ")
    assert f"**{told}** Det skal stå 3 mot 1" in text or f"**{told}** det skal stå 3 mot 1" in text
    assert f"**{made}** " in text


@pytest.mark.parametrize("layout", ["board", "municipal"])
def test_what_was_corrected_ends_its_item(layout: str) -> None:
    b = Builder(profile="protocol", layout=layout)
    b.item("Sak", recommendation="Vi anbefaler")
    b.entry(Kind.NOTE, "rettet siden", kept=True, corrected=Corrected(9, date(2026, 3, 19), "5/26"))
    b.entry(Kind.NOTE, "talen")
    b.entry(Kind.PROPOSAL, "forslaget")
    b.entry(Kind.DECISION, "vedtaket")
    text = to_markdown(outline(b.record, Printed("nb")))
    parts = [text.rindex(word) for word in ("i anbefaler", "orslaget", "edtaket", "ettet siden")]
    assert parts == sorted(parts)


def test_a_private_correction_is_in_no_public_byte() -> None:
    b = Builder()
    b.item("Sak")
    b.entry(Kind.NOTE, "hemmelig tall", private=True, kept=True, corrects=Corrects(7, date(2026, 2, 12)))
    b.entry(Kind.NOTE, "hemmelig lov", exempt="§ 13", kept=True, corrected=Corrected(7, date(2026, 2, 12)))
    text = to_markdown(outline(b.record, Printed("nb")))
    assert "hemmelig" not in text
    told = for_others(b.record)
    assert [(one.corrects, one.corrected) for one in told.entries] == [(None, None), (None, None)]
