"""What a Word file says of itself, and the parts it may have at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from exports.export import written
from store.record.record import Record
from store.record.values import Role
from tests.exports import letterheads, rich
from tests.exports.lint import lint
from tests.exports.records import SERIES, START, Builder

ALLOWED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core|custom)\.xml"
    r"|word/(?:_rels/)?(?:document|styles|settings|numbering|fontTable|(?:header|footer)[\w-]*|footnotes|endnotes)"
    r"\.xml(?:\.rels)?|word/(?:theme/)?(?:_rels/)?theme\d*\.xml(?:\.rels)?|word/(?:media|fonts)/[\w.-]+"
    r"|word/(?:_rels/)?referat-[\w-]+\.xml(?:\.rels)?"
    r"|customXml/(?:_rels/)?item(?:Props)?1\.xml(?:\.rels)?"
)
"""Every part that a file for others may have: those we write, and those of a letterhead that are kept."""


def word(record: Record, letterhead: bytes | None = None, *, internal: bool = False) -> bytes:
    return written(
        record,
        "docx",
        paper=None,
        organisation="Styret",
        used_numbers=(),
        letterhead=letterhead,
        internal=internal,
    )


def custom(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("docProps/custom.xml"))
    return {str(one.get("name")): "".join(str(text) for text in one.itertext()) for one in root}


def meeting(**more: str) -> Builder:
    return Builder(series=SERIES, number="2/2026", archive_ref="26/123", tags=("økonomi", "lån"), **more)


def test_an_archive_reads_which_meeting_it_is() -> None:
    b = meeting(profile="protocol")
    b.item("Budsjett")
    data = word(b.record)
    told = custom(data)
    assert told.pop("Referat-møte")
    assert told == {
        "Arkivsak": "26/123",
        "Møtedato": "2026-03-12T00:00:00Z",
        "Utvalg": "Styret",
        "Møtenummer": "2/2026",
        "Dokumenttype": "Møteprotokoll",
        "Status": "Utkast",
    }
    core = Document(BytesIO(data)).core_properties
    assert (core.category, core.identifier, core.content_status) == ("Møteprotokoll", "26/123", "Utkast")
    assert core.keywords == "økonomi, lån"


def test_who_meets_may_be_said_in_the_head_alone() -> None:
    roles = (Role("Kopi til", "Arkivet"), Role("Hovudutval", "Oppvekst og kultur"))
    assert custom(word(Builder(roles=roles, organiser="Kommunen").record))["Utvalg"] == "Oppvekst og kultur"
    assert custom(word(Builder(organiser="Kommunen").record))["Utvalg"] == "Kommunen"
    assert custom(word(Builder(roles=(Role("Utval", "Oppvekst"),)).record))["Utvalg"] == "Oppvekst"


def test_a_revision_is_told_once_there_is_one() -> None:
    b = meeting()
    b.approved(START)
    told = custom(word(b.record))
    assert "Versjon" not in told  # an earlier program approved it, and numbered nothing
    assert told["Status"].startswith("Godkjent")


def test_a_file_for_others_says_no_ground_that_is_the_meetings() -> None:
    b = meeting(access="Unntatt offl. § 13")
    b.item("Lønn", exempt="§ 13")
    assert "Hjemmel" not in custom(word(b.record))
    assert custom(word(b.record, internal=True))["Hjemmel"] == "Unntatt offl. § 13"
    plain = meeting(access="Unntatt offl. § 13")
    assert custom(word(plain.record))["Hjemmel"] == "Unntatt offl. § 13"


def test_nothing_withheld_is_a_property() -> None:
    b = meeting()
    b.item("Åpen")
    b.note("HEMMELIG lønn", private=True)
    b.item("Ukjent oppsigelse", exempt="§ 13")
    with ZipFile(BytesIO(word(b.record))) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"HEMMELIG" not in everything
    assert b"oppsigelse" not in everything


@pytest.mark.parametrize("value", ['" onload="x', "<vt:x/>&amp;", "\x00\x0b", "a" * 900, "linje\nto 👩‍👩‍👧"])
def test_any_text_makes_a_sound_property(
    value: str, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    odd = Builder(archive_ref=value, number=value, from_=date(2026, 1, 2))
    data = word(odd.record)
    assert lint(data) == []
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    assert_valid_docx(file)


@pytest.mark.parametrize("make", [rich.directors, rich.protocol])
def test_every_part_of_a_file_is_one_that_it_may_have(make: Callable[[], Record]) -> None:
    for sheet in (None, *_sheets()):
        with ZipFile(BytesIO(word(make(), sheet))) as package:
            assert [name for name in package.namelist() if not ALLOWED.fullmatch(name)] == []


def _sheets() -> list[bytes]:
    return [made() for made in letterheads.EVERY.values()]
