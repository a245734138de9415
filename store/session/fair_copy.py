"""The fair copy: texts for the minutes, written from notes that stay as they were typed.

A text is an entry that names the notes it was written from (``sources``). Its lines run together to a
paragraph, as typed lines do, and a blank line begins a new one. Everything here gives the documents of one
change, the text first, and changes nothing itself; no note's words are ever touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from store.plain_text import has_check
from store.record import identity as ranks
from store.record.in_minutes import Belonging, may_be_written, names_voices
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.points import is_text
from store.record.record import Record
from store.record.values import Name
from store.session.session import Session


class Progress(NamedTuple):
    """How far the fair copy of an item has come; ``item`` None is the opening and the days."""

    item: AgendaItem | None
    treated: int
    lines: int


def take_over(session: Session, notes: Iterable[Entry], into: Entry | None = None) -> tuple[Document, ...]:
    """Return a text with the words of the notes, a line each, that stands where the first of them does.

    ``into`` is a text that takes them up instead, after what it says already. Names stand before the words
    where the document would print them. Notes that stand for themselves, as decisions do, are passed over;
    without any other there is nothing.
    """
    record = session.record
    known = set(into.sources) if into else set()
    taken = [note for note in notes if may_be_written(note) and note.id not in known]
    if not taken:
        return ()
    if into is not None:
        return (_gathered(record, into, taken),)
    first = taken[0]
    alone = len(taken) == 1
    text = Entry(
        id=session.ids(),
        rank=_rank_before(record, first),
        item=first.item,
        day=first.day,
        at=session.clock(),
        parent=first.parent if alone else None,
        point=first.point and alone,
        paragraph=True,
    )
    return (_gathered(record, text, taken),)


def join(session: Session, texts: Sequence[Entry]) -> tuple[Document, ...]:
    """Return the first of the texts with what the others say, line after line; the others are deleted.

    What is no text of the fair copy is passed over.
    """
    first, *others = [entry for entry in texts if is_text(entry)] or [Entry(id=0)]
    if not others:
        return ()
    return (_gathered(session.record, first, others), *(session.tombstone(other) for other in others))


def split(session: Session, text: Entry, place: int) -> tuple[Document, ...]:
    """Return two texts of one, parted before the sign at ``place``; nothing when one would be empty.

    Each keeps the notes whose words stand in it; a note that was written anew may be in either, so both
    keep it.
    """
    first, second = text.text[:place].strip(), text.text[place:].strip()
    if not is_text(text) or not first or not second:
        return ()
    halves = _sources_of_halves(session.record, text, first, second)
    here = session.record.entries_of(session.record.get(AgendaItem, text.item))
    after = ranks.after([e.rank for e in here], next(n for n, e in enumerate(here) if e.id == text.id))
    other = replace(text, id=session.ids(), rank=after, was=(), typed="", conflict_of=None)
    return (
        replace(text, text=first, sources=halves[0], check=has_check(first)),
        replace(other, text=second, sources=halves[1], check=has_check(second)),
    )


def rewrite(session: Session, text: Entry, words: str) -> tuple[Document, ...]:
    """Return the text with other words; without any it is deleted, and its notes stand for themselves."""
    words = words.strip()
    return (replace(text, text=words, check=has_check(words)) if words else session.tombstone(text),)


def take_out(session: Session, text: Entry, notes: Iterable[Entry]) -> tuple[Document, ...]:
    """Return the text without the notes, which stand for themselves again.

    Words that nobody has touched since they were taken over go with their note; others stay.
    A text of which nothing is left is deleted, one that has words but no notes is a text by itself.
    """
    out = {note.id for note in notes}
    left = tuple(source for source in text.sources if source not in out)
    untouched = text.text == _words(session.record, text.sources, text.speaker)
    words = _words(session.record, left, text.speaker) if untouched else text.text
    if not words:
        return (session.tombstone(text),)
    return (replace(text, sources=left, text=words, check=has_check(words)),)


def keep(entries: Iterable[Entry]) -> tuple[Document, ...]:
    """Return the entries, looked at and wanted in the minutes as they stand, whatever the default is."""
    return tuple(replace(entry, in_minutes=True, kept=True) for entry in entries)


def leave_out(entries: Iterable[Entry]) -> tuple[Document, ...]:
    """Return the entries, marked out of the minutes."""
    return tuple(replace(entry, in_minutes=False, kept=False) for entry in entries)


def progress(record: Record) -> tuple[Progress, ...]:
    """How far the fair copy has come, item by item in the order of the agenda; what has no lines is left out.

    A line is treated when somebody has decided about it: it went into a text, it is kept as it stands
    (decisions and actions too, for somebody has to read them), or it is private or out of the minutes.
    Memos, the summary, guiding questions and annexes are no lines, nor are the texts themselves.
    """
    belonging = Belonging(record)
    places: tuple[AgendaItem | None, ...] = (None, *record.agenda)
    return tuple(found for place in places if (found := _progress_of(record, place, belonging)).lines)


def is_line(entry: Entry) -> bool:
    """Whether an entry is a line of the talk, about which the fair copy decides."""
    nature = KINDS[entry.kind]
    return not (nature.aside or nature.beforehand or nature.apart or is_text(entry))


def _progress_of(record: Record, item: AgendaItem | None, belonging: Belonging) -> Progress:
    lines = [e for e in record.entries_of(item) if is_line(e)]
    hidden = item is not None and item.private
    treated = [e for e in lines if hidden or e.private or e.kept or not belonging.holds(e)]
    return Progress(item, len(treated), len(lines))


def _gathered(record: Record, text: Entry, others: Sequence[Entry]) -> Entry:
    """The text with the words, the sources and the marks of others, notes or texts."""
    said = [*([text] if text.text else []), *others]
    speakers = {one.speaker for one in said}
    one = next(iter(speakers)) if len(speakers) == 1 and names_voices(record.meeting) else None
    words = "\n".join(_words_of(record, entry, one) for entry in said)
    sources = (source for entry in others for source in entry.sources or (entry.id,))
    return replace(
        text,
        text=words,
        speaker=one,
        sources=tuple(dict.fromkeys((*text.sources, *sources))),
        check=has_check(words),
        private=any(entry.private for entry in (text, *others)),
        exempt=next((entry.exempt for entry in (text, *others) if entry.exempt), ""),
        tags=tuple(dict.fromkeys(tag for entry in (text, *others) for tag in entry.tags)),
    )


def _words(record: Record, sources: Sequence[int], speaker: Name | None) -> str:
    """What notes say, a line each, as they were taken over."""
    notes = (record.get(Entry, source) for source in sources)
    return "\n".join(_words_of(record, note, speaker) for note in notes if note is not None)


def _words_of(record: Record, entry: Entry, speaker: Name | None) -> str:
    """What an entry says, with the names that stand before it; ``speaker`` is told beside the text."""
    named = names_voices(record.meeting)
    who = entry.by or (entry.speaker if entry.speaker != speaker else None)
    leads = [*([f"{who.name}:"] if who and named else []), *([f"{entry.name}:"] if entry.name else [])]
    lines = [" ".join((*leads, entry.text)).strip()]
    if entry.answer:
        lines.append(
            f"{entry.answered_by.name}: {entry.answer}" if entry.answered_by and named else entry.answer
        )
    return "\n".join(lines)


def _sources_of_halves(
    record: Record, text: Entry, first: str, second: str
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    halves: tuple[list[int], list[int]] = ([], [])
    for source in text.sources:
        words = _words(record, (source,), text.speaker)
        in_first, in_second = words in first, words in second
        if in_first or not in_second:
            halves[0].append(source)
        if in_second or not in_first:
            halves[1].append(source)
    return tuple(halves[0]), tuple(halves[1])


def _rank_before(record: Record, entry: Entry) -> str:
    here = record.entries_of(record.get(AgendaItem, entry.item))
    place = next(n for n, other in enumerate(here) if other.id == entry.id)
    return ranks.after([other.rank for other in here], place - 1)
