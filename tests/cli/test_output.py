"""All output goes through one place, where nothing of anybody's is a command to a terminal."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from exports.formats.pdf.signs import UnknownSign
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.forget.forget import Forgotten
from store.forget.remnants import Remnant
from tests.exports.records import Builder
from tui.cli.export import tell_signs
from tui.cli.output import OutputFailed, be_quiet, say, say_json, say_marked
from tui.cli.texts import _tell as tell_forgotten
from tui.safe_text import one_line, shown

ROOT = Path(__file__).resolve().parent.parent.parent
PIPES = {"second_process.py"}
"""Two processes of ours that talk to each other in bytes, and to nobody else."""

STREAMS = {"sys.stdout", "sys.stderr", "sys.stdout.buffer"}
PRINTS = {"print", "echo", "secho", "print_formatted_text", "pprint", "print_exc", "print_exception"}
NAMED = re.compile(rf"\b(?:{'|'.join(PRINTS)})\b|\bsys\b")
"""Where neither is named nothing prints: to read all files as Python takes seconds."""


def test_nothing_prints_but_the_one_place() -> None:
    found = set()
    for room in ("store", "exports", "tui"):
        for path in (ROOT / room).rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source)) if NAMED.search(source) else ():
                if isinstance(node, ast.Call) and _prints(node):
                    found.add(path.name)
    assert found - PIPES == {"output.py"}


def test_signs_that_a_pdf_file_has_no_font_for_are_told_with_q_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unknown = [UnknownSign(chr(0xE000 + n), "1 Bod") for n in range(9)]
    monkeypatch.setattr("exports.formats.pdf.unknown_signs", lambda _: unknown)
    with click.Context(click.Command("export")):
        be_quiet()
        tell_signs(outline(Builder().record, AsTyped()))
    told = capsys.readouterr().err
    assert ("U+E000" in told, "U+E005" in told, "U+E006" in told, "+3" in told) == (True, True, False, True)


def _prints(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in PRINTS:
        return True
    # A stream itself is handed to no other place.
    given = (*call.args, *(word.value for word in call.keywords))
    if any(isinstance(one, ast.Attribute) and ast.unparse(one) in STREAMS for one in given):
        return True
    writes = name in {"write", "writelines"} and isinstance(call.func, ast.Attribute)
    return writes and ast.unparse(call.func.value).startswith(("sys.std", "sys.__std"))  # type: ignore[attr-defined]


def test_what_steers_a_terminal_has_stand_ins(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2J\x07\x9b1m\x7f\u202e\u2066\u2028\udc80\tb\nc")
    assert capsys.readouterr().out == "a␛[2J␇�1m␡����\tb\nc\n"


def test_hebrew_and_arabic_keep_what_they_need() -> None:
    text = "שלום\u200f, \u200eabc; مرحبا\u061c نمی\u200cخواهم"
    assert shown(text) == one_line(text) == text


def test_json_keeps_every_character_and_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"text": "a\x1b\x9b\x7f\u2028\u202e\udc80\tø\n", "list": [1]}
    say_json(value, indent=2)
    said = capsys.readouterr().out
    assert json.loads(said) == value
    assert "ø" in said
    assert not {*"\x1b\x9b\x7f\u2028\u202e\udc80"} & {*said}


def test_marks_stand_on_a_terminal_only_and_only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, marked in ((Terminal(), "a \x1b[1;4m␛[31mb\x1b[0m\n"), (io.StringIO(), "a ␛[31mb\n")):
        monkeypatch.setattr(sys, "stdout", stream)
        say_marked([("a ", False), ("\x1b[31mb", True)])
        assert stream.getvalue() == marked


def test_output_that_cannot_be_written_is_an_error_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputFailed):
        say("x")


@pytest.mark.skipif(sys.platform == "win32", reason="closing streams in a POSIX shell")
def test_closed_streams_are_no_traceback(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m tui --archive "{tmp_path}"'
    script = f"{command} list 2>&-; echo $?; {command} new En; {command} take En <&- >&-; echo $?"
    ended = subprocess.run(
        ["sh", "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
    )  # fmt: skip
    assert re.fullmatch(r"0\n\w{13}\n0\n", ended.stdout)
    assert not ended.stderr


@pytest.mark.parametrize(("files", "left", "gone"), [(0, False, True), (0, True, False), (1, True, False)])
def test_a_text_that_could_not_be_removed_is_not_said_to_be_gone(
    files: int, left: bool, gone: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REFERAT_LANG", "en")
    tell_forgotten(Forgotten(0, files, (Remnant(Path("a.json"), "refused"),) if left else ()))
    said = capsys.readouterr().out
    assert ("gone already" in said, bool(said)) == (gone, bool(gone or files))
