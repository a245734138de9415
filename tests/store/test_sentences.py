from __future__ import annotations

import re
from pathlib import Path

import pytest

import store
from store.language.catalogue import has_sentence
from store.record.values import LANGUAGES, Language

RAISED = re.compile(r'(?:Problem|NotSaved|Misfit|Misuse|super\(\).__init__)\(\s*"([a-z-]+)"')
KEYS = sorted(
    {
        key
        for folder in store.__path__
        for file in Path(folder).rglob("*.py")
        for key in RAISED.findall(file.read_text(encoding="utf-8"))
    }
)


def test_the_keys_are_found() -> None:
    assert {"not-saved-full", "meeting-ambiguous", "meeting-approved"} <= set(KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence_and_a_hint(language: Language) -> None:
    missing = [
        name for key in KEYS for name in (key, f"{key}.hint") if not has_sentence(language, "problems", name)
    ]
    assert missing == []
