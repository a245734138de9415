"""An archive that git keeps: two branches become one, whatever each has written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from tests.store.making import added, archive_at, edited, line, meeting_in, texts
from tui.cli.program import run

ROOT = Path(__file__).resolve().parents[2]


class Repository:
    """An archive in a repository, without anybody's own settings of git."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capture = folder, capture
        nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        somebody = {
            f"GIT_{who}_{what}": "x@y.no" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        for name, value in {**nobody, **somebody, "REFERAT_LANG": "nb", "PYTHONPATH": str(ROOT)}.items():
            patch.setenv(name, value)
        self.file = meeting_in(folder, state="draft")
        self.file.commit(added(line(1, "a"), line(2, "b")))

    @property
    def archive(self) -> Archive:
        return archive_at(self.folder)

    def git(self, *words: str, code: int = 0) -> str:
        done = subprocess.run(
            ["git", *words], cwd=self.folder, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == code, f"{done.stdout}{done.stderr}"
        return f"{done.stdout}{done.stderr}"

    def setup(self, code: int = 0) -> str:
        assert run(["setup-git", "--archive", str(self.folder)]) == code
        said = self.capture.readouterr()
        # The program of this checkout, whatever else is installed.
        return said.out + said.err

    def begin(self) -> None:
        self.git("init", "-q", "-b", "main")
        self.setup()
        self.git("config", "merge.referat.driver", f"{sys.executable} -m tui merge-file %O %A %B %P")
        self.commit("begun")

    def commit(self, text: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", text)

    def write(self, *changes: object) -> None:
        self.file = MeetingFile(self.file.path, self.file.disk)  # a window opened anew, as after a switch
        for change in changes:
            self.file.read()
            self.file.commit(change)  # type: ignore[arg-type]


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repository:
    return Repository(tmp_path / "mitt arkiv", monkeypatch, capsys)


def test_setup_says_what_it_does_and_does_it_once(repository: Repository) -> None:
    repository.git("init", "-q")
    (repository.folder / ".gitattributes").write_bytes(b"*.docx binary")
    said = repository.setup()
    text = (repository.folder / ".gitattributes").read_text()
    assert text.startswith("*.docx binary\n/archive.json merge=referat -text\n")
    assert "/archive.json merge=referat -text" in said
    assert "merge-file %O %A %B %P" in said
    assert "merge-file %O %A %B %P" in repository.git("config", "merge.referat.driver")
    assert "Ingenting å føye til" in repository.setup()
    assert (repository.folder / ".gitattributes").read_text() == text
    names = f"{repository.file.path.relative_to(repository.folder)}"
    assert "merge: referat" in repository.git("check-attr", "merge", "--", names, "archive.json")


def test_setup_without_a_repository_says_so(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(repository.folder.parent))
    assert "git init" in repository.setup(code=1)
    monkeypatch.setenv("PATH", "")
    assert "git er ikke installert" in repository.setup(code=1)
    assert not (repository.folder / ".gitattributes").exists()


def test_two_branches_become_one_with_all_their_lines(repository: Repository) -> None:
    repository.begin()
    repository.git("switch", "-q", "-c", "other")
    repository.write(edited(2, "b", "B there"), added(line(5, "there")))
    repository.archive.series("Rådet")
    repository.commit("there")
    repository.git("switch", "-q", "main")
    repository.write(edited(2, "b", "B here"), added(line(4, "here")))
    repository.archive.series("Styret")
    repository.commit("here")
    repository.git("merge", "-q", "--no-edit", "other")
    assert sorted(texts(repository.file)) == ["B here", "B there", "a", "here", "there"]
    common = (repository.folder / "archive.json").read_text(encoding="utf-8")
    assert "Rådet" in common
    assert "Styret" in common
    assert repository.git("status", "--short") == ""


def test_what_cannot_be_one_is_left_to_its_owner(repository: Repository) -> None:
    repository.begin()
    path = repository.file.path
    before = path.read_bytes()
    repository.git("switch", "-q", "-c", "other")
    path.write_bytes(before[:-30])
    repository.commit("damaged")
    repository.git("switch", "-q", "main")
    repository.write(added(line(4, "here")))
    repository.commit("here")
    ours = path.read_bytes()
    assert "kan ikke leses" in repository.git("merge", "-q", "--no-edit", "other", code=1)
    assert path.read_bytes() == ours
    assert "U" in repository.git("status", "--short")


def test_two_versions_of_a_file_are_merged_into_ours_or_ours_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    archive_at(tmp_path / "base").series("A")
    for name, series in (("ours", "B"), ("theirs", "C")):
        shutil.copytree(tmp_path / "base", tmp_path / name)
        archive_at(tmp_path / name).series(series)
    base, ours, theirs = (tmp_path / name / "archive.json" for name in ("base", "ours", "theirs"))
    whole = [path.read_bytes() for path in (base, theirs)]
    code = run(["merge-file", str(base), str(ours), str(theirs), "archive.json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    merged = ours.read_text(encoding="utf-8")
    assert all(f'"{name}"' in merged for name in "ABC")
    assert [path.read_bytes() for path in (base, theirs)] == whole
    before = ours.read_bytes()
    theirs.write_text("{", encoding="utf-8")
    assert run(["merge-file", str(base), str(ours), str(theirs), "archive.json"]) == 1
    assert run(["merge-file", str(base), str(ours), str(tmp_path / "borte"), "archive.json"]) == 1
    assert "referat: " in capsys.readouterr().err
    assert ours.read_bytes() == before
