"""What a text tells of a vote, and what has been understood of it so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

import msgspec
from msgspec.structs import replace

from store.record.values import Ballot, Name, Option, Votes

Side: TypeAlias = Literal["for", "against", "abstain"]
"""How somebody votes."""


class VoteTold(NamedTuple):
    """What a text tells of a vote. ``ballot`` is None when the figures say it all."""

    votes: Votes
    ballot: Ballot | None

    @property
    def is_counted(self) -> bool:
        """Whether something is told in figures, or that all were for it."""
        return self.votes.unanimous or self.votes.told > 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing stayed unread."""
        return self.ballot is None or not self.ballot.rest

    @property
    def is_understood(self) -> bool:
        """Whether anything was understood at all, be it a name or a way of voting."""
        return self.ballot is None or self.ballot.rest != self.votes.text

    @property
    def says_more(self) -> bool:
        """Whether it has words of its own, beside figures and how people voted."""
        told = self.ballot or Ballot()
        return bool(self.votes.dissent or told != Ballot(cast=told.cast, method=told.method))

    def with_names(self, called: Callable[[str], str]) -> VoteTold:
        """The same with everybody in it called as ``called`` says: without the party that the list has."""

        def all_of(names: tuple[Name, ...]) -> tuple[Name, ...]:
            return tuple(Name(called(name.name)) for name in names)

        votes = replace(self.votes, dissent=all_of(self.votes.dissent))
        ballot = self.ballot and replace(
            self.ballot, for_=all_of(self.ballot.for_), abstain=all_of(self.ballot.abstain)
        )
        return VoteTold(votes, ballot)


class VoteReading(msgspec.Struct):
    """What has been understood so far."""

    figures: dict[Side, int] = msgspec.field(default_factory=dict)
    names: dict[Side, list[str]] = msgspec.field(default_factory=dict)
    cast: int | None = None
    method: str = ""
    unanimous: bool = False
    decided: list[str] = msgspec.field(default_factory=list)
    options: tuple[Option, ...] = ()
    torn: bool = False

    def count(self, side: Side, figure: int) -> None:
        """Note the figure of a side; a side with two figures is more than one vote."""
        self.torn = self.torn or self.figures.get(side, figure) != figure
        self.figures[side] = figure
