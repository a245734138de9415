"""Lines about who is there: the attendance list, «everybody but», arrivals, departures and recusals.

A reader returns its line, a hint when what follows is nothing it can use, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.beside_names import WORKPLACE, is_party
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import line as words_of
from store.language.minutes import MinutesWords
from store.language.words import AND, ANY, BLANK, EVERYBODY, EXCEPT, fold
from store.language.words import HERE as HERE_IN_WORDS
from store.record import identity as ranks
from store.record.attendance import HERE, STATUS, Names, attending
from store.record.identity import Ids
from store.record.model import AgendaItem, Attendance, Document, Entry, Presence
from store.record.timing import clock_on, in_zone, is_told_later
from store.record.values import Attending, Kind, Movement, Name, Votes
from tui.grammar.lines import Line, PeopleLine, Person, PresenceLine
from tui.grammar.phrases.clock_times import after_start, split_clock
from tui.grammar.phrases.names import (
    is_capitalised,
    is_name,
    read_deputies,
    read_people,
    split_names,
    vote_by,
)
from tui.grammar.phrases.names import listed as listed_name
from tui.grammar.result import Hint
from tui.grammar.words import says_none

if TYPE_CHECKING:
    from store.record.record import Record
    from tui.grammar.context import Context


def next_rank(documents: Sequence[Document]) -> str:
    """The rank after all of the documents."""
    return ranks.after([max(document.rank for document in documents)] if documents else [])


def rank_at_end(record: Record, kind: type[Document]) -> str:
    """The rank after all documents of a kind."""
    last = record.last_rank(kind)
    return ranks.after([last] if last is not None else [])


def listed_as(name: str, context: Context) -> Attendance | None:
    """Somebody as they stand on the list; None for who does not."""
    return _found(name, context.record.attendance, context)


def is_new(name: str, context: Context) -> bool:
    """Whether a person would have to be put on the list; where there is no list, nobody is."""
    listed = context.record.attendance
    return bool(listed) and _found(name, listed, context) is None


def is_absent(name: str, context: Context) -> bool:
    """Whether somebody on the list is known not to have come."""
    who = _found(name, context.record.attendance, context)
    return who is not None and who.status in ("absent", "excused")


def everybody_meant(context: Context) -> list[Attendance]:
    """Those whom «everybody» is about: whoever has no status yet.

    Said again, when all have one, it is about whoever did not come and has not come or gone since; those
    who sent apologies have still sent them.
    """
    listed = context.record.attendance
    if any(who.status is None for who in listed):
        return [who for who in listed if who.status is None]
    walked = {m.who.name for m in context.record.presence if m.what != "recusal"}
    walked = {context.names.resolve(name) for name in walked}
    return [who for who in listed if who.status == "absent" and fold(who.name.name) not in walked]


def told(line: PeopleLine | PresenceLine) -> str:
    """What the label of a line says of the people in it."""
    if isinstance(line, PresenceLine):
        names = ", ".join(name.name for name in line.who)
        return " · ".join(part for part in (names, line.when or line.ground) if part)
    but = ", ".join(person.name for person in line.absent)
    return f"− {but}" if but else ", ".join(person.name for person in line.people)


def listed(line: PeopleLine, context: Context, ids: Ids, now: datetime | None = None) -> list[Document]:
    """The attendance list as a line changes it, and who came and went of those on it, noted ``now``."""
    changed: dict[int, Attendance] = {}

    def everyone() -> list[Attendance]:
        listed = {who.id: who for who in context.record.attendance}
        return [*{**listed, **changed}.values()]

    for person in line.people:
        who = _listed_person(person, line.status, everyone(), context, ids)
        changed[who.id] = who
    for person in line.absent:
        known = _found(person.name, everyone(), context)
        status: Attending = "excused" if known and known.status == "excused" else "absent"
        who = _listed_person(person, status, everyone(), context, ids)
        changed[who.id] = who
    found = [*changed.values()]
    if line.everybody:
        named = {who.id for who in found}
        waiting = (who for who in everybody_meant(context) if who.id not in named)
        found = [*(attending(who, line.status) for who in waiting), *found]
    return [*found, *_stood_in_for(found, context), *_walked(line, context, ids, now)]


def offices(people: Sequence[Person]) -> dict[str, Name]:
    """Who leads the meeting or writes its minutes, by what stands in brackets behind a name."""
    found: dict[str, Name] = {}
    for person in people:
        for office, words in _OFFICES.items():
            if not words.isdisjoint(fold(part) for part in person.role.split(", ")):
                found.setdefault(office, Name(person.name))
    if "chair" not in found and (head := _only_head(people)):
        found["chair"] = Name(head.name)
    return found


def _only_head(people: Iterable[Person]) -> Person | None:
    """The one who leads those who meet, «Kari Nes (leder)»; whoever leads some workplace does not."""
    heads = [one for one in people if fold(one.role) in _HEADS and not one.organisation]
    return heads[0] if len(heads) == 1 else None


_HEADS = frozenset(map(fold, ANY.people.heads))


_OFFICES = {
    "chair": frozenset(map(fold, ANY.people.leads)),
    "note_taker": frozenset(map(fold, (*ANY.people.writes, *ANY.people.writing))),
}


def _walked(line: PeopleLine, context: Context, ids: Ids, now: datetime | None) -> list[Presence]:
    """The comings and goings told in brackets behind names; each is told once."""
    known = {(fold(m.who.name), m.what, m.when) for m in context.record.presence}
    found: list[Presence] = []
    for person in line.people:
        for what, when in person.walks:
            who = listed_name(person.name, context)
            if (fold(who.name), what, when) not in known:
                rank = next_rank([*context.record.presence, *found])
                item = context.item.id if context.item else None
                found.append(Presence(id=ids(), rank=rank, who=who, what=what, when=when, item=item, at=now))
    return found


def came_and_went(
    line: PresenceLine, context: Context, now: datetime, clock: str, ids: Ids
) -> list[Document]:
    """What a line says that people did, and the list as it is then.

    ``clock`` is what the clock shows, where the meeting is now. Whoever comes or goes has attended; who
    was not on the list is put there, without a vote until somebody says otherwise.
    """
    movements: list[Document] = []
    people: list[Attendance] = [
        replace(who, party=party)
        for key, party in line.parties
        if (who := context.record.get(Attendance, key)) is not None
    ]
    item = _item_then(line.when, context, now)
    for name in line.who:
        movements.append(
            Presence(
                id=ids(),
                rank=next_rank([*context.record.presence, *movements]),
                who=name,
                what=line.what,
                when=line.when or clock,
                item=item,
                ground=line.ground,
                at=now,
            )
        )
        listed = [*context.record.attendance, *people]
        sits_for = next((one for one in line.deputies if one.name == name.name), None)
        if sits_for is not None:
            people.append(_listed_person(sits_for, "present", listed, context, ids))
        else:
            people += _attending(name.name, listed, context, ids, line)
    return [*movements, *people]


def _listed_person(
    person: Person, status: Attending | None, listed: Sequence[Attendance], context: Context, ids: Ids
) -> Attendance:
    """Somebody as they stand on the list from now on; who is there already keeps their place.

    A status of None invites. What is not said of somebody stays as it was.
    """
    wanted = context.names.resolve(person.name) if person.count is None else fold(person.name)
    same = (a for a in listed if fold(a.name.name) == wanted and (a.count is None) == (person.count is None))
    old = next(same, None) or Attendance(
        id=ids(), rank=next_rank(listed), name=Name(person.name), count=person.count
    )
    reason = "" if fold(person.reason) == fold(old.role) else person.reason
    return replace(
        old,
        count=person.count or old.count,
        role=_role(person.role, context) or old.role,
        organisation=person.organisation or old.organisation,
        party=person.party or old.party,
        invited=old.invited or status is None,
        status="deputy" if status == "present" and person.deputy_for else status or old.status,
        deputy_for=Name(person.deputy_for) if person.deputy_for else old.deputy_for,
        votes=_has_vote(person, old, context, on_list=old in listed),
        reason=reason or ("" if status in HERE else old.reason),
    )


def _has_vote(person: Person, old: Attendance, context: Context, *, on_list: bool) -> bool:
    """Whether somebody has a vote: what is said of it in words, else what the roster of the series says.

    Who is not on that roster has none as a secretary or a note-taker, which any member may be, too. Who has
    none by what they were has one when they are said to be something else. Where nothing is said, all stays.
    """
    if person.vote_said:
        return person.votes
    if on_list and not person.role and not person.organisation:
        return old.votes and person.votes
    had = old.votes or bool(person.role and _serves(old))
    roster = context.settings.votes
    if not roster or person.count is not None:
        return had and person.votes
    of_series = Names(roster)
    if of_series.knows(person.name) == "one":
        return had and roster[of_series.in_full(person.name)]
    writes = not on_list and not _WRITERS.isdisjoint(map(fold, person.role.split(", ")))
    return had and person.votes and not writes


def _serves(old: Attendance) -> bool:
    """Whether somebody has no vote by what they are, and not by words about it."""
    return vote_by(", ".join(filter(None, (old.role, old.organisation)))) == (False, False)


_WRITERS = frozenset(map(fold, (*ANY.people.writes, *ANY.people.writing, *ANY.people.secretaries)))


def _role(role: str, context: Context) -> str:
    """What somebody is: «minutes» behind a name is who takes them."""
    writes = fold(role) in ANY.people.writing
    return words_of(context.record.meeting.language).labels.note_taker[0] if writes else role


def _stood_in_for(deputies: Sequence[Attendance], context: Context) -> list[Attendance]:
    """Whoever somebody stands in for has apologies, unless they came, went or stood aside."""
    now = {who.id for who in deputies}
    found = []
    for deputy in deputies:
        of = _found(deputy.deputy_for.name, context.record.attendance, context) if deputy.deputy_for else None
        if of and of.id not in now and of.status in (None, "present") and not context.roll.movements_of(of):
            found.append(replace(of, status="excused"))
            now.add(of.id)
    return found


def _attending(
    name: str, listed: Sequence[Attendance], context: Context, ids: Ids, line: PresenceLine
) -> list[Attendance]:
    """The list's change when somebody comes or goes."""
    if line.what == "recusal" or not listed:
        return []
    old = _found(name, listed, context)
    if old is None:
        new = Name(context.names.in_full(name))
        return [Attendance(id=ids(), rank=next_rank(listed), name=new, status="present", votes=False)]
    return [] if old.status in HERE else [attending(old, "deputy" if old.deputy_for else "present")]


def _found(name: str, listed: Sequence[Attendance], context: Context) -> Attendance | None:
    """The person on a list whom a name stands for, or the group of that name."""
    wanted = context.names.resolve(name)
    return next((who for who in listed if fold(who.name.name) == wanted), None)


def _item_then(when: str, context: Context, now: datetime) -> int | None:
    """The item that was under way at a time that has passed, where items tell of it; else the present one."""
    here = in_zone(context.record.meeting, now)
    said = clock_on(when, here)
    present = context.item.id if context.item else None
    begun = [item for item in context.record.agenda if item.began]
    if said is None or said >= here or context.near != here.date() or not begun:
        return present
    if is_told_later(context.record, said):
        return present
    instant = said.timestamp()  # a file by hand may hold times without an offset
    running = [item for item in begun if _within(item, instant, now)]
    # One that was gone back to later spans those between: the last one begun is the one.
    return max(running, key=lambda item: _began(item, instant)).id if running else None


def _within(item: AgendaItem, instant: float, now: datetime) -> bool:
    return _began(item, instant) <= instant < (item.ended or now).timestamp()


def _began(item: AgendaItem, otherwise: float) -> float:
    return item.began.timestamp() if item.began else otherwise


_FIRST_NAMES = frozenset(ANY.people.first_names)
_CAME = any_of(sorted(ANY.people.came, key=len, reverse=True))
_WENT = any_of(sorted(ANY.people.went, key=len, reverse=True))
_WALKED = late_pattern(
    rf"(?P<who>[^:.,;\d\n]{{2,60}}?)[{BLANK}](?:(?P<came>{_CAME})|(?P<went>{_WENT}))(?:[{BLANK}]at)?"
    rf"(?P<rest>[{BLANK}][^{BLANK}\n]{{1,9}}(?:[{BLANK}][\d.:]{{1,5}}(?:[{BLANK}]?[ap]\.?m)?)?(?:[{BLANK}]?[ap]\.?m)?)\.?",
    re.IGNORECASE,
)


def read_walk(text: str, context: Context) -> Line | Hint | None:
    """«Per kom kl. 10.15» as an arrival, when everybody named is on the list."""
    found = _WALKED.fullmatch(text.strip(BLANK))
    clock = split_clock(f"x{found['rest']}".rstrip("."))[1] if found else ""
    told = _without_parties(found["who"], context)[0] if found and clock else ""
    names = split_names(told)
    if not found or not names or not all(context.knows(name) for name in names):
        return None
    return read_presence(
        "arrival" if found["came"] else "departure", f"{found['who']}{found['rest']}", context
    )


def placed_at_work(people: Sequence[Person], context: Context) -> tuple[tuple[Person, ...], Hint | None]:
    """People, each with the workplace that was said after them, and a hint where one word could be either.

    A word like «bibliotek» makes a workplace; so does a word alone after a whole name, unless another
    word alone follows it: then they are people's names.
    """
    found: list[Person] = []
    hint: Hint | None = None
    for place, person in enumerate(people):
        before = found[-1] if found else None
        if before is None or not _could_work(before, context) or not _could_be_place(person, context):
            found.append(person)
        elif WORKPLACE.search(person.name):
            found[-1] = replace(before, organisation=person.name)
        elif not _is_word_alone(person) or not _is_whole(before) or is_first_name(person.name):
            found.append(person)
        else:
            following = people[place + 1 : place + 2]
            unsure = any(_is_word_alone(other) and not context.knows(other.name) for other in following)
            unsure = unsure or any(_is_word_alone(other) for other in people[:place])
            hint = Hint("hint-person-or-place" if unsure else "hint-workplace", {"place": person.name})
            if unsure:
                found.append(person)
            else:
                found[-1] = replace(before, organisation=person.name)
    return tuple(found), hint


def is_first_name(name: str) -> bool:
    """Whether a word is a likely first name: «Jon», «Anne-Lise»."""
    return any(part in _FIRST_NAMES for part in fold(name).split("-"))


def _could_work(person: Person, context: Context) -> bool:
    """Whether somebody is a person who has no workplace yet."""
    free = person.count is None and not person.organisation and not WORKPLACE.search(person.name)
    return free and (_is_whole(person) or context.knows(person.name) == "one")


def _could_be_place(person: Person, context: Context) -> bool:
    """Whether a part says nothing but a name, and one that nobody on the list has."""
    said = person.role or person.organisation or person.party or person.walks
    bare = not said and person.votes and not person.count
    listed = {fold(who.name.name) for who in context.record.attendance}
    lower = person.count == 0 and not WORKPLACE.fullmatch(person.name)
    return bare and not lower and not context.knows(person.name) and fold(person.name) not in listed


def _is_whole(person: Person) -> bool:
    """Whether somebody is called by a whole name, of two words or more."""
    return len(person.name.split()) >= 2 and is_capitalised(person.name)


def _is_word_alone(person: Person) -> bool:
    return person.count is None and len(person.name.split()) == 1 and is_capitalised(person.name)


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, with any run of blanks between their parts."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(_S.join(re.escape(part) for part in word.split()) for word in longest_first)


_S = rf"[{BLANK}]+"
_ALL = rf"(?:{_any_of(EVERYBODY)})"
_BUT = rf",?{_S}(?:{_any_of(EXCEPT)}){_S}"
_EVERYBODY_BUT = late_pattern(rf"{_ALL}(?:{_BUT}(?P<but>.+))?", re.IGNORECASE)
_EVERYBODY_IS_HERE = late_pattern(
    rf"{_ALL}(?:{_BUT}(?P<early>.+?))?(?:{_S}{any_of(ANY.people.are)})?{_S}(?:{_any_of(HERE_IN_WORDS)})(?:{_BUT}(?P<but>.+))?",
    re.IGNORECASE,
)


_EVERYBODY_CAME = late_pattern(
    rf"{_ALL}{_S}(?:{any_of(sorted(ANY.people.attended, key=len, reverse=True))})(?:{_BUT}(?P<but>.+))?",
    re.IGNORECASE,
)


def told_of_everybody(text: str, context: Context) -> str:
    """«Alle møtte unntatt Per» as the line that says so of a list; empty for anything else."""
    found = _EVERYBODY_CAME.fullmatch(text.strip(BLANK).rstrip(".")) if context.record.attendance else None
    if found is None or not all(context.knows(name) for name in split_names(found["but"] or "")):
        return ""
    people = words_of(context.record.meeting.language).people
    but = f" {people.except_[0]} {found['but']}" if found["but"] else ""
    return f"{people.everybody[0]} {people.here[0]}{but}"


def read_everybody(text: str, context: Context) -> Line | Hint | None:
    """«alle innkalte til stede», with or without exceptions, as a line of its own."""
    said = text.strip(BLANK).rstrip(".")
    found = _EVERYBODY_IS_HERE.fullmatch(said)
    if found is None:
        nobody = context.in_opening and not context.record.attendance
        return Hint("hint-no-list") if nobody and _EVERYBODY_CAME.fullmatch(said) else None
    return _everybody(found["but"] or found["early"] or "", context)


def read_people_line(meaning: str, rest: str, context: Context, *, written: str = "") -> Line | Hint:
    """People and groups after a word for attendance.

    ``written``: the word, when it is one of written minutes. It takes known or capitalised names and head
    counts alone, and beside others on the list «fra administrasjonen» names people who have no vote.
    """
    status = STATUS[meaning]
    if meaning == "present" and (found := _EVERYBODY_BUT.fullmatch(rest.rstrip("."))):
        return _everybody(found["but"] or "", context)
    if meaning == "deputy":
        deputies = read_deputies(rest, context.own_parties) or _deputies_of_nobody(rest, context)
        deputies = tuple(_of_series(one, context) for one in deputies)
        if all(one.deputy_for for one in deputies) or written:
            return PeopleLine(people=deputies, status=status) if deputies else Hint("hint-no-names")
        there = words_of(context.record.meeting.language).labels.present[0]
        role = words_of(context.record.meeting.language).labels.deputy[0]
        names = ", ".join(f"{one.name} ({role})" for one in deputies)
        instead = f"{there}: {names}" if context.in_opening else ""
        return Hint("hint-no-names", instead=instead)
    away = meaning in ("excused", "absent")
    if away and says_none(rest):
        return Hint("hint-none-of-it")
    read = read_people(rest, context.own_parties, away=away)
    read = tuple(map(_standing_in, read)) if meaning == "present" else read
    named = tuple(person for one in read for person in _in_small_letters(one, context))
    people, hint = placed_at_work(named, context)
    if written and (_STAFF.search(written) or (context.record.attendance and _ADVISES.search(written))):
        people = tuple(replace(person, votes=False) for person in people)
    if any(person.count and fold(person.name).partition(" ")[0] in ANY.votes.of for person in people):
        return Hint("hint-who")  # «9 av 11 til stede» counts people, and is no group
    if away or written:
        counts = context.item is None or not away
        fits = all(
            (p.count and (counts or _counts_people(p.name))) or (p.count is None and is_name(p.name, context))
            for p in people
        )
        people = people if fits else ()
    hint = hint or _twice_hint(people)
    if status == "present" and hint is None and context.record.meeting.chair is None:
        chair = offices(people).get("chair")
        hint = Hint("hint-leads", {"name": chair.name}) if chair and _only_head(people) else None
    return PeopleLine(people=people, status=status, hint=hint) if people else Hint("hint-who")


def _counts_people(noun: str) -> bool:
    """Whether a word is what people are called, «to sjefer»; in an item «to stoler» may be what lacks."""
    words = fold(noun).split()
    return bool(words) and any(
        stem in _STATIONS or stem.endswith(_WRITTEN.office_endings)
        for ending in ("", *_WRITTEN.several_of_office)
        if (stem := words[-1].removesuffix(ending)) and (not ending or stem != words[-1])
    )


_WRITTEN = any_language(MinutesWords)
_STATIONS = frozenset(
    map(fold, (*_WRITTEN.stations, *_WRITTEN.offices, *ANY.people.offices, *_WRITTEN.whole_lists))
)


def _standing_in(person: Person) -> Person:
    """Whoever is on the list for another, «vara: Nils Ek for Anne Lie», «Nils Ek (vara for Anne Lie)»."""
    if found := _STANDS_IN.fullmatch(person.name):
        return replace(person, name=found["who"], deputy_for=found["of"], count=None)
    found = _SEAT_OF.fullmatch(person.role)
    return replace(person, role="", deputy_for=found["of"]) if found else person


_DEPUTY = rf"(?i:{any_of(ANY.labels.deputy)}(?:medlem|representant)?)"
_STANDS_FOR = rf"[{BLANK}]+{any_of(sorted(ANY.people.deputy_for, key=len, reverse=True))}[{BLANK}]+"
_A_NAME = rf"[^\W\d_a-zæøåäö][\w.'-]*+(?:[{BLANK}][\w.'-]++){{0,4}}"
_STANDS_IN = late_pattern(rf"{_DEPUTY}:?[{BLANK}]+(?P<who>{_A_NAME}?){_STANDS_FOR}(?P<of>{_A_NAME})")
_SEAT_OF = late_pattern(rf"{_DEPUTY}{_STANDS_FOR}(?P<of>{_A_NAME})")


def _in_small_letters(person: Person, context: Context) -> tuple[Person, ...]:
    """The people who were typed in small letters, «kari nes og jo», by their names; any group stays one."""
    if person.count != 0 or not person.name.islower():
        return (person,)
    *others, last = (replace(person, name=name) for name in split_names(person.name))
    bare = (replace(one, role="", organisation="", party="", walks=()) for one in others)
    found = tuple(_by_name(one, context) for one in (*bare, last))
    return found if all(one.count is None for one in found) else (person,)


def _by_name(person: Person, context: Context) -> Person:
    """Somebody in small letters as the list has them, or as a likely name is written."""
    words = person.name.split()
    if len(words) > _MOST_IN_NAME:
        return person
    if context.knows(person.name) == "one":
        return replace(person, count=None, name=context.names.in_full(person.name))
    called = is_first_name(words[0]) and all(w.isalpha() and w not in ANY.common for w in words[1:])
    name = " ".join("-".join(part.capitalize() for part in word.split("-")) for word in words)
    return replace(person, count=None, name=name) if called else person


_MOST_IN_NAME = 4


def named_twice(people: Iterable[Person]) -> str:
    """The name that two people of a list have, who are told apart by nothing but what stands behind it.

    Empty where each has a name of their own. Whoever is only named twice is one.
    """
    seen: dict[str, Person] = {}
    for person in people:
        first = seen.setdefault(fold(person.name), person)
        told = ((one.organisation, one.party, one.role) for one in (first, person))
        if person.count is None and first.count is None and len(set(told)) > 1:
            return person.name
    return ""


def _twice_hint(people: Iterable[Person]) -> Hint | None:
    name = named_twice(people)
    return Hint("hint-named-twice", {"name": name}) if name else None


def _deputies_of_nobody(text: str, context: Context) -> tuple[Person, ...]:
    """Deputies of whom nobody says whose seat they have: «Siri Moe, Tor Berg (kom kl. 19)»."""
    people = read_people(text, context.own_parties)
    fits = all(one.count is None and is_name(one.name, context) for one in people)
    return people if fits else ()


def _of_series(person: Person, context: Context) -> Person:
    """A deputy whose seat nobody names, with the name and the seat that the series knows of them."""
    known = context.settings.deputies
    if person.deputy_for or person.count is not None or not known:
        return person
    meant = {fold(name): name for name in known}.get(Names(known).resolve(person.name))
    if meant is None:
        return person
    return replace(person, name=meant, deputy_for=known[meant])


_ADVISES = late_pattern(any_of(any_language(MinutesWords).not_members))
"""What a word says of those who are there besides a list that stands already."""

_STAFF = late_pattern(any_of(any_language(MinutesWords).staff))
"""What a word says of those who are no members, wherever it stands."""


def read_presence(what: Movement, rest: str, context: Context) -> Line | Hint:
    """Who came or went, and when; or who stands aside, and on what ground."""
    ground, when = "", ""
    if what == "recusal":
        rest, ground = _split_ground(rest, context)
    else:
        rest, when = split_clock(_CLOCK_IN_BRACKETS.sub(r" \1", rest.rstrip(".")))
        when = after_start(when, context.record.meeting)
    if what == "arrival" and (deputies := _came_for(rest, context)):
        who = tuple(Name(one.name) for one in deputies)
        return PresenceLine(what=what, who=who, when=when, deputies=deputies)
    rest, parties = _without_parties(rest, context)
    names = split_names(rest)
    if not names or not all(is_name(name, context) for name in names):
        return Hint("hint-who")
    shared = next((name for name in names if context.knows(name) == "several"), "")
    if shared:
        return Hint("hint-two-names", {"name": shared})
    new = ", ".join(name for name in names if is_new(name, context))
    unknown = "hint-not-listed" if what == "recusal" else "hint-listed"
    hint = Hint(unknown, {"names": new}) if new else None
    who = tuple(listed_name(name, context) for name in names)
    return PresenceLine(what=what, who=who, when=when, ground=ground, hint=hint, parties=parties)


def _came_for(text: str, context: Context) -> tuple[Person, ...]:
    """Deputies who came for members on the list, «Nils Døme for Per»; nothing where a part is anything else.

    A member with a seat of their own takes nobody else's.
    """
    found = []
    for one in read_deputies(text, context.own_parties):
        known = context.knows(one.deputy_for) == "one" and is_name(one.name, context)
        old = _found(one.name, context.record.attendance, context) if known else None
        seated = old is not None and old.votes and old.deputy_for is None and old.status == "present"
        if not known or seated:
            return ()
        member, name = context.names.in_full(one.deputy_for), listed_name(one.name, context).name
        found.append(replace(one, name=name, deputy_for=member))
    return tuple(found)


_CLOCK_IN_BRACKETS = late_pattern(rf"(?<![{BLANK}])[{BLANK}]*+\(([^()\d]{{0,10}}\d[^()]{{0,10}})\)$")
"""«Per Moe (kl. 20.10)»."""

_PARTY_BEHIND = late_pattern(rf"(?P<name>[^(),\n]{{2,60}}?)[{BLANK}]?\((?P<party>[^()\n]{{1,30}})\)")


def _without_parties(text: str, context: Context) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Names without the parties behind those on the list, and the parties that the list does not have yet."""
    found: list[tuple[int, str]] = []

    def taken(one: re.Match[str]) -> str:
        party = one["party"].strip(BLANK)
        known = is_party(party) or fold(party) in context.own_parties
        name = re.sub(rf"^{_AND_FIRST}", "", one["name"].strip(BLANK))
        who = _found(name, context.record.attendance, context) if known else None
        if who is None or fold(who.party) not in ("", fold(party)):
            return one[0]
        found.extend([(who.id, party)] if not who.party else [])
        return one["name"]

    return _PARTY_BEHIND.sub(taken, text), tuple(found)


_AND_FIRST = rf"{any_of((*AND, '&'))}[{BLANK}]+"


def votes_hint(votes: Votes, context: Context) -> Hint | None:
    """A hint when more votes were told than could vote on what they are about, where that is known."""
    decision = context.voted
    few = context.roll.too_few_for(votes, decision) if decision else None
    return Hint("hint-too-many-votes", {"votes": str(votes.told), "voters": str(few.met)}) if few else None


def quorum_hint(decision: Entry, context: Context) -> Hint | None:
    """A hint when too few who may vote are there for what was decided."""
    missed = context.roll.missed_by(decision) if decision.kind == Kind.DECISION else None
    return (
        Hint("hint-no-quorum", {"met": str(missed.met), "members": str(missed.members)}) if missed else None
    )


def _everybody(but: str, context: Context) -> Line | Hint:
    """Everybody on the list, those who are named aside: they did not come. Said again, it corrects."""
    away = read_people(but, context.own_parties, away=True) if "(" in but else ()
    names = tuple(person.name for person in away) or split_names(but)
    if not all(is_name(name, context) for name in names):
        return Hint("hint-all-but-whom")
    shared = next((name for name in names if context.knows(name) == "several"), "")
    if shared:
        return Hint("hint-two-names", {"name": shared})
    if not context.record.attendance:
        return Hint("hint-no-list")
    meant = everybody_meant(context)
    absent = away or tuple(Person(name) for name in names)
    line = PeopleLine(people=(), status="present", everybody=True, absent=absent)
    if any(who.status is None for who in meant):
        return line
    if not meant and all(is_absent(name, context) for name in names):
        return Hint("hint-nobody-left")
    return replace(line, hint=Hint("hint-everybody-again", {"names": ", ".join(names) or "none"}))


def _split_ground(text: str, context: Context) -> tuple[str, str]:
    """Names, and the ground after a comma or in brackets; a known name after a comma is a name."""
    found = re.fullmatch(r"([^(]+)\(([^()]+)\)\.?", text)
    if found and not is_party(found[2]) and fold(found[2]) not in context.own_parties:
        return found[1].strip(BLANK), found[2].strip(BLANK)
    names, *others = text.split(",")
    while others and context.knows(split_names(others[0])[0] if split_names(others[0]) else ""):
        names = f"{names},{others.pop(0)}"
    return names.strip(BLANK), ",".join(others).strip(BLANK)
