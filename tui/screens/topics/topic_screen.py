"""All that the meetings know of one topic: what holds and is open, and folded below it what was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content

from store.registers.rows import RegisterRow
from store.topics.list import Topic
from store.topics.topic_page import TopicEntry, TopicItem, TopicPage
from tui.keys.here import LineKey
from tui.screens.registers.register_words import RegisterWords
from tui.screens.topics.entry_lines import entry_line, entry_lines, in_columns
from tui.screens.topics.knowledge_room import KnowledgeRoom
from tui.widgets.content import days_words, joined, short_day, user

PARTS = ("decisions", "actions", "expectations", "experiences", "questions", "proposals", "dates", "links")
FOLDED = ("history", "items", "word_hits")


class TopicScreen(KnowledgeRoom):
    """The page of a topic. Enter reads a row in its meeting, or unfolds a part."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = ("list.open", "list.menu", "all.back")

    def __init__(self, name: str) -> None:
        """Take the name of the topic."""
        super().__init__()
        self._topic_name = name
        self._unfolded: set[str] = set()

    @property
    def _topic(self) -> Topic:
        known = self.known
        found = known.topics.named(self._topic_name) if known is not None else None
        return found or Topic(self._topic_name)

    @property
    def page(self) -> TopicPage:
        """What is known of it."""
        return self.known.knowledge.about(self._topic) if self.known is not None else TopicPage()

    @property
    def _theirs(self) -> Sequence[TopicEntry]:
        """What meetings of other archives know of it."""
        if self.known is None:
            return ()
        page = self.known.of_others.about(self._topic)
        return [one for part in PARTS for one in getattr(page, part)]

    @property
    def counted(self) -> str:
        """Nothing: how much there is stands beside the name."""
        return ""

    @property
    def _held(self) -> str:
        """How much there is of it."""
        page = self.page
        entries = sum(len(getattr(page, part)) for part in PARTS) + len(page.history)
        meetings = len({one.summary.id for one in page.items})
        return self.words("topic-entries", entries=entries, meetings=meetings)

    @property
    def rows(self) -> Sequence[tuple[str, Content]]:
        """The parts with their rows; what is folded has its own row, and its rows when it is unfolded."""
        return list(self._rows(self.page))

    def _rows(self, page: TopicPage) -> Iterator[tuple[str, Content]]:
        topic = self._topic
        also = self.words("topic-also", names=", ".join(topic.also)) if topic.also else ""
        name = user(f" # {joined(topic.name, also)}", "$primary bold")
        room = max(10, self.width - len(self._held) - 1)
        name = name.truncate(room - 1, ellipsis=True).pad_right(max(1, room - name.cell_length))
        yield "", name.append(user(self._held, "$kind-quiet"))
        for part in PARTS:
            entries: Sequence[TopicEntry] = getattr(page, part)
            if entries:
                yield "", user(f" {self.words(f'topic-{part}')}", "$kind-quiet bold")
            yield from ((f"e{one.row.entry.key}", self._line(one.row)) for one in entries)
        for part in FOLDED:
            found = getattr(page, part)
            if found:
                yield from self._folded(part, found)
        theirs = self._theirs
        if theirs:
            yield "", user(f" {self.words('foreign-list')}", "$kind-quiet bold")
        yield from ((f"o{one.row.entry.key}", self._line(one.row)) for one in theirs)

    def _folded(self, part: str, found: Sequence[TopicEntry | TopicItem]) -> Iterator[tuple[str, Content]]:
        is_open = part in self._unfolded
        title = self.words(f"topic-{part.replace('_', '-')}")
        sign = "▾" if is_open else "▸"
        yield f"f{part}", user(f" {sign} {title} · {len(found)}", "$kind-quiet bold")
        for place, one in enumerate(found if is_open else ()):
            if isinstance(one, TopicItem):
                when = short_day(one.summary.day, self.house.language)
                told = joined(one.place, one.summary.meeting.title)
                yield f"i{place}", in_columns("", told or one.summary.meeting.title, when, self.width)
            else:
                yield f"{part[0]}{one.row.entry.key}", self._line(one.row, one.word)

    def _line(self, row: RegisterRow, word: str = "") -> Content:
        says = RegisterWords(self.words, self.house.language, self._today)
        return entry_line(row, word, says, self.width)

    @property
    def _today(self) -> date:
        return self.house.archive.clock().astimezone().date()

    @property
    def _row_here(self) -> RegisterRow | None:
        key = self.list.key
        page = self.page
        own = [one for part in (*PARTS, "history", "word_hits") for one in getattr(page, part)]
        rows = self._theirs if key.startswith("o") else own
        return next((one.row for one in rows if key[1:] == str(one.row.entry.key)), None)

    @property
    def _item_here(self) -> TopicItem | None:
        key = self.list.key
        return self.page.items[int(key[1:])] if key.startswith("i") else None

    @property
    def said_below(self) -> Sequence[Content]:
        """All that the row says, and where it was said."""
        row, item = self._row_here, self._item_here
        if row is not None and self.known is not None:
            return entry_lines(row, self.words, self.house.language, self.known.origin_of(row))
        if item is not None:
            meeting = item.summary.meeting
            return [user(joined(meeting.title, days_words(meeting.from_, meeting.to, self.house.language)))]
        return [] if self.page != TopicPage() or self._theirs else [user(self.words("topic-nothing"))]

    def action_open(self) -> None:
        """Read the row in its meeting; unfold a part, or fold it again."""
        key = self.list.key
        row, item = self._row_here, self._item_here
        if key.startswith("f"):
            self._unfolded ^= {key[1:]}
            self.tell()
        elif row is not None:
            self.house.show_reading(row.summary, row.entry.key)
        elif item is not None:
            self.house.show_reading(item.summary, item.item)
