"""Corrections as somebody reads them: what each is of, who made it, and the line for the next meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from exports.corrections.row import Correction
from exports.corrections.word_changes import in_one_line
from store.language.catalogue import Words, words
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.settings import label_word
from tui.corrections.settled_corrections import SettledAs


class Listed(NamedTuple):
    """A correction in a list: the item it is in, what it is of, and what has become of it.

    ``item`` and ``number`` are empty for the head of the meeting. ``label`` names the screen's label of what
    it is of. ``state`` is one of open, both, shown, accepted, refused and noted.
    """

    row: Correction
    item: AgendaItem | None
    number: str
    label: str
    state: str


def listed(
    rows: Iterable[Correction],
    record: Record,
    used_numbers: Iterable[str],
    decided: Mapping[str, SettledAs],
) -> list[Listed]:
    """Return corrections with what they are of, in their order."""
    numbers = Numbering(record, tuple(used_numbers))
    found = []
    for row in rows:
        item, entry = _about(row, record)
        number = numbers.item(item) if item is not None else ""
        found.append(Listed(row, item, number, _label(row, entry), state_of(row, decided)))
    return found


def state_of(row: Correction, decided: Mapping[str, SettledAs]) -> str:
    """What has become of a correction, or what can."""
    if row.id in decided:
        return decided[row.id]
    if not row.is_offered:
        return "shown"
    return "both" if row.both else "open"


def _about(row: Correction, record: Record) -> tuple[AgendaItem | None, Entry | None]:
    entry = record.get(Entry, row.document or 0)
    item = record.get(AgendaItem, entry.item if entry is not None else row.document or 0)
    return item, entry


def _label(row: Correction, entry: Entry | None) -> str:
    if entry is None:
        return "item" if row.place.startswith("i_") else "meeting"
    if entry.kind == "note" and entry.point:
        return "point"
    if entry.kind == "decision" and entry.conclusion:
        return "conclusion"
    return str(entry.kind) if entry.kind.is_known else "newer"


def told(row: Correction) -> str:
    """What was changed, in a line."""
    if row.sort in ("moved", "merged", "restyled", "struck"):
        return row.new
    if row.sort == "comment":
        return f"«{row.new}»"
    return in_one_line(row.old or row.here, row.new)


def kind_told(row: Correction, sentence: Words) -> str:
    """What kind of change a row is, and that a comment has been marked as dealt with."""
    kind = sentence("corrections-sort", sort=row.sort)
    return f"{kind}, {sentence('corrections-resolved')}" if row.done else kind


def who(row: Correction, untracked: str) -> str:
    """Who made a correction and when, or that Word did not follow it."""
    return ", ".join(" ".join(filter(None, (one.name, _when(one.at)))) for one in row.by) or untracked


def _when(at: str) -> str:
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return ""
    return f"{read.day}.{read.month}. {read.hour:02}.{read.minute:02}"


def lines_for_next(rows: Iterable[Listed], record: Record) -> Iterator[str]:
    """Yield what somebody would type in the next meeting to have approved minutes corrected."""
    word = label_word("correction", record.meeting.language)
    for one in rows:
        if one.row.is_offered and one.state in ("open", "both"):
            number = f"{one.number} " if one.number else ""
            text = " ".join(one.row.new.split()) or f"– {' '.join(one.row.old.split())}"
            yield f"{word}: {number}{text}"


def viewed(one: Listed) -> dict[str, object]:
    """A correction for other programs."""
    row = one.row
    key = row.document
    return {
        "id": row.id,
        "entry": to_text(key) if key and not row.place.startswith("i_") else None,
        "item": to_text(one.item.id) if one.item is not None else None,
        "field": row.field,
        "kind": row.sort,
        "old": row.old,
        "new": row.new,
        "here": row.here,
        "by": [{"name": by.name, "at": by.at} for by in row.by],
        "tracked": bool(row.by),
        "state": one.state,
        **({"resolved": row.done} if row.sort == "comment" else {}),
    }


def label_of(one: Listed, language: str) -> str:
    """The label that the screens have for what a correction is of."""
    return words(language, "screen")(f"label-{one.label}")
