"""The pages say what the program has: each table is its registry, and what they point at is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.by_hand.tables import DOCS, TABLES, pages
from tui.cli.program import program

ROOT = DOCS.parent
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
VERBS = [
    path for path in sorted(ROOT.glob("tui/cli/**/*.py")) if "\n@verb(" in path.read_text(encoding="utf-8")
]


def test_every_table_is_in_a_page() -> None:
    told = [name for _, text, _ in pages() for name in re.findall(r"<!-- table ([a-z-]+) -->", text)]
    assert sorted(told) == sorted(TABLES)


def test_the_tables_are_the_registries() -> None:
    stale = [path.name for path, before, after in pages() if before != after]
    assert not stale, "write them anew: python -m tests.by_hand.tables"


def test_every_option_is_in_the_page_of_commands() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert [option for option in _options() if not re.search(rf"{option}(?![a-z-])", page)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_at_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" in link or not (page.parent / link).exists()] == []


def test_the_readme_can_be_read_at_once() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def _options() -> Iterator[str]:
    ctx = program.make_context("referat", [], resilient_parsing=True)
    for name in program.list_commands(ctx):
        command = program.get_command(ctx, name)
        assert command is not None
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield max(parameter.opts, key=len)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_in_a_page_is_there(page: Path) -> None:
    paths = re.findall(r"`((?:store|exports|tui|tests)/[\w./]*)`", page.read_text(encoding="utf-8"))
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("path", VERBS, ids=lambda path: path.stem)
def test_a_file_of_commands_says_which_it_has(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    assert [
        verb for verb in re.findall(r'^@verb\("([a-z-]+)"', text, re.MULTILINE) if f"``{verb}``" not in first
    ] == []


def test_every_folder_is_on_the_map() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    folders = sorted(folder for room in ("store", "exports", "tui") for folder in (ROOT / room).iterdir())
    named = [folder for folder in folders if folder.is_dir() and folder.name != "__pycache__"]
    assert [
        path for folder in named if (path := f"`{folder.relative_to(ROOT).as_posix()}/`") not in page
    ] == []


def test_every_file_that_the_map_names_is_in_its_room() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8").partition("## The way of a line")[0]
    rows = [line.strip("|").split("|") for line in page.splitlines() if line.startswith("| `")]
    assert rows
    missing = [
        (rooms, name)
        for where, what in rows
        if (rooms := re.findall(r"`([^`]+/)`", where))
        for name in re.findall(r"`([^`/]+\.(?:py|typ|js))`", what)
        if not any(any((ROOT / room).rglob(name)) for room in rooms)
    ]
    assert missing == []


def test_every_class_of_the_glossary_is_in_the_code() -> None:
    page = (DOCS / "glossary.md").read_text(encoding="utf-8")
    files = (path for room in ("store", "tui") for path in (ROOT / room).rglob("*.py"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    classes = re.findall(r"`([A-Z][A-Za-z]+)`", page)
    assert [name for name in classes if not re.search(rf"^class {name}\b", code, re.MULTILINE)] == []
