"""The live screen: where the minutes are taken while the meeting is held."""

from __future__ import annotations

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.errors import Problem
from store.language.catalogue import as_sentence
from store.record.attendance import in_zone
from store.record.model import AgendaItem, Entry
from store.record.values import Kind
from store.session.open_meeting import Opened
from store.session.session import Touched
from tui.grammar.result import Hint, Taken
from tui.keys.bindings import bindings
from tui.screens.background import harmless
from tui.screens.base import telling, unforeseen
from tui.screens.live.board import BOARDS
from tui.screens.live.board_actions import BoardActions
from tui.screens.live.capture_pane import LivePaste, Offering
from tui.screens.live.minutes_questions import MinutesQuestions
from tui.screens.live.navigation import LookingActions
from tui.screens.live.panes import Desk
from tui.screens.live.sentences import told_of_meeting
from tui.screens.saved import LOOK_EVERY, Following
from tui.screens.status_line import Place, saved_sentence, status_line, voting_sentence
from tui.widgets.agenda_rail import AgendaRail
from tui.widgets.bars import Sides, Warned
from tui.widgets.content import clock_words
from tui.widgets.text_area import MOST_IN_LINE, CaptureLine


class LiveScreen(LivePaste, BoardActions, MinutesQuestions, LookingActions, Offering, Following):
    """A meeting, its agenda, what has been noted, and the line that takes more."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#line"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("live")]

    status = getters.query_one("#status", Sides)

    def __init__(self, opened: Opened, place: int = 0) -> None:
        """Take a meeting that is open, and the id of the entry or item to begin at, if not at its end."""
        super().__init__(opened)
        self._entered_at = place

    def compose(self) -> ComposeResult:
        """From top to bottom: where we are, the minutes, what the line becomes, the line, the keys."""
        yield Sides(id="status")
        yield Desk(self.session, self._place, self.house.archive)
        yield Warned(id="warned")
        yield from self.compose_line()
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Follow the session, the disk and the clock."""
        self.desk.minutes.pause = self.house.typing_pause
        self.session.subscribe(self._touched)
        self.opened.subscribe(self._heard)
        self.set_interval(1.0, self._tick)
        self.set_interval(LOOK_EVERY, self.opened.poll)
        self.line.focus()
        if self.unsettled is not None:
            self.tell_problem(self.unsettled)
        self.tell_day()
        self._tell_recovered()
        if self._entered_at:
            self.call_after_refresh(self._go_to_entry_place)

    def _go_to_entry_place(self) -> None:
        """Go to the place that was asked for, unless it is gone by now."""
        record = self.session.record
        document = record.get(Entry, self._entered_at) or record.get(AgendaItem, self._entered_at)
        if document is not None:
            self.show_document(document)

    def on_screen_resume(self) -> None:
        """Say anew what the line becomes: on another screen somebody may have come or gone."""
        self.line.settle_now()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.desk.say_in(self.words, self.house.language)
        self.tell_line()
        self._heard(self.opened)
        self._tick()

    def on_capture_line_typed(self) -> None:
        """Let the draft keep what is half-typed."""
        self.keep_half_typed()

    def on_capture_line_settled(self, event: CaptureLine.Settled) -> None:
        """Let the label say what the line will become, unless it asks something."""
        if self.line.waiting:
            return
        if self.asked is not None:
            told = harmless("")(self.asked.heard)(event.text) or self.asked.how
            self.label.tell_kind("item", self.asked.word, told, self.words("asking-keys"))
        elif not self._tell_preview(event):
            self.label.tell_kind("", "")  # what stood there was about another text

    @harmless(False)
    def _tell_preview(self, event: CaptureLine.Settled) -> bool:
        """Say what the line becomes; False where an error of the program's own kept it from that."""
        preview = self.recorder.preview(self.recorder.meant(event.text, event.offered))
        word = (
            self.words(f"label-{preview.variant or preview.kind}")
            if preview.kind and event.text.strip()
            else ""
        )
        hint = self._hint(preview.hint) or self._voting(preview.kind)
        self.label.tell_kind(preview.kind, word, preview.detail, hint)
        return True

    def on_capture_line_confirmed(self, event: CaptureLine.Confirmed) -> None:
        """Take the line."""
        self.flash.go()
        if self.asked is not None:
            self.answer(event.text, event.place)
        elif event.text.strip() == "?":
            self.app.run_worker(self.app.run_action("help"))
        else:
            self._take(self.recorder.meant(event.text, event.offered))

    def on_capture_line_undo_asked(self) -> None:
        """Take the meeting's last change back."""
        self.action_undo()

    def on_capture_line_redo_asked(self) -> None:
        """Do it again."""
        self.action_redo()

    def on_typing_left(self, event: CaptureLine.Left) -> None:
        """Go to the minutes, or leave what is asked unanswered."""
        if self.asked is not None:
            self.stop_asking()
        else:
            self.desk.to_minutes(last=event.direction == "up")

    def on_agenda_rail_left(self) -> None:
        """Go back to the line."""
        self.line.focus()

    @telling
    def on_agenda_rail_chosen(self, event: AgendaRail.Chosen) -> None:
        """Go to an item of the agenda."""
        self.recorder.go(self.session.record.get(AgendaItem, event.item))
        self.desk.follow()
        self.line.focus()

    def on_descendant_focus(self) -> None:
        """Show the keys that count where we are now."""
        self.show_keys_here()

    def on_desk_shown(self) -> None:
        """Say what the line takes in another place."""
        self.tell_line()

    def tell_line(self) -> None:
        """Say in the empty line what it takes; while letters act on entries, that they do."""
        among = self.desk.minutes.has_focus
        if among != self.has_class("-among"):
            self.set_class(among, "-among")
            # There the keys always stand in their line; what just happened is told above.
            if among:
                self.move_child(self.flash, before=self.label)
            else:
                self.move_child(self.flash, after=self.line)
        item = self.recorder.item
        form = item.form if item is not None else "plain"
        if among:
            self.line.placeholder = self.words("line-away")
        elif self.asked is not None:
            self.line.placeholder = self.asked.placeholder
        else:
            self.line.placeholder = self.words(f"line-empty-{form}" if form in BOARDS else "line-empty")

    def show_keys_here(self) -> None:
        """Show the keys of what has the focus; while the line asks, what an answer needs."""
        self.tell_line()
        if self.desk.minutes.has_focus:
            item = self.recorder.item
            on_swot = item is not None and item.form == "swot"
            self.show_keys(*(("board",) if on_swot else ()), "minutes", "everywhere")
        elif self.desk.rail.has_focus:
            self.show_keys("agenda", "everywhere")
        elif self.asked is not None:
            self.show_keys("asking")
        else:
            self.show_keys("capture", "live", "everywhere")

    def _tell_recovered(self) -> None:
        """Say what a crash had left, and put what was half-typed into the line again."""
        found = self.opened.recovered
        if found is not None:
            if len(found.text) > MOST_IN_LINE:
                self.line.keep(found.text)
            else:
                self.line.fill(found.text)
            language = self.house.language
            at = in_zone(self.session.record.meeting, found.at)
            self.flash.say(found.sentence(language, clock_words(at, language)))
        if self.opened.left.near:
            self.call_after_refresh(self.action_kept_aside)
        elif self.opened.left:
            self.flash.say(self.opened.left.sentence(self.house.language, "left-elsewhere"), wrong=True)

    def _take(self, line: str) -> None:
        before = self.session.record
        try:
            with self.opened.entering():
                taken = self.recorder.take(line)
        except Problem as problem:
            # What the meeting does not take stands in the line again.
            self._give_back(line, problem)
        except Exception as error:  # noqa: BLE001 — nobody foresaw it: the line is not lost, and it is told
            if self.session.record is before:
                self._give_back(line, unforeseen(error))
            else:
                self.tell_problem(unforeseen(error))  # it is in the meeting, and could not be shown
        else:
            self._told(taken)

    def _give_back(self, line: str, problem: Problem) -> None:
        """Put a line that was not taken where it was typed, and say why."""
        self.line.fill("\n".join(filter(None, (line, self.line.text))))
        self.tell_problem(problem)

    def _told(self, taken: Taken) -> None:
        self.desk.follow()
        self._tell_status()
        if taken.hint:
            self.flash.say(as_sentence(self._hint(taken.hint)))
        elif taken.kind == "meeting-detail":
            meeting = self.session.record.meeting
            self.flash.say(told_of_meeting(taken, meeting, self.words, self.house.language))
        if taken.offer:
            self.line.offer(taken.offer)
        if taken.opens is not None:
            self.opens(taken.opens)

    def _hint(self, hint: Hint | None) -> str:
        """The sentence of a hint."""
        return self.words(hint.key, **hint.facts) if hint else ""

    def _voting(self, kind: str) -> str:
        """Beside a decision or a vote that is being typed: who may vote here."""
        if kind not in (Kind.DECISION, "votes"):
            return ""
        return voting_sentence(self.desk.telling.roll, self.recorder.item, self.words)

    def _place(self) -> Place:
        return self.recorder.item, self.recorder.day

    def _touched(self, touched: Touched) -> None:
        if not self._stands:
            return
        self.desk.touched(touched)
        self.desk.follow()
        self._tell_saved()
        if any(table != "entries" for table, _ in touched):
            self._tell_status()

    @property
    def _stands(self) -> bool:
        """Whether there is anything to show it on: news may come before all of it is there.

        It may come while the screen is taken down, too: what lies deepest is gone first, then.
        """
        return self.is_attached and self.display and bool(self.query("#warned"))

    def say_saved(self, sentence: str) -> None:
        """Say at the foot of the minutes when they were saved."""
        self.desk.say_saved(sentence)

    def _heard(self, _opened: Opened) -> None:
        if self._stands:
            self.tell_kept()

    def _tell_saved(self) -> None:
        self.desk.say_saved(saved_sentence(self.opened, self.words, self.house.language))

    def _tick(self) -> None:
        self._tell_status()
        self.desk.tick()

    def _tell_status(self) -> None:
        self.status.tell(*status_line(self.session, self._place(), self.words, self.house.language))
