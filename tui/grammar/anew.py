"""An entry read again as another kind. Nothing it said is dropped."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from store.language.words import BLANK, BY, BY_WORD, DECISION_STATUS, ENDS, fold
from store.record.fields import OWN
from store.record.model import Entry
from store.record.settings import label_word
from store.record.status import status_of
from store.record.values import LANGUAGES, Deadline, Kind
from tui.grammar.context import Context
from tui.grammar.dates import find_deadline
from tui.grammar.entries import (
    read_action,
    read_decision,
    read_expectation,
    read_proposal,
    read_statement,
    read_step,
)
from tui.grammar.lead_words import said
from tui.grammar.lines import EntryLine
from tui.grammar.parse import parse, read_speech

_NOTHING = Entry(id=0)
_MARKS = {"private", "in_minutes", "exempt"}
_KEPT = {"number"}
"""What an entry keeps whatever it becomes: a number once stored is never given to another."""


def as_kind(entry: Entry, kind: Kind, context: Context) -> Entry:
    """The entry as another kind: what was typed is read again, and what was changed since is laid over it.

    Its id, place, time and marks stay. What the new kind has no field for stands in its text: owners in
    front («Kari: …»), a deadline, votes or an answer behind. ``context`` is any context of the meeting;
    names and items are looked up where the entry stands. An expectation that names no pair, and a SWOT
    point that names no field, are made without.
    """
    if entry.kind == kind:
        return entry
    here = context.at(entry)
    if _says(entry, _of_typed(entry.typed, entry.kind, here)):
        line = _of_typed(entry.typed, kind, here)
    else:
        line = _of_words(_everything(entry, kind, here), kind, here)
    kept = {*own_fields(entry.kind)} & {*own_fields(kind)} | _KEPT
    fields = {name: getattr(_NOTHING, name) for name in _OF_SOME_KIND - kept}
    fields |= {name: value for name, value in line.fields.items() if name in fields}
    return replace(entry, kind=kind, text=_text(line, entry, here), **fields)


def _text(line: EntryLine, entry: Entry, context: Context) -> str:
    """The text of the line, with what it says of a status that no event has."""
    events = [e.to for e in context.record.events if e.of.entry == entry.id and e.what == "status"]
    told = line.status in ("", *events[-1:])
    return line.text if told else f"{_status_word(line.status, context)}: {line.text}"


def own_fields(kind: Kind) -> tuple[str, ...]:
    """The fields that only some kinds have and this one does, as an entry calls them."""
    return tuple("from_" if name == "from" else name for name in OWN.get(kind, ()))


_OF_SOME_KIND = {"speaker", *(name for kind in Kind for name in own_fields(kind))}


def _of_typed(typed: str, kind: Kind, context: Context) -> EntryLine:
    """A typed line read as a kind: as the line it is, else what it says after its sign or word."""
    line = parse(typed, context)
    if not isinstance(line, EntryLine):
        return _of_words(typed.strip(ENDS), kind, context)
    return line if line.kind == kind else _of_words(_said_by(line, context), kind, context)


def _of_words(words: str, kind: Kind, context: Context) -> EntryLine:
    line = parse(words, context)
    # A mark in front of a text is no mark here: as one, its word would disappear.
    if isinstance(line, EntryLine) and line.kind == kind and not line.fields.keys() & _MARKS:
        return line
    return _as(kind, words, context)


def _said_by(line: EntryLine, context: Context) -> str:
    entry = replace(_NOTHING, kind=line.kind, text=line.text, **line.fields)
    before = f"{_status_word(line.status, context)}: " if line.status else ""
    return before + said(entry, context.record.meeting.language)


def _says(entry: Entry, line: EntryLine) -> bool:
    """Whether an entry is what a line makes: nothing has been changed since."""
    names = {"speaker", *own_fields(entry.kind)} - _KEPT
    return line.text == entry.text and all(
        getattr(entry, name) == line.fields.get(name, getattr(_NOTHING, name)) for name in names
    )


def _everything(entry: Entry, kind: Kind, context: Context) -> str:
    """The entry in words: all it says, and what another kind would have no field for."""
    language = context.record.meeting.language
    status = status_of(context.record, entry) if entry.kind == Kind.DECISION else ""
    before = _status_word(status, context)
    spoken = entry.speaker if entry.kind not in (Kind.NOTE, Kind.STATEMENT) else None
    fronts = [before, spoken.name if spoken else "", said(entry, language)]
    text = _with_deadline(": ".join(filter(None, fronts)), entry.deadline, context)
    behind = [more for more in _behind(entry, {*own_fields(kind)}, context) if more]
    return f"{text} ({'; '.join(behind)})".strip() if behind else text


def _behind(entry: Entry, kept: set[str], context: Context) -> Iterator[str]:
    language = context.record.meeting.language
    own = {*own_fields(entry.kind)} - kept
    if "votes" in own and entry.votes:
        yield f"{label_word('votes', language)}: {entry.votes.text}"
    if "answer" in own and entry.answer:
        by = f"{entry.answered_by.name}: " if entry.answered_by else ""
        yield f"{label_word('answer', language)}: {by}{entry.answer}"
    if "file" in own:
        yield entry.file


def _with_deadline(text: str, deadline: Deadline | None, context: Context) -> str:
    """The text with the words of a deadline at its end, where a deadline is read."""
    if deadline is None or deadline == context.unstated or fold(deadline.text) in fold(text):
        return text
    by = BY_WORD[context.record.meeting.language]
    stem = text.rstrip(BLANK + ".")
    first = deadline.text.partition(" ")[0]
    phrase = deadline.text if fold(first) in BY else f"{by} {deadline.text}"
    if find_deadline(f"{stem} {phrase}", context.near):
        return f"{stem} {phrase}{text[len(stem) :].strip(BLANK)}"
    return f"{text} ({label_word('deadline', context.record.meeting.language)}: {deadline.text})"


def _status_word(status: str, context: Context) -> str:
    """What stands after the sign of a decision that was not adopted; empty for one that was."""
    words = [word for word, means in DECISION_STATUS.items() if means == status]
    return words[LANGUAGES.index(context.record.meeting.language)] if words else ""


def _as(kind: Kind, words: str, context: Context) -> EntryLine:
    """Words as an entry of a kind, with the fields that stand in front of them."""
    match kind:
        case Kind.DECISION:
            return read_decision(words, conclusion=False)
        case Kind.ACTION:
            return read_action(words, context)
        case Kind.EXPECTATION:
            return read_expectation(words, context)
        case Kind.PROPOSAL:
            return read_proposal(words, context)
        case Kind.STATEMENT:
            return read_statement(words, context)
        case Kind.STEP:
            return read_step(words, context)
        case Kind.NOTE if isinstance(spoken := read_speech(words, context), EntryLine):
            return spoken
    return EntryLine(kind=kind, text=words)
