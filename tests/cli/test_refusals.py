"""Whatever the command line refuses is told by its own reason and exit code, and changes nothing."""

from __future__ import annotations

import ast
import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive
from store.record.identity import to_text
from tests.tui.house import add_meeting, archive_in
from tui.cli import program
from tui.cli.program import run

VERBS = Path(program.__file__).parent

REFUSED: tuple[tuple[str, str], ...] = (
    ("approval-one-way", "approve Kurs --in Kurs --on 1.4.2026"),
    ("approval-one-way", "approve Kurs --item 2"),
    ("approval-one-way", "approve Januar --reopen --on 1.4.2026"),
    ("approval-one-way", "approve Januar --reopen --in Kurs"),
    ("bin-unasked", "bin --empty"),
    ("bin-unasked", "bin --empty --json"),
    ("calendar-nobody", "calendar --owner Xerxes"),
    ("calendar-nobody-near", "calendar --owner Karri"),
    ("carry-none", "export Kurs --to markdown --carry"),
    ("carry-none", "export Kurs --to json --carry"),
    ("carry-none", "export Kurs --to record --carry"),
    ("carry-none", "export Kurs --to docx --carry --item Kaffe"),
    ("corrections-unknown", "corrections {docx} --accept tull"),
    ("corrections-unknown", "corrections {docx} --refuse tull"),
    ("corrections-unknown", "corrections {docx} --note tull"),
    ("date-unreadable", "new Møte --from 31.2.2026"),
    ("date-unreadable", "new Møte --to tull"),
    ("date-unreadable", "new --after Styret --from tull"),
    ("date-unreadable", "approve Kurs --on tull"),
    ("date-unreadable", "decisions --as-of tull"),
    ("date-unreadable", "digest --since tull"),
    ("days-reversed", "new Møte --from 2026-03-12 --to 2026-03-11"),
    ("demo-not-empty", "demo"),
    ("digest-nobody-absent", "digest Kurs --absent"),
    ("digest-of-none", "digest --since 1.1.2031"),
    ("digest-of-which", "digest"),
    ("digest-series", "digest Kurs --series Styret"),
    ("export-ending", "actions --export {folder}/ut.rtf"),
    ("export-not-ordinary", "export Kurs --to json -o {pipe}"),
    ("export-not-ordinary", "calendar --to ics -o {pipe}"),
    ("export-unwritable", "actions --export {folder}/borte/ut.md"),
    ("export-one-file", "export Kurs --to docx --to pdf -o {folder}/ut.docx"),
    ("export-one-file", "export Kurs --to docx --to md -o {folder}/ut --item Kaffe"),
    ("extract-no-document", "export Kurs --to json --item Kaffe"),
    ("extract-no-item", "export Kurs --to docx --item Tull"),
    ("extract-several", "export Kurs --to docx --item ka"),
    ("forget-unasked", "forget kanelboller"),
    ("forget-unasked", "forget kanelboller --json"),
    ("git-refused", "setup-git"),
    ("help-unknown", "help tull"),
    ("import-refused", "import {folder}/borte.txt"),
    ("import-refused", "import {folder}/borte.txt --dry-run"),
    ("import-refused", "import {folder}/borte.txt --json"),
    ("input-file-not-utf8", "take Februar {latin}"),
    ("input-unreadable", "take Februar {folder}/borte.txt"),
    ("input-unreadable", "letterhead {folder}/borte.docx"),
    ("letterhead-unreadable", "letterhead {latin}"),
    ("logo-options", "letterhead --text x"),
    ("meeting-approved", "take Januar {text}"),
    ("meeting-unknown", f"check {'a' * 300}"),
    ("metadata-none", "export Kurs --to json --metadata"),
    ("metadata-none", "export Kurs --to record --metadata"),
    ("next-day-unknown", "new --after Utvalget"),
    ("no-terminal", "open Kurs"),
    ("no-terminal", "open Kurs --read"),
    ("nothing-sought", "replace|Kurs||x"),
    ("party-which", "party --includes Kari"),
    ("party-which", "party --also Kari"),
    ("path-unusable", f"import {'a' * 300}"),
    ("path-unusable", f"site {{folder}}/{'a' * 300} --series Styret"),
    ("path-unusable", "site {loop}/nett --series Styret"),
    ("path-unusable", f"subscribe {'a' * 300}"),
    ("path-unusable", "export|Kurs|--to|json|-o|"),
    ("record-large", "check {large}"),
    ("register-ambiguous", "set 0 gjort --in Mars"),
    ("register-unknown", "set 99/26 gjort --in Mars"),
    ("register-unknown", "set 99/26 gjort"),
    ("revision-none", "revisions Januar --show 9"),
    ("revision-none", "revisions Januar --diff 9"),
    ("revision-none", "revisions Kurs --show 1"),
    ("revisions-one-way", "revisions Januar --show 1 --diff 1"),
    ("revisions-one-way", "revisions Januar 1"),
    ("revisions-one-way", "revisions Januar 1 --show 1"),
    ("search-empty", "search  "),
    ("series-joined-already", "series Styret --join Styret"),
    ("series-of-none", "new --after Kurs"),
    ("series-of-none", "followup Kurs"),
    ("series-unknown", "topic kaffe --series Tull"),
    ("series-unknown", "new --after Tull"),
    ("series-unknown", "renumber Tull"),
    ("series-unknown", "series Tull"),
    ("series-unknown", "series Styret --join Tull"),
    ("series-unknown", "slip Kari --series Tull"),
    ("set-nothing", "set {decision}"),
    ("set-only-actions", "set {decision} --owner Kari"),
    ("set-only-actions", "set {decision} --deadline fredag"),
    ("set-only-actions", "set {decision} utsatt --deadline fredag"),
    ("settle-how", "settle --as-new"),
    ("settle-how", "settle en.json"),
    ("site-in-archive", "site {archive}/nett"),
    ("site-url", "site {folder}/nett --series Styret --url javascript:x"),
    ("site-which-series", "site {folder}/nett"),
    ("slip-of-whom", "slip"),
    ("slip-of-whom", "slip Kari --all Kurs"),
    ("slip-since-other", "slip Per --since Utvalgsmøte"),
    ("status-unknown", "set {decision} tull"),
    ("status-unknown", "set {point} tull --in Mars"),
    ("status-unknown", "actions --status tull"),
    ("subscribe-one-way", "subscribe {folder} --read"),
    ("subscribe-one-way", "subscribe {folder} --remove x"),
    ("subscribe-one-way", "subscribe --remove x --read"),
    ("subscription-no-folder", "subscribe {folder}/borte"),
    ("subscription-own", "subscribe {archive}"),
    ("subscription-own", "subscribe {archive}/2026"),
    ("subscription-unknown", "subscribe --remove tull"),
    ("title-empty", "new"),
    ("title-empty", "new --from 1.4.2026"),
    ("topic-same", "topic kaffe --join kaffe"),
    ("topic-unknown", "topic xerxes"),
    ("topic-unknown", "experiences --topic xerxes"),
    ("topic-unknown-near", "topic kafe"),
    ("topic-which", "topic --also x"),
    ("topic-which", "topic --rename x"),
    ("topic-which", "topic --join x"),
    ("waiting-take-which", "waiting --take"),
    ("waiting-unknown", "waiting --discard ZZZ"),
    ("waiting-unknown", "waiting|--discard|"),
)
"""By the key of its sentence; words are parted by blanks, or by strokes where one of them is empty."""

ELSEWHERE = {
    "bin-left": "tests/scenarios",
    "check-found": "tests/cli/test_program.py",
    "corrections-approved": "tests/cli/test_corrections.py",
    "files-unreadable": "tests/cli/test_program.py",
    "forget-left": "tests/scenarios",
    "git-missing": "tests/cli/test_git.py",
    "input-not-ordinary": "tests/scenarios",
    "input-not-utf8": "tests/cli/test_program.py",
    "lines-aside": "tests/cli/test_take.py",
    "output-failed": "tests/cli/test_program.py",
    "revision-unread": "tests/store/revisions",
    "schema-newer": "tests/store",
    "settle-left": "tests/store/merge",
    "waiting-ambiguous": "tests/cli/test_questions.py",
    "waiting-living": "tests/cli/test_questions.py",
    "waiting-unasked": "tests/cli/test_questions.py",
}
"""What needs more than an archive and some words to be refused, and where it is tried."""


class Ground:
    """An archive that every row is tried on: none of them may change it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = archive_in(folder / "arkiv")
        board, committee = self.archive.series("Styret"), self.archive.series("Utvalget")
        _meetings(self.archive)
        for title in ("Januar", "Papirkurv"):
            assert _run(self, "approve" if title == "Januar" else "bin", title)[0] == 0
        assert board.id != committee.id
        (folder / "tekst.txt").write_text("en linje\n", encoding="utf-8")
        (folder / "latin.txt").write_bytes(b"kaff\xe9\n")
        os.mkfifo(folder / "pipe")
        (folder / "loop").symlink_to("loop")
        with (folder / "stor.json").open("wb") as large:
            large.truncate(200 << 20)
        assert _run(self, "export", "Februar", "--to", "docx", "-o", str(folder / "ut.docx"))[0] == 0
        record = self.archive.find("Januar").record()
        decision = next(entry for entry in record.entries if entry.kind == "decision")
        point = next(entry for entry in record.entries if entry.kind == "action")
        self.names = {
            "archive": str(folder / "arkiv"),
            "folder": str(folder),
            "docx": str(folder / "ut.docx"),
            "text": str(folder / "tekst.txt"),
            "latin": str(folder / "latin.txt"),
            "loop": str(folder / "loop"),
            "pipe": str(folder / "pipe"),
            "large": str(folder / "stor.json"),
            "decision": to_text(decision.id),
            "point": to_text(point.id),
        }

    def everything(self) -> dict[str, tuple[int, int]]:
        found = ((path, path.stat()) for path in self.folder.rglob("*") if path.is_file())
        return {str(path): (stat.st_mtime_ns, stat.st_size) for path, stat in found}


def _meetings(archive: Archive) -> None:
    board, committee = archive.series("Styret"), archive.series("Utvalget")
    lines = (
        "til stede: Per Dal",
        "# Kaffe",
        "emne: kaffe",
        "= Vi kjøper kaffe",
        "! Per Dal: kverne",
        "! brygge",
        "slutt:",
    )
    add_meeting(archive, "Januar", *lines, day=date(2026, 1, 15), series=board, profile="protocol")
    add_meeting(archive, "Februar", "# Te", "vi drakk te", "slutt:", day=date(2026, 2, 12), series=board)
    add_meeting(archive, "Mars", "# Kakao", day=date(2026, 3, 19), series=board)
    add_meeting(archive, "Utvalgsmøte", "# Sak", "sagt", "slutt:", day=date(2026, 2, 2), series=committee)
    kurs = ("til stede: Kari Nes", "# Kaffe", "kanelboller", "# Kake", "boller igjen", "slutt:")
    add_meeting(archive, "Kurs", *kurs, day=date(2026, 2, 20))
    add_meeting(archive, "Papirkurv", "borte", day=date(2026, 2, 21))


def _run(ground: Ground, *words: str) -> tuple[int, str]:
    """The exit code, and what was said on standard error."""
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        return run([*words, "--archive", str(ground.folder / "arkiv")]), said.getvalue()


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("nei")
        patch.setenv("REFERAT_LANG", "nb")
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setattr(sys, "stdin", io.StringIO())
        yield Ground(folder)


@pytest.mark.parametrize(("key", "line"), REFUSED, ids=lambda one: one)
def test_it_is_refused_for_its_own_reason_and_nothing_is_changed(
    key: str, line: str, ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Problem] = []
    whole = program._told

    def note(problem: Problem) -> tuple[str, str]:
        told.append(problem)
        return whole(problem)

    monkeypatch.setattr(program, "_told", note)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setenv("REFERAT_LANG", "nb")
    before = ground.everything()
    words = line.split("|") if "|" in line else line.split(" ")
    code, said = _run(ground, *(word.format(**ground.names) for word in words))
    assert [problem.key for problem in told] == [key], said
    assert code == told[0].exit_code
    assert ground.everything() == before
    assert said.count("referat: ") >= 1


def test_every_reason_of_the_command_line_is_tried() -> None:
    keys: set[str] = set()
    for path in VERBS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and node.exc is not None:
                keys |= set(_keys_of(node.exc))
    assert keys - {key for key, _ in REFUSED} - ELSEWHERE.keys() == set()


def _keys_of(call: ast.expr | None) -> Iterator[str]:
    if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"Problem", "Misuse"}:
        first = call.args[0]
        either = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
        yield from (str(one.value) for one in either if isinstance(one, ast.Constant))
