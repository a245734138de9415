"""``help``, ``--version`` and ``-q``, and what is said of long work."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click
import pytest

from store.language.catalogue import words
from store.record.values import Language
from tests.store.making import meeting_in
from tui.cli.output import ProgressLine
from tui.cli.program import program, run
from tui.cli.shell.help import TOPICS
from tui.cli.verb import GivenTwice, refuse_twice
from tui.machine.settings_file import config_path


@pytest.fixture(autouse=True)
def bokmal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("GRAMMAR", "= …"),
        ("tegn", "beslutning"),
        ("Taster", "ctrl+q"),
        ("kommandoer", "referat export MØTE"),
        ("steder", "referat.toml"),
        ("take", "referat take MØTE"),
        ("", "grammatikk"),
    ],
)
def test_help_says_what_there_is_to_know(topic: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help", *([topic] if topic else [])]) == 0
    assert said in capsys.readouterr().out


def test_help_about_nothing_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help", "\x1b[2Jx"]) == 2
    told = capsys.readouterr().err
    assert "grammatikk, taster, kommandoer, steder" in told
    assert "\x1b" not in told
    assert len(TOPICS) == 4


def test_help_about_keys_has_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    config_path().write_text('[keys]\n"list.new" = ["z"]\n')
    assert run(["help", "keys"]) == 0
    assert "\n  z  " in capsys.readouterr().out


def test_the_version_is_told_with_where_things_lie(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["--archive", str(tmp_path / "min mappe"), "--version"]) == 0
    first, *places = capsys.readouterr().out.splitlines()
    assert first.startswith("referat ")
    assert any(str(tmp_path / "min mappe") in place for place in places)
    assert any(str(config_path()) in place for place in places)
    assert run(["-q", "--version"]) == 0
    assert capsys.readouterr().out == f"{first}\n"
    assert not (tmp_path / "min mappe").exists()


@pytest.mark.parametrize("quiet", [["-q", "search"], ["search", "--quiet"]])
def test_quiet_leaves_results_and_problems(
    quiet: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    meeting_in(tmp_path / "archive")
    place = ["--archive", str(tmp_path / "archive")]
    assert run(["search", "finnesikke", *place]) == 0
    assert capsys.readouterr().err
    assert run([*quiet, "finnesikke", *place]) == 0
    assert capsys.readouterr().err == ""
    assert run([*quiet, " ", *place]) == 2
    assert capsys.readouterr().err.startswith("referat: ")


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def _told(screen: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    now = iter([0.0, 0.1, 1.0, 1.0, 1.01, 9.0, 9.0])
    monkeypatch.setattr(sys, "stderr", screen)
    with ProgressLine("check-so-far", lambda: next(now)) as tell:
        for done in range(1, 5):
            tell(done * 900, 4000)
    return screen.getvalue().replace("\xa0", "")


def test_long_work_is_told_on_one_line_that_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    *told, blank, end = _told(_Screen(), monkeypatch).split("\r")
    assert [line.strip() for line in told] == [
        "",
        "Sett på 1800 av 4000 filer …",
        "Sett på 3600 av 4000 filer …",
    ]
    assert (blank.strip(), len(blank) >= len(told[-1]), end) == ("", True, "")


def test_nothing_is_told_in_a_pipe_or_where_nothing_can_be_written_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert _told(io.StringIO(), monkeypatch) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert _told(_Screen(), monkeypatch) == ""


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_option_with_one_value_is_given_once(
    language: Language, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of two would count, and nobody would see that the first did not."""
    monkeypatch.setenv("REFERAT_LANG", language)
    ctx = click.Context(program)
    for name in program.list_commands(ctx):
        command = program.get_command(ctx, name)
        assert command is not None
        for one in (option for option in command.params if isinstance(option, click.Option)):
            word = max(one.opts, key=len)
            twice = [word, word] if one.is_flag else [word, "1", word, "1"]
            if one.multiple or (one.is_flag and not one.secondary_opts):
                refuse_twice(command, click.Context(command), twice)
                continue
            with pytest.raises(GivenTwice):
                refuse_twice(command, click.Context(command), twice)
    assert run(["digest", "x", "--to", "eml", "--to", "html"]) == 2
    told = capsys.readouterr().err.splitlines()[0]
    assert told == f"referat: {words(language, 'command')('given-twice', name='--to')}"


@pytest.mark.parametrize(
    ("verb", "module", "slow", "told"),
    [
        (
            ("import", "FILE", "--yes"),
            "tui.cli.importing",
            "read_file",
            "Avbrutt. Ingenting er lagt i arkivet.",
        ),
        (
            ("import", "FILE", "--yes"),
            "tui.importing.files",
            "keep",
            "Avbrutt. 0 av 1 filer var ferdig behandlet, og ingen er lagt inn halvt. Kjør det samme igjen for resten.",  # noqa: E501
        ),
        (
            ("check",),
            "tui.cli.meetings.check",
            "check_archive",
            "Avbrutt før alt var sett på. Arkivet er som det var.",
        ),
        (
            ("export", "latest", "--to", "docx"),
            "tui.cli.export",
            "meeting_meant",
            "Avbrutt. Filer som står nevnt over, er hele, og ingen fil er skrevet halvt.",
        ),
        (
            ("list",),
            "tui.cli.meetings.meetings",
            "chosen_archive",
            "Avbrutt. Det som var lagret, er lagret; resten er kanskje ikke gjort.",
        ),
    ],
)
def test_who_stops_the_program_is_told_what_was_kept(  # noqa: PLR0913, PLR0917 — a row, and what it needs
    verb: tuple[str, ...],
    module: str,
    slow: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stopped(*_: object, **_asked: object) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "a.md"
    file.write_text("# Møte 3. mars 2026\n\nVi møttes.\n", encoding="utf-8")
    archive = tmp_path / "arkiv"
    archive.mkdir()
    monkeypatch.setattr(f"{module}.{slow}", stopped)
    given = [str(file) if word == "FILE" else word for word in verb]
    assert run([*given, "--archive", str(archive)]) == 130
    assert capsys.readouterr().err.strip() == f"referat: {told}"
