"""The start: the meetings of the archive, the newest first, and what the chosen one holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.compose import compose
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import OptionList, Static

from store.errors import Problem, unusual
from store.files.archive import Finding, Listing
from store.files.find_meeting import Summary
from store.files.meeting_file import MeetingFile
from store.language.catalogue import told
from store.record.record import Record
from store.record.texts import MEETING
from store.record.values import State
from store.search.search import Hit
from store.search.series_numbers import used_elsewhere
from store.session.open_meeting import Opened
from tui.grammar.result import Opens
from tui.keys.here import bound
from tui.keys.statuses import MEETING as MEETING_STATES
from tui.screens.background import background, is_reading, tell_later
from tui.screens.base import Room, telling
from tui.screens.meetings.bin_question import BinQuestion
from tui.screens.meetings.first_deeds import Beginning
from tui.screens.menu.screen import Way
from tui.screens.search.catalogue import Catalogue
from tui.screens.search.preview import hit_preview, preview_of
from tui.screens.search.search_pane import SearchPane
from tui.widgets.bars import Sides
from tui.widgets.content import cut, user
from tui.widgets.lists.hits import HitList, SearchLine
from tui.widgets.lists.meetings import MeetingList

if TYPE_CHECKING:
    from store.registers.listing import Register

PREVIEW_AFTER = 0.08
"""Seconds the cursor rests before the chosen meeting is read."""


class MeetingsScreen(Room):
    """The list of meetings and a preview."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("archive", "list", "all")]
    PLACES = ("archive", "list", "all")
    KEY_LINE = ("list.open", "list.new", "all.find", "list.status", "list.menu", "list.edit", "list.read")

    hits = getters.query_one("#hits", HitList)
    head = getters.query_one("#head", Sides)
    beginning = getters.query_one(Beginning)
    preview = getters.query_one("#preview", VerticalScroll)
    preview_text = getters.query_one("#preview-text", Static)

    def __init__(self) -> None:
        """Begin with nothing shown."""
        super().__init__()
        self.list = MeetingList(id="meetings")
        self.catalogue = Catalogue(self, self._learnt, self._hear)
        self.search = SearchPane(self.catalogue, self.show_hits, self.to_list, self.end_search)
        self._resting: Timer | None = None
        self._record: Record | None = None
        self._used: frozenset[str] = frozenset()
        self._bin = BinQuestion(self, self.read_archive)
        self._away = False

    def compose(self) -> ComposeResult:
        """All of it, unless another screen stands above from the start: then it is put in when it is seen."""
        if self.is_active:
            yield from self._parts()
        yield from self.compose_foot()

    def _parts(self) -> ComposeResult:
        """The head, the list beside the preview, the line to search in."""
        yield Sides(id="head")
        with Container(id="middle"):
            yield self.list
            yield HitList(id="hits")
            yield Beginning()
            with VerticalScroll(id="preview", can_focus=False):
                yield Static("", id="preview-text", markup=False)
        yield self.search

    def on_mount(self) -> None:
        """Give the keys to the list."""
        self.built = self.list.is_attached
        if self.built:
            self.list.focus()

    async def on_screen_resume(self) -> None:
        """Read the archive again: it may be another by now."""
        if self.is_active and not self.built:
            await self._build()
        self.read_archive()

    async def _build(self) -> None:
        """Put in what was left out because another screen stood above."""
        await self.mount_all(compose(self, self._parts()), before="#flash")
        if not self.query(SearchLine):  # the program ends
            return
        self.built = True
        self.relabel()
        self.list.focus()

    def read_archive(self) -> None:
        """See what has changed in the archive."""
        self.catalogue.read()

    def awaits(self, key: str) -> bool:
        """A hit, too, that what is typed now has not found yet; and an answer its question."""
        unanswered = key in ("enter", "down") and self.search.unanswered
        unasked = key in ("enter", "escape") and self._bin.asking and is_reading(self)
        return unanswered or unasked or super().awaits(key)

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        if not self.built:
            return
        self.search.say_in(self.words("search-empty"))
        self.show_hits()
        self._show()
        self._show_preview(self._record)

    def _learnt(self) -> None:
        """Show what the archive holds, and seek again in what has changed."""
        if self.built:
            self.search.seek_again()
            self._show()

    def _hear(self, done: int, count: int) -> None:
        """Say how far the reading has come, and seek again in what has come to the index."""
        if self.built:
            self.search.seek_again()
            self._tell_head(self.words("reading-so-far", done=done, count=count))

    def failed(self, problem: Problem) -> None:
        """Say why; nothing is being read any more."""
        super().failed(problem)
        if self.built:
            self._tell_head("")

    def on_hit_list_near_end(self) -> None:
        """Find the next ones."""
        self.search.find_more()

    def action_find(self) -> None:
        """Type what to search for."""
        self.search.begin()

    def end_search(self) -> None:
        """Show all the meetings again."""
        if self._bin.give_up():
            return
        self.search.clear()
        self._view(away=False)
        self.to_list()

    def show_hits(self) -> None:
        """Show what was found, in place of the meetings."""
        self.search.show(self.hits)
        self._say_when_empty()
        self._rest()

    def to_list(self) -> None:
        """Give the keys to the list that is in sight."""
        kept = self.beginning.deeds if self.has_class("-beginning") else self.list
        (self.hits if self.search.searching else kept).focus()

    @property
    def chosen(self) -> Summary | Finding | Hit | None:
        """What the cursor is on: a meeting, a file that cannot be read, or a hit."""
        if not self.built:
            return None
        return self.hits.chosen if self.search.searching else self.list.chosen

    @property
    def chosen_meeting(self) -> Summary | None:
        """The meeting that the cursor is on, or that the hit stands in."""
        match self.chosen:
            case Summary() as summary:
                return summary
            case Hit() as hit:
                return hit.summary
        return None

    def _show(self) -> None:
        listing = _out_of_list(self.catalogue.listing) if self._away else self.catalogue.listing
        key = "meetings-away" if self._away else "meetings-count"
        self._tell_head(
            self.words(key, count=len(listing.listed)) if self.catalogue.whole else self.words("reading")
        )
        self.list.show(listing, self.words, self.house.language, frozenset(self.catalogue.waiting))
        self._say_when_empty()
        self._rest()

    def _tell_head(self, right: str) -> None:
        self.head.tell(
            user(" Referat ", "$primary bold").append(user(str(self.house.archive.folder), "$kind-quiet")),
            user(f"{right} ", "$kind-quiet"),
        )

    def _say_when_empty(self) -> None:
        none = (
            not self.hits.chosen and not self.search.seeking
            if self.search.searching
            else not self.list.choices
        )
        empty = none and (self.catalogue.whole or self.search.searching)
        self.set_class(empty, "-empty")
        self._begin_or_list(beginning=empty and not self.search.searching and not self._away)
        if empty and not self.has_class("-beginning"):
            key = "nothing-fits" if self.search.searching else "none-away"
            sentence = self.words(key, text=self.search.search_line.text.strip())
            hint = self.words("nothing-fits.hint") if self.search.searching else self.words("none-away.hint")
            self._tell_preview([user(sentence), user(hint, "$kind-quiet")])

    def _begin_or_list(self, *, beginning: bool) -> None:
        """Show the first deeds where there are no meetings; the keys follow, unless somebody searches."""
        was = self.has_class("-beginning")
        self.set_class(beginning, "-beginning")
        if beginning:
            first, folder = self.house.first_run, folder_shown(self.house.archive.folder)
            self.beginning.show(
                self._first_deeds(first=first),
                folder,
                self.words,
                first=first,
            )
        if was != beginning and (self.focused is None or isinstance(self.focused, OptionList)):
            self.to_list()

    def _first_deeds(self, *, first: bool) -> Sequence[Way]:
        """What there is to do in an archive without meetings; more is offered on the first run."""
        deeds: list[Callable[[], object]] = [
            self.action_new,
            self.house.show_samples,
            self.action_import_text,
        ]
        if first:
            deeds += [self.house.speak_next, partial(self.action_settings, "organisation"), self._tell_folder]
        return [Way(str(n), self.words(f"beginning-{n}"), deed) for n, deed in enumerate(deeds, 1)]

    def _tell_folder(self) -> None:
        self.flash.say(self.words("beginning-folder"))

    def on_option_list_option_highlighted(self) -> None:
        """Wait until the cursor rests, then show what the meeting holds."""
        self._bin.keep_to(self.chosen_meeting)
        self.show_keys_here()  # what can become of this one may be something else
        self._rest()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen meeting, or do the chosen deed."""
        event.stop()
        if event.option_list is self.beginning.deeds:
            self.beginning.deeds.run()
        else:
            self.action_open()

    def on_field_confirmed(self) -> None:
        """Open the first that fits."""
        self.action_open()

    def action_new(self) -> None:
        """Make the meeting that comes next after the chosen one; where there is none, a new one."""
        chosen = self.chosen_meeting
        if chosen is not None and chosen.meeting.series is not None:
            from tui.screens.series.screen import NextMeetingScreen  # noqa: PLC0415 — not needed to begin

            self.app.push_screen(NextMeetingScreen(chosen.meeting.series.id))
            return
        from tui.screens.forms.meeting import MeetingForm  # noqa: PLC0415 — not needed to begin

        self.show_form(MeetingForm(self.house.archive, None, self.house.language, chosen))

    def action_import_text(self) -> None:
        """Read minutes that exist as text."""
        from tui.screens.importing.screen import ImportScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(ImportScreen())

    @telling
    def action_open(self) -> None:
        """Open the chosen meeting: an approved one to read, any other to write in it."""
        if self._bin.agreed():
            return
        chosen = self.chosen_meeting
        if chosen is None or chosen.meeting.state == "approved":
            self.action_read()
        else:
            self.house.open_meeting(self._file(chosen), self._place())

    def action_read(self) -> None:
        """Read the chosen meeting; of a file that cannot be read, say why."""
        if self.chosen_meeting is not None:
            self.house.show_reading(self.chosen_meeting, self._place())
        elif isinstance(self.chosen, Finding):
            self.tell_problem(self.chosen.problem)

    def _place(self) -> int:
        """The place of a hit in its meeting."""
        return self.chosen.piece.key if isinstance(self.chosen, Hit) else 0

    def action_decisions(self) -> None:
        """Show the register of decisions."""
        self._show_register("decisions")

    def action_expectations(self) -> None:
        """Show the register of expectations."""
        self._show_register("expectations")

    def action_actions(self) -> None:
        """Show the register of actions."""
        self._show_register("actions")

    def _show_register(self, register: Register) -> None:
        from tui.screens.registers.screen import RegistersScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(RegistersScreen(register))

    def action_fair_copy(self) -> None:
        """Open the chosen meeting at its fair copy."""
        self._look_through("fair")

    @telling
    def action_details(self) -> None:
        """Show the chosen meeting's details."""
        from tui.screens.forms.meeting import MeetingForm  # noqa: PLC0415 — not needed to begin

        if self.chosen_meeting is not None:
            opened = self.house.open_quietly(self._file(self.chosen_meeting))
            if opened is not None:
                self.show_form(MeetingForm(self.house.archive, opened.session))

    @telling
    def action_settings(self, first: str = "") -> None:
        """Show what holds for every meeting of the archive, at the field to begin with."""
        from tui.screens.forms.archive import SettingsForm  # noqa: PLC0415 — not needed to begin

        self.show_form(SettingsForm(self.house.archive, self.house.language), first)

    @telling
    def action_export(self) -> None:
        """Show the export of the chosen meeting."""
        if self.chosen_meeting is not None:
            file = self._file(self.chosen_meeting)
            self.house.show_export(file.record, file.path)

    @telling
    def action_approve(self) -> None:
        """Ask whether the minutes of the chosen meeting are approved."""
        from tui.screens.forms.approval import ApprovalForm  # noqa: PLC0415 — not needed to begin

        if self.chosen_meeting is not None:
            file = self._file(self.chosen_meeting)
            self.show_form(ApprovalForm(self.house.archive, file, file.record()))

    def action_preflight(self) -> None:
        """Open the chosen meeting, and show what to look at in it."""
        self._look_through("preflight")

    def action_summary(self) -> None:
        """Open the chosen meeting, and show its summary."""
        self._look_through("summary")

    def action_replace(self) -> None:
        """Open the chosen meeting, and find and replace words in it."""
        self._look_through("replace")

    def action_spelling(self) -> None:
        """Open the chosen meeting, and show the words that are unknown."""
        self._look_through("spelling")

    def action_back(self, key: str) -> None:
        """Show all the meetings again; ``q`` ends the program."""
        if key == "q":
            self.app.run_worker(self.app.run_action("quit"))
        else:
            self.end_search()

    def action_edit(self) -> None:
        """Show the chosen meeting's details."""
        self.action_details()

    def action_delete(self) -> None:
        """Ask whether the chosen meeting goes into the bin."""
        if self.chosen_meeting is not None:
            self._bin.ask(self.chosen_meeting)

    def action_undo(self) -> None:
        """Take back what was done last to a meeting in the list."""
        self._bin.bring_back()

    def action_status(self) -> None:
        """Ask what is to become of the chosen meeting; of approved minutes, say why nothing can."""
        if self._is_approved:
            self.flash.say(self.words("status-approved"), wrong=True)
        else:
            super().action_status()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the status of approved minutes be asked for, too: then it is said why not."""
        if not self.built:
            return False
        if action == "status" and self._is_approved:
            return True
        return super().check_action(action, parameters)

    @property
    def _is_approved(self) -> bool:
        return self.chosen_meeting is not None and self.chosen_meeting.meeting.state == "approved"

    @property
    def statuses(self) -> Sequence[Way]:
        """What can become of the chosen meeting; of approved minutes, nothing before they are reopened."""
        chosen = self.chosen_meeting
        if chosen is None or self._is_approved:
            return ()
        away = any(one.path == chosen.path for one in self.catalogue.listing.put_away)
        states = [
            Way(digit, self.words(f"meeting-becomes-{state}"), partial(self._become, chosen, state))
            for digit, state in MEETING_STATES.items()
        ]
        key = "meeting-becomes-listed" if away else "meeting-becomes-away"
        return (*states, Way("5", self.words(key), partial(self._bin.put_away, chosen, away=not away)))

    @property
    def views(self) -> Sequence[Way]:
        """Which meetings are listed."""
        return (
            Way("1", self.words("meetings-view-year"), partial(self._view, away=False)),
            Way("2", self.words("meetings-view-series"), partial(self._view, away=False, by_series=True)),
            Way("3", self.words("meetings-view-away"), partial(self._view, away=True)),
            Way("4", self.words("meetings-view-bin"), self.action_bin),
        )

    def _view(self, *, away: bool, by_series: bool = False) -> None:
        """List the meetings by year or by series, or those that were put away or cancelled."""
        if (away, by_series) != (self._away, self.list.by_series):
            self._away, self.list.by_series = away, by_series
            self._show()

    @telling
    def _become(self, summary: Summary, state: State) -> None:
        """Let a meeting be in another state."""
        if state == summary.meeting.state:
            return
        opened = self.house.open_quietly(self._file(summary))
        if opened is not None:
            opened.session.apply(replace(opened.session.record.meeting, state=state))
            self._tell_state(opened)
            self._bin.remember(partial(self._become_again, opened))

    @telling
    def _become_again(self, opened: Opened) -> None:
        """Let a meeting be in the state that it was in."""
        opened.session.undo()
        self._tell_state(opened)

    def _tell_state(self, opened: Opened) -> None:
        meeting = opened.session.record.meeting
        title = cut(meeting.title) or self.words("untitled")
        self.flash.say(self.words("meeting-became", title=title, state=self.words(f"state-{meeting.state}")))

    def action_bin(self) -> None:
        """Show the meetings in the bin."""
        from tui.screens.meetings.bin_screen import BinScreen  # noqa: PLC0415 — not needed to begin

        self.app.push_screen(BinScreen())

    @telling
    def _look_through(self, screen: Opens) -> None:
        if self.chosen_meeting is not None:
            self.house.show_looking(self._file(self.chosen_meeting), screen)

    def _file(self, summary: Summary) -> MeetingFile:
        return MeetingFile(summary.path, self.house.archive.disk)

    def _rest(self) -> None:
        if self._resting is None:
            self._resting = self.set_timer(PREVIEW_AFTER, self._rested)
        else:
            self._resting.reset()

    def _rested(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        match self.chosen:
            case Summary() as summary:
                self._read_chosen(summary)
            case Hit() as hit if hit.piece.kind == MEETING:
                self._read_chosen(hit.summary)
            case Hit() as hit:
                self._tell_preview(hit_preview(hit, self.search.asked, self.words, self.house.language))
                self.preview.scroll_home(animate=False)
            case Finding() as finding:
                self._tell_finding(finding.problem)

    @background(exclusive=True, group="preview")
    def _read_chosen(self, summary: Summary) -> None:
        try:
            record = self._file(summary).record()
            used = used_elsewhere(self.house.archive, record)
            # What nobody foresaw in a file is told here, and ends no screen.
            self._preview_lines(record, used)
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
            tell_later(self, self._show_finding, summary, unusual(summary.path.name, error))
            return
        tell_later(self, self._show_preview, record, used)

    def _show_preview(self, record: Record | None, used: frozenset[str] | None = None) -> None:
        chosen = self.chosen_meeting
        if record is None or chosen is None or chosen.id != record.meeting.id:
            return
        self._record = record
        self._used = self._used if used is None else used
        waits = self.catalogue.waiting.get(record.meeting.id)
        told_waiting = [user(waits.sentence(self.house.language), "$warning")] if waits else []
        self._tell_preview([*told_waiting, *self._preview_lines(record, self._used)])
        self.preview.scroll_home(animate=False)

    def _preview_lines(self, record: Record, used: frozenset[str]) -> Sequence[Content]:
        return preview_of(record, self.words, self.house.language, used)

    def _show_finding(self, summary: Summary, problem: Problem) -> None:
        if self.chosen_meeting is summary:
            self._tell_finding(problem)

    def _tell_finding(self, problem: Problem) -> None:
        sentence, hint = told(problem, self.house.language)
        check = self.words("unreadable-hint")
        self._tell_preview([user(sentence, "$error"), user(hint), user(check, "$kind-quiet")])

    def _tell_preview(self, lines: Sequence[Content]) -> None:
        self.preview_text.update(Content("\n").join(line for line in lines if line.plain))


def folder_shown(folder: Path) -> str:
    """A folder as people say it: what is in the user's own begins with ~."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)


def _out_of_list(listing: Listing) -> Listing:
    """What was put away or cancelled, as a list."""
    found = [one for one in listing.meetings if one.meeting.put_away or one.meeting.state == "cancelled"]
    return Listing(tuple(replace(one, meeting=replace(one.meeting, put_away=False)) for one in found), ())
