"""What the keys of the live screen do, apart from typing."""

from __future__ import annotations

import asyncio

import msgspec
from textual import getters

from store.model import Entry
from store.opened import Opened
from tui.grammar.recorder import Recorder
from tui.grammar.steering import Steering
from tui.screens.desk import Desk
from tui.screens.entry_form import EntryForm
from tui.screens.folder_form import FolderForm
from tui.screens.item_form import ItemForm
from tui.screens.meeting_form import MeetingForm
from tui.screens.room import Room, telling
from tui.screens.settings_form import SettingsForm
from tui.widgets.dates import clock_words
from tui.widgets.plain import shown
from tui.widgets.typing import CaptureLine

EXCERPT = 40

WAIT_TO_LEAVE = 3.0
"""Seconds the disk is given before a meeting that is not saved stays open."""


class LiveActions(Room):
    """The actions of a meeting that is open."""

    desk = getters.query_one("#desk", Desk)
    line = getters.query_one("#line", CaptureLine)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__()
        self.opened = opened
        self.session = opened.session
        settings, self.unsettled = opened.archive.settings()
        self.recorder = Recorder(opened.session, settings)
        self.steering = Steering(self.recorder)
        record = opened.session.record
        if record.meeting.state == "planned" and len(record.agenda) > 1:
            # Whoever opens a meeting with its agenda ready is about to begin it, at its beginning.
            self.recorder.go(None)
        self.editing: Entry | None = None
        self.put_by = ""

    def action_next_item(self) -> None:
        """Go to the next item of the agenda."""
        self._go("#")

    def action_previous_item(self) -> None:
        """Go to the item before."""
        self._go("#-")

    @telling
    def _go(self, line: str) -> None:
        taken = self.recorder.take(line)
        self.desk.follow()
        if taken.hint is not None:
            self.flash.say(self.words(taken.hint.key, **taken.hint.facts))
        self.line.focus()

    def action_attendance(self) -> None:
        """Show the attendance list; the line stays as it is."""
        from tui.screens.attendance import AttendanceScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(AttendanceScreen(self.session, lambda: (self.recorder.item, self.recorder.day)))

    def action_details(self) -> None:
        """Show the meeting's details, to be changed."""
        self.show_form(MeetingForm(self.opened.archive, self.session))

    def action_export(self) -> None:
        """Show the export of this meeting, as it is now."""
        self.house.show_export(self.session.record, self.opened.file.path)

    @telling
    def action_settings(self) -> None:
        """Show what holds for every meeting of the archive; it holds here at once."""
        self.show_form(SettingsForm(self.opened.archive, self.house.language, self.recorder.settle))

    @telling
    def action_end_meeting(self) -> None:
        """End the meeting, as typing «slutt:» does."""
        self.recorder.take(self.words("word-end") + ":")
        self.desk.follow()
        self.flash.say(self.words("meeting-ended"))

    def action_say_saved(self) -> None:
        """Say that everything is saved, or what is not."""
        if self.opened.failure is not None:
            self.tell_problem(self.opened.failure)
        elif self.session.saved:
            at = self.opened.saved_at or self.session.clock()
            self.flash.say(self.words("all-saved", time=clock_words(at, self.house.language)))
        else:
            self.flash.say(self.words("saving"))

    def action_elsewhere(self) -> None:
        """Ask for another folder to keep the meeting in."""
        self.show_form(FolderForm(self.opened))

    def action_line_again(self) -> None:
        """Go back to the line."""
        self.line.focus()

    def action_up(self) -> None:
        """Move to the entry above."""
        self.desk.minutes.move(-1)

    def action_down(self) -> None:
        """Move to the entry below."""
        self.desk.minutes.move(1)

    @telling
    def action_undo(self) -> None:
        """Take the last change back."""
        touched = self.steering.undo()
        self.desk.follow()
        self.flash.say(self.words("undone" if touched else "nothing-to-undo"))

    @telling
    def action_redo(self) -> None:
        """Do again what was taken back."""
        touched = self.steering.redo()
        self.desk.follow()
        self.flash.say(self.words("redone" if touched else "nothing-to-redo"))

    @telling
    def action_delete(self) -> None:
        """Delete the entry under the cursor; `u` brings it back."""
        entry = self.desk.chosen
        if entry is not None:
            self.session.delete(entry)
            self.flash.say(
                self.words("deleted", text=shown(_excerpt(entry.text))), self.words("deleted-hint")
            )

    @telling
    def action_edit(self) -> None:
        """Take the text of the entry under the cursor into the line; what stood there waits."""
        entry = self.desk.chosen
        if entry is None:
            return
        self.editing = entry
        self.put_by = self.line.text
        self.line.fill(entry.text)
        self.line.settle_now()
        self.line.focus()

    def action_fields(self) -> None:
        """Show everything that is known of the entry under the cursor, to be changed."""
        entry = self.desk.chosen
        if entry is None:
            self.flash.say(self.words("no-entry"))
        else:
            self.show_form(EntryForm(self.session, entry, self.recorder.item))

    def action_item_fields(self) -> None:
        """Show everything that is known of an item, to be changed."""
        item = self.desk.chosen_item
        if item is None:
            self.flash.say(self.words("no-item"))
        else:
            self.show_form(ItemForm(self.session, item))

    @telling
    def end_editing(self, text: str | None) -> None:
        """Give the entry its new text; None or nothing leaves it as it was."""
        entry, self.editing = self.editing, None
        self.line.fill(self.put_by)
        self.line.settle_now()
        now = self.session.record.get(Entry, entry.id) if entry else None
        if text is None or not text.strip() or (now is not None and text == now.text):
            return
        if now is None:
            # Somebody else deleted it meanwhile; the words are still the note-taker's.
            self.line.fill("\n".join(filter(None, (text, self.line.text))))
            self.flash.say(self.words("edited-gone"), wrong=True)
        else:
            self.session.apply(msgspec.structs.replace(now, text=text))

    async def action_leave(self) -> None:
        """Close the meeting and go back to the list, once everything is on the disk."""
        kept = await asyncio.to_thread(self.house.writer.flush, WAIT_TO_LEAVE)
        if kept:
            self.opened.close()
            self.app.pop_screen()
        else:
            self.flash.say(self.words("leave-unsaved"), wrong=True)


def _excerpt(text: str) -> str:
    first = " ".join(text.split())
    return f"{first[:EXCERPT]}…" if len(first) > EXCERPT else first
