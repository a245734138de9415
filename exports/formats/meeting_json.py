"""A meeting as JSON with names that do not change: for ``show --json``, and entries for ``take --json``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeAlias, get_args

import msgspec

from exports.privacy import entries_told, for_others, items_told
from store.record.attendance import RollCall
from store.record.fields import FIELDS
from store.record.identity import to_text
from store.record.in_minutes import Belonging, Reason
from store.record.kinds import KINDS, STATUSES, VOTED_ON
from store.record.model import AgendaItem, Attendance, Day, Entry, Event, Meeting, Presence
from store.record.numbering import Numbering
from store.record.points import points_of
from store.record.record import Record
from store.record.status import Fates
from store.record.values import (
    About,
    Approves,
    Ballot,
    ClosedDoors,
    Continues,
    Corrected,
    Corrects,
    Deadline,
    ForApproval,
    Kind,
    Name,
    Period,
    Votes,
    When,
)
from store.record.withheld import Withheld
from store.revisions.revision import approved_one

View: TypeAlias = dict[str, Any]
"""A JSON object."""


def votes_json(votes: Votes | None, *, known_only: bool = False) -> View | None:
    """Return a vote; ``known_only`` leaves out what was not said."""
    if votes is None:
        return None
    whole: View = {
        "for": votes.for_,
        "against": votes.against,
        "abstain": votes.abstain,
        "unanimous": votes.unanimous,
        "dissent": names_json(votes.dissent),
        "text": votes.text,
    }
    unsaid: tuple[Any, ...] = (None, False, [], "")
    # 0 votes against is something that was said, and 0 == False.
    return {k: v for k, v in whole.items() if type(v) is int or v not in unsaid} if known_only else whole


def ballot_json(ballot: Ballot | None, *, known_only: bool = False) -> View | None:
    """Return what was said of a vote beside its figures; ``known_only`` leaves out what was not said."""
    if ballot is None:
        return None
    whole: View = {
        "for": names_json(ballot.for_),
        "abstain": names_json(ballot.abstain),
        "cast": ballot.cast,
        "method": ballot.method,
        "decided": ballot.decided,
        "options": [{"text": option.text, "votes": option.votes} for option in ballot.options],
        "rest": ballot.rest,
    }
    return {k: v for k, v in whole.items() if v not in (None, "", [])} if known_only else whole


def deadline_json(deadline: Deadline | None) -> View:
    """Return a deadline: a day where one is known, and the words.

    The next meeting has a day too, once that was written down.
    """
    if deadline is None:
        return {"deadline": None, "deadline_text": ""}
    next_meeting = "next-meeting" if deadline.meeting else None
    return {"deadline": plain_json(deadline.date) or next_meeting, "deadline_text": deadline.text}


def period_json(period: Period | None) -> View | None:
    """Return a period: its words, and the days or months they name."""
    if period is None:
        return None
    clocks = {name: told for name in ("start", "end") if (told := getattr(period, name))}
    return {"text": period.text, "from": period.from_ or None, "to": period.to or None, **clocks}


def when_json(field: str, when: When | None) -> View:
    """Return the day of a field, or null where its words name none, and the words beside it."""
    return {field: plain_json(when.date) if when else None, f"{field}_text": when.text if when else ""}


def id_json(identity: int | None) -> str | None:
    """Return an id as people see it."""
    return None if identity is None else to_text(identity)


def name_json(name: Name | None) -> str | None:
    """Return a name as it was written; null for none, and for one that is not to be told."""
    return name.name or None if name else None


def names_json(names: Collection[Name]) -> list[str]:
    """Return names as they were written."""
    return [name.name for name in names]


def value_json(value: Any) -> Any:
    """Return the value of a field that JSON has as it stands."""
    match value:
        case Name():
            return name_json(value)
        case Votes():
            return votes_json(value)
        case Ballot():
            return ballot_json(value)
        case Period():
            return period_json(value)
        case tuple():
            return [value_json(inner) for inner in value]
    return plain_json(value)


def plain_json(value: Any) -> Any:
    """Return a day or an instant as JSON writes it."""
    return msgspec.to_builtins(value)


def to_json(
    record: Record, used_numbers: Collection[str] = (), *, private: bool = True, working: bool = True
) -> View:
    """Return the whole meeting, or what others may read of it.

    Without ``private`` nothing that anybody marked private is in it, and of what the law exempts only its
    place; without ``working`` no memo and no working note, and for others nothing that is left out.
    For others nothing stands as it was typed: only the words that stand now are told.
    ``in_minutes`` of an entry says whether it is part of the minutes, be it by its own mark, the meeting's
    default, or because it went into a text. Where the default names nobody, what goes out names nobody.
    Statuses and deadlines are as they were when the meeting closed; numbers that are not stored yet are
    the derived ones.
    """
    record = record if private else for_others(record)
    numbers, fates, belonging = Numbering(record, used_numbers), Fates(record), Belonging(record)
    withheld = None if private else Withheld(record)
    items, entries = items_told(record, withheld), entries_told(record, withheld)
    if not working:
        # Others get the minutes; notes that went into a text, and what is left out, are for insiders.
        left = ("memo", "note") if private else get_args(Reason)[1:]
        entries = [entry for entry in entries if belonging.reason(entry) not in left]
    laws = withheld.laws if withheld else {}
    ids = {entry.id for entry in entries} - laws.keys()
    own = record.meeting.id
    roll = RollCall(record)
    events = [e for e in record.events if e.of.meeting != own or e.of.entry in ids]
    view: View = {
        **meeting_json(record.meeting),
        "summary": [e.text for e in entries if KINDS[e.kind].apart and e.id in ids],
        "attendance": [_attendance(who) for who in record.attendance],
        "days": [_day(day, place) for place, day in enumerate(record.days, 1)],
        "agenda": [
            _guarded(_item(item, numbers), laws.get(item.id, ""))
            | ({} if item.id in laws else _there(item, roll))
            for item in items.values()
        ],
        "entries": [
            _guarded(_entry(e, numbers.decision(e) or e.number, fates), laws.get(e.id, ""))
            | _belongs(e, belonging)
            | _quorum(e, roll)
            | _points(record, e, ids)
            for e in entries
        ],
        "presence": [_presence(moved, items) for moved in record.presence],
        "events": [_event(event) for event in events],
        "revision": _revision(record),
        **_follow_up(events),
    }
    if not private:
        for told in view["entries"]:
            del told["typed"]
    return view


def entry_json(record: Record, entry: Entry, used_numbers: Collection[str] = ()) -> View:
    """Return one entry of the record as it stands in :func:`to_json`."""
    # Asked once for every line that is taken: the whole meeting is numbered only where it tells.
    cited = KINDS[entry.kind].numbered
    number = Numbering(record, used_numbers).decision(entry) if cited else entry.number
    ids = {one.id for one in record.entries}
    return (
        _entry(entry, number, Fates(record))
        | _belongs(entry, Belonging(record))
        | _points(record, entry, ids)
    )


def meeting_json(meeting: Meeting) -> View:
    """Return the meeting's own fields, flat."""
    view: View = {"id": to_text(meeting.id)}
    for field in FIELDS:
        if field.table == "meeting" and field.name != "schema":
            value, told = getattr(meeting, field.attribute), _OF_MEETING.get(field.name)
            view |= {field.json: value_json(value)} if told is None else told(value)
    return {**view, "schema": meeting.schema}


_OF_MEETING: dict[str, Callable[[Any], View]] = {
    "series": lambda series: {
        "series": series.name if series else None,
        "series_id": to_text(series.id) if series else None,
    },
    "quorum": lambda rule: {"quorum": rule} if rule else {},
    "next_meeting": lambda when: when_json("next_meeting", when),
    "remarks_by": lambda when: when_json("remarks_by", when),
}
"""The fields of a meeting that are told by a part of them, or in several of JSON's."""


def _attendance(who: Attendance) -> View:
    return {
        "id": to_text(who.id),
        "name": who.name.name,
        # A group of unknown size is stored as 0, so that it is no person.
        "group": who.count is not None,
        "count": who.count or None,
        "role": who.role,
        "organisation": who.organisation,
        "party": who.party,
        "invited": who.invited,
        "status": who.status,
        "deputy_for": name_json(who.deputy_for),
        "votes": who.votes,
        "reason": who.reason,
    }


def _day(day: Day, place: int) -> View:
    return {"id": to_text(day.id), "number": str(place), "date": plain_json(day.date), "heading": day.heading}


def _item(item: AgendaItem, numbers: Numbering) -> View:
    return {
        "id": to_text(item.id),
        "number": numbers.item(item),
        "prefix": item.prefix,
        "title": item.title,
        "form": item.form,
        "day": id_json(item.day),
        "parent": id_json(item.parent),
        "sort": item.sort,
        "format": item.format,
        "presenter": item.presenter,
        "planned_minutes": item.planned,
        "background": item.background,
        "recommendation": item.recommendation,
        "recommender": item.recommender,
        "began": plain_json(item.began),
        "ended": plain_json(item.ended),
        "away_seconds": item.away,
        "outcome": item.outcome,
        "closed": _closed(item.closed),
        "exempt": item.exempt,
        "private": item.private,
        "tags": list(item.tags),
        **({"no_topic": True} if item.no_topic else {}),
        **({"role": item.role} if item.role else {}),
        **({"formerly": item.formerly} if item.formerly else {}),
        **({"approves": [_submitted(one) for one in item.approves]} if item.approves else {}),
        **({"continues": _continues(item.continues)} if item.continues else {}),
    }


def _submitted(minutes: ForApproval) -> View:
    return {"meeting": to_text(minutes.meeting), "title": minutes.title, "day": plain_json(minutes.day)}


def _continues(earlier: Continues) -> View:
    return {
        "meeting": to_text(earlier.meeting),
        "item": to_text(earlier.item),
        "number": earlier.number,
        "title": earlier.title,
        "day": plain_json(earlier.day),
        "reason": earlier.reason,
    }


def _closed(closed: ClosedDoors | None) -> View | None:
    return {"text": closed.text} if closed else None


def _entry(entry: Entry, number: str, fates: Fates) -> View:
    view: View = {
        "id": to_text(entry.id),
        **({"formerly": entry.formerly} if entry.formerly else {}),
        "item": id_json(entry.item),
        "day": id_json(entry.day),
        "kind": entry.kind.value,
        "text": entry.text,
        "typed": entry.typed,
        "at": plain_json(entry.at),
        "speaker": name_json(entry.speaker),
        "parent": id_json(entry.parent),
        "paragraph": entry.paragraph,
        "in_minutes": entry.in_minutes,
        "kept": entry.kept,
        "sources": [to_text(source) for source in entry.sources],
        "check": entry.check,
        "private": entry.private,
        "exempt": entry.exempt,
        "tags": list(entry.tags),
        "conflict_of": id_json(entry.conflict_of),
        **_own_fields(entry, number, fates),
    }
    return {**view, "status": fates.status(entry)} if entry.kind in STATUSES else view


_PLACE = frozenset(
    {"id", "item", "day", "parent", "number", "prefix", "kind", "form", "sort", "at", "began", "ended"}
    | {
        "planned_minutes",
        "away_seconds",
        "sources",
        "conflict_of",
        "in_minutes",
        "paragraph",
        "kept",
    }
    | {"check", "private", "point", "ordered", "provisional", "conclusion", "repeals", "mutual", "gathers"}
)
"""What tells where something stands and what it is, and nothing of what it says."""


def _guarded(view: View, law: str) -> View:
    """The place of what the law exempts: its words, names and days are taken out, its number stays."""
    if not law:
        return view
    nothing: dict[type, Any] = {str: "", list: []}
    kept = {name: value if name in _PLACE else nothing.get(type(value)) for name, value in view.items()}
    choices = {"variant": None} if "variant" in kept else {}  # no text, but one of several words or none
    return {**kept, **choices, "exempt": law}


def _belongs(entry: Entry, belonging: Belonging) -> View:
    """Whether an entry is part of the minutes; a memo says what its own mark does, as it always has."""
    return {"in_minutes": belonging.reason(entry) in ("", "memo")}


def _own_fields(entry: Entry, number: str, fates: Fates) -> View:
    """The fields that only this kind has; all of them, also those that are empty."""
    view: View = {}
    nature = KINDS[entry.kind]
    for field, attribute in zip(nature.fields, nature.attributes, strict=True):
        if field in _FOLLOWED:
            view |= _FOLLOWED[field](entry, number, fates)
        else:
            view[field] = value_json(getattr(entry, attribute))
    return view


def _about(value: Approves | Corrects | Corrected | None) -> View | None:
    """What a decision approves or a note corrects, with ids as people see them."""
    if value is None:
        return None
    view: View = {name: plain_json(getattr(value, name)) for name in value.__struct_fields__}
    return {name: id_json(told) if name in ("meeting", "item") else told for name, told in view.items()}


_FOLLOWED: dict[str, Callable[[Entry, str, Fates], View]] = {
    "number": lambda entry, number, _fates: {
        "number": number,
        **({"provisional": bool(number) and not entry.number} if KINDS[entry.kind].numbered else {}),
    },
    "variant": lambda entry, _number, _fates: {"variant": entry.variant or "experience"},
    "approves": lambda entry, _number, _fates: {"approves": _about(entry.approves)},
    "corrects": lambda entry, _number, _fates: {"corrects": _about(entry.corrects)},
    "corrected": lambda entry, _number, _fates: {"corrected": _about(entry.corrected)},
    "owners": lambda entry, _number, fates: {"owners": names_json(fates.owners(entry))},
    "owner": lambda entry, _number, fates: {"owner": name_json(next(iter(fates.owners(entry)), None))},
    "deadline": lambda entry, _number, fates: deadline_json(fates.deadline(entry)),
}
"""The fields that are told as they are now, or in several of JSON's."""


def _presence(moved: Presence, items: dict[int, AgendaItem]) -> View:
    return {
        "id": to_text(moved.id),
        "who": moved.who.name,
        "what": moved.what,
        "when": moved.when,
        "item": id_json(moved.item if moved.item in items else None),
        "ground": moved.ground,
        "at": plain_json(moved.at),
    }


def _there(item: AgendaItem, roll: RollCall) -> View:
    """Who was there for an item, where that differs: once anybody has come or gone."""
    return {"present": [who.name.name for who in roll.during(item)]} if roll.moved else {}


def _quorum(entry: Entry, roll: RollCall) -> View:
    """How many could vote when something was decided, of how many, where votes matter."""
    quorum = roll.at_decision(entry) if entry.kind == Kind.DECISION and roll.votes_matter else None
    return {"quorum": {"met": quorum.met, "members": quorum.members}} if quorum else {}


def _points(record: Record, entry: Entry, told: Collection[int]) -> View:
    """The points of what was decided or proposed, with their numbers; those that are told of what is told."""
    placed = (one.id for one in record.entries if one.id in told or (one.exempt and not one.private))
    found = points_of(record, entry, frozenset(placed)) if entry.id in told and entry.kind in VOTED_ON else []
    points = [
        {"id": to_text(point.id), "number": number, "text": point.text}
        for _, number, point in found
        if point.id in told
    ]
    return {"points": points} if points else {}


def _revision(record: Record) -> View | None:
    """Which revision approved minutes are: what it is cited by, and the meeting that approved it."""
    holds = approved_one(record)
    if holds is None:
        return None
    number, revision = holds
    return {
        "number": number,
        "hash": revision.hash,
        "day": plain_json(revision.day),
        "meeting": id_json(revision.approved.meeting if revision.approved else None),
    }


def _event(event: Event) -> View:
    return {
        "id": to_text(event.id),
        "of": {"meeting": to_text(event.of.meeting), "entry": to_text(event.of.entry)},
        "what": event.what,
        "to": event.to,
        "item": id_json(event.item),
        "at": plain_json(event.at),
        **({"about": _point(event.about)} if event.about else {}),
    }


def _point(point: About) -> View:
    return {
        "kind": point.kind,
        "text": point.text,
        "number": point.number,
        "title": point.title,
        "day": plain_json(point.day),
        "owners": names_json(point.owners),
        **deadline_json(point.deadline),
        "from": name_json(point.from_),
        "to": name_json(point.to),
        "private": point.private,
        "exempt": point.exempt,
    }


def _follow_up(events: Iterable[Event]) -> View:
    """What was said here of points of earlier meetings; nothing where nothing was."""
    told = [
        {**{name: view[name] for name in ("of", "what", "to")}, "about": view["about"]}
        for view in map(_event, events)
        if "about" in view
    ]
    return {"follow_up": told} if told else {}
