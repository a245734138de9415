"""A disk that is really full: a small file system of its own, which holds archive and state folder.

``python -m tests.proof.full CYCLES SEED`` runs in a mount namespace (``unshare``); without the right to
make one, a limit on the size of files stands in for it (``tests.store.narrow``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.proof.chance import chance
from tests.proof.kills import Window, alive
from tests.proof.oracle import Lost
from tests.store.making import line, meeting_in, texts

ROOT = Path(__file__).parents[2]
SIZE = "6m"


def full(cycles: int, seed: int) -> tuple[int, str]:
    """Fill a disk so many times; how many times it was, and what stood in for it."""
    with tempfile.TemporaryDirectory() as place:
        inner = f'mount -t tmpfs -o size={SIZE} none "$0" && exec "$1" -m tests.proof.full "$2" "$3" "$0"'
        command = ["unshare", "-m", "sh", "-c", inner, place, sys.executable, str(cycles), str(seed)]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return _limited(), "RLIMIT_FSIZE"
        if done.returncode == 0:
            return int(done.stdout), f"tmpfs of {SIZE}"
        if "Lost" in done.stderr or "Traceback" in done.stderr:
            raise Lost(done.stderr[-2000:])
        return _limited(), "RLIMIT_FSIZE"


def _limited() -> int:
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "tests.store.narrow", place]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seen = [json.loads(row) for row in done.stdout.splitlines()]
    if [row[:2] for row in seen] != [[1, 1], [2, 1], [3, 1], [4, 4]]:
        raise Lost(str(seen))
    return 1


def cycles(place: Path, number: int, seed: int) -> int:
    """Fill the disk while lines are written; what is saved is there, and what is not is rescued and shown."""
    for cycle in range(number):
        _one(place / str(cycle), chance("full", seed, cycle))
        subprocess.run(["rm", "-rf", str(place / str(cycle))], check=True)
    return number


def _one(folder: Path, pick: object) -> None:
    path = meeting_in(folder / "archive").path
    window = Window(path, folder / "state")
    window.flush()
    shown: dict[int, str] = {}
    saved: dict[int, str] = {}
    room = pick.randint(0, 60_000)  # type: ignore[attr-defined]
    for key in range(1, 40):
        if key == 4:
            _ballast(folder, room)
        shown[key] = f"{key} " + "ord " * pick.randint(1, 900)  # type: ignore[attr-defined]
        with window.opened.entering():
            window.opened.session.apply(line(key, shown[key]))
        window.flush()
        if window.opened.failure is None:
            saved = dict(shown)
        elif not window.opened.rescued:
            raise Lost("a line that could not be written was not rescued")
        _compare(window, shown, saved)
    if saved == shown:
        raise Lost("the disk was never full")
    if pick.random() < 0.5:  # type: ignore[attr-defined]
        (folder / "ballast").unlink()
        with window.opened.entering():
            window.opened.session.apply(line(100, "etterpå"))
        window.flush()  # the first writing after there is room again
        shown[100] = "etterpå"
        _compare(window, shown, shown)
        window.close()
    else:
        _killed(folder, path, window, shown)


def _killed(folder: Path, path: Path, window: Window, shown: dict[int, str]) -> None:
    """The window is gone while the disk is full; the next one has everything."""
    draft, rescue = window.opened._draft, window.writer._rescue
    assert draft is not None
    assert rescue is not None
    for held in (draft._slots.held, rescue._held):
        if held is not None:
            held.close()  # what a kill leaves: the locks are gone, the files lie there
    (folder / "ballast").unlink()
    again = Window(path, folder / "state")
    again.flush()
    _compare(again, shown, shown)
    again.close()


def _ballast(folder: Path, room: int) -> None:
    """Fill the disk up, and leave some room."""
    with (folder / "ballast").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
        file.truncate(max(file.tell() - room, 0))


def _compare(window: Window, shown: dict[int, str], saved: dict[int, str]) -> None:
    if alive(window.opened.session.record.entries) != shown:
        raise Lost("the screen does not show what was entered")
    if sorted(texts(window.opened.file)) != sorted(saved.values()):
        raise Lost(f"the file does not hold what is said to be saved: {len(saved)}")


if __name__ == "__main__":
    sys.stdout.write(str(cycles(Path(sys.argv[3]), int(sys.argv[1]), int(sys.argv[2]))))
    sys.stdout.flush()
    os._exit(0)  # windows that were left as a kill leaves them have threads still
