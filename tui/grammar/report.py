"""What is told of a line that was taken: its kind and shape, and remarks on numbers and what is private."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, assert_never

from store.language.line import line as line_words
from store.language.words import ENDS
from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Cited, Numbering, cited, is_running, without_code
from store.record.points import is_marked, opener
from store.record.record import Record
from store.record.values import Deadline, Kind, Name
from tui.grammar.lines import (
    ActionDetailLine,
    AnswerLine,
    BlankLine,
    BreakLine,
    DayLine,
    EndLine,
    EntryLine,
    ExperienceDetailLine,
    FallenLine,
    FormLine,
    GoLine,
    HelpLine,
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
from tui.grammar.people_lines import quorum_hint, told
from tui.grammar.result import Hint, Taken

if TYPE_CHECKING:
    from tui.grammar.context import Context


def remark(line: Line, documents: Sequence[Document], before: Record, now: Context) -> Hint | None:
    """What a line that was just written leads to; ``before`` is the meeting without it."""
    first = documents[0] if documents else None
    if isinstance(line, EntryLine) and isinstance(first, Entry):
        return quorum_hint(first, now)
    if isinstance(line, ItemLine | MoveLine) and isinstance(first, AgendaItem):
        return renumbered(before, now.record, new=first if isinstance(line, ItemLine) else None)
    withheld = now.item is not None and now.item.id in now.withheld
    return Hint("hint-of-meeting-goes-out") if withheld and _is_of_meeting(line) else None


def _is_of_meeting(line: Line) -> bool:
    """Whether a line says something of the meeting as a whole, that others read wherever it was typed."""
    moved = isinstance(line, PresenceLine) and line.what != "recusal"
    return moved or isinstance(line, PeopleLine | MeetingDetailLine | RoleLine)


def inherited(line: Line, documents: Sequence[Document]) -> Hint | None:
    """That a line is withheld because of what stands before it, though nobody said so of it."""
    first = documents[0] if documents else None
    if not isinstance(line, EntryLine) or not isinstance(first, Entry):
        return None
    said, above = line.fields, "item" if first.kind == Kind.SUMMARY else "before"
    if first.exempt and not said.get("exempt"):
        return Hint(f"hint-exempt-as-{above}", {"ground": first.exempt})
    if first.private and not said.get("private"):
        return Hint(f"hint-private-as-{above}")
    return None if first.in_minutes or "in_minutes" in said else Hint("hint-note-as-before")


def beside_withheld(taken: Taken, before: Context) -> Hint | None:
    """What to say of a line right behind one that goes to nobody else: that it does not, or that it does.

    ``before`` is the meeting without it. A line of an item that is withheld has that to say it.
    """
    entry, last = taken.documents[0] if taken.documents else None, before.last_here
    if not isinstance(entry, Entry) or entry.kind not in _GOING_OUT or last is None or entry.id == last.id:
        return None
    if entry.speaker is not None and entry.kind == Kind.NOTE:
        return None
    if last.id not in before.withheld or (last.item or 0) in before.withheld or is_marked(entry):
        return None
    if entry.parent is not None and entry.parent in (last.id, last.parent):
        return Hint("hint-list-withheld") if entry.parent == last.id else None
    law = before.withheld.laws.get(last.id, "")
    words = line_words(before.record.meeting.language).labels
    mark = f"{words.exempt[0]} {law}" if law else words.private[0]
    return Hint("hint-goes-out", {"mark": mark}, instead=f"{mark}: {taken.typed.strip(ENDS)}")


_GOING_OUT = frozenset(
    {Kind.NOTE, Kind.DECISION, Kind.ACTION, Kind.PROPOSAL, Kind.QUESTION, Kind.STATEMENT, Kind.EXPECTATION}
)
"""What others read right behind a line that they do not, and may have been meant to go with it."""


def uncited(numbers: Sequence[str], now: Context, earlier: Collection[Cited]) -> Hint | None:
    """What to say when a decision cites numbers that no decision of the meeting or its series has.

    ``earlier`` is what the decisions of other meetings are cited by. Where there is no series, a number
    without a year is one of this meeting.
    """
    if not numbers:
        return None  # most lines cite nothing, and need not look through the others
    series = now.record.meeting.series
    key = series.id if series else 0
    own = {cited(key, now.numbering.decision(entry)) for entry in now.record.entries}
    own |= {without_code(number) for number in own}
    earlier = {*earlier, *map(without_code, earlier)}
    unknown = [
        number
        for number in numbers
        if cited(key, number) not in own
        and (cited(key, number) not in earlier or not (series or is_running(number)))
    ]
    if not unknown:
        return None
    listed = ", ".join(unknown)
    if series is None:
        return Hint("hint-number-unknown", {"number": listed})
    return Hint("hint-number-unknown-series", {"number": listed, "series": series.name})


def renumbered(before: Record, after: Record, new: AgendaItem | None = None) -> Hint | None:
    """What to say when items that had a number have another one; a derived case number is in brackets yet.

    ``new`` is an item that was put before them. What lies below an item that moved goes without saying, and
    so does a place in the row that a number of the organisation's own has taken the sense from.
    """
    if after.meeting.profile == "protocol":
        return None
    was, now = Numbering(before), Numbering(after)
    moved = [
        item
        for item in after.agenda
        if after.get(AgendaItem, item.parent) is None
        and now.item(item)
        and was.item(item) not in ("", now.item(item))
    ]
    if not moved:
        return None
    key = "hint-renumbered" if len(moved) == 1 else "hint-renumbered-more"
    facts = {"title": moved[0].title, "number": now.item(moved[0])}
    if new is None:
        return Hint(key, facts)
    new_key = "hint-renumbered-new" if len(moved) == 1 else "hint-renumbered-more-new"
    return Hint(new_key, {"new": now.item(new), **facts})


Reported: TypeAlias = Literal[
    "",
    "item",
    "item-detail",
    "go",
    "day",
    "break",
    "move",
    "action",
    "experience",
    "votes",
    "proposal",
    "answer",
    "more",
    "attendance",
    "presence",
    "meeting-detail",
]
"""What a line is reported as that makes no entry and opens no screen; empty for those, and for nothing."""


def kind_of(line: Line) -> str:
    """The kind under which a line is reported; empty for one that does nothing."""
    match line:
        case EntryLine():
            return line.kind.value
        case OpenLine():
            return line.opens
    return _reported(line)


def _reported(line: Line) -> Reported:  # noqa: C901, PLR0912 — a row for each line
    match line:
        case EntryLine() | OpenLine() | BlankLine() | HelpLine():
            return ""
        case ItemLine():
            return "item"
        case FormLine() | ItemDetailLine():
            return "item-detail"
        case GoLine():
            return "go"
        case DayLine():
            return "day"
        case BreakLine():
            return "break"
        case MoveLine():
            return "move"
        case ActionDetailLine():
            return "action"
        case ExperienceDetailLine():
            return "experience"
        case VotesLine():
            return "votes"
        case FallenLine():
            return "proposal"
        case AnswerLine():
            return "answer"
        case MoreLine():
            return "more"
        case PeopleLine():
            return "attendance"
        case PresenceLine():
            return "presence"
        case MeetingDetailLine() | RoleLine() | EndLine():
            return "meeting-detail"
    assert_never(line)


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
        case ItemDetailLine(field="closed"):
            return line.field, line.words
        case ItemDetailLine(field="tags"):
            return line.field, line.words
        case ItemDetailLine():
            return line.field, str(line.value)
        case FormLine():
            return "form", line.form
    return "", ""


_FORM_LABELS = {"swot": "form-swot", "values": "form-values", "plan": "form-plan"}


def variant_of(line: Line) -> str:
    """Which of its kind's shapes a line has."""
    match line:
        case EntryLine(kind=Kind.DECISION) if line.fields.get("conclusion"):
            return "conclusion"
        case EntryLine(kind=Kind.SWOT):
            return str(line.fields.get("quadrant") or "unplaced")
        case EntryLine(kind=Kind.EXPERIENCE) if line.fields.get("variant") not in (None, "experience"):
            return str(line.fields["variant"])
        case EntryLine(kind=Kind.NOTE) if line.fields.get("corrects"):
            return "correction"
        case EntryLine(kind=Kind.NOTE) if line.fields.get("point"):
            return "point"
        case FormLine():
            return _FORM_LABELS.get(line.form, "")
        case RoleLine():
            return "role"
        case EndLine():
            return "end"
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
        case EntryLine(kind=Kind.EXPERIENCE | Kind.ACTIVITY):
            return shared_lead(line.fields)
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


def shared_lead(fields: Mapping[str, Any]) -> str:
    """When something is held, and whose it is: what stands before the text of what is shared."""
    period, whose = fields.get("period"), fields.get("party") or fields.get("contact")
    return " · ".join(filter(None, (period.text if period else "", whose.name if whose else "")))


def variant_of_entry(entry: Entry, record: Record) -> str:
    """Which of its kind's shapes an entry has that was written down; empty for the ordinary one."""
    item = record.get(AgendaItem, entry.item)
    match entry.kind:
        case Kind.DECISION if entry.conclusion:
            return "conclusion"
        case Kind.EXPERIENCE if entry.variant is not None and entry.variant != "experience":
            return entry.variant
        case Kind.SWOT:
            return entry.quadrant or "unplaced"
        case Kind.PROPOSAL if item is not None and item.form == "values":
            return "value"
        case Kind.NOTE if entry.corrects is not None:
            return "correction"
        case Kind.NOTE if entry.point:
            above = opener(entry, lambda key: record.get(Entry, key))
            return _POINTS_OF.get(above.kind, "point") if above is not None else "point"
    return ""


_POINTS_OF = {Kind.DECISION: "point-of-decision", Kind.PROPOSAL: "point-of-proposal"}


def words_of(taken: Taken, entry: Entry) -> str:
    """What of an entry a line has set: the answer with its question, the votes with what they are on."""
    match taken.kind:
        case "answer":
            by = f"{entry.answered_by.name}: " if entry.answered_by else ""
            return f"{by}{entry.answer} · {entry.text}"
        case "votes" if entry.votes is not None:
            return " · ".join(filter(None, (entry.votes.text, entry.text)))
    from_, to = entry.from_, entry.to
    pair = f"{from_.name} {'↔' if entry.mutual else '→'} {to.name}" if from_ and to else ""
    who = entry.speaker or entry.by or entry.owner or entry.party
    period = entry.period.text if entry.period else ""
    leads = [pair, period, who.name if who else "", entry.name]
    text = ": ".join(filter(None, (*leads, entry.text)))
    return " · ".join(filter(None, (text, _owners_and_deadline(entry.owners, entry.deadline))))


def _owners_and_deadline(owners: tuple[Name, ...], deadline: Deadline | None) -> str:
    names = ", ".join(name.name for name in owners)
    return " · ".join(part for part in (names, deadline.text if deadline else "") if part)
