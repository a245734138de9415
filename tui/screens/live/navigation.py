"""Looking the minutes through from the live screen: the places to look at, and the screens for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.record.in_minutes import next_to_check, places_to_check, without_checks
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Event, Meeting, Presence
from store.session.open_meeting import Opened
from tui.grammar.result import Opens
from tui.screens.base import telling
from tui.screens.forms.entry import EntryForm
from tui.screens.forms.form import Form
from tui.screens.forms.item_and_person import ItemForm
from tui.screens.forms.meeting import MeetingForm
from tui.screens.live.recording import LiveActions
from tui.widgets.content import excerpt

if TYPE_CHECKING:
    from exports.review.preflight import Spot
    from store.registers.listing import Register


class LookingActions(LiveActions):
    """The actions of a meeting that is open, those of looking it through among them."""

    _spot = 0
    """The place in the list of what to look at that was gone to last."""

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened)
        self._ignored: set[str] = set()

    def opens(self, screen: Opens) -> None:
        """Show the screen that a line asked for."""
        shows: dict[Opens, Callable[[], None]] = {
            "attendance": self.action_attendance,
            "details": self.action_details,
            "export": self.action_export,
            "fair": self.action_fair_copy,
            "preflight": self.action_preflight,
            "summary": self.action_summary,
            "replace": self.action_replace,
            "spelling": self.action_spelling,
            "decisions": self.action_decisions,
            "expectations": self.action_expectations,
            "actions": self.action_actions,
            "read": self.action_read,
            "search": self.action_search,
        }
        shows[screen]()

    def action_read(self) -> None:
        """Show the meeting as it will be printed, at the item that it is in; the line stays as it is."""
        item = self.recorder.item
        self.house.show_reading(self.opened.file, item.id if item else 0)

    def action_preflight(self) -> None:
        """Show what to look at before the minutes go out."""
        from tui.screens.review.preflight import PreflightScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(PreflightScreen(self.opened, self._go_to_spot, self._spot))

    def _go_to_spot(self, spot: Spot, place: int) -> None:
        """Leave every screen that stands above this one, and go to what was to be looked at."""
        self._spot = place
        while self.app.screen is not self:
            self.app.pop_screen()
        if spot.key == "look-summary":
            self.action_summary()
            return
        document = self.session.record.raw(spot.table, spot.id)
        if document is None:
            self.flash.say(self.words("look-gone"))
            return
        self.show_document(document, spot.field)
        if self.app.screen is self:
            self.flash.say(self.words(spot.key, **spot.facts))

    def action_summary(self) -> None:
        """Show the summary, with what is offered for it."""
        from tui.screens.review.summary import SummaryScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(SummaryScreen(self.opened))

    def action_replace(self) -> None:
        """Show what finds and replaces words all over the meeting."""
        from tui.screens.review.replace import ReplaceScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(ReplaceScreen(self.opened))

    def action_spelling(self) -> None:
        """Show the words that the meeting's language does not know."""
        from tui.screens.review.spelling import SpellingScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(SpellingScreen(self.opened, self._ignored))

    def action_decisions(self) -> None:
        """Show the register of decisions; the line stays as it is."""
        self._show_register("decisions")

    def action_expectations(self) -> None:
        """Show the register of expectations; the line stays as it is."""
        self._show_register("expectations")

    def action_actions(self) -> None:
        """Show the register of actions; the line stays as it is."""
        self._show_register("actions")

    def _show_register(self, register: Register) -> None:
        from tui.screens.registers.screen import RegistersScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(RegistersScreen(register, self.opened, self._go_from_register))

    def _go_from_register(self, meeting: int, entry: int) -> bool:
        """Go to an entry of this meeting, above which the registers stand; say whether it is of this one."""
        document = self.session.record.get(Entry, entry)
        if meeting != self.session.record.meeting.id or document is None:
            return False
        while self.app.screen is not self:
            self.app.pop_screen()
        self.show_document(document)
        return True

    def action_search(self) -> None:
        """Search all meetings; the line stays as it is."""
        from tui.screens.search.screen import SearchScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(SearchScreen(self.session.record.meeting.id, self._go_to_hit))

    def _go_to_hit(self, key: int) -> None:
        """Go to what was found in this meeting."""
        record = self.session.record
        document = record.get(Entry, key) or record.get(AgendaItem, key)
        if document is not None:
            self.show_document(document)

    def action_next_check(self) -> None:
        """Go to the next place that somebody marked; after the last one, to the first."""
        chosen = self.desk.chosen if self.desk.minutes.has_focus else None
        found = next_to_check(self.session.record, chosen)
        if found is None:
            self.flash.say(self.words("checks-none"))
        else:
            self.show_document(found)

    @telling
    def action_settle_check(self) -> None:
        """Take the mark away; a memo that is done goes."""
        entry = self.desk.chosen
        if entry is None:
            self.flash.say(self.words("no-entry"))
        elif KINDS[entry.kind].aside:
            self.session.delete(entry)
            self._told_settled("check-memo-done", entry)
        else:
            change = self.session.apply(without_checks(entry))
            self._told_settled("check-settled" if change.edits else "check-none-here", entry)

    def show_document(self, document: Document, field: str = "") -> None:
        """Go to what a document says: to an entry, else to the form where it is changed."""
        match document:
            case Entry():
                self._go_to(document)
                if field not in ("", "text"):
                    self._show_field(EntryForm(self.session, document, self.recorder.item), field)
            case AgendaItem():
                self._stand_at(document.id, document.day)
                self.line.focus()
                if field:
                    self._show_field(ItemForm(self.session, document), field)
            case Day():
                self._stand_at(None, document.id)
            case Meeting():
                self._show_field(MeetingForm(self.opened.archive, self.session), field)
            case Attendance() | Presence():
                self.action_attendance()
            case Event():
                entry = self.session.record.get(Entry, document.of.entry)
                if entry is not None:
                    self._go_to(entry)

    def _go_to(self, entry: Entry) -> None:
        """Put the cursor on an entry; the next line goes where it stands."""
        item = self.session.record.get(AgendaItem, entry.item)
        self._stand_at(item.id if item else None, item.day if item else entry.day)
        self.desk.minutes.point(entry.id)
        self.desk.minutes.focus()
        # An item that was not in sight is shown from its end once it is laid out.
        self.call_after_refresh(self.desk.minutes.see_cursor)

    def _stand_at(self, item: int | None, day: int | None) -> None:
        self.recorder.place_at(item, day)
        self.desk.follow()

    def _show_field(self, form: Form, field: str) -> None:
        name = field.removesuffix("_").replace("_", "-")
        self.show_form(form, name)

    def _told_settled(self, key: str, entry: Entry) -> None:
        left = len(places_to_check(self.session.record))
        told = self.words("checks-left", count=left)
        self.flash.say(self.words(key, text=excerpt(entry.text)), told)
