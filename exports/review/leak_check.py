"""The last look at a file for others: no text of what is withheld from them stands anywhere in it.

This knows nothing of how documents are made, nor of what :func:`exports.privacy.for_others` takes away: it
follows the bonds of a record by a rule of its own, takes the finished bytes, every part of a package, and
looks for the words themselves, so that it also finds what a mistake in a writer lets out.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from email import message_from_bytes
from email.policy import SMTP
from functools import cached_property
from html import unescape
from io import BytesIO
from typing import NamedTuple
from unicodedata import normalize
from zipfile import ZipFile, is_zipfile

from msgspec.structs import replace

from exports.outline.entries import without_phrase
from exports.review.pdf_text import pdf_text
from store.language.words import is_like_label
from store.plain_text import plain
from store.record.kinds import KINDS, VOTED_ON
from store.record.model import AgendaItem, Document, Entry, Event, Presence
from store.record.record import Record
from store.record.texts import reworded, worded
from store.record.values import Kind, Name

SHORTEST = 12
"""Signs of a text that is looked for wherever it stands. A shorter one is looked for as whole words."""

FEWEST = 3
"""Letters of a text that is looked for at all. A shorter one («ja») stands in every document."""

LONG_WORD = 5
"""Letters of a word that is looked for alone, where it stands in nothing that anybody may read."""

_IN_NAME = 40
"""Letters of a text that stand in the name of a file which is cut."""

_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r'"([^"]*)"')
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
_FOLDED = re.compile(r"\r?\n[ \t]")
"""Where a long line of a calendar goes on."""

_SIGNS = re.compile(r"[^\W_]+")


class SearchCount(NamedTuple):
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
    told = (document for record in records for document in _open(record, everything))
    keys = frozenset(document.id for document in everything)

    def silent() -> Sequence[bytes]:
        both = zip(records, withheld, strict=True)
        return write([record.with_documents(map(_silenced, those)) for record, those in both], keys)

    return _given_away(everything, told, contents, silent)


class FileLeak(NamedTuple):
    """A withheld text in a file of many: which file, and what it is a text of."""

    file: str
    document: Document


def leak_in_files(
    records: Sequence[Record],
    published: Sequence[Record],
    files: Mapping[str, bytes],
    write: Callable[[Callable[[Sequence[Record]], list[Record]]], Mapping[str, bytes]],
) -> FileLeak | None:
    """A text that is withheld in meetings and stands in any of the files that were made of others of them.

    ``published`` are the meetings as the files have them, ``records`` all that there are. ``write`` makes the
    files anew, of meetings that were put through what it is given: without the withheld words; see
    :func:`leaks`.
    """
    everything = [document for record in (*records, *published) for document in _withheld(record)]
    if not everything:
        return None
    told = [document for record in published for document in _open(record, everything)]
    sought = _Sought(everything, told)
    found = sought.in_named(files)
    if not found:
        return None
    silenced = {(type(document), document.id): _silenced(document) for document in everything}

    def silent(those: Sequence[Record]) -> list[Record]:
        return [
            one.with_documents(
                [new for (kind, key), new in silenced.items() if one.get(kind, key) is not None]
            )
            for one in those
        ]

    left = found - sought.in_named(write(silent))
    for file, content in files.items():
        for text in left & sought.in_named({file: content}):
            return FileLeak(file, next(one for one in everything if text in _Sought([one], told)))
    return None


def looked_for(*records: Record) -> SearchCount:
    """What a file for others that is made of meetings is searched for."""
    texts = [text for record in records for document in _withheld(record) for text in _told(document)]
    short = sum(1 for text in texts if len(_signs(text)) < FEWEST)
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
    sought = _Sought(withheld, told)
    found = sought.in_files(contents)
    return bool(found and found - sought.in_files(silent()))


class _Sought:
    """The words of documents, in the forms they are looked for in."""

    def __init__(self, withheld: Sequence[Document], told: Iterable[Document]) -> None:
        self._lines = [line for document in withheld for line in _lines(document)]
        self._told = told

    @cached_property
    def _long(self) -> frozenset[str]:
        """Lines as the signs that every format keeps."""
        return frozenset(_signs(line) for line in self._lines if len(line.strip()) >= SHORTEST)

    @cached_property
    def _short(self) -> frozenset[str]:
        """Short lines as whole words."""
        short = (line for line in self._lines if len(line.strip()) < SHORTEST)
        return frozenset(_worded(line) for line in short if len(_signs(line)) >= FEWEST)

    @cached_property
    def _rare(self) -> frozenset[str]:
        """Longer words that stand in nothing that anybody may read."""
        rare = {word for line in self._lines for word in _words(line) if len(word) >= LONG_WORD}
        if rare:
            rare.difference_update(
                w for document in self._told for text in _told(document) for w in _words(text)
            )
        return frozenset(rare)

    def __contains__(self, text: str) -> bool:
        """Whether a text is one of those that are looked for."""
        return text in self._long or text in self._short or text in self._rare

    def in_files(self, contents: Sequence[bytes]) -> set[str]:
        """Those of the words that stand in any of some files."""
        return self._in([part for content in contents for part in _parts(content)])

    def in_named(self, files: Mapping[str, bytes]) -> set[str]:
        """Those of the words that stand in any of some files, or in their names, folded and cut."""
        found = self._in([part for name, file in files.items() for part in (name, *_parts(file))])
        words = f" {' '.join(_words(plain(' '.join(files))))} "
        letters = words.replace(" ", "")
        found |= {text for text in self._long if plain(text)[:_IN_NAME] in letters}
        found |= {text for text in self._short if f" {plain(text)} " in words}
        return found | {text for text in self._rare if f" {plain(text)} " in words}

    def _in(self, parts: Sequence[str]) -> set[str]:
        spaced = "\n".join(map(_worded, parts))
        squeezed = spaced.replace(" ", "")
        found = {text for text in self._long if text in squeezed}
        found |= {text for text in self._short if text in spaced}
        return found | (self._rare & set(spaced.split()))


class _Tie(NamedTuple):
    """What an item or an entry belongs to, by id: as a line, and as a part of an item or a text of notes."""

    id: int
    line: frozenset[int | None]
    more: frozenset[int | None]
    kept: bool = False


def _withheld(record: Record) -> list[Document]:
    """The documents whose words go to nobody else: private, exempt, memos, working notes, and their kin."""
    lines: tuple[AgendaItem | Entry, ...] = (*record.agenda, *record.entries)
    secret = {line.id for line in lines if line.private or line.exempt}
    aside = {e.id for e in record.entries if KINDS[e.kind].aside or not e.in_minutes}
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
    return [*items, *moves, *entries, *events]


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
    if KINDS[entry.kind].verbatim:
        others = itertools.dropwhile(lambda one: KINDS[one.kind].verbatim or _goes_on(one), above)
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


def _open(record: Record, withheld: Sequence[Document]) -> Iterator[Document]:
    """The documents of a record that anybody may read."""
    hidden = {(type(document), document.id) for document in withheld}
    everything = (record.meeting, *record.days, *record.agenda, *record.attendance, *record.presence)
    for document in (*everything, *record.entries, *record.events):
        if (type(document), document.id) not in hidden:
            yield document


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
    silent = reworded(document, lambda _text: "–")
    return replace(silent, typed="", file="") if isinstance(silent, Entry) else silent


def _parts(content: bytes) -> Iterator[str]:
    """The text of a file, and of each part of a package or a mail, with what stands in its tags."""
    if content.startswith(b"%PDF"):
        yield from pdf_text(content)
    elif content.startswith(b"Subject:"):
        yield from _mail_parts(content)
    elif is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as package:
            for name in package.namelist():
                yield name
                yield from _read(package.read(name).decode("utf-8", "replace"))
    else:
        yield from _read(content.decode("utf-8", "replace"))


def _mail_parts(content: bytes) -> Iterator[str]:
    mail = message_from_bytes(content, policy=SMTP)
    yield from map(str, mail.values())
    for part in mail.walk():
        if not part.is_multipart():
            yield part.get_filename("")
            inside = part.get_payload(decode=True)
            if isinstance(inside, bytes):
                yield from _parts(inside)


def _read(text: str) -> Iterator[str]:
    """What a reader of a text sees, and what stands beside that; tags may cut words and part them."""
    yield text
    if text.startswith(("{", "[", "(self.")):
        yield " ".join(map(_literal, _LITERAL.findall(text)))
    if text.startswith("BEGIN:VCALENDAR"):
        yield _FOLDED.sub("", text).replace("\\n", " ")
    if text.lstrip().startswith("<"):
        yield unescape(_TAG.sub("", text))
        yield unescape(_TAG.sub(" ", text))
        yield unescape(" ".join(_VALUE.findall(text)))


def _literal(quoted: str) -> str:
    """What a text of JSON says; as it stands where it cannot be read."""
    if "\\" in quoted:
        with suppress(ValueError):
            return str(json.loads(quoted))
    return quoted


def _words(text: str) -> list[str]:
    return _SIGNS.findall(normalize("NFC", text).casefold())


def _worded(text: str) -> str:
    """A text as its words, each between blanks."""
    return f" {' '.join(_words(text))} "


def _signs(text: str) -> str:
    """Letters and figures alone: typography changes the signs between them, and capitals."""
    return "".join(_words(text))
