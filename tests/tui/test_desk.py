"""What of the meeting is drawn anew when something in it has changed, and without a screen."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from store.record.model import AgendaItem, Day, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import Kind, Of
from tests.tui.test_which_sentence import key
from tui.screens.live import desk as desk_module
from tui.screens.live.desk import Desk
from tui.screens.live.entries.extent import Extent
from tui.screens.live.item_rows import head_place

FIRST, SECOND = AgendaItem(id=10, rank="a", title="En"), AgendaItem(id=11, rank="b", title="To")
MEETING = Meeting(id=1)


def record(*items: AgendaItem, days: tuple[Day, ...] = (), **fields: Any) -> Record:
    agenda = {one.id: one for one in items or (FIRST, SECOND)}
    tables: dict[str, Any] = {"meeting": {1: replace(MEETING, **fields)}, "agenda": agenda}
    return Record({**tables, "days": {one.id: one for one in days}})


def desk(before: Record | None = None, after: Record | None = None, **facts: Any) -> Any:
    """The desk in name, which remembers what it draws."""
    done: list[str] = []

    def named(name: str) -> Callable[..., None]:
        return lambda *_, **__: done.append(name)

    now = after or record()
    made: Any = SimpleNamespace(
        _session=SimpleNamespace(record=now), _telling=SimpleNamespace(record=before or now), done=done,
        minutes=SimpleNamespace(put_movements=named("movements"), has_class=lambda _: False),
        telling=SimpleNamespace(movements=lambda *_: ()), _parts=[(None, None)], _extent=Extent(),
        _besides=lambda _: (), _is_rearranged=lambda _tables: False, _is_followed_up=lambda _touched: False,
    )  # fmt: skip
    for name in ("show", "tick", "_patch_entries", "_patch_heads"):
        setattr(made, name, named(name.lstrip("_")))
    made.__dict__.update(facts)
    return made


DRAWN = [
    # the tables that were touched, whether an earlier point is followed up by it: what is drawn
    (("entries",), False, ["patch_entries"]),
    (("events",), False, ["patch_entries"]),
    (("events",), True, ["patch_entries", "patch_heads", "tick"]),
    (("entries", "events"), True, ["patch_entries", "patch_heads", "tick"]),
    (("meeting",), False, ["patch_entries", "patch_heads", "tick"]),
    (("entries", "agenda"), False, ["patch_entries", "patch_heads", "tick"]),
    (("presence",), False, ["patch_entries", "patch_heads", "tick", "movements"]),
]


@pytest.mark.parametrize(("tables", "followed", "drawn"), DRAWN)
def test_what_a_change_touches_is_drawn_and_nothing_else(
    tables: tuple[str, ...], drawn: list[str], *, followed: bool
) -> None:
    made = desk(_is_followed_up=lambda _touched: followed)
    Desk.touched(made, frozenset((table, 3) for table in tables))
    assert made.done == drawn


def test_all_is_shown_again_where_every_row_says_something_else() -> None:
    for made in (
        desk(before=record(scope="marked"), after=record(scope="all")),
        desk(_is_rearranged=lambda _tables: True),
    ):
        Desk.touched(made, frozenset({("meeting", 1)}))
        assert made.done == ["show"]


@pytest.mark.parametrize(("meeting", "followed"), [(7, True), (1, False)])
def test_only_what_is_said_of_another_meeting_follows_it_up(meeting: int, *, followed: bool) -> None:
    said = Event(id=5, of=Of(meeting, 3))
    made = desk(after=Record({"meeting": {1: MEETING}, "events": {5: said}, "entries": {6: Entry(id=6)}}))
    assert Desk._is_followed_up(made, frozenset({("entries", 6), ("events", 5)})) is followed
    assert not Desk._is_followed_up(made, frozenset({("entries", 6), ("events", 9)}))


DAY = Day(id=20)
REARRANGED = [
    # what is shown, the agenda by now, what was touched, and whether that is another order or form
    ([(None, None), (FIRST, None)], (FIRST, SECOND), {"agenda"}, False),
    ([(None, None), (FIRST, None)], (FIRST, SECOND), {"entries"}, False),
    ([(None, None), (FIRST, None)], (replace(FIRST, title="Ny"), SECOND), {"agenda"}, False),
    ([(None, None), (FIRST, None)], (replace(FIRST, form="swot"), SECOND), {"agenda"}, True),
    ([(None, None), (FIRST, None)], (SECOND,), {"agenda"}, True),
    ([(None, None), (FIRST, None), (SECOND, None)], (replace(SECOND, rank="0"), FIRST), {"agenda"}, True),
    ([(None, None), (SECOND, None)], (FIRST, SECOND), {"agenda"}, True),
]


@pytest.mark.parametrize(("parts", "agenda", "tables", "anew"), REARRANGED)
def test_parts_that_came_went_or_changed_places_are_shown_again(
    parts: list[Any], agenda: tuple[AgendaItem, ...], tables: set[str], *, anew: bool
) -> None:
    made = desk(
        after=record(*sorted(agenda, key=lambda one: one.rank)), _parts=parts, _take_parts=lambda _: None
    )
    assert Desk._is_rearranged(made, tables) is anew


def test_a_board_stays_where_other_items_change_places() -> None:
    made = desk(after=record(FIRST, SECOND), _parts=[(SECOND, None)])
    made.minutes.has_class = lambda _name: True
    assert not Desk._is_rearranged(made, {"agenda"})
    assert made._parts == [(SECOND, None)]


OPENING = (None, None)
FOLLOWED = [
    # what was shown, what there is to show to the place of the line: what is drawn
    ([OPENING], [OPENING], []),
    ([OPENING], [OPENING, (FIRST, None)], ["patch", "tick"]),
    ([OPENING, (FIRST, None)], [OPENING], ["cut", "tick"]),
    ([OPENING, (SECOND, None)], [OPENING, (FIRST, None)], ["show"]),
]


@pytest.mark.parametrize("hindered", ["", "board", "lacking", "another"])
@pytest.mark.parametrize(("old", "new", "drawn"), FOLLOWED)
def test_another_place_is_shown_by_what_comes_or_goes_or_else_as_a_whole(
    old: list[Any], new: list[Any], drawn: list[str], hindered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "parts_to", lambda *_: new)
    monkeypatch.setattr(desk_module, "bands_of", lambda *_: ("band",) if hindered == "another" else ())
    made = desk(
        _recording=SimpleNamespace(place=new[-1]), _parts=old,
        _extent=Extent(head_place(1 if hindered == "lacking" else 0)),
        _take_parts=lambda _: None, _entries_from=lambda *_: [], _said=key,
        post_message=lambda _: None, PlaceShown=lambda: None,
    )  # fmt: skip
    made.minutes = SimpleNamespace(
        has_class=lambda _: hindered == "board", cut=lambda _: made.done.append("cut"),
        patch=lambda *_: made.done.append("patch"),
    )  # fmt: skip
    Desk.follow(made)
    anew = drawn == ["cut", "tick"] if hindered == "lacking" else hindered and drawn
    assert made.done == (["show"] if anew else drawn)


NUMBERED = [
    # an entry before and after: whether others may have another number
    (None, Kind.DECISION, True),
    (Kind.DECISION, None, True),
    (Kind.DECISION, Kind.NOTE, True),
    (Kind.NOTE, Kind.NOTE, False),
    (Kind.ACTION, Kind.NOTE, False),
]


@pytest.mark.parametrize(("was", "now", "others"), NUMBERED)
def test_a_decision_that_comes_or_goes_renumbers_the_others(
    was: Kind | None, now: Kind | None, *, others: bool
) -> None:
    def of(kind: Kind | None) -> Record:
        entries = {3: Entry(id=3, kind=kind)} if kind is not None else {}
        return Record({"meeting": {1: MEETING}, "entries": entries})

    asked: list[bool] = []
    made = desk(
        after=of(now), _part_of=lambda _entry: 0, _is_shown=lambda _entry: True, _row=lambda _entry: None
    )

    def renumbered(*_: object) -> list[Entry]:
        asked.append(True)
        return []

    made._renumbered = renumbered
    made.minutes = SimpleNamespace(patch=lambda *_: None)
    Desk._patch_entries(made, frozenset({("entries", 3)}), of(was), None)
    assert bool(asked) is others
