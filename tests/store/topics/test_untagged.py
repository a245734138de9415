"""Which items somebody is asked to give topics, and which have said enough."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Document, Entry, Meeting
from store.record.record import Record
from store.record.values import Kind
from store.registers.book import Book
from store.registers.events import part_of
from store.topics.list import TopicList
from store.topics.model import NEEDS_NONE
from store.topics.topic_page import Knowledge

MEETING = Meeting(id=1, title="Styremøte", from_=date(2026, 3, 12), state="approved")
ITEM = AgendaItem(id=11, rank="a", title="Kurs")
LINE = Entry(id=21, rank="a", kind=Kind.DECISION, item=11, text="vi kjøper")

ASKED: list[tuple[str, tuple[Document, ...], dict[int, Any], bool]] = [
    ("an item with a decision", (), {}, True),
    ("of a draft", (replace(MEETING, state="draft"),), {}, True),
    ("of a meeting under way", (replace(MEETING, state="live"),), {}, False),
    ("with nothing but text", (replace(LINE, kind=Kind.NOTE),), {}, False),
    ("that has a topic", (replace(ITEM, tags=("kurs",)),), {}, False),
    ("with a line that has one", (replace(LINE, tags=("kurs",)),), {}, False),
    ("that needs none", (replace(ITEM, no_topic=True),), {}, False),
    ("that stands on every agenda", (replace(ITEM, role="approval"),), {}, False),
    ("that was given one since", (), {1: {"name": "kurs", "items": [11]}}, False),
    ("that was said since to need none", (), {1: {"name": NEEDS_NONE, "items": [11]}}, False),
    ("that lost the one given since", (), {1: {"name": "kurs", "items": []}}, True),
    ("beside one that was given one since", (), {1: {"name": "kurs", "items": [12]}}, True),
    ("that is private", (replace(ITEM, private=True),), {}, False),
]


@pytest.mark.parametrize(("what", "changed", "rows", "asked"), ASKED, ids=[row[0] for row in ASKED])
def test_an_item_is_asked_for_topics_until_somebody_has_answered(
    what: str, changed: tuple[Document, ...], rows: dict[int, Any], asked: bool
) -> None:
    record = Record.new(MEETING).with_documents([ITEM, LINE, *changed])
    part = part_of(record)
    book = Book([(Summary(Path(), record.meeting), part)])
    known = Knowledge(book, TopicList({"topics": rows}, part.topics))
    assert [one.item for one in known.untagged()] == [11] * asked, what
