"""What a window leaves that is killed while the meeting's file cannot be written."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from store.files.archive import open_archive
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.store.windows import die
from tui.grammar.recorder import Recorder

ROOT = Path(__file__).parents[2]
TWO = ("kaffe til alle", "kaker på fredag")
HALF = "og kanskje"


def kill_a_window(archive: Path, state: Path) -> None:
    """Type two lines that cannot be saved, and a half one; kill the window; the file can be written again."""
    program = f"from {__name__} import wait_to_be_killed; wait_to_be_killed()"
    command = [sys.executable, "-c", program, str(archive), str(state)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"there\n"
        window.send_signal(signal.SIGKILL)
    (path,) = open_archive(archive, create=False).paths()
    path.chmod(0o600)


def wait_to_be_killed() -> None:
    """Be the window that is killed."""
    _typed(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write("there\n")
    sys.stdout.flush()
    time.sleep(60)


def end_a_window(archive: Path, state: Path) -> None:
    """The same, quicker: a window of this process that ends as if it were killed."""
    opened, writer = _typed(archive, state)
    die(opened, writer)
    opened.file.path.chmod(0o600)


def _typed(archive: Path, state: Path) -> tuple[Opened, Writer]:
    kept = open_archive(archive, create=False, state=state)
    file = kept.file(kept.paths()[0])
    writer = Writer(kept.clock)
    opened = open_meeting(kept, file, writer, state=state)
    file.path.chmod(0o444)
    recorder = Recorder(opened.session)
    for line in TWO:
        with opened.entering():
            recorder.take(line)
    opened.typing(HALF)
    writer.flush()
    assert opened._draft is not None
    opened._draft.sync()
    return opened, writer


def copied(archive: Path, to: Path) -> Path:
    """A copy of an archive, with the same ids."""
    shutil.copytree(archive, to)
    return to
