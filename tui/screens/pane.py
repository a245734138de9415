"""A pane: a part of a screen that has keys of its own, and does what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Vertical

from store.errors import Problem
from store.language.catalogue import Words
from tui.keys.here import LineKey
from tui.keys.registry import Place
from tui.screens.base import House, Room
from tui.screens.focus_keys import choose
from tui.widgets.bars import Flash

if TYPE_CHECKING:
    from tui.screens.forms.form import Form


class Pane(Vertical):
    """A part of a screen. Its bindings run its own actions; what it has to say, its screen says."""

    PLACES: ClassVar[Sequence[Place]] = ()
    """The places of the map whose keys it has."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = ()
    """What stands in the key line while it has the keys."""

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """What stands in the key line as the pane is now."""
        return self.KEY_LINE

    @property
    def room(self) -> Room:
        """The screen that the pane is a part of."""
        return cast("Room", self.screen)

    @property
    def house(self) -> House:
        """The application."""
        return self.room.house

    @property
    def words(self) -> Words:
        """The sentences of the screens, in their language."""
        return self.room.words

    @property
    def flash(self) -> Flash:
        """Where the screen says what just happened."""
        return self.room.flash

    def action_choose(self, digit: str) -> None:
        """Do what stands at a digit."""
        choose(self, digit)

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""
        self.room.house.show_form(form, first)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self.room.tell_problem(problem)
