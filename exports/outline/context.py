"""The context of every part of the outline: the record as its readers may see it, and its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

import msgspec
from msgspec.structs import replace

from exports.blocks import place_name
from exports.privacy import Shown
from exports.typography.typesetter import Typesetter, with_capital
from store.language.catalogue import Words, words
from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.line import line
from store.language.words import AND, ANY
from store.plain_text import without_check
from store.record.attendance import Names, people_of
from store.record.identity import to_text
from store.record.in_minutes import Belonging
from store.record.kinds import APART
from store.record.model import AgendaItem, Entry
from store.record.numbering import numbering
from store.record.points import opener
from store.record.record import Record
from store.record.status import Fates
from store.record.values import Kind, Language, Layout, Name, Profile
from store.record.withheld import Withheld


def beside_first(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries in order, each second version right after the entry it is another version of.

    What somebody kept from readers in the one is kept from them in the other: the second version may have
    been written by somebody who did not know of it yet.
    """
    if all(entry.conflict_of is None for entry in entries):
        yield from entries
        return
    left = {entry.id: entry for entry in entries}
    versions: dict[int | None, list[Entry]] = {}
    for entry in entries:
        first = entry.conflict_of if entry.conflict_of in left else None
        versions.setdefault(first, []).append(entry)
    # Versions of one another hang from nothing; they come last, so that they are seen.
    waiting = [*reversed(entries), *reversed(versions.get(None, []))]
    while waiting:
        entry = waiting.pop()
        if left.pop(entry.id, None) is not None:
            yield entry
            waiting.extend(_as_guarded(other, entry) for other in reversed(versions.get(entry.id, [])))


def _as_guarded(entry: Entry, first: Entry) -> Entry:
    return replace(
        entry,
        private=entry.private or first.private,
        in_minutes=entry.in_minutes and first.in_minutes,
        exempt=entry.exempt or first.exempt,
    )


_LAW_ENDS = tuple(dict.fromkeys(ANY.exempt.law_ends))
_LAW_BEHIND = late_pattern(
    rf"(§[^§]*\d[^§]*?),?\s+(\w*(?:{any_of(_LAW_ENDS)}|{any_of(ANY.exempt.behind)})\.?)", re.IGNORECASE
)
"""A paragraph with the name of its law behind it: «§ 25 offl.», «§ 11-5 kommuneloven»."""


def legal_ground(say: Words, law: str) -> str:
    """A law as it is printed: «13», typed alone, is a paragraph of the law that is meant here.

    A law that is named behind its paragraph stands before it: «§ 25 offl.» is «offl. § 25».
    """
    paragraph = law.strip()
    if paragraph[:1].isdigit():
        paragraph = f"§ {paragraph}"
    if named := _LAW_BEHIND.fullmatch(paragraph):
        name = named[2].rstrip(".")
        return f"{name if name.casefold().endswith(_LAW_ENDS) else f'{name}.'} {named[1]}"
    return say("exempt-law", paragraph=paragraph) if paragraph.startswith("§") else paragraph


def listed(names: Iterable[str], language: Language) -> str:
    """Return «Kari, Per og Anne»."""
    *before, last = [*names] or [""]
    return f"{', '.join(before)} {line(language).and_[0]} {last}" if before else last


class Arrangement:
    """Where in its document each entry of a record stands: the same for every document made of it.

    laws: the law that exempts an item, its own or that of what it belongs to. ordered: all entries, as
    :func:`beside_first` has them. entries: those that are printed; of_kind: the same, by their kind.
    """

    def __init__(self, record: Shown) -> None:
        """Sort the entries by where they are printed."""
        self._record = record
        self.items = public_items(record)
        self.item_of = {item.id: item for item in self.items}
        self.anchors = anchors(record)
        self.subitems: dict[int, list[AgendaItem]] = {}
        self.parents: dict[int, int] = {}
        self.laws: dict[int, str] = {}
        self._hang_subitems()
        self.points: dict[int, list[Entry]] = {}
        self.by_item: dict[int, list[Entry]] = {}
        self.by_day: dict[int, list[Entry]] = {}
        self.opening: list[Entry] = []
        self.summaries: list[Entry] = []
        self.ordered = tuple(beside_first(record.entries))
        self.entries = tuple(self._placed())
        self.of_kind: dict[Kind, list[Entry]] = {}
        for entry in self.entries:
            self.of_kind.setdefault(entry.kind, []).append(entry)
        followed = {entry.conflict_of for entry in self.entries if entry.conflict_of}
        self.first_versions = {entry.id: entry for entry in self.entries if entry.id in followed}

    def _hang_subitems(self) -> None:
        """Note what stands under what, and the laws. Only an item that came before can be above another."""
        seen: set[int] = set()
        for item in self.items:
            if item.parent is not None and item.parent in seen:
                self.subitems.setdefault(item.parent, []).append(item)
                self.parents[item.id] = item.parent
            seen.add(item.id)
            law = item.exempt or self.laws.get(self.parents.get(item.id, 0), "")
            if law:
                self.laws[item.id] = law

    def _is_listed(self, point: Entry, alive: Mapping[int, Entry], belonging: Belonging) -> bool:
        """Whether a point stands in the box of a decision or proposal that is printed."""
        above = opener(point, lambda key: alive.get(key or 0)) if point.parent is not None else None
        if above is None or above.private or not belonging.holds(above):
            return False
        item = self.item_of.get(above.item or 0)
        return above.kind == Kind.DECISION or item is None or item.form != "values"

    def _placed(self) -> Iterable[Entry]:
        """The entries that are printed, without their check marks, each put where it belongs."""
        days = {day.id for day in self._record.days}
        belonging = Belonging(self._record)
        alive = {entry.id: entry for entry in self.ordered}
        for raw in self.ordered:
            if not belonging.holds(raw) or raw.private:
                continue
            entry = _without_check(raw)
            if self._is_listed(entry, alive, belonging):
                self.points.setdefault(entry.parent or 0, []).append(entry)
            elif entry.kind in APART:
                if not (entry.exempt or self.laws.get(entry.item or 0)):
                    self.summaries.append(entry)
            elif entry.item in self.item_of and entry.item is not None:
                self.by_item.setdefault(entry.item, []).append(entry)
            elif entry.day in days and entry.day is not None:
                self.by_day.setdefault(entry.day, []).append(entry)
            else:
                self.opening.append(entry)
            yield entry


class Scribe:
    """A record, its language and its typesetter, and what may be told of it."""

    def __init__(
        self,
        record: Shown,
        setter: Typesetter,
        profile: Profile | None,
        used_numbers: Collection[str],
        *,
        speakers: bool | None,
    ) -> None:
        """Sort the entries by where they are printed; what no document prints is left behind here.

        Raises TypeError for a whole record, of which nobody has decided who reads it.
        """
        if not isinstance(record, Shown):
            raise TypeError(type(record).__name__)
        self.record = record
        self.meeting = record.meeting
        self.language = record.meeting.language
        self.profile: Profile = profile or record.meeting.profile
        self.protocol = self.profile == "protocol"
        self.layout: Layout = record.meeting.layout if self.protocol else "board"
        self.unattributed = record.meeting.scope == "unattributed" and not speakers
        self.speakers = not (self.protocol or self.unattributed) if speakers is None else speakers
        self.tells_speech = self.speakers or (speakers is None and not self.protocol)
        self.fates = Fates(record)
        self.numbers = numbering(record, used_numbers)
        self.moves_deadlines = bool(getattr(setter, "moves_deadlines", True))
        self.between_lines = str(getattr(setter, "between_lines", " "))
        self.after_name = str(getattr(setter, "after_name", "."))
        self.bare_titles: Mapping[int, str] = {}
        self.announces = False
        """Whether the document is from before the meeting."""
        self.columns: Mapping[str, int] = {}
        """What the list of items says of each, by the widths of its columns; the item says the rest."""
        self._setter = setter
        self._texts: dict[str, str] = {}
        self._sentences: dict[str, str] = {}
        self._said: dict[tuple[object, ...], str] = {}
        self._names: dict[int, str] = {}
        self._words = words(self.language, "document")
        places: Arrangement = record.once("arrangement", partial(Arrangement, record))
        self.items, self.item_of, self.anchors = places.items, places.item_of, places.anchors
        self.subitems, self.parents = places.subitems, places.parents
        self.opening, self.summaries, self.entries = places.opening, places.summaries, places.entries
        self._arranged = places

    def say(self, key: str, **facts: str | int) -> str:
        """Return a sentence of the catalogue, its spaces and dashes as the page has them."""
        asked = (key, *facts.items())
        said = self._said.get(asked)
        if said is None:
            said = self._said[asked] = self.text(self._words(key, **facts))
        return said

    def text(self, typed: str) -> str:
        """Return a name, a point or a title as the page has it."""
        # Labels and names come again and again, and setting a text costs far more than finding it.
        text = self._texts.get(typed)
        if text is None:
            text = self._texts[typed] = self._setter.text(without_check(typed))
        return text

    def sentence(self, typed: str) -> str:
        """Return a line of running text as the page has it."""
        sentence = self._sentences.get(typed)
        if sentence is None:
            sentence = self._setter.sentence(without_check(typed)) if typed else ""
            self._sentences[typed] = sentence
        return sentence

    def question(self, typed: str) -> str:
        """Return a line of running text that asks, with the sign that says so."""
        return self._setter.question(without_check(typed)) if typed else ""

    def lead(self, typed: str) -> str:
        """Return a name that stands before a text in its paragraph: «Torg.», and as typed «Torg:»."""
        printed = self.sentence(typed)
        return printed if printed.rstrip().endswith((".", "!", "?", "…", ":")) else printed + self.after_name

    def phrase(self, typed: str) -> str:
        """Return a few words that start a cell: as a sentence, without the stop."""
        printed = self.sentence(typed)
        return printed[:-1] if printed.endswith(".") and not typed.rstrip().endswith(".") else printed

    def heading(self, typed: str) -> str:
        """Return a title, a place or a name of an office: as the page has it, with a capital at its start."""
        return with_capital(self.text(typed))

    def joined(self, names: Iterable[str]) -> str:
        """Return «Kari, Per og Anne»."""
        return self.text(listed(names, self.language))

    def presenters(self, typed: str) -> str:
        """Return who presents an item: names with commas between as :meth:`joined` does, else as typed."""
        names = [name.strip() for name in typed.split(",")]
        apart = all(name[:1].isupper() and "(" not in name for name in names)
        return (
            self.joined(names)
            if apart and not any(f" {word} " in typed for word in AND)
            else self.text(typed)
        )

    def names(self, names: Iterable[Name]) -> str:
        """Return several names as :meth:`joined` does."""
        return self.joined(name.name for name in names)

    def with_party(self, name: Name) -> str:
        """A name, and the party of whoever has it on the attendance list: «Mona Lunde (SV)»."""
        party = "" if "(" in name.name else self.party_of(name)
        return f"{name.name} ({party})" if party else name.name

    def in_full(self, name: Name) -> Name:
        """A name as the attendance list has it, where it stands for one person there."""
        return Name(self._people.in_full(name.name))

    def party_of(self, name: Name) -> str:
        """The party that the attendance list gives somebody; empty when it says none."""
        return self._parties.get(self.in_full(name).name, "") if self._parties else ""

    @cached_property
    def _people(self) -> Names:
        return Names(people_of(self.record))

    @cached_property
    def _parties(self) -> dict[str, str]:
        return {who.name.name: who.party for who in self.record.attendance if who.party}

    @cached_property
    def title(self) -> str:
        """The title of the meeting, or the word for having none."""
        return self.heading(self.meeting.title) if self.meeting.title.strip() else self.say("untitled")

    @cached_property
    def numbered(self) -> bool:
        """Whether headings carry numbers. A programme of days is read by its titles."""
        return self.protocol or not self.record.days

    @cached_property
    def is_numbered(self) -> bool:
        """Whether a number alone says which item is meant: all of them have one."""
        return all(self.number(item) for item in self.items if item.form != "break")

    def number(self, item: AgendaItem) -> str:
        """Return the number an item is printed with; empty when it has none."""
        settled = self.record.meeting.numbering is not None
        return self.numbers.item(item) if self.numbered or settled or item.number else ""

    def name_of(self, item: AgendaItem) -> str:
        """Return the title of an item, or that it may not be told."""
        name = self._names.get(item.id)
        if name is None:
            name = self._names[item.id] = self._name_of(item)
        return name

    def _name_of(self, item: AgendaItem) -> str:
        if self.exempt(item):
            return self.say("exempt-title")
        if item.title.strip():
            return self.heading(item.title)
        return self.say("break" if item.form == "break" else "untitled")

    def numbered_name_of(self, item: AgendaItem) -> str:
        """Return number and title of an item, as a cell has them: marks stand in its heading alone."""
        name = self.heading(self.bare_titles.get(item.id, "")) or self.name_of(item)
        return self.text(f"{self.number(item)} {name}".strip())

    def place(self, document: AgendaItem | Entry, field: str = "", *, again: bool = False) -> str:
        """Return the name of the place where words of a document stand; empty where those are withheld.

        ``field`` is one beside the text or the title; ``again`` says that they stand in their own place, too.
        """
        if (document.exempt or self._arranged.laws) and self.exempt(document):
            return ""
        sort = "i" if isinstance(document, AgendaItem) else "o" if again else "e"
        return place_name(sort, to_text(document.id), field)

    def exempt(self, document: AgendaItem | Entry) -> str:
        """Return the law that exempts an entry or an item, its own or that of what it belongs to."""
        if document.exempt or not self._arranged.laws:
            return document.exempt
        above = document.item if isinstance(document, Entry) else self.parents.get(document.id)
        return self._arranged.laws.get(above or 0, "")

    def exempt_sentence(self, law: str, *, count: int = 1) -> str:
        """Return the sentence that keeps the place of what is exempt, or of several after one another."""
        return self.say("exempt-item" if count == 1 else "exempt-items", law=self.ground(law))

    def ground(self, law: str) -> str:
        """A law as it is printed, see :func:`legal_ground`."""
        return legal_ground(self._words, law)

    def linked(self, item: AgendaItem) -> str:
        """Return the anchor of an item's heading; empty for a break of which nothing is told."""
        bare = item.form == "break" and not self.of_item(item) and item.id not in self.subitems
        return "" if bare else self.anchors[item.id]

    def quoted(self, text: str) -> str:
        """Return a text in the quotes of the language, as it stands otherwise."""
        return text if text[:1] in '«“"' and text[:1] else self._words("quoted", text=text)

    def own_words(self, text: str) -> str:
        """Return somebody's own words in quotes: the signs put right, and the stop that ends them inside."""
        printed = self._setter.quoted(text.strip())
        whole = printed[:1] in {"«", "“", '"'} and printed[-1:] in {"»", "”", '"'}
        return printed if whole else self._words("quoted", text=printed)

    @cached_property
    def annexes(self) -> dict[int, str]:
        """The number of every annex: «3.1» is the first of item 3, «1» the first of no item."""
        numbers: dict[int, str] = {}
        for entry, place in self._counted(Kind.ANNEX):
            item = self.record.get(AgendaItem, entry.item)
            above = self.numbers.item(item) if item else ""
            numbers[entry.id] = entry.number or (f"{above}.{place}" if above else str(place))
        return numbers

    @cached_property
    def steps(self) -> dict[int, int]:
        """The place of every step in its plan."""
        return {entry.id: place for entry, place in self._counted(Kind.STEP)}

    def _counted(self, kind: Kind) -> Iterator[tuple[Entry, int]]:
        """The entries of a kind with their places in their item; the law's own gap is told, and is counted.

        What is private is counted last, so that no gap tells of it.
        """
        belonging = Belonging(self.record)
        unseen = Withheld(self.record).private | self.record.unnumbered
        counts: Counter[tuple[int | None, int | None]] = Counter()
        for entry in sorted(self._arranged.ordered, key=lambda entry: entry.id in unseen):
            if entry.kind == kind and belonging.holds(entry):
                counts[entry.item, entry.day] += 1
                yield entry, counts[entry.item, entry.day]

    @cached_property
    def concluded(self) -> frozenset[int]:
        """The entries beside which something was decided, for or against: in an item, or in none."""
        settled = ("adopted", "rejected", "superseded")
        decisions = (entry for entry in self.entries if entry.kind == Kind.DECISION)
        places = {(e.item, e.item or e.day) for e in decisions if self.fates.status(e) in settled}
        return frozenset(e.id for e in self.entries if (e.item, e.item or e.day) in places)

    def first_version(self, entry: Entry) -> Entry:
        """Return the entry of the same item that this one is another version of, or itself."""
        first = self._arranged.first_versions.get(entry.conflict_of or 0, entry)
        return first if first.item == entry.item else entry

    def of_item(self, item: AgendaItem) -> list[Entry]:
        """Return what is printed of an item, in order."""
        return self._arranged.by_item.get(item.id, [])

    def of_kind(self, kind: Kind) -> list[Entry]:
        """Return what is printed of a kind, in order."""
        return self._arranged.of_kind.get(kind, [])

    def of_day(self, day: int) -> list[Entry]:
        """Return what is printed of a day and belongs to no item, in order."""
        return self._arranged.by_day.get(day, [])

    def points_of(self, entry: Entry) -> list[Entry]:
        """The points that stand under a decision or a proposal, or under one of its points, in order."""
        return self._arranged.points.get(entry.id, [])


def public_items(record: Record) -> tuple[AgendaItem, ...]:
    """The items nobody has made private; a sub-item is as private as its item."""
    hidden: set[int] = set()
    for item in record.agenda:
        if item.private or item.parent in hidden:
            hidden.add(item.id)
    return tuple(item for item in record.agenda if item.id not in hidden)


def anchors(record: Record) -> dict[int, str]:
    """What links to the heading of each item that is printed, by the item's id."""
    return {item.id: f"sak-{place}" for place, item in enumerate(public_items(record), 1)}


def _without_check(entry: Entry) -> Entry:
    if "??" not in entry.text and "??" not in entry.answer:
        return entry
    return msgspec.structs.replace(entry, text=without_check(entry.text), answer=without_check(entry.answer))
