"""From the live screen to others: the screens that it opens, and the way back to a place in the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from store.follow_up.answers import follow_up_item
from store.language.catalogue import Words
from store.record.checks import next_to_check
from store.record.identity import to_text
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Event, Meeting, Presence
from tui.grammar.result import Opens
from tui.screens.base import Room
from tui.screens.forms.archive import FolderForm, SettingsForm
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.form import Form
from tui.screens.forms.item_and_person import ItemForm
from tui.widgets.bars import Flash

if TYPE_CHECKING:
    from exports.review.spot import Spot
    from store.registers.listing import Register, RegisterTab
    from store.session.open_meeting import Opened
    from tui.recording import Recording
    from tui.screens.live.capture_pane import CapturePane
    from tui.screens.live.desk import Desk


class Navigation:
    """Opens what stands above the live screen, and goes to a place in the meeting."""

    def __init__(self, screen: Room, recording: Recording, desk: Desk, capture: CapturePane) -> None:
        """Take the screen, the meeting, and the panes that a place is shown in."""
        self._screen = screen
        self._recording = recording
        self._opened = recording.opened
        self._session = recording.session
        self._desk = desk
        self._capture = capture
        self._ignored: set[str] = set()
        self._spot = 0

    @property
    def _words(self) -> Words:
        return self._screen.words

    @property
    def _flash(self) -> Flash:
        return self._screen.flash

    @property
    def _app(self) -> App[object]:
        return self._screen.app

    def open(self, screen: Opens) -> None:
        """Show the screen that a line asked for."""
        shows: dict[Opens, Callable[[], None]] = {
            "attendance": self.attendance,
            "details": self.details,
            "export": self.export,
            "fair": self.fair_copy,
            "preflight": self.preflight,
            "summary": self.summary,
            "replace": self.replace,
            "spelling": self.spelling,
            "bin": self.bin,
            "importing": self.import_text,
            "corrections": self.corrections,
            "settings": self.settings,
            "folder": self.elsewhere,
            "close": self.close,
            "decisions": partial(self.register, "decisions"),
            "expectations": partial(self.register, "expectations"),
            "actions": partial(self.register, "actions"),
            "experiences": partial(self.tab, "experiences"),
            "topics": partial(self.tab, "topics"),
            "site": self.site,
            "read": self.read,
            "search": self.search,
            "followup": self.follow_up,
            "series": self.series,
        }
        shows[screen]()

    def tab(self, tab: RegisterTab) -> None:
        """Show what stands beside the registers: the topics, the experiences."""
        self._screen.house.show_tab(tab)

    def site(self) -> None:
        """Show the site of the archive, to be made or renewed."""
        from tui.screens.site.screen import SiteScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(SiteScreen())

    def import_text(self) -> None:
        """Read minutes that exist as text; this meeting stays open below."""
        from tui.screens.importing.screen import ImportScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(ImportScreen())

    def corrections(self) -> None:
        """Read what somebody changed in a Word file of this meeting."""
        from tui.screens.corrections.screen import CorrectionsScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(CorrectionsScreen(to_text(self._session.record.meeting.id)))

    def close(self) -> None:
        """Close the meeting, once everything is on the disk."""
        self._screen.call_later(self._screen.run_action, "close")

    def bin(self) -> None:
        """Show the meetings in the bin."""
        from tui.screens.meetings.bin_screen import BinScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(BinScreen())

    def attendance(self) -> None:
        """Show the attendance list; the line stays as it is."""
        from tui.screens.attendance.screen import AttendanceScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(AttendanceScreen(self._session, lambda: self._recording.place))

    def fair_copy(self) -> None:
        """Show the fair copy, at the item the meeting is in; the line stays as it is."""
        from tui.screens.fair_copy.screen import FairCopyScreen  # noqa: PLC0415 — not needed to begin

        item = self._recording.item
        self._app.push_screen(
            FairCopyScreen(
                self._opened,
                self._recording.recorder.settings,
                item.id if item else None,
                self._capture.half_typed,
            )
        )

    def details(self) -> None:
        """Show the meeting's details, to be changed."""
        self._screen.house.show_details(self._opened.archive, self._session)

    def export(self) -> None:
        """Show the export of this meeting, as it is now."""
        self._screen.house.show_export(lambda: self._session.record, self._opened.file.path)

    def approve(self) -> None:
        """Ask whether the minutes are approved."""
        if self._opened.failure is not None:
            raise self._opened.failure
        archive = self._opened.archive
        apart = archive.file(self._opened.file.path)  # what is written by it, the meeting that is open learns
        from tui.screens.forms.approval import ApprovalForm  # noqa: PLC0415 — not needed to begin

        self._screen.house.show_form(ApprovalForm(archive, apart, self._session.record))

    def settings(self) -> None:
        """Show what holds for every meeting of the archive; it holds here at once."""
        self._screen.house.show_form(
            SettingsForm(
                self._opened.archive, self._screen.house.language, self._recording.recorder.archive.settle
            )
        )

    def kept_aside(self) -> None:
        """Show what the meeting has not taken, and what can be done with it."""
        if self._opened.aside or self._opened.left:
            from tui.screens.review.refused import AsideScreen  # noqa: PLC0415 — not needed to begin

            self._app.push_screen(AsideScreen(self._opened, self._put_in))
        else:
            self._flash.say(self._words("aside-none"))

    def _put_in(self) -> int:
        """Put in what waits for this meeting; say how much that was. Raises Problem when it takes nothing."""
        half = self._capture.half_typed()
        found = self._opened.take_left(half)
        if found is not None and found.text:
            self._capture.line.fill("\n".join(filter(None, (half, found.text))))
        made = self._opened.refusals.make_again() if self._opened.aside else 0
        return made + (found.lines + bool(found.text) if found is not None else 0)

    def elsewhere(self) -> None:
        """Ask for another folder to keep the meeting in."""
        self._screen.house.show_form(FolderForm(self._opened))

    def read(self) -> None:
        """Show the meeting as it will be printed, at the item that it is in; the line stays as it is."""
        item = self._recording.item
        self._screen.house.show_reading(self._opened.file, item.id if item else 0)

    def preflight(self) -> None:
        """Show what to look at before the minutes go out."""
        from tui.screens.review.preflight import PreflightScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(PreflightScreen(self._opened, self._go_to_spot, self._spot))

    def _go_to_spot(self, spot: Spot, place: int) -> None:
        """Leave every screen that stands above this one, and go to what was to be looked at."""
        self._spot = place
        while self._app.screen is not self._screen:
            self._app.pop_screen()
        elsewhere: Mapping[str, Callable[[], object]] = {
            "look-summary": self.summary,
            "look-minutes-unheard": self._desk.rail.focus,
            "look-postponed": self.follow_up,
            "look-follow-up": self.follow_up,
            "look-silent": self.follow_up,
            "look-never-accepted": self.follow_up,
            "look-member": self.attendance,
        }
        if spot.key in elsewhere:
            elsewhere[spot.key]()
            return
        document = self._session.record.raw(spot.table, spot.id)
        if document is None:
            self._flash.say(self._words("look-gone"))
            return
        self.to(document, spot.field)
        if self._app.screen is self._screen:
            self._flash.say(self._words(spot.key, **spot.facts))

    def summary(self) -> None:
        """Show the summary, with what is offered for it."""
        from tui.screens.review.summary import SummaryScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(SummaryScreen(self._opened))

    def replace(self) -> None:
        """Show what finds and replaces words all over the meeting."""
        from tui.screens.review.replace import ReplaceScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(ReplaceScreen(self._opened))

    def spelling(self) -> None:
        """Show the words that the meeting's language does not know."""
        from tui.screens.review.spelling import SpellingScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(SpellingScreen(self._opened, self._ignored))

    def register(self, register: Register) -> None:
        """Show a register; the line stays as it is."""
        from tui.screens.registers.screen import RegistersScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(RegistersScreen(register, *self.of_registers))

    @property
    def of_registers(self) -> tuple[Opened, Callable[[int, int], bool]]:
        """What a register above this meeting is given: the meeting, and what goes to an entry of it."""
        return self._opened, self._go_from_register

    def _go_from_register(self, meeting: int, entry: int) -> bool:
        """Go to an entry of this meeting, above which the registers stand; say whether it is of this one."""
        document = self._session.record.get(Entry, entry)
        if meeting != self._session.record.meeting.id or document is None:
            return False
        while self._app.screen is not self._screen:
            self._app.pop_screen()
        self.to(document)
        return True

    def follow_up(self) -> None:
        """Show what earlier meetings left open, at the item for it, if there is one."""
        from tui.screens.follow_up.screen import FollowUpScreen  # noqa: PLC0415 — not needed to begin

        item = follow_up_item(self._session.record)
        here = self._recording.item
        elsewhere = here is None or item is None or here.id != item.id
        if item is not None and elsewhere and not self._opened.approved:
            self._recording.recorder.go(item)
            self._desk.follow()
        self._app.push_screen(FollowUpScreen(self._opened, self._desk.telling.item_number))

    def series(self) -> None:
        """Show the series that the meeting is of."""
        from tui.screens.series.description import SeriesScreen  # noqa: PLC0415 — not needed to begin

        series = self._session.record.meeting.series
        if series is None:
            self._flash.say(self._words("series-none-here"))
        else:
            self._app.push_screen(SeriesScreen(series.id))

    def search(self) -> None:
        """Search all meetings; the line stays as it is."""
        from tui.screens.search.screen import SearchScreen  # noqa: PLC0415 — not needed to begin

        self._app.push_screen(SearchScreen(self._session.record.meeting, self.to_id))

    def to_id(self, key: int) -> None:
        """Go to an entry or an item by its id, unless it is gone by now."""
        record = self._session.record
        document = record.get(Entry, key) or record.get(AgendaItem, key)
        if document is not None:
            self.to(document)

    def go(self, line: str) -> None:
        """Go to the item that a line says, as if it was typed. Raises Problem."""
        taken = self._recording.recorder.take(line)
        self._desk.follow()
        if taken.hint is not None:
            self._flash.say(self._capture.tell_hint(taken.hint))
        self._capture.line.focus()

    def go_to_item(self, item: int | None) -> None:
        """Go on in an item, by its id; None: in the opening. Raises Problem."""
        self._recording.recorder.go(self._session.record.get(AgendaItem, item))
        self._desk.follow()
        self._capture.line.focus()

    def end_meeting(self) -> None:
        """End the meeting, as typing «slutt:» does. Raises Problem."""
        self._recording.recorder.take(self._words("word-end") + ":")
        self._desk.follow()
        self._flash.say(self._words("meeting-ended"))

    def next_check(self) -> None:
        """Go to the next place that somebody marked; after the last one, to the first."""
        chosen = self._desk.chosen if self._desk.minutes.has_focus else None
        found = next_to_check(self._session.record, chosen)
        if found is None:
            self._flash.say(self._words("checks-none"))
        else:
            self.to(found)

    def to(self, document: Document, field: str = "") -> None:
        """Go to what a document says: to an entry, else to the form where it is changed."""
        match document:
            case Entry():
                self._go_to(document)
                if field not in ("", "text"):
                    self._show_field(EntryForm(self._session, document, self._recording.item), field)
            case AgendaItem():
                self._stand_at(document.id, document.day)
                self._capture.line.focus()
                if field:
                    self._show_field(ItemForm(self._session, document), field)
            case Day():
                self._stand_at(None, document.id)
            case Meeting():
                self._screen.house.show_details(self._opened.archive, self._session, _form_field(field))
            case Attendance() | Presence():
                self.attendance()
            case Event():
                entry = self._session.record.get(Entry, document.of.entry)
                if entry is not None:
                    self._go_to(entry)

    def _go_to(self, entry: Entry) -> None:
        """Put the cursor on an entry; the next line goes where it stands."""
        self._recording.stand_where(entry)
        self._desk.follow()
        self._desk.minutes.point(entry.id)
        self._desk.minutes.focus()
        # An item that was not in sight is shown from its end once it is laid out.
        self._screen.call_after_refresh(self._desk.minutes.see_cursor)

    def _stand_at(self, item: int | None, day: int | None) -> None:
        self._recording.recorder.place_at(item, day)
        self._desk.follow()

    def _show_field(self, form: Form, field: str) -> None:
        self._screen.house.show_form(form, _form_field(field))


def _form_field(field: str) -> str:
    """The name by which a form knows a field of a document."""
    return field.removesuffix("_").replace("_", "-")
