"""A played meeting: 240 typed lines brought to minutes by keys alone, and every line is still there."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from exports.formats.markdown import to_markdown
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.record.in_minutes import Belonging
from store.record.model import Entry
from store.record.points import is_text
from store.record.record import Record
from store.session import fair_copy as fair
from tests.tui.house import (
    add_meeting,
    archive_in,
    fair_copy,
    hit,
    paste,
    screens,
    settled,
    until,
)

PLAYED = Path(__file__).parent / "played"
KEYS = 277
"""Keys that the fair copy of the meeting takes, apart from the words that are written anew."""


@pytest.mark.long(25)
def test_a_meeting_becomes_minutes_by_keys_and_no_note_is_lost(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    lines = _read("meeting.txt").splitlines()
    assert len(lines) == 240
    add_meeting(archive, "Ledermøte", *lines)
    before = archive.find("Ledermøte").record()

    async def run() -> int:
        async with screens(archive, meeting="Ledermøte") as pilot:
            await pilot.press("f5")
            await settled(pilot)
            while fair_copy(pilot).pane.go(-1):
                pass
            keys = await _play(pilot, _read("keys.txt"))
            record = fair_copy(pilot).session.record
            left = [
                (one.item.title if one.item else "", one.lines - one.treated) for one in fair.progress(record)
            ]
            assert [one for one in left if one[1]] == []
            await until(pilot, lambda: fair_copy(pilot).session.saved)
            return keys

    keys = asyncio.run(run())
    record = archive.find("Ledermøte").record()
    assert to_markdown(outline(record, AsTyped())) == _read("minutes.md")
    _all_there(before, record)
    standing = [entry for entry in record.entries if _is_in_minutes(record, entry)]
    assert len(standing) == 45
    assert keys == KEYS


async def _play(pilot: Pilot[None], script: str) -> int:
    """Press what a script says; a line behind a bar is written. Return how many keys were pressed.

    A line of the script ends where the keys go elsewhere.
    """
    pressed = 0
    for line in script.splitlines():
        if line.startswith("| "):
            await paste(pilot, line[2:])
        else:
            await hit(pilot, line.split())
            pressed += len(line.split())
    return pressed


def _all_there(before: Record, after: Record) -> None:
    """Every note stands as it was typed, and leads to the text it went into; every text to its notes."""
    belonging = Belonging(after)
    for note in before.entries:
        now = after[note]
        assert (now.typed, now.text, now.speaker, now.at) == (note.typed, note.text, note.speaker, note.at)
        assert belonging.reason(now) != "written" or belonging.texts_of(now)
    texts = [entry for entry in after.entries if is_text(entry)]
    assert all(any(after.get(Entry, source) for source in text.sources) for text in texts)


def _is_in_minutes(record: Record, entry: Entry) -> bool:
    return Belonging(record).holds(entry) and not entry.private


def _read(name: str) -> str:
    return (PLAYED / name).read_text(encoding="utf-8")
