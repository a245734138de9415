"""Second versions of an entry: two had changed it at once, and both wordings are kept."""

from __future__ import annotations

from exports.formats.meeting_json import to_json
from exports.outline import outline
from exports.outline.context import beside_first
from exports.typography.typesetter import AsTyped
from store.record.model import Entry
from store.record.values import Kind
from tests.exports.printed import after, everything, texts_of
from tests.exports.records import Builder


def said(b: Builder, profile: str = "minutes") -> list[str]:
    document = outline(b.record, AsTyped(), profile="protocol" if profile == "protocol" else "minutes")
    return [" ".join(texts_of(block)) for block in after(document, "Saken")]


def test_a_second_version_is_printed_right_after_the_first() -> None:
    b = Builder()
    b.item("Saken")
    first = b.note("en")
    b.decision("ja")
    b.note("en til", conflict_of=first.id)
    assert said(b) == ["en\nen til", "Vedtak 1: ja"]


def test_in_a_protocol_a_second_version_of_another_kind_stays_with_the_first() -> None:
    b = Builder()
    b.item("Saken")
    first = b.decision("ja", conclusion=True)
    b.action("gjøre det")
    b.note("nei", conflict_of=first.id)
    b.note("prat")
    assert [text.split()[0] for text in said(b, "protocol")] == ["prat", "Konklusjon:", "nei", "Oppgave:"]


def test_a_second_version_whose_first_is_gone_or_elsewhere_keeps_its_place() -> None:
    b = Builder()
    gone = b.note("borte")
    elsewhere = b.decision("annet sted", conclusion=True)
    b.item("Saken")
    b.note("en")
    b.note("to", conflict_of=gone.id)
    b.note("tre", conflict_of=elsewhere.id)
    b.bury(gone)
    assert said(b) == ["tre\nen\nto"]
    assert said(b, "protocol") == ["tre\nen\nto"]


def test_versions_of_one_another_are_all_told_once() -> None:
    entries = [
        Entry(id=n, conflict_of=of) for n, of in ((1, 3), (2, 1), (3, 2), (4, 4), (5, 9), (6, 5), (7, 5))
    ]
    assert sorted(entry.id for entry in beside_first(entries)) == [1, 2, 3, 4, 5, 6, 7]
    assert [entry.id for entry in beside_first(entries)][:3] == [5, 6, 7]


def test_what_is_kept_from_readers_in_the_first_is_kept_from_them_in_the_second() -> None:
    b = Builder()
    b.item("Saken")
    for hidden in ({"private": True}, {"in_minutes": False}, {"exempt": "§ 13"}):
        first = b.note("skjult", **hidden)
        second = b.entry(Kind.NOTE, "HEMMELIG", conflict_of=first.id)
        b.entry(Kind.DECISION, "HEMMELIG", conflict_of=second.id)
        b.point("HEMMELIG", parent=second.id)
    kept = everything(outline(b.record, AsTyped()))
    assert "HEMMELIG" not in kept
    told = [e for e in to_json(b.record, private=False)["entries"] if e["text"] == "HEMMELIG"]
    # Of what the law exempts only the place is told, and of the rest that it is there at all.
    assert told == []
