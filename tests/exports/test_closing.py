"""The end of the document: what an approved one says, and what it no longer asks for."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from exports.blocks import Details
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.record.values import Language, Profile, When
from tests.exports.printed import everything
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
