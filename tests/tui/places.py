"""Every place where a key line stands, and which of its keys nothing comes of."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from store.files.archive import open_archive
from tests.tui.house import Standing, add_meeting, archive_in, paste, screens, settled
from tests.tui.reading_room import series
from tests.tui.shown_keys import named_keys, pressed_for, restore, shown_now

MEETING = (
    "til stede: Kari Berg (leder), Per Dal",
    "# En",
    "Vi tok en runde om intresse",
    "- et punkt",
    "* et forslag",
    "! Kari Berg: sende ut",
    "# Styrker",
    "#swot",
    "- sterke folk",
    "# Veien videre",
    "#plan",
    "/ høsten 2026: Per Dal: evaluere",
    "# To",
    "Per Dal: dette ??",
    "en tekst til",
)
KNOWN = (
    "# Hospitering",
    "emne: hospitering",
    "= Vi dekker reise for åtte",
    "erfaring: Dømedal: fire dager var passe",
    "# Vi hospiterer mer",
    "= Alle melder seg på",
    "slutt:",
)
EMPTY, OWN = "Tomt møte", "Møtet"


class Place(NamedTuple):
    """Where a key line stands: the meeting that is open, if one is, and what goes there.

    A step that begins with ``·`` is pasted, any other pressed.
    """

    meeting: str
    steps: tuple[str, ...] = ()
    follow: bool = False
    empty: bool = False


PLACES: dict[str, Place] = {
    "line": Place(OWN),
    "line, half-typed": Place(OWN, ("·noe",)),
    "line, that asks": Place(OWN, ("escape", "b")),
    "line, menu of #": Place(OWN, ("number_sign",)),
    "line, menu of words": Place(OWN, ("colon",)),
    "line, pasted": Place(OWN, ("·en\nto\ntre",)),
    "entries": Place(OWN, ("escape",)),
    "head of the meeting": Place(OWN, ("·#-", "enter", "escape")),
    "board": Place(OWN, ("·#2", "enter", "escape")),
    "plan": Place(OWN, ("·#3", "enter", "escape")),
    "agenda": Place(OWN, ("f9",)),
    "agenda, that asks": Place(OWN, ("f9", "n")),
    "agenda of nothing": Place(EMPTY, ("f9",)),
    "attendance": Place(OWN, ("f4",)),
    "attendance, that asks": Place(OWN, ("f4", "n")),
    "attendance of nobody": Place(EMPTY, ("f4",)),
    "fair copy": Place(OWN, ("f5",)),
    "fair copy, texts": Place(OWN, ("f5", "tab")),
    "fair copy, a text": Place(OWN, ("f5", "e")),
    "fair copy, printed": Place(OWN, ("f5", "r")),
    "form": Place(OWN, ("f2",)),
    "form, a choice": Place(OWN, ("f9", "e", "tab")),
    "form of an entry": Place(OWN, ("escape", "enter")),
    "form of a person": Place(OWN, ("f4", "e")),
    "form of a new meeting": Place("", ("n",), empty=True),
    "approval": Place(OWN, ("f3", "g")),
    "export": Place(OWN, ("f3",)),
    "check": Place(OWN, ("f6",)),
    "check of nothing": Place(EMPTY, ("f6",)),
    "summary": Place(OWN, ("·#sammendrag", "enter")),
    "spelling": Place(OWN, ("·#stavekontroll", "enter")),
    "spelling, that asks": Place(OWN, ("·#stavekontroll", "enter", "e")),
    "replace": Place(OWN, ("·#erstatt", "enter")),
    "search beside a meeting": Place(OWN, ("ctrl+f",)),
    "search beside a meeting, found": Place(OWN, ("ctrl+f", "·avtal", "down")),
    "help": Place(OWN, ("f1",)),
    "follow": Place(OWN, (), follow=True),
    "meetings": Place(""),
    "meetings, an approved one": Place("", ("end",)),
    "meetings, a question": Place("", ("delete",)),
    "first deeds": Place("", (), empty=True),
    "bin": Place("", ("delete", "enter", "v", "4")),
    "bin of nothing": Place("", ("v", "4")),
    "search": Place("", ("slash", "·avtal")),
    "search, found": Place("", ("slash", "·avtal", "enter")),
    "search, not found": Place("", ("slash", "·finnes ikke")),
    "settings": Place("", ("full_stop", "·innstil", "enter")),
    "import": Place("", ("full_stop", "·impor", "enter")),
    "next meeting": Place("", ("down", "down", "n")),
    "decisions": Place("", ("equals_sign",)),
    "decisions, narrowed": Place("", ("equals_sign", "slash", "·kjøp")),
    "actions": Place("", ("exclamation_mark",)),
    "actions, a question": Place("", ("exclamation_mark", "f")),
    "expectations": Place("", ("greater_than_sign",)),
    "register of nothing": Place("", ("equals_sign",), empty=True),
    "export of a register": Place("", ("equals_sign", "f3")),
    "reading": Place("", ("end", "r")),
    "reading, searched": Place("", ("end", "r", "slash")),
    "reading, found": Place("", ("end", "r", "slash", "·kjøp")),
    "reading, contents": Place("", ("end", "r", "f9")),
    "topics": Place("", ("number_sign",)),
    "a topic": Place("", ("number_sign", "enter")),
    "items without a topic": Place("", ("number_sign", "v")),
    "experiences": Place("", ("greater_than_sign", "f8")),
    "site": Place("", ("full_stop", "·nettsted", "enter", "escape")),
    "series": Place("", ("f9",)),
    "series in lines": Place("", ("f9", "f2")),
    "follow-up": Place("Styret i januar", ("·#0", "enter")),
    "revisions": Place("", ("end", "r", "r")),
}


def samples_in(folder: Path) -> Path:
    """Make the archive that the places are in."""
    archive = archive_in(folder)
    series(archive)
    add_meeting(archive, EMPTY)
    add_meeting(archive, OWN, *MEETING)
    add_meeting(archive, "Om hospitering", *KNOWN, day=date(2025, 5, 1))
    return folder


@asynccontextmanager
async def at(place: Place, samples: Path, folder: Path) -> AsyncIterator[Pilot[None]]:
    """The program at a place, in an archive of its own."""
    if place.empty:
        archive = archive_in(folder)
    else:
        shutil.copytree(samples, folder)
        archive = open_archive(folder, create=False, clock=Standing())
    async with screens(archive, size=(120, 40), meeting=place.meeting, follow=place.follow) as pilot:
        for step in place.steps:
            typed = step[0] == "·" and pilot.app.focused is None  # a menu takes letters
            await (pilot.press(*step[1:]) if typed else _taken(pilot, step))
            await settled(pilot)
        yield pilot


async def _taken(pilot: Pilot[None], step: str) -> None:
    await (paste(pilot, step[1:]) if step[0] == "·" else pilot.press(step))


async def dead_keys(place: Place, samples: Path, folder: Path) -> tuple[list[str], list[str]]:
    """The keys of the key line of a place, and those of which nothing comes."""
    keys: Sequence[str] = [""]
    dead, tried = [], 0
    while tried < len(keys):
        async with at(place, samples, folder / f"{tried}") as pilot:
            keys = named_keys(pilot.app.screen)
            assert keys, "no key line"
            before = shown_now(pilot)
            same = True
            while same and tried < len(keys):
                await pilot.press(*pressed_for(keys[tried]))
                await settled(pilot)
                if pilot.app.is_running and shown_now(pilot) == before:
                    dead.append(keys[tried])
                tried += 1
                same = pilot.app.is_running and await restore(pilot, before)
    return list(keys), dead
