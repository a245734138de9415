"""The register of experiences: who has seen what, offers and wishes, and whether it was confirmed lately."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.content import Content

from store.record.values import Kind
from store.registers.listing import RegisterTab
from store.registers.rows import RegisterRow, Said, confirmed_on
from store.registers.set_status import say_of
from tui.keys.here import LineKey
from tui.keys.statuses import STATUSES
from tui.screens.menu.way import Way
from tui.screens.topics.entry_lines import entry_lines
from tui.screens.topics.knowledge_room import KnowledgeRoom
from tui.screens.topics.settlements import Settlements
from tui.widgets.content import joined, short_day, user

_WHO, _SINCE, _CONFIRMED, _GAP = 23, 14, 11, 2
"""Cells of the columns beside the text, and between all of them."""

_WIDE = 100
_OLD = 2
"""Years after which an experience is to be asked about again."""


class ExperiencesScreen(KnowledgeRoom):
    """What parties have shared, the newest first: who, what, since when, and when it was last confirmed."""

    TAB: ClassVar[RegisterTab] = "experiences"
    KEY_LINE: ClassVar[Sequence[LineKey]] = (
        "list.open",
        "list.status",
        "list.view",
        "list.menu",
        "all.undo",
        "all.back",
    )

    def __init__(self) -> None:
        """Begin with what holds."""
        super().__init__()
        self._whole = False
        self._settlements = Settlements(self, self._read)

    def _shown(self, *, ours: bool) -> Sequence[RegisterRow]:
        """The rows of our own archive, or of the others; those that hold, unless all are wanted."""
        if self.known is None:
            return ()
        knowledge = self.known.knowledge if ours else self.known.of_others
        return [row for row in knowledge.experiences() if self._whole or row.status == "holds"]

    @property
    def counted(self) -> str:
        """How many there are, of ours."""
        return self.words("experiences-count", count=len(self._shown(ours=True)))

    @property
    def rows(self) -> Sequence[tuple[str, Content]]:
        """A row for each; those of other archives below ours."""
        return list(self._rows())

    def _rows(self) -> Iterator[tuple[str, Content]]:
        columns = ("experiences-who", "experiences-what", "label-since", "experiences-confirmed")
        who, what, since, confirmed = map(self.words, columns)
        cells = (user(who), user(what), user(since), user(confirmed))
        yield "", _columns(self.width, cells).stylize("$kind-quiet")
        yield from ((f"e{row.entry.key}", self._line(row)) for row in self._shown(ours=True))
        if theirs := self._shown(ours=False):
            yield "", user(f" {self.words('foreign-list')}", "$kind-quiet bold")
        yield from ((f"o{row.entry.key}", self._line(row)) for row in theirs)

    def _line(self, row: RegisterRow) -> Content:
        entry, language = row.entry, self.house.language
        whose = entry.party or entry.contact
        shared = "" if entry.variant in ("experience", "") else f"{self.words(f'kind-{entry.variant}')}: "
        status = "" if row.status == "holds" else self.words(f"status-experience-{row.status}")
        last = confirmed_on(row)
        old = row.status == "holds" and _is_old(last, self.house.archive.clock().astimezone().date())
        told = self.words("experiences-last", year=str(last.year)) if old else short_day(last, language)
        cells = (
            user(whose.name if whose else "–", "bold"),
            user(joined(f"{shared}{entry.text}", status)),
            user(entry.period.text if entry.period else "", "$kind-quiet"),
            user(told, "$warning" if old else "$kind-quiet"),
        )
        return _columns(self.width, cells)

    @property
    def _here(self) -> RegisterRow | None:
        key = self.list.key
        rows = self._shown(ours=not key.startswith("o"))
        return next((row for row in rows if key[1:] == str(row.entry.key)), None)

    @property
    def said_below(self) -> Sequence[Content]:
        """All that the row says; where there is none, how one is typed, or that all are out of date."""
        row = self._here
        if row is not None and self.known is not None:
            return entry_lines(row, self.words, self.house.language, self.known.origin_of(row))
        if self._shown(ours=True) or self._shown(ours=False):
            return []
        return [user(self.words("experiences-all-outdated" if self.views else "experiences-none"))]

    @property
    def views(self) -> Sequence[Way]:
        """What is out of date as well, or not; nothing where nothing is."""
        known = self.known
        found = [*known.knowledge.experiences(), *known.of_others.experiences()] if known is not None else []
        if all(row.status == "holds" for row in found):
            return ()
        return (Way("1", self.words("experiences-outdated"), self._turn),)

    def _turn(self) -> None:
        self._whole = not self._whole
        self.tell()

    @property
    def statuses(self) -> Sequence[Way]:
        """Whether it holds still, or is out of date; nothing is said of what others have shared."""
        row = self._here
        if row is None or self.list.key.startswith("o"):
            return ()
        return [
            Way(digit, self.words(f"status-experience-{status}"), partial(self._say, status))
            for digit, status in STATUSES[Kind.EXPERIENCE].items()
        ]

    @property
    def digits(self) -> Sequence[Way]:
        """The same, by their digits."""
        return self.statuses

    def _say(self, status: str) -> None:
        row = self._here
        if row is not None:
            self._settlements.keep(partial(self._keep, row, status))

    def _keep(self, row: RegisterRow, status: str) -> Callable[[], None]:
        return say_of(self.house.archive, row, (Said("status", status),)).take_back

    def action_undo(self) -> None:
        """Take back what was said last on this screen."""
        self._settlements.take_back()

    def action_open(self) -> None:
        """Read it in its meeting."""
        row = self._here
        if row is not None:
            self.house.show_reading(row.summary, row.entry.key)


def _columns(width: int, cells: tuple[Content, Content, Content, Content]) -> Content:
    """Who, what, since when and when it was confirmed, side by side in so many cells."""
    wide = width >= _WIDE
    widths = [_WHO if wide else _WHO - 4, 0, _SINCE if wide else 0, _CONFIRMED + (8 if wide else 5)]
    widths[1] = max(12, width - sum(widths))
    line = Content(" ")
    for cell, room in zip(cells, widths, strict=True):
        cut = Content(" ").join(cell.split()) if "\n" in cell.plain else cell
        shown = cut.truncate(max(0, room - _GAP), ellipsis=True) if room else Content("")
        line = line.append(shown).pad_right(max(0, room - shown.cell_length))
    return line


def _is_old(day: date, today: date) -> bool:
    """Whether something was last confirmed so long ago that it is to be asked about again."""
    return (today.year - _OLD, today.month, today.day) >= (day.year, day.month, day.day)
