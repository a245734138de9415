"""A stranger's ten minutes: ten deeds, with no key but those that have stood on the screen.

    python -m tests.by_hand.ten_deeds [--languages nb,nn,en] [--size 80x24]

The stranger knows what anybody knows of a program in a terminal: letters type, and the arrows move. Every
other key must have been read somewhere: in the key line, a menu, the help, or what an empty place says.
Prints, for each deed, the keys pressed beyond what is content, and those that the paper of the screens
counts with. A deed that cannot be done says which key had not stood anywhere, and what did.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from store.language.catalogue import words
from store.language.line import by_meaning, line
from store.record.model import Entry
from store.record.record import Record
from store.record.values import LANGUAGES, Kind, Language
from tests.tui.house import application, archive_in, live, paste, screens, settled, text_of, until
from tui.screens.live.screen import LiveScreen

ARROWS = ("up", "down", "left", "right")
NAMES = {"enter": "⏎", "escape": "Esc", "tab": "Tab", "delete": "Del", "space": "␣", "number_sign": "#"}
NAMES |= {"full_stop": ".", "slash": "/", "equals_sign": "=", "question_mark": "?", "colon": ":", "f1": "F1"}
NAMES |= {f"f{number}": f"F{number}" for number in range(2, 10)}
TITLE, DECIDED, TASK = "Prøvemøte", "Vi kjøper ny bokbuss", "hente tre tilbud"


class NotNamedError(AssertionError):
    """A key that has not stood on any screen."""


class Stranger:
    """Somebody who reads the screen, and presses what stands there."""

    def __init__(self, pilot: Pilot[None], language: Language) -> None:
        self.pilot = pilot
        self.language: Language = language
        self.words = words(language, "screen")
        self.read = ""
        self.pressed = 0

    async def look(self) -> str:
        """Read what stands on the screen now; it is remembered."""
        await settled(self.pilot)
        now = text_of(self.pilot)
        self.read += f"\n{now}"
        return now

    async def press(self, *keys: str) -> None:
        """Press keys that have been read, one after the other."""
        for key in keys:
            await self.look()
            name = NAMES.get(key, key)
            edge = r"\w" if name[0].isalnum() else r"\w\"«»"
            if key not in ARROWS and not re.search(rf"(?<![{edge}]){re.escape(name)}(?![\w])", self.read):
                raise NotNamedError(f"{name} has not stood anywhere\n{text_of(self.pilot)}")
            self.pressed += 1
            await self.pilot.press(key)
        await self.look()

    async def type(self, text: str, *, sign: str = "") -> None:
        """Type content; a sign or word before it must have been read, and counts."""
        await self.look()
        if sign and sign not in self.read:
            raise NotNamedError(f"{sign} has not stood anywhere\n{text_of(self.pilot)}")
        self.pressed += len(sign)
        await paste(self.pilot, f"{sign}{sign and ' '}{text}")
        await self.look()

    async def command(self, twin: str) -> None:
        """Choose a command behind # by its first letters, once it stands there."""
        await self.press("number_sign")
        await self.letters(self.words(twin).removeprefix("#"))

    async def open(self, key: str, twin: str) -> None:
        """Press the key of a command, if it has been read; else choose it behind #."""
        if re.search(rf"(?<!\w){NAMES[key]}(?!\w)", self.read):
            await self.press(key)
        else:
            await self.command(twin)

    async def letters(self, word: str, count: int = 4) -> None:
        """Type the first letters of a word, so many as tell it from others, and take it where it stands."""
        for letter in word[:count]:
            self.pressed += 1
            await self.pilot.press("space" if letter == " " else letter)
        if word not in await self.look():
            raise NotNamedError(f"{word} stands in no row\n{text_of(self.pilot)}")
        await self.press("enter")

    @property
    def record(self) -> Record:
        """The meeting that is open."""
        return live(self.pilot).session.record

    def entries(self, kind: Kind) -> list[Entry]:
        """The entries of a kind."""
        return [entry for entry in self.record.entries if entry.kind == kind]


async def _make(one: Stranger) -> None:
    await one.press("n")
    await one.type(TITLE)
    await one.press("enter")
    assert one.record.meeting.title == TITLE


async def _lines(one: Stranger) -> None:
    for text in ("Velkommen til møtet", "Kaffe står klar"):
        await one.type(text)
        await one.press("enter")
    await one.type("Bokbuss", sign="#")
    await one.press("enter")
    assert len(one.record.entries) == 2
    assert [item.title for item in one.record.agenda] == ["Bokbuss"]


async def _decide(one: Stranger) -> None:
    await one.type(DECIDED, sign="=")
    await one.press("enter")
    assert [entry.text for entry in one.entries(Kind.DECISION)] == [DECIDED]


async def _task(one: Stranger) -> None:
    await one.type(TASK, sign="!")
    await one.press("enter", "escape")
    if "ansvar" not in (here := await one.look()) and "who" not in here and "assign" not in here:
        await one.press("full_stop")
        await one.look()
        await one.press("escape")
    await one.press("a")
    await one.type("Kari Berg")
    await one.press("enter", "f")
    await one.type("1.10.")
    await one.press("enter", "i")
    task = one.entries(Kind.ACTION)[0]
    assert [name.name for name in task.owners] == ["Kari Berg"]
    assert task.deadline is not None


async def _present(one: Stranger) -> None:
    await one.command("twin-attendance")
    await one.press("n")
    await one.type("Kari Berg, Per Hansen")
    await one.press("enter", "a", "escape")
    await until(one.pilot, lambda: isinstance(one.pilot.app.screen, LiveScreen))
    assert [who.status for who in one.record.attendance] == ["present", "present"]


async def _introduces(one: Stranger) -> None:
    word = by_meaning(line(one.language).labels)["presenter"][0]
    await one.press("colon")
    await one.letters(word)
    await one.type("Kari Berg")
    await one.press("enter")
    assert one.record.agenda[0].presenter == "Kari Berg"


async def _mend(one: Stranger) -> None:
    await one.type("Vi ta det opp igjen")
    await one.press("enter", "escape", "e")
    await one.pilot.press("home")
    await _typed_over(one, "Vi tar det opp igjen")
    await one.press("enter", "equals_sign", "i")
    assert one.entries(Kind.DECISION)[-1].text == "Vi tar det opp igjen"


async def _typed_over(one: Stranger, text: str) -> None:
    field = one.pilot.app.focused
    assert field is not None
    await one.pilot.press("ctrl+e", "ctrl+u")
    await paste(one.pilot, text)


async def _leaves(one: Stranger) -> None:
    await one.open("f4", "twin-attendance")
    await one.press("down", "7", "escape")
    assert [moved.who.name for moved in one.record.presence] == ["Per Hansen"]


async def _word(one: Stranger) -> None:
    await one.open("f3", "twin-export")
    await one.press("enter")
    assert ".docx" in text_of(one.pilot)
    await one.look()
    if not re.search(r"(?<!\w)o(?!\w)", text_of(one.pilot)):
        raise NotNamedError(f"o has not stood anywhere\n{text_of(one.pilot)}")
    await one.press("escape")


async def _find_and_throw_away(one: Stranger) -> None:
    await one.command("twin-close")
    await until(one.pilot, lambda: not isinstance(one.pilot.app.screen, LiveScreen))
    await one.press("slash")
    await one.type("bokbuss")
    assert DECIDED in await one.look()
    await one.press("escape")
    await one.press("full_stop", "delete", "enter")
    assert not [found for found in application(one.pilot).archive.meetings() if not found.meeting.in_bin]


class Deed(NamedTuple):
    """A deed of the ten minutes, and the keys that the paper of the screens counts with, if it does."""

    name: str
    done: Callable[[Stranger], Awaitable[None]]
    reach: str = "–"


DEEDS: tuple[Deed, ...] = (
    Deed("make a meeting", _make, "2"),
    Deed("two lines and an item", _lines),
    Deed("a decision", _decide),
    Deed("a task with owner and date", _task),
    Deed("who is present", _present),
    Deed("who introduces", _introduces, "1 and letters"),
    Deed("mend a line, make it a decision", _mend),
    Deed("one leaves", _leaves),
    Deed("Word file", _word, "3"),
    Deed("find the decision, throw the meeting away", _find_and_throw_away, "2 to throw away"),
)


async def done_in(
    language: Language, size: tuple[int, int], deeds: Sequence[Deed] = DEEDS
) -> list[int | str]:
    """Do the deeds one after the other; the keys of each, or why it could not be done."""
    counted: list[int | str] = []
    with tempfile.TemporaryDirectory() as folder:
        archive = archive_in(Path(folder))
        async with screens(archive, size=size, language=language) as pilot:
            one = Stranger(pilot, language)
            for deed in deeds:
                one.pressed = 0
                try:
                    await deed.done(one)
                except AssertionError as problem:
                    counted.append(str(problem) or f"was not done\n{text_of(pilot)}")
                    break
                counted.append(one.pressed)
    return counted


def main() -> int:
    """Print the table, a column for each language."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--languages", default=",".join(LANGUAGES))
    asked.add_argument("--size", default="80x24")
    given = asked.parse_args()
    width, _, height = given.size.partition("x")
    languages = [one for one in LANGUAGES if one in given.languages.split(",")]
    found = [asyncio.run(done_in(one, (int(width), int(height)))) for one in languages]
    print(f"{'keys beyond content':<44}", *(f"{one:>5}" for one in languages), "  paper")
    for row, deed in enumerate(DEEDS):
        told = [column[row] if row < len(column) else "" for column in found]
        print(
            f"{deed.name:<44}",
            *(f"{one if isinstance(one, int) else '✗':>5}" for one in told),
            f"  {deed.reach}",
        )
    for language, column in zip(languages, found, strict=True):
        if isinstance(column[-1], str):
            print(f"\n{language}: {DEEDS[len(column) - 1].name}: {column[-1]}")
    return int(any(isinstance(column[-1], str) for column in found))


if __name__ == "__main__":
    sys.exit(main())
