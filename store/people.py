"""People's names as they are said: the whole name, or the first or last word of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from store.language.words import COLLECTIVE, fold
from store.record import Record


def people_of(record: Record) -> tuple[str, ...]:
    """The names of persons on the attendance list, and of those who lead and write."""
    listed = [who.name.name for who in record.attendance if who.count is None]
    named = [name.name for name in (record.meeting.chair, record.meeting.note_taker) if name]
    return tuple(dict.fromkeys([*listed, *named]))


def parties_of(record: Record) -> frozenset[str]:
    """Who is known without being a person, folded: parties of expectations, groups, organisations, roles."""
    found = {who.role for who in record.attendance} | {who.organisation for who in record.attendance}
    found |= {who.name.name for who in record.attendance if who.count is not None}
    found |= {role.label for role in record.meeting.roles} | {record.meeting.organiser}
    found |= {name.name for entry in record.entries for name in (entry.from_, entry.to) if name}
    return frozenset(fold(name) for name in found if name) | COLLECTIVE


class Names:
    """The names of some people, and the short forms they go by."""

    def __init__(self, names: Iterable[str]) -> None:
        """Know some people by their whole names, in order."""
        self.whole = tuple(dict.fromkeys(names))

    def knows(self, name: str) -> Literal["one", "several", ""]:
        """Whether a name as written stands for one of them, for several, or for none."""
        match len(self.meant(name)):
            case 0:
                return ""
            case 1:
                return "one"
        return "several"

    def meant(self, name: str) -> frozenset[str]:
        """The folded whole names that a name may stand for; a whole name stands for itself alone."""
        folded = fold(name)
        return frozenset({folded}) if folded in self._folded else self._by_short.get(folded, frozenset())

    def resolve(self, name: str) -> str:
        """The folded whole name of the one person that a name stands for, else the name itself, folded."""
        found = self.meant(name)
        return next(iter(found)) if len(found) == 1 else fold(name)

    def in_full(self, name: str) -> str:
        """The whole name of the one person that a name stands for, as it is written; else the name itself."""
        return self._folded.get(self.resolve(name), name)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(name): name for name in reversed(self.whole)}

    @cached_property
    def _by_short(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name in self._folded:
            words = name.split()
            for short in {words[0], words[-1]} if words else set():
                found.setdefault(short, set()).add(name)
        return {short: frozenset(names) for short, names in found.items()}
