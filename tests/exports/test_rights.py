"""Who may open what is written: an internal version is for its owner alone."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from exports.export import deliver, export
from exports.formats.registry import FORMATS, Format
from tests.exports.rich import directors

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """The mask that most systems give to those who use them."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("to", FORMATS)
def test_an_internal_version_is_its_owners_alone(to: Format, tmp_path: Path) -> None:
    write = partial(
        export, directors("nb"), to, folder=tmp_path, paper=None, organisation="", used_numbers=()
    )
    assert mode(write(None, internal=True)) == 0o600
    assert mode(write(tmp_path / f"ut.{to}", internal=True)) == 0o600
    assert mode(write(None)) == 0o644


def test_what_stood_there_keeps_its_rights_and_passes_them_on(tmp_path: Path) -> None:
    target = tmp_path / "ut.md"
    target.write_bytes(b"rettet")
    target.chmod(0o640)
    deliver(b"nytt", target, tmp_path, lambda: target)
    assert [mode(target), mode(tmp_path / "ut (2).md")] == [0o640, 0o640]
    deliver(b"internt", target, tmp_path, lambda: target, private=True)
    assert [mode(target), mode(tmp_path / "ut (3).md")] == [0o600, 0o640]
