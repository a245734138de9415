from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from lxml import etree

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    Details,
    DocumentOrigin,
    Heading,
    Minutes,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Property,
    Run,
    Signatures,
    Swot,
    Table,
)
from exports.formats.word import to_docx
from exports.formats.word.markup import W
from tests.exports.any_minutes import MINUTES
from tests.exports.lint import lint
from tests.exports.lint_xml import attr, every, style_of, text_of
from tests.exports.samples import ALL, board_protocol, library_directors, working_group

SAMPLES = pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.__name__)
Sample = Callable[[], Minutes]


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def with_blocks(*blocks: Block) -> etree._Element:
    return part(to_docx(msgspec.structs.replace(working_group(), blocks=blocks)))


@SAMPLES
def test_the_schemas_find_nothing(
    sample: Sample, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    file = tmp_path / "minutes.docx"
    file.write_bytes(to_docx(sample()))
    assert_valid_docx(file)


@SAMPLES
def test_the_lint_finds_nothing(sample: Sample) -> None:
    assert lint(to_docx(sample())) == []


@SAMPLES
def test_the_same_minutes_give_the_same_bytes(sample: Sample) -> None:
    data = to_docx(sample())
    assert data == to_docx(sample())
    with ZipFile(BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "differs",
    [
        {"created": "i går", "language": "?"},
        {
            "organisation": "A & B <\"'>\t\r\nc 😀\ud800",
            "subject": "\x00\u2028 a",
            "keywords": 'to & "tre"',
            "properties": (
                Property("Dokumenttype", "<Møtebok>"),
                Property("Dato", "2026-01-02", is_date=True),
            ),
            "carried": b'{"a": "<&>"}',
            "origin": DocumentOrigin(1234567, "minutes"),
            "blocks": (Paragraph(line=(Run("se", url="https://a.no/?a=1&b=\"2'>"),)),),
        },
    ],
)
def test_a_file_is_written_as_python_docx_writes_it(differs: Mapping[str, object]) -> None:
    data, saved = to_docx(msgspec.structs.replace(working_group(), **differs)), BytesIO()
    Document(BytesIO(data)).save(saved)
    with ZipFile(BytesIO(data)) as ours, ZipFile(saved) as theirs:
        assert ours.namelist() == theirs.namelist()
        for name in set(ours.namelist()) - {"word/document.xml"}:
            written = re.sub(rb"<([\w:]+)></\1>", rb"<\1/>", ours.read(name))  # it has not read what is empty
            assert written == theirs.read(name), name


@SAMPLES
def test_every_text_stands_in_the_document_in_order(sample: Sample) -> None:
    minutes = sample()
    printed = re.sub(r"\s+", "", text_of(part(to_docx(minutes))))
    place = 0
    for text in strings(minutes):
        found = printed.find(text, place)
        assert found >= 0, f"{text!r} is missing after {printed[max(0, place - 40) : place]!r}"
        place = found + len(text)


def strings(minutes: Minutes) -> Iterator[str]:
    """Give every public text in the order of the page, without blanks and what XML cannot hold."""
    everything = [minutes.type_label, minutes.title, minutes.subtitle, minutes.details, *minutes.blocks]
    for text in walk(everything):
        shown = re.sub(r"[\s\x00-\x1f\ud800-\udfff\ufffe\uffff]+", "", text)
        if shown:
            yield shown


# Fields that are no text of the page, or stand elsewhere in the file.
UNSEEN = {
    "places",
    "detail_places",
    "level",
    "anchor",
    "role",
    "tone",
    "bold",
    "italic",
    "link",
    "bulleted",
    "numbered",
    "form",
    "width",
    "alt",
}


def walk(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Swot):
        yield from walk(value.header)
        for row, title in enumerate(value.rows):
            pair = value.fields[2 * row : 2 * row + 2]
            yield from walk([title, *([field.title, field.points or value.empty] for field in pair)])
    elif isinstance(value, msgspec.Struct):
        yield from walk([getattr(value, name) for name in value.__struct_fields__ if name not in UNSEEN])
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from walk(inner)


@pytest.mark.parametrize(("sample", "language"), [(library_directors, "nb-NO"), (board_protocol, "nn-NO")])
def test_properties_and_language(sample: Sample, language: str) -> None:
    minutes = sample()
    properties = Document(BytesIO(to_docx(minutes))).core_properties
    assert (properties.title, properties.author) == (minutes.title, minutes.author)
    assert (properties.subject, properties.language) == (minutes.subject, language)
    instant = datetime.fromisoformat(minutes.created).astimezone(UTC)
    assert properties.created == properties.modified == instant


def test_long_and_odd_properties_are_cut_and_cleaned() -> None:
    odd = msgspec.structs.replace(working_group(), title="\x00T\ud800" + "x" * 400, created="some time")
    properties = Document(BytesIO(to_docx(odd))).core_properties
    assert properties.title == "T" + "x" * 254
    named = msgspec.structs.replace(odd, property_title="Referat 2/2026, T")
    assert Document(BytesIO(to_docx(named))).core_properties.title == "Referat 2/2026, T"
    assert properties.created == datetime(1980, 1, 1, tzinfo=UTC)


@SAMPLES
def test_a_draft_says_so_on_every_page_and_an_approved_one_nowhere(sample: Sample) -> None:
    minutes = sample()
    data = to_docx(minutes)
    for name in ("word/header1.xml", "word/header2.xml"):
        marked = "Draft" in etree.tostring(part(data, name), encoding="unicode")
        assert marked == bool(minutes.draft_label)
        assert not minutes.draft_label or minutes.draft_label in text_of(part(data, name))


def test_the_footer_counts_pages_in_the_words_of_the_label() -> None:
    footer = part(to_docx(library_directors()), "word/footer2.xml")
    assert text_of(footer) == "Referat – 2.–3. juni 2015\tSide 1 av 1"
    assert [field.text for field in every(footer, "instrText")] == [" PAGE ", " NUMPAGES "]


def test_each_numbered_list_has_its_own_number_series() -> None:
    body = part(to_docx(working_group()))
    used = [
        every(paragraph, "numId")[0].get(every(paragraph, "numId")[0].keys()[0])
        for paragraph in every(body, "p")
        if style_of(paragraph) == "ListNumber"
    ]
    assert used == ["4", "4", "5", "5"]


def test_headings_right_after_one_another_keep_their_rules() -> None:
    with ZipFile(BytesIO(to_docx(board_protocol()))) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
    names = {"w": W}
    (borders,) = styles.findall("w:style[@w:styleId='Heading2']/w:pPr/w:pBdr", names)
    assert [etree.QName(edge).localname for edge in borders] == ["bottom", "between"]
    assert borders[0].items() == borders[1].items()


def test_a_link_to_nothing_is_plain_text_and_two_headings_may_share_an_anchor() -> None:
    line = (Run("to a", link="a"), Run("to b", link="b"))
    body = with_blocks(
        Heading(level=2, text="One", anchor="a"),
        Heading(level=2, text="Two", anchor="a"),
        Heading(level=2, text=" ", anchor="b"),
        Paragraph(line=line),
    )
    assert [text_of(link) for link in every(body, "hyperlink")] == ["to a"]
    assert len(every(body, "bookmarkStart")) == 1
    assert "to b" in text_of(body)


def test_what_is_empty_leaves_no_paragraph() -> None:
    empty = (Run(" \x00\n"),)
    body = with_blocks(
        Heading(level=2, text=""),
        Paragraph(line=empty),
        Paragraph(line=()),
        PointList(points=(Point(line=empty),), numbered=True),
        Callout(tone="quiet", label="", paragraphs=(empty,)),
        NamedTexts(texts=(Named(name="", line=empty),)),
        Details(rows=(("", " "),)),
        Table(columns=(), rows=(), alt=""),
    )
    assert text_of(body) == text_of(with_blocks())


def test_a_ragged_table_is_squared_and_loses_nothing() -> None:
    one, two, three = (Cell(lines=((Run(word),),)) for word in ("one", "two", "three"))
    data = to_docx(
        msgspec.structs.replace(
            working_group(),
            blocks=(
                Table(
                    columns=(Column(title="A", width=0), Column(title="", width=500)),
                    rows=((one,), (one, two, three), (), (Cell(lines=((Run("   "),),)),)),
                    alt="Ragged",
                ),
            ),
        )
    )
    assert lint(data) == []
    told = ["A", "–", "one", "–", "one", "two", "three", "–", "–", "–", "–"]
    assert text_of(part(data)).split()[-11:] == told


def test_a_small_table_holds_together_and_a_large_one_may_be_divided() -> None:
    def kept(rows: int) -> int:
        cell = Cell(lines=((Run("text"),),))
        table = Table(columns=(Column(title="A", width=100),), rows=((cell,),) * rows, alt="A")
        return sum(len(every(paragraph, "keepNext")) for paragraph in every(with_blocks(table), "tc"))

    # The header stays with the first row, and the last two rows stay together.
    assert (kept(5), kept(500)) == (5, 2)


def test_a_row_that_may_be_divided_is_not_tied_to_the_last() -> None:
    long, short = (Cell(lines=((Run("text " * words),),)) for words in (900, 1))
    table = Table(columns=(Column(title="A", width=100),), rows=((long,), (short,)), alt="A")
    assert [len(every(cell, "keepNext")) for cell in every(with_blocks(table), "tc")] == [1, 0, 0]


@pytest.mark.parametrize(
    ("texts", "kept", "together"),
    [
        (["kort"], ["Vedtak: kort"], True),
        (["text " * 900], [], False),
        (["text " * 900, "kort"], ["kort"], False),
        (["", "text " * 900], ["Vedtak:"], False),
        (["linje"] * 40, ["linje"], False),
    ],
)
def test_a_box_that_fits_on_no_page_is_not_held(texts: list[str], kept: list[str], together: bool) -> None:
    paragraphs = tuple((Run(text),) for text in texts)
    box = Callout(tone="decision", label="Vedtak:", paragraphs=paragraphs, note=("Votes", "7-0"))
    boxed = [p for p in every(with_blocks(box), "p") if style_of(p).startswith("BoxDecision")]
    assert [text_of(p) for p in boxed if every(p, "keepNext")] == kept
    assert all(bool(every(p, "keepLines")) is together for p in boxed)


def test_a_label_stands_alone_before_an_empty_paragraph() -> None:
    box = Callout(tone="proposal", label="Forslag:", paragraphs=((), (Run("en"),), (Run("to"),)))
    boxed = [text_of(p) for p in every(with_blocks(box), "p") if style_of(p).startswith("BoxProposal")]
    assert boxed == ["Forslag:", "en", "to"]


def test_points_below_a_point_without_text_move_up() -> None:
    below = Point(line=(Run("below"),))
    body = with_blocks(
        PointList(points=(Point(line=(), children=(below,)), Point(line=(Run("b"),), children=(below,))))
    )
    listed = [style_of(p) for p in every(body, "p") if style_of(p).startswith("List")]
    assert listed == ["ListBullet", "ListBullet", "ListBullet2"]


def test_signatures_have_lines_to_write_on_and_are_never_parted() -> None:
    block = Signatures(place="Sted og dato:", sign="Underskrift:", signers=("Kari, leder", " ", "Per"))
    signed = [p for p in every(with_blocks(block), "p") if style_of(p).startswith("Sign")]
    assert [text_of(p) for p in signed][::2] == ["Sted og dato: \t\tUnderskrift: \t"] * 2
    assert [text_of(p) for p in signed][1::2] == ["Kari, leder", "Per"]
    assert [bool(every(p, "keepNext")) for p in signed] == [True, True, True, False]
    leaders = [[tab.get(f"{{{W}}}leader") for tab in every(p, "tab") if len(tab.attrib)] for p in signed[::2]]
    assert leaders == [["underscore", "none", "underscore"]] * 2


@pytest.mark.parametrize(("signers", "lines"), [(("",), [False]), (("", " "), [False]), ((), [])])
def test_what_nobody_is_named_to_sign_has_one_line(signers: tuple[str, ...], lines: list[bool]) -> None:
    body = with_blocks(Signatures(place="Sted og dato:", sign="Underskrift:", signers=signers))
    signed = [p for p in every(body, "p") if style_of(p).startswith("Sign")]
    assert {text_of(p) for p in signed} <= {"Sted og dato: \t\tUnderskrift: \t"}
    assert [bool(every(p, "keepNext")) for p in signed] == lines


def test_nobody_signs_a_page_on_which_nothing_else_stands() -> None:
    about = Details(rows=(("Kopi til", "Alle"), ("Arkivsak", "26/1")))
    sign = Signatures(place="Sted:", sign="Underskrift:", signers=("Kari",))
    blocks = (about, Heading(level=2, text="Om"), about, Heading(level=2, text="Signert"), sign)
    held = [bool(every(p, "keepNext")) for p in every(with_blocks(*blocks), "p")]
    assert held[-8:] == [True, False, True, True, True, True, True, False]


@pytest.mark.parametrize(
    ("words", "note", "held"),
    [(3, False, True), (3, True, True), (250, False, False), (250, True, False)],
)
def test_a_short_decision_stays_with_the_lines_to_sign_on(words: int, *, note: bool, held: bool) -> None:
    points = PointList(form="1", points=tuple(Point(line=(Run("ord " * words),)) for _ in range(2)))
    votes = ("Votering:", "Enstemmig vedtatt.") if note else None
    box = Callout(tone="decision", label="Vedtak:", paragraphs=((),), lists=(points,), note=votes)
    sign = Signatures(place="Sted:", sign="Underskrift:", signers=("Kari",))
    body = with_blocks(Heading(level=2, text="Vedtak"), box, Heading(level=2, text="Rett utskrift"), sign)
    kept = [bool(every(p, "keepNext")) for p in every(body, "p")]
    assert kept[-4 - note :] == [*([True] if note else []), held, True, True, False]


def test_a_decision_before_a_table_is_not_held_with_it() -> None:
    box = Callout(tone="decision", label="Vedtak:", paragraphs=((Run("Slik."),),))
    rows = ((Cell(lines=((Run("a"),),)),),)
    body = with_blocks(box, Table(columns=(Column(title="A", width=10),), rows=rows, alt="Rader"))
    (line,) = [p for p in every(body, "p") if "Slik" in text_of(p)]
    assert not every(line, "keepNext")


@pytest.mark.parametrize(("following", "held"), [("Slik var det.", True), (None, False)])
def test_a_quiet_line_stays_with_what_it_introduces(following: str | None, *, held: bool) -> None:
    """A sentence that is all of its item is not bound to the heading of the next."""
    quiet = Paragraph(line=(Run("Punktet er unntatt offentlighet."),), role="quiet")
    rest = (Paragraph(line=(Run(following),)),) if following else ()
    body = with_blocks(Heading(level=2, text="A"), quiet, *rest, Heading(level=2, text="B"))
    (line,) = [p for p in every(body, "p") if "unntatt" in text_of(p)]
    assert bool(every(line, "keepNext")) is held


def test_what_stands_below_a_point_without_text_is_counted_with_its_list() -> None:
    one, two, three = (Point(line=(Run(text),)) for text in ("Først", "Så", "Sist"))
    blocks = (PointList(points=(one, Point(line=(), children=(two,)), three), numbered=True, form="1"),)
    body = with_blocks(*blocks)
    used = [attr(one, "val") for one in every(body, "numId")]
    assert len(used) == 3
    assert len(set(used)) == 1


LEFT_TO_THE_OUTLINE = ("heading-skipped", "table-alt", "title", "list-fake")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(MINUTES)
def test_any_text_in_any_field_gives_a_sound_file(minutes: Minutes) -> None:
    data = to_docx(minutes)
    assert [finding for finding in lint(data) if not finding.startswith(LEFT_TO_THE_OUTLINE)] == []
    assert data == to_docx(minutes)
    printed = re.sub(r"\s+", "", text_of(part(data)))
    place = 0
    for block in minutes.blocks:
        if isinstance(block, Paragraph | Callout | NamedTexts | PointList):
            for text in strings(msgspec.structs.replace(working_group(), **NOTHING, blocks=(block,))):
                found = printed.find(text, place)
                assert found >= 0
                place = found + len(text)


NOTHING = {"type_label": "", "title": "", "subtitle": "", "details": Details(rows=())}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(minutes=MINUTES)
def test_any_text_in_any_field_pleases_the_schemas(
    minutes: Minutes, tmp_path_factory: pytest.TempPathFactory, assert_valid_docx: Callable[[Path], None]
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.docx"
    file.write_bytes(to_docx(minutes))
    assert_valid_docx(file)
