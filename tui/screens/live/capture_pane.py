"""What the live screen offers while a line is typed: completion, and the decisions that stand already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Event

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.content import Content

from store.errors import Problem
from store.language.catalogue import Words
from store.record.model import Meeting
from store.search.standing_decisions import Decision, Earlier, Standing, read_earlier
from store.session.open_meeting import Opened
from tui.grammar.complete.complete import Offer, offers, understood
from tui.grammar.complete.known import Known
from tui.grammar.paste.paste import Apart, Become, Made, Paste
from tui.screens.background import background, harmless
from tui.screens.base import unforeseen
from tui.screens.live.agenda_pane import AgendaActions
from tui.screens.live.recording import LiveActions
from tui.widgets.bars import LineLabel
from tui.widgets.completing_line import CompletingLine, OfferList, row
from tui.widgets.content import days_words, user
from tui.widgets.text_area import MOST_IN_LINE, CaptureLine, PasteLine

CHOICES: dict[str, Become] = {"1": "one", "2": "each", "3": "items", "4": "typed"}
"""The key of everything that a paste can become; Enter is the likeliest of them."""


AT_ONCE = 200
"""Lines up to which a paste is taken before the next key."""


class LivePaste(AgendaActions):
    """Pasting into a meeting that is open."""

    label = getters.query_one("#label", LineLabel)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open; nothing has been pasted yet."""
        super().__init__(opened)
        self._paste: Paste | None = None
        self._asked_about = ""
        self._stop: Event | None = None

    def keep_half_typed(self) -> None:
        """Let the draft keep what is in the line, what waits beside it, and what was put by to ask."""
        self.opened.typing(self.half_typed())

    def half_typed(self) -> str:
        """What stands on the line and is no entry yet, with what waits."""
        return "\n".join(filter(None, (self.put_by, self.line.typed, self.line.waiting)))

    def on_paste_line_pasted(self, event: PasteLine.Pasted) -> None:
        """Ask what it is to become; in an answer it can only be text."""
        if self.asked is not None and len(event.text) <= MOST_IN_LINE:
            self.line.let_in(event.text)
            return
        self.keep_half_typed()
        if self._stop is None:  # else it is asked about when the one before it has been taken
            self._ask_about(event.text)

    def _ask_about(self, text: str) -> None:
        if not self._ask_what_it_becomes(text):
            self.line.let_in(text)  # it is text, whatever it may be besides

    @harmless(False)
    def _ask_what_it_becomes(self, text: str) -> bool:
        """Ask; False where an error of the program's own kept it from that."""
        self._asked_about = text
        self._paste = paste = Paste(text, self.recorder)
        word, detail = question(paste, self._best(paste), self.words)
        self.label.tell_kind("item", word, detail)
        return True

    def on_paste_line_answered(self, event: PasteLine.Answered) -> None:
        """Let it become what was answered."""
        paste = self._paste
        if self._stop is not None:
            if event.key == "escape":
                self._stop.set()
            return
        if paste is None:
            return
        choice = self._best(paste) if event.key == "enter" else CHOICES.get(event.key)
        if choice == "one" and len(paste.text) <= MOST_IN_LINE:
            self._into_line(paste)
        elif choice is not None:
            self._begin(paste, choice)
            return
        else:
            self.line.let_go()
            self.keep_half_typed()
        self._let_go()

    def _begin(self, paste: Paste, choice: Become) -> None:
        """Let it become what was answered; what takes long is worked out behind the screen."""
        apart = paste.apart()
        if paste.lines <= AT_ONCE:
            try:
                self._put(paste, choice, apart.work_out(choice))
            except Exception as error:  # noqa: BLE001 — the last catch: told and logged, and the paste waits
                self.failed(error if isinstance(error, Problem) else unforeseen(error))
        else:
            self._stop, self.line.answered = Event(), True
            self._tell_taking(paste, 0)
            self._work_out(paste, choice, apart, self._stop)

    @background(group="paste")
    def _work_out(self, paste: Paste, choice: Become, apart: Apart, stop: Event) -> None:
        def tell(done: int) -> None:
            self.app.call_later(self._tell_taking, paste, done)

        self.app.call_later(self._worked_out, paste, choice, apart.work_out(choice, tell, stop.is_set))

    def _tell_taking(self, paste: Paste, done: int) -> None:
        """Say how far it has come."""
        if self._stop is not None and self.is_attached:
            told = self.words("paste-taking", done=done, lines=paste.lines)
            self.label.tell_kind("item", self.words("paste-lines", lines=paste.lines), told)

    def _worked_out(self, paste: Paste, choice: Become, made: Made | None) -> None:
        """Put it into the meeting; one that was stopped on the way waits for another answer."""
        if not self.is_attached:
            return  # the draft has it
        self._stop, self.line.answered = None, False
        try:
            self._put(paste, choice, made)
        except Problem as problem:
            self.failed(problem)

    def _put(self, paste: Paste, choice: Become, made: Made | None) -> None:
        if made is None:
            self.flash.say(self.words("paste-stopped"))
            self._ask_about(self.line.waiting)
            return
        rest = self.line.waiting.removeprefix(self._asked_about).strip("\n")
        with self.opened.entering("\n".join(filter(None, (self.line.typed, rest)))):
            number = paste.settle(made)
        self.line.let_go()
        self.flash.say(done(paste, choice, number, self.words), self.words("paste-undo"))
        self._let_go()
        if rest:
            self.line.keep(rest)

    def _let_go(self) -> None:
        """Nothing waits any more."""
        self._paste = None
        self.desk.follow()
        self.line.settle_now()

    def failed(self, problem: Problem) -> None:
        """Say why; what was pasted waits for another answer."""
        self._stop, self.line.answered = None, False
        if self.line.waiting:
            self._ask_about(self.line.waiting)
        super().failed(problem)

    def _best(self, paste: Paste) -> Become:
        """What Enter means: behind words that stand in the line already, a paste is more of them."""
        return "one" if self.line.typed else paste.best

    def _into_line(self, paste: Paste) -> None:
        if self.line.typed:
            self.line.let_in(paste.text)
        else:
            self.line.fill("")
            self.line.let_in(paste.literal())


def question(paste: Paste, best: Become, words: Words) -> tuple[str, str]:
    """How much was pasted, and the keys with what each makes of it, Enter first."""
    choices = [f"⏎ {words(paste.named(best), number=paste.count(best))}"]
    choices += [f"{key} {words(paste.named(c), number=0)}" for key, c in CHOICES.items() if c != best]
    return words("paste-lines", lines=paste.lines), " · ".join([*choices, words("paste-nothing")])


def done(paste: Paste, choice: Become, number: int, words: Words) -> str:
    """The sentence that says what a paste has become."""
    return words("paste-done", what=words(paste.named(choice), number=number))


ROWS, ROWS_WHEN_LOW, LOW = 5, 3, 30
"""Rows of the list, and how many on a screen that is lower than so many lines."""

_NOTHING: tuple[Offer, ...] = ()


class Offering(LiveActions):
    """A meeting that is open, and what can be offered to whoever types into it.

    What stands behind the cursor follows every key. The list opens only when nothing has been typed for a
    moment, and then follows, too; so it is not there for those who know what they type.
    """

    offer_list = getters.query_one("#offers", OfferList)
    completed = getters.query_one("#line", CompletingLine)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened)
        self._earlier = Standing(())
        self._own = Standing(())
        self._known: Known | None = None
        self._beside: tuple[Decision, ...] = ()
        self._hushed = False
        self._first = 0

    def compose_line(self) -> ComposeResult:
        """The list that lies above the line, what the line becomes, and the line."""
        yield OfferList(id="offers")
        yield LineLabel(id="label")
        yield CompletingLine(id="line", ask=self._ask)

    def on_mount(self) -> None:
        """Read the decisions of the other meetings, once the screen is there."""
        self.call_after_refresh(self._read_decisions)

    @harmless(None)
    def on_completing_line_offered(self) -> None:
        """Let the list follow, if it is open."""
        if self.offer_list.is_open:
            self._list()

    def on_completing_line_list_closed(self) -> None:
        """Show nothing more beside this line."""
        self._hushed, self._beside = True, ()
        self._list()

    @harmless(None)
    def on_capture_line_settled(self, event: CaptureLine.Settled) -> None:
        """Open the list when there is something to see."""
        self._hushed = self._hushed and bool(event.text)
        quiet = self._hushed or self.asked is not None or not event.text
        self._beside = () if quiet else self._standing(event)
        self._list()

    @harmless(None)
    def on_descendant_focus(self) -> None:
        """Away from the line there is nothing to complete."""
        if not self.line.has_focus:
            self._list()

    def _read_decisions(self) -> None:
        context = self.recorder.context
        self._read_others(context.record.meeting, context.near)

    @background()
    def _read_others(self, meeting: Meeting, near: date) -> None:
        understood(meeting.language, near)  # the names of days and months are slow to come by
        earlier = read_earlier(self.opened.archive, meeting.id)
        self.app.call_later(self._learn_decisions, Standing(earlier.standing), earlier)

    def _learn_decisions(self, standing: Standing, earlier: Earlier) -> None:
        self._earlier, self._known = standing, None
        self.recorder.numbers = earlier.numbers

    @property
    def known(self) -> Known:
        """What is known where the next line goes."""
        context = self.recorder.context
        languages = (context.record.meeting.language, self.house.language)
        known = self._known
        if known is None or known.context is not context or known.asked != languages:
            known = self._known = Known(context, languages, self._earlier.decisions)
        return known

    @harmless(_NOTHING)
    def _ask(self, text: str, offered: str) -> tuple[Offer, ...]:
        if self.asked is None:
            return offers(text, offered, self.known)
        return tuple(self._answers(text, self.asked.like)) if self.asked.like else ()

    def _answers(self, text: str, like: str) -> Iterator[Offer]:
        """What an answer may go on with: what a line would that begins in the same way."""
        for offer in offers(f"{like}{text}", "", self.known):
            if offer.typed.startswith(like):
                typed, whole = offer.typed.removeprefix(like), offer.text.removeprefix(like)
                yield replace(offer, typed=typed, text=whole)
            elif len(offer.typed) <= len(text):
                yield offer

    def _standing(self, event: CaptureLine.Settled) -> tuple[Decision, ...]:
        """The decisions that share the words of one that is being typed."""
        preview = self.recorder.preview(self.recorder.meant(event.text, event.offered))
        if preview.kind != "decision":
            return ()
        known = self.known
        if self._own.decisions != known.own_decisions:
            self._own = Standing(known.own_decisions)
        earlier = self._earlier.alike(preview.text, known.own.replaced())
        return (*self._own.alike(preview.text), *earlier)[:2]

    def on_offer_list_clicked(self, event: OfferList.Clicked) -> None:
        """Take what was pointed at."""
        place = self._first + event.row
        if place < len(self.completed.offers):
            self.completed.take(place)
        self.line.focus()

    def _list(self) -> None:
        """Show what there is to choose among, and below it what stands already."""
        line = self.completed
        room = ROWS if self.size.height >= LOW else ROWS_WHEN_LOW
        choices = [*self._choices()]
        self._first = max(0, line.mark + 1 - room)
        found = choices[self._first : self._first + room]
        found += [self._decision(decision) for decision in self._beside][: room - len(found)]
        self.offer_list.show(found if line.has_focus else ())
        line.listed = self.offer_list.is_open

    def _choices(self) -> Iterator[Content]:
        """The rows to choose among; a single one that stands behind the cursor already says enough."""
        line = self.completed
        if len(line.offers) == 1 and line.suggestion and line.offers[0].what != "decision":
            return
        for place, offer in enumerate(line.offers):
            beside = offer.about or self.words(f"offer-{offer.what}")
            yield row(offer.title or offer.text, beside, marked=place == line.mark)

    def _decision(self, decision: Decision) -> Content:
        day = days_words(decision.day, None, self.house.language)
        text = " ".join(decision.text.split())
        told = " · ".join(filter(None, (decision.number, day, text)))
        return user(f"  {self.words('offer-standing')}  ", "$kind-decision").append(user(told))
