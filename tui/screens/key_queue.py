"""Keys that wait: each is given to the screen only when what the one before it opened has the keys.

Without it a key that is typed while a form is being built goes to the list below it, or nowhere. What is
typed where text is typed needs no waiting, and is not held up.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.screen import Screen

from tui.widgets.input import TakesText, Typed

STILL, NEWLY_STILL = 2, 3
"""How often in a row nothing may have changed before a key is done with; more where a screen is new: the
answer of a menu goes some ways before it opens anything."""

MOST_LOOKS = 30
"""Looks after which a key is done with in any case: what is read behind the screen may tell without end."""

A_MOMENT = 0.005
"""Seconds between two looks at something that is not there yet."""

PATIENCE = 20.0
"""Seconds that a key waits at most for what it acts on."""


class KeyQueue:
    """The keys that have been typed and not been given to a screen yet, in order."""

    def __init__(self, app: App[None], awaits: Callable[[str], bool]) -> None:
        """Take the application, and what says whether that which a key acts on is still being read."""
        self._app = app
        self._awaits = awaits
        self._waiting: deque[Typed] = deque()
        self._due: Typed | None = None
        self._giving: asyncio.Task[None] | None = None

    def keeps(self, event: events.Event) -> bool:
        """Whether a key has to wait; it is given to the application again when its turn comes."""
        if event is self._due:
            self._due = None
            return False
        if not isinstance(event, (events.Key, events.Paste)):
            return False
        if not self._app.screen_stack:  # the program has ended, and nothing is there to be asked for
            return True
        if self._giving is None and _types(self._app.focused, event):
            return False
        self._waiting.append(event)
        self._begin()
        return True

    async def rest(self, seconds: float) -> None:
        """Wait until every key has been given, but not longer than some seconds."""
        if self._giving is not None:
            await asyncio.wait({self._giving}, timeout=seconds)

    def give_first(self, event: Typed) -> None:
        """Let a key that was given too early be the next one."""
        self._waiting.appendleft(event)
        self._begin()

    def _begin(self) -> None:
        if self._giving is None:
            self._giving = asyncio.create_task(self._give())
            self._giving.add_done_callback(self._given)

    def _given(self, task: asyncio.Task[None]) -> None:
        self._giving = None
        if not task.cancelled() and (error := task.exception()) is not None:
            self._app.call_later(_fail, error)

    async def _give(self) -> None:
        """Give one key after the other, each when the one before it is done with."""
        await self._stillness()
        while self._waiting:
            await self._readiness(self._waiting[0])
            event = self._waiting.popleft()
            types = _types(self._app.focused, event)
            self._due = event
            if not self._app.post_message(event):
                return
            await (_reached(self._app, self._app.call_later) if types else self._stillness())

    async def _readiness(self, event: Typed) -> None:
        """Wait until what the key acts on has been read, unless somebody wants to leave."""
        clock = asyncio.get_running_loop().time
        begun = clock()
        while isinstance(event, events.Key) and self._awaits(event.key) and clock() - begun < PATIENCE:
            if any(isinstance(one, events.Key) and one.key == "escape" for one in self._waiting):
                return
            await asyncio.sleep(A_MOMENT)
            await self._stillness()

    async def _stillness(self) -> None:
        """Wait until nothing is on its way that may open something, close it or move the keys."""
        before: tuple[Screen[object] | None, DOMNode | None] = (None, None)
        still, needed, looks = 0, STILL, 0
        while still < needed and looks < MOST_LOOKS and self._app.is_running and self._app.screen_stack:
            screen = self._app.screen
            if not screen.is_mounted:
                await asyncio.sleep(A_MOMENT)
                continue
            now, looks = (screen, screen.focused), looks + 1
            if before[0] not in (None, screen):
                needed = NEWLY_STILL
                await _reached(screen, screen.call_after_refresh)
            still = still + 1 if now == before and not any(map(_busy, self._way)) else 0
            before = now
            for pump in self._way:
                await _reached(pump, pump.call_later)

    @property
    def _way(self) -> list[MessagePump]:
        """What a key passes, from the innermost outwards."""
        screen = self._app.screen
        return [*(screen.focused or screen).ancestors_with_self]


def _fail(error: BaseException) -> None:
    """Let an error end the program in order, as one in a handler of its does."""
    raise error


async def _reached(pump: MessagePump, call: Callable[[Callable[[], None]], bool]) -> None:
    """Wait until something has done what it was asked to do before, unless it is taken down meanwhile."""
    reached = asyncio.Event()
    if not call(reached.set):
        return
    while not reached.is_set() and pump.is_running and pump.is_attached:
        try:
            await asyncio.wait_for(reached.wait(), 20 * A_MOMENT)
        except TimeoutError:
            continue


def _busy(pump: MessagePump) -> bool:
    return pump.message_queue_size > 0


def _types(focused: DOMNode | None, event: Typed) -> bool:
    """Whether it stands in a text and does nothing else."""
    return isinstance(focused, TakesText) and focused.types(event)
