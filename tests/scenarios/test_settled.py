"""Copies that are settled by hand, what was approved many times, and files that are no minutes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from store.files.state_file import folder_of
from tests.cli.test_program import Shell
from tui.cli.program import run


def copied(shell: Shell) -> tuple[Path, Path]:
    """The meeting's file, and a copy that a hand has made another meeting of."""
    (file,) = shell.folder.glob("2026/*.json")
    text = file.read_text(encoding="utf-8")
    other = text.replace('"title": "Styremøte"', '"title": "Årsmøte"').replace("2026-03-12", "2026-04-16")
    copy = file.with_name("2026-04-16 årsmøte.json")
    copy.write_text(other.replace("lørdag", "mandag"), encoding="utf-8")
    return file, copy


@pytest.mark.usefixtures("meeting")
def test_21_a_copy_made_by_hand_is_shown_and_gets_an_id_of_its_own(shell: Shell) -> None:
    file, copy = copied(shell)
    before = file.read_bytes()
    listed = json.loads(shell("list", "--json"))
    assert [one["title"] for one in listed] == ["Årsmøte", "Styremøte"]
    assert "mandag" in shell("show", "Årsmøte")
    assert "lørdag" in shell("show", "Styremøte")
    assert "årsmøte" in shell("search", "mandag").casefold()
    shell("settle", code=1)
    assert run(["check", "--archive", str(shell.folder)]) == 1
    assert f'referat settle "{copy.name}" --as-new' in shell.capture.readouterr().out
    assert "et møte for seg nå" in shell("settle", copy.name, "--as-new")
    assert file.read_bytes() == before
    assert len({one["id"] for one in json.loads(shell("list", "--json"))}) == 2
    assert "mandag" in shell("show", "Årsmøte")
    assert "Ingen annen fil" in shell("settle", copy.name, "--as-new", code=1)
    assert "ingen kopier" in shell("settle")


def test_a_synchronisers_copy_is_merged_by_the_command(shell: Shell, meeting: str) -> None:
    (file,) = shell.folder.glob("2026/*.json")
    copy = file.with_name(f"{file.stem} (konflikt).json")
    copy.write_bytes(file.read_bytes())
    shell("take", meeting, stdin="bare her\n")
    assert copy.name in shell("settle")
    assert not copy.exists()
    assert "bare her" in shell("show", meeting)


@pytest.mark.usefixtures("meeting")
def test_a_settle_that_is_written_otherwise_says_how(shell: Shell) -> None:
    assert "--as-new" in shell("settle", "--as-new", code=2)
    assert "--as-new" in shell("settle", "en.json", code=2)
    shell("settle", "en.json", "--as-new", code=1)


def test_14_ten_approvals_grow_by_one_copy_each(shell: Shell, meeting: str) -> None:
    shell("take", meeting, stdin="hevet: 15.00\n")
    (file,) = shell.folder.glob("2026/*.json")
    plain = file.stat().st_size
    sizes = [plain]
    for _ in range(10):
        shell("approve", meeting)
        shell("approve", meeting, "--reopen", "--reason", "en feil")
        sizes.append(file.stat().st_size)
    assert max(after - before for before, after in pairwise(sizes)) < 2 * plain
    revisions = json.loads(file.read_text(encoding="utf-8"))["revisions"].values()
    assert len(revisions) == 10
    assert all("revisions" not in json.loads(one["content"]) for one in revisions)


@pytest.mark.parametrize("text", ["{}", '{"a": 1', '\n [{"a": 1}]', '\ufeff{ "meeting": {'])
def test_41_json_is_told_and_makes_no_meeting(shell: Shell, meeting: str, text: str) -> None:
    own = shell.folder.parent / "eget.json"
    shell("export", meeting, "--to", "json", "-o", str(own))
    other = own.with_name("annet.txt")
    other.write_text(text, encoding="utf-8")
    for path, told in ((own, "er i arkivet fra før"), (other, "er JSON")):
        run(["import", str(path), "--archive", str(shell.folder)])
        said = shell.capture.readouterr()
        assert told in said.out + said.err
    assert len(json.loads(shell("list", "--json"))) == 1


@pytest.mark.usefixtures("meeting")
def test_what_was_kept_aside_and_cannot_be_read_is_named(shell: Shell) -> None:
    folder = folder_of(shell.folder.parent / "state", "aside")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Styremøte 1.json").write_text("{ødelagt", encoding="utf-8")
    for verb in ("waiting", "list", "check"):
        run([verb, "--archive", str(shell.folder)])
        said = shell.capture.readouterr()
        assert "som ikke kan leses" in said.out + said.err, verb
        assert "Ingenting venter" not in said.out
