"""What is known of a topic as JSON, with names that stay."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, TypeAlias

from exports.registers.register_json import meeting_view, row_json
from store.record.identity import to_text
from store.registers.book import Book
from store.topics.list import Topic
from store.topics.topic_page import TopicEntry, TopicItem, TopicPage, Untagged

View: TypeAlias = dict[str, Any]

_PARTS = (
    *("decisions", "actions", "expectations", "experiences", "questions", "proposals", "dates", "links"),
    "history",
)


def page_json(  # noqa: PLR0913 — what is known, and as of when
    topic: Topic, page: TopicPage, book: Book, as_of: date | None, today: date, *, internal: bool = False
) -> View:
    """Return the page of a topic: each part as a list of rows."""
    told = partial(entry_json, book=book, today=today, internal=internal)
    return {
        "topic": {"name": topic.name, "also": list(topic.also), "formerly": list(topic.formerly)},
        "as_of": as_of.isoformat() if as_of else None,
        **{part: [told(one) for one in getattr(page, part)] for part in _PARTS},
        "items": [_item(one) for one in page.items],
        "word_hits": [{**told(one), "word": one.word, "by": None} for one in page.word_hits],
    }


def entry_json(one: TopicEntry, book: Book, today: date, *, internal: bool = False) -> View:
    """Return an entry as a row of a register, with its topics, and why it has this one (``by``).

    Remarks on what became of it are for insiders.
    """
    view = row_json(one.row, book, today)
    history = [step for step in view["history"] if internal or step["what"] in _TOLD]
    return {**view, "history": history, "tags": list(one.row.entry.topics), "by": one.by}


_TOLD = frozenset({"status", "amended"})
"""What became of an entry that others may know: who had it before is no more than its owner now."""


def untagged_json(one: Untagged) -> View:
    """Return an item that has no topic, and those that it may be about."""
    return {
        "item": to_text(one.item),
        "title": one.place,
        "meeting": meeting_view(one.summary),
        "suggestions": [
            {"topic": topic, "word": word, "where": where} for topic, word, where in one.suggestions
        ],
    }


def _item(one: TopicItem) -> View:
    return {
        "id": to_text(one.item) if one.item else None,
        "title": one.place,
        "meeting": meeting_view(one.summary),
    }
