"""Changes in tables: a point of a cell is of what heads it, whatever stands before it in the file."""

from __future__ import annotations

from copy import deepcopy

from exports.formats.word.printed_part import NAME
from store.record.model import Entry
from store.record.record import Record
from store.record.values import Deadline, Kind
from tests.corrections.board import place, read_back, rows, word
from tests.corrections.random_edits import accept_all
from tests.corrections.word_edits import WordFile, changed, w
from tests.exports.records import Builder


def board() -> tuple[Record, Entry, Entry, Entry]:
    """A board with two strengths and a weakness, and the last three of its entries."""
    b = Builder(profile="minutes")
    b.item("Samarbeid", form="swot")
    b.entry(Kind.SWOT, "god kontakt", quadrant="strength")
    last = b.entry(Kind.SWOT, "felles katalog", quadrant="strength")
    weak = b.entry(Kind.SWOT, "lite tid", quadrant="weakness")
    b.item("Forventninger")
    expected = b.expects("Skolene", "Bibliotekene", "faste tider")
    return b.record, last, weak, expected


RECORD, LAST, WEAK, EXPECTED = board()
DATA = word(RECORD)


def before(file: WordFile, name: str, text: str) -> None:
    """Put a point before the one that is there."""
    here = file.paragraph(name)
    file.insert_after(name, text, None)
    here.getparent().insert(here.getparent().index(here), here.getnext())  # type: ignore[union-attr, arg-type]


def test_a_point_that_is_put_first_in_a_field_is_of_that_field() -> None:
    data = changed(DATA, lambda f: before(f, place(WEAK), "Få hender"))
    new = accept_all(read_back(data, RECORD), RECORD)
    (made,) = [one for one in new.entries if one.text == "Få hender"]
    assert (made.kind, made.quadrant) == (Kind.SWOT, "weakness")


def test_a_point_that_is_carried_to_another_field_is_of_that_field() -> None:
    def carry(file: WordFile) -> None:
        file.paragraph(place(WEAK)).addprevious(file.paragraph(place(LAST)))

    data = changed(DATA, carry)
    assert [row.sort for row in rows(data, RECORD)] == ["moved"]
    new = accept_all(read_back(data, RECORD), RECORD)
    carried = new.get(Entry, LAST.id)
    assert carried is not None
    assert carried.quadrant == "weakness"
    assert not rows(data, new)


def test_styles_that_libreoffice_has_named_anew_are_ours_still() -> None:
    def change(file: WordFile) -> None:
        before(file, place(WEAK), "Få hender")
        for one in file.root.iter(w("pStyle")):
            name = (one.get(w("val")) or "").replace("CellHead", "CellHeading")
            one.set(w("val"), f"Minutes{name}" if name.startswith(("Cell", "Field")) else name)

    new = accept_all(read_back(changed(DATA, change), RECORD), RECORD)
    assert [one.quadrant for one in new.entries if one.text == "Få hender"] == ["weakness"]


def test_a_new_row_of_expectations_is_not_of_those_above_it() -> None:
    def row(file: WordFile) -> None:
        here = next(one for one in file.start(place(EXPECTED)).iterancestors() if one.tag == w("tr"))
        added = deepcopy(here)
        for one in [*added.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
            one.getparent().remove(one)  # type: ignore[union-attr]
        for text, said in zip(added.iter(w("t")), ("Fylket", "Skolene", "mer støtte"), strict=True):
            text.text = said
        here.addnext(added)

    found = rows(changed(DATA, row), RECORD)
    assert [(one.new, one.sort) for one in found] == [
        ("Fylket", "unplaced"),
        ("Skolene", "unplaced"),
        ("mer støtte", "unplaced"),
    ]


def test_a_task_that_is_deleted_is_told_once_and_its_owner_with_it() -> None:
    b = Builder(profile="minutes")
    b.item("Budsjett")
    b.decision("budsjettet vedtas")
    task = b.action("sende utkast", "Kari", deadline=Deadline("1. april"))
    b.note("mer tekst")
    record, data = b.record, word(b.record)

    def change(file: WordFile) -> None:
        file.delete(place(task), None)
        told = next(one for one in file.start(place(task, sort="o")).iterancestors() if one.tag == w("tr"))
        told.getparent().remove(told)  # type: ignore[union-attr]

    found = rows(changed(data, change), record)
    assert [row.sort for row in found if row.document == task.id and row.old != "1"] == ["deleted"]


def test_what_a_file_says_on_its_first_page_is_shown_where_nothing_says_how_it_was_printed() -> None:
    b = Builder(profile="minutes")
    b.item("Tak")
    decision = b.decision("taket repareres for 18 000")
    for number in range(3):
        b.action(f"oppgave {number}", "Kari")

    def change(file: WordFile) -> None:
        file.parts.pop(NAME[1:])
        file.replace(place(decision), "18", "19", None)

    data = changed(word(b.record), change)
    assert [row.is_offered for row in rows(data, b.record)] == [True]
    new = accept_all(read_back(data, b.record), b.record)
    assert [row.is_offered for row in rows(data, new)] == [False]


def test_a_text_that_was_dropped_here_and_reworded_in_word_is_changed_on_both_sides() -> None:
    b = Builder()
    b.item("Trafikk")
    b.note("skolen åpner klokka åtte")
    gone = b.note("veien er smal ved broen", paragraph=True)
    b.note("det kommer flere biler", paragraph=True)
    data = changed(word(b.record), lambda f: f.replace(place(gone), "smal", "bred", None))
    b.bury(gone)
    (row,) = rows(data, b.record)
    assert row.both
