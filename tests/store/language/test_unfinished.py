"""A language that is being written: another one stands in for what it has not yet."""

from __future__ import annotations

from pathlib import Path

import pytest

import store.language
from store.language.about import about
from store.language.catalogue import has_sentence, words
from store.language.dates import dates
from store.language.line import line

ABOUT = """from store.language.about import LanguageFacts
ABOUT = LanguageFacts(
    order=9, tag="sv-SE", locale="sv_SE", family="Swedish", serves=(), letters="åäö", stands_in="nb"
)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "unfinished").mkdir()
    (tmp_path / "unfinished" / "about.py").write_text(ABOUT, encoding="utf-8")
    monkeypatch.setattr(store.language, "__path__", [*store.language.__path__, str(tmp_path)])


def test_words_and_sentences_that_are_missing_are_those_of_another_language() -> None:
    assert about("unfinished").letters == "åäö"
    assert line("unfinished") == line("nb")
    assert dates("unfinished") == dates("nb")
    assert words("unfinished", "screen")("label-decision") == "VEDTAK"
    assert has_sentence("unfinished", "screen", "key-all-help.help")
    with pytest.raises(KeyError):
        words("unfinished", "screen")("no-such-key")


def test_a_language_without_a_folder_is_none() -> None:
    with pytest.raises(ModuleNotFoundError):
        line("nowhere")
