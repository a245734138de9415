"""Breaks promises, one line at a time, and runs the few tests that must notice.

``python -m tests.by_hand.promises [WORD …]`` tries every row of the table, or those whose file or promise has
one of the words in it. Each is tried in a copy of the project in a temporary folder, so that the project
itself is not touched. A row is killed when a test fails, or hangs; one that survives is a promise that nothing
holds. :mod:`tests.by_hand.mutants` makes changes of every line of a few files; here the lines are chosen, one
for each promise, wherever they stand.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
SECONDS = 240
"""What the tests of one promise may take; longer is hanging."""


class Broken(NamedTuple):
    """A promise, the part of a line that keeps it, what stands there instead, and the tests that must notice.

    ``line`` stands exactly once in ``file``.
    """

    promise: str
    file: str
    line: str
    instead: str
    tests: str


_LIVE = "tests/tui/test_promises.py tests/tui/test_edges.py"
_SET = "tests/tui/test_promises.py tests/tui/test_registers.py"
_LEAKS = "tests/exports/test_leak_check.py tests/exports/test_leak_bonds.py"
_OUT = "tests/exports/test_for_others.py tests/exports/test_privacy.py tests/exports/test_scope.py"
_WITHHELD = f"{_OUT} tests/exports/test_versions.py tests/privacy/test_changed.py"
_MERGE = "tests/store/merge tests/store/session/test_open_meeting.py"
_DURABLE = (
    "tests/store/files/test_storage.py tests/store/files/test_power.py tests/store/files/test_foreign.py"
)

PROMISES = (
    # The screens.
    Broken(
        "a refused line is put back",
        "tui/screens/live/capture_pane.py",
        "            self._give_back(line, problem)\n",
        "            self.tell_problem(problem)\n",
        _LIVE,
    ),
    Broken(
        "a refused line keeps what was typed since",
        "tui/screens/live/capture_pane.py",
        "(line, self.line.text)",
        "(line,)",
        _LIVE,
    ),
    Broken(
        "a line that failed unforeseen is put back",
        "tui/screens/live/capture_pane.py",
        "self._give_back(line, unforeseen(error))",
        "self.tell_problem(unforeseen(error))",
        _LIVE,
    ),
    Broken(
        "quitting warns of what is not saved",
        "tui/app.py",
        "if kept or self._asked_to_quit:",
        "if True:",
        _LIVE,
    ),
    Broken(
        "quitting asks only once",
        "tui/app.py",
        "self._asked_to_quit = True",
        "self._asked_to_quit = False",
        _LIVE,
    ),
    Broken(
        "leaving waits for the disk",
        "tui/screens/live/screen.py",
        "if kept and not self.opened.lacking:",
        "if True:",
        _LIVE,
    ),
    Broken(
        "leaving waits for what is lacking",
        "tui/screens/live/screen.py",
        "if kept and not self.opened.lacking:",
        "if kept:",
        _LIVE,
    ),
    *(
        Broken(
            f"the key of «{status}» writes it",
            "tui/screens/registers/rows_pane.py",
            f'self._set("status", "{status}")',
            f'self._set("status", "{other}")',
            _SET,
        )
        for status, other in (
            ("adopted", "rejected"),
            ("rejected", "postponed"),
            ("postponed", "rejected"),
            ("stated", "accepted"),
            ("accepted", "met"),
            ("met", "accepted"),
            ("unmet", "met"),
            ("withdrawn", "met"),
            ("open", "done"),
            ("done", "open"),
            ("dropped", "done"),
        )
    ),
    Broken(
        "as it stood, nothing is set",
        "tui/screens/registers/rows_pane.py",
        "if self._reader.view.as_of is not None:",
        "if False:",
        _SET,
    ),
    Broken(
        "what is said is taken back",
        "tui/screens/registers/status_setter.py",
        "self.keeper.take_back(said)",
        "pass",
        _SET,
    ),
    # The look-through for private text.
    Broken(
        "a sub-item of a private item",
        "exports/review/leak_check.py",
        "frozenset((item.parent,))",
        "frozenset()",
        _LEAKS,
    ),
    Broken(
        "a chain of bonds to its end",
        "exports/review/leak_check.py",
        "while more := {tie.id for tie in ties if secret",
        "if more := {tie.id for tie in ties if secret",
        _LEAKS,
    ),
    Broken(
        "a chain of what is aside to its end",
        "exports/review/leak_check.py",
        "while more := {tie.id for tie in ties if aside",
        "if more := {tie.id for tie in ties if aside",
        _LEAKS,
    ),
    Broken(
        "the notes of a private text",
        "exports/review/leak_check.py",
        "    secret |= {source for entry",
        "    _ = {source for entry",
        _LEAKS,
    ),
    Broken(
        "the line that goes on",
        "exports/review/leak_check.py",
        "yield from above[:1]",
        "yield from above[:0]",
        _LEAKS,
    ),
    Broken(
        "a statement on a private decision",
        "exports/review/leak_check.py",
        "itertools.islice(others, 1)",
        "itertools.islice(others, 0)",
        _LEAKS,
    ),
    Broken(
        "a sub-point whose point is not known",
        "exports/review/leak_check.py",
        'return entry.point and not entry.parent and entry.typed.strip().startswith("--")',
        "return False",
        _LEAKS,
    ),
    Broken(
        "the point a sub-point stands under",
        "exports/review/leak_check.py",
        "line = {entry.parent, entry.conflict_of, *above}",
        "line = {entry.conflict_of, *above}",
        _LEAKS,
    ),
    Broken(
        "a second version of a private line",
        "exports/review/leak_check.py",
        "line = {entry.parent, entry.conflict_of, *above}",
        "line = {entry.parent, *above}",
        _LEAKS,
    ),
    Broken(
        "the first version of a private second",
        "exports/review/leak_check.py",
        " | versions.get(entry.id, set())",
        "",
        _LEAKS,
    ),
    Broken(
        "a text of private notes",
        "exports/review/leak_check.py",
        "frozenset((entry.item, *entry.sources))",
        "frozenset((entry.item,))",
        _LEAKS,
    ),
    Broken(
        "an entry of a private item",
        "exports/review/leak_check.py",
        "frozenset((entry.item, *entry.sources))",
        "frozenset(entry.sources)",
        _LEAKS,
    ),
    Broken(
        "why somebody stood aside",
        "exports/review/leak_check.py",
        "return [*items, *moves, *entries, *events]",
        "return [*items, *entries, *events]",
        _LEAKS,
    ),
    Broken(
        "remarks and what became of it",
        "exports/review/leak_check.py",
        "return [*items, *moves, *entries, *events]",
        "return [*items, *moves, *entries]",
        _LEAKS,
    ),
    Broken(
        "the owner of a movement may be read",
        "exports/review/leak_check.py",
        'replace(moved, who=Name(""))',
        "moved",
        _LEAKS,
    ),
    Broken(
        "long lines wherever they stand",
        "exports/review/leak_check.py",
        "if any(text in part for part in squeezed)",
        "if False",
        _LEAKS,
    ),
    Broken(
        "short lines as whole words",
        "exports/review/leak_check.py",
        "if any(text in part for part in spaced)",
        "if False",
        _LEAKS,
    ),
    Broken(
        "rare words alone",
        "exports/review/leak_check.py",
        "found | (self._rare &",
        "found | (set() &",
        _LEAKS,
    ),
    Broken(
        "words that all may read are none",
        "exports/review/leak_check.py",
        "rare.difference_update(",
        "_ = set().difference(",
        _LEAKS,
    ),
    Broken(
        "each part of a package",
        "exports/review/leak_check.py",
        "for name in package.namelist():",
        "for name in package.namelist()[:1]:",
        _LEAKS,
    ),
    Broken(
        "text across tags",
        "exports/review/leak_check.py",
        'yield unescape(_TAG.sub("", text))',
        "pass",
        _LEAKS,
    ),
    Broken(
        "what stands in an attribute",
        "exports/review/leak_check.py",
        'yield unescape(" ".join(_VALUE.findall(text)))',
        "pass",
        _LEAKS,
    ),
    Broken(
        "JSON strings as they read",
        "exports/review/leak_check.py",
        'if text.startswith("{"):',
        "if False:",
        _LEAKS,
    ),
    Broken(
        "what was typed",
        "exports/review/leak_check.py",
        "filter(None, (document.typed, document.file))",
        "filter(None, (document.file,))",
        _LEAKS,
    ),
    Broken(
        "the name of a picture's file",
        "exports/review/leak_check.py",
        "filter(None, (document.typed, document.file))",
        "filter(None, (document.typed,))",
        _LEAKS,
    ),
    Broken(
        "no public file is written that leaks",
        "exports/export.py",
        '            raise Problem("export-leaks")',
        "            pass",
        _LEAKS,
    ),
    # What is withheld.
    Broken(
        "a private item keeps its title to itself",
        "exports/privacy.py",
        "if item.id not in self._withheld:",
        "if True:",
        _WITHHELD,
    ),
    Broken("remarks go to nobody", "exports/privacy.py", ' and event.what != "remark"', "", _WITHHELD),
    Broken(
        "where somebody stood aside is not told",
        "exports/privacy.py",
        'elif moved.what != "recusal":',
        "else:",
        _WITHHELD,
    ),
    Broken(
        "a tombstone gives its number only",
        "exports/privacy.py",
        "yield type(gone)(id=gone.id, deleted=_GONE, number=gone.number)",
        "yield gone",
        _WITHHELD,
    ),
    Broken(
        "nobody is named where nobody is to be",
        "exports/privacy.py",
        'entry.speaker and Name(""), answered_by=None, by=None)',
        "entry.speaker, answered_by=None, by=None)",
        _WITHHELD,
    ),
    Broken(
        "a sub-item has its item's mark",
        "store/record/withheld.py",
        "yield item.parent, item.id",
        "continue",
        _WITHHELD,
    ),
    Broken(
        "a text has its notes' mark",
        "store/record/withheld.py",
        "yield source, entry.id",
        "continue",
        _WITHHELD,
    ),
    Broken(
        "a second version has the first's mark",
        "store/record/withheld.py",
        "yield entry.conflict_of, entry.id\n",
        "pass\n",
        _WITHHELD,
    ),
    Broken(
        "deleting a private point opens nothing",
        "store/record/withheld.py",
        "found += [marked] if marked != entry else []",
        "continue",
        _WITHHELD,
    ),
    # Merging two versions.
    Broken(
        "a second version gets no decision number",
        "store/merge/merge.py",
        '"parent", "number"})',
        '"parent"})',
        _MERGE,
    ),
    Broken(
        "a second version is not numbered",
        "store/record/numbering.py",
        " or entry.conflict_of is not None",
        "",
        f"{_NUMBERS} {_MERGE}",
    ),
    Broken(
        "an edit beats a deletion",
        "store/merge/merge.py",
        'if "deleted" in first and "deleted" not in second:',
        "if False:",
        _MERGE,
    ),
    Broken(
        "what was forgotten stays so",
        "store/merge/merge.py",
        "base, one, other = _all_cleared(table, base, one, other)",
        "pass",
        _MERGE,
    ),
    Broken(
        "the longer text first",
        "store/merge/fields.py",
        "return len(text) if isinstance(text, str) else 0,",
        "return 0,",
        _MERGE,
    ),
    Broken(
        "the later state of a meeting",
        "store/merge/fields.py",
        'if place == ("meeting", "state"):',
        "if False:",
        _MERGE,
    ),
    Broken(
        "what was taken out of a list stays out",
        "store/merge/fields.py",
        "gone = {_text(value) for value in base} - kept",
        "gone = set()",
        _MERGE,
    ),
    # What belongs in the minutes, and numbers.
    Broken(
        "a note written into a text is no part",
        "store/record/in_minutes.py",
        '            return "written"',
        "            pass",
        _FAIR,
    ),
    Broken(
        "a text without words takes no notes",
        "store/record/in_minutes.py",
        "if is_text(entry) and entry.text.strip():",
        "if is_text(entry):",
        _FAIR,
    ),
    Broken(
        "an outcome is never left out",
        "store/record/in_minutes.py",
        'if scope != "outcomes" or KINDS[entry.kind].outcome:',
        'if scope != "outcomes":',
        "tests/exports/test_scope.py",
    ),
    Broken(
        "a number that was given is given once",
        "store/record/numbering.py",
        "(*alive, *dead)",
        "(*alive,)",
        _NUMBERS,
    ),
    # Registers, recovery, the disk.
    Broken(
        "a draft is not touched by what comes later",
        "store/registers/set_status.py",
        'meeting.meeting.state == "live"',
        "True",
        "tests/store/registers tests/cli/test_registers.py",
    ),
    Broken(
        "what was half-typed comes back",
        "store/session/recovery.py",
        "(half, text)",
        "(half,)",
        f"{_LEFT} {_RESCUE}",
    ),
    Broken(
        "what was left is there until it is durable",
        "store/session/recovery.py",
        "if draft.failure is None:",
        "if True:",
        f"{_LEFT} {_RESCUE}",
    ),
    Broken(
        "a rescued change is on the disk",
        "store/session/rescue.py",
        "            held.write(record, self._end)\n            held.sync()",
        "            held.write(record, self._end)",
        _RESCUE,
    ),
    Broken(
        "what is done is not made again",
        "store/session/rescue.py",
        "if state == _OPEN and owed is not None:",
        "if owed is not None:",
        _RESCUE,
    ),
    Broken(
        "a file is synced before it has its name",
        "store/files/durable.py",
        "        disk.sync(descriptor)\n",
        "        pass\n",
        _DURABLE,
    ),
    Broken(
        "another's file is not written over",
        "store/files/durable.py",
        "    if not _is(disk, target, known, trusted):",
        "    if False:",
        _DURABLE,
    ),
    Broken(
        "a read-only file is not replaced",
        "store/files/durable.py",
        "if mode is not None and not mode & 0o200:",
        "if False:",
        f"{_DURABLE} {_FILES}/test_sharing.py",
    ),
    Broken(
        "an internal version is for its owner alone",
        "exports/export.py",
        "temporary.chmod(PRIVATE)",
        "pass",
        "tests/exports/test_rights.py",
    ),
    Broken(
        "what was corrected by hand stays beside",
        "exports/export.py",
        "            _keep_older(path)\n",
        "            pass\n",
        "tests/exports/test_formats.py tests/tui/test_export.py",
    ),
    Broken("no text steers a terminal", "tui/safe_text.py", "\\x7f-\\x9f", "", "tests/tui/test_safety.py"),
    Broken(
        "approved minutes are not forgotten in",
        "store/forget/forget.py",
        '        raise Problem("forget-approved", title=approved.title)',
        "        pass",
        "tests/store/forget",
    ),
    Broken(
        "one place is meant",
        "store/forget/forget.py",
        '        raise Misuse("forget-several", text=found.text, count=len(places))',
        "        pass",
        "tests/store/forget",
    ),
)


def main() -> int:
    """Break each promise, and print what nobody noticed; the exit code says whether there was any."""
    words = sys.argv[1:]
    chosen = [
        one for one in PROMISES if not words or any(word in f"{one.file} {one.promise}" for word in words)
    ]
    survived = [one for one in chosen if not _killed(one)]
    print(f"{len(chosen)} broken, {len(chosen) - len(survived)} killed, {len(survived)} survived")
    return int(bool(survived))


def _killed(broken: Broken) -> bool:
    text = (ROOT / broken.file).read_text(encoding="utf-8")
    if text.count(broken.line) != 1:
        raise SystemExit(f"{broken.file} has {text.count(broken.line)} times: {broken.line}")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "referat"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "*_cache", "__pycache__"))
        (copy / broken.file).write_text(text.replace(broken.line, broken.instead), encoding="utf-8")
        killed = _fails(copy, broken.tests)
    print(f"{'killed  ' if killed else 'SURVIVED'}  {broken.file}: {broken.promise}", flush=True)
    return killed


def _fails(folder: Path, tests: str) -> bool:
    """Whether one of the tests fails there; one that hangs does."""
    there = [test for test in tests.split() if (folder / test).exists()]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *there]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
