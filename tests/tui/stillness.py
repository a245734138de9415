"""Wait for a program until nothing of it is under way: no key, no message, no thread of its own.

Textual calls a program idle that uses little of the processor. So it calls one, too, that a busy machine
gives no time, and then a test looks before its key has been answered; and it always waits some
hundredths of a second. Here the program's loop is asked, and what else works for it.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import textual.app
import textual.pilot

if TYPE_CHECKING:
    from tui.app import ReferatApp

SOON = 0.02
"""Seconds: a timer that goes off sooner belongs to what is under way."""

A_MOMENT = 0.002
"""Seconds between two looks at threads that are at work."""

ROUNDS = 3
"""How often in a row nothing may be under way."""

PROGRAMS: WeakSet[ReferatApp] = WeakSet()
"""Those that run in this test."""


async def stillness(least: float = 0.0, most: float = 1.0) -> None:
    """Wait until nothing is under way, ``most`` seconds at most: a test may hold a thread up for longer.

    What a screen would lay out and draw with its next tick is laid out, and what comes of that is awaited.
    """
    loop: Any = asyncio.get_running_loop()
    begun = loop.time()
    soon = begun + max(least, SOON)
    for last in (False, True):
        rounds = 0
        while rounds < ROUNDS and loop.time() < begun + most:
            await asyncio.sleep(0)
            due = min((one.when() for one in loop._scheduled if not one.cancelled()), default=soon)
            if loop._ready:
                rounds = 0
            elif due < soon or any(map(_works, PROGRAMS)):
                rounds = 0
                await asyncio.sleep(A_MOMENT)
            else:
                rounds += 1
        for program in () if last else PROGRAMS:
            if program.screen_stack:
                program.screen._on_timer_update()


def _works(app: ReferatApp) -> bool:
    """Whether a key waits, or a thread of a program is at work, or its disk."""
    busy = app._keys._giving is not None or any(not worker.is_finished for worker in app.workers)
    return busy or not app.writer._idle()


def wait_for_stillness() -> None:
    """Let every test wait so, instead of by the processor's time."""
    for module in (textual.app, textual.pilot):
        vars(module)["wait_for_idle"] = stillness
