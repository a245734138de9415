"""The file beside a document: of which other files it tells."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from exports.metadata import metadata_path, other_files

CONTENT = b"som den ble skrevet"
FILES = [
    ("ut.pdf", CONTENT, True),
    ("ut.docx", CONTENT, False),  # the one that is written now
    ("ut.html", b"endret siden", False),
    ("borte.pdf", None, False),
    ("../utenfor.pdf", CONTENT, False),
    ("under/ut.pdf", CONTENT, False),
]
"""A file that the one beside tells of, what stands in it now, and whether the next one tells of it too."""


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(("name", "content", "told"), FILES)
def test_a_file_is_told_of_as_long_as_it_lies_beside_as_it_was(
    name: str, content: bytes | None, told: bool, whole: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "ut"
    (folder / "under").mkdir(parents=True)
    if content is not None:
        (folder / name).write_bytes(content)
    path = str(folder / name) if whole else name
    row = {"name": path, "format": "pdf", "sha256": sha256(CONTENT).hexdigest()}
    target = folder / "ut.docx"
    metadata_path(target).write_text(json.dumps({"files": [row]}), encoding="utf-8")
    assert [one.name for one in other_files(target)] == [name] * (told and not whole)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"files": 1}', '{"files": [1]}', '{"files": [{"name": 1}]}']
)
def test_a_file_that_somebody_has_spoilt_tells_of_none(text: str, tmp_path: Path) -> None:
    target = tmp_path / "ut.docx"
    metadata_path(target).write_text(text, encoding="utf-8")
    assert other_files(target) == []
