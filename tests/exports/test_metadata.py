"""The file beside a document: of which other files it tells."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from exports.export import composed
from exports.metadata import drop_untouched, metadata, metadata_path, other_files
from tests.exports.records import Builder

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


@pytest.mark.parametrize("internal", [False, True])
def test_the_items_are_told_as_they_are_printed(internal: bool) -> None:
    b = Builder(profile="protocol", access="Unntatt offl. § 23", archive_ref="26/123", number="4")
    b.item("Åpent", number="1/26")
    b.item("Kaffe", form="break")
    exempt = b.item("Lønn", number="2/26", exempt="13")
    b.item("Under", number="3/26", parent=exempt.id)
    b.item("Privat", number="4/26", private=True)

    def told(item: object = None) -> dict[str, object]:
        minutes = composed(
            b.record, "markdown", paper=None, organisation="", used_numbers=(), internal=internal
        )
        content = metadata(b.record, minutes, (), used_numbers=(), internal=internal, item=item)  # type: ignore[arg-type]
        return dict(json.loads(content))

    rows = [
        (row["number"], row["title"], row["access"], row["law"] != "")
        for row in told()["items"]  # type: ignore[attr-defined]
    ]
    assert rows == [
        ("1/26", "Åpent", "open", False),
        ("2/26", "Lønn" if internal else "Unntatt offentlighet", "exempt", True),
        ("3/26", "Under" if internal else "Unntatt offentlighet", "exempt", True),
        *([("4/26", "Privat", "private", False)] if internal else []),
    ]
    assert ("Lønn" in json.dumps(told(), ensure_ascii=False)) is internal
    assert [row["number"] for row in told(exempt)["items"]] == ["2/26"]  # type: ignore[attr-defined]
    access = {"code": "", "law": "Unntatt offl. § 23" if internal else ""}
    assert (told()["access"], told()["case"], told()["meeting_number"]) == (access, "26/123", "4")


@pytest.mark.parametrize(
    ("before", "stays"),
    [
        ({"title": "A", "files": [1]}, False),
        ({"title": "B", "files": []}, True),
        ({"title": "A", "mitt": 1, "files": []}, True),
        ([], True),
    ],
    ids=str,
)
def test_what_somebody_has_written_by_hand_is_not_dropped(
    before: object, stays: bool, tmp_path: Path
) -> None:
    (path := tmp_path / "ut.json").write_text(json.dumps(before), encoding="utf-8")
    drop_untouched(path, json.dumps({"title": "A", "files": [2]}).encode())
    assert path.exists() is stays
