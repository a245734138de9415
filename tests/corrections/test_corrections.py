"""Changes that Word writes, each told as what it is: the file is changed, and the list has to say so."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace

from exports.corrections.returned_paper import found_in, origin_of, returned_paper
from exports.export import Paper
from exports.formats.word.printed_part import NAME
from store.errors import Problem
from store.record.model import Entry
from store.record.record import Record
from store.record.values import Kind, When
from tests.corrections.board import board, place, read_back, rows, word
from tests.corrections.office_rows import EXPECTED
from tests.corrections.word_edits import KARI, PER, WordFile, changed, deleted, like, remove, run_of, w
from tests.exports import rich
from tests.exports.records import Builder

RECORD, ON = board()
DATA = word(RECORD)
Told = tuple[str, str, str]


def told(change: Callable[[WordFile], None], data: bytes = DATA, record: Record = RECORD) -> list[Told]:
    """Sort, place and new text of each correction that a change makes."""
    return [(row.sort, row.place, row.new) for row in rows(changed(data, change), record)]


def names(on: SimpleNamespace) -> SimpleNamespace:
    return SimpleNamespace(**{name: place(document) for name, document in vars(on).items()})


P = names(ON)


def _retyped(file: WordFile) -> None:
    file.replace(P.own, "Ordskiftet tok tjue minutt.", "Noko heilt anna vart sagt.", None)
    file.strip(P.own)


def _lost(file: WordFile) -> None:
    file.replace(P.own, "tjue", "tretti", None)
    file.strip(P.own)


def _nested(file: WordFile) -> None:
    file.replace(P.talk, "usamde", "ueinige")
    made = next(file.root.iter(w("ins")))
    made.append(file.tracked("del", PER, deleted(like(made[0], " borte"))))


def _by_two(file: WordFile) -> None:
    file.replace(P.decision, "15", "16", KARI)
    file.replace(P.decision, "purregebyr", "gebyr", PER)


def _two_entries(file: WordFile) -> None:
    file.replace(P.talk, "usamde", "ueinige", KARI)
    file.replace(P.more, "same", "likt", PER)


def _label(file: WordFile, word: str = "Beslutning 1: ") -> None:
    next(file.paragraph(P.decision).iter(w("t"))).text = word


def _cells(file: WordFile, *texts: str) -> list[etree._Element]:
    """The texts of cells that have these words and no others, the first of each."""
    cells = [one for cell in file.root.iter(w("tc")) for one in cell.iter(w("t"))]
    return [next(one for one in cells if one.text == text) for text in texts]


def _cell(file: WordFile) -> None:
    _cells(file, "Biblioteka")[0].text = "Styret"


def _exchanged(file: WordFile) -> None:
    one, other = _cells(file, "Styret", "Biblioteka")
    one.text, other.text = other.text, one.text


def _styled(file: WordFile, name: str, style: str) -> None:
    next(file.paragraph(name).iter(w("pStyle"))).set(w("val"), style)


def _struck(file: WordFile, name: str) -> None:
    for run in file.runs(name):
        look = etree.Element(w("rPr"))
        etree.SubElement(look, w("strike"))
        run.insert(0, look)


def _below_a_new_heading(file: WordFile) -> None:
    file.insert_after(P.bus, "Dette er nytt.")
    heading = file.insert_after(P.bus, "Ei ny sak")
    style = heading.find(f"{w('pPr')}/{w('pStyle')}")
    assert style is not None
    style.set(w("val"), "Heading2")


def _item_moved(file: WordFile) -> None:
    first = file.paragraph(P.rules)
    after = next(one for one in file.paragraph(P.also).iterancestors() if one.tag == w("tbl"))
    while first is not file.paragraph(P.news):
        following = first.getnext()
        assert following is not None
        after.addnext(first)
        after, first = first, following


def _joined_with_words(file: WordFile) -> None:
    file.merge(P.grants, None)
    file.end(P.grants).addnext(run_of(" og "))


def _ends_lost(file: WordFile) -> None:
    for one in list(file.root.iter(w("bookmarkEnd"))):
        remove(one)
    next(file.with_text("usamde").iter(w("t"))).text = "Ingen var ueinige i at reglane må endrast."


_CHILD = "Barn under {} år betaler ikkje {} ved nokon av biblioteka."

EDITS: dict[str, tuple[Callable[[WordFile], object], list[Told]]] = {
    "replace": (
        lambda f: f.replace(P.decision, "15", "16"),
        [("changed", P.decision, _CHILD.format(16, "purregebyr"))],
    ),
    "at the end": (
        lambda f: f.append(P.grants, " og juni"),
        [("changed", P.grants, "Fylket lyser ut prosjektmidlar i mai og juni")],
    ),
    "split": (
        lambda f: f.split(P.decision, "betaler"),
        [("split", P.decision, "Barn under 15 år\nbetaler ikkje purregebyr ved nokon av biblioteka.")],
    ),
    "merge": (
        lambda f: f.merge(P.grants),
        [("merged", P.members, "To nye bibliotek har meldt seg inn")],
    ),
    "insert": (
        lambda f: f.insert_after(P.grants, "Eit nytt punkt"),
        [("added", P.grants, "Eit nytt punkt")],
    ),
    "delete": (lambda f: f.delete(P.members), [("deleted", P.members, "")]),
    "heading gone": (lambda f: f.delete(place(ON.rules)), [("label", place(ON.rules), "")]),
    "heading gone untracked": (lambda f: f.delete(place(ON.rules), None), [("label", place(ON.rules), "")]),
    "delete untracked": (lambda f: f.delete(P.own, None), [("deleted", P.own, "")]),
    "tracked move": (
        lambda f: f.move(P.grants, P.bus),
        [("moved", P.grants, "Fylket lyser ut prosjektmidlar i mai")],
    ),
    "cut and paste": (
        lambda f: f.move(P.grants, P.bus, None),
        [("moved", P.grants, "Fylket lyser ut prosjektmidlar i mai")],
    ),
    "comment": (
        lambda f: f.comment(P.grants, "Var ikkje dette ti dagar?"),
        [("comment", P.grants, "Var ikkje dette ti dagar?")],
    ),
    "untracked": (
        lambda f: f.replace(P.talk, "usamde", "ueinige", None),
        [("changed", P.talk, "Ingen var ueinige i at reglane må endrast.")],
    ),
    "bookmark lost": (_lost, [("changed", P.own, "Ordskiftet tok tretti minutt.")]),
    "retyped whole": (_retyped, [("changed", P.own, "Noko heilt anna vart sagt.")]),
    "nested": (_nested, [("changed", P.talk, "Ingen var ueinige i at reglane må endrast.")]),
    "two authors": (_by_two, [("changed", P.decision, _CHILD.format(16, "gebyr"))]),
    "two entries in a paragraph": (
        _two_entries,
        [
            ("changed", P.talk, "Ingen var ueinige i at reglane må endrast."),
            ("changed", P.more, "Dei fleste ville ha likt gebyr."),
        ],
    ),
    "row": (
        lambda f: f.delete_row(P.expects),
        [
            ("label", P.proposal, ""),
            ("label", P.proposal, ""),
            ("deleted", P.expects, ""),
            ("deleted", P.also, ""),
        ],
    ),
    "heading": (
        lambda f: f.replace(P.rules, "lånereglar", "reglar for lån"),
        [("changed", P.rules, "Felles reglar for lån")],
    ),
    "label": (_label, [("label", P.decision, "Beslutning 1:")]),
    "label gone": (lambda f: _label(f, ""), [("label", P.decision, "")]),
    "a cell with the words of another": (_cell, [("label", P.proposal, "Styret")]),
    "two cells exchanged": (
        _exchanged,
        [("label", P.proposal, ""), ("unplaced", P.proposal, "Styret")],
    ),
    "style of a decision": (
        lambda f: _styled(f, P.grants, "BoxDecision"),
        [("restyled", P.grants, "Fylket lyser ut prosjektmidlar i mai")],
    ),
    "style of a heading": (
        lambda f: _styled(f, P.own, "Heading3"),
        [("restyled", P.own, "Ordskiftet tok tjue minutt.")],
    ),
    "words struck out by hand": (
        lambda f: _struck(f, P.grants),
        [("struck", P.grants, "Fylket lyser ut prosjektmidlar i mai")],
    ),
    "a style that says nothing": (lambda f: _styled(f, P.own, "ListBullet"), []),
    "below a heading of their own": (
        _below_a_new_heading,
        [("unplaced", "", "Ei ny sak"), ("unplaced", "", "Dette er nytt.")],
    ),
    "item moved": (_item_moved, [("moved", P.rules, "1\u2002Felles lånereglar")]),
    "merged with words between": (
        _joined_with_words,
        [("merged", P.members, "To nye bibliotek har meldt seg inn"), ("label", P.grants, "og")],
    ),
    "ends lost": (_ends_lost, [("changed", P.talk, "Ingen var ueinige i at reglane må endrast.")]),
    "copy": (
        lambda f: f.copy(P.grants, P.bus),
        [("added", P.bus, "Fylket lyser ut prosjektmidlar i mai")],
    ),
    "page 1": (
        lambda f: f.replace(place(ON.decision, sort="o"), "15", "17"),
        [("changed", P.decision, _CHILD.format(17, "purregebyr"))],
    ),
    "runs broken up": (lambda f: f.break_up(P.decision), []),
    "owner": (
        lambda f: f.replace(place(ON.action, "owner"), "Kari Eksempel", "Per Prøve"),
        [("changed", place(ON.action, "owner"), "Per Prøve.")],
    ),
    "answer": (
        lambda f: f.replace(place(ON.question, "answer"), "Fylket", "Kommunen"),
        [("changed", place(ON.question, "answer"), "Kommunen gjer det.")],
    ),
    "title": (lambda f: f.replace("m_title", "Styremøte", "Årsmøte"), [("changed", "m_title", "Årsmøte")]),
    "place": (lambda f: f.replace("m_place", "2", "3"), [("changed", "m_place", "Møterom 3")]),
    "background": (
        lambda f: f.replace(place(ON.rules, "background"), "Eitt", "Første"),
        [("changed", place(ON.rules, "background"), "Reglane er gamle.\n- Første punkt\n- Eit anna")],
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_word_writes_is_told_as_what_it_is(edit: str) -> None:
    change, expected = EDITS[edit]
    assert told(lambda file: (change(file), None)[1]) == expected


@pytest.mark.parametrize(
    ("make", "paper", "internal"),
    [
        (rich.directors, "minutes", False),
        (rich.protocol, "protocol", True),
        (rich.protocol, "notice", False),
    ],
)
def test_a_file_that_nobody_changed_has_no_corrections(
    make: Callable[[], Record], paper: Paper, *, internal: bool
) -> None:
    record = make()
    data = word(record, paper, internal=internal)
    assert rows(data, record) == []
    assert rows(changed(data, WordFile.strip_all), record) == []


def test_what_is_moved_to_where_nothing_of_the_record_stands_is_shown() -> None:
    b = Builder(next_meeting=When("3. mai"))
    first, _, item = b.note("kaffi sto klar"), b.note("alle fekk", paragraph=True), b.item("Bok")
    data = word(b.record)
    last = changed(data, lambda f: next(f.root.iter(w("sectPr"))).addprevious(f.paragraph(place(first))))
    found = [
        *rows(last, b.record),
        *rows(changed(data, lambda f: f.move(place(first), place(item))), b.record),
    ]
    assert [(row.sort, row.after, row.is_offered) for row in found] == [
        ("moved", "", False),
        ("moved", place(item), True),
    ]


def test_who_did_it_is_told_where_word_followed_it() -> None:
    two, *_ = rows(changed(DATA, _by_two), RECORD)
    assert [by.name for by in two.by] == ["Kari T.", "Per P."]
    assert two.by[0].at == "2026-03-14T10:12:00Z"
    split, *_ = rows(changed(DATA, lambda f: f.split(P.decision, "betaler")), RECORD)
    gone, *_ = rows(changed(DATA, lambda f: f.delete(P.members)), RECORD)
    row, *_ = rows(changed(DATA, lambda f: f.merge(P.grants)), RECORD)
    assert [[by.name for by in one.by] for one in (split, gone, row)] == [["Kari T."]] * 3
    plain, *_ = rows(changed(DATA, lambda f: f.replace(P.talk, "usamde", "ueinige", None)), RECORD)
    assert plain.by == ()


def test_a_text_that_was_changed_on_both_sides_says_so() -> None:
    data = changed(DATA, lambda f: f.replace(P.decision, "15", "16"))
    since = RECORD.with_documents([replace(ON.decision, text="ingen betaler gebyr")])
    found = read_back(data, since)
    (row,) = found.rows
    assert (row.both, row.old, row.here) == (True, "", "Ingen betaler gebyr.")
    assert found.since >= 1


def test_what_the_record_has_got_since_is_no_correction() -> None:
    new = Entry(id=77_000, rank="00009999", kind=ON.talk.kind, item=ON.rules.id, text="kom til siden")
    since = RECORD.with_documents([new, replace(ON.members, text="tre nye bibliotek")])
    assert rows(DATA, since) == []
    data = changed(DATA, lambda f: f.replace(P.talk, "usamde", "ueinige"))
    assert [row.place for row in rows(data, since)] == [P.talk]


@pytest.mark.parametrize(
    "dropped",
    [
        replace(ON.action, deadline=None),
        replace(ON.action, owners=()),
        replace(ON.question, answer=""),
        replace(ON.rules, background=""),
    ],
    ids=["deadline", "owner", "answer", "background"],
)
def test_what_the_record_has_dropped_since_is_no_correction(dropped: Any) -> None:
    assert rows(DATA, RECORD.with_documents([dropped])) == []


def test_what_the_record_has_made_something_else_since_was_given_no_style_by_anybody() -> None:
    for since in (replace(ON.decision, kind=Kind.ACTION), replace(ON.action, kind=Kind.DECISION)):
        assert rows(DATA, RECORD.with_documents([since])) == []


def test_a_label_that_the_record_prints_no_longer_is_part_of_no_text() -> None:
    note = RECORD.with_documents([replace(ON.action, kind=Kind.NOTE)])
    assert rows(DATA, note) == []
    (row,) = rows(changed(DATA, lambda f: f.replace(place(ON.action), "Sende", "Skrive")), note)
    assert (row.sort, row.new, row.both) == ("changed", "Skrive reglane til alle.", False)


def test_a_label_whose_value_is_dropped_on_both_sides_is_no_part_of_what_stands_before_it() -> None:
    record = RECORD.with_documents([replace(ON.action, deadline=None)])
    data = changed(DATA, lambda f: f.replace(place(ON.action, "deadline"), "1.\u00a0april.", "", None))
    assert rows(data, record) == []
    data = changed(data, lambda f: f.append(place(ON.action, "deadline"), "ukjend", None))
    assert [(row.sort, row.new) for row in rows(data, record)] == [("label", "Frist: ukjend")]


def test_a_file_without_what_it_was_printed_with_is_read_by_its_places() -> None:
    file = WordFile(changed(DATA, lambda f: f.replace(P.talk, "usamde", "ueinige")))
    del file.parts[NAME.strip("/")]
    paper = returned_paper(file.saved(), "x.docx")
    assert origin_of(paper) is None
    assert [row.place for row in found_in(paper, RECORD, ()).rows] == [P.talk]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "corrections-unreadable"),
        (b"PK\x03\x04 and no more", "corrections-unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 20, "corrections-locked"),
        (DATA[: len(DATA) // 2], "corrections-unreadable"),
    ],
)
def test_what_is_no_word_file_is_told_in_a_sentence(data: bytes, key: str) -> None:
    with pytest.raises(Problem) as told_so:
        returned_paper(data, "x.docx")
    assert told_so.value.key == key


def test_a_hostile_file_opens_nothing() -> None:
    file = WordFile(DATA)
    body = file.parts["word/document.xml"].decode()
    head, _, rest = body.partition("?>")
    for declared in ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', "<!DOCTYPE a []>"):
        file.parts["word/document.xml"] = f"{head}?>{declared}{rest}".encode()
        package = WordFile(DATA)
        package.parts = file.parts
        data = _packed(package)
        with pytest.raises(Problem, match="corrections-unreadable"):
            returned_paper(data, "x.docx")


def _packed(file: WordFile) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in file.parts.items():
            package.writestr(name, content)
    return packed.getvalue()


OFFICE = sorted((Path(__file__).parent / "office").glob("*.docx"))
"""Files that LibreOffice 7.4 changed and saved, by ``office_edits.py``."""


@pytest.mark.parametrize("path", OFFICE, ids=lambda path: path.stem)
def test_what_was_changed_inside_libreoffice_is_told_and_nothing_else(path: Path) -> None:
    found = rows(path.read_bytes(), RECORD)
    assert [(row.sort, row.new) for row in found] == EXPECTED[path.stem.removesuffix("-tracked")]
    assert all(row.by or "-tracked" not in path.stem for row in found)


def test_there_are_files_of_libreoffice() -> None:
    assert len(OFFICE) >= 12


@pytest.mark.parametrize("kind", ["bookmarkStart", "moveFromRangeStart", "moveToRangeStart"])
def test_more_that_is_open_at_once_than_any_paper_has_is_refused(kind: str) -> None:
    def open_many(file: WordFile) -> None:
        first = next(file.root.iter(w("p")))
        for number in range(600):
            mark = etree.SubElement(first, w(kind))
            mark.set(w("id"), str(90_000 + number))
            mark.set(w("name"), f"e_{number:013}")
        for number in range(600):
            etree.SubElement(first, w("bookmarkEnd")).set(w("id"), str(90_000 + number))

    with pytest.raises(Problem) as refused:
        told(open_many)
    assert refused.value.key == "corrections-unreadable"
