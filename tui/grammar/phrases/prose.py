"""Sentences of running text: which of them say by themselves who is to do something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.prose import ProseWords
from store.language.words import AND, BLANK, fold
from store.record.values import Deadline, Name
from tui.grammar.phrases.deadlines import find_deadline
from tui.grammar.phrases.names import doers
from tui.grammar.phrases.offices import office_that
from tui.grammar.phrases.resolutions import AGREED, EARLIER, MOST_BEFORE_THAT, THAT

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
    if told or not _UNSURE.isdisjoint(words) or EARLIER.search(sentence) or is_story(sentence):
        return None
    owners = _owners(sentence, context)
    if not owners:
        for that in THAT.finditer(sentence[:MOST_BEFORE_THAT]):
            if AGREED.fullmatch(sentence[: that.start()].strip(BLANK)):
                owners = _owners(sentence[that.end() :], context)
    return Charge(owners, find_deadline(sentence, near)) if owners else None


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
