"""Documents of meetings that an earlier version made: word for word what that version made of them."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from exports.export import PAPERS, written
from exports.formats.registry import Format
from store.record.model import Stored
from store.record.record import Record
from store.revisions.revision import flattened, numbered, record_of, verified

EARLIER = Path(__file__).parent / "fixtures" / "earlier"
FORMATS: tuple[Format, ...] = ("docx", "html", "markdown")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


@cache
def digests() -> dict[str, dict[str, str]]:
    told = json.loads((EARLIER / "digests.json").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = told["digests"]
    return found


def record_in(name: str) -> Record:
    tables = json.loads((EARLIER / name).read_text(encoding="utf-8"))
    stored: Stored = {
        table: {int(key): one for key, one in documents.items()} for table, documents in tables.items()
    }
    return Record.from_stored(stored)


def paragraphs(package: bytes) -> bytes:
    """What stands in a Word file, paragraph by paragraph: nothing of it is a library's."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        told = [
            "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
            for name in sorted(parts.namelist())
            if _PARTS.fullmatch(name)
            for paragraph in etree.fromstring(parts.read(name)).iter(f"{_W}p")
        ]
    return "\n".join(told).encode()


def made(record: Record) -> dict[str, str]:
    found = {}
    for paper in PAPERS:
        for to in FORMATS:
            data = written(record, to, paper=paper, organisation="", used_numbers=())
            told = paragraphs(data) if to == "docx" else data
            found[f"{paper} {to}"] = hashlib.sha256(told).hexdigest()
    return found


@pytest.mark.parametrize("name", sorted(digests()))
def test_every_document_is_what_it_was(name: str) -> None:
    assert made(record_in(name)) == digests()[name]


@pytest.mark.parametrize(("name", "inside"), [("approved_twice.json", 0), ("approved_inside.json", 2)])
def test_the_revisions_of_an_earlier_version_are_read_flattened_and_proved(name: str, inside: int) -> None:
    record = record_in(name)
    assert {verified(one, record) for one in record.revisions} == {"yes"}
    out = flattened(record)
    assert len(out) == inside
    flat = record.with_documents(out)
    assert {verified(one, flat) for one in flat.revisions} == {"yes"}
    assert [one.hash for one in flat.revisions] == [one.hash for one in record.revisions]
    assert all(record_of(one, number) is not None for number, one in numbered(flat))
    assert made(flat) == digests()[name]
