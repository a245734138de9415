"""Sentences that say by themselves what was decided, agreed or approved: «Styret vedtok å male huset»."""

from __future__ import annotations

import re
from datetime import date

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, fold
from tui.grammar.phrases.resolutions import AGREED, EARLIER, MOST_BEFORE_THAT, THAT, Resolution, resolution
from tui.grammar.votes.votes import sounds_like_votes

_ANY = any_language(ProseWords)
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

_NOT_SO = frozenset((*ANY.votes.denied, *_ANY.relative))
"""What a sentence says that tells of no approval, or of another one: «referatet som ble godkjent»."""

_IN_YEAR = late_pattern(r"\bin? ((?:19|20)\d\d)(?![\d/-])", re.IGNORECASE)
_OWN = frozenset(_ANY.bodies)
_BODIES = frozenset(word.removeprefix("the ") for word in ANY.people.bodies)
_BODY_ENDS = ANY.resolutions.body_ends


def tells_agreement(sentence: str) -> bool:
    """Whether a sentence begins with what says that its clause was agreed: «Det ble avtalt at …»."""
    return AGREED.match(sentence) is not None


def resolved(sentence: str, ours: str, near: date | None) -> Resolution | None:
    """What a sentence says was decided: «Styret vedtok å male», «It was agreed that £300 be given».

    ``ours``: what the meeting is called, for whoever else decides something. None for any other sentence.
    """
    if sentence.rstrip(BLANK).endswith(("?", ":")) or EARLIER.search(sentence):
        return None
    if near is not None and any(int(year[1]) < near.year for year in _IN_YEAR.finditer(sentence)):
        return None
    sentence = _AFTER_TALK.sub("", sentence, count=1)
    for that in THAT.finditer(sentence[:MOST_BEFORE_THAT]):
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
    return found is not None and _is_own(found["body"], ours) and EARLIER.search(sentence) is None


def approves(sentence: str) -> bool:
    """Whether a sentence says that the meeting approved papers of its own: «Regnskapet ble godkjent».

    That of «Referatet ble godkjent» closes an earlier meeting, and decides nothing in this one.
    """
    found = None if approves_minutes(sentence) else _APPROVED.fullmatch(sentence.strip(BLANK))
    between = set(fold(found["of"]).split()) if found else set()
    return found is not None and _NOT_SO.isdisjoint(between) and EARLIER.search(sentence) is None


def approves_minutes(sentence: str) -> bool:
    """Whether a sentence says that the minutes of an earlier meeting were approved, and nothing besides."""
    found = _APPROVED.fullmatch(sentence.strip(BLANK))
    return found is not None and bool(found["earlier"]) and set(fold(found["of"]).split()).isdisjoint(AND)


def _is_own(said: str, ours: str) -> bool:
    """Whether whoever decided is the body that meets: any other has a name that the meeting has not."""
    word = next(iter(fold(said).removeprefix("the ").split()), "")
    elsewhere = word not in _OWN and (word in _BODIES or word.endswith(_BODY_ENDS))
    return not elsewhere or word[:-2] in fold(ours)
