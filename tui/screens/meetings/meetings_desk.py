"""The middle of the list screen: the meetings or the hits, and a preview of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import OptionList

from store.files.meeting_list import Listing
from tui.screens.base import Room
from tui.screens.meetings.meeting_preview import Chosen, MeetingPreview, SeriesChosen, shown_meeting
from tui.screens.menu.way import Way
from tui.screens.registers.tab_names import tell_tabs
from tui.screens.search.archive_meetings import ArchiveMeetings
from tui.screens.search.search_pane import SearchPane
from tui.widgets.bars import Sides
from tui.widgets.content import cut, joined, user
from tui.widgets.lists.meetings import MeetingList

if TYPE_CHECKING:
    from tui.screens.meetings.first_deeds import Beginning
    from tui.widgets.lists.hits import HitList


class MeetingsDesk(Container):
    """The list of meetings, of hits while somebody searches, or the first deeds; and beside it a preview.

    ``meetings`` are those of the archive, and ``search`` the line below. What only a search shows, or only
    an archive without meetings, is put in when that comes.
    """

    preview = getters.query_one("#preview", MeetingPreview)

    def __init__(
        self,
        room: Room,
        end_search: Callable[[], None],
        first_deeds: Callable[[], Sequence[Callable[[], object]]],
    ) -> None:
        """Take the screen, and what is done when somebody leaves the search.

        ``first_deeds`` gives what there is to do in an archive without meetings.
        """
        super().__init__(id="middle")
        self.list = MeetingList(id="meetings")
        self.meetings = ArchiveMeetings(room, self._learnt, self._hear)
        self.search = SearchPane(self.meetings, self.show_hits, self.to_list, end_search)
        self._room = room
        self._away = False
        self._series: SeriesChosen = None
        self._first_deeds = first_deeds

    def compose(self) -> ComposeResult:
        """The list beside the preview."""
        yield self.list
        yield MeetingPreview(self._room, lambda: self.chosen, self.meetings, lambda: self.search.asked)

    @cached_property
    def hits(self) -> HitList:
        """The list of hits."""
        from tui.widgets.lists.hits import HitList  # noqa: PLC0415 — not needed until somebody searches

        return HitList(id="hits")

    @cached_property
    def beginning(self) -> Beginning:
        """The first deeds, between a welcome and the signs."""
        from tui.screens.meetings.first_deeds import Beginning  # noqa: PLC0415 — where there are meetings, none

        return Beginning()

    @property
    def chosen(self) -> Chosen:
        """What the cursor is on: a meeting, a file that cannot be read, or a hit."""
        if not self.list.is_attached:
            return None
        return self.hits.chosen if self.search.searching else self.list.chosen

    @property
    def reads_only(self) -> bool:
        """Whether the cursor is on a meeting of another archive, which can only be read."""
        found = shown_meeting(self.chosen)
        return found is not None and found.origin is not None

    def show(self) -> None:
        """Show what the archive holds, by the view that was chosen."""
        words, meetings = self._room.words, self.meetings
        listing = _out_of_list(meetings.listing) if self._away else meetings.listing
        key = "meetings-away" if self._away else "meetings-count"
        name = ""
        if self._series is not None:
            name, ids = self._series
            listing = Listing(tuple(one for one in listing.meetings if one.id in ids), ())
        counted = words(key, count=len(listing.listed)) if meetings.whole else words("reading")
        others = () if self._away or self._series is not None else meetings.others
        self.list.show(listing, words, self._room.house.language, frozenset(meetings.waiting), others)
        self._say_when_empty()
        self.tell_head(joined(cut(name), counted))
        self.preview.rest()

    async def begin_search(self) -> None:
        """Type what to search for."""
        if not self.search.is_attached:
            await self.mount(self.hits, after=self.list)
            await self._room.mount(self.search, after=self)
            self.search.say_in(self._room.words("search-empty"))
        self.search.begin()

    def show_hits(self) -> None:
        """Show what was found, in place of the meetings."""
        self.search.show(self.hits)
        self._say_when_empty()
        self.preview.rest()

    def to_list(self) -> None:
        """Give the keys to the list that is in sight."""
        kept = self.beginning.deeds if self._room.has_class("-beginning") else self.list
        (self.hits if self.search.searching else kept).focus()

    @property
    def ways(self) -> Sequence[Way]:
        """Which meetings are listed."""
        words = self._room.words
        return (
            Way("1", words("meetings-view-year"), partial(self.view, away=False)),
            Way("2", words("meetings-view-series"), partial(self.view, away=False, by_series=True)),
            Way("3", words("meetings-view-away"), partial(self.view, away=True)),
        )

    def view(self, *, away: bool, by_series: bool = False) -> None:
        """List the meetings by year or by series, or those that were put away or cancelled."""
        if (away, by_series) != (self._away, self.list.by_series):
            self._away, self.list.by_series = away, by_series
            self.show()

    def narrow(self, series: SeriesChosen) -> None:
        """List the meetings of a series alone; None: all of them again."""
        if series != self._series:
            self._series = series
            self.show()

    def show_all(self) -> None:
        """Search for nothing any more, and list the meetings that are listed at the start."""
        if self.search.is_attached:
            self.search.clear()
        self.view(away=False)
        self.narrow(None)
        self.to_list()

    def say_again(self) -> None:
        """Say everything again, in the language of the screens."""
        if self.search.is_attached:
            self.search.say_in(self._room.words("search-empty"))
            self.show_hits()
        self.show()
        self.preview.say_again()

    def on_hit_list_near_end(self) -> None:
        """Find the next ones."""
        self.search.find_more()

    def _learnt(self) -> None:
        """Show what the archive holds, and seek again in what has changed."""
        if self.list.is_attached:
            self.search.seek_again()
            self.show()

    def _hear(self, done: int, count: int) -> None:
        """Say how far the reading has come, and seek again in what has come to the index."""
        if self.list.is_attached:
            self.search.seek_again()
            self.tell_head(self._room.words("reading-so-far", done=done, count=count))

    def tell_head(self, right: str) -> None:
        """Say above everything what there is to see, in which archive; at the right, how many are shown."""
        room = self._room
        head, folder = room.query_one("#head", Sides), room.house.archive.folder
        figure = right.partition(" ")[0]
        told = [joined(here, right) for here in (str(folder), folder.name, "")]
        told += [figure] if figure.isdigit() and not self._away else []
        ends = [user(f"{one} ", "$kind-quiet") for one in told]
        if room.has_class("-beginning"):
            name = user(" Referat ", "$primary bold")
            head.tell(name, ends[0], shorter=[(name, end) for end in ends[1:]])
        else:
            tell_tabs(head, None, room.words, *ends, *(() if self._away else (user(""),)))

    def _say_when_empty(self) -> None:
        searching = self.search.searching
        none = not self.hits.chosen and not self.search.seeking if searching else not self.list.choices
        empty = none and (self.meetings.whole or searching)
        self._room.set_class(empty, "-empty")
        self._room.show_keys_here()
        self._begin_or_list(beginning=empty and not searching and not self._away)
        if empty and not self._room.has_class("-beginning"):
            self.preview.tell(self._nothing(searching=searching))

    def _nothing(self, *, searching: bool) -> Sequence[Content]:
        """That nothing fits what was searched for, or that nothing was put away; and what to do."""
        words = self._room.words
        sought = self.search.search_line.text.strip() if searching else ""
        sentence = words("nothing-fits" if searching else "none-away", text=sought)
        hint = words("nothing-fits.hint") if searching else words("none-away.hint")
        return [user(sentence), user(hint, "$kind-quiet")]

    def _begin_or_list(self, *, beginning: bool) -> None:
        """Show the first deeds where there are no meetings; the keys follow, unless somebody searches."""
        room = self._room
        was = room.has_class("-beginning")
        room.set_class(beginning, "-beginning")
        if beginning:
            if not self.beginning.is_attached:
                self.mount(self.beginning, after=self.list)
            first, folder = room.house.first_run, room.house.archive.folder
            deeds = self._first_deeds() if first else self._first_deeds()[:_ALWAYS]
            self.beginning.show(deeds, folder, room.words, first=first)
        if was != beginning and (room.focused is None or isinstance(room.focused, OptionList)):
            if beginning:
                self.beginning.call_later(self.to_list)  # once the deeds are put in
            else:
                self.to_list()


_ALWAYS = 3
"""How many of the first deeds are offered in every empty archive; the others are for the first run."""


def _out_of_list(listing: Listing) -> Listing:
    """What was put away or cancelled, as a list."""
    found = [one for one in listing.meetings if one.meeting.put_away or one.meeting.state == "cancelled"]
    return Listing(tuple(replace(one, meeting=replace(one.meeting, put_away=False)) for one in found), ())
