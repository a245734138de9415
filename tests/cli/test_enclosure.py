"""A document that brings its meeting along, and what is told of it in a file beside."""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from exports.formats.enclosure import carried_record, record_part
from exports.formats.word.part import parsed
from tests.cli.test_program import Shell, shell_with
from tui.cli.program import run

LINES = """til stede: Kari Eksempel, Per Prøve
# 13/26 Felles lånereglar
ingen var usamde <&> «her»
= barn under 15 år betaler ikkje purregebyr
privat: hemmelighetsord i kjelleren
# 14/26 Personalsak med hemmelig tittel
unntatt: offl. § 13
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    return shell_with(tmp_path, capsys, monkeypatch, LINES)


def test_a_document_brings_the_record_along_and_home_byte_for_byte(shell: Shell) -> None:
    folder = shell.folder.parent
    shell("export", "latest", "--to", "record", "-o", str(folder / "r.json"), "--quiet")
    record = (folder / "r.json").read_bytes()
    for suffix in ("docx", "pdf"):
        path = folder / f"ut.{suffix}"
        shell("export", "latest", "--to", suffix, "--carry", "-o", str(path), "--quiet")
        assert carried_record(path.read_bytes()) == record
        other = Shell(folder / suffix, shell.capture, shell.patch)
        other("import", str(path))
        (kept,) = (folder / suffix / "from").rglob("*.json")
        assert kept.read_bytes() == record
        plain = folder / f"uten.{suffix}"
        shell("export", "latest", "--to", suffix, "-o", str(plain), "--quiet")
        assert carried_record(plain.read_bytes()) is None
    with ZipFile(folder / "ut.docx") as package:
        whole = b"".join(package.read(name) for name in package.namelist())
    assert "usamde &lt;&amp;&gt; «her»".encode() in whole
    for secret in ("hemmelighetsord", "Personalsak"):
        assert secret.encode() not in whole


def test_a_meeting_that_is_gone_comes_back_from_its_document(shell: Shell) -> None:
    path = shell.folder.parent / "ut.docx"
    shell("export", "latest", "--to", "docx", "--carry", "-o", str(path), "--quiet")
    (meeting,) = (one for one in shell.folder.rglob("*.json") if one.name != "archive.json")
    meeting.unlink()
    shell("import", str(path))
    again = shell.folder.parent / "igjen.docx"
    shell("export", "latest", "--to", "docx", "--carry", "-o", str(again), "--quiet")
    assert carried_record(again.read_bytes()) == carried_record(path.read_bytes())


@pytest.mark.parametrize("text", ['{"a": "æ \\u0000 𝄞"}\n', '{"a": "\ufffe\uffff"}\n', "a\r\nb"])
def test_any_record_stands_in_a_part_of_xml_and_comes_back_as_it_was(text: str) -> None:
    part = record_part(text.encode())
    assert parsed(part.encode()).tag == "{urn:referat:record:1}record"
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("customXml/item2.xml", part)
    assert carried_record(packed.getvalue()) == text.encode()


@pytest.mark.parametrize("options", [("markdown",), ("json",), ("record",), ("docx", "--item", "13/26")])
def test_what_can_bring_no_record_along_says_so(shell: Shell, options: tuple[str, ...]) -> None:
    told = shell("export", "latest", "--to", *options, "--carry", code=2)
    assert "--carry gjelder Word og PDF av hele møtet." in told


def test_the_file_beside_tells_an_archive_what_others_may_know(shell: Shell) -> None:
    folder = shell.folder.parent / "ut"
    folder.mkdir()
    for suffix in ("docx", "html"):
        path = folder / f"ut.{suffix}"
        shell(
            "export",
            "latest",
            "--to",
            suffix,
            "--metadata",
            "--profile",
            "protocol",
            "-o",
            str(path),
            "--quiet",
        )
    (beside,) = folder.glob("*.json")
    assert beside.name == "ut.metadata.json"
    told = json.loads(beside.read_bytes())
    assert (told["title"], told["date"]) == ("Møteprotokoll, Styremøte, 12. mars 2026", "2026-03-12")
    assert [one["format"] for one in told["files"]] == ["docx", "html"]
    for one in told["files"]:
        assert one["sha256"] == sha256((folder / one["name"]).read_bytes()).hexdigest()
    items = [(one["number"], one["title"], one["access"], one["law"]) for one in told["items"]]
    assert items[0] == ("13/26", "Felles lånereglar", "open", "")
    assert items[1][0] == "14/26"
    assert items[1][2:] == ("exempt", "offl. § 13")
    assert b"hemmelig" not in beside.read_bytes()
    (folder / "ut.metadata.json").write_text('{"title": "rettet for hånd"}', encoding="utf-8")
    shell("export", "latest", "--to", "docx", "--metadata", "-o", str(folder / "ut.docx"), "--quiet")
    assert len([*folder.glob("ut.metadata*.json")]) == 2, "what somebody wrote by hand stays beside it"


def test_signs_without_a_glyph_are_named_with_their_place(shell: Shell) -> None:
    shell("take", "latest", stdin="# 15/26 Ymse\nvi fekk eit brev med teiknet \U0001fae8 og \ue123\n")
    path = shell.folder.parent / "ut.pdf"
    run(["export", "latest", "--to", "pdf", "-o", str(path), "--archive", str(shell.folder)])
    told = shell.capture.readouterr().err
    assert "U+E123 («15/26 Ymse»)" in told
