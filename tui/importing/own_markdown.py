"""The Markdown that the program itself writes of a meeting, read back by the labels that it prints.

What the page says comes home once: page 1 and the list of items repeat what stands below, and make nothing.
What a page does not hold, the times of entries and the lines as they were typed, is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from store.language.catalogue import words
from store.language.folders import any_of
from store.language.folders import part as part_of
from store.language.line import LineWords
from store.language.words import AND
from store.record.model import Day, Entry, Meeting
from store.record.values import (
    LANGUAGES,
    Attending,
    Form,
    Kind,
    Language,
    Movement,
    Name,
    Of,
    Outcome,
    Profile,
    Quadrant,
    Role,
    Sort,
    When,
)
from tui.grammar.entries import read_step
from tui.grammar.lines import Person
from tui.grammar.phrases.deadlines import find_deadline, read_deadline
from tui.grammar.phrases.names import split_names
from tui.grammar.phrases.votes import read_votes
from tui.importing.blocks import Block
from tui.importing.builder import Making
from tui.importing.dates import read_times
from tui.importing.entries import EntryReader
from tui.importing.head import details
from tui.importing.people import people_in
from tui.importing.roll import STATUS_OF
from tui.importing.source import SourceLine, cells, is_separator
from tui.importing.words import LabelFound, meant

MARK = re.compile(r"\ufeff?<!-- referat ([0-9A-Z]{13}) (\w\w) (\w+) (\w+) -->[ \t]*\n")
"""The first line of such a file: whose it is, its language, its document and its status."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LABELLED = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+)\*\*[ ]?(?P<rest>.*)", re.DOTALL)
_NOTED = re.compile(r"\*(?P<label>(?:[^*\\]|\\.)+)\*[ ](?P<rest>.*)", re.DOTALL)
_PAIR = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+?)\*\*[ ](?P<value>.*?)(?=[ ]·[ ]\*\*|$)", re.DOTALL)
_LAST_AND = re.compile(rf"^(.*) {any_of(AND)} ", re.DOTALL)
_GUIDE = re.compile(r"\*((?:[^*\\]|\\.)+)\*")
_BOLD = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*")
_POINT = re.compile(r"(?P<indent>[ ]*)(?:[-*]|\d{1,4}[.)])[ ](?P<text>.*)")
_HEADING = re.compile(r"(#{1,6})[ ](.*)")
_NUMBERED = re.compile(r"((?:[^\W\d_]{1,8}[ \u00a0-])?\d[\d./-]{0,12}[a-z]?)[ \u2002](.+)")
_COUNTED = re.compile(r"(.+) \((\d{1,5})\)")
_HOLE, _IN_HOLE = "\x01", "(.{1,2000})"
"""What stands for a fact in a printed sentence, and the pattern that finds what stood there."""


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]\.)(?<!kl\.)[ ](?=[^\W\d_])|(?<=[\d)]\.)[ ](?=[^\W\d_])")
_MOVEMENTS: dict[str, tuple[Movement, tuple[str, ...]]] = {
    "came-item": ("arrival", ("name", "time", "item")),
    "came-untimed-item": ("arrival", ("name", "item")),
    "came-untimed": ("arrival", ("name",)),
    "came": ("arrival", ("name", "time")),
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

Part: TypeAlias = list[SourceLine]
"""Lines that stand together between two blank ones."""


def is_own(text: str) -> bool:
    """Whether a text says on its first line that the program has written it."""
    found = MARK.match(text)
    return found is not None and found[2] in LANGUAGES and found[3] in get_args(Profile)


def read_own_markdown(text: str, identity: int) -> Making:
    """Read a file of which :func:`is_own` holds; ``identity`` is the id of the meeting that it makes.

    That is another than the one it was written from, which may still be there and say more.
    """
    found = MARK.match(text)
    language: Language = found[2] if found else "nb"
    profile: Profile = "protocol" if found and found[3] == "protocol" else "minutes"
    meeting = Meeting(
        id=identity,
        language=language,
        profile=profile,
        state="cancelled" if found and found[4] == "cancelled" else "draft",
    )
    reader = _Reader(EntryReader(meeting, None), text)
    reader.read()
    return reader.making


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).strip()


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(_IN_HOLE.join(map(re.escape, said.split(_HOLE))), re.DOTALL)


class _Reader:
    """Goes through the parts of one file, in order."""

    def __init__(self, entries: EntryReader, text: str) -> None:
        self.making = entries.making
        self._entries = entries
        self._say = words(self.making.meeting.language, "document")
        self._parts = list(_parts(text))
        self._section: Callable[[Part], None] = self._take_head
        self._titles: set[str] = set()
        self._told_items: dict[str, dict[str, str]] = {}
        approved = (self._say("approved", profile=profile) for profile in ("protocol", "minutes"))
        self._told_elsewhere = {self._say("annexes"), *approved}
        self._moved: list[tuple[Person, Movement, str, str, str]] = []
        self._pair: tuple[Name, Name, bool] | None = None
        self._quadrant: Quadrant | Literal["unplaced"] | None = None
        self._before: Entry | None = None
        self._labels = list(self._callouts())

    def read(self) -> None:
        for part in self._parts:
            self._take(part)
        for person, what, when, number, ground in self._moved:
            self.making.move(person, what, when, self.making.item_called(number), ground)
        self.making.number_items()

    # Which part is what

    def _take(self, part: Part) -> None:
        first = part[0].text
        heading = _HEADING.fullmatch(first)
        if heading is not None:
            self._take_heading(part, len(heading[1]), _plain(heading[2]))
        elif first.startswith("<!--") or set(first) <= {"-", "_", "*"}:
            self._place(part, "layout")
        else:
            self._section(part)

    def _take_heading(self, part: Part, level: int, text: str) -> None:
        self._pair, self._quadrant = None, None
        sections = {
            "decisions-and-actions": self._skip, "decisions": self._skip, "follow-up": self._skip,
            "participants": self._take_people, "programme": self._list_items, "agenda": self._list_items,
            "opening": self._take_content, "next-meeting": self._take_next, "about": self._take_about,
            "signatures": self._take_signers, "summary": self._take_summary,
        }  # fmt: skip
        if level == 1:
            self.making.set(title=text)
            self._place(part, "meeting-detail")
            return
        named = next((section for key, section in sections.items() if self._say(key) == text), None)
        if named is not None and (level == 2 and text not in self._titles):
            self._section = named
            self._place(part, "layout")
            return
        self._section = self._take_content
        if level == 2 and text not in self._titles and self._is_day(text):
            self._take_day(part, text)
            return
        number, title = self._numbered(text)
        block = msgspec.structs.replace(_block(part, title), number=number)
        top = 3 if self.making.day else 2
        self.making.put_item(block, title, sub=level > top)
        self._tell_item(self._told_items.get(title, {}))

    def _numbered(self, text: str) -> tuple[str, str]:
        case = _pattern(self._say("case-heading", number=_HOLE, title=_HOLE)).fullmatch(text)
        text = f"{case[1]} {case[2]}" if case and self.making.meeting.profile == "protocol" else text
        found = _NUMBERED.fullmatch(text)
        return (found[1], found[2]) if found and text not in self._titles else ("", text)

    def _is_day(self, text: str) -> bool:
        dated = _pattern(self._say("day-heading", day=_HOLE, date=_HOLE)).fullmatch(text)
        numbered = re.fullmatch(
            _pattern(self._say("day", number=_HOLE)).pattern.replace(_IN_HOLE, r"\d+"), text
        )
        days = read_times(dated[2], self.making.meeting.from_).days if dated else None
        return bool(numbered) or (days is not None and self.making.meeting.from_ != self.making.meeting.to)

    def _tell_item(self, told: dict[str, str]) -> None:
        """What only the list of items says of one: its sort, its way of working, how long it may take."""
        sorts: dict[str, Sort] = {self._say(f"sort-{one}"): one for one in get_args(Sort)}
        minutes = _pattern(self._say("frame", minutes=_HOLE)).fullmatch(
            told.get(self._say("column-frame"), "")
        )
        fields: dict[str, Any] = {"sort": sorts.get(told.get(self._say("column-sort"), ""))}
        if minutes and minutes[1].isdigit():
            fields["planned"] = int(minutes[1])
        if (way := told.get(self._say("column-format"), "–")) != "–":
            fields["format"] = way
        self.making.set_item(**{name: value for name, value in fields.items() if value})

    def _take_day(self, part: Part, text: str) -> None:
        dated = _pattern(self._say("day-heading", day=_HOLE, date=_HOLE)).fullmatch(text)
        days = read_times(dated[2], self.making.meeting.from_).days if dated else None
        heading = dated[1] if dated and days else text
        numbered = re.fullmatch(
            _pattern(self._say("day", number=_HOLE)).pattern.replace(_IN_HOLE, r"\d+"), heading
        )
        day = Day(id=0, date=days[0] if days else None, heading="" if numbered and days else heading)
        self.making.put_day(_block(part, text), day)

    # The head, page 1 and the lists

    def _take_head(self, part: Part) -> None:
        if not self.making.meeting.title:
            self._place(part, "meeting-detail")
        elif all(_POINT.fullmatch(line.text) for line in part) and _LABELLED.match(part[0].text[2:]):
            for line in part:
                self._take_detail([line])
        elif not self.making.meeting.subtitle and not self.making.meeting.from_ and part[0].text[:1] != ">":
            self.making.set(subtitle=_plain(_joined(part)))
            self._place(part, "meeting-detail")
        else:
            self._take_content(part)

    def _take_detail(self, part: Part) -> None:
        found = _LABELLED.fullmatch(part[0].text[2:])
        label = _plain(found["label"]).rstrip(":") if found else ""
        value = _plain(found["rest"]) if found else ""
        known = meant(label)
        self._place(part, "meeting-detail")
        if known is not None and known.meaning in STATUS_OF:
            self._list(people_in(_LAST_AND.sub(r"\1, ", value)), STATUS_OF[known.meaning])
        elif label == self._say("time") or label == self._say("ended"):
            told = read_times(value, None)
            ends = label == self._say("ended")
            self.making.set(**({"end": told.start} if ends else {"start": told.start, "end": told.end}))
        elif (
            label != self._say("copy-to")
            and known is not None
            and (fields := details(LabelFound(label, known, rest=value), value, self.making.meeting, None))
        ):
            self.making.set(**fields)
        elif label and value:
            self._take_other_detail(label, value)

    def _take_other_detail(self, label: str, value: str) -> None:
        meeting = self.making.meeting
        match label:
            case _ if label == self._say("meeting-label"):
                self.making.set(number=value)
            case _ if label == self._say("copy-to"):
                self.making.set(copy_to=split_names(value))
            case _ if label == self._say("access"):
                self.making.set(access=value)
            case _ if label == self._say("signers"):
                self.making.set(signers=tuple(map(Name, split_names(value))))
            case _ if label in self._told_elsewhere:
                return
            case _:
                self.making.set(roles=(*meeting.roles, Role(label, value)))

    def _skip(self, part: Part) -> None:
        self._place(part, "layout")

    def _list_items(self, part: Part) -> None:
        """The list of items: its titles tell a heading that is one from a heading that is another."""
        heads = [_plain(cell) for cell in cells(part[0].text)]
        for line in part[1:]:
            told = dict(zip(heads, (_plain(cell) for cell in cells(line.text)), strict=False))
            title = told.get(self._say("column-title")) or told.get(self._say("column-theme")) or ""
            self._titles.add(title)
            self._told_items[title] = told
        self._place(part, "layout")

    def _take_next(self, part: Part) -> None:
        text = _plain(_joined(part))
        told = read_times(text, None)
        self.making.set(next_meeting=When(text, told.days[0] if told.days else None))
        self._place(part, "meeting-detail")

    def _take_about(self, part: Part) -> None:
        for line in part:
            remarks = self._say("remarks-by", profile=self.making.meeting.profile, date=_HOLE)
            by = _pattern(remarks).fullmatch(_plain(line.text))
            if _POINT.fullmatch(line.text):
                self._take_detail([line])
                continue
            if by is not None:
                told = read_times(by[1], self.making.meeting.from_)
                self.making.set(remarks_by=When(by[1], told.days[0] if told.days else None))
            if line.text:
                self._place([line], "meeting-detail")

    def _take_signers(self, part: Part) -> None:
        """A line to sign on, and below it whose it is."""
        named = _plain(part[-1].text).partition(",")[0]
        self.making.set(signers=(*self.making.meeting.signers, Name(named)))
        self._place(part, "meeting-detail")

    def _take_summary(self, part: Part) -> None:
        for lines in _points(part) if _POINT.fullmatch(part[0].text) else [part]:
            found = _POINT.fullmatch(_joined(lines).replace("\n", " "))
            text = found["text"] if found else _joined(lines)
            self._put(lines, Kind.SUMMARY, _plain(_BOLD.sub(r"\1", text)))

    # Who was there

    def _take_people(self, part: Part) -> None:
        if not part[0].text.startswith("|"):
            self._take_list_of_people(part)
            return
        heads = [_plain(cell) for cell in cells(part[0].text)]
        self._place(part, "attendance")
        for line in part[1:]:
            told = [_plain(cell) for cell in cells(line.text)]
            if not is_separator(line.text) and told[0]:
                by_head = {head: "" if cell == "–" else cell for head, cell in zip(heads, told, strict=False)}
                self._list_row(told[0], by_head)

    def _list_row(self, name: str, told: dict[str, str]) -> None:
        role = told.get(self._say("column-role"), "")
        counted = _COUNTED.fullmatch(name)
        organisation, party = (
            told.get(self._say("column-organisation"), ""),
            told.get(self._say("column-party"), ""),
        )
        person = Person(name, role=role, organisation=organisation, party=party)
        if counted:
            person = msgspec.structs.replace(
                person, name=counted[1][:1].lower() + counted[1][1:], count=int(counted[2])
            )
        for key in ("role-deputy-for", "deputy-for"):
            facts = {"name": _HOLE, **({"role": _HOLE} if key.startswith("role") else {})}
            found = _pattern(self._say(key, **facts)).fullmatch(role) if not person.deputy_for else None
            if found:
                held = found[1] if key.startswith("role") else ""
                person = msgspec.structs.replace(person, role=held, deputy_for=found[found.re.groups])
        said = told.get(self._say("column-status"), "")
        statuses: dict[str, Attending] = {self._say(f"attending-{one}"): one for one in get_args(Attending)}
        status = statuses.get(said)
        status = "deputy" if status == "present" and person.deputy_for else status
        self.making.list_person(person, status, invited=said == self._say("attending-invited"))

    def _take_list_of_people(self, part: Part) -> None:
        """«Til stede (3): Kari, Per og Siri», or a sentence about who came and went."""
        found = re.fullmatch(r"(?:\*\*)?([^:*(]+?)(?: \(\d+\))?:(?:\*\*)? (.+)", _joined(part))
        known = meant(_plain(found[1])) if found else None
        if found is not None and known is not None and known.meaning in STATUS_OF:
            self._list(people_in(_plain(found[2])), STATUS_OF[known.meaning])
            self._place(part, "attendance")
        else:
            self._take_movements(part)

    def _take_movements(self, part: Part) -> None:
        """Sentences about who came, left or stood aside; the quorum is worked out of what is known."""
        for sentence in _SENTENCE_END.split(_plain(_joined(part))):
            moved = next(filter(None, (self._moved_in(sentence, form) for form in _MOVEMENTS)), None)
            if moved is not None:
                self._moved.append(moved)
        self.making.put_aside(_block(part, _joined(part)), _plain(_joined(part)), "attendance")

    def _moved_in(self, sentence: str, form: str) -> tuple[Person, Movement, str, str, str] | None:
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
        return Person(told["name"]), _MOVEMENTS[form][0], when, told["item"], told["ground"]

    def _list(self, people: tuple[Person, ...], status: Attending | None) -> None:
        for person in people:
            self.making.list_person(person, status)

    # What was said

    def _take_content(self, part: Part) -> None:
        first = part[0].text
        if first.startswith(">"):
            self._take_callout(part)
        elif first.startswith("|"):
            self._take_table(part)
        elif _POINT.fullmatch(first):
            self._take_points(part)
        elif guide := _GUIDE.fullmatch(first):
            self._put(part, Kind.GUIDE, _plain(guide[1]))
        elif found := _LABELLED.fullmatch(_joined(part)):
            self._take_labelled(part, _plain(found["label"]), found["rest"])
        else:
            self._take_text(part, _plain(_joined(part)))

    def _take_text(self, part: Part, text: str) -> None:
        item = self.making.item
        if self._quadrant is not None and text == self._say("swot-empty"):
            self._place(part, "layout")
            return
        if item is not None:
            presented = _pattern(self._say("presented-by", name=_HOLE)).fullmatch(text)
            outcomes = {
                self._say(f"outcome-{printed}"): printed
                for printed in ("postponed", "withdrawn", "noted", "inconclusive")
            }
            exempt = _pattern(self._say("exempt-item", law=_HOLE)).fullmatch(text)
            if presented:
                way = item.format.removesuffix(presented[1]).rstrip(", ")
                self.making.set_item(presenter=presented[1], format=way)
            elif self._take_why(part, text):
                return
            elif exempt:
                self.making.set_item(exempt=self._paragraph(exempt[1]))
            elif text in outcomes:
                self.making.set_item(outcome=outcomes[text])
            elif self._tells_movements(text):
                pass  # it stands under who took part as well
            else:
                self._put_text(part, text)
                return
            self._place(part, "item-detail", item.id)
            return
        self._put_text(part, text)

    def _tells_movements(self, text: str) -> bool:
        """Whether every sentence of a text tells who came, left or stood aside."""
        sentences = _SENTENCE_END.split(text)
        return all(any(self._moved_in(one, form) for form in _MOVEMENTS) for one in sentences)

    def _take_why(self, part: Part, text: str) -> bool:
        """«Saken ble utsatt til høsten»: the outcome, and the words that said until when, or why."""
        labels = part_of(self.making.meeting.language, LineWords).labels
        words_of: dict[Outcome, str] = {"postponed": labels.postponed[0], "withdrawn": labels.withdrawn[0]}
        for outcome, word in words_of.items():
            for form in ("why", "on"):
                found = _pattern(self._say(f"outcome-{outcome}-{form}", text=_HOLE)).fullmatch(text)
                if found is not None:
                    self.making.set_item(outcome=outcome)
                    entry = self._put(part, Kind.NOTE, found[1])
                    self.making.amend(entry, typed=f"{word}: {found[1]}")
                    return True
        return False

    def _paragraph(self, law: str) -> str:
        """«§ 13» of «offl. § 13»."""
        found = _pattern(self._say("exempt-law", paragraph=_HOLE)).fullmatch(law)
        return found[1] if found else law

    def _put_text(self, part: Part, text: str) -> None:
        """A text; a new paragraph where it would else go on with the text before it."""
        item = self.making.item.id if self.making.item else None
        before = self._before
        plain = (
            before is not None and before.kind == Kind.NOTE and not before.point and before.speaker is None
        )
        goes_on = before is not None and plain and before.item == item
        self._put(part, Kind.NOTE, text, paragraph=goes_on)

    def _take_labelled(self, part: Part, label: str, rest: str) -> None:
        item = self.making.item
        text = _plain(rest)
        fields = {self._say("background"): "background", self._say("recommendation"): "recommendation"}
        quadrants = {self._say(f"swot-{one}"): one for one in get_args(Quadrant)}
        if item is not None and label in fields:
            self.making.set_item(**{fields[label]: text})
            self._place(part, "item-detail", item.id)
        elif (label in quadrants or label == self._say("swot-unplaced")) and not rest:
            self._quadrant = quadrants.get(label, "unplaced")
            self._set_form("swot")
            self._place(part, "layout")
        elif label == f"{self._say('column-from')}:":
            self._pair = self._pair_of(part)
            self._place(part, "layout")
        elif label.endswith(":") and text:
            self._take_said(part, label[:-1], text)
        else:
            self._take_text(part, f"{label} {text}".strip())

    def _pair_of(self, part: Part) -> tuple[Name, Name, bool]:
        told = {_plain(found["label"]): _plain(found["value"]) for found in _PAIR.finditer(_joined(part))}
        giver = told.get(f"{self._say('column-from')}:", "")
        taker = told.get(f"{self._say('column-to')}:", "")
        return self._parties(giver, taker)

    def _parties(self, giver: str, taker: str) -> tuple[Name, Name, bool]:
        mutual = taker == self._say("each-other")
        own = taker == self._say("themselves")
        return Name(giver), Name(giver if mutual or own else taker), mutual

    def _take_said(self, part: Part, name: str, text: str) -> None:
        """Words of somebody on the list; of nobody there, a value with its name."""
        context = self._entries.context
        if context.knows(name) == "one" or self.making.item is None:
            self._put(part, Kind.NOTE, text, speaker=Name(name))
            return
        self._set_form("values")
        self._put(part, Kind.PROPOSAL, text, name=name)

    def _set_form(self, form: Form) -> None:
        if self.making.item is not None and self.making.item.form == "plain":
            self.making.set_item(form=form)

    def _take_points(self, part: Part) -> None:
        above: list[tuple[int, Entry]] = []
        # A numbered row of questions leads what is said in an item.
        asked = all(line.text[:1].isdigit() and line.text.endswith("?") for line in part)
        guides = asked and self.making.item is not None
        annex = _pattern(f"**{self._say('annex', number=_HOLE)}** {_HOLE}")
        for lines in _points(part):
            found = _POINT.fullmatch(lines[0].raw.rstrip())
            indent = len(found["indent"]) if found else 0
            typed = "\n".join([found["text"] if found else lines[0].text, *(line.text for line in lines[1:])])
            told = annex.fullmatch(typed)
            text = _plain(told[2] if told else typed)
            above = [one for one in above if one[0] < indent]
            if told:
                self._put(lines, Kind.ANNEX, text)
            elif self._pair is not None:
                self._put_expectation(lines, self._pair, text)
            elif self._quadrant is not None:
                placed = None if self._quadrant == "unplaced" else self._quadrant
                self._put(lines, Kind.SWOT, text, quadrant=placed)
            elif guides:
                self._put(lines, Kind.GUIDE, text)
            else:
                said = _LABELLED.fullmatch(typed)
                speaker = _plain(said["label"]).rstrip(":") if said else ""
                spoken = (
                    {"speaker": Name(speaker)}
                    if said and self._entries.context.knows(speaker) == "one"
                    else {}
                )
                text = _plain(said["rest"]) if said and spoken else _plain(_BOLD.sub(r"\1", typed))
                parent = above[-1][1].id if above else None
                entry = self._put(lines, Kind.NOTE, text, become="point", point=True, parent=parent, **spoken)
                above.append((indent, entry))

    def _put_expectation(self, part: Part, pair: tuple[Name, Name, bool], text: str) -> None:
        status = ""
        for one in ("accepted", "met", "unmet", "withdrawn"):
            mark = self._say(f"expectation-{one}")
            if text.endswith(mark):
                status, text = one, text.removesuffix(mark).strip()
        giver, taker, mutual = pair
        self._settle(self._put(part, Kind.EXPECTATION, text, from_=giver, to=taker, mutual=mutual), status)

    def _take_table(self, part: Part) -> None:
        heads = [_plain(cell) for cell in cells(part[0].text)]
        self._place(part[:1], "layout")
        for line in part[1:]:
            told = dict(zip(heads, (_plain(cell) for cell in cells(line.text)), strict=False))
            if is_separator(line.text):
                self._place([line], "layout")
            elif self._say("column-activity") in told:
                self._put_step([line], told)
            elif self._say("column-expectation") in told:
                pair = self._parties(
                    told.get(self._say("column-from"), ""), told.get(self._say("column-to"), "")
                )
                self._put_expectation([line], pair, told[self._say("column-expectation")])
            else:
                self._put([line], Kind.NOTE, " · ".join(filter(None, told.values())), paragraph=True)

    def _put_step(self, part: Part, told: dict[str, str]) -> None:
        self._set_form("plan")
        period = told.get(self._say("column-period"), "")
        text = told[self._say("column-activity")]
        step = read_step(f"{period}: {text}" if period not in ("", "–") else text, self._entries.context)
        owner = told.get(self._say("column-owner"), "").removesuffix("–")
        unset = owner in ("", self._say("not-set"))
        self._put(part, Kind.STEP, step.text, **{**step.fields, "owner": None if unset else Name(owner)})

    # What stands in a box

    def _callouts(self) -> Iterator[tuple[re.Pattern[str], Kind, str, str]]:
        """The labels of boxes as patterns: with their kind, the status they tell, and what is in the hole."""
        for status in ("adopted", "rejected", "postponed", "superseded"):
            yield _pattern(self._say("decision-unnumbered", status=status)), Kind.DECISION, status, ""
            yield (
                _pattern(self._say("decision", status=status, number=_HOLE)),
                Kind.DECISION,
                status,
                "number",
            )
        yield _pattern(self._say("conclusion")), Kind.DECISION, "adopted", "conclusion"
        for status in ("open", "done", "dropped"):
            yield _pattern(self._say("action", status=status)), Kind.ACTION, status, ""
        profile = self.making.meeting.profile
        for status, count in product(("adopted", "rejected", "merged", "open", "settled"), (1, 2)):
            told = "open" if status == "settled" else status
            facts = {"profile": profile, "status": status, "count": count}
            yield _pattern(self._say("proposal", **facts)), Kind.PROPOSAL, told, ""
            yield _pattern(self._say("proposal-by", name=_HOLE, **facts)), Kind.PROPOSAL, told, "by"
        for status in ("answered", "open"):
            yield _pattern(self._say("question", status=status)), Kind.QUESTION, status, ""
        yield _pattern(self._say("statement-by", name=_HOLE)), Kind.STATEMENT, "", "speaker"
        yield _pattern(self._say("statement")), Kind.STATEMENT, "", ""

    def _take_callout(self, part: Part) -> None:
        inner = [line.text.removeprefix(">").removeprefix(" ") for line in part]
        paragraphs = [one for one in "\n".join(inner).split("\n\n") if one.strip()]
        found = _LABELLED.fullmatch(paragraphs[0]) if paragraphs else None
        label = _plain(found["label"]) if found else ""
        known = next(((k, s, h, m) for p, k, s, h in self._labels if (m := p.fullmatch(label))), None)
        if found is None or known is None:
            self._put(part, Kind.NOTE, _plain(" ".join(inner)), paragraph=True)
            return
        kind, status, hole, match = known
        texts, fields = self._inside([found["rest"], *paragraphs[1:]])
        if hole in ("by", "speaker"):
            fields[hole] = Name(match[1])
        elif hole == "number":
            fields["number"] = match[1]
        if kind == Kind.DECISION:
            fields["conclusion"] = hole == "conclusion"
        exempt = _pattern(self._say("exempt-item", law=_HOLE)).fullmatch(_bare("\n".join(texts)))
        if exempt and kind == Kind.DECISION:
            texts, fields["exempt"] = [""], self._paragraph(exempt[1])
        if kind == Kind.STATEMENT:
            texts = [text.strip('«»“”"') for text in texts]
        self._put_box(part, kind, status, texts, fields)

    def _put_box(self, part: Part, kind: Kind, status: str, texts: list[str], fields: dict[str, Any]) -> None:
        """One entry of a box; of proposals that share one, one for each line."""
        if kind == Kind.ACTION and texts:
            due, said = fields.get("deadline"), find_deadline(_bare("\n".join(texts)), self._entries.near)
            # The words of the text are the deadline's own, where they say the same as the printed day.
            same = (
                due is not None and said is not None and (due.date, due.meeting) == (said.date, said.meeting)
            )
            fields["deadline"] = said if same else due
        apart = kind == Kind.PROPOSAL and "votes" not in fields
        made = [
            self._put(part, kind, text, **{**fields, **more})
            for text, more in (map(self._proposed, texts) if apart else [(_bare("\n".join(texts)), {})])
        ]
        for entry in made:
            self._settle(entry, "" if kind == Kind.QUESTION else status)
        if len(made) > 1:
            del self.making.lines[-len(part) * (len(made) - 1) :]

    def _proposed(self, text: str) -> tuple[str, dict[str, Any]]:
        """A proposal, and who made it, or what it is called, where that stands in bold before it."""
        found = _LABELLED.fullmatch(text)
        name = _plain(found["label"]).removesuffix(":") if found else ""
        if found is None or not found["rest"].strip() or name == _plain(found["label"]):
            return _bare(text), {}
        values = self.making.item is not None and self.making.item.form == "values"
        return _bare(found["rest"]), {"name": name} if values else {"by": Name(name)}

    def _inside(self, paragraphs: list[str]) -> tuple[list[str], dict[str, Any]]:
        """The texts of a box, and the fields that stand below them."""
        texts, fields = list[str](), dict[str, Any]()
        for paragraph in paragraphs:
            noted = _NOTED.fullmatch(paragraph)
            pairs = {_plain(one["label"]): _plain(one["value"]) for one in _PAIR.finditer(paragraph)}
            if noted and _plain(noted["label"]) == self._say("votes"):
                told = read_votes(_plain(noted["rest"]))
                fields |= {"votes": told.votes, "ballot": told.ballot}
            elif pairs and paragraph.startswith("**") and (detail := self._told(pairs)) is not None:
                fields |= detail
            elif earlier := self._earlier(_plain(paragraph)):
                fields |= earlier
            elif paragraph.strip():
                texts.append(paragraph.strip())
        return [text for text in texts if text.strip()], fields

    def _told(self, pairs: dict[str, str]) -> dict[str, Any] | None:
        """Owners and a deadline, or an answer; None for other bold words."""
        fields: dict[str, Any] = {}
        unset = {self._say("not-set"), "–", ""}
        for label, value in pairs.items():
            by = _pattern(self._say("answer-by", name=_HOLE)).fullmatch(label)
            if label == self._say("owner"):
                fields["owners"] = () if value in unset else tuple(map(Name, split_names(value)))
            elif label == self._say("deadline"):
                fields["deadline"] = None if value in unset else self._deadline(value)
            elif label == self._say("answer") or by:
                fields |= {"answer": value, "answered_by": Name(by[1]) if by else None}
            else:
                return None
        return fields

    def _deadline(self, value: str) -> Any:
        on = _pattern(self._say("deadline-next-meeting-on", date=_HOLE)).fullmatch(value)
        return read_deadline(self._say("deadline-next-meeting") if on else value, self._entries.near)

    def _earlier(self, text: str) -> dict[str, Any]:
        for key, field in (("supersedes", "supersedes"), ("repeals", "supersedes"), ("amends", "amends")):
            found = _pattern(self._say(key, numbers=_HOLE, count=1)).fullmatch(text)
            if found:
                return {field: split_names(found[1]), **({"repeals": True} if key == "repeals" else {})}
        return {}

    def _settle(self, entry: Entry, status: str) -> None:
        """Say what became of an entry, where that is not what becomes of it by itself."""
        if status not in ("", "open", "stated", "answered") and not (
            entry.kind == Kind.DECISION and status == "adopted"
        ):
            self.making.settle(Of(self.making.meeting.id, entry.id), status, entry.item)

    def _put(self, part: Part, kind: Kind, text: str, become: str = "", **fields: Any) -> Entry:
        shown = "conclusion" if fields.get("conclusion") else become
        self._before = self.making.put(_block(part, text), kind, text, shown, **fields)
        return self._before

    def _place(self, part: Part, become: str, key: int = 0) -> None:
        self.making.place(_block(part, ""), become, key)


def _bare(text: str) -> str:
    return _plain(_BOLD.sub(r"\1", text))


def _parts(text: str) -> Iterator[Part]:
    part: Part = []
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip():
            part.append(SourceLine(number, raw, raw.strip(), rest=raw.strip()))
        elif part:
            yield part
            part = []
    if part:
        yield part


def _points(part: Part) -> Iterator[Part]:
    """The points of a list, each with the lines that go on with it."""
    point: Part = []
    for line in part:
        if _POINT.fullmatch(line.raw.rstrip()) and point:
            yield point
            point = []
        point.append(line)
    yield point


def _joined(part: Part) -> str:
    return "\n".join(line.text for line in part)


def _block(part: Part, text: str) -> Block:
    return Block("text", tuple(part), text)
