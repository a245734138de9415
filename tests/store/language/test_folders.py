"""Each language has a folder with all its parts, and the folders alone say which languages there are."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

import store.language
from store.language.about import LanguageFacts, about
from store.language.agenda import AgendaWords
from store.language.dates import DateWords
from store.language.folders import any_language, any_of, languages, part
from store.language.line import LineWords, by_meaning, line
from store.language.minutes import MinutesWords
from store.language.orthography import Orthography
from store.language.words import ANY, LINE_COMMANDS, STRUCTURE, fold, meanings
from store.record.values import LANGUAGES, Language

FOLDER = Path(store.language.__file__).parent
FOLDERS = {path.parent.name for path in FOLDER.glob("*/__init__.py")}
PARTS: tuple[type[msgspec.Struct], ...] = (
    LanguageFacts,
    AgendaWords,
    DateWords,
    LineWords,
    MinutesWords,
    Orthography,
)


def test_the_folders_are_the_languages() -> None:
    assert set(languages()) == FOLDERS
    assert languages() == LANGUAGES
    assert len({about(language).order for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_has_every_part_and_every_catalogue(language: str) -> None:
    for kind in PARTS:
        assert isinstance(part(language, kind), kind)
    first = {path.name for path in (FOLDER / LANGUAGES[0]).iterdir() if path.is_file()}
    here = {path.name for path in (FOLDER / language).iterdir() if path.is_file()}
    assert here <= first if about(language).stands_in else here == first


def test_no_other_language_is_read_from_a_file() -> None:
    assert msgspec.json.decode(b'"nn"', type=Language) == "nn"
    for other in (b'"xx"', b'"nn\\n"', b'"nnn"', b'""'):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(other, type=Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_that_is_written_is_read_again(language: str) -> None:
    words = line(language)
    for meaning, forms in by_meaning(words.labels).items():
        assert meanings()[forms[0]] == meaning
    for meaning, forms in by_meaning(words.commands).items():
        assert STRUCTURE[forms[0]] == meaning
    for meaning, forms in by_meaning(words.line_mode).items():
        assert LINE_COMMANDS[forms[0]] == meaning


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_folded_as_they_are_compared(language: str) -> None:
    words = line(language)
    for group in (words.labels, words.commands, words.line_mode, words.decisions, words.filters):
        for forms in by_meaning(group).values():
            assert forms == tuple(map(fold, forms))


def test_what_any_language_has_begins_with_the_first() -> None:
    assert ANY.until[:3] == ("til", "to", "until")
    assert ANY.labels.deadline[:3] == ("frist", "deadline", "due")
    assert any_language(DateWords).ordinals[0][:3] == ("første", "first", "1st")
    assert any_of(("a", "b")) == "(?:a|b)"


def test_a_language_without_a_folder_is_none() -> None:
    with pytest.raises(ModuleNotFoundError):
        about("xx")
