"""An archive that git keeps, changed on two branches that are merged, rebased and picked from.

    python -m tests.by_hand.git [--edits N] [--seed N]

Each branch makes its edits in one meeting and in archive.json: new lines, other words for lines there before,
other fields, deletions, and a commit of git after every few. What was confirmed on either branch must be
there afterwards, both ways of joining the branches must give the same bytes, and nothing deleted may be back.
Prints a table; the exit code is how many rows do not hold.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec

from store.files.archive import Archive, open_archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.changes import Change, Edit
from tests.store.making import added, edited, line, meeting_in

ROOT = Path(__file__).parents[2]
BEFORE = 40
"""Lines that were there before the branches parted."""

_COMMIT = 20
"""Edits after which git commits."""

_GONE = "2026-03-01T10:10:10Z"


class Said(msgspec.Struct):
    """What a branch has confirmed: new lines, words for earlier ones, marks, deletions and series."""

    new: set[str] = msgspec.field(default_factory=set)
    worded: dict[int, str] = msgspec.field(default_factory=dict)
    marked: set[int] = msgspec.field(default_factory=set)
    deleted: set[int] = msgspec.field(default_factory=set)
    series: set[str] = msgspec.field(default_factory=set)


class Clone:
    """A work tree of the archive."""

    def __init__(self, folder: Path) -> None:
        """Take the folder as it is."""
        self.folder = folder
        paths = self.archive.paths()
        self.file = MeetingFile(paths[0], System()) if paths else meeting_in(folder, state="live")

    @property
    def archive(self) -> Archive:
        return open_archive(self.folder, create=True)

    def git(self, *words: str, fails: bool = False) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env=_environment(),
        )
        if bool(done.returncode) != fails:
            raise RuntimeError(f"git {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def commit(self, text: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", text)

    def change(self, change: Change) -> None:
        self.file.read()
        self.file.commit(change)

    def edit(self, name: str, count: int, chance: Random) -> Said:
        """Make so many edits on a branch, and commit them; return what was confirmed."""
        # A window that was open on another branch would write back what this one lacks.
        self.file = MeetingFile(self.file.path, System())
        said, first = Said(), 1_000_000 * (1 + sum(name.encode()))
        for number in range(count):
            deed = chance.choices(("new", "word", "mark", "delete", "series"), (60, 20, 10, 5, 5))[0]
            key = chance.randrange(1, BEFORE + 1)
            entry = {one.id: one for one in self.file.record().entries}.get(key)
            if deed == "new" or (entry is None and deed != "series"):
                text = f"{name} {number}"
                self.change(added(line(first + number, text)))
                said.new.add(text)
            elif deed == "series":
                self.archive.series(f"{name} {number}")
                said.series.add(f"{name} {number}")
            elif deed == "word" and entry is not None:
                said.worded[key] = f"{name} {number} words line {key} anew"
                self.change(edited(key, entry.text, said.worded[key]))
            elif deed == "mark" and entry is not None and not entry.private:
                self.change(edited(key, None, True, "private"))
                said.marked.add(key)
            elif deed == "delete" and entry is not None:
                self.change(
                    Change((Edit("entries", key, {"text": (entry.text, None), "deleted": (None, _GONE)}),))
                )
                said.deleted.add(key)
                said.worded.pop(key, None)
                said.marked.discard(key)
            if number % _COMMIT == _COMMIT - 1:
                self.commit(f"{name} {number}")
        self.commit(f"{name} ends")
        return said

    def bytes(self) -> dict[str, bytes]:
        paths = (path for path in self.folder.rglob("*.json") if ".git" not in path.parts)
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}

    def lost(self, *branches: Said) -> list[str]:
        """What was confirmed on a branch and is not there, and what is back that was deleted."""
        entries = {one.id: one.text for one in self.file.record().entries}
        texts = set(entries.values())
        common = self.archive.common.tables()["series"].values()
        names = {str(row.get("name")) for row in common}
        found = [text for said in branches for text in said.new if text not in texts]
        found += [name for said in branches for name in said.series if name not in names]
        for said in branches:
            found += [text for text in said.worded.values() if text not in texts]
        edits = {key for said in branches for key in (*said.worded, *said.marked)}  # which beat a deletion
        for said in branches:
            found += [f"{key} is back" for key in said.deleted - edits if key in entries]
        return found


class Row(msgspec.Struct, frozen=True):
    """What was done, what became of it, and whether that holds."""

    what: str
    seen: str
    holds: bool


class Branches:
    """Two branches of an archive that went their own ways, to be joined again in several ways."""

    def __init__(self, folder: Path, edits: int, seed: int) -> None:
        """Make the archive, and both branches."""
        self.folder = folder
        origin = Clone(folder / "origin")
        origin.git("init", "-q", "-b", "main")
        for number in range(1, BEFORE + 1):
            origin.change(added(line(number, f"before {number}")))
        origin.archive.series("Before")
        _set_up(origin)
        origin.commit("begun")
        chance = Random(seed)  # noqa: S311 — cases, no secrets
        origin.git("switch", "-q", "-c", "kari")
        self.kari = origin.edit("kari", edits, chance)
        origin.git("switch", "-q", "main")
        origin.git("switch", "-q", "-c", "per")
        self.per = origin.edit("per", edits, chance)
        self.origin = origin

    def clone(self, name: str, branch: str) -> Clone:
        """A clone with a branch checked out, and the driver set up in it."""
        where = self.folder / name
        shutil.copytree(self.origin.folder, where)
        made = Clone(where)
        made.git("switch", "-q", branch)
        return made

    def merged(self) -> Row:
        """Each branch merged into the other."""
        one, other = self.clone("merge-1", "kari"), self.clone("merge-2", "per")
        one.git("merge", "-q", "--no-edit", "per")
        other.git("merge", "-q", "--no-edit", "kari")
        return self._row("merge, both ways", one, other)

    def rebased(self) -> Row:
        """Each branch rebased onto the other, commit by commit."""
        one, other = self.clone("rebase-1", "kari"), self.clone("rebase-2", "per")
        one.git("rebase", "-q", "per")
        other.git("rebase", "-q", "kari")
        return self._row("rebase, both ways", one, other)

    def picked(self) -> Row:
        """Every commit of one branch picked onto the other, from the first to the last."""
        one, other = self.clone("pick-1", "kari"), self.clone("pick-2", "per")
        for clone, branch in ((one, "per"), (other, "kari")):
            for commit in clone.git("rev-list", "--reverse", f"main..{branch}").split():
                clone.git("cherry-pick", "--allow-empty", "--keep-redundant-commits", commit)
        return self._row("cherry-pick of every commit, both ways", one, other)

    def picked_one(self) -> Row:
        """The last commit of a branch picked alone, and its branch merged after that."""
        one = self.clone("last-1", "kari")
        last = one.git("rev-parse", "per~1").strip()
        one.git("cherry-pick", "--allow-empty", "--keep-redundant-commits", last)
        # What the other branch has edited may be back.
        own = [lost for lost in one.lost(self.kari) if not lost.endswith("is back")]
        one.git("merge", "-q", "--no-edit", "per")
        lost = [*own, *one.lost(self.kari, self.per)]
        return Row("cherry-pick of one commit, then merge", _told(lost), not lost)

    def kept_both(self) -> Row:
        """What both have worded otherwise stands twice, side by side."""
        one = self.clone("both", "kari")
        one.git("merge", "-q", "--no-edit", "per")
        both = self.kari.worded.keys() & self.per.worded.keys()
        texts = [entry.text for entry in one.file.record().entries]
        apart = [
            key
            for key in both
            if abs(texts.index(self.kari.worded[key]) - texts.index(self.per.worded[key])) != 1
        ]
        seen = f"{len(both)} lines worded by both, {len(apart)} of them apart"
        return Row("keep both", seen, bool(both) and not apart)

    def taken_back(self) -> Row:
        """A commit taken back takes no line away; the merge of a stale branch brings nothing back."""
        one = self.clone("back", "kari")
        one.git("merge", "-q", "--no-edit", "per")
        before = one.bytes()
        one.git("merge", "-q", "--no-edit", "main")
        for word in ("kari~1", "kari~2"):
            one.git("revert", "--no-commit", word)
        lost = one.lost(self.kari, self.per)
        same = one.bytes() == before
        return Row(
            "merge of the old branch, revert of a commit", f"{_told(lost)}, the same bytes: {same}", not lost
        )

    def without_the_driver(self) -> Row:
        """What git does by itself, to show that the driver is what helps."""
        one = self.clone("plain", "kari")
        one.git("config", "--unset", "merge.referat.driver")
        try:
            one.git("merge", "-q", "--no-edit", "per")
        except RuntimeError:
            return Row("the same without the driver", "conflicts, as expected", holds=True)
        lost = one.lost(self.kari, self.per)
        return Row("the same without the driver", f"no conflict: {_told(lost)}", bool(lost))

    def _row(self, what: str, one: Clone, other: Clone) -> Row:
        """The row of two clones that have joined the branches, each in its own order.

        What they have become may differ where one has replayed a deletion before the other's edit, so they
        are merged once more: after that they must be the same.
        """
        lost = [*one.lost(self.kari, self.per), *other.lost(self.kari, self.per)]
        same = one.bytes() == other.bytes()
        seen = f"{len(one.file.record().entries)} lines; {_told(lost)}; the same bytes: {same}"
        if not same:
            for clone, from_ in ((one, other), (other, one)):
                clone.git("fetch", "-q", str(from_.folder), "HEAD")
                clone.git("branch", "-f", "theirs", "FETCH_HEAD")
            one.git("merge", "-q", "--no-edit", "theirs")
            other.git("merge", "-q", "--no-edit", "theirs")
            lost += [*one.lost(self.kari, self.per), *other.lost(self.kari, self.per)]
            same = one.bytes() == other.bytes()
            seen += f", once merged: {same}"
        return Row(what, seen, not lost and same)


WAYS: tuple[Callable[[Branches], Row], ...] = (
    Branches.merged,
    Branches.rebased,
    Branches.picked,
    Branches.picked_one,
    Branches.kept_both,
    Branches.taken_back,
    Branches.without_the_driver,
)
"""Ways to join the branches."""


def main() -> int:
    """Print a row for each way; return how many do not hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        branches = Branches(Path(folder), asked.edits, asked.seed)
        print(f"two branches of {asked.edits} edits each, seed {asked.seed}, a commit after every {_COMMIT}")
        wrong = 0
        for way in WAYS:
            row = way(branches)
            wrong += not row.holds
            print(f"  {'holds' if row.holds else 'FAILS'}  {row.what:44} {row.seen}", flush=True)
    return wrong


def _set_up(clone: Clone) -> None:
    """What ``referat setup-git`` does, with the program of this checkout."""
    command = [sys.executable, "-m", "tui", "setup-git", "--archive", str(clone.folder)]
    subprocess.run(command, env=_environment(), check=True, capture_output=True)
    clone.git("config", "merge.referat.driver", f"{sys.executable} -m tui merge-file %O %A %B %P")


def _environment() -> dict[str, str]:
    """Git without anybody's own settings."""
    who = {f"GIT_{role}_{what}": "x@y.no" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return {**os.environ, **who, **nobody, "PYTHONPATH": str(ROOT), "REFERAT_LANG": "en"}


def _told(lost: list[str]) -> str:
    return f"lost: {', '.join(lost[:5])}" if lost else "nothing lost, nothing back"


if __name__ == "__main__":
    sys.exit(main())
