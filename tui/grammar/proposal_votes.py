"""Votes on proposals in a line: that one fell («= falt»), and what each of several got that the line names.

It is no decision, and takes no number. Whose proposal it is may be said: «forslaget fra SV falt».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import AND, ANY, BLANK, DECISION_STATUS, ENDS, fold
from store.record.model import Entry
from store.record.values import Ballot, Kind, Votes
from tui.grammar.lines import EntryLine, FallenLine, VotesLine
from tui.grammar.result import Hint
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_votes
from tui.grammar.words import split_colon

if TYPE_CHECKING:
    from tui.grammar.context import Context

_ARTICLE = rf"(?:{any_of(any_language(DateWords).articles)} )?"
_FELL = any_of(sorted({*ANY.votes.rejected, *ANY.decisions.rejected}, key=len, reverse=True))
_PROPOSALS = (*ANY.labels.proposal, *ANY.votes.proposals)
_FALLEN = late_pattern(
    rf"(?P<what>{_ARTICLE}(?:(?P<proposal>[^\W\d_]{{0,20}}{any_of(_PROPOSALS)})|{any_of(ANY.votes.options)})"
    rf"[^\W\d_]{{0,6}}(?: {any_of(ANY.people.statement_by)} (?P<whose>[^:.;,\n]{{1,40}}?))?"
    rf" (?:{any_of(ANY.votes.filling)} )?)?(?P<fell>(?P<all>{any_of(ANY.votes.unanimous)} )?{_FELL})"
    rf"(?P<votes>(?:[ ,;.(–-].{{0,200}})?)",
    re.IGNORECASE,
)


def read_fallen(rest: str, context: Context) -> FallenLine | EntryLine | Hint | None:
    """What words behind the sign of a decision say of a proposal that fell; None for all other words.

    Where no such proposal stands in the item the words stay text, for nothing was decided.
    """
    halves = split_colon(rest)
    if halves and halves[1] and DECISION_STATUS.get(fold(halves[0])) == "rejected":
        same = [one for one in _proposals(context) if _alike(one.text) == _alike(halves[1])]
        return _fallen(same[-1], "") if same else None
    found = _FALLEN.fullmatch(rest.rstrip(ENDS))
    if found is None:
        return _fell_in_vote(rest)
    told, whose = found["votes"].strip(f"{ENDS}.,;–-"), found["whose"]
    bare = not found["what"]
    if (told and not read_votes(told).is_counted) or (bare and fold(found["fell"]) not in DECISION_STATUS):
        return None
    told = f"{found['fell']} {told}".strip() if found["all"] else told
    ours = [one for one in _proposals(context) if not whose or _is_by(one, whose, context)]
    if ours and (found["proposal"] or bare):
        return _fallen(ours[-1], told)
    if bare:
        return Hint("hint-rejected-what")
    return EntryLine(kind=Kind.NOTE, text=rest, hint=Hint("hint-rejected-what"))


_FELL_IN_VOTE = late_pattern(
    rf"(?P<what>[^:.;\n]{{3,120}}?) (?:{any_of(ANY.were)} )?(?P<told>{_FELL}[ ,]{{1,2}}[^\n]{{3,120}})",
    re.IGNORECASE,
)


def _fell_in_vote(rest: str) -> EntryLine | None:
    """«= Bompenger falt med 1 mot 8 stemmer»: what was voted down, with its votes."""
    found = _FELL_IN_VOTE.fullmatch(rest.rstrip(f"{ENDS}."))
    told = read_votes(found["told"]) if found else None
    if found is None or told is None or not (told.is_counted and told.is_whole):
        return None
    fields = {"conclusion": False, "votes": told.votes, "ballot": told.ballot}
    return EntryLine(kind=Kind.DECISION, text=found["what"], fields=fields, status="rejected")


_VOTED_ON = late_pattern(
    rf"{_ARTICLE}(?P<sort>[^\W\d_]{{0,20}}){any_of(_PROPOSALS)}[^\W\d_]{{0,6}} "
    rf"{any_of(ANY.people.statement_by)} (?P<whose>[^:.;,\n]{{1,60}}?)(?: (?P<told>(?:{any_of(ANY.were)} )?"
    rf"(?:{any_of(sorted({*ANY.votes.got, *ANY.votes.adopted}, key=len))}|{_FELL})\b.{{0,200}})"
    rf"|:[{BLANK}]{{0,3}}(?P<counted>[^{BLANK}].{{0,200}}))",
    re.IGNORECASE,
)
_HAS_FALLEN = late_pattern(rf"\b{_FELL}\b", re.IGNORECASE)


def read_voted_on(rest: str, context: Context) -> FallenLine | VotesLine | None:
    """The votes of the proposal that they name by whose it is: «Forslaget fra Per fikk 2 stemmer og falt».

    «Forslaget fra Per: 2-5» does so, too, and «utsettelsesforslaget fra Per: 2-5» keeps what it is called.
    None where no such proposal stands in the item.
    """
    found = _VOTED_ON.fullmatch(rest.rstrip(f"{ENDS}."))
    ours = [one for one in _proposals(context) if _is_by(one, found["whose"], context)] if found else []
    if found is None or not ours:
        return None
    told = found["told"] or ""
    if _HAS_FALLEN.search(told):
        return _fallen(ours[-1], told)
    read = read_votes(told or (rest if found["sort"] else found["counted"]))
    return VotesLine(votes=read.votes, ballot=read.ballot, target=ours[-1].id)


def votes_of_several(rest: str) -> tuple[str, ...]:
    """The sentences of a text that tells of several votes; nothing where it tells of one.

    «Forslaget fra Per fikk 2 stemmer og falt. Innstillingen ble vedtatt med 3 mot 2 stemmer.»
    """
    sentences = _SENTENCE_ENDS.split(rest.strip(ENDS)) if len(rest) <= _MOST else []
    sentences = [
        part for one in sentences for part in (_JOINED.split(one) if _OF_SOMETHING.match(one) else [one])
    ]
    told = [bool(_OF_SOMETHING.match(one) and _TELLS.search(one)) for one in sentences]
    return tuple(sentences) if any(told[1:]) and all(_TELLS.search(one) for one in sentences) else ()


_MOST = 600
_SENTENCE_ENDS = late_pattern(rf"(?:(?<=[\w)][\w)][.;])|(?<=\d[.;]))[{BLANK}\n]++(?=[^\W\d_a-zæøå])")
_RECOMMENDATIONS = any_of(sorted(ANY.labels.recommendation, key=len, reverse=True))
_OF_RECOMMENDATION = rf"(?:[^\W\d_]{{2,24}}s[{BLANK}]+)?{_RECOMMENDATIONS}\w{{0,4}}"
_DECISIONS = any_of((*any_language(MinutesWords).decision_said, *any_language(MinutesWords).recommended))
OF_DECISION = late_pattern(rf"(?:{_ARTICLE}{_OF_RECOMMENDATION}|{_DECISIONS})[{BLANK}]", re.IGNORECASE)
"""«Innstillingen ble vedtatt med 3 mot 1 stemme»: nothing that is told of a proposal."""

_OF_SOMETHING = late_pattern(
    rf"{OF_DECISION.pattern}|{_ARTICLE}[^\W\d_]{{0,20}}(?:{any_of(_PROPOSALS)}|{any_of(ANY.votes.options)})",
    re.IGNORECASE,
)
_AND = any_of((*AND, *any_language(MinutesWords).joining))
_JOINED = late_pattern(
    rf"(?:,[{BLANK}]++(?:{_AND}[{BLANK}]++)?|(?<![{BLANK}])[{BLANK}]++{_AND}[{BLANK}]++)(?={_OF_SOMETHING.pattern})",
    re.IGNORECASE,
)
"""«…, mens innstillingen …»: where a clause about something else begins."""

_CARRIED = any_of(sorted((*ANY.votes.unanimous, *ANY.votes.adopted), key=len, reverse=True))
_TELLS = late_pattern(rf"\d|\b(?:{_CARRIED}|{_FELL})\b", re.IGNORECASE)


def read_each_voted(sentences: Sequence[str], context: Context) -> tuple[VotesLine | FallenLine, ...]:
    """The votes of each proposal and of the decision that sentences name; nothing if the first names none.

    A later one that names none stands as it was typed behind the one before it. Nothing either where one is
    told of what is kept back in an item that others read.
    """
    found: list[VotesLine | FallenLine] = []
    for place, one in enumerate(sentences):
        line = read_voted_on(one, context) or _voted_decision(one, context)
        if line is None and not place and context.voted and not _OF_SOMETHING.match(one):
            told = read_votes(one.rstrip(f"{ENDS}."))
            line = VotesLine(votes=told.votes, ballot=told.ballot, target=context.voted.id)
        if line is not None and line.target not in {other.target for other in found}:
            found.append(line)
        elif found:
            found[-1] = _with_typed(found[-1], one)
        else:
            return ()
    return () if any(_is_kept_back(line.target, context) for line in found) else tuple(found)


def _with_typed(line: VotesLine | FallenLine, more: str) -> VotesLine | FallenLine:
    """A line with a sentence of which nobody can tell what it is about: it stands as it was typed."""
    votes, ballot = line.votes or Votes(""), line.ballot or Ballot()
    text, rest = (f"{said}. {more}" if said else more for said in (votes.text, ballot.rest))
    return replace(line, votes=replace(votes, text=text), ballot=replace(ballot, rest=rest))


def _is_kept_back(target: int, context: Context) -> bool:
    """Whether an entry goes to nobody else though its item does, or is private by itself."""
    entry, item = context.record.get(Entry, target), context.item
    within = item is not None and item.id in context.withheld
    return (entry is not None and entry.private) or (context.withheld.untold(target) and not within)


def of_the_decision(vote: Entry, context: Context) -> VoteTold | None:
    """A vote that waited, without the words that say that it is on what was decided; None without them.

    «Innstillingen ble vedtatt med 3 mot 1 stemme (SV)»: beside the decision, the figures say it all.
    """
    text = vote.votes.text if vote.votes else ""
    found = OF_DECISION.match(text)
    bare = text[found.end() :].rstrip(f"{ENDS}.") if found else ""
    told = read_votes(bare, lambda name: bool(context.knows(name))) if bare else None
    return told if told is not None and told.is_counted and told.is_whole else None


def _voted_decision(sentence: str, context: Context) -> VotesLine | None:
    """The votes of the one decision of the item, by a sentence that says that they are."""
    item = context.item.id if context.item else None
    decisions = [
        one
        for one in context.record.entries
        if one.kind == Kind.DECISION and one.item == item and not one.conclusion and one.conflict_of is None
    ]
    found = OF_DECISION.match(sentence)
    if found is None or len(decisions) != 1:
        return None
    told = read_votes(sentence[found.end() :].rstrip(f"{ENDS}."))
    return VotesLine(votes=told.votes, ballot=told.ballot, target=decisions[0].id)


def _proposals(context: Context) -> list[Entry]:
    item = context.item.id if context.item else None
    return [
        one
        for one in context.record.entries
        if one.kind == Kind.PROPOSAL and one.item == item and not one.gathers and one.conflict_of is None
    ]


def _is_by(one: Entry, whose: str, context: Context) -> bool:
    told = context.without_own_bracket(whose)  # «Mona Lunde (SV)»
    return one.by is not None and context.names.resolve(one.by.name) == context.names.resolve(told)


def _alike(text: str) -> str:
    return fold(text).rstrip(".")


def _fallen(proposal: Entry, told: str) -> FallenLine:
    votes = read_votes(told) if told else None
    hint = Hint("hint-fallen", {"text": proposal.text})
    return FallenLine(
        target=proposal.id,
        votes=votes.votes if votes else None,
        ballot=votes.ballot if votes else None,
        hint=hint,
    )
