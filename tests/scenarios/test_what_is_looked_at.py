"""What nobody sees by reading: two versions of a line, and a number that two meetings have."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from store.files.archive import open_archive
from store.merge.copies import settle_copies
from tests.cli.test_program import Shell
from tui.cli.program import run


def test_23_two_versions_of_a_line_are_named_first_of_all(shell: Shell, meeting: str, tmp_path: Path) -> None:
    other = Shell(tmp_path / "annen", shell.capture, shell.patch)
    shutil.copytree(shell.folder, other.folder)
    shell("take", meeting, stdin="- kveld??\n")
    for one, hour in ((shell, "15"), (other, "16")):
        one("replace", meeting, "lørdag", f"lørdag til {hour}")
    (file,) = other.folder.glob("2026/*.json")
    shutil.copy(file, shell.folder / "2026" / f"{file.stem} (konflikt).json")
    settle_copies(open_archive(shell.folder, create=False), tmp_path / "state")
    told = shell("check", meeting).splitlines()
    assert "To versjoner av samme linje" in told[1]
    assert {"lørdag til 15", "lørdag til 16"} == set(re.findall("lørdag til ..", told[1]))
    shell("export", meeting, "--to", "markdown", "-o", str(tmp_path / "ut.md"))
    text = (tmp_path / "ut.md").read_text(encoding="utf-8")
    assert [text.count(words) for words in ("lørdag til 15", "lørdag til 16", "kveld", "søndag")] == [1] * 4


def test_24_a_number_that_two_meetings_have_is_told_of_both(shell: Shell, tmp_path: Path) -> None:
    other = Shell(tmp_path / "annen", shell.capture, shell.patch)
    ids = []
    for one, day in ((shell, "2026-03-12"), (other, "2026-04-12")):
        if one is other:  # it has the series, and not the other's meeting yet
            shutil.copytree(shell.folder, other.folder, ignore=shutil.ignore_patterns("2026"))
        made = one("new", "Styremøte", "--from", day, "--series", "Styret", "--profile", "protocol").strip()
        one("take", made, stdin="# Sak\n= vi kjøper\nslutt: 12.00\n")
        ids.append(made)
    (file,) = other.folder.glob("2026/*.json")
    shutil.copy(file, shell.folder / "2026" / file.name)
    assert run(["check", "--archive", str(shell.folder)]) == 1
    told = shell.capture.readouterr().out
    assert "nummeret 1/26 er brukt i «2026-03-12 Styremøte.json» også" in told
    for made in ids:
        assert "Nummeret 1/26 er brukt i et annet møte i serien" in shell("check", made)
