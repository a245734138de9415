"""Merging: without sides, without loss, and the same whoever does it.

``REFERAT_PROOF=long`` tries 20 000 triples instead of a few hundred: some minutes.
"""

from __future__ import annotations

import os
from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.files.encoding import encoded
from store.forget.mark import MARK, gone, is_gone, joined, marks
from store.merge.merge import Tables, merge
from store.record.changes import TRACES, content_hash, traced
from store.record.model import Json, Stored, content, ordered
from store.record.record import Record

for name, triples_tried in (("short", 300), ("long", 20_000)):
    settings.register_profile(
        name, max_examples=triples_tried, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
PROOF = settings.get_profile(os.environ.get("REFERAT_PROOF", "short"))

WORDS = st.text("abæ /\n", min_size=1, max_size=4)
NAMES = st.fixed_dictionaries({"name": WORDS}, optional={"ref": st.integers(1, 3)})
COMMON: dict[str, st.SearchStrategy[Any]] = {
    "rank": st.sampled_from(["", "a0", "a1"]),
    "mood": st.integers(0, 2) | st.none() | st.dictionaries(st.sampled_from("xy"), st.integers(0, 2)),
}
FIELDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "meeting": {
        "title": WORDS,
        "chair": NAMES,
        "copy_to": st.lists(WORDS, max_size=3),
        "state": st.sampled_from(["planned", "live", "draft"]),
    },
    "agenda": {"title": WORDS, "background": WORDS, "private": st.just(value=True)},
    "entries": {
        "text": WORDS,
        "tags": st.lists(WORDS, max_size=3),
        "owners": st.lists(NAMES, max_size=2),
        "deadline": st.fixed_dictionaries({"text": WORDS}),
        "item": st.integers(1, 3),
        "number": WORDS,
        "kind": st.sampled_from(["note", "decision", "action"]),
        "check": st.just(value=True),
    },
    "weather": {"rain": st.booleans() | st.lists(st.integers(0, 2)), "name": WORDS},
}
TABLES = sorted(FIELDS)
KEYS = st.integers(1, 3)


@st.composite
def documents(draw: st.DrawFn, table: str) -> Json:
    fields = {**FIELDS[table], **COMMON}
    return draw(st.fixed_dictionaries({}, optional=fields))


@st.composite
def forgotten(draw: st.DrawFn, table: str, document: Json) -> Json:
    """A document of which something was forgotten: all of it, or a field or two."""
    at = draw(st.sampled_from(["t1", "t2", "t3"]))
    if table != "meeting" and draw(st.booleans()):
        return gone(at, document)
    names = draw(st.sets(st.sampled_from(sorted(FIELDS[table])), min_size=1, max_size=2))
    left = {name: value for name, value in content(document).items() if name not in names}
    return {**left, MARK: joined(marks(document), dict.fromkeys(names, at))}


@st.composite
def changed(draw: st.DrawFn, tables: Stored, *, may_lack: bool = True) -> Tables:
    """What a window or a machine makes of the tables, as files hold it."""
    after = {table: dict(docs) for table, docs in tables.items()}
    for _ in range(draw(st.integers(0, 4))):
        table = draw(st.sampled_from(TABLES))
        docs = after.setdefault(table, {})
        key = 1 if table == "meeting" else draw(KEYS)
        before = docs.get(key)
        what = draw(st.sampled_from(["put", "field", "field", "field", "delete", "lack", "forget"]))
        if before is None and key in tables.get(table, {}):
            continue  # what is missing in a copy is not made anew there
        if is_gone(before):
            continue  # nobody makes anything of it
        kept = {MARK: before[MARK]} if before and MARK in before else {}
        if before is None or what == "put":
            docs[key] = traced(before, {**draw(documents(table)), **kept})
        elif what == "field":
            fields = {**FIELDS[table], **COMMON}
            name = draw(st.sampled_from(sorted(fields)))
            alive = {n: value for n, value in content(before).items() if n != "deleted"}
            docs[key] = traced(before, {**alive, name: draw(fields[name])})
        elif what == "delete" and table != "meeting":
            docs[key] = traced(before, {"deleted": draw(st.sampled_from(["t1", "t2"])), **kept})
        elif what == "forget":
            docs[key] = traced(before, draw(forgotten(table, before)))
        elif may_lack and what == "lack":
            del docs[key]
    return {table: {key: ordered(table, doc) for key, doc in docs.items()} for table, docs in after.items()}


@st.composite
def triples(draw: st.DrawFn) -> tuple[Tables, Tables, Tables]:
    base: Tables = {}
    for _ in range(draw(st.integers(0, 2))):
        base = draw(changed(base))
    return base, draw(changed(base)), draw(changed(base))


def strings(value: Any) -> list[str]:
    """Every string in a value."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in strings(each)]


def said(tables: Tables) -> Tables:
    """The tables, without the traces in documents of which something was forgotten: they begin anew."""
    return {t: {k: content(d) if MARK in d else d for k, d in docs.items()} for t, docs in tables.items()}


@settings(PROOF)
@given(triples())
def test_a_merge_has_no_sides_and_ends(triple: tuple[Tables, Tables, Tables]) -> None:
    base, one, other = triple
    given = deepcopy(triple)
    for root in (base, None):
        merged = merge(root, one, other)
        assert encoded(merged) == encoded(merge(root, other, one))
        for again in (one, other, merged):
            assert encoded(merge(root, merged, again)) == encoded(merged)
            assert encoded(merge(None, again, merged)) == encoded(merged)
    assert encoded(said(merge(base, one, one))) == encoded(said(merge(base, base, one)))
    assert given == triple


WORDY = {"text", "title", "background", "tags", "owners", "deadline", "chair", "copy_to"}


@settings(PROOF)
@given(triples())
def test_every_changed_word_survives(triple: tuple[Tables, Tables, Tables]) -> None:
    base, one, other = triple
    merged = merge(base, one, other)
    for table, key, document, opposite in (
        (t, k, d, o.get(t, {}).get(k, {}))
        for side, o in ((one, other), (other, one))
        for t, ds in side.items()
        for k, d in ds.items()
    ):
        before = base.get(table, {}).get(key, {})
        stale = (
            content_hash(document) in before.get("was", []) and content_hash(before) not in document["was"]
        )
        if marks(document) != marks(opposite) or marks(document) != marks(before):
            continue  # what was forgotten is not to survive
        if stale or content_hash(document) in opposite.get("was", []):
            continue  # an old copy that somebody brought back, or what the other has gone on from
        copies = [d for d in merged[table].values() if "conflict_of" in d]
        for name in WORDY & document.keys():
            found = [text for d in (merged[table][key], *copies) for text in strings(d.get(name))]
            for text in {*strings(document[name])} - {*strings(before.get(name))}:
                assert any(text in whole for whole in found), (name, text)


@settings(PROOF)
@given(triples())
def test_nothing_comes_back_unedited_and_nothing_goes_undeleted(
    triple: tuple[Tables, Tables, Tables],
) -> None:
    base, one, other = triple
    merged = merge(base, one, other)
    for table, docs in base.items():
        for key, before in docs.items():
            sides = [side.get(table, {}).get(key, before) for side in (one, other)]
            gone = ["deleted" in side for side in sides]
            if any(gone) and all("deleted" in side or side == before for side in sides):
                assert "deleted" in merged[table][key]
            if not any(gone) and "deleted" not in before:
                assert "deleted" not in merged[table][key]
    for side in (one, other):
        assert all(key in merged[table] for table, docs in side.items() for key in docs)


@settings(PROOF)
@given(triples())
def test_what_was_forgotten_does_not_come_back_from_anybody(triple: tuple[Tables, Tables, Tables]) -> None:
    base, one, other = triple
    for root, ours, theirs in ((b, *pair) for b in (base, None) for pair in ((one, other), (other, one))):
        merged = merge(root, ours, theirs)
        for table, docs in ours.items():
            for key, document in docs.items():
                opposite = theirs.get(table, {}).get(key, {})
                whole = marks(opposite).get("*", "")
                for name, at in marks(document).items():
                    if at <= marks(opposite).get(name, "") or whole:
                        continue
                    found = merged[table][key]
                    assert found[MARK][name] == at
                    withheld = {"private"} if document.get("private") or opposite.get("private") else set()
                    left = {"deleted", MARK, "number"} | withheld if name == "*" else found.keys()
                    assert found.keys() <= left
                    assert name == "*" or found.get(name) == document.get(name)


def entry(**fields: Any) -> Stored:
    return {"entries": {5: fields}}


def test_two_texts_are_two_entries_the_second_after_the_first() -> None:
    base = entry(rank="a1", text="a", number="V 1/15", item=3)
    one, other = entry(**base["entries"][5]), entry(**base["entries"][5])
    one["entries"][5] |= {"text": "longer", "item": 4}
    other["entries"][5] |= {"text": "b"}
    first, second = Record.from_stored(merge(base, one, other)).entries
    assert (first.id, first.text, first.item, first.number) == (5, "longer", 4, "V 1/15")
    assert (second.text, second.item, second.number, second.conflict_of) == ("b", 4, "", 5)
    again = merge(None, entry(rank="a1", text="longer"), entry(rank="a1", text="b", tags=["x"]))
    assert second.id in again["entries"]


def test_two_fields_and_two_lists_are_one_entry() -> None:
    kari, per, anne = ({"name": name} for name in ("Kari", "Per", "Anne"))
    base = entry(text="a", owners=[kari, per], tags=["x"])
    one, other = (
        entry(text="b", owners=[kari, anne], tags=["x"]),
        entry(text="a", owners=[kari, per], tags=[]),
    )
    assert content(merge(base, one, other)["entries"][5]) == {"text": "b", "owners": [kari, anne], "tags": []}
    assert content(merge(base, one, entry(text="a", owners=[per]))["entries"][5]) == {
        "text": "b",
        "owners": [anne],
    }


def test_other_words_stand_both_in_their_field() -> None:
    def agenda(**fields: Any) -> Stored:
        return {"agenda": {5: fields}, "meeting": {1: {"chair": fields["chair"]}}}

    base = agenda(title="Budsjett", background="p\n\nq", chair=None)
    one = agenda(title="Budsjett 2027", background="p\n\nq\n\nr", chair={"name": "Kari", "ref": 3})
    other = agenda(title="Nytt budsjett", background="ny", chair={"name": "Per Ås", "ref": 4})
    merged = merge(base, one, other)
    assert content(merged["agenda"][5]) == {
        "title": "Nytt budsjett / Budsjett 2027",
        "background": "p\n\nq\n\nr\n\nny",
        "chair": {"name": "Kari", "ref": 3},
    }
    assert merged["meeting"][1]["chair"] == {"name": "Per Ås / Kari"}


def test_settings_merge_name_by_name() -> None:
    def archive(**settings: Any) -> Stored:
        return {"archive": {1: {"id": 3, "settings": settings}}}

    merged = merge(archive(a=1, b=1), archive(a=2, b=1, c={"x": 1}), archive(a=1, d=4))
    assert merged["archive"][1]["settings"] == {"a": 2, "c": {"x": 1}, "d": 4}


def test_an_edit_beats_a_deletion_and_a_deletion_what_nobody_has_seen_change() -> None:
    base = {"text": "a"}
    gone, edited = traced(base, {"deleted": "t"}), traced(base, {"text": "b"})
    for root in (None, entry(**base)):
        assert merge(root, entry(**gone), entry(**base))["entries"][5] == gone
    for one, other in ((gone, edited), (edited, gone)):
        assert "deleted" not in merge(entry(**base), entry(**one), entry(**other))["entries"][5]
    for edited in ({"text": "c"}, {"conclusion": True}):
        for one, other in ((gone, edited), (edited, gone)):
            merged = merge(None, entry(**one), entry(**other))["entries"]
            assert {key: content(document) for key, document in merged.items()} == {5: edited}


def test_a_meeting_never_goes_back_to_an_earlier_state() -> None:
    def meeting(state: str) -> Stored:
        return {"meeting": {1: {"state": state}}}

    for one, other, later in (("draft", "live", "draft"), ("live", "cancelled", "live")):
        for sides in ((one, other), (other, one)):
            merged = merge(meeting("planned"), *map(meeting, sides))
            assert content(merged["meeting"][1]) == {"state": later}


def test_the_longer_text_is_the_first_version() -> None:
    for one, other in (("zz", "aaa"), ("aaa", "zz")):
        merged = merge(None, entry(text=one), entry(text=other))
        assert merged["entries"][5]["text"] == "aaa"


def test_a_damaged_document_stays_as_it_is_beside_the_good_one() -> None:
    bad = {"text": 3, "was": "x"}
    merged = merge(entry(text="a"), entry(text="b"), entry(**bad))
    assert content(merged["entries"][5]) == {"text": "b"}
    assert [d for key, d in merged["entries"].items() if key != 5] == [bad]
    assert merge(entry(**bad), entry(**bad), {"entries": {6: {}}})["entries"][5] == bad


def test_an_old_copy_takes_nothing_back() -> None:
    first = {"text": "a"}
    second = traced(first, {"text": "b"})
    third = traced(second, {"text": "a"})
    for base in (None, entry(**second)):
        assert merge(base, entry(**second), entry(**first))["entries"][5] == second
        assert merge(base, entry(**second), entry(**third))["entries"][5] == third
    for version in (first, second):
        assert merge(None, entry(**version), entry(**third))["entries"][5] == third


def test_who_goes_back_has_said_something_too() -> None:
    first = {"text": "a"}
    base = traced(first, {"text": "b"})
    one, other = traced(base, {"text": "c"}), traced(base, first)
    merged = merge(entry(**base), entry(**one), entry(**other))
    assert sorted(document["text"] for document in merged["entries"].values()) == ["a", "c"]


def test_a_line_that_was_confirmed_here_stays_beside_one_made_without_having_seen_it() -> None:
    first = {"text": "a"}
    ours, theirs = traced(first, {"text": "ours", "tags": ["x"]}), traced(first, {"text": "theirs"})
    merged = merge(entry(**ours), entry(**ours), entry(**theirs))
    assert sorted(document["text"] for document in merged["entries"].values()) == ["ours", "theirs"]
    assert merged["entries"][5]["tags"] == ["x"]
    assert merge(entry(**ours), entry(**theirs), entry(**ours)) == merged
    seen = traced(ours, {"text": "theirs"})
    assert merge(entry(**ours), entry(**ours), entry(**seen)) == entry(**seen)


def test_an_old_copy_is_known_also_where_the_traces_end() -> None:
    versions = [{"text": "0"}]
    for number in range(1, TRACES + 8):
        versions.append(traced(versions[-1], {"text": str(number)}))
    one = traced(versions[-1], {"text": "new"})
    for old in (versions[-3], versions[-TRACES]):
        assert merge(entry(**versions[-1]), entry(**one), entry(**old)) == entry(**one)


def test_an_old_copy_is_known_beside_a_text_that_a_hand_has_written() -> None:
    first = {"text": "a"}
    base = traced(first, {"text": "b"})
    merged = merge(entry(**base), entry(text="c"), entry(**first))
    assert {key: document["text"] for key, document in merged["entries"].items()} == {5: "c"}


def test_two_ways_to_the_same_text_end_the_same_with_a_base_and_without() -> None:
    base: Json = {}
    there = {"text": "a"}
    one, other = traced(traced(base, there), {}), traced(traced(base, {"deleted": "t"}), there)
    merged = merge(entry(**base), entry(**one), entry(**other))
    for side in (one, other):
        assert merge(None, entry(**side), merged) == merged


def test_a_second_version_that_was_dealt_with_does_not_come_back() -> None:
    one, other = entry(text="one"), entry(text="other")
    merged = merge(None, one, other)
    key = next(key for key in merged["entries"] if key != 5)
    merged["entries"][key] = traced(merged["entries"][key], {"deleted": "t"})
    for side in (one, other):
        assert merge(None, merged, side) == merged
    again = merge(None, one, merge(None, one, other))
    assert merge(None, again, merged) == merged
    # Nor when the first version is still to be merged: somebody else has dealt with it sooner.
    ahead = {"entries": {5: {"text": "one"}, key: merged["entries"][key]}}
    assert "deleted" in merge(None, ahead, other)["entries"][key]
