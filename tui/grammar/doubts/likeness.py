"""The likeness of a line of text to something more: what it could have been, so that it can be asked.

A sign without its blank, a word without its colon, a kind inside a point, an arrow of another shape. Each
reader gives the line that was perhaps meant; whether it is one is for the grammar to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from store.language.agenda import AgendaWords
from store.language.beside_names import is_party
from store.language.calendar_names import months, weekdays
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning, line
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.series import SeriesWords
from store.language.words import ANY, BLANK, ENDS, OUTCOMES, fold, meanings, opening_meanings
from store.plain_text import has_check
from store.record.attendance import MOVEMENTS
from store.record.values import Kind
from tui.grammar.context import Context, is_known
from tui.grammar.doubts.sentences import promised, told_in_sentences
from tui.grammar.entries import GLUED_SIGNS
from tui.grammar.lines import BlankLine, EntryLine, HelpLine, Line
from tui.grammar.people_lines import is_first_name, told_of_everybody
from tui.grammar.phrases.adoption import adopted_above
from tui.grammar.phrases.case_number import read_number, row_of
from tui.grammar.phrases.clock_times import leading_period, read_clock, read_day, read_hour, read_when
from tui.grammar.phrases.exemption import begins_exempt, is_behind_doors
from tui.grammar.phrases.names import is_capitalised, is_labelled, split_names
from tui.grammar.phrases.prose import charge
from tui.grammar.report import kind_of, variant_of
from tui.grammar.result import Hint
from tui.grammar.votes.votes import split_vote
from tui.grammar.words import split_colon

_B = f"[{BLANK}]"
_SIGNED = late_pattern(rf"(--?|\*|>|\+\+?|/|#\?){_B}+(.+)", re.DOTALL)
"""What a list's sign took."""

_GLUED = late_pattern(rf"([{re.escape(GLUED_SIGNS)}-])(?=[^\W\d_])(.+)", re.DOTALL)
_DOUBLED = late_pattern(rf"([=!?])\1{{1,2}}{_B}*(?=\w)(.+)", re.DOTALL)
_DASHED = late_pattern(rf"[–—]{_B}*(?=[^\W\d_])(.+)", re.DOTALL)
_ARROWED = late_pattern(
    rf"([^:\n]{{1,60}}?){_B}*(<->|<=>|=>|->|<-|[→⇒➔↔⇔←⇐]){_B}*([^:\n]{{1,60}}):{_B}*(.+)", re.DOTALL
)
_BACKWARDS = frozenset({"<-", "←", "⇐"})
_BOTH_WAYS = frozenset({"<->", "<=>", "↔", "⇔"})
_MOST_WORDS = 4
_LONGEST_SENTENCE = 160
_AFTER_DASH = frozenset({"votes", "present", "deadline"})
_ABOUT = late_pattern(rf"om{_B}")
_THAT = late_pattern(rf"{any_of(ANY.that)}{_B}")
_UNSAID = frozenset(
    {
        "item",
        "step",
        "time",
        "date",
        "place",
        "title",
        "subtitle",
        "arrival",
        "departure",
        "private",
        "exempt",
    }
    | {"working-note", "answer", "noted", "format", "frame", "organiser", "strength", "weakness"}
    | {
        "opportunity",
        "threat",
        "votes",
        "end",
        "memo",
        "annex",
        "summary",
        "postponed",
        "withdrawn",
    }
)
"""Words that are as common in sentences as before a colon."""

_WRITTEN = any_language(MinutesWords)
_MEETINGS = any_of((*_WRITTEN.meeting, *ANY.kinds.meeting))
_MEETING = late_pattern(rf"\b{_MEETINGS}\b", re.IGNORECASE)
_CLOSED = late_pattern(rf"\b{any_of(_WRITTEN.closed)}\b", re.IGNORECASE)
_DATES = any_language(DateWords)
_CLOCK = any_of((*_DATES.clock, *_DATES.clock_words, *_DATES.before_clock))
_AN_HOUR = late_pattern(
    rf"\b{_CLOCK}\.?{_B}"
    rf"((?:[01]?\d|2[0-3])(?:[0-5]\d|{_B}?[ap]\.?m\b)?)(?![\w:/-]|\.\d)",
    re.IGNORECASE,
)
"""«klokken 21»: an hour, which a word has to call one."""

_CLOSED_NOW = late_pattern(
    rf"(?:{any_of(_DATES.before_period)}{_B})?{_MEETINGS}(?:{_B}{any_of(ANY.were)})?{_B}"
    rf"{any_of(_WRITTEN.closed)}\.?",
    re.IGNORECASE,
)
"""«Møtet hevet», and nothing of when."""

_FIGURE = late_pattern(r"\d")
_OPENED = late_pattern(rf"\b{any_of(_WRITTEN.opened)}\b", re.IGNORECASE)
_CLOCK_SAID = late_pattern(
    rf"(?<![\d.:/-])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d/-]|[.:]\d)(?:{_B}?[ap]\.?m\b)?", re.IGNORECASE
)
_WHO = rf"(?P<who>[^:.;\d\n]{{2,60}}?){_B}"
_ASIDE = late_pattern(rf"{_WHO}{any_of(ANY.people.standing_aside)}", re.IGNORECASE)
_BY_LAW = late_pattern(rf"(?:[^\W\d_]{{2,30}}\.?{_B})?§.*")
"""«erklært inhabil etter fvl. § 6»: on what ground."""

_CAME = late_pattern(rf"{_WHO}{any_of(sorted(ANY.people.came, key=len, reverse=True))}\.?$", re.IGNORECASE)
_WENT = late_pattern(rf"{_WHO}{any_of(sorted(ANY.people.went, key=len, reverse=True))}\.?$", re.IGNORECASE)
_WENT_ASIDE = late_pattern(
    rf"{_WHO}{any_of(sorted(ANY.people.went, key=len, reverse=True))}\b[^.:;\n]{{0,90}}?"
    rf"[{BLANK}(,]{any_of(ANY.labels.recusal)}\b",
    re.IGNORECASE,
)
"""«Per forlot møtet under saken (inhabil)»."""

_CASE_WORD = any_of(map(re.escape, any_language(AgendaWords).case_words))
_AT_CLOCK = rf"(?:{_CLOCK}\.?{_B})?(?P<at>\d{{1,2}}(?:[.:]\d\d)?)"
_TO_CASE = rf"(?:{_B}{_AT_CLOCK})?{_B}{any_of(ANY.people.beside_items)}{_B}{_CASE_WORD}{_B}\d[\w/-]{{0,8}}\.?"
_CAME_AT_CASE = late_pattern(
    rf"{_WHO}{any_of(sorted(ANY.people.came, key=len, reverse=True))}{_TO_CASE}", re.IGNORECASE
)
_WENT_AT_CASE = late_pattern(
    rf"{_WHO}{any_of(sorted(ANY.people.went, key=len, reverse=True))}{_TO_CASE}", re.IGNORECASE
)
"""«Per kom under sak 3», «Per gikk kl. 11 etter sak 7/26»."""

_FIRST_OF_CAME = any_of(dict.fromkeys(words.partition(" ")[0] for words in ANY.people.came))
_FIRST_OF_WENT = any_of(dict.fromkeys(words.partition(" ")[0] for words in ANY.people.went))
_TIME_FIRST = late_pattern(
    rf"(?:at{_B})?(?P<at>(?:{any_of((*_DATES.clock, *_DATES.clock_words))}\.?{_B})?\d{{1,2}}[.:]?\d\d"
    rf"(?:{_B}?[ap]\.?m\b\.?)?)[:,]?{_B}(?:[–-]{_B})?(?=\S)",
    re.IGNORECASE,
)
_MOVING = late_pattern(rf"(?:(?P<came>{_FIRST_OF_CAME})|(?P<went>{_FIRST_OF_WENT})){_B}", re.IGNORECASE)
"""«Kl. 19.20 forlot Per Moen møtet»: the time first."""

_IN_BRACKETS = late_pattern(r"\(([^()\n]{5,80})\)\.?")
_AT_LAST = (
    rf"\b[^.:;,()\d\n]{{0,30}}[,(]{_B}?(?P<at>(?:{any_of(_DATES.clock)}\.?{_B})?\d{{1,2}}[.:]?\d\d)\)?\.?"
)
_LATE_CAME = late_pattern(rf"{_WHO}(?:{_FIRST_OF_CAME}){_AT_LAST}", re.IGNORECASE)
_LATE_WENT = late_pattern(rf"{_WHO}(?:{_FIRST_OF_WENT}){_AT_LAST}", re.IGNORECASE)
"""«Kari kom litt for sent, 18.20»: the time behind a comma or in a bracket."""

_INTERESTS = frozenset(map(fold, ANY.people.interests))
_NEXT = late_pattern(
    rf"{any_of(_WRITTEN.next_meeting)}(?:{_B}{any_of(_WRITTEN.is_held)}(?:{_B}{any_of(_WRITTEN.on)})?"
    rf"|(?=,?{_B}(?:[–-]{_B})?(?:{any_of(weekdays())}\b|\d))),?{_B}(?:[–-]{_B})?(?P<when>.{{4,60}})",
    re.IGNORECASE,
)
_ANOTHER = late_pattern(any_of(_WRITTEN.other_meeting), re.IGNORECASE)


def likeness(
    text: str, found: EntryLine, context: Context, read: Callable[[str, Context], Line]
) -> Hint | None:
    """The hint of a text that could have been more, with the line that it could have been; None for most.

    ``found`` is what the text is, ``read`` tells what another line would be.
    """
    if "\n" in text:
        return None
    if is_plain(found) and _to_check(text):
        return Hint("hint-to-check", instead=f"{text.rstrip('.')} ??")
    for candidate in _candidates(text, found, context):
        if candidate.startswith("! "):  # is an action, whatever it says, and need not be read
            return Hint("hint-looks-like", {"what": "action"}, candidate)
        other = read(candidate, context)
        if not is_plain(other) and not isinstance(other, BlankLine | HelpLine):
            what = variant_of(other) or kind_of(other)
            if what == Kind.NOTE and isinstance(other, EntryLine) and "speaker" in other.fields:
                return Hint("hint-perhaps-said", {"line": candidate}, candidate)
            if what == found.kind == Kind.EXPECTATION:
                return Hint("hint-own-pair", {"line": candidate}, candidate)
            if what != Kind.NOTE or (isinstance(other, EntryLine) and other.fields.get("point")):
                return Hint("hint-looks-like", {"what": "point" if what == Kind.NOTE else what}, candidate)
    return _said_by_nobody_listed(text, context) if is_plain(found) else None


def _said_by_nobody_listed(text: str, context: Context) -> Hint | None:
    """«Tormod: vi venter» of somebody who is on no list: it stays text, and nothing says who spoke."""
    halves = split_colon(text) if context.item is not None and is_labelled(text) else None
    first = halves[0].partition(" ")[0] if halves and halves[1] else ""
    if halves is None or not is_first_name(first) or fold(first) in months() or context.knows(halves[0]):
        return None
    here = line(context.record.meeting.language).labels.present[0]
    return Hint("hint-speaker-unlisted", {"name": halves[0], "line": f"{here}: {halves[0]}"})


def _to_check(text: str) -> bool:
    """«TBC», «Sjekk senere: prisen på gjerdet»: what somebody has to look up, without the mark for it."""
    if len(text) > _LONGEST_SENTENCE or has_check(text):
        return False
    halves = split_colon(text)
    return fold((halves[0] if halves and halves[1] else text).rstrip(".:")) in _TO_CHECK


_TO_CHECK = frozenset(map(fold, ANY.to_check))


def is_plain(line: Line) -> bool:
    """Whether a line is text and nothing else."""
    return isinstance(line, EntryLine) and line.kind == Kind.NOTE and not line.fields


def _candidates(text: str, found: EntryLine, context: Context) -> Iterator[str]:
    signed = _SIGNED.fullmatch(text)
    if not is_plain(found) and (signed or found.fields.get("ordered")):
        yield from _inside(signed[2].strip(ENDS) if signed else found.text, found, context)
        return
    if "speaker" in found.fields and signed is None:
        yield from _said_day(text, context)
        yield from _in_list(text, context)
    if found.fields:
        return
    yield from _glued(text)
    yield from _timed(text)
    yield from _emphasised(text)
    yield from _arrowed(text)
    yield from _below(text, context)
    yield from _led_to(text, context)
    yield from _shared(text, context)
    yield from _expecting(text)
    yield from _reminding(text, context)
    yield from _initials(text, context)
    yield from _elsewhere(text, context)
    yield from _also_there(text, context)
    yield from _numbered(text, context)
    yield from _last_item(text, context)
    yield from _by_office(text, context)
    yield from _without_colon(text)
    yield from _more_before_colon(text, context)
    yield from _other_labels(text, context)
    yield from _decided(text)
    yield from _ticked(text)
    yield from _addressed(text, context)
    if context.listed == "action" and is_capitalised((split_colon(text) or (".",))[0]):
        yield f"! {text}"
    yield from _almost_said(text, context)
    yield from told_in_sentences(text, context)
    if meanings().get(fold(text).rstrip(".")) in OUTCOMES:
        yield f"{text.rstrip('.')}:"
    yield from _closed_now(text, context)
    if _FIGURE.search(text):
        yield from _closed(text, context)
        yield from _opened(text, context)
        yield from _met_next(text, context)
        yield from _moved_at(text, context)
    told = begins_exempt(text) or is_behind_doors(text)
    if told and context.item is not None and not context.item.exempt:
        yield line(context.record.meeting.language).exempt.whole[0]
    yield from _day(text, context)
    yield from _moved(text, context)
    if everybody := told_of_everybody(text, context):
        yield everybody
    yield from _interests(text, context)
    if context.form == "plan" and leading_period(text, context.near):
        yield f"/ {text}"


def _inside(inner: str, found: EntryLine, context: Context) -> Iterator[str]:
    """A kind that stands inside a point or another thing of a list: «- Konklusjon: …», «- ! Per: …»."""
    if found.fields.get("speaker"):
        return
    yield from _ticked(inner)
    if found.kind == Kind.EXPECTATION and found.text == inner:
        yield from _arrowed(inner)
        yield from _expecting(inner)
    first = inner.partition(" ")[0]
    if first in ("=", "!", "?", ">") or _begins_with_word(inner):
        yield inner
    yield from _initials(inner, context)
    if found.fields.get("point"):
        yield from _in_list(inner, context)
        yield from promised(inner, context)


def _in_list(inner: str, context: Context) -> Iterator[str]:
    """What a line is below a word for several: «Oppgaver:», «Vedtak:», «! Kari:»."""
    labels = by_meaning(line(context.record.meeting.language).labels)
    if context.listed == "action":
        yield f"! {inner}"
    elif context.listed in labels:
        yield f"{labels[context.listed][0]}: {inner}"
    elif called := context.called_to:
        yield f"! {called} {inner}"


def _almost_said(text: str, context: Context) -> Iterator[str]:
    """«KN: vi venter», «Monna: ja», «Mona (leder): ja»: nearly what somebody on the list is called."""
    halves = split_colon(text)
    if halves is None or not halves[1] or not 1 <= len(halves[0].split()) <= _MOST_WORDS:
        return
    label, rest = halves
    if (behind := _BRACKETED.fullmatch(label)) and context.knows(behind[1]) == "one":
        yield f"{behind[1]}: {behind[2]} {rest}"
    if name := context.names.almost(label):
        yield f"{name}: {rest}"


_BRACKETED = late_pattern(rf"([^()]{{2,60}}?){_B}*(\([^()]*\))")


def _begins_with_word(text: str) -> bool:
    halves = split_colon(text)
    return bool(halves and halves[1]) and halves is not None and fold(halves[0]) in meanings()


_NUMBER_FIRST = late_pattern(
    rf"(?:[§\d][^\n{BLANK}]{{0,10}}"
    rf"|{any_of(map(re.escape, any_language(AgendaWords).case_words))}{_B}[^\n{BLANK}]{{1,10}}){_B}",
    re.IGNORECASE,
)
_VERB = late_pattern(any_of(ANY.sentence_verbs))
_LONGEST_TITLE = 8
"""Words of a heading that is asked about; a longer one is more often a sentence."""


def _numbered(text: str, context: Context) -> Iterator[str]:
    """«28/26: Halleie», «§ 4 Vedtekter»: a number of the organisation's and a title, and no # before it."""
    if not _NUMBER_FIRST.match(text) or text.endswith((".", "!", "?", ";")) or context.takes_points:
        return
    words = fold(text).split()
    if len(words) > _LONGEST_TITLE or any(_VERB.fullmatch(word) for word in words):
        return
    read = read_number(text, row_of(context.record, context.item))
    if read is not None and read.title[0].isupper() and (read.prefix or "/" in read.number):
        yield f"# {text}"


def _last_item(text: str, context: Context) -> Iterator[str]:
    """«AOB», «Eventuelt» and nothing else, which is the last item of most meetings."""
    title = text.rstrip(".:")
    if fold(title) in _OTHER_BUSINESS and not (context.item and fold(context.item.title) == fold(title)):
        yield f"# {title}"


def _by_office(text: str, context: Context) -> Iterator[str]:
    """«informasjonsansvarlig: vi venter», where one on the list is that."""
    halves = split_colon(text) if context.item is not None else None
    if halves is None or not halves[1] or len(halves[0]) > _LONGEST_OFFICE:
        return
    held = [who for who in context.record.attendance if who.role and fold(who.role) == fold(halves[0])]
    if len(held) == 1 and fold(halves[0]) not in meanings():
        yield f"{held[0].name.name}: {halves[1]}"


_LONGEST_OFFICE = 40
_OTHER_BUSINESS = frozenset(map(fold, any_language(SeriesWords).roles.other))


def _glued(text: str) -> Iterator[str]:
    if text.startswith("??"):  # marks what is to be checked, and asks nothing
        return
    if glued := _GLUED.fullmatch(text):
        yield f"{glued[1]} {glued[2]}"
    if doubled := _DOUBLED.fullmatch(text):
        yield f"{doubled[1]} {doubled[2]}"
    if dashed := _DASHED.fullmatch(text):
        yield f"- {dashed[1]}"


_AT_A_TIME = late_pattern(
    rf"[(\[]?(?P<at>(?:{_CLOCK}\.?{_B})?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:{_B}?[ap]\.?m\b\.?)?)[)\]]?[:,]?{_B}++"
    rf"(?:[–—-]{_B}++)?(?P<told>\S.*)",
    re.DOTALL | re.IGNORECASE,
)


def _timed(text: str) -> Iterator[str]:
    """«kl. 10.20 Vedtak: …»: a word behind a time of day, which the line has by itself.

    When somebody came or left is told in the line.
    """
    found = _AT_A_TIME.fullmatch(text)
    if found and _begins_with_word(told := found["told"]):
        moved = meanings()[fold(told.partition(":")[0].strip(ENDS))] in MOVEMENTS
        yield f"{told.rstrip('.')} {found['at']}" if moved else told


_EMPHASISED = late_pattern(rf"([*_]{{1,3}})([^*_:\n]{{2,40}}+):?\1:?{_B}*([^{BLANK}].*)", re.DOTALL)


def _emphasised(text: str) -> Iterator[str]:
    """«**Vedtak:** vi kjøper»: a word in bold type, as other programs mark it."""
    found = _EMPHASISED.fullmatch(text)
    if found and fold(found[2]) in meanings():
        yield f"{found[2]}: {found[3]}"


def _arrowed(text: str) -> Iterator[str]:
    arrow = _ARROWED.fullmatch(text)
    if arrow is None:
        return
    left, right = (arrow[3], arrow[1]) if arrow[2] in _BACKWARDS else (arrow[1], arrow[3])
    sign = "<>" if arrow[2] in _BOTH_WAYS else ">"
    yield f"{left.strip(BLANK)} {sign} {right.strip(BLANK)}: {arrow[4]}"


def _expecting(text: str) -> Iterator[str]:
    """«Klubben forventer av havna: lys» in words instead of the sign; «Dal>Nes: lys» without a blank."""
    if found := _EXPECTS.fullmatch(text):
        yield f"{found[1]} > {found[2]}: {found[3]}"
    if (found := _TIGHT.fullmatch(text)) and all(map(is_capitalised, (found[1], found[3]))):
        yield f"{found[1]} {found[2]} {found[3]}: {found[4]}"


_EXPECTS = late_pattern(
    rf"([^:.\n]{{2,60}}?){_B}{any_of(ANY.expects)}{_B}([^:.\n]{{2,60}}):{_B}*([^{BLANK}].*)", re.IGNORECASE
)

_TIGHT = late_pattern(rf"([^:.<>\d\n]{{2,60}}?){_B}?(<?>){_B}?([^:.<>\d\n]{{2,60}}):{_B}+(.+)")


def _reminding(text: str, context: Context) -> Iterator[str]:
    """«Husk å bestille rom», without the colon."""
    found = _REMINDS.match(text) if len(text) <= _LONGEST_SENTENCE else None
    if found:
        yield f"{line(context.record.meeting.language).labels.memo[0]}: {text[found.end() :]}"


_REMINDS = late_pattern(rf"{any_of(ANY.reminders)}{_B}(?=\S)", re.IGNORECASE)


def _below(text: str, context: Context) -> Iterator[str]:
    """What a short line says of the one right above it: a pair, a question, or a proposal."""
    yield from _more_of_pair(text, context)
    yield from _answering(text, context)
    if proposed := adopted_above(text, context):
        yield f"= {proposed}"


def _more_of_pair(text: str, context: Context) -> Iterator[str]:
    """«→ svare på brev» right after what one expects of another."""
    last = context.last_here
    more = _ARROW_FIRST.fullmatch(text) if last is not None and last.kind == Kind.EXPECTATION else None
    if more:
        yield f"> {more[1]}"


_ARROW_FIRST = late_pattern(rf"(?:->|=>|[→⇒➔]){_B}*([^{BLANK}].*)", re.DOTALL)


def _answering(text: str, context: Context) -> Iterator[str]:
    """«A: the trust», «Sv: fylket» right below a question that has no answer.

    «SV: …» is what the party says.
    """
    halves, last = split_colon(text), context.last_here
    open_question = last is not None and last.kind == Kind.QUESTION and not last.answer
    if not open_question or not halves or not halves[1] or fold(halves[0]) not in _ANSWERS:
        return
    if not is_party(halves[0]) and not is_known(halves[0], context):
        yield f"{line(context.record.meeting.language).labels.answer[0]}: {halves[1]}"


_ANSWERS = frozenset(map(fold, ANY.answers))


def _led_to(text: str, context: Context) -> Iterator[str]:
    """«Konklusjon -> vi venter», «→ Per ringer», «=> vi venter»: an arrow to what came of the talk."""
    found = _LED.fullmatch(text) if context.item is not None else None
    if found is None:
        return
    if meanings().get(fold(found["word"] or "")) in _WITH_MORE:
        yield f"{found['word']}: {found['rest']}"
    elif not found["word"]:
        if charge(found["rest"], context, context.near):
            yield f"! {found['rest']}"
        elif found["thick"]:
            yield f"{line(context.record.meeting.language).labels.conclusion[0]}: {found['rest']}"


_LED = late_pattern(
    rf"(?:(?P<word>[^\W\d_]{{3,20}}){_B}*+)?(?:-{{1,2}}>|→|➔|(?P<thick>={{1,2}}>|⇒)){_B}*+(?P<rest>[^{BLANK}:>][^:]*)"
)


def _shared(text: str, context: Context) -> Iterator[str]:
    """«Kari/Per: bestille bord», «Kari + Per: bestille bord», «Kari/Per bestiller bord»: two on the list."""
    found = _TOGETHER.match(text)
    if found is None or not (context.knows(found["one"]) and context.knows(found["other"])):
        return
    if found["colon"]:
        yield f"! {text}"
    else:
        both = f"{found['one']} {line(context.record.meeting.language).and_[0]} {found['other']}"
        yield from promised(f"{both} {text[found.end() :].strip(BLANK)}", context)


_TOGETHER = late_pattern(
    rf"(?P<one>[^\W\d_][\w.-]{{1,24}}){_B}?[/+]{_B}?(?P<other>[^\W\d_][\w.-]{{1,24}})(?:(?P<colon>:)|{_B})(?=[^\n])"
)


def _initials(text: str, context: Context) -> Iterator[str]:
    """«AP: Per bestiller kake», where it names no owner, or somebody who has not been listed."""
    label, colon, rest = text.partition(":")
    if (
        colon
        and rest.strip(ENDS)
        and label.strip(BLANK) in ANY.initials
        and fold(label) not in context.parties
    ):
        yield f"! {rest.strip(ENDS)}"


def _elsewhere(text: str, context: Context) -> Iterator[str]:
    """A word for attendance that counts where the meeting opens only."""
    halves = split_colon(text)
    meaning = opening_meanings().get(fold(halves[0])) if halves and halves[1] else None
    if halves and meaning in ("present", "excused", "absent") and not halves[1][0].islower():
        yield f"{by_meaning(line(context.record.meeting.language).labels)[meaning][0]}: {halves[1]}"


def _also_there(text: str, context: Context) -> Iterator[str]:
    """«Gjest: Inge Sæter», «Til stede fra Åsly skole: Marit Hol», where a meeting is opened."""
    halves = split_colon(text) if context.in_opening else None
    if halves is None or not halves[1]:
        return
    halves = halves[0], _PLACED.sub(r"\1 (\2)", halves[1].rstrip("."))
    if not all(map(is_capitalised, _bare_names(halves[1]))):
        return
    here = line(context.record.meeting.language).labels.present[0]
    label, rest = halves[0], halves[1].rstrip(".")
    if fold(label) in _WRITTEN.besides:
        alone = len(label.split()) == 1 and "(" not in rest and "," not in rest and fold(label) not in _OTHERS
        yield f"{here}: {rest} ({label[0].lower()}{label[1:]})" if alone else f"{here}: {rest}"
    elif found := _THERE_FROM.fullmatch(label):
        yield f"{here}: {', '.join(f'{name} ({found[1]})' for name in split_names(rest))}"
    elif fold(label) in _WRITTEN.labels.alternates:
        role = line(context.record.meeting.language).labels.deputy[0]
        yield f"{here}: {', '.join(f'{name} ({role})' for name in split_names(rest))}"


def _bare_names(text: str) -> tuple[str, ...]:
    return split_names(re.sub(rf"{_B}*\([^()]*\)", "", text).rstrip("."))


_OTHERS = frozenset(("andre", "others", "other attendees", "dessuten", "dessutan", "øvrige"))
_OF = "|".join(ANY.people.statement_by)
_PLACED = late_pattern(rf"([^\W\d_][^,:;()\n]{{1,40}}?) (?:{_OF}) ([^,:;()\n]{{2,40}})")
"""«Ivar Moe fra kommunen»."""

_THERE_FROM = late_pattern(rf"{any_of(ANY.people.here)}{_B}(?:{_OF}){_B}([^():\d]{{2,60}})", re.IGNORECASE)


@cache
def _first_words() -> frozenset[str]:
    """What the words of the table begin with: most lines begin with none of them, and are not cut up."""
    return frozenset(word.partition(" ")[0] for word in meanings())


def _without_colon(text: str) -> Iterator[str]:
    """«Vedtak Vi leier bil», «Oppgave – Per henter»: a word of the table, and no colon in all of it."""
    text = _DASH_AT_WORD.sub(r"\1 – ", text, count=1)
    if fold(text.partition(" ")[0]) not in _first_words():
        return
    if ":" in text and ((voted := split_vote(text)) is None or ":" in voted[0]):
        return
    words = re.split(rf"{_B}+", text, maxsplit=_MOST_WORDS + 1)
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label, rest = " ".join(words[:size]), re.split(rf"{_B}+", text, maxsplit=size)[size]
        meaning = meanings().get(fold(label.rstrip(",")))
        dashed = re.match(rf"[–—-]{_B}+", rest)
        if meaning is None or (meaning in _UNSAID and not (dashed and meaning in _AFTER_DASH)):
            continue
        if dashed:
            rest = rest[dashed.end() :]
        elif not _goes_on_as(meaning, rest, label) or (label.endswith(",") and meaning != "closed"):
            continue
        yield f"{label.rstrip(',')}: {rest}"


_DASH_AT_WORD = late_pattern(rf"^([^\W\d_]{{3,20}})[–—;.-]{_B}+")
"""«Vedtak- vi kjøper», «Tiltak; rydde», «Vedtak. Vi venter»: another sign at the word."""

_AS_RECOMMENDED = late_pattern(any_of(any_language(ProseWords).as_recommended), re.IGNORECASE)
_MORE = late_pattern(
    rf"(?P<of>{any_of((*ANY.people.statement_by, *ANY.people.assigned))}{_B}+)?"
    rf"[(\[]?(?P<more>[^()\[\]]+?)[)\].]?",
    re.IGNORECASE,
)
_COUNTS = late_pattern(
    rf"(?:{any_of(map(re.escape, any_language(AgendaWords).number_signs))}\.?{_B}*)?\d{{1,2}}[a-z]?",
    re.IGNORECASE,
)
_WITH_MORE = frozenset(
    {"action", "proposal", "question", "statement", "decision", "conclusion", "recommendation", "annex"}
    | {"experience", "tip", "lesson"}
)


_ANNEX = late_pattern(
    rf"{any_of(ANY.labels.annex)}{_B}\d{{1,2}}{_B}?(?:[–—-]|\.){_B}(.{{2,80}})", re.IGNORECASE
)


def _more_before_colon(text: str, context: Context) -> Iterator[str]:
    """«Action Kari: …», «Vedtak 1: …», «Vedtak/konklusjon: …», «Enstemmig vedtak: …»."""
    if annex := _ANNEX.fullmatch(text):
        yield f"{line(context.record.meeting.language).labels.annex[0]}: {annex[1]}"
    halves = split_colon(text)
    if halves is None or not halves[1] or not 1 <= len(halves[0].split()) <= _MOST_WORDS + 1:
        return
    before, rest = halves
    words = before.split()
    if words[0] in ANY.initials and len(words) > 1:
        yield f"! {' '.join(words[1:])}: {rest}"
    for size in range(len(words) - 1, 0, -1):
        label = _in_table(" ".join(words[:size]).rstrip("–—-"), context)
        if meanings().get(fold(label)) in _WITH_MORE and (more := _MORE.fullmatch(" ".join(words[size:]))):
            who = more["more"]
            named = (
                who[0].isupper()
                or words[size][0] in "(["
                or context.knows(who)
                or fold(who) in context.parties
            )
            if _is_count(who, context) or (more["of"] and meanings().get(fold(label)) == "question"):
                yield f"{label}: {rest}"
            elif named:
                yield f"{label}: {who.lstrip('–—- ')}: {rest}"
            return
    kinds = {meanings().get(fold(part)) for part in re.split(r"/|&", before)} - {None}
    if "/" in before and kinds & _WITH_MORE:
        first = next(
            part.strip(BLANK) for part in before.split("/") if meanings().get(fold(part)) in _WITH_MORE
        )
        yield f"{first}: {rest}"
    elif len(words) > 1 and meanings().get(fold(words[-1])) == "decision":
        yield f"{words[-1]}: {text}"


def _in_table(label: str, context: Context) -> str:
    """The word of the table for one of written minutes, «Amendment» for a proposal; else the label."""
    proposed = fold(label) in _WRITTEN.labels.proposal
    return line(context.record.meeting.language).labels.proposal[0] if proposed else label


def _is_count(who: str, context: Context) -> bool:
    """Whether words behind a label count it, or are the number of the item: «Vedtak 2», «Vedtak 13/26»."""
    here = context.numbering.item(context.item) if context.item is not None else ""
    return _COUNTS.fullmatch(who) is not None or bool(here and who == here)


def _other_labels(text: str, context: Context) -> Iterator[str]:
    """«Vedtaket: Vi kjøper båt», «Enstemmig: Vi kjøper båt»: what stands for a word of the table."""
    halves = split_colon(text)
    if halves is None or not halves[1] or context.item is None or " " in halves[0]:
        return
    before, rest = halves
    if fold(before) in _ALL_FOR:
        label = line(context.record.meeting.language).labels.decision[0]
        yield f"{label}: {rest.rstrip('.')}. {before}"
    elif before[:1].isupper() and (bare := _DEFINITE.fullmatch(before)):
        yield f"{bare[1]}: {rest}"


_ALL_FOR = frozenset(map(fold, ANY.votes.unanimous))
_IN_TABLE = sorted((word for word, of in meanings().items() if of in _WITH_MORE), key=len, reverse=True)
_DEFINITE = late_pattern(rf"({any_of(_IN_TABLE)}){any_of(ANY.resolutions.body_endings)}", re.IGNORECASE)
"""«Vedtaket», «Oppgaven»: a word of the table, with the ending of the one that is meant."""


_DECIDED = late_pattern(
    rf"{any_of(sorted(ANY.people.bodies, key=len, reverse=True))}{_B}{any_of(ANY.people.deciding)}{_B}"
    rf"(?:{any_of(ANY.votes.unanimous)}{_B})?{any_of(ANY.that)}{_B}.+",
    re.IGNORECASE,
)


_DECIDES = late_pattern(
    rf"{any_of(sorted(ANY.people.bodies, key=len, reverse=True))}{_B}{any_of(ANY.people.deciding)}"
    rf"(?:{_B}[^\W\d_]{{2,12}}){{0,2}}{_B}?:",
    re.IGNORECASE,
)


def _decided(text: str) -> Iterator[str]:
    """«Styret vedtok å kjøpe bil», «Styret vedtar:», as a sentence of its own."""
    if text.endswith(":") and _DECIDES.fullmatch(text):
        yield f"= {text}"
    if len(text) <= _LONGEST_SENTENCE and _DECIDED.fullmatch(text):
        yield f"= {text}"


def _ticked(text: str) -> Iterator[str]:
    """A box that nobody has ticked: «[ ] Per henter nøkler»."""
    if box := re.fullmatch(rf"(?:\[{_B}?\]|☐|□){_B}*(.+)", text, re.DOTALL):
        yield f"! {box[1]}"


_ADDRESSED = late_pattern(rf"@([^:@\n]{{2,40}}?):{_B}*(.+)", re.DOTALL)


def _addressed(text: str, context: Context) -> Iterator[str]:
    """«@Per: bestille kake», «@Per bestiller kake»: as people write to one another."""
    if not text.startswith("@"):
        return
    if found := _ADDRESSED.fullmatch(text):
        yield f"! {found[1]}: {found[2]}"
        return
    words = text[1:].split()
    for size in (2, 1):
        name = " ".join(words[:size])
        if len(words) > size and context.knows(name):
            yield f"! {name}: {' '.join(words[size:])}"
            return


def _said_day(text: str, context: Context) -> Iterator[str]:
    """«Dag: onsdag 3. juni», where somebody on the list is called so."""
    label, _, rest = text.partition(":")
    days = line(context.record.meeting.language).commands.day
    if fold(label) in ANY.commands.day and read_day(rest.strip(ENDS), context.near):
        yield f"#{days[0]} {rest.strip(ENDS)}"


def _day(text: str, context: Context) -> Iterator[str]:
    """«Tirsdag 2. juni», and nothing else, in a meeting of several days."""
    meeting = context.record.meeting
    several = meeting.from_ is not None and meeting.to not in (None, meeting.from_)
    if not several or len(text) > 40 or not text[:1].isupper():
        return
    if text.partition(" ")[0].casefold().rstrip(",") in weekdays() and read_day(
        text.rstrip(".:"), context.near
    ):
        yield f"#{line(meeting.language).commands.day[0]} {text.rstrip('.:')}"


_BEHIND_BRACKET = late_pattern(r"\([^()]*\)[^(),;]*")
"""«Knut Lie (Fjell bibliotek) syk»: what is told of somebody, and is no name."""


def _goes_on_as(meaning: str, rest: str, label: str) -> bool:
    """Whether what stands behind a word makes it a label: «Resolved that …», «Frist 1. juni»."""
    if meaning in ("present", "excused", "absent"):
        names = split_names(_BEHIND_BRACKET.sub("", rest).rstrip("."))
        return bool(names) and all(map(is_capitalised, names))
    if rest[:1].isupper() and label[0].isupper():
        return True
    if meaning == "deadline":
        return rest[:1].isdigit() or fold(rest).rstrip(".") in weekdays()
    if meaning == "closed":
        return "§" in rest
    if meaning == "decision" and _AS_RECOMMENDED.match(rest):
        return True
    rest = _ABOUT.sub("", rest, count=1)
    return meaning in ("decision", "conclusion") and _THAT.match(rest) is not None


def _closed_now(text: str, context: Context) -> Iterator[str]:
    """«Møtet hevet», and nothing of when: the end is now, if somebody says so."""
    if not context.record.meeting.end and _CLOSED_NOW.fullmatch(text):
        yield f"{line(context.record.meeting.language).labels.end[0]}:"


_OURSELVES = frozenset(map(fold, ANY.resolutions.anybody))
"""«Vi avsluttet kl. 20.30»."""


def _closed(text: str, context: Context) -> Iterator[str]:
    """«Mona Lie hevet møtet kl. 15.10»: the end of this meeting in a longer sentence."""
    clocks = _CLOCK_SAID.findall(text) or _AN_HOUR.findall(text) if len(text) <= _LONGEST_SENTENCE else []
    said = text.find(clocks[0]) if clocks else 0
    if not clocks or context.record.meeting.end or _ANOTHER.search(text, 0, said):
        return
    ours = _MEETING.search(text) or fold(text.partition(" ")[0]) in _OURSELVES
    if not (ours and _CLOSED.search(text)):
        return
    if len(clocks) == 1:
        yield f"{line(context.record.meeting.language).labels.end[0]}: {clocks[0]}"


def _opened(text: str, context: Context) -> Iterator[str]:
    """«The chair opened the meeting at 7.30 pm»: the beginning of this meeting in a longer sentence."""
    if len(text) > _LONGEST_SENTENCE or context.record.meeting.start or _ANOTHER.search(text):
        return
    clocks = _CLOCK_SAID.findall(text)
    if len(clocks) == 1 and _MEETING.search(text) and _OPENED.search(text):
        yield f"{line(context.record.meeting.language).labels.time[0]}: {clocks[0]}"


def _moved(text: str, context: Context) -> Iterator[str]:
    """«Kari Nes erklærte seg inhabil», «Per Dal fratrådte»: somebody on the list, and no time told.

    «Kari kom for sent, 18.20», «(Per gikk kl. 19)»: with more around it than a line that says so has.
    """
    if found := _IN_BRACKETS.fullmatch(text):
        yield found[1]
    words = text.split(maxsplit=2)
    named = any(context.knows(" ".join(words[:size]).rstrip(",")) for size in (1, 2))
    if not named or len(text) > _LONGEST_SENTENCE:  # most lines begin with nobody
        return
    labels = line(context.record.meeting.language).labels
    for pattern, label in ((_ASIDE, labels.recusal), (_CAME, labels.arrival), (_WENT, labels.departure)):
        found = pattern.match(text)
        names = _bare_names(found["who"]) if found else ()
        if found and names and all(context.knows(name) for name in names):
            law = _BY_LAW.search(text, found.end()) if pattern is _ASIDE else None
            yield f"{label[0]}: {', '.join((*names, law[0].rstrip('.)')) if law else names)}"
    for pattern, label in ((_LATE_CAME, labels.arrival), (_LATE_WENT, labels.departure)):
        found = pattern.fullmatch(text)
        if found and context.knows(found["who"]) and (time := read_hour(found["at"])):
            yield f"{label[0]}: {found['who']} {time}"
    for pattern, label in ((_CAME_AT_CASE, labels.arrival), (_WENT_AT_CASE, labels.departure)):
        if (found := pattern.fullmatch(text)) and all(map(context.knows, _bare_names(found["who"]))):
            yield f"{label[0]}: {found['who']} {read_hour(found['at'] or '')}".rstrip()
    if (found := _WENT_ASIDE.match(text)) and all(context.knows(name) for name in _bare_names(found["who"])):
        yield f"{labels.recusal[0]}: {found['who']}"


def _moved_at(text: str, context: Context) -> Iterator[str]:
    """«Kl. 19.20 forlot Per Moen møtet», «7.20 pm Bob Hale joined»: the time first."""
    first = _TIME_FIRST.match(text) if len(text) <= _LONGEST_SENTENCE else None
    time = read_clock(first["at"]) if first else ""
    if first is None or not time:
        return
    rest = text[first.end() :].rstrip(".")
    found = _MOVING.match(rest)
    words = rest[found.end() :].split() if found else []
    sizes = (size for size in (3, 2, 1) if context.knows(" ".join(words[:size]).rstrip(".,")))
    if found and (size := next(sizes, 0)):
        labels = line(context.record.meeting.language).labels
        did = labels.arrival if found["came"] else labels.departure
        yield f"{did[0]}: {' '.join(words[:size]).rstrip('.,')} {time}"
    elif any(context.knows(" ".join(rest.split()[:size])) for size in (2, 1)):
        yield from (f"{walked} {time}" for walked in _moved(rest, context))


def _interests(text: str, context: Context) -> Iterator[str]:
    """«Declaration of interest: Ann Lee (item 4)»: who may have to stand aside."""
    halves = split_colon(text)
    if halves is None or fold(halves[0]) not in _INTERESTS:
        return
    names = split_names(re.sub(rf"{_B}?\([^()]*\)", "", halves[1]).rstrip("."))
    if names and all(context.knows(name) for name in names):
        yield f"{line(context.record.meeting.language).labels.recusal[0]}: {', '.join(names)}"


def _met_next(text: str, context: Context) -> Iterator[str]:
    """«Neste møte blir 14. april», without a colon; nothing where the meeting has that day already."""
    found = _NEXT.fullmatch(text.rstrip(".")) if len(text) <= _LONGEST_SENTENCE else None
    if found and any(letter.isdigit() for letter in found["when"]):
        meeting = context.record.meeting
        known = meeting.next_meeting.date if meeting.next_meeting else None
        if known is None or read_when(found["when"], context.near).date != known:
            yield f"{line(meeting.language).labels.next_meeting[0]}: {found['when']}"
