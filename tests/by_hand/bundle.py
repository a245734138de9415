"""Build the folder that needs no Python, try it, and compare it with the installed program.

    python -m tests.by_hand.bundle [--into FOLDER] [--environment FOLDER] [--rounds N]

The wheel and PyInstaller are put into a throw-away environment (``--environment`` keeps it, or takes one that
was kept). ``--into`` keeps the folder. Prints what was tried, the largest parts, the size, and how long both
programs take to start, by turns; the exit code is how many deeds went wrong.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from store.search.index_build import SECOND_PROCESS
from tests.by_hand.trial import Deed, Trial
from tests.by_hand.wheel import BIN, build, call, environment

MEGABYTES, SLOWER = 45, 1.3
"""What the bundle may weigh, and how many times as long as the installed program it may take to start."""

LAUNCHER = '''\
"""What the bundle starts: the program, or the second process that it asks itself for."""

import sys

if sys.argv[1:3] == ["-P", "-m"]:
    from store.search.second_process import main

    main(sys.argv[4:])
else:
    from tui.cli import main

    main()
'''

SPEC = '''\
"""How PyInstaller makes the bundle: one folder, no compiler and no tests."""

import re
from pathlib import PurePath

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

UNUSED = re.compile(
    r"lxml/(?:isoschematron|includes|html|objectify)|pytz/zoneinfo|dateutil/zoneinfo"
    r"|/tests?/|\\.pxd$|\\.h$|\\.pyi$|textual/tree-sitter"
)

hidden, data = [], []
for package in ("tui", "store", "exports"):
    hidden += collect_submodules(package)
    data += collect_data_files(package)
for package in ("textual.widgets", "textual.drivers", "prompt_toolkit.input", "prompt_toolkit.output"):
    hidden += collect_submodules(package)
for package in ("referat", "textual", "prompt_toolkit", "rich", "icalendar"):
    data += copy_metadata(package)

made = Analysis(
    ["launcher.py"],
    hiddenimports=hidden,
    datas=data,
    optimize=2,  # without docstrings a module is read sooner: a start takes a twentieth less
    excludes=[
        "tkinter", "unittest", "test", "pydoc", "doctest", "pdb", "lib2to3", "distutils", "ensurepip",
        "idlelib", "turtle", "xmlrpc", "curses.textpad", "setuptools", "pkg_resources", "pip", "IPython",
        "lxml.objectify", "lxml.isoschematron", "lxml.html", "babel", "PIL", "typst", "pypdfium2",
        "hunspell", "pygments.lexers._php_builtins", "pygments.lexers._lasso_builtins",
        "pygments.lexers._mapping", "multiprocessing",
    ],
)


def is_wanted(row):
    name = PurePath(row[0]).as_posix()
    return not UNUSED.search(name)


# What PyInstaller would run before every start is for programs that read their own source or list their
# packages; it loads inspect and zipfile, which takes longer than to answer most commands.
scripts = [row for row in made.scripts if not row[0].startswith("pyi_rth_")]
program = EXE(
    PYZ(made.pure),
    scripts,
    [("X utf8", None, "OPTION")],
    exclude_binaries=True,
    name="referat",
    console=True,
    strip=STRIP,
)
rows = [row for row in (*made.binaries, *made.datas) if is_wanted(row)]
COLLECT(program, rows, name="referat", strip=STRIP)
'''


def make(python: Path, into: Path) -> Path:
    """Make the bundle with an environment's Python; return its folder."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        strip = sys.platform == "linux" and shutil.which("strip") is not None
        (work / "launcher.py").write_text(LAUNCHER, encoding="utf-8")
        (work / "referat.spec").write_text(f"STRIP = {strip}\n{SPEC}", encoding="utf-8")
        places = ("--distpath", into, "--workpath", work / "work")
        call(
            python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, work / "referat.spec"
        )
    return into / "referat"


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def largest(folder: Path, most: int) -> Iterator[tuple[str, int]]:
    """The largest parts of a bundle: folders of packages, and files beside them."""
    inside = folder / "_internal"
    parts = {path.name: size(path) if path.is_dir() else path.stat().st_size for path in inside.iterdir()}
    parts |= {path.name: path.stat().st_size for path in folder.iterdir() if path.is_file()}
    yield from sorted(parts.items(), key=lambda part: part[1], reverse=True)[:most]


def compared(bundle: Trial, installed: Trial, rounds: int) -> Iterator[Deed]:
    """How long both take to start, by turns, and whether the bundle is not much slower; the median counts."""
    taken = [("the list", Trial.seconds_to_list)]
    if sys.platform != "win32":  # which has pseudo-terminals of another sort
        taken.append(("the screen", Trial.seconds_to_screen))
    for name, take in taken:
        here, there = [], []
        for _ in range(rounds):
            here.append(take(bundle))
            there.append(take(installed))
        ratio = statistics.median(here) / statistics.median(there)
        seen = f"{statistics.median(here):.2f} s, {statistics.median(there):.2f} s installed: {ratio:.2f} ×"
        print(f"  start to {name}: {seen}")
        yield Deed(f"start to {name}", ratio <= SLOWER, seen)


def main() -> int:
    """Build, try and compare; return how many deeds went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--into", type=Path)
    parser.add_argument("--environment", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = asked.environment or Path(folder) / "environment"
        into = asked.into or Path(folder) / "bundle"
        bad = [deed for deed in _tried(Path(folder), kept, into, asked.rounds) if not deed.done]
    for deed in bad:
        print(deed)
    return len(bad)


def _tried(folder: Path, kept: Path, into: Path, rounds: int) -> Iterator[Deed]:
    programs = _environment(kept, folder)
    made = make(programs / "python", into)
    weight = size(made) / 1e6
    print(f"{made}: {weight:.1f} MB; {', '.join(f'{name} {of / 1e6:.1f}' for name, of in largest(made, 12))}")
    yield Deed(f"at most {MEGABYTES} MB", weight <= MEGABYTES, f"{weight:.1f} MB")
    bundle = Trial([str(made / "referat")], folder / "bundle trial")
    bundle.environment["PATH"] = ""  # there is no Python to be found
    yield from bundle.run_all()
    second = bundle("-P", "-m", SECOND_PROCESS, str(bundle.archive))
    yield Deed("the second process that reads large archives", second.returncode == 0, second.stderr)
    installed = Trial([str(programs / "referat")], folder / "installed trial")
    installed.archive = bundle.archive  # the same meetings
    yield from compared(bundle, installed, rounds)


def _environment(kept: Path, folder: Path) -> Path:
    """The programs of an environment that has the wheel of this checkout and PyInstaller."""
    wheel = build(folder)
    bare: Sequence[str | Path] = () if kept.is_dir() else ("pyinstaller", wheel)
    programs = environment(kept, *bare) if bare else kept / BIN
    if not bare:
        call(programs / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", wheel)
    return programs


if __name__ == "__main__":
    sys.exit(main())
