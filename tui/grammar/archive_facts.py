"""The facts of the archive that a line may name: its settings, its topics, and the numbers of a series."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from store.language.late_pattern import late_pattern
from store.language.words import BLANK, ENDS
from store.record.settings import Settings

_NUMBERED = late_pattern(r"#(?:\d|.*/)", re.DOTALL)
"""A line that goes to an item by its number, or may name one."""


class ArchiveFacts:
    """The settings of an archive, with its topics and the numbers of the meeting's series.

    The two may cost a while to read. ``read_topics`` and ``read_numbers`` read them when a line first names
    one; None where they are known, or where nobody may wait for them.
    """

    def __init__(self, settings: Settings, changed: Callable[[], None]) -> None:
        """Begin with the settings; ``changed`` is called when lines are to be read by other facts."""
        self.settings = settings
        self.read_topics: Callable[[], tuple[str, ...]] | None = None
        self.read_numbers: Callable[[], frozenset[str]] | None = None
        self._changed = changed

    def settle(self, settings: Settings) -> None:
        """Read lines by other settings from now on; what was read of the archive stays known."""
        known = self.settings
        self._become(
            replace(
                settings,
                topics=known.topics,
                numbers=known.numbers,
                colleagues=known.colleagues,
                deputies=known.deputies,
                votes=known.votes,
            )
        )

    def learn_topics(self, names: tuple[str, ...]) -> None:
        """Know the topics of the archive from now on."""
        self.read_topics = None
        self._become(replace(self.settings, topics=names))

    def learn_people(self, names: tuple[str, ...]) -> None:
        """Know those who may come from now on, after those of the series."""
        self._become(replace(self.settings, colleagues=(*self.settings.colleagues, *names)))

    def learn_numbers(self, used: frozenset[str]) -> None:
        """Know the numbers of the other meetings of the series from now on."""
        self.read_numbers = None
        self._become(replace(self.settings, numbers=used))

    def read_for(self, typed: str) -> None:
        """Read what a line may name and nobody has read yet."""
        if self.read_topics is not None and "#" in typed.strip(ENDS)[1:]:
            self.learn_topics(self.read_topics())
        if self.read_numbers is not None and _NUMBERED.match(typed.lstrip(BLANK)):
            self.learn_numbers(self.read_numbers())

    def _become(self, settings: Settings) -> None:
        self.settings = settings
        self._changed()
