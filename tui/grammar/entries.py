"""What each kind of entry says in front of its text: owners, a pair, a period, a speaker.

A ' in front of the text keeps it from saying anything, and goes when it did: «! 'Kari skal gå» names no
owner, «- 'Kari: hei» no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from msgspec.structs import replace

from store.language.folders import any_of
from store.language.words import (
    AMENDS,
    AND,
    ANY,
    BLANK,
    BLANKS,
    CITED,
    DECISION_STATUS,
    DOINGS,
    ENDS,
    REPEALS,
    SUPERSEDES,
    UNANIMOUS,
    fold,
)
from store.record.values import Kind, Name, Votes
from tui.grammar.context import Context
from tui.grammar.lines import EntryLine
from tui.grammar.phrases.clock_times import read_period
from tui.grammar.phrases.deadline_doubts import deadline_hint
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.phrases.names import (
    doers,
    is_name,
    listed,
    read_pair,
    shared_name,
    split_names,
    split_owners,
)
from tui.grammar.result import Hint
from tui.grammar.words import near_hint, split_colon

_FIGURES = re.compile(r"(\d{1,4})\s*[-–/]\s*(\d{1,4})(?:\s*[-–/]\s*(\d{1,4}))?(?![\d./:-])")
_VOTES = ANY.votes
_MANY = any_of(_VOTES.many)
_ONE_OR_MANY = any_of((*_VOTES.many, *_VOTES.one))
_AGAINST_WORDS = re.compile(
    rf"(\d{{1,4}})\s+{any_of(_VOTES.against_between)}\s+(\d{{1,4}})(?:\s+{_ONE_OR_MANY})?", re.IGNORECASE
)
_FOR = re.compile(rf"(\d{{1,4}})\s+(?:{_MANY}\s+)?{any_of(_VOTES.for_)}\b", re.IGNORECASE)
_AGAINST = re.compile(rf"(\d{{1,4}})\s+(?:{_MANY}\s+)?{any_of(_VOTES.against)}\b", re.IGNORECASE)
_ABSTAIN = re.compile(rf"(\d{{1,4}})\s+{any_of(_VOTES.abstained)}", re.IGNORECASE)
_CAST = re.compile(rf"(\d{{1,4}})\s+{_ONE_OR_MANY}\b")
_UNANIMOUS = re.compile(rf"{any_of(UNANIMOUS)}(?:\s++(?!.*\b{any_of(_VOTES.against)}\b).*)?")
"""That all voted for it, and how: «enstemmig ved håndsopprekking», «enstemmig (7 stemmer)»."""
_DISSENT = re.compile(
    rf"(?:^|[,;.])\s*{any_of((*_VOTES.against, *_VOTES.dissent))}\s*:?\s+([^\d].*)$", re.IGNORECASE
)


def read_votes(text: str) -> Votes | None:
    """The votes a text tells, with the text itself; None when it tells none."""
    words = fold(text).rstrip(".!")
    if words.split(",")[0].strip() in UNANIMOUS or _UNANIMOUS.fullmatch(words):
        return Votes(text, _count(_CAST, words), unanimous=True)
    dissent = _DISSENT.search(text)
    names = tuple(Name(name) for name in split_names(dissent[1].rstrip("."))) if dissent else ()
    for pattern in (_FIGURES, _AGAINST_WORDS):
        if found := pattern.match(text.strip(BLANK)):
            rest = text.strip(BLANK)[found.end() :]
            abstain = found[3] if pattern is _FIGURES else None
            return Votes(
                text,
                int(found[1]),
                int(found[2]),
                _count(_ABSTAIN, rest) if abstain is None else int(abstain),
                dissent=names,
            )
    votes = Votes(text, _count(_FOR, text), _count(_AGAINST, text), _count(_ABSTAIN, text), dissent=names)
    told = any(count is not None for count in (votes.for_, votes.against, votes.abstain))
    return votes if told else None


def _count(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None


_CITING = re.compile(rf"(\w+)[{BLANK}]++(?:{any_of(CITED)}[{BLANK}]++)?(.+)", re.IGNORECASE)
_NUMBERS_APART = re.compile(rf",[{BLANK}]*|{BLANKS}{any_of(AND)}[{BLANK}]+")
_NUMBER = r"(?:[^\W\d_]{1,3} )?\d{1,4}(?:/(?:\d{4}|\d{2}))?(?:-\d{1,2})?"


def literal(rest: str, read: Callable[[str], EntryLine]) -> EntryLine:
    """What ``read`` makes of a text; with a ' in front that keeps it from saying more, of its words alone."""
    inner = rest[1:].strip(ENDS) if rest.startswith("'") else ""
    if inner:
        silent, said = read(""), literal(inner, read)
        if (said.text, said.fields, said.status) != (inner, silent.fields, ""):
            return replace(silent, text=inner)
    return read(rest)


def read_point(sign: str, rest: str, context: Context) -> EntryLine:
    """A point or sub-point, with its speaker when it begins with one."""
    return literal(rest, partial(_point, sign, context))


def read_value(rest: str) -> EntryLine:
    """A value with its name, which is at most four words before a colon."""
    return literal(rest, _value)


def read_decision(rest: str, *, conclusion: bool) -> EntryLine:
    """A decision, with what it supersedes or amends, or what became of it, before a colon."""
    return literal(rest, partial(_decision, conclusion))


def read_action(rest: str, context: Context) -> EntryLine:
    """An action, its owners before the first colon, its deadline at the end of the sentence.

    «Kari skal sende utkast» makes Kari its owner, when she is on the list.
    """
    return literal(rest, partial(_action, context))


def read_step(rest: str, context: Context) -> EntryLine:
    """A step of a plan: its period before the first colon, and whose it is before the next."""
    return literal(rest, partial(_step, context, {}))


def read_expectation(rest: str, _context: Context) -> EntryLine:
    """An expectation, with whose it is when a pair stands before the first colon."""
    return literal(rest, _expectation)


def read_proposal(rest: str, context: Context) -> EntryLine:
    """A proposal, with who made it before the first colon; in a values item, a value and its name."""
    return read_value(rest) if context.form == "values" else literal(rest, partial(_proposal, context))


def read_statement(rest: str, context: Context) -> EntryLine:
    """A statement for the record, with whose it is before the first colon."""
    return literal(rest, partial(_statement, context))


def known_before(text: str, context: Context) -> tuple[Name, str] | None:
    """A known person or party before the first colon, and the text after it."""
    halves = split_colon(text)
    if not halves or not halves[0] or not halves[1]:
        return None
    known = context.knows(halves[0]) == "one" or fold(halves[0]) in context.parties
    return (listed(halves[0], context), halves[1]) if known else None


def _point(sign: str, context: Context, rest: str) -> EntryLine:
    speaker = context.speaker(rest)
    fields: dict[str, Any] = {"point": True}
    hint = near_hint(rest)
    match speaker:
        case Hint():
            hint = speaker
        case (name, rest):
            fields["speaker"], hint = name, None
    level = 1 if sign == "--" else 0
    return EntryLine(kind=Kind.NOTE, text=rest, fields=fields, level=level, offer=f"{sign} ", hint=hint)


def _value(rest: str) -> EntryLine:
    halves = split_colon(rest)
    if halves and halves[0] and halves[1] and len(halves[0].split()) <= 4:
        return EntryLine(kind=Kind.PROPOSAL, text=halves[1], fields={"name": halves[0]}, offer="* ")
    return EntryLine(kind=Kind.PROPOSAL, text=rest, offer="* ")


def _decision(conclusion: bool, rest: str) -> EntryLine:
    halves = split_colon(rest)
    fields: dict[str, Any] = {"conclusion": conclusion}
    if halves is None or not halves[1]:
        return EntryLine(kind=Kind.DECISION, text=rest, fields=fields)
    before, after = halves
    if status := DECISION_STATUS.get(fold(before)):
        return EntryLine(kind=Kind.DECISION, text=after, fields=fields, status=status)
    found = _CITING.fullmatch(before)
    numbers = _NUMBERS_APART.split(found[2]) if found else []
    exact = found and all(re.fullmatch(_NUMBER, number) for number in numbers)
    cited = _cited(fold(found[1]), tuple(numbers)) if found and exact else {}
    return EntryLine(kind=Kind.DECISION, text=after if cited else rest, fields={**fields, **cited})


def _cited(word: str, numbers: tuple[str, ...]) -> dict[str, Any]:
    """What a decision does to earlier ones, by their numbers; a repeal puts nothing in their place."""
    if word in SUPERSEDES:
        return {"supersedes": numbers}
    if word in REPEALS:
        return {"supersedes": numbers, "repeals": True}
    return {"amends": numbers} if word in AMENDS else {}


def _action(context: Context, rest: str) -> EntryLine:
    halves = split_colon(rest)
    owners = split_owners(halves[0], context) if halves and halves[1] else ()
    if halves and owners:
        return literal(halves[1], partial(_task, context, owners))
    return _task(context, doers(rest, context, DOINGS), rest)


def _task(context: Context, owners: tuple[Name, ...], text: str) -> EntryLine:
    found = find_deadline(text, context.near) or context.unstated
    hint = shared_name(owners, context) or deadline_hint(text, context.near, context.record.meeting.language)
    return EntryLine(kind=Kind.ACTION, text=text, fields={"owners": owners, "deadline": found}, hint=hint)


def _step(context: Context, known: Mapping[str, Any], rest: str) -> EntryLine:
    halves = split_colon(rest)
    period = read_period(halves[0], context.near) if halves and halves[1] else None
    speaker = context.speaker(rest)
    if halves and period and "period" not in known:
        return literal(halves[1], partial(_step, context, {**known, "period": period}))
    if isinstance(speaker, tuple) and "owner" not in known:
        return literal(speaker[1], partial(_step, context, {**known, "owner": speaker[0]}))
    return EntryLine(kind=Kind.STEP, text=rest, fields=known, offer="/ ")


def _expectation(rest: str) -> EntryLine:
    pair = read_pair(rest)
    if pair is None:
        return EntryLine(kind=Kind.EXPECTATION, text=rest, hint=Hint("hint-whose-expectation"))
    from_, to, mutual, text = pair
    fields = {"from_": from_, "to": to, "mutual": mutual}
    return EntryLine(kind=Kind.EXPECTATION, text=text, fields=fields, offer="> ")


def _proposal(context: Context, rest: str) -> EntryLine:
    by = known_before(rest, context)
    if by:
        return EntryLine(kind=Kind.PROPOSAL, text=by[1], fields={"by": by[0]})
    return EntryLine(kind=Kind.PROPOSAL, text=rest)


def _statement(context: Context, rest: str) -> EntryLine:
    halves = split_colon(rest)
    if halves and halves[1] and is_name(halves[0], context):
        return EntryLine(kind=Kind.STATEMENT, text=halves[1], fields={"speaker": listed(halves[0], context)})
    return EntryLine(kind=Kind.STATEMENT, text=rest)
