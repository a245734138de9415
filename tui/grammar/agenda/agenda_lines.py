"""Lines about the agenda: its items, days and breaks behind ``#``, and what becomes of an item."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import msgspec

from store.language.agenda import AgendaWords
from store.language.calendar_names import calendar_names, months, weekdays
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import line
from store.language.words import (
    ANY,
    BLANK,
    DECISION_STATUS,
    LINE_COMMANDS,
    STRUCTURE,
    UNTIL,
    fold,
    meanings,
    near_command,
)
from store.record.model import AgendaItem
from store.record.numbering import code_of, written_number
from store.record.timing import minutes_used
from store.record.values import Kind, Sort
from tui.grammar.agenda.item_order import moved
from tui.grammar.context import Context
from tui.grammar.lines import (
    BreakLine,
    DayLine,
    EntryLine,
    FormLine,
    GoLine,
    ItemDetailLine,
    ItemLine,
    Line,
    MoveLine,
    OpenLine,
    Step,
)
from tui.grammar.phrases.case_number import PREFIX, NumberRow, earlier_of_row, read_number, row_of
from tui.grammar.phrases.clock_times import read_day, read_minutes
from tui.grammar.proposal_votes import read_fallen
from tui.grammar.result import SCREENS, Hint, Opens

_APART = rf"(?:^|,|(?<![{BLANK}(])[{BLANK}(])[{BLANK}(]*+"
"""What stands before a length; of a row of such signs only the first is tried."""

_LENGTH = late_pattern(rf"(.*?){_APART}(\d[\d.,]{{0,8}}[{BLANK}]{{0,8}}[^\W\d_]{{1,20}}\.?)\)?", re.DOTALL)
_CLOCK = late_pattern(
    rf"(.*?){_APART}{any_of(UNTIL)}[{BLANK}]+(?:{any_of(any_language(DateWords).clock)}\.?[{BLANK}]*)?"
    r"([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\)?",
    re.IGNORECASE | re.DOTALL,
)

_AGENDA = any_language(AgendaWords)
_BREAKS = frozenset(_AGENDA.breaks)
_GO = late_pattern(rf"#({PREFIX}?\d[\d/.-]*)")

_LONGEST = 300
"""Minutes: what is further from its clock time is no break of today."""


def read_break(word: str, rest: str, context: Context) -> BreakLine:
    """The break that a word and the text after it make: ``#pause Lunsj``, ``10 min``, ``til 12.30``.

    The break that the agenda has next is that one, unless another name is given.
    """
    name, planned, clock = rest, read_minutes(rest) if rest else None, ""
    if planned:
        name = ""
    elif (length := _LENGTH.fullmatch(rest)) and (minutes := read_minutes(length[2])):
        name, planned = length[1].strip(BLANK), minutes
    elif until := _CLOCK.fullmatch(rest):
        name, clock = until[1].strip(BLANK), rest
    existing = _arranged(name, context)
    title = existing.title if existing else name or word.capitalize()
    if clock:
        # It stays in the title, where everybody can read it: a frame in minutes is no clock time.
        title = clock if name else f"{_name_of(title)} {clock}"
    return BreakLine(title=title, planned=planned, item=existing.id if existing else None)


def minutes_to_end(item: AgendaItem, now: datetime) -> int | None:
    """Minutes until a break is over, less than none when it should have been; None when nobody has said.

    Its length says so, or else the clock time in its title, by the clock that the note-taker sees.
    """
    if item.planned is not None:
        used = minutes_used(item, now)
        return None if used is None else item.planned - used
    until = _CLOCK.fullmatch(item.title)
    if until is None:
        return None
    minutes = int(until[2]) * 60 + int(until[3] or 0) - now.hour * 60 - now.minute
    return minutes if abs(minutes) <= _LONGEST else None  # else it was another day, or half a day


def _name_of(title: str) -> str:
    """The title of a break without the clock time in it."""
    until = _CLOCK.fullmatch(title)
    return until[1].strip(BLANK) if until and until[1] else title


def _arranged(name: str, context: Context) -> AgendaItem | None:
    """The break that stands in the agenda for this moment: the next thing in it, or one of that name."""
    items = context.record.agenda
    if context.record.meeting.state != "live":
        return None
    breaks = [item for item in items if item.form == "break" and item.began is None]
    if name:
        day = context.day.id if context.day else None
        return next(
            (b for b in breaks if fold(_name_of(b.title)) == fold(name) and b.day in (day, None)), None
        )
    present = context.item.id if context.item else None
    places = [n for n, item in enumerate(items) if present in (item.id, item.parent)] if present else []
    after = items[places[-1] + 1] if places and places[-1] + 1 < len(items) else None
    return after if after in breaks else None


_STRUCTURE = late_pattern(rf"(##?)([^\W\d_]+)(?:[{BLANK}]+(.+))?", re.DOTALL)
_SORTS: dict[str, Sort] = {
    **dict.fromkeys(ANY.sorts.information, "information"),
    **dict.fromkeys(ANY.sorts.discussion, "discussion"),
    **dict.fromkeys(ANY.sorts.decision, "decision"),
}


def read_hash(text: str, context: Context) -> Line | Hint | None:
    """The line that a text beginning with ``#`` is: an item, a day, a break or a form, or going to one."""
    if text == "#":
        following = context.next_item()
        return GoLine(item=following.id) if following else GoLine(item=None, hint=Hint("hint-last-item"))
    if text == "#-":
        earlier = context.previous_item()
        return GoLine(item=earlier.id) if earlier else GoLine(item=None, hint=Hint("hint-first-item"))
    if found := _GO.fullmatch(text):
        item = context.find_item(found[1]) or context.item_at(found[1])
        if item is None and found[1] == "0":
            return _opening("followup")
        return (
            GoLine(item=item.id) if item else _missed(text, Hint("hint-no-such-item", {"number": found[1]}))
        )
    if found := re.fullmatch(rf"(##?)[{BLANK}]+(.+)", text, re.DOTALL):
        return read_item(found[2], context, sub=found[1] == "##")
    if (found := _STRUCTURE.fullmatch(text)) and (structure := STRUCTURE.get(fold(found[2]))):
        if structure in SCREENS or structure in _MOVES:
            return _read_steering(text, structure, found[2], found[3] or "", context)
        return read_structure(structure, found[2], found[3] or "", context, sub=found[1] == "##")
    return _read_unknown_hash(text, found) if found else None


def _read_unknown_hash(text: str, found: re.Match[str]) -> Line | Hint:
    """``#`` and a word that is nearly one that is known; any other is text where a blank is missing."""
    word, rest = found[2], found[3] or ""
    known = near_command(word)
    if known and fold(word) in LINE_COMMANDS:
        return _missed(text, Hint("hint-line-mode-only", {"word": known}))
    if known:
        instead = f"{found[1]}{known} {rest}".strip()
        return _missed(text, Hint("hint-near-command", {"word": known}, instead=instead))
    return Hint("hint-hash", instead=f"{found[1]} {text[len(found[1]) :]}")


def _missed(text: str, hint: Hint) -> EntryLine:
    """A line that steers and has missed: kept as a working note, so that no reader finds it in print."""
    return EntryLine(kind=Kind.NOTE, text=text, fields={"in_minutes": False}, hint=hint)


def read_item(title: str, context: Context, *, sub: bool) -> Line:
    """An item by its title; the number or whole title of an existing one goes there."""
    title = title[found.end() :] if (found := _ITEM_WORD.match(title)) else title
    if existing := context.find_item(title):
        return GoLine(item=existing.id)
    if not sub and (day := _named_day(title, context)):
        return day
    if not sub and (pause := _named_break(title, context)):
        return pause
    row = row_of(context.record, context.item, sub=sub)
    item = new_item(title, sub=sub, row=row)
    if item.number:
        name = written_number(code_of(item.prefix), item.number)
        other = context.bearing(name)
        if other is not None and fold(other.title) == fold(item.title):
            return GoLine(item=other.id)
        if other is not None:
            # One number is never two items: the words stay as they were typed.
            whole = new_item(title, sub=sub, row=None)
            return msgspec.structs.replace(whole, hint=Hint("hint-number-taken", {"number": name}))
    return _with_form_hint(item if item.number else _in_row(item, title, row, context), title, context)


_ITEM_WORD = late_pattern(rf"{any_of(ANY.labels.item)}[{BLANK}]?:[{BLANK}]++(?=[^\W\d_])", re.IGNORECASE)
"""«# Sak: Ny brygge»: the word that says what the sign has said."""

_FORM_WORDS = {
    fold(word): form
    for form, words in (("swot", _AGENDA.swot), ("values", _AGENDA.values), ("plan", _AGENDA.plan))
    for word in words
}
_FORM_OF = late_pattern(rf"(?:.*[{BLANK}])?({any_of(map(re.escape, _FORM_WORDS))})", re.IGNORECASE)


def _with_form_hint(item: ItemLine, title: str, context: Context) -> ItemLine:
    """The item, with a hint when its title says that it has a form: «SWOT-analyse», «Våre kjerneverdier»."""
    named = _FORM_OF.fullmatch(item.title)
    if named is None or item.hint is not None:
        return item
    form = _FORM_WORDS[fold(named[1])]
    word = getattr(line(context.record.meeting.language).commands, form)[0]
    sign = "##" if item.sub else "#"
    hint = Hint("hint-could-have-form", {"form": form}, instead=f"{sign}{word} {title}")
    return msgspec.structs.replace(item, hint=hint)


def _named_break(title: str, context: Context) -> BreakLine | None:
    """The break that a title names by nothing but its word and its length: «Lunsj», «Pause (10 min)»."""
    first, _, rest = title.partition(" ")
    for word, more in ((title, ""), (first, rest)):
        if fold(word) in _BREAKS and (not more or read_minutes(more.strip("() ")) or _CLOCK.fullmatch(more)):
            line = read_break(word, more.strip("() "), context)
            return msgspec.structs.replace(line, title=word) if line.title == word.capitalize() else line
    return None


def _named_day(title: str, context: Context) -> DayLine | None:
    """The day that a title names by nothing else: «Dag 2», «Day 2: Tuesday 3 June», «Dag fredag 13. mars»."""
    found = _DAY_TITLE.fullmatch(title)
    if found is None:
        return None
    rest = found[1]
    if not re.fullmatch(rf"\d{{1,2}}(?:[{BLANK}]*[:,–-].+)?", rest) and not read_day(rest, context.near):
        return None
    return read_day_line(rest, context)


_DAY_TITLE = late_pattern(rf"{any_of(ANY.commands.day)}[{BLANK}](.{{1,80}})", re.IGNORECASE)


def _in_row(item: ItemLine, title: str, row: NumberRow, context: Context) -> ItemLine:
    """The item, with a number when the title before began with the one before it: a row of two."""
    pair = earlier_of_row(title, row)
    if pair is None or context.item is None or any(context.bearing(read.number) for read in pair):
        return item
    before, here = pair
    shorter = new_item(here.title, sub=item.sub, row=None)
    earlier = (context.item.id, before.number, before.title)
    return msgspec.structs.replace(shorter, number=here.number, earlier=earlier)


def new_item(title: str, *, sub: bool, form: str = "plain", row: NumberRow | None) -> ItemLine:
    """A new item by its title, with a number before it and its sort and time frame behind it.

    ``row``: what the agenda says of a number; None for a title that is to keep it.
    """
    number, prefix, hint, sort, planned = "", "", None, None, None
    if title.startswith("'") and title.strip(f"'{BLANK}"):
        title = title[1:].strip(BLANK)
    elif row is not None and (read := read_number(title, row)):
        prefix, number, title, hint = read
    while found := re.fullmatch(rf"(.+?)[{BLANK}]*\(([^()]+)\)", title, re.DOTALL):
        inside = found[2].strip(BLANK)
        minutes = read_minutes(inside) if re.search(r"[^\W\d_]", inside) else None
        if inside in _SORTS and sort is None:
            sort = _SORTS[inside]
        elif minutes and planned is None:
            planned = minutes
        else:
            break
        title = found[1]
    return ItemLine(
        title=title,
        sub=sub,
        number=number,
        prefix=prefix,
        form=form,  # type: ignore[arg-type]
        sort=sort,
        planned=planned,
        hint=hint,
    )


_MOVES = ("up", "down")


def _read_steering(text: str, structure: str, word: str, rest: str, context: Context) -> Line | Hint:
    rest = rest.strip(BLANK)
    if structure in _MOVES:
        return (
            _missed(text, Hint("hint-no-words", {"word": word})) if rest else _read_move(structure, context)
        )
    if rest and fold(word) in meanings():
        return Hint("hint-near-word", {"word": fold(word)}, instead=f"{word}: {rest}")
    if rest and structure in _BEGIN_TITLES:
        return Hint("hint-hash", instead=f"# {word} {rest}")
    if rest:
        return _missed(text, Hint("hint-no-words", {"word": word}, instead=f"#{word}"))
    return _opening(next(screen for screen in SCREENS if screen == structure))


_BEGIN_TITLES = ("followup", "series")
"""What begins the title of an item more often than it is a slip: «#Oppfølging fra forrige møte»."""


def _opening(opens: Opens) -> OpenLine:
    return OpenLine(opens=opens, hint=Hint(f"hint-opens-{opens}"))


def read_structure(structure: str, word: str, rest: str, context: Context, *, sub: bool) -> Line | Hint:
    """What a word of structure makes with the text after it: a day, a break, an item of a form."""
    rest = rest.strip(BLANK)
    if structure == "day":
        return read_day_line(rest, context)
    if structure == "break":
        return read_break(word, rest, context)
    if rest:
        existing = context.find_item(rest)
        if begun := _begun_form(structure, word, rest, context):
            return begun
        row = row_of(context.record, context.item, sub=sub)
        return GoLine(item=existing.id) if existing else new_item(rest, sub=sub, form=structure, row=row)
    if context.item is None or context.item.form == "break":
        return Hint("hint-no-item")
    return FormLine(form=structure, word=word)  # type: ignore[arg-type]


def _begun_form(structure: str, word: str, rest: str, context: Context) -> FormLine | None:
    """«# SWOT» and then «swot: Kjelleren»: one item, which was begun without its form."""
    item = context.item
    if item is None or item.form != "plain" or context.record.entries_of(item):
        return None
    if fold(rest) == fold(item.title):
        return FormLine(form=structure, word=word)  # type: ignore[arg-type]
    named = structure in (_FORM_WORDS.get(fold(item.title)), STRUCTURE.get(fold(item.title)))
    return FormLine(form=structure, word=word, title=f"{item.title}: {rest}") if named else None  # type: ignore[arg-type]


def _read_move(structure: str, context: Context) -> Line | Hint:
    if context.item is None:
        return Hint("hint-no-item")
    step: Step = -1 if structure == "up" else 1
    if moved(context.record, context.item, step):
        return MoveLine(step=step)
    return MoveLine(step=step, hint=Hint("hint-first-item" if step < 0 else "hint-last-item"))


def read_day_line(rest: str, context: Context) -> DayLine:
    """The day that words after ``#dag`` mean, with a hint where they contradict themselves or the meeting."""
    if re.fullmatch(r"\d{1,2}", rest):
        return DayLine(number=int(rest))
    day = read_day(rest, context.record.meeting.from_ or context.today) if rest else None
    if day:
        return DayLine(date=day, hint=_day_hint(rest, day, context))
    numbered = re.fullmatch(rf"(\d{{1,2}})[{BLANK}]*(?:[:,–-][{BLANK}]*|[{BLANK}])(.+)", rest)
    if numbered and not re.fullmatch(r"\d+[./].*", numbered[2]):
        named = read_day(numbered[2], context.near)
        heading = "" if named or fold(numbered[2]) in weekdays() else numbered[2]
        return DayLine(number=int(numbered[1]), date=named, heading=heading)
    unread = bool(_LIKE_DATE.match(rest)) and any(month in months() for month in fold(rest).split())
    return DayLine(heading=rest, hint=Hint("hint-no-such-day", {"day": rest}) if unread else None)


SOON = timedelta(days=7)
"""How long after a meeting's last day one may follow that nobody planned, and is the meeting's, too."""

_LIKE_DATE = late_pattern(rf"(?:[^\W\d_]+[{BLANK}]+)?\d{{1,2}}\.?[{BLANK}]")


def _day_hint(words: str, day: date, context: Context) -> Hint | None:
    """What is wrong with a day: its weekday is another one, or the meeting is over or has not begun."""
    meeting, told = context.record.meeting, {"day": day.isoformat()}
    weekday = weekdays().get(fold(words).split()[0].rstrip(".,"))
    if weekday is not None and weekday != day.weekday():
        right = calendar_names(meeting.language).weekdays[day.weekday()]
        return Hint("hint-other-weekday", {"words": words, "weekday": right})
    first, last = meeting.from_, meeting.to or meeting.from_
    if last is not None and last < day <= last + SOON:
        return Hint("hint-day-added", {"words": words})
    outside = first is not None and last is not None and not first <= day <= last
    return Hint("hint-day-outside", told | {"words": words}) if outside else None


def read_standing(rest: str, context: Context) -> Line | Hint | None:
    """«= utsatt», «vedtak: trukket»: nothing is decided, and that is what becomes of the item.

    «= ikke vedtatt» says of nothing that it fell.
    """
    if rest.startswith("'") and read_standing(rest[1:], context) is not None:
        return EntryLine(kind=Kind.DECISION, text=rest[1:], fields={"conclusion": False})
    words = fold(rest.rstrip("."))
    if (fallen := read_fallen(rest, context)) is not None:
        return fallen
    if DECISION_STATUS.get(words) == "rejected":
        return Hint("hint-rejected-what")
    meaning = meanings().get(words)
    if meaning not in _STANDINGS:
        return None
    if context.item is None:
        return Hint("hint-no-item")
    return ItemDetailLine(field="outcome", value=meaning, words=rest)


_STANDINGS = ("postponed", "withdrawn")
