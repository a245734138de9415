"""The head of written minutes and the lists of who was there, taken into the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from store.record.model import Meeting
from store.record.values import Name
from tui.grammar.attendance import STATUS
from tui.grammar.lines import Person
from tui.importing.blocks import Block
from tui.importing.dates import read_times
from tui.importing.head import details
from tui.importing.labels import Label, columns, read_label
from tui.importing.people import deputised, people_in, says_nobody, without_excused
from tui.importing.sections import Section
from tui.importing.structure import plan_of
from tui.importing.telling import Telling
from tui.importing.words import Meant, meant

_ADVISES = re.compile(
    r"administrasjonen|sekretariatet|dessuten|i tillegg|in attendance|also|også|andre til", re.IGNORECASE
)
"""What a label says of those who are there without being members."""

_MAIL = re.compile(r"[>\s]*(?:from|fra|frå|sent|sendt|to|til)[ \t]*:", re.IGNORECASE)
"""The head of a mail, whose day is not the meeting's."""


class Heading(Telling):
    """Takes titles, details of the meeting and people."""

    def __init__(self, meeting: Meeting, blocks: Sequence[Block], near: date | None) -> None:
        """Look at the whole for its shape."""
        super().__init__(meeting, near)
        self._blocks = blocks
        self._plan = plan_of(blocks)
        self._names_body = any(b.label is not None and b.label.meant.meaning == "body" for b in blocks[:12])

    def take_title(self, place: int, block: Block) -> None:
        """Take a line that names the document, or the meeting."""
        document = block.label is not None and block.label.meant.meaning == "document"
        if document and (place != self._plan.titles[-1] or self._names_body):
            self.making.put_aside(block, block.text, "meeting-detail")
            return
        if self.making.meeting.title:
            self.making.set(subtitle=block.text)
            self.making.place(block, "meeting-detail", self.making.meeting.id)
            return
        told = read_times(block.text, self._near)
        self._near = told.days[0] if told.days else self._near
        numbered = block.number or block.kept
        self.making.set(title=block.first.text.strip("#*_ ") if numbered else block.text)
        self.making.place(block, "meeting-detail", self.making.meeting.id)

    def take_people(self, block: Block, label: Label) -> bool:
        """Take a label for attendance, and whoever stands on its line; False when that is nobody."""
        self.close()
        section = Section(label, None)
        if label.rest and not says_nobody(label.rest):
            told, excused = without_excused(label.rest)
            people = people_in(told)
            if not people:
                self.put_note(block, hint="hint-who")
                return True
            self.list_people(people, label)
            self.list_people(excused, Label("forfall", Meant("excused")))
            section = Section(label, None, closed=not label.rest.endswith(","))
            section.taken = block
        elif label.rest:
            section = Section(label, None, closed=True)
        self.section = section
        self.making.put_aside(block, block.text, "attendance")
        return True

    def list_people(self, people: Sequence[Person], label: Label) -> None:
        """Put people on the attendance list as a label says, and whoever leads or writes at the head."""
        advises = _ADVISES.search(label.words) is not None
        for said in people:
            person = replace(deputised(said), votes=said.votes and not advises)
            self.making.list_person(person, "deputy" if person.deputy_for else STATUS[label.meant.meaning])
            found = meant(person.role) if person.role else None
            field = found.meaning if found is not None else ""
            if field in ("chair", "note_taker") and getattr(self.making.meeting, field) is None:
                self.making.set(**{field: Name(person.name)})

    def details_of(self, label: Label) -> dict[str, Any]:
        """What a label and its value say of the meeting, and other labels on the same line."""
        value, *others = columns(label.rest)
        found = details(label, value, self.making.meeting, self.near) if value else {}
        for other in filter(None, map(read_label, others)):
            found |= {
                k: v for k, v in details(other, other.rest, self.making.meeting, self.near).items() if v
            }
        return found

    def take_detail(self, block: Block, label: Label) -> bool:
        """Take a label for a detail of the meeting; False when what follows is none."""
        found = self.details_of(label)
        before = self.making.lines[-1].line if self.making.lines else ""
        if (label.rest and not found) or _MAIL.match(before):
            return False
        self.close()
        self.making.set(**found)
        self.making.put_aside(block, block.text, "meeting-detail")
        if not label.rest:
            self.section = Section(label, None)
        return True
