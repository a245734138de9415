"""Every word that old minutes are read by still says what it said.

The words stand in ``written_words.tsv``, by how they are read and what they say, with the languages one
after the other. One that is gone, or says something else, is told.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store.record.record import Record
from tests.importing.test_said import HEAD, people, read
from tests.word_rows import misread, word_rows
from tui.importing.labels import meant, meant_alone, read_besides
from tui.importing.roster.roll import answer, movement

HERE = "Til stede: Tora Li, Odd Bø"


def _record(head: str, below: str = "Den er full.") -> Record:
    return read(f"{HEAD}\n\n{head}\n\n## Bod\n\n{below}\n").record


def _label(says: str, word: str) -> bool:
    found = meant(word)
    return found is not None and found.meaning == says


def _list(says: str, word: str) -> bool:
    found = meant(word)
    return found is not None and (found.meaning, found.many) == (says, True)


def _participle(says: str, word: str) -> bool:
    """A word that is a label before a colon or over a list, and a sentence alone on a line."""
    under = meant_alone(word, heads=True)
    return under is not None and under.meaning == says and meant_alone(word) is None


def _moves(says: str, word: str) -> bool:
    return movement(f"{word} 10.15") == (says, "10.15")


def _table(*row: str) -> list[tuple[str, str, str, str, str]]:
    heads, *rows = row
    told = (f"| {heads} | Møtt |", "|---|---|---|", *(f"| {told} | ja |" for told in rows))
    return [
        (one.name.name, one.role, one.organisation, one.party, one.deputy_for.name if one.deputy_for else "")
        for one in _record("\n".join(told)).attendance
    ]


_PLACES = ("name", "role", "organisation", "party", "deputy")


def _head(says: str, word: str) -> bool:
    if says in {"name", "present"}:
        heads = f"{word} | Rolle | Møtt" if says == "name" else f"Navn | Rolle | {word}"
        return people(f"{heads}\nTora Li | vert | ja\nOdd Bø | vert | nei") == [
            "present: Tora Li",
            "absent: Odd Bø",
        ]
    if says in {"given", "family"}:
        turned = says == "family"
        other, row = ("Fornavn", "Li | Tora") if turned else ("Etternavn", "Tora | Li")
        return [name for name, *_ in _table(f"{word} | {other}", row)] == ["Tora Li"]
    ((name, *told),) = _table(f"Navn | {word}", "Tora Li | Rosa")
    here = dict(zip(_PLACES, (name, *told), strict=True))
    return here.pop("name") == "Tora Li" and {place for place, one in here.items() if one} == {says}


def _nobody(_says: str, word: str) -> bool:
    return people(f"Til stede: Odd Bø\nForfall: {word}") == ["present: Odd Bø"]


def _role(line: str) -> Callable[[str, str], bool]:
    """Whether a word beside a name is who they are, and nobody by itself."""

    def is_role(_says: str, word: str) -> bool:
        told = line.format(word=word, title=word.capitalize())
        first, *others = _record(f"Til stede: {told}, Odd Bø").attendance
        return (first.name.name, first.role.casefold(), len(others)) == ("Tora Li", word.casefold(), 1)

    return is_role


def _deputy(says: str, word: str) -> bool:
    return _record(f"Til stede: Tora Li ({word}), Odd Bø").attendance[0].status == says


def _is_done(_says: str, word: str) -> bool:
    return bool(_record(HERE, f"Oppgaver:\n\n- ~~Odd: vaske boden~~ {word}\n").events)


READ: dict[str, Callable[[str, str], bool]] = {
    "label": _label,
    "list": _list,
    "label or sentence": _participle,
    "answer": lambda says, word: answer(word) == says,
    "moves": _moves,
    "head": _head,
    "besides": lambda _says, word: read_besides(f"{word}: Tora Li") is not None,
    "nobody": _nobody,
    "office": _role("Tora Li, {word}"),
    "before a name": _role("{title} Tora Li"),
    "deputy": _deputy,
    "done": _is_done,
}
"""How the words of a row are read: whether a word says what its row does."""


_ROWS = word_rows(Path(__file__).parent / "written_words.tsv")


@pytest.mark.parametrize("read_by", READ)
def test_every_word_says_what_it_said(read_by: str) -> None:
    assert misread(_ROWS, read_by, READ[read_by]) == []


def test_another_word_does_not() -> None:
    said_to = {(how, says) for how, says, _ in _ROWS}
    assert [(how, says) for how, says in sorted(said_to) if READ[how](says, "skvalpet")] == []


def test_every_row_is_read() -> None:
    assert {how for how, *_ in _ROWS} == READ.keys()
