"""Disks that are slow, full, shut or broken: it is told as what it is, and typing goes on."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import time
from pathlib import Path

import pytest
from textual.pilot import Pilot

import store.session.draft
from store.files.state_file import Calls
from store.session.rescue import Rescue
from tests.scenarios.desk import Elsewhere
from tests.store.windows import Stubborn
from tests.tui.house import live, paste, screens, text_of, type_lines, until


@pytest.fixture
def desk(tmp_path: Path) -> Elsewhere:
    return Elsewhere(tmp_path)


class Shut(Calls):
    """Calls for drafts that a disk answers with an error, or only after a while."""

    error = 0
    seconds = 0.0

    def make(self, path: Path) -> int:
        self._answer()
        return super().make(path)

    def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
        self._answer()
        return super().write_at(descriptor, data, place)

    def _answer(self) -> None:
        time.sleep(self.seconds)
        if self.error:
            raise OSError(self.error, os.strerror(self.error))


@pytest.fixture
def shut(monkeypatch: pytest.MonkeyPatch) -> type[Shut]:
    monkeypatch.setattr(store.session.draft, "Calls", Shut)
    monkeypatch.setattr(Shut, "error", 0)
    monkeypatch.setattr(Shut, "seconds", 0.0)
    return Shut


def warned(pilot: Pilot[None]) -> str:
    """The lasting warning, on one line."""
    return " ".join(str(live(pilot).warned.render()).split())


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.EACCES, "ikke lov å skrive"), (errno.EIO, "svarer med en feil"), (errno.ENOSPC, "er full")],
)
def test_39_a_state_folder_that_cannot_be_written_is_told_at_once(
    desk: Elsewhere, shut: type[Shut], monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    monkeypatch.setattr(shut, "error", code)

    async def played() -> None:
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            await until(pilot, lambda: words in warned(pilot))
            await type_lines(pilot, "en linje")
            await until(pilot, lambda: "en linje" in desk.texts())  # the meeting itself is well
            assert words in warned(pilot)
            monkeypatch.setattr(shut, "error", 0)
            await until(pilot, lambda: not warned(pilot))

    asyncio.run(played())


def test_39_a_folder_that_is_a_file_and_one_that_goes_while_it_is_used(desk: Elsewhere) -> None:
    desk.state.mkdir()
    (desk.state / "referat").write_text("in the way", encoding="utf-8")

    async def played() -> None:
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            await until(pilot, lambda: "er ikke tatt vare på" in warned(pilot))
            (desk.state / "referat").unlink()
            await until(pilot, lambda: not warned(pilot))
            shutil.rmtree(desk.state)
            await paste(pilot, "halvt")
            await until(pilot, lambda: any((desk.state / "referat" / "drafts").glob("*.draft")))

    asyncio.run(played())


def test_40_an_error_of_the_disk_is_told_as_one_also_where_nothing_can_be_rescued(
    tmp_path: Path, shut: type[Shut], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Elsewhere(tmp_path)
    disk = Stubborn()
    desk.archive.disk = disk

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Rescue, "put", broken)

    async def played() -> None:
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            disk.says = errno.EIO
            await type_lines(pilot, "en linje")
            await until(pilot, lambda: "svarer med en feil" in warned(pilot))
            monkeypatch.setattr(shut, "error", errno.EIO)
            await type_lines(pilot, "en til")
            await until(pilot, lambda: "står bare på skjermen" in warned(pilot))
            assert "plass" not in warned(pilot)
            assert "full" not in warned(pilot)
            disk.says = 0
            monkeypatch.setattr(shut, "error", 0)
            await until(pilot, lambda: not warned(pilot))

    asyncio.run(played())
    assert {"en linje", "en til"} <= set(desk.texts())


def test_40_a_year_folder_that_was_removed_is_made_again(desk: Elsewhere) -> None:
    async def played() -> None:
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            await type_lines(pilot, "en linje")
            # The line stands in the file before the writer has cleared up beside it.
            await until(pilot, lambda: "en linje" in desk.texts() and live(pilot).opened.saved)
            shutil.rmtree(desk.path.parent)
            await type_lines(pilot, "en til")
            await until(pilot, desk.path.exists)

    asyncio.run(played())
    assert {"en linje", "en til"} <= set(desk.texts())


def test_40_a_slow_disk_for_drafts_holds_no_line_back(
    desk: Elsewhere, shut: type[Shut], monkeypatch: pytest.MonkeyPatch
) -> None:
    took = []

    async def played() -> None:
        async with screens(desk.archive, meeting="Styremøte", state=desk.state) as pilot:
            monkeypatch.setattr(shut, "seconds", 1.0)
            opened = live(pilot).opened
            for number in range(5):
                opened.typing("halvt")
                begun = time.perf_counter()
                with opened.entering():
                    live(pilot).recorder.take(f"linje {number}")
                took.append(time.perf_counter() - begun)
            await until(pilot, lambda: "linje 4" in desk.texts())
            assert "linje 4" in text_of(pilot)

    asyncio.run(played())
    assert sum(took) < 0.9
