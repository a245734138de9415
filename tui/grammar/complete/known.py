"""The names that completion offers: people, parties, items, decisions and words of the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, islice

import msgspec

from store.language.line import HEAD, LineWords, by_meaning, line
from store.language.words import OUTCOMES, fold
from store.record.kinds import VOTED_ON
from store.record.values import Kind, Language
from store.registers.standing import Decision, Own
from tui.grammar.context import Context

MOST_EARLIER = 500
"""Decisions that can be cited by a few letters: the newest of the meeting and its series."""

_ON_BOARD = frozenset({"strength", "weakness", "opportunity", "threat"})
_OF_ITEM = OUTCOMES | {"background", "recommendation", "presenter", "format", "frame", "closed"}
_OF_LAST = {
    "owner": (Kind.ACTION,),
    "deadline": (Kind.ACTION,),
    "answer": (Kind.QUESTION,),
    "votes": tuple(VOTED_ON),
    "outcome": (Kind.EXPERIENCE,),
    "contact": (Kind.EXPERIENCE,),
    "since": (Kind.EXPERIENCE,),
}


class KnownPerson(msgspec.Struct, frozen=True):
    """Somebody on the list: the name to write (the first one, where nobody shares it), the whole, and who."""

    short: str
    name: str
    about: str


class Known:
    """What is known at one place of one version of a meeting. Questions are answered once, when asked."""

    def __init__(
        self, context: Context, languages: Sequence[Language], earlier: Sequence[Decision] = ()
    ) -> None:
        """Look at a meeting.

        languages: those whose words are offered. earlier: decisions of other meetings, the newest first.
        """
        self.context = context
        self.asked = tuple(languages)
        self.languages = tuple(dict.fromkeys(languages))
        self.earlier = earlier

    @cached_property
    def people(self) -> tuple[KnownPerson, ...]:
        """The persons on the attendance list, and those who lead and write; those who are away come last."""
        about = {
            a.name.name: ", ".join(filter(None, (a.role, a.organisation)))
            for a in self.context.record.attendance
            if a.count is None
        }
        away = {a.name.name for a in self.context.record.attendance if a.status in ("excused", "absent")}
        shared = Counter(part for name in self.context.people for part in _names(name))
        found = []
        for name in sorted(self.context.people, key=lambda name: name in away):
            first = name.split()[0] if name.split() else name
            short = first if shared[fold(first)] == 1 else name
            found.append(KnownPerson(short, name, about.get(name, "")))
        return tuple(found)

    @cached_property
    def colleagues(self) -> tuple[str, ...]:
        """Those who may come and are not on the list yet, each once."""
        here = {fold(name) for name in self.context.people}
        found = {fold(name): name for name in reversed(self.context.settings.colleagues)}
        return tuple(name for key, name in reversed(found.items()) if key not in here)

    @cached_property
    def pairs(self) -> tuple[tuple[str, str, bool], ...]:
        """Who has expected something of whom, and whether mutually; the newest first."""
        entries = reversed(self.context.record.entries)
        found = ((e.from_.name, e.to.name, e.mutual) for e in entries if e.from_ and e.to)
        return tuple(dict.fromkeys(found))

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Parties of expectations, then groups and organisations; each once."""
        record = self.context.record
        named = [name for from_, to, _ in self.pairs for name in (from_, to)]
        named += [a.name.name for a in record.attendance if a.count is not None]
        named += [a.organisation for a in record.attendance] + [record.meeting.organiser]
        people = {fold(name) for name in self.context.people}
        found: dict[str, str] = {}
        for name in named:
            if name and fold(name) not in people:
                found.setdefault(fold(name), name)
        return tuple(found.values())

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What can be superseded or amended: this meeting's decisions and its series', the newest first."""
        gone = self.own.replaced()
        series = self.context.record.meeting.series
        own = series.id if series else 0
        theirs = (d for d in self.earlier if d.series == own and "/" in d.number and d.cited not in gone)
        return tuple(islice(chain(self.own_decisions, theirs), MOST_EARLIER))

    @cached_property
    def own_decisions(self) -> tuple[Decision, ...]:
        """The decisions of this meeting that stand, the newest first."""
        return self.own.standing()

    @cached_property
    def own(self) -> Own:
        """The decisions of this meeting, and what they do to earlier ones."""
        return Own(self.context.record)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that can be used here: the archive's own, then those of the languages spoken."""
        usable = self.spoken(
            lambda words: chain.from_iterable(
                forms for meaning, forms in by_meaning(words.labels).items() if self._usable(meaning)
            )
        )
        return tuple(dict.fromkeys([*self.context.settings.labels, *usable]))

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        """What is short for what, folded."""
        return {fold(short): whole for short, whole in self.context.settings.abbreviations.items()}

    @cached_property
    def each_other(self) -> tuple[str, ...]:
        """What an expectation that goes both ways has on its right, in the languages that are spoken."""
        return self.spoken(lambda words: words.people.each_other[:1])

    @cached_property
    def themselves(self) -> tuple[str, ...]:
        """What stands on the right when somebody expects something of themselves."""
        return self.spoken(lambda words: words.people.ourselves[:1])

    def spoken(self, forms: Callable[[LineWords], Iterable[str]]) -> tuple[str, ...]:
        """Some words of the line in the languages that are spoken, each once."""
        return tuple(dict.fromkeys(word for language in self.languages for word in forms(line(language))))

    def fits(self, meaning: str) -> int:
        """How well a word fits here, by its meaning: 0 just here, 1 as anywhere, 2 it would be text."""
        if not self._usable(meaning):
            return 2
        return 0 if meaning in HEAD | _ON_BOARD or meaning in _OF_LAST else 1

    def of_item(self, meaning: str) -> bool:
        """Whether a word says something of the item that the line is in."""
        return self.context.item is not None and meaning in _OF_ITEM

    def _usable(self, meaning: str) -> bool:
        context = self.context
        if meaning in HEAD:
            return context.before_first_item
        if meaning in _ON_BOARD:
            return context.form == "swot"
        if meaning in _OF_ITEM:
            return context.item is not None
        return meaning not in _OF_LAST or context.last(*_OF_LAST[meaning]) is not None


def _names(name: str) -> set[str]:
    """What a person is called by: the whole name, the first and the last."""
    words = fold(name).split()
    return {fold(name), words[0], words[-1]} if words else set()
