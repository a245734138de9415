"""The agenda and the running minutes side by side, kept in step with the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from store.language.catalogue import Words
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Entry, Event
from store.record.record import Record
from store.record.values import Language
from store.search.numbers_given import numbers_given
from store.session.session import Touched
from tui.machine.room import has_room
from tui.machine.settings_file import MachineSettings
from tui.screens.ask import Asker
from tui.screens.background import background, is_there, tell_later
from tui.screens.live.agenda_pane import AgendaPane, LiveRail
from tui.screens.live.board import bands_of
from tui.screens.live.entries.extent import Extent, Handful
from tui.screens.live.item_rows import (
    ItemRows,
    Part,
    Place,
    entry_place,
    further_up,
    head_place,
    part_key,
    parts_to,
)
from tui.screens.live.letters import LiveMinutes
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.minutes_questions import MinutesQuestions
from tui.screens.status_line import item_time
from tui.widgets.content import user
from tui.widgets.minutes.row import MinutesRow, in_order, part_row

if TYPE_CHECKING:
    from tui.recording import Recording
    from tui.screens.base import House


SMALL = (70, 20)
"""Columns and lines of a screen below which one line on top has to be enough."""

AT_ONCE = 100
"""Entries that are shown at once; they take less time than a key may wait."""

FURTHER = 100
"""Entries that are shown when somebody comes near the first of them."""

PAUSE = 0.005
"""Seconds between two such handfuls, when they come of themselves: keys have their turn."""

NEAR = 1
"""So many times what is in sight stands above it at the least, where there is so much."""


class Desk(Horizontal):
    """Shows one place of the meeting, and patches what a change touched."""

    agenda_pane = getters.query_one("#agenda-pane", AgendaPane)
    minutes_pane = getters.query_one("#minutes-pane", MinutesPane)
    rail = getters.query_one("#rail", LiveRail)
    minutes = getters.query_one("#minutes", LiveMinutes)

    class PlaceShown(Message):
        """Another place is shown, or the same one in another form; or another part is read."""

    def __init__(self, recording: Recording, asker: Asker) -> None:
        """Take the meeting, and what asks on the line."""
        super().__init__(id="desk")
        self._recording = recording
        self._session = recording.session
        self._asker = asker
        self._used: frozenset[str] = frozenset()
        self._parts: list[Part] = [(None, None)]
        self._numbers: dict[int, int] = {0: 0}
        self._extent = Extent()
        self._words: Words | None = None
        self._language: Language = "nb"
        self._telling: ItemRows | None = None

    def compose(self) -> ComposeResult:
        """The agenda, and the minutes of one item."""
        agenda = AgendaPane(self._recording, self._number, self._asker, self.follow)
        yield agenda.set_class(self._is_crowded, "-whole", update=False)  # before it is styled, so once
        yield MinutesPane(self._recording, self._asker, MinutesQuestions)

    def on_mount(self) -> None:
        """Ask the other meetings of the series for their numbers, meanwhile."""
        self.minutes.bring = self._bring
        self.watch(self.minutes, "cursor", self._look_up, init=False)
        if self._session.record.meeting.series is not None:
            self._read_series()

    async def on_paste(self, event: events.Paste) -> None:
        """Let the line have what is pasted here, once the letter before it has acted."""
        event.stop()
        await self.minutes.letter.act_on_held()
        self._asker.type_in_line(event)

    @background()
    def _read_series(self) -> None:
        meeting = self._session.record.meeting
        if meeting.series is None:
            return
        used = numbers_given(self._recording.opened.archive, meeting)
        tell_later(self, self._learn, used)

    def _learn(self, used: frozenset[str]) -> None:
        self._used, self._telling = used, None
        self._recording.recorder.archive.learn_numbers(used)
        self.show()

    @property
    def _settled(self) -> MachineSettings:
        """What is settled for this machine."""
        return cast("House", self.app).machine.settings

    @property
    def _is_crowded(self) -> bool:
        """Whether the agenda and the minutes have no room beside each other."""
        return not has_room(self._settled.rail, self.app.size.width)

    @property
    def telling(self) -> ItemRows:
        """The record as it is now, told in the language of the screens."""
        record = self._session.record
        if self._telling is None or self._telling.record is not record:
            assert self._words is not None  # noqa: S101 — say_in comes first
            self._telling = ItemRows(record, self._words, self._language, self._used)
        return self._telling

    @property
    def chosen(self) -> Entry | None:
        """The entry that the cursor is on."""
        return self.minutes_pane.chosen

    def to_minutes(self, *, last: bool) -> None:
        """Move the keys to the minutes; to the last entry, or to where they were there."""
        if last:
            self.minutes.cursor = None
        self.minutes.focus()

    def say_in(self, words: Words, language: Language) -> None:
        """Show everything, in a language."""
        self._words, self._language, self._telling = words, language, None
        self.minutes.settle(self._settled.times, signs=self._settled.labels == "signs")
        self.minutes.say_when_empty(words, language)
        self.agenda_pane.heading.tell(user(" ").append(words("agenda-title")), user(""))
        self.show()

    def show(self) -> None:
        """Show the meeting to the place that the line is in, from its end up; a board as a whole."""
        place = self._recording.place
        assert self._words is not None  # noqa: S101 — say_in comes first
        bands = bands_of(place[0], self._words)
        self._take_parts([place] if bands else parts_to(self._session.record, place))
        self._extent = Extent(head_place(len(self._parts)))
        self.minutes.show(self._more(None if bands else AT_ONCE), bands)
        self.make_room()
        self.tick()
        self.post_message(self.PlaceShown())

    def follow(self) -> None:
        """Show the place that the next line goes to, if it is another."""
        place = self._recording.place
        if part_key(*place) == part_key(*self._parts[-1]):
            return
        old = [part_key(*part) for part in self._parts]
        parts = parts_to(self._session.record, place)
        new = [part_key(*part) for part in parts]
        boards = self.minutes.has_class("-board") or bands_of(place[0], self._said)
        comes, goes = new[: len(old)] == old, old[: len(new)] == new and not self._extent.lacks
        added = self._entries_from(len(old), parts) if comes else ()
        if boards or not (comes or goes) or len(added) > AT_ONCE:
            self.show()
            return
        self._take_parts(parts)
        if comes:
            beside = self._besides(range(len(old), len(new)))
            self.minutes.patch((), [*(self._row(entry) for entry in added), *beside])
        else:
            self.minutes.cut(len(new))
        self.tick()
        self.post_message(self.PlaceShown())

    @property
    def _said(self) -> Words:
        assert self._words is not None  # noqa: S101 — say_in comes first
        return self._words

    @property
    def part_in_sight(self) -> Part:
        """The part of the meeting that is read: the one that the line is in, or an earlier one."""
        part = self.minutes.part_in_sight
        return self._parts[part] if part is not None and part < len(self._parts) else self._parts[-1]

    def _take_parts(self, parts: list[Part]) -> None:
        self._parts = parts
        self._numbers = {part_key(*part): number for number, part in enumerate(parts)}

    def _entries_from(self, part: int, parts: Sequence[Part]) -> list[Entry]:
        """The entries from a part of the meeting on."""
        found = further_up(self._session.record, parts, head_place(len(parts)))
        return [entry for place, entry in takewhile(lambda one: one[0][0] >= part, found) if entry]

    def _more(self, entries: int | None, to: Place | None = None) -> list[MinutesRow]:
        """The rows above those that are shown: of so many entries at the least, and up to a place; or all."""
        return self._rows(self._extent.up(self._session.record, self._parts, entries, to))

    def _from_top(self) -> list[MinutesRow]:
        """A handful of rows from the beginning on, below those that have come so already."""
        return self._rows(self._extent.down(self._session.record, self._parts, FURTHER))

    def _rows(self, handful: Handful) -> list[MinutesRow]:
        return [*(self._row(entry) for entry in handful.entries), *self._besides(handful.parts)]

    def _besides(self, parts: Iterable[int]) -> list[MinutesRow]:
        """What stands in some parts besides their entries, where everything is shown."""
        rows: list[MinutesRow] = []
        for part in parts:
            item, day = self._parts[part]
            beside = [*self._names(part), *self.telling.columns(item), *self.telling.movements(item, day)]
            rows += (replace(row, part=part) for row in beside)
        return [row for row in rows if self._extent.covers(in_order(row))]

    def _names(self, part: int) -> list[MinutesRow]:
        """The name of a part, where another one stands above it, and what is known of it."""
        item, day = self._parts[part]
        named = [part_row(self.telling.name(item, day))] if part else []
        return [replace(row, part=part) for row in (*named, *self.telling.head(item, day))]

    def _row(self, entry: Entry) -> MinutesRow:
        part = self._part_of(entry) or 0
        return replace(self.telling.row(entry, self._parts[part][0]), part=part)

    def _part_of(self, entry: Entry) -> int | None:
        """Which of the parts that are shown an entry stands in."""
        return self._numbers.get(entry.item if entry.item is not None else entry.day or 0)

    def _is_shown(self, entry: Entry) -> bool:
        """Whether an entry stands where everything is shown."""
        part = self._part_of(entry)
        return part is not None and self._extent.covers(entry_place(entry, part, self._parts[part][0]))

    def _bring(self, key: int | None) -> None:
        """Show an entry that stands further up, with everything below it; for None the first ones of all.

        What stands between those and the others comes of itself, in handfuls.
        """
        entry = self._session.record.get(Entry, key)
        part = self._part_of(entry) if entry is not None else None
        if key is None:
            self._fill()
        elif entry is not None and part is not None and not self._is_shown(entry):
            self.minutes.put_above(self._more(FURTHER, entry_place(entry, part, self._parts[part][0])))

    def _look_up(self) -> None:
        """Show more where somebody who goes on up, or reads on, soon comes to the first row."""
        if not self._extent.lacks:
            return
        minutes, high = self.minutes, self.minutes.size.height
        keys = [row.key for row in minutes.rows if row.key and in_order(row) >= self._extent.begin]
        above = keys.index(minutes.cursor) if minutes.cursor in keys else len(keys)
        if above < high or (not self._extent.is_split and minutes.scroll_offset.y < NEAR * high):
            minutes.put_above(self._more(max(FURTHER, high)))
        elif self._extent.is_split:
            minutes.put_above(self._from_top())

    def _fill(self) -> None:
        """Put in a handful from the beginning on, and the others of themselves."""
        if self._extent.lacks and is_there(self):
            self.minutes.put_above(self._from_top())
            self.set_timer(PAUSE, self._fill_on)

    def _fill_on(self) -> None:
        if self._extent.is_split:
            self._fill()

    def touched(self, touched: Touched) -> None:
        """Patch what shows the documents that changed."""
        tables = {table for table, _ in touched}
        told = self._telling
        before = told.record if told else self._session.record
        if before.meeting.scope != self._session.record.meeting.scope or self._is_rearranged(tables):
            self.show()  # every entry says whether it is part of the minutes
            return
        self._patch_entries(touched, before, told)
        if tables - {"entries", "events"} or self._is_followed_up(touched):
            self._patch_heads(tables)
            self.tick()
        if "presence" in tables:
            moved = ((part, self.telling.movements(*where)) for part, where in enumerate(self._parts))
            rows = (replace(row, part=part) for part, found in moved for row in found)
            self.minutes.put_movements(row for row in rows if self._extent.covers(in_order(row)))

    def _is_followed_up(self, touched: Touched) -> bool:
        """Whether something is said of a point of an earlier meeting, or no longer."""
        record = self._session.record
        events = (record.raw("events", key) for table, key in touched if table == "events")
        return any(isinstance(one, Event) and one.of.meeting != record.meeting.id for one in events)

    def _is_rearranged(self, tables: set[str]) -> bool:
        """Whether the parts that are shown are others by now, or in another order or form."""
        if not tables & {"agenda", "days"}:
            return False
        record = self._session.record
        item, day = self._parts[-1]
        now = record.get(AgendaItem, item.id) if item else None
        if item is not None and (now is None or now.form != item.form):
            return True
        if self.minutes.has_class("-board"):
            self._parts = [(now, day)]
            return False
        parts = parts_to(record, (now, day))
        same = [_kept(part) for part in parts] == [_kept(part) for part in self._parts]
        if same:
            self._take_parts(parts)
        return not same

    def tick(self) -> None:
        """Count the minutes of the item again."""
        now = self._session.clock()
        words = self._said
        self.rail.show(self._session.record, self._recording.place, now, words, self._language)
        self._name_place()

    def make_room(self) -> None:
        """Let the minutes have the agenda's room where there is little; the keys there bring it back."""
        crowded = self._is_crowded
        self.agenda_pane.display = not crowded or self.rail.has_focus
        self.minutes_pane.display = not (crowded and self.rail.has_focus)
        self.agenda_pane.set_class(crowded, "-whole")
        small = self.app.size.width < SMALL[0] or self.app.size.height < SMALL[1]
        self.screen.set_class(small, "-small")

    def on_resize(self, _event: events.Resize) -> None:
        """There is other room now."""
        self.make_room()
        self.call_after_refresh(self._if_there, self._look_up)

    def on_descendant_blur(self) -> None:
        """The keys may have left the agenda."""
        self.call_after_refresh(self._if_there, self.make_room)

    def _if_there(self, act: Callable[[], None]) -> None:
        if is_there(self):  # the screen may be taken down meanwhile
            act()

    def on_descendant_focus(self) -> None:
        """The agenda may have got the keys."""
        self.make_room()

    def on_minutes_view_looked(self) -> None:
        """Another part may be in sight."""
        if self._words is None:
            return
        self._look_up()
        self._name_place()
        self.post_message(self.PlaceShown())

    def on_agenda_rail_redrawn(self) -> None:
        """Fit the agenda to its new room."""
        self.tick()

    def _number(self, item: AgendaItem) -> str:
        return self.telling.item_number(item)

    def _patch_entries(self, touched: Touched, before: Record, told: ItemRows | None) -> None:
        record = self._session.record
        keys = {key for table, key in touched if table == "entries"}
        # A note says whether it went into a text; the text may have come, changed or gone.
        texts = (one.get(Entry, key) for key in tuple(keys) for one in (before, record))
        keys.update(source for text in texts if text for source in text.sources)
        for table, key in touched:
            event = record.raw("events", key) if table == "events" else None
            if isinstance(event, Event):
                keys.add(event.of.entry)
        if not keys:
            return
        entries = [record.get(Entry, key) for key in keys]
        here = [entry for entry in entries if entry and self._part_of(entry) is not None]
        was = [one for key in keys if (one := before.get(Entry, key))]
        if None in entries or any(KINDS[one.kind].numbered for one in (*filter(None, entries), *was)):
            here.extend(self._renumbered(keys, told))
        here = [entry for entry in here if self._is_shown(entry)]
        if len(here) > AT_ONCE and not (self.minutes.has_focus or self.minutes.reads_on):
            self.show()
            return
        gone = keys - {entry.id for entry in here}
        self.minutes.patch(gone, [self._row(entry) for entry in here])
        item, _ = self._parts[-1]
        if item is not None and item.form == "plan":
            self._put_head(len(self._parts) - 1)  # a decision may have adopted it

    def _renumbered(self, but: set[int], told: ItemRows | None) -> list[Entry]:
        """The other decisions that are shown and have another number now: one that comes moves others."""
        found = (self._session.record.get(Entry, row.key) for row in self.minutes.rows if row.key not in but)
        numbered = (entry for entry in found if entry and KINDS[entry.kind].numbered)
        if told is None:
            return list(numbered)
        old, new = told.facts.number, self.telling.facts.number
        return [entry for entry in numbered if old(entry) != new(entry)]

    def _patch_heads(self, tables: set[str]) -> None:
        """Show what the parts are called and what is known of them, where that may have changed."""
        last = len(self._parts) - 1
        parts = range(last + 1) if tables & {"agenda", "days"} else {0, last}
        for part in parts:
            if self._extent.covers(head_place(part)):
                self._put_head(part)
        self._name_place()

    def _put_head(self, part: int) -> None:
        self.minutes.put_head(part, self._names(part))

    def _name_place(self) -> None:
        """Say above the minutes which part is in sight, and how long the meeting has been in its item."""
        item, day = self.part_in_sight
        title = user(f" {self.telling.name(item, day)}", "$primary bold")
        place = self._recording.place
        here = part_key(item, day) == part_key(*place)
        time = item_time(self._session, place, self._said) if here else Content("")
        self.minutes_pane.place.tell(title, time)


def _kept(part: Part) -> tuple[int, str]:
    """What of a part may not become another one for its rows to stay where they are."""
    item, _ = part
    return part_key(*part), item.form if item is not None else ""
