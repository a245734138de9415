"""Places at the end of a list, people on the attendance list, and how they come and go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from store.language.words import fold
from store.record import identity as ranks
from store.record.attendance import HERE, clock_on, in_zone
from store.record.identity import Ids
from store.record.model import AgendaItem, Attendance, Document, Presence
from store.record.record import Record
from store.record.values import Attending, Name
from tui.grammar.context import Context
from tui.grammar.lines import PeopleLine, Person, PresenceLine


def next_rank(documents: Sequence[Document]) -> str:
    """The rank after all of the documents."""
    return ranks.after([max(document.rank for document in documents)] if documents else [])


def rank_at_end(record: Record, kind: type[Document]) -> str:
    """The rank after all documents of a kind."""
    last = record.last_rank(kind)
    return ranks.after([last] if last is not None else [])


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


def listed(line: PeopleLine, context: Context, ids: Ids) -> list[Document]:
    """The attendance list as a line changes it."""
    found: list[Attendance] = []
    for person in line.people:
        everyone = [*context.record.attendance, *found]
        found.append(_listed_person(person, line.status, everyone, context, ids))
    for person in line.absent:
        everyone = [*context.record.attendance, *found]
        known = _found(person.name, everyone, context)
        status: Attending = "excused" if known and known.status == "excused" else "absent"
        found.append(_listed_person(person, status, everyone, context, ids))
    if line.everybody:
        named = {who.id for who in found}
        waiting = (who for who in everybody_meant(context) if who.id not in named)
        found = [*(replace(who, status=line.status) for who in waiting), *found]
    return [*found, *_stood_in_for(found, context)]


def came_and_went(
    line: PresenceLine, context: Context, now: datetime, clock: str, ids: Ids
) -> list[Document]:
    """What a line says that people did, and the list as it is then.

    ``clock`` is what the clock shows, where the meeting is now. Whoever comes or goes has attended; who
    was not on the list is put there, without a vote until somebody says otherwise.
    """
    movements: list[Document] = []
    people: list[Attendance] = []
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
        people += _attending(name.name, [*context.record.attendance, *people], context, ids, line)
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
    return replace(
        old,
        count=person.count or old.count,
        role=person.role or old.role,
        organisation=person.organisation or old.organisation,
        invited=old.invited or status is None,
        status=status or old.status,
        deputy_for=Name(person.deputy_for) if person.deputy_for else old.deputy_for,
        votes=old.votes and person.votes,
    )


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
    return [] if old.status in HERE else [replace(old, status="deputy" if old.deputy_for else "present")]


def _found(name: str, listed: Sequence[Attendance], context: Context) -> Attendance | None:
    """The person on a list whom a name stands for, or the group of that name."""
    wanted = context.names.resolve(name)
    return next((who for who in listed if fold(who.name.name) == wanted), None)


def _item_then(when: str, context: Context, now: datetime) -> int | None:
    """The item that was under way at a time that has passed; else the present one."""
    here = in_zone(context.record.meeting, now)
    said = clock_on(when, here)
    present = context.item.id if context.item else None
    begun = [item for item in context.record.agenda if item.began]
    if said is None or said >= here or context.near != here.date() or not begun:
        return present
    instant = said.timestamp()  # a file by hand may hold times without an offset
    running = [item for item in begun if _within(item, instant, now)]
    # One that was gone back to later spans those between: the last one begun is the one.
    return max(running, key=lambda item: _began(item, instant)).id if running else None


def _within(item: AgendaItem, instant: float, now: datetime) -> bool:
    return _began(item, instant) <= instant < (item.ended or now).timestamp()


def _began(item: AgendaItem, otherwise: float) -> float:
    return item.began.timestamp() if item.began else otherwise
