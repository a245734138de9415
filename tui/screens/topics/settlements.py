"""What was said last on a screen of topics or experiences: written behind the screen, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room

Write: TypeAlias = Callable[[], Callable[[], None]]
"""Writes something down and gives what takes it back. Both raise Problem where that cannot be kept."""


class Settlements:
    """Writes down what the keys of a screen say, one after another, and takes the last of it back."""

    def __init__(self, room: Room, follow: Callable[[], object]) -> None:
        """Take the screen; ``follow`` reads again what there is after each."""
        self._room = room
        self._follow = follow
        self._said: list[Callable[[], None]] = []

    def keep(self, write: Write) -> None:
        """Write something down."""
        run_behind(self._room, lambda: tell_later(self._room, self._kept, write()), group="writing")

    def take_back(self) -> None:
        """Take back what was said last, and say so; or that there is nothing."""
        if not self._said:
            self._room.flash.say(self._room.words("register-nothing-said"))
            return
        last = self._said.pop()

        def take_back() -> None:
            last()
            tell_later(self._room, self._taken_back)

        run_behind(self._room, take_back, group="writing")

    def _kept(self, take_back: Callable[[], None]) -> None:
        self._said.append(take_back)
        self._follow()

    def _taken_back(self) -> None:
        self._room.flash.say(self._room.words("register-taken-back", count=1))
        self._follow()
