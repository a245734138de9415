"""The minutes as the live screen tells them: which rows an item has, and what stands above them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TypeAlias

from store.language.catalogue import Words
from store.record.attendance import RollCall
from store.record.checks import places_to_check
from store.record.in_minutes import Belonging, Reason
from store.record.kinds import KINDS, VOTED_ON
from store.record.model import AgendaItem, Day, Entry, Presence
from store.record.numbering import Numbering
from store.record.points import is_point, numbered, opener
from store.record.record import Record
from store.record.status import Fates, adopted_plans
from store.record.timing import in_zone
from store.record.values import Kind, Language
from tui.screens.live.heads.follow_up_lines import followed_up, goes_on_from
from tui.screens.live.heads.head_rows import head_lines, lines_of_item
from tui.widgets.agenda_rail import day_heading
from tui.widgets.minutes.row import HEADING, MinutesRow, aligned, head_row, heading_row
from tui.widgets.minutes.rows import BOARDED, Facts, group_of, movement_row, row_of


class ItemRows:
    """One version of a record, told in one language. Numbers are worked out when somebody asks."""

    def __init__(self, record: Record, words: Words, language: Language, used: frozenset[str]) -> None:
        """Take a record; ``used`` are the numbers of the series' other meetings."""
        self.record = record
        self._words = words
        self._language = language
        self._used = used
        self.facts = Facts(
            record.meeting,
            words,
            language,
            number=self._decision,
            status=self._status,
            decided=self._decided,
            mark=self._mark,
            outside=self._outside,
        )

    def rows(self, item: AgendaItem | None, day: Day | None) -> Iterator[MinutesRow]:
        """Everything that stands in an item, or in a day or the opening."""
        yield from self.head(item, day)
        yield from self.columns(item)
        yield from (self.row(e, item) for e in self.record.entries_of(item) if belongs(e, item, day))
        yield from self.movements(item, day)

    def columns(self, item: AgendaItem | None) -> Iterator[MinutesRow]:
        """What stands above the columns of a plan."""
        if item is not None and item.form == "plan":
            column = {name: self._words(f"column-{name}") for name in ("period", "activity", "owner")}
            yield heading_row(column["activity"], (column["period"], column["owner"]))

    def name(self, item: AgendaItem | None, day: Day | None) -> str:
        """What a part of the meeting is called: an item with its number, a day, the opening."""
        if item is not None:
            return " ".join(filter(None, (self.item_number(item), item.title)))
        if day is not None:
            return day_heading(day, self.record.days, self._words, self._language)
        return self._words("opening")

    def movements(self, item: AgendaItem | None, day: Day | None) -> Iterator[MinutesRow]:
        """Who came, left and stood aside in an item, or on a day outside of any, where in time they did."""
        here = item.id if item else None
        told = self._moves.get(here, ())
        found = [(moved, at) for moved, at in told if item or self._is_on(day, at)]
        if not found:
            return
        noted = sorted((e.at.timestamp(), e.rank) for e in self.record.entries_of(item) if e.at)
        times, ranks = [time for time, _ in noted], list(accumulate((rank for _, rank in noted), max))
        for moved, at in found:
            before = bisect_right(times, at.timestamp()) if at else 0
            shown_at = in_zone(self.record.meeting, at) if at else None
            rank = ranks[before - 1] if before else ""
            yield movement_row(moved, rank, shown_at, self._words, self._language)

    def row(self, entry: Entry, item: AgendaItem | None) -> MinutesRow:
        """The row of one entry."""
        return row_of(entry, item, self.facts)

    def _decided(self, entry: Entry) -> str:
        """The key of the label of a point that stands under a decision or a proposal."""
        above = opener(entry, self._entry) if entry.point else None
        # Points of a text for few are points and nothing more.
        voted = above is not None and above.kind in VOTED_ON
        return f"label-point-of-{above.kind.value}" if above is not None and voted else ""

    def _mark(self, point: Entry) -> str:
        """What stands before a point: its number in an enumeration, or a bullet."""
        above = self._entry(point.parent)
        under = above is not None and is_point(above)
        number = self._points.get(point.id, "") if point.ordered else ""
        sign = f"{number}{'.' if number.isdigit() else ')'}" if number else "◦" if under else "•"
        return f"  {sign} " if under else f"{sign} "

    def _entry(self, identity: int | None) -> Entry | None:
        return self.record.get(Entry, identity)

    @cached_property
    def _points(self) -> dict[int, str]:
        """The numbers of all points that have one."""
        beside: dict[object, list[Entry]] = {}
        for entry in self.record.entries:
            if is_point(entry):
                beside.setdefault((entry.parent, entry.item, entry.day), []).append(entry)
        return {key: number for points in beside.values() for key, number in numbered(points).items()}

    def head(self, item: AgendaItem | None, day: Day | None) -> Iterator[MinutesRow]:
        """What is known of the item, or of the meeting before its first item; each line has a row."""
        if item is None and day is None:
            found = head_lines(self.record.meeting, self.record.attendance, self._words, self._language)
            lines = [*((line.label, line.told, line.key) for line in found), *self._followed(None)]
            yield from aligned(head_row(place, *line) for place, line in enumerate(lines))
        elif item is not None:
            keys = {} if item.form in BOARDED else {o.field: o.key for o in lines_of_item(item, self._words)}
            told = ((key, text) for key, text in self._of_item(item) if text)
            lines = [(self._words(f"head-{key}"), text, keys.get(key, 0)) for key, text in told]
            lines += self._followed(item)
            yield from aligned(head_row(place, *line) for place, line in enumerate(lines))

    def _followed(self, item: AgendaItem | None) -> Iterator[tuple[str, str, int]]:
        """What was said here of points of earlier meetings, a line each."""
        for label, text in followed_up(self.record, item, self._words, self._language):
            yield label, text, 0

    def item_number(self, item: AgendaItem) -> str:
        """The number of an item; one that may still change stands in brackets in a protocol."""
        number = self._numbering.item(item)
        derived_case = number and not item.number and self.record.meeting.profile == "protocol"
        return f"({number})" if derived_case else number

    @cached_property
    def roll(self) -> RollCall:
        """Who is there, and who may vote."""
        return RollCall(self.record)

    @cached_property
    def _moves(self) -> dict[int | None, list[tuple[Presence, datetime | None]]]:
        """Who came, left and stood aside, and when, by the item in which they did."""
        found: dict[int | None, list[tuple[Presence, datetime | None]]] = {}
        for moved in self.record.presence:
            found.setdefault(moved.item, []).append((moved, self.roll.clock_of(moved)))
        return found

    @cached_property
    def to_check(self) -> int:
        """How many places somebody has marked to look at again."""
        return len(places_to_check(self.record))

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self.record, self._used)

    @cached_property
    def _fates(self) -> Fates:
        return Fates(self.record)

    def _decision(self, entry: Entry) -> str:
        return self._numbering.shown_decision(entry)

    def _status(self, entry: Entry) -> str:
        """What has become of an entry, once something has; an answer speaks for itself."""
        status = self._fates.status(entry) if entry.kind != Kind.QUESTION else ""
        return "" if status == next(iter(KINDS[entry.kind].statuses), "") else status

    @cached_property
    def _belonging(self) -> Belonging:
        return Belonging(self.record)

    def _outside(self, entry: Entry) -> Reason:
        return self._belonging.reason(entry)

    def _plan_stands(self, item: AgendaItem) -> str:
        """Whether a plan is adopted, by a decision that is printed, or only proposed."""
        belonging = self._belonging
        printed = (entry for entry in self.record.entries if belonging.holds(entry) and not entry.private)
        return "adopted" if item.id in adopted_plans(printed, (item,), self._fates) else "proposed"

    def _is_on(self, day: Day | None, at: datetime | None) -> bool:
        """Whether an instant may belong to a day, as far as is known."""
        if day is None or day.date is None or at is None:
            return True
        return in_zone(self.record.meeting, at).date() == day.date

    def _of_item(self, item: AgendaItem) -> Iterator[tuple[str, str]]:
        words = self._words
        yield "continues", goes_on_from(item.continues, self._language) if item.continues else ""
        yield "presenter", item.presenter
        yield "format", item.format
        yield "background", item.background
        yield "recommendation", item.recommendation
        yield "recommender", item.recommender
        yield "closed", (item.closed.text or words("choice-yes")) if item.closed else ""
        yield "plan", words(f"plan-{self._plan_stands(item)}") if item.form == "plan" else ""
        yield "outcome", words(f"outcome-{item.outcome}") if item.outcome else ""
        yield "marks", words("mark-private") if item.private else ""
        yield "exempt", item.exempt


def belongs(entry: Entry, item: AgendaItem | None, day: Day | None) -> bool:
    """Whether an entry stands in an item, or else in a day or the opening."""
    if item is not None:
        return entry.item == item.id
    return entry.item is None and entry.day == (day.id if day else None)


Part: TypeAlias = tuple[AgendaItem | None, Day | None]
"""An item, else a day, else the opening: what entries stand in."""

Place: TypeAlias = tuple[int, tuple[int, str, int]]
"""Where a row stands, by the number of its part, as rows are ordered."""


def head_place(part: int) -> Place:
    """Where a part begins, by its number."""
    return part, (HEADING, "", 0)


def entry_place(entry: Entry, part: int, item: AgendaItem | None) -> Place:
    """Where an entry stands."""
    return part, (group_of(entry, item), entry.rank, entry.id)


def further_up(record: Record, parts: Sequence[Part], begin: Place) -> Iterator[tuple[Place, Entry | None]]:
    """What stands before a place, from there up: the entries of each part, then where it begins."""
    for part in range(min(begin[0], len(parts) - 1), -1, -1):
        yield from (one for one in reversed(_placed(record, part, parts[part])) if one[0] < begin)
        if head_place(part) < begin:
            yield head_place(part), None


def further_down(record: Record, parts: Sequence[Part], begin: Place) -> Iterator[tuple[Place, Entry | None]]:
    """What stands from a place on, from there down: where each part begins, then its entries."""
    for part in range(begin[0], len(parts)):
        if head_place(part) >= begin:
            yield head_place(part), None
        yield from (one for one in _placed(record, part, parts[part]) if one[0] >= begin)


def _placed(record: Record, part: int, where: Part) -> list[tuple[Place, Entry]]:
    """The entries of a part in their order, each with its place."""
    item, day = where
    entries = (one for one in record.entries_of(item) if belongs(one, item, day))
    return sorted(((entry_place(one, part, item), one) for one in entries), key=itemgetter(0))


def parts_to(record: Record, place: Part) -> list[Part]:
    """The parts of a meeting from its opening to a place, each in turn: a day before its first item."""
    days = {day.id: day for day in record.days}
    parts: list[Part] = [(None, None)]
    for item in record.agenda:
        if item.day in days:
            parts.append((None, days.pop(item.day)))
        parts.append((item, None))
    parts += [(None, day) for day in days.values()]
    wanted = part_key(*place)
    keys = [part_key(*part) for part in parts]
    return parts[: keys.index(wanted) + 1] if wanted in keys else [*parts, place]


def part_key(item: AgendaItem | None, day: Day | None) -> int:
    """The key of a part of the meeting: an item, a day, or the opening."""
    return item.id if item is not None else day.id if day is not None else 0
