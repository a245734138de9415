"""The deeds of the list screen: what can be done with the chosen meeting, and where the list leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Finding, Summary
from store.record.identity import to_text
from store.search.search import Hit
from tui.screens.base import Room
from tui.screens.meetings.meeting_preview import Chosen, SeriesChosen, meeting_of, shown_meeting

if TYPE_CHECKING:
    from store.registers.listing import Register, RegisterTab
    from tui.grammar.result import Opens


class MeetingDeeds:
    """Opens the chosen meeting on one of the screens; nothing where none is chosen.

    What needs its file raises Problem when that cannot be read.
    """

    def __init__(self, screen: Room, chosen: Callable[[], Chosen]) -> None:
        """Take the screen that the others come above, and what says what is chosen."""
        self._screen = screen
        self._chosen = chosen

    @property
    def _meeting(self) -> Summary | None:
        return meeting_of(self._chosen())

    @property
    def _place(self) -> int:
        """The place of a hit in its meeting."""
        chosen = self._chosen()
        return chosen.piece.key if isinstance(chosen, Hit) else 0

    def file(self, summary: Summary) -> MeetingFile:
        """The file of a meeting."""
        return MeetingFile(summary.path, self._screen.house.archive.disk)

    def new(self) -> None:
        """Make the meeting that comes next after the chosen one; where there is none, a new one."""
        chosen, house = self._meeting, self._screen.house
        if chosen is not None and chosen.meeting.series is not None:
            from tui.screens.series.screen import NextMeetingScreen  # noqa: PLC0415 — not needed to begin

            self._screen.app.push_screen(NextMeetingScreen(chosen.meeting.series.id))
            return
        from tui.screens.forms.meeting import MeetingForm  # noqa: PLC0415 — not needed to begin

        self._screen.house.show_form(MeetingForm(house.archive, None, house.language, chosen))

    def open(self) -> None:
        """Open an approved meeting to read, any other to write in it."""
        chosen = self._meeting
        if chosen is None or chosen.meeting.state == "approved":
            self.read()
        else:
            self._screen.house.open_meeting(self.file(chosen), self._place)

    def read(self) -> None:
        """Read the meeting; of a file that cannot be read, say why."""
        chosen = self._chosen()
        meeting = shown_meeting(chosen)
        if meeting is not None:
            self._screen.house.show_reading(meeting, self._place)
        elif isinstance(chosen, Finding):
            self._screen.tell_problem(chosen.problem)

    def details(self) -> None:
        """Show the meeting's details, to be changed."""
        if (meeting := self._meeting) is not None:
            opened = self._screen.house.open_quietly(self.file(meeting))
            if opened is not None:
                self._screen.house.show_details(self._screen.house.archive, opened.session)

    def settings(self, first: str) -> None:
        """Show what holds for every meeting of the archive, at the field to begin with."""
        from tui.screens.forms.archive import SettingsForm  # noqa: PLC0415 — not needed to begin

        house = self._screen.house
        self._screen.house.show_form(SettingsForm(house.archive, house.language), first)

    def export(self) -> None:
        """Show the export of the meeting."""
        if (meeting := self._meeting) is not None:
            file = self.file(meeting)
            self._screen.house.show_export(file.record, file.path)

    def approve(self) -> None:
        """Ask whether the minutes of the meeting are approved."""
        from tui.screens.forms.approval import ApprovalForm  # noqa: PLC0415 — not needed to begin

        if (meeting := self._meeting) is not None:
            file = self.file(meeting)
            self._screen.house.show_form(ApprovalForm(self._screen.house.archive, file, file.record()))

    def look_through(self, screen: Opens) -> None:
        """Open the meeting, and above it a screen that looks it through."""
        if (meeting := self._meeting) is not None:
            self._screen.house.show_looking(self.file(meeting), screen)

    def import_text(self) -> None:
        """Read minutes that exist as text."""
        from tui.screens.importing.screen import ImportScreen  # noqa: PLC0415 — not needed to begin

        self._screen.app.push_screen(ImportScreen())

    def corrections(self) -> None:
        """Read what somebody changed in a Word file of a meeting, of the chosen one if it does not say."""
        from tui.screens.corrections.screen import CorrectionsScreen  # noqa: PLC0415 — not needed to begin

        meeting = self._meeting
        self._screen.app.push_screen(CorrectionsScreen(to_text(meeting.id) if meeting is not None else None))

    def register(self, register: Register) -> None:
        """Show a register of the archive."""
        from tui.screens.registers.screen import RegistersScreen  # noqa: PLC0415 — not needed to begin

        self._screen.app.push_screen(RegistersScreen(register))

    def tab(self, tab: RegisterTab) -> None:
        """Show what stands beside the registers: the topics, the experiences."""
        self._screen.house.show_tab(tab)

    def series(self, choose: Callable[[SeriesChosen], None]) -> None:
        """Show the series of the archive; ``choose`` hears which one's meetings are to be listed."""
        from tui.screens.series.overview import SeriesOverview  # noqa: PLC0415 — not needed to begin

        self._screen.app.push_screen(SeriesOverview(lambda name, ids: choose((name, ids))))

    def site(self) -> None:
        """Show the site of the archive, to be made or renewed."""
        from tui.screens.site.screen import SiteScreen  # noqa: PLC0415 — not needed to begin

        self._screen.app.push_screen(SiteScreen())

    def first(self, settings: Callable[[str], object]) -> Sequence[Callable[[], object]]:
        """What there is to do in an archive without meetings, in the order of its digits."""
        made = (self.new, self._screen.house.show_samples, self.import_text)
        return (*made, self._screen.house.speak_next, partial(settings, "organisation"), self.tell_folder)

    def tell_folder(self) -> None:
        """Say how the archive gets another folder."""
        self._screen.flash.say(self._screen.words("beginning-folder"))

    def bin(self) -> None:
        """Show the meetings in the bin."""
        from tui.screens.meetings.bin_screen import BinScreen  # noqa: PLC0415 — not needed to begin

        self._screen.flash.go()  # what was put there may be taken back there
        self._screen.app.push_screen(BinScreen())
