"""Lines that give a meeting its shape without the sign ``#``: a day, a board, a break, its beginning and end.

«dag: onsdag 3. juni», «swot: Samarbeidet», «pause 10 min», «Møtet hevet 16.12». Such words begin ordinary
sentences, too. Those stay text, with a hint where they are close.
"""

from __future__ import annotations

import re

from store.language.dates import DateWords
from store.language.deeds import DOINGS
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import line
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, CAPITALS, STRUCTURE, UNTIL, fold
from tui.grammar.agenda.agenda_lines import read_break, read_day_line, read_structure
from tui.grammar.context import Context
from tui.grammar.lines import DayLine, EndLine, Line, MeetingDetailLine
from tui.grammar.phrases.clock_times import (
    after_start,
    read_clock,
    read_clocks,
    read_day,
    read_hour,
    read_minutes,
)
from tui.grammar.result import Hint
from tui.grammar.words import split_colon

_FORMS = frozenset({"swot", "values", "plan"})
_NUMBERED_DAY = late_pattern(rf"{any_of(ANY.commands.day)} (\d{{1,2}})")
_LONGEST_TITLE = 8
_DOING = frozenset(DOINGS)
_IS_VERB = late_pattern(any_of(ANY.sentence_verbs))

_B = f"[{BLANK}]"
_PAUSE = any_of(ANY.commands.break_)
_BREAK = late_pattern(rf"({_PAUSE})(?:{_B}*:{_B}*|{_B}+)(.+)", re.IGNORECASE)
_BREAK_NAMES = sorted(ANY.break_names, key=len, reverse=True)
_ANY_BREAK = late_pattern(
    rf"((?:{any_of(_BREAK_NAMES)}|[^\W\d_]{{2,20}}{any_of(('pause', 'break'))}){_B}*:?{_B}+)(.+)",
    re.IGNORECASE,
)
_LENGTH_FIRST = late_pattern(rf"(\d{{1,3}}{_B}?[^\W\d_]{{1,10}}\.?){_B}+{_PAUSE}\.?", re.IGNORECASE)
_BEFORE_LENGTH = late_pattern(rf"(?<!\w){any_of(map(re.escape, ANY.length_of))}{_B}++(?=\d)", re.IGNORECASE)
"""«ca. 10 min», «lunsj i 10 min»: the word before a length, and never one of a title."""

_UNTIL = late_pattern(rf"{any_of(UNTIL)}{_B}+(.+)", re.IGNORECASE)
_SHORT = 4

_WRITTEN = any_language(MinutesWords)
_THE = any_of(any_language(DateWords).before_period)
_WERE = any_of(ANY.were)
_AT = rf"(?:{_B}*[,:–-])?{_B}*(?:(?:at|{any_of(any_language(DateWords).clock_words)}){_B}+)?"
_CLOCK_AT_END = r"([^:–-].{0,19})"
_HELD = rf"(?:{_THE}{_B}+)?{any_of((*_WRITTEN.meeting, *ANY.kinds.meeting))}"
_COURSE = {
    "end": late_pattern(
        rf"(?:{_HELD}(?:{_B}+{_WERE})?{_B}+{any_of(_WRITTEN.closed)}|{any_of(_WRITTEN.closing)})"
        rf"{_AT}{_CLOCK_AT_END}",
        re.IGNORECASE,
    ),
    "start": late_pattern(
        rf"(?:{_HELD}(?:{_B}+{_WERE})?{_B}+{any_of(_WRITTEN.opened)}|{any_of(_WRITTEN.opening)})"
        rf"{_AT}{_CLOCK_AT_END}",
        re.IGNORECASE,
    ),
}
_COURSE_BEHIND = {
    field: late_pattern(
        rf"(?:at{_B}+)?([^{BLANK}](?:.{{0,11}}[\dm])?\.?)(?:{_B}*[:,–-])?{_B}+"
        rf"(?:{_WERE}{_B}+)?{_HELD}(?:{_B}+{_WERE})?{_B}+{any_of(words)}",
        re.IGNORECASE,
    )
    for field, words in (("end", _WRITTEN.closed), ("start", _WRITTEN.opened))
}
"""«Kl. 19.10: møtet hevet», «Kl. 18 ble møtet satt»: the time first."""

_CLOSED_OR_OPENED = late_pattern(rf"\b{any_of((*_WRITTEN.closed, *_WRITTEN.opened))}\b", re.IGNORECASE)
_FIGURE = late_pattern(r"\d")
_CLOCK_FIRST = 10
"""Signs in which the first figure of a clock time stands that a line begins with."""

_AT_HOUR = late_pattern(r"(?:0?[7-9]|1\d|2[0-3])(?:[0-5]\d)?")
"""The hours at which meetings begin and end; other figures alone are anything."""


def read_shape(text: str, context: Context) -> Line | Hint | None:
    """The day, item, break, beginning or end that a line is in words; a hint where it is close to one."""
    if "\n" in text:
        return None
    return _read_named(text, context) or _read_break(text, context) or _read_course(text, context)


def _read_named(text: str, context: Context) -> Line | Hint | None:
    """«dag: …», «swot: …», «verdier: …», «plan: …»: as after ``#``, before a day or a title."""
    halves = split_colon(text)
    label, rest = halves or (text, "")
    said = rest and label[:1].isupper() and context.knows(label)
    if said or len(label) > 20:
        return None
    word = fold(label)
    if numbered := _NUMBERED_DAY.fullmatch(word.rstrip(".")):
        return _numbered_day(numbered[1], rest, context)
    structure = STRUCTURE.get(word) if halves else None
    if structure == "day":
        return read_day_line(rest, context) if rest and read_day(rest, context.near) else None
    if structure not in _FORMS:
        return None
    if not rest:
        alone = read_structure(structure, word, "", context, sub=False)
        empty = context.item is not None and not context.record.entries_of(context.item)
        return alone if structure == "swot" or empty else _looks_like("item", f"#{word}")
    if is_title(rest, context, strictly=structure == "plan" and label[:1].isupper()) and (
        rest[0] in CAPITALS or structure == "swot"
    ):
        return read_structure(structure, word, rest, context, sub=False)
    return (
        _looks_like("item", f"#{word} {rest}")
        if is_title(rest, context) and (label.islower() or rest[0] in CAPITALS)
        else None
    )


def _numbered_day(number: str, rest: str, context: Context) -> Line | None:
    """«Dag 2», «dag 2: onsdag 3. juni», of a meeting that has more days than one."""
    meeting = context.record.meeting
    if not context.record.days and (meeting.from_ is None or meeting.to in (None, meeting.from_)):
        return None
    if not rest:
        return DayLine(number=int(number))
    day = read_day(rest, meeting.from_ or context.today)
    if day is None:
        return DayLine(number=int(number), heading=rest) if is_title(rest, context) else None
    line = read_day_line(rest, context)
    return DayLine(number=int(number), date=day, hint=line.hint)


def is_title(text: str, context: Context, *, strictly: bool = False) -> bool:
    """Whether words may be a title, and are no sentence. strictly: even where most of them are none."""
    words = fold(text).split()
    if not _is_short(text) or re.search(r"\d[.:]\d\d", text) or not words or context.knows(words[0]):
        return False
    unlike = {*ANY.unlike_titles, *(ANY.common if strictly else ())}
    return words[0] not in unlike and not (len(words) > 1 and words[1] in _DOING)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TITLE and not re.search(r"[,;!?]|[.:]$", text)


def _read_break(text: str, context: Context) -> Line | Hint | None:
    """«pause», «pause 10 min», «Pause til 12.30», «pause: lunsj»; other words for breaks give a hint."""
    bare = text.rstrip(f".:{BLANK}")
    if STRUCTURE.get(fold(bare)) == "break" and len(text) - len(bare) <= 1:
        return read_break(fold(bare), "", context)
    if found := _BREAK.fullmatch(text.rstrip(f".{BLANK}")):
        word, rest = fold(found[1]), _BEFORE_LENGTH.sub("", found[2].strip(BLANK), count=1)
        named = ":" in text and len(rest.split()) <= _SHORT and is_title(rest, context)
        named = named and not any(_IS_VERB.fullmatch(one) for one in fold(rest).split())
        length = rest
        if read_clocks(rest) and not read_minutes(rest):
            rest = f"{found[1].capitalize()} {rest}"
        return read_break(word, rest, context) if named or _is_length(length) else None
    word = line(context.record.meeting.language).commands.break_[0]
    if found := _LENGTH_FIRST.fullmatch(text):
        return _looks_like("break", f"#{word} {found[1]}") if read_minutes(found[1]) else None
    found = _ANY_BREAK.fullmatch(text)
    if found is None or not _is_length(found[2].strip(BLANK)):
        return None
    return _looks_like("break", f"#{word} {found[1].strip(f':{BLANK}')} {found[2].strip(BLANK)}")


def _is_length(text: str) -> bool:
    if read_minutes(text) or read_clocks(text):
        return True
    until = _UNTIL.fullmatch(text)
    return until is not None and bool(read_clock(until[1]) or re.fullmatch(r"\d{1,2}", until[1]))


def _read_course(text: str, context: Context) -> Line | None:
    """«Møtet ble hevet kl. 16.12.», «Møteslutt: 14.00»; «Møtet satt kl. 10.00», where none is told yet."""
    if len(text) > 80:
        return None
    bare = text.rstrip(f".{BLANK}") if not text.casefold().endswith("m.") else text
    for field, pattern in _COURSE.items():
        found = pattern.fullmatch(bare)
        time = _clock_or_hour(found[1], bare) if found else ""
        if (
            not time
            and _FIGURE.search(bare[:_CLOCK_FIRST])
            and (behind := _COURSE_BEHIND[field].fullmatch(bare))
        ):
            time = read_clock(behind[1])
        if time and field == "end":
            return EndLine(time=after_start(time, context.record.meeting))
        if time and (context.in_opening or not context.record.meeting.start):
            return MeetingDetailLine(field=field, value=time, changes={field: time})
    return None


def _clock_or_hour(text: str, told_in: str) -> str:
    """The clock time that a text is, or the hour that a figure alone is: «møtet hevet 19»; not «end 19»."""
    hour = _AT_HOUR.fullmatch(text) and _CLOSED_OR_OPENED.search(told_in)
    return read_clock(text) or (read_hour(text) if hour else "")


def _looks_like(what: str, line: str) -> Hint:
    return Hint("hint-looks-like", {"what": what}, instead=line)
