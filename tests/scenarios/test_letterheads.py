"""The organisation's own paper: what it hides, who may use it, and what it asks for."""

from __future__ import annotations

import stat
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.test_program import Shell
from tests.exports.letterheads import norwegian, packed
from tests.exports.test_letterhead_parts import HIDDEN, laden


def test_31_a_letterhead_gives_nothing_but_what_prints(shell: Shell, meeting: str, tmp_path: Path) -> None:
    (tmp_path / "Fylket.docx").write_bytes(laden())
    shell("letterhead", str(tmp_path / "Fylket.docx"))
    shell("export", meeting, "--to", "docx", "-o", str(tmp_path / "ut.docx"))
    with ZipFile(tmp_path / "ut.docx") as made:
        everything = {name: made.read(name) for name in made.namelist()}
    assert b"Org.nr. 999 999 999" in everything["word/footer1.xml"]
    assert [name for name, data in everything.items() if HIDDEN.encode() in data] == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")
def test_32_rights_are_those_of_whom_a_file_is_for(shell: Shell, meeting: str, tmp_path: Path) -> None:
    shell.folder.chmod(0o770)
    for folder in shell.folder.iterdir():
        folder.chmod(0o770 if folder.is_dir() else 0o660)
    (tmp_path / "Fylket.docx").write_bytes(norwegian())
    shell("letterhead", str(tmp_path / "Fylket.docx"))
    kept = shell.folder / "letterheads" / "Fylket.docx"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (kept.parent, kept)] == [0o770, 0o660]
    for internal in ((), ("--internal",)):
        shell("export", meeting, "--to", "docx", "-o", str(tmp_path / f"ut{len(internal)}.docx"), *internal)
    assert stat.S_IMODE((tmp_path / "ut1.docx").stat().st_mode) == 0o600
    kept.unlink()
    told = shell("export", meeting, "--to", "docx", "-o", str(tmp_path / "uten.docx"), code=1)
    assert "Fylket.docx" in told
    assert not (tmp_path / "uten.docx").exists()


def test_19_a_letterhead_with_an_entity_is_refused_when_it_is_put_in(shell: Shell, tmp_path: Path) -> None:
    with ZipFile(BytesIO(norwegian())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    header = parts["word/header1.xml"]
    assert isinstance(header, bytes)
    parts["word/header1.xml"] = b'<!DOCTYPE x [<!ENTITY x "y">]>' + header.replace(
        b"</w:hdr>", b"&x;</w:hdr>"
    )
    (tmp_path / "Fylket.docx").write_bytes(packed(parts))
    shell("new", "Styremøte")
    assert "ingen Word-fil, eller den er skadet" in shell("letterhead", str(tmp_path / "Fylket.docx"), code=1)
    assert "ingen brevark" in shell("letterhead")
