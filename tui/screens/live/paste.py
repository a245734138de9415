"""A paste into a meeting that is open: what it may become is asked, and then it becomes that."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from store.errors import Problem
from store.language.catalogue import Words
from tui.crash_log import unforeseen
from tui.grammar.paste.paste import Apart, Become, Made, Paste
from tui.screens.background import harmless, run_behind, tell_later
from tui.widgets.text_area import MOST_IN_LINE

if TYPE_CHECKING:
    from tui.screens.live.capture_pane import CapturePane

CHOICES: dict[str, Become] = {"1": "one", "2": "each", "3": "items", "4": "typed"}
"""The key of everything that a paste can become; Enter is the likeliest of them."""


AT_ONCE = 200
"""Lines up to which a paste is taken before the next key."""


class PasteQuestion:
    """Asks what a pasted text is to become, and puts it into the meeting."""

    def __init__(self, pane: CapturePane, follow: Callable[[], None]) -> None:
        """Take the pane of the line, and what shows where the next line goes; nothing has been pasted yet."""
        self._pane = pane
        self._follow = follow
        self._paste: Paste | None = None
        self._asked_about = ""
        self._stop: Event | None = None

    def ask(self, text: str) -> None:
        """Ask what it is to become; in an answer it can only be text."""
        if self._pane.questions.asked is not None and len(text) <= MOST_IN_LINE:
            self._pane.line.let_in(text)
            return
        self._pane.keep_half_typed()
        if self._stop is None:  # else it is asked about when the one before it has been taken
            self._ask_about(text)

    def _ask_about(self, text: str) -> None:
        if not self._ask_what_it_becomes(text):
            self._pane.line.let_in(text)  # it is text, whatever it may be besides

    @harmless(False)
    def _ask_what_it_becomes(self, text: str) -> bool:
        """Ask; False where an error of the program's own kept it from that."""
        self._asked_about = text
        self._paste = paste = Paste(text, self._pane.recording.recorder)
        word, detail = question(paste, self._best(paste), self._pane.words)
        self._pane.label.tell_kind("item", word, detail)
        return True

    def answer(self, key: str) -> None:
        """Let it become what was answered by one of the keys."""
        paste = self._paste
        if self._stop is not None:
            if key == "escape":
                self._stop.set()
            return
        if paste is None:
            return
        choice = self._best(paste) if key == "enter" else CHOICES.get(key)
        if choice == "one" and len(paste.text) <= MOST_IN_LINE:
            self._into_line(paste)
        elif choice is not None:
            self._begin(paste, choice)
            return
        else:
            self._pane.line.let_go()
            self._pane.keep_half_typed()
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
            self._stop, self._pane.line.answered = Event(), True
            self._tell_taking(paste, 0)
            self._work_out(paste, choice, apart, self._stop)

    def _work_out(self, paste: Paste, choice: Become, apart: Apart, stop: Event) -> None:
        def tell(done: int) -> None:
            tell_later(self._pane, self._tell_taking, paste, done)

        def work() -> None:
            tell_later(self._pane, self._worked_out, paste, choice, apart.work_out(choice, tell, stop.is_set))

        run_behind(self._pane, work, group="paste")

    def _tell_taking(self, paste: Paste, done: int) -> None:
        """Say how far it has come."""
        if self._stop is not None and self._pane.is_attached:
            told = self._pane.words("paste-taking", done=done, lines=paste.lines)
            self._pane.label.tell_kind("item", self._pane.words("paste-lines", lines=paste.lines), told)

    def _worked_out(self, paste: Paste, choice: Become, made: Made | None) -> None:
        """Put it into the meeting; one that was stopped on the way waits for another answer."""
        if not self._pane.is_attached:
            return  # the draft has it
        self._stop, self._pane.line.answered = None, False
        try:
            self._put(paste, choice, made)
        except Problem as problem:
            self.failed(problem)

    def _put(self, paste: Paste, choice: Become, made: Made | None) -> None:
        if made is None:
            self._pane.flash.say(self._pane.words("paste-stopped"))
            self._ask_about(self._pane.line.waiting)
            return
        rest = self._pane.line.waiting.removeprefix(self._asked_about).strip("\n")
        with self._pane.recording.opened.entering("\n".join(filter(None, (self._pane.line.typed, rest)))):
            number = paste.settle(made)
        self._pane.line.let_go()
        self._pane.flash.say(done(paste, choice, number, self._pane.words), self._pane.words("paste-undo"))
        self._let_go()
        if rest:
            self._pane.line.keep(rest)

    def _let_go(self) -> None:
        """Nothing waits any more."""
        self._paste = None
        self._follow()
        self._pane.line.settle_now()

    def failed(self, problem: Problem) -> None:
        """Say why; what was pasted waits for another answer."""
        self._stop, self._pane.line.answered = None, False
        if self._pane.line.waiting:
            self._ask_about(self._pane.line.waiting)
        self._pane.tell_problem(problem)

    def _best(self, paste: Paste) -> Become:
        """What Enter means: behind words that stand in the line already, a paste is more of them."""
        return "one" if self._pane.line.typed else paste.best

    def _into_line(self, paste: Paste) -> None:
        if self._pane.line.typed:
            self._pane.line.let_in(paste.text)
        else:
            self._pane.line.fill("")
            self._pane.line.let_in(paste.literal())


def question(paste: Paste, best: Become, words: Words) -> tuple[str, str]:
    """How much was pasted, and the keys with what each makes of it, Enter first."""
    choices = [f"⏎ {words(paste.named(best), number=paste.count(best))}"]
    choices += [f"{key} {words(paste.named(c), number=0)}" for key, c in CHOICES.items() if c != best]
    return words("paste-lines", lines=paste.lines), " · ".join([*choices, words("paste-nothing")])


def done(paste: Paste, choice: Become, number: int, words: Words) -> str:
    """The sentence that says what a paste has become."""
    return words("paste-done", what=words(paste.named(choice), number=number))
