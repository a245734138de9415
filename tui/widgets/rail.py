"""The agenda beside the minutes: days, items, how far we have come and how long it took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.language import Words
from store.model import AgendaItem, Day
from store.record import Record
from store.timing import minutes_used
from store.values import Language
from tui.widgets.dates import day_words
from tui.widgets.plain import shown

OPENING = "opening"


class AgendaRail(OptionList):
    """The agenda as a list. A chosen item is gone to."""

    class Chosen(Message):
        """An item was chosen; None is the opening of the meeting."""

        def __init__(self, item: int | None) -> None:
            """Name the item by its id."""
            super().__init__()
            self.item = item

    class Left(Message):
        """The keys went back to the line."""

    class Resized(Message):
        """The lines no longer fit the room."""

    def __init__(self, *, id: str, number: Callable[[AgendaItem], str]) -> None:  # noqa: A002 — Textual's own word
        """Take what gives an item its number."""
        super().__init__(id=id, markup=False, compact=True)
        self._number = number
        self._told: list[tuple[str | None, Content]] = []
        self._current: int | None = None

    @property
    def chosen(self) -> int | None:
        """The item that the cursor is on; None for the opening."""
        option = self.highlighted_option
        return int(option.id) if option and option.id and option.id != OPENING else None

    def show(
        self, record: Record, current: AgendaItem | None, now: datetime, words: Words, language: Language
    ) -> None:
        """Show the agenda as it is; only lines that differ are drawn again."""
        self._current = current.id if current else None
        told = list(self._told_lines(record, now, words, language))
        if [key for key, _ in told] != [key for key, _ in self._told]:
            self.set_options(Option(line, id=key, disabled=key is None) for key, line in told)
        else:
            for place, ((_, old), (_, new)) in enumerate(zip(self._told, told, strict=True)):
                if not old.is_same(new):
                    self.replace_option_prompt_at_index(place, new)
        self._told = told
        self._see_current()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to what was chosen."""
        event.stop()
        if event.option_id:
            self.post_message(self.Chosen(None if event.option_id == OPENING else int(event.option_id)))

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Resized())

    def key_escape(self) -> None:
        """Go back to the line without going anywhere else."""
        self._see_current()
        self.post_message(self.Left())

    def _see_current(self) -> None:
        key = OPENING if self._current is None else str(self._current)
        place = next((place for place, (other, _) in enumerate(self._told) if other == key), None)
        if place is not None and not self.has_focus:
            self.highlighted = place

    def _told_lines(
        self, record: Record, now: datetime, words: Words, language: Language
    ) -> Sequence[tuple[str | None, Content]]:
        mark = "▶" if self._current is None else " "
        lines: list[tuple[str | None, Content]] = [(OPENING, self._fitted(f"{mark} ", words("opening"), ""))]
        days = {day.id: day for day in record.days}
        seen: int | None = None
        for item in record.agenda:
            if item.day != seen and item.day in days:
                seen = item.day
                heading = day_heading(days[seen], record.days, words, language)
                lines.append((None, Content.styled(self._fitted("", heading, "").plain, "$kind-quiet")))
            lines.append((str(item.id), self._item(item, now, words)))
        return lines

    def _item(self, item: AgendaItem, now: datetime, words: Words) -> Content:
        current = item.id == self._current
        mark = "▶" if current else "✓" if item.ended or item.outcome else " "
        number = self._number(item)
        front = f"{mark} {'  ' if item.parent else ''}{shown(number) + ' ' if number else ''}"
        used = minutes_used(item, now)
        after = words("minutes-used", minutes=used) if used is not None and not current else ""
        line = self._fitted(front, item.title, after)
        if current:
            return line.stylize("$primary bold")
        return line.stylize("$kind-quiet") if mark == "✓" else line

    def _fitted(self, front: str, text: str, after: str) -> Content:
        """A line of exactly the width there is: the text yields to what stands behind it."""
        width = max(12, self.scrollable_content_region.width)
        room = width - cell_len(front) - cell_len(after) - (1 if after else 0)
        told = Content(" ".join(shown(text).split("\n"))).truncate(room, ellipsis=True)
        told = told.pad_right(max(0, room - told.cell_length))
        return Content(front).append(told).append(f" {after}" if after else "")


def day_heading(day: Day, days: Sequence[Day], words: Words, language: Language) -> str:
    """A day in words: its heading, or «dag 2 · onsdag 3. juni»."""
    number = next((n for n, other in enumerate(days, 1) if other.id == day.id), 1)
    named = day_words(day.date, language, weekday=True, year=False) if day.date else ""
    return " · ".join(filter(None, (day.heading or words("day-number", number=number), named)))
