"""The head of a register: its name, its series, its day, and how many rows it has."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import Label

from store.query import filter_words
from store.record.values import Series
from tui.screens.base import Room
from tui.screens.registers.register_reader import RegisterReader
from tui.screens.registers.tab_names import tell_tabs
from tui.widgets.bars import Sides
from tui.widgets.content import day_words, excerpt, short_day, user

MOST_OF_NAME = 24
"""Columns for the name of the series beside the registers."""


class RegisterHead:
    """Tells in the first line of a screen, and before the line that narrows, what its rows are of."""

    def __init__(self, screen: Room, series: Series | None) -> None:
        """Take the screen, and the series that its rows are of unless all are looked at."""
        self._screen = screen
        self._series = series

    def tell(self, reader: RegisterReader) -> None:
        """Say what a reader looks at now."""
        words = self._screen.words
        day = reader.view.as_of
        where = user(*self._where(everywhere=reader.view.everywhere))
        told = [user(f"{one} ", "$warning" if day else "$kind-quiet") for one in self._told(reader)]
        ends = [where.append(one) for one in told]
        tell_tabs(self._screen.query_one("#head", Sides), reader.view.register, words, *ends)
        self._screen.query_one("#narrow-series", Label).update(
            user(self._narrowed(everywhere=reader.view.everywhere), "$kind-quiet")
        )

    def _told(self, reader: RegisterReader) -> Sequence[str]:
        """How far the reading is, else the day looked at, else how many rows there are; then shorter."""
        words, day, seen = self._screen.words, reader.view.as_of, reader.seen
        if reader.reading:
            return reader.reading, ""
        if day is not None:
            language = self._screen.house.language
            short = words("register-as-of-short", day=short_day(day, language))
            return words("register-as-of", day=day_words(day, language)), short
        if seen is None:
            return ("",)
        counts = (f"register-{reader.view.register}-count", "register-count-short")
        told = [words(one, count=seen.count, open=seen.counting) for one in counts]
        return *told, f"{seen.counting}/{seen.count}"

    def _where(self, *, everywhere: bool) -> tuple[str, str]:
        """The series, or that all of them are looked at, and the style of that."""
        if self._series is None:
            return "", ""
        if everywhere:
            return f"{self._screen.words('register-all-series')} · ", "$warning"
        return f"{excerpt(self._series.name, MOST_OF_NAME)} · ", "$kind-quiet"

    def _narrowed(self, *, everywhere: bool) -> str:
        """The filter for the series, as it would be typed; empty while all are looked at."""
        name = self._series.name if self._series is not None else ""
        if everywhere or not name:
            return ""
        return f"{filter_words(self._screen.house.language)['series']}: {name} "
