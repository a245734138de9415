"""The typesetter: quotation marks, dashes and spaces that cannot be typed in a terminal are put right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Literal, Protocol, TypeAlias, cast
from unicodedata import normalize

import msgspec

from store.language.dates import dates
from store.language.folders import any_of, languages
from store.language.late_pattern import LatePattern, late_pattern
from store.language.orthography import Orthography, orthography

_BLANK: Final = "\u00a0"
_S: Final = f"[ {_BLANK}]"
_PLACEHOLDER: Final = "\ue0ff"
_KEPT: Final = late_pattern(
    rf"{_PLACEHOLDER}|(?:https?://|www\.)[^\s\"«»“”<>]+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.(?:no|com|org|net|eu|se|dk|uk)\b(?:/[^\s\"«»“”<>]*)?"
)
"""Addresses on the web and in the post: nothing in them is changed."""
_MAY_BE_KEPT: Final = re.compile(r"[@\ue0ff]|://|\.\S")
"""A sign that every address has."""
_NOTHING_TO_SET: Final = re.compile(r"[^\d\"'§\-–\u00a0\ue0ff]*+")
"""A text without any sign that a rule begins with: addresses are kept from rules alone."""
_DOUBLED: Final = late_pattern(r"(?<=[^\s])  ++(?=[^\s])")
_INSIDE: Final = late_pattern(r"(?<=\() ++(?=[^\s)])|(?<=[^\s(]) ++(?=\))|(?<=[\w»”)\]]) ++(?=[.,;](?:\s|$))")
"""Two blanks for one, a blank inside a bracket or before a stop: slips, as they look on a page."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_TOKEN: Final = re.compile(r"\S{1,80}+")
_PLAIN: Final = re.compile(r"[^\W\d_]+(?:[-–’'/\u2011][^\W\d_]+)*[-–]?")
"""A word that may begin a sentence with a capital: no figure, dot, bracket or other sign stands in it."""
_COUNTS: Final = re.compile(r"(?:[^\W\d_]|[ivxIVX]{1,5}(?=\))|\d{1,3})[.)](?=\s)")
"""What numbers a point: «a)», «i)», «b.»."""
_BRACKETED: Final = re.compile(r"\[[^\[\]]*+\]")
_BEFORE_OPENING: Final = frozenset("([{<«“‘–—-/:=")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}>»”’\"'")
_NO_STOP_AFTER: Final = (*'.!?…:,;–"', ".’", "!’", "?’", "…’")
_ENDS: Final = (".", "!", "?", "…")
_CLOSED: Final = ')]}»”"’'
_STOPPED_INSIDE: Final = tuple(".!?…:;,–")
_CLOSING: Final = tuple(_CLOSED)
_AFTER_WORD: Final = ".,;:!?…)]}»”\"'’"
_PAIRS: Final = ("«»", "“”", '""')
_BEFORE_WORD: Final = f" \t\n{_BLANK}\"'«“‘(["

_Put: TypeAlias = str | Callable[[re.Match[str]], str]
_DASHED: Final = rf"(?:{_S}(?:--?|–){_S}|[-–])"
_Need: TypeAlias = Literal[
    "hyphen",
    "figures",
    "names",
    "days",
    "ordinals",
    "section",
    "colon",
    "before",
    "after",
    "stopped",
    "parted",
]
_NEEDS: Final[dict[_Need, re.Pattern[str]]] = {
    "hyphen": re.compile("-"),
    "figures": late_pattern(rf"\d\.?{_DASHED}\d"),
    "days": late_pattern(rf"\d\.{_S}[^\W\d_]++(?:{_S}\d{{4}})?{_DASHED}\d"),
    "ordinals": late_pattern(r"[^\W\d_]-\d"),
    "section": re.compile("§"),
    "colon": late_pattern(r"\d:\d"),
    "before": late_pattern(rf"{_S}\d"),
    "after": late_pattern(r"\d "),
    "stopped": late_pattern(r"\d\. "),
    "parted": late_pattern(rf"\d{_S}\d"),
}
"""What a text has where a rule finds anything: looking for it costs far less than the rule.

No rule brings it into a text that has none, so that it is looked for once.
"""
_DASHED_NEEDS: Final = frozenset({"hyphen", "figures", "names", "days", "ordinals"})
"""Those that no text without a dash has."""
_UNDASHED: Final = {need: pattern for need, pattern in _NEEDS.items() if need not in _DASHED_NEEDS}


_Typed: TypeAlias = tuple[_Need, str, _Put]


class _Rule(msgspec.Struct, frozen=True):
    """What is put for what a pattern finds, in texts with the signs that it needs."""

    pattern: re.Pattern[str]
    put: _Put
    need: _Need


class _Rules(msgspec.Struct, frozen=True):
    """The rules of a language in the order they are tried, and what each needs."""

    rules: list[_Rule]
    needs: dict[_Need, re.Pattern[str]]
    _fitting: dict[tuple[_Need, ...], list[_Rule]] = msgspec.field(default_factory=dict)

    def fitting(self, text: str) -> list[_Rule]:
        """Those that may find anything in a text, by the signs that it has."""
        needs = self.needs if "-" in text or "–" in text else _UNDASHED
        signs = tuple([need for need, pattern in needs.items() if pattern.search(text)])
        found = self._fitting.get(signs)
        if found is None:
            found = self._fitting[signs] = [rule for rule in self.rules if rule.need in signs]
        return found


_STEPS: Final = 8
_APART: Final = f"{_S}[-–]{_S}"
_BEFORE_SECTION: Final = 16
_HOURS: Final = 24


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

    def quoted(self, typed: str) -> str:
        """Somebody's own words, to stand in quotes: signs put right, words and figures as they are."""
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

    def quoted(self, typed: str) -> str:
        """Return the text as typed."""
        return typed


class Printed:
    """Puts typed text right for the page, as Word does while a person types in it.

    Straight quotes, dashes, ranges, clock times and the spaces a line must not break at get the form
    they have in the language. What has a form of its own is left alone: addresses on the web, phone
    numbers, ISO dates, numbers of cases and laws. Setting a text again changes nothing.
    """

    def __init__(self, language: str, *, signs_only: bool = False) -> None:
        """Take the language of the text by its code; a longer tag counts by its start.

        ``signs_only`` leaves words, figures, capitals and stops as they were typed: only quotes, dashes and
        the spaces that do not break are put right.
        """
        code = language[:2].lower()
        known = code if code in languages() else languages()[0]
        self._signs_only = signs_only
        self._quotes = orthography(known).quotes
        self._signs = _rules(known, signs_only=True)
        self._rules = self._signs if signs_only else _rules(known, signs_only=False)

    def text(self, typed: str) -> str:
        """Return the text with quotes, dashes, spaces and clock times put right."""
        return _settled(self._once, typed)

    def sentence(self, typed: str) -> str:
        """Return the text put right, with a capital at its start and a full stop at its end.

        No capital where the first word is an address, has capitals inside («eBok») or is no plain word
        («m2», «foo.py», «a)»); no stop after a stop, a colon or a comma, after a closing sign with a stop
        before it, nor on empty text.
        """
        if self._signs_only:
            return self.text(typed)
        return _settled(lambda text: _finished(self._once(text)), typed)

    def question(self, typed: str) -> str:
        """Return the text put right, with a capital at its start and a question mark at its end.

        A closing quote or bracket is no end of a question: «Er dette «greit»?».
        """
        if self._signs_only:
            return self.text(typed)
        return _settled(lambda text: _finished(self._once(text), asks=True), typed)

    def quoted(self, typed: str) -> str:
        """Return somebody's own words: inner quotes and dashes put right, and the stop they end with."""
        body = _settled(lambda text: self._set(text, ("‘", "’"), self._signs), _inner(typed))
        if self._signs_only or not body.strip() or body.rstrip(_CLOSED + " ").endswith(_ENDS):
            return body
        return f"{body.rstrip()}."

    def _once(self, text: str) -> str:
        return self._set(text, self._quotes, self._rules)

    @staticmethod
    def _set(text: str, quotes: tuple[str, str], rules: _Rules) -> str:
        text = normalize("NFC", text)
        if _has_slips(text):
            text = _INSIDE.sub("", _DOUBLED.sub(" ", text))
        return text if _NOTHING_TO_SET.fullmatch(text) else Printed._ruled(text, quotes, rules)

    @staticmethod
    def _ruled(text: str, quotes: tuple[str, str], rules: _Rules) -> str:
        kept: list[str] = []

        def keep(match: re.Match[str]) -> str:
            kept.append(match.group())
            return _PLACEHOLDER

        if _MAY_BE_KEPT.search(text):
            text = _KEPT.sub(keep, text)
        text = _quoted(text, *quotes)
        for rule in rules.fitting(text):
            text = rule.pattern.sub(rule.put, text)
        addresses = iter(kept)
        return re.sub(_PLACEHOLDER, lambda _: next(addresses), text) if kept else text


class Remembering:
    """A typesetter that sets each text once: for what comes again in many places."""

    def __init__(self, setter: Printed) -> None:
        """Remember what this one makes."""
        self._setter = setter
        self._texts: dict[str, str] = {}
        self._sentences: dict[str, str] = {}

    def text(self, typed: str) -> str:
        """Return what the other makes of a text."""
        found = self._texts.get(typed)
        if found is None:
            found = self._texts[typed] = self._setter.text(typed)
        return found

    def sentence(self, typed: str) -> str:
        """Return what the other makes of a line of running text."""
        found = self._sentences.get(typed)
        if found is None:
            found = self._sentences[typed] = self._setter.sentence(typed)
        return found

    def question(self, typed: str) -> str:
        """Return what the other makes of a line that asks."""
        return self._setter.question(typed)

    def quoted(self, typed: str) -> str:
        """Return what the other makes of somebody's own words."""
        return self._setter.quoted(typed)


def remembering(language: str, tidy: str) -> Typesetter:
    """Return what sets the text of meetings, each text once; see :func:`typesetter`."""
    setter = typesetter(language, tidy)
    return Remembering(setter) if isinstance(setter, Printed) else setter


def typesetter(language: str, tidy: str) -> Typesetter:
    """Return what sets the text of a meeting: ``tidy`` is what the meeting wants put right."""
    return AsTyped() if tidy == "off" else Printed(language, signs_only=tidy == "signs")


def _has_slips(text: str) -> bool:
    """Whether a text has what stands where one of the slips is."""
    return "  " in text or "( " in text or " )" in text or " ." in text or " ," in text or " ;" in text


def _settled(step: Callable[[str], str], text: str) -> str:
    """Take the step until it changes nothing: one thing put right can show the next.

    Blanks that do not break show nothing: each rule takes them for blanks, or passes them by.
    """
    for _ in range(_STEPS):
        before, text = text, step(text)
        if text == before or text.replace(_BLANK, " ") == before.replace(_BLANK, " "):
            break
    return text


def with_capital(text: str) -> str:
    """Return text with a capital at its start, unless its first word keeps its letters: «iPad», «m2»."""
    start = len(text) - len(text.lstrip(_BEFORE_WORD))
    word = _WORD.match(text, start)
    if word is None or not _may_begin(text, start):
        return text
    letters = word.group()
    capital = letters[0].upper()
    if letters[1:] != letters[1:].lower() or len(capital) != 1:
        return text
    return text[:start] + capital + text[start + 1 :]


def _finished(text: str, *, asks: bool = False) -> str:
    """Return text with a capital at its start and a stop at its end, where it wants them."""
    body = text.rstrip()
    if not any(sign.isprintable() and not sign.isspace() for sign in body):
        return text
    if _BRACKETED.fullmatch(body):
        return text  # a remark of the note-taker's, «[lenke]», is no sentence
    body = with_capital(body)
    if asks and body.endswith(_CLOSING):
        return body if body.rstrip(_CLOSED).endswith(_ENDS) else f"{body}?"
    if body.endswith(_NO_STOP_AFTER) or (body.endswith(_CLOSING) and _is_stopped(body)):
        return body
    return f"{body}?" if asks else f"{body}."


def _is_stopped(body: str) -> bool:
    """Whether a stop stands before the closing signs at the end, or nothing does."""
    inside = body.rstrip(_CLOSED).rstrip()
    return not inside or inside.endswith(_STOPPED_INSIDE)


def _may_begin(body: str, start: int) -> bool:
    """Whether the word at ``start`` may have a capital: not an address, a unit, a file or what counts."""
    if (_MAY_BE_KEPT.search(body, start) and _KEPT.match(body, start)) or _COUNTS.match(body, start):
        return False
    token = _TOKEN.match(body, start)
    return bool(token and _PLAIN.fullmatch(token.group().rstrip(_AFTER_WORD)))


def _inner(text: str) -> str:
    """Somebody's words without quotes around the whole, and with straight quotes for those inside."""
    body = text.strip()
    around = next((pair for pair in _PAIRS if body[:1] == pair[0] and body[-1:] == pair[1]), None)
    if around and len(body) > 1 and not set(around) & set(body[1:-1]):
        body = body[1:-1].strip()
    return re.sub("[«»“”]", '"', body)


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


def _rules(language: str, *, signs_only: bool) -> _Rules:
    """Return patterns and what to put for them, in the order they are tried."""
    habits = orthography(language)
    month = any_of(habits.months)
    alone, whole = r"(?<![\w.,:/+§–-])", r"(?![\w:/–-]|[.,]\d)"
    time = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
    dash = f"(?:{_S}[-–]{_S}|-)"
    clock = dates(language).clock
    numbered = any_of((*(rf"{word}\.?" for word in clock), *habits.before_number))
    patterns: list[_Typed] = [
        ("hyphen", rf"(?<=\S{_S})--?(?={_S}\S)", "–"),
        ("figures", rf"{alone}({time}){dash}({time}){whole}", r"\1–\2"),
        *_number_rules(habits, numbered, alone, whole),
        ("names", rf"\b({month}(?:{_S}\d{{4}})?)-({month})\b", r"\1–\2"),
        ("names", rf"\b({any_of(habits.weekdays)}){dash}({any_of(habits.weekdays)})\b", r"\1–\2"),
        ("section", r"(§) (?=\d)", rf"\1{_BLANK}"),
    ]
    if clock:
        lead = rf"\b{any_of(clock)}\.?{_S}?"
        patterns += [] if signs_only else _clocks(lead, clock)
        patterns.append(("figures", rf"({lead}\d{{1,2}}){dash}(\d{{1,2}})(?![\w:/–-]|[.,]\d)", r"\1–\2"))
    hours = any_of((*(rf"{word}\.?" for word in clock), *habits.before_hours))
    patterns.append(("figures", rf"\b({hours}{_S}\d{{1,2}}){dash}({time}){whole}", r"\1–\2"))
    if habits.day_stop:
        patterns += _stopped_days(habits, alone, dash)
    else:
        patterns.append(("after", rf"(?<!\d)(\d{{1,2}}) (?={month}\b)", rf"\1{_BLANK}"))
        ordinal = r"\d{1,2}(?:st|nd|rd|th)"
        patterns.append(("ordinals", rf"\b({ordinal})-({ordinal})\b", r"\1–\2"))
    patterns += [
        ("before", rf"\b({numbered}) (?=\d)", rf"\1{_BLANK}"),
        ("after", rf"(?<=\d) (?={any_of(habits.after_number)}(?!\w))", _BLANK),
        (
            "parted",
            rf"(?<![\w+.,/-])(?<!\d{_S})(?:\+\d\d{_S})?{any_of(habits.phones)}(?![\w/-]|[.,]\d|{_S}?\d)",
            _unbroken,
        ),
    ]
    named = any_of((*habits.months, *habits.weekdays))
    if not habits.capitals and not signs_only:
        patterns.append(("names", rf"\b({named}(?:{_S}\d{{4}})?–)({named})\b", _with_small_end))
    flags = 0 if habits.capitals else re.IGNORECASE
    # Most texts need few of them, and compiling all takes longer than to write a short meeting.
    rules = [_Rule(_late(pattern, flags), _filled(put), need) for need, pattern, put in patterns]
    return _Rules(rules, {**_NEEDS, "names": _late(rf"\w\.?{_DASHED}{named}", flags)})


def _late(source: str, flags: int) -> re.Pattern[str]:
    return cast("re.Pattern[str]", LatePattern(source, flags))


def _filled(put: _Put) -> _Put:
    """What is put for what is found; the groups in it filled in without reading them anew in each text."""
    if not isinstance(put, str) or "\\" not in put:
        return put
    pieces = re.split(r"\\(\d)", put)
    told = [(text, int(group)) for text, group in zip(pieces[::2], pieces[1::2], strict=False)]

    def fill(found: re.Match[str]) -> str:
        return "".join([f"{text}{found[group]}" for text, group in told]) + pieces[-1]

    return fill


def _with_small_end(found: re.Match[str]) -> str:
    """«November 2015–mars 2016»: the end of a range begins no sentence, where months have small letters."""
    return f"{found[1]}{found[2].lower()}"


def _number_rules(habits: Orthography, numbered: str, alone: str, whole: str) -> list[_Typed]:
    """Return the rules of figures: ranges of numbers, years, cases and hours, and thousands."""
    thousands = rf"\d{{1,3}}(?:{_S}\d{{3}})+"
    if habits.decimal == ".":
        thousands = rf"\d{{1,3}}(?:,\d{{3}})+|{thousands}"
    number = rf"{thousands}|\d{{1,4}}(?:{re.escape(habits.decimal)}\d{{1,2}})?"
    units = any_of((*habits.after_number, *habits.units))
    year, case = r"(?:19|20)\d\d", r"\d{1,4}/(?:\d{4}|\d{2})"
    hour = rf"(?<!§{_S})(?P<low>(?:[01]?\d|2[0-4])[.:][0-5]\d)(?:{_S}[-–]{_S}|-)(?P<high>\d{{1,2}})"
    first, unnumbered = rf"{alone}(?<!§{_S})(?<!\d{_S})", rf"{whole}(?!{_S}\d)"
    word = rf"\b(?P<lead>{numbered}{_S})"
    of_numbers = partial(_ranged, rises=partial(_numbers_rise, decimal=habits.decimal))
    of_cases = partial(_ranged, rises=_cases_rise)
    sections = late_pattern(rf"\b{any_of(habits.sections)}{_S}?\Z", re.IGNORECASE)
    return [
        ("figures", first + _range_of(number, "-") + unnumbered, of_numbers),
        ("figures", first + _range_of(number, _APART) + rf"(?={_S}{units}(?!\w))", of_numbers),
        ("figures", word + _range_of(number, _APART) + unnumbered, of_numbers),
        ("figures", alone + _range_of(year, _APART) + whole, of_numbers),
        ("figures", rf"{alone}{hour}(?!{_S}?{units}(?!\w)){whole}", partial(_to_hour, sections=sections)),
        ("figures", alone + _range_of(case, "-") + whole, of_cases),
        ("figures", word + _range_of(case, _APART) + whole, of_cases),
        ("parted", rf"(?<![\w.,:/+])(?<!\d{_S})\d{{1,3}}(?:{_S}\d{{3}})+(?![\w:/]|{_S}?\d)", _unbroken),
    ]


def _range_of(piece: str, dash: str) -> str:
    return f"(?P<low>{piece}){dash}(?P<high>{piece})"


def _clocks(lead: str, clock: Sequence[str]) -> list[_Typed]:
    """Return the rules of clock times behind a word for them: «kl 10:00» has a stop for the colon."""
    return [
        ("before", rf"\b({any_of(clock)})(?={_S}\d)", r"\1."),
        ("colon", rf"({lead})(\d{{1,2}}):(\d{{2}})(?![\d:])", r"\1\2.\3"),
        ("colon", rf"({lead}\d{{1,2}}(?:\.\d{{2}})?–)(\d{{1,2}}):(\d{{2}})(?![\d:])", r"\1\2.\3"),
    ]


def _stopped_days(habits: Orthography, alone: str, dash: str) -> list[_Typed]:
    """Return the rules of what has a stop behind its number: «2. juni», «2.6.», «3. klasse»."""
    month, weekday = any_of(habits.months), any_of(habits.weekdays)
    day = rf"\d{{1,2}}\.{_S}{month}"
    date = r"\d{1,2}\.\d{1,2}\."
    of_ordinals = partial(_ranged, rises=_ordinals_rise)
    return [
        ("figures", rf"{alone}(\d{{1,2}}\.){dash}(\d{{1,2}}\.)(?={_S}?{month}\b)", r"\1–\2"),
        ("figures", rf"{alone}(?P<low>\d{{1,2}}\.){dash}(?P<high>\d{{1,2}}\.)(?={_S}[^\W\d_])", of_ordinals),
        ("names", rf"{alone}(\d{{1,2}}\.){dash}({weekday}{_S}\d{{1,2}}\.)", r"\1–\2"),
        ("figures", rf"{alone}({date}(?:\d{{4}})?){dash}({date}(?:\d{{4}})?)(?![\w-])", r"\1–\2"),
        ("days", rf"\b({day}(?:{_S}\d{{4}})?){dash}({day})\b", r"\1–\2"),
        ("names", rf"\b({month}(?:{_S}\d{{4}})?){dash}({month})\b", r"\1–\2"),
        ("stopped", rf"(?<!\d)(\d{{1,2}}\.) (?={month}\b)", rf"\1{_BLANK}"),
    ]


def _unbroken(match: re.Match[str]) -> str:
    return match.group().replace(" ", _BLANK)


def _ranged(match: re.Match[str], rises: Callable[[str, str], bool]) -> str:
    """Return a range with an en dash, with the word before it; as it was where it does not rise."""
    found = match.groupdict()
    if not rises(found["low"], found["high"]):
        return match.group()
    return f"{found.get('lead') or ''}{found['low']}–{found['high']}"


def _to_hour(match: re.Match[str], sections: re.Pattern[str]) -> str:
    """Return «9.30–15»; a section of a plan or a law, «punkt 3.10-4», as it was."""
    before = match.string[max(0, match.start() - _BEFORE_SECTION) : match.start()]
    hour = int(re.split("[.:]", match["low"])[0])
    rises = hour < int(match["high"]) <= _HOURS and not sections.search(before)
    return _ranged(match, lambda _low, _high: rises)


def _ordinals_rise(low: str, high: str) -> bool:
    return int(low.rstrip(".")) < int(high.rstrip("."))


def _cases_rise(low: str, high: str) -> bool:
    """Whether two case numbers are a range: of one year, the first before the last."""
    (first, year), (last, other) = low.split("/"), high.split("/")
    return year == other and int(first) < int(last)


def _numbers_rise(low: str, high: str, decimal: str) -> bool:
    """Whether two numbers are a range; a phone number, an id or a month of a year is none."""
    if any(number[:1] == "0" and number[1:2].isdigit() for number in (low, high)):
        return False
    rises = _value(low, decimal) < _value(high, decimal)
    if len(low) == 4 and len(high) == 2 and low.isdigit():
        return int(high) > max(int(low[2:]), 12)
    if len(high) == 4 and high.isdigit():
        return rises and len(low) == 4 and low[:2] in {"18", "19", "20"}
    return rises


def _value(number: str, decimal: str) -> float:
    digits = re.sub(_S, "", number)
    return float(digits.replace(",", ".") if decimal == "," else digits.replace(",", ""))
