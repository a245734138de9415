"""What a reading holds, in a few lines that can be written by hand beside the text it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from store.language.words import AND
from store.record.model import AgendaItem, Attendance, Document, Entry, Presence, to_json
from store.record.numbering import Numbering
from store.record.points import opener, whole_text
from store.record.record import Record
from store.record.values import Kind
from tui.importing.builder import PlacedLine, Reading
from tui.importing.files import decoded
from tui.importing.item_numbers import CASE_WORDS
from tui.importing.labels import meant_alone, read_label
from tui.importing.read import read_minutes
from tui.importing.source import plain

FOLDER = Path(__file__).parent / "fixtures"
TEXTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".outline")
STRUCTURE = CASE_WORDS | {"nr"}
"""Words before an item's number that are gone once it is an item."""


def read(path: Path) -> tuple[str, Reading]:
    """A fixture's text, and what it becomes."""
    text = decoded(path.read_bytes(), path.name)
    return text, read_minutes(text, path.name)


def outlined(reading: Reading) -> list[str]:
    """The head, who was there, the items, and everything in them that is not text."""
    record = reading.record
    numbers = Numbering(record)
    found = [*_head(reading), *_people(reading)]
    found += [f"day: {day.date} {day.heading}".rstrip() for day in record.days]
    found += _entries([entry for entry in record.entries if entry.item is None], "opening", record)
    for item in record.agenda:
        sign = "##" if item.parent else "#"
        found.append(f"{sign} {numbers.item(item)} {item.title}")
        found += [f"{f}: {_flat(v)}" for f in ("background", "recommendation") if (v := getattr(item, f))]
        found += _entries(list(record.entries_of(item)), "text", record)
    return found


def _head(reading: Reading) -> Iterator[str]:
    meeting = reading.meeting
    yield f"title: {meeting.title}"
    if meeting.subtitle:
        yield f"subtitle: {meeting.subtitle}"
    days = str(meeting.from_) if meeting.from_ == meeting.to else f"{meeting.from_}–{meeting.to}"
    yield f"when: {days} {meeting.start}–{meeting.end}"
    named = {"chair": meeting.chair, "note-taker": meeting.note_taker}
    told = {"place": meeting.place, "organiser": meeting.organiser}
    told |= {label: name.name for label, name in named.items() if name}
    told |= {role.label: role.name for role in meeting.roles}
    if meeting.next_meeting:
        told["next"] = str(meeting.next_meeting.date)
    yield from (f"{label}: {value}" for label, value in told.items() if value)
    yield f"language: {meeting.language}"


def _people(reading: Reading) -> Iterator[str]:
    for status in ("present", "deputy", "excused", "absent"):
        listed = [who for who in reading.record.attendance if who.status == status]
        names = [f"{who.count} {who.name.name}" if who.count else who.name.name for who in listed]
        if names:
            yield f"{status}: {', '.join(names)}"


def _entries(entries: list[Entry], called: str, record: Record) -> Iterator[str]:
    entries = [one for one in entries if opener(one, lambda key: record.get(Entry, key or 0)) is None]
    for entry in entries:
        match entry.kind:
            case Kind.NOTE:
                pass
            case Kind.DECISION:
                votes = f" ({entry.votes.text})" if entry.votes else ""
                yield f"{'conclusion' if entry.conclusion else 'decision'}{votes}: {whole(record, entry)}"
            case Kind.ACTION:
                owners, due = ", ".join(name.name for name in entry.owners), entry.deadline
                when = str(due.date or due.meeting or due.text) if due else ""
                yield f"action: {_flat(entry.text)} | {owners} | {when}".rstrip(" |")
            case _:
                yield f"{entry.kind.value}: {_flat(entry.text)}"
    texts = sum(entry.kind == Kind.NOTE and entry.in_minutes for entry in entries)
    if texts:
        yield f"{called}: {texts}"


def whole(record: Record, entry: Entry) -> str:
    """A decision or a proposal with its points, on one line."""
    return _flat(whole_text(record, entry, lambda _id: False))


def _flat(text: str) -> str:
    return text.replace("\n", " / ")


def words(text: str) -> list[str]:
    """The words and the numbers of a text, case aside."""
    return re.findall(r"[^\W\d_]+|\d+", text.casefold())


def lost(reading: Reading) -> list[tuple[str, PlacedLine]]:
    """The words of the lines that do not stand in the document their line went to."""
    record = reading.record
    documents = {document.id: document for document in reading.documents}
    documents[reading.meeting.id] = reading.meeting
    inside: dict[int | None, list[Document]] = {}
    for entry in record.entries:
        inside.setdefault(entry.item or entry.day, []).append(entry)
    found = []
    listed = (one for one in reading.documents if isinstance(one, Attendance | Presence))
    told = {word for one in listed for word in _words_of(one)} | set(AND)
    for line in reading.lines:
        document = documents.get(line.key)
        held = {*_words_of(document)} if document else set()
        if line.become == "attendance" and not isinstance(document, Entry):
            held |= told | _label_of(line.line) | ({"x"} if _BOX.search(line.line) else set())
        if line.become in ("item", "item-detail", "day"):
            held |= {word for other in inside.get(line.key, ()) for word in _words_of(other)}
        numbers = isinstance(document, AgendaItem)
        found += [
            (word, line)
            for word in words(line.line)
            if word not in held and not (numbers and (word in STRUCTURE or word.isdigit()))
        ]
    return found


_BOX = re.compile(r"\[[ xX]\] ")


def _label_of(line: str) -> set[str]:
    """The words of a label for who was there, which the list says in its own way."""
    text = plain(_BOX.sub("", line.strip().lstrip("#>-*+ \t")))
    label = read_label(text)
    return set(words(label.words if label else text if meant_alone(text.strip(" :*")) else ""))


def unplaced(text: str, reading: Reading) -> list[int]:
    """The numbers of lines that hold words and went nowhere, and of those that went there twice.

    A line of several sentences may go to several places, a part of it to each.
    """
    told = {number: words(line) for number, line in enumerate(text.split("\n"), 1)}
    placed: dict[int, list[str]] = {}
    for line in reading.lines:
        placed.setdefault(line.number, []).extend(words(line.line))
    return [number for number in told if told[number] != placed.get(number, [])]


def _words_of(document: Document) -> list[str]:
    return words(_strings(to_json(document)))


def _strings(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(map(_strings, value.values()))
    return " ".join(map(_strings, value)) if isinstance(value, list) else str(value)
