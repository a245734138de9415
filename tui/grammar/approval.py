"""Minutes of earlier meetings that a line approves, could approve, or corrects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from store.language.agenda import AgendaWords, agenda
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.series import SeriesWords, series_words
from store.language.words import ANY, BLANK, BLANKS
from store.language.written_day import long_day
from store.record.identity import to_text
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.settings import label_word
from store.record.values import Corrects, ForApproval, Kind
from store.record.withheld import Withheld
from store.revisions.approval_item import approves, approving_text, submits
from store.revisions.approval_sentences import approving
from store.revisions.named_minutes import days_in, meant, meant_by, names_day_of
from tui.grammar.context import Context
from tui.grammar.lines import EntryLine, Line
from tui.grammar.phrases.clock_times import read_day
from tui.grammar.result import Hint


def submitted_in(
    record: Record, item: AgendaItem | None, drafts: Sequence[ForApproval] | None
) -> list[ForApproval]:
    """The minutes that an item submits and nothing in the meeting is decided about yet.

    drafts: those that wait for approval; None while nobody has read which.
    """
    if item is None or not submits(item):
        return []
    decided = {one.approves.meeting for one in record.entries if one.approves is not None}
    waiting = [one for one in drafts or () if one.meeting not in decided]
    named = meant_by(item.title, waiting)
    found = item.approves or ((named,) if named else ())
    known = None if drafts is None else {one.meeting for one in drafts}
    return [one for one in found if one.meeting not in decided and (known is None or one.meeting in known)]


def approving_line(
    record: Record, item: AgendaItem | None, drafts: Sequence[ForApproval] | None = None
) -> str:
    """The line that approves what an item submits; empty where nothing waits there.

    The corrections that others may read of are told in it.
    """
    found = submitted_in(record, item, drafts)
    here = record.entries_of(item)
    if not found or any(one.approves is None and approves(one, item) for one in here):
        return ""
    withheld = Withheld(record)
    first = found[0]
    told = [
        one
        for one in here
        if one.corrects is not None
        and one.corrects.day in (None, first.day)
        and not (one.id in withheld or withheld.untold(one.id))
    ]
    return f"= {approving(record.meeting, first, len(told))}"


def approval_hint(record: Record, entry: Entry, typed: str, drafts: Sequence[ForApproval]) -> Hint | None:
    """That a line says minutes are approved and approves none: which it could, or that none wait."""
    item, said = record.get(AgendaItem, entry.item), f"{entry.title} {entry.text}"
    if approves(entry, item):
        return None if entry.approves is not None else Hint("hint-approves-none")
    if entry.kind not in (Kind.DECISION, Kind.NOTE) or entry.conclusion or entry.corrects or entry.speaker:
        return None
    decided = {one.approves.meeting for one in record.entries if one.approves is not None}
    waiting = [one for one in drafts if one.meeting not in decided]
    about = meant(entry, item, waiting) if entry.approves is None and approving_text(said) else None
    if about is None:
        return None
    facts = {"date": about.day or about.title, "profile": about.profile, "id": to_text(about.meeting)}
    if entry.kind == Kind.DECISION:
        return Hint("hint-approves", facts)
    return Hint("hint-could-approve", facts, instead=f"= {typed.strip()}")


_TO = any_of(any_language(SeriesWords).roles.to_minutes)
_CORRECTION_TO = late_pattern(
    rf"{any_of(map(re.escape, ANY.labels.correction))}{BLANKS}{_TO}{BLANKS}([^:\n]{{1,100}}):[{BLANK}]*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_CASE = rf"(?i:{any_of(map(re.escape, any_language(AgendaWords).case_words))})\.? "
_CITED = (
    rf"(?:{_CASE})?((?:[A-ZÆØÅ]{{1,4}} )?\d{{1,4}}/\d{{2,4}}(?:-\d{{1,2}})?)"
    rf"|{_CASE}(\d{{1,3}}(?:\.\d{{1,2}})?)"
)
_CORRECTED = late_pattern(rf"(?:{_CITED})[:,]?{BLANKS}(?:[–—-]{BLANKS})?(.+)", re.DOTALL)
_OF_ITEM = late_pattern(rf"(\d{{1,3}}(?:\.\d{{1,2}})?)[:,]{BLANKS}(.+)", re.DOTALL)
_PERHAPS_ITEM = late_pattern(rf"(\d{{1,3}}(?:\.\d{{1,2}})?){BLANKS}(.+)", re.DOTALL)
"""«3: …», and «3 …», which may be the number of an item and may count something."""

"""The number of an item or a decision, and what it should say: «2/26 …», «sak 2: …»."""

_NUMBER = late_pattern(_CITED)


def read_correction(rest: str, context: Context, day: date | None = None) -> Line | Hint:
    """«rettelse: 2/26 det skal stå 3 mot 1», where minutes are submitted: a note that stays as it stands."""
    if not submits(context.item):
        return Hint("hint-nothing-submitted")
    found = _CORRECTED.fullmatch(rest)
    number, text = (found[1] or found[2], found[3]) if found else ("", rest)
    hint = None
    if found is None and (of := _OF_ITEM.fullmatch(rest)):
        number, text = of[1], of[2]
    elif found is None and (perhaps := _PERHAPS_ITEM.fullmatch(rest)):
        label = label_word("correction", context.record.meeting.language)
        instead = f"{label}: {perhaps[1]}: {perhaps[2]}"
        hint = Hint("hint-corrects-item", {"number": perhaps[1]}, instead=instead)
    fields = {"corrects": Corrects(day=day, number=number), "kept": True}
    return EntryLine(kind=Kind.NOTE, text=text, fields=fields, hint=hint)


def correction_leads(corrects: Corrects, language: str) -> Iterator[str]:
    """What may stand before the text of a correction, so that it is one of the same minutes and item."""
    word, case = label_word("correction", language), agenda(language).case_words[0]
    said = corrects.number
    item = f"{case} {said}: " if said.replace(".", "").isdigit() else f"{said}: " if said else ""
    to = f"{word} {series_words(language).roles.to_minutes[0]}"
    for day in (f"{to} {long_day(corrects.day, language)}: ",) if corrects.day else ():
        yield f"{day}{item}"
    yield f"{word}: {item}"


def read_correction_to(text: str, context: Context) -> Line | Hint | None:
    """«rettelse til 12. februar: …», «rettelse til sak 2/26: …»: to the minutes of a day, or to an item."""
    found = _CORRECTION_TO.fullmatch(text)
    if found is None:
        return None
    named, rest = found[1].strip(), found[2]
    if _NUMBER.fullmatch(named):
        return read_correction(f"{named}: {rest}", context)
    if not any(days_in(named)):
        return read_correction(f"{named}: {rest}", context)
    submitted = context.item.approves if context.item else ()
    of = [one for one in submitted if names_day_of(named, one.day)]
    if submitted and not of and submits(context.item):
        return Hint("hint-not-submitted-here", {"named": named})
    return read_correction(rest, context, of[0].day if of else _day_in(named, context))


_YEAR = timedelta(days=364)


def _day_in(named: str, context: Context) -> date | None:
    """The day that words end with, the last such before the meeting where no year is told."""
    words = named.split()
    before = context.near - _YEAR
    found = (read_day(" ".join(words[place:]), before) for place in range(len(words)))
    return next((day for day in found if day is not None), None)
