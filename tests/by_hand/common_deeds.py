"""The keys of the deeds that are done most, counted beyond what is content.

    python -m tests.by_hand.common_deeds [DEED …]

Each is done in an archive of its own, and what came of it is looked at; one that did something else is told
with ✗. Content is pasted; where a pasted text does something else, a letter of it is pressed («•»). Beside
each stands what the design of the screens counts with.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from store.files.archive import Archive
from store.record.model import Entry
from store.record.values import Kind
from tests.tui.house import add_meeting, application, archive_in, live, paste, screens, settled, text_of
from tests.tui.test_next_meeting import board
from tui.screens.help.screen import HelpScreen
from tui.screens.live.screen import LiveScreen

LINES = ("til stede: Kari Berg, Per Dal", "sted: Rådhuset", "# En", "! Kari Berg: ringe", "# To", "noe til")
Done = Callable[[Pilot[None]], bool]


class Deed(NamedTuple):
    """A deed: whether it begins in a meeting, its keys («·» before what is content), and what shows it."""

    name: str
    keys: tuple[str, ...]
    reach: str
    done: Done
    inside: bool = True
    first: tuple[str, ...] = ()
    make: Callable[[Path], Archive] = lambda folder: board(folder, "neste møte: torsdag 16. april")


def _one(folder: Path) -> Archive:
    archive = archive_in(folder / "arkiv")
    add_meeting(archive, "Møtet", *LINES)
    return archive


def _entries(pilot: Pilot[None], kind: Kind) -> list[Entry]:
    return [entry for entry in live(pilot).session.record.entries if entry.kind == kind]


def _handed_on(pilot: Pilot[None]) -> bool:
    task = _entries(pilot, Kind.ACTION)[0]
    owners = [name.name for name in task.owners]
    return owners == ["Per Dal"] and task.deadline is not None and live(pilot).line.text == "V"


def _in_line(pilot: Pilot[None], holds: object) -> bool:
    return bool(holds) and live(pilot).line.has_focus


def _binned(pilot: Pilot[None]) -> bool:
    return not application(pilot).archive.listing().listed


def _settled_in_list(pilot: Pilot[None]) -> bool:
    record = application(pilot).archive.find("Møtet").record()
    return [event.to for event in record.events if event.what == "status"] == ["done"]


def _is_live(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, LiveScreen)


def _decided(pilot: Pilot[None]) -> bool:
    return _in_line(pilot, [one.text for one in _entries(pilot, Kind.DECISION)] == ["noe til"])


def _mended(pilot: Pilot[None]) -> bool:
    return _in_line(pilot, _entries(pilot, Kind.ACTION)[0].text == "ringe nå")


def _placeless(pilot: Pilot[None]) -> bool:
    return _in_line(pilot, not live(pilot).session.record.meeting.place)


def _introduced(pilot: Pilot[None]) -> bool:
    return live(pilot).session.record.agenda[-1].presenter == "Kari Berg"


def _helps(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, HelpScreen) and "1–6" in text_of(pilot)


DEEDS: tuple[Deed, ...] = (
    Deed("next meeting of a series", ("n", "enter"), "2", _is_live, inside=False),
    Deed("single meeting beside a series", ("n", "n", "·Prøve", "enter"), "3", _is_live, inside=False),
    Deed("last line made a decision, back", ("escape", "equals_sign", "i"), "3", _decided, make=_one),
    Deed(
        "other owner and deadline, typing goes on",
        ("escape", "a", "·Per Dal", "enter", "f", "·1.10", "enter", "•V"),
        "5",
        _handed_on,
        first=("#1", "enter"),
        make=_one,
    ),
    Deed("entry before mended", ("escape", "up", "e", "· nå", "enter", "i"), "6", _mended, make=_one),
    Deed("head line taken back later", ("escape", "home", "down", "delete", "i"), "5", _placeless, make=_one),
    Deed(
        "task done from the list",
        ("exclamation_mark", "1"),
        "3",
        _settled_in_list,
        inside=False,
        make=_one,
    ),
    Deed(
        "word for a presenter",
        ("colon", "i", "n", "n", "l", "enter", "·Kari Berg", "enter"),
        "1 and letters",
        _introduced,
        make=_one,
    ),
    Deed("keys of the agenda explained", ("f1",), "1", _helps, first=("f9",), make=_one),
    Deed("test meeting away", ("delete", "enter"), "2", _binned, inside=False, make=_one),
    Deed("Word file written", ("f3", "enter"), "3 with «o»", lambda p: ".docx" in text_of(p), make=_one),
)


async def _press(pilot: Pilot[None], keys: Sequence[str]) -> int:
    pressed = 0
    for key in keys:
        if key.startswith("•"):
            await pilot.press(key[1:])
        elif key.startswith(("·", "#")):
            await paste(pilot, key.removeprefix("·"))
        else:
            await pilot.press(key)
            pressed += 1
        await settled(pilot)
    return pressed


async def counted(deed: Deed, folder: Path) -> tuple[int, str]:
    """How many keys a deed took; what stood on the screen where it was not done."""
    archive = deed.make(folder)
    async with screens(archive, meeting="Møtet" if deed.inside else "") as pilot:
        await _press(pilot, deed.first)
        pressed = await _press(pilot, deed.keys)
        try:
            done = deed.done(pilot)
        except (AssertionError, IndexError):  # it is on another screen, or there is no such entry
            done = False
        return pressed, "" if done else text_of(pilot)


def main(wanted: Sequence[str]) -> int:
    """Print a row for each deed; 1 when one was not done."""
    wrong = False
    for deed in DEEDS:
        if wanted and not any(word in deed.name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            keys, problem = asyncio.run(counted(deed, Path(folder)))
        print(f"{deed.name:<44} {keys:>3}   design {deed.reach}{'  ✗' if problem else ''}", flush=True)
        if problem:
            wrong = True
            print(problem)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
