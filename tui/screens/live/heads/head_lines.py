"""Correcting the head of a meeting or an item: a line of it is rewritten, taken away or made text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from store.language.catalogue import Words
from store.record.model import AgendaItem, Attendance, Document, Meeting
from store.record.record import Record
from store.record.settings import label_word
from store.record.values import Language, Role
from tui.grammar.phrases.clock_times import read_clocks
from tui.screens.ask import Question
from tui.screens.forms.fields import SORTS, Wrong
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.live.heads.head_rows import CLOCK, DAYS, HeadLine, head_lines, lines_of_item
from tui.widgets.content import excerpt

if TYPE_CHECKING:
    from tui.screens.live.minutes_pane import MinutesPane


class HeadLines:
    """Corrects the line of a head that the cursor is on, or takes it away."""

    def __init__(self, pane: MinutesPane) -> None:
        """Take the pane whose cursor it is."""
        self._pane = pane
        self._session = pane.recording.session

    @property
    def _words(self) -> Words:
        return self._pane.words

    def at(self, key: int | None) -> tuple[HeadLine, AgendaItem | None] | None:
        """The line of a head that a row shows, and the item that it is of; None for a row of another sort."""
        if key is None or key >= 0:
            return None
        record = self._session.record
        language = self._pane.house.language
        for item in (None, *record.agenda):
            lines = _lines(record, item, self._words, language)
            found = next((line for line in lines if line.key == key), None)
            if found is not None:
                return found, item
        return None

    def edit(self, line: HeadLine, item: AgendaItem | None) -> None:
        """Ask for the value of a line, or show the form that has it."""
        if item is not None:
            self._pane.show_form(ItemForm(self._session, item), line.field)
        elif line.field == DAYS:
            archive = self._pane.recording.opened.archive
            self._pane.house.show_details(archive, self._session, "days")
        elif line.people:
            self._pane.call_later(self._pane.room.run_action, "attendance")
        else:
            self._pane.ask(
                Question(
                    self._words("label-edit"),
                    lambda text, _at: self._kept(line, text),
                    line.label,
                    whole="\n" not in line.value,
                    done="key-save-text",
                ),
                line.value,
            )

    def delete(self, line: HeadLine, item: AgendaItem | None) -> None:
        """Take a line away; `u` brings it back."""
        if line.people or line.field == DAYS:
            self.edit(line, item)
            return
        document: Document = item if item is not None else self._session.record.meeting
        self._session.apply(replace(document, **self._emptied(line, document)))
        told = self._words("deleted", text=excerpt(f"{line.label}: {line.value}"))
        self._pane.flash.say(told, self._words("deleted-hint"))

    def as_text(self, line: HeadLine, item: AgendaItem | None) -> bool:
        """Let a line without a field of its own be text on the opening; say whether it is one."""
        if item is not None or line.role is None:
            return False
        recorder = self._pane.recording.recorder
        place = self._pane.recording.place
        meeting = self._session.record.meeting
        self._session.apply(replace(meeting, **self._emptied(line, meeting)))
        recorder.place_at(None, None)
        recorder.take(f"' {line.label}: {line.value}")
        recorder.place_at(place[0].id if place[0] else None, place[1].id if place[1] else None)
        return True

    def _emptied(self, line: HeadLine, document: Document) -> dict[str, Any]:
        if line.role is not None:
            meeting = self._session.record.meeting
            return {"roles": tuple(r for n, r in enumerate(meeting.roles) if n != line.role)}
        if line.field == CLOCK:
            return {"start": "", "end": ""}
        return {line.field: getattr(type(document)(id=0), line.field)}

    def _kept(self, line: HeadLine, text: str) -> bool:
        """Keep another value; False asks again."""
        text = text.strip()
        meeting = self._session.record.meeting
        if text == line.value.strip():
            return True
        if not text:
            self.delete(line, None)
            return True
        try:
            changes = self._changes(line, text, meeting)
        except Wrong as wrong:
            self._pane.flash.say(self._words(wrong.key), wrong=True)
            return False
        if changes is None:
            recorder = self._pane.recording.recorder
            recorder.take(f"{label_word(line.field, meeting.language)}: {text}")
        else:
            self._session.apply(replace(meeting, **changes))
        return True

    def _changes(self, line: HeadLine, text: str, meeting: Meeting) -> dict[str, Any] | None:
        """What a text changes in the meeting; None for what a line is taken for. Raises Wrong."""
        if line.role is not None:
            roles = list(meeting.roles)
            label, colon, name = text.partition(":")
            roles[line.role] = Role(label.strip(), name.strip()) if colon else Role(line.label, text)
            return {"roles": tuple(roles)}
        if line.field == CLOCK:
            clocks = read_clocks(text)
            if clocks is None:
                raise Wrong("wrong-clock")
            return {"start": clocks[0], "end": clocks[1]}
        if line.sort == "line":
            return None
        near = self._session.today
        return {line.field: SORTS[line.sort].read(text, getattr(meeting, line.field), near)}


def _lines(record: Record, item: AgendaItem | None, words: Words, language: Language) -> Iterator[HeadLine]:
    if item is None:
        people: tuple[Attendance, ...] = tuple(record.attendance)
        yield from head_lines(record.meeting, people, words, language)
    else:
        yield from lines_of_item(item, words)
