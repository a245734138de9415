"""What is known of a topic as a document: what holds and is open, in parts, and where it was discussed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from exports.blocks import Details, Minutes
from exports.digest.letter import Letter, LetterLine, LetterPart, letter_blocks
from exports.export import deliver, rendered
from exports.formats.registry import Format, row_of
from exports.free_path import free_path
from exports.privacy import for_others
from exports.public_registers import public_book
from exports.registers.topic_json import page_json
from exports.review.leak_check import SearchCount, looked_for, meetings_leak, silent_topics
from exports.typography.dates import date_range, short
from exports.typography.typesetter import AsTyped, Typesetter, typesetter
from store.errors import Problem
from store.files.encoding import file_name
from store.language.about import about
from store.language.catalogue import words
from store.record.model import Stored
from store.record.record import Record
from store.record.values import Kind, Language
from store.registers.book import Book
from store.registers.rows import RegisterRow
from store.stationery.picture import Picture
from store.topics.list import Topic, TopicList
from store.topics.public_list import public_topics, topic_of, topics_used
from store.topics.topic_page import Knowledge, TopicEntry, TopicItem, TopicPage

PARTS = (
    *("decisions", "actions", "expectations", "experiences", "questions", "proposals", "dates", "links"),
    *("history", "items"),
)
"""The parts of the page that a document has: words that are merely found are for who looks."""


class TopicAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants of a topic. series: the id that stands for one; None for all.

    today: the day that deadlines are counted from. internal: what others may not read is in it too.
    """

    topic: Topic
    to: Format
    language: Language
    today: date
    as_of: date | None = None
    series: int | None = None
    internal: bool = False
    organisation: str = ""
    logo: Picture | None = None


class TopicSource(msgspec.Struct, frozen=True, kw_only=True):
    """An archive: its meetings, the tables of archive.json, and the numbers of other meetings by draft."""

    records: Sequence[Record]
    tables: Stored
    book: Book
    used_numbers: Mapping[int, Collection[str]] = msgspec.field(default_factory=dict)


class TopicFile(NamedTuple):
    """The page of a topic as a file; what it was looked through for, None for insiders; the topic in it."""

    content: bytes
    look: SearchCount | None
    topic: Topic


def topic_file(source: TopicSource, asked: TopicAsked) -> TopicFile:
    """Return the page of a topic as a file, under the names that its readers may know.

    Raises ``topic-withheld`` where others may know nothing of the topic, and ``export-leaks`` where a text
    that is withheld from others stood in one for them.
    """
    if asked.internal:
        book = source.book
        topics = TopicList(source.tables, (place for _, part in book.parts for place in part.topics))
        return TopicFile(_content(book, topics, asked), None, asked.topic)

    def make(records: Sequence[Record], tables: Stored) -> tuple[bytes, Topic]:
        pairs = [(record, for_others(record)) for record in records]
        book = public_book(pairs, tables, source.used_numbers)
        topics = public_topics(tables, book, lambda: topics_used(records))
        topic = topic_of(topics, asked.topic)
        if topic is None:
            raise Problem("topic-withheld", name=asked.topic.name)
        return _content(book, topics, replace(asked, topic=topic)), topic

    def again(silent: Sequence[Record], _keys: frozenset[int]) -> bytes:
        try:
            return make(silent, silent_topics(source.tables, source.records, source.records))[0]
        except Problem:  # of all that was told of it nothing is left
            return b""

    content, topic = make(source.records, source.tables)
    if meetings_leak(source.records, content, again):
        raise Problem("export-leaks")
    return TopicFile(content, looked_for(*source.records), topic)


def deliver_topic(made: TopicFile, target: Path | None, folder: Path, asked: TopicAsked) -> Path:
    """Put the page where it was asked for, else into the folder as «hospitering – emne.docx»."""
    kind = words(asked.language, "document")("type-topic").lower()
    stem = f"{Path(file_name(made.topic.name, None)).stem} – {kind}"
    name = partial(free_path, folder, stem, row_of(asked.to).suffix)
    return deliver(made.content, target, folder, name, private=asked.internal)


def _content(book: Book, topics: TopicList, asked: TopicAsked) -> bytes:
    known = Knowledge(book, topics, as_of=asked.as_of, series=asked.series, internal=asked.internal)
    page = known.about(asked.topic)
    if asked.to == "json":
        view = page_json(asked.topic, page, book, asked.as_of, asked.today, internal=asked.internal)
        return f"{json.dumps(view, ensure_ascii=False, indent=2)}\n".encode("utf-8", "backslashreplace")
    return rendered(_document(page, asked), asked.to)


def _document(page: TopicPage, asked: TopicAsked) -> Minutes:
    language, name = asked.language, asked.topic.name
    say = words(language, "document")
    setter: Typesetter = AsTyped() if row_of(asked.to).typed else typesetter(language, "all")
    kind = say("type-topic")
    also = say("topic-also", names=", ".join(asked.topic.also)) if asked.topic.also else ""
    day = date_range(asked.as_of, None, language) if asked.as_of else ""
    parts = tuple(_parts(page, asked, setter))
    return Minutes(
        language=about(language).tag,
        type_label=kind.upper(),
        draft_label=say("internal") if asked.internal else "",
        title=setter.text(say("topic-title", name=name)),
        subtitle=setter.text(" · ".join(filter(None, (also, say("topic-as-of", day=day) if day else "")))),
        organisation=setter.text(asked.organisation),
        running_title=name,
        footer=kind,
        page_label=setter.text(say("page-label", page="{page}", pages="{pages}")),
        author=asked.organisation,
        subject=say("subject", type=kind, title=name),
        created="2000-01-01T00:00:00Z",
        details=Details(rows=()),
        blocks=tuple(letter_blocks(Letter(language=language, subject="", parts=parts), 2)),
        property_title=f"{kind}: {name}",
        logo=asked.logo,
    )


def _parts(page: TopicPage, asked: TopicAsked, setter: Typesetter) -> Iterator[LetterPart]:
    say = words(asked.language, "document")
    for part in PARTS:
        found: Sequence[TopicEntry | TopicItem] = getattr(page, part)
        if found:
            lines = tuple(_line(one, asked, setter, past=part == "history") for one in found)
            yield LetterPart(2, setter.text(say(f"topic-{part}")), lines)


def _line(one: TopicEntry | TopicItem, asked: TopicAsked, setter: Typesetter, *, past: bool) -> LetterLine:
    meeting = one.summary.meeting if isinstance(one, TopicItem) else one.row.summary.meeting
    day = date_range(meeting.from_, None, asked.language) if meeting.from_ else ""
    met = ", ".join(filter(None, (meeting.title, day)))
    if isinstance(one, TopicItem):
        return LetterLine(setter.text(met), setter.text(one.place), (one.item,) if one.item else ())
    row, say = one.row, words(asked.language, "document")
    became = words(asked.language, "screen")  # as it is said on the screen
    lead, text = _lead_and_text(row)
    more = (
        became(f"status-{row.entry.kind}-{row.status}") if past and row.status else "",
        f"{say('outcome').lower()}: {row.entry.outcome}" if row.entry.outcome else "",
        say("topic-due", day=short(row.due, asked.language)) if row.due and row.is_open else "",
        met,
    )
    return LetterLine(
        setter.text(f"{text} ({', '.join(filter(None, more))})"), setter.text(lead), (row.entry.key,)
    )


def _lead_and_text(row: RegisterRow) -> tuple[str, str]:
    """What stands bold before an entry, and its text."""
    entry = row.entry
    pair = f"{entry.from_.name} → {entry.to.name}" if entry.from_ and entry.to else ""
    owners = ", ".join(owner.name for owner in row.owners)
    whose = entry.party or entry.contact
    period = entry.period.text if entry.period and entry.kind in (Kind.ACTIVITY, Kind.STEP) else ""
    lead = " ".join(filter(None, (entry.number, pair, period, whose.name if whose else owners)))
    text = ". ".join(filter(None, (entry.title, entry.text, entry.url)))
    return lead, text
