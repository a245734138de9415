"""Places on a letterhead that a document fills in: no number of an older document stands on a page."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace

from exports.formats.letterhead_fields import filled, keeps_words, mark_fields, unfilled
from exports.formats.word import to_docx
from exports.formats.word.letterhead import read_letterhead
from exports.outline import outline
from exports.typography.typesetter import Printed
from tests.exports.letterheads import NS, RARE, fields, norwegian, packed, python_docx
from tests.exports.lint import lint
from tests.exports.rich import protocol
from tests.exports.samples import working_group

MINUTES = outline(protocol("nb"), Printed("nb"))


def header(inside: str) -> etree._Element:
    return etree.fromstring(f"<w:hdr {NS}>{inside}</w:hdr>".encode())


def unnamed(data: bytes) -> bytes:
    """A letterhead whose pictures say nothing of what they show."""
    with ZipFile(BytesIO(data)) as package:
        return packed({n: package.read(n).replace(b' descr="Logo"', b"") for n in package.namelist()})


def shown(root: etree._Element, minutes: Any = MINUTES) -> list[str]:
    mark_fields(root)
    filled(root, minutes)
    return ["".join(map(str, one.itertext("{*}t"))).strip() for one in root.iter("{*}p")]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def field(code: str, *texts: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    asked = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return marks[0] + asked + marks[1] + "".join(map(run, texts)) + marks[2]


def control(path: str, names: str = "") -> str:
    bound = f'<w:sdtPr>{names}<w:dataBinding w:xpath="{path}"/></w:sdtPr>'
    return f"<w:sdt>{bound}<w:sdtContent>{run('GAMMEL')}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (run("{{arkivsak}}"), "2026/123"),
        (run("Sak {{ARK") + run("IV") + run("sak}}, {{ dato }}"), "Sak 2026/123, 12. mars 2026"),
        (run("{{title}} · {{status}}"), f"{MINUTES.title} · Utkast"),
        (run("{{noko anna}} {{"), "{{noko anna}} {{"),
        (field(" DOCPROPERTY  Arkivsak ", "2019", "/1"), "2026/123"),
        (field(' DOCPROPERTY "Møtenummer" \\* MERGEFORMAT ', "GAMMEL"), "2/2026"),
        (field(" DOCPROPERTY Hjemmel ", "offl. § 13"), ""),
        (field(" DOCPROPERTY Telefon ", "55 55 55 55"), "55 55 55 55"),
        (field(" PAGE ", "1"), "1"),
        (field(" TITLE ", "GAMMEL"), MINUTES.property_title.replace("\u00a0", " ")),
        (f'<w:fldSimple w:instr=" DOCPROPERTY Arkivsak ">{run("2019/1")}</w:fldSimple>', "2026/123"),
        (control("/ns1:coreProperties[1]/ns0:title[1]"), MINUTES.property_title.replace("\u00a0", " ")),
        (control("/ns0:Properties[1]/ns0:property[@name='Arkivsak']/vt:lpwstr[1]"), "2026/123"),
        (control("/sak[1]/fritekst[1]"), "GAMMEL"),
        (control("/ns0:root/ns0:sak", '<w:alias w:val="Arkivsak"/>'), "2026/123"),
        (control("/ns0:root/ns0:sak", '<w:alias w:val="Felt"/><w:tag w:val="Saksnr"/>'), "2026/123"),
        (f'<w:fldSimple w:instr=" DOCPROPERTY Saksnr ">{run("2019/1")}</w:fldSimple>', "2026/123"),
        (field(" DOCPROPERTY Sdo_Tittel ", "GAMMEL"), MINUTES.property_title.replace("\u00a0", " ")),
        (field(" FILENAME \\p ", "C:\\gammel.docx") + field(" LASTSAVEDBY ", "GAMMEL"), ""),
        (field(" SAVEDATE ", "1.1.2019"), "12. mars 2026"),
    ],
)
def test_what_a_place_asks_for_is_filled_in_or_left(inside: str, told: str) -> None:
    (line,) = shown(header(f"<w:p>{inside}</w:p>"))
    assert line.replace("\u00a0", " ") == told


def test_a_box_in_a_paragraph_is_filled_by_itself() -> None:
    box = f"<w:txbxContent><w:p>{run('{{dato}}')}</w:p></w:txbxContent>"
    root = header(f"<w:p>{run('A {{arkiv')}<w:r><w:pict>{box}</w:pict></w:r>{run('sak}}')}</w:p>")
    mark_fields(root)
    filled(root, MINUTES)
    assert "".join(map(str, root.itertext("{*}t"))).replace("\u00a0", " ") == "A 2026/12312. mars 2026"


def test_a_document_without_what_is_asked_for_has_nothing_there() -> None:
    assert shown(header(f"<w:p>{run('Sak {{arkivsak}}')}</w:p>"), working_group()) == ["Sak"]


def test_braces_in_the_meetings_own_words_are_only_words() -> None:
    minutes = outline(protocol("nb"), Printed("nb"))
    (line,) = shown(header(f"<w:p>{run('{{tittel}}')}</w:p>"), replace(minutes, title="{{arkivsak}}"))
    assert line == "{{arkivsak}}"


def test_a_whole_document_has_its_own_number_and_none_of_the_old() -> None:
    with ZipFile(BytesIO(to_docx(MINUTES, read_letterhead(fields())))) as package:
        running = "".join(package.read(n).decode() for n in package.namelist() if "header" in n)
    assert "2026/123" in running
    assert not [old for old in ("2019/1", "Gammel", "{{", "dataBinding", "DOCPROPERTY") if old in running]


@pytest.mark.parametrize("make", RARE.values(), ids=RARE)
def test_rarer_makes_are_printed_on_as_well(make: Callable[[], bytes]) -> None:
    assert lint(to_docx(MINUTES, read_letterhead(make()))) == []


@pytest.mark.parametrize(
    ("data", "missing"),
    [
        (norwegian(), "letterhead-first-page"),
        (python_docx(pale=True), "letterhead-pale"),
        (unnamed(norwegian()), "letterhead-no-alt"),
    ],
)
def test_what_a_reader_would_stumble_over_is_told(data: bytes, missing: str) -> None:
    assert missing in read_letterhead(data).missing


def test_a_control_around_another_is_filled_in_beside_it() -> None:
    title = "/ns1:coreProperties[1]/ns0:title[1]"
    inside = control("/sak[1]", '<w:tag w:val="Saksnr"/>')
    outer = control(title).replace("<w:sdtContent>", f"<w:sdtContent>{inside}")
    root = header(f"<w:p>{outer}</w:p>")
    assert not keeps_words(root)
    mark_fields(root)
    assert "".join(map(str, root.itertext())) == "{{Arkivsak}}{{title of the file}}"


def test_a_place_that_nobody_fills_in_is_told() -> None:
    assert list(unfilled(header(f"<w:p>{run('{{arkivsak}} {{saksbeh')}{run('andler}}')}</w:p>"))) == [
        "{{saksbehandler}}"
    ]


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        (run("Eksempel kommune") + field(" PAGE ", "1"), False),
        (run("Postboks 12/14, 9999 By"), False),
        (run("Saksnr. 2019") + run("/4711"), True),
        (run("Vår ref: 19/4711"), True),
        (run("Arkivsaksnr.: 19/4711"), True),
        (run("File no: 2019/4711"), True),
        (field(" DOCPROPERTY Arkivsak ", "2019/1"), False),
        (field(" DOCPROPERTY Mottaker ", "Ola Norlie"), True),
        (control("/ns0:root/ns0:sak", '<w:tag w:val="Saksnr"/>'), False),
        (control("/sak[1]/fritekst[1]"), True),
    ],
)
def test_words_that_may_be_of_an_older_document_are_told_of(inside: str, kept: bool) -> None:
    assert keeps_words(header(f"<w:p>{inside}</w:p>")) is kept
