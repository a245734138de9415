"""Names of topics that only withheld items bear go to nobody else, however topics are joined and renamed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest

from exports.formats.registry import Format
from exports.registers import topic_document
from exports.registers.topic_document import TopicAsked, TopicFile, TopicSource, deliver_topic, topic_file
from exports.review.leak_check import silent_topics
from exports.site import published
from exports.site.site import made_site
from store.errors import Problem
from store.files.archive import open_archive
from store.files.meeting_list import Summary
from store.record.model import Json
from store.record.record import Record
from store.registers.book import Book
from store.registers.events import part_of
from store.topics.list import Topic, TopicList
from store.topics.names import topic_key
from store.topics.public_list import public_topics, topics_used
from store.topics.topic_description import also_called, joined, renamed
from tests.exports.records import Builder
from tests.exports.site.shelf import asked_of, shelf, text_of
from tests.privacy.mixtures import everything

OPEN, SECRET, OTHER = "åpentemne", "hemmeligemne", "kodenavnet"
NAMES = (OPEN, SECRET, OTHER, "fjerdesaken", "ordvalget")
FORMATS: tuple[Format, ...] = ("json", "markdown", "html", "docx")
HIDDEN: tuple[dict[str, Any], ...] = ({"private": True}, {"exempt": "offl. § 13"})
Rows = dict[int, Json]


def meeting(heard: Iterable[str], unheard: Iterable[str], dice: Random | None = None) -> Builder:
    """A meeting in which some topics are given for all to read, and some in items and lines that are not."""
    b, dice = Builder(state="draft"), dice or Random(1)  # noqa: S311
    for name in unheard:
        hidden = dice.choice((*HIDDEN, {"in_minutes": False}))
        if "in_minutes" not in hidden and dice.random() < 0.5:
            b.item("Skjult sak", tags=(name,), **hidden)
            b.decision("Det skjulte ble vedtatt")
        else:
            b.item("En sak")
            b.decision("Det ble vedtatt igjen", tags=(name,), **hidden)
    for name in heard:
        on_item = dice.random() < 0.5
        b.item("Døra", tags=(name,) if on_item else ())
        b.decision("Vi åpner døra", tags=() if on_item else (name,))
    return b


def made(record: Record, rows: Rows, name: str, to: Format = "json") -> TopicFile:
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    whole = TopicList({"topics": rows}, [place for _, part in book.parts for place in part.topics])
    topic = whole.named(name)
    assert topic is not None
    asked = TopicAsked(topic=topic, to=to, language="nb", today=date(2027, 1, 1))
    return topic_file(TopicSource(records=(record,), tables={"topics": rows}, book=book), asked)


def site_of(record: Record, rows: Rows) -> Mapping[str, bytes]:
    archive = shelf([record], {"topics": rows})
    found = made_site(archive, asked_of(archive, drafts=True, records=True))
    return {**found.files, "referat-site.json": msgspec.json.encode(found.manifest)}


JOINS: dict[str, Rows] = {
    "the withheld one to the open one": {1: {"name": OPEN, "also": [SECRET]}},
    "the open one to the withheld one": {1: {"name": SECRET, "also": [OPEN]}},
    "both by a third": {1: {"name": OPEN, "also": [OTHER]}, 2: {"name": OTHER, "also": [SECRET]}},
    "renamed from it": {1: {"name": OPEN, "formerly": [SECRET]}},
    "renamed, then joined": {
        1: {"name": OPEN, "also": [OTHER, SECRET]},
        2: {"name": OTHER, "formerly": [SECRET], "told": [OTHER]},
    },
    "renamed, then another joined to it": {
        1: {"name": OTHER, "also": [OPEN], "formerly": [SECRET], "told": [OTHER]},
    },
    "given in words that only a withheld item uses": {1: {"name": OPEN, "also": [SECRET], "told": [SECRET]}},
}


@pytest.mark.parametrize("join", list(JOINS))
def test_a_topic_joined_to_one_that_is_withheld_does_not_give_its_name_away(join: str) -> None:
    record, rows = meeting([OPEN], [SECRET]).record, JOINS[join]
    for to in FORMATS:
        told = made(record, rows, OPEN, to)
        assert told.topic.name == OPEN
        text = everything(told.content)
        assert OPEN in text
        assert SECRET not in text
        assert OTHER not in text
    files = site_of(record, rows)
    assert "t/apentemne.html" in files
    assert OPEN in files["search/topics.js"].decode()
    for name in (SECRET, OTHER):
        assert name not in text_of(files)


def test_words_that_somebody_gave_and_names_that_anybody_has_read_go_out() -> None:
    rows: Rows = {1: {"name": OPEN, "also": [OTHER, "ordvalget"], "told": ["ordvalget"]}}
    record = meeting([OPEN, OTHER], [SECRET]).record
    assert json.loads(made(record, rows, OPEN).content)["topic"]["also"] == [OTHER, "ordvalget"]
    unsaid: Rows = {1: {"name": OPEN, "also": ["ordvalget"]}}  # it may be a topic that is gone
    assert json.loads(made(record, unsaid, OPEN).content)["topic"]["also"] == []


def test_a_topic_that_an_open_item_was_given_later_is_known_by_it() -> None:
    b = meeting([OPEN], [SECRET])
    b.item("Taket")
    b.decision("Vi tetter taket")
    rows: Rows = {1: {"name": OPEN, "also": [OTHER]}, 2: {"name": OTHER, "items": [b.item_id]}}
    assert json.loads(made(b.record, rows, OPEN).content)["topic"]["also"] == [OTHER]
    b.item("Kjelleren", private=True)
    b.decision("Vi tømmer kjelleren")
    rows[2] = {"name": OTHER, "items": [b.item_id]}
    assert json.loads(made(b.record, rows, OPEN).content)["topic"]["also"] == []


def test_of_a_topic_that_nobody_has_read_of_no_page_is_written(tmp_path: Path) -> None:
    record = meeting([OPEN], [SECRET]).record
    with pytest.raises(Problem) as told:
        made(record, {}, SECRET)
    assert told.value.key == "topic-withheld"
    file = made(record, JOINS["the open one to the withheld one"], SECRET)
    asked = TopicAsked(topic=Topic(SECRET), to="json", language="nb", today=date(2027, 1, 1))
    assert deliver_topic(file, None, tmp_path, asked).name.startswith(OPEN)


def described(dice: Random, items: list[int]) -> Rows:
    """Rows as joining, renaming and giving topics may leave them, and machines that were apart."""
    rows: Rows = {}
    for key in range(1, dice.randint(1, 4)):
        some = partial(dice.sample, NAMES)
        rows[key] = {
            "name": dice.choice(NAMES),
            "also": some(dice.randint(0, 3)),
            "formerly": some(dice.randint(0, 1)),
            "items": dice.sample(items, min(len(items), dice.randint(0, 1))),
        }
    return rows


@pytest.mark.parametrize("seed", range(24))
def test_no_mixture_of_rows_gives_a_withheld_name_away(seed: int) -> None:
    dice = Random(seed)  # noqa: S311
    uses = {name: dice.choice(("heard", "unheard", "both", "none")) for name in NAMES}
    heard = [name for name, use in uses.items() if use in ("heard", "both")]
    unheard = [name for name, use in uses.items() if use in ("unheard", "both")]
    record = meeting(heard, unheard, dice).record
    hidden = [item.id for item in record.agenda if item.private or item.exempt]
    rows = described(dice, hidden)
    for row in rows.values():
        row["told"] = dice.sample(NAMES, 1)
    gone = [name for name in unheard if name not in heard]
    gone += [row["name"] for row in rows.values() if row["items"] and row["name"] not in heard]
    files = site_of(record, rows)
    texts = {"site": text_of(files)}
    for name in NAMES:
        try:
            texts[name] = everything(made(record, rows, name, "markdown").content)
        except (Problem, AssertionError):
            continue
    assert {(where, name) for where, text in texts.items() for name in gone if name in text} == set()
    search = files["search/topics.js"].decode()
    assert [name for name in heard if name not in search] == []


def test_a_hole_is_found_before_anything_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def whole(tables: Any, book: Book, _used: Any) -> TopicList:
        return TopicList(tables, [place for _, part in book.parts for place in part.topics])

    record, rows = meeting([OPEN], [SECRET]).record, JOINS["the withheld one to the open one"]
    monkeypatch.setattr(topic_document, "public_topics", whole)
    monkeypatch.setattr(published, "public_topics", whole)
    with pytest.raises(Problem) as told:
        made(record, rows, OPEN)
    assert told.value.key == "export-leaks"
    with pytest.raises(Problem) as told:
        site_of(record, rows)
    assert told.value.key == "site-leaks"
    monkeypatch.undo()
    b = meeting([OPEN], [SECRET])
    b.decision(f"Alle kjenner ordet {SECRET}", tags=(OPEN,))  # the same word, for all to hear
    assert SECRET in made(b.record, rows, OPEN).content.decode()
    assert SECRET in text_of(site_of(b.record, rows))
    assert silent_topics({"topics": rows}, [b.record], [b.record])["topics"][1].get("also") is None


def test_what_a_topic_was_given_in_words_is_told_from_what_was_joined_to_it(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    record = meeting([OPEN], [SECRET, OTHER]).record
    places = part_of(record).topics

    def topics() -> TopicList:
        return TopicList(archive.common.tables(), places)

    def named(name: str) -> Topic:
        found = topics().named(name)
        assert found is not None
        return found

    joined(archive, topics(), named(SECRET), named(OPEN))
    also_called(archive, topics(), named(OPEN), ("ordvalget", OTHER))
    renamed(archive, topics(), named(OPEN), "fjerdesaken")
    (row,) = topics().rows_of(named(OPEN))
    assert row.told == ("ordvalget", "fjerdesaken")
    book = Book([(Summary(Path(), record.meeting), part_of(record))])
    (known,) = public_topics(archive.common.tables(), book, lambda: topics_used([record])).topics
    assert (known.name, known.also, known.formerly) == ("fjerdesaken", ("ordvalget",), (OPEN,))
    assert known.keys == set(map(topic_key, known.names))


def test_the_name_of_another_topic_is_given_to_nobody_by_a_rename(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "arkiv", create=True)
    places = part_of(meeting([OPEN], [SECRET]).record).topics
    topics = TopicList(archive.common.tables(), places)
    topic = topics.named(OPEN)
    assert topic is not None
    renamed(archive, topics, topic, SECRET)
    (row,) = archive.common.tables()["topics"].values()
    assert row["name"] == SECRET
    assert not row.get("told")
