"""Opening a live meeting of 500 entries until a letter stands in its line, beside a bare line of text."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from tests.benchmarks.figures import Scratch, least
from tests.benchmarks.keys import make_meeting

ENTRIES, ROUNDS = 500, 5

_BARE = """
import asyncio, os, time
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input()
app = Bare()
async def leave(pilot):
    while not app.focused:
        await asyncio.sleep(0.002)
    await pilot.press("x")
    while app.query_one(Input).value != "x":
        await asyncio.sleep(0.002)
    print(time.process_time(), flush=True)
    os._exit(0)
app.run(headless=True, auto_pilot=leave)
"""
_OURS = """
import asyncio, os, sys, time
from pathlib import Path
from store.files.archive import open_archive
from tui.app import ReferatApp
archive = open_archive(Path(sys.argv[1]), create=False)
app = ReferatApp(archive, archive.find("latest"), Path(sys.argv[2]))
async def leave(pilot):
    while not (hasattr(app.screen, "line") and app.focused is app.screen.line):
        await asyncio.sleep(0.002)
    await pilot.press("x")
    while "x" not in app.screen.line.text:
        await asyncio.sleep(0.002)
    print(time.process_time(), flush=True)
    os._exit(0)
app.run(headless=True, auto_pilot=leave)
"""


def ratio(scratch: Scratch) -> Iterator[float]:
    """Processor time until the letter stands, beside the bare line's."""
    folder = scratch.folder / f"live-{ENTRIES}"
    if not folder.exists():
        make_meeting(folder, ENTRIES)

    def opened() -> float:
        # A state of its own for each round: drafts that pile up would be counted.
        state = tempfile.mkdtemp(prefix="state-", dir=folder)
        return float(scratch.run("-c", _OURS, str(folder / "archive"), state)[0].split()[-1])

    bare, ours = least(ROUNDS, lambda: float(scratch.run("-c", _BARE)[0].split()[-1]), opened)
    yield ours / bare
