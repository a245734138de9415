"""The pane of the capture line: the line itself, what it becomes, what it may go on with, what it asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from textual import events, getters
from textual.app import ComposeResult
from textual.message import Message

from store.errors import Problem
from store.follow_up.answers import follow_up_item
from store.language.catalogue import as_sentence
from store.record.attendance import RollCall
from store.record.values import Kind
from tui.crash_log import unforeseen
from tui.grammar.result import Hint, Taken
from tui.keys.here import LineKey
from tui.screens.ask import Question, Questions, answering
from tui.screens.background import harmless
from tui.screens.help.help_rows import names_help
from tui.screens.live.board import BOARDS
from tui.screens.live.minutes_before import MinutesBefore
from tui.screens.live.offers import Offers
from tui.screens.live.paste import PasteQuestion
from tui.screens.live.sentences import FEW, told_of_meeting
from tui.screens.pane import Pane
from tui.screens.status_line import voting_sentence
from tui.widgets.bars import Flash
from tui.widgets.completing_line import CompletingLine, OfferList
from tui.widgets.content import excerpt, quoting, within
from tui.widgets.input import Typed
from tui.widgets.state_bars import LineLabel
from tui.widgets.text_area import MOST_IN_LINE, CaptureLine, PasteLine

if TYPE_CHECKING:
    from tui.recording import Recording


_LINE: Sequence[LineKey] = (
    "line.take",
    ("line.number", "key-line-more"),
    "line.word",
    "line.to_entries",
    "all.contents",
    "all.part_after",
    "all.preflight",
)
_CLOSED: Sequence[LineKey] = ("line.to_entries", "all.contents", "all.part_after", "all.preflight")
"""Of approved minutes, which take no lines."""

_IN_MENU: Sequence[LineKey] = (
    ("line.take", "key-menu-take"),
    ("line.complete", "key-menu-complete"),
    ("line.to_entries", "key-menu-close"),
)
"""While a list of # or : lies above the line."""

_PASTED: Sequence[LineKey] = (("line.take", "key-paste-in"), ("line.to_entries", "key-paste-not"))
"""While what was pasted waits."""

_SHARE = 4
"""The line has at most a line of the screen in so many."""

_FEW_PASTED = 16
"""Signs of the first and the last line of a paste, in a line of 80 columns."""

_AROUND = 5
"""Cells of the label before a sentence on it and behind it."""

Away: TypeAlias = Literal["", "entries", "agenda"]
"""Where the keys act when they are not on the line."""


class CapturePane(Pane):
    """The line that takes the minutes, and what is said of it."""

    DEFAULT_CSS = """
    CapturePane {
        height: auto;
    }
    """

    offer_list = getters.query_one("#offers", OfferList)
    label = getters.query_one("#label", LineLabel)

    class Took(Message):
        """The meeting has taken a line."""

        def __init__(self, taken: Taken) -> None:
            """Say what the line became."""
            super().__init__()
            self.taken = taken

    def __init__(
        self, recording: Recording, roll: Callable[[], RollCall], follow: Callable[[], None]
    ) -> None:
        """Take the meeting, what tells who may vote, and what shows the place where the next line goes."""
        super().__init__(id="capture")
        self.recording = recording
        self._roll = roll
        self._follow = follow
        self.taking = False
        """Whether the meeting is taking a line from here."""
        self._offers = Offers(self)
        self._paste = PasteQuestion(self, follow)
        self.line = CompletingLine(id="line", ask=self._offers.ask)
        self._minutes = MinutesBefore(self, recording.minutes, self._tell_approving)
        self.questions = Questions(self.line, self.tell_problem, self._tell_keys)
        self._keys_told: Sequence[LineKey] = _LINE

    def compose(self) -> ComposeResult:
        """The list that lies above the line, what just happened or what the line becomes, and the line."""
        yield OfferList(id="offers")
        yield Flash(id="flash")
        yield LineLabel(id="label")
        yield self.line

    def on_mount(self) -> None:
        """Read the decisions of the other meetings, once the screen is there."""
        self.call_after_refresh(self._offers.read_decisions)
        self.call_after_refresh(self._minutes.read)

    def read_deadlines(self) -> None:
        """Find out which deadlines there are to offer."""
        self._offers.read_deadlines()

    def fit(self, lines: int) -> None:
        """Let the line and the list have their share of the lines that the screen has now."""
        # In cells: a share of the screen is not heeded inside what is as high as it needs.
        self.line.styles.max_height = max(1, lines // _SHARE)
        self._offers.fit()
        self.call_after_refresh(self.line.scroll_cursor_visible)

    @property
    def key_line_now(self) -> Sequence[LineKey]:
        """What the keys do on the line now; while it asks, or something waits in it, that is other things."""
        if self.line.waiting:
            return _PASTED
        if self.questions.asked is not None:
            return answering(self.questions.asked.done)
        if self._offers.enter_takes:
            return _IN_MENU
        return _CLOSED if self.recording.opened.approved else _LINE

    def ask(self, question: Question, text: str = "") -> None:
        """Ask on the line, which begins with a text; what was said before gives way to the keys."""
        self.flash.go()
        self.questions.ask(question, text)

    def keep_words(self, text: str) -> None:
        """Keep words that found no place: they come into the line with what waits."""
        self.questions.keep_words(text)

    def type_in_line(self, *typed: Typed) -> None:
        """Give the line the keys, and what has been typed or pasted elsewhere."""
        # Not line.focus(), which waits: keys that follow would act before it.
        self.screen.set_focus(self.line)
        for event in typed:
            match event:
                case events.Key(key=key, character=character):
                    self.line.post_message(events.Key(key, character))
                case events.Paste(text=text):
                    self.line.post_message(events.Paste(text))

    def put_on_line(self, text: str) -> None:
        """Put a text from elsewhere before what stands on the line, and give it the keys."""
        self.screen.set_focus(self.line)
        self.line.put(text + self.line.typed)

    def half_typed(self) -> str:
        """What stands on the line and is no entry yet, with what waits and what was put by to ask."""
        return "\n".join(filter(None, (self.questions.put_by, self.line.typed, self.line.waiting)))

    def keep_half_typed(self) -> None:
        """Let the draft keep it."""
        self.recording.opened.typing(self.half_typed())

    def begin_with(self, text: str) -> None:
        """Put a text that was half-typed into the line again."""
        if len(text) > MOST_IN_LINE:
            self.line.keep(text)
        else:
            self.line.fill(text)

    def failed(self, problem: Problem) -> None:
        """Something behind the line came to no end: say why; what was pasted waits for another answer."""
        self._paste.failed(problem)

    def tell_line(self, away: Away) -> None:
        """Say in the empty line what it takes; while keys act somewhere else, where they do."""
        self.screen.set_class(bool(away), "-among")
        item = self.recording.item
        form = item.form if item is not None else "plain"
        opened = self.recording.opened
        if away:
            self.line.placeholder = self.words(f"line-away-{away}")
        elif opened.approved:
            self.line.placeholder = self.words("line-approved")
        elif opened.failure is not None:
            self.line.placeholder = self.words("line-unsaved")
        elif self.line.waiting:
            self.line.placeholder = self._pasted()
        elif self.questions.asked is not None:
            self.line.placeholder = self.questions.asked.placeholder
        elif (approving := self._minutes.line) and not self._tab_answers:
            told = self.words("line-approving", line=approving)
            self.line.placeholder = within(told, self.line.content_size.width)
        else:
            self.line.placeholder = self.words(f"line-empty-{form}" if form in BOARDS else "line-empty")
        if not away:
            self._tell_beginning()
        self._offers.close_away()

    @property
    def _tab_answers(self) -> bool:
        """Whether Tab is for what the last line could have been: then it stands for nothing else."""
        return self.recording.recorder.can_take_instead or self._minutes.can_approve

    def _tell_approving(self) -> None:
        """Another line may approve what is submitted here: say so in the empty line."""
        if self.line.has_focus:
            self.tell_line("")

    def _tell_beginning(self) -> None:
        """Say what to do first where nothing stands yet, as long as nothing is typed, asked or waiting."""
        if not self.line.text and not self.line.waiting and self.questions.asked is None:
            self.label.tell_kind("", "", self._beginning())

    def _beginning(self) -> str:
        """What to do first in an item or a meeting that has nothing in it; empty for any other."""
        record, item = self.recording.record, self.recording.item
        if self.recording.opened.approved or record.entries_of(item):
            return ""
        if told := self._minutes.told:
            return told
        if item is not None and record.meeting.series is not None and item is follow_up_item(record):
            return self.words("follow-up-here")
        if item is not None:
            empty, room = partial(self.words, "item-empty"), self.screen.size.width - _AROUND
            return quoting(lambda title: empty(title=title), item.title, room, FEW)
        if record.agenda:
            return ""
        return self.words("meeting-listed" if record.attendance else "meeting-empty")

    def tell_hint(self, hint: Hint | None) -> str:
        """The sentence of a hint."""
        return self.words(hint.key, **hint.facts) if hint else ""

    def on_capture_line_typed(self) -> None:
        """Let the draft keep what is half-typed."""
        self.keep_half_typed()

    def on_capture_line_settled(self, event: CaptureLine.Settled) -> None:
        """Let the label say what the line will become, unless it asks something."""
        if not self.line.waiting:
            asked = self.questions.asked
            if asked is not None:
                told = harmless("")(asked.heard)(event.text) or asked.how
                self.label.tell_kind("item", asked.word, told)
            elif self._offers.enter_takes:
                self.label.tell_kind("", "", self.words("menu-keys"))
            elif not self._tell_preview(event):
                self.label.tell_kind("", "")  # what stood there was about another text
            if not event.text:
                self._tell_beginning()
        self._offers.settle(event.text, event.offered)
        self._tell_other_keys()

    def on_capture_line_entered(self, event: CaptureLine.Entered) -> None:
        """Take the line."""
        self.flash.go()
        if self.questions.asked is not None:
            self.questions.answer(event.text, event.place)
        elif event.text.strip() == "?":
            self.house.show_help()
        elif event.text[:1] == "?" and names_help(event.text[1:], self.screen, self.house.language):
            self.house.show_help(event.text[1:])
        else:
            self.take(self.recording.recorder.meant(event.text, event.offered))
            if not event.text.strip() and not self.recording.opened.approved:
                self.flash.say(self.words("line-paragraph"))

    def on_capture_line_tab_asked(self) -> None:
        """Let the last line be what its hint says that it could have been, or approve what it names.

        Else the line that approves what is submitted here stands in the empty line.
        """
        if self.questions.asked is not None:
            return
        if self.recording.recorder.can_take_instead:
            self.line.fill("")
            self.flash.go()  # what it asked is answered
            self._take(self.recording.recorder.take_instead)
        elif self._minutes.can_approve:
            self._minutes.approve()
        elif not self.line.text and not self.recording.opened.approved:
            self.line.fill(self._minutes.line)

    def on_typing_left(self, event: CaptureLine.Left) -> None:
        """Leave what is asked unanswered; else the screen says where the keys go."""
        if self.questions.asked is not None:
            event.stop()
            self.questions.stop()

    def on_paste_line_pasted(self, event: PasteLine.Pasted) -> None:
        """Ask what it is to become."""
        self._paste.ask(event.text)
        self._tell_other_keys()

    def on_paste_line_answered(self, event: PasteLine.Answered) -> None:
        """Let it become what was answered."""
        self._paste.answer(event.key)
        self._tell_other_keys()

    def on_completing_line_offered(self) -> None:
        """Let the list follow, if it is open."""
        self._offers.follow()
        self._tell_other_keys()

    def on_completing_line_list_closed(self) -> None:
        """Show nothing more beside this line."""
        self._offers.hush()

    def on_offer_list_clicked(self, event: OfferList.Clicked) -> None:
        """Take what was pointed at."""
        self._offers.take(event.row)
        self.line.focus()

    @harmless(False)
    def _tell_preview(self, event: CaptureLine.Settled) -> bool:
        """Say what the line becomes; False where an error of the program's own kept it from that."""
        recorder = self.recording.recorder
        preview = recorder.preview(recorder.meant(event.text, event.offered))
        item = self.recording.item
        value = item is not None and item.form == "values" and preview.kind == Kind.PROPOSAL
        variant = "value" if value else preview.variant
        word = self.words(f"label-{variant or preview.kind}") if preview.kind and event.text.strip() else ""
        hint = self.tell_hint(preview.hint) or self._voting(preview.kind)
        self.label.tell_kind(preview.kind, word, preview.detail, hint)
        return True

    def take(self, line: str) -> None:
        """Let the meeting take a line; what it does not take stands in the line again."""
        self._take(lambda: self.recording.recorder.take(line), line)

    def _take(self, deed: Callable[[], Taken | None], line: str = "") -> None:
        before = self.recording.record
        self.taking = True
        try:
            with self.recording.opened.entering():
                taken = deed()
        except Problem as problem:
            # What the meeting does not take stands in the line again.
            self._give_back(line, problem)
        except Exception as error:  # noqa: BLE001 — nobody foresaw it: the line is not lost, and it is told
            if self.recording.record is before:
                self._give_back(line, unforeseen(error))
            else:
                self.tell_problem(unforeseen(error))  # it is in the meeting, and could not be shown
        else:
            if taken is not None:
                self._told(taken)
        finally:
            self.taking = False

    def _give_back(self, line: str, problem: Problem) -> None:
        """Put a line that was not taken where it was typed, and say why."""
        self.line.fill("\n".join(filter(None, (line, self.line.text))))
        self.tell_problem(problem)

    def _told(self, taken: Taken) -> None:
        self._follow()
        if taken.hint:
            self.flash.say(as_sentence(self.tell_hint(taken.hint)))
        elif taken.kind == "meeting-detail":
            meeting = self.recording.record.meeting
            self.flash.say(told_of_meeting(taken, meeting, self.words, self.house.language))
        if taken.offer:
            self.line.offer(taken.offer)
        self._minutes.see_to(taken)
        self.post_message(self.Took(taken))

    def _tell_other_keys(self) -> None:
        """A menu or a paste may lie over the line now, or no longer: then other keys count."""
        if self.key_line_now != self._keys_told:
            self._tell_keys()
            if self.line.has_focus:
                self.tell_line("")

    def _tell_keys(self) -> None:
        """Other keys count: something else is asked, or waits."""
        self._keys_told = self.key_line_now
        self.room.show_keys_here()

    def _pasted(self) -> str:
        """What the empty line says while a paste waits: how it begins and ends."""
        lines = self.line.waiting.splitlines()
        first, last = (excerpt(line.strip(), _FEW_PASTED) for line in (lines[0], lines[-1]))
        return self.words("line-pasted", lines=len(lines), first=first, last=last)

    def _voting(self, kind: str) -> str:
        """Beside a decision or a vote that is being typed: who may vote here."""
        if kind not in (Kind.DECISION, "votes"):
            return ""
        return voting_sentence(self._roll(), self.recording.item, self.words)
