"""Reading a file: one that is larger than any of ours is not read, and what is known is compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.files.durable import _PIECE, TooLargeError, has_content, read_file, unread, write_file
from store.files.system import System


class _StoppedDisk(System):
    def sync(self, descriptor: int) -> None:
        raise KeyboardInterrupt(descriptor)


def test_whoever_stops_a_write_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_file(_StoppedDisk(), path, b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.json", b"old")]


def test_a_file_beyond_all_measure_is_refused_and_told(tmp_path: Path) -> None:
    path = tmp_path / "stor.json"
    path.write_bytes(b"12345678")
    assert read_file(System(), path, most=8) == b"12345678"
    with pytest.raises(TooLargeError) as told:
        read_file(System(), path, most=7)
    assert unread(told.value, path).key == "file-too-large"


LONG = bytes(range(256)) * (_PIECE // 128) + b"end"
"""Two pieces and a bit."""

CONTENTS = [
    (LONG, LONG, True),
    (LONG, LONG[:-1], False),
    (LONG[:-1], LONG, False),
    (LONG, LONG[:_PIECE], False),
    (LONG, LONG[: _PIECE + 9] + b"!" + LONG[_PIECE + 10 :], False),
    (LONG, LONG[:-1] + b"!", False),
    (b"", b"", True),
    (b"x", b"", False),
    (b"", None, False),
    (None, None, True),
    (None, b"", False),
]


@pytest.mark.parametrize(("there", "known", "same"), CONTENTS)
def test_a_file_is_compared_to_its_last_byte(
    tmp_path: Path, there: bytes | None, known: bytes | None, *, same: bool
) -> None:
    path = tmp_path / "a.json"
    if there is not None:
        path.write_bytes(there)
    assert has_content(System(), path, known) is same
