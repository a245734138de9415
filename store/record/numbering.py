"""The numbers that items and decisions are cited by.

A number is stored when it is typed, printed in a notice or when the meeting closes; until then it is derived
here from what is used already, and shown in brackets. A stored number is never given twice: a tombstone keeps
its own. Derived numbers and typed ones do not mix: once an item has a typed number, the others get none in
minutes, and in a protocol the next free one in the same style, where one style is all that was typed. What
the meeting settles of its numbers goes before both. What is private gets none while it has none: a gap would
tell of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from store.language.agenda import agenda, any_agenda
from store.language.folders import any_of, fold
from store.language.late_pattern import late_pattern
from store.language.line import any_line
from store.record.identity import made_at
from store.record.kinds import NUMBERED
from store.record.model import AgendaItem, Document, Entry
from store.record.values import NUMBER_FORMS
from store.record.withheld import Withheld

if TYPE_CHECKING:
    from store.record.record import Record


_RUNNING = late_pattern(r"([A-Z]) ?(\d+)/(\d{2}|\d{4})")
_RUNS = late_pattern(r"\d(?:/\d|-\d{4})")
_FIGURES = late_pattern(r"\d+")
_NUMBER = late_pattern(
    r"(?:(?P<code>[^\W\d_]{1,20}(?:-[^\W\d_]{1,10})?|§)[ \u00a0]|(?P<glued>[^\W\d_]{1,20}-)(?=\d))?"
    r"(?:(?P<first>(?:19|20)\d\d)/(?P<late>\d{1,4})"
    r"|(?P<count>\d{1,4})(?:(?P<between>/)(?P<year>\d{4}|\d{2})|(?P<dash>-)(?P<whole>\d{4}))?)"
    r"(?P<nth>-\d{1,2})?"
)

POINT_CITED = late_pattern(
    lambda: rf"(?<=\d) {any_of(map(re.escape, any_line().votes.points))}\.? ?\d{{1,2}}[a-z]?$", re.IGNORECASE
)
"""What names a point of a decision behind its number: « pkt. 2»."""


Cited: TypeAlias = tuple[int, str]
"""The series of a meeting (0: none) and a number, in the form in which they are compared."""


class CaseNumber(msgspec.Struct, frozen=True):
    """A number taken apart.

    code: the letters before it, «PS», or «S-» with the hyphen that joins them; a word that says no more than
    that it is a number is none. value: what
    is counted up. width: its figures as written, zeros before it too. year: the two last figures of its
    year; empty for a bare number. form: how the year stands by it, «/yy», «-yy», «/yyyy», «-yyyy», «yyyy/».
    nth: «-2», the second decision of a case.
    """

    code: str
    value: int
    width: int = 0
    year: str = ""
    form: str = ""
    nth: str = ""

    @property
    def key(self) -> tuple[str, int, str, str]:
        """What tells it from others: case, zeros, century and way of writing aside."""
        return self.code.casefold().rstrip("-"), self.value, self.year, self.nth

    def written_bare(self) -> str:
        """The number as all ways of writing it have in common: «14/25», «14/25-2», «14»."""
        return f"{self.value}{f'/{self.year}' if self.year else ''}{self.nth}"

    @property
    def row(self) -> tuple[str, str]:
        """What it counts up in: case aside, its letters and its year."""
        return self.code.casefold().rstrip("-"), self.year

    def numbered(self, count: int) -> CaseNumber:
        """Another number in the same style."""
        return msgspec.structs.replace(self, value=count, nth="")

    def written(self, century: str) -> str:
        """The number without its letters, as its style writes it."""
        count = str(self.value).rjust(self.width, "0")
        match self.form:
            case "yyyy/":
                return f"{century}{self.year}/{count}"
            case "/yyyy" | "-yyyy":
                return f"{count}{self.form[0]}{century}{self.year}"
            case "/yy" | "-yy":
                return f"{count}{self.form[0]}{self.year}"
        return count


def case_number(number: str) -> CaseNumber | None:
    """A number taken apart; None for what is written otherwise («2.1», «5a»)."""
    found = _NUMBER.fullmatch(number.strip())
    if found is None:
        return None
    typed = found["code"] or found["glued"] or ""
    code = "" if fold(typed.rstrip("-")) in any_agenda().case_words else typed
    nth = found["nth"] or ""
    if found["first"]:
        return CaseNumber(code, int(found["late"]), _width(found["late"]), found["first"][2:], "yyyy/", nth)
    year = found["year"] or found["whole"] or ""
    form = f"{found['between'] or found['dash']}{'y' * len(year)}" if year else ""
    return CaseNumber(code, int(found["count"]), _width(found["count"]), year[-2:], form, nth)


def _width(count: str) -> int:
    """How many figures a count is filled up to; 0 where no zero stands before it."""
    return len(count) if count.startswith("0") else 0


def code_of(prefix: str) -> str:
    """What of a typed prefix belongs to the number itself: «PS», but not «Sak»."""
    return "" if fold(prefix.rstrip("-")) in any_agenda().case_words else prefix


def written_number(prefix: str, number: str) -> str:
    """A number with the word or letters before it as they were typed: «PS 41/26», «S-14/26»."""
    return f"{prefix}{number}" if prefix.endswith("-") else f"{prefix} {number}".strip()


def name_of(document: AgendaItem | Entry) -> str:
    """The stored number of an item or a decision, with its letters; empty when none is stored."""
    if isinstance(document, AgendaItem) and document.number:
        return written_number(code_of(document.prefix), document.number)
    return document.number


def cited(series: int, number: str) -> Cited:
    """A number as it is compared within a series: «Sak 014/2025» is «14/25», and «PS 14/25» another one.

    A point of a decision is cited by the number of the decision: «14/25 pkt. 2».
    """
    return series, _compared(number)


@lru_cache(maxsize=1 << 16)  # a large archive's are asked for several times
def _compared(number: str) -> str:
    number = POINT_CITED.sub("", number)
    taken = case_number(number)
    if taken is None:
        return fold(number)
    return f"{taken.code.casefold().rstrip('-')} {taken.written_bare()}".strip()


def without_code(named: Cited) -> Cited:
    """What a number is when its letters are left out, as people say it; a letter alone stays."""
    series, number = named
    code, _, bare = number.rpartition(" ")
    return (series, bare) if len(code) > 1 else named


def cites(number: str, name: str) -> bool:
    """Whether a number that somebody writes may mean a decision or an item of that name."""
    said, meant = cited(0, number), cited(0, name)
    return said == meant or (without_code(meant) == said and said != meant)


def borne_by(numbers: Collection[str], names: Iterable[str]) -> frozenset[Cited]:
    """Those of some names that are among numbers, in the form in which they are compared, in no series.

    Of many numbers only those are compared that have the figures of a name.
    """
    wanted = {cited(0, name) for name in names}
    figures = {found[0] if (found := _FIGURES.search(name)) else "" for _, name in wanted}
    near = {number for one in figures for number in numbers if one in number or not number.isascii()}
    return frozenset(wanted.intersection(cited(0, number) for number in near))


def numbering(record: Record, used: Collection[str] = ()) -> Numbering:
    """The numbers of a meeting; worked out once for a record that no other meeting has a say in."""
    return Numbering(record, used) if used else record.once("numbering", partial(Numbering, record))


def numbers_in(record: Record) -> list[str]:
    """The numbers that a meeting has given, those of deleted entries too."""
    documents = (*record.agenda, *record.entries, *record.tombstones)
    return [name_of(d) for d in documents if isinstance(d, (AgendaItem, Entry)) and d.number]


def is_running(number: str) -> bool:
    """Whether a number runs through a series and its years («12/26», «12/26-2», «V 3/15»): given once."""
    return _RUNS.search(number) is not None


class _Given(msgspec.Struct, frozen=True):
    """The numbers of items by their ids; ``derived`` are those that are not settled, and may still change."""

    names: dict[int, str]
    derived: dict[int, CaseNumber]


class _Used:
    """The numbers of other meetings that count in one; ``last`` is the greatest of each letter and year."""

    def __init__(self, numbers: frozenset[str]) -> None:
        self.numbers = numbers
        self.last: dict[tuple[str, str], int] = {}
        for number in numbers:
            if found := _RUNNING.fullmatch(number):
                row = found[1], found[3][-2:]
                self.last[row] = max(self.last.get(row, 0), int(found[2]))

    @cached_property
    def taken_apart(self) -> tuple[CaseNumber, ...]:
        """Those that are numbers of cases, always in the same order."""
        return tuple(number for name in sorted(self.numbers) if (number := case_number(name)) is not None)


@lru_cache(maxsize=4)  # every look at a meeting asks anew, and a long series has many
def _used(numbers: frozenset[str], *, runs: bool) -> _Used:
    return _Used(frozenset(number for number in numbers if runs or is_running(number)))


class Numbering:
    """The numbers of one meeting. ``used`` holds those of the other meetings of its series."""

    def __init__(self, record: Record, used: Collection[str] = ()) -> None:
        """Number the items and decisions of a record, in order."""
        self._record = record
        settled = record.meeting.numbering
        self._settled = settled if settled is not None and settled.form in NUMBER_FORMS else None
        self._of_others = used
        self._year = _year(record)
        self._century = _century(record)

    @cached_property
    def _used(self) -> _Used:
        # A bare number is a name within its meeting: elsewhere it may be another item's, unless they run on.
        runs = self._settled is not None and self._settled.form == "n"
        return _used(frozenset(self._of_others), runs=runs)

    @cached_property
    def _given(self) -> _Given:
        """The numbers of the items; worked out when one is first asked for."""
        given, settled = _Given({}, {}), self._record.meeting.numbering
        if settled is not None and settled.form == "none":
            given.names.update((item.id, name_of(item)) for item in self._record.agenda)
        elif self._settled is not None or self._record.meeting.profile == "protocol":
            self._number_cases(given)
        elif any(item.number and item.form != "break" for item in self._record.agenda):
            given.names.update((item.id, name_of(item)) for item in self._record.agenda)
        else:
            self._number_items(given)
        return given

    def item(self, item: AgendaItem) -> str:
        """Return «12/26», «PS 12/26» or «71» in a protocol, «3» or «3.1» in minutes; empty for none."""
        return self._given.names.get(item.id, "")

    def decision(self, entry: Entry) -> str:
        """Return «13/26», «13/26-2», «V 3/15» or «2»; empty for a conclusion and for other kinds."""
        return self._decisions.get(entry.id, "")

    def shown_item(self, item: AgendaItem) -> str:
        """The number of an item as lists have it: in brackets while it may still change."""
        number = self.item(item)
        return f"({number})" if number and item.id in self._given.derived else number

    def shown_decision(self, entry: Entry) -> str:
        """The number of a decision as lists have it: in brackets while it may still change."""
        number = self.decision(entry)
        return f"({number})" if number and not entry.number else number

    def stored(self, document: AgendaItem | Entry) -> bool:
        """Whether the number stands in the file; otherwise it is derived and may still change."""
        return bool(document.number)

    def to_store(self) -> tuple[Document, ...]:
        """Return the documents whose numbers are fixed when the meeting closes, with the numbers in them.

        The place of an item in minutes («3») is no name of it and is not stored.
        """
        cases = [
            msgspec.structs.replace(item, number=number.written(self._century), prefix=self._prefix(number))
            for item in self._record.agenda
            if (number := self._given.derived.get(item.id)) is not None
        ]
        decisions = [
            msgspec.structs.replace(entry, number=self._decisions[entry.id])
            for entry in self._record.entries
            if not entry.number and self._decisions.get(entry.id)
        ]
        return (*cases, *decisions)

    def prefix(self, item: AgendaItem) -> str:
        """The word or letters before the number of an item, typed or derived."""
        derived = self._given.derived.get(item.id)
        return self._prefix(derived) if derived is not None and not item.number else item.prefix

    def _prefix(self, number: CaseNumber) -> str:
        if self._settled is not None and code_of(self._settled.prefix) == number.code:
            return self._settled.prefix
        return number.code

    def _number_cases(self, given: _Given) -> None:
        """The items of a protocol: typed numbers as they are, the others the next free one in their style."""
        agenda = self._record.agenda
        typed = [number for item in agenda if item.number and (number := self._case(name_of(item)))]
        taken = {number.key for number in self._numbers(self._kept(AgendaItem))}
        style = self._style(typed)
        last: dict[tuple[str, str], int] = {}
        for number in self._of_items():
            self._reach(last, number)
        if self._settled is not None and self._settled.first and self._settled_year in ("", self._year):
            self._reach(last, style.numbered(self._settled.first - 1))
        known = {item.id for item in agenda}
        names = {name_of(item) for item in agenda if item.number}
        first, begun = style, not typed
        # Of letters of several sorts («PS», «RS») nothing says which an item without a number would have.
        unclear = self._settled is None and len({number.row[0] for number in typed}) > 1
        for item in agenda:
            if item.number:
                begun = True
                given.names[item.id] = name_of(item)
                if number := self._case(name_of(item)):
                    style = number if self._settled is None else style
                    self._reach(last, number)
            elif (
                item.form == "break"
                or item.id in self._unseen
                or item.parent in known
                or unclear
                or _says_number(item.title, names)
                or (not begun and fold(item.title) in any_agenda().unnumbered)
            ):
                continue
            elif begun or self._settled is not None or self._has_before(first, last):
                style = self._derive(given, item, style, last, taken)
            # Before the first number, where nothing says what came before it, no number is right.

    def _has_before(self, first: CaseNumber, last: dict[tuple[str, str], int]) -> bool:
        """Whether the series has come to a number, and there is a free one between that and the first."""
        reached = last.get(first.row)
        return reached is not None and reached + 1 < first.value

    def _derive(
        self,
        given: _Given,
        item: AgendaItem,
        style: CaseNumber,
        last: dict[tuple[str, str], int],
        taken: set[tuple[str, int, str, str]],
    ) -> CaseNumber:
        number = given.derived[item.id] = self._free(style, last, taken)
        given.names[item.id] = written_number(number.code, number.written(self._century))
        return number

    def _free(
        self, style: CaseNumber, last: dict[tuple[str, str], int], taken: set[tuple[str, int, str, str]]
    ) -> CaseNumber:
        """The next number in a style that no item has."""
        style = msgspec.structs.replace(style, year=self._year if style.year else "")
        count = last.get(style.row, 0) + 1
        number = style.numbered(count)
        while number.key in taken:
            count += 1
            number = number.numbered(count)
        self._reach(last, number)
        return number

    @staticmethod
    def _reach(last: dict[tuple[str, str], int], number: CaseNumber) -> None:
        last[number.row] = max(last.get(number.row, 0), number.value)

    def _style(self, typed: list[CaseNumber]) -> CaseNumber:
        """How a number is written before any is typed: as the first will be, else as the series writes it."""
        plain = CaseNumber("", 0, 0, self._year, "/yy")
        if self._settled is not None:
            ending = NUMBER_FORMS[self._settled.form]
            year = self._year if ending else ""
            return CaseNumber(code_of(self._settled.prefix), 0, self._settled.width, year, ending)
        if typed:
            return typed[0]
        seen = [number for number in self._of_items() if number.year == self._year]
        if not seen or any(not number.code for number in seen):
            return max((n for n in seen if not n.code), key=lambda n: n.value, default=plain)
        codes = [number.code for number in seen]
        most = max(sorted(set(codes)), key=codes.count)
        return next(number for number in seen if number.code == most)

    @property
    def _settled_year(self) -> str:
        """The year that the first number settled belongs to; empty where numbers have none."""
        settled = self._settled
        return f"{settled.year % 100:02}" if settled is not None and NUMBER_FORMS[settled.form] else ""

    def _of_items(self) -> list[CaseNumber]:
        """The numbers of cases of other meetings."""
        numbers, letters = map(self._in_year, self._used.taken_apart), any_agenda().decision_letter
        return [number for number in numbers if number.code not in letters and not number.nth]

    def _numbers(self, names: Iterable[str]) -> list[CaseNumber]:
        return [number for name in names if (number := self._case(name)) is not None]

    def _case(self, name: str) -> CaseNumber | None:
        """A number taken apart; «46-26» in a meeting of 2026 is the forty-sixth case of its year."""
        number = case_number(name)
        return number and self._in_year(number)

    def _in_year(self, number: CaseNumber) -> CaseNumber:
        if number.year or number.nth[1:] != self._year:
            return number
        return msgspec.structs.replace(number, year=self._year, form="-yy", nth="")

    def _number_items(self, given: _Given) -> None:
        places: dict[int, int] = {}
        top = 0
        for item in self._record.agenda:
            if item.form == "break" or item.id in self._unseen:
                given.names[item.id] = item.number
            elif item.parent in given.names:
                places[item.parent] = places.get(item.parent, 0) + 1
                above = given.names[item.parent]
                given.names[item.id] = f"{above}.{places[item.parent]}" if above else ""
            else:
                top += 1
                given.names[item.id] = str(top)

    @cached_property
    def _decisions(self) -> dict[int, str]:
        """The number of every decision that has one; worked out when it is first asked for."""
        numbers: dict[int, str] = {}
        left: dict[str, Iterator[str]] = {}
        taken = set(self._kept(Entry))
        last: int | None = None  # of many numbers not looked for until one is to follow it
        cases = self._cases()
        for entry in self._record.entries:
            # Of two versions of one decision only the first is cited.
            if entry.kind not in NUMBERED or entry.conclusion or entry.conflict_of is not None:
                continue
            if not entry.number and (not entry.in_minutes or entry.id in self._unseen):
                continue  # what nobody else reads is cited by nobody, and leaves no gap in what they read
            number = entry.number
            if not number:
                last = self._last(taken) if last is None else last
                number = self._next(cases.get(entry.item or 0, ""), last, taken, left)
                last = max([last, *self._counts(self._letter, [number])])
            taken.add(number)
            numbers[entry.id] = number
        return numbers

    @cached_property
    def _unseen(self) -> frozenset[int]:
        """The items and entries that are private; what a law exempts has its place and its number."""
        return Withheld(self._record).private | self._record.unnumbered

    @cached_property
    def _letter(self) -> str:
        """What running numbers of decisions begin with: that of the language, unless the series has one."""
        own = agenda(self._record.meeting.language).decision_letter[0]
        known = (_RUNNING.fullmatch(number) for number in self._kept(Entry))
        letters = {found[1] for found in known if found} | {letter for letter, _ in self._used.last}
        return next(iter(sorted(letters.intersection(any_agenda().decision_letter) - {own})), own)

    def _last(self, taken: Collection[str]) -> int:
        """The greatest running number of decisions of the year, in this meeting and others."""
        return max([self._used.last.get((self._letter, self._year), 0), *self._counts(self._letter, taken)])

    def _next(self, case: str, last: int, taken: set[str], left: dict[str, Iterator[str]]) -> str:
        """A number that is free; ``left`` are the ones of each case that have not been tried."""
        if case:
            candidates = left.setdefault(case, _of_case(case))
        elif self._record.meeting.series:
            candidates = (f"{self._letter} {n}/{self._year}" for n in _from(last + 1))
        else:
            candidates = left.setdefault("", map(str, _from(1)))
        used = self._used.numbers
        return next(number for number in candidates if number not in taken and number not in used)

    def _cases(self) -> dict[int, str]:
        """What the decisions of every item are cited by, a sub-item's being those of its item.

        In minutes a bare number is a place in them, and no name that a decision could have.
        """
        protocol = self._record.meeting.profile == "protocol"
        cases: dict[int, str] = {}
        for item in self._record.agenda:
            own = self._given.names.get(item.id, "")
            cases[item.id] = own if own and (protocol or is_running(own)) else cases.get(item.parent or 0, "")
        return cases

    def _kept(self, kind: type[AgendaItem | Entry]) -> frozenset[str]:
        """Numbers stored in this meeting, in tombstones too."""
        alive = self._record.agenda if kind is AgendaItem else self._record.entries
        dead = (document for document in self._record.tombstones if isinstance(document, kind))
        documents: Iterator[AgendaItem | Entry] = (*alive, *dead).__iter__()
        return frozenset(name_of(document) for document in documents if document.number)

    def _counts(self, letter: str, numbers: Collection[str]) -> list[int]:
        found = (_RUNNING.fullmatch(number) for number in numbers)
        return [int(m[2]) for m in found if m and m[1] == letter and m[3][-2:] == self._year]


def _says_number(title: str, names: Collection[str]) -> bool:
    """Whether a title is a number, or begins with one that another item has: it gets no second one."""
    alone = case_number(title)
    if alone is not None and not _says_year(alone):
        return True
    words = title.split(maxsplit=2)
    first = words[0].rstrip(".:)") if words else ""
    two = " ".join(words[:2]).rstrip(".:)")
    return any(cites(said, name) for said in (first, two) if said[-1:].isdigit() for name in names)


def _says_year(number: CaseNumber) -> bool:
    """Whether a word and a figure name a matter and a year: «Budsjett 2026» is no number of a case."""
    return bool(number.code) and not number.form and 1900 <= number.value < 2100


def _of_case(case: str) -> Iterator[str]:
    yield case
    yield from (f"{case}-{n}" for n in _from(2))


def _from(first: int) -> Iterator[int]:
    while True:
        yield first
        first += 1


def _year(record: Record) -> str:
    """The two last figures of the meeting's year; of the year it was made while it has no date."""
    return f"{year_of(record) % 100:02}"


def _century(record: Record) -> str:
    return f"{year_of(record) // 100:02}"


def year_of(record: Record) -> int:
    """The year that the numbers of a meeting are counted in: its own, that of its making while undated."""
    meeting = record.meeting
    return (meeting.from_ or made_at(meeting.id)).year
