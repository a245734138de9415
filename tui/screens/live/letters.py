"""The running minutes of the live screen: single letters act, and what is no command goes to the line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import cast

from textual import events
from textual.timer import Timer
from textual.widget import Widget

from tui.screens.base import TYPING_PAUSE, House
from tui.widgets.minutes.list import MinutesView

REPEATED = 1.0
"""Seconds in which a key that has acted acts again at once: u u u."""

_AT_ONCE = {"space"}


class HeldLetter:
    """A letter that waits whether another one follows it."""

    def __init__(self, widget: Widget, act: Callable[[], Awaitable[None]]) -> None:
        """Take the widget that was typed into, and what is done when no other letter has followed."""
        self._widget = widget
        self._act = act
        self._key: events.Key | None = None
        self._timer: Timer | None = None
        self._last = ("", 0.0)

    def hold(self, key: events.Key, seconds: float) -> None:
        """Hold a letter for some seconds."""
        self._key = key
        self._timer = self._widget.set_timer(seconds, self._act)

    def let_go(self) -> events.Key | None:
        """The letter that was held, if there is one; it is held no longer."""
        held, self._key = self._key, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        return held

    def acted(self, key: events.Key) -> None:
        """Remember the key that has acted."""
        self._last = key.key, key.time

    def repeats(self, key: events.Key) -> bool:
        """Whether the same key has acted a moment ago: then it acts again at once."""
        last, at = self._last
        return last == key.key and key.time - at < REPEATED


class LiveMinutes(MinutesView, inherit_bindings=False):
    """The running minutes, where single letters act.

    A letter is held for ``pause`` seconds before it acts: when another one follows in that time, somebody
    types a sentence, and both go to the line. With 0 nothing is held.
    """

    ANCHORED = True
    pause = TYPING_PAUSE

    bring: Callable[[int], None] | None = None
    """Shows an entry that stands further up than anything that is shown yet."""

    def point(self, key: int) -> None:
        """Put the cursor on an entry, if it stands here, and scroll to it."""
        if self.bring is not None:
            self.bring(key)
        super().point(key)

    def __init__(
        self,
        *,
        id: str,  # noqa: A002 — Textual's own word
        knows: Callable[[str], bool],
        act: Callable[[str], Awaitable[object]],
        type_in_line: Callable[..., None],
    ) -> None:
        """Take what says whether a key does something, what does it, and what types keys into the line."""
        super().__init__(id=id)
        self._knows = knows
        self._run = act
        self._type_in_line = type_in_line
        self._letter = HeldLetter(self, self._act_on_held)

    async def on_key(self, event: events.Key) -> None:
        """Act on a command, now or in a moment; let everything else that can be typed go to the line."""
        if self.screen.focused is not self:  # typed so fast that the line has got the keys meanwhile
            event.stop()
            self._type_in_line(event)
            return
        held = self._letter.let_go()
        if not event.is_printable:
            if held is not None:
                await self._act(held)
            return
        event.stop()
        if held is not None and held.key != event.key and event.time - held.time < self.pause:
            self._type_in_line(held, event)
            return
        if held is not None:
            await self._act(held)
            if held.key != event.key:  # it was pressed later, and only comes so soon: what was opened has it
                cast("House", self.app).give_again(event)
                return
        if not self._knows(event.key):
            self._type_in_line(event)
        elif self.pause and not self._is_at_once(event.key) and not self._letter.repeats(event):
            self._letter.hold(event, self.pause)
        else:
            await self._act(event)

    def on_blur(self) -> None:
        """Hold nothing for later: what it would act on is looked at no more."""
        self._letter.let_go()

    async def _act_on_held(self) -> None:
        held = self._letter.let_go()
        if held is not None:
            await self._act(held)

    async def _act(self, event: events.Key) -> None:
        self._letter.acted(event)
        await self._run(event.key)

    @staticmethod
    def _is_at_once(key: str) -> bool:
        """Whether a key begins no sentence, and need not be held: space, and the fields of a board."""
        return key in _AT_ONCE or key.isdigit()
