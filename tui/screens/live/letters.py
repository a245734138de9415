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
    """Tells commands from typing: a letter is held for ``pause`` seconds before it acts.

    When another one follows in that time, somebody types a sentence, and both go to the line. With a pause
    of 0 nothing is held.
    """

    def __init__(
        self,
        widget: Widget,
        knows: Callable[[str], bool],
        act: Callable[[str], Awaitable[object]],
        type_in_line: Callable[..., None],
    ) -> None:
        """Take the widget that is typed into.

        ``knows`` says whether a key does something, ``act`` does it, and ``type_in_line`` types keys into
        the line.
        """
        self.pause = TYPING_PAUSE
        self._widget = widget
        self._knows = knows
        self._run = act
        self._type_in_line = type_in_line
        self._key: events.Key | None = None
        self._timer: Timer | None = None
        self._last = ("", 0.0)

    async def press(self, event: events.Key) -> None:
        """Act on a key, now or in a moment; let everything else that can be typed go to the line."""
        if self._widget.screen.focused is not self._widget:  # typed so fast that the line has got the keys
            event.stop()
            self._type_in_line(event)
            return
        if not event.is_printable:
            await self.act_on_held()
            return
        held = self.let_go()
        event.stop()
        if held is not None and held.key != event.key and event.time - held.time < self.pause:
            self._type_in_line(held, event)
            return
        if held is not None:
            await self._act(held)
            if held.key != event.key:  # it was pressed later, and only comes so soon: what was opened has it
                cast("House", self._widget.app).give_again(event)
                return
        if not self._knows(event.key):
            self._type_in_line(event)
        elif self.pause and not _is_at_once(event.key) and not self._repeats(event):
            self._key = event
            self._timer = self._widget.set_timer(self.pause, self.act_on_held)
        else:
            await self._act(event)

    def let_go(self) -> events.Key | None:
        """The letter that was held, if there is one; it is held no longer."""
        held, self._key = self._key, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        return held

    async def act_on_held(self) -> None:
        """Act on the letter that is held, if there is one."""
        held = self.let_go()
        if held is not None:
            await self._act(held)

    async def _act(self, event: events.Key) -> None:
        self._last = event.key, event.time
        await self._run(event.key)

    def _repeats(self, key: events.Key) -> bool:
        """Whether the same key has acted a moment ago: then it acts again at once."""
        last, at = self._last
        return last == key.key and key.time - at < REPEATED


def _is_at_once(key: str) -> bool:
    """Whether a key begins no sentence, and need not be held: space, and the fields of a board."""
    return key in _AT_ONCE or key.isdigit()


class LiveMinutes(MinutesView, inherit_bindings=False):
    """The running minutes, where single letters act."""

    ANCHORED = True

    bring: Callable[[int | None], None] | None = None
    """Shows an entry that may stand further up than anything that is shown yet; for None the first ones."""

    def __init__(
        self,
        *,
        id: str,  # noqa: A002 — Textual's own word
        knows: Callable[[str], bool],
        act: Callable[[str], Awaitable[object]],
        type_in_line: Callable[..., None],
    ) -> None:
        """Take what a letter needs, as :class:`HeldLetter` does."""
        super().__init__(id=id)
        self.letter = HeldLetter(self, knows, act, type_in_line)

    def point(self, key: int) -> None:
        """Put the cursor on an entry, if it stands here, and scroll to it."""
        if self.bring is not None:
            self.bring(key)
        super().point(key)

    async def on_key(self, event: events.Key) -> None:
        """Act on a command, now or in a moment; let everything else that can be typed go to the line."""
        await self.letter.press(event)

    def on_blur(self) -> None:
        """Hold nothing for later: what it would act on is looked at no more."""
        self.letter.let_go()
