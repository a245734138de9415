"""The preflight: places to look at before a document goes out. They are warnings, and stop nobody.

Only what would be printed counts, and the memos, which are in no document. What a tired person must not
send comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from exports.outline.entry_order import is_speech
from exports.outline.votes import tells_outcome
from exports.privacy import entries_told, items_told
from exports.review.leak_check import lines_beside
from exports.review.spot import Spot
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import AND, BLANK, fold, is_like_label
from store.plain_text import has_check
from store.record.attendance import Names, RollCall, parties_of, people_of
from store.record.in_minutes import Belonging
from store.record.kinds import KINDS, VOTED_ON
from store.record.model import TABLE_OF, AgendaItem, Document, Entry
from store.record.numbering import Cited, Numbering, borne_by, cited, is_running, name_of
from store.record.record import Record
from store.record.status import Fates
from store.record.texts import documents_with_words, worded
from store.record.timing import clock_on, in_zone, is_told_later
from store.record.values import Kind, Name, Profile
from store.record.withheld import Withheld, goes_on
from store.series.titles import role_of
from store.session.backlog import Backlog

_SHOWN = 60
"""Signs of a text that a sentence tells."""

_LONG = 80
"""Entries in the minutes from which on a reader wants a summary."""

_LATE = timedelta(minutes=10)
"""How long after the end somebody may still finish a line."""

_UNMISSED = frozenset({"other", "follow-up"})
"""What a standing item may be for that the meeting need not come to."""

ASKING = frozenset({"discussion", "decision"})
"""What an item is for that somebody should be able to read the outcome of."""


def preflight(
    record: Record,
    used_numbers: Collection[str] = (),
    *,
    profile: Profile | None = None,
    left: Mapping[int, str] = MappingProxyType({}),
) -> tuple[Spot, ...]:
    """Return the places to look at. ``profile`` is what is printed, unless it is what the meeting has.

    ``left``: entries that stayed text though they look like more, items whose title may say that they are for
    few, and the line that each could have been.
    """
    seen = _Seen(record, used_numbers, profile, left)
    held = record.meeting.state not in ("planned", "cancelled")
    looks = (look for look in _LOOKS if held or not look.held)
    return tuple(spot for look in looks for spot in look.find(seen))


def waiting_spots(backlog: Backlog) -> tuple[Spot, ...]:
    """That something somebody typed is not in the meeting yet, as a place to look at."""
    waits = backlog.near
    return (Spot("look-waits", waits.problem().facts, "meeting", 1),) if waits else ()


class _Seen:
    """What is printed of a meeting, and what is known of it."""

    def __init__(
        self,
        record: Record,
        used_numbers: Collection[str],
        profile: Profile | None,
        left: Mapping[int, str],
    ) -> None:
        self.record = record
        self.left = left
        self.protocol = (profile or record.meeting.profile) == "protocol"
        self.withheld = withheld = Withheld(record)
        self.items = items_told(record, withheld)
        belonging = Belonging(record)
        told = {entry.id for entry in entries_told(record, withheld)}
        self.entries = tuple(e for e in record.entries if e.id in told and belonging.holds(e))
        self.used_numbers = used_numbers
        self.fates = Fates(record)
        self.numbers = Numbering(record, used_numbers)
        self.roll = RollCall(record)

    @cached_property
    def names(self) -> Names:
        return Names(people_of(self.record))

    @cached_property
    def untouched(self) -> tuple[AgendaItem, ...]:
        """Items, sub-items aside, that have neither begun nor an outcome, and nothing in them or below."""
        record = self.record
        touched = {entry.item for entry in record.entries} | {moved.item for moved in record.presence}
        touched |= {item.id for item in record.agenda if item.began or item.outcome}
        touched |= {item.parent for item in record.agenda if item.id in touched}
        whole = (
            item for item in self.items.values() if item.form != "break" and item.parent not in self.items
        )
        return tuple(item for item in whole if item.id not in touched and not _unmissed(item))

    @cached_property
    def parties(self) -> frozenset[str]:
        return parties_of(self.record)

    def of(self, *kinds: Kind) -> Iterator[Entry]:
        return (entry for entry in self.entries if entry.kind in kinds)

    def named(self) -> Iterator[tuple[Name, Entry]]:
        """Who is quoted, proposes, answers, dissents or is to do something, and where."""
        for entry in self.entries:
            voices = (entry.speaker, entry.by, entry.answered_by)
            dissent = entry.votes.dissent if entry.votes else ()
            for name in (*voices, *dissent, *self.fates.owners(entry)):
                if name is not None:
                    yield name, entry


def _versions(seen: _Seen) -> Iterator[Spot]:
    """Lines that two have worded differently, where nobody could see the other's: both stand there."""
    for entry in seen.record.entries:
        first = seen.record.get(Entry, entry.conflict_of)
        if first is not None:
            yield _spot("look-versions", entry, text=_short(first), other=_short(entry))


def _checks(seen: _Seen) -> Iterator[Spot]:
    printed = {entry.id for entry in seen.entries}
    for document in documents_with_words(seen.record):
        if isinstance(document, Entry) and document.id not in printed:
            continue
        if isinstance(document, AgendaItem) and document.id not in seen.items:
            continue
        marked = next(((field, text) for field, text in worded(document) if has_check(text)), None)
        if marked is not None:
            yield _spot("look-check", document, text=_around(marked[1]), field=marked[0])
        elif isinstance(document, Entry) and document.check:
            yield _spot("look-marked", document)


def _actions(seen: _Seen) -> Iterator[Spot]:
    for action in seen.of(Kind.ACTION):
        if seen.fates.status(action) != "open":
            continue
        owned, due = bool(seen.fates.owners(action)), seen.fates.deadline(action) is not None
        if not owned and not due:
            yield _spot("look-action-bare", action)
        elif not owned:
            yield _spot("look-owner", action)
        elif not due:
            yield _spot("look-deadline", action)


def _inherited(seen: _Seen) -> Iterator[Spot]:
    """Lines that do not go out because of the line above them, and lines that do in spite of it."""
    for entry in seen.record.entries:
        if entry.id in seen.withheld and goes_on(entry) and not (entry.private or entry.exempt):
            yield _spot("look-inherited", entry)
    for entry in lines_beside(seen.record):
        yield _spot("look-beside", entry)


def _numbers(seen: _Seen) -> Iterator[Spot]:
    """Numbers that something else bears too: in this meeting, or in another of its series."""
    items = [item for item in seen.record.agenda if item.form != "break"]
    decisions = [e for e in seen.record.entries if KINDS[e.kind].numbered and e.conflict_of is None]
    names = [*map(name_of, items), *map(name_of, decisions)]
    used = borne_by(seen.used_numbers, [name for name in names if is_running(name)])
    for documents in (items, decisions):
        told: set[Cited] = set()
        for document in documents:
            name = name_of(document)
            number = cited(0, name)
            if name and number in told:
                yield _spot("look-number-twice", document, number=name)
            elif number in used and is_running(name):
                yield _spot("look-number-used", document, number=name)
            told.add(number)


def _decisions(seen: _Seen) -> Iterator[Spot]:
    for decision in seen.of(Kind.DECISION) if seen.protocol else ():
        if decision.conclusion:
            continue
        if not seen.numbers.decision(decision):
            yield _spot("look-number", decision)
        elif decision.item not in seen.items:
            yield _spot("look-no-case", decision)


def _votes(seen: _Seen) -> Iterator[Spot]:
    for entry in seen.of(*VOTED_ON):
        few = seen.roll.too_few_for(entry.votes, entry)
        if few is not None and entry.votes is not None:
            yield _spot("look-votes", entry, votes=entry.votes.told, voters=few.met)
        if not tells_outcome(entry, seen.fates.status(entry)):
            yield _spot("look-vote-outcome", entry)
    for vote in seen.of(Kind.VOTE):
        yield _spot("look-vote-waits", vote)


def _quorum(seen: _Seen) -> Iterator[Spot]:
    for decision in seen.of(Kind.DECISION):
        quorum = seen.roll.at_decision(decision) if seen.protocol or seen.roll.votes_matter else None
        if quorum is not None and quorum.standing == "not-quorate":
            yield _spot("look-quorum", decision, met=quorum.met, members=quorum.members)


def _items(seen: _Seen) -> Iterator[Spot]:
    settled = {entry.item for entry in seen.of(*KINDS.where(lambda nature: nature.settles))}
    settled |= {item.parent for item in seen.items.values() if item.id in settled or item.outcome}
    for item in seen.items.values():
        asks = item.sort in ASKING and item.form != "break"
        if asks and not item.outcome and item.id not in settled and item not in seen.untouched:
            yield _spot("look-outcome", item)


def _untouched(seen: _Seen) -> Iterator[Spot]:
    """Items that the meeting never came to, all in one."""
    if seen.untouched:
        names = (seen.numbers.item(item) or item.title for item in seen.untouched)
        facts: dict[str, str | int] = {"items": ", ".join(names), "count": len(seen.untouched)}
        first = seen.untouched[0].id
        yield Spot("look-untouched", facts, "agenda", first, "", first)


def _unmissed(item: AgendaItem) -> bool:
    """Whether nobody misses what an item says: «Eventuelt», or a follow-up in which nothing was open."""
    return (item.role or role_of(item.title)) in _UNMISSED


def _empty(seen: _Seen) -> Iterator[Spot]:
    """Items that were begun, and have nothing but their titles; all in one."""
    filled = {entry.item for entry in seen.record.entries} | {item.parent for item in seen.record.agenda}
    filled |= {moved.item for moved in seen.record.presence}  # «Erklæring om habilitet»
    found = [
        item
        for item in seen.items.values()
        if item.id not in filled and item.form != "break" and not (item.outcome or item.exempt)
        if item not in seen.untouched and not (item.background or item.recommendation)
        if item.sort not in ASKING and not _unmissed(item)
    ]
    if found:
        names = ", ".join(seen.numbers.item(item) or item.title for item in found)
        facts: dict[str, str | int] = {"items": names, "count": len(found)}
        yield Spot("look-empty", facts, "agenda", found[0].id, "", found[0].id)


def _unmarked(seen: _Seen) -> Iterator[Spot]:
    """Those who were asked to come, and of whom nobody has said whether they did; all in one."""
    came = {fold(moved.who.name) for moved in seen.record.presence if moved.what == "arrival"}
    found = [
        who
        for who in seen.record.attendance
        if who.invited and who.status is None and who.count is None and fold(who.name.name) not in came
    ]
    if found:
        names = ", ".join(who.name.name for who in found)
        yield Spot("look-unmarked", {"names": names, "count": len(found)}, "attendance", found[0].id)


def _end(seen: _Seen) -> Iterator[Spot]:
    """An end before what was noted on the last day; who writes a meeting up afterwards is at peace."""
    meeting = seen.record.meeting
    last = max((entry.at for entry in seen.entries if entry.at), default=None)
    if last is None or (meeting.to or meeting.from_) != in_zone(meeting, last).date():
        return
    last = in_zone(meeting, last)
    end = clock_on(meeting.end, last)
    if end is not None and last - end > _LATE and not is_told_later(seen.record, end):
        yield Spot("look-end", {"end": meeting.end, "time": f"{last:%H.%M}"}, "meeting", 1, "end")


_JOINED = late_pattern(rf",|[{BLANK}](?:{any_of(AND)})[{BLANK}]")
"""What stands between those who do something together: «H og FrP», «Kari Vik og Per Ås»."""


def _strangers(seen: _Seen) -> Iterator[Spot]:
    """Those who are named and not on the list, each once; none while the list is empty."""
    told: set[str] = set()
    for name, entry in seen.named() if seen.record.attendance else ():
        folded = fold(name.name)
        each = [part.strip(BLANK) for part in _JOINED.split(name.name)]
        if folded in told or all(fold(one) in seen.parties or seen.names.knows(one) for one in each):
            continue
        told.add(folded)
        yield _spot("look-stranger", entry, name=name.name)


def _proposals(seen: _Seen) -> Iterator[Spot]:
    decided = {entry.item for entry in seen.of(Kind.DECISION)}
    for proposal in seen.of(Kind.PROPOSAL):
        item = seen.items.get(proposal.item or 0)
        # What is proposed on a board of values is one, and what was decided settles the proposals.
        settled = proposal.item in decided or (item is not None and (item.form == "values" or item.outcome))
        if not settled and seen.fates.status(proposal) == "open":
            yield _spot("look-proposal", proposal)


def _summary(seen: _Seen) -> Iterator[Spot]:
    if not seen.protocol and len(seen.entries) >= _LONG and not any(seen.of(Kind.SUMMARY)):
        yield Spot("look-summary", {}, "meeting", 1)


def _namesakes(seen: _Seen) -> Iterator[Spot]:
    told: set[str] = set()
    for name, entry in seen.named():
        if seen.names.knows(name.name) == "several" and fold(name.name) not in told:
            told.add(fold(name.name))
            yield _spot("look-two-names", entry, name=name.name)


def _memos(seen: _Seen) -> Iterator[Spot]:
    return (_spot("look-memo", entry) for entry in seen.record.entries if KINDS[entry.kind].aside)


def _unspoken(seen: _Seen) -> Iterator[Spot]:
    """What people said, which a protocol leaves out; counted, and the first of it told."""
    found = [entry for entry in seen.of(Kind.NOTE) if is_speech(entry)]
    if seen.protocol and found:
        yield _spot("look-unspoken", found[0], number=len(found))


def _misread(seen: _Seen) -> Iterator[Spot]:
    """Text that begins as if it were to become something else; counted, and the first of it told."""
    texts = (e for e in seen.of(Kind.NOTE) if not e.point and not e.speaker and not e.sources)
    found = [
        e for e in texts if is_like_label(e.text) and not e.typed.startswith("'") and e.id not in seen.left
    ]
    if found:
        yield _spot("look-misread", found[0], number=len(found))


def _left(seen: _Seen) -> Iterator[Spot]:
    """Lines that stayed text, and titles that may be for few, each with what it could have been."""
    for item in seen.record.agenda:
        if item.id in seen.left:
            yield _spot("look-title", item, line=_on_one_line(seen.left[item.id]))
    for entry in seen.entries:
        if entry.id in seen.left:
            key = "look-decided" if entry.kind == Kind.DECISION else "look-left"
            yield _spot(key, entry, line=_on_one_line(seen.left[entry.id]))


def _newer(seen: _Seen) -> Iterator[Spot]:
    """Entries of kinds that only a newer version knows, all in one."""
    found = [entry for entry in seen.record.entries if not entry.kind.is_known]
    if found:
        kinds = ", ".join(sorted({str(entry.kind) for entry in found}))
        yield _spot("look-newer-kind", found[0], kinds=kinds, count=len(found))


class _Look(NamedTuple):
    """One thing that is looked for. held: only in a meeting that has begun."""

    find: Callable[[_Seen], Iterator[Spot]]
    held: bool = False


_LOOKS = (
    _Look(_versions),
    _Look(_newer),
    _Look(_checks),
    _Look(_inherited),
    _Look(_numbers),
    _Look(_actions),
    _Look(_decisions),
    _Look(_votes),
    _Look(_items, held=True),
    _Look(_quorum, held=True),
    _Look(_untouched, held=True),
    _Look(_empty, held=True),
    _Look(_unmarked, held=True),
    _Look(_end, held=True),
    _Look(_strangers),
    _Look(_proposals),
    _Look(_namesakes),
    _Look(_summary, held=True),
    _Look(_memos),
    _Look(_unspoken),
    _Look(_left),
    _Look(_misread),
)
"""Everything that is looked for, what a tired person must not send first."""


def _spot(key: str, document: Document, *, text: str = "", field: str = "", **facts: str | int) -> Spot:
    told = text or _short(document)
    item = document.item if isinstance(document, Entry) else None
    item = document.id if isinstance(document, AgendaItem) else item
    key_of = 1 if TABLE_OF[type(document)] == "meeting" else document.id
    return Spot(key, {"text": told, **facts}, TABLE_OF[type(document)], key_of, field, item)


def _short(document: Document) -> str:
    """The first words of a document, on one line."""
    return _on_one_line(next((text for _, text in worded(document)), ""))


def _on_one_line(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _around(text: str) -> str:
    """The words around the first ``??``, on one line."""
    line = " ".join(text.split())
    start, end = max(0, line.find("??") - _SHOWN // 2), line.find("??") + _SHOWN // 2
    before = line[:end] if start == 0 else f"… {line[start:end].partition(' ')[2]}"
    return before if end >= len(line) else f"{before.rpartition(' ')[0]} …"
