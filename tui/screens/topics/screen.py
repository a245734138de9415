"""The topics of the archive with what each has, and the items that have none: the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from store.topics.list import Topic
from tui.keys.here import LineKey
from tui.screens.menu.way import Way
from tui.screens.topics.knowledge_room import KnowledgeRoom
from tui.screens.topics.queue import QueueScreen
from tui.screens.topics.topic_screen import TopicScreen
from tui.widgets.content import user

_COUNTS = 26
"""Cells of how much a topic has."""


class TopicsScreen(KnowledgeRoom):
    """The topics in the order of their names. Enter shows all that is known of one."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = (
        "list.open",
        ("list.view", "key-topics-untagged"),
        "list.menu",
        "all.back",
    )

    @property
    def _counts(self) -> Sequence[tuple[Topic, int, int]]:
        return tuple(self.known.knowledge.counts()) if self.known is not None else ()

    @property
    def counted(self) -> str:
        """How many topics there are."""
        return self.words("topics-count", count=len(self._counts))

    @property
    def rows(self) -> Sequence[tuple[str, Content]]:
        """A row for each topic: its names, and what it has."""
        rows = []
        for topic, entries, meetings in self._counts:
            name = user(f" {topic.name}", "bold")
            also = self.words("topic-also", names=", ".join(topic.also)) if topic.also else ""
            name = name.append(user(f" · {also}" if also else "", "$kind-quiet"))
            told = self.words("topic-entries", entries=entries, meetings=meetings)
            room = max(10, self.width - _COUNTS)
            line = name.truncate(room - 1, ellipsis=True).pad_right(max(1, room - name.cell_length))
            rows.append((f"t{topic.name}", line.append(user(told, "$kind-quiet"))))
        return rows

    @property
    def said_below(self) -> Sequence[Content]:
        """How many items are without a topic, or how there come to be topics."""
        if self.known is None:
            return ()
        left = len(self.known.knowledge.untagged())
        lines = [user(self.words("topics-left", count=left), "$kind-quiet")] if left else []
        return [*lines, *([] if self._counts else [user(self.words("topics-none"))])]

    @property
    def _here(self) -> Topic | None:
        return next((topic for topic, *_ in self._counts if f"t{topic.name}" == self.list.key), None)

    @property
    def views(self) -> Sequence[Way]:
        """The items that have no topic, to be given one."""
        return (Way("1", self.words("topics-untagged"), self._show_queue),)

    def _show_queue(self) -> None:
        self.app.push_screen(QueueScreen())

    def action_open(self) -> None:
        """Show all that is known of the topic."""
        topic = self._here
        if topic is not None:
            self.app.push_screen(TopicScreen(topic.name))
