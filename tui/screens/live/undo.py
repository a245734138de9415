"""Steps back in a meeting that is recorded, and forth again: what changed is shown and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.session.session import Touched
from tui.screens.base import Room
from tui.screens.live.sentences import what_changed

if TYPE_CHECKING:
    from tui.recording import Recording
    from tui.screens.live.desk import Desk


class Undo:
    """Takes the meeting's changes back one by one, and does them again."""

    def __init__(self, screen: Room, recording: Recording, desk: Desk) -> None:
        """Take the meeting, the screen that tells what changed, and the panes that show it."""
        self._screen = screen
        self._recording = recording
        self._desk = desk

    def undo(self) -> None:
        """Take the last change back, and go to what came back."""
        words, flash = self._screen.words, self._screen.flash
        before = self._recording.session.record
        touched = self._recording.steering.undo()
        self._go_back_to(before, touched)
        if touched:
            what = what_changed(touched, (before, self._recording.session.record), words)
            flash.say(words("taken-back", what=what), words("taken-back-hint"))
        else:
            flash.say(words("nothing-to-undo"))

    def redo(self) -> None:
        """Do again what was taken back, and go there."""
        words, flash = self._screen.words, self._screen.flash
        before = self._recording.session.record
        touched = self._recording.steering.redo()
        self._go_back_to(before, touched)
        if touched:
            what = what_changed(touched, (self._recording.session.record, before), words)
            flash.say(words("done-again", what=what))
        else:
            flash.say(words("nothing-to-redo"))

    def _go_back_to(self, before: Record, touched: Touched) -> None:
        """Show the entries that changed, with the cursor on the first; or where those stood that went."""
        record = self._recording.session.record
        keys = sorted(key for table, key in touched if table == "entries")
        alive = [entry for key in keys if (entry := record.get(Entry, key))]
        gone = [entry for key in keys if (entry := before.get(Entry, key))]
        if found := alive or gone:
            item = record.get(AgendaItem, found[0].item)
            self._recording.recorder.place_at(item.id if item else None, item.day if item else found[0].day)
        self._desk.follow()
        if alive:
            self._desk.minutes.point(min(alive, key=lambda entry: (entry.rank, entry.id)).id)
