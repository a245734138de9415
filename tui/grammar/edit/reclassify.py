"""Changing what an entry is, later: its kind, its marks, whose it is and when it is due.

Everything here gives the documents of one change, and changes nothing itself.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from store.language.dates import dates
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning, line
from store.language.words import BLANK, ENDS, fold
from store.plain_text import has_check
from store.record.identity import Ids
from store.record.in_minutes import Belonging
from store.record.kinds import KINDS, OF_SOME_KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.settings import label_word
from store.record.status import status_of
from store.record.values import Deadline, Kind, Name, Period
from store.record.withheld import has_leader, with_marks
from store.session.fair_copy import keep, leave_out
from tui.grammar.context import Context
from tui.grammar.documents import became
from tui.grammar.edit.reorder import rank_after, sub_points, with_sub_points
from tui.grammar.entries import GLUED_SIGNS, read_as
from tui.grammar.lines import EntryLine
from tui.grammar.parse import parse, read_speech
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.phrases.lead_words import said
from tui.grammar.phrases.names import read_pair, split_names, split_owners

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
        line = _of_typed(_SIGNED.sub(r"\g<0> ", entry.typed), kind, here)
    else:
        line = _of_words(_everything(entry, kind, here), kind, here)
    kept = {*KINDS[entry.kind].attributes} & {*KINDS[kind].attributes} | _KEPT
    fields = {name: getattr(_NOTHING, name) for name in _OF_SOME_KIND - kept}
    fields |= {name: value for name, value in line.fields.items() if name in fields}
    return replace(entry, kind=kind, text=_text(line, entry, here), **fields)


def _text(line: EntryLine, entry: Entry, context: Context) -> str:
    """The text of the line, with what it says of a status that no event has."""
    events = [e.to for e in context.record.events if e.of.entry == entry.id and e.what == "status"]
    told = line.status in ("", *events[-1:])
    return line.text if told else f"{_status_word(line.status, context)}: {line.text}"


_SIGNED = late_pattern(rf"\A(?:--|[*{re.escape(GLUED_SIGNS)}-])(?=[^\W\d_])")
"""A sign without a blank behind it, which left its line a text: «=Vi kjøper», «!Kari: ringe»."""

_OF_SOME_KIND = {"speaker", *OF_SOME_KINDS}


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
    names = {"speaker", *KINDS[entry.kind].attributes} - _KEPT
    return line.text == entry.text and all(
        getattr(entry, name) == line.fields.get(name, getattr(_NOTHING, name)) for name in names
    )


def _everything(entry: Entry, kind: Kind, context: Context) -> str:
    """The entry in words: all it says, and what another kind would have no field for."""
    language = context.record.meeting.language
    status = status_of(context.record, entry) if entry.kind == Kind.DECISION else ""
    before = _status_word(status, context)
    spoken = None if KINDS[entry.kind].spoken else entry.speaker
    fronts = [before, spoken.name if spoken else "", said(entry, language)]
    text = _with_deadline(": ".join(filter(None, fronts)), entry.deadline, context)
    behind = [more for more in _behind(entry, {*KINDS[kind].attributes}, context) if more]
    return f"{text} ({'; '.join(behind)})".strip() if behind else text


def _behind(entry: Entry, kept: set[str], context: Context) -> Iterator[str]:
    language = context.record.meeting.language
    own = {*KINDS[entry.kind].attributes} - kept
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
    by = dates(context.record.meeting.language).by[0]
    stem = text.rstrip(BLANK + ".")
    for phrase in (deadline.text, f"{by} {deadline.text}"):
        read = find_deadline(f"{stem} {phrase}", context.near)
        if read is not None and fold(read.text) in {fold(deadline.text), fold(phrase)}:
            return f"{stem} {phrase}{text[len(stem) :].strip(BLANK)}"
    return f"{text} ({label_word('deadline', context.record.meeting.language)}: {deadline.text})"


def _status_word(status: str, context: Context) -> str:
    """What stands after the sign of a decision that was not adopted; empty for one that was."""
    words = by_meaning(line(context.record.meeting.language).decisions)
    return words.get(status, ("",))[0]


def _as(kind: Kind, words: str, context: Context) -> EntryLine:
    """Words as an entry of a kind, with the fields that stand in front of them."""
    spoken = read_speech(words, context) if kind == Kind.NOTE else None
    return spoken if isinstance(spoken, EntryLine) else read_as(kind, words, context)


def edited(entry: Entry, text: str, context: Context) -> Entry:
    """The entry with another text; its check mark, and a deadline that stood in it, follow the words."""
    check = has_check(text) or (entry.check and not has_check(entry.text))
    changed = replace(entry, text=text, check=check)
    near = context.at(entry).near
    said = find_deadline(entry.text, near) or context.unstated
    if KINDS[entry.kind].dated and entry.deadline == said:
        return replace(changed, deadline=find_deadline(text, near) or context.unstated)
    return changed


def of_kind(
    entries: Iterable[Entry], kind: Kind, context: Context, *, conclusion: bool = False
) -> list[Document]:
    """The entries as another kind; a note becomes running text."""
    found: list[Document] = []
    for entry in entries:
        other = as_kind(entry, kind, context)
        if kind == Kind.DECISION:
            other = replace(other, conclusion=conclusion)
        found.append(replace(other, point=False) if kind == Kind.NOTE else other)
    return found


def as_points(record: Record, entries: Sequence[Entry], context: Context) -> list[Document]:
    """The entries as points of a list; points as sub-points of the one above; sub-points as points.

    Nothing, when there is no point above to stand under.
    """
    if not all(_is_point(entry) for entry in entries):
        return [_as_point(as_kind(entry, Kind.NOTE, context)) for entry in entries]
    if all(entry.parent is not None for entry in entries):
        return [_as_point(entry) for entry in entries]
    above = _point_above(record, entries)
    if above is None:
        return []
    return [replace(entry, parent=above) for entry in with_sub_points(record, entries)]


def marked(record: Record, entries: Sequence[Entry], mark: str) -> tuple[list[Document], bool]:
    """The entries with the mark ``private`` or ``in_minutes`` turned, and what it is now.

    Where they differ, all become what is careful: private, and out of the minutes. What the meeting leaves
    out by default is out, and is taken in against it.
    """
    if mark == "private":
        private = not all(entry.private for entry in entries)
        # Whoever opens a line that goes on with a private one wants it read as it stands.
        kept = {entry.id for entry in entries if not private and has_leader(entry, record)}
        return [replace(e, private=private, kept=e.kept or e.id in kept) for e in entries], private
    belonging = Belonging(record)
    within = all(belonging.reason(entry) in ("note", "default") for entry in entries)
    return [*(keep(entries) if within else leave_out(entries))], within


def owners_in(text: str, context: Context) -> tuple[Name, ...]:
    """The names that a text is, with commas or an «and» between; whoever asks for names takes any."""
    return split_owners(text, context) or tuple(Name(name) for name in split_names(text))


def owned(entries: Iterable[Entry], owners: tuple[Name, ...]) -> list[Document]:
    """Those of the entries that can be somebody's, given to them. A step has one owner."""
    found: list[Document] = []
    for entry in entries:
        known = {name.name: name for name in (*entry.owners, *filter(None, [entry.owner]))}
        names = tuple(known.get(owner.name, owner) for owner in owners)
        own = KINDS[entry.kind].fields
        if "owners" in own:
            found.append(replace(entry, owners=names))
        elif "owner" in own:
            whole = Name(", ".join(name.name for name in names))
            found.append(replace(entry, owner=names[0] if len(names) == 1 else whole if names else None))
    return found


def due(entries: Iterable[Entry], deadline: Deadline | None) -> list[Document]:
    """Those of the entries that are actions, with another deadline, or none."""
    return [replace(entry, deadline=deadline) for entry in entries if KINDS[entry.kind].dated]


def pair_in(text: str) -> tuple[Name, Name, bool] | None:
    """Who expects of whom, and whether it goes both ways: ``A > B``, ``A <> B``; None for anything else."""
    pair = text.strip().removesuffix(":")
    found = read_pair(f"{pair}: .") if ":" not in pair else None
    return found[:3] if found else None


def expected(entries: Iterable[Entry], pair: tuple[Name, Name, bool], context: Context) -> list[Document]:
    """The entries as what one expects of another; what names a pair in its own words keeps that one."""
    from_, to, mutual = pair
    found: list[Document] = []
    for entry in entries:
        other = as_kind(entry, Kind.EXPECTATION, context)
        named = other.from_ is not None and entry.kind != Kind.EXPECTATION
        found.append(other if named else replace(other, from_=from_, to=to, mutual=mutual))
    return found


def promoted(  # noqa: PLR0913 — what it becomes, and when
    record: Record, entry: Entry, kind: Kind, now: datetime, ids: Ids, *, conclusion: bool = False
) -> list[Document]:
    """A new decision or action below an entry that stays what it is.

    A proposal that is decided is adopted. An action takes over a step's owner and the end of its period.
    """
    item = record.get(AgendaItem, entry.item)
    entry = with_marks(entry, record)
    is_action = kind == Kind.ACTION
    named = entry.text and entry.name
    words = f"{entry.name}: {entry.text}" if named and is_action else entry.text or entry.name
    new = Entry(
        id=ids(),
        rank=rank_after(record, [entry, *sub_points(record, entry)]),
        kind=kind,
        item=entry.item,
        day=entry.day,
        typed=words,
        text=words,
        at=now,
        title=entry.name if named and not is_action else "",
        conclusion=conclusion,
        in_minutes=entry.in_minutes,
        check=entry.check,
        private=entry.private,
        exempt=entry.exempt,
        tags=entry.tags,
        owners=(entry.owner,) if entry.owner and is_action else (),
        deadline=_end_of(entry.period) if is_action else None,
    )
    adopted = entry.kind == Kind.PROPOSAL and not is_action
    return [new, *([became(record, entry, "adopted", now, ids, item)] if adopted else [])]


def _is_point(entry: Entry) -> bool:
    return entry.kind == Kind.NOTE and entry.point


def _as_point(entry: Entry) -> Entry:
    """The entry as a point by itself; two dashes would still say that it stands under another."""
    lead = entry.typed[: len(entry.typed) - len(entry.typed.lstrip())]
    typed = f"{lead}{entry.typed.lstrip()[1:]}" if entry.typed.lstrip().startswith("--") else entry.typed
    return replace(entry, point=True, parent=None, typed=typed)


def _point_above(record: Record, entries: Sequence[Entry]) -> int | None:
    """The point of the list that the first of the entries stands in, above it."""
    here = record.entries_of(record.get(AgendaItem, entries[0].item))
    ids = {entry.id for entry in entries}
    before = here[: min(place for place, entry in enumerate(here) if entry.id in ids)]
    above = next((entry for entry in reversed(before) if entry.day == entries[0].day), None)
    return (above.parent or above.id) if above is not None and _is_point(above) else None


def _end_of(period: Period | None) -> Deadline | None:
    """The end of a period as a deadline, in its own words."""
    if period is None:
        return None
    words = re.split(r"[ \t\u00a0]*[–—-][ \t\u00a0]*", period.text)[-1]
    return Deadline(words, date=_last_day(period.to))


def _last_day(written: str) -> date | None:
    """The last day of a month (``2015-09``), or the day itself; None for no day."""
    year, _, rest = written.partition("-")
    month, _, day = rest.partition("-")
    if not month:
        return None
    return date(int(year), int(month), int(day or monthrange(int(year), int(month))[1]))
