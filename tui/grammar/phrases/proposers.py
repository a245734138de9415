"""The proposers that a label names: «forslag fra Per Moen (Ap)», «Kari Nes foreslo»."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import AND, ANY, BLANK, CAPITALS, fold

_WRITTEN = any_language(MinutesWords)
_B = f"[{BLANK}]"
_PLAIN = (*ANY.labels.proposal, *ANY.people.proposals)
_OF = late_pattern(
    rf"(?P<label>{any_of(sorted({*_PLAIN, *_WRITTEN.labels.proposal}, key=len, reverse=True))})"
    rf"{_B}(?:{any_of(ANY.people.statement_by)}|{any_of(ANY.people.on_behalf)}){_B}(?P<who>.+)",
    re.IGNORECASE,
)
_DOES = late_pattern(rf"(?P<who>.{{2,80}}?){_B}{any_of(_WRITTEN.proposes)}", re.IGNORECASE)
_DONE = late_pattern(
    rf"{any_of(ANY.people.putting_forward)}{_B}(?P<who>.{{2,80}}?){_B}{any_of(ANY.people.put_forward)}",
    re.IGNORECASE,
)
_BEHALF = late_pattern(
    rf"(?:^|{_B})(?i:{any_of(ANY.people.on_behalf)})"
    rf"(?:{_B}(?:[{CAPITALS}][\w-]{{0,20}},?|{any_of(AND)})){{1,8}}"
)
_IN_BRACKETS = late_pattern(rf"(?P<name>[^()]+?){_B}?\((?P<inside>[^()]{{1,40}})\)")
_APART = late_pattern(rf",{_B}*|{_B}{any_of(AND)}{_B}")
_LONGEST = 120
_MOST = 6


class Proposer(NamedTuple):
    """Who proposes something, as typed, and what it is called where that is more than a proposal."""

    who: str
    called: str = ""


def proposer(label: str, fits: Callable[[str], bool]) -> Proposer | None:
    """Who proposes something by the words before a colon; None for all other words.

    fits: whether a word or several may be whom something is from: a name, or somebody who is known.
    """
    if len(label) > _LONGEST:
        return None
    behalf = _BEHALF.search(label)
    plain = f"{label[: behalf.start()]}{label[behalf.end() :]}" if behalf else label
    plain = plain.strip(BLANK)
    if body := whose_proposal(plain, is_body):
        return body
    found = _OF.fullmatch(plain) or _DOES.fullmatch(plain) or _DONE.fullmatch(plain)
    if found is None or not are_people(found["who"].strip(BLANK), lambda name: is_body(name) or fits(name)):
        return None
    who = found["who"].strip(BLANK)
    called = found.groupdict().get("label") or ""
    more = "" if fold(called) in ("", *_PLAIN) else called
    told = behalf[0].strip(f",{BLANK}") if behalf else ""
    return Proposer(f"{who} {told[:1].lower()}{told[1:]}" if told else who, more)


_BODIES = frozenset(body.removeprefix("the ") for body in ANY.people.bodies)
_SHORTEST = 3
"""Letters of a body's name at the least: «vi» is whoever speaks."""


def is_body(name: str) -> bool:
    """Whether a name is that of a body, which proposes as people do: «styret», «valgnemnda», «the board»."""
    word = fold(name).removeprefix("the ")
    return len(word) >= _SHORTEST and (
        word in _BODIES or (word.isalpha() and word.endswith(ANY.resolutions.body_ends))
    )


def whose_proposal(label: str, is_known: Callable[[str], bool]) -> Proposer | None:
    """Whose a proposal is by the ending of a name: «Pers forslag», «Styrets forslag», «Per sitt framlegg».

    is_known: whether somebody is called so who is known, or a body is.
    """
    label = label.strip(BLANK)
    if len(label) > _LONGEST or fold(label.rpartition(" ")[2]) not in _LAST_OF_PROPOSAL:
        return None
    found = _WHOSE.fullmatch(label)
    if found is None:
        return None
    called = found["label"]
    more = "" if fold(called) in _PLAIN else called
    names = (found["who"], found["who"].removesuffix("'"), found["who"] + "s")
    who = next((name for name in names if is_known(name)), "")
    return Proposer(who, f"{more[:1].upper()}{more[1:]}") if who else None


_LAST_OF_PROPOSAL = frozenset(
    word.rpartition(" ")[2] for word in map(fold, (*_PLAIN, *_WRITTEN.labels.proposal))
)
_WHOSE = late_pattern(
    rf"(?P<who>[^:;,.()\n]{{2,60}}?)(?:['’]s|s['’]?|{_B}{any_of(ANY.people.own)}){_B}"
    rf"(?P<label>{any_of(sorted({*_PLAIN, *_WRITTEN.labels.proposal}, key=len, reverse=True))})",
    re.IGNORECASE,
)


def names_backers(label: str, rest: str) -> bool:
    """Whether words say who proposed and backed something, and perhaps how it went, and nothing of what.

    «Proposed: Hay. Seconded: Lee. Carried.»: the first is whoever the label is about.
    """
    if fold(label) not in ANY.people.backing or len(rest) > _LONGEST:
        return False
    parts = (part.strip(f"{BLANK}.") for part in _CLAUSES.split(rest))
    first, *others = [*filter(None, parts)] or [""]
    backed = any(_BACKED.fullmatch(other) for other in others)
    return backed and _A_NAME.fullmatch(first) is not None and all(map(_BACKED_OR_CARRIED.fullmatch, others))


_BACKS = any_of(sorted(ANY.people.backing, key=len, reverse=True))
_CLAUSES = late_pattern(rf"[;,]|(?<=\w{{3}})\.|{_B}{any_of(AND)}{_B}(?=(?i:{_BACKS}))")
_NAMED = rf"[{CAPITALS}][\w.'’-]{{0,30}}(?:{_B}[{CAPITALS}][\w.'’-]{{0,30}}){{0,4}}"
_A_NAME = late_pattern(_NAMED)
_BACKED = late_pattern(
    rf"(?:{any_of(AND)}{_B})?(?i:{_BACKS})"
    rf"(?:{_B}?:)?{_B}{{1,2}}{_NAMED}"
)
_CARRIED = any_of(
    sorted((*ANY.votes.adopted, *ANY.votes.rejected, *ANY.votes.unanimous), key=len, reverse=True)
)
_BACKED_OR_CARRIED = late_pattern(
    rf"{_BACKED.pattern}|(?i:(?:{any_of(ANY.were)}{_B})?{_CARRIED}(?:{_B}{_CARRIED})?)"
)


def are_people(text: str, fits: Callable[[str], bool]) -> bool:
    """Whether words are one or several who may propose or state, each perhaps with a party in brackets."""
    parts = _APART.split(re.sub(r"\([^()]{1,40}\)", "", text))
    named = all(part.strip(BLANK) and fits(part.strip(BLANK)) for part in parts)
    return named and len(parts) <= _MOST and fold(text.partition(" ")[0]) not in ANY.unlike_titles


def without_party(who: str, party_of: Callable[[str], str]) -> str:
    """A name without the party behind it, where the list says the same of that person."""
    found = _IN_BRACKETS.fullmatch(who)
    same = found is not None and fold(party_of(found["name"])) == fold(found["inside"])
    return found["name"].strip(BLANK) if found is not None and same else who
