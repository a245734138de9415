"""What search knows of a meeting, and what was typed kept true to the words."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from store.record.checks import is_to_check
from store.record.in_minutes import Belonging, names_voices
from store.record.model import Entry, Event, Meeting
from store.record.settings import Settings, SiteSettings, settings_from, settings_to
from store.record.status import deadline_from, owners_from
from store.record.texts import (
    ITEM,
    MEETING,
    SearchText,
    kind_word,
    named_text,
    pieces_of,
    told_kind,
    with_typed,
    worded,
)
from store.record.values import Deadline, Kind, Name, Of, Period, Series
from tests.exports.records import Builder


def piece(b: Builder, key: int) -> SearchText:
    return next(one for one in pieces_of(b.record) if one.key == key)


SAYS: list[tuple[Kind, dict[str, Any], str]] = [
    (Kind.NOTE, {"speaker": Name("Kari")}, "Kari: sagt"),
    (Kind.EXPECTATION, {"from_": Name("Styret"), "to": Name("Fylket")}, "Styret → Fylket: sagt"),
    (Kind.EXPECTATION, {"from_": Name("A"), "to": Name("B"), "mutual": True}, "A ↔ B: sagt"),
    (Kind.EXPECTATION, {"to": Name("Fylket")}, "Fylket: sagt"),
    (Kind.ACTION, {"owners": (Name("Kari"), Name("Per"))}, "Kari, Per: sagt"),
    (Kind.PROPOSAL, {"by": Name("Ola"), "name": "Torg"}, "Torg: Ola: sagt"),
    (Kind.DECISION, {"title": "Innkjøp", "number": "9/26"}, "9/26: Innkjøp: sagt"),
    (Kind.EXPERIENCE, {"party": Name("Åsly"), "outcome": "to byttet"}, "Åsly: sagt · to byttet"),
    (Kind.ACTIVITY, {"period": Period("mai"), "party": Name("Åsly")}, "mai: Åsly: sagt"),
    (Kind.QUESTION, {"answer": "ja", "answered_by": Name("Per")}, "sagt · ja · Per"),
    (Kind.NOTE, {"tags": ("kurs",)}, "sagt · kurs"),
    (Kind.ACTION, {"deadline": Deadline("1. mai")}, "sagt · 1. mai"),
    (Kind("risk"), {}, "risk: sagt"),
]


@pytest.mark.parametrize(("kind", "fields", "text"), SAYS)
def test_an_entry_is_found_by_all_that_it_says_each_thing_once(
    kind: Kind, fields: dict[str, Any], text: str
) -> None:
    b = Builder()
    b.item("Budsjett")
    found = piece(b, b.entry(kind, "sagt", **fields).id)
    assert (found.text, found.item) == (text, "1 Budsjett")


KINDS_TOLD = [
    (Kind.DECISION, {"conclusion": True}, "conclusion", "conclusion"),
    (Kind.DECISION, {}, "decision", "decision"),
    (Kind.SWOT, {"quadrant": "threat"}, "threat", "threat"),
    (Kind.SWOT, {}, "unplaced", "unplaced"),
    (Kind.EXPERIENCE, {"variant": "offer"}, "offer", "offer"),
    (Kind.EXPERIENCE, {}, "experience", "experience"),
    (Kind("risk"), {}, "risk", "newer"),
]


@pytest.mark.parametrize(("kind", "fields", "told", "word"), KINDS_TOLD)
def test_a_kind_is_told_by_its_own_word(kind: Kind, fields: dict[str, Any], told: str, word: str) -> None:
    entry = Entry(id=1, kind=kind, text="x", **fields)
    assert (told_kind(entry), kind_word(told_kind(entry))) == (told, word)
    assert named_text(entry) == ("x" if kind.is_known else "risk: x")
    assert (kind_word(MEETING), kind_word(ITEM)) == (MEETING, ITEM)


def test_a_meeting_and_its_items_are_found_in_the_order_of_the_minutes_with_their_marks() -> None:
    b = Builder(title="Styremøte", series=Series(7, "Styret"), number="2/26", place="Bodø")
    before = b.note("før første sak")
    item = b.item("Lønn", exempt="§ 13", presenter="Kari")
    below = b.note("sum")
    action = b.action("sende", "Per", private=True)
    b.became(action, "done")
    found = pieces_of(b.record)
    assert [(one.key, one.kind) for one in found] == [
        (b.record.meeting.id, MEETING),
        (before.id, "note"),
        (item.id, ITEM),
        (below.id, "note"),
        (action.id, "action"),
    ]
    assert found[0].text == "Styremøte · Styret · 2/26 · Bodø · 2026-03-12"
    assert found[2].text == "1 · Lønn · Kari · § 13"
    assert [(one.private, one.exempt) for one in found] == [
        (False, ""),
        (False, ""),
        (False, "§ 13"),
        (False, "§ 13"),
        (True, "§ 13"),
    ]
    assert (found[4].status, found[4].owners) == ("done", ("Per",))


TYPED = [
    ("= Vi kjøper", {"text": "Vi kjøper"}, {"text": "Vi leier"}, "= Vi leier"),
    (
        "Kari: hei",
        {"text": "hei", "speaker": Name("Kari")},
        {"text": "hei", "speaker": Name("Per")},
        "Per: hei",
    ),
    (
        "! Kari: sende",
        {"text": "sende", "owners": (Name("Kari"),)},
        {"text": "sende", "owners": (Name("Per"),)},
        "! Per: sende",
    ),
    ("hei du", {"text": "noe annet"}, {"text": "nytt"}, ""),
    ("hei", {"text": "hei"}, {"text": "hei", "tags": ("kurs",)}, "hei"),
    ("hei", {"text": "hei"}, {"text": ""}, ""),
    (
        "= 9/26 Vi kjøper",
        {"text": "Vi kjøper", "number": "9/26"},
        {"text": "Vi kjøper", "number": "8/26"},
        "= 8/26 Vi kjøper",
    ),
]


@pytest.mark.parametrize(("typed", "before", "after", "told"), TYPED)
def test_what_was_typed_says_nothing_that_the_words_no_longer_say(
    typed: str, before: dict[str, Any], after: dict[str, Any], told: str
) -> None:
    old, new = Entry(id=1, typed=typed, **before), Entry(id=1, typed=typed, **after)
    assert with_typed(old, new).typed == told
    assert with_typed(None, new) is new
    assert with_typed(old, replace(new, typed="noe nytt")).typed == "noe nytt", (
        "who gives it anew has seen to it"
    )
    assert with_typed(replace(old, id=2), new) is new


@pytest.mark.parametrize(
    ("what", "found"), [("remark", True), ("owner", True), ("status", False), ("deadline", False)]
)
def test_of_an_event_only_a_remark_and_names_are_words(what: Any, found: bool) -> None:
    assert bool(list(worded(Event(id=1, of=Of(1, 2), what=what, to="x")))) is found


BELONGS: list[tuple[str, Kind, dict[str, Any], str]] = [
    ("everything", Kind.NOTE, {}, ""),
    ("everything", Kind.MEMO, {}, "memo"),
    ("everything", Kind.NOTE, {"in_minutes": False}, "note"),
    ("outcomes", Kind.NOTE, {}, "default"),
    ("outcomes", Kind.NOTE, {"kept": True}, ""),
    ("outcomes", Kind.NOTE, {"sources": (9,)}, ""),
    ("outcomes", Kind.DECISION, {}, ""),
    ("outcomes", Kind.QUESTION, {}, "default"),
    ("unattributed", Kind.NOTE, {}, ""),
]


@pytest.mark.parametrize(("scope", "kind", "fields", "reason"), BELONGS)
def test_why_an_entry_is_no_part_of_the_minutes(
    scope: Any, kind: Kind, fields: dict[str, Any], reason: str
) -> None:
    b = Builder(scope=scope)
    entry = b.entry(kind, "sagt", **fields)
    belonging = Belonging(b.record)
    assert (belonging.reason(entry), belonging.holds(entry)) == (reason, not reason)


@pytest.mark.parametrize(
    ("told", "voices"),
    [
        ({}, True),
        ({"profile": "protocol"}, False),
        ({"scope": "unattributed"}, False),
        ({"scope": "outcomes"}, True),
    ],
)
def test_a_protocol_and_minutes_without_names_say_not_who_said_what(
    told: dict[str, Any], voices: bool
) -> None:
    assert names_voices(Meeting(id=1, **told)) is voices


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"text": "a??"}, True),
        ({"check": True}, True),
        ({"kind": Kind.MEMO}, True),
        ({"title": "a??"}, True),
        ({"answer": "a??"}, True),
        ({"owners": (Name("a??"),)}, True),
        ({"speaker": Name("a??")}, True),
        ({"by": Name("a??")}, True),
        ({"from_": Name("a??")}, True),
        ({"to": Name("a??")}, True),
        ({"text": "a"}, False),
    ],
)
def test_what_somebody_is_to_look_at_again(fields: dict[str, Any], found: bool) -> None:
    assert is_to_check(Entry(id=1, **fields)) is found


@pytest.mark.parametrize(
    ("to", "deadline"),
    [
        ("", None),
        ("next-meeting", Deadline("next-meeting", meeting="next")),
        ("2026-05-01", "day"),
        ("tull", Deadline("tull")),
    ],
)
def test_a_deadline_that_an_event_sets_is_a_day_the_next_meeting_or_none(to: str, deadline: Any) -> None:
    found = deadline_from(to)
    if deadline == "day":
        assert found is not None
        assert found.date is not None
        assert found.date.isoformat() == to
    else:
        assert found == deadline
    assert owners_from(" Kari , Per,, ") == (Name("Kari"), Name("Per"))


WRONG: list[tuple[str, Any]] = [
    ("labels", {"Sp": 7, 8: "question", "Ok": "question"}),
    ("abbreviations", ["fb"]),
    ("words", "ord"),
    ("parties", ["SV", 7]),
    ("unstated_deadline", "i morgen"),
    ("letterhead", 7),
    ("tidy", "litt"),
    ("layout", "annet"),
    ("documents", None),
    ("site", "https://a.no"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_setting_of_the_wrong_type_counts_as_not_set_and_hides_no_other(name: str, value: Any) -> None:
    good = {"words": ["ord"]} if name != "words" else {"parties": ["SV"]}
    found = settings_from({name: value, **good})
    meant = {"labels": {"Ok": "question"}, "parties": ("SV",)}.get(name, getattr(Settings(), name))
    assert getattr(found, name) == meant
    assert getattr(found, *good) == (*good[next(iter(good))],)


def test_every_setting_is_kept_and_what_a_newer_version_put_beside_them_stays() -> None:
    settings = Settings(
        labels={"Sp": "question"},
        abbreviations={"fb": "Fylket"},
        words=("ord",),
        unstated_deadline="next",
        letterhead="a.docx",
        tidy="signs",
        parties=("SV",),
        layout="municipal",
        documents="/x",
        site=SiteSettings(url="https://a.no", series=("x",)),
        topics=("kurs",),
        numbers=frozenset({"1/26"}),
        colleagues=("Kari",),
        deputies={"a": "b"},
    )
    stored = settings_to(settings, {"future": 7, "words": ["gammelt"]})
    read = replace(settings, topics=(), numbers=frozenset(), colleagues=(), deputies={})
    assert settings_from(stored) == read
    assert stored["future"] == 7
    assert not {"topics", "numbers", "colleagues", "deputies"} & stored.keys(), (
        "these are read from the meetings"
    )
