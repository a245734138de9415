"""What a stranger needs stands on the screen: the short form of ``tests.by_hand.ten_deeds``."""

from __future__ import annotations

import asyncio

import pytest

from store.record.values import LANGUAGES, Language
from tests.by_hand.ten_deeds import SHORT, done_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_makes_a_meeting_and_throws_it_away(language: Language) -> None:
    counted = asyncio.run(done_in(language, (80, 24), SHORT))
    assert [one for one in counted if isinstance(one, str)] == []
    assert len(counted) == len(SHORT)
