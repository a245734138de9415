"""Who voted for, against or not at all: people and parties, before or after their side or in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.grammar.votes.tokens import (
    COMMA,
    Clause,
    Token,
    is_bracket_of,
    is_figure,
    kind_at,
    place_beside,
    sentences_of,
    split_at,
    token_at,
    votes_named,
)
from tui.grammar.votes.vote_result import Side, VoteReading


def take_names(tokens: list[Token], reading: VoteReading) -> None:
    """Who voted which way; a list that goes over into words that are not understood is left alone."""
    for sentence in sentences_of(tokens):
        lists = _Lists(reading)
        for clause in split_at(sentence, COMMA):
            for part in _labelled(clause):
                lists.take(part)
    _take_names_in_brackets(tokens, reading)
    if not reading.figures:
        counts = {token.text: token.value for token in tokens if token.kind == "name"}
        for side, names in reading.names.items():
            counted = [counts[name] for name in names if counts[name] is not None]
            if len(counted) == len(names):
                reading.count(side, sum(counted))


def _labelled(clause: Clause) -> Iterator[Clause]:
    """The parts of a clause that begin with the word of a side and a colon: «H Mot: SV» is two."""
    begins = [
        n for n, token in enumerate(clause) if token.kind == "side" and kind_at(clause, n + 1) == "colon"
    ]
    for start, end in pairwise(sorted({0, *begins, len(clause)})):
        yield clause[start:end]


class _Lists:
    """The lists of names in one sentence, clause by clause: «mot Kari, Per og Anne», «Ap, SV og V for»."""

    def __init__(self, reading: VoteReading) -> None:
        """Begin a sentence: no list is open, and no names wait for the word of their side."""
        self._reading = reading
        self._begin()

    def _begin(self, side: Token | None = None) -> None:
        """A new list, of those who voted as ``side`` says; nobody knows how without it."""
        self._side = side
        self._listed: list[Token] = []
        self._waiting: list[Token] = []

    def take(self, clause: Clause) -> None:
        """Take the names of a clause; one with other words ends the list, and the list was none."""
        told = [token for token in clause if token.kind in ("name", "side")]
        kinds = [token.kind for token in told]
        if any(token.says and token.kind not in ("name", "side") for token in clause):
            self._take_back()
            self._begin()
        elif "name" not in kinds:
            self._take_side(told)
        elif "side" not in kinds:
            self._take_more(told)
        elif kinds[0] == kinds[-1] == "name":  # «H mot Ap»: nobody knows which
            self._begin()
        elif kinds[0] == "name":
            self._take_before(told)
        else:
            for side, names in _named_after(told):
                _list(names, side, self._reading)
                self._begin(side)
                self._listed = list(names)

    def _take_side(self, told: Sequence[Token]) -> None:
        """A word of a side alone: of the names before it, else of those that come."""
        unread = [token for token in told if not token.read]
        if self._waiting and unread:
            _list(self._waiting, unread[0], self._reading)
            self._begin()
        else:
            self._begin(unread[-1] if unread else None)

    def _take_more(self, names: Sequence[Token]) -> None:
        if self._side is None:
            self._waiting += names
        else:
            _list(names, self._side, self._reading)
            self._listed += names

    def _take_before(self, told: Sequence[Token]) -> None:
        for side, names in _named_before(told):
            _list([*self._waiting, *names], side, self._reading)
            self._waiting = []
        self._begin()

    def _take_back(self) -> None:
        """A list of names that turned out to be more than one says nothing."""
        if self._side is not None:
            for token in self._listed:
                token.read = False
                self._reading.names[self._side.value].remove(token.text)


def _named_before(told: Sequence[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """«Kari og Per stemte mot»: each word of a side with the names before it."""
    names: list[Token] = []
    for token in told:
        if token.kind == "name":
            names.append(token)
        else:
            if names and not token.read:
                yield token, names
            names = []


def _named_after(told: Sequence[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """«mot Kari og Per»: each word of a side with the names after it."""
    for side in (token for token in told if token.kind == "side"):
        after = told[told.index(side) + 1 :]
        names: list[Token] = []
        for token in after:
            if token.kind != "name":
                break
            names.append(token)
        yield side, names


def _list(names: Sequence[Token], side: Token, reading: VoteReading) -> None:
    if not names:
        return
    side.read = True
    for token in names:
        token.read = True
        reading.names.setdefault(side.value, []).append(token.text)


def _take_names_in_brackets(tokens: list[Token], reading: VoteReading) -> None:
    """«2 mot (Sp, FrP)», «7-2 (Per Dal og Anne Vik)», «7-2: Sp, FrP»: whose votes they were."""
    for place, token in enumerate(tokens):
        if token.kind not in ("open", "colon"):
            continue
        inner: list[Token] = []
        for other in tokens[place + 1 :]:
            if other.kind in ("close", "stop"):
                break
            inner.append(other)
        inner = [t for t in inner if t.kind != "quiet"]
        names = [t for t in inner if t.kind == "name"]
        if not names or any(t.kind not in ("name", "comma", "and") or t.read for t in inner):
            continue
        at = place_beside(tokens, place, -1)
        while token_at(tokens, at).kind == "colon" or (is_figure(tokens, at) and tokens[at].read):
            at = place_beside(tokens, at, -1)
        before = token_at(tokens, at)
        if before.kind == "counted" or (before.kind == "side" and (before.read or token.kind == "open")):
            _list(names, before, reading)
        elif before.kind == "pair" and before.read and (side := _side_of_bracket(names, reading.figures)):
            _list(names, Token("side", 0, 0, "", side), reading)


def _side_of_bracket(names: Clause, figures: Mapping[Side, int]) -> Side | None:
    """Whose votes names in a bracket behind both figures are: of the side that has as many, else nobody's.

    A party may have several votes. So parties are those against, unless they are too many for that, or more
    votes were against than for and nobody can tell.
    """
    against, in_favour = figures.get("against", 0), figures.get("for", 0)
    if votes_named(names) == against:
        return "against"
    if votes_named(names) == in_favour:
        return "for"
    return "against" if against <= in_favour and is_bracket_of(names, against) else None
