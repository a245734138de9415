"""Reading a file whole: one that is larger than any of ours is not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.files.durable import TooLargeError, read_file, unread
from store.files.system import System


def test_a_file_beyond_all_measure_is_refused_and_told(tmp_path: Path) -> None:
    path = tmp_path / "stor.json"
    path.write_bytes(b"12345678")
    assert read_file(System(), path, most=8) == b"12345678"
    with pytest.raises(TooLargeError) as told:
        read_file(System(), path, most=7)
    assert unread(told.value, path).key == "file-too-large"
