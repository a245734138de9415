"""What must stand in no file is found wherever it stands, however much is looked for at once."""

from __future__ import annotations

import random
from unicodedata import normalize

import pytest

from exports.review import sought_words
from exports.review.sought_words import SoughtWords, letters_of, words_in

_WORDS = (
    *("sak", "møte", "bibliotek", "hemmelighetskjelleren", "Øst", "ååå", "1/26", "čáhci", "сад", "STRAẞE"),
    *("ﬁlm", "naïve", "µ", "²", "a", "b", "ja", "vel", "budsjettet", "aaaaaaaa", "aaaa", "é", "e\u0301n"),
)
_BETWEEN = (" ", "", "-", " – ", "</b>", "<br>\n", "&amp;", "&nbsp;", '"', "_", "\u0301", ". ")


def line(dice: random.Random, longest: int) -> str:
    """Some words with any sign between them."""
    return "".join(
        dice.choice(_WORDS) + dice.choice(_BETWEEN[:2] * 3 + _BETWEEN)
        for _ in range(dice.randint(1, longest))
    )


def stands(text: str, contents: list[str]) -> set[str]:
    """The forms of a line that stand in some texts, looked for one by one in the slowest way."""
    spaced = "\n".join(f" {' '.join(words_in(one))} " for one in contents)
    found = set()
    if len(text.strip()) >= 12:
        found = {letters_of(text)} if letters_of(text) in spaced.replace(" ", "") else set()
    elif len(letters_of(text)) >= 3 and f" {' '.join(words_in(text))} " in spaced:
        found = {f" {' '.join(words_in(text))} "}
    return found | {word for word in words_in(text) if len(word) >= 5 and word in spaced.split()}


@pytest.mark.parametrize("seed", range(40))
def test_many_lines_at_once_are_found_as_one_by_one(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 — the same texts every time
    contents = [line(dice, 30) for _ in range(dice.randint(0, 5))]
    sought = [line(dice, 9) for _ in range(dice.choice((3, 30)))]
    for whole in contents:  # and some that do stand there, from anywhere in it
        at = dice.randrange(len(whole) + 1)
        sought.append(" ".join(whole[at : at + dice.randint(3, 40)].splitlines()))
    found = SoughtWords(sought, ()).in_files([one.encode() for one in contents])
    assert found == set().union(*(stands(one, contents) for one in sought))


def test_a_text_of_common_signs_is_folded_as_any_other() -> None:
    """Each sign stands alone and between others; so each is seen that is composed, or folded into several."""
    for sign in map(chr, range(0x3000)):
        for text in (sign, f"a{sign}", f"{sign}\u030a", f"Å{sign}b"):
            slowly = normalize("NFC", text).casefold().encode("latin-1", "replace")
            assert sought_words._blanked(text) == slowly.translate(sought_words._TO_BLANK), hex(ord(sign))


def test_what_is_found_is_told_with_the_first_file_it_stands_in() -> None:
    sought = SoughtWords(["Hemmelighetskjelleren er kald", "ja vel", "naboens hund"], ["En hund for alle"])
    files = {
        "a.html": b"<p>Ingenting</p>",
        "b.html": b"<p>Hemmelighets<b>kjelleren</b> er kald</p>",
        "c.html": b"<p>Hemmelighetskjelleren er kald, ja, vel.</p>",
        "t/naboens.html": b"",
    }
    found = sought.in_named(files)
    assert found["hemmelighetskjellerenerkald"] == "b.html"
    assert found[" ja vel "] == "c.html"
    assert found["naboens"] == "t/naboens.html"
    assert not {"hund", "kjelleren"} & found.keys()


def test_letters_that_few_languages_have_tell_texts_apart() -> None:
    sought = SoughtWords(["Сад закрыт сегодня", "čáhci lea galmmas"], ["galmmas, сегодня"])
    assert sought.in_files(["Дом открыт завтра, ahci lea galmmas".encode()]) == set()
    assert normalize("NFC", "čáhcileagalmmas") in sought.in_files(["Čáhci – lea galmmas!".encode()])


def test_what_a_file_begins_and_ends_with_is_found() -> None:
    sought = SoughtWords(
        ["Hemmelighetskjelleren er kald", "stien til den blir måkt"], ["hemmelighetskjelleren, stien"]
    )
    content = "Hemmelighetskjelleren er kald, og stien til den blir måkt"
    assert sought.in_files([content.encode()]) == {"hemmelighetskjellerenerkald", "stientildenblirmåkt"}


def test_a_word_that_rare_letters_hold_is_not_taken_for_said() -> None:
    sought = SoughtWords(["Den áhci kommer med lakse"], ["čáhci, µlakse", "galmmas"])
    assert sought.in_files(["áhciX lakse".encode(), b"lakse"]) == {"lakse"}


def test_what_was_found_is_looked_for_in_one_more_file() -> None:
    sought = SoughtWords(["Hemmelighetskjelleren er kald", "ja vel", "naboens hund"], ["En hund for alle"])
    found = {"hemmelighetskjellerenerkald", " ja vel ", "naboens"}
    assert sought.among(found, b"<p>Ja, vel</p> naboens-hund") == {" ja vel ", "naboens"}
    assert sought.among(found, b"Hemmelighets<b>kjelleren</b> er kald") == set()
    assert sought.among(found, b"<p>Hemmelighets<b>kjelleren</b> er kald") == {"hemmelighetskjellerenerkald"}
    assert sought.among({"naboens"}, b"naboenshund") == set()
