"""What every screen of an open meeting says of the disk: when all was saved, and what is not there yet."""

from __future__ import annotations

from abc import abstractmethod

from textual import getters

from store.session.open_meeting import Opened
from tui.screens.room import Room
from tui.screens.standing import saved_sentence, warning
from tui.widgets.lines import Warned

LOOK_EVERY = 0.5
"""Seconds between two looks for what another window has written."""


class Following(Room):
    """A screen of a meeting that is open."""

    opened: Opened

    warned = getters.query_one("#warned", Warned)

    @abstractmethod
    def say_saved(self, sentence: str) -> None:
        """Say when everything was last on the disk."""

    def tell_kept(self) -> None:
        """Say how it stands; what the disk refused is told once, on the screen that is looked at."""
        language = self.house.language
        self.warned.warn(warning(self.opened, self.words, language))
        self.say_saved(saved_sentence(self.opened, self.words, language))
        if self.opened.refused is not None and self.is_current:
            self.tell_problem(self.opened.refused)
            self.opened.refused = None
        if self.opened.notice is not None and self.is_current:
            self.tell_problem(self.opened.notice)
            self.opened.notice = None
