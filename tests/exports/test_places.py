"""The bookmarks of a Word file: every text of the record has its place, and what is withheld has none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from exports.export import Paper, written
from exports.formats.word.markup import W
from exports.formats.word.printed_part import mark, read_printed
from store.record.identity import to_text
from store.record.record import Record
from store.record.values import Deadline, Language, Name, Profile
from store.record.withheld import Withheld
from tests.exports import rich
from tests.exports.lint import lint
from tests.exports.records import MEETING_ID, Builder

Make = Callable[[Language, Profile], Record]


def word(record: Record, paper: Paper | None = None) -> bytes:
    return written(record, "docx", paper=paper, organisation="Styret", used_numbers=())


def places(data: bytes) -> dict[str, str]:
    """The text in each bookmark, by name."""
    with ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    texts: dict[str, str] = {}
    open_ones: dict[str, str] = {}
    for node in body.iter():
        if node.tag == f"{{{W}}}bookmarkStart":
            name = node.get(f"{{{W}}}name", "")
            assert name not in texts
            texts[name] = ""
            open_ones[node.get(f"{{{W}}}id", "")] = name
        elif node.tag == f"{{{W}}}bookmarkEnd":
            del open_ones[node.get(f"{{{W}}}id", "")]
        elif node.tag == f"{{{W}}}t":
            for name in open_ones.values():
                texts[name] += node.text or ""
    assert not open_ones
    return texts


def printed_part(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        return package.read("customXml/item1.xml")


@pytest.mark.share(3)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("make", [rich.directors, rich.protocol])
@pytest.mark.parametrize("paper", ["minutes", "protocol", "notice"])
def test_the_file_stays_valid(
    make: Make,
    paper: Paper,
    language: Language,
    tmp_path: Path,
    assert_valid_docx: Callable[[Path], None],
) -> None:
    record = make(language, "minutes")
    data = word(record, paper)
    assert lint(data) == []
    file = tmp_path / "minutes.docx"
    file.write_bytes(data)
    assert_valid_docx(file)
    assert word(record, paper) == data


@pytest.mark.parametrize("make", [rich.directors, rich.protocol])
def test_every_text_that_is_printed_has_a_place(make: Make) -> None:
    record = make("nb", "minutes")
    found = places(word(record))
    withheld = Withheld(record)
    told = [e for e in record.entries if e.text and not withheld.untold(e.id)]
    missing = [e.text for e in told if f"e_{to_text(e.id)}" not in found and not e.gathers]
    assert missing == []
    for entry in told:
        words = found.get(f"e_{to_text(entry.id)}", entry.text).casefold().split()
        assert words[0].strip(".«»") == entry.text.casefold().split()[0].strip('.,"').replace(" ", " ")
    for item in record.agenda:
        if item.form != "break" and item.id not in withheld:
            assert found[f"i_{to_text(item.id)}"].casefold() == item.title.casefold()


def test_lines_that_run_together_have_a_place_each() -> None:
    b = Builder()
    b.item("Budsjett", background="Fondet er stort\n- ett\n- to")
    one, two = b.note("vi sparer"), b.note("vi bruker")
    action = b.action("sende brev", "Kari Eksempel", deadline=Deadline(text="til våren"))
    decision = b.decision("Budsjettet vedtas.\nFondet brukes.")
    found = places(word(b.record))
    assert found[f"e_{to_text(one.id)}"] == "Vi sparer."
    assert found[f"e_{to_text(two.id)}"] == "Vi bruker."
    assert found[f"e_{to_text(action.id)}_owner"] == "Kari Eksempel."
    assert found[f"e_{to_text(action.id)}_deadline"] == "Til våren."
    assert found[f"o_{to_text(action.id)}"] == "Sende brev."
    assert found[f"e_{to_text(decision.id)}"] == "Budsjettet vedtas.Fondet brukes."
    assert found[f"i_{to_text(b.item_id or 0)}_background"] == "Fondet er stort.EttTo"
    assert found["m_title"] == "Styremøte"


def test_what_is_withheld_has_no_place_and_no_number_is_left_out_for_it() -> None:
    b = Builder(place="Møterom 2")
    b.item("Åpen sak")
    b.note("en setning")
    secret = b.note("lønna øker", private=True)
    law = b.decision("avtalen sies opp", exempt="§ 13")
    closed = b.item("Personalsak", exempt="§ 13")
    inside = b.note("om oppsigelse")
    b.item_id = None
    last = b.note("til slutt", speaker=Name("Kari"))
    data = word(b.record)
    named = data + printed_part(data) + b"".join(name.encode() for name in places(data))
    for document in (secret, law, closed, inside):
        assert to_text(document.id).encode() not in named
    assert f"e_{to_text(last.id)}" in places(data)
    with ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    numbers = [int(node.get(f"{{{W}}}id", "")) for node in body.iter(f"{{{W}}}bookmarkStart")]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_the_part_tells_what_was_printed_and_no_text_of_it() -> None:
    b = Builder()
    item = b.item("Budsjett")
    note = b.note("Hemmeligheten bak suksessen")
    data = written(
        b.record, "docx", paper="protocol", organisation="", used_numbers=(), internal=True, item=item
    )
    part = printed_part(data)
    read = read_printed(part)
    assert read is not None
    assert read.origin.meeting == MEETING_ID
    assert read.origin.paper == "protocol"
    assert read.origin.internal
    assert read.origin.item == item.id
    assert read.marks[f"e_{to_text(note.id)}"] == mark("Hemmeligheten bak suksessen.")
    assert b"Hemmelig" not in part
    assert mark("Sak 1 Budsjett") in read.rest
    assert read_printed(b"<printed/>") is None
    assert read_printed(b"<!DOCTYPE a []><printed xmlns='urn:referat:printed:1'/>") is None
    assert read_printed(part.replace(to_text(MEETING_ID).encode(), b"x")) is None


def test_a_place_in_many_pieces_is_one_bookmark() -> None:
    b = Builder()
    b.item("Budsjett")
    decision = b.decision("\n".join(f"Punkt {n} & mer." for n in range(40)))
    data = word(b.record)
    assert lint(data) == []
    assert places(data)[f"e_{to_text(decision.id)}"].count("& mer.") == 40
