"""Breaks promises, one line at a time, and runs the few tests that must notice.

``python -m tests.by_hand.promises [WORD …]`` tries every row of the table, or those whose file or promise has
one of the words in it. Each is tried in a copy of the project in a temporary folder, so that the project
itself is not touched. A row is killed when a test fails, or hangs; one that survives is a promise that
nothing holds. :mod:`tests.by_hand.mutants` makes changes of every line of a few files; here the lines are
chosen, one for each promise, wherever they stand.
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
    """A promise that is broken: in which file, at what, by what, and the tests that must notice."""

    file: str
    tests: str
    promise: str
    line: str
    instead: str


_LIVE = "tests/tui/test_promises.py tests/tui/test_edges.py"
_SET = "tests/tui/test_promises.py tests/tui/test_registers.py"
_LEAKS = "tests/exports/test_leak_check.py tests/exports/test_leak_bonds.py"
_OUT = "tests/exports/test_for_others.py tests/exports/test_privacy.py tests/exports/test_scope.py"
_WITHHELD = f"{_OUT} tests/exports/test_versions.py tests/privacy/test_changed.py"
_MERGE = "tests/store/merge tests/store/session/test_open_meeting.py"
_FAIR = "tests/exports/test_fair_copy.py tests/exports/test_versions.py tests/store/session/test_fair_copy.py"
_NUMBERS = "tests/exports/test_numbers.py tests/exports/test_decisions.py"
_LEFT = "tests/store/session/test_open_meeting.py tests/store/session/test_draft.py"
_RESCUE = "tests/store/session/test_rescue.py"
_FILES = "tests/store/files"
_DURABLE = f"{_FILES}/test_storage.py {_FILES}/test_power.py {_FILES}/test_foreign.py"

PROMISES: dict[tuple[str, str], tuple[tuple[str, str, str], ...]] = {
    ("tui/screens/live/capture_pane.py", _LIVE): (
        (
            "a refused line is put back",
            "            self._give_back(line, problem)\n",
            "            self.tell_problem(problem)\n",
        ),
        ("a refused line keeps what was typed since", "(line, self.line.text)", "(line,)"),
        (
            "a line that failed unforeseen is put back",
            "self._give_back(line, unforeseen(error))",
            "self.tell_problem(unforeseen(error))",
        ),
    ),
    ("tui/app.py", _LIVE): (
        ("quitting warns of what is not saved", "if kept or self._asked_to_quit:", "if True:"),
        ("quitting asks only once", "self._asked_to_quit = True", "self._asked_to_quit = False"),
    ),
    ("tui/screens/live/screen.py", _LIVE): (
        ("leaving waits for the disk", "if kept and not self.opened.lacking:", "if True:"),
        ("leaving waits for what is lacking", "if kept and not self.opened.lacking:", "if kept:"),
    ),
    ("tui/screens/registers/rows_pane.py", _SET): (
        (
            "the key of «adopted» writes it",
            'self._set("status", "adopted")',
            'self._set("status", "rejected")',
        ),
        (
            "the key of «rejected» writes it",
            'self._set("status", "rejected")',
            'self._set("status", "postponed")',
        ),
        (
            "the key of «postponed» writes it",
            'self._set("status", "postponed")',
            'self._set("status", "rejected")',
        ),
        ("the key of «stated» writes it", 'self._set("status", "stated")', 'self._set("status", "accepted")'),
        ("the key of «accepted» writes it", 'self._set("status", "accepted")', 'self._set("status", "met")'),
        ("the key of «met» writes it", 'self._set("status", "met")', 'self._set("status", "accepted")'),
        ("the key of «unmet» writes it", 'self._set("status", "unmet")', 'self._set("status", "met")'),
        (
            "the key of «withdrawn» writes it",
            'self._set("status", "withdrawn")',
            'self._set("status", "met")',
        ),
        ("the key of «open» writes it", 'self._set("status", "open")', 'self._set("status", "done")'),
        ("the key of «done» writes it", 'self._set("status", "done")', 'self._set("status", "open")'),
        ("the key of «dropped» writes it", 'self._set("status", "dropped")', 'self._set("status", "done")'),
        ("as it stood, nothing is set", "if self._reader.view.as_of is not None:", "if False:"),
    ),
    ("tui/screens/registers/status_setter.py", _SET): (
        ("what is said is taken back", "self.keeper.take_back(said)", "pass"),
    ),
    ("exports/review/leak_check.py", _LEAKS): (
        ("a sub-item of a private item", "frozenset((item.parent,))", "frozenset()"),
        (
            "a chain of bonds to its end",
            "while more := {tie.id for tie in ties if secret",
            "if more := {tie.id for tie in ties if secret",
        ),
        (
            "a chain of what is aside to its end",
            "while more := {tie.id for tie in ties if aside",
            "if more := {tie.id for tie in ties if aside",
        ),
        ("the notes of a private text", "    secret |= {source for entry", "    _ = {source for entry"),
        ("the line that goes on", "yield from above[:1]", "yield from above[:0]"),
        ("a statement on a private decision", "itertools.islice(others, 1)", "itertools.islice(others, 0)"),
        (
            "a sub-point whose point is not known",
            'return entry.point and not entry.parent and entry.typed.strip().startswith("--")',
            "return False",
        ),
        (
            "the point a sub-point stands under",
            "line = {entry.parent, entry.conflict_of, *above}",
            "line = {entry.conflict_of, *above}",
        ),
        (
            "a second version of a private line",
            "line = {entry.parent, entry.conflict_of, *above}",
            "line = {entry.parent, *above}",
        ),
        ("the first version of a private second", " | versions.get(entry.id, set())", ""),
        ("a text of private notes", "frozenset((entry.item, *entry.sources))", "frozenset((entry.item,))"),
        ("an entry of a private item", "frozenset((entry.item, *entry.sources))", "frozenset(entry.sources)"),
        (
            "why somebody stood aside",
            "return [*items, *moves, *entries, *events]",
            "return [*items, *entries, *events]",
        ),
        (
            "remarks and what became of it",
            "return [*items, *moves, *entries, *events]",
            "return [*items, *moves, *entries]",
        ),
        ("the owner of a movement may be read", 'replace(moved, who=Name(""))', "moved"),
        ("long lines wherever they stand", "if any(text in part for part in squeezed)", "if False"),
        ("short lines as whole words", "if any(text in part for part in spaced)", "if False"),
        ("rare words alone", "found | (self._rare &", "found | (set() &"),
        ("words that all may read are none", "rare.difference_update(", "_ = set().difference("),
        ("each part of a package", "for name in package.namelist():", "for name in package.namelist()[:1]:"),
        ("text across tags", 'yield unescape(_TAG.sub("", text))', "pass"),
        ("what stands in an attribute", 'yield unescape(" ".join(_VALUE.findall(text)))', "pass"),
        ("JSON strings as they read", 'if text.startswith("{"):', "if False:"),
        ("what was typed", "filter(None, (document.typed, document.file))", "filter(None, (document.file,))"),
        (
            "the name of a picture's file",
            "filter(None, (document.typed, document.file))",
            "filter(None, (document.typed,))",
        ),
    ),
    ("exports/export.py", _LEAKS): (
        (
            "no public file is written that leaks",
            '            raise Problem("export-leaks")',
            "            pass",
        ),
    ),
    ("exports/privacy.py", _WITHHELD): (
        ("a private item keeps its title to itself", "if item.id not in self._withheld:", "if True:"),
        ("remarks go to nobody", ' and event.what != "remark"', ""),
        ("where somebody stood aside is not told", 'elif moved.what != "recusal":', "else:"),
        (
            "a tombstone gives its number only",
            "yield type(gone)(id=gone.id, deleted=_GONE, number=gone.number)",
            "yield gone",
        ),
        (
            "nobody is named where nobody is to be",
            'entry.speaker and Name(""), answered_by=None, by=None)',
            "entry.speaker, answered_by=None, by=None)",
        ),
    ),
    ("store/record/withheld.py", _WITHHELD): (
        ("a sub-item has its item's mark", "yield item.parent, item.id", "continue"),
        ("a text has its notes' mark", "yield source, entry.id", "continue"),
        ("a second version has the first's mark", "yield entry.conflict_of, entry.id\n", "pass\n"),
        (
            "deleting a private point opens nothing",
            "found += [marked] if marked != entry else []",
            "continue",
        ),
    ),
    ("store/merge/merge.py", _MERGE): (
        ("a second version gets no decision number", '"parent", "number"})', '"parent"})'),
        ("an edit beats a deletion", 'if "deleted" in first and "deleted" not in second:', "if False:"),
        ("what was forgotten stays so", "base, one, other = _all_cleared(table, base, one, other)", "pass"),
    ),
    ("store/record/numbering.py", f"{_NUMBERS} {_MERGE}"): (
        ("a second version is not numbered", " or entry.conflict_of is not None", ""),
    ),
    ("store/merge/merged_fields.py", _MERGE): (
        ("the longer text first", "return len(text) if isinstance(text, str) else 0,", "return 0,"),
        ("the later state of a meeting", 'if place == ("meeting", "state"):', "if False:"),
        (
            "what was taken out of a list stays out",
            "gone = {_text(value) for value in base} - kept",
            "gone = set()",
        ),
    ),
    ("store/record/in_minutes.py", _FAIR): (
        ("a note written into a text is no part", '            return "written"', "            pass"),
        (
            "a text without words takes no notes",
            "if is_text(entry) and entry.text.strip():",
            "if is_text(entry):",
        ),
    ),
    ("store/record/in_minutes.py", "tests/exports/test_scope.py"): (
        (
            "an outcome is never left out",
            'if scope != "outcomes" or KINDS[entry.kind].outcome:',
            'if scope != "outcomes":',
        ),
    ),
    ("store/record/numbering.py", _NUMBERS): (
        ("a number that was given is given once", "(*alive, *dead)", "(*alive,)"),
    ),
    ("store/registers/set_status.py", "tests/store/registers tests/cli/test_registers.py"): (
        ("a draft is not touched by what comes later", 'meeting.meeting.state == "live"', "True"),
    ),
    ("store/session/recovery.py", f"{_LEFT} {_RESCUE}"): (
        ("what was half-typed comes back", "(half, text)", "(half,)"),
        ("what was left is there until it is durable", "if draft.failure is None:", "if True:"),
    ),
    ("store/session/rescue.py", _RESCUE): (
        (
            "a rescued change is on the disk",
            "            held.write(record, self._end)\n            held.sync()",
            "            held.write(record, self._end)",
        ),
        ("what is done is not made again", "if state == _OPEN and owed is not None:", "if owed is not None:"),
    ),
    ("store/files/durable.py", _DURABLE): (
        ("a file is synced before it has its name", "        disk.sync(descriptor)\n", "        pass\n"),
        (
            "another's file is not written over",
            "        if not _is(disk, temporary, known, trusted):",
            "        if False:",
        ),
    ),
    ("store/files/durable.py", f"{_DURABLE} {_FILES}/test_sharing.py"): (
        ("a read-only file is not replaced", "if mode is not None and not mode & 0o200:", "if False:"),
    ),
    ("exports/export.py", "tests/exports/test_rights.py"): (
        ("an internal version is for its owner alone", "temporary.chmod(PRIVATE)", "pass"),
    ),
    ("exports/export.py", "tests/exports/test_formats.py tests/tui/test_export.py"): (
        ("what was corrected by hand stays beside", "            _keep_older(path)\n", "            pass\n"),
    ),
    ("tui/safe_text.py", "tests/tui/test_safety.py"): (("no text steers a terminal", "\\x7f-\\x9f", ""),),
    ("store/forget/forget.py", "tests/store/forget"): (
        (
            "approved minutes are not forgotten in",
            '        raise Problem("forget-approved", title=approved.title)',
            "        pass",
        ),
        (
            "one place is meant",
            '        raise Misuse("forget-several", text=found.text, count=len(places))',
            "        pass",
        ),
    ),
}
"""For a file and the tests that must notice: promises, what keeps each, and what stands there instead.

What keeps a promise stands exactly once in the file.
"""


def main() -> int:
    """Break each promise, and print what nobody noticed; the exit code says whether there was any."""
    words = sys.argv[1:]
    table = [Broken(*place, *row) for place, rows in PROMISES.items() for row in rows]
    chosen = [one for one in table if not words or any(word in f"{one.file} {one.promise}" for word in words)]
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
    there = [test for test in tests.split() if (folder / test.split("::")[0]).exists()]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *there]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
