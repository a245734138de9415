from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.record.changes import difference
from store.record.model import (
    TABLES,
    AgendaItem,
    Attendance,
    Day,
    Document,
    Entry,
    Event,
    Meeting,
    Presence,
    Revision,
    _instants_of,
    from_json,
    stored_names,
    to_json,
)
from store.record.record import Record
from store.record.values import Deadline, Kind, Name, Of, Period, Role, Series, Votes, When

AT = datetime(2015, 6, 2, 10, 31, 7, tzinfo=UTC)
FULL: list[Document] = [
    Meeting(
        id=77,
        title="Årsmøte",
        series=Series(3, "Møter"),
        from_=date(2015, 6, 2),
        to=date(2015, 6, 3),
        chair=Name("Kari", 4),
        roles=(Role("Prosessleder", "Hugo"),),
        next_meeting=When("til høsten"),
        copy_to=("Fylket",),
        profile="protocol",
    ),
    Day(id=2, rank="a0", date=date(2015, 6, 2), heading="Dag 1"),
    AgendaItem(
        id=3, rank="a0", title="SWOT", form="swot", sort="decision", planned=20, began=AT, private=True
    ),
    Attendance(id=4, name=Name("ni biblioteksjefer"), count=9, votes=False, status="present"),
    Presence(id=5, who=Name("Per"), what="recusal", ground="fvl. § 6", at=AT),
    Entry(
        id=6,
        kind=Kind.EXPECTATION,
        from_=Name("A"),
        to=Name("B"),
        votes=Votes("7-2-1", 7, 2, 1, dissent=(Name("Per"),)),
        deadline=Deadline("neste møte", meeting="next"),
        period=Period("juni", "2015-06", "2015-06"),
        owners=(Name("Kari"), Name("Per")),
        in_minutes=False,
        at=AT,
    ),
    Event(id=7, of=Of(77, 6), what="deadline", to="2015-09-01", at=AT),
    Revision(id=8, content="{}", hash="abc", reason="godkjent", at=AT),
]


@pytest.mark.parametrize("document", FULL, ids=lambda d: type(d).__name__)
def test_every_document_comes_back_as_it_went(document: Document) -> None:
    stored = to_json(document)
    key = 1 if isinstance(document, Meeting) else document.id
    through_json = msgspec.json.decode(msgspec.json.encode(stored))
    assert from_json(type(document), key, through_json) == document


def test_every_table_is_tried() -> None:
    assert [type(document) for document in FULL] == list(TABLES.values())


def test_fields_of_a_newer_version_go_back_out() -> None:
    stored: dict[str, Any] = {"text": "a", "mood": {"of": [1, None]}, "unknown": 3}
    entry = from_json(Entry, 5, stored)
    assert entry.unknown == {"mood": {"of": [1, None]}, "unknown": 3}
    assert to_json(entry) == stored


def test_the_key_is_the_id_whatever_the_document_says() -> None:
    assert from_json(Entry, 5, {"id": 9, "text": "a"}).id == 5
    assert from_json(Meeting, 1, {"id": 9, "title": "a"}).id == 9


def test_a_wrong_type_is_named_with_its_place() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\.text"):
        from_json(Entry, 5, {"text": 3})


def deep(levels: int) -> object:
    value: object = 1
    for _ in range(levels):
        value = {"x": [value]}
    return value


@pytest.mark.parametrize(
    "odd",
    [
        {"at": "9999-12-31T23:59:59-14:00"},
        {"at": "0001-01-01T00:00:00"},
        {"deleted": "0001-01-01T00:00:00+14:00"},
        {"votes": {"text": "alle", "for": 10**30}},
        {"votes": {"text": "alle", "against": -(10**10)}},
        {"mood": deep(400)},
    ],
    ids=str,
)
def test_what_is_beyond_all_measure_is_damaged_alone(odd: dict[str, Any]) -> None:
    record = Record.from_stored({"meeting": {1: {"id": 9}}, "entries": {5: odd, 6: {"text": "a"}}})
    assert [entry.id for entry in record.entries] == [6]
    assert [(lost.table, lost.key, lost.stored) for lost in record.damaged] == [("entries", 5, odd)]
    assert record.stored()["entries"][5] == odd


def test_what_is_large_and_deep_in_measure_is_read() -> None:
    entry = from_json(Entry, 5, {"votes": {"text": "alle", "for": 10**9}, "mood": deep(20)})
    assert to_json(entry)["mood"] == deep(20)


@settings(max_examples=50, deadline=None)
@given(st.text(), st.booleans(), st.lists(st.text()), st.none() | st.integers(0, 9))
def test_any_text_comes_back(text: str, check: bool, tags: list[str], parent: int | None) -> None:
    entry = Entry(id=5, text=text, check=check, tags=tuple(tags), parent=parent)
    assert from_json(Entry, 5, to_json(entry)) == entry
    edit = difference(None, entry)
    assert edit is not None
    assert {name: new for name, (_, new) in edit.fields.items()} == to_json(entry)


@pytest.mark.parametrize("kind", TABLES.values())
def test_names_and_instants_are_told_as_the_types_themselves_tell_them(kind: type[Document]) -> None:
    fields = msgspec.structs.fields(kind)
    names = tuple(one.encode_name for one in fields if one.name not in ("unknown", "id"))
    assert stored_names(kind) == names
    assert _instants_of(kind) == tuple(one.name for one in fields if "datetime" in str(one.type))


def test_instants_are_told_where_a_class_makes_its_annotations_only_when_asked() -> None:
    """As Python 3.14 does: nothing stands in the class itself."""

    class Late(type):
        pass

    type.__setattr__(Late, "__annotations__", property(lambda _: {"at": datetime | None, "text": str}))
    made: Any = Late("Made", (), {"__struct_fields__": ("at", "text")})
    assert _instants_of(made) == ("at",)
