"""Minutes on letterheads of every make: valid, whole, and with what the letterhead has of its own."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from msgspec.structs import replace

from exports.blocks import Column, Heading, Minutes, Table
from exports.formats.word import styles as look
from exports.formats.word import to_docx
from exports.formats.word.letterhead import read_letterhead
from exports.outline import outline
from exports.outline.boards import cell
from exports.typography.typesetter import Printed
from store.errors import Problem
from store.record.values import LANGUAGES, Language, Profile
from tests.exports.letterheads import EVERY, columns, minimal, narrow, norwegian, packed, template
from tests.exports.lint import lint
from tests.exports.rich import directors, protocol
from tests.exports.samples import working_group

HEADS = pytest.mark.parametrize("name", list(EVERY))


def texts(data: bytes) -> list[str]:
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [text for text in [*(p.text for p in document.paragraphs), *cells] if text.strip()]


@pytest.mark.share(3)
@HEADS
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_neither_schemas_nor_lint_find_anything(
    name: str,
    language: Language,
    profile: Profile,
    tmp_path: Path,
    assert_valid_docx: Callable[[Path], None],
) -> None:
    record = directors(language) if profile == "minutes" else protocol(language)
    data = to_docx(outline(record, Printed(language), profile=profile), read_letterhead(EVERY[name]()))
    assert lint(data) == []
    file = tmp_path / "minutes.docx"
    file.write_bytes(data)
    assert_valid_docx(file)


@HEADS
def test_the_text_is_the_same_as_without_and_that_of_the_letterhead_is_gone(name: str) -> None:
    minutes = outline(directors("nb"), Printed("nb"))
    plain, on = to_docx(minutes), to_docx(minutes, read_letterhead(EVERY[name]()))
    assert texts(on) == texts(plain)
    assert not [text for text in texts(on) if "Skriv" in text]


@HEADS
def test_the_same_minutes_give_the_same_bytes(name: str) -> None:
    minutes = working_group()
    assert to_docx(minutes, read_letterhead(EVERY[name]())) == to_docx(
        minutes, read_letterhead(EVERY[name]())
    )


@HEADS
def test_a_draft_says_so_on_every_page(name: str) -> None:
    minutes = outline(directors("nb"), Printed("nb"))
    assert minutes.draft_label
    section = Document(BytesIO(to_docx(minutes, read_letterhead(EVERY[name]())))).sections[-1]
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    for header in headers:
        assert "UTKAST" in "\n".join(paragraph.text for paragraph in header.paragraphs)


def test_what_the_organisation_has_of_its_own_is_used() -> None:
    minutes = outline(directors("nb"), Printed("nb"))
    data = to_docx(minutes, read_letterhead(norwegian()))
    document = Document(BytesIO(data))
    headings = [p for p in document.paragraphs if p.style is not None and p.style.style_id == "Overskrift1"]
    assert [heading.text for heading in headings] == [minutes.title]
    section = document.sections[-1]
    assert "Org.nr. 999 999 999" in section.footer.paragraphs[0].text
    assert section.left_margin == 1134 * 635
    with ZipFile(BytesIO(data)) as package:
        assert "word/media/logo.png" in package.namelist()
        assert b"attachedTemplate" not in package.read("word/settings.xml")


def test_a_letterhead_in_columns_is_printed_on_in_one_as_wide_as_its_tables() -> None:
    with ZipFile(
        BytesIO(to_docx(outline(directors("nb"), Printed("nb")), read_letterhead(columns())))
    ) as package:
        assert b'<w:cols w:num="2"' in ZipFile(BytesIO(columns())).read("word/document.xml")
        assert b"<w:cols" not in package.read("word/document.xml")


def test_tables_fit_the_room_there_is() -> None:
    head = read_letterhead(narrow())
    assert head.width == 8391 - 2800
    data = to_docx(outline(directors("nb"), Printed("nb")), head)
    for table in Document(BytesIO(data)).tables:
        assert sum(column.width or 0 for column in table.columns) <= head.width * 635


@pytest.mark.parametrize(
    ("make", "missing"),
    [
        (norwegian, {"letterhead-text", "letterhead-first-page"}),
        (minimal, {"letterhead-no-header", "letterhead-no-footer", "letterhead-no-headings"}),
        (template, {"letterhead-no-footer"}),
        (narrow, {"letterhead-no-header", "letterhead-no-footer", "letterhead-narrow"}),
    ],
)
def test_what_is_missing_is_named(make: Callable[[], bytes], missing: set[str]) -> None:
    assert set(read_letterhead(make()).missing) == missing


def test_a_number_of_a_case_that_every_document_would_get_is_told_of() -> None:
    with ZipFile(BytesIO(columns())) as package:
        parts = {n: package.read(n).replace(b"TOSPALTE AS", b"Saksnr. 2019/4711") for n in package.namelist()}
    assert "letterhead-words" in read_letterhead(packed(parts)).missing
    assert "letterhead-words" not in read_letterhead(columns()).missing


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"%PDF-1.7",
        packed({"a.txt": "a"}),
        packed({"[Content_Types].xml": "<x"}),
        minimal()[:-200],
    ],
)
def test_what_is_no_letterhead_is_a_sentence(data: bytes) -> None:
    with pytest.raises(Problem) as told:
        read_letterhead(data)
    assert told.value.key == "letterhead-unreadable"


def test_a_letterhead_with_programs_in_it_is_refused() -> None:
    with ZipFile(BytesIO(minimal())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    with pytest.raises(Problem) as told:
        read_letterhead(packed({**parts, "word/vbaProject.bin": b"x"}))
    assert told.value.key == "letterhead-macros"


def test_a_part_that_asks_for_another_file_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("HEMMELIG", encoding="utf-8")
    with ZipFile(BytesIO(minimal())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    body = str(parts["word/document.xml"], "utf-8") if isinstance(parts["word/document.xml"], bytes) else ""
    entity = f'<!DOCTYPE x [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    parts["word/document.xml"] = entity + body.replace("<w:p/>", "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")
    minutes: Minutes = working_group()
    try:
        data = to_docx(minutes, read_letterhead(packed(parts)))
    except Problem:
        return
    assert b"HEMMELIG" not in data
    with ZipFile(BytesIO(data)) as made:
        assert not [name for name in made.namelist() if b"HEMMELIG" in made.read(name)]


def test_a_heading_stays_with_what_follows_and_off_the_table_above_it() -> None:
    table = Table(columns=(Column(title="Sak", width=100),), rows=((cell("1/26"),),), alt="Saker")
    blocks = (table, Heading(level=2, text="Rekneskapen"))
    data = to_docx(replace(working_group(), blocks=blocks), read_letterhead(norwegian()))
    heading = next(p for p in Document(BytesIO(data)).paragraphs if p.text == "Rekneskapen")
    assert heading.paragraph_format.keep_with_next
    assert heading.paragraph_format.space_before == look.HEADING_GAP * 635


def test_a_date_is_not_divided_in_a_narrow_column() -> None:
    columns = (Column(title="Vedtak", width=85), Column(title="Frist", width=15))
    table = Table(columns=columns, rows=((cell("Vi kjøper"), cell("15.10.2026")),), alt="Frister")
    data = to_docx(replace(working_group(), blocks=(table,)), read_letterhead(narrow()))
    (wide, thin) = (column.width or 0 for column in Document(BytesIO(data)).tables[0].columns)
    assert thin >= 2 * 360_000 < wide
