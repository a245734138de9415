"""Minutes of clubs, boards, councils and committees, in the ways people write them, against what each says.

Beside each text a file ``.expected`` tells who was there and who was not, what was decided, and who is to
do what until when: ``present: A; B``, ``decision: words``, ``action: words | owners | deadline``. Of some it
tells who stands in for whom (``for: A = B``), who leads and writes (``chair``, ``note``), which items
are ``exempt``, ``postponed`` or ``withdrawn``, who stood aside or came (``recused: A``,
``moved: A arrival``), how the votes fell (``votes: words = 7-2``) and when it was over (``end``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from store.record.model import Entry
from store.record.values import Kind
from tests.importing.outlines import lost, whole
from tui.importing.builder import Reading
from tui.importing.files import read_file

FOLDER = Path(__file__).parent / "hands"
TEXTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".expected")
THERE = ("present", "deputy")
STATUSES = (*THERE, "excused", "absent")


@dataclass
class Said:
    """What a text says, as somebody who reads it would tell."""

    people: dict[str, str] = field(default_factory=dict)
    decisions: list[tuple[str, bool]] = field(default_factory=list)
    actions: list[tuple[str, frozenset[str], str]] = field(default_factory=list)
    others: list[tuple[str, str]] = field(default_factory=list)


def said_in(path: Path) -> Said:
    said = Said()
    for line in path.with_suffix(".expected").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        if key in ("decision", "conclusion"):
            said.decisions.append((value, key == "conclusion"))
        elif key == "action":
            words, owners, due = [*(part.strip() for part in value.split("|")), "", ""][:3]
            said.actions.append((words, frozenset(filter(None, owners.split("; "))), due))
        elif key in STATUSES:
            said.people |= dict.fromkeys(value.split("; "), key)
        else:
            said.others.append((key, value))
    return said


@cache
def reading(path: Path) -> Reading:
    read = read_file(path, None, "nb", {})
    assert read.reading is not None
    return read.reading


def entries(path: Path, kind: Kind) -> list[Entry]:
    return [entry for entry in reading(path).record.entries if entry.kind == kind]


def told(path: Path, entry: Entry) -> str:
    """The text of a decision with its points, and how it was voted."""
    return f"{whole(reading(path).record, entry)} {entry.votes.text if entry.votes else ''}"


def due(entry: Entry) -> str:
    if entry.deadline is None:
        return ""
    return "next-meeting" if entry.deadline.meeting else str(entry.deadline.date or "")


def owners(entry: Entry) -> frozenset[str]:
    return frozenset(name.name for name in entry.owners)


def same(name: str, other: str) -> bool:
    """Whether two names can be one person's: a whole name and its first word."""
    return name == other or name.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]


def pairs() -> Iterator[tuple[Path, tuple[str, frozenset[str], str], Entry | None]]:
    """Every task that a text tells, with the action it became."""
    for path in TEXTS:
        made = entries(path, Kind.ACTION)
        for told in said_in(path).actions:
            yield path, told, next((one for one in made if told[0] in one.text), None)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_is_lost(path: Path) -> None:
    assert lost(reading(path)) == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nobody_who_was_absent_is_present(path: Path) -> None:
    expected = said_in(path).people
    there = [who.name.name for who in reading(path).record.attendance if who.status in THERE]
    away = [name for name, status in expected.items() if status not in THERE]
    assert [
        name for name in there if any(name.endswith(other) or other.endswith(name) for other in away)
    ] == []


def test_attendance_is_read() -> None:
    right, whole, wrong = 0, 0, list[str]()
    for path in TEXTS:
        listed = {who.name.name: who.status or "" for who in reading(path).record.attendance}
        expected = said_in(path).people
        for name, status in expected.items():
            found = next((one for listed_name, one in listed.items() if listed_name.endswith(name)), None)
            fits = (found in THERE) == (status in THERE) and found is not None and found != ""
            right, whole = right + fits, whole + 1
            wrong += [] if fits else [f"{path.name}: {name} is {found}, not {status}"]
        more = [name for name in listed if not any(name.endswith(one) for one in expected)]
        whole += len(more)
        wrong += [f"{path.name}: {name} is nobody there" for name in more]
    assert right / whole >= 0.95, "\n".join(wrong)


def test_actions_are_those_that_are_told() -> None:
    made = [(path, entry) for path in TEXTS for entry in entries(path, Kind.ACTION)]
    false = [
        f"{path.name}: {entry.text}"
        for path, entry in made
        if not any(words in entry.text for words, _, _ in said_in(path).actions)
    ]
    missed = [f"{path.name}: {told[0]}" for path, told, entry in pairs() if entry is None]
    assert (len(made) - len(false)) / len(made) >= 0.95, "\n".join(false)
    assert 1 - len(missed) / len(list(pairs())) >= 0.85, "\n".join(missed)


def test_actions_have_the_owners_and_the_days_they_tell() -> None:
    found = [(path, told, entry) for path, told, entry in pairs() if entry is not None]
    wrong = [
        f"{path.name}: {told[0]}: {sorted(owners(entry))}"
        for path, told, entry in found
        if len(owners(entry)) != len(told[1])
        or not all(any(same(name, other) for other in owners(entry)) for name in told[1])
    ]
    late = [
        f"{path.name}: {told[0]}: {due(entry)}"
        for path, told, entry in found
        if told[2] and told[2] != due(entry)
    ]
    assert 1 - len(wrong) / len(found) >= 0.9, "\n".join(wrong)
    assert 1 - len(late) / len(found) >= 0.9, "\n".join(late)


def test_decisions_are_those_that_are_told() -> None:
    false, missed, whole = list[str](), list[str](), 0
    for path in TEXTS:
        expected = said_in(path).decisions
        made = entries(path, Kind.DECISION)
        whole += len(made)
        false += [
            f"{path.name}: {entry.text}"
            for entry in made
            if not any(words in told(path, entry) and one == entry.conclusion for words, one in expected)
        ]
        texts = [told(path, entry) for entry in made]
        missed += [f"{path.name}: {words}" for words, _ in expected if not any(words in one for one in texts)]
    assert len(false) / whole <= 0.05, "\n".join(false)
    assert len(missed) / whole <= 0.15, "\n".join(missed)


def holds(path: Path, key: str, value: str) -> bool:
    """Whether the record of a text says what is told of it beside people, decisions and actions."""
    record = reading(path).record
    people, items = record.attendance, record.agenda
    first, _, second = value.partition(" = ")
    match key:
        case "chair" | "note":
            named = record.meeting.chair if key == "chair" else record.meeting.note_taker
            return named is not None and named.name.endswith(value)
        case "for":
            stands = [who.deputy_for for who in people if who.name.name == first and who.deputy_for]
            return [name.name for name in stands] == [second]
        case "party":
            return [who.party.casefold() for who in people if who.name.name == first] == [second.casefold()]
        case "exempt":
            return any(value in item.title and item.exempt for item in items)
        case "postponed" | "withdrawn":
            return any(value in item.title and item.outcome == key for item in items)
        case "recused":
            return f"{value} recusal" in moved(path)
        case "end":
            return record.meeting.end.replace(":", ".") == value
        case "votes":
            return any(first in told(path, entry) and voted(entry) == second for entry in record.entries)
    return value in moved(path)


def voted(entry: Entry) -> str:
    """How something was voted: «unanimous», «7-2»."""
    votes = entry.votes
    if votes is None or votes.unanimous:
        return "unanimous" if votes else ""
    return f"{votes.for_}-{votes.against}"


def moved(path: Path) -> list[str]:
    return [f"{one.who.name} {one.what}" for one in reading(path).record.presence]


@pytest.mark.parametrize("path", [path for path in TEXTS if said_in(path).others], ids=lambda path: path.stem)
def test_the_head_and_the_items_say_what_is_told(path: Path) -> None:
    assert [told for told in said_in(path).others if not holds(path, *told)] == []
