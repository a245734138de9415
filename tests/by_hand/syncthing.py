"""Two archives that Syncthing keeps alike, two programs that type, and everything that comes between them.

    python -m tests.by_hand.syncthing [--lines N] [--pace SECONDS]

Needs the program ``syncthing`` (Debian's package of that name). Two instances run on this machine and speak
to each other alone, over loopback: relays, discovery, upgrades and reports are off before they first start.
Two ``referat take`` type lines into one meeting, while new series are written into ``archive.json``. Each
line that was confirmed must be in both archives in the end, which must have the same bytes, and no line that
was deleted may be back. Prints a table; the exit code is how many rows do not hold.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Self

from store.errors import NotSaved
from store.files.archive import Archive, open_archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.merge.copies import SettledCopies, settle_copies
from store.session.open_meeting import open_meeting
from store.session.writer import Writer

ROOT = Path(__file__).parents[2]
FOLDER = "archive"
PATIENCE = 120.0
"""Seconds until both sides must have the same."""

_OPTIONS = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "startBrowser": "false",
    "urAccepted": "-1",
    "autoUpgradeIntervalH": "0",
    "crashReportingEnabled": "false",
    "stunKeepaliveStartS": "0",
    "announceLANAddresses": "false",
    "reconnectionIntervalS": "1",
    "setLowPriority": "false",
}


class Machine:
    """A machine: its archive, its state folder, and its Syncthing."""

    def __init__(self, folder: Path, name: str) -> None:
        """Make the keys and the configuration; nothing runs yet."""
        self.name, self.home, self.state = name, folder / name / "syncthing", folder / name / "state"
        self.root = folder / name / FOLDER
        self.root.mkdir(parents=True)
        self.listen, self.gui = _port(), _port()
        self.key = f"key-{name}"
        self._process: subprocess.Popen[bytes] | None = None
        _call("syncthing", "generate", "--home", str(self.home), "--no-default-folder", "--skip-port-probing")
        self.device = _call("syncthing", "--device-id", "--home", str(self.home)).strip()

    @property
    def archive(self) -> Archive:
        return open_archive(self.root, create=True, state=self.state)

    @property
    def file(self) -> MeetingFile:
        """The meeting, read by somebody who has not seen it before."""
        return MeetingFile(self.archive.find("latest").path, System())

    def know(self, other: Machine) -> None:
        """Let the two share the archive, and nothing else; speak to nobody else."""
        path = self.home / "config.xml"
        tree = ET.parse(path)  # noqa: S314 — written by syncthing itself, just now
        root = tree.getroot()
        options = root.find("options")
        gui = root.find("gui")
        assert options is not None
        assert gui is not None
        for name, value in {**_OPTIONS, "listenAddress": f"tcp://127.0.0.1:{self.listen}"}.items():
            _set(options, name, value)
        _set(gui, "address", f"127.0.0.1:{self.gui}")
        _set(gui, "apikey", self.key)
        device = ET.SubElement(root, "device", {"id": other.device, "name": other.name})
        ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.listen}"
        shared = {"id": FOLDER, "path": str(self.root), "type": "sendreceive", "rescanIntervalS": "2"}
        folder = ET.SubElement(root, "folder", {**shared, "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"})
        for one in (self.device, other.device):
            ET.SubElement(folder, "device", {"id": one})
        ET.SubElement(folder, "maxConflicts").text = "-1"  # of more than these it throws the oldest away
        versioning = ET.SubElement(folder, "versioning", {"type": "simple"})
        ET.SubElement(versioning, "param", {"key": "keep", "val": "20"})
        tree.write(path)

    def on(self) -> None:
        """Start Syncthing."""
        words = ["serve", "--home", str(self.home), "--no-browser", "--no-restart", "--no-upgrade"]
        self._process = subprocess.Popen(
            ["syncthing", *words, "--logfile", str(self.home / "log")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it watches over a process of its own, which ends with it
            env={**os.environ, "STNOUPGRADE": "1", "STNODEFAULTFOLDER": "1"},
        )
        _until(self._answers, PATIENCE, f"{self.name} does not start")

    def off(self) -> None:
        """Switch it off, as a machine is: nothing is said before."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None
            _until(lambda: not self._answers(), PATIENCE, f"{self.name} does not end")

    def ask(self, what: str, value: Any = None, method: str = "GET") -> Any:
        """Ask Syncthing, or tell it something."""
        data = None if value is None else json.dumps(value).encode()
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.gui}/rest/{what}", data, {"X-API-Key": self.key}, method=method
        )
        with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310 — loopback
            text = answer.read()
        return json.loads(text) if text.strip() else None

    def link(self, other: Machine, *, there: bool) -> None:
        """Cut the link to the other machine, or restore it."""
        self.ask(f"config/devices/{other.device}", {"paused": not there}, "PATCH")

    def folder(self, *, runs: bool) -> None:
        """Pause the folder, or let it go on."""
        self.ask(f"config/folders/{FOLDER}", {"paused": not runs}, "PATCH")

    def quiet(self) -> bool:
        """Whether Syncthing has taken in what is there, and needs nothing."""
        self.ask(f"db/scan?folder={FOLDER}", {}, "POST")
        told = self.ask(f"db/status?folder={FOLDER}")
        return bool(told["state"] == "idle" and not told["needTotalItems"])

    def bytes(self) -> dict[str, bytes]:
        """What the archive holds, without what is Syncthing's own."""
        paths = (path for path in self.root.rglob("*.json") if ".stversions" not in path.parts)
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def _answers(self) -> bool:
        with suppress(OSError, ValueError):
            return bool(self.ask("system/ping"))
        return False


class Typist:
    """A program that takes lines; ``confirmed`` are those that it has said to be on the disk, by id."""

    def __init__(self, machine: Machine, step: int) -> None:
        """Start it; ``step`` stands in its lines."""
        self.machine = machine
        self.name = f"{machine.name} {step}"
        self.confirmed: dict[str, str] = {}
        self.series: set[str] = set()
        self.typed = 0
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "XDG_STATE_HOME": str(machine.state),
            "XDG_CACHE_HOME": str(machine.state / "cache"),
        }
        words = ["take", "latest", "--json", "--archive", str(machine.root)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def type(self, count: int, pace: float) -> None:
        """Type so many lines, and put a new series into archive.json now and then."""
        assert self._process.stdin is not None
        for _ in range(count):
            self.typed += 1
            text = f"{self.name}, line {self.typed}"
            self._process.stdin.write(f"'{text}\n".encode())
            self._process.stdin.flush()
            if not self.typed % SERIES_EVERY:
                with suppress(NotSaved):  # a lock that is held too long, as is said: it is not confirmed then
                    self.machine.archive.series(f"Series of {text}")
                    self.series.add(f"Series of {text}")
            time.sleep(pace)

    def settled(self) -> None:
        """Wait until all that was typed is confirmed."""
        _until(lambda: len(self.confirmed) >= self.typed, PATIENCE, f"{self.machine.name} confirms no more")

    def end(self) -> int:
        """Let it end, and return its exit code."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        code = self._process.wait(PATIENCE)
        self._reader.join()
        return code

    def _read(self) -> None:
        assert self._process.stdout is not None
        for said in self._process.stdout:
            told = json.loads(said)
            if told.get("id"):
                self.confirmed[told["id"]] = told["text"]


SERIES_EVERY = 5
"""Lines after which a series is written into archive.json."""


class Proof:
    """Two machines, what was confirmed on either, and what was deleted."""

    def __init__(self, folder: Path, lines: int, pace: float) -> None:
        """Make the archive with its meeting on one machine, and let the other have it."""
        self.lines, self.pace = lines, pace
        self.kari, self.per = Machine(folder, "kari"), Machine(folder, "per")
        self.machines = (self.kari, self.per)
        self.confirmed: set[str] = set()
        self.series: set[str] = set()
        self.deleted: set[str] = set()
        self.copies = 0
        self._steps = 0
        _program(self.kari, "new", "Styremøte", "--from", "2026-03-12", "--series", "Styret")
        for one, other in (self.machines, self.machines[::-1]):
            one.know(other)

    def __enter__(self) -> Self:
        """Start both."""
        for machine in self.machines:
            machine.on()
        self.alike()
        return self

    def __exit__(self, *_: object) -> None:
        """End both."""
        for machine in self.machines:
            machine.off()

    def typing(self, between: Callable[[], None] | None = None, share: float = 1.0) -> str:
        """Let both type; in the middle something comes between them."""
        count = max(SERIES_EVERY, round(self.lines * share))
        self._steps += 1
        typists = [Typist(machine, self._steps) for machine in self.machines]
        halves = (count // 2, count - count // 2)
        for half in halves:
            threads = [threading.Thread(target=one.type, args=(half, self.pace)) for one in typists]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            for one in typists:
                one.settled()  # so both have the meeting open, whatever comes
            if between is not None:
                between()
                between = None
        codes = [one.end() for one in typists]
        self._confirm(typists)
        return f"{2 * count} lines typed, both ended with {codes}"

    def _confirm(self, typists: list[Typist]) -> None:
        for one in typists:
            self.confirmed.update(one.confirmed.values())
            self.series.update(one.series)

    def alike(self) -> None:
        """Wait until both are quiet, and settle the copies, as the screens do, until none is left."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            settled = 0
            _until(lambda: all(machine.quiet() for machine in self.machines), PATIENCE, "no rest")
            for machine in self.machines:
                found = settle_copies(machine.archive, machine.state)
                settled += sum(isinstance(one, SettledCopies) for one in found)
            self.copies += settled
            time.sleep(1.5)
            if not settled and all(one.quiet() for one in self.machines) and self._same():
                return
        raise TimeoutError("the two archives do not become alike")

    def verdict(self) -> tuple[bool, str]:
        """Whether all that was confirmed is on both sides in the same bytes, and nothing deleted is back."""
        lost, back, twice = [], [], []
        for machine in self.machines:
            texts = [entry.text for entry in machine.file.record().entries]
            names = {row.get("name") for row in machine.archive.common.tables()["series"].values()}
            lost += sorted(self.confirmed - self.deleted - set(texts)) + sorted(self.series - names)
            back += sorted(self.deleted & set(texts))
            twice += [text for text in set(texts) if texts.count(text) > 1]
        seen = f"{len(self.confirmed)} lines, {len(self.series)} series"
        for word, found in (("lost", lost), ("back", back), ("twice", twice)):
            seen += f"; {word}: {', '.join(found[:3])} ({len(found)})" if found else ""
        same = self._same()
        return not (
            lost or back or twice
        ) and same, f"{seen}; the same bytes: {same}; {self.copies} copies so far"

    def _same(self) -> bool:
        one, other = (machine.bytes() for machine in self.machines)
        return bool(one) and one == other

    # What comes between them.

    def nothing(self) -> str:
        """Both type at once, and the link is there."""
        return self.typing()

    def cut(self) -> str:
        """The link is cut while both type, and restored in the middle."""
        self.kari.link(self.per, there=False)
        return self.typing(lambda: self.kari.link(self.per, there=True))

    def paused(self) -> str:
        """One's folder is paused for the first half, the other's for the second."""
        self.kari.folder(runs=False)

        def change() -> None:
            self.kari.folder(runs=True)
            self.per.folder(runs=False)

        said = self.typing(change)
        self.per.folder(runs=True)
        return said

    def off_in_turn(self) -> str:
        """One machine's Syncthing is killed for the first half, the other's for the second."""
        self.kari.off()

        def change() -> None:
            self.kari.on()
            self.per.off()

        said = self.typing(change)
        self.per.on()
        return said

    def deletion(self) -> str:
        """Lines are deleted on one side while the other is away and types on."""
        self.per.off()
        archive = self.kari.archive
        writer = Writer(archive.clock)
        opened = open_meeting(archive, self.kari.file, writer, state=self.kari.state)
        gone = opened.session.record.entries[:5]
        opened.session.delete(*gone)
        opened.save()
        writer.close()
        self.deleted.update(entry.text for entry in gone)
        said = self.typing(share=0.2)
        self.per.on()
        return f"{len(gone)} lines deleted on one side; {said}"

    def restored(self) -> str:
        """An old version from .stversions takes the file's place while a program has the meeting open."""
        versions = [
            (machine, sorted(machine.root.glob(".stversions/2026/*.json"))) for machine in self.machines
        ]
        machine, kept = max(versions, key=lambda one: len(one[1]))
        target = machine.archive.find("latest").path

        def restore() -> None:
            shutil.copy(kept[0], target)

        said = self.typing(restore, share=0.2)
        return f"the oldest of {len(kept)} versions restored by {machine.name}; {said}"


STEPS: tuple[tuple[str, Callable[[Proof], str]], ...] = (
    ("both type, the link is there", Proof.nothing),
    ("the link is cut and restored", Proof.cut),
    ("the folders are paused in turn", Proof.paused),
    ("both machines are off in turn", Proof.off_in_turn),
    ("lines are deleted on one side", Proof.deletion),
    ("a file is restored from .stversions", Proof.restored),
)
"""What comes between them, one after the other; everything before must hold after each."""


def main() -> int:
    """Print a row for each step; return how many do not hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--pace", type=float, default=0.05)
    asked = parser.parse_args()
    if shutil.which("syncthing") is None:
        parser.error("syncthing is not installed")
    print(_call("syncthing", "--version").partition(" (")[0])
    with tempfile.TemporaryDirectory() as folder, ExitStack() as ends:
        proof = ends.enter_context(Proof(Path(folder), asked.lines, asked.pace))
        return sum(not holds for holds in _tried(proof))


def _tried(proof: Proof) -> Iterator[bool]:
    for name, step in STEPS:
        began = time.monotonic()
        said = step(proof)
        proof.alike()
        holds, seen = proof.verdict()
        print(
            f"  {'holds' if holds else 'FAILS'}  {name:36} {said}; {seen}; {time.monotonic() - began:.0f} s",
            flush=True,
        )
        yield holds


def _program(machine: Machine, *words: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(machine.state)}
    command = [sys.executable, "-m", "tui", *words, "--archive", str(machine.root)]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def _until(holds: Callable[[], bool], patience: float, otherwise: str) -> None:
    """Ask again and again, some times a second. Raises TimeoutError when it does not come to hold."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(otherwise)
        time.sleep(0.3)


def _set(parent: ET.Element, name: str, value: str) -> None:
    for found in parent.findall(name):
        parent.remove(found)
    ET.SubElement(parent, name).text = value


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _call(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
