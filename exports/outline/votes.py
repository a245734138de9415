"""Votes in sentences: figures, who voted how, what decided, and what was typed beside it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning
from store.language.words import AND, ANY, BLANK, CAPITALS, NUMBERS, fold
from store.record.model import Entry
from store.record.values import Ballot, Name, Option, Votes

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_WORDS = ANY.votes

_BETWEEN = "; "
"""What stands between the clauses of ``rest`` and of ``decided``."""

_METHODS = by_meaning(_WORDS.methods)
_SIGNED = late_pattern(r"\d\s?[-–—/]\s?\d")
_WORD_SIGNS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def vote_line(scribe: Scribe, entry: Entry, *, paired: bool = False, led: bool = True) -> str:
    """Return how a vote fell: «Vedtatt med 7 mot 2 stemmer, 1 avholdende. Mot stemte Kari og Per.».

    What was not understood is the last sentence, as typed; where it says it all, it is the only one. Empty
    without votes. Two alternatives that are ``paired`` are told as one against the other.
    What was voted on stands before it, as typed, where it is ``led`` by that.
    """
    votes = entry.votes
    if votes is None:
        return ""
    ballot = ballot_of(entry) or Ballot(rest=_unknown(votes))
    status = scribe.fates.status(entry)
    status = "adopted" if status == "superseded" else status
    if not _agrees(votes, ballot, status):
        return scribe.sentence(votes.text)
    lead, ballot = _lead(votes, ballot)
    told = _joined(filter(None, _sentences(scribe, votes, ballot, status, paired=paired)))
    return f"{scribe.phrase(lead)}: {told}" if lead and led else told


def _joined(sentences: Iterable[str]) -> str:
    """Sentences behind one another; what stood in a bracket stands in the sentence before it."""
    told: list[str] = []
    for one in sentences:
        if told and one.startswith("(") and one.endswith(")"):
            told[-1] = f"{told[-1].rstrip('.')} {one}."
            continue
        if told and told[-1][-1] not in ".!?…":
            told[-1] += "."
        told.append(one)
    return " ".join(told)


def vote_lead(scribe: Scribe, entry: Entry) -> str:
    """Return what a vote was on, where that was typed before its figures; else empty."""
    ballot = ballot_of(entry)
    told = entry.votes and ballot and tells_outcome(entry, scribe.fates.status(entry))
    return scribe.phrase(_lead(entry.votes, ballot)[0]) if told and entry.votes and ballot else ""


def _lead(votes: Votes, ballot: Ballot) -> tuple[str, Ballot]:
    """What was voted on, as it was typed before a colon and the figures, and what else was said."""
    lead, _, rest = ballot.rest.partition(_BETWEEN)
    behind = votes.text[len(lead) :].lstrip(BLANK) if lead and votes.text.startswith(lead) else ""
    return (lead, replace(ballot, rest=rest)) if behind.startswith(":") else ("", ballot)


def tells_outcome(entry: Entry, status: str) -> bool:
    """Whether the words of a vote agree with the status of the entry, or name no outcome at all."""
    if entry.votes is None:
        return True
    ballot = ballot_of(entry) or Ballot(rest=_unknown(entry.votes))
    return _agrees(entry.votes, ballot, "adopted" if status == "superseded" else status)


def _sentences(scribe: Scribe, votes: Votes, ballot: Ballot, status: str, *, paired: bool) -> Iterator[str]:
    first = bool(ballot.options) and (votes.told > 0 or votes.unanimous)
    if first:  # what was voted on at last was told behind the alternatives
        yield from _options(scribe, ballot.options, votes.text, paired=paired)
    if ballot.rest != votes.text or _SIGNED.search(votes.text):
        yield from _figures(scribe, votes, ballot, status)
    yield from _named(scribe, votes, ballot)
    for text in filter(None, ballot.decided.split(_BETWEEN)):
        yield _begun(scribe.sentence(text))
    if not first:
        yield from _options(scribe, ballot.options, votes.text, paired=paired)
    if ballot.method and ballot.method != "acclamation":
        yield scribe.say("votes-method", method=ballot.method, status=status)
    whole = ballot.rest == votes.text
    for text in filter(None, ballot.rest.split(_BETWEEN)):
        if f"({text})" in votes.text:
            yield f"({scribe.text(text)})"
        else:
            yield scribe.sentence(text) if whole else _begun(scribe.sentence(text))


def _begun(clause: str) -> str:
    """A clause that stands behind a sentence of ours, with the capital that begins one."""
    plain = clause.partition(" ")[0].rstrip(",.").isalpha() and clause[:2].islower()
    return f"{clause[0].upper()}{clause[1:]}" if plain else clause


def _options(scribe: Scribe, options: Sequence[Option], said: str, *, paired: bool) -> Iterator[str]:
    """What each alternative got, and who voted for it; two that are ``paired`` in one sentence."""
    told = [(*_with_voters(option, said), option.votes or 0) for option in options]
    if paired and len(told) == _TWO:
        (first, _, votes), (other, _, against) = told
        facts = {"first": scribe.phrase(first), "other": scribe.text(_within(other))}
        yield scribe.say("votes-pair", votes=votes, against=against, **facts)
    for text, voters, votes in told:
        if not (paired and len(told) == _TWO):
            yield scribe.say("votes-option", text=scribe.phrase(text), votes=votes)
        if voters:
            names = _with_parties(scribe, voters)
            yield scribe.say("votes-option-by", text=scribe.text(_within(text)), names=names)


def _with_voters(option: Option, said: str) -> tuple[str, tuple[Name, ...]]:
    """What an alternative is called, and those who voted for it: they stood behind its votes in a bracket.

    «forslaget fra Per Dal (H)» is one that is called so, for it was typed as it stands.
    """
    if fold(option.text) in fold(said) or not option.text.endswith(")"):
        return option.text, ()
    text, inner = option.text[:-1], ")"
    while inner.count(")") > inner.count("(") and " (" in text:  # «(Ap (3), SV (1))»
        text = text.rpartition(" (")[0]
        inner = option.text[len(text) + 2 : -1]
    names = (part.strip() for part in _LISTED.split(inner))
    return text, tuple(Name(name) for name in names if name)


_LISTED = late_pattern(rf",|[ \u00a0]{any_of((*AND, '&'))}[ \u00a0]", re.IGNORECASE)


_TWO = 2


def _within(text: str) -> str:
    """Words inside a sentence: «Forslaget fra SV» with a small letter, and «SV» as it stands."""
    common = fold(text).startswith(tuple(map(fold, _WORDS.options)))
    return f"{text[:1].lower()}{text[1:]}" if common else text


def _figures(scribe: Scribe, votes: Votes, ballot: Ballot, status: str) -> Iterator[str]:
    if votes.for_ is None and (
        ballot.method == "acclamation" or _says(_WORDS.methods.acclamation, votes.text)
    ):
        yield scribe.say("votes-acclamation", status=status)
    elif votes.unanimous:
        if votes.for_ is None:
            yield scribe.say("votes-unanimous", status=status)
        else:
            yield scribe.say("votes-unanimous-counted", status=status, **{"for": votes.for_})
        if votes.abstain:
            yield scribe.say("votes-abstained", abstain=votes.abstain, how=_how(votes))
    elif votes.for_ is not None and votes.against is not None:
        yield _counted(scribe, votes, votes.for_, votes.against, status)
    else:
        yield from _one_sided(scribe, votes, ballot, status)


def _counted(scribe: Scribe, votes: Votes, for_: int, against: int, status: str) -> str:
    counts = {"for": for_, "against": against}
    # «Vedtatt med 0 mot 4» contradicts itself: some rule beyond the count decided, or a figure is wrong.
    if (status, for_ > against) in (("adopted", False), ("rejected", True)):
        status = "open"
    if votes.abstain:
        return scribe.say("votes-abstaining", status=status, abstain=votes.abstain, how=_how(votes), **counts)
    return scribe.say("votes-counted", status=status, **counts)


def _how(votes: Votes) -> str:
    """How those took no side who are counted: «blank» where their ballots were, and nothing else is said."""
    others = [word for word in _WORDS.abstained if word not in _WORDS.blank]
    return "blank" if _says(_WORDS.blank, votes.text) and not _says(others, votes.text) else "abstain"


def _one_sided(scribe: Scribe, votes: Votes, ballot: Ballot, status: str) -> Iterator[str]:
    """The figures of one side, and of those who abstained."""
    if votes.for_ is not None and ballot.cast is not None:
        yield scribe.say("votes-of-cast", status=status, cast=ballot.cast, **{"for": votes.for_})
    elif votes.for_ is not None:
        yield scribe.say("votes-for", status=status, **{"for": votes.for_})
    elif votes.against is not None:
        yield scribe.say("votes-against", status=status, against=votes.against)
    if votes.abstain is not None:
        yield scribe.say("votes-abstained", abstain=votes.abstain, how=_how(votes))


def _named(scribe: Scribe, votes: Votes, ballot: Ballot) -> Iterator[str]:
    """Those who are named, on each side."""
    if votes.dissent:
        yield scribe.say("votes-dissent", names=_with_parties(scribe, votes.dissent))
    if ballot.for_:
        yield scribe.say("votes-named-for", names=_with_parties(scribe, ballot.for_))
    if ballot.abstain:
        names = _with_parties(scribe, ballot.abstain)
        yield scribe.say("votes-named-abstain", names=names, how=_how(votes))


def _with_parties(scribe: Scribe, names: Sequence[Name]) -> str:
    """«Mona Lunde (SV) og Per Dal»; where all have a party, those stand behind the names in their order."""
    parties = ["" if "(" in name.name else scribe.party_of(name) for name in names]
    if len(names) > 1 and all(parties):
        several = len(set(parties)) > 1
        behind = scribe.say("votes-parties", parties=scribe.joined(parties)) if several else parties[0]
        return f"{scribe.names(names)} ({behind})"
    return scribe.joined(map(scribe.with_party, names))


def _agrees(votes: Votes, ballot: Ballot, status: str) -> bool:
    """Whether what the words say came of it is what became of it, so that it may be told in our words."""
    read = votes.text
    for text in filter(None, ballot.rest.split(_BETWEEN)):
        read = read.replace(text, " ")
    told = _words_in(read)
    said = [outcome for outcome, words in _OUTCOMES.items() if words.search(told)]
    return not said or status in said


def _alone(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some words among others, see :func:`_words_in`."""
    return late_pattern(f" (?:{'|'.join(map(re.escape, words))}) ")


_OUTCOMES = {
    "adopted": _alone(_WORDS.adopted),
    "rejected": _alone(_WORDS.rejected),
    "postponed": _alone(_WORDS.postponed),
}


def _says(words: Iterable[str], text: str) -> bool:
    said = _words_in(text)
    return any(f" {word} " in said for word in words)


@lru_cache(maxsize=64)  # of one vote it is asked what came of it, how, and who was not counted
def _words_in(text: str) -> str:
    """Its words alone, with a blank before and behind each."""
    return f" {' '.join(_WORD_SIGNS.findall(fold(text)))} "


def _unknown(votes: Votes) -> str:
    """The text of votes that an older version has read, where it has words that say more than its figures."""
    if votes.for_ is None and _says(_WORDS.methods.acclamation, votes.text):
        return ""
    named = {word for name in votes.dissent for word in _WORD.findall(fold(name.name))}
    said = fold(_without_parties(votes))
    if named.issuperset(set(_WORD.findall(said)) - _known_words()):
        return "" if votes.told or votes.unanimous or votes.dissent or votes.against == 0 else votes.text
    return votes.text


def _without_parties(votes: Votes) -> str:
    """The text without the party behind the name of whoever was against, which the list tells."""
    said = votes.text
    for name in filter(None, (one.name for one in votes.dissent)):
        found = re.search(rf"{re.escape(name)}([ ]?\(([^()]{{1,60}})\))", said, re.IGNORECASE)
        if found is not None and _PARTY.fullmatch(found[2]):
            said = f"{said[: found.start(1)]}{said[found.end(1) :]}"
    return said


_PARTY = late_pattern(rf"[{CAPITALS}][\w.-]{{0,24}}(?:[ ][{CAPITALS}][\w.-]{{0,24}}){{0,2}}")
"""«SV», «Høyre», «Lib Dem»: words with a capital each, as no remark has them."""


@cache
def _known_words() -> frozenset[str]:
    """The words whose sense the figures hold."""
    words = (_WORDS.unanimous, _WORDS.methods.acclamation, _WORDS.for_, _WORDS.against, _WORDS.abstained)
    more = (_WORDS.between, _WORDS.nobody, _WORDS.one, _WORDS.adopted, _WORDS.rejected, _WORDS.postponed)
    every = itertools.chain(*words, *more, _WORDS.filling, NUMBERS, AND)
    return frozenset(word for phrase in every for word in _WORD.findall(phrase))


def ballot_of(entry: Entry) -> Ballot | None:
    """Return what was said of an entry's votes beside the figures; None without it, or when it is outdated.

    An older version of the program may have replaced the votes and left this as it was. So only what the
    words of the votes confirm is returned.
    """
    if entry.votes is None or entry.ballot is None:
        return None
    said = fold(entry.votes.text)
    whole = all(fold(text) in said for text in _texts(entry.ballot))
    return (
        entry.ballot if whole and _has_method(entry.ballot, said) and _has_cast(entry.ballot, said) else None
    )


def _texts(ballot: Ballot) -> Iterator[str]:
    for name in (*ballot.for_, *ballot.abstain):  # a party may have stood in a bracket of its own
        yield from name.name.removesuffix(")").split(" (")
    for option in ballot.options:  # who voted for it may have stood behind its votes
        yield from option.text.removesuffix(")").split(" (")
    for text in (ballot.decided, ballot.rest):
        yield from text.split(_BETWEEN)


def _has_method(ballot: Ballot, said: str) -> bool:
    return not ballot.method or any(word in said for word in _METHODS.get(ballot.method, ()))


def _has_cast(ballot: Ballot, said: str) -> bool:
    if ballot.cast is None:
        return True
    return any(
        NUMBERS.get(word, word) in (ballot.cast, str(ballot.cast)) for word in re.findall(r"\w+", said)
    )
