"""Which meetings are published, and what of other meetings they tell there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from exports.site.published import published_version
from store.record.model import Event
from store.record.values import Of
from tests.exports.records import Builder
from tests.exports.site.shelf import site, text_of
from tests.grammar.desk import typed

THROWN_AWAY = datetime(2026, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_what_is_in_the_bin_or_cancelled_is_not_published(state: str) -> None:
    record = Builder(state=state).record
    thrown = record.with_documents([replace(record.meeting, binned=THROWN_AWAY)])
    assert (published_version(record, drafts=True) is not None) is (state == "draft")
    assert published_version(thrown, drafts=True) is None


@pytest.mark.parametrize("private", [True, False])
def test_what_is_said_of_an_earlier_action_in_a_private_item_is_told_nowhere(*, private: bool) -> None:
    recorder, _ = typed("# Buss", "! Kari Nes: kjøpe buss", id=7)
    record = recorder.session.record
    first = record.with_documents([replace(record.meeting, state="approved")])
    (action,) = first.entries
    later = Builder(state="approved")
    item = later.item("Avtalen", private=private)
    later.add(Event, of=Of(7, action.id), what="deadline", to="2026-09-17", item=item.id)
    page = text_of(site([first, later.record]).files)
    assert ("17. september 2026" in page) is not private
