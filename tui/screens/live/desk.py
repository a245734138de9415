"""The agenda and the running minutes side by side, kept in step with the session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from store.files.series import used_numbers
from store.language.catalogue import Words
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Entry, Event
from store.record.record import Record
from store.record.values import Language
from store.session.session import Touched
from tui.recording import Recording
from tui.screens.ask import Asker
from tui.screens.background import background, tell_later
from tui.screens.live.agenda_pane import AgendaPane, LiveRail
from tui.screens.live.board import bands_of
from tui.screens.live.item_rows import ItemRows, belongs
from tui.screens.live.letters import LiveMinutes
from tui.screens.live.minutes_pane import MinutesPane
from tui.screens.status_line import Place
from tui.widgets.agenda_rail import day_heading
from tui.widgets.content import user

ROOMY = 100
"""Columns from which a board and the agenda have room side by side."""

ROOM_FOR_BOTH = 70
"""Columns from which the minutes of any other item and the agenda have."""

AT_ONCE = 300
"""Entries that are shown at once when more came; they take less time than a key may wait."""

PAUSE = 0.01
"""Seconds between two such handfuls."""


class Desk(Horizontal):
    """Shows one place of the meeting, and patches what a change touched."""

    agenda_pane = getters.query_one("#agenda-pane", AgendaPane)
    minutes_pane = getters.query_one("#minutes-pane", MinutesPane)
    rail = getters.query_one("#rail", LiveRail)
    minutes = getters.query_one("#minutes", LiveMinutes)

    class PlaceShown(Message):
        """Another place is shown, or the same one in another form."""

    def __init__(self, recording: Recording, asker: Asker) -> None:
        """Take the meeting, and what asks on the line."""
        super().__init__(id="desk")
        self._recording = recording
        self._session = recording.session
        self._asker = asker
        self._used: frozenset[str] = frozenset()
        self._shown: Place = (None, None)
        self._coming: list[int] = []
        self._words: Words | None = None
        self._language: Language = "nb"
        self._telling: ItemRows | None = None

    def compose(self) -> ComposeResult:
        """The agenda, and the minutes of one item."""
        yield AgendaPane(self._recording, self._number, self._asker, self.follow)
        yield MinutesPane(self._recording, self._asker)

    def on_mount(self) -> None:
        """Ask the other meetings of the series for their numbers, meanwhile."""
        if self._session.record.meeting.series is not None:
            self._read_series()

    @background()
    def _read_series(self) -> None:
        meeting = self._session.record.meeting
        if meeting.series is None:
            return
        used = used_numbers(self._recording.opened.archive, meeting)
        tell_later(self, self._learn, used)

    def _learn(self, used: frozenset[str]) -> None:
        self._used, self._telling = used, None
        self.show()

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
        self.minutes.say_when_empty(words, language)
        self.rail.border_title = user(words("agenda-title"))
        self.show()

    def show(self) -> None:
        """Show the place the meeting is in, from the start."""
        item, day = self._shown = self._recording.place
        self._coming = []
        assert self._words is not None  # noqa: S101 — say_in comes first
        self.minutes.show(self.telling.rows(item, day), bands_of(item, self._words))
        self.make_room()
        self._name_place()
        self.tick()
        self.post_message(self.PlaceShown())

    def follow(self) -> None:
        """Show another place if the next line goes there."""
        item, day = self._recording.place
        shown_item, shown_day = self._shown
        if (item and item.id, day and day.id) != (shown_item and shown_item.id, shown_day and shown_day.id):
            self.show()

    def touched(self, touched: Touched) -> None:
        """Patch what shows the documents that changed."""
        tables = {table for table, _ in touched}
        before = self._telling.record if self._telling else self._session.record
        self._patch_entries(touched, before)
        if tables - {"entries", "events"}:
            self._patch_head()
            self.tick()
        if before.meeting.scope != self._session.record.meeting.scope:
            self.show()  # every entry says whether it is part of the minutes
        if "presence" in tables:
            self.minutes.put_movements(self.telling.movements(*self._shown))

    def tick(self) -> None:
        """Count the minutes of the item again."""
        item, day = self._recording.place
        now = self._session.clock()
        assert self._words is not None  # noqa: S101 — say_in comes first
        self.rail.show(self._session.record, (item, day), now, self._words, self._language)
        here, expected = self.telling.headcount
        self.rail.border_subtitle = user(
            self._words("present-count", here=here, expected=expected) if expected else ""
        )

    def make_room(self) -> None:
        """Let the minutes have the agenda's room where there is little, unless the keys are in the agenda."""
        crowded = self.size.width < (ROOMY if self.minutes.has_class("-board") else ROOM_FOR_BOTH)
        self.rail.display = not crowded or self.rail.has_focus

    def on_resize(self, _event: events.Resize) -> None:
        """There is other room now."""
        self.make_room()

    def on_descendant_blur(self) -> None:
        """The keys may have left the agenda."""
        self.call_after_refresh(self.make_room)

    def on_agenda_rail_resized(self) -> None:
        """Fit the agenda to its new room."""
        self.tick()

    def say_saved(self, sentence: str) -> None:
        """Say at the foot of the minutes when they were saved, and how many places are to be checked."""
        assert self._words is not None  # noqa: S101 — say_in comes first
        count = self.telling.to_check
        told = self._words("checks-count", count=count) if count else ""
        self.minutes.border_subtitle = user(" · ".join(filter(None, (told, sentence))))

    def _number(self, item: AgendaItem) -> str:
        return self.telling.item_number(item)

    def _patch_entries(self, touched: Touched, before: Record) -> None:
        record = self._session.record
        item, day = self._shown
        keys = {key for table, key in touched if table == "entries"}
        # A note says whether it went into a text; the text may have come, changed or gone.
        texts = (one.get(Entry, key) for key in tuple(keys) for one in (before, record))
        keys.update(source for text in texts if text for source in text.sources)
        for table, key in touched:
            event = record.raw("events", key) if table == "events" else None
            if isinstance(event, Event):
                keys.add(event.of.entry)
        entries = [record.get(Entry, key) for key in keys]
        here = [entry for entry in entries if entry and belongs(entry, item, day)]
        was = [one for key in keys if (one := before.get(Entry, key))]
        if None in entries or any(KINDS[one.kind].numbered for one in (*filter(None, entries), *was)):
            here.extend(self._decisions(keys))
        gone = keys - {entry.id for entry in here}
        if keys:
            self._coming = [one for one in self._coming if one not in keys]
            here.sort(key=_order)
            self._put(here[:AT_ONCE], gone)
            self._coming += [entry.id for entry in here[AT_ONCE:]]
            if self._coming:
                self.call_later(self._put_more)
            if item is not None and item.form == "plan":
                self.minutes.put_head(self.telling.head(item, day))  # a decision may have adopted it

    def _put(self, entries: Sequence[Entry], gone: Iterable[int] = (), *, seen: bool = True) -> None:
        item, _ = self._shown
        self.minutes.patch(gone, [self.telling.row(entry, item) for entry in entries], seen=seen)

    def _put_more(self) -> None:
        """Show more of what came at once; between two handfuls the keys have their turn."""
        now, self._coming = self._coming[:AT_ONCE], self._coming[AT_ONCE:]
        item, day = self._shown
        found = (self._session.record.get(Entry, key) for key in now)
        here = [entry for entry in found if entry and belongs(entry, item, day)]
        if self.is_attached and here:
            self._put(here, seen=not self._coming)
        if self._coming:
            self.set_timer(PAUSE, self._put_more)

    def _decisions(self, but: set[int]) -> list[Entry]:
        """The other decisions in sight: a number derived for one moves those after it."""
        found = (self._session.record.get(Entry, row.key) for row in self.minutes.rows if row.key not in but)
        return [entry for entry in found if entry and KINDS[entry.kind].numbered]

    def _patch_head(self) -> None:
        item, day = self._shown
        before = item
        if item is not None:
            item = self._session.record.get(AgendaItem, item.id)
        if before is not None and item is not None and before.form != item.form:
            self.show()  # another form lays the entries out anew
            return
        self.minutes.put_head(self.telling.head(item, day))
        self._name_place()

    def _name_place(self) -> None:
        item, day = self._recording.place
        words = self._words
        assert words is not None  # noqa: S101 — say_in comes first
        if item is not None:
            title = " ".join(filter(None, (self.telling.item_number(item), item.title)))
        elif day is not None:
            title = day_heading(day, self._session.record.days, words, self._language)
        else:
            title = words("opening")
        self.minutes.border_title = user(title)


def _order(entry: Entry) -> tuple[str, int]:
    return entry.rank, entry.id
