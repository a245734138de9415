"""The head of written minutes: when, where, who was there, leads and writes, and when the next meeting is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, CAPITALS, fold
from store.record.attendance import MOVEMENTS
from store.record.model import Meeting
from store.record.values import Attending, Movement, Name, Role, When
from tui.grammar.lines import Person
from tui.grammar.people_lines import is_first_name
from tui.grammar.phrases.clock_times import split_clock
from tui.grammar.phrases.names import is_capitalised
from tui.grammar.phrases.prose import sentences_in
from tui.importing.block import BOLD, Block
from tui.importing.body.mail_head import mail_head
from tui.importing.days_and_places import details, is_held, only_when, read_times, when_and_where
from tui.importing.entry_reader import EntryReader, Section
from tui.importing.labels import STATUS_OF, LabelFound, Meant, columns, read_label
from tui.importing.people import people_in, surely_in, without_excused
from tui.importing.roster.bare_names import unlabelled_list
from tui.importing.roster.list_signs import are_heads
from tui.importing.roster.roll import (
    Sentence,
    answered_line,
    answers,
    called,
    moved_in,
    put_on_list,
    sentences,
    sentences_of,
)
from tui.importing.roster.stand_ins import came_instead, side_by_side
from tui.importing.source import is_unfilled, says_nobody
from tui.importing.structure import plan_of

_ANY = any_language(MinutesWords)
_THE = any_of(any_language(DateWords).before_period)
_MEETING = rf"(?:{_THE} )?{any_of(_ANY.meeting)}\b.{{0,60}}?\b"
_THE_MEETING = rf"(?:{_THE} )?{any_of(_ANY.meeting)}\b"
_OPENED = re.compile(rf"{_MEETING}{any_of(_ANY.opened)}|{any_of(_ANY.opening)}\b", re.IGNORECASE)
_CLOSED = re.compile(
    rf"{_MEETING}{any_of(_ANY.closed)}|{any_of(_ANY.closing)}\b|\b{any_of(_ANY.closed)} {_THE_MEETING}",
    re.IGNORECASE,
)
_ANOTHER = re.compile(any_of(_ANY.other_meeting), re.IGNORECASE)
_DAY_AND_COLON = re.compile(r"\d{1,2}\.?[ ][^\W\d_]{3,9}:[ ]")
_LONGEST_WHEN = 90
"""Signs of a line of the head that begins with a day."""

_NEXT = re.compile(
    rf"{any_of(_ANY.next_meeting)}\b[ ]?(?:{any_of(_ANY.is_held)}\b)?[ ]?(?:{any_of(_ANY.on)}\b|:)?(.*)",
    re.IGNORECASE | re.DOTALL,
)


def sentence_of_course(text: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """What a line says of the meeting's course: opened, closed, or when the next one is.

    Two sentences may say a thing each: «Meeting closed 8.55pm. Date of next meeting: 2 April».
    """
    return _said_of_both(text, meeting, near) or _said_of_course(text, meeting, near)


def _said_of_both(text: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """What two sentences of a line say of the meeting's course; nothing where only one of them does."""
    found: list[dict[str, Any]] = []
    for begin, end in sentences_in(text) if len(text) <= _LONGEST_COURSE else ():
        label = read_label(sentence := text[begin:end])
        told = _said_of_course(sentence, meeting, near)
        if label is not None and label.rest and label.meant.meaning in _OF_COURSE:
            told = details(label, label.rest.rstrip("."), meeting, near) or told
        found.append(told)
    told_by = [told for told in found if told]
    return told_by[0] | told_by[1] if len(told_by) > 1 else {}


_LONGEST_COURSE = 200
_OF_COURSE = ("start", "end", "next_meeting")


def _said_of_course(text: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    if len(text) > _LONGEST_COURSE:
        return {}
    if (found := _NEXT.match(text)) and meeting.next_meeting is None and re.search(r"\d|\?", found[1]):
        told = read_times(found[1], meeting.from_ or near)
        words = found[1].strip(" :.")
        return {"next_meeting": When(words, told.days[0] if told.days else None)} if told.found else {}
    if not _FIGURE.search(text):
        return {}
    another = _ANOTHER.search(text) is not None
    ends = _CLOSED.match(text) or (_CLOSED.search(text) if not another else None)
    begins = None if ends or meeting.start else _OPENED.match(text)
    time = read_times(text, None).start if ends or begins else ""
    return {"end" if ends else "start": time} if time else {}


_FIGURE = re.compile(r"\d")


def role_of(text: str) -> Role | None:
    """A line of the head that has no field of its own: «Prosessleder: Hugo»."""
    label, colon, value = text.partition(":")
    label, value = label.strip(), value.strip()
    plain = (
        1 <= len(label.split()) <= 3 and label[:1].isupper() and not re.search(r"[^\w \t\u00a0.-]|\d", label)
    )
    short = 0 < len(value) <= 80 and not value.startswith("//") and not value.endswith((".", ";"))
    return Role(label, value) if colon and plain and short and "\n" not in text else None


def is_signature(text: str) -> bool:
    """Whether a line signs the minutes: «Åsly, 7. februar, Mona Lie, referent»."""
    told = read_times(text, _ANY_DAY) if len(text) <= 100 and "," in text else None
    if told is None or told.days is None or not told.before or not told.after:
        return False
    place = told.before.split()
    names = re.split(r"[,/]", told.after)
    return len(place) <= 3 and place[0][:1].isupper() and is_capitalised(names[0].strip()) and len(names) <= 3


_SEVERAL = 2
_FEW = 5
"""Lines from which on a text with a blank line between any two of them is spaced, and says nothing by it."""

_ANY_DAY = date(2000, 1, 1)
_TOLD_OF_DAY = frozenset({"date", "when", "start", "end"})
"""What a mail says of when it was sent."""


_FOR_APOLOGIES = re.compile(
    rf"{any_of(sorted((*_ANY.labels.excused, *ANY.labels.excused), key=len, reverse=True))}\b", re.IGNORECASE
)
_WROTE = re.compile(
    rf"(?i:{any_of(sorted((*ANY.people.writes, *ANY.people.writing), key=len, reverse=True))})\.?:?[ ]"
    rf"(?P<who>[{CAPITALS}][\w’'-]+(?:[ ][{CAPITALS}][\w’'.-]*){{0,2}})\.?"
)
_LAST = 3
"""How many blocks at the end of minutes may say who wrote them."""

_RECUSED = re.compile(
    rf"(?P<who>[^.:;,\n]{{3,80}}?)[ ]{any_of(_ANY.recused)}(?:[ ]{any_of(_ANY.and_left)})?"
    rf"(?P<ground>[ ,(]{{0,2}}[^.§,]{{0,40}}\.?[ ]?§[^:;\n]{{1,60}}?)?\.?",
    re.IGNORECASE,
)


_ASIDE = re.compile(rf"(?P<who>[^.:;,\n]{{3,80}}?)[ ]{any_of(_ANY.recused)}\b", re.IGNORECASE)
"""The same at the beginning of a sentence that goes on."""

_LONGEST_TOLD = 2000
_WHO_DID = r"[^\W\d_a-zæøåäö][\w.'’-]{1,30}(?:[ ][^\W\d_a-zæøåäö][\w.'’-]{0,30}){0,3}"
_OFFICES = tuple(
    (
        field,
        re.compile(
            rf"(?i:\b{any_of(before)})[ ](?:[a-zæøåäö]{{3,20}}[ ])?(?P<after>{_WHO_DID})"
            rf"|^(?P<before>{_WHO_DID})(?i:,? {any_of(after)}\b)"
        ),
    )
    for field, before, after in (
        ("chair", _ANY.led_by, _ANY.leads),
        ("note_taker", _ANY.written_by, _ANY.writes),
    )
)
"""«ledet av Roald Hansen», «Grete Lind førte referatet»."""

_SEE = re.compile(rf"^[ ,(]*+{any_of(ANY.exempt.see)}\b\.?", re.IGNORECASE)


def _ground_apart(text: str) -> tuple[str, str]:
    """Names, and the law behind them: «Eva Lien, fvl. § 6»."""
    found = re.fullmatch(r"([^(§]{3,80}?)(?:,[ ]|[ ]?\()([^()]{0,30}§[^()]{1,40})\)?", text)
    return (found[1], found[2].strip()) if found else (text, "")


def _goes_on(text: str) -> bool:
    """Whether behind a list stand only sentences that say more of who was there, or when."""
    first, *others = sentences_of(text)
    return bool(others and people_in(first)) and all(
        sentences(other)[1] or moved_in(other) is not None for other in others
    )


class HeadReader:
    """Takes titles, details of the meeting and people."""

    def __init__(self, entries: EntryReader, blocks: Sequence[Block]) -> None:
        """Look at the whole for its shape; what is no part of the head is given to what reads entries."""
        self._entries = entries
        self._making = entries.making
        self.mail = mail_head(blocks)
        self.plan = plan_of(blocks, titled=self.mail.names(blocks))
        told = [block for block in blocks if block.sort != "rule"]
        self._spaced = len(told) > _FEW and all(block.first.after_blank for block in told)
        self.blocks = [self._sized(place, block) for place, block in enumerate(blocks)]
        entries.text_near = self.mail.about or entries.text_near
        self._unlabelled = unlabelled_list(self.blocks)
        self._names_body = any(b.label is not None and b.label.meant.meaning == "body" for b in blocks[:12])

    def _sized(self, place: int, block: Block) -> Block:
        """A block as it is read: what stands out in a text and opens nothing is text."""
        opens = place in self.plan.items or place in self.plan.titles or place in self.plan.days
        emphatic = block.sort == "heading" and block.depth == BOLD and block.label is None and not opens
        return replace(block, sort="text") if emphatic and not block.number else block

    def take_title(self, place: int, block: Block) -> None:
        """Take a line that names the document, or the meeting."""
        document = block.label is not None and block.label.meant.meaning == "document"
        if document and (place != self.plan.titles[-1] or self._names_body):
            self._making.put_aside(block, block.text, "meeting-detail")
            return
        if self._making.meeting.title:
            if fold(self._making.meeting.title) != fold(block.text):
                if self._making.meeting.subtitle:  # one more than the head has room for
                    self._making.put_aside(block, block.text, "meeting-detail")
                    return
                self._making.set(subtitle=block.text)
            self._making.place(block, "meeting-detail", self._making.meeting.id)
            told = read_times(block.text, self._entries.text_near)
            if told.days and self._making.meeting.from_ is None:
                self._entries.text_near = told.days[0]
            return
        told = read_times(block.text, self._entries.text_near)
        self._entries.text_near = told.days[0] if told.days else self._entries.text_near
        numbered = block.number or block.kept
        self._making.set(title=block.first.text.strip("#*_ ") if numbered else block.text)
        self._making.place(block, "meeting-detail", self._making.meeting.id)

    def set_when(self, text: str) -> None:
        """«Mandag 2. mars 2026 kl. 18 hos Kari»: the day is told, whatever the words behind it are."""
        topic = _DAY_AND_COLON.match(text)  # «17. mai: 4B har lekene»
        told = read_times(text, self._entries.near) if len(text) <= _LONGEST_WHEN and not topic else None
        if told is not None and told.days and is_held(told.before) and self._making.meeting.from_ is None:
            self._making.set(from_=told.days[0], to=told.days[1])
            if told.start and not self._making.meeting.start:
                self._making.set(start=told.start, end=told.end)

    def take_of_mail(self, place: int, block: Block) -> bool:
        """Keep a line of a mail's head or of its signature, which is nobody's minutes, beside them."""
        taken = self.mail.holds(block) or self.mail.ends(self.blocks, place)
        if taken:
            self._making.put_aside(block, block.text, "aside")
        return taken

    def columns_of(self, block: Block) -> list[str]:
        """The parts of a line with several labels; behind what is no time, a narrow gap tells none."""
        parts = columns(block.text)
        narrow = not self._making.meeting.title or only_when(parts[0])
        return parts if len(parts) == 1 or narrow else columns(block.text, wide=True)

    def take_columns(self, block: Block, first: str, others: Sequence[str]) -> None:
        """A line of the head with several labels, each of which says something."""
        meeting, near = self._making.meeting, self._entries.near
        fields = (
            when_and_where(first, meeting, near, place=False) if only_when(first) or meeting.title else {}
        )
        self._making.set(**(fields if fields or meeting.title else {"title": first}))
        for label in filter(None, map(read_label, others)):
            if label.meant.meaning in STATUS_OF:
                self.list_people(people_in(label.rest), label)
            else:
                self._making.set(**self.details_of(label))
        self._making.put_aside(block, block.text, "meeting-detail")

    def take_called(self, place: int, block: Block) -> bool:
        """Take a line that names one person and whether they were there, or one of a list without a label."""
        listed = answered_line(block.text, block.first.text)
        if listed is None and place not in self._unlabelled:
            return False
        people = listed[:1] if listed else people_in(block.text, listed=True)
        self.list_people(people, LabelFound("", Meant("roll")), listed[1] if listed else None)
        self._making.put_aside(block, block.text, "attendance")
        return True

    def take_people(self, block: Block, label: LabelFound) -> bool:
        """Take a label for attendance, and whoever stands on its line; False when that is nobody."""
        self._entries.close()
        value, *others = columns(label.rest) if label.rest else [""]
        beside = [read_label(other) for other in others]
        if others and all(found and found.meant.meaning in STATUS_OF for found in beside):
            for found in filter(None, beside):
                self.list_people(people_in(found.rest), found)
            label = replace(label, rest=value)
        opened = block.sort == "heading" or self._spaced
        section = Section(label, None, opened=opened, margin=block.first.indent)
        if label.rest and not says_nobody(label.rest):
            told, excused = without_excused(label.rest)
            taken = self._take_told(block, label, told)
            if isinstance(taken, bool):
                return taken
            people = taken
            self.list_people(people, label)
            self.list_people(excused, LabelFound("forfall", Meant("excused")))
            section = Section(label, None, closed=not label.rest.endswith(","), margin=block.first.indent)
            section.taken = block
        elif label.rest:
            section = Section(label, None, closed=True)
        self._entries.section = section
        self._making.put_aside(block, block.text, "attendance")
        return True

    def _take_told(self, block: Block, label: LabelFound, told: str) -> tuple[Person, ...] | bool:
        """The people whom words behind a label name, or whether they were taken as what else they are."""
        if label.meant.meaning in ("present", "roll") and (answered := answers(label.rest)):
            for person, status in answered:
                self.list_people((person,), label, status)
            self._making.put_aside(block, block.text, "attendance")
            return True
        if _goes_on(told) and self._take_first_sentence(block, label):
            return True
        people = people_in(told)
        if not people and len(sentences_of(told)) < _SEVERAL:
            people = people_in(told, listed=True)
        if people:
            return people
        if self._take_first_sentence(block, label) or self._take_first_line(block, label):
            return True
        if (said := self.take_sentences(block, label.rest)) is not None:
            return said
        self.list_people(surely_in(told), label)
        self._entries.put_note(block, hint="hint-who")
        return True

    def _take_first_sentence(self, block: Block, label: LabelFound) -> bool:
        """«Til stede: Kari og Per. Siri kom kl. 18.30»: a list, and sentences that say more of it."""
        first, *others = sentences_of(label.rest)
        people = people_in(first) if others else ()
        if not people:
            return False
        self.list_people(people, label)
        unread = [
            other
            for other in others
            if not self._take_movement(other) and not self._take_instead(other, people, label)
        ]
        if unread:
            self._entries.put_note(block, hint="hint-who")
        else:
            self._making.put_aside(block, block.text, "attendance")
        return True

    def _take_instead(self, sentence: str, people: tuple[Person, ...], label: LabelFound) -> bool:
        """«For han møtte Jorunn Nes» behind the one who was away."""
        away = STATUS_OF[label.meant.meaning] in ("excused", "absent") and len(people) == 1
        person = came_instead(sentence, people[0].name) if away else None
        if person is not None:
            self._making.list_person(person, "deputy")
        return person is not None

    def _take_first_line(self, block: Block, label: LabelFound) -> bool:
        """A list, and below it a line that says something else: the label ends where its line does."""
        first = read_label(block.lines[0].text) if len(block.lines) > 1 else None
        people = people_in(first.rest) if first is not None and first.meant == label.meant else ()
        if not people:
            return False
        self.list_people(people, label)
        self._entries.put_note(block)
        return True

    def take_listed(self, section: Section, block: Block) -> bool:
        """A line of the list of those who were there, or were not; False for what is none."""
        nobody = says_nobody(block.text) or are_heads(block.text)
        people, answered = ((), None) if nobody else called(block.text, block.first.text)
        if (told := section.meaning == "deputy") or section.meaning == "alternates":
            people = side_by_side(block.typed, self._making.away(), told=told) or people
        apart = block.sort == "text" and section.taken is not None and block.first.after_blank
        alone = section.closed and block.sort == "text"
        if (apart or alone) and len(people) == 1 and len(people[0].name.split()) < 2:
            return False
        if not people and not nobody:
            found, whole = sentences(block.text)
            if not whole and block.sort == "point":
                self._entries.put_note(block, hint="hint-who")
                return True
            if not whole:
                return False
            for said in found:
                self.list_people(said.people, LabelFound(said.status, Meant(said.status)))
        if section.taken is None and section.opened and self._making.item is not None:
            self._entries.put_note(block)
        else:
            self._making.put_aside(block, block.text, "attendance")
        self.list_people(people, section.label, answered)
        return True

    def role_told(self, block: Block) -> Role | None:
        """A line of the head that has no field of its own, and is no speech."""
        if block.sort not in {"text", "point"} or self._entries.last is not None:
            return None
        role = role_of(block.text)
        if (
            role is None
            or is_unfilled(role.name)
            or (block.sort == "point" and not is_capitalised(role.name))
        ):
            return None
        named = self._making.meeting.title and self._entries.context.knows(role.label) == ""
        return role if named else None

    def _take_movement(self, text: str) -> bool:
        """A sentence that says that somebody came or left, or was not there."""
        found, whole = sentences(text)
        for said in found if whole else ():
            self.list_people(said.people, LabelFound(said.status, Meant(said.status)))
        if whole:
            return True
        moved = moved_in(text)
        if moved is None:
            return False
        people, what, when = moved
        self.list_people(people, LabelFound("present", Meant("present")))
        for person in people:
            self._making.move(person, what, when)
        return True

    def take_movements(self, block: Block, label: LabelFound) -> bool:
        """«kom: Jan Moe kl. 18.20», «inhabil: Eva Lien, fvl. § 6»; False when nobody is named."""
        what = MOVEMENTS[label.meant.meaning]
        rest, when, ground = label.rest, "", ""
        if what == "recusal":
            rest, ground = _ground_apart(rest)
        else:
            rest, when = split_clock(rest.rstrip("."))
        people = people_in(rest)
        if not people or any(person.count is not None for person in people):
            return False
        self._move(block, people, what, when, ground)
        return True

    def _move(self, block: Block, people: Sequence[Person], what: Movement, when: str, ground: str) -> None:
        item = self._making.item
        named = [replace(one, name=self._entries.context.names.as_listed(one.name)) for one in people]
        if what == "arrival":
            self.list_people(named, LabelFound("", Meant("present")))
        for person in named:
            self._making.move(person, what, when, item.id if item else None, ground)
        self._making.put_aside(block, block.text, "attendance")

    def take_recusal(self, block: Block) -> bool:
        """«Per Vang fratrådte som inhabil, fvl. § 6», when that is all a line says."""
        found = _RECUSED.fullmatch(block.text) if self._making.item is not None else None
        people = people_in(found["who"]) if found else ()
        listed = all(self._entries.context.knows(person.name) == "one" for person in people)
        if found is None or not people or not listed:
            return False
        self._move(block, people, "recusal", "", _SEE.sub("", found["ground"] or "").strip(" ,.()"))
        return True

    def tells_recusal(self, block: Block) -> bool:
        """Whether a line says that somebody on the list stood aside, and nothing else."""
        found = _RECUSED.fullmatch(block.text) if self._making.item is not None else None
        return found is not None and bool(self._listed(found["who"]))

    def _listed(self, names: str) -> tuple[Person, ...]:
        """The people that words name, when all of them are on the list."""
        people = people_in(names)
        nobody_listed = not self._making.people().attendance
        known = all(
            self._entries.context.knows(person.name) == "one"
            or (nobody_listed and person.count is None and len(person.name.split()) > 1)
            for person in people
        )
        return people if known else ()

    def take_walk(self, block: Block) -> bool:
        """«Magne Lid gjekk frå kl. 19.40», when that is all that a line says."""
        moved = moved_in(block.text.rstrip(".")) if self._making.item is not None else None
        if moved is None or not moved[2]:
            return False
        people, what, when = moved
        if not self._are_known(people):
            return False
        self._move(block, people, what, when, "")
        return True

    def _are_known(self, people: Sequence[Person]) -> bool:
        return all(self._entries.context.knows(person.name) == "one" for person in people)

    def note_recusals(self, text: str) -> None:
        """Put down who stood aside, came or left by one sentence of several; the text stays as it is."""
        item = self._making.item
        for sentence in sentences_of(text) if len(text) <= _LONGEST_TOLD else ():
            found = _ASIDE.match(sentence)
            moved = moved_in(sentence) if item is not None and _FIGURE.search(sentence) else None
            if moved is not None and moved[2] and self._are_known(moved[0]):
                for person in moved[0]:
                    name = self._entries.context.names.as_listed(person.name)
                    self._making.move(
                        replace(person, name=name), moved[1], moved[2], item.id if item else None
                    )
            for person in self._listed(found["who"]) if found else ():
                name = self._entries.context.names.as_listed(person.name)
                self._making.move(replace(person, name=name), "recusal", "", item.id if item else None)

    def take_offices(self, text: str) -> None:
        """Who led the meeting and who wrote, by the sentences of an opening that say so."""
        meeting = self._making.meeting
        for sentence in sentences_of(text) if len(text) <= _LONGEST_TOLD else ():
            for field, pattern in _OFFICES:
                found = pattern.search(sentence) if getattr(meeting, field) is None else None
                if found and is_capitalised(name := (found["after"] or found["before"]).strip(" ,")):
                    self._making.set(**{field: Name(name)})

    def take_sentences(self, block: Block, text: str) -> bool | None:
        """Read sentences about who was there; None when there is none, or a text says more than that."""
        found, whole = sentences(text)
        for said in found if whole else ():
            self.list_people(said.people, LabelFound(said.status, Meant(said.status)))
        if not whole:
            if self._making.item is None:
                self._list_away(found)
            return None
        self._making.put_aside(block, block.text, "attendance")
        return True

    def note_apologies(self, text: str) -> None:
        """«Apologies were received from Cllr Cole» in the item for it: the text stays as it is."""
        item = self._making.item
        if item is not None and _FOR_APOLOGIES.match(item.title):
            self._list_away(sentences(text)[0])

    def _list_away(self, found: Iterable[Sentence]) -> None:
        for said in found:
            if said.status in ("excused", "absent"):
                self.list_people(said.people, LabelFound(said.status, Meant(said.status)))

    def list_people(
        self, people: Sequence[Person], label: LabelFound, answered: Attending | None = None
    ) -> None:
        """Put people on the attendance list as a label says."""
        put_on_list(self._making, people, label, answered)

    def details_of(self, label: LabelFound) -> dict[str, Any]:
        """What a label and its value say of the meeting, and other labels on the same line."""
        value, *others = columns(label.rest)
        found = details(label, value, self._making.meeting, self._entries.near) if value else {}
        for other in filter(None, map(read_label, others)):
            found |= {
                k: v
                for k, v in details(other, other.rest, self._making.meeting, self._entries.near).items()
                if v
            }
        return found

    def take_writer(self, block: Block, label: LabelFound) -> bool:
        """«Minutes: Hannah Blum», below a list that she is on: who wrote, and no name of the document."""
        if self._entries.context.knows(label.rest) != "one" or self._making.meeting.note_taker is not None:
            return False
        self._entries.close()
        self._making.set(note_taker=Name(self._entries.context.names.as_listed(label.rest)))
        self._making.put_aside(block, block.text, "meeting-detail")
        return True

    def take_signed(self, place: int, block: Block) -> bool:
        """«Ref. Kjersti» among the last lines: who wrote, where nobody was said to."""
        found = _WROTE.fullmatch(block.text) if place >= len(self.blocks) - _LAST else None
        if found is None or self._making.meeting.note_taker is not None:
            return False
        name = found["who"]
        if self._entries.context.knows(name) != "one" and not is_first_name(name.partition(" ")[0]):
            return False
        self._entries.close()
        self._making.set(note_taker=Name(self._entries.context.names.as_listed(name)))
        self._making.put_aside(block, block.text, "meeting-detail")
        return True

    def take_detail(self, block: Block, label: LabelFound) -> bool:
        """Take a label for a detail of the meeting; False when what follows is none."""
        found = self.details_of(label)
        if (label.rest and not found) or (self.mail.holds(block) and label.meant.meaning in _TOLD_OF_DAY):
            return False
        self._entries.close()
        both = _said_of_both(block.text, self._making.meeting, self._entries.near)
        self._making.set(**(found | both))
        self._making.put_aside(block, block.text, "meeting-detail")
        if not label.rest:
            self._entries.section = Section(label, None)
        return True
