"""What the keys of the live screen do, apart from typing."""

from __future__ import annotations

import asyncio

from textual import getters

from store.errors import Problem
from store.record.attendance import in_zone
from store.record.model import Entry
from store.session.open_meeting import Opened
from tui.grammar.as_line import as_line, edited
from tui.recording import Recording
from tui.screens.ask import Asking, Question
from tui.screens.base import telling
from tui.screens.forms.archive import FolderForm, SettingsForm
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.live.panes import Desk
from tui.widgets.content import clock_words

WAIT_TO_LEAVE = 3.0
"""Seconds the disk is given before a meeting that is not saved stays open."""


class LiveActions(Asking):
    """The actions of a meeting that is open."""

    desk = getters.query_one("#desk", Desk)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__()
        self.recording = recording = Recording(opened)
        self.opened = opened
        self.session = opened.session
        self.unsettled = recording.unsettled
        self.recorder = recording.recorder
        self.steering = recording.steering

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
        from tui.screens.attendance.screen import AttendanceScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(AttendanceScreen(self.session, lambda: (self.recorder.item, self.recorder.day)))

    def action_fair_copy(self) -> None:
        """Show the fair copy, at the item the meeting is in; the line stays as it is."""
        from tui.screens.fair_copy.screen import FairCopyScreen  # noqa: PLC0415 — not needed to begin

        item = self.recorder.item
        self.app.push_screen(
            FairCopyScreen(self.opened, self.recorder.settings, item.id if item else None, self.half_typed)
        )

    def half_typed(self) -> str:
        """What stands on the line and is no entry yet."""
        return self.line.typed

    def action_details(self) -> None:
        """Show the meeting's details, to be changed."""
        self.show_form(MeetingForm(self.opened.archive, self.session))

    def action_export(self) -> None:
        """Show the export of this meeting, as it is now."""
        self.house.show_export(lambda: self.session.record, self.opened.file.path)

    @telling
    def action_approve(self) -> None:
        """Ask whether the minutes are approved."""
        from tui.screens.forms.meeting import ApprovalForm  # noqa: PLC0415 — not needed to begin

        if self.opened.failure is not None:
            raise self.opened.failure
        self.show_form(ApprovalForm(self.opened.archive, self.opened.file, self.session.record))

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
        elif self.opened.read_only:
            self.tell_problem(Problem("schema-newer", file=self.opened.file.path.name))
        elif self.opened.saved:
            at = in_zone(self.session.record.meeting, self.opened.saved_at or self.session.clock())
            self.flash.say(self.words("all-saved", time=clock_words(at, self.house.language)))
        else:
            self.flash.say(self.words("saving"))

    def action_kept_aside(self) -> None:
        """Show what the meeting has not taken, and what can be done with it."""
        from tui.screens.review.refused import AsideScreen  # noqa: PLC0415 — it is there rarely

        if self.opened.aside or self.opened.left:
            self.app.push_screen(AsideScreen(self.opened, self._put_in))
        else:
            self.flash.say(self.words("aside-none"))

    def _put_in(self) -> int:
        """Put in what waits for this meeting; say how much that was. Raises Problem when it takes nothing."""
        half = self.half_typed()
        found = self.opened.take_left(half)
        if found is not None and found.text:
            self.line.fill("\n".join(filter(None, (half, found.text))))
        made = self.opened.make_again() if self.opened.aside else 0
        return made + (found.lines + bool(found.text) if found is not None else 0)

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

    def ask(self, question: Question, text: str = "") -> None:
        """Ask; what is asked about the entries keeps them in sight."""
        self.desk.minutes.held = question.home is None
        super().ask(question, text)

    def stop_asking(self) -> None:
        """Ask nothing any more."""
        self.desk.minutes.held = False
        super().stop_asking()

    @telling
    def action_edit(self) -> None:
        """Take the entry under the cursor into the line, as it is typed; what stood there waits."""
        entry = self.desk.chosen
        if entry is None:
            return
        line = as_line(entry, self.recorder.context)
        question = Question(self.words("label-edit"), lambda text, _place: self._edited(entry, line, text))
        self.ask(question, line)

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

    def _edited(self, entry: Entry, line: str, text: str) -> bool:
        """Lay the edited line over the entry; nothing leaves it as it was."""
        now = self.session.record.get(Entry, entry.id)
        if not text.strip() or (now is not None and text == line):
            return True
        if now is None:
            # Somebody else deleted it meanwhile; the words are still the note-taker's.
            self.put_by = "\n".join(filter(None, (text, self.put_by)))
            self.flash.say(self.words("edited-gone"), wrong=True)
        else:
            self.session.apply(edited(now, text, self.recorder.context))
        return True

    async def action_leave(self) -> None:
        """Close the meeting and go back to the list, once everything is on the disk."""
        kept = await asyncio.to_thread(self.house.writer.rest, WAIT_TO_LEAVE)
        if kept and not self.opened.lacking:
            await asyncio.to_thread(self.opened.close)  # the draft's disk may be slow
            self.app.pop_screen()
        else:
            self.flash.say(self.words("leave-unsaved"), wrong=True)
