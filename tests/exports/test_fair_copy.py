"""The fair copy in the document: the text stands where its notes did, and they do not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.blocks import Paragraph, PointList
from exports.formats.markdown import to_markdown
from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed
from store.record.identity import to_text
from store.record.model import Entry
from store.record.values import Name
from tests.exports.printed import after, body, every, everything, flat
from tests.exports.records import Builder

SECRET = "HEMMELIGHETEN"  # noqa: S105 — no password


def written(b: Builder, text: str, *notes: Entry, **fields: Any) -> Entry:
    return b.note(text, sources=tuple(note.id for note in notes), **fields)


def test_the_lines_of_a_text_run_together_and_a_blank_line_begins_a_paragraph() -> None:
    b = Builder()
    b.item("Budsjett")
    notes = [b.note("stor interesse"), b.note("dyrt??"), b.note("for neste år")]
    b.decision("Vi kjøper")
    written(b, "alle vil\ndet er dyrt\n\nvi ser på det", *notes, paragraph=True)
    document = outline(b.record, Printed("nb"))
    told = [block for block in after(document, "Budsjett") if isinstance(block, Paragraph)]
    assert [p.line[0].text for p in told] == ["Alle vil. Det er dyrt.", "Vi ser på det."]
    assert "nteresse" not in everything(document)
    assert "alle vil\ndet er dyrt\n\nvi ser på det" in to_markdown(outline(b.record, AsTyped()))


def test_a_text_stands_alone_beside_lines_that_wait() -> None:
    b = Builder()
    b.item("Budsjett")
    one, _ = b.note("gammelt"), b.note("venter")
    written(b, "nytt", one, paragraph=True)
    assert [p.line[0].text for p in every(outline(b.record, Printed("nb")), Paragraph)] == [
        "Venter.",
        "Nytt.",
    ]


def test_voices_and_points_stay_what_they_are() -> None:
    b = Builder()
    b.item("Budsjett")
    said, point = b.note("mangler folk", speaker=Name("Kari")), b.point("et punkt")
    written(b, "vi mangler folk\npå kveldstid\n\nog penger", said, speaker=Name("Kari"))
    written(b, "to punkter\ni ett", point, point=True)
    document = outline(b.record, Printed("nb"))
    lines = [[(run.text, run.bold) for run in p.line] for p in every(document, Paragraph)]
    assert lines == [
        [("Kari:", True), (" Vi mangler folk. På kveldstid.", False)],
        [("Og penger.", False)],
    ]
    assert [flat(point.line) for point in every(document, PointList)[0].points] == ["To punkter. I ett."]


def test_a_protocol_prints_a_text_without_the_voice() -> None:
    b = Builder(profile="protocol")
    b.item("Budsjett")
    said = b.note("mangler folk", speaker=Name("Kari"))
    written(b, "vi mangler folk", said, speaker=Name("Kari"))
    told = body(outline(b.record, Printed("nb")))
    assert "Vi mangler folk." in told
    assert "Kari" not in "\n".join(told)


@pytest.mark.parametrize("gone", ["deleted", "empty"])
def test_the_notes_stand_again_when_the_text_is_gone(gone: str) -> None:
    b = Builder()
    b.item("Budsjett")
    note = b.note("Stor interesse")
    text = written(b, "Alle vil", note)
    assert "interesse" not in everything(outline(b.record, AsTyped()))
    if gone == "deleted":
        b.bury(text)
    else:
        b.put(replace(text, text=" "))
    assert "Stor interesse" in everything(outline(b.record, AsTyped()))


@given(
    st.booleans(),
    st.sampled_from(["note", "above", "item", "text"]),
    st.sampled_from(["minutes", "protocol"]),
)
def test_what_is_private_stays_private_in_what_was_written_from_it(
    point: bool, guarded: str, profile: str
) -> None:
    b = Builder(profile=profile)
    b.item("Lønn", private=guarded == "item")
    above = b.point("over", private=guarded == "above")
    note = b.point(SECRET, parent=above.id, private=guarded == "note")
    b.item("Åpen sak")
    text = written(b, f"skrevet om {SECRET}", note, point=point, private=guarded == "text")
    b.note(f"annen utgave om {SECRET}", sources=text.sources, conflict_of=text.id)
    document = outline(b.record, AsTyped())
    assert SECRET not in str(document)
    if guarded != "text":
        assert SECRET not in str(to_json(b.record, private=False))


def test_what_is_exempt_keeps_its_place_only() -> None:
    b = Builder()
    b.item("Lønn")
    note = b.note(SECRET, exempt="§ 13")
    written(b, f"om {SECRET}", note)
    document = outline(b.record, Printed("nb"))
    assert SECRET not in str(document)
    assert "§\u00a013" in everything(document)


def test_json_names_the_notes_of_a_text() -> None:
    b = Builder()
    note = b.note("Stor interesse", kept=True)
    written(b, "Alle vil", note)
    first, second = to_json(b.record)["entries"]
    assert (first["kept"], first["sources"]) == (True, [])
    assert second["sources"] == [to_text(note.id)]
