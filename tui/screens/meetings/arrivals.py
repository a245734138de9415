"""Records of other archives that have come into subscribed folders: taken once, when the screens start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from store.errors import Problem
from store.exchange.reception import Reception
from store.exchange.subscriptions import look_through
from store.language.catalogue import told
from tui.importing.handed_words import ADDED, sentence_of
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room


class Arrivals:
    """Looks through the folders, outside the thread that draws; ``learnt`` is told when anything came."""

    def __init__(self, room: Room, learnt: Callable[[], None]) -> None:
        """Take the screen that says what came."""
        self._room = room
        self._learnt = learnt
        self._looked = False

    def look(self) -> None:
        """Look through the folders, unless that has been done."""
        folders = self._room.house.machine.settings.subscriptions
        if folders and not self._looked:
            self._looked = True
            run_behind(self._room, self._read, group="arrivals")

    def _read(self) -> None:
        new: list[Reception] = []
        problems: list[Problem] = []
        for folder in self._room.house.machine.settings.subscriptions.values():
            try:
                found = look_through(self._room.house.archive, Path(folder).expanduser())
            except Problem as problem:
                problems.append(problem)
            else:
                new += [one for one in found.received if one.what in ADDED]
                problems += [finding.problem for finding in found.findings]
        tell_later(self._room, self._tell, new, problems)

    def _tell(self, new: list[Reception], problems: list[Problem]) -> None:
        words = self._room.words
        if problems:
            self._room.flash.say(*told(problems[0], self._room.house.language), wrong=True)
        elif len(new) == 1:
            self._room.flash.say(sentence_of(new[0], words))
        elif new:
            self._room.flash.say(words("arrivals", count=len(new)))
        if new:
            self._learnt()
