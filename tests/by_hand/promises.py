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
        ("the owner of a movement may be read", 'replace(moved, who=Name(""))', "moved"),
        ("what was typed", "filter(None, (document.typed, document.file))", "filter(None, (document.file,))"),
        (
            "the name of a picture's file",
            "filter(None, (document.typed, document.file))",
            "filter(None, (document.typed,))",
        ),
    ),
    ("exports/privacy.py", _WITHHELD): (
        ("a private item keeps its title to itself", "if item.id not in self._withheld:", "if True:"),
        ("remarks go to nobody", ' and event.what != "remark"', ""),
        ("where somebody stood aside is not told", 'elif moved.what != "recusal":', "else:"),
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
    ("store/session/refused.py", "tests/store/session/test_refused.py"): (
        (
            "what was kept aside is still told of after its archive has moved",
            "return there == archive or not there.exists()",
            "return there == archive",
        ),
    ),
    ("store/merge/copies.py", "tests/store/merge/test_copies.py"): (
        (
            "backups are removed after ninety days too",
            "for folder in (folder_of(state, COPIES), folder_of(state, BACKUPS)):",
            "for folder in (folder_of(state, COPIES),):",
        ),
    ),
    ("store/follow_up/points.py", "tests/store/follow_up/test_points.py"): (
        (
            "a conclusion is not followed up as an open point",
            "entry.version or entry.board or entry.conclusion or",
            "entry.version or entry.board or",
        ),
    ),
    ("store/series/next_meeting.py", "tests/store/follow_up/test_points.py"): (
        (
            "an item put off until the day of the meeting is on its agenda",
            "point.due > meeting.from_)",
            "point.due >= meeting.from_)",
        ),
        (
            "a next meeting is not on the day of the last",
            "said.date > last.from_:",
            "said.date >= last.from_:",
        ),
    ),
    ("store/series/next_meeting.py", "tests/store/series/test_series.py"): (
        (
            "a planned meeting that somebody emptied is not filled again",
            "return not (record.agenda or record.attendance or record.entries or record.tombstones)",
            "return not (record.agenda or record.attendance or record.entries)",
        ),
    ),
    ("store/forget/forget.py", "tests/store/forget/test_forget.py"): (
        (
            "another version of a forgotten line is named",
            'bound = entry.get("conflict_of") in keys or not keys.isdisjoint(',
            "bound = not keys.isdisjoint(",
        ),
        (
            "words are forgotten in this archive alone",
            "if removal.pattern is not None and not mine.search(data):",
            "if False:",
        ),
    ),
    ("exports/formats/meeting_json.py", "tests/exports/test_meeting_json.py"): (
        (
            "of the points of a decision only those are told that others may read",
            "        for _, number, point in found\n        if point.id in told\n",
            "        for _, number, point in found\n",
        ),
    ),
    ("store/session/recovery.py", "tests/store/session/test_draft.py"): (
        (
            "half-typed text of another meeting stays in its draft",
            'text = "" if self._has_text(draft) else draft.text',
            'text = ""',
        ),
    ),
    ("exports/calendar/calendar_row.py", "tests/exports/calendar/test_plans.py"): (
        (
            "a meeting in the bin is in no calendar",
            "        if record.meeting.in_bin:\n            continue\n",
            "",
        ),
    ),
    ("tui/screens/fair_copy/line_treatment.py", "tests/tui/test_status_menus.py"): (
        (
            "of several lines those not kept yet are kept",
            "elif all(line.kept for line in lines):",
            "elif any(line.kept for line in lines):",
        ),
    ),
    ("store/record/status.py", "tests/exports/calendar/test_plans.py"): (
        (
            "the steps of a plan whose item was withdrawn fall on no day",
            " and not place & given_up",
            "",
        ),
    ),
    ("store/topics/topic_page.py", "tests/store/topics/test_untagged.py"): (
        (
            "an item of which somebody said it needs no topic is not asked about again",
            "        without |= self.topics.topicless\n",
            "",
        ),
    ),
    ("tui/screens/live/capture_pane.py", "tests/tui/test_finding_out.py"): (
        (
            "a text put on the line keeps what stood there",
            "self.line.put(text + self.line.typed)",
            "self.line.put(text)",
        ),
    ),
    ("tui/screens/corrections/corrections_pane.py", "tests/tui/test_corrections.py"): (
        (
            "taking several corrections at once leaves alone what was changed here too",
            'if self._fits(one, decision) and one.state != "both"]',
            "if self._fits(one, decision)]",
        ),
        (
            "taking back a refusal undoes no change of the meeting",
            "        if changed:\n            self._brought",
            "        if True:\n            self._brought",
        ),
    ),
    ("tui/corrections/settled_corrections.py", "tests/corrections/test_acceptance.py"): (
        (
            "of too many decisions on corrections the newest are kept",
            "[-MOST:]",
            "[:MOST]",
        ),
    ),
    ("tui/screens/forms/entry.py", "tests/tui/test_form.py"): (
        (
            "a decision that took another's place already does not say it again when its form is saved",
            'new = set(fields.get("supersedes", ())) - set(self.document.supersedes)',
            'new = set(fields.get("supersedes", ()))',
        ),
    ),
    ("tui/cli/meetings/meetings.py", "tests/cli/test_program.py"): (
        (
            "an item to approve in is refused without the meeting it is of",
            "if (within and day) or (item and not within) or",
            "if (within and day) or",
        ),
    ),
    ("tui/importing/roster/roll.py", "tests/importing/test_said.py"): (
        (
            "who is there without being a member has no vote",
            "votes=told.person.votes and not advises)",
            "votes=told.person.votes)",
        ),
    ),
    ("tui/grammar/recorder.py", "tests/grammar/test_settled_alone.py"): (
        (
            "what became of a decision that a word alone began follows it to its id",
            "*(_pointed(d, first.id, word.id) for d in documents[1:])]",
            "*documents[1:]]",
        ),
    ),
    ("exports/slip/slip_lines.py", "tests/exports/test_slip_lines.py"): (
        (
            "a slip since a day tells of the meeting on that day",
            "for place, day in enumerate(days) if day >= since)",
            "for place, day in enumerate(days) if day > since)",
        ),
    ),
    ("exports/site/published.py", "tests/exports/site/test_published.py"): (
        (
            "a planned meeting with restricted access is not announced",
            "and not meeting.access.strip()",
            "",
        ),
    ),
    ("exports/site/folder.py", "tests/exports/site/test_folder.py"): (
        (
            "a page changed by hand is not removed from a site's folder",
            "if path in before.paths and there is not None and before.wrote(path, mark_of(there)):",
            "if path in before.paths:",
        ),
    ),
    ("exports/metadata.py", "tests/exports/test_metadata.py"): (
        (
            "what is known of a document reads no file outside its folder",
            "            and Path(one.name).name == one.name\n",
            "",
        ),
    ),
    ("exports/formats/html.py", "tests/exports/test_experiences.py"): (
        (
            "a page has no link that a browser runs",
            "    if not followed(url):",
            "    if False:",
        ),
    ),
    ("exports/registers/document.py", "tests/exports/test_registers.py"): (
        (
            "a register for others names no withheld decision",
            "or (by.hidden and not self._sheet.internal)",
            "",
        ),
    ),
    ("store/files/bin.py", "tests/store/files/test_bin.py"): (
        (
            "only what lies in the bin is found there",
            "return matching(archive.listing().binned, text)",
            "return matching(archive.listing().everything, text)",
        ),
    ),
    ("store/exchange/foreign_meetings.py", "tests/store/exchange"): (
        (
            "a version of a foreign meeting that another takes the place of is kept aside",
            "                        self._put_away(one.handed.content, one.path.name)\n",
            "",
        ),
        (
            "nothing exempt is found in the meetings of other archives",
            "withheld = piece.private or bool(piece.exempt)",
            "withheld = piece.private",
        ),
        (
            "of a foreign meeting read twice the first file stands",
            "            elif one.read < first.read:\n",
            "            elif one.read > first.read:\n",
        ),
    ),
    ("store/session/backlog.py", "tests/store/session/test_backlog.py"): (
        (
            "what was refused is not told of twice in an open meeting",
            'piece.sort != "aside")',
            "True)",
        ),
    ),
    ("exports/site/record_files.py", "tests/exports/site/test_published.py"): (
        (
            "no draft is handed on as a record",
            'if meeting.state == "approved":',
            "if True:",
        ),
    ),
    ("exports/corrections/comparison.py", "tests/corrections/test_corrections.py"): (
        (
            "a heading that is gone in Word is told and deletes no item",
            '"deleted" if whole and span.name[0] != "i" else "label"',
            '"deleted" if whole else "label"',
        ),
    ),
    ("tui/screens/review/refused.py", "tests/tui/test_live.py"): (
        (
            "what was refused is thrown away only when asked twice",
            "        if not self._sure:\n",
            "        if False:\n",
        ),
    ),
    ("tui/importing/people.py", "tests/importing/test_said.py"): (
        (
            "a lone word that is no known first name is no sure person",
            "person.count is None and (len(words) > 1 or fold(words[0]) in _FIRST_NAMES)",
            "person.count is None",
        ),
    ),
    ("store/record/numbering.py", "tests/store/series/test_used_numbers.py"): (
        (
            "a number of a deleted item is given once",
            "documents = (*record.agenda, *record.entries, *record.tombstones)",
            "documents = (*record.agenda, *record.entries)",
        ),
    ),
    ("store/record/attendance.py", "tests/store/record/test_attendance.py"): (
        (
            "the rule of the series decides the quorum",
            "return Quorum(len(list(voters)), len(self._seats), self._record.meeting.quorum)",
            "return Quorum(len(list(voters)), len(self._seats))",
        ),
    ),
    ("exports/review/file_texts.py", _LEAKS): (
        ("each part of a package", "for name in package.namelist():", "for name in package.namelist()[:1]:"),
        ("what stands in an attribute", 'yield unescape(" ".join(_VALUE.findall(text)))', "pass"),
    ),
    ("tui/screens/live/entries/entry_status.py", "tests/tui/test_status_menus.py"): (
        (
            "a digit of the minutes sets the status beside it",
            'form.keep({f"status-{entry.kind.value}": status})',
            'form.keep({f"status-{entry.kind.value}": next(iter(STATUSES[entry.kind].values()))})',
        ),
        (
            "the same status again is said to be so",
            "if status_of(self._session.record, entry) == status:",
            "if False:",
        ),
    ),
    ("tui/screens/registers/rows_pane.py", "tests/tui/test_status_menus.py"): (
        (
            "a deadline that is no day is kept in its words",
            "str(due.date or answer)",
            "str(due.date)",
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
