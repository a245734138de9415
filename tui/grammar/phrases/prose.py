"""Sentences of running text: which of them say by themselves who is to do something, or what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, fold
from store.record.values import Deadline, Name
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.phrases.names import doers
from tui.grammar.phrases.offices import office_that
from tui.grammar.phrases.resolutions import Resolution, resolution
from tui.grammar.phrases.votes import sounds_like_votes

if TYPE_CHECKING:
    from tui.grammar.context import Context


class Charge(NamedTuple):
    """Who is to do what a sentence says, and until when."""

    owners: tuple[Name, ...]
    deadline: Deadline | None


_ANY = any_language(ProseWords)
_STOP = late_pattern(rf"[.!?][»”\"')\]*_]{{0,3}}[{BLANK}]+(?=[«“\"(*_]{{0,3}}[^\W\d_a-zæøåäö])")
_ABBREVIATED = frozenset(_ANY.abbreviations)
_MOST_WORDS = 26
"""Words of a sentence that can be a task; a longer one tells a story."""

_A_YEAR = 3
"""Figures that end a sentence: «Saldo 23 400. Mons …»; fewer are an ordinal."""

_DEEDS = frozenset(_ANY.deeds)
_VERBS = tuple(dict.fromkeys((*_ANY.deeds, *_ANY.later)))
_IDLE = late_pattern(
    rf"[^:\n]{{1,90}}?[{BLANK}](?:{any_of(_ANY.later)}|to)[{BLANK}]+{any_of(_ANY.idle)}(?![\w-])",
    re.IGNORECASE,
)
_TO_SOMEBODY = late_pattern(rf"[^:\n]{{1,60}}?[{BLANK}]to[{BLANK}]+[^\W\d_a-zæøå]\w*[{BLANK}]*:")
"""«Joe to Kate: thanks» is what one said to the other."""
_TELLS_THAT = late_pattern(
    rf"(?:[^\W\d_a-zæøåäö][^\s:,]{{0,30}},?[{BLANK}]+(?:{any_of(AND)}[{BLANK}]+)?){{1,6}}"
    rf"([^\W\d_]+)[{BLANK}]+(?:at|att|i)[{BLANK}]"
)
"""«Kari fortalte at …», «Kari sitter i styret»."""

_UNSURE = frozenset(_ANY.unsure)
_STORY = late_pattern(
    rf"[{BLANK}]{any_of((*AND, *_ANY.then))}[{BLANK}](?:\w+[{BLANK}])?{any_of(_ANY.past)}(?![\w-])",
    re.IGNORECASE,
)
"""«… og gikk»: what goes on with what happened is a story, and nobody's task."""

_THAT = late_pattern(rf"[{BLANK}]{any_of(sorted(_ANY.that, key=len, reverse=True))}[{BLANK}]+", re.IGNORECASE)
_AGREED = late_pattern(any_of(_ANY.agreed), re.IGNORECASE)
_APPROVED = late_pattern(
    rf"(?:{any_of(_ANY.papers)}|(?P<earlier>{any_of(_ANY.earlier_minutes)}))(?P<of>(?:[{BLANK}][^:;?!\n]{{1,100}}?)?)[{BLANK}]{any_of(_ANY.approved)}"
    rf"(?:,?[{BLANK}]{any_of(_ANY.as_it_stands)})?\.?",
    re.IGNORECASE,
)
_AFTER_TALK = late_pattern(rf"{any_of(_ANY.after_talk)},?[{BLANK}]+", re.IGNORECASE)
"""«After some discussion, it was resolved …»."""

_OURS = any_of(sorted(_ANY.bodies, key=len, reverse=True))
_ANYBODY = any_of(sorted((*_ANY.bodies, *ANY.people.bodies), key=len, reverse=True))
_AGREED_ON = late_pattern(
    rf"(?P<body>{_OURS})[{BLANK}](?:{any_of(_ANY.agreed_on)})[{BLANK}]"
    rf"(?!{any_of((*ANY.votes.denied, *_ANY.that))}\b)(?=[^\W_])",
    re.IGNORECASE,
)
"""«Vi ble enige om kakelotteri»."""

_BARE_RESOLVED = late_pattern(rf"{any_of(_ANY.bare_resolved)}[{BLANK}]", re.IGNORECASE)
_BARE_AGREED = late_pattern(rf"{any_of(_ANY.bare_agreed)}[{BLANK}]", re.IGNORECASE)
_SETTLED = late_pattern(
    rf"(?P<body>(?:the[{BLANK}])?(?:{_ANYBODY}"
    rf"|[^\W\d_]{{2,24}}{any_of(ANY.resolutions.body_ends)}))[{BLANK}]{any_of(_ANY.settled)}"
    rf"[{BLANK}](?!{any_of((*ANY.votes.denied, *_ANY.that))}\b)(?=[^\W_])",
    re.IGNORECASE,
)
_DECIDES = late_pattern(
    rf"(?P<body>{_ANYBODY}"
    rf"|[^\W\d_]{{2,24}}{any_of(ANY.resolutions.body_ends)})[{BLANK}]{any_of(_ANY.decides)}[{BLANK}]{any_of(_ANY.that)}\b",
    re.IGNORECASE,
)
"""«The governors approved the Charging Policy», «Soknerådet vedtok offerlista»."""

_ENDORSED = late_pattern(
    rf"(?P<body>(?:the[{BLANK}])?(?:{_ANYBODY}|[^\W\d_]{{2,24}}{any_of(ANY.resolutions.body_ends)}))[{BLANK}]"
    rf"{any_of(_ANY.endorses)}[{BLANK}]{any_of(_ANY.recommended)}(?:[{BLANK}][^.:;?!\n]{{1,60}})?",
    re.IGNORECASE,
)
"""«Styret sluttet seg til innstillingen», which is only asked about."""

_NOT_SO = frozenset((*ANY.votes.denied, "som", "der", "which", "that", "who"))
"""What a sentence says that tells of no approval, or of another one: «referatet som ble godkjent»."""

_EARLIER = late_pattern(rf"\b{any_of(_ANY.earlier)}", re.IGNORECASE)
_IN_YEAR = late_pattern(r"\bin? ((?:19|20)\d\d)(?![\d/-])", re.IGNORECASE)
_OWN = frozenset(_ANY.bodies)
_BODIES = frozenset(word.removeprefix("the ") for word in ANY.people.bodies)
_BODY_ENDS = ANY.resolutions.body_ends
_MOST_BEFORE_THAT = 60
"""Signs before the clause that says what was decided."""


def sentences_in(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends, the blanks between them in neither."""
    found, begin = list[tuple[int, int]](), 0
    for stop in _STOP.finditer(text):
        before = fold(text[max(begin, stop.start() - 12) : stop.start()]).rpartition(" ")[2].strip('(«"')
        counts = before.isdigit() and len(before) < _A_YEAR
        paid = before == "kr" and text[max(stop.start() - 4, 0) : stop.start() - 2].strip(BLANK).isdecimal()
        if (
            text[stop.start()] == "."
            and not paid
            and (before in _ABBREVIATED or (len(before) < 2 and before.isalnum()) or counts)
        ):
            continue
        end = stop.start() + len(stop[0].rstrip(BLANK))
        found.append((begin, end))
        begin = stop.end()
    return [*found, (begin, len(text))]


def charge(sentence: str, context: Context, near: date | None) -> Charge | None:
    """What a sentence says that somebody on the list is to do; None when it says nothing of the kind.

    «Kari ringer kommunen innen fredag.» is a task, and «Det ble avtalt at Kari ringer» is one; what is told
    of what somebody thinks, does every week or has done is none.
    """
    words = fold(sentence).replace(",", " ").rstrip(" .!").split()
    told = not 3 <= len(words) <= _MOST_WORDS or sentence.rstrip(BLANK).endswith(("?", ":"))
    if told or not _UNSURE.isdisjoint(words) or _EARLIER.search(sentence) or is_story(sentence):
        return None
    owners = _owners(sentence, context)
    if not owners:
        for that in _THAT.finditer(sentence[:_MOST_BEFORE_THAT]):
            if _AGREED.fullmatch(sentence[: that.start()].strip(BLANK)):
                owners = _owners(sentence[that.end() :], context)
    return Charge(owners, find_deadline(sentence, near)) if owners else None


def tells_agreement(sentence: str) -> bool:
    """Whether a sentence begins with what says that its clause was agreed: «Det ble avtalt at …»."""
    return _AGREED.match(sentence) is not None


def is_story(sentence: str) -> bool:
    """Whether a sentence goes on with what happened: «Kari henter ungene og gikk»."""
    return _STORY.search(sentence) is not None


def _owners(clause: str, context: Context) -> tuple[Name, ...]:
    """Those on the list whom a clause begins with, when it goes on with what they do next."""
    clause = clause.rstrip(f".!{BLANK}")
    if _IDLE.match(clause) or _TO_SOMEBODY.match(clause):
        return ()
    if (told := _TELLS_THAT.match(clause)) and fold(told[1]) not in _DEEDS:
        return ()
    return doers(clause, context, _VERBS) or office_that(clause, context, _VERBS)


def resolved(sentence: str, ours: str, near: date | None) -> Resolution | None:
    """What a sentence says was decided: «Styret vedtok å male», «It was agreed that £300 be given».

    ``ours``: what the meeting is called, for whoever else decides something. None for any other sentence.
    """
    if sentence.rstrip(BLANK).endswith(("?", ":")) or _EARLIER.search(sentence):
        return None
    if near is not None and any(int(year[1]) < near.year for year in _IN_YEAR.finditer(sentence)):
        return None
    sentence = _AFTER_TALK.sub("", sentence, count=1)
    for that in _THAT.finditer(sentence[:_MOST_BEFORE_THAT]):
        before, votes = _without_votes(sentence[: that.start()].strip(BLANK))
        first = that[0].split()[0]
        called = resolution(before, ours) or resolution(f"{before} {first}", ours)
        if called is not None and _is_own(before, ours):
            return Resolution("decision", votes) if votes else called
    if (agreed := _AGREED_ON.match(sentence)) and _is_own(agreed["body"], ours):
        return Resolution("conclusion")
    if _BARE_AGREED.match(sentence):
        return Resolution("conclusion")
    if _BARE_RESOLVED.match(sentence):
        return Resolution("decision")
    settled = _SETTLED.match(sentence) or _DECIDES.match(sentence)
    return Resolution("decision") if settled and _is_own(settled["body"], ours) else None


def _without_votes(before: str) -> tuple[str, str]:
    """«It was agreed, 19 votes to 8,» without its figures, and these."""
    told, _, clause = before.rstrip(",").partition(", ")
    return (told, clause) if clause and before.endswith(",") and sounds_like_votes(clause) else (before, "")


def endorses(sentence: str, ours: str) -> bool:
    """Whether a sentence says that the meeting took what was recommended."""
    found = _ENDORSED.fullmatch(sentence.rstrip(f".{BLANK}"))
    return found is not None and _is_own(found["body"], ours) and _EARLIER.search(sentence) is None


def approves(sentence: str) -> bool:
    """Whether a sentence says that the meeting approved papers of its own: «Regnskapet ble godkjent».

    That of «Referatet ble godkjent» closes an earlier meeting, and decides nothing in this one.
    """
    found = None if approves_minutes(sentence) else _APPROVED.fullmatch(sentence.strip(BLANK))
    between = set(fold(found["of"]).split()) if found else set()
    return found is not None and _NOT_SO.isdisjoint(between) and _EARLIER.search(sentence) is None


def approves_minutes(sentence: str) -> bool:
    """Whether a sentence says that the minutes of an earlier meeting were approved, and nothing besides."""
    found = _APPROVED.fullmatch(sentence.strip(BLANK))
    return found is not None and bool(found["earlier"]) and set(fold(found["of"]).split()).isdisjoint(AND)


def _is_own(said: str, ours: str) -> bool:
    """Whether whoever decided is the body that meets: any other has a name that the meeting has not."""
    word = next(iter(fold(said).removeprefix("the ").split()), "")
    elsewhere = word not in _OWN and (word in _BODIES or word.endswith(_BODY_ENDS))
    return not elsewhere or word[:-2] in fold(ours)


def joined_spans(spans: Sequence[tuple[int, int]], apart: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The spans, neighbours that say nothing by themselves taken together."""
    held: tuple[int, int] | None = None
    for (begin, end), alone in zip(spans, apart, strict=True):
        if alone:
            if held is not None:
                yield held
            held = None
            yield begin, end
        else:
            held = (held[0] if held is not None else begin, end)
    if held is not None:
        yield held
