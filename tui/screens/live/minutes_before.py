"""The minutes of earlier meetings on the live screen: what approves them, and what lines do to them.

Files are read behind the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import Problem
from store.language.catalogue import as_sentence
from tui.earlier_minutes import EarlierMinutes, LineAbout
from tui.grammar.result import Taken
from tui.screens.background import run_behind, tell_later
from tui.widgets.content import day_words

if TYPE_CHECKING:
    from tui.screens.live.capture_pane import CapturePane


class MinutesBefore:
    """Sees to what the lines of a meeting have to do with earlier minutes."""

    def __init__(self, pane: CapturePane, minutes: EarlierMinutes, shown: Callable[[], None]) -> None:
        """Take the pane of the line; ``shown`` is called when another line may be offered."""
        self._pane = pane
        self._minutes = minutes
        self._shown = shown

    @property
    def line(self) -> str:
        """The line that approves what the present item submits; empty where nothing waits there."""
        return self._minutes.approving_line

    @property
    def told(self) -> str:
        """What the present item submits, and how much there is in it; empty where it submits nothing."""
        found = self._minutes.submitted_here
        if found is None:
            return ""
        of, words, language = found.minutes, self._pane.words, self._pane.house.language
        return words(
            "minutes-submitted",
            profile=of.profile,
            date=day_words(of.day, language) if of.day else of.title,
            items=found.items,
            decisions=found.decisions,
        )

    def read(self) -> None:
        """Find out which minutes wait, behind the screen."""

        def find() -> None:
            with suppress(Problem):  # it is told where the meetings are listed
                if self._minutes.waiting:
                    tell_later(self._pane, self._shown)

        run_behind(self._pane, find)

    def see_to(self, taken: Taken) -> None:
        """Look up what a line has to do with earlier minutes, if it has."""
        if self._minutes.concerns(taken):
            run_behind(self._pane, lambda: self._found(self._minutes.look_up(taken)))

    @property
    def can_approve(self) -> bool:
        """Whether Tab lets the last line approve what it names."""
        return self._minutes.can_approve

    def approve(self) -> None:
        """Let the last line approve what it names."""
        run_behind(self._pane, lambda: self._found(self._minutes.let_approve()))

    def _found(self, about: LineAbout | None) -> None:
        if about is not None:
            tell_later(self._pane, self._put_in, about)

    def _put_in(self, about: LineAbout) -> None:
        self._minutes.put_in(about)
        if about.hint is not None:
            self._pane.flash.say(as_sentence(self._pane.tell_hint(about.hint)))
        if about.documents:
            run_behind(self._pane, lambda: self._minutes.keep_submitted(about))
        self._shown()
