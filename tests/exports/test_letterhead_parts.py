"""What a letterhead holds unseen stays with the letterhead: no document carries it."""

from __future__ import annotations

import re
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from exports.formats.word import to_docx
from exports.formats.word.letterhead import MOST_PART_BYTES, read_letterhead
from exports.formats.word.media import plain_font, plain_picture
from exports.outline import outline
from exports.typography.typesetter import Printed
from store.errors import Problem
from tests.exports.letterheads import (
    EVERY,
    FONT_KEY,
    R,
    W,
    made_font,
    masked,
    minimal,
    norwegian,
    own_font,
    packed,
)
from tests.exports.lint import lint
from tests.exports.rich import directors

NS = f'xmlns:w="{W}" xmlns:r="{R}"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FORM = "application/vnd.openxmlformats-officedocument"
OLD = "http://schemas.microsoft.com/office/2006/relationships"
HIDDEN = "Gøymt"
PARTS: Mapping[str, tuple[str, str, str, str]] = {
    # name: what refers to it, as what kind, what it says it is, what is in it
    "docProps/app.xml": (
        "",
        f"{R}/extended-properties",
        f"{FORM}.extended-properties+xml",
        f"<Properties><Company>{HIDDEN} AS</Company></Properties>",
    ),
    "docProps/custom.xml": (
        "",
        f"{R}/custom-properties",
        f"{FORM}.custom-properties+xml",
        f"<Properties><property name='{HIDDEN}'/></Properties>",
    ),
    "docProps/core.xml": (
        "",
        f"{PACKAGE}/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
        (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"><dc:creator'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/">{HIDDEN}</dc:creator></cp:coreProperties>'
        ),
    ),
    "docProps/thumbnail.jpeg": ("", f"{PACKAGE}/relationships/metadata/thumbnail", "image/jpeg", HIDDEN),
    "customXml/item1.xml": (
        "word/document.xml",
        f"{R}/customXml",
        "application/xml",
        f"<sak>{HIDDEN}</sak>",
    ),
    "word/comments.xml": (
        "word/document.xml",
        f"{R}/comments",
        f"{FORM}.wordprocessingml.comments+xml",
        f'<w:comments {NS}><w:comment w:id="0" w:author="{HIDDEN}"/></w:comments>',
    ),
    "word/people.xml": (
        "word/document.xml",
        "http://schemas.microsoft.com/office/2011/relationships/people",
        f"{FORM}.wordprocessingml.people+xml",
        f"<people>{HIDDEN}</people>",
    ),
    "word/glossary/document.xml": (
        "word/document.xml",
        f"{R}/glossaryDocument",
        f"{FORM}.wordprocessingml.document.glossary+xml",
        f"<w:glossaryDocument {NS}>{HIDDEN}</w:glossaryDocument>",
    ),
    "word/footnotes.xml": (
        "word/document.xml",
        f"{R}/footnotes",
        f"{FORM}.wordprocessingml.footnotes+xml",
        f"<w:footnotes {NS}>{HIDDEN}</w:footnotes>",
    ),
    "word/webSettings.xml": (
        "word/document.xml",
        f"{R}/webSettings",
        f"{FORM}.wordprocessingml.webSettings+xml",
        f"<w:webSettings {NS}>{HIDDEN}</w:webSettings>",
    ),
    "word/tools.dat": (
        "word/document.xml",
        f"{OLD}/vbaProject",
        "application/vnd.ms-office.vbaProject",
        f"Sub {HIDDEN}()",
    ),
    "word/printerSettings1.bin": (
        "word/document.xml",
        f"{R}/printerSettings",
        f"{FORM}.wordprocessingml.printerSettings",
        HIDDEN,
    ),
    "word/embeddings/object1.bin": (
        "word/header1.xml",
        f"{R}/oleObject",
        f"{FORM}.oleObject",
        HIDDEN,
    ),
    "word/media/figure.png": ("word/header1.xml", f"{R}/image", "image/png", f"MZ {HIDDEN}"),
    "word/header9.xml": (
        "word/document.xml",
        f"{R}/header",
        f"{FORM}.wordprocessingml.header+xml",
        f"<w:hdr {NS}><w:p><w:r><w:t>{HIDDEN}</w:t></w:r></w:p></w:hdr>",
    ),
    "loose.txt": ("", "", "text/plain", HIDDEN),
}
"""Parts that no document needs, each with a word that must not be found again."""


def header_of(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def field(instruction: str, shown: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{char.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{char.format('separate')}"
        f"<w:r><w:t>{shown}</w:t></w:r>{char.format('end')}"
    )


def picture(bond: str) -> str:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return f'<w:r><w:drawing><a:blip xmlns:a="{drawing}" {bond}/></w:drawing></w:r>'


def run(words: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


OLE = f'<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rIdword/embeddings/object1.bin" ProgID="{HIDDEN}"/>'  # noqa: E501
BY = f'w:author="{HIDDEN}"'
BOUND = f'<w:alias w:val="{HIDDEN}"/><w:dataBinding w:xpath="/{HIDDEN}" w:storeItemID="x"/>'
SHOWN = f"<w:sdtContent>{run('Boks 1')}</w:sdtContent>"
HEADER = {
    "a picture from elsewhere": picture('r:link="rIdOutside"'),
    "a picture that is none": picture('r:embed="rIdword/media/figure.png"'),
    "an object": f"<w:r><w:object>{OLE}</w:object></w:r>",
    "a comment": '<w:r><w:commentReference w:id="0"/></w:r>',
    "what was taken out": f'<w:del w:id="1" {BY}>{run(HIDDEN).replace("w:t>", "w:delText>")}</w:del>',
    "who put it in": f'<w:ins w:id="2" {BY}>{run("MALFYLKET")}</w:ins>',
    "how it looked before": run("Arkiv", f'<w:rPrChange w:id="3" {BY}><w:rPr/></w:rPrChange>'),
    "words not shown": run(HIDDEN, "<w:vanish/>"),
    "words of a style that is not shown": run(HIDDEN, '<w:rStyle w:val="Unseen"/>'),
    "words that are shown in spite of it": run("Kontor", '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>'),
    "a bound control": f"<w:sdt><w:sdtPr>{BOUND}</w:sdtPr>{SHOWN}</w:sdt>",
    "a place": f'<w:bookmarkStart w:id="4" w:name="{HIDDEN}"/><w:bookmarkEnd w:id="4"/>',
    "a file asked for": field(f'INCLUDEPICTURE "file:///{HIDDEN}.png"', "bilde"),
    "a property asked for": field(f"DOCPROPERTY {HIDDEN}", "Saksmappe"),
    "a field in one piece": f'<w:fldSimple w:instr="INCLUDETEXT {HIDDEN}">{run("Vedlegg")}</w:fldSimple>',
    "a link to a file": f'<w:hyperlink r:id="rIdFile">{run("lenke")}</w:hyperlink>',
    "a remark of an editor": f"<!-- {HIDDEN} -->",
}
"""What a header may hold unseen."""


def relation(id_: str, kind: str, target: str) -> str:
    """A bond to something outside."""
    return f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>'


EVERYTHING = "".join(HEADER.values())


def laden(header: str = EVERYTHING) -> bytes:
    """A letterhead with everything in it that no document needs."""
    with ZipFile(BytesIO(norwegian())) as package:
        parts = {name: package.read(name).decode("utf-8", "surrogateescape") for name in package.namelist()}
    look = '<w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr>'
    unseen = f'<w:style w:type="character" w:styleId="Unseen">{look}</w:style>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("</w:styles>", f"{unseen}</w:styles>")
    types, rows = "", {"": "", "word/document.xml": "", "word/header1.xml": ""}
    for name, (of, kind, content_type, content) in PARTS.items():
        types += f'<Override PartName="/{name}" ContentType="{content_type}"/>'
        if kind:
            rows[of] += f'<Relationship Id="rId{name}" Type="{kind}" Target="/{name}"/>'
        parts[name] = content
    rows["word/header1.xml"] += relation("rIdOutside", "image", f"http://127.0.0.1/{HIDDEN}.png") + relation(
        "rIdFile", "hyperlink", f"file:///{HIDDEN}"
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", f"{types}</Types>")
    for of, more in rows.items():
        name = "_rels/.rels" if not of else f"word/_rels/{of.removeprefix('word/')}.rels"
        parts[name] = parts[name].replace("</Relationships>", f"{more}</Relationships>")
    parts["word/header1.xml"] = parts["word/header1.xml"].replace("</w:hdr>", f"{header_of(header)}</w:hdr>")
    return packed({name: text.encode("utf-8", "surrogateescape") for name, text in parts.items()})


def made_on(data: bytes) -> dict[str, bytes]:
    document = to_docx(outline(directors("nb"), Printed("nb")), read_letterhead(data))
    with ZipFile(BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_no_part_travels_but_those_that_print(
    tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    document = to_docx(outline(directors("nb"), Printed("nb")), read_letterhead(laden()))
    assert lint(document) == []
    file = tmp_path / "minutes.docx"
    file.write_bytes(document)
    assert_valid_docx(file)
    parts = made_on(laden())
    assert parts.keys() - made_on(norwegian()).keys() == set()
    assert [name for name, content in parts.items() if HIDDEN.encode() in content or HIDDEN in name] == []


@pytest.mark.parametrize("name", list(HEADER))
def test_nothing_in_a_header_travels_unseen(name: str) -> None:
    header = made_on(laden(HEADER[name]))["word/header1.xml"]
    assert HIDDEN.encode() not in header
    for seen in ("MALFYLKET", "Arkiv", "Kontor", "Boks 1", "Saksmappe", "Vedlegg", "lenke", "bilde"):
        assert (seen in HEADER[name]) == (seen.encode() in header)
    for bond in (b"rIdOutside", b"rIdword", b"rIdFile", b"INCLUDE", b"sdt", b"commentReference"):
        assert bond not in header


def test_the_logo_and_a_link_to_the_web_stay() -> None:
    link = f'<w:hyperlink r:id="rIdWeb">{run("malfylket.no")}</w:hyperlink>'
    with ZipFile(BytesIO(laden(link + field("PAGE", "1")))) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    web = relation("rIdWeb", "hyperlink", "https://malfylket.no")
    name = "word/_rels/header1.xml.rels"
    rows = parts[name]
    assert isinstance(rows, bytes)
    parts[name] = rows.replace(b"</Relationships>", f"{web}</Relationships>".encode())
    made = made_on(packed(parts))
    assert b"https://malfylket.no" in made[name]
    assert b"PAGE" in made["word/header1.xml"]
    assert b'r:embed="rId1"' in made["word/header1.xml"]
    assert "word/media/logo.png" in made


def test_head_and_foot_are_those_of_the_first_section() -> None:
    with ZipFile(BytesIO(laden())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"]
    assert isinstance(body, bytes)
    text = body.decode()
    start, end = text.index("<w:sectPr>"), text.index("</w:sectPr>") + len("</w:sectPr>")
    first = f"<w:p><w:pPr>{text[start:end]}</w:pPr></w:p>"
    reference = '<w:headerReference w:type="default" r:id="rIdword/header9.xml"/>'
    last = re.sub("<w:(header|footer)Reference[^>]*/>", "", text[start:end]).replace("11906", "8391")
    last = last.replace("<w:sectPr>", f"<w:sectPr>{reference}")
    parts["word/document.xml"] = f"{text[:start]}{first}{last}{text[end:]}"
    made = made_on(packed(parts))
    assert "word/header9.xml" not in made
    assert b"Org.nr. 999 999 999" in made["word/footer1.xml"]
    assert made["word/document.xml"].count(b"<w:sectPr") == 1
    section = Document(
        BytesIO(to_docx(outline(directors("nb"), Printed("nb")), read_letterhead(packed(parts))))
    ).sections
    assert [one.page_width for one in section] == [11906 * 635]


def test_of_the_body_only_pictures_without_words_stay() -> None:
    with ZipFile(BytesIO(norwegian())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    logo = picture('r:embed="rIdLogo"')
    drawn = f"<w:p>{logo}</w:p><w:p>{logo}{run('EKSEMPELTEKST')}</w:p><w:p>{logo}{run(' ')}</w:p>"
    body, rows = parts["word/document.xml"], parts["word/_rels/document.xml.rels"]
    assert isinstance(body, bytes)
    assert isinstance(rows, bytes)
    parts["word/document.xml"] = body.replace(b"<w:body>", f"<w:body>{drawn}".encode())
    bond = f'<Relationship Id="rIdLogo" Type="{R}/image" Target="media/logo.png"/>'
    parts["word/_rels/document.xml.rels"] = rows.replace(
        b"</Relationships>", f"{bond}</Relationships>".encode()
    )
    document = made_on(packed(parts))["word/document.xml"]
    assert b"EKSEMPELTEKST" not in document
    assert document.count(b"<a:blip") == 2


@pytest.mark.parametrize("name", ["word/header1.xml", "word/styles.xml", "word/document.xml", "_rels/.rels"])
def test_an_entity_in_any_part_is_refused_when_it_is_read(name: str) -> None:
    with ZipFile(BytesIO(norwegian())) as package:
        parts: dict[str, str | bytes] = {each: package.read(each) for each in package.namelist()}
    xml = parts[name]
    assert isinstance(xml, bytes)
    parts[name] = b'<!DOCTYPE x [<!ENTITY x "y">]>' + xml
    with pytest.raises(Problem) as told:
        read_letterhead(packed(parts))
    assert told.value.key == "letterhead-unreadable"


def test_what_unpacks_to_more_than_a_letterhead_is_refused_in_little_room() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive, ZipFile(BytesIO(minimal())) as package:
        for name in package.namelist():
            archive.writestr(name, package.read(name))
        with archive.open("word/media/huge.png", "w", force_zip64=True) as part:
            for _ in range(5 * MOST_PART_BYTES >> 20):
                part.write(bytes(1 << 20))
    data = bytearray(stream.getvalue())
    tracemalloc.start()
    for lie in (None, 10):
        if lie is not None:  # the list of the file says that the part is small
            place = data.rindex(b"PK\x01\x02")
            struct.pack_into("<I", data, place + 24, lie)
        with pytest.raises(Problem) as told:
            read_letterhead(bytes(data))
        assert told.value.key == "letterhead-unreadable"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * MOST_PART_BYTES


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def test_a_picture_leaves_its_descriptions_behind() -> None:
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\x00\x00")) + chunk(b"IEND", b"")
    assert plain_picture(head + chunk(b"tEXt", b"Author\x00Kari") + pixels + b"more") == head + pixels
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab"
    scan = b"\xff\xda\x00\x04cd1234\xff\xd9"
    exif = b"\xff\xe1\x00\x08Exif\x00\x00"
    assert plain_picture(jpeg + exif + b"\xff\xfe\x00\x06Kari" + scan + b"more") == jpeg + scan
    for other in (
        b"",
        b"MZ",
        b"<svg/>",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"\x01\x00\x00\x00" + bytes(60),
        jpeg + b"\x00" + scan,
        jpeg + b"\x00\xe0\x00\x04ab" + scan,
        jpeg + scan[:-2],
    ):
        assert plain_picture(other) is None
    assert plain_picture(jpeg + b"\xff" + scan) == jpeg + scan


@pytest.mark.parametrize("name", list(EVERY))
def test_letterheads_that_hide_nothing_keep_all_that_prints(name: str) -> None:
    read = read_letterhead(EVERY[name]())
    with ZipFile(BytesIO(EVERY[name]())) as package:
        there = {
            each for each in package.namelist() if "header" in each or "footer" in each or "media" in each
        }
    assert there - read.parts.keys() == set()


def test_a_paragraph_of_many_elements_costs_no_more_than_its_size() -> None:
    marks = '<w:bookmarkStart w:id="1" w:name="a"/>' * 40_000
    with ZipFile(BytesIO(minimal())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    body = bytes(parts["word/document.xml"]).decode()  # type: ignore[arg-type]
    parts["word/document.xml"] = body.replace("<w:p/>", f"<w:p>{marks}</w:p>")
    begun = time.process_time()
    assert read_letterhead(packed(parts)).parts
    assert time.process_time() - begun < 1.5


OLE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 vbaProject.bin Sub AutoOpen()"
OBFUSCATED = f"{FORM}.obfuscatedFont"


def test_an_embedded_font_travels_and_nothing_behind_its_tables() -> None:
    font = masked(made_font())
    made = made_on(own_font(font + OLE_FILE))
    assert made["word/fonts/font1.odttf"] == font
    assert b'w:embedRegular r:id="rId1"' in made["word/fontTable.xml"]


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (OLE_FILE, "other.bin", "application/x-fontdata"),
        (masked(made_font()), "other.bin", "application/x-fontdata"),
        (OLE_FILE, "fonts/font1.odttf", OBFUSCATED),
        (masked(OLE_FILE), "fonts/font1.odttf", OBFUSCATED),
        (made_font(), "fonts/font1.odttf", OBFUSCATED),  # the key makes something else of it
        (b"", "fonts/font1.odttf", OBFUSCATED),
    ],
)
def test_what_is_no_masked_font_stays_with_its_element(data: bytes, name: str, kind: str) -> None:
    made = made_on(own_font(data, name, kind))
    assert f"word/{name}" not in made
    assert "word/_rels/fontTable.xml.rels" not in made
    assert b"embedRegular" not in made["word/fontTable.xml"]
    assert b'w:name="Husets"' in made["word/fontTable.xml"]
    assert kind.encode() not in made["[Content_Types].xml"]
    assert lint(packed(made)) == []


@pytest.mark.parametrize("header", [b"\x00\x01\x00\x00", b"OTTO", b"true"])
def test_a_font_is_known_by_its_header_and_its_tables(header: bytes) -> None:
    font = made_font(header)
    assert plain_font(masked(font), FONT_KEY) == masked(font)
    assert plain_font(font, "{00000000-0000-0000-0000-000000000000}") == font
    short = font[:26] + struct.pack(">H", 6) + font[28:34] + b"\0\0"  # as fonts are filled up
    assert plain_font(masked(short) + OLE_FILE, FONT_KEY) == masked(short)
    collection = (
        b"ttcf" + struct.pack(">III", 0x10000, 1, 16) + font[:20] + struct.pack(">II", 44, 8) + font[28:]
    )
    assert plain_font(masked(collection) + OLE_FILE, FONT_KEY) == masked(collection)
    for key in ("", "{0E3BDA57}", "{zz3BDA57-8F0D-4C07-9D19-A4B1B0C4E5F6}", FONT_KEY.replace("F6}", "F7}")):
        assert plain_font(masked(font), key) is None
    for less in range(len(font)):
        assert plain_font(masked(font)[:less], FONT_KEY) is None


def test_a_font_with_two_keys_is_none() -> None:
    with ZipFile(BytesIO(own_font())) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    table = bytes(parts["word/fontTable.xml"]).decode()  # type: ignore[arg-type]
    other = '<w:embedBold r:id="rId1" w:fontKey="{00000000-0000-0000-0000-000000000000}"/></w:font>'
    parts["word/fontTable.xml"] = table.replace("</w:font>", other)
    made = made_on(packed(parts))
    assert b"embed" not in made["word/fontTable.xml"]
    assert "word/fonts/font1.odttf" not in made
