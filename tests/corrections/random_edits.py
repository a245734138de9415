"""Random changes to a board's minutes, and what has to hold of each of them."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime

from exports.corrections.returned_paper import Corrections
from exports.formats.word.returned_file import Returned, read_returned
from store.record.identity import Ids
from store.record.model import Entry
from store.record.record import Record
from store.record.values import Name
from tests.corrections.board import read_back, rows, word
from tests.corrections.word_edits import KARI, PER, WordFile, said
from tests.exports.records import Builder
from tui.corrections.acceptance import Moment, accepted
from tui.corrections.acceptance import deleted as deleted_by

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
_WORDS = (
    "bok",
    "buss",
    "møte",
    "styret",
    "fylket",
    "sak",
    "lån",
    "gebyr",
    "rom",
    "folk",
    "veg",
    "hus",
    "dag",
)


def minutes(chance: random.Random) -> Record:
    """A meeting of a few items with texts of random words."""
    b = Builder(place="Møterom 2", profile=chance.choice(["minutes", "protocol"]))
    for _ in range(chance.randint(2, 4)):
        b.item(f"Sak om {_some(chance, 2)}")
        for _ in range(chance.randint(3, 8)):
            sort = chance.randrange(6)
            if sort < 2:
                b.note(_some(chance, 8), paragraph=chance.random() < 0.5)
            elif sort < 4:
                b.point(_some(chance, 5))
            elif sort == 4:
                b.decision(_some(chance, 9))
            else:
                b.action(_some(chance, 6), "Kari Eksempel", speaker=None)
        b.note(_some(chance, 7), speaker=Name("Per") if chance.random() < 0.3 else None)
    return b.record


def _some(chance: random.Random, count: int) -> str:
    return " ".join(f"{chance.choice(_WORDS)}{chance.randrange(100)}" for _ in range(count))


def accept_all(found: Corrections, record: Record) -> Record:
    """The record with everything taken that is offered."""
    taken = [row for row in found.rows if row.is_offered]
    gone = {key: Entry(id=key, deleted=NOW) for key in deleted_by(taken)}
    moment = Moment(date(2026, 3, 20), NOW, Ids(lambda: NOW))
    return record.with_documents(accepted(record, taken, found.origin, moment, gone))


def edit(file: WordFile, chance: random.Random, used: set[str]) -> str:
    """Change a place that nobody has changed yet; return what was done, empty for nothing."""
    who = chance.choice([None, KARI, PER])
    names = [name for name in _places(file) if name not in used]
    if not names:
        return ""
    name = chance.choice(names)
    used.add(name)
    text = "".join(map(said, file.runs(name)))
    told = text.rstrip(".").split()
    sort = chance.choice(["replace", "replace", "append", "remove", "insert", "delete", "move", "split"])
    style = file.paragraph(name)[0][0].get(f"{{{file.paragraph(name).nsmap['w']}}}val") or ""
    alone = _is_alone(file, name)
    point = style.startswith("ListBullet")
    match sort:
        case "replace":
            file.replace(name, chance.choice(told), f"endra{chance.randrange(100)}", who)
        case "append":
            file.append(name, f" Tillegg{chance.randrange(100)} her.", who)
        case "remove" if len(told) > 3:
            file.replace(name, f"{told[1]} ", "", who)
        case "insert" if alone and (point or style == "Normal"):
            file.insert_after(name, f"Nytt{chance.randrange(1000)} kom til her.", who)
        case "delete" if alone and (point or style == "Normal"):
            file.delete(name, who)
        case "move" if point:
            others = [one for one in names if one != name and _is_beside(file, name, one)]
            if not others:
                return ""
            other = chance.choice(others)
            used.add(other)
            file.move(name, other, None)
        case "split" if style.startswith("BoxDecision") and len(told) > 4:
            file.split(name, told[2], who)
        case _:
            return ""
    return sort


def _places(file: WordFile) -> list[str]:
    found = (one.get(f"{{{one.nsmap['w']}}}name") or "" for one in file.root.iter("{*}bookmarkStart"))
    return [name for name in found if name.startswith("e_") and name.count("_") == 1]


def _is_alone(file: WordFile, name: str) -> bool:
    return sum(1 for _ in file.paragraph(name).iter("{*}bookmarkStart")) == 1 and not any(
        "Per" in said(one) for one in file.paragraph(name).iter("{*}r")
    )


def _is_beside(file: WordFile, name: str, other: str) -> bool:
    """Whether two points stand in one list."""
    here, there = file.paragraph(name), file.paragraph(other)
    alike = here[0][0].attrib == there[0][0].attrib
    return alike and here.getparent() is there.getparent() and there in (here.getnext(), here.getprevious())


def printed_words(paragraphs: list[Returned]) -> list[str]:
    """The words of everything from the first item on, without stops and capitals."""
    at = next(n for n, one in enumerate(paragraphs) if any(s.name.startswith("i_") for s in one.spans))
    return [word.strip(".").casefold() for one in paragraphs[at:] for word in one.text.split()]


def check(seed: int, edits: int) -> int:
    """Make random changes to a file, and look at what is told and taken; return how many were made."""
    chance = random.Random(seed)  # noqa: S311 — only the same again
    record = minutes(chance)
    data = word(record)
    assert rows(data, record) == []
    file = WordFile(data)
    used: set[str] = set()
    made = sum(bool(edit(file, chance, used)) for _ in range(edits * 3))
    changed = file.saved()
    found = read_back(changed, record)
    before, after = (
        printed_words(read_returned(data).paragraphs),
        printed_words(read_returned(changed).paragraphs),
    )
    told = Counter(w.strip(".").casefold() for row in found.rows for w in f"{row.old} {row.new}".split())
    different = (Counter(before) - Counter(after)) + (Counter(after) - Counter(before))
    assert not different - told, (seed, different - told)
    taken = accept_all(found, record)
    assert printed_words(read_returned(word(taken)).paragraphs) == after, seed
    assert [row for row in read_back(changed, taken).rows if row.is_offered] == [], seed
    return made
