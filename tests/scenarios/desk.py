"""Windows on one meeting, and other programs that meddle with its file."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from tests.tui.house import add_meeting, archive_in

LINES = ("# Budsjett", "- rammen er den samme", "# Åpningstider", "- lørdag", "- søndag")


class Elsewhere:
    """A meeting of two items and three lines, and what others do to its file ``F``."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.archive: Archive = archive_in(folder / "arkiv")
        add_meeting(self.archive, "Styremøte", *LINES)
        (self.path,) = self.archive.paths()

    def texts(self, path: Path | None = None) -> list[str]:
        """The entries that stand in the file."""
        return [entry.text for entry in MeetingFile(path or self.path, System()).record().entries]

    def put(self, data: bytes) -> None:
        """Replace the file as a synchroniser does: without any lock."""
        beside = self.path.with_name("synk.part")
        beside.write_bytes(data)
        beside.replace(self.path)

    def changed(self, data: bytes, **fields: Any) -> bytes:
        """A version of the file whose meeting has other fields."""
        tables = json.loads(data)
        tables["meeting"]["1"].update(fields)
        return json.dumps(tables, ensure_ascii=False).encode()

    def line_more(self, data: bytes, text: str, key: int = 77) -> bytes:
        """A version of the file with a line that another machine has added."""
        tables = json.loads(data)
        item = next(iter(tables["agenda"]))
        tables["entries"][str(key)] = {"rank": "zz", "item": int(item), "text": text}
        return json.dumps(tables, ensure_ascii=False).encode()


class Pipe:
    """``referat take`` on a pipe that stays open."""

    def __init__(self, meeting: Elsewhere, **environment: str) -> None:
        command = [sys.executable, "-m", "tui", "take", "Styremøte", "--archive", str(meeting.archive.folder)]
        names = {"XDG_STATE_HOME": str(meeting.state), "REFERAT_LANG": "nb", **environment}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **names}, cwd=Path(__file__).parents[2],
        )  # fmt: skip

    def say(self, *lines: str) -> None:
        """Type lines, and wait until each is answered on either stream."""
        assert self._process.stdin is not None
        with selectors.DefaultSelector() as answers:
            for stream in (self._process.stdout, self._process.stderr):
                assert stream is not None
                answers.register(stream, selectors.EVENT_READ)
            for line in lines:
                self._process.stdin.write(f"{line}\n".encode())
                self._process.stdin.flush()
                ready = answers.select(20)
                assert ready, line
                time.sleep(0.05)  # the second line of an answer
                self.heard += "".join(os.read(key.fd, 1 << 16).decode() for key, _ in answers.select(0))

    heard = ""

    def end(self) -> tuple[int, str]:
        """Close the pipe; the exit code, and all that was said."""
        out, err = self._process.communicate(timeout=20)
        return self._process.returncode, f"{self.heard}{out.decode()}{err.decode()}"


@contextmanager
def pipe(meeting: Elsewhere, **environment: str) -> Iterator[Pipe]:
    """A pipe that is ended whatever happens."""
    one = Pipe(meeting, **environment)
    try:
        yield one
    finally:
        one._process.kill()
        one._process.wait()


def eventually(holds: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something holds; fail when it never does."""
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.02)
    assert holds()
