"""Deadlines in words, as they are said in a meeting on Thursday 12 March 2026 (week 11)."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.record.values import Deadline
from tests.grammar.desk import last
from tui.grammar.phrases.deadlines import find_deadline, read_deadline

THURSDAY = date(2026, 3, 12)

DAYS = [
    # the day itself
    ("innen 1.9", "1.9", date(2026, 9, 1)),
    ("innen 1.9.", "1.9", date(2026, 9, 1)),
    ("innen 1.9.2027", "1.9.2027", date(2027, 9, 1)),
    ("innen 1.2", "1.2", date(2027, 2, 1)),
    ("senest 2026-09-01", "2026-09-01", date(2026, 9, 1)),
    ("til 12. mars", "12. mars", THURSDAY),
    ("innan den 15. april", "den 15. april", date(2026, 4, 15)),
    ("innen fredag den 15. mai", "fredag den 15. mai", date(2026, 5, 15)),
    ("by 15 April", "15 April", date(2026, 4, 15)),
    ("before the 15th of April", "the 15th of April", date(2026, 4, 15)),
    ("no later than April 15, 2027", "April 15, 2027", date(2027, 4, 15)),
    ("innen 1.9 kl. 12", "1.9 kl. 12", date(2026, 9, 1)),
    # weekdays: the next one, never today
    ("innen fredag", "fredag", date(2026, 3, 13)),
    ("senest på fredag", "på fredag", date(2026, 3, 13)),
    ("innen torsdag", "torsdag", date(2026, 3, 19)),
    ("innan laurdag", "laurdag", date(2026, 3, 14)),
    ("innan tysdag", "tysdag", date(2026, 3, 17)),
    ("til mandag", "mandag", date(2026, 3, 16)),
    ("by Monday", "Monday", date(2026, 3, 16)),
    ("innen førstkommende mandag", "førstkommende mandag", date(2026, 3, 16)),
    ("innen fredag kl. 15.00", "fredag kl. 15.00", date(2026, 3, 13)),
    ("innen fredag neste uke", "fredag neste uke", date(2026, 3, 20)),
    ("innan måndag i veke 38", "måndag i veke 38", date(2026, 9, 14)),
    ("by Friday next week", "Friday next week", date(2026, 3, 20)),
    # near days
    ("innen i dag", "i dag", THURSDAY),
    ("senest i morgen", "i morgen", date(2026, 3, 13)),
    ("seinast i morgon", "i morgon", date(2026, 3, 13)),
    ("by tomorrow", "tomorrow", date(2026, 3, 13)),
    ("innen i overmorgen", "i overmorgen", date(2026, 3, 14)),
    # lengths
    ("senest om to uker", "om to uker", date(2026, 3, 26)),
    ("seinast om to veker", "om to veker", date(2026, 3, 26)),
    ("innen 14 dager", "14 dager", date(2026, 3, 26)),
    ("innan ein månad", "ein månad", date(2026, 4, 12)),
    ("innen fjorten dager", "fjorten dager", date(2026, 3, 26)),
    ("within two weeks", "two weeks", date(2026, 3, 26)),
    ("within a month", "a month", date(2026, 4, 12)),
    # weeks end on Friday, where work does
    ("innen uke 38", "uke 38", date(2026, 9, 18)),
    ("innan veke 38", "veke 38", date(2026, 9, 18)),
    ("by week 38", "week 38", date(2026, 9, 18)),
    ("innen uke 11", "uke 11", date(2026, 3, 13)),
    ("innen uke 10", "uke 10", date(2027, 3, 12)),
    ("innen uke 53", "uke 53", date(2027, 1, 1)),
    ("innen uke 2 2027", "uke 2 2027", date(2027, 1, 15)),
    ("før uke 38", "uke 38", date(2026, 9, 11)),
    ("innen neste uke", "neste uke", date(2026, 3, 20)),
    ("innan neste veke", "neste veke", date(2026, 3, 20)),
    ("by next week", "next week", date(2026, 3, 20)),
    ("innen denne uken", "denne uken", date(2026, 3, 13)),
    ("innen utgangen av uka", "utgangen av uka", date(2026, 3, 13)),
    ("by the end of the week", "the end of the week", date(2026, 3, 13)),
    ("by the end of next week", "the end of next week", date(2026, 3, 20)),
    # months give their last day
    ("innen mai", "mai", date(2026, 5, 31)),
    ("innen mai 2027", "mai 2027", date(2027, 5, 31)),
    ("innan februar", "februar", date(2027, 2, 28)),
    ("til mars", "mars", date(2026, 3, 31)),
    ("før juni", "juni", date(2026, 5, 31)),
    ("innen utgangen av mai", "utgangen av mai", date(2026, 5, 31)),
    ("før utgangen av mai", "utgangen av mai", date(2026, 5, 31)),
    ("innan slutten av mai 2027", "slutten av mai 2027", date(2027, 5, 31)),
    ("by the end of May", "the end of May", date(2026, 5, 31)),
    ("by end of May", "end of May", date(2026, 5, 31)),
    ("by June", "June", date(2026, 6, 30)),
    ("innen utgangen av måneden", "utgangen av måneden", date(2026, 3, 31)),
    ("innen neste måned", "neste måned", date(2026, 4, 30)),
    ("by the end of next month", "the end of next month", date(2026, 4, 30)),
    # quarters, halves, years
    ("innen 3. kvartal", "3. kvartal", date(2026, 9, 30)),
    ("innen første kvartal 2027", "første kvartal 2027", date(2027, 3, 31)),
    ("innan utgangen av 2. kvartal", "utgangen av 2. kvartal", date(2026, 6, 30)),
    ("by the end of the third quarter", "the end of the third quarter", date(2026, 9, 30)),
    ("by Q3 2027", "Q3 2027", date(2027, 9, 30)),
    ("innen utgangen av kvartalet", "utgangen av kvartalet", date(2026, 3, 31)),
    ("innen første halvår", "første halvår", date(2026, 6, 30)),
    ("innan utgangen av året", "utgangen av året", date(2026, 12, 31)),
    ("innen utgangen av 2027", "utgangen av 2027", date(2027, 12, 31)),
    ("innen årsskiftet", "årsskiftet", date(2026, 12, 31)),
    ("før nyttår", "nyttår", date(2026, 12, 31)),
    ("by the end of the year", "the end of the year", date(2026, 12, 31)),
]


@pytest.mark.parametrize(("words", "text", "day"), DAYS, ids=[words for words, _, _ in DAYS])
def test_words_that_name_a_day(words: str, text: str, day: date) -> None:
    assert find_deadline(f"sende utkast {words}", THURSDAY) == Deadline(text, day)
    assert read_deadline(words, THURSDAY).date == day
    if not words.startswith(("før", "before")):
        assert read_deadline(text, THURSDAY) == Deadline(text, day)


@pytest.mark.parametrize(
    "words", ["innen neste møte", "til neste møtet", "before the next meeting", "by next meeting"]
)
def test_the_next_meeting(words: str) -> None:
    found = find_deadline(f"sende utkast {words}.", THURSDAY)
    assert found == Deadline(words.partition(" ")[2], meeting="next")
    assert read_deadline(words, THURSDAY) == Deadline(words, meeting="next")


@pytest.mark.parametrize(
    "words",
    [
        "til høsten",
        "til hausten",
        "innen høsten 2015",
        "før jul",
        "før påske",
        "før sommeren",
        "før sommarferien",
        "innan våren 2027",
        "innen slutten av høsten",
        "by the autumn",
        "before Christmas",
        "before the summer holidays",
        "før skolestart",
        "til uka",
        "før neste sommer",
        "innen neste styremøte",
        "before the next board meeting",
        "innen neste fredag",
        "by next Friday",
    ],
)
def test_words_that_name_no_day_stay_words_with_the_one_that_gives_them_sense(words: str) -> None:
    assert find_deadline(f"sende utkast {words}", THURSDAY) == Deadline(words)
    assert read_deadline(words, THURSDAY) == Deadline(words)


@pytest.mark.parametrize(
    "text",
    [
        "sende innkalling til styret",
        "før var det bedre",
        "det var bedre før",
        "by the way",
        "send it by post",
        "søke om inntil 200 kroner",
        "øke gebyret til 200 kroner",
        "rydde innen biblioteket",
        "kjøpe bøker til barna",
        "rydde før mai-feiringen",
        "ringe dem 1.9",
        "ringe dem på fredag",
        "utvide lånetiden til fire uker",
        "sende utkast til Jan",
        "sende utkast til August",
        "sende utkast til Mai",
        "rydde i uke 38",
        "innen",
        "sende innen 31.2",
        "sende innen uke 54",
        "sende innen uke 0",
        "sende innen 5. kvartal",
        "sende innen mandagsmøtet",
        "work within the library",
        "put it before the board",
        "within reach",
        "sende til 17. maikomiteen",
    ],
)
def test_false_friends_stay_text(text: str) -> None:
    assert find_deadline(text, THURSDAY) is None
    assert find_deadline(f"Kari: {text}", THURSDAY) is None


def test_a_line_of_its_own_keeps_any_words() -> None:
    for words, deadline in (
        ("uke 38", Deadline("uke 38", date(2026, 9, 18))),
        ("innen utgangen av mai", Deadline("innen utgangen av mai", date(2026, 5, 31))),
        ("om to uker", Deadline("om to uker", date(2026, 3, 26))),
        ("to uker", Deadline("to uker", date(2026, 3, 26))),
        ("snarest", Deadline("snarest")),
        ("når budsjettet er klart", Deadline("når budsjettet er klart")),
        ("høsten 2015", Deadline("høsten 2015")),
    ):
        assert last("# Sak", "! sende", f"frist: {words}").deadline == deadline, words


def test_days_count_from_the_day_of_the_meeting() -> None:
    fields = {"from_": date(2015, 6, 2), "to": date(2015, 6, 3)}
    assert last("# Sak", "! sende innen fredag", **fields).deadline == Deadline("fredag", date(2015, 6, 5))
    on_the_second_day = last("#dag 1", "#dag 2", "# Sak", "! sende innen i morgen", **fields)
    assert on_the_second_day.deadline == Deadline("i morgen", date(2015, 6, 4))


def test_without_a_day_to_count_from_only_whole_dates_are_days() -> None:
    assert read_deadline("1.9.2027", None).date == date(2027, 9, 1)
    for words in ("fredag", "uke 38", "mai", "utgangen av året", "to uker", "1.9"):
        assert read_deadline(words, None) == Deadline(words)


_WORDS = """innen til før by within utgangen av uke 38 99 9999 mai neste møte fredag om to uker 3. kvartal
q3 1.9 31.12.9999 0001-01-01 year the end of høsten jul år"""
_PARTS = st.sampled_from(re.split(r"\s+", _WORDS))


@settings(deadline=None)
@given(
    st.lists(st.one_of(_PARTS, st.text(max_size=4)), max_size=7).map(" ".join),
    st.one_of(st.none(), st.dates()),
)
def test_no_words_are_too_strange(words: str, near: date | None) -> None:
    found = find_deadline(words, near)
    assert found is None or found.text in words
    assert read_deadline(words, near).text == words
