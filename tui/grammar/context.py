"""What the grammar knows of the meeting when it reads a line: names, items, and what came last."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, BLANK, fold, list_meanings, meanings
from store.record.attendance import Names, RollCall, names_of, parties_of, people_of
from store.record.kinds import VOTED_ON
from store.record.model import AgendaItem, Day, Entry
from store.record.numbering import CaseNumber, Numbering, case_number, cited, name_of, year_of
from store.record.points import is_point, lists_of
from store.record.settings import Settings
from store.record.values import Deadline, Kind, Name
from store.record.withheld import Withheld
from store.topics.names import joined_topics, topic_key
from tui.grammar.agenda.item_order import following, preceding
from tui.grammar.phrases.deadlines import next_meeting, read_deadline
from tui.grammar.phrases.names import is_capitalised
from tui.grammar.phrases.resolutions import name_of as name_of_meeting
from tui.grammar.result import Hint
from tui.grammar.words import heads_as_text, is_waiting, split_colon

if TYPE_CHECKING:
    from store.record.record import Record


_TITLED = late_pattern(
    rf"(?:(?i:{any_of(ANY.people.titles)})\.?[{BLANK}])[^\W\d_a-zæøå][\w'’-]{{0,40}}"
    r"(?: [^\W\d_a-zæøå][\w'’-]{0,40}){0,3}"
)
"""A title and a name: «Cllr Adair» speaks, whether he is on the list or not."""

_BRACKETED = late_pattern(rf"([^()]{{2,60}}?)[{BLANK}]*\(([^()]{{1,40}})\)")
"""«Jon Berg (H)»: a name, and what is said of it."""

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
        opens: Entry | None = None,
        lists: str = "",
        *,
        apart: bool = False,
    ) -> None:
        """Look at a record from an item (None: before the first one) and a day.

        ``detail``: the detail of the item that the line before set, in words. ``settings``: those of the
        archive. ``opens``: the decision or proposal that points typed now belong to; ``lists``: the detail of
        the item that they do. ``apart``: an empty Enter came before, so that a list ends.
        """
        self.record = record
        self.item = item
        self.day = day
        self.today = today
        self.detail = detail
        self.settings = settings
        self.opens = opens
        self.lists = lists
        self.apart = apart

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
    def called(self) -> str:
        """What the meeting and its series are called."""
        return name_of_meeting(self.record.meeting)

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
        words = self.settings.unstated_deadline
        if words == "next":
            return next_meeting(self.record.meeting.language)
        return read_deadline(words, self.near) if words else None

    @cached_property
    def before_first_item(self) -> bool:
        """Whether the head's own words still count."""
        return not self.record.agenda or (self.in_opening and not self.record.days)

    @property
    def in_opening(self) -> bool:
        """Whether the line stands before the first item of the meeting or of a day."""
        return self.item is None

    @cached_property
    def in_head(self) -> bool:
        """Whether no line but those of head and attendance has been typed yet."""
        if self.record.agenda or self.record.days:
            return False
        return all(
            is_waiting(entry, self.settings.labels, self.called) or heads_as_text(entry.typed)
            for entry in self.record.entries
        )

    @cached_property
    def numbering(self) -> Numbering:
        """The numbers of items and decisions as they stand, after those of the series."""
        return Numbering(self.record, self.settings.numbers)

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
        return names_of(self.people)

    @cached_property
    def roll(self) -> RollCall:
        """Who is there, and who may vote."""
        return RollCall(self.record)

    def seats_of(self, party: str) -> int:
        """How many of those who may vote in the item are of a party."""
        voters = self.roll.voters(self.item.id if self.item else None)
        return sum(fold(who.party) == fold(party) for who in voters if who.party)

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
        name = self.without_own_bracket(halves[0])
        match self.knows(name):
            case "one":
                return Name(self.names.as_listed(name)), halves[1]
            case "several":
                return Hint("hint-two-names", {"name": halves[0]})
        return (Name(halves[0]), halves[1]) if _TITLED.fullmatch(halves[0]) else None

    def without_own_bracket(self, label: str) -> str:
        """A name without the party, role or workplace behind it that the list has of the same person."""
        found = _BRACKETED.fullmatch(label) if label.endswith(")") else None
        if found is None or self.knows(found[1]) != "one":
            return label
        whose = self.names.resolve(found[1])
        for who in self.record.attendance:
            if fold(who.name.name) == whose and fold(found[2]) in map(
                fold, (who.party, who.role, who.organisation)
            ):
                return found[1]
        return label

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who is known without being a person: parties of expectations, groups, organisations, roles."""
        return parties_of(self.record) | self.own_parties

    @cached_property
    def own_parties(self) -> frozenset[str]:
        """The parties that the archive has settled, folded."""
        return frozenset(map(fold, self.settings.parties))

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """The topics that are known, as they are shown, by their keys: the archive's, and those used here."""
        names = joined_topics(self.settings.topics, *_topics_used(self.record))
        return {topic_key(name): name for name in names}

    def last(self, *kinds: Kind) -> Entry | None:
        """The entry made last, of the given kinds or of any."""
        return self.record.last_made(*kinds)

    @cached_property
    def voted(self) -> Entry | None:
        """What votes are told of here: the decision or proposal of this place that was made last.

        None where that is a name that values were gathered under: nobody carries that.
        """
        found = max(self._of_place(VOTED_ON), key=lambda entry: entry.id, default=None)
        return None if found is not None and found.gathers else found

    @cached_property
    def untaken_vote(self) -> Entry | None:
        """The vote of this place that was told of before what it decides, and waits for that."""
        return max(self._of_place({Kind.VOTE}), key=lambda entry: entry.id, default=None)

    def _of_place(self, kinds: Collection[Kind]) -> Iterator[Entry]:
        day = self.day.id if self.day and not self.item else None
        entries = self.record.entries_of(self.item)
        return (entry for entry in entries if entry.kind in kinds and (self.item or entry.day == day))

    @cached_property
    def last_here(self) -> Entry | None:
        """The entry made last, if it belongs to the present place."""
        last = self.last()
        here = (self.item.id if self.item else None, self.day.id if self.day and not self.item else None)
        return last if last and (last.item, last.day) == here else None

    def is_after(self, entry: Entry) -> bool:
        """Whether the next line stands right after an entry, or after the points that belong to it."""
        last = self.last_here
        while last is not None and last.id != entry.id:
            last = self.entry(last.parent)
        return last is not None

    @property
    def takes_points(self) -> bool:
        """Whether the line before opens a list, or goes on with one that was opened."""
        return self.opens is not None or bool(self.lists)

    def entry(self, identity: int | None) -> Entry | None:
        """The entry with an id, when it is there."""
        return self.record.get(Entry, identity)

    def level_of(self, point: Entry) -> int:
        """How deep a point stands: 0, or 1 for a sub-point."""
        above = self.entry(point.parent)
        return int(above is not None and is_point(above))

    def place_of(self, point: Entry) -> int:
        """The place of a point in the list that it stands in, counted from 1."""
        here = (point.parent, point.item, point.day)
        beside = [e for e in self.record.entries if is_point(e) and (e.parent, e.item, e.day) == here]
        groups = ([one.id for one in group] for _, group in lists_of(beside))
        return next((ids.index(point.id) + 1 for ids in groups if point.id in ids), 0)

    @cached_property
    def listed(self) -> str:
        """What each point is that stands here, below a word like «Oppgaver:»; empty for ordinary points."""
        last = None if self.apart else self.last_here
        if last is None:
            return ""
        for entry in reversed(self.record.entries):
            if (entry.item, entry.day) != (last.item, last.day):
                break
            named = entry.speaker or is_capitalised((split_colon(entry.typed) or ("",))[0] or ".")
            heads = entry.kind == Kind.NOTE and entry.text.rstrip().endswith(":")
            if heads or not (entry.point or named or entry.typed.startswith(("- ", "* "))):
                word = fold(entry.text).rstrip(" :")
                asks = meanings().get(word) == "question"
                return (list_meanings().get(word) or ("question" if asks else "")) if heads else ""
        return ""

    @cached_property
    def called_to(self) -> str:
        """The words of a task that ends in a colon, when the list of a point here stands below it."""
        last = None if self.apart else self.last_here
        below = (one for one in reversed(self.record.entries) if not one.point) if last else ()
        head = next(iter(below), None)
        here = head is not None and last is not None and (head.item, head.day) == (last.item, last.day)
        if head is None or not here or head.kind != Kind.ACTION or not head.text.rstrip().endswith(":"):
            return ""
        return "" if fold(head.text).rstrip(" :") in list_meanings() else head.text

    def find_item(self, wanted: str) -> AgendaItem | None:
        """The item with a number, a case number or a whole title; letters, zeros and century aside."""
        folded = fold(wanted)
        for item in self.record.agenda if folded else ():
            if item.form != "break" and folded in (fold(item.title), self.numbering.item(item).casefold()):
                return item
        said = case_number(wanted)
        if said is None or said.nth:
            return None
        own = f"{year_of(self.record) % 100:02}"
        alike = [
            (item, number)
            for item, number in self._case_numbers
            if number.value == said.value
            and said.year in ("", number.year or own)
            and said.code.casefold() in ("", number.code.casefold())
        ]
        same = [item for item, number in alike if number.code.casefold() == said.code.casefold()]
        fitting = same or [item for item, _ in alike]
        if not fitting:
            old = cited(0, wanted)
            fitting = [i for i in self.record.agenda if old in {cited(0, n) for n in i.formerly.split(", ")}]
        return fitting[0] if len(fitting) == 1 else None

    def item_at(self, wanted: str) -> AgendaItem | None:
        """The item at a place counted from 1, where the numbers of the items begin further up: «#1» of 6/26.

        None for a number that an item could bear: nobody is led to another one than was meant.
        """
        numbers = self._case_numbers
        lowest = min((number.value for _, number in numbers), default=0)
        if not wanted.isdecimal() or len(wanted) > 3 or not 0 < int(wanted) < lowest:
            return None
        place = int(wanted)
        return numbers[place - 1][0] if place <= len(numbers) else None

    @cached_property
    def _case_numbers(self) -> tuple[tuple[AgendaItem, CaseNumber], ...]:
        """The items with the numbers they bear, derived ones too, where they count up."""
        known = self.numbering
        read = ((i, case_number(known.item(i))) for i in self.record.agenda if i.form != "break")
        return tuple((item, number) for item, number in read if number is not None)

    def bearing(self, name: str) -> AgendaItem | None:
        """The item that has a number, of the same letters if there are any."""
        wanted = cited(0, name)
        named = (item for item in self.record.agenda if item.number and item.form != "break")
        return next((item for item in named if cited(0, name_of(item)) == wanted), None)

    def next_item(self) -> AgendaItem | None:
        """The item after the present one; the first before any."""
        return following(self.record, self.item, self.day)

    def previous_item(self) -> AgendaItem | None:
        """The item before the present one."""
        return preceding(self.record, self.item, self.day)


def is_known(name: str, context: Context) -> bool:
    """Whether a word is what somebody, or a party, is called who is known."""
    return context.knows(name) == "one" or fold(name) in context.parties


def _topics_used(record: Record) -> Iterator[tuple[str, ...]]:
    """The topics that a meeting, its items and its lines have of their own."""
    yield record.meeting.tags
    yield from (item.tags for item in record.agenda if item.tags)
    yield from (entry.tags for entry in record.entries if entry.tags)
