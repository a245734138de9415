"""The attendance of a meeting: who is there at which time, and who may vote.

It is derived from the attendance list (status, deputies, head counts, votes) and from arrivals,
departures and recusals. What is said of a person later beats the list: whoever comes was not there
before, and whoever goes was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

import msgspec
from msgspec.structs import replace

from store.language.folders import fold
from store.language.line import any_line, one_away
from store.record.model import AgendaItem, Attendance, Entry, Presence
from store.record.timing import clock_on, in_zone, is_held_on, is_told_later
from store.record.values import Attending, Movement, Votes
from store.series.quorum import least

if TYPE_CHECKING:
    from store.record.record import Record


def people_of(record: Record) -> tuple[str, ...]:
    """The names of persons on the attendance list, and of those who lead and write."""
    listed = [who.name.name for who in record.attendance if who.count is None]
    leading = (name.name for name in (record.meeting.chair, record.meeting.note_taker) if name)
    named = [name.partition(" (")[0] if name.endswith(")") else name for name in leading]
    return tuple(dict.fromkeys([*listed, *named]))


def parties_of(record: Record) -> frozenset[str]:
    """Who is known without being a person, folded: parties, groups, organisations, roles."""
    found = {who.role for who in record.attendance} | {who.organisation for who in record.attendance}
    found |= {who.name.name for who in record.attendance if who.count is not None}
    found |= {who.party for who in record.attendance}
    found |= {role.label for role in record.meeting.roles} | {record.meeting.organiser}
    given = cast("tuple[Entry, ...]", record.those("entries", _is_given))
    found |= {name.name for entry in given for name in (entry.from_, entry.to) if name}
    found |= {record.meeting.recommender}
    return frozenset(fold(name) for name in found if name).union(any_line().people.collective)


def _is_given(entry: Entry) -> bool:
    """Whether an entry says who something is from, or to whom."""
    return entry.from_ is not None or entry.to is not None


def party_names(record: Record) -> tuple[str, ...]:
    """The parties that may share an experience or hold an activity, as they are written: no roles.

    Workplaces, groups, who arranges the meeting, and who something is expected of.
    """
    people = {fold(name) for name in people_of(record)}
    collective = any_line().people.collective
    found: dict[str, str] = {}
    named = [who.organisation for who in record.attendance]
    named += [who.name.name for who in record.attendance if who.count is not None]
    named += [who.party for who in record.attendance] + [record.meeting.organiser]
    for entry in record.entries:
        named += [name.name for name in (entry.from_, entry.to, entry.party) if name]
    for name in named:
        if name and fold(name) not in people and fold(name) not in collective:
            found.setdefault(fold(name), name)
    return tuple(found.values())


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
        if folded in self._folded:
            return frozenset({folded})
        key = _key(name)
        found = self._by_key.get(key) or self._by_short.get(key) or self._by_initial.get(_initialled(key))
        return found or (self._by_spelling.get(_spelled(key)) if " " in key else None) or frozenset()

    def resolve(self, name: str) -> str:
        """The folded whole name of the one person that a name stands for, else the name itself, folded."""
        found = self.meant(name)
        return next(iter(found)) if len(found) == 1 else fold(name)

    def in_full(self, name: str) -> str:
        """The whole name of the one person that a name stands for, as it is written; else the name itself."""
        return self._folded.get(self.resolve(name), name)

    def as_listed(self, name: str) -> str:
        """A name in the letters that it has on the list: «per» as «Per», «Kari Anne» as «Kari-Anne».

        What is no part of the name as it is written there («Per D», «Dal, Per») is the whole of it.
        """
        whole, key = self.in_full(name), _key(name)
        if whole == name or _key(whole) == key:
            return whole
        words = whole.split()
        for size in () if _is_titled(name) else range(1, len(words)):
            for first in range(len(words) - size + 1):
                part = " ".join(words[first : first + size])
                if _key(part) == key:
                    return part
        letters = {fold(word): word for word in words}
        typed = name.split()
        if "," in name or not all(fold(word.rstrip(".")) in {*letters, *_titles()} for word in typed):
            return whole
        places = [[*letters].index(fold(word)) for word in typed if fold(word) in letters]
        if places != sorted(places):
            return whole  # «Dal Per»
        return " ".join(letters.get(fold(word), word) for word in typed)

    def almost(self, name: str) -> str:
        """The one of them whom words nearly name, a letter off or by the initials; empty for nobody.

        Initials mean much else, and letters slip in any word: somebody is to be asked.
        """
        key, letters = _key(name), "".join(filter(str.isalpha, name))
        if not name[:1].isupper() or self.knows(name):
            return ""
        if letters.isupper() and 2 <= len(letters) <= _MOST_INITIALS:
            initialled = [whole for whole in self.whole if _initials(whole) == letters]
            return initialled[0] if len(initialled) == 1 and letters not in _no_initials() else ""
        near = [one for one in (*self._by_key, *self._by_short) if _is_nearly(one, key)]
        named = {self.resolve(one) for one in near if self.knows(one) == "one"}
        return self.as_listed(near[0]) if len(named) == 1 and self.knows(near[0]) == "one" else ""

    def among(self, others: Iterable[str]) -> tuple[str, ...]:
        """Those of some names that stand for one of these people."""
        return tuple(name for name in others if self.knows(name) == "one")

    @cached_property
    def _by_key(self) -> dict[str, frozenset[str]]:
        """The folded whole names by dashes, titles and order aside; «Dal, Per» is «Per Dal»."""
        found: dict[str, set[str]] = {}
        for name in self._folded:
            words = _key(name).split()
            for key in {" ".join(words), " ".join([*words[-1:], *words[:-1]])}:
                found.setdefault(key, set()).add(name)
        return {key: frozenset(names) for key, names in found.items()}

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(name): name for name in reversed(self.whole)}

    @cached_property
    def _by_short(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name in self._folded:
            for short in _short_forms(name):
                found.setdefault(short, set()).add(name)
        return {short: frozenset(names) for short, names in found.items()}

    @cached_property
    def _by_spelling(self) -> dict[str, frozenset[str]]:
        """The whole names by how å, ø and æ may be written: «Aase Boe» is «Åse Bø»."""
        found: dict[str, frozenset[str]] = {}
        for key, names in self._by_key.items():
            if " " in key:
                found[_spelled(key)] = found.get(_spelled(key), frozenset()) | names
        return found

    @cached_property
    def _by_initial(self) -> dict[str, frozenset[str]]:
        """Those whose first name is a letter on the list, which a longer one stands for: «Bob Hale»."""
        found: dict[str, set[str]] = {}
        for name in self._folded:
            words = _key(name).split()
            if len(words) > 1 and len(words[0]) == 1:
                found.setdefault(f"{words[0]} {words[-1]}", set()).add(name)
        return {short: frozenset(names) for short, names in found.items()}


@lru_cache(maxsize=64)
def names_of(names: tuple[str, ...]) -> Names:
    """Some people's names, worked out once: from line to line most lists are the same."""
    return Names(names)


_DASHES = str.maketrans(dict.fromkeys("-‐‑–—", " ") | dict.fromkeys(",.", " "))


@cache
def _titles() -> frozenset[str]:
    return frozenset(any_line().people.titles)


def _key(name: str) -> str:
    """A name with dashes, stops, case and a title in front aside."""
    words = fold(name.translate(_DASHES)).split()
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    return " ".join(words)


def _initialled(key: str) -> str:
    """A name of several words with its first one as a letter: «bob hale» as «b hale»."""
    words = key.split()
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else ""


_MOST_INITIALS = 3


@cache
def _no_initials() -> frozenset[str]:
    """Capitals that are no name: a task, a party, «NB»."""
    said = any_line()
    return frozenset({*said.initials, *said.people.parties, *map(str.upper, said.no_names)})


def _initials(name: str) -> str:
    """The first letters of a name, of parts behind a dash too: «KAN» of Kari-Anne Nes."""
    return "".join(word[0] for word in _key(name).split()).upper()


def _is_nearly(one: str, other: str) -> bool:
    """Whether two names differ by a letter, or by how Å, Ø and Æ are written: «Aase» is «Åse»."""
    spelled, written = _spelled(one), _spelled(other)
    return spelled == written or one_away(one, other)


def _spelled(key: str) -> str:
    for pair, letter in (("aa", "å"), ("oe", "ø"), ("ae", "æ"), ("ö", "ø"), ("ä", "æ"), (" ", "")):
        key = key.replace(pair, letter)
    return key


def _is_titled(name: str) -> bool:
    """Whether a title stands before a name: «Dr Finch»."""
    return fold(name.split(maxsplit=1)[0].rstrip(".")) in _titles()


def _short_forms(name: str) -> set[str]:
    """What somebody of a whole name is called for short: «Kari», «Vik», «Kari Vik», «K Vik», «Kari V»."""
    words = _key(name).split()
    if not words:
        return set()
    first, last = words[0], words[-1]
    found = {first, last, _key(name.split(maxsplit=1)[0]), _key(name.rsplit(maxsplit=1)[-1])}
    if len(words) > 1:
        found |= {" ".join(words[:-1]), f"{first} {last}", f"{first[0]} {last}", f"{first} {last[0]}"}
    return found


Standing: TypeAlias = Literal["quorate", "half", "not-quorate"]

HERE = ("present", "deputy")
"""The statuses of those who are there."""


def attending(who: Attendance, status: Attending | None) -> Attendance:
    """Somebody with another status: who is there after all has no reason for being away."""
    return replace(who, status=status, reason="" if status in HERE else who.reason)


STATUS: dict[str, Attending | None] = {
    "present": "present",
    "excused": "excused",
    "absent": "absent",
    "deputy": "deputy",
    "invited": None,
}
"""What each word for attendance makes of people; to be invited is no status yet."""

MOVEMENTS: dict[str, Movement] = {"arrival": "arrival", "departure": "departure", "recusal": "recusal"}
"""The words for what people do during the meeting."""


def lesser(first: Attending | None, second: Attending | None) -> Attending | None:
    """Of two things said of somebody's being there, the one that claims less."""
    order: Sequence[Attending | None] = ("absent", "excused", "deputy", "present", None)
    return first if order.index(first) < order.index(second) else second


def said_twice(first: Attending | None, second: Attending | None) -> Attending | None:
    """The status of somebody of whom two were said: the lesser; whoever was away and sent word is excused."""
    return "excused" if {first, second} == {"absent", "excused"} else lesser(first, second)


class Quorum(msgspec.Struct, frozen=True):
    """How many of the seats with a vote are taken, and how many there are.

    rule: how many must be, in the words of the series; empty where nobody said.
    """

    met: int
    members: int
    rule: str = ""

    @property
    def standing(self) -> Standing:
        """Some bodies need half of their members, others more: at exactly half nothing is claimed."""
        needed = least(self.rule, self.members) if self.rule else None
        if needed is not None:
            return "quorate" if self.met >= needed else "not-quorate"
        twice = self.met * 2 - self.members
        return "quorate" if twice > 0 else "half" if twice == 0 else "not-quorate"


class RollCall:
    """The attendance list of a record, and who came, went and stood aside.

    ``at`` is an instant; without one, everything that has been said counts.
    """

    def __init__(self, record: Record) -> None:
        """Read the list and the movements of a record."""
        self._record = record
        self._persons = [who for who in record.attendance if who.count is None]
        self._names = names_of(tuple(who.name.name for who in self._persons))

    def is_present(self, who: Attendance, at: datetime | None = None) -> bool:
        """Whether somebody on the list is there; a group comes and goes as one."""
        return self._is_there(fold(who.name.name), at, listed=who.status in HERE)

    def present(self, at: datetime | None = None) -> tuple[Attendance, ...]:
        """The people and groups on the list who are there at an instant, in the order of the list."""
        return tuple(who for who in self._record.attendance if self.is_present(who, at))

    def during(self, item: AgendaItem) -> tuple[Attendance, ...]:
        """Those on the list who were there for some of an item, from its beginning to its end."""
        noted = [entry.at for entry in self._record.entries_of(item) if entry.at]
        began, ended = item.began or min(noted, default=None), item.ended
        if began is None:
            return self.present()
        if ended is None and item != self._record.current:
            ended = max(noted, default=began)
        came = {self._whose(m) for m in self._moves if m.what == "arrival" and self._within(m, began, ended)}
        there = {who.id for who in self.present(began)}
        return tuple(w for w in self._record.attendance if w.id in there or fold(w.name.name) in came)

    def headcount(self) -> tuple[int, int]:
        """How many are there now, and how many are expected.

        A group of unknown size counts for nobody. A deputy takes the place of the one who is away, and
        whoever came without being on the list was one more.
        """
        here = sum(_size(who) for who in self.present())
        listed = {fold(who.name.name) for who in self._record.attendance}
        others = {key for key, moves in self._by_person.items() if any(_walks(m) for m in moves)} - listed
        here += sum(self._is_there(key, None, listed=False) for key in others)
        stood_in = {self._stands_for(who) for who in self.present() if who.deputy_for}
        away = [who for who in self._persons if not self.is_present(who) and fold(who.name.name) in stood_in]
        expected = sum(_size(who) for who in self._record.attendance) + len(others) - len(away)
        return here, expected

    @property
    def uncounted(self) -> bool:
        """Whether a group is there of which nobody has said how many they are."""
        return any(who.count == 0 for who in self.present())

    def movements_of(self, who: Attendance) -> tuple[Presence, ...]:
        """What somebody on the list has done, in the order of time."""
        return tuple(self._by_person.get(fold(who.name.name), ()))

    def deputies_of(self, who: Attendance) -> tuple[Attendance, ...]:
        """Those who stand in for somebody on the list."""
        whose = fold(who.name.name)
        named = ((one, one.deputy_for) for one in self._persons)
        return tuple(one for one, of in named if of and self._member(of.name) == whose)

    def recusals(self, item: int | None, at: datetime | None = None) -> tuple[Presence, ...]:
        """Those who stand aside in an item, or in the item it belongs to.

        A recusal holds for the whole item, also when it was noted late, until the person comes in again.
        """
        above = set(self._chain(item))
        found = (m for m in self._moves if m.what == "recusal" and m.item in above)
        return tuple(m for m in found if not self._is_back(m, at))

    @property
    def moved(self) -> bool:
        """Whether anybody came or went during the meeting."""
        return any(_walks(moved) for moved in self._moves)

    @property
    def votes_matter(self) -> bool:
        """Whether it is worth saying who may vote: in a protocol, and where not everybody may."""
        apart = any(not who.votes or who.deputy_for for who in self._persons)
        return apart or self._record.meeting.profile == "protocol"

    @property
    def voters_known(self) -> bool:
        """Whether everybody who may vote is known by name: a group that is there could have votes, too."""
        return self.votes_matter or not any(who.count is not None for who in self.present())

    def yields(self, who: Attendance, at: datetime | None = None) -> bool:
        """Whether a deputy who is there has given the seat back, because the member came."""
        member = self.member_of(who)
        came = member is not None and any(m.what == "arrival" for m in self.movements_of(member))
        return member is not None and came and self.is_present(member, at) and self.is_present(who, at)

    def gave_way(self, who: Attendance) -> bool:
        """Whether a deputy sat until the member came late; not while one stood aside who was there before."""
        member = self.member_of(who) if self.yields(who) else None
        return member is not None and self.movements_of(member)[0].what == "arrival"

    def member_of(self, who: Attendance) -> Attendance | None:
        """The member whose seat a deputy has in the end, where the list has both."""
        whose = self._stands_for(who)
        return next((one for one in self._persons if fold(one.name.name) == whose), None)

    def voters(self, item: int | None, at: datetime | None = None) -> tuple[Attendance, ...]:
        """Those who may vote in an item: one for each seat, a deputy while the member is away or recused."""
        aside = {self._whose(recusal) for recusal in self.recusals(item, at)}
        free = [w for w in self._persons if self.is_present(w, at) and fold(w.name.name) not in aside]
        return tuple(self._seated([who.id for who in free]))

    def quorum(self, item: int | None, at: datetime | None = None) -> Quorum | None:
        """How many may vote in an item, of how many; None while nothing is known of anybody who may."""
        return self._counted(self.voters(item, at))

    def at_decision(self, decision: Entry) -> Quorum | None:
        """The quorum there was when something was decided."""
        return self.quorum(decision.item, decision.at)

    def too_few_for(self, votes: Votes | None, decision: Entry) -> Quorum | None:
        """Those who could vote when something was decided, if they were fewer than the votes told of it."""
        quorum = self.at_decision(decision) if votes and self.voters_known else None
        return quorum if votes and quorum and votes.told > quorum.met else None

    def missed_by(self, decision: Entry) -> Quorum | None:
        """The quorum that was not met when something was decided, where votes matter."""
        quorum = self.at_decision(decision) if self.votes_matter else None
        return quorum if quorum and quorum.standing == "not-quorate" else None

    def attended(self) -> Quorum | None:
        """How many of the seats were taken by somebody at some time of the meeting."""
        came = {key for key, moves in self._by_person.items() if any(_walks(m) for m in moves)}
        ever = [w.id for w in self._persons if w.status in HERE or fold(w.name.name) in came]
        return self._counted(self._seated(ever))

    def clock_of(self, moved: Presence) -> datetime | None:
        """The instant something happened: the clock time it was given, else when it was noted.

        A clock time counts only while it is the meeting's own day, and its hours: who writes a meeting up
        later tells the order by the order of the lines. Nothing happens later than it was noted.
        """
        if moved.at is None or not moved.when:
            return moved.at
        here = in_zone(self._record.meeting, moved.at)
        said = clock_on(moved.when, here)
        if said is None or not is_held_on(self._record.meeting, here.date()):
            return moved.at
        # «Now» is noted by the minute: within it, the order of the lines is the truer one.
        passed = said < here.replace(second=0, microsecond=0) and not is_told_later(self._record, said)
        return said if passed else moved.at

    @cached_property
    def _moves(self) -> tuple[Presence, ...]:
        return tuple(sorted(self._record.presence, key=lambda m: (_seconds(self.clock_of(m)), m.rank, m.id)))

    @cached_property
    def _by_person(self) -> dict[str, list[Presence]]:
        found: dict[str, list[Presence]] = {}
        for moved in self._moves:
            found.setdefault(self._whose(moved), []).append(moved)
        return found

    @cached_property
    def _seats(self) -> list[list[int]]:
        """Each seat with a vote: the ids of those who may take it, its member first."""
        members = [who for who in self._persons if not _deputises(who)]
        seats: dict[str, list[int]] = {}
        for who in members:
            if who.votes:
                seats.setdefault(fold(who.name.name), [who.id])
        without = {fold(who.name.name) for who in members if not who.votes}
        for who in self._persons:
            whose = self._stands_for(who) if who.votes else ""
            if whose and whose not in without:
                seats.setdefault(whose, []).append(who.id)
        return list(seats.values())

    def _seated(self, free: Iterable[int]) -> Iterator[Attendance]:
        """One of the free for each seat; a deputy for nobody in particular takes any seat that is left."""
        found, left = set(free), 0
        chosen: set[int] = set()
        for seat in self._seats:
            who = next((one for one in seat if one in found - chosen), None)
            left += who is None
            chosen |= {who} if who is not None else set()
        spare = [w.id for w in self._persons if w.status == "deputy" and w.deputy_for is None and w.votes]
        chosen.update([one for one in spare if one in found][:left])
        return (who for who in self._persons if who.id in chosen)

    def _counted(self, voters: Iterable[Attendance]) -> Quorum | None:
        known = any(who.votes and who.status for who in self._persons)
        if not (known and self._seats):
            return None
        return Quorum(len(list(voters)), len(self._seats), self._record.meeting.quorum)

    def _stands_for(self, who: Attendance) -> str:
        """The member a deputy stands in for in the end, also as the deputy of a deputy; empty for others."""
        deputies = {fold(one.name.name): one.deputy_for for one in self._persons if one.deputy_for}
        seen = {fold(who.name.name)}
        whose = self._member(who.deputy_for.name) if who.deputy_for else ""
        while whose in deputies and whose not in seen:
            seen.add(whose)
            whose = self._member(deputies[whose].name)
        return whose

    def _member(self, name: str) -> str:
        """The folded name on the list of who is meant, who may stand there by a shorter one: «Nina»."""
        if not self._names.knows(name) and len(named := Names([name]).among(self._names.whole)) == 1:
            return fold(named[0])
        return self._names.resolve(name)

    def _whose(self, moved: Presence) -> str:
        """The folded whole name of the person a movement tells of."""
        meant = self._names.meant(moved.who.name)
        if len(meant) > 1:
            # Who was put on the list afterwards was not meant by a first name that was clear before.
            meant &= {fold(who.name.name) for who in self._persons if who.id < moved.id}
        return next(iter(meant)) if len(meant) == 1 else fold(moved.who.name)

    def _is_there(self, key: str, at: datetime | None, *, listed: bool) -> bool:
        moves = self._by_person.get(key, [])
        passed = [m for m in moves if _walks(m) and (at is None or self._within(m, None, at))]
        if passed:
            return passed[-1].what == "arrival"
        if moves and _walks(moves[0]):
            return moves[0].what == "departure"
        return listed

    def _is_back(self, recusal: Presence, at: datetime | None) -> bool:
        moves = self._by_person[self._whose(recusal)]
        later = moves[moves.index(recusal) + 1 :]
        came = (m for m in later if m.what == "arrival" and recusal.item in self._chain(m.item))
        return any(at is None or self._within(m, None, at) for m in came)

    def _within(self, moved: Presence, after: datetime | None, until: datetime | None) -> bool:
        """Whether something happened after an instant, and not after another."""
        when = _seconds(self.clock_of(moved))
        return (after is None or when > _seconds(after)) and (until is None or when <= _seconds(until))

    def _chain(self, item: int | None) -> list[int | None]:
        """An item and those it belongs to; what comes before the first item stands alone."""
        found = [item]
        while (known := self._record.get(AgendaItem, found[-1])) and known.parent not in (None, *found):
            found.append(known.parent)
        return found


def of_recusals(record: Record) -> dict[int, Presence]:
    """The comings and goings that belong to a recusal, by id, each with that recusal.

    Who stands aside goes out for the item and comes back: that is no departure, and no late arrival.
    """
    names = Names(who.name.name for who in record.attendance)
    aside: dict[str, Presence] = {}
    found: dict[int, Presence] = {}
    for moved in record.presence:
        who = names.resolve(moved.who.name)
        recusal = aside.get(who)
        if moved.what == "recusal":
            aside[who] = moved
        elif recusal is not None and (moved.what == "arrival" or moved.item == recusal.item):
            found[moved.id] = recusal
            if moved.what == "arrival":
                del aside[who]
        else:
            aside.pop(who, None)
    return found


def _size(who: Attendance) -> int:
    return 1 if who.count is None else who.count


def _deputises(who: Attendance) -> bool:
    return who.deputy_for is not None or who.status == "deputy"


def _walks(moved: Presence) -> bool:
    """Whether somebody came or went; a recusal takes the vote and not the place."""
    return moved.what != "recusal"


def _seconds(at: datetime | None) -> float:
    return at.timestamp() if at else 0.0
