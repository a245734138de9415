"""What the page puts right that nobody can type in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias
from unicodedata import normalize

from store.language.dates import dates
from store.language.folders import any_of, languages
from store.language.orthography import Orthography, orthography

_BLANK: Final = "\u00a0"
_S: Final = f"[ {_BLANK}]"
_PLACEHOLDER: Final = "\ue0ff"
_KEPT: Final = re.compile(
    rf"{_PLACEHOLDER}|(?:https?://|www\.)[^\s\"«»“”<>]+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.(?:no|com|org|net|eu|se|dk|uk)\b(?:/[^\s\"«»“”<>]*)?"
)
"""Addresses on the web and in the post: nothing in them is changed."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_BEFORE_OPENING: Final = frozenset("([{<«“‘–—-/")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}>»”’\"'")
_NO_STOP_AFTER: Final = (*'.!?…:,;–)]}»”"', ".’", "!’", "?’", "…’")
_ENDS: Final = (".", "!", "?", "…")
_CLOSED: Final = ')]}»”"’'
_CLOSING: Final = tuple(_CLOSED)
_BEFORE_WORD: Final = f" \t\n{_BLANK}\"'«“‘(["

_Put: TypeAlias = str | Callable[[re.Match[str]], str]
_Rule: TypeAlias = tuple[re.Pattern[str], _Put]
_STEPS: Final = 8


class Typesetter(Protocol):
    """How typed text becomes printed text. The record itself keeps what was typed."""

    def text(self, typed: str) -> str:
        """Text of a point, a name, a heading: quotes, dashes, spaces and clock times put right."""
        ...

    def sentence(self, typed: str) -> str:
        """A line of running text: as :meth:`text`, with a capital at its start and a stop at its end."""
        ...

    def question(self, typed: str) -> str:
        """A line that asks: as :meth:`sentence`, with a question mark for the stop."""
        ...


class AsTyped:
    """Changes nothing: for the screen, Markdown and JSON.

    An action keeps its deadline in its text (``moves_deadlines``), lines of running text stay lines
    (``between_lines``), and a name before a text has a colon (``after_name``); a typesetter without these
    attributes moves the one, joins the other, and makes the name a sentence.
    """

    moves_deadlines = False
    between_lines = "\n"
    after_name = ":"

    def text(self, typed: str) -> str:
        """Return the text as typed."""
        return typed

    def sentence(self, typed: str) -> str:
        """Return the text as typed."""
        return typed

    def question(self, typed: str) -> str:
        """Return the text as typed."""
        return typed


class Printed:
    """Puts typed text right for the page, as Word does while a person types in it.

    Straight quotes, dashes, ranges, clock times and the spaces a line must not break at get the form
    they have in the language. What has a form of its own is left alone: addresses on the web, phone
    numbers, ISO dates, numbers of cases and laws. Setting a text again changes nothing.
    """

    def __init__(self, language: str) -> None:
        """Take the language of the text by its code; a longer tag counts by its start."""
        code = language[:2].lower()
        known = code if code in languages() else languages()[0]
        self._quotes = orthography(known).quotes
        self._rules = _rules(known)

    def text(self, typed: str) -> str:
        """Return the text with quotes, dashes, spaces and clock times put right."""
        return _settled(self._once, typed)

    def sentence(self, typed: str) -> str:
        """Return the text put right, with a capital at its start and a full stop at its end.

        No capital where the first word is an address or has capitals inside («eBok»); no stop after
        a stop, a colon, a comma or a closing sign, nor on empty text.
        """
        return _settled(lambda text: _finished(self._once(text)), typed)

    def question(self, typed: str) -> str:
        """Return the text put right, with a capital at its start and a question mark at its end.

        A closing quote or bracket is no end of a question: «Er dette «greit»?».
        """
        return _settled(lambda text: _finished(self._once(text), asks=True), typed)

    def _once(self, text: str) -> str:
        kept: list[str] = []

        def keep(match: re.Match[str]) -> str:
            kept.append(match.group())
            return _PLACEHOLDER

        text = _KEPT.sub(keep, normalize("NFC", text))
        text = _quoted(text, *self._quotes)
        for pattern, put in self._rules:
            text = pattern.sub(put, text)
        addresses = iter(kept)
        return re.sub(_PLACEHOLDER, lambda _: next(addresses), text)


def _settled(step: Callable[[str], str], text: str) -> str:
    """Take the step until it changes nothing: one thing put right can show the next."""
    for _ in range(_STEPS):
        before, text = text, step(text)
        if text == before:
            break
    return text


def _finished(text: str, *, asks: bool = False) -> str:
    """Return text with a capital at its start and a stop at its end, where it wants them."""
    body = text.rstrip()
    if not any(sign.isprintable() and not sign.isspace() for sign in body):
        return text
    start = len(body) - len(body.lstrip(_BEFORE_WORD))
    word = _WORD.match(body, start)
    if word and not _KEPT.match(body, start):
        letters = word.group()
        capital = letters[0].upper()
        if letters[1:] == letters[1:].lower() and len(capital) == 1:
            body = body[:start] + capital + body[start + 1 :]
    if asks and body.endswith(_CLOSING):
        return body if body.rstrip(_CLOSED).endswith(_ENDS) else f"{body}?"
    if body.endswith(_NO_STOP_AFTER):
        return body
    return f"{body}?" if asks else f"{body}."


def _quoted(text: str, opening: str, closing: str) -> str:
    """Return text with straight quotes and apostrophes bent, each by what stands beside it."""
    if '"' not in text and "'" not in text:
        return text
    put: list[str] = []
    depth = 0
    for place, sign in enumerate(text):
        before = put[-1] if put else " "
        after = text[place + 1 : place + 2] or " "
        may_open = before.isspace() or before in _BEFORE_OPENING or before == opening
        bent = sign
        if sign == '"':
            may_close = after.isspace() or after in _AFTER_CLOSING
            if may_open and not (depth and may_close):
                bent = opening
            elif depth or not before.isdigit():  # else it says inches
                bent = closing
        elif sign == "'":
            pair = may_open and after.isalnum() and re.search(r"'(?!\w)", text[place + 1 :])
            bent = "‘" if pair else "’"
        depth = max(depth + (bent == opening) - (bent == closing), 0)
        put.append(bent)
    return "".join(put)


def _rules(language: str) -> list[_Rule]:
    """Return patterns and what to put for them, in the order they are tried."""
    habits = orthography(language)
    month = any_of(habits.months)
    alone, whole = r"(?<![\w.,:/+§–-])", r"(?![\w:/–-]|[.,]\d)"
    time = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
    number = rf"(\d{{1,3}}(?:{_S}\d{{3}})+|\d{{1,4}}(?:,\d{{1,2}})?)"
    dash = f"(?:{_S}[-–]{_S}|-)"
    patterns: list[tuple[str, _Put]] = [
        (rf"(?<=\S{_S})--?(?={_S}\S)", "–"),
        (rf"{alone}({time}){dash}({time}){whole}", r"\1–\2"),
        (rf"{alone}(?<!§{_S})(?<!\d{_S}){number}-{number}{whole}(?!{_S}\d)", _number_range),
        (rf"(?<![\w.,:/+])(?<!\d{_S})\d{{1,3}}(?:{_S}\d{{3}})+(?![\w:/]|{_S}?\d)", _unbroken),
        (rf"\b({month}(?:{_S}\d{{4}})?)-({month})\b", r"\1–\2"),
        (r"(§) (?=\d)", rf"\1{_BLANK}"),
    ]
    clock = dates(language).clock
    if clock:
        patterns += _clocks(rf"\b{any_of(clock)}\.?{_S}?", dash)
    if habits.day_stop:
        patterns += _stopped_days(habits, alone, dash)
    else:
        patterns.append((rf"(?<!\d)(\d{{1,2}}) (?={month}\b)", rf"\1{_BLANK}"))
    numbered = any_of((*(rf"{word}\.?" for word in clock), *habits.before_number))
    patterns.append((rf"\b({numbered}) (?=\d)", rf"\1{_BLANK}"))
    return [(re.compile(pattern, 0 if habits.capitals else re.IGNORECASE), put) for pattern, put in patterns]


def _clocks(clock: str, dash: str) -> list[tuple[str, _Put]]:
    """Return the rules of clock times behind a word for them: «kl 10:00» has a stop for the colon."""
    return [
        (rf"({clock})(\d{{1,2}}):(\d{{2}})(?![\d:])", r"\1\2.\3"),
        (rf"({clock}\d{{1,2}}\.\d{{2}}–)(\d{{1,2}}):(\d{{2}})(?![\d:])", r"\1\2.\3"),
        (rf"({clock}\d{{1,2}}){dash}(\d{{1,2}})(?![\w:/–-]|[.,]\d)", r"\1–\2"),
    ]


def _stopped_days(habits: Orthography, alone: str, dash: str) -> list[tuple[str, _Put]]:
    """Return the rules of days whose number has a stop: «2. juni», «2.6.»."""
    month, weekday = any_of(habits.months), any_of(habits.weekdays)
    day = rf"\d{{1,2}}\.{_S}{month}"
    date = r"\d{1,2}\.\d{1,2}\."
    return [
        (rf"{alone}(\d{{1,2}}\.){dash}(\d{{1,2}}\.)(?={_S}?{month}\b)", r"\1–\2"),
        (rf"{alone}(\d{{1,2}}\.){dash}({weekday}{_S}\d{{1,2}}\.)", r"\1–\2"),
        (rf"{alone}({date}(?:\d{{4}})?){dash}({date}(?:\d{{4}})?)(?![\w-])", r"\1–\2"),
        (rf"\b({day}(?:{_S}\d{{4}})?){dash}({day})\b", r"\1–\2"),
        (rf"\b({month}(?:{_S}\d{{4}})?){dash}({month})\b", r"\1–\2"),
        (rf"\b({weekday})-({weekday})\b", r"\1–\2"),
        (rf"(?<!\d)(\d{{1,2}}\.) (?={month}\b)", rf"\1{_BLANK}"),
    ]


def _unbroken(match: re.Match[str]) -> str:
    return match.group().replace(" ", _BLANK)


def _number_range(match: re.Match[str]) -> str:
    """Return a range with an en dash; a phone number, an id or a month of a year as it was."""
    low, high = match.group(1), match.group(2)
    rises = _value(low) < _value(high)
    if "0" in (low[:1], high[:1]) and low != "0":
        return match.group()
    if len(low) == 4 and len(high) == 2 and low.isdigit():
        rises = int(high) > max(int(low[2:]), 12)
    elif len(high) == 4 and high.isdigit():
        rises = rises and len(low) == 4 and low[:2] in {"18", "19", "20"}
    return f"{low}–{high}" if rises else match.group()


def _value(number: str) -> float:
    return float(re.sub(_S, "", number).replace(",", "."))
