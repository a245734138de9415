"""What a new kind, status or sign needs besides its rows: words to type it, to find it and to tell it."""

from __future__ import annotations

import pytest

from exports.outline.entry_order import OWNED
from store.language.catalogue import has_sentence
from store.language.line import by_meaning, line
from store.query import kind_words
from store.record.kinds import KINDS, STATUSES
from store.record.values import LANGUAGES, Kind
from tui.grammar.entries import LEADS
from tui.grammar.phrases.private_marks import with_mark_first, without_quote
from tui.keys.statuses import STATUSES as DIGITS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_makes_a_kind_is_a_word_of_the_line(language: str) -> None:
    labels = by_meaning(line(language).labels)
    assert [lead.word for lead in LEADS.rows.values() if lead.word and not labels.get(lead.word)] == []


def test_every_kind_is_found_by_a_word() -> None:
    found = {kind for kinds in kind_words().values() for kind in kinds}
    assert set(Kind) - found == {Kind.SWOT}  # its points are found by their fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_is_found_by_a_word(language: str) -> None:
    called = by_meaning(line(language).statuses)
    assert {one for statuses in STATUSES.values() for one in statuses} - set(called) == set()


def test_every_status_that_is_chosen_has_a_digit_of_its_own() -> None:
    for kind, nature in KINDS.rows.items():
        chosen = [status for status, end in nature.ends.items() if end]
        assert sorted(DIGITS.get(kind, {}).values()) == sorted(chosen), kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_that_somebody_answers_for_has_its_label_in_print(language: str) -> None:
    assert [kind for kind in OWNED if not has_sentence(language, "document", kind.value)] == []


@pytest.mark.parametrize("sign", ["=", "#?", "~", "^", "§", "…", "..."])
def test_what_is_meant_for_few_does_not_hang_on_which_signs_there_are(sign: str) -> None:
    assert with_mark_first(f"{sign} privat: x") == f"privat: {sign} x"
    assert without_quote(f"{sign} 'privat: x") == f"{sign} privat: x"
