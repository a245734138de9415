"""The screens in a test: an archive of its own, a clock that stands, and what stands on the screen."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from rich.segment import Segment
from textual import events
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from store.files.archive import Archive, open_archive
from store.files.series_members import at_closing
from store.files.system import Disk
from store.record.identity import Ids
from store.record.model import Meeting
from store.record.values import Language
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.tui.stillness import PROGRAMS, wait_for_stillness
from tests.tui.stylesheets import draw_when_looked_at, keep_parsed
from tui.app import ReferatApp
from tui.grammar.recorder import Recorder
from tui.screens.fair_copy.screen import FairCopyScreen
from tui.screens.live.screen import LiveScreen
from tui.widgets.content import shown
from tui.widgets.minutes.row import HEADING

keep_parsed()
wait_for_stillness()
if os.environ.get("REFERAT_PROOF") != "long":
    draw_when_looked_at()

DAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 10, 42, 7, tzinfo=UTC)
NASTY = (
    "[action]",
    "[/",
    "{'a[0]'}",
    "[red]rød[/red]",
    "\x1b[31mstyrt",
    "$kind-action",
    "http://[::1",
    "\\[b]",
)
"""What must never be read as anything but text."""

STEERING = "\x1b]0\x07\x9b\x7f\u202ex\u2066"
"""What would steer a terminal if it came there."""


class Standing:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


def archive_in(folder: Path, disk: Disk | None = None) -> Archive:
    clock = Standing()
    return open_archive(folder, create=True, disk=disk, clock=clock, ids=Ids(clock))


def add_meeting(archive: Archive, title: str, *lines: str, day: date = DAY, **fields: Any) -> None:
    """Put a meeting on the disk, with lines typed into it."""
    meeting = Meeting(id=archive.ids(), title=title, from_=day, to=day, **fields)
    file = archive.create_meeting(meeting)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer, before_write=at_closing(archive))
    recorder = Recorder(opened.session)
    for line in lines:
        recorder.take(line)
    opened.save()
    writer.close()


@asynccontextmanager
async def screens(  # noqa: PLR0913 — each stands alone, and all but the archive have a default
    archive: Archive,
    *,
    size: tuple[int, int] = (80, 24),
    language: Language = "nb",
    meeting: str = "",
    state: Path | None = None,
    follow: bool = False,
    typing_pause: float = 0,
) -> AsyncIterator[Pilot[None]]:
    """The program, running; with ``meeting``, in that one; with ``state``, keeping drafts there.

    With ``follow`` it only looks at the meeting. No letter among the minutes waits, unless ``typing_pause``
    says for how many seconds.
    """
    app = ReferatApp(archive, archive.find(meeting) if meeting else None, state, follow=follow)
    app.language = language
    app.typing_pause = typing_pause
    PROGRAMS.add(app)
    try:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            yield pilot
            if app.screen_stack and not app._exit:
                text_of(pilot)  # so that what stands at the end is drawn once at least
    finally:
        PROGRAMS.discard(app)
        app.writer.close(2)


_MOST_CANCELLED = 9
PATIENCE = 30
"""Seconds that a busy machine is given for the keys that wait."""


async def settled(pilot: Pilot[None]) -> None:
    """Wait for what runs in threads, and for the screen to show it."""
    await pilot.pause()
    for _ in range(_MOST_CANCELLED):
        try:
            await pilot.app.workers.wait_for_complete()
        except WorkerCancelled:  # its screen has gone, and nobody waits for it
            continue
        await pilot.pause(0.1)  # what a timer begins soon
        await pilot.pause()
        if all(worker.is_finished for worker in pilot.app.workers):  # what came of one may begin another
            break


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something holds that a timer and a thread bring about; fail when it never does."""
    for tries in range(120):
        if holds():
            return
        await pilot.pause(0.05 if tries < 20 else 0.2)  # each look draws the screen
    assert holds(), text_of(pilot)


async def type_lines(pilot: Pilot[None], *lines: str) -> None:
    """Paste each line where the keys go, and press Enter."""
    for line in lines:
        await paste(pilot, line)
        await pilot.press("enter")
    await pilot.pause()


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste where the keys go, once those that were pressed before have come there."""
    await application(pilot)._keys.rest(PATIENCE)
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()


def application(pilot: Pilot[None]) -> ReferatApp:
    """The program that runs."""
    assert isinstance(pilot.app, ReferatApp)
    return pilot.app


def live(pilot: Pilot[None]) -> LiveScreen:
    """The live screen, which is open."""
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    return screen


def text_of(pilot: Pilot[None]) -> str:
    """Everything that stands on the screen; nothing of it is a command to the terminal."""
    strips = pilot.app.screen._compositor.render_strips()
    text = "\n".join("".join(segment.text for segment in strip) for strip in strips)
    assert shown(text) == text
    bare = [segment.text for strip in strips for segment in strip if segment.text and not _on_ground(segment)]
    assert not bare, f"drawn on whatever the terminal has behind it: {bare}"
    return text


def _on_ground(segment: Segment) -> bool:
    return segment.style is not None and segment.style.bgcolor is not None


def rows_of(pilot: Pilot[None]) -> list[tuple[str, str]]:
    """The rows of the part that the line is in: the word of the kind, and the text with its pair above."""
    rows = live(pilot).desk.minutes.rows
    last = max((row.part for row in rows), default=0)
    here = [row for row in rows if row.part == last and row.place[0] != HEADING]
    return [(row.label, f"{row.bullet}{row.whole.plain}") for row in here]


def missing(text: str, wanted: Sequence[str]) -> list[str]:
    """What does not stand in a text, line breaks and frames aside."""
    flat = "".join(text.replace("│", "").split())
    return [part for part in wanted if "".join(shown(part).split()) not in flat]


async def hit(pilot: Pilot[None], keys: Sequence[str]) -> None:
    """Press keys as fast as the program takes them: in a long script, waiting after each costs most."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await pilot.pause()
    await application(pilot)._keys.rest(PATIENCE)


def fair_copy(pilot: Pilot[None]) -> FairCopyScreen:
    """The fair copy, which is open."""
    screen = pilot.app.screen
    assert isinstance(screen, FairCopyScreen)
    return screen
