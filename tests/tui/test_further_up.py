"""Of a long meeting the newest entries are shown; the rest is put in when somebody goes there."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace
from textual.geometry import Offset, Size

from store.language.catalogue import words
from store.record.model import AgendaItem, Entry, Presence
from store.record.values import Kind, Name
from tests.grammar.desk import new_session
from tui.screens.live import desk as desk_module
from tui.screens.live.desk import FURTHER, Desk
from tui.widgets.minutes.row import MinutesRow, in_order, part_row
from tui.widgets.minutes.row_sequence import RowSequence

ITEMS, IN_EACH, AT_ONCE = 10, 100, 300
Row = tuple[object, ...]


@pytest.fixture(autouse=True)
def _several_items(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is shown at once be of more items than one, and on a screen in name."""
    monkeypatch.setattr(desk_module, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(desk_module, "is_there", lambda _desk: True)


class Shown:
    """What the desk hands to the view, without one."""

    def __init__(self) -> None:
        self.all = RowSequence()
        self.has_focus = self.reads_on = False
        self.cursor: int | None = None
        self.scroll_offset, self.size = Offset(0, 0), Size(80, 40)
        self.shows = 0

    @property
    def rows(self) -> list[MinutesRow]:
        return self.all.rows

    def has_class(self, _name: str) -> bool:
        return False

    def show(self, rows: list[MinutesRow], _bands: object) -> None:
        self.all, self.shows = RowSequence(rows), self.shows + 1

    def patch(self, gone: set[int], changed: list[MinutesRow]) -> None:
        away = {*gone, *(row.key for row in changed)} - {0}
        self.all.exchange(lambda row: row.key in away, changed)

    def put_above(self, rows: list[MinutesRow]) -> None:
        self.all.exchange(lambda _row: False, rows)

    def put_movements(self, rows: list[MinutesRow]) -> None:
        self.all.exchange(*self.all.replaced_movements(rows))

    def put_head(self, part: int, rows: list[MinutesRow]) -> None:
        self.all.put_head(part, rows)

    def cut(self, part: int) -> None:
        self.all.cut(part)


class StillDesk(Desk):
    """The desk without a screen."""

    minutes: Any = None

    def tick(self) -> None: ...

    def make_room(self) -> None: ...

    def _name_place(self) -> None: ...

    def post_message(self, _message: object) -> bool:
        return True

    def set_timer(self, *_: object, **__: object) -> Any:
        """Let the test say when what comes of itself comes."""


def desk(items: int = ITEMS, in_each: int = IN_EACH) -> Any:
    """A meeting of so many items with so many entries in each, shown to its last item."""
    session = new_session()
    agenda = [AgendaItem(id=10_000 + n, rank=f"{n:03}", title=f"Sak {n}") for n in range(items)]
    entries = [
        Entry(id=100 * one.id + n, item=one.id, rank=f"{n:04}", text=f"linje {n}")
        for one in agenda
        for n in range(in_each)
    ]
    session.apply(*agenda, *entries)
    recording = SimpleNamespace(session=session, place=(agenda[-1], None))
    made: Any = StillDesk(recording, SimpleNamespace())  # type: ignore[arg-type]
    made.minutes = Shown()
    made._words, made._language = words("nb", "screen"), "nb"
    session.subscribe(made.touched)
    made.show()
    return made


def shown(made: Any) -> list[Row]:
    return [told(row) for row in made.minutes.all.rows]


def told(row: MinutesRow) -> Row:
    return row.part, row.place, row.key, row.body.plain


def all_of(made: Any) -> list[MinutesRow]:
    """Every row of the parts that are shown, in their order."""
    rows: list[MinutesRow] = []
    for part, (item, day) in enumerate(made._parts):
        named = [part_row(made.telling.name(item, day))] if part else []
        rows += (replace(row, part=part) for row in (*named, *made.telling.rows(item, day)))
    return sorted(rows, key=in_order)


def holds(made: Any) -> bool:
    """Whether the end of the meeting is shown, and its beginning, with nothing twice or told as it was."""
    covers = made._extent.covers
    return shown(made) == [told(row) for row in all_of(made) if covers(in_order(row))]


def bring_all(made: Any) -> None:
    """Go to the first entry, and wait until what stands between it and the others has come."""
    made._bring(None)
    while made._extent.is_split:
        made._fill_on()


def entry(made: Any, item: int, number: int) -> Any:
    """An entry by the number of its item and its own."""
    return made._session.record.get(Entry, 100 * (10_000 + item) + number)


def test_the_newest_are_shown_and_nothing_comes_of_itself() -> None:
    made = desk()
    keys = made.minutes.all.keys
    assert len(keys) == AT_ONCE
    assert keys[-1] == entry(made, ITEMS - 1, IN_EACH - 1).id
    assert holds(made)
    assert made._extent.lacks


@pytest.mark.parametrize("items", [1, ITEMS])
def test_who_goes_on_up_comes_to_the_first_entry(items: int) -> None:
    made = desk(items, 1_000 // items)
    for _ in range(1_000 // FURTHER):
        before = len(made.minutes.all.keys)
        if made._extent.lacks:
            made._look_up()
            assert len(made.minutes.all.keys) - before <= FURTHER + 1  # the head has a key, too
        assert holds(made)
    assert not made._extent.lacks
    assert shown(made) == [told(row) for row in all_of(made)]


@pytest.mark.parametrize("items", [1, ITEMS])
def test_the_first_entry_is_there_when_it_is_asked_for_and_the_rest_comes_of_itself(items: int) -> None:
    made = desk(items, 1_000 // items)
    made._bring(None)
    assert shown(made)[0] == told(all_of(made)[0])
    for _ in range(1_000 // FURTHER):
        before = len(made.minutes.all.keys)
        assert holds(made)
        made._fill_on()
        assert len(made.minutes.all.keys) - before <= FURTHER + 1
    assert not made._extent.lacks
    assert shown(made) == [told(row) for row in all_of(made)]


@pytest.mark.parametrize("from_below", [False, True])
def test_who_reads_on_never_comes_to_where_something_lacks(*, from_below: bool) -> None:
    made = desk()
    made._bring(None)
    keys = made.minutes.all.keys
    made.minutes.cursor = keys[-AT_ONCE + 1] if from_below else keys[0]
    while made._extent.is_split:
        made._look_up()
        keys, cursor = made.minutes.all.keys, made.minutes.cursor
        assert holds(made)
        made.minutes.cursor = keys[keys.index(cursor) + (-30 if from_below else 30)]
    assert shown(made) == [told(row) for row in all_of(made)]


def test_what_was_to_come_is_forgotten_where_another_place_is_shown() -> None:
    made = desk()
    made._bring(None)
    made.show()
    made._fill_on()
    assert len(made.minutes.all.keys) == AT_ONCE
    assert holds(made)


@pytest.mark.parametrize(("item", "number"), [(9, 5), (6, 99), (6, 50), (2, 0), (0, 0)])
def test_an_entry_that_is_gone_to_is_shown_with_all_below_it(item: int, number: int) -> None:
    made = desk()
    key = entry(made, item, number).id
    made._bring(key)
    assert key in made.minutes.all.keys
    assert holds(made)


def _change_above(made: Any) -> None:
    made._session.apply(replace(entry(made, 1, 5), text="rettet"))


def _change_shown(made: Any) -> None:
    made._session.apply(replace(entry(made, 9, 5), text="rettet"))


def _move_up(made: Any) -> None:
    made._session.apply(replace(entry(made, 9, 5), item=10_001))


def _move_down(made: Any) -> None:
    made._session.apply(replace(entry(made, 1, 5), item=10_009))


def _delete_and_undo_above(made: Any) -> None:
    made._session.delete(entry(made, 1, 5))
    made._session.undo()


def _delete_and_undo_shown(made: Any) -> None:
    made._session.delete(entry(made, 8, 5))
    made._session.undo()


def _decide_above(made: Any) -> None:
    """A decision above gives those below another number."""
    made._session.apply(replace(entry(made, 9, 7), kind=Kind.DECISION))
    made._session.apply(replace(entry(made, 1, 7), kind=Kind.DECISION))


def _come_above_and_below(made: Any) -> None:
    for item in (10_001, 10_009):
        moved = Presence(id=item + 500_000, item=item, what="arrival", who=Name("Per"))
        made._session.apply(moved)


def _begin_an_item(made: Any) -> None:
    item = AgendaItem(id=77, rank="999", title="Ny sak")
    made._session.apply(item, Entry(id=78, item=77, rank="a", text="ny"))
    made._recording.place = (item, None)
    made.follow()


def _go_back_an_item(made: Any) -> None:
    made._recording.place = (made._session.record.get(AgendaItem, 10_004), None)
    made.follow()


def _rename_all(made: Any) -> None:
    agenda = made._session.record.agenda
    made._session.apply(*(replace(one, title=f"{one.title}!") for one in agenda))


def _board_of_an_earlier_item(made: Any) -> None:
    item = made._session.record.get(AgendaItem, 10_008)
    made._session.apply(replace(entry(made, 8, 3), kind=Kind.SWOT, quadrant="threat"))
    made._session.apply(replace(item, form="swot"))


def _change_all(made: Any) -> None:
    made._session.apply(*(replace(one, text=f"{one.text}!") for one in made._session.record.entries))


CHANGES = [
    _change_above, _change_shown, _move_up, _move_down, _delete_and_undo_above, _delete_and_undo_shown,
    _decide_above, _come_above_and_below, _begin_an_item, _go_back_an_item, _rename_all,
    _board_of_an_earlier_item, _change_all,
]  # fmt: skip


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_is_shown_where_all_is_and_kept_back_where_it_is_not(
    change: Callable[[Any], None], *, split: bool
) -> None:
    made = desk()
    if split:
        made._bring(None)
    change(made)
    assert holds(made)
    assert len(made.minutes.all.keys) <= AT_ONCE + 1 + split * (FURTHER + 1)
    bring_all(made)
    assert shown(made) == [told(row) for row in all_of(made)]


def test_who_reads_further_up_stays_there_when_much_changes() -> None:
    made = desk()
    bring_all(made)
    made.minutes.reads_on, shows = True, made.minutes.shows
    _change_all(made)
    assert made.minutes.shows == shows
    assert holds(made)


def test_a_new_item_is_put_below_what_is_shown_and_a_long_way_on_is_shown_from_its_end() -> None:
    made = desk()
    _begin_an_item(made)
    assert made.minutes.shows == 1
    made._recording.place = (made._session.record.get(AgendaItem, 10_000), None)
    made.follow()
    assert not made._extent.lacks
    made._recording.place = (made._session.record.get(AgendaItem, 10_009), None)
    made.follow()
    assert made.minutes.shows == 3
    assert holds(made)


@pytest.mark.parametrize(
    ("cursor", "top", "comes"),
    [
        (150, 40, False),
        (39, 40, True),
        (40, 40, False),
        (None, 40, False),
        (None, 39, True),
        (150, 39, True),
    ],
)
def test_as_much_is_there_above_the_cursor_and_what_is_read_as_is_soon_gone_to(
    cursor: int | None, top: int, *, comes: bool
) -> None:
    made = desk()
    made.minutes.cursor = None if cursor is None else made.minutes.all.keys[cursor]
    made.minutes.scroll_offset = Offset(0, top)
    made._look_up()
    assert len(made.minutes.all.keys) == AT_ONCE + FURTHER * comes
    assert holds(made)
