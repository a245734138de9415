"""What a shell is told that can stand in a place, and the scripts with which it asks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.shell_completion import CompletionItem

from store.files.archive import Archive, open_archive
from store.record.identity import to_text
from store.record.model import Attendance, Entry, Meeting
from store.record.values import Kind, Name
from tests.store.making import DAY, added
from tests.tui.house import add_meeting, archive_in
from tui.cli.program import program, run
from tui.cli.shell.completion import SHELLS
from tui.cli.shell.known_values import KNOWN

TITLES = ("Møte «om, alt»; $HOME: it's", "Styremøte", "Styremøte")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    kept = open_archive(tmp_path / "my archive", create=True)
    for number, title in enumerate(TITLES):
        apart = kept.ids() + number * 32**6  # ids of one instant differ in their last sign alone
        kept.create_meeting(Meeting(id=apart, title=title, from_=DAY.replace(day=number + 1)))
    return kept


@pytest.fixture
def typed(archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> _Typed:
    monkeypatch.setenv("REFERAT_LANG", "en")
    return _Typed(archive, capsys, monkeypatch)


class _Typed:
    """What stands on a line when Tab is pressed; calling it returns what the shell is told."""

    def __init__(
        self, archive: Archive, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.archive, self.capture, self.patch = archive, capture, patch

    def __call__(self, *words: str, asker: str = "bash") -> list[str]:
        quoted = f"'{self.archive.folder}'"
        line = ["referat", "--archive", quoted, *words]
        asked = {
            "bash": ("\n".join(line), str(len(line) - 1)),
            "zsh": (" ".join(line), str(len(line) - 1)),
            "fish": (" ".join(line), line[-1]),
            "powershell": (
                "\n".join(["referat", "--archive", str(self.archive.folder), *words[:-1]]),
                words[-1],
            ),
        }[asker]
        self.patch.setenv("_REFERAT_COMPLETE", f"{asker}_complete")
        self.patch.setenv("COMP_WORDS", asked[0])
        self.patch.setenv("COMP_CWORD", asked[1])
        with pytest.raises(SystemExit, match="0"):
            run([])
        return self.capture.readouterr().out.strip("\n").splitlines()


def test_commands_and_options_are_offered(typed: _Typed) -> None:
    assert typed("dec") == ["plain,decisions"]
    assert "plain,--dry-run" in typed("import", "--d")
    assert typed("export", "latest", "--to", "d") == ["plain,docx"]
    assert typed("help", "ex") == ["plain,expectations", "plain,experiences", "plain,export"]
    assert typed("help", "gra") == ["plain,grammar"]


def test_a_meeting_is_offered_by_what_means_it_alone(typed: _Typed) -> None:
    assert typed("show", "") == [
        "plain,latest",
        "plain,2015-06-03",
        "plain,2015-06-02",
        "plain,'Møte «om, alt»; $HOME: it'\"'\"'s'",
    ]
    assert typed("show", "MOTE") == ["plain,'Møte «om, alt»; $HOME: it'\"'\"'s'"]
    identity = next(to_text(one.id) for one in typed.archive.meetings() if one.meeting.from_ == DAY)
    assert typed("show", identity[:-1]) == ["plain,2015-06-02"]
    assert typed("show", '"Mø') == [f"plain,{TITLES[0]}"], "in quotes already"


def test_people_are_offered_from_lists_and_owners(typed: _Typed) -> None:
    file = typed.archive.find("2015-06-02")
    file.read()
    key = typed.archive.ids
    file.commit(
        added(
            Attendance(id=key(), name=Name("Kari Nordmann"), status="present", rank="a0"),
            Entry(id=key(), kind=Kind.ACTION, text="sende", owners=(Name("Kåre"),), rank="a0"),
        )
    )
    assert typed("actions", "--owner", "ka") == ["plain,'Kari Nordmann'", "plain,Kåre"]


def test_each_shell_is_told_in_its_own_way(typed: _Typed) -> None:
    assert typed("show", "Mø", asker="fish") == [f"plain,{TITLES[0]}\t2015-06-01"]
    assert typed("show", "Mø", asker="zsh") == ["plain", TITLES[0].replace(":", r"\:"), "2015-06-01"]
    doubled = TITLES[0].replace("'", "''")
    for begun in ("Mø", "'Mø", '"Mø', "'Møte «om, alt»; $HOME: it''s'"):
        (said,) = typed("show", begun, asker="powershell")
        assert said.isascii(), "which every code page of a console has"
        assert unquote(said) == f"'{doubled}'\t2015-06-01"


def test_what_powershell_takes_for_a_quotation_mark_is_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = SHELLS["powershell"](program, {}, "referat", "_REFERAT_COMPLETE")
    said = unquote(shell.format_completion(CompletionItem("Directors’ ‘meeting")))
    assert said == "'Directors’’ ‘‘meeting'\t"
    monkeypatch.setenv("COMP_CWORD", said.strip("\t"))
    assert shell.get_completion_args()[1] == "Directors’ ‘meeting"


def test_a_path_of_windows_is_one_word_in_powershell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMP_WORDS", "referat\n--archive\nC:\\Users\\Kåre Å\\arkiv\nshow")
    monkeypatch.setenv("COMP_CWORD", "")
    asked = SHELLS["powershell"](program, {}, "referat", "_REFERAT_COMPLETE").get_completion_args()
    assert asked == (["--archive", "C:\\Users\\Kåre Å\\arkiv", "show"], "")


def test_a_shell_is_told_nothing_of_what_is_wrong(typed: _Typed) -> None:
    shutil.rmtree(typed.archive.folder)
    assert typed("show", "") == []
    assert typed("actions", "--owner", "") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_read_by_its_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "_REFERAT_COMPLETE" in script
    program = shutil.which(shell)
    if program is not None:
        read = subprocess.run([program, "-n"], input=script, capture_output=True, text=True, check=False)
        assert (read.returncode, read.stderr) == (0, "")


OFFERED = {
    "show": "meetings",
    "export": "meetings",
    "approve Kurs --in": "meetings",
    "bin --restore": "meetings",
    "slip --all": "meetings",
    "series --from": "meetings",
    "new --after": "series meetings",
    "new --series": "series",
    "series": "series",
    "series --join": "series",
    "renumber": "series",
    "decisions --series": "series",
    "actions --owner": "people",
    "digest --for": "people",
    "slip": "parties people",
    "expectations --from": "parties",
    "expectations --to": "parties",
    "experiences --party": "parties",
    "party": "parties",
    "topic": "topics",
    "topic --join": "topics",
    "experiences --topic": "topics",
}
"""What a shell offers for a word of a command."""


@pytest.fixture
def known(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> _Typed:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    archive = archive_in(tmp_path / "arkiv")
    lines = (
        "til stede: Kari, ti lag",
        "# Sak",
        "emne: te",
        "Fylket > Staten: støtte",
        "! Per: ringe",
        "# Annen sak",
        "emne: kaffe",
    )
    add_meeting(archive, "Kurs", *lines, "slutt:", series=archive.series("Styret"))
    add_meeting(archive, "Borte", "# Sak")
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert run(["bin", "Borte", "--archive", str(archive.folder)]) == 0
    capsys.readouterr()
    return _Typed(archive, capsys, monkeypatch)


def test_each_word_of_a_command_is_offered_what_it_can_be(known: _Typed) -> None:
    of = {
        "meetings": {"latest", "Kurs"},
        "series": {"Styret"},
        "people": {"Kari", "Per"},
        "parties": {"Fylket", "Staten"},
        "topics": {"te", "kaffe"},
    }
    for words, kinds in OFFERED.items():
        found = {line.removeprefix("plain,").strip("'") for line in known(*words.split(), "")}
        assert found == set().union(*(of[kind] for kind in kinds.split())), words


def test_every_name_that_is_known_is_tried() -> None:
    tried = set()
    for words in OFFERED:
        verb, *rest = words.split()
        name = next((word for word in rest if word.startswith("--")), "")
        tried |= {f"{verb} {name}", name} if name else {f"{verb} name", "meeting"}
    assert KNOWN.keys() - tried == {"MEETING"}
