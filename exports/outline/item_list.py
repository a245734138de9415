"""The list of items, which is the contents list too: the programme of several days, or the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.blocks import Block, Cell, Heading
from exports.outline.boards import cell, table
from exports.typography import dates
from store.record.model import AgendaItem, Day

if TYPE_CHECKING:
    from exports.outline.context import Scribe


_PROGRAMME = {"day": 22, "theme": 38, "format": 20, "presenter": 20}
_AGENDA = {"item": 11, "title": 40, "sort": 17, "format": 16, "presenter": 16}
_FRAME = {"frame": 10}
"""The columns with their widths."""

_FEWEST_LISTED = 8
"""Items of minutes that a list helps to find one among; the protocol of a board has it always."""

ABOUT_ITEM = ("presenter", "sort", "format")
"""What a column says of an item, and the item itself where that column is not printed."""


def item_list(scribe: Scribe, *, frames: bool = False) -> Iterator[Block]:
    """Yield the programme of a meeting of several days, else the agenda.

    ``frames`` adds how long each item is meant to take.
    """
    columns = scribe.columns
    items = _listed(scribe)
    if not items or not columns:
        return
    by_day = _is_programme(scribe)
    yield Heading(level=2, text=scribe.say("programme" if by_day else "agenda"))
    days = {day.id: day_cell(scribe, day, place) for place, day in enumerate(scribe.record.days, 1)}
    titled = [(scribe.say(f"column-{name}"), width) for name, width in columns.items()]
    titled += [(scribe.say(f"column-{name}"), width) for name, width in _FRAME.items()]
    rows = [
        (
            *(_told(scribe, item, name, days.get(item.day or 0, "")) for name in columns),
            cell(scribe.say("frame", minutes=item.planned) if frames and item.planned else ""),
        )
        for item in items
    ]
    yield table(titled, rows, scribe.say("table-programme" if by_day else "table-agenda"))


def listed_columns(scribe: Scribe) -> dict[str, int]:
    """Return the columns of the list with their widths; none when there is no list.

    A column that fewer than a quarter of the items fill is none: they tell it themselves.
    """
    items = _listed(scribe)
    worth = [item for item in items if item.form != "break"]
    programme = _is_programme(scribe)
    if not (scribe.announces or scribe.protocol or programme or len(worth) >= _FEWEST_LISTED):
        return {}
    columns = _PROGRAMME if programme else _AGENDA
    return {
        name: width
        for name, width in columns.items()
        if name not in ABOUT_ITEM
        or 4 * sum(bool(about_item(scribe, one, name)) for one in items) >= len(items)
    }


def about_item(scribe: Scribe, item: AgendaItem, name: str) -> str:
    """Return who presents an item, what it is for or how it is talked about; empty where nothing says it."""
    if scribe.exempt(item):
        return ""
    match name:
        case "presenter":
            return scribe.presenters(item.presenter) if item.presenter else ""
        case "sort":
            return scribe.say(f"sort-{item.sort}") if item.sort else ""
    return scribe.phrase(item.format)


def day_cell(scribe: Scribe, day: Day, place: int) -> str:
    """Return «Dag 1, 2. juni»: the day in a column."""
    if day.date is None:
        return scribe.heading(day.heading) or scribe.say("day", number=place)
    written = dates.day_and_month(day.date, scribe.language)
    return scribe.say("day-cell", day=scribe.say("day", number=place), date=written)


def _is_programme(scribe: Scribe) -> bool:
    return bool(scribe.record.days) and not scribe.protocol


def _listed(scribe: Scribe) -> list[AgendaItem]:
    """The items of the list: sub-items stand under theirs, and a protocol lists no breaks."""
    return [
        item
        for item in scribe.items
        if item.id not in scribe.parents and not (scribe.protocol and item.form == "break")
    ]


def _told(scribe: Scribe, item: AgendaItem, name: str, day: str) -> Cell:
    """The cell of an item in a column."""
    match name:
        case "day":
            return cell(day)
        case "item":
            return cell(scribe.numbers.item(item))
        case "title" | "theme":
            return cell(scribe.name_of(item), link=scribe.linked(item))
    return cell(about_item(scribe, item, name))
