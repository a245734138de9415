"""The attendance list: a line for each person or group, and one below it for each coming and going."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from rich.cells import cell_len
from textual.content import Content

from store.language.catalogue import Words
from store.record.attendance import RollCall
from store.record.model import AgendaItem, Attendance, Presence
from store.record.record import Record
from store.record.values import Language
from tui.widgets.content import shown, user
from tui.widgets.minutes.rows import movement_words
from tui.widgets.row_list import RowList

_GAP = 2
_NAME = 18
"""Cells that every name may have, however little room there is."""

_SIGNS = {"present": "●", "deputy": "●", "recused": "◐"}
_COLOURS = {"present": "$success", "deputy": "$success", "recused": "$warning"}


class Shown(msgspec.Struct, frozen=True):
    """What the list shows: the record, who is there, the item the meeting is in, and the words for it."""

    record: Record
    roll: RollCall
    item: AgendaItem | None
    words: Words
    language: Language


class PeopleList(RowList):
    """People in the order they were typed."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id)
        self._people: dict[str, tuple[Attendance, Presence | None]] = {}
        self._names = _NAME

    @property
    def chosen(self) -> tuple[Attendance, Presence | None] | None:
        """Whom the cursor is on, and which of their movements when it is on one."""
        return self._people.get(self.key)

    def show(self, shown_now: Shown) -> None:
        """Show the list as it is; the cursor stays with whom it was on, or near."""
        self._people = {}
        names = (cell_len(f"{who.count or ''} {_flat(who.name.name)}") for who in shown_now.record.attendance)
        self._names = max(names, default=_NAME)
        self.put(list(self._told_lines(shown_now)))

    def choose_last(self) -> None:
        """Put the cursor on the last person: who was just added."""
        people = [place for place, (key, _) in enumerate(self._told) if self._people[key][1] is None]
        if people:
            self.highlighted = people[-1]

    def _told_lines(self, now: Shown) -> Iterator[tuple[str, Content]]:
        recused = {moved.id for moved in now.roll.recusals(now.item.id if now.item else None)}
        for who in now.record.attendance:
            moves = now.roll.movements_of(who)
            aside = any(moved.id in recused for moved in moves)
            self._people[str(who.id)] = (who, None)
            yield str(who.id), self._line(who, attending(who, now.roll, recused=aside), now)
            for moved in moves:
                key = f"{who.id}-{moved.id}"
                self._people[key] = (who, moved)
                yield key, self._movement(moved, now)

    def _line(self, who: Attendance, status: str, now: Shown) -> Content:
        """Whether somebody is there, the name, what they are, the marks and, at the end, the word for it."""
        colour = _COLOURS.get(status, "$kind-quiet")
        count = f"{who.count} " if who.count else ""
        name = Content.styled(f"{count}{_flat(who.name.name)}", "bold" if status in _SIGNS else "")
        about = ", ".join(_flat(part) for part in (who.role, who.organisation, who.reason) if part)
        word = Content.styled(now.words(f"attending-{status}"), colour)
        room = max(24, self.scrollable_content_region.width) - 2 - word.cell_length - _GAP
        name = name.truncate(room, ellipsis=True)
        names = min(self._names, max(_NAME, room // 3))
        # Whatever does not fit yields from its end: first what somebody is, then the marks.
        marks = user(" · ".join(_marks(who, now)), "$kind-quiet italic")
        rest = room - max(names, name.cell_length) - _GAP
        marks = marks.truncate(max(0, rest), ellipsis=True)
        told = user(about, "$kind-quiet").truncate(
            max(0, rest - (marks.cell_length + _GAP if marks.plain else 0)), ellipsis=True
        )
        line = Content.styled(f"{_SIGNS.get(status, '○')} ", colour).append(name)
        for part in (told, marks):
            if part.plain:
                line = line.pad_right(max(_GAP, names + _GAP + 2 - line.cell_length)).append(part)
        return line.pad_right(max(_GAP, room + _GAP + 2 - line.cell_length)).append(word)

    @staticmethod
    def _movement(moved: Presence, now: Shown) -> Content:
        told = movement_words(moved, now.words, now.language)
        item = now.record.get(AgendaItem, moved.item)
        title = f" · {' '.join(item.title.split())}" if item is not None and item.title else ""
        return user(f"    ↳ {told}{title}", "$kind-quiet")


def attending(who: Attendance, roll: RollCall, *, recused: bool) -> str:
    """How somebody attends now, as the end of a key of the catalogue."""
    if roll.is_present(who):
        return "recused" if recused else "deputy" if who.deputy_for else "present"
    if who.status in ("present", "deputy"):
        return "gone"
    return who.status or ("invited" if who.invited else "unsaid")


def _marks(who: Attendance, now: Shown) -> Iterator[str]:
    if who.deputy_for:
        yield now.words("mark-deputy-for", name=shown(who.deputy_for.name))
    if (not who.votes and who.count is None) or now.roll.yields(who):
        yield now.words("mark-no-vote")


def _flat(text: str) -> str:
    return " ".join(shown(text).split())
