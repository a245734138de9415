"""A confirmed line must not vanish, whatever other programs do with the file of a meeting that is open."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.check.archive_check import check_archive
from store.files.archive import Archive
from store.files.lifecycle import reopen
from store.files.system import System
from store.record.changes import content_hash
from store.session.refused import kept_aside
from tests.scenarios.desk import Elsewhere, eventually, pipe
from tests.tui.house import application, live, paste, screens, type_lines, until
from tests.tui.house import text_of as lines_of
from tui.cli.take import take
from tui.screens.meetings.screen import MeetingsScreen

THREE = ("en til", "og en", "og den siste")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="files are replaced under a window as POSIX does")


@pytest.fixture
def there(tmp_path: Path) -> Elsewhere:
    return Elsewhere(tmp_path)


def aside_lines(there: Elsewhere) -> list[str]:
    return [line for aside in kept_aside(there.state) for line in aside.lines]


def text_of(pilot: Pilot[None]) -> str:
    """What stands on the screen, its lines joined: a sentence may be broken anywhere."""
    return " ".join(lines_of(pilot).split())


async def saved(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: live(pilot).opened.saved and "lagret" in text_of(pilot))


def in_screens(there: Elsewhere, steps: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    """Open the meeting in the screens, take the steps, and quit."""

    async def run() -> None:
        async with screens(there.archive, meeting="Styremøte", state=there.state) as pilot:
            await steps(pilot)

    asyncio.run(run())


def told_at_the_end(there: Elsewhere) -> list[str]:
    return [finding.problem.key for finding in check_archive(there.archive)]


@pytest.mark.long(14)
@pytest.mark.parametrize("gone", ["older", "removed", "damaged"])
def test_01_what_was_saved_is_written_back_when_an_older_copy_comes(there: Elsewhere, gone: str) -> None:
    older = there.path.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *THREE)
        await saved(pilot)
        if gone == "removed":
            there.path.unlink()
        else:
            there.put(older if gone == "older" else b"")
        if gone == "damaged":
            await until(pilot, lambda: "kan ikke leses" in text_of(pilot))
            assert "lagret 1" not in text_of(pilot)
            there.put(older)
            await until(pilot, lambda: there.texts()[-3:] == [*THREE])
        else:
            await until(pilot, lambda: there.path.exists() and there.texts()[-3:] == [*THREE])
        await until(pilot, lambda: "Skrevet tilbake" in text_of(pilot))
        await saved(pilot)

    in_screens(there, steps)
    assert there.texts()[-3:] == [*THREE]
    assert told_at_the_end(there) == []


def test_01_a_window_is_not_closed_before_it_is_written_back(there: Elsewhere) -> None:
    older = there.path.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *THREE)
        await saved(pilot)
        there.put(older)
        await pilot.press("escape", "q")  # at once: no look has come between
        await until(pilot, lambda: isinstance(pilot.app.screen, MeetingsScreen))
        assert there.texts()[-3:] == [*THREE]

    in_screens(there, steps)
    assert there.texts()[-3:] == [*THREE]


def test_01_the_program_does_not_quit_before_it_is_written_back(there: Elsewhere) -> None:
    older = there.path.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *THREE)
        await saved(pilot)
        there.put(older)
        await application(pilot).action_quit()
        assert there.texts()[-3:] == [*THREE]

    in_screens(there, steps)


@pytest.mark.long(14)
def test_01_a_window_that_cannot_write_it_back_says_so_and_stays(there: Elsewhere) -> None:
    older = there.path.read_bytes()

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *THREE)
        await saved(pilot)
        there.put(older)
        there.path.chmod(0o400)
        await until(pilot, lambda: "Ikke lagret" in text_of(pilot))
        assert "lagret 1" not in text_of(pilot)
        await application(pilot).action_quit()
        assert application(pilot)._asked_to_quit
        await pilot.press("escape", "q")
        await until(pilot, lambda: "holdes åpent" in text_of(pilot))
        there.path.chmod(0o600)
        await saved(pilot)

    in_screens(there, steps)
    assert there.texts()[-3:] == [*THREE]


@POSIX
def test_01_a_pipe_that_is_closed_without_another_line_writes_it_back(there: Elsewhere) -> None:
    older = there.path.read_bytes()
    with pipe(there) as window:
        window.say(*THREE)
        there.put(older)
        code, said = window.end()  # at once: no look has come between
    assert code == 0, said
    assert there.texts()[-3:] == [*THREE]


@POSIX
def test_02_a_file_that_is_removed_is_there_again_with_all_lines(there: Elsewhere) -> None:
    with pipe(there) as window:
        window.say(*THREE)
        shutil.rmtree(there.path.parent)  # the year's folder with it
        eventually(there.path.exists)  # nobody types
        there.path.unlink()
        code, said = window.end()
    assert code == 0, said
    assert len(there.texts()) == 6
    assert told_at_the_end(there) == []


def test_03_lines_that_wait_are_kept_aside_when_an_approved_copy_comes(there: Elsewhere) -> None:
    approved = there.changed(there.path.read_bytes(), state="approved")

    async def steps(pilot: Pilot[None]) -> None:
        there.path.chmod(0o400)
        await type_lines(pilot, *THREE)
        await until(pilot, lambda: "Ikke lagret" in text_of(pilot))
        there.put(approved)
        await until(pilot, lambda: "lagt til side" in text_of(pilot))
        await until(pilot, lambda: "Ikke lagret" not in text_of(pilot))
        for line in THREE:
            assert line in text_of(pilot)
        live(pilot).opened.poll()  # the next look takes nothing away
        await until(pilot, lambda: not live(pilot).opened._looking)
        assert "3 endringer er lagt til side" in text_of(pilot)

    in_screens(there, steps)
    assert there.path.read_bytes() == approved
    assert aside_lines(there) == [*THREE]

    async def again(pilot: Pilot[None]) -> None:
        assert "3 endringer er lagt til side" in text_of(pilot)  # until somebody has answered

    in_screens(there, again)
    assert there.path.read_bytes() == approved


def test_03_what_is_kept_aside_can_be_put_in_when_the_minutes_are_a_draft_again(there: Elsewhere) -> None:
    approved = there.changed(there.path.read_bytes(), state="approved")

    async def steps(pilot: Pilot[None]) -> None:
        await paste(pilot, THREE[0])
        there.put(approved)
        await pilot.press("enter")
        await until(pilot, lambda: "lagt til side" in text_of(pilot))
        reopen(there.archive, there.archive.file(there.path), "feil")
        await until(pilot, lambda: not live(pilot).opened.approved)
        assert there.texts()[-1] != THREE[0]  # nobody has asked for it
        live(pilot).action_kept_aside()
        await pilot.pause()
        assert THREE[0] in text_of(pilot)
        await pilot.press("i")
        await until(pilot, lambda: aside_lines(there) == [] and "lagt til side" not in text_of(pilot))
        assert there.texts()[-1] == THREE[0]

    in_screens(there, steps)


def test_04_a_line_entered_right_after_an_approval_elsewhere_is_kept_aside(there: Elsewhere) -> None:
    approved = there.changed(there.path.read_bytes(), state="approved")

    async def steps(pilot: Pilot[None]) -> None:
        await paste(pilot, "i siste liten")
        there.put(approved)
        await pilot.press("enter")
        await until(pilot, lambda: "lagt til side" in text_of(pilot))
        assert "i siste liten" in text_of(pilot)
        await type_lines(pilot, "og en til")  # the minutes take nothing now: the line comes back
        assert live(pilot).line.text == "og en til"

    in_screens(there, steps)
    assert there.path.read_bytes() == approved
    assert aside_lines(there) == ["i siste liten"]


@POSIX
def test_04_lines_on_a_pipe_after_an_approval_elsewhere_are_kept_aside(there: Elsewhere) -> None:
    approved = there.changed(there.path.read_bytes(), state="approved")
    with pipe(there) as window:
        window.say("en til")
        window.say("# Eventuelt")
        approved = there.changed(there.path.read_bytes(), state="approved")
        there.put(approved)
        window.say(*THREE)
        code, said = window.end()
    assert code == 1
    assert "3 linjer er ikke i referatet" in said
    assert there.path.read_bytes() == approved
    assert aside_lines(there) == [*THREE]


def test_05_when_a_newer_schema_comes_nothing_is_written_and_all_is_kept_aside(there: Elsewhere) -> None:
    newer = there.changed(there.path.read_bytes(), schema=99)

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, "lagret en", "lagret to")
        await saved(pilot)
        there.put(newer)
        await type_lines(pilot, "for sent tre")
        await until(pilot, lambda: live(pilot).opened.read_only)
        await type_lines(pilot, "for sent fire")
        await until(pilot, lambda: len(aside_lines(there)) >= 4)
        await until(pilot, lambda: "nyere utgave" in text_of(pilot) and "lagt til side" in text_of(pilot))
        assert "kan bare leses" in live(pilot).capture.label.stands.plain
        for line in ("lagret en", "lagret to", "for sent tre", "for sent fire"):
            assert line in text_of(pilot)

    in_screens(there, steps)
    assert there.path.read_bytes() == newer
    assert sorted(aside_lines(there)) == ["for sent fire", "for sent tre", "lagret en", "lagret to"]


@POSIX
def test_05_a_newer_schema_under_a_pipe(there: Elsewhere) -> None:
    older = there.path.read_bytes()
    newer = there.changed(older, schema=99)
    with pipe(there) as window:
        window.say("lagret en", "lagret to")
        there.put(newer)
        window.say("for sent tre", "for sent fire")
        assert there.path.read_bytes() == newer
        assert sorted(aside_lines(there)) == ["for sent fire", "for sent tre", "lagret en", "lagret to"]
        there.put(older)  # the other machine has gone back: nothing is in the way any more
        eventually(lambda: len(there.texts()) == 5)
        code, said = window.end()
    assert code == 0, said  # in the end nothing is left aside
    assert "nyere utgave" in said
    assert there.texts()[3:] == ["lagret en", "lagret to", "for sent tre", "for sent fire"]


class Between(System):  # type: ignore[misc,valid-type,unused-ignore]
    """A disk where another program replaces the file right before a call of a commit, without the lock."""

    def __init__(self, there: Elsewhere, before: str, times: int = 1) -> None:
        super().__init__()
        self._there, self._before, self._left, self.armed = there, before, times, False
        self._theirs = there.line_more(there.path.read_bytes(), "fra den andre maskinen")

    def _meddle(self, call: str) -> None:
        if self.armed and call == self._before and self._left:
            self._left -= 1
            self._there.put(self._theirs)

    def sync(self, descriptor: int) -> None:
        self._meddle("sync")
        super().sync(descriptor)
        self._meddle("synced")

    def open_new(self, path: Path, mode: int) -> int:
        self._meddle("open_new")
        return super().open_new(path, mode)

    def swap(self, one: Path, other: Path) -> bool:
        self._meddle("swap")
        done = super().swap(one, other)
        self._meddle("swapped")
        return done

    def sync_folder(self, folder: Path) -> None:
        self._meddle("sync_folder")
        super().sync_folder(folder)


CALLS = ["open_new", "sync", "synced", "sync_folder"]


@pytest.mark.parametrize("before", [*CALLS, *(["swap", "swapped"] if sys.platform == "linux" else [])])
def test_06_a_file_replaced_between_our_reading_and_our_renaming_is_merged(
    there: Elsewhere, before: str
) -> None:
    disk = Between(there, before)
    archive = Archive(there.archive.folder, disk, there.archive.clock, there.archive.ids)

    def lines() -> Iterator[list[str]]:
        disk.armed = True
        yield ["fra denne"]

    take(archive, "Styremøte", lines(), as_json=False)
    assert {"fra denne", "fra den andre maskinen"} <= set(there.texts())
    assert len(there.texts()) == 5
    assert [path.name for path in there.path.parent.iterdir()] == [there.path.name]


def test_07_lines_that_an_approved_copy_lacks_are_kept_aside_and_told(there: Elsewhere) -> None:
    approved = there.changed(there.path.read_bytes(), state="approved")

    async def steps(pilot: Pilot[None]) -> None:
        await type_lines(pilot, *THREE)
        await saved(pilot)
        there.put(approved)
        await until(pilot, lambda: "lagt til side" in text_of(pilot))
        for line in THREE:
            assert line in text_of(pilot)

    in_screens(there, steps)
    assert there.path.read_bytes() == approved
    assert aside_lines(there) == [*THREE]
    (aside,) = kept_aside(there.state)
    assert aside.reason.key == "beyond-approved"
    assert json.loads(aside.file.read_bytes())["aside"]["1"]["title"] == "Styremøte"


def test_07_an_approved_meeting_takes_nothing_from_a_draft_that_comes_in_its_place(there: Elsewhere) -> None:
    draft = there.path.read_bytes()
    was = [content_hash(json.loads(draft)["meeting"]["1"])]
    there.put(there.changed(draft, state="approved", was=was))

    async def steps(pilot: Pilot[None]) -> None:
        there.put(there.line_more(draft, "fra et gammelt utkast"))
        await until(pilot, lambda: aside_lines(there) == ["fra et gammelt utkast"])
        await until(pilot, lambda: json.loads(there.path.read_bytes())["meeting"]["1"]["state"] == "approved")

    in_screens(there, steps)
    assert len(there.texts()) == 3


@POSIX
def test_01_what_a_pipe_cannot_write_back_is_found_when_the_meeting_is_opened_again(there: Elsewhere) -> None:
    older = there.path.read_bytes()
    with pipe(there) as window:
        window.say(*THREE)
        there.put(older)
        there.path.chmod(0o400)
        code, said = window.end()
    assert code == 1
    assert "Ikke lagret" in said
    there.path.chmod(0o600)

    async def steps(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: there.texts()[-3:] == [*THREE])
        assert "Gjenopprettet" in text_of(pilot)

    in_screens(there, steps)
