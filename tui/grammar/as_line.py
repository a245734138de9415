"""Writes an entry as the line that would make it, for editing and for terminals without screens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from store.record.kinds import KINDS, OF_SOME_KINDS
from store.record.model import Entry
from store.record.points import is_literal
from store.record.settings import label_word
from store.record.values import LANGUAGES, Kind, Language, Name
from store.record.withheld import has_leader
from tui.grammar.approval import correction_leads
from tui.grammar.context import Context
from tui.grammar.edit import reclassify as later
from tui.grammar.entries import LEADS
from tui.grammar.lines import BlankLine, EntryLine, Line
from tui.grammar.parse import parse
from tui.grammar.phrases.lead_words import leads
from tui.grammar.signs import QUADRANT_SIGNS

_MARKS = ("private", "in_minutes", "exempt")
_LATER = {
    *("title", "number", "file", "votes", "ballot", "answer", "answered_by"),
    *("outcome", "contact", "since"),
}
"""Fields of a kind that its line does not set."""

_NOTHING = Entry(id=0)


def as_line(entry: Entry, context: Context) -> str:
    """The line that makes an entry of this kind, text and fields when it is typed where the entry stands.

    A ' keeps a text, or what follows its owners, from being read as more than it is. ``context`` is any
    context of the meeting. What no line says is left out: a decision's title and number, what it amends
    beside what it supersedes, an annex's number and file, tags, the paragraph before, and, until
    :func:`as_lines` adds them, votes, answers and a deadline that does not end the text. No line can name a
    speaker, or the owner of a step, who is not on the list; owners that are no names, or more than three;
    half a pair; an author of a value, or a name of a proposal elsewhere; a point of a board away from it,
    or a list point on it; a period or a ground that is not read as one. Those stand in the text, or go.
    """
    here = context.at(entry)
    return min(_candidates(entry, here), key=lambda line: _faults(entry, parse(line, here)))


def as_lines(entry: Entry, context: Context) -> tuple[str, ...]:
    """The line that makes an entry, and those that add what it does not say: its deadline, votes, answer."""
    language = context.record.meeting.language
    first = as_line(entry, context)
    line = parse(first, context.at(entry))
    said = line.fields if isinstance(line, EntryLine) else {}
    more = []
    if KINDS[entry.kind].dated and entry.deadline and entry.deadline != said.get("deadline"):
        more.append(f"{label_word('deadline', language)}: {entry.deadline.text}")
    if KINDS[entry.kind].voted_on and entry.votes:
        more.append(f"{label_word('votes', language)}: {entry.votes.text}")
    if entry.kind == Kind.QUESTION and entry.answer:
        by = f"{entry.answered_by.name}: " if entry.answered_by else ""
        more.append(f"{label_word('answer', language)}: {by}{entry.answer}")
    return first, *more


def edited(entry: Entry, line: str, context: Context) -> Entry:
    """The entry after its line was changed to another; one that makes no entry becomes its text.

    Only what differs between the new line and :func:`as_line` changes: what no line says stays. The check
    mark and the deadline of an action follow the words as :func:`later.edited` lets them. What was typed is
    the new line from now on, unless nothing differs or nothing was typed.
    """
    changed = _laid_over(entry, line, context)
    return replace(changed, typed=line) if entry.typed and changed != entry else changed


def stays_text(entry: Entry, line: str, context: Context) -> bool:
    """Whether the changed line of a text would be no entry where it was typed: «dato: 11.2», «# Budsjett»."""
    return entry.kind == Kind.NOTE and not isinstance(parse(line, context.at(entry)), EntryLine | BlankLine)


def _laid_over(entry: Entry, line: str, context: Context) -> Entry:
    here = context.at(entry)
    before, after = parse(as_line(entry, context), here), parse(line, here)
    if not isinstance(before, EntryLine) or not isinstance(after, EntryLine):
        return later.edited(entry, line, context)
    changed = later.edited(entry, after.text, context)
    old, new = _fields(before), _fields(after)
    followed = {"text", "deadline"} if after.kind == entry.kind == Kind.ACTION else {"text"}
    said = {n: value for n, value in new.items() if value != old[n] and n not in followed}
    said |= {name: after.fields[name] for name in ("votes", "ballot") if after.fields.get("votes")}
    if any(old[mark] and not new[mark] for mark in ("private", "exempt")):
        # Whoever opens a line that goes on with a private one wants it read as it stands.
        said["kept"] = entry.kept or has_leader(entry, context.record)
    return replace(changed, **said)


def _fields(line: EntryLine) -> dict[str, Any]:
    """Everything a line can set, by the names of an entry."""
    names = {"speaker", *_MARKS, *OF_SOME_KINDS} - _LATER
    said = {name: line.fields.get(name, getattr(_NOTHING, name)) for name in names}
    return {"kind": line.kind, "text": line.text, **said}


def _candidates(entry: Entry, here: Context) -> Iterator[str]:
    """Lines that may make the entry, the ones that read best first."""
    language = here.record.meeting.language
    said = replace(entry, title="", amends=() if entry.supersedes else entry.amends)
    lead = "".join(f"{part}: " for part in leads(said, language))
    # A sentence that names its owner needs no name in front.
    fronts = dict.fromkeys(("", lead) if entry.kind == Kind.ACTION else (lead, ""))
    corrected = correction_leads(entry.corrects, language) if entry.corrects else ()
    for before in (*corrected, *_beginnings(entry, here)):
        for front in fronts:
            for sign in ("'", "") if is_literal(entry) else ("", "'"):
                text = f"{entry.text} {entry.url}".strip() if entry.url else entry.text
                yield f"{_marks(entry, language)}{before}{front}{sign}{text}"


def _beginnings(entry: Entry, here: Context) -> Iterator[str]:
    match entry.kind:
        case Kind.NOTE if entry.point and here.form != "swot":
            yield "- " if entry.parent is None else "-- "
        case Kind.DECISION if entry.conclusion:
            yield from _words("conclusion", here)
        case Kind.PROPOSAL if here.form == "values":
            yield "= " if entry.gathers else "* "
        case Kind.VOTE:
            yield from _words("votes", here)
        case Kind.EXPERIENCE if entry.variant is not None and entry.variant in _WORD_OF:
            yield from _words(_WORD_OF[entry.variant], here)
        case Kind.SWOT if here.form == "swot":
            yield f"{QUADRANT_SIGNS[entry.quadrant]} "
        case kind if LEADS[kind].sign:
            yield f"{LEADS[kind].sign} "
        case kind:
            if LEADS[kind].word and not entry.from_:
                yield from _words(LEADS[kind].word, here)
            yield ""
            if entry.from_:
                yield from _words("expectation", here)


_WORD_OF = {"tip": "tip", "lesson": "lesson", "offer": "exchange", "wish": "exchange"}
"""The word of what is shared, where it is not an experience."""


def _words(meaning: str, here: Context) -> Iterator[str]:
    """The word of the meeting's language, and the others: somebody on the list may be called as one is."""
    for language in (here.record.meeting.language, *LANGUAGES):
        yield f"{label_word(meaning, language)}: "


def _marks(entry: Entry, language: Language) -> str:
    ground = f"{label_word('exempt', language)} {entry.exempt}: " if entry.exempt else ""
    private = f"{label_word('private', language)}: " if entry.private else ""
    note = "" if entry.in_minutes else f"{label_word('working-note', language)}: "
    return ground + private + note


def _faults(entry: Entry, line: Line) -> int:
    """How much of an entry a line misses: its marks weigh most, a deadline that is only unsaid least."""
    if not isinstance(line, EntryLine):
        return 1000
    fields = _fields(line)
    wrong = {name for name, value in fields.items() if _named(value) != _named(getattr(entry, name))}
    weights = {**dict.fromkeys(_MARKS, 200), "kind": 100, "text": 20}
    if fields["deadline"] is None:
        weights["deadline"] = 1
    return sum(weights.get(name, 2) for name in wrong)


def _named(value: object) -> object:
    """Names as they are written, whoever they are known to be."""
    if isinstance(value, tuple):
        return tuple(_named(inner) for inner in value)
    return value.name if isinstance(value, Name) else value
