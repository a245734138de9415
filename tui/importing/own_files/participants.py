"""Our own Markdown: who was there, who came and who left."""

from __future__ import annotations

import re
from typing import TypeAlias, get_args

import msgspec

from store.language.line import line
from store.language.words import fold
from store.record.model import AgendaItem
from store.record.values import Attending, Movement
from tui.grammar.lines import Person
from tui.grammar.phrases.names import read_people, with_reason
from tui.importing.days_and_places import read_times
from tui.importing.labels import STATUS_OF, meant
from tui.importing.own_files.patterns import COUNTED, HOLE, LAST_AND, SENTENCE_END, pattern, plain
from tui.importing.own_files.sheet import Part, Sheet, block, joined
from tui.importing.people import people_in
from tui.importing.source import cells, is_separator

_MOVEMENTS: dict[str, tuple[Movement, tuple[str, ...]]] = {
    "came-back-timed-item": ("arrival", ("name", "time", "item")),
    "came-back-item": ("arrival", ("name", "item")),
    "came-item": ("arrival", ("name", "time", "item")),
    "came-untimed-item": ("arrival", ("name", "item")),
    "came-untimed": ("arrival", ("name",)),
    "came": ("arrival", ("name", "time")),
    "came-back-timed": ("arrival", ("name", "time")),
    "came-back": ("arrival", ("name",)),
    "left-item": ("departure", ("name", "time", "item")),
    "left-untimed-item": ("departure", ("name", "item")),
    "left-untimed": ("departure", ("name",)),
    "left": ("departure", ("name", "time")),
    "recused-item-ground": ("recusal", ("name", "item", "ground")),
    "recused-item": ("recusal", ("name", "item")),
    "recused-here-ground": ("recusal", ("name", "ground")),
    "recused-here-why": ("recusal", ("name", "ground")),
    "recused-here": ("recusal", ("name",)),
    "recused-ground": ("recusal", ("name", "ground")),
    "recused": ("recusal", ("name",)),
}
"""The sentences about what people did, the longer first: what each says, and the facts in it."""


_QUORUM = ("quorate", "met", "not-quorate")

_STATUS_OF_GROUP: dict[str, Attending] = {
    "permanent": "present",
    "deputies": "deputy",
    "excused": "excused",
    "absent": "absent",
    "others": "present",
}
"""What a group of a municipal protocol says of those in it."""

_MOST_UNNAMED = 100

_WHY = re.compile(r"([^()]{2,30}) \(([^()]{1,120})\)")
"""A status, and the reason behind it: «Forfall (syk)»."""

_Moved: TypeAlias = tuple[Person, Movement, str, str, str]
"""Who did what, when, in which item, and on what ground."""


class Participants:
    """Puts people on the attendance list, and keeps who came and left until all items are known."""

    def __init__(self, sheet: Sheet) -> None:
        """Read for a sheet."""
        self._making = sheet.making
        self._say = sheet.say
        self._place = sheet.place
        self._moved: list[_Moved] = []
        self._group = ""

    def begin_group(self, text: str) -> bool:
        """Whether a heading is that of a group of people; those below it belong to the group."""
        names = {self._say(f"group-{group}"): group for group in ("members", "deputies", "others")}
        if self._making.meeting.layout == "municipal":
            names |= {self._say("group-permanent"): "permanent"}
            names |= {self._say(group): group for group in ("excused", "absent", "called", "unrecorded")}
        self._group = names.get(text, self._group)
        return text in names

    def take(self, part: Part) -> None:
        """Take a table or a list of people, or sentences about who came and left."""
        if not part[0].text.startswith("|"):
            self._take_list_of_people(part)
            return
        heads = [plain(cell) for cell in cells(part[0].text)]
        self._place(part, "attendance")
        for row in part[1:]:
            told = [plain(cell) for cell in cells(row.text)]
            if not is_separator(row.text) and told[0]:
                by_head = {head: "" if cell == "–" else cell for head, cell in zip(heads, told, strict=False)}
                self._list_row(told[0], by_head)

    def _list_row(self, name: str, told: dict[str, str]) -> None:
        role = told.get(self._say("column-role"), "")
        counted = COUNTED.fullmatch(name)
        organisation, party = (
            told.get(self._say("column-organisation"), ""),
            told.get(self._say("column-party"), ""),
        )
        reason = told.get(self._say("column-reason"), "")
        person = Person(name, role=role, organisation=organisation, party=party, reason=reason)
        if counted:
            person = msgspec.structs.replace(
                person, name=counted[1][:1].lower() + counted[1][1:], count=int(counted[2])
            )
        for key in ("role-deputy-for", "deputy-for"):
            facts = {"name": HOLE, **({"role": HOLE} if key.startswith("role") else {})}
            found = pattern(self._say(key, **facts)).fullmatch(role) if not person.deputy_for else None
            if found:
                held = found[1] if key.startswith("role") else ""
                person = msgspec.structs.replace(person, role=held, deputy_for=found[found.re.groups])
        said = told.get(self._say("column-status"), "")
        if took_seat := pattern(self._say("attended-for", name=HOLE)).fullmatch(said):
            person, said = (
                msgspec.structs.replace(person, deputy_for=took_seat[1]),
                self._say("attending-present"),
            )
        if sat_for := told.get(self._say("column-sat-for"), ""):
            yielded = pattern(self._say("attending-yielded", name=HOLE)).fullmatch(sat_for)
            member = yielded[1] if yielded else sat_for.partition(" (")[0]
            person = msgspec.structs.replace(person, deputy_for=member)
        if self._making.meeting.layout == "municipal":
            role, _, vote = f", {person.role}".rpartition(", ")
            if fold(vote) == fold(line(self._making.meeting.language).people.no_vote[0]):
                person = msgspec.structs.replace(person, role=role.removeprefix(", "), votes=False)
            self._put_on(person, _STATUS_OF_GROUP.get(self._group), invited=self._group == "called")
            return
        if (why := _WHY.fullmatch(said)) and why[1] != self._say("attending-present"):
            person, said = msgspec.structs.replace(person, reason=why[2]), why[1]
        if pattern(self._say("attending-yielded", name=HOLE)).fullmatch(said):
            said = self._say("attending-deputy")
        statuses: dict[str, Attending] = {self._say(f"attending-{one}"): one for one in get_args(Attending)}
        status = statuses.get(said)
        status = "deputy" if status == "present" and person.deputy_for else status
        self._put_on(person, status, invited=said == self._say("attending-invited"))

    def _take_list_of_people(self, part: Part) -> None:
        """«Til stede (3): Kari, Per og Siri», or a sentence about who came and went."""
        found = re.fullmatch(r"(?:\*\*)?([^:*(]+?)(?: \(\d+\))?:(?:\*\*)? (.+)", joined(part))
        known = meant(plain(found[1])) if found else None
        unrecorded = found is not None and plain(found[1]) == self._say("unrecorded")
        meaning = known.meaning if known is not None else ""
        if found is not None and (unrecorded or meaning == "invited" or meaning in STATUS_OF):
            names = LAST_AND.sub(r"\1, ", plain(found[2]).removesuffix("."))
            self.put_on(
                people_in(names) or read_people(names), STATUS_OF.get(meaning), invited=meaning == "invited"
            )
            self._place(part, "attendance")
        elif self._making.meeting.layout == "municipal" and self._group and self._names_only(part):
            names = LAST_AND.sub(r"\1, ", plain(joined(part)).removesuffix("."))
            status = _STATUS_OF_GROUP.get(self._group)
            self.put_on(people_in(names) or read_people(names), status, invited=self._group == "called")
            self._place(part, "attendance")
        else:
            self._take_movements(part)

    def _names_only(self, part: Part) -> bool:
        """Whether a part right below the heading of a group is no sentence about votes or movements."""
        text = plain(joined(part))
        group, self._group = self._group, ""
        told = any(pattern(self._say(key, met=HOLE, members=HOLE)).fullmatch(text) for key in _QUORUM)
        moved = any(self._moved_in(text.split(". ")[0].rstrip(".") + ".", form) for form in _MOVEMENTS)
        self._group = "" if told or moved else group
        return not (told or moved)

    def _take_movements(self, part: Part) -> None:
        """Sentences about who came, left or stood aside; the quorum is worked out of what is known."""
        for sentence in SENTENCE_END.split(plain(joined(part))):
            moved = next(filter(None, (self._moved_in(sentence, form) for form in _MOVEMENTS)), None)
            if moved is not None:
                self._moved.append(moved)
        self._making.put_aside(block(part, joined(part)), plain(joined(part)), "attendance")

    def _moved_in(self, sentence: str, form: str) -> _Moved | None:
        """Who did what, when, in which item and on what ground, as a sentence of one form tells it."""
        facts = [fact for fact in ("name", "time", "item", "ground") if fact in _MOVEMENTS[form][1]]
        holes = {fact: f"\x02{fact}\x02" for fact in facts}
        pattern = re.escape(self._say(form, **holes))
        for fact in facts:
            pattern = pattern.replace(re.escape(f"\x02{fact}\x02"), f"(?P<{fact}>.{{1,200}}?)")
        found = re.fullmatch(pattern, sentence)
        if found is None:
            return None
        told = {"time": "", "item": "", "ground": ""} | found.groupdict()
        when = read_times(told["time"], None).start
        item = told["item"].replace("\u00a0", " ")  # a number is printed on one line: «PS 41/26»
        return Person(told["name"]), _MOVEMENTS[form][0], when, item, told["ground"]

    def put_on(self, people: tuple[Person, ...], status: Attending | None, *, invited: bool = False) -> None:
        """Put people on the list with a status."""
        for person in people:
            told = with_reason(person) if status in ("absent", "excused") else person
            self._put_on(told, status, invited=invited)

    def _put_on(self, person: Person, status: Attending | None, *, invited: bool) -> None:
        """Put somebody on the list, as the group has it that they stand in."""
        if self._group == "others":
            person = msgspec.structs.replace(person, votes=False)
        elif self._group == "deputies" and status == "present":
            status = "deputy"
        self._making.list_person(person, status, invited=invited)

    def call(self, name: str, role: str) -> None:
        """Say what somebody is as they sign: a table begins it with a capital that nobody has typed."""
        for who in self._making.people().attendance:
            if role and who.name.name == name and who.role != role and fold(who.role) == fold(role):
                self._making.call(who, role)

    def take_unnamed(self, text: str, item: AgendaItem) -> bool:
        """Whether a text only counts those who stood aside in an item, which is then known of it."""
        for count in range(1, _MOST_UNNAMED):
            if text == self._say("recused-withheld", count=count):
                for _ in range(count):
                    self._making.move(Person(""), "recusal", "", item.id)
                return True
        return False

    def tells_again(self, text: str, item: AgendaItem) -> bool:
        """Whether every sentence of a text says of an item what stands under who took part as well.

        Then no word is lost with it.
        """
        here = [moved for moved in self._moved if item.id == self._making.item_called(moved[3])]
        told = [(person.name, what, when) for person, what, when, *_ in here]
        for sentence in SENTENCE_END.split(text):
            found = next(filter(None, (self._moved_in(sentence, form) for form in _MOVEMENTS)), None)
            if found is None and self._took_seat(sentence):
                continue
            if found is None or (found[0].name.partition(" (")[0], *found[1:3]) not in told:
                return False
        return True

    def _took_seat(self, sentence: str) -> bool:
        """Whether a sentence says that somebody stood in who is on the list as a deputy for another."""
        found = pattern(self._say("attended-instead", name=HOLE)).fullmatch(sentence)
        name = found[1].partition(" (")[0] if found else ""
        return any(who.name.name == name and who.deputy_for for who in self._making.people().attendance)

    def settle(self) -> None:
        """Let everybody come, leave and stand aside, in the items as they are known by now."""
        for person, what, when, number, ground in self._moved:
            self._making.move(person, what, when, self._making.item_called(number), ground)
