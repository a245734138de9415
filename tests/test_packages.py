"""What is installed: every data file goes along, and the version stands in one place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
ROOMS = ("store", "exports", "tui")


def _settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _files() -> Iterator[Path]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."):
                yield path


def test_every_data_file_is_in_the_package_data() -> None:
    patterns = _settings()["tool"]["setuptools"]["package-data"]["*"]
    data = [path for path in _files() if path.suffix != ".py"]
    assert data
    lost = [path for path in data if not any(fnmatchcase(path.name, pattern) for pattern in patterns)]
    assert lost == []


def test_every_folder_with_files_is_a_package() -> None:
    folders = {path.parent for path in _files()}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_the_version_stands_in_one_place_and_the_changelog_tells_of_it() -> None:
    version = _settings()["project"]["version"]
    assert [path for path in _files() if f'"{version}"' in path.read_text(encoding="utf-8")] == []
    assert f"\n## {version}\n" in (ROOT / "docs/changelog.md").read_text(encoding="utf-8")


def test_the_release_calls_what_is_there() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    called = re.findall(r"python -m (tests[\w.]*)", text)
    assert called
    files = [ROOT / name.replace(".", "/") for name in called]
    assert [
        file for file in files if not (file.with_suffix(".py").exists() or (file / "__main__.py").exists())
    ] == []
    for job in jobs.values():
        needs = job.get("needs", [])
        assert ({needs} if isinstance(needs, str) else set(needs)) <= set(jobs)
        assert job["timeout-minutes"]
    assert jobs["release"]["permissions"] == {"contents": "write"}
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
