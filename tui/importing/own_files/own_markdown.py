"""The Markdown that the program itself writes of a meeting, read back by the labels that it prints.

What the page says comes home once: page 1 and the list of items repeat what stands below, and make nothing.
What a page does not hold, the times of entries and the lines as they were typed, is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_args

import msgspec

from store.record.model import Day, Meeting
from store.record.values import LANGUAGES, LAYOUTS, Language, Profile, Sort
from tui.importing.builder import Making
from tui.importing.days_and_places import read_times
from tui.importing.entry_reader import EntryReader
from tui.importing.own_files.boxes import Boxes
from tui.importing.own_files.case_parts import CaseParts
from tui.importing.own_files.details import MeetingDetails
from tui.importing.own_files.item_content import ItemContent
from tui.importing.own_files.participants import Participants
from tui.importing.own_files.patterns import (
    BOLD,
    HEADING,
    HOLE,
    IN_HOLE,
    NUMBER_ENDS,
    NUMBERED,
    pattern,
    plain,
)
from tui.importing.own_files.sheet import Part, Sheet, block, joined, parts

MARK = re.compile(r"\ufeff?<!-- referat ([0-9A-Z]{13}) (\w\w) (\w+) (\w+) -->[ \t]*\n")
"""The first line of such a file: whose it is, its language, its document and its status."""


def is_own(text: str) -> bool:
    """Whether a text says on its first line that the program has written it."""
    found = MARK.match(text)
    return found is not None and found[2] in LANGUAGES and found[3] in (*get_args(Profile), *LAYOUTS)


def read_own_markdown(text: str, identity: int) -> Making:
    """Read a file of which :func:`is_own` holds; ``identity`` is the id of the meeting that it makes.

    That is another than the one it was written from, which may still be there and say more.
    """
    found = MARK.match(text)
    language: Language = found[2] if found else "nb"
    profile: Profile = "minutes" if found is None or found[3] == "minutes" else "protocol"
    meeting = Meeting(
        id=identity,
        language=language,
        profile=profile,
        layout="municipal" if found and found[3] == "municipal" else "board",
        state="cancelled" if found and found[4] == "cancelled" else "draft",
    )
    reader = _PageReader(EntryReader(meeting, None), text)
    reader.read()
    return reader.making


_TOP = 2
"""How deep the headings of sections and items stand."""


class _PageReader:
    """Goes through the parts of one file, in order."""

    def __init__(self, entries: EntryReader, text: str) -> None:
        sheet = Sheet(entries)
        self.making, self._say, self._place = sheet.making, sheet.say, sheet.place
        self._participants = Participants(sheet)
        self._content = ItemContent(sheet, Boxes(sheet), self._participants)
        self._case = CaseParts(sheet, self._content)
        self._details = MeetingDetails(sheet, self._content, self._participants)
        self._parts = list(parts(text))
        self._headings = [plain(one[0].text) for one in self._parts if HEADING.fullmatch(one[0].text)]
        # A title that begins with a figure has a blank behind it.
        self._sets_numbers_off = any(NUMBER_ENDS in heading for heading in self._headings)
        self._section: Callable[[Part], None] = self._details.take_head

    def read(self) -> None:
        for part in self._parts:
            self._take(part)
        self._case.end()
        self._content.begin()
        self._take_breaks("")
        self._participants.settle()
        self.making.number_items(as_printed=True)

    # Which part is what

    def _take(self, part: Part) -> None:
        first = part[0].text
        heading = HEADING.fullmatch(first)
        if heading is not None:
            self._take_heading(part, len(heading[1]), plain(heading[2]))
        elif first.startswith("<!--") or set(first) <= {"-", "_", "*"}:
            self._place(part, "layout")
        elif not ((bold := BOLD.fullmatch(joined(part))) and self._begins_part(part, plain(bold[1]))):
            self._section(part)

    def _begins_part(self, part: Part, title: str) -> bool:
        """Whether a heading is that of a part of a case; it is in bold where headings go no deeper."""
        taker = self._case.begin(title)
        if taker is None:
            return False
        self._section = taker
        self._place(part, "layout")
        return True

    def _take_heading(self, part: Part, level: int, text: str) -> None:
        self._content.begin()
        details = self._details
        sections = {
            "decisions-and-actions": details.skip, "decisions": details.skip, "follow-up": details.skip,
            "participants": self._participants.take, "programme": details.list_items,
            "agenda": details.list_items, "opening": self._content.take, "next-meeting": details.take_next,
            "about": details.take_about, "signatures": details.take_signers, "summary": details.take_summary,
        }  # fmt: skip
        if level == 1:
            self.making.set(title=text)
            self._place(part, "meeting-detail")
            return
        named = next((section for key, section in sections.items() if self._say(key) == text), None)
        if named is not None and (level == 2 and text not in self._details.titles):
            self._section = named
            self._place(part, "layout")
            return
        if self._section == self._participants.take and self._participants.begin_group(text):
            self._place(part, "layout")
            return
        if level > _TOP and text not in self._details.titles and self._begins_part(part, text):
            return
        self._case.begin_item()
        self._section = self._content.take
        if level == 2 and text not in self._details.titles and self._is_day(text):
            self._take_day(part, text)
            return
        number, title = self._numbered(text)
        if level == (3 if self.making.day else 2):
            self._take_breaks(title)
        made = msgspec.structs.replace(block(part, title), number=number)
        top = 3 if self.making.day else 2
        self.making.put_item(made, title, sub=level > top)
        self._tell_item(self._details.told.get(title, {}))

    def _take_breaks(self, title: str) -> None:
        """Breaks of which nothing is told stand in the list of items alone."""
        for listed in self._details.breaks_before(title, self._headings):
            named = "" if listed == self._say("break") else listed
            self.making.put_item(block([], named), named, sub=False)
            self.making.set_item(form="break")
            self._tell_item(self._details.told.get(listed, {}))

    def _numbered(self, text: str) -> tuple[str, str]:
        if self._sets_numbers_off and NUMBER_ENDS not in text:
            return "", text
        case = pattern(self._say("case-heading", number=HOLE, title=HOLE)).fullmatch(text)
        text = f"{case[1]} {case[2]}" if case and self.making.meeting.profile == "protocol" else text
        found = NUMBERED.fullmatch(text)
        return (found[1], found[2]) if found and text not in self._details.titles else ("", text)

    @property
    def _counted_day(self) -> str:
        """«Dag 2» as a pattern."""
        return pattern(self._say("day", number=HOLE)).pattern.replace(IN_HOLE, r"\d+")

    def _is_day(self, text: str) -> bool:
        dated = pattern(self._say("day-heading", day=HOLE, date=HOLE)).fullmatch(text)
        numbered = re.fullmatch(self._counted_day, text)
        days = read_times(dated[2], self.making.meeting.from_).days if dated else None
        if dated and days and re.fullmatch(self._counted_day, dated[1]):
            return True
        listed = self._details.titles
        # A protocol lists every item, and what stands above one and is not listed is a day's.
        unlisted = (
            self.making.meeting.profile == "protocol" and listed and self._numbered(text)[1] not in listed
        )
        named = text in self._details.days or bool(unlisted)
        return (
            bool(numbered)
            or named
            or (days is not None and self.making.meeting.from_ != self.making.meeting.to)
        )

    def _tell_item(self, told: dict[str, str]) -> None:
        """What only the list of items says of one: its sort, its way of working, how long it may take."""
        sorts: dict[str, Sort] = {self._say(f"sort-{one}"): one for one in get_args(Sort)}
        minutes = pattern(self._say("frame", minutes=HOLE)).fullmatch(told.get(self._say("column-frame"), ""))
        fields: dict[str, Any] = {"sort": sorts.get(told.get(self._say("column-sort"), ""))}
        if minutes and minutes[1].isdigit():
            fields["planned"] = int(minutes[1])
        if (way := told.get(self._say("column-format"), "–")) != "–":
            fields["format"] = way
        self.making.set_item(**{name: value for name, value in fields.items() if value})

    def _take_day(self, part: Part, text: str) -> None:
        dated = pattern(self._say("day-heading", day=HOLE, date=HOLE)).fullmatch(text)
        days = read_times(dated[2], self.making.meeting.from_).days if dated else None
        heading = dated[1] if dated and days else text
        numbered = re.fullmatch(self._counted_day, heading)
        day = Day(id=0, date=days[0] if days else None, heading="" if numbered and days else heading)
        self.making.put_day(block(part, text), day)
