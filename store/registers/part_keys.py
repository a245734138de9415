"""The keys of what one meeting gives to the registers: of what stands in it, and of what it speaks of.

A key is an id, or a number as it is compared, behind ``#``. Two meetings have to do with each other where one
speaks of what stands in the other; an index of keys finds them without reading any.
"""

from __future__ import annotations

from collections.abc import Iterator

from store.record.kinds import KINDS
from store.record.numbering import cited, without_code
from store.record.values import Kind
from store.registers.holdings import Contribution, FollowedEntry


def standing_in(part: Contribution) -> frozenset[str]:
    """The keys of what stands in a meeting: entries, items that were put off or go on, and numbers."""
    return frozenset(_standing(part))


def spoken_of_in(part: Contribution) -> frozenset[str]:
    """The keys of what a meeting speaks of: what it says became of something, takes up, or cites."""
    return frozenset(_spoken_of(part))


def days_in(part: Contribution) -> tuple[int, int] | None:
    """The first and the last day of the actions of a meeting, and of what it says became of entries.

    They are told as ordinals; None where there is neither.
    """
    days = [entry.day for entry in part.entries if entry.kind is Kind.ACTION]
    days += [event.day for event in part.events]
    return (min(days).toordinal(), max(days).toordinal()) if days else None


def numbers_of(entry: FollowedEntry) -> Iterator[str]:
    """The keys that an entry is found by when its number is cited."""
    if entry.number and KINDS[entry.kind].numbered and not entry.version:
        key = cited(0, entry.number)
        yield f"#{key[1]}"
        yield f"#{without_code(key)[1]}"


def cited_by(entry: FollowedEntry) -> Iterator[str]:
    """The keys of the numbers that an entry cites."""
    return (f"#{cited(0, number)[1]}" for number in entry.cites)


def _standing(part: Contribution) -> Iterator[str]:
    for item in part.items:
        yield str(item.key)
    for entry in part.entries:
        yield str(entry.key)
        yield from numbers_of(entry)


def _spoken_of(part: Contribution) -> Iterator[str]:
    for event in part.events:
        yield str(event.entry)
    for item in part.items:
        if item.goes_on is not None:
            yield str(item.goes_on.entry)
    for entry in part.entries:
        yield from cited_by(entry)
