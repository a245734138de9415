"""Build the wheel from the tracked files, and try it where there is no checkout.

    python -m tests.by_hand.wheel [--into FOLDER] [--only pip,pipx,uv]

The copy it is built from is gone before the program is tried. It is installed in a new environment by pip,
and by pipx and uv, which are put into a throw-away environment; the Python of this process is theirs too.
``--into`` keeps the wheel. Prints a table; the exit code is how many deeds went wrong.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.by_hand.trial import Trial

ROOT = Path(__file__).parents[2]
ROOMS = ("tui", "store", "exports")
BIN = "Scripts" if sys.platform == "win32" else "bin"
_QUIET = ("--quiet", "--disable-pip-version-check")


def tracked() -> list[str]:
    """The files of this project by their paths, those that are new too."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return sorted(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def build(into: Path) -> Path:
    """Build the wheel from a copy of the tracked files, and return its path."""
    with tempfile.TemporaryDirectory() as folder:
        for name in tracked():
            target = Path(folder) / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
        call(sys.executable, "-m", "pip", "wheel", *_QUIET, "--no-deps", "--wheel-dir", into, folder)
    return next(into.glob("referat-*.whl"))


def missing(wheel: Path) -> list[str]:
    """The files of the three rooms that are not in the wheel."""
    with zipfile.ZipFile(wheel) as package:
        inside = set(package.namelist())
    return [name for name in tracked() if name.split("/")[0] in ROOMS and name not in inside]


def environment(folder: Path, *packages: str | Path) -> Path:
    """Make an environment with some packages; return its folder of programs."""
    call(sys.executable, "-m", "venv", folder)
    call(folder / BIN / "python", "-m", "pip", "install", *_QUIET, *packages)
    return folder / BIN


def by_pip(wheel: Path, folder: Path) -> Path:
    """``pip install`` in a new environment."""
    return environment(folder / "environment", wheel) / "referat"


def by_pipx(wheel: Path, folder: Path) -> Path:
    """``pipx install``."""
    pipx = environment(folder / "tools", "pipx") / "pipx"
    places = {"PIPX_HOME": folder / "pipx", "PIPX_BIN_DIR": folder / "bin", "PIPX_MAN_DIR": folder / "man"}
    call(pipx, "install", "--python", sys.executable, wheel, **places)
    return folder / "bin" / "referat"


def by_uv(wheel: Path, folder: Path) -> Path:
    """``uv tool install``."""
    uv = environment(folder / "tools", "uv") / "uv"
    places = {
        "UV_TOOL_DIR": folder / "uv",
        "UV_TOOL_BIN_DIR": folder / "bin",
        "UV_CACHE_DIR": folder / "cache",
    }
    call(uv, "tool", "install", "--quiet", "--python", sys.executable, wheel, **places)
    return folder / "bin" / "referat"


INSTALLERS: dict[str, Callable[[Path, Path], Path]] = {"pip": by_pip, "pipx": by_pipx, "uv": by_uv}
"""Ways to install the wheel; each returns the program."""


def call(*command: str | Path, **places: Path) -> None:
    """Run a program that must do well, with nothing that shows the way to this checkout."""
    hidden = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    where = {name: str(path) for name, path in places.items()}
    subprocess.run(
        [str(word) for word in command], cwd=Path(tempfile.gettempdir()), env={**kept, **where}, check=True
    )


def main() -> int:
    """Build, install and try; return how many deeds went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--into", type=Path)
    parser.add_argument("--only", default=",".join(INSTALLERS))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return sum(_tried(Path(folder), asked.into, asked.only.split(",")))


def _tried(folder: Path, into: Path | None, ways: list[str]) -> Iterator[int]:
    kept = into or folder / "wheel"
    kept.mkdir(parents=True, exist_ok=True)
    wheel = build(kept)
    lost = missing(wheel)
    print(f"{wheel.name}: {wheel.stat().st_size >> 10} kB; not in it: {', '.join(lost) or 'no file'}")
    yield len(lost)
    for way in ways:
        program = INSTALLERS[way](wheel, folder / way)
        print(f"{way}:")
        deeds = Trial([str(program)], folder / way / "trial").run_all()
        yield sum(not deed.done for deed in deeds)


if __name__ == "__main__":
    sys.exit(main())
