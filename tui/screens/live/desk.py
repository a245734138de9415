"""The agenda and the running minutes side by side, kept in step with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer

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
from tui.screens.live.item_rows import ItemRows, Part, belongs, part_key, parts_to
from tui.screens.live.letters import LiveMinutes
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.live.minutes_questions import MinutesQuestions
from tui.screens.status_line import item_time
from tui.widgets.content import user
from tui.widgets.minutes.row import MinutesRow, part_row

if TYPE_CHECKING:
    from tui.recording import Recording


SMALL = (70, 20)
"""Columns and lines of a screen below which one line on top has to be enough."""

AT_ONCE = 300
"""Entries that are shown at once; they take less time than a key may wait."""

AFTER = 80
"""Entries in each later handful, further up, for which a key has to wait."""

PAUSE = 0.005
"""Seconds between two handfuls."""

AT_EASE = 1.0
"""Seconds before the first of them: nobody looks so far up at once, and the line is typed in."""

REST = 0.3
"""Seconds after a key in the line until the next one: what stands further up is not what is looked at."""


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
        self._coming: list[tuple[int, int]] = []
        self._more: Timer | None = None
        self._words: Words | None = None
        self._language: Language = "nb"
        self._telling: ItemRows | None = None

    def compose(self) -> ComposeResult:
        """The agenda, and the minutes of one item."""
        yield AgendaPane(self._recording, self._number, self._asker, self.follow)
        yield MinutesPane(self._recording, self._asker, MinutesQuestions)

    def on_mount(self) -> None:
        """Ask the other meetings of the series for their numbers, meanwhile."""
        self.minutes.bring = self._bring
        if self._session.record.meeting.series is not None:
            self._read_series()

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
        return self.minutes_pane.house.machine.settings

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
        """Show the meeting from its opening to the place that the line is in; what has room at once."""
        place = self._recording.place
        assert self._words is not None  # noqa: S101 — say_in comes first
        bands = bands_of(place[0], self._words)
        self._take_parts([place] if bands else parts_to(self._session.record, place))
        self._coming = [pair for part in range(len(self._parts) - 1, -1, -1) for pair in self._pairs(part)]
        self.minutes.show(self._next_rows(whole=bool(bands)), bands)
        self._go_on(AT_EASE)
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
        if boards or self._coming or (new[: len(old)] != old and old[: len(new)] != new):
            self.show()
            return
        self._take_parts(parts)
        if len(new) < len(old):
            self.minutes.cut(len(new))
        else:
            come = [pair for part in range(len(old), len(new)) for pair in reversed(self._pairs(part))]
            self._coming = list(reversed(come))
            self.minutes.patch((), self._next_rows())
            self._go_on()
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

    def _pairs(self, part: int) -> list[tuple[int, int]]:
        """What is to be shown of a part, from its end: its entries by their ids, then its head as 0."""
        item, day = self._parts[part]
        here = [one for one in self._session.record.entries_of(item) if belongs(one, item, day)]
        return [*((part, one.id) for one in reversed(here)), (part, 0)]

    def _next_rows(self, *, whole: bool = False, handful: int = AT_ONCE) -> list[MinutesRow]:
        """The rows of what is to be shown next, as many as there is time for at once."""
        count = len(self._coming) if whole else handful
        now, self._coming = self._coming[:count], self._coming[count:]
        rows: list[MinutesRow] = []
        for part, key in now:
            if not key:
                rows += self._head(part)
            elif (entry := self._session.record.get(Entry, key)) and self._part_of(entry) == part:
                rows.append(self._row(entry))
        return rows

    def _head(self, part: int) -> list[MinutesRow]:
        """What stands in a part besides its entries."""
        item, day = self._parts[part]
        rows = [*self._names(part), *self.telling.columns(item), *self.telling.movements(item, day)]
        return [replace(row, part=part) for row in rows]

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

    def _go_on(self, pause: float = PAUSE) -> None:
        """Let the next handful come, in place of one that was to come otherwise."""
        if self._more is not None:
            self._more.stop()
        if self._coming:
            in_minutes = self.minutes.has_focus
            rest = PAUSE if in_minutes else max(pause, REST - self._asker.since_key)
            self._more = self.set_timer(rest, self._put_more)

    def _put_more(self) -> None:
        """Show more of what stands further up; between two handfuls the keys have their turn.

        While somebody types in the line, it waits; not while they go through the minutes.
        """
        if self.is_attached and self._coming:
            if self.minutes.has_focus or self._asker.since_key >= REST:
                self.minutes.put_above(self._next_rows(handful=AFTER))
            self._go_on()

    def _bring(self, key: int) -> None:
        """Show an entry now that would have been shown soon."""
        if any(key == coming for _, coming in self._coming):
            self.minutes.put_above(self._next_rows(whole=True))

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
            shown = set(range(len(self._parts))) - {part for part, key in self._coming if not key}
            self.minutes.put_movements(
                replace(row, part=part)
                for part in sorted(shown)
                for row in self.telling.movements(*self._parts[part])
            )

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
        same = [part_key(*part) for part in parts] == [part_key(*part) for part in self._parts]
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
        crowded = not has_room(self._settled.rail, self.app.size.width)
        self.agenda_pane.display = not crowded or self.rail.has_focus
        self.minutes_pane.display = not (crowded and self.rail.has_focus)
        self.agenda_pane.set_class(crowded, "-whole")
        small = self.app.size.width < SMALL[0] or self.app.size.height < SMALL[1]
        self.screen.set_class(small, "-small")

    def on_resize(self, _event: events.Resize) -> None:
        """There is other room now."""
        self.make_room()

    def on_descendant_blur(self) -> None:
        """The keys may have left the agenda."""
        self.call_after_refresh(self._make_room_if_there)

    def _make_room_if_there(self) -> None:
        if is_there(self):  # the screen may be taken down meanwhile
            self.make_room()

    def on_descendant_focus(self) -> None:
        """The agenda may have got the keys, or the minutes, where somebody may go to the first line."""
        self.make_room()
        if self.minutes.has_focus:
            self._go_on()

    def on_minutes_view_looked(self) -> None:
        """Another part may be in sight."""
        if self._words is None:
            return
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
        gone = keys - {entry.id for entry in here}
        self._coming = [pair for pair in self._coming if pair[1] not in keys]
        here.sort(key=self._order)
        rest = here[:-AT_ONCE]
        self.minutes.patch(gone, [self._row(entry) for entry in here[-AT_ONCE:]])
        self._coming = [*((self._part_of(one) or 0, one.id) for one in reversed(rest)), *self._coming]
        if rest:
            self._go_on()
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
        waiting = {part for part, key in self._coming if not key}
        last = len(self._parts) - 1
        parts = range(last + 1) if tables & {"agenda", "days"} else {0, last}
        for part in parts:
            if part not in waiting:
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

    def _order(self, entry: Entry) -> tuple[int, str, int]:
        return self._part_of(entry) or 0, entry.rank, entry.id
