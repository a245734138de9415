"""The agenda beside the minutes: days, items, how far we have come and how long it took."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.language.catalogue import Words
from store.record.model import AgendaItem, Day
from store.record.record import Record
from store.record.timing import in_zone, minutes_left, minutes_used, passed_through
from store.record.values import Language, Outcome
from tui.widgets.content import clock_words, day_words, shown
from tui.widgets.pointed_list import PointedList

OPENING = "opening"

OFF: dict[Outcome | None, str] = {"postponed": "→", "withdrawn": "×"}
"""The outcomes of items that were not dealt with, and their signs."""

_ROOMY = 24
"""Cells from which a title leaves room for the frame of what is still to come."""

_WHOLE_WORDS = 40
"""Cells from which minutes are not shortened."""

_LEAST = 9
"""Cells of a title and a blank that no word behind it may take."""


class AgendaRail(PointedList):
    """The agenda as a list. Choosing an item posts :class:`ItemChosen`."""

    class ItemChosen(Message):
        """An item was chosen; None is the opening of the meeting."""

        def __init__(self, item: int | None) -> None:
            """Name the item by its id."""
            super().__init__()
            self.item = item

    class BackAsked(Message):
        """The keys went back to the line."""

    class Redrawn(Message):
        """The lines no longer fit the room."""

    def __init__(self, *, id: str, number: Callable[[AgendaItem], str]) -> None:  # noqa: A002 — Textual's own word
        """Take what gives an item its number."""
        super().__init__(id=id, markup=False, compact=True)
        self._number = number
        self._told: list[tuple[str | None, Content]] = []
        self._drawn: dict[int, tuple[tuple[object, ...], Content]] = {}
        self._width = 0
        self._current: int | None = None
        self._day: int | None = None

    @property
    def chosen(self) -> int | None:
        """The item that the cursor is on; None for the opening."""
        option = self.highlighted_option
        return int(option.id) if option and option.id and option.id != OPENING else None

    def show(
        self,
        record: Record,
        place: tuple[AgendaItem | None, Day | None],
        now: datetime,
        words: Words,
        language: Language,
    ) -> None:
        """Show the agenda as it is; only lines that differ are drawn again."""
        self._current, self._day = (one.id if one else None for one in place)
        self._width = self.scrollable_content_region.width
        told = [*self._told_lines(record, now, words, language), *self._left(record, now, words, language)]
        if [key for key, _ in told] != [key for key, _ in self._told]:
            option = self.highlighted_option
            self.set_options(Option(line, id=key, disabled=key is None) for key, line in told)
            self._told = told
            self._point_at(option.id if option else None)
        else:
            for number, ((_, old), (_, new)) in enumerate(zip(self._told, told, strict=True)):
                if not old.is_same(new):
                    self.replace_option_prompt_at_index(number, new)
        self._told = told
        self._see_current()

    def point_at(self, item: int) -> None:
        """Put the cursor on an item."""
        self._point_at(str(item))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to what was chosen."""
        event.stop()
        if event.option_id:
            self.post_message(self.ItemChosen(None if event.option_id == OPENING else int(event.option_id)))

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Redrawn())

    def key_escape(self) -> None:
        """Go back to the line without going anywhere else."""
        self._see_current()
        self.post_message(self.BackAsked())

    def _see_current(self) -> None:
        if not self.has_focus or self.highlighted is None:
            self._point_at(OPENING if self._current is None else str(self._current))

    def _point_at(self, key: str | None) -> None:
        place = next((place for place, (other, _) in enumerate(self._told) if other == key and key), None)
        if place is not None:
            self.highlighted = place

    def _told_lines(
        self, record: Record, now: datetime, words: Words, language: Language
    ) -> Iterator[tuple[str | None, Content]]:
        mark = "▶" if self._current is None and self._day is None else " "
        yield OPENING, self._fitted(f"{mark} ", words("opening"), "")
        days = {day.id: day for day in record.days}
        told: list[int] = []
        for item in record.agenda:
            if item.day in days and (not told or item.day != told[-1]):
                told.append(item.day)
                yield None, self._heading(days[item.day], record.days, words, language)
            yield str(item.id), self._line(item, passed_through(record, item), now, words)
        for day in record.days:
            if day.id not in told:
                yield None, self._heading(day, record.days, words, language)

    def _heading(self, day: Day, days: Sequence[Day], words: Words, language: Language) -> Content:
        present = self._current is None and self._day == day.id
        heading = self._fitted("▶ " if present else "", day_heading(day, days, words, language), "")
        return heading.stylize("$primary bold" if present else "$kind-quiet")

    def _left(
        self, record: Record, now: datetime, words: Words, language: Language
    ) -> Iterator[tuple[str | None, Content]]:
        """How long the rest of the day takes, when every item that is left has a frame."""
        minutes = minutes_left(record, now) if record.meeting.state == "live" else None
        if minutes is not None:
            until = clock_words(in_zone(record.meeting, now + timedelta(minutes=minutes)), language)
            told = self._fitted("", words("plan-left", minutes=minutes, time=until), "")
            yield None, told.stylize("$kind-quiet italic")

    def _line(self, item: AgendaItem, passed: bool, now: datetime, words: Words) -> Content:
        """The line of an item; drawn anew only when something that stands in it is another thing."""
        current = item.id == self._current
        facts = (item, self._number(item), minutes_used(item, now), passed, current, self._width, words)
        before, line = self._drawn.get(item.id, ((), Content("")))
        if before != facts:
            line = self._item(item, passed, now, words)
            self._drawn[item.id] = facts, line
        return line

    def _item(self, item: AgendaItem, passed: bool, now: datetime, words: Words) -> Content:
        current = item.id == self._current
        off = item.outcome in OFF
        mark = "▶" if current else OFF.get(item.outcome, " ")
        if not off and not current and (item.outcome or (item.ended and not passed)):
            mark = "✓"
        number = self._number(item)
        front = f"{mark} {'  ' if item.parent else ''}{shown(number) + ' ' if number else ''}"
        after, late = self._after(item, now, words, self._room(front))
        line = self._fitted(front, item.title, after)
        line = line.stylize("$primary bold" if current else "$kind-quiet" if mark != " " else "")
        return line.stylize("$warning bold", len(line.plain) - len(after)) if late else line

    def _after(self, item: AgendaItem, now: datetime, words: Words, room: int) -> tuple[str, bool]:
        """What stands behind a title, and whether the item has taken longer than it should."""
        if item.outcome in OFF:
            word = words(f"outcome-{item.outcome}")
            return word if room - cell_len(word) >= _LEAST else "", False
        used = minutes_used(item, now)
        if used is None:
            return _minutes(item.planned, words, room) if item.planned and room >= _ROOMY else "", False
        if not item.planned:
            return _minutes(used, words, room), False
        late = used > item.planned
        in_sight = late or item.id == self._current
        frame = f"{used}/{item.planned}{'!' if late else ''}"
        return frame if in_sight else _minutes(used, words, room), late

    def _room(self, front: str) -> int:
        return max(12, self._width) - cell_len(front)

    def _fitted(self, front: str, text: str, after: str) -> Content:
        """A line of exactly the width there is: the text yields to what stands behind it."""
        room = self._room(front) - cell_len(after) - (1 if after else 0)
        told = Content(" ".join(shown(text).split("\n"))).truncate(room, ellipsis=True)
        told = told.pad_right(max(0, room - told.cell_length))
        return Content(front).append(told).append(f" {after}" if after else "")


def _minutes(minutes: int, words: Words, room: int) -> str:
    """«12 min»; beside the minutes of a meeting «12 m»."""
    if room >= _WHOLE_WORDS:
        return words("item-time", used=minutes)
    return words("minutes-used", minutes=minutes)


def day_heading(day: Day, days: Sequence[Day], words: Words, language: Language) -> str:
    """A day in words: its heading, or «dag 2 · onsdag 3. juni»."""
    number = next((n for n, other in enumerate(days, 1) if other.id == day.id), 1)
    named = day_words(day.date, language, weekday=True, year=False) if day.date else ""
    return " · ".join(filter(None, (day.heading or words("day-number", number=number), named)))
