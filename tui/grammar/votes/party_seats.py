"""Parties in a bracket behind two figures: whose votes they were, by how many of each there are.

«3-8 (H)» is nobody's by itself: one party may have cast three votes or eight. Where three of those who may
vote are of it, the three were theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import AND, ANY, BLANK, fold
from store.record.values import Ballot, Name, Option
from tui.grammar.votes.vote_result import VoteTold

_BETWEEN = rf"[{BLANK}]*+(?:[-–—]|{any_of(ANY.votes.between)})[{BLANK}]*+"
_BRACKET = late_pattern(
    rf"(?P<before>[^()]*)(?<!\d)\d{{1,5}}{_BETWEEN}\d{{1,5}}(?:[{BLANK}]*+[-–—][{BLANK}]*+\d{{1,5}})?[{BLANK}]*+"
    rf"\((?P<inside>[^()\d]{{1,80}})\)[{BLANK}.]*",
    re.IGNORECASE,
)
"""A pair of figures, and who is in brackets behind it."""

_SIDES = frozenset(map(fold, (*ANY.votes.for_, *ANY.votes.against)))
"""Words before a figure that say whose it is: in «for 3 mot 8 (H)» the bracket is of the eight."""

_APART = late_pattern(rf",|[{BLANK}]{any_of((*AND, '&'))}[{BLANK}]")
_TWO = 2


def by_seats(told: VoteTold, seats: Callable[[str], int]) -> VoteTold:
    """A vote with the parties of its bracket on the side that has as many votes as they have seats.

    seats: how many of those who may vote are of a party; 0 for what is none. Where the seats are as many as
    neither side's votes, or as both's, the vote stays as it was read.
    """
    found = _BRACKET.fullmatch(told.votes.text)
    if found is None or not _SIDES.isdisjoint(fold(found["before"]).split()[-1:]):
        return told
    inside = found["inside"].strip(BLANK)
    names = tuple(Name(part.strip(BLANK)) for part in _APART.split(inside))
    counts = [seats(name.name) for name in names]
    if not all(counts):
        return told
    ballot = told.ballot or Ballot()
    if len(ballot.options) == _TWO:
        return _of_option(told, ballot, inside, sum(counts))
    return _of_side(told, ballot, names, sum(counts))


def _of_option(told: VoteTold, ballot: Ballot, inside: str, cast: int) -> VoteTold:
    bracket = f" ({inside})"
    bare = [replace(option, text=option.text.removesuffix(bracket)) for option in ballot.options]
    fits = [option.votes == cast for option in bare]
    free = ballot.rest in ("", inside) and (ballot.rest or bare != [*ballot.options])
    if not free or fits.count(True) != 1:
        return told
    options = tuple(
        Option(f"{option.text}{bracket}" if fit else option.text, option.votes)
        for option, fit in zip(bare, fits, strict=True)
    )
    return VoteTold(told.votes, replace(ballot, options=options, rest=""))


def _of_side(told: VoteTold, ballot: Ballot, names: tuple[Name, ...], cast: int) -> VoteTold:
    votes, in_rest = told.votes, _same(ballot.rest, names)
    on_side = not ballot.rest and [side for side in (votes.dissent, ballot.for_) if side] == [names]
    if (votes.for_ == cast) == (votes.against == cast) or not (in_rest or on_side):
        return told
    against = votes.against == cast
    bare = replace(ballot, for_=() if against else names, rest="")
    return VoteTold(replace(votes, dissent=names if against else ()), None if bare == Ballot() else bare)


def _same(rest: str, names: tuple[Name, ...]) -> bool:
    return tuple(Name(part.strip(BLANK)) for part in _APART.split(rest)) == names
