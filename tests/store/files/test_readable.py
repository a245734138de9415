"""What we write is what we read, whatever a file holds; also for a reader that knows nothing of us."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from store.errors import NotSaved, Problem
from store.files.encoding import encoded, parsed, read, written
from store.files.meeting_file import MeetingFile
from store.merge.duplicates import doubles
from store.merge.merge import merge
from store.record.model import Meeting
from store.record.record import Record
from tests.store.making import added, archive_at, line, meeting_in, texts

EDGES = [0, 1, 7, 2**31, 2**63 - 2**33, 2**63 - 1, 2**63, 2**63 + 1, 2**64, 10**19 - 1, 10**30]
NUMBERS = st.sampled_from([*EDGES, *(-edge for edge in EDGES)]) | st.integers()
FLOATS = st.sampled_from([0.0, -0.0, 1.0, 1e308, 5e-324, math.nan, math.inf, -math.inf]) | st.floats()
WORDS = st.text(max_size=4) | st.sampled_from(
    ["\ud83d", "\udc00x", "\ud83d\ude00", "\\ud800", "\u2028", '"', "\x00"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | FLOATS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    st.sampled_from(["text", "title", "rank", "was", "deleted", "number", "at", "kind", "votes", "x"]) | WORDS
)
DOCUMENTS = st.dictionaries(FIELDS, VALUES, max_size=5)
KEYS = (
    st.sampled_from(EDGES).map(str)
    | st.integers(0, 9).map(str)
    | st.sampled_from(["007", "-1", "x", "", "1.0", "١", "1e3"])
)
TABLES = st.sampled_from(["meeting", "entries", "agenda", "people", "vær"]) | WORDS


def objects(pairs: list[tuple[str, str]], chance: Any) -> str:
    """The text of an object, in which names may stand twice, with blanks where JSON allows them."""
    blank = chance.choice(["", " ", "\n", "\t"])
    return "{" + ",".join(f"{json.dumps(name)}{blank}: {value}" for name, value in pairs) + "}"


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file as a hand, a fault or another program may have left it."""
    chance = draw(st.randoms(use_true_random=False))
    tables = [
        (
            table,
            objects(
                [
                    (key, objects([(n, json.dumps(v)) for n, v in fields], chance))
                    for key, fields in draw(
                        st.lists(st.tuples(KEYS, DOCUMENTS.map(lambda d: list(d.items()))), max_size=3)
                    )
                ],
                chance,
            ),
        )
        for table in draw(st.lists(TABLES, max_size=3))
    ]
    return objects(tables, chance).encode()


def names_of(data: bytes) -> set[tuple[str, str]]:
    """The tables and keys that stand in a file, also those that stand there twice."""
    tables = json.loads(data, object_pairs_hook=list)
    return {(re.sub("[\ud800-\udfff]", "\ufffd", table), key) for table, docs in tables for key, _ in docs}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), files())
def test_whatever_is_read_and_merged_is_readable_again(one: bytes, other: bytes) -> None:
    known = []
    for data in (one, other):
        try:
            tables, mended = read(data, "x")
        except Problem as problem:
            refused = problem.key
            whole = all(re.fullmatch("0|[1-9][0-9]{0,18}", key) for _, key in names_of(data))
            assert (refused, whole and not doubles(data)) == ("file-unreadable", False)
            continue
        if not mended:
            assert {(t, str(key)) for t, docs in tables.items() for key in docs} == names_of(data)
        known.append(tables)
    for tables in (*known, *([merge(None, *known), merge(known[0], *known)] if len(known) == 2 else ())):
        text = written(tables)
        again = json.loads(text)
        assert encoded(parsed(text, "x")) == text
        assert {t: set(docs) for t, docs in again.items()} == {t: set(map(str, d)) for t, d in tables.items()}
        assert doubles(text) == ()
        Record.from_stored(tables)
    if len(known) == 2:
        assert encoded(merge(None, *known)) == encoded(merge(None, *reversed(known)))


DEEP = "[" * 800 + "]" * 800


@pytest.mark.parametrize("key", [9_999_999_999_999_999_999, 2**63, 2**63 - 1, 2**63 - 2**32, 5])
def test_a_second_version_has_a_key_that_a_file_takes(key: int) -> None:
    merged = merge(None, {"entries": {key: {"text": "en"}}}, {"entries": {key: {"text": "to"}}})
    again = parsed(written(merged), "x")
    assert sorted(entry["text"] for entry in again["entries"].values()) == ["en", "to"]
    assert again == merged


@pytest.mark.parametrize(
    "odd",
    [
        '{"text": "a", "x": NaN}',
        '{"x": 1e400}',
        f'{{"x": {DEEP}}}',
        f'{{"text": {DEEP}}}',
        '{"x": "\\ud800"}',
    ],
)
def test_a_line_is_saved_beside_what_nobody_can_use(tmp_path: Path, odd: str) -> None:
    file = meeting_in(tmp_path)
    file.commit(added(line(1, "a")))
    text = file.path.read_text(encoding="utf-8")
    file.path.write_text(text.replace('"entries": {\n', f'"entries": {{\n"9": {odd},\n'), encoding="utf-8")
    other = MeetingFile(file.path, file.disk)
    other.read()
    other.commit(added(line(2, "b")))
    assert {"a", "b"} <= set(texts(file))
    assert '"9": {"' in file.path.read_text(encoding="utf-8")
    with TinyDB(file.path, encoding="utf-8") as db:
        assert len(db.table("entries")) == 3


@pytest.mark.parametrize(
    "tables", [{"entries": {10**19: {}}}, {"entries": {-1: {}}}, {"a": {1: {"x": 10**4300}}}]
)
def test_what_could_not_be_read_is_not_written(tables: dict[str, dict[int, Any]]) -> None:
    with pytest.raises(NotSaved) as caught:
        written({"entries": {1: {"text": "a"}}, **tables})
    (table,) = tables
    assert caught.value.facts == {"place": f"{table}/{next(iter(tables[table]))}"}


def test_an_encoder_that_slips_changes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = meeting_in(tmp_path)
    file.commit(added(line(1, "a")))
    before = file.path.read_bytes()
    monkeypatch.setattr("store.files.encoding._json", lambda value: json.dumps(value).replace("linje", "lin"))
    with pytest.raises(NotSaved) as caught:
        file.commit(added(line(2, "en linje")))
    assert caught.value.key == "not-readable"
    assert caught.value.facts == {"place": "entries/2"}
    assert file.path.read_bytes() == before
    with pytest.raises(NotSaved):
        archive_at(tmp_path).create_meeting(Meeting(id=5, title="linje"))
    monkeypatch.undo()
    file.commit(added(line(2, "en linje")))
    assert texts(file) == ["a", "en linje"]


def test_names_that_stand_twice_are_versions_of_one_thing() -> None:
    data = b"""{"entries": {
        "5": {"text": "a", "text": "b", "deadline": {"text": "i dag", "text": "i morgen"}},
        "6": {"text": "c"}, "6": {"text": "d"}, "\\u0036": {"text": "e"}},
        "people": {"1": {"name": "Kari"}}, "people": {"1": {"name": "Per"}, "2": {"name": "Anne"}}}"""
    tables, mended = read(data, "x")
    assert mended
    said = json.dumps(tables)
    assert all(f'"{word}"' in said for word in ("a", "b", "c", "d", "e", "i dag", "i morgen", "Anne"))
    assert tables["people"][1] == {"name": "Kari / Per", "was": tables["people"][1]["was"]}
    assert doubles(data) == ("entries/5/deadline/text", "entries/5/text", "entries/6", "people")
    assert doubles(written(tables)) == ()


@pytest.mark.parametrize(
    "data",
    [
        b'{"meeting": {"1": {"id": 5}}, "meeting": {"1": {"id": 6}}}',  # two meetings
        b'{"entries": {"5": {"text": "a"}, "5": 3}}',
        b'{"entries": 3, "entries": {"5": {}}}',
        b'{"entries": {"5": {}, "05": {}, "5": {}}}',
    ],
)
def test_what_cannot_be_one_thing_is_left_alone(data: bytes) -> None:
    with pytest.raises(Problem) as caught:
        parsed(data, "x")
    assert caught.value.key == "file-unreadable"


def test_halves_of_characters_hide_no_name() -> None:
    data = b'{"entries": {"5": {"\\ud800": "a", "\\udbff": "b", "\\\\ud800": "c", "\\ud83d\\ude00": "d"}}}'
    tables, mended = read(data, "x")
    assert mended

    (entry,) = tables["entries"].values()
    assert entry["\\ud800"] == "c"
    assert entry["\U0001f600"] == "d"


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> annen", "||||||| base", "=======\r"])
def test_the_line_of_a_mark_of_git_is_named(mark: str) -> None:
    with pytest.raises(Problem) as caught:
        parsed(f'{{"entries": {{\n"5": {{"text": "======="}},\n{mark}\n}}}}'.encode(), "x.json")
    assert (caught.value.key, caught.value.facts) == ("file-conflict-marks", {"file": "x.json", "line": 3})


def test_the_file_as_it_was_is_kept_when_what_stands_twice_is_merged(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "arkiv")
    file.state = tmp_path / "state"
    file.commit(added(line(1, "a", check=True)))
    twice = file.path.read_bytes().replace(b'"check": true', b'"item": 3, "item": 4')
    file.path.write_bytes(twice)
    file.read()
    file.commit(added(line(2, "b")))
    kept = [path.read_bytes() for path in (tmp_path / "state").rglob("*.json")]
    assert twice in kept
