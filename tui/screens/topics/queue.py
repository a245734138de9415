"""Items of closed meetings that hold something to find again and have no topic, to be given one each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from store.record.values import Language
from store.topics.item_topics import TakeBack, give_topics, needs_none
from store.topics.topic_page import Untagged
from tui.keys.here import LineKey
from tui.screens.answer_pane import AnswerPane
from tui.screens.menu.way import Way
from tui.screens.topics.entry_lines import lead_and_text
from tui.screens.topics.knowledge_room import KnowledgeRoom
from tui.screens.topics.settlements import Settlements
from tui.widgets.content import joined, short_day, user

_MOST_OFFERED = 5
_MOST_TEXTS = 4


class QueueScreen(KnowledgeRoom):
    """The items without a topic. A digit takes the topic it stands for, and goes to the row below."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = (
        "list.open",
        ("list.edit", "key-topics-others"),
        "list.menu",
        "all.undo",
        "all.back",
    )

    def __init__(self) -> None:
        """Begin with nothing said."""
        super().__init__()
        self._gone: set[int] = set()
        self._settlements = Settlements(self, self._read)
        self._below = AnswerPane(self._keys_back)

    def compose(self) -> ComposeResult:
        """What other screens have, and below it the line on which others are written."""
        *above, flash, keys = super().compose()
        yield from (*above, self._below, flash, keys)

    @property
    def _left(self) -> Sequence[Untagged]:
        found = self.known.knowledge.untagged() if self.known is not None else ()
        left = (one for one in found if one.item not in self._gone)
        return sorted(left, key=lambda one: one.summary.day, reverse=True)

    @property
    def _here(self) -> Untagged | None:
        return next((one for one in self._left if f"u{one.item}" == self.list.key), None)

    @property
    def counted(self) -> str:
        """How many are left."""
        return self.words("topics-left", count=len(self._left))

    @property
    def ends(self) -> Sequence[str]:
        """How many are left, always: that is what the list is for."""
        return self.counted, self.words("topics-left-short", count=len(self._left))

    @property
    def rows(self) -> Sequence[tuple[str, Content]]:
        """A row for each item: its title, its meeting and the day."""
        return [(f"u{one.item}", _line(one, self.width, self.house.language)) for one in self._left]

    @property
    def said_below(self) -> Sequence[Content]:
        """What the item holds."""
        here = self._here
        if here is None:
            return [user(self.words("topics-none-left"))]
        return [user(" ".join(filter(None, lead_and_text(row)))) for row in here.rows[:_MOST_TEXTS]]

    @property
    def digits(self) -> Sequence[Way]:
        """The topics that the item may be about, and that it needs none."""
        here = self._here
        if here is None:
            return ()
        offered = [
            Way(
                str(digit),
                f"{topic} ({self.words(f'topic-by-{where}', word=word)})",
                partial(self._give, (topic,)),
            )
            for digit, (topic, word, where) in enumerate(here.suggestions[:_MOST_OFFERED], 1)
        ]
        return [*offered, Way("0", self.words("topics-needs-none"), self._none)]

    def action_edit(self) -> None:
        """Write other topics for the item."""
        if self._here is not None:
            self._below.ask(self.words("topics-ask"), "", self._give_written)

    def action_open(self) -> None:
        """Read the item in its meeting."""
        if (here := self._here) is not None:
            self.house.show_reading(here.summary, here.item)

    def action_undo(self) -> None:
        """Take back what was said last: its item stands there again when what is known has been read."""
        self._gone.clear()
        self._settlements.take_back()

    def _give_written(self, answer: str) -> None:
        names = tuple(part.strip() for part in answer.split(",") if part.strip())
        if names:
            self._give(names)

    def _give(self, names: Sequence[str]) -> None:
        self._settle(lambda path, item: give_topics(self.house.archive, path, item, names))

    def _none(self) -> None:
        self._settle(lambda path, item: needs_none(self.house.archive, path, item))

    def _settle(self, say: Callable[[Path, int], TakeBack]) -> None:
        here = self._here
        if here is not None:
            self._gone.add(here.item)
            self.tell()
            self._settlements.keep(partial(say, here.summary.path, here.item))

    def _keys_back(self) -> None:
        self.show_keys_here()
        self.list.focus()


def _line(one: Untagged, width: int, language: Language) -> Content:
    """The title of an item, its meeting and the day, in so many cells."""
    meeting = one.summary.meeting
    day = short_day(meeting.from_, language) if meeting.from_ else ""
    told = user(joined(day, meeting.title), "$kind-quiet")
    # What a short name of the meeting leaves is the title's.
    room = max(12, width * 2 // 5, width - told.cell_length)
    title = user(f" {one.place}").truncate(room - 1, ellipsis=True)
    line = title.pad_right(max(1, room - title.cell_length))
    return line.append(told.truncate(width - room, ellipsis=True))
