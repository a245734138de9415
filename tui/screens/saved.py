"""The state of the disk on every screen of an open meeting: when all was saved, and what waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.record import Record
from tui.screens.base import Room
from tui.screens.status_line import saved_sentence, warning
from tui.widgets.state_bars import Warned

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class Watched:
    """Reads a meeting's file again when somebody has written it. It writes nothing, and takes no lock.

    What it reads is always the same meeting, whatever comes under the file's name.

    ``problem`` is why the file cannot be read now. Not for the thread that draws.
    """

    def __init__(self, archive: Archive, path: Path) -> None:
        """Name the file; nothing is read yet."""
        self.problem: Problem | None = None
        self.archive = archive
        self.path = path
        self.file: MeetingFile | None = None
        self._meeting: int | None = None

    def read(self) -> Record | None:
        """Return the record when it may be a new one, else None."""
        if self.file is not None and not self.file.changed():
            self.problem = None
            return None
        # A file that was read before would defend what it knew, and put aside what it replaces.
        file = self.archive.file(self.path)
        try:
            record = file.record()
        except Problem as problem:
            self.problem = problem
            return None
        if self._meeting not in (None, record.meeting.id):
            self.problem = Problem("name-of-another", file=self.path.name)
            return None
        self.file, self.problem, self._meeting = file, None, record.meeting.id
        return record


LOOK_EVERY = 0.5
"""Seconds between two looks for what another window has written."""


class DiskNews:
    """Tells on a screen how an open meeting stands on the disk."""

    def __init__(self, screen: Room, opened: Opened, say_saved: Callable[[str], None]) -> None:
        """Take the screen, the meeting, and what says when everything was last on the disk."""
        self._screen = screen
        self._opened = opened
        self._say_saved = say_saved

    def tell(self) -> None:
        """Say how it stands; what the disk refused is told once, on the screen that is looked at."""
        screen, opened, language = self._screen, self._opened, self._screen.house.language
        screen.query_one("#warned", Warned).warn(warning(opened, screen.words, language))
        self._say_saved(saved_sentence(opened, screen.words, language))
        if opened.refused is not None and screen.is_current:
            screen.tell_problem(opened.refused)
            opened.refused = None
        if opened.notice is not None and screen.is_current:
            screen.tell_problem(opened.notice)
            opened.notice = None
