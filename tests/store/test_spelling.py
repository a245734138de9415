"""Spelling: which words are asked about, where they stand, and what is said without a dictionary."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Problem
from store.language.catalogue import told
from store.record.settings import Settings
from store.record.values import LANGUAGES, Kind, Language, Name
from store.spelling import Hunspell, folder_candidates, speller, unknown_words, words_of_archive
from tests.exports.records import Builder
from tui.cli.program import run

WORDS = (
    "møte budsjett stor interesse for felles innkjøp fellesskap kalender aktivitet "
    "bibliotek plan prosess skole"
)


class Listed:
    """A speller that knows some words."""

    def __init__(self, words: str = WORDS) -> None:
        self._words = frozenset(words.split())

    def knows(self, word: str) -> bool:
        return word.casefold() in self._words

    def suggestions(self, word: str) -> tuple[str, ...]:
        return (word.upper(),)


def unknown(b: Builder, known: Collection[str] = ()) -> list[str]:
    return [found.word for found in unknown_words(b.record, Listed(), known)]


def dictionary(folder: Path, name: str = "nb_NO", words: str = WORDS) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY eøs\n", encoding="utf-8")
    listed = words.split()
    (folder / f"{name}.dic").write_text("\n".join([str(len(listed)), *listed, ""]), encoding="utf-8")
    return folder


def test_each_unknown_word_is_told_once_with_all_its_places() -> None:
    b = Builder(title="Budsjettt")
    item = b.item("Felles innkjøp", background="stor interese")
    one, other = b.note("stor interese for interese"), b.note("ingen")
    found = unknown_words(b.record, Listed())
    assert [word.word for word in found] == ["Budsjettt", "interese", "ingen"]
    places = [(place.document.id, place.field) for place in found[1].places]
    assert places == [(item.id, "background"), (one.id, "text")]
    assert found[2].places[0].document == other


def test_names_parties_and_the_words_of_the_archive_are_known() -> None:
    b = Builder(title="Møte", organiser="Fylket", chair=Name("Nils Li"))
    b.person("Kari Nordmann", organisation="Harstad bibliotek")
    b.expects("Bibliotekene", "Fylket", "innkjøp")
    b.note("Nordmanns budsjett for Harstad, Nils, Li’s, Fylkets, Bibliotekene, fb, Troms, Olsen")
    b.action("innkjøp", "Per Ås")
    b.note("Ås")
    settings = Settings(abbreviations={"fb": "Fylkesbiblioteket i Troms"})
    assert unknown(b, words_of_archive(settings, "Olsen")) == []
    assert unknown(b) == ["fb", "Troms", "Olsen"]


@pytest.mark.parametrize(
    "text",
    [
        "SWOT",
        "kari@post.no",
        "https://x.yz/qwe",
        "bibsys.no",
        "1.9",
        "12/26",
        "B2B",
        "§ 13",
        "x",
        "8-1",
        "EU-møte",
    ],
)
def test_what_is_no_word_is_not_asked_about(text: str) -> None:
    b = Builder(title="Møte")
    b.note(f"stor {text} interesse")
    assert unknown(b) == []


def test_what_is_no_part_of_the_minutes_is_passed_over() -> None:
    b = Builder(title="Møte")
    note = b.note("felil")
    b.note("felles", sources=(note.id,))
    b.note("fleil", in_minutes=False)
    b.entry(Kind.MEMO, "feill")
    b.note("feil", speaker=Name("Nilss"), typed="fffeil")
    assert unknown(b) == ["feil"]


@given(st.text(max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    b = Builder(title=text)
    b.note(text)
    for found in unknown_words(b.record, Listed()):
        assert found.word in text


def test_a_dictionary_knows_compounds_of_long_parts_in_norwegian_only(tmp_path: Path) -> None:
    pytest.importorskip("hunspell")
    nb = speller("nb", [dictionary(tmp_path)])
    right = (
        *("møte", "Budsjett", "noen", "aktivitetskalender", "bibliotekplanprosess", "budsjettprosess"),
        "budsjettskole",
    )
    assert [word for word in right if not nb.knows(word)] == ["bibliotekplanprosess"]  # «plan» is short
    wrong = ("budsjettt", "aktivitetkallender", "fellles", "fellesmøte")
    assert [word for word in wrong if nb.knows(word)] == []
    assert "budsjett" in nb.suggestions("budsjet")
    english = speller("en", [dictionary(tmp_path, "en_GB")])
    assert not english.knows("aktivitetskalender")


def test_the_first_folder_with_both_files_of_a_language_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("hunspell")
    empty, half, whole = tmp_path / "tom", tmp_path / "halv", dictionary(tmp_path / "hel")
    empty.mkdir()
    dictionary(half)
    (half / "nb_NO.aff").unlink()
    monkeypatch.setenv("DICPATH", os.pathsep.join(map(str, (empty, half, whole))))
    assert list(folder_candidates())[:3] == [empty, half, whole]
    assert isinstance(speller("nb"), Hunspell)
    assert speller("nb").knows("budsjett")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_dictionary_a_sentence_says_what_to_do(language: Language, tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised:
        speller(language, [tmp_path])
    for spoken in LANGUAGES:
        sentence, hint = told(raised.value, spoken)
        assert sentence
        assert "DICPATH" in hint


@pytest.mark.parametrize("words", [WORDS, ""])
def test_without_the_library_a_sentence_says_what_to_do_whether_or_not_there_is_a_dictionary(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(Problem) as raised:
        speller("nb", [dictionary(tmp_path)] if words else [])
    assert "pip install" in told(raised.value, "nb")[1]


def test_the_command_line_says_each_word_and_how_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("hunspell")
    monkeypatch.setenv("REFERAT_LANG", "nb")
    monkeypatch.setenv("DICPATH", str(dictionary(tmp_path / "ordlister")))
    archive = ["--archive", str(tmp_path / "arkiv")]
    assert run(["new", "Møte", "--language", "nb", *archive]) == 0
    (tmp_path / "linjer").write_text(
        "# Felles innkjøp\nstor interesse for budsjet\nbudsjet\n", encoding="utf-8"
    )
    assert run(["take", "Møte", str(tmp_path / "linjer"), *archive]) == 0
    capsys.readouterr()
    assert run(["spell", "Møte", *archive]) == 0
    line, count = capsys.readouterr().out.splitlines()
    assert line.split()[:3] == ["budsjet", "2", "budsjett"]
    assert count == "Ett ukjent ord."
