"""Reads the blocks of written minutes, one after the other, into the meeting that they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile

from msgspec.structs import replace

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, fold
from store.record.attendance import MOVEMENTS
from store.record.model import Day, Entry, Meeting
from store.record.timing import clock_on, in_zone
from store.record.values import Kind
from tui.grammar.phrases.proposers import names_backers
from tui.grammar.phrases.resolutions import name_of, resolution
from tui.grammar.proposal_votes import votes_of_several
from tui.grammar.votes.votes import tells_only_count
from tui.grammar.words import says_none
from tui.importing.block import BOLD, Block
from tui.importing.body.item_details import ABOUT_ITEM, ItemDetailReader, numbered_text
from tui.importing.body.mail_head import MailHead
from tui.importing.body.page_marks import repeated
from tui.importing.builder import Making
from tui.importing.days_and_places import (
    AT_THE_END,
    DETAILS,
    details,
    is_place,
    next_time,
    only_when,
    read_times,
    when_and_where,
)
from tui.importing.entry_reader import ENTRIES, EntryReader, Section, take_struck
from tui.importing.head import HeadReader, is_signature, sentence_of_course
from tui.importing.labels import STATUS_OF, LabelFound, Meant, is_whole_list, meant, read_besides, read_label
from tui.importing.people import people_in
from tui.importing.roster.more_of_list import is_more_of_list
from tui.importing.source import is_template, is_unfilled, lead, plain, says_nobody
from tui.importing.tables import put_board, put_table
from tui.importing.talk.told_votes import was_carried
from tui.importing.tasks import charges_in

_ANY = any_language(MinutesWords)
_ASKED = frozenset(_ANY.asked)
_IN_HEAD = frozenset(_ANY.only_in_head)
_VOTED = frozenset(map(fold, (*ANY.labels.votes, *_ANY.labels.votes)))
_OF_BODY = frozenset({"deputy", "alternates", "invited"})
"""Who belongs to a body, whether they came or not."""

_OFFICES = frozenset(map(fold, ANY.people.offices))
"""What somebody can be elected as: «Sekretær: Ola Haug» is then nobody who wrote."""

_ABBREVIATED = tuple(f" {word}." for word in _ANY.abbreviations)
_SENTENCE = re.compile(r"(.{4,80}?[^\W\d_]{3}[.:])[ \t\u00a0]+(\S.*)", re.DOTALL)
_TOP, _SHORT = 5, 90
"""Blocks at the top, and signs of one, that tell the day without saying that it is the meeting's."""

_MOST_ELECTED = 50
"""Lines of a list of those who were elected."""

_LONGEST_HEAD = 150
"""Blocks in which sentences say who was there: a text without items is a head from end to end."""

_ANOTHER = re.compile(any_of(_ANY.next_meeting), re.IGNORECASE)
_HELD = re.compile(any_of(_ANY.about_meeting), re.IGNORECASE)


def _has_points_below(blocks: Sequence[Block], place: int) -> bool:
    """Whether a list follows a block before the next heading or label."""
    later = islice(blocks, place + 1, None)
    section = takewhile(lambda block: block.sort != "heading" and block.label is None, later)
    return any(block.sort == "point" for block in section)


class BodyReader:
    """Reads the blocks of one text, in order."""

    def __init__(self, meeting: Meeting, blocks: Sequence[Block], near: date | None) -> None:
        """Look at the whole before the first block is taken."""
        self._entries = EntryReader(meeting, near)
        self._making = self._entries.making
        self._head = HeadReader(self._entries, blocks)
        self._about = ItemDetailReader(self._entries)
        self._repeated = repeated(blocks)
        self._in_head = True
        self._cases = False
        self._tells_next = False
        self._openings: list[str] = []
        self._place = 0
        self._agenda = {_title(blocks[place]) for place in self._head.plan.items}

    def taken(self) -> Making:
        """Take every block."""
        self._cases = any(self._head.blocks[place].is_case for place in self._head.plan.items)
        if self._cases and any(_is_protocol(self._head.blocks[place]) for place in self._head.plan.titles):
            self._making.set(profile="protocol")
        self._entries.itemless = not self._head.plan.items
        for place, block in enumerate(self._head.blocks):
            self._take(place, block)
        self._entries.close()
        self._entries.waiting.give_up()
        self._making.settle_roll()
        self._making.settle_lists()
        _settle_day(self._making, self._openings, self._entries.text_near, self._head.mail)
        _date(self._making)
        return self._making

    def _take(self, place: int, block: Block) -> None:
        self._place = place
        if block.first.number in self._repeated:
            self._making.put_aside(block, block.typed.strip(), "aside")
        elif place in self._head.plan.titles:
            self._head.take_title(place, block)
        elif place in self._head.plan.days:
            self._take_day(place, block)
        elif place in self._head.plan.items:
            self._take_item(place, block)
        elif block.sort == "rule":
            self._making.place(block, "layout")
        elif block.front:
            if block.label is None or not self._take_front(block, block.label):
                self._making.put_aside(block, block.text, "aside")
            else:
                self._entries.section = None
        elif block.sort == "table":
            self._take_table(block)
        elif not (block.label is not None and self._take_labelled(block, block.label)) and not (
            self._takes_besides(block) or self._head.take_of_mail(place, block)
        ):
            self._take_unlabelled(block)

    def _takes_besides(self, block: Block) -> bool:
        """«Andre: …» below a list of who was there, when it names somebody."""
        label = read_besides(block.text) if self._in_head and block.label is None else None
        if label is None:
            return False
        section = self._entries.section
        if section is not None and section.meaning in STATUS_OF and section.goes_on(block):
            return False
        below = label.rest or next((one.text for one in islice(self._head.blocks, self._place + 1, None)), "")
        if not self._making.people().attendance or not people_in(below, listed=True):
            return False
        return self._head.take_people(block, label)

    def _take_day(self, place: int, block: Block) -> None:
        self._begin()
        meeting, told = self._making.meeting, self._head.plan.days[place]
        when = read_times(told.rest, self._entries.near)
        on = when.days[0] if when.days else None
        if on is None and told.number and meeting.from_ and meeting.to:
            later = meeting.from_ + timedelta(days=told.number - 1)
            on = later if later <= meeting.to else None
        if on is not None:
            self._making.set(from_=min(meeting.from_ or on, on), to=max(meeting.to or on, on))
        heading = when.rest if on else block.text
        self._making.put_day(block, Day(id=0, date=on, heading=heading))
        if on is not None:
            self._making.put_with(block, block.text, in_minutes=False)

    def _take_item(self, place: int, block: Block) -> None:
        self._begin()
        title, rest = _title_and_rest(block)
        self._making.put_item(block, title, sub=self._head.plan.items[place])
        said = read_label(rest) if rest else None
        if said is not None and said.rest and said.meant.meaning in ("decision", "conclusion"):
            concluded = said.meant.meaning == "conclusion"
            made = self._making.put_beside(block, Kind.DECISION, said.rest, conclusion=concluded)
            self._entries.last = made
        elif rest:
            _put_rest(self._entries, block, rest)
        label = block.label or (LabelFound(title, own) if (own := meant(title)) else None)
        if label is not None and label.meant.meaning in ENTRIES and label.meant.many and not label.rest:
            self._entries.section = Section(label, None, many=True, opened=True)
        if label is not None and label.meant.meaning in STATUS_OF:
            self._head.list_people(people_in(label.rest), label)
            self._entries.section = Section(label, None, opened=True)
        self._tells_next = label is not None and label.meant.meaning == "next_meeting"

    def _begin(self) -> None:
        self._entries.close()
        self._entries.waiting.give_up()
        self._in_head, self._entries.last, self._tells_next = False, None, False

    def _take_labelled(self, block: Block, label: LabelFound) -> bool:
        """Take a block with a label; False when the label cannot use what follows it."""
        if label.meant.meaning in ENTRIES and take_struck(self._entries, block):
            self._entries.section = None
            return True
        if self._in_head and fold(label.words) in _ASKED and people_in(label.rest):
            label = replace(label, meant=Meant("present"))
        meaning = label.meant.meaning
        if (meaning in _OF_BODY or fold(label.words) in _OFFICES) and self._is_election:
            return False
        if meaning in ("chair", "note_taker") and self._lists_in_office(block, label):
            return True
        if meaning in STATUS_OF or meaning == "document":
            return self._take_who(block, label)
        return not (label.rest and is_unfilled(label.rest)) and self._take_told(block, label)

    def _lists_in_office(self, block: Block, label: LabelFound) -> bool:
        """«Leder: Kari Nes» below «Til stede», which has a line to itself: she was there, and led."""
        section = self._entries.section
        if (
            section is None
            or section.meaning not in STATUS_OF
            or section.closed
            or not section.goes_on(block)
        ):
            return False
        return self._head.take_listed(section, block) and self._took(section, block, label)

    def _took(self, section: Section, block: Block, label: LabelFound) -> bool:
        section.taken = block
        self._making.set(**{k: v for k, v in self._head.details_of(label).items() if v is not None})
        return True

    def _take_told(self, block: Block, label: LabelFound) -> bool:
        """Take what a label says of the meeting; what it says of an item, too."""
        meaning = label.meant.meaning
        if meaning in DETAILS and (self._in_head or self._making.item is None or meaning in AT_THE_END):
            return self._head.take_detail(block, label)
        if meaning == "agenda" and not label.rest:
            self._entries.close()
            self._entries.section = Section(label, block)
            return True
        return self._take_in_item(block, label)

    def _take_in_item(self, block: Block, label: LabelFound) -> bool:
        """Take what a label says of an item, of what was done in it, or of who came and went."""
        meaning = label.meant.meaning
        if meaning in ("owner", "deadline") or (meaning == "action" and self._entries.names_owners(label)):
            return self._entries.take_owner(block)
        if meaning == "votes":
            return self._take_votes(block, label)
        if meaning in MOVEMENTS:
            return self._head.take_movements(block, label)
        if meaning in ("postponed", "withdrawn", "exempt"):
            return self._about.take_told(block, label)
        if meaning in ABOUT_ITEM and self._making.item is not None:
            return self._about.take_detail(block, label)
        if meaning == "answer":
            return self._about.take_answer(block, label)
        if meaning == "proposal" and names_backers(label.words, label.rest):
            return False  # «Proposed: Hay. Seconded: Lee. Carried.» tells who, and not what
        return meaning in ENTRIES and self._take_entry(block, label)

    @property
    def _is_election(self) -> bool:
        """Whether people are elected in the item: «Vara: Ola Haug» is then what somebody will be."""
        item = self._making.item
        before = reversed(self._head.blocks[max(self._place - _MOST_ELECTED, 0) : self._place])
        above = next((block.text for block in before if block.sort != "point"), "")
        return item is not None and (_elects(item.title) or (above.endswith(":") and _elects(above)))

    def _take_who(self, block: Block, label: LabelFound) -> bool:
        """Who was there, or who wrote («Minutes: Hannah Blum»)."""
        if label.meant.meaning == "document":
            return self._in_head and self._head.take_writer(block, label)
        told = self._in_head or not (is_whole_list(label.words) or fold(label.words) in _IN_HEAD)
        return told and self._head.take_people(block, label)

    def _take_votes(self, block: Block, label: LabelFound) -> bool:
        """Votes behind their label, or below it: of what stands above, or of the decision that comes."""
        if not label.rest:
            self._entries.close()
            self._entries.section = Section(label, block)
            return True
        return (
            self._entries.take_each_voted(block, votes_of_several(label.rest))
            or self._entries.take_votes(block, label.rest)
            or self._entries.hold_votes(block, label.rest)
        )

    def _take_front(self, block: Block, label: LabelFound) -> bool:
        """A key of the head that says something of the meeting or of who was there."""
        if label.meant.meaning in STATUS_OF:
            return self._head.take_people(block, label)
        return label.meant.meaning in DETAILS and self._head.take_detail(block, label)

    def _take_entry(self, block: Block, label: LabelFound) -> bool:
        none = bool(label.rest) and (says_nobody(label.rest) or says_none(label.rest))
        if none or self._cites_another(label):
            return False
        if label.meant.voted and label.rest and tells_only_count(label.rest):
            return self._entries.take_votes(block, block.text)  # «Enstemmig vedtatt: 9-0»
        if label.meant.meaning == "proposal" and was_carried(label.rest):
            label = replace(label, meant=Meant("decision"))
        self._entries.close()
        many = label.meant.many or (ENTRIES[label.meant.meaning][1] and not label.meant.is_one)
        self._entries.section = section = Section(label, block, many=many, margin=block.first.indent)
        if label.rest and many and len(charges := charges_in(label.rest)) > 1:
            for nth, charge in enumerate(charges):
                self._entries.put_of_line(section, block, charge, first=not nth)
            return True
        if label.rest:
            self._entries.put_called(section, block, label.rest)
            self._entries.section = section if label.rest.endswith(":") else None
            section.many = False
        return True

    def _cites_another(self, label: LabelFound) -> bool:
        """Whether «Vedtak 14/25: …», «Formannskapet vedtok: …» is said of what was decided elsewhere."""
        meeting = self._making.meeting
        ours = f"{name_of(meeting)} {meeting.organiser}"
        if resolution(label.words, "") is not None and resolution(label.words, ours) is None:
            return True
        number, item = label.meant.number.partition("-")[0], self._making.item
        return self._cases and "/" in number and (item is None or item.number != number)

    def _take_unlabelled(self, block: Block) -> None:
        if block.sort == "text" and fold(block.text) in _VOTED and self._making.item is not None:
            self._entries.close()  # «Votering» alone heads what follows, and is nothing of what stands above
            self._making.put_aside(block, block.text, "aside")
            return
        self._open_wide(block)
        if self._entries.is_vote(block) and self._entries.take_votes(block, block.text):
            return
        section = self._entries.section
        if section is None or not (
            section.goes_on(block) or (self._in_head and is_more_of_list(section, block))
        ):
            self._entries.close()
            self._take_plain(block)
        elif self._is_beside(section, block):
            self._entries.close()
            section.pending = None
            self._take_plain(block)
            self._entries.section = section
        elif self._take_into(section, block):
            section.taken = block
        else:
            self._entries.close()
            self._take_plain(block)

    def _is_beside(self, section: Section, block: Block) -> bool:
        """Whether a block stands among what a label calls something without being called so itself."""
        if section.kind is None:
            return False
        if is_template(block.text) or says_nobody(block.text):
            return True
        if block.sort != "text" or not section.many:
            return False
        if section.kind == Kind.ACTION and section.opened:
            return not self._entries.is_task(block.text)
        return section.taken is None and _has_points_below(self._head.blocks, self._place)

    def _open_wide(self, block: Block) -> None:
        """A label that stands as a heading does is about all until another, as any is in a formal case."""
        section = self._entries.section
        if section is not None and section.pending is not None and section.taken is None:
            headed = section.pending.sort == "heading" and section.pending.depth < BOLD
            alone = headed or ":" not in section.pending.typed
            section.opened = self._cases or (alone and block.first.after_blank)

    def _take_into(self, section: Section, block: Block) -> bool:
        """Take a block into the section that is open; False when it does not fit there."""
        if section.meaning == "agenda":
            return self._take_agenda(section, block)
        if section.meaning == "votes":
            return self._entries.take_votes_below(section, block)
        if section.kind is not None:
            bullets = (
                block.first.mark == "bullet" and not section.label.rest and not section.label.meant.is_one
            )
            section.many |= section.entry is None and bullets
            if block.sort == "code" or self._ends(block):
                return False
            if take_struck(self._entries, block):
                return True
            text = block.text if section.many or section.entry or not block.number else numbered_text(block)
            self._entries.put_called(section, block, text)
            return True
        if section.meaning in STATUS_OF:
            return self._head.take_listed(section, block)
        if section.meaning in ABOUT_ITEM:
            self._about.add(section.meaning, numbered_text(block))
            self._making.place(block, "item-detail", self._making.item.id if self._making.item else 0)
            return True
        found = details(section.label, block.text, self._making.meeting, self._entries.near)
        if not found or section.taken is not None:
            return False
        self._making.set(**found)
        self._making.put_aside(block, block.text, "meeting-detail")
        return True

    def _ends(self, block: Block) -> bool:
        """Whether a line closes the meeting or signs the minutes, whatever list it stands below."""
        if block.sort != "text":
            return False
        meeting, near = self._making.meeting, self._entries.near
        course = bool(sentence_of_course(block.text, meeting, near)) or is_signature(block.text)
        return course or self._head.tells_recusal(block) or self._entries.tells_adoption(block)

    def _take_agenda(self, section: Section, block: Block) -> bool:
        """A line of the agenda at the top; it is not printed twice when its item comes below."""
        if _title(block) not in self._agenda and not (block.sort == "point" and section.taken is not None):
            return False
        if section.pending is not None:
            self._making.put_aside(section.pending, section.pending.text, "aside")
            section.pending = None
        self._making.put_aside(block, block.first.text, "aside")
        return True

    def _take_plain(self, block: Block) -> None:
        meeting = self._making.meeting
        head = self._in_head and block.sort != "code" and not self._head.mail.holds(block)
        first, *others = self._head.columns_of(block) if head else [block.text]
        if others and all(map(_is_of_head, others)):
            self._head.take_columns(block, first, others)
            return
        if head and only_when(block.text):
            found = when_and_where(block.text, meeting, self._entries.near, place=False)
            if found:
                self._making.set(**found)
                self._making.put_aside(block, block.text, "meeting-detail")
                return
        if head:
            self._head.set_when(block.text)
        if head and self._head.take_called(self._place, block):
            return
        role = self._head.role_told(block) if head else None
        if role is not None:
            self._making.set(roles=(*meeting.roles, role))
            self._making.put_aside(block, block.text, "meeting-detail")
            return
        self._take_said(block)

    def _take_said(self, block: Block) -> None:
        """A line of the minutes that no label says anything of."""
        meeting, near = self._making.meeting, self._entries.near
        told = sentence_of_course(block.text, meeting, near) if block.sort in ("text", "point") else {}
        if self._tells_next and not told and (when := next_time(block.text, meeting, near)).date:
            told = {"next_meeting": when}
        bare = self._place < _TOP and len(block.text) <= _SHORT and ":" not in block.text
        opens = _HELD.search(block.text) or (bare and not block.first.quoted)
        if self._in_head and opens and not _ANOTHER.search(block.text):
            self._openings.append(block.text)
            at = read_times(block.text, None)
            if at.days and meeting.from_ is None:
                self._entries.text_near = at.days[0]
        if self._in_head:
            self._head.take_offices(block.text)
        attending = self._head.take_sentences(block, block.text) if self._tells_who(block) else None
        if attending:
            return
        if (
            self._about.take_exemption(block)
            or (not self._in_head and self._head.take_signed(self._place, block))
            or self._head.take_recusal(block)
            or self._head.take_walk(block)
            or self._about.take_outcome(block)
            or take_struck(self._entries, block)
            or self._entries.take_box(block)
            or self._about.take_step(block)
        ):
            return
        if self._entries.adopts(block):
            return
        self._head.note_recusals(block.text)
        self._head.note_apologies(block.text)
        self._entries.put_note(block)
        if told:
            self._making.set(**told)
            self._making.become(self._making.lines[-1].key, "meeting-detail")

    def _tells_who(self, block: Block) -> bool:
        """Whether a sentence about who was there would be about this meeting."""
        return self._in_head and self._place < _LONGEST_HEAD and block.sort in ("text", "point")

    def _take_table(self, block: Block) -> None:
        section = self._entries.section
        self._entries.close()
        if not put_board(self._entries, block):
            put_table(self._entries, block, _label_over(section), head=self._in_head)


def _date(making: Making) -> None:
    """Date the days, and the entries before whose labels a time of day stands, where their day is known."""
    making.date_days()
    record, meeting = making.record(), making.meeting
    alone = meeting.from_ if meeting.to in (None, meeting.from_) else None
    for key, (clock, of) in making.clocks.items():
        entry, day = record.get(Entry, key), record.get(Day, of.id) if of else None
        on = (day.date if day else None) or alone
        if entry is not None and on is not None:
            noon = in_zone(meeting, datetime(on.year, on.month, on.day, 12, tzinfo=UTC))
            making.amend(entry, at=clock_on(clock, noon))


def _label_over(section: Section | None) -> LabelFound | None:
    """The label that a table stands below; «Forfall: Hans Juhl» has named them, and ends with its line."""
    label = section.label if section else None
    return None if label is not None and label.meant.meaning in STATUS_OF and label.rest else label


def _put_rest(entries: EntryReader, block: Block, rest: str) -> None:
    """Put what stands behind a title on its line; the line itself has its place."""
    lines = list(entries.making.lines)
    line = replace(block.first, raw=rest, text=rest, rest=rest, mark="")
    entries.put_note(replace(block, sort="text", text=rest, number="", kept="", lines=(line,)))
    entries.making.lines = lines


def _elects(text: str) -> bool:
    return any(word in f" {fold(text)} " for word in ANY.people.elections)


def _is_of_head(text: str) -> bool:
    """Whether a label says something of the meeting or of who was there: «VEDTAK: …» does not."""
    label = read_label(text)
    return label is not None and label.meant.meaning in (*STATUS_OF, *DETAILS)


def _is_protocol(block: Block) -> bool:
    return any(word in fold(block.text) for word in _ANY.formal)


def _title(block: Block) -> str:
    return fold(block.text).strip(" .:")


def _title_and_rest(block: Block) -> tuple[str, str]:
    """The title of an item, and what stands on the same line after it when that is too long for one."""
    title = block.text.rstrip(" :") or block.text or block.number
    bold = lead(block.first.rest) if block.sort == "point" and len(block.lines) == 1 else None
    if bold and bold[1] and (rest := plain(bold[1]).lstrip(" –—:-.")):
        return _UNSTOPPED.sub("", bold[0]), rest
    found = _SENTENCE.match(block.text) if len(block.text) > 60 else None
    if found is None or fold(found[1]).endswith(_ABBREVIATED):
        return title, ""
    return found[1].rstrip(".:"), found[2]


_UNSTOPPED = re.compile(r"(?<=[^\W\d_]{4})\.$")
"""The stop of «**Welcome.** Muriel opened …», which ends no abbreviation."""


def _settle_day(making: Making, openings: Sequence[str], near: date | None, mail: MailHead) -> None:
    """Take the day, the time and the place from the title or an opening, where no label has told them."""
    meeting = making.meeting
    told = read_times(meeting.title, None)
    if told.start and not meeting.start:
        making.set(start=told.start, end=meeting.end or told.end)
    by_themselves = ((text, None) for text in openings)
    named = ((meeting.title, near), (meeting.subtitle, near))
    for text, day in (*named, *by_themselves, *((text, near) for text in openings)):
        told = read_times(text, day)
        if told.days and making.meeting.from_ is None:
            times = {} if meeting.start else {"start": told.start, "end": meeting.end or told.end}
            making.set(from_=told.days[0], to=told.days[1], **times)
            if told.before and told.after and is_place(told.after) and not meeting.place:
                making.set(place=told.after)
    if making.meeting.from_ is None and (met := mail.met((meeting.title, *openings))):
        making.set(from_=met, to=met)
    if not meeting.title and meeting.organiser:
        making.set(title=meeting.organiser)
