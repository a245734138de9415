"""Type every demo line into the installed program through a real terminal, and compare.

For each sample: one archive is typed through tmux into ``referat open``, one Enter a line; another
takes the same lines from a file with ``referat take``. Then ``referat show --json`` of both must be the
same but for ids and clock. Needs tmux and the installed command ``referat``::

    python -m tests.by_hand.type_demo
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tui.demo import SAMPLES, Sample, lines_of

REFERAT = shutil.which("referat", path=str(Path(sys.executable).parent)) or "referat"
SESSION = "referat-demo"
CLOCK = ("at", "began", "ended", "away_seconds")
SIZE = ("-x", "80", "-y", "24")


def main() -> int:
    """Compare all samples; print a line for each and return how many differ."""
    different = 0
    for sample in SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            typed, taken = Path(folder) / "typed", Path(folder) / "taken"
            began = time.monotonic()
            _type(sample, typed, _new(sample, typed))
            seconds = time.monotonic() - began
            source = Path(folder) / "lines.txt"
            source.write_text("\n".join(lines_of(sample)) + "\n", encoding="utf-8")
            _call("take", _new(sample, taken), str(source), "--archive", str(taken))
            same = _shown(typed, sample) == _shown(taken, sample)
            different += not same
            entries = len(_shown(taken, sample)["entries"])
            verdict = "the same record" if same else "DIFFERENT"
            print(
                f"{sample.file}: {len(lines_of(sample))} lines, {seconds:.0f} s, {entries} entries: {verdict}"
            )
            if not same:
                _tell(_shown(typed, sample), _shown(taken, sample))
    return different


def _new(sample: Sample, folder: Path) -> str:
    days = ["--from", sample.first.isoformat(), "--to", sample.last.isoformat()]
    about = ["--language", sample.language, "--series", sample.series, "--profile", sample.profile]
    number = ["--number", sample.number] if sample.number else []
    return _call("new", sample.title, *days, *about, *number, "--archive", str(folder)).strip()


def _type(sample: Sample, folder: Path, meeting: str) -> None:
    command = f"{REFERAT} open {meeting} --archive {folder}"
    _tmux("new-session", "-d", "-s", SESSION, *SIZE, command)
    try:
        time.sleep(2.5)
        for line in lines_of(sample):
            # The screen offers the sign of a list again; a sign that is typed takes its place.
            if not line:
                _tmux("send-keys", "-t", SESSION, "Enter")
            else:
                _tmux("send-keys", "-t", SESSION, "-l", "--", line)
                _tmux("send-keys", "-t", SESSION, "Enter")
            time.sleep(0.12)
        time.sleep(1.5)
        print(_tmux("capture-pane", "-p", "-t", SESSION))
    finally:
        # The window is closed, as people do; what was typed is on the disk.
        _tmux("kill-session", "-t", SESSION)
        time.sleep(0.5)


def _shown(folder: Path, sample: Sample) -> dict[str, Any]:
    whole = json.loads(_call("show", sample.title, "--json", "--archive", str(folder)))
    names: dict[str, str] = {}
    return _plain(whole, names)  # type: ignore[no-any-return]


def _plain(value: Any, names: dict[str, str]) -> Any:
    """The value with ids numbered as they come, and without the clock."""
    match value:
        case dict():
            return {k: _plain(v, names) for k, v in value.items() if k not in CLOCK}
        case list():
            return [_plain(v, names) for v in value]
        case str() if len(value) == 13 and value.isalnum() and value.upper() == value:
            return names.setdefault(value, f"id {len(names)}")
    return value


def _tell(one: dict[str, Any], other: dict[str, Any]) -> None:
    for key, value in one.items():
        if value == other[key]:
            continue
        rows = zip(value, other[key], strict=False) if isinstance(value, list) else [(value, other[key])]
        for left, right in rows:
            if left != right:
                print(f"  {key}:\n    {left}\n    {right}")


def _call(*words: str) -> str:
    done = subprocess.run([REFERAT, *words], check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def _tmux(*words: str) -> str:
    done = subprocess.run(["tmux", *words], check=True, capture_output=True, encoding="utf-8")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
