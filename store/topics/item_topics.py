"""Giving an item a topic after its meeting: in its file while that is a draft, beside approved minutes else.

Approved minutes are not touched. What was given to their items stands in archive.json, in the topic's row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from store.files.archive import Archive
from store.record.changes import Change, difference
from store.record.model import AgendaItem
from store.topics.list import TopicList
from store.topics.model import NEEDS_NONE, TOPICS, TopicRow
from store.topics.names import joined_topics

TakeBack = Callable[[], None]
"""Makes it as it was before. Raises NotSaved, and what reading raises."""


def give_topics(archive: Archive, path: Path, item: int, names: Sequence[str]) -> TakeBack:
    """Let an item be about some topics; return what takes it back.

    Raises NotSaved, and what reading raises.
    """
    file = archive.file(path)
    record = file.record()
    found = record.get(AgendaItem, item)
    if found is not None and record.meeting.state != "approved":
        return _changed(archive, path, found, replace(found, tags=joined_topics(found.tags, names)))
    for name in names:
        _let_stand_in(archive, name, item, given=True)
    return partial(_take_all_back, archive, tuple(names), item)


def needs_none(archive: Archive, path: Path, item: int) -> TakeBack:
    """Say that an item needs no topic; return what takes it back. Raises as :func:`give_topics` does."""
    file = archive.file(path)
    record = file.record()
    found = record.get(AgendaItem, item)
    if found is not None and record.meeting.state != "approved":
        return _changed(archive, path, found, replace(found, no_topic=True))
    _let_stand_in(archive, NEEDS_NONE, item, given=True)
    return partial(_take_all_back, archive, (NEEDS_NONE,), item)


def _changed(archive: Archive, path: Path, before: AgendaItem, after: AgendaItem) -> TakeBack:
    edit = difference(before, after)
    if edit is not None:
        archive.file(path).commit(Change((edit,)))

    def back() -> None:
        file = archive.file(path)
        now = file.record().get(AgendaItem, before.id)
        if now is not None:
            undone = difference(now, replace(now, tags=before.tags, no_topic=before.no_topic))
            if undone is not None:
                file.commit(Change((undone,)))

    return back


def _take_all_back(archive: Archive, names: Sequence[str], item: int) -> None:
    for name in names:
        _let_stand_in(archive, name, item, given=False)


def _let_stand_in(archive: Archive, name: str, item: int, *, given: bool) -> None:
    """Put an item into the row of a topic, or take it out; a topic that has none gets a row."""
    topics = TopicList(archive.common.tables(), ())
    topic = topics.named(name)
    rows = topics.rows_of(topic) if topic is not None else topics.rows_called(name)
    before = rows[0] if rows else None
    row = before or TopicRow(id=archive.ids(), name=name)
    others = tuple(one for one in row.items if one != item)
    archive.common.keep_row(TOPICS, before, replace(row, items=(*others, item) if given else others))
