"""The pages of parties: what is expected of each, also as one of a group, and what it has to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from exports.formats.html import escaped
from exports.site.addresses import slugs
from exports.site.entry_rows import PageParts
from exports.site.sections import Sections
from store.language.words import EVERYBODY, fold
from store.plain_text import plain
from store.record.values import Kind
from store.registers.rows import RegisterRow, order
from store.topics.topic_page import TopicPage

_WHOLE: Mapping[str, str] = {
    "expected": "expectations",
    "expects": "expectations",
    "actions": "actions",
    "experiences": "experiences",
    "dates": "plan",
}
"""The parts of a page, and the page that has all of the sort."""

_EVERYBODY = frozenset(map(plain, EVERYBODY))
"""What stands for all parties: what is expected of everybody is expected of each."""


class PartyCount(NamedTuple):
    """A party by all its names, the one it is shown by first; its page, and how much stands there."""

    names: tuple[str, ...]
    address: str
    counts: Mapping[str, int]


class PartyPages:
    """Makes the pages."""

    def __init__(self, parts: PageParts) -> None:
        """Name what the pages are made of."""
        self._source, self._frame, self._rows, self._places = parts
        self._say = self._frame.say
        self._sections = Sections(parts)

    def all(self) -> Iterator[tuple[str, bytes]]:
        """Every page with its address."""
        for name, file in self.parties.items():
            yield f"p/{file}.html", self._party(name)
            yield from self._stubs(name)

    @cached_property
    def parties(self) -> Mapping[str, str]:
        """The parties that have a page, by the name that they are shown by, with its file."""
        return slugs(self._called)

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The files of parties, by every name of theirs, folded."""
        return {fold(one): self.parties[name] for name, names in self._called.items() for one in names}

    @cached_property
    def _called(self) -> Mapping[str, frozenset[str]]:
        """Parties by the name that they are shown by, each with all its names.

        Those are the parties that somebody expects of, who expects, or who has something to tell, and those
        that a group among them stands for.
        """
        book, counts = self._source.party_book, Counter[str]()
        for kind in (Kind.EXPECTATION, Kind.EXPERIENCE, Kind.ACTIVITY):
            for row in self._source.rows(kind):
                named = (row.entry.from_, row.entry.to, row.entry.party)
                counts.update(name.name for name in named if name is not None and name.name.strip())
        for name in list(counts):
            counts.update(dict.fromkeys(book.includes(name), 0))
        for one in book.rows:
            if any(book.key(name) == book.key(one.name) for name in counts):
                counts.update(dict.fromkeys((one.name, *one.aliases), 0))
        shown = {book.key(one.name): one.name for one in reversed(book.rows)}
        found: dict[str, list[str]] = {}
        for name in sorted(counts, key=lambda one: (-counts[one], one)):
            if fold(name) not in self._source.people and plain(name) not in _EVERYBODY:
                found.setdefault(book.key(name), []).append(name)
        return {shown.get(key, names[0]): frozenset(names) for key, names in found.items()}

    def counts(self) -> Iterator[PartyCount]:
        """Every party that has a page, with how much stands there."""
        for name, (_, parts) in self._known.items():
            counts = {key: len(parts[key]) for key in ("expected", "actions", "experiences")}
            others = sorted(self._called[name] - {name})
            yield PartyCount((name, *others), f"p/{self.parties[name]}.html", counts)

    @cached_property
    def _known(self) -> Mapping[str, tuple[TopicPage, Mapping[str, Sequence[RegisterRow]]]]:
        """What is known of each party, and the parts of its page."""
        about, book = self._source.known, self._source.party_book
        found = {}
        for name, names in self._called.items():
            own, groups = about.concerning(*names), book.groups_of(name)
            known = self._with_everybody(about.concerning(*names, *groups))
            wanted = frozenset(map(fold, (*names, *groups, *EVERYBODY)))
            rows = [one.row for one in known.expectations]
            to = [row for row in rows if row.entry.to and fold(row.entry.to.name) in wanted]
            to.sort(key=order, reverse=True)
            keys = {row.entry.key for row in to}
            parts: dict[str, Sequence[RegisterRow]] = {
                "expected": to,
                "expects": [one.row for one in own.expectations if one.row.entry.key not in keys],
                "actions": [one.row for one in known.actions],
                "experiences": [one.row for one in own.experiences],
                "dates": [one.row for one in (*known.dates, *own.links)],
            }
            found[name] = known, parts
        return found

    def _with_everybody(self, known: TopicPage) -> TopicPage:
        """The same with what is expected of everybody in the series that speak of the party."""
        parts = (known.expectations, known.actions, known.experiences, known.history)
        series = {self._source.book.series_of(one.row.summary.meeting) for part in parts for one in part}
        of_all = self._source.known.concerning(*EVERYBODY).expectations
        more = tuple(one for one in of_all if self._source.book.series_of(one.row.summary.meeting) in series)
        return replace(known, expectations=(*known.expectations, *more))

    def _beside_party(self, key: str, names: Iterable[str]) -> Iterator[str]:
        """The groups that a party is of, or the parties that a group stands for."""
        if told := ", ".join(map(self._places.party, names)):
            yield f'<p class="meta">{self._frame.told(key)} {told}</p>'

    def _stubs(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Pages under other names of a party, which lead to its own."""
        for other in sorted(self._called[name]):
            file = slugs([other])[other]
            if file not in self.parties.values() and fold(other) != fold(name):
                yield self._sections.stub(f"p/{file}.html", other, f"p/{self.parties[name]}.html", name)

    def _party(self, name: str) -> bytes:
        """What is expected of a party, also of a group that it is of; what it expects, and what it tells."""
        file, book = self.parties[name], self._source.party_book
        known, parts = self._known[name]
        main = [*self._sections.back("expectations.html", self._say("nav-expectations"), escaped(name))]
        main.append(f"<h1>{escaped(name)}</h1>")
        if others := sorted(self._called[name] - {name}):
            also = self._say("also-called", names=", ".join(others))
            main.append(f'<p class="meta">{escaped(also)}</p>')
        main += self._beside_party("party-of", book.groups_of(name))
        main += self._beside_party("party-includes", book.includes(name))
        for key, rows in parts.items():
            if rows:
                main.append(f'<h2 id="{key}">{self._frame.told(f"part-{key}")}</h2>')
                main += self._rows.some_of(rows, _WHOLE[key])
        main += self._sections.history(known)
        if not any(parts.values()):
            main.append(f"<p>{self._frame.told('party-nothing')}</p>")
        places = [(key, f"part-{key}", len(rows)) for key, rows in parts.items() if rows]
        return self._frame.page(
            f"p/{file}.html", name, main, aside=self._sections.on_this_page(places), here="expectations"
        )
