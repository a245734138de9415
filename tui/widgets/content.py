"""The one place where what people typed becomes styled content of a widget, and never markup: «[b]» stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from exports.typography import dates
from store.language.orthography import orthography
from store.record.values import Language
from tui.safe_text import shown, whole

if TYPE_CHECKING:
    from store.files.meeting_list import Origin
    from store.language.catalogue import Words


def day_words(day: date, language: Language, *, weekday: bool = False, year: bool = True) -> str:
    """A day in words: «tirsdag 2. juni», «2. juni 2015»."""
    if weekday:
        return dates.weekday(day, language)
    return dates.date_range(day, None, language) if year else dates.day_and_month(day, language)


def days_words(first: date | None, last: date | None, language: Language) -> str:
    """The days of a meeting: «2.–3. juni 2015», empty when unknown."""
    return dates.date_range(first, last, language) if first else ""


@lru_cache(maxsize=10_000)
def short_weekday(day: date, language: Language) -> str:
    """A day as a column under its year has it: «ti. 2. juni»."""
    return dates.short_weekday(day, language)


@lru_cache(maxsize=10_000)
def short_day(day: date, language: Language) -> str:
    """A day as a column has it: «1.4.2026», in English «1 Apr 2026»."""
    return dates.short(day, language)


def clock_words(at: datetime, language: Language, *, seconds: bool = False) -> str:
    """A clock time: «10.42», in English «10:42»."""
    dot = orthography(language).clock_dot
    return at.strftime(dot.join(("%H", "%M", "%S") if seconds else ("%H", "%M")))


__all__ = ["as_far", "cut", "joined", "shown", "start_of_word", "user", "whole"]


def joined(*parts: str) -> str:
    """Texts with a dot between; empty ones are left out."""
    return " · ".join(filter(None, parts))


_SOON = 15
"""Characters within which another word is looked for."""


def user(text: str, style: str = "") -> Content:
    """User text as content in one style."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def cut(text: str, most: int = 2_000) -> str:
    """The first ``most`` characters of a text: millions of them would hold up the screen."""
    return text if len(text) <= most else f"{text[:most]}…"


def within(text: str, width: int) -> str:
    """A text on a line of so many cells, with a sign where it goes on; 0 is as many as it takes."""
    return text if not width or cell_len(text) <= width else f"{set_cell_size(text, width - 1).rstrip()}…"


_STOPS = (re.compile(r"(?=[.;] )"), re.compile(r"(?=[:,] )"))
"""Where a part of a sentence ends that can stand alone, and where a lesser one does."""


def as_far(sentence: str, room: int) -> str:
    """A sentence as far as it has room, to the end of one of its parts; the whole of it where none has."""
    if cell_len(sentence) <= room:
        return sentence
    parts = (sentence[: one.start()] for stops in _STOPS for one in reversed([*stops.finditer(sentence)]))
    return next((part for part in parts if cell_len(part) <= room), sentence)


def start_of_word(text: str, place: int) -> int:
    """The place where the next word begins, to begin an excerpt at; ``place`` itself when that is too far."""
    blank = text.find(" ", place - 1, place + _SOON) if place > 0 else -1
    return blank + 1 if blank >= 0 else max(0, place)


EXCERPT = 40
"""Signs of a text that a sentence quotes."""


def excerpt(text: str, most: int = EXCERPT) -> str:
    """The beginning of a text, as a sentence may quote it."""
    first = " ".join(text.split())
    return shown(f"{first[:most]}…" if len(first) > most else first)


def quoting(sentence: Callable[[str], str], text: str, room: int, least: int = 0) -> str:
    """A sentence with as much of the text that it quotes as it has room for, and no less than some signs."""
    left = room - cell_len(sentence(""))
    whole_fits = cell_len(text) <= left
    return sentence(excerpt(text, max(least, left if whole_fits else left - 1)))


def hung(text: Content, width: int, indent: int) -> Content:
    """A text wrapped to a width, in cells, whose lines after the first begin some cells in."""
    room = width - indent
    if width <= 0 or room < 1 or text.cell_length <= width:
        return text
    first, *_ = text.wrap(width)
    rest = text[len(text) - len(text.plain[len(first.rstrip()) :].lstrip()) :]
    below = [Content(" " * indent).append(line) for line in rest.wrap(room)]
    return Content("\n").join([first, *below])


def origin_words(origin: Origin | None, words: Words, language: Language, room: int = 0) -> str:
    """Return «fra Nordfylket bibliotek, lest 28.11.»; empty for a meeting of ours.

    Where that takes more cells than there are, the name alone; 0 is as many as it takes.
    """
    if origin is None:
        return ""
    name = " ".join(shown(cut(origin.name)).split())
    told = words("foreign-from", archive=name, day=short_day(origin.read, language))
    return name if room and cell_len(told) > room else told
