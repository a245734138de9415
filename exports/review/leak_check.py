"""The last look at a file for others: no text of what is withheld from them stands anywhere in it.

This knows nothing of how documents are made, nor of what :func:`exports.privacy.for_others` takes away: it
follows the bonds of a record by a rule of its own, takes the finished bytes, every part of a package, and
looks for the words themselves, so that it also finds what a mistake in a writer lets out.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from exports.outline.entries import without_phrase
from exports.review.sought_words import FEWEST, SoughtWords, letters_of
from store.language.words import is_like_label
from store.record.kinds import ASIDE, VERBATIM, VOTED_ON
from store.record.model import AgendaItem, Document, Entry, Event, Json, Presence, Stored, to_json
from store.record.record import Record
from store.record.texts import reworded, worded
from store.record.values import Kind, Name
from store.series.series_rows import read_row
from store.topics.model import TOPICS, TopicRow
from store.topics.names import topic_key


class SearchCount(msgspec.Struct, frozen=True):
    """How many withheld texts a file is searched for, and how many are too short to be searched for."""

    sought: int
    short: int


def leaks(record: Record, content: bytes, write: Callable[[Record], bytes]) -> bool:
    """Whether words that are withheld from others stand in a file that was made of the record.

    Words may stand there for another reason: somebody said the same for all to hear, or every document
    has them. So what is found is looked for again in what ``write`` makes of the meeting without the
    withheld words; only what is not there as well has leaked.
    """
    withheld = _withheld(record)
    return _given_away(
        withheld,
        _open(record, withheld),
        (content,),
        lambda: (write(record.with_documents(map(_silenced, withheld))),),
    )


def rows_leak(records: Sequence[Record], content: bytes, write: Callable[[frozenset[int]], bytes]) -> bool:
    """Whether words that are withheld in meetings stand in a register with rows of theirs.

    ``write`` makes the register without the rows of some entries, by id.
    """
    return meetings_leak(records, content, lambda _silent, keys: write(keys))


def meetings_leak(
    records: Sequence[Record],
    content: bytes,
    write: Callable[[Sequence[Record], frozenset[int]], bytes],
) -> bool:
    """Whether words that are withheld in meetings stand in a file that was made of them all.

    ``write`` makes the file of the meetings without the withheld words, and without what a register tells of
    the withheld documents, by id; see :func:`leaks`.
    """
    return files_leak(records, (content,), lambda silent, keys: (write(silent, keys),))


def files_leak(
    records: Sequence[Record],
    contents: Sequence[bytes],
    write: Callable[[Sequence[Record], frozenset[int]], Sequence[bytes]],
) -> bool:
    """Whether words that are withheld in meetings stand in any of some files; see :func:`meetings_leak`."""
    withheld = [_withheld(record) for record in records]
    everything = list(itertools.chain.from_iterable(withheld))
    told = itertools.chain.from_iterable(_all_open(records, everything))
    keys = frozenset(document.id for document in everything)

    def silent() -> Sequence[bytes]:
        both = zip(records, withheld, strict=True)
        return write([record.with_documents(map(_silenced, those)) for record, those in both], keys)

    return _given_away(everything, told, contents, silent)


class FileLeak(msgspec.Struct, frozen=True):
    """A withheld text in a file of many: which file, and what it is a text of."""

    file: str
    document: Document


Silence: TypeAlias = Callable[[Sequence[Record]], list[Record]]
"""Takes the withheld words out of meetings."""


def leak_in_files(
    records: Sequence[Record],
    published: Sequence[Record],
    files: Mapping[str, bytes],
    write: Callable[[Silence, Collection[str]], Mapping[str, bytes]],
    said: Callable[[Silence], Iterable[bytes]] = lambda _: (),
) -> FileLeak | None:
    """A text that is withheld in meetings and stands in any of the files that were made of others of them.

    ``published`` are the meetings as the files have them, ``records`` all that there are. ``write`` makes the
    files anew, of meetings that were put through what it is given: without the withheld words; see
    :func:`leaks`. The files that it is told the names of must be made of these; of the others only the names
    count. ``said`` gives parts of such files that are soon made, one after another as long as there is
    something found that stands in none of them; often that is all that is needed.
    """
    those = {id(record): record for record in (*records, *published)}
    everything = [document for record in those.values() for document in _withheld(record)]
    if not everything:
        return None
    told = list(itertools.chain.from_iterable(_all_open(published, everything)))
    sought = _sought(everything, told)
    found = sought.in_named(files)
    silenced = {_key(document): _silenced(document) for document in everything}

    def silent(those: Sequence[Record]) -> list[Record]:
        told = [[silenced[key] for key in map(_key, one.everything) if key in silenced] for one in those]
        return [one.with_documents(new) if new else one for one, new in zip(those, told, strict=True)]

    left = set(found)
    for part in said(silent) if left else ():
        left -= sought.among(left, part)
        if not left:
            return None
    # What is said openly in the file it was found in is known by that file; all others only for what is not.
    for needed in (frozenset(found.values()), files.keys()):
        if left:
            anew = write(silent, needed)
            left -= sought.in_named(
                {name: file if name in needed else b"" for name, file in anew.items()}
            ).keys()
    for file, content in files.items():
        for text in left & sought.in_named({file: content}).keys() if left else ():
            return FileLeak(file, next(one for one in everything if text in _sought([one], ())))
    return None


def silent_topics(tables: Stored, records: Sequence[Record], published: Sequence[Record]) -> Stored:
    """The tables of archive.json without the names of topics that only withheld documents bear.

    ``records`` are all meetings, ``published`` those of which files are made, as these have them.
    """
    if not tables.get(TOPICS):
        return tables
    everything = [document for record in (*records, *published) for document in _withheld(record)]
    told = list(itertools.chain.from_iterable(_all_open(published, everything)))
    rows = [read_row(TopicRow, key, row) for key, row in tables[TOPICS].items() if "deleted" not in row]
    gone = _topics_of(everything, rows) - _topics_of(told, rows)
    kept: dict[int, Json] = {}
    for row in rows:
        names = [name for name in (row.name, *row.also, *row.formerly) if topic_key(name) not in gone]
        if names:
            also = tuple(name for name in row.also if name in names and name != names[0])
            formerly = tuple(name for name in row.formerly if name in names and name != names[0])
            kept[row.id] = to_json(replace(row, name=names[0], also=also, formerly=formerly))
    return {**tables, TOPICS: kept}


def _topics_of(documents: Iterable[Document], rows: Iterable[TopicRow]) -> frozenset[str]:
    """The names of topics that documents bear, also those that items were given later, as compared."""
    there = list(documents)
    items = {document.id for document in there if isinstance(document, AgendaItem)}
    own = (name for document in there for name in getattr(document, "tags", ()))
    later = (row.name for row in rows if not items.isdisjoint(row.items))
    return frozenset(map(topic_key, itertools.chain(own, later)))


def looked_for(*records: Record) -> SearchCount:
    """What a file for others that is made of meetings is searched for."""
    texts = [text for record in records for document in _withheld(record) for text in _told(document)]
    short = sum(1 for text in texts if len(letters_of(text)) < FEWEST)
    return SearchCount(len(texts) - short, short)


def lines_beside(record: Record) -> tuple[Entry, ...]:
    """Lines that go out and stand right after one that is withheld: they may have been meant for it."""
    withheld = {document.id for document in _withheld(record)}
    found = []
    for item in (None, *record.agenda):
        entries = record.entries_of(item)
        found += [
            entry
            for before, entry in itertools.pairwise(entries)
            if before.id in withheld and entry.id not in withheld and _is_plain(entry)
        ]
    return tuple(found)


def _given_away(
    withheld: Sequence[Document],
    told: Iterable[Document],
    contents: Sequence[bytes],
    silent: Callable[[], Sequence[bytes]],
) -> bool:
    if not withheld:
        return False
    sought = _sought(withheld, told)
    found = sought.in_files(contents)
    return bool(found and found - sought.in_files(silent()))


def _sought(withheld: Iterable[Document], told: Iterable[Document]) -> SoughtWords:
    """The words of documents, as they are looked for."""
    lines = (line for document in withheld for line in _lines(document))
    return SoughtWords(lines, (text for document in told for text in _told(document)))


class _Tie(msgspec.Struct, frozen=True):
    """What an item or an entry belongs to, by id: as a line, and as a part of an item or a text of notes."""

    id: int
    line: frozenset[int | None]
    more: frozenset[int | None]
    kept: bool = False


def _withheld(record: Record) -> Sequence[Document]:
    """The documents whose words go to nobody else: private, exempt, memos, working notes, and their kin."""
    return record.once("looked for", partial(_kept_back, record))


def _kept_back(record: Record) -> Sequence[Document]:
    lines: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
    secret = {line.id for line in lines if line.private or line.exempt}
    aside = {e.id for e in record.entries if e.kind in ASIDE or not e.in_minutes}
    ties = list(_ties(record)) if secret or aside else []
    while more := {tie.id for tie in ties if secret & (tie.line | tie.more)} - secret:
        secret |= more
    secret |= {source for entry in record.entries if entry.id in secret for source in entry.sources}
    while more := {tie.id for tie in ties if aside & tie.line and not tie.kept} - aside:
        aside |= more
    guarded = secret | aside
    items = [item for item in record.agenda if item.id in guarded]
    entries = [entry for entry in record.entries if entry.id in guarded]
    moves = [_unnamed(moved) for moved in record.presence if moved.item in guarded]
    events = [event for event in record.events if _is_kept_back(event, guarded)]
    return (*items, *moves, *entries, *events)


def _is_kept_back(event: Event, guarded: set[int]) -> bool:
    """Whether what became of an entry goes to nobody else.

    A remark goes out where it is of a point that was followed up for all to read.
    """
    if event.of.entry in guarded or event.item in guarded:
        return True
    if event.about is None:
        return event.what == "remark"
    return event.about.private or bool(event.about.exempt)


def _ties(record: Record) -> Iterator[_Tie]:
    yield from (_Tie(item.id, frozenset(), frozenset((item.parent,))) for item in record.agenda)
    versions: dict[int | None, set[int | None]] = {}
    places: dict[tuple[int | None, int | None], list[Entry]] = {}
    for entry in record.entries:
        versions.setdefault(entry.conflict_of, set()).add(entry.id)
        places.setdefault((entry.item, entry.day), []).append(entry)
    for entries in places.values():
        for at, entry in enumerate(entries):
            above = () if entry.kept else (leader.id for leader in _leaders(entry, entries[:at][::-1]))
            line = {entry.parent, entry.conflict_of, *above} | versions.get(entry.id, set())
            yield _Tie(entry.id, frozenset(line), frozenset((entry.item, *entry.sources)), entry.kept)


def _leaders(entry: Entry, above: Sequence[Entry]) -> Iterator[Entry]:
    """What an entry goes on with, was meant for, or was said of, among those above it, the nearest first."""
    if _goes_on(entry):
        yield from above[:1]
    if entry.kind in VERBATIM:
        others = itertools.dropwhile(lambda one: one.kind in VERBATIM or _goes_on(one), above)
        yield from (one for one in itertools.islice(others, 1) if one.kind in VOTED_ON)
    if _is_loose(entry):
        yield from itertools.islice(
            (one for one in above if one.point and not one.parent and not _is_loose(one)), 1
        )


def _goes_on(entry: Entry) -> bool:
    """Whether a line says by its first signs that it goes on, or is a label that nothing was made of."""
    if entry.kind == Kind.VOTE:
        return True
    if entry.kind == Kind.EXPECTATION:
        return entry.typed.strip().startswith(">")
    lead = (entry.typed or entry.text).strip()
    return _is_plain(entry) and (lead.startswith((">", "...", "…")) or is_like_label(entry.text))


def _is_plain(entry: Entry) -> bool:
    return entry.kind == Kind.NOTE and not (entry.point or entry.speaker or entry.sources)


def _is_loose(entry: Entry) -> bool:
    """Whether two dashes were typed and no point is known that they stand under."""
    return entry.point and not entry.parent and entry.typed.strip().startswith("--")


def _unnamed(moved: Presence) -> Presence:
    """A movement without what is told of it: that somebody came or went may be read, not on what ground."""
    return moved if moved.what == "recusal" else replace(moved, who=Name(""))


def _key(document: Document) -> tuple[type[Document], int]:
    return type(document), document.id


def _open(record: Record, withheld: Iterable[Document]) -> Iterator[Document]:
    """The documents of a record that anybody may read."""
    return itertools.chain.from_iterable(_all_open([record], withheld))


def _all_open(records: Iterable[Record], withheld: Iterable[Document]) -> Iterator[Iterator[Document]]:
    """The documents of records that anybody may read, of each by itself."""
    hidden = set(map(_key, withheld))
    for record in records:
        everything = (record.meeting, *record.days, *record.agenda, *record.attendance, *record.presence)
        lines = (*everything, *record.entries, *record.events)
        yield (document for document in lines if _key(document) not in hidden)


def _told(document: Document) -> Iterator[str]:
    """Everything a document says, but for the ground that it, or the point it tells of, is withheld on."""
    if isinstance(document, Event) and document.about is not None:
        document = replace(document, about=replace(document.about, exempt=""))
    yield from (text for field, text in worded(document) if field != "exempt")
    if isinstance(document, Entry):
        yield from filter(None, (document.typed, document.file))


def _lines(document: Document) -> Iterator[str]:
    """What is looked for of a document, line by line."""
    whole = list(_told(document))
    if isinstance(document, Entry) and document.deadline is not None:
        whole.append(without_phrase(document.text, document.deadline.text))
    for text in whole:
        yield from text.splitlines()


def _silenced(document: Document) -> Document:
    """A document with none of its words, but for the law that withholds it, which others may read."""
    silent, law = reworded(document, lambda text: "–" if text else text), getattr(document, "exempt", "")
    if isinstance(silent, Entry):
        return replace(silent, typed="", file="", exempt=law)
    return replace(silent, exempt=law) if isinstance(silent, AgendaItem) else silent
