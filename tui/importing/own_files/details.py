"""Our own Markdown: the head, the lists of page 1, and what stands at the end."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, get_args

from store.record.fields import WORDED_DETAILS
from store.record.values import Kind, Name, Profile, Role, When
from tui.grammar.phrases.names import split_names
from tui.importing.days_and_places import details, read_times
from tui.importing.labels import STATUS_OF, LabelFound, meant
from tui.importing.own_files.patterns import BOLD, HOLE, LABELLED, LAST_AND, POINT, pattern, plain
from tui.importing.own_files.sheet import Part, Sheet, WithheldDecisions, joined, points
from tui.importing.people import people_in
from tui.importing.source import cells, is_separator

if TYPE_CHECKING:
    from tui.importing.own_files.item_content import ItemContent
    from tui.importing.own_files.participants import Participants


class MeetingDetails:
    """Reads what tells of the meeting. ``titles`` are those of the list of items, ``told`` their rows."""

    def __init__(self, sheet: Sheet, content: ItemContent, participants: Participants) -> None:
        """Read for a sheet."""
        self._content, self._participants = content, participants
        self._making = sheet.making
        self._say = sheet.say
        self._put, self._place = sheet.put, sheet.place
        self._owner_of, self._withheld = sheet.owner_of, sheet.withheld
        self._paragraph_of = sheet.paragraph_of
        self.titles: set[str] = set()
        self._unmet: list[str] = []
        self.days: set[str] = set()
        """What stands in the list for the days that items belong to."""
        self.told: dict[str, dict[str, str]] = {}
        self._worded = {self._say(one.name.replace("_", "-")): one.attribute for one in WORDED_DETAILS}
        approved = (self._say("approved", profile=profile) for profile in get_args(Profile))
        self._told_elsewhere = {self._say("annexes"), *approved}

    def take_head(self, part: Part) -> None:
        """The lines under the title; what comes after them, before the first heading, is content."""
        if not self._making.meeting.title:
            self._place(part, "meeting-detail")
        elif all(POINT.fullmatch(line.text) for line in part) and LABELLED.match(part[0].text[2:]):
            for line in part:
                self._take_detail([line])
        elif not self._making.meeting.subtitle and not self._making.meeting.from_ and part[0].text[:1] != ">":
            self._making.set(subtitle=plain(joined(part)))
            self._place(part, "meeting-detail")
        else:
            self._content.take(part)

    def _take_detail(self, part: Part) -> None:
        found = LABELLED.fullmatch(part[0].text[2:])
        label = plain(found["label"]).rstrip(":") if found else ""
        value = plain(found["rest"]) if found else ""
        known = meant(label)
        self._place(part, "meeting-detail")
        if known is not None and known.meaning in STATUS_OF:
            self._participants.put_on(people_in(LAST_AND.sub(r"\1, ", value)), STATUS_OF[known.meaning])
        elif label == self._say("time") or label == self._say("ended"):
            told = read_times(value, None)
            ends = label == self._say("ended")
            self._making.set(**({"end": told.start} if ends else {"start": told.start, "end": told.end}))
        elif (
            label != self._say("copy-to")
            and known is not None
            and (fields := details(LabelFound(label, known, rest=value), value, self._making.meeting, None))
        ):
            self._making.set(**fields)
        elif label and value:
            self._take_other_detail(label, value)

    def _take_other_detail(self, label: str, value: str) -> None:
        meeting = self._making.meeting
        match label:
            case _ if label == self._say("meeting-label"):
                self._making.set(number=value)
            case _ if label == self._say("copy-to"):
                self._making.set(copy_to=split_names(value))
            case _ if label in self._worded:
                self._making.set(**{self._worded[label]: value})
            case _ if label == self._say("signers"):
                self._making.set(signers=tuple(map(Name, split_names(value))))
            case _ if label in self._told_elsewhere:
                return
            case _:
                self._making.set(roles=(*meeting.roles, Role(label, value)))

    def skip(self, part: Part) -> None:
        """Page 1 repeats what stands below, but for owners that a sentence begins with."""
        heads = [plain(cell) for cell in cells(part[0].text)]
        for line in part[1:]:
            told = dict(zip(heads, cells(line.text), strict=False))
            item, said = [*told.values(), "", ""][:2]
            self._keep_withheld(plain(item), said)
            if self._say("column-owner") in heads:
                task = LABELLED.sub(r"\g<rest>", said)
                self._owner_of.setdefault(plain(task), plain(told.get(self._say("column-owner"), "")))
        self._place(part, "layout")

    def _keep_withheld(self, item: str, told: str) -> None:
        """What page 1 says of the decisions of an exempt item."""
        found = LABELLED.fullmatch(told)
        label, rest = (plain(found["label"]), plain(found["rest"])) if found else ("", "")
        for key, fact, sentence in (
            ("decision", "number", "exempt-item"),
            ("decisions-told", "numbers", "exempt-items"),
        ):
            numbers = pattern(self._say(key, status="adopted", **{fact: HOLE})).fullmatch(label)
            law = pattern(self._say(sentence, law=HOLE)).fullmatch(rest)
            if numbers and law:
                several = split_names(numbers[1]) if fact == "numbers" else (numbers[1],)
                self._withheld.append(WithheldDecisions(item, several, self._paragraph_of(law[1])))

    def list_items(self, part: Part) -> None:
        """The list of items: its titles tell a heading that is one from a heading that is another."""
        heads = [plain(cell) for cell in cells(part[0].text)]
        for line in part[1:]:
            told = dict(zip(heads, (plain(cell) for cell in cells(line.text)), strict=False))
            title = told.get(self._say("column-title")) or told.get(self._say("column-theme")) or ""
            self.titles.add(title)
            if title and not is_separator(line.text):
                self._unmet.append(title)
            self.told[title] = told
            self.days.add(told.get(self._say("column-day"), ""))
        self._place(part, "layout")

    def breaks_before(self, title: str, headings: Collection[str]) -> list[str]:
        """The rows of the list of items before that of a title: those that no heading stands for."""
        if title and title not in self._unmet:
            return []
        end = self._unmet.index(title) if title else len(self._unmet)
        passed, self._unmet = self._unmet[:end], self._unmet[end + 1 :]
        return [one for one in passed if not any(_stands_in(one, heading) for heading in headings)]

    def take_next(self, part: Part) -> None:
        """When the next meeting is."""
        text = plain(joined(part))
        told = read_times(text, None)
        self._making.set(next_meeting=When(text, told.days[0] if told.days else None))
        self._place(part, "meeting-detail")

    def take_about(self, part: Part) -> None:
        """The lines about the document."""
        for line in part:
            remarks = self._say("remarks-by", profile=self._making.meeting.profile, date=HOLE)
            by = pattern(remarks).fullmatch(plain(line.text))
            if POINT.fullmatch(line.text):
                self._take_detail([line])
                continue
            if by is not None:
                told = read_times(by[1], self._making.meeting.from_)
                self._making.set(remarks_by=When(by[1], told.days[0] if told.days else None))
            if line.text:
                self._place([line], "meeting-detail")

    def take_signers(self, part: Part) -> None:
        """A line to sign on, and below it whose it is."""
        named, _, role = plain(part[-1].text).partition(", ")
        self._participants.call(named, role)
        self._making.set(signers=(*self._making.meeting.signers, Name(named)))
        self._place(part, "meeting-detail")

    def take_summary(self, part: Part) -> None:
        """A point of the summary, or a paragraph of it."""
        for lines in points(part) if POINT.fullmatch(part[0].text) else [part]:
            found = POINT.fullmatch(joined(lines).replace("\n", " "))
            text = found["text"] if found else joined(lines)
            self._put(lines, Kind.SUMMARY, plain(BOLD.sub(r"\1", text)))


def _stands_in(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
