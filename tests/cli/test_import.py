"""``import`` as its user meets it: shown first, kept once, refused with a reason."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.test_program import Shell
from tests.importing.outlines import FOLDER, TEXTS
from tui.cli.program import run

NYNORSK = FOLDER / "12-nynorsk.txt"


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    return Shell(tmp_path / "arkiv", capsys, monkeypatch)


def test_a_dry_run_shows_every_line_and_makes_nothing(shell: Shell) -> None:
    out = shell("import", str(NYNORSK), "--dry-run")
    for number, line in enumerate(NYNORSK.read_text(encoding="utf-8").splitlines(), 1):
        shown = next((row for row in out.splitlines() if row.startswith(f"{number:>4}  ")), "")
        assert bool(line.strip()) == bool(shown)
        assert shown.endswith(line.strip())
    assert "VEDTAK       Leseveka 2026       Vedtak (samrøystes)" in out
    assert not shell.folder.exists()


def test_the_same_text_is_kept_once_whatever_it_is_called(shell: Shell, tmp_path: Path) -> None:
    (copy := tmp_path / "kopi.txt").write_bytes(NYNORSK.read_bytes().replace(b"\n", b"\r\n"))
    assert "Ett møte er lagt i arkivet" in shell("import", str(NYNORSK), "--yes")
    assert "«kopi.txt» er i arkivet fra før." in shell("import", str(copy), "--yes")
    (row,) = json.loads(shell("list", "--json"))
    assert (row["title"], row["from"], row["state"]) == ("Styremøte i Sogn lesarlag", "2025-11-20", "draft")
    assert "i orden" in shell("check")


def test_the_same_text_twice_in_one_folder_is_kept_once_and_told_of(shell: Shell, tmp_path: Path) -> None:
    (folder := tmp_path / "gamle").mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_bytes(NYNORSK.read_bytes())
    out = shell("import", str(folder), "--yes")
    assert out.splitlines()[1:3] == ["«b.txt» er i arkivet fra før.", "«c.txt» er i arkivet fra før."]
    assert "2 var der fra før, ingen filer ble avvist." in out
    assert len(json.loads(shell("list", "--json"))) == 1


def test_a_folder_is_kept_file_by_file_and_what_is_refused_is_told(shell: Shell, tmp_path: Path) -> None:
    (folder := tmp_path / "gamle" / "2015").mkdir(parents=True)
    for path in TEXTS:
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "tomt.txt").write_bytes(b"")
    (folder / "regneark.xlsx").write_bytes(b"PK\x03\x04")
    (folder.parent / "bilde.md").write_bytes(bytes(range(32)) * 9)
    code = run(["import", str(folder.parent), "--yes", "--archive", str(shell.folder)])
    out, err = shell.capture.readouterr()
    assert code == 1
    assert f"{len(TEXTS)} møter er lagt i arkivet, 0 var der fra før, 2 filer ble avvist." in out
    assert "«tomt.txt» har ingen tekst" in out
    assert "«bilde.md» er ikke en tekstfil" in out
    assert "Lest" not in err, "how far it has come is told on a terminal only"
    assert len(json.loads(shell("list", "--json"))) == len(TEXTS)


def test_a_word_file_and_a_missing_one_do_not_stop_the_others(shell: Shell, tmp_path: Path) -> None:
    (word := tmp_path / "gammelt.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 30)
    files = [str(word), str(tmp_path / "borte.txt"), str(NYNORSK)]
    run(["import", *files, "--json", "--series", "Styremøter", "--archive", str(shell.folder)])
    told = json.loads(shell.capture.readouterr().out)
    assert [one["status"] for one in told] == ["refused", "refused", "imported"]
    assert "Word-fil" in told[0]["reason"]
    assert {"line": 11, "typed": "Vedtak: Godkjent.", "kind": "decision"}.items() <= told[2]["lines"][
        8
    ].items()
    assert json.loads(shell("show", told[2]["id"], "--json"))["series"] == "Styremøter"


def test_a_terminal_is_asked_before_anything_is_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    for answer, more, asks, kept in (
        ("n\n", (), True, 0),
        ("\n", (), True, 0),
        ("j\n", ("--dry-run",), False, 0),
        ("j\n", (), True, 1),
        ("j\n", (), False, 1),  # nothing is asked where there is nothing to keep
        ("n\n", ("--yes",), False, 1),
        ("n\n", ("--json",), False, 1),
    ):
        asked = io.StringIO(answer)
        monkeypatch.setattr(asked, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", asked)
        assert run(["import", str(NYNORSK), *more, "--archive", str(shell.folder)]) == 0
        out = capsys.readouterr().out
        assert (("Skal møtet legges i arkivet?" in out), asked.tell() > 0) == (asks, asks)
        assert ("Ingenting er lagt i arkivet" in out) is (asks and not kept)
        assert len(list(shell.folder.rglob("*.json"))) == kept
    capsys.readouterr()
    for more in (("--yes",), ("--json",)):
        shutil.rmtree(shell.folder)
        monkeypatch.setattr(sys, "stdin", asked := io.StringIO("n\n"))
        monkeypatch.setattr(asked, "isatty", lambda: True)
        assert run(["import", str(NYNORSK), *more, "--archive", str(shell.folder)]) == 0
        assert len(list(shell.folder.rglob("*.json"))) == 1


def test_wrong_use_is_told(shell: Shell) -> None:
    assert "FIL mangler" in shell("import", code=2)
    shell("import", str(NYNORSK), "--language", "sv", code=2)
