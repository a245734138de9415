from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from store.errors import Problem
from store.files.bounds import GREATEST, beyond_measure
from store.files.encoding import cleaned, encoded, file_name, is_year_folder, parsed, year_folder

DAY = date(2015, 6, 2)
TABLES: dict[str, dict[int, dict[str, Any]]] = {
    "zoo": {1: {"x": 1}},
    "entries": {20: {"text": "«Ærlig»\u2028 \U0001f600"}, 3: {"text": "a", "at": None}},
    "meeting": {1: {"id": 7, "title": "Møte"}},
    "days": {},
}


def test_a_file_reads_by_eye_a_document_a_line() -> None:
    assert encoded(TABLES).decode().split("\n") == [
        "{",
        '"meeting": {',
        '"1": {"id": 7, "title": "Møte"}',
        "},",
        '"days": {},',
        '"entries": {',
        '"3": {"text": "a", "at": null},',
        '"20": {"text": "«Ærlig»\u2028 \U0001f600"}',
        "},",
        '"zoo": {',
        '"1": {"x": 1}',
        "}",
        "}",
        "",
    ]


def test_the_order_of_what_is_given_makes_no_other_file() -> None:
    turned = {table: dict(reversed(docs.items())) for table, docs in reversed(TABLES.items())}
    assert encoded(turned) == encoded(TABLES)
    assert parsed(encoded(TABLES), "x") == TABLES


def test_stock_tinydb_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(encoded(TABLES))
    with TinyDB(path, encoding="utf-8") as db:
        assert db.tables() == set(TABLES)
        assert db.table("entries").get(doc_id=20) == TABLES["entries"][20]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(max_size=5), v, max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.text(max_size=5),
        st.dictionaries(
            st.integers(0, 2**63), st.dictionaries(st.text(max_size=5), _VALUES, max_size=3), max_size=3
        ),
        max_size=3,
    )
)
def test_any_tables_come_back(tables: dict[str, dict[int, dict[str, Any]]]) -> None:
    assert parsed(encoded(tables), "x") == tables


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b"", 1),
        (b"\0\0\0", 1),
        (b'{\n"meeting": {\n"1": {"a"', 3),
        (b'{\n"a": "\xff"}', 2),
        (b"[]", 0),
        (b"null", 0),
        (b'{"a": 1}', 0),
        (b'{"schema": 1}', 0),
        (b'{"a": {"x": {}}}', 0),
        (b'{"a": {"01": {}}}', 0),
        (b'{"a": {"-1": {}}}', 0),
        (b'{"a": {"1": []}}', 0),
        (b"[" * 100_000, 0),
        (b'{"a": {"1": {"n": ' + b"9" * 5000 + b"}}}", 0),
    ],
)
def test_what_is_no_file_of_tables_is_said_in_a_sentence(data: bytes, at: int) -> None:
    with pytest.raises(Problem) as caught:
        parsed(data, "x.json")
    assert (caught.value.key, caught.value.facts) == ("file-unreadable", {"file": "x.json", "line": at})


def test_a_byte_order_mark_is_no_reason_to_refuse() -> None:
    assert parsed(b"\xef\xbb\xbf" + encoded(TABLES), "x") == TABLES


def test_halves_of_characters_are_joined_or_replaced() -> None:
    assert cleaned({"a": ["\ud83d\ude00", "x\ud83d"]}) == {"a": ["\U0001f600", "x\ufffd"]}
    assert b"\xef\xbf\xbd" in encoded({"entries": {1: {"text": "x\ud83d"}}})
    assert parsed(b'{"a": {"1": {"t": "\\uD83D"}}}', "x") == {"a": {1: {"t": "\ufffd"}}}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Biblioteksjefmøtet", "2015-06-02 Biblioteksjefmøtet.json"),
        ("../../CON", "2015-06-02 CON.json"),
        ("æøå/…", "2015-06-02 æøå ….json"),
        ("", "2015-06-02.json"),
        ("  . .. ", "2015-06-02.json"),
        ("a\nb\tc\x00d\u202ee", "2015-06-02 a b c d e.json"),
        ("slutt. . ", "2015-06-02 slutt.json"),
        ("Hurra \U0001f389!", "2015-06-02 Hurra \U0001f389!.json"),
        ("A\u030arsmøte", "2015-06-02 Årsmøte.json"),
        ("C:\\windows\\*?", "2015-06-02 C windows.json"),
    ],
)
def test_a_title_gives_a_name_that_is_one_everywhere(title: str, name: str) -> None:
    assert file_name(title, DAY) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [("NUL", "NUL_.json"), ("con.txt", "con.txt_.json"), ("", "meeting.json"), (".~x", "x.json")],
)
def test_a_meeting_without_a_day_has_a_name_too(title: str, name: str) -> None:
    assert file_name(title, None) == name
    assert year_folder(None) == "0000"
    assert year_folder(date(33, 4, 3)) == "0033"
    assert is_year_folder(year_folder(None))


def test_a_taken_name_gets_a_number() -> None:
    taken = ["2015-06-02 MØTE.json", "2015-06-02 Møte-2.json"]
    assert file_name("møte", DAY, taken) == "2015-06-02 møte-3.json"


@settings(max_examples=200, deadline=None)
@given(st.text(), st.none() | st.dates())
def test_no_title_leaves_the_folder_or_makes_an_impossible_name(title: str, day: date | None) -> None:
    name = file_name(title, day)
    assert len(name.encode()) <= 120
    assert Path(name).name == name
    assert not set(name) & set('<>:"/\\|?*')
    assert not name.startswith((".", " ", "~"))
    assert not name[:-5].endswith((".", " "))
    assert name.isprintable() or not any(ord(sign) < 32 for sign in name)


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (GREATEST, False), (-GREATEST, False), (GREATEST + 1, True), (-GREATEST - 1, True),
        (0.5, False), (float("nan"), True), (float("inf"), True), ("999999999999999999999", False),
        ([1, [GREATEST + 1]], True), ({"for": GREATEST + 1}, True), ([{"a": {"b": [float("nan")]}}], True),
        ([{"a": {"b": [1, "x", None]}}], False),
    ],
)  # fmt: skip
def test_a_number_that_no_other_program_reads_is_told_however_deep_it_stands(
    value: object, odd: bool
) -> None:
    told = list(beyond_measure({"entries": {5: {"votes": value}}}, "a.json"))
    facts = [{"file": "a.json", "place": "entries/5", "field": "votes"}] if odd else []
    assert [one.facts for one in told] == facts
