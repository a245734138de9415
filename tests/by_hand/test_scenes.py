"""Each scene of the pictures types in the language of its picture."""

from __future__ import annotations

import pytest

from store.record.values import LANGUAGES, Language
from tests.by_hand.pictures import SCENES, texts_of
from tests.by_hand.scene_texts import AS_IT_STANDS, TEXTS, in_language


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_scene_types_in_the_language_of_its_picture(language: Language) -> None:
    texts = {text for scene in SCENES.values() for text in texts_of(scene.play) if text}
    assert len(texts) > len(TEXTS) // 2
    assert {text for text in texts if not in_language(text, language)} == set()


def test_no_text_is_said_to_be_of_no_language_and_written_in_one() -> None:
    assert AS_IT_STANDS.isdisjoint(TEXTS)
