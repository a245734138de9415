"""Word files of ours come home to an archive that has not their meeting, with all that they print."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree
from msgspec.structs import replace

from exports.blocks import Minutes
from exports.export import composed, rendered, written
from exports.formats.markdown import to_markdown
from exports.formats.word.markup import W
from store.errors import Problem
from store.files.meeting_list import Gone
from store.record.record import Record
from store.record.values import Kind, Language, Profile
from tests.corrections.board import board, place
from tests.corrections.word_edits import KARI, WordFile, changed
from tests.exports import letterheads
from tests.exports.records import Builder
from tests.exports.rich import directors, protocol
from tests.grammar.desk import typed
from tui.importing.builder import Reading
from tui.importing.files import read_file
from tui.importing.pages.word_file import word_page
from tui.importing.read import read_minutes

_KINDS = (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION, Kind.SWOT, Kind.STEP, Kind.QUESTION)


def paper(record: Record, **how: Any) -> Minutes:
    asked = {"paper": None, "organisation": "", "used_numbers": (), "internal": False, **how}
    return composed(record, "docx", **asked)


def home(data: bytes) -> Reading:
    page = word_page(data, "hjem.docx")
    return read_minutes(page.text, "hjem.docx", asides=page.asides)


def printed(minutes: Minutes) -> list[str]:
    """What a document says, line by line, with the blanks and the names before a text that are typed."""
    return to_markdown(minutes).replace("\u00a0", " ").replace(".** ", ":** ").split("\n")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_every_part_is_read_as_what_it_was_written_from(language: Language, profile: Profile) -> None:
    for record in (directors(language, profile), protocol(language, profile)):
        minutes = paper(record)
        page = word_page(rendered(minutes, "docx"), "a.docx")
        assert page.text.split("\n")[2:] == printed(minutes)
        assert page.asides == ()


@pytest.mark.parametrize("make", letterheads.EVERY.values(), ids=letterheads.EVERY)
def test_a_letterhead_changes_nothing_of_what_is_read(make: Any) -> None:
    minutes = paper(directors())
    assert word_page(rendered(minutes, "docx", make()), "a.docx").text.split("\n")[2:] == printed(minutes)


def test_decisions_actions_expectations_and_boards_are_what_they_were() -> None:
    for record in (directors(), protocol("nb", "protocol")):
        back = home(rendered(paper(record), "docx")).record
        shown = [item.id for item in record.agenda if not item.exempt]
        for kind in _KINDS:
            told = [
                one
                for one in record.entries
                if one.kind == kind and one.item in shown and not (one.exempt or one.private)
            ]
            found = [one for one in back.entries if one.kind == kind]
            assert kind == Kind.DECISION or len(found) == len(told)
            assert {one.number for one in told} <= {one.number for one in found}
            assert [one.owners for one in told if one.owners] == [one.owners for one in found if one.owners]
            due = [one.deadline.date for one in told if one.deadline]
            assert due == [one.deadline.date for one in found if one.deadline]
        names = {one.name.name: one.status for one in record.attendance if not one.count}
        assert names == {one.name.name: one.status for one in back.attendance if not one.count}


def test_a_protocol_of_a_municipality_has_its_parts_again() -> None:
    record = typed(
        "dokument: kommunal protokoll",
        "til stede: Per Prøve (leder, Ap), Mona Lunde (SV)",
        "# PS 41/26 Ny bokbuss",
        "bakgrunn: bussen er gammel",
        "innstilling: det kjøpes ny bokbuss",
        "forslag: Mona Lunde: vi leier",
        "votering: 1-1, avgjort med leders dobbeltstemme",
        "= det kjøpes ny bokbuss",
    )[0].session.record
    back = home(rendered(paper(record), "docx")).record
    assert back.meeting.layout == "municipal"
    assert printed(paper(back)) == printed(paper(record))


def test_a_protocol_of_a_municipality_is_one_where_only_decisions_tell_it() -> None:
    lines = ("# A", "vedtak:", "1. a", "   a) b", "2. d", "! Bo: e", "# B", "= f")
    record = typed(*lines, profile="protocol", layout="municipal")[0].session.record
    assert printed(paper(home(rendered(paper(record), "docx")).record)) == printed(paper(record))


def test_a_protocol_of_a_municipality_is_one_where_its_parts_are_in_bold() -> None:
    lines = ("#dag mandag", "# A", "## B", "bakgrunn: c", "forslag: d", "e", "= f")
    record = typed(*lines, profile="protocol", layout="municipal")[0].session.record
    assert printed(paper(home(rendered(paper(record), "docx")).record)) == printed(paper(record))


def test_a_role_and_a_text_are_as_they_were_typed_where_the_page_has_put_neither_right() -> None:
    lines = ("underskrives av: Bo Lie", "til stede: Bo Lie (leder), Siv Ås (SV)", "# Bod", "'= 5 kroner")
    record = typed(*lines, profile="protocol")[0].session.record
    back = home(rendered(paper(record), "docx")).record
    assert printed(paper(back)) == printed(paper(record))


def test_what_was_changed_in_word_is_read_as_changed_and_a_comment_is_a_working_note() -> None:
    record, its = board()

    def change(file: WordFile) -> None:
        file.replace(place(its.decision), "15", "16", KARI)
        file.insert_after(place(its.grants), "Nytt punkt kom til her.", KARI)
        file.delete(place(its.bus), KARI)
        file.comment(place(its.question), "Var det ti dager?", KARI)

    back = home(changed(rendered(paper(record), "docx"), change)).record
    texts = [entry.text for entry in back.entries]
    assert any("under 16 år" in text for text in texts)
    assert not any("15" in text for text in texts)
    assert any("Nytt punkt" in text for text in texts)
    assert not any("bokbussen står" in text.casefold() for text in texts)
    noted = [entry for entry in back.entries if "ti dager" in entry.text]
    assert [entry.in_minutes for entry in noted] == [False]


def test_text_that_somebody_made_bold_in_word_is_no_proposal() -> None:
    record, its = board()

    def change(file: WordFile) -> None:
        for run in file.runs(place(its.own)):
            run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{W}"><w:b/></w:rPr>'))

    back = home(changed(rendered(paper(record), "docx"), change)).record
    (bold,) = [one for one in back.entries if "tjue minutt" in one.text]
    assert (bold.kind, [item.form for item in back.agenda]) == (Kind.NOTE, ["plain", "plain"])


def test_a_header_that_says_what_the_text_does_not_is_a_working_note() -> None:
    record, _ = board()
    document = Document(BytesIO(rendered(paper(record), "docx")))
    document.sections[0].header.paragraphs[0].text = "Til orientering for Grimstad"
    stream = BytesIO()
    document.save(stream)
    assert [one.text for one in word_page(stream.getvalue(), "a.docx").asides] == [
        "Til orientering for Grimstad"
    ]


def test_a_style_or_a_field_of_another_make_loses_no_word() -> None:
    record, _ = board()
    document = Document(BytesIO(rendered(paper(record), "docx")))
    for number, paragraph in enumerate(document.paragraphs):
        paragraph.style = document.styles["Normal"] if number % 2 else paragraph.style
    document.add_paragraph("helt alene").style = document.styles.add_style("Noe nytt", 1)
    stream = BytesIO()
    document.save(stream)
    text = word_page(stream.getvalue(), "a.docx").text
    words = {word.strip("*.:") for one in document.paragraphs for word in one.text.split()}
    assert {word for word in words if word.replace("\u00a0", " ") not in text} == set()


def _saved(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return path


def test_a_paper_of_a_meeting_that_is_here_or_was_deleted_is_not_read_again(tmp_path: Path) -> None:
    record, _ = board()
    path = _saved(tmp_path, rendered(paper(record), "docx"))
    for gone, key in ((None, "import-own-word"), (Gone(at="2026-11-28T10:00:00Z"), "meeting-deleted")):
        problem = read_file(path, None, "nb", {record.meeting.id: gone}).problem
        assert problem is not None
        assert problem.key == key
    assert read_file(path, None, "nb", {}).problem is None


def _bare() -> Builder:
    b = Builder(profile="protocol")
    b.item("Heis", number="4/26")
    b.decision("heisen byttes")
    return b


@pytest.mark.parametrize("part", [{"paper": "notice"}, {"internal": True}, {"item": True}])
def test_a_notice_an_extract_and_the_internal_version_are_refused(part: dict[str, Any]) -> None:
    record = _bare().record
    how = {**part, "item": record.agenda[0]} if "item" in part else part
    with pytest.raises(Problem) as refused:
        word_page(rendered(paper(record, **how), "docx"), "a.docx")
    assert refused.value.key == "import-own-word-part"


def test_a_cancelled_meeting_is_one_still() -> None:
    record = _bare().record
    record = record.with_documents([replace(record.meeting, state="cancelled")])
    data = written(record, "docx", paper=None, organisation="", used_numbers=())
    assert home(data).record.meeting.state == "cancelled"
