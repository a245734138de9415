"""What the live screen does with many pasted lines: it asks once, and one key answers."""

from __future__ import annotations

from textual import getters

from store.language import Words
from store.opened import Opened
from tui.grammar.pasting import Become
from tui.grammar.placing import Paste
from tui.screens.agenda_actions import AgendaActions
from tui.screens.background import harmless
from tui.screens.room import telling
from tui.widgets.lines import Label
from tui.widgets.pasting import MOST_IN_LINE, PasteLine

CHOICES: dict[str, Become] = {"1": "one", "2": "each", "3": "items", "4": "typed"}
"""The key of everything that a paste can become; Enter is the likeliest of them."""


class LivePaste(AgendaActions):
    """Pasting into a meeting that is open."""

    label = getters.query_one("#label", Label)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open; nothing has been pasted yet."""
        super().__init__(opened)
        self._paste: Paste | None = None

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
        if not self._ask_what_it_becomes(event.text):
            self.line.let_in(event.text)  # it is text, whatever it may be besides

    @harmless(False)
    def _ask_what_it_becomes(self, text: str) -> bool:
        """Ask; False where an error of the program's own kept it from that."""
        self._paste = paste = Paste(text, self.recorder)
        word, detail = question(paste, self._best(paste), self.words)
        self.label.tell_kind("item", word, detail)
        return True

    @telling
    def on_paste_line_answered(self, event: PasteLine.Answered) -> None:
        """Let it become what was answered."""
        paste = self._paste
        if paste is None:
            return
        choice = self._best(paste) if event.key == "enter" else CHOICES.get(event.key)
        if choice == "one" and len(paste.text) <= MOST_IN_LINE:
            self._into_line(paste)
        elif choice is not None:
            with self.opened.entering(self.line.typed):
                number = paste.become(choice)
            self.line.let_go()
            self.flash.say(done(paste, choice, number, self.words), self.words("paste-undo"))
        else:
            self.line.let_go()
            self.keep_half_typed()
        self._paste = None
        self.desk.follow()
        self.line.settle_now()

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
