"""What the grammar knows of the meeting when it reads a line: names, items, and what came last."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import Literal

from store.language.dates import dates
from store.language.folders import any_of
from store.language.words import ANY, BLANK, fold
from store.record.attendance import Names, RollCall, parties_of, people_of
from store.record.model import AgendaItem, Day, Entry
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Deadline, Kind, Name
from store.record.withheld import Withheld
from tui.grammar.agenda import following, preceding
from tui.grammar.result import Hint
from tui.grammar.words import is_waiting, split_colon

_TITLED = re.compile(
    rf"(?:(?i:{any_of(ANY.people.titles)})\.?[{BLANK}])[^\W\d_a-zæøå][\w'’-]{{0,40}}"
    r"(?: [^\W\d_a-zæøå][\w'’-]{0,40}){0,3}"
)
"""A title and a name: «Cllr Adair» speaks, whether he is on the list or not."""

NO_SETTINGS = Settings()
"""What holds where nothing has been settled."""


class Context:
    """A record, and the place in it where the line is typed. Questions are answered once, when asked."""

    def __init__(  # noqa: PLR0913, PLR0917 — the place, and what is known besides
        self,
        record: Record,
        item: AgendaItem | None,
        day: Day | None,
        today: date,
        detail: str = "",
        settings: Settings = NO_SETTINGS,
    ) -> None:
        """Look at a record from an item (None: before the first one) and a day.

        ``detail``: the detail of the item that the line before set, in words. ``settings``: those of the
        archive.
        """
        self.record = record
        self.item = item
        self.day = day
        self.today = today
        self.detail = detail
        self.settings = settings

    def at(self, entry: Entry) -> Context:
        """The same meeting, seen from where an entry stands."""
        item = self.record.get(AgendaItem, entry.item)
        day = self.record.get(Day, item.day if item else entry.day)
        return Context(self.record, item, day, self.today, settings=self.settings)

    @property
    def form(self) -> str:
        """The form of the present item."""
        return self.item.form if self.item else "plain"

    @cached_property
    def near(self) -> date:
        """The day that dates without a year count from: the day of the meeting."""
        return (self.day and self.day.date) or self.record.meeting.from_ or self.today

    def is_on(self, today: date) -> bool:
        """Whether the meeting is held then: on the date of its present day, else from first to last."""
        meeting, dated = self.record.meeting, self.day and self.day.date
        first = dated or meeting.from_ or today
        return first <= today <= (dated or meeting.to or first)

    @property
    def unstated(self) -> Deadline | None:
        """The deadline of an action that names none, in words of the meeting's language."""
        if self.settings.unstated_deadline != "next":
            return None
        return Deadline(dates(self.record.meeting.language).next_meeting[0], meeting="next")

    @cached_property
    def before_first_item(self) -> bool:
        """Whether the head's own words still count."""
        return not self.record.agenda

    @cached_property
    def in_head(self) -> bool:
        """Whether no line but those of head and attendance has been typed yet."""
        if self.record.agenda or self.record.days:
            return False
        return all(is_waiting(entry, self.settings.labels) for entry in self.record.entries)

    @cached_property
    def numbering(self) -> Numbering:
        """The numbers of items and decisions as they stand."""
        return Numbering(self.record)

    @cached_property
    def withheld(self) -> Withheld:
        """What others may not read."""
        return Withheld(self.record)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of persons on the attendance list, and of those who lead and write."""
        return people_of(self.record)

    @cached_property
    def names(self) -> Names:
        """Those people, by their whole names and short forms."""
        return Names(self.people)

    @cached_property
    def roll(self) -> RollCall:
        """Who is there, and who may vote."""
        return RollCall(self.record)

    def knows(self, name: str) -> Literal["one", "several", ""]:
        """Whether a name as written stands for one person on the list, for several, or for none."""
        return self.names.knows(name)

    def speaker(self, text: str) -> tuple[Name, str] | Hint | None:
        """The person on the list that a text begins with, and what follows the colon.

        A name that two of them share gives a hint.
        """
        halves = split_colon(text)
        if halves is None or not halves[0] or not halves[1]:
            return None
        match self.knows(halves[0]):
            case "one":
                return Name(self.names.as_listed(halves[0])), halves[1]
            case "several":
                return Hint("hint-two-names", {"name": halves[0]})
        return (Name(halves[0]), halves[1]) if _TITLED.fullmatch(halves[0]) else None

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who is known without being a person: parties of expectations, groups, organisations, roles."""
        return parties_of(self.record)

    def last(self, *kinds: Kind) -> Entry | None:
        """The entry made last, of the given kinds or of any."""
        return self.record.last_made(*kinds)

    @cached_property
    def last_here(self) -> Entry | None:
        """The entry made last, if it belongs to the present place."""
        last = self.last()
        here = (self.item.id if self.item else None, self.day.id if self.day and not self.item else None)
        return last if last and (last.item, last.day) == here else None

    def find_item(self, wanted: str) -> AgendaItem | None:
        """The item with a number, a case number or a whole title."""
        folded = fold(wanted)
        for item in self.record.agenda:
            if item.form != "break" and folded in (fold(item.title), self.numbering.item(item).casefold()):
                return item
        cases = [item for item in self.record.agenda if "/" in self.numbering.item(item)]
        alike = [item for item in cases if self.numbering.item(item).partition("/")[0] == folded]
        return alike[0] if len(alike) == 1 else None

    def next_item(self) -> AgendaItem | None:
        """The item after the present one; the first before any."""
        return following(self.record, self.item, self.day)

    def previous_item(self) -> AgendaItem | None:
        """The item before the present one."""
        return preceding(self.record, self.item, self.day)
