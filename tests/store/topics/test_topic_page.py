"""What is known of a topic: where each entry stands, in which order, under which names, and who may know."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.lifecycle import approve
from store.files.meeting_list import Summary
from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import Deadline, Kind, Name, Of, Period, Series
from store.registers.book import Book
from store.registers.events import part_of
from store.topics.item_topics import give_topics, needs_none
from store.topics.list import TopicList
from store.topics.names import joined_topics, topic_key
from store.topics.public_list import public_topics, topic_of, topics_used
from store.topics.topic_description import also_called, joined, renamed
from store.topics.topic_page import MOST_WORDS, Knowledge, TopicPage
from store.topics.topic_words import word_found
from tests.store.making import added, archive_at

ITEM = AgendaItem(id=11, rank="a", title="Opplæring", tags=("kurs",))


def meeting(key: int, *documents: Document, **told: Any) -> tuple[Summary, Record]:
    facts = {
        "title": "Møte",
        "from_": date(2026, key, 1),
        "state": "approved",
        "series": Series(7, "Styret"),
        **told,
    }
    head = Meeting(id=key, **facts)
    return Summary(Path(f"{key}.json"), head), Record.new(head).with_documents(documents)


def book(*meetings: tuple[Summary, Record]) -> Book:
    return Book([(summary, part_of(record)) for summary, record in meetings])


def known(*meetings: tuple[Summary, Record], rows: Any = None, **how: Any) -> Knowledge:
    found = book(*meetings)
    places = [place for _, part in found.parts for place in part.topics]
    return Knowledge(found, TopicList({"topics": rows or {}}, places), **how)


def page(knowledge: Knowledge, name: str = "kurs") -> TopicPage:
    topic = knowledge.topics.named(name)
    assert topic is not None
    return knowledge.about(topic)


def entry(key: int, kind: Kind = Kind.DECISION, **told: Any) -> Entry:
    return Entry(id=key, kind=kind, **{"rank": f"a{key}", "item": 11, "text": f"tekst {key}", **told})


HOLD = {
    Kind.DECISION: {"adopted"},
    Kind.ACTION: {"open"},
    Kind.EXPECTATION: {"stated", "accepted", "unmet"},
    Kind.EXPERIENCE: {"holds"},
    Kind.QUESTION: {"open"},
    Kind.PROPOSAL: {"open"},
    Kind.ACTIVITY: {"planned"},
}
PARTS = {
    Kind.DECISION: "decisions",
    Kind.ACTION: "actions",
    Kind.EXPECTATION: "expectations",
    Kind.EXPERIENCE: "experiences",
    Kind.QUESTION: "questions",
    Kind.PROPOSAL: "proposals",
    Kind.ACTIVITY: "dates",
}


@pytest.mark.parametrize("kind", STATUSES)
def test_what_holds_stands_in_its_part_and_what_does_no_more_is_history(kind: Kind) -> None:
    for status in STATUSES[kind]:
        said = Event(id=90, of=Of(2, 21), to=status)
        found = page(known(meeting(2, ITEM, entry(21, kind), said)))
        holds = status in HOLD[kind]
        parts = {name for name in TopicPage.__struct_fields__ if getattr(found, name) and name != "items"}
        assert parts == {PARTS[kind] if holds else "history"}, status


def keys(entries: Any) -> list[int]:
    return [one.row.entry.key for one in entries]


def test_each_part_has_its_order() -> None:
    due = {key: Deadline("", date=date(2026, 6, day)) for key, day in ((31, 9), (32, 2))}
    ends = {41: ("Bo", "Fylket"), 42: ("alle", "Fylket"), 43: ("Alle", "Bo")}
    variants: dict[int, Any] = {51: "tip", 52: "wish", 53: "offer", 54: None}
    periods = {61: Period("juni", "2026-06"), 62: Period("mai", "2026-05"), 63: None}
    found = page(
        known(
            meeting(
                2,
                ITEM,
                entry(21),
                entry(22),
                *(entry(key, Kind.ACTION, deadline=due.get(key)) for key in (31, 32, 33)),
                *(entry(k, Kind.EXPECTATION, from_=Name(a), to=Name(b)) for k, (a, b) in ends.items()),
                *(entry(k, Kind.EXPERIENCE, variant=variant) for k, variant in variants.items()),
                *(entry(k, Kind.ACTIVITY, period=period) for k, period in periods.items()),
                entry(71, Kind.LINK, url="https://a.no"),
            )
        )
    )
    assert keys(found.decisions) == [22, 21], "the newest first"
    assert keys(found.actions) == [32, 31, 33], "by their days"
    assert keys(found.expectations) == [43, 42, 41]
    assert {*keys(found.experiences)[:2]} == {52, 53}, "what is offered or wished for first"
    assert keys(found.dates) == [62, 61, 63]
    assert keys(found.links) == [71]


def test_an_entry_is_about_a_topic_by_its_line_its_item_or_a_word() -> None:
    other = AgendaItem(id=12, rank="b", title="Annet")
    lines = (entry(21), entry(22, tags=("kurs",)), entry(23, item=12, text="flere kurs"), entry(24, item=12))
    found = page(known(meeting(2, ITEM, other, *lines)))
    assert [(one.row.entry.key, one.by) for one in found.decisions] == [(22, "line"), (21, "item")]
    assert [(one.row.entry.key, one.word) for one in found.word_hits] == [(23, "kurs")]
    assert [(one.item, one.place) for one in found.items] == [(11, "1 Opplæring")]
    many = [entry(30 + n, item=12, text="kurs") for n in range(MOST_WORDS + 2)]
    hits = page(known(meeting(2, ITEM, other, *many))).word_hits
    assert keys(hits) == [31 + MOST_WORDS - n for n in range(MOST_WORDS)], "the newest of them"


@pytest.mark.parametrize(
    ("fields", "internal", "told"),
    [
        ({}, False, 1),
        ({"private": True}, False, 0),
        ({"exempt": "§ 13"}, False, 0),
        ({"in_minutes": False}, False, 0),
        ({"private": True}, True, 1),
        ({"conflict_of": 22}, True, 1),
    ],
)
def test_what_others_may_not_read_counts_for_nobody_but_insiders(
    fields: dict[str, Any], internal: bool, told: int
) -> None:
    lines = [entry(21, **fields)] + ([entry(22)] if "conflict_of" in fields else [])
    assert len(page(known(meeting(2, ITEM, *lines), internal=internal)).decisions) == told


def test_only_the_meetings_of_the_series_and_until_the_day_count() -> None:
    meetings = (
        meeting(2, ITEM, entry(21)),
        meeting(3, replace(ITEM, id=13), entry(31, item=13), series=Series(8, "Rådet")),
        meeting(4, replace(ITEM, id=14), entry(41, item=14)),
        meeting(5, replace(ITEM, id=15), entry(51, item=15), state="cancelled"),
    )

    def seen(**how: Any) -> tuple[list[int], list[int]]:
        found = page(known(*meetings, **how))
        return keys(found.decisions), [one.summary.id for one in found.items]

    assert seen() == ([41, 31, 21], [4, 3, 2])
    assert seen(series=7) == ([41, 21], [4, 2])
    assert seen(as_of=date(2026, 3, 31)) == ([31, 21], [3, 2])
    ((topic, entries, held),) = known(*meetings).counts()
    assert (topic.name, entries, held) == ("kurs", 3, 3)


def test_what_concerns_a_party_is_found_by_each_of_its_names() -> None:
    lines = (
        entry(21, Kind.EXPECTATION, from_=Name("Styret"), to=Name("Åsly")),
        entry(22, Kind.ACTION, owners=(Name("ÅSLY"),)),
        entry(23, Kind.EXPERIENCE, party=Name("Nes")),
        entry(24),
    )
    knowledge = known(meeting(2, ITEM, *lines))
    found = knowledge.concerning("åsly", "Nes")
    assert (keys(found.expectations), keys(found.actions), keys(found.experiences), found.decisions) == (
        [21],
        [22],
        [23],
        (),
    )
    assert [row.entry.key for row in knowledge.experiences()] == [23]


def test_topics_that_a_title_names_are_suggested_before_those_of_the_text() -> None:
    tagged = meeting(2, replace(ITEM, tags=("avtale", "kurs", "lunsj")), entry(21))
    plain = AgendaItem(id=12, rank="b", title="Kurs i vår")
    asked = meeting(3, plain, entry(31, item=12, text="vi signerer avtalen"))
    (left,) = known(tagged, asked).untagged()
    assert (left.item, left.place) == (12, "1 Kurs i vår")
    assert left.suggestions == (("kurs", "kurs", "title"), ("avtale", "avtalen", "text"))


WORDS = [
    ("Sykursene", ["kurs"], ""),
    ("kurset", ["kurs"], "kurset"),
    ("hospiteringsordning", ["hospitering"], "hospiteringsordning"),
    ("om felles innkjøp", ["felles-innkjøp"], "felles innkjøp"),
    ("lunsj", ["kurs", "lunsj"], "lunsj"),
    ("", ["kurs"], ""),
]


@pytest.mark.parametrize(("text", "names", "word"), WORDS)
def test_a_short_name_is_a_word_of_its_own_and_a_long_one_stands_anywhere(
    text: str, names: list[str], word: str
) -> None:
    assert word_found(text, names) == word


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "arkiv")


def topics(archive: Archive, *used: str) -> TopicList:
    found = book(meeting(2, replace(ITEM, tags=used)))
    return TopicList(archive.common.tables(), [p for _, part in found.parts for p in part.topics])


def names_in(archive: Archive, *used: str) -> list[tuple[str, ...]]:
    return [
        (one.name, *one.also, *(f"({name})" for name in one.formerly))
        for one in topics(archive, *used).topics
    ]


def named(archive: Archive, name: str, *used: str) -> Any:
    found = topics(archive, *used).named(name)
    assert found is not None
    return found


def test_a_topic_gets_other_words_another_name_and_is_found_by_all_of_them(archive: Archive) -> None:
    also_called(archive, topics(archive, "kurs"), named(archive, "kurs", "kurs"), ["Opplæring", "KURS"])
    assert names_in(archive) == [("kurs", "Opplæring")]
    renamed(archive, topics(archive), named(archive, "opplæring"), "Læring")
    assert names_in(archive) == [("Læring", "Opplæring", "(kurs)")]
    renamed(archive, topics(archive), named(archive, "kurs"), "kurs")
    assert names_in(archive) == [("kurs", "Opplæring", "(Læring)")]
    renamed(archive, topics(archive), named(archive, "kurs"), "Kurs")
    assert names_in(archive) == [("Kurs", "Opplæring", "(Læring)")]
    joined(archive, topics(archive, "lunsj"), named(archive, "lunsj", "lunsj"), named(archive, "Kurs"))
    assert names_in(archive, "lunsj") == [("Kurs", "Opplæring", "lunsj", "(Læring)")]
    (row,) = archive.common.tables()["topics"].values()
    assert row["told"] == ["Opplæring", "KURS", "Læring"], "what it was joined to, nobody gave it in words"


def test_a_word_that_is_another_topic_is_joined_and_given_to_nobody(archive: Archive) -> None:
    also_called(
        archive,
        topics(archive, "kurs", "lunsj"),
        named(archive, "kurs", "kurs", "lunsj"),
        ["lunsj", "læring"],
    )
    (row,) = archive.common.tables()["topics"].values()
    assert (row["also"], row["told"]) == (["lunsj", "læring"], ["læring"])


def closed(archive: Archive) -> Path:
    file = archive.create_meeting(
        Meeting(id=archive.ids(), title="Møte", from_=date(2026, 3, 1), state="draft")
    )
    file.commit(added(replace(ITEM, tags=("lunsj",))))
    return file.path


def test_an_item_of_a_draft_gets_its_topic_in_the_file_and_it_can_be_taken_back(archive: Archive) -> None:
    path = closed(archive)
    back = give_topics(archive, path, 11, ["kurs", "Lunsj"])
    none = needs_none(archive, path, 11)
    (item,) = archive.file(path).record().agenda
    assert (item.tags, item.no_topic, archive.common.tables()) == (("lunsj", "kurs"), True, {})
    none()
    back()
    (item,) = archive.file(path).record().agenda
    assert (item.tags, item.no_topic) == (("lunsj",), False)


def test_approved_minutes_are_not_touched_and_their_items_get_topics_beside_them(archive: Archive) -> None:
    path = closed(archive)
    approve(archive, archive.file(path))
    before = path.read_bytes()
    back = give_topics(archive, path, 11, ["kurs", "læring"])
    none = needs_none(archive, path, 12)
    told = TopicList(archive.common.tables(), ())
    assert (told.given, told.topicless) == ({11: ("kurs", "læring")}, frozenset({12}))
    assert sorted(one.name for one in told.topics) == ["kurs", "læring"], "needing none is no topic"
    back()
    none()
    told = TopicList(archive.common.tables(), ())
    assert (told.given, told.topicless, path.read_bytes() == before) == ({}, frozenset(), True)


PUBLIC: list[tuple[str, dict[int, Any], list[tuple[str, ...]]]] = [
    ("heard", {1: {"name": "kurs", "told": ["læring"], "also": ["læring"]}}, [("kurs", "læring")]),
    ("used aside", {1: {"name": "kurs", "told": ["hemmelig"], "also": ["hemmelig"]}}, [("kurs",)]),
    (
        "joined to one unheard",
        {1: {"name": "kurs", "also": ["hemmelig"]}, 2: {"name": "hemmelig"}},
        [("kurs",)],
    ),
    ("unheard", {1: {"name": "annet", "told": ["ord"]}}, [("kurs",)]),
    (
        "former",
        {1: {"name": "kurs", "formerly": ["skolering"], "told": ["skolering"]}},
        [("kurs", "(skolering)")],
    ),
    ("given since", {1: {"name": "ferie", "items": [11]}}, [("ferie",), ("kurs",)]),
    ("given since to one unheard", {1: {"name": "ferie", "items": [99]}}, [("kurs",)]),
]


@pytest.mark.parametrize(("what", "rows", "names"), PUBLIC, ids=[row[0] for row in PUBLIC])
def test_others_know_a_topic_by_the_names_that_were_said_where_they_may_read(
    what: str, rows: dict[int, Any], names: list[tuple[str, ...]]
) -> None:
    hidden = AgendaItem(id=12, rank="b", title="Lønn", private=True, tags=("hemmelig",))
    parts = meeting(2, ITEM, hidden, entry(21), entry(22, item=12))
    found = public_topics({"topics": rows}, book(parts), lambda: topics_used([parts[1]]))
    told = [(one.name, *one.also, *(f"({name})" for name in one.formerly)) for one in found.topics]
    assert told == names, what
    whole = TopicList({"topics": rows}, ())
    assert all(topic_of(whole, one) is not None for one in found.topics if whole.named(one.name))


def test_topics_are_one_by_case_and_hyphens_and_the_first_writing_stays() -> None:
    assert topic_key("Felles-innkjøp ") == topic_key("felles innkjøp")
    assert joined_topics(("Kurs", ""), ("kurs", "felles-innkjøp"), ("Felles innkjøp",)) == (
        "Kurs",
        "felles-innkjøp",
    )
