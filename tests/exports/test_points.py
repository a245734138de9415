"""What was decided in points: one decision with a list, in its box, on page 1, in JSON and the registers."""

from __future__ import annotations

import json
import re

import pytest

from exports.blocks import Callout, PointList, Table
from exports.formats.html import to_html
from exports.formats.markdown import to_markdown
from exports.formats.meeting_json import to_json
from exports.formats.word import to_docx
from exports.outline import outline
from exports.typography.typesetter import AsTyped, Printed, typesetter
from store.record.record import Record
from store.record.texts import pieces_of
from store.registers.events import part_of
from tests.exports.lint import lint
from tests.exports.printed import every, flat
from tests.grammar.desk import typed

DECIDED = ("# Torget", "= Rådet vedtar:", "1. benker", "2. trær", "  a) lind", "  b) lønn", "stemmer: 4-1")


def record_of(*lines: str, **fields: object) -> Record:
    return typed(*lines, **fields)[0].session.record


def told(points: PointList) -> list[object]:
    return [
        points.counting,
        *(
            (flat(point.line), point.form, [flat(child.line) for child in point.children])
            for point in points.points
        ),
    ]


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
def test_a_decision_holds_its_points(profile: str) -> None:
    minutes = outline(record_of(*DECIDED, profile=profile), Printed("nb"))
    (box,) = every(minutes, Callout)
    wanted = ["1", ("benker", "", []), ("trær", "a", ["lind", "lønn"])]
    assert [told(points) for points in box.lists] == [wanted]
    assert box.note is not None
    assert not every(minutes, PointList)
    first = every(minutes, Table)[0].rows[0][1]
    assert [told(points) for points in first.lists] == [wanted]


def test_points_alone_are_the_decision() -> None:
    (box,) = every(outline(record_of("# Torget", "vedtak:", "- benker", "- trær"), Printed("nb")), Callout)
    assert [told(points) for points in box.lists] == [["", ("Benker", "", []), ("Trær", "", [])]]


def test_every_format_has_a_real_list() -> None:
    minutes = outline(record_of(*DECIDED), Printed("nb"))
    html = to_html(minutes)
    assert html.count("<ol>") == 2
    assert html.count('<ol type="a">') == 2
    assert "1. benker" in to_markdown(minutes)
    assert not lint(to_docx(minutes))


def test_each_list_begins_anew() -> None:
    lines = ("# Torget", "1. benker", "2. trær", "", "1. lys", "2. lyd", "", "i) en", "ii) to")
    lists = every(outline(record_of(*lines), Printed("nb")), PointList)
    assert [(points.counting, len(points.points)) for points in lists] == [("1", 2), ("1", 2), ("i", 2)]


def test_json_tells_the_points_with_their_numbers() -> None:
    (decision,) = [e for e in to_json(record_of(*DECIDED))["entries"] if e["kind"] == "decision"]
    assert [(point["number"], point["text"]) for point in decision["points"]] == [
        ("1", "benker"),
        ("2", "trær"),
        ("a", "lind"),
        ("b", "lønn"),
    ]


def test_registers_and_search_tell_the_whole() -> None:
    record = record_of(*DECIDED)
    (followed,) = part_of(record).entries
    assert followed.text == "Rådet vedtar:\n1. benker\n2. trær\n  a) lind\n  b) lønn"
    (piece,) = [piece for piece in pieces_of(record) if piece.kind == "decision"]
    assert "lønn" in piece.text


@pytest.mark.parametrize(
    "lines",
    [
        ("privat: = Rådet vedtar:", "1. hemmelig", "2. hemmelig"),
        ("unntatt § 13: = Rådet vedtar:", "- hemmelig", "  - hemmelig"),
        ("= Rådet vedtar:", "1. benker", "privat: - hemmelig"),
        ("notat: = Rådet vedtar:", "1. hemmelig", "2. hemmelig"),
    ],
)
def test_what_is_withheld_takes_its_points_along(lines: tuple[str, ...]) -> None:
    record = record_of("# Torget", *lines)
    minutes = outline(record, Printed("nb"))
    assert "hemmelig" not in to_html(minutes) + to_markdown(minutes)
    assert "hemmelig" not in json.dumps(to_json(record, private=False, working=False))
    open_texts = [entry.text for entry in part_of(record).entries if not entry.hidden]
    assert not [text for text in open_texts if "hemmelig" in text]


def test_a_recommendation_prints_its_points_as_a_list() -> None:
    lines = ("# Torget", "innstilling: Vi tilrår:", "1. benker", "2. trær", "innstilling: Det haster")
    (points,) = every(outline(record_of(*lines), Printed("nb")), PointList)
    assert told(points) == ["1", ("Benker", "", []), ("Trær", "", [])]


def test_only_an_address_is_a_link() -> None:
    page = to_html(
        outline(
            record_of(
                "# Torget",
                "Se https://torget.example.no/kart?a=1&b=2).",
                "Og javascript:alert(1) og http://x",
            ),
            Printed("nb"),
        )
    )
    links = re.findall(r'href="([^"#]+)"', page)
    assert links == ["https://torget.example.no/kart?a=1&amp;b=2"]


def test_a_line_behind_an_apostrophe_prints_as_typed() -> None:
    text = to_html(outline(record_of("# Torget", "'ebok - nede", "ebok - oppe"), Printed("nb")))
    assert "ebok - nede" in text
    assert "Ebok – oppe." in text


@pytest.mark.parametrize(
    ("tidy", "printed"),
    [("all", "Han sa «ja» – kl. 9."), ("signs", "han sa «ja» – kl 9"), ("off", 'han sa "ja" - kl 9')],
)
def test_what_print_puts_right(tidy: str, printed: str) -> None:
    assert typesetter("nb", tidy).sentence('han sa "ja" - kl 9').replace("\u00a0", " ") == printed


def test_a_second_line_of_a_question_is_a_sentence_of_its_own() -> None:
    record = record_of("til stede: Kari Vik", "# Torget", "? Kari Vik: når kommer lyset", "... kanskje i mai")
    (box,) = every(outline(record, Printed("nb")), Callout)
    assert box.label == "Åpent spørsmål fra Kari Vik:"
    assert [flat(line) for line in box.paragraphs] == ["Når kommer lyset?", "Kanskje i mai."]
    (typed_box,) = every(outline(record, AsTyped()), Callout)
    assert [flat(line) for line in typed_box.paragraphs] == ["når kommer lyset", "kanskje i mai"]
