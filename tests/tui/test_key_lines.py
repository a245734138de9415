"""A key line is true: it names only keys of which something comes where it stands."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.tui.places import PLACES, at, dead_keys, samples_in
from tests.tui.shown_keys import named_keys


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples_in(tmp_path_factory.mktemp("key-lines") / "samples")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("attendance of nobody", "a n . u Esc ?"),
        ("check of nothing", ". Esc ?"),
        ("bin of nothing", ". Esc ?"),
        ("register of nothing", "/ v . u F3 Esc ?"),
        ("first deeds", "⏎ n / . q ?"),
        ("search, not found", "Esc F1"),
        ("reading, searched", "⏎ Esc F1"),
    ],
)
def test_where_there_is_no_row_no_key_of_a_row_is_named(
    name: str, keys: str, samples: Path, tmp_path: Path
) -> None:
    async def run() -> None:
        async with at(PLACES[name], samples, tmp_path / "archive") as pilot:
            assert " ".join(named_keys(pilot.app.screen)) == keys

    asyncio.run(run())


@pytest.mark.parametrize("name", ["line", "search beside a meeting, found"])
def test_of_every_key_that_a_line_names_something_comes(name: str, samples: Path, tmp_path: Path) -> None:
    keys, dead = asyncio.run(dead_keys(PLACES[name], samples, tmp_path))
    assert keys
    assert dead == []
