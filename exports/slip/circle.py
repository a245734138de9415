"""Whom a slip may be of: the people, workplaces, parties and groups that meetings name, and who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

import msgspec

from exports.privacy import PublicRecord
from store.errors import Problem
from store.language.words import EVERYBODY, fold
from store.plain_text import plain
from store.record.attendance import HERE, Names, RollCall
from store.record.model import Attendance, Stored
from store.record.values import Kind, Name
from store.registers.parties import PartyBook
from store.series.book import SeriesBook
from store.series.series_rows import Member

_ALL = frozenset(map(plain, EVERYBODY))
"""What stands for everybody, of whatever party."""

_ABSENT = frozenset({"excused", "absent"})


class SlipReader(msgspec.Struct, frozen=True):
    """Whom a slip is for.

    key: what it is compared by. groups: what includes it, by their keys, with their names. people: the keys
    of those who work there. A person's workplace counts as a group.
    """

    name: str
    key: str
    person: bool = False
    groups: dict[str, str] = msgspec.field(default_factory=dict)
    people: frozenset[str] = frozenset()


class Circle:
    """Everybody whom some meetings of a series name, the oldest first."""

    def __init__(self, told: Sequence[PublicRecord], tables: Stored, series: int) -> None:
        """Read who was on the lists of the meetings, who is a member, and whom entries name."""
        self._parties = PartyBook(tables)
        members = SeriesBook(tables).everybody(series) if series else ()
        listed = [who for record in told for who in record.attendance if who.name.name.strip()]
        people: list[Attendance | Member] = [who for who in listed if who.count is None]
        people += [who for who in members if who.count is None]
        self.persons = Names(who.name.name for who in reversed(people))
        persons = set(map(plain, self.persons.whole))
        self._workplace = {
            plain(who.name.name): who.organisation for who in people if who.organisation.strip()
        }
        self._emails = {plain(one.name.name): " ".join(one.email.split()) for one in members if one.email}
        self._members = tuple(one.organisation for one in members if one.organisation.strip())
        rows = self._parties.rows
        described = [name for row in rows for name in (row.name, *row.aliases, *row.includes)]
        groups = [who.name.name for who in listed if who.count is not None]
        places = [*self._workplace.values(), *self._members, *described, *groups]
        self._names = {plain(name): name for name in reversed(places) if plain(name) not in persons}
        for name in reversed([name for record in told for name in _ends(record)]):
            key = self._key(name)
            if key == plain(name) and key not in persons:  # else it is short for one that is known
                self._names.setdefault(key, name)
        self._keys: dict[str, str] = {}

    def key(self, name: str) -> str:
        """What somebody is compared by, written in full or by a beginning that is unique."""
        found = self._keys.get(name)
        if found is None:
            found = self._keys[name] = self._key(name)
        return found

    def _key(self, name: str) -> str:
        asked = plain(name)
        if asked in self._names:
            return self._parties.key(name)
        if self.persons.knows(name) == "one":
            return plain(self.persons.in_full(name))
        begun = {self._parties.key(one) for key, one in self._names.items() if key.startswith(f"{asked} ")}
        return begun.pop() if len(begun) == 1 and asked else self._parties.key(name)

    def is_everybody(self, name: str) -> bool:
        """Whether a name stands for everybody."""
        return plain(name) in _ALL

    def is_group(self, name: str) -> bool:
        """Whether a name stands for others: for everybody, or for the parties it includes."""
        return self.is_everybody(name) or bool(self._parties.includes(name))

    def reader(self, name: str) -> SlipReader:
        """Return whom a name means. Raises ``slip-nobody``, with one that is written nearly so."""
        key = self.key(name)
        if not self._is_written(name):
            raise self._unknown(name)
        persons = {plain(one): one for one in self.persons.whole}
        if key in persons and key not in self._names:
            workplace = self._workplace.get(key, "")
            groups = {self.key(one): one for one in self._groups(key, workplace)}
            return SlipReader(persons[key], key, person=True, groups=groups)
        whole = {self._parties.key(one): one for one in self._names.values()}
        if key not in whole:
            raise self._unknown(name)
        people = frozenset(who for who, place in self._workplace.items() if self.key(place) == key)
        groups = {self.key(one): one for one in self._parties.groups_of(key)}
        return SlipReader(whole[key], key, groups=groups, people=people)

    def _is_written(self, name: str) -> bool:
        """Whether a name stands somewhere as it is written, in full or its beginning: «Domedal» does not."""
        asked = fold(name)
        known = map(fold, (*self.persons.whole, *self._names.values()))
        return bool(self.persons.knows(name)) or any(f"{one} ".startswith(f"{asked} ") for one in known)

    def _groups(self, person: str, workplace: str) -> Iterator[str]:
        yield from self._parties.groups_of(person)
        if workplace:
            yield workplace
            yield from self._parties.groups_of(self.key(workplace))

    def _unknown(self, name: str) -> Problem:
        known = {fold(one): one for one in (*self.persons.whole, *self._names.values())}
        near = get_close_matches(fold(name), known, n=1, cutoff=0.6)
        if not near:  # «Domedal» is near the first word of «Dømedal bibliotek»
            words = {fold(one).split()[0]: one for one in known.values() if one.strip()}
            known, near = words, get_close_matches(fold(name), words, n=1, cutoff=0.7)
        if near:
            return Problem("slip-nobody-near", name=name, near=known[near[0]])
        return Problem("slip-nobody", name=name)

    def was_there(self, reader: SlipReader, record: PublicRecord) -> bool:
        """Whether a person, or anybody of a party, was at a meeting."""
        for who in _there(record):
            if self.key(who.name.name) == reader.key:
                return True
            if not reader.person and who.organisation and self.key(who.organisation) == reader.key:
                return True
        return False

    def concerned(self, record: PublicRecord) -> tuple[str, ...]:
        """The names of all who get a slip of a meeting: parties, then those who did not come to it.

        A group that includes others gets none, nor does a head count.
        """
        found: dict[str, str] = {}
        listed = [who.organisation for who in record.attendance if who.organisation.strip()]
        included = [name for one in _ends(record) for name in self._parties.includes(one)]
        for name in (*listed, *self._members, *_ends(record), *included):
            if not self.is_group(name):
                found.setdefault(self.key(name), name)
        absent = (w for w in record.attendance if w.status in _ABSENT and w.count is None and w.name.name)
        for who in absent:
            found.setdefault(self.key(who.name.name), who.name.name)
        return tuple(found.values())

    def addresses(self, reader: SlipReader) -> tuple[str, ...]:
        """The addresses of a person, or of all members of a party, as far as they are known."""
        keys = [reader.key] if reader.person else sorted(reader.people)
        return tuple(dict.fromkeys(self._emails[key] for key in keys if key in self._emails))


def _there(record: PublicRecord) -> Iterator[Attendance]:
    """Those who were at a meeting at some time."""
    roll = RollCall(record)
    moved = {fold(one.who.name) for one in record.presence if one.what in ("arrival", "departure")}
    for who in record.attendance:
        if who.status in HERE or fold(who.name.name) in moved or (who.count is None and roll.is_present(who)):
            yield who


def _ends(record: PublicRecord) -> Iterator[str]:
    """Those who expect, of whom it is expected, and whom activities and experiences are of."""
    for entry in record.entries:
        names: Iterable[Name | None] = ()
        if entry.kind == Kind.EXPECTATION:
            names = (entry.from_, entry.to)
        elif entry.kind in (Kind.EXPERIENCE, Kind.ACTIVITY):
            names = (entry.party,)
        yield from (name.name for name in names if name is not None and name.name.strip())
