"""Every word of the line means what it meant: those who have learned one type it again.

The words stand in ``typed_words.tsv``, by how they are read and what they say, with the languages one
after the other. One that is gone, or says something else, is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from store.language.words import (
    DECISION_STATUS,
    LINE_COMMANDS,
    PAPERS,
    STRUCTURE,
    fold,
    meanings,
    opening_meanings,
)
from store.plain_text import plain
from store.query import filter_meanings, kind_words, status_words
from store.record.model import Attendance, Entry, Meeting, Presence
from tests.grammar.desk import asked, last, taken, typed
from tests.word_rows import misread, word_rows
from tui.grammar.recorder import Recorder
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_votes

PEOPLE = "til stede: Ida Strøm, Per Moen"
ITEM = "# Sak"


def _in(table: Callable[[], Mapping[str, str]]) -> Callable[[str, str], bool]:
    return lambda says, word: table().get(fold(word)) == says


def _side(says: str, word: str) -> bool:
    found = read_votes(f"5 {word}")
    return getattr(found.votes, says) == 5 and found.is_whole


def _pair(votes: VoteTold) -> tuple[int | None, int | None]:
    return votes.votes.for_, votes.votes.against


def _outcome(says: str, word: str) -> bool:
    figures = (7, 2) if says == "adopted" else (2, 7)
    found = read_votes(f"{word} {figures[0]}-{figures[1]}")
    return _pair(found) == figures and found.ballot is None


def _unanimous(_says: str, word: str) -> bool:
    found = read_votes(word)
    return found.votes.unanimous and found.is_whole


def _count(says: str, word: str) -> bool:
    return read_votes(f"7 for, {word} mot").votes.against == int(says)


def _method(says: str, word: str) -> bool:
    ballot = read_votes(f"enstemmig, {word}" if says == "acclamation" else f"7-2, {word}").ballot
    return ballot is not None and ballot.method == says and not ballot.rest


def _moves(says: str, word: str) -> bool:
    before = ("ut: Per 9.00",) if says == "arrival" else ()
    moved = taken(PEOPLE, *before, f"Per {word} 11.20").documents
    return (
        bool(moved) and isinstance(moved[0], Presence) and (moved[0].what, moved[0].when) == (says, "11.20")
    )


def _first(word: str) -> tuple[Attendance, Meeting]:
    record = typed(f"til stede: Ida Strøm ({word}), Per Moen")[0].session.record
    return record.attendance[0], record.meeting


def _beside_a_name(says: str, word: str) -> bool:
    who, meeting = _first(word)
    if says == "no vote":
        return not who.votes
    if says == "party":
        return who.party == word
    name = meeting.chair if says == "chair" else meeting.note_taker
    return name is not None and name.name == "Ida Strøm"


def _for_another(_says: str, word: str) -> bool:
    record = typed("forfall: Anne Lie", f"vara: Nils Moe {word} Anne Lie")[0].session.record
    return any(one.deputy_for and one.name.name == "Nils Moe" for one in record.attendance)


def _but(_says: str, word: str) -> bool:
    record = typed("innkalt: Ida Strøm, Per Moen", f"alle innkalte til stede {word} Per")[0].session.record
    return [one.status for one in record.attendance] == ["present", "absent"]


def _everybody(_says: str, word: str) -> bool:
    record = typed("innkalt: Ida Strøm, Per Moen", f"{word} til stede")[0].session.record
    return [one.status for one in record.attendance] == ["present", "present"]


@cache
def _desk() -> Recorder:
    return typed(PEOPLE, ITEM)[0]


def _owner_does(_says: str, word: str) -> bool:
    made = _desk().take(f"! Per {word} brevet").documents
    return [owner.name for one in made if isinstance(one, Entry) for owner in one.owners] == ["Per"]


def _asked(line: str) -> Callable[[str, str], bool]:
    """Whether a line with the word is asked about, with what it could have been."""
    return lambda says, word: asked(PEOPLE, ITEM, line.format(word=word))[1] == says.format(word=word)


def _becomes(line: str, kind: str) -> Callable[[str, str], bool]:
    return lambda _says, word: taken(PEOPLE, ITEM, line.format(word=word)).kind == kind


def _exchange(says: str, word: str) -> bool:
    here = "til stede: Ida Strøm (Dømedal bibliotek)"
    return last(here, ITEM, f"hospitering: Dømedal bibliotek {word} to i uke 38").variant == says


def _of_earlier(says: str, word: str) -> bool:
    entry = last(ITEM, f"= {word} 14/25: nye stoler")
    return bool(getattr(entry, says)) and entry.text == "nye stoler"


def _each_other(_says: str, word: str) -> bool:
    entry = last(ITEM, f"Bibliotekene > {word}: sende brevet")
    return entry.from_ is not None and entry.to is not None and entry.to.name == "Bibliotekene"


READ: dict[str, Callable[[str, str], bool]] = {
    "label": _in(meanings),
    "opening": _in(opening_meanings),
    "#": _in(lambda: STRUCTURE),
    "# in line mode": _in(lambda: LINE_COMMANDS),
    "paper": _in(lambda: PAPERS),
    "=": _in(lambda: DECISION_STATUS),
    "earlier": _of_earlier,
    "status": lambda says, word: says in status_words().get(plain(word), ()),
    "kind": lambda says, word: says in kind_words().get(plain(word), ()),
    "filter": lambda says, word: filter_meanings().get(plain(word)) == says,
    "side": _side,
    "outcome": _outcome,
    "unanimous": _unanimous,
    "count": _count,
    "method": _method,
    "moves": _moves,
    "beside a name": _beside_a_name,
    "for another": _for_another,
    "but": _but,
    "everybody": _everybody,
    "owner does": _owner_does,
    "promise": _asked("Per {word} sende brevet"),
    "decides": _becomes("{word} vedtok: nye stoler", "decision"),
    "decided": _becomes("Styret {word}: nye stoler", "decision"),
    "decides now": _asked("Styret {word} å kjøpe stoler"),
    "deputy": _asked("{word} Jon Berg møtte"),
    "attended": _asked("Vara Jon Berg {word}"),
    "interest": _asked("{word}: Per Moen"),
    "break": _asked("{word} 10 min"),
    "to check": _asked("{word}: prisen"),
    "reminder": _asked("{word} bestille rom"),
    "expects": _asked("Bibliotekene {word} Fylket: mer støtte"),
    "each other": _each_other,
    "exchange": _exchange,
}
"""How the words of a row are read: whether a word says what its row does."""


_ROWS = word_rows(Path(__file__).parent / "typed_words.tsv")


@pytest.mark.parametrize("read", READ)
def test_every_word_says_what_it_said(read: str) -> None:
    assert misread(_ROWS, read, READ[read]) == []


@pytest.mark.parametrize("read", READ)
def test_another_word_does_not(read: str) -> None:
    said = {says for how, says, _ in _ROWS if how == read}
    assert [says for says in said if READ[read](says, "skvalpet")] == []


def test_every_row_is_read() -> None:
    assert {how for how, *_ in _ROWS} == READ.keys()
