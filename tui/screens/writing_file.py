"""What the screens have in common that write a document: what was written, opening it, its folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from store.errors import Problem
from tui.opening import open_file, show_in_folder
from tui.screens.background import background
from tui.screens.base import Room, telling
from tui.screens.settings_form import SettingsForm
from tui.widgets.choice import Choice
from tui.widgets.lines import OneLine

if TYPE_CHECKING:
    from exports.review.leak_check import Look

VERSIONS = ("public", "internal")
"""Who a document is for."""


class WritingFile(Room):
    """A screen with choices that writes one file at a time."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        super().__init__()
        self.writing = False
        self.written: Path | None = None

    def write(self) -> None:
        """Write the file, outside the thread that draws."""
        raise NotImplementedError

    def on_choice_left(self, event: Choice.Left) -> None:
        """Up and down go between the choices."""
        if event.direction == "up":
            self.focus_previous()
        else:
            self.focus_next()

    def action_write(self) -> None:
        """Write the file, unless one is being written."""
        if not self.writing:
            self.writing = True
            self.flash.say(self.words("exporting"))
            self.write()

    def action_open_written(self) -> None:
        """Open what was written in the program it belongs to."""
        self._open(open_file)

    def action_show_written(self) -> None:
        """Show the folder that it was written to."""
        self._open(show_in_folder)

    @telling
    def action_other_folder(self) -> None:
        """Let the archive's documents go to another folder from now on."""
        self.show_form(SettingsForm(self.house.archive, self.house.language), "documents")

    def action_cancel(self) -> None:
        """Go back; a file that is being written is finished all the same."""
        self.app.pop_screen()

    def tell_outcome(self, told: Content) -> None:
        """Say what was written; nothing takes the line away."""
        outcome = self.query_one("#outcome", OneLine)
        outcome.display = bool(told)
        outcome.tell(told)

    def failed(self, problem: Problem) -> None:
        """Say why nothing was written."""
        self.writing = False
        if self.is_attached:
            self.tell_problem(problem)

    def looked(self, look: Look | None, key: str = "exported-checked") -> Iterator[str]:
        """What a file for others was searched for, in sentences."""
        if look is not None:
            yield self.words(key, count=look.sought)
            if look.short:
                yield self.words("exported-short", count=look.short)

    def _open(self, how: Callable[[Path], None]) -> None:
        if self.written is None:
            self.flash.say(self.words("export-first"), wrong=True)
        else:
            self._run_opener(how, self.written)

    @background()
    def _run_opener(self, how: Callable[[Path], None], path: Path) -> None:
        try:
            how(path)
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
