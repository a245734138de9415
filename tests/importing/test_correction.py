"""What is corrected before anything is kept: kinds of lines, and who was there."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from msgspec.structs import replace

from exports.outline import outline
from store.language.words import ANY
from store.record.model import Entry
from store.record.values import Attending, Kind
from tests.exports.one_item import PRINTED
from tests.exports.printed import body
from tests.importing.outlines import lost
from tui.importing.body.adopted_lines import adoption_told
from tui.importing.builder import Reading
from tui.importing.correction import CHOICES, made_into, with_status
from tui.importing.read import read_minutes

TEXT = """# Styremøte 12. mars 2026

Til stede: Tora Li, Odd Bø

## Gjerde

Tora beiser gjerdet innen 1. mai hvis det er tørt
Vedtak: Gjerdet males hvitt.
- [x] Odd: kjøpe maling
"""


@pytest.fixture
def reading() -> Reading:
    return read_minutes(TEXT.replace("mai\n", "mai\n\n").replace("hvitt.\n", "hvitt.\n\n"), "a.md")


def line_of(reading: Reading, words: str) -> int:
    return next(place for place, line in enumerate(reading.lines) if words in line.line)


def entry(reading: Reading, words: str) -> Entry:
    found = reading.record.get(Entry, reading.lines[line_of(reading, words)].key)
    assert found is not None
    return found


def test_no_line_that_says_that_it_was_not_so_adopts_a_proposal() -> None:
    agreed = (
        "{}",
        "enstemmig {}",
        "Forslaget ble enstemmig {}.",
        "The motion was unanimously {}.",
        "{}, alle for",
    )
    said = [told.format(word) for word in ANY.votes.rejected for told in agreed]
    assert [one for one in said if adoption_told(one)] == []
    assert all(adoption_told(told.format("vedtatt")) for told in agreed)


PROPOSED = "# Styremøte 12. mars 2026\n\nTil stede: Tora Li, Odd Bø\n\n## Gjerde\n\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Forslag til vedtak: Gjerdet males.\n\nEnstemmig vedtatt.", ("Gjerdet males.", "Enstemmig vedtatt")),
        ("Forslag: Gjerdet males.\n\nVedtatt.", ("Gjerdet males.", "")),
        ("Forslag: Gjerdet males.\n\nForslaget ble vedtatt.", ("Gjerdet males.", "")),
        ("Forslag: Rødt.\n\nForslag: Hvitt.\n\nVedtatt.", ("Vedtatt.", "")),
        ("Forslag: Gjerdet males.\n\nVedtatt med en endring.", ("Vedtatt med en endring.", "")),
        ("Motion: Paint it.\n\nCarried.", ("Paint it.", "")),
    ],
)
def test_a_line_that_adopts_the_proposal_above_is_made_that_decision(
    lines: str, expected: tuple[str, str]
) -> None:
    reading = read_minutes(f"{PROPOSED}{lines}\n", "a.md")
    place = len(reading.lines) - 1
    assert reading.lines[place].become == "note"
    made = made_into(reading, place, "decision")
    told = made.record.get(Entry, made.lines[place].key)
    assert told is not None
    assert (told.text, told.votes.text if told.votes else "") == expected
    adopts = reading.lines[place].hint == "import-hint-adopted"
    assert adopts == (told.text not in told.typed)
    back = made_into(made, place, "note").record.get(Entry, told.id)
    assert back is not None
    assert back.text.strip(".") == reading.lines[place].line.strip(".")


@pytest.mark.parametrize("head", [PROPOSED, PROPOSED.removesuffix("## Gjerde\n\n")])
@pytest.mark.parametrize("line", ["Vedtatt.", "Forslaget ble vedtatt."])
def test_a_proposal_that_was_adopted_is_not_printed_as_one_without_an_end(head: str, line: str) -> None:
    reading = read_minutes(f"{head}Forslag: Gjerdet males.\n\n{line}\n", "a.md")
    made = made_into(reading, len(reading.lines) - 1, "decision")
    printed = body(outline(made.record, PRINTED))
    assert [printed[printed.index(one) + 1] for one in ("Forslag:", "Vedtak 1:")] == ["Gjerdet males."] * 2


@pytest.mark.parametrize("become", CHOICES)
def test_a_text_can_be_made_anything(reading: Reading, become: str) -> None:
    made = made_into(reading, line_of(reading, "beiser"), become)
    told = entry(made, "beiser")
    assert told.kind == CHOICES[become][0]
    assert "beiser gjerdet" in told.text
    assert made.lines[line_of(made, "beiser")].become == become
    assert entry(reading, "beiser").kind == Kind.NOTE


def test_an_action_reads_its_owner_and_day(reading: Reading) -> None:
    told = entry(made_into(reading, line_of(reading, "beiser"), "action"), "beiser")
    assert [name.name for name in told.owners] == ["Tora"]
    assert told.deadline is not None
    assert told.deadline.date == date(2026, 5, 1)


def test_what_is_no_action_any_more_has_its_words_back(reading: Reading) -> None:
    assert len(reading.record.events) == 1
    made = made_into(reading, line_of(reading, "kjøpe"), "note")
    told = entry(made, "kjøpe")
    assert (told.kind, told.text, told.owners) == (Kind.NOTE, "Odd: kjøpe maling", ())
    assert made.record.events == ()


def test_head_and_items_stay_as_they_are(reading: Reading) -> None:
    for words in ("Styremøte", "Til stede", "Gjerde"):
        assert made_into(reading, line_of(reading, words), "decision") is reading


def test_somebody_was_not_there_after_all(reading: Reading) -> None:
    tora, odd = reading.record.attendance
    made = with_status(reading, odd.id, "excused")
    assert [who.status for who in made.record.attendance] == ["present", "excused"]
    assert with_status(made, odd.id, "excused") is made
    assert with_status(made, 5, "absent") is made
    assert tora.status == "present"


@pytest.mark.parametrize("status", get_args(Attending))
@pytest.mark.parametrize(
    "told", ["Til stede: Tora Li", "Forfall: Tora Li", "Innkalt: Tora Li", "Vara: Tora Li"]
)
def test_a_status_that_is_chosen_holds_whatever_the_text_said(told: str, status: Attending) -> None:
    reading = read_minutes(f"# Styremøte 12. mars 2026\n\n{told}\n\n## Bod\n\nDen er full.\n", "a.md")
    (who,) = reading.record.attendance
    (made,) = with_status(reading, who.id, status).record.attendance
    assert made == replace(who, status=status, invited=False)


@pytest.mark.parametrize(
    "line",
    [
        "Forslag: Odd Bø: Rød dør",
        "Forslag fra Odd Bø: Rød dør",
        "Tora: vi maler selv",
        "Spørsmål: Hvem eier døra?",
        "Vedtak: Døra males.\n1. Rød.\n2. Blå.",
        "Vedtak: Døra males (7 mot 2 stemmer)",
        "Konklusjon: vi maler",
        "- [ ] Odd: kjøpe maling innen 1. mai",
        "Protokolltilførsel: Tora Li: Jeg er uenig",
        "- Døra er hvit",
    ],
)
@pytest.mark.parametrize("become", CHOICES)
def test_no_word_is_lost_whatever_a_line_is_made(line: str, become: str) -> None:
    head = "# Styremøte 12. mars 2026\n\nTil stede: Tora Li, Odd Bø\n\n## Bod\n\n"
    reading = read_minutes(f"{head}{line}\n\nDen er full.\n", "a.md")
    made = made_into(reading, line_of(reading, line.partition("\n")[0]), become)
    assert lost(made) == []
    assert len(made.lines) == len(reading.lines)
