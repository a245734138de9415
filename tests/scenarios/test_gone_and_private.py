"""Gone means gone, private means private."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import Archive, open_archive
from store.files.state_file import default_state
from store.forget.mark import MARK
from store.record.model import Entry
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.cli.test_program import Shell
from tests.grammar.desk import ticking
from tests.scenarios.desk import eventually
from tui.cli.program import run

SECRET = "01019012345"  # noqa: S105 — a number of nobody's
ILL = "Kari er syk"
LINE = f"Kari har fødselsnummer {SECRET}"

STEERING = "\x1b]0;eid\x07\x1b[31m\x9b2J\x7f\u202esnudd\u2028"
"""Sets the title of a window, rings, colours, clears, deletes, and turns the direction of what follows."""

COMMANDS = set(STEERING) - set("0;eid[31m]2Jsnud")


class Keyboard(io.StringIO):
    """What somebody at a terminal answers."""

    def isatty(self) -> bool:
        return True


class Place:
    """An archive with a meeting of two items and three lines, and the folders the program keeps beside it."""

    def __init__(self, folder: Path, cache: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.archive, self.cache, self.state = folder / "arkiv", cache, default_state()
        self._capture = capture
        self.meeting = self("new", "Styremøte", "--from", "2026-03-12").strip()
        self("take", self.meeting, stdin=f"# Sak\n{LINE}\nen annen linje\n# Neste\nenda en\n")

    def __call__(self, *words: str, code: int = 0, stdin: str = "") -> str:
        before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin.encode()))
        try:
            left = run([*words, "--archive", str(self.archive)])
        finally:
            sys.stdin = before
        self.out, self.err = self._capture.readouterr()
        assert left == code, (self.out, self.err)
        return self.out

    @property
    def file(self) -> Path:
        return next(p for p in self.archive.glob("2026/2026-03-12*.json") if "kopi" not in p.name)

    @property
    def shown(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self("show", self.meeting, "--json"))
        return found

    @property
    def line(self) -> str:
        return next(str(entry["id"]) for entry in self.shown["entries"] if SECRET in entry["text"])

    def found(self, *needles: str) -> list[str]:
        """Every file of the archive, the state and the cache with a text in one of its bytes."""
        files = [p for top in (self.archive, self.state, self.cache) for p in top.rglob("*") if p.is_file()]
        return [p.name for p in files if any(n.encode() in p.read_bytes() for n in needles or (SECRET,))]


@pytest.fixture
def place(
    tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Place:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    return Place(tmp_path, cache, capsys)


@pytest.fixture
def window(place: Place) -> Iterator[Callable[[], Opened]]:
    """Opens the meeting as a screen does; closed at the end."""
    writers: list[Writer] = []

    def opened() -> Opened:
        archive: Archive = open_archive(place.archive, create=False, clock=ticking(), state=place.state)
        writers.append(Writer(archive.clock))
        return open_meeting(archive, archive.file(place.file), writers[-1], state=place.state)

    yield opened
    for writer in writers:
        writer.close()


def rested(opened: Opened) -> None:
    """Half a second later, when the draft holds nothing that is saved."""
    opened.save()
    assert opened._draft is not None
    opened._draft.sync()


def look(opened: Opened) -> None:
    """What the screen does every half second."""
    opened.poll()
    until = time.monotonic() + 5
    while opened._looking and time.monotonic() < until:
        opened.save()
        time.sleep(0.005)


def test_25_a_text_is_forgotten_after_the_archive_has_moved(place: Place, tmp_path: Path) -> None:
    assert SECRET in place("search", SECRET)
    assert [name for name in place.found() if name.endswith((".sqlite", ".sqlite-wal"))]
    moved = tmp_path / "annet sted" / "arkiv"
    moved.parent.mkdir()
    place.archive.rename(moved)
    place.archive = moved
    place("forget", place.line)
    assert place.found() == []
    assert SECRET not in place("search", SECRET, code=0)
    assert [entry["text"] for entry in place.shown["entries"]] == ["en annen linje", "enda en"]
    place("check")


def test_26_undo_in_a_window_brings_back_nothing_that_was_forgotten(
    place: Place, window: Callable[[], Opened]
) -> None:
    line = place.line
    opened = window()
    session = opened.session
    entry = next(entry for entry in session.record.entries if SECRET in entry.text)
    session.delete(entry)
    rested(opened)
    place("forget", line)
    session.undo()  # the window has not looked yet
    look(opened)
    assert SECRET not in str(session.record.stored())
    assert SECRET not in f"{session._done} {session._undone} {opened.file._buried}"
    while session.undo():
        opened.save()
    while session.redo():
        opened.save()
    opened.save()
    opened.close()
    assert place.found() == []
    assert SECRET not in place("show", place.meeting)
    place("check")


def test_26_a_window_that_holds_the_line_lets_go_of_it(place: Place, window: Callable[[], Opened]) -> None:
    opened = window()
    session = opened.session
    entry = next(entry for entry in session.record.entries if SECRET in entry.text)
    session.apply(entry.__class__(**{**_fields(entry), "private": True}))
    rested(opened)
    place("forget", place.line)
    look(opened)
    assert session.record.get(Entry, entry.id) is None
    held = (session.record.stored(), session._done, session._undone, opened.file._buried, opened.file._known)
    assert SECRET not in str(held)
    session.undo()
    session.delete(session.record.entries[0])
    opened.save()
    opened.close()
    assert place.found() == []


def _fields(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}


def test_27_an_edit_made_offline_brings_back_nothing_that_was_forgotten(place: Place) -> None:
    line = place.line
    copy = place.file.with_name(f"{place.file.stem} (kopi).json")
    text = place.file.read_text(encoding="utf-8")
    place("forget", line)
    for name in ("", " og mer"):  # as it was, and worded anew on the other machine
        copy.write_text(text.replace(LINE, f"{LINE}{name}"), encoding="utf-8")
        place("take", place.meeting, stdin="og videre\n")
        _settled(place)
        assert not copy.exists()
        assert place.found() == []
    assert SECRET not in place("show", place.meeting)
    (mark,) = [d for d in json.loads(place.file.read_text(encoding="utf-8"))["entries"].values() if MARK in d]
    assert mark.keys() == {"deleted", MARK}
    place("check")


def _settled(place: Place) -> None:
    """What the list of meetings does with copies."""
    from store.merge.copies import settle_copies  # noqa: PLC0415

    settle_copies(open_archive(place.archive, create=False), place.state)


def test_27_a_title_that_was_forgotten_does_not_come_back_either(place: Place) -> None:
    place("take", place.meeting, stdin=f"# Sak om {SECRET}\n# Videre\n")
    text = place.file.read_text(encoding="utf-8")
    place("forget", f"Sak om {SECRET}", "--yes")
    copy = place.file.with_name(f"{place.file.stem} (kopi).json")
    copy.write_text(text.replace("Videre", "Eventuelt"), encoding="utf-8")
    _settled(place)
    assert "(fjernet)" in [item["title"] for item in place.shown["agenda"]]
    assert f"Sak om {SECRET}" not in place.file.read_text(encoding="utf-8")
    assert f"Sak om {SECRET}" not in place("show", place.meeting)


def test_28_everything_it_did_not_reach_is_named(place: Place, tmp_path: Path) -> None:
    line = place.line
    document = tmp_path / "referat.docx"
    place("export", place.meeting, "--to", "docx", "-o", str(document))
    place("decisions", "--export", str(tmp_path / "vedtak.md"))
    whole = place.file.read_bytes()
    names = {
        "2026/avkortet.json": whole[: whole.index(SECRET.encode()) + 5],
        "arkiv (kopi).json": whole,
        ".stversions/2026/styremøte~20260312.json": whole,
        "2026/styremøte.json.bak": whole,
        "2026/gammelt/styremøte.json": whole,
        "delt.xml": LINE.replace("har", "<b>har</b>").encode(),
        "notat.txt": LINE.encode("utf-16"),
        "brev.docx": document.read_bytes(),
        "pakket.pdf": b"%PDF-1.7\n...",
    }
    for name, data in names.items():
        path = place.archive / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (place.archive / "uskyldig.txt").write_text("ingenting", encoding="utf-8")
    os.mkfifo(place.archive / "2026" / "ror.json.bak")
    (place.archive / "2026" / ".~styremøte.1-ab.tmp").write_bytes(whole)
    place("forget", line, code=1)
    for name in names:
        assert str(place.archive / name) in place.err, name
    assert "uskyldig" not in place.err
    assert "ror.json" not in place.err
    assert str(document) in place.out
    assert str(tmp_path / "vedtak.md") in place.out
    assert SECRET.encode() not in place.file.read_bytes()
    assert not list(place.archive.rglob("*.tmp"))


def test_28_a_window_that_holds_the_text_is_named(place: Place, window: Callable[[], Opened]) -> None:
    line = place.line
    opened = window()
    opened.typing(f"{LINE}, og mer")
    opened._draft.sync()  # type: ignore[union-attr]
    place("forget", line, code=1)
    assert ".draft" in place.err
    opened.close()
    place("forget", line)


def test_29_a_piece_of_an_id_is_shown_and_asked_about(place: Place) -> None:
    line = place.line
    before = place.file.read_bytes()
    place("forget", line[-6:], code=2)
    assert LINE in place.out
    assert "Styremøte" in place.out
    assert place.file.read_bytes() == before
    place("forget", line[:3], code=2)
    assert "en annen linje" in place.out
    assert "ingenting er fjernet" in place.err
    assert place.file.read_bytes() == before
    place("forget", line[:3], "--yes", code=2)
    assert place.file.read_bytes() == before
    place("forget", line[-6:], "--yes")
    assert place.found() == []


def test_29_words_are_shown_and_asked_about(place: Place) -> None:
    before = place.file.read_bytes()
    seen = json.loads(place("forget", SECRET, "--json", code=2))
    assert (seen["done"], [one["text"] for one in seen["places"]]) == (False, [LINE])
    assert place.file.read_bytes() == before
    done = json.loads(place("forget", SECRET, "--json", "--yes"))
    assert done["done"]
    assert SECRET not in str(done)
    assert place.found() == []


@pytest.mark.parametrize(("answer", "stays"), [("n", True), ("", True), ("j", False)])
def test_29_whoever_sits_at_a_terminal_is_asked(
    place: Place, monkeypatch: pytest.MonkeyPatch, answer: str, stays: bool
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(f"{answer}\n"))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(["forget", "fødselsnummer", "--archive", str(place.archive)]) == 0
    assert (SECRET in place.file.read_text(encoding="utf-8")) is stays


def test_29_words_go_everywhere_when_that_is_asked_for(place: Place) -> None:
    place(
        "take",
        place.meeting,
        stdin="til stede: Kari Vik (leder)\n! Kari Vik: ringe\nbakgrunn: Kari Vik søkte\n",
    )
    place("forget", "Kari Vik", "--yes", code=2)
    assert "--everywhere" in place.err
    place("forget", "kari vik", "--everywhere", code=2)
    assert "Kari Vik" in place.out
    place("forget", "kari vik", "--everywhere", "--yes")
    assert place.found("Kari Vik", "kari vik") == []
    assert place.shown["attendance"][0]["name"] == "(fjernet)"
    place("check")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
def test_30_no_draft_is_left_by_who_quits_right_behind_enter(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    from tests.proof.terminal import Terminal  # noqa: PLC0415 — not on Windows

    state = tmp_path / "state"
    command = [sys.executable, "-m", "tui", "open", meeting, "--archive", str(shell.folder)]
    names = {**os.environ, "XDG_STATE_HOME": str(state), "TERM": "xterm-256color"}
    terminal = Terminal(command, names, str(Path(__file__).parents[2]))
    assert terminal.until(lambda rows: any("kriv det som blir sagt" in row for row in rows), 60)
    terminal.type(f"privat: {ILL}")
    assert terminal.until(lambda rows: any(ILL in row for row in rows[21:]), 30)
    drafts = state / "referat" / "drafts"
    eventually(lambda: any(ILL.encode() in path.read_bytes() for path in drafts.glob("*.draft")))
    terminal.type("\r")
    time.sleep(0.1)
    assert terminal.end("\x11", 60) == 0
    assert ILL in shell("show", meeting, "--json")
    kept = [path for path in (state / "referat").rglob("*") if path.is_file()]
    assert [path.name for path in kept if path.parent.name in {"drafts", "rescue"}] == []
    assert not any(ILL.encode() in path.read_bytes() for path in kept)


def _said(capture: pytest.CaptureFixture[str]) -> str:
    out, err = capture.readouterr()
    return f"{out}{err}"


def test_33_signs_that_steer_a_terminal_are_shown_as_stand_ins(shell: Shell, tmp_path: Path) -> None:
    made = shell("new", f"Styret {STEERING}", "--from", "2026-03-12").strip()
    shell("new", f"Styret igjen {STEERING}", "--from", "2026-03-13")
    lines = f"= vi {STEERING} gjør det\n! {STEERING} Kari: rydde\nA{STEERING} > B: hjelp\n"
    shell("take", made, stdin=lines)
    (folder,) = {path.parent for path in shell.folder.rglob("2026/*.json")}
    name = STEERING
    (folder / f"03-14 {name}.json").write_text("{", encoding="utf-8")
    shutil.copy(min(folder.glob("*.json")), folder / f"kopi {name}.json")
    (tmp_path / f"brev {name}.docx").write_bytes(b"")
    text = f"# Møte {STEERING}\n\nDato: 1.3.2026\n\n- punkt\n"
    (tmp_path / f"inn {name}.md").write_text(text, encoding="utf-8")
    where = ["--archive", str(shell.folder)]
    for words in (
        ["list"],
        ["list", "--json"],
        ["show", made],
        ["show", made, "--json"],
        ["show", f"x{STEERING}"],
        ["show", "Styret"],
        ["check"],
        ["check", made],
        ["search", f"vi{STEERING}"],
        ["search", "vi"],
        ["search", "vi", "--json"],
        ["decisions"],
        ["decisions", "--status", STEERING],
        ["expectations"],
        ["actions", "--json"],
        ["set", f"x{STEERING}", "done"],
        ["forget", f"x{STEERING}"],
        ["letterhead", str(tmp_path / f"brev {name}.docx")],
        ["letterhead", "--remove", STEERING],
        ["import", str(tmp_path / f"inn {name}.md"), "--dry-run"],
        ["import", str(tmp_path / f"inn {name}.md"), "--dry-run", "--json"],
        ["import", str(tmp_path / f"borte {name}.md")],
        ["summary", made],
        ["replace", made, "gjør", STEERING, "--dry-run"],
        ["export", made, "--to", "markdown", "-o", str(tmp_path / f"ut {name}.md")],
        ["approve", made, "--reason", STEERING],
        ["list", "--archive", str(tmp_path / name)],
        [STEERING],
        ["list", f"--{STEERING}"],
        ["take", f"x{STEERING}"],
        ["take", made, str(tmp_path / name)],
        ["new", "Møte", "--from", STEERING],
        ["open", f"x{STEERING}"],
    ):
        run([*words, *(where if "--archive" not in words and words[0] != STEERING else [])])
        said = _said(shell.capture)
        assert said or words[0] == "summary", words
        assert not COMMANDS & set(said), (words, said)
