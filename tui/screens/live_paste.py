"""What the live screen does with many pasted lines: it asks once, and one key answers."""

from __future__ import annotations

from threading import Event

from textual import getters

from store.errors import Problem
from store.language.catalogue import Words
from store.session.open_meeting import Opened
from tui.grammar.paste.paste import Apart, Become, Made, Paste
from tui.screens.agenda_actions import AgendaActions
from tui.screens.background import background, harmless
from tui.screens.base import unforeseen
from tui.widgets.lines import Label
from tui.widgets.pasting import MOST_IN_LINE, PasteLine

CHOICES: dict[str, Become] = {"1": "one", "2": "each", "3": "items", "4": "typed"}
"""The key of everything that a paste can become; Enter is the likeliest of them."""


AT_ONCE = 200
"""Lines up to which a paste is taken before the next key."""


class LivePaste(AgendaActions):
    """Pasting into a meeting that is open."""

    label = getters.query_one("#label", Label)

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
            self._stop = Event()
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
        self._stop = None
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
        self._stop = None
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
