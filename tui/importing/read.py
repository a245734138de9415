"""Minutes as text, read: the meeting they make, and where each of their lines goes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from exports.typography.dates import date_range
from store.language.catalogue import words
from store.language.folders import part
from store.language.minutes import MinutesWords
from store.record.model import Meeting
from store.record.values import LANGUAGES, Kind, Language
from tui.grammar.phrases.clock_times import month_first
from tui.importing.block import Block
from tui.importing.blocks import blocks_of
from tui.importing.body.body_reader import BodyReader
from tui.importing.builder import Making, Reading
from tui.importing.days_and_places import day_of_name, writes_month_first, year_told
from tui.importing.own_files.own_markdown import is_own, read_own_markdown
from tui.importing.pages.page_lines import PageAside
from tui.importing.source import SourceLine

_ID_BITS = 60
"""Ids of what is read lie before those of any clock since, so that no later id has to pass them by."""

_UNSEEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u00ad": None})
"""Blanks at which no line ends, which are read as any other, and the hyphen that shows only at its end."""

_MARKDOWN = (".md", ".markdown")

_TELLING = {language: frozenset(part(language, MinutesWords).telling) for language in LANGUAGES}


def read_minutes(  # noqa: PLR0913 — a text, and what is known of it
    text: str,
    name: str,
    language: Language | None = None,
    otherwise: Language = "nb",
    *,
    apart: bool = False,
    asides: Sequence[PageAside] = (),
    left_out: int = 0,
) -> Reading:
    """Read minutes. ``name`` is the file's; the language is guessed from the words unless it is given.

    ``otherwise``: the language where the words tell none. ``apart``: every line is a paragraph of its own,
    as the lines of a Word file or a web page are. ``asides``: what stood beside the text, which becomes
    working notes at its end. ``left_out``: how many lists and the like are not in it. Total: every text makes
    some meeting, and the same text the same one.
    """
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if is_own(text):
        making = read_own_markdown(text, identity(text))
        _put_asides(making, asides, text.count("\n") + 1)
        return Reading(making.record(), tuple(sorted(making.lines, key=lambda line: line.number)))
    text = text.translate(_UNSEEN)
    stem, dot, ending = name.rpartition(".")
    stem = stem or name
    blocks, joined = blocks_of(text, markdown=f"{dot}{ending}".casefold() in _MARKDOWN, apart=apart)
    named = day_of_name(stem)
    near = date(named.year, 1, 1) if named else year_told(text)
    meeting = Meeting(id=identity(text), language=language or guessed(text, otherwise), state="draft")
    with month_first(meeting.language == "en" and writes_month_first(text)):
        making = BodyReader(meeting, blocks, near).taken()
    meeting = making.meeting
    if meeting.from_ is None and named is not None:
        making.set(from_=named, to=named)
    if not meeting.title.strip():
        making.set(title=" ".join(stem.replace("_", " ").split()))
    making.number_items()
    _put_asides(making, asides, text.count("\n") + 1)
    placed = tuple(sorted(making.lines, key=lambda line: line.number))
    return Reading(making.record(), placed, joined, left_out=left_out)


def _put_asides(making: Making, asides: Sequence[PageAside], after: int) -> None:
    """Put what stood beside the text as working notes, which go out in no document."""
    say = words(making.meeting.language, "screen")
    for number, one in enumerate(asides, after + 1):
        told = say(f"import-{one.sort}", text=one.text, who=one.who or "–")
        block = Block("text", (SourceLine(number, told, told),), text=told)
        making.put(block, Kind.NOTE, told, "aside", in_minutes=False)


def identity(text: str) -> int:
    """The id of the meeting that a text makes: the same text is the same meeting, on every machine."""
    digest = hashlib.sha256(" ".join(text.split()).encode()).digest()
    return (int.from_bytes(digest[:8], "big") >> (64 - _ID_BITS)) | 1 << (_ID_BITS - 4)


def guessed(text: str, otherwise: Language) -> Language:
    """The language that most telling words of a text belong to."""
    said = re.findall(r"\b[^\W\d_]+\b", text[:20_000].casefold())
    counts = {language: sum(word in _TELLING[language] for word in said) for language in LANGUAGES}
    best = max(LANGUAGES, key=lambda language: counts[language])
    tied = [language for language in LANGUAGES if counts[language] == counts[best]]
    return otherwise if otherwise in tied or not counts[best] else best


Told: TypeAlias = tuple[str, dict[str, str | int]]
"""A sentence by its key, and the facts that fill it."""


def facts_of(reading: Reading, language: Language, *, there: bool = False) -> Iterator[Told]:
    """Give the sentences about a reading: its day and language, what it holds, and what to look at.

    ``language`` is the one that days are written in.
    """
    record, meeting = reading.record, reading.meeting
    day = date_range(meeting.from_, meeting.to, language) if meeting.from_ else "none"
    yield "import-when", {"day": day, "language": meeting.language}
    entries = record.entries
    decided = [entry for entry in entries if entry.kind == Kind.DECISION]
    yield (
        "import-holds",
        {
            "items": len(record.agenda),
            "people": len(record.attendance),
            "decisions": sum(not entry.conclusion for entry in decided),
            "conclusions": sum(entry.conclusion for entry in decided),
            "actions": sum(entry.kind == Kind.ACTION for entry in entries),
        },
    )
    yield "import-lines", {"lines": len(reading.lines), "text": reading.as_text}
    if reading.left_out:
        yield "import-left-out", {"count": reading.left_out}
    if reading.joined:
        yield "import-joined", {"count": reading.joined}
    if there:
        yield "import-there-already", {}
