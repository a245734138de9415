"""What is told of a vote beside its figures, as far as it still belongs to them.

A version that does not know of it may have put other votes in their place and kept it. So nothing is believed
of it that does not stand in the words of the votes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.language.line import by_meaning
from store.language.words import ANY, NUMBERS, fold
from store.record.model import Entry
from store.record.values import Ballot

BETWEEN = "; "
"""What stands between the clauses of ``rest`` and of ``decided``."""

_METHODS = by_meaning(ANY.votes.methods)


def ballot_of(entry: Entry) -> Ballot | None:
    """What is told of an entry's votes beside the figures; None when nothing is, or it is of other votes."""
    if entry.votes is None or entry.ballot is None:
        return None
    said = fold(entry.votes.text)
    whole = all(fold(text) in said for text in _texts(entry.ballot))
    return (
        entry.ballot if whole and _has_method(entry.ballot, said) and _has_cast(entry.ballot, said) else None
    )


def _texts(ballot: Ballot) -> Iterator[str]:
    yield from (name.name for name in (*ballot.for_, *ballot.abstain))
    yield from (option.text for option in ballot.options)
    for text in (ballot.decided, ballot.rest):
        yield from text.split(BETWEEN)


def _has_method(ballot: Ballot, said: str) -> bool:
    return not ballot.method or any(word in said for word in _METHODS.get(ballot.method, ()))


def _has_cast(ballot: Ballot, said: str) -> bool:
    if ballot.cast is None:
        return True
    return any(
        NUMBERS.get(word, word) in (ballot.cast, str(ballot.cast)) for word in re.findall(r"\w+", said)
    )
