"""A correction of a reading before it is kept: a line is something else, a person was there or not."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from msgspec.structs import replace

from store.record.kinds import VOTED_ON
from store.record.model import AgendaItem, Attendance, Entry, Event
from store.record.points import points_of, whole_text
from store.record.record import Record
from store.record.values import Attending, Kind
from tui.grammar.context import Context
from tui.importing.body.adopted_lines import ADOPTED, adoption_told, proposed_above
from tui.importing.builder import Reading, words_of
from tui.importing.source import SPACES, plain
from tui.importing.tasks import said_task

CHOICES: dict[str, tuple[Kind, dict[str, Any]]] = {
    "note": (Kind.NOTE, {"paragraph": True}),
    "point": (Kind.NOTE, {"point": True}),
    "decision": (Kind.DECISION, {}),
    "conclusion": (Kind.DECISION, {"conclusion": True}),
    "action": (Kind.ACTION, {}),
    "proposal": (Kind.PROPOSAL, {}),
}
"""What a line may be made, as its label calls it, and what that sets of an entry."""


def entry_of(reading: Reading, line: int) -> Entry | None:
    """The entry that a line stands in, by its place; None for what is no text of the minutes."""
    entry = reading.record.get(Entry, reading.lines[line].key)
    return entry if entry is not None and entry.in_minutes else None


def made_into(reading: Reading, line: int, become: str) -> Reading:
    """The reading with the entry of a line made something else; the same one where that cannot be.

    An action reads who is to do it out of its words; what no longer is one has all its words back.
    """
    entry = entry_of(reading, line)
    if entry is None or become not in CHOICES or reading.lines[line].become == become:
        return reading
    kind, fields = CHOICES[become]
    points = _points(reading, entry) if kind not in VOTED_ON else ()
    kept = Entry(
        id=entry.id, rank=entry.rank, item=entry.item, day=entry.day, typed=entry.typed, check=entry.check
    )
    plainly = entry.kind in _PLAIN and not (entry.speaker or entry.by or entry.name)
    plainly = plainly and set(words_of(entry.text)) <= set(words_of(entry.typed))
    text = entry.text if plainly else _as_typed(entry)
    adopted = _adopted(reading, entry, line) if become == "decision" else None
    if adopted is not None:
        text, entry = adopted
    if points:
        text = whole_text(reading.record, entry, lambda _id: False)
    if entry.votes and (kind not in VOTED_ON or fields.get("conclusion")) and plainly:
        text = f"{text} {entry.votes.text}".strip()
    made = replace(kept, kind=kind, text=text, **fields)
    if kind in VOTED_ON and not made.conclusion:
        made = replace(made, votes=entry.votes, ballot=entry.ballot)
    if kind == Kind.ACTION:
        near = reading.meeting.from_
        task = said_task(text, Context(reading.record, None, None, near or _ANY_DAY), near)
        made = replace(made, text=task.text, owners=task.owners, deadline=task.deadline)
    held = {entry.id, *points}
    lines = tuple(
        replace(one, become=become, key=entry.id, goes_on=one.goes_on or one.key != entry.id, hint="")
        if one.key in held
        else one
        for one in reading.lines
    )
    return replace(reading, record=_with(reading, made, points), lines=lines)


def _adopted(reading: Reading, entry: Entry, line: int) -> tuple[str, Entry] | None:
    """The proposal's text and the vote, for a line that says that what stands above it was adopted."""
    hints = {one.hint for one in reading.lines if one.key == reading.lines[line].key}
    item = reading.record.get(AgendaItem, entry.item or 0)
    proposed = proposed_above(item, reading.record.entries_of(item)) if ADOPTED in hints else ""
    told = adoption_told(entry.text) if proposed else None
    if told is None:
        return None
    votes, ballot = (told.votes, told.ballot) if told.votes.text else (None, None)
    return proposed, replace(entry, votes=votes, ballot=ballot)


def _points(reading: Reading, entry: Entry) -> tuple[int, ...]:
    """The ids of the points under an entry, which go into its text when it can hold none any more."""
    return tuple(point.id for _, _, point in points_of(reading.record, entry))


def with_status(reading: Reading, person: int, status: Attending) -> Reading:
    """The reading with somebody of its list there, or not; the same one when nobody has that id."""
    who = reading.record.get(Attendance, person)
    if who is None or who.status == status:
        return reading
    record = reading.record.with_documents([replace(who, status=status, invited=False)])
    return replace(reading, record=record)


def _with(reading: Reading, made: Entry, points: Collection[int]) -> Record:
    """The record with an entry in place of what it was; what became of that is said of it no more."""
    told = (
        one for one in reading.documents
        if one.id not in points
        and not (isinstance(one, Event) and one.of.entry == made.id and made.kind != Kind.ACTION)
    )  # fmt: skip
    return Record.new(reading.meeting).with_documents([*told, made])


def _as_typed(entry: Entry) -> str:
    """The words of an entry as they stood, without the signs of a list."""
    lines = (_MARK.sub("", line.strip(SPACES)) for line in entry.typed.split("\n"))
    return "\n".join(plain(line) for line in lines if line.strip(SPACES)) or entry.text


_PLAIN = frozenset({Kind.NOTE, Kind.DECISION, Kind.PROPOSAL, Kind.QUESTION})
"""Kinds whose text says all that was written."""

_MARK = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+")
_ANY_DAY = date(2000, 1, 1)
"""A day to count from where the meeting has none."""
