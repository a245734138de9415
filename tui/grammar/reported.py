"""How a line is reported: its kind, which of the kind's shapes it has, and what its label adds."""

from __future__ import annotations

from store.record.values import Deadline, Kind, Name
from tui.grammar.lines import (
    ActionDetailLine,
    AnswerLine,
    BreakLine,
    DayLine,
    EndLine,
    EntryLine,
    FormLine,
    GoLine,
    ItemDetailLine,
    ItemLine,
    Line,
    MeetingDetailLine,
    MoreLine,
    MoveLine,
    OpenLine,
    PeopleLine,
    PresenceLine,
    RoleLine,
    VotesLine,
)
from tui.grammar.listing import told

_KINDS: dict[type[Line], str] = {
    ItemLine: "item",
    FormLine: "item-detail",
    GoLine: "go",
    DayLine: "day",
    BreakLine: "break",
    ItemDetailLine: "item-detail",
    ActionDetailLine: "action",
    VotesLine: "votes",
    AnswerLine: "answer",
    MoreLine: "more",
    MoveLine: "move",
    PeopleLine: "attendance",
    PresenceLine: "presence",
    MeetingDetailLine: "meeting-detail",
    RoleLine: "meeting-detail",
    EndLine: "meeting-detail",
}


def kind_of(line: Line) -> str:
    """The kind under which a line is reported; empty for a blank one."""
    match line:
        case EntryLine():
            return line.kind.value
        case OpenLine():
            return line.opens
    return _KINDS.get(type(line), "")


def named(line: Line) -> tuple[str, str]:
    """Field and value of a detail of the meeting or an item, as they are reported."""
    match line:
        case MeetingDetailLine():
            return line.field, line.value
        case RoleLine():
            return "roles", f"{line.label}: {line.name}"
        case EndLine():
            return "end", line.time
        case ItemDetailLine(field="planned"):
            return "planned_minutes", str(line.value)
        case ItemDetailLine():
            return line.field, str(line.value)
        case FormLine():
            return "form", line.form
    return "", ""


def variant_of(line: Line) -> str:
    """Which of its kind's shapes an entry has."""
    match line:
        case EntryLine(kind=Kind.DECISION) if line.fields.get("conclusion"):
            return "conclusion"
        case EntryLine(kind=Kind.SWOT):
            return str(line.fields.get("quadrant") or "unplaced")
    return ""


def detail_of(line: Line) -> str:
    """What the label of a line adds to its kind."""
    match line:
        case EntryLine(kind=Kind.EXPECTATION):
            from_, to = line.fields.get("from_"), line.fields.get("to")
            arrow = "↔" if line.fields.get("mutual") else "→"
            return f"{from_.name} {arrow} {to.name}" if from_ and to else ""
        case EntryLine(kind=Kind.ACTION):
            return _owners_and_deadline(line.fields.get("owners", ()), line.fields.get("deadline"))
        case EntryLine():
            name = line.fields.get("speaker") or line.fields.get("by") or line.fields.get("owner")
            return name.name if name else str(line.fields.get("name", ""))
        case ActionDetailLine():
            return _owners_and_deadline(line.owners, line.deadline)
        case ItemLine():
            return f"{line.number} {line.title}".strip()
        case PeopleLine() | PresenceLine():
            return told(line)
    return named(line)[1]


def _owners_and_deadline(owners: tuple[Name, ...], deadline: Deadline | None) -> str:
    names = ", ".join(name.name for name in owners)
    return " · ".join(part for part in (names, deadline.text if deadline else "") if part)
