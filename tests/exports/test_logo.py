"""A logo: what is taken as one, and that every document on no letterhead begins with it."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document
from msgspec.structs import replace

from exports.export import rendered
from exports.formats.word import to_docx
from exports.formats.word.letterhead import read_letterhead
from exports.picture_file import is_picture, read_picture
from store.errors import Problem
from store.files.archive import open_archive
from store.files.folders import LETTERHEADS
from store.stationery.logo import keep_logo, logo_of, logo_there, remove_logo
from tests.exports.letterheads import norwegian
from tests.exports.lint import lint
from tests.exports.samples import working_group

TEXT = 'Fylkesbiblioteket «i» Eksempel & <Dal> "nord"'


def png(width: int = 30, height: int = 12, *, note: bytes = b"") -> bytes:
    """A picture of one colour, with a note in it that nobody sees."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x17\x45\x5c" * width) * height
    parts = (
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        *([chunk(b"tEXt", b"Comment\0" + note)] if note else ()),
        chunk(b"IDAT", zlib.compress(rows)),
        chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


LOGO = read_picture(png(), TEXT)
MINUTES = replace(working_group(), logo=LOGO)


def test_a_word_file_begins_with_it_on_its_first_page_alone() -> None:
    data = to_docx(MINUTES)
    assert lint(data) == []
    with ZipFile(BytesIO(data)) as parts:
        assert parts.read("word/media/logo.png") == LOGO.data
    section = Document(BytesIO(data)).sections[0]
    first = section.first_page_header._element.xml
    assert 'cx="1620000" cy="648000"' in first, "18 mm high, and as wide as it is"
    assert "descr=" in first
    assert MINUTES.draft_label in first
    assert "w:drawing" not in section.header._element.xml


def test_a_wide_one_keeps_its_shape_within_the_page() -> None:
    data = to_docx(replace(MINUTES, logo=replace(LOGO, width=2000, height=100)))
    header = Document(BytesIO(data)).sections[0].first_page_header._element.xml
    assert 'cx="5760000" cy="288000"' in header


def test_without_one_and_on_a_letterhead_a_word_file_is_as_it_was() -> None:
    plain = replace(MINUTES, logo=None)
    assert to_docx(plain) == to_docx(working_group())
    head = read_letterhead(norwegian())
    assert to_docx(MINUTES, head) == to_docx(plain, head)


def test_a_page_of_html_has_it_within_itself() -> None:
    page = rendered(MINUTES, "html").decode()
    assert f'src="data:image/png;base64,{b64encode(LOGO.data).decode()}"' in page
    assert 'alt="Fylkesbiblioteket «i» Eksempel &amp; &lt;Dal&gt; &quot;nord&quot;"' in page
    assert "<img" not in rendered(replace(MINUTES, logo=None), "html").decode()


def test_a_pdf_file_has_it_with_its_words() -> None:
    with pikepdf.open(BytesIO(rendered(MINUTES, "pdf"))) as file:
        figures = [
            one
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name("/Figure")
        ]
        assert [str(one["/Alt"]) for one in figures] == [TEXT]


def test_what_is_written_into_a_picture_unseen_is_left_out() -> None:
    made = read_picture(png(note=b"hemmelig"), "")
    assert b"hemmelig" not in made.data
    assert (made.kind, made.width, made.height) == ("png", 30, 12)


JPEG = (
    b"\xff\xd8\xff\xe1\x00\x08Exif\x00\x00\xff\xc4\x00\x04ab"
    b"\xff\xc2\x00\x11\x08\x00\x0c\x00\x1e" + bytes(10) + b"\xff\xda\x00\x04cd1234\xff\xd9"
)
"""As a camera writes it: 30 by 12, with nothing but its own description before the tables."""


def test_a_picture_of_a_camera_is_taken_without_its_description() -> None:
    made = read_picture(JPEG, "")
    assert (made.kind, made.width, made.height) == ("jpeg", 30, 12)
    assert b"Exif" not in made.data


UNFIT = {
    "nothing": b"",
    "text": b"ingen",
    "gif": b"GIF89a" + bytes(60),
    "svg": b"<svg/>",
    "cut": png()[:40],
    "a cut JPEG": JPEG[:30],
    "a JPEG without a size": JPEG.replace(b"\xff\xc2", b"\xff\xc4"),
    "flat": png(1, 0),
    "wide": png(10_001, 1),
    "large": png() + bytes(2_000_000),
}


@pytest.mark.parametrize("data", UNFIT.values(), ids=UNFIT)
def test_what_is_no_picture_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Problem) as told:
        read_picture(data, "")
    assert told.value.key == "logo-unreadable"


def test_pictures_are_known_by_their_ending() -> None:
    assert all(map(is_picture, ("a.png", "B.JPG", "c.jpeg")))
    assert not any(map(is_picture, ("a.docx", "png", "a.svg", "a.png.docx")))


def test_the_archive_keeps_one_and_says_when_it_is_not_there(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    assert (logo_of(archive), logo_there(archive)) == (None, "")
    keep_logo(archive, LOGO)
    assert (logo_of(archive), logo_there(archive)) == (LOGO, "logo.png")
    other = replace(LOGO, kind="jpeg", text="")
    keep_logo(archive, other)
    assert logo_of(archive) == other
    assert [one.name for one in (tmp_path / LETTERHEADS).iterdir()] == ["logo.jpeg"], "one at a time"
    (tmp_path / LETTERHEADS / "logo.jpeg").unlink()
    with pytest.raises(Problem) as told:
        logo_of(archive)
    assert told.value.key == "logo-gone"
    remove_logo(archive)
    assert (logo_of(archive), logo_there(archive)) == (None, "")


def test_a_damaged_archive_file_keeps_no_document_from_going_out(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    keep_logo(archive, LOGO)
    (tmp_path / "archive.json").write_text("{")
    assert logo_of(archive) is None
