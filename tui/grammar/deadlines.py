"""Deadlines as people say them: at the end of a sentence after «innen» and its like, or in their own line.

Words stay words. A day is added only where they name one, counted from the day of the meeting. The reader
of periods is :mod:`~tui.grammar.spans`; dateparser, which knows some bokmål, reads no weeks by number, no
quarters and no «utgangen av», and would cost a quarter of a second at the first deadline.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from store.language.words import BEFORE, BLANK, BY, NEXT_MEETING, WITHIN, fold
from store.record.values import Deadline
from tui.grammar.spans import read_length, read_span
from tui.grammar.times import split_clock, weekdays

_LONGEST = 8
"""Words of the longest deadline: «the end of the first quarter 2026», and one to spare."""

_VAGUE = re.compile(
    r"(?:(?:utgangen|slutten|starten|begynnelsen|byrjinga|midten|løpet) av |(?:the )?(?:end|start|middle) of "
    r"|tidlig |tidleg |sein |sent |early |late |mid-?|medio |primo |ultimo |neste |next |the )*"
    r"(?:vår|våren|sommer|sommar|sommeren|sommaren|høst|haust|høsten|hausten|vinter|vinteren"
    r"|vårsemesteret|høstsemesteret|haustsemesteret|semesterstart|skolestart|skulestart|skoleslutt|skuleslutt"
    r"|jul|jula|julen|påske|påska|påsken|pinse|pinsa|pinsen|advent"
    r"|ferien|ferie|sommerferien|sommarferien|fellesferien|juleferien|høstferien|haustferien|vinterferien"
    r"|spring|summer|autumn|fall|winter|christmas|easter|holidays|summer holidays|start of term"
    r"|årsmøtet|generalforsamlingen|generalforsamlinga|annual meeting"
    r"|(?<=neste )\w*(?:møte|møtet|samling|samlinga|samlingen)|(?<=next )(?:\w+ )?meeting)"
    r"(?: (?:19|20)\d\d)?"
)
"""Times that everybody understands and no calendar has: seasons, feasts, another body's meeting."""

_COMING_WEEK = frozenset({"uka", "uken", "veka"})
"""«til uka» is next week to most, and this one to some."""

_PERSON = re.compile(r"[A-ZÆØÅ]")


def read_deadline(text: str, near: date | None) -> Deadline:
    """A deadline in words, with the day or the meeting they name when they name one.

    «innen» or its like may stand first; it stays among the words.
    """
    by, phrase = _split_by(text.strip(BLANK).rstrip("."))
    if fold(phrase) in NEXT_MEETING:
        return Deadline(text, meeting="next")
    return Deadline(text, date=_day(by, phrase, near))


def find_deadline(text: str, near: date | None) -> Deadline | None:
    """The deadline at the end of a sentence, after «innen», «by» and their like; whole words only.

    Where the words name no day, the word before them belongs to the sense: «før jul» is not «jul».
    """
    words = text.rstrip(BLANK + ".!").split(" ")
    for start in range(max(1, len(words) - _LONGEST - 3), len(words)):
        tail = " ".join(words[start:])
        by, phrase = _split_by(tail)
        if not by or not phrase:
            continue
        found = read_deadline(tail, near)
        if found.meeting or (found.date and not _is_somebody(by, phrase)):
            return replace(found, text=phrase)
        if _is_vague(fold(phrase)):
            return found
    return None


def _split_by(text: str) -> tuple[str, str]:
    """«innen» or its like at the beginning, folded, and what stands after it."""
    for by in BY:
        size = len(by.split())
        words = text.split(" ")
        if len(words) > size and fold(" ".join(words[:size])) == by:
            return by, " ".join(words[size:]).strip(BLANK)
    return "", text


def _day(by: str, phrase: str, near: date | None) -> date | None:
    """The last day in time, when the words name a day or a period whose end has one."""
    if _is_vague(fold(phrase)):  # first: «jul» is no July
        return None
    for words in (phrase, split_clock(phrase)[0]):
        plain = fold(words)
        span = read_span(plain, near)
        if span is None and (by in WITHIN or not by):
            span = read_length(plain, near)
        if span is not None:
            return span.before if by in BEFORE else span.last
    return None


def _is_vague(plain: str) -> bool:
    """A time without a day of its own. «neste fredag» is this week's to some and next week's to others."""
    first, _, rest = plain.partition(" ")
    if first in ("neste", "next") and rest in weekdays():
        return True
    return plain in _COMING_WEEK or _VAGUE.fullmatch(plain) is not None


def _is_somebody(by: str, phrase: str) -> bool:
    """«sende utkast til Jan» is no month: months have small letters in Norwegian, and people have not."""
    return by == "til" and _PERSON.match(phrase) is not None
