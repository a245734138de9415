"""What a terminal is asked before something is lost: only a yes does it, and nothing else is touched."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.state_file import default_state
from store.session.backlog import WaitingPiece
from tests.cli.test_program import Shell, shell_with
from tests.scenarios.left import HALF, TWO, end_a_window
from tests.tui.house import archive_in
from tui.cli.backlog import _discard
from tui.cli.program import run

NO = ("n", "", "nei", "x")


class _Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


class Terminal:
    """An archive of one meeting at a terminal, where somebody answers what is asked."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.read = 0

    def __call__(self, answer: str, *words: str) -> str:
        """What a command says when it is answered so; how much of the answer was read is kept."""
        keyboard = _Keyboard(f"{answer}\n")
        with self.shell.patch.context() as patch:
            patch.setattr(sys, "stdin", keyboard)
            patch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
            assert run([*words, "--archive", str(self.shell.folder)]) == 0
        self.read = keyboard.tell()
        return str(self.shell.capture.readouterr().out)


@pytest.fixture
def answer(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(shell_with(tmp_path, capsys, monkeypatch, "# Sak\nbegynt\n"))


def pieces(shell: Shell, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(shell("waiting", *words, "--json"))
    return found


def test_the_bin_is_emptied_by_the_number_of_its_meetings_alone(answer: Terminal) -> None:
    shell = answer.shell
    shell("new", "Prøvemøte", "--from", "2026-03-12")
    shell("bin", "Prøvemøte")
    shell("bin", "Styremøte")
    for no in (*NO, "1", "3", "j", "ja"):
        assert "Skriv 2 for å slette 2 møter" in (out := answer(no, "bin", "--empty"))
        assert len(json.loads(shell("bin", "--json"))) == 2
        assert out.endswith("Ingenting er slettet.\n")
    answer("2", "bin", "--empty")
    assert json.loads(shell("bin", "--json")) == []
    assert "tom" in answer("", "bin", "--empty")
    assert answer.read == 0  # nothing is asked where nothing is there


def test_what_waits_is_thrown_away_one_piece_at_a_time_and_shown_first(answer: Terminal) -> None:
    shell = answer.shell
    (listed,) = json.loads(shell("list", "--json"))
    meeting = str(listed["id"])
    end_a_window(shell.folder, default_state())
    assert HALF in shell("waiting", meeting)
    found = pieces(shell, meeting)
    texts = [piece["lines"] for piece in found]
    assert texts == [[TWO[0]], [TWO[1]], [HALF]]
    assert [set(piece) for piece in found] == [
        {"id", "meeting", "title", "sort", "where", "lines", "path", "at", "reason", "open"}
    ] * 3
    assert [(one["meeting"], one["title"], one["open"]) for one in found] == [
        (meeting, "Styremøte", False)
    ] * 3
    half = str(found[2]["id"])
    shell("waiting", "--discard", half, code=2)  # a pipe cannot be asked
    for no in NO:
        assert HALF in answer(no, "waiting", "--discard", half)
        assert pieces(shell, meeting) == found
    assert HALF in answer("j", "waiting", "--discard", half)
    assert pieces(shell, meeting) == found[:2]
    assert answer("", "waiting", "--discard", str(found[1]["id"]).lower(), "--yes").endswith("Kastet.\n")
    assert shell("waiting", meeting, "--take").strip()
    assert pieces(shell) == []
    assert shell("waiting") == "Ingenting venter.\n"
    assert [one["text"] for one in json.loads(shell("show", meeting, "--json"))["entries"]][-1] == TWO[0]


def test_only_the_one_piece_that_is_meant_is_thrown_away(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    piece = WaitingPiece(id="AB1", meeting=1, sort="line", where="here", lines=("sagt",), path="")
    both = [piece, replace(piece, id="AB2")]
    for asked, pieces, key in (
        ("AB", both, "waiting-ambiguous"),
        ("", [piece], "waiting-unknown"),
        ("B1", both, "waiting-unknown"),
        ("ab1", [replace(piece, living=True)], "waiting-living"),
    ):
        with pytest.raises(Problem) as told:
            _discard(archive, pieces, asked, yes=True)
        assert told.value.key == key
