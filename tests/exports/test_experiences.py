"""What is shared, on paper: experiences in boxes, activities with their days, links that can be followed."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from exports.blocks import Callout, Paragraph
from exports.formats.html import to_address, to_html
from exports.formats.markdown import to_markdown
from exports.formats.word import to_docx
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.addresses import addresses, host_of
from store.record.model import Entry, Meeting
from store.record.record import Record
from store.record.values import Kind
from tests.grammar.desk import typed

LINES = (
    "til stede: Kari Prøve (leder, Dømedal bibliotek)",
    "# Hospitering",
    "erfaring: Dømedal: fire dager var passe",
    "resultat: to av tre byttet arbeidsmåte",
    "kontakt: Kari",
    "siden: mars 2024",
    "hospitering: Dømedal tar imot to",
    "aktivitet: 14.–18. september: Hospiteringsuka",
    "lenke: Råd for hospitering https://www.bibliotek.example/rad?a=1&b=2",
    "Se også www.arkiv.example.",
)


@pytest.fixture(scope="module")
def record() -> Record:
    recorder, _ = typed(*LINES)
    return recorder.session.record


def test_an_experience_is_a_box_with_what_came_of_it(record: Record) -> None:
    boxes = [b for b in outline(record, AsTyped()).blocks if isinstance(b, Callout)]
    assert [(box.tone, box.label) for box in boxes] == [
        ("experience", "Erfaring, Dømedal bibliotek:"),
        ("experience", "Tilbud om hospitering, Dømedal bibliotek:"),
    ]
    assert [label for label, _ in boxes[0].details] == ["Resultat:", "Kontakt:", "Siden:"]
    assert dict(boxes[0].details)["Kontakt:"] == "Kari Prøve"


def test_an_activity_has_its_days_in_front(record: Record) -> None:
    lines = [
        "".join(r.text for r in b.line)
        for b in outline(record, Printed("nb")).blocks
        if isinstance(b, Paragraph)
    ]
    told = [line.replace("\u00a0", " ") for line in lines]
    assert "14.–18. september 2026: Hospiteringsuka." in told
    assert "Råd for hospitering (bibliotek.example)" in told


def test_an_address_in_a_word_file_is_a_relationship(record: Record) -> None:
    package = zipfile.ZipFile(io.BytesIO(to_docx(outline(record, Printed("nb")))))
    relations = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    targets = {one.get("Id"): one.get("Target") for one in relations if one.get("TargetMode") == "External"}
    body = etree.fromstring(package.read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    linked = {
        targets[link.get(name)]: "".join(map(str, link.itertext()))
        for link in body.iter("{*}hyperlink")
        if link.get(name)
    }
    assert linked == {
        "https://www.bibliotek.example/rad?a=1&b=2": "Råd for hospitering",
        "https://www.arkiv.example": "www.arkiv.example",
    }


def test_an_address_on_a_page_tells_nobody_where_its_reader_comes_from(record: Record) -> None:
    page = to_html(outline(record, Printed("nb")))
    for url in ("https://www.bibliotek.example/rad?a=1&amp;b=2", "https://www.arkiv.example"):
        assert f'<a href="{url}" rel="noreferrer noopener">' in page
    assert "</a></a>" not in page


def test_markdown_keeps_title_and_address(record: Record) -> None:
    text = to_markdown(outline(record, AsTyped()))
    assert "[Råd for hospitering](https://www.bibliotek.example/rad?a=1&b=2) (bibliotek.example)" in text


ADDRESSES = [
    ("Se https://a.example/x_(y), og www.b.example.", ["https://a.example/x_(y)", "https://www.b.example"]),
    ("(https://a.example/)", ["https://a.example/"]),
    ("«https://a.example/é»", ["https://a.example/é"]),
    ("Skriv til kari@bibliotek.example!", ["mailto:kari@bibliotek.example"]),
    ("https://kari:ord@a.example", []),
    ("http://intern/x", []),
    ("ftp://a.example/x", []),
    ("javascript:alert(1)", []),
    ("https://a.example/\u202egpj", []),
    ("https://a.example/" + "x" * 2100, []),
]


@pytest.mark.parametrize(("text", "urls"), ADDRESSES, ids=[text[:40] for text, _ in ADDRESSES])
def test_addresses_are_found_and_nothing_else(text: str, urls: list[str]) -> None:
    assert [one.url for one in addresses(text)] == urls


FOLLOWED = [
    ("https://a.example/x", True), ("HTTP://A.example", True), ("mailto:kari@bibliotek.example", True),
    ("javascript:alert(1)", False), ("JavaScript:alert(1)//https://a.example", False),
    (" https://a.example", False), ("data:text/html,<b>x</b>", False), ("file:///etc/passwd", False),
    ("ftp://a.example/x", False), ("//a.example", False), ("", False),
]  # fmt: skip
"""What may stand in the field of an address, by a form or a hand, and whether a link leads there."""


@pytest.mark.parametrize(("url", "leads"), FOLLOWED)
@pytest.mark.parametrize("title", ["Råd", ""])
def test_a_link_leads_to_the_web_or_to_a_mail_and_anything_else_is_text(
    url: str, leads: bool, title: str
) -> None:
    link = Entry(id=11, kind=Kind.LINK, text=title, url=url)
    minutes = outline(Record.new(Meeting(id=1)).with_documents([link]), AsTyped())
    (runs,) = [block.line for block in minutes.blocks if isinstance(block, Paragraph) and 11 in block.entries]
    assert [run.url for run in runs if run.url] == ([url] if leads else [])
    assert to_address(url, "inni").startswith("<a ") == leads
    printed = "".join(run.text for run in runs)
    assert (host_of(url) if title and leads else url) in printed, "what leads nowhere is not lost"


def test_a_host_is_named_as_readers_know_it() -> None:
    assert host_of("https://www.bibliotek.example:8080/rad") == "bibliotek.example"
    assert host_of("mailto:kari@bibliotek.example") == "kari@bibliotek.example"
