"""How sentences are told, in which language, and what the words beside a name are."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from store.errors import Misuse, NotSaved, Problem, unusual
from store.language.beside_names import is_party, is_post, is_reason, is_reason_of_absent, is_workplace
from store.language.calendar_names import month_numbers, months, weekday_numbers, weekdays
from store.language.catalogue import as_sentence, has_sentence, screen_language, settle_language, told, words
from store.language.folders import _merge, any_of, fold, forms
from store.language.line import LineWords, by_meaning, line
from store.language.words import ANY, meanings, one_away
from store.language.written_day import long_day
from store.record.settings import COMMENT, Settings, label_meanings, label_word
from store.record.values import LANGUAGES, Kind
from store.spelling import Unknown, unknown_words, words_of_archive
from tests.exports.records import Builder


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("velg en fil", "Velg en fil."),
        ("Velg!", "Velg!"),
        ("hvorfor?", "Hvorfor?"),
        ("vent …", "Vent …"),
        ("ferdig. ", "Ferdig."),
        ("", ""),
    ],
)
def test_words_that_stand_alone_begin_with_a_capital_and_end_with_a_stop(said: str, sentence: str) -> None:
    assert as_sentence(said) == sentence


ENVIRONMENTS = [
    ({"REFERAT_LANG": "nn", "LANG": "en_GB.UTF-8"}, "en", "nn"),
    ({"LANG": "en_GB.UTF-8"}, "nn", "nn"),
    ({"LC_ALL": "nn_NO", "LANG": "en_GB"}, "", "nn"),
    ({"LANG": "en_US.UTF-8"}, "", "en"),
    ({"LANG": "no_NO"}, "", "nb"),
    ({"LANG": "xx_XX"}, "", "nb"),
    ({"REFERAT_LANG": "tull", "LANG": "en_GB"}, "", "en"),
    ({}, "", "nb"),
]


@pytest.mark.parametrize(("environment", "settled", "language"), ENVIRONMENTS)
def test_the_screens_speak_the_language_that_is_named_then_settled_then_the_systems(
    environment: dict[str, str], settled: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REFERAT_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("store.language.catalogue._settled", [])
    monkeypatch.setattr("store.language.catalogue._of_windows", lambda: "")
    settle_language(settled)
    assert screen_language() == language


@pytest.mark.parametrize(
    ("said", "language"),
    [("nn-NO", "nn"), ("nb-NO", "nb"), ("en-GB", "en"), ("sv-SE", "nb"), ("se-NO", "nb"), (None, "nb")],
)
def test_on_windows_the_language_is_what_windows_calls_it(
    said: str | None, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def value(_settings: object, name: str) -> tuple[str, int]:
        if said is None or name != "LocaleName":
            raise FileNotFoundError
        return said, 1

    for name in ("REFERAT_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    registry = SimpleNamespace(HKEY_CURRENT_USER=0, OpenKey=lambda *_: nullcontext(), QueryValueEx=value)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr("store.language.catalogue._settled", [])
    monkeypatch.setattr("store.language.catalogue.sys", SimpleNamespace(platform="win32"))
    assert screen_language() == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_told_with_its_hint_and_the_cause_inside_it_in_small_letters(language: str) -> None:
    sentence, hint = told(Problem("archive-missing", folder="/x"), language)
    assert "/x" in sentence
    assert hint == words(language, "problems")("archive-missing.hint", folder="/x")
    why = NotSaved("not-saved-full")
    outer = Problem("approval-unwritten", title="Møte", day=date(2026, 2, 12), reason="not-saved-full")
    outer.__cause__ = why
    whole, cause = told(outer, language)[0], told(why, language)[0].rstrip(".")
    assert f"{cause[:1].lower()}{cause[1:]}" in whole
    assert long_day(date(2026, 2, 12), language) in whole
    assert (
        has_sentence(language, "problems", "archive-missing"),
        has_sentence(language, "problems", "tull"),
    ) == (True, False)
    with pytest.raises(KeyError):
        words(language, "problems")("tull")


def test_a_wrong_use_ends_with_two_and_what_nobody_foresaw_is_told_of_the_file() -> None:
    assert (Problem("x").exit_code, Misuse("x").exit_code, NotSaved("x").exit_code) == (1, 2, 1)
    odd = unusual("x.json", ValueError("y" * 300))
    assert (odd.key, odd.facts["file"], len(str(odd.facts["reason"]))) == ("meeting-unusual", "x.json", 200)
    assert str(odd.facts["reason"]).startswith("ValueError: y")


POSTS = [
    ("leder", True),
    ("nestleder", True),
    ("Chief Executive", True),
    ("rektor ved Åsly skole", False),
    ("Dr Finch", False),
    ("Åsly", False),
    ("leder nr 2", False),
    ("leder, SV", False),
    ("", False),
]


@pytest.mark.parametrize(("said", "post"), POSTS)
def test_words_behind_a_name_are_an_office_or_not(said: str, post: bool) -> None:
    assert is_post(said) is post


@pytest.mark.parametrize(
    ("said", "workplace"),
    [
        ("Åsly bibliotek", True),
        ("Nes Rør AS", True),
        ("University of Leeds", True),
        ("rektor ved Åsly skole", False),
        ("åsly bibliotek", False),
        ("Kari Vik", False),
    ],
)
def test_words_in_brackets_are_where_somebody_works_or_not(said: str, workplace: bool) -> None:
    assert is_workplace(said) is workplace


@pytest.mark.parametrize(
    ("said", "party"), [("SV", True), (" KrF ", True), ("sv", False), ("Labour", True), ("Åsly", False)]
)
def test_a_party_is_written_in_its_own_letters(said: str, party: bool) -> None:
    assert is_party(said) is party


REASONS = [
    ("syk", True, True),
    ("på reise", True, True),
    ("i banken", True, True),
    ("Depresjon", False, True),
    ("leder", False, False),
    ("vara for Kari", False, False),
    ("elevrådet", False, False),
    ("SV", False, False),
    ("Åsly bibliotek", False, False),
    ("Kari Vik", False, False),
    ("", False, False),
]


@pytest.mark.parametrize(("said", "reason", "of_absent"), REASONS)
def test_why_somebody_did_not_come_is_told_from_what_they_are(
    said: str, reason: bool, of_absent: bool
) -> None:
    assert (is_reason(said), is_reason_of_absent(said)) == (reason, of_absent)


@pytest.mark.parametrize("seat", ANY.people.deputy_for)
def test_whose_seat_somebody_has_is_no_reason(seat: str) -> None:
    assert not is_reason_of_absent(f"{seat} Kari")
    assert not is_reason_of_absent(f"{seat} Kari Vik")


def test_months_and_weekdays_are_known_in_every_language_and_as_neighbours_call_them() -> None:
    assert (month_numbers()["januar"], month_numbers()["january"], month_numbers()["feb"]) == (1, 1, 2)
    assert (months()["maj"], months()["august"], weekdays()["måndag"]) == (5, 8, 0)
    assert (weekday_numbers()["søndag"], weekday_numbers()["sunday"], weekday_numbers()["måndag"]) == (
        6,
        6,
        0,
    )
    assert {*month_numbers().values()} == {*range(1, 13)}


def test_what_any_language_has_is_joined_field_by_field() -> None:
    assert _merge([("a", "b"), ("b", "c")]) == ("a", "b", "c")
    assert _merge([{"x": 1}, {"x": 2, "y": 3}]) == {"x": 1, "y": 3}
    assert _merge([(("a",), ("b",)), (("c",), ("d",))]) == (("a", "c"), ("b", "d"))
    with pytest.raises(TypeError):
        _merge([True, False])
    assert (forms(" a  b "), any_of("ab"), fold(" A  b ")) == (("a", "b"), "(?:a|b)", "a b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_of_an_archives_own_may_mean_what_every_word_for_it_says(language: str) -> None:
    found = label_meanings()
    for meaning in {*found.values()}:
        word = label_word(meaning, language)
        assert found[fold(word)] == meaning
    assert label_word("tull", language) == "tull"
    assert {COMMENT, "question", "votes", "memo"} <= {*found.values()}
    assert "owner" not in found.values()
    labels: Any = by_meaning(line(language).labels)
    assert all(meanings()[fold(form)] for forms_ in labels.values() for form in forms_)
    assert isinstance(line(language), LineWords)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("oppgave", "oppgåve", True),
        ("oppgave", "opgave", True),
        ("oppgave", "oppgavee", True),
        ("oppgave", "poppgave", True),
        ("oppgave", "oppgvae", True),
        ("oppgave", "oppgave", False),
        ("oppgave", "opgavve", False),
    ],
)
def test_two_words_are_nearly_one_by_a_letter(one: str, other: str, near: bool) -> None:
    assert one_away(one, other) is near or one == other


class Knows:
    """A speller that knows a few words."""

    def knows(self, word: str) -> bool:
        return word.casefold() in {"vi", "kjøper", "er", "enig", "bil"}

    def suggestions(self, word: str) -> tuple[str, ...]:
        return () if self.knows(word) else (word,)


def test_names_genitives_capitals_and_what_the_archive_knows_are_spelt_right() -> None:
    b = Builder(title="Vi")
    b.person("Kari Vik", organisation="Nes")
    b.note("Kari Viks NAV er enig, Viks' bil-kjøper, Neses stavfail")
    b.note("bortefeil", in_minutes=False)
    b.entry(Kind.MEMO, "minnefeil")
    found = unknown_words(b.record, Knows())
    assert [one.word for one in found] == ["Neses", "stavfail"]
    assert all(isinstance(one, Unknown) and len(one.places) == 1 for one in found)
    settings = Settings(words=("stavfail",), abbreviations={"fb": "Neses"}, labels={"Sp": "question"})
    known = words_of_archive(settings, "Fylket")
    assert unknown_words(b.record, Knows(), known) == ()
    assert {*known} == {"stavfail", "fb", "Neses", "Sp", "Fylket"}
