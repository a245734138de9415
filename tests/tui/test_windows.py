"""Two windows on one meeting, and a window that died."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from tests.tui.house import add_meeting, archive_in, live, rows_of, screens, settled, text_of, type_lines

DYING = """
import os, signal, sys, time
from pathlib import Path
from store.files.archive import open_archive
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tui.grammar.recorder import Recorder

archive = open_archive(Path(sys.argv[1]), create=False)
opened = open_meeting(archive, archive.find("Møte"), Writer(archive.clock), state=Path(sys.argv[2]))
with opened.entering():
    Recorder(opened.session).take("en hel linje")
opened.save()
opened.typing("en halv lin")
kept = Path(sys.argv[2]) / "referat" / "drafts"
until = time.monotonic() + 10
while time.monotonic() < until and not any(b"en halv lin" in file.read_bytes() for file in kept.iterdir()):
    time.sleep(0.01)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_another_window_writes_is_seen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as one, screens(archive, meeting="Møte") as other:
            await type_lines(one, "fra den ene")
            await type_lines(other, "fra den andre")
            await settled(other)
            for pilot in (one, other):
                live(pilot).opened.poll()
                await settled(pilot)
                texts = {text for _, text in rows_of(pilot)}
                assert {"fra den ene", "fra den andre"} <= texts

    asyncio.run(run())


def test_a_half_typed_line_stands_in_the_line_again(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Møte", "# Sak")
    state = tmp_path / "state"
    subprocess.run([sys.executable, "-c", DYING, str(tmp_path / "arkiv"), str(state)], check=False)

    async def run() -> None:
        async with screens(archive, meeting="Møte", state=state) as pilot:
            await settled(pilot)
            assert live(pilot).line.text == "en halv lin"
            assert "Gjenopprettet" in text_of(pilot)
            assert [text for _, text in rows_of(pilot)] == ["en hel linje"]

    asyncio.run(run())


def test_a_synchronisers_copy_is_merged_when_the_meetings_are_shown(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Møte", "# Sak", "her")
    path = archive.find("Møte").path
    copy = path.with_name(f"{path.stem} (conflicted copy 2026-03-12).json")
    copy.write_text(path.read_text(encoding="utf-8").replace("her", "der"), encoding="utf-8")

    async def run() -> None:
        async with screens(archive, state=tmp_path / "state") as pilot:
            await settled(pilot)
            assert "Møte" in text_of(pilot)

    asyncio.run(run())
    assert not copy.exists()
    texts = {entry.text for entry in archive.find("Møte").record().entries}
    assert texts == {"her", "der"}


def test_a_correction_of_what_somebody_deleted_stands_on_the_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "AAA")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("escape", "e")
            live(pilot).session.delete(live(pilot).session.record.entries[0])
            await pilot.press("B", "enter")
            assert live(pilot).line.text == "AAAB"
            await pilot.press("enter")
            assert [text for _, text in rows_of(pilot)] == ["AAAB"]

    asyncio.run(run())
