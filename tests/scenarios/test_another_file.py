"""Another's file is another's: the id inside decides, not the name."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.check.archive_check import check_archive
from store.files.meeting_file import MeetingFile
from tests.scenarios.desk import Elsewhere, eventually, pipe
from tests.tui.house import live, screens, text_of, type_lines, until
from tui.screens.saved import Watched


@pytest.fixture
def there(tmp_path: Path) -> Elsewhere:
    return Elsewhere(tmp_path)


@pytest.fixture
def theirs(tmp_path: Path) -> bytes:
    """The file of another meeting, that another machine has made under the same name."""
    other = Elsewhere(tmp_path / "annen")
    other.put(other.line_more(other.path.read_bytes(), "deres egen linje", key=990))
    return other.path.read_bytes()


def others(there: Elsewhere) -> list[Path]:
    return [path for path in there.archive.paths() if path != there.path]


def test_20_two_meetings_under_one_name_are_two_files(there: Elsewhere, theirs: bytes) -> None:
    async def run() -> None:
        async with screens(there.archive, meeting="Styremøte", state=there.state) as pilot:
            await _steps(pilot, there, theirs)

    asyncio.run(run())
    assert there.path.read_bytes() == theirs
    (own,) = others(there)
    assert own.name == "2026-03-12 Styremøte-2.json"
    assert there.texts(own)[3:] == ["vår linje"]
    assert "deres egen linje" in there.texts()
    assert [finding.problem.key for finding in check_archive(there.archive)] == []


async def _steps(pilot: Pilot[None], there: Elsewhere, theirs: bytes) -> None:
    await type_lines(pilot, "vår linje")
    await until(pilot, lambda: live(pilot).opened.saved and "lagret" in text_of(pilot))
    there.put(theirs)
    await until(pilot, lambda: len(there.archive.paths()) == 2)
    await until(pilot, lambda: "et annet møte har" in text_of(pilot))
    await until(pilot, lambda: live(pilot).opened.saved)
    assert "deres egen linje" not in text_of(pilot)
    assert live(pilot).opened.file.path == others(there)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="files are replaced under a window as POSIX does")
def test_20_also_under_a_pipe_and_where_the_own_file_lies_there_already(
    there: Elsewhere, theirs: bytes
) -> None:
    with pipe(there) as window:
        window.say("vår linje")
        beside = there.path.with_name("2026-03-12 Styremøte (konflikt).json")
        there.path.rename(beside)  # as a synchroniser does with the file that was there
        there.put(theirs)
        eventually(lambda: len(there.texts(beside)) == 4)
        window.say("og en til")
        code, said = window.end()
    assert code == 0, said
    assert "et annet møte" in said
    assert there.path.read_bytes() == theirs
    assert there.texts(beside)[3:] == ["vår linje", "og en til"]
    assert len(there.archive.paths()) == 2
    assert len({MeetingFile(path, there.archive.disk).meeting().id for path in there.archive.paths()}) == 2


def test_20_whoever_only_looks_on_sees_no_other_meeting(there: Elsewhere, theirs: bytes) -> None:
    looking = Watched(there.archive, there.path)
    assert looking.read() is not None
    there.put(theirs)
    assert looking.read() is None
    assert looking.problem is not None
    assert looking.problem.key == "name-of-another"
